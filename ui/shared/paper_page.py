"""The page of a paper: the pages as they will be printed, a printer, print and save."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QTimer, Slot
from PySide6.QtWidgets import QWidget

from ui.shared.actions import Action
from ui.shared.bars import PageHeader
from ui.shared.buttons import Button
from ui.shared.fields import Choice
from ui.shared.layout import Card, FlowLayout, Turning, column, row
from ui.shared.notices import Banner, WorkStrip
from ui.shared.opening import OPENING_MS, Opening
from ui.shared.page import Page
from ui.shared.paper_presenter import PaperPresenter, PaperState
from ui.shared.pdf_preview import PdfPreview
from ui.shared.printers import looking_words
from ui.shared.shell import Shell
from ui.shared.troubles import trouble_of, trouble_words

_TITLE_PX, _AROUND_PX = 200, 100
"""Least room at 100 % for the title beside the acts; the way back, margins and gaps around both."""

AskTarget = Callable[[str, int], Path | None]


class PaperPage(Page):
    """Draws a `PaperState`. A screen adds its heading, and what can be chosen.

    `ask_target` asks where to save, in the system's own window.
    """

    def __init__(
        self,
        presenter: PaperPresenter[Any, Any],
        shell: Shell,
        ask_target: AskTarget,
        *,
        action: str,
        choices: Sequence[QWidget],
        besides: Sequence[QWidget] = (),
    ) -> None:
        """Lay the page out.

        Args:
            presenter: Makes the paper.
            shell: The window around the page.
            ask_target: Asks where to save.
            action: Id of printing among the actions of the window.
            choices: What can be chosen, before the language.
            besides: What stands behind the language.
        """
        super().__init__()
        self._shell, self._ask_target = shell, ask_target
        self._paper = presenter
        presenter.setParent(self)
        self.back = Button("", "icon", "chevron-left")
        self.header = PageHeader()
        self.language, self.printer = Choice(), Choice()
        self.save = Button("", "secondary", "download")
        self.print = Button("", "primary", "printer")
        self.preview = PdfPreview(fit="width")
        self.strip, self.banner, self.opening = WorkStrip(), Banner(), Opening()
        self._soon = QTimer(self, singleShot=True, interval=OPENING_MS)
        self._lay_out((*choices, self.language, *besides))
        self._connect(action)

    def heading(self) -> tuple[str, str]:
        """Return the name of the paper, and what stands beside it, such as the firm's."""
        return self.title(), ""

    def show_choices(self, state: PaperState[Any, Any]) -> None:
        """Draw what can be chosen."""

    def leave(self) -> bool:
        """Follow no changes while nobody looks."""
        self._paper.leave()
        return True

    def panes(self) -> Sequence[QWidget]:
        """The acts, and the pages."""
        return (self.print if self.print.isEnabled() else self.save, self.preview)

    def retranslate(self) -> None:
        """Set the words."""
        self.back.setText(QCoreApplication.translate("Paper", "Back"))
        self.language.setAccessibleName(QCoreApplication.translate("Paper", "Language"))
        self.printer.setAccessibleName(QCoreApplication.translate("Paper", "Printer"))
        self.save.setText(QCoreApplication.translate("Paper", "Save PDF"))
        self.print.setText(QCoreApplication.translate("Paper", "Print"))
        self._show_state(self._paper.state)

    @Slot(object)
    def _show_state(self, state: PaperState[Any, Any]) -> None:
        """Draw the state; drawing it twice changes nothing."""
        paper, (name, detail) = state.paper, self.heading()
        self.header.set_title(name, detail)
        self.preview.set_name(name)
        languages: list[tuple[object, str]] = [("fi", "suomi"), ("sv", "svenska"), ("en", "English")]
        self.language.set_values(languages, paper.language if paper else None)
        self.language.setEnabled(paper is not None)
        printers = state.printers or ()
        self.printer.set_values([(one, one) for one in printers], next(iter(printers), None))
        self.printer.setVisible(len(printers) > 1)
        self.show_choices(state)
        if state.problem is not None:
            self.preview.show_message(trouble_words(trouble_of(state.problem)))
        elif paper is not None:
            self.preview.show_pdf(paper.file.content)
        self.opening.show_opening(state.wanted is not None and paper is None and state.problem is None)
        self._show_acts(state)
        self._show_work(state)
        self.title_changed.emit()

    def _show_acts(self, state: PaperState[Any, Any]) -> None:
        no_printer = QCoreApplication.translate("Paper", "No printer was found. Save a PDF instead.")
        without = looking_words() if state.printers is None else no_printer
        self.save.set_kind("primary" if state.printers == () else "secondary")
        self.print.set_kind("secondary" if state.printers == () else "primary")
        missing = QCoreApplication.translate("Paper", "There is nothing to print or save yet.")
        blocked = missing if state.paper is None else None
        self.save.set_blocked(blocked or (saving_words() if state.saving else None))
        self.print.set_blocked(blocked or (None if state.printers else without))
        if state.trouble is not None:
            self.banner.show_state(trouble_words(trouble_of(state.trouble)), "triangle-alert", "danger")
        elif state.paper is not None and state.printers == ():
            self.banner.show_state(no_printer, "printer")
        else:
            self.banner.show_state("")

    def _show_work(self, state: PaperState[Any, Any]) -> None:
        self._soon.stop()
        if state.printing is not None:
            done, total = state.printing
            self.strip.show_work(printing_words(done, total), done / max(1, total))
            return
        self.strip.show_work("")
        if state.saving:
            self._soon.start()

    def _lay_out(self, above_pages: Sequence[QWidget]) -> None:
        acts = row(None, self.printer, self.save, self.print, gap=8)
        top = row((row(self.back, (self.header, 1), gap=8), 1), acts, gap=8)
        Turning(self, top, acts, least_px=_TITLE_PX, around_px=_AROUND_PX)
        chosen = FlowLayout(12)
        for part in above_pages:
            chosen.addWidget(part)
        sheet = Card(column((self.preview, 1), margins=(20, 16, 20, 16)), "soft")
        above = (top, chosen, self.banner, self.strip, self.opening)
        self.setLayout(column(*above, (sheet, 1), gap=12, margins=(16, 10, 24, 16)))
        self.banner.hide()

    def _connect(self, action: str) -> None:
        presenter = self._paper
        presenter.state_changed.connect(self._show_state)
        presenter.printed.connect(self._tell_printed)
        presenter.saved.connect(self._tell_saved)
        self._soon.timeout.connect(lambda: self.strip.show_work(saving_words()))
        self.back.clicked.connect(presenter.back)
        self.language.chosen.connect(lambda language: presenter.ask(language=language))
        self.printer.chosen.connect(presenter.use_printer)
        self.print.clicked.connect(presenter.print)
        self.save.clicked.connect(self._on_save)
        self.strip.cancelled.connect(presenter.stop)
        self._shell.actions.add(
            Action(
                action,
                lambda: QCoreApplication.translate("Paper", "Print"),
                presenter.print,
                "Ctrl+P | Ctrl+Return | Ctrl+Enter",
                enabled=self.print.isEnabled,
                icon="printer",
                owner=self,
            )
        )

    @Slot()
    def _on_save(self) -> None:
        paper = self._paper.state.paper
        target = self._ask_target(paper.file.name, 1) if paper else None
        if target is not None:
            self._paper.save(target)

    @Slot()
    def _tell_printed(self) -> None:
        self._shell.toasts.show(QCoreApplication.translate("Paper", "Sent to the printer"))

    @Slot(object)
    def _tell_saved(self, path: Path) -> None:
        self._shell.toasts.show(
            QCoreApplication.translate("Paper", "Saved: {file}").replace("{file}", path.name),
            lambda: self._paper.open_file(path),
            QCoreApplication.translate("Paper", "Open"),
        )


def printing_words(done: int, total: int) -> str:
    """Return how far a print job is; a spooler takes a file at once, which has no pages to count."""
    if total <= 1:
        return QCoreApplication.translate("Paper", "Sending to the printer…")
    words = QCoreApplication.translate("Paper", "Printing page {done} of {total}")
    return words.format(done=min(done + 1, total), total=total)


def saving_words() -> str:
    """Return what is told while a file is written to a slow place."""
    return QCoreApplication.translate("Paper", "Saving…")
