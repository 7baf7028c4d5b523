"""A small questionnaire that has one of everything that can be asked, and a firm that is asked it."""

from functools import cache
from io import BytesIO

from openpyxl import Workbook

from digifocus_desktop.forms.compiler import compile_workbook
from digifocus_desktop.forms.package import FormPackage
from digifocus_desktop.model.advice import ResponseSet
from digifocus_desktop.services import Services
from digifocus_desktop.services.analyses import Analysis
from tests.analysis_data import make_company

DF = "bind::df:"
_LANGUAGES = ("", "::Svenska (sv)", "::English (en)")


def _texts(heading: str, *words: str) -> dict[str, object]:
    """A text in Finnish, Swedish and English under its headings."""
    return {f"{heading}{code}": one for code, one in zip(_LANGUAGES, words, strict=False)}


def _label(*words: str) -> dict[str, object]:
    return _texts("label", *words)


def _page(name: str, letter: str, *words: str) -> dict[str, object]:
    return {"type": "begin_group", "name": name, f"{DF}letter": letter, **_label(*words)}


END: dict[str, object] = {"type": "end_group"}
SURVEY: tuple[dict[str, object], ...] = (
    _page("a", "A", "Perustiedot", "Grunduppgifter", "Basics"),
    {"type": "note", "name": "n_alku", **_label(
        "Vastaa sen mukaan, miten asiat ovat tänään.", "Svara enligt hur det är i dag.",
        "Answer as things are today.")},
    {"type": "select_one alueet", "name": "f_alue", "required": "yes", **_label("Alue", "Område", "Region"),
     **_texts("required_message", "Valitse alue, sillä kunnat riippuvat siitä.",
              "Välj område, kommunerna beror på det.", "Choose the region: the towns depend on it.")},
    {"type": "select_one kunnat", "name": "f_kunta", "choice_filter": "alue = ${f_alue}",
     **_label("Kunta", "Kommun", "Town"),
     **_texts("hint", "Kotipaikka kaupparekisterissä.", "Hemort i handelsregistret.",
              "The seat in the trade register.")},
    {"type": "select_multiple kunnat", "name": "f_toimii", "choice_filter": "alue = ${f_alue}",
     f"{DF}max_choices": 2, "appearance": "columns-2",
     **_label("Missä kunnissa toimitte?", "I vilka kommuner verkar ni?", "In which towns do you work?")},
    {"type": "select_one yn", "name": "f_kanta", "appearance": "horizontal",
     **_label("Onko kanta-asiakkaita?", "Har ni stamkunder?", "Are there regular customers?")},
    {"type": "select_one yn", "name": "f_pika", "appearance": "quick",
     **_label("Onko verkkosivut?", "Har ni webbplats?", "Is there a website?")},
    {"type": "select_one viisi", "name": "f_tyyty", "appearance": "likert",
     **_label("Kuinka tyytyväinen olet?", "Hur nöjd är du?", "How content are you?")},
    {"type": "select_one kunnat", "name": "f_lista", "appearance": "minimal",
     **_label("Missä on lähin asiakas?", "Var finns närmaste kund?", "Where is the nearest customer?")},
    END,
    _page("b", "B", "Luvut ja päivät", "Tal och dagar", "Numbers and days"),
    {"type": "integer", "name": "f_euro", "appearance": "thousands-sep", "default": "12000",
     "constraint": ". >= 0 and . <= 9000000", **_label("Liikevaihto", "Omsättning", "Turnover"),
     **_texts("constraint_message", "Anna liikevaihto euroina, enintään 9 000 000.",
              "Ange omsättningen i euro, högst 9 000 000.",
              "Give the turnover in euros, at most 9 000 000.")},
    {"type": "decimal", "name": "f_osuus", **_label("Osuus verkosta", "Andel på nätet", "Share of the web")},
    {"type": "calculate", "name": "f_verkko", "calculation": "${f_euro} * ${f_osuus}"},
    {"type": "note", "name": "n_verkko", **_label(
        "Verkosta tulee ${f_verkko} euroa (${f_kunta}).", "Från nätet kommer ${f_verkko} euro (${f_kunta}).",
        "The web brings ${f_verkko} euros (${f_kunta}).")},
    {"type": "date", "name": "f_paiva", "default": "today()",
     **_label("Tapaamispäivä", "Mötesdag", "Day of the meeting")},
    {"type": "date", "name": "f_kuu", "appearance": "month-year",
     **_label("Tilikausi alkaa", "Räkenskapsperioden börjar", "The accounting period begins")},
    {"type": "time", "name": "f_kello", **_label("Kello", "Klockan", "Time")},
    {"type": "dateTime", "name": "f_hetki", **_label("Soittoaika", "Tid för samtal", "When to call")},
    {"type": "date", "name": "f_vuosi", "appearance": "year no-calendar",
     **_label("Perustettu", "Grundat", "Founded")},
    END,
    _page("d", "D", "Toimipaikat", "Verksamhetsställen", "Places"),
    {"type": "begin_repeat", "name": "r_paikka", **_label("Toimipaikka", "Ställe", "Place")},
    {"type": "text", "name": "f_paikka", f"{DF}max_chars": 60, **_label("Missä se on?", "Var?", "Where?")},
    {"type": "integer", "name": "f_vaki", **_label("Paljonko väkeä?", "Antal anställda?", "How many?")},
    {"type": "end_repeat"},
    {"type": "calculate", "name": "f_kaikki", "calculation": "sum(${f_vaki})"},
    {"type": "note", "name": "n_kaikki", **_label("Väkeä yhteensä ${f_kaikki}.", "Sammanlagt ${f_kaikki}.",
                                                 "Staff in all: ${f_kaikki}.")},
    END,
    _page("c", "C", "Sanoin", "Med ord", "In words"),
    {"type": "text", "name": "f_nimi", f"{DF}max_chars": 60, "default": "Sivusto",
     **_label("Palvelun nimi", "Tjänstens namn", "Name of the service")},
    {"type": "text", "name": "f_kuvaus", "appearance": "multiline", f"{DF}max_chars": 200,
     **_label("Kuvaile palvelua", "Beskriv tjänsten", "Describe the service")},
    {"type": "text", "name": "f_puhelin", "appearance": "numbers", **_label("Puhelin", "Telefon", "Phone")},
    {"type": "select_one yn", "name": "f_ehdotus", "default": "yes",
     **_label("Saako yritykseen soittaa?", "Får vi ringa företaget?", "May we call the firm?")},
    {"type": "select_one scale", "name": "x_osaan", f"{DF}kind": "level", f"{DF}dimension": "X",
     f"{DF}observe": "yes", f"{DF}na": "yes",
     **_label("Miten asiakkaat löytävät ${f_nimi}?", "Hur hittar kunderna ${f_nimi}?",
              "How do customers find ${f_nimi}?")},
    {"type": "note", "name": "n_loppu", **_label("Kiitos, tässä kaikki.", "Tack, det var allt.",
                                                "Thank you, that is all.")},
    END,
)  # fmt: skip
_CHOICES: tuple[tuple[object, ...], ...] = (
    ("alueet", "pohjoinen", "Pohjoinen", "Norr", "North", None, None),
    ("alueet", "etela", "Etelä", "Söder", "South", None, None),
    ("kunnat", "oulu", "Oulu", "Uleåborg", "Oulu", None, "pohjoinen"),
    ("kunnat", "kemi", "Kemi", "Kemi", "Kemi", None, "pohjoinen"),
    ("kunnat", "sievi", "Sievi", "Sievi", "Sievi", None, "pohjoinen"),
    ("kunnat", "turku", "Turku", "Åbo", "Turku", None, "etela"),
    ("kunnat", "salo", "Salo", "Salo", "Salo", None, "etela"),
    ("yn", "yes", "Kyllä", "Ja", "Yes", None, None),
    ("yn", "no", "Ei", "Nej", "No", None, None),
    *(("viisi", f"v{n}", str(n), str(n), str(n), None, None) for n in range(1, 6)),
    *(("scale", str(n), f"Porras {n}", f"Steg {n}", f"Step {n}", n, None) for n in range(5)),
)


