"""The facts of a firm as fields; each is stored by itself when it is left, and undone by the toast."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtWidgets import QWidget

from digifocus_desktop.domain.business_id import BusinessIdFault, fault
from digifocus_desktop.domain.formats import parse_number
from digifocus_desktop.domain.turnover import NOT_TOLD, TURNOVER_CLASSES
from digifocus_desktop.services.company_values import TARGET_GROUPS_MAX
from digifocus_desktop.services.company_view import CompanyPageView
from resources.labels import LANGUAGES, label
from resources.messages import sentence
from ui.screens.company import words
from ui.screens.company.presenter import CompanyPresenter
from ui.screens.company.state import CompanyState
from ui.shared.chips import Chip
from ui.shared.fields import Choice, FormField, LineEdit, TextArea
from ui.shared.i18n import current_language
from ui.shared.layout import FlowLayout, clear, column, row
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role
from ui.shared.troubles import Trouble, trouble_words

_LINES = ("name", "business_id", "staff_fte", "phone", "email", "website", "street", "postcode", "locality",
          "industry", "founded_year", "source")  # fmt: skip
_CHOICES = ("municipality", "turnover_class", "owner_user_id", "language")
_ORDER: tuple[str | tuple[str, str], ...] = (
    "name", ("business_id", "municipality"), "target_groups", ("turnover_class", "staff_fte"),
    "owner_user_id", "phone", "email", "website", "street", ("postcode", "locality"), "industry",
    ("founded_year", "language"), "source", "description",
)  # fmt: skip
"""Fields in their order; two that belong together stand side by side."""

_COMPANY = frozenset({"name", "business_id", "municipality", "target_groups", "owner_user_id"})
_NUMBERS: dict[str, Callable[[float], Any]] = {"staff_fte": float, "founded_year": int}


class FactsForm(Live, QWidget):
    """Draws the facts as fields; passes on each value that was changed."""

    def __init__(self, presenter: CompanyPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._view: CompanyPageView | None = None
        self.lines = {field: LineEdit() for field in _LINES}
        self.choices = {field: Choice() for field in _CHOICES}
        self.description = TextArea(least_lines=2, most_lines=8)
        self.groups = _Groups()
        widgets: dict[str, QWidget] = {**self.lines, **self.choices, "description": self.description}
        self.fields = {name: FormField("", widget) for name, widget in widgets.items()}
        lines = [
            row(*((self.fields[name], 1) for name in line), gap=12)
            if isinstance(line, tuple)
            else self.fields.get(line, self.groups)
            for line in _ORDER
        ]
        self.setLayout(column(*lines, gap=10, margins=(0, 4, 8, 0)))
        for name, line in self.lines.items():
            line.editingFinished.connect(lambda field=name: self._save_line(field))
        for name, choice in self.choices.items():
            choice.chosen.connect(lambda value, field=name: self._save(field, value))
        self.lines["business_id"].textEdited.connect(self._check_business_id)
        self.description.committed.connect(lambda text: self._save("description", text))
        self.groups.changed_by_person = lambda keys: self._save("target_groups", keys)
        self.retranslate()

    def show_state(self, state: CompanyState) -> None:
        """Draw the stored values; a field that has the keyboard keeps what is typed."""
        fresh = self._view is None or (state.view is not None and state.view.id != self._view.id)
        self._view = state.view
        if state.view is None:
            return
        for name, line in self.lines.items():
            if fresh or not line.hasFocus():
                line.show_text(self._stored(name))
        if fresh or not self.description.hasFocus():
            self.description.show_text(str(state.view.facts.get("description") or ""))
        self._show_choices(state.view)
        self.groups.show_groups(state.view)
        for name, field in self.fields.items():
            field.field.setEnabled(self._allowed(name))
            field.set_error(trouble_words(state.errors.get(name)))
        self.groups.show_error(state.errors.get("target_groups"))

    def flush(self) -> None:
        """Store what is typed and not stored yet."""
        self.description.flush()
        for name, line in self.lines.items():
            if line.isEnabled() and line.text().strip() != self._stored(name):
                self._save_line(name)

    def retranslate(self) -> None:
        """Set the words."""
        for name, field in self.fields.items():
            field.set_label(words.fact_label(name))
        self.groups.set_label(words.fact_label("target_groups"))
        if self._view is not None:
            self._show_choices(self._view)
            self.groups.show_groups(self._view)

    def focus_first(self) -> None:
        """Put the keyboard into the first field that can be changed."""
        first = next((name for name in _LINES if self.lines[name].isEnabled()), None)
        if first is not None:
            self.lines[first].setFocus(Qt.FocusReason.OtherFocusReason)

    def _allowed(self, name: str) -> bool:
        view = self._view
        return view is not None and (view.own if name in _COMPANY else view.file_here)

    def _stored(self, name: str) -> str:
        if self._view is None:
            return ""
        return words.value_words(name, self._view.facts.get(name), self._view.reference)

    def _show_choices(self, view: CompanyPageView) -> None:
        language = current_language()
        none: list[tuple[object, str]] = [(None, "–")]
        places = [(one.key, one.name(language)) for one in view.reference.municipalities]
        codes = (*(row.code for row in TURNOVER_CLASSES), NOT_TOLD)
        people = [(one.id, one.name) for one in view.advisors]
        if view.owner is not None and view.owner.id and view.owner.id not in {key for key, _ in people}:
            people.append((view.owner.id, view.owner.name))
        pairs: dict[str, list[tuple[object, str]]] = {
            "municipality": [*none, *_with(places, view.facts.get("municipality"))],
            "turnover_class": [*none, *((code, label(f"turnover.{code}", language)) for code in codes)],
            "owner_user_id": [*none, *people],
            "language": [(code, label(f"language.{code}", language)) for code in LANGUAGES],
        }
        for name, values in pairs.items():
            self.choices[name].set_values(values, view.facts.get(name))

    def _save_line(self, name: str) -> None:
        text = self.lines[name].text().strip()
        if text == self._stored(name):
            self._presenter.change_fact(name, self._view.facts.get(name) if self._view else None)
            return
        if name not in _NUMBERS or not text:
            self._save(name, text or None)
            return
        number = parse_number(text)
        if number is None or (name == "founded_year" and number != int(number)):
            self._presenter.refuse(name, "field.number")
        else:
            self._save(name, _NUMBERS[name](number))

    def _save(self, name: str, value: Any) -> None:
        if name == "owner_user_id":
            self._presenter.hand_over(value)
        else:
            self._presenter.change_fact(name, value)

    @Slot(str)
    def _check_business_id(self, text: str) -> None:
        found = fault(text)
        field = self.fields["business_id"]
        typing = found in (None, BusinessIdFault.EMPTY, BusinessIdFault.LENGTH)
        field.set_error("" if typing or found is None else sentence(found.value, None, current_language()))
        ready = QCoreApplication.translate("Company", "The check digit is right.")
        field.set_hint(ready if found is None else "")


class _Groups(QWidget):
    """Target groups as chips, at most two of them on."""

    def __init__(self) -> None:
        super().__init__()
        self._label = PlainLabel("", Role.CAPTION_LABEL, "muted", wrap=True)
        self._error = PlainLabel("", Role.CAPTION_LABEL, "danger", wrap=True)
        self._flow = FlowLayout(8)
        self.chips: dict[str, Chip] = {}
        self.changed_by_person: Callable[[tuple[str, ...]], None] = lambda _keys: None
        self.setLayout(column(self._label, self._flow, self._error, gap=4))
        self._error.hide()

    def set_label(self, text: str) -> None:
        """Set the words above the chips."""
        self._label.setText(text)
        self.setAccessibleName(text)

    def show_groups(self, view: CompanyPageView) -> None:
        """Draw the programme's groups and which of them are the firm's."""
        language = current_language()
        if [*self.chips] != [group.key for group in view.reference.target_groups]:
            clear(self._flow)
            self.chips = {group.key: Chip() for group in view.reference.target_groups}
            for chip in self.chips.values():
                chip.clicked.connect(self._on_clicked)
                self._flow.addWidget(chip)
        on = view.facts.get("target_groups") or ()
        full = len(on) >= TARGET_GROUPS_MAX
        most = QCoreApplication.translate("Company", "At most two: take another one off first.")
        for group in view.reference.target_groups:
            chip = self.chips[group.key]
            chip.setText(group.name(language))
            chip.setChecked(group.key in on)
            blocked = most if full and group.key not in on else None
            chip.set_blocked(blocked if view.own else "")

    def show_error(self, trouble: Trouble | None) -> None:
        """Show what is wrong, or nothing."""
        self._error.show_text(trouble_words(trouble))

    def _on_clicked(self) -> None:
        self.changed_by_person(tuple(key for key, chip in self.chips.items() if chip.isChecked()))


def _with(places: list[tuple[str, str]], code: Any) -> list[tuple[str, str]]:
    """The places, and one outside the region if the firm has it."""
    known = {key for key, _ in places}
    return places if not code or code in known else [*places, (str(code), str(code))]
