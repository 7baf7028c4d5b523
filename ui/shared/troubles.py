"""Why something was not taken, as screens keep it in their state."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from digifocus_desktop.errors import DigiFocusError
from resources.messages import sentence
from ui.shared.i18n import current_language


@dataclass(frozen=True, slots=True)
class Trouble:
    """An error's code, its facts, and the field it is about, if it is about one."""

    code: str
    facts: Mapping[str, Any] = field(default_factory=dict)
    field: str = ""


def trouble_of(error: DigiFocusError) -> Trouble:
    """Return what is kept of an error."""
    return Trouble(error.code, error.facts, str(error.facts.get("field", "")))


def trouble_words(trouble: Trouble | None) -> str:
    """Return the sentence of an error in the language of now; nothing without one."""
    return sentence(trouble.code, trouble.facts, current_language()) if trouble else ""
