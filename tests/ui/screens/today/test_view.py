"""The page of the day as a person meets it: keys, clicks, words, sizes."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QPushButton, QStackedWidget

from digifocus_desktop.services.company_values import NewCompany
from digifocus_desktop.services.visit_values import VisitDraft
from tests.ui.helpers import assert_accessible, assert_no_cut_text, visible_texts
from tests.workspaces import NOON
from ui.screens.today import create
from ui.screens.today.view import TodayPage
from ui.shared.actions import PALETTE, Action
from ui.shared.layout import Scrolled
from ui.shared.navigation import Route

LEFT = Qt.MouseButton.LeftButton
EVIL = "<b>Yö</b> & <img src=x> 🦔"


@pytest.fixture
def page(firms, context, show):
    page = show(create(context), Route("today"))
    yield page
    page.leave()


@pytest.fixture
def palette(context, window):
    """The palette's place: a field that takes the keyboard when it is asked for."""
    field = QLineEdit(window)
    field.show()
    context.shell.actions.add(Action(PALETTE, lambda: "", field.setFocus))
    return field


def click(button):
    QTest.mouseClick(button, LEFT)


def texts(page):
    """The words on the page, once what was added is shown."""
    for _ in range(3):
        QTest.qWait(0)
    return visible_texts(page)


def test_the_search_ends_where_its_column_ends(page, window):
    def right(part):
        return part.mapTo(window, part.rect().bottomRight()).x()

    assert right(page.search) == right(page.right)


def test_the_page_tells_the_day_what_waits_and_what_was_opened_last(page):
    found = texts(page)

    assert {"The day's programme", "Waits for you", "Opened last", "Continue analysis"} <= set(found)
    assert "Tuesday 24\u00a0November\u00a02026" in found
    assert {"Rantasalmen Leipä Oy, Rantasalmi", "Savottakone Oy, Sulkava", "Puulan Matkailu"} <= set(found)
    assert any(text.startswith("Analysis under way:") and "min left" in text for text in found)
    assert {"Agreed action is late", "Draft under way"} <= set(found)
    assert "Work is kept on this computer." in found


def test_the_keyboard_begins_on_the_coming_entry_and_enter_acts(page, context):
    assert page.programme.coming.primary.hasFocus()

    QTest.keyClick(page.programme.coming.primary, Qt.Key.Key_Space)

    assert context.navigator.current.name == "analysis"


def test_a_day_that_is_read_late_leaves_the_keyboard_alone(qtbot, firms, context, window):
    page, elsewhere, both = create(context), QLabel(), QStackedWidget(window)
    assert isinstance(page, TodayPage)
    both.addWidget(elsewhere)
    both.addWidget(page)
    window.show()
    window.activateWindow()
    button = QPushButton(window)
    button.show()
    button.setFocus()
    qtbot.waitUntil(button.hasFocus)

    page.enter(Route("today"))

    assert page.programme.coming is not None
    assert window.focusWidget() is button
    page.leave()


def test_arrows_walk_within_a_column_and_enter_opens(page, context, firms):
    stops = page.right.stops()
    stops[0].setFocus()

    QTest.keyClick(stops[0], Qt.Key.Key_Down)
    assert stops[1].hasFocus()
    QTest.keyClick(stops[1], Qt.Key.Key_Up)
    assert stops[0].hasFocus()
    QTest.keyClick(stops[0], Qt.Key.Key_Up)
    assert stops[0].hasFocus()
    QTest.keyClick(stops[0], Qt.Key.Key_Return)

    assert context.navigator.current == Route("today", params={"list": "late_actions"})


def test_f6_walks_through_two_columns(page):
    assert list(page.panes()) == [page.left, page.right]


def test_a_row_opens_its_firm(page, context, firms):
    click(page.programme.rows[0])

    assert context.navigator.current == Route("company", firms["savotta"])


def test_a_firm_opened_earlier_is_opened_again(page, context, firms):
    click(page.recent.rows[0])

    assert context.navigator.current == Route("company", firms["puula"])


def test_a_list_opens_in_place_and_escape_leads_back(page, context, firms):
    context.navigator.go(Route("today", params={"list": "late_actions"}))
    page.enter(context.navigator.current)
    assert page.listed.isVisible()
    assert [row.text() for row in page.listed.rows] == ["Lähetä ennakkokysely"]
    assert "1 agreed action is late" in visible_texts(page.listed)

    assert page.go_back()

    assert context.navigator.current == Route("today")


def test_a_tap_on_the_search_opens_the_palette(page, palette):
    click(page.search)

    assert palette.hasFocus()


