"""The rows of the list: as many as are looked at are held, the others are asked for when they are seen."""

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QCoreApplication, QModelIndex, QObject, Qt, QTimer, Signal

from digifocus_desktop.services.company_list_values import CompanyRow, ListOrder
from digifocus_desktop.services.company_names import CompanyReference
from ui.screens.companies.presenter import Rows, page_offset
from ui.shared.i18n import current_language
from ui.shared.stages import stage_words
from ui.shared.tables import DETAIL_ROLE, STAGE_ROLE, Index
from ui.shared.wording import format_date, format_near_date, format_short_date

PAGES_HELD = 12
ORDERS = (ListOrder.NAME, ListOrder.MUNICIPALITY, ListOrder.STAGE, ListOrder.LAST)
"""What each column sorts by."""

_NAME, _MUNICIPALITY, _STAGE, _LAST = range(4)
_ROOT = QModelIndex()
_RIGHT = int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)


class CompanyTableModel(QAbstractTableModel):
    """A window on the list: pages of rows, at most `PAGES_HELD` of them.

    Signals:
        wanted: Rows from an offset are looked at and not here, or older than the last change.
    """

    wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._total = 0
        self._pages: dict[int, tuple[CompanyRow, ...]] = {}
        self._stale: set[int] = set()
        self._asked: set[int] = set()
        self._reference = CompanyReference()
        self._ask_soon = QTimer(self, singleShot=True, interval=0)
        self._ask_soon.timeout.connect(self._ask)

    def take(self, rows: Rows) -> bool:
        """Take rows in; return whether the list began anew, so that the selection must be set again."""
        if rows.other or (rows.offset == 0 and rows.total != self._total):
            self._begin(rows)
            return True
        if rows.total != self._total:
            return False  # the list has changed: a new first page is on its way
        if rows.offset == 0:
            self._stale = set(self._pages)
        self._put(rows)
        last = min(rows.offset + len(rows.rows), self._total) - 1
        if last >= rows.offset:
            self.dataChanged.emit(self.index(rows.offset, 0), self.index(last, _LAST))
        return False

    def row_at(self, row: int) -> CompanyRow | None:
        """Return a row if it is held."""
        offset = page_offset(row)
        page = self._pages.get(offset, ())
        return page[row - offset] if row - offset < len(page) else None

    def row_of(self, company_id: str | None) -> int | None:
        """Return where a firm stands, among the rows that are held."""
        for offset, page in self._pages.items():
            for position, row in enumerate(page):
                if row.id == company_id:
                    return offset + position
        return None

    def set_reference(self, reference: CompanyReference) -> None:
        """Take the names of municipalities and target groups."""
        if reference != self._reference:
            self._reference = reference
            self.redraw()

    def redraw(self) -> None:
        """Say every word again: the language or the names are others."""
        if self._total:
            self.dataChanged.emit(self.index(0, 0), self.index(self._total - 1, _LAST))
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, _LAST)

    def rowCount(self, parent: Index = _ROOT) -> int:
        """The whole list, held or not."""
        return 0 if parent.isValid() else self._total

    def columnCount(self, parent: Index = _ROOT) -> int:
        """Name, municipality, stage, last."""
        return 0 if parent.isValid() else len(ORDERS)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows; empty while its row is on the way."""
        if not index.isValid():
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() == _LAST else None
        row = self._seen(index.row())
        return None if row is None else self._cell(row, index.column(), role)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The words above the columns."""
        if orientation != Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.TextAlignmentRole and section == _LAST:
            return _RIGHT
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        return (
            QCoreApplication.translate("Companies", "Name"),
            QCoreApplication.translate("Companies", "Municipality"),
            QCoreApplication.translate("Companies", "Stage"),
            QCoreApplication.translate("Companies", "Last"),
        )[section]

    def _begin(self, rows: Rows) -> None:
        self.beginResetModel()
        self._total = rows.total
        self._pages.clear()
        self._stale.clear()
        self._asked.clear()
        self._put(rows)
        self.endResetModel()

    def _put(self, rows: Rows) -> None:
        self._pages.pop(rows.offset, None)
        self._pages[rows.offset] = rows.rows
        self._stale.discard(rows.offset)
        self._asked.discard(rows.offset)
        while len(self._pages) > PAGES_HELD:
            self._pages.pop(next(iter(self._pages)))

    def _seen(self, row: int) -> CompanyRow | None:
        """Return the row and see to it that it comes, or comes anew."""
        offset = page_offset(row)
        if offset not in self._pages or offset in self._stale:
            self._asked.add(offset)
            self._ask_soon.start()
        return self.row_at(row)

    def _ask(self) -> None:
        """Ask after painting: a view that is being drawn must not be changed."""
        asked, self._asked = self._asked, set()
        for offset in sorted(asked):
            self.wanted.emit(offset)

    def _cell(self, row: CompanyRow, column: int, role: int) -> Any:
        match role, column:
            case Qt.ItemDataRole.DisplayRole, _:
                return self._words(row, column)
            case role, 0 if role == DETAIL_ROLE:
                return self._reference.groups(row.target_groups, current_language())
            case role, 2 if role == STAGE_ROLE:
                return row.steps
            case Qt.ItemDataRole.AccessibleTextRole, 0:
                return ", ".join(filter(None, (self._words(row, part) for part in range(len(ORDERS)))))
        return None

    def _words(self, row: CompanyRow, column: int) -> str:
        if column == _NAME:
            return row.name
        if column == _MUNICIPALITY:
            return self._reference.municipality(row.municipality, current_language())
        if column == _STAGE:
            return stage_words(row.steps)
        return near(row.last_on, date.today()) if row.last_on else ""


def near(day: date, today: date) -> str:
    """Return *today*, *yesterday*, `9.11.` within the year, or the whole date."""
    if 0 <= (today - day).days <= 1:
        return format_near_date(day, today)
    return format_short_date(day) if day.year == today.year else format_date(day)
