"""A firm with everything a page can show."""

from datetime import date

import pytest

from digifocus_desktop.services.actions import ActionDraft
from digifocus_desktop.services.company_values import NewCompany
from digifocus_desktop.services.people import PersonDraft
from digifocus_desktop.services.timeline import EntryDraft
from ui.screens.company import create
from ui.shared.navigation import Route


@pytest.fixture
def firm(services):
    """Mäkelä's: facts, a person, two agreed actions, a call, nothing analysed."""
    firm = services.companies.create(
        NewCompany(
            name="Mäkelän tila",
            business_id="9914207-5",
            municipality="178",
            turnover_class="100_400t",
            staff_fte=3,
        )
    )
    services.people.add(firm, PersonDraft("Anna Mäkelä", "yrittäjä", "040 555 0142"))
    services.actions.add(firm, ActionDraft("Vertaa varausjärjestelmiä", "Anna", date(2026, 11, 11)))
    services.actions.add(firm, ActionDraft("Ota tunnistus käyttöön", "minä", date(2026, 11, 30)))
    services.timeline.add(firm, EntryDraft("call", date(2026, 11, 2), "käynti sovittu"))
    return firm


@pytest.fixture
def page(firm, context, show):
    """The page of the firm, shown."""
    return show(create(context), Route("company", firm))


@pytest.fixture
def facts(services, firm):
    """Gives a fact of the firm as it is stored now."""

    def fact(field):
        return services.company_pages.view(firm).facts.get(field)

    return fact
