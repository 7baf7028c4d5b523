"""Measuring the firm again: what changed so far, and the next measurement when it is near."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.company_view import CompanyPageView
from digifocus_desktop.services.end_measurements import YEAR_ON, Due, DueState, Reason
from digifocus_desktop.services.measured_again import Changed, Pair
from resources.labels import label
from ui.screens.company.presenter import CompanyPresenter
from ui.shared.buttons import Button
from ui.shared.chips import Tag
from ui.shared.i18n import current_language
from ui.shared.layout import Card, Rule, column, row
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role
from ui.shared.wording import format_date

NEAR = frozenset({DueState.LATE, DueState.NOW, DueState.BEGUN, DueState.COMING})


class _Pair(QWidget):
    """One headline: what it is, from where to where, by how much."""

    def __init__(self) -> None:
        super().__init__()
        self._name = PlainLabel("", Role.CAPTION_STRONG, "muted")
        self._numbers = PlainLabel("", Role.HEADING, tabular=True)
        self._points = Tag()
        self.setLayout(column(self._name, row(self._numbers, self._points, None, gap=10), gap=2))

    def show_pair(self, name: str, pair: Pair | None) -> None:
        """Draw a headline; one that cannot be compared takes no room."""
        self.setVisible(pair is not None)
        self._name.setText(name)
        if pair is not None:
            before, after = (int(one + 0.5) for one in pair)
            self._numbers.setText(f"{before} → {after}")
            self._points.set_text(_points_words(after - before), "ok" if after > before else "text")


class MeasuringCard(Live, QWidget):
    """Draws how the firm stands with being measured again; not there before that is near."""

    def __init__(self, presenter: CompanyPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._view: CompanyPageView | None = None
        self.title = PlainLabel("", Role.TITLE)
        self.open_button = Button("", "quiet", "chevron-right", icon_after=True)
        self._competence, self._level = _Pair(), _Pair()
        self._changed = QWidget()
        head = row((self.title, 1), self.open_button, gap=8)
        pairs = row((self._competence, 1), (self._level, 1), gap=16)
        self._changed.setLayout(column(head, pairs, gap=4, margins=(0, 0, 0, 8)))
        self._rule, self._due = Rule(), QWidget()
        self.due_title = PlainLabel("", Role.STRONG, wrap=True)
        self.due_detail = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.measure_button = Button("", "secondary", "clipboard-list")
        told = column(self.due_title, self.due_detail, gap=2)
        self._due.setLayout(row((told, 1), self.measure_button, gap=12, margins=(0, 6, 8, 8)))
        card = Card(column(self._changed, self._rule, self._due, gap=0, margins=(20, 4, 12, 4)))
        self.setLayout(column(card, gap=0))
        self.open_button.clicked.connect(self._open)
        self.measure_button.clicked.connect(self._measure)
        self.retranslate()

    def show_view(self, view: CompanyPageView) -> None:
        """Draw the firm; drawing it twice changes nothing."""
        self._view = view
        changed, due = view.measuring.changed, view.measuring.due
        near = due is not None and due.state in NEAR
        self.setVisible(changed is not None or near)
        self._changed.setVisible(changed is not None)
        self._due.setVisible(near)
        self._rule.setVisible(changed is not None and near)
        if changed is not None:
            self._show_changed(changed)
        if due is not None and near:
            self.due_title.setText(_due_words(due))
            self.due_title.set_tone("warn" if due.state is DueState.LATE else "text")
            self.due_detail.show_text(_reason_words(due))
            begun = due.response_set_id is not None
            go_on = QCoreApplication.translate("Company", "Go on with the measurement")
            begin = QCoreApplication.translate("Company", "Begin the measurement")
            self.measure_button.setText(go_on if begun else begin)

    def retranslate(self) -> None:
        """Set the words."""
        self.open_button.setText(QCoreApplication.translate("Company", "Open the change"))
        if self._view is not None:
            self.show_view(self._view)

    def _show_changed(self, changed: Changed) -> None:
        title = QCoreApplication.translate("Company", "Change {day}")
        self.title.setText(title.format(day=format_date(changed.on)))
        own = QCoreApplication.translate("Company", "Own competence")
        self._competence.show_pair(own, changed.competence)
        level = QCoreApplication.translate("Company", "Digital level of the firm")
        self._level.show_pair(level, changed.level)

    def _open(self) -> None:
        changed = self._view.measuring.changed if self._view is not None else None
        if changed is not None:
            self._presenter.go("change", changed.id)

    def _measure(self) -> None:
        due = self._view.measuring.due if self._view is not None else None
        if self._view is None or due is None:
            return
        quick = {"quick": "1"} if due.phase == YEAR_ON else {}
        params = {"company": self._view.id, "phase": due.phase, **quick}
        self._presenter.go("analysis", due.response_set_id, params)


def _points_words(by: int) -> str:
    if not by:
        return QCoreApplication.translate("Company", "as before")
    return f"+{by}" if by > 0 else f"−{-by}"


def _due_words(due: Due) -> str:
    """The measurement and its day, or that it is under way or late."""
    name = label(f"phase.{due.phase}", current_language(), default=due.phase)
    if due.state is DueState.BEGUN:
        return QCoreApplication.translate("Company", "{measurement} is under way").format(measurement=name)
    if due.due_on is None:
        return name
    words = (
        QCoreApplication.translate("Company", "{measurement} was due {day}")
        if due.state is DueState.LATE
        else QCoreApplication.translate("Company", "{measurement} {day}")
    )
    return words.format(measurement=name, day=format_date(due.due_on))


def _reason_words(due: Due) -> str:
    if due.state is DueState.BEGUN or due.due_on is None:
        return ""
    return {
        Reason.AGREED: QCoreApplication.translate("Company", "agreed in the interview"),
        Reason.TRAINING: QCoreApplication.translate("Company", "the firm's training ends"),
        Reason.PROGRAMME: QCoreApplication.translate("Company", "the programme ends"),
        Reason.YEAR: QCoreApplication.translate("Company", "a year since the end measurement"),
    }[due.reason]
