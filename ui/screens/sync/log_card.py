"""What has happened, newest first, in plain words."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from digifocus_desktop.services.sync_log import LogLine
from ui.screens.sync.log_words import LOOKS, log_words
from ui.shared import theme
from ui.shared.buttons import Button
from ui.shared.layout import Card, clear, column, row
from ui.shared.text import IconLabel, PlainLabel
from ui.shared.theme import Role
from ui.shared.wording import format_near_moment, format_time

Line = tuple[str, str, str, str]


class LogCard(Card):
    """The lines of the log and a way to the older ones.

    Signals:
        older: The person wants to see older lines.
    """

    older = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self._title = PlainLabel("", Role.TITLE, wrap=True)
        self._none = PlainLabel("", tone="muted", wrap=True)
        self._list = column(gap=0)
        self._shown: tuple[Line, ...] = ()
        self.older_button = Button("", "quiet", "clock")
        foot = row(self.older_button, None)
        parts = (self._title, 4, self._none, self._list, None, foot)
        super().__init__(column(*parts, gap=6, margins=(20, 16, 16, 8)), "card", parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.older_button.clicked.connect(self.older)

    def show_lines(self, lines: Sequence[LogLine], now: datetime, *, more: bool) -> None:
        """Show these lines; drawing the same again changes nothing."""
        self._title.setText(QCoreApplication.translate("Sync", "What has happened"))
        nothing = QCoreApplication.translate("Sync", "Nothing has happened yet.")
        self._none.show_text("" if lines else nothing)
        self.older_button.setText(QCoreApplication.translate("Sync", "Show older"))
        self.older_button.setVisible(more)
        shown = tuple((_time(line, now), *LOOKS[line.kind], log_words(line)) for line in lines)
        if shown != self._shown:
            self._shown = shown
            clear(self._list)
            for line in shown:
                self._list.addWidget(_row(line))

    def redraw(self) -> None:
        """Forget what is drawn: measures have changed."""
        self._shown = ()


def _row(line: Line) -> QWidget:
    time, icon, tone, text = line
    date = PlainLabel(time, Role.CAPTION_LABEL, "muted", tabular=True)
    date.setMinimumWidth(theme.current().px(46))
    holder = QWidget()
    holder.setLayout(
        row(date, IconLabel(icon, tone, 18), (PlainLabel(text, wrap=True), 1), gap=10, margins=(0, 6, 0, 6))
    )
    return holder


def _time(line: LogLine, now: datetime) -> str:
    local = line.at.astimezone()
    if local.date() == now.astimezone().date():
        return format_time(line.at)
    return format_near_moment(line.at, now)
