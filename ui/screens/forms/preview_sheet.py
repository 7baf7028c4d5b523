"""The questions of one page of the preview: drawn a few at a time, kept where an answer changes nothing."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QTimer, Signal, Slot

from digifocus_desktop.forms.package import Item
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.forms.telling import told
from ui.screens.forms.preview_question import Question, look
from ui.shared.buttons import Button
from ui.shared.i18n import current_language
from ui.shared.layout import Scrolled, clear
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

SLICE = 10
"""Questions drawn before the window is free again."""
MOST = 60
"""Questions of a page that are drawn unasked: a page of hundreds takes seconds."""


class Sheet(Scrolled):
    """Draws a page of a questionnaire that is being tried.

    Signals:
        chosen: An item and a value of the form, None to take the answer away.
        typed: An item and what was typed.
        added: Id of a repeat that shall have one more.
    """

    chosen = Signal(object, object)
    typed = Signal(object, str)
    added = Signal(str)

    def __init__(self) -> None:
        super().__init__(gap=16, margins=(16, 12, 16, 16))
        self._runtime: Runtime | None = None
        self._page, self._most, self._heads = "", MOST, 0
        self.questions: dict[str, Question] = {}
        self.add_buttons: dict[str, Button] = {}
        self.more = Button("", "secondary", "plus")
        self.more.setParent(self)
        self.more.hide()
        self.more.clicked.connect(self._show_more)
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._add)

    def begin(self, runtime: Runtime, page: str) -> None:
        """Draw a page from its beginning."""
        self._runtime, self._page, self._most = runtime, page, MOST
        self.more.setParent(self)
        clear(self.body)
        self.questions = {}
        section, language = runtime.package.section_by_id.get(page), current_language()
        if section is None:
            return
        self.body.addWidget(PlainLabel(told(runtime, section.label, language), Role.HEADING, wrap=True))
        intro = told(runtime, section.intro, language)
        if intro:
            self.body.addWidget(PlainLabel(intro, tone="muted", wrap=True))
        self._heads = self.body.count()
        self.body.addWidget(self.more)
        self.add_buttons = {}
        for repeat in runtime.package.repeats:
            if repeat.section == page and repeat.count is None:
                add = Button("", "secondary", "plus")
                words = QCoreApplication.translate("Forms", "Add: {label}")
                add.setText(words.replace("{label}", told(runtime, repeat.label, language)))
                add.clicked.connect(partial(self.added.emit, repeat.id))
                self.add_buttons[repeat.id] = add
                self.body.addWidget(add)
        self._show_repeats()
        self.body.addStretch(1)
        self._add()
        self.verticalScrollBar().setValue(0)

    def follow(self, runtime: Runtime) -> None:
        """Draw what an answer shows and hides; what stays the same is not touched, nor left."""
        self._runtime = runtime
        wanted = {item.id: look(runtime, item) for item in self._items()}
        for name, one in list(self.questions.items()):
            if wanted.get(name) != one.look:
                self.body.removeWidget(one)
                one.hide()
                one.deleteLater()
                del self.questions[name]
        self._show_repeats()
        self._add()

    def _show_repeats(self) -> None:
        for name, add in self.add_buttons.items():
            add.setVisible(self._runtime is not None and self._runtime.is_visible(name) is True)

    @Slot()
    def _add(self) -> None:
        """Draw the next questions that are missing, then let the window live."""
        runtime, items = self._runtime, self._items()
        assert runtime is not None
        missing = [(at, item) for at, item in enumerate(items[: self._most]) if item.id not in self.questions]
        for at, item in missing[:SLICE]:
            one = Question(runtime, item, current_language())
            one.chosen.connect(partial(self.chosen.emit, item))
            one.typed.connect(partial(self.typed.emit, item))
            self.questions[item.id] = one
            self.body.insertWidget(self._heads + at, one)
        left = len(items) - self._most
        self.more.setVisible(left > 0)
        words = QCoreApplication.translate("Forms", "Show the next questions, {count} left")
        self.more.setText(words.format(count=left))
        if len(missing) > SLICE:
            self._soon.start()

    @Slot()
    def _show_more(self) -> None:
        self._most += MOST
        self._add()

    def _items(self) -> list[Item]:
        assert self._runtime is not None
        return [item for item in self._runtime.visible_items(self._page) if item.type.asks or item.label]
