"""Every error code has a sentence in three languages, with the same facts in each."""

import re
import tomllib
from pathlib import Path

import pytest

import resources
from resources.messages import codes, sentence

ROOT = Path(resources.__file__).resolve().parent.parent
FACT = re.compile(r"\{(\w+)\}")
RAISED = re.compile(
    r"(?:StoreError|InvalidFieldError|FormError|DocumentError|ExchangeError|SyncError|UserFacingError|DigiFocusError)"
    r"\(\s*\"([a-z_]+\.[a-z_.]+)\""
)
AUTHORS_ONLY = ("table.", "form.")
"""Codes that only authors of programme files and forms meet; their screens have own words."""

ANSWER = re.compile(r"\"(answer\.[a-z_]+)\"")


def raised_codes():
    for package in ("digifocus_desktop", "ui", "sync/client"):
        for path in (ROOT / package).rglob("*.py"):
            for code in RAISED.findall(path.read_text("utf-8")):
                if not code.startswith(AUTHORS_ONLY):
                    yield code


@pytest.mark.parametrize("code", sorted(set(raised_codes())))
def test_a_raised_code_has_a_sentence(code):
    assert code in codes(), "write its sentence into resources/translations/messages.toml"


def test_every_refusal_of_an_answer_has_a_sentence():
    forms = ROOT / "digifocus_desktop" / "forms"
    refusals = {code for path in forms.glob("*.py") for code in ANSWER.findall(path.read_text("utf-8"))}

    assert {"answer.then", "answer.too_many_choices", "answer.choice"} <= refusals
    assert refusals - codes() == set(), "write its sentence into resources/translations/messages.toml"
    for code in refusals:
        for language in ("fi", "sv", "en"):
            assert sentence(code, {"max": 3}, language) != sentence("no.such.code", {}, language), code


def test_every_sentence_belongs_to_a_code_that_the_program_knows():
    packages = ("digifocus_desktop", "ui", "sync")
    code = "\n".join(path.read_text("utf-8") for one in packages for path in (ROOT / one).rglob("*.py"))
    idle = [key for key in codes() if f'"{key}"' not in code and f"{key.partition('.')[0]}.{{" not in code]

    assert idle == [], "nothing raises it: take it out of resources/translations/messages.toml"


def test_a_sentence_says_the_same_facts_in_every_language():
    messages = tomllib.loads(resources.path("translations", "messages.toml").read_text("utf-8"))

    for code, texts in messages.items():
        facts = {language: sorted(FACT.findall(text)) for language, text in texts.items()}
        assert set(facts) == {"fi", "sv", "en"}, code
        assert facts["fi"] == facts["sv"] == facts["en"], code


def test_facts_are_put_in_and_an_unknown_code_still_says_something():
    assert "12 merkkiä" in sentence("store.passphrase_short", {"min": 12})
    assert sentence("no.such.code", {}, "en") == sentence("unexpected", {}, "en")
