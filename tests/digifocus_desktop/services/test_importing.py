import pytest
from openpyxl import Workbook, load_workbook

from digifocus_desktop.errors import ExchangeError, StoreError
from digifocus_desktop.model.advice import ResponseSet
from digifocus_desktop.services.company_list_values import ListFilter
from digifocus_desktop.services.company_values import NewCompany
from digifocus_desktop.services.importing import SLICE
from digifocus_desktop.store.backup import list_backups
from tests.workspaces import NOON

HEADINGS = ["Yrityksen nimi", "Y-tunnus", "Kunta", "Kohderyhmä", "Yhteyshenkilö", "Puhelin", "Soitettu"]


@pytest.fixture
def importing(services):
    return services.importing


@pytest.fixture
def write_list(tmp_path):
    def write(*rows, headings=HEADINGS):
        book = Workbook()
        sheet = book.create_sheet("Lista", 0)
        sheet.append(headings)
        for row in rows:
            sheet.append(row)
        book.save(tmp_path / "lista.xlsx")
        return tmp_path / "lista.xlsx"

    return write


def take_all(importing, preview):
    created = []
    for start in range(0, len(preview.create), SLICE):
        created += importing.take(preview, start).created
    return created


def total(services):
    return services.company_lists.page("", ListFilter()).total


def test_a_list_becomes_firms_with_their_contacts(services, importing, write_list):
    path = write_list(
        ["Uusi Paja Oy", 6005988, "Savonlinna", "verkkokauppa", "Kalle Koe", "0405551234", "2.11.2026"]
    )
    preview = importing.preview(importing.read(path))

    assert [(row.number, row.name, row.business_id) for row in preview.create] == [
        (2, "Uusi Paja Oy", "0600598-8")
    ]
    assert preview.create[0].notes[0][0] == "company_list.zeros_mended"
    ((number, company_id),) = take_all(importing, preview)

    assert number == 2
    glance = services.company_glance.get(company_id)
    assert (glance.municipality, glance.target_groups) == ("740", ("vk",))
    assert (glance.contact.name, glance.contact.phone) == ("Kalle Koe", "+358405551234")
    assert [(line.kind, line.on.isoformat()) for line in glance.happenings] == [("contact", "2026-11-02")]


def test_the_same_list_a_second_time_creates_nothing(services, importing, write_list):
    path = write_list(["Uusi Paja Oy", "0600598-8", "Juva"], ["Nimetön tila", None, "Juva"])
    take_all(importing, importing.preview(importing.read(path)))

    again = importing.preview(importing.read(path))

    assert again.create == ()
    assert [row.code for row in again.known] == ["same_business_id", "same_name_and_municipality"]
    assert total(services) == 2


def test_a_like_name_is_created_when_a_person_wants_it(services, importing, write_list):
    services.companies.create(NewCompany("Puulan Matkailu"))
    file = importing.read(write_list(["Puulan Matkailu Oy", None, "Juva"]))
    assert importing.preview(file).create == ()

    assert [row.number for row in importing.preview(file, {2}).create] == [2]


def test_rows_that_are_not_taken_say_why(importing, write_list):
    path = write_list(["", "0600598-8"], ["Väärä", "0600598-1"], ["A", None, "Juva"], ["A", None, "Juva"])

    refused = importing.preview(importing.read(path)).refused

    assert [(row.number, row.code) for row in refused] == [
        (2, "field.empty"),
        (3, "business_id.check_digit"),
        (5, "company_list.double"),
    ]


def test_columns_can_be_read_as_something_else(importing, write_list):
    file = importing.read(write_list(["Paja", "Juva"], headings=["Mikä", "Missä"]))
    with pytest.raises(ExchangeError) as caught:
        importing.preview(file)
    assert caught.value.code == "company_list.no_name_column"
    assert [column.samples for column in file.columns] == [("Mikä", "Paja"), ("Missä", "Juva")]

    file = importing.map_column(importing.map_column(file, 0, "company.name"), 1, "company.municipality")
    moved = importing.map_column(file, 1, "company.name")

    assert importing.preview(file).create[-1].municipality == "178"
    assert [column.field for column in moved.columns] == [None, "company.name"]


def test_a_backup_is_made_before_anything_is_written(services, importing):
    importing.prepare()

    assert [found.reason.value for found in list_backups(services.paths.backups)] == ["import"]


def test_an_import_is_undone_as_a_whole_but_for_firms_somebody_worked_with(services, importing, write_list):
    path = write_list(["Yksi", None, "Juva"], ["Kaksi", None, "Juva"], ["Kolme", None, "Juva"])
    ids = [company_id for _, company_id in take_all(importing, importing.preview(importing.read(path)))]
    with services.store.write() as session:
        answers = ResponseSet(company_id=ids[1], form_package_id="f", phase="T0", started_at=NOON)
        session.add(answers)

    assert importing.undo(ids) == 1

    left = services.company_lists.page("", ListFilter()).rows
    assert [row.name for row in left] == ["Kaksi"]
    assert len(services.trash.rows()) == 2


def test_more_than_a_slice_is_taken_in_slices(services, importing, write_list):
    path = write_list(*([f"Tila {number}", None, "Juva"] for number in range(SLICE + 5)))
    preview = importing.preview(importing.read(path))

    assert len(importing.take(preview, 0).created) == SLICE
    assert total(services) == SLICE
    assert len(importing.take(preview, SLICE).created) == 5


def test_a_report_is_a_workbook_of_text(importing, tmp_path):
    target = tmp_path / "report.xlsx"
    importing.save_report(
        target, "Tuonti", ("Rivi", "Yritys", "Tulos", "Huomautus"), [("2", "=1+1", "tuotu", "")]
    )

    rows = list(load_workbook(target).worksheets[0].values)
    assert rows == [("Rivi", "Yritys", "Tulos", "Huomautus"), ("2", "=1+1", "tuotu", None)]
    with pytest.raises(StoreError) as caught:
        importing.save_report(tmp_path / "no" / "x.xlsx", "T", ("a", "b", "c", "d"), [])
    assert caught.value.code == "store.cannot_write"
