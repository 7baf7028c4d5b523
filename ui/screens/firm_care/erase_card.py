"""Erasing for good: the firm or one of its people, after what goes and what stays was said."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.endings import Asked, Subject
from ui.screens.firm_care import words
from ui.screens.firm_care.presenter import CarePresenter
from ui.screens.firm_care.state import Ask, AskKind, CareState
from ui.shared.buttons import Button
from ui.shared.confirm_card import ConfirmCard
from ui.shared.layout import Card, clear, column, row
from ui.shared.live import Live
from ui.shared.text import IconLabel, PlainLabel
from ui.shared.theme import Role


class EraseCard(Live, Card):
    """Draws what can be erased, for an admin of the firm's organisation."""

    def __init__(self, presenter: CarePresenter, parent: QWidget | None = None) -> None:
        self._presenter = presenter
        self._title = PlainLabel("", Role.TITLE)
        self._rule = PlainLabel("", tone="muted", wrap=True)
        self._lines, self.confirm = column(gap=4), ConfirmCard()
        self.proof_button = Button("", "quiet", "list-checks")
        parts = (self._title, self._rule, self._lines, self.confirm, row(self.proof_button, None))
        super().__init__(column(*parts, gap=10, margins=(20, 14, 20, 16)), "card", parent)
        self.buttons: dict[str, Button] = {}
        self._drawn: tuple[Subject, ...] = ()
        self._state = CareState()
        self.confirm.confirmed.connect(presenter.carry_out)
        self.confirm.closed.connect(presenter.close)
        self.proof_button.clicked.connect(presenter.show_erasures)
        self.retranslate()

    def show_state(self, state: CareState) -> None:
        """Draw the firm and its people, and what is asked about."""
        asked = self._state.ask
        self._state = state
        self.setVisible(state.endings is not None and state.endings.may_erase)
        if state.endings is not None and state.endings.subjects != self._drawn:
            self._drawn = state.endings.subjects
            self._draw()
        if state.ask is None or state.ask.kind is not AskKind.ERASE:
            self.confirm.end()
        else:
            subject = next((one for one in self._drawn if one.id == state.ask.id), None)
            self.confirm.ask(
                state.ask, *words.erase_question(state.ask, subject is not None and subject.person)
            )
        if asked is not None and asked.kind is AskKind.ERASE and state.ask is None:
            self.proof_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Set every word."""
        self._title.setText(QCoreApplication.translate("FirmCare", "Erase for good"))
        self._rule.setText(
            QCoreApplication.translate(
                "FirmCare",
                "When a person or a firm asks to be forgotten. What is erased leaves the shared database and "
                "every computer, and nobody can bring it back.",
            )
        )
        self.proof_button.setText(QCoreApplication.translate("FirmCare", "Which computers have erased"))
        self._draw()

    def _draw(self) -> None:
        clear(self._lines)
        self.buttons = {}
        for subject in self._drawn:
            self._lines.addWidget(self._line(subject))

    def _line(self, subject: Subject) -> QWidget:
        said, tone = words.subject_words(subject)
        texts = column(
            PlainLabel(subject.name, Role.STRONG, wrap=True),
            PlainLabel(said, Role.CAPTION, tone, wrap=True),
            gap=2,
        )
        icon = IconLabel("user" if subject.person else "building-2", "muted", 20)
        line = QWidget()
        if subject.asked in (Asked.WAITS, Asked.DONE):
            line.setLayout(row(icon, (texts, 1), gap=12, margins=(0, 4, 0, 4)))
            return line
        button = Button(QCoreApplication.translate("FirmCare", "Erase…"), "danger")
        button.setAccessibleName(f"{button.text()} {subject.name}")
        ask = Ask(AskKind.ERASE, subject.id, subject.name)
        button.clicked.connect(lambda: self._presenter.ask(ask))
        self.buttons[subject.id] = button
        line.setLayout(row(icon, (texts, 1), button, gap=12, margins=(0, 4, 0, 4)))
        return line
