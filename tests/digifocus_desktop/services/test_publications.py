"""Releases: what is told, what is withheld, what stands beside earlier ones, who may make them."""

from io import BytesIO
from random import Random

import pytest
from openpyxl import load_workbook
from pypdf import PdfReader

from digifocus_desktop.domain.suppression import key
from digifocus_desktop.errors import InvalidFieldError, UserFacingError
from digifocus_desktop.model.advice import ResponseSet
from digifocus_desktop.model.company import Company
from digifocus_desktop.model.programme import AppUser, Publication
from digifocus_desktop.services.publication_values import Published
from digifocus_desktop.store import meta
from tests.analysis_data import answer_all, open_analysis
from tests.workspaces import NOON

AREA = ("046", "097", "178", "213", "491")


@pytest.fixture
def answers(services):
    """Answers of one analysis, to be those of many firms."""
    analysis = open_analysis(services, name="Malli", groups=("b2c",))
    answer_all(services, analysis, 1)
    with services.store.write() as session:
        row = session.get_one(ResponseSet, analysis.id)
        found = (row.form_package_id, dict(row.answers))
        row.deleted = True
    return found


def add(services, answers, count, groups, *, places=AREA, seed=1):
    package, given = answers
    random = Random(seed)
    with services.store.write() as session:
        for number in range(count):
            company = Company(
                programme_id=services.me.programme_id,
                name=f"Yritys {seed} {number}",
                municipality=random.choice(places),
                target_groups=groups,
            )
            session.add(company)
            session.flush()
            session.add(
                ResponseSet(
                    company_id=company.id,
                    form_package_id=package,
                    phase="T0",
                    answers=given,
                    started_at=NOON,
                    completed_at=NOON,
                )
            )


@pytest.fixture
def firms(services, answers):
    """Thirty firms in three groups, one of which is too small to be counted."""
    add(services, answers, 16, ("b2c",), seed=1)
    add(services, answers, 12, ("matkailu",), seed=2)
    add(services, answers, 2, ("toimisto",), seed=3)


def test_a_release_tells_totals_medians_and_needs_and_no_small_figure(services, firms):
    release = services.publications.release()
    [kept] = services.publications.releases().releases
    told = kept.published
    assert (kept.id, kept.released_by, told.firms) == (release, "Liisa Koponen", 28)
    assert told.groups["maatila"]["fi"] == "Monialaiset maatilat"
    assert "toimisto" not in told.groups, "so few are left out"
    assert told.need("TP2.1") is None, "all of them: the zero that do not would come out"
    assert told.middles["LEVEL", ""].median == 25
    assert told.middles["LEVEL", ""].quartiles == (25, 25)
    assert [count for count in told.cells.values() if count is not None and count < 5] == []


def test_what_is_stored_is_what_was_told_and_holds_no_small_figure(services, firms):
    draft = services.publications.draft()
    services.publications.release()
    with services.store.read() as connection:
        [(body, cohort)] = connection.execute("SELECT body, cohort FROM publication").fetchall()
    assert services.publications.releases().releases[0].published == draft.published
    assert "Yritys" not in body
    assert "T0" in cohort
    assert Published.from_body(draft.published.to_body()) == draft.published


def test_too_few_firms_are_not_released(services, answers):
    add(services, answers, 4, ("b2c",))
    assert services.publications.draft().refused == "publication.too_few"
    with pytest.raises(UserFacingError, match=r"publication\.too_few"):
        services.publications.release()


def test_a_release_that_isolates_a_few_new_firms_is_refused(services, firms, answers):
    services.publications.release()
    assert not services.publications.draft().refused, "the same firms may be released again"
    add(services, answers, 3, ("b2c",), seed=9)
    assert services.publications.draft().refused == "publication.too_close"
    with pytest.raises(UserFacingError, match=r"publication\.too_close"):
        services.publications.release()
    add(services, answers, 10, ("b2c",), seed=10)
    assert not services.publications.draft().refused
    services.publications.release()


def test_a_cell_that_would_isolate_a_few_firms_is_withheld(services, firms, answers):
    services.publications.release()
    add(services, answers, 4, ("b2c",), seed=9)
    add(services, answers, 6, ("matkailu",), seed=10)
    draft = services.publications.draft()
    assert not draft.refused
    assert draft.published.firms == 38
    assert draft.published.of_group("b2c") is None
    assert ("LEVEL", "b2c") not in draft.published.middles
    assert draft.because > 0
    before = services.publications.releases().releases[0].published.cells
    for cell, now in draft.published.cells.items():
        if now is not None and before.get(cell) is not None:
            assert now == before[cell] or abs(now - before[cell]) >= 5


def test_a_withdrawn_release_is_kept_with_its_reason_and_still_checked_against(services, firms, answers):
    release = services.publications.release()
    with pytest.raises(InvalidFieldError):
        services.publications.withdraw(release, " ")
    services.publications.withdraw(release, "Väärä päivä")
    [kept] = services.publications.releases().releases
    assert (kept.reason, kept.withdrawn_at) == ("Väärä päivä", NOON)
    add(services, answers, 3, ("b2c",), seed=9)
    assert services.publications.draft().refused == "publication.too_close"


def test_on_a_shared_programme_only_the_lead_releases(services, firms):
    with services.store.local() as connection:
        meta.put(connection, {"hub_url": "https://hub.example"})
    services.forget_me()
    assert not services.publications.releases().may_release
    with pytest.raises(UserFacingError, match=r"publication\.not_lead"):
        services.publications.release()
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
    services.publications.release()


def test_the_hub_lets_only_the_lead_write_it():
    assert Publication.write == "lead"


def test_files_tell_what_the_release_tells(services, firms, tmp_path):
    services.publications.release()
    told = services.publications.releases().releases[0].published
    path = services.publication_files.save(told, "fi", tmp_path / "julkaisu.xlsx")
    book = load_workbook(path)
    rows = list(book["Yrityksiä"].values)
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
    saved = services.publication_files.save(told, "fi", tmp_path / "julkaisu.pdf")
    assert saved.read_bytes()[:4] == b"%PDF"


def test_a_firm_is_compared_with_its_group_of_the_newest_release(services, firms, answers):
    with services.store.read() as connection:
        farm, shop = (
            connection.execute("SELECT id FROM company WHERE target_groups = ?", (text,)).fetchone()[0]
            for text in ('["matkailu"]', '["toimisto"]')
        )
    assert services.peers.of_company(farm).until is None
    release = services.publications.release()
    peers = services.peers.of_company(farm)
    assert peers.medians["LEVEL"] == 25
    assert peers.group["fi"] == "Monialaiset maatilat"
    assert services.peers.of_company(shop).group == {}, "a group that is not told is compared with all firms"
    services.publications.withdraw(release, "Virhe")
    assert services.peers.of_company(farm).medians == {}


def test_the_innermost_figures_add_up_where_they_are_told(services, firms):
    told = services.publications.draft().published
    places = [told.of_place(code) for code in told.places]
    if None not in (*places, told.cells[key(place="elsewhere")]):
        assert sum(places) == told.firms
