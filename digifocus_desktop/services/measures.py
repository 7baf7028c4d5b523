"""What statistics keep of one set of answers: scores by dimension, need by theme, the main problem.

All of it is worked out by the one engine in `forms/`; here it becomes rows of this computer's own tables.
"""

import json
from dataclasses import dataclass

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.advice import gate_open, theme_need
from digifocus_desktop.forms.guide import Theme
from digifocus_desktop.forms.result import Result, Score
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.forms.scoring import score_runtime
from digifocus_desktop.store.opening import Connection

LEVEL, COMPETENCE = "LEVEL", "COMPETENCE"
MAIN_PROBLEM = "t_ongelma_aihe"
"""The item that says what a firm's one main problem is about."""

TABLES = ("score", "theme_need", "main_problem")


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
        return cls(_scores(result or score_runtime(runtime)), _needs(runtime), _problem(runtime))


def write_measures(connection: Connection, response_set_id: str, measures: Measures) -> None:
    """Replace the rows of one response set; part of the caller's transaction."""
    remove_measures(connection, response_set_id)
    # One statement a table: each one more gives the interpreter away to the interface and waits for it.
    connection.execute(
        "INSERT INTO score(response_set_id, dimension, value, low, high, measured) "
        "SELECT ?, value ->> 0, value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?)",
        (response_set_id, measures.scores),
    )
    connection.execute(
        "INSERT INTO theme_need(response_set_id, theme, need, wished) "
        "SELECT ?, value ->> 0, value ->> 1, value ->> 2 FROM json_each(?)",
        (response_set_id, measures.needs),
    )
    if measures.problem:
        connection.execute(
            "INSERT INTO main_problem(response_set_id, topic) VALUES (?, ?)",
            (response_set_id, measures.problem),
        )


def remove_measures(connection: Connection, response_set_id: str) -> None:
    """Take the rows of one response set away; part of the caller's transaction."""
    for table in TABLES:
        connection.execute(
            f"DELETE FROM {table} WHERE response_set_id = ?",  # noqa: S608  # constants
            (response_set_id,),
        )


def _scores(result: Result) -> str:
    found: dict[str, Score | None] = {one.dimension.id: one.score for one in result.dimensions}
    found |= {LEVEL: result.level, COMPETENCE: result.competence}
    return json.dumps([[name, *_numbers(number)] for name, number in found.items()])


def _needs(runtime: Runtime) -> str:
    wished = {
        theme
        for name in runtime.developing
        if runtime.is_visible(name)
        for theme in runtime.package.by_id[name].themes
    }
    rows = [
        [theme.code, theme_need(runtime, theme.code).need, int(theme.code in wished)]
        for theme in runtime.package.themes
        if _open(runtime, theme)
    ]
    return json.dumps([row for row in rows if row[1] is not None or row[2]])


def _open(runtime: Runtime, theme: Theme) -> bool:
    """Whether the theme is for such a firm, or may be: a path of another target group is no demand."""
    try:
        return gate_open(runtime, theme.gate) is not False
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
