"""An answer makes no more work in a long questionnaire than in a short one: counted, not timed."""

import sys

from digifocus_desktop.forms.answers import Answer
from tests.bench import engine


def calls_of_an_answer(sections):
    runtime, offered = engine.answered(engine.form(sections))
    engine.work_out(runtime, offered)
    after = runtime.answer("s3_2", Answer.of(4)).runtime
    engine.work_out(after, offered)
    counted = [0]

    def count(_frame, event, _argument):
        counted[0] += event in {"call", "c_call"}

    sys.setprofile(count)
    try:
        engine.work_out(after.answer("s3_0", Answer.of(1)).runtime, offered)
    finally:
        sys.setprofile(None)
    return counted[0]


def test_branches_that_do_not_concern_the_firm_hardly_make_an_answer_slower():
    assert calls_of_an_answer(100) <= 1.25 * calls_of_an_answer(engine.CONCERNING)
