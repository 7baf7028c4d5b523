"""Titles of lists in the case Finnish asks for, and how things stand with the hub."""

from datetime import date

from digifocus_desktop.services.sync_status import SyncStatus
from digifocus_desktop.services.today_waiting import WaitingKind
from ui.screens.today.words import list_title, sync_words
from ui.shared.rail import badge_looks
from ui.shared.sync_pulse import badge_of


def test_an_emptied_list_is_named_without_the_case_that_follows_a_number(theme, languages):
    languages.use("fi")
    assert list_title(WaitingKind.DRAFTS, 2) == "2 luonnosta kesken"
    assert list_title(WaitingKind.DRAFTS, 0) == "Luonnos kesken"
    languages.use("en")


def test_a_hub_that_was_never_seen_is_not_called_up_to_date(theme, languages):
    joined = SyncStatus(True, False, 0, None, 0, 0, 0, None, False, "", 0)

    assert sync_words(joined, date(2026, 11, 24))[0] == "Fetching the shared data."
    assert badge_looks(badge_of(joined))[2] == "fetching"
