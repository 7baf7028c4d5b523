from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from digifocus_desktop.forms.answers import Answer
from digifocus_desktop.model.advice import StepNote
from digifocus_desktop.model.programme import AppUser
from digifocus_desktop.services.actions import ActionDraft
from digifocus_desktop.services.advice_values import Reason
from digifocus_desktop.services.company_values import NewCompany
from digifocus_desktop.services.interviews import Look
from digifocus_desktop.services.tool_map import ToolDraft
from digifocus_desktop.store.ids import new_id
from tests.ui.helpers import assert_accessible, assert_no_cut_text, beyond_the_edge, cut_texts, visible_texts
from tests.ui.screens.interview.later import LaterRunner
from ui.main_window import MainWindow
from ui.screens.interview import create
from ui.screens.interview.step_result import NumberCard
from ui.shared.buttons import Button
from ui.shared.lists import OpenRow
from ui.shared.navigation import Route

LEFT = Qt.MouseButton.LeftButton
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
STEPS = range(1, 8)
HTML = "<img src=x onerror=1><b>lihava</b> & 😀 שלום"


def settle():
    """Let what was shown find its place."""
    for _ in range(3):
        QApplication.processEvents()


def click(qtbot, widget):
    settle()
    qtbot.mouseClick(widget, LEFT)


def read(root):
    settle()
    return visible_texts(root)


def segment(found, value):
    return next(button for button in found.buttons if button.option.value == value)


def typed(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def bodies(services, interview):
    return {(note.step, note.audience): note.body for note in services.step_notes.of_interview(interview)}


def test_it_shows_the_firm_alone_with_seven_steps_and_their_minutes(page):
    assert page.full_window
    assert page.title() == "Mäkelän tila"
    assert [button.section.note for button in page.steps.list.buttons] == [
        "10\u00a0min",
        "5\u00a0min",
        "10\u00a0min",
        "10\u00a0min",
        "10\u00a0min",
        "5\u00a0min",
        "2\u00a0min",
    ]
    assert page.time.words.text() == "0 min used, about 52 min left"
    assert page.next.text() == "The aim"


def test_keys_alone_lead_through_the_whole_interview(qtbot, page, services, context, interview, analysis):
    qtbot.keyClicks(page.notes.text, "Tulos tuttu")
    qtbot.keyClick(page.notes.text, Qt.Key.Key_M, CTRL)
    qtbot.keyClicks(page.notes.text, "Epaili")
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right, ALT)
    assert page._presenter.state.step == 5

    own = page.panels[5].offer_card.offers.own
    own.setFocus()
    qtbot.keyClicks(own, "Vapaat ajat verkkoon")
    qtbot.keyClick(own, Qt.Key.Key_Return)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return)  # why: the firm's wish
    settle()
    first_act = QApplication.focusWidget()
    qtbot.keyClicks(first_act, "Vertaa kahta")
    qtbot.keyClick(first_act, Qt.Key.Key_Tab)
    qtbot.keyClicks(QApplication.focusWidget(), "Anna")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClicks(QApplication.focusWidget(), "11.12.")
    for _ in range(3):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right, ALT)

    view = services.interviews.open(interview)
    assert view.done == set(STEPS)
    assert view.completed_at is not None
    assert bodies(services, interview) == {(1, "firm"): "Tulos tuttu", (1, "advisors"): "Epaili"}
    (action,) = services.actions.of_interview(interview)
    assert action.draft.title == "Vapaat ajat verkkoon"
    assert (action.draft.first_act, action.draft.due_on) == ("Vertaa kahta", date(2026, 12, 11))
    assert action.draft.who.startswith("Anna")
    assert context.navigator.current == Route("report", id=analysis)


