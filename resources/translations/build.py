"""Translations: collect texts from the code, compile what was translated, check that nothing is missing.

Usage: python resources/translations/build.py update|compile|check

Standard library only; Qt's `lrelease` comes with the PySide6 wheel. The texts are collected here
and not with `lupdate`, which takes a plural in `translate()` for a plain text unless its count is
a literal number, and overlooks counts that are calls. The files are Qt Linguist's own format.
"""

import argparse
import ast
import importlib.util
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parent.parent
CODES = ("fi", "sv", "en")
_PLACEHOLDER = re.compile(r"\{[^{}]*\}|%n")
_FORMS = 2
_SOURCE_LANGUAGE = "en"


@dataclass(frozen=True, slots=True)
class Text:
    """A text of the interface: where it is used, its words in English, whether it counts something."""

    context: str
    source: str
    plural: bool


@dataclass(slots=True)
class Message:
    """A text with its translation; a plural has two forms, another text one."""

    text: Text
    forms: list[str] = field(default_factory=list)

    @property
    def finished(self) -> bool:
        """Whether every form is there."""
        return len(self.forms) == (_FORMS if self.text.plural else 1) and all(self.forms)


def source_file(code: str, folder: Path = FOLDER) -> Path:
    """Return the file a translator edits."""
    return folder / f"digifocus_{code}.ts"


def compiled_file(code: str, folder: Path = FOLDER) -> Path:
    """Return the file the program loads."""
    return folder / f"digifocus_{code}.qm"


def texts_of(code: str) -> Iterator[Text]:
    """Yield the texts of one module's source code, in order."""
    yield from _texts(ast.parse(code), "")


def collect(root: Path = ROOT) -> list[Text]:
    """Return every text of the interface once, in a stable order."""
    found: dict[Text, None] = {}
    for module in sorted((root / "ui").rglob("*.py")):
        found |= dict.fromkeys(texts_of(module.read_text(encoding="utf-8")))
    return sorted(found, key=lambda text: text.context)


def read(file: Path) -> list[Message]:
    """Return the messages of a file; none if it does not exist."""
    if not file.exists():
        return []
    return [
        Message(_named(context, node), _forms(node))
        for context in ET.parse(file).iter("context")  # noqa: S314 - a file of this tree
        for node in context.iter("message")
    ]


def write(file: Path, code: str, messages: Iterable[Message]) -> None:
    """Write messages as Qt Linguist does."""
    root = ET.Element("TS", version="2.1", language=code, sourcelanguage=_SOURCE_LANGUAGE)
    contexts: dict[str, ET.Element] = {}
    for message in messages:
        name = message.text.context
        if name not in contexts:
            contexts[name] = ET.SubElement(root, "context")
            ET.SubElement(contexts[name], "name").text = name
        _add(contexts[name], message)
    ET.indent(root, "    ")
    body = ET.tostring(root, encoding="unicode", short_empty_elements=False)
    file.write_text(f'<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n{body}\n', encoding="utf-8")


def update(folder: Path = FOLDER, texts: Iterable[Text] | None = None) -> None:
    """Bring every file up to the code: new texts untranslated, texts that are gone taken out."""
    wanted = list(collect() if texts is None else texts)
    for code in CODES:
        kept = {message.text: message.forms for message in read(source_file(code, folder))}
        messages = [Message(text, kept.get(text, [])) for text in wanted if _belongs(code, text)]
        write(source_file(code, folder), code, messages)


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
        _release(source_file(code, folder), compiled_file(code, folder))
    return done


def problems(folder: Path = FOLDER, texts: Iterable[Text] | None = None) -> list[str]:
    """Return one line for each text that is new, gone, not translated, or has other placeholders."""
    wanted = list(collect() if texts is None else texts)
    found = []
    for code in CODES:
        messages = read(source_file(code, folder))
        here = {message.text for message in messages}
        expected = {text for text in wanted if _belongs(code, text)}
        found += [f"{code}: new in {text.context}: {text.source!r}" for text in _ordered(expected - here)]
        found += [f"{code}: gone from {text.context}: {text.source!r}" for text in _ordered(here - expected)]
        found += [f"{code}: {fault}" for message in messages for fault in _faults(message)]
    return found


