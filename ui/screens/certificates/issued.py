"""Issued or voided certificates with the stored file beside them."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QModelIndex, Signal, Slot
from PySide6.QtWidgets import QWidget

from ui.screens.certificates import words
from ui.screens.certificates.output import Way
from ui.screens.certificates.presenter import CertificatesPresenter, CertificatesState, Place
from ui.screens.certificates.side import AskTarget, Halves, PreviewSide
from ui.screens.certificates.table_model import IssuedModel
from ui.shared import theme, wording
from ui.shared.buttons import Button
from ui.shared.fields import LineEdit
from ui.shared.layout import Card, FlowLayout, column, row
from ui.shared.live import Live
from ui.shared.notices import EmptyState
from ui.shared.printers import looking_words
from ui.shared.tables import DataTable

_LONG_DAY = date(2026, 9, 28)


class IssuedPane(Live, QWidget):
    """Issued or voided certificates with the stored file beside; printed again, saved, voided.

    Signals:
        nothing: There is nothing in the list and the person wants to see what is due.
    """

    nothing = Signal()

    def __init__(self, presenter: CertificatesPresenter, ask_target: AskTarget) -> None:
        super().__init__()
        self._presenter, self._ask_target = presenter, ask_target
        self.model = IssuedModel(self)
        self.table = DataTable()
        self.table.setModel(self.model)
        self.empty = EmptyState("award")
        self.side = PreviewSide(steps=False)
        self.again = Button("", "secondary", "printer")
        self.save = Button("", "secondary", "download")
        self.open = Button("", "quiet", "external-link")
        self.void = Button("", "danger", "ban")
        self.reason = LineEdit()
        self.confirm = Button("", "danger")
        self.keep = Button("", "quiet")
        self._voiding = ""
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_state(self, state: CertificatesState) -> None:
        """Draw the list that is open; drawing it twice changes nothing."""
        self.model.show_rows(state.listed)
        any_ = bool(state.listed)
        self.empty.setVisible(not any_)
        self._whole.setVisible(any_)
        ids = [one.id for one in state.listed]
        place = ids.index(state.selected) if state.selected in ids else -1
        # The keyboard's place may be the row already while nothing is marked.
        if place >= 0 and not self.table.selectionModel().isRowSelected(place):
            self.table.selectRow(place)
        one = state.certificate
        message = words.error_sentence(state.problem) if state.problem else ""
        self.side.show_file(one.person_name if one else "", state.pdf, message)
        self.side.show_place(0, 0)
        self.side.show_hint(words.voided_line(one) if one else "")
        if self._voiding != state.selected:
            self._voiding = ""
        self._reason_row.setVisible(bool(self._voiding))
        self.void.setVisible(state.place is Place.ISSUED and not self._voiding)
        busy = words.working(state.work) if state.work else None
        missing = QCoreApplication.translate("Certificates", "The file is not on this computer.")
        no_printer = (
            looking_words()
            if state.printers is None
            else QCoreApplication.translate("Certificates", "No printer was found.")
        )
        gone = busy or (None if state.pdf else missing)
        self.again.set_blocked(gone or (None if state.printers else no_printer))
        self.save.set_blocked(gone)
        self.open.set_blocked(gone)
        self._say_empty(state.place)

    def retranslate(self) -> None:
        """Set the words."""
        self.table.setAccessibleName(QCoreApplication.translate("Certificates", "Certificates"))
        self.again.setText(QCoreApplication.translate("Certificates", "Print again"))
        self.save.setText(QCoreApplication.translate("Certificates", "Save PDF"))
        self.open.setText(QCoreApplication.translate("Certificates", "Open"))
        self.void.setText(QCoreApplication.translate("Certificates", "Void"))
        self.confirm.setText(QCoreApplication.translate("Certificates", "Void the certificate"))
        self.keep.setText(QCoreApplication.translate("Certificates", "Keep it"))
        self.reason.setPlaceholderText(QCoreApplication.translate("Certificates", "Why it is voided"))
        self.reason.setAccessibleName(QCoreApplication.translate("Certificates", "Why it is voided"))
        self.model.redraw()
        self._say_empty(self._presenter.state.place)

    def restyle(self) -> None:
        """Take column widths from the theme."""
        now = theme.current()
        widest = now.width_of(wording.format_date(_LONG_DAY)) / now.scale + 40
        self.table.set_widths([210, 0, round(widest)], stretch=1)

    def _lay_out(self) -> None:
        self._reason_row = QWidget()
        self._reason_row.setLayout(row((self.reason, 1), self.confirm, self.keep))
        acts = QWidget()
        flow = FlowLayout(8, acts)
        for button in (self.again, self.save, self.open, self.void):
            flow.addWidget(button)
        self.side.add_below(self._reason_row)
        self.side.add_below(acts)
        self._whole = Halves(Card(column(self.table, margins=1)), self.side, (50, 50))
        self.setLayout(column(self.empty, (self._whole, 1), gap=0))
        self._reason_row.hide()
        self.restyle()

    def _connect(self) -> None:
        self.table.selected.connect(self._on_selected)
        self.table.opened.connect(lambda *_: self._presenter.look())
        self.again.clicked.connect(lambda: self._presenter.send(Way.PRINT))
        self.save.clicked.connect(self._on_save)
        self.open.clicked.connect(self._presenter.look)
        self.void.clicked.connect(lambda: self._ask_reason(self._presenter.state.selected))
        self.keep.clicked.connect(lambda: self._ask_reason(""))
        self.confirm.clicked.connect(self._on_void)
        self.reason.textChanged.connect(self._reason_changed)
        self.empty.acted.connect(self.nothing)

    def _ask_reason(self, certificate_id: str) -> None:
        self._voiding = certificate_id
        self.reason.setText("")
        self._reason_changed("")
        self.show_state(self._presenter.state)
        (self.reason if certificate_id else self.void).setFocus()

    @Slot(str)
    def _reason_changed(self, text: str) -> None:
        missing = QCoreApplication.translate("Certificates", "Write why it is voided.")
        self.confirm.set_blocked(None if text.strip() else missing)

    def _on_void(self) -> None:
        reason, chosen = self.reason.text(), self._voiding
        self._voiding = ""
        self._presenter.void([chosen], reason)

    def _on_save(self) -> None:
        chosen = self._presenter.state.certificate
        target = self._ask_target(chosen.file_name, 1) if chosen else None
        if target is not None:
            self._presenter.send(Way.SAVE, target)

    @Slot(QModelIndex)
    def _on_selected(self, index: QModelIndex) -> None:
        if index.isValid():
            self._presenter.select(self.model.row_at(index.row()).id)

    def _say_empty(self, place: Place) -> None:
        if place is Place.VOIDED:
            self.empty.show_words(
                QCoreApplication.translate("Certificates", "No certificate has been voided."),
                QCoreApplication.translate(
                    "Certificates", "A voided certificate stays here with its number and the reason."
                ),
            )
            return
        self.empty.show_words(
            QCoreApplication.translate("Certificates", "No certificate has been issued yet."),
            QCoreApplication.translate(
                "Certificates", "An issued certificate stays here and can be printed again as it was."
            ),
            QCoreApplication.translate("Certificates", "Show what is due"),
        )
