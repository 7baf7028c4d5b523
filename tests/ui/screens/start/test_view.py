"""The first start leads to an open store in three steps at most, by keyboard and by click."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services.session import Session
from digifocus_desktop.services.workspace import Workspace
from tests.ui.helpers import assert_accessible, cut_texts, visible_texts
from tests.workspaces import NOON
from ui.screens.start import create
from ui.screens.start.presenter import Way
from ui.shared.navigation import Route
from ui.shared.theme import current


@pytest.fixture
def entered():
    return []


@pytest.fixture
def fresh(tmp_path):
    """The session of a computer that has no store yet, and no keyring."""
    session = Session(AppPaths(tmp_path / "fresh"), make_demo=_demo, now=lambda: NOON)
    yield session
    session.close()


def _demo(paths):
    from digifocus_desktop.services.workspace import Profile, Ways

    return Workspace.create(paths, Profile("Esimerkki"), Ways(key_file=True), demo=True, now=lambda: NOON)


@pytest.fixture
def page(context, fresh, entered, show):
    controls = replace(context.controls, enter=lambda: entered.append(fresh.is_open))
    return show(create(replace(context, session=fresh, controls=controls)), Route("start"))


def click(qtbot, widget):
    qtbot.mouseClick(widget, Qt.MouseButton.LeftButton)


def choose(page, way):
    page.cards.chosen.emit(way)


def test_nothing_is_chosen_at_first_and_continue_waits(page):
    assert page.cards.value is None
    assert not page.next_button.isEnabled()


def test_working_alone_makes_a_store_that_the_shown_passphrase_opens(qtbot, page, fresh, entered):
    choose(page, Way.ALONE)
    click(qtbot, page.next_button)
    page.profile.name.setText("Liisa Koponen")
    page.profile.organisation.chosen.emit("proagria")
    click(qtbot, page.next_button)
    passphrase = page.passphrase.passphrase.text()
    click(qtbot, page.passphrase.written)
    click(qtbot, page.next_button)

    assert entered == [True]
    assert fresh.services.me.name == "Liisa Koponen"
    fresh.close()
    Workspace.open(fresh.paths, passphrase=passphrase).close()


def test_name_and_organisation_are_asked_for_by_name(qtbot, page, entered):
    choose(page, Way.ALONE)
    click(qtbot, page.next_button)
    click(qtbot, page.next_button)

    fields = page.profile._fields
    assert fields["name"].error == "This is needed."
    assert fields["organisation_key"].error == "This is needed."
    assert fields["email"].error == ""
    assert entered == []


def test_an_e_mail_address_that_is_none_is_told_before_the_next_step(qtbot, page):
    choose(page, Way.ALONE)
    click(qtbot, page.next_button)
    page.profile.name.setText("Liisa Koponen")
    page.profile.organisation.chosen.emit("proagria")
    page.profile.email.setText("liisa@")
    click(qtbot, page.next_button)

    assert "not an e-mail address" in page.profile._fields["email"].error
    page.profile.email.setText("")
    assert page.profile._fields["email"].error == ""
    click(qtbot, page.next_button)
    assert page.passphrase.isVisible()


def test_an_address_that_is_none_is_told_before_anything_is_made(qtbot, page, fresh):
    choose(page, Way.JOIN)
    click(qtbot, page.next_button)
    page.join.hub.setText("not an address")
    page.join.code.setText("ABCD-EFGH-JKLM")
    click(qtbot, page.next_button)

    assert page.join.isVisible()
    assert page.trouble.isVisible()
    assert page._presenter.state.error.code == "sync.address"
    page.join.hub.setText("https://hub.example")
    click(qtbot, page.next_button)
    assert page.passphrase.isVisible()
    assert not page.trouble.isVisible()


@pytest.fixture
def at_passphrase(qtbot, page):
    choose(page, Way.ALONE)
    click(qtbot, page.next_button)
    page.profile.name.setText("Liisa Koponen")
    page.profile.organisation.chosen.emit("proagria")
    click(qtbot, page.next_button)
    return page


def test_another_passphrase_has_to_be_written_down_anew(qtbot, at_passphrase):
    click(qtbot, at_passphrase.passphrase.written)
    assert at_passphrase.next_button.isEnabled()
    at_passphrase.passphrase.passphrase.textEdited.emit("seven merry cows in summer")

    assert not at_passphrase.passphrase.written.isChecked()
    assert not at_passphrase.next_button.isEnabled()


def test_the_passphrase_is_saved_to_a_file_of_ones_own_or_it_is_told_why_not(qtbot, at_passphrase, tmp_path):
    part = at_passphrase.passphrase
    part._ask = lambda _parent: str(tmp_path / "nowhere" / "words.txt")
    click(qtbot, part.save_button)
    assert at_passphrase.trouble.isVisible()
    assert not part.kept.isVisible()

    part._ask = lambda _parent: str(tmp_path / "words.txt")
    click(qtbot, part.save_button)

    assert (tmp_path / "words.txt").read_text("utf-8") == part.passphrase.text() + "\n"
    assert "words.txt" in part.kept.text()
    assert not at_passphrase.trouble.isVisible()


def test_the_demo_opens_with_one_step(qtbot, page, fresh, entered):
    choose(page, Way.DEMO)
    click(qtbot, page.next_button)

    assert entered == [True]
    assert fresh.services.demo


def test_a_hub_that_does_not_answer_leaves_a_store_to_work_with(qtbot, page, fresh, entered):
    choose(page, Way.JOIN)
    click(qtbot, page.next_button)
    page.join.hub.setText("http://127.0.0.1:9")
    page.join.code.setText("ABCD-EFGH-JKLM")
    click(qtbot, page.next_button)
    click(qtbot, page.passphrase.written)
    click(qtbot, page.next_button)

    assert page.trouble.isVisible()
    assert entered == []
    page.join.code.setText("ABCD-EFGH-JKLN")
    click(qtbot, page.next_button)
    assert not page.passphrase.isVisible(), "the store is made: a phrase typed now would open nothing"
    assert page.trouble.isVisible()
    page.trouble.acted.emit()
    assert entered == [True]
    assert fresh.is_open


@pytest.mark.parametrize(
    ("language", "told"),
    [("fi", "Tarkista osoite"), ("sv", "Kontrollera adressen"), ("en", "Check the address")],
)
def test_a_hub_that_does_not_answer_has_one_check_the_address(qtbot, page, languages, language, told):
    languages.use(language)
    to_the_passphrase(qtbot, page)
    click(qtbot, page.passphrase.written)
    click(qtbot, page.next_button)

    assert any(told in text for text in visible_texts(page.trouble))


def to_the_passphrase(qtbot, page):
    """Go to the last step of joining at an address where nobody answers."""
    choose(page, Way.JOIN)
    click(qtbot, page.next_button)
    page.join.hub.setText("http://127.0.0.1:9")
    page.join.code.setText("ABCD-EFGH-JKLM")
    click(qtbot, page.next_button)


def test_the_keyboard_stays_with_the_work_and_returns_to_the_address(qtbot, page):
    seen = []
    to_the_passphrase(qtbot, page)
    click(qtbot, page.passphrase.written)
    page._presenter.state_changed.connect(lambda state: seen.append((state.busy, page.focusWidget())))
    page.next_button.setFocus()
    click(qtbot, page.next_button)

    assert {at for busy, at in seen if busy} == {page.work}
    assert page.focusWidget() is page.join.hub
    seen.clear()
    page.next_button.setFocus()
    click(qtbot, page.next_button)

    assert page.work in {at for busy, at in seen if busy}
    assert page.focusWidget() is page.join.hub
    page.join.code.setText("no code")
    page.next_button.setFocus()
    click(qtbot, page.next_button)

    assert page.focusWidget() is page.join.code


def test_a_short_passphrase_of_ones_own_is_refused_in_words(qtbot, page, fresh):
    choose(page, Way.ALONE)
    click(qtbot, page.next_button)
    page.profile.name.setText("Liisa Koponen")
    page.profile.organisation.chosen.emit("proagria")
    click(qtbot, page.next_button)
    page.passphrase.passphrase.clear()
    qtbot.keyClicks(page.passphrase.passphrase, "abc")
    click(qtbot, page.passphrase.written)
    click(qtbot, page.next_button)

    assert page.trouble.isVisible()
    assert not fresh.has_store


def test_arrows_and_enter_are_enough(qtbot, page):
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Down)
    chosen = page._presenter.state.way
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page._presenter.state.step == 2)

    assert chosen is Way.ALONE
    assert page.profile.isAncestorOf(page.focusWidget())
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    page.go_back()
    assert page._presenter.state.step == 1


def test_enter_takes_the_card_the_keyboard_is_on(qtbot, page):
    qtbot.keyClick(page.focusWidget(), Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: page._presenter.state.step == 2)

    assert page._presenter.state.way is Way.JOIN
    assert page.join.isAncestorOf(page.focusWidget())


def test_the_language_changes_while_the_page_is_shown(qtbot, page, languages):
    click(qtbot, page.languages["sv"])

    assert languages.code == "sv"
    assert page.languages["sv"].isChecked()


@pytest.mark.parametrize("way", list(Way))
def test_every_step_is_accessible_and_whole_at_150_percent(qtbot, page, way):
    current().apply(scale=1.5)
    choose(page, way)
    assert_accessible(page)
    qtbot.waitUntil(lambda: not cut_texts(page), timeout=5_000)
    if way is not Way.DEMO:
        click(qtbot, page.next_button)
        assert_accessible(page)
        qtbot.waitUntil(lambda: not cut_texts(page), timeout=5_000)


def test_nothing_moves_when_it_is_told_what_is_wrong(qtbot, page):
    def places():
        page.layout().activate()
        return [part.mapTo(page, part.rect().topLeft()).y() for part in parts]

    choose(page, Way.ALONE)
    click(qtbot, page.next_button)
    profile = page.profile
    parts = (profile.name, profile.organisation, profile.title, profile.email, page.next_button)
    before = places()
    click(qtbot, page.next_button)

    assert profile._fields["name"].error
    assert places() == before


def test_the_last_button_says_what_it_does(qtbot, page, languages):
    languages.use("fi")
    qtbot.waitUntil(lambda: page.next_button.text() == "Jatka")
    words = []
    choose(page, Way.ALONE)
    for part in (None, page.profile):
        if part is not None:
            part.name.setText("Liisa Koponen")
            part.organisation.chosen.emit("proagria")
        click(qtbot, page.next_button)
        words.append(page.next_button.text())

    assert words == ["Jatka", "Aloita"]
    assert "Ota palautuslause talteen" in visible_texts(page)
