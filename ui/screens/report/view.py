"""The report page: the pages as they will be printed, language, printer, print and save."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from digifocus_desktop.errors import DigiFocusError
from resources import messages
from ui.screens.report.papers import Paper, choices
from ui.screens.report.presenter import ReportPresenter, ReportState
from ui.shared.actions import Action
from ui.shared.bars import PageHeader
from ui.shared.buttons import Button
from ui.shared.choices import CheckRow
from ui.shared.fields import Choice
from ui.shared.i18n import current_language
from ui.shared.layout import Card, FlowLayout, Turning, column, row
from ui.shared.navigation import Route
from ui.shared.notices import Banner, WorkStrip
from ui.shared.opening import Opening
from ui.shared.page import Page
from ui.shared.pdf_preview import PdfPreview
from ui.shared.printers import looking_words
from ui.shared.shell import Shell

_TITLE_PX, _AROUND_PX = 200, 100
"""Least room at 100 % for the title beside the acts; the way back, margins and gaps around both."""


class ReportPage(Page):
    """Draws a `ReportState`; shows one firm only, for the entrepreneur looks at the same screen."""

    full_window = True

    def __init__(
        self, presenter: ReportPresenter, shell: Shell, ask_target: Callable[[str, int], Path | None]
    ) -> None:
        super().__init__()
        self._presenter, self._shell, self._ask_target = presenter, shell, ask_target
        presenter.setParent(self)
        self.back = Button("", "icon", "chevron-left")
        self.header = PageHeader()
        self.paper, self.language, self.printer = Choice(), Choice(), Choice()
        self.radar, self.days = CheckRow(), Button("", "quiet", "calendar")
        self.save = Button("", "secondary", "download")
        self.print = Button("", "primary", "printer")
        self.preview = PdfPreview(fit="width")
        self.strip, self.banner, self.opening = WorkStrip(), Banner(), Opening()
        self._lay_out()
        self._connect()
        self.retranslate()

    def title(self) -> str:
        """The firm's name."""
        report = self._presenter.state.report
        return report.company_name if report else ""

    def enter(self, route: Route) -> None:
        """Show the report of the analysis the route names."""
        self._presenter.open(route.id or "")

    def panes(self) -> Sequence[QWidget]:
        """The acts, and the pages."""
        return (self.print, self.preview)

    def retranslate(self) -> None:
        """Set the words."""
        self.back.setText(QCoreApplication.translate("Report", "Back"))
        self.paper.setAccessibleName(QCoreApplication.translate("Report", "Paper"))
        self.radar.setText(QCoreApplication.translate("Report", "Areas as a figure"))
        self.days.setText(QCoreApplication.translate("Report", "Agreed days to a calendar"))
        self.language.setAccessibleName(QCoreApplication.translate("Report", "Language"))
        self.printer.setAccessibleName(QCoreApplication.translate("Report", "Printer"))
        self.save.setText(QCoreApplication.translate("Report", "Save PDF"))
        self.print.setText(QCoreApplication.translate("Report", "Print"))
        self._show_state(self._presenter.state)

    @Slot(object)
    def _show_state(self, state: ReportState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        report = state.report
        name = report.company_name if report else ""
        self.header.set_title(QCoreApplication.translate("Report", "Result report"), name)
        languages: list[tuple[object, str]] = [("fi", "suomi"), ("sv", "svenska"), ("en", "English")]
        self.language.set_values(languages, report.language if report else None)
        self.language.setEnabled(report is not None)
        wanted = state.wanted
        self.paper.set_values(list(choices()), wanted.paper)
        self.radar.setChecked(wanted.radar)
        self.radar.setVisible(wanted.paper in {Paper.WHOLE, Paper.APPENDED})
        printers = state.printers or ()
        self.printer.set_values([(one, one) for one in printers], next(iter(printers), None))
        self.printer.setVisible(len(printers) > 1)
        self.preview.set_name(QCoreApplication.translate("Report", "Result report"))
        if state.problem is not None:
            self.preview.show_message(_sentence(state.problem))
        elif report is not None:
            self.preview.show_pdf(report.file.content)
        self.opening.show_opening(bool(state.wanted.analysis) and report is None and state.problem is None)
        self._show_acts(state)
        self.title_changed.emit()

    def _show_acts(self, state: ReportState) -> None:
        missing = None
        if state.report is None:
            missing = QCoreApplication.translate("Report", "There is no report yet.")
        printer = (
            looking_words()
            if state.printers is None
            else QCoreApplication.translate("Report", "No printer was found. Save a PDF instead.")
        )
        self.save.set_kind("primary" if state.printers == () else "secondary")
        self.print.set_kind("secondary" if state.printers == () else "primary")
        self.save.set_blocked(missing)
        self.print.set_blocked(missing or (None if state.printers else printer))
        words = ""
        if state.printing is not None:
            done, total = state.printing
            words = QCoreApplication.translate("Report", "Printing page {done} of {total}").format(
                done=min(done + 1, total), total=total
            )
        self.strip.show_work(words, state.printing[0] / max(1, state.printing[1]) if state.printing else None)
        if state.trouble is not None:
            self.banner.show_state(_sentence(state.trouble), "triangle-alert", "danger")
        elif state.report is not None and state.printers == ():
            self.banner.show_state(printer, "printer")
        else:
            self.banner.show_state("")

    def _lay_out(self) -> None:
        acts = row(None, self.language, self.printer, self.save, self.print, gap=8)
        top = row((row(self.back, (self.header, 1), gap=8), 1), acts, gap=8)
        Turning(self, top, acts, least_px=_TITLE_PX, around_px=_AROUND_PX)
        sheet = Card(column((self.preview, 1), margins=(20, 16, 20, 16)), "soft")
        chosen = FlowLayout(12)
        for part in (self.paper, self.radar, self.days):
            chosen.addWidget(part)
        above = (top, chosen, self.banner, self.strip, self.opening)
        self.setLayout(column(*above, (sheet, 1), gap=12, margins=(16, 10, 24, 16)))
        self.banner.hide()

    def _connect(self) -> None:
        presenter = self._presenter
        presenter.state_changed.connect(self._show_state)
        presenter.printed.connect(self._tell_printed)
        presenter.saved.connect(self._tell_saved)
        self.back.clicked.connect(presenter.back)
        self.language.chosen.connect(presenter.speak)
        self.paper.chosen.connect(presenter.choose)
        self.radar.clicked.connect(presenter.show_radar)
        self.days.clicked.connect(self._on_days)
        self.printer.chosen.connect(presenter.use_printer)
        self.print.clicked.connect(presenter.print)
        self.save.clicked.connect(self._on_save)
        self.strip.cancelled.connect(presenter.stop)
        self._shell.actions.add(
            Action(
                "report.print",
                lambda: QCoreApplication.translate("Report", "Print"),
                presenter.print,
                "Ctrl+P | Ctrl+Return | Ctrl+Enter",
                enabled=self.print.isEnabled,
                icon="printer",
                owner=self,
            )
        )

    @Slot()
    def _on_save(self) -> None:
        report = self._presenter.state.report
        target = self._ask_target(report.file.name, 1) if report else None
        if target is not None:
            self._presenter.save(target)

    @Slot()
    def _on_days(self) -> None:
        self._presenter.save_days(lambda name: self._ask_target(name, 1))

    @Slot()
    def _tell_printed(self) -> None:
        self._shell.toasts.show(QCoreApplication.translate("Report", "The report was sent to the printer"))

    @Slot(object)
    def _tell_saved(self, path: Path) -> None:
        self._shell.toasts.show(
            QCoreApplication.translate("Report", "The report was saved"),
            lambda: self._presenter.open_file(path),
            QCoreApplication.translate("Report", "Open"),
        )


def _sentence(error: DigiFocusError) -> str:
    return messages.sentence(error.code, error.facts, current_language())
