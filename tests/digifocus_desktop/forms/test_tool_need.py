"""What a firm needs of tools, and what follows from the advisor's rating."""

import pytest

from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.forms.package import Tool
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.forms.tool_need import (
    Verdict,
    covers,
    need_of,
    time_allows,
    verdict_on_other,
    verdict_on_used,
)
from digifocus_desktop.services.shipped_form import shipped_package

SITE = Tool("tool_website", {"fi": "Verkkosivut"}, ("c_sivut", "c_mobiili", "c_ohjaus"))


def runtime(**values):
    return Runtime(shipped_package(), {name: Answer.of(value) for name, value in values.items()})


def test_the_need_is_what_is_missing_from_the_best_answers_by_weight():
    # c_sivut counts one and a half times: (1.5·2 + 1·3 + 1·1) ÷ 3.5
    assert need_of(runtime(c_sivut=2, c_mobiili=1, c_ohjaus=3), SITE) == pytest.approx(2.0)


def test_without_a_website_what_hangs_on_one_is_missing_too():
    assert need_of(runtime(c_sivut=0), SITE) == 4


@pytest.mark.parametrize("status", [Status.DONT_KNOW, Status.SKIPPED, Status.NOT_APPLICABLE])
def test_what_is_not_known_or_does_not_concern_the_firm_is_no_need(status):
    tool = Tool("tool_profile", {"fi": "Profiili"}, ("c_haku", "c_arvostelut"))
    answers = {"c_haku": Answer.of(3), "c_arvostelut": Answer(status)}

    assert need_of(Runtime(shipped_package(), answers), tool) == 1


def test_without_an_answer_the_need_is_not_known_and_not_zero():
    assert need_of(runtime(), SITE) is None
    assert need_of(runtime(c_sivut=1), Tool("tool_x", {"fi": "X"}, ("another_version_asked_this",))) is None


def test_the_agreed_value_steers_the_need():
    answers = {"d_mainonta": Answer(Status.ANSWERED, 3, agreed=1)}

    assert need_of(Runtime(shipped_package(), answers), Tool("t", {"fi": "T"}, ("d_mainonta",))) == 3


@pytest.mark.parametrize(
    ("fit", "need", "enough"), [(4, 4, True), (3, 4, False), (2, 2.5, True), (2, 2.51, False), (0, 0, True)]
)
def test_four_fifths_of_the_need_must_be_covered(fit, need, enough):
    assert covers(fit, need) is enough


@pytest.mark.parametrize(
    ("time", "allowed"),
    [("0", ""), ("alle1h", "light"), ("1_3h", "light medium"), ("yli3h", "light medium heavy")],
)
def test_the_time_a_week_limits_what_can_be_begun(time, allowed):
    asked = runtime(t_aika=time)

    assert [one for one in ("light", "medium", "heavy") if time_allows(asked, one)] == allowed.split()
    assert time_allows(runtime(), "heavy")


@pytest.mark.parametrize(
    ("need", "fit", "refused", "in_time", "verdict"),
    [
        (3.0, 3, False, True, Verdict.SUGGESTED),
        (3.0, 3, False, False, Verdict.NO_TIME),
        (3.0, 2, False, True, Verdict.NOT_COVERING),
        (3.0, None, False, True, Verdict.UNRATED),
        (3.0, 4, True, True, Verdict.NOT_NEEDED),
        (1.5, 4, False, True, Verdict.NOT_NEEDED),
        (None, 4, False, True, Verdict.UNKNOWN),
    ],
)
def test_only_what_fits_and_can_be_begun_is_suggested(need, fit, refused, in_time, verdict):
    assert verdict_on_other(need, fit, refused=refused, in_time=in_time) is verdict


def test_what_is_in_use_stays_unless_it_falls_short_or_is_given_up():
    assert verdict_on_used(3.0, 3, give_up=False) is Verdict.KEEP
    assert verdict_on_used(3.0, None, give_up=False) is Verdict.KEEP
    assert verdict_on_used(3.0, 2, give_up=False) is Verdict.SHORT
    assert verdict_on_used(3.0, 4, give_up=True) is Verdict.GIVE_UP
