"""A page that is hidden follows look and language only when it is shown again."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.shared.layout import column
from ui.shared.live import Live
from ui.shared.page import Page
from ui.shared.text import PlainLabel
from ui.shared.theme import current

DEEP = 8


class Counting(Live, QWidget):
    """Counts how often it is drawn anew."""

    def __init__(self) -> None:
        super().__init__()
        self.styled = self.worded = 0
        self.words = PlainLabel("")
        self.setLayout(column(self.words))
        self.retranslate()

    def restyle(self) -> None:
        self.styled += 1

    def retranslate(self) -> None:
        self.worded += 1
        self.words.setText(QCoreApplication.translate("Analysis", "Previous"))


class TwoPages(QStackedWidget):
    """Two pages with something deep inside each."""

    def __init__(self) -> None:
        super().__init__()
        self.inside = [Counting(), Counting()]
        for part in self.inside:
            outer: QWidget = part
            for _ in range(DEEP):
                around = QWidget()
                around.setLayout(column(outer))
                outer = around
            page = Page()
            page.setLayout(column(outer))
            self.addWidget(page)


@pytest.fixture
def pages(qtbot):
    pages = TwoPages()
    qtbot.addWidget(pages)
    pages.show()
    pages.setCurrentIndex(1)
    pages.setCurrentIndex(0)
    for part in pages.inside:
        part.styled = part.worded = 0
    return pages


def test_what_is_seen_is_drawn_once_however_deep_it_lies(pages, theme):
    theme.apply(look="dark")

    assert pages.inside[0].styled == 1


def test_a_hidden_page_takes_the_look_when_it_is_shown(pages, theme):
    theme.apply(look="dark")
    theme.apply(scale=1.5)
    seen, hidden = pages.inside
    assert (seen.styled, hidden.styled) == (2, 0)

    pages.setCurrentIndex(1)
    assert hidden.styled == 1
    assert hidden.words.font() == current().font()
    pages.setCurrentIndex(0)
    pages.setCurrentIndex(1)
    assert hidden.styled == 1


def test_a_hidden_page_takes_the_language_when_it_is_shown(pages, languages, qapp):
    languages.use("fi")
    qapp.processEvents()
    seen, hidden = pages.inside
    assert (seen.words.text(), hidden.words.text()) == ("Edellinen", "Previous")
    assert hidden.worded == 0

    pages.setCurrentIndex(1)
    assert hidden.words.text() == "Edellinen"
    assert hidden.worded == 1


def test_the_same_look_again_draws_nothing(pages, theme):
    theme.apply(look="light", scale=1.0)

    assert pages.inside[0].styled == 0
