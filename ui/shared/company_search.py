"""Firms in the command palette."""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from digifocus_desktop.errors import DigiFocusError
from digifocus_desktop.services import Services
from ui.shared.i18n import current_language
from ui.shared.navigation import Navigator, Route
from ui.shared.runner import Runner

if TYPE_CHECKING:
    from ui.shared.palette import Entry, Found

_MOST = 8

Line = tuple[str, str, str]
"""Id, name and place of a firm."""


class CompanySearch:
    """Looks for firms while a person types; an answer that came too late is dropped."""

    def __init__(self, services: Callable[[], Services], runner: Runner, navigator: Navigator) -> None:
        self._services, self._runner, self._navigator = services, runner, navigator
        self._asked = 0

    def __call__(self, text: str, found: "Found") -> None:
        """Look for `text` and hand the entries over on the UI thread."""
        self._asked += 1
        number = self._asked

        def show(lines: Sequence[Line]) -> None:
            if number == self._asked:
                found([self._entry(*line) for line in lines])

        self._runner.read(lambda: self._lines(text), show, _ignore)

    def _lines(self, text: str) -> list[Line]:
        lists = self._services().company_lists
        rows, language = lists.find(text, _MOST), current_language()
        return [(one.id, one.name, lists.reference.municipality(one.municipality, language)) for one in rows]

    def _entry(self, company_id: str, name: str, place: str) -> "Entry":
        from ui.shared.palette import Entry

        return Entry(name, place, "building-2", lambda: self._navigator.go(Route("company", id=company_id)))


def _ignore(_error: DigiFocusError) -> None:
    """Show no firms while the store is closed."""
