"""Writing firms and answers down on a laptop, and into the memory of the run."""

from collections.abc import Callable
from typing import Any
from uuid import uuid4

from sync.hub.sight.grants import GIVEN, SHARING
from tests.sync.desk import Desk
from tests.sync.machine.ledger import Kind, Ledger, Row, Saved

Word = Callable[[str], str]
"""Makes a word that was never used before."""


def write_down_a_firm(desk: Desk, ledger: Ledger, word: Word, *, shared: bool) -> None:
    """Write a firm down, with its file, a person and an analysis; the other organisation sees it or not."""

    def saved(row: Row, path: str, kind: Kind, value: str) -> None:
        ledger.saved.append(Saved(desk.name, row, path, kind, value))

    name, text, phone = word("Tila"), word("Kuvaus"), word("p")
    firm = desk.firm(name)
    saved(("company", firm), "name", Kind.WHOLE, name)
    file = desk.write("company_file", company_id=firm, description=f"{text} alkaa. Ja loppuu.")
    saved(("company_file", file), "description", Kind.PART, text)
    saved(("person", desk.contact(firm, phone=phone)), "phone", Kind.WHOLE, phone)
    begun: dict[str, Any] = {"form_package_id": str(uuid4()), "phase": "T0", "answers": {}}
    analysis = desk.write("response_set", company_id=firm, started_at=desk.now(), **begun)
    write_an_answer(desk, ledger, ("response_set", analysis), "q0", word("v"))
    ledger.firms[firm] = desk.services.me.organisation_id
    if shared:
        desk.write("consent", company_id=firm, kind=SHARING, state=GIVEN, text_version="1")
    else:
        ledger.hidden.add(firm)


def write_an_answer(desk: Desk, ledger: Ledger, row: Row, question: str, word: str) -> None:
    """Answer a question of an analysis."""
    answers = (desk.row(*row) or {})["answers"]
    desk.write(*row, answers={**answers, question: {"s": "answered", "v": 3, "n": word}})
    ledger.saved.append(Saved(desk.name, row, f"answers/{question}", Kind.WHOLE, word))
