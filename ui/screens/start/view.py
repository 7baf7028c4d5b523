"""Draws the first start."""

from PySide6.QtCore import QCoreApplication, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QWidget

from resources.messages import sentence
from ui.screens.start import words
from ui.screens.start.fields import JoinFields, PassphraseFields, ProfileFields
from ui.screens.start.presenter import LAST_STEP, StartPresenter, StartState, Way
from ui.shared import theme
from ui.shared.brand import brand_row
from ui.shared.buttons import Button, Worded
from ui.shared.choices import RadioCard, RadioCards
from ui.shared.i18n import CODES, NAMES, current_language
from ui.shared.layout import Scrolled, column, row
from ui.shared.live import Live, Ringed
from ui.shared.notices import Banner, WorkStrip
from ui.shared.page import Page
from ui.shared.preferences import Preferences
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

_COLUMN = 720
_CODE_REFUSED = ("sync.code", "sync.code_form")
_BY_TAB = Qt.FocusPolicy.TabFocus


class LanguageWord(Worded, Ringed, Live, QRadioButton):
    """The name of a language, a target of 44 px; the chosen one in the main colour and bold."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setText(name)
        self.restyle()

    def restyle(self) -> None:
        """Take the measures from the theme."""
        now = theme.current()
        self.setFont(now.font(Role.STRONG))
        self.setFixedSize(self.sizeHint().expandedTo(QSize(0, max(now.target(), 44))))

    def sizeHint(self) -> QSize:
        """Room for the bold word, so that nothing moves when another one is chosen."""
        return QSize(theme.current().width_of(self.text(), Role.STRONG) + 8, 44)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the word alone."""
        now, painter = theme.current(), QPainter(self)
        painter.setFont(now.font(Role.STRONG if self.isChecked() else Role.LABEL))
        painter.setPen(now.color("primary" if self.isChecked() else "muted"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())


class StartPage(Page):
    """Three steps at most, in one column."""

    full_window = True

    def __init__(self, presenter: StartPresenter, preferences: Preferences) -> None:
        super().__init__()
        self._presenter, self._preferences = presenter, preferences
        self.cards = RadioCards()
        self.join = JoinFields(presenter)
        self.profile = ProfileFields(presenter)
        self.passphrase = PassphraseFields(presenter)
        self._heading = PlainLabel("", Role.DISPLAY, wrap=True)
        self._below = PlainLabel("", tone="muted", wrap=True)
        self._steps = PlainLabel("", Role.CAPTION_LABEL, "muted")
        self.trouble, self.work = Banner(), WorkStrip(can_cancel=False)
        self.back_button, self.next_button = Button(), Button("", "primary", "arrow-right", icon_after=True)
        self.languages = {code: LanguageWord(NAMES[code]) for code in CODES}
        self._parts: tuple[QWidget, ...] = (self.cards, self.join, self.profile, self.passphrase)
        self._lay_out()
        self._connect()
        self.retranslate()
        self.restyle()

    def _lay_out(self) -> None:
        self._middle = QWidget()
        top = brand_row(row(*self.languages.values(), gap=8))
        foot = row(self._steps, None, self.back_button, self.next_button)
        self._middle.setLayout(
            column(
                None,
                top,
                12,
                self._heading,
                self._below,
                16,
                *self._parts,
                self.trouble,
                self.work,
                20,
                foot,
                None,
            )
        )
        scrolled = Scrolled(margins=16)
        scrolled.body.addLayout(row(None, (self._middle, 1000), None), 1)
        self.setLayout(column(scrolled, gap=0))

    def _connect(self) -> None:
        self.cards.chosen.connect(self._presenter.choose)
        self.next_button.clicked.connect(self._presenter.go_on)
        self.back_button.clicked.connect(self._presenter.back)
        self.trouble.acted.connect(self._presenter.stay_alone)
        for code, button in self.languages.items():
            button.clicked.connect(lambda _checked=False, code=code: self._preferences.change(language=code))
        self._presenter.state_changed.connect(self.show_state)

    def title(self) -> str:
        """Nothing but the program's name."""
        return ""

    def restyle(self) -> None:
        """Keep the column's width in proportion to the text."""
        self._middle.setMaximumWidth(theme.current().px(_COLUMN))
        self.next_button.set_least_width(160)

    def retranslate(self) -> None:
        """Set every word again."""
        self.cards.set_options(words.ways())
        self.back_button.setText(QCoreApplication.translate("Start", "Back"))
        self.show_state(self._presenter.state)

    @Slot(object)
    def show_state(self, state: StartState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        heading, below = words.heading(state.step, state.way)
        self._heading.setText(heading)
        self._below.setText(below)
        self._steps.setText(words.step_of(state.step))
        self.next_button.setText(words.go_on(state.step, state.way))
        self.cards.set_value(state.way)
        turned = self._part(state).isHidden() and self.isVisible()
        for part in self._parts:
            part.setVisible(part is self._part(state))
        self.join.show_state(state)
        self.profile.show_state(state)
        self.passphrase.show_state(state)
        self.back_button.setVisible(state.step > 1 and not state.made)
        self._show_trouble(state)
        waited = self._show_work(state)
        self.next_button.setEnabled(state.can_go_on)
        chosen = current_language()
        for code, word in self.languages.items():
            word.setChecked(code == chosen)
        if turned or waited:
            self.focus_first()

    def focus_first(self) -> None:
        """Put the keyboard on the chosen card, on a code that was refused, or on the step's first field."""
        state = self._presenter.state
        part = self._part(state)
        if part is self.join and state.error is not None and state.error.code in _CODE_REFUSED:
            self.join.code.setFocus(Qt.FocusReason.TabFocusReason)
            return
        stops = [child for child in part.findChildren(QWidget) if child.focusPolicy() & _BY_TAB]
        chosen = [stop for stop in stops if isinstance(stop, RadioCard) and stop.isChecked()]
        for stop in (chosen or stops)[:1]:
            stop.setFocus(Qt.FocusReason.TabFocusReason)

    def go_back(self) -> bool:
        """Escape returns to the step before."""
        self._presenter.back()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on, with the card the keyboard is on where none is chosen yet."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            card = self.focusWidget()
            if isinstance(card, RadioCard) and self._presenter.state.way is None:
                card.click()
            self._presenter.go_on()
        else:
            super().keyPressEvent(event)

    def _part(self, state: StartState) -> QWidget:
        if state.step == 1:
            return self.cards
        if state.step == LAST_STEP:
            return self.passphrase
        return self.join if state.way is Way.JOIN else self.profile

    def _show_work(self, state: StartState) -> bool:
        """Show what is going on; tell whether it has just ended with the keyboard on it.

        The keyboard waits there: from a button that is switched off Qt would move it to the languages.
        """
        waited = state.busy is None and self.work.hasFocus()
        told = words.busy_words(state.busy) if state.busy else ""
        self.work.show_work(told)
        self.work.setAccessibleName(told)
        if state.busy and self.next_button.hasFocus():
            self.work.setFocus(Qt.FocusReason.OtherFocusReason)
        return waited

    def _show_trouble(self, state: StartState) -> None:
        if state.error is None:
            self.trouble.hide()
            return
        told = sentence(state.error.code, state.error.facts, current_language())
        if state.error.code == "sync.offline":  # an address mistyped looks just like it
            told = f"{told} {words.check_address()}"
        alone = QCoreApplication.translate("Start", "Go on without joining") if state.made else ""
        self.trouble.show_state(told, "triangle-alert", "danger", alone)
        self.trouble.show()
