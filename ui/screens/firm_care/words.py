"""What the page of a firm's sharing says."""

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.services.endings import Asked, Merge, Subject
from digifocus_desktop.services.sharing import Seer, Sight, Waits, Why
from resources.messages import sentence
from ui.screens.firm_care.state import Ask, AskKind
from ui.shared.i18n import current_language
from ui.shared.wording import format_date


def title_words() -> str:
    """Return the name of the screen."""
    return QCoreApplication.translate("FirmCare", "Sharing, merging, erasing")


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


def merge_words(one: Merge) -> tuple[str, str]:
    """Return how it stands with a merge, and the token of its colour."""
    if one.state is Asked.REFUSED:
        return sentence(one.reason, None, current_language()), "danger"
    if one.state is Asked.WAITS and one.back:
        return QCoreApplication.translate(
            "FirmCare", "To be taken back: waits for the shared database"
        ), "warn"
    if one.state is Asked.WAITS:
        return QCoreApplication.translate("FirmCare", "To be merged: waits for the shared database"), "warn"
    return QCoreApplication.translate("FirmCare", "Became part of this firm"), "muted"


def merge_question(ask: Ask, stays: str) -> tuple[str, str, str]:
    """Return question, meaning and act before two firms are merged, or become two again."""
    if ask.kind is AskKind.TAKE_BACK:
        question = QCoreApplication.translate("FirmCare", "Make {name} a firm of its own again?")
        return (
            question.replace("{name}", ask.name),
            QCoreApplication.translate(
                "FirmCare",
                "It gets back what it had when it was merged. What was written since then stays with this "
                "firm.",
            ),
            QCoreApplication.translate("FirmCare", "Take the merge back"),
        )
    question = QCoreApplication.translate("FirmCare", "Is {goes} the same firm as {stays}?")
    meaning = QCoreApplication.translate(
        "FirmCare",
        "{stays} stays and gets all that {goes} has. {goes} leaves the lists. The shared database does it.",
    )
    return (
        question.replace("{goes}", ask.name).replace("{stays}", stays),
        meaning.replace("{goes}", ask.name).replace("{stays}", stays),
        QCoreApplication.translate("FirmCare", "Merge the firms"),
    )


def subject_words(subject: Subject) -> tuple[str, str]:
    """Return what something to erase is, or how it stands with erasing it, and the token of its colour."""
    if subject.asked is Asked.REFUSED:
        return sentence(subject.reason, None, current_language()), "danger"
    if subject.asked is not None:
        return QCoreApplication.translate("FirmCare", "To be erased: waits for the shared database"), "warn"
    if subject.person:
        return QCoreApplication.translate("FirmCare", "Person of the firm"), "muted"
    return QCoreApplication.translate("FirmCare", "The firm with all that is known of it"), "muted"


def erase_question(ask: Ask, person: bool) -> tuple[str, str, str, str]:
    """Return question, meaning, act and the word to type before something is erased for good."""
    question = QCoreApplication.translate("FirmCare", "Erase {name} for good?")
    if person:
        goes = QCoreApplication.translate(
            "FirmCare",
            "These go: name, phone, address, consents of the person, and what the log says of them. These "
            "stay: certificates and who was at trainings, which the funder may ask for, and texts of "
            "others.",
        )
    else:
        goes = QCoreApplication.translate(
            "FirmCare",
            "These go: facts, people, analyses, interviews, notes, documents, and what the log says of them. "
            "These stay: sessions and who was there, certificates and places on paths, which the funder may "
            "ask for.",
        )
    always = QCoreApplication.translate(
        "FirmCare", "Nobody can bring it back. Backups made before hold it until they expire."
    )
    act = QCoreApplication.translate("FirmCare", "Erase for good")
    return question.replace("{name}", ask.name), f"{goes} {always}", act, ask.name
