"""The shipped questionnaire, against the paper it was made from."""

import warnings
from collections.abc import Mapping
from dataclasses import fields, is_dataclass

import pytest
from openpyxl import load_workbook
from pyxform.xls2xform import convert

import resources
from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.answers import Answer
from digifocus_desktop.forms.course import Course
from digifocus_desktop.forms.package import ItemKind
from digifocus_desktop.forms.runtime import Runtime

# id, weight, "ei koske meitä", observable by the advisor, value when hidden, themes
ITEMS = """
a_tieto 1 - - - AVOIN,TP2.7
a_yhteistyo 1 - - - AVOIN,NEUV
a_sisalto 1 - - - TP2.4
a_turva 1 - - - NEUV,EXT-TT
a_tyokalut 1 - - - TP2.7,NEUV
a_tekoaly 1 - - - TP2.7,TP3.2
a_markkinointi 1 - - - TP2.1,TP2.3
a_luvut 1 - - - TP2.1,TP2.5
a_ostaminen 1 - - - NEUV
b_suunta 1 - - - NEUV,TP4.2
b_resurssit 1 - - - NEUV
b_asiakas 1 - - - TP2.2,TP4.2,TP5.1
b_kv 1 NA - - TP4.2,EXT-KV
c_sivut 1.5 - seen - TP2.1,EXT-WEB
c_mobiili 1 - seen 0 TP2.1
c_ohjaus 1 - seen 0 TP2.1,TP2.2,TP5.1
c_haku 1 - seen - TP2.1,TP5.1
c_arvostelut 1 NA seen - TP2.3,TP6.1
c_saavutettavuus 1 - seen 0 TP2.1,TP3.1,EXT-SAAV
d_some 1 NA seen - TP2.3
d_sisalto 1 - - - TP2.4,TP5.3
d_lista 1 - - - TP2.2
d_mainonta 1 NA - - TP2.5,TP4.2
d_vuosikello 1 - - - TP2.5,NEUV
d_verkkotuote 1 NA - - TP2.6
e_osto 1.5 - seen - TP4.1,TP5.4,TP6.1
e_asiakastieto 1 - - - TP5.2,TP2.2
e_tarjous 1 - - - TP5.4,TP6.2
e_viestinta 1 - - - TP2.2,TP6.1,TP6.2
e_uusinta 1 - - - TP2.2,TP4.2
f_talous 1.5 - - - TP6.2,EXT-TAL
f_tyonsuunnittelu 1 - - - TP6.2,TP6.1
f_tiedostot 1 - - - NEUV,AVOIN
f_yhteys 1 NA - - TP2.7,EXT-WEB
f_verkko 1 - - - EXT-NET
f_vastuullisuus 1 - - - AVOIN,NEUV
g_analytiikka 1 - - - TP2.1,TP2.5
g_luvut 1 - - - NEUV,TP4.2,EXT-DATA
g_tekoaly 1 - - - TP2.7,TP3.2
g_pelisaannot 0.5 - - 0 TP2.7,TP3.2,NEUV
g_automaatio 1 - - - TP2.7,TP6.1
h_tunnukset 1.5 - - - NEUV,EXT-TT
h_varmuuskopio 1.5 - - - NEUV,EXT-TT
h_paivitykset 1 - - - NEUV,EXT-TT
h_tietosuoja 1 - - - NEUV,EXT-TSJ
h_varautuminen 1 - - - NEUV,EXT-TT
h_omistus 1 - - na NEUV,EXT-WEB
b2c_hinnat 1 - seen - TP2.1,TP4.1
b2c_maksut 1 - - - TP4.1,NEUV
b2c_kanta 1 NA - - TP2.2
b2c_kanavat 1 NA - - TP2.5,TP4.1
b2c_vastaus 1 - - - TP2.3
vk_kannattavuus 1 - - - TP4.1,TP4.2
vk_alusta 1 - seen - TP4.1
vk_tuotetiedot 1 - seen - TP4.1,TP2.4
vk_toimitus 1 - - - TP4.1
vk_ostopolku 1 - - na TP4.2
vk_ulkomaat 1 NA - na TP4.2,EXT-KV
to_saavutettavuus 1 - - - TP3.1
to_tehokkuus 1 - - - TP3.1
to_tekoaly 1 - - - TP3.2
to_ostopolku 1 - - - TP3.3
to_mainonta 1 NA - - TP3.4
to_yhteistyo 1 - - - TP3
s_sivut 1 - seen 0 TP5.1
s_kohde 1 - - - TP5.1,TP5.2
s_putki 1 - - - TP5.2
s_brandi 1 - seen - TP5.3
s_prosessi 1 - - - TP5.4
s_tilaus 1 NA - - TP5.4
m_varaus 1 - seen - TP6.1
m_kanavat 1 - - - TP6.1
m_viestit 1 - - - TP6.1
m_alue 1 - seen - TP6.1
m_hinnoittelu 1 - - - TP6.1,NEUV
k_tilaukset 1 - - - TP6.2
k_kirjaus 1 - - - TP6.2
k_laskutus 1 - - - TP6.2,EXT-TAL
k_viestit 1 - - - TP6.2
k_kustannus 1 - - - TP6.2,NEUV
mt_erottelu 1 - - - TP6.2,TP6.1,EXT-TAL
"""
COUNTS = {
    **{"a": 9, "b": 4, "c": 6, "d": 6, "e": 5, "f": 6, "g": 5, "h": 6},
    **{"i_b2c": 5, "i_vk": 6, "i_to": 6, "i_b2b": 6, "i_mt": 5, "i_ku": 5, "i_maatila": 1},
}
FACTS = [
    *(
        "kohderyhma",
        "vk_vaihe",
        "p_toimiala",
        "p_kunta",
        "p_henkilosto",
        "p_liikevaihto",
        "p_rooli",
        "p_alku",
    ),
    *("t_ongelma", "t_ongelma_aihe", "t_kasvu", "t_kv", "t_aika"),
    *("l_verkkomyynti", "l_kuluttajat", "l_yhteydenotot", "l_tunnit", "l_ulkomaat", "l_netti", "l_nopeus"),
    *("v_askeleet", "v_este", "v_hyoty"),
]
QUICK = [
    *(
        "a_tyokalut",
        "a_tekoaly",
        "b_suunta",
        "b_asiakas",
        "c_sivut",
        "c_haku",
        "d_some",
        "d_sisalto",
        "d_lista",
    ),
    *("e_osto", "e_asiakastieto", "f_talous", "f_tiedostot", "g_analytiikka", "g_tekoaly", "h_tunnukset"),
    *("b2c_hinnat", "vk_kannattavuus", "to_saavutettavuus", "s_sivut", "m_varaus", "k_tilaukset"),
]


