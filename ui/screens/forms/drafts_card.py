"""Open analyses that were begun with another version, and what moving one would do."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from digifocus_desktop.forms.package import text
from digifocus_desktop.services.form_desk_values import DraftPlan
from ui.screens.forms import words
from ui.screens.forms.list_card import ListCard
from ui.screens.forms.state import FormsState
from ui.shared.buttons import Button
from ui.shared.i18n import current_language
from ui.shared.layout import column, row
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

_MOST = 6
"""Lines told of each kind; the rest is counted."""


class DraftsCard(ListCard):
    """Draws the drafts.

    Signals:
        moved: The chosen draft shall move.
    """

    moved = Signal()

    def __init__(self) -> None:
        self.heading = PlainLabel("", Role.STRONG, wrap=True)
        self.lost, self.new = PlainLabel("", wrap=True), PlainLabel("", tone="muted", wrap=True)
        self.move_button = Button("", "primary", "arrow-right")
        self._below = QWidget()
        acts = row(None, self.move_button)  # at the right: a toast comes up at the left
        self._below.setLayout(
            column(self.heading, self.lost, self.new, acts, gap=8, margins=(16, 12, 16, 12))
        )
        super().__init__(_headings, "circle-check", self._below)
        self._state = FormsState()
        self.move_button.clicked.connect(self.moved)
        self.retranslate()

    def show_state(self, state: FormsState) -> None:
        """Draw the drafts and the plan of the chosen one."""
        self._state = state
        drafts = state.desk.drafts if state.desk else ()
        self.show_lines([words.draft_line(one) for one in drafts])
        self._below.setVisible(state.plan is not None)
        if state.plan is not None:
            self._show_plan(state.plan)

    def retranslate(self) -> None:
        """Set every word."""
        self.table.setAccessibleName(QCoreApplication.translate("Forms", "Open analyses"))
        self.empty.show_words(
            QCoreApplication.translate("Forms", "Every open analysis has the version in use."),
            QCoreApplication.translate(
                "Forms",
                "An analysis keeps the version it was begun with. Here it can be moved to a newer one.",
            ),
        )
        self.model.redraw()
        self.show_state(self._state)

    def _show_plan(self, plan: DraftPlan) -> None:
        language = current_language()
        moves = QCoreApplication.translate("Forms", "%n answers move to version {version}.", "", plan.moves)
        self.heading.setText(moves.format(version=plan.version))
        told = [
            f"• {text(one.question, language).text} – {text(one.answer, language).text}" for one in plan.lost
        ]
        lost = QCoreApplication.translate("Forms", "These answers no longer fit and are left out:")
        everything = QCoreApplication.translate("Forms", "Every answer fits.")
        self.lost.setText("\n".join((lost, *_shortened(told))) if told else everything)
        asked = [f"• {text(one, language).text}" for one in plan.new]
        new = QCoreApplication.translate("Forms", "New questions:")
        self.new.show_text("\n".join((new, *_shortened(asked))) if asked else "")
        move = QCoreApplication.translate("Forms", "Move to version {version}")
        self.move_button.setText(move.format(version=plan.version))


def _shortened(lines: list[str]) -> list[str]:
    left = len(lines) - _MOST
    more = QCoreApplication.translate("Forms", "and %n more", "", left)
    return [*lines[:_MOST], *([more] if left > 0 else [])]


def _headings() -> tuple[str, str, str]:
    return (
        QCoreApplication.translate("Forms", "Company"),
        QCoreApplication.translate("Forms", "Begun"),
        QCoreApplication.translate("Forms", "Version"),
    )
