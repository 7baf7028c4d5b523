"""A consent of the firm, to share its file or to the use of AI: the text, what was said, saying it."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from digifocus_desktop.domain.formats import lowered
from digifocus_desktop.services.consents import AI_HELP, ConsentText, ConsentView
from resources.labels import label
from ui.shared.buttons import Button
from ui.shared.choices import Option, Segment
from ui.shared.i18n import current_language
from ui.shared.layout import Card, column, row
from ui.shared.live import Live
from ui.shared.text import IconLabel, PlainLabel
from ui.shared.theme import Role
from ui.shared.wording import format_date

CHANNELS = ("spoken", "contract", "form")


def channel_word(channel: str) -> str:
    """Return the word of a way in which a firm agrees."""
    return {
        "spoken": QCoreApplication.translate("Interview", "At the table"),
        "contract": QCoreApplication.translate("Interview", "In the contract"),
        "form": QCoreApplication.translate("Interview", "On a form"),
    }[channel]


class ConsentCard(Live, Card):
    """What the firm agrees to, word by word.

    Signals:
        given: The `ConsentText` that was shown, and the channel.
        withdrawn: The channel: whoever withdraws it here does so at the table.
    """

    given = Signal(object, str)
    withdrawn = Signal(str)

    def __init__(self, *, parent: QWidget | None = None) -> None:
        self._text: ConsentText | None = None
        self._consent: ConsentView | None = None
        self._title = PlainLabel("", Role.TITLE, wrap=True)
        self._icon = IconLabel("shield-check", "muted", 20)
        self.state = PlainLabel("", Role.LABEL, wrap=True)
        self.words = PlainLabel("", wrap=True)
        self._version = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.channel = Segment()
        self.give, self.withdraw = Button("", "secondary", "check"), Button("", "danger")
        inside = column(
            self._title,
            row(self._icon, (self.state, 1)),
            self.words,
            self._version,
            self.channel,
            row(self.give, self.withdraw, None),
            gap=8,
            margins=(16, 10, 16, 14),
        )
        super().__init__(inside, parent=parent)
        self.give.clicked.connect(self._give)
        self.withdraw.clicked.connect(lambda: self.withdrawn.emit(CHANNELS[0]))
        self.retranslate()

    def show_consent(self, consent: ConsentView | None, text: ConsentText) -> None:
        """Draw what was said, and the text of now."""
        self._consent, self._text = consent, text
        self._title.setText(_title_words(text.kind))
        given = consent is not None and consent.given
        self._icon.set_icon("shield-check", "ok" if given else "muted")
        self.state.setText(self._state_words())
        self.words.setText(text.words)
        version = QCoreApplication.translate("Interview", "Text {version}").format(version=text.version)
        self._version.setText(version)
        anew = given and consent is not None and not consent.current
        for part in (self.channel, self.give):
            part.setVisible(not given or anew)
        self.withdraw.setVisible(given)

    def retranslate(self) -> None:
        """Set every word."""
        before = self._channel
        self.channel.set_options([Option(one, channel_word(one)) for one in CHANNELS])
        self.channel.set_value(before)
        self.channel.setAccessibleName(QCoreApplication.translate("Interview", "How it was said"))
        self.give.setText(QCoreApplication.translate("Interview", "The firm agrees"))
        self.withdraw.setText(QCoreApplication.translate("Interview", "The firm withdraws its consent"))
        if self._text is not None:
            self.show_consent(self._consent, self._text)

    @property
    def _channel(self) -> str:
        return str(self.channel.value or CHANNELS[0])

    def _give(self) -> None:
        if self._text is not None:
            self.given.emit(self._text, self._channel)

    def _state_words(self) -> str:
        consent = self._consent
        if consent is None:
            return QCoreApplication.translate("Interview", "Not asked yet")
        day = format_date(consent.on) if consent.on else ""
        if not consent.given:
            return QCoreApplication.translate("Interview", "Withdrawn {day}").format(day=day)
        if consent.current:
            words = QCoreApplication.translate("Interview", "Given {day}").format(day=day)
            how = label(f"consent_channel.{consent.channel}", current_language(), default="")
            return ", ".join(filter(None, (words, lowered(how))))
        older = QCoreApplication.translate("Interview", "Given {day} to an older text ({version}): ask again")
        return older.format(day=day, version=consent.text_version)


def _title_words(kind: str) -> str:
    if kind == AI_HELP:
        return QCoreApplication.translate("Interview", "Consent to the use of AI")
    return QCoreApplication.translate("Interview", "Consent to share with the partners")
