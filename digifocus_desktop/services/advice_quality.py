"""How often advisors depart from what the rules propose: a figure of the method, never of a person."""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from digifocus_desktop.domain.anonymity import LEAST_TOLD
from digifocus_desktop.forms.package import FormPackage, Texts
from digifocus_desktop.services.advice_values import Reason
from digifocus_desktop.services.forms import FormService
from digifocus_desktop.store.database import Store

OWN = "own"
_PLANS = (
    "SELECT count(*) FROM response_set r WHERE NOT r.deleted AND EXISTS (SELECT 1 FROM interview i "
    "WHERE i.response_set_id = r.id AND i.kind = 'interview' AND NOT i.deleted)"
)
_CHOICES = (
    "SELECT c.response_set_id, c.code, c.act, coalesce(c.reason, ''), c.position IS NOT NULL, "
    "coalesce(c.move_reason, '') FROM advice_choice c JOIN response_set r ON r.id = c.response_set_id "
    "WHERE NOT c.deleted AND NOT r.deleted AND (c.act IS NOT NULL OR c.position IS NOT NULL) "
    "AND EXISTS (SELECT 1 FROM interview i "
    "WHERE i.response_set_id = r.id AND i.kind = 'interview' AND NOT i.deleted)"
)


@dataclass(frozen=True, slots=True)
class RuleDeparture:
    """One rule of the form, and how often advisors did otherwise.

    Attributes:
        code: Of the step the rule proposes, such as `theme:TP2.1`; `own` for steps in own words.
        title: Its words; empty for own words.
        dropped: In how many plans it was left out.
        moved: In how many it was moved.
        added: In how many it was added.
    """

    code: str
    title: Texts
    dropped: int
    moved: int
    added: int


@dataclass(frozen=True, slots=True)
class Departures:
    """How often plans of interviewed firms were changed.

    Attributes:
        plans: Interviewed analyses; where there are fewer than `LEAST_TOLD`, nothing else is told.
        overridden: Those where something was dropped, added or moved.
        dropped: Those where something was dropped.
        added: Those where something was added.
        moved: Those where something was moved.
        reasons: Reason → how often it was given, the most frequent first.
        rules: The rules departed from, the most frequent first.
    """

    plans: int
    overridden: int = 0
    dropped: int = 0
    added: int = 0
    moved: int = 0
    reasons: tuple[tuple[Reason, int], ...] = ()
    rules: tuple[RuleDeparture, ...] = ()

    @property
    def told(self) -> bool:
        """Whether there are enough plans to tell of them."""
        return self.plans >= LEAST_TOLD

    @property
    def share(self) -> float | None:
        """0–1 of the plans that were changed; None while there are too few."""
        return self.overridden / self.plans if self.told else None


class AdviceQualityService:
    """Use cases of the quality of advice."""

    def __init__(self, store: Store, forms: FormService) -> None:
        self._store = store
        self._forms = forms

    def departures(self) -> Departures:
        """Return how often advisors depart from the rules, over the analyses interviewed; *read* lane."""
        with self._store.read() as connection:
            (plans,) = connection.execute(_PLANS).fetchone()
            rows = connection.execute(_CHOICES).fetchall() if plans >= LEAST_TOLD else []
        return _departures(plans, rows, self._forms.current)


def _departures(plans: int, rows: list[tuple[Any, ...]], package: FormPackage) -> Departures:
    reasons: Counter[Reason] = Counter()
    acts: Counter[tuple[str, str]] = Counter()
    changed: dict[str, set[str]] = {"dropped": set(), "added": set(), "moved": set()}
    for analysis, code, act, reason, moved, move_reason in rows:
        rule = OWN if code.startswith(f"{OWN}:") else code
        found = [(act, reason)] if act in changed else []
        if moved and act != "dropped":
            found.append(("moved", move_reason))
        for name, why in found:
            changed[name].add(analysis)
            acts[rule, name] += 1
            reasons[Reason(why) if why in set(Reason) else Reason.JUDGEMENT] += 1
    titles = _titles(package)
    rules = [
        RuleDeparture(
            code, titles.get(code, {}), acts[code, "dropped"], acts[code, "moved"], acts[code, "added"]
        )
        for code in {code for code, _ in acts}
    ]
    rules.sort(key=lambda one: (-(one.dropped + one.moved + one.added), one.code))
    return Departures(
        plans,
        overridden=len(set().union(*changed.values())),
        dropped=len(changed["dropped"]),
        added=len(changed["added"]),
        moved=len(changed["moved"]),
        reasons=tuple(reasons.most_common()),
        rules=tuple(rules),
    )


def _titles(package: FormPackage) -> dict[str, Texts]:
    return {
        **{f"flag:{one.item}": one.action for one in package.flags},
        **{f"theme:{one.code}": one.label for one in package.themes},
        **{f"act:{one.item}": one.title for one in package.steps},
    }
