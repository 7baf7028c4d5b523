"""The words of taking a list in."""

from collections import Counter

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.services.importing import SAME_BUSINESS_ID, PlannedRow
from resources.messages import codes, sentence
from ui.screens.import_list.presenter import STOPPED, ListState, Part
from ui.shared.i18n import current_language
from ui.shared.import_presenter import Step
from ui.shared.wording import format_number


def column_words(key: str | None) -> str:
    """Return what a column can hold, by its label key; None means that it is not read."""
    if key is None:
        return QCoreApplication.translate("ImportList", "– not taken in –")
    return _fields()[key]


def _fields() -> dict[str, str]:
    return {
        "company.name": QCoreApplication.translate("ImportList", "Name of the company"),
        "company.business_id": QCoreApplication.translate("ImportList", "Business ID"),
        "company.municipality": QCoreApplication.translate("ImportList", "Municipality"),
        "company.target_groups": QCoreApplication.translate("ImportList", "Target groups"),
        "company.street": QCoreApplication.translate("ImportList", "Street address"),
        "company.postcode": QCoreApplication.translate("ImportList", "Postcode"),
        "company.locality": QCoreApplication.translate("ImportList", "Post town or village"),
        "company.phone": QCoreApplication.translate("ImportList", "Telephone"),
        "company.email": QCoreApplication.translate("ImportList", "E-mail"),
        "company.website": QCoreApplication.translate("ImportList", "Website"),
        "company.industry": QCoreApplication.translate("ImportList", "Industry"),
        "company.turnover_class": QCoreApplication.translate("ImportList", "Turnover"),
        "company.staff_fte": QCoreApplication.translate("ImportList", "Staff, person-years"),
        "company.founded_year": QCoreApplication.translate("ImportList", "Founded in"),
        "company.language": QCoreApplication.translate("ImportList", "Language"),
        "company.description": QCoreApplication.translate("ImportList", "Notes"),
        "person.name": QCoreApplication.translate("ImportList", "Contact person"),
        "person.first_name": QCoreApplication.translate("ImportList", "Contact: first name"),
        "person.last_name": QCoreApplication.translate("ImportList", "Contact: last name"),
        "person.role": QCoreApplication.translate("ImportList", "Contact: role"),
        "person.phone": QCoreApplication.translate("ImportList", "Contact: telephone"),
        "person.email": QCoreApplication.translate("ImportList", "Contact: e-mail"),
        "contact_entry.happened_on": QCoreApplication.translate("ImportList", "Day of contact"),
    }


def title() -> str:
    """Return the name of the screen."""
    return QCoreApplication.translate("ImportList", "Take in a list from Excel")


def empty() -> tuple[str, str]:
    """Return what to choose, and what happens then."""
    return (
        QCoreApplication.translate("ImportList", "Choose the list."),
        QCoreApplication.translate(
            "ImportList",
            "An Excel (.xlsx) or CSV file. You see first what would happen; nothing is stored yet.",
        ),
    )


def cards() -> tuple[str, str]:
    """Return the two cards, of which one is shown where there is no room for both."""
    return (
        QCoreApplication.translate("ImportList", "Rows of the list"),
        QCoreApplication.translate("ImportList", "Columns of the file"),
    )


def taking() -> str:
    """Return what is told while firms are written."""
    return QCoreApplication.translate("ImportList", "Taking companies in…")


def take(count: int) -> str:
    """Return the words of the button that begins."""
    return QCoreApplication.translate("ImportList", "Take in %n companies", "", count)


def nothing() -> str:
    """Return why nothing can be taken in."""
    return QCoreApplication.translate("ImportList", "The list has no new companies.")


def report() -> tuple[str, str, tuple[str, ...]]:
    """Return the words to save the report, the name of its file, and its headings."""
    return (
        QCoreApplication.translate("ImportList", "Save a report"),
        QCoreApplication.translate("ImportList", "import-report.xlsx"),
        (
            QCoreApplication.translate("ImportList", "Row"),
            QCoreApplication.translate("ImportList", "Company"),
            QCoreApplication.translate("ImportList", "Result"),
            QCoreApplication.translate("ImportList", "Remark"),
        ),
    )


def report_rows(state: ListState) -> list[tuple[str, str, str, str]]:
    """Return (row, company, result, remark) of every row of the file, in its order; none before the end."""
    if not state.ended:
        return []
    undone = state.step is Step.UNDONE
    rows = [
        (planned.number, planned.name, result_words(part, undone=undone), reason_words(planned))
        for part in Part
        for planned in state.rows(part)
    ]
    return [(str(number), name, result, reason) for number, name, result, reason in sorted(rows)]


