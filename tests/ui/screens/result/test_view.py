from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible

from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.forms.course import Course
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.model.advice import Action
from tests.analysis_data import answer_all, make_company, open_analysis
from tests.published_data import add, answers_of_one
from tests.ui.helpers import assert_accessible, beyond_the_edge, cut_texts, visible_texts
from tests.workspaces import NOON
from ui.screens import result as screen
from ui.shared.layout import Scrolled
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
    assert page.competence.word.text() == "first steps"
    assert page.competence.range.text() == "roughly 22–28"
    assert page.level.number.text().isdigit()


def test_every_area_has_number_next_step_and_where_the_firm_is(page):
    row = page.table.rows[1]
    assert row.name.text() == "Being found and website"
    assert row.number.text().isdigit()
    assert row.next.text() == "Readable on a phone"
    assert row.now.text() == "now: awkward to use on a phone"
    assert row.topic.text() == "How does the site work on a phone?"
    assert row.topic.isVisible()
    spoken = QAccessible.queryAccessibleInterface(row).text(QAccessible.Text.Name)
    assert "first steps" in spoken
    assert "roughly" in spoken


def test_what_is_to_be_done_first_and_what_is_to_be_found_out(qtbot, page):
    qtbot.waitUntil(lambda: bool(visible_texts(page.first)[1:]))
    texts = visible_texts(page.first)
    assert "Take a password manager into use within two weeks." in texts
    assert any(text.startswith("Find out: are") for text in texts)


def test_without_a_flag_nothing_is_to_be_done_first(show, context, services, analysis):
    answer_all(services, analysis, 4)
    page = show(screen.create(context), Route("result", id=analysis.id))
    assert not page.first.isVisible()
    assert page.table.rows[0].next.text() == "Already at the top step"


def test_before_the_interview_the_steps_are_a_proposal(page):
    assert page.steps.title.text() == "Three steps"
    assert page.steps.lead.text().startswith("A proposal")
    assert page.steps.lead.isVisible()


def test_what_is_unfolded_beside_them_does_not_pull_the_areas_apart(qtbot, page):
    before = [line.height() for line in page.table.rows]
    for row in page.steps.plan.rows.values():
        row.toggle()
    qtbot.waitUntil(lambda: page.table.height() > sum(before) + 200)

    assert max(line.height() for line in page.table.rows) <= max(before) + 20


def test_escape_closes_what_is_open_in_the_steps_first(page):
    page.steps.more.click()
    assert page.steps.offers.isVisible()

    assert page.go_back()
    assert not page.steps.offers.isVisible()
    assert not page.go_back()


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
    assert page.steps.title.text() == "Next steps"
    assert not page.steps.lead.isVisible()


def test_strengths_name_their_area(qtbot, page):
    qtbot.waitUntil(lambda: bool(visible_texts(page.strengths)[1:]))
    assert "Everyday work: invoices, receipts and bookkeeping electronically" in visible_texts(page.strengths)


def test_an_area_of_which_all_that_is_asked_was_answered_is_not_told_as_unanswered(show, context, services):
    analysis = services.analyses.open(services.analyses.start(make_company(services), quick=True))
    asked = Runtime(analysis.package, analysis.answers, Course(quick=True)).questions
    scored = {item.id: Answer.of(2) for item in asked if item.scored}
    services.analyses.answer(analysis.id, scored)
    page = show(screen.create(context), Route("result", id=analysis.id))

    said = [row.missing.text() for row in page.table.rows]
    assert "not measured, too few questions" in said
    assert not any(words.endswith("1/1") for words in said)


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


def test_it_fits_with_two_branches_and_four_things_to_do_first(
    qtbot, show, context, services, window, languages
):
    languages.use("fi")
    both = open_analysis(services, groups=("matkailu", "urakointi"), name="Monialatila")
    worst = dict.fromkeys(("h_varautuminen", "h_omistus"), Answer.of(0))
    answer_all(services, both, 1, **worst, f_talous=Answer.of(3))
    window.resize(1366, 688)
    page = show(screen.create(context), Route("result", id=both.id))
    area = page.findChild(Scrolled)
    qtbot.waitUntil(lambda: not cut_texts(page))
    assert len(page.table.rows) == 9
    qtbot.waitUntil(lambda: len(visible_texts(page.first)) == 5)
    assert area.verticalScrollBar().maximum() == 0


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_nothing_is_cut_in_a_small_window(qtbot, page, window, theme, languages, scale, language):
    languages.use(language)
    theme.apply(scale=scale)
    window.setMinimumSize(640, 480)  # as the window of the program
    window.resize(1024, 640)
    qtbot.waitUntil(lambda: page.width() == 1024 and not cut_texts(page) and not beyond_the_edge(page))
    assert window.width() == 1024


