"""The shipped workbook as an XLSForm: what pyxform makes of it says what our package says."""

import re
import warnings
from collections.abc import Mapping
from xml.etree import ElementTree

import pytest
from pyxform.xls2xform import convert

import resources
from digifocus_desktop.forms.compiler import compile_workbook
from digifocus_desktop.forms.decompile import to_workbook
from tests.repeated_form import repeated_package

_X = "{http://www.w3.org/2002/xforms}"
_LANGUAGES = {"Suomi (fi)": "fi", "Svenska (sv)": "sv", "English (en)": "en"}
_MESSAGES = {"jr:constraintMsg": "constraint_message", "jr:requiredMsg": "required_message"}


def converted(source):
    """Return what pyxform makes of a workbook; a warning is an error."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        result = convert(source)
    assert result.warnings == []
    return ElementTree.fromstring(result.xform)


@pytest.fixture(scope="module")
def xform():
    return converted(str(resources.path("forms", "digianalyysi.xlsx")))


def told(xform):
    """Return every text of the form by language and id; an answer told in a text by its name."""
    found: dict[str, dict[str, str]] = {}
    for translation in xform.iter(f"{_X}translation"):
        language = found.setdefault(_LANGUAGES[translation.get("lang")], {})
        for text in translation:
            value = text.find(f"{_X}value")
            assert value is not None
            parts = [value.text or ""]
            for output in value:
                parts += ["${" + re.split(r"[/ ]", output.get("value").strip())[-1] + "}", output.tail or ""]
            language[text.get("id")] = "".join(parts).strip()
    return found


def texts_of(package):
    """Return every text that the package should have there: place, what it is, and the text by language."""
    for section in package.sections:
        yield section.id, "label", section.label
        yield section.id, "hint", section.intro
    for item in package.items:
        yield item.id, "label", item.label
        yield item.id, "hint", item.hint
        for name, field in _MESSAGES.items():
            yield item.id, name, getattr(item, field) or {}


@pytest.mark.parametrize("language", _LANGUAGES.values())
def test_labels_hints_and_messages_are_ours(package, xform, language):
    theirs = told(xform)[language]
    by_place = {
        tuple(name.rpartition("/")[2].split(":", 1)): words for name, words in theirs.items() if "/" in name
    }
    ours = {
        (name, kind): texts[language]
        for name, kind, texts in texts_of(package)
        if isinstance(texts, Mapping) and texts.get(language)
    }

    sections = {section.id for section in package.sections}
    wanted = {key: words for key, words in ours.items() if not (key[0] in sections and key[1] == "hint")}
    assert len(wanted) > 200
    assert {key: by_place.get(key) for key in wanted} == wanted


@pytest.mark.parametrize("language", _LANGUAGES.values())
def test_the_words_of_every_option_are_ours(package, xform, language):
    theirs, lists = told(xform)[language], {}
    for instance in xform.iter(f"{_X}instance"):
        items = instance.findall(f"{_X}root/{_X}item")
        if items:
            lists[instance.get("id")] = {
                item.findtext(f"{_X}name"): theirs[item.findtext(f"{_X}itextId")] for item in items
            }
    asked = {
        control.get("ref").rpartition("/")[2]: itemset.get("nodeset").split("'")[1]
        for control in xform.iter()
        for itemset in control.findall(f"{_X}itemset")
    }
    options = [item for item in package.items if item.choices]

    assert len(options) > 80
    for item in options:
        words = lists[asked[item.id]]
        assert words == {choice.name: choice.label[language] for choice in item.choices}, item.id


def test_a_form_with_a_repeat_converts_too(tmp_path):
    (tmp_path / "toisto.xlsx").write_bytes(to_workbook(repeated_package()))

    xform = converted(str(tmp_path / "toisto.xlsx"))

    assert [one.get("nodeset").rpartition("/")[2] for one in xform.iter(f"{_X}repeat")] == ["place"]
    bound = {one.get("nodeset"): one.get("calculate") for one in xform.iter(f"{_X}bind")}
    (everybody,) = [calculation for name, calculation in bound.items() if name.endswith("/everybody")]
    assert re.sub(r"\s", "", everybody).endswith("/place/staff)")
    assert compile_workbook(tmp_path / "toisto.xlsx") == repeated_package()
