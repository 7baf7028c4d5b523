"""A day with visits, and things that wait."""

from datetime import date, timedelta

import pytest

from digifocus_desktop.services.actions import ActionDraft
from digifocus_desktop.services.company_values import NewCompany
from digifocus_desktop.services.visit_values import VisitDraft
from tests.workspaces import NOON


@pytest.fixture
def firms(services):
    """Three firms: a visit and an open analysis, a call and a late action, one opened earlier."""
    create = services.companies.create
    ids = {
        "leipa": create(
            NewCompany(name="Rantasalmen Leipä Oy", municipality="681", contact_name="Kaisa Laitinen")
        ),
        "savotta": create(NewCompany(name="Savottakone Oy", municipality="768")),
        "puula": create(NewCompany(name="Puulan Matkailu", municipality="097")),
    }
    services.analyses.start(ids["leipa"])
    services.visits.add(ids["leipa"], VisitDraft("visit", NOON + timedelta(minutes=30)))
    services.visits.add(ids["savotta"], VisitDraft("call", NOON + timedelta(hours=4), "Seurantasoitto"))
    services.actions.add(ids["savotta"], ActionDraft("Lähetä ennakkokysely", due_on=date(2026, 11, 2)))
    services.today.opened(ids["puula"])
    return ids
