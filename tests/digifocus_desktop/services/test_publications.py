"""Releases: what is told, what is withheld, what stands beside earlier ones, who may make them."""

import time
from datetime import UTC, datetime, timedelta
from io import BytesIO

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from digifocus_desktop.documents.wording import wording
from digifocus_desktop.domain.suppression import Why, key
from digifocus_desktop.errors import InvalidFieldError, UserFacingError
from digifocus_desktop.forms.package import DimensionKind
from digifocus_desktop.model.programme import AppUser, Publication
from digifocus_desktop.services.measures import COMPETENCE
from digifocus_desktop.services.publication_values import Published
from digifocus_desktop.services.publications import HEADLINES
from digifocus_desktop.store import meta
from tests.published_data import add, answers_of_one
from tests.workspaces import NOON

TODAY = NOON.date()


def draft(services, until=TODAY):
    return services.publications.draft(services.publications.figures(until))


def release(services):
    return services.publications.release(draft(services))


@pytest.fixture
def answers(services):
    """Answers of one analysis, to be those of many firms."""
    return answers_of_one(services)


@pytest.fixture
def firms(services, answers):
    """Thirty firms in three groups, one of which is too small to be counted."""
    add(services, answers, 16, ("b2c",), seed=1)
    add(services, answers, 12, ("matkailu",), seed=2)
    add(services, answers, 2, ("toimisto",), seed=3)


def test_a_release_tells_totals_medians_and_needs_and_no_small_figure(services, firms):
    made = release(services)
    [kept] = services.publications.releases().releases
    told = kept.published
    assert (kept.id, kept.released_by, told.firms) == (made, "Liisa Koponen", 28)
    assert told.groups["maatila"]["fi"] == "Monialaiset maatilat"
    assert "toimisto" not in told.groups, "so few are left out"
    assert told.need("TP2.1") is None, "all of them: the zero that do not would come out"
    assert told.middles["LEVEL", ""].median == 25
    assert told.middles["LEVEL", ""].quartiles == (25, 25)
    assert [count for count in told.cells.values() if count is not None and count < 5] == []


def test_what_is_stored_is_what_was_told_and_holds_no_small_figure(services, firms):
    found = draft(services)
    release(services)
    with services.store.read() as connection:
        [(body, cohort)] = connection.execute("SELECT body, cohort FROM publication").fetchall()
    assert services.publications.releases().releases[0].published == found.published
    assert "Yritys" not in body
    assert "T0" in cohort
    assert Published.from_body(found.published.to_body()) == found.published


def test_a_release_names_those_it_was_checked_against_withdrawn_ones_too(services, firms):
    first = release(services)
    services.publications.withdraw(first, "Virhe")
    second = release(services)
    third = release(services)
    with services.store.write() as session:
        named = {made: session.get_one(Publication, made).checked_against for made in (first, second, third)}
    assert named == {first: (), second: (first,), third: tuple(sorted((first, second)))}


def test_too_few_firms_are_not_released(services, answers):
    add(services, answers, 4, ("b2c",))
    assert draft(services).refused == "publication.too_few"
    with pytest.raises(UserFacingError, match=r"publication\.too_few"):
        release(services)


def test_a_release_that_isolates_a_few_new_firms_is_refused(services, firms, answers):
    release(services)
    assert not draft(services).refused, "the same firms may be released again"
    add(services, answers, 3, ("b2c",), seed=9)
    found = draft(services)
    assert (found.refused, found.facts, found.published) == (
        "publication.too_close",
        {"missing": 2, "least": 5},
        None,
    )
    with pytest.raises(UserFacingError, match=r"publication\.too_close") as caught:
        release(services)
    assert caught.value.facts == {"missing": 2, "least": 5}
    add(services, answers, 10, ("b2c",), seed=10)
    assert not draft(services).refused
    release(services)


def test_a_cell_that_would_isolate_a_few_firms_is_withheld(services, firms, answers):
    release(services)
    add(services, answers, 4, ("b2c",), seed=9)
    add(services, answers, 6, ("matkailu",), seed=10)
    found = draft(services)
    assert not found.refused
    assert found.published.firms == 38
    assert found.published.of_group("b2c") is None
    assert ("LEVEL", "b2c") not in found.published.middles
    assert found.count(Why.EARLIER) > 0
    before = services.publications.releases().releases[0].published.cells
    for cell, now in found.published.cells.items():
        if now is not None and before.get(cell) is not None:
            assert now == before[cell] or abs(now - before[cell]) >= 5


def test_a_withdrawn_release_is_kept_with_its_reason_and_still_checked_against(services, firms, answers):
    made = release(services)
    with pytest.raises(InvalidFieldError):
        services.publications.withdraw(made, " ")
    services.publications.withdraw(made, "Väärä päivä")
    [kept] = services.publications.releases().releases
    assert (kept.reason, kept.withdrawn_at) == ("Väärä päivä", NOON)
    add(services, answers, 3, ("b2c",), seed=9)
    assert draft(services).refused == "publication.too_close"


def test_on_a_shared_programme_only_the_lead_releases(services, firms):
    with services.store.local() as connection:
        meta.put(connection, {"hub_url": "https://hub.example"})
    services.forget_me()
    assert not services.publications.releases().may_release
    with pytest.raises(UserFacingError, match=r"publication\.not_lead"):
        release(services)
    with services.store.write() as session:
        session.get_one(AppUser, services.me.user_id).roles = ("advisor", "org_admin")
    services.forget_me()
    assert not services.publications.releases().may_release, "an admin of a partner is not the lead"
    with services.store.read() as connection:
        lead = connection.execute("SELECT id FROM organisation WHERE lead").fetchone()[0]
    with services.store.local() as connection:
        meta.put(connection, {"organisation_id": lead})
    services.forget_me()
    assert services.publications.releases().may_release
    release(services)


