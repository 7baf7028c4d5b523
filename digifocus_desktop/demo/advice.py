"""Writes analyses and interviews with all that belongs to them."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

from digifocus_desktop.demo import talk
from digifocus_desktop.demo.answers import Answered
from digifocus_desktop.demo.cast import SAVOTTA, Firm, Way
from digifocus_desktop.demo.firms import company_id, person_id
from digifocus_desktop.demo.scene import Scene
from digifocus_desktop.demo.seats import write_seat
from digifocus_desktop.demo.talk import Deed
from digifocus_desktop.forms.answers import Answer, Status
from digifocus_desktop.services.actions import DONE, OPEN
from digifocus_desktop.services.interviews import INTERVIEW, STEP_MINUTES
from digifocus_desktop.services.measures import write_measures
from digifocus_desktop.services.referrals import AGREED, APPLIED, EXPERT, SUGGESTED, TRAINING
from digifocus_desktop.services.tool_map import IN_USE, NO_NEED, STATUSES
from digifocus_desktop.store.ids import pair_id

THEMES = {
    "matkailu": "TP6.1", "urakointi": "TP6.2", "maatila": "TP2.1", "vk": "TP4.2", "b2c": "TP2.3",
    "b2b": "TP5.2", "toimisto": "TP3.2",
}  # fmt: skip
STEPS_BEGUN = 3
FOLLOW_UP_DAYS = 14
FITS = (4, 3, 2, None)
"""What advisors said of how well tools fit, round and round."""
MEASURED_IN = (-6, 9, 40, -20)
"""Days from today to the measurement at the end, of firms that have a certificate; others have longer."""


def write_analysis(
    scene: Scene, firm: Firm, phase: str, begun: datetime, answered: Answered, *, done: bool
) -> str:
    """Write a response set with its scores and return its id."""
    identity = scene.add(
        "response_set",
        scene.id("response_set", firm.key, phase, number=firm.number),
        company_id=company_id(scene, firm),
        form_package_id=scene.package_id,
        phase=phase,
        answers=answered.entries,
        started_at=begun,
        completed_at=begun + timedelta(minutes=48) if done else None,
        advisor_user_id=scene.colleagues[firm.owner].user_id,
        respondent_person_id=person_id(scene, firm),
    )
    write_measures(scene.connection, identity, answered.measures)
    return identity


def agreed_answers(scene: Scene, answers: Mapping[str, Answer]) -> tuple[dict[str, Answer], str]:
    """Return the answers after one of them was corrected together, and its id; empty if none could be."""
    for name, answer in answers.items():
        if scene.package.by_id[name].scored and answer.status is Status.ANSWERED and answer.value == 3:
            return {**answers, name: replace(answer, agreed=2)}, name
    return dict(answers), ""


def write_interview(scene: Scene, firm: Firm, analysis: str, held: date, corrected: str) -> str:
    """Write the interview over an analysis and return its id; a firm on the way has the first steps done."""
    done = firm.way > Way.INTERVIEWING
    steps = range(1, 8 if done else STEPS_BEGUN + 1)
    begun = scene.at(held, scene.random.randrange(9, 15))
    identity = scene.add(
        "interview",
        scene.id("interview", firm.key, number=firm.number),
        company_id=company_id(scene, firm),
        response_set_id=analysis,
        kind=INTERVIEW,
        held_on=held,
        started_at=begun,
        completed_at=begun + timedelta(minutes=55) if done else None,
        steps=_steps(scene, firm, steps, corrected),
        follow_up_on=held + timedelta(days=FOLLOW_UP_DAYS) if done else None,
        advisor_user_id=scene.colleagues[firm.owner].user_id,
    )
    _write_notes(scene, firm, identity, begun, steps)
    _write_tools(scene, firm, identity)
    if done:
        _write_actions(scene, firm, identity, held)
        _write_choice(scene, firm, analysis)
        _write_referrals(scene, firm, identity)
        _write_follow_up(scene, firm, held + timedelta(days=FOLLOW_UP_DAYS))
    return identity


def _steps(scene: Scene, firm: Firm, steps: range, corrected: str) -> dict[str, Any]:
    choose = scene.random.choice
    entries: dict[str, Any] = {str(step): {"done": True} for step in steps}
    entries |= {
        f"time.{step}.{firm.owner}": {"s": STEP_MINUTES[step] * 60 + scene.random.randrange(-120, 180)}
        for step in steps
    }
    entries["goal.problem"] = {"words": choose(talk.PROBLEMS)}
    entries["goal.growth"] = {"words": choose(talk.GROWTHS)}
    if len(steps) > STEPS_BEGUN:
        entries |= {
            f"look.{key}": {"seen": True, "remark": words} for key, words in talk.LOOK_REMARKS.items()
        }
    if len(steps) > STEPS_BEGUN:
        days = MEASURED_IN[firm.number % len(MEASURED_IN)] + 90 * (firm.way < Way.CERTIFIED)
        entries["follow.measurement"] = {"on": scene.workday(days).isoformat()}
    if firm.key == SAVOTTA:
        entries |= _passage(scene)
    if corrected:
        entries[f"agreed.{corrected}"] = {
            "reason": "Katsottiin yhdessä, vastaus oli yhden portaan liian korkea."
        }
    return entries


def _passage(scene: Scene) -> dict[str, Any]:
    """What an AI tool said of the firm's site, one remark confirmed, one rejected, one still to be judged."""
    identity, day = scene.id("ai passage", SAVOTTA), scene.day(-30).isoformat()
    entries: dict[str, Any] = {
        f"ai.{identity}": {"topic": "site", "source": "savottakone.example", "tool": "Oma apuri", "on": day}
    }
    for number, (words, state) in enumerate(talk.AI_REMARKS):
        judged = {"state": state, "by": scene.me.name, "on": day} if state else {}
        entries[f"ai.{identity}.{number}"] = {"words": words, **judged}
    return entries


