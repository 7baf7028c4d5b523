"""The people of the firm: shown, added and changed in place."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from digifocus_desktop.domain.formats import format_phone
from digifocus_desktop.services.company_view import CompanyPageView
from digifocus_desktop.services.people import LANGUAGES, PersonDraft, PersonView
from resources.labels import label
from ui.screens.company.place_form import CardHead, PlaceForm
from ui.screens.company.presenter import CompanyPresenter
from ui.screens.company.state import CompanyState, FormKind
from ui.shared.buttons import Button
from ui.shared.choices import CheckRow
from ui.shared.fields import Choice, FormField, LineEdit
from ui.shared.i18n import current_language
from ui.shared.layout import Card, clear, column, row
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role


class PersonForm(PlaceForm):
    """Name, role, ways to reach, language, and whether this is whom to ask for."""

    def __init__(self) -> None:
        self.name, self.role, self.phone, self.email = LineEdit(), LineEdit(), LineEdit(), LineEdit()
        self.language = Choice()
        self.main = CheckRow()
        fields = {
            "name": FormField("", self.name),
            "role": FormField("", self.role),
            "phone": FormField("", self.phone),
            "email": FormField("", self.email),
            "language": FormField("", self.language),
        }
        super().__init__(fields, *fields.values(), self.main)
        self.retranslate()

    def fill(self, draft: PersonDraft) -> None:
        """Show what is known."""
        self.name.setText(draft.name)
        self.role.setText(draft.role)
        self.phone.setText(format_phone(draft.phone))
        self.email.setText(draft.email)
        self.main.setChecked(draft.main_contact)
        self._show_languages(draft.language)

    def draft(self) -> PersonDraft:
        """Return what is typed."""
        return PersonDraft(
            self.name.text(),
            self.role.text(),
            self.phone.text(),
            self.email.text(),
            str(self.language.value),
            self.main.isChecked(),
        )

    def retranslate(self) -> None:
        """Set the words."""
        super().retranslate()
        language = current_language()
        for name, field in self.fields.items():
            field.set_label(label(f"person.{name}", language))
        self.main.setText(QCoreApplication.translate("Company", "Ask for this person first"))
        self._show_languages(self.language.value or "fi")

    def _show_languages(self, chosen: object) -> None:
        language = current_language()
        self.language.set_values([(code, label(f"language.{code}", language)) for code in LANGUAGES], chosen)


class PeopleCard(Live, Card):
    """Draws the people; one of them, or a new one, may be open for writing.

    Signals:
        decide_wanted: The person wants to decide on a value that was changed in two places.
    """

    decide_wanted = Signal()

    def __init__(self, presenter: CompanyPresenter, parent: QWidget | None = None) -> None:
        self._presenter = presenter
        self.head = CardHead()
        self._none = PlainLabel("", tone="muted", wrap=True)
        self._people = column(gap=0)
        self.form = PersonForm()
        inside = column(self.head, self._none, self._people, self.form, gap=4, margins=(20, 4, 12, 12))
        super().__init__(inside, "card", parent)
        self._drawn: object = None
        self._state = CompanyState()
        self.edit_buttons: dict[str, Button] = {}
        self.head.button.clicked.connect(lambda: presenter.open_form(FormKind.PERSON))
        self.form.saved.connect(lambda: presenter.save_person(self.form.draft()))
        self.form.cancelled.connect(presenter.close_form)
        self.form.removed.connect(self._remove)
        self.retranslate()

    def show_state(self, state: CompanyState) -> None:
        """Draw the people and the form; what is typed stays."""
        self._state = state
        view = state.view
        if view is None:
            return
        shown = (view.people, view.undecided)
        if shown != self._drawn:
            self._drawn = shown
            self._draw(view)
        self._none.setVisible(not view.people and not state.is_open(FormKind.PERSON))
        self.form.follow(
            state, FormKind.PERSON, self.head.button, lambda key: self.form.fill(_draft(view, key))
        )

    def retranslate(self) -> None:
        """Set the words."""
        self.head.title.setText(QCoreApplication.translate("Company", "People"))
        self.head.button.setText(QCoreApplication.translate("Company", "Add"))
        self.head.button.setAccessibleName(QCoreApplication.translate("Company", "Add a person"))
        self._none.setText(QCoreApplication.translate("Company", "Nobody has been added yet."))
        self._drawn = None
        self.show_state(self._state)

    def _draw(self, view: CompanyPageView) -> None:
        clear(self._people)
        self.edit_buttons = {}
        for person in view.people:
            edit = Button(QCoreApplication.translate("Company", "Change"), "icon", "pencil")
            edit.setAccessibleDescription(person.draft.name)
            edit.clicked.connect(lambda *_, key=person.id: self._presenter.open_form(FormKind.PERSON, key))
            self.edit_buttons[person.id] = edit
            lines = column(PlainLabel(person.draft.name, Role.STRONG, wrap=True), gap=1)
            for words, tone in _lines(person):
                lines.addWidget(PlainLabel(words, Role.CAPTION, tone, wrap=True, tabular=True))
            if view.undecided_person(person.id):
                lines.addLayout(row(self._decide(person), None))
            self._people.addLayout(row((lines, 1), edit, gap=4))

    def _decide(self, person: PersonView) -> Button:
        decide = Button(QCoreApplication.translate("Company", "Two values: decide"), "quiet", "split")
        decide.setAccessibleDescription(person.draft.name)
        decide.clicked.connect(self.decide_wanted)
        return decide

    def _remove(self) -> None:
        record = self._state.open_id(FormKind.PERSON)
        people = self._state.view.people if self._state.view is not None else ()
        person = next((one for one in people if one.id == record), None)
        if person is not None:
            self._presenter.remove_person(person.id, person.draft.name)


def _draft(view: CompanyPageView, person_id: str | None) -> PersonDraft:
    known = (person.draft for person in view.people if person.id == person_id)
    return next(known, PersonDraft("", language=str(view.facts.get("language") or "fi")))


def _lines(person: PersonView) -> list[tuple[str, str]]:
    """Role and ways to reach a person; doubtful ones are pointed out."""
    draft = person.draft
    phone = format_phone(draft.phone)
    first = " · ".join(part for part in (draft.role, phone) if part)
    lines = [(text, "muted") for text in (first, draft.email) if text]
    if "phone" in person.doubtful:
        lines.append((QCoreApplication.translate("Company", "Check the phone number."), "warn"))
    if "email" in person.doubtful:
        lines.append((QCoreApplication.translate("Company", "Check the e-mail address."), "warn"))
    return lines
