"""Moving between parts of one page: section lists and tabs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QWidget

from ui.shared import theme
from ui.shared.buttons import Worded
from ui.shared.choices import choose
from ui.shared.layout import FlowLayout, clear, column
from ui.shared.live import Live, Ringed, frame
from ui.shared.text import draw_line, escaped
from ui.shared.theme import Role

SectionMark = Literal["", "done", "part"]


@dataclass(frozen=True, slots=True)
class Section:
    """One entry of a section list.

    Attributes:
        value: What is handed back.
        word: Its name.
        letter: A letter before the name (analysis) or empty.
        icon: An icon before the name (settings) or None.
        note: What stands at the right, such as `1/5`.
        mark: `done` draws a tick instead of the note.
    """

    value: object
    word: str
    letter: str = ""
    icon: str | None = None
    note: str = ""
    mark: SectionMark = ""


class SectionButton(Worded, Ringed, Live, QRadioButton):
    """One row of a `SectionList`."""

    ring_radius = 8.0

    def __init__(self, section: Section, *, letters: bool, rounded: bool, parent: QWidget) -> None:
        super().__init__(parent)
        self.section, self._letters, self._rounded = section, letters, rounded
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setText(section.word)
        self.setAccessibleName(" ".join(filter(None, (section.letter, section.word, section.note))))
        if letters:
            self.setToolTip(escaped(section.word))
        self.restyle()

    def restyle(self) -> None:
        """Take measures from the theme."""
        self.setFont(theme.current().font(Role.STRONG))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for letter or icon, word and note."""
        now = theme.current()
        high = max(46, now.target(Role.STRONG))
        if self._letters:
            letter = now.width_of(self.section.letter, Role.STRONG)
            return QSize(max(72, 24 + letter + 4 + now.px(18) + 8), high)
        note = now.width_of(self.section.note, Role.CAPTION_STRONG)
        words = now.width_of(self.section.word, Role.STRONG)
        return QSize(self._text_left() + words + 12 + max(note, now.px(18)) + 16, high)

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, mark of selection, letter or icon, word, note or tick."""
        now = theme.current()
        painter = QPainter(self)
        on = self.isChecked()
        self._paint_ground(painter)
        painter.setFont(now.font(Role.STRONG))
        painter.setPen(now.color("primary" if on else "muted"))
        left = 24 if self._letters else 16
        draw_line(painter, QRect(left, 0, 40, self.height()), self.section.letter)
        if self.section.icon:
            pixmap = now.pixmap(self.section.icon, "primary" if on else "muted", 20)
            painter.drawPixmap(16, (self.height() - now.px(20)) // 2, pixmap)
        right = self._paint_end(painter)
        if not self._letters:
            painter.setFont(now.font(Role.STRONG if on else Role.BODY))
            painter.setPen(now.color("text"))
            start = self._text_left()
            draw_line(painter, QRect(start, 0, right - start, self.height()), self.section.word)

    def _paint_ground(self, painter: QPainter) -> None:
        now = theme.current()
        radius = 8 if self._rounded else 0
        if self.isChecked():
            line = now.color("primary") if now.high_contrast else None
            frame(painter, QRectF(self.rect()), radius, now.color("primary_soft"), line=line, width=2)
            if not self._rounded:
                painter.fillRect(0, 0, 4, self.height(), now.color("primary"))
        elif self.underMouse() or self.isDown():
            fill = now.color("line" if self.isDown() else "surface_alt")
            frame(painter, QRectF(self.rect()), radius, fill)

    def _paint_end(self, painter: QPainter) -> int:
        """Draw tick or note at the right and return where the word has to end."""
        now = theme.current()
        right = self.width() - (8 if self._letters else 16)
        if self.section.mark == "done":
            side = now.px(18)
            painter.drawPixmap(right - side, (self.height() - side) // 2, now.pixmap("check", "ok", 18))
            return right - side - 8
        if not self.section.note or self._letters:
            return right
        painter.setFont(now.font(Role.CAPTION_STRONG, tabular=True))
        painter.setPen(now.color("primary" if self.isChecked() else "muted"))
        width = painter.fontMetrics().horizontalAdvance(self.section.note)
        draw_line(painter, QRect(right - width, 0, width + 2, self.height()), self.section.note)
        return right - width - 8

    def _text_left(self) -> int:
        now = theme.current()
        if self.section.icon:
            return 16 + now.px(20) + 12
        return 16 + now.px(26) if self.section.letter else 16


class SectionList(QWidget):
    """A column of sections of which one is open; ↑ ↓ move when the keyboard is on it.

    Signals:
        chosen: The value of the section the person opened.
    """

    chosen = Signal(object)

    def __init__(self, *, name: str = "", rounded: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rounded, self._letters = rounded, False
        self._sections: tuple[Section, ...] = ()
        self._buttons: list[SectionButton] = []
        self._column = column(gap=2 if rounded else 0)
        self.setLayout(self._column)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    @property
    def buttons(self) -> Sequence[SectionButton]:
        """The rows, in order."""
        return tuple(self._buttons)

    def set_letters(self, letters: bool) -> None:
        """Show letters with ticks only, for large text; names become tooltips."""
        if letters != self._letters:
            self._letters = letters
            value = next((b.section.value for b in self._buttons if b.isChecked()), None)
            self._build(value)

    def show_sections(self, sections: Sequence[Section], value: object) -> None:
        """Show these sections with `value` open; drawing the same again changes nothing."""
        same_values = [s.value for s in sections] == [s.value for s in self._sections]
        if tuple(sections) != self._sections:
            self._sections = tuple(sections)
            if same_values:
                self._redraw()
            else:
                self._build(value)
        choose(self._buttons, [button.section.value == value for button in self._buttons])

    def _redraw(self) -> None:
        for button, section in zip(self._buttons, self._sections, strict=True):
            button.section = section
            button.setText(section.word)
            name = " ".join(filter(None, (section.letter, section.word, section.note)))
            button.setAccessibleName(name)
            button.restyle()

    def _build(self, value: object) -> None:
        clear(self._column)
        self._buttons = [
            SectionButton(section, letters=self._letters, rounded=self._rounded, parent=self)
            for section in self._sections
        ]
        for button in self._buttons:
            button.clicked.connect(self._on_clicked)
            self._column.addWidget(button)
        choose(self._buttons, [button.section.value == value for button in self._buttons])

    def _on_clicked(self) -> None:
        self.chosen.emit(next((b.section.value for b in self._buttons if b.isChecked()), None))


class TabButton(Worded, Ringed, Live, QRadioButton):
    """One tab of a `TabBar`."""

    def __init__(self, value: object, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.value = value
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setText(text)
        self.restyle()

    def restyle(self) -> None:
        """Take measures from the theme."""
        self.setFont(theme.current().font(Role.STRONG))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The word and room around it."""
        now = theme.current()
        return QSize(now.width_of(self.text(), Role.STRONG) + 24, now.target(Role.STRONG))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the word, and a bar under the open one."""
        now = theme.current()
        painter = QPainter(self)
        on = self.isChecked()
        if self.underMouse() and not on:
            frame(painter, QRectF(self.rect()), 6, now.color("surface_alt"))
        painter.setFont(now.font(Role.STRONG if on else Role.LABEL))
        painter.setPen(now.color("primary" if on else "muted"))
        painter.drawText(self.rect(), int(Qt.AlignmentFlag.AlignCenter), self.text())
        if on:
            painter.fillRect(8, self.height() - 3, self.width() - 16, 3, now.color("primary"))


class TabBar(QWidget):
    """Tabs of a page; ← → move between them.

    Signals:
        chosen: The value of the tab the person opened.
    """

    chosen = Signal(object)

    def __init__(self, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._buttons: list[TabButton] = []
        self._flow = FlowLayout(4, self)
        self.setAccessibleName(name)
        # Minimum, not Fixed: that would keep one line's height and hide the lines after it.
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def buttons(self) -> Sequence[TabButton]:
        """The tabs, in order."""
        return tuple(self._buttons)

    @property
    def value(self) -> object:
        """What is open, or None."""
        return next((button.value for button in self._buttons if button.isChecked()), None)

    def show_tabs(self, pairs: Sequence[tuple[object, str]], value: object) -> None:
        """Show (value, words) pairs with `value` open; drawing the same again changes nothing."""
        if [(button.value, button.text()) for button in self._buttons] != list(pairs):
            clear(self._flow)
            self._buttons = [TabButton(key, words, self) for key, words in pairs]
            for button in self._buttons:
                button.clicked.connect(self._on_clicked)
                self._flow.addWidget(button)
        choose(self._buttons, [button.value == value for button in self._buttons])

    def _on_clicked(self) -> None:
        self.chosen.emit(self.value)
