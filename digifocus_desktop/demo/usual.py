"""Writes the usual firms with all that has happened to them, step by step along their way."""

import json
from collections.abc import Iterator, Mapping
from datetime import date, datetime
from random import Random

from digifocus_desktop.demo import firms
from digifocus_desktop.demo.advice import agreed_answers, write_analysis, write_interview
from digifocus_desktop.demo.advice_logs import write_advice_logs
from digifocus_desktop.demo.answers import Answered, believable, grown, seen_now
from digifocus_desktop.demo.cast import CAST, MAKELA, PUUPAJA, USUAL_COUNT, Firm, Way, usual_firms
from digifocus_desktop.demo.certificates import issue_certificates
from digifocus_desktop.demo.record import is_disputed, write_conflict, write_history
from digifocus_desktop.demo.scene import Scene
from digifocus_desktop.demo.trainings import write_trainings, write_visits
from digifocus_desktop.forms.answers import Answer
from digifocus_desktop.forms.course import FIRST_PHASE, Course
from digifocus_desktop.services.paired_scores import write_pair
from digifocus_desktop.store.attachments import Attachments

AGAIN = "T1"
ANSWERED_SO_FAR = 26


def write_usual(scene: Scene, companies: int, numbers: Iterator[str], attachments: Attachments) -> None:
    """Write at most `companies` of the usual firms, the trainings they take part in and certificates."""
    chosen = usual_firms(scene.random, min(companies, USUAL_COUNT))
    _write_package(scene)
    for firm in chosen:
        analysed = _analysed_on(scene, firm)
        contacted = scene.day(analysed.toordinal() - scene.day(0).toordinal() - scene.random.randrange(8, 30))
        firms.write_firm(scene, firm, next(numbers), contacted)
        if firm.way >= Way.ANALYSING:
            _write_way(scene, firm, analysed)
        if firm.way >= Way.INTERVIEWED:
            write_history(scene, firm)
        if is_disputed(firm):
            write_conflict(scene, firm)
    write_trainings(scene, chosen)
    write_visits(scene, chosen)
    issue_certificates(scene, attachments)
    write_advice_logs(scene, [firm for firm in chosen if firm.way >= Way.ANALYSED])


def _analysed_on(scene: Scene, firm: Firm) -> date:
    """The day of the analysis: the further a firm is, the longer ago."""
    if firm.key == MAKELA:
        return scene.day(0)
    if firm.key == PUUPAJA:
        return scene.workday(-21)
    steps = max(0, firm.way - Way.ANALYSED)
    if firm.way is Way.MEASURED_AGAIN:
        return scene.workday(-250 - scene.random.randrange(20))
    return scene.workday(-2 - 13 * steps - scene.random.randrange(12))


def _write_way(scene: Scene, firm: Firm, analysed: date) -> None:
    most = ANSWERED_SO_FAR if firm.way is Way.ANALYSING else None
    answers = believable(scene.package, firm, scene.random, scene.random.uniform(0.7, 2.7), most)
    interviewed = firm.way >= Way.INTERVIEWING
    corrected = ""
    if interviewed:
        answers, corrected = agreed_answers(scene, answers)
    begun = _morning(scene, analysed)
    analysis = write_analysis(
        scene, firm, FIRST_PHASE, begun, Answered.of(scene.package, answers), done=firm.way >= Way.ANALYSED
    )
    if interviewed:
        held = scene.workday(min(-1, analysed.toordinal() - scene.day(0).toordinal() + 6))
        write_interview(scene, firm, analysis, held, corrected)
    if firm.way is Way.MEASURED_AGAIN:
        _write_again(scene, firm, grown(scene.package, answers, scene.random))
    elif firm.way is Way.CERTIFIED and firm.number >= len(CAST):
        own = Random(f"{scene.seed}/{firm.key}/again")  # noqa: S311  # invented data, not a secret
        _write_again(scene, firm, grown(scene.package, answers, own))


def _write_again(scene: Scene, firm: Firm, answers: Mapping[str, Answer]) -> None:
    """Write the measurement at the end, with how the start is seen now."""
    own = Random(f"{scene.seed}/{firm.key}/then")  # noqa: S311  # invented data, not a secret
    again = Answered.of(scene.package, seen_now(scene.package, answers, own), Course(AGAIN))
    later = scene.at(scene.workday(-9 + firm.number % 3), 10)
    analysis = write_analysis(scene, firm, AGAIN, later, again, done=True)
    write_pair(scene.connection, lambda _connection, _id: scene.package, analysis)


def _morning(scene: Scene, day: date) -> datetime:
    """A moment of the morning; of today never one to come."""
    return min(scene.at(day, 9, 5), scene.now)


def _write_package(scene: Scene) -> None:
    package = scene.package
    scene.add(
        "form_package",
        scene.package_id,
        programme_id=scene.programme_id,
        form_key=package.id,
        version=package.version,
        title=package.title,
        sha256=package.hash,
        body=json.loads(package.json),
    )
