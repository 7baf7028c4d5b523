from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.forms.compiler import compile_workbook
from digifocus_desktop.forms.runtime import Runtime
from tests.counting import calls

NOT_APPLICABLE = Answer(Status.NOT_APPLICABLE)
DONT_KNOW = Answer(Status.DONT_KNOW)


def answered(package, **values):
    """Return a questionnaire with these values answered one after another."""
    runtime = Runtime(package)
    for name, value in values.items():
        answer = value if isinstance(value, Answer) else Answer.of(value)
        runtime = runtime.answer(name, answer).runtime
    return runtime


def ids(items):
    return [item.id for item in items]


def test_a_branch_appears_with_its_group_and_goes_with_it(package):
    runtime = answered(package, kohderyhma=("b2c",))

    change = runtime.answer("kohderyhma", Answer.of(("b2b",)))

    assert change.shown == ("s_kohde", "s_putki", "s_brandi", "s_prosessi", "s_tilaus")
    assert change.hidden == ("b2c_hinnat", "b2c_maksut", "b2c_kanta", "b2c_kanavat", "b2c_vastaus")
    assert "i_b2b" in ids(change.runtime.visible_sections())
    assert "i_b2c" not in ids(change.runtime.visible_sections())


def test_an_answer_leaves_the_earlier_state_as_it_was(package):
    before = answered(package, c_sivut=2)

    before.answer("c_sivut", Answer.of(0))

    assert before.answers["c_sivut"] == Answer.of(2)
    assert before.is_visible("c_mobiili") is True


@pytest.mark.parametrize(
    ("website", "shown"), [(Answer.of(1), True), (Answer.of(0), False), (DONT_KNOW, None), (None, None)]
)
def test_mobile_use_is_asked_of_those_with_a_website(package, website, shown):
    runtime = Runtime(package, {"c_sivut": website} if website else {})

    assert runtime.is_visible("c_mobiili") is shown
    assert ("c_mobiili" in ids(runtime.visible_items("c"))) is (shown is True)


def test_ownership_is_asked_if_there_is_a_site_or_a_channel(package):
    assert answered(package, c_sivut=0, d_some=2).is_visible("h_omistus") is True
    assert answered(package, c_sivut=0, d_some=0).is_visible("h_omistus") is False
    assert answered(package, c_sivut=0, d_some=NOT_APPLICABLE).is_visible("h_omistus") is False
    assert answered(package, c_sivut=0).is_visible("h_omistus") is None


def test_answers_of_a_hidden_branch_are_kept(package):
    runtime = answered(package, kohderyhma=("b2c",), b2c_maksut=3)

    there = runtime.answer("kohderyhma", Answer.of(("b2b",))).runtime
    back = there.answer("kohderyhma", Answer.of(("b2c",))).runtime

    assert there.answers["b2c_maksut"] == Answer.of(3)
    assert there.status("b2c_maksut") is Status.NOT_SHOWN
    assert back.status("b2c_maksut") is Status.ANSWERED


@pytest.mark.parametrize(
    ("groups", "host"),
    [(("matkailu",), "i_mt"), (("urakointi",), "i_ku"), (("matkailu", "urakointi"), "i_ku")],
)
def test_the_question_common_to_farms_is_asked_once_on_their_last_page(package, groups, host):
    runtime = answered(package, kohderyhma=groups)

    assert ids(runtime.questions).count("mt_erottelu") == 1
    assert runtime.visible_items(host)[-1].id == "mt_erottelu"
    assert runtime.page_of("mt_erottelu").id == host
    assert "i_maatila" not in ids(runtime.visible_sections())


def test_no_interest_abroad_sets_the_foreign_question_beforehand(package):
    change = Runtime(package).answer("t_kv", Answer.of("ei"))

    assert change.preselected == ("b_kv",)
    assert change.runtime.is_preselected("b_kv")
    assert not change.runtime.answer("b_kv", Answer.of(1)).runtime.is_preselected("b_kv")


