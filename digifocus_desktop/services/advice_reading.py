"""Reads what advice hangs on, and turns what the rules propose into steps with their words."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from digifocus_desktop.forms.advice import called_for
from digifocus_desktop.forms.advice_causes import causes
from digifocus_desktop.forms.advice_order import Candidate, Offered, Ordering, StepKind
from digifocus_desktop.forms.answers import Status
from digifocus_desktop.forms.expressions import parse
from digifocus_desktop.forms.guide import Rule
from digifocus_desktop.forms.package import FormPackage, Item, Texts, text
from digifocus_desktop.forms.result import Result
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.forms.values import Value
from digifocus_desktop.services.advice_values import Cause, ExpertAdvice, PlannedStep
from digifocus_desktop.services.training_options import TrainingOption

LANGUAGES = ("fi", "sv", "en")


@dataclass(frozen=True, slots=True)
class Case:
    """One analysis with everything that advice hangs on.

    Attributes:
        runtime: The questionnaire as it stands.
        result: Its scores and flags.
        trainings: The trainings for this firm, by key.
        today: The day that windows are compared with.
        firm: Name of the firm.
        municipality: Name of its municipality.
        suppliers: Firms that do such work, by target group.
    """

    runtime: Runtime
    result: Result
    trainings: Mapping[str, TrainingOption]
    today: date
    firm: str = ""
    municipality: str = ""
    suppliers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    @property
    def package(self) -> FormPackage:
        """The questionnaire."""
        return self.runtime.package

    def ordering(self) -> Ordering:
        """Return the rules over this analysis."""
        offered = {
            key: Offered(
                one.open,
                one.available(self.today),
                one.own_path,
                free=one.fee is not None and one.fee.amount_cents == 0,
            )
            for key, one in self.trainings.items()
        }
        return Ordering(self.runtime, self.result, offered)

    def causes(self, items: Iterable[str]) -> tuple[Cause, ...]:
        """Return the answers to these items, those without an answer left out."""
        found = [
            (item, self._answer(item)) for name in items for item in [self.package.by_id.get(name)] if item
        ]
        return tuple(Cause(item.id, item.label, answer) for item, answer in found if answer)

    def step(self, found: Candidate) -> PlannedStep:
        """Return a proposed step with its words."""
        behind = self.causes(found.causes)
        replaced = next((one.label for one in self.package.themes if one.code == found.replaces), None)
        return PlannedStep(
            code=found.code,
            kind=found.kind,
            title=found.title,
            why=behind[0].answer if behind else {},
            causes=behind,
            how_to=found.how,
            theme=found.theme,
            training=self.trainings.get(found.theme) if found.kind is StepKind.THEME else None,
            help=found.help,
            place=found.place,
            replaces=replaced,
        )

    def experts(self, ordering: Ordering) -> tuple[ExpertAdvice, ...]:
        """Return the expertise outside that is called for."""
        rules = called_for(self.runtime, self.result)
        return tuple(self._expert(rule, len(rules), ordering) for rule in rules)

    def _expert(self, rule: Rule, external: int, ordering: Ordering) -> ExpertAdvice:
        behind = self.causes(self._items_behind(rule, external))
        return ExpertAdvice(
            code=rule.code,
            direction=rule.direction,
            content=rule.content,
            causes=behind,
            request=self._request(rule, behind),
            questions=rule.questions or {},
            checklist=rule.checklist or {},
            help=ordering.help_for(rule.code),
            suppliers=self.suppliers.get(rule.suppliers, ()),
        )

    def _items_behind(self, rule: Rule, external: int) -> tuple[str, ...]:
        flags = tuple(raised.item.id for raised in self.result.flags)

        def lookup(name: str) -> Value:
            facts: dict[str, Value] = {"flags": len(flags), "external": external}
            return facts[name] if name in facts else self.runtime.value(name)

        found: list[str] = []
        for name in causes(parse(rule.condition), lookup):
            found += flags if name == "flags" else [name]
        return tuple(dict.fromkeys(found))

    def _request(self, rule: Rule, behind: tuple[Cause, ...]) -> Texts:
        """The need in the firm's words; what is not translated is left to Finnish."""
        if rule.need is None:
            return {}
        found = {}
        for language in LANGUAGES:
            template = rule.need.get(language)
            if template:
                lines = [
                    f"– {text(one.question, language).text} {text(one.answer, language).text}"
                    for one in behind
                ]
                found[language] = (
                    template.replace("{firm}", self.firm)
                    .replace("{municipality}", self.municipality)
                    .replace("{answers}", "\n".join(lines))
                    .replace("{areas}", "\n".join(self._areas(language)))
                )
        return found

    def _areas(self, language: str) -> list[str]:
        """The measured areas with their numbers and ranges, a line each."""
        measured = [
            (one.dimension.label, one.score) for one in self.result.dimensions if one.score is not None
        ]
        return [
            f"– {text(label, language).text}: {score.rounded} ({score.low}–{score.high})"
            for label, score in measured
        ]

    def _answer(self, item: Item) -> Texts:
        """The words of an answer; empty without one."""
        answer = self.runtime.answers.get(item.id)
        value = answer.settled if answer is not None and self.runtime.is_visible(item.id) else None
        if isinstance(value, int) and item.scored and 0 <= value < len(item.choices):
            return item.anchor(value).label
        if isinstance(value, tuple):
            labels = [choice.label for name in value for choice in [item.choice(name)] if choice]
            return (
                {code: ", ".join(text(one, code).text for one in labels) for code in LANGUAGES}
                if labels
                else {}
            )
        if isinstance(value, str):
            choice = item.choice(value)
            return choice.label if choice is not None else {LANGUAGES[0]: value}
        if value is not None:
            return {LANGUAGES[0]: f"{value:g}"}
        unknown = answer is not None and answer.status is Status.DONT_KNOW
        return {"fi": "En tiedä", "sv": "Vet inte", "en": "Don't know"} if unknown else {}
