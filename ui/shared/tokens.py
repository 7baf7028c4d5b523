"""Colours of the program, named by what they are for."""

from typing import NamedTuple


class Tokens(NamedTuple):
    """One look: every colour as `#RRGGBB`.

    Attributes:
        bg: The page.
        surface: Cards and fields.
        surface_alt: Headers, banners, disabled controls.
        text: Running text.
        muted: Secondary text.
        primary: The one main act, selection, links.
        on_primary: Text on `primary`.
        primary_soft: Ground of what is selected.
        control: Outline of what can be operated.
        line: Decoration only.
        focus: The ring of the keyboard.
        ok: Done, saved; always with an icon and a word.
        warn: Waiting, late; always with an icon and a word.
        danger: Failed, destructive; always with an icon and a word.
        series2: Second series of a chart.
        series3: Third series of a chart.
    """

    bg: str
    surface: str
    surface_alt: str
    text: str
    muted: str
    primary: str
    on_primary: str
    primary_soft: str
    control: str
    line: str
    focus: str
    ok: str
    warn: str
    danger: str
    series2: str
    series3: str


LIGHT = Tokens(
    bg="#F5F7FA",
    surface="#FFFFFF",
    surface_alt="#EDF1F6",
    text="#17212F",
    muted="#4B5868",
    primary="#14599D",
    on_primary="#FFFFFF",
    primary_soft="#E3EEFA",
    control="#7B8798",
    line="#D5DCE6",
    focus="#0A66C2",
    ok="#1B7341",
    warn="#8A5200",
    danger="#B3261E",
    series2="#B85000",
    series3="#6B4AA5",
)

DARK = Tokens(
    bg="#11161D",
    surface="#1A212B",
    surface_alt="#242D39",
    text="#E9EEF4",
    muted="#B0BBC9",
    primary="#86B8F2",
    on_primary="#0B1C30",
    primary_soft="#1E3350",
    control="#8492A6",
    line="#364252",
    focus="#9CC7FF",
    ok="#7CD09B",
    warn="#F0B95B",
    danger="#FF9C92",
    series2="#F2A35E",
    series3="#C4A8F0",
)

NAMES = Tokens._fields


def strengthened(tokens: Tokens) -> Tokens:
    """Return the high-contrast form of a look: lines as strong as controls, controls as text."""
    return tokens._replace(line=tokens.control, control=tokens.text, muted=tokens.text)


def mix(ground: str, ink: str, share: float) -> str:
    """Return `ground` with `share` (0–1) of `ink` in it."""
    pairs = zip(_channels(ground), _channels(ink), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * share):02X}" for a, b in pairs)


def contrast(one: str, other: str) -> float:
    """Return the WCAG contrast ratio of two colours, 1 to 21."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _channels(colour: str) -> tuple[int, int, int]:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _luminance(colour: str) -> float:
    linear = [
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in _channels(colour))
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
