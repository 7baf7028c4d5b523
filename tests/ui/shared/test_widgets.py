"""The parts as people use them: names, targets, keys, signals."""

from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QAccessible, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from tests.ui.helpers import assert_accessible, assert_no_cut_text, screenshot
from tests.ui.shared.gallery import second_sheet, sheet
from ui.shared.answers import AnswerGroup, AnswerOption, ClosedQuestion
from ui.shared.bars import FootBar
from ui.shared.buttons import Button
from ui.shared.chips import Chip
from ui.shared.choices import CheckRow, Option, RadioCard, RadioCards, Segment
from ui.shared.fields import Choice, FormField, LineEdit, SearchField, TextArea
from ui.shared.layout import FlowLayout, Scrolled, column, row
from ui.shared.live import FocusRing
from ui.shared.meters import LevelBar
from ui.shared.notices import Banner, SavedLine, SaveState, ToastHost
from ui.shared.sections import Section, SectionList, TabBar
from ui.shared.tables import DataTable
from ui.shared.text import PlainLabel

OPTIONS = [AnswerOption(n, str(n), f"Anchor {n}") for n in range(5)]


@pytest.fixture
def shown(qtbot):
    """Show widgets below each other in one active window."""
    windows: list[Any] = []

    def show(*widgets):
        window = QWidget()
        layout = QVBoxLayout(window)
        for widget in widgets:
            layout.addWidget(widget)
        windows.append(window)
        qtbot.addWidget(window)
        window.show()
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        return window

    return show


def role(widget):
    return QAccessible.queryAccessibleInterface(widget).role()


@pytest.mark.parametrize("build", [sheet, second_sheet])
@pytest.mark.parametrize("scale", [0.9, 1.0, 1.5, 2.0])
def test_every_part_has_name_role_and_target(qtbot, theme, build, scale):
    theme.apply(scale=scale)
    page = build()
    qtbot.addWidget(page)
    page.resize(1366, 688)
    page.show()

    assert_accessible(page)


@pytest.mark.parametrize("scale", [0.9, 1.0, 1.25, 1.5, 2.0])
def test_no_part_cuts_its_text(qtbot, theme, tmp_path, scale):
    theme.apply(scale=scale)
    page = second_sheet()
    qtbot.addWidget(page)
    screenshot(page, tmp_path / "page.png")

    assert_no_cut_text(page)


def test_parts_follow_the_text_size_while_they_are_shown(qtbot, theme):
    button = Button("Continue", "primary", "play")
    qtbot.addWidget(button)
    before = button.sizeHint().width()
    theme.apply(scale=2.0)

    assert button.sizeHint().width() > before * 1.5


@pytest.mark.parametrize("hidden", [False, True])
def test_a_scrolled_part_gives_room_back_when_its_content_narrows(qtbot, shown, hidden):
    beside, scrolled, wide = QWidget(), Scrolled(), QWidget()
    beside.setMinimumWidth(100)
    wide.setMinimumWidth(900)
    scrolled.body.addWidget(wide)
    page = QWidget()
    page.setLayout(row((beside, 1), (scrolled, 1)))
    window = shown(page)
    window.resize(1000, 400)
    qtbot.waitUntil(lambda: scrolled.width() >= 880)

    page.setHidden(hidden)
    wide.setMinimumWidth(50)
    QTest.qWait(0)
    page.show()

    qtbot.waitUntil(lambda: beside.width() > 400)


def test_a_scroll_bar_stands_in_the_margin_and_takes_no_room_from_the_content(qtbot, shown):
    scrolled, inside = Scrolled(margins=(0, 0, 16, 0)), QWidget()
    scrolled.body.addWidget(inside)
    shown(scrolled).resize(400, 300)
    qtbot.waitUntil(lambda: inside.width() > 300)
    wide = inside.width()
    inside.setMinimumHeight(2000)
    qtbot.waitUntil(scrolled.verticalScrollBar().isVisible)

    assert inside.width() == wide
    inside.setMinimumHeight(0)
    qtbot.waitUntil(lambda: not scrolled.verticalScrollBar().isVisible())
    assert inside.width() == wide


