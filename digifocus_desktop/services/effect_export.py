"""Change over all firms, and who is to be measured, as a workbook."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path

from digifocus_desktop.documents.wording import wording
from digifocus_desktop.domain.anonymity import LEAST_TOLD
from digifocus_desktop.domain.formats import Language
from digifocus_desktop.exchange.xlsx_out import Kind, OutColumn, OutTable, workbook_bytes
from digifocus_desktop.forms.effect import Paired
from digifocus_desktop.services.company_names import CompanyReference
from digifocus_desktop.services.effect_values import EffectLine, EffectView
from digifocus_desktop.services.end_measurements import DueLine
from digifocus_desktop.store import files

Cell = str | int | float | None
_NAME_CHARS = 40
_LINE_CHARS = 100


def save(
    view: EffectView,
    due: Sequence[DueLine],
    reference: CompanyReference,
    language: Language,
    target: Path,
) -> Path:
    """Write what the page shows as a workbook and return where; touches no store.

    Raises:
        StoreError: `store.full`, `store.cannot_write`.
    """
    files.write_whole(target, change_workbook(view, due, reference, language))
    return target


def change_workbook(
    view: EffectView, due: Sequence[DueLine], reference: CompanyReference, language: Language
) -> bytes:
    """Return the .xlsx of what the page shows; groups of fewer than five firms have no numbers."""
    words = wording("effect", language)
    due_rows = [_due_row(line, reference, words, language) for line in due]
    tables = [
        _changes(view, words, language),
        _method(view, words),
        OutTable(words["sheet_due"], _due_columns(words), due_rows),
    ]
    return workbook_bytes(tables)


def _due_columns(words: Mapping[str, str]) -> Sequence[OutColumn]:
    return (
        OutColumn(words["company"], width=34),
        OutColumn(words["municipality"]),
        OutColumn(words["group"], width=26),
        OutColumn(words["measurement"]),
        OutColumn(words["first_on"], Kind.DATE, 14),
        OutColumn(words["due_on"], Kind.DATE, 14),
        OutColumn(words["reason"], width=24),
        OutColumn(words["state"]),
        OutColumn(words["reminded_on"], Kind.DATE, 14),
        OutColumn(words["remind_on"], Kind.DATE, 14),
    )


def _due_row(
    line: DueLine, reference: CompanyReference, words: Mapping[str, str], language: Language
) -> tuple[str | date | None, ...]:
    return (
        line.name,
        reference.municipality(line.municipality, language),
        reference.groups(line.target_groups, language),
        words[f"phase_{line.due.phase}"],
        line.due.baseline_on,
        line.due.due_on,
        words[f"reason_{line.due.reason}"],
        words[f"state_{line.due.state}"],
        line.reminded_on,
        line.remind_on,
    )


def _changes(view: EffectView, words: Mapping[str, str], language: Language) -> OutTable:
    number = Kind.DECIMAL
    columns = (
        OutColumn(words["part"], width=22),
        OutColumn(words["name"], width=_NAME_CHARS),
        OutColumn(words["measured"], width=20),
        OutColumn(words["count"], Kind.INTEGER, 14),
        *(OutColumn(words[key], number, 12) for key in ("before", "after", "change", "low", "high")),
        OutColumn(words["effect"], Kind.HUNDREDTHS, 10),
        OutColumn(words["p"], Kind.PROBABILITY, 12),
        *(OutColumn(words[key], Kind.INTEGER, 12) for key in ("improved", "same", "declined")),
    )
    return OutTable(words["sheet_change"], columns, list(_change_rows(view, words, language)))


def _change_rows(
    view: EffectView, words: Mapping[str, str], language: Language
) -> Iterator[tuple[Cell, ...]]:
    whole = words["part_all"]
    yield (whole, words[f"phase_{view.phase}"], words["level"], *_numbers(view.level, words))
    yield (whole, words[f"phase_{view.phase}"], words["competence"], *_numbers(view.competence, words))
    yield (whole, words[f"phase_{view.phase}"], words["then"], *_numbers(view.then, words))
    parts: Iterable[tuple[str, tuple[EffectLine, ...]]] = (
        ("areas", view.dimensions),
        ("groups", view.groups),
        ("trainings", view.trainings),
        ("doses", view.doses),
    )
    for part, lines in parts:
        for line in lines:
            name = (line.names.get(language) or line.names["fi"]) if line.names else line.key.strip("-")
            yield (words[f"part_{part}"], name, words["level"], *_numbers(line.level, words))
            if part != "areas":
                yield (words[f"part_{part}"], name, words["competence"], *_numbers(line.competence, words))


def _numbers(found: Paired | None, words: Mapping[str, str]) -> tuple[Cell, ...]:
    if found is None:
        return words["few"].format(count=LEAST_TOLD), *[None] * 10
    return (
        found.count,
        found.before,
        found.after,
        found.change,
        found.low,
        found.high,
        found.effect,
        None if found.ranks is None else found.ranks.p,
        found.improved,
        found.same,
        found.declined,
    )


def _method(view: EffectView, words: Mapping[str, str]) -> OutTable:
    lost, response = view.drop_outs, view.response
    rows: list[tuple[Cell, ...]] = [
        (words["note_cause"], None),
        (words["note_common"], None),
        (words["note_same"], None),
        (words["form_version"].format(version=view.version), None),
        (words["pairs"], view.pairs),
        (words["other_versions"], view.versions),
        (words["incomparable"], view.incomparable),
        (words["asked"], response.asked),
        (words["answered"], response.answered),
        *((words["answered_by"].format(mode=words.get(f"mode_{mode}", mode)), count)
          for mode, count in response.modes.items()),
        (words["lost"], lost.count),
        (words["lost_level"], lost.level),
        (words["measured_level"], lost.measured_level),
    ]  # fmt: skip
    if view.sensitivity is not None:
        rows.append((words["sensitivity"].format(count=view.sensitivity.count), None))
        for run in view.sensitivity.runs:
            text = words["sensitivity_run"].format(area=run.dimension, points=f"{run.points:+.0f}")
            rows.append((text, 100 * run.share))
        rows.append((words["sensitivity_ever"], 100 * view.sensitivity.ever))
    columns = (OutColumn(words["what"], width=_LINE_CHARS), OutColumn(words["value"], Kind.DECIMAL, 12))
    return OutTable(words["sheet_method"], columns, rows)
