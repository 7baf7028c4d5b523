"""The sentences of the page of a firm's change, in the language of now."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.forms.comparison import Change, Comparability, DimensionChange, ItemChange
from digifocus_desktop.forms.firm_change import FirmChange, FlagChange, FlagState
from digifocus_desktop.forms.package import Dimension, Item, Texts, text
from digifocus_desktop.forms.result import Score
from digifocus_desktop.services.actions import ActionView
from digifocus_desktop.services.answer_text import answer_text
from digifocus_desktop.services.firm_change_values import Asked, FirmChangeView, Measured
from resources.labels import label
from ui.shared.i18n import current_language
from ui.shared.wording import format_date, format_number


def said(texts: Texts) -> str:
    """Return a text of the form."""
    return text(texts, current_language()).text


def lowered(words: str) -> str:
    """Return the words as they go on behind a colon; an abbreviation keeps its letters."""
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def title_words(view: FirmChangeView) -> str:
    """Return *Change* with both days."""
    words = QCoreApplication.translate("Change", "Change {first} – {later}")
    return words.format(first=format_date(view.first.on), later=format_date(view.later.on))


def phase_words(one: Measured) -> str:
    """Return the name of a measurement."""
    return label(f"phase.{one.phase}", current_language(), default=one.phase)


def points(change: Change) -> int:
    """Return the change as it is shown: between the two numbers that are shown."""
    return _whole(change.after) - _whole(change.before)


def points_words(change: Change) -> str:
    """Return `+9`, `−4`, or that nothing changed."""
    by = points(change)
    if not by:
        return QCoreApplication.translate("Change", "as before")
    return f"+{by}" if by > 0 else f"−{-by}"


def significant_words() -> str:
    """Return the word for a change that counts."""
    return QCoreApplication.translate("Change", "significant")


def band_words(score: Score) -> str:
    """Return the word for a score, and that it lies at a border."""
    word = said(score.band.label)
    if not score.at_border:
        return word
    return QCoreApplication.translate("Change", "{word}, at the border").format(word=word)


def range_words(score: Score) -> str:
    """Return the range of a score."""
    words = QCoreApplication.translate("Change", "roughly {low}–{high}")
    return words.format(low=score.low, high=score.high)


def way_words(change: FirmChange, found: Change) -> str:
    """Return the word before and the word now, or the one that stays."""
    before, after = band_words(change.before(found)), band_words(change.after(found))
    return after if before == after else f"{before} → {after}"


def too_few_words() -> str:
    """Return why there is no number."""
    return QCoreApplication.translate("Change", "cannot be compared: too few common answers")


def spoken(change: FirmChange, found: Change) -> str:
    """Return both numbers for screen readers."""
    words = QCoreApplication.translate("Change", "before {before}, now {after}, {points}")
    numbers = words.format(before=_whole(found.before), after=_whole(found.after), points=points_words(found))
    return f"{numbers}, {way_words(change, found)}, {range_words(change.after(found))}"


def response_words(found: DimensionChange) -> tuple[str, str]:
    """Return the three pictures of competence, and what the one of the start seen now means."""
    if found.change is None or found.retrospective is None:
        return "", ""
    first, then, now = (
        _whole(one) for one in (found.change.before, found.retrospective.before, found.change.after)
    )
    picture = QCoreApplication.translate(
        "Change", "At the start {first} · the start as seen now {then} · now {now}"
    ).format(first=first, then=then, now=now)
    shift = found.retrospective.before - found.change.before
    if abs(shift) <= found.change.half_range:
        meant = QCoreApplication.translate("Change", "The entrepreneur sees the start as it was seen then.")
    elif shift < 0:
        meant = QCoreApplication.translate(
            "Change",
            "Seen from now the start was lower than it seemed: to the entrepreneur more has changed.",
        )
    else:
        meant = QCoreApplication.translate(
            "Change",
            "Seen from now the start was higher than it seemed: to the entrepreneur less has changed.",
        )
    return picture, meant


def glance_words(change: FirmChange) -> str:
    """Return how many areas of the firm rose, stayed and fell."""
    compared = [one.change for one in change.comparison.dimensions if one.change is not None]
    own = change.comparison.competence
    areas = [one for one in compared if own is None or one is not own.change]
    if not areas:
        return ""
    counts = {
        "rose": sum(points(one) > 0 for one in areas),
        "same": sum(points(one) == 0 for one in areas),
        "fell": sum(points(one) < 0 for one in areas),
    }
    words = QCoreApplication.translate("Change", "Areas: {rose} rose · {same} as before · {fell} fell")
    return words.format(**counts)


def advisor_words(view: FirmChangeView) -> str:
    """Return who was with the firm at each measurement, where that is known."""
    told = [f"{phase_words(one)}: {one.advisor}" for one in (view.first, view.later) if one.advisor]
    return " · ".join(told)


def moved_words(change: FirmChange, shown: int) -> str:
    """Return how many questions changed by more than a step, where not all are shown."""
    if len(change.moved) <= shown:
        return ""
    words = QCoreApplication.translate("Change", "The {shown} largest of {count}")
    return words.format(shown=shown, count=len(change.moved))


def now_anchor(one: ItemChange) -> str:
    """Return where the firm is now in a question."""
    return said(one.item.anchor(one.after).label)


def then_anchor(one: ItemChange) -> str:
    """Return where the firm was."""
    words = QCoreApplication.translate("Change", "before: {anchor}")
    return words.format(anchor=lowered(said(one.item.anchor(one.before).label)))


def still_words(found: DimensionChange) -> str:
    """Return what stands where no item of an area changed."""
    return QCoreApplication.translate("Change", "The answers are the same as before.") if found.items else ""


def flag_words(found: FlagChange) -> tuple[str, str, str, str]:
    """Return icon, tone, sentence and detail of a red flag."""
    question = said(found.item.label)
    if found.state is FlagState.GONE and found.after is not None:
        words = QCoreApplication.translate("Change", "In order now: {answer}")
        return "circle-check", "ok", words.format(answer=lowered(said(found.after.label))), question
    if found.state is FlagState.UNKNOWN:
        words = QCoreApplication.translate("Change", "A red flag at the start, not known now")
        return "circle-question-mark", "warn", words, question
    words = (
        QCoreApplication.translate("Change", "New: {action}")
        if found.state is FlagState.NEW
        else QCoreApplication.translate("Change", "Still: {action}")
    )
    return "flag", "danger", words.format(action=lowered(said(found.flag.action))), ""


def action_words(action: ActionView) -> tuple[str, str, str]:
    """Return icon, tone and state of an agreed step."""
    if action.done_on is not None:
        words = QCoreApplication.translate("Change", "done {day}")
        return "circle-check", "ok", words.format(day=format_date(action.done_on))
    if action.dropped:
        words = QCoreApplication.translate("Change", "given up")
        return "ban", "muted", f"{words}: {action.state_reason}" if action.state_reason else words
    if action.draft.due_on is not None:
        words = QCoreApplication.translate("Change", "under way, due {day}")
        return "clock", "muted", words.format(day=format_date(action.draft.due_on))
    return "clock", "muted", QCoreApplication.translate("Change", "under way")


def actions_count_words(actions: Sequence[ActionView]) -> str:
    """Return how many steps are done, under way and given up."""
    done, dropped = sum(one.done for one in actions), sum(one.dropped for one in actions)
    words = QCoreApplication.translate("Change", "{done} done · {open} under way · {dropped} given up")
    return words.format(done=done, open=len(actions) - done - dropped, dropped=dropped)


def asked_words(asked: Asked) -> str:
    """Return `10 → 6`, or the one answer there is."""
    nothing = QCoreApplication.translate("Change", "not told")
    language = current_language()
    before, after = (
        answer_text(asked.item, one.value, language) if one is not None else nothing
        for one in (asked.before, asked.after)
    )
    if asked.item.phases:
        return after
    if before == after:
        words = QCoreApplication.translate("Change", "{answer}, as before")
        return words.format(answer=after)
    return f"{before} → {after}"


def unfinished_words(view: FirmChangeView) -> str:
    """Return that the later measurement is not finished; empty when it is."""
    if view.later.completed:
        return ""
    words = QCoreApplication.translate(
        "Change", "The measurement is not finished: %n question(s) to go.", "", view.later.left
    )
    meant = QCoreApplication.translate("Change", "The numbers tell of what has been answered both times.")
    return f"{words} {meant}"


def compared_words(view: FirmChangeView) -> list[str]:
    """Return how the two measurements can be compared, a sentence each."""
    return list(filter(None, _compared(view)))


def _compared(view: FirmChangeView) -> Iterator[str]:
    found, change = view.change.versions, view.change
    yield _form_words(view)
    if found.broken:
        words = QCoreApplication.translate("Change", "Asked in another way, compare with care: {items}.")
        yield words.format(items=_names(found.broken))
    if found.shifted:
        words = QCoreApplication.translate("Change", "Weighed otherwise than before: {items}.")
        yield words.format(items=_names(found.shifted))
    if found.removed or found.added:
        items = _names((*found.removed, *found.added))
        words = QCoreApplication.translate("Change", "In one of the forms only, left out: {items}.")
        yield words.format(items=items)
    if view.later.quick:
        yield QCoreApplication.translate("Change", "The later one is short: only its questions are compared.")
    if change.only_before:
        words = QCoreApplication.translate("Change", "At the start alone, left out: {areas}.")
        yield words.format(areas=_areas(change.only_before))
    if change.only_after:
        words = QCoreApplication.translate("Change", "Now alone, left out: {areas}.")
        yield words.format(areas=_areas(change.only_after))
    yield QCoreApplication.translate(
        "Change", "Significant: at least 10 points, and at least one step up in what was agreed."
    )
    yield _left_out_words(change)
    yield QCoreApplication.translate("Change", "The numbers tell of change, not of its causes.")


def _form_words(view: FirmChangeView) -> str:
    versions = {"before": view.first.version, "after": view.later.version}
    kind = view.change.comparison.comparability
    sentences = {
        Comparability.SAME: QCoreApplication.translate(
            "Change", "Both were made with the same form, {after}."
        ),
        Comparability.KEPT: QCoreApplication.translate(
            "Change", "The form has a newer version ({before} → {after}): results can be compared."
        ),
        Comparability.SHIFTED: QCoreApplication.translate(
            "Change",
            "The form has a newer version ({before} → {after}): both are worked out with the newer weights.",
        ),
        Comparability.BROKEN: QCoreApplication.translate(
            "Change", "The form has a newer version ({before} → {after}): results can be compared in part."
        ),
    }
    return sentences[kind].format(**versions)


def _left_out_words(change: FirmChange) -> str:
    out = {one.item.id for area in change.comparison.dimensions for one in area.left_out}
    if not out:
        return ""
    return QCoreApplication.translate(
        "Change",
        "%n question(s) left out: no answer at one of the two, or no concern of the firm.",
        "",
        len(out),
    )


def _names(items: Sequence[Item]) -> str:
    return "; ".join(_topic(item) for item in items)


def _areas(dimensions: Sequence[Dimension]) -> str:
    return ", ".join(said(one.label) for one in dimensions)


def _topic(item: Item) -> str:
    """The question of an item, without its mark."""
    return said(item.label).rstrip("?")


def number_words(value: float) -> str:
    """Return a score as it is shown."""
    return format_number(_whole(value))


def _whole(value: float) -> int:
    return int(value + 0.5)
