"""Requests that no HTTP library would send: the server refuses them and answers the next one all the same."""

import socket
from urllib.parse import urlsplit

import httpx
import pytest

pytestmark = pytest.mark.hub
POST = b"POST /sync/v1/push HTTP/1.1\r\nHost: x\r\n"
HIDDEN = b"0\r\n\r\nGET /health HTTP/1.1\r\nHost: x\r\n\r\n"
REQUESTS = {
    "two lengths": POST + b"Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
    "length of letters": POST + b"Content-Length: five\r\n\r\nabcde",
    "negative length": POST + b"Content-Length: -1\r\n\r\n",
    "unknown coding": POST + b"Transfer-Encoding: gzip, chunked\r\n\r\n" + HIDDEN,
    "broken chunk": POST + b"Transfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n",
    "space before the colon": POST + b"Content-Length : 5\r\n\r\nabcde",
    "huge header": POST + b"X: " + b"x" * 200_000 + b"\r\n\r\n",
    "nul in a header": POST + b"X: a\x00b\r\n\r\n",
    "no http": b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
}


def answered(url: str, request: bytes) -> bytes:
    """Send bytes and return all that comes until the hub closes the line."""
    address = urlsplit(url)
    with socket.create_connection((address.hostname or "", address.port or 0), 10) as line:
        try:
            line.sendall(request)
            line.shutdown(socket.SHUT_WR)
            return b"".join(iter(lambda: line.recv(65536), b""))
        except (ConnectionResetError, BrokenPipeError):
            return b""


@pytest.mark.parametrize("kind", REQUESTS)
def test_what_is_no_sound_request_is_refused_once(hub_url: str, kind: str) -> None:
    said = answered(hub_url, REQUESTS[kind])

    assert said.count(b"HTTP/1.1 ") <= 1
    assert b" 200 " not in said
    assert b" 50" not in said.split(b"\r\n")[0] or b" 501 " in said
    assert httpx.get(f"{hub_url}/health").status_code == 200
