"""A form that was checked: what to mend, what differs, how long it takes, how it looks; and publishing it."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from resources.messages import sentence
from ui.screens.forms import words
from ui.screens.forms.confirm import Confirm
from ui.screens.forms.list_card import SLIM, WIDE, ListCard
from ui.screens.forms.preview import Preview
from ui.screens.forms.state import FormsState, Part
from ui.shared.buttons import Button
from ui.shared.i18n import current_language
from ui.shared.layout import FlowLayout, column
from ui.shared.live import Live
from ui.shared.notices import Banner, EmptyState
from ui.shared.sections import TabBar
from ui.shared.text import PlainLabel
from ui.shared.theme import Role


class CheckCard(Live, QWidget):
    """Draws the form that was checked.

    Signals:
        part_chosen: What to show of it.
        copied: A text for the clipboard.
        opened: The workbook shall be opened; the address of the chosen cell, or nothing.
    """

    part_chosen = Signal(object)
    copied = Signal(str)
    opened = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._state = FormsState()
        self.empty = EmptyState("file-spreadsheet")
        self.file, self.outcome = PlainLabel("", Role.STRONG, wrap=True), Banner()
        self.open_button, self.again_button = (
            Button("", "secondary", "external-link"),
            Button("", "secondary", "refresh-cw"),
        )
        self.other_button, self.copy_button = (
            Button("", "secondary", "folder-open"),
            Button("", "secondary", "copy"),
        )
        self.tabs, self.preview = TabBar(), Preview()
        self.lists = ListCard(lambda: words.headings(self._state.part), "circle-check")
        self.hint = PlainLabel("", tone="muted", wrap=True)
        self.confirm = Confirm("primary", "upload", needed=False)
        self._lay_out()
        self.tabs.chosen.connect(self.part_chosen)
        self.open_button.clicked.connect(lambda: self.opened.emit(self._address()))
        self.lists.chosen.connect(self._show_open)
        self.lists.table.opened.connect(lambda _index: self.opened.emit(self._address()))
        self.copy_button.clicked.connect(lambda: self.copied.emit(self.lists.text))
        self.retranslate()

    def show_state(self, state: FormsState) -> None:
        """Draw the state; drawing it twice changes nothing."""
        asked, self._state = state.asking and not self._state.asking, state
        self.empty.setVisible(state.read is None and not state.busy)
        self._body.setVisible(state.read is not None)
        self.confirm.setVisible(state.asking)
        if state.read is None:
            return
        self.file.setText(_file_words(state))
        self.outcome.show_state(*words.outcome(state))
        self.open_button.setVisible(state.read.path is not None)
        self.again_button.setVisible(state.read.path is not None)
        self.tabs.show_tabs([(part, words.part_tab(part, state)) for part in state.parts], state.part)
        previewed = state.part is Part.PREVIEW
        self.preview.setVisible(previewed)
        self.lists.setVisible(not previewed)
        self._acts.setVisible(not previewed)
        self.preview.show_form(state.checked)
        nothing = words.nothing_words(state.part)
        self.lists.empty.show_words(nothing, "")
        self.lists.set_sides(SLIM if state.part is Part.PROBLEMS else WIDE)
        self.lists.show_lines(words.lines(state.part, state))
        self.lists.model.redraw()
        if state.part is Part.PROBLEMS and self.lists.current is None:
            self.lists.table.selectRow(0)
        self._show_open()
        if state.asking and state.checked and state.desk:
            publish = QCoreApplication.translate("Forms", "Publish version {version}")
            self.confirm.show_words(
                words.confirm_words(state.checked, state.desk.joined),
                QCoreApplication.translate("Forms", "What changed and why (optional)"),
                publish.format(version=state.checked.package.version),
            )
        if asked:
            self.confirm.ask()

    def _address(self) -> str:
        """The chosen cell, as the name box of a spreadsheet program takes it; nothing without one."""
        line = self.lists.current if self._state.part is Part.PROBLEMS else None
        return words.address(line.value) if line is not None else ""

    def _show_open(self) -> None:
        address = self._address()
        self.open_button.setText(words.open_words(address))
        self.hint.show_text(words.address_hint(address) if self._state.read and self._state.read.path else "")

    def blocked_reason(self) -> str | None:
        """Return why the form cannot be published, None if it can."""
        state = self._state
        if state.checked is None:
            return QCoreApplication.translate("Forms", "Correct the workbook first.")
        if state.desk is not None and not state.desk.may_publish:
            return sentence("form.not_lead", None, current_language())
        refusal = state.checked.refusal
        return sentence(refusal.code, refusal.facts, current_language()) if refusal else None

    def retranslate(self) -> None:
        """Set every word."""
        self.empty.show_words(
            QCoreApplication.translate("Forms", "Choose a form workbook."),
            QCoreApplication.translate(
                "Forms",
                "Begin with the version in use: save it as a workbook, change it in Excel or LibreOffice and "
                "check it here. Nothing changes before you publish.",
            ),
            QCoreApplication.translate("Forms", "Choose a file"),
            icon="folder-open",
        )
        self.again_button.setText(QCoreApplication.translate("Forms", "Check again"))
        self.other_button.setText(QCoreApplication.translate("Forms", "Choose another file"))
        self.copy_button.setText(QCoreApplication.translate("Forms", "Copy the list"))
        self.tabs.setAccessibleName(QCoreApplication.translate("Forms", "What the check found"))
        self.lists.table.setAccessibleName(QCoreApplication.translate("Forms", "What the check found"))
        self.confirm.retranslate()
        self.preview.retranslate()
        self.show_state(self._state)

    def _lay_out(self) -> None:
        self._acts, acts = QWidget(), FlowLayout(8)
        self._acts.setLayout(acts)
        for button in (self.again_button, self.open_button, self.other_button, self.copy_button):
            acts.addWidget(button)
        self._body = QWidget()
        lists = ((self.lists, 1), self.hint, (self.preview, 1))
        shown = (self.file, self.outcome, self._acts, self.tabs, *lists)
        self._body.setLayout(column(*shown, gap=8))
        self.setLayout(column(self.empty, self.confirm, (self._body, 1), gap=8))


def _file_words(state: FormsState) -> str:
    assert state.read is not None
    name = state.read.name or QCoreApplication.translate("Forms", "The form of the program")
    if state.checked is None:
        return name
    told = QCoreApplication.translate(
        "Forms", "{file}: version {version}, compared with version {base} in use"
    )
    return told.format(file=name, version=state.checked.package.version, base=state.checked.base.version)