def test_letters_typed_into_the_search_go_on_in_the_palette(page, palette):
    page.search.setFocus()

    QTest.keyClicks(page.search, "m")

    assert (page.search.text(), palette.text()) == ("", "m")


def test_a_visit_is_planned_with_keys_alone_and_undone(page, context, services):
    page.add_visit.setFocus()
    QTest.keyClick(page.add_visit, Qt.Key.Key_Space)
    assert page.form.firm.hasFocus()
    QTest.keyClicks(page.form.firm, "puul")
    QTest.keyClick(page.form.firm, Qt.Key.Key_Return)
    assert (page.form.firm.text(), page.form.day.hasFocus()) == ("Puulan Matkailu", True)
    page.form.time.setFocus()
    QTest.keyClicks(page.form.time, "16.30")
    QTest.keyClick(page.form.time, Qt.Key.Key_Return)

    (added,) = [event for event in services.today.view().events if event.company_name == "Puulan Matkailu"]
    assert (added.starts_at.hour, added.starts_at.minute, added.kind) == (16, 30, "visit")
    assert not page.form.isVisible()
    context.shell.toasts.undo()
    assert len(services.today.view().events) == 2


def test_a_visit_is_planned_with_clicks(page, services):
    click(page.add_visit)
    click(page.form.kind.buttons[1])
    QTest.keyClicks(page.form.firm, "savo")
    click(page.form.found[0])
    QTest.keyClicks(page.form.time, "17")
    click(page.form.save)

    assert [event.kind for event in services.today.view().events] == ["visit", "call", "call"]


def test_a_time_that_is_none_is_told_beside_the_field(page):
    click(page.add_visit)
    QTest.keyClicks(page.form.firm, "puul")
    click(page.form.found[0])
    QTest.keyClicks(page.form.time, "aamulla")
    click(page.form.save)

    assert page.form.fields["time"].error.startswith("Write the time")
    assert page.form.time.text() == "aamulla"
    page.form.time.selectAll()
    QTest.keyClicks(page.form.time, "9")
    assert page.form.fields["time"].error == "", "what was said holds no longer"


def test_all_that_a_visit_lacks_is_told_at_once(page):
    click(page.add_visit)
    page.form.day.setText("32.1.")
    click(page.form.save)

    assert [name for name, field in page.form.fields.items() if field.error] == ["company", "day", "time"]
    assert page.form.firm.hasFocus()


def test_a_visit_is_changed_in_place(page, services):
    click(page.programme.coming.change)
    assert (page.form.firm.text(), page.form.firm.isEnabled()) == ("Rantasalmen Leipä Oy", False)
    page.form.time.clear()
    QTest.keyClicks(page.form.time, "18.15")
    click(page.form.save)

    assert services.today.view().events[-1].company_name == "Rantasalmen Leipä Oy"


def test_a_visit_is_marked_as_held_and_undone(page, services, context):
    click(page.programme.coming.change)
    visit = page._presenter.state.form.visit_id
    click(page.form.outcome.hold)

    assert [event.held for event in services.today.view().events if event.id == visit] == [True]
    assert not page.form.isVisible()
    assert page.add_visit.hasFocus(), "the next Enter would take it back"
    context.shell.toasts.undo()
    assert [event.held for event in services.today.view().events if event.id == visit] == [False]


def test_a_visit_is_called_off_with_a_reason_and_undone(page, services, context):
    click(page.programme.coming.change)
    visit = page._presenter.state.form.visit_id
    firm = page._presenter.state.form.firm.id
    assert not page.form.outcome.reason.isVisible()
    click(page.form.outcome.call_off)
    QTest.keyClicks(page.form.outcome.reason, "sairastui")
    QTest.keyClick(page.form.outcome.reason, Qt.Key.Key_Return)

    assert visit not in [event.id for event in services.today.view().events]
    assert any("(sairastui)" in line.words for line in services.timeline.of_company(firm))
    context.shell.toasts.undo()
    assert visit in [event.id for event in services.today.view().events]


def test_the_form_comes_into_view_when_a_row_far_below_opens_it(page, window, theme, qtbot):
    window.resize(900, 480)
    theme.apply(scale=1.5)
    area = page.form.parentWidget()
    while not isinstance(area, Scrolled):
        area = area.parentWidget()
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    page._presenter.plan_visit()

    qtbot.waitUntil(lambda: 0 <= page.form.mapTo(area.viewport(), page.form.rect().topLeft()).y() < 60)


def test_only_a_visit_that_is_planned_already_can_be_held_or_called_off(page):
    click(page.add_visit)

    assert not page.form.outcome.hold.isVisible()
    assert not page.form.outcome.call_off.isVisible()