RELEASED = {
    "2026.1.0": "44a0250ef175ba9a0c9f0f9db51e797b0689f656304eb30c3c880563650c9955",
    "2026.2.0": "019136d821b1dd4f002069ee2b948efb1266ed0797383c9942bfe13d3432b465",
}
"""By version: the hash of the package. Answers point at it, so a changed questionnaire gets a new version."""


def rows():
    return [line.split() for line in ITEMS.strip().splitlines()]


@pytest.mark.parametrize("row", rows(), ids=lambda row: row[0])
def test_every_scored_item_is_there_with_all_it_says(package, row):
    name, weight, applies, seen, hidden, themes = row
    item = package.item(name)

    assert item.scored
    assert [choice.value for choice in item.choices] == [0, 1, 2, 3, 4]
    assert all(choice.label["fi"] for choice in item.choices)
    assert len({choice.label["fi"] for choice in item.choices}) == 5
    assert item.label["fi"].endswith("?")
    assert item.weight == float(weight)
    assert item.not_applicable == (applies == "NA")
    assert item.observable == (seen == "seen")
    assert item.hidden_value == (0 if hidden == "0" else None)
    assert bool(item.relevance) == (hidden != "-")
    assert item.themes == tuple(themes.split(","))


def test_there_are_81_scored_items_and_no_others(package):
    assert [item.id for item in package.items if item.scored] == [row[0] for row in rows()]
    assert len(rows()) == 81


def test_a_questionnaire_that_changed_has_a_version_of_its_own(package):
    assert RELEASED.get(package.version) == package.hash, (
        "raise `version` in sheet `settings`, run `python3 run.py form`, note what it prints in RELEASED"
    )


def test_each_section_has_its_number_of_items(package):
    counts = {section.id: len(section.items) for section in package.sections if section.id in COUNTS}

    assert counts == COUNTS
    assert sum(counts[name] for name in "bcdefgh") == 38
    assert sum(number for name, number in counts.items() if name.startswith("i_")) == 34


def test_all_background_goal_and_number_questions_are_there(package):
    assert [item.id for item in package.items if item.kind is ItemKind.FACT] == FACTS


def asked(package, course):
    known = {"kohderyhma": Answer.of(("b2c",)), "l_verkkomyynti": Answer.of("1_10"), "c_sivut": Answer.of(3)}
    return [item.id for item in Runtime(package, known, course).questions]


def test_the_measurement_at_the_end_asks_all_and_what_became_of_the_steps(package):
    first, end = asked(package, Course()), asked(package, Course("T1"))

    assert end == [*first, "v_askeleet", "v_este", "v_hyoty"]


def test_the_measurement_a_year_later_asks_the_quick_version_and_the_numbers(package):
    quick, year_on = asked(package, Course(quick=True)), asked(package, Course("T2", quick=True))

    numbers = [name for name in FACTS if name.startswith("l_")]
    assert [name for name in year_on if name not in quick] == ["p_henkilosto", *numbers]
    assert [name for name in year_on if name in quick] == quick


@pytest.mark.parametrize("item", ["v_este", "v_hyoty"])
def test_nothing_at_all_stands_alone(package, item):
    runtime = Runtime(package, course=Course("T1"))

    for chosen in (("aika", "muu"), ("ei",)):
        assert runtime.answer(item, Answer.of(chosen)).runtime.answers[item].value == chosen
    with pytest.raises(FormError) as caught:
        runtime.answer(item, Answer.of(("aika", "ei")))
    assert caught.value.code == "answer.constraint"


