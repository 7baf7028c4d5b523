"""What the page of a firm shows, as one frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from digifocus_desktop.services.company_view import CompanyPageView, HistoryLine
from ui.shared.troubles import Trouble


class Tab(StrEnum):
    """Tabs of the page, in order."""

    SUMMARY = "summary"
    ANALYSES = "analyses"
    INTERVIEWS = "interviews"
    TRAININGS = "trainings"
    DOCUMENTS = "documents"
    HISTORY = "history"


class FormKind(StrEnum):
    """What can be open for writing on the page; one at a time."""

    FACTS = "facts"
    PERSON = "person"
    ACTION = "action"
    ENTRY = "entry"
    CONSENT = "consent"
    VISIT = "visit"


@dataclass(frozen=True, slots=True)
class OpenForm:
    """A form that is open in place; `id` is the record it changes, None for a new one."""

    kind: FormKind
    id: str | None = None


@dataclass(frozen=True, slots=True)
class CompanyState:
    """All that the page shows.

    Attributes:
        company_id: The firm; empty before the page is entered.
        view: The firm; None while it loads or when it is gone.
        tab: The open tab.
        history: The changes; None until their tab was open.
        form: What is open for writing, if anything.
        errors: What is wrong in the open form, by field.
        trouble: Why the firm could not be read or something else could not be done.
    """

    company_id: str = ""
    view: CompanyPageView | None = None
    tab: Tab = Tab.SUMMARY
    history: tuple[HistoryLine, ...] | None = None
    form: OpenForm | None = None
    errors: Mapping[str, Trouble] = field(default_factory=dict)
    trouble: Trouble | None = None

    def open_id(self, kind: FormKind) -> str | None:
        """Return the record a form of this kind changes; None when another or a new one is open."""
        return self.form.id if self.form is not None and self.form.kind is kind else None

    def is_open(self, kind: FormKind) -> bool:
        """Tell whether a form of this kind is open."""
        return self.form is not None and self.form.kind is kind
