"""Whether the firm's file is shared with the partners: one line, and the form that changes it."""

from datetime import date

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.consents import CHANNELS
from resources.labels import label
from ui.screens.company import words
from ui.screens.company.place_form import PlaceForm
from ui.screens.company.presenter import CompanyPresenter
from ui.screens.company.state import CompanyState, FormKind
from ui.shared.buttons import Button
from ui.shared.dates import day_to_type, typed_day
from ui.shared.fields import Choice, FormField, LineEdit
from ui.shared.i18n import current_language
from ui.shared.layout import Card, column, row
from ui.shared.live import Live
from ui.shared.text import IconLabel, PlainLabel
from ui.shared.theme import Role


class ConsentForm(PlaceForm):
    """The text to agree to, how and when."""

    def __init__(self) -> None:
        self.text = PlainLabel("", wrap=True)
        self.version = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.channel, self.day = Choice(), LineEdit()
        fields = {"channel": FormField("", self.channel), "given_on": FormField("", self.day)}
        below = row((fields["channel"], 1), (fields["given_on"], 1), gap=12)
        super().__init__(fields, self.text, self.version, below)
        self.retranslate()

    def fill(self, today: date) -> None:
        """Begin with today and no way chosen before."""
        self.day.setText(day_to_type(today))
        self._show_channels(CHANNELS[0])

    def retranslate(self) -> None:
        """Set the words."""
        super().retranslate()
        self.fields["channel"].set_label(QCoreApplication.translate("Company", "How"))
        self.fields["given_on"].set_label(QCoreApplication.translate("Company", "Day"))
        self._show_channels(self.channel.value or CHANNELS[0])

    def _show_channels(self, chosen: object) -> None:
        language = current_language()
        pairs = [(name, label(f"consent_channel.{name}", language)) for name in CHANNELS]
        self.channel.set_values([(name, text) for name, text in pairs], chosen)


class ConsentCard(Live, Card):
    """Draws what the firm said about sharing; giving and withdrawing take the same two steps."""

    def __init__(self, presenter: CompanyPresenter, parent: QWidget | None = None) -> None:
        self._presenter = presenter
        self._icon = IconLabel("shield-check", "muted", 20)
        self._title, self._detail = (
            PlainLabel("", Role.STRONG, wrap=True),
            PlainLabel("", Role.CAPTION, "muted", wrap=True),
        )
        self.button = Button("", "quiet")
        self.form = ConsentForm()
        head = row(self._icon, (column(self._title, self._detail, gap=2), 1), self.button, gap=12)
        super().__init__(column(head, self.form, gap=8, margins=(16, 10, 12, 10)), "card", parent)
        self._state = CompanyState()
        self.button.clicked.connect(lambda: presenter.open_form(FormKind.CONSENT))
        self.form.saved.connect(self._save)
        self.form.cancelled.connect(presenter.close_form)
        self.retranslate()

    def show_state(self, state: CompanyState) -> None:
        """Draw line and form; what is typed stays."""
        self._state = state
        view = state.view
        if view is None:
            return
        title, detail, icon, tone = words.consent_words(view.consent)
        self._title.setText(title)
        self._detail.show_text(detail)
        self._icon.set_icon(icon, tone)
        self.form.follow(
            state,
            FormKind.CONSENT,
            self.button,
            lambda _none: self.form.fill(view.today),
            offered=view.file_here,
        )
        self.button.setText(self._act_words())
        self._show_text()

    def retranslate(self) -> None:
        """Set the words."""
        self.show_state(self._state)

    @property
    def _withdraws(self) -> bool:
        consent = self._state.view.consent if self._state.view is not None else None
        return consent is not None and consent.given and consent.current

    def _act_words(self) -> str:
        if self._withdraws:
            return QCoreApplication.translate("Company", "Withdraw the consent")
        return QCoreApplication.translate("Company", "Record consent")

    def _show_text(self) -> None:
        view = self._state.view
        if view is None:
            return
        text = view.consent_text[current_language()]
        if self._withdraws:
            taken = QCoreApplication.translate(
                "Company", "The partners lose sight of this firm's file with their next sync."
            )
            self.form.text.setText(taken)
            self.form.version.show_text("")
            return
        self.form.text.setText(text.words)
        version = QCoreApplication.translate("Company", "Text {version}")
        self.form.version.show_text(version.format(version=text.version))

    def _save(self) -> None:
        view = self._state.view
        if view is None:
            return
        day = typed_day(self.form.day.text(), view.today, ahead=False)
        if day is None:
            self._presenter.refuse("given_on", "field.date")
        elif self._withdraws:
            self._presenter.withdraw_consent(str(self.form.channel.value), day)
        else:
            text = view.consent_text[current_language()]
            self._presenter.give_consent(text, str(self.form.channel.value), day)
