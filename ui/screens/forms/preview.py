"""A form as a firm meets it: pages, questions and answers, branching as it is answered; nothing is stored."""

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QComboBox, QWidget

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.answers import Answer, AnswerValue
from digifocus_desktop.forms.course import WHOLE, Course
from digifocus_desktop.forms.inspection import COURSES, start_of_path
from digifocus_desktop.forms.package import FormPackage, Item, Texts, text
from digifocus_desktop.forms.repeats import PRESENT
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.services.form_desk_values import CheckedForm
from resources.messages import sentence
from ui.screens.forms.course_words import course_words
from ui.screens.forms.preview_sheet import Sheet
from ui.shared import theme
from ui.shared.fields import Choice
from ui.shared.i18n import current_language
from ui.shared.layout import Card, FlowLayout, Scrolled, column, row
from ui.shared.live import Live
from ui.shared.sections import Section, SectionList
from ui.shared.text import PlainLabel
from ui.shared.typed_answers import typed_answer

_LIST = 258


class Preview(Live, QWidget):
    """Pages at the left, the questions of the open one at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.path, self.course, self.pages, self.told = (
            Choice(),
            Choice(),
            SectionList(rounded=True),
            PlainLabel("", tone="muted"),
        )
        for choice in (self.path, self.course):
            choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.sheet = Sheet()
        self._left = Scrolled(gap=0, margins=(6, 6, 12, 6))
        self._left.body.addWidget(self.pages)
        self._left.body.addStretch(1)
        self._card = Card(column((self.sheet, 1), gap=0, margins=1))
        self._columns = row(self._left, (self._card, 1), gap=8)
        above = FlowLayout(8)
        for part in (self.path, self.course, self.told):
            above.addWidget(part)
        self.setLayout(column(above, (self._columns, 1), gap=8))
        self._package: FormPackage | None = None
        self._paths: tuple[tuple[str, ...], ...] = ()
        self._labels: list[Texts] = []
        self._groups: tuple[str, ...] = ()
        self._course = WHOLE
        self._runtime: Runtime | None = None
        self._page = ""
        self.sheet.chosen.connect(self._choose)
        self.sheet.typed.connect(self._type)
        self.sheet.added.connect(self._add)
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
        self._show_pages()
        self.sheet.begin(runtime, self._page)

    def _show_pages(self) -> None:
        runtime, language = self._runtime, current_language()
        assert runtime is not None
        pages = runtime.visible_sections()
        if self._page not in {one.id for one in pages}:
            self._page = pages[0].id if pages else ""
        shown = [Section(one.id, text(one.short, language).text, letter=one.letter) for one in pages]
        self.pages.show_sections(shown, self._page)

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
            self.sheet.questions[item.id].show_problem(_problem(item, error))
            return
        self.sheet.questions[item.id].show_problem("")
        self._follow(runtime)

    def _add(self, repeat: str) -> None:
        """Add one more to a repeat."""
        runtime = self._runtime
        assert runtime is not None
        try:
            self._runtime = runtime.answer(runtime.add_instance(repeat), PRESENT).runtime
        except FormError as error:
            self.told.setText(sentence(error.code, error.facts, current_language()))
            return
        self._follow(runtime)

    def _follow(self, before: Runtime) -> None:
        assert self._runtime is not None
        pages = [one.id for one in before.visible_sections()]
        if pages != [one.id for one in self._runtime.visible_sections()]:
            self._show_pages()
        self.sheet.follow(self._runtime)


def _problem(item: Item, error: FormError) -> str:
    """What is wrong, in the words of the form where it has some."""
    language = current_language()
    message = error.facts.get("message")
    own = text(message, language).text if isinstance(message, Mapping) else ""
    return own or sentence(error.code, {**error.facts, "item": item.id}, language)
