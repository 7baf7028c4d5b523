"""One certificate at a farm: what is asked at the left, the preview at the right, one primary."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Slot

from digifocus_desktop.domain.formats import Language
from digifocus_desktop.services.certificates import Order
from ui.screens.certificates import words
from ui.screens.certificates.farm_form import FarmFields, FirmPicker
from ui.screens.certificates.farm_presenter import FarmState
from ui.screens.certificates.issuing import IssuePanel, busy_or_unsigned, no_printer_words
from ui.screens.certificates.presenter import CertificatesPresenter, CertificatesState
from ui.screens.certificates.side import AskTarget, LookBar, PreviewSide
from ui.shared.layout import Card, Scrolled, column


class FarmPanel(IssuePanel):
    """Draws a `FarmState`; passes on what the person does."""

    def __init__(self, presenter: CertificatesPresenter, ask_target: AskTarget) -> None:
        super().__init__(presenter, ask_target, PreviewSide(steps=False), LookBar(with_place=False))
        self._farm = presenter.farm
        self.firm = FirmPicker(self._farm)
        self.fields = FarmFields(self._farm)
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
        self._retranslate_acts()
        self._header.set_title(
            QCoreApplication.translate("Certificates", "Issue one certificate"),
            QCoreApplication.translate(
                "Certificates", "The session and the attendance are recorded with it."
            ),
        )
        self._redraw()

    def orders(self) -> Sequence[Order]:
        """Return the one certificate, once it is whole."""
        order = self._farm.order()
        return () if order is None else (order,)

    def _lay_out(self) -> None:
        scrolled = Scrolled(gap=12, margins=(20, 16, 20, 16))
        scrolled.body.addWidget(self.firm)
        scrolled.body.addWidget(self.fields)
        scrolled.body.addStretch(1)
        self._lay_out_beside(Card(column(scrolled)))

    def _connect(self) -> None:
        self._connect_acts()
        self.look.turned.connect(self._on_turned)
        self.look.spoken.connect(self._on_spoken)
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

    def _why_none(self, state: FarmState) -> str:
        if state.problem is not None and "field" not in state.problem.facts:
            return words.error_sentence(state.problem)
        if state.problem is not None and state.problem.code.startswith(("document.", "certificate.")):
            return words.error_sentence(state.problem)
        return QCoreApplication.translate(
            "Certificates",
            "The certificate is shown here when firm, person, training, lessons and place are filled in.",
        )

    def _show_acts(self, frame: CertificatesState, state: FarmState) -> None:
        printing = bool(frame.printers)
        if printing:
            primary = QCoreApplication.translate("Certificates", "Issue and print")
        else:
            primary = QCoreApplication.translate("Certificates", "Issue and save PDF")
        blocked = self._blocked(frame, state)
        self._show_way(primary, blocked, printing=printing)
        self._foot.setText(blocked or ("" if printing else no_printer_words()))
        self._show_signer(problem=state.signer_problem)

    def _blocked(self, frame: CertificatesState, state: FarmState) -> str | None:
        blocked = busy_or_unsigned(frame, signer_problem=state.signer_problem)
        if blocked is not None:
            return blocked
        if state.person is None or not state.pdf:
            return QCoreApplication.translate(
                "Certificates", "Fill in firm, person, training, lessons and place."
            )
        return None if state.ready else words.standing_sentence(state.person)