@pytest.mark.parametrize("build", ["tabs", "segment"])
def test_what_goes_on_to_a_second_line_is_seen(qtbot, shown, build):
    words = ["Summary", "Analyses 1", "Interviews 1", "Trainings 14", "Documents 2", "History"]
    bar: Any = TabBar() if build == "tabs" else Segment([Option(word, word) for word in words])
    if build == "tabs":
        bar.show_tabs([(word, word) for word in words], "Summary")
    shown(bar).resize(420, 500)

    qtbot.waitUntil(lambda: bar.width() < 420)
    qtbot.waitUntil(lambda: all(bar.rect().contains(button.geometry()) for button in bar.buttons))


def test_low_parts_of_a_row_end_at_one_height(shown):
    holder, high, button = QWidget(), QWidget(), Button("Keep")
    high.setFixedHeight(80)
    flow = FlowLayout(8, holder, low=True)
    for part in (high, button):
        flow.addWidget(part)
    shown(holder)

    assert high.geometry().bottom() == button.geometry().bottom()


def test_of_a_stored_value_that_is_too_long_the_beginning_is_seen(shown):
    line = LineEdit()
    line.setFixedWidth(120)
    shown(Button("First"), line)
    line.show_text("pekka.pitkanimi@villakerimaaoy.example")

    assert line.cursorPosition() == 0


def names_of_columns(qtbot):
    table, model = DataTable(name="Firms"), QStandardItemModel(1, 2)
    model.setHorizontalHeaderLabels(["Name", "Place"])
    model.setParent(table)
    table.setModel(model)
    qtbot.addWidget(table)
    table.resize(400, 200)
    table.show()
    return table


def test_the_names_of_columns_are_drawn_in_the_text_size_of_now(qtbot, theme):
    followed = names_of_columns(qtbot)
    followed.grab()
    theme.apply(scale=1.5)
    made = names_of_columns(qtbot)

    for table in (followed, made):
        table.set_widths([100, 100])
    assert followed.horizontalHeader().grab().toImage() == made.horizontalHeader().grab().toImage()


def test_no_column_is_narrower_than_its_name(qtbot, theme):
    table = names_of_columns(qtbot)
    header = table.horizontalHeader()
    theme.apply(scale=1.5)

    table.setColumnHidden(1, True)

    table.set_widths([1, 1])
    table.setColumnHidden(1, False)

    assert header.sectionSize(1) >= header.sectionSizeHint(1) > 1


def test_a_finger_hits_a_line_of_a_drop_down(qtbot, theme):
    choice = Choice(name="Municipality")
    qtbot.addWidget(choice)
    choice.set_values([(n, f"Municipality {n}") for n in range(25)])
    choice.show()

    choice.showPopup()

    lines = choice.view()
    assert lines.visualRect(choice.model().index(0, 0)).height() >= 44
    assert lines.height() < choice.screen().availableGeometry().height()


def test_the_whole_row_under_the_mouse_is_tinted(qtbot, theme):
    table = names_of_columns(qtbot)
    table.set_widths([100, 100])
    view, row = table.viewport(), table.visualRect(table.model().index(0, 0))
    theme.apply(look="light")
    QTest.mouseMove(view, row.center())
    qtbot.waitUntil(lambda: table.hovered == 0)
    beside = table.visualRect(table.model().index(0, 1)).center()

    assert view.grab().toImage().pixelColor(beside) == theme.color("surface_alt")


def test_a_label_shows_markup_as_text(qtbot):
    label = PlainLabel("<b>Mäkelä</b> & <img src=x>")
    qtbot.addWidget(label)

    assert label.textFormat() == Qt.TextFormat.PlainText
    assert label.sizeHint().width() > label.fontMetrics().horizontalAdvance("Mäkelä & <img src=x>")


