"""The tables of a release: figures, and in place of those that are not told the reason."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, QRect, Qt
from PySide6.QtGui import QPainter, QResizeEvent

from digifocus_desktop.domain.suppression import Key, Why, key
from digifocus_desktop.services.cohort import ELSEWHERE
from digifocus_desktop.services.publication_files import place_name
from digifocus_desktop.services.publication_values import NEED, Published
from ui.screens.publication import words
from ui.screens.publication.state import Part
from ui.shared import theme
from ui.shared.i18n import current_language
from ui.shared.rows_model import RowsModel
from ui.shared.tables import DETAIL_ROLE, TONE_ROLE, ColumnHeader, DataTable, Index, TwoLineDelegate
from ui.shared.text import escaped
from ui.shared.theme import Role

_HEAD_PX, _AROUND_WORD = 52, 36
FIGURE_PX = 104
"""Least width of a column, at 100 %."""
_NAME_MOST_PX = 284
"""Most width that the names of rows take by themselves, at 100 %."""
_NEARER = 12
"""How much nearer to its neighbour a reason may begin than other words."""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
Whys = Mapping[Key, Why]


@dataclass(frozen=True, slots=True)
class Figure:
    """A cell: a figure, and below it what there is to know of it."""

    text: str
    detail: str = ""
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class FigureRow:
    """A row of figures."""

    name: str
    figures: tuple[Figure, ...]


class FiguresModel(RowsModel[FigureRow]):
    """Rows of figures under headings that come with them."""

    def __init__(self, parent: QObject | None = None) -> None:
        self._head: tuple[str, ...] = ("",)
        super().__init__(lambda: self._head, _cell, parent)

    def show_table(self, headings: Sequence[str], rows: Sequence[FigureRow]) -> None:
        """Show other figures; the same again changes nothing."""
        if (tuple(headings), tuple(rows)) != (self._head, self.rows):
            self.beginResetModel()
            self._head, self.rows, self._columns = tuple(headings), tuple(rows), len(headings)
            self.endResetModel()

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """The words above the columns; figures stand at the right."""
        if role == Qt.ItemDataRole.TextAlignmentRole and section:
            return int(_RIGHT | Qt.AlignmentFlag(Qt.TextFlag.TextWordWrap.value))
        if role == Qt.ItemDataRole.ToolTipRole and orientation == Qt.Orientation.Horizontal:
            return escaped(self._head[section])
        return super().headerData(section, orientation, role)


class TallHeader(ColumnHeader):
    """Column names of two lines."""

    def restyle(self) -> None:
        """Take font and height from the theme."""
        super().restyle()
        self.setFixedHeight(max(_HEAD_PX, theme.current().px(_HEAD_PX)))
        self.setMinimumSectionSize(theme.current().px(FIGURE_PX))


class FiguresTable(DataTable):
    """A table of figures; the names of its columns break into lines."""

    def __init__(self) -> None:
        super().__init__()
        self.setHorizontalHeader(TallHeader(self))
        self.setItemDelegate(FigureDelegate(self))

    def _least(self, column: int) -> int:
        """The width of the longest word of a column's name; the first column holds the names of rows."""
        if not column:
            return self._names_width()
        name = str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")
        longest = max(
            (theme.current().width_of(word, Role.CAPTION_STRONG) for word in name.split()), default=0
        )
        return longest + _AROUND_WORD

    def set_widths(self, widths: list[int], stretch: int = -1) -> None:
        """Set column widths; the names of rows take what is left, and never less than they need."""
        super().set_widths(widths, stretch)
        self._share_room()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the names what is left; where that is too little the table scrolls sideways."""
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        if self.model() is not None:
            figures = sum(self.columnWidth(column) for column in range(1, self.model().columnCount()))
            self.setColumnWidth(0, max(self._least(0), self.viewport().width() - figures))

    def _names_width(self) -> int:
        model, now = self.model(), theme.current()
        names = [str(model.index(place, 0).data() or "") for place in range(model.rowCount())]
        widest = max((now.width_of(name, Role.STRONG) for name in names), default=0)
        return min(widest + _AROUND_WORD, now.px(_NAME_MOST_PX))


class FigureDelegate(TwoLineDelegate):
    """Paints what is below a figure at the right too."""

    def paint_cell(self, painter: QPainter, room: QRect, index: Index) -> None:
        """Draw figure and detail."""
        detail = str(index.data(DETAIL_ROLE) or "")
        if not index.column() or not detail:
            super().paint_cell(painter, room, index)
            return
        now, half = theme.current(), room.height() // 2
        self._text(painter, QRect(room.x(), room.y() + 6, room.width(), half - 4), _display(index), index)
        painter.setFont(now.font(Role.CAPTION))
        painter.setPen(now.color("muted"))
        below = room.adjusted(-_NEARER, half + 1, 0, -6)
        shown = painter.fontMetrics().elidedText(detail, Qt.TextElideMode.ElideRight, below.width())
        painter.drawText(below, int(_RIGHT), shown)


def headings(published: Published, part: Part) -> tuple[str, ...]:
    """Return the words above the columns: all firms, then the groups where they are told of too."""
    first = {
        Part.FIRMS: QCoreApplication.translate("Publication", "Target group or municipality"),
        Part.THEMES: QCoreApplication.translate("Publication", "Training"),
        Part.MEDIANS: QCoreApplication.translate("Publication", "Median, 0–100"),
    }[part]
    every = QCoreApplication.translate("Publication", "All firms")
    groups = () if part is Part.FIRMS else published.groups.values()
    return (first, every, *(words.said(names) for names in groups))


def rows(published: Published, part: Part, why: Whys) -> tuple[FigureRow, ...]:
    """Return the rows of a table of a release."""
    if part is Part.MEDIANS:
        return _medians(published, why)
    if part is Part.FIRMS:
        return _firms(published, why)
    return tuple(
        FigureRow(
            words.said(names),
            tuple(
                _figure(published, key(**{"group": group} if group else {}, **{theme: NEED}), why)
                for group in ("", *published.groups)
            ),
        )
        for theme, names in published.themes.items()
    )


def _firms(published: Published, why: Whys) -> tuple[FigureRow, ...]:
    """All firms, then by group, then by municipality; both at once would be small figures."""
    named = [(QCoreApplication.translate("Publication", "All firms"), key())]
    named += [(words.said(names), key(group=group)) for group, names in published.groups.items()]
    places = (*published.places, ELSEWHERE)
    named += [(place_name(code, current_language()), key(place=code)) for code in places]
    return tuple(FigureRow(name, (_figure(published, cell, why),)) for name, cell in named)


def _figure(published: Published, cell: Key, why: Whys) -> Figure:
    count = published.cells.get(cell)
    if count is None:
        return Figure(words.HIDDEN, words.why_words(why.get(cell)), hidden=True)
    return Figure(str(count))


def _medians(published: Published, why: Whys) -> tuple[FigureRow, ...]:
    found = []
    for dimension, names in published.dimensions.items():
        figures = []
        for group in ("", *published.groups):
            middle = published.middles.get((dimension, group))
            if middle is None:
                reason = why.get(key(group=group), Why.FEW if why else None)
                figures.append(Figure(words.HIDDEN, words.why_words(reason), hidden=True))
            else:
                half = "–".join(map(str, middle.quartiles)) if middle.quartiles else ""
                figures.append(Figure(str(middle.median), half))
        if (dimension, "") in published.middles:
            found.append(FigureRow(words.said(names), tuple(figures)))
    return tuple(found)


def _cell(row: FigureRow, column: int, role: int) -> Any:
    if not column:
        return row.name if role == Qt.ItemDataRole.DisplayRole else None
    figure = row.figures[column - 1]
    heard = ", ".join(filter(None, ("" if figure.hidden else figure.text, figure.detail)))
    return {
        Qt.ItemDataRole.DisplayRole: figure.text,
        DETAIL_ROLE: figure.detail,
        TONE_ROLE: "muted" if figure.hidden else "text",
        Qt.ItemDataRole.TextAlignmentRole: int(_RIGHT),
        Qt.ItemDataRole.AccessibleTextRole: heard,
    }.get(role)


def _display(index: Index) -> str:
    return str(index.data(Qt.ItemDataRole.DisplayRole) or "")
