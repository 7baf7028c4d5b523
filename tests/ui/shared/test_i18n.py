from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtWidgets import QDialogButtonBox

from resources.translations import build
from tests.ui.helpers import visible_texts
from ui.main_window import MainWindow
from ui.shared import wording
from ui.shared.i18n import current_language
from ui.shared.navigation import Route
from ui.shared.page import Page

DAY = date(2026, 11, 13)


def test_every_language_has_its_own_words(languages):
    words = []
    for code in ("fi", "sv", "en"):
        languages.use(code)
        words.append(QCoreApplication.translate("Rail", "Companies"))

    assert words == ["Yritykset", "Företag", "Companies"]


PLURALS = [("fi", "1 päätös", "2 päätöstä"), ("en", "1 decision", "2 decisions")]


@pytest.mark.parametrize(("code", "one", "many"), PLURALS)
def test_plurals_follow_the_count(languages, code, one, many):
    languages.use(code)

    assert QCoreApplication.translate("Rail", "%n decision(s)", "", 1) == one
    assert QCoreApplication.translate("Rail", "%n decision(s)", "", 2) == many


def test_qts_own_buttons_speak_the_language_too(qtbot, languages):
    languages.use("fi")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)

    assert box.buttons()[0].text().replace("&", "") == "Peru"


def test_an_unknown_language_is_finnish(languages):
    languages.use("xx")

    assert current_language() == "fi"


@pytest.mark.parametrize(
    ("code", "weekday", "time", "number"),
    [("fi", "pe 13.11.2026", "9.05", "1\u00a0234,5"), ("sv", "fre 13.11.2026", "9.05", "1\u00a0234,5")],
)
def test_dates_times_and_numbers_follow_finlands_customs(languages, code, weekday, time, number):
    languages.use(code)

    assert f"{wording.weekday(DAY)} {wording.format_date(DAY)}" == weekday
    assert wording.format_time(datetime(2026, 11, 13, 9, 5)) == time
    assert wording.format_number(1234.5, 1) == number


def test_a_moment_in_utc_is_shown_in_local_time(languages):
    moment = datetime(2026, 11, 13, 9, 5, tzinfo=UTC)

    assert wording.format_time(moment) == wording.format_time(moment.astimezone().replace(tzinfo=None))


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 11, 13), "tänään"),
        (date(2026, 11, 12), "eilen"),
        (date(2026, 11, 14), "huomenna"),
        (date(2026, 11, 4), "ke 4.11."),
        (date(2025, 11, 4), "4.11.2025"),
    ],
)
def test_near_days_are_told_as_people_do(languages, day, words):
    languages.use("fi")

    assert wording.format_near_date(day, DAY) == words


def test_texts_in_the_code_and_in_the_files_are_the_same_and_all_translated():
    found = build.problems()

    assert not found, (
        "run resources/translations/build.py update, then write what is missing into the .ts files:\n"
        + "\n".join(found)
    )


def test_a_text_that_is_left_untranslated_is_found(tmp_path):
    texts = [build.Text("Rail", "Today", False), build.Text("Rail", "%n hit(s) in {place}", True)]
    build.update(tmp_path, texts)
    kept = build.read(build.source_file("fi", tmp_path))
    kept[0].forms = ["Tänään"]
    kept[1].forms = ["%n osuma", "%n osumaa"]
    build.write(build.source_file("fi", tmp_path), "fi", kept)
    found = [line for line in build.problems(tmp_path, texts) if line.startswith("fi")]

    assert found == ["fi: other placeholders in Rail: '%n hit(s) in {place}'"]


def test_updating_keeps_what_is_translated_and_drops_what_is_gone(tmp_path):
    old, new = build.Text("A", "Old", False), build.Text("A", "New", False)
    build.write(build.source_file("fi", tmp_path), "fi", [build.Message(old, ["Vanha"])])
    build.update(tmp_path, [old, new])
    both = [(message.text.source, message.forms) for message in build.read(build.source_file("fi", tmp_path))]
    build.update(tmp_path, [new])

    assert both == [("Old", ["Vanha"]), ("New", [""])]
    assert [message.text for message in build.read(build.source_file("fi", tmp_path))] == [new]


def test_texts_are_found_in_code_with_their_plurals():
    code = """
class View(QWidget):
    def words(self, firms):
        self.tr("Save")
        return QCoreApplication.translate("Firms", "%n firm(s)", "", len(firms))
"""

    assert list(build.texts_of(code)) == [
        build.Text("View", "Save", False),
        build.Text("Firms", "%n firm(s)", True),
    ]


def test_only_what_changed_is_compiled(tmp_path):
    text = build.Text("Rail", "Today", False)
    build.write(build.source_file("fi", tmp_path), "fi", [build.Message(text, ["Tänään"])])
    first, second = build.compile_translations(tmp_path), build.compile_translations(tmp_path)

    assert (first, second) == (["fi"], [])
    assert build.compiled_file("fi", tmp_path).stat().st_size > 0


def test_no_text_of_the_shell_is_left_in_the_code(qtbot, qapp, tmp_path, request):
    marked = tmp_path / "pseudo.qm"
    build.pseudo(build.source_file("fi"), marked)
    translator = QTranslator()
    assert translator.load(str(marked))
    qapp.installTranslator(translator)
    request.addfinalizer(lambda: qapp.removeTranslator(translator))
    window = MainWindow({name: lambda _: Page() for name in ("today", "sync")}, Route("today"))
    qtbot.addWidget(window)
    window.show()
    window.key_sheet.open(())
    keys = ("Ctrl", "Shift", "F1", "F6")
    texts = [text for text in visible_texts(window) if not text.startswith(keys)]

    assert texts
    assert [text for text in texts if not text.startswith("¤")] == []
