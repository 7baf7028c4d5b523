import pytest

from digifocus_desktop.domain.fees import Fee, FeeBasis, FeeRule, fee
from digifocus_desktop.domain.turnover import NOT_TOLD, TURNOVER_CLASSES, class_of, exceeds, turnover_class

BY_TURNOVER = FeeRule(15_000, 35_000, 70_000_000)


@pytest.mark.parametrize(
    ("turnover_cents", "amount_cents", "basis"),
    [
        (0, 15_000, FeeBasis.TURNOVER_UP_TO),
        (70_000_000, 15_000, FeeBasis.TURNOVER_UP_TO),
        (70_000_001, 35_000, FeeBasis.TURNOVER_OVER),
    ],
)
def test_exactly_the_threshold_pays_the_lower_fee(turnover_cents, amount_cents, basis):
    assert fee(BY_TURNOVER, turnover_cents=turnover_cents) == Fee(amount_cents, basis)


@pytest.mark.parametrize(
    ("code", "amount_cents"),
    [("alle20t", 15_000), ("400_700t", 15_000), ("700t_2m", 35_000), ("yli2m", 35_000),
     (NOT_TOLD, None), (None, None), ("of a newer form", None)],
)  # fmt: skip
def test_a_class_decides_when_it_can(code, amount_cents):
    assert fee(BY_TURNOVER, turnover_class=code).amount_cents == amount_cents


def test_euros_decide_before_the_class():
    assert fee(BY_TURNOVER, turnover_cents=1, turnover_class="yli2m").amount_cents == 15_000


def test_an_unknown_turnover_leaves_the_fee_undecided():
    assert fee(BY_TURNOVER) == Fee(None, FeeBasis.TURNOVER_UNKNOWN)


def test_a_class_across_the_threshold_does_not_decide():
    assert exceeds(50_000_000, turnover_cents=None, code="400_700t") is None


def test_flat_and_free_fees_do_not_ask_for_turnover():
    assert fee(FeeRule(25_000)) == Fee(25_000, FeeBasis.FLAT)
    assert fee(FeeRule(0)) == Fee(0, FeeBasis.FREE)


@pytest.mark.parametrize(
    ("cents", "code"),
    [(0, "alle20t"), (2_000_000, "alle20t"), (2_000_001, "20_100t"), (70_000_000, "400_700t"),
     (70_000_001, "700t_2m"), (10**15, "yli2m")],
)  # fmt: skip
def test_the_upper_limit_belongs_to_the_class(cents, code):
    assert class_of(cents).code == code


def test_the_classes_leave_no_gap():
    assert [row.over_euros for row in TURNOVER_CLASSES[1:]] == [
        row.up_to_euros for row in TURNOVER_CLASSES[:-1]
    ]
    assert all(turnover_class(row.code) is row for row in TURNOVER_CLASSES)
