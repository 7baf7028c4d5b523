"""Trainings that somebody attended: how many certificates are due, and the way to issue them."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.certificates import Roster
from ui.screens.certificates import words
from ui.shared.layout import Scrolled, clear, column
from ui.shared.lists import OpenRow
from ui.shared.live import Live
from ui.shared.notices import EmptyState


class TrainingList(Live, QWidget):
    """Trainings that somebody attended: how many certificates are due, and the way in.

    Signals:
        opened: Key of a training.
        asked_for_one: The person wants to issue a single certificate.
    """

    opened = Signal(str)
    asked_for_one = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rosters: Sequence[Roster] | None = None
        self._drawn: Sequence[Roster] | None = None
        self.empty = EmptyState("award")
        self._list = Scrolled(gap=8, margins=(4, 4, 4, 4))
        self.setLayout(column(self.empty, (self._list, 1), gap=0))
        self.empty.acted.connect(self.asked_for_one)
        self.retranslate()

    @property
    def rows(self) -> list[OpenRow]:
        """The rows, in order."""
        return self._list.findChildren(OpenRow)

    def show_rosters(self, rosters: Sequence[Roster] | None) -> None:
        """Draw the trainings; None while they are read."""
        self._rosters = rosters
        self.empty.setVisible(rosters is not None and not rosters)
        self._list.setVisible(bool(rosters))
        if rosters == self._drawn:
            return
        self._drawn = rosters
        self._draw()

    def retranslate(self) -> None:
        """Set the words."""
        self.empty.show_words(
            QCoreApplication.translate("Certificates", "No certificates to issue."),
            QCoreApplication.translate(
                "Certificates", "A certificate comes here when the last session has been marked."
            ),
            QCoreApplication.translate("Certificates", "Issue one certificate"),
            icon="award",
        )
        self._draw()

    def _draw(self) -> None:
        clear(self._list.body)
        for roster in self._rosters or ():
            line = OpenRow(framed=True)
            tone = "primary" if roster.due else "muted"
            line.show_words(
                words.training_name(roster),
                words.roster_detail(roster),
                lead=str(len(roster.due)),
                lead_tone=tone,
            )
            key = roster.training.key
            line.clicked.connect(lambda *_, key=key: self.opened.emit(key))
            self._list.body.addWidget(line)
        self._list.body.addStretch(1)
