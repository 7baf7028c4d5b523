"""A form as a firm meets it: pages, questions and answers, branching as it is answered; nothing is stored."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.answers import Answer, AnswerValue
from digifocus_desktop.forms.inspection import start_of_path
from digifocus_desktop.forms.package import FormPackage, Item, ItemKind, ItemType, Texts, text
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.services.form_desk_values import CheckedForm
from ui.shared import theme
from ui.shared.answers import AnswerGroup, AnswerOption
from ui.shared.choices import CheckRow
from ui.shared.fields import Choice
from ui.shared.i18n import current_language
from ui.shared.layout import Card, Scrolled, clear, column, row
from ui.shared.live import Live
from ui.shared.sections import Section, SectionList
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

_LIST = 216


class Preview(Live, QWidget):
    """Pages at the left, the questions of the open one at the right."""

    def __init__(self) -> None:
        super().__init__()
        self.path, self.pages, self.told = (
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
        self.setLayout(column(row((self.path, 1), (self.told, 1), gap=16), (self._columns, 1), gap=8))
        self._package: FormPackage | None = None
        self._paths: tuple[tuple[str, ...], ...] = ()
        self._labels: list[Texts] = []
        self._groups: tuple[str, ...] = ()
        self._runtime: Runtime | None = None
        self._page = ""
        self.path.chosen.connect(self._begin)
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
            self._begin(self._paths[0])

    def retranslate(self) -> None:
        """Set every word."""
        self.path.setAccessibleName(QCoreApplication.translate("Forms", "Kind of firm"))
        self.pages.setAccessibleName(QCoreApplication.translate("Forms", "Pages"))
        self.told.setText(QCoreApplication.translate("Forms", "Try it: answers here are not stored."))
        if self._runtime is not None:
            self._draw()

    def restyle(self) -> None:
        """Take measures from the theme."""
        self._left.setFixedWidth(theme.current().px(_LIST))

    def _begin(self, groups: tuple[str, ...]) -> None:
        if self._package is not None:
            self._runtime = start_of_path(self._package, groups)
            self._groups = groups
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
        pages = runtime.visible_sections()
        if self._page not in {one.id for one in pages}:
            self._page = pages[0].id if pages else ""
        shown = [Section(one.id, text(one.short, language).text, letter=one.letter) for one in pages]
        self.pages.show_sections(shown, self._page)
        clear(self.sheet.body)
        page = runtime.package.section_by_id.get(self._page)
        if page is None:
            return
        self.sheet.body.addWidget(PlainLabel(text(page.label, language).text, Role.HEADING, wrap=True))
        intro = text(page.intro, language).text
        if intro:
            self.sheet.body.addWidget(PlainLabel(intro, tone="muted", wrap=True))
        for item in runtime.visible_items(self._page):
            self.sheet.body.addWidget(self._question(runtime, item, language))
        self.sheet.body.addStretch(1)
        self.sheet.verticalScrollBar().setValue(0)

    def _question(self, runtime: Runtime, item: Item, language: str) -> QWidget:
        words = text(item.label, language).text
        question = PlainLabel(words, Role.TITLE, wrap=True)
        beside = " · ".join(filter(None, (item.id, text(item.hint, language).text)))
        hint = PlainLabel(beside, Role.CAPTION, "muted", wrap=True)
        held = QWidget()
        held.setLayout(column(question, hint, *self._answers(runtime, item, words, language), gap=4))
        return held

    def _answers(self, runtime: Runtime, item: Item, words: str, language: str) -> Sequence[QWidget]:
        answer = runtime.answers.get(item.id)
        value = answer.settled if answer else None
        if item.type is ItemType.SELECT_ONE:
            rated = item.kind is not ItemKind.FACT
            options = [
                AnswerOption(
                    one.value if rated and one.value is not None else one.name,
                    str(one.value) if rated and one.value is not None else "",
                    text(one.label, language).text,
                )
                for one in item.choices
            ]
            group = AnswerGroup()
            group.set_question(words, options, value)
            group.answered.connect(lambda given: self._answer(item, given))
            return (group,)
        if item.type is ItemType.SELECT_MULTIPLE:
            chosen = value if isinstance(value, tuple) else ()
            rows = []
            for one in item.choices:
                box = CheckRow(text(one.label, language).text, one.name in chosen)
                box.clicked.connect(lambda on, name=one.name: self._tick(item, name, on))
                rows.append(box)
            return rows
        kind = {
            ItemType.INTEGER: QCoreApplication.translate("Forms", "a whole number"),
            ItemType.DECIMAL: QCoreApplication.translate("Forms", "a number"),
            ItemType.DATE: QCoreApplication.translate("Forms", "a date"),
            ItemType.TEXT: QCoreApplication.translate("Forms", "a text"),
        }.get(item.type)
        return (PlainLabel(f"[ {kind} ]", tone="muted"),) if kind else ()

    def _tick(self, item: Item, name: str, on: bool) -> None:
        assert self._runtime is not None
        held = self._runtime.answers.get(item.id)
        before = held.value if held and isinstance(held.value, tuple) else ()
        wanted = {*before, name} if on else {*before} - {name}
        self._answer(item, tuple(one.name for one in item.choices if one.name in wanted))

    def _answer(self, item: Item, value: AnswerValue) -> None:
        """Answer in memory; the page is drawn again only where it shows something else now."""
        runtime = self._runtime
        assert runtime is not None
        try:
            self._runtime = runtime.answer(item.id, None if value == () else Answer.of(value)).runtime
        except FormError:
            self._draw()
            return
        before = [one.id for one in runtime.questions]
        if before != [one.id for one in self._runtime.questions]:
            place = self.sheet.verticalScrollBar().value()
            self._draw()
            self.sheet.verticalScrollBar().setValue(place)
