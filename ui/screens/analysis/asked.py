"""Which measurement a route asks for."""

from typing import Any

from ui.shared.navigation import Route


def asked_for(route: Route) -> dict[str, Any]:
    """Return what a route asks for, as `AnalysisService.start` takes it."""
    asked: dict[str, Any] = {name: True for name in ("quick", "newer") if name in route.params}
    return asked | ({"phase": route.params["phase"]} if "phase" in route.params else {})
