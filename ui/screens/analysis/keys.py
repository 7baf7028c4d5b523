"""Keys of the analysis: what a key press means, told apart from what is done about it."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QPushButton

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


def is_undo(event: QKeyEvent) -> bool:
    """Return whether the keys mean *undo*."""
    return event.matches(QKeySequence.StandardKey.Undo)


def key_hints() -> tuple[KeyHint, ...]:
    """Return the keys of the analysis for the sheet of keys."""
    say = QCoreApplication.translate
    return (
        KeyHint("0–4", say("AnalysisKeys", "Answer")),
        KeyHint("?", say("AnalysisKeys", "Don't know")),
        KeyHint("-", say("AnalysisKeys", "Does not concern us")),
        KeyHint("↑ ↓", say("AnalysisKeys", "Question before or after")),
        KeyHint("Enter", say("AnalysisKeys", "Next question")),
        KeyHint("PgUp PgDn", say("AnalysisKeys", "Section before or after")),
        KeyHint("H", say("AnalysisKeys", "Advisor's rating")),
        KeyHint("N", say("AnalysisKeys", "Note")),
        KeyHint("Delete", say("AnalysisKeys", "Clear the answer")),
        KeyHint("Ctrl+Z", say("AnalysisKeys", "Take the last answer back")),
    )
