"""The words of the page of releases."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.domain.anonymity import LEAST_TOLD
from digifocus_desktop.domain.moments import finnish_day
from digifocus_desktop.domain.suppression import Why
from digifocus_desktop.services.publication_values import Draft, Release
from resources.messages import sentence
from ui.screens.publication.state import DRAFT, Part, PublicationState
from ui.shared.i18n import current_language
from ui.shared.wording import format_date

HIDDEN = "··"
"""Stands for a figure that is withheld, as in the files."""


def part_words(part: Part) -> str:
    """Return the name of a table."""
    return {
        Part.FIRMS: QCoreApplication.translate("Publication", "Firms"),
        Part.THEMES: QCoreApplication.translate("Publication", "Need for training"),
        Part.MEDIANS: QCoreApplication.translate("Publication", "Results"),
    }[part]


def why_words(why: Why | None) -> str:
    """Return why a figure is not told, short enough for a cell."""
    if why is None:
        return QCoreApplication.translate("Publication", "withheld")
    return {
        Why.FEW: _at_least(QCoreApplication.translate("Publication", "under {least}")),
        Why.BESIDE: QCoreApplication.translate("Publication", "guards another"),
        Why.EARLIER: QCoreApplication.translate("Publication", "earlier release"),
    }[why]


def _at_least(words: str) -> str:
    """Say below how many firms nothing is told."""
    return words.replace("{least}", str(LEAST_TOLD))


def said(names: Mapping[str, str]) -> str:
    """Return a name in the language of now."""
    return names.get(current_language()) or names["fi"]


def release_name(release: Release) -> str:
    """Return what a release is called in the list of releases: its day."""
    return format_date(finnish_day(release.released_at))


def release_story(release: Release) -> str:
    """Return what there is to know of a release."""
    if release.withdrawn_at is not None:
        words = QCoreApplication.translate("Publication", "withdrawn {day}: {reason}")
        day = format_date(finnish_day(release.withdrawn_at))
        return words.replace("{day}", day).replace("{reason}", release.reason)
    firms = QCoreApplication.translate("Publication", "%n firm(s)", "", release.published.firms or 0)
    return ", ".join(filter(None, (firms, release.released_by)))


def until_words(state: PublicationState) -> str:
    """Return up to which day analyses are counted."""
    words = QCoreApplication.translate("Publication", "Analyses up to {day}")
    return words.replace("{day}", format_date(state.day)) if state.day else ""


def draft_words(draft: Draft) -> str:
    """Return how many figures are withheld, and why."""
    words = QCoreApplication.translate(
        "Publication",
        "Draft: {told} of {all} figures would be told. Not told: {few} that are under {least}, {beside} from "
        "which those could be worked out, {earlier} because an earlier release stands beside.",
    )
    counts = {
        "told": len(draft.counted.cells) - len(draft.why),
        "all": len(draft.counted.cells),
        "least": LEAST_TOLD,
        **{str(why): draft.count(why) for why in Why},
    }
    for name, count in counts.items():
        words = words.replace("{" + name + "}", str(count))
    return words


def confirm_words(day: str) -> str:
    """Return what releasing means."""
    words = QCoreApplication.translate(
        "Publication",
        "The figures become a release of {day}. It stays: nobody can change or delete it, and every later "
        "release is checked against it. It goes to the other computers of the project, and firms are "
        "compared with it.",
    )
    return words.replace("{day}", day)


def withdraw_words() -> str:
    """Return what withdrawing means."""
    return QCoreApplication.translate(
        "Publication",
        "A withdrawn release is no longer compared with. It stays in the list with its reason, because it "
        "was public: later releases are checked against it all the same.",
    )


def day_words(day: date) -> str:
    """Return an option of the day up to which analyses are counted."""
    return QCoreApplication.translate("Publication", "Up to {day}").replace("{day}", format_date(day))


def made_words(release: Release | None) -> str:
    """Return what stands above the figures of a release."""
    if release is None:
        return ""
    if release.withdrawn_at is not None:
        return QCoreApplication.translate("Publication", "This release was withdrawn: {reason}").replace(
            "{reason}", release.reason
        )
    told = QCoreApplication.translate(
        "Publication", "These figures are public. They cover analyses up to {day}."
    )
    return told.replace("{day}", format_date(release.published.until))


def note_words(part: Part) -> str:
    """Return what has to be known to read a table."""
    if part is Part.MEDIANS:
        return _at_least(
            QCoreApplication.translate(
                "Publication",
                "The middle result, rounded to five points, of at least {least} firms. Below it the middle "
                "half of the firms, where there are at least ten.",
            )
        )
    if part is Part.THEMES:
        return QCoreApplication.translate(
            "Publication",
            "How many firms need a training by their answers. Each firm counts in one target group.",
        )
    return QCoreApplication.translate("Publication", "How many firms. Each counts in one target group.")


def blocked_words(state: PublicationState) -> str | None:
    """Return why nothing can be released now; None if it can."""
    if state.known is None or state.progress is not None:
        return QCoreApplication.translate("Publication", "The draft is not ready yet.")
    if not state.may_release:
        return sentence("publication.not_lead", None, current_language())
    if state.chosen != DRAFT:
        return QCoreApplication.translate("Publication", "Choose the draft in the list first.")
    if state.draft is None:
        return QCoreApplication.translate("Publication", "The draft is not ready yet.")
    return refused_words(state.draft) or None


def empty_words(state: PublicationState) -> tuple[str, str, str]:
    """Return title, text and button where there are no figures to show."""
    if state.stopped:
        return (
            QCoreApplication.translate("Publication", "The draft is not ready."),
            QCoreApplication.translate("Publication", "Checking was stopped. Nothing was released."),
            QCoreApplication.translate("Publication", "Check again"),
        )
    if not state.may_release:
        return (
            QCoreApplication.translate("Publication", "Nothing has been released yet."),
            sentence("publication.not_lead", None, current_language()),
            "",
        )
    title = QCoreApplication.translate("Publication", "Nothing can be released now.")
    return title, refused_words(state.draft) if state.draft else "", ""


def refused_words(draft: Draft) -> str:
    """Return why a draft cannot be released; empty if it can."""
    return sentence(draft.refused, draft.facts, current_language()) if draft.refused else ""


def file_name(state: PublicationState) -> str:
    """Return a name for the files of what is shown."""
    name = QCoreApplication.translate("Publication", "release")
    published = state.published
    return f"{name} {published.until.isoformat()}" if published else name
