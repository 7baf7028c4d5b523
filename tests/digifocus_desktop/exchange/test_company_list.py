"""The advisors' lists as they are: odd headings, lost zeros, doubles, junk rows."""

import time
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from digifocus_desktop.domain.duplicates import Firm, Likeness
from digifocus_desktop.errors import ExchangeError
from digifocus_desktop.exchange.company_columns import (
    _HEADINGS,
    ColumnMapping,
    CompanyColumn,
    guess_mapping,
)
from digifocus_desktop.exchange.company_list import Plan, plan_companies
from digifocus_desktop.exchange.company_rows import CompanyDraft, ListRules, Note, RowNote
from digifocus_desktop.exchange.sheet import Sheet, sheet_rows
from digifocus_desktop.exchange.spreadsheet import read_sheet


def sheet_of(*rows: tuple[Any, ...]) -> Sheet:
    return Sheet("Yritykset", ("Yritykset",), tuple(sheet_rows(rows)))


@pytest.fixture
def plan_of(rules: ListRules) -> Callable[..., Plan]:
    def plan(*rows: tuple[Any, ...], **arguments: Any) -> Plan:
        sheet = sheet_of(*rows)
        return plan_companies(sheet, guess_mapping(sheet), rules, **arguments)

    return plan


@pytest.fixture
def draft_of(plan_of: Callable[..., Plan]) -> Callable[..., CompanyDraft]:
    def draft(**cells: Any) -> CompanyDraft:
        row = {"Yritys": "Mattilan tila", **cells}
        plan = plan_of(tuple(row), tuple(row.values()))
        assert plan.refused == ()
        return plan.create[0].draft

    return draft


def kinds(draft: CompanyDraft) -> list[tuple[str, CompanyColumn]]:
    return [(note.kind, note.column) for note in draft.notes]


@pytest.mark.parametrize(
    "headings",
    [
        ("Yrityksen nimi", "Y-tunnus", "Kunta", "Puh.", "Sähköposti"),
        ("NIMI", "Y tunnus", "Kotikunta", "Puhelinnumero", "E-mail"),
        ("Företag", "FO-nummer", "Kommun", "Telefon", "E-post"),
        ("Company name", "Business ID", "Municipality", "Phone", "Email address"),
    ],
)
def test_columns_are_recognised_by_their_headings_in_three_languages(headings):
    mapping = guess_mapping(sheet_of(("Yrityslista 2026",), (), headings, ("x",)))
    assert mapping.header_row == 3
    assert list(mapping.columns.values()) == [
        CompanyColumn.NAME, CompanyColumn.BUSINESS_ID, CompanyColumn.MUNICIPALITY, CompanyColumn.PHONE,
        CompanyColumn.EMAIL,
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("heading", "column"),
    [
        ("Yhteyshenkilö", CompanyColumn.CONTACT_NAME),
        ("Contact email", CompanyColumn.CONTACT_EMAIL),
        ("Kaupunki", CompanyColumn.LOCALITY),
        ("Kommunkod", CompanyColumn.MUNICIPALITY),
        ("Titel", CompanyColumn.CONTACT_ROLE),
    ],
)
def test_a_heading_near_another_means_its_own_field(heading, column):
    assert guess_mapping(sheet_of(("Nimi", heading))).columns == {0: CompanyColumn.NAME, 1: column}


@pytest.mark.parametrize("heading", ["Puhelin (gsm)", "PUHELIN *", "Puhelin [valinnainen]", " puhelin:"])
def test_marks_and_brackets_do_not_hide_a_heading(heading):
    assert guess_mapping(sheet_of(("Nimi", heading))).columns[1] == CompanyColumn.PHONE


def test_of_two_columns_with_one_heading_the_first_is_read():
    assert guess_mapping(sheet_of(("Nimi", "Puhelin", "puh"))).columns == {
        0: CompanyColumn.NAME,
        1: CompanyColumn.PHONE,
    }


