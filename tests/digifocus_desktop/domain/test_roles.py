from digifocus_desktop.domain.roles import Role, principals


def test_a_user_acts_as_themselves_their_organisation_and_each_role_in_it():
    assert principals("u1", "o1", [Role.ADVISOR, Role.ORG_ADMIN]) == {
        "user:u1", "org:o1", "org:o1:advisor", "org:o1:org_admin",
    }  # fmt: skip
