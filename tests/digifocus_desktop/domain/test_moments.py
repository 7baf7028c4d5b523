from datetime import UTC, date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfo

from digifocus_desktop.domain.moments import finnish, finnish_day


def test_clocks_in_finland_show_what_the_table_of_zones_says():
    random, helsinki = Random(1), ZoneInfo("Europe/Helsinki")
    first = datetime(1997, 1, 1, tzinfo=UTC)
    moments = [first + timedelta(minutes=random.randrange(40 * 365 * 24 * 60)) for _ in range(3000)]
    for year in range(1997, 2037):
        moments += [
            datetime(year, month, day, 0, 59, tzinfo=UTC) for month in (3, 10) for day in range(25, 32)
        ]
    for moment in (late for one in moments for late in (one, one + timedelta(minutes=1))):
        assert finnish(moment).replace(tzinfo=None) == moment.astimezone(helsinki).replace(tzinfo=None)


def test_a_late_evening_in_finland_is_not_the_day_of_utc():
    assert finnish_day(datetime(2026, 11, 24, 22, 30, tzinfo=UTC)) == date(2026, 11, 25)
    assert finnish_day(datetime(2026, 6, 24, 20, 59, tzinfo=UTC)) == date(2026, 6, 24)
