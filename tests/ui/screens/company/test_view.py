"""The page of a firm as a person meets it: keys, clicks, words, sizes."""

import re
from datetime import date, timedelta
from itertools import combinations

import pytest
from PySide6.QtCore import QMimeData, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget

from digifocus_desktop.forms.answers import Answer
from digifocus_desktop.forms.course import Course
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.model.company import Company, CompanyFile
from digifocus_desktop.services.company_rules import LATER_RULES
from digifocus_desktop.services.company_values import NewCompany
from digifocus_desktop.services.company_view import Headline
from digifocus_desktop.services.people import PersonDraft
from digifocus_desktop.services.shipped_form import shipped_package
from digifocus_desktop.services.timeline import EntryDraft
from digifocus_desktop.services.visit_values import VisitDraft
from tests.ui.helpers import assert_accessible, assert_model_sound, cut_texts, visible_texts
from tests.workspaces import NOON
from ui.screens.company import create, facts_form, words
from ui.screens.company.state import FormKind, Tab
from ui.screens.company.ways import WAYS
from ui.screens.company.words import band_words
from ui.shared.buttons import Button
from ui.shared.navigation import Route

CTRL = Qt.KeyboardModifier.ControlModifier
LEFT = Qt.MouseButton.LeftButton
EVIL = "<b>Yö</b> & <img src=x> 🦔"


def click(button):
    QTest.mouseClick(button, LEFT)


def type_into(field, text):
    field.clear()
    QTest.keyClicks(field, text)


def texts(page):
    """The words on the page, once what was added is shown."""
    for _ in range(3):
        QTest.qWait(0)
    return visible_texts(page)


def toast(context):
    return context.shell.toasts.toast


def test_the_page_tells_way_facts_people_and_what_was_agreed(page):
    found = texts(page)

    assert {"Mäkelän tila", "Facts", "People", "Agreed", "Timeline", "Start analysis"} <= set(found)
    assert {"9914207-5", "Juva", "€100,000–400,000", "Liisa Koponen, ProAgria", "Anna Mäkelä"} <= set(found)
    assert "yrittäjä · 040\u00a0555\u00a00142" in found
    assert "late 11 Nov" in found
    assert "Call: käynti sovittu" in found
    assert "Consent to share the data has not been asked" in found
    assert page.title() == "Mäkelän tila"
    assert "Contact 2 Nov; Analysis next" in page.head.stepper.accessibleName()


def test_ctrl_enter_does_the_next_act(page, context, firm):
    QTest.keyClick(page.head.primary, Qt.Key.Key_Return, CTRL)

    assert context.navigator.current == Route("analysis", params={"company": firm})


def test_the_one_primary_does_the_same(page, context, firm):
    click(page.head.primary)

    assert context.navigator.current == Route("analysis", params={"company": firm})


def test_backspace_goes_back_and_in_a_text_it_deletes(page, context, firm):
    context.navigator.go(Route("companies"))
    context.navigator.go(Route("company", firm))
    page._presenter.open_form(FormKind.FACTS)
    QTest.keyClick(page.summary.facts.form.lines["name"], Qt.Key.Key_Backspace)
    assert context.navigator.current.name == "company"

    page.head.primary.setFocus()
    QTest.keyClick(page.head.primary, Qt.Key.Key_Backspace)

    assert context.navigator.current == Route("companies")


def test_arrows_walk_through_the_tabs(page):
    page.tabs.buttons[0].setFocus()

    QTest.keyClick(page.tabs.buttons[0], Qt.Key.Key_Right)
    assert page.tabs.value == Tab.ANALYSES
    assert "The analysis has not been made yet." in texts(page)
    QTest.keyClick(page.tabs.buttons[1], Qt.Key.Key_Left)

    assert page.tabs.value == Tab.SUMMARY


def test_a_fact_is_changed_in_place_and_taken_back_with_ctrl_z(page, context, facts):
    click(page.summary.facts.head.button)
    form = page.summary.facts.form
    assert form.lines["name"].hasFocus()

    form.lines["phone"].setFocus()
    type_into(form.lines["phone"], "015 123 456")
    form.lines["email"].setFocus()
    assert facts("phone") == "+35815123456"
    assert toast(context).text == "Phone: saved."

    context.shell.toasts.undo()
    assert facts("phone") is None
    assert form.lines["phone"].text() == ""


