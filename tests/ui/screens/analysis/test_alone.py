"""The page of the entrepreneur who answers alone."""

from tests.analysis_data import open_analysis
from ui.screens.analysis.alone import create
from ui.screens.analysis.keys import key_hints
from ui.shared.navigation import Route


def test_the_sheet_of_keys_tells_nothing_of_the_advisors_rating_and_note(show, context, services):
    page = show(create(context), Route("alone", id=open_analysis(services).id))

    assert {hint.keys for hint in key_hints()} - {hint.keys for hint in page.key_hints()} == {"H", "N"}
