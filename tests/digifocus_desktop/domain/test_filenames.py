import pytest
from hypothesis import given
from hypothesis import strategies as st

from digifocus_desktop.domain.filenames import FILE_NAME_MAX_BYTES, safe_file_name


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        ("Todistus Äijälän tila", "Todistus Äijälän tila.pdf"),
        ("../../etc/passwd", "etc-passwd.pdf"),
        ("C:\\Windows\\x", "C-Windows-x.pdf"),
        ('Oy: <Tila> "A" | b?*', "Oy- -Tila- -A- - b-.pdf"),
        ("CON", "_CON.pdf"),
        ("com1.txt", "_com1.txt.pdf"),
        ("Lpt²", "_Lpt².pdf"),
        ("console", "console.pdf"),
        ("tila. . ", "tila.pdf"),
        ("-rf", "rf.pdf"),
        (".bashrc", "bashrc.pdf"),
        ("", "document.pdf"),
        ("...", "document.pdf"),
        ("invoice\u202efdp.exe", "invoicefdp.exe.pdf"),
    ],
)
def test_a_name_opens_on_every_system(stem, expected):
    assert safe_file_name(stem, "pdf") == expected


@pytest.mark.parametrize("extension", ["", ".pdf", "PDF", "p/df", "e" * 9])
def test_an_extension_is_ours_to_choose(extension):
    with pytest.raises(ValueError, match="extension"):
        safe_file_name("x", extension)


@given(st.text(max_size=400))
def test_no_text_makes_a_dangerous_name(stem):
    name = safe_file_name(stem, "xlsx")
    assert not set(name) & set('<>:"/\\|?*\0\n\r\t')
    assert name.endswith(".xlsx")
    assert name[0] not in " .-~"
    assert name[:-5] == name[:-5].rstrip(" .")
    assert len(name.encode()) <= FILE_NAME_MAX_BYTES
    assert name.split(".")[0].upper() not in {"CON", "PRN", "AUX", "NUL", "COM1", "LPT9"}
    assert safe_file_name(stem, "xlsx") == name


def test_a_long_name_is_not_cut_inside_a_letter():
    name = safe_file_name("ä" * 400, "pdf")
    assert set(name[:-4]) == {"ä"}
    assert FILE_NAME_MAX_BYTES - 4 < len(name.encode()) <= FILE_NAME_MAX_BYTES
