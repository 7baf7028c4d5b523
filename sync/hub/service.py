"""The hub's requests as functions: each is one database transaction."""

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, func, select, update

from digifocus_desktop.domain.moments import utc_moment, utc_text
from digifocus_desktop.model.registry import ENTITIES
from sync.hub.database.opening import STREAM
from sync.hub.database.tables import hub_device, hub_state
from sync.hub.database.walls import own_work
from sync.hub.documents.blobs import Blobs
from sync.hub.documents.uploads import Progress, Uploads
from sync.hub.errors import HubRefusalError
from sync.hub.push.own_writes import Change, write_as_hub
from sync.hub.push.push import Push, PushReply
from sync.hub.push.remembering import remember
from sync.hub.push.totals import are_old, count_if_old
from sync.hub.records.rows import Key
from sync.hub.settings import HubSettings
from sync.hub.sight.checks import Checks
from sync.hub.sight.pull import MAX_BYTES, MAX_ROWS, Pull, PullPage
from sync.hub.signin import TOKEN_LIFETIME, SignedIn, SignIn
from sync.protocol.blobs import WRONG_BLOB
from sync.protocol.checks import CheckReply, RowDigest, Sum
from sync.protocol.hello import MAX_PUSH_OPS, PROTOCOL, Hello, HelloReply
from sync.protocol.remembering import Remembered
from sync.protocol.rows import PullLine
from sync.protocol.signin import EnrolRequest, Me

SEEN_EVERY = timedelta(hours=1)
"""How far behind the time may be that a laptop's row says it was last seen at."""
TOKEN_SECONDS = int(TOKEN_LIFETIME.total_seconds())


