"""The settings as a person uses them: by keys, by clicks, at every size."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from digifocus_desktop import settings
from digifocus_desktop.errors import StoreError
from digifocus_desktop.services.workspace import Workspace
from digifocus_desktop.store import meta
from tests.ui.helpers import assert_accessible, assert_no_cut_text, cut_texts, visible_texts
from tests.workspaces import NOON
from ui.screens.settings.state import Place, Work
from ui.shared.theme import current

CANARY = "<b>Liisa</b> 🐄 &amp; שלום"
PASSPHRASE = "kana kukko kettu kala karhu"


def settle():
    """Let what was added be shown and laid out."""
    for _ in range(5):
        QApplication.processEvents()


def words(page):
    settle()
    return " | ".join(visible_texts(page))


def click(qtbot, widget):
    settle()
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def kept(tmp_path, context):
    context.preferences.save()
    return settings.load(tmp_path / "settings.json")


def test_arrows_in_the_list_open_the_next_part(page, qtbot):
    shown = page("me")
    settle()
    qtbot.keyClick(shown.focusWidget(), Qt.Key.Key_Down)

    assert shown.presenter.state.place is Place.LANGUAGE
    assert shown.sheet(Place.LANGUAGE).isVisible()
    assert not shown.sheet(Place.ME).isVisible()


@pytest.mark.parametrize("place", list(Place))
@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_every_part_is_whole_and_within_reach_at_any_size(page, theme, window, place, scale):
    theme.apply(scale=scale)
    shown = page(place)
    settle()

    assert window.width() == 1269, "wider than the window of a small laptop"
    assert_accessible(shown)
    assert_no_cut_text(shown)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_the_language_changes_at_once_and_is_kept(page, qtbot, languages, language, watched, tmp_path):
    languages.use("sv" if language != "sv" else "fi")
    shown = page("language")
    button = next(b for b in shown.sheet(Place.LANGUAGE).language.buttons if b.option.value == language)
    click(qtbot, button)

    assert languages.code == language
    assert kept(tmp_path, watched).language == language


def test_the_look_changes_at_once_and_the_saved_line_tells_it(page, qtbot, watched, tmp_path):
    shown = page("look")
    assert "Changes are saved at once" in words(shown)
    click(qtbot, shown.sheet(Place.LOOK).look.buttons[2])

    assert current().dark
    assert kept(tmp_path, watched).look == "dark"
    assert "Saved on this computer" in shown.saved.text


def test_the_sample_and_the_whole_page_follow_the_text_size(page, qtbot):
    shown = page("look")
    click(qtbot, shown.sheet(Place.LOOK).percent.buttons[3])

    assert current().scale == 1.5
    assert shown.sheet(Place.LOOK).percent.value == 150


def test_a_size_set_by_keys_between_the_offered_ones_is_marked_too(page, theme):
    shown = page("look")
    theme.step_scale(1)

    assert shown.sheet(Place.LOOK).percent.value == 110
    assert [b.text() for b in shown.sheet(Place.LOOK).percent.buttons][2] == "110 %"


def test_contrast_and_motion_are_in_force_and_kept(page, qtbot, watched, tmp_path):
    shown = page("look")
    click(qtbot, shown.sheet(Place.LOOK).contrast)
    click(qtbot, shown.sheet(Place.LOOK).motion)

    assert current().high_contrast
    assert current().motion
    assert (kept(tmp_path, watched).contrast, kept(tmp_path, watched).motion) == ("high", "full")


def test_letter_keys_are_switched_off_by_the_keyboard(page, watched):
    shown = page("keys")
    settle()
    shown.sheet(Place.KEYS).letters.setFocus()
    QTest.keyClick(shown.sheet(Place.KEYS).letters, Qt.Key.Key_Space)

    assert not watched.preferences.values.letter_keys
    assert not watched.shell.actions.single_keys


def test_a_printer_is_remembered_even_while_it_is_away(page, person, watched):
    person.names = ["Toimisto", "Koti"]
    watched.preferences.change(printer="Kannettava")
    printer = page("printing").sheet(Place.PRINTING).printer
    assert printer.value == "Kannettava"
    printer.chosen.emit("Koti")

    assert watched.preferences.values.printer == "Koti"


def test_without_a_printer_it_says_what_can_be_done(page):
    assert "No printer was found" in words(page("printing"))


def test_what_is_typed_into_the_profile_is_stored_without_a_button(page, services, qtbot):
    shown = page("me")
    settle()
    line = shown.sheet(Place.ME).name
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "Pekka Halonen")
    qtbot.waitUntil(lambda: services.profile.get().name == "Pekka Halonen")

    assert services.me.name == "Pekka Halonen", "certificates would carry the earlier name"
    assert "Saved on this computer" in shown.saved.text


def test_leaving_the_page_stores_what_was_just_typed(page, services):
    shown = page("me")
    settle()
    line = shown.sheet(Place.ME).title
    line.setFocus()
    line.selectAll()
    QTest.keyClicks(line, "digineuvoja")
    assert shown.leave()

    assert services.profile.get().title == "digineuvoja"


def test_an_empty_name_is_refused_in_words_and_stays_out_of_the_store(page, services):
    shown = page("me")
    sheet = shown.sheet(Place.ME)
    sheet.name.clear()
    sheet.name.flush()

    assert sheet.fields["name"].error == "This is needed."
    assert services.profile.get().name == "Liisa Koponen"
    sheet.title.setText("neuvoja")
    sheet.title.flush()
    assert sheet.name.text() == "", "what the person typed was overwritten"
    sheet.name.setText("Maija")
    sheet.name.flush()
    assert sheet.fields["name"].error == ""
    assert (services.profile.get().name, services.profile.get().title) == ("Maija", "neuvoja")


def test_another_organisation_is_chosen_from_the_list(page, services):
    sheet = page("me").sheet(Place.ME)
    hake = next(one for one in services.profile.organisations() if "Hankekehitys" in one.name)
    sheet.organisation.chosen.emit(hake.id)

    assert services.profile.get().organisation_name == hake.name


def test_markup_in_a_name_is_kept_as_text(page, services):
    line = page("me").sheet(Place.ME).name
    line.setText(CANARY)
    line.flush()

    assert services.profile.get().name == CANARY
    assert line.text() == CANARY


def test_five_megabytes_pasted_into_a_field_are_refused_in_words(page, services):
    shown = page("me")
    sheet = shown.sheet(Place.ME)
    sheet.name.setText("ä" * 5_000_000)
    sheet.name.flush()
    settle()

    assert "too long" in sheet.fields["name"].error
    assert services.profile.get().name == "Liisa Koponen"
    assert_accessible(shown)


def test_after_joining_the_profile_is_read_only_and_says_why(page, services):
    with services.store.local() as connection:
        meta.put(connection, {"hub_url": "https://hub.example.org", "device_number": "7"})
    services.forget_me()
    shown = page("me")
    sheet = shown.sheet(Place.ME)

    assert sheet.name.isReadOnly()
    inside = sheet.name.grab().toImage().pixelColor(sheet.name.width() // 2, 6)
    assert inside == current().color("surface_alt"), "it looks as if one could type"
    assert not sheet.organisation.isEnabled()
    assert "Your organisation's admin changes them" in words(shown)
    sheet.name.setText("Joku Muu")
    sheet.name.flush()
    assert services.profile.get().name == "Liisa Koponen"
    shown.presenter.open(Place.SHARED)
    assert "https://hub.example.org" in words(shown)
    assert "computer 7" in words(shown)
    assert not shown.sheet(Place.SHARED).join_button.isVisible()


def test_idle_minutes_and_never(page, qtbot, watched):
    minutes = page("lock").sheet(Place.LOCK).minutes
    assert [b.text() for b in minutes.buttons] == ["5 min", "10 min", "15 min", "30 min", "Never"]
    assert minutes.value == 10
    click(qtbot, minutes.buttons[-1])

    assert watched.preferences.values.lock_minutes == 0


def test_lock_now_asks_the_program_to_lock(page, qtbot, asked):
    click(qtbot, page("lock").sheet(Place.LOCK).lock_button)

    assert asked == ["lock"]


def test_a_new_passphrase_waits_until_it_is_written_down_and_then_opens_the_store(
    page, qtbot, services, session, person
):
    sheet = page("lock").sheet(Place.LOCK)
    click(qtbot, sheet.new_button)
    offered = sheet.form.line.text()
    click(qtbot, sheet.form.copy_button)
    assert person.clipboard == offered
    assert not sheet.form.set_button.isEnabled()
    assert not services.protection.get().passphrase
    click(qtbot, sheet.form.written)
    click(qtbot, sheet.form.set_button)

    assert services.protection.get().passphrase
    assert not sheet.form.isVisible()
    assert "A passphrase is set" in words(sheet)
    session.close()
    Workspace.open(session.paths, passphrase=offered).close()


def test_words_of_the_persons_own_must_be_written_down_anew(page, qtbot, session):
    sheet = page("lock").sheet(Place.LOCK)
    click(qtbot, sheet.new_button)
    click(qtbot, sheet.form.written)
    sheet.form.line.selectAll()
    QTest.keyClicks(sheet.form.line, PASSPHRASE)
    assert not sheet.form.written.isChecked()
    click(qtbot, sheet.form.written)
    click(qtbot, sheet.form.set_button)

    session.close()
    Workspace.open(session.paths, passphrase=PASSPHRASE).close()


def test_a_short_passphrase_is_refused_in_words_and_stays_on_screen(page, qtbot, services):
    shown = page("lock")
    sheet = shown.sheet(Place.LOCK)
    click(qtbot, sheet.new_button)
    sheet.form.line.selectAll()
    QTest.keyClicks(sheet.form.line, "abc")
    click(qtbot, sheet.form.written)
    click(qtbot, sheet.form.set_button)

    assert "too short" in words(shown)
    assert sheet.form.line.text() == "abc"
    assert not services.protection.get().passphrase


def test_the_passphrase_goes_to_a_file_of_the_persons_choice(page, qtbot, person, tmp_path):
    person.file = tmp_path / "lause.txt"
    sheet = page("lock").sheet(Place.LOCK)
    click(qtbot, sheet.new_button)
    click(qtbot, sheet.form.save_button)

    assert person.file.read_text("utf-8") == sheet.form.line.text() + "\n"
    assert person.file.stat().st_mode & 0o077 == 0


def test_a_new_passphrase_can_be_dropped(page, qtbot, services):
    sheet = page("lock").sheet(Place.LOCK)
    click(qtbot, sheet.new_button)
    click(qtbot, sheet.form.drop_button)

    assert not sheet.form.isVisible()
    assert sheet.new_button.isVisible()
    assert not services.protection.get().passphrase


def test_without_a_keyring_the_box_says_so_and_stays_empty(page, qtbot):
    shown = page("lock")
    click(qtbot, shown.sheet(Place.LOCK).keyring)

    assert "keyring is not available" in words(shown)
    assert not shown.sheet(Place.LOCK).keyring.isChecked()


def test_a_backup_on_demand_is_made_checked_and_listed(page, qtbot, services):
    shown = page("backups")
    sheet = shown.sheet(Place.BACKUPS)
    assert "There is no backup yet." in words(shown)
    click(qtbot, sheet.make_button)

    assert len(services.backups.all()) == 1
    assert len(sheet.rows) == 1
    assert "24 November 2026" in sheet.last.text().replace("\u00a0", " ")
    assert "A backup was made and checked" in words(shown.window())


def test_a_copy_needs_a_passphrase_to_be_of_use_elsewhere_and_the_screen_says_so(
    page, qtbot, person, services, tmp_path
):
    person.folder = tmp_path / "stick"
    person.folder.mkdir()
    shown = page("backups")
    sheet = shown.sheet(Place.BACKUPS)
    assert "Set a recovery passphrase first" in words(shown)
    click(qtbot, sheet.copy_button)

    assert sorted(path.suffix for path in person.folder.iterdir()) == [".backup", ".json"]
    assert str(person.folder) in sheet.copied.text()


def test_thinking_better_of_a_copy_does_nothing(page, qtbot):
    shown = page("backups")
    click(qtbot, shown.sheet(Place.BACKUPS).copy_button)

    assert shown.presenter.state.work is None
    assert shown.sheet(Place.BACKUPS).copied.isHidden()


def test_the_folder_of_backups_is_opened(page, qtbot, person, session):
    click(qtbot, page("backups").sheet(Place.BACKUPS).folder_button)

    assert person.opened == [session.paths.backups]


def test_a_backup_is_looked_at_before_anything_happens(page, qtbot, services):
    services.backups.make()
    services.profile.change(name="Myöhempi", title="", email="", organisation_id="")
    sheet = page("backups").sheet(Place.BACKUPS)
    click(qtbot, sheet.rows[0])

    assert sheet.go_back.isVisible()
    told = "It was checked and is whole: 0 companies, 0 analyses, 0 interviews, 0 certificates."
    assert sheet.go_back.contents.text() == told
    assert sheet.go_back.stay_button.hasFocus(), "Enter must not go back by mistake"
    click(qtbot, sheet.go_back.stay_button)
    assert not sheet.go_back.isVisible()
    assert services.profile.get().name == "Myöhempi"


def test_going_back_brings_the_data_of_then_and_keeps_those_of_now_aside(
    page, qtbot, services, session, asked
):
    services.backups.make()
    services.profile.change(name="Myöhempi", title="", email="", organisation_id="")
    sheet = page("backups").sheet(Place.BACKUPS)
    click(qtbot, sheet.rows[0])
    click(qtbot, sheet.go_back.go_button)

    assert session.services.profile.get().name == "Liisa Koponen"
    assert list(session.paths.data_dir.glob("replaced-*/store.db"))
    assert asked == ["enter"]


def test_a_damaged_backup_is_found_out_before_anything_happens(page, qtbot, services, session):
    services.backups.make()
    shown = page("backups")
    file = next(session.paths.backups.glob("*.backup"))
    file.write_bytes(file.read_bytes()[:4096] + b"x" * 4096)
    sheet = shown.sheet(Place.BACKUPS)
    click(qtbot, sheet.rows[0])

    assert not sheet.go_back.isVisible()
    assert "did not pass its check" in words(shown)
    assert session.is_open


def test_where_only_a_passphrase_opens_the_store_it_is_asked_for_and_a_wrong_one_changes_nothing(
    page, qtbot, services, session, asked
):
    services.protection.set_passphrase(PASSPHRASE)
    remove_key_file(session)
    services.backups.make()
    shown = page("backups")
    sheet = shown.sheet(Place.BACKUPS)
    click(qtbot, sheet.rows[0])
    sheet.go_back.passphrase.setText("jotain muuta kuin oikea")
    click(qtbot, sheet.go_back.go_button)

    assert "passphrase is not right" in words(shown)
    assert session.is_open
    assert asked == []
    sheet.go_back.passphrase.setText(PASSPHRASE)
    click(qtbot, sheet.go_back.go_button)
    assert asked == ["enter"]


def remove_key_file(session):
    """Leave the passphrase as the only way in."""
    from digifocus_desktop.store.keys import KeyFile, SlotType

    slots = KeyFile.load(session.paths.keys)
    slots.remove(SlotType.FILE)
    slots.save()


def test_progress_is_shown_and_stop_leaves_no_backup(page, services, theme):
    shown = page("backups")
    board = shown.presenter._board
    board.change(work=Work.BACK_UP, share=0.4)

    assert shown.work.isVisible()
    assert not shown.sheet(Place.BACKUPS).make_button.isEnabled()
    shown.work.cancelled.emit()
    assert shown.presenter.keeping._stop.is_set()


def test_a_backup_that_is_stopped_leaves_nothing_behind(services, session):
    assert services.backups.make(cancelled=lambda: True) == ()
    assert list(session.paths.backups.iterdir()) == []


@pytest.mark.parametrize(
    ("state", "said"),
    [("forgotten", "does not know this computer"), ("shut_out", "is closed to this computer")],
)
def test_a_computer_that_the_hub_has_forgotten_or_shut_out_may_join_again(page, services, state, said):
    with services.store.local() as connection:
        meta.put(connection, {"hub_url": "https://hub.example.org", state: "1"})
    services.forget_me()
    sheet = page("shared").sheet(Place.SHARED)

    assert sheet.join_button.isVisible()
    assert said in words(sheet)


def test_joining_needs_both_fields_and_tells_when_the_hub_does_not_answer(page, qtbot, services, asked):
    shown = page("shared")
    sheet = shown.sheet(Place.SHARED)
    click(qtbot, sheet.join_button)
    assert sheet._hub.error == "This is needed."
    QTest.keyClicks(sheet.hub, "http://127.0.0.1:9")
    QTest.keyClicks(sheet.code, "ABCD-EFGH-JKLM")
    QTest.keyClick(sheet.code, Qt.Key.Key_Return)

    assert sheet._hub.error == ""
    assert shown.trouble.isVisible()
    assert sheet.hub.text() == "http://127.0.0.1:9"
    assert sheet.join_button.isEnabled()
    assert asked == []


def test_everything_goes_into_a_folder_of_open_files(page, qtbot, person, tmp_path):
    person.folder = tmp_path
    sheet = page("data").sheet(Place.DATA)
    click(qtbot, sheet.export_button)

    (made,) = tmp_path.glob("digifocus-*")
    assert any(made.iterdir())
    assert made.name in sheet.exported.text()
    click(qtbot, sheet.open_button)
    assert person.opened == [made]


def test_deleted_things_are_one_click_away(page, qtbot, watched):
    click(qtbot, page("data").sheet(Place.DATA).trash_button)

    assert watched.navigator.current.name == "trash"


def test_the_limits_of_protection_are_named(page):
    text = words(page("privacy"))

    assert "An open session is not protected" in text
    assert "Memory cannot be wiped" in text
    assert "Wiping is never certain" in text
    assert "Encrypt the disk as well" in text


def test_version_and_licences_can_be_read(page):
    sheet = page("about").sheet(Place.ABOUT)
    assert "0.1.0" in sheet.version.text()
    assert "PySide6" in sheet.text.toPlainText()
    sheet.choice.setCurrentIndex(2)
    sheet.choice.activated.emit(2)

    assert "GNU LESSER GENERAL PUBLIC LICENSE" in sheet.text.toPlainText()


def test_own_data_carry_no_banner(page):
    shown = page("me")

    assert shown.demo.isHidden()


def test_the_demo_offers_the_way_back(page, session, asked):
    session._workspace.demo = True
    shown = page("me")

    assert shown.demo.isVisible()
    shown.demo.acted.emit()
    assert asked == ["leave_demo"]
    shown.presenter.open(Place.SHARED)
    assert not shown.sheet(Place.SHARED).join_button.isEnabled()


def test_drawing_the_same_state_twice_changes_nothing(page):
    shown = page("backups")
    before = visible_texts(shown)
    shown.show_state(shown.presenter.state)

    assert visible_texts(shown) == before


def test_a_change_of_language_reaches_every_part_that_was_open(page, languages):
    shown = page("me")
    for place in Place:
        shown.presenter.open(place)
    languages.use("fi")
    shown.presenter.open(Place.ME)
    settle()

    assert shown.places.buttons[0].text() == shown.place_choice.itemText(0)


def test_a_backup_older_than_others_is_listed_below(services, session, page):
    services.backups.make()
    later = NOON + timedelta(hours=2)
    session._workspace.store._now = lambda: later
    services.backups.make()
    rows = page("backups").sheet(Place.BACKUPS).rows

    assert rows[0].text() > rows[1].text()


def test_a_backup_that_is_gone_is_told_apart(services):
    with pytest.raises(StoreError) as caught:
        services.backups.check(NOON)

    assert caught.value.code == "store.backup_failed"


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_list_of_parts_widens_with_the_words_of_another_language(page, languages, qtbot, language):
    languages.use("fi")
    shown = page("me")
    languages.use(language)

    qtbot.waitUntil(lambda: not cut_texts(shown))


def test_while_printers_are_looked_for_the_sheet_says_so(page, person, watched):
    kept = []
    watched.runner.system = lambda work, done: kept.append((work, done))
    person.names = ["Toimisto"]
    shown = page("printing")
    assert "Looking for printers…" in words(shown)

    work, done = kept.pop()
    done(work())
    assert "Looking for printers…" not in words(shown)
    assert [shown.sheet(Place.PRINTING).printer.itemText(i) for i in (0, 1)] == ["As the system", "Toimisto"]
