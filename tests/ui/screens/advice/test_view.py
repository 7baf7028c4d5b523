"""Writing short and open advice down, with the keyboard and with clicks."""

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from digifocus_desktop.services.advice_log_values import AdviceDraft
from digifocus_desktop.services.company_values import NewCompany
from tests.ui.helpers import assert_accessible, cut_texts
from tests.workspaces import NOON
from ui.screens.advice import create
from ui.shared.navigation import Route

CTRL = Qt.KeyboardModifier.ControlModifier
TODAY = NOON.astimezone().date()


@pytest.fixture
def firm(services):
    return services.companies.create(NewCompany("Mäkelän tila", municipality="491"))


@pytest.fixture
def page(context, show, firm):
    context.navigator.go(Route("advice"))
    return show(create(context), Route("advice"))


@pytest.fixture
def for_firm(context, show, firm):
    context.navigator.go(Route("company", firm))
    context.navigator.go(Route("advice", params={"company": firm}))
    return show(create(context), Route("advice", params={"company": firm}))


def press(segment, value):
    button = next(one for one in segment._buttons if one.option.value == value)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


def lines(services, firm=None):
    return services.advice_book.book(firm).lines


def draft(**more):
    return replace(AdviceDraft("open", TODAY, 10, "event", category="person", name="Torin kävijä"), **more)


def test_open_advice_to_a_visitor_of_a_fair_is_written_down(page, services, qtbot):
    form = page.form
    assert form.whom.hasFocus()
    qtbot.keyClicks(form.whom, "Torin")
    press(form.category, "starting")
    press(form.channel, "event")
    form.place.setCurrentIndex(form.place.findText("Mikkeli"))
    form.topics["TP2.1"].click()
    form.note.setPlainText("Kysyi kotisivuista.")
    form.minutes.setText("20")
    qtbot.keyClick(form.minutes, Qt.Key.Key_Return)

    (line,) = lines(services)
    assert (line.whom, line.category, line.channel, line.minutes) == ("Torin", "starting", "event", 20)
    assert (line.municipality, line.topics, line.note) == ("491", ("TP2.1",), "Kysyi kotisivuista.")
    assert (form.whom.text(), form.note.toPlainText()) == ("", "")
    assert [row.text() for row in page.rows] == ["Torin"]


def test_advice_from_a_firms_page_goes_back_there_and_can_be_undone(for_firm, services, context, firm, qtbot):
    form = for_firm.form
    assert form.minutes.hasFocus()
    assert form.kind.value == "short"
    assert not form.category.isVisible()
    form.note.setPlainText("Somen ajastus.")
    press(form.audience, "advisors")
    form.note.setPlainText("Kiire talo.")
    form.agreed.setText("Ajastaa julkaisut")
    form.agreed_by.setText("30.11.")
    qtbot.keyClick(form, Qt.Key.Key_Return, CTRL)

    (line,) = lines(services, firm)
    kept = services.advice_book.draft(line.id)
    assert (kept.note, kept.private) == ("Somen ajastus.", {"advisors": "Kiire talo."})
    assert (kept.agreed, kept.agreed_by.isoformat()) == ("Ajastaa julkaisut", "2026-11-30")
    assert context.navigator.current == Route("company", firm)
    context.shell.toasts.undo()
    assert lines(services, firm) == ()


def test_a_firm_of_the_list_is_found_as_its_name_is_typed(page, services, firm, qtbot):
    form = page.form
    qtbot.keyClicks(form.whom, "tila")
    assert [row.text() for row in form.found] == ["Mäkelän tila"]
    qtbot.keyClick(form.whom, Qt.Key.Key_Return)
    assert (form.whom.text(), form.agreed.isVisible()) == ("Mäkelän tila", True)
    form.submit()

    assert [line.company_id for line in lines(services)] == [firm]


def test_a_chosen_firm_is_let_go_when_its_name_is_changed(page, services, qtbot):
    form = page.form
    qtbot.keyClicks(form.whom, "tila")
    qtbot.keyClick(form.whom, Qt.Key.Key_Return)
    form.whom.setText("Joku muu")
    form.whom.textEdited.emit("Joku muu")
    form.submit()

    assert [(line.company_id, line.whom) for line in lines(services)] == [(None, "Joku muu")]


@pytest.mark.parametrize(
    ("field", "text", "sentence"),
    [
        ("minutes", "paljon", "number"),
        ("minutes", "0", "1"),
        ("held_on", "31.2.", "date"),
        ("held_on", "31.12.2030", "still to come"),
        ("name", "x" * 300, "200"),
    ],
)
def test_what_cannot_be_read_is_said_beside_its_field_and_stays(page, services, field, text, sentence):
    form = page.form
    form.note.setPlainText("Tärkeä")
    line = form.fields[field].field
    line.setText(text)
    form.submit()

    assert sentence in form.fields[field].error
    assert (line.text(), form.note.toPlainText()) == (text, "Tärkeä")
    assert lines(services) == ()


def test_what_is_typed_and_not_saved_is_there_again(page, context, services):
    log = services.advice_logs.add(draft(name="Eilinen"))
    page.form.note.setPlainText("Kesken")
    page._presenter.open(log)
    assert page.form.whom.text() == "Eilinen"
    page.form.minutes.setText("45")
    page.new.click()
    assert page.form.note.toPlainText() == "Kesken"
    page.leave()
    page.enter(Route("advice", log))

    assert page.form.minutes.text() == "45"


def test_advice_is_changed_and_removed_from_the_list(page, services, context, qtbot):
    log = services.advice_logs.add(draft(name="Eilinen"))
    qtbot.waitUntil(lambda: bool(page.rows))
    page.rows[0].click()
    page.form.minutes.setText("35")
    page.form.submit()
    assert lines(services)[0].minutes == 35
    context.shell.toasts.undo()
    assert lines(services)[0].minutes == 10

    page._presenter.open(log)
    page.form.remove.click()
    assert lines(services) == ()
    context.shell.toasts.undo()
    assert [line.id for line in lines(services)] == [log]


def test_the_counts_stand_apart(page, services):
    services.advice_logs.add(draft())
    services.advice_logs.add(draft())

    assert [detail.text() for _, detail in page.counts.lines] == ["0 times", "2 times · 20\xa0min · 2 others"]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_page_is_accessible_and_cuts_nothing(page, services, languages, language, qtbot):
    services.advice_logs.add(draft(name="Eilinen", topics=("TP2.1", "TP2.5"), municipality="740"))
    languages.use(language)

    assert_accessible(page)
    qtbot.waitUntil(lambda: not cut_texts(page))


def test_enter_never_takes_a_firm_that_was_found_for_other_letters(page, services, firm, context, qtbot):
    services.companies.create(NewCompany("Villa Kerimaa Oy"))
    form = page.form
    later: list[Any] = []
    page._presenter._runner = Later(later)
    qtbot.keyClicks(form.whom, "v")
    qtbot.keyClicks(form.whom, "illa")
    qtbot.keyClick(form.whom, Qt.Key.Key_Return)
    assert (lines(services), form.found) == ((), [])

    for work, done in reversed(later):
        done(work())
    assert [row.text() for row in form.found] == ["Villa Kerimaa Oy"]
    qtbot.keyClick(form.whom, Qt.Key.Key_Return)
    assert form.whom.text() == "Villa Kerimaa Oy"


class Later:
    """Lanes that answer when the test says so."""

    def __init__(self, kept):
        self._kept = kept

    def read(self, work, done, _failed=None):
        self._kept.append((work, done))
