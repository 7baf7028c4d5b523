"""The change of a firm on one page, from what was stored to what stands there."""

from datetime import date

import pytest

from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.services.actions import ActionDraft
from tests.analysis_data import make_company
from tests.digifocus_desktop.services.test_paired_scores import measure
from tests.ui.helpers import assert_accessible, beyond_the_edge, cut_texts, visible_texts
from ui.screens import change as screen
from ui.shared.navigation import Route

FIRST = {
    "c_sivut": Answer.of(3),
    "h_tunnukset": Answer.of(1),
    "h_varmuuskopio": Answer.of(1),
    "l_tunnit": Answer.of(10),
    "l_verkkomyynti": Answer.of("alle1"),
}
LATER = {
    "b_suunta": Answer.of(4),
    "c_arvostelut": Answer.of(4),
    "e_osto": Answer.of(2),
    "g_analytiikka": Answer(Status.DONT_KNOW),
    "h_tunnukset": Answer.of(3),
    "h_varmuuskopio": Answer.of(1),
    "h_paivitykset": Answer.of(0),
    "l_tunnit": Answer.of(6),
    "l_verkkomyynti": Answer.of("1_10"),
    "v_askeleet": Answer.of("useimmat"),
    "v_este": Answer.of(("aika",)),
    "v_hyoty": Answer.of(("aika", "myynti")),
}


def own(services, now, then):
    rated = (item.id for item in services.forms.current.items if item.dimensions == ("A",))
    return {name: Answer(Status.ANSWERED, now, then=then) for name in rated}


@pytest.fixture
def firm(services):
    made = make_company(services)
    measure(services, made, value=2, **FIRST)
    first = services.actions.add(made, ActionDraft("Ota salasanaohjelma käyttöön", items=("h_tunnukset",)))
    services.actions.add(made, ActionDraft("Lisää ajat verkkoon", due_on=date(2027, 1, 15)))
    dropped = ActionDraft("Mainoskampanja", state="dropped", state_reason="rahaa ei ollut")
    services.actions.edit(services.actions.add(made, ActionDraft("Mainoskampanja")), dropped)
    services.actions.set_done(first, True)
    return made


@pytest.fixture
def later(services, firm):
    return measure(services, firm, "T1", 3, **own(services, 3, 1), **LATER)


@pytest.fixture
def page(show, context, later, window):
    window.resize(1366, 768)
    return show(screen.create(context), Route("change", id=later))


def texts(part):
    return visible_texts(part)


def test_both_numbers_stand_from_where_to_where_with_word_and_range(page):
    assert (page.competence.before.text(), page.competence.after.text()) == ("50 →", "75")
    assert page.competence.points.text() == "+25"
    assert page.competence.word.text() == "basics in place → fluent"
    assert page.competence.range.text() == "roughly 72–78"
    assert page.level.points.text().startswith("+")


def test_competence_has_its_three_pictures_and_what_they_mean(page):
    assert page.competence.picture.text() == "At the start 50, the start as seen now 25, now 75."
    assert "lower than it seemed" in page.competence.meaning.text()


def test_every_area_has_its_pair_and_what_changed_most(page):
    rows = {row.name.text(): row for row in page.table.rows}
    row = rows["Direction and growth"]

    assert (row.numbers.text(), row.points.text()) == ("50 → 81", "+31")
    assert row.now.text() == "The plan is followed and updated as part of the business"
    assert row.then.text() == "At the start: a few goals are written down."
    assert "before 50, now 81, +31" in row.bar.accessibleDescription()


def test_a_rise_in_what_was_agreed_is_significant(page):
    rows = {row.name.text(): row for row in page.table.rows}

    assert rows["Information security and data protection"].mark.text() == "significant"
    assert not rows["Direction and growth"].mark.isVisible(), "it rose more, but nothing was agreed there"
    assert page.level.range.text().endswith(" · significant")


def test_an_area_without_common_answers_is_told_so_and_has_no_bar(page):
    row = next(one for one in page.table.rows if one.name.text() == "Being found and website")

    assert row.missing.text() == "cannot be compared: too few common answers"
    assert not row.bar.isVisible()
    assert "0" not in {part.text() for part in (row.numbers, row.points) if part.isVisible()}


def test_red_flags_tell_what_is_new_what_stays_and_what_is_in_order(page):
    said = texts(page.cards.flags)

    assert [one.split(":")[0] for one in said if ":" in one] == ["New", "Still", "In order now"]


def test_agreed_steps_tell_how_they_stand(page):
    said = texts(page.cards.steps)

    assert "1 done · 1 under way · 1 given up" in said
    assert "given up: rahaa ei ollut" in said


def test_what_the_firm_tells_and_its_numbers(page):
    assert "Most of them" in texts(page.cards.told)
    assert {"10 → 6", "Under 1% → 1–10%"} <= set(texts(page.cards.numbers))


def test_the_page_speaks_of_change_and_names_the_form(page):
    said = texts(page.cards.compared)

    assert said[1].startswith("Both were made with the same form, ")
    assert said[-1].startswith("The figures show change, not its causes.")
    assert not page.banner.isVisible()


def test_an_unfinished_measurement_says_so_and_leads_on(show, context, services, firm, window):
    later = services.analyses.start(firm, "T1")
    asked = ("d_some", "d_sisalto", "d_lista", "d_mainonta")
    services.analyses.answer(later, {name: Answer.of(3) for name in asked})
    page = show(screen.create(context), Route("change", id=later))

    assert page.banner.isVisible()
    assert page.level.word.text() == "cannot be compared: too few common answers"
    page.banner.acted.emit()

    assert context.navigator.current == Route("analysis", later)


def test_without_any_common_answer_there_is_only_that(show, context, services, firm):
    later = services.analyses.start(firm, "T1")
    page = show(screen.create(context), Route("change", id=later))

    assert page.empty.isVisible()
    assert not page.print_button.isVisible()
    assert not page.level.isVisible()


def test_a_first_measurement_has_no_change(show, context, services):
    first = measure(services, make_company(services, "Toinen tila"))
    page = show(screen.create(context), Route("change", id=first))

    assert page.empty.isVisible()
    assert "no finished first measurement" in " ".join(texts(page.empty))


def test_the_acts_lead_to_the_paper_and_the_result(page, context, later):
    page.print_button.click()
    assert context.navigator.current == Route("change_paper", later)

    page.result_button.click()
    assert context.navigator.current == Route("result", later)


def test_a_corrected_answer_is_shown(page, services, later, qtbot):
    row = next(one for one in page.table.rows if one.name.text() == "Direction and growth")
    services.analyses.answer(later, {"b_suunta": Answer.of(2)})

    qtbot.waitUntil(lambda: row.numbers.text() == "50 → 69")


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize(("scale", "width"), [(1.0, 1366), (1.5, 1366), (2.0, 900)])
def test_nothing_is_cut_and_all_has_a_name(page, window, theme, languages, language, scale, width, qtbot):
    languages.use(language)
    theme.apply(scale=scale)
    window.resize(width, 768)

    qtbot.waitUntil(lambda: not cut_texts(page) and not beyond_the_edge(page))
    assert_accessible(page)


def test_the_keyboard_is_on_printing_once_the_change_is_there(page, qtbot):
    qtbot.waitUntil(page.print_button.hasFocus)
