"""Further steps that an advisor can add to the plan, and a line for one in own words."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.advice_values import PlannedStep
from ui.shared import plan_words as words
from ui.shared.buttons import Button
from ui.shared.fields import LineEdit
from ui.shared.layout import clear, column, row
from ui.shared.lists import OpenRow
from ui.shared.live import Live

SHOWN = 5
TITLE_MAX_CHARS = 200


class PlanOffers(Live, QWidget):
    """Rows of steps to add, and the advisor's own words.

    Signals:
        chosen: The `PlannedStep` to add.
        written: The words of a step of the advisor's own.
    """

    chosen = Signal(object)
    written = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offers: tuple[PlannedStep, ...] = ()
        self._today = date.min
        self._lines: list[OpenRow] = []
        self._rows = column(gap=0)
        self.own = LineEdit()
        self.own.setMaxLength(TITLE_MAX_CHARS)
        self.add_own = Button("", "secondary", "plus")
        self.setLayout(column(self._rows, row((self.own, 1), self.add_own, gap=8), gap=8))
        self.add_own.clicked.connect(self._write)
        self.own.returnPressed.connect(self._write)
        self.retranslate()

    @property
    def lines(self) -> list[OpenRow]:
        """The rows, in order."""
        return list(self._lines)

    def show_offers(self, offers: Sequence[PlannedStep], today: date) -> None:
        """Draw the offers; drawing the same again changes nothing."""
        shown = tuple(offers[:SHOWN])
        if shown == self._offers:
            return
        self._offers, self._today = shown, today
        self._draw()

    def retranslate(self) -> None:
        """Set every word, those of the form too."""
        self.own.setPlaceholderText(QCoreApplication.translate("Plan", "Or a step of your own"))
        self.own.setAccessibleName(QCoreApplication.translate("Plan", "A step of your own"))
        self.add_own.setText(QCoreApplication.translate("Plan", "Add"))
        self._draw()

    def _draw(self) -> None:
        clear(self._rows)
        self._lines.clear()
        for step in self._offers:
            detail = words.because_words(step) or words.facts_words(step, self._today)
            line = OpenRow(words.step_title(step), detail, "plus")
            line.clicked.connect(lambda _=False, offered=step: self.chosen.emit(offered))
            self._rows.addWidget(line)
            self._lines.append(line)

    def _write(self) -> None:
        title = self.own.text().strip()
        if title:
            self.own.clear()
            self.written.emit(title)
