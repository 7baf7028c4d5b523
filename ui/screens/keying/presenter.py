"""Turns keys into saved answers of a paper and a new state."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import Slot

from digifocus_desktop.errors import DigiFocusError, FormError
from digifocus_desktop.forms.answers import Status
from digifocus_desktop.services.keying import KeyedPaper, PaperStart
from ui.screens.keying.drawing import draw
from ui.screens.keying.sheet import KeyingSheet
from ui.screens.keying.state import KeyingState
from ui.shared.answer_notices import Notice
from ui.shared.context import ScreenContext
from ui.shared.finishing import finish_analysis
from ui.shared.kept_answers import KeptAnswers
from ui.shared.navigation import Route
from ui.shared.outgoing import Changes


class KeyingPresenter(KeptAnswers[KeyingState]):
    """Holds the paper that is keyed in."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context, KeyingState())
        self.going_on = True
        self._sheet: KeyingSheet | None = None
        self._numbers: dict[str, int] = {}
        self._saving.unfit.connect(lambda: self._open(self.state.id))

    def enter(self, route: Route) -> None:
        """Open the paper of a route, or ask which one of a firm is to be keyed."""
        if route.id is not None and route.id == self.state.id:
            return
        self._sheet = None
        self._saving.begin()
        company = route.params.get("company", "")
        self._set(KeyingState(company=company))
        services = self._context.services
        if route.id is not None:
            self._open(route.id)
        elif company:
            self._context.runner.read(lambda: services.keying.look(company), self._looked, self._not_opened)

    def begin(self, course: str, day: date) -> None:
        """Begin a paper of that day, or go on with the one that is under way."""
        company, services = self.state.company, self._context.services

        def begun(found: str) -> None:
            self._context.navigator.settle(
                Route("keying", params={"company": company}), Route("keying", found)
            )
            self._open(found)

        self._context.runner.write(
            lambda: services.keying.start(company, course, day), begun, self._not_begun
        )

    @property
    def depth(self) -> int:
        """How many answers can be taken back."""
        return self._sheet.depth if self._sheet else 0

    def key(self, mark: str) -> None:
        """Answer the line with an option and go on."""
        self._change(lambda sheet: sheet.key(mark), on=True)

    def set_status(self, status: Status) -> None:
        """Say *don't know*, *does not concern us* or *skipped*, and go on."""
        self._change(lambda sheet: sheet.set_status(status), on=True)

    def type(self, words: str, step: int = 1) -> None:
        """Answer the line with what was typed and go on; a problem keeps the line."""
        today = datetime.now().astimezone().date()
        if self._change(lambda sheet: sheet.type(words, today)) and step:
            self.move(step)

    def observe(self, value: int) -> None:
        """Key the advisor's own rating."""
        self._change(lambda sheet: sheet.beside(lambda held: replace(held, observation=value)))

    def rate_beginning(self, value: int) -> None:
        """Key how the beginning is judged now."""
        self._change(lambda sheet: sheet.beside(lambda held: replace(held, then=value)))

    def toggle_develop(self) -> None:
        """Tick or untick the wish to develop."""
        self._change(lambda sheet: sheet.toggle_develop())

    def clear(self) -> None:
        """Take the answer of the line away."""
        self._change(lambda sheet: sheet.clear())

    @Slot()
    def undo(self) -> None:
        """Take the last answer back, and store that."""
        self._change(lambda sheet: sheet.undo())

    def move(self, step: int) -> None:
        """Go to the next or the previous line that is shown."""
        if self._sheet is not None:
            self._sheet.move(step)
            self._draw(keep=False)

    def go(self, item_id: str) -> None:
        """Go to a line, hidden or not."""
        if self._sheet is not None and item_id != self._sheet.item and self._sheet.go(item_id):
            self._draw(keep=False)

    def jump(self, words: str) -> bool:
        """Go to the line that a number or an id names; return whether there is one."""
        found = self._sheet.find(words, self._numbers) if self._sheet else ""
        if found:
            self.go(found)
        self._set(replace(self.state, unknown="" if found else words.strip()))
        return bool(found)

    def show_contradiction(self) -> None:
        """Go to the next answer that branching hides."""
        found = self._sheet.contradictions if self._sheet else ()
        if found and self._sheet is not None:
            place = found.index(self._sheet.item) + 1 if self._sheet.item in found else 0
            self.go(found[place % len(found)])

    def check(self, wanted: bool) -> None:
        """Begin or end a second keying that is compared with the first."""
        if self._sheet is not None:
            if wanted:
                self._sheet.begin_check()
            else:
                self._sheet.end_check()
            self._draw(keep=False)

    @Slot()
    def finish(self) -> None:
        """Finish the paper and show its result; what is missing is told first."""
        sheet, services = self._sheet, self._context.services
        if sheet is None:
            return
        left = sheet.open_items
        needed = [item for item in left if item.required]
        if needed:
            self.go(needed[0].id)
            self._tell(Notice.NEEDED, len(needed))
        elif left and self.state.notice is not Notice.LEFT:
            self._tell(Notice.LEFT, len(left))
        else:
            found = self.state.id
            self._context.runner.write(
                lambda: finish_analysis(services, found), self._finished, self._refused_to_finish
            )

    @Slot()
    def act_on_notice(self) -> None:
        """Do what the banner offers."""
        if self.state.notice is Notice.NOT_SAVED:
            self._save({})
        elif self.state.notice is Notice.LEFT and self._sheet is not None:
            first = self._sheet.open_items[0].id
            self._tell(None)
            self.go(first)
        elif self.state.notice in {Notice.GONE, Notice.UNREADABLE}:
            self.close()

    @Slot()
    def close(self) -> None:
        """Go back to where the person came from."""
        self._context.navigator.back()

    def draw_again(self) -> None:
        """Draw the state in the language of now."""
        self._draw(keep=True)

    def _change(self, make: Callable[[KeyingSheet], Changes], *, on: bool = False) -> bool:
        """Change the sheet and store it; return whether it was taken."""
        sheet = self._sheet
        if sheet is None:
            return False
        try:
            changes = make(sheet)
        except FormError as error:
            self._set(replace(self.state, problem=error))
            return False
        self.state = replace(self.state, problem=None)
        if changes:
            self._save(changes)
        if self.state.notice in {Notice.NEEDED, Notice.LEFT}:
            self.state = replace(self.state, notice=None)
        if on and self.going_on and not sheet.different:
            sheet.move(1)
        self._draw(keep=False)
        return not sheet.different

    def _draw(self, *, keep: bool) -> None:
        if self._sheet is None:
            return
        problem = self.state.problem if keep else None
        state = replace(self.state, problem=problem, unknown="")
        self._set(draw(state, self._sheet, self._numbers))

    def _looked(self, start: PaperStart) -> None:
        self._set(replace(self.state, start=start, firm=start.company_name))

    def _open(self, response_set_id: str) -> None:
        services = self._context.services
        self._context.runner.read(
            lambda: services.keying.open(response_set_id), self._opened, self._not_opened
        )

    def _opened(self, paper: KeyedPaper) -> None:
        self._sheet = KeyingSheet(paper.package, paper.answers, paper.course)
        self._numbers = dict(paper.numbers)
        completed = paper.completed_at is not None
        self.state = KeyingState(
            id=paper.id, firm=paper.company_name, answered_on=paper.started_at, completed=completed
        )
        self._draw(keep=False)

    def _not_opened(self, error: DigiFocusError) -> None:
        self._sheet = None
        gone = error.code == "record.gone"
        self._set(KeyingState(notice=Notice.GONE if gone else Notice.UNREADABLE))

    def _not_begun(self, error: DigiFocusError) -> None:
        self._set(replace(self.state, trouble=error))

    def _refused_to_finish(self, _error: DigiFocusError) -> None:
        self._tell(Notice.NOT_SAVED, 1)
