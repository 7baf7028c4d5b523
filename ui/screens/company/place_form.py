"""A few fields in place with their buttons, for people, agreed actions and lines of the timeline."""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.screens.company.state import CompanyState, FormKind, OpenForm
from ui.shared.buttons import Button
from ui.shared.fields import FormField
from ui.shared.layout import Part, bring_into_view, column, row
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role
from ui.shared.troubles import Trouble, trouble_words


class PlaceForm(Live, QWidget):
    """Fields with *Save*, *Cancel* and, for what is there already, *Remove*; Enter in a line saves.

    Signals:
        saved: The person wants it stored.
        cancelled: The person wants it closed.
        removed: The person wants what it is about taken away.
    """

    saved = Signal()
    cancelled = Signal()
    removed = Signal()

    def __init__(self, fields: Mapping[str, FormField], *parts: Part, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fields = fields
        self.save, self.cancel = Button("", "secondary", "check"), Button("", "quiet")
        self.remove = Button("", "danger", "trash-2")
        buttons = row(self.save, self.cancel, None, self.remove, gap=8)
        self.setLayout(column(*parts, buttons, gap=8, margins=(0, 4, 0, 4)))
        self.save.clicked.connect(self.saved)
        self.cancel.clicked.connect(self.cancelled)
        self.remove.clicked.connect(self.removed)
        for field in fields.values():
            if isinstance(field.field, QLineEdit):
                field.field.returnPressed.connect(self.saved)
        self._errors: Mapping[str, Trouble] = {}
        self._opened: OpenForm | None = None

    def follow(
        self,
        state: CompanyState,
        kind: FormKind,
        opener: Button,
        fill: Callable[[str | None], None],
        *,
        offered: bool = True,
    ) -> None:
        """Stand in the place of `opener` while the state has a form of this kind open.

        `fill` is called once when it opens, with the record it changes; what is typed later stays. When it
        closes and no other form opens, the keyboard returns to `opener`, which is shown only where `offered`.
        """
        opened = state.form if state.is_open(kind) else None
        self.setVisible(opened is not None)
        opener.setVisible(opened is None and offered)
        if opened is not None and opened != self._opened:
            fill(opened.id)
            self.begin(existing=opened.id is not None)
        elif state.form is None and self._opened is not None:
            opener.setFocus(Qt.FocusReason.OtherFocusReason)
        self._opened = opened
        self.show_errors(state.errors if opened is not None else {})

    def begin(self, *, existing: bool) -> None:
        """Be opened: the keyboard goes into the first field, and the whole form comes into view."""
        self.remove.setVisible(existing)
        self.show_errors({})
        next(iter(self.fields.values())).field.setFocus(Qt.FocusReason.OtherFocusReason)
        bring_into_view(self)

    def show_errors(self, errors: Mapping[str, Trouble]) -> None:
        """Show what is wrong below each field."""
        self._errors = errors
        for name, field in self.fields.items():
            field.set_error(trouble_words(errors.get(name)))

    def retranslate(self) -> None:
        """Set the words of the buttons."""
        self.save.setText(QCoreApplication.translate("Company", "Save"))
        self.cancel.setText(QCoreApplication.translate("Company", "Cancel"))
        self.remove.setText(QCoreApplication.translate("Company", "Remove"))
        self.show_errors(self._errors)


class CardHead(QWidget):
    """Title of a card, and at its right the quiet button that opens its form."""

    def __init__(self, icon: str | None = "plus", *, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel("", Role.TITLE)
        self.button = Button("", "quiet", icon, icon_after=icon == "chevron-right")
        kept = self.button.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # the title stays where it is while the form is open
        self.button.setSizePolicy(kept)
        self.setLayout(row((self.title, 1), self.button, gap=8))