def test_a_whole_row_becomes_a_firm_with_its_contact(plan_of):
    plan = plan_of(
        ("Yritys", "Y-tunnus", "Osoite", "Postinumero", "Postitoimipaikka", "Kunta", "Puhelin", "Sähköposti",
         "Kotisivut", "Toimiala", "Liikevaihto", "Henkilöstö", "Perustettu", "Kohderyhmä", "Yhteyshenkilö",
         "Rooli", "Yhteyshenkilön puhelin", "Kieli", "Huom", "Kontaktoitu"),
        ("Mattilan tila", "0215848-5", "Kylätie 1", "51900", "JUVA", "Juva", "040 123 4567",
         "Tila@MATTILA.fi", "www.mattila.fi", "Maatilamatkailu", "125 000 €", "2,5", "1998",
         "matkailu; b2c", "Maija Mattila",
         "yrittäjä", "0401234568", "suomi", "Soita illalla", date(2026, 9, 1)),
    )  # fmt: skip
    assert plan.create[0].number == 2
    assert plan.create[0].draft == CompanyDraft(
        name="Mattilan tila", business_id="0215848-5", municipality="178", target_groups=("b2c", "matkailu"),
        street="Kylätie 1", postcode="51900", locality="JUVA", phone="+358401234567", email="Tila@mattila.fi",
        website="www.mattila.fi", industry="Maatilamatkailu", turnover_class="100_400t", staff_fte=2.5,
        founded_year=1998, language="fi", description="Soita illalla", contact_name="Maija Mattila",
        contact_role="yrittäjä", contact_phone="+358401234568", contacted_on=date(2026, 9, 1),
    )  # fmt: skip


SAMPLES = {
    CompanyColumn.BUSINESS_ID: "0215848-5", CompanyColumn.MUNICIPALITY: "Juva",
    CompanyColumn.TARGET_GROUPS: "matkailu", CompanyColumn.POSTCODE: "51900",
    CompanyColumn.PHONE: "040 123 4567", CompanyColumn.EMAIL: "tila@mattila.fi",
    CompanyColumn.TURNOVER: "125 000 €", CompanyColumn.STAFF: "2,5", CompanyColumn.FOUNDED: "1998",
    CompanyColumn.LANGUAGE: "ruotsi", CompanyColumn.CONTACT_PHONE: "040 123 4568",
    CompanyColumn.CONTACT_EMAIL: "maija@mattila.fi", CompanyColumn.CONTACTED_ON: date(2026, 9, 1),
}  # fmt: skip


@pytest.mark.parametrize("column", [one for one in CompanyColumn if one is not CompanyColumn.NAME])
def test_what_stands_in_a_column_reaches_the_firm(rules, column):
    mapping = ColumnMapping(1, {0: CompanyColumn.NAME, 1: column})
    sheet = sheet_of(("Yritys", "?"), ("Mattilan tila", SAMPLES.get(column, "Jotain muuta")))

    assert plan_companies(sheet, mapping, rules).create[0].draft != CompanyDraft(name="Mattilan tila"), (
        "a column is read in exchange/company_rows.py, or what a person lists in it is lost"
    )


def test_every_column_is_recognised_by_a_heading():
    assert set(_HEADINGS) == set(CompanyColumn), "exchange/company_columns.py lacks its headings"


def test_zeros_that_a_spreadsheet_dropped_come_back_with_a_note(draft_of):
    draft = draft_of(**{"Y-tunnus": 2158485.0, "Postinumero": 100.0, "Kunta": 46.0})
    assert (draft.business_id, draft.postcode, draft.municipality) == ("0215848-5", "00100", "046")
    assert kinds(draft) == [
        (RowNote.ZEROS_MENDED, CompanyColumn.BUSINESS_ID),
        (RowNote.ZEROS_MENDED, CompanyColumn.POSTCODE),
    ]


def test_zeros_survive_a_real_workbook(save_xlsx, rules):
    sheet = read_sheet(save_xlsx([["Yritys", "Y-tunnus", "Postinumero"], ["A", 2158485, 51900]]))
    assert plan_companies(sheet, guess_mapping(sheet), rules).create[0].draft.business_id == "0215848-5"


def test_a_firm_without_business_id_is_fine(draft_of):
    assert draft_of(**{"Y-tunnus": " - "}).business_id is None


@pytest.mark.parametrize(
    ("cells", "municipality", "noted"),
    [
        ({"Postinumero": "57100"}, "740", [RowNote.MUNICIPALITY_SUGGESTED]),
        ({"Postitoimipaikka": "Juva"}, "178", [RowNote.MUNICIPALITY_SUGGESTED]),
        ({"Kunta": "Pertunmaa"}, "507", []),
        ({"Kunta": "Pieksämäki"}, "593", [RowNote.OUT_OF_AREA]),
        ({"Kunta": "Helsinki", "Postinumero": "57100"}, None, [RowNote.MUNICIPALITY_UNKNOWN]),
        ({"Postinumero": "00100"}, None, []),
    ],
)
def test_the_municipality_is_read_or_suggested(draft_of, cells, municipality, noted):
    draft = draft_of(**cells)
    assert (draft.municipality, [note.kind for note in draft.notes]) == (municipality, noted)


