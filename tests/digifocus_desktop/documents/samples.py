"""Invented people and firms for the tests of documents."""

from datetime import date

from digifocus_desktop.documents import certificate, change, memo, paper_form, publication, report
from digifocus_desktop.documents.certificate import CertificateData, SessionLine
from digifocus_desktop.documents.emblem import Funding
from digifocus_desktop.documents.memo import MemoData, MemoNote, MemoStep
from digifocus_desktop.documents.paper_form import Grid, GridRow, Kind, Option, PaperFormData, Part, Question
from digifocus_desktop.documents.report import (
    Band,
    Dimension,
    Headline,
    HelpLine,
    Note,
    ReportData,
    Score,
    Strength,
    Task,
)

FUNDING = Funding(decision="Päätös 12/2026", project_code="A80123")

SESSIONS = (
    SessionLine(date(2026, 8, 27), "Varausjärjestelmät ja verkkomyynti", "Juva", 6, "Myynti"),
    SessionLine(date(2026, 9, 24), "Markkinointikanavat", None, 6, "Markkinointi"),
    SessionLine(date(2026, 10, 29), "Asiakasviestintä ja automaatiot", "Savonlinna", 4, "Markkinointi"),
    SessionLine(date(2026, 12, 3), "Tekoälyapuri ja arjen digityökalut", "Juva", 6, "Tekoäly"),
)

CERTIFICATE = CertificateData(
    number="DF26-17-0042",
    language="fi",
    person_name="Annukka Pesonen-Väisänen",
    company_name="Kuikkaniemen maatilamatkailu Ky",
    title="TP6 Monialaiset maatilat: matkailu",
    kind="path",
    sessions=SESSIONS,
    issuer="ProAgria Etelä-Savo ry",
    place="Juva",
    issued_on=date(2026, 12, 3),
    signer_name="Kirsi-Marja Laamanen",
    signer_role="koulutuskoordinaattori",
    planned_lessons=24,
    extent_note="lähi- ja etäopetusta",
    trainers=("Elina Auvinen-Kosunen", "Mikko Reijonen"),
    about=("DigiFocus – digitaalisen liiketoiminnan kehittäminen Etelä-Savossa",),
)

BANDS = (
    Band(0, "alussa"),
    Band(20, "ensiaskeleet"),
    Band(40, "perusta kunnossa"),
    Band(60, "sujuva"),
    Band(80, "edelläkävijä"),
)

STEP = Task(
    title="Varaukset verkkoon koulutuspolulla",
    why="varaukset tulevat nyt sähköpostiin ja omaan kalenteriin.",
    what="valitkaa varausjärjestelmä ja ottakaa se käyttöön kertojen välissä.",
    who="Annukka ja Pekka",
    time="4 päivää",
    price="250 € kerran",
    benefit="kesäkaudella 2027",
    this_week="merkitkää ylös jokainen puhelimella tullut varaus.",
)

REPORT = ReportData(
    language="fi",
    company_name="Kuikkaniemen maatilamatkailu Ky",
    measured_on=date(2026, 8, 12),
    is_baseline=True,
    bands=BANDS,
    headlines=(
        Headline("Oma osaaminen", Score(44.4, 41.7, 47.2, ("perusta kunnossa",))),
        Headline("Yrityksen digitaso", Score(33.9, 32.8, 35.0, ("ensiaskeleet",))),
    ),
    dimensions=(
        Dimension("A", "Oma osaaminen", Score(44.4, 41.7, 47.2, ("perusta kunnossa",)), "Selviän itse."),
        Dimension(
            "C",
            "Löydettävyys ja verkkosivut",
            Score(38.5, 32.7, 44.3, ("ensiaskeleet", "perusta kunnossa")),
            "Lomake tai soittopainike.",
            unknown_answers=2,
            group="Yrityksen digitaso",
        ),
        Dimension("G", "Data, tekoäly ja automaatio", None, group="Yrityksen digitaso"),
    ),
    municipality="Rantasalmi",
    business_id="9990104-3",
    is_example=True,
    adviser="Sari Laitinen, ProAgria Etelä-Savo ry",
    organisation="ProAgria Etelä-Savo ry",
    form_version="2026.1.0",
    form_id="7c1e 90ab",
    strengths=(
        Strength("Sähköinen taloushallinto", "Laskut hoituvat sähköisesti."),
        Strength("Some elää", "Vastaatte säännöllisesti."),
        Strength("Näkyvyys alueen kanavissa", "Tuotteet ovat myynnissä."),
    ),
    flags=(
        Task("Vahvat salasanat", why="salasanat ovat paperilla.", what="ottakaa salasanaohjelma käyttöön."),
    ),
    clarifications=("kopioituvatko asiakastiedot automaattisesti erilleen?",),
    actions=(Task("Salasanaohjelma käyttöön", who="Annukka", by=date(2026, 8, 26)),),
    help=(HelpLine("Tekoäly", 25, True, 25, True, "koulutus", "ensin pelisäännöt"),),
    notes=(Note("Tavoite", ("Lisää varauksia touko- ja syyskuulle.",)),),
)