def test_clicks_alone_lead_through_the_steps(qtbot, page, services, interview, firm):
    click(qtbot, page.steps.list.buttons[2])
    click(qtbot, segment(page.panels[3].lines["tool_website"].status, "in_use"))
    click(qtbot, page.panels[3].lines["tool_website"].give_up)
    click(qtbot, page.next)
    click(qtbot, page.panels[4].cards["map"].box)
    click(qtbot, page.next)
    click(qtbot, next(iter(page.panels[5].offer_card.plan.rows.values())).take_button)
    click(qtbot, page.next)
    line = page.panels[6].trainings.lines["TP6.1"]
    click(qtbot, segment(line.answer, "applied"))
    click(qtbot, page.panels[6].consent.give)
    click(qtbot, page.next)
    click(qtbot, page.panels[7].lines["call"].box)
    click(qtbot, page.previous)

    view = services.interviews.open(interview)
    assert view.done == {3, 4, 5, 6}
    tool = services.tool_map.of_interview(interview).rows[0].draft
    assert (tool.status, tool.give_up) == ("in_use", True)
    assert view.looks["map"] == Look(seen=True)
    (action,) = services.actions.of_interview(interview)
    assert action.draft.items == ("h_tunnukset",)
    assert action.draft.title == "Take a password manager into use within two weeks"
    reason = "Different passwords in memory or on paper (How are passwords and sign-in handled?)"
    assert action.draft.reason == reason
    assert services.consents.get(firm).given
    assert view.follow_ups["call"] == date(2027, 2, 24)
    assert page._presenter.state.step == 6


def test_tab_goes_from_the_steps_through_the_work_to_the_note(page, at, services, firm, interview):
    services.actions.add(firm, ActionDraft("Yksi"), interview)
    card = next(iter(at(5).cards.values()))
    settle()
    wanted = [
        page.steps.list.buttons[6],
        card.menu_button,
        card.first_act.field,
        card.who.field,
        card.when.field,
        page.panels[5].more,
        page.previous,
        page.next,
        page.notes.text,
    ]

    met, step = [], page.steps.list.buttons[0]
    for _ in range(400):
        step = step.nextInFocusChain()
        met += [step] if step in wanted else []
        if step is page.notes.text:
            break

    assert met == wanted


def test_two_numbers_strengths_and_what_was_seen_differently_are_shown(page):
    texts = read(page)

    assert "Own competence" in texts
    assert "Everyday work: invoices, receipts and bookkeeping electronically" in texts
    seen = page.panels[1].findChild(OpenRow)
    assert seen.text() == "What kind of website does the firm have?"
    assert seen.accessibleName().endswith("own answer 2, observed 0")


def test_escape_closes_a_correction_before_it_leaves_the_interview(qtbot, page):
    panel = page.panels[1]
    click(qtbot, panel.correct)

    assert page.go_back()
    assert panel.form.isHidden()
    assert panel.correct.isVisible()
    assert not page.go_back()


def test_a_correction_is_agreed_with_its_reason_and_can_be_undone(qtbot, page, services, context, interview):
    panel = page.panels[1]
    click(qtbot, panel.correct)
    panel.form.choose("b_suunta", 3)
    click(qtbot, panel.form.save)
    assert panel.form.why.error == "Say why, so that it can be understood later."

    assert not panel.form.shared.isChecked()
    click(qtbot, panel.form.shared)
    typed(qtbot, panel.form.reason, "Suunnitelma on")
    click(qtbot, panel.form.save)

    (agreement,) = services.interviews.open(interview).agreements
    assert (agreement.item, agreement.before, agreement.agreed) == ("b_suunta", 1, 3)
    assert agreement.shared
    assert "Suunnitelma on" in read(panel)
    remove = next(
        b for b in panel._agreed.findChildren(type(page.next)) if b.text() == "Remove the correction"
    )
    click(qtbot, remove)
    assert services.interviews.open(interview).agreements == ()
    assert context.shell.toasts.undo()
    assert len(services.interviews.open(interview).agreements) == 1


def test_a_reason_for_advisors_stays_off_the_screen_that_the_entrepreneur_sees(
    qtbot, page, services, interview
):
    panel = page.panels[1]
    click(qtbot, panel.correct)
    panel.form.choose("b_suunta", 3)
    typed(qtbot, panel.form.reason, "Liioitteli ensin")
    click(qtbot, panel.form.save)

    assert services.interviews.open(interview).agreements[0].reason == "Liioitteli ensin"
    assert "Agreed corrections" in read(panel)
    assert "Liioitteli" not in read(panel)


def test_without_an_analysis_the_first_step_leads_to_one(qtbot, context, show, firm):
    page = show(create(context), Route("interview", params={"company": firm}))

    assert "No analysis has been made yet." in read(page)
    click(qtbot, page.panels[1]._empty.primary)
    assert context.navigator.current == Route("analysis", params={"company": firm})


def test_the_aim_shows_the_answers_as_text_and_keeps_own_words(qtbot, at, services, interview):
    panel = at(2)
    assert panel.cards["problem"].answer.text() == "Varaukset puhelimitse <b>vievät</b> illat"
    assert panel.cards["growth"].answer.text() == "Growth by own work"

    typed(qtbot, panel.cards["problem"].words, "Illat vapaaksi")
    panel.cards["problem"].words.flush()

    assert services.interviews.open(interview).goals["problem"] == "Illat vapaaksi"


