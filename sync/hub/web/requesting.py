"""What the endpoints of the hub ask for: the service, and whose request it is."""

from typing import Annotated

from fastapi import Depends, Request
from starlette.concurrency import run_in_threadpool

from sync.hub.errors import HubRefusalError
from sync.hub.service import HubService
from sync.hub.signin import SignedIn


async def _service(request: Request) -> HubService:  # a plain function would cost a change of threads
    service: HubService = request.app.state.service
    return service


Service = Annotated[HubService, Depends(_service)]


async def signed_in(request: Request, service: Service) -> SignedIn:
    """Return whose request it is.

    Raises:
        HubRefusalError: 401 `auth.token`, `device.revoked` or `user.inactive`.
    """
    scheme, _, token = request.headers.get("authorization", "").partition(" ")
    if scheme.lower() != "bearer" or not token:
        raise HubRefusalError(401, "auth.token")
    who = await run_in_threadpool(service.authenticate, token.strip())
    request.state.device = who.caller.device
    return who


Who = Annotated[SignedIn, Depends(signed_in)]
