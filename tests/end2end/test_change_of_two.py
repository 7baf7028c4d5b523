"""The measurement at the end, answered by two advisors on two laptops without network: one change."""

from digifocus_desktop.forms.answers import Answer, Status
from tests.digifocus_desktop.services.test_paired_scores import measure
from tests.end2end.test_two_advisors import synced


def test_answers_of_both_laptops_make_one_change(anna, pekka):
    company = anna.firm()
    measure(anna.services, company, value=1)
    later = anna.services.analyses.start(company, "T1")
    synced(anna, pekka)

    own = {"a_tieto": Answer(Status.ANSWERED, 3, then=0), "a_yhteistyo": Answer(Status.ANSWERED, 3, then=0)}
    anna.services.analyses.answer(later, {**own, "b_suunta": Answer.of(3), "b_resurssit": Answer.of(3)})
    pekka.services.analyses.answer(later, {"b_asiakas": Answer.of(3), "b_kv": Answer.of(3)})
    synced(anna, pekka)

    found = [desk.services.firm_changes.view(later) for desk in (anna, pekka)]
    direction = [one.change.comparison.of("B").change for one in found]
    assert [(one.before, one.after) for one in direction] == [(25, 75), (25, 75)]
    assert found[0].change == found[1].change
    assert not found[0].later.completed