def test_a_number_at_a_border_says_so_in_the_interview_too(qtbot, at, services, interview):
    result = at(1).state.desk.result.result
    card = NumberCard()
    qtbot.addWidget(card)
    card.show_score("Own competence", replace(result.competence, at_border=True))

    assert card._word.text().endswith(", borderline")


def test_an_answer_beside_the_aim_is_not_shown_as_the_aim(at, services, analysis):
    services.analyses.answer(analysis, {"t_kasvu": None, "t_kv": Answer.of("nyt")})

    assert at(2).cards["growth"].answer.text() == "Are foreign customers a goal? Already now"


def test_what_is_typed_after_a_tap_on_whom_it_is_for_is_in_the_note(qtbot, page):
    click(qtbot, segment(page.notes.audience, "advisors"))
    qtbot.keyClicks(page.notes.audience.buttons[1], "E")

    assert page.notes.text.toPlainText() == "E"
    assert page.notes.text.hasFocus()


def test_a_tool_in_use_opens_its_fields_and_counts_in_the_sum(qtbot, at, services, interview):
    panel = at(3)
    line = panel.lines["tool_crm"]
    assert not line.cost.isVisible()
    click(qtbot, segment(line.status, "in_use"))
    typed(qtbot, line.cost, "19,90")
    line.cost.flush()
    typed(qtbot, line.product, "Johku")
    line.product.flush()

    assert panel.total.text() == "Together €19.90 a month"
    rows = {row.tool.code: row.draft for row in services.tool_map.of_interview(interview).rows}
    assert rows["tool_crm"] == ToolDraft("in_use", "Johku", 1990)


def test_a_cost_that_is_no_number_is_refused_beside_the_field(qtbot, at, services, interview):
    line = at(3).lines["tool_crm"]
    click(qtbot, segment(line.status, "in_use"))
    typed(qtbot, line.cost, "paljon")
    line.cost.flush()

    assert line.fields["cost"].error == "Euros, for example 19,90"
    assert line.cost.text() == "paljon"
    assert services.tool_map.of_interview(interview).monthly_cost_cents == 0


def test_an_offered_step_tells_of_what_it_speaks(at):
    rows = list(at(5).offer_card.plan.rows.values())

    why = "Because: different passwords in memory or on paper (How are passwords and sign-in handled?)"
    assert rows[0].head.why.text() == why
    assert rows[1].head.title.text() == "Training TP6.1 Multi-business farm: tourism"
    facts = rows[1].head.facts.text().replace("\u00a0", " ")
    assert facts == "€250 · until 31 December 2026 · 16 places left"


def test_a_step_of_the_plan_becomes_an_action_with_all_that_is_known(qtbot, at, services, interview):
    row = next(iter(at(5).offer_card.plan.rows.values()))

    click(qtbot, row.take_button)

    (action,) = services.actions.of_interview(interview)
    draft = action.draft
    assert (draft.who, draft.due_on) == ("Anna Mäkelä", date(2026, 12, 8))
    assert (draft.minutes, draft.cost_class, draft.items) == (60, "free", ("h_tunnukset",))
    assert draft.first_act == "Turn on two-step sign-in for your e-mail now."


def test_proposals_stay_until_each_is_dealt_with(qtbot, at, services, interview):
    panel = at(5)
    card = panel.offer_card
    first, *others = list(card.plan.rows)
    assert others

    click(qtbot, card.plan.rows[first].take_button)
    assert card.isVisible()
    assert list(card.plan.rows) == others
    assert not panel.more.isVisible()
    (agreed,) = services.actions.of_interview(interview)
    services.actions.edit(agreed.id, replace(agreed.draft, title="Muutettu otsikko"))
    assert list(card.plan.rows) == others, "a reworded step is not proposed again"

    for name in others:
        click(qtbot, card.plan.rows[name].take_button)
    assert len(services.actions.of_interview(interview)) == 1 + len(others)
    assert not card.isVisible()
    assert panel.more.isVisible()


def test_a_closed_list_of_proposals_stays_closed(qtbot, at, services, firm, interview):
    panel = at(5)
    click(qtbot, next(iter(panel.offer_card.plan.rows.values())).take_button)

    click(qtbot, panel.offer_card._close)

    services.actions.add(firm, ActionDraft("Oma"), interview)
    assert not panel.offer_card.isVisible()
    click(qtbot, panel.more)
    assert panel.offer_card.isVisible()


