"""Where what comes next for a firm is done."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ui.shared.navigation import Route

if TYPE_CHECKING:
    from digifocus_desktop.services.company_glance_values import Next


def route_of_next(step: "Next", company_id: str) -> Route | None:
    """Return the place of the next act; None where there is nothing to do."""
    from digifocus_desktop.services.company_glance_values import NextAct  # not before the first paint

    of_company = {"company": company_id}
    routes: Mapping[NextAct, Route] = {
        NextAct.START_ANALYSIS: Route("analysis", params=of_company),
        NextAct.CONTINUE_ANALYSIS: Route("analysis", step.record_id),
        NextAct.START_INTERVIEW: Route("interview", params=of_company),
        NextAct.CONTINUE_INTERVIEW: Route("interview", step.record_id),
        NextAct.GIVE_CERTIFICATE: Route("certificates", params=of_company),
        NextAct.SEE_RESULT: Route("result", step.record_id),
    }
    return routes.get(step.act)
