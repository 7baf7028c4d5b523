"""What a bundle is made with is pinned, hashed, without addresses, and the same as what was tested."""

import re

from bundle import contents
from bundle.attribution import normalised
from tests.contracts.tree import ROOT

LOCK = (ROOT / "packaging" / "bundle" / "requirements.lock").read_text("utf-8")
TESTED = (ROOT / "requirements.lock").read_text("utf-8")
PIN = re.compile(r"^([a-z0-9][a-z0-9._-]*)==([^ ;]+)", re.MULTILINE)


def test_it_holds_no_address():
    assert "://" not in LOCK
    assert "--index" not in LOCK.replace("--no-emit-index-url", "")


def test_every_package_has_a_hash():
    entries = re.split(PIN.pattern, LOCK, flags=re.MULTILINE)
    blocks = dict(zip(entries[1::3], entries[3::3], strict=True))

    assert len(blocks) > 40
    assert [name for name, block in blocks.items() if "--hash=sha256:" not in block] == []


def test_what_is_delivered_has_the_versions_that_were_tested():
    made, tested = dict(PIN.findall(LOCK)), dict(PIN.findall(TESTED))
    delivered = made.keys() - contents.BUILD_TOOLS

    assert {name: made[name] for name in delivered} == {name: tested.get(name) for name in delivered}


def test_it_brings_the_freezer_and_no_tool_of_development():
    names = dict(PIN.findall(LOCK)).keys()

    assert "pyinstaller" in names
    assert names.isdisjoint(normalised(tool) for tool in contents.TEST_TOOLS)
