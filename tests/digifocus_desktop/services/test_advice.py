from datetime import date

import pytest

from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.forms.answers import Answer
from digifocus_desktop.model.programme import Path
from digifocus_desktop.services.advice_values import Reason
from digifocus_desktop.services.company_values import NewCompany
from digifocus_desktop.services.tool_examples import tool_examples
from tests.analysis_data import answer_all, make_company, open_analysis

FARM = {
    "kohderyhma": ("matkailu",),
    "d_sisalto": 0,
    "a_sisalto": 1,
    "h_tunnukset": 0,
    "m_varaus": 0,
    "m_kanavat": 1,
    "e_osto": 1,
    "t_aika": "1_3h",
}


@pytest.fixture
def analysed(services):
    def answered(name="Mäkelän tila", groups=("matkailu",), turnover="20_100t", **values):
        company = make_company(services, name, groups, turnover_class=turnover)
        analysis = services.analyses.start(company)
        services.analyses.answer(analysis, {key: Answer.of(value) for key, value in values.items()})
        return analysis

    return answered


def codes(plan):
    return [step.code for step in plan.steps]


def test_flags_come_first_then_the_own_path_with_fee_window_and_seats(services, analysed):
    plan = services.advice.plan(analysed(**FARM))

    assert codes(plan)[:2] == ["flag:h_tunnukset", "theme:TP6.1"]
    path = plan.steps[1]
    assert (path.fee.amount_cents, path.window, path.seats) == (
        250_00,
        (date(2026, 8, 1), date(2026, 12, 31)),
        16,
    )
    assert {cause.item for cause in path.causes} >= {"m_varaus"}


def test_a_dropped_step_makes_room_is_kept_with_its_reason_and_comes_back(services, analysed):
    analysis = analysed(**FARM)

    before = services.advice.drop(analysis, "theme:TP6.1", Reason.NO_TIME_OR_MONEY, "Ensi vuonna")

    plan = services.advice.plan(analysis)
    assert "theme:TP6.1" not in codes(plan)
    (gone,) = plan.dropped
    assert gone.departures[0].reason is Reason.NO_TIME_OR_MONEY
    assert gone.departures[0].note == "Ensi vuonna"
    services.advice.undo(before)
    assert "theme:TP6.1" in codes(services.advice.plan(analysis))
    assert services.advice.plan(analysis).dropped == ()


def test_a_dropped_flag_keeps_its_action_on_the_list_of_what_comes_first(services, analysed):
    analysis = analysed(**FARM)

    services.advice.drop(analysis, "flag:h_tunnukset", Reason.DONE_ALREADY)

    plan = services.advice.plan(analysis)
    assert "flag:h_tunnukset" not in codes(plan)
    assert [step.code for step in plan.first] == ["flag:h_tunnukset"]


def test_added_steps_take_the_place_of_the_last_of_the_rules(services, analysed):
    analysis = analysed(**FARM)
    own = services.advice.add_own(analysis, "Kysytään naapurilta", Reason.FIRM_WISH)
    services.advice.add(analysis, "theme:TP2.6", Reason.JUDGEMENT)

    plan = services.advice.plan(analysis)

    assert len(plan.steps) == 3
    assert codes(plan)[0] == "flag:h_tunnukset"
    assert set(codes(plan)[1:]) == {own.code, "theme:TP2.6"}
    assert {step.source for step in plan.steps[1:]} == {"advisor"}


def test_a_moved_step_stands_where_it_was_put(services, analysed):
    analysis = analysed(**FARM)

    services.advice.move(analysis, "theme:TP6.1", 0, Reason.FIRM_WISH)

    plan = services.advice.plan(analysis)
    assert codes(plan)[:2] == ["theme:TP6.1", "flag:h_tunnukset"]
    assert plan.steps[0].departures[0].act == "moved"
    with pytest.raises(InvalidFieldError):
        services.advice.move(analysis, "theme:TP6.1", 3, Reason.FIRM_WISH)


def option(services, analysis, code):
    return next(one.training for one in services.advice.plan(analysis).trainings if one.theme == code)


def test_places_that_other_firms_asked_for_are_gone_in_the_whole_pool(services, analysed):
    farm = analysed(**FARM)
    neighbour = make_company(services, "Naapuri", ("urakointi",))
    held = services.interviews.start(neighbour)
    assert option(services, farm, "TP6.1").seats_left == 16

    services.referrals.say(held, "training", "TP6.2", "applied")
    assert option(services, farm, "TP6.1").seats_left == 15

    services.referrals.say(held, "training", "TP6.2", "declined")
    assert option(services, farm, "TP6.1").seats_left == 16


def test_a_full_path_is_no_step(services, analysed):
    analysis = analysed(**FARM)
    with services.store.write() as session:
        for path in session.query(Path).filter(Path.pool == "TP6"):
            path.capacity = 0

    assert "theme:TP6.1" not in codes(services.advice.plan(analysis))


@pytest.mark.parametrize(
    ("day", "offered"),
    [
        (date(2026, 3, 1), True),
        (date(2026, 12, 31), True),
        (date(2027, 1, 1), False),
        (date(2027, 9, 1), False),
    ],
)
def test_a_path_can_be_had_until_the_last_day_of_its_window(services, analysed, day, offered):
    path = option(services, analysed(**FARM), "TP6.1")

    assert path.available(day) is offered


