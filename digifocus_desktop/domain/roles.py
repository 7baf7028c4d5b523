"""The roles a person may have in an organisation; what each may do is the hub's matter."""

ADVISOR, COORDINATOR, ADMIN = "advisor", "coordinator", "org_admin"
AUDITOR, TRAINER = "auditor", "trainer"
ROLES = (ADVISOR, ADMIN, COORDINATOR, AUDITOR, TRAINER)
