from datetime import date

import pytest

from digifocus_desktop.domain.fees import FeeBasis
from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.forms.answers import Answer
from digifocus_desktop.services.company_values import NewCompany

WEAK = {
    "d_sisalto": 0,
    "a_sisalto": 1,
    "h_tunnukset": 0,
    "m_varaus": 0,
    "m_kanavat": 1,
    "e_osto": 1,
}


@pytest.fixture
def start(services):
    def begun(turnover="20_100t", groups=("matkailu",), **values):
        firm = services.companies.create(
            NewCompany("Mäkelän tila", target_groups=groups, turnover_class=turnover or None)
        )
        if values:
            analysis = services.analyses.start(firm)
            services.analyses.answer(analysis, {key: Answer.of(value) for key, value in values.items()})
        return services.interviews.start(firm)

    return begun


def training(services, interview, key):
    return next(one for one in services.referrals.guidance(interview).trainings if one.key == key)


def expert(services, interview, code):
    return next(one for one in services.referrals.guidance(interview).experts if one.code == code)


@pytest.mark.parametrize(
    ("turnover", "cents", "basis"),
    [
        ("20_100t", 150_00, FeeBasis.TURNOVER_UP_TO),
        ("700t_2m", 350_00, FeeBasis.TURNOVER_OVER),
        ("", None, FeeBasis.TURNOVER_UNKNOWN),
    ],
)
def test_the_fee_is_this_firms_and_undecided_while_the_turnover_is_unknown(
    services, start, turnover, cents, basis
):
    found = training(services, start(turnover), "TP2.1")

    assert (found.fee.amount_cents, found.fee.basis) == (cents, basis)


@pytest.mark.parametrize("key", ["NEUV", "AVOIN"])
def test_short_advice_and_open_webinars_cost_nothing(services, start, key):
    assert training(services, start(), key).fee.basis is FeeBasis.FREE


def test_a_path_has_its_own_window_seats_and_fee(services, start):
    found = training(services, start(), "TP6.1")

    assert (found.starts_on, found.ends_on) == (date(2026, 8, 1), date(2026, 12, 31))
    assert (found.seats, found.fee.amount_cents, found.own_path) == (16, 250_00, True)


def test_the_firms_own_path_is_offered_first_when_it_needs_it(services, start):
    interview = start(**WEAK)

    first, *others = services.referrals.guidance(interview).trainings

    assert (first.key, first.suggested) == ("TP6.1", True)
    assert "m_varaus" in first.items
    assert next(one for one in others if one.key == "TP2.4").suggested
    assert not next(one for one in others if one.key == "TP2.7").suggested


def test_a_training_whose_window_is_over_is_not_among_the_first(services, start):
    interview = start(groups=("vk",), vk_vaihe="suunnitteilla", vk_alusta=0, vk_toimitus=0, d_sisalto=0)

    offered = [one.key for one in services.referrals.guidance(interview).trainings]

    assert training(services, interview, "TP4.1").over(date(2026, 11, 24))
    assert offered.index("TP2.4") < offered.index("TP4.1")


def test_experts_whose_rule_holds_come_first(services, start):
    found = services.referrals.guidance(start(**WEAK)).experts

    assert (found[0].code, found[0].suggested) == ("EXT-TT", True)
    assert len(found) == 9


def test_what_is_said_is_kept_changed_and_undone(services, start):
    interview = start()

    before = services.referrals.say(interview, "training", "TP2.1", "applied", "syksyllä")
    assert training(services, interview, "TP2.1").state == "applied"
    assert training(services, interview, "TP2.1").note == "syksyllä"

    later = services.referrals.say(interview, "training", "TP2.1", None)
    assert training(services, interview, "TP2.1").state is None
    services.referrals.undo(later)
    assert training(services, interview, "TP2.1").state == "applied"
    services.referrals.undo(before)
    assert training(services, interview, "TP2.1").state is None


def test_an_expert_is_agreed_on_and_not_applied_for(services, start):
    interview = start(**WEAK)

    services.referrals.say(interview, "expert", "EXT-TT", "agreed")

    assert expert(services, interview, "EXT-TT").state == "agreed"
    with pytest.raises(InvalidFieldError):
        services.referrals.say(interview, "expert", "EXT-TT", "applied")


def test_a_place_asked_for_moves_the_firm_on(services, start):
    interview = start()
    services.interviews.complete(interview)

    services.referrals.say(interview, "training", "TP2.1", "applied")

    with services.store.read() as connection:
        (stage,) = connection.execute("SELECT stage FROM company_index").fetchone()
    assert stage == 3.5