def test_a_step_is_left_out_with_a_reason_and_taken_back(qtbot, at, services, analysis):
    panel = at(5)
    card = panel.offer_card
    row = card.plan.rows["theme:TP6.1"]
    click(qtbot, row.head)
    click(qtbot, next(one for one in row.findChildren(Button) if one.text() == "Leave this step out"))
    card.plan.reason.note.setText("Ensi vuonna")

    click(qtbot, card.plan.reason.buttons[Reason.NO_TIME_OR_MONEY])

    (gone,) = services.advice.plan(analysis).dropped
    assert (gone.departures[0].reason, gone.departures[0].note) == (Reason.NO_TIME_OR_MONEY, "Ensi vuonna")
    assert "theme:TP6.1" not in card.plan.rows
    assert any(row.isAncestorOf(QApplication.focusWidget()) for row in card.plan.rows.values())
    back = next(one for one in card.plan.findChildren(Button) if one.text() == "Take back")
    click(qtbot, back)
    assert "theme:TP6.1" in card.plan.rows


def test_escape_takes_the_question_why_back_and_stays(qtbot, page, at, services, analysis):
    card = at(5).offer_card
    click(qtbot, card.offers.lines[0])
    assert card.plan.reason.isVisible()

    assert page.go_back()
    assert not card.plan.reason.isVisible()
    assert QApplication.focusWidget() in [row.head for row in card.plan.rows.values()]
    assert not page.go_back()
    assert services.advice.plan(analysis).dropped == ()


def test_keys_move_a_step_and_ask_why(qtbot, at, services, analysis):
    card = at(5).offer_card
    row = card.plan.rows["theme:TP6.1"]
    row.head.setFocus()

    qtbot.keyClick(row.head, Qt.Key.Key_Up, ALT)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)

    assert next(iter(card.plan.rows)) == "theme:TP6.1"
    assert services.advice.plan(analysis).steps[0].departures[0].act == "moved"


def test_dragging_the_number_of_a_step_moves_it(qtbot, at, services, analysis):
    card = at(5).offer_card
    rows = list(card.plan.rows.values())
    badge, target = rows[0].badge, rows[1]
    qtbot.mousePress(badge, Qt.MouseButton.LeftButton)
    end = badge.mapFromGlobal(target.mapToGlobal(target.rect().bottomLeft()))

    qtbot.mouseRelease(badge, Qt.MouseButton.LeftButton, pos=end)
    click(qtbot, card.plan.reason.buttons[Reason.FIRM_WISH])

    assert list(card.plan.rows)[1] == "flag:h_tunnukset"


def test_a_step_beyond_the_three_is_added_with_a_reason(qtbot, at, services, analysis, interview):
    card = at(5).offer_card
    line = card.offers.lines[0]

    click(qtbot, line)
    assert services.actions.of_interview(interview) == ()
    offered = [reason for reason, button in card.plan.reason.buttons.items() if button.isVisible()]
    assert offered == [Reason.FIRM_WISH, Reason.JUDGEMENT], "what is done or too dear is no reason to add"
    click(qtbot, card.plan.reason.buttons[Reason.JUDGEMENT])

    assert len(services.actions.of_interview(interview)) == 1
    added = [one for one in services.advice.plan(analysis).steps if one.source == "advisor"]
    assert [one.departures[0].reason for one in added] == [Reason.JUDGEMENT]


def test_the_answer_behind_a_step_leads_to_its_question(qtbot, at, context, analysis):
    row = at(5).offer_card.plan.rows["flag:h_tunnukset"]
    click(qtbot, row.head)

    click(qtbot, row.findChild(OpenRow))

    assert context.navigator.current == Route("analysis", id=analysis, params={"item": "h_tunnukset"})


def add_own(qtbot, panel, title):
    card = panel.offer_card
    card.offers.own.setText(title)
    click(qtbot, card.offers.add_own)
    click(qtbot, card.plan.reason.buttons[Reason.FIRM_WISH])


