"""The words of the forms, as lines of their tables."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.forms.course import WHOLE, Course
from digifocus_desktop.forms.inspection import COURSES, Gap, PathTime, Remark
from digifocus_desktop.forms.versions import Change
from digifocus_desktop.forms.workbook import WorkbookProblem
from digifocus_desktop.services.form_desk_values import CheckedForm, DraftLine, FormVersion
from resources.messages import sentence
from ui.screens.forms.change_words import (
    TONES,
    change_words,
    comparability_sentence,
    comparability_words,
    field_words,
    language_words,
    thing_words,
)
from ui.screens.forms.course_words import course_words
from ui.screens.forms.state import FormsState, Part, Place
from ui.screens.forms.table_model import Line
from ui.shared.i18n import current_language
from ui.shared.wording import format_date

_QUOTE = "'"


def place_words(place: Place) -> str:
    """Return the name of a part of the page."""
    return {
        Place.VERSIONS: QCoreApplication.translate("Forms", "Versions"),
        Place.CHECK: QCoreApplication.translate("Forms", "Check a form"),
        Place.DRAFTS: QCoreApplication.translate("Forms", "Open analyses"),
    }[place]


def part_tab(part: Part, state: FormsState) -> str:
    """Return the words of a tab, with how many lines there are."""
    words = {
        Part.PROBLEMS: QCoreApplication.translate("Forms", "To correct"),
        Part.CHANGES: QCoreApplication.translate("Forms", "Changes"),
        Part.TIMES: QCoreApplication.translate("Forms", "Duration"),
        Part.GAPS: QCoreApplication.translate("Forms", "Translations missing"),
        Part.REMARKS: QCoreApplication.translate("Forms", "Remarks"),
        Part.PREVIEW: QCoreApplication.translate("Forms", "Preview"),
    }[part]
    counted = part not in (Part.TIMES, Part.PREVIEW)
    return f"{words} {len(lines(part, state))}" if counted else words


def headings(part: Part) -> tuple[str, str, str]:
    """Return the names of the columns."""
    place = QCoreApplication.translate("Forms", "Place")
    return {
        Part.PROBLEMS: (
            QCoreApplication.translate("Forms", "Cell"),
            QCoreApplication.translate("Forms", "What to correct"),
            QCoreApplication.translate("Forms", "Sheet"),
        ),
        Part.CHANGES: (
            QCoreApplication.translate("Forms", "Change"),
            QCoreApplication.translate("Forms", "Before and now"),
            QCoreApplication.translate("Forms", "Comparing"),
        ),
        Part.TIMES: (
            QCoreApplication.translate("Forms", "Path"),
            QCoreApplication.translate("Forms", "Questions"),
            QCoreApplication.translate("Forms", "Minutes"),
        ),
        Part.GAPS: (
            place,
            QCoreApplication.translate("Forms", "In Finnish"),
            QCoreApplication.translate("Forms", "Missing"),
        ),
        Part.REMARKS: (place, QCoreApplication.translate("Forms", "Remark"), ""),
        Part.PREVIEW: ("", "", ""),
    }[part]


def lines(part: Part, state: FormsState) -> tuple[Line, ...]:
    """Return the lines of a part."""
    if part is Part.PROBLEMS:
        return tuple(_problem(one) for one in state.read.problems) if state.read else ()
    checked = state.checked
    if checked is None:
        return ()
    found: dict[Part, Sequence[Line]] = {
        Part.CHANGES: [change_line(one) for one in checked.changes],
        Part.TIMES: _times(checked.times),
        Part.GAPS: [_gap(one) for one in checked.gaps],
        Part.REMARKS: [
            *map(_remark, checked.remarks),
            *map(_problem, state.read.hidden if state.read else ()),
        ],
    }
    return tuple(found.get(part, ()))


def nothing_words(part: Part) -> str:
    """Return what is said where a part has no lines."""
    return {
        Part.CHANGES: QCoreApplication.translate("Forms", "Nothing differs from the version in use."),
        Part.GAPS: QCoreApplication.translate("Forms", "Every text is in all languages."),
        Part.REMARKS: QCoreApplication.translate("Forms", "Nothing to remark."),
    }.get(part, "")


def cell_words(problem: WorkbookProblem) -> str:
    """Return where a problem is, as a spreadsheet program finds it."""
    if not problem.sheet:
        return QCoreApplication.translate("Forms", "The file")
    if not problem.row:
        return problem.sheet
    if not problem.column:
        row = QCoreApplication.translate("Forms", "row {row}").format(row=problem.row)
        return f"{problem.sheet}, {row}"
    return f"{problem.sheet}!{problem.column}{problem.row}"


def address(problem: WorkbookProblem) -> str:
    """Return a cell or row as the name box of a spreadsheet program takes it; nothing without one."""
    if not problem.sheet or not problem.row:
        return ""
    name = problem.sheet if problem.sheet.isidentifier() else f"'{problem.sheet.replace(_QUOTE, _QUOTE * 2)}'"
    return f"{name}!{problem.column or 'A'}{problem.row}"


def open_words(cell: str) -> str:
    """Return the words to open the workbook, with the cell to go to."""
    if not cell:
        return QCoreApplication.translate("Forms", "Open the file")
    return QCoreApplication.translate("Forms", "Open, copy {cell}").format(cell=cell)


def address_hint(cell: str) -> str:
    """Return how to come to a cell: no system opens a workbook at a cell by itself."""
    if not cell:
        return ""
    return QCoreApplication.translate(
        "Forms",
        "In the spreadsheet program, paste the address into the name box above the cells at the left and "
        "press Enter.",
    )


def _problem(problem: WorkbookProblem) -> Line:
    facts = {name: _fact(value) for name, value in problem.facts.items()}
    return Line(
        (cell_words(problem), sentence(problem.code, facts, current_language()), problem.sheet), value=problem
    )


def _fact(value: object) -> str:
    return " → ".join(map(str, value)) if isinstance(value, (list, tuple)) else str(value)


def change_line(change: Change) -> Line:
    """Return a change as a line."""
    before, after = change.before, change.after
    both = (
        (f"– {before}", f"+ {after}") if before and after else (f"– {before}" if before else f"+ {after}", "")
    )
    shown = ("", "") if not before and not after else both
    words = comparability_words(change.comparability)
    return Line(
        (change_words(change), shown[0], words), ("", shown[1], ""), TONES[change.comparability], change
    )


def _times(times: Sequence[PathTime]) -> list[Line]:
    """The paths of the whole analysis, then those of each other course."""
    lines = [
        _time(one, WHOLE, one.questions, one.scored, _minutes(one.shortest, one.longest)) for one in times
    ]
    for course in COURSES[1:]:
        for path in times:
            for one in path.courses:
                if one.course == course:
                    minutes = _minutes(one.shortest, one.longest)
                    lines.append(_time(path, course, one.questions, None, minutes))
    return lines


def _time(path: PathTime, course: Course, questions: int, scored: int | None, minutes: str) -> Line:
    label = path.label.get(current_language()) or QCoreApplication.translate("Forms", "All firms")
    asked = QCoreApplication.translate("Forms", "%n questions", "", questions)
    told = "" if scored is None else QCoreApplication.translate("Forms", "of which %n score", "", scored)
    return Line((label, asked, minutes), (course_words(course), told, ""), value=(path.groups, course))


def _minutes(shortest: int, longest: int) -> str:
    least, most = round(shortest / 60), round(longest / 60)
    return str(most) if least == most else f"{least}–{most}"


def _gap(gap: Gap) -> Line:
    name = gap.field if gap.part == "anchor" else field_words(gap.field)
    return Line(
        (thing_words(gap.part, gap.id), gap.words, language_words(gap.language)), (name, "", ""), value=gap
    )


def _remark(remark: Remark) -> Line:
    told = {
        "no_theme": QCoreApplication.translate("Forms", "The question leads to no theme and no rule."),
        "no_item": QCoreApplication.translate("Forms", "No question leads to the theme."),
        "no_dimension": QCoreApplication.translate(
            "Forms", "The options have points, the question has no dimension."
        ),
        "no_action": QCoreApplication.translate("Forms", "The red flag has no act or nobody who helps."),
        "unknown_look": QCoreApplication.translate(
            "Forms", "The look {other} says nothing for this kind of question: it is drawn in the usual way."
        ),
        "same_anchors": QCoreApplication.translate("Forms", "Two options read the same: {other}"),
        "same_question": QCoreApplication.translate("Forms", "Reads the same as the question {other}."),
    }[remark.code]
    return Line((remark.id, told.format(other=remark.other), ""), ("", remark.words, ""), value=remark)


def version_line(version: FormVersion) -> Line:
    """Return a version as a line."""
    if version.withdrawn_at:
        state, tone = QCoreApplication.translate("Forms", "withdrawn"), "muted"
    elif version.in_use:
        state, tone = QCoreApplication.translate("Forms", "in use"), "ok"
    elif version.shipped:
        state, tone = QCoreApplication.translate("Forms", "came with the program"), "text"
    else:
        state, tone = QCoreApplication.translate("Forms", "earlier"), "text"
    when = version.published_at
    told = (
        QCoreApplication.translate("Forms", "Published {date}").format(date=format_date(when)) if when else ""
    )
    opened = QCoreApplication.translate("Forms", "%n open analyses", "", version.drafts)
    done = QCoreApplication.translate("Forms", "%n finished", "", version.finished)
    by = " · ".join(filter(None, (told, version.published_by)))
    why = version.withdrawn_reason or version.note
    shipped = QCoreApplication.translate("Forms", "Came with the program") if version.shipped else ""
    return Line(
        (version.version, by or shipped, state),
        (why or version.title, f"{opened}, {done}", ""),
        tone,
        version,
        version.package_id,
    )


def version_story(version: FormVersion) -> str:
    """Return what there is to tell of a version."""
    parts = [version.note]
    if version.release_id:
        count = QCoreApplication.translate("Forms", "%n changes to version {base}.", "", len(version.changes))
        parts += [count.format(base=version.compared_with), comparability_sentence(version.comparability)]
    if version.withdrawn_at:
        told = QCoreApplication.translate("Forms", "Withdrawn {date}. {name}")
        parts.append(told.format(date=format_date(version.withdrawn_at), name=version.withdrawn_by))
        parts.append(version.withdrawn_reason)
    return "  ".join(filter(None, parts))


def withdraw_words(version: FormVersion) -> str:
    """Return what taking a version out of use means."""
    told = QCoreApplication.translate(
        "Forms", "New analyses will use the version before {version} again. What was made with it stays."
    )
    return " ".join(filter(None, (told.format(version=version.version), _going_on(version.drafts))))


def _going_on(drafts: int) -> str:
    if not drafts:
        return ""
    return QCoreApplication.translate(
        "Forms", "%n open analyses go on with the version they were begun with.", "", drafts
    )


def draft_line(draft: DraftLine) -> Line:
    """Return an open analysis as a line."""
    answered = QCoreApplication.translate("Forms", "%n answers", "", draft.answered)
    begun = QCoreApplication.translate("Forms", "Begun {date}").format(date=format_date(draft.started_at))
    return Line((draft.company_name, begun, draft.version), ("", answered, ""), value=draft)


def outcome(state: FormsState) -> tuple[str, str, str]:
    """Return sentence, icon and tone of what the check says."""
    if state.read is None:
        return "", "info", "muted"
    if state.checked is None:
        count = len(state.read.problems)
        told = QCoreApplication.translate(
            "Forms", "%n places to correct before the form can be used.", "", count
        )
        return told, "triangle-alert", "danger"
    refusal = state.checked.refusal
    if refusal is not None:
        return sentence(refusal.code, refusal.facts, current_language()), "triangle-alert", "warn"
    told = QCoreApplication.translate("Forms", "The form can be published.")
    return f"{told} {comparability_sentence(state.checked.comparability)}", "circle-check", "ok"


def confirm_words(checked: CheckedForm, joined: bool) -> str:
    """Return what publishing means."""
    parts = [
        QCoreApplication.translate("Forms", "New analyses will use version {version}.").format(
            version=checked.package.version
        )
    ]
    parts.append(_going_on(checked.drafts))
    parts.append(comparability_sentence(checked.comparability))
    parts.append(
        QCoreApplication.translate("Forms", "The other computers of the project get it at their next sync.")
        if joined
        else QCoreApplication.translate(
            "Forms", "You work alone: it is in use on this computer, until you join a project."
        )
    )
    return " ".join(filter(None, parts))
