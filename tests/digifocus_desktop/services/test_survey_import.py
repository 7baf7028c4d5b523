"""Answers from survey tools: files in their styles, firms found, nothing doubled, misfits told."""

import csv
import io
from dataclasses import replace
from datetime import date

import pytest

from digifocus_desktop.errors import ExchangeError
from digifocus_desktop.exchange.survey_values import read_answer
from digifocus_desktop.exchange.xlsx_out import OutColumn, OutTable, workbook_bytes
from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.services.shipped_form import shipped_package
from digifocus_desktop.services.survey_import import CREATE, SKIP, Standing
from tests.analysis_data import make_company
from tests.counting import calls

PACKAGE = shipped_package()
HOURS = replace(PACKAGE.item("l_tunnit"), constraint=None)


def _said(item, language="fi"):
    return PACKAGE.item(item).label[language]


def _option(item, name, language="fi"):
    return next(one.label[language] for one in PACKAGE.item(item).choices if one.name == name)


def _anchor(item, value, language="fi"):
    return PACKAGE.item(item).anchor(value).label[language]


@pytest.fixture
def mailed(tmp_path):
    """Writes a file as people get it."""

    def write(rows, name="vastaukset.csv", delimiter=";"):
        path = tmp_path / name
        if name.endswith(".xlsx"):
            width = max(map(len, rows))
            columns = [OutColumn(str(cell)) for cell in [*rows[0], *[""] * (width - len(rows[0]))]]
            body = [[*map(str, row), *[""] * (width - len(row))] for row in rows[1:]]
            path.write_bytes(workbook_bytes([OutTable("Data", columns, body)]))
        else:
            text = io.StringIO()
            csv.writer(text, delimiter=delimiter).writerows(rows)
            path.write_text(text.getvalue(), "utf-8-sig")
        return path

    return write


@pytest.fixture
def firm(services):
    return make_company(services, "Mäkelän tila Oy", groups=("matkailu",))


def _look(services, path, decided=None, **changes):
    file = services.survey_import.read(path)
    file = replace(file, **changes) if changes else file
    return services.survey_import.preview(file, decided or {})


def _take(services, preview):
    sets, companies = [], []
    for start in range(0, len(preview.of(Standing.READY)), 25):
        taken = services.survey_import.take(preview, start)
        sets += taken.response_sets
        companies += taken.companies
    return sets, companies


def _stored(services, found):
    return services.keying.open(found)


SIMPLE = [
    ["Vastaajan ID", "Lähetetty", "Yritys", "Kunta", "c_sivut", "c_haku", "t_ongelma"],
    ["17", "3.11.2026 14.05", "Mäkelän tila Oy", "Juva", "2", "3", "Aika ei riitä"],
]


def test_a_row_becomes_a_finished_analysis_of_the_firm_by_survey(services, firm, mailed):
    preview = _look(services, mailed(SIMPLE))
    with services.store.write() as session:
        from digifocus_desktop.model.company import Company

        session.get(Company, firm).municipality = "178"
    preview = _look(services, mailed(SIMPLE))
    (found,), made = _take(services, preview)

    stored = _stored(services, found)
    assert made == []
    assert stored.company_id == firm
    assert stored.answers["c_sivut"] == Answer.of(2)
    assert stored.answers["t_ongelma"] == Answer.of("Aika ei riitä")
    assert stored.completed_at.astimezone().date() == date(2026, 11, 3)
    with services.store.read() as connection:
        assert connection.execute("SELECT mode FROM response_set").fetchall() == [("survey",)]
        assert connection.execute("SELECT count(*) FROM score").fetchone()[0] > 0


@pytest.mark.parametrize("name", ["vastaukset.csv", "vastaukset.xlsx"])
@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_questions_and_anchors_in_words_of_any_language(services, firm, mailed, name, language):
    """Webropol and Forms: the question above, the words of the option in the cell."""
    rows = [
        ["Yritys", f"1. {_said('c_sivut', language)}", _said("a_tieto", language), _said("t_kv", language)],
        [
            "Mäkelän tila Oy",
            _anchor("c_sivut", 3, language),
            _anchor("a_tieto", 1, language),
            _option("t_kv", "3v", language),
        ],
    ]
    (row,) = _look(services, mailed(rows, name)).rows

    assert row.row.misfits == ()
    assert row.row.answers == {"c_sivut": Answer.of(3), "a_tieto": Answer.of(1), "t_kv": Answer.of("3v")}


