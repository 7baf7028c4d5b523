"""Which places of the program are drawn: each screen, and the parts of it that a person can stand in."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from typing import Any

from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest

from digifocus_desktop.bootstrap import Program
from digifocus_desktop.forms.answers import Answer
from digifocus_desktop.forms.repeats import PRESENT
from digifocus_desktop.services import Services
from digifocus_desktop.services.measures import COMPETENCE, LEVEL
from digifocus_desktop.services.peers import Peers
from tests import every_kind
from tests.driving import settle
from tests.shots import figures, form_desk
from ui.screens import SCREENS
from ui.screens.forms.state import Part as FormPart
from ui.screens.interview.state import LAST_STEP
from ui.screens.publication.state import Ask, Part
from ui.shared.navigation import Route

Act = Callable[[Program], None]
_AGAIN = "SELECT r.id FROM response_set r WHERE r.phase = 'T1' AND r.completed_at IS NOT NULL"


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


_KINDS = {
    "gone": "f_kunta",
    "many": "f_toimii",
    "side": "f_kanta",
    "likert": "f_tyyty",
    "list": "f_lista",
    "number": "f_euro",
    "note": "f_paiva",
    "moment": "f_hetki",
    "text": "f_nimi",
    "place": "f_vaki#001",
    "places": "r_paikka",
    "lines": "f_kuvaus",
    "proposal": "f_ehdotus",
    "scored": "x_osaan",
}
"""What is shown of the form with every kind of question: name of the picture → its question."""


def stops(program: Program) -> Iterator[Stop]:
    """Yield the places of every screen that the program names, over the records of the demo."""
    ids = _ids(program)
    special = {
        "today": [
            Stop("today", Route("today"), _close_form),
            Stop("today-late", Route("today", params={"list": "late_actions"})),
            Stop("today-visit-off", Route("today"), _call_off),
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
        "advice_counts": [
            Stop("advice-counts", Route("advice_counts")),
            Stop("advice-rules", Route("advice_counts", params={"side": "rules"})),
        ],
        "effect": [
            Stop("effect", Route("effect")),
            Stop("effect-due", Route("effect", params={"tab": "due"})),
            Stop("questions", Route("questions")),
        ],
        "publication": [
            Stop("publication", Route("publication")),
            *(
                Stop(f"publication-{part}", Route("publication"), partial(_invent, part=part))
                for part in Part
            ),
            Stop("publication-ask", Route("publication"), partial(_invent, ask=Ask.RELEASE)),
        ],
        "analysis": [
            Stop("analysis", Route("analysis", ids["draft"])),
            Stop("analysis-rating", Route("analysis", ids["draft"], {"item": "c_arvostelut"}), _rate),
            Stop("analysis-many", Route("analysis", ids["draft"], {"item": "kohderyhma"})),
            Stop("analysis-number", Route("analysis", ids["draft"], {"item": "l_tunnit"})),
            *(
                Stop(
                    f"analysis-kind-{name}", Route("analysis", ids["kinds"], {"item": item}), _go_there(item)
                )
                for name, item in _KINDS.items()
            ),
        ],
        "paper_form": [
            Stop("paper_form", Route("paper_form", params={"company": ids["none_due"]})),
            Stop("paper_form-blank", Route("paper_form")),
        ],
        "keying": [
            Stop("keying", Route("keying", params={"company": ids["none_due"]})),
            Stop("keying-lines", Route("keying", ids["draft"])),
            Stop("keying-kinds", Route("keying", ids["kinds"])),
        ],
        "result": [
            Stop("result", Route("result", ids["analysis"])),
            Stop("result-peers", Route("result", ids["analysis"]), _compare),
        ],
        "change": [
            Stop("change", Route("change", ids["again"])),
            Stop("company-again", Route("company", ids["measured"], {"tab": "summary"})),
        ],
        "change_paper": [Stop("change_paper", Route("change_paper", ids["again"]))],
        "report": [Stop("report", Route("report", ids["analysis"]))],
        "forms": [
            Stop("forms", Route("forms"), form_desk.versions),
            *(
                Stop(f"forms-{part}", Route("forms"), partial(form_desk.show, part=part))
                for part in (FormPart.CHANGES, FormPart.TIMES, FormPart.GAPS)
            ),
            Stop(
                "forms-problems",
                Route("forms"),
                partial(form_desk.show, part=FormPart.PROBLEMS, broken=True),
            ),
            Stop("forms-preview", Route("forms"), partial(form_desk.turn, page="c")),
        ],
        "firm_care": [
            Stop("firm-care", Route("firm_care", ids["unshared"])),
            Stop("firm-care-share", Route("firm_care", ids["unshared"]), _share),
            Stop("firm-care-all", Route("firm_care", ids["far"])),
            Stop("firm-care-merge", Route("firm_care", ids["unshared"]), _merge),
            Stop("firm-care-erase", Route("firm_care", ids["unshared"]), _erase),
        ],
        "people": [
            Stop("people", Route("people")),
            Stop("people-code", Route("people"), lambda program: _page(program).card.code_button.click()),
            Stop("people-add", Route("people"), lambda program: _page(program).add_button.click()),
            Stop("people-lost", Route("people"), _lose_a_laptop),
        ],
        "interview": [
            Stop("interview", Route("interview", ids["interview"])),
            *(
                Stop(f"interview-{n}", Route("interview", ids["interview"]), partial(_open_step, step=n))
                for n in range(2, LAST_STEP + 1)
            ),
            Stop("interview-seen", Route("interview", ids["interview"]), partial(_look_at, part="seen")),
            Stop("interview-ai", Route("interview", ids["interview"]), partial(_look_at, part="ai")),
        ],
        "certificates": [
            *(
                Stop(f"certificates-{tab}", Route("certificates", params={"tab": tab}))
                for tab in ("due", "issued", "voided")
            ),
            Stop("certificates-batch", Route("certificates", params={"training": "theme:TP2.1"})),
            Stop("certificates-farm", Route("certificates", params={"company": ids["none_due"]}), _fill_in),
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
        "none_due": "SELECT id FROM company WHERE name = 'Savottakone Oy'",
        "unshared": "SELECT c.id FROM company c JOIN organisation o ON o.id = c.owner_organisation_id "
        "WHERE o.key = 'proagria' AND NOT EXISTS (SELECT 1 FROM consent k WHERE k.company_id = c.id) "
        "ORDER BY c.name LIMIT 1",
        "draft": "SELECT id FROM response_set WHERE completed_at IS NULL ORDER BY id LIMIT 1",
        "analysis": "SELECT r.id FROM response_set r JOIN company c ON c.id = r.company_id "
        "WHERE c.name = 'Savottakone Oy'",
        "again": f"{_AGAIN} ORDER BY r.id LIMIT 1",
        "measured": f"SELECT company_id FROM response_set WHERE id = ({_AGAIN} ORDER BY r.id LIMIT 1)",
        "interview": "SELECT i.id FROM interview i JOIN company c ON c.id = i.company_id "
        "WHERE c.name = 'Savottakone Oy'",
    }
    services = program.session.services
    with services.store.read() as connection:
        found = {name: connection.execute(query).fetchone()[0] for name, query in queries.items()}
    return {**found, "kinds": _every_kind(services, found["none_due"])}


def _every_kind(services: Services, company: str) -> str:
    """Begin an analysis with the form that has everything, one of its choices not offered any more."""
    begun = every_kind.begin(services, company).id
    answers: dict[str, str | float] = {
        "f_alue": "etela",
        "f_kunta": "salo",
        "f_osuus": 0.25,
        "f_euro": 250_000,
    }
    for item, value in answers.items():
        services.analyses.answer(begun, {item: Answer.of(value)})
    services.analyses.answer(begun, {"f_alue": Answer.of("pohjoinen")})
    for place, town in {"001": "Savonlinna", "002": "Rantasalmi"}.items():
        services.analyses.answer(begun, {f"r_paikka#{place}": PRESENT})
        services.analyses.answer(
            begun, {f"f_paikka#{place}": Answer.of(town), f"f_vaki#{place}": Answer.of(4)}
        )
    return begun


def _go_there(item: str) -> Act:
    """The page is open already: a route alone does not move within it."""
    return lambda program: _page(program)._presenter.open_item(item)


def _page(program: Program) -> Any:
    """The page that is shown; what it is made of is its own."""
    return program.window.page


def _call_off(program: Program) -> None:
    """Open the form of the coming visit and say that it is off."""
    page = _page(program)
    page.programme.coming.change.click()
    settle(program)
    page.form.outcome.call_off.click()


def _close_form(program: Program) -> None:
    _page(program).form.cancel.click()


def _rate(program: Program) -> None:
    _page(program).card.open_observation()
    settle(program)
    _page(program).card.open_note()


def _invent(program: Program, part: Part = Part.FIRMS, ask: Ask | None = None) -> None:
    """Show invented figures: the demo has too few firms for a release."""
    settle(program)
    made = figures.state(program.session.services)
    _page(program).show_state(replace(made, part=part, ask=ask))


def _share(program: Program) -> None:
    next(iter(_page(program).sight.buttons.values())).click()


def _merge(program: Program) -> None:
    page = _page(program)
    page.merging.search.setText("Mäkel")
    page._presenter.search("Mäkel")
    settle(program)
    next(iter(page.merging.buttons.values())).click()
    settle(program)
    page._scrolled.ensureWidgetVisible(page.merging.confirm)


def _erase(program: Program) -> None:
    page = _page(program)
    next(iter(page.erasing.buttons.values())).click()
    settle(program)
    page._scrolled.ensureWidgetVisible(page.erasing.proof_button)


def _lose_a_laptop(program: Program) -> None:
    page = _page(program)
    page.table.selectRow(len(page.model.rows) - 1)
    settle(program)
    next(iter(page.card.close_buttons.values())).click()


def _compare(program: Program) -> None:
    """Show the firm beside a release: the demo has none."""
    settle(program)
    page = _page(program)
    released = program.session.services.store.now().date()
    found = Peers({COMPETENCE: 45, LEVEL: 35}, {"fi": "Monialaiset maatilat"}, 31, released)
    page.peers.show_state(replace(page._presenter.state, peers=found))


def _open_step(program: Program, step: int) -> None:
    _page(program).steps.chosen.emit(step)


def _look_at(program: Program, part: str) -> None:
    """Open the step of looking together and bring a part of it to the top."""
    page = _page(program)
    page.steps.chosen.emit(4)
    settle(program)
    place = getattr(page.panels[4], part).mapTo(page.work.widget(), QPoint(0, 0)).y()
    page.work.verticalScrollBar().setValue(place - 12)


def _fill_in(program: Program) -> None:
    """Choose the first training and give its lessons, so that the draft is seen."""
    fields = _page(program).farm.fields
    fields.training.setCurrentIndex(0)
    fields.training.activated.emit(0)
    fields.lessons.setText("4")
    fields.lessons.flush()


def _open_palette(program: Program) -> None:
    _close_form(program)
    program.window.palette_panel.open()
    settle(program)
    QTest.keyClicks(program.window.focusWidget(), "savo")


def _open_keys(program: Program) -> None:
    program.window.key_sheet.open(())
