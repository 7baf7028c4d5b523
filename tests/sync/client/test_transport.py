"""The line to the hub: addresses, failures in words a person can act on, certificates and clocks."""

import ssl
import threading
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest

from digifocus_desktop.errors import SyncError
from sync.client import transport
from sync.client.errors import explained
from sync.client.transport import Refusal, Transport, checked_url
from tests.sync.certificates import certificate


class Answer(BaseHTTPRequestHandler):
    """Answers each request as the test says."""

    status, content, retry_after = 200, b"{}", ""

    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(self.status)
        self.send_header("Content-Length", str(len(self.content)))
        self.send_header("Retry-After", self.retry_after)
        self.end_headers()
        self.wfile.write(self.content)

    def log_message(self, *_arguments: object) -> None:
        pass


@pytest.fixture
def answers() -> type[Answer]:
    """The answer of the next requests, for a test to set."""
    return type("Answer", (Answer,), {})


def serve(handler, context: ssl.SSLContext | None = None):
    server = HTTPServer(("127.0.0.1", 0), handler)
    if context is not None:
        server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    return server, thread


@pytest.fixture
def server(answers):
    server, thread = serve(answers)
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    thread.join()
    server.server_close()


def never(_seconds: float) -> bool:
    return False


def code_of(url, **more):
    with Transport(url, never) as line, pytest.raises(SyncError) as caught:
        line.ask("/", {}, patient=False, **more)
    return caught.value.code


@pytest.mark.parametrize(
    ("typed", "url"),
    [
        ("hub.example.org", "https://hub.example.org"),
        (" https://hub.example.org/ ", "https://hub.example.org"),
        ("https://hub.example.org:8443/df", "https://hub.example.org:8443/df"),
        ("http://127.0.0.1:8750", "http://127.0.0.1:8750"),
        ("http://localhost:8750/", "http://localhost:8750"),
    ],
)
def test_an_address_is_read_as_people_type_it(typed, url):
    assert checked_url(typed) == url


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "sync.address"),
        ("ftp://hub.example.org", "sync.address"),
        ("https://", "sync.address"),
        ("https://user:pass@hub.example.org", "sync.address"),
        ("https://hub.example.org?x=1", "sync.address"),
        ("https://hub example org", "sync.address"),
        ("https://hub.example.org:99999", "sync.address"),
        ("https://[hub", "sync.address"),
        ("http://hub.example.org", "sync.insecure"),
    ],
)
def test_an_address_that_cannot_be_used_is_refused_with_its_reason(typed, code):
    with pytest.raises(SyncError) as caught:
        checked_url(typed)
    assert caught.value.code == code


def test_nobody_listening_is_offline():
    assert code_of("http://127.0.0.1:1") == "sync.offline"


@pytest.mark.parametrize(
    ("status", "content", "code"),
    [
        (503, b"", "sync.busy"),
        (404, b"<html>not here</html>", "sync.not_a_hub"),
        (200, b"<html>hotel wifi</html>", "sync.not_a_hub"),
        (200, b"[1]", "sync.not_a_hub"),
        (401, b'{"error": "device.revoked"}', "device.revoked"),
    ],
)
def test_each_answer_that_is_no_answer_has_its_code(server, answers, status, content, code):
    answers.status, answers.content = status, content

    assert code_of(server) == code


@pytest.mark.parametrize(
    ("hub", "ours"),
    [
        ("device.revoked", "sync.revoked"),
        ("user.inactive", "sync.revoked"),
        ("hello.protocol", "sync.update_needed"),
        ("auth.code", "sync.code"),
        ("something.new", "sync.refused"),
    ],
)
def test_a_refusal_is_told_in_our_codes(hub, ours):
    error = explained(Refusal(hub, status=401))

    assert (error.code, error.facts["hub_code"]) == (ours, hub)


@pytest.mark.parametrize(
    ("status", "content", "asked"),
    [(429, b'{"error": "hub.too_many", "seconds": 7}', ""), (503, b"", "7"), (503, b"", "Wed, 1 Jan 2027")],
)
def test_a_hub_that_asks_for_time_is_given_it(server, answers, monkeypatch, status, content, asked):
    monkeypatch.setattr(transport, "RETRY_SECONDS", (1.0,))
    answers.status, answers.content, answers.retry_after = status, content, asked
    waits: list[float] = []

    def wait(seconds: float) -> bool:
        waits.append(seconds)
        return False

    with Transport(server, wait) as line, pytest.raises(SyncError) as caught:
        line.ask("/", {})
    assert caught.value.code == "sync.busy"
    assert [round(seconds // 7) for seconds in waits] == [0 if asked.startswith("Wed") else 1]


def test_a_request_is_tried_again_and_stops_when_the_person_cancels(server, answers, monkeypatch):
    monkeypatch.setattr(transport, "RETRY_SECONDS", (1.0, 2.0, 4.0))
    answers.status = 503
    waits: list[float] = []

    def wait(seconds: float) -> bool:
        waits.append(seconds)
        return len(waits) == 2

    with Transport(server, wait) as line, pytest.raises(SyncError) as caught:
        line.ask("/", {})
    assert caught.value.code == "sync.cancelled"
    assert 0.5 <= waits[0] <= 1.0 <= waits[1] <= 2.0


@pytest.mark.parametrize(
    ("begins_days", "ends_days", "trusted", "code"),
    [
        (-10, -1, True, "sync.tls_clock"),
        (1, 10, True, "sync.tls_clock"),
        (-1, 10, False, "sync.tls"),
    ],
)
def test_a_certificate_that_is_good_at_another_time_points_at_the_clock(
    answers, tmp_path, monkeypatch, begins_days, ends_days, trusted, code
):
    now = datetime.now(UTC)
    span = now + timedelta(days=begins_days), now + timedelta(days=ends_days)
    root_file, server_file = certificate(tmp_path, *span)
    if trusted:
        monkeypatch.setenv("SSL_CERT_FILE", str(root_file))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(server_file)
    server, thread = serve(answers, context)
    server.handle_error = lambda *_arguments: None  # the refusal is the point
    try:
        assert code_of(f"https://127.0.0.1:{server.server_port}") == code
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def test_a_good_certificate_of_an_authority_the_computer_trusts_is_accepted(answers, tmp_path, monkeypatch):
    now = datetime.now(UTC)
    root_file, server_file = certificate(tmp_path, now - timedelta(days=1), now + timedelta(days=1))
    monkeypatch.setenv("SSL_CERT_FILE", str(root_file))
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(server_file)
    server, thread = serve(answers, context)
    with Transport(f"https://127.0.0.1:{server.server_port}", never) as line:
        assert line.ask("/", {}) == {}
    server.shutdown()
    thread.join()
    server.server_close()
