"""The settings over a real workspace, with a person at the system's dialogs."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

import pytest
import shiboken6
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.screens.settings.outside import Outside
from ui.screens.settings.presenter import SettingsPresenter
from ui.screens.settings.view import SettingsPage
from ui.shared.navigation import Route


@dataclass
class Person(Outside):
    """Answers the system's dialogs as a test says, and remembers what was handed out.

    Attributes:
        folder: Answer to *choose a folder*.
        file: Answer to *save to a file*.
        names: The printers of this computer.
        opened: Folders that were shown.
        clipboard: What was copied.
    """

    folder: Path | None = None
    file: Path | None = None
    names: list[str] = field(default_factory=list)
    opened: list[Path] = field(default_factory=list)
    clipboard: str = ""

    def ask_folder(self, _parent: Any) -> Path | None:
        return self.folder

    def ask_file(self, _parent: Any) -> Path | None:
        return self.file

    def open_folder(self, folder: Path) -> None:
        self.opened.append(folder)

    def copy(self, text: str) -> None:
        self.clipboard = text

    def printers(self) -> list[str]:
        return self.names


@pytest.fixture
def window(qapp):
    """The window of a small laptop, gone after the test: what is left of it is restyled ever after."""
    window = QWidget()
    layout = QVBoxLayout(window)
    layout.setContentsMargins(0, 0, 0, 0)
    window.resize(1269, 688)
    yield window
    window.close()
    shiboken6.delete(window)


@pytest.fixture
def person() -> Person:
    """The person at the computer."""
    return Person()


@pytest.fixture
def asked() -> list[str]:
    """What the screen asked of the program."""
    return []


@pytest.fixture
def watched(context, asked):
    """The context, noting what is asked of the program."""

    def note(name: str) -> Callable[[], None]:
        return lambda: asked.append(name)

    controls = replace(
        context.controls,
        lock=note("lock"),
        reopen=note("reopen"),
        enter=note("enter"),
        leave_demo=note("leave_demo"),
    )
    context.preferences.change(language="en", look="light")
    return replace(context, controls=controls)


@pytest.fixture
def page(watched, person, show, theme) -> Iterator[Callable[..., SettingsPage]]:
    """Shows the settings at a part."""
    yield lambda part="": show(
        SettingsPage(SettingsPresenter(watched), watched, person), Route("settings", params={"part": part})
    )
    theme.apply(look="light", scale=1.0, high_contrast=False, reduce_motion=True)
