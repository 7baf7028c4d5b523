"""The rail at the left: where one can go, and the state of the data in words."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from ui.shared import theme
from ui.shared.buttons import Button, Worded
from ui.shared.choices import choose
from ui.shared.layout import Card, Rule, clear, column, row
from ui.shared.live import Live, Ringed, frame
from ui.shared.shell import SyncBadge, SyncKind
from ui.shared.text import IconLabel, PlainLabel
from ui.shared.theme import Role

_HIGH = 66
_HIGH_WITH_STATE = 78
_WIDTH = 96


class RailPlace(NamedTuple):
    """One item: the route's name, its icon, its word, whether it stands at the bottom, routes inside it."""

    route: str
    icon: str
    words: Callable[[], str]
    bottom: bool = False
    inside: tuple[str, ...] = ()


PLACES: tuple[RailPlace, ...] = (
    RailPlace("today", "sun", lambda: QCoreApplication.translate("Rail", "Today")),
    RailPlace(
        "companies",
        "building-2",
        lambda: QCoreApplication.translate("Rail", "Companies"),
        inside=("company", "new_company", "firm_care", "hand_over", "import_list", "survey_import", "trash"),
    ),
    RailPlace("trainings", "graduation-cap", lambda: QCoreApplication.translate("Rail", "Trainings")),
    RailPlace("certificates", "award", lambda: QCoreApplication.translate("Rail", "Certificates")),
    RailPlace("invoicing", "receipt-euro", lambda: QCoreApplication.translate("Rail", "Invoicing")),
    RailPlace(
        "monitoring",
        "chart-column",
        lambda: QCoreApplication.translate("Rail", "Monitoring"),
        inside=("advice_counts", "effect", "publication", "questions", "targets"),
    ),
    RailPlace("sync", "cloud", lambda: QCoreApplication.translate("Rail", "Sync"), bottom=True),
    RailPlace(
        "settings",
        "settings",
        lambda: QCoreApplication.translate("Rail", "Settings"),
        bottom=True,
        inside=("forms", "people"),
    ),
)
"""Every item, in its order; those whose screen the program does not have are left out."""


def badge_looks(badge: SyncBadge) -> tuple[str, str, str]:
    """Return icon, tone and words of a state of the data."""
    count = badge.count
    looks = {
        SyncKind.DECISIONS: ("cloud-alert", "warn"),
        SyncKind.NOT_SAVING: ("triangle-alert", "danger"),
        SyncKind.OFFLINE: ("cloud-off", "warn"),
        SyncKind.SENDING: ("cloud", "muted"),
        SyncKind.UP_TO_DATE: ("cloud", "ok"),
        SyncKind.LOCAL: ("laptop", "muted"),
    }
    if badge.kind is SyncKind.DECISIONS:
        words = QCoreApplication.translate("Rail", "%n decision(s)", "", count)
    elif badge.kind is SyncKind.SENDING and not count:
        words = QCoreApplication.translate("Rail", "fetching")
    elif badge.kind in {SyncKind.OFFLINE, SyncKind.SENDING}:
        words = QCoreApplication.translate("Rail", "%n waiting", "", count)
    elif badge.kind is SyncKind.NOT_SAVING:
        words = QCoreApplication.translate("Rail", "not saving")
    elif badge.kind is SyncKind.UP_TO_DATE:
        words = QCoreApplication.translate("Rail", "up to date")
    else:
        words = QCoreApplication.translate("Rail", "not shared")
    return (*looks[badge.kind], words)


