"""The line to a hub in another process: whatever address a laptop joined at, it leads to a port."""

import httpx


class Wire(httpx.BaseTransport):
    """Carries requests to a port of this machine.

    Attributes:
        port: Of the hub; it may change with each start.
    """

    def __init__(self, port: int) -> None:
        self.port = port
        self._real = httpx.HTTPTransport()

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Carry a request."""
        request.url = request.url.copy_with(port=self.port)
        return self._real.handle_request(request)

    def close(self) -> None:
        """Close what is open; the next request opens it again."""
        self._real.close()
