"""The list *Deleted*: pick a row, bring it back."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QModelIndex, Qt, Slot
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.trash import DeletedThing
from resources.messages import sentence
from ui.screens.trash.presenter import TrashPresenter, TrashState
from ui.screens.trash.table_model import TrashModel, kind_words
from ui.shared.bars import PageHeader
from ui.shared.buttons import Button
from ui.shared.i18n import current_language
from ui.shared.layout import Card, column
from ui.shared.navigation import Route
from ui.shared.notices import Banner, EmptyState
from ui.shared.opening import Opening
from ui.shared.page import Page
from ui.shared.shell import Shell
from ui.shared.tables import DataTable

_WIDTHS = [420, 220, 220]


class TrashPage(Page):
    """Draws a `TrashState`; passes on what the person does."""

    def __init__(self, presenter: TrashPresenter, shell: Shell) -> None:
        super().__init__()
        self._presenter, self._shell = presenter, shell
        presenter.setParent(self)
        self.restore_button = Button("", "primary", "undo-2")
        self.header = PageHeader("", self.restore_button, back=True)
        self.trouble, self.opening, self.empty = Banner(), Opening(), EmptyState("trash-2")
        self.table, self.model = DataTable(), TrashModel()
        self._card = Card(column(self.table, gap=0, margins=1))
        self._nothing = QWidget()
        self._nothing.setLayout(column(self.empty, None, gap=0))
        parts = (self.header, self.trouble, self.opening, (self._nothing, 1), (self._card, 1))
        self.setLayout(column(*parts, gap=12, margins=(16, 16, 24, 16)))
        self.table.setModel(self.model)
        presenter.state_changed.connect(self.show_state)
        presenter.restored.connect(self._tell_restored)
        self.table.selected.connect(self._on_selected)
        self.table.opened.connect(lambda _index: self._restore())
        self.restore_button.clicked.connect(self._restore)
        self.header.back.clicked.connect(shell.navigator.back)
        self.restyle()
        self.retranslate()

    def title(self) -> str:
        """The name of the screen."""
        return QCoreApplication.translate("Trash", "Deleted items")

    def enter(self, route: Route) -> None:
        """Read the list."""
        del route
        self._presenter.load()

    def panes(self) -> Sequence[QWidget]:
        """The rows, then the button."""
        return (self.table, self.restore_button)

    @Slot(object)
    def show_state(self, state: TrashState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        rows = state.rows or ()
        self.model.show_rows(rows)
        nothing = state.rows is not None and not rows
        self.opening.show_opening(state.rows is None and not state.error_code)
        held = self.table.hasFocus() or self.restore_button.hasFocus()
        self._nothing.setVisible(nothing)
        self._card.setVisible(not nothing)
        self.restore_button.setVisible(not nothing)
        if held and nothing:  # else the keyboard would go to the rail
            self.header.back.setFocus(Qt.FocusReason.OtherFocusReason)
        words = sentence(state.error_code, None, current_language()) if state.error_code else ""
        self.trouble.show_state(words, "triangle-alert", "danger")
        if rows and not self.table.currentIndex().isValid():
            self.table.selectRow(0)
        self._on_selected(self.table.currentIndex())

    def restyle(self) -> None:
        """Take measures from the theme."""
        self.table.set_widths(_WIDTHS)

    def retranslate(self) -> None:
        """Set every word."""
        self.header.set_title(self.title())
        self.restore_button.setText(QCoreApplication.translate("Trash", "Bring back"))
        self.table.setAccessibleName(self.title())
        self.empty.show_words(
            QCoreApplication.translate("Trash", "Nothing has been deleted."),
            QCoreApplication.translate("Trash", "What you delete comes here and can be brought back."),
        )
        self.model.redraw()
        self.show_state(self._presenter.state)

    def _on_selected(self, index: QModelIndex) -> None:
        reason = QCoreApplication.translate("Trash", "Choose a row first.")
        self.restore_button.set_blocked(None if index.isValid() else reason)

    @Slot()
    def _restore(self) -> None:
        index = self.table.currentIndex()
        if index.isValid():
            self._presenter.restore(self.model.row_at(index.row()))

    @Slot(object)
    def _tell_restored(self, thing: DeletedThing) -> None:
        words = QCoreApplication.translate("Trash", "Brought back: {what}")
        what = thing.title or kind_words(thing.entity)
        self._shell.toasts.show(words.replace("{what}", what), lambda: self._presenter.undo(thing))