def test_a_word_that_is_no_target_group_is_told(draft_of):
    draft = draft_of(Kohderyhmä="verkkokauppa, kaivos")
    assert draft.target_groups == ("vk",)
    assert draft.notes == (Note(RowNote.GROUP_UNKNOWN, CompanyColumn.TARGET_GROUPS, "kaivos"),)


@pytest.mark.parametrize(
    ("heading", "cell", "column"),
    [
        ("Liikevaihto", "paljon", CompanyColumn.TURNOVER),
        ("Liikevaihto", "-5", CompanyColumn.TURNOVER),
        ("Henkilöstö", "muutama", CompanyColumn.STAFF),
        ("Perustettu", "viime vuonna", CompanyColumn.FOUNDED),
        ("Perustettu", "3020", CompanyColumn.FOUNDED),
        ("Kieli", "savo", CompanyColumn.LANGUAGE),
        ("Kontaktoitu", "31.2.2026", CompanyColumn.CONTACTED_ON),
    ],
)
def test_a_cell_that_is_not_understood_is_left_out_with_a_note(draft_of, heading, cell, column):
    assert draft_of(**{heading: cell}).notes == (Note(RowNote.NOT_UNDERSTOOD, column, cell),)


def test_a_doubtful_address_or_number_is_kept_with_a_note(draft_of):
    draft = draft_of(Sähköposti="matti at tila.fi", Puhelin="kysy", Postinumero="SE-123")
    assert (draft.email, draft.phone, draft.postcode) == ("matti at tila.fi", "kysy", "SE-123")
    assert {note.kind for note in draft.notes} == {RowNote.DOUBTFUL}


def test_first_and_last_name_are_one_contact(draft_of):
    assert draft_of(Etunimi="Maija", Sukunimi="Mattila").contact_name == "Maija Mattila"


def test_a_class_code_of_the_form_is_a_turnover(draft_of):
    assert draft_of(Liikevaihto="400_700t").turnover_class == "400_700t"
    assert draft_of(Liikevaihto="ei_sano").turnover_class is None


def test_rows_that_cannot_be_taken_are_listed_with_number_and_reason(plan_of):
    plan = plan_of(
        ("Yritys", "Y-tunnus"),
        ("A", "0215848-6"),
        ("", "0215848-5"),
        (),
        ("B", "ei ole"),
        ("C" * 201, ""),
        ("D", ""),
    )
    assert [(row.number, row.code) for row in plan.refused] == [
        (2, "business_id.check_digit"),
        (3, "field.empty"),
        (5, "business_id.characters"),
        (6, "field.too_long"),
    ]
    assert plan.refused[0].name == "A"
    assert plan.refused[1].facts["field"] == CompanyColumn.NAME
    assert [row.number for row in plan.create] == [7]


def test_headings_in_between_and_sums_below_are_no_firms(plan_of):
    head = ("Yritys", "Kunta")
    plan = plan_of(head, ("A", "Juva"), head, ("B", "Juva"), ("Yhteensä:", 2.0))
    assert [row.draft.name for row in plan.create] == ["A", "B"]
    assert [(row.number, row.code) for row in plan.refused] == [
        (3, "company_list.heading_row"),
        (5, "company_list.total_row"),
    ]


def test_a_firm_twice_in_the_file_is_taken_once(plan_of):
    plan = plan_of(
        ("Yritys", "Y-tunnus", "Kunta"),
        ("Mattilan tila Oy", "0215848-5", "Juva"),
        ("Toinen nimi", 2158485.0, "Juva"),
        ("MATTILAN TILA", "", "Juva"),
        ("Mattilan tila", "", "Puumala"),
    )
    assert [(row.number, row.code, row.facts["first_row"]) for row in plan.refused] == [
        (3, "company_list.double", 2),
        (4, "company_list.double", 2),
    ]
    assert [row.number for row in plan.create] == [2, 5]


