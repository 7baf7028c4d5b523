"""What belongs to the whole programme: who may change it, and that nobody can break it for the others."""

import copy
from typing import Any
from uuid import uuid4

import pytest

import resources
from digifocus_desktop.domain.programme import load_programme
from tests.sync.world import Laptop, World

pytestmark = pytest.mark.hub
PROGRAMME = load_programme(resources.path("programmes", "digifocus.toml").read_text("utf-8"))
SETTINGS: dict[str, Any] = dict(PROGRAMME.settings.raw)


@pytest.fixture
def rows(hub: World) -> dict[str, str]:
    """One row of each kind by entity; organisation A leads the programme."""
    ids = {entity: str(uuid4()) for entity in ("work_package", "path", "theme")}
    of_it = {"programme_id": hub.programme, "names": {"fi": "Nimi"}}
    package = ids["work_package"]
    hub.write("programme", hub.programme, settings=SETTINGS)
    hub.write("work_package", package, key="TP6", **of_it)
    hub.write("path", ids["path"], key="TP6-1", work_package_id=package, **of_it)
    hub.write("theme", ids["theme"], key="TP2.1", work_package_id=package, **of_it)
    return {**ids, "programme": hub.programme}


CHANGE: dict[str, dict[str, Any]] = {
    "programme": {"name": "Toinen"},
    "work_package": {"names": {"fi": "Toinen"}},
    "path": {"capacity": 12},
    "theme": {"names": {"fi": "Toinen", "sv": "En annan"}},
}


def answer(laptop: Laptop, entity: str, entity_id: str, values: dict[str, Any]) -> str | None:
    laptop.pull()
    laptop.write(entity, entity_id, None, **values)
    return laptop.push()[0].quarantined


@pytest.mark.parametrize("entity", CHANGE)
@pytest.mark.parametrize(
    ("organisation", "role", "reason"),
    [
        ("a", "org_admin", None),
        ("a", "advisor", "write.lead_only"),
        ("b", "org_admin", "write.lead_only"),
        ("b", "advisor", "write.lead_only"),
    ],
)
def test_only_an_admin_of_the_leading_organisation_changes_the_programme(
    hub: World, rows: dict[str, str], entity: str, organisation: str, role: str, reason: str | None
) -> None:
    laptop = hub.laptop(organisation, role)

    assert answer(laptop, entity, rows[entity], CHANGE[entity]) == reason


def test_no_admin_makes_his_organisation_the_leading_one(hub: World) -> None:
    for organisation in ("a", "b"):
        admin = hub.laptop(organisation, "org_admin")
        own = hub.organisations[organisation]
        for change in ({"lead": organisation == "b"}, {"deleted": True}, {"key": "x"}):
            assert answer(admin, "organisation", own, change) == "write.hub_only"
        assert answer(admin, "organisation", own, {"name": "Uusi nimi"}) is None


def test_the_lead_of_one_programme_changes_no_other(hub: World) -> None:
    other = str(uuid4())
    hub.write("programme", other, key="o", name="Other", funding_status="applied", settings={})
    hub.write("organisation", str(uuid4()), programme_id=other, key="c", name="C", short_name="C")
    admin = hub.laptop("a", "org_admin")
    values = {"programme_id": other, "key": "T", "names": {"fi": "T"}, "work_package_id": other}

    assert answer(admin, "theme", str(uuid4()), values) == "write.scope"


def publication(programme: str, **other: Any) -> dict[str, Any]:
    values = {
        "programme_id": programme,
        "released_at": "2026-11-24T10:00:00.000Z",
        "cohort": {"phase": "T0", "until": "2026-11-24", "completed": True},
        "body": {"cells": [[[], 28]]},
    }
    return {**values, **other}


@pytest.mark.parametrize(
    ("organisation", "role", "reason"),
    [
        ("a", "org_admin", None),
        ("a", "advisor", "write.lead_only"),
        ("b", "org_admin", "write.lead_only"),
        ("b", "advisor", "write.lead_only"),
    ],
)
def test_totals_are_released_by_an_admin_of_the_leading_organisation_alone(
    hub: World, organisation: str, role: str, reason: str | None
) -> None:
    laptop = hub.laptop(organisation, "advisor", role)

    assert answer(laptop, "publication", str(uuid4()), publication(hub.programme)) == reason


