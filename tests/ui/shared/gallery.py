"""Draws every part of the kit on one sheet: `python -m tests.ui.shared.gallery OUT light|dark SCALE`."""

import sys
from pathlib import Path

import shiboken6
from PySide6.QtWidgets import QWidget

from ui.shared.answers import AnswerGroup, AnswerOption, ClosedQuestion
from ui.shared.bars import FootBar, KeyLine, ModeBar
from ui.shared.buttons import Button, ButtonKind
from ui.shared.chips import Chip, Tag
from ui.shared.choices import CheckRow, Option, RadioCards, Segment
from ui.shared.fields import Choice, FormField, LineEdit, SearchField, TextArea
from ui.shared.layout import Card, FlowLayout, Rule, Scrolled, column, row
from ui.shared.lists import ActionRow, Happening, OpenRow, Timeline
from ui.shared.meters import LevelBar, Progress, StageBar, Step, Stepper
from ui.shared.notices import Banner, EmptyState, SavedLine, SaveState, ToastHost, WorkStrip
from ui.shared.sections import Section, SectionList, TabBar
from ui.shared.text import PlainLabel
from ui.shared.theme import Role, Theme, application


def sheet() -> QWidget:
    """Return the sheet, like the mock-up of parts."""
    page = QWidget()
    top = row((_buttons(), 3), (_fields(), 2), gap=16)
    middle = row((_answers(), 3), (_marks(), 2), gap=16)
    bottom = row((_meters(), 1), (_notices(page), 1), (_empty(), 1), gap=16)
    page.setLayout(column(top, middle, bottom, None, gap=12, margins=(24, 16, 24, 16)))
    return page


def second_sheet() -> QWidget:
    """Return a sheet of the parts that the first has not."""
    page = QWidget()
    saved = SavedLine()
    saved.show_state(SaveState.SAVED, "10.42")
    bar = ModeBar(_progress(), PlainLabel("noin 14 min jäljellä", Role.CAPTION_LABEL, "muted"), saved)
    bar.show_words("Mäkelän tila", "Digiliiketoiminnan analyysi")
    sections = SectionList(name="Osiot")
    sections.show_sections(
        [
            Section(1, "Tavoite", "T", mark="done"),
            Section(2, "Myynti", "E", note="1/5"),
            Section(3, "Arki ja talous", "F", note="0/6"),
        ],
        2,
    )
    side = Card(column(sections, None, margins=(0, 8, 0, 8)), "side")
    side.setMinimumWidth(232)
    body = Scrolled(margins=(32, 16, 32, 16))
    for part in _rows():
        body.body.addWidget(part)
    body.body.addStretch(1)
    foot = FootBar(
        Button("Edellinen", "secondary", "chevron-left"),
        KeyLine("Näppäimet: 0–4 vastaus, ? en tiedä"),
        Button("Seuraava", "primary", "chevron-right", icon_after=True),
    )
    page.setLayout(column(bar, (row(side, (column((body, 1), foot, gap=0), 1), gap=0), 1), gap=0))
    return page


def _buttons() -> QWidget:
    rest = row(
        Button("Jatka", "primary", "play"),
        Button("Tulosta", "secondary", "printer"),
        Button("Lisää", "quiet", "plus"),
        Button("Poista", "danger", "trash-2"),
        Button("Sulje", "icon", "x"),
        None,
    )
    pressed = row(None)
    off = row(None)
    kinds: tuple[ButtonKind, ...] = ("primary", "secondary", "quiet")
    for place, kind in enumerate(kinds):
        down = Button("Painettu", kind, "play")
        down.setDown(True)
        pressed.insertWidget(place, down)
        blocked = Button("Ei käytössä", kind, "play")
        blocked.set_blocked("Valitse ensin kortti.")
        off.insertWidget(place, blocked)
    return Card(column(PlainLabel("Painikkeet", Role.TITLE), rest, pressed, off, gap=12, margins=16))


def _fields() -> QWidget:
    wrong = FormField("Y-tunnus", LineEdit("9914207-4"))
    wrong.set_error("Tarkistusnumero ei täsmää. Tarkista viimeinen numero.")
    plain = FormField("Y-tunnus", LineEdit("9914207-5"), hint="Jätä tyhjäksi, jos tunnusta ei vielä ole.")
    municipality = Choice()
    municipality.set_values([(1, "Juva"), (2, "Mikkeli")], 1)
    parts = (PlainLabel("Kentät", Role.TITLE), row(plain, FormField("Kunta", municipality)), wrong)
    return Card(column(*parts, margins=16))


def _answers() -> QWidget:
    answers = AnswerGroup()
    options = [
        AnswerOption(0, "0", "Lepo"),
        AnswerOption(2, "2", "Valittu ja kohdistettu"),
        AnswerOption(3, "3", "Asiakasrekisterissä"),
    ]
    answers.set_question("Vastauskortti", options, 2)
    return Card(column(PlainLabel("Vastauskortti", Role.TITLE), answers, None, margins=16))


