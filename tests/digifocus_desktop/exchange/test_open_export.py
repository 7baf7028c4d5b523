import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from digifocus_desktop.errors import ExchangeError
from digifocus_desktop.exchange.open_export import FORMAT, Document, Exported, export_store

COMPANIES: list[dict[str, Any]] = [
    {"id": "b", "name": "Äijälä", "groups": ["x"]},
    {"id": "a", "name": "Mattila", "deleted": False},
]
PDF = b"%PDF-1.7 certificate"
PDF_SHA256 = hashlib.sha256(PDF).hexdigest()


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_rows_are_canonical_lines_sorted_by_id(tmp_path):
    done = export_store([("company", COMPANIES), ("person", [])], [], tmp_path / "out")
    assert done == Exported({"company": 2, "person": 0}, 0)
    assert (tmp_path / "out" / "company.jsonl").read_text(encoding="utf-8") == (
        '{"deleted":false,"id":"a","name":"Mattila"}\n{"groups":["x"],"id":"b","name":"Äijälä"}\n'
    )


def test_documents_are_named_by_their_sha256(tmp_path):
    export_store([], [Document(PDF_SHA256, PDF)], tmp_path / "out")
    assert (tmp_path / "out" / "documents" / PDF_SHA256).read_bytes() == PDF


def test_the_manifest_tells_counts_and_hashes(tmp_path):
    export_store([("company", COMPANIES)], [Document(PDF_SHA256, PDF)], tmp_path / "out")
    lines = (tmp_path / "out" / "company.jsonl").read_bytes()
    assert json.loads((tmp_path / "out" / "manifest.json").read_bytes()) == {
        "format": FORMAT,
        "entities": {"company": {"count": 2, "sha256": hashlib.sha256(lines).hexdigest()}},
        "documents": {PDF_SHA256: len(PDF)},
    }


def test_the_same_store_in_another_order_gives_the_same_bytes(tmp_path):
    second = Document(hashlib.sha256(b"2").hexdigest(), b"2")
    first = Document(PDF_SHA256, PDF)
    export_store([("a", []), ("company", COMPANIES)], [first, second], tmp_path / "one")
    export_store([("company", COMPANIES[::-1]), ("a", [])], [second, first], tmp_path / "two")
    assert files(tmp_path / "one") == files(tmp_path / "two")


def test_a_document_that_has_changed_stops_the_export_and_leaves_nothing(tmp_path):
    with pytest.raises(ExchangeError) as raised:
        export_store([("company", COMPANIES)], [Document(PDF_SHA256, b"other")], tmp_path / "out")
    assert (raised.value.code, raised.value.facts["sha256"]) == ("export.document_changed", PDF_SHA256)
    assert list(tmp_path.iterdir()) == []


def test_a_folder_with_something_in_it_is_left_alone(tmp_path):
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(ExchangeError) as raised:
        export_store([], [], tmp_path)
    assert raised.value.code == "export.folder_not_empty"
    assert files(tmp_path) == {"thesis.txt": b"mine"}


def test_an_empty_folder_may_be_there(tmp_path):
    (tmp_path / "out").mkdir()
    export_store([], [], tmp_path / "out")
    assert (tmp_path / "out" / "manifest.json").exists()


def test_a_place_that_cannot_be_written_says_so(tmp_path):
    (tmp_path / "file").write_text("x")
    with pytest.raises(ExchangeError) as raised:
        export_store([], [], tmp_path / "file" / "out")
    assert raised.value.code == "export.not_written"
    assert raised.value.facts["folder"] == str(tmp_path / "file" / "out")