def test_a_business_id_is_checked_as_it_is_typed(page):
    page._presenter.open_form(FormKind.FACTS)
    form = page.summary.facts.form
    field = form.fields["business_id"]
    form.lines["business_id"].setFocus()

    type_into(form.lines["business_id"], "991420")
    assert field.error == ""
    type_into(form.lines["business_id"], "9914207-6")
    assert "check" in field.error.lower()
    type_into(form.lines["business_id"], "9914207-5")

    assert field.error == ""
    assert "The check digit is right." in texts(page)


def test_a_number_that_is_none_is_refused_and_stays_on_the_screen(page, facts):
    page._presenter.open_form(FormKind.FACTS)
    form = page.summary.facts.form
    form.lines["staff_fte"].setFocus()
    type_into(form.lines["staff_fte"], "monta")
    form.lines["name"].setFocus()

    assert form.fields["staff_fte"].error
    assert form.lines["staff_fte"].text() == "monta"
    assert facts("staff_fte") == 3


def test_leaving_the_page_stores_what_is_typed(page, facts):
    page._presenter.open_form(FormKind.FACTS)
    type_into(page.summary.facts.form.lines["website"], "makela.example")

    assert page.leave()
    assert facts("website") == "makela.example"


def test_what_is_being_typed_is_not_overwritten_by_a_change_from_elsewhere(page, services, firm):
    page._presenter.open_form(FormKind.FACTS)
    field = page.summary.facts.form.lines["name"]
    field.setFocus()
    type_into(field, "Makelan t")

    services.companies.change(firm, "phone", "015 123 456")

    assert field.text() == "Makelan t"
    assert page.summary.facts.form.lines["phone"].text() == "015\u00a0123\u00a0456"


def test_at_most_two_target_groups_can_be_chosen(page, facts):
    page._presenter.open_form(FormKind.FACTS)
    groups = page.summary.facts.form.groups
    first, second, third = list(groups.chips.values())[:3]

    click(first)
    click(second)
    assert len(facts("target_groups")) == 2
    assert not third.isEnabled()
    assert third.toolTip() == "At most two: take another one off first."
    click(first)

    assert len(facts("target_groups")) == 1
    assert third.isEnabled()


def test_a_person_is_added_with_keys_alone(page, services, firm):
    card = page.summary.people
    card.head.button.setFocus()
    QTest.keyClick(card.head.button, Qt.Key.Key_Space)
    assert card.form.name.hasFocus()
    QTest.keyClicks(card.form.name, "Antti")
    QTest.keyClick(card.form.name, Qt.Key.Key_Return)

    assert "Antti" in texts(page)
    assert not card.form.isVisible()
    assert len(services.people.of_company(firm)) == 2


def test_a_person_without_a_name_is_told_beside_the_field(page):
    card = page.summary.people
    click(card.head.button)
    click(card.form.save)

    assert card.form.fields["name"].error == "This is needed."
    assert card.form.isVisible()


def test_a_person_is_removed_and_brought_back_by_the_toast(page, context, services, firm):
    card = page.summary.people
    click(card.edit_buttons[services.people.of_company(firm)[0].id])
    click(card.form.remove)
    assert services.people.of_company(firm) == ()
    assert toast(context).text == "Anna Mäkelä removed."

    click(toast(context).button)

    assert [person.draft.name for person in services.people.of_company(firm)] == ["Anna Mäkelä"]


def test_escape_closes_the_form_and_drops_what_was_typed(page, services, firm):
    card = page.summary.agreed
    click(card.head.button)
    QTest.keyClicks(card.form.what, "Soita")

    assert page.go_back()

    assert not card.form.isVisible()
    assert len(services.actions.of_company(firm)) == 2
    assert not page.go_back()


def test_an_action_is_agreed_with_a_day_as_people_write_it(page, services, firm):
    card = page.summary.agreed
    click(card.head.button)
    QTest.keyClicks(card.form.what, "Soita pankkiin")
    QTest.keyClicks(card.form.who, "Anna")
    QTest.keyClicks(card.form.when, "ma 7.12.")
    click(card.form.save)

    added = next(one for one in services.actions.of_company(firm) if one.draft.title == "Soita pankkiin")
    assert (added.draft.who, added.draft.due_on) == ("Anna", date(2026, 12, 7))