def test_an_ampersand_in_a_button_stays_and_makes_no_shortcut(qtbot):
    button = Button("Mäkelä & Pojat")
    qtbot.addWidget(button)

    assert button.text() == button.accessibleName() == "Mäkelä & Pojat"
    assert button.shortcut().isEmpty()


def test_a_blocked_button_says_why_and_comes_back(qtbot):
    button = Button("Next", "primary")
    qtbot.addWidget(button)
    button.set_blocked("Choose a card first.")
    blocked = (button.isEnabled(), button.toolTip(), button.accessibleDescription())
    button.set_blocked(None)

    assert blocked == (False, "Choose a card first.", "Choose a card first.")
    assert button.isEnabled()
    assert button.toolTip() == ""


def test_the_ring_follows_the_keyboard_and_not_the_mouse(qtbot, shown):
    one, other = Button("One"), Button("Other")
    window = shown(one, other)
    other.setFocus(Qt.FocusReason.TabFocusReason)
    ring = window.findChild(FocusRing)
    around = ring.geometry()
    one.setFocus(Qt.FocusReason.MouseFocusReason)

    assert around.contains(other.geometry())
    assert ring.isHidden()


class TestAnswers:
    @pytest.fixture
    def group(self, shown):
        group = AnswerGroup()
        group.set_question("Where is the customer data?", OPTIONS)
        shown(group)
        return group

    def test_a_digit_answers_at_once(self, qtbot, group):
        group.focus_first()
        with qtbot.waitSignal(group.answered) as told:
            qtbot.keyClick(group.rows[0], Qt.Key.Key_3)

        assert told.args == [3]
        assert group.value == 3
        assert group.rows[3].hasFocus()

    def test_a_tap_anywhere_on_the_row_answers(self, qtbot, group):
        row = group.rows[2]
        with qtbot.waitSignal(group.answered) as told:
            qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().bottomRight())

        assert told.args == [2]

    def test_space_answers_and_left_right_only_move(self, qtbot, group):
        group.focus_first()
        qtbot.keyClick(group.rows[0], Qt.Key.Key_Right)
        moved = (group.rows[1].hasFocus(), group.value)
        qtbot.keyClick(group.rows[1], Qt.Key.Key_Space)

        assert moved == (True, None)
        assert group.value == 1

    @pytest.mark.parametrize("key", [Qt.Key.Key_Up, Qt.Key.Key_Down])
    def test_up_and_down_are_left_to_the_page(self, qtbot, group, key):
        heard: list[Any] = []
        group.window().keyPressEvent = lambda event: heard.append(event.key())
        group.focus_first()
        qtbot.keyClick(group.rows[0], key)

        assert heard == [key]
        assert group.value is None

    def test_an_unknown_digit_answers_nothing(self, group):
        assert not group.press_key("7")
        assert group.value is None

    def test_setting_an_answer_tells_nobody(self, qtbot, group):
        with qtbot.assertNotEmitted(group.answered):
            group.set_value(4)

        assert group.value == 4

    def test_an_answer_can_be_taken_away(self, group):
        group.set_value(4)
        group.set_value(None)

        assert group.value is None

    def test_drawing_the_same_question_keeps_its_rows(self, group):
        before = group.rows
        group.set_question("Where is the customer data?", OPTIONS, 1)

        assert group.rows == before
        assert group.value == 1

    def test_a_screen_reader_hears_question_and_value(self, group):
        assert group.rows[1].accessibleName() == "1, Anchor 1"
        assert group.rows[1].accessibleDescription() == "Where is the customer data?"
        assert role(group.rows[1]) == QAccessible.Role.RadioButton

    def test_a_long_anchor_makes_its_row_grow(self, qtbot, group):
        long = AnswerOption(0, "0", "A sentence that goes on and on. " * 20)
        group.set_question("Long?", [long])
        group.window().resize(500, 400)

        assert group.rows[0].heightForWidth(460) > 100


