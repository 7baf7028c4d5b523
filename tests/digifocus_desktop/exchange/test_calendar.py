"""The file of agreed days: the rules of RFC 5545 that Outlook and Google insist on."""

import re
from datetime import UTC, date, datetime, time

from digifocus_desktop.exchange.calendar import Entry, write

MADE = datetime(2026, 8, 12, 9, 15, tzinfo=UTC)
ACTION = Entry("action-1", "Salasanaohjelma käyttöön", date(2026, 8, 26), "Kuka: Annukka")
CALL = Entry("call-1", "Puhelu: Mäkelän tila", date(2026, 11, 12), starts_at=time(10, 0), minutes=20)


def lines_of(content: bytes) -> list[str]:
    """Return the lines as a calendar reads them: unfolded."""
    assert content.endswith(b"\r\n")
    return content.decode().replace("\r\n ", "").removesuffix("\r\n").split("\r\n")


def test_a_day_is_an_event_of_the_whole_day_that_keeps_its_uid():
    lines = lines_of(write("Toimet", [ACTION], MADE))

    assert lines[:2] == ["BEGIN:VCALENDAR", "VERSION:2.0"]
    for line in (
        "METHOD:PUBLISH",
        "UID:action-1@digifocus",
        "DTSTAMP:20260812T091500Z",
        "DTSTART;VALUE=DATE:20260826",
        "DTEND;VALUE=DATE:20260827",
        "TRANSP:TRANSPARENT",
        "SUMMARY:Salasanaohjelma käyttöön",
        "DESCRIPTION:Kuka: Annukka",
    ):
        assert line in lines
    assert "BEGIN:VTIMEZONE" not in lines


def test_a_day_rings_at_nine_that_morning_or_days_before():
    early = Entry("m", "Uusi mittaus", date(2027, 5, 31), days_before=7)
    lines = lines_of(write("Toimet", [ACTION, early], MADE))

    assert [line for line in lines if line.startswith("TRIGGER")] == ["TRIGGER:PT9H", "TRIGGER:-PT159H"]
    assert lines.count("BEGIN:VALARM") == lines.count("ACTION:DISPLAY") == 2


def test_a_call_has_finnish_time_with_its_zone_and_rings_half_an_hour_before():
    lines = lines_of(write("Toimet", [CALL], MADE))

    assert "DTSTART;TZID=Europe/Helsinki:20261112T100000" in lines
    assert "DTEND;TZID=Europe/Helsinki:20261112T102000" in lines
    assert "TRIGGER:-PT30M" in lines
    zone = lines[lines.index("BEGIN:VTIMEZONE") : lines.index("END:VTIMEZONE")]
    assert "TZID:Europe/Helsinki" in zone
    assert {"TZOFFSETTO:+0200", "TZOFFSETTO:+0300"} <= set(zone)


def test_marks_of_the_format_in_a_text_are_escaped():
    evil = Entry("e", "a;b,c\\d", date(2026, 8, 26), "rivi 1\r\nBEGIN:VEVENT\nrivi 3\x00\x07")
    lines = lines_of(write("Toimet", [evil], MADE))

    assert "SUMMARY:a\\;b\\,c\\\\d" in lines
    assert "DESCRIPTION:rivi 1\\nBEGIN:VEVENT\\nrivi 3" in lines
    assert lines.count("BEGIN:VEVENT") == 1


def test_lines_are_folded_at_75_octets_and_never_inside_a_character():
    long = Entry("l", "ä" * 200 + "🙂" * 30, date(2026, 8, 26))
    content = write("Toimet", [long], MADE)

    assert max(len(line) for line in content.split(b"\r\n")) <= 75
    assert b"\n" not in content.replace(b"\r\n", b"")
    for line in content.split(b"\r\n"):
        line.decode()
    assert f"SUMMARY:{long.title}" in lines_of(content)


def test_the_same_days_give_the_same_bytes():
    assert write("Toimet", [ACTION, CALL], MADE) == write("Toimet", [ACTION, CALL], MADE)
    assert re.search(rb"\r\nEND:VCALENDAR\r\n\Z", write("Toimet", [], MADE))
