"""Backups, going back to one, and the open export."""

import threading
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from shiboken6 import isValid

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services.backups import BackupView
from digifocus_desktop.services.session import BackupChoice
from ui.screens.settings.state import Board, GoingBack, Work
from ui.shared.context import ScreenContext

EXPORT_FOLDER = "digifocus-{:%Y-%m-%d-%H%M%S}"


class Keeping(QObject):
    """Makes copies of the data and goes back to one.

    Signals:
        backed_up: A backup was made.
    """

    backed_up = Signal()
    _progressed = Signal(float)

    def __init__(self, board: Board, context: ScreenContext) -> None:
        super().__init__(board)
        self._board, self._context = board, context
        self._stop = threading.Event()
        self._progressed.connect(self._show_share)

    def back_up(self) -> None:
        """Make a verified backup now."""
        if not self._begin(Work.BACK_UP, 0.0):
            return
        stop = self._stop = threading.Event()
        self._context.runner.net(
            lambda: self._context.services.backups.make(self._tell, stop.is_set),
            self._backed_up,
            self._board.failed,
        )

    def cancel(self) -> None:
        """Stop the backup that is being made."""
        self._stop.set()

    def copy_to(self, folder: Path) -> None:
        """Write a backup with its file of keys to another place."""
        if self._begin(Work.COPY):
            self._context.runner.net(
                lambda: self._context.services.backups.copy_to(folder),
                self._copied,
                self._board.failed,
            )

    def export_to(self, folder: Path) -> None:
        """Write everything as open files into a new folder below this one."""
        target = folder / EXPORT_FOLDER.format(datetime.now().astimezone())
        if self._begin(Work.EXPORT):
            self._context.runner.read(lambda: self._export(target), self._exported, self._board.failed)

    def consider(self, backup: BackupView) -> None:
        """Look at a backup: is it whole, what does it hold."""
        if self._board.state.work is not None:
            return
        self._board.change(going_back=GoingBack(backup), error=None)
        self._context.runner.net(
            lambda: GoingBack(backup, self._context.services.backups.check(backup.made_at)),
            self._checked,
            self._not_whole,
        )

    def stay(self) -> None:
        """Leave everything as it is."""
        self._board.change(going_back=None, error=None)

    def go_back(self, passphrase: str = "") -> None:
        """Put the backup that was looked at in the place of the data of now, which are kept aside."""
        looked_at = self._board.state.going_back
        if looked_at is None or looked_at.contents is None or not self._begin(Work.GO_BACK):
            return
        choice = BackupChoice(looked_at.backup.made_at, looked_at.backup.size_bytes)
        session = self._context.session
        self._context.runner.write(
            lambda: session.restore(choice, passphrase), self._went_back, self._not_gone_back
        )

    def _begin(self, work: Work, share: float | None = None) -> bool:
        if self._board.state.work is not None:
            return False
        self._board.change(work=work, share=share, error=None)
        return True

    def _tell(self, share: float) -> None:
        """Hand over to the UI thread what the copying thread tells."""
        if isValid(self):
            self._progressed.emit(share)

    @Slot(float)
    def _show_share(self, share: float) -> None:
        if self._board.state.work is Work.BACK_UP:
            self._board.change(share=share)

    def _export(self, target: Path) -> Path:
        self._context.services.exporting.export(target)
        return target

    def _backed_up(self, backups: tuple[BackupView, ...]) -> None:
        self._board.load_with(backups=backups)
        self._board.change(work=None, share=None)
        if not self._stop.is_set():
            self.backed_up.emit()

    def _copied(self, path: Path) -> None:
        self._wrote(Work.COPY, path)

    def _exported(self, path: Path) -> None:
        self._wrote(Work.EXPORT, path)

    def _wrote(self, work: Work, path: Path) -> None:
        written = {**self._board.state.written, work: path}
        self._board.change(work=None, share=None, written=written)

    def _checked(self, checked: GoingBack) -> None:
        looked_at = self._board.state.going_back
        if looked_at is not None and looked_at.backup == checked.backup:
            self._board.change(going_back=checked)

    def _not_whole(self, error: DigiFocusError) -> None:
        self._board.change(going_back=None, error=error)

    def _went_back(self, _none: None) -> None:
        self._board.change(work=None, going_back=None)
        self._context.controls.enter()

    def _not_gone_back(self, error: DigiFocusError) -> None:
        self._board.failed(error)
        if not self._context.session.is_open:
            self._context.controls.reopen()