def test_acts_that_have_no_room_are_in_the_menu(qtbot, page, window, theme, context, answered):
    assert [act.words for act in page.more.acts] == ["Delete the analysis"]
    theme.apply(scale=1.5)
    window.setMinimumSize(640, 480)
    window.resize(1024, 640)
    qtbot.waitUntil(lambda: not page.print_button.isVisible())
    acts = {act.words: act.run for act in page.more.acts}
    assert list(acts) == ["Correct an answer", "Print", "Delete the analysis"]
    acts["Print"]()
    assert context.navigator.current == Route("report", id=answered.id)


def test_the_button_says_whether_an_interview_is_begun_or_held(qtbot, page, services, answered):
    assert page.interview_button.text() == "To the interview"
    interview = services.interviews.start(answered.company_id, answered.id)
    qtbot.waitUntil(lambda: page.interview_button.text() == "Continue the interview")
    services.interviews.complete(interview)
    qtbot.waitUntil(lambda: page.interview_button.text() == "Open the interview")
    assert "Begin a follow-up interview" in [act.words for act in page.more.acts]


@pytest.mark.usefixtures("finnish_form")
def test_texts_without_a_translation_are_marked(qtbot, page, languages):
    tags = [page.competence.language, page.table.language, page.first.language, page.strengths.language]
    assert all(tag.isVisible() and tag.text() == "FI" for tag in tags)
    languages.use("fi")
    qtbot.waitUntil(lambda: not any(tag.isVisible() for tag in tags))


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
    assert context.navigator.current.name == "interview"
    assert context.navigator.current.params["analysis"] == answered.id


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


def test_a_quick_survey_is_called_rough(show, context, services, analysis):
    found = services.analyses.start(analysis.company_id, quick=True)
    page = show(screen.create(context), Route("result", id=found))

    assert "Quick survey 24 November 2026: roughly where the firm is" in " ".join(
        visible_texts(page)
    ).replace("\N{NO-BREAK SPACE}", " ")


def test_the_change_is_offered_after_a_later_measurement_alone(page, context, services, answered):
    assert not page.change_button.isVisible()

    later = services.analyses.start(answered.company_id, "T1")
    answer_all(services, services.analyses.open(later), 3)
    page.enter(Route("result", id=later))
    assert any(words.startswith("End measurement · Result ") for words in visible_texts(page))
    assert page.change_button.isVisible()
    page.change_button.click()

    assert context.navigator.current == Route("change", later)


def release(services, *, group):
    answers = answers_of_one(services)
    add(services, answers, 40, ("b2c",), seed=1)
    add(services, answers, 30, (group,), seed=2)
    figures = services.publications.figures(NOON.date())
    services.publications.release(services.publications.draft(figures))


def test_without_a_release_the_line_says_why_nothing_is_compared(page):
    assert page.peers.text().startswith("There is nothing to compare with yet")


def test_the_middle_of_the_firms_group_stands_under_the_numbers(page, services, qtbot):
    release(services, group="matkailu")
    qtbot.waitUntil(lambda: "Middle result" in page.peers.text())
    text = page.peers.text()
    assert text.startswith("Middle result of Multi-business farms (31 firms, released 24")
    assert "Own competence 25, The firm's digital level 25." in text


def test_where_the_group_is_not_told_all_firms_are_compared_with_and_it_says_why(page, services, qtbot):
    release(services, group="b2b")
    qtbot.waitUntil(lambda: "Middle result of all" in page.peers.text())
    assert "single firms could be recognised" in page.peers.text()


def test_a_later_measurement_is_not_compared_with_first_ones(page):
    state = page._presenter.state
    page.peers.show_state(replace(state, view=replace(state.view, phase="T1")))
    assert not page.peers.text()
    page.peers.show_state(state)
    assert page.peers.text()