def test_sections_stand_in_the_order_of_the_table(package):
    letters = [section.letter for section in package.sections]

    assert "".join(dict.fromkeys(letters)) == "PTABCDEFGHILV"
    assert [section.id for section in package.sections if section.beforehand] == ["p"]


def test_the_nine_competence_items_share_one_scale(package):
    scales = [item.choices for item in package.items if item.kind is ItemKind.COMPETENCE]

    scale = scales[0]
    assert scales == [scale] * 9
    assert scale[0].label["fi"] == "En osaa tai en ole kokeillut"
    assert scale[4].label["fi"] == "Osaan neuvoa muita ja opin uutta omatoimisesti"


def test_anchors_are_the_words_of_the_paper(package):
    item = package.item("e_osto")

    assert item.label["fi"] == "Miten asiakas voi ostaa, tilata tai varata?"
    assert [choice.label["fi"] for choice in item.choices] == [
        "Vain paikan päällä tai puhelimella",
        "Myös sähköpostilla tai viestillä",
        "Lomakkeella, vahvistus käsin",
        "Suoraan verkossa, heti vahvistettuna",
        "Suoraan verkossa; maksu ja tiedot siirtyvät järjestelmiin",
    ]


def test_the_six_red_flags_have_their_limits_and_an_action(package):
    assert {flag.item: flag.limit for flag in package.flags} == {
        "h_tunnukset": 1,
        "h_varmuuskopio": 1,
        "h_paivitykset": 0,
        "h_tietosuoja": 0,
        "h_varautuminen": 0,
        "h_omistus": 0,
    }
    assert all(flag.action["fi"] and flag.clarify["fi"] and flag.helpers for flag in package.flags)


def test_the_bands_begin_at_their_limits(package):
    assert [(band.lower, band.label["fi"]) for band in package.bands] == [
        (0, "alussa"),
        (20, "ensiaskeleet"),
        (40, "perusta kunnossa"),
        (60, "sujuva"),
        (80, "edelläkävijä"),
    ]


def test_side_lists_are_whole(package):
    assert len(package.tools) == 20
    assert [fact.number for fact in package.dii] == list(range(1, 13))
    assert len(package.rules) == 9
    assert [item.id for item in package.items if item.quick] == [
        row[0] for row in rows() if row[0] in set(QUICK)
    ]
    assert sum(item.quick for item in package.items if not item.section.startswith("i_")) == 16


def test_every_theme_is_fed_by_an_item(package):
    fed = {code for item in package.items for code in item.themes}

    assert {theme.code for theme in package.themes} <= fed


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_text_is_there_in_each_language(package, language):
    assert [texts["fi"] for texts in all_texts(package) if not texts.get(language)] == []


def all_texts(value):
    """Every mapping of texts in a package that says something."""
    if isinstance(value, Mapping):
        return [value] if value.get("fi") else []
    if isinstance(value, tuple):
        return [found for part in value for found in all_texts(part)]
    if is_dataclass(value):
        return [found for part in fields(value) for found in all_texts(getattr(value, part.name))]
    return []


def test_the_workbook_converts_as_an_xlsform_without_a_warning():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        result = convert(str(resources.path("forms", "digianalyysi.xlsx")))

    assert result.warnings == []
    assert 'df:hidden="0"' in result.xform
    assert "Miten asiakas voi ostaa, tilata tai varata?" in result.xform


def test_the_workbook_reads_well_in_a_spreadsheet():
    book = load_workbook(resources.path("forms", "digianalyysi.xlsx"))

    for sheet in book:
        assert sheet.freeze_panes
        assert sheet["A1"].font.bold
        assert sheet["A2"].alignment.wrap_text
    assert book["survey"].column_dimensions["C"].width > 40


def minutes(package, groups, website=3):
    """Return the time of a firm that answers from the goal to the numbers, and the scored items it meets."""
    runtime = Runtime(package)
    for name, value in {"kohderyhma": groups, "vk_vaihe": "toiminnassa", "l_verkkomyynti": "1_10"}.items():
        if runtime.is_visible(name):
            runtime = runtime.answer(name, Answer.of(value)).runtime
    for name, value in {"c_sivut": website, "d_some": website, "g_tekoaly": website}.items():
        runtime = runtime.answer(name, Answer.of(value)).runtime
    return sum(item.seconds for item in runtime.questions) / 60, sum(
        item.scored for item in runtime.questions
    )


@pytest.mark.parametrize("group", ["b2c", "vk", "toimisto", "b2b", "matkailu", "urakointi"])
def test_one_branch_takes_26_to_29_minutes(package, group):
    time, scored = minutes(package, (group,))

    assert 26 <= time <= 29.5
    assert scored in {52, 53}


def test_a_farm_with_both_branches_takes_31_minutes(package):
    time, scored = minutes(package, ("matkailu", "urakointi"))

    assert round(time) == 31
    assert scored == 58


def test_a_firm_without_website_or_ai_skips_five_items(package):
    _, with_them = minutes(package, ("b2c",))
    time, without = minutes(package, ("b2c",), website=0)

    assert with_them - without == 5
    assert 25 <= time <= 27
