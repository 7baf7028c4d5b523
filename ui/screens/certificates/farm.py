"""One certificate at a farm: what is asked at the left, the preview at the right, one primary."""

from dataclasses import replace

from PySide6.QtCore import QCoreApplication, Slot

from digifocus_desktop.domain.formats import Language
from ui.screens.certificates import words
from ui.screens.certificates.farm_form import FarmFields, FirmPicker
from ui.screens.certificates.farm_presenter import FarmState
from ui.screens.certificates.issuing import IssuePanel
from ui.screens.certificates.presenter import CertificatesPresenter, CertificatesState
from ui.screens.certificates.side import AskTarget, LookBar, PreviewSide
from ui.shared.layout import Scrolled


class FarmPanel(IssuePanel):
    """Draws a `FarmState`; passes on what the person does."""

    def __init__(self, presenter: CertificatesPresenter, ask_target: AskTarget) -> None:
        side, look = PreviewSide(steps=False), LookBar(with_place=False)
        super().__init__(presenter, ask_target, presenter.farm.orders, side, look)
        self._farm = presenter.farm
        self.firm = FirmPicker(self._farm)
        self.fields = FarmFields(self._farm)
        self.fields.hide()
        scrolled = Scrolled(gap=12, margins=(20, 16, 20, 16))
        scrolled.body.addWidget(self.firm)
        scrolled.body.addWidget(self.fields)
        scrolled.body.addStretch(1)
        self.put_together(scrolled)
        self.look.turned.connect(self._on_turned)
        self.look.spoken.connect(self._on_spoken)
        presenter.state_changed.connect(self._redraw)
        self._farm.state_changed.connect(self._redraw)
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
        self.look.show_look(state.look, frame.printers or ())
        self.show_signer(state.signer_problem)
        blocked = self._blocked(frame, state)
        self.show_acts(
            frame,
            to_print=QCoreApplication.translate("Certificates", "Issue and print"),
            to_save=QCoreApplication.translate("Certificates", "Issue and save PDF"),
            blocked=blocked,
            note=blocked or "",
        )
        if chosen_now:
            self.fields.training.setFocus()

    def retranslate(self) -> None:
        """Set the words."""
        super().retranslate()
        self._header.set_title(
            QCoreApplication.translate("Certificates", "Issue one certificate"),
            QCoreApplication.translate(
                "Certificates", "The session and the attendance are recorded with it."
            ),
        )
        self._redraw()

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
        return words.still_missing(state.missing)

    def _blocked(self, frame: CertificatesState, state: FarmState) -> str | None:
        if frame.work is not None:
            return words.working(frame.work)
        if state.signer_problem:
            return words.signer_sentence()
        if state.person is None or not state.pdf:
            return self._why_none(state)
        return None if state.ready else words.standing_sentence(state.person)
