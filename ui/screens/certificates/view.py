"""The certificates page: three lists, the page of one training, the page of one certificate."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.screens.certificates import words
from ui.screens.certificates.batch import BatchPanel
from ui.screens.certificates.farm import FarmPanel
from ui.screens.certificates.issued import IssuedPane
from ui.screens.certificates.output import Outcome, Way
from ui.screens.certificates.presenter import TABS, CertificatesPresenter, CertificatesState, Place
from ui.screens.certificates.side import AskTarget
from ui.screens.certificates.training_list import TrainingList
from ui.shared.actions import Action, KeyHint
from ui.shared.bars import PageHeader
from ui.shared.buttons import Button
from ui.shared.layout import column, row
from ui.shared.navigation import Route
from ui.shared.notices import Banner, WorkStrip
from ui.shared.opening import Opening
from ui.shared.page import Page
from ui.shared.sections import TabBar
from ui.shared.shell import Shell


class CertificatesPage(Page):
    """Draws a `CertificatesState`; passes on what the person does."""

    def __init__(self, presenter: CertificatesPresenter, shell: Shell, ask_target: AskTarget) -> None:
        super().__init__()
        self._presenter, self._shell, self._ask_target = presenter, shell, ask_target
        presenter.setParent(self)
        self.header = PageHeader()
        self.one = Button("", "secondary", "plus")
        self.tabs = TabBar()
        self.trainings = TrainingList()
        self.issued = IssuedPane(presenter, ask_target)
        self.batch = BatchPanel(presenter, ask_target)
        self.farm = FarmPanel(presenter, ask_target)
        self.strip = WorkStrip()
        self.banner, self.opening = Banner(), Opening()
        self._lay_out()
        self._connect()
        self._add_actions()
        self.retranslate()

    def title(self) -> str:
        """The page's name."""
        return QCoreApplication.translate("Certificates", "Certificates")

    def enter(self, route: Route) -> None:
        """Show a list, a training or the form for one certificate."""
        self._presenter.enter(route)
        self.focus_first()

    def go_back(self) -> bool:
        """Escape leads from a training or the form to the lists."""
        if self._presenter.state.place in TABS:
            return False
        self._to_lists()
        return True

    def panes(self) -> Sequence[QWidget]:
        """The list or form, and the preview."""
        place = self._presenter.state.place
        if place is Place.BATCH:
            return (self.batch.people, self.batch.side, self.batch.print)
        if place is Place.FARM:
            return (self.farm.firm, self.farm.fields, self.farm.side)
        return (self.tabs, self.trainings if place is Place.DUE else self.issued)

    def focus_first(self) -> None:
        """Put the keyboard on the list, or into the search for a firm."""
        place = self._presenter.state.place
        rows = self.trainings.rows
        targets: dict[Place, QWidget] = {
            Place.BATCH: self.batch.people,
            Place.FARM: self.farm.fields.training
            if self._presenter.farm.state.firm
            else self.farm.firm.search,
            Place.DUE: rows[0] if rows else self.one,
        }
        targets.get(place, self.issued.table).setFocus()

    def key_hints(self) -> Sequence[KeyHint]:
        """The keys of the lists."""
        return (
            KeyHint("↑ ↓", QCoreApplication.translate("Certificates", "show another certificate")),
            KeyHint(
                QCoreApplication.translate("Certificates", "Space"),
                QCoreApplication.translate("Certificates", "tick or untick"),
            ),
        )

    def retranslate(self) -> None:
        """Set the words."""
        self.header.set_title(self.title())
        self.one.setText(QCoreApplication.translate("Certificates", "Issue one certificate"))
        self.tabs.setAccessibleName(self.title())
        self._show_state(self._presenter.state)

    @Slot(object)
    def _show_state(self, state: CertificatesState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        counts = {Place.DUE: state.due, Place.ISSUED: len(state.issued), Place.VOIDED: len(state.voided)}
        texts = {
            Place.DUE: QCoreApplication.translate("Certificates", "To issue {count}"),
            Place.ISSUED: QCoreApplication.translate("Certificates", "Issued {count}"),
            Place.VOIDED: QCoreApplication.translate("Certificates", "Voided {count}"),
        }
        self.tabs.show_tabs(
            [(place, texts[place].format(count=counts[place])) for place in TABS], state.place
        )
        pages = {Place.BATCH: self.batch, Place.FARM: self.farm}
        self._stack.setCurrentWidget(pages.get(state.place, self._lists))
        self._lists_stack.setCurrentWidget(self.trainings if state.place is Place.DUE else self.issued)
        self.trainings.show_rosters(state.rosters)
        self.opening.show_opening(state.rosters is None)
        if state.place in (Place.ISSUED, Place.VOIDED):
            self.issued.show_state(state)
        self.strip.show_work(
            words.working(state.work) if state.work else "",
            state.work.done / max(1, state.work.total) if state.work else None,
        )
        told = state.work is not None or state.trouble is not None or state.rosters is None
        self._notices.setContentsMargins(24, 12 if told else 0, 24, 0)
        self._show_trouble(state)

    def _show_trouble(self, state: CertificatesState) -> None:
        trouble = state.trouble
        if trouble is None:
            self.banner.show_state("")
            return
        unsent = trouble.issued and trouble.trouble is not None
        act = (
            QCoreApplication.translate("Certificates", "Save PDF")
            if unsent
            else QCoreApplication.translate("Certificates", "Close")
        )
        self.banner.show_state(words.trouble(trouble), "triangle-alert", "danger", act)

    def _lay_out(self) -> None:
        self._lists_stack, self._stack = QStackedWidget(), QStackedWidget()
        self._lists_stack.addWidget(self.trainings)
        self._lists_stack.addWidget(self.issued)
        self._lists = QWidget()
        top = row((self.header, 1), self.one)
        self._lists.setLayout(
            column(top, self.tabs, (self._lists_stack, 1), gap=12, margins=(24, 16, 24, 16))
        )
        for part in (self._lists, self.batch, self.farm):
            self._stack.addWidget(part)
        self._notices = column(self.banner, self.strip, self.opening, gap=8)
        self.setLayout(column(self._notices, (self._stack, 1), gap=0))
        self.banner.hide()

    def _connect(self) -> None:
        presenter = self._presenter
        presenter.state_changed.connect(self._show_state)
        presenter.done.connect(self._tell_done)
        presenter.voided.connect(self._tell_voided)
        self.tabs.chosen.connect(presenter.open_tab)
        self.one.clicked.connect(presenter.open_farm)
        self.trainings.opened.connect(presenter.open_training)
        self.trainings.asked_for_one.connect(presenter.open_farm)
        self.issued.nothing.connect(lambda: presenter.open_tab(Place.DUE))
        self.batch.left.connect(self._to_lists)
        self.farm.left.connect(self._to_lists)
        self.strip.cancelled.connect(presenter.stop)
        self.banner.acted.connect(self._on_banner)

    def _add_actions(self) -> None:
        for action in (
            Action(
                "certificates.issue",
                lambda: QCoreApplication.translate("Certificates", "Issue the certificates"),
                self._issue,
                "Ctrl+Return | Ctrl+Enter",
                enabled=lambda: self._presenter.state.place not in TABS,
                icon="award",
                owner=self,
            ),
            Action(
                "certificates.print",
                lambda: QCoreApplication.translate("Certificates", "Print again"),
                self.issued.again.click,
                "Ctrl+P",
                enabled=lambda: self._presenter.state.place in (Place.ISSUED, Place.VOIDED),
                icon="printer",
                owner=self,
            ),
        ):
            self._shell.actions.add(action)

    def _issue(self) -> None:
        panel = self.batch if self._presenter.state.place is Place.BATCH else self.farm
        panel.issue()

    @Slot()
    def _to_lists(self) -> None:
        self._shell.navigator.replace(Route("certificates"))

    @Slot()
    def _on_banner(self) -> None:
        trouble = self._presenter.state.trouble
        if trouble is not None and trouble.issued and trouble.trouble is not None:
            target = self._ask_target(trouble.issued[0].file_name, len(trouble.issued))
            if target is not None:
                self._presenter.send_again(Way.SAVE, target)
        else:
            self._presenter.forget_trouble()

    @Slot(object, bool)
    def _tell_done(self, outcome: Outcome, new: bool) -> None:
        said = words.done(outcome, new=new)
        if new:
            reason = QCoreApplication.translate("Certificates", "Issued by mistake, taken back at once")
            ids = [one.id for one in outcome.issued]
            self._shell.toasts.show(said, lambda: self._presenter.void(ids, reason))
        elif outcome.saved:
            path: Path = outcome.saved[0]
            act = QCoreApplication.translate("Certificates", "Open")
            self._shell.toasts.show(said, lambda: self._presenter.open_file(path), act)
        else:
            self._shell.toasts.show(said)

    @Slot(object)
    def _tell_voided(self, numbers: tuple[str, ...]) -> None:
        said = QCoreApplication.translate("Certificates", "%n certificates voided", "", len(numbers))
        self._shell.toasts.show(said)
