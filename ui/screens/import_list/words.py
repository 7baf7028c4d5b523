"""The words of taking a list in."""

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.services.importing import SAME_BUSINESS_ID, PlannedRow
from resources.messages import codes, sentence
from ui.screens.import_list.presenter import ImportState, Part
from ui.shared.i18n import current_language


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


def part_words(state: ImportState, part: Part) -> str:
    """Return the tab of a part, with its count."""
    count = len(state.rows(part))
    words = {
        Part.CREATE: QCoreApplication.translate("ImportList", "New"),
        Part.KNOWN: QCoreApplication.translate("ImportList", "In the list already"),
        Part.REFUSED: QCoreApplication.translate("ImportList", "Not taken"),
    }
    return f"{words[part]} {count}"


def result_words(part: Part) -> str:
    """Return what became of a row, for the report."""
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
    return sentence_of.replace("{field}", field).replace("{text}", text)
