"""The order in which steps are proposed: rules first, the need only filters and parts equals.

Red flags; the firm's own path while its gate is open, seats are left and the need is there; themes that
match the main problem or a wish to develop; the foundation themes with what comes before them. Three at
most, never two of one theme, at least one of them free of charge and short enough for this firm. Red flags
leave the last step to what the firm came for, where there is such a thing; each keeps its own action.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from digifocus_desktop.forms.advice import ThemeNeed, theme_need
from digifocus_desktop.forms.advice_matrix import HelpKind, PairResult, help_for, matrix
from digifocus_desktop.forms.guide import Advising, HowTo, Theme
from digifocus_desktop.forms.package import FormPackage, Texts
from digifocus_desktop.forms.result import Result
from digifocus_desktop.forms.runtime import Runtime

STEP_COUNT = 3
CAUSE_COUNT = 3
ANY_TIME = 60
"""Longest step in minutes while the firm has not told how much time it has."""


class StepKind(StrEnum):
    """What a proposed step is."""

    FLAG = "flag"
    THEME = "theme"
    ACT = "act"
    EXPERT = "expert"
    OWN = "own"


class Place(StrEnum):
    """Which rule proposed a step, in their order."""

    FLAG = "flag"
    OWN_PATH = "own_path"
    WISH = "wish"
    FOUNDATION = "foundation"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class Offered:
    """What the programme says of a theme today.

    Attributes:
        opened: Whether the answers open its gate; None while they do not tell.
        available: Whether its window has not passed and there are seats.
        own: Whether it is on a path of the firm's target group.
        free: Whether it costs this firm nothing.
    """

    opened: bool | None
    available: bool
    own: bool = False
    free: bool = False


_UNKNOWN = Offered(opened=None, available=False)


@dataclass(frozen=True, slots=True)
class Candidate:
    """A step that the rules propose.

    Attributes:
        code: Stable name, such as `flag:h_tunnukset`, `theme:TP2.1`, `act:d_sisalto`.
        kind: What it is.
        place: The rule that proposed it.
        title: What to do.
        causes: Ids of the items behind it, the weightiest first.
        theme: Code of its theme; empty for a flag.
        group: Name that steps of one theme or path share; for a flag, of who helps with it.
        how: How it is done; None where the questionnaire does not say.
        free: Whether it costs nothing.
        help: The kind of help that fits the theme.
        need: Need 0–1 of its theme.
        replaces: Theme that it stands for, because that one is closed.
    """

    code: str
    kind: StepKind
    place: Place
    title: Texts
    causes: tuple[str, ...]
    theme: str
    group: str
    how: HowTo | None
    free: bool
    help: HelpKind | None = None
    need: float | None = None
    replaces: str = ""

    def doable(self, minutes: int) -> bool:
        """Tell whether it is free of charge and takes no longer than `minutes`."""
        return self.free and self.how is not None and self.how.minutes <= minutes


@dataclass(frozen=True, slots=True)
class _Themes:
    """The themes of a package by what the rules ask for, so that an answer does not walk through them all.

    Attributes:
        by_code: All of them, in order of the package.
        places: The place of each in that order.
        foundation: The codes of those of the foundation, in their own order.
        about: By main problem the codes of the themes that it speaks for.
    """

    by_code: Mapping[str, Theme]
    places: Mapping[str, int]
    foundation: tuple[str, ...]
    about: Mapping[str, tuple[str, ...]]

    @classmethod
    def of(cls, package: FormPackage) -> "_Themes":
        """Return them; the package keeps them."""
        if "themes" not in package.kept:
            package.kept["themes"] = cls._of(package)
        found: _Themes = package.kept["themes"]
        return found

    @classmethod
    def _of(cls, package: FormPackage) -> "_Themes":
        ordered = [theme for theme in package.themes if theme.order is not None]
        about: dict[str, list[str]] = {}
        for theme in package.themes:
            for topic in dict.fromkeys(theme.topics):
                about.setdefault(topic, []).append(theme.code)
        return cls(
            {theme.code: theme for theme in package.themes},
            {theme.code: place for place, theme in enumerate(package.themes)},
            tuple(theme.code for theme in sorted(ordered, key=lambda one: one.order or 0)),
            {topic: tuple(codes) for topic, codes in about.items()},
        )


class Ordering:
    """Proposes the steps of one firm.

    Attributes:
        pairs: The matrix of competence and level.
        minutes: Longest step that fits the time the firm has.
    """

    def __init__(self, runtime: Runtime, result: Result, offered: Mapping[str, Offered]) -> None:
        package = runtime.package
        self._runtime = runtime
        self._result = result
        self._offered = offered
        self._advising = package.advising or Advising()
        self._index = _Themes.of(package)
        self._themes = self._index.by_code
        self._steps = {step.item: step for step in package.steps}
        opened = [code for code, said in offered.items() if said.opened is True and code in self._themes]
        self._open = [self._themes[code] for code in sorted(opened, key=self._index.places.__getitem__)]
        self.pairs: tuple[PairResult, ...] = matrix(runtime, result)
        self.minutes = self._minutes()

    def candidates(self) -> tuple[Candidate, ...]:
        """Return everything the rules propose, in their order: every red flag, a theme or path once."""
        found = [*self._own_path(), *self._wishes(), *self._foundation()]
        return (*self._flags(), *_first_of_each(found))

    def chosen(self, without: frozenset[str] = frozenset()) -> tuple[Candidate, ...]:
        """Return the three steps to propose; at least one is free and short, where there is such a one.

        Those named in `without` were dropped: the next in the order takes their place.
        """
        candidates = _in_places(one for one in self.candidates() if one.code not in without)
        picked = candidates[:STEP_COUNT]
        if any(one.doable(self.minutes) for one in picked):
            return tuple(picked)
        kept = picked[: STEP_COUNT - 1]
        taken = {one.group for one in kept}
        spare = (
            one
            for one in (*candidates[len(picked) :], *self._spares(candidates))
            if one.doable(self.minutes) and one.group not in taken and one.code not in without
        )
        free = next(spare, None)
        return tuple(picked) if free is None else (*kept, replace(free, place=Place.FREE))

    def acts(self) -> tuple[Candidate, ...]:
        """Return what the firm can do itself where an item has room, the heaviest first; for adding."""
        found = [act for theme in self._open for act in self._acts_of(theme, Place.FOUNDATION)]
        return tuple({act.code: act for act in found}.values())

    def by_code(self, code: str) -> Candidate | None:
        """Return any step by its code, whatever the rules say of it; None where there is no such step."""
        kind, _, name = code.partition(":")
        if kind == StepKind.THEME:
            return self.theme(name)
        found = (*self.candidates(), *self.acts(), *self._act_of_any(name))
        return next((one for one in found if one.code == code), None)

    def _act_of_any(self, item: str) -> Iterator[Candidate]:
        for theme in self._themes.values():
            yield from (one for one in self._acts_of(theme, Place.FOUNDATION) if one.causes == (item,))

    def theme(self, code: str) -> Candidate | None:
        """Return taking part in a theme as a step, whatever the rules say of it; for adding."""
        theme = self._themes.get(code)
        return self._training(theme, Place.FOUNDATION) if theme is not None else None

    def help_for(self, code: str) -> HelpKind | None:
        """Return the kind of help for a theme or rule."""
        return help_for(code, self.pairs)

    def _minutes(self) -> int:
        item = self._advising.time_item
        said = self._runtime.value(item) if item in self._runtime.package.by_id else None
        return int((self._advising.times or {}).get(str(said), ANY_TIME))

    def _flags(self) -> Iterator[Candidate]:
        for raised in self._result.flags:
            step = self._steps.get(raised.item.id)
            how = step.how if step is not None else None
            helps = [kind for one in raised.flag.helpers for kind in [self.help_for(one)] if kind]
            others = [code for code in raised.flag.helpers if code not in self._themes]
            yield Candidate(
                code=f"flag:{raised.item.id}",
                kind=StepKind.FLAG,
                place=Place.FLAG,
                title=raised.flag.action,
                causes=(raised.item.id,),
                theme="",
                group=others[0] if others else f"flag:{raised.item.id}",
                how=how,
                free=how is not None and how.cost == "free",
                help=helps[0] if helps else None,
            )

    def _own_path(self) -> Iterator[Candidate]:
        own = [one for one in self._open if self._said(one.code).own and self._is_wanted(one.code)]
        for theme in sorted(own, key=self._most_needed):
            if self._said(theme.code).available:
                yield self._training(theme, Place.OWN_PATH)
            else:
                yield from self._others(theme, theme.instead, Place.OWN_PATH)

    def _wishes(self) -> Iterator[Candidate]:
        """Themes of the main problem, then themes of a wish; of equals the one needed more."""
        item = self._advising.topic_item
        topic = self._runtime.value(item) if item in self._runtime.package.by_id else None
        about = self._index.about.get(topic, ()) if isinstance(topic, str) else ()
        wishes = self._ticked()
        matched = []
        for code in {*about, *wishes}:
            reasons = ((item,) if code in about else ()) + tuple(wishes.get(code, ()))
            theme = self._themes[code]
            matched.append((code not in about, self._most_needed(theme), theme, reasons))
        for *_, theme, reasons in sorted(matched, key=lambda row: row[:2]):
            for found in self._offer(theme, Place.WISH):
                yield replace(found, causes=_joined(reasons, found.causes))

    def _ticked(self) -> dict[str, list[str]]:
        """By theme the items ticked "haluan kehittyä tässä" that feed it, in order of the questionnaire."""
        package, found = self._runtime.package, dict[str, list[str]]()
        ticked = [name for name in self._runtime.developing if name in package.by_id]
        for name in sorted(ticked, key=package.places.__getitem__):
            for code in package.by_id[name].themes:
                if code in self._themes and name not in found.setdefault(code, []):
                    found[code].append(name)
        return found

    def _foundation(self) -> Iterator[Candidate]:
        for code in self._index.foundation:
            yield from self._offer(self._themes[code], Place.FOUNDATION)

    def _offer(self, theme: Theme, place: Place) -> Iterator[Candidate]:
        """A theme that is wanted; what comes before it while its gate is closed."""
        if not self._is_wanted(theme.code):
            return
        if self._said(theme.code).opened is False:
            yield from self._others(theme, theme.before, place)
        elif self._is_open(theme.code):
            yield from self._as_it_fits(theme, place)

    def _as_it_fits(self, theme: Theme, place: Place) -> Iterator[Candidate]:
        """A training; own work where the competence is there already or the training is over."""
        hands_on = self.help_for(theme.code) is HelpKind.HANDS_ON
        available = self._said(theme.code).available
        acts = list(self._acts_of(theme, place)) if hands_on or not available else []
        if acts:
            yield acts[0]
        elif available:
            yield self._training(theme, place)

    def _others(self, theme: Theme, codes: Iterable[str], place: Place) -> Iterator[Candidate]:
        for code in codes:
            if self._is_open(code) and self._said(code).available:
                found = self._training(self._themes[code], place)
                causes = _joined(self._need(theme).items, found.causes)
                yield replace(found, causes=causes, replaces=theme.code)

    def _training(self, theme: Theme, place: Place) -> Candidate:
        need = self._need(theme)
        return Candidate(
            code=f"theme:{theme.code}",
            kind=StepKind.THEME,
            place=place,
            title=theme.label,
            causes=need.items[:CAUSE_COUNT],
            theme=theme.code,
            group=theme.path or theme.code,
            how=theme.how,
            free=self._said(theme.code).free,
            help=self.help_for(theme.code),
            need=need.need,
        )

    def _acts_of(self, theme: Theme, place: Place) -> Iterator[Candidate]:
        need = self._need(theme)
        for name in need.items:
            step = self._steps.get(name)
            if step is not None:
                yield Candidate(
                    code=f"act:{name}",
                    kind=StepKind.ACT,
                    place=place,
                    title=step.title,
                    causes=(name,),
                    theme=theme.code,
                    group=theme.path or theme.code,
                    how=step.how,
                    free=step.how.cost == "free",
                    help=self.help_for(theme.code),
                    need=need.need,
                )

    def _spares(self, candidates: Iterable[Candidate]) -> Iterator[Candidate]:
        """Own work in what was proposed, then in any theme that is open, then what is free of charge."""
        proposed = {one.theme: self._themes[one.theme] for one in candidates if one.theme}
        for theme in (*proposed.values(), *(one for one in self._open if one.code not in proposed)):
            yield from self._acts_of(theme, Place.FREE)
        reasons = self._reasons(candidates)
        for theme in self._open:
            said = self._said(theme.code)
            if said.free and said.available:
                found = self._training(theme, Place.FREE)
                if found.causes or reasons:
                    yield replace(found, causes=found.causes or reasons)

    def _reasons(self, candidates: Iterable[Candidate]) -> tuple[str, ...]:
        """What nobody knew about safety, else what speaks for the first proposal: nothing comes without."""
        unknown = tuple(one.item.id for one in self._result.clarify)
        behind = [name for one in candidates for name in one.causes]
        return (unknown or tuple(behind))[:CAUSE_COUNT]

    def _said(self, code: str) -> Offered:
        return self._offered.get(code, _UNKNOWN)

    def _is_open(self, code: str) -> bool:
        return self._said(code).opened is True

    def _need(self, theme: Theme) -> ThemeNeed:
        return theme_need(self._runtime, theme.code)

    def _is_wanted(self, code: str) -> bool:
        need = self._need(self._themes[code]).need
        return need is not None and need >= self._advising.need_limit

    def _most_needed(self, theme: Theme) -> tuple[float, int, str]:
        need = self._need(theme)
        return (-(need.need or 0.0), theme.order or 999, theme.code)


def _in_places(found: Iterable[Candidate]) -> list[Candidate]:
    """Leave one step of each group, and before a step that is no red flag as many flags as leave it room."""
    steps = list(_first_of_each(found))
    flags = [one for one in steps if one.kind is StepKind.FLAG]
    others = steps[len(flags) :]
    room = STEP_COUNT - 1 if others else STEP_COUNT
    return [*flags[:room], *others]


def _first_of_each(found: Iterable[Candidate]) -> Iterator[Candidate]:
    taken: set[str] = set()
    for one in found:
        if one.group not in taken:
            taken.add(one.group)
            yield one


def _joined(first: tuple[str, ...], others: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*first, *others)))[:CAUSE_COUNT]
