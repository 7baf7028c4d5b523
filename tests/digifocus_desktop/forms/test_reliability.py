"""How questions worked: shares of one question, and alpha of an area, against figures reckoned by hand."""

import pytest

from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.forms.reliability import ALPHA_FEWEST, Description, Together

DK, NA = Answer(Status.DONT_KNOW), Answer(Status.NOT_APPLICABLE)


def described(package, analyses):
    description = Description(package)
    for answers in analyses:
        description.take(answers)
    return {area.dimension: area for area in description.areas}


def alpha_of(rows):
    together = Together(len(rows[0]) if rows else 0)
    for row in rows:
        together.take(row)
    return together.alpha


def items_of(package, dimension):
    return [item for item in package.items if dimension in item.dimensions]


def test_alpha_is_the_one_reckoned_by_hand():
    # Variances 2/3, 2/3 and 2/3; sums 3, 6 and 6: variance 2. 3/2 · (1 - 2/2) = 0.
    assert alpha_of([(0, 1, 2), (1, 3, 2), (2, 1, 3)]) == pytest.approx(
        1.5 * (1 - (2 / 3 + 8 / 9 + 2 / 9) / 2)
    )
    # Equal columns hang together wholly.
    assert alpha_of([(0, 0), (2, 2), (4, 4)]) == pytest.approx(1)


@pytest.mark.parametrize("rows", [[], [(1,), (2,)], [(1, 2), (1, 2)]])
def test_alpha_is_not_defined_without_spread_or_a_second_question(rows):
    assert alpha_of(rows) is None


def test_shares_of_a_question_leave_out_whom_it_was_not_shown(package):
    item = items_of(package, "B")[0]
    analyses = [{item.id: Answer.of(value)} for value in (0, 0, 4, 2, 4, 4)]
    analyses += [{item.id: DK}, {item.id: NA}, {item.id: Answer(Status.SKIPPED)}, {item.id: NA}]
    analyses += [{item.id: Answer(Status.NOT_SHOWN)}, {}]

    (use,) = described(package, analyses)["B"].items

    assert use.asked == 10
    assert (use.dont_know, use.not_applicable, use.skipped) == (0.1, 0.2, 0.1)
    assert (use.lowest, use.highest) == (pytest.approx(2 / 6), pytest.approx(3 / 6))
    assert use.mean == pytest.approx(14 / 6)


def test_fewer_than_five_show_nothing(package):
    item = items_of(package, "B")[0]
    four = [{item.id: Answer(Status.ANSWERED, 2, observation=0)}] * 4

    assert described(package, four)["B"].items == ()
    (use,) = described(package, [*four, {item.id: DK}])["B"].items
    assert (use.asked, use.mean, use.lowest, use.gap) == (5, None, None, None)


def test_the_gap_is_what_the_advisor_saw_less_what_the_firm_said(package):
    first, second = items_of(package, "C")[:2]
    seen = [{first.id: Answer(Status.ANSWERED, 3, observation=2), second.id: Answer.of(1)}] * 4
    seen += [{first.id: Answer(Status.ANSWERED, 3, observation=4, agreed=4), second.id: Answer.of(1)}]

    area = described(package, seen)["C"]

    assert area.items[0].gap == area.gap == pytest.approx(-3 / 5)
    assert (area.items[0].observed, area.items[0].agreed) == (5, 1)
    assert area.items[1].gap is None
    assert area.items[0].mean == 3, "the firm's own answers, not the corrected ones"


def test_alpha_waits_for_enough_firms_that_answered_everything(package):
    items = items_of(package, "B")
    whole = [{item.id: Answer.of(number % 5) for item in items} for number in range(ALPHA_FEWEST)]
    holed = [{**firm, items[0].id: DK} for firm in whole]

    assert described(package, whole[:-1])["B"].alpha is None
    found = described(package, whole + holed)["B"]
    assert (found.complete, found.alpha) == (ALPHA_FEWEST, pytest.approx(1))


@pytest.mark.parametrize("value", [5, -1, 400, True])
def test_a_number_that_is_no_step_is_asked_and_counts_as_no_answer(package, value):
    item = items_of(package, "B")[0]
    (use,) = described(package, [{item.id: Answer.of(2)}] * 5 + [{item.id: Answer.of(value)}])["B"].items

    assert (use.asked, use.mean, use.highest) == (6, 2, 0)
