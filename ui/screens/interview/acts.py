"""What a person does inside the steps: each is one stored change, with undo where something goes away."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from PySide6.QtCore import QCoreApplication

from digifocus_desktop.services import Services
from digifocus_desktop.services.actions import ActionDraft, ActionView
from digifocus_desktop.services.advice import Choice
from digifocus_desktop.services.ai_passages import AiDraft
from digifocus_desktop.services.consents import PARTNER_SHARING, ConsentBefore, ConsentText
from digifocus_desktop.services.interviews import Agreement, Look
from digifocus_desktop.services.referrals import ReferralBefore
from digifocus_desktop.services.tool_map import ToolDraft
from ui.screens.interview.presenter import InterviewPresenter
from ui.shared.navigation import Route
from ui.shared.plan_acts import decide
from ui.shared.plan_list import Decision

ADDING = frozenset({"add", "own"})


class StepActs:
    """The changes of the steps, through the presenter that stores them."""

    def __init__(self, presenter: InterviewPresenter) -> None:
        self._presenter = presenter

    @property
    def _here(self) -> str:
        desk = self._presenter.state.desk
        return desk.interview.id if desk is not None else ""

    def agree(self, item: str, value: int | None, reason: str, shared: bool) -> None:
        """Agree on a value for an item, or with None on the answer itself."""
        self._presenter.store(
            lambda services, held: services.interviews.agree(held, item, value, reason, shared=shared)
        )

    def withdraw_agreement(self, gone: Agreement) -> None:
        """Let the answer itself hold again, with undo."""
        here, item = self._here, gone.item

        def again(services: Services) -> object:
            return services.interviews.agree(here, item, gone.agreed, gone.reason, shared=gone.shared)

        def told(_before: object) -> None:
            words = QCoreApplication.translate("Interview", "The correction was removed")
            self._presenter.tell(words, again)

        self._presenter.store(lambda services, held: services.interviews.agree(held, item, None), told)

    def write_goal(self, goal: str, words: str) -> None:
        """Keep the firm's own words."""
        self._presenter.store(lambda services, held: services.interviews.write_goal(held, goal, words))

    def write_look(self, check: str, look: Look) -> None:
        """Keep what was seen together."""
        self._presenter.store(lambda services, held: services.interviews.write_look(held, check, look))

    def observe(self, item: str, rating: int) -> None:
        """Keep the advisor's own rating of an item, with undo."""
        here = self._here

        def told(before: object) -> None:
            words = QCoreApplication.translate("Interview", "Your rating is saved")
            held = before if isinstance(before, int) else None
            self._presenter.tell(words, lambda services: services.observing.observe(here, item, held))

        self._presenter.store(lambda services, held: services.observing.observe(held, item, rating), told)

    def add_passage(self, draft: AiDraft) -> None:
        """Keep an answer of an AI tool, with undo."""
        here = self._here

        def told(passage: object) -> None:
            words = QCoreApplication.translate("Interview", "The answer is kept. Confirm each remark.")
            self._presenter.tell(words, lambda services: services.ai_passages.remove(here, str(passage)))

        self._presenter.store(lambda services, held: services.ai_passages.add(held, draft), told)

    def judge(self, passage: str, number: int, state: str) -> None:
        """Confirm a remark of an AI tool, reject it, or judge it again."""
        self._presenter.store(lambda services, held: services.ai_passages.judge(held, passage, number, state))

    def remove_passage(self, passage: str) -> None:
        """Take an answer of an AI tool away, with undo."""
        here = self._here

        def told(gone: object) -> None:
            if isinstance(gone, Mapping):
                words = QCoreApplication.translate("Interview", "The answer was removed")
                self._presenter.tell(words, lambda services: services.ai_passages.put_back(here, gone))

        self._presenter.store(lambda services, held: services.ai_passages.remove(held, passage), told)

    def tell_copied(self) -> None:
        """Say that the prompt is on the clipboard."""
        self._presenter.tell(QCoreApplication.translate("Interview", "The prompt is on the clipboard"))

    def write_tool(self, category: str, draft: ToolDraft) -> None:
        """Keep what the firm says of a category of tools."""
        self._presenter.store(lambda services, held: services.tool_map.write(held, category, draft))

    def write_interests(self, words: str) -> None:
        """Keep the advisor's own interests."""
        self._presenter.store(lambda services, held: services.interviews.write_interests(held, words))

    def add_step(self, draft: ActionDraft) -> None:
        """Agree on one more step."""
        desk = self._presenter.state.desk
        if desk is not None:
            company = desk.interview.company_id
            self._presenter.store(lambda services, held: services.actions.add(company, draft, held))

    def decide(self, what: Decision) -> None:
        """Keep what the advisor decided about the plan, with undo."""
        desk = self._presenter.state.desk
        analysis = desk.interview.response_set_id if desk is not None else None
        if analysis is None:
            return

        def told(before: object) -> None:
            if isinstance(before, Choice) and what.act not in ADDING:  # the action it becomes tells of itself
                words = QCoreApplication.translate("Interview", "The plan was changed")
                self._presenter.tell(words, lambda services: services.advice.undo(before))

        self._presenter.store(lambda services, _: decide(services, analysis, what), told)

    def show_question(self, item: str) -> None:
        """Go to the question behind a suggestion."""
        desk = self._presenter.state.desk
        if desk is not None and desk.interview.response_set_id is not None:
            route = Route("analysis", id=desk.interview.response_set_id, params={"item": item})
            self._presenter.go_to(route)

    def edit_step(self, action: ActionView, draft: ActionDraft) -> None:
        """Keep what is said of a step now."""
        if draft != action.draft:
            self._presenter.store(lambda services, _: services.actions.edit(action.id, draft))

    def replace_step(self, action: ActionView, draft: ActionDraft) -> None:
        """Put another step in the place of one; who and by when stay."""
        new = replace(draft, who=action.draft.who, due_on=action.draft.due_on)

        def told(before: object) -> None:
            if isinstance(before, ActionDraft):
                words = QCoreApplication.translate("Interview", "The step was replaced")
                self._presenter.tell(words, lambda services: services.actions.edit(action.id, before))

        self._presenter.store(lambda services, _: services.actions.edit(action.id, new), told)

    def remove_step(self, action: ActionView) -> None:
        """Take a step away, with undo."""

        def told(_none: object) -> None:
            words = QCoreApplication.translate("Interview", "The step was removed")
            self._presenter.tell(words, lambda services: services.actions.restore(action.id))

        self._presenter.store(lambda services, _: services.actions.delete(action.id), told)

    def refer(self, kind: str, target: str, state: str | None, note: str) -> None:
        """Keep what was said of a training or an expert, with undo."""

        def told(before: object) -> None:
            if isinstance(before, ReferralBefore) and before.state != state:
                words = QCoreApplication.translate("Interview", "Guidance saved")
                self._presenter.tell(words, lambda services: services.referrals.undo(before))

        self._presenter.store(
            lambda services, held: services.referrals.say(held, kind, target, state, note), told
        )

    def give_consent(self, text: ConsentText, channel: str) -> None:
        """Write down that the firm agrees to the text it was shown, with undo."""
        desk = self._presenter.state.desk
        if desk is not None:
            company = desk.interview.company_id
            self._presenter.store(
                lambda services, _: services.consents.give(company, text, channel), self._consent_told
            )

    def withdraw_consent(self, channel: str, kind: str = PARTNER_SHARING) -> None:
        """Write down that the firm takes it back, with undo."""
        desk = self._presenter.state.desk
        if desk is not None:
            company = desk.interview.company_id
            self._presenter.store(
                lambda services, _: services.consents.withdraw(company, channel, kind=kind),
                self._consent_told,
            )

    def tell_request_copied(self) -> None:
        """Say that a request for quotes can be pasted."""
        self._presenter.tell(QCoreApplication.translate("Interview", "The request was copied"))

    def follow_up(self, kind: str, day: date | None) -> None:
        """Agree on a day for what comes after, or on none."""
        self._presenter.store(lambda services, held: services.follow_ups.agree(held, kind, day))

    def _consent_told(self, before: object) -> None:
        if isinstance(before, ConsentBefore):
            words = QCoreApplication.translate("Interview", "Consent saved")
            self._presenter.tell(words, lambda services: services.consents.undo(before))
