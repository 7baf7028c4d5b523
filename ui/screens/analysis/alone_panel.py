"""The panel of the analysis in the entrepreneur's hands: thanks, and the advisor's code."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from digifocus_desktop.errors import DigiFocusError
from resources.messages import sentence
from ui.shared import theme
from ui.shared.buttons import Button
from ui.shared.fields import FormField, LineEdit
from ui.shared.i18n import current_language
from ui.shared.layout import Card, Scrolled, column, row
from ui.shared.live import Live
from ui.shared.text import IconLabel, PlainLabel
from ui.shared.theme import Role

_COLUMN = 560


class AlonePanel(Live, Scrolled):
    """One column in the middle: what happened, the code, the way back to the questions.

    Signals:
        code_given: What was typed as the code.
        questions_wanted: The entrepreneur wants to go on answering.
    """

    code_given = Signal(str)
    questions_wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        self._done = False
        self._error: DigiFocusError | None = None
        self._icon = IconLabel("circle-check", "ok", 36)
        self._title, self._text = PlainLabel("", Role.DISPLAY, wrap=True), PlainLabel("", wrap=True)
        self.code = LineEdit()
        self.code.setEchoMode(LineEdit.EchoMode.Password)
        self._field = FormField("", self.code)
        self.back_button, self.go_button = (
            Button("", "secondary", "chevron-left"),
            Button("", "primary", "key-round"),
        )
        super().__init__(margins=24, parent=parent)
        foot = row(self.back_button, None, self.go_button, gap=12)
        self._middle = Card(
            column(
                self._icon, self._title, self._text, 8, self._field, foot, gap=12, margins=(24, 20, 24, 20)
            )
        )
        self.body.addStretch(1)
        self.body.addLayout(row(None, (self._middle, 1000), None))
        self.body.addStretch(2)
        self.code.returnPressed.connect(self._give)
        self.go_button.clicked.connect(self._give)
        self.back_button.clicked.connect(self.questions_wanted)
        self.restyle()
        self.retranslate()

    def show_for(self, *, done: bool) -> None:
        """Begin anew: after the last question, or because somebody wants out."""
        self._done, self._error = done, None
        self.code.clear()
        self.retranslate()

    def show_refused(self, error: DigiFocusError) -> None:
        """Say why the code did not do; what was typed goes, it is hidden anyway."""
        self._error = error
        self.code.clear()
        self.retranslate()
        self.focus_first()

    def focus_first(self) -> None:
        """The thank-you waits for nobody to type; the code does."""
        target: QWidget = self.back_button if self._done and self._error is None else self.code
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def restyle(self) -> None:
        """Keep the column's width in proportion to the text."""
        self._middle.setMaximumWidth(theme.current().px(_COLUMN))

    def retranslate(self) -> None:
        """Set every word again."""
        thanks = QCoreApplication.translate("Alone", "Thank you! All questions are done.")
        asked = QCoreApplication.translate("Alone", "Should the advisor go on?")
        self._icon.setVisible(self._done)
        self._title.setText(thanks if self._done else asked)
        self._text.setText(
            QCoreApplication.translate(
                "Alone",
                "Your answers are saved on this computer. "
                "Give it back to the advisor, who goes on with the code.",
            )
        )
        self._field.set_label(QCoreApplication.translate("Alone", "The advisor's code"))
        self._field.set_hint(
            QCoreApplication.translate(
                "Alone", "If the code is forgotten: the recovery passphrase of this computer."
            )
        )
        self.back_button.setText(QCoreApplication.translate("Alone", "Back to the questions"))
        self.go_button.setText(QCoreApplication.translate("Alone", "The advisor goes on"))
        error = self._error
        self._field.set_error(sentence(error.code, error.facts, current_language()) if error else "")

    def _give(self) -> None:
        if self.code.text():
            self.code_given.emit(self.code.text())
        else:
            self.code.setFocus(Qt.FocusReason.OtherFocusReason)
