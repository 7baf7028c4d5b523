"""The box of changes that the shared database could not take."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from digifocus_desktop.services.decisions import SetAside
from digifocus_desktop.services.sync_status import LargeDocument
from ui.screens.sync.words import aside_words, large_words
from ui.shared.buttons import Button
from ui.shared.layout import Card, Rule, clear, column, row
from ui.shared.text import IconLabel, PlainLabel
from ui.shared.theme import Role


class AsideCard(Card):
    """What lies aside, why, and a button to send each again.

    Signals:
        again: Name of the use case whose changes are to be sent again.
    """

    again = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        self._icon = IconLabel("circle-check", "ok", 20)
        self._title = PlainLabel("", Role.STRONG, wrap=True)
        self._detail = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self._list = column(gap=8)
        self._shown: tuple[tuple[str, str, str], ...] = ()
        head = row(self._icon, (column(self._title, self._detail, gap=3), 1), gap=12)
        super().__init__(column(head, self._list, gap=8, margins=(20, 18, 20, 18)), "card", parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def show_items(self, items: Sequence[SetAside], large: Sequence[LargeDocument] = ()) -> None:
        """Show what lies aside and what is too large; drawing the same again changes nothing."""
        self._icon.set_icon(*("triangle-alert", "warn") if items or large else ("circle-check", "ok"))
        if items:
            title = QCoreApplication.translate("Sync", "%n changes are set aside", "", len(items))
            detail = QCoreApplication.translate("Sync", "They are safe here until their cause is mended.")
        elif large:
            title = QCoreApplication.translate("Sync", "%n files are not sent", "", len(large))
            detail = QCoreApplication.translate("Sync", "Whatever else was done is sent.")
        else:
            title = QCoreApplication.translate("Sync", "Nothing is set aside")
            detail = QCoreApplication.translate(
                "Sync", "Data that the shared database could not take would stay here until it is mended."
            )
        self._title.setText(title)
        self._detail.setText(detail)
        shown = (
            *((item.txn, *aside_words(item)) for item in items),
            *(("", *large_words(document)) for document in large),
        )
        if shown != self._shown:
            self._shown = shown
            clear(self._list)
            for txn, title, reason in shown:
                self._list.addWidget(Rule())
                self._list.addWidget(self._item(txn, title, reason))

    def _item(self, txn: str, title: str, reason: str) -> QWidget:
        lines = column(
            PlainLabel(title, wrap=True), PlainLabel(reason, Role.CAPTION, "muted", wrap=True), gap=1
        )
        holder = QWidget()
        parts = (self._button(txn, title),) if txn else ()
        holder.setLayout(row((lines, 1), *parts, gap=12))
        return holder

    def _button(self, txn: str, title: str) -> Button:
        button = Button(QCoreApplication.translate("Sync", "Send again"), "quiet", "rotate-ccw")
        button.setAccessibleDescription(title)
        button.clicked.connect(lambda *_: self.again.emit(txn))
        return button
