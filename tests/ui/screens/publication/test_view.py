"""The page of releases: what would be told and why the rest is not, releasing, withdrawing, files."""

from dataclasses import replace

import pytest
from openpyxl import load_workbook
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from digifocus_desktop.domain.suppression import Why
from digifocus_desktop.errors import UserFacingError
from digifocus_desktop.model.programme import AppUser
from digifocus_desktop.store import meta
from tests.published_data import add, answers_of_one
from tests.ui.helpers import assert_accessible, assert_model_sound, cut_texts, visible_texts
from tests.workspaces import NOON
from ui.screens.publication.presenter import PublicationPresenter
from ui.screens.publication.state import DRAFT, Ask, Part
from ui.screens.publication.view import PublicationPage
from ui.screens.publication.words import said
from ui.shared.navigation import Route
from ui.shared.theme import Role


@pytest.fixture
def firms(services):
    answers = answers_of_one(services)
    add(services, answers, 16, ("b2c",), seed=1)
    add(services, answers, 12, ("matkailu",), seed=2)
    return answers


@pytest.fixture
def opened():
    return []


@pytest.fixture
def make(context, show, tmp_path, opened, monkeypatch):
    monkeypatch.setattr("ui.shared.printing.open_file", lambda path: bool(opened.append(path)))

    def made(presenter=None):
        ask = tmp_path.joinpath
        page = PublicationPage(presenter or PublicationPresenter(context), context.shell, ask, ask)
        return show(page, Route("publication"))

    return made


def cell(page, name, column):
    place = [row.name for row in page.model.rows].index(name)
    return page.model.rows[place].figures[column]


def made_draft(presenter):
    return presenter.state.draft


def alone_no_more(services, *, lead):
    with services.store.read() as connection:
        leading = connection.execute("SELECT id FROM organisation WHERE lead").fetchone()[0]
    with services.store.local() as connection:
        meta.put(connection, {"hub_url": "https://hub.example", "organisation_id": leading if lead else "x"})
    with services.store.write() as session:
        session.get_one(AppUser, services.me.user_id).roles = ("advisor", "org_admin")
    services.forget_me()


def test_with_too_few_analyses_it_says_what_to_do(make):
    page = make()
    texts = " ".join(visible_texts(page))
    assert "Nothing can be released now." in texts
    assert "There are still too few firms" in texts
    assert not page.table.isVisible()
    page.release.click()
    assert not page.ask.isVisible(), "a blocked button asks nothing"


def test_hidden_figures_are_shown_as_hidden_with_the_reason_in_words(make, firms):
    page = make()
    assert_model_sound(page.model)
    every = cell(page, "All firms", 0)
    assert (every.text, every.hidden) == ("28", False)
    hidden = [figure for row in page.model.rows for figure in row.figures if figure.hidden]
    assert {"under 5"} <= {figure.detail for figure in hidden}
    assert {figure.text for figure in hidden} == {"··"}
    draft = page._presenter.state.draft
    assert f"{draft.count(Why.FEW)} that are under 5" in page.story._text.text()

    page.parts.buttons[2].click()
    assert cell(page, "Digital level", 0).text == "25"


@pytest.mark.parametrize("scale", [1.0, 1.5])
def test_the_names_of_rows_are_whole(make, firms, theme, scale):
    theme.apply(scale=scale)
    page = make()
    page.parts.buttons[2].click()
    widest = max(theme.width_of(row.name, Role.STRONG) for row in page.model.rows)
    assert page.table.columnWidth(0) > widest + 24


def test_releasing_is_asked_first_and_stays_with_its_date(make, firms, services):
    page = make()
    page.release.click()
    assert "It stays: nobody can change or delete it" in page.ask.text.text()
    assert page.window().focusWidget() is page.ask.back, "a slip of the finger must not release"
    assert services.publications.releases().releases == ()
    page.ask.back.click()
    assert not page.ask.isVisible()

    page.release.click()
    QTest.mouseClick(page.ask.go, Qt.MouseButton.LeftButton)

    [made] = services.publications.releases().releases
    assert made.published.firms == 28
    assert page._presenter.state.chosen == made.id
    names = [line.name for line in page.list.model.rows]
    assert names[0] == "Draft"
    assert names[1].replace("\xa0", " ") == "24 November 2026"
    assert "These figures are public." in page.story._text.text()
    assert {figure.detail for row in page.model.rows for figure in row.figures if figure.hidden} == {
        "withheld"
    }


def test_escape_takes_the_question_away(make, firms, services):
    page = make()
    page.release.click()
    assert page.go_back()
    assert not page.ask.isVisible()
    assert not page.go_back()


