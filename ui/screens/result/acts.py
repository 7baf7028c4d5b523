"""What can be done on the result page, by key and from the palette."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.screens.result.presenter import ResultPresenter
from ui.screens.result.words import interview_words
from ui.shared.actions import Action


def page_actions(page: QWidget, does: ResultPresenter) -> Iterator[Action]:
    """Return the acts of a page; they work only while it is shown."""
    yield Action(
        "result.interview",
        lambda: interview_words(does.state.view),
        does.interview,
        "Ctrl+Return",
        owner=page,
    )
    yield Action(
        "result.print",
        lambda: QCoreApplication.translate("Result", "Print"),
        does.print_report,
        "Ctrl+P",
        owner=page,
    )
    yield Action(
        "result.delete",
        lambda: QCoreApplication.translate("Result", "Delete the analysis"),
        does.delete,
        icon="trash-2",
        owner=page,
    )
