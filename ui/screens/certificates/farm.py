"""One certificate at a farm: what is asked at the left, the preview at the right, one primary."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Signal, Slot
from PySide6.QtWidgets import QWidget

from digifocus_desktop.domain.formats import Language
from ui.screens.certificates import words
from ui.screens.certificates.farm_form import FarmFields, FirmPicker
from ui.screens.certificates.farm_presenter import FarmState
from ui.screens.certificates.output import Way
from ui.screens.certificates.presenter import CertificatesPresenter, CertificatesState
from ui.screens.certificates.side import AskTarget, Halves, LookBar, PreviewSide
from ui.shared.bars import PageHeader
from ui.shared.buttons import Button
from ui.shared.layout import Card, Scrolled, column, row
from ui.shared.live import Live
from ui.shared.notices import Banner
from ui.shared.text import PlainLabel
from ui.shared.theme import Role


class FarmPanel(Live, QWidget):
    """Draws a `FarmState`; passes on what the person does.

    Signals:
        left: The person wants back to the lists.
    """

    left = Signal()

    def __init__(self, presenter: CertificatesPresenter, ask_target: AskTarget) -> None:
        super().__init__()
        self._presenter, self._farm, self._ask_target = presenter, presenter.farm, ask_target
        self._back = Button("", "icon", "chevron-left")
        self._header = PageHeader()
        self._banner = Banner()
        self.firm = FirmPicker(self._farm)
        self.fields = FarmFields(self._farm)
        self.side = PreviewSide(steps=False)
        self.look = LookBar(with_place=False)
        self._foot = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.cancel = Button("", "quiet")
        self.save = Button("", "secondary", "download")
        self.print = Button("", "primary", "printer")
        self.fields.hide()
        self._lay_out()
        self._connect()
        self.retranslate()

    def show_state(self, frame: CertificatesState, state: FarmState) -> None:
        """Draw both states; drawing them twice changes nothing."""
        self.firm.show_state(state)
        chosen_now = state.firm is not None and self.fields.isHidden()
        self.fields.setVisible(state.firm is not None)
        self.fields.show_state(state)
        name = state.person.name if state.person else ""
        self.side.show_file(name, state.pdf, "" if state.pdf else self._why_none(state))
        self.side.show_place(0, 0)
        self.look.show_look(state.look, frame.printers)
        self._show_acts(frame, state)
        if chosen_now:
            self.fields.training.setFocus()

    def retranslate(self) -> None:
        """Set the words."""
        self._back.setText(QCoreApplication.translate("Certificates", "Back to the certificates"))
        self._header.set_title(
            QCoreApplication.translate("Certificates", "Issue one certificate"),
            QCoreApplication.translate(
                "Certificates", "The session and the attendance are recorded with it."
            ),
        )
        self.cancel.setText(QCoreApplication.translate("Certificates", "Cancel"))
        self.save.setText(QCoreApplication.translate("Certificates", "Issue and save PDF"))
        self.side.show_hint(
            QCoreApplication.translate(
                "Certificates",
                "The number comes from this computer at once, even offline. "
                "An issued certificate never changes.",
            )
        )
        self._redraw()

    def issue(self) -> None:
        """Issue by the primary way: print, or save where there is no printer."""
        self._go(Way.PRINT if self._presenter.state.printers else Way.SAVE)

    def _lay_out(self) -> None:
        scrolled = Scrolled(gap=12, margins=(20, 16, 20, 16))
        scrolled.body.addWidget(self.firm)
        scrolled.body.addWidget(self.fields)
        scrolled.body.addStretch(1)
        self.side.add_below(self.look)
        halves = Halves(Card(column(scrolled)), self.side)
        acts = row((self._foot, 1), self.cancel, self.save, self.print, gap=8)
        top = row(self._back, (self._header, 1), gap=8)
        self.setLayout(column(top, self._banner, (halves, 1), acts, gap=12, margins=(16, 10, 24, 12)))
        self._banner.hide()

    def _connect(self) -> None:
        self._back.clicked.connect(self.left)
        self.cancel.clicked.connect(self.left)
        self.print.clicked.connect(self.issue)
        self.save.clicked.connect(lambda: self._go(Way.SAVE))
        self.look.turned.connect(self._on_turned)
        self.look.spoken.connect(self._on_spoken)
        self.look.printer_chosen.connect(self._presenter.use_printer)
        self._banner.acted.connect(self._presenter.open_settings)
        self._presenter.state_changed.connect(self._redraw)
        self._farm.state_changed.connect(self._redraw)

    @Slot()
    def _redraw(self) -> None:
        self.show_state(self._presenter.state, self._farm.state)

    @Slot(object)
    def _on_turned(self, way: str) -> None:
        look = self._farm.state.look
        self._farm.change_look(replace(look, orientation="portrait" if way == "portrait" else "landscape"))

    @Slot(object)
    def _on_spoken(self, language: Language | None) -> None:
        self._farm.change_look(replace(self._farm.state.look, language=language))

    def _go(self, way: Way) -> None:
        order = self._farm.order()
        if order is None or not self.print.isEnabled():
            return
        target = None
        if way is Way.SAVE:
            target = self._ask_target(words.file_name(order.person_name), 1)
            if target is None:
                return
        self._presenter.issue([order], way, target)

    def _why_none(self, state: FarmState) -> str:
        if state.problem is not None and "field" not in state.problem.facts:
            return words.error_sentence(state.problem)
        if state.problem is not None and state.problem.code.startswith(("document.", "certificate.")):
            return words.error_sentence(state.problem)
        return words.still_missing(state.missing)

    def _show_acts(self, frame: CertificatesState, state: FarmState) -> None:
        printing = bool(frame.printers)
        if printing:
            self.print.setText(QCoreApplication.translate("Certificates", "Issue and print"))
            self.print.set_icon("printer")
        else:
            self.print.setText(QCoreApplication.translate("Certificates", "Issue and save PDF"))
            self.print.set_icon("download")
        self.save.setVisible(printing)
        blocked = self._blocked(frame, state)
        for button in (self.print, self.save):
            button.set_blocked(blocked)
        no_printer = QCoreApplication.translate(
            "Certificates", "No printer was found. The certificates are saved as PDF files."
        )
        self._foot.setText(blocked or ("" if printing else no_printer))
        problem = QCoreApplication.translate(
            "Certificates", "Enter your name in the settings: it is printed under the signature."
        )
        self._banner.show_state(
            problem if state.signer_problem else "",
            "triangle-alert",
            "warn",
            QCoreApplication.translate("Certificates", "Settings"),
        )

    def _blocked(self, frame: CertificatesState, state: FarmState) -> str | None:
        if frame.work is not None:
            return words.working(frame.work)
        if state.signer_problem:
            return QCoreApplication.translate(
                "Certificates", "Enter your name in the settings: it is printed under the signature."
            )
        if state.person is None or not state.pdf:
            return self._why_none(state)
        return None if state.ready else words.standing_sentence(state.person)