def test_what_changed_after_the_look_is_not_released(make, firms, services, context):
    page = make()
    page._presenter.leave()
    add(services, firms, 7, ("b2c",), seed=5)
    page.release.click()
    page.ask.go.click()
    assert "The figures changed while you looked at them." in page.trouble._text.text()
    assert services.publications.releases().releases == ()


def test_nothing_that_is_not_proved_can_be_released(make, firms, services, monkeypatch):
    monkeypatch.setattr("digifocus_desktop.domain.possible_worlds.Worlds.unsafe", lambda *_: frozenset())
    page = make()
    texts = " ".join(visible_texts(page))
    assert "even if only the number of firms were told" in texts
    page.release.click()
    assert not page.ask.isVisible()
    with pytest.raises(UserFacingError, match="unproved"):
        services.publications.release(page._presenter.state.draft)


def test_a_release_is_withdrawn_with_a_reason(make, firms, services):
    page = make()
    page.release.click()
    page.ask.go.click()
    page.list.withdraw.click()
    page.ask.go.click()
    assert page.ask.field.error
    assert services.publications.releases().releases[0].withdrawn_at is None
    page.ask.reason.setText("Virhe laskussa")
    page.ask.go.click()
    [made] = services.publications.releases().releases
    assert (made.reason, made.withdrawn_at) == ("Virhe laskussa", NOON)
    assert page.list.model.rows[1].withdrawn
    assert not page.list.withdraw.isVisible()


def test_a_later_draft_tells_what_an_earlier_release_hides(make, firms, services):
    page = make()
    page.release.click()
    page.ask.go.click()
    add(services, firms, 4, ("b2c",), seed=9)
    add(services, firms, 6, ("matkailu",), seed=10)
    page._presenter.choose(DRAFT)
    page._presenter.load()
    figure = cell(page, said(page._presenter.state.published.groups["b2c"]), 0)
    assert (figure.text, figure.detail) == ("··", "earlier release")


def test_who_may_not_release_sees_the_releases_alone(make, firms, services):
    services.publications.release(services.publications.draft(services.publications.figures(NOON.date())))
    alone_no_more(services, lead=False)
    page = make()
    assert [line.id for line in page.list.model.rows] == [services.publications.releases().releases[0].id]
    assert page.table.isVisible()
    page.release.click()
    assert not page.ask.isVisible()
    assert not page.list.withdraw.isVisible()


def test_the_lead_of_a_shared_programme_may(make, firms, services):
    alone_no_more(services, lead=True)
    page = make()
    page.release.click()
    assert page.ask.isVisible()


def test_files_are_saved_and_opened(make, firms, services, tmp_path, context, opened):
    page = make()
    page.save_button.click()
    page.pdf.click()
    book = next(tmp_path.glob("*.xlsx"))
    assert load_workbook(book).sheetnames[-1] == "How the figures were made"
    paper = next(tmp_path.glob("*.pdf"))
    assert paper.read_bytes()[:4] == b"%PDF"
    assert paper.name in context.shell.toasts.toast.text
    context.shell.toasts.toast.button.click()
    assert opened == [paper]


def test_checking_tells_how_far_it_is_and_can_be_stopped(make, firms, context, services, monkeypatch):
    presenter = PublicationPresenter(context)
    shares = []
    presenter.state_changed.connect(lambda state: shares.append(state.progress))
    stop = []

    def told(wanted, share):
        stop.append(share)
        presenter.stop()

    presenter._told.connect(told)
    page = make(presenter)
    assert stop
    assert made_draft(presenter) is None
    assert "Checking was stopped. Nothing was released." in visible_texts(page)
    presenter._told.disconnect(told)
    page.empty.primary.click()
    assert made_draft(presenter) is not None
    assert any(share for share in shares)


def test_the_day_can_be_the_end_of_a_month(make, firms, services):
    page = make()
    assert page.until.count() > 1
    page.until.setCurrentIndex(1)
    page.until.activated.emit(1)
    assert page._presenter.state.draft.refused == "publication.too_few", "nothing was begun before that day"


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("ask", [None, *Ask])
def test_nothing_is_cut_and_all_has_a_name(make, firms, language, ask, languages, qtbot):
    page = make()
    page.release.click()
    page.ask.go.click()
    page._presenter.choose(DRAFT if ask is Ask.RELEASE else page._presenter.state.chosen)
    page._presenter.ask(ask)
    languages.use(language)
    for part in Part:
        page._presenter.show_part(part)
        qtbot.waitUntil(lambda: not cut_texts(page))
    assert_accessible(page)
    page.show_state(replace(page._presenter.state))
