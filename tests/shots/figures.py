"""A draft and a release with invented figures, for pictures: the demo has too few firms for a release."""

from collections import Counter
from datetime import timedelta
from random import Random

from digifocus_desktop.domain.beside import Earlier, protected
from digifocus_desktop.domain.suppression import Counts, Key, Why, key, linked, with_margins
from digifocus_desktop.services import Services
from digifocus_desktop.services.cohort import ELSEWHERE
from digifocus_desktop.services.publication_values import (
    NEED,
    NO_NEED,
    Draft,
    Middle,
    Published,
    Release,
    Releases,
)
from digifocus_desktop.services.publications import RESTS, grouping_of
from ui.screens.publication.state import PublicationState

_FIRMS = (70, 180)


def state(services: Services) -> PublicationState:
    """Return a page with a draft of 180 firms beside a release of 70."""
    now = services.store.now()
    earlier = _published(services, _FIRMS[0], [])
    draft = _published(services, _FIRMS[1], [Earlier(earlier[0].cells, earlier[1])])
    release = Release("made", now - timedelta(120), "Liisa Koponen", None, "", earlier[0])
    day = now.astimezone().date()
    known = Releases((release,), True, (day, day.replace(day=1) - timedelta(1)))
    return PublicationState(known=known, draft=Draft(draft[0], "", draft[2], draft[1], ("made",)))


def _published(
    services: Services, firms: int, earlier: list[Earlier]
) -> tuple[Published, Counts, dict[Key, Why]]:
    headings = services.publications.figures(services.store.now().date()).headings
    with services.store.read() as connection:
        grouping, names = grouping_of(connection, services.me.programme_id)
    groups = {group: names[group] for group in dict.fromkeys(grouping.reported.values())}
    random = Random(4)
    places = (*grouping.area, ELSEWHERE)
    rows = [
        (
            random.choices(list(groups), range(len(groups), 0, -1))[0],
            random.choices(places, range(len(places), 0, -1))[0],
            {theme for theme in headings.themes if random.random() < 0.4},
        )
        for _ in range(firms)
    ]
    tables = [
        with_margins(Counter(key(group=group) for group, _, _ in rows), {"group": groups}),
        with_margins(Counter(key(place=place) for _, place, _ in rows), {"place": places}),
    ]
    for theme in headings.themes:
        needed: dict[Key, int] = {}
        for group, _, needs in rows:
            cell = key(group=group, **{theme: NEED if theme in needs else NO_NEED})
            needed[cell] = needed.get(cell, 0) + 1
        tables.append(with_margins(needed, {"group": groups, theme: (NEED, NO_NEED)}))
    counts = linked(tables)
    why = protected(earlier, counts, RESTS)
    told = {"", *(group for group in groups if key(group=group) not in why)}
    middles = {
        (dimension, group): Middle(5 * random.randint(4, 15), (20, 80) if not group else None)
        for dimension in headings.dimensions
        for group in told
    }
    cells = {cell: None if cell in why else count for cell, count in counts.cells.items()}
    published = Published(
        headings.until, "T0", groups, grouping.area, headings.themes, headings.dimensions, cells, middles
    )
    return published, counts, why
