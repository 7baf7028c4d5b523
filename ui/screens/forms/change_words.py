"""The words for what differs between two versions of a form."""

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.forms.versions import Change, Comparability, Kind


def comparability_words(comparability: Comparability) -> str:
    """Return what a change does to comparing results."""
    return {
        Comparability.KEPT: QCoreApplication.translate("Forms", "Comparable"),
        Comparability.SHIFTED: QCoreApplication.translate("Forms", "Shifted"),
        Comparability.BROKEN: QCoreApplication.translate("Forms", "Broken"),
    }[comparability]


def comparability_sentence(comparability: Comparability) -> str:
    """Return what the changes together do to comparing results."""
    return {
        Comparability.KEPT: QCoreApplication.translate("Forms", "Results stay comparable."),
        Comparability.SHIFTED: QCoreApplication.translate(
            "Forms", "Results are compared by the questions that both versions have."
        ),
        Comparability.BROKEN: QCoreApplication.translate(
            "Forms", "Some results cannot be compared with those of earlier versions."
        ),
    }[comparability]


TONES = {Comparability.KEPT: "ok", Comparability.SHIFTED: "warn", Comparability.BROKEN: "danger"}


def part_words(part: str) -> str:
    """Return what kind of thing a change is about."""
    known = {
        "item": QCoreApplication.translate("Forms", "Question"),
        "anchor": QCoreApplication.translate("Forms", "Answer option"),
        "section": QCoreApplication.translate("Forms", "Page"),
        "dimension": QCoreApplication.translate("Forms", "Dimension"),
        "band": QCoreApplication.translate("Forms", "Band"),
        "flag": QCoreApplication.translate("Forms", "Red flag"),
        "theme": QCoreApplication.translate("Forms", "Theme"),
        "rule": QCoreApplication.translate("Forms", "Rule"),
        "tool": QCoreApplication.translate("Forms", "Tool"),
        "step": QCoreApplication.translate("Forms", "Step"),
        "pair": QCoreApplication.translate("Forms", "Pair"),
        "repeat": QCoreApplication.translate("Forms", "Repeat"),
        "dii": QCoreApplication.translate("Forms", "DII fact"),
        "settings": QCoreApplication.translate("Forms", "Settings"),
    }
    return known.get(part, part)


def kind_words(change: Change) -> str:
    """Return how something differs."""
    if change.kind is Kind.CHANGED:
        return field_words(change.field)
    return {
        Kind.ADDED: QCoreApplication.translate("Forms", "added"),
        Kind.REMOVED: QCoreApplication.translate("Forms", "removed"),
        Kind.MOVED: QCoreApplication.translate("Forms", "another order"),
    }[change.kind]


def field_words(name: str) -> str:
    """Return the name of a property; one without words keeps the name it has in the package."""
    known = {
        "label": QCoreApplication.translate("Forms", "text"),
        "hint": QCoreApplication.translate("Forms", "hint"),
        "short": QCoreApplication.translate("Forms", "short name"),
        "intro": QCoreApplication.translate("Forms", "introduction"),
        "title": QCoreApplication.translate("Forms", "title"),
        "constraint": QCoreApplication.translate("Forms", "limits of the answer"),
        "constraint_message": QCoreApplication.translate("Forms", "message of the limits"),
        "required": QCoreApplication.translate("Forms", "required"),
        "relevance": QCoreApplication.translate("Forms", "condition for showing"),
        "weight": QCoreApplication.translate("Forms", "weight"),
        "dimensions": QCoreApplication.translate("Forms", "dimension"),
        "hidden_value": QCoreApplication.translate("Forms", "value while hidden"),
        "value": QCoreApplication.translate("Forms", "points"),
        "type": QCoreApplication.translate("Forms", "kind of answer"),
        "kind": QCoreApplication.translate("Forms", "kind of question"),
        "themes": QCoreApplication.translate("Forms", "themes"),
        "section": QCoreApplication.translate("Forms", "page"),
        "seconds": QCoreApplication.translate("Forms", "time to answer"),
        "quick": QCoreApplication.translate("Forms", "quick version"),
        "phases": QCoreApplication.translate("Forms", "measurements"),
        "not_applicable": QCoreApplication.translate("Forms", "does not concern us"),
        "observable": QCoreApplication.translate("Forms", "advisor's observation"),
        "condition": QCoreApplication.translate("Forms", "condition"),
        "gate": QCoreApplication.translate("Forms", "condition"),
        "limit": QCoreApplication.translate("Forms", "limit"),
        "lower": QCoreApplication.translate("Forms", "lower limit"),
        "action": QCoreApplication.translate("Forms", "what to do first"),
        "clarify": QCoreApplication.translate("Forms", "what to find out"),
        "helpers": QCoreApplication.translate("Forms", "helpers"),
        "what": QCoreApplication.translate("Forms", "what exactly"),
        "who": QCoreApplication.translate("Forms", "who"),
        "benefit": QCoreApplication.translate("Forms", "benefit"),
        "first_act": QCoreApplication.translate("Forms", "first act"),
        "direction": QCoreApplication.translate("Forms", "whom to turn to"),
        "content": QCoreApplication.translate("Forms", "content"),
    }
    return known.get(name, name)


def language_words(code: str) -> str:
    """Return the name of a language."""
    known = {
        "fi": QCoreApplication.translate("Forms", "Finnish"),
        "sv": QCoreApplication.translate("Forms", "Swedish"),
        "en": QCoreApplication.translate("Forms", "English"),
    }
    return known.get(code, code)


def thing_words(part: str, identity: str) -> str:
    """Return a thing by kind and name."""
    return f"{part_words(part)} {identity}".strip()


def change_words(change: Change) -> str:
    """Return what a change is about, in one line."""
    told = f"{thing_words(change.part, change.id)}: {kind_words(change)}"
    return f"{told} ({language_words(change.language)})" if change.language else told
