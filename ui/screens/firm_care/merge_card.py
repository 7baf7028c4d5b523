"""The same firm twice: another firm becomes part of this one, and can become one of its own again."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.endings import Asked, Merge
from ui.screens.firm_care import words
from ui.screens.firm_care.presenter import CarePresenter
from ui.screens.firm_care.state import Ask, AskKind, CareState
from ui.shared.buttons import Button
from ui.shared.confirm_card import ConfirmCard
from ui.shared.fields import SearchField
from ui.shared.layout import Card, Part, clear, column, row
from ui.shared.live import Live
from ui.shared.text import IconLabel, PlainLabel
from ui.shared.theme import Role

_KINDS = (AskKind.MERGE, AskKind.TAKE_BACK)


class MergeCard(Live, Card):
    """Draws the firms that became part of this one, and the search for another."""

    def __init__(self, presenter: CarePresenter, parent: QWidget | None = None) -> None:
        self._presenter = presenter
        self._title = PlainLabel("", Role.TITLE)
        self._rule = PlainLabel("", tone="muted", wrap=True)
        self.search = SearchField()
        self._found, self._merges = column(gap=4), column(gap=4)
        self.confirm = ConfirmCard()
        parts = (self._title, self._rule, self._merges, self.search, self._found, self.confirm)
        super().__init__(column(*parts, gap=10, margins=(20, 14, 20, 16)), "card", parent)
        self.buttons: dict[str, Button] = {}
        self._drawn: object = None
        self._state = CareState()
        self.search.searched.connect(presenter.search)
        self.confirm.confirmed.connect(presenter.carry_out)
        self.confirm.closed.connect(presenter.close)
        self.retranslate()

    def show_state(self, state: CareState) -> None:
        """Draw what was merged, what was found, and what is asked about."""
        asked = self._state.ask
        self._state = state
        self.setVisible(state.endings is not None and state.endings.may_merge)
        drawn = (state.endings, state.found)
        if state.endings is not None and drawn != self._drawn:
            self._drawn = drawn
            self._draw(state)
        if state.ask is None or state.ask.kind not in _KINDS or state.sight is None:
            self.confirm.end()
        else:
            self.confirm.ask(state.ask, *words.merge_question(state.ask, state.sight.name))
        if asked is not None and asked.kind in _KINDS and state.ask is None:
            self.search.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Set every word."""
        self._title.setText(QCoreApplication.translate("FirmCare", "The same firm twice"))
        self._rule.setText(
            QCoreApplication.translate(
                "FirmCare",
                "Another firm becomes part of this one: its people, analyses, interviews, documents and "
                "places come here. Where both say something else, you are asked. It can be taken back.",
            )
        )
        self.search.show_placeholder(QCoreApplication.translate("FirmCare", "Look for the other firm"))
        self.search.setAccessibleName(QCoreApplication.translate("FirmCare", "Look for the other firm"))
        self._draw(self._state)

    def _draw(self, state: CareState) -> None:
        clear(self._merges)
        clear(self._found)
        self.buttons = {}
        for one in state.endings.merges if state.endings else ():
            self._merges.addWidget(self._merge_line(one))
        for found in state.found:
            text = QCoreApplication.translate("FirmCare", "Merge…")
            ask = Ask(AskKind.MERGE, found.id, found.name)
            self._found.addWidget(self._line("building-2", found.name, (found.place, "muted"), (text, ask)))

    def _merge_line(self, one: Merge) -> QWidget:
        act = None
        if one.state is Asked.DONE and not one.back:
            text = QCoreApplication.translate("FirmCare", "Take back…")
            act = (text, Ask(AskKind.TAKE_BACK, one.id, one.name))
        return self._line("split", one.name, words.merge_words(one), act)

    def _line(self, icon: str, name: str, detail: tuple[str, str], act: tuple[str, Ask] | None) -> QWidget:
        said, tone = detail
        texts = column(
            PlainLabel(name, Role.STRONG, wrap=True), PlainLabel(said, Role.CAPTION, tone, wrap=True), gap=2
        )
        line = QWidget()
        parts: list[Part] = [IconLabel(icon, "muted", 20), (texts, 1)]
        if act is not None:
            text, ask = act
            button = Button(text, "quiet")
            button.setAccessibleName(f"{text} {name}")
            button.clicked.connect(lambda: self._presenter.ask(ask))
            self.buttons[ask.id] = button
            parts.append(button)
        line.setLayout(row(*parts, gap=12, margins=(0, 4, 0, 4)))
        return line
