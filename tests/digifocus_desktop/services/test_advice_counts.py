"""Counts of advice by period, organisation, theme, target group and place."""

from datetime import date, timedelta

import pytest
from openpyxl import load_workbook

from digifocus_desktop.services.advice_counts import OTHERS
from digifocus_desktop.services.advice_counts_values import AdvicePeriod, Cut
from digifocus_desktop.services.advice_log_values import OPEN_TO_ALL, SHORT, AdviceDraft
from digifocus_desktop.services.company_values import NewCompany
from tests.workspaces import NOON

TODAY = NOON.astimezone().date()
BEFORE = TODAY - timedelta(days=70)


@pytest.fixture
def given(services):
    """Two firms and a visitor of a fair: four logs on two days."""
    farm = services.companies.create(
        NewCompany("Mäkelän tila", municipality="491", target_groups=("matkailu", "urakointi"))
    )
    shop = services.companies.create(NewCompany("Kauppa Oy", municipality="740"))
    drafts = (
        AdviceDraft(SHORT, TODAY, 25, "phone", farm, topics=("TP2.3", "TP2.1")),
        AdviceDraft(SHORT, TODAY, 35, "visit", farm, topics=("TP2.1",)),
        AdviceDraft(SHORT, BEFORE, 20, "remote", shop),
        AdviceDraft(OPEN_TO_ALL, BEFORE, 10, "event", category="person", municipality="091"),
    )
    for draft in drafts:
        services.advice_logs.add(draft)
    return farm


def short(services, **period):
    return services.advice_counts.counts(AdvicePeriod(**period)).all[SHORT]


def test_everything_is_counted_by_kind(services, given):
    counts = services.advice_counts.counts(AdvicePeriod())

    whole, open_to_all = counts.all[SHORT], counts.all[OPEN_TO_ALL]
    assert (whole.times, whole.minutes, whole.firms, whole.others) == (3, 80, 2, 0)
    assert (open_to_all.times, open_to_all.minutes, open_to_all.firms, open_to_all.others) == (1, 10, 0, 1)


def test_each_condition_leaves_what_fits_it(services, given):
    assert short(services, first=TODAY).times == 2
    assert short(services, last=TODAY - timedelta(days=1)).times == 1
    assert short(services, topic="TP2.3").minutes == 25
    assert short(services, group="urakointi").firms == 1
    assert short(services, organisation_id=services.me.organisation_id).times == 3
    assert short(services, organisation_id="somebody else").times == 0
    assert short(services, first=date(2020, 1, 1), last=date(2020, 12, 31)).times == 0


def test_what_has_two_themes_or_groups_counts_in_both_rows_and_once_in_all(services, given):
    cuts = services.advice_counts.counts(AdvicePeriod()).cuts

    def times(cut, kind=SHORT):
        return {key: tallies[kind].times for key, tallies in cuts[cut].items()}

    assert times(Cut.TOPIC) == {"TP2.1": 2, "TP2.3": 1, "": 1}
    assert times(Cut.GROUP) == {"matkailu": 2, "urakointi": 2, "": 1, OTHERS: 0}
    assert times(Cut.GROUP, OPEN_TO_ALL)[OTHERS] == 1
    assert times(Cut.MONTH) == {f"{BEFORE:%Y-%m}": 1, f"{TODAY:%Y-%m}": 2}
    assert times(Cut.PLACE) == {"491": 2, "740": 1, "elsewhere": 0}
    assert list(times(Cut.ORGANISATION).values()) == [3]


def test_deleted_advice_and_advice_to_a_deleted_firm_count_no_more(services, given):
    gone = services.advice_logs.add(AdviceDraft(OPEN_TO_ALL, TODAY, 5, "event", category="person", note="x"))
    services.advice_logs.delete(gone)
    services.companies.delete(given)

    counts = services.advice_counts.counts(AdvicePeriod())

    assert (counts.all[SHORT].times, counts.all[OPEN_TO_ALL].times) == (1, 1)


@pytest.mark.parametrize(
    ("language", "sheets", "theme"),
    [
        ("fi", ["Yhteenveto", "Kuukausittain", "Organisaatioittain", "Teemoittain"], "TP2.3 Somen"),
        ("sv", ["Sammandrag", "Per månad", "Per organisation", "Per tema"], "TP2.3 "),
        ("en", ["Summary", "By month", "By organisation", "By theme"], "TP2.3 "),
    ],
)
def test_the_workbook_tells_conditions_and_every_cut(services, given, tmp_path, language, sheets, theme):
    period = AdvicePeriod(first=TODAY - timedelta(days=90), group="matkailu")

    saved = services.advice_counts_workbooks.save(period, language, tmp_path / "neuvonta.xlsx")

    book = load_workbook(saved)
    assert book.sheetnames[:4] == sheets
    told = [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]
    assert any(str(2) == str(value) for _, value in told)
    topics = [[cell.value for cell in row] for row in book.worksheets[3].iter_rows()]
    row = next(row for row in topics if str(row[0]).startswith(theme))
    assert row[1:5] == [1, 25, 1, 0]
    assert len(book.sheetnames) == 6
