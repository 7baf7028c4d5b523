"""A form as a firm meets it: pages, questions and answers, branching as it is answered; nothing is stored."""

from collections.abc import Callable, Mapping
from datetime import datetime
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.answers import Answer, AnswerValue
from digifocus_desktop.forms.course import WHOLE, Course
from digifocus_desktop.forms.inspection import COURSES, start_of_path
from digifocus_desktop.forms.package import FormPackage, Item, Texts, text
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.forms.telling import told
from digifocus_desktop.services.form_desk_values import CheckedForm
from resources.messages import sentence
from ui.screens.forms.course_words import course_words
from ui.screens.forms.preview_question import Question
from ui.shared import theme
from ui.shared.fields import Choice
from ui.shared.i18n import current_language
from ui.shared.layout import Card, Scrolled, clear, column, row
from ui.shared.live import Live
from ui.shared.sections import Section, SectionList
from ui.shared.text import PlainLabel
from ui.shared.theme import Role
from ui.shared.typed_answers import typed_answer

_LIST = 216


class Preview(Live, QWidget):
    """Pages at the left, the questions of the open one at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.path, self.course, self.pages, self.told = (
            Choice(),
            Choice(),
            SectionList(rounded=True),
            PlainLabel("", tone="muted", wrap=True),
        )
        self.sheet = Scrolled(gap=16, margins=(16, 12, 16, 16))
        self._left = Scrolled(gap=0, margins=(6, 6, 12, 6))
        self._left.body.addWidget(self.pages)
        self._left.body.addStretch(1)
        self._card = Card(column((self.sheet, 1), gap=0, margins=1))
        self._columns = row(self._left, (self._card, 1), gap=8)
        self.setLayout(
            column(row((self.path, 1), self.course, (self.told, 1), gap=8), (self._columns, 1), gap=8)
        )
        self._package: FormPackage | None = None
        self._paths: tuple[tuple[str, ...], ...] = ()
        self._labels: list[Texts] = []
        self._groups: tuple[str, ...] = ()
        self._course = WHOLE
        self._runtime: Runtime | None = None
        self._page = ""
        self.questions: dict[str, Question] = {}
        self.path.chosen.connect(lambda groups: self._begin(groups, self._course))
        self.course.chosen.connect(lambda course: self._begin(self._groups, course))
        self.pages.chosen.connect(self._turn)
        self.retranslate()
        self.restyle()

    def show_form(self, checked: CheckedForm | None) -> None:
        """Show a form from the beginning; the same again changes nothing."""
        package = checked.package if checked else None
        if package is self._package:
            return
        self._package = package
        self._paths = tuple(one.groups for one in checked.times) if checked else ()
        self._labels = [one.label for one in checked.times] if checked else []
        if self._paths:
            self._begin(self._paths[0], WHOLE)

    def retranslate(self) -> None:
        """Set every word."""
        self.path.setAccessibleName(QCoreApplication.translate("Forms", "Kind of firm"))
        self.course.setAccessibleName(QCoreApplication.translate("Forms", "What is asked"))
        self.pages.setAccessibleName(QCoreApplication.translate("Forms", "Pages"))
        self.told.setText(QCoreApplication.translate("Forms", "Try it: answers here are not stored."))
        if self._runtime is not None:
            self._draw()

    def restyle(self) -> None:
        """Take measures from the theme."""
        self._left.setFixedWidth(theme.current().px(_LIST))

    def _begin(self, groups: tuple[str, ...], course: Course) -> None:
        if self._package is not None:
            self._runtime = start_of_path(self._package, groups, course)
            self._groups, self._course = groups, course
            pages = self._runtime.visible_sections()
            self._page = pages[0].id if pages else ""
            self._draw()

    def _turn(self, page: str) -> None:
        self._page = page
        self._draw()

    def _draw(self) -> None:
        runtime, language = self._runtime, current_language()
        if runtime is None:
            return
        names = [
            label.get(language) or QCoreApplication.translate("Forms", "All firms") for label in self._labels
        ]
        self.path.set_values(list(zip(self._paths, names, strict=True)), self._groups)
        self.course.set_values([(one, course_words(one)) for one in COURSES], self._course)
        pages = runtime.visible_sections()
        if self._page not in {one.id for one in pages}:
            self._page = pages[0].id if pages else ""
        shown = [Section(one.id, text(one.short, language).text, letter=one.letter) for one in pages]
        self.pages.show_sections(shown, self._page)
        clear(self.sheet.body)
        page = runtime.package.section_by_id.get(self._page)
        if page is None:
            return
        self.sheet.body.addWidget(PlainLabel(told(runtime, page.label, language), Role.HEADING, wrap=True))
        intro = told(runtime, page.intro, language)
        if intro:
            self.sheet.body.addWidget(PlainLabel(intro, tone="muted", wrap=True))
        self.questions = {}
        for item in runtime.visible_items(self._page):
            if not (item.type.asks or item.label):
                continue
            shown_item = Question(runtime, item, language)
            shown_item.chosen.connect(partial(self._choose, item))
            shown_item.typed.connect(partial(self._type, item))
            self.questions[item.id] = shown_item
            self.sheet.body.addWidget(shown_item)
        self.sheet.body.addStretch(1)
        self.sheet.verticalScrollBar().setValue(0)

    def _type(self, item: Item, words: str) -> None:
        today = datetime.now().astimezone().date()
        self._answer(item, lambda: typed_answer(item, words, today) if words.strip() else None)

    def _choose(self, item: Item, value: AnswerValue | None) -> None:
        self._answer(item, lambda: value)

    def _answer(self, item: Item, read: Callable[[], AnswerValue | None]) -> None:
        """Answer in memory; the page is drawn again only where it shows something else now."""
        runtime = self._runtime
        assert runtime is not None
        try:
            value = read()
            self._runtime = runtime.answer(item.id, None if value is None else Answer.of(value)).runtime
        except FormError as error:
            self.questions[item.id].show_problem(_problem(item, error))
            return
        self.questions[item.id].show_problem("")
        if _seen(runtime) != _seen(self._runtime):
            self._draw_in_place()

    def _draw_in_place(self) -> None:
        """Draw the page again where the person stands: what is shown hangs on the answers."""
        place, writing = self.sheet.verticalScrollBar().value(), self.focusWidget()
        where = next((name for name, one in self.questions.items() if one.field is writing), "")
        self._draw()
        self.sheet.verticalScrollBar().setValue(place)
        again = self.questions.get(where)
        if writing is not None and again is not None and again.field is not None:
            again.field.setFocus(Qt.FocusReason.OtherFocusReason)


def _seen(runtime: Runtime) -> list[tuple[str, tuple[str, ...], str]]:
    """What the questionnaire shows: items, their options, and the words that name answers."""
    language = current_language()
    return [
        (item.id, tuple(one.name for one in runtime.choices(item.id)), told(runtime, item.label, language))
        for page in runtime.visible_sections()
        for item in runtime.visible_items(page.id)
    ]


def _problem(item: Item, error: FormError) -> str:
    """What is wrong, in the words of the form where it has some."""
    language = current_language()
    message = error.facts.get("message")
    own = text(message, language).text if isinstance(message, Mapping) else ""
    return own or sentence(error.code, {**error.facts, "item": item.id}, language)
