import pytest

from digifocus_desktop.domain.stage import Stage, StageFacts, StageState, stage_of


@pytest.mark.parametrize(
    ("facts", "state", "steps"),
    [
        (StageFacts(), StageState(None), 0),
        (StageFacts(contacted=True), StageState(Stage.CONTACTED), 1),
        (StageFacts(analyses_begun=1), StageState(Stage.ANALYSED, begun=True), 1.5),
        (StageFacts(analyses_begun=1, analyses_done=1), StageState(Stage.ANALYSED), 2),
        (StageFacts(analyses_done=1, interviews_begun=1), StageState(Stage.INTERVIEWED, begun=True), 2.5),
        (StageFacts(analyses_done=1, interviews_done=1), StageState(Stage.INTERVIEWED), 3),
        (StageFacts(interviews_done=1, applied=1), StageState(Stage.ENROLLED, begun=True), 3.5),
        (StageFacts(applied=1, enrolled=1), StageState(Stage.ENROLLED), 4),
        (StageFacts(enrolled=1, certificates_due=2), StageState(Stage.CERTIFIED, begun=True), 4.5),
        (StageFacts(enrolled=1, certificates_due=1, certificates=1), StageState(Stage.CERTIFIED), 5),
        (StageFacts(enrolled=1), StageState(Stage.ENROLLED), 4),
    ],
)
def test_the_furthest_step_counts_and_a_begun_one_is_half(facts, state, steps):
    assert stage_of(facts) == state
    assert state.steps == steps


def test_a_second_analysis_under_way_does_not_take_the_first_away():
    assert stage_of(StageFacts(analyses_begun=2, analyses_done=1)) == StageState(Stage.ANALYSED)


def test_keys_are_the_words_of_the_way():
    assert [stage.key for stage in Stage] == ["contacted", "analysed", "interviewed", "enrolled", "certified"]
