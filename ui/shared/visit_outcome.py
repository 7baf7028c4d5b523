"""What is said of a visit afterwards: that it took place, or that it does not and why."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.shared.buttons import Button
from ui.shared.fields import FormField, LineEdit
from ui.shared.layout import bring_into_view, column, row
from ui.shared.live import Live
from ui.shared.troubles import Trouble, trouble_words


class VisitOutcome(Live, QWidget):
    """Two buttons; calling off asks for the reason first, which may stay empty.

    Signals:
        held: It took place.
        called_off: It does not take place; why, if the person said.
    """

    held = Signal()
    called_off = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.hold, self.call_off = Button("", "secondary", "check"), Button("", "secondary", "ban")
        self.reason, self.confirm = LineEdit(), Button("", "danger", "ban")
        self.why = FormField("", self.reason)
        self._why_line = QWidget()
        self._why_line.setLayout(row((self.why, 1), column(None, self.confirm), gap=12))
        self.setLayout(column(row(self.hold, self.call_off, None, gap=8), self._why_line, gap=8))
        self._trouble: Trouble | None = None
        self.hold.clicked.connect(self.held)
        self.call_off.clicked.connect(self._ask_why)
        self.confirm.clicked.connect(lambda: self.called_off.emit(self.reason.text()))
        self.reason.returnPressed.connect(self.confirm.click)
        self.begin(held=False)
        self.retranslate()

    def begin(self, *, held: bool) -> None:
        """Be asked anew; of a visit that was held already it can only be said that it was not."""
        self.hold.setVisible(not held)
        self._why_line.hide()
        self.reason.clear()
        self.show_trouble(None)

    def show_trouble(self, trouble: Trouble | None) -> None:
        """Show what is wrong with the reason."""
        self._trouble = trouble
        self.why.set_error(trouble_words(trouble))

    def retranslate(self) -> None:
        """Set the words."""
        self.hold.setText(QCoreApplication.translate("VisitOutcome", "It took place"))
        self.call_off.setText(QCoreApplication.translate("VisitOutcome", "It does not take place"))
        self.why.set_label(QCoreApplication.translate("VisitOutcome", "Why it does not take place"))
        self.confirm.setText(QCoreApplication.translate("VisitOutcome", "Call off"))
        self.show_trouble(self._trouble)

    def _ask_why(self) -> None:
        self._why_line.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_view(self._why_line)
