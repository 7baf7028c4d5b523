import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

import pytest

from digifocus_desktop import documents
from digifocus_desktop.documents import certificate, pdf, report
from tests.digifocus_desktop.documents.reading import fonts_of, language_of, reader
from tests.digifocus_desktop.documents.samples import CERTIFICATE, RENDERERS, REPORT

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


def test_documents_made_at_once_are_the_same_as_one_by_one():
    jobs = [partial(certificate.render, CERTIFICATE), partial(report.render, REPORT)]
    alone = [job() for job in jobs]

    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda n: jobs[n % 2](), range(16)))

    assert made == alone * 8


def test_one_document_is_written_at_a_time():
    with ThreadPoolExecutor(1) as pool:
        with pdf._writing:
            job = pool.submit(certificate.render, CERTIFICATE)
            with pytest.raises(TimeoutError):
                job.result(timeout=0.5)
        assert job.result(timeout=10) == certificate.render(CERTIFICATE)


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
def test_a_document_weighs_at_most_45_kilobytes(render, data):
    assert len(render(data)) <= 45_000


@pytest.mark.parametrize(("render", "data"), RENDERERS)
def test_a_document_says_what_it_is_and_in_which_language(render, data):
    document = reader(render(data))

    assert language_of(render(data)) == "fi-FI"
    assert document.metadata is not None
    assert document.metadata.title
    assert document.metadata.author == "ProAgria Etelä-Savo ry"
    assert len(document.outline) >= len(document.pages)


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


def test_every_document_is_among_those_that_are_tested():
    folder = Path(documents.__file__).parent
    modules = [name for _, name, _ in iter_modules([str(folder)])]
    makers = {name for name in modules if hasattr(import_module(f"{documents.__name__}.{name}"), "render")}

    assert makers == {render.__module__.rpartition(".")[2] for render, _ in RENDERERS}
