from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from digifocus_desktop.forms.answers import Answer, Status
from tests.analysis_data import make_company, open_analysis
from tests.ui.helpers import assert_accessible, beyond_the_edge, cut_texts, visible_texts
from ui.screens import analysis as screen
from ui.shared.navigation import Route
from ui.shared.runner import QtRunner
from ui.shared.theme import Role, current

LEFT = Qt.MouseButton.LeftButton
KEYS = Qt.Key
NONE, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def analysis(services):
    return open_analysis(services)


@pytest.fixture
def page(show, context, analysis, window):
    window.resize(1366, 688)
    return show(screen.create(context), Route("analysis", id=analysis.id))


@pytest.fixture
def stored(services, analysis):
    return lambda: services.analyses.open(analysis.id).answers


def press(qtbot, page, *keys):
    """Press keys where the keyboard is."""
    for key in keys:
        target = page.window().focusWidget() or page
        if isinstance(key, str):
            qtbot.keyClicks(target, key)
        else:
            qtbot.keyClick(target, key)


def open_item(page, item):
    page._presenter.open_item(item)
    page.card.focus_first()


def test_digits_answer_and_enter_goes_on(qtbot, page, stored):
    open_item(page, "c_sivut")
    press(qtbot, page, "3")
    assert stored()["c_sivut"] == Answer.of(3)
    assert page.card.heading.text() == "What kind of website does the firm have?"
    press(qtbot, page, KEYS.Key_Return, "2")
    assert stored()["c_mobiili"] == Answer.of(2)


def test_every_key_of_the_sheet_does_what_it_says(qtbot, page, stored):
    open_item(page, "c_arvostelut")
    press(qtbot, page, "?")
    assert stored()["c_arvostelut"] == Answer(Status.DONT_KNOW)
    press(qtbot, page, "-")
    assert stored()["c_arvostelut"] == Answer(Status.NOT_APPLICABLE)
    press(qtbot, page, KEYS.Key_Delete)
    assert "c_arvostelut" not in stored()
    press(qtbot, page, "1", "h", "3")
    assert stored()["c_arvostelut"] == Answer(Status.ANSWERED, 1, observation=3)
    page.card.focus_first()
    press(qtbot, page, KEYS.Key_Up)
    assert page._presenter.state.question.item == "c_haku"
    press(qtbot, page, KEYS.Key_Down, KEYS.Key_PageDown)
    assert page._presenter.state.section == "d"
    press(qtbot, page, KEYS.Key_PageUp)
    assert page._presenter.state.section == "c"


def test_n_opens_the_note_and_what_is_typed_there_is_no_command(qtbot, page, stored):
    open_item(page, "c_sivut")
    press(qtbot, page, "2", "n")
    qtbot.keyClicks(page.window().focusWidget(), "0 sivua, n. 3 kuvaa?")
    page.card.flush()
    assert stored()["c_sivut"] == Answer(Status.ANSWERED, 2, note="0 sivua, n. 3 kuvaa?")


