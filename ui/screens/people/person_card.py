"""One colleague beside the list: who, what waits, the laptops and what can be done."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.staff_values import Colleague, Laptop, LaptopState
from ui.screens.people import words
from ui.shared.buttons import Button
from ui.shared.layout import FlowLayout, Rule, clear, column, row
from ui.shared.live import Live
from ui.shared.text import IconLabel, PlainLabel
from ui.shared.theme import Role


class PersonCard(Live, QWidget):
    """Draws a `Colleague`.

    Signals:
        changing: The person wants to change the details.
        coding: A joining code for another laptop is wanted.
        leaving: The colleague shall work no more.
        returning: The colleague shall work again.
        closing: The shared database shall be closed to a laptop (its id).
    """

    changing = Signal()
    coding = Signal()
    leaving = Signal()
    returning = Signal()
    closing = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = PlainLabel("", Role.HEADING, wrap=True)
        self.facts = [PlainLabel("", tone="muted", wrap=True) for _ in range(3)]
        self.state, self.code = PlainLabel("", Role.LABEL, wrap=True), PlainLabel("", Role.CAPTION, wrap=True)
        self.change_button = Button("", "secondary", "pencil")
        self.code_button = Button("", "secondary", "key-round")
        self.leave_button = Button("", "danger", "ban")
        self.return_button = Button("", "secondary", "undo-2")
        acts = FlowLayout()
        for button in (self.change_button, self.code_button, self.return_button, self.leave_button):
            acts.addWidget(button)
        self._laptops = PlainLabel("", Role.TITLE)
        self._none = PlainLabel("", tone="muted", wrap=True)
        self._rows = column(gap=6)
        head = column(self.name, *self.facts, gap=2)
        below = (self._laptops, self._none, self._rows)
        self.setLayout(column(head, self.state, self.code, acts, Rule(), *below, None, gap=10))
        self.close_buttons: dict[str, Button] = {}
        self._person: Colleague | None = None
        self.change_button.clicked.connect(self.changing)
        self.code_button.clicked.connect(self.coding)
        self.leave_button.clicked.connect(self.leaving)
        self.return_button.clicked.connect(self.returning)
        self.retranslate()

    def show_person(self, person: Colleague | None) -> None:
        """Draw a colleague; the same again changes nothing."""
        if person is not None and person != self._person:
            self._person = person
            self._say(person)
            self._show_laptops(person)

    def retranslate(self) -> None:
        """Set every word."""
        self.change_button.setText(QCoreApplication.translate("People", "Change"))
        self.code_button.setText(QCoreApplication.translate("People", "New joining code"))
        self.leave_button.setText(QCoreApplication.translate("People", "Take out of use"))
        self.return_button.setText(QCoreApplication.translate("People", "Bring back"))
        self._laptops.setText(QCoreApplication.translate("People", "Computers"))
        self._none.setText(QCoreApplication.translate("People", "None has joined yet."))
        if self._person is not None:
            self._say(self._person)
            self._show_laptops(self._person)

    def _say(self, person: Colleague) -> None:
        draft = person.draft
        self.name.setText(draft.name)
        for fact, text in zip(
            self.facts, (draft.title, draft.email, words.role_words(draft.roles)), strict=True
        ):
            fact.show_text(text)
        for where, (text, tone) in (
            (self.state, words.state_words(person)),
            (self.code, words.code_words(person.code)),
        ):
            where.show_text(text[:1].upper() + text[1:])
            where.set_tone(tone)
        self.code_button.setVisible(person.active)
        self.leave_button.setVisible(person.active)
        own = QCoreApplication.translate("People", "This is you: another admin can do it.")
        self.leave_button.set_blocked(own if person.me else None)
        self.return_button.setVisible(not person.active)

    def _show_laptops(self, person: Colleague) -> None:
        clear(self._rows)
        self.close_buttons = {}
        for laptop in person.laptops:
            self._rows.addWidget(self._line(laptop))
        self._none.setVisible(not person.laptops)

    def _line(self, laptop: Laptop) -> QWidget:
        state, tone = words.laptop_state(laptop)
        texts = column(
            PlainLabel(laptop.name, Role.STRONG, wrap=True),
            PlainLabel(words.laptop_words(laptop), Role.CAPTION, "muted", wrap=True),
            PlainLabel(state, Role.CAPTION, tone, wrap=True),
            gap=2,
        )
        line = QWidget()
        closable = laptop.state in (LaptopState.IN_USE, LaptopState.REFUSED) and not laptop.here
        if not closable:
            line.setLayout(row(IconLabel("laptop", "muted", 20), (texts, 1), gap=12))
            return line
        button = Button(QCoreApplication.translate("People", "Lost…"), "quiet")
        names = QCoreApplication.translate("People", "Close the shared database to {name}")
        button.setAccessibleName(names.replace("{name}", laptop.name))
        button.clicked.connect(lambda: self.closing.emit(laptop.id))
        self.close_buttons[laptop.id] = button
        line.setLayout(row(IconLabel("laptop", "muted", 20), (texts, 1), button, gap=12))
        return line
