"""The page of short and open advice: the form, the counts, the list."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from digifocus_desktop.services.advice_log_values import AdviceBook
from ui.screens.advice import words
from ui.screens.advice.form import AdviceForm
from ui.screens.advice.presenter import AdvicePresenter, Told
from ui.screens.advice.state import AdviceState
from ui.shared import theme
from ui.shared.actions import Action
from ui.shared.bars import FootBar, PageHeader
from ui.shared.buttons import Button
from ui.shared.i18n import current_language
from ui.shared.layout import Card, Scrolled, clear, column, row
from ui.shared.lists import OpenRow
from ui.shared.live import Live
from ui.shared.navigation import Route
from ui.shared.notices import Banner, EmptyState
from ui.shared.opening import Opening
from ui.shared.page import Page
from ui.shared.shell import Shell
from ui.shared.text import PlainLabel
from ui.shared.theme import Role
from ui.shared.troubles import trouble_words

_SAVE_KEYS = "Ctrl+Return | Ctrl+Enter"
_TWO_COLUMNS_PX = 980
RING_PX = 6


class CountsCard(Live, Card):
    """How much advice was given, the kinds apart."""

    def __init__(self) -> None:
        self._rows = column(gap=10)
        self.lines: list[tuple[PlainLabel, PlainLabel]] = []
        super().__init__(column(self._rows, margins=(20, 14, 20, 14)), "soft")

    def show_book(self, book: AdviceBook) -> None:
        """Draw the counts."""
        while len(self.lines) < len(book.counts):
            title, detail = PlainLabel("", Role.STRONG, wrap=True), PlainLabel("", tone="muted", wrap=True)
            self.lines.append((title, detail))
            self._rows.addLayout(column(title, detail, gap=2))
        for (title, detail), count in zip(self.lines, book.counts, strict=True):
            title.setText(words.kind_word(count.kind))
            detail.setText(words.count_words(count))


class AdvicePage(Page):
    """Draws an `AdviceState`; passes on what the person does."""

    def __init__(self, presenter: AdvicePresenter, shell: Shell) -> None:
        super().__init__()
        self._presenter, self._shell = presenter, shell
        presenter.setParent(self)
        self.new = Button("", "secondary", "plus")
        self.header = PageHeader("", self.new, back=True)
        self.trouble, self.opening = Banner(), Opening()
        self.form, self.counts = AdviceForm(), CountsCard()
        self.empty = EmptyState("message-square")
        self._list_title = PlainLabel("", Role.TITLE)
        self._rows = column(gap=4)
        self.rows: list[OpenRow] = []
        self._list = Card(column(self._rows, margins=8))
        self._drawn: object = None
        self._number = -1
        self._lay_out()
        self._connect()
        shell.actions.add(
            Action("advice.save", _save_words, self.form.submit, _SAVE_KEYS, icon="check", owner=self)
        )
        self.retranslate()

    def _lay_out(self) -> None:
        right = QWidget()
        lists = column(self.empty, self._list, gap=0)
        right.setLayout(column(self.counts, self._list_title, lists, None, gap=12))
        self._columns: QBoxLayout = row((column(self.form, None), 62), (right, 38), gap=24)
        scrolled = Scrolled(margins=(RING_PX, RING_PX, 12, 16))
        scrolled.body.addLayout(self._columns)
        scrolled.body.addStretch(1)
        above = column(self.header, self.trouble, self.opening, gap=8, margins=(RING_PX, 0, 12, 0))
        page = QWidget()
        page.setLayout(column(above, (scrolled, 1), gap=8 - RING_PX, margins=(16 - RING_PX, 16, 12, 0)))
        self._foot = FootBar(self.form.cancel, right=self.form.save, sides=(24, 24))
        self.setLayout(column((page, 1), self._foot, gap=0))

    def _connect(self) -> None:
        presenter, form = self._presenter, self.form
        presenter.state_changed.connect(self.show_state)
        presenter.done.connect(self._tell)
        presenter.left.connect(lambda: presenter.keep(form.typed()))
        self.header.back.clicked.connect(presenter.back)
        self.new.clicked.connect(presenter.new)
        form.saved.connect(presenter.save)
        form.removed.connect(presenter.remove)
        form.cancelled.connect(presenter.give_up)
        form.firm_typed.connect(presenter.search)
        form.firm_chosen.connect(presenter.choose)
        form.mended.connect(presenter.forget_error)

    def title(self) -> str:
        """The name of the screen."""
        return QCoreApplication.translate("Advice", "Short and open advice")

    def enter(self, route: Route) -> None:
        """Open the form that the route asks for."""
        self._presenter.enter(route)

    def leave(self) -> bool:
        """Keep what is typed."""
        self._presenter.leave()
        return True

    def panes(self) -> Sequence[QWidget]:
        """The form, then the list."""
        return (self.form, self._list, self.form.save)

    def focus_first(self) -> None:
        """Begin in the form."""
        self.form.focus_first()

    @Slot(object)
    def show_state(self, state: AdviceState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        self.trouble.show_state(trouble_words(state.trouble), "triangle-alert", "danger")
        self.opening.show_opening(state.book is None and state.trouble is None)
        ready = state.book is not None and state.number > 0
        for part in (self.form, self.counts, self._list_title, self._foot):
            part.setVisible(ready)
        self.form.show_state(state)
        self._show_list(state)
        if ready and state.number != self._number:
            self._number = state.number
            if self.isVisible():
                self.focus_first()
        wrong = [name for name in self.form.fields if name in state.errors]
        if wrong and not any(self.form.fields[name].field.hasFocus() for name in wrong):
            self.form.fields[wrong[0]].field.setFocus()

    def _show_list(self, state: AdviceState) -> None:
        book = state.book
        self._list.setVisible(book is not None and bool(book.lines))
        self.empty.setVisible(book is not None and not book.lines)
        drawn = (book, current_language())
        if book is None or drawn == self._drawn:
            return
        self._drawn = drawn
        self.counts.show_book(book)
        clear(self._rows)
        self.rows = []
        for line in book.lines:
            whom, detail = words.line_words(line, book)
            entry = OpenRow(whom, detail, "message-square")
            entry.clicked.connect(lambda *_, log=line.id: self._presenter.open(log))
            self.rows.append(entry)
            self._rows.addWidget(entry)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Two columns only where both have room."""
        super().resizeEvent(event)
        self._arrange()

    def restyle(self) -> None:
        """Arrange the page for the size of text."""
        self._arrange()

    def _arrange(self) -> None:
        now, directions = theme.current(), QBoxLayout.Direction
        two = now.scale < 1.5 and self.width() >= now.px(_TWO_COLUMNS_PX)
        self._columns.setDirection(directions.LeftToRight if two else directions.TopToBottom)

    def retranslate(self) -> None:
        """Set every word."""
        self.header.set_title(self.title())
        self.new.setText(QCoreApplication.translate("Advice", "New advice"))
        self._list_title.setText(QCoreApplication.translate("Advice", "Advice given"))
        self.empty.show_words(
            QCoreApplication.translate("Advice", "No advice has been written down yet."),
            QCoreApplication.translate(
                "Advice", "A call, a visit or a talk at an event takes a minute to write down."
            ),
        )
        self.show_state(self._presenter.state)

    @Slot(object)
    def _tell(self, told: Told) -> None:
        texts: dict[str, Callable[[], str]] = {
            "added": lambda: QCoreApplication.translate("Advice", "Advice written down."),
            "changed": lambda: QCoreApplication.translate("Advice", "Advice saved."),
            "removed": lambda: QCoreApplication.translate("Advice", "Advice removed."),
        }
        self._shell.toasts.show(texts[told.what](), told.undo)


def _save_words() -> str:
    return QCoreApplication.translate("Advice", "Save the advice")
