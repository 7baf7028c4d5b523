"""Choices for this computer: in force at once, kept, and harmless when the file is odd."""

import json
import re

import pytest

import resources
from digifocus_desktop import settings
from ui.shared.preferences import Preferences


@pytest.fixture
def file(tmp_path):
    return tmp_path / "settings.json"


@pytest.fixture
def preferences(qapp, file, languages, theme):
    yield Preferences(qapp, file, languages)
    theme.apply(look="light", scale=1.0, high_contrast=False, reduce_motion=True)


@pytest.mark.parametrize(("contrast", "strong"), [("high", True), ("plain", False)])
def test_contrast_is_in_force_at_once(preferences, theme, contrast, strong):
    preferences.change(contrast="plain" if strong else "high")
    preferences.change(contrast=contrast)

    assert theme.high_contrast is strong


def test_motion_is_in_force_at_once_and_kept(preferences, theme, file):
    preferences.change(motion="full")
    assert theme.motion
    preferences.change(motion="less")
    assert not theme.motion
    preferences.save()

    assert settings.load(file).motion == "less"


def test_values_that_make_no_sense_fall_back(file):
    file.write_text(json.dumps({"contrast": "pink", "motion": 7, "look": "dark"}))

    assert settings.load(file) == settings.AppSettings(look="dark")


def test_every_setting_can_be_changed_and_has_an_effect():
    folders = [resources.path("").parent / name for name in ("ui", "digifocus_desktop")]
    code = "\n".join(
        path.read_text("utf-8")
        for folder in folders
        for path in folder.rglob("*.py")
        if path.name != "settings.py"
    )
    names = settings.AppSettings._fields
    fixed = [name for name in names if not re.search(rf"(prefer|change|_replace)\({name}=", code)]

    assert fixed == [], "no part of the settings changes it"
    assert [name for name in names if not re.search(rf"values\.{name}\b", code)] == [], "nothing reads it"


@pytest.mark.parametrize("content", ["{", "[1]", "null", "[" * 9999, "\x00"])
def test_damaged_settings_are_those_of_a_first_start(tmp_path, content):
    path = tmp_path / "settings.json"
    path.write_text(content)

    assert settings.load(path) == settings.AppSettings()
