"""What the keys of an interview do, in words."""

from collections.abc import Callable, Iterator

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from ui.screens.interview.presenter import InterviewPresenter
from ui.shared.actions import Action

Move = Callable[[Callable[[], object]], object]


def actions(
    page: QWidget, does: InterviewPresenter, move: Move, next_audience: Callable[[], object]
) -> Iterator[Action]:
    """Yield what can be done with keys and from the palette; `move` changes the step for the page."""
    yield Action("interview.back", back_words, lambda: move(does.back), "Alt+Left", owner=page)
    yield Action("interview.onward", onward_words, lambda: move(does.onward), "Alt+Right", owner=page)
    yield Action("interview.audience", audience_words, next_audience, "Ctrl+M", icon="lock", owner=page)
    yield Action("interview.hidden", hidden_words, does.toggle_hidden, icon="eye", owner=page)
    yield Action("interview.delete", delete_words, does.delete, icon="trash-2", owner=page)


def back_words() -> str:
    """Words of going back."""
    return QCoreApplication.translate("Interview", "Go to the step before")


def onward_words() -> str:
    """Words of going on."""
    return QCoreApplication.translate("Interview", "Go to the next step")


def audience_words() -> str:
    """Words of writing for another audience."""
    return QCoreApplication.translate("Interview", "Change whom the note is for")


def hidden_words() -> str:
    """Words of showing what is hidden."""
    return QCoreApplication.translate("Interview", "Show or hide advisors' notes")


def delete_words() -> str:
    """Words of taking the interview away."""
    return QCoreApplication.translate("Interview", "Delete the interview")