@pytest.mark.parametrize(
    "headings",
    [
        ("p/kohderyhma/b2c", "p/kohderyhma/vk", "c/c_sivut"),
        ("kohderyhma[b2c]", "kohderyhma[vk]", "c_sivut"),
        ("kohderyhma/b2c", "kohderyhma/vk", "C_SIVUT"),
        (
            f"{_said('kohderyhma')} [{_option('kohderyhma', 'b2c')}]",
            f"{_said('kohderyhma')}: Verkkokauppa",
            _said("c_sivut"),
        ),
    ],
    ids=["kobo", "limesurvey", "plain", "words"],
)
def test_several_options_stand_in_columns_of_their_own(services, firm, mailed, headings):
    rows = [["Yritys", *headings], ["Mäkelän tila Oy", "1", "0", "4"], ["Muu Oy", "x", "Verkkokauppa", "0"]]
    first, second = _look(services, mailed(rows)).rows

    assert first.row.answers["kohderyhma"] == Answer.of(("b2c",))
    assert second.row.answers["kohderyhma"] == Answer.of(("b2c", "vk"))
    assert first.row.answers["c_sivut"] == Answer.of(4)


@pytest.mark.parametrize(
    "cell", ["b2c vk", "b2c;vk", "Verkkokauppa;B2C-yritys: myyn kuluttajille", "vk, b2c"]
)
def test_several_options_stand_in_one_cell(services, firm, mailed, cell):
    rows = [["Yritys", "kohderyhma", "c_sivut"], ["Mäkelän tila Oy", cell, "1"]]
    (row,) = _look(services, mailed(rows, delimiter="\t")).rows

    assert row.row.answers["kohderyhma"] == Answer.of(("b2c", "vk"))


def test_two_rows_of_headings_questions_above_options(services, firm, mailed):
    rows = [
        ["Yritys", _said("kohderyhma"), "", _said("c_sivut")],
        ["", "Verkkokauppa", "Maatila ja matkailu", ""],
        ["Mäkelän tila Oy", "1", "1", "2"],
    ]
    (row,) = _look(services, mailed(rows)).rows

    assert row.row.number == 3
    assert row.row.answers["kohderyhma"] == Answer.of(("vk", "matkailu"))


def test_two_rows_of_headings_words_above_ids(services, firm, mailed):
    rows = [
        ["Yritys", "Kotisivut?", "Haku?", "Some?"],
        ["Yritys", "c_sivut", "c_haku", "d_some"],
        ["Mäkelän tila Oy", "2", "1", "Ei koske meitä"],
    ]
    (row,) = _look(services, mailed(rows)).rows

    assert row.row.answers == {
        "c_sivut": Answer.of(2),
        "c_haku": Answer.of(1),
        "d_some": Answer(Status.NOT_APPLICABLE),
    }


@pytest.mark.parametrize(
    ("item", "cell", "code"),
    [
        ("c_sivut", "5", "survey.off_scale"),
        ("c_sivut", "-1", "survey.off_scale"),
        ("c_sivut", "2.5", "survey.off_scale"),
        ("c_sivut", "hyvät", "survey.option"),
        ("c_sivut", "#REF!", "survey.formula"),
        ("c_sivut", "Ei koske meitä", "survey.not_applicable"),
        ("l_tunnit", "paljon", "survey.number"),
        ("p_henkilosto", "2,5", "survey.number"),
        ("p_henkilosto", "900", "survey.fit"),
        ("t_kv", "ehkä", "survey.option"),
        ("kohderyhma", "b2c vk toimisto", "survey.fit"),
        ("t_ongelma", "x" * 3000, "survey.too_long"),
        ("Vastattu", "1.1.0001", "survey.date"),
        ("Vastattu", "31.12.1999", "survey.date"),
    ],
)
def test_what_does_not_fit_is_left_out_and_told_with_row_column_value(
    services, firm, mailed, item, cell, code
):
    rows = [["Yritys", "c_haku", item], ["Mäkelän tila Oy", "1", cell]]
    preview = _look(services, mailed(rows))

    (misfit,) = preview.misfits
    assert (misfit.row, misfit.column, misfit.code) == (2, item, code)
    assert misfit.value == cell[:200]
    assert dict(preview.rows[0].row.answers) == {"c_haku": Answer.of(1)}


