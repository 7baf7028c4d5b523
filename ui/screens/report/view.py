"""The report page: which paper of the analysis, and the agreed days."""

from typing import Any

from PySide6.QtCore import QCoreApplication, Slot

from ui.screens.report.papers import Paper, Wanted, choices, kind_words
from ui.screens.report.presenter import ReportPresenter
from ui.shared.buttons import Button
from ui.shared.choices import CheckRow
from ui.shared.fields import Choice
from ui.shared.navigation import Route
from ui.shared.paper_page import AskTarget, PaperPage
from ui.shared.paper_presenter import PaperState
from ui.shared.shell import Shell


class ReportPage(PaperPage):
    """Shows one firm only, for the entrepreneur looks at the same screen."""

    full_window = True

    def __init__(self, presenter: ReportPresenter, shell: Shell, ask_target: AskTarget) -> None:
        self.paper, self.radar, self.days = Choice(), CheckRow(), Button("", "quiet", "calendar")
        super().__init__(
            presenter,
            shell,
            ask_target,
            action="report.print",
            choices=(self.paper,),
            besides=(self.radar, self.days),
        )
        self._presenter = presenter
        self.paper.chosen.connect(lambda paper: presenter.ask(paper=paper))
        self.radar.clicked.connect(lambda radar: presenter.ask(radar=radar))
        self.days.clicked.connect(self._on_days)
        self.retranslate()

    def title(self) -> str:
        """The firm's name."""
        paper = self._presenter.state.paper
        return paper.company_name if paper else ""

    def enter(self, route: Route) -> None:
        """Show the report of the analysis the route names, in the language of the firm."""
        self._presenter.open(Wanted(route.id or ""))

    def retranslate(self) -> None:
        """Set the words."""
        self.paper.setAccessibleName(QCoreApplication.translate("Report", "Paper"))
        self.radar.setText(QCoreApplication.translate("Report", "Areas as a figure"))
        self.days.setText(QCoreApplication.translate("Report", "Agreed days to a calendar"))
        super().retranslate()

    def heading(self) -> tuple[str, str]:
        """What the paper is, and the firm."""
        wanted = self._presenter.state.wanted or Wanted()
        return kind_words(wanted.paper), self.title()

    def show_choices(self, state: PaperState[Any, Any]) -> None:
        """Draw which paper it is."""
        wanted = state.wanted or Wanted()
        self.paper.set_values(list(choices()), wanted.paper)
        self.radar.setChecked(wanted.radar)
        self.radar.setVisible(wanted.paper in {Paper.WHOLE, Paper.APPENDED})

    @Slot()
    def _on_days(self) -> None:
        self._presenter.save_days(lambda name: self._ask_target(name, 1))
