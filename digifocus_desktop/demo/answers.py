"""Believable answers to the questionnaire, given through its own runtime: only what is shown is answered."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from random import Random
from typing import Any

from digifocus_desktop.demo.cast import INDUSTRIES, Firm
from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.forms.course import WHOLE, Course
from digifocus_desktop.forms.package import FormPackage, Item, ItemKind, ItemType
from digifocus_desktop.forms.runtime import Runtime
from digifocus_desktop.services.analysis_prefill import KnownFacts, prefilled
from digifocus_desktop.services.measures import Measures

WISHES = (
    "Varaukset kulkisivat itsestään, nyt vastaan puhelimeen ratissa.",
    "Laskutus samana päivänä eikä iltaisin keittiön pöydällä.",
    "Uudet asiakkaat löytäisivät meidät muualtakin kuin naapurilta.",
    "Somessa pitäisi olla, mutta en tiedä mitä sinne kirjoittaisi.",
    "Yksi paikka, jossa kaikki asiakkaiden tiedot ovat tallessa.",
    "Kesän sesonki myytyä ennakkoon jo keväällä.",
)
REMARKS = (
    "Näytti puhelimesta.",
    "Puoliso hoitaa tämän.",
    "Tekeillä, ei vielä käytössä.",
    "Jäi mietityttämään.",
)
_NUMBERS = {"l_yhteydenotot": (0, 40), "l_tunnit": (1, 14), "l_netti": (1, 4)}
_GROWTH = 0.35


@dataclass(frozen=True, slots=True)
class Answered:
    """Answers as they are stored, and what they say.

    Attributes:
        entries: The map of a response set.
        measures: What statistics keep of them.
    """

    entries: Mapping[str, Mapping[str, Any]]
    measures: Measures

    @classmethod
    def of(cls, package: FormPackage, answers: Mapping[str, Answer], course: Course = WHOLE) -> "Answered":
        """Work the measures out."""
        entries = {name: answer.to_entry() for name, answer in answers.items()}
        return cls(entries, Measures.of(Runtime(package, answers, course)))


def believable(
    package: FormPackage, firm: Firm, random: Random, ability: float, most: int | None = None
) -> dict[str, Answer]:
    """Return the answers of a firm, all of them or only the first `most` questions that people answer.

    Args:
        package: The questionnaire.
        firm: Whose facts are filled in beforehand.
        random: Drawn from.
        ability: 0–4, around which the answers lie; each dimension leans away from it.
        most: How many questions are answered; None for all.
    """
    facts = KnownFacts(
        firm.groups, firm.municipality, INDUSTRIES[firm.groups[0]], firm.staff, firm.turnover, firm.founded
    )
    leaning = {dimension.id: random.gauss(0, 0.6) for dimension in package.dimensions}
    return _completed(Runtime(package, prefilled(package, facts)), random, ability, leaning, most)


def grown(package: FormPackage, answers: Mapping[str, Answer], random: Random) -> dict[str, Answer]:
    """Return the answers of the same firm a year later: a third of the ratings one step higher."""
    later = {}
    for name, answer in answers.items():
        item = package.by_id[name]
        value = answer.value
        if item.scored and isinstance(value, int) and value < 4 and random.random() < _GROWTH:
            later[name] = Answer.of(value + 1)
        else:
            later[name] = replace(answer, observation=None, agreed=None, develop=False)
    return _completed(Runtime(package, later, Course("T1")), random, 2.0, {}, None)


def seen_now(package: FormPackage, answers: Mapping[str, Answer], random: Random) -> dict[str, Answer]:
    """Return the answers with the start of own competence as it is seen at the end: often a step lower."""
    return {
        name: replace(answer, then=max(0, answer.value - random.choice((0, 1, 1, 2))))
        if package.by_id[name].kind is ItemKind.COMPETENCE and isinstance(answer.value, int)
        else answer
        for name, answer in answers.items()
    }


def _completed(
    runtime: Runtime, random: Random, ability: float, leaning: Mapping[str, float], most: int | None
) -> dict[str, Answer]:
    given = 0
    while most is None or given < most:
        item = next((one for one in runtime.questions if one.id not in runtime.answers), None)
        if item is None:
            break
        aim = ability + sum(leaning.get(dimension, 0.0) for dimension in item.dimensions[:1])
        answer = _answer(item, random, aim, runtime)
        runtime = runtime.answer(item.id, answer).runtime
        given += 1
    return dict(runtime.answers)


def _answer(item: Item, random: Random, aim: float, runtime: Runtime) -> Answer:
    if item.scored:
        return _rating(item, random, aim, len(runtime.developing) < runtime.package.max_develop)
    if item.type is ItemType.TEXT:
        return Answer.of(random.choice(WISHES))
    if item.type in (ItemType.INTEGER, ItemType.DECIMAL):
        return Answer.of(random.randint(*_NUMBERS.get(item.id, (1, 9))))
    if item.type is ItemType.SELECT_MULTIPLE:
        return Answer.of((random.choice(item.choices).name,))
    return Answer.of(random.choice(item.choices).name)


def _rating(item: Item, random: Random, aim: float, may_develop: bool) -> Answer:
    if item.not_applicable and random.random() < 0.12:
        return Answer(Status.NOT_APPLICABLE)
    if random.random() < 0.05:
        return Answer(Status.DONT_KNOW)
    value = min(4, max(0, round(random.gauss(aim, 0.8))))
    observed = item.observable and random.random() < 0.1
    return Answer(
        Status.ANSWERED,
        value,
        observation=max(0, value - 1) if observed else None,
        note=random.choice(REMARKS) if random.random() < 0.06 else None,
        develop=may_develop and item.kind is ItemKind.COMPETENCE and value <= 1 and random.random() < 0.6,
    )
