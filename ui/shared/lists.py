"""Short lists drawn as widgets: timeline, agreed actions, rows that open. Long ones are tables."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ui.shared import theme
from ui.shared.buttons import Button, Worded
from ui.shared.choices import CheckRow
from ui.shared.layout import clear, column, row
from ui.shared.live import Live, Ringed, frame
from ui.shared.text import IconLabel, PlainLabel, draw_line
from ui.shared.theme import Role


@dataclass(frozen=True, slots=True)
class Happening:
    """One line of a timeline: a formatted date, an icon, a sentence, and a detail if any."""

    date: str
    icon: str
    text: str
    detail: str = ""
    value: object = None


class Timeline(Live, QWidget):
    """What has happened, newest first: date, icon, sentence.

    Signals:
        opened: The value of the line the person opened (only lines with a value can be).
    """

    opened = Signal(object)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[Happening, ...] = ()
        self._column = column(gap=0)
        self.setLayout(self._column)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def show_lines(self, lines: Sequence[Happening]) -> None:
        """Show these lines; drawing the same again changes nothing."""
        if tuple(lines) == self._lines:
            return
        self._lines = tuple(lines)
        clear(self._column)
        for line in self._lines:
            self._column.addWidget(self._line(line))

    def restyle(self) -> None:
        """Draw the lines anew in the measures of now."""
        lines, self._lines = self._lines, ()
        self.show_lines(lines)

    def _line(self, line: Happening) -> QWidget:
        date = PlainLabel(line.date, Role.CAPTION_LABEL, "muted", tabular=True)
        date.setMinimumWidth(theme.current().px(64))
        icon, text = IconLabel(line.icon, "muted", 18), PlainLabel(line.text, wrap=True)
        words = column(text, gap=1)
        if line.detail:
            words.addWidget(PlainLabel(line.detail, Role.CAPTION, "muted", wrap=True))
        around, first, parts = 5, text.fontMetrics().height(), row(gap=8)
        if line.value is not None:
            button = Button(line.text, "icon", "chevron-right")
            button.clicked.connect(lambda *_, value=line.value: self.opened.emit(value))
            around = max(around, (button.sizeHint().height() - first) // 2)
        words.setContentsMargins(0, around, 0, around)
        for label, high in ((date, date.fontMetrics().height()), (icon, icon.height())):
            # beside the first line of the words, however many there are
            parts.addLayout(column(label, None, gap=0, margins=(0, around + (first - high) // 2, 0, 0)))
        parts.addLayout(words, 1)
        if line.value is not None:
            parts.addLayout(column(button, None, gap=0))
        holder = QWidget()
        holder.setLayout(parts)
        return holder


class ActionRow(Live, QWidget):
    """One agreed action: done or not, what, who, when; late in words and colour.

    Signals:
        toggled: Whether the person marked it done.
    """

    toggled = Signal(bool)

    def __init__(
        self,
        what: str,
        who: str = "",
        when: str = "",
        *,
        done: bool = False,
        late: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.box = CheckRow(what, done)
        self._who = PlainLabel(who, Role.CAPTION, "muted", elide=True)
        tone, role = ("danger", Role.CAPTION_STRONG) if late and not done else ("muted", Role.CAPTION)
        self._when = PlainLabel(when, role, tone, tabular=True)
        self.box.setAccessibleDescription(", ".join(filter(None, (who, when))))
        self.setLayout(row((self.box, 4), (self._who, 1), self._when, gap=12))
        self.box.clicked.connect(self.toggled)
        self.restyle()

    def restyle(self) -> None:
        """Keep the columns of rows below each other in line."""
        self._when.setMinimumWidth(theme.current().px(110))
        self._who.setMinimumWidth(theme.current().px(72))


class OpenRow(Worded, Ringed, Live, QPushButton):
    """A row that opens something: icon, two lines, a chevron; the whole row is the target."""

    def __init__(
        self,
        text: str = "",
        detail: str = "",
        icon: str | None = None,
        *,
        framed: bool = False,
        lead_role: Role = Role.HEADING,
        least_lead: int = 32,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._detail, self._icon_name, self._framed = detail, icon, framed
        self._lead_role, self._least_lead = lead_role, least_lead
        self._lead, self._lead_tone = "", "text"
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_words(text, detail)
        self.restyle()

    def show_words(self, text: str, detail: str = "", *, lead: str = "", lead_tone: str = "text") -> None:
        """Set both lines; `lead` stands large at the left (a time of day, a count)."""
        self._detail, self._lead, self._lead_tone = detail, lead, lead_tone
        self.setText(text)
        self.setAccessibleName(", ".join(filter(None, (lead, text, detail))))
        self.setToolTip("")
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Take measures from the theme."""
        self.setFont(theme.current().font(Role.STRONG))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """56 px with two lines, 44 with one."""
        now = theme.current()
        high = now.target(Role.STRONG) if not self._detail else max(56, now.target(Role.STRONG, 2) - 4)
        words = max(now.width_of(self.text(), Role.STRONG), now.width_of(self._detail, Role.CAPTION))
        return QSize(self._left() + words + now.px(20) + 28, high)

    def minimumSizeHint(self) -> QSize:
        """Narrow: the words end in an ellipsis."""
        return QSize(min(self.sizeHint().width(), theme.current().px(220)), self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, lead, icon, both lines and the chevron."""
        now = theme.current()
        painter = QPainter(self)
        hover = self.underMouse() or self.isDown()
        if self._framed or hover:
            fill = now.color("line" if self.isDown() else "surface_alt" if hover else "surface")
            frame(painter, QRectF(self.rect()), 10, fill, line=now.color("line") if self._framed else None)
        self._paint_lead(painter)
        left, side = self._left(), now.px(20)
        right = self.width() - self.contentsMargins().right() - 12 - side
        painter.drawPixmap(right, (self.height() - side) // 2, now.pixmap("chevron-right", "muted", 20))
        half = self.height() // 2
        lines = QRect(left, 6, right - left - 8, half - 4)
        painter.setFont(now.font(Role.STRONG))
        painter.setPen(now.color("text"))
        whole = QRect(left, 0, right - left - 8, self.height())
        draw_line(painter, lines if self._detail else whole, self.text())
        painter.setFont(now.font(Role.CAPTION))
        painter.setPen(now.color("muted"))
        draw_line(painter, QRect(left, half + 1, right - left - 8, half - 6), self._detail)

    def _paint_lead(self, painter: QPainter) -> None:
        now = theme.current()
        if self._lead:
            painter.setFont(now.font(self._lead_role, tabular=True))
            painter.setPen(now.color(self._lead_tone))
            counted = self._lead_role is Role.HEADING  # numbers end below each other, times begin so
            room = QRect(12 if counted else 16, 0, self._lead_width(), self.height())
            side = Qt.AlignmentFlag.AlignRight if counted else Qt.AlignmentFlag.AlignLeft
            painter.drawText(room, int(Qt.AlignmentFlag.AlignVCenter | side), self._lead)
        if self._icon_name:
            x = 16 + (self._lead_width() + 12 if self._lead else 0)
            pixmap = now.pixmap(self._icon_name, "muted", 20)
            painter.drawPixmap(x, (self.height() - now.px(20)) // 2, pixmap)

    def _lead_width(self) -> int:
        now = theme.current()
        return max(now.px(self._least_lead), now.width_of(self._lead, self._lead_role) + 4)

    def _left(self) -> int:
        left = 16
        if self._lead:
            left += self._lead_width() + 8
        if self._icon_name:
            left += theme.current().px(20) + 12
        return left
