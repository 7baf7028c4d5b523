"""The preview: white paper in every look, whole pages, a sentence when there is none."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QSize

from digifocus_desktop.documents import certificate, report
from tests.digifocus_desktop.documents.samples import CERTIFICATE, REPORT
from tests.ui.helpers import assert_accessible
from ui.shared.pdf_preview import PdfPreview


@pytest.fixture(scope="module")
def lying():
    return certificate.render(replace(CERTIFICATE, orientation="landscape"))


@pytest.fixture
def preview(qtbot):
    preview = PdfPreview(name="Annukka")
    preview.resize(600, 400)
    qtbot.addWidget(preview)
    preview.show()
    qtbot.waitExposed(preview)
    return preview


def _sheets(preview):
    return preview._sheets


@pytest.mark.parametrize("orientation", ["portrait", "landscape"])
def test_a_page_is_shown_whole_in_its_own_proportions(preview, orientation):
    preview.show_pdf(certificate.render(replace(CERTIFICATE, orientation=orientation)))

    (sheet,) = _sheets(preview)
    share = sheet.width() / sheet.height()
    assert share == pytest.approx(297 / 210 if orientation == "landscape" else 210 / 297, abs=0.01)
    assert sheet.height() <= 400
    assert sheet.width() <= 600


def test_the_paper_is_white_in_the_dark_look_too(preview, theme, lying):
    theme.apply(look="dark")
    preview.show_pdf(lying)

    (sheet,) = _sheets(preview)
    picture = sheet.grab().toImage()
    assert picture.pixelColor(20, 20).name() == "#ffffff"
    dark = sum(picture.pixelColor(x, y).lightness() < 100 for x in range(0, 500, 3) for y in range(0, 350, 3))
    assert dark > 30


def test_the_page_follows_the_room(qtbot, preview, lying):
    preview.show_pdf(lying)
    before = _sheets(preview)[0].size()

    preview.resize(400, 300)
    qtbot.waitUntil(lambda: _sheets(preview)[0].width() < before.width())

    assert _sheets(preview)[0].size() != QSize(before)


def test_every_page_of_a_report_can_be_reached_and_has_a_name(preview):
    preview.set_fit("width")
    preview.show_pdf(report.render(REPORT))

    assert preview.page_count >= 2
    names = [sheet.accessibleName() for sheet in _sheets(preview)]
    assert names[1] == f"Annukka, page 2 of {preview.page_count}"
    assert_accessible(preview)


def test_drawing_the_same_file_again_keeps_the_pages(preview, lying):
    preview.show_pdf(lying)
    sheet = _sheets(preview)[0]

    preview.show_pdf(bytes(lying))

    assert _sheets(preview)[0] is sheet


def test_a_sentence_takes_the_place_of_a_file_and_gives_it_back(preview, lying):
    preview.show_message("The characters <b>山</b> cannot be printed.")
    assert preview.message == "The characters <b>山</b> cannot be printed."
    assert preview.page_count == 0

    preview.show_pdf(lying)
    assert preview.message == ""
    assert preview.page_count == 1


def test_what_is_no_pdf_shows_no_page(preview):
    preview.show_pdf(b"rubbish")

    assert preview.page_count == 0
