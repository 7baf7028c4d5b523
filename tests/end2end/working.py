"""Does one kind of work over and over, until it is killed: `working FOLDER TOLD WORK`.

After each step that the program tells to be done a line goes to the file TOLD, outside the program.
"""

import json
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import count
from pathlib import Path
from typing import Any

from digifocus_desktop.forms.answers import Answer
from digifocus_desktop.forms.repeats import PRESENT
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services import Services
from digifocus_desktop.services.certificates import FarmDraft, Look, SessionEntry
from digifocus_desktop.services.company_values import NewCompany
from digifocus_desktop.services.handover import HandedOver
from digifocus_desktop.services.survey_import import CREATE
from digifocus_desktop.services.trainings import Attendee
from digifocus_desktop.services.workspace import Workspace
from digifocus_desktop.store import backup
from digifocus_desktop.store.ids import new_id

CODE = "4711"
FIRMS = 40
GROUPS = ("b2c",)

Tell = Callable[..., None]


class Worker:
    """One open workspace and what is done with it; each method goes on until the process ends."""

    def __init__(self, workspace: Workspace, folder: Path, tell: Tell) -> None:
        self._workspace, self._folder, self._tell = workspace, folder, tell
        self._services: Services = workspace.services

    def form(self) -> None:
        """Publish a version of the form, withdraw it, let it count again."""
        desk = self._services.form_desk
        for number in count(1):
            base = self._services.forms.current
            first = replace(base.items[0], hint={"fi": f"Vihje {new_id()} {number}"})
            new = replace(base, items=(first, *base.items[1:]))
            checked = desk.check(replace(new, version=desk.check(new).least))
            made = desk.publish(checked, "Uusi vihje")
            self._tell(made, "in use", checked.package.hash)
            desk.withdraw(made, "Vihje oli väärä")
            self._tell(made, "withdrawn", checked.package.hash)
            desk.take_back(made)
            self._tell(made, "in use", checked.package.hash)

    def release(self) -> None:
        """Release totals and withdraw them."""
        publications = self._services.publications
        for _ in count():
            until = publications.releases().days[0]
            draft = publications.draft(publications.figures(until))
            if draft.refused:  # beside what the other works have left
                self._tell("", draft.refused)
                continue
            made = publications.release(draft)
            self._tell(made, "released")
            publications.withdraw(made, "Luku oli väärä")
            self._tell(made, "withdrawn")

    def scores(self) -> None:
        """Make the tables of scores anew."""
        for _ in count():
            self._services.scores.rebuild()
            self._tell("made")

    def survey(self) -> None:
        """Take answers in, whose firms are not here yet."""
        service = self._services.survey_import
        for path in _lists(self._folder, ("Yritys", "Y-tunnus", "Kunta", "c_sivut", "c_haku"), "2", "3"):
            file = service.read(path)
            decided = dict.fromkeys(range(2, FIRMS + 2), CREATE)
            preview = service.preview(file, decided)
            service.prepare()
            for start in range(0, len(preview.ready), 25):
                taken = service.take(preview, start)
                self._tell(str(path), taken.response_sets, taken.companies)

    def firms(self) -> None:
        """Take a list of firms in, and take it away again."""
        service = self._services.importing
        for number, path in enumerate(_lists(self._folder, ("Yrityksen nimi", "Y-tunnus", "Kunta"))):
            preview = service.preview(service.read(path))
            service.prepare()
            made: list[str] = []
            for start in range(0, len(preview.ready), 25):
                made += [one for _, one in service.take(preview, start).created]
                self._tell(str(path), made, False)
            if number % 2:
                service.undo(made)
                self._tell(str(path), made, True)

    def paper(self) -> None:
        """Key papers in and finish them."""
        for number in count():
            company = self._firm(f"Paperi {number}")
            found = self._services.keying.start(company, "full", date(2026, 11, 1))
            for item, value in (("c_sivut", 2), ("c_haku", 3), ("c_sivut", number % 5)):
                self._services.analyses.answer(found, {item: Answer.of(value)})
                self._tell(found, "answer", item, value)
            self._services.analyses.complete(found)
            self._tell(found, "complete", "", True)

    def repeat(self) -> None:
        """Add to what repeats, and take away."""
        analysis = self._services.analyses.start(self._firm("Toistuva"))
        for number in count():
            stored = self._services.analyses.open(analysis)
            marker = Runtime(stored.package, stored.answers, stored.course).add_instance(
                "place", self._services.store.now()
            )
            key = marker.partition("#")[2]
            changes = {marker: PRESENT, f"town#{key}": Answer.of(f"Paikka {number}")}
            self._services.analyses.answer(analysis, changes)
            self._tell(analysis, marker, f"Paikka {number}", True)
            if number % 2:
                self._services.analyses.answer(analysis, {marker: None})
                self._tell(analysis, marker, f"Paikka {number}", False)

    def analysis(self) -> None:
        """Finish an analysis and open it again."""
        company = self._firm("Valmis")
        analysis = self._services.analyses.start(company)
        self._services.analyses.answer(analysis, {"c_sivut": Answer.of(2)})
        for _ in count():
            self._services.analyses.complete(analysis)
            self._tell(analysis, True)
            self._services.analyses.reopen(analysis)
            self._tell(analysis, False)

    def alone(self) -> None:
        """Hand the computer over and take it back."""
        analysis = self._services.analyses.start(self._firm("Yksin"))
        handover = self._workspace_handover()
        for _ in count():
            self._services.analyses.hand_over(analysis)
            handover.begin(HandedOver(analysis, "fi"), CODE)
            self._tell(analysis)
            handover.end(CODE)
            self._tell("")

    def certificate(self) -> None:
        """Issue certificates at a farm."""
        for number in count():
            company = self._firm(f"Todistus {number}")
            day = date(2026, 11, 2)
            title = f"Verkkosivut {new_id()}"
            entry = SessionEntry("theme:TP2.1", title, day, 6.0, "Juva", company_id=company)
            attendee = Attendee("Aino Särkkä", None, company, f"Todistus {number}")
            issued = self._services.certificates.issue_at_farm(FarmDraft(entry, attendee, Look()))
            self._tell(issued.id, issued.number, issued.sha256)

    def backup(self) -> None:
        """Make backups."""
        paths, store = self._workspace.paths, self._services.store
        for _ in count():
            made = backup.make_backup(
                store.path, paths.keys, store.key, paths.backups, now=store.now(), reason=backup.Reason.ASKED
            )
            assert made is not None
            self._tell(made.path.name)

    def _firm(self, name: str) -> str:
        return self._services.companies.create(NewCompany(name, target_groups=("matkailu",)))

    def _workspace_handover(self) -> Any:
        from digifocus_desktop.services.handover import Handover

        return Handover(self._workspace.paths.handover, self._services.store.now)


def _lists(folder: Path, headings: tuple[str, ...], *cells: str) -> Any:
    """Write lists of firms that nobody has, one after the other."""
    for _ in count():
        name = new_id()
        rows = [";".join((f"Yritys {name} {number}", "", "Juva", *cells)) for number in range(FIRMS)]
        path = folder / f"{name}.csv"
        path.write_text("\n".join((";".join(headings), *rows)) + "\n", "utf-8")
        yield path


def main(data: Path, told: Path, work: str) -> None:
    """Open the workspace and work until the process ends."""

    def tell(*line: Any) -> None:
        with told.open("ab") as file:
            file.write(json.dumps(line).encode() + b"\n")

    getattr(Worker(Workspace.open(AppPaths(data)), told.parent, tell), work)()


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3])
