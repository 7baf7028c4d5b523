"""The form of a firm, or a blank one: what it holds."""

from dataclasses import dataclass

from digifocus_desktop.domain.formats import Language
from digifocus_desktop.services.paper_forms import PaperFormView
from ui.shared.context import ScreenContext
from ui.shared.paper_presenter import PaperPresenter, PaperState
from ui.shared.printing import Outside


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person asks for.

    Attributes:
        company: Id of the firm; empty for a blank form.
        course: Name of the course.
        groups: Target groups; empty for all, None for those of the firm.
        language: Of the paper; None for that of the firm.
    """

    company: str = ""
    course: str = "full"
    groups: tuple[str, ...] | None = None
    language: Language | None = None


_MADE_OF = frozenset({"company", "company_file", "form_release"})

PaperFormState = PaperState[Wanted, PaperFormView]


class PaperFormPresenter(PaperPresenter[Wanted, PaperFormView]):
    """Makes the form; what it holds is asked for with `ask(course=, groups=, language=)`."""

    def __init__(self, context: ScreenContext, outside: Outside) -> None:
        def make(wanted: Wanted) -> PaperFormView:
            form = context.services.paper_forms.form
            return form(wanted.company, wanted.course, wanted.groups, wanted.language)

        super().__init__(context, outside, make, _MADE_OF)
