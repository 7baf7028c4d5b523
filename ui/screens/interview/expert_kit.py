"""Ready-made content for turning to somebody outside: request for quotes, questions, checklist."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.advice_values import ExpertAdvice
from ui.shared.buttons import Button
from ui.shared.layout import clear, column, row
from ui.shared.live import Live
from ui.shared.plan_words import said
from ui.shared.text import PlainLabel
from ui.shared.theme import Role


class ExpertKit(Live, QWidget):
    """A button that opens the content; hidden where the rule does not hold.

    Signals:
        copied: The request stands in the clipboard.
    """

    copied = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._advice: ExpertAdvice | None = None
        self.open_button = Button("", "quiet", "chevron-down")
        self.copy_button = Button("", "secondary", "copy")
        self._content = QWidget()
        self._lines = column(gap=4)
        self._content.setLayout(column(self._lines, row(self.copy_button, None), gap=8))
        self._content.hide()
        self.setLayout(column(row(self.open_button, None), self._content, gap=4))
        self.open_button.clicked.connect(self.toggle)
        self.copy_button.clicked.connect(self._copy)
        self.hide()

    def show_advice(self, advice: ExpertAdvice | None) -> None:
        """Draw the content of a rule that holds; None hides it."""
        self._advice = advice
        self.setVisible(advice is not None and bool(advice.request))
        self.retranslate()

    def toggle(self) -> None:
        """Open the content, or close it."""
        self._content.setVisible(self._content.isHidden())
        self._draw_button()

    def retranslate(self) -> None:
        """Set every word, those of the form too."""
        advice = self._advice
        if advice is None:
            return
        self._draw_button()
        self.copy_button.setText(QCoreApplication.translate("Interview", "Copy the request"))
        clear(self._lines)
        agencies = QCoreApplication.translate("Interview", "Agencies of the region, in an order drawn by lot")
        for heading, text in (
            (QCoreApplication.translate("Interview", "Do this yourself first"), said(advice.checklist)),
            (QCoreApplication.translate("Interview", "Ask the supplier"), said(advice.questions)),
            (agencies, "\n".join(advice.suppliers)),
            (QCoreApplication.translate("Interview", "Request for quotes"), said(advice.request)),
        ):
            if text:
                self._lines.addWidget(PlainLabel(heading, Role.CAPTION_LABEL, "muted"))
                self._lines.addWidget(PlainLabel(text, wrap=True))

    def _draw_button(self) -> None:
        opened = not self._content.isHidden()
        closed = QCoreApplication.translate("Interview", "Request for quotes, questions and checklist")
        fewer = QCoreApplication.translate("Interview", "Hide the request and the lists")
        self.open_button.setText(fewer if opened else closed)
        self.open_button.set_icon("chevron-up" if opened else "chevron-down")

    def _copy(self) -> None:
        if self._advice is not None:
            QGuiApplication.clipboard().setText(said(self._advice.request))
            self.copied.emit()
