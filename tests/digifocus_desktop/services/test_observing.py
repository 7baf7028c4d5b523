"""The advisor's own rating beside the firm's answer: both stay."""

import pytest

from digifocus_desktop.errors import FormError, StoreError
from digifocus_desktop.forms.answers import Answer
from digifocus_desktop.services.company_values import NewCompany


@pytest.fixture
def firm(services):
    return services.companies.create(NewCompany("Mäkelän tila"))


def test_both_ratings_are_kept_and_the_answer_scores(services, firm):
    analysis = services.analyses.start(firm)
    services.analyses.answer(analysis, {"c_sivut": Answer.of(3)})
    interview = services.interviews.start(firm)

    assert services.observing.observe(interview, "c_sivut", 1) is None
    held = services.interviews.open(interview).answers["c_sivut"]
    assert (held.value, held.observation, held.settled) == (3, 1, 3)

    services.interviews.agree(interview, "c_sivut", 2, "Katsottiin yhdessä")
    held = services.interviews.open(interview).answers["c_sivut"]
    assert (held.value, held.observation, held.agreed, held.settled) == (3, 1, 2, 2)
    assert services.observing.observe(interview, "c_sivut", None) == 1


@pytest.mark.parametrize(("item", "rating"), [("f_talous", 2), ("c_sivut", 5)])
def test_what_cannot_be_seen_or_is_no_rating_is_refused(services, firm, item, rating):
    services.analyses.start(firm)
    interview = services.interviews.start(firm)

    with pytest.raises(FormError, match=r"answer\.observation"):
        services.observing.observe(interview, item, rating)


def test_without_an_analysis_there_is_nothing_to_observe(services, firm):
    with pytest.raises(StoreError, match=r"record\.gone"):
        services.observing.observe(services.interviews.start(firm), "c_sivut", 1)
