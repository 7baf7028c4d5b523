"""What the certificates screen says, in the language of now."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.domain.filenames import safe_file_name
from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services.certificates import Candidate, Issued, Roster, Standing, Training
from resources import messages
from ui.screens.certificates.output import Outcome, Way, Work
from ui.shared import wording
from ui.shared.i18n import current_language
from ui.shared.printers import looking_words


def error_sentence(error: DigiFocusError) -> str:
    """Return what happened and what to do."""
    return messages.sentence(error.code, error.facts, current_language())


def training_name(roster: Roster) -> str:
    """Return the name of a training with the key of its theme, if any."""
    training = roster.training
    name = training.name(current_language())
    return f"{training.theme_key} {name}" if training.theme_key else name


def period(roster: Roster) -> str:
    """Return the days from the first held session to the last."""
    held = roster.held
    return wording.format_date_range(held[0].day, held[-1].day) if held else ""


def roster_detail(roster: Roster) -> str:
    """Return the line below a training: days, people, and what keeps it from being ready."""
    parts = [
        period(roster),
        QCoreApplication.translate("Certificates", "%n participants", "", len(roster.candidates)),
        QCoreApplication.translate("Certificates", "%n certificates to issue", "", len(roster.due)),
    ]
    to_come = sum(not session.held for session in roster.sessions)
    if to_come:
        parts.append(QCoreApplication.translate("Certificates", "%n sessions to come", "", to_come))
    if roster.at_programme_end:
        parts.append(
            QCoreApplication.translate(
                "Certificates", "given at the end of the programme, earlier on request"
            )
        )
    return " · ".join(parts)


def number_line(one: Issued) -> str:
    """Return the number of a certificate, and that it is voided if it is."""
    if one.voided_at is None:
        return one.number
    words = QCoreApplication.translate("Certificates", "{number}, voided")
    return words.format(number=one.number)


def voided_line(one: Issued) -> str:
    """Return when and why a certificate was voided; empty for one in force."""
    if one.voided_at is None:
        return ""
    words = QCoreApplication.translate("Certificates", "Voided {day}: {reason}")
    return words.format(day=wording.format_date(one.voided_at), reason=one.void_reason)


def times(person: Candidate) -> str:
    """Return `4/5 times`: attended of offered."""
    words = QCoreApplication.translate("Certificates", "{attended}/{offered} times")
    return words.format(attended=person.sums.sessions, offered=person.offered)


def reason(person: Candidate, roster: Roster) -> str:
    """Return why a person gets no certificate now; empty for one who does."""
    if person.standing is Standing.DUE:
        return ""
    if person.standing is Standing.UNMARKED:
        return _unmarked(person)
    if person.standing is Standing.UNPRINTABLE:
        return _unprintable(person)
    texts = {
        Standing.ISSUED: QCoreApplication.translate("Certificates", "issued, {number}"),
        Standing.CONFLICT: QCoreApplication.translate("Certificates", "waits for a decision"),
        Standing.NO_HOURS: QCoreApplication.translate("Certificates", "length of a session missing"),
        Standing.NOTHING_ATTENDED: QCoreApplication.translate("Certificates", "was at no session"),
        Standing.BELOW_THRESHOLD: QCoreApplication.translate(
            "Certificates", "attended {percent} %, the limit is {limit} %"
        ),
    }
    return texts[person.standing].format(
        number=person.number, percent=person.sums.percent, limit=roster.threshold_percent
    )


def no_draft(person: Candidate, roster: Roster) -> str:
    """Return why no draft can be shown; empty where one can."""
    if person.standing is Standing.ISSUED:
        words = QCoreApplication.translate(
            "Certificates", "The certificate {number} is issued. It is in the list of issued certificates."
        )
        return words.format(number=person.number)
    return "" if person.there else reason(person, roster)


def standing_sentence(person: Candidate) -> str:
    """Return why a person gets no certificate now, as a sentence that says what to do."""
    return messages.sentence(f"certificate.{person.standing}", {}, current_language())


def choice_name(training: Training, language: str) -> str:
    """Return a training as the list of choices names it: its key, then its name."""
    key = training.theme_key or training.work_package
    return f"{key} {training.name(language)}".strip()


def spoken(person: Candidate, roster: Roster) -> str:
    """Return a row of the list as one sentence for a screen reader."""
    parts = (person.name, person.company_name, times(person), reason(person, roster))
    return ", ".join(part for part in parts if part)


def working(work: Work) -> str:
    """Return what is being done and how far it is."""
    texts = {
        "issuing": QCoreApplication.translate("Certificates", "Issuing certificates {done}/{total}"),
        "printing": QCoreApplication.translate("Certificates", "Printing {done}/{total}"),
        "saving": QCoreApplication.translate("Certificates", "Saving {done}/{total}"),
    }
    return texts[work.doing].format(done=work.done, total=work.total)


def printers_sentence(printers: Sequence[str] | None) -> str:
    """Return that printers are looked for or that there is none; empty where there is one."""
    if printers is None:
        return looking_words()
    if printers:
        return ""
    return QCoreApplication.translate(
        "Certificates", "No printer was found. The certificates are saved as PDF files."
    )


def signer_sentence() -> str:
    """Return what to do where the person has no name yet."""
    return QCoreApplication.translate(
        "Certificates", "Enter your name in the settings: it is printed under the signature."
    )


def still_missing(fields: Sequence[str]) -> str:
    """Return what has yet to be filled in, or that the certificate is on its way when nothing has."""
    if not fields:
        return QCoreApplication.translate("Certificates", "The certificate is being drawn…")
    texts = {
        "firm": QCoreApplication.translate("Certificates", "firm"),
        "person": QCoreApplication.translate("Certificates", "person"),
        "training": QCoreApplication.translate("Certificates", "training"),
        "lessons": QCoreApplication.translate("Certificates", "lessons"),
        "place": QCoreApplication.translate("Certificates", "place"),
    }
    what = ", ".join(texts[name] for name in fields)
    return QCoreApplication.translate("Certificates", "Still missing: {what}.").format(what=what)


def done(outcome: Outcome, *, new: bool) -> str:
    """Return what was done, for a toast."""
    count = len(outcome.issued)
    if not new:
        if outcome.way is Way.PRINT:
            return QCoreApplication.translate(
                "Certificates", "%n certificates sent to the printer", "", count
            )
        return QCoreApplication.translate("Certificates", "%n certificates saved", "", count)
    if count == 1:
        words = QCoreApplication.translate("Certificates", "Certificate {number} issued")
        return words.format(number=outcome.issued[0].number)
    return QCoreApplication.translate("Certificates", "%n certificates issued", "", count)


def trouble(outcome: Outcome) -> str:
    """Return what did not go as asked; empty when all did."""
    parts = []
    if outcome.refused:
        name, error = outcome.refused[0]
        words = QCoreApplication.translate("Certificates", "Not issued to {name}: {reason}")
        parts.append(words.format(name=name, reason=error_sentence(error)))
        if len(outcome.refused) > 1:
            parts.append(
                QCoreApplication.translate("Certificates", "%n others too.", "", len(outcome.refused) - 1)
            )
    if outcome.trouble is not None:
        if outcome.issued:
            words = QCoreApplication.translate("Certificates", "The certificates are issued. {reason}")
            parts.append(words.format(reason=error_sentence(outcome.trouble)))
        else:
            parts.append(error_sentence(outcome.trouble))
    return " ".join(parts)


def file_name(person_name: str) -> str:
    """Return what a saved certificate is called as long as it has no number."""
    name = QCoreApplication.translate("Certificates", "Certificate {name}").format(name=person_name[:100])
    return safe_file_name(name, "pdf")


def _unmarked(person: Candidate) -> str:
    days = ", ".join(wording.format_short_date(day) for day in person.unmarked[:2])
    more = len(person.unmarked) - 2
    words = QCoreApplication.translate("Certificates", "{days} not marked").format(days=days)
    if more > 0:
        rest = QCoreApplication.translate("Certificates", "and %n more", "", more)
        return f"{words} {rest}"
    return words


def _unprintable(person: Candidate) -> str:
    if person.fault:
        words = QCoreApplication.translate("Certificates", "cannot be printed: {characters}")
        return words.format(characters=person.fault)
    return QCoreApplication.translate("Certificates", "text too long for the page")