def test_what_is_typed_into_the_form_stays_when_the_day_changes(page, services, firms):
    click(page.add_visit)
    QTest.keyClicks(page.form.subject, "hinnat")

    services.visits.add(firms["puula"], VisitDraft("visit", NOON + timedelta(hours=1)))

    assert page.form.subject.text() == "hinnat"


def test_escape_closes_the_form(page):
    click(page.add_visit)

    assert page.go_back()
    assert not page.form.isVisible()
    assert not page.go_back()


def test_an_empty_day_says_what_to_do(services, context, show):
    services.companies.create(NewCompany("Mäkelän tila"))
    page = show(create(context), Route("today"))

    found = texts(page)
    assert {"Nothing is planned for this day.", "Nothing waits for you."} <= set(found)
    page.programme.empty.acted.emit()
    assert context.navigator.current == Route("companies")
    page.leave()


def test_markup_and_emoji_show_as_text(services, context, show):
    firm = services.companies.create(NewCompany(name=EVIL))
    services.visits.add(firm, VisitDraft("visit", NOON + timedelta(hours=1), EVIL, EVIL))
    page = show(create(context), Route("today"))

    labels = [label for label in page.findChildren(QLabel) if EVIL in label.text()]
    assert len(labels) == 2
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)
    page.leave()


@pytest.mark.parametrize("form", [False, True])
def test_everything_has_a_name_and_a_target(page, form):
    if form:
        click(page.add_visit)
        QTest.keyClicks(page.form.firm, "puul")
    texts(page)

    assert_accessible(page)


@pytest.mark.parametrize(("language", "scale"), [("en", 1.25), ("fi", 1.5), ("sv", 2.0)])
def test_no_text_is_cut_at_any_size(page, theme, languages, language, scale):
    languages.use(language)
    theme.apply(scale=scale)
    texts(page)
    assert_no_cut_text(page)

    page._presenter.plan_visit()
    texts(page)

    assert_no_cut_text(page)


def test_large_text_puts_the_columns_below_each_other(page, theme):
    texts(page)
    assert page.right.x() > page.left.x()

    theme.apply(scale=1.5)
    texts(page)

    assert page.right.x() == page.left.x()
    assert page.right.y() > page.left.y()


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_nothing_is_wider_than_a_narrow_window(page, window, languages, language, qtbot):
    window.resize(927, 640)
    languages.use(language)

    qtbot.waitUntil(
        lambda: all(one.widget().width() <= one.viewport().width() for one in page.findChildren(Scrolled))
    )


def test_a_store_without_a_firm_offers_to_add_one_or_take_a_list_in(context, show):
    page = show(create(context), Route("today"))
    first, other = page.programme.empty.findChildren(QPushButton)
    assert (first.text(), other.text()) == ("Add a company", "Take in a list")
    assert page.window().focusWidget() is first
    assert not page.add_visit.isVisible()

    click(first)
    first_to = context.navigator.current
    context.navigator.back()
    click(other)
    page.leave()

    assert (first_to, context.navigator.current) == (Route("new_company"), Route("import_list"))


@pytest.fixture
def trainings(services):
    """One training that was held this morning, one that comes tonight."""
    me, day = services.me, "2026-11-24T"
    rows = (
        ("t1", "Aamun koulutus", "06:00:00.000Z", "06:30:00.000Z"),
        ("t2", "Illan koulutus", "18:00:00.000Z", "18:30:00.000Z"),
    )
    with services.store.apply() as (connection, _):
        connection.executemany(
            "INSERT INTO activity(id, bucket, deleted, programme_id, organisation_id, theme_key, kind, "
            "title, starts_at, ends_at, mode, trainers, state) "
            "VALUES (?, 'b', 0, ?, ?, 'TP2.1', 'workshop', ?, ?, ?, 'on_site', '[]', 'planned')",
            [
                (one, me.programme_id, me.organisation_id, title, day + begins, day + ends)
                for one, title, begins, ends in rows
            ],
        )


def test_a_training_leads_to_certificates_once_it_was_held_and_nowhere_before(trainings, context, show):
    page = show(create(context), Route("today"))
    assert page.programme.coming is not None
    assert {"Aamun koulutus", "Illan koulutus"} <= {*texts(page), page.programme.rows[0].text()}

    assert not page.programme.coming.primary.isVisible()
    assert not page.programme.coming.open_button.isVisible()
    assert page.programme.primary is None
    [held] = page.programme.rows
    click(held)

    assert context.navigator.current == Route("certificates", params={"training": "theme:TP2.1"})
    page.leave()
