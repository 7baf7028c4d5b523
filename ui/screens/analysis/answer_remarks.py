"""What is told beside the options: how many may be chosen, what is not offered any more, a proposal."""

from PySide6.QtWidgets import QWidget

from ui.screens.analysis.state import OpenQuestion
from ui.screens.analysis.words import remark_words
from ui.shared.layout import column, row
from ui.shared.text import IconLabel, PlainLabel
from ui.shared.theme import Role


class AnswerRemarks(QWidget):
    """Quiet sentences, each only while it is so."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.most = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.withdrawn = PlainLabel("", Role.CAPTION_LABEL, "warn", wrap=True)
        self.proposed = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self._icons = IconLabel("info", "warn", 16), IconLabel("pencil", "muted", 16)
        lines = [
            row(column(icon, None, gap=0), (words, 1), gap=6)
            for icon, words in zip(self._icons, (self.withdrawn, self.proposed), strict=True)
        ]
        self.setLayout(column(self.most, *lines, gap=4, margins=(3, 0, 3, 0)))

    def show_question(self, question: OpenQuestion) -> None:
        """Say what is so now."""
        most, withdrawn, proposed = remark_words(question)
        self.most.show_text(most)
        self.withdrawn.show_text(withdrawn)
        self.proposed.show_text(proposed)
        self._icons[0].setVisible(bool(withdrawn))
        self._icons[1].setVisible(bool(proposed))
        self.setVisible(bool(most or withdrawn or proposed))
