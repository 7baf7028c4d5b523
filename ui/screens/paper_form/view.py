"""The page of the paper form: what it holds."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QWidget

from ui.screens.paper_form import words
from ui.screens.paper_form.presenter import PaperFormPresenter, Wanted
from ui.shared.fields import Choice
from ui.shared.navigation import Route
from ui.shared.paper_page import AskTarget, PaperPage
from ui.shared.paper_presenter import PaperState
from ui.shared.shell import Shell


class PaperFormPage(PaperPage):
    """Draws a `PaperFormState`."""

    def __init__(self, presenter: PaperFormPresenter, shell: Shell, ask_target: AskTarget) -> None:
        self.course, self.groups = Choice(), Choice()
        for choice in (self.course, self.groups):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        super().__init__(
            presenter, shell, ask_target, action="paper_form.print", choices=(self.course, self.groups)
        )
        self._presenter = presenter
        self.course.chosen.connect(lambda course: presenter.ask(course=course))
        self.groups.chosen.connect(lambda groups: presenter.ask(groups=groups))
        self.retranslate()

    def title(self) -> str:
        """The name of the screen."""
        return QCoreApplication.translate("PaperForm", "Paper form")

    def enter(self, route: Route) -> None:
        """Show the form of the firm the route names, or a blank one."""
        self._presenter.open(Wanted(route.id or route.params.get("company", "")))

    def panes(self) -> Sequence[QWidget]:
        """The acts, what the paper holds, and the pages."""
        act, pages = super().panes()
        return (act, self.groups, pages)

    def retranslate(self) -> None:
        """Set the words."""
        self.course.setAccessibleName(QCoreApplication.translate("PaperForm", "Which questions"))
        self.groups.setAccessibleName(QCoreApplication.translate("PaperForm", "Target group"))
        super().retranslate()

    def heading(self) -> tuple[str, str]:
        """The name of the screen, and whose form it is."""
        form = self._presenter.state.paper
        blank = QCoreApplication.translate("PaperForm", "Blank form, the firm is written by hand")
        return self.title(), (form.company_name or blank) if form else ""

    def show_choices(self, state: PaperState[Any, Any]) -> None:
        """Draw which questions of whom."""
        self.course.set_values(words.course_values(), state.wanted.course if state.wanted else "full")
        self.groups.set_values(words.group_values(state), state.paper.groups if state.paper else None)
        self.groups.setEnabled(state.paper is not None)
