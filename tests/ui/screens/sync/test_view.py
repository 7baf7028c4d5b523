"""The sync screen as a person uses it."""

from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from digifocus_desktop.errors import SyncError
from digifocus_desktop.services.sync_log import LogKind
from sync.client.signin import DeviceKey
from tests.ui.helpers import assert_accessible, assert_no_cut_text, cut_texts, visible_texts
from tests.workspaces import NOON
from ui.screens.sync import create
from ui.screens.sync.aside_card import RefusedText
from ui.screens.sync.marked_text import MarkedText
from ui.screens.sync.words import missed
from ui.shared.buttons import Button
from ui.shared.navigation import Route

CANARY = "<b>Pekka</b> 🐄 &amp; שלום"


def phone(services, scene):
    with services.store.read() as connection:
        return connection.execute("SELECT phone FROM person").fetchone()[0]


def open_count(services):
    return services.syncing.status().decisions


def settle():
    """Let what was added be shown and laid out."""
    for _ in range(5):
        QApplication.processEvents()


def words(page):
    settle()
    return " | ".join(visible_texts(page))


def test_without_a_hub_it_says_that_all_is_on_this_computer(page, scene):
    shown = page()

    assert "Everything is saved" in shown.states[0].text
    assert "not joined" in shown.states[1].text
    assert "Nothing to decide" in shown.states[2].text
    assert not shown.sync_button.isEnabled()
    assert "Join a project first" in shown.sync_button.toolTip()


def test_the_keyboard_stays_on_a_page_whose_first_button_is_blocked(page, window):
    rail = Button("Today")
    window.layout().insertWidget(0, rail)
    rail.show()
    shown = page()
    settle()

    assert shown.settings_button.hasFocus()


def test_no_value_is_chosen_beforehand_and_use_waits_for_a_choice(page, scene, services):
    scene.question()
    shown = page()

    assert [card.isChecked() for card in shown.decision.sides.cards] == [False, False]
    assert not shown.decision.use_button.isEnabled()
    assert shown.decision.use_button.toolTip() == "Choose a value first."
    assert "Decision: phone" in words(shown)
    assert "Villa Kerimaa Oy, Pekka Kosonen" in words(shown)
    assert "040 555 0133" in words(shown)
    assert "040 555 0168" in words(shown)
    assert "Earlier: 040 555 0111" in words(shown)


def test_phone_numbers_are_shown_as_people_read_them(page, scene):
    scene.question("phone", "+358405550133", "+358405550168", "+358405550111")
    shown = words(page()).replace("\u00a0", " ")

    assert "040 555 0133" in shown
    assert "040 555 0168" in shown
    assert "Earlier: 040 555 0111" in shown
    assert "+358" not in shown


def test_a_decision_by_mouse_stores_the_value_and_can_be_undone(qtbot, page, scene, services, context):
    scene.question()
    shown = page()
    qtbot.mouseClick(shown.decision.sides.cards[1], Qt.MouseButton.LeftButton)
    qtbot.mouseClick(shown.decision.use_button, Qt.MouseButton.LeftButton)

    assert phone(services, scene) == "040 555 0168"
    assert open_count(services) == 0
    assert "Nothing to decide." in words(shown)
    assert "Decided: phone" in words(shown)

    assert context.shell.toasts.undo()
    assert phone(services, scene) == "040 555 0133"
    assert open_count(services) == 1


def test_a_decision_by_keyboard_alone(page, scene, services, window):
    scene.question()
    shown = page()
    settle()
    QTest.keyClick(window, Qt.Key.Key_2, Qt.KeyboardModifier.AltModifier)
    assert shown.decision.sides.cards[1].isChecked()
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert phone(services, scene) == "040 555 0168"


def test_keeping_the_shared_value_closes_the_question_and_changes_nothing(qtbot, page, scene, services):
    scene.question()
    shown = page()
    shown.decision.sides.cards[0].click()
    shown.decision.use_button.click()

    assert phone(services, scene) == "040 555 0133"
    assert open_count(services) == 0


def test_a_typed_value_holds(page, scene, services, window):
    scene.question()
    shown = page()
    settle()
    QTest.keyClick(window, Qt.Key.Key_3, Qt.KeyboardModifier.AltModifier)
    settle()
    assert shown.decision.line.hasFocus()
    assert not shown.decision.use_button.isEnabled()
    QTest.keyClicks(shown.decision.line, "050 1234567")
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert phone(services, scene) == "+358501234567"


