"""The Linux side of a bundle: pruned, stripped, packed as `.tar.xz` and as `.deb`."""

import shutil
import subprocess
import tarfile
import tomllib
from collections.abc import Iterable
from pathlib import Path

from bundle import elf
from bundle.contents import HUB, INSIDE, PROGRAM, ROOT
from bundle.errors import BuildError

PLACE = Path("opt") / PROGRAM
TOOLS = {
    "objdump": "binutils",
    "objcopy": "binutils",
    "strip": "binutils",
    "dpkg-deb": "dpkg",
    "xz": "xz-utils",
}
"""Program that the build calls → Debian package that has it."""

SYSTEM = {
    "libc.so.6": "libc6",
    "libm.so.6": "libc6",
    "libdl.so.2": "libc6",
    "libpthread.so.0": "libc6",
    "librt.so.1": "libc6",
    "libutil.so.1": "libc6",
    "libresolv.so.2": "libc6",
    "ld-linux-x86-64.so.2": "libc6",
    "ld-linux-aarch64.so.1": "libc6",
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libxcb.so.1": "libxcb1",
    "libwayland-client.so.0": "libwayland-client0",
    "libwayland-cursor.so.0": "libwayland-cursor0",
    "libwayland-egl.so.1": "libwayland-egl1",
}
"""Library that stays the system's → Debian package that has it: what belongs to the drivers of a screen."""

ALSO = ("fontconfig-config", "fonts-dejavu-core")
"""Packages no library asks for: Qt looks for a system font even though the program brings its own."""

LOADED_BY_NAME = ("libcrypto.so", "libssl.so", "libpython3")
"""Libraries that are opened by name and not linked: Qt's and Python's encryption, Python itself."""

MACHINES = {"x86_64": "amd64", "aarch64": "arm64"}


def missing_tools() -> list[str]:
    """Return the packages of the programs that a build on this machine lacks."""
    return sorted({package for tool, package in TOOLS.items() if shutil.which(tool) is None})


def prune(folder: Path) -> int:
    """Remove the libraries that only removed parts needed, and all debugger's data; returns how many went."""
    inside = folder / INSIDE
    found = elf.read(folder)
    top = {
        path.name: one.needed
        for path, one in found.items()
        if path.parent == inside and ".so" in path.name and not path.name.startswith(LOADED_BY_NAME)
        and ".cpython-" not in path.name
    }  # fmt: skip
    roots = [one.needed for path, one in found.items() if path.parent != inside or path.name not in top]
    gone = elf.unneeded(top, roots)
    for name in gone:
        (inside / name).unlink()
    for path, one in found.items():
        if one.debug and not path.is_symlink() and path.exists():
            subprocess.run(["strip", "--strip-debug", str(path)], check=True)
    return len(gone)


def system_needs(folder: Path) -> tuple[set[str], tuple[int, int]]:
    """Return the libraries that a bundle expects of the system, and the C library's version it asks for."""
    found = elf.read(folder)
    names = {path.name for path in found}
    needed = set().union(*(one.needed for one in found.values())) - names
    return needed, max(one.glibc for one in found.values())


def depends(needed: Iterable[str], glibc: tuple[int, int]) -> str:
    """Return the `Depends` of the package.

    Raises:
        BuildError: A library is neither inside nor known to belong to the system.
    """
    unknown = sorted(set(needed) - SYSTEM.keys())
    if unknown:
        raise BuildError(
            f"These are not in the bundle, and no package is named for them: {', '.join(unknown)}.\n"
            "Install them on the machine that builds, or name their package in packaging/bundle/linux.py."
        )
    packages = {SYSTEM[name] for name in needed} - {"libc6"}
    return ", ".join([f"libc6 (>= {glibc[0]}.{glibc[1]})", *sorted({*packages, *ALSO})])


