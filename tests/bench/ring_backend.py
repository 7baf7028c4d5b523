"""The stand-in for the system's keyring; loaded under its name, see `ring`."""

import json
import os
from pathlib import Path

from keyring.backend import KeyringBackend

FILE = Path(os.environ["DIGIFOCUS_BENCH_RING"])


class Keyring(KeyringBackend):
    """Keeps secrets in a file."""

    priority = 5

    def get_password(self, service: str, username: str) -> str | None:
        """Return a secret."""
        kept: dict[str, str] = json.loads(FILE.read_text("utf-8")) if FILE.exists() else {}
        return kept.get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep a secret."""
        kept = json.loads(FILE.read_text("utf-8")) if FILE.exists() else {}
        FILE.write_text(json.dumps({**kept, f"{service}/{username}": password}), "utf-8")
