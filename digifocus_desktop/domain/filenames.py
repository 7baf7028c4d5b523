"""Names for files that open on every system the advisors use."""

import re
import unicodedata

from digifocus_desktop.domain.names import clean_line

FILE_NAME_MAX_BYTES = 200

_FORBIDDEN = re.compile(r'[<>:"/\\|?*]+')
_RESERVED = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])", re.IGNORECASE)
_EXTENSION = re.compile(r"[a-z0-9]{1,8}")
_EMPTY_STEM = "document"


def safe_file_name(stem: str, extension: str) -> str:
    """Return `stem.extension` without a path, a reserved name or a hidden character.

    The result fits in `FILE_NAME_MAX_BYTES` of UTF-8 and keeps å, ä, ö.

    Args:
        stem: Any text, a firm's name for example.
        extension: One to eight lower-case letters or digits, without the dot.

    Raises:
        ValueError: The extension is not of that form.
    """
    if not _EXTENSION.fullmatch(extension):
        raise ValueError("extension")
    name = _trimmed(_FORBIDDEN.sub("-", clean_line(stem[:1000])))
    name = _trimmed(_cut(name, FILE_NAME_MAX_BYTES - len(extension) - 1)) or _EMPTY_STEM
    if _RESERVED.fullmatch(name.split(".")[0].rstrip()):
        name = f"_{name}"
    return f"{name}.{extension}"


def _trimmed(name: str) -> str:
    """Windows drops dots and spaces at the end; a leading dot hides a file, a hyphen is an option."""
    return name.strip(" .").lstrip("-~ .")


def _cut(name: str, max_bytes: int) -> str:
    cut = name.encode()[: max_bytes - 1].decode(errors="ignore")
    rest = name[len(cut) :]
    while cut and rest and unicodedata.combining(rest[0]):
        cut, rest = cut[:-1], cut[-1]
    return cut