def test_an_action_is_given_up_with_a_reason(page, services, firm):
    card = page.summary.agreed
    action = services.actions.of_company(firm)[0]
    page._presenter.open_form(FormKind.ACTION, action.id)
    assert not card.form.why.isVisible()
    click(next(button for button in card.form.standing.buttons if button.option.value == "dropped"))
    click(card.form.save)
    assert card.form.fields["state_reason"].error

    QTest.keyClicks(card.form.why, "Liian kallis")
    click(card.form.save)

    given_up = next(one for one in services.actions.of_company(firm) if one.id == action.id)
    assert (given_up.dropped, given_up.state_reason) == (True, "Liian kallis")


def test_a_day_that_is_none_is_told_beside_the_field(page):
    card = page.summary.agreed
    click(card.head.button)
    QTest.keyClicks(card.form.what, "Soita")
    QTest.keyClicks(card.form.when, "joskus")
    click(card.form.save)

    assert card.form.fields["due_on"].error.startswith("Write the date")


def test_an_action_is_ticked_and_the_tick_is_undone(page, context, services, firm):
    action = services.actions.of_company(firm)[0]

    click(page.summary.agreed.rows[action.id].box)
    assert services.actions.of_company(firm)[1].done
    context.shell.toasts.undo()

    assert not any(one.done for one in services.actions.of_company(firm))


def test_what_happened_today_is_told_by_that_word(page, services, firm):
    day = page._presenter.state.view.today
    services.timeline.add(firm, EntryDraft("call", day, "soitettu"))
    page._presenter.reload()

    assert any("soitettu" in text for text in texts(page.summary.timeline))
    assert "today" in texts(page.summary.timeline)


def test_a_line_of_the_timeline_is_written_and_changed_in_place(page, services, firm):
    card = page.summary.timeline
    click(card.head.button)
    QTest.keyClicks(card.form.body, "Tavattu messuilla")
    type_into(card.form.day, "20.11.")
    click(card.form.save)
    assert services.timeline.of_company(firm)[0].on == date(2026, 11, 20)

    card.lines.opened.emit(services.timeline.of_company(firm)[0].id)
    assert card.form.body.toPlainText() == "Tavattu messuilla"
    click(card.form.remove)

    assert len(services.timeline.of_company(firm)) == 1


def test_a_form_that_opens_far_below_comes_into_view_as_a_whole(page, qtbot):
    page.resize(1100, 600)
    card = page.summary.consent
    area = page.summary
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)

    card.button.click()

    def shown():
        top = card.form.save.mapTo(area.viewport(), QPoint(0, 0)).y()
        return 0 <= top <= area.viewport().height() - card.form.save.height()

    qtbot.waitUntil(shown)


def test_consent_is_recorded_with_the_text_that_is_shown(page, services, firm):
    card = page.summary.consent
    click(card.button)
    assert "ProAgria" in card.form.text.text()
    click(card.form.save)
    consent = services.consents.get(firm)
    assert (consent.given, consent.on, consent.channel) == (True, date(2026, 11, 24), "contract")
    assert "Consent to share the data given" in texts(page)

    click(card.button)
    click(card.form.save)

    assert not services.consents.get(firm).given


def test_a_firm_that_is_gone_is_told_in_one_line(qtbot, page, services, firm):
    services.companies.delete(firm)
    page.enter(Route("company", firm))
    qtbot.waitUntil(page.trouble.isVisible)
    qtbot.waitUntil(lambda: page.trouble.y() < 120)

    assert page.trouble.height() <= page.trouble.sizeHint().height()


def test_the_firm_is_deleted_and_brought_back_by_the_toast(page, context, services, firm):
    page.head.delete.trigger()
    assert toast(context).text == "Mäkelän tila deleted."

    context.shell.toasts.undo()

    assert services.company_pages.view(firm).name == "Mäkelän tila"


