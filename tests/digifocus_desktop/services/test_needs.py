"""Needs are counted from the newest analysis of each firm, by theme, target group and municipality."""

from datetime import date
from io import BytesIO

import pytest
from openpyxl import load_workbook

from digifocus_desktop.demo.making import make
from digifocus_desktop.forms.answers import Answer
from digifocus_desktop.model.advice import ResponseSet
from digifocus_desktop.model.company import Company
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services.cohort import ELSEWHERE, UNKNOWN, Cohort
from digifocus_desktop.services.needs_values import Picked, Tally
from tests.analysis_data import answer_all, open_analysis
from tests.workspaces import NOON

ALL = Cohort(completed=False)


def analysed(services, name, value, *, place="178", **company):
    analysis = open_analysis(services, name=name, **company)
    answer_all(services, analysis, value)
    with services.store.write() as session:
        session.get_one(Company, analysis.company_id).municipality = place
    return analysis


@pytest.fixture
def firms(services):
    """Three firms: one in need, one of two groups in need, one that is fine."""
    return [
        analysed(services, "=1+1", 0, groups=("matkailu",)),
        analysed(services, "Kahden ryhmän tila", 1, groups=("b2c", "vk"), place="593"),
        analysed(services, "Sujuva Oy", 4, groups=("b2b",), place=None),
    ]


def demand(services, theme="TP2.1", cohort=ALL):
    return next(one for one in services.needs.needs(cohort).themes if one.key == theme)


def test_firms_are_counted_by_theme_group_and_municipality_with_zero_rows(services, firms):
    needs = services.needs.needs(ALL)
    assert needs.firms == 3
    assert needs.places["178"] == needs.places[ELSEWHERE] == needs.places[UNKNOWN] == 1
    assert len([code for code in needs.places if code.isdigit()]) == 10
    assert needs.groups["vk"] == needs.groups["b2c"] == 1
    assert needs.groups["toimisto"] == needs.places["740"] == 0

    found = demand(services)
    assert (found.all.firms, found.all.wanted) == (3, 2)
    assert found.all.mean == pytest.approx((1 + 0.75 + 0) / 3)
    assert found.groups["vk"].wanted == found.groups["b2c"].wanted == found.groups["matkailu"].wanted == 1
    assert (found.groups["b2b"].firms, found.groups["b2b"].wanted) == (1, 0)
    assert found.places["740"] == Tally()


def test_only_the_newest_analysis_of_a_firm_counts(services, firms):
    with services.store.write() as session:
        old = session.get_one(ResponseSet, firms[0].id)
        session.add(
            ResponseSet(
                company_id=old.company_id,
                form_package_id=old.form_package_id,
                phase="T0",
                answers=dict(session.get_one(ResponseSet, firms[2].id).answers),
                started_at=NOON.replace(year=2027),
            )
        )
    assert services.needs.needs(ALL).firms == 3
    assert demand(services).all.wanted == 1


def test_conditions_choose_whose_needs_are_counted(services, firms):
    assert services.needs.needs(Cohort()).firms == 0
    services.analyses.complete(firms[0].id)
    assert services.needs.needs(Cohort()).firms == 1
    assert services.needs.needs(Cohort(phase="T1")).firms == 0
    year = Cohort(completed=False, since=date(2026, 1, 1), until=date(2026, 12, 31))
    assert services.needs.needs(year).firms == 3
    assert services.needs.needs(Cohort(completed=False, until=date(2026, 11, 23))).firms == 0
    assert services.needs.needs(Cohort(completed=False, until=NOON.date())).firms == 3
    [hake] = [key for key, name in services.needs.organisations() if name == "Hake"]
    with services.store.write() as session:
        session.get_one(Company, firms[1].company_id).owner_organisation_id = hake
    assert services.needs.needs(Cohort(hake, completed=False)).firms == 1


def test_a_number_opens_the_firms_it_counts(services, firms):
    assert [one.name for one in services.needs.firms(ALL, Picked("TP2.1"))] == ["=1+1", "Kahden ryhmän tila"]
    assert [one.name for one in services.needs.firms(ALL, Picked("TP2.1", group="vk"))] == [
        "Kahden ryhmän tila"
    ]
    assert [one.name for one in services.needs.firms(ALL, Picked("TP2.1", place=ELSEWHERE))] == [
        "Kahden ryhmän tila"
    ]
    assert services.needs.firms(ALL, Picked("TP2.1", place="740")) == ()


def test_the_main_problem_is_counted_by_topic(services, firms):
    services.analyses.answer(firms[0].id, {"t_ongelma_aihe": Answer.of("aika")})
    [(names, count)] = services.needs.needs(ALL).problems
    assert (count, names["fi"] != "aika") == (1, True)


def test_the_workbook_opens_and_holds_the_numbers_of_the_screen(services, firms, tmp_path):
    path = services.needs_workbooks.save(ALL, "fi", tmp_path / "tarpeet.xlsx")
    book = load_workbook(BytesIO(path.read_bytes()))
    assert book.sheetnames == ["Teemat", "Tarve kohderyhmittäin", "Tarve kunnittain", "Tärkein ongelma"]
    places = list(book["Tarve kunnittain"].values)
    assert {"Juva", "Mikkeli", "Kunta ei tiedossa", "Muualla"} <= set(places[0])
    row = next(row for row in places if row[1] == "TP2.1")
    assert row[2] == 2
    assert row[places[0].index("Juva")] == 1
    assert row[places[0].index("Mikkeli")] == 0


def test_the_counts_of_a_demo_equal_those_counted_by_hand(tmp_path):
    workspace = make(AppPaths(tmp_path / "data"), 0, 1, now=lambda: NOON)
    services = workspace.services
    try:
        with services.store.read() as connection:
            rows = connection.execute(
                "SELECT r.company_id, c.municipality, t.need FROM response_set r JOIN theme_need t ON "
                "t.response_set_id = r.id JOIN company c ON c.id = r.company_id WHERE t.theme = 'TP2.1' "
                "AND r.phase = 'T0' AND r.completed_at IS NOT NULL AND NOT r.deleted AND t.need >= 0.4"
            ).fetchall()
        found = demand(services, cohort=Cohort())
        assert found.all.wanted == len(rows) == sum(tally.wanted for tally in found.places.values()) > 5
        assert found.places["178"].wanted == sum(row[1] == "178" for row in rows)
        assert sum(one.guided for one in services.needs.needs(Cohort()).themes) > 0
    finally:
        workspace.close()