@pytest.mark.parametrize(("day", "offered"), [(date(2026, 11, 30), True), (date(2026, 12, 1), False)])
def test_a_path_with_a_call_is_closed_when_the_call_is(services, analysed, day, offered):
    agency = analysed("Toimisto", ("toimisto",), kohderyhma=("toimisto",), to_yhteistyo=0, to_tekoaly=0)

    assert option(services, agency, "TP3").available(day) is offered


@pytest.mark.parametrize(("turnover", "euros"), [("20_100t", 150), ("700t_2m", 350), (None, None)])
def test_a_fee_is_this_firms_and_paid_once(services, analysed, turnover, euros):
    plan = services.advice.plan(analysed(turnover=turnover, **FARM))

    theme = next(one for one in plan.trainings if one.theme == "TP2.4")

    assert theme.fee.amount_cents == (None if euros is None else euros * 100)
    assert theme.cost_class == "once"


def test_own_work_and_advice_have_their_class_of_price(services, analysed):
    plan = services.advice.plan(analysed(**{**FARM, "h_paivitykset": 0, "h_varmuuskopio": 0}))

    found = {one.code: one.cost_class for one in (*plan.first, *plan.offers)}

    assert found["flag:h_tunnukset"] == "free"
    assert found["flag:h_varmuuskopio"] == "small"
    assert found["flag:h_paivitykset"] == "once"
    assert found["act:m_varaus"] == "medium"


def test_three_red_flags_leave_room_and_all_of_them_stay_in_sight(services, analysed):
    plan = services.advice.plan(analysed(**{**FARM, "h_paivitykset": 0, "h_varmuuskopio": 0}))

    flags = ["flag:h_tunnukset", "flag:h_varmuuskopio", "flag:h_paivitykset"]
    assert codes(plan)[:2] == ["flag:h_tunnukset", "theme:TP6.1"]
    assert [one.code for one in plan.first] == flags
    assert [one.code for one in plan.offers][:2] == flags[1:]
    assert all(one.how_to is not None and one.how_to.first_act for one in plan.first)


def on_path(services, name, place="491", state="applied", theme="TP3.1"):
    agency = services.companies.create(NewCompany(name, municipality=place, target_groups=("toimisto",)))
    services.referrals.say(services.interviews.start(agency), "training", theme, state)
    return agency


def test_agencies_of_the_path_are_listed_in_an_order_of_the_firms_own(services, analysed):
    agencies = {"Kuusi Oy, Mikkeli", "Mänty Oy, Mikkeli", "Visa Oy, Mikkeli"}
    one = on_path(services, "Kuusi Oy")
    for name in ("Mänty Oy", "Visa Oy"):
        on_path(services, name)
    on_path(services, "Ei Mukana Oy", state="declined")
    firms = [analysed(f"Firma {number}", c_sivut=0) for number in range(12)]

    listed = [expert(services, firm, "EXT-WEB").suppliers for firm in firms]

    assert all(set(names) == agencies for names in listed)
    assert len({names[0] for names in listed}) > 1
    assert listed == [expert(services, firm, "EXT-WEB").suppliers for firm in firms]
    own = services.analyses.start(one)
    services.analyses.answer(own, {"c_sivut": Answer.of(0)})
    assert set(expert(services, own, "EXT-WEB").suppliers) == agencies - {"Kuusi Oy, Mikkeli"}


def test_a_single_agency_is_not_named(services, analysed):
    on_path(services, "Kuusi Oy")

    assert expert(services, analysed(c_sivut=0), "EXT-WEB").suppliers == ()


def test_examples_of_tools_stand_in_an_order_of_the_firms_own():
    examples = tool_examples()
    firms = [examples.for_firm(f"firm {number}") for number in range(30)]

    first = {one.of("tool_website")[0].name for one in firms}

    assert first == {one.name for one in examples.of("tool_website")}
    assert all(set(one.of("tool_website")) == set(examples.of("tool_website")) for one in firms)


def expert(services, analysis, code):
    return next(one for one in services.advice.plan(analysis).experts if one.code == code)


def test_what_an_expert_is_called_for_names_the_answers_and_fills_the_request(services, analysed):
    plan = services.advice.plan(analysed(**FARM))

    expert = next(one for one in plan.experts if one.code == "EXT-TT")
    assert [cause.item for cause in expert.causes] == ["h_tunnukset"]
    assert "Mäkelän tila" in expert.request["fi"]
    assert "Sama salasana monessa paikassa" in expert.request["fi"]
    assert "{" not in "".join(expert.request.values())


def test_the_request_to_the_innovation_hub_carries_the_profile(services):
    analysis = open_analysis(services, name="Kasvava Oy", groups=("b2b",))
    grown = {"t_kasvu": Answer.of("tyontekijat"), "p_henkilosto": Answer.of(6)}
    answer_all(services, analysis, 3, kohderyhma=Answer.of(("b2b",)), **grown)

    expert = next(one for one in services.advice.plan(analysis.id).experts if one.code == "EXT-DATA")
    assert "– Suunta ja kasvu: 75 (69–81)" in expert.request["fi"]
    assert "5 Automation och AI" in expert.request["sv"]
    assert "{" not in "".join(expert.request.values())
