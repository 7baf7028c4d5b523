"""What a report says of the result: headlines, areas, strengths, facts, how far the answers carry."""

from digifocus_desktop.documents.report.data import Dimension, Headline, Score, Strength
from digifocus_desktop.documents.report.lines import FactLine, FactList
from digifocus_desktop.documents.wording import wording
from digifocus_desktop.domain.formats import Language
from digifocus_desktop.forms import result as found
from digifocus_desktop.forms.answers import Status
from digifocus_desktop.forms.package import DimensionKind, FormPackage, Texts, text
from digifocus_desktop.services.report_reading import ReportFacts
from digifocus_desktop.services.results import ResultView


def said(texts: Texts, language: str) -> str:
    """Return a text of the form in a language, else in Finnish."""
    return text(texts, language).text


def headlines(
    view: ResultView, earlier: found.Result | None, language: Language
) -> tuple[Headline, Headline]:
    """Return own competence and the firm's level, with what they were before."""
    words = wording("report", language)
    before = (earlier.competence, earlier.level) if earlier is not None else (None, None)
    now = (view.result.competence, view.result.level)
    own, firm = (
        Headline(words[key], _score(score, view.package, language), past.value if past and score else None)
        for key, score, past in zip(("headline_competence", "headline_level"), now, before, strict=True)
    )
    return own, firm


def dimensions(view: ResultView, earlier: found.Result | None, facts: ReportFacts) -> tuple[Dimension, ...]:
    """Return the bars in their order."""
    return tuple(_dimension(one, view.package, earlier, facts) for one in view.result.dimensions)


def strengths(view: ResultView, language: Language) -> tuple[Strength, ...]:
    """Return at most three answers to be proud of."""
    return tuple(_strength(one, view.package, language) for one in view.result.strengths)


def fact_list(view: ResultView, language: Language) -> FactList:
    """Return the facts of the Digital Intensity Index with the version of their set."""
    lines = tuple(FactLine(said(one.fact.label, language), one.holds) for one in view.result.dii)
    return FactList(view.result.dii_version, lines)


def reliability(view: ResultView, language: Language) -> str:
    """Return how far the answers carry; empty before the first."""
    word, share = view.result.reliability, view.result.dont_know_share
    if word is None or share is None:
        return ""
    return wording("report", language)[f"reliability_{word.value}"].format(share=round(share * 100))


def untranslated(view: ResultView, language: Language) -> bool:
    """Whether the words of the scale or of an area are not there in the language of the report."""
    labels = [band.label for band in view.package.bands]
    labels += [one.dimension.label for one in view.result.dimensions]
    labels += [one.next_step.target.label for one in view.result.dimensions if one.next_step]
    return any(text(label, language).language != language for label in labels)


def _score(score: found.Score | None, package: FormPackage, language: Language) -> Score | None:
    if score is None:
        return None
    low, high = max(0.0, score.value - score.half_range), min(100.0, score.value + score.half_range)
    own = package.bands.index(score.band)
    others = [own]
    if score.at_border:
        above = package.bands[own + 1].lower if own + 1 < len(package.bands) else None
        others = [own, own + 1] if above is not None and high >= above else [own - 1, own]
    words = tuple(said(package.bands[place].label, language) for place in others if place >= 0)
    return Score(score.value, low, high, words)


def _dimension(
    one: found.DimensionResult, package: FormPackage, earlier: found.Result | None, facts: ReportFacts
) -> Dimension:
    words, dimension = wording("report", facts.language), one.dimension
    answers = facts.runtime.answers
    unknown = sum(
        dimension.id in item.dimensions and item.id in answers and answers[item.id].status is Status.DONT_KNOW
        for item in package.items
    )
    groups = {DimensionKind.LEVEL: words["headline_level"], DimensionKind.BRANCH: words["group_branch"]}
    before = earlier.of(dimension.id) if earlier is not None else None
    return Dimension(
        letter=dimension.id[:1],
        name=said(dimension.label, facts.language),
        score=_score(one.score, package, facts.language),
        next_step=_next_step(one.next_step, facts.language) if one.next_step else "",
        unknown_answers=unknown,
        group=groups.get(dimension.kind, ""),
        earlier=before.score.value if before is not None and before.score and one.score else None,
    )


def _next_step(step: found.NextStep, language: Language) -> str:
    """Return the question and the anchor one step up: *only when forced* alone says nothing."""
    return f"{said(step.item.label, language)} {said(step.target.label, language)}"


def _strength(one: found.Strength, package: FormPackage, language: Language) -> Strength:
    section = package.section_by_id[one.item.section]
    words = f"{said(one.item.label, language)} {said(one.anchor.label, language)}"
    return Strength(said(section.short, language), words)