PAPER_FORM = PaperFormData(
    language="fi",
    title="Digiliiketoiminnan analyysi",
    version="2026.2.0",
    form_id="7c1e 90ab",
    course="Koko analyysi",
    company_name="Kuikkaniemen maatilamatkailu Ky",
    organisation="ProAgria Etelä-Savo ry",
    parts=(
        Part(
            "A",
            "Oma osaaminen",
            "Arvioi itseäsi, älä yritystä.",
            "",
            2,
            1,
            (
                Grid(
                    "Miten sinulta onnistuu…",
                    ("En osaa", "Autettuna", "Itse", "Sujuvasti", "Neuvon muita"),
                    (
                        GridRow("a_sisalto", 1, "tehdä lyhyt video?"),
                        GridRow("a_turva", 2, "suojata tilit?"),
                    ),
                    3,
                ),
            ),
        ),
        Part(
            "C",
            "Löydettävyys ja verkkosivut",
            "Valitse suurin numero, joka pitää kokonaan paikkansa.",
            "",
            3,
            2,
            (
                Question(
                    "c_sivut",
                    3,
                    "Millaiset verkkosivut yrityksellä on?",
                    Kind.ONE,
                    (
                        Option("0", "Ei verkkosivuja", jump="→ siirry kohtaan 5 (t_ongelma)"),
                        Option("1", "Vanhentuneet"),
                        Option("2", "Ajan tasalla"),
                        Option("3", "Selvät"),
                        Option("4", "Kehitetään"),
                    ),
                    observable=True,
                ),
                Question(
                    "l_tunnit", 4, "Montako tuntia kuluu?", Kind.NUMBER, only_if="Vain, jos on verkkosivut."
                ),
                Question("t_ongelma", 5, "Mikä helpottaisi arkea eniten?", Kind.LINES, unknown=False),
            ),
        ),
    ),
)

MEMO = MemoData(
    language="fi",
    copy="advisors",
    company_name="Kuikkaniemen maatilamatkailu Ky",
    held_on=date(2026, 8, 12),
    adviser="Sari Laitinen, ProAgria Etelä-Savo ry",
    organisation="ProAgria Etelä-Savo ry",
    finished=True,
    steps=(
        MemoStep(1, "Tulos yhdessä", 10, 12, True, (("Korjattu yhdessä", "Arvostelut 1 → 2."),)),
        MemoStep(
            2,
            "Tavoite",
            5,
            0,
            False,
            notes=(
                MemoNote("firm", "Sari Laitinen", ("Lisää varauksia.",)),
                MemoNote("advisors", "Sari Laitinen", ("Talous on kireällä.",)),
                MemoNote("author", "Sari Laitinen", ("Palaa tähän.",)),
            ),
        ),
    ),
    closing=(("Toimi 1", "Salasanaohjelma käyttöön, Annukka"),),
)

PUBLICATION = publication.PublicationData(
    language="fi",
    programme="ProAgria Etelä-Savo ry",
    until="24.11.2026",
    firms="28",
    groups=(("B2C-yritys", "16"), ("Monialaiset maatilat", "12")),
    places=(("Juva", "··"), ("Mikkeli", "9")),
    bars=(publication.Line("Digitaso", 45, (30, 60)),),
    tables=(publication.Table("Tarve", ("Kaikki",), (("TP2.1 Perusteet", ("20",)),)),),
)

CHANGE = change.ChangeData(
    language="fi",
    company_name="Mäkelän tila",
    first_on=date(2026, 8, 12),
    later_on=date(2027, 11, 3),
    later_name="Loppumittaus",
    unfinished="",
    facts="Juva · Y-tunnus 9914207-5",
    organisation="ProAgria Etelä-Savo ry",
    limits=(0, 20, 40, 60, 80),
    numbers=(
        change.Number("Oma osaaminen", change.Pair(44, 58, 55, 61, "sujuva"), ("Nyt 58.",)),
        change.Number("Yrityksen digitaso", None),
    ),
    areas=(
        change.Area("Suunta ja kasvu", change.Pair(31, 50, 44, 56), "tavoitteet on kirjattu", "Alussa: ei."),
        change.Area("Tietoturva", change.Pair(34, 34, 28, 40), "", "Vastaukset ovat samat kuin alussa."),
        change.Area("Maatila: matkailu", None, is_branch=True),
    ),
    flags=(
        change.Line("Kunnossa nyt: salasanaohjelma", "Miten salasanat hoidetaan?", "done"),
        change.Line("Alussa punainen lippu, ei tiedossa nyt", "Varmuuskopiot?", "unknown"),
        change.Line("Uusi: päivitä laitteet", "", "flag"),
    ),
    steps_count="0 tehty · 1 kesken · 1 hylätty",
    steps=(
        change.Line("Vapaat ajat verkkoon", "kesken", "open"),
        change.Line("Mainoskampanja", "hylätty: rahaa ei ollut", "dropped"),
    ),
    told=(change.Line("Mitä hyötyä on syntynyt?", "Aikaa säästyy"),),
    moved=(change.Line("Ei kanavia", "Alussa: julkaistaan.", "down"),),
    compared=("Molemmat on tehty samalla lomakkeella.",),
    form_version="2026.2.0",
)

RENDERERS = (
    (certificate.render, CERTIFICATE),
    (change.render, CHANGE),
    (memo.render, MEMO),
    (paper_form.render, PAPER_FORM),
    (publication.render, PUBLICATION),
    (report.render, REPORT),
)
