"""The form in which a value is agreed on instead of an answer, with its reason."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QWidget

from digifocus_desktop.forms.package import Item
from ui.screens.interview.words import plain
from ui.shared.buttons import Button
from ui.shared.chips import LanguageTag
from ui.shared.choices import CheckRow
from ui.shared.fields import Choice, FormField, LineEdit
from ui.shared.layout import Card, column, row
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role


class CorrectionForm(Live, Card):
    """Which answer, what instead, why.

    Signals:
        agreed: Id of the item, value 0–4, reason, whether the firm is told the reason.
        closed: The person gave it up.
    """

    agreed = Signal(str, int, str, bool)
    closed = Signal()

    def __init__(self, *, parent: QWidget | None = None) -> None:
        self._items: tuple[Item, ...] = ()
        self._title = PlainLabel("", Role.TITLE)
        self._item, self._value = Choice(), Choice()
        for choice in (self._item, self._value):
            choice.setSizeAdjustPolicy(Choice.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            choice.setMinimumContentsLength(20)
        self.reason, self.shared = LineEdit(), CheckRow()
        self._which = FormField("", self._item)
        self._instead = FormField("", self._value)
        self.why = FormField("", self.reason)
        self.save, self._cancel = Button("", "secondary"), Button("", "quiet")
        buttons = row(self.save, self._cancel, None)
        self._language = LanguageTag()
        head = row((self._title, 1), self._language)
        inside = column(head, self._which, self._instead, self.why, self.shared, buttons, gap=10, margins=16)
        super().__init__(inside, "open", parent)
        self._item.chosen.connect(self._show_values)
        self.save.clicked.connect(self._save)
        self.reason.returnPressed.connect(self._save)
        self._cancel.clicked.connect(self.closed)
        self.retranslate()

    def show_items(self, items: tuple[Item, ...], item_id: str) -> None:
        """Begin anew with these items to choose from, one chosen if it is among them."""
        self._items = items
        self._language.show_texts(*(item.label for item in items))
        self._item.set_values([(item.id, plain(item.label)) for item in items], item_id)
        self.reason.clear()
        self.shared.setChecked(False)
        self.why.set_error("")
        self._show_values()

    def choose(self, item_id: str, value: int) -> None:
        """Choose an item and its value."""
        self._item.set_values([(item.id, plain(item.label)) for item in self._items], item_id)
        self._show_values()
        self._value.setCurrentIndex(value)

    def focus_first(self) -> None:
        """Put the keyboard where the next choice is."""
        target = self._value if self._chosen else self._item
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def retranslate(self) -> None:
        """Set every word."""
        self._title.setText(QCoreApplication.translate("Interview", "Correct an answer together"))
        self._which.set_label(QCoreApplication.translate("Interview", "Question"))
        self._instead.set_label(QCoreApplication.translate("Interview", "Agreed answer"))
        self.why.set_label(QCoreApplication.translate("Interview", "Why"))
        self.why.set_hint(QCoreApplication.translate("Interview", "The firm's own answer stays beside it."))
        self.shared.setText(QCoreApplication.translate("Interview", "Tell the firm why in its memo too"))
        self.save.setText(QCoreApplication.translate("Interview", "Agree on this"))
        self._cancel.setText(QCoreApplication.translate("Interview", "Leave as it is"))

    @property
    def _chosen(self) -> Item | None:
        return next((item for item in self._items if item.id == self._item.value), None)

    def _show_values(self, _value: object = None) -> None:
        item = self._chosen
        choices = item.choices if item else ()
        self._value.set_values([(one.value, f"{one.value}, {plain(one.label)}") for one in choices], None)
        self._instead.set_error("")

    def _save(self) -> None:
        item, value, why = self._chosen, self._value.value, self.reason.text().strip()
        missing = QCoreApplication.translate("Interview", "Choose the agreed answer.")
        self._instead.set_error("" if item is not None and value is not None else missing)
        unsaid = QCoreApplication.translate("Interview", "Say why, so that it can be understood later.")
        self.why.set_error("" if why else unsaid)
        if item is not None and isinstance(value, int) and why:
            self.agreed.emit(item.id, value, why, self.shared.isChecked())
