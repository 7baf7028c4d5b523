"""Settings of this computer that are needed before the store opens; nothing personal."""

import json
from pathlib import Path
from typing import Any, Literal, NamedTuple

Look = Literal["system", "light", "dark"]
Contrast = Literal["system", "high", "plain"]
Motion = Literal["system", "less", "full"]

LOOKS = ("system", "light", "dark")
CONTRASTS = ("system", "high", "plain")
MOTIONS = ("system", "less", "full")
LANGUAGES = ("fi", "sv", "en")
TEXT_PERCENT_MIN, TEXT_PERCENT_MAX = 90, 200


class AppSettings(NamedTuple):
    """What a person chose for this computer.

    Attributes:
        language: Of the interface: fi, sv or en.
        look: system, light or dark.
        text_percent: Size of text, 90–200.
        contrast: As the system asks, or stronger lines and text, or not.
        motion: As the system asks, or without fades, or with them.
        letter_keys: Whether single letters and digits work as keys.
        lock_minutes: Idle time after which the program locks; 0 never.
        printer: Name of the last printer.
    """

    language: str = "fi"
    look: Look = "system"
    text_percent: int = 100
    contrast: Contrast = "system"
    motion: Motion = "system"
    letter_keys: bool = True
    lock_minutes: int = 10
    printer: str = ""


def load(path: Path) -> AppSettings:
    """Return the kept settings; what is missing or makes no sense falls back to its default."""
    try:
        kept = json.loads(path.read_text("utf-8"))
    except (OSError, ValueError, RecursionError):
        return AppSettings()
    return _checked(kept) if isinstance(kept, dict) else AppSettings()


def save(path: Path, settings: AppSettings) -> None:
    """Write the settings, whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
    part = path.with_suffix(".part")
    part.write_text(json.dumps(settings._asdict(), indent=1), "utf-8")
    part.replace(path)


def _checked(kept: dict[str, Any]) -> AppSettings:
    plain = AppSettings()
    same_type = {
        name: kept[name]
        for name, default in plain._asdict().items()
        if name in kept and type(kept[name]) is type(default)
    }
    settings = plain._replace(**same_type)
    percent = min(max(settings.text_percent, TEXT_PERCENT_MIN), TEXT_PERCENT_MAX)
    return settings._replace(
        text_percent=percent,
        language=settings.language if settings.language in LANGUAGES else plain.language,
        look=settings.look if settings.look in LOOKS else plain.look,
        contrast=settings.contrast if settings.contrast in CONTRASTS else plain.contrast,
        motion=settings.motion if settings.motion in MOTIONS else plain.motion,
        lock_minutes=max(settings.lock_minutes, 0),
    )
