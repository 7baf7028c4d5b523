"""Fields: a label above, an error sentence or a hint below, text saved as it is typed."""

from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSizePolicy, QWidget

from ui.shared import theme
from ui.shared.buttons import Button
from ui.shared.layout import column, row
from ui.shared.live import Live
from ui.shared.save_timer import SaveTimer
from ui.shared.tall_rows import TallRows
from ui.shared.text import SHOWN_MAX_CHARS, IconLabel, KeyCap, PlainLabel, shortened
from ui.shared.theme import Role

TEXT_MAX_CHARS = 100_000


_AROUND_TEXT = 38
"""Border, padding and cursor beside the text of a line, in pixels."""


class LineEdit(Live, QLineEdit):
    """One line of text.

    Signals:
        committed: The text, 400 ms after the last key, every 2 s while typing goes on without a pause, and
            at once when the field is left.
    """

    committed = Signal(str)

    def __init__(
        self, text: str = "", placeholder: str = "", *, name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(text, parent)
        self._sent = text
        self.setMaxLength(2000)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)
        self._timer = SaveTimer(self)
        self._timer.timeout.connect(self.flush)
        self.textEdited.connect(self._timer.wait)
        self.restyle()

    def show_text(self, text: str) -> None:
        """Draw a stored value; what is being typed and not yet told is left alone."""
        if self._timer.isActive() or text == self.text():
            return
        self._sent = text
        self.setText(text)
        if not self.hasFocus():
            self.home(False)  # of a text that is too long its beginning is seen, not its end

    def flush(self) -> None:
        """Tell the text now if it has not been told."""
        self._timer.stop()
        if self.text() != self._sent:
            self._sent = self.text()
            self.committed.emit(self._sent)

    def set_invalid(self, invalid: bool) -> None:
        """Draw the border of an error, or not."""
        _set_property(self, "invalid", invalid)

    def restyle(self) -> None:
        """Take the font from the theme."""
        self.setFont(theme.current().font())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell what was typed."""
        super().focusOutEvent(event)
        self.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell what was typed."""
        self.flush()
        super().hideEvent(event)


