"""Migrations of the hub's own tables: a branch beside that of the synced entities."""

from pathlib import Path

HUB_VERSIONS = Path(__file__).resolve().parent / "versions"
