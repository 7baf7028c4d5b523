"""An industry as a person reads it."""

from resources.labels import label
from ui.shared.i18n import current_language


def industry_words(stored: str) -> str:
    """Return `A Maatalous, metsätalous ja kalatalous` for `A` and for `A` with a name in any language.

    What does not begin with the letter of a section stays as it was written.
    """
    code = stored.split(" ", 1)[0]
    name = label(f"industry.{code}", current_language(), default="")
    return f"{code} {name}" if name else stored
