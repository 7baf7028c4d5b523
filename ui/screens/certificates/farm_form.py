"""What is asked for one certificate: the firm, then the person and the session."""

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QWidget

from digifocus_desktop.services.certificates import Standing
from ui.screens.certificates import words
from ui.screens.certificates.farm_presenter import OTHER_PERSON, FarmPresenter, FarmState
from ui.shared.buttons import Button
from ui.shared.choices import CheckRow
from ui.shared.fields import Choice, FormField, LineEdit, SearchField
from ui.shared.i18n import current_language
from ui.shared.layout import clear, column, row
from ui.shared.lists import OpenRow
from ui.shared.live import Live
from ui.shared.text import PlainLabel
from ui.shared.theme import Role


class FirmPicker(Live, QWidget):
    """Finds a firm by a few letters; the one that was chosen stands with a way to another."""

    def __init__(self, presenter: FarmPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._state = presenter.state
        self._heading = PlainLabel("", Role.TITLE)
        self.search = SearchField()
        self._none = PlainLabel("", Role.CAPTION, "muted", wrap=True)
        self._hits = column(gap=4)
        self._name = PlainLabel("", Role.STRONG, elide=True)
        self.other = Button("", "quiet")
        self._chosen = QWidget()
        self._chosen.setLayout(row((self._name, 1), self.other))
        self.setLayout(column(self._heading, self.search, self._none, self._hits, self._chosen, gap=8))
        self.search.searched.connect(presenter.search)
        self.search.left_down.connect(self._on_down)
        self.other.clicked.connect(self._on_other)
        self._drawn: object = ()
        self.retranslate()

    @property
    def hits(self) -> list[OpenRow]:
        """The rows of the firms that were found."""
        return self.findChildren(OpenRow)

    def show_state(self, state: FarmState) -> None:
        """Draw the firm, or the search and what it found."""
        self._state = state
        looking = state.firm is None
        self.search.setVisible(looking)
        self._chosen.setVisible(not looking)
        self._name.setText(state.firm.name if state.firm else "")
        if not state.searched and self.search.text():
            self.search.clear()
        nobody = QCoreApplication.translate("Certificates", "No firm was found. Check the spelling.")
        short = len(state.searched.strip()) < 2
        self._none.show_text(nobody if looking and not short and not state.hits else "")
        if state.hits != self._drawn:
            self._drawn = state.hits
            clear(self._hits)
            for firm in state.hits:
                line = OpenRow(firm.name, firm.place, "building-2", framed=True)
                line.clicked.connect(lambda *_, firm=firm: self._presenter.choose_firm(firm))
                self._hits.addWidget(line)

    def retranslate(self) -> None:
        """Set the words."""
        self._heading.setText(QCoreApplication.translate("Certificates", "Firm"))
        self.search.show_placeholder(
            QCoreApplication.translate("Certificates", "Name, business ID or person")
        )
        self.other.setText(QCoreApplication.translate("Certificates", "Another firm"))
        self.show_state(self._state)

    @Slot()
    def _on_down(self) -> None:
        """One hit is taken at once; of several the first gets the keyboard."""
        if len(self._state.hits) == 1:
            self._presenter.choose_firm(self._state.hits[0])
        elif self.hits:
            self.hits[0].setFocus()

    @Slot()
    def _on_other(self) -> None:
        self._presenter.forget_firm()
        self.search.setFocus()


class FarmFields(Live, QWidget):
    """Person, training and session."""

    def __init__(self, presenter: FarmPresenter, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._presenter = presenter
        self._state = presenter.state
        self.person, self.training = Choice(), Choice()
        self.name, self.title, self.day, self.lessons, self.place, self.exception = (
            LineEdit() for _ in range(6)
        )
        self.remote = CheckRow()
        self._rows = {
            "person": FormField("", self.person),
            "name": FormField("", self.name),
            "training": FormField("", self.training),
            "title": FormField("", self.title),
            "day": FormField("", self.day),
            "lessons": FormField("", self.lessons),
            "place": FormField("", self.place),
            "exception": FormField("", self.exception),
        }
        fields = self._rows
        self.setLayout(
            column(
                fields["person"],
                fields["name"],
                fields["training"],
                fields["title"],
                row((fields["day"], 1), (fields["lessons"], 1), gap=12),
                fields["exception"],
                fields["place"],
                self.remote,
                gap=10,
            )
        )
        self._connect()
        self.retranslate()

    def field(self, name: str) -> FormField:
        """Return a field with its label, by the name errors call it."""
        return self._rows[name]

    def show_state(self, state: FarmState) -> None:
        """Draw what was chosen and typed, and what is wrong where it is."""
        self._state = state
        form = state.form
        self.person.set_values(self._people(), form.person_id)
        self._rows["name"].setVisible(form.person_id == OTHER_PERSON)
        self.name.show_text(form.name)
        language = current_language()
        named: list[tuple[object, str]] = [
            (one.key, words.choice_name(one, language)) for one in state.trainings
        ]
        self.training.set_values(named, form.training or None)
        self.title.show_text(form.title)
        self.day.show_text(form.day)
        self.lessons.show_text(form.lessons)
        self.place.show_text(form.place)
        self.remote.setChecked(form.remote)
        self.exception.show_text(form.exception)
        person = state.person
        self._rows["exception"].setVisible(person is not None and person.standing is Standing.BELOW_THRESHOLD)
        self._show_errors(state)

    def retranslate(self) -> None:
        """Set the words."""
        labels = {
            "person": QCoreApplication.translate("Certificates", "Person"),
            "name": QCoreApplication.translate("Certificates", "Name as it is printed"),
            "training": QCoreApplication.translate("Certificates", "Training"),
            "title": QCoreApplication.translate("Certificates", "What the session was about"),
            "day": QCoreApplication.translate("Certificates", "Day"),
            "lessons": QCoreApplication.translate("Certificates", "Lessons of 45 minutes"),
            "place": QCoreApplication.translate("Certificates", "Place"),
            "exception": QCoreApplication.translate(
                "Certificates", "Why the certificate is given below the limit"
            ),
        }
        for name, label in labels.items():
            self._rows[name].set_label(label)
        self.title.setPlaceholderText(QCoreApplication.translate("Certificates", "name of the training"))
        self.day.setPlaceholderText(QCoreApplication.translate("Certificates", "d.m.yyyy"))
        self.remote.setText(QCoreApplication.translate("Certificates", "Held online"))
        self.show_state(self._state)

    def _connect(self) -> None:
        change = self._presenter.change
        self.person.chosen.connect(lambda value: change(person_id=value))
        self.training.chosen.connect(lambda value: change(training=value))
        self.name.committed.connect(lambda text: change(name=text))
        self.title.committed.connect(lambda text: change(title=text))
        self.day.committed.connect(lambda text: change(day=text))
        self.lessons.committed.connect(lambda text: change(lessons=text))
        self.place.committed.connect(lambda text: change(place=text))
        self.exception.committed.connect(lambda text: change(exception=text))
        self.remote.clicked.connect(lambda on: change(remote=on))

    def _people(self) -> list[tuple[object, str]]:
        known: list[tuple[object, str]] = list(self._state.firm.people) if self._state.firm else []
        return [*known, (OTHER_PERSON, QCoreApplication.translate("Certificates", "Somebody else"))]

    def _show_errors(self, state: FarmState) -> None:
        wrong = str(state.problem.facts.get("field", "")) if state.problem else ""
        for name, field in self._rows.items():
            mine = state.problem is not None and wrong in (name, *_ALSO.get(name, ()))
            field.set_error(words.error_sentence(state.problem) if mine and state.problem else "")


_ALSO = {"name": ("person_name",)}
