"""The form of short and open advice: whom, when, how long, about what, and what was said."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QBoxLayout, QLineEdit, QWidget

from digifocus_desktop.services.advice_log_values import CATEGORIES, CHANNELS, KINDS
from digifocus_desktop.services.company_names import Named
from ui.screens.advice import words
from ui.screens.advice.state import FIRM, AdviceState, Firm, Typed
from ui.shared import theme
from ui.shared.buttons import Button
from ui.shared.chips import Chip
from ui.shared.choices import Option, Segment
from ui.shared.fields import Choice, FormField, LineEdit, TextArea
from ui.shared.i18n import current_language
from ui.shared.layout import Card, FlowLayout, clear, column, row
from ui.shared.lists import OpenRow
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role
from ui.shared.troubles import trouble_words


class AdviceForm(Live, Card):
    """Fields of advice; a firm of the list is found as its name is typed.

    Signals:
        saved: A `Typed`.
        removed: The person wants it taken away.
        cancelled: The person gives it up.
        firm_typed: Letters of a name.
        firm_chosen: A `Firm`.
        mended: Name of a field that is being changed.
    """

    saved = Signal(object)
    removed = Signal()
    cancelled = Signal()
    firm_typed = Signal(str)
    firm_chosen = Signal(object)
    mended = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.title = PlainLabel("", Role.TITLE)
        self.kind, self.channel = Segment(), Segment()
        self.whom, self.day, self.minutes = LineEdit(), LineEdit(), LineEdit()
        self.agreed, self.agreed_by = LineEdit(), LineEdit()
        self.category, self.place = Segment(), Choice()
        self.audience, self.note = Segment(), TextArea(least_lines=3, most_lines=8)
        self.fields = {
            "name": FormField("", self.whom),
            "held_on": FormField("", self.day),
            "minutes": FormField("", self.minutes),
            "channel": FormField("", self.channel),
            "category": FormField("", self.category),
            "municipality": FormField("", self.place),
            "note": FormField("", self.note),
            "agreed": FormField("", self.agreed),
            "agreed_by": FormField("", self.agreed_by),
        }
        self._topics_title = PlainLabel("", Role.CAPTION_LABEL, "muted")
        self._topics = QWidget()
        self._flow = FlowLayout(8, self._topics)
        self.topics: dict[str, Chip] = {}
        self._found = column(gap=4)
        self.found: list[OpenRow] = []
        self.save, self.cancel = Button("", "primary", "check"), Button("", "secondary")
        self.remove = Button("", "danger", "trash-2")
        super().__init__(self._inside(), "card", parent)
        self._number, self._audience = -1, FIRM
        self._notes: dict[str, str] = {}
        self._firm: Firm | None = None
        self._drawn: object = None
        self._state = AdviceState()
        self._connect()
        self.restyle()
        self.retranslate()

    def _inside(self) -> QBoxLayout:
        fields = self.fields
        self._top = row((self.title, 1), self.kind, gap=12)
        self._when = row((fields["name"], 5), (fields["held_on"], 3), (fields["minutes"], 2), gap=12)
        self._how = row((fields["channel"], 19), (fields["municipality"], 8), gap=12)
        self._next = row((fields["agreed"], 5), (fields["agreed_by"], 3), gap=12)
        return column(
            self._top,
            self._when,
            self._found,
            fields["category"],
            self._how,
            self.audience,
            fields["note"],
            self._next,
            column(self._topics_title, self._topics, gap=4),
            row(self.remove, None),
            gap=10,
            margins=(20, 12, 20, 16),
        )

    def _connect(self) -> None:
        self.save.clicked.connect(self.submit)
        self.cancel.clicked.connect(self.cancelled)
        self.remove.clicked.connect(self.removed)
        self.whom.textEdited.connect(self.firm_typed)
        self.audience.chosen.connect(self._choose_audience)
        for name, field in self.fields.items():
            if isinstance(field.field, QLineEdit):
                field.field.returnPressed.connect(self._on_enter)
                field.field.textEdited.connect(partial(self._mend, name))

    def typed(self) -> Typed:
        """Return what stands in the form."""
        notes = {**self._notes, self._audience: self.note.toPlainText()}
        return Typed(
            str(self.kind.value),
            self._firm,
            self.whom.text(),
            str(self.category.value),
            str(self.place.value) if self.place.value else None,
            self.day.text(),
            self.minutes.text(),
            str(self.channel.value),
            frozenset(key for key, chip in self.topics.items() if chip.isChecked()),
            {audience: text for audience, text in notes.items() if text},
            self.agreed.text(),
            self.agreed_by.text(),
        )

    def submit(self) -> None:
        """Hand over what stands in the form."""
        self.saved.emit(self.typed())

    def show_state(self, state: AdviceState) -> None:
        """Draw the form; what is typed stays."""
        self._state = state
        book = state.book
        if book is None:
            return
        self._show_topics(book.topics)
        self.place.set_values(self._places(), self.place.value)
        if state.number != self._number:
            self._number = state.number
            self._fill(state.typed)
        self._firm = state.typed.firm
        if self._firm is not None and self.whom.text() != self._firm.name:
            self.whom.setText(self._firm.name)
        self._show_found(state.found)
        self._show_for()
        self.remove.setVisible(bool(state.target))
        self.whom.setEnabled(not state.target or self._firm is None)
        self.save.setDisabled(state.busy)
        for name, field in self.fields.items():
            field.set_error(trouble_words(state.errors.get(name)))

    def focus_first(self) -> None:
        """Begin with whom it was for, or with what was said where that is known."""
        first = self.minutes if self._firm is not None else self.whom
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        """Stack what stands side by side where text is large."""
        directions = QBoxLayout.Direction
        large = theme.current().scale > 1.25
        for lines in (self._top, self._when, self._how, self._next):
            lines.setDirection(directions.TopToBottom if large else directions.LeftToRight)

    def retranslate(self) -> None:
        """Set every word."""
        self.kind.set_options([Option(kind, words.kind_word(kind)) for kind in KINDS])
        self.channel.set_options([Option(one, words.channel_word(one)) for one in CHANNELS])
        self.category.set_options([Option(one, words.category_word(one)) for one in CATEGORIES])
        icons = {FIRM: None, "advisors": "lock", "author": "user"}
        options = [Option(one, words.audience_word(one), icons[one]) for one in words.audiences()]
        self.audience.set_options(options)
        texts = {
            "name": QCoreApplication.translate("Advice", "Company or person"),
            "held_on": QCoreApplication.translate("Advice", "Day"),
            "minutes": QCoreApplication.translate("Advice", "Minutes"),
            "channel": QCoreApplication.translate("Advice", "How"),
            "category": QCoreApplication.translate("Advice", "Who it was for"),
            "municipality": QCoreApplication.translate("Advice", "Municipality"),
            "note": QCoreApplication.translate("Advice", "What was talked about"),
            "agreed": QCoreApplication.translate("Advice", "What the firm does next"),
            "agreed_by": QCoreApplication.translate("Advice", "By when"),
        }
        for name, text in texts.items():
            self.fields[name].set_label(text)
        self.kind.setAccessibleName(QCoreApplication.translate("Advice", "Kind of advice"))
        self.audience.setAccessibleName(QCoreApplication.translate("Interview", "For whom"))
        self._topics_title.setText(QCoreApplication.translate("Advice", "Topics"))
        self.save.setText(QCoreApplication.translate("Advice", "Save"))
        self.cancel.setText(QCoreApplication.translate("Advice", "Cancel"))
        self.remove.setText(QCoreApplication.translate("Advice", "Remove"))
        for topic in self._state.book.topics if self._state.book is not None else ():
            self.topics[topic.key].setText(topic.name(current_language()))
        self._show_for()
        self.show_state(self._state)

    def _fill(self, typed: Typed) -> None:
        self.kind.set_value(typed.kind)
        self._firm = typed.firm
        self.whom.setText(typed.whom)
        self.category.set_value(typed.category)
        self.place.set_values(self._places(), typed.municipality)
        self.day.setText(typed.day)
        self.minutes.setText(typed.minutes)
        self.channel.set_value(typed.channel)
        for key, chip in self.topics.items():
            chip.setChecked(key in typed.topics)
        self._notes, self._audience = dict(typed.notes), FIRM
        self.audience.set_value(FIRM)
        self.note.setPlainText(typed.notes.get(FIRM, ""))
        self.agreed.setText(typed.agreed)
        self.agreed_by.setText(typed.agreed_by)

    def _places(self) -> list[tuple[object, str]]:
        book = self._state.book
        unknown = QCoreApplication.translate("Advice", "Not known")
        named = book.reference.municipalities if book is not None else ()
        return [(None, unknown), *((one.key, one.name(current_language())) for one in named)]

    def _show_for(self) -> None:
        """Show what belongs to a firm of the list, or to anybody else."""
        firm = self._firm is not None
        for name in ("category", "municipality"):
            self.fields[name].setVisible(not firm)
        for name in ("agreed", "agreed_by"):
            self.fields[name].setVisible(firm)
        self.audience.setVisible(firm)
        editing = QCoreApplication.translate("Advice", "Change the advice")
        new = QCoreApplication.translate("Advice", "New advice")
        self.title.setText(editing if self._state.target else new)
        listed = QCoreApplication.translate("Advice", "In the list of companies")
        hint = QCoreApplication.translate("Advice", "Choose a company of the list, or write anybody's name.")
        self.fields["name"].set_hint(listed if firm else hint)
        self.fields["note"].set_hint(words.who_sees(self._audience, firm=firm))

    def _show_topics(self, topics: tuple[Named, ...]) -> None:
        if [topic.key for topic in topics] == [*self.topics]:
            return
        clear(self._flow)
        self.topics = {}
        for topic in topics:
            chip = Chip(topic.name(current_language()), parent=self._topics)
            self.topics[topic.key] = chip
            self._flow.addWidget(chip)

    def _show_found(self, found: tuple[Firm, ...]) -> None:
        if found == self._drawn or self._state.book is None:
            return
        self._drawn = found
        clear(self._found)
        self.found = []
        reference = self._state.book.reference
        for firm in found:
            line = OpenRow(
                firm.name, reference.municipality(firm.municipality, current_language()), framed=True
            )
            line.clicked.connect(lambda *_, chosen=firm: self._choose(chosen))
            self.found.append(line)
            self._found.addWidget(line)

    def _choose(self, firm: Firm) -> None:
        self.firm_chosen.emit(firm)
        self.minutes.setFocus(Qt.FocusReason.OtherFocusReason)
        self.minutes.selectAll()

    def _choose_audience(self, audience: object) -> None:
        self._notes[self._audience] = self.note.toPlainText()
        self._audience = str(audience)
        self.note.setPlainText(self._notes.get(self._audience, ""))
        self._show_for()

    def _mend(self, name: str, _text: str) -> None:
        self.mended.emit(name)

    def _on_enter(self) -> None:
        """Enter in the name takes the first firm found, once it is known; elsewhere it saves."""
        naming = self.whom.hasFocus() and self._firm is None and bool(self.whom.text().strip())
        if naming and self._state.found_for != self.whom.text():
            return  # of what stands in the field nothing is known yet
        if naming and self._state.found:
            self._choose(self._state.found[0])
        else:
            self.submit()
