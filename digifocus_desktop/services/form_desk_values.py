"""What the tools for forms tell: a workbook that was read, what was found in it, versions, drafts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from digifocus_desktop.forms.inspection import Gap, Inspection, PathTime, Remark
from digifocus_desktop.forms.package import FormPackage, Texts
from digifocus_desktop.forms.versions import Change, Comparability
from digifocus_desktop.forms.workbook import WorkbookProblem


@dataclass(frozen=True, slots=True)
class ReadForm:
    """A workbook as it was read.

    Attributes:
        path: The file; None for the form that ships with the program.
        package: The form; None if something in the workbook must be mended first.
        problems: What must be mended, in the order of the sheets.
        found: What was found in the form; None where it must be mended first.
        hidden: What the workbook hides from the eye, and is in the form all the same.
    """

    path: Path | None
    package: FormPackage | None
    problems: tuple[WorkbookProblem, ...] = ()
    found: Inspection | None = None
    hidden: tuple[WorkbookProblem, ...] = ()

    @property
    def name(self) -> str:
        """Name of the file; empty for the form that ships with the program."""
        return self.path.name if self.path else ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a form cannot be published, as the code and facts of a sentence."""

    code: str
    facts: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class CheckedForm:
    """A form without problems, beside the version in use.

    Attributes:
        package: The form.
        base: The version in use.
        changes: What differs.
        comparability: What that does to comparing results.
        least: The least version number for it; empty where versions cannot be told.
        refusal: Why it cannot be published; None if it can.
        times: How long each path takes.
        gaps: Texts without a translation.
        remarks: What may have been forgotten.
        drafts: Analyses that are open now; they stay at their version.
    """

    package: FormPackage
    base: FormPackage
    changes: tuple[Change, ...]
    comparability: Comparability
    least: str
    refusal: Refusal | None
    times: tuple[PathTime, ...]
    gaps: tuple[Gap, ...]
    remarks: tuple[Remark, ...]
    drafts: int


@dataclass(frozen=True, slots=True)
class FormVersion:
    """A version of the form.

    Attributes:
        package_id: Id of its package.
        version: Its number.
        title: Its name.
        in_use: Whether new analyses are made with it.
        shipped: Whether it came with the program.
        release_id: Id of its publication; empty if it was not published here.
        published_at: When it was published; None if it was not.
        published_by: By whom, if this computer knows.
        compared_with: The version it was compared with.
        comparability: What its changes do to comparing results.
        changes: Its changes.
        note: What the publisher wrote of it.
        withdrawn_at: When it was withdrawn; None if it counts.
        withdrawn_by: By whom.
        withdrawn_reason: Why.
        drafts: Open analyses made with it.
        finished: Finished analyses made with it.
    """

    package_id: str
    version: str
    title: str
    in_use: bool
    shipped: bool
    release_id: str = ""
    published_at: datetime | None = None
    published_by: str = ""
    compared_with: str = ""
    comparability: Comparability = Comparability.KEPT
    changes: tuple[Change, ...] = ()
    note: str = ""
    withdrawn_at: datetime | None = None
    withdrawn_by: str = ""
    withdrawn_reason: str = ""
    drafts: int = 0
    finished: int = 0


@dataclass(frozen=True, slots=True)
class Desk:
    """How the forms stand.

    Attributes:
        versions: Newest first.
        may_publish: Whether the person may publish.
        joined: Whether this computer shares its data; alone, what is published stays here.
        drafts: Open analyses made with another version than the one in use.
    """

    versions: tuple[FormVersion, ...]
    may_publish: bool
    joined: bool
    drafts: tuple["DraftLine", ...]

    @property
    def current(self) -> FormVersion | None:
        """The version that new analyses use."""
        return next((one for one in self.versions if one.in_use), None)


@dataclass(frozen=True, slots=True)
class DraftLine:
    """An open analysis that is made with another version than the one in use.

    Attributes:
        id: Of the response set.
        company_id: The firm.
        company_name: Its name.
        version: Version of its form.
        started_at: When it was begun.
        answered: Items dealt with.
    """

    id: str
    company_id: str
    company_name: str
    version: str
    started_at: datetime
    answered: int


@dataclass(frozen=True, slots=True)
class LostAnswer:
    """An answer that the new version has no place for.

    Attributes:
        item: Id of the question.
        question: Its words.
        answer: What was answered, in words.
        gone: Whether the question is gone; else the answer is none of those it allows now.
    """

    item: str
    question: Texts
    answer: Texts
    gone: bool


@dataclass(frozen=True, slots=True)
class DraftPlan:
    """What would happen to an open analysis that moves to the version in use.

    Attributes:
        draft: The analysis.
        version: The version it would move to.
        moves: How many answers move.
        lost: Answers without a place.
        new: Questions shown that it has not been asked.
    """

    draft: DraftLine
    version: str
    moves: int
    lost: tuple[LostAnswer, ...]
    new: tuple[Texts, ...]


@dataclass(frozen=True, slots=True)
class Moved:
    """What is needed to undo the move of an analysis to another version."""

    response_set_id: str
    package_id: str
    taken: Mapping[str, Mapping[str, Any]]
