"""What the page of people says."""

from datetime import date

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.services.staff_values import (
    Code,
    CodeState,
    Colleague,
    Laptop,
    LaptopState,
    NewCode,
    Staff,
)
from resources.labels import label
from resources.messages import sentence
from ui.shared.i18n import current_language
from ui.shared.wording import format_moment, format_near_moment

Toned = tuple[str, str]
"""Words and the token of their colour."""


def role_words(roles: tuple[str, ...]) -> str:
    """Return the names of roles."""
    language = current_language()
    return ", ".join(label(f"role.{role}", language, default=role) for role in roles)


def role_hint(role: str) -> str:
    """Return what a role lets its holder do."""
    return {
        "advisor": QCoreApplication.translate(
            "People", "Visits firms; sees the files of the own firms and of those that share theirs."
        ),
        "org_admin": QCoreApplication.translate(
            "People", "Takes care of people and computers; sees no firm's file by that."
        ),
        "coordinator": QCoreApplication.translate(
            "People", "Reads the programme and rosters of all; changes nothing."
        ),
        "auditor": QCoreApplication.translate(
            "People", "Reads what the funder may ask for; changes nothing."
        ),
        "trainer": QCoreApplication.translate("People", "Reads the rosters of own trainings."),
    }.get(role, "")


def seen_words(person: Colleague) -> str:
    """Return when any laptop of a person was last heard of."""
    if person.seen_at is None:
        return QCoreApplication.translate("People", "not yet")
    return format_near_moment(person.seen_at, date.today())


def laptop_count(person: Colleague) -> str:
    """Return how many laptops of a person are in use."""
    used = sum(one.state is not LaptopState.CLOSED for one in person.laptops)
    return QCoreApplication.translate("People", "%n computers", "", used) if person.laptops else ""


def state_words(person: Colleague) -> Toned:
    """Return how it stands with a person, in a few words."""
    if person.unsent:
        return QCoreApplication.translate("People", "waits to be sent"), "warn"
    if not person.active:
        return QCoreApplication.translate("People", "not in use"), "muted"
    if any(one.state is LaptopState.CLOSING for one in person.laptops):
        return QCoreApplication.translate("People", "a computer is being closed"), "warn"
    if person.laptops:
        return QCoreApplication.translate("People", "in use"), "ok"
    if person.code is not None and person.code.state in (CodeState.ASKED, CodeState.READY):
        return QCoreApplication.translate("People", "has a code"), "warn"
    return QCoreApplication.translate("People", "not joined"), "muted"


def code_words(code: Code | None) -> Toned:
    """Return what is known of the joining code that was made last."""
    if code is None or (code.state is CodeState.OVER):
        return "", "muted"
    if code.state is CodeState.ASKED:
        return QCoreApplication.translate(
            "People", "The joining code works once this computer has sent it to the shared database."
        ), "warn"
    if code.state is CodeState.REFUSED or code.until is None:
        return sentence(code.reason, None, current_language()), "danger"
    words = QCoreApplication.translate("People", "The last joining code lets in one computer until {when}.")
    return words.replace("{when}", format_moment(code.until)), "muted"


def laptop_words(laptop: Laptop) -> str:
    """Return which laptop it is."""
    parts = [QCoreApplication.translate("People", "computer {number}").format(number=laptop.number)]
    if laptop.app:
        parts.append(QCoreApplication.translate("People", "version {version}").format(version=laptop.app))
    if laptop.here:
        parts.append(QCoreApplication.translate("People", "this computer"))
    return " · ".join(parts)


def laptop_state(laptop: Laptop) -> Toned:
    """Return how it stands with a laptop."""
    if laptop.state is LaptopState.CLOSED and laptop.closed_at is not None:
        words = QCoreApplication.translate("People", "Closed {when}")
        return words.replace("{when}", format_near_moment(laptop.closed_at, date.today())), "danger"
    if laptop.state is LaptopState.CLOSING:
        return QCoreApplication.translate("People", "To be closed: waits for the shared database"), "warn"
    if laptop.state is LaptopState.REFUSED:
        return sentence(laptop.reason, None, current_language()), "danger"
    if laptop.seen_at is None:
        return QCoreApplication.translate("People", "Never in touch"), "muted"
    words = QCoreApplication.translate("People", "Last in touch {when}")
    return words.replace("{when}", format_near_moment(laptop.seen_at, date.today())), "muted"


def letter(code: NewCode) -> str:
    """Return what is sent to a colleague together with the code."""
    words = QCoreApplication.translate(
        "People",
        "Join DigiFocus Desktop:\n1. Start the program and choose Join the project.\n"
        "2. Address: {address}\n3. One-time code: {code}\nThe code is good for one computer, for three days.",
    )
    return words.replace("{address}", code.hub_url).replace("{code}", code.text)


def nobody_words(staff: Staff) -> tuple[str, str]:
    """Return why there are no people to manage: title and what helps."""
    if not staff.joined:
        return (
            QCoreApplication.translate("People", "This computer works alone."),
            QCoreApplication.translate(
                "People", "People and computers are managed once it has joined a shared database."
            ),
        )
    title = QCoreApplication.translate("People", "Your organisation's admin takes care of this.")
    if not staff.admins:
        return title, QCoreApplication.translate("People", "Nobody is its admin yet: ask who runs the hub.")
    words = QCoreApplication.translate("People", "Ask {names}.")
    return title, words.replace("{names}", ", ".join(staff.admins))


def leave_words(person: Colleague) -> tuple[str, str, str]:
    """Return question, meaning and act before a colleague may work no more."""
    question = QCoreApplication.translate("People", "Take {name} out of use?")
    return (
        question.replace("{name}", person.draft.name),
        QCoreApplication.translate(
            "People",
            "The shared database answers none of this person's computers any more once this is sent. "
            "What the person has written stays, and you can bring the person back.",
        ),
        QCoreApplication.translate("People", "Take out of use"),
    )


def shut_words(laptop: Laptop) -> tuple[str, str, str]:
    """Return question, meaning and act before a laptop is shut out."""
    question = QCoreApplication.translate("People", "Close the shared database to {name}?")
    return (
        question.replace("{name}", laptop.name),
        QCoreApplication.translate(
            "People",
            "Do this when a computer is lost or given away. It gets and sends nothing any more; what it "
            "never sent stays on it, behind its passphrase. This cannot be taken back: the person joins "
            "again with a new code.",
        ),
        QCoreApplication.translate("People", "Close to this computer"),
    )
