"""The words of taking answers in."""

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.services.survey_import import CREATE, SKIP, Candidate, Misfit, PlannedAnswers
from resources.messages import sentence
from ui.screens.survey_import.state import Part, SurveyState
from ui.shared.i18n import current_language
from ui.shared.import_presenter import Step
from ui.shared.wording import format_number


def target_words(target: str | None) -> str:
    """Return what a column holds."""
    if target is None:
        return QCoreApplication.translate("SurveyImport", "– not taken in –")
    known = {
        "company.name": QCoreApplication.translate("SurveyImport", "Name of the company"),
        "company.business_id": QCoreApplication.translate("SurveyImport", "Business ID"),
        "company.municipality": QCoreApplication.translate("SurveyImport", "Municipality"),
        "survey.respondent": QCoreApplication.translate("SurveyImport", "Id of the respondent"),
        "survey.answered_on": QCoreApplication.translate("SurveyImport", "Day of answering"),
    }
    return known.get(target, target.removeprefix("item:"))


def title() -> str:
    """Return the name of the screen."""
    return QCoreApplication.translate("SurveyImport", "Take in answers from a survey tool")


def empty() -> tuple[str, str]:
    """Return what to choose, and what happens then."""
    return (
        QCoreApplication.translate("SurveyImport", "Choose the file of answers."),
        QCoreApplication.translate(
            "SurveyImport",
            "An Excel (.xlsx) or CSV file with a row for each respondent, as Webropol, Forms, LimeSurvey "
            "or Kobo give it. You see first what would happen; nothing is stored yet.",
        ),
    )


def cards() -> tuple[str, str]:
    """Return the two cards, of which one is shown where there is no room for both."""
    return (
        QCoreApplication.translate("SurveyImport", "Respondents"),
        QCoreApplication.translate("SurveyImport", "Columns of the file"),
    )


def taking() -> str:
    """Return what is told while answers are written."""
    return QCoreApplication.translate("SurveyImport", "Taking answers in…")


def take(count: int) -> str:
    """Return the words of the button that begins."""
    return QCoreApplication.translate("SurveyImport", "Take in %n answer(s)", "", count)


def nothing() -> str:
    """Return why nothing can be taken in."""
    return QCoreApplication.translate("SurveyImport", "No row is ready to be taken in.")


def course_values() -> list[tuple[object, str]]:
    """Return what a survey can have asked."""
    return [
        ("full", QCoreApplication.translate("SurveyImport", "Whole analysis")),
        ("quick", QCoreApplication.translate("SurveyImport", "Quick survey")),
        ("t1", QCoreApplication.translate("SurveyImport", "End (T1)")),
        ("t2", QCoreApplication.translate("SurveyImport", "A year later (T2)")),
    ]


def part_words(state: SurveyState, part: Part) -> str:
    """Return the tab of a part, with its count."""
    words = {
        Part.READY: QCoreApplication.translate("SurveyImport", "Taken in")
        if state.ended
        else QCoreApplication.translate("SurveyImport", "Ready"),
        Part.CHOOSE: QCoreApplication.translate("SurveyImport", "Whose?"),
        Part.KNOWN: QCoreApplication.translate("SurveyImport", "Here already"),
        Part.REFUSED: QCoreApplication.translate("SurveyImport", "Not taken"),
        Part.MISFITS: QCoreApplication.translate("SurveyImport", "Did not fit"),
    }
    return f"{words[part]} {format_number(state.count(part))}"