@pytest.mark.parametrize(
    ("cell", "value"),
    [("12,5", 12.5), ("12.5", 12.5), ("1.012,5", 1012.5), ("1,012.5", 1012.5), ("1 012,5", 1012.5), ("7", 7)],
)
def test_a_number_is_read_in_the_ways_of_several_countries(cell, value):
    assert read_answer(HOURS, cell) == Answer.of(value)


def test_firms_under_the_paths_of_kobo_are_found(services, firm, mailed):
    rows = [["_id", "perus/yritys", "perus/kunta", "c/c_sivut"], ["7", "Mäkelän tila Oy", "Juva", "3"]]
    (one,) = _look(services, mailed(rows)).rows

    assert (one.row.name, one.company.id, one.row.answers["c_sivut"].value) == ("Mäkelän tila Oy", firm, 3)


def test_numbers_from_one_to_five_are_read_as_the_person_says(services, firm, mailed):
    rows = [["Yritys", "c_sivut", "c_haku"], ["Mäkelän tila Oy", "5", "1"]]
    file = services.survey_import.read(mailed(rows))
    assert len(services.survey_import.preview(file, {}).misfits) == 1

    file = services.survey_import.set_one_based(file, True)
    (row,) = services.survey_import.preview(file, {}).rows
    assert row.row.answers == {"c_sivut": Answer.of(4), "c_haku": Answer.of(0)}


def test_a_firm_is_found_by_its_business_id_before_its_name(services, mailed):
    from digifocus_desktop.model.company import Company

    right, wrong = make_company(services, "Järvi Oy"), make_company(services, "Lampi Oy")
    with services.store.write() as session:
        session.get(Company, right).business_id = "0112038-9"
    rows = [["Y-tunnus", "Yritys", "c_sivut"], ["0112038-9", "Lampi Oy", "1"]]
    (row,) = _look(services, mailed(rows)).rows

    assert row.standing is Standing.READY
    assert row.company.id == right != wrong


def test_two_firms_of_one_name_wait_for_the_person(services, mailed):
    first, second = make_company(services, "Mattila"), make_company(services, "Mattila Oy")
    path = mailed([["Yritys", "c_sivut"], ["Mattila", "1"]])
    (row,) = _look(services, path).rows
    assert (row.standing, row.code) == (Standing.CHOOSE, "survey.ambiguous")
    assert {one.id for one in row.candidates} == {first, second}

    (row,) = _look(services, path, {2: second}).rows
    assert row.standing is Standing.READY
    assert row.company.id == second


def test_an_unknown_firm_is_made_or_passed_over_as_the_person_says(services, mailed):
    path = mailed([["Yritys", "Kunta", "kohderyhma", "c_sivut"], ["Uusi Oy", "Juva", "vk", "1"]])
    (row,) = _look(services, path).rows
    assert (row.standing, row.code) == (Standing.CHOOSE, "survey.unknown")
    assert _look(services, path, {2: SKIP}).rows[0].code == "survey.skipped"

    sets, companies = _take(services, _look(services, path, {2: CREATE}))
    view = services.company_pages.view(companies[0])
    assert view.name == "Uusi Oy"
    assert _stored(services, sets[0]).company_id == companies[0]


def test_a_new_firm_with_two_respondents_is_made_once(services, mailed):
    path = mailed([["Yritys", "c_sivut"], ["Uusi Oy", "1"], ["UUSI OY", "2"]])
    first, second = _look(services, path, {2: CREATE, 3: CREATE}).rows

    assert first.create
    assert (second.standing, second.code, second.facts) == (
        Standing.REFUSED,
        "survey.second",
        {"first_row": 2},
    )


def test_the_same_respondent_twice_is_taken_once(services, firm, mailed):
    path = mailed([*SIMPLE, SIMPLE[1]])
    _, again = _look(services, path, {2: firm, 3: firm}).rows

    assert (again.standing, again.code, again.facts) == (Standing.REFUSED, "survey.double", {"first_row": 2})


