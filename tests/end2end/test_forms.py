"""A form published on one laptop is what the other laptops of the project use after their next sync."""

import pytest

from digifocus_desktop.errors import FormError
from digifocus_desktop.services.shipped_form import shipped_package
from tests.digifocus_desktop.services.test_form_desk import next_version

pytestmark = pytest.mark.hub

EMAIL = "vetaja@example.org"


def test_a_published_form_comes_to_another_laptop_and_a_withdrawn_one_goes(hub, hub_url, make_desk) -> None:
    lead = make_desk("Vetaja", joined=False)
    hub.commands.add_user(lead.name, EMAIL, "a", ("advisor", "org_admin"))
    lead.services.joining.join(hub_url, hub.commands.issue_code(EMAIL))
    advisor = make_desk("Neuvoja", "b")
    for desk in (lead, advisor):
        desk.sync()
        desk.services.forget_me()
    company = advisor.firm()
    draft = advisor.services.analyses.start(company)
    new = next_version(shipped_package(), "2099.1.0")

    with pytest.raises(FormError, match=r"form\.not_lead"):
        advisor.services.form_desk.publish(advisor.services.form_desk.check(new))
    release = lead.services.form_desk.publish(lead.services.form_desk.check(new), "Haku mukaan")
    lead.sync()
    advisor.sync()

    assert advisor.services.forms.current.hash == new.hash
    assert advisor.services.analyses.open(draft).package.hash == shipped_package().hash
    assert advisor.services.form_desk.look().current.published_by == "Vetaja"
    assert not advisor.services.form_desk.look().may_publish

    lead.services.form_desk.withdraw(release, "Erehdys")
    lead.sync()
    advisor.sync()
    assert advisor.services.forms.current.hash == shipped_package().hash


def test_what_was_published_alone_ends_with_joining_and_its_analyses_stay(hub, hub_url, make_desk) -> None:
    desk = make_desk("Yksin", joined=False)
    new = next_version(shipped_package(), "2099.1.0")
    desk.services.form_desk.publish(desk.services.form_desk.check(new))
    begun = desk.services.analyses.start(desk.firm())

    desk.join(hub, hub_url)
    desk.sync()

    assert desk.services.forms.current.hash == shipped_package().hash
    assert desk.services.analyses.open(begun).package.hash == new.hash
    assert desk.all("form_release") == {}
    assert desk.all("quarantine") == {}
