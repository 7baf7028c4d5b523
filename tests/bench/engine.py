"""The engine of forms: an answer to visibility, scores and advice, and how that grows; the compiler."""

import json
import subprocess
import sys
import time
from pathlib import Path

import resources
from digifocus_desktop.forms.advice import called_for, theme_need
from digifocus_desktop.forms.advice_order import Offered, Ordering
from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.forms.compiler import compile_workbook
from digifocus_desktop.forms.guide import Theme
from digifocus_desktop.forms.package import (
    Band,
    Choice,
    Dimension,
    DimensionKind,
    FormPackage,
    Item,
    ItemKind,
    ItemType,
    Section,
)
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.forms.scoring import score_runtime
from tests.bench.rows import Row, percentile, row

ANSWER_BAR_MS, GROWTH_BAR, COMPILE_BAR_MS = 5.0, 1.5, 1000.0
TIMES, COMPILES, PER_SECTION = 2000, 7, 10
CONCERNING = 20
"""Sections that concern the firm; the others are branches that it has not."""
PLAIN = Path(__file__).parent / "baselines" / "plain_form.py"
SCALE = tuple(Choice(str(value), {"fi": f"Porras {value}"}, value) for value in range(5))


def measure() -> list[Row]:
    """Return the rows of the table that are about the engine."""
    small, large = _answering(form(CONCERNING)), _answering(form(100))
    plain = _plain(CONCERNING)
    p95 = percentile(small, 95)
    ratio = percentile(small, 50) / percentile(plain, 50)
    growth = percentile(large, 50) / percentile(small, 50)
    compiled = _compiling()
    return [
        row("answer → visible, scores, advice, 200 items, p95", p95, ANSWER_BAR_MS, "ms",
            f"median {percentile(small, 50):.2f} ms; {ratio:.1f} × bare sums over plain dictionaries"),
        row("the same with 1 000 items, as many of them concerning", growth, GROWTH_BAR, "×",
            f"median {percentile(large, 50):.2f} ms"),
        row("compile the workbook", percentile(compiled, 95), COMPILE_BAR_MS, "ms",
            f"median {percentile(compiled, 50):.0f} ms"),
    ]  # fmt: skip


def form(sections: int) -> FormPackage:
    """Return a form of ten rated items a section, four of which hang on the first; and one fact.

    What concerns the firm, and so what hangs on an answer, is the same however many sections there are.
    """
    pages, items, dimensions, themes = [], [_branch()], [], []
    for number in range(sections):
        names = tuple(f"s{number}_{place}" for place in range(PER_SECTION))
        label = {"fi": f"Sivu {number}"}
        other = None if number < CONCERNING else "${branch} = 'other'"
        first = ("branch",) if number == 0 else ()
        pages.append(Section(f"s{number}", "A", label, label, {}, (*first, *names), other))
        dimensions.append(Dimension(f"d{number}", label, DimensionKind.LEVEL, 3, f"s{number}"))
        themes.append(Theme(f"T{number}", label, None, None))
        items += [_item(number, place, name) for place, name in enumerate(names)]
    bands = (Band("low", 0, {"fi": "alussa"}), Band("high", 50, {"fi": "pitkällä"}))
    return FormPackage(
        "bench", "1.0.0", "Mitta", tuple(pages), tuple(items), tuple(dimensions), bands, (), tuple(themes),
        (), (), (), "",
    )  # fmt: skip


def _branch() -> Item:
    choices = (Choice("own", {"fi": "oma"}), Choice("other", {"fi": "muu"}))
    label = {"fi": "Haara"}
    return Item("branch", "s0", ItemType.SELECT_ONE, ItemKind.FACT, label, {}, choices=choices)


def _item(number: int, place: int, name: str) -> Item:
    hangs = place > 5
    return Item(
        id=name,
        section=f"s{number}",
        type=ItemType.SELECT_ONE,
        kind=ItemKind.LEVEL,
        label={"fi": name},
        hint={},
        choices=SCALE,
        relevance=(f"${{s{number}_0}} > 0",) if hangs else (),
        dimensions=(f"d{number}",),
        weight=1.0 + place % 2,
        hidden_value=0 if hangs else None,
        themes=(f"T{number}",),
    )


def answered(package: FormPackage) -> tuple[Runtime, dict[str, Offered]]:
    """Return the form with every question that concerns the firm answered and three wishes, and the offer."""
    wished = dict.fromkeys(("s3_9", "s8_9", "s15_9"), Answer(Status.ANSWERED, 2, develop=True))
    answers = {**dict.fromkeys(_names(package), Answer.of(2)), **wished, "branch": Answer.of("own")}
    return Runtime(package, answers), _offered(package)


def _names(package: FormPackage) -> list[str]:
    return [item.id for item in package.items if item.scored][: CONCERNING * PER_SECTION]


def _answering(package: FormPackage) -> list[float]:
    names, (runtime, offered) = _names(package), answered(package)
    work_out(runtime, offered)
    took = []
    for number in range(TIMES):
        begun = time.perf_counter()
        runtime = runtime.answer(names[number * 7 % len(names)], Answer.of(number % 5)).runtime
        work_out(runtime, offered)
        took.append((time.perf_counter() - begun) * 1000)
    return took


def _offered(package: FormPackage) -> dict[str, Offered]:
    """The themes that concern the firm stand open, one in five of them on its own path; the others do not."""
    return {
        theme.code: Offered(number < CONCERNING, available=True, own=number % 5 == 0 and number < CONCERNING)
        for number, theme in enumerate(package.themes)
    }


def work_out(runtime: Runtime, offered: dict[str, Offered]) -> None:
    """Work out everything that an answer may change."""
    result = score_runtime(runtime)
    Ordering(runtime, result, offered).chosen()
    called_for(runtime, result)
    for theme in runtime.package.themes:
        theme_need(runtime, theme.code)


def _compiling() -> list[float]:
    source, took = resources.path("forms", "digianalyysi.xlsx"), []
    for _ in range(COMPILES):
        begun = time.perf_counter()
        compile_workbook(source)
        took.append((time.perf_counter() - begun) * 1000)
    return took


def _plain(sections: int) -> list[float]:
    command = [sys.executable, str(PLAIN), str(sections), str(TIMES)]
    found: list[float] = json.loads(
        subprocess.run(command, capture_output=True, text=True, check=True).stdout
    )
    return found
