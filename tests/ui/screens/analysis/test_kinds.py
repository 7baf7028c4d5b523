"""The analysis asks all that a form can: filtered options, proposals, looks, limits, notes."""

import pytest
from PySide6.QtCore import Qt

from digifocus_desktop.forms.answers import Answer, Status
from tests import every_kind
from tests.ui.helpers import assert_accessible, assert_no_cut_text, visible_texts
from ui.screens import analysis as screen
from ui.screens.analysis.state import AnswerKind
from ui.shared.answer_notices import Notice
from ui.shared.navigation import Route

ENTER = Qt.Key.Key_Return


@pytest.fixture
def analysis(services):
    return every_kind.begin(services)


@pytest.fixture
def page(show, context, analysis, window):
    window.resize(1366, 688)
    return show(screen.create(context), Route("analysis", id=analysis.id))


@pytest.fixture
def stored(services, analysis):
    return lambda: services.analyses.open(analysis.id).answers


def at(page, item):
    page._presenter.open_item(item)
    page.card.focus_first()
    assert page._presenter.state.question.item == item
    return page._presenter.state.question


def press(qtbot, page, *keys):
    for key in keys:
        target = page.window().focusWidget() or page
        (qtbot.keyClicks if isinstance(key, str) else qtbot.keyClick)(target, key)


def rows(page):
    return [row.text() for row in page.card.answers.rows]


def test_only_options_that_fit_the_earlier_answer_are_offered_and_keys_follow(qtbot, page, stored):
    at(page, "f_alue")
    press(qtbot, page, "2", ENTER)

    assert rows(page) == ["Turku", "Salo"]
    press(qtbot, page, "2")
    assert stored()["f_kunta"] == Answer.of("salo")


def test_a_choice_that_is_not_offered_any_more_is_told_kept_and_open(qtbot, page, stored):
    at(page, "f_alue")
    press(qtbot, page, "2", ENTER, "2")
    at(page, "f_alue")
    press(qtbot, page, "1")

    line = next(line for line in page._presenter.state.after if line.item == "f_kunta")
    assert (line.withdrawn, line.status) == (True, None)
    at(page, "f_kunta")
    assert rows(page) == ["Oulu", "Kemi", "Sievi"]
    assert page.card.answers.value is None
    assert page.card.remarks.withdrawn.text().startswith("“Salo” is not offered any more")
    assert stored()["f_kunta"] == Answer.of("salo")
    press(qtbot, page, "n")
    page.card.note.setPlainText("Muutti")
    page.card.note.flush()
    assert stored()["f_kunta"] == Answer(Status.ANSWERED, "salo", note="Muutti"), "a note is no new answer"


def test_what_is_not_offered_any_more_counts_as_open_and_the_other_way_round(qtbot, page):
    at(page, "f_alue")
    press(qtbot, page, "2", ENTER, "2")
    before = page._presenter.state.share
    at(page, "f_alue")
    press(qtbot, page, "1")
    assert page._presenter.state.share < before
    press(qtbot, page, "2")
    assert page._presenter.state.share == before


def test_undo_never_brings_back_an_option_that_does_not_fit(qtbot, page, stored):
    at(page, "f_alue")
    press(qtbot, page, "2", ENTER, "2")
    at(page, "f_alue")
    press(qtbot, page, "1")
    at(page, "f_kunta")
    press(qtbot, page, "1")
    page._presenter.undo()

    assert "f_kunta" not in stored()
    page._presenter.undo()
    assert stored()["f_alue"] == Answer.of("etela")


def test_a_proposal_is_seen_and_is_no_answer_until_the_person_goes_on(qtbot, page, stored):
    question = at(page, "f_ehdotus")
    assert (question.proposed, question.value, question.status) == (True, "yes", None)
    assert page.card.answers.value is None
    assert [row.proposed for row in page.card.answers.rows] == [True, False]
    assert "This is a proposal and no answer yet." in page.card.remarks.proposed.text()

    page._presenter.move(-1)
    assert "f_ehdotus" not in stored(), "who only looks accepts nothing"
    at(page, "f_ehdotus")
    press(qtbot, page, ENTER)
    assert stored()["f_ehdotus"] == Answer.of("yes")
    at(page, "f_ehdotus")
    assert not page.card.remarks.proposed.isVisible()
    assert page.card.answers.value == "yes"


def test_a_proposal_in_a_field_is_changed_by_typing_and_stored_by_going_on(qtbot, page, stored):
    at(page, "f_nimi")
    assert page.card.editors.line.text() == "Sivusto"
    press(qtbot, page, ENTER)
    assert stored()["f_nimi"] == Answer.of("Sivusto")
    at(page, "f_euro")
    assert page.card.editors.field.text() == "12\u00a0000"
    page.card.editors.field.selectAll()
    press(qtbot, page, "15 500", ENTER)
    assert stored()["f_euro"] == Answer.of(15500)


def test_an_undone_proposal_is_a_proposal_again(qtbot, page, stored):
    at(page, "f_ehdotus")
    press(qtbot, page, ENTER)
    page._presenter.undo()

    assert page._presenter.state.question.proposed
    assert "f_ehdotus" not in stored()