def test_released_totals_are_changed_by_nobody_and_stay_when_they_are_withdrawn(hub: World) -> None:
    lead, partner = hub.laptop("a", "advisor", "org_admin"), hub.laptop("b", "advisor", "org_admin")
    made = str(uuid4())
    assert answer(lead, "publication", made, publication(hub.programme)) is None
    changes: list[dict[str, Any]] = [
        {"body": {"cells": [[[], 29]]}},
        {"cohort": {}},
        {"released_at": "2026-11-25T10:00:00.000Z"},
    ]
    for change in changes:
        assert answer(lead, "publication", made, change) is not None, change
    day = {"withdrawn_at": "2026-11-25T10:00:00.000Z", "withdrawn_reason": "Virhe"}
    assert answer(partner, "publication", made, day) == "write.lead_only"
    assert answer(lead, "publication", made, day) is None
    lead.delete("publication", made)
    assert lead.push()[0].quarantined == "write.fixed"
    partner.pull()
    assert partner.value("publication", made, "body") == {"cells": [[[], 28]]}
    assert partner.value("publication", made, "withdrawn_reason") == "Virhe"


def test_the_lead_of_one_programme_releases_nothing_in_another(hub: World) -> None:
    other = str(uuid4())
    hub.write("programme", other, key="o", name="Other", funding_status="applied", settings={})
    lead = hub.laptop("a", "advisor", "org_admin")

    assert answer(lead, "publication", str(uuid4()), publication(other)) == "write.scope"


def _without(key: str) -> dict[str, Any]:
    return {name: value for name, value in SETTINGS.items() if name != key}


MINUTES = "settings.certificate.lesson_minutes"
PERCENT = "settings.certificate.threshold_percent"


def _certificate(**values: Any) -> dict[str, Any]:
    settings = copy.deepcopy(SETTINGS)
    settings["certificate"].update(values)
    return settings


BAD: list[tuple[str, dict[str, Any], str]] = [
    ("programme", {"settings": {}}, "settings.statistics"),
    ("programme", {"settings": []}, "settings"),
    ("programme", {"settings": _without("certificate")}, "settings.certificate"),
    ("programme", {"settings": _certificate(lesson_minutes="45")}, MINUTES),
    (
        "programme",
        {"settings": _certificate(threshold_percent=101)},
        "settings.certificate.threshold_percent",
    ),
    ("programme", {"settings": {**SETTINGS, "target_group": "farm"}}, "settings.target_group"),
    ("programme", {"name": "  "}, "name"),
    ("programme", {"funding_status": "maybe"}, "funding_status"),
    ("programme", {"starts_on": "2027-01-01", "ends_on": "2026-01-01"}, "ends_on"),
    ("work_package", {"names": "TP6"}, "names"),
    ("work_package", {"names": {"sv": "Bara svenska"}}, "names.fi"),
    ("work_package", {"fee": {"over_amount_cents": 5}}, "fee.over_turnover_cents"),
    ("work_package", {"fee": {"amount_cents": "150"}}, "fee.amount_cents"),
    ("work_package", {"targets": [1]}, "targets"),
    ("path", {"names": {"fi": ["x"]}}, "names.fi"),
    ("path", {"names": {"fi": "x" * 201}}, "names.fi"),
    ("path", {"capacity": 0}, "capacity"),
    ("path", {"fee_cents": -1}, "fee_cents"),
    ("path", {"details": "x"}, "details"),
    ("theme", {"names": []}, "names"),
    ("theme", {"key": " "}, "key"),
]


@pytest.mark.parametrize(("entity", "values", "field"), BAD)
def test_a_value_that_would_break_the_screens_of_all_is_refused(
    hub: World, rows: dict[str, str], entity: str, values: dict[str, Any], field: str
) -> None:
    admin = hub.laptop("a", "org_admin")

    assert answer(admin, entity, rows[entity], values) == f"value.shape:{field}"


def test_an_edited_programme_passes_as_it_came_from_its_file(hub: World, rows: dict[str, str]) -> None:
    admin = hub.laptop("a", "org_admin")

    assert answer(admin, "programme", rows["programme"], {"settings": _certificate(series="DF2")}) is None
