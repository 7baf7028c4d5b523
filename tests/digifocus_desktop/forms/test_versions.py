"""What a change does to comparing results, and the version number it asks for."""

from dataclasses import replace
from typing import Any

import pytest

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.package import FormPackage
from digifocus_desktop.forms.versions import (
    Comparability,
    check_publishable,
    compare,
    least_version,
    overall,
)

KEPT, SHIFTED, BROKEN = Comparability


def with_item(package: FormPackage, item_id: str, **values: Any) -> FormPackage:
    items = tuple(replace(one, **values) if one.id == item_id else one for one in package.items)
    return replace(package, items=items)


def relabelled(package: FormPackage, item_id: str) -> FormPackage:
    """The package with another text of the anchor 3."""
    choices = tuple(
        replace(one, label={**one.label, "fi": "Toinen teksti"}) if one.value == 3 else one
        for one in package.by_id[item_id].choices
    )
    return with_item(package, item_id, choices=choices)


def without(package: FormPackage, item_id: str) -> FormPackage:
    sections = tuple(
        replace(one, items=tuple(name for name in one.items if name != item_id)) for one in package.sections
    )
    return replace(package, sections=sections, items=tuple(one for one in package.items if one.id != item_id))


def with_new(package: FormPackage, item_id: str, **values: Any) -> FormPackage:
    """The package with a copy of `c_sivut` after it under another id."""
    made = replace(package.by_id["c_sivut"], id=item_id, label={"fi": "Onko sivuilla haku?"}, **values)
    at = package.items.index(package.by_id["c_sivut"]) + 1
    sections = tuple(
        replace(one, items=(*one.items, item_id)) if one.id == made.section else one
        for one in package.sections
    )
    return replace(package, sections=sections, items=(*package.items[:at], made, *package.items[at:]))


CHANGES = [
    (lambda one: with_item(one, "c_sivut", label={"fi": "Toisin"}), KEPT, False),
    (lambda one: with_item(one, "c_sivut", hint={"fi": "Toisin"}), KEPT, False),
    (lambda one: with_item(one, "c_sivut", seconds=40), KEPT, False),
    (lambda one: relabelled(one, "c_sivut"), KEPT, False),
    (lambda one: replace(one, title="Toinen nimi"), KEPT, False),
    (lambda one: with_item(one, "c_haku", relevance=("${c_sivut} >= 2",)), SHIFTED, False),
    (lambda one: with_item(one, "c_sivut", themes=()), SHIFTED, False),
    (lambda one: with_new(one, "c_uusi"), SHIFTED, False),
    (lambda one: replace(one, rules=one.rules[1:]), SHIFTED, False),
    (lambda one: replace(one, bands=(one.bands[0], replace(one.bands[1], lower=25), *one.bands[2:])), SHIFTED, False),  # noqa: E501
    (lambda one: with_item(one, "c_sivut", weight=2.0), BROKEN, True),
    (lambda one: with_item(one, "c_sivut", dimensions=("D",)), BROKEN, True),
    (lambda one: with_item(one, "c_sivut", hidden_value=3), BROKEN, True),
    (lambda one: with_item(one, "c_sivut", choices=one.by_id["c_sivut"].choices[:4]), BROKEN, True),
    (lambda one: without(one, "c_haku"), BROKEN, False),
]  # fmt: skip


@pytest.mark.parametrize(("change", "strength", "needs_new_id"), CHANGES)
def test_a_change_keeps_shifts_or_breaks_comparing(package, change, strength, needs_new_id):
    found = compare(package, change(package))

    assert overall(found) is strength
    assert any(one.needs_new_id for one in found) is needs_new_id


def test_a_changed_text_tells_both_of_its_wordings_and_its_language(package):
    new = with_item(package, "c_sivut", label={**package.by_id["c_sivut"].label, "fi": "Toisin"})

    (change,) = compare(package, new)

    assert (change.part, change.id, change.field, change.language) == ("item", "c_sivut", "label", "fi")
    assert (change.before, change.after) == (package.by_id["c_sivut"].label["fi"], "Toisin")


def test_a_question_that_replaces_another_breaks_comparing_and_needs_no_new_id(package):
    new = with_new(without(package, "c_haku"), "c_haku2", replaces="c_haku")

    found = compare(package, new)

    assert overall(found) is BROKEN
    assert not any(one.needs_new_id for one in found)
    assert [one.before for one in found if one.id == "c_haku2"] == ["c_haku"]


@pytest.mark.parametrize(
    ("strength", "taken", "least"),
    [
        (KEPT, (), "2026.1.4"),
        (SHIFTED, (), "2026.2.0"),
        (BROKEN, (), "2027.0.0"),
        (KEPT, ("2026.1.4",), "2026.1.5"),
        (SHIFTED, ("2026.2.0", "2026.4.1", "2026.3.9"), "2026.4.2"),
        (BROKEN, ("2026.9.0",), "2027.0.0"),
    ],
)
def test_the_least_version_follows_from_the_changes_and_what_was_given_before(strength, taken, least):
    assert least_version("2026.1.3", strength, taken) == least


@pytest.mark.parametrize("version", ["2026.1.0", "2026.0.9", "2026.1.1"])
def test_a_version_that_is_too_low_is_refused_with_the_least_one(package, version):
    old = replace(package, version="2026.1.0")

    with pytest.raises(FormError) as caught:
        check_publishable(old, replace(with_new(old, "c_uusi"), version=version))

    assert caught.value.code == "form.version_low"
    assert caught.value.facts == {"found": version, "least": "2026.2.0"}


@pytest.mark.parametrize("version", ["2026", "2026.1", "v2026.1.0", "2026.1.0-b", ""])
def test_a_version_that_is_no_number_is_refused(package, version):
    with pytest.raises(FormError) as caught:
        check_publishable(package, replace(with_new(package, "c_uusi"), version=version))

    assert caught.value.code == "form.version"


def test_an_unchanged_form_another_form_and_another_meaning_of_an_id_are_refused(package):
    changed = with_item(package, "c_sivut", weight=2.0)
    for new, code in (
        (replace(package, version="2099.0.0"), "form.unchanged"),
        (replace(package, id="muu"), "form.other"),
        (replace(changed, version="2099.0.0"), "form.needs_new_id"),
    ):
        with pytest.raises(FormError) as caught:
            check_publishable(package, new)
        assert caught.value.code == code


def test_a_good_version_gives_its_changes(package):
    old = replace(package, version="2026.1.0")

    (change,) = check_publishable(old, replace(with_new(old, "c_uusi"), version="2026.2.0"))

    assert (change.part, change.id, change.comparability) == ("item", "c_uusi", SHIFTED)
