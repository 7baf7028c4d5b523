"""The Linux side: what a bundle needs of the system becomes the package's dependencies, unguessed."""

import shutil
import tarfile

import pytest

from bundle import elf, linux
from bundle.errors import BuildError
from tests.contracts.tree import ROOT

OBJDUMP = """
lib.so:     file format elf64-x86-64

Dynamic Section:
  NEEDED               libQt6Core.so.6
  NEEDED               libc.so.6
  SONAME               lib.so
Version References:
  required from libc.so.6:
    0x09691a75 0x00 05 GLIBC_2.2.5
    0x069691b4 0x00 04 GLIBC_2.34
    0x06969189 0x00 03 GLIBC_2.9

Sections:
Idx Name          Size      VMA               LMA               File off  Algn
 27 .debug_info   00001000  0000000000000000  0000000000000000  00003000  2**0
"""


def test_the_output_of_objdump_is_understood():
    found = elf.understood(OBJDUMP)

    assert found == elf.Elf(frozenset({"libQt6Core.so.6", "libc.so.6"}), (2, 34), debug=True)


def test_only_what_nothing_needs_any_more_is_unneeded():
    libraries = {
        "libgtk.so": frozenset({"libpango.so"}),
        "libpango.so": frozenset({"libglib.so"}),
        "libglib.so": frozenset({"libc.so.6"}),
        "libcups.so": frozenset({"libtls.so"}),
        "libtls.so": frozenset[str](),
    }
    roots = [frozenset({"libcups.so"}), frozenset({"libglib.so", "libc.so.6"})]

    assert elf.unneeded(libraries, roots) == {"libgtk.so", "libpango.so"}


def test_the_package_depends_on_what_the_bundle_leaves_to_the_system():
    needs = linux.depends({"libc.so.6", "libm.so.6", "libGL.so.1", "libEGL.so.1"}, (2, 36))

    assert needs == "libc6 (>= 2.36), fontconfig-config, fonts-dejavu-core, libegl1, libgl1"


def test_a_library_of_nobody_stops_the_build_by_name():
    with pytest.raises(BuildError, match=r"libplanted\.so\.7"):
        linux.depends({"libc.so.6", "libplanted.so.7"}, (2, 36))


@pytest.mark.parametrize(
    ("authors", "told"),
    [
        ('[{ name = "Hanke" }]', "Hanke"),
        ('[{ name = "Hanke", email = "tuki@hanke.example" }, { name = "B" }]', "Hanke <tuki@hanke.example>"),
    ],
)
def test_who_answers_for_the_package_is_the_first_author(tmp_path, authors, told):
    (tmp_path / "pyproject.toml").write_text(f"[project]\nauthors = {authors}\n", "utf-8")

    assert linux.maintainer(tmp_path) == told


def test_the_control_file_is_filled_and_its_fields_are_whole():
    text = linux.control("1.2.3", "x86_64", "libc6 (>= 2.36)", 200_000)
    fields = dict(line.split(": ", 1) for line in text.splitlines() if not line.startswith(" "))

    assert "@" not in text
    assert fields["Maintainer"] == linux.maintainer(ROOT)
    assert (fields["Package"], fields["Version"], fields["Architecture"]) == (
        "digifocus-desktop",
        "1.2.3",
        "amd64",
    )
    assert fields["Depends"] == "libc6 (>= 2.36)"
    assert "python" not in text.lower()


@pytest.mark.skipif(shutil.which("xz") is None, reason="only making the archive needs xz, nothing else does")
def test_an_archive_belongs_to_root_whoever_made_it(tmp_path):
    folder = tmp_path / "made"
    folder.mkdir()
    (folder / "digifocus-desktop").write_text("x", "utf-8")
    linux.make_tar(folder, tmp_path / "digifocus-desktop-1.2.3-linux-x86_64.tar.xz")

    with tarfile.open(tmp_path / "digifocus-desktop-1.2.3-linux-x86_64.tar.xz") as archive:
        owners = {(member.name, member.uname, member.uid) for member in archive}
    name = "digifocus-desktop-1.2.3-linux-x86_64"
    assert owners == {(name, "root", 0), (f"{name}/digifocus-desktop", "root", 0)}


def test_every_translation_of_the_menu_entry_is_there():
    text = (ROOT / "packaging" / "linux" / "digifocus-desktop.desktop").read_text("utf-8")

    for key in ("GenericName", "Comment"):
        assert [line.partition("=")[0] for line in text.splitlines() if line.startswith(key)] == [
            key, f"{key}[fi]", f"{key}[sv]",
        ]  # fmt: skip