class RailItem(Worded, Ringed, Live, QRadioButton):
    """Icon and word of one place; the sync item has its state as a second line."""

    ring_radius = 10.0

    def __init__(self, place: RailPlace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.place = place
        self._badge: SyncBadge | None = SyncBadge() if place.route == "sync" else None
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.retranslate()
        self.restyle()

    def set_badge(self, badge: SyncBadge) -> None:
        """Tell another state."""
        if badge != self._badge:
            self._badge = badge
            self.retranslate()

    def retranslate(self) -> None:
        """Set the words."""
        self.setText(self.place.words())
        if self._badge is not None:
            self.setAccessibleName(f"{self.text()}, {badge_looks(self._badge)[2]}")
        self.updateGeometry()
        self.update()

    def restyle(self) -> None:
        """Take measures from the theme."""
        self.setFont(theme.current().font(Role.CAPTION_STRONG))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as the widest word, as high as icon and lines."""
        now = theme.current()
        lines = [self.text()] + ([badge_looks(self._badge)[2]] if self._badge else [])
        wide = max(now.width_of(line, Role.CAPTION_STRONG) for line in lines)
        needed = now.px(22) + len(lines) * _line_height() + 18
        return QSize(max(_WIDTH, wide + 12), max(_HIGH_WITH_STATE if self._badge else _HIGH, needed))

    def minimumSizeHint(self) -> QSize:
        """Never cut."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw tint, bar, icon and words."""
        now = theme.current()
        painter = QPainter(self)
        on = self.isChecked()
        tint = QRectF(6, 2, self.width() - 12, self.height() - 4)
        if on:
            edge = now.color("primary") if now.high_contrast else None
            frame(painter, tint, 8, now.color("primary_soft"), line=edge, width=2)
            bar = QRectF(0, 12, 4, self.height() - 24)
            frame(painter, bar, 2, now.color("primary"))
        elif self.underMouse() or self.isDown():
            frame(painter, tint, 8, now.color("line" if self.isDown() else "surface_alt"))
        icon, tone, state = badge_looks(self._badge) if self._badge else (self.place.icon, "muted", "")
        side = now.px(22)
        lines = 2 if self._badge else 1
        top = (self.height() - side - 3 - lines * _line_height()) // 2
        ink = "primary" if on else tone
        painter.drawPixmap((self.width() - side) // 2, top, now.pixmap(icon, ink, 22))
        first = top + side + 3
        self._line(painter, first, self.text(), "primary" if on else "text", strong=on)
        if state:
            self._line(painter, first + _line_height(), state, tone, strong=True)

    def _line(self, painter: QPainter, top: int, words: str, tone: str, *, strong: bool) -> None:
        now = theme.current()
        painter.setFont(now.font(Role.CAPTION_STRONG if strong else Role.CAPTION_LABEL))
        painter.setPen(now.color(tone))
        room = QRect(0, top, self.width(), _line_height())
        painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter), words)


def _line_height() -> int:
    return QFontMetrics(theme.current().font(Role.CAPTION_STRONG)).height() + 2


class Rail(Card):
    """The items of the screens that there are.

    Signals:
        chosen: The route name of the item the person chose.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._column: QVBoxLayout = column(gap=0, margins=(0, 8, 0, 4))
        super().__init__(self._column, "side", parent)
        self._items: list[RailItem] = []
        self._badge = SyncBadge()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    @property
    def items(self) -> Sequence[RailItem]:
        """The items, top to bottom."""
        return tuple(self._items)

    def set_places(self, places: Sequence[RailPlace]) -> None:
        """Show these items."""
        clear(self._column)
        self._items = []
        for bottom in (False, True):
            here = [place for place in places if place.bottom is bottom]
            if bottom:
                self._column.addStretch(1)
                self._column.addWidget(Rule())
            for place in here:
                item = RailItem(place, self)
                item.clicked.connect(lambda *_, name=place.route: self.chosen.emit(name))
                self._items.append(item)
                self._column.addWidget(item)
        self.set_badge(self._badge)

    def select(self, route: str) -> None:
        """Mark where the person is, or the place that page lies in; a page of none marks none."""
        here = [item.place.route == route or route in item.place.inside for item in self._items]
        choose(self._items, here)

    def set_badge(self, badge: SyncBadge) -> None:
        """Tell the state of the data."""
        self._badge = badge
        for item in self._items:
            if item.place.route == "sync":
                item.set_badge(badge)

    def focus_selected(self) -> None:
        """Put the keyboard on the item of now."""
        target = next((item for item in self._items if item.isChecked()), None)
        if target is not None:
            target.setFocus(Qt.FocusReason.OtherFocusReason)


class Drawer(Live, Card):
    """The rail for very large text: a strip with ☰, which opens the same items as a menu.

    Signals:
        chosen: The route name of the item the person chose.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self.button = Button("", "icon", "menu")
        self._icon = IconLabel("cloud", "muted", 18)
        self._state = PlainLabel("", Role.CAPTION_LABEL)
        inside = row(self.button, None, self._icon, self._state, gap=8, margins=(8, 2, 16, 2))
        super().__init__(inside, "bar", parent)
        self._places: Sequence[RailPlace] = ()
        self._badge = SyncBadge()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.button.clicked.connect(self.open)
        self.retranslate()

    def set_places(self, places: Sequence[RailPlace]) -> None:
        """Offer these items."""
        self._places = tuple(places)

    def set_badge(self, badge: SyncBadge) -> None:
        """Tell the state of the data."""
        self._badge = badge
        self.retranslate()

    def retranslate(self) -> None:
        """Set the words."""
        self.button.setText(QCoreApplication.translate("Rail", "Menu"))
        icon, tone, words = badge_looks(self._badge)
        self._icon.set_icon(icon, tone)
        self._state.set_tone(tone)
        self._state.setText(words)

    def open(self) -> None:
        """Show the items below the button."""
        from PySide6.QtWidgets import QMenu  # the start does without

        menu = QMenu(self)
        for place in self._places:
            action = menu.addAction(theme.current().icon(place.icon), place.words())
            action.triggered.connect(lambda *_, name=place.route: self.chosen.emit(name))
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))
