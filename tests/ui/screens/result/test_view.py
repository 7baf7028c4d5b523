from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.model.advice import Action
from tests.analysis_data import answer_all, open_analysis
from tests.ui.helpers import assert_accessible, cut_texts, visible_texts
from ui.screens import result as screen
from ui.shared.navigation import Route

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def analysis(services):
    return open_analysis(services)


@pytest.fixture
def answered(services, analysis):
    answer_all(
        services,
        analysis,
        1,
        c_sivut=Answer.of(3),
        c_mobiili=Answer.of(1),
        c_ohjaus=Answer.of(1),
        c_saavutettavuus=Answer.of(1),
        h_tunnukset=Answer.of(1),
        h_varmuuskopio=Answer(Status.DONT_KNOW),
        f_talous=Answer.of(3),
    )
    services.analyses.complete(analysis.id)
    return analysis


@pytest.fixture
def page(show, context, answered, window):
    window.resize(1366, 688)
    return show(screen.create(context), Route("result", id=answered.id))


def test_both_numbers_stand_with_their_word_and_range(page):
    assert page.competence.number.text() == "25"
    assert page.competence.word.text() == "ensiaskeleet"
    assert page.competence.range.text() == "roughly 22–28"
    assert page.level.number.text().isdigit()


def test_every_area_has_number_next_step_and_where_the_firm_is(page):
    row = page.table.rows[1]
    assert row.name.text() == "Löydettävyys ja verkkosivut"
    assert row.number.text().isdigit()
    assert row.next.text() == "Luettavissa puhelimella"
    assert row.now.text() == "now: hankalat käyttää puhelimella"
    spoken = QAccessible.queryAccessibleInterface(row).text(QAccessible.Text.Name)
    assert "ensiaskeleet" in spoken
    assert "roughly" in spoken


def test_what_is_to_be_done_first_and_what_is_to_be_found_out(qtbot, page):
    qtbot.waitUntil(lambda: bool(visible_texts(page.first)[1:]))
    texts = visible_texts(page.first)
    assert "Ota salasanaohjelma käyttöön kahden viikon kuluessa." in texts
    assert any(text.startswith("Find out: onko") for text in texts)


def test_without_a_flag_nothing_is_to_be_done_first(show, context, services, analysis):
    answer_all(services, analysis, 4)
    page = show(screen.create(context), Route("result", id=analysis.id))
    assert not page.first.isVisible()
    assert page.table.rows[0].next.text() == "Already at the top step"


def test_before_the_interview_the_steps_are_a_proposal(page):
    assert page.steps.lead.text().startswith("A proposal")
    assert page.steps.lead.isVisible()


def test_agreed_steps_take_the_place_of_the_proposal(qtbot, show, context, services, answered):
    with services.store.write() as session:
        session.add(
            Action(
                company_id=answered.company_id,
                title="<b>Varaukset</b> verkkoon",
                reason="Koska lomake vahvistetaan käsin.",
                who="Anna",
                minutes=90,
                cost_class="free",
                due_on=date(2026, 12, 4),
            )
        )
    page = show(screen.create(context), Route("result", id=answered.id))
    qtbot.waitUntil(lambda: "<b>Varaukset</b> verkkoon" in visible_texts(page.steps))
    texts = [text.replace("\u00a0", " ") for text in visible_texts(page.steps)]
    assert "Anna · 1.5 h · free of charge · 4 December 2026" in texts
    assert not page.steps.lead.isVisible()


def test_strengths_name_their_area(qtbot, page):
    qtbot.waitUntil(lambda: bool(visible_texts(page.strengths)[1:]))
    assert "Arki ja talous: laskut, kuitit ja kirjanpito sähköisesti" in visible_texts(page.strengths)


def test_an_area_that_is_not_measured_says_so_and_draws_no_bar(show, context, services, answered):
    gone = dict.fromkeys(("g_analytiikka", "g_luvut", "g_automaatio"))
    services.analyses.answer(answered.id, gone)
    page = show(screen.create(context), Route("result", id=answered.id))
    row = next(row for row in page.table.rows if row.name.text().startswith("Data"))
    assert row.missing.text().startswith("not measured, answered ")
    assert not row.bar.isVisible()


def test_too_few_answers_say_how_many_there_are_and_how_many_it_takes(
    qtbot, show, context, services, analysis
):
    services.analyses.answer(analysis.id, {"c_sivut": Answer.of(2), "a_tieto": Answer.of(1)})
    page = show(screen.create(context), Route("result", id=analysis.id))
    needed = services.results.result(analysis.id).result.needed
    assert f"there are 2 answers, at least {needed} are needed" in " ".join(visible_texts(page))
    assert not page.table.isVisible()
    qtbot.mouseClick(page.empty.findChildren(type(page.print_button))[0], LEFT)
    assert context.navigator.current == Route("analysis", id=analysis.id)


def test_it_fits_without_scrolling_on_a_small_laptop(qtbot, page):
    assert page.size().width() == 1366
    area = page.table.parentWidget().parentWidget().parentWidget().parentWidget()
    qtbot.waitUntil(lambda: not cut_texts(page))
    assert area.verticalScrollBar().maximum() == 0


def test_a_row_leads_to_the_question_of_its_next_step(qtbot, page, context, answered):
    qtbot.mouseClick(page.table.rows[1], LEFT)
    assert context.navigator.current == Route("analysis", id=answered.id, params={"item": "c_mobiili"})


def test_keys_move_between_the_areas_and_go_to_the_interview(qtbot, page, context, answered):
    assert page.table.rows[0].hasFocus()
    qtbot.keyClick(page.table.rows[0], Qt.Key.Key_Down)
    assert page.table.rows[1].hasFocus()
    qtbot.keyClick(page.table.rows[1], Qt.Key.Key_Up)
    assert page.table.rows[0].hasFocus()
    qtbot.keyClick(page.table.rows[0], Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert context.navigator.current == Route("interview", params={"company": answered.company_id})


def test_the_buttons_lead_on(qtbot, page, context, answered):
    qtbot.mouseClick(page.print_button, LEFT)
    assert context.navigator.current == Route("report", id=answered.id)
    qtbot.mouseClick(page.correct_button, LEFT)
    assert context.navigator.current.name == "analysis"


def test_the_page_is_accessible(page, qtbot):
    qtbot.waitUntil(lambda: not cut_texts(page))
    assert_accessible(page)


@pytest.mark.parametrize("scale", [1.25, 1.5, 2.0])
def test_no_text_is_cut_at_large_sizes(qtbot, page, theme, scale):
    theme.apply(scale=scale)
    qtbot.waitUntil(lambda: not cut_texts(page))


def test_large_text_puts_what_to_do_first_right_after_the_numbers(qtbot, page, theme):
    theme.apply(scale=1.5)
    qtbot.waitUntil(lambda: page.first.y() < page.table.y())
    assert page.first.x() == page.table.x()
    theme.apply(scale=1.0)
    qtbot.waitUntil(lambda: page.first.parentWidget() is not page.table.parentWidget())


def test_only_this_firm_is_named(page, services):
    open_analysis(services, name="Toinen tila Oy")
    assert not any("Toinen tila" in text for text in visible_texts(page))
    assert page.full_window
