"""The two headline numbers of the newest analysis, or what to do to get them."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.company_view import CompanyPageView, Headline
from ui.screens.company import words
from ui.screens.company.place_form import CardHead
from ui.shared.layout import Card, column, row
from ui.shared.live import Live
from ui.shared.notices import EmptyState
from ui.shared.text import PlainLabel
from ui.shared.theme import Role
from ui.shared.wording import format_date


class _Number(QWidget):
    """One headline: what it is, the number, its word, its range."""

    def __init__(self) -> None:
        super().__init__()
        self._name = PlainLabel("", Role.CAPTION_STRONG, "muted")
        self._value = PlainLabel("", Role.DISPLAY)
        self._band = PlainLabel("", Role.STRONG, wrap=True)
        self._range = PlainLabel("", Role.CAPTION, "muted")
        self.setLayout(column(self._name, row(self._value, (self._band, 1), gap=12), self._range, gap=4))

    def show_headline(self, name: str, found: Headline | None) -> None:
        """Draw a headline, or say that it was not measured."""
        self._name.setText(name)
        self._value.show_text("" if found is None else str(found.value))
        nothing = QCoreApplication.translate("Company", "not measured")
        self._band.setText(nothing if found is None else words.band_words(found))
        self._range.setText("" if found is None else words.range_words(found))


class ResultCard(Live, QWidget):
    """Draws the newest result.

    Signals:
        opened: The id of the analysis whose result the person wants to see.
    """

    opened = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = CardHead("chevron-right")
        self._competence, self._level = _Number(), _Number()
        numbers = row((self._competence, 1), (self._level, 1), gap=16)
        self._card = Card(column(self._head, numbers, gap=8, margins=(20, 4, 12, 16)))
        self._empty = EmptyState("clipboard-list")
        self.setLayout(column(self._card, self._empty, gap=0))
        self._view: CompanyPageView | None = None
        self._head.button.clicked.connect(self._open)
        self.open_button = self._head.button
        self.retranslate()

    def show_view(self, view: CompanyPageView) -> None:
        """Draw the firm's result; drawing it twice changes nothing."""
        self._view = view
        result = view.result
        self._card.setVisible(result is not None)
        self._empty.setVisible(result is None)
        if result is None:
            self._show_empty(view)
            return
        title = QCoreApplication.translate("Company", "Result {day}")
        if result.quick:
            title = QCoreApplication.translate("Company", "Quick survey {day}, roughly")
        self._head.title.setText(title.format(day=format_date(result.on)))
        own = QCoreApplication.translate("Company", "Own competence")
        self._competence.show_headline(own, result.competence)
        level = QCoreApplication.translate("Company", "Digital level of the firm")
        self._level.show_headline(level, result.level)

    def retranslate(self) -> None:
        """Set the words."""
        self._head.button.setText(QCoreApplication.translate("Company", "Open result"))
        if self._view is not None:
            self.show_view(self._view)

    def _show_empty(self, view: CompanyPageView) -> None:
        if view.analyses:
            title = QCoreApplication.translate("Company", "The analysis is under way.")
            answered = view.analyses[0].answered
            text = QCoreApplication.translate("Company", "%n answers so far", "", answered)
        else:
            title = QCoreApplication.translate("Company", "The analysis has not been made yet.")
            text = QCoreApplication.translate(
                "Company", "It takes about half an hour, and you can break off at any time."
            )
        self._empty.show_words(title, text)

    def _open(self) -> None:
        if self._view is not None and self._view.result is not None:
            self.opened.emit(self._view.result.id)
