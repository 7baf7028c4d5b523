"""The keys of keying in: digits answer, letters say what is no answer, an id jumps to its line."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.screens.keying.presenter import KeyingPresenter
from ui.screens.keying.sheet import STATUS_KEYS
from ui.shared.actions import Action, KeyHint

_OTHER = (
    Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.MetaModifier
)


class Keys:
    """Reads one key after another; works only while no text has the keyboard.

    `jump` is called with the first letters of an id.
    """

    def __init__(self, presenter: KeyingPresenter, jump: Callable[[str], None]) -> None:
        self._presenter, self._jump = presenter, jump
        self._pending = ""
        self._letter, self._taken = "", False
        self._moves: Mapping[int, Callable[[], None]] = {
            Qt.Key.Key_Up: lambda: presenter.move(-1),
            Qt.Key.Key_Down: lambda: presenter.move(1),
            Qt.Key.Key_Return: lambda: presenter.move(1),
            Qt.Key.Key_Enter: lambda: presenter.move(1),
            Qt.Key.Key_Delete: presenter.clear,
            Qt.Key.Key_Backspace: presenter.clear,
        }

    @property
    def pending(self) -> str:
        """The letter that waits for its digit, or empty."""
        return self._pending

    def press(self, event: QKeyEvent) -> bool:
        """Do what a key says; return whether it says anything."""
        if event.modifiers() & _OTHER:
            return False
        move = self._moves.get(event.key())
        if move is not None:
            self._pending = self._letter = ""
            move()
            return True
        text = event.text().lower()
        return bool(text.strip()) and text.isprintable() and self._sign(text)

    def _sign(self, sign: str) -> bool:
        pending, letter, taken = self._pending, self._letter, self._taken
        self._pending, self._letter, self._taken = "", "", False
        if sign.isdecimal():
            self._digit(sign, pending)
        elif sign == "_" and letter:  # it was the beginning of an id and no answer
            if taken:
                self._presenter.undo()
            self._jump(f"{letter}_")
        elif sign in STATUS_KEYS:
            before = self._presenter.depth
            self._presenter.set_status(STATUS_KEYS[sign])
            self._letter, self._taken = sign, self._presenter.depth > before
        elif sign in {"h", "t"}:
            self._pending = self._letter = sign
        elif sign == "+":
            self._presenter.toggle_develop()
        elif sign.isalpha() or sign == "/":
            self._jump("" if sign == "/" else sign)
        else:
            return False
        return True

    def _digit(self, digit: str, pending: str) -> None:
        if pending == "h":
            self._presenter.observe(int(digit))
        elif pending == "t":
            self._presenter.rate_beginning(int(digit))
        else:
            self._presenter.key(digit)


def page_actions(
    presenter: KeyingPresenter, finish: Callable[[], None], owner: QWidget
) -> tuple[Action, ...]:
    """Return what the page adds to the palette, with its keys: they work in a text too."""
    return (
        Action(
            "keying.undo",
            lambda: QCoreApplication.translate("Keying", "Undo the last answer"),
            presenter.undo,
            "Ctrl+Z",
            enabled=lambda: presenter.depth > 0,
            icon="undo-2",
            owner=owner,
        ),
        Action(
            "keying.finish",
            lambda: QCoreApplication.translate("Keying", "Done, show the result"),
            finish,
            "Ctrl+Return | Ctrl+Enter",
            enabled=lambda: bool(presenter.state.id),
            icon="check",
            owner=owner,
        ),
    )


def key_hints() -> tuple[KeyHint, ...]:
    """Return the keys for the sheet of keys."""
    return (
        KeyHint("0–9", QCoreApplication.translate("Keying", "The option with that number")),
        KeyHint("E", QCoreApplication.translate("Keying", "Don't know")),
        KeyHint("X", QCoreApplication.translate("Keying", "Does not concern us")),
        KeyHint("S", QCoreApplication.translate("Keying", "Left out")),
        KeyHint("+", QCoreApplication.translate("Keying", "Wants to develop")),
        KeyHint("H 0–4", QCoreApplication.translate("Keying", "Advisor's rating")),
        KeyHint("T 0–4", QCoreApplication.translate("Keying", "The beginning, judged now")),
        KeyHint("Enter ↓ ↑", QCoreApplication.translate("Keying", "The next line or the one before")),
        KeyHint("/", QCoreApplication.translate("Keying", "Jump: a number or the beginning of an id")),
        KeyHint("Delete", QCoreApplication.translate("Keying", "Clear the answer")),
        KeyHint("Ctrl+Z", QCoreApplication.translate("Keying", "Undo the last answer")),
    )
