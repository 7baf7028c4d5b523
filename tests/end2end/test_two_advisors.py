"""Two advisors of one firm, each on a laptop without network: both notes stay, in order, with their names."""

from datetime import date

from digifocus_desktop.forms.answers import Answer
from digifocus_desktop.services.advice_log_values import AdviceDraft
from digifocus_desktop.services.advice_values import Reason
from tests.digifocus_desktop.documents.reading import text_of


def synced(*desks):
    for desk in (*desks, *desks):
        desk.sync()


def told(desk, interview):
    notes = desk.services.step_notes.of_interview(interview)
    assert list(notes) == sorted(notes, key=lambda note: (note.step, note.written_at))
    return [(note.author, note.body) for note in notes if note.audience == "firm"]


def test_notes_of_one_step_written_on_two_laptops_are_both_kept_in_order(anna, pekka):
    company = anna.firm()
    interview = anna.services.interviews.start(company)
    synced(anna, pekka)

    anna.services.step_notes.write(interview, 5, "firm", "Varaukset ensin.")
    pekka.services.step_notes.write(interview, 5, "firm", "Laskutus syksyllä.")
    pekka.services.step_notes.write(interview, 5, "author", "Oma muistutus.")
    anna.services.step_notes.write(interview, 5, "firm", "Varaukset ensin, ennen kesää.")
    synced(anna, pekka)

    assert sorted(told(anna, interview)) == [
        ("Anna Aalto", "Varaukset ensin, ennen kesää."),
        ("Pekka Halonen", "Laskutus syksyllä."),
    ]
    assert told(pekka, interview) == told(anna, interview)
    assert [*anna.services.decisions.open(), *pekka.services.decisions.open()] == []


def test_time_and_ratings_of_both_laptops_are_added_up_and_kept(anna, pekka):
    company = anna.firm()
    interview = anna.services.interviews.start(company)
    synced(anna, pekka)
    anna.services.interviews.add_time(interview, {5: 120})
    pekka.services.interviews.add_time(interview, {5: 60})
    synced(anna, pekka)

    seconds = {desk.services.interviews.open(interview).seconds[5] for desk in (anna, pekka)}
    assert seconds == {180}


def test_open_advice_reaches_colleagues_and_nobody_else(anna, pekka, make_desk):
    draft = AdviceDraft("open", date(2026, 11, 2), 10, "event", category="person", note="Kysyi tukia")
    anna.services.advice_logs.add(draft)
    stranger = make_desk("Sirpa Salo", "b")
    synced(anna, pekka, stranger)

    assert [line.note for line in pekka.services.advice_book.book().lines] == ["Kysyi tukia"]
    assert stranger.services.advice_book.book().lines == ()


def test_choices_of_advice_of_both_laptops_hold_beside_each_other(anna, pekka):
    company = anna.firm()
    analysis = anna.services.analyses.start(company)
    weak = dict.fromkeys(("h_tunnukset", "h_tietosuoja", "h_omistus"), 0) | {"c_sivut": 4}
    anna.services.analyses.answer(analysis, {name: Answer.of(value) for name, value in weak.items()})
    synced(anna, pekka)
    codes = [step.code for step in anna.services.advice.plan(analysis).steps]

    anna.services.advice.drop(analysis, codes[-1], Reason.DONE_ALREADY)
    pekka.services.advice.add_own(analysis, "Soitetaan naapurille", Reason.FIRM_WISH)
    pekka.services.advice.move(analysis, codes[1], 0, Reason.JUDGEMENT)
    synced(anna, pekka)

    plan = anna.services.advice.plan(analysis)
    assert pekka.services.advice.plan(analysis).steps == plan.steps
    assert [step.code for step in plan.dropped] == [codes[-1]]
    assert plan.steps[0].code == codes[1]
    assert plan.steps[-1].title["fi"] == "Soitetaan naapurille"
    assert [*anna.services.decisions.open(), *pekka.services.decisions.open()] == []


def test_one_analysis_answered_on_two_laptops_gives_one_result_and_one_plan(anna, pekka):
    company = anna.firm()
    analysis = anna.services.analyses.start(company)
    synced(anna, pekka)
    package = anna.services.analyses.open(analysis).package
    rated = [item.id for item in package.items if item.scored]

    anna.services.analyses.answer(analysis, {name: Answer.of(1) for name in rated[: len(rated) * 2 // 3]})
    pekka.services.analyses.answer(analysis, {name: Answer.of(3) for name in rated[len(rated) // 2 :]})
    synced(anna, pekka)

    for desk in (anna, pekka):  # what both answered keeps the first value, the other waits for a decision
        assert len(desk.services.analyses.open(analysis).answers) >= len(rated)
    results = [desk.services.results.result(analysis).result for desk in (anna, pekka)]
    assert results[0] == results[1]
    assert results[0].level is not None
    plans = [desk.services.advice.plan(analysis) for desk in (anna, pekka)]
    assert plans[0].steps == plans[1].steps
    assert all(step.causes for step in plans[0].steps)
    reports = [desk.services.reports.report(analysis, "fi").file.content for desk in (anna, pekka)]
    names = ("Anna Aalto", "Pekka Halonen")
    texts = [text_of(one).replace(name, "", 1) for one, name in zip(reports, names, strict=True)]
    assert texts[0] == texts[1]
    assert "digitaso" in texts[0].lower()
    assert "None" not in texts[0] + texts[1]