def test_a_closed_question_is_read_with_its_answer(qtbot):
    closed = ClosedQuestion()
    qtbot.addWidget(closed)
    closed.show_question("How can one buy?", "2  By a form", done=True)

    assert closed.accessibleName() == "How can one buy?, 2  By a form"


def test_radio_cards_begin_with_none_and_tell_what_was_chosen(qtbot, shown):
    cards = RadioCards([Option("join", "Join"), Option("alone", "Alone")])
    shown(cards)
    first, second = cards.findChildren(RadioCard)
    before = cards.value
    with qtbot.waitSignal(cards.chosen) as told:
        qtbot.mouseClick(second, Qt.MouseButton.LeftButton)

    assert before is None
    assert told.args == ["alone"]
    assert not first.isChecked()


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
@pytest.mark.parametrize("button", [Button, Chip])
def test_enter_presses_a_button_as_space_does(qtbot, shown, key, button):
    pressed = button("Start")
    shown(pressed)

    with qtbot.waitSignal(pressed.clicked):
        qtbot.keyClick(pressed, key)


def test_the_first_arrow_key_already_chooses_a_radio_card(qtbot, shown):
    cards = RadioCards([Option("join", "Join"), Option("alone", "Alone")])
    shown(cards)
    first, second = cards.findChildren(RadioCard)
    first.setFocus()
    qtbot.waitUntil(first.hasFocus)

    with qtbot.waitSignal(cards.chosen) as told:
        qtbot.keyClick(first, Qt.Key.Key_Down)

    assert told.args == ["alone"]
    assert second.isChecked()
    assert second.hasFocus()


def test_a_search_is_wide_enough_for_its_grey_words(shown):
    search = SearchField("Search by name, place, business ID, contact or village")
    shown(search)
    words = search.fontMetrics().horizontalAdvance(search.placeholderText())

    assert search.sizeHint().width() >= words + search.textMargins().left() + search.textMargins().right()


def test_a_segment_is_one_choice_for_keyboard_and_reader(qtbot, shown):
    segment = Segment([Option(1, "Present"), Option(2, "Remote")], 1)
    shown(segment)
    segment.buttons[0].setFocus()
    with qtbot.waitSignal(segment.chosen) as told:
        qtbot.keyClick(segment.buttons[0], Qt.Key.Key_Right)

    assert told.args == [2]
    assert role(segment.buttons[0]) == QAccessible.Role.RadioButton


def test_a_segment_breaks_its_line_where_room_ends(qtbot):
    segment = Segment([Option(n, f"Choice number {n}") for n in range(4)])
    qtbot.addWidget(segment)

    assert segment.heightForWidth(300) > segment.heightForWidth(2000)


def test_a_chip_toggles_and_makes_room_for_its_tick(qtbot, shown):
    chip = Chip("Mine 23")
    shown(chip)
    before = chip.sizeHint().width()
    with qtbot.waitSignal(chip.clicked):
        qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)

    assert chip.isChecked()
    assert chip.sizeHint().width() > before


def test_a_check_row_is_one_target(qtbot, shown):
    row = CheckRow("Wants to develop this")
    shown(row)
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=row.rect().center())

    assert row.isChecked()


