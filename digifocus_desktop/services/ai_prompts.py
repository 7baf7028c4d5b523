"""Prompts to copy into an AI tool: they ship with the program, so that they are there without a network."""

import tomllib
from collections.abc import Mapping
from functools import cache

import resources


def ai_prompt(topic: str, language: str) -> str:
    """Return the prompt for a topic of `ai_passages.TOPICS` in a language, or in Finnish."""
    found = _prompts()[topic]
    return (found.get(language) or found["fi"]).strip()


@cache
def _prompts() -> Mapping[str, Mapping[str, str]]:
    return dict(tomllib.loads(resources.path("documents", "ai_prompts.toml").read_text("utf-8")))
