"""Values that came from elsewhere and should not be there spoil no screen."""

import time
from datetime import date
from typing import Any

import pytest

from digifocus_desktop.model.registry import ENTITIES
from digifocus_desktop.services.company_values import NewCompany
from digifocus_desktop.services.timeline import EntryDraft
from digifocus_desktop.store import rows
from ui.screens import SCREENS, factories
from ui.shared.navigation import Route

HUGE = "Kassajärjestelmä ei enää jaksa. " * 160_000
FAST_SECONDS = 2.0
"""The processor's time for a page, which others at work on the computer do not lengthen as they do the
clock's; drawn whole, such a text took twelve."""


@pytest.fixture
def arrive(services):
    """Lets a row have these values as a sync would have brought them."""

    def arrive(entity: str, entity_id: str, **values: Any) -> None:
        with services.store.apply() as (connection, touched):
            plain = rows.read(connection, entity, entity_id) or dict.fromkeys(ENTITIES[entity].fields)
            rows.write(connection, entity, entity_id, {**plain, **values})
            touched.add(entity, entity_id, plain)

    return arrive


@pytest.fixture
def firm(services):
    return services.companies.create(NewCompany(name="Mäkelän tila", municipality="178"))


@pytest.fixture
def programme(services, arrive):
    """Lets the programme and what belongs to it have malformed values."""

    def spoil(**settings: Any) -> None:
        with services.store.read() as connection:
            ids = {
                entity: [row[0] for row in connection.execute(f"SELECT id FROM {entity}").fetchall()]
                for entity in ("work_package", "path", "theme")
            }
        for entity, found in ids.items():
            for entity_id, names in zip(found, (["x"], "x", {}, {"sv": "y"}, 5, {"fi": 7}), strict=False):
                arrive(entity, entity_id, names=names)
        for entity_id in ids["work_package"]:
            arrive("work_package", entity_id, fee={"amount_cents": "many"}, targets="x")
        arrive("programme", services.me.programme_id, **settings)

    return spoil


def opened(context, show, route: Route):
    begun = time.process_time()
    page = show(factories(lambda _shell: context)[route.name](context.shell), route)
    page.grab()
    return page, time.process_time() - begun


def test_a_firm_with_megabytes_of_text_is_shown_at_once(services, firm, arrive, context, show):
    entry = services.timeline.add(firm, EntryDraft("call", date(2026, 11, 2), "käynti sovittu"))
    arrive("contact_entry", entry, body=HUGE)
    with services.store.read() as connection:
        (file,) = connection.execute("SELECT id FROM company_file").fetchone()
    arrive("company_file", file, description=HUGE)

    for route in (Route("company", firm), Route("companies"), Route("today")):
        _, seconds = opened(context, show, route)
        assert seconds < FAST_SECONDS, route


@pytest.mark.parametrize(
    "settings",
    [
        {"settings": {}},
        {"settings": []},
        {"settings": "x"},
        {"settings": {"target_group": "farm", "municipalities": {"a": 1}}},
        {"settings": {"target_group": [{"key": "farm"}, 5, {"key": 7, "names": {}}], "municipalities": [5]}},
    ],
    ids=str,
)
def test_a_malformed_programme_keeps_no_screen_from_opening(
    services, firm, programme, context, show, settings
):
    programme(**settings)
    for name in (*[one for one in SCREENS if one not in ("analysis", "result", "report", "interview")],):
        route = Route(name, firm) if name == "company" else Route(name)
        page, _ = opened(context, show, route)
        assert page.title()
    assert services.companies.create(NewCompany(name="Toinen tila", target_groups=()))
