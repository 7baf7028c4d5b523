"""Which places of the program are drawn: each screen, and the parts of it that a person can stand in."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from PySide6.QtTest import QTest

from digifocus_desktop.bootstrap import Program
from tests.driving import settle
from ui.screens import SCREENS
from ui.shared.navigation import Route

Act = Callable[[Program], None]


@dataclass(frozen=True, slots=True)
class Stop:
    """A place to be drawn.

    Attributes:
        name: Of the file.
        route: Where it is.
        act: What is done there first.
    """

    name: str
    route: Route
    act: Act = field(default=lambda _program: None)


def stops(program: Program) -> Iterator[Stop]:
    """Yield the places of every screen that the program names, over the records of the demo."""
    ids = _ids(program)
    special = {
        "today": [
            Stop("today", Route("today")),
            Stop("today-late", Route("today", params={"list": "late_actions"})),
        ],
        "companies": [
            Stop("companies", Route("companies")),
            Stop("companies-stage", Route("companies", params={"stage": "analysed_not_interviewed"})),
        ],
        "company": [
            Stop("company", Route("company", ids["far"])),
            *(
                Stop(f"company-{tab}", Route("company", ids["far"], {"tab": tab}))
                for tab in ("analyses", "interviews", "trainings", "documents", "history")
            ),
            Stop("company-new", Route("company", ids["begun"], {"tab": "summary"})),
        ],
        "analysis": [Stop("analysis", Route("analysis", ids["draft"]))],
        "result": [Stop("result", Route("result", ids["analysis"]))],
        "report": [Stop("report", Route("report", ids["analysis"]))],
        "interview": [Stop("interview", Route("interview", ids["interview"]))],
        "certificates": [
            *(
                Stop(f"certificates-{tab}", Route("certificates", params={"tab": tab}))
                for tab in ("due", "issued", "voided")
            ),
            Stop("certificates-batch", Route("certificates", params={"training": "theme:TP2.1"})),
            Stop("certificates-farm", Route("certificates", params={"company": ids["far"]})),
        ],
    }
    for name in SCREENS:
        yield from special.get(name, [Stop(name, Route(name))])
    yield Stop("palette", Route("today"), _open_palette)
    yield Stop("keys", Route("today"), _open_keys)


def _ids(program: Program) -> dict[str, str]:
    """The records that show most: a firm far on its way, an analysis half done, an interview."""
    queries = {
        "far": "SELECT id FROM company WHERE name = 'Villa Kerimaa Oy'",
        "begun": "SELECT id FROM company WHERE name = 'Rantasalmen Leipä Oy'",
        "draft": "SELECT id FROM response_set WHERE completed_at IS NULL ORDER BY id LIMIT 1",
        "analysis": "SELECT r.id FROM response_set r JOIN company c ON c.id = r.company_id "
        "WHERE c.name = 'Savottakone Oy'",
        "interview": "SELECT i.id FROM interview i JOIN company c ON c.id = i.company_id "
        "WHERE c.name = 'Savottakone Oy'",
    }
    with program.session.services.store.read() as connection:
        return {name: connection.execute(query).fetchone()[0] for name, query in queries.items()}


def _open_palette(program: Program) -> None:
    program.window.palette_panel.open()
    settle(program)
    QTest.keyClicks(program.window.focusWidget(), "savo")


def _open_keys(program: Program) -> None:
    program.window.key_sheet.open(())
