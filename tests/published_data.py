"""Many firms with finished analyses, quickly: the answers of one stand for all."""

from random import Random

from digifocus_desktop.model.advice import ResponseSet
from digifocus_desktop.model.company import Company
from tests.analysis_data import answer_all, open_analysis
from tests.workspaces import NOON

AREA = ("046", "097", "178", "213", "491")


def answers_of_one(services, level=1):
    """The form and the answers of an analysis that is deleted again, all scored ones at a level."""
    analysis = open_analysis(services, name="Malli", groups=("b2c",))
    answer_all(services, analysis, level)
    with services.store.write() as session:
        row = session.get_one(ResponseSet, analysis.id)
        found = (row.form_package_id, dict(row.answers))
        row.deleted = True
    return found


def add(services, answers, count, groups, *, places=AREA, seed=1):
    """Write down so many firms of these groups, each with a finished analysis."""
    package, given = answers
    random = Random(seed)
    with services.store.write() as session:
        for number in range(count):
            company = Company(
                programme_id=services.me.programme_id,
                name=f"Yritys {seed} {number}",
                municipality=random.choice(places),
                target_groups=groups,
            )
            session.add(company)
            session.flush()
            session.add(
                ResponseSet(
                    company_id=company.id,
                    form_package_id=package,
                    phase="T0",
                    answers=given,
                    started_at=NOON,
                    completed_at=NOON,
                )
            )
