"""The services of interviews and of what is agreed and written down in advising firms."""

from typing import TYPE_CHECKING

from digifocus_desktop.services.core import ServiceCore
from digifocus_desktop.services.once import once

if TYPE_CHECKING:
    from digifocus_desktop.services.actions import ActionService
    from digifocus_desktop.services.advice import AdviceService
    from digifocus_desktop.services.advice_book import AdviceBookService
    from digifocus_desktop.services.advice_counts import AdviceCountService
    from digifocus_desktop.services.advice_counts_workbook import AdviceCountsWorkbooks
    from digifocus_desktop.services.advice_logs import AdviceLogService
    from digifocus_desktop.services.advice_quality import AdviceQualityService
    from digifocus_desktop.services.ai_passages import AiPassageService
    from digifocus_desktop.services.firm_changes import FirmChangeService
    from digifocus_desktop.services.follow_ups import FollowUpService
    from digifocus_desktop.services.interviews import InterviewService
    from digifocus_desktop.services.observing import ObservationService
    from digifocus_desktop.services.referrals import ReferralService
    from digifocus_desktop.services.step_notes import StepNoteService
    from digifocus_desktop.services.tool_map import ToolMapService


class AdvisingServices(ServiceCore):
    """What an advisor does with a firm, but for the questionnaire itself."""

    @once
    def actions(self) -> "ActionService":
        """What was agreed with firms."""
        from digifocus_desktop.services.actions import ActionService

        return ActionService(self.store)

    @once
    def advice(self) -> "AdviceService":
        """What analyses advise, and what the advisor makes of it."""
        from digifocus_desktop.services.advice import AdviceService

        return AdviceService(self.store, lambda: self.me, self.forms)

    @once
    def advice_book(self) -> "AdviceBookService":
        """Short and open advice, to read."""
        from digifocus_desktop.services.advice_book import AdviceBookService

        return AdviceBookService(self.store, lambda: self.me)

    @once
    def advice_counts(self) -> "AdviceCountService":
        """How much short and open advice was given."""
        from digifocus_desktop.services.advice_counts import AdviceCountService

        return AdviceCountService(self.store, lambda: self.me)

    @once
    def advice_counts_workbooks(self) -> "AdviceCountsWorkbooks":
        """The same as workbooks."""
        from digifocus_desktop.services.advice_counts_workbook import AdviceCountsWorkbooks

        return AdviceCountsWorkbooks(self.advice_counts)

    @once
    def advice_logs(self) -> "AdviceLogService":
        """Writing short and open advice down."""
        from digifocus_desktop.services.advice_logs import AdviceLogService

        return AdviceLogService(self.store, lambda: self.me)

    @once
    def advice_quality(self) -> "AdviceQualityService":
        """How often advisors depart from the rules."""
        from digifocus_desktop.services.advice_quality import AdviceQualityService

        return AdviceQualityService(self.store, self.forms)

    @once
    def ai_passages(self) -> "AiPassageService":
        """What AI tools said of firms."""
        from digifocus_desktop.services.ai_passages import AiPassageService

        return AiPassageService(self.store, lambda: self.me)

    @once
    def firm_changes(self) -> "FirmChangeService":
        """What changed in a firm between two measurements."""
        from digifocus_desktop.services.firm_changes import FirmChangeService

        return FirmChangeService(self.store, lambda: self.me, self.forms)

    @once
    def follow_ups(self) -> "FollowUpService":
        """What comes after interviews."""
        from digifocus_desktop.services.follow_ups import FollowUpService

        return FollowUpService(self.store, lambda: self.me)

    @once
    def interviews(self) -> "InterviewService":
        """Interviews: begin, go on, finish."""
        from digifocus_desktop.services.interviews import InterviewService

        return InterviewService(self.store, lambda: self.me, self.forms)

    @once
    def observing(self) -> "ObservationService":
        """What advisors saw with firms."""
        from digifocus_desktop.services.observing import ObservationService

        return ObservationService(self.store, self.forms)

    @once
    def referrals(self) -> "ReferralService":
        """Where firms are guided."""
        from digifocus_desktop.services.referrals import ReferralService

        return ReferralService(self.store, lambda: self.me, self.forms)

    @once
    def step_notes(self) -> "StepNoteService":
        """Notes of interviews."""
        from digifocus_desktop.services.step_notes import StepNoteService

        return StepNoteService(self.store, lambda: self.me)

    @once
    def tool_map(self) -> "ToolMapService":
        """The tools firms use."""
        from digifocus_desktop.services.tool_map import ToolMapService

        return ToolMapService(self.store, self.forms)
