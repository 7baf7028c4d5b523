"""The way in: by passphrase, the everyday way, or back to a backup."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt

from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services.session import Session
from digifocus_desktop.services.workspace import Ways, Workspace
from tests.ui.helpers import assert_accessible, visible_texts
from tests.workspaces import NOON, PROFILE
from ui.screens.unlock import create
from ui.shared.navigation import Route

PASSPHRASE = "kana kukko kettu kala karhu"


@pytest.fixture
def locked(tmp_path):
    """The session of a closed store that only a passphrase opens."""
    paths = AppPaths(tmp_path / "locked")
    Workspace.create(paths, PROFILE, Ways(PASSPHRASE), now=lambda: NOON).close()
    session = Session(paths, make_demo=lambda _paths: pytest.fail("no demo"), now=lambda: NOON)
    yield session
    session.close()


@pytest.fixture
def entered():
    return []


@pytest.fixture
def page_for(context, entered, show):
    def made(session, code=""):
        controls = replace(context.controls, enter=lambda: entered.append(session.is_open))
        page = create(replace(context, session=session, controls=controls))
        return show(page, Route("unlock", params={"code": code} if code else {}))

    return made


def test_the_passphrase_opens_the_store(qtbot, page_for, locked, entered):
    page = page_for(locked)
    qtbot.keyClicks(page.passphrase, PASSPHRASE)
    qtbot.keyClick(page, Qt.Key.Key_Return)

    assert entered == [True]
    page.leave()
    assert page.passphrase.text() == ""


def test_a_wrong_passphrase_is_told_and_can_be_tried_again(qtbot, page_for, locked, entered):
    page = page_for(locked)
    qtbot.keyClicks(page.passphrase, "aivan toiset sanat tassa")
    qtbot.mouseClick(page.open_button, Qt.MouseButton.LeftButton)

    assert "The passphrase is not right. Check the words and their order." in visible_texts(page)
    assert page.passphrase.isVisible()
    assert page.passphrase.text() == "aivan toiset sanat tassa"
    assert entered == []


def test_an_emptied_keyring_asks_for_the_passphrase(page_for, locked):
    page = page_for(locked, "store.keyring_empty")

    assert page.passphrase.isVisible()
    assert any("keyring" in text for text in visible_texts(page))
    assert "Open with the recovery passphrase" in visible_texts(page)
    assert "The data did not open" not in visible_texts(page)


@pytest.mark.parametrize("code", ["store.newer", "store.second_instance", "store.full"])
def test_each_other_cause_has_its_own_sentence_and_no_passphrase_field(page_for, locked, code):
    page = page_for(locked, code)

    assert not page.passphrase.isVisible()
    assert_accessible(page)


def test_a_damaged_store_goes_back_to_a_backup(qtbot, page_for, session, entered):
    assert session.services.upkeep.back_up_if_due()
    session.close()
    session.paths.store.write_bytes(b"\0" * 8192)
    page = page_for(session, "store.damaged")

    line = page._backups.itemAt(0).widget()
    assert "MB" in line.accessibleName()  # the program speaks English here: the size too
    qtbot.mouseClick(line, Qt.MouseButton.LeftButton)

    assert entered == [True]
    assert session.services.me.name == "Liisa Koponen"
