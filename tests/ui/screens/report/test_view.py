"""The report page: what is shown is what is printed and saved."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.analysis_data import answer_all, open_analysis
from tests.digifocus_desktop.documents.reading import text_of
from tests.report_cases import CASES, SECRET, make
from tests.ui.helpers import assert_accessible, assert_no_cut_text, visible_texts
from ui.screens.report.papers import Paper
from ui.screens.report.presenter import ReportPresenter
from ui.screens.report.view import ReportPage
from ui.shared.navigation import Route

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(context, system):
    presenter = ReportPresenter(context, system.outside())
    return ReportPage(presenter, context.shell, system.ask)


@pytest.fixture
def analysis(services):
    analysis = open_analysis(services)
    answer_all(services, analysis, 2)
    return analysis


@pytest.fixture
def report(page, show, analysis):
    """The page with the report of an answered analysis."""
    return show(page, Route("report", id=analysis.id))


def _shown(page):
    return page._presenter.state.paper.file.content


def test_the_whole_report_is_shown_under_the_name_of_the_firm(report):
    assert report.preview.page_count > 2
    assert "Mäkelän tila" in visible_texts(report)
    assert report.title() == "Mäkelän tila"


def test_what_is_shown_is_what_is_printed(qtbot, report, system, context):
    qtbot.mouseClick(report.print, LEFT)

    ((_, job),) = system.jobs
    assert job.files[0].content == _shown(report)
    assert context.shell.toasts.toast.text == "Sent to the printer"


def test_it_is_printed_by_keys_alone(qtbot, report, system):
    qtbot.keyClick(report, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)

    assert len(system.jobs) == 1


def test_it_is_saved_as_shown_and_opened_from_the_toast(qtbot, report, system, tmp_path, context):
    system.target = tmp_path / "report.pdf"
    qtbot.mouseClick(report.save, LEFT)

    assert system.asked == [("Digianalyysi 24.11.2026 Mäkelän tila.pdf", 1)]
    assert system.target.read_bytes() == _shown(report)
    context.shell.toasts.undo()
    assert system.opened == [system.target]


def test_a_place_that_cannot_be_written_is_told(qtbot, report, system, tmp_path):
    system.target = tmp_path / "missing" / "report.pdf"
    qtbot.mouseClick(report.save, LEFT)

    assert report.banner.isVisible()


def test_another_language_makes_another_report(report):
    report.language.chosen.emit("sv")

    assert "Analys av digital affärsverksamhet" in text_of(_shown(report))
    assert report.language.value == "sv"


def test_without_a_printer_the_page_says_so_and_saving_stays(page, show, analysis, system):
    system.printers = []
    show(page, Route("report", id=analysis.id))

    assert not page.print.isEnabled()
    assert page.save.isEnabled()
    assert "No printer was found. Save a PDF instead." in visible_texts(page)


def test_a_printer_that_refuses_is_told(qtbot, report, system):
    system.fails = "print.refused"
    qtbot.mouseClick(report.print, LEFT)

    assert any("printer did not take the job" in text for text in visible_texts(report))
    assert report.print.isEnabled()


def test_too_few_answers_show_how_many_are_needed_instead_of_a_report(page, show, services):
    show(page, Route("report", id=open_analysis(services).id))

    assert page.preview.message.startswith("The report cannot be made yet: there are 0 answers")
    assert not page.print.isEnabled()
    assert not page.save.isEnabled()


def test_an_answer_changed_elsewhere_changes_the_report(report, services, analysis):
    before = _shown(report)

    answer_all(services, analysis, 3)

    assert _shown(report) != before


def test_a_page_that_was_left_makes_no_papers_until_the_person_comes_back(report, services, analysis):
    before = _shown(report)
    report.leave()
    answer_all(services, analysis, 3)
    assert _shown(report) is before

    report.enter(Route("report", id=analysis.id))
    assert _shown(report) != before


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_every_size_is_readable_and_known_to_screen_readers(report, theme, scale):
    theme.apply(scale=scale)
    QApplication.processEvents()

    assert_no_cut_text(report)
    assert_accessible(report)


def test_in_a_narrow_window_the_acts_stand_below_the_title(qtbot, report, theme):
    report.window().resize(1366, 688)
    qtbot.waitUntil(lambda: abs(report.print.y() - report.back.y()) < report.back.height())
    report.window().resize(760, 640)
    theme.apply(scale=1.5)

    qtbot.waitUntil(lambda: report.print.y() >= report.back.geometry().bottom())


def test_the_short_report_and_the_one_with_all_answers_are_made_when_chosen(report):
    whole = report.preview.page_count
    report.paper.chosen.emit(Paper.APPENDED)
    assert report.preview.page_count > whole
    assert "Liite: vastaukset ja menetelmä" in text_of(_shown(report))

    report.paper.chosen.emit(Paper.SHORT)
    assert report.preview.page_count == 2
    assert not report.radar.isVisible()


def test_the_figure_of_the_areas_is_a_choice_and_bars_stay(qtbot, report):
    assert "Osa-alueet kuviona" not in text_of(_shown(report))
    qtbot.mouseClick(report.radar, LEFT)

    text = text_of(_shown(report))
    assert "Osa-alueet kuviona" in text
    assert "Tulos osa-alueittain" in text


def test_what_was_chosen_is_what_is_saved(qtbot, report, system, tmp_path):
    report.paper.chosen.emit(Paper.SHORT)
    system.target = tmp_path / "report.pdf"
    qtbot.mouseClick(report.save, LEFT)

    assert system.target.read_bytes() == _shown(report)


def test_the_memo_for_the_firm_is_shown_and_saved_without_advisors_notes(
    qtbot, page, show, services, system, tmp_path
):
    farm = make(services, CASES[0])
    show(page, Route("report", id=farm.id))
    assert page.heading()[0] == "Result report"
    page.paper.chosen.emit(Paper.MEMO_FIRM)
    assert page.heading()[0] == "Interview memo"
    assert "Interview memo" in visible_texts(page.header)
    assert "Yrityksen kappale" in text_of(_shown(page))
    assert SECRET not in text_of(_shown(page))
    page.paper.chosen.emit(Paper.MEMO_ADVISORS)
    assert SECRET in text_of(_shown(page))

    system.target = tmp_path / "memo.pdf"
    qtbot.mouseClick(page.save, LEFT)
    assert system.target.read_bytes() == _shown(page)


def test_a_memo_without_an_interview_says_why_there_is_none(report):
    report.paper.chosen.emit(Paper.MEMO_FIRM)

    assert "the interview has not begun yet" in report.preview.message
    assert not report.print.isEnabled()


def test_agreed_days_are_saved_as_a_calendar_file(qtbot, page, show, services, system, tmp_path):
    show(page, Route("report", id=make(services, CASES[0]).id))
    system.target = tmp_path / "days.ics"
    qtbot.mouseClick(page.days, LEFT)

    assert system.asked == [("Digitoimet Kukkakauppa Orvokki Ky.ics", 1)]
    assert system.target.read_bytes().startswith(b"BEGIN:VCALENDAR")


def test_without_an_agreed_day_no_place_is_asked_for_and_it_is_told(qtbot, report, system):
    qtbot.mouseClick(report.days, LEFT)

    assert system.asked == []
    assert report.banner.isVisible()