def test_files_tell_what_the_release_tells(services, firms, tmp_path):
    release(services)
    told = services.publications.releases().releases[0].published
    path = services.publication_files.save(told, "fi", tmp_path / "julkaisu.xlsx", draft=False)
    book = load_workbook(path)
    assert book.sheetnames == ["Yrityksiä", "Mediaanit", "Koulutustarve", "Miten luvut on laskettu"]
    hidden = [cell for row in book["Koulutustarve"] for cell in row if cell.value == "··"]
    assert {cell.alignment.horizontal for cell in hidden} == {"right"}, "it stands where the figure would"
    assert book["Miten luvut on laskettu"]["A2"].alignment.wrap_text
    rows = list(book["Yrityksiä"].values)
    assert rows[-1][0] == "Muualla"
    assert rows[1][:2] == ("Kaikki", 28)
    cells = {cell for row in rows[1:] for cell in row[1:]}
    assert not any(isinstance(cell, int) and cell < 5 for cell in cells)
    assert "··" in cells
    named = {"fi": "Monialaiset maatilat", "sv": "Mångsidiga gårdar", "en": "Multi-business"}
    for language, word in named.items():
        content = services.publication_files.pdf(told, language, draft=False)
        text = "".join(page.extract_text() for page in PdfReader(BytesIO(content)).pages)
        assert word in text
        assert "28" in text
        pages = [page.extract_text() for page in PdfReader(BytesIO(content)).pages]
        goes_on = wording("publication", language)["goes_on"]
        assert all(goes_on in page.split("\n")[2] or number == 0 for number, page in enumerate(pages))
    saved = services.publication_files.save(told, "fi", tmp_path / "julkaisu.pdf", draft=False)
    assert saved.read_bytes()[:4] == b"%PDF"


def test_a_firm_is_compared_with_its_group_of_the_newest_release(services, firms, answers):
    with services.store.read() as connection:
        farm, shop = (
            connection.execute("SELECT id FROM company WHERE target_groups = ?", (text,)).fetchone()[0]
            for text in ('["matkailu"]', '["toimisto"]')
        )
    assert services.peers.of_company(farm).released_on is None
    made = release(services)
    peers = services.peers.of_company(farm)
    assert peers.medians["LEVEL"] == 25
    assert peers.group["fi"] == "Monialaiset maatilat"
    assert (peers.firms, peers.released_on) == (12, TODAY)
    assert (services.peers.of_company(shop).group, services.peers.of_company(shop).firms) == ({}, 28), (
        "a group that is not told is compared with all firms"
    )
    services.publications.withdraw(made, "Virhe")
    assert services.peers.of_company(farm).medians == {}


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="the zone of a process cannot be set here")
def test_the_day_of_a_release_is_that_of_finland_on_a_laptop_far_away(services, firms, monkeypatch):
    release(services)
    made_at = datetime(2026, 11, 24, 22, 30, tzinfo=UTC)
    with services.store.write() as session:
        session.add(
            Publication(
                programme_id=services.me.programme_id,
                released_at=made_at,
                cohort={},
                body=draft(services).published.to_body(),
            )
        )
    monkeypatch.setenv("TZ", "America/New_York")
    time.tzset()
    try:
        assert services.peers.of_company("").released_on == TODAY + timedelta(days=1)
    finally:
        monkeypatch.undo()
        time.tzset()


def test_the_innermost_figures_add_up_where_they_are_told(services, firms):
    told = draft(services).published
    places = [told.of_place(code) for code in told.places]
    if None not in (*places, told.cells[key(place="elsewhere")]):
        assert sum(places) == told.firms


@pytest.mark.parametrize(
    "change",
    [
        lambda body: body.clear(),
        lambda _body: 7,
        lambda _body: "text",
        lambda body: body.update(until="eilen"),
        lambda body: body.update(cells=7),
        lambda body: body.update(cells=[[[["group"]], 9]]),
        lambda body: body["cells"][0].__setitem__(1, "<b>9</b>"),
        lambda body: body["middles"][0].__setitem__(2, {}),
        lambda body: body["groups"][0].__setitem__(1, {"sv": "Gårdar"}),
        lambda body: body["themes"][0].__setitem__(1, {"fi": ["a"]}),
    ],
)
def test_a_release_of_another_program_spoils_no_screen_and_is_not_released_beside(services, firms, change):
    release(services)
    body = draft(services).published.to_body()
    other = change(body)
    with services.store.write() as session:
        session.add(
            Publication(
                programme_id=services.me.programme_id,
                released_at=NOON + timedelta(hours=1),
                cohort={},
                body=body if other is None else other,
            )
        )
    assert len(services.publications.releases().releases) == 1
    assert services.peers.of_company("").medians
    assert draft(services).refused == "publication.unreadable"
    with pytest.raises(UserFacingError, match=r"publication\.unreadable"):
        release(services)


def test_competence_has_one_name_in_form_report_and_publication(services):
    measured = services.forms.current.dimensions
    own = dict(next(one.label for one in measured if one.kind is DimensionKind.COMPETENCE))

    assert dict(HEADLINES[COMPETENCE]) == own
    assert {language: wording("report", language)["headline_competence"] for language in own} == own
    assert {language: wording("change", language)["competence"] for language in own} == own
    assert {language: wording("effect", language)["competence"] for language in own} == own
