"""Deleting an analysis or an interview from the page that shows it."""

from collections.abc import Callable
from typing import Any

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services.records import AdviceRecords
from ui.shared.context import ScreenContext


def delete_and_leave(
    context: ScreenContext,
    records: AdviceRecords[Any],
    record_id: str,
    words: str,
    failed: Callable[[DigiFocusError], object],
) -> None:
    """Delete a record, go back to where the person was before it, and tell it with a way to undo.

    Args:
        context: Of the screen.
        records: The service whose record it is.
        record_id: Its id.
        words: What the toast says.
        failed: Is told when it could not be deleted, or not be brought back.
    """

    def undo() -> None:
        context.runner.write(lambda: records.restore(record_id), _nothing, failed)

    def deleted(_none: object) -> None:
        context.navigator.leave(record_id)
        context.shell.toasts.show(words, undo)

    context.runner.write(lambda: records.delete(record_id), deleted, failed)


def _nothing(_outcome: object) -> None:
    """The change tells the screens by itself."""
