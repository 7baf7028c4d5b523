"""Who sees the firm's file: a line an organisation, and what can be asked for."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.consents import CHANNELS
from digifocus_desktop.services.sharing import Seer, Sight, Waits, Why
from resources.labels import label
from ui.screens.firm_care import words
from ui.screens.firm_care.presenter import CarePresenter
from ui.screens.firm_care.state import CareState
from ui.shared.buttons import Button
from ui.shared.confirm_card import ConfirmCard
from ui.shared.dates import day_to_type, typed_day
from ui.shared.fields import Choice, FormField, LineEdit
from ui.shared.i18n import current_language
from ui.shared.layout import Card, FlowLayout, clear, column, row
from ui.shared.live import Live
from ui.shared.text import IconLabel, PlainLabel
from ui.shared.theme import Role
from ui.shared.troubles import trouble_words

_ICONS = {Why.OWN: "house", Why.CONSENT: "eye", Why.SHARED: "eye", Why.NOT: "eye-off"}


class ShareForm(Live, Card):
    """How and when the firm agreed that one more organisation sees its file."""

    def __init__(self, presenter: CarePresenter, parent: QWidget | None = None) -> None:
        self._presenter = presenter
        self._title = PlainLabel("", Role.STRONG, wrap=True)
        self._text = PlainLabel("", wrap=True)
        self.channel, self.day = Choice(), LineEdit()
        self._fields = {"channel": FormField("", self.channel), "agreed_on": FormField("", self.day)}
        self.go, self.back = Button("", "primary", "check"), Button("")
        buttons = FlowLayout()
        for button in (self.go, self.back):
            buttons.addWidget(button)
        beside = row(*((field, 1) for field in self._fields.values()), gap=12)
        parts = (self._title, self._text, beside, buttons)
        super().__init__(column(*parts, gap=8, margins=(16, 12, 16, 14)), "soft", parent)
        self._state = CareState()
        self.go.clicked.connect(self._on_go)
        self.day.returnPressed.connect(self._on_go)
        self.back.clicked.connect(presenter.close)
        self.hide()
        self.retranslate()

    def show_state(self, state: CareState) -> None:
        """Ask about the organisation that the firm is to be shared with."""
        began = bool(state.sharing_with) and state.sharing_with != self._state.sharing_with
        self._state = state
        self.setVisible(bool(state.sharing_with))
        self._say()
        if began and state.sight is not None:
            self.day.setText(day_to_type(state.sight.today))
            self.channel.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Set every word."""
        language = current_language()
        pairs: list[tuple[object, str]] = [
            (one, label(f"consent_channel.{one}", language)) for one in CHANNELS
        ]
        self.channel.set_values(pairs, self.channel.value or CHANNELS[0])
        self._fields["channel"].set_label(QCoreApplication.translate("FirmCare", "How the firm agreed"))
        self._fields["agreed_on"].set_label(QCoreApplication.translate("FirmCare", "Day"))
        self._text.setText(
            QCoreApplication.translate(
                "FirmCare",
                "Advisors of this organisation see the firm's facts, people, analyses, interviews and "
                "documents, and may add to them; notes that are an advisor's own stay so. It can be ended "
                "here at any time.",
            )
        )
        self.go.setText(QCoreApplication.translate("FirmCare", "The firm agrees: share"))
        self.back.setText(QCoreApplication.translate("FirmCare", "Not now"))
        self._say()

    def _say(self) -> None:
        seer = self._state.seer(self._state.sharing_with)
        title = QCoreApplication.translate("FirmCare", "Share the firm with {name}")
        self._title.setText(title.replace("{name}", seer.name if seer else ""))
        for name, field in self._fields.items():
            field.set_error(trouble_words(self._state.errors.get(name)))

    def _on_go(self) -> None:
        sight = self._state.sight
        day = typed_day(self.day.text(), sight.today, ahead=False) if sight else None
        if day is None or (sight is not None and day > sight.today):
            self._presenter.refuse("agreed_on", "field.date")
        else:
            self._presenter.share(str(self.channel.value), day)


class SightCard(Live, Card):
    """Draws a `Sight`."""

    def __init__(self, presenter: CarePresenter, parent: QWidget | None = None) -> None:
        self._presenter = presenter
        self._title = PlainLabel("", Role.TITLE)
        self._rule = PlainLabel("", tone="muted", wrap=True)
        self._lines = column(gap=4)
        self.form, self.confirm = ShareForm(presenter), ConfirmCard()
        parts = (self._title, self._rule, self._lines, self.form, self.confirm)
        super().__init__(column(*parts, gap=10, margins=(20, 14, 20, 16)), "card", parent)
        self.buttons: dict[str, Button] = {}
        self._drawn: Sight | None = None
        self._state = CareState()
        self.confirm.confirmed.connect(presenter.end_sharing)
        self.confirm.closed.connect(presenter.close)
        self.retranslate()

    def show_state(self, state: CareState) -> None:
        """Draw who sees the firm, and what is asked about."""
        asked = self._state.sharing_with or self._state.ending_with
        self._state = state
        if state.sight is not None and state.sight != self._drawn:
            self._drawn = state.sight
            self._draw(state.sight)
        self.form.show_state(state)
        ending = state.seer(state.ending_with)
        if ending is None:
            self.confirm.end()
        else:
            self.confirm.ask(ending.id, *words.ending_words(ending))
        if asked and not (state.sharing_with or state.ending_with) and asked in self.buttons:
            self.buttons[asked].setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Set every word."""
        self._title.setText(QCoreApplication.translate("FirmCare", "Organisations of the programme"))
        if self._drawn is not None:
            self._draw(self._drawn)

    def _draw(self, sight: Sight) -> None:
        self._rule.setText(words.rule_words(sight))
        clear(self._lines)
        self.buttons = {}
        for seer in sight.seers:
            self._lines.addWidget(self._line(sight, seer))

    def _line(self, sight: Sight, seer: Seer) -> QWidget:
        said, tone = words.seer_words(seer)
        names = column(
            PlainLabel(seer.name, Role.STRONG, wrap=True),
            PlainLabel(said, Role.CAPTION, tone, wrap=True),
            gap=2,
        )
        icon = IconLabel(_ICONS[seer.why], "muted", 20)
        line, button = QWidget(), self._button(sight, seer)
        parts = (icon, (names, 1), button) if button is not None else (icon, (names, 1))
        line.setLayout(row(*parts, gap=12, margins=(0, 4, 0, 4)))
        return line

    def _button(self, sight: Sight, seer: Seer) -> Button | None:
        if seer.waits in (Waits.SHARING, Waits.ENDING) or seer.why in (Why.OWN, Why.CONSENT):
            return None
        shared = seer.why is Why.SHARED
        share = QCoreApplication.translate("FirmCare", "Share…")
        text = QCoreApplication.translate("FirmCare", "End sharing…") if shared else share
        button = Button(text, "quiet")
        button.setAccessibleName(f"{text} {seer.name}")
        blocked = words.blocked_words(sight) if not shared or not sight.may_share else ""
        button.set_blocked(blocked or None)
        act = self._presenter.begin_ending if shared else self._presenter.begin_sharing
        button.clicked.connect(lambda: act(seer.id))
        self.buttons[seer.id] = button
        return button