def test_the_paper_form_can_be_printed_before_there_is_a_result(page, context, firm):
    assert page.head.print_button.isEnabled()
    page.head.print_form.trigger()

    assert context.navigator.current == Route("paper_form", firm)


def test_no_report_can_be_printed_before_there_is_a_result(page, context, services, firm):
    assert not page.head.print_report.isEnabled()
    assert page.head.print_report.toolTip() == "There is no finished analysis to print yet."

    analysis = services.analyses.start(firm)
    services.analyses.complete(analysis)
    with services.store.local() as connection:
        connection.execute("DELETE FROM score")
        connection.execute("INSERT INTO score VALUES (?, 'LEVEL', 32.2, 31, 33, 1)", (analysis,))
    page._presenter.reload()
    page.head.print_report.trigger()

    assert context.navigator.current == Route("report", analysis)


def test_a_field_with_an_open_decision_is_marked_and_leads_there(page, context, services, firm):
    with services.store.apply() as (connection, _):
        connection.execute(
            "INSERT INTO conflict(id, bucket, deleted, subject_bucket, company_id, entity, entity_id, "
            "field_name, kind, state, opened_at) VALUES ('c', 'b', 0, 'b', ?1, 'company', ?1, "
            "'municipality', 'value', 'open', '2026-11-24T10:00:00.000Z')",
            (firm,),
        )
    page._presenter.reload()
    assert "Two values: decide" in texts(page)

    page.summary.facts.decide_wanted.emit()

    assert context.navigator.current == Route("sync")


def test_an_industry_is_shown_by_name_and_the_time_of_a_change_by_the_clock(qtbot, page, services, firm):
    services.companies.change(firm, "industry", "A")

    qtbot.waitUntil(lambda: "A Agriculture, forestry and fishing" in visible_texts(page))
    shown = " ".join(visible_texts(page))
    assert re.search(r"changed (today|yesterday|\w{3} \d+ \w+) at \d", shown)


def test_the_head_ends_where_the_cards_end(page, window):
    edge = page.mapTo(window, page.rect().bottomRight()).x() - 24
    for part in (page.head.primary, page.head, page.tabs):
        assert abs(part.mapTo(window, part.rect().bottomRight()).x() - edge) <= 1


def test_history_tells_every_change_in_words(page, services, firm):
    services.companies.change(firm, "municipality", "740")
    services.companies.change(firm, "turnover_class", None)
    page._presenter.show_tab(Tab.HISTORY)
    model = page.history.model()
    tester = assert_model_sound(model)

    rows = [model.index(row, 0) for row in range(model.rowCount())]
    told = {row.data(): row.data(Qt.ItemDataRole.AccessibleTextRole) for row in rows}
    assert told["Municipality"] == "Municipality, Juva → Savonlinna"
    assert told["Turnover class"].endswith("€100,000–400,000 → (empty)")
    assert "Person: added" in told
    assert {model.index(row, 1).data() for row in range(model.rowCount())} == {"Liisa Koponen"}
    assert tester is not None


def test_markup_and_emoji_show_as_text_everywhere(context, show, services):
    firm = services.companies.create(NewCompany(name=EVIL, contact_name=EVIL, description=EVIL))
    services.timeline.add(firm, EntryDraft("note", date(2026, 11, 2), EVIL))
    page = show(create(context), Route("company", firm))

    labels = [label for label in page.findChildren(QLabel) if EVIL in label.text()]
    assert len(labels) >= 4
    assert all(label.textFormat() is Qt.TextFormat.PlainText for label in labels)


def test_five_megabytes_in_a_field_are_refused_in_words(page, services, firm):
    card = page.summary.timeline
    click(card.head.button)
    pasted = QMimeData()
    pasted.setText("x" * 5_000_000)
    card.form.body.insertFromMimeData(pasted)
    click(card.form.save)

    assert "too long" in card.form.fields["body"].error
    assert len(services.timeline.of_company(firm)) == 1


def test_a_firm_of_others_without_consent_shows_what_partners_may_know(context, show, services, firm):
    with services.store.apply() as (connection, _):
        connection.execute("UPDATE company SET owner_organisation_id = 'other' WHERE id = ?", (firm,))
        connection.execute("DELETE FROM company_file")
    page = show(create(context), Route("company", firm))

    assert "The firm has not agreed to share its file with other organisations." in texts(page)
    assert not page.head.primary.isVisible()
    assert not page.head.delete.isEnabled()


