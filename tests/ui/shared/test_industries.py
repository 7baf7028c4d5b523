"""Industries are told by code and name, in the language of the reader."""

import json

import pytest

import resources
from resources import labels
from ui.shared.industries import industry_words


@pytest.mark.parametrize(
    ("stored", "code", "words"),
    [
        ("A", "fi", "A Maatalous, metsätalous ja kalatalous"),
        ("A", "en", "A Agriculture, forestry and fishing"),
        ("I Majoitus- ja ravitsemistoiminta", "sv", "I Hotell- och restaurangverksamhet"),
        ("Mehiläistarhaus", "fi", "Mehiläistarhaus"),
        ("01490 Muiden eläinten hoito", "fi", "01490 Muiden eläinten hoito"),
        ("a", "fi", "a"),
        ("<b>", "fi", "<b>"),
    ],
)
def test_a_section_has_its_name_and_all_else_stays(languages, stored, code, words):
    languages.use(code)

    assert industry_words(stored) == words


def test_every_section_of_the_form_has_the_name_the_form_gives_it():
    package = json.loads(resources.path("forms", "digianalyysi.json").read_text("utf-8"))
    (item,) = [one for one in package["items"] if one["id"] == "p_toimiala"]
    asked = {f"industry.{choice['name']}": choice["label"]["fi"] for choice in item["choices"]}

    assert {key: labels.label(key) for key in labels.all_keys("industry")} == asked
