"""Translations: collect texts from the code, compile what was translated, check that nothing is missing.

Usage: python resources/translations/build.py update|compile|check

Standard library only; Qt's own `lupdate` and `lrelease` come with the PySide6 wheel.
"""

import argparse
import importlib.util
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parent.parent
CODES = ("fi", "sv", "en")
_PLACEHOLDER = re.compile(r"\{[^{}]*\}|%n|%L?\d")
_PLURAL_ONLY = ("en",)


def source_file(code: str, folder: Path = FOLDER) -> Path:
    """Return the file a translator edits."""
    return folder / f"digifocus_{code}.ts"


def compiled_file(code: str, folder: Path = FOLDER) -> Path:
    """Return the file the program loads."""
    return folder / f"digifocus_{code}.qm"


def stale(folder: Path = FOLDER) -> list[str]:
    """Return the languages whose compiled file is missing or older than its source."""
    return [code for code in CODES if _is_stale(source_file(code, folder), compiled_file(code, folder))]


def compile_translations(folder: Path = FOLDER) -> list[str]:
    """Compile what is stale and return its languages.

    Raises:
        subprocess.CalledProcessError: `lrelease` refused a file.
    """
    done = stale(folder)
    for code in done:
        target = compiled_file(code, folder)
        part = target.with_suffix(".part")
        _tool("lrelease", "-silent", str(source_file(code, folder)), "-qm", str(part))
        part.replace(target)
    return done


def update(folder: Path = FOLDER) -> None:
    """Bring every source file up to the code: new texts unfinished, texts that are gone taken out."""
    modules = sorted(str(path.relative_to(ROOT)) for path in (ROOT / "ui").rglob("*.py"))
    for code in CODES:
        plural = ("-pluralonly",) if code in _PLURAL_ONLY else ()
        target = str(source_file(code, folder))
        common = ("-silent", "-no-obsolete", "-locations", "none", *plural)
        _tool("lupdate", *common, "-source-language", "en", "-target-language", code, *modules, "-ts", target)


def problems(folder: Path = FOLDER) -> list[str]:
    """Return one line for each text that is new, gone, not translated, or has other placeholders."""
    found = []
    with tempfile.TemporaryDirectory() as fresh:
        copies = Path(fresh)
        for code in CODES:
            if source_file(code, folder).exists():
                source_file(code, copies).write_bytes(source_file(code, folder).read_bytes())
        update(copies)
        for code in CODES:
            found += _differences(code, source_file(code, folder), source_file(code, copies))
    for code in CODES:
        found += [f"{code}: {line}" for line in _faults(source_file(code, folder))]
    return found


def pseudo(source: Path, target: Path, marker: str = "¤") -> None:
    """Write a compiled language in which every text begins with `marker`, to find texts left in the code."""
    tree = ET.parse(source)  # noqa: S314 - a file of this tree
    for message in tree.iter("message"):
        words = message.findtext("source") or ""
        translation = message.find("translation")
        if translation is None:
            continue
        translation.attrib.pop("type", None)
        forms = translation.findall("numerusform")
        for node in forms or [translation]:
            node.text = f"{marker}{words}"
    with tempfile.TemporaryDirectory() as folder:
        marked = Path(folder) / "pseudo.ts"
        tree.write(marked, encoding="utf-8", xml_declaration=True)
        _tool("lrelease", "-silent", str(marked), "-qm", str(target))


def messages(file: Path) -> Iterator[tuple[str, str, list[str], bool]]:
    """Yield context, source, translated forms and whether they are finished."""
    for context in ET.parse(file).iter("context"):  # noqa: S314 - a file of this tree
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            node = message.find("translation")
            forms = [] if node is None else [form.text or "" for form in node.findall("numerusform")]
            if node is not None and not forms:
                forms = [node.text or ""]
            finished = node is not None and node.get("type") is None and all(forms)
            yield name, message.findtext("source") or "", forms, finished


def main(arguments: Iterable[str]) -> int:
    """Run one verb; the exit code is 1 when `check` found something."""
    parser = argparse.ArgumentParser(description="Collect, compile and check the translations.")
    parser.add_argument("verb", choices=("update", "compile", "check"))
    verb = parser.parse_args(list(arguments)).verb
    if verb == "update":
        update()
    elif verb == "compile":
        compile_translations()
    else:
        found = problems()
        sys.stdout.writelines(f"{line}\n" for line in found)
        return 1 if found else 0
    return 0


def _is_stale(source: Path, compiled: Path) -> bool:
    if not source.exists():
        return False
    return not compiled.exists() or compiled.stat().st_mtime_ns < source.stat().st_mtime_ns


def _differences(code: str, kept: Path, fresh: Path) -> list[str]:
    before = {message[:2] for message in messages(kept)} if kept.exists() else set()
    after = {message[:2] for message in messages(fresh)}
    new = [f"{code}: new text in {context}: {text!r}" for context, text in sorted(after - before)]
    gone = [f"{code}: text is gone from {context}: {text!r}" for context, text in sorted(before - after)]
    return new + gone


def _faults(file: Path) -> Iterator[str]:
    for context, source, forms, finished in messages(file):
        if not finished:
            yield f"not translated in {context}: {source!r}"
            continue
        wanted = sorted(_PLACEHOLDER.findall(source))
        for form in forms:
            if sorted(_PLACEHOLDER.findall(form)) != wanted:
                yield f"other placeholders in {context}: {source!r}"


def _tool(name: str, *arguments: str) -> None:
    found = importlib.util.find_spec("PySide6")
    if found is None or not found.submodule_search_locations:
        raise SystemExit("PySide6 is not installed: run this in the project's environment.")
    suffix = ".exe" if sys.platform == "win32" else ""
    program = Path(found.submodule_search_locations[0]) / f"{name}{suffix}"
    subprocess.run([str(program), *arguments], cwd=ROOT, check=True)  # noqa: S603 - fixed program, own arguments


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