def test_a_number_that_is_changed_by_hand_is_written_as_people_read_it(page, scene, services):
    scene.question("phone", "+358405550133", "+358405550168", "+358405550111")
    shown = page()
    shown.decision.sides.cards[1].click()
    shown.decision.write_button.click()
    settle()

    assert shown.decision.line.text() == "040\u00a0555\u00a00168"
    shown.decision.use_button.click()
    assert phone(services, scene) == "+358405550168"


def test_a_typed_value_that_does_not_fit_is_told_beside_the_field_and_kept(page, scene, services):
    scene.question()
    shown = page()
    shown.decision.write_button.click()
    QTest.keyClicks(shown.decision.line, "1" * 41)
    shown.decision.use_button.click()

    assert shown.decision.line.text() == "1" * 41
    assert "oo long" in words(shown)
    assert open_count(services) == 1


def test_two_notes_are_put_together_for_a_person_to_go_over(page, scene, services):
    before = "Tila haluaa varauksia. Lomake jää usein auki."
    holds = f"{before} Hake auttaa."
    later = before.replace("usein", "viikonloppuisin") + " Anna vertaa."
    company_id = scene.firm()
    entry = {"company_id": company_id, "kind": "note", "happened_on": "2026-11-20", "body": holds}
    note = scene.put("contact_entry", **entry)
    scene.conflict(("contact_entry", note, "body"), company_id, (holds, later, before))
    shown = page()

    assert shown.decision.write_button.text() == "Combine the texts"
    shown.decision.write_button.click()
    together = "Tila haluaa varauksia. Lomake jää viikonloppuisin auki. Hake auttaa. Anna vertaa."
    assert shown.decision.area.toPlainText() == together
    shown.decision.use_button.click()

    with services.store.read() as connection:
        (body,) = connection.execute("SELECT body FROM contact_entry WHERE id = ?", (note,)).fetchone()
    assert body == together
    assert open_count(services) == 0


def test_later_shows_the_next_question_and_forgets_the_choice(page, scene):
    scene.question()
    scene.question("email", "a@example.org", "b@example.org", None)
    shown = page()
    assert "1/2" in words(shown)
    shown.decision.sides.cards[0].click()
    shown.decision.later_button.click()

    assert "2/2" in words(shown)
    assert "Decision: e-mail" in words(shown)
    assert not any(card.isChecked() for card in shown.decision.sides.cards)


def test_what_a_person_types_is_not_lost_when_sync_brings_something(page, scene, context):
    scene.question()
    shown = page()
    shown.decision.write_button.click()
    QTest.keyClicks(shown.decision.line, "050")
    context.changes.happened.emit(frozenset({"company"}))

    assert shown.decision.line.text() == "050"
    assert shown.decision.line.isVisible()


def test_set_aside_changes_are_told_with_their_reason_and_sent_again(page, scene, services):
    scene.aside()
    shown = page()
    assert "Villa Kerimaa Oy: Name" in words(shown)
    assert "Only the firm's own organisation may change this." in words(shown)
    settle()
    button = next(
        button for button in shown.aside.findChildren(type(shown.sync_button)) if button.isVisible()
    )
    button.click()

    assert services.syncing.status().set_aside == 0
    assert services.syncing.status().waiting == 1
    assert "Nothing is set aside" in words(shown)


def test_a_text_that_is_too_long_is_shortened_in_place(page, scene, services):
    scene.aside(reason="value.too_long:name", value="Uusi nimi, joka on pitkä " * 10)
    shown = page()
    editor, button = shown.aside.findChild(RefusedText), shown.aside.findChild(Button)
    assert not editor.isVisible()
    button.click()
    assert "250 characters, at most 200" in words(shown)
    assert not editor.button.isEnabled()
    assert_no_cut_text(shown)
    assert_accessible(shown)
    editor.area.setPlainText("")
    assert not editor.button.isEnabled()
    editor.area.setPlainText("Uusi nimi")
    editor.button.click()

    assert services.decisions.set_aside() == []
    assert services.syncing.status().waiting == 1
    with services.store.read() as connection:
        assert connection.execute("SELECT name FROM company").fetchone()[0] == "Uusi nimi"


