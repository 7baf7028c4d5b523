"""Branching of a form told in words, for paper: when a question is answered, and where an answer leads.

Nothing is written for it in the form: the conditions are tried with every answer there is.
"""

from collections.abc import Mapping, Sequence

from digifocus_desktop.errors import FormError
from digifocus_desktop.forms.answers import Answer, AnswerValue
from digifocus_desktop.forms.expressions import Expression, parse
from digifocus_desktop.forms.package import Choice, Item, ItemType, text
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.forms.values import Value


def answers_of(item: Item) -> tuple[tuple[Choice, AnswerValue], ...]:
    """Return every single answer that can be ticked; nothing for what is written."""
    if item.type is ItemType.SELECT_MULTIPLE:
        return tuple((choice, (choice.name,)) for choice in item.choices)
    if item.type is not ItemType.SELECT_ONE:
        return ()
    return tuple(
        (choice, choice.value if item.scored and choice.value is not None else choice.name)
        for choice in item.choices
    )


class Conditions:
    """Tells the conditions of one form in one language.

    Attributes:
        base: The questionnaire with what is known beforehand.
    """

    def __init__(
        self, base: Runtime, numbers: Mapping[str, int], words: Mapping[str, str], language: str
    ) -> None:
        self.base = base
        self._numbers, self._words, self._language = numbers, words, language

    def told(self, sources: Sequence[str]) -> str:
        """Return when all the conditions hold, in words; empty where nothing is left to decide."""
        parts = [self._one(source) for source in sources]
        return f" {self._words['and']} ".join(part for part in parts if part)

    def place(self, item_id: str) -> str:
        """Return number and id of a question."""
        return f"{self._numbers[item_id]} ({item_id})"

    def jumps(self, item: Item, order: Sequence[str]) -> Mapping[str, str]:
        """Return for each choice that hides what comes next the question to go on with; empty for the end.

        Args:
            item: The question.
            order: The questions of the paper in order.
        """
        later = order[order.index(item.id) + 1 :]
        found: dict[str, str] = {}
        for choice, value in answers_of(item) if item.type is ItemType.SELECT_ONE and later else ():
            try:
                after = self.base.answer(item.id, Answer.of(value)).runtime
            except FormError:
                continue
            shown = [name for name in later if after.is_visible(name) is not False]
            if shown[:1] != list(later[:1]):
                found[choice.name] = shown[0] if shown else ""
        return found

    def _one(self, source: str) -> str:
        expression = parse(source)
        names = [name for name in expression.names if name in self._numbers]
        if not names or expression.test(self.base.value) is True:
            return ""
        if len(names) == 1:
            return self._told_of(expression, names[0], alone=True)
        deciding = [name for name in names if self._holding(expression, name)]
        if deciding:
            return f" {self._words['or']} ".join(self._told_of(expression, name) for name in deciding)
        return f" {self._words['and']} ".join(self._told_of(expression, name) for name in names)

    def _holding(self, expression: Expression, name: str) -> list[Choice]:
        return [choice for choice, result in self._tried(expression, name) if result is True]

    def _tried(self, expression: Expression, name: str) -> list[tuple[Choice, bool | None]]:
        """What the condition says for each answer to one question, the others being as they are."""

        def trying(value: AnswerValue) -> bool | None:
            def lookup(other: str) -> Value:
                return value if other == name else self.base.value(other)

            return expression.test(lookup)

        item = self.base.package.item(name)
        return [(choice, trying(value)) for choice, value in answers_of(item)]

    def _told_of(self, expression: Expression, name: str, *, alone: bool = False) -> str:
        number, tried = self._numbers[name], self._tried(expression, name)
        held = self._holding(expression, name)
        yes = held or [choice for choice, result in tried if result is not False]
        no = [choice for choice, _ in tried if choice not in yes]
        if not yes or not no:
            return self._words["answer_decides"].format(number=number)
        if alone and len(no) < len(yes) and any(choice.value is None for choice in no):
            return self._words["answer_is_not"].format(number=number, answers=self._listed(no))
        return self._words["answer_is"].format(number=number, answers=self._listed(yes))

    def _listed(self, choices: Sequence[Choice]) -> str:
        values = [choice.value for choice in choices]
        if None not in values and len(values) > 1:
            known = [value for value in values if value is not None]
            if known == list(range(known[0], known[-1] + 1)):
                return f"{known[0]}–{known[-1]}"
        named = [
            str(choice.value)
            if choice.value is not None
            else self._words["quoted"].format(text=text(choice.label, self._language).text)
            for choice in choices
        ]
        return f" {self._words['or']} ".join([*([", ".join(named[:-1])] if named[1:] else []), named[-1]])
