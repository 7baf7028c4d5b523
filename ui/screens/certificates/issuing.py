"""What issuing for many and issuing one have in common: the preview, the way it is made out, the acts below."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.certificates import Order
from ui.screens.certificates import words
from ui.screens.certificates.output import Way
from ui.screens.certificates.presenter import CertificatesPresenter, CertificatesState
from ui.screens.certificates.side import AskTarget, Halves, LookBar, PreviewSide
from ui.shared.bars import PageHeader
from ui.shared.buttons import Button
from ui.shared.layout import column, row
from ui.shared.live import Live
from ui.shared.notices import Banner
from ui.shared.text import PlainLabel
from ui.shared.theme import Role


class IssuePanel(Live, QWidget):
    """A panel with what is chosen at the left and the preview at the right; the panels override `orders`.

    Signals:
        left: The person wants back to the lists.
    """

    left = Signal()

    def __init__(
        self, presenter: CertificatesPresenter, ask_target: AskTarget, side: PreviewSide, look: LookBar
    ) -> None:
        super().__init__()
        self._presenter, self._ask_target = presenter, ask_target
        self._back = Button("", "icon", "chevron-left")
        self._header, self._banner = PageHeader(), Banner()
        self.side, self.look = side, look
        self._foot = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.cancel = Button("", "quiet")
        self.save = Button("", "secondary", "download")
        self.print = Button("", "primary", "printer")

    def orders(self) -> Sequence[Order]:
        """Return what is to be issued; none while it is not whole."""
        return ()

    def issue(self) -> None:
        """Issue by the primary way: print, or save where there is no printer."""
        self._go(Way.PRINT if self._presenter.state.printers else Way.SAVE)

    def _lay_out_beside(self, chosen: QWidget) -> None:
        self.side.add_below(self.look)
        halves = Halves(chosen, self.side)
        acts = row((self._foot, 1), self.cancel, self.save, self.print, gap=8)
        top = row(self._back, (self._header, 1), gap=8)
        self.setLayout(column(top, self._banner, (halves, 1), acts, gap=12, margins=(16, 10, 24, 12)))
        self._banner.hide()

    def _connect_acts(self) -> None:
        self._back.clicked.connect(self.left)
        self.cancel.clicked.connect(self.left)
        self.print.clicked.connect(self.issue)
        self.save.clicked.connect(lambda: self._go(Way.SAVE))
        self.look.printer_chosen.connect(self._presenter.use_printer)
        self._banner.acted.connect(self._presenter.open_settings)

    def _retranslate_acts(self) -> None:
        self._back.setText(QCoreApplication.translate("Certificates", "Back to the certificates"))
        self.cancel.setText(QCoreApplication.translate("Certificates", "Cancel"))
        self.save.setText(QCoreApplication.translate("Certificates", "Issue and save PDF"))
        self.side.show_hint(
            QCoreApplication.translate(
                "Certificates",
                "The number comes from this computer at once, even offline. "
                "An issued certificate never changes.",
            )
        )

    def _go(self, way: Way) -> None:
        orders = self.orders() if self.print.isEnabled() else ()
        if not orders:
            return
        target = None
        if way is Way.SAVE:
            target = self._ask_target(words.file_name(orders[0].person_name), len(orders))
            if target is None:
                return
        self._presenter.issue(orders, way, target)

    def _show_way(self, primary: str, blocked: str | None, *, printing: bool) -> None:
        self.print.setText(primary)
        self.print.set_icon("printer" if printing else "download")
        self.save.setVisible(printing)
        for button in (self.print, self.save):
            button.set_blocked(blocked)

    def _show_signer(self, *, problem: bool) -> None:
        self._banner.show_state(
            _signer_words() if problem else "",
            "triangle-alert",
            "warn",
            QCoreApplication.translate("Certificates", "Settings"),
        )


def busy_or_unsigned(frame: CertificatesState, *, signer_problem: bool) -> str | None:
    """Return why nothing can be issued now, whatever is chosen."""
    if frame.work is not None:
        return words.working(frame.work)
    return _signer_words() if signer_problem else None


def no_printer_words() -> str:
    """Return what happens where there is no printer."""
    return QCoreApplication.translate(
        "Certificates", "No printer was found. The certificates are saved as PDF files."
    )


def _signer_words() -> str:
    return QCoreApplication.translate(
        "Certificates", "Enter your name in the settings: it is printed under the signature."
    )
