"""The page of releases: the figures as they would be told, the releases, releasing and files."""

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QWidget

from ui.screens.publication import words
from ui.screens.publication.ask_card import AskCard
from ui.screens.publication.presenter import PublicationPresenter
from ui.screens.publication.releases_card import ReleasesCard
from ui.screens.publication.state import DRAFT, Ask, Part, PublicationState
from ui.screens.publication.table_model import FIGURE_PX, FiguresModel, FiguresTable, headings, rows
from ui.shared.buttons import Button
from ui.shared.choices import Option, Segment
from ui.shared.count_page import CountPage
from ui.shared.fields import Choice
from ui.shared.layout import Card, column, row
from ui.shared.notices import Banner
from ui.shared.shell import Shell
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

_NAME_PX = 200


class PublicationPage(CountPage[PublicationPresenter]):
    """Draws a `PublicationState`; passes on what the person does."""

    def __init__(
        self,
        presenter: PublicationPresenter,
        shell: Shell,
        ask_workbook: Callable[[str], Path | None],
        ask_pdf: Callable[[str], Path | None],
    ) -> None:
        self.pdf, self.release = Button("", icon="download"), Button("", "primary", "check")
        super().__init__(
            "publication", presenter, shell, ask_workbook, savers=(self.pdf,), acts=(self.release,)
        )
        self._ask_pdf = ask_pdf
        self.story, self.ask = Banner(), AskCard()
        self.parts, self.until = Segment(), Choice()
        self._part: Part | None = None
        self.table, self.model, self.list = FiguresTable(), FiguresModel(), ReleasesCard()
        self.note = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.table.setModel(self.model)
        self._lay_out_figures()
        self._connect()
        self.restyle()
        self.retranslate()

    def panes(self) -> Sequence[QWidget]:
        """The releases, the figures."""
        return (self.list.table, self.table, self.parts)

    def go_back(self) -> bool:
        """Escape takes a question away."""
        asked = self._presenter.state.ask is not None
        self._presenter.ask(None)
        return asked

    @Slot(object)
    def show_state(self, state: PublicationState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        checking = QCoreApplication.translate(
            "Publication", "Checking that no figure tells of a single firm…"
        )
        some = state.published is not None
        self._show_counting(state, known=state.known is not None, some=some, working=checking)
        self.list.show_state(state)
        self.list.setVisible(bool(self.list.model.rows))
        self.ask.show_state(state)
        self._show_figures(state)
        self._show_empty(state)
        self.release.set_blocked(words.blocked_words(state))

    def file_name(self) -> str:
        """By the day it counts up to."""
        return words.file_name(self._presenter.state)

    def restyle(self) -> None:
        """Take measures from the theme."""
        count = max(1, self.model.columnCount())
        self.table.set_widths([_NAME_PX, *[FIGURE_PX] * (count - 1)])

    def retranslate(self) -> None:
        """Set every word."""
        self.pdf.setText(QCoreApplication.translate("Publication", "Save as PDF"))
        self.release.setText(QCoreApplication.translate("Publication", "Release…"))
        self.parts.setAccessibleName(QCoreApplication.translate("Publication", "Figures"))
        self.parts.set_options([Option(part, words.part_words(part)) for part in Part])
        self.until.setAccessibleName(QCoreApplication.translate("Publication", "Counted up to"))
        self.list.retranslate()
        self.ask.retranslate()
        super().retranslate()

    def _lay_out_figures(self) -> None:
        self._figures = QWidget()
        card = Card(column((self.table, 1), gap=0, margins=1))
        above = row((self.parts, 1), self.until, gap=12)
        self._figures.setLayout(column(above, self.story, (card, 1), self.note, gap=10))
        self._left = column((self._figures, 1), (self._nothing, 1), gap=0)
        both = row((self._left, 80), (self.list, 20), gap=16)
        self._lay_out(self.ask, (both, 1))

    def _connect(self) -> None:
        does = self._presenter
        does.released.connect(self._tell_released)
        self.parts.chosen.connect(does.show_part)
        self.until.chosen.connect(does.count_until)
        self.list.chosen.connect(does.choose)
        self.list.withdrawing.connect(lambda: does.ask(Ask.WITHDRAW))
        self.release.clicked.connect(lambda: does.ask(Ask.RELEASE))
        self.ask.released.connect(does.release)
        self.ask.withdrawn.connect(does.withdraw)
        self.ask.closed.connect(self._close_question)
        self.pdf.clicked.connect(self._save_pdf)

    def _show_figures(self, state: PublicationState) -> None:
        published = state.published
        self._figures.setVisible(published is not None)
        days = state.known.days if state.known else ()
        pairs: list[tuple[object, str]] = [(day, words.day_words(day)) for day in days]
        self.until.set_values(pairs, state.day)
        self.until.setVisible(state.may_release and state.chosen == DRAFT)
        self.parts.set_value(state.part)
        if published is None:
            return
        draft = state.draft if state.release is None else None
        story = words.draft_words(draft) if draft else words.made_words(state.release)
        self.story.show_state("" if state.ask else story)
        self.note.setVisible(state.ask is None)
        shown = self.model.columnCount(), self._part
        head = headings(published, state.part)
        self.model.show_table(head, rows(published, state.part, draft.why if draft else {}))
        self._part = state.part
        if shown != (len(head), state.part):
            self.restyle()  # other names, other widths; those a person drew stay while the part does
        self.table.setAccessibleName(words.part_words(state.part))
        self.note.setText(words.note_words(state.part))

    def _show_empty(self, state: PublicationState) -> None:
        waiting = state.known is None or (state.chosen == DRAFT and state.may_release and not state.draft)
        empty = state.published is None and (not waiting or state.stopped)
        self._nothing.setVisible(empty or state.published is None)
        self.empty.setVisible(empty)
        self.empty.show_words(*words.empty_words(state))

    @Slot()
    def _save_pdf(self) -> None:
        target = self._ask_pdf(f"{self.file_name()}.pdf")
        if target is not None:
            self._presenter.save(target)

    @Slot()
    def _close_question(self) -> None:
        self._presenter.ask(None)
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _tell_released(self) -> None:
        self._shell.toasts.show(QCoreApplication.translate("Publication", "The figures were released"))
        self.list.table.setFocus(Qt.FocusReason.OtherFocusReason)