class SearchField(LineEdit):
    """A search: magnifier, text, a cross that empties it; Escape empties it, ↓ goes to the hits.

    Signals:
        searched: The text, at each change, at once.
        left_down: ↓ or Enter was pressed: go to the list.
    """

    searched = Signal(str)
    left_down = Signal()

    def __init__(
        self, placeholder: str = "", *, name: str = "", key: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__("", placeholder, name=name or placeholder, parent=parent)
        self._cross = Button("", "icon", "x", parent=self)
        self._cross.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._cross.clicked.connect(self.clear)
        self._key = KeyCap(key, self) if key else None
        self.textChanged.connect(self._on_changed)
        self.restyle()
        self.retranslate()

    def show_placeholder(self, text: str) -> None:
        """Set the grey text and the accessible name."""
        self.setPlaceholderText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def restyle(self) -> None:
        """Take fonts and measures from the theme, and leave room for what stands inside."""
        super().restyle()
        if not hasattr(self, "_cross"):
            return
        now = theme.current()
        if self._key:
            self._key.restyle()  # the room follows its new size, and a child hears of the look after us
        inside = self._key.sizeHint().width() + 8 if self._key else 0
        self.setTextMargins(now.px(18) + 12, 0, max(inside, now.target()) - 8, 0)
        self._place()

    def retranslate(self) -> None:
        """Set the name of the cross."""
        self._cross.setText(QCoreApplication.translate("SearchField", "Clear the search"))

    def sizeHint(self) -> QSize:
        """Wide enough for what people search by, and for the grey words that tell what it is."""
        margins = self.textMargins()
        words = self.fontMetrics().horizontalAdvance(self.placeholderText()) + _AROUND_TEXT
        whole = words + margins.left() + margins.right()
        return QSize(max(theme.current().px(320), whole), super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep cross and key at the right end."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field and the magnifier."""
        super().paintEvent(event)
        now = theme.current()
        top = (self.height() - now.px(18)) // 2
        QPainter(self).drawPixmap(14, top, now.pixmap("search", "muted", 18))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape empties, ↓ and Enter leave for the list."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif event.key() in {Qt.Key.Key_Down, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.left_down.emit()
        else:
            super().keyPressEvent(event)

    def _on_changed(self, text: str) -> None:
        self._place()
        self.searched.emit(text)

    def _place(self) -> None:
        side = self.height()
        self._cross.setGeometry(self.width() - side, 0, side, side)
        self._cross.setVisible(bool(self.text()))
        if self._key is not None:
            size = self._key.sizeHint()
            self._key.setGeometry(
                self.width() - size.width() - 10, (side - size.height()) // 2, size.width(), size.height()
            )
            self._key.setVisible(not self.text())


class TextArea(Live, QPlainTextEdit):
    """Free text, plain always; grows with its lines between `least_lines` and `most_lines`.

    Signals:
        committed: The text, 400 ms after the last key, every 2 s while typing goes on without a pause, and
            at once when the field is left or hidden.
    """

    committed = Signal(str)

    def __init__(
        self,
        text: str = "",
        placeholder: str = "",
        *,
        name: str = "",
        least_lines: int = 3,
        most_lines: int = 12,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lines = (least_lines, most_lines)
        self._put(text)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._timer = SaveTimer(self)
        self._timer.timeout.connect(self.flush)
        self.textChanged.connect(self._on_changed)
        self.document().documentLayout().documentSizeChanged.connect(self.updateGeometry)
        self.restyle()

    def show_text(self, text: str) -> None:
        """Draw a stored value; what is being typed and not yet told is left alone."""
        if not self._timer.isActive() and text != self.toPlainText():
            self._put(text)

    def _put(self, text: str) -> None:
        """Draw a text; of one longer than any that can be stored the beginning, which nobody may save."""
        self._drawing = True
        self.setPlainText(shortened(text))
        self._drawing = False
        self._sent = self.toPlainText()
        self.setReadOnly(len(text) > SHOWN_MAX_CHARS)

    def flush(self) -> None:
        """Tell the text now if it has not been told."""
        self._timer.stop()
        if self.toPlainText() != self._sent:
            self._sent = self.toPlainText()
            self.committed.emit(self._sent)

    def set_invalid(self, invalid: bool) -> None:
        """Draw the border of an error, or not."""
        _set_property(self, "invalid", invalid)

    def restyle(self) -> None:
        """Take the font from the theme."""
        self.setFont(theme.current().font())
        self.viewport().setFont(self.font())  # it draws the placeholder and keeps a size of its own
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """As high as its lines, within the limits."""
        lines = round(self.document().size().height())
        least, most = self._lines
        high = self.fontMetrics().lineSpacing() * max(least, min(most, lines)) + 24
        return QSize(320, max(theme.current().target(), high))

    def minimumSizeHint(self) -> QSize:
        """As high as the fewest lines."""
        return QSize(160, self.fontMetrics().lineSpacing() * self._lines[0] + 24)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Grow with the lines that another width makes."""
        super().resizeEvent(event)
        self.updateGeometry()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Paste plain text, cut at a length no note needs."""
        if source.hasText():
            room = max(0, TEXT_MAX_CHARS - len(self.toPlainText()))
            self.insertPlainText(source.text()[:room])

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Tell what was typed."""
        super().focusOutEvent(event)
        self.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        """Tell what was typed."""
        self.flush()
        super().hideEvent(event)

    def _on_changed(self) -> None:
        if not self._drawing:
            self._timer.wait()


class Choice(Live, QComboBox):
    """A drop-down of values.

    Signals:
        chosen: The value the person chose.
    """

    chosen = Signal(object)

    def __init__(self, *, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: list[object] = []
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setItemDelegate(TallRows(self))
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)  # words of another language too
        self.activated.connect(self._on_activated)
        self.restyle()

    def set_values(self, pairs: list[tuple[object, str]], value: object = None) -> None:
        """Show (value, words) pairs and mark `value`; drawing the same again changes nothing."""
        words = [text for _, text in pairs]
        if [value for value, _ in pairs] != self._values or words != self._shown():
            self.clear()
            self.addItems(words)
            self._values = [value for value, _ in pairs]
        self.setCurrentIndex(self._values.index(value) if value in self._values else -1)

    @property
    def value(self) -> object:
        """What is chosen, or None."""
        return self._values[self.currentIndex()] if self.currentIndex() >= 0 else None

    def set_invalid(self, invalid: bool) -> None:
        """Draw the border of an error, or not."""
        _set_property(self, "invalid", invalid)

    def restyle(self) -> None:
        """Take the font from the theme."""
        self.setFont(theme.current().font())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the field and the arrow that says there is more."""
        super().paintEvent(event)
        now = theme.current()
        side = now.px(18)
        painter = QPainter(self)
        tone = "text" if self.isEnabled() else "muted"
        painter.drawPixmap(
            self.width() - side - 10, (self.height() - side) // 2, now.pixmap("chevron-down", tone, 18)
        )

    def event(self, event: QEvent) -> bool:
        """Let the wheel scroll the page, not change the value."""
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return False
        return super().event(event)

    def _shown(self) -> list[str]:
        return [self.itemText(index) for index in range(self.count())]

    def _on_activated(self, _index: int) -> None:
        self.chosen.emit(self.value)


class FormField(QWidget):
    """A label, its field, and below it an error sentence or a hint.

    The label is the accessible name of the field; the error its description. With `keep_room` the line of
    the error keeps its place while it is empty, so that nothing moves when it comes.
    """

    def __init__(
        self,
        label: str,
        field: QWidget,
        *,
        hint: str = "",
        keep_room: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.field = field
        self._label = PlainLabel(label, Role.CAPTION_LABEL, "muted", wrap=True)
        self._label.setBuddy(field)
        self._icon = IconLabel("triangle-alert", "danger", 16)
        self._error = PlainLabel("", Role.CAPTION_LABEL, "danger", wrap=True)
        self._hint = PlainLabel(hint, Role.CAPTION, "muted", wrap=True)
        policy = self._error.sizePolicy()
        policy.setRetainSizeWhenHidden(keep_room)
        self._error.setSizePolicy(policy)
        below = row(column(self._icon, None, gap=0), (self._error, 1), gap=6)
        self.setLayout(column(self._label, field, below, self._hint, None, gap=4))
        self.set_label(label)
        self.set_hint(hint)
        self.set_error("")

    def set_label(self, label: str) -> None:
        """Set the words above the field."""
        self._label.setText(label)
        self.field.setAccessibleName(label)

    def set_hint(self, hint: str, tone: str = "muted") -> None:
        """Set the small words below the field; empty takes no room."""
        self._hint.set_tone(tone)
        self._hint.show_text(hint)

    def set_error(self, sentence: str) -> None:
        """Show what is wrong in a sentence, or nothing with an empty one."""
        self._error.setText(sentence or " ")  # without a character it would be no line high
        self._error.setVisible(bool(sentence))
        self._icon.setVisible(bool(sentence))
        self.field.setAccessibleDescription(sentence)
        _set_property(self.field, "invalid", bool(sentence))

    @property
    def error(self) -> str:
        """The sentence that is shown, or empty."""
        return self._error.text().strip()


def _set_property(widget: QWidget, name: str, value: bool) -> None:
    if bool(widget.property(name)) != value:
        widget.setProperty(name, value)
        widget.style().unpolish(widget)
        widget.style().polish(widget)
        widget.setFont(theme.current().font())  # polishing anew brings back the size of the first time
