"""The areas before and now, a pair of bars each, and what changed most in each."""

from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from digifocus_desktop.forms.comparison import DimensionChange
from digifocus_desktop.forms.firm_change import FirmChange, telling
from digifocus_desktop.forms.package import DimensionKind
from digifocus_desktop.services.firm_change_words import points, whole
from ui.screens.change import words
from ui.shared import theme
from ui.shared.chips import LanguageTag
from ui.shared.layout import Card, Rule, clear, column, row
from ui.shared.live import Live, frame
from ui.shared.meters import LevelBar
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

_BAR, _NARROW_BAR, _GAP, _BESIDE, _WORDS, _SIDES = 204, 160, 12, 20, 200, 32
_SWATCH, _ANY = 18, 16_777_215


class Fit(Enum):
    """How much room there is: all in a line, the words below, or the name above as well."""

    WIDE = auto()
    STACKED = auto()
    TIGHT = auto()


class Widths(NamedTuple):
    """Widths of the columns in px, the same in every row: name, bar, both numbers, change."""

    name: int
    bar: int
    numbers: int
    points: int


class AreaRow(QWidget):
    """One area: name, bars, numbers, change, and the question that moved most."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name = PlainLabel("", Role.LABEL, wrap=True)
        self.bar = LevelBar()
        self.numbers = PlainLabel("", Role.STRONG, tabular=True)
        self.points = PlainLabel("", Role.TITLE, tabular=True)
        self.mark = PlainLabel("", Role.CAPTION, "ok")
        self.missing = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.now = PlainLabel("", Role.LABEL, wrap=True)
        self.then = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for number in (self.numbers, self.points, self.mark):
            number.setAlignment(right)
        by = column(None, self.points, self.mark, None, gap=0)
        score = row(self.bar, self.numbers, by, self.missing, None, gap=_GAP)
        self._about = row(self.name, score, gap=_GAP)
        told = column(None, self.now, self.then, None, gap=0)
        self._row = row(self._about, (told, 1), gap=_BESIDE, margins=(0, 3, 0, 3))
        self.setLayout(self._row)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def show_area(self, change: FirmChange, found: DimensionChange, widths: Widths, fit: Fit) -> None:
        """Draw an area, what moved most beside it or below."""
        said = words.said()
        name = said.of(found.dimension.label)
        self.name.setText(name)
        self.name.setMinimumWidth(0 if fit is Fit.TIGHT else widths.name)
        self.name.setMaximumWidth(_ANY if fit is Fit.TIGHT else widths.name)
        self.bar.setFixedWidth(widths.bar)
        self.numbers.setFixedWidth(widths.numbers)
        for told_beside in (self.points, self.mark):
            told_beside.setFixedWidth(widths.points)
        self.missing.setFixedWidth(widths.bar + widths.numbers + widths.points + 2 * _GAP)
        numbers = found.change
        for part in (self.bar, self.numbers, self.points):
            part.setVisible(numbers is not None)
        self.mark.show_text(said["significant"] if found.significant else "")
        self.missing.show_text("" if numbers is not None else said["too_few"])
        if numbers is not None:
            self.numbers.setText(f"{whole(numbers.before)} → {whole(numbers.after)}")
            self.points.setText(said.by(numbers))
            self.points.set_role(Role.TITLE if points(numbers) else Role.CAPTION)
            self.points.set_tone(_tone(found))
            told = words.spoken(change, numbers)
            half = numbers.half_range
            self.bar.set_value(numbers.after, half, earlier=numbers.before, name=name, words=told)
        moved = telling(found)
        self.now.show_text(said.now(moved) if moved else "")
        then = said["then_was"].format(anchor=said.then(moved)) if moved else said.still(found)
        self.then.show_text(then)
        below, beside = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._about.setDirection(below if fit is Fit.TIGHT else beside)
        self._about.setSpacing(0 if fit is Fit.TIGHT else _GAP)
        self._row.setDirection(beside if fit is Fit.WIDE else below)
        self._row.setSpacing(_BESIDE if fit is Fit.WIDE else 0)


class Legend(Live, QWidget):
    """Which bar is now and which is before."""

    def restyle(self) -> None:
        """Take measures from the theme."""
        self.updateGeometry()
        self.update()

    def retranslate(self) -> None:
        """Set the words."""
        self.setAccessibleName(", ".join(_legend()))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Both swatches with their words."""
        now = theme.current()
        wide = sum(now.width_of(word, Role.CAPTION_STRONG) + _SWATCH + 20 for word in _legend())
        return QSize(wide, now.px(20))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the swatches as the bars are drawn."""
        now, painter, x = theme.current(), QPainter(self), 0.0
        painter.setFont(now.font(Role.CAPTION_STRONG))
        for place, word in enumerate(_legend()):
            box = QRectF(x, self.height() / 2 - 5, _SWATCH, 10)
            frame(painter, box, 5, now.color("series2" if place else "primary"))
            if place:
                painter.setBrush(QBrush(now.color("surface"), Qt.BrushStyle.BDiagPattern))
                painter.drawRoundedRect(box, 5, 5)
            painter.setPen(now.color("muted"))
            x += _SWATCH + 6
            wide = now.width_of(word, Role.CAPTION_STRONG) + 2
            painter.drawText(QRectF(x, 0, wide, self.height()), int(Qt.AlignmentFlag.AlignVCenter), word)
            x += wide + 12


class AreaTable(Live, Card):
    """All areas but the entrepreneur's own; branches below a line."""

    def __init__(self, *, parent: QWidget | None = None) -> None:
        self._change: FirmChange | None = None
        self._rows: list[AreaRow] = []
        self._kinds: list[DimensionKind] = []
        self._fit = Fit.WIDE
        self._name = PlainLabel("", Role.CAPTION_STRONG, "muted")
        self._step = PlainLabel("", Role.CAPTION_STRONG, "muted")
        self._legend, self._space, self.language = Legend(), QWidget(), LanguageTag()
        self._column = column(gap=0)
        head = row(self._name, self._legend, self._space, (self._step, 1), self.language, gap=_GAP)
        super().__init__(
            column(head, (self._column, 1), gap=2, margins=(20, 8, _SIDES - 20, 4)), "card", parent
        )
        self.retranslate()

    @property
    def rows(self) -> Sequence[AreaRow]:
        """The rows, in order."""
        return tuple(self._rows)

    def show_change(self, change: FirmChange) -> None:
        """Show the areas of a change."""
        self._change = change
        found = _areas(change)
        self.language.show_texts(*(one.dimension.label for one in found))
        kinds = [one.dimension.kind for one in found]
        if kinds != self._kinds:
            self._kinds = kinds
            clear(self._column)
            self._rows = [AreaRow() for _ in found]
            for place, line in enumerate(self._rows):
                if place and kinds[place] is DimensionKind.BRANCH and kinds[place - 1] is not kinds[place]:
                    self._column.addWidget(Rule())
                self._column.addWidget(line, 1)
        self._draw()

    @property
    def wide_px(self) -> int:
        """Width from which the words have room beside the bars."""
        return self._stacked_px + _BESIDE + theme.current().px(_WORDS)

    @property
    def _stacked_px(self) -> int:
        return sum(self._widths()) + 3 * _GAP + _SIDES

    def fit_into(self, room: int) -> None:
        """Arrange the rows for a width in px."""
        fit = Fit.WIDE if room >= self.wide_px else Fit.STACKED if room >= self._stacked_px else Fit.TIGHT
        if fit is not self._fit:
            self._fit = fit
            self._draw()

    def restyle(self) -> None:
        """Take the widths of the columns from the words."""
        self._draw()

    def retranslate(self) -> None:
        """Set the headings."""
        self._name.setText(QCoreApplication.translate("Change", "Area"))
        self._step.setText(QCoreApplication.translate("Change", "What changed most"))
        self._draw()

    def _draw(self) -> None:
        widths = self._widths()
        self._name.setFixedWidth(widths.name)
        beside = widths.bar + widths.numbers + widths.points + _BESIDE
        self._space.setFixedSize(max(1, beside - self._legend.sizeHint().width()), 1)
        self._step.setVisible(self._fit is Fit.WIDE)
        self._name.setVisible(self._fit is not Fit.TIGHT)
        if self._change is not None:
            for line, found in zip(self._rows, _areas(self._change), strict=True):
                line.show_area(self._change, found, widths, self._fit)

    def _widths(self) -> Widths:
        now = theme.current()
        found = _areas(self._change) if self._change is not None else []
        said = words.said()
        names = [now.width_of(said.of(one.dimension.label), Role.LABEL) for one in found]
        told = [now.width_of(said["significant"], Role.CAPTION)]
        told += [now.width_of(said.by(one.change), Role.CAPTION) for one in found if one.change]
        return Widths(
            min(max(names, default=0), now.px(200)) + 4,
            max(_NARROW_BAR, now.px(140)) if now.scale >= 1.25 else _BAR,
            now.width_of("100 → 100", Role.STRONG) + 2,
            max(now.width_of("+100", Role.TITLE), *told, 0) + 2,
        )


def _areas(change: FirmChange) -> list[DimensionChange]:
    return [one for one in change.comparison.dimensions if one.dimension.kind is not DimensionKind.COMPETENCE]


def _tone(found: DimensionChange) -> str:
    """A change that counts stands out; one that one answer can make does not; none is blamed."""
    if found.change is None or found.change.slight:
        return "muted"
    return "ok" if points(found.change) > 0 else "text"


def _legend() -> tuple[str, str]:
    said = words.said()
    return said["now"], said["at_the_start"]
