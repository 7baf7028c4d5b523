"""Answers from survey tools that the shipped form has none of: days, times, options that follow others."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest
from openpyxl import Workbook

from digifocus_desktop.exchange.survey_times import read_moment, read_time
from digifocus_desktop.model.advice import FormRelease
from digifocus_desktop.services.shipped_form import shipped_package
from digifocus_desktop.services.survey_import import Standing
from tests import every_kind
from tests.analysis_data import make_company
from tests.workspaces import NOON

SENT = "Ajan pitää olla kokouksen jälkeen."


def _asked():
    """The form with one of everything, and a time that has to be later than another."""
    package = every_kind.package()
    later = replace(
        package.by_id["f_hetki"], constraint=". > ${f_paiva}", constraint_message={"fi": SENT, "en": "Later."}
    )
    items = tuple(later if item.id == later.id else item for item in package.items)
    return replace(package, id=shipped_package().id, version="2099.1.0", items=items)


@pytest.fixture
def looked_at(services, tmp_path):
    """Returns what would become of one respondent whose cells stand under these ids."""
    package = _asked()
    with services.store.write() as session:
        session.add(
            FormRelease(
                programme_id=services.me.programme_id,
                form_key=package.id,
                version=package.version,
                form_package_id=services.forms.keep(session, package),
                compared_with=shipped_package().version,
                comparability="broken",
                changes=[],
                published_at=NOON,
            )
        )
    firm = make_company(services, "Mäkelän tila Oy")

    def look(**cells):
        path, book = tmp_path / "vastaukset.xlsx", Workbook()
        for row in (["Yritys", *cells], ["Mäkelän tila Oy", *cells.values()]):
            book.worksheets[0].append(row)
        book.save(path)
        service = services.survey_import
        preview = service.preview(service.read(path), {2: firm})
        (one,) = preview.rows
        return one, preview, service

    return look


def _values(one):
    return {name: answer.value for name, answer in one.row.answers.items()}


def _told(one):
    return [(misfit.column, misfit.value, misfit.code) for misfit in one.row.misfits]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("9.05", "09:05"), ("klo 14.30", "14:30"), ("kl. 14:30", "14:30"),
        ("14:30:59", "14:30"), ("08:30:00.000+02:00", "08:30"), ("2:30 PM", "14:30"), ("12:00 AM", "00:00"),
        (datetime(1899, 12, 31, 9, 5), "09:05"), ("25.00", None), ("aamulla", None), ("13:00 PM", None),
        (datetime(2026, 3, 14, 9, 5), None), ("9", None),
    ],
)  # fmt: skip
def test_a_time_is_read_as_tools_write_it(cell, expected):
    assert read_time(cell) == expected


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        (datetime(2026, 3, 14, 9, 5), "2026-03-14T09:05"), ("14.3.2026 klo 9.05", "2026-03-14T09:05"),
        ("2026-03-14T09:05:00", "2026-03-14T09:05"), ("14/3/2026 9:05", "2026-03-14T09:05"),
        ("2026-03-14T09:05:00.000+02:00", "2026-03-14T09:05"), ("14.3.2026, 9.05", "2026-03-14T09:05"),
        (date(2026, 3, 14), None), ("14.3.2026", None), ("9.05", None), ("31.2.2026 9.05", None),
    ],
)  # fmt: skip
def test_a_moment_is_a_day_and_a_time(cell, expected):
    assert read_moment(cell) == expected


def test_a_moment_in_utc_is_the_time_of_this_computer():
    here = datetime.fromisoformat("2026-03-14T09:05:00+00:00").astimezone()

    assert read_moment("2026-03-14T09:05:00Z") == here.replace(tzinfo=None).isoformat(timespec="minutes")


def test_days_months_years_times_and_moments_become_answers_of_the_analysis(looked_at, services):
    one, preview, service = looked_at(
        f_paiva=datetime(2026, 3, 2),
        f_kuu="4.2026",
        f_vuosi="1998",
        f_kello=time(8, 30),
        f_hetki=datetime(2026, 3, 14, 9, 5),
    )

    assert one.row.misfits == ()
    taken = service.take(preview, 0)
    stored = services.keying.open(taken.response_sets[0])
    assert {name: answer.value for name, answer in stored.answers.items()} == {
        "f_paiva": "2026-03-02",
        "f_kuu": "2026-04-01",
        "f_vuosi": "1998-01-01",
        "f_kello": "08:30",
        "f_hetki": "2026-03-14T09:05",
    }


def test_what_is_no_time_is_told_by_its_kind(looked_at):
    one, *_ = looked_at(f_kello="aamulla", f_hetki="14.3.2026", f_vuosi="ennen", f_alue="etela")

    assert _told(one) == [
        ("f_kello", "aamulla", "survey.time"),
        ("f_hetki", "14.3.2026", "survey.moment"),
        ("f_vuosi", "ennen", "survey.date"),
    ]
    assert _values(one) == {"f_alue": "etela"}


def test_an_option_that_the_other_answers_rule_out_is_left_out_and_told(looked_at):
    one, *_ = looked_at(f_alue="Etelä", f_kunta="Oulu", f_toimii="turku kemi", f_lista="oulu")

    assert _values(one) == {"f_alue": "etela", "f_toimii": ("turku",), "f_lista": "oulu"}
    assert one.standing is Standing.READY
    assert _told(one) == [
        ("f_kunta", "Oulu", "survey.not_offered"),
        ("f_toimii", "Kemi", "survey.not_offered"),
    ]


def test_an_option_is_kept_while_nothing_rules_it_out(looked_at):
    one, *_ = looked_at(f_kunta="Oulu", f_toimii="turku kemi")

    assert _values(one) == {"f_kunta": "oulu", "f_toimii": ("kemi", "turku")}
    assert one.row.misfits == ()


def test_a_limit_that_reads_another_answer_is_kept_with_the_words_of_the_form(looked_at):
    one, *_ = looked_at(f_paiva="14.3.2026", f_hetki="1.3.2026 9.00")
    (misfit,) = one.row.misfits

    assert (misfit.column, misfit.code, misfit.message) == ("f_hetki", "survey.fit", SENT)
    assert _values(one) == {"f_paiva": "2026-03-14"}