def test_the_log_speaks_in_plain_words(page, scene):
    company_id = scene.firm("Mäkelän tila")
    scene.logged(
        (LogKind.JOINED, {}),
        (LogKind.SENT, {"rows": 3, "companies": [company_id]}),
        (LogKind.FETCHED, {"rows": 5, "entities": {"company": 2, "person": 3}}),
        (LogKind.CONFLICT, {"label": "person.phone"}),
        (LogKind.OFFLINE, {"code": "sync.offline"}),
    )
    text = words(page())

    assert "Mäkelän tila" in text
    assert "company 2, person 3" in text
    assert "Changed in two places: phone" in text
    assert "The network was lost, work went on on this computer" in text
    assert "sync." not in text


def test_older_lines_of_the_log_come_when_asked_for(page, scene):
    scene.logged(*((LogKind.SENT, {"rows": 1000 + number}) for number in range(15)))
    shown = page()
    assert "1000" not in words(shown).replace("1 000", "1000")
    shown.log.older_button.click()

    assert shown.log.older_button.isHidden()


def test_markup_emoji_and_long_texts_show_as_they_are(page, scene):
    scene.question("phone", CANARY, "x" * 3000, None, person=CANARY)
    shown = page()

    assert CANARY in words(shown)
    assert_accessible(shown)


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_nothing_is_cut_and_everything_can_be_reached_at_any_size(page, scene, theme, window, scale):
    scene.joined()
    scene.question()
    scene.aside()
    theme.apply(scale=scale)
    shown = page()
    shown.decision.write_button.click()
    settle()

    assert_no_cut_text(shown)
    assert_accessible(shown)


def test_drawing_the_same_state_twice_changes_nothing(page, scene):
    scene.question()
    shown = page()
    cards = shown.decision.sides.cards
    before = visible_texts(shown)
    shown.show_state(shown.presenter.state)

    assert visible_texts(shown) == before
    assert shown.decision.sides.cards == cards


def test_sync_now_asks_the_program_for_a_sync(page, scene, context, session):
    asked = []
    scene.joined()
    controls = replace(context.controls, sync_now=lambda: asked.append(True))
    shown: Any = create(replace(context, controls=controls))
    shown.enter(Route("sync"))
    shown.sync_button.click()

    assert asked == [True]
    shown.deleteLater()


def test_each_press_of_sync_now_without_a_network_is_answered_with_its_time(scene, context, services, show):
    scene.joined()  # to an address where nobody answers
    services.syncing._keys.keep(DeviceKey.make()[1])

    def sync_now():
        with suppress(SyncError):
            services.syncing.sync_now()

    controls = replace(context.controls, sync_now=sync_now)
    shown: Any = show(create(replace(context, controls=controls)), Route("sync"))
    sync_now()
    assert shown.trouble.isHidden(), "one that starts by itself disturbs nobody"
    settle()
    shown.sync_button.setFocus()
    shown.sync_button.click()
    first = shown.presenter.state.missed_at
    assert "was not reached" in words(shown)
    shown.sync_button.click()
    second = shown.presenter.state.missed_at

    assert first < second
    assert shown.sync_button.hasFocus(), "the next press of the keyboard tries again"
    assert missed(second) in words(shown)
    assert missed(NOON) != missed(NOON + timedelta(seconds=1))


LONG = "\n".join(
    f"Rivi {n}: tila haluaa lisää mökkivarauksia kesälle ja lomake jää vastaamatta." for n in range(80)
)


@pytest.fixture
def texts(scene, page):
    """A decision on a long note of a contact that was rewritten in two places."""
    holds, later = (
        LONG.replace("Rivi 3: tila", "Rivi 3: yritys"),
        LONG + "\nAnna vertaa järjestelmiä <b>heti</b>.",
    )
    company_id, me = scene.firm(), scene.services.me
    entry = scene.put(
        "contact_entry",
        company_id=company_id,
        kind="note",
        happened_on="2026-11-10",
        body=holds,
        author_user_id=me.user_id,
    )
    scene.conflict(("contact_entry", entry, "body"), company_id, (holds, later, LONG))
    return page()