def pseudo(source: Path, target: Path, marker: str = "¤") -> None:
    """Compile a language in which every text begins with `marker`: what lacks it was left in the code."""
    messages = read(source)
    for message in messages:
        message.forms = [f"{marker}{message.text.source}"] * (_FORMS if message.text.plural else 1)
    with tempfile.TemporaryDirectory() as folder:
        marked = Path(folder) / "pseudo.ts"
        write(marked, "fi", messages)
        _release(marked, target)


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


def _texts(node: ast.AST, owner: str) -> Iterator[Text]:
    for child in ast.iter_child_nodes(node):
        inner = child.name if isinstance(child, ast.ClassDef) else owner
        if isinstance(child, ast.Call) and isinstance(child.func, ast.Attribute):
            yield from _text(child, child.func.attr, owner)
        yield from _texts(child, inner)


def _text(call: ast.Call, name: str, owner: str) -> Iterator[Text]:
    values = [part.value for part in call.args if isinstance(part, ast.Constant)]
    words = [value for value in values if isinstance(value, str)]
    if name == "translate" and len(words) >= 2:
        yield Text(words[0], words[1], "%n" in words[1])
    elif name == "tr" and words:
        yield Text(owner, words[0], "%n" in words[0])


def _belongs(code: str, text: Text) -> bool:
    """The language of the code needs its plurals only."""
    return text.plural or code != _SOURCE_LANGUAGE


def _named(context: ET.Element, node: ET.Element) -> Text:
    return Text(context.findtext("name") or "", node.findtext("source") or "", _is_plural(node))


def _is_plural(node: ET.Element) -> bool:
    return node.get("numerus") == "yes"


def _forms(node: ET.Element) -> list[str]:
    translation = node.find("translation")
    if translation is None:
        return []
    if _is_plural(node):
        return [form.text or "" for form in translation.findall("numerusform")]
    return [translation.text or ""]


def _add(context: ET.Element, message: Message) -> None:
    attributes = {"numerus": "yes"} if message.text.plural else {}
    node = ET.SubElement(context, "message", attributes)
    ET.SubElement(node, "source").text = message.text.source
    translation = ET.SubElement(node, "translation", {} if message.finished else {"type": "unfinished"})
    forms = [*message.forms, "", ""]
    if message.text.plural:
        for form in forms[:_FORMS]:
            ET.SubElement(translation, "numerusform").text = form
    else:
        translation.text = forms[0]


def _faults(message: Message) -> Iterator[str]:
    text = message.text
    if not message.finished:
        yield f"not translated in {text.context}: {text.source!r}"
        return
    wanted = sorted(_PLACEHOLDER.findall(text.source))
    if any(sorted(_PLACEHOLDER.findall(form)) != wanted for form in message.forms):
        yield f"other placeholders in {text.context}: {text.source!r}"


def _ordered(texts: Iterable[Text]) -> list[Text]:
    return sorted(texts, key=lambda text: (text.context, text.source))


def _is_stale(source: Path, compiled: Path) -> bool:
    if not source.exists():
        return False
    return not compiled.exists() or compiled.stat().st_mtime_ns < source.stat().st_mtime_ns


def _release(source: Path, target: Path) -> None:
    """Compile one file; the target is whole or as it was, also when two starts compile at once."""
    found = importlib.util.find_spec("PySide6")
    if found is None or not found.submodule_search_locations:
        raise SystemExit("PySide6 is not installed: run this in the project's environment.")
    suffix = ".exe" if sys.platform == "win32" else ""
    program = Path(found.submodule_search_locations[0]) / f"lrelease{suffix}"
    with tempfile.TemporaryDirectory(dir=target.parent) as folder:
        part = Path(folder) / target.name
        command = [str(program), "-silent", str(source), "-qm", str(part)]
        subprocess.run(command, check=True)  # noqa: S603 - a fixed program, our own arguments
        part.replace(target)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
