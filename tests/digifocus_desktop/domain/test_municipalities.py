import pytest

from digifocus_desktop.domain.municipalities import load_municipalities
from digifocus_desktop.errors import InvalidFieldError


def test_the_ten_of_the_programme_and_pieksamaki_are_known_in_finnish_order(municipalities):
    assert [row.name() for row in municipalities.all] == [
        "Enonkoski", "Hirvensalmi", "Juva", "Kangasniemi", "Mikkeli", "Mäntyharju", "Pieksämäki",
        "Puumala", "Rantasalmi", "Savonlinna", "Sulkava",
    ]  # fmt: skip


def test_pieksamaki_is_in_the_region_and_not_in_the_programme(municipalities, programme):
    assert {row.code for row in municipalities.all} - {*programme.settings.municipalities} == {"593"}


@pytest.mark.parametrize(
    "text", ["046", "46", "Enonkoski", " ENONKOSKI ", "Enonkosken kunta", "Enonkoski kommun"]
)
def test_a_cell_finds_its_municipality(municipalities, text):
    assert municipalities.find(text).code == "046"


@pytest.mark.parametrize("text", ["S:t Michel", "S:t Michels stad", "Mikkelin kaupunki", "491", "mikkeli"])
def test_swedish_names_and_official_forms_are_understood(municipalities, text):
    assert municipalities.find(text).code == "491"


def test_a_name_is_given_in_the_language(municipalities):
    assert municipalities.by_code("740").name("sv") == "Nyslott"
    assert municipalities.by_code("740").name("en") == "Savonlinna"


@pytest.mark.parametrize("text", ["588", "Pertunmaa", "Pertunmaan kunta"])
def test_pertunmaa_is_a_part_of_mantyharju(municipalities, text):
    assert municipalities.find(text).code == "507"


@pytest.mark.parametrize(
    ("postal_code", "code"), [("51900", "178"), ("19430", "507"), ("57100", "740"), ("58720", "768")]
)
def test_a_postal_code_suggests(municipalities, postal_code, code):
    assert municipalities.suggest(postal_code).code == code


def test_what_is_not_known_is_none(municipalities):
    assert municipalities.suggest("00100") is None
    assert municipalities.find("Helsinki") is None
    assert municipalities.find("") is None
    assert municipalities.find("091") is None


def test_all_139_postal_codes_are_five_digits_and_belong_to_one(municipalities):
    codes = [code for row in municipalities.all for code in row.postal_codes]
    assert len(codes) == len(set(codes)) == 139
    assert all(len(code) == 5 and code.isdecimal() for code in codes)


def test_a_broken_file_names_the_key():
    text = 'region = "10"\nregion_name = "E"\n[[municipality]]\ncode = 46\n'
    with pytest.raises(InvalidFieldError) as raised:
        load_municipalities(text)
    assert raised.value.facts["field"] == "municipality[1].fi"
