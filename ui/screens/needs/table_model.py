"""The themes with what is known of the demand for each."""

from datetime import date
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Qt

from digifocus_desktop.services.needs_values import ThemeDemand
from ui.screens.needs import words
from ui.shared.rows_model import RowsModel
from ui.shared.tables import DETAIL_ROLE

_THEME, _WANTED, _MEAN, _WISHED, _GUIDED, _WINDOW = range(6)


class DemandModel(RowsModel[ThemeDemand]):
    """Name, firms that need it, mean need, wishes, guided, window and seats."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_headings, _shown, parent, figures=(_WANTED, _MEAN, _WISHED, _GUIDED))


def _headings() -> tuple[str, ...]:
    return (
        QCoreApplication.translate("Needs", "Theme"),
        QCoreApplication.translate("Needs", "Need it"),
        QCoreApplication.translate("Needs", "Mean need"),
        QCoreApplication.translate("Needs", "Wish"),
        QCoreApplication.translate("Needs", "Guided"),
        QCoreApplication.translate("Needs", "Window"),
    )


def _shown(row: ThemeDemand, column: int, role: int) -> Any:
    if role == Qt.ItemDataRole.DisplayRole:
        return (
            words.theme_name(row),
            str(row.all.wanted),
            words.percent(row.all.mean),
            str(row.all.wished),
            str(row.guided),
            words.window(row, date.today()),
        )[column]
    if role == DETAIL_ROLE:
        return {_THEME: row.key, _WINDOW: words.seats(row)}.get(column, "")
    return None
