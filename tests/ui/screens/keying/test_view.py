"""Keying in a paper: by the keyboard alone, fast, each answer on the disk, nothing lost."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from digifocus_desktop.errors import StoreError
from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.forms.course import Course
from digifocus_desktop.forms.package import ItemType
from digifocus_desktop.forms.runtime import Runtime
from tests.analysis_data import make_company
from tests.ui.helpers import assert_accessible, assert_model_sound, cut_texts, visible_texts
from tests.workspaces import NOON
from ui.screens.keying.presenter import KeyingPresenter
from ui.screens.keying.view import KeyingPage
from ui.shared.navigation import Route
from ui.shared.runner import InlineRunner

TODAY = NOON.astimezone().date()


@pytest.fixture
def firm(services):
    return make_company(services)


@pytest.fixture
def paper(services, firm):
    return services.keying.start(firm, "full", TODAY)


@pytest.fixture
def page(context, show, paper):
    return show(KeyingPage(KeyingPresenter(context), context.shell), Route("keying", paper))


@pytest.fixture
def stored(services, paper):
    return lambda: services.keying.open(paper).answers


def _press(qtbot, keys):
    """Type on whatever has the keyboard, as a person does."""
    for key in keys:
        qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)  # None would end the interpreter
        qtbot.keyClick(QApplication.focusWidget(), key)


def _jump(page, qtbot, item):
    _press(qtbot, "/")
    qtbot.keyClicks(page.tools.jump, item)
    _press(qtbot, [Qt.Key.Key_Return])
    assert page._presenter.state.question.item == item


@pytest.mark.parametrize(("course", "phase", "quick"), [("quick", "T0", True), ("t2", "T2", True)])
def test_a_paper_is_begun_with_its_kind_and_day(context, show, services, firm, qtbot, course, phase, quick):
    page = show(
        KeyingPage(KeyingPresenter(context), context.shell), Route("keying", params={"company": firm})
    )
    qtbot.waitUntil(page.start.day.hasFocus)
    page.start.course.set_value(course)
    page.start.day.setText("1.11.2026")
    _press(qtbot, [Qt.Key.Key_Return])

    assert page.title() == "Mäkelän tila"
    found = services.keying.open(page._presenter.state.id)
    assert (found.phase, bool(found.quick)) == (phase, quick)
    assert (found.started_at.astimezone().month, found.started_at.astimezone().day) == (11, 1)
    assert "Paper form of 1 Nov 2026" in visible_texts(page) or any(
        "Paper form of" in t for t in visible_texts(page)
    )


@pytest.mark.parametrize("day", ["huomenna", "31.2.2026", f"{(TODAY + timedelta(days=2)):%d.%m.%Y}"])
def test_a_day_that_cannot_be_is_told_and_nothing_begun(context, show, services, firm, qtbot, day):
    page = show(
        KeyingPage(KeyingPresenter(context), context.shell), Route("keying", params={"company": firm})
    )
    page.start.day.setText(day)
    page.start.button.click()

    assert page._presenter.state.id == ""
    assert services.keying.look(firm).under_way == {}


def test_a_whole_form_is_keyed_by_the_keyboard_alone_with_two_keys_a_question(
    qtbot, page, stored, services, paper, context
):
    keyed, pressed = {}, 0
    while True:
        question = page._presenter.state.question
        if question.item in keyed:
            break
        item = services.keying.open(paper).package.item(question.item)
        if question.direct:
            mark = question.options[len(question.options) // 2][0]
            _press(qtbot, mark)
            pressed += len(mark)
        else:
            kinds = {ItemType.TEXT: "aika", ItemType.SELECT_MULTIPLE: "5"}
            words = "1999" if item.id == "p_alku" else kinds.get(item.type, "2")
            qtbot.waitUntil(page.card.entry.hasFocus)
            if words != page.card.entry.text():
                page.card.entry.selectAll()
                _press(qtbot, words)
                pressed += len(words)
            _press(qtbot, [Qt.Key.Key_Return])
            pressed += 1
        keyed[question.item] = True

    kept = stored()
    runtime = Runtime(services.keying.open(paper).package, kept, Course())
    assert {item.id for item in runtime.questions} <= set(kept)
    assert sum(item.scored for item in runtime.questions) >= 47
    assert pressed <= 2 * len(keyed)
    page.finish.click()
    assert context.navigator.current == Route("result", paper)
    assert services.results.result(paper).result.level is not None


def test_a_paper_that_is_opened_has_the_keyboard_on_its_line(qtbot, page):
    assert page._presenter.state.question.item == "p_toimiala"
    qtbot.waitUntil(page.card.entry.hasFocus)


def test_letters_say_what_is_no_answer_and_go_on(qtbot, page, stored):
    _jump(page, qtbot, "b_resurssit")
    _press(qtbot, "es")
    _press(qtbot, "x")

    kept = stored()
    assert kept["b_resurssit"] == Answer(Status.DONT_KNOW)
    assert kept["b_asiakas"] == Answer(Status.SKIPPED)
    assert kept["b_kv"] == Answer(Status.NOT_APPLICABLE)
    assert page._presenter.state.question.item == "c_sivut"


def test_not_applicable_where_the_paper_has_no_box_is_refused_in_place(qtbot, page, stored):
    _jump(page, qtbot, "b_suunta")
    _press(qtbot, "x")

    assert "b_suunta" not in stored()
    assert page._presenter.state.question.item == "b_suunta"
    assert "“Does not concern us” cannot be chosen here." in visible_texts(page)


@pytest.mark.parametrize("item", ["e_osto", "h_tunnukset", "s_kohde", "k_kirjaus", "mt_erottelu"])
def test_typing_an_id_jumps_to_it_and_answers_nothing(qtbot, page, stored, item):
    _jump(page, qtbot, "b_suunta")
    before = dict(stored())
    for letter in item:
        _press(qtbot, letter)
    _press(qtbot, [Qt.Key.Key_Return])

    assert page._presenter.state.question.item == item
    assert dict(stored()) == before


def test_an_id_that_is_none_is_told(qtbot, page):
    _jump(page, qtbot, "b_suunta")
    _press(qtbot, "/")
    _press(qtbot, "zz")
    _press(qtbot, [Qt.Key.Key_Return])

    assert "No line “zz”." in visible_texts(page)
    assert page._presenter.state.question.item == "b_suunta"


def test_what_stands_beside_an_answer_is_keyed_before_it(qtbot, page, stored):
    _jump(page, qtbot, "a_tieto")
    _press(qtbot, "+3")
    _jump(page, qtbot, "c_sivut")
    _press(qtbot, "h12")

    assert stored()["a_tieto"] == Answer(Status.ANSWERED, 3, develop=True)
    assert stored()["c_sivut"] == Answer(Status.ANSWERED, 2, observation=1)


def test_hidden_lines_are_passed_over_and_a_contradiction_is_kept_and_shown(qtbot, page, stored):
    _jump(page, qtbot, "c_sivut")
    _press(qtbot, "0")
    assert page._presenter.state.question.item == "c_haku"
    _jump(page, qtbot, "c_mobiili")
    _press(qtbot, "4")

    assert stored()["c_mobiili"] == Answer.of(4)
    assert page.tools.against.isVisible()
    assert page.tools.against.text().startswith("1 contradiction")
    row = page.model.rows[page.model.row_of("c_mobiili")]
    assert row.contradiction
    page.tools.against.click()
    assert page._presenter.state.question.item == "c_mobiili"


def test_ctrl_z_takes_the_last_answer_back(qtbot, page, stored):
    _jump(page, qtbot, "c_sivut")
    _press(qtbot, "2")
    qtbot.keyClick(page.table, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert "c_sivut" not in stored()
    assert page._presenter.state.question.item == "c_sivut"


def test_without_going_on_enter_and_arrows_lead(qtbot, page):
    page.tools.on.click()
    _jump(page, qtbot, "c_haku")
    _press(qtbot, "2")
    assert page._presenter.state.question.item == "c_haku"
    _press(qtbot, [Qt.Key.Key_Return])
    assert page._presenter.state.question.item == "c_arvostelut"
    _press(qtbot, [Qt.Key.Key_Up])
    assert page._presenter.state.question.item == "c_haku"


def test_a_refused_number_stays_as_it_was_typed(qtbot, page, stored):
    _jump(page, qtbot, "l_tunnit")
    _press(qtbot, "12a")
    _press(qtbot, [Qt.Key.Key_Return])

    assert page.card.entry.text() == "12a"
    assert page._presenter.state.question.item == "l_tunnit"
    assert "Enter a number, such as 12." in visible_texts(page)


def test_the_window_is_named_after_the_firm_and_a_year_is_no_amount(qtbot, context, show, paper):
    page = KeyingPage(KeyingPresenter(context), context.shell)
    with qtbot.waitSignal(page.title_changed):
        show(page, Route("keying", paper))
    _jump(page, qtbot, "p_alku")
    _press(qtbot, "1999")
    _press(qtbot, [Qt.Key.Key_Return])

    assert page.model.rows[page.model.row_of("p_alku")].answer == "1999"


def test_what_is_typed_is_stored_when_the_page_is_left(qtbot, page, stored):
    _jump(page, qtbot, "l_tunnit")
    _press(qtbot, "12")
    assert page.leave()

    assert stored()["l_tunnit"] == Answer.of(12)


def test_a_second_keying_stops_where_it_differs(qtbot, page, stored):
    _jump(page, qtbot, "c_haku")
    _press(qtbot, "2")
    page.tools.check.click()
    _jump(page, qtbot, "c_haku")
    _press(qtbot, "3")
    assert "The first keying says 2. Key the right answer once more." in visible_texts(page)
    assert stored()["c_haku"] == Answer.of(2)
    _press(qtbot, "2")

    assert page._presenter.state.question.item == "c_arvostelut"
    assert page._presenter.state.checked == 1


def test_a_click_answers_too(qtbot, page, stored):
    _jump(page, qtbot, "c_haku")
    page.card.chosen.emit("3")

    assert stored()["c_haku"] == Answer.of(3)


def test_finishing_tells_what_is_missing_first(qtbot, page, services, paper):
    _jump(page, qtbot, "c_haku")
    _press(qtbot, "3")
    page.finish.click()
    assert services.keying.open(paper).completed_at is None
    assert page.banner.isVisible()

    page.finish.click()
    assert services.keying.open(paper).completed_at is not None


@pytest.mark.parametrize("item", ["c_haku", "l_tunnit"])
def test_ctrl_enter_finishes_from_a_list_and_from_a_text(qtbot, page, services, paper, item):
    _jump(page, qtbot, item)
    for told in (True, False):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert page.banner.isVisible() is told
    assert services.keying.open(paper).completed_at is not None
    assert any("Ctrl+Enter" in words for words in visible_texts(page))


class FullDisk(InlineRunner):
    """A write lane whose disk is full for as long as `full` says."""

    full = False

    def write(self, work, done, failed=None):
        if self.full and failed is not None:
            failed(StoreError("store.full"))
        else:
            super().write(work, done, failed)


def test_a_disk_that_takes_nothing_is_told_and_the_answer_goes_with_the_next(
    qtbot, context, show, paper, stored
):
    runner = FullDisk()
    full = replace(context, runner=runner)
    page = show(KeyingPage(KeyingPresenter(full), context.shell), Route("keying", paper))
    _jump(page, qtbot, "c_haku")
    runner.full = True
    _press(qtbot, "3")
    assert "c_haku" not in stored()
    assert page.banner.isVisible()

    runner.full = False
    _press(qtbot, "1")
    assert stored()["c_haku"] == Answer.of(3)
    assert stored()["c_arvostelut"] == Answer.of(1)


def test_at_the_end_the_beginning_is_rated_as_well(qtbot, context, show, services, firm):
    paper = services.keying.start(firm, "t1", TODAY)
    page = show(KeyingPage(KeyingPresenter(context), context.shell), Route("keying", paper))
    _jump(page, qtbot, "a_tieto")
    _press(qtbot, "t13")

    assert services.keying.open(paper).answers["a_tieto"] == Answer(Status.ANSWERED, 3, then=1)


def test_a_later_paper_without_a_first_measurement_is_told_before_it_begins(context, show, firm, qtbot):
    page = show(
        KeyingPage(KeyingPresenter(context), context.shell), Route("keying", params={"company": firm})
    )
    qtbot.waitUntil(page.start.day.hasFocus)
    assert not page.start._note.isVisible()

    click = next(one for one in page.start.course._buttons if one.option.value == "t1")
    qtbot.mouseClick(click, Qt.MouseButton.LeftButton)

    assert "No first measurement" in page.start._note.text()
    assert page.start.button.isEnabled()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_every_kind_of_paper_can_be_chosen_at_every_size(context, show, firm, qtbot, theme, scale):
    page = KeyingPage(KeyingPresenter(context), context.shell)
    show(page, Route("keying", params={"company": firm}))
    page.window().resize(1024, 640)
    theme.apply(scale=scale)
    card = page.start

    def stick_out() -> list[str]:
        outer: dict[Any, list[Any]] = {part: [card] for part in (*card.course.buttons, card.button)}
        for button in card.course.buttons:
            outer[button].append(card.course)
        return [
            part.text()
            for part, arounds in outer.items()
            if not all(one.rect().contains(part.mapTo(one, part.rect().bottomRight())) for one in arounds)
        ]

    qtbot.waitUntil(lambda: cut_texts(page) + stick_out() == [])


def test_a_paper_that_is_gone_says_so(context, show):
    page = show(KeyingPage(KeyingPresenter(context), context.shell), Route("keying", "gone"))

    assert "This is not here any more." in visible_texts(page)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("item", ["c_sivut", "p_toimiala", "kohderyhma"])
def test_every_size_is_readable_and_known_to_screen_readers(qtbot, page, theme, scale, item):
    theme.apply(scale=scale)
    QApplication.processEvents()
    page._presenter.go(item)
    qtbot.waitUntil(lambda: not cut_texts(page))

    assert_accessible(page)


def test_the_model_is_sound(page):
    assert_model_sound(page.model)


def test_the_language_switches_while_a_line_is_open(qtbot, page, languages):
    _jump(page, qtbot, "c_haku")
    languages.use("fi")

    wanted = "Miten yritys löytyy hakukoneesta ja karttapalvelusta?"
    qtbot.waitUntil(lambda: wanted in visible_texts(page))
