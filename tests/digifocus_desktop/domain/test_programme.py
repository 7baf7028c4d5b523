"""The shipped programme holds the numbers of the application, and mistakes in a file are found by place."""

from collections.abc import Iterable
from datetime import date
from typing import Any

import pytest

import resources
from digifocus_desktop.domain.fees import FeeRule
from digifocus_desktop.domain.programme import FundingStatus, eu_funded, load_programme
from digifocus_desktop.domain.programme_settings import read_settings
from digifocus_desktop.errors import InvalidFieldError


def by_key(rows: Iterable[Any]) -> dict[str, Any]:
    return {row.key: row for row in rows}


def test_four_partners_with_their_business_ids_and_aliases(programme):
    found = by_key(programme.organisations)
    assert {key: row.business_id for key, row in found.items()} == {
        "xamk": None, "miksei": "0600598-8", "proagria": "0215848-5", "hake": "2520006-8",
    }  # fmt: skip
    assert [row.key for row in programme.organisations if row.lead] == ["xamk"]
    assert "Miksei Mikkeli" in found["miksei"].aliases


@pytest.mark.parametrize(
    ("key", "window", "responsible", "invoicer", "fee", "targets"),
    [
        ("TP0", (2025, 9, 2027, 8), ("hake", "miksei", "proagria", "xamk"), None, None, {}),
        ("TP1", (2025, 9, 2027, 8), ("hake", "miksei", "proagria", "xamk"), None, FeeRule(0),
         {"companies": 180}),
        ("TP2", (2026, 1, 2027, 5), ("hake", "xamk"), "xamk", FeeRule(15_000, 35_000, 70_000_000),
         {"companies": 105, "sessions": 90}),
        ("TP3", (2027, 1, 2027, 5), ("hake", "xamk"), "hake", FeeRule(25_000), {"companies": 10}),
        ("TP4", (2026, 1, 2027, 5), ("miksei", "xamk"), "xamk", FeeRule(25_000), {"companies": 20}),
        ("TP5", (2026, 9, 2027, 3), ("miksei", "xamk"), "miksei", FeeRule(25_000),
         {"companies": 12, "sessions": 7}),
        ("TP6", (2026, 8, 2027, 5), ("proagria", "xamk"), "proagria", FeeRule(25_000), {"companies": 16}),
    ],
)  # fmt: skip
def test_a_work_package_is_as_in_the_application(programme, key, window, responsible, invoicer, fee, targets):
    found = by_key(programme.work_packages)[key]
    start = found.starts_on
    end = found.ends_on
    assert (start.year, start.month, end.year, end.month) == window
    assert start.day == 1
    assert date.fromordinal(end.toordinal() + 1).day == 1
    assert (found.responsible, found.invoicer, found.cost_bearer) == (responsible, invoicer, invoicer)
    assert (found.fee, found.targets) == (fee, targets)


@pytest.mark.parametrize(
    ("key", "window", "capacity", "pool", "sessions"),
    [
        ("TP3", (date(2027, 1, 1), date(2027, 5, 31)), 10, None, (None, None)),
        ("TP4-1", (date(2026, 1, 1), date(2026, 5, 31)), 10, None, (4, 6)),
        ("TP4-2", (date(2027, 1, 1), date(2027, 5, 31)), 10, None, (4, 6)),
        ("TP5", (date(2026, 9, 1), date(2027, 3, 31)), 12, None, (7, 7)),
        ("TP6-1", (date(2026, 8, 1), date(2026, 12, 31)), 16, "TP6", (3, 4)),
        ("TP6-2", (date(2027, 1, 1), date(2027, 5, 31)), 16, "TP6", (3, 4)),
    ],
)
def test_a_path_is_as_in_the_application(programme, key, window, capacity, pool, sessions):
    found = by_key(programme.paths)[key]
    assert ((found.starts_on, found.ends_on), found.capacity, found.pool) == (window, capacity, pool)
    assert (found.sessions_min, found.sessions_max) == sessions


def test_seats_of_all_paths_are_the_target_to_the_last_one(programme):
    seats = {path.pool or path.key: path.capacity or 0 for path in programme.paths}  # a pool has them once
    assert sum(seats.values()) == programme.settings.targets.path_companies == 58


def test_targets_of_the_programme(programme):
    targets = programme.settings.targets
    assert targets.analysed_and_interviewed_companies == 180
    assert (targets.training_companies, targets.training_sessions) == (105, 90)


def test_fee_forecasts_come_from_the_fees(programme):
    packages = by_key(programme.work_packages)
    owed = {"xamk": 0, "other": 0}
    for key in ("TP2", "TP3", "TP4", "TP5", "TP6"):
        package = packages[key]
        kind = "xamk" if package.invoicer == "xamk" else "other"
        owed[kind] += package.fee.amount_cents * package.targets["companies"] // 100
    fees = programme.settings.fees
    assert owed == {"xamk": fees.income_forecast_euros, "other": fees.private_funding_forecast_euros}
    assert owed == {"xamk": 20_750, "other": 9_500}


def test_the_budget_balances_and_nothing_was_accepted(programme):
    sums = {"cost": 0, "income": 0, "funding": 0}
    for line in programme.settings.budget_lines:
        sums[line.kind] += line.applied_euros
        assert line.accepted_euros == 0
    assert sums["cost"] - sums["income"] == sums["funding"] == 1_368_111


