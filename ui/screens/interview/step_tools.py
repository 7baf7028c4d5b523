"""Step 3: the tool map, twenty categories with need, fit, cost and who masters what."""

from PySide6.QtCore import QCoreApplication

from ui.screens.interview.acts import StepActs
from ui.screens.interview.parts import StepPanel, show_unless_typing
from ui.screens.interview.tool_line import ToolLine
from ui.screens.interview.tool_words import sum_words
from ui.screens.interview.words import plain
from ui.shared.chips import LanguageTag
from ui.shared.fields import FormField, LineEdit
from ui.shared.layout import Card, Rule, column, row
from ui.shared.text import PlainLabel
from ui.shared.theme import Role
from ui.shared.wording import format_euros


class ToolsPanel(StepPanel):
    """All categories, what they cost together, what is suggested."""

    def __init__(self, acts: StepActs) -> None:
        super().__init__(acts)
        self.lines: dict[str, ToolLine] = {}
        self.total = PlainLabel("", Role.STRONG, wrap=True)
        self.suggested = PlainLabel("", wrap=True)
        self._asked = PlainLabel("", Role.CAPTION, "muted")
        self._language = LanguageTag()
        self.interests = LineEdit()
        self._interests = FormField("", self.interests)
        self._rows = column(gap=4)
        head = row((self.total, 1), self._language, self._asked, gap=12)
        inside = column(head, self.suggested, Rule(), self._rows, self._interests, gap=8)
        inside.setContentsMargins(16, 12, 16, 12)
        self.setLayout(column(Card(inside), None))
        self.interests.committed.connect(self.acts.write_interests)

    def draw(self) -> None:
        """Draw every category and the sums."""
        desk = self.state.desk
        assert desk is not None
        tools = desk.tools
        for found in tools.rows:
            code = found.tool.code
            if code not in self.lines:
                self.lines[code] = line = ToolLine()
                line.changed.connect(lambda draft, name=code: self.acts.write_tool(name, draft))
                self._rows.addWidget(line)
            self.lines[code].show_row(found, desk.examples)
        given_up = format_euros(tools.given_up_cents) if tools.given_up_cents else ""
        more = format_euros(tools.suggested_cents) if tools.suggested_cents else ""
        self.total.setText(sum_words(format_euros(tools.monthly_cost_cents), given_up, more))
        names = ", ".join(plain(found.tool.label) for found in tools.suggested)
        words = QCoreApplication.translate("Interview", "Suggested: {names}")
        self.suggested.show_text(words.format(names=names) if names else "")
        asked = QCoreApplication.translate("Interview", "{done} of {all} asked")
        self._asked.setText(asked.format(done=tools.asked, all=len(tools.rows)))
        self._language.show_texts(*(found.tool.label for found in tools.rows))
        self._interests.set_label(QCoreApplication.translate("Interview", "The advisor's own interests"))
        self._interests.set_hint(
            QCoreApplication.translate(
                "Interview", "For example work for a supplier. No suggestion names a single supplier."
            )
        )
        show_unless_typing(self.interests, desk.interview.interests)
