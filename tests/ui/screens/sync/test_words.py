"""What the page says."""

from digifocus_desktop.services.sync_status import Step, SyncProgress
from ui.screens.sync.words import progress_words


def test_each_step_of_a_sync_has_words_of_its_own(qtbot):
    assert len({progress_words(SyncProgress(step)) for step in Step}) == len(Step)