def test_a_long_first_act_and_a_name_can_be_read_in_whole(page, at, services, firm, interview):
    page.window().resize(1366, 768)
    words = "Kytke kaksivaiheinen tunnistautuminen sähköpostiin nyt."
    services.actions.add(firm, ActionDraft("Yksi", who="Liisa Koivuranta", first_act=words), interview)
    (card,) = at(5).cards.values()
    settle()

    first, who = card.first_words, card.who.field
    assert first.toPlainText() == words
    assert not first.verticalScrollBar().maximum()
    assert who.fontMetrics().horizontalAdvance(who.text()) < who.width() - 24


def test_a_step_is_replaced_in_its_place_and_undone(qtbot, at, services, context, firm, interview):
    for title in ("Yksi", "Kaksi", "Kolme"):
        services.actions.add(firm, ActionDraft(title, who="Anna"), interview)
    panel = at(5)
    second = list(panel.cards)[1]

    panel.replace(second)
    assert panel.offer_card.instead.currentText() == "2. Kaksi"
    add_own(qtbot, panel, "Uusi")

    found = services.actions.of_interview(interview)
    assert [action.draft.title for action in found] == ["Yksi", "Uusi", "Kolme"]
    assert found[1].draft.who == "Anna"
    assert context.shell.toasts.undo()
    assert services.actions.of_interview(interview)[1].draft.title == "Kaksi"


def test_a_fourth_step_takes_the_place_of_one_of_three(qtbot, at, services, firm, interview):
    for title in ("Yksi", "Kaksi", "Kolme"):
        services.actions.add(firm, ActionDraft(title), interview)
    panel = at(5)

    click(qtbot, panel.more)
    add_own(qtbot, panel, "Neljä")

    assert [action.draft.title for action in services.actions.of_interview(interview)] == [
        "Yksi",
        "Kaksi",
        "Neljä",
    ]


def test_a_removed_step_comes_back_with_undo(at, services, context, firm, interview):
    action = services.actions.add(firm, ActionDraft("Yksi"), interview)
    panel = at(5)

    panel.remove(action)
    assert services.actions.of_interview(interview) == ()
    assert panel.offer_card.isVisible()

    assert context.shell.toasts.undo()
    assert [one.id for one in services.actions.of_interview(interview)] == [action]


def test_name_minutes_and_cost_of_a_step_can_be_changed(qtbot, at, services, firm, interview):
    action = services.actions.add(firm, ActionDraft("Yksi", reason="Syy"), interview)
    card = at(5).cards[action]
    card.toggle_details()
    typed(qtbot, card.minutes_edit.field, "30")
    card.minutes_edit.field.flush()
    card.cost_choice.field.setCurrentIndex(1)
    card.cost_choice.field.activated.emit(1)

    assert card.reason.text() == "Because: syy · 30\u00a0min · free of charge"
    typed(qtbot, card.title_edit.field, " ")
    card.title_edit.field.flush()
    assert card.title_edit.error == "A step needs a name."
    assert services.actions.of_interview(interview)[0].draft.title == "Yksi"


def test_a_day_that_is_none_is_told_beside_the_field(qtbot, at, services, firm, interview):
    action = services.actions.add(firm, ActionDraft("Yksi"), interview)
    card = at(5).cards[action]
    day = card.when.field
    typed(qtbot, day, "joskus")
    qtbot.keyClick(day, Qt.Key.Key_Return)
    assert card.when.error == "Give a day, for example 30.11."

    typed(qtbot, day, "Mon 30.11.")
    qtbot.keyClick(day, Qt.Key.Key_Return)
    assert card.when.error == ""
    assert services.actions.of_interview(interview)[0].draft.due_on == date(2026, 11, 30)
    assert day.text() == "Mon 30 Nov"


def test_trainings_tell_window_seats_and_this_firms_fee(at):
    lines = at(6).trainings.lines

    assert lines["TP6.1"].detail.text() == "1 August–31 December 2026 · 16 places left of 16 · €250".replace(
        " August", "\u00a0August"
    ).replace(" December ", "\u00a0December\u00a0")
    assert lines["TP2.4"].detail.text().endswith("€150")
    assert lines["TP6.1"].why.text().startswith("How are bookings taken? Phone and notebook")
    assert not lines["TP3.1"].isVisible()


def test_the_fee_stays_open_while_the_turnover_is_unknown(services, context, show):
    firm = services.companies.create(NewCompany("Uusi"))
    page = show(create(context), Route("interview", params={"company": firm}))
    page._presenter.go(6)

    detail = page.panels[6].trainings.lines["TP2.1"].detail.text()
    assert detail.endswith("fee not decided: the turnover is not known")