def test_long_texts_are_whole_scroll_and_show_what_changed(texts, qtbot, theme):
    first, second = (card.findChild(MarkedText) for card in texts.decision.sides.cards)
    qtbot.waitUntil(lambda: first.height() > 100)

    assert first.verticalScrollBar().maximum() > 0
    assert second.verticalScrollBar().value() > first.verticalScrollBar().value()
    assert first.focusPolicy() & Qt.FocusPolicy.TabFocus
    assert second.toPlainText() == LONG + "\nAnna vertaa järjestelmiä <b>heti</b>."
    spoken = [card.accessibleDescription() for card in texts.decision.sides.cards]
    assert "removed: tila; added: yritys" in spoken[0]
    assert "added: Anna vertaa järjestelmiä <b>heti</b>." in spoken[1]
    assert texts.decision.legend.toPlainText().split() == ["Marks:", "added", "removed"]
    assert texts.decision.earlier_text.toPlainText() == LONG
    for scale in (1.0, 1.5):
        theme.apply(scale=scale)
        qtbot.waitUntil(lambda: not cut_texts(texts))
        assert_accessible(texts)


def test_what_was_removed_and_what_came_for_it_stand_apart_and_nothing_scrolls(scene, page, qtbot, window):
    company_id, me = scene.firm(), scene.services.me
    before, holds = "Myynti tapahtuu puhelimessa.", "Myynti tapahtuu verkkokaupassa."
    entry = scene.put(
        "contact_entry",
        company_id=company_id,
        kind="note",
        happened_on="2026-11-10",
        body=holds,
        author_user_id=me.user_id,
    )
    scene.conflict(("contact_entry", entry, "body"), company_id, (holds, before + " Hyvin.", before))
    window.resize(700, 688)
    shown = page()
    qtbot.waitUntil(lambda: shown.decision.sides.cards[0].findChild(MarkedText).height() > 10)
    marked = shown.decision.findChildren(MarkedText)

    assert marked
    assert "puhelimessa. verkkokaupassa." in {one.toPlainText()[16:] for one in marked}
    assert not [one for one in marked if one.isVisible() and one.verticalScrollBar().isVisible()]


def test_a_click_on_a_long_text_chooses_it(texts, qtbot):
    card = texts.decision.sides.cards[1]
    text = card.findChild(MarkedText)
    qtbot.waitUntil(lambda: text.height() > 100)
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton)

    assert card.isChecked()
    assert texts.decision.use_button.isEnabled()


@pytest.mark.parametrize(
    ("device", "place", "who"),
    [
        ("", "On this computer", "you, "),
        ("Other001", "On your other computer", "you, on another computer, "),
    ],
)
def test_ones_own_value_says_on_which_computer_it_was_given(scene, page, device, place, who):
    scene.question(device=device)
    card = page().decision.sides.cards[1]

    assert card.text().startswith(place)
    assert card.accessibleDescription().startswith(who)


def large(scene, name):
    me = scene.services.me
    return scene.put(
        "attachment",
        company_id=scene.firm("Villa Kerimaa Oy"),
        organisation_id=me.organisation_id,
        kind="scan",
        name=name,
        mime="image/tiff",
        size_bytes=16 * 2**20 + 1,
        sha256="0" * 64,
        made_at="2026-11-24T10:00:00.000Z",
    )


def test_a_document_that_is_too_large_to_be_sent_is_told_by_name(page, scene):
    scene.joined()
    large(scene, "Tilakartta.tif")
    shown = page()

    assert "1 file is not sent" in shown.states[1].text
    assert "Villa Kerimaa Oy: Tilakartta.tif" in words(shown)
    assert "Larger than 16 MB" in words(shown)
    assert "Send again" not in words(shown)
    assert_accessible(shown)
    assert_no_cut_text(shown)


def test_a_release_that_has_left_is_taken_off_the_list(page, scene, services, qtbot):
    scene.joined()
    scene.aside_release()
    shown = page()
    assert "Another release was made meanwhile" in words(shown)
    assert "Send again" not in words(shown)
    assert_accessible(shown)
    assert_no_cut_text(shown)
    shown.aside.findChildren(Button)[0].click()

    qtbot.waitUntil(lambda: "Nothing is set aside" in words(shown))
    assert services.decisions.set_aside() == []
