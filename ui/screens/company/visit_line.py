"""A visit or call of the timeline: that it was held, or that it does not take place."""

from collections.abc import Mapping

from PySide6.QtCore import Qt

from ui.screens.company.place_form import PlaceForm
from ui.shared.layout import bring_into_view
from ui.shared.text import PlainLabel
from ui.shared.theme import Role
from ui.shared.troubles import Trouble
from ui.shared.visit_outcome import VisitOutcome


class VisitLineForm(PlaceForm):
    """Says which visit it is, and asks what became of it."""

    def __init__(self) -> None:
        self._what, self.outcome = PlainLabel("", Role.STRONG, wrap=True), VisitOutcome()
        super().__init__({}, self._what, self.outcome)
        self.save.hide()
        self.retranslate()

    def fill(self, what: str, *, held: bool) -> None:
        """Show a visit."""
        self._what.setText(what)
        self.outcome.begin(held=held)

    def begin(self, *, existing: bool) -> None:
        """Be opened: the keyboard goes to the first thing that can be said."""
        del existing
        self.remove.hide()
        outcome = self.outcome
        first = outcome.call_off if outcome.hold.isHidden() else outcome.hold
        first.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_view(self)

    def show_errors(self, errors: Mapping[str, Trouble]) -> None:
        """Show what is wrong with the reason."""
        super().show_errors(errors)
        self.outcome.show_trouble(errors.get("reason"))