def test_a_referral_is_undone_by_its_toast(qtbot, at, services, context, interview):
    line = at(6).experts.lines["EXT-TT"]
    click(qtbot, segment(line.answer, "agreed"))
    assert services.referrals.guidance(interview).experts[0].state == "agreed"

    assert context.shell.toasts.undo()
    assert services.referrals.guidance(interview).experts[0].state is None
    assert line.answer.value == "nothing"


def test_consent_is_given_to_the_text_that_is_shown_and_withdrawn(qtbot, at, services, firm):
    card = at(6).consent
    assert card.state.text() == "Not asked yet"
    assert "ProAgria Etelä-Savo ry" in card.words.text()
    click(qtbot, segment(card.channel, "contract"))
    click(qtbot, card.give)

    given = services.consents.get(firm)
    assert (given.given, given.channel, given.current) == (True, "contract", True)
    assert card.state.text() == "Given 24\u00a0November\u00a02026, in the contract"
    click(qtbot, card.withdraw)
    assert not services.consents.get(firm).given


def test_follow_up_days_are_proposed_agreed_and_changed(qtbot, at, services, interview):
    line = at(7).lines["message"]
    assert line.day.placeholderText() == "Tue 8 Dec"
    click(qtbot, line.box)
    assert services.interviews.open(interview).follow_ups["message"] == date(2026, 12, 8)

    typed(qtbot, line.day, "10.12.")
    qtbot.keyClick(line.day, Qt.Key.Key_Return)
    assert services.interviews.open(interview).follow_ups["message"] == date(2026, 12, 10)
    click(qtbot, line.box)
    assert services.interviews.open(interview).follow_ups == {}


def test_advisors_notes_are_a_count_until_asked_for_and_hide_with_the_step(qtbot, page, services, interview):
    services.step_notes.write(interview, 1, "advisors", "Antti epäröi")
    services.step_notes.write(interview, 2, "author", "Palaan tähän")
    assert page.notes._hidden.text() == "2 advisor notes hidden"
    assert not any("Antti" in text for text in read(page))

    click(qtbot, page.notes.show_hidden)
    assert any("Antti epäröi" in text for text in read(page))

    qtbot.keyClick(page.notes.text, Qt.Key.Key_Right, ALT)
    assert not any("Antti" in text for text in read(page))


def test_only_the_line_being_typed_is_seen_while_writing_to_advisors(qtbot, page):
    click(qtbot, segment(page.notes.audience, "advisors"))
    page.notes.text.setFocus()
    qtbot.keyClicks(page.notes.text, "eka")
    qtbot.keyClick(page.notes.text, Qt.Key.Key_Return)
    qtbot.keyClicks(page.notes.text, "toinen")

    assert page.notes._who_sees.text().startswith("The entrepreneur sees the screen")
    assert len(page.notes.text.covered()) == 1
    page.next.setFocus()
    assert len(page.notes.text.covered()) == 2
    click(qtbot, page.notes.show_hidden)
    assert page.notes.text.covered() == []


def test_a_shared_note_is_not_covered(qtbot, page):
    qtbot.keyClicks(page.notes.text, "yhteinen")
    page.next.setFocus()

    assert page.notes.text.covered() == []


def test_typing_is_not_overwritten_by_what_others_change(qtbot, page, services, firm, interview):
    qtbot.keyClicks(page.notes.text, "Anna ")
    page.notes.text.flush()
    services.step_notes.write(interview, 1, "firm", "muualta")

    assert page.notes.text.toPlainText() == "Anna "


def test_text_is_kept_on_leaving_at_any_moment(qtbot, page, services, interview):
    qtbot.keyClicks(page.notes.text, "kesken")

    assert page.leave()

    assert bodies(services, interview) == {(1, "firm"): "kesken"}


def test_html_and_emoji_are_shown_as_text_everywhere(page, services, firm, interview):
    services.step_notes.write(interview, 2, "firm", HTML)
    services.actions.add(firm, ActionDraft(HTML, first_act=HTML, who=HTML, reason=HTML), interview)
    services.interviews.write_look(interview, "site", Look(True, HTML))
    seen = []
    for step in STEPS:
        page._presenter.go(step)
        seen += read(page)

    assert f"Step 2: {HTML}" in seen
    assert HTML in seen
    (card,) = page.panels[5].cards.values()
    assert card.title.textFormat() is Qt.TextFormat.PlainText


