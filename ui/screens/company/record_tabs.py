"""The tabs that list what the firm has: analyses, interviews, trainings, documents."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.company_glance_values import NextAct
from digifocus_desktop.services.company_view import CompanyPageView
from digifocus_desktop.services.end_measurements import BASELINE
from resources.labels import label
from ui.screens.company import words
from ui.screens.company.state import Tab
from ui.shared.i18n import current_language
from ui.shared.layout import Card, Rule, Scrolled, clear, column, row
from ui.shared.lists import OpenRow
from ui.shared.live import Live
from ui.shared.notices import EmptyState
from ui.shared.plan_words import said
from ui.shared.seat_words import seat_words
from ui.shared.text import IconLabel, PlainLabel
from ui.shared.theme import Role
from ui.shared.wording import format_date


@dataclass(frozen=True, slots=True)
class Place:
    """Where a row leads: a screen with a record, or with the firm; an empty screen leads nowhere."""

    screen: str
    id: str | None = None


@dataclass(frozen=True, slots=True)
class RecordRow:
    """One row of a list: icon, two lines, where it leads."""

    icon: str
    text: str
    detail: str
    place: Place


class RecordTab(Live, Scrolled):
    """A list of records of one kind, or what to do while there are none.

    Signals:
        opened: The `Place` of the row the person opened.
    """

    opened = Signal(object)

    def __init__(self, tab: Tab, parent: QWidget | None = None) -> None:
        super().__init__(gap=12, margins=(6, 6, 12, 16), parent=parent)
        self._tab = tab
        self._rows = column(gap=0)
        self._card = Card(column(self._rows, margins=8))
        self._empty = EmptyState(_EMPTY_ICONS[tab])
        self.body.addWidget(self._card)
        self.body.addWidget(self._empty)
        self.body.addStretch(1)
        self._drawn: Sequence[RecordRow] | None = None
        self._view: CompanyPageView | None = None
        self.buttons: list[OpenRow] = []

    def show_view(self, view: CompanyPageView) -> None:
        """Draw the firm's records of this kind; drawing them twice changes nothing."""
        self._view = view
        rows = _ROWS[self._tab](view)
        self._card.setVisible(bool(rows))
        self._empty.setVisible(not rows)
        self._empty.show_words(*_empty_words(self._tab, view))
        if rows != self._drawn:
            self._drawn = rows
            self._draw(rows)

    def retranslate(self) -> None:
        """Set the words."""
        if self._view is not None:
            self.show_view(self._view)

    def _draw(self, rows: Sequence[RecordRow]) -> None:
        clear(self._rows)
        self.buttons = []
        for number, one in enumerate(rows):
            if number:
                self._rows.addWidget(Rule())
            if not one.place.screen:
                lines = column(PlainLabel(one.text, Role.STRONG, wrap=True), gap=3)
                lines.addWidget(PlainLabel(one.detail, Role.CAPTION, "muted", wrap=True))
                icon = IconLabel(one.icon, "muted")
                self._rows.addLayout(row(icon, (lines, 1), gap=12, margins=(16, 7, 12, 7)))
                continue
            button = OpenRow(one.text, one.detail, one.icon)
            button.clicked.connect(lambda *_, place=one.place: self.opened.emit(place))
            self.buttons.append(button)
            self._rows.addWidget(button)


_EMPTY_ICONS = {
    Tab.ANALYSES: "clipboard-list",
    Tab.INTERVIEWS: "message-square",
    Tab.TRAININGS: "graduation-cap",
    Tab.DOCUMENTS: "file-text",
}


