"""The page over a real workspace; printer and file dialogs are stood in for, for they are the system's."""

import pytest

from tests.digifocus_desktop.services.training_samples import FULL, THEME, add_firm, add_sessions, mark_all
from ui.screens.certificates.presenter import CertificatesPresenter
from ui.screens.certificates.view import CertificatesPage
from ui.shared.navigation import Route

PEOPLE = (
    ("Kaisa Laitinen", "Rantasalmen Leipä Oy", FULL),
    ("Päivi Tähkäpää", "Tähkäpään kotieläintila", (*FULL[:4], "absent")),
    ("Łukasz Nowak", "Villa Kerimaa Oy", FULL),
    ("Tuula Reponen", "Ylä-Enonveden Luomutila", (*FULL[:4], None)),
    ("Väinö Särkkä", "Särkän Marjatila", ("present", *("absent",) * 4)),
)


@pytest.fixture
def firms(services):
    """Five people of a training: three get a certificate, two do not; by the name of the person."""
    sessions = add_sessions(services, THEME)
    made = {}
    for person, firm, marks in PEOPLE:
        made[person] = add_firm(services, person, firm)
        mark_all(services, sessions, made[person], marks)
    return made


@pytest.fixture
def presenter(context, system):
    return CertificatesPresenter(context, system.outside())


@pytest.fixture
def page(presenter, context, system):
    page = CertificatesPage(presenter, context.shell, system.ask)
    context.navigator.moved.connect(page.enter)
    return page


@pytest.fixture
def batch(page, show, firms, context):
    """The page of the training, shown."""
    route = Route("certificates", params={"training": THEME})
    context.navigator.start(route)
    return show(page, route)
