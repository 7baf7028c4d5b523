"""What is kept between answers never shows: the result is the one worked out from the beginning."""

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from digifocus_desktop.forms.advice import theme_need
from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.forms.course import Course
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.forms.scoring import score_runtime

STATUSES = st.sampled_from([Answer(Status.DONT_KNOW), Answer(Status.SKIPPED), Answer(Status.NOT_APPLICABLE)])
GROUPS = st.sampled_from(
    [("b2c",), ("vk",), ("b2b",), ("matkailu",), ("matkailu", "urakointi"), ("toimisto",)]
)
OBSERVED = st.builds(
    lambda value, seen: Answer(Status.ANSWERED, value, observation=seen), st.integers(0, 4), st.integers(0, 4)
)
RATED = st.one_of(st.none(), st.integers(0, 4).map(Answer.of), STATUSES, OBSERVED)


def fitting(item, answer):
    if answer is None:
        return True
    if answer.status is Status.NOT_APPLICABLE and not item.not_applicable:
        return False
    return answer.observation is None or item.observable


@settings(max_examples=50, deadline=None)
@given(data=st.data())
def test_step_by_step_is_the_same_as_from_the_beginning(package, data):
    course = data.draw(st.sampled_from([Course(), Course("T1"), Course(quick=True)]))
    scored = [item for item in package.items if item.scored]
    deciding = [package.item(name) for name in ("c_sivut", "d_some", "g_tekoaly")]
    runtime = Runtime(package, course=course)
    for _ in range(data.draw(st.integers(1, 12))):
        if data.draw(st.booleans()):
            runtime = runtime.answer("kohderyhma", Answer.of(data.draw(GROUPS))).runtime
        item = data.draw(st.sampled_from(deciding * 8 + scored))
        answer = data.draw(RATED)
        assume(fitting(item, answer))
        runtime = runtime.answer(item.id, answer).runtime
        if data.draw(st.booleans()):
            score_runtime(runtime)
            theme_need(runtime, package.themes[0].code)

    fresh = Runtime(package, runtime.answers, course)
    assert score_runtime(runtime) == score_runtime(fresh)
    for theme in package.themes:
        assert theme_need(runtime, theme.code) == theme_need(fresh, theme.code)


def test_an_answer_makes_only_what_hangs_on_it_be_looked_at_again(package, monkeypatch):
    from digifocus_desktop.forms import scoring

    runtime = Runtime(package, {item.id: Answer.of(2) for item in package.items if item.scored})
    score_runtime(runtime)
    seen = []
    look = scoring._Look.item

    def watch(self, runtime, item):
        seen.append(item.id)
        return look(self, runtime, item)

    monkeypatch.setattr(scoring._Look, "item", watch)
    score_runtime(runtime.answer("b_suunta", Answer.of(3)).runtime)

    assert seen == ["b_suunta"]


@pytest.mark.parametrize("value", [0, 3])
def test_the_state_before_keeps_its_own_result(package, value):
    before = Runtime(package, {item.id: Answer.of(2) for item in package.items if item.scored})
    told = score_runtime(before)

    after = before.answer("c_sivut", Answer.of(value)).runtime

    assert score_runtime(after) != told
    assert score_runtime(before) == told
