"""The change of a firm on paper: what stands there, what never does, in three languages on two pages."""

import pytest

from digifocus_desktop.forms.answers import Answer, AnswerValue
from digifocus_desktop.services.actions import ActionDraft
from tests.analysis_data import answer_all, make_company
from tests.change_cases import PAIRS, make
from tests.digifocus_desktop.documents.reading import outside, overlapping, reader, text_of
from tests.digifocus_desktop.services.test_paired_scores import measure

FIGURES: dict[str, AnswerValue] = {
    "p_henkilosto": 3,
    "l_verkkomyynti": "alle1",
    "l_kuluttajat": "10_50",
    "l_yhteydenotot": 12,
    "l_tunnit": 8,
    "l_ulkomaat": "0",
    "l_netti": 2,
    "l_nopeus": "alle30",
}


def case(key):
    return next(pair for pair in PAIRS if pair.key == key)


@pytest.fixture
def paper(services):
    def paper(key, language=None):
        return services.firm_changes.paper(make(services, case(key)), language)

    return paper


def test_the_first_page_says_it_and_the_second_what_is_behind(paper):
    made = paper("rise-fi")
    pages = [" ".join(page.extract_text().split()) for page in reader(made.file.content).pages]

    assert len(pages) == 2
    for fact in (
        "Yrityksen digitaso +46, merkittävä 25 → 71",
        "Oma osaaminen +50 25 → 75 ensiaskeleet → sujuva nyt suunnilleen 72–78",
        "Alussa 25, lähtötilanne nyt arvioituna 0, nyt 75.",
        "yrittäjän mielestä muutos on suurempi",
        "25 → 54 +29 merkittävä",
        "Osa-alueista nousi 8, ennallaan 0, laski 0.",
        "Luvut kertovat muutoksesta, eivät sen syistä.",
        "Maatila: matkailu",
    ):
        assert fact in pages[0], fact
    for fact in (
        "Kunnossa nyt: kaksivaiheinen tunnistautuminen",
        "1 tehty · 1 kesken · 1 hylätty",
        "hylätty: rahaa ei ollut",
        "Useimmat",
        "10 → 6",
        "2, ennallaan",
        "Lisäksi muuttui yli portaan:",
        "Molemmat on tehty samalla lomakkeella",
    ):
        assert fact in pages[1], fact


@pytest.mark.parametrize(
    ("key", "said", "never"),
    [
        ("rise-fi", "Muutos", "vaikutus"),
        ("still-sv", "Sett från nu var utgångsläget högre", "effekt"),
        ("open-en", "The measurement is not finished: ", "effect"),
        ("year-fi", "Jälkimmäinen on lyhyt", "vaikutus"),
    ],
)
def test_each_tells_of_change_on_two_pages_at_most(paper, key, said, never):
    made = paper(key)
    words = text_of(made.file.content)

    assert said in words
    assert never not in words.lower().replace("vaikuttaisi", "")
    assert len(reader(made.file.content).pages) == 2


def test_what_cannot_be_compared_has_no_number_and_no_bar(services):
    firm = make_company(services)
    measure(services, firm, value=2)
    later = services.analyses.start(firm, "T1")
    asked = ("d_some", "d_sisalto", "d_lista", "d_mainonta")
    services.analyses.answer(later, {name: Answer.of(3) for name in asked})

    words = text_of(services.firm_changes.paper(later).file.content)

    assert words.count("ei voi verrata: yhteisiä vastauksia on liian vähän") == 9
    assert "0 → 0" not in words


def test_the_same_answers_give_the_same_bytes(services):
    later = make(services, case("rise-fi"))

    once, again = (services.firm_changes.paper(later, "en").file for _ in range(2))

    assert once == again
    assert once.name.startswith("Change ")


def test_a_farm_with_both_branches_has_all_its_areas_on_the_first_of_two_pages(services):
    firm = make_company(services, groups=("matkailu", "urakointi"))
    first = measure(services, firm, value=1)
    services.analyses.answer(first, {name: Answer.of(value) for name, value in FIGURES.items()})
    interview = services.interviews.start(firm)
    for title in ("Kirjaa, mitä henkilötietoja yrityksellä on", "Ota salasanaohjelma käyttöön", "Kolmas"):
        services.actions.add(firm, ActionDraft(title), interview)
    later = services.analyses.start(firm, "T1")
    told: dict[str, AnswerValue] = {"v_askeleet": "kaikki", "v_este": ("aika",), "v_hyoty": ("myynti",)}
    answer_all(services, services.analyses.open(later), 3)
    services.analyses.answer(later, {name: Answer.of(value) for name, value in (FIGURES | told).items()})

    pages = reader(services.firm_changes.paper(later).file.content).pages
    areas = pages[0].extract_text()

    assert "Maatila: matkailu" in areas
    assert "Maatila: koneurakointi" in areas
    assert len(pages) == 2
    assert "Vertailtavuus" in pages[1].extract_text()


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
def test_nothing_lies_outside_the_margins_or_over_something_else(services, language):
    from digifocus_desktop.documents.change import lay_out
    from digifocus_desktop.services.firm_change_paper import Receiver, change_data

    view = services.firm_changes.view(make(services, case("rise-fi")))
    sheet = lay_out(change_data(view, Receiver(language, "Juva", "ProAgria", False, None)))

    assert not outside(sheet)
    assert not overlapping(sheet)
