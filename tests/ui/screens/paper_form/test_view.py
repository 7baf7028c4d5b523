"""The page of the paper form: what is shown is what is printed and saved."""

import threading
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.analysis_data import make_company
from tests.digifocus_desktop.documents.reading import text_of
from tests.ui.helpers import assert_accessible, assert_no_cut_text, visible_texts
from ui.screens.paper_form.presenter import PaperFormPresenter
from ui.screens.paper_form.view import PaperFormPage
from ui.shared.navigation import Route
from ui.shared.runner import QtRunner

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def page(context, system):
    presenter = PaperFormPresenter(context, system.outside())
    return PaperFormPage(presenter, context.shell, system.ask)


@pytest.fixture
def form(page, show, services):
    """The page with the form of a firm."""
    return show(page, Route("paper_form", make_company(services)))


def _words(page):
    return text_of(page._presenter.state.paper.file.content)


def test_the_form_of_the_firm_is_shown(form):
    assert form.preview.page_count > 8
    assert "Mäkelän tila" in visible_texts(form)
    assert "m_varaus" in _words(form)
    assert "vk_alusta" not in _words(form)


def test_other_branches_another_course_and_language_make_another_form(form):
    form.groups.chosen.emit(())
    assert "vk_alusta" in _words(form)

    form.course.chosen.emit("quick")
    assert "Pikakartoitus" in _words(form)

    form.language.chosen.emit("sv")
    assert "Snabbkartläggning" in _words(form)
    assert form.groups.value == ()


def test_what_is_shown_is_printed_by_keys_and_saved(qtbot, form, system, tmp_path, context):
    qtbot.keyClick(form, Qt.Key.Key_P, Qt.KeyboardModifier.ControlModifier)
    shown = form._presenter.state.paper.file.content
    assert system.jobs[0][1].files[0].content == shown

    system.target = tmp_path / "form.pdf"
    qtbot.mouseClick(form.save, LEFT)
    assert system.target.read_bytes() == shown
    assert context.shell.toasts.toast.text == "Saved: form.pdf"


def test_a_place_that_cannot_be_written_is_told(qtbot, form, system, tmp_path):
    system.target = tmp_path / "missing" / "form.pdf"
    qtbot.mouseClick(form.save, LEFT)

    assert form.banner.isVisible()


def test_a_printer_that_refuses_is_told(qtbot, form, system):
    system.fails = "print.refused"
    qtbot.mouseClick(form.print, LEFT)

    assert any("printer did not take the job" in text for text in visible_texts(form))


def test_a_blank_form_without_a_printer_can_be_saved(page, show, system):
    system.printers = []
    show(page, Route("paper_form"))

    assert "Blank form, the firm is written by hand" in visible_texts(page)
    assert page.save.isEnabled()
    assert not page.print.isEnabled()


def test_a_firm_that_is_gone_is_told_instead_of_a_form(page, show):
    show(page, Route("paper_form", "gone"))

    assert page.preview.message
    assert not page.save.isEnabled()


def test_a_job_that_waits_is_told_and_can_be_stopped(qtbot, form, system, context):
    system.held = True
    qtbot.mouseClick(form.print, LEFT)
    assert "Sending to the printer…" in visible_texts(form)

    form.strip.cancelled.emit()
    assert form.strip.isHidden()
    assert context.shell.toasts.toast is None


def test_a_slow_place_is_told_while_the_file_is_written(qtbot, context, show, system, services, tmp_path):
    runner, free = QtRunner(), threading.Event()
    page = PaperFormPage(
        PaperFormPresenter(replace(context, runner=runner), system.outside()), context.shell, system.ask
    )
    show(page, Route("paper_form", make_company(services)))
    qtbot.waitUntil(lambda: page.save.isEnabled() and not runner.busy)
    system.target = tmp_path / "form.pdf"
    runner.system(free.wait, lambda _: None)
    qtbot.mouseClick(page.save, LEFT)
    qtbot.waitUntil(lambda: "Saving…" in visible_texts(page))
    assert not page.save.isEnabled()

    with qtbot.waitSignal(page._presenter.saved):
        free.set()
    assert system.target.exists()
    assert page.strip.isHidden()
    runner.close()


@pytest.mark.parametrize("scale", [1.0, 1.5, 2.0])
def test_every_size_is_readable_and_known_to_screen_readers(form, theme, scale):
    theme.apply(scale=scale)
    QApplication.processEvents()

    assert_no_cut_text(form)
    assert_accessible(form)
