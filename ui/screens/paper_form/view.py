"""The page of the paper form: the pages as they will be printed, and what they hold."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from ui.screens.paper_form import words
from ui.screens.paper_form.presenter import PaperFormPresenter, PaperFormState
from ui.shared.actions import Action
from ui.shared.bars import PageHeader
from ui.shared.buttons import Button
from ui.shared.choices import Segment
from ui.shared.fields import Choice
from ui.shared.layout import Card, FlowLayout, Turning, column, row
from ui.shared.navigation import Route
from ui.shared.notices import Banner, WorkStrip
from ui.shared.opening import Opening
from ui.shared.page import Page
from ui.shared.pdf_preview import PdfPreview
from ui.shared.printers import looking_words
from ui.shared.shell import Shell
from ui.shared.troubles import trouble_of, trouble_words

_TITLE_PX, _AROUND_PX = 200, 100
"""Least room at 100 % for the title beside the acts; the way back, margins and gaps around both."""


class PaperFormPage(Page):
    """Draws a `PaperFormState`."""

    def __init__(
        self, presenter: PaperFormPresenter, shell: Shell, ask_target: Callable[[str, int], Path | None]
    ) -> None:
        super().__init__()
        self._presenter, self._shell, self._ask_target = presenter, shell, ask_target
        presenter.setParent(self)
        self.back = Button("", "icon", "chevron-left")
        self.header = PageHeader()
        self.course, self.groups = Segment(), Choice()
        self.groups.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.language, self.printer = Choice(), Choice()
        self.save = Button("", "secondary", "download")
        self.print = Button("", "primary", "printer")
        self.preview = PdfPreview(fit="width")
        self.strip, self.banner, self.opening = WorkStrip(), Banner(), Opening()
        self._lay_out()
        self._connect()
        self.retranslate()
        self.course.set_value("full")

    def title(self) -> str:
        """The name of the screen."""
        return QCoreApplication.translate("PaperForm", "Paper form")

    def enter(self, route: Route) -> None:
        """Show the form of the firm the route names, or a blank one."""
        self._presenter.enter(route)

    def panes(self) -> Sequence[QWidget]:
        """The acts, what the paper holds, and the pages."""
        return (self.print if self.print.isEnabled() else self.save, self.groups, self.preview)

    def retranslate(self) -> None:
        """Set the words."""
        self.back.setText(QCoreApplication.translate("PaperForm", "Back"))
        self.course.setAccessibleName(QCoreApplication.translate("PaperForm", "Which questions"))
        self.course.set_options(words.course_options())
        self.groups.setAccessibleName(QCoreApplication.translate("PaperForm", "Target group"))
        self.language.setAccessibleName(QCoreApplication.translate("PaperForm", "Language"))
        self.printer.setAccessibleName(QCoreApplication.translate("PaperForm", "Printer"))
        self.save.setText(QCoreApplication.translate("PaperForm", "Save PDF"))
        self.print.setText(QCoreApplication.translate("PaperForm", "Print"))
        self.preview.set_name(self.title())
        self._show_state(self._presenter.state)

    @Slot(object)
    def _show_state(self, state: PaperFormState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        form, wanted = state.form, state.wanted
        blank = QCoreApplication.translate("PaperForm", "Blank form, the firm is written by hand")
        self.header.set_title(self.title(), (form.company_name or blank) if form else "")
        if wanted is not None:
            self.course.set_value(wanted.course)
        self.groups.set_values(words.group_values(state), form.groups if form else None)
        languages: list[tuple[object, str]] = [("fi", "suomi"), ("sv", "svenska"), ("en", "English")]
        self.language.set_values(languages, form.language if form else None)
        for choice in (self.groups, self.language):
            choice.setEnabled(form is not None)
        printers = state.printers or ()
        self.printer.set_values([(one, one) for one in printers], next(iter(printers), None))
        self.printer.setVisible(len(printers) > 1)
        if state.problem is not None:
            self.preview.show_message(trouble_words(trouble_of(state.problem)))
        elif form is not None:
            self.preview.show_pdf(form.file.content)
        self.opening.show_opening(wanted is not None and form is None and state.problem is None)
        self._show_acts(state)

    def _show_acts(self, state: PaperFormState) -> None:
        missing = None
        if state.form is None:
            missing = QCoreApplication.translate("PaperForm", "There is no form yet.")
        no_printer = (
            looking_words()
            if state.printers is None
            else QCoreApplication.translate("PaperForm", "No printer was found. Save a PDF instead.")
        )
        self.save.set_kind("primary" if state.printers == () else "secondary")
        self.print.set_kind("secondary" if state.printers == () else "primary")
        self.save.set_blocked(missing)
        self.print.set_blocked(missing or (None if state.printers else no_printer))
        told = ""
        if state.printing is not None:
            done, total = state.printing
            told = QCoreApplication.translate("PaperForm", "Printing page {done} of {total}").format(
                done=min(done + 1, total), total=total
            )
        self.strip.show_work(told, state.printing[0] / max(1, state.printing[1]) if state.printing else None)
        if state.trouble is not None:
            self.banner.show_state(trouble_words(trouble_of(state.trouble)), "triangle-alert", "danger")
        elif state.form is not None and state.printers == ():
            self.banner.show_state(no_printer, "printer")
        else:
            self.banner.show_state("")

    def _lay_out(self) -> None:
        acts = row(None, self.printer, self.save, self.print, gap=8)
        top = row((row(self.back, (self.header, 1), gap=8), 1), acts, gap=8)
        Turning(self, top, acts, least_px=_TITLE_PX, around_px=_AROUND_PX)
        what = FlowLayout()
        for part in (self.course, self.groups, self.language):
            what.addWidget(part)
        sheet = Card(column((self.preview, 1), margins=(20, 16, 20, 16)), "soft")
        above = (top, what, self.banner, self.strip, self.opening)
        self.setLayout(column(*above, (sheet, 1), gap=12, margins=(16, 10, 24, 16)))
        self.banner.hide()

    def _connect(self) -> None:
        presenter = self._presenter
        presenter.state_changed.connect(self._show_state)
        presenter.printed.connect(self._tell_printed)
        presenter.saved.connect(self._tell_saved)
        self.back.clicked.connect(presenter.back)
        self.course.chosen.connect(lambda course: presenter.ask(course=course))
        self.groups.chosen.connect(lambda groups: presenter.ask(groups=groups))
        self.language.chosen.connect(lambda language: presenter.ask(language=language))
        self.printer.chosen.connect(presenter.use_printer)
        self.print.clicked.connect(presenter.print)
        self.save.clicked.connect(self._on_save)
        self.strip.cancelled.connect(presenter.stop)
        self._shell.actions.add(
            Action(
                "paper_form.print",
                lambda: QCoreApplication.translate("PaperForm", "Print"),
                presenter.print,
                "Ctrl+P | Ctrl+Return | Ctrl+Enter",
                enabled=self.print.isEnabled,
                icon="printer",
                owner=self,
            )
        )

    @Slot()
    def _on_save(self) -> None:
        form = self._presenter.state.form
        target = self._ask_target(form.file.name, 1) if form else None
        if target is not None:
            self._presenter.save(target)

    @Slot()
    def _tell_printed(self) -> None:
        self._shell.toasts.show(QCoreApplication.translate("PaperForm", "The form was sent to the printer"))

    @Slot(object)
    def _tell_saved(self, path: Path) -> None:
        self._shell.toasts.show(
            QCoreApplication.translate("PaperForm", "The form was saved"),
            lambda: self._presenter.open_file(path),
            QCoreApplication.translate("PaperForm", "Open"),
        )