def test_taking_the_same_file_again_doubles_nothing(services, firm, mailed):
    path = mailed(SIMPLE)
    _take(services, _look(services, path, {2: firm}))
    wider = [[*SIMPLE[0], "h_tunnukset"], [*SIMPLE[1], "1"]]

    assert _look(services, path, {2: firm}).rows[0].standing is Standing.KNOWN
    assert _look(services, mailed(wider), {2: firm}).rows[0].standing is Standing.KNOWN
    with services.store.read() as connection:
        assert connection.execute("SELECT count(*) FROM response_set").fetchone() == (1,)


def test_what_a_cut_off_import_has_taken_is_known_without_a_place_to_tell_firms_by(services, mailed):
    path = mailed([["Yritys", "c_sivut"], *([f"Yritys {n} Oy", "1"] for n in range(30))])
    decided = dict.fromkeys(range(2, 32), CREATE)
    services.survey_import.take(_look(services, path, decided), 0)

    for decisions in ({}, decided):
        standings = [row.standing for row in _look(services, path, decisions).rows]
        assert standings[:25] == [Standing.KNOWN] * 25
        assert Standing.KNOWN not in standings[25:]
    _take(services, _look(services, path, decided))
    with services.store.read() as connection:
        assert connection.execute("SELECT count(*) FROM company").fetchone() == (30,)


def test_everything_is_undone_as_one_and_can_be_taken_again(services, mailed):
    rows = [["Yritys", "c_sivut"], *([f"Yritys {n} Oy", "1"] for n in range(60))]
    path = mailed(rows)
    decided = dict.fromkeys(range(2, 62), CREATE)
    sets, companies = _take(services, _look(services, path, decided))
    assert len(sets) == len(companies) == 60

    assert services.survey_import.undo(sets, companies) == 0
    with services.store.read() as connection:
        assert connection.execute("SELECT count(*) FROM response_set WHERE NOT deleted").fetchone() == (0,)
        assert connection.execute("SELECT count(*) FROM company WHERE NOT deleted").fetchone() == (0,)
    assert len(_look(services, path, decided).of(Standing.READY)) == 60


def test_empty_facts_of_a_firm_are_filled_and_undone_with_the_import(services, mailed):
    firm = make_company(services, "Mäkelän tila Oy", groups=())
    services.companies.change(firm, "municipality", "178")
    rows = [
        ["Yritys", "p_kunta", "p_henkilosto", "p_liikevaihto", "c_sivut"],
        ["Mäkelän tila Oy", "Rantasalmi", "4", _option("p_liikevaihto", "100_400t"), "2"],
    ]
    preview = _look(services, mailed(rows), {2: firm})

    taken = services.survey_import.take(preview, 0)
    assert _firm_facts(services, firm) == ("178", 4.0, "100_400t")
    assert [one.differing for one in taken.filled] == [("municipality",)]

    services.survey_import.undo(taken.response_sets, taken.companies, taken.filled)
    assert _firm_facts(services, firm) == ("178", None, None)


def _firm_facts(services, firm):
    with services.store.read() as connection:
        return connection.execute(
            "SELECT c.municipality, f.staff_fte, f.turnover_class FROM company c "
            "JOIN company_file f ON f.company_id = c.id WHERE c.id = ?",
            (firm,),
        ).fetchone()


def test_undo_keeps_a_firm_with_which_somebody_has_worked(services, mailed):
    sets, companies = _take(
        services, _look(services, mailed([["Yritys", "c_sivut"], ["Uusi", "1"]]), {2: CREATE})
    )
    services.analyses.start(companies[0], "T1")

    assert services.survey_import.undo(sets, companies) == 1