def test_the_rejected_application_carries_no_emblem(programme):
    assert programme.funding_status is FundingStatus.REJECTED
    assert (programme.project_code, programme.funding_decision) == (None, None)
    assert not eu_funded(programme.funding_status, programme.project_code, programme.funding_decision)


@pytest.mark.parametrize(
    ("status", "code", "decision", "funded"),
    [
        ("granted", "A80123", "EURA 2021/1", True),
        ("granted", "A80123", None, False),
        ("granted", "", "EURA 2021/1", False),
        ("applied", "A80123", "EURA 2021/1", False),
    ],
)
def test_the_emblem_needs_grant_code_and_decision(status, code, decision, funded):
    assert eu_funded(status, code, decision) is funded


def test_the_area_is_the_ten_municipalities_of_the_application(programme, municipalities):
    names = {municipalities.by_code(code).name() for code in programme.settings.municipalities}
    assert names == {
        "Enonkoski", "Hirvensalmi", "Juva", "Kangasniemi", "Mikkeli", "Mäntyharju", "Puumala", "Rantasalmi",
        "Savonlinna", "Sulkava",
    }  # fmt: skip


def test_the_certificate_threshold_is_a_default_that_nobody_decided(programme):
    rule = programme.settings.certificate.rule
    assert (rule.threshold_percent, rule.decided, rule.assessed) == (80, False, False)
    assert programme.settings.certificate.issue_by_work_package == {"TP2": "programme_end"}


def test_every_open_question_is_told_in_three_languages_and_undecided(programme):
    questions = programme.settings.open_questions
    assert len(questions) == 18
    assert programme.settings.undecided() == questions
    assert all(set(q.question) == set(q.used) == {"fi", "sv", "en"} for q in questions)


def test_everything_with_a_name_has_it_in_three_languages(programme):
    settings = programme.settings
    named = (
        *programme.work_packages, *programme.paths, *programme.themes, *settings.target_groups,
        *settings.activity_types, *settings.attendee_categories, *settings.budget_lines,
    )  # fmt: skip
    assert [row.key for row in named if set(row.names) != {"fi", "sv", "en"}] == []


def test_themes_and_gates_are_those_of_the_form(programme):
    from openpyxl import load_workbook

    book = load_workbook(resources.path("forms", "digianalyysi.xlsx"), read_only=True)
    heading, *rows = book["themes"].iter_rows(values_only=True)
    code, gate = heading.index("code"), heading.index("gate")
    of_the_form = {row[code]: row[gate] or None for row in rows if row[code]}
    book.close()
    assert {theme.key: theme.gate for theme in programme.themes} == of_the_form


def test_a_firm_of_the_forms_target_groups_has_a_group_here(programme):
    from openpyxl import load_workbook

    book = load_workbook(resources.path("forms", "digianalyysi.xlsx"), read_only=True)
    choices = {str(row[1]) for row in book["choices"].iter_rows(values_only=True) if row[0] == "kohderyhma"}
    book.close()
    assert choices <= {group.key for group in programme.settings.target_groups}


@pytest.mark.parametrize(
    ("old", "new", "code", "field"),
    [
        ("capacity = 12", "capacity = 0", "table.too_small", "path[4].capacity"),
        ("capacity = 12", 'capacity = "12"', "table.type", "path[4].capacity"),
        ("capacity = 12", "capasity = 12", "table.unknown_key", "path[4].capasity"),
        ('invoicer = "miksei"', 'invoicer = "mikse"', "table.choice", "work_package[6].invoicer"),
        ('invoicer = "miksei"', "", "table.missing", "work_package[6].invoicer"),
        ("0600598-8", "0600598-9", "table.business_id", "organisation[2].business_id"),
        ("ends_on = 2027-03-31", "ends_on = 2026-03-31", "table.date_order", "work_package[6].ends_on"),
        ('funding_status = "rejected"', 'funding_status = "maybe"', "table.choice", "funding_status"),
        (", over_turnover_euros = 700_000", "", "table.missing", "work_package[3].fee.over_turnover_euros"),
        ("threshold_percent = 80", "threshold_percent = 180", "table.too_large",
         "settings.certificate.threshold_percent"),
        ('key = "TP2.2"', 'key = "TP2.1"', "table.double", "theme.TP2.1"),
        ('fi = "B2B-yritys", ', "", "table.missing", "settings.target_group[4].names.fi"),
        ('pool = "TP6"', 'pool = ""', "table.empty", "path[5].pool"),
        ("version = 1", "version = 1\nversion = 2", "table.syntax", ""),
        ('starts_on = 2025-09-01', 'starts_on = "syksy"', "table.type", "starts_on"),
        ("lead = true", "lead = 1", "table.type", "organisation[1].lead"),
    ],
)  # fmt: skip
def test_a_mistake_in_the_file_names_its_key(programme_text, old, new, code, field):
    assert old in programme_text
    with pytest.raises(InvalidFieldError) as raised:
        load_programme(programme_text.replace(old, new, 1))
    assert (raised.value.code, raised.value.facts["field"]) == (code, field)


def test_settings_that_were_stored_before_a_target_was_added_can_still_be_read(programme):
    first = {
        *("analysed_and_interviewed_companies", "training_companies"),
        *("training_sessions", "path_companies"),
    }
    stored = dict(programme.settings.raw)
    stored["targets"] = {key: stored["targets"][key] for key in first}

    assert read_settings(stored).targets.path_companies == 58