def maintainer(root: Path) -> str:
    """Return who answers for the package: the first author in `pyproject.toml`, with an address if given.

    Raises:
        BuildError: There is no author; a package of nobody is not made.
    """
    project = tomllib.loads((root / "pyproject.toml").read_text("utf-8"))["project"]
    first: dict[str, str] = next(iter(project.get("authors", ())), {})
    parts = (first.get("name", ""), f"<{first['email']}>" if "email" in first else "")
    if not any(parts):
        raise BuildError("pyproject.toml names no authors: the package needs one who answers for it.")
    return " ".join(part for part in parts if part)


def control(number: str, machine: str, needs: str, kilobytes: int) -> str:
    """Return the control file of the package."""
    text = (ROOT / "packaging" / "linux" / "control.in").read_text("utf-8")
    facts = {
        "VERSION": number,
        "MACHINE": MACHINES[machine],
        "MAINTAINER": maintainer(ROOT),
        "DEPENDS": needs,
        "SIZE": str(kilobytes),
    }
    for name, value in facts.items():
        text = text.replace(f"@{name}@", value)
    return text


def make_tar(folder: Path, target: Path) -> None:
    """Pack the folder as `.tar.xz`, owned by root, whoever built it; `xz` uses all cores, Python's one."""

    def owned(member: tarfile.TarInfo) -> tarfile.TarInfo:
        member.uid = member.gid = 0
        member.uname = member.gname = "root"
        return member

    plain = target.with_suffix("")
    with tarfile.open(plain, "w") as archive:
        archive.add(folder, plain.stem, filter=owned)
    subprocess.run(["xz", "-3", "--force", "--threads=0", str(plain)], check=True)


def make_deb(folder: Path, icons: Path, target: Path, number: str, machine: str) -> str:
    """Pack the folder as a Debian package; returns what it depends on.

    Raises:
        BuildError: The bundle needs what no package is known for, or dpkg-deb refuses.
    """
    tree = target.with_suffix("")
    shutil.rmtree(tree, ignore_errors=True)
    needs = depends(*system_needs(folder))
    shutil.copytree(folder, tree / PLACE, symlinks=True)
    _lay_out(tree, icons)
    size = sum(path.stat().st_size for path in tree.rglob("*") if path.is_file() and not path.is_symlink())
    (tree / "DEBIAN").mkdir()
    (tree / "DEBIAN" / "control").write_text(control(number, machine, needs, size // 1024), "utf-8")
    for path in tree.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path.stat().st_mode & 0o100 else 0o644)
    command = ["dpkg-deb", "--build", "--root-owner-group", "-Zxz", "-z3", str(tree), str(target)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise BuildError(f"dpkg-deb refused: {done.stderr.strip()}")
    shutil.rmtree(tree)
    return needs


def _lay_out(tree: Path, icons: Path) -> None:
    """Add what makes the program a citizen of the desktop: commands, menu entry, icon, copyright."""
    share, commands = tree / "usr" / "share", tree / "usr" / "bin"
    commands.mkdir(parents=True)
    for name in (PROGRAM, HUB):
        (commands / name).symlink_to(Path("/", PLACE, name))
    entries = share / "applications"
    entries.mkdir(parents=True)
    shutil.copy(ROOT / "packaging" / "linux" / f"{PROGRAM}.desktop", entries)
    for picture in icons.glob("*.png"):
        place = share / "icons" / "hicolor" / f"{picture.stem}x{picture.stem}" / "apps"
        place.mkdir(parents=True)
        shutil.copy(picture, place / f"{PROGRAM}.png")
    scalable = share / "icons" / "hicolor" / "scalable" / "apps"
    scalable.mkdir(parents=True)
    shutil.copy(ROOT / "resources" / "digifocus.svg", scalable / f"{PROGRAM}.svg")
    documents = share / "doc" / PROGRAM
    documents.mkdir(parents=True)
    shutil.copy(ROOT / "packaging" / "linux" / "copyright", documents)