def test_a_kept_mapping_is_recognised_in_the_next_file(services, firm, mailed):
    rows = [["Firma", "Millaiset sivut?", "Löytyykö haulla?"], ["Mäkelän tila Oy", "2", "1"]]
    file = services.survey_import.read(mailed(rows))
    file = services.survey_import.map_column(file, 1, "item:c_sivut")
    file = services.survey_import.map_column(file, 2, "item:c_haku")
    file = services.survey_import.set_course(file, "quick")
    services.survey_import.keep_mapping(" Webropol  kevät ", file)

    moved = [
        ["Löytyykö haulla?", "Firma", "Uusi sarake", "Millaiset sivut?"],
        ["3", "Mäkelän tila Oy", "-", "4"],
    ]
    again = services.survey_import.read(mailed(moved, "kesä.csv"))
    assert again.kept_as == "Webropol kevät"
    assert again.course == "quick"
    (row,) = services.survey_import.preview(again, {2: firm}).rows
    assert row.row.answers == {"c_haku": Answer.of(3), "c_sivut": Answer.of(4)}


def test_a_file_of_another_kind_is_not_taken_for_a_kept_one(services, firm, mailed):
    services.survey_import.keep_mapping("A", services.survey_import.read(mailed(SIMPLE)))

    other = services.survey_import.read(mailed([["Yritys", "d_some"], ["Mäkelän tila Oy", "1"]], "b.csv"))
    assert other.kept_as == ""


def test_answers_to_quick_items_alone_are_a_quick_survey(services, mailed):
    quick = services.survey_import.read(mailed([["Yritys", "c_sivut", "c_haku"], ["A", "1", "1"]]))
    whole = services.survey_import.read(mailed([["Yritys", "c_sivut", "c_mobiili"], ["A", "1", "1"]]))

    assert (quick.course, whole.course) == ("quick", "full")


def test_items_of_another_version_are_left_unread_and_can_be_mapped(services, firm, mailed):
    rows = [["Yritys", "c_sivut", "c_vanha_kohta"], ["Mäkelän tila Oy", "1", "3"]]
    file = services.survey_import.read(mailed(rows))

    assert [one.target for one in file.columns] == ["company.name", "item:c_sivut", None]
    file = services.survey_import.map_column(file, 2, "item:c_haku")
    assert services.survey_import.preview(file, {}).rows[0].row.answers["c_haku"] == Answer.of(3)


def test_a_target_stands_in_one_column_only(services, mailed):
    file = services.survey_import.read(mailed([["Yritys", "c_sivut", "c_haku"], ["A", "1", "2"]]))
    file = services.survey_import.map_column(file, 2, "item:c_sivut")

    assert [one.target for one in file.columns] == ["company.name", None, "item:c_sivut"]


@pytest.mark.parametrize(
    ("rows", "code"),
    [
        ([["c_sivut", "c_haku"], ["1", "2"]], "survey.no_firm_column"),
        ([["Yritys", "Kunta"], ["A", "Juva"]], "survey.no_answers"),
    ],
)
def test_a_file_without_firms_or_answers_is_told(services, mailed, rows, code):
    with pytest.raises(ExchangeError) as caught:
        _look(services, mailed(rows))
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "exchange.empty"),
        (b"%PDF-1.7", "exchange.not_spreadsheet"),
        (b"PK\x03\x04" + b"\0" * 50, "exchange.damaged"),
        (bytes.fromhex("d0cf11e0a1b11ae1"), "exchange.old_excel"),
    ],
)
def test_a_wrong_file_is_told(services, tmp_path, content, code):
    path = tmp_path / "vastaukset.xlsx"
    path.write_bytes(content)
    with pytest.raises(ExchangeError) as caught:
        services.survey_import.read(path)
    assert caught.value.code == code


def test_a_file_of_fifty_megabytes_is_refused_before_it_is_read(services, tmp_path):
    path = tmp_path / "suuri.csv"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    with pytest.raises(ExchangeError, match=r"exchange\.too_large"):
        services.survey_import.read(path)


def test_rows_without_firm_or_answers_are_refused(services, mailed):
    rows = [["Yritys", "c_sivut"], ["", "1"], ["Tyhjä Oy", ""]]
    nobody, nothing = _look(services, mailed(rows)).rows

    assert (nobody.code, nothing.code) == ("survey.no_firm", "survey.nothing")


def test_more_respondents_are_looked_at_in_proportion(services, mailed):
    items = [item.id for item in PACKAGE.items if item.scored]

    def look(number):
        rows = [["Yritys", *items], *([f"Yritys {n}", *["2"] * len(items)] for n in range(number))]
        path = mailed(rows)
        return calls(lambda: _look(services, path))

    look(2)
    assert look(200) < 2.2 * look(100)