def part_words(state: ListState, part: Part) -> str:
    """Return the tab of a part, with its count."""
    words = {
        Part.CREATE: QCoreApplication.translate("ImportList", "New"),
        Part.KNOWN: QCoreApplication.translate("ImportList", "In the list already"),
        Part.REFUSED: QCoreApplication.translate("ImportList", "Not taken"),
    }
    if state.ended:
        words[Part.CREATE] = _capital(result_words(Part.CREATE, undone=state.step is Step.UNDONE))
        words[Part.REFUSED] = _capital(result_words(Part.REFUSED))
    return f"{words[part]} {format_number(len(state.rows(part)))}"


def outcome(state: ListState) -> str:
    """Return how an import ended: how many firms, how many rows not and why; nothing before."""
    if state.step is Step.UNDONE:
        words = QCoreApplication.translate("ImportList", "The import was undone.")
        kept = QCoreApplication.translate(
            "ImportList", "%n companies stayed: somebody has worked with them.", "", state.kept
        )
        return f"{words} {kept}" if state.kept else words
    if state.step is not Step.DONE:
        return ""
    parts = [taken(state)]
    if state.stopped:
        parts.append(QCoreApplication.translate("ImportList", "It was stopped before the end."))
    known = len(state.rows(Part.KNOWN))
    if known:
        parts.append(QCoreApplication.translate("ImportList", "%n were in the list already.", "", known))
    refused = state.rows(Part.REFUSED)
    if refused:
        rows = QCoreApplication.translate("ImportList", "%n rows were not taken: {why}.", "", len(refused))
        counts = Counter(_short_reason(row.code) for row in refused).most_common()
        parts.append(rows.replace("{why}", ", ".join(f"{why} {format_number(n)}" for why, n in counts)))
    return " ".join(parts)


def taken(state: ListState) -> str:
    """Return how many firms were taken in."""
    return QCoreApplication.translate("ImportList", "%n companies were taken in.", "", len(state.created))


def _short_reason(code: str) -> str:
    """Return why rows were not taken, in a few words that many rows share."""
    if code.startswith("business_id."):
        return QCoreApplication.translate("ImportList", "business ID is wrong")
    return {
        "company_list.double": QCoreApplication.translate("ImportList", "the same company twice"),
        "company_list.total_row": QCoreApplication.translate("ImportList", "a total row"),
        "company_list.heading_row": QCoreApplication.translate("ImportList", "a heading row"),
        "field.empty": QCoreApplication.translate("ImportList", "the name is missing"),
        STOPPED: QCoreApplication.translate("ImportList", "stopped before them"),
    }.get(code, QCoreApplication.translate("ImportList", "another reason"))


def _capital(words: str) -> str:
    return f"{words[:1].upper()}{words[1:]}"


def result_words(part: Part, *, undone: bool = False) -> str:
    """Return what became of a row, for the report."""
    if undone and part is Part.CREATE:
        return QCoreApplication.translate("ImportList", "taken in and undone")
    return {
        Part.CREATE: QCoreApplication.translate("ImportList", "taken in"),
        Part.KNOWN: QCoreApplication.translate("ImportList", "in the list already"),
        Part.REFUSED: QCoreApplication.translate("ImportList", "not taken"),
    }[part]


def reason_words(row: PlannedRow) -> str:
    """Return why a row is not taken, how it is alike, or what was mended in it."""
    if row.company_id is not None:
        if row.code == SAME_BUSINESS_ID:
            return QCoreApplication.translate("ImportList", "Same business ID")
        return QCoreApplication.translate("ImportList", "Same name")
    if row.code:
        words = sentence(row.code, row.facts, current_language())
        field = str((row.facts or {}).get("field", ""))
        known = _fields().get(field)
        return f"{known}: {words}" if known and row.code in codes() else words
    return " ".join(_note_words(*note) for note in row.notes)


def remark_words(row: PlannedRow) -> tuple[str, str]:
    """Return the reason in two lines: what comes first, and what else was noted."""
    if row.company_id is not None or row.code or len(row.notes) < 2:
        return reason_words(row), ""
    first, *others = (_note_words(*note) for note in row.notes)
    return first, " ".join(others)


def _note_words(code: str, key: str, text: str) -> str:
    field = _fields().get(key, "")
    sentences = {
        "company_list.zeros_mended": QCoreApplication.translate(
            "ImportList", "{field}: a lost zero was added at the front."
        ),
        "company_list.municipality_suggested": QCoreApplication.translate(
            "ImportList", "{field} by the address: {text}."
        ),
        "company_list.municipality_unknown": QCoreApplication.translate(
            "ImportList", "{field} not known: {text}."
        ),
        "company_list.out_of_area": QCoreApplication.translate(
            "ImportList", "{text} is outside the project's area."
        ),
        "company_list.group_unknown": QCoreApplication.translate(
            "ImportList", "Target group not known: {text}."
        ),
        "company_list.not_understood": QCoreApplication.translate(
            "ImportList", "{field} was left out: {text}."
        ),
        "company_list.doubtful": QCoreApplication.translate("ImportList", "Check {field}: {text}."),
    }
    sentence_of = sentences.get(code, "{field}: {text}.")
    return sentence_of.replace("{field}", field).replace("{text}", text.rstrip("."))