@pytest.mark.parametrize(
    ("item", "answer", "code"),
    [
        ("b_suunta", Answer.of(5), "answer.choice"),
        ("b_suunta", Answer.of("2"), "answer.choice"),
        ("b_suunta", Answer.of(2.0), "answer.choice"),
        ("b_suunta", NOT_APPLICABLE, "answer.not_applicable"),
        ("b_suunta", Answer(Status.ANSWERED), "answer.status"),
        ("b_suunta", Answer(Status.DONT_KNOW, 3), "answer.status"),
        ("b_suunta", Answer(Status.NOT_SHOWN), "answer.status"),
        ("b_suunta", Answer(Status.ANSWERED, 2, observation=1), "answer.observation"),
        ("c_haku", Answer(Status.ANSWERED, 2, observation=7), "answer.observation"),
        ("p_alku", Answer(Status.ANSWERED, 1999, agreed=1), "answer.agreed"),
        ("b_suunta", Answer(Status.ANSWERED, 2, develop=True), "answer.develop"),
        ("b_suunta", Answer(Status.ANSWERED, 2, note="x" * 10_001), "answer.note"),
        ("kohderyhma", Answer.of(()), "answer.choice"),
        ("kohderyhma", Answer.of("b2c"), "answer.choice"),
        ("kohderyhma", Answer.of(("b2c", "b2c")), "answer.choice"),
        ("kohderyhma", Answer.of(("b2c", "nobody")), "answer.choice"),
        ("kohderyhma", Answer.of(("b2c", "vk", "b2b")), "answer.constraint"),
        ("p_henkilosto", Answer.of(250), "answer.constraint"),
        ("p_henkilosto", Answer.of("12"), "answer.number"),
        ("p_henkilosto", Answer.of(2.5), "answer.number"),
        ("l_tunnit", Answer.of(float("inf")), "answer.number"),
        ("p_kunta", Answer.of("999"), "answer.choice"),
        ("t_ongelma", Answer.of(3), "answer.type"),
        ("t_ongelma", Answer.of("x" * 2001), "answer.too_long"),
        ("nobody", Answer.of(3), "form.item"),
    ],
)
def test_an_answer_that_does_not_fit_is_refused(package, item, answer, code):
    with pytest.raises(FormError) as caught:
        Runtime(package).answer(item, answer)

    assert caught.value.code == code
    assert caught.value.facts["item"] == item


def test_a_broken_constraint_brings_the_words_of_the_form(package):
    with pytest.raises(FormError) as caught:
        Runtime(package).answer("p_henkilosto", Answer.of(0))

    assert caught.value.facts["message"]["fi"] == "Anna luku väliltä 1–249."


@pytest.mark.parametrize(
    ("item", "answer"),
    [
        ("c_haku", Answer(Status.ANSWERED, 2, observation=1, agreed=1, note="katsottu yhdessä")),
        ("l_tunnit", Answer.of(7.5)),
        ("l_tunnit", Answer.of(7)),
        ("p_kunta", Answer.of("046")),
        ("t_ongelma", Answer.of("<b>🙂 שלום</b>")),
        ("b_suunta", DONT_KNOW),
        ("b_suunta", Answer(Status.SKIPPED)),
        ("d_some", NOT_APPLICABLE),
    ],
)
def test_an_answer_that_fits_is_kept_as_given(package, item, answer):
    assert Runtime(package).answer(item, answer).runtime.answers[item] == answer


def test_a_fourth_wish_to_develop_is_refused(package):
    wish = Answer(Status.ANSWERED, 1, develop=True)
    runtime = answered(package, a_tieto=wish, a_turva=wish, a_luvut=wish)

    with pytest.raises(FormError) as caught:
        runtime.answer("a_sisalto", wish)

    assert (caught.value.code, caught.value.facts["max"]) == ("answer.develop_limit", 3)
    assert runtime.developing == ("a_tieto", "a_turva", "a_luvut")
    assert runtime.answer("a_turva", wish).runtime.developing == ("a_tieto", "a_luvut", "a_turva")


def test_more_than_three_not_applicable_must_be_confirmed(package):
    three = dict.fromkeys(("d_some", "d_mainonta", "d_verkkotuote"), NOT_APPLICABLE)
    runtime = answered(package, **three)

    assert not runtime.must_confirm_not_applicable
    assert answered(package, **three, f_yhteys=NOT_APPLICABLE).must_confirm_not_applicable


