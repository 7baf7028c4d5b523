"""What statistics keep of one set of answers: scores by dimension, need by theme, the main problem.

All of it is worked out by the one engine in `forms/`; here it becomes rows of this computer's own tables.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.advice import gate_open, need_alone
from digifocus_desktop.forms.result import Result, Score
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.forms.scoring import Figures
from digifocus_desktop.store.opening import Connection

LEVEL, COMPETENCE = "LEVEL", "COMPETENCE"
MAIN_PROBLEM = "t_ongelma_aihe"
"""The item that says what a firm's one main problem is about."""

TABLES = ("score", "theme_need", "main_problem")
LAST = "~"
"""Comes after every id."""


@dataclass(frozen=True, slots=True)
class Measures:
    """The rows of one response set.

    Attributes:
        scores: JSON list of dimension, value, low, high, measured.
        needs: JSON list of theme, need, wished.
        problem: What the main problem is about; empty where it was not said.
    """

    scores: str
    needs: str
    problem: str

    @classmethod
    def of(cls, runtime: Runtime, result: Result | None = None) -> "Measures":
        """Work them out; `result` is what the engine said of this runtime, if it was asked already."""
        figures = Figures.of_result(result) if result is not None else Figures.of(runtime)
        return cls(_scores(figures), _needs(runtime), _problem(runtime))


def write_measures(connection: Connection, response_set_id: str, measures: Measures) -> None:
    """Replace the rows of one response set; part of the caller's transaction."""
    remove_measures(connection, response_set_id)
    add_measures(connection, {response_set_id: measures})


def add_measures(connection: Connection, measures: Mapping[str, Measures]) -> None:
    """Write the rows of response sets that have none, by id; part of the caller's transaction."""
    # One statement a table: each one more gives the interpreter away to the interface and waits for it.
    connection.execute(
        "INSERT INTO score(response_set_id, dimension, value, low, high, measured) "
        "SELECT o.key, r.value ->> 0, r.value ->> 1, r.value ->> 2, r.value ->> 3, r.value ->> 4 "
        "FROM json_each(?) o, json_each(o.value) r",
        (_joined({name: one.scores for name, one in measures.items()}),),
    )
    connection.execute(
        "INSERT INTO theme_need(response_set_id, theme, need, wished) "
        "SELECT o.key, r.value ->> 0, r.value ->> 1, r.value ->> 2 FROM json_each(?) o, json_each(o.value) r",
        (_joined({name: one.needs for name, one in measures.items()}),),
    )
    problems = {name: one.problem for name, one in measures.items() if one.problem}
    if problems:
        connection.execute(
            "INSERT INTO main_problem(response_set_id, topic) SELECT key, value FROM json_each(?)",
            (json.dumps(problems),),
        )


def remove_measures(connection: Connection, response_set_id: str) -> None:
    """Take the rows of one response set away; part of the caller's transaction."""
    for table in TABLES:
        connection.execute(
            f"DELETE FROM {table} WHERE response_set_id = ?",  # noqa: S608  # constants
            (response_set_id,),
        )


def remove_stretch(connection: Connection, tables: Iterable[str], after: str, upto: str = LAST) -> None:
    """Take the rows away whose id comes after `after`, as far as `upto`; part of the caller's transaction."""
    for table in tables:
        connection.execute(
            f"DELETE FROM {table} WHERE response_set_id > ? AND response_set_id <= ?",  # noqa: S608  # constants
            (after, upto),
        )


def _joined(texts: Mapping[str, str]) -> str:
    """One JSON object of values that are JSON already."""
    return "{" + ",".join(f"{json.dumps(name)}:{text}" for name, text in texts.items()) + "}"


def _scores(figures: Figures) -> str:
    found = {**figures.dimensions, LEVEL: figures.level, COMPETENCE: figures.competence}
    return json.dumps([[name, *_numbers(number)] for name, number in found.items()])


def _needs(runtime: Runtime) -> str:
    wished = {
        theme
        for name in runtime.developing
        if runtime.is_visible(name)
        for theme in runtime.package.by_id[name].themes
    }
    # The themes of a path share its gate.
    opened = {gate: _open(runtime, gate) for gate in {theme.gate for theme in runtime.package.themes}}
    rows = [
        [theme.code, need_alone(runtime, theme.code), int(theme.code in wished)]
        for theme in runtime.package.themes
        if opened[theme.gate]
    ]
    return json.dumps([row for row in rows if row[1] is not None or row[2]])


def _open(runtime: Runtime, gate: str | None) -> bool:
    """Whether a theme is for such a firm, or may be: a path of another target group is no demand."""
    try:
        return gate_open(runtime, gate) is not False
    except FormError:  # a gate that names what this form does not have
        return True


def _problem(runtime: Runtime) -> str:
    if MAIN_PROBLEM not in runtime.package.by_id:
        return ""
    value = runtime.value(MAIN_PROBLEM)
    return value if isinstance(value, str) else ""


def _numbers(found: Score | None) -> tuple[float | None, float | None, float | None, int]:
    if found is None:
        return None, None, None, 0
    low, high = max(0.0, found.value - found.half_range), min(100.0, found.value + found.half_range)
    return found.value, low, high, 1
