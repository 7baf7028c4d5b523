"""`python3 run.py build [OUT]`: make an installable bundle for this system and see whether it works.

What is made lies in OUT (default: `dist`); what is needed on the way lies in `build`.
"""

import argparse
import hashlib
import os
import platform
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import run as setup
from bundle import attribution, contents, icons, linux, verify
from bundle.contents import INSIDE, PROGRAM, ROOT
from bundle.errors import BuildError

HERE = Path(__file__).resolve().parent
LOCK = HERE / "requirements.lock"
WORK = ROOT / "build"
VENV = WORK / "venv"
LINUX = sys.platform.startswith("linux")


def main(argv: Sequence[str]) -> int:
    """Make the bundle and return the exit code: 0 made and found good, 1 not."""
    parser = argparse.ArgumentParser(prog="run.py build", description=__doc__)
    parser.add_argument(
        "out", nargs="?", type=Path, default=ROOT / "dist", metavar="OUT", help="folder to fill"
    )
    out: Path = parser.parse_args(argv).out.resolve()
    try:
        _check_machine()
        folder = _bundle(out)
        _verify(folder)
        _pack(folder, out)
    except (BuildError, setup.SetupError) as error:
        setup.say(str(error))
        return 1
    return 0


def _check_machine() -> None:
    lacking = linux.missing_tools() if LINUX else []
    if lacking:
        raise BuildError(
            f"The build lacks programs. On Debian or Ubuntu type:\n  sudo apt-get install {' '.join(lacking)}"
        )


def _bundle(out: Path) -> Path:
    """Make the folder of the program."""
    site = _environment()
    icons.draw(WORK / "icons")
    setup.say("Making the bundle (about a minute) …")
    folder = out / PROGRAM
    shutil.rmtree(folder, ignore_errors=True)
    env = setup.child_environment()
    env |= {
        "PYTHONPATH": os.pathsep.join([str(ROOT), str(ROOT / "packaging")]),
        "PYTHONHASHSEED": "1",
        "PYINSTALLER_CONFIG_DIR": str(WORK / "cache"),
    }
    command = [
        str(VENV / setup.IN_VENV),
        "-m",
        "PyInstaller",
        "--noconfirm",
        "--clean",
        "--log-level",
        "ERROR",
    ]
    command += ["--workpath", str(WORK / "pyinstaller"), "--distpath", str(out), str(HERE / "digifocus.spec")]
    if subprocess.run(command, env=env, cwd=WORK, check=False).returncode != 0:
        raise BuildError("PyInstaller failed; the lines above say why.")
    _add_database(folder, site)
    if LINUX:
        linux.prune(folder)
    attribution.add(folder, site, _from_system(folder, site) if LINUX else ())
    return folder


def _environment() -> Path:
    """Make the environment that the bundle is taken from; return its folder of libraries."""
    stamp = VENV / ".stamp"
    made_from = hashlib.sha256(LOCK.read_bytes() + sys.version.encode()).hexdigest()
    if not stamp.exists() or stamp.read_text("ascii") != made_from:
        setup.say("Fetching the libraries of the bundle (once) …")
        WORK.mkdir(exist_ok=True)
        shutil.rmtree(VENV, ignore_errors=True)
        setup.make_venv(setup.quietly(["uv", "--version"]), VENV, LOCK)
        stamp.write_text(made_from, "ascii")
    return next(path for path in sorted(VENV.rglob("site-packages")) if path.is_dir())


def _add_database(folder: Path, site: Path) -> None:
    """Copy the PostgreSQL that the hub starts; PyInstaller would scatter its libraries."""
    unused = shutil.ignore_patterns("include", "pkgconfig", "pgxs", "*.a", "__pycache__")
    version = Path(contents.DATABASE, contents.DATABASE_VERSION)
    shutil.copytree(site / version, folder / INSIDE / version, symlinks=True, ignore=unused)
    libraries = f"{contents.DATABASE}.libs"
    if (site / libraries).is_dir():
        shutil.copytree(site / libraries, folder / INSIDE / libraries, symlinks=True)


def _from_system(folder: Path, site: Path) -> list[str]:
    """Return the libraries that came from neither Python nor a wheel."""
    wheels = {path.name for path in site.rglob("*.so*")}
    inside = folder / INSIDE
    found = [
        path.name for path in inside.glob("lib*.so*") if not path.is_symlink() and path.name not in wheels
    ]
    return [name for name in found if not name.startswith("libpython")]


def _verify(folder: Path) -> None:
    setup.say("Trying the bundle without Python, user folder or path …")
    verify.check_files(folder)
    with verify.empty_home() as home:
        verify.check_program(folder, home)
    with verify.empty_home() as home:
        verify.check_hub(folder, home)
    print(f"{'Folder:':22} {folder}, {verify.size(folder) / 1e6:.0f} MB")
    seconds = verify.start_time(folder)
    print(f"{'Window painted after:':22} {seconds:.2f} s (median of {verify.STARTS}, no screen)")


def _pack(folder: Path, out: Path) -> None:
    if not LINUX:
        print(
            f"The folder is the product of this step; packaging/{sys.platform}/README.md tells how to go on."
        )
        return
    number = contents.version()
    archive = out / f"{contents.bundle_name(number)}.tar.xz"
    setup.say("Packing (some minutes) …")
    linux.make_tar(folder, archive)
    package = out / f"{PROGRAM}_{number}_{linux.MACHINES[platform.machine()]}.deb"
    needs = linux.make_deb(folder, WORK / "icons", package, number, platform.machine())
    for path in (archive, package):
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        print(f"{path.name}: {path.stat().st_size / 1e6:.0f} MB, sha256 {digest}")
    print(f"The package depends on: {needs}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