def _write_notes(scene: Scene, firm: Firm, interview: str, begun: datetime, steps: range) -> None:
    author = scene.colleagues[firm.owner].user_id
    said = [(step, "firm", scene.random.choice(talk.NOTES[step])) for step in steps]
    said.append((2, "advisors", scene.random.choice(talk.FOR_ADVISORS)))
    for step, audience, body in said:
        scene.add(
            "step_note",
            pair_id("step note", interview, str(step), audience, author),
            company_id=company_id(scene, firm),
            interview_id=interview,
            step=step,
            audience=audience,
            body=body,
            author_user_id=author,
            written_at=begun + timedelta(minutes=7 * step),
        )


def _write_tools(scene: Scene, firm: Firm, interview: str) -> None:
    for place, tool in enumerate(scene.package.tools):
        status = scene.random.choices(STATUSES, (4, 1, 3, 2))[0]
        product, cost = talk.TOOLS.get(tool.code, ("", 0))
        used = status == IN_USE
        scene.add(
            "tool_use",
            pair_id("tool use", interview, tool.code),
            company_id=company_id(scene, firm),
            interview_id=interview,
            category=tool.code,
            status=status,
            product=product if used and product else None,
            monthly_cost_cents=cost if used and product else None,
            mastered_by=firm.people[0][0].partition(" ")[0] if used else None,
            give_up=used and cost > 0 and scene.random.random() < 0.15,
            fit=FITS[place % len(FITS)] if status != NO_NEED else None,
            data_location="eu" if used and product else None,
        )


def _write_actions(scene: Scene, firm: Firm, interview: str, held: date) -> None:
    first_name = firm.people[0][0].partition(" ")[0]
    chosen: list[Deed] = scene.random.sample(talk.DEEDS, 3)
    late = firm.key == SAVOTTA
    for position, deed in enumerate((*chosen, talk.ADVISOR_DEED), 1):
        due = held + timedelta(days=21 * position)
        done = deed is talk.ADVISOR_DEED or (not late and due < scene.day(0) and scene.random.random() < 0.9)
        scene.add(
            "action",
            scene.id("action", firm.key, str(position), number=firm.number),
            company_id=company_id(scene, firm),
            interview_id=interview,
            title=deed.title,
            reason=deed.reason,
            first_act=deed.first_act,
            who="minä" if deed is talk.ADVISOR_DEED else first_name,
            due_on=due,
            minutes=deed.minutes,
            cost_class=deed.cost_class,
            state=DONE if done else OPEN,
            done_on=min(due, scene.day(0)) if done else None,
            items=(deed.item,),
            position=position,
        )


def _write_choice(scene: Scene, firm: Firm, analysis: str) -> None:
    """Write where an advisor departed from the rules, in some of the firms."""
    place = firm.number % (2 * len(talk.CHOICES))
    if place >= len(talk.CHOICES):
        return
    code, act, reason = talk.CHOICES[place]
    scene.add(
        "advice_choice",
        pair_id("advice_choice", analysis, code),
        company_id=company_id(scene, firm),
        response_set_id=analysis,
        code=code,
        act=act,
        reason=reason,
        advisor_user_id=scene.colleagues[firm.owner].user_id,
    )


def _write_referrals(scene: Scene, firm: Firm, interview: str) -> None:
    theme = THEMES[firm.groups[0]]
    state = SUGGESTED if firm.way is Way.INTERVIEWED else APPLIED
    for kind, target, said in ((TRAINING, theme, state), (EXPERT, "EXT-WEB", AGREED)):
        scene.add(
            "referral",
            pair_id("referral", interview, kind, target),
            company_id=company_id(scene, firm),
            interview_id=interview,
            kind=kind,
            target=target,
            note="Sopii tammikuussa, etänä." if kind == TRAINING else None,
            state=said,
        )
    if state == APPLIED:
        write_seat(scene, firm, theme)


def _write_follow_up(scene: Scene, firm: Firm, on: date) -> None:
    """Write the message after an interview; of the latest ones some still wait."""
    late = (scene.day(0) - on).days
    if late < 0 or (late < 40 and scene.random.random() < 0.4):
        return
    scene.add(
        "contact_entry",
        scene.id("follow_up", firm.key, number=firm.number),
        company_id=company_id(scene, firm),
        kind="message",
        happened_on=on,
        body=scene.random.choice(talk.FOLLOW_UPS),
        author_user_id=scene.colleagues[firm.owner].user_id,
    )