def _marks() -> QWidget:
    chips = FlowLayout(10)
    for part in (Chip("Omat 23", True), Chip("Juva"), Tag("esimerkki"), Tag("myöhässä", "warn", "clock")):
        chips.addWidget(part)
    segment = Segment(
        [Option(1, "Paikalla", "user-check"), Option(2, "Etänä", "monitor"), Option(3, "Poissa", "minus")],
        1,
        least_width=114,
    )
    checks = row(CheckRow("Valittu", True), CheckRow("Ei valittu"), None, gap=16)
    title = PlainLabel("Rajaimet ja merkit", Role.TITLE)
    return Card(column(title, chips, checks, segment, None, margins=16))


def _meters() -> QWidget:
    lines = column(PlainLabel("Palkki", Role.TITLE), gap=8, margins=16)
    bar, progress, stage = LevelBar(44, 5), _progress(), StageBar()
    stage.set_stage(2.5)
    lines.addLayout(row(PlainLabel("Mitattu"), 20, (bar, 1), PlainLabel("44", Role.STRONG, tabular=True)))
    lines.addWidget(LevelBar(60, 8, earlier=35))
    lines.addLayout(row(PlainLabel("Vaihe"), 20, stage, PlainLabel("Haastateltu", Role.CAPTION_LABEL), None))
    lines.addLayout(row(PlainLabel("Eteneminen"), 20, progress, None))
    return Card(lines)


def _progress() -> Progress:
    return Progress(0.5, name="Eteneminen")


def _notices(page: QWidget) -> QWidget:
    work = WorkStrip()
    work.show_work("Tuodaan yrityksiä…", 0.4)
    saved = SavedLine()
    saved.show_state(SaveState.SAVED, "10.42")
    parts = (
        Banner("Ei verkkoa. Työ tallentuu tälle koneelle.", "cloud-off", "warn"),
        Banner("Levy on täynnä. Muutos ei tallentunut.", "triangle-alert", "danger", "Mitä teen?"),
        work,
        saved,
    )
    return Card(column(*parts, None, gap=10), "plain")


def _empty() -> QWidget:
    empty = EmptyState("building-2")
    empty.show_words(
        "Ei vielä yrityksiä",
        "Lisää ensimmäinen yritys tai tuo luettelo Excelistä.",
        "Lisää yritys",
        "Tuo luettelo",
        icon="plus",
        other_icon="file-text",
    )
    return empty


def _rows() -> list[QWidget]:
    closed, later = ClosedQuestion(), ClosedQuestion()
    closed.show_question("Miten asiakas voi ostaa, tilata tai varata?", "2  Lomakkeella", done=True)
    later.show_question("Miten tarjouksesta tai varauksesta päästään laskuun?")
    tabs = TabBar()
    tabs.show_tabs([(1, "Yleistä"), (2, "Analyysit"), (3, "Historia")], 1)
    line = Timeline()
    line.show_lines(
        [
            Happening("tänään", "clipboard-list", "Analyysi aloitettu Annan kanssa", value=1),
            Happening("2.11.", "phone", "Puhelu: käynti sovittu"),
        ]
    )
    todo = OpenRow("Päätöksiä", "Kaksi laitetta muutti samaa tietoa", framed=True)
    todo.show_words("Päätöksiä", "Kaksi laitetta muutti samaa tietoa", lead="2", lead_tone="warn")
    cards = RadioCards(
        [
            Option(1, "Liity hankkeeseen", "users", "Saat yhteiset yritykset.", "Tarvitset koodin."),
            Option(2, "Käytä vain tällä koneella", "laptop", "Tiedot pysyvät salattuina tällä koneella."),
        ]
    )
    cards.set_value(1)
    way = [Step("Yhteys", "28.10.", "done"), Step("Analyysi", "kesken", "now"), Step("Haastattelu")]
    steps = Stepper(way)
    area = TextArea("Asiakas haluaa verkkokaupan.", name="Muistiinpano", least_lines=2)
    late = ActionRow("Lähetä ennakkokysely", "minä", "myöhässä 2.11.", late=True)
    search = SearchField("Hae nimellä, kunnalla, Y-tunnuksella…", key="Ctrl K")
    return [closed, later, tabs, steps, line, Rule(), late, todo, cards, area, search]


def main(out: Path, look: str, scale: float) -> None:
    """Write both sheets as PNG files into the folder `out`."""
    app = application("gallery")
    theme = Theme("dark" if look == "dark" else "light", scale, reduce_motion=True)
    theme.install(app)
    out.mkdir(parents=True, exist_ok=True)
    pages = (sheet(), second_sheet())
    toasts = ToastHost(pages[0])
    for number, page in enumerate(pages, start=1):
        page.resize(1366, 688)
        page.show()
        if number == 1:
            toasts.show("Merkintä poistettu", lambda: None, "Kumoa")
            page.findChildren(AnswerGroup)[0].focus_first()
        app.processEvents()
        page.grab().save(str(out / f"gallery{number}-{look}-{round(scale * 100)}.png"))
    for part in (toasts, *pages):
        shiboken6.delete(part)  # while the application lives: what outlasts it ends the interpreter


if __name__ == "__main__":
    _, folder, chosen, size = sys.argv
    main(Path(folder), chosen, float(size))