class TestFields:
    def test_typing_is_told_once_after_a_pause(self, qtbot, shown):
        field = LineEdit("Acme", name="Name")
        shown(field)
        with qtbot.waitSignal(field.committed) as told:
            qtbot.keyClicks(field, " Oy")

        assert told.args == ["Acme Oy"]

    def test_leaving_tells_at_once(self, qtbot, shown):
        field, other = TextArea(name="Note"), Button("Other")
        shown(field, other)
        field.setFocus()
        qtbot.keyClicks(field, "hei")
        told: list[Any] = []
        field.committed.connect(told.append)
        other.setFocus()

        assert told == ["hei"]

    def test_hiding_tells_at_once(self, qtbot, shown):
        field = TextArea(name="Note")
        window = shown(field)
        qtbot.keyClicks(field, "hei")
        told: list[Any] = []
        field.committed.connect(told.append)
        window.hide()

        assert told == ["hei"]

    def test_a_late_value_does_not_overwrite_what_is_being_typed(self, qtbot, shown):
        field = TextArea("old", name="Note")
        shown(field)
        qtbot.keyClicks(field, "new ")
        field.show_text("from the hub")
        typing = field.toPlainText()
        field.flush()
        field.show_text("from the hub")

        assert typing.startswith("new ")
        assert field.toPlainText() == "from the hub"

    def test_drawing_a_value_tells_nobody(self, qtbot, shown):
        field = TextArea(name="Note")
        shown(field)
        with qtbot.assertNotEmitted(field.committed, wait=500):
            field.show_text("stored")

    def test_markup_that_is_pasted_stays_plain(self, qtbot, shown):
        field = TextArea(name="Note")
        shown(field)
        pasted = QMimeData()
        pasted.setHtml("<b>bold</b>")
        pasted.setText("<b>bold</b>")
        field.insertFromMimeData(pasted)

        assert field.toPlainText() == "<b>bold</b>"

    def test_five_megabytes_are_cut_at_the_limit(self, qtbot, shown):
        field = TextArea(name="Note")
        shown(field)
        pasted = QMimeData()
        pasted.setText("ä" * 5_000_000)
        field.insertFromMimeData(pasted)

        assert len(field.toPlainText()) == 100_000

    def test_tab_leaves_a_text(self, qtbot, shown):
        field, other = TextArea(name="Note"), Button("Other")
        shown(field, other)
        field.setFocus()
        qtbot.keyClick(field, Qt.Key.Key_Tab)

        assert other.hasFocus()

    def test_a_form_field_names_and_describes_its_field(self, qtbot):
        form = FormField("Y-tunnus", LineEdit())
        qtbot.addWidget(form)
        form.set_error("The check digit is wrong.")
        field = form.field
        said = (field.accessibleName(), field.accessibleDescription(), field.property("invalid"))
        form.set_error("")

        assert said == ("Y-tunnus", "The check digit is wrong.", True)
        assert form.field.property("invalid") is False

    def test_fields_follow_the_size_of_text_when_an_error_came_and_went(self, shown, theme):
        form, area = FormField("Day", LineEdit("32.1.")), TextArea("", "A note")
        shown(form, area)
        form.set_error("That is no day.")
        theme.apply(scale=1.5)
        form.set_error("")

        size = theme.font().pixelSize()
        drawn = (form.field.font().pixelSize(), area.viewport().font().pixelSize())  # of the placeholder
        assert drawn == (size, size)

    def test_search_tells_each_letter_and_escape_empties(self, qtbot, shown):
        field = SearchField("Search")
        shown(field)
        told: list[Any] = []
        field.searched.connect(told.append)
        qtbot.keyClicks(field, "ma")
        qtbot.keyClick(field, Qt.Key.Key_Escape)

        assert told == ["m", "ma", ""]

    def test_down_leaves_the_search_for_the_list(self, qtbot, shown):
        field = SearchField("Search")
        shown(field)
        with qtbot.waitSignal(field.left_down):
            qtbot.keyClick(field, Qt.Key.Key_Down)

    def test_a_drop_down_hands_back_values(self, qtbot, shown):
        choice = Choice(name="Municipality")
        choice.set_values([("178", "Juva"), ("491", "Mikkeli")], "178")
        shown(choice)
        choice.setFocus()
        with qtbot.waitSignal(choice.chosen) as told:
            qtbot.keyClick(choice, Qt.Key.Key_Down)

        assert told.args == ["491"]


