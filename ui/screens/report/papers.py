"""The papers of an analysis: what can be chosen, and how each is made."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.domain.formats import Language
from digifocus_desktop.services import Services
from digifocus_desktop.services.memos import MemoView
from digifocus_desktop.services.report_views import Contents, Copy
from digifocus_desktop.services.reports import ReportView


class Paper(Enum):
    """One of the papers."""

    SHORT = "short"
    WHOLE = "whole"
    APPENDED = "appended"
    MEMO_FIRM = "memo_firm"
    MEMO_ADVISORS = "memo_advisors"
    MEMO_AUTHOR = "memo_author"

    @property
    def copy(self) -> Copy | None:
        """Whose copy of the memo it is; None for a report."""
        copies: dict[Paper, Copy] = {
            Paper.MEMO_FIRM: "firm",
            Paper.MEMO_ADVISORS: "advisors",
            Paper.MEMO_AUTHOR: "author",
        }
        return copies.get(self)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person chose.

    Attributes:
        analysis: Id of the response set.
        paper: Which paper.
        language: Another language than the firm's, or None.
        radar: Whether a report has the areas as a figure as well.
    """

    analysis: str = ""
    paper: Paper = Paper.WHOLE
    language: Language | None = None
    radar: bool = False

    @property
    def contents(self) -> Contents:
        """What the report has in it."""
        appended, short = self.paper is Paper.APPENDED, self.paper is Paper.SHORT
        return Contents(whole=not short, appendix=appended, radar=self.radar and not short)

    def make(self, services: Services) -> ReportView | MemoView:
        """Return the paper; in the *read* lane."""
        if self.paper.copy is not None:
            return services.reports.memos.memo(self.analysis, self.paper.copy, self.language)
        return services.reports.report(self.analysis, self.language, self.contents)


def choices() -> Sequence[tuple[object, str]]:
    """Return the papers with their words."""
    return (
        (Paper.SHORT, QCoreApplication.translate("Report", "Short report: the result alone")),
        (Paper.WHOLE, QCoreApplication.translate("Report", "Whole report")),
        (Paper.APPENDED, QCoreApplication.translate("Report", "Whole report with all answers")),
        (Paper.MEMO_FIRM, QCoreApplication.translate("Report", "Interview memo: the firm's copy")),
        (Paper.MEMO_ADVISORS, QCoreApplication.translate("Report", "Interview memo: the advisors' copy")),
        (Paper.MEMO_AUTHOR, QCoreApplication.translate("Report", "Interview memo: my own copy")),
    )


def kind_words(paper: Paper) -> str:
    """Return what a paper is, whoever has a copy of it."""
    if paper.copy is not None:
        return QCoreApplication.translate("Report", "Interview memo")
    return QCoreApplication.translate("Report", "Result report")
