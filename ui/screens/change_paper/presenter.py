"""The paper of a firm's change: up to which measurement, in which language."""

from dataclasses import dataclass

from digifocus_desktop.domain.formats import Language
from digifocus_desktop.services.firm_change_paper import FirmChangePaper
from ui.shared.context import ScreenContext
from ui.shared.paper_presenter import PaperPresenter
from ui.shared.printing import Outside

_MADE_OF = frozenset({"response_set", "action", "company", "company_file", "programme"})


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person chose.

    Attributes:
        analysis: Id of the later response set.
        language: Another language than the firm's, or None.
    """

    analysis: str = ""
    language: Language | None = None


class ChangePaperPresenter(PaperPresenter[Wanted, FirmChangePaper]):
    """Makes the paper; another language is asked for with `ask(language=)`."""

    def __init__(self, context: ScreenContext, outside: Outside) -> None:
        def make(wanted: Wanted) -> FirmChangePaper:
            return context.services.firm_changes.paper(wanted.analysis, wanted.language)

        super().__init__(context, outside, make, _MADE_OF)
