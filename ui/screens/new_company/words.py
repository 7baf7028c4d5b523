"""The words of the page for a new firm."""

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.domain.turnover import NOT_TOLD, TURNOVER_CLASSES, TurnoverClass
from ui.screens.new_company.presenter import Notice
from ui.shared.wording import format_number


def label(field: str) -> str:
    """Return what a field is called."""
    return {
        "name": QCoreApplication.translate("NewCompany", "Name"),
        "business_id": QCoreApplication.translate("NewCompany", "Business ID"),
        "municipality": QCoreApplication.translate("NewCompany", "Municipality"),
        "street": QCoreApplication.translate("NewCompany", "Street address"),
        "postcode": QCoreApplication.translate("NewCompany", "Postcode"),
        "locality": QCoreApplication.translate("NewCompany", "Post town or village"),
        "turnover_class": QCoreApplication.translate("NewCompany", "Turnover"),
        "language": QCoreApplication.translate("NewCompany", "Language of contact"),
        "source": QCoreApplication.translate("NewCompany", "Where the contact came from"),
        "contact_name": QCoreApplication.translate("NewCompany", "Contact person"),
        "contact_role": QCoreApplication.translate("NewCompany", "Role"),
        "contact_phone": QCoreApplication.translate("NewCompany", "Telephone"),
        "contact_email": QCoreApplication.translate("NewCompany", "E-mail"),
    }[field]


def hint(field: str) -> str:
    """Return the small words under a field that is neither wrong nor noted."""
    return {
        "business_id": QCoreApplication.translate(
            "NewCompany", "Leave empty if the company is only being founded."
        ),
        "source": QCoreApplication.translate("NewCompany", "For example a fair, a call, an earlier project."),
    }.get(field, "")


def notice_words(field: str, notice: Notice) -> str:
    """Return the sentence of a notice."""
    if notice is Notice.DOUBTFUL:
        if field == "contact_email":
            return QCoreApplication.translate("NewCompany", "Is this right? Mail could not be sent to it.")
        return QCoreApplication.translate("NewCompany", "Is this right? It is not a telephone number.")
    return {
        Notice.VALID: QCoreApplication.translate("NewCompany", "✓ The check digit is right."),
        Notice.ZERO_MENDED: QCoreApplication.translate(
            "NewCompany", "The missing zero was added at the front. Check that the business ID is right."
        ),
        Notice.SUGGESTED: QCoreApplication.translate("NewCompany", "Suggested by the postcode."),
        Notice.OUT_OF_AREA: QCoreApplication.translate(
            "NewCompany", "Not in the project's area. The company can be added all the same."
        ),
    }[notice]


def notice_tone(notice: Notice | None) -> str:
    """Return the colour of a notice: what is to be looked at stands out from a hint."""
    if notice is Notice.VALID:
        return "ok"
    return "warn" if notice in (Notice.DOUBTFUL, Notice.ZERO_MENDED, Notice.OUT_OF_AREA) else "muted"


def turnover_choices() -> list[tuple[object, str]]:
    """Return (code, words) of the turnover classes."""
    unknown = QCoreApplication.translate("NewCompany", "Not known")
    silent = QCoreApplication.translate("NewCompany", "Does not want to tell")
    return [(None, unknown), *((row.code, _class_words(row)) for row in TURNOVER_CLASSES), (NOT_TOLD, silent)]


def _class_words(row: TurnoverClass) -> str:
    over = format_number(row.over_euros or 0)
    up_to = format_number(row.up_to_euros or 0)
    if row.over_euros is None:
        return QCoreApplication.translate("NewCompany", "at most {amount} €").format(amount=up_to)
    if row.up_to_euros is None:
        return QCoreApplication.translate("NewCompany", "over {amount} €").format(amount=over)
    return f"{over}–{up_to} €"
