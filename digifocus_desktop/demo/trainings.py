"""Writes visits, calls and trainings around today, with who was there."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import timedelta

from digifocus_desktop.demo import names
from digifocus_desktop.demo.cast import LEIPA, MAKELA, PUUPAJA, SAVOTTA, Firm, Way
from digifocus_desktop.demo.firms import company_id, person_id
from digifocus_desktop.demo.scene import Scene
from digifocus_desktop.domain.programme_rows import row_id
from digifocus_desktop.services.training_rows import ABSENT
from digifocus_desktop.services.trainings import Attendee, attendance_id
from digifocus_desktop.services.visit_values import CALL, HELD, PLANNED, VISIT

PROGRAMME_KEY = "digifocus"
PRESENT, REMOTE = "present", "remote"
ON_PATH = 16


@dataclass(frozen=True, slots=True)
class Series:
    """Sessions of one path or theme.

    Attributes:
        key: Names it within the demo.
        path: Key of the path, or empty.
        theme: Key of the theme.
        work_package: Key of the work package.
        kind: Type of activity.
        organisation: Who holds it.
        place: Where.
        sessions: (days from today, hour, title), earliest first.
        lessons: Of 45 minutes, a session.
    """

    key: str
    path: str
    theme: str
    work_package: str
    kind: str
    organisation: str
    place: str
    sessions: tuple[tuple[int, int, str], ...]
    lessons: float = 4.0


FARM_PATH = Series(
    "farm", "TP6-1", "TP6.1", "TP6", "path_session", "proagria", "Juvan kirjasto ja Teams",
    ((-42, 17, "Digitaaliset varausjärjestelmät"), (-21, 17, "Markkinointikanavat"),
     (0, 17, "Markkinointiautomaatiot"), (21, 17, "Viestintä ja digityökalut arjessa")),
)  # fmt: skip
SOCIAL = Series(
    "social", "", "TP2.3", "TP2", "workshop", "hake", "Savonlinnan Hankekehitys, Olavinkatu 60",
    ((-75, 9, "Kanavat ja kohderyhmä"), (-61, 9, "Julkaisut omista kuvista")),
)  # fmt: skip
BASICS = Series(
    "basics", "", "TP2.1", "TP2", "workshop", "proagria", "Otavan Opisto, Mikkeli",
    ((-33, 9, "Yritysprofiili ja verkkosivut"), (-12, 9, "Turvalliset tunnukset ja varmuuskopiot"),
     (16, 9, "Laskutus ja kuitit sähköisesti")),
)  # fmt: skip
OPEN = Series(
    "open", "", "AVOIN", "TP2", "webinar", "xamk", "Teams",
    ((-8, 12, "Tekoäly pienen yrityksen arjessa"), (6, 12, "Löydy kartalta ja hausta")), 1.0,
)  # fmt: skip
ALL_SERIES = (FARM_PATH, SOCIAL, BASICS, OPEN)


def write_trainings(scene: Scene, firms: Sequence[Firm]) -> None:
    """Write the sessions, rosters and marks."""
    trained = [firm for firm in firms if firm.way >= Way.IN_TRAINING]
    farms = [firm for firm in trained if "matkailu" in firm.groups]
    certified = [firm for firm in trained if firm.way >= Way.CERTIFIED]
    on_path = [*_attendees(scene, farms)]
    rosters = {
        FARM_PATH: [*on_path, *_strangers(scene, ON_PATH - len(on_path))],
        SOCIAL: [*_attendees(scene, certified)],
        BASICS: [*_attendees(scene, trained[::2])],
        OPEN: [*_attendees(scene, trained[1::2])],
    }
    for series in ALL_SERIES:
        _write_series(scene, series, rosters[series])


def write_visits(scene: Scene, firms: Sequence[Firm]) -> None:
    """Write what is agreed with firms for today and the days after."""
    agreed = (
        (MAKELA, VISIT, 0, 9, 0, "", ""),
        (LEIPA, VISIT, 0, 12, 30, "Ensikäynti", "Kirkkotie 4"),
        (SAVOTTA, CALL, 0, 15, 0, "Seurantasoitto", ""),
        (PUUPAJA, VISIT, 2, 10, 0, "Digineuvontahaastattelu", ""),
        ("skargard", CALL, 5, 9, 30, "", ""),
    )
    by_key = {firm.key: firm for firm in firms}
    for key, kind, offset, hour, minute, subject, place in agreed:
        if key in by_key:
            day = scene.workday(offset)
            _write_visit(
                scene, by_key[key], kind, (day.toordinal(), hour, minute), subject=subject, place=place
            )


def _write_visit(
    scene: Scene, firm: Firm, kind: str, when: tuple[int, int, int], *, subject: str, place: str
) -> None:
    starts = scene.at(scene.day(0).fromordinal(when[0]), when[1], when[2])
    owner = scene.colleagues[firm.owner]
    scene.add(
        "activity",
        scene.id("visit", firm.key, kind, number=firm.number),
        programme_id=scene.programme_id,
        organisation_id=owner.organisation_id,
        company_id=company_id(scene, firm),
        kind=kind,
        title=subject or firm.name,
        starts_at=starts,
        ends_at=starts + timedelta(minutes=90 if kind == VISIT else 20),
        place=place or None,
        mode="on_site" if kind == VISIT else "remote",
        advisor_user_id=owner.user_id,
        state=PLANNED,
    )


def _attendees(scene: Scene, firms: Iterable[Firm]) -> Iterable[Attendee]:
    for firm in firms:
        for position, (name, _) in enumerate(firm.people):
            yield Attendee(name, person_id(scene, firm, position), company_id(scene, firm), firm.name)


def _strangers(scene: Scene, count: int) -> Iterable[Attendee]:
    """People of firms that other organisations have and this computer does not."""
    for _ in range(max(0, count)):
        yield Attendee(
            names.person_name(scene.random), None, None, names.firm_name(scene.random, "491", True)
        )


def _write_series(scene: Scene, series: Series, roster: Sequence[Attendee]) -> None:
    owner = scene.colleagues[series.organisation]
    for number, (offset, hour, title) in enumerate(series.sessions):
        starts = scene.at(scene.workday(offset), hour, 30 if hour == 17 else 0)
        ends = starts + timedelta(minutes=45 * series.lessons)
        held = ends <= scene.now and offset < 0
        session = scene.add(
            "activity",
            scene.id("session", series.key, str(number)),
            programme_id=scene.programme_id,
            organisation_id=owner.organisation_id,
            work_package_id=row_id(PROGRAMME_KEY, "work_package", series.work_package),
            path_id=row_id(PROGRAMME_KEY, "path", series.path) if series.path else None,
            theme_key=series.theme,
            kind=series.kind,
            title=title,
            starts_at=starts,
            ends_at=ends,
            place=series.place,
            mode="remote" if series.place == "Teams" else "on_site",
            lesson_hours=series.lessons,
            trainers=(scene.me.name, "Antti Harju")
            if series.organisation == "proagria"
            else ("Antti Harju",),
            state=HELD if held else PLANNED,
        )
        for attendee in roster if offset < 10 else ():
            _write_mark(scene, session, attendee, _mark(scene, series) if held else None)


def _mark(scene: Scene, series: Series) -> str:
    if series is SOCIAL:
        return PRESENT
    return scene.random.choices((PRESENT, REMOTE, ABSENT), (12, 4, 2))[0]


def _write_mark(scene: Scene, session: str, attendee: Attendee, mark: str | None) -> None:
    scene.add(
        "attendance",
        attendance_id(session, attendee),
        activity_id=session,
        company_id=attendee.company_id,
        person_id=attendee.person_id,
        name=attendee.name,
        company_name=attendee.company_name or None,
        mark=mark,
    )
