"""Words of the tool map: need, what follows from it, examples with their price."""

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.forms.tool_need import Verdict
from digifocus_desktop.services.tool_examples import ToolExamples
from digifocus_desktop.services.tool_map import ToolRow
from resources.labels import label
from ui.screens.interview.words import AND
from ui.shared.i18n import current_language
from ui.shared.wording import format_date, format_number

_TONES = {
    Verdict.SUGGESTED: "ok",
    Verdict.SHORT: "warn",
    Verdict.NOT_COVERING: "warn",
    Verdict.NO_TIME: "warn",
    Verdict.UNRATED: "primary",
}


def need_words(tool: ToolRow) -> str:
    """Return *need 3.5 of 4*, or nothing where it is not known."""
    if tool.need is None:
        return ""
    words = QCoreApplication.translate("Interview", "Need {need} of 4")
    return words.format(need=format_number(tool.need, 0 if tool.need == int(tool.need) else 1))


def verdict_words(verdict: Verdict) -> str:
    """Return what follows, in a few words; empty where nothing needs saying."""
    return {
        Verdict.SHORT: QCoreApplication.translate("Interview", "Does not cover the need"),
        Verdict.GIVE_UP: QCoreApplication.translate("Interview", "Given up"),
        Verdict.SUGGESTED: QCoreApplication.translate("Interview", "Suggested"),
        Verdict.NO_TIME: QCoreApplication.translate("Interview", "Fits, but no time now"),
        Verdict.NOT_COVERING: QCoreApplication.translate("Interview", "Does not cover the need"),
        Verdict.UNRATED: QCoreApplication.translate("Interview", "Rate how it fits"),
        Verdict.NOT_NEEDED: QCoreApplication.translate("Interview", "Not needed now"),
    }.get(verdict, "")


def verdict_tone(verdict: Verdict) -> str:
    """Return the colour of the words."""
    return _TONES.get(verdict, "muted")


def example_words(examples: ToolExamples, category: str) -> str:
    """Return *For example: X (under 20 € a month), Y (free). List of …*; empty where there are none."""
    found = examples.of(category)
    if not found:
        return ""
    language = current_language()
    prices = [label(f"tool_price.{one.price}", language) for one in found]
    names = [f"{one.name} ({price})" for one, price in zip(found, prices, strict=True)]
    words = QCoreApplication.translate("Interview", "For example: {names}.").format(names=", ".join(names))
    checked = min((one.checked for one in found if one.checked is not None), default=None)
    if checked is None or any(one.checked is None for one in found):
        dated = QCoreApplication.translate(
            "Interview", "List of {day}; prices not checked with the makers."
        ).format(day=format_date(examples.listed))
    else:
        dated = QCoreApplication.translate("Interview", "Prices checked {day}.").format(
            day=format_date(checked)
        )
    return f"{words} {dated}"


def sum_words(cost: str, given_up: str, suggested: str) -> str:
    """Return what the tools cost a month together, what giving up saves, what the suggested would add."""
    words = QCoreApplication.translate("Interview", "Together {sum} a month").format(sum=cost)
    parts = [words]
    if given_up:
        parts.append(QCoreApplication.translate("Interview", "giving up saves {sum}").format(sum=given_up))
    if suggested:
        parts.append(QCoreApplication.translate("Interview", "the suggested add {sum}").format(sum=suggested))
    return AND.join(parts)
