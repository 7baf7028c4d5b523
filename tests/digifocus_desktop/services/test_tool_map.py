import pytest

from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.services.company_values import NewCompany
from digifocus_desktop.services.tool_map import ToolDraft


@pytest.fixture
def firm(services):
    return services.companies.create(NewCompany("Mäkelän tila"))


@pytest.fixture
def interview(services, firm):
    return services.interviews.start(firm)


@pytest.fixture
def tools(services):
    return services.tool_map


def drafts(tools, interview):
    return {row.tool.code: row.draft for row in tools.of_interview(interview).rows}


def test_the_map_has_twenty_categories_that_nobody_has_asked_yet(tools, interview):
    found = tools.of_interview(interview)

    assert len(found.rows) == 20
    assert found.asked == 0


def test_a_row_is_kept_whole_and_what_was_before_is_returned(tools, interview):
    first = ToolDraft("in_use", "WordPress", 1250, "Anna", give_up=True)

    assert tools.write(interview, "tool_website", first) == ToolDraft()
    assert drafts(tools, interview)["tool_website"] == first
    assert tools.write(interview, "tool_website", ToolDraft("tried")) == first


def test_the_month_costs_what_is_in_use(tools, interview):
    tools.write(interview, "tool_website", ToolDraft("in_use", monthly_cost_cents=1250))
    tools.write(interview, "tool_crm", ToolDraft("in_use", monthly_cost_cents=4000, give_up=True))
    tools.write(interview, "tool_ads", ToolDraft("tried", monthly_cost_cents=9900))

    found = tools.of_interview(interview)
    assert (found.monthly_cost_cents, found.given_up_cents, found.asked) == (5250, 4000, 3)


def test_the_next_interview_shows_what_was_told_in_the_last(services, tools, firm, interview):
    tools.write(interview, "tool_website", ToolDraft("in_use", "WordPress"))
    services.interviews.complete(interview)
    later = services.interviews.start(firm)

    assert drafts(tools, later)["tool_website"] == ToolDraft("in_use", "WordPress")
    tools.write(later, "tool_website", ToolDraft("no"))
    assert drafts(tools, later)["tool_website"] == ToolDraft("no")
    assert drafts(tools, interview)["tool_website"] == ToolDraft("in_use", "WordPress")


@pytest.mark.parametrize(
    ("category", "draft"),
    [
        ("tool_teleport", ToolDraft("in_use")),
        ("tool_crm", ToolDraft("perhaps")),
        ("tool_crm", ToolDraft("in_use", monthly_cost_cents=-1)),
        ("tool_crm", ToolDraft("in_use", "x" * 5_000_000)),
    ],
)
def test_what_does_not_fit_is_refused(tools, interview, category, draft):
    with pytest.raises(InvalidFieldError):
        tools.write(interview, category, draft)


def test_tools_become_facts_of_the_result(services, tools, firm):
    analysis = services.analyses.start(firm)
    interview = services.interviews.start(firm)

    tools.write(interview, "tool_erp", ToolDraft("in_use"))

    facts = {found.fact.number: found.holds for found in services.results.result(analysis).result.dii}
    assert facts[7] is True