def workbook() -> bytes:
    """Return the questionnaire as a workbook."""
    headings = list(dict.fromkeys(heading for row in SURVEY for heading in row))
    sheets: dict[str, list[list[object]]] = {
        "survey": [list(headings), *([row.get(heading) for heading in headings] for row in SURVEY)],
        "choices": [
            ["list_name", "name", "label", "label::Svenska (sv)", "label::English (en)", "score", "alue"],
            *(list(row) for row in _CHOICES),
        ],
        "settings": [["form_title", "form_id", "version"], ["Kaikkea", "kaikkea", "1.0.0"]],
        "dimensions": [["code", "label", "kind", "min_items", "section"], ["X", "Iksi", "level", 1, "c"]],
        "bands": [["code", "lower", "label"], ["low", 0, "alussa"], ["high", 50, "pitkällä"]],
    }
    book, stream = Workbook(), BytesIO()
    book.remove(book.worksheets[0])
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(stream)
    return stream.getvalue()


@cache
def package() -> FormPackage:
    """Return the questionnaire."""
    return compile_workbook(workbook())


def begin(services: Services, company: str = "", mode: str = "") -> Analysis:
    """Begin an analysis with it and return that."""
    firm = company or make_company(services)
    with services.store.write() as session:
        row = ResponseSet(
            company_id=firm,
            form_package_id=services.forms.keep(session, package()),
            phase="T0",
            answers={},
            started_at=services.store.now(),
            **({"mode": mode} if mode else {}),
        )
        session.add(row)
        session.flush()
        found = row.id
    return services.analyses.open(found)
