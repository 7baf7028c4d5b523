import pytest

from digifocus_desktop.errors import InvalidFieldError
from digifocus_desktop.forms.answers import Answer
from digifocus_desktop.forms.tool_need import Verdict
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
        ("tool_crm", ToolDraft("no", fit=5)),
        ("tool_crm", ToolDraft("no", effort="enormous")),
        ("tool_crm", ToolDraft("no", data_location="somewhere")),
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


def answered(services, analysis, **values):
    for item, value in values.items():
        services.analyses.answer(analysis, {item: Answer.of(value)})


def test_need_comes_from_the_answers_and_what_fits_is_suggested(services, tools, firm):
    analysis = services.analyses.start(firm)
    answered(services, analysis, e_asiakastieto=1, e_uusinta=1, d_mainonta=4, t_aika="1_3h")
    interview = services.interviews.start(firm)
    offered = ToolDraft("no", monthly_cost_cents=1900, fit=3, data_location="eu", replaces="Vihko")
    tools.write(interview, "tool_crm", offered)
    tools.write(interview, "tool_ads", ToolDraft("no", fit=4))
    tools.write(interview, "tool_email", ToolDraft("no", fit=4))

    found = tools.of_interview(interview)
    rows = {row.tool.code: row for row in found.rows}
    assert (rows["tool_crm"].need, rows["tool_crm"].verdict) == (3, Verdict.SUGGESTED)
    assert rows["tool_crm"].draft == offered
    assert rows["tool_ads"].verdict is Verdict.NOT_NEEDED
    assert rows["tool_email"].verdict is Verdict.UNKNOWN
    assert [row.tool.code for row in found.suggested] == ["tool_crm"]
    assert (found.suggested_cents, found.monthly_cost_cents) == (1900, 0)


def test_a_tool_that_takes_more_than_the_firm_has_is_not_suggested(services, tools, firm):
    analysis = services.analyses.start(firm)
    answered(services, analysis, e_asiakastieto=0, t_aika="alle1h")
    interview = services.interviews.start(firm)

    tools.write(interview, "tool_crm", ToolDraft("no", fit=4))
    assert verdict(tools, interview, "tool_crm") is Verdict.NO_TIME
    tools.write(interview, "tool_crm", ToolDraft("no", fit=4, effort="light"))
    assert verdict(tools, interview, "tool_crm") is Verdict.SUGGESTED


def verdict(tools, interview, code):
    return next(row.verdict for row in tools.of_interview(interview).rows if row.tool.code == code)


def test_every_category_tells_need_and_effort_in_three_languages(services):
    tools = services.forms.current.tools

    assert [tool.code for tool in tools if not tool.items or not tool.effort] == []
    assert [tool.code for tool in tools if {*tool.label} != {"fi", "sv", "en"}] == []
