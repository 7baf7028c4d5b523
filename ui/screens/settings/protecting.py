"""The ways into the store: recovery passphrase and keyring."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal

from digifocus_desktop.services.protection import Protection
from ui.screens.settings.state import Board, NewPassphrase
from ui.shared.context import ScreenContext


class Protecting(QObject):
    """Changes the ways in.

    Signals:
        passphrase_set: A new recovery passphrase holds.
        written_down: It was written to a file.
    """

    passphrase_set = Signal()
    written_down = Signal()

    def __init__(self, board: Board, context: ScreenContext) -> None:
        super().__init__(board)
        self._board, self._context = board, context

    def offer_passphrase(self) -> None:
        """Show a new passphrase; the earlier one holds until the person sets this one."""
        text = self._context.session.new_passphrase()
        self._board.change(passphrase=NewPassphrase(text), error=None)

    def drop_passphrase(self) -> None:
        """Leave everything as it was."""
        self._board.change(passphrase=None, error=None)

    def type_passphrase(self, text: str) -> None:
        """Take words of the person's own; they are not written down yet."""
        offered = self._board.state.passphrase
        if offered is not None and text != offered.text:
            self._board.change(passphrase=NewPassphrase(text), error=None)

    def confirm_written(self, written: bool) -> None:
        """Note that the passphrase is written down."""
        offered = self._board.state.passphrase
        if offered is not None:
            self._board.change(passphrase=NewPassphrase(offered.text, written))

    def write_down(self, path: Path) -> None:
        """Write the passphrase to a file."""
        offered = self._board.state.passphrase
        if offered is not None:
            self._context.runner.net(
                lambda: self._context.services.protection.write_down(offered.text, path),
                self._written_down,
                self._board.failed,
            )

    def set_passphrase(self) -> None:
        """Let the new passphrase open the store instead of the earlier one."""
        offered = self._board.state.passphrase
        if offered is not None and offered.written:
            self._context.runner.write(
                lambda: self._context.services.protection.set_passphrase(offered.text),
                self._passphrase_set,
                self._board.failed,
            )

    def use_keyring(self, used: bool) -> None:
        """Let the system's keyring open the store at everyday starts, or no longer."""
        self._context.runner.write(
            lambda: self._context.services.protection.use_keyring(used), self._show, self._board.failed
        )

    def _show(self, protection: Protection) -> None:
        self._board.load_with(protection=protection)
        self._board.saved()

    def _passphrase_set(self, protection: Protection) -> None:
        self._board.load_with(protection=protection)
        self._board.saved(passphrase=None)
        self.passphrase_set.emit()

    def _written_down(self, _none: None) -> None:
        self._board.change(error=None)
        self.written_down.emit()
