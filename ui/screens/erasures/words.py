"""What the page of erasures says."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.services.endings import Asked, Erasure, Proof
from resources.messages import sentence
from ui.shared.i18n import current_language
from ui.shared.wording import format_near_moment


def what_words(one: Erasure) -> str:
    """Return what was erased; its name is kept nowhere."""
    person = QCoreApplication.translate("Erasures", "A person")
    return person if one.person else QCoreApplication.translate("Erasures", "A firm")


def asked_words(one: Erasure) -> str:
    """Return when it was asked for."""
    words = QCoreApplication.translate("Erasures", "asked for {when}")
    return words.replace("{when}", format_near_moment(one.asked_at, date.today()))


def state_words(one: Erasure) -> tuple[str, str]:
    """Return how far it is, and the token of its colour."""
    if one.state is Asked.WAITS:
        return QCoreApplication.translate("Erasures", "waits for the shared database"), "warn"
    if one.state is Asked.REFUSED:
        return sentence(one.reason, None, current_language()), "danger"
    words = QCoreApplication.translate("Erasures", "{done} of {all} computers")
    tone = "ok" if one.proved == len(one.laptops) else "warn"
    return words.format(done=one.proved, all=len(one.laptops)), tone


def decided_words(one: Erasure) -> str:
    """Return when the shared database erased it; empty while it has not."""
    if one.state is not Asked.DONE or one.decided_at is None:
        return ""
    words = QCoreApplication.translate("Erasures", "Erased in the shared database {when}.")
    return words.replace("{when}", format_near_moment(one.decided_at, date.today()))


def laptop_words(proof: Proof) -> str:
    """Return which computer it is."""
    words = QCoreApplication.translate("Erasures", "{organisation}, computer {number}")
    return words.format(organisation=proof.organisation, number=proof.number)


def proof_words(proof: Proof) -> tuple[str, str]:
    """Return whether a computer has erased, and the token of its colour."""
    if proof.at is None:
        return QCoreApplication.translate("Erasures", "Not yet: with its next sync"), "warn"
    words = QCoreApplication.translate("Erasures", "Has erased {when}")
    return words.replace("{when}", format_near_moment(proof.at, date.today())), "ok"