def test_a_book_pasted_into_a_note_is_refused_in_place_and_stays(page, services, interview):
    page.notes.text.setPlainText("x" * 90_000)
    page.notes.text.flush()

    assert page.trouble.isVisible()
    assert len(page.notes.text.toPlainText()) == 90_000
    assert bodies(services, interview) == {}


@pytest.mark.parametrize("step", STEPS)
def test_every_step_can_be_reached_and_read_by_everyone(page, at, services, firm, interview, step):
    services.actions.add(firm, ActionDraft("Yksi"), interview)
    services.step_notes.write(interview, 2, "advisors", "x")
    at(step)
    settle()

    assert_accessible(page)


@pytest.mark.parametrize("scale", [1.5, 2.0])
def test_nothing_is_cut_where_text_is_large(
    qtbot, page, window, theme, languages, services, firm, interview, scale
):
    services.actions.add(
        firm, ActionDraft("Kaksivaiheinen tunnistautuminen", reason="Syy", minutes=30), interview
    )
    services.tool_map.write(interview, "tool_crm", ToolDraft("in_use"))
    services.step_notes.write(interview, 2, "firm", "Pitkä muistiinpano, joka menee usealle riville asti")
    languages.use("fi")
    theme.apply(scale=scale)
    for step in STEPS:
        page._presenter.go(step)
        window.resize(1366, 688)
        qtbot.waitUntil(lambda: page.width() == window.width())
        settle()
        assert_no_cut_text(page)
        assert (window.width(), window.height()) == (1366, 688)


@pytest.mark.parametrize("scale", [1.0, 1.5])
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_nothing_is_cut_in_a_small_window(
    qtbot, page, window, theme, languages, services, interview, scale, language
):
    services.tool_map.write(interview, "tool_crm", ToolDraft("in_use"))
    services.interviews.complete(interview)
    languages.use(language)
    theme.apply(scale=scale)
    window.setMinimumSize(640, 480)  # as the window of the program
    window.resize(1024, 640)
    qtbot.waitUntil(lambda: page.width() == 1024)
    for step in STEPS:
        page._presenter.go(step)
        settle()
        assert_no_cut_text(page)
        assert not beyond_the_edge(page)
    assert window.width() == 1024


def test_the_note_says_what_it_is_and_who_will_read_it(page):
    assert page.notes._label.isVisible()
    assert page.notes._label.text() == page.notes.text.accessibleName() == "Note, shared with the firm"
    page._presenter.choose_audience("advisors")
    assert page.notes._label.text() == "Note, for advisors only"
    page._presenter.choose_audience("author")
    assert page.notes._label.text() == "Note, for me alone"


def test_a_finished_interview_says_so_and_leads_to_the_report(page, services, interview):
    services.interviews.complete(interview)
    page._presenter.go(7)
    assert "finished" in page.bar._what.text()
    assert page.next.text() == "To the report"


def test_the_menu_deletes_the_interview(page, services, interview):
    [act] = page.more.acts
    act.run()
    assert [thing.id for thing in services.trash.rows()] == [interview]


def test_the_note_takes_the_keyboard_when_the_interview_has_been_read(context, window, interview, qtbot):
    runner = LaterRunner()
    page: Any = create(replace(context, runner=runner))
    window.layout().addWidget(page)
    window.show()
    qtbot.waitExposed(window)
    page.enter(Route("interview", id=interview))
    page.setFocus()
    assert not page.notes.isVisible()
    qtbot.waitUntil(page.opening.isVisible)
    runner.run()
    assert not page.opening.isVisible()
    qtbot.waitUntil(lambda: window.focusWidget() is page.notes.text)


@pytest.mark.usefixtures("finnish_form")
def test_texts_without_a_translation_are_marked(qtbot, at, languages):
    panel = at(1)
    assert panel._own._language.text() == "FI"
    languages.use("fi")
    qtbot.waitUntil(lambda: not panel._own._language.isVisible())


def test_it_speaks_another_language_at_once(page, languages):
    languages.use("fi")

    assert page.notes._title.text() in {"Muistiinpanot", "Notes"}
    languages.use("en")
    assert page.notes._title.text() == "Notes"


