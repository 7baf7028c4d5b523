import pytest

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.advice import called_for, gate_open, theme_need
from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.forms.scoring import score_runtime


def runtime(package, **values):
    return Runtime(package, {name: Answer.of(value) for name, value in values.items()})


def test_the_need_of_a_theme_is_the_room_its_answers_leave(package):
    found = runtime(package, a_sisalto=1, d_sisalto=3)

    need = theme_need(found, "TP2.4")

    assert need.need == pytest.approx((3 / 4 + 1 / 4) / 2)
    assert need.items == ("a_sisalto", "d_sisalto")


def test_items_of_a_branch_count_double(package):
    found = runtime(package, kohderyhma=("matkailu",), f_tyonsuunnittelu=4, m_varaus=0)

    # 4·1 and 0·2: a third is reached
    assert theme_need(found, "TP6.1").need == pytest.approx(2 / 3)


def test_a_theme_without_answers_has_no_need_and_is_not_wanted(package):
    need = theme_need(runtime(package), "TP2.4")

    assert need.need is None
    assert not need.wanted


@pytest.mark.parametrize(("site", "opened"), [(0, False), (1, True)])
def test_a_gate_follows_the_answers(package, site, opened):
    found = runtime(package, c_sivut=site, d_some=0)

    assert gate_open(found, "${c_sivut} >= 1 or ${d_some} >= 2") is opened


def test_a_gate_is_undecided_while_the_answers_do_not_tell(package):
    assert gate_open(runtime(package), "${c_sivut} >= 1") is None
    assert gate_open(runtime(package), None) is True


def test_a_gate_over_an_unknown_item_is_refused(package):
    with pytest.raises(FormError):
        gate_open(runtime(package), "${nowhere} >= 1")


def test_an_agreed_value_steers_the_advice(package):
    held = Answer(Status.ANSWERED, 4, agreed=1)
    found = Runtime(package, {"h_tunnukset": held})

    assert [rule.code for rule in called_for(found, score_runtime(found))] == ["EXT-TT"]


def test_help_with_buying_is_offered_only_where_somebody_outside_is_needed(package):
    alone = runtime(package, a_ostaminen=0, h_tunnukset=4)
    helped = runtime(package, a_ostaminen=0, h_tunnukset=0)

    assert called_for(alone, score_runtime(alone)) == ()
    assert [rule.code for rule in called_for(helped, score_runtime(helped))] == ["EXT-TT", "NEUV-OSTO"]
