"""A decision, made in place: the values, what they were before, and three ways to go on."""

from datetime import datetime

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from digifocus_desktop.domain.differences import Change, Piece
from digifocus_desktop.services.decisions import Decision
from digifocus_desktop.services.own_values import Shape
from ui.screens.sync import words
from ui.screens.sync.marked_text import MarkedText
from ui.screens.sync.presenter import SyncState
from ui.screens.sync.sides import Sides, ValueWords
from ui.screens.sync.values import value_words
from ui.shared import theme
from ui.shared.buttons import Button
from ui.shared.fields import FormField, LineEdit, TextArea
from ui.shared.layout import Card, column, row
from ui.shared.live import Live
from ui.shared.notices import EmptyState
from ui.shared.text import PlainLabel
from ui.shared.theme import Role


class DecisionCard(Live, Card):
    """Shows the decision of a `SyncState`, or that there is none.

    Signals:
        chosen: A value was chosen.
        typed: The value as typed so far.
        own_wanted: The person wants to type a value.
        later: The person puts the decision off.
        used: The person lets the chosen value hold.
    """

    chosen = Signal(str)
    typed = Signal(str)
    own_wanted = Signal()
    later = Signal()
    used = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        self.none = EmptyState("circle-check", framed=False)
        self._title = PlainLabel("", Role.TITLE, wrap=True)
        self._subject = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self._count = PlainLabel("", Role.CAPTION_LABEL, "muted", tabular=True)
        self._question = PlainLabel("", wrap=True)
        self.sides = Sides()
        self._earlier = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.legend, self.earlier_text = MarkedText(role=Role.CAPTION), MarkedText()
        self.line, self.area = LineEdit(), TextArea()
        self._line_field, self._area_field = FormField("", self.line), FormField("", self.area)
        self.write_button = Button("", "quiet", "pencil")
        self.later_button = Button("", "secondary")
        self.use_button = Button("", "primary", "check")
        self._buttons = row(self.write_button, None, self.later_button, self.use_button, gap=8)
        self._inside = QWidget()
        self._inside.setLayout(self._laid_out())
        super().__init__(column(self.none, self._inside, margins=(20, 16, 20, 18)), "card", parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self._connect()
        self.retranslate()
        self.restyle()

    def show_state(self, state: SyncState, now: datetime) -> None:
        """Draw the decision; drawing it twice changes nothing."""
        decision = state.decision
        self.setVisible(state.loaded is not None)
        self.none.setVisible(decision is None)
        self._inside.setVisible(decision is not None)
        if decision is None or state.loaded is None:
            return
        title = QCoreApplication.translate("Sync", "Decision: {field}")
        self._title.setText(title.format(field=words.field_words(decision.label)))
        self._subject.show_text(words.subject_words(decision))
        self._count.setText(f"{state.position + 1}/{len(state.loaded.decisions)}")
        self._question.setText(words.question_words(decision))
        self.sides.show_sides(_sides(decision, now), state.choice)
        earlier = QCoreApplication.translate("Sync", "Earlier: {value}")
        before = value_words(decision, decision.earlier) if decision.earlier is not None else ""
        running = decision.shape is Shape.TEXT and not decision.deletes
        shown = "" if running else before
        self._earlier.show_text(earlier.replace("{value}", shown) if before and not decision.deletes else "")
        self.earlier_text.show_pieces([Piece(Change.SAME, before)] if running else [])
        self.earlier_text.setAccessibleName(self._earlier.text())
        self.earlier_text.setVisible(running and bool(before))
        self.legend.show_pieces(words.legend())
        self.legend.setVisible(any(side.changes for side in decision.sides))
        combine = QCoreApplication.translate("Sync", "Combine the texts")
        write = QCoreApplication.translate("Sync", "Write a new value")
        self.write_button.setText(combine if running and not state.choice else write)
        self._show_own(state, decision)
        chosen = QCoreApplication.translate("Sync", "Use the chosen one")
        new = QCoreApplication.translate("Sync", "Use the new value")
        self.use_button.setText(new if state.writing else chosen)
        self.use_button.set_blocked(None if state.can_use else self._reason(state))

    def retranslate(self) -> None:
        """Set the words that are the same for every decision."""
        self.none.show_words(
            QCoreApplication.translate("Sync", "Nothing to decide."),
            QCoreApplication.translate("Sync", "No value was changed in two places."),
        )
        self.later_button.setText(QCoreApplication.translate("Sync", "Later"))
        for field in (self._line_field, self._area_field):
            field.set_label(QCoreApplication.translate("Sync", "New value"))
        self.sides.setAccessibleName(QCoreApplication.translate("Sync", "Values to choose from"))

    def restyle(self) -> None:
        """Put the buttons below each other where text is large."""
        large = theme.current().scale > 1.5
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._buttons.setDirection(down if large else across)

    def focus_own(self) -> None:
        """Put the keyboard into the field for a typed value."""
        field = self.line if self.line.isVisible() else self.area
        field.setFocus()

    def _laid_out(self) -> QVBoxLayout:
        head = row((column(self._title, self._subject, gap=2), 1), self._count)
        return column(
            head,
            self._question,
            self.sides,
            self.legend,
            self._earlier,
            self.earlier_text,
            self._line_field,
            self._area_field,
            4,
            self._buttons,
            gap=10,
        )

    def _connect(self) -> None:
        self.sides.chosen.connect(self.chosen)
        self.line.textEdited.connect(self.typed)
        self.area.textChanged.connect(lambda: self.typed.emit(self.area.toPlainText()))
        self.write_button.clicked.connect(self.own_wanted)
        self.later_button.clicked.connect(self.later)
        self.use_button.clicked.connect(self.used)

    def _show_own(self, state: SyncState, decision: Decision) -> None:
        running = decision.shape is Shape.TEXT
        self._line_field.setVisible(state.writing and not running)
        self._area_field.setVisible(state.writing and running)
        self.write_button.setVisible(decision.shape.typed and not decision.deletes and not state.writing)
        if state.writing and running:
            self.area.show_text(state.typed)
        elif state.writing and self.line.text() != state.typed:
            self.line.show_text(state.typed)
        for field in (self._line_field, self._area_field):
            field.set_error(words.error_words(state.error) if state.writing else "")

    def _reason(self, state: SyncState) -> str:
        if state.writing:
            return QCoreApplication.translate("Sync", "Write the value first.")
        return QCoreApplication.translate("Sync", "Choose a value first.")


def _sides(decision: Decision, now: datetime) -> list[ValueWords]:
    running = decision.shape is Shape.TEXT and not decision.deletes
    return [
        ValueWords(
            side.choice,
            words.place_words(side),
            value_words(decision, side.value, side.name),
            words.author_words(side, now),
            running,
            side.changes if running else (),
            words.spoken_changes(side.changes) if running else "",
        )
        for side in decision.sides
    ]
