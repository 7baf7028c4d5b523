import pytest

import resources
from digifocus_desktop.domain.stage import Stage
from digifocus_desktop.domain.turnover import NOT_TOLD, TURNOVER_CLASSES
from digifocus_desktop.model.registry import ENTITIES
from resources import labels
from resources.labels import label
from sync.hub.rights.roles import ROLES

FIELDS = sorted({field.label for entity in ENTITIES.values() for field in entity.fields.values()})
VALUES = [
    *(f"stage.{stage.key}" for stage in Stage),
    *(f"role.{role}" for role in ROLES),
    *(f"turnover.{code}" for code in (*(one.code for one in TURNOVER_CLASSES), NOT_TOLD)),
    *(f"entity.{name}" for name in ENTITIES),
]


@pytest.mark.parametrize("language", labels.LANGUAGES)
def test_every_word_is_there_in_every_language(language):
    assert [key for key in labels.all_keys() if labels.language_of(key, language) != language] == []


def test_every_stored_field_has_a_name():
    nameless = [key for key in FIELDS if not label(key, default="")]

    assert nameless == [], "give each a line in resources/translations/labels.toml"


def test_every_word_is_asked_for_by_its_key_or_by_its_group():
    folders = [resources.path("").parent / name for name in ("digifocus_desktop", "ui")]
    code = "\n".join(path.read_text("utf-8") for folder in folders for path in folder.rglob("*.py"))
    groups = {key.partition(".")[0] for key in labels.all_keys()} - set(ENTITIES)
    alive = {group for group in groups if f'"{group}.{{' in code or f'"{group}"' in code}
    idle = [
        key
        for key in labels.all_keys()
        if key.partition(".")[0] not in alive and f'"{key}"' not in code and key not in FIELDS
    ]

    assert idle == [], "nothing asks for it: take it out of resources/translations/labels.toml"


def test_every_value_of_the_domain_has_a_word():
    wordless = [key for key in VALUES if not label(key, default="")]

    assert wordless == [], "give each a line in resources/translations/labels.toml"


def test_words_come_in_the_language_that_is_asked_for():
    words = [label("company.municipality", code) for code in labels.LANGUAGES]

    assert words == ["Kunta", "Kommun", "Municipality"]


def test_a_language_without_words_falls_back_to_finnish_and_says_so():
    assert label("company.municipality", "se") == "Kunta"
    assert labels.language_of("company.municipality", "se") == "fi"


def test_an_unknown_key_is_an_error_unless_a_default_is_given():
    assert label("company.no_such", default="?") == "?"
    with pytest.raises(KeyError):
        label("company.no_such")


def test_a_group_is_listed_in_its_order():
    assert labels.all_keys("attendance_mark") == [
        "attendance_mark.present",
        "attendance_mark.remote",
        "attendance_mark.absent",
    ]
