"""Use cases, one transaction each: plain values in, frozen views out.

`Services` is what the screens get. Each service is made when it is first asked for, so that
the list of firms appears before the heavy libraries are loaded. A method's docstring says in
which lane it runs: *read* (the reader connection), *write*, or *net*.
"""

from typing import TYPE_CHECKING

from digifocus_desktop.services.advising import AdvisingServices
from digifocus_desktop.services.once import once

if TYPE_CHECKING:
    from digifocus_desktop.services.analyses import AnalysisService
    from digifocus_desktop.services.analysis_told import ToldFacts
    from digifocus_desktop.services.backups import BackupService
    from digifocus_desktop.services.certificates import CertificateService
    from digifocus_desktop.services.companies import CompanyService
    from digifocus_desktop.services.company_glance import CompanyGlanceService
    from digifocus_desktop.services.company_lists import CompanyListService
    from digifocus_desktop.services.company_page import CompanyPageService
    from digifocus_desktop.services.consents import ConsentService
    from digifocus_desktop.services.decisions import DecisionService
    from digifocus_desktop.services.effect import EffectService
    from digifocus_desktop.services.endings import EndingsService
    from digifocus_desktop.services.exporting import ExportService
    from digifocus_desktop.services.form_desk import FormDesk
    from digifocus_desktop.services.importing import ImportService
    from digifocus_desktop.services.joining import JoiningService
    from digifocus_desktop.services.keying import KeyingService
    from digifocus_desktop.services.needs import NeedsService
    from digifocus_desktop.services.needs_workbook import NeedsWorkbooks
    from digifocus_desktop.services.paper_forms import PaperFormService
    from digifocus_desktop.services.peers import PeerService
    from digifocus_desktop.services.people import PeopleService
    from digifocus_desktop.services.profile import ProfileService
    from digifocus_desktop.services.protection import ProtectionService
    from digifocus_desktop.services.publication_files import PublicationFiles
    from digifocus_desktop.services.publications import PublicationService
    from digifocus_desktop.services.question_use import QuestionUseService
    from digifocus_desktop.services.reports import ReportService
    from digifocus_desktop.services.results import ResultService
    from digifocus_desktop.services.saved_journal import SavedJournal
    from digifocus_desktop.services.scores import ScoreKeeper
    from digifocus_desktop.services.sharing import SharingService
    from digifocus_desktop.services.staff import StaffService
    from digifocus_desktop.services.survey_import import SurveyImportService
    from digifocus_desktop.services.syncing import SyncService
    from digifocus_desktop.services.targets import TargetsService
    from digifocus_desktop.services.timeline import TimelineService
    from digifocus_desktop.services.today import TodayService
    from digifocus_desktop.services.trainings import TrainingService
    from digifocus_desktop.services.trash import TrashService
    from digifocus_desktop.services.upkeep import UpkeepService
    from digifocus_desktop.services.visits import VisitService


