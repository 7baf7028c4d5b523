"""Running text with what was added and removed marked; long text scrolls in its place."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QSizePolicy, QTextEdit, QWidget

from digifocus_desktop.domain.differences import Change, Piece
from ui.shared import theme
from ui.shared.live import Live, Ringed
from ui.shared.theme import Role

_MOST = 232
"""Px at 100 % that a text may take before it scrolls: twelve lines."""


class MarkedText(Ringed, Live, QTextEdit):
    """Added words are tinted, underlined and strong, removed ones struck through; plain text always.

    As high as its words up to a limit; then it scrolls, begins at the first change and takes the keyboard.

    Signals:
        pressed: It was clicked, and nothing of it marked.
    """

    pressed = Signal()

    def __init__(
        self, pieces: Sequence[Piece] = (), *, role: Role = Role.BODY, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._pieces, self._role = tuple(pieces), role
        self._first, self._fitting = 0, False
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTabChangesFocus(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumWidth(theme.current().px(120))
        self.viewport().setAutoFillBackground(False)
        self.viewport().setCursor(Qt.CursorShape.ArrowCursor)
        self.document().setDocumentMargin(0)
        self.restyle()

    def show_pieces(self, pieces: Sequence[Piece]) -> None:
        """Show a text; drawing the same again changes nothing."""
        if tuple(pieces) != self._pieces:
            self._pieces = tuple(pieces)
            self.restyle()

    def restyle(self) -> None:
        """Write the text anew in fonts and colours of now."""
        now = theme.current()
        formats = {change: QTextCharFormat() for change in Change}
        for one in formats.values():
            one.setFont(now.font(self._role))
            one.setForeground(now.color("text"))
        strong = Role.STRONG if self._role is Role.BODY else Role.CAPTION_STRONG
        formats[Change.ADDED].setFont(now.font(strong))
        formats[Change.ADDED].setFontUnderline(True)
        formats[Change.ADDED].setBackground(now.color("primary_soft"))
        formats[Change.REMOVED].setFontStrikeOut(True)
        formats[Change.REMOVED].setForeground(now.color("muted"))
        self._first = 0  # the text that is gone had another place for it
        self.clear()
        cursor = QTextCursor(self.document())
        places = []
        for before, piece in pairwise((None, *self._pieces)):
            assert piece is not None
            if before is not None and _run_together(before, piece):
                cursor.insertText(" ", formats[Change.SAME])
            places.append(cursor.position())
            marked = piece.text.rstrip()
            cursor.insertText(marked, formats[piece.change])
            cursor.insertText(piece.text[len(marked) :], formats[Change.SAME])
        self._first = places[1] if len(places) > 1 else 0
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower text is higher."""
        super().resizeEvent(event)
        self._fit()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click is one on what the text stands in; words can be marked and copied."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            self.pressed.emit()

    def _fit(self) -> None:
        if self._fitting:
            return
        self._fitting = True
        most = theme.current().px(_MOST)
        # Measured without a scroll bar: one that is there for a moment makes the lines shorter and stays.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        needed = round(self.document().size().height()) + 1
        if needed > most:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setFixedHeight(min(needed, most))
        self._fitting = False
        cursor = QTextCursor(self.document())
        cursor.setPosition(self._first)
        self.setTextCursor(cursor)
        self.ensureCursorVisible()
        scrolls = needed > most
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if scrolls else Qt.FocusPolicy.NoFocus)


def _run_together(before: Piece, piece: Piece) -> bool:
    """Whether what was removed and what came in its place would read as one word."""
    joined = before.text[-1:].isspace() or piece.text[:1].isspace()
    return Change.SAME not in (before.change, piece.change) and not joined