def test_the_saved_line_says_saving_only_when_it_takes_time(qtbot):
    line = SavedLine()
    qtbot.addWidget(line)
    line.show_state(SaveState.SAVED, "10.42")
    line.show_state(SaveState.SAVING)
    at_once = line.text
    qtbot.waitUntil(lambda: line.text == "Saving…")

    assert at_once == "Saved on this computer 10.42"


def test_a_failed_save_is_told_in_words(qtbot):
    line = SavedLine()
    qtbot.addWidget(line)
    line.show_state(SaveState.FAILED)

    assert line.text == "Not saved"


def test_a_toast_undoes_once_and_goes(qtbot, shown):
    area = QWidget()
    area.setMinimumSize(600, 300)
    shown(area)
    toasts = ToastHost(area)
    undone: list[Any] = []
    toasts.show("Note deleted", lambda: undone.append(1))
    pressed = (toasts.undo(), toasts.undo())

    assert pressed == (True, False)
    assert undone == [1]
    assert toasts.toast is None


def test_a_toast_leaves_the_foot_bar_free_wherever_it_goes(qtbot, shown):
    area, left = QWidget(), Button("Previous")
    foot = FootBar(left)
    area.setLayout(column(None, foot, gap=0))
    window = shown(area)
    window.resize(700, 400)
    qtbot.waitUntil(lambda: foot.y() > 300)
    toasts = ToastHost(area)
    toasts.show("Note deleted", lambda: None)
    toast = toasts.toast
    assert toast is not None
    assert toast.geometry().bottom() < foot.y()

    window.resize(700, 300)
    qtbot.waitUntil(lambda: area.height() < 300 and toast.geometry().bottom() < foot.y())
    foot.hide()
    qtbot.waitUntil(lambda: toast.geometry().bottom() > area.height() - foot.height())
    foot.show()
    qtbot.waitUntil(lambda: toast.geometry().bottom() < foot.y())


def test_a_second_toast_takes_the_place_of_the_first(qtbot, shown):
    area = QWidget()
    area.setMinimumSize(600, 300)
    shown(area)
    toasts = ToastHost(area)
    toasts.show("One")
    toasts.show("Two")

    assert toasts.toast is not None
    assert toasts.toast.text == "Two"
    assert toasts.toast.geometry().bottom() < area.height()


def test_a_banner_with_nothing_to_say_is_not_there(qtbot):
    banner = Banner("No network.", "cloud-off", "warn")
    qtbot.addWidget(banner)
    banner.show_state("")

    assert banner.isHidden()


def test_what_was_not_measured_draws_no_bar(qtbot):
    bar, empty = LevelBar(50.0, 5.0), LevelBar(None)
    for widget in (bar, empty):
        qtbot.addWidget(widget)
        widget.resize(200, 28)
    blank = QWidget()
    qtbot.addWidget(blank)
    blank.resize(200, 28)

    assert empty.grab().toImage() == blank.grab().toImage()
    assert bar.grab().toImage() != blank.grab().toImage()


def test_sections_tell_what_was_opened_and_keep_the_keyboard_when_redrawn(qtbot, shown):
    sections = SectionList(name="Sections")
    sections.show_sections([Section("a", "Goals", "A", note="0/4"), Section("b", "Sales", "B")], "a")
    shown(sections)
    with qtbot.waitSignal(sections.chosen) as told:
        qtbot.mouseClick(sections.buttons[1], Qt.MouseButton.LeftButton)
    sections.show_sections([Section("a", "Goals", "A", mark="done"), Section("b", "Sales", "B")], "b")

    assert told.args == ["b"]
    assert sections.buttons[1].hasFocus()


def test_tabs_move_with_arrows(qtbot, shown):
    tabs = TabBar(name="Parts")
    tabs.show_tabs([(1, "Facts"), (2, "History")], 1)
    shown(tabs)
    tabs.buttons[0].setFocus()
    with qtbot.waitSignal(tabs.chosen) as told:
        qtbot.keyClick(tabs.buttons[0], Qt.Key.Key_Right)

    assert told.args == [2]
