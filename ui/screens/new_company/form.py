"""The fields of the page for a new firm."""

from itertools import pairwise

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from resources.messages import sentence
from ui.screens.new_company.presenter import LINES, NewCompanyPresenter, NewCompanyState
from ui.screens.new_company.words import hint, label, notice_tone, notice_words, turnover_choices
from ui.shared import theme
from ui.shared.chips import Chip
from ui.shared.choices import Option, Segment
from ui.shared.fields import Choice, FormField, LineEdit
from ui.shared.i18n import current_language
from ui.shared.layout import Card, FlowLayout, Rule, clear, column, row
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role

_TWO_COLUMNS_PX = 860
_LANGUAGES = (("fi", "Suomi"), ("sv", "Svenska"), ("en", "English"))


class CompanyForm(Live, QWidget):
    """Two cards: the firm, and its contact; wide pages set them side by side."""

    def __init__(self, presenter: NewCompanyPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self.lines = {name: LineEdit() for name in LINES}
        self.place, self.turnover = Choice(), Choice()
        self.language = Segment([Option(code, name) for code, name in _LANGUAGES], "fi")
        widgets: dict[str, QWidget] = {
            **self.lines,
            "municipality": self.place,
            "turnover_class": self.turnover,
            "language": self.language,
        }
        self.fields = {name: FormField(name, widget) for name, widget in widgets.items()}
        self._groups_label = PlainLabel("", Role.CAPTION_LABEL, "muted")
        self._groups = QWidget()
        self._flow = FlowLayout(8, self._groups)
        self.chips: dict[str, Chip] = {}
        self._titles = (PlainLabel("", Role.TITLE), PlainLabel("", Role.TITLE))
        self._cards = row((self._firm_card(), 55), (self._contact_card(), 45), gap=16)
        self.setLayout(self._cards)
        self._connect()
        self.restyle()
        self.retranslate()

    def show_state(self, state: NewCompanyState) -> None:
        """Draw the state; what a person is typing stands already in it."""
        for name, line in self.lines.items():
            text = state.texts.get(name, "")
            if line.text() != text:
                line.setText(text)
            line.setReadOnly(state.busy)
        for name, field in self.fields.items():
            fault, notice = state.faults.get(name), state.notices.get(name)
            words = sentence(fault.code, fault.facts, current_language()) if fault else ""
            field.set_error(words)
            below = notice_words(name, notice) if notice else hint(name)
            field.set_hint("" if words else below, notice_tone(notice))
        unknown = QCoreApplication.translate("NewCompany", "Not known, or outside the region")
        places = [(one.key, one.name(current_language())) for one in state.reference.municipalities]
        self.place.set_values([(None, unknown), *places], state.municipality)
        self.turnover.set_values(turnover_choices(), state.turnover_class)
        self.language.set_value(state.language)
        self._show_groups(state)

    def focus_field(self, name: str) -> None:
        """Put the keyboard into a field."""
        if name in self.fields:
            self.fields[name].field.setFocus()

    def restyle(self) -> None:
        """Follow the size of the text."""
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the cards below each other where room is short for the text."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        directions = QBoxLayout.Direction
        two = self.width() >= theme.current().px(_TWO_COLUMNS_PX)
        self._cards.setDirection(directions.LeftToRight if two else directions.TopToBottom)

    def retranslate(self) -> None:
        """Set every word."""
        for name, field in self.fields.items():
            field.set_label(label(name))
        self._groups_label.setText(QCoreApplication.translate("NewCompany", "Target group, at most two"))
        self._titles[0].setText(QCoreApplication.translate("NewCompany", "The company"))
        self._titles[1].setText(QCoreApplication.translate("NewCompany", "Contact"))
        self.show_state(self._presenter.state)

    def _firm_card(self) -> Card:
        fields = self.fields
        return Card(
            column(
                self._titles[0],
                fields["name"],
                row((fields["business_id"], 1), (fields["turnover_class"], 1), gap=12),
                fields["street"],
                row((fields["postcode"], 2), (fields["locality"], 3), (fields["municipality"], 3), gap=12),
                column(self._groups_label, self._groups, gap=4),
                None,
                gap=10,
                margins=(20, 16, 20, 16),
            )
        )

    def _contact_card(self) -> Card:
        fields = self.fields
        return Card(
            column(
                self._titles[1],
                row((fields["contact_name"], 3), (fields["contact_role"], 2), gap=12),
                fields["contact_phone"],
                fields["contact_email"],
                Rule(),
                fields["language"],
                fields["source"],
                None,
                gap=10,
                margins=(20, 16, 20, 16),
            )
        )

    def _connect(self) -> None:
        for name, line in self.lines.items():
            line.textEdited.connect(lambda text, name=name: self._presenter.type(name, text))
            line.editingFinished.connect(lambda name=name: self._presenter.finish(name))
        self.place.chosen.connect(lambda code: self._presenter.choose_place(code and str(code)))
        self.turnover.chosen.connect(lambda code: self._presenter.choose_turnover(code and str(code)))
        self.language.chosen.connect(lambda code: self._presenter.choose_language(str(code)))

    def _show_groups(self, state: NewCompanyState) -> None:
        wanted = [group.key for group in state.reference.target_groups]
        if wanted != list(self.chips):
            clear(self._flow)
            self.chips = {key: self._chip(key) for key in wanted}
            for before, after in pairwise((self.place, *self.chips.values())):
                QWidget.setTabOrder(before, after)  # what is made late stands at the end of the round
        reason = QCoreApplication.translate("NewCompany", "Two target groups are chosen already.")
        for key, chip in self.chips.items():
            words = state.reference.group(key, current_language())
            if chip.text() != words:
                chip.setText(words)
            chip.setChecked(key in state.groups)
            chip.set_blocked(reason if state.groups_full and key not in state.groups else None)

    def _chip(self, key: str) -> Chip:
        chip = Chip(parent=self._groups)
        chip.clicked.connect(lambda: self._presenter.toggle_group(key))
        self._flow.addWidget(chip)
        return chip