class Services(AdvisingServices):
    """The services of one workspace, which may still be opening."""

    @once
    def certificates(self) -> "CertificateService":
        """Who gets a certificate, and issuing them."""
        from digifocus_desktop.services.certificates import CertificateService
        from digifocus_desktop.store.attachments import Attachments

        attachments = Attachments(self.paths.attachments, self.store.key)
        return CertificateService(self.store, lambda: self.me, attachments, self.paths.temporary)

    @once
    def companies(self) -> "CompanyService":
        """Writing firms down and changing them."""
        from digifocus_desktop.services.companies import CompanyService

        return CompanyService(self.store, lambda: self.me, demo=self.demo)

    @once
    def company_glance(self) -> "CompanyGlanceService":
        """One firm beside the list."""
        from digifocus_desktop.services.company_glance import CompanyGlanceService

        return CompanyGlanceService(self.store, lambda: self.me)

    @once
    def company_lists(self) -> "CompanyListService":
        """The list of firms."""
        from digifocus_desktop.services.company_lists import CompanyListService

        return CompanyListService(self.store, lambda: self.me)

    @once
    def company_pages(self) -> "CompanyPageService":
        """Everything of one firm."""
        from digifocus_desktop.services.company_page import CompanyPageService

        return CompanyPageService(self.store, lambda: self.me, lambda: self.forms)

    @once
    def consents(self) -> "ConsentService":
        """What firms agreed to."""
        from digifocus_desktop.services.consents import ConsentService

        return ConsentService(self.store, lambda: self.me)

    @once
    def decisions(self) -> "DecisionService":
        """Values changed in two places, and changes the hub could not take."""
        from digifocus_desktop.services.decisions import DecisionService

        return DecisionService(self.store, lambda: self.me)

    @once
    def effect(self) -> "EffectService":
        """Change over all firms, and which of them are to be measured."""
        from digifocus_desktop.services.effect import EffectService

        return EffectService(self.store, lambda: self.me, self.forms)

    @once
    def endings(self) -> "EndingsService":
        """Merging and erasing."""
        from digifocus_desktop.services.endings import EndingsService

        return EndingsService(self.store, lambda: self.me, demo=self.demo)

    @once
    def exporting(self) -> "ExportService":
        """Everything as open files."""
        from digifocus_desktop.services.exporting import ExportService
        from digifocus_desktop.store.attachments import Attachments

        return ExportService(self.store, Attachments(self.paths.attachments, self.store.key))

    @once
    def importing(self) -> "ImportService":
        """Taking in a list of firms."""
        from digifocus_desktop.services.importing import ImportService

        return ImportService(self.store, self.paths, lambda: self.me, demo=self.demo)

    @once
    def joining(self) -> "JoiningService":
        """Joining a project."""
        from digifocus_desktop.services.joining import JoiningService

        return JoiningService(self.store, self.paths, demo=self.demo, joined=self.forget_me)

    @once
    def keying(self) -> "KeyingService":
        """Keying in papers."""
        from digifocus_desktop.services.keying import KeyingService

        return KeyingService(self.store, lambda: self.me, self.forms)

    @once
    def paper_forms(self) -> "PaperFormService":
        """The questionnaire on paper."""
        from digifocus_desktop.services.paper_forms import PaperFormService

        return PaperFormService(self.store, lambda: self.me, self.forms)

    @once
    def needs(self) -> "NeedsService":
        """What trainings firms need."""
        from digifocus_desktop.services.needs import NeedsService

        return NeedsService(self.store, lambda: self.me, self.forms)

    @once
    def needs_workbooks(self) -> "NeedsWorkbooks":
        """The needs as workbooks."""
        from digifocus_desktop.services.needs_workbook import NeedsWorkbooks

        return NeedsWorkbooks(self.needs)

    @once
    def peers(self) -> "PeerService":
        """What firms are compared with."""
        from digifocus_desktop.services.peers import PeerService

        return PeerService(self.store, lambda: self.me)

    @once
    def publications(self) -> "PublicationService":
        """Releases of the programme's totals."""
        from digifocus_desktop.services.publications import PublicationService

        return PublicationService(self.store, lambda: self.me, self.forms)

    @once
    def publication_files(self) -> "PublicationFiles":
        """Releases as files."""
        from digifocus_desktop.services.publication_files import PublicationFiles

        return PublicationFiles(self.publications, lambda: self.me)

    @once
    def question_use(self) -> "QuestionUseService":
        """How the questions of the form worked."""
        from digifocus_desktop.services.question_use import QuestionUseService

        return QuestionUseService(self.store, self.forms)

    @once
    def people(self) -> "PeopleService":
        """The people of firms."""
        from digifocus_desktop.services.people import PeopleService

        return PeopleService(self.store)

    @once
    def sharing(self) -> "SharingService":
        """Who sees a firm."""
        from digifocus_desktop.services.sharing import SharingService

        return SharingService(self.store, lambda: self.me, demo=self.demo)

    @once
    def staff(self) -> "StaffService":
        """The own organisation's people and their laptops."""
        from digifocus_desktop.services.staff import StaffService

        return StaffService(self.store, lambda: self.me, demo=self.demo)

    @once
    def survey_import(self) -> "SurveyImportService":
        """Taking in answers from a survey tool."""
        from digifocus_desktop.services.survey_import import SurveyImportService

        return SurveyImportService(
            self.store, self.paths, lambda: self.me, self.forms, self.told_facts, demo=self.demo
        )

    @once
    def syncing(self) -> "SyncService":
        """Syncing with the hub, and how things stand."""
        from digifocus_desktop.services.syncing import SyncService

        return SyncService(
            self.store,
            self.paths,
            demo=self.demo,
            changed=self.forget_me,
            catch_up=self.scores.make_good,
        )

    @once
    def targets(self) -> "TargetsService":
        """The programme's targets, own and whole."""
        from digifocus_desktop.services.targets import TargetsService

        return TargetsService(self.store, lambda: self.me, demo=self.demo)

    @once
    def timeline(self) -> "TimelineService":
        """What has happened with firms, and lines that people write."""
        from digifocus_desktop.services.timeline import TimelineService

        return TimelineService(self.store, lambda: self.me)

    @once
    def today(self) -> "TodayService":
        """The day's programme and what waits."""
        from digifocus_desktop.services.today import TodayService

        return TodayService(self.store, lambda: self.me)

    @once
    def told_facts(self) -> "ToldFacts":
        """What finished analyses tell of their firms."""
        from digifocus_desktop.services.analysis_told import ToldFacts

        return ToldFacts(self.store, self.companies, self.forms)

    @once
    def trainings(self) -> "TrainingService":
        """Sessions and who was there."""
        from digifocus_desktop.services.trainings import TrainingService

        return TrainingService(self.store, lambda: self.me)

    @once
    def trash(self) -> "TrashService":
        """What was deleted."""
        from digifocus_desktop.services.trash import TrashService

        return TrashService(self.store)

    @once
    def visits(self) -> "VisitService":
        """Visits to firms and calls to them."""
        from digifocus_desktop.services.visits import VisitService

        return VisitService(self.store, lambda: self.me)

    @once
    def analyses(self) -> "AnalysisService":
        """Analyses: begin, answer, go on, finish."""
        from digifocus_desktop.services.analyses import AnalysisService

        return AnalysisService(self.store, lambda: self.me, self.forms, self.scores)

    @once
    def form_desk(self) -> "FormDesk":
        """The coordinator's tools for forms."""
        from digifocus_desktop.services.form_desk import FormDesk

        return FormDesk(self.store, lambda: self.me, self.forms)

    @once
    def reports(self) -> "ReportService":
        """The result report for the firm."""
        from digifocus_desktop.services.reports import ReportService, Rooms

        rooms = Rooms(
            self.results,
            self.advice,
            self.interviews,
            self.tool_map,
            self.forms,
            self.step_notes,
            self.ai_passages,
            self.peers,
        )
        return ReportService(self.store, lambda: self.me, rooms)

    @once
    def results(self) -> "ResultService":
        """What an analysis says."""
        from digifocus_desktop.services.results import ResultService

        return ResultService(self.store, self.forms)

    @once
    def saved_journal(self) -> "SavedJournal":
        """The record of what was told to be saved, where the environment asks for one."""
        from digifocus_desktop.services.saved_journal import SavedJournal

        return SavedJournal.from_environment()

    @property
    def scores(self) -> "ScoreKeeper":
        """The table of scores."""
        return self._workspace().scores

    @once
    def upkeep(self) -> "UpkeepService":
        """What the program does for the store by itself."""
        from digifocus_desktop.services.upkeep import UpkeepService

        return UpkeepService(self.store, self.paths)

    @once
    def backups(self) -> "BackupService":
        """Backups on demand."""
        from digifocus_desktop.services.backups import BackupService

        return BackupService(self.store, self.paths)

    @once
    def profile(self) -> "ProfileService":
        """Who works here, to change."""
        from digifocus_desktop.services.profile import ProfileService

        return ProfileService(self.store)

    @once
    def protection(self) -> "ProtectionService":
        """The ways into the store."""
        from digifocus_desktop.services.protection import ProtectionService

        return ProtectionService(self.store, self.paths)

    def close(self) -> None:
        """End what a service keeps open; the workspace calls it before it closes the store."""
        syncing = self.__dict__.pop("syncing", None)
        if syncing is not None:
            syncing.close()
