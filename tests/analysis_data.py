"""Firms and answers for tests of analyses."""

from digifocus_desktop.forms.answers import Answer
from digifocus_desktop.forms.package import ItemType
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.model.company import Company, CompanyFile
from digifocus_desktop.services import Services
from digifocus_desktop.services.analyses import Analysis


def make_company(services: Services, name: str = "Mäkelän tila", groups=("matkailu",), **facts) -> str:
    """Store a firm and its file and return its id."""
    with services.store.write() as session:
        company = Company(
            programme_id=services.me.programme_id, name=name, municipality="178", target_groups=groups
        )
        session.add(company)
        session.flush()
        session.add(CompanyFile(company_id=company.id, **facts))
        return company.id


def open_analysis(services: Services, **company) -> Analysis:
    """Begin an analysis of a new firm and return it."""
    return services.analyses.open(services.analyses.start(make_company(services, **company)))


def answer_all(services: Services, analysis: Analysis, value: int = 2, **others: Answer) -> None:
    """Answer every rated question that is shown with `value`, or as `others` say."""
    runtime = Runtime(analysis.package, analysis.answers)
    changes = dict(others)
    for item in runtime.questions:
        if item.scored and item.type is ItemType.SELECT_ONE:
            changes.setdefault(item.id, Answer.of(value))
    services.analyses.answer(analysis.id, changes)