def test_progress_counts_shown_questions_and_the_time_of_the_rest(package):
    runtime = answered(package, kohderyhma=("matkailu",), c_sivut=0, b_suunta=DONT_KNOW)

    page = runtime.progress("b")
    assert (page.answered, page.shown, page.seconds_left, page.minutes_left) == (1, 4, 90, 2)
    assert runtime.progress().answered == 3
    assert runtime.progress("c").shown == 3
    assert not page.complete


def test_a_cleared_answer_is_open_again(package):
    runtime = answered(package, c_sivut=2, c_mobiili=3)

    change = runtime.answer("c_sivut", None)

    assert change.runtime.status("c_sivut") is None
    assert change.hidden == ("c_mobiili", "c_ohjaus", "c_saavutettavuus", "h_omistus")


def test_one_goes_on_after_the_last_answer_then_fills_the_gaps(package):
    assert answered(package).resume().id == "kohderyhma"
    assert answered(package, a_tieto=2, b_suunta=1).resume().id == "b_resurssit"
    assert answered(package, l_nopeus="30_100").resume().id == "kohderyhma"


def test_a_complete_questionnaire_has_nothing_to_go_on_with(package):
    runtime = answered(package, kohderyhma=("b2c",))
    while (item := runtime.resume()) is not None:
        runtime = runtime.answer(item.id, Answer(Status.SKIPPED)).runtime

    assert runtime.progress().complete
    assert runtime.progress().seconds_left == 0


def test_the_groups_and_the_stage_of_a_web_shop_are_required(package):
    def needed(runtime):
        return ids(item for item in runtime.questions if item.required)

    assert needed(answered(package)) == ["kohderyhma"]
    assert needed(answered(package, kohderyhma=("vk",))) == ["kohderyhma", "vk_vaihe"]
    assert needed(answered(package, kohderyhma=("b2c",))) == ["kohderyhma"]


def test_answers_to_items_of_another_version_are_carried_along(package):
    runtime = Runtime(package, {"z_future": Answer.of(3)})

    assert runtime.answer("b_suunta", Answer.of(1)).runtime.answers["z_future"] == Answer.of(3)
    assert runtime.progress().answered == 0


STEERING: dict[str, list[Any]] = {
    "kohderyhma": [("b2c",), ("vk", "b2b"), ("matkailu", "urakointi")],
    "vk_vaihe": ["suunnitteilla", "toiminnassa"],
    "c_sivut": [0, 2],
    "d_some": [0, 3, NOT_APPLICABLE],
    "g_tekoaly": [0, 1],
    "t_kv": ["ei", "nyt"],
    "l_verkkomyynti": ["0", "yli50"],
    "c_mobiili": [4],
}


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_the_order_of_answering_does_not_matter(package, data):
    chosen = {
        name: data.draw(st.sampled_from(values), label=name)
        for name, values in STEERING.items()
        if data.draw(st.booleans())
    }
    chosen = {
        name: value if isinstance(value, Answer) else Answer.of(value) for name, value in chosen.items()
    }
    runtime = Runtime(package)
    for name in data.draw(st.permutations(sorted(chosen))):
        runtime = runtime.answer(name, chosen[name]).runtime

    at_once = Runtime(package, chosen)
    assert ids(runtime.questions) == ids(at_once.questions)
    assert [runtime.value(item.id) for item in package.items] == [
        at_once.value(item.id) for item in package.items
    ]


def test_calculated_items_follow_what_they_read(book, sheets):
    sheets["survey"][0].append("calculation")
    sheets["survey"][5:5] = [
        ["calculate", "c_sum", None, None, None, None, None, None, "${x_one} + ${x_two}"]
    ]
    runtime = Runtime(compile_workbook(book(sheets)))

    for name, answer in {"x_one": Answer.of(3), "f_site": Answer.of("no")}.items():
        runtime = runtime.answer(name, answer).runtime
    assert runtime.value("c_sum") == 3.0
    assert "c_sum" not in ids(runtime.questions)
    with pytest.raises(FormError):
        runtime.answer("c_sum", Answer.of(1))


@pytest.mark.parametrize("value", range(4))
def test_an_answer_is_little_work(package, value):
    """A thousand calls: done long before the next key. Its time is measured in the benches."""
    runtime = answered(package, kohderyhma=("matkailu", "urakointi"))

    def work():
        return runtime.answer("c_sivut", Answer.of(value)).runtime.progress()

    assert calls(work) < 3_000
