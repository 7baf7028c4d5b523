import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from digifocus_desktop.documents.fonts import Face
from tests.digifocus_desktop.documents.reading import fonts_of, language_of, reader
from tests.digifocus_desktop.documents.samples import RENDERERS

ALLOWED_FONTS = {
    "Inter-Regular",
    "Inter-Medium",
    "Inter-SemiBold",
    "InterTab-Regular",
    "InterTab-SemiBold",
}


@pytest.mark.parametrize(("render", "data"), RENDERERS)
def test_the_same_data_give_the_same_bytes(render, data):
    assert render(data) == render(data)


@pytest.mark.parametrize(("render", "data"), RENDERERS)
def test_documents_made_at_once_are_the_same_as_one_by_one(render, data):
    alone = render(data)

    with ThreadPoolExecutor(4) as pool:
        assert set(pool.map(lambda _: render(data), range(12))) == {alone}


def test_another_process_writes_the_same_bytes():
    program = (
        "import hashlib\n"
        "from tests.digifocus_desktop.documents.samples import RENDERERS\n"
        "print([hashlib.sha256(render(data)).hexdigest() for render, data in RENDERERS])"
    )
    runs = [
        subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True).stdout
        for _ in range(2)
    ]

    assert runs[0] == runs[1]


@pytest.mark.parametrize(("render", "data"), RENDERERS)
def test_every_font_is_embedded_and_ours(render, data):
    fonts = fonts_of(render(data))

    assert set(fonts) <= ALLOWED_FONTS
    assert all(fonts.values())


@pytest.mark.parametrize(("render", "data"), RENDERERS)
def test_a_document_weighs_at_most_75_kilobytes(render, data):
    assert len(render(data)) <= 75_000


@pytest.mark.parametrize(("render", "data"), RENDERERS)
def test_a_document_says_what_it_is_and_in_which_language(render, data):
    pdf = reader(render(data))

    assert language_of(render(data)) == "fi-FI"
    assert pdf.metadata is not None
    assert pdf.metadata.title
    assert pdf.metadata.author == "ProAgria Etelä-Savo ry"
    assert len(pdf.outline) == len(pdf.pages)


@pytest.mark.parametrize(("render", "data"), RENDERERS)
def test_a_document_holds_no_time(render, data):
    assert b"2000-01-01" in render(data) or b"D:20000101" in render(data)


def test_reportlab_waits_for_the_first_document():
    program = (
        "import sys\n"
        "from digifocus_desktop.documents import certificate, report\n"
        "print('reportlab' in sys.modules)"
    )

    result = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)

    assert result.stdout.strip() == "False"


def test_faces_are_named_after_their_files():
    assert Face.REGULAR.value == "Inter-400"