def test_ctrl_z_takes_the_last_answer_back(qtbot, page, stored):
    open_item(page, "c_sivut")
    press(qtbot, page, "3", "1")
    qtbot.keyClick(page.window().focusWidget(), KEYS.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert stored()["c_sivut"] == Answer.of(3)


def test_single_keys_can_be_switched_off(qtbot, page, context, stored):
    context.shell.actions.single_keys = False
    open_item(page, "c_sivut")
    press(qtbot, page, "?")
    assert "c_sivut" not in stored()


def test_a_click_answers_and_moves_nothing(qtbot, page, stored):
    open_item(page, "c_sivut")
    qtbot.mouseClick(page.card.answers.rows[2], LEFT)
    assert stored()["c_sivut"] == Answer.of(2)
    assert page._presenter.state.question.item == "c_sivut"
    assert page.card.answers.rows[2].isChecked()
    assert "Saved on this computer" in page.saved.text


def test_clicks_alone_lead_through_a_section(qtbot, page, stored):
    buttons = {button.section.value: button for button in page.side.sections.buttons}
    qtbot.mouseClick(buttons["b"], LEFT)
    qtbot.mouseClick(page.card.answers.rows[1], LEFT)
    qtbot.mouseClick(page.next_button, LEFT)
    qtbot.mouseClick(page.card.status.buttons[0], LEFT)
    qtbot.mouseClick(page.body.before.buttons[0], LEFT)
    assert page._presenter.state.question.item == "b_suunta"
    assert stored()["b_suunta"] == Answer.of(1)
    assert stored()["b_resurssit"] == Answer(Status.DONT_KNOW)
    qtbot.mouseClick(page.back_button, LEFT)
    assert page._presenter.state.section == "a"


def test_several_groups_are_ticked_and_the_branches_follow(qtbot, page):
    open_item(page, "kohderyhma")
    qtbot.mouseClick(page.card.editors.ticks.rows[0], LEFT)
    words = [button.section.word for button in page.side.sections.buttons]
    assert {"Consumers", "Tourism"} <= set(words)
    qtbot.mouseClick(page.card.editors.ticks.rows[1], LEFT)
    assert page.card.problem.text() == "Choose two at most."
    assert not page.card.editors.ticks.rows[1].isChecked()


def test_typed_text_is_stored_for_its_question_when_the_section_changes(qtbot, page, stored):
    open_item(page, "t_ongelma")
    qtbot.keyClicks(page.card.editors.lines, "<b>Varaukset</b> &amp; maksut")
    qtbot.mouseClick(page.side.sections.buttons[2], LEFT)
    assert stored()["t_ongelma"] == Answer.of("<b>Varaukset</b> &amp; maksut")
    assert page._presenter.state.section == "a"
    assert "a_tieto" not in stored()


def test_a_refused_number_stays_as_it_was_typed(qtbot, page):
    open_item(page, "p_henkilosto")
    qtbot.keyClicks(page.card.editors.field, "kaksi")
    page.card.flush()
    assert page.card.problem.text() == "Enter a number, such as 12."
    assert page.card.editors.field.text() == "kaksi"


def test_markup_in_a_name_and_an_answer_shows_as_text(show, context, services, qtbot):
    company = make_company(services, name="<b>Mäki</b> & <img src=x>")
    page = show(screen.create(context), Route("analysis", params={"company": company}))
    qtbot.keyClicks(page.card.editors.lines, "<i>kaikki</i>")
    page._presenter.move(1)
    page.card.flush()
    page._presenter.open_item("t_kasvu")
    assert "<b>Mäki</b> & <img src=x>" in visible_texts(page)
    assert any("What one thing" in text for text in visible_texts(page))


def test_only_this_firm_is_named(show, context, services, analysis, page):
    make_company(services, name="Toinen tila Oy")
    assert not any("Toinen tila" in text for text in visible_texts(page))
    assert page.full_window
    assert page.title() == "Mäkelän tila"


def test_does_not_concern_us_stands_only_where_it_is_allowed(page):
    open_item(page, "c_sivut")
    assert [button.text() for button in page.card.status.buttons] == ["Don't know"]
    assert page.card.observe_button.isVisible()
    open_item(page, "d_some")
    assert [button.text() for button in page.card.status.buttons] == ["Don't know", "Does not concern us"]


def test_the_answers_are_one_radio_group_for_screen_readers(page):
    open_item(page, "e_asiakastieto")
    row = page.card.answers.rows[1]
    spoken = QAccessible.queryAccessibleInterface(row)
    assert spoken.role() == QAccessible.Role.RadioButton
    assert spoken.text(QAccessible.Text.Name) == "1, In the phone or e-mail"
    assert page.card.answers.accessibleName() == "Where is the customer data?"


@pytest.mark.parametrize(
    "item", ["c_arvostelut", "a_tieto", "kohderyhma", "p_toimiala", "p_alku", "t_ongelma"]
)
def test_every_kind_of_question_is_accessible(page, item, qtbot):
    open_item(page, item)
    page.card.open_note()
    qtbot.waitUntil(lambda: not cut_texts(page))
    assert_accessible(page)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_no_text_is_cut_at_any_size(page, theme, qtbot, scale):
    theme.apply(scale=scale)
    for item in ("c_arvostelut", "a_yhteistyo", "kohderyhma", "l_ulkomaat"):
        open_item(page, item)
        qtbot.waitUntil(lambda: not cut_texts(page))


@pytest.mark.parametrize("scale", [1.5, 2.0])
def test_a_tick_stands_beside_its_letter_not_on_it(page, theme, scale):
    theme.apply(scale=scale)
    now = current()

    for button in page.side.sections.buttons:
        letter = 24 + now.width_of(button.section.letter, Role.STRONG)
        assert letter <= button.width() - 8 - now.px(18)


def test_large_text_shows_letters_and_the_result_below(page, theme, qtbot):
    theme.apply(scale=1.5)
    assert page.result_button.isVisible()
    assert not page.side.result_button.isVisible()
    assert 73 <= page.side.width() <= 90
    theme.apply(scale=1.0)
    assert not page.result_button.isVisible()


@pytest.mark.usefixtures("finnish_form")
def test_a_question_without_a_translation_is_marked(qtbot, page, languages):
    open_item(page, "c_sivut")
    assert page.card.language.isVisible()
    languages.use("fi")
    qtbot.waitUntil(lambda: not page.card.language.isVisible())


def test_the_language_switches_while_a_question_is_open(qtbot, page, languages):
    open_item(page, "c_sivut")
    languages.use("sv")
    qtbot.waitUntil(lambda: page.card.heading.text() == "Hurdan webbplats har företaget?")
    assert not page.card.language.isVisible()


def test_the_result_is_one_click_away_at_any_time(qtbot, page, context, analysis):
    qtbot.mouseClick(page.side.result_button, LEFT)
    assert context.navigator.current == Route("result", id=analysis.id)


def test_the_keyboard_stays_on_the_question_when_a_part_of_it_goes_away(qtbot, page):
    open_item(page, "c_sivut")
    press(qtbot, page, "2", "h", "3")
    page._presenter.move(1)
    assert page.card.isAncestorOf(page.window().focusWidget())
    page._presenter.undo()
    page._presenter.undo()
    assert page.card.isAncestorOf(page.window().focusWidget())


def test_the_rows_are_used_again_for_the_next_question(page):
    open_item(page, "c_sivut")
    rows = page.card.answers.rows
    open_item(page, "e_osto")
    assert page.card.answers.rows == rows
    assert rows[0].accessibleName() == "0, Only on site or by phone"


def test_the_open_question_is_wholly_visible(page, qtbot):
    open_item(page, "f_vastuullisuus")
    body = page.body

    def inside():
        top = page.card.mapTo(body.viewport(), page.card.rect().topLeft()).y()
        return top >= 0 and top + page.card.height() <= body.viewport().height()

    qtbot.waitUntil(inside)


def test_quick_answers_with_real_threads_are_all_stored(qtbot, show, context, analysis, stored):
    runner = QtRunner()
    page = show(screen.create(replace(context, runner=runner)), Route("analysis", id=analysis.id))
    try:
        qtbot.waitUntil(lambda: page._presenter.state.question is not None)
        open_item(page, "c_sivut")
        for digit in "0123":
            press(qtbot, page, digit, KEYS.Key_Down)
        qtbot.waitUntil(lambda: not runner.busy)
        answers = stored()
        items = ("c_sivut", "c_haku", "c_arvostelut", "d_some")
        assert [answers[item].value for item in items] == [0, 1, 2, 3]
    finally:
        page.leave()
        runner.close()


def test_the_open_question_is_found_again_after_another_size_of_text(page, theme, qtbot):
    open_item(page, "f_vastuullisuus")
    qtbot.waitUntil(lambda: page.body.verticalScrollBar().value() > 0)
    page.hide()
    theme.apply(scale=2.0)
    page.body.verticalScrollBar().setValue(0)
    page.show()

    def top():
        return page.card.mapTo(page.body.viewport(), page.card.rect().topLeft()).y()

    qtbot.waitUntil(lambda: page.body.verticalScrollBar().value() > 0 and 0 <= top() < 160)


def test_what_is_opened_beside_the_answer_comes_into_view(page, qtbot):
    open_item(page, "c_arvostelut")
    page.card.open_observation()
    page.card.open_note()
    view = page.body.viewport()

    def bottom():
        return page.card.note.mapTo(view, page.card.note.rect().bottomLeft()).y()

    qtbot.waitUntil(lambda: page.card.note.height() > 40 and bottom() < view.height())


def test_ticks_take_the_keyboard_when_they_were_just_made(page):
    open_item(page, "c_sivut")
    page._presenter.open_item("kohderyhma")

    assert page.window().focusWidget() is page.card.editors.ticks.rows[0]


def test_where_room_is_short_what_stands_beside_the_answers_goes_on_below(page, window, theme, qtbot):
    window.resize(900, 640)
    theme.apply(scale=1.5)
    open_item(page, "c_arvostelut")
    page.card.open_observation()

    def shown(segment):
        inside = segment.contentsRect()
        return all(inside.contains(button.geometry()) for button in segment.buttons)

    qtbot.waitUntil(lambda: shown(page.card.status) and shown(page.card.observation))
    qtbot.waitUntil(lambda: page.card.note_button.y() > page.card.status.y())
    assert not beyond_the_edge(page)


def finish(qtbot, page):
    """Press *next* at the last question until nothing is asked any more."""
    page._presenter.open_item(list(page._presenter._form.stops)[-1])
    for _ in range(3):
        if not page._presenter.state.completed:
            qtbot.mouseClick(page.next_button, LEFT)


def test_finishing_fills_what_the_firm_lacks_says_so_and_takes_it_back(
    qtbot, page, context, services, analysis
):
    services.analyses.answer(
        analysis.id, {"p_liikevaihto": Answer.of("20_100t"), "p_henkilosto": Answer.of(3)}
    )
    page.enter(Route("analysis", id=analysis.id))

    finish(qtbot, page)

    firm = analysis.company_id
    facts = services.company_pages.view(firm).facts
    assert (facts["turnover_class"], facts["staff_fte"]) == ("20_100t", 3.0)
    toast = context.shell.toasts.toast
    assert toast.text == "Filled in for the firm from the answers: turnover class, staff (FTE)."
    qtbot.mouseClick(toast.button, LEFT)
    facts = services.company_pages.view(firm).facts
    assert (facts["turnover_class"], facts["staff_fte"]) == (None, None)


def test_finishing_tells_what_the_firm_says_otherwise_and_leads_there(
    qtbot, page, context, services, analysis
):
    firm = analysis.company_id
    services.companies.change(firm, "turnover_class", "yli2m")
    services.analyses.answer(analysis.id, {"p_liikevaihto": Answer.of("20_100t")})
    page.enter(Route("analysis", id=analysis.id))

    finish(qtbot, page)

    assert services.company_pages.view(firm).facts["turnover_class"] == "yli2m"
    qtbot.mouseClick(context.shell.toasts.toast.button, LEFT)
    assert context.navigator.current == Route("company", firm)


@pytest.mark.parametrize(
    ("item", "onward", "modifier", "words"),
    [
        ("t_ongelma", KEYS.Key_Return, CTRL, "Keys: Ctrl+Enter next, PgUp PgDn section"),
        ("p_henkilosto", KEYS.Key_Return, NONE, "Keys: ↑ ↓ question, Enter next"),
        ("p_toimiala", KEYS.Key_Return, NONE, "Keys: ↑ ↓ choose, Enter next"),
        ("kohderyhma", KEYS.Key_Return, NONE, "Keys: 1–6 tick, Enter next"),
        ("c_sivut", KEYS.Key_Return, NONE, "Keys: 0–4 answer, ? don't know, ↑ ↓ question, Enter next"),
    ],
)
def test_the_foot_promises_what_works_and_page_keys_turn_sections(qtbot, page, item, onward, modifier, words):
    open_item(page, item)
    assert page.key_line.text() == words
    section = page._presenter.state.section

    qtbot.keyClick(page.window().focusWidget(), onward, modifier)
    assert page._presenter.state.question.item != item

    open_item(page, item)
    pages = [line.id for line in page._presenter.state.sections]
    key, by = (KEYS.Key_PageUp, -1) if section == pages[-1] else (KEYS.Key_PageDown, 1)
    qtbot.keyClick(page.window().focusWidget(), key)
    assert page._presenter.state.section == pages[pages.index(section) + by]
