"""The page of the paper of a firm's change."""

from PySide6.QtCore import QCoreApplication

from ui.screens.change_paper.presenter import ChangePaperPresenter, Wanted
from ui.shared.navigation import Route
from ui.shared.paper_page import AskTarget, PaperPage
from ui.shared.shell import Shell


class ChangePaperPage(PaperPage):
    """Shows one firm only, for the entrepreneur looks at the same screen."""

    full_window = True

    def __init__(self, presenter: ChangePaperPresenter, shell: Shell, ask_target: AskTarget) -> None:
        super().__init__(presenter, shell, ask_target, action="change_paper.print", choices=())
        self._presenter = presenter
        self.retranslate()

    def title(self) -> str:
        """The firm's name; before the paper is made, what it is."""
        paper = self._presenter.state.paper
        return paper.company_name if paper else self._name()

    def enter(self, route: Route) -> None:
        """Show the paper up to the measurement the route names, in the language of the firm."""
        self._presenter.open(Wanted(route.id or ""))

    def heading(self) -> tuple[str, str]:
        """What the paper is, and the firm."""
        paper = self._presenter.state.paper
        return self._name(), paper.company_name if paper else ""

    def _name(self) -> str:
        return QCoreApplication.translate("ChangePaper", "Change, before and now")
