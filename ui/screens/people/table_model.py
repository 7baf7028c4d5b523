"""The rows of people: who, in which role, last seen, and how it stands."""

from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt

from digifocus_desktop.services.staff_values import Colleague
from resources.labels import label
from ui.screens.people import words
from ui.shared.i18n import current_language
from ui.shared.rows_model import RowsModel
from ui.shared.tables import DETAIL_ROLE, TONE_ROLE

NAME, SEEN, STATE = range(3)


class PeopleModel(RowsModel[Colleague]):
    """Name over roles, last seen over the number of laptops, and the state."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_headings, _shown, parent)


def _headings() -> tuple[str, str, str]:
    language = current_language()
    return (
        label("user.name", language),
        label("device.last_seen_at", language),
        QCoreApplication.translate("People", "State"),
    )


def _shown(person: Colleague, column: int, role: int) -> Any:
    if role == Qt.ItemDataRole.DisplayRole:
        return (person.draft.name, words.seen_words(person), words.state_words(person)[0])[column]
    if role == DETAIL_ROLE:
        return {NAME: words.role_words(person.draft.roles), SEEN: words.laptop_count(person)}.get(column)
    if role == TONE_ROLE and column == STATE:
        return words.state_words(person)[1]
    return None
