"""HTTP to the hub: timeouts, retries, and an error a person can act on for each way it can fail."""

import json
import random
import socket
import ssl
from collections.abc import Callable, Iterable, Mapping
from contextlib import AbstractContextManager, suppress
from dataclasses import dataclass, field
from types import TracebackType
from typing import TYPE_CHECKING, Any, NamedTuple, Self
from urllib.parse import urlsplit

from digifocus_desktop.errors import SyncError
from sync.protocol.blobs import PIECE_TYPE
from sync.protocol.bodies import MEDIA_TYPE, Body, decode_body, encode_body

if TYPE_CHECKING:
    import httpx

CONNECT_SECONDS, READ_SECONDS = 10.0, 60.0
RETRY_SECONDS = (2.0, 4.0, 8.0)
NOT_YET_VALID, EXPIRED = 9, 10
"""OpenSSL's verify codes of a certificate that is good at another time."""
_LOOPBACK = ("localhost", "127.0.0.1", "::1")
JSON = "application/json"
_BUSY = (502, 503, 504)
_TOO_MANY = "hub.too_many"
PASSING = ("sync.offline", "sync.busy")
"""Errors that another try may not meet."""
_LONGEST_PAUSE = 60.0

Wait = Callable[[float], bool]
"""Waits so many seconds; True means that the person has cancelled."""


class Refusal(SyncError):  # noqa: N818  # the hub's word, not a failure of ours
    """The hub's refusal as it came: `code` is the hub's, facts hold `status` and the hub's facts."""

    @property
    def status(self) -> int:
        """HTTP status."""
        return int(self.facts["status"])


def checked_url(text: str) -> str:
    """Return the hub's address in one spelling.

    Raises:
        SyncError: `sync.address` if it is none, `sync.insecure` if it would travel unencrypted.
    """
    typed = text.strip()
    try:
        parts = urlsplit(typed if "://" in typed else f"https://{typed}")
        good = parts.scheme in ("http", "https") and parts.hostname and not parts.query and parts.port != 0
    except ValueError as error:
        raise SyncError("sync.address") from error
    if not good or parts.username is not None or any(char.isspace() for char in typed):
        raise SyncError("sync.address")
    if parts.scheme == "http" and parts.hostname not in _LOOPBACK:
        raise SyncError("sync.insecure")
    return parts.geturl().rstrip("/")


@dataclass(frozen=True, slots=True)
class _Call:
    """A request; `kind` is the media type of the content, empty where there is none."""

    method: str
    path: str
    content: bytes
    kind: str
    token: str

    more: Mapping[str, str] = field(default_factory=dict)

    def headers(self) -> dict[str, str]:
        """Return the headers of our own."""
        kind = {"Content-Type": self.kind} if self.kind else {}
        token = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        return {**kind, **token, **self.more}


class Reply(NamedTuple):
    """An answer: its content, and its headers by lower-case name."""

    content: bytes
    headers: Mapping[str, str]


