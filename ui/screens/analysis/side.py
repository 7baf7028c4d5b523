"""The sections of the analysis at the left, and the way to the result below them."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from ui.screens.analysis.state import SectionLine
from ui.shared import theme
from ui.shared.buttons import Button
from ui.shared.layout import Card, Scrolled, column
from ui.shared.live import Live
from ui.shared.sections import Section, SectionList
from ui.shared.theme import Role

LETTERS_FROM = 1.5
"""Text size from which the sections are letters, and the result is reached from the bar below."""

_WIDE, _LETTERS_WIDE = 232, 73


class SectionSide(Live, Card):
    """Letter, name and count or tick of each section; letters alone where the text is large.

    Signals:
        chosen: Id of the section the person opens.
        result_wanted: The person wants to see the result.
    """

    chosen = Signal(object)
    result_wanted = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        self._lines: tuple[SectionLine, ...] = ()
        self._result_offered = True
        self.sections = SectionList()
        self.result_button = Button("", icon="chart-column")
        self._scrolled = Scrolled(margins=(0, 8, 0, 8))
        self._scrolled.body.addWidget(self.sections)
        self._scrolled.body.addStretch(1)
        self._foot = QWidget()
        self._foot.setLayout(column(self.result_button, margins=(16, 8, 16, 12)))
        super().__init__(column((self._scrolled, 1), self._foot, gap=0), "side", parent)
        self.sections.chosen.connect(self.chosen)
        self.result_button.clicked.connect(self.result_wanted)
        self.restyle()
        self.retranslate()

    def show_sections(self, lines: tuple[SectionLine, ...], section: str) -> None:
        """Show how far each section is, with `section` open."""
        changed, self._lines = lines != self._lines, lines
        entries = [
            Section(
                line.id,
                line.word,
                letter=line.letter,
                note=f"{line.done}/{line.shown}",
                mark="done" if line.done == line.shown else "",
            )
            for line in lines
        ]
        self.sections.show_sections(entries, section)
        if changed:
            self.restyle()
        for button in self.sections.buttons:
            # A click opens a section and leaves the keyboard on the questions.
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            if button.isChecked():
                self._scrolled.ensureWidgetVisible(button, 0, 8)

    def set_result_offered(self, offered: bool) -> None:
        """Lead to the result, or not."""
        self._result_offered = offered
        self.restyle()

    def restyle(self) -> None:
        """Be as wide as the names need, or as the letters."""
        now = theme.current()
        letters = now.scale >= LETTERS_FROM
        self.sections.set_letters(letters)
        self._foot.setVisible(not letters and self._result_offered)
        words = max((now.width_of(line.word, Role.STRONG) for line in self._lines), default=0)
        count = now.width_of("0/9", Role.CAPTION_STRONG)
        wide = max(_WIDE, 16 + now.px(26) + words + 12 + count + 18)
        marks = max((button.sizeHint().width() for button in self.sections.buttons), default=0)
        # Where text is very large the list scrolls, and the bar must not stand on the letters.
        bar = self._scrolled.verticalScrollBar().sizeHint().width() if now.scale > LETTERS_FROM else 0
        self.setFixedWidth(
            max(_LETTERS_WIDE, marks + 1 + bar)
            if letters
            else max(wide, self.result_button.sizeHint().width() + 32)
        )
        self.result_button.set_least_width(int((self.width() - 33) / now.scale))

    def retranslate(self) -> None:
        """Set the words."""
        self.sections.setAccessibleName(QCoreApplication.translate("Analysis", "Sections"))
        self.result_button.setText(QCoreApplication.translate("Analysis", "See the result"))
        self.restyle()
