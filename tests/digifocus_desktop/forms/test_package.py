import json
from dataclasses import FrozenInstanceError, replace

import pytest

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.package import FormPackage, text


def test_a_package_survives_json_with_the_same_hash(package):
    again = FormPackage.from_json(package.json)

    assert again == package
    assert again.hash == package.hash
    assert again.json == package.json


def test_the_json_is_canonical(package):
    plain = json.loads(package.json)

    again = json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    assert again == package.json


def test_one_changed_letter_gives_another_hash(package):
    item = replace(package.items[0], label={"fi": "Mikä kuvaa yritystä"})

    assert replace(package, items=(item, *package.items[1:])).hash != package.hash


def test_a_package_cannot_be_changed(package):
    with pytest.raises(FrozenInstanceError):
        package.version = "2"


def rated(plain):
    return next(item for item in plain["items"] if item["id"] == "b_asiakas")


@pytest.mark.parametrize(
    ("change", "where"),
    [
        (lambda plain: plain.pop("version"), "version"),
        (lambda plain: plain.update(extra=1), "extra"),
        (lambda plain: plain["items"][3].update(weight="1"), "items[3].weight"),
        (lambda plain: plain["items"][3].update(weight=10**400), "items[3].weight"),
        (lambda plain: plain["items"][0].update(type="sensor"), "items[0].type"),
        (lambda plain: plain["items"][0].update(type={}), "items[0].type"),
        (lambda plain: plain["items"][0].update(type=[[]]), "items[0].type"),
        (lambda plain: plain["items"][0].update(label={"fi": 3}), "items[0].label"),
        (lambda plain: plain["items"][0].update(choices={}), "items[0].choices"),
        (lambda plain: plain.update(bands=[3]), "bands[0]"),
        (lambda plain: plain.update(bands=[]), "bands"),
        (lambda plain: plain["sections"][0]["items"].append("nobody"), "sections"),
        (lambda plain: plain["items"].append(plain["items"][0]), "sections"),
        (lambda plain: plain["items"][0].update(section="z"), "sections"),
        (lambda plain: rated(plain).update(weight=0), "item b_asiakas"),
        (lambda plain: rated(plain)["choices"].pop(), "item b_asiakas"),
        (lambda plain: plain["dimensions"][1].update(section="z"), "dimension B"),
        (lambda plain: plain["flags"][0].update(item="p_alku"), "flag p_alku"),
    ],
)
def test_a_foreign_package_is_refused_at_the_place(package, change, where):
    plain = json.loads(package.json)
    change(plain)

    with pytest.raises(FormError) as caught:
        FormPackage.from_json(json.dumps(plain))

    assert (caught.value.code, caught.value.facts["where"]) == ("form.package", where)


@pytest.mark.parametrize("source", ["", "{", "[]", "null", "[" * 100_000])
def test_text_that_is_no_package_is_refused(source):
    with pytest.raises(FormError) as caught:
        FormPackage.from_json(source)

    assert caught.value.code == "form.package"


def test_a_missing_translation_shows_the_finnish_and_says_so():
    assert text({"fi": "Suunta", "sv": "Riktning"}, "sv") == ("Riktning", "sv")
    assert text({"fi": "Suunta", "sv": ""}, "sv") == ("Suunta", "fi")
    assert text({"en": "Direction"}, "sv") == ("Direction", "en")
    assert text({}, "sv") == ("", "sv")


def test_an_unknown_item_is_named(package):
    with pytest.raises(FormError) as caught:
        package.item("nope")

    assert (caught.value.code, caught.value.facts["item"]) == ("form.item", "nope")