def test_finishing_without_what_is_required_says_the_forms_own_sentence(page):
    for _ in range(40):
        if page._presenter.state.notice is Notice.NEEDED:
            break
        page._presenter.go_on()

    assert page._presenter.state.question.item == "f_alue"
    assert page.banner.isVisible()
    assert "Choose the region: the towns depend on it." in visible_texts(page.banner)


def test_one_tick_too_many_is_refused_in_a_sentence(qtbot, page, stored):
    at(page, "f_toimii")
    assert page.card.remarks.most.text() == "Choose at most 2."
    press(qtbot, page, "123")

    assert stored()["f_toimii"] == Answer.of(("oulu", "kemi"))
    assert page.card.problem.text() == "Choose at most 2. Take one choice away first."
    assert [row.isChecked() for row in page.card.editors.ticks.rows][:3] == [True, True, False]


def test_a_limit_of_the_form_is_told_and_what_was_typed_is_not_passed_over(qtbot, page, stored):
    at(page, "f_euro")
    page.card.editors.field.selectAll()
    press(qtbot, page, "99 000 000", ENTER)

    assert page._presenter.state.question.item == "f_euro"
    assert page.card.problem.text() == "Give the turnover in euros, at most 9 000 000."
    assert page.card.editors.field.text() == "99 000 000"
    assert "f_euro" not in stored()


@pytest.mark.parametrize(
    ("item", "typed", "value", "shown"),
    [
        ("f_paiva", "3.2.2026", "2026-02-03", "3.2.2026"),
        ("f_kuu", "4/2026", "2026-04-01", "4.2026"),
        ("f_kuu", "15.4.2026", "2026-04-01", "4.2026"),
        ("f_vuosi", "1999", "1999-01-01", "1999"),
        ("f_kello", "9.30", "09:30", "9.30"),
        ("f_hetki", "3.2.2026 14.05", "2026-02-03T14:05", "3.2.2026 14.05"),
        ("f_osuus", "0,25", 0.25, "0,25"),
        ("f_puhelin", "040 123", "040 123", "040 123"),
    ],
)
def test_days_and_numbers_are_typed_as_people_write_them(qtbot, page, stored, item, typed, value, shown):
    at(page, item)
    editors = page.card.editors
    field = editors.field if page._presenter.state.question.kind is AnswerKind.FIELD else editors.line
    field.selectAll()
    press(qtbot, page, typed, ENTER)

    assert stored()[item] == Answer.of(value)
    at(page, item)
    assert field.text() == shown


@pytest.mark.parametrize(
    ("item", "typed"), [("f_kuu", "13.2026"), ("f_vuosi", "26"), ("f_paiva", "31.2.2026")]
)
def test_a_day_that_is_none_stays_as_it_was_typed(qtbot, page, stored, item, typed):
    at(page, item)
    page.card.editors.field.selectAll()
    press(qtbot, page, typed, ENTER)

    assert item not in stored()
    assert page.card.editors.field.text() == typed
    assert page.card.problem.text() == "Enter a date, such as 24.11.2026."


def test_looks_put_answers_side_by_side_where_they_fit_and_into_a_list(page, window):
    at(page, "f_tyyty")
    tops = {row.y() for row in page.card.answers.rows}
    assert len(tops) == 1, "five short answers stand on one line"
    window.resize(700, 688)
    assert at(page, "f_lista").kind is AnswerKind.LIST
    assert page.card.editors.list.count() == 5
    assert at(page, "f_kuvaus").kind is AnswerKind.LINES
    assert at(page, "f_puhelin").kind is AnswerKind.LINE


def test_a_hurrying_question_leads_on_by_itself(qtbot, page, stored):
    at(page, "f_pika")
    press(qtbot, page, "1")
    assert stored()["f_pika"] == Answer.of("yes")
    assert page._presenter.state.question.item == "f_tyyty"
    assert not page.card.status.value


def test_notes_stand_before_the_question_they_precede_with_their_sums(qtbot, page):
    at(page, "f_alue")
    assert page.body.notes.notes == ("Answer as things are today.",)
    press(qtbot, page, "1", ENTER, "2")
    assert page.body.notes.notes == ()
    at(page, "f_euro")
    press(qtbot, page, ENTER)
    at(page, "f_osuus")
    press(qtbot, page, "0,5")
    page.card.flush()
    page._presenter.go_on()

    assert page.body.notes.notes == ("The web brings 6000 euros (Kemi).",)
    assert page.body.notes.isVisible()
    at(page, "x_osaan")
    assert page.body.notes_after.notes == ("Thank you, that is all.",)
    assert page.card.heading.text() == "How do customers find …?"


@pytest.mark.parametrize(("look", "scale"), [("light", 1.0), ("dark", 1.5)])
def test_every_kind_is_reached_by_keys_named_and_whole(page, theme, qapp, look, scale):
    theme.apply(look=look, scale=scale)
    for item in page._presenter._form.runtime.questions:
        at(page, item.id)
        for _ in range(3):
            qapp.processEvents()
        assert_accessible(page)
        assert_no_cut_text(page)
