"""The page of change: numbers, the list of firms to measure, the workbook."""

from datetime import timedelta

import pytest
from openpyxl import load_workbook

from digifocus_desktop.services.follow_ups import MEASUREMENT
from tests.analysis_data import make_company
from tests.digifocus_desktop.services.test_paired_scores import measure
from tests.ui.helpers import assert_accessible, assert_model_sound, cut_texts, visible_texts
from tests.workspaces import NOON
from ui.screens.effect.presenter import EffectPresenter
from ui.screens.effect.state import DueFilter, Part, Tab
from ui.screens.effect.view import EffectPage
from ui.shared.navigation import Route

TODAY = NOON.date()


@pytest.fixture
def firms(services):
    """Five firms measured twice, one to be measured in three days, one late."""
    made = [make_company(services, f"Tila {number}") for number in range(5)]
    for firm in made:
        measure(services, firm)
        measure(services, firm, "T1", 3)
    coming, late = make_company(services, "Kohta Oy"), make_company(services, "Myöhässä Oy")
    for firm, days in ((coming, 3), (late, -3)):
        first = measure(services, firm, value=1)
        interview = services.interviews.start(firm, first)
        services.follow_ups.agree(interview, MEASUREMENT, TODAY + timedelta(days))
    return {"coming": coming, "late": late, "measured": made}


@pytest.fixture
def asked(tmp_path):
    return tmp_path / "muutos.xlsx"


@pytest.fixture
def page(show, context, window, firms, asked):
    window.resize(1366, 768)
    made = EffectPage(EffectPresenter(context), context.shell, lambda _name: asked)
    return show(made, Route("effect"))


def names(page):
    return [line.name for line in page.due.model.rows]


def test_the_headlines_tell_change_interval_and_who_answered(page):
    assert page.change.level.number.text() == "+25.0"
    assert "50.0 → 75.0" in page.change.level.first.text()
    assert "5 firms" in page.change.level.second.text()
    assert page.change.own.number.text() == "+25.0"
    assert page.change.response.number.text() == "83 %"
    assert page.change.response.first.text() == "5 of 6 firms · with the advisor 5"


def test_the_table_is_broken_down_by_what_the_person_chooses(page):
    assert_model_sound(page.change.model)
    first = page.change.model.rows[0]
    assert (first.key, first.level.count) == ("B", 5)

    page._presenter.show_part(Part.GROUPS)

    assert [line.key for line in page.change.model.rows] == ["matkailu"]


def test_it_never_speaks_of_an_effect_as_a_cause(page, languages, qtbot):
    languages.use("fi")
    qtbot.waitUntil(lambda: page.change.method_title.text() == "Näin luet lukuja")
    qtbot.waitUntil(lambda: "Muutos" in visible_texts(page))

    said = " ".join(visible_texts(page)).lower()

    assert "vaikutus" not in said
    assert "eivät sen syistä" in said


def test_the_list_shows_the_most_urgent_first_and_follows_the_filter(page, context):
    page._presenter.show_tab(Tab.DUE)
    assert_model_sound(page.due.model)
    assert names(page) == ["Myöhässä Oy", "Kohta Oy"]

    page.due.chips[DueFilter.DONE].click()

    assert len(names(page)) == 5
    assert page.due.measure.text() == "Open the change"
    page.due.measure.click()
    assert context.navigator.current == Route("change", page.due.line.due.response_set_id)


def test_a_firm_is_measured_from_the_list(page, context, firms):
    page._presenter.show_tab(Tab.DUE)

    page.due.measure.click()

    assert context.navigator.current == Route("analysis", params={"company": firms["late"], "phase": "T1"})


def test_a_reminder_is_written_down_and_taken_back(page, services, context, firms, qtbot):
    page._presenter.show_tab(Tab.DUE)
    page.due.remind.click()

    lines = services.timeline.of_company(firms["late"])
    assert any(line.kind == "message" and line.on == TODAY for line in lines)

    page._presenter.unremind(next(line.id for line in lines if line.kind == "message"))
    assert not any(line.kind == "message" for line in services.timeline.of_company(firms["late"]))


def test_the_workbook_has_change_method_and_firms(page, asked, services, firms):
    page.save_button.click()

    book = load_workbook(asked)
    assert book.sheetnames == ["Change", "Method", "Firms to measure"]
    rows = list(book["Change"].iter_rows(values_only=True))
    assert rows[1][2:8] == ("The firm's digital level", 5, 50, 75, 25, 25)
    group = next(row for row in rows if row[0] == "Target group")
    assert group[3] == 5
    due = {row[0]: row[7] for row in book["Firms to measure"].iter_rows(values_only=True)}
    assert (due["Myöhässä Oy"], due["Kohta Oy"], due["Tila 0"]) == ("Late", "Now", "Measured")


def test_fewer_than_five_have_no_number_in_the_workbook(page, asked, services):
    other = make_company(services, "Yksin Oy", ("b2b",))
    measure(services, other)
    measure(services, other, "T1", 4)
    page._presenter.load()
    page.save_button.click()

    rows = load_workbook(asked)["Change"].iter_rows(values_only=True)
    small = [row for row in rows if row[0] == "Target group" and row[2] == "The firm's digital level"]
    assert [row[3:] for row in small if row[4] is None] == [("fewer than 5", *[None] * 10)]


def test_how_sure_a_change_is_are_numbers_in_the_workbook(page, asked, services):
    other = make_company(services, "Toisin Oy", ("b2b",))
    measure(services, other)
    measure(services, other, "T1", 4)
    page._presenter.load()
    page.save_button.click()

    first = load_workbook(asked)["Change"][2]
    names = [cell.value for cell in load_workbook(asked)["Change"][1]]
    for name in ("d_z", "Wilcoxon p"):
        cell = first[names.index(name)]
        assert isinstance(cell.value, int | float), name


def test_saving_is_told_and_holds_no_other_page_up(page, asked, context, monkeypatch):
    waiting = []
    monkeypatch.setattr(context.runner, "read", lambda *_: pytest.fail("it needs nothing of the store"))
    monkeypatch.setattr(context.runner, "system", lambda work, done, _failed: waiting.append((work, done)))
    page.save_button.click()

    assert "Saving…" in visible_texts(page.strip)
    assert "Stop" not in visible_texts(page.strip)
    [(work, done)] = waiting
    done(work())
    assert not page.strip.isVisible()
    assert load_workbook(asked).sheetnames[0] == "Change"


def test_a_firm_that_was_measured_shows_up_without_asking(page, services, firms, qtbot):
    measure(services, firms["coming"], "T1", 3)

    qtbot.waitUntil(lambda: page.change.level.second.text().startswith("6 firms"))


@pytest.mark.parametrize("tab", list(Tab))
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_nothing_is_cut_and_all_has_a_name(page, tab, language, languages, qtbot):
    languages.use(language)
    page._presenter.show_tab(tab)

    qtbot.waitUntil(lambda: not cut_texts(page))
    assert_accessible(page)
