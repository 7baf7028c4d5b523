"""Draws a paper that is being keyed as plain rows in the language of now."""

from collections.abc import Mapping
from dataclasses import replace

from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.forms.course import FIRST_PHASE
from digifocus_desktop.forms.package import Item, ItemKind, ItemType, text
from digifocus_desktop.forms.telling import told
from digifocus_desktop.services.repeat_words import question_words
from ui.screens.keying.sheet import STATUS_KEYS, KeyingSheet, is_direct, marks
from ui.screens.keying.state import KeyingState, KeyQuestion, KeyRow
from ui.shared.i18n import current_language
from ui.shared.typed_answers import to_type

_KEY_OF = {status: key for key, status in STATUS_KEYS.items()}


def draw(state: KeyingState, sheet: KeyingSheet, numbers: Mapping[str, int]) -> KeyingState:
    """Return the state with what the sheet holds."""
    shown = [item for item in sheet.items if sheet.shows(item.id) and sheet.is_kept(item.id)]
    against = set(sheet.contradictions)
    question = sheet.question
    return replace(
        state,
        rows=tuple(_row(item, sheet, numbers, against) for item in sheet.items),
        question=_question(question, sheet, numbers) if question else None,
        done=sum(sheet.is_done(item.id) for item in shown),
        asked=len(shown),
        contradictions=len(against),
        checking=sheet.checking,
        checked=len(sheet.checked),
        can_undo=sheet.depth > 0,
    )


def _row(item: Item, sheet: KeyingSheet, numbers: Mapping[str, int], against: set[str]) -> KeyRow:
    held = sheet.runtime.answers.get(item.id)
    return KeyRow(
        item=item.id,
        number=str(numbers.get(item.id, "")),
        question=_words(item, sheet),
        answer=_short(item, held),
        detail=_long(item, held),
        hidden=not sheet.shows(item.id),
        withdrawn=bool(sheet.runtime.withdrawn(item.id)),
        contradiction=item.id in against,
        checked=item.id in sheet.checked,
        different=sheet.different == item.id,
    )


def _words(item: Item, sheet: KeyingSheet) -> str:
    """The question, and of which of several it asks, as it stands on the paper."""
    language = current_language()
    return question_words(sheet.runtime, item, lambda texts: told(sheet.runtime, texts, language))


def _question(item: Item, sheet: KeyingSheet, numbers: Mapping[str, int]) -> KeyQuestion:
    held = sheet.runtime.answers.get(item.id)
    language = current_language()
    competence = item.kind is ItemKind.COMPETENCE
    offered = sheet.runtime.choices(item.id)
    options = zip(marks(item), item.choices, strict=True)
    return KeyQuestion(
        item=item.id,
        number=str(numbers.get(item.id, "")),
        question=_words(item, sheet),
        hint=told(sheet.runtime, item.hint, language),
        options=tuple(
            (mark, told(sheet.runtime, choice.label, language))
            for mark, choice in options
            if choice in offered
        ),
        chosen=_chosen(item, held),
        direct=is_direct(item),
        free=item.type is ItemType.TEXT,
        typed="" if is_direct(item) or held is None else _typed(item, held),
        status=held.status if held else None,
        not_applicable=item.not_applicable,
        observable=item.observable,
        observation=held.observation if held else None,
        develop=(held is not None and held.develop) if competence else None,
        twice=competence and sheet.runtime.course.phase != FIRST_PHASE,
        then=held.then if held else None,
        hidden=not sheet.shows(item.id),
        different=sheet.different == item.id,
        most=item.max_choices,
        withdrawn=", ".join(text(choice.label, language).text for choice in sheet.runtime.withdrawn(item.id)),
        required_text=told(sheet.runtime, item.required_message or {}, language),
    )


def _chosen(item: Item, held: Answer | None) -> tuple[str, ...]:
    if held is None or held.status is not Status.ANSWERED:
        return ()
    names = held.value if isinstance(held.value, tuple) else (held.value,)
    return tuple(
        mark
        for mark, choice in zip(marks(item), item.choices, strict=True)
        if (choice.value if item.scored and choice.value is not None else choice.name) in names
    )


def _typed(item: Item, held: Answer) -> str:
    if held.status is not Status.ANSWERED:
        return "" if item.type is ItemType.TEXT else _KEY_OF.get(held.status, "")
    if item.choices:
        return " ".join(_chosen(item, held))
    return to_type(item, held.value)


def _short(item: Item, held: Answer | None) -> str:
    if held is None:
        return ""
    if held.status is not Status.ANSWERED:
        return _KEY_OF.get(held.status, "")
    if item.choices:
        return " ".join(_chosen(item, held))
    return "…" if item.type is ItemType.TEXT else _typed(item, held)


def _long(item: Item, held: Answer | None) -> str:
    if held is None or held.status is not Status.ANSWERED:
        return ""
    if not item.choices:
        return held.value if isinstance(held.value, str) and item.type is ItemType.TEXT else ""
    names = set(_chosen(item, held))
    labels = [text(choice.label, current_language()).text for choice in item.choices]
    return ", ".join(word for mark, word in zip(marks(item), labels, strict=True) if mark in names)
