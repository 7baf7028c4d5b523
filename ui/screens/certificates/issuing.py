"""What both ways of issuing share: the frame around a list or form, the preview, and the acts below."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from ui.screens.certificates import words
from ui.screens.certificates.output import Order, Way
from ui.screens.certificates.presenter import CertificatesPresenter, CertificatesState
from ui.screens.certificates.side import AskTarget, Halves, LookBar, PreviewSide
from ui.shared.bars import PageHeader
from ui.shared.buttons import Button
from ui.shared.layout import Card, Turning, column, row
from ui.shared.live import Live
from ui.shared.notices import Banner
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

_NOTE_PX, _AROUND_PX = 240, 48
"""Least room at 100 % for the note beside the buttons; margins and gap around both."""


class IssuePanel(Live, QWidget):
    """A page that issues certificates: what is chosen at the left, the preview at the right, one primary.

    `orders` tells what is to be issued; nothing while nothing can be.

    Signals:
        left: The person wants back to the lists.
    """

    left = Signal()

    def __init__(
        self,
        presenter: CertificatesPresenter,
        ask_target: AskTarget,
        orders: Callable[[], Sequence[Order]],
        side: PreviewSide,
        look: LookBar,
    ) -> None:
        super().__init__()
        self._presenter, self._ask_target, self._orders = presenter, ask_target, orders
        self._header = PageHeader(back=True)
        self._banner = Banner()
        self.side, self.look = side, look
        self._foot = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.cancel = Button("", "quiet")
        self.save = Button("", "secondary", "download")
        self.print = Button("", "primary", "printer")

    def retranslate(self) -> None:
        """Set the words of the frame."""
        self.cancel.setText(QCoreApplication.translate("Certificates", "Cancel"))
        self.save.setText(QCoreApplication.translate("Certificates", "Issue and save PDF"))
        self.side.show_hint(
            QCoreApplication.translate(
                "Certificates",
                "The number comes from this computer at once, even offline. "
                "An issued certificate never changes.",
            )
        )

    def issue(self) -> None:
        """Issue by the primary way: print, or save where there is no printer."""
        self._go(Way.SAVE if self._presenter.state.printers == () else Way.PRINT)

    def put_together(self, inside: QWidget) -> None:
        """Lay the page out around its left half and connect what every such page has; call once."""
        self.side.add_below(self.look)
        halves = Halves(inside if isinstance(inside, Card) else Card(column(inside)), self.side)
        buttons = row(None, self.cancel, self.save, self.print, gap=8)
        acts = row((self._foot, 1), buttons, gap=8)
        Turning(self, acts, buttons, least_px=_NOTE_PX, around_px=_AROUND_PX)
        parts = (self._header, self._banner, (halves, 1), acts)
        self.setLayout(column(*parts, gap=12, margins=(16, 10, 24, 12)))
        self._banner.hide()
        self._header.back.clicked.connect(self.left)
        self.cancel.clicked.connect(self.left)
        self.print.clicked.connect(self.issue)
        self.save.clicked.connect(lambda: self._go(Way.SAVE))
        self.look.printer_chosen.connect(self._presenter.use_printer)
        self._banner.acted.connect(self._presenter.open_settings)

    def show_acts(
        self, frame: CertificatesState, *, to_print: str, to_save: str, blocked: str | None, note: str
    ) -> None:
        """Draw the acts: the words of the primary by way, why nothing can be issued, a note beside."""
        saves = frame.printers == ()
        self.print.setText(to_save if saves else to_print)
        self.print.set_icon("download" if saves else "printer")
        self.save.setVisible(not saves)
        self.save.set_blocked(blocked)
        looking = words.printers_sentence(frame.printers)
        self.print.set_blocked(blocked or (None if saves or frame.printers else looking))
        self._foot.setText(looking or note)

    def show_signer(self, problem: str) -> None:
        """Say that a name of one's own is missing, with the way to it."""
        told = words.signer_sentence() if problem else ""
        act = QCoreApplication.translate("Certificates", "Settings")
        self._banner.show_state(told, "triangle-alert", "warn", act)

    def _go(self, way: Way) -> None:
        button = self.print if way is Way.PRINT or not self.save.isVisibleTo(self) else self.save
        orders = self._orders() if button.isEnabled() else ()
        if not orders:
            return
        target = None
        if way is Way.SAVE:
            target = self._ask_target(words.file_name(orders[0].person_name), len(orders))
            if target is None:
                return
        self._presenter.issue(orders, way, target)
