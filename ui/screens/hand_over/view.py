"""Draws what to choose before the entrepreneur gets the computer."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QWidget

from resources.messages import sentence
from ui.screens.hand_over.presenter import HandOverPresenter, HandOverState
from ui.shared import theme
from ui.shared.bars import FootBar, PageHeader
from ui.shared.buttons import Button
from ui.shared.choices import Option, RadioCards, Segment
from ui.shared.fields import FormField, LineEdit
from ui.shared.i18n import CODES, NAMES, current_language
from ui.shared.layout import Card, Scrolled, column, row
from ui.shared.navigation import Route
from ui.shared.page import Page
from ui.shared.text import PlainLabel

_COLUMN = 640


class HandOverPage(Page):
    """One column: how much is asked, in which language, and the code to remember."""

    def __init__(self, presenter: HandOverPresenter) -> None:
        super().__init__()
        self._presenter = presenter
        presenter.setParent(self)
        self.header = PageHeader("", back=True)
        self._told = PlainLabel("", wrap=True)
        self.length = RadioCards()
        self._length_field = FormField("", self.length)
        self.language = Segment([Option(code, NAMES[code]) for code in CODES])
        self._language_field = FormField("", self.language)
        self.code = LineEdit()
        self._code_field = FormField("", self.code)
        self.begin_button, self.cancel_button = Button("", "primary", "laptop"), Button("", "secondary")
        self._lay_out()
        presenter.state_changed.connect(self.show_state)
        self.header.back.clicked.connect(presenter.give_up)
        self.cancel_button.clicked.connect(presenter.give_up)
        self.begin_button.clicked.connect(presenter.begin)
        self.length.chosen.connect(presenter.set_quick)
        self.language.chosen.connect(presenter.set_language)
        self.code.textEdited.connect(presenter.type_code)
        self.code.returnPressed.connect(presenter.begin)
        self.restyle()
        self.retranslate()

    def _lay_out(self) -> None:
        scrolled = Scrolled(gap=16, margins=(24, 8, 24, 16))
        parts = (self._told, self._length_field, self._language_field, self._code_field)
        self._middle = Card(column(*parts, gap=16, margins=(20, 16, 20, 20)))
        scrolled.body.addLayout(row((self._middle, 1000), None))
        scrolled.body.addStretch(1)
        top = QWidget()
        top.setLayout(column(self.header, gap=0, margins=(24, 16, 24, 4)))
        foot = FootBar(self.cancel_button, right=self.begin_button, sides=(24, 24))
        self.setLayout(column(top, (scrolled, 1), foot, gap=0))

    def title(self) -> str:
        """The name of the screen."""
        return QCoreApplication.translate("HandOver", "The entrepreneur answers alone")

    def enter(self, route: Route) -> None:
        """Begin for the firm of the route."""
        self._presenter.enter(route)

    def panes(self) -> Sequence[QWidget]:
        """The choices, then the buttons."""
        return (self._middle, self.begin_button)

    def focus_first(self) -> None:
        """Everything is chosen beforehand: the keyboard is where the computer is handed over."""
        self.begin_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def show_state(self, state: HandOverState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        self.header.set_title(self.title(), state.company)
        self.length.set_value(state.quick)
        self.language.set_value(state.language)
        if self.code.text() != state.code:
            self.code.setText(state.code)
        self._show_error(state)
        nobody = QCoreApplication.translate("HandOver", "Choose a firm first.")
        self.begin_button.set_blocked(None if state.company_id else nobody)
        self.begin_button.setDisabled(state.busy)

    def _show_error(self, state: HandOverState) -> None:
        error = state.error
        words = sentence(error.code, error.facts, current_language()) if error else ""
        about_code = error is not None and error.code == "handover.code_short"
        if about_code and not self._code_field.error:
            self.code.setFocus(Qt.FocusReason.OtherFocusReason)
        self._code_field.set_error(words if about_code else "")
        self._length_field.set_error("" if about_code else words)

    def restyle(self) -> None:
        """Keep the column's width in proportion to the text."""
        self._middle.setMaximumWidth(theme.current().px(_COLUMN))

    def retranslate(self) -> None:
        """Set every word again."""
        self._told.setText(
            QCoreApplication.translate(
                "HandOver",
                "The window shows this firm's questions and nothing else: no other firm, no notes, "
                "no result. It stays so, even if the computer is started again, until you give the code.",
            )
        )
        self.length.set_options(
            [
                Option(
                    False,
                    QCoreApplication.translate("HandOver", "The whole analysis"),
                    detail=QCoreApplication.translate("HandOver", "About half an hour"),
                ),
                Option(
                    True,
                    QCoreApplication.translate("HandOver", "Quick survey"),
                    detail=QCoreApplication.translate("HandOver", "17–19 questions, about 8 minutes"),
                ),
            ]
        )
        self._length_field.set_label(QCoreApplication.translate("HandOver", "How much is asked"))
        self._language_field.set_label(QCoreApplication.translate("HandOver", "Language of the questions"))
        self._code_field.set_label(
            QCoreApplication.translate("HandOver", "Code that gives the computer back")
        )
        self._code_field.set_hint(
            QCoreApplication.translate("HandOver", "Remember it, or write one of your own.")
        )
        self.cancel_button.setText(QCoreApplication.translate("HandOver", "Cancel"))
        self.begin_button.setText(QCoreApplication.translate("HandOver", "Hand over the computer"))
        self.show_state(self._presenter.state)
