"""An answer in words: the anchor with its number, the options chosen, a number or a text."""

from digifocus_desktop.domain.formats import Language
from digifocus_desktop.forms.answers import AnswerValue
from digifocus_desktop.forms.package import Item, text


def answer_text(item: Item, value: AnswerValue | None, language: Language) -> str:
    """Return an answer in a language; empty where there is none."""
    if isinstance(value, tuple):
        chosen = [choice for name in value for choice in [item.choice(name)] if choice is not None]
        return ", ".join(text(choice.label, language).text for choice in chosen)
    if isinstance(value, str):
        option = item.choice(value)
        return text(option.label, language).text if option is not None else value
    if value is None:
        return ""
    if item.choices and isinstance(value, int) and any(one.value == value for one in item.choices):
        return f"{value} · {text(item.anchor(value).label, language).text}"
    return f"{value:g}".replace(".", "." if language == "en" else ",")  # a year has no space in it