@pytest.mark.parametrize("form", [None, *FormKind])
def test_everything_has_a_name_and_a_target(page, form):
    if form is not None:
        page._presenter.open_form(form)

    assert_accessible(page)


@pytest.mark.parametrize("tab", Tab)
def test_every_tab_has_names_and_targets(page, services, firm, tab):
    services.analyses.start(firm)
    page._presenter.show_tab(tab)

    assert_accessible(page)


@pytest.mark.parametrize(("language", "scale"), [("en", 1.25), ("fi", 1.5), ("sv", 2.0)])
def test_no_text_is_cut_at_any_size(page, theme, languages, scale, language, qtbot):
    languages.use(language)
    theme.apply(scale=scale)
    for form in (None, *FormKind):
        page._presenter.open_form(form) if form else page._presenter.close_form()
        qtbot.waitUntil(lambda: not cut_texts(page))


def test_words_change_with_the_language_while_the_page_is_open(page, languages):
    languages.use("fi")

    assert {"Y-tunnus", "Kunta"} <= set(texts(page))
    assert "Juva" in texts(page)


def test_a_person_without_contact_details_takes_one_line(page, services, firm):
    services.people.add(firm, PersonDraft("Pekka"))

    assert "Pekka" in texts(page)


def test_the_keyboard_stays_where_an_action_was_ticked(page, services, firm):
    action = services.actions.of_company(firm)[1]
    box = page.summary.agreed.rows[action.id].box
    box.setFocus()

    QTest.keyClick(box, Qt.Key.Key_Space)

    assert services.actions.of_company(firm)[1].done
    assert page.summary.agreed.rows[action.id].box.hasFocus()


def test_the_keyboard_returns_to_the_button_that_opened_a_form(page):
    for card in (page.summary.agreed, page.summary.timeline, page.summary.people):
        click(card.head.button)
        click(card.form.cancel)

        assert card.head.button.hasFocus()


def test_every_fact_that_can_be_changed_is_shown_and_can_be_typed():
    title, asked_elsewhere = {"name"}, {"turnover_year", "earlier_project"}
    typed = {field for line in facts_form._ORDER for field in ((line,) if isinstance(line, str) else line)}

    assert {*words.MAIN_FACTS, *words.MORE_FACTS} == set(LATER_RULES) - title - asked_elsewhere, (
        "MORE_FACTS of ui/screens/company/words.py shows each fact of a firm"
    )
    assert typed == set(LATER_RULES) - asked_elsewhere | {"owner_user_id"}, (
        "_ORDER of ui/screens/company/facts_form.py places each fact of a firm"
    )
    assert typed - {"description", "target_groups"} == {*facts_form._LINES, *facts_form._CHOICES}, (
        "what _ORDER of ui/screens/company/facts_form.py places is made in _LINES or _CHOICES"
    )


def test_every_number_that_can_be_typed_is_read_as_one():
    columns = {**Company.__table__.columns, **CompanyFile.__table__.columns}
    numbers = {field for field in facts_form._LINES if columns[field].type.python_type in (int, float)}

    assert set(facts_form._NUMBERS) == numbers


def test_a_firm_that_takes_long_to_read_says_that_it_is_opening(context, show, firm, qtbot):
    kept = []
    read = context.runner.read
    context.runner.read = lambda work, done, failed=None: kept.append((work, done, failed))
    page = show(create(context), Route("company", firm))

    qtbot.waitUntil(page.opening.isVisible)
    for one in kept:
        read(*one)
    assert not page.opening.isVisible()
    assert "Mäkelän tila" in visible_texts(page)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_nothing_is_wider_than_a_narrow_window(page, window, services, firm, languages, language, qtbot):
    services.companies.change(firm, "email", "a.very.long.name.of.somebody@a-farm-with-a-long-name.example")
    window.resize(917, 640)
    languages.use(language)

    qtbot.waitUntil(lambda: page.summary.widget().width() <= page.summary.viewport().width())