def standing_words(one: PlannedAnswers) -> str:
    """Return how the firm of a row was found, why it waits, or why it is not taken."""
    found = {
        "survey.by_business_id": QCoreApplication.translate("SurveyImport", "Found by business ID"),
        "survey.by_name": QCoreApplication.translate("SurveyImport", "Found by name and municipality"),
        "survey.chosen": QCoreApplication.translate("SurveyImport", "Chosen by you"),
        "survey.create": QCoreApplication.translate("SurveyImport", "A new company is made"),
        "survey.ambiguous": QCoreApplication.translate("SurveyImport", "May be one of these: choose"),
        "survey.unknown": QCoreApplication.translate("SurveyImport", "Not among the companies"),
        "survey.known": QCoreApplication.translate("SurveyImport", "These answers are here already"),
        "survey.nothing": QCoreApplication.translate("SurveyImport", "No answer could be read"),
        "survey.no_firm": QCoreApplication.translate("SurveyImport", "The company is missing"),
        "survey.skipped": QCoreApplication.translate("SurveyImport", "Passed over by you"),
        "survey.double": QCoreApplication.translate(
            "SurveyImport", "The same respondent as on row {first_row}"
        ),
        "survey.second": QCoreApplication.translate(
            "SurveyImport", "The same new company as on row {first_row}: take the file in once more"
        ),
    }
    words = found.get(one.code)
    if words is None:
        return sentence(one.code, one.facts, current_language())
    return words.replace("{first_row}", str((one.facts or {}).get("first_row", "")))


def misfit_words(misfit: Misfit) -> str:
    """Return why a cell was left out."""
    return misfit.message or sentence(misfit.code, {}, current_language())


def candidate_words(one: Candidate, place: str) -> str:
    """Return a firm to choose."""
    return " · ".join(part for part in (one.name, one.business_id, place) if part)


def decision_values(one: PlannedAnswers | None, places: dict[str, str]) -> list[tuple[object, str]]:
    """Return what can be decided of a row."""
    if one is None:
        return []
    values: list[tuple[object, str]] = [
        (firm.id, candidate_words(firm, places.get(firm.municipality or "", ""))) for firm in one.candidates
    ]
    if one.row.name:
        values.append((CREATE, QCoreApplication.translate("SurveyImport", "Make a new company")))
    return [*values, (SKIP, QCoreApplication.translate("SurveyImport", "Pass over"))]


def taken(state: SurveyState) -> str:
    """Return how many answers were taken in."""
    return QCoreApplication.translate("SurveyImport", "%n answer(s) taken in.", "", len(state.taken))


def outcome(state: SurveyState) -> str:
    """Return how it ended; before that, by which kept columns the file was read."""
    if state.step is Step.UNDONE:
        words = QCoreApplication.translate("SurveyImport", "The import was undone.")
        kept = QCoreApplication.translate(
            "SurveyImport", "%n companies stayed: somebody has worked with them.", "", state.kept
        )
        return f"{words} {kept}" if state.kept else words
    if state.step is Step.DONE:
        parts = [taken(state)]
        if state.companies:
            parts.append(
                QCoreApplication.translate("SurveyImport", "%n new companies.", "", len(state.companies))
            )
        if state.stopped:
            parts.append(QCoreApplication.translate("SurveyImport", "It was stopped before the end."))
        return " ".join(parts)
    if state.step is Step.LOOK and state.file is not None and state.file.kept_as:
        words = QCoreApplication.translate("SurveyImport", "The columns were read as kept under “{name}”.")
        return words.replace("{name}", state.file.kept_as)
    return ""


def report() -> tuple[str, str, tuple[str, ...]]:
    """Return the words to save what did not fit, the name of the file, and its headings."""
    return (
        QCoreApplication.translate("SurveyImport", "Save what did not fit"),
        QCoreApplication.translate("SurveyImport", "answers-report.xlsx"),
        (
            QCoreApplication.translate("SurveyImport", "Row"),
            QCoreApplication.translate("SurveyImport", "Company"),
            QCoreApplication.translate("SurveyImport", "Column"),
            QCoreApplication.translate("SurveyImport", "Value"),
            QCoreApplication.translate("SurveyImport", "Why"),
        ),
    )


def report_rows(state: SurveyState) -> list[tuple[str, str, str, str, str]]:
    """Return (row, company, column, value, why) of all that was not taken, in the file's order."""
    planned = state.preview.rows if state.preview else ()
    names = {one.row.number: one.row.name for one in planned}
    left = [*state.rows(Part.CHOOSE), *state.rows(Part.KNOWN), *state.rows(Part.REFUSED)]
    rows = [(one.row.number, one.row.name, "", "", standing_words(one)) for one in left]
    rows += [
        (one.row, names.get(one.row, ""), one.column, one.value, misfit_words(one)) for one in state.misfits
    ]
    return [(str(row), name, column, value, why) for row, name, column, value, why in sorted(rows)]
