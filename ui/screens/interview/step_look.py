"""Step 4: what is looked at together on the firm's own phone, rated, and reviewed with AI if it may be."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.consents import AI_HELP
from digifocus_desktop.services.interviews import LOOKS, Look
from ui.screens.interview.acts import StepActs
from ui.screens.interview.ai_card import AiCard
from ui.screens.interview.consent_card import ConsentCard
from ui.screens.interview.parts import StepPanel, show_unless_typing
from ui.screens.interview.seen_card import SeenCard
from ui.shared.choices import CheckRow
from ui.shared.fields import TextArea
from ui.shared.layout import Card, column
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role


def look_words(check: str) -> tuple[str, str]:
    """Return what is looked at and what to look for."""
    return {
        "site": (
            QCoreApplication.translate("Interview", "Website on the phone"),
            QCoreApplication.translate(
                "Interview", "Does it fit the screen? Do contact and price show at once?"
            ),
        ),
        "search": (
            QCoreApplication.translate("Interview", "Search for what the firm sells"),
            QCoreApplication.translate("Interview", "Is the firm found without its name? Who comes first?"),
        ),
        "map": (
            QCoreApplication.translate("Interview", "Map and business profile"),
            QCoreApplication.translate(
                "Interview", "Are place, hours and pictures right? Are reviews answered?"
            ),
        ),
        "booking": (
            QCoreApplication.translate("Interview", "Booking or order to the end"),
            QCoreApplication.translate("Interview", "How many steps? What does the customer get at once?"),
        ),
    }[check]


class LookCard(Live, Card):
    """One thing to look at: done or not, and a remark.

    Signals:
        changed: The new `Look`.
    """

    changed = Signal(object)

    def __init__(self, check: str, *, parent: QWidget | None = None) -> None:
        self._check = check
        self._held = Look()
        self.box = CheckRow()
        self._hint = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self.remark = TextArea(least_lines=1, most_lines=6)
        super().__init__(
            column(self.box, self._hint, self.remark, gap=6, margins=(16, 4, 16, 12)), parent=parent
        )
        self.box.clicked.connect(self._tick)
        self.remark.committed.connect(self._write)
        self.retranslate()

    def show_look(self, look: Look) -> None:
        """Draw what is kept."""
        self._held = look
        self.box.setChecked(look.seen)
        show_unless_typing(self.remark, look.remark)

    def retranslate(self) -> None:
        """Set every word."""
        title, hint = look_words(self._check)
        self.box.setText(title)
        self._hint.setText(hint)
        self.remark.setPlaceholderText(QCoreApplication.translate("Interview", "What you saw"))
        remark = QCoreApplication.translate("Interview", "{what}: what you saw").format(what=title)
        self.remark.setAccessibleName(remark)

    def _tick(self, seen: bool) -> None:
        self._tell(Look(seen, self.remark.toPlainText()))

    def _write(self, remark: str) -> None:
        self._tell(Look(self._held.seen or bool(remark.strip()), remark))

    def _tell(self, look: Look) -> None:
        self._held = look
        self.changed.emit(look)


class LookPanel(StepPanel):
    """The four things, each with its remark; what was seen of the questions; what an AI tool said."""

    def __init__(self, acts: StepActs) -> None:
        super().__init__(acts)
        self.cards = {check: LookCard(check) for check in LOOKS}
        self.seen, self.consent, self.ai = SeenCard(), ConsentCard(), AiCard()
        parts = (*self.cards.values(), self.seen, self.consent, self.ai)
        self.setLayout(column(*parts, None, gap=10))
        self.seen.rated.connect(self.acts.observe)
        self.consent.given.connect(self.acts.give_consent)
        self.consent.withdrawn.connect(lambda channel: self.acts.withdraw_consent(channel, AI_HELP))
        self.ai.added.connect(self.acts.add_passage)
        self.ai.judged.connect(self.acts.judge)
        self.ai.removed.connect(self.acts.remove_passage)
        self.ai.copied.connect(self.acts.tell_copied)
        for check, card in self.cards.items():
            card.changed.connect(lambda look, name=check: self.acts.write_look(name, look))

    def draw(self) -> None:
        """Draw what is kept of each."""
        desk = self.state.desk
        assert desk is not None
        for check, card in self.cards.items():
            card.show_look(desk.interview.looks.get(check, Look()))
        self.seen.show_interview(desk.interview)
        self.consent.show_consent(desk.ai_consent, desk.ai_consent_text)
        self.ai.setVisible((desk.ai_consent is not None and desk.ai_consent.given) or bool(desk.passages))
        self.ai.show_passages(desk.interview.id, desk.passages, desk.today)
