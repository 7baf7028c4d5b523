"""What the pages of monitoring are built on: head with the workbook, trouble, progress, what is empty."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from resources.messages import sentence
from ui.shared import printing
from ui.shared.buttons import Button
from ui.shared.count_presenter import CountPresenter, CountState
from ui.shared.i18n import current_language
from ui.shared.layout import Part, column
from ui.shared.monitoring_head import MonitoringHead
from ui.shared.monitoring_pages import monitoring_pages
from ui.shared.navigation import Route
from ui.shared.notices import Banner, EmptyState, WorkStrip
from ui.shared.opening import Opening
from ui.shared.page import Page
from ui.shared.shell import Shell

PresenterT = TypeVar("PresenterT", bound=CountPresenter[Any])


class CountPage(Page, Generic[PresenterT]):
    """Draws what is the same for all counts; a screen adds its conditions and figures with `_lay_out`.

    Its `show_state` says with `_show_counting` how it stands, its `file_name` what the workbook is called.
    """

    def __init__(
        self,
        here: str,
        presenter: PresenterT,
        shell: Shell,
        ask_workbook: Callable[[str], Path | None],
        empty_icon: str = "chart-column",
        *,
        savers: Sequence[Button] = (),
        acts: Sequence[Button] = (),
    ) -> None:
        super().__init__()
        self._here, self._presenter, self._shell, self._ask = here, presenter, shell, ask_workbook
        presenter.setParent(self)
        self.save_button = Button("", "secondary", "file-spreadsheet")
        self._savers = (self.save_button, *savers)
        self.head = MonitoringHead(shell.navigator, here, *self._savers, *acts)
        self.trouble, self.strip, self.opening = Banner(), WorkStrip(), Opening()
        self.empty, self._nothing = EmptyState(empty_icon), QWidget()
        self._nothing.setLayout(column(self.empty, None, gap=0))
        presenter.state_changed.connect(self.show_state)
        presenter.saved.connect(self._tell_saved)
        self.strip.cancelled.connect(presenter.stop)
        self.empty.acted.connect(presenter.load)
        self.trouble.acted.connect(presenter.dismiss)
        self.save_button.clicked.connect(self._save)

    def title(self) -> str:
        """The name of the page."""
        return dict(monitoring_pages())[self._here]

    def enter(self, route: Route) -> None:
        """Count."""
        del route
        self._presenter.enter()

    def leave(self) -> bool:
        """Count no more."""
        self._presenter.leave()
        return True

    @abstractmethod
    def show_state(self, state: Any) -> None:
        """Draw the state; drawing it twice changes nothing."""

    @abstractmethod
    def file_name(self) -> str:
        """Return what the workbook is called, without its ending."""

    def retranslate(self) -> None:
        """Set every word."""
        self.save_button.setText(QCoreApplication.translate("Counts", "Save for Excel"))
        self.show_state(self._presenter.state)

    def _lay_out(self, *below: Part, tabs: Sequence[Part] = ()) -> None:
        parts = (self.head, *tabs, self.trouble, self.strip, self.opening, *below)
        self.setLayout(column(*parts, gap=12, margins=(24, 16, 24, 12)))

    def _show_counting(self, state: CountState, *, known: bool, some: bool, working: str = "") -> None:
        """Draw how it stands: whether anything is `known`, is there `some` to save, what is waited for."""
        waiting = state.progress is not None
        self.opening.show_opening(not (known or waiting or state.stopped or state.trouble))
        saving = QCoreApplication.translate("Counts", "Saving…") if state.saving else ""
        self.strip.show_work(working if waiting else saving, state.progress, stoppable=waiting)
        nothing = QCoreApplication.translate("Counts", "There is nothing to save yet.")
        for button in self._savers:
            button.set_blocked(None if some else nothing)
        error = state.trouble
        told = sentence(error.code, error.facts, current_language()) if error else ""
        close = QCoreApplication.translate("Counts", "Close") if error else ""
        self.trouble.show_state(told, "triangle-alert", "danger", close)

    def _say_empty(self, title: str, text: str, *, stopped: bool = False) -> None:
        """Say why there is nothing to see, and after a stop, how it goes on."""
        go_on = ""
        if stopped:
            title = QCoreApplication.translate("Counts", "The numbers are not ready.")
            text = QCoreApplication.translate("Counts", "Counting was stopped.")
            go_on = QCoreApplication.translate("Counts", "Go on counting")
        self.empty.show_words(title, text, go_on)

    @Slot()
    def _save(self) -> None:
        target = self._ask(f"{self.file_name()}.xlsx")
        if target is not None:
            self._presenter.save(target)

    @Slot(object)
    def _tell_saved(self, path: Path) -> None:
        told = QCoreApplication.translate("Counts", "Saved: {name}").replace("{name}", path.name)
        act = QCoreApplication.translate("Counts", "Open")
        self._shell.toasts.show(told, lambda: printing.open_file(path), act)