def test_the_keyboard_stays_on_the_page_when_another_firm_is_opened(page, window, context, services):
    rail, kept, read = Button("Today"), [], context.runner.read
    window.layout().insertWidget(0, rail)
    rail.show()
    QWidget.setTabOrder(page.head.primary, rail)
    other = services.companies.create(NewCompany(name="Villa Kerimaa Oy"))
    page.head.primary.setFocus()
    context.runner.read = lambda work, done, failed=None: kept.append((work, done, failed))
    page.enter(Route("company", other))
    assert not page.head.primary.isVisible()
    for one in kept:
        read(*one)

    assert page.title() == "Villa Kerimaa Oy"
    assert page.head.primary.hasFocus()


def _visits(services, firm):
    return {line.id: line for line in services.timeline.of_company(firm) if line.source == "visit"}


def test_a_visit_on_another_day_is_marked_as_held_and_undone(page, services, firm, context):
    visit = services.visits.add(firm, VisitDraft("visit", NOON - timedelta(days=6)))
    card = page.summary.timeline
    card.lines.opened.emit(visit)
    assert card.visit.isVisible()
    assert not card.head.button.isVisible()
    assert card.visit.outcome.hold.hasFocus()

    click(card.visit.outcome.hold)

    assert _visits(services, firm)[visit].held
    assert not card.visit.isVisible()
    assert "held" in texts(page)
    context.shell.toasts.undo()
    assert not _visits(services, firm)[visit].held


def test_a_visit_on_another_day_is_called_off_with_a_reason_and_undone(page, services, firm, context):
    visit = services.visits.add(firm, VisitDraft("call", NOON + timedelta(days=6)))
    card = page.summary.timeline
    card.lines.opened.emit(visit)
    outcome = card.visit.outcome
    click(outcome.call_off)
    outcome.reason.setText("x" * 500)
    QTest.keyClick(outcome.reason, Qt.Key.Key_Return)
    refused = outcome.why.error
    outcome.reason.setText("sairastui")
    QTest.keyClick(outcome.reason, Qt.Key.Key_Return)

    assert refused
    assert _visits(services, firm)[visit].kind == "cancelled"
    assert any("(sairastui)" in text for text in texts(page))
    context.shell.toasts.undo()
    assert _visits(services, firm)[visit].kind == "call"


def test_a_number_at_a_border_says_so(languages):
    band = {"fi": "ensiaskeleet", "en": "first steps"}

    assert band_words(Headline(38, 35, 41, band, at_border=True)) == "first steps, borderline"
    assert band_words(Headline(30, 28, 32, band)) == "first steps"


@pytest.fixture
def told(services, firm):
    """An analysis says another turnover and another number of people than the firm's facts."""
    analysis = services.analyses.start(firm)
    answers = {"p_liikevaihto": Answer.of("20_100t"), "p_henkilosto": Answer.of(7)}
    services.analyses.answer(analysis, answers)
    services.told_facts.fill(analysis)


def test_what_an_analysis_says_otherwise_is_taken_or_left_on_the_page(told, page, context, services, firm):
    def act(words):
        return next(
            one for one in page.summary.findChildren(Button) if one.text() == words and one.isVisible()
        )

    assert {"The analysis says: turnover €20,000–100,000", "The analysis says: staff 7"} <= set(texts(page))

    click(act("Use this"))
    assert services.company_pages.view(firm).facts["turnover_class"] == "20_100t"
    assert toast(context).text == "Turnover: saved."
    assert "The analysis says: staff 7" in texts(page)

    click(act("Keep the firm's"))
    assert services.company_pages.view(firm).facts["staff_fte"] == 3
    assert not any(words.startswith("The analysis says") for words in texts(page))


def test_the_menu_tells_how_many_questions_the_quick_survey_has():
    package, course = shipped_package(), Course(quick=True)
    groups = [choice.name for choice in package.by_id["kohderyhma"].choices]
    chosen = [(), *combinations(groups, 1), *combinations(groups, 2)]
    counts = {
        len(Runtime(package, {"kohderyhma": Answer.of(one), "c_sivut": Answer.of(site)}, course).questions)
        for one in chosen
        for site in (0, 4)
    }

    assert WAYS[1].words() == f"Quick survey, {min(counts)}–{max(counts)} questions"
