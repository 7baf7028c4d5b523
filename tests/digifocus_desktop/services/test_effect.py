"""Change over all firms, counted from pairs written by hand: each number is a sum done beside it."""

from datetime import date, timedelta
from types import SimpleNamespace

import pytest

from digifocus_desktop.model.programme import Programme
from digifocus_desktop.model.training import Activity, Attendance
from digifocus_desktop.services.measures import COMPETENCE, LEVEL
from digifocus_desktop.services.paired_scores import THEN
from tests.analysis_data import make_company
from tests.digifocus_desktop.services.test_paired_scores import measure
from tests.workspaces import NOON


def write_pair(
    services, firm, before, after, *, phase="T1", mode="advisor", comparability="same", **dimensions
):
    """Write the pair of a firm as if both measurements had been made."""
    later = f"{firm}/{phase}"
    with services.store.local() as connection:
        connection.execute(
            "INSERT INTO paired_analysis VALUES (?, ?, ?, ?, ?, '2026-01-01', '2026-11-01', ?)",
            (later, f"{firm}/T0", firm, phase, mode, comparability),
        )
        for dimension, numbers in {LEVEL: (before, after), **dimensions}.items():
            connection.execute(
                "INSERT INTO paired_score VALUES (?, ?, ?, ?, ?)", (later, f"{firm}/T0", dimension, *numbers)
            )


@pytest.fixture
def firms(services):
    """Six firms of b2b with changes 10 20 0 −10 10 30, and two farms."""
    made = [make_company(services, f"Yritys {number}", ("b2b",)) for number in range(6)]
    for firm, change in zip(made, (10, 20, 0, -10, 10, 30), strict=True):
        write_pair(services, firm, 40, 40 + change, **{COMPETENCE: (30, 35), THEN: (25, 35), "C": (20, 30)})
    farms = [make_company(services, f"Tila {number}", ("matkailu",)) for number in range(2)]
    for farm in farms:
        write_pair(services, farm, 20, 30)
    return SimpleNamespace(b2b=made, farms=farms)


def attend(services, firms, count):
    """Let firms attend so many sessions of TP2 and return the id of that work package."""
    with services.store.read() as connection:
        package = connection.execute("SELECT id FROM work_package WHERE key = 'TP2'").fetchone()[0]
    with services.store.write() as session:
        for number in range(count):
            session_row = Activity(
                programme_id=services.me.programme_id,
                work_package_id=package,
                kind="session",
                title=f"Koulutus {number}",
                starts_at=NOON - timedelta(days=number + 1),
            )
            session.add(session_row)
            session.flush()
            for firm in firms:
                session.add(
                    Attendance(activity_id=session_row.id, company_id=firm, name="Anna", mark="present")
                )
    return package


def test_the_headline_is_that_of_all_pairs(services, firms):
    view = services.effect.view()

    assert view.pairs == 8
    assert view.level.count == 8
    assert view.level.before == pytest.approx((6 * 40 + 2 * 20) / 8)
    assert view.level.change == pytest.approx((10 + 20 + 0 - 10 + 10 + 30 + 10 + 10) / 8)
    assert (view.level.improved, view.level.same, view.level.declined) == (6, 1, 1)
    assert (view.competence.count, view.competence.change) == (6, 5)
    assert view.then.change == 10
    assert {line.key: line.level.change for line in view.dimensions if line.level} == {"C": 10}


def test_groups_of_fewer_than_five_show_nothing(services, firms):
    lines = {line.key: line for line in services.effect.view().groups}

    assert lines["b2b"].level.change == pytest.approx(60 / 6)
    assert lines["matkailu"].level is None
    assert lines["matkailu"].count is None


def test_what_cannot_be_compared_is_left_out_and_told(services, firms):
    broken = make_company(services, "Muuttunut", ("b2b",))
    write_pair(services, broken, 0, 100, comparability="broken")
    shifted = make_company(services, "Siirtynyt", ("b2b",))
    write_pair(services, shifted, 40, 50, comparability="shifted")

    view = services.effect.view()

    assert (view.pairs, view.incomparable, view.versions) == (9, 1, 1)
    assert view.level.count == 9


def test_the_year_later_is_counted_by_itself(services, firms):
    write_pair(services, firms.b2b[0], 40, 90, phase="T2")

    assert services.effect.view().level.count == 8
    assert services.effect.view("T2").pairs == 1
    assert services.effect.view("T2").level is None


def test_who_did_not_answer_is_told_with_its_first_level(services):
    for number in range(5):
        firm = make_company(services, f"Vastannut {number}")
        measure(services, firm)
        measure(services, firm, "T1", 3)
    for number in range(6):
        measure(services, make_company(services, f"Pois {number}"), value=1)
    assert services.effect.view().drop_outs.count == 0, "the programme has not ended yet"
    with services.store.write() as session:
        session.get(Programme, services.me.programme_id).ends_on = date(2026, 11, 1)

    view = services.effect.view()

    assert (view.drop_outs.count, view.drop_outs.level, view.drop_outs.measured_level) == (6, 25, 50)
    assert (view.response.asked, view.response.answered, view.response.modes) == (11, 5, {"advisor": 5})
    assert view.response.rate == pytest.approx(5 / 11)


def test_dose_counts_the_sessions_attended(services, firms):
    package = attend(services, firms.b2b[:5], 4)

    view = services.effect.view()

    doses = {line.key: line for line in view.doses}
    assert doses["3-5"].level.count == 5
    assert doses["3-5"].level.change == pytest.approx(30 / 5)
    assert doses["0-0"].level is None, "one firm and two farms are fewer than five"
    (training,) = view.trainings
    assert (training.key, training.level.count) == (package, 5)


def test_the_sensitivity_of_the_words_is_that_of_the_first_measurements(services):
    for number in range(5):
        measure(services, make_company(services, f"Yritys {number}"))
    measure(services, make_company(services, "Kesken"), finished=False)

    found = services.effect.view().sensitivity

    assert (found.count, found.ever) == (5, 0), "equal dimensions never change their word"
    assert {run.dimension for run in found.runs} == set("BCDEFGH")


def test_nothing_measured_is_a_view_of_nothing(services):
    view = services.effect.view()

    assert (view.pairs, view.level, view.sensitivity, view.on) == (0, None, None, date(2026, 11, 24))
    assert view.response.rate is None