def test_firms_that_are_here_already_are_shown_and_not_created(plan_of):
    known = [Firm("id-1", "Mattila", "0215848-5", "178"), Firm("id-2", "Leipomo Oy", None, "491")]
    plan = plan_of(
        ("Yritys", "Y-tunnus", "Kunta"),
        ("Mattilan tila", "0215848-5", "Juva"),
        ("Leipomo", "", "Mikkeli"),
        ("Uusi", "", ""),
        known=known,
    )
    assert [(row.number, row.ref, row.likeness) for row in plan.known] == [
        (2, "id-1", Likeness.SAME_BUSINESS_ID),
        (3, "id-2", Likeness.SAME_NAME_AND_MUNICIPALITY),
    ]
    assert [row.draft.name for row in plan.create] == ["Uusi"]


def test_a_person_may_say_that_a_namesake_is_another_firm(plan_of):
    rows = (("Yritys", "Y-tunnus"), ("Leipomo", ""), ("Leipomo", ""), ("X", "0215848-5"))
    known = [Firm("id-1", "Leipomo"), Firm("id-2", "Y", "0215848-5")]
    plan = plan_of(*rows, known=known, create_anyway={2, 3, 4})
    assert [row.number for row in plan.create] == [2, 3]
    assert [row.number for row in plan.known] == [4]


def test_taking_the_same_list_twice_creates_nothing_the_second_time(plan_of):
    rows = (("Yritys", "Y-tunnus", "Kunta"), ("A", "0215848-5", "Juva"), ("B", "", "Juva"), ("C", "", ""))
    first = plan_of(*rows)
    known = [
        Firm(f"id-{r.number}", r.draft.name, r.draft.business_id, r.draft.municipality) for r in first.create
    ]
    assert len(known) == 3
    second = plan_of(*rows, known=known)
    assert (second.create, len(second.known)) == ((), 3)


def test_a_person_can_map_the_columns_of_a_list_without_headings(rules):
    sheet = sheet_of(("178", "Mattilan tila"), ("740", "Leipomo"))
    assert guess_mapping(sheet) == ColumnMapping(0, {})
    mapping = ColumnMapping(0, {1: CompanyColumn.NAME, 0: CompanyColumn.MUNICIPALITY})
    plan = plan_companies(sheet, mapping, rules)
    assert [(row.draft.name, row.draft.municipality) for row in plan.create] == [
        ("Mattilan tila", "178"),
        ("Leipomo", "740"),
    ]


def test_a_list_without_a_column_for_the_name_is_refused(rules):
    sheet = sheet_of(("Y-tunnus", "Kunta"), ("0215848-5", "Juva"))
    with pytest.raises(ExchangeError) as raised:
        plan_companies(sheet, guess_mapping(sheet), rules)
    assert raised.value.code == "company_list.no_name_column"


def test_a_huge_cell_refuses_its_row_only(plan_of):
    plan = plan_of(("Yritys", "Huom"), ("A", "x" * 5_000_000), ("B" * 5_000_000, ""), ("C", ""))
    assert [(row.number, row.code) for row in plan.refused] == [(2, "field.too_long"), (3, "field.too_long")]
    assert [row.draft.name for row in plan.create] == ["C"]


def test_a_formula_or_markup_in_a_name_is_only_text(plan_of):
    plan = plan_of(("Yritys",), ("=HYPERLINK(1)",), ("<b>Tila</b>",), ("Ti\u202ela",))
    assert [row.draft.name for row in plan.create] == ["=HYPERLINK(1)", "<b>Tila</b>", "Tila"]


@pytest.mark.slow
def test_a_hundred_thousand_rows_are_planned_in_seconds(plan_of):
    rows = [("Yritys", "Kunta"), *((f"Tila {number}", "Juva") for number in range(99_999))]
    started = time.process_time()
    assert len(plan_of(*rows).create) == 99_999
    assert time.process_time() - started < 30


@pytest.mark.parametrize(
    ("cell", "phone", "noted"),
    [
        (405550123.0, "+358405550123", [RowNote.ZEROS_MENDED]),
        ("152111234", "+358152111234", [RowNote.ZEROS_MENDED]),
        ("358405550123", "+358405550123", []),
        ("soita", "soita", [RowNote.DOUBTFUL]),
    ],
)
def test_a_telephone_number_that_lost_its_zero_gets_it_back(draft_of, cell, phone, noted):
    draft = draft_of(Puhelin=cell)

    assert draft.phone == phone
    assert [note.kind for note in draft.notes] == noted
