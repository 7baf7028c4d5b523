"""Sentences for errors, in the person's language: what happened and what to do.

Every error carries a code and facts; `translations/messages.toml` holds its sentence in
Finnish, Swedish and English, with facts in braces. Window and command line share them.
"""

import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

import resources

FALLBACK = "unexpected"


@cache
def _sentences() -> Mapping[str, Mapping[str, str]]:
    text = resources.path("translations", "messages.toml").read_text("utf-8")
    return {code: texts for code, texts in tomllib.loads(text).items() if isinstance(texts, dict)}


def codes() -> frozenset[str]:
    """Return every code that has a sentence."""
    return frozenset(_sentences())


def sentence(code: str, facts: Mapping[str, Any] | None = None, language: str = "fi") -> str:
    """Return the sentence of an error code with its facts put in.

    A code without a sentence gets the one for what nobody foresaw; a fact that is missing
    leaves its name in braces, so that the sentence still stands.
    """
    texts = _sentences().get(code) or _sentences()[FALLBACK]
    text = texts.get(language) or texts["fi"]
    for name, value in (facts or {}).items():
        text = text.replace("{" + name + "}", str(value))
    return text
