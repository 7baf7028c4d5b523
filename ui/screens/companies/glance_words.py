"""The words of the selected firm: who it is, the next act, what happened."""

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.services.company_glance_values import CompanyGlance, GlanceLine, Next, NextAct
from digifocus_desktop.services.company_names import CompanyReference
from digifocus_desktop.services.work_left import WorkLeft
from ui.shared.i18n import current_language
from ui.shared.wording import format_date


def who_words(glance: CompanyGlance, reference: CompanyReference) -> str:
    """Return the line under the firm's name: business id, place, target groups."""
    language = current_language()
    identity = glance.business_id or QCoreApplication.translate("Companies", "No business ID yet")
    if glance.example:
        identity = QCoreApplication.translate("Companies", "{id} (example)").format(id=identity)
    place = reference.municipality(glance.municipality, language)
    return " · ".join(
        part for part in (identity, place, reference.groups(glance.target_groups, language)) if part
    )


def next_title(glance: CompanyGlance) -> str:
    """Return what stands first in the grey box."""
    titles = {
        NextAct.START_ANALYSIS: QCoreApplication.translate("Companies", "The analysis has not been made yet"),
        NextAct.CONTINUE_ANALYSIS: QCoreApplication.translate("Companies", "Analysis under way"),
        NextAct.START_INTERVIEW: QCoreApplication.translate("Companies", "Analysed, not interviewed"),
        NextAct.CONTINUE_INTERVIEW: QCoreApplication.translate("Companies", "Interview under way"),
        NextAct.GIVE_CERTIFICATE: QCoreApplication.translate("Companies", "A certificate can be given"),
        NextAct.SEE_RESULT: QCoreApplication.translate("Companies", "Analysed and interviewed"),
        NextAct.NONE: QCoreApplication.translate("Companies", "{organisation} has this firm"),
    }
    return titles[glance.next.act].replace("{organisation}", glance.owner)


def next_detail(step: Next, left: WorkLeft | None) -> str:
    """Return the smaller line of the grey box; `left` tells how far an open analysis is."""
    if step.act is NextAct.CONTINUE_ANALYSIS and left is not None:
        words = QCoreApplication.translate(
            "Companies", "{answered}/{shown} answered, about {minutes} min left"
        )
        return words.format(answered=left.answered, shown=left.shown, minutes=left.minutes)
    match step.act:
        case NextAct.START_ANALYSIS:
            return QCoreApplication.translate("Companies", "It takes about half an hour.")
        case NextAct.CONTINUE_ANALYSIS:
            return QCoreApplication.translate("Companies", "%n answers so far", "", step.answered)
        case NextAct.NONE:
            return QCoreApplication.translate("Companies", "The firm has not agreed to share its file.")
    if step.on is None:
        return ""
    if step.act is NextAct.CONTINUE_INTERVIEW:
        words = QCoreApplication.translate("Companies", "Begun {date}")
    else:
        words = QCoreApplication.translate("Companies", "Analysis made {date}")
    return words.format(date=format_date(step.on))


def next_button(act: NextAct) -> tuple[str, str]:
    """Return the words and icon of the primary button; empty words where there is nothing to do."""
    return {
        NextAct.START_ANALYSIS: (QCoreApplication.translate("Companies", "Start analysis"), "play"),
        NextAct.CONTINUE_ANALYSIS: (QCoreApplication.translate("Companies", "Continue"), "play"),
        NextAct.START_INTERVIEW: (QCoreApplication.translate("Companies", "Start interview"), "play"),
        NextAct.CONTINUE_INTERVIEW: (QCoreApplication.translate("Companies", "Continue"), "play"),
        NextAct.GIVE_CERTIFICATE: (QCoreApplication.translate("Companies", "Give certificate"), "award"),
        NextAct.SEE_RESULT: (QCoreApplication.translate("Companies", "See result"), "chart-column"),
        NextAct.NONE: ("", "info"),
    }[act]


def next_icon(act: NextAct) -> str:
    """Return the icon of the grey box."""
    return {
        NextAct.START_INTERVIEW: "message-square",
        NextAct.CONTINUE_INTERVIEW: "message-square",
        NextAct.GIVE_CERTIFICATE: "award",
        NextAct.SEE_RESULT: "circle-check",
        NextAct.NONE: "lock",
    }.get(act, "clipboard-list")


_ICONS = {
    "analysis_begun": "clipboard-list",
    "analysis_done": "clipboard-list",
    "quick_begun": "clock",
    "quick_done": "clock",
    "interview_begun": "message-square",
    "interview_done": "message-square",
    "advice": "message-square",
    "certificate": "award",
    "attended": "graduation-cap",
    "visit": "map-pin",
    "call": "phone",
    "message": "mail",
    "meeting": "users",
}


def happening_icon(line: GlanceLine) -> str:
    """Return the icon of a line of the timeline."""
    return _ICONS.get(line.kind, "user-check")


def happening_words(line: GlanceLine, firm: str) -> str:
    """Return the sentence of a line of the timeline; what is named like the firm is told by its kind."""
    words = {
        "analysis_begun": QCoreApplication.translate("Companies", "Analysis begun"),
        "analysis_done": QCoreApplication.translate("Companies", "Analysis made"),
        "quick_begun": QCoreApplication.translate("Companies", "Quick survey begun"),
        "quick_done": QCoreApplication.translate("Companies", "Quick survey made"),
        "interview_begun": QCoreApplication.translate("Companies", "Interview begun"),
        "interview_done": QCoreApplication.translate("Companies", "Interview held"),
        "advice": QCoreApplication.translate("Companies", "Advice given"),
        "certificate": QCoreApplication.translate("Companies", "Certificate given: {what}"),
        "attended": QCoreApplication.translate("Companies", "In training: {what}"),
        "visit": QCoreApplication.translate("Companies", "Visit: {what}"),
        "call": QCoreApplication.translate("Companies", "Call: {what}"),
    }
    contacted = QCoreApplication.translate("Companies", "Contacted")
    sentence = words.get(line.kind, "{what}")
    if not line.text or (line.kind in {"visit", "call"} and line.text == firm):
        return contacted if sentence == "{what}" else sentence.replace(": {what}", "")
    return sentence.replace("{what}", line.text)