def test_f6_reaches_the_note_below_the_work_and_leads_on_from_it(qtbot, context, interview):
    screens: dict[str, Any] = {"interview": lambda shell: create(replace(context, shell=shell))}
    window = MainWindow(screens, Route("interview", interview))
    qtbot.addWidget(window)
    window.resize(800, 640)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    page: Any = window.page
    assert page.work.isAncestorOf(page.notes)
    page.steps.list.buttons[0].setFocus()

    for place in (page.panels[1], page.notes.text, page.steps):
        qtbot.keyClick(window, Qt.Key.Key_F6)
        focused = window.focusWidget()
        assert focused is place or place.isAncestorOf(focused)
        qtbot.waitUntil(lambda now=focused: not now.visibleRegion().isEmpty())


def test_the_time_of_each_step_is_shown_and_summed(at, page, services, interview):
    services.interviews.add_time(interview, {1: 240, 5: 660})

    at(5)
    assert "11 of 10 min used." in " ".join(visible_texts(page))
    assert at(7).time.text().splitlines() == [
        "1. The result together · 4\xa0min",
        "5. Three steps · 11\xa0min",
        "Together 15\xa0min",
    ]


def test_a_note_of_a_colleague_says_whose_it_is(qtbot, page, services, interview):
    with services.store.write() as session:
        user = AppUser(
            id=new_id(),
            programme_id=services.me.programme_id,
            organisation_id=services.me.organisation_id,
            name="Pekka Perälä",
        )
        session.add(user)
        session.flush()
        session.add(
            StepNote(
                id=new_id(),
                company_id=services.interviews.open(interview).company_id,
                interview_id=interview,
                step=1,
                audience="firm",
                body="Laskutus syksyllä",
                author_user_id=user.id,
                written_at=services.store.now(),
            )
        )

    qtbot.waitUntil(lambda: "Step 1, Pekka Perälä: Laskutus syksyllä" in visible_texts(page))


def test_an_expert_who_is_called_for_brings_a_request_made_of_the_answers(qtbot, at, context):
    panel = at(6)
    line = panel.experts.lines["EXT-TT"]
    assert "different passwords" in line.why.text().lower()

    click(qtbot, line.kit.open_button)
    click(qtbot, line.kit.copy_button)

    request = QApplication.clipboard().text()
    assert "Mäkelän tila" in request
    assert "How are passwords and sign-in handled? Different passwords in memory or on paper" in request
    assert not panel.experts.lines["EXT-KV"].kit.isVisible()


def test_agencies_of_the_region_are_listed_beside_the_request(qtbot, services, page, at):
    for name in ("Kuusi Oy", "Visa Oy"):
        agency = services.companies.create(NewCompany(name, target_groups=("toimisto",)))
        services.referrals.say(services.interviews.start(agency), "training", "TP3.1", "applied")
    analysis = page._presenter.state.desk.interview.response_set_id
    services.analyses.answer(analysis, {"c_sivut": Answer.of(0)})
    kit = at(6).experts.lines["EXT-WEB"].kit

    click(qtbot, kit.open_button)

    (listed,) = [text for text in read(kit) if "Kuusi Oy" in text]
    assert set(listed.splitlines()) == {"Kuusi Oy", "Visa Oy"}


def test_a_training_shows_the_answers_behind_it_and_the_kind_of_help(at):
    why = at(6).trainings.lines["TP6.1"].why.text()

    assert "How are bookings taken? Phone and notebook" in why


def test_earlier_notes_are_whole_where_they_scroll(qtbot, page, window, services, interview, languages):
    languages.use("fi")
    for step, words in enumerate(
        (
            "Tulos oli tuttu.",
            "Puoliso jää tilalle töihin ensi vuonna.",
            "Tilitoimisto hoitaa palkat.",
            "Katsottiin sivut puhelimella, kuvat latautuvat hitaasti.",
            "Aikaa on tunti viikossa, siksi pienet askeleet.",
            "Kiinnostaa koulutus tammikuussa, jos etäosallistuminen onnistuu.",
            "Viesti kahden viikon päästä, soitto keväällä.",
        ),
        start=1,
    ):
        services.step_notes.write(interview, step, "firm", words)
    window.resize(1366, 1000)
    page._presenter.go(3)
    earlier = page.notes._earlier
    bar = earlier.verticalScrollBar()

    def room():
        return earlier.viewport().width() - earlier.body.contentsMargins().right()

    qtbot.waitUntil(lambda: earlier.body.count() > 6 and bar.maximum() == 0 and room() > 200)
    wide = room()

    window.resize(1366, 660)

    qtbot.waitUntil(lambda: bar.maximum() > 0)
    qtbot.waitUntil(lambda: not cut_texts(page.notes))
    assert room() == wide, "what scrolls is broken into other lines, in the room of the old ones"