def _analyses(view: CompanyPageView) -> list[RecordRow]:
    rows = []
    for line in view.analyses:
        first = line.phase == BASELINE
        kind = "response_set.quick" if line.quick and first else f"phase.{line.phase}"
        phase = label(kind, current_language(), default=line.phase)
        if line.completed:
            parts = [format_date(line.on)]
            if line.competence is not None and line.level is not None:
                numbers = QCoreApplication.translate("Company", "competence {own}, digital level {level}")
                parts.append(numbers.format(own=line.competence.value, level=line.level.value))
        else:
            begun = QCoreApplication.translate("Company", "under way since {day}").format(
                day=format_date(line.on)
            )
            parts = [begun, QCoreApplication.translate("Company", "%n answers so far", "", line.answered)]
        parts.append(line.advisor)
        detail = " · ".join(part for part in parts if part)
        shown = "result" if first else "change"
        place = Place(shown if line.completed else "analysis", line.id)
        rows.append(RecordRow("clipboard-list", phase, detail, place))
    return rows


def _interviews(view: CompanyPageView) -> list[RecordRow]:
    rows = []
    for line in view.interviews:
        advice = line.minutes is not None
        title = label("entity.interview", current_language())
        if line.minutes is not None:
            title = words.advice_words(line.kind, line.minutes)
        parts = [format_date(line.on)]
        if not line.completed:
            parts.append(QCoreApplication.translate("Company", "under way"))
        if line.actions:
            parts.append(QCoreApplication.translate("Company", "%n actions agreed", "", line.actions))
        if line.follow_up_on is not None:
            words_ = QCoreApplication.translate("Company", "follow-up {day}")
            parts.append(words_.format(day=format_date(line.follow_up_on)))
        parts.append(line.advisor)
        detail = " · ".join(part for part in parts if part)
        place = Place("advice" if advice else "interview", line.id)
        rows.append(RecordRow("message-square", title, detail, place))
    return rows


def _trainings(view: CompanyPageView) -> list[RecordRow]:
    rows = [
        RecordRow("graduation-cap", f"{one.key} {said(one.names)}", seat_words(one.seat), Place(""))
        for one in view.seats
    ]
    for line in view.trainings:
        mark = label(f"attendance_mark.{line.mark}", current_language(), default="") if line.mark else ""
        coming = QCoreApplication.translate("Company", "enrolled")
        parts = (line.person, (mark or coming).lower(), format_date(line.on), line.place)
        rows.append(
            RecordRow("graduation-cap", line.title, " · ".join(part for part in parts if part), Place(""))
        )
    return rows


def _documents(view: CompanyPageView) -> list[RecordRow]:
    rows = []
    for line in view.documents:
        if line.certificate_id is None:
            rows.append(RecordRow("file-text", line.name, format_date(line.on), Place("")))
            continue
        title = QCoreApplication.translate("Company", "Certificate: {what}").format(what=line.title)
        voided = QCoreApplication.translate("Company", "voided") if line.voided else ""
        detail = " · ".join(part for part in (line.person, format_date(line.on), voided) if part)
        icon = "ban" if line.voided else "award"
        rows.append(RecordRow(icon, title, detail, Place("certificates")))
    return rows


_ROWS = {
    Tab.ANALYSES: _analyses,
    Tab.INTERVIEWS: _interviews,
    Tab.TRAININGS: _trainings,
    Tab.DOCUMENTS: _documents,
}


def _empty_words(tab: Tab, view: CompanyPageView) -> tuple[str, str]:
    """What is missing and what to do; the page's one primary does it."""
    if tab is Tab.ANALYSES:
        return (
            QCoreApplication.translate("Company", "The analysis has not been made yet."),
            QCoreApplication.translate(
                "Company", "It takes about half an hour, and you can break off at any time."
            ),
        )
    if tab is Tab.INTERVIEWS:
        early = view.next.act in (NextAct.START_ANALYSIS, NextAct.CONTINUE_ANALYSIS)
        after = QCoreApplication.translate("Company", "It builds on the result of the analysis.")
        return QCoreApplication.translate(
            "Company", "No interview has been held yet."
        ), after if early else ""
    if tab is Tab.TRAININGS:
        return QCoreApplication.translate("Company", "Nobody of the firm has been in a training yet."), ""
    return (
        QCoreApplication.translate("Company", "There are no documents yet."),
        QCoreApplication.translate("Company", "Certificates of the firm's people come here."),
    )
