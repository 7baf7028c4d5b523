"""What the page of a firm's sharing says."""

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.services.sharing import Seer, Sight, Waits, Why
from resources.messages import sentence
from ui.shared.i18n import current_language
from ui.shared.wording import format_date


def title_words() -> str:
    """Return the name of the screen."""
    return QCoreApplication.translate("FirmCare", "Who sees the firm")


def rule_words(sight: Sight) -> str:
    """Return what everybody sees, and why others see more or not."""
    always = QCoreApplication.translate(
        "FirmCare",
        "All partners of the programme see the firm's name, business id, municipality and target groups, "
        "its places on paths, and who takes care of it.",
    )
    if sight.consented:
        more = QCoreApplication.translate(
            "FirmCare", "The firm has agreed that advisors of all partners see its file too."
        )
    elif sight.taken_back:
        more = QCoreApplication.translate(
            "FirmCare", "The firm took its consent back: nobody but the own organisation may see its file."
        )
    else:
        more = QCoreApplication.translate(
            "FirmCare",
            "The firm has not agreed to sharing with all. Its file can be shown to one organisation if the "
            "firm agrees to that.",
        )
    return f"{always} {more}"


def seer_words(seer: Seer) -> tuple[str, str]:
    """Return why an organisation sees the file or does not, and the token of its colour."""
    if seer.waits is Waits.SHARING:
        return QCoreApplication.translate("FirmCare", "Asked for: waits for the shared database"), "warn"
    if seer.waits is Waits.ENDING:
        return QCoreApplication.translate("FirmCare", "To end: waits for the shared database"), "warn"
    if seer.waits is Waits.REFUSED and seer.why is Why.NOT:
        return sentence(seer.reason, None, current_language()), "danger"
    if seer.why is Why.SHARED and seer.since is not None:
        words = QCoreApplication.translate("FirmCare", "Sees the file since {day}")
        return words.replace("{day}", format_date(seer.since)), "ok"
    return {
        Why.OWN: (QCoreApplication.translate("FirmCare", "The firm's own: sees the file"), "text"),
        Why.CONSENT: (QCoreApplication.translate("FirmCare", "Sees the file by the firm's consent"), "ok"),
    }.get(seer.why, (QCoreApplication.translate("FirmCare", "Does not see the file"), "muted"))


def blocked_words(sight: Sight) -> str:
    """Return why the firm cannot be shown to others; empty if it can."""
    if sight.taken_back:
        return sentence("share.consent_withdrawn", None, current_language())
    return "" if sight.may_share else sentence("share.not_yours", None, current_language())


def ending_words(seer: Seer) -> tuple[str, str, str]:
    """Return question, meaning and act before sharing ends."""
    question = QCoreApplication.translate("FirmCare", "End sharing with {name}?")
    return (
        question.replace("{name}", seer.name),
        QCoreApplication.translate(
            "FirmCare", "The firm's file leaves that organisation's computers with their next sync."
        ),
        QCoreApplication.translate("FirmCare", "End sharing"),
    )