class HubService:
    """Answers devices. It keeps nothing between requests; the database is all there is."""

    def __init__(self, settings: HubSettings) -> None:
        self._settings = settings
        self._snapshots = settings.engine.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )

    def check_ready(self) -> None:
        """Ask the database something; an OperationalError tells that it does not answer."""
        with own_work(self._snapshots) as connection:
            connection.execute(select(hub_state.c.stream)).one()

    def enrol(self, request: EnrolRequest, address: str) -> tuple[str, Me]:
        """Register a device by a one-time code; return the hub's id and the user."""
        with self._own_work() as (connection, now):
            SignIn(connection, now).check_rate(address)
        try:
            with self._own_work() as (connection, now):
                me = SignIn(connection, now).enrol(request)
                return str(connection.scalar(select(hub_state.c.hub))), me
        except HubRefusalError as error:
            if error.code == "auth.code":
                with self._own_work() as (connection, now):
                    SignIn(connection, now).record_failure(address)
            raise

    def nonce(self, device: str) -> str:
        """Return something for the device to sign."""
        with self._own_work() as (connection, now):
            return SignIn(connection, now).issue_nonce(device)

    def token(self, device: str, nonce: str, signature: bytes) -> str:
        """Return an access token for a signed nonce."""
        with self._own_work() as (connection, now):
            return SignIn(connection, now).issue_token(device, nonce, signature)

    def authenticate(self, token: str) -> SignedIn:
        """Return whose access token this is."""
        with self._own_work() as (connection, now):
            return SignIn(connection, now).authenticate(token)

    def hello(self, who: SignedIn, hello: Hello) -> HelloReply:
        """Tell the device where it stands, and note what it is.

        Raises:
            HubRefusalError: 426 `hello.protocol`, 409 `device.forked`.
        """
        if PROTOCOL not in hello.protocols:
            raise HubRefusalError(426, "hello.protocol", supported=[PROTOCOL])
        with self._own_work() as (connection, now):
            device = connection.execute(select(hub_device).where(hub_device.c.id == who.caller.device)).one()
            if device.incarnation != hello.incarnation:
                raise HubRefusalError(409, "device.forked")
            connection.execute(
                update(hub_device)
                .where(hub_device.c.id == who.caller.device)
                .values(
                    app=hello.app, schema=hello.schema, last_seen=now, clock_offset_ms=_offset(now, hello.now)
                )
            )
            state = connection.execute(select(hub_state).where(hub_state.c.stream == STREAM)).one()
            reply = HelloReply(
                protocol=PROTOCOL,
                hub=state.hub,
                epoch=state.epoch,
                now=utc_text(now),
                last_n=device.last_n,
                head=state.seq,
                backed_up_seq=state.backed_up_seq,
                me=who.me,
                max_ops=MAX_PUSH_OPS,
            )
            unsaid = _is_unsaid(connection, who.caller.device, hello.app, now)
            if not unsaid and not are_old(connection, now):
                return reply
        return replace(reply, head=self._tell(who, hello, unsaid))

    def _tell(self, who: SignedIn, hello: Hello, unsaid: bool) -> int:
        """Say in the laptop's row when it was seen and what it runs, and count the totals if they are old.

        Return the hub order after it.

        In a transaction of its own: a push takes the counter row before the laptop's, so this may not
        hold that one when it asks for the other.
        """
        with self._own_work() as (connection, now):
            if unsaid:
                values = {"last_seen_at": utc_text(now), "app": hello.app}
                write_as_hub(connection, [Change("device", who.caller.device, values)], now)
            count_if_old(connection, now)
            return int(connection.scalar(select(hub_state.c.seq).where(hub_state.c.stream == STREAM)) or 0)

    def push(self, who: SignedIn, raws: Sequence[dict[str, Any]]) -> PushReply:
        """Merge operations."""
        with self._transaction() as (connection, now):
            return Push(connection, who.caller, now).run(raws)

    def pull(
        self, who: SignedIn, cursor: str | None, max_rows: int = MAX_ROWS, max_bytes: int = MAX_BYTES
    ) -> PullPage:
        """Return the next page of rows."""
        with self._snapshots.connect() as connection:
            pull = Pull(connection, who.caller)
            page = pull.run(cursor, max_rows, max_bytes)
        if not page.end.more:
            self._note_pulled(who, pull.head)
        return page

    def check(self, who: SignedIn, cursor: str, revision: str, theirs: Sum) -> CheckReply:
        """Compare what a device holds with what it would be sent."""
        with self._snapshots.connect() as connection:
            return Checks(connection, who.caller).compare(cursor, revision, theirs)

    def digests(self, who: SignedIn, groups: Collection[str]) -> list[RowDigest]:
        """Return the digests of some groups of rows."""
        with self._snapshots.connect() as connection:
            return Checks(connection, who.caller).digests(groups)

    def rows(self, who: SignedIn, wanted: Collection[Key]) -> list[PullLine]:
        """Return rows again that a device does not hold as they are."""
        with self._snapshots.connect() as connection:
            return Checks(connection, who.caller).rows(wanted)

    def _note_pulled(self, who: SignedIn, head: int) -> None:
        """Remember that the device has seen everything up to here."""
        device = (hub_device.c.id == who.caller.device) & (func.coalesce(hub_device.c.pulled_seq, -1) < head)
        with self._own_work() as (connection, _):
            connection.execute(update(hub_device).where(device).values(pulled_seq=head))

    def put_blob(self, who: SignedIn, sha256: str, content: bytes) -> None:
        """Keep a document."""
        with self._transaction() as (connection, now):
            Blobs(connection, who.caller).put(sha256, content, now)

    def blob(self, who: SignedIn, sha256: str) -> bytes:
        """Return the bytes of a document."""
        with self._snapshots.connect() as connection:
            return Blobs(connection, who.caller).get(sha256)

    def begin_upload(self, who: SignedIn, sha256: str, size: int) -> Progress:
        """Begin a document that comes in pieces, or find how far it is."""
        with self._transaction() as (connection, now):
            return Uploads(connection, who.caller, now).begin(sha256, size)

    def upload(self, who: SignedIn, upload_id: str) -> Progress:
        """Return how far an upload is."""
        with self._transaction() as (connection, now):
            return Uploads(connection, who.caller, now).progress(upload_id)

    def append(self, who: SignedIn, upload_id: str, offset: int, content: bytes) -> Progress:
        """Take the next piece of a document; pieces that make something else are forgotten."""
        try:
            with self._transaction() as (connection, now):
                return Uploads(connection, who.caller, now).append(upload_id, offset, content)
        except HubRefusalError as error:
            if error.code == WRONG_BLOB:
                with self._transaction() as (connection, now):
                    Uploads(connection, who.caller, now).give_up(upload_id)
            raise

    def remember(self, who: SignedIn, told: Remembered) -> None:
        """Decide again what was decided before the hub was restored; nothing from who may not write."""
        if who.caller.writes:
            with self._own_work() as (connection, now):
                remember(connection, who.caller.organisation_id, told, now)

    def fork(self, who: SignedIn, device: str, incarnation: str) -> Me:
        """Give the laptop a new device id."""
        with self._own_work() as (connection, now):
            return SignIn(connection, now).fork(who, device, incarnation)

    @contextmanager
    def _transaction(self) -> Iterator[tuple[Connection, datetime]]:
        """Yield a transaction that sees nothing until it says on whose behalf it works."""
        with self._settings.engine.begin() as connection:
            yield connection, self._settings.clock()

    @contextmanager
    def _own_work(self) -> Iterator[tuple[Connection, datetime]]:
        """Yield a transaction for what the hub does itself: whoever asks is not known yet, or only noted."""
        with own_work(self._settings.engine) as connection:
            yield connection, self._settings.clock()


def _is_unsaid(connection: Connection, device: str, app: str, now: datetime) -> bool:
    """Tell whether the laptop's row, which its organisation's admins see, is to be written anew."""
    table = ENTITIES["device"].table
    query = select(table.c.app, table.c.last_seen_at).where(table.c.id == device)
    row = connection.execute(query).first()
    if row is None:
        return False
    return bool(row.app != app or row.last_seen_at is None or now - row.last_seen_at >= SEEN_EVERY)


def _offset(now: datetime, device_now: str) -> int | None:
    try:
        return int((now - utc_moment(device_now)).total_seconds() * 1000)
    except (ValueError, OverflowError):
        return None
