"""Keys of the analysis: what a key press means, told apart from what is done about it."""

from collections.abc import Callable, Iterable, Mapping

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from ui.shared.actions import KeyHint, text_has_focus

Act = Callable[[], object]


class AnalysisKeys:
    """Finds the act of a key: moves, letters, and what answers the question."""

    def __init__(
        self, moves: Mapping[Qt.Key, Act], letters: Mapping[str, Act], answer: Callable[[str], bool]
    ) -> None:
        self._moves = moves
        self._letters = letters
        self._answer = answer

    def without_letters(self) -> "AnalysisKeys":
        """Return the same keys without the letters of what the advisor keeps beside an answer."""
        return AnalysisKeys(self._moves, {}, self._answer)

    def press(self, event: QKeyEvent, *, single: bool) -> bool:
        """Do what the key stands for; return whether it stands for anything here.

        Args:
            event: The key.
            single: Whether single letters and digits are commands; a person can switch that off.
        """
        key, plain = Qt.Key(event.key()), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            focused = QApplication.focusWidget()
            if isinstance(focused, QPushButton) and not plain:
                focused.click()
                return True
            self._moves[Qt.Key.Key_Return]()
            return True
        if plain & ~Qt.KeyboardModifier.ShiftModifier:
            return False
        if key in self._moves:
            if key == Qt.Key.Key_Delete and text_has_focus():
                return False
            self._moves[key]()
            return True
        return single and not text_has_focus() and self._letter(event.text())

    def _letter(self, text: str) -> bool:
        act = self._letters.get(text.lower())
        if act is not None:
            act()
            return True
        return bool(text) and self._answer(text)


class PageKeys(QObject):
    """Hands PgUp and PgDn to the page from fields that would use them up for themselves."""

    def __init__(self, page: QWidget, fields: Iterable[QWidget]) -> None:
        super().__init__(page)
        self._page = page
        for field in fields:
            field.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Turn the page."""
        del watched
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() not in {Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}:
            return False
        self._page.keyPressEvent(event)
        return True


def delete_words() -> str:
    """Words of taking the analysis away."""
    return QCoreApplication.translate("Analysis", "Delete the analysis")


def is_undo(event: QKeyEvent) -> bool:
    """Return whether the keys mean *undo*."""
    return event.matches(QKeySequence.StandardKey.Undo)


def key_hints(*, advisor: bool = True, twice: bool = False) -> tuple[KeyHint, ...]:
    """Return the keys of the analysis for the sheet of keys.

    Args:
        advisor: With what is the advisor's.
        twice: With how the start is seen now, where that is asked beside each answer.
    """
    own = (
        KeyHint("H", QCoreApplication.translate("AnalysisKeys", "Advisor's rating")),
        KeyHint("N", QCoreApplication.translate("AnalysisKeys", "Note")),
    )
    return (
        KeyHint(
            "0–4",
            QCoreApplication.translate("AnalysisKeys", "Answer; after Enter the start as seen now")
            if twice
            else QCoreApplication.translate("AnalysisKeys", "Answer"),
        ),
        KeyHint("?", QCoreApplication.translate("AnalysisKeys", "Don't know")),
        KeyHint("-", QCoreApplication.translate("AnalysisKeys", "Does not concern us")),
        KeyHint("↑ ↓", QCoreApplication.translate("AnalysisKeys", "Question before or after")),
        KeyHint(
            "Enter",
            QCoreApplication.translate("AnalysisKeys", "The start as seen now, then the next question")
            if twice
            else QCoreApplication.translate("AnalysisKeys", "Next question"),
        ),
        KeyHint("PgUp PgDn", QCoreApplication.translate("AnalysisKeys", "Section before or after")),
        KeyHint("+", QCoreApplication.translate("AnalysisKeys", "One more of what repeats")),
        *(own if advisor else ()),
        KeyHint("Delete", QCoreApplication.translate("AnalysisKeys", "Clear the answer")),
        KeyHint("Ctrl+Z", QCoreApplication.translate("AnalysisKeys", "Undo the last answer")),
    )
