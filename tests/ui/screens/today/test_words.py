"""Titles of lists, in the case Finnish asks for."""

from digifocus_desktop.services.today_waiting import WaitingKind
from ui.screens.today.words import list_title


def test_an_emptied_list_is_named_without_the_case_that_follows_a_number(theme, languages):
    languages.use("fi")
    assert list_title(WaitingKind.DRAFTS, 2) == "2 luonnosta kesken"
    assert list_title(WaitingKind.DRAFTS, 0) == "Luonnos kesken"
    languages.use("en")
