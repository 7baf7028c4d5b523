"""What the presenter of the sync screen makes of each act."""

import pytest

from digifocus_desktop.services.decisions import SHARED
from digifocus_desktop.services.sync_status import Step, SyncProgress
from digifocus_desktop.store import meta
from ui.screens.sync import words
from ui.screens.sync.presenter import SyncPresenter


@pytest.fixture
def presenter(context):
    return SyncPresenter(context)


def test_nothing_can_be_used_before_a_person_has_chosen(presenter, scene, services):
    scene.question()
    presenter.load()
    presenter.use()

    assert not presenter.state.can_use
    assert services.syncing.status().decisions == 1


def test_a_question_that_someone_else_has_settled_says_so_and_goes(presenter, scene, services, context):
    conflict_id = scene.question()
    presenter.load()
    presenter.choose(presenter.state.decision.sides[1].choice)
    context.changes.happened.disconnect(presenter._on_change)
    services.decisions.decide(conflict_id, SHARED)
    presenter.use()

    assert presenter.state.error == "decision.settled"
    assert presenter.state.decision is None


def test_what_was_chosen_is_forgotten_when_the_values_change_under_it(presenter, scene, services):
    scene.question()
    presenter.load()
    presenter.choose(SHARED)
    with services.store.apply() as (connection, touched):
        connection.execute("UPDATE person SET phone = '09 123'")
        touched.rows["person"] = {"any"}
    presenter.load()

    assert presenter.state.choice == ""
    assert presenter.state.decision.sides[0].value == "09 123"


def test_the_end_of_a_sync_reads_how_things_stand(presenter, scene, services):
    presenter.load()
    presenter._show_progress(SyncProgress(Step.FETCH, 3))
    assert presenter.state.progress == SyncProgress(Step.FETCH, 3)
    scene.question()
    assert presenter.state.decision is None
    presenter._show_progress(None)

    assert presenter.state.progress is None
    assert presenter.state.decision is not None


def test_progress_comes_from_the_service_whoever_started_the_sync(presenter, scene, services):
    scene.joined()
    presenter.load()
    heard = []
    presenter.state_changed.connect(lambda state: heard.append(state.progress))
    services.syncing._tell(SyncProgress(Step.SEND, 1, 2))

    assert heard == [SyncProgress(Step.SEND, 1, 2)]


def test_a_delete_against_an_edit_asks_keep_or_remove(presenter, scene):
    scene.question("deleted", False, True, False)
    presenter.load()
    decision = presenter.state.decision

    assert decision.deletes
    assert "removed in one place" in words.question_words(decision)
    presenter.write_own()
    assert not presenter.state.writing


def test_a_wrong_clock_is_told(presenter, scene, services):
    scene.joined()
    with services.store.local() as connection:
        meta.put(connection, {"clock_offset_ms": str(5 * 60 * 1000)})
    presenter.load()

    assert "clock" in words.trouble(presenter.state.loaded.status)


@pytest.mark.parametrize(
    ("problem", "part"),
    [
        ("sync.revoked", "closed"),
        ("sync.update_needed", "too old"),
        ("store.keyring_locked", "keyring"),
        ("sync.offline", ""),
    ],
)
def test_each_lasting_trouble_has_a_sentence_and_a_lost_network_none(presenter, scene, problem, part):
    presenter.load()
    told = words.trouble(presenter.state.loaded.status._replace(problem=problem))

    assert part in told
    assert bool(told) == bool(part)