class Transport(AbstractContextManager["Transport"]):
    """A connection to one hub that stays open between requests.

    Attributes:
        url: Of the hub, as `checked_url` gives it.
    """

    def __init__(self, url: str, wait: Wait) -> None:
        self.url = url
        self._wait = wait
        self._client: httpx.Client | None = None
        self._stream: Any = None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __enter__(self) -> Self:
        return self

    def close(self) -> None:
        """Close the connection; the next request opens a new one."""
        if self._client is not None:
            self._client.close()
        self._client = self._stream = None

    def abort(self) -> None:
        """End the request another thread is waiting in, as a broken line would."""
        stream = self._stream
        line = stream.get_extra_info("socket") if stream is not None else None
        if line is not None:
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)

    def ask(
        self, path: str, message: Mapping[str, Any], token: str = "", *, patient: bool = True
    ) -> dict[str, Any]:
        """Send a JSON object and return the one that came back.

        Raises:
            SyncError: See `_call`.
        """
        call = _Call("POST", path, json.dumps(message).encode(), JSON, token)
        return _object(self._call(call, patient).content)

    def fetch(self, path: str, message: Mapping[str, Any], token: str, *, patient: bool = True) -> Body:
        """Send a JSON object and return the body that came back, whole and checked."""
        call = _Call("POST", path, json.dumps(message).encode(), JSON, token)
        return decode_body(self._call(call, patient).content)

    def send(self, path: str, lines: Iterable[Mapping[str, Any]], token: str) -> Body:
        """Send lines, once, and return the body that came back, whole and checked."""
        call = _Call("POST", path, encode_body(lines), MEDIA_TYPE, token)
        return decode_body(self._call(call, patient=False).content)

    def put(self, path: str, content: bytes, token: str) -> dict[str, Any]:
        """Send a file, once, and return the JSON object that came back."""
        return _object(
            self._call(_Call("PUT", path, content, "application/octet-stream", token), False).content
        )

    def get(self, path: str, token: str, first: int, last: int) -> Reply:
        """Ask for the bytes of a file from one to another, once."""
        asked = {"Range": f"bytes={first}-{last}"}
        return self._call(_Call("GET", path, b"", "", token, asked), patient=False)

    def begin(self, path: str, headers: Mapping[str, str], token: str) -> Reply:
        """Begin a file that is sent in pieces."""
        return self._call(_Call("POST", path, b"", "", token, headers), patient=True)

    def append(self, path: str, piece: bytes, headers: Mapping[str, str], token: str) -> Reply:
        """Send the next piece of a file, once."""
        return self._call(_Call("PATCH", path, piece, PIECE_TYPE, token, headers), patient=False)

    def _call(self, call: "_Call", patient: bool) -> Reply:
        """Send a request, again while the line or the hub fails for a moment.

        Every request may be repeated: the hub answers the same. The first one of a sync is not
        `patient`, so that a person without network hears of it at once; nor are those that are to be
        smaller when they are tried again.

        Raises:
            Refusal: The hub refused.
            SyncError: `sync.offline`, `sync.tls_clock`, `sync.tls`, `sync.busy`,
                `sync.not_a_hub`, `sync.cancelled`.
        """
        attempt = 0
        while True:
            try:
                return self._call_once(call)
            except SyncError as error:
                if not patient:
                    raise
                self.wait_again(attempt, error)
            attempt += 1

    def wait_again(self, attempt: int, error: SyncError) -> None:
        """Wait before a request is tried again; `attempt` counts from 0.

        Raises:
            SyncError: The error, where it is none that passes, or was tried often enough; `sync.cancelled`.
        """
        if attempt >= len(RETRY_SECONDS) or error.code not in PASSING:
            raise error
        asked = min(float(error.facts.get("seconds", 0)), _LONGEST_PAUSE)
        spread = RETRY_SECONDS[attempt] * random.uniform(0.5, 1.0)  # noqa: S311  # spreads load, no secret
        if self._wait(asked + spread):
            raise SyncError("sync.cancelled") from error

    def _call_once(self, call: "_Call") -> Reply:
        import httpx

        try:
            response = self._opened().request(
                call.method,
                call.path,
                content=call.content,
                headers=call.headers(),
                extensions={"trace": self._follow},
            )
        except httpx.TransportError as error:
            self.close()
            raise _line_error(error) from error
        if response.status_code in _BUSY:
            raise SyncError("sync.busy", seconds=_asked_seconds(response))
        if not response.is_success:
            refusal = _refusal(response)
            raise SyncError("sync.busy", **refusal.facts) if refusal.code == _TOO_MANY else refusal
        return Reply(response.content, response.headers)

    def _follow(self, event: str, facts: Mapping[str, Any]) -> None:
        if event in ("connection.connect_tcp.complete", "connection.start_tls.complete"):
            self._stream = facts["return_value"]

    def _opened(self) -> "httpx.Client":
        if self._client is None:
            import httpx

            self._client = httpx.Client(
                base_url=self.url,
                timeout=httpx.Timeout(READ_SECONDS, connect=CONNECT_SECONDS),
                verify=_trust() if self.url.startswith("https:") else False,
                trust_env=urlsplit(self.url).hostname not in _LOOPBACK,
            )
        return self._client


def _trust() -> ssl.SSLContext:
    """Trust what the computer trusts: an organisation's proxy may have a certificate of its own."""
    import certifi

    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context


def _object(answer: bytes) -> dict[str, Any]:
    try:
        read = json.loads(answer)
    except ValueError as error:
        raise SyncError("sync.not_a_hub") from error
    if not isinstance(read, dict):
        raise SyncError("sync.not_a_hub")
    return read


def _line_error(error: BaseException) -> SyncError:
    cause: BaseException | None = error
    while cause is not None:
        if isinstance(cause, ssl.SSLCertVerificationError):
            wrong_time = cause.verify_code in (NOT_YET_VALID, EXPIRED)
            return SyncError("sync.tls_clock" if wrong_time else "sync.tls")
        cause = cause.__cause__ or cause.__context__
    return SyncError("sync.offline")


def _asked_seconds(response: "httpx.Response") -> int:
    """Return how long the hub asks to wait; a date instead of seconds counts as nothing."""
    asked = response.headers.get("retry-after", "")
    return int(asked) if asked.isdecimal() and asked.isascii() else 0


def _refusal(response: "httpx.Response") -> SyncError:
    try:
        facts = dict(response.json())
        code = str(facts.pop("error"))
    except (ValueError, TypeError, KeyError):
        return SyncError("sync.not_a_hub", status=response.status_code)
    return Refusal(code, **{**facts, "status": response.status_code})
