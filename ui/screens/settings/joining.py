"""Joining the shared database after having worked alone."""

from PySide6.QtCore import QObject

from ui.screens.settings.state import Board, Work
from ui.shared.context import ScreenContext


class Joining(QObject):
    """Makes this computer one of the project's."""

    def __init__(self, board: Board, context: ScreenContext) -> None:
        super().__init__(board)
        self._board, self._context = board, context

    def join(self, hub: str, code: str) -> None:
        """Join with an address and a one-time code; the next sync sends what was done alone."""
        if self._board.state.work is None:
            self._board.change(work=Work.JOIN, share=None, error=None)
            self._context.runner.net(
                lambda: self._context.services.joining.join(hub, code), self._joined, self._board.failed
            )

    def _joined(self, _none: None) -> None:
        by_passphrase_alone = self._board.state.asks_passphrase
        self._board.change(work=None)
        controls = self._context.controls
        # Opening anew would ask a person for the passphrase where nothing else opens the store.
        (controls.enter if by_passphrase_alone else controls.reopen)()
