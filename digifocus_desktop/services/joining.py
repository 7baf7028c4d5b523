"""Joining a project: a code from the organisation's admin makes this computer one of the hub's devices."""

import platform
import uuid
from collections.abc import Callable, Mapping

from digifocus_desktop.errors import SyncError
from digifocus_desktop.paths import AppPaths
from digifocus_desktop.services import sync_log
from digifocus_desktop.services.adopting import adopt
from digifocus_desktop.services.devicekey import DeviceKeyPlace
from digifocus_desktop.services.sync_log import LogKind
from digifocus_desktop.store import applying, identity, meta, outbox
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.identity import Witness
from sync.client.enrolment import Enrolled, enrol
from sync.client.signin import DeviceKey
from sync.client.transport import Transport, checked_url
from sync.protocol.signin import EnrolRequest

LABEL_MAX_CHARS = 100
PLAN = ("fork_device", "fork_incarnation", "fork_key")


class JoiningService:
    """Makes this computer a device of a hub; the next sync sends what was done alone.

    A hub that was brought back from a backup older than the joining does not know the computer any
    more; then a new code for the same person lets it go on where it was. One whose access was closed
    or whose key is gone goes on as another computer, with a key of its own.
    """

    def __init__(
        self,
        store: Store,
        paths: AppPaths,
        *,
        demo: bool,
        joined: Callable[[], None],
        key_place: DeviceKeyPlace | None = None,
    ) -> None:
        self._store = store
        self._paths = paths
        self._demo = demo
        self._joined = joined
        self._keys = key_place or DeviceKeyPlace(paths, store.key)

    def join(self, hub_url: str, code: str) -> None:
        """Join the hub; *net* lane.

        After a lost reply the same call goes on where it stopped.

        Raises:
            SyncError: `sync.demo`, `sync.joined_already`, `sync.address`, `sync.insecure`,
                `sync.other_hub`, `sync.other_user`, `sync.code_form`, `sync.code`, `sync.offline`,
                `sync.tls_clock`, `sync.tls`, `sync.busy`, `sync.not_a_hub`, `sync.refused`.
            StoreError: The keyring did not take the device's key.
        """
        if self._demo:
            raise SyncError("sync.demo")
        url = checked_url(hub_url)
        with self._store.local() as connection:
            kept = meta.get_all(connection)
        again, shut_out = bool(kept.get("hub_url")), bool(kept.get("shut_out"))
        if again and not (shut_out or kept.get("forgotten") == "1"):
            raise SyncError("sync.joined_already")
        device, incarnation, key = self._another() if shut_out else self._same(kept)
        request = EnrolRequest(code, device, key.public, incarnation, _label())
        with Transport(url, wait=lambda _seconds: False) as transport:
            enrolled = enrol(transport, request)
        if not again:
            self._begin(url, kept, enrolled)
        else:
            self._check_same(kept, enrolled)
            self._go_on(url, enrolled, self._become_another() if shut_out else {"epoch": "before"})
        self._joined()

    def _begin(self, url: str, kept: Mapping[str, str], enrolled: Enrolled) -> None:
        Witness(kept["incarnation"], 0).save(self._paths.witness)
        with self._store.apply() as (connection, touched):
            adopt(connection, touched, enrolled.me)
            meta.put(connection, {"hub": enrolled.hub, "hub_url": url, "epoch": "", "cursor": ""})
            sync_log.write(connection, self._store.now(), [(LogKind.JOINED, {})])

    def _check_same(self, kept: Mapping[str, str], enrolled: Enrolled) -> None:
        """Refuse to give a person's work to another: the id that is another's now is never used again."""
        if enrolled.hub != kept["hub"]:
            raise SyncError("sync.other_hub")
        if (enrolled.me.user_id, enrolled.me.programme_id) != (kept["user_id"], kept["programme_id"]):
            with self._store.local() as connection:
                meta.put(connection, {"shut_out": "1", **dict.fromkeys(PLAN, "")})
            raise SyncError("sync.other_user", name=enrolled.me.name)

    def _go_on(self, url: str, enrolled: Enrolled, more: Mapping[str, str]) -> None:
        """Keep the work; where the hub was restored (`more`), the next sync sends everything again."""
        with self._store.local() as connection:
            Witness(meta.get(connection, "incarnation"), 0).save(self._paths.witness)
            number = str(enrolled.me.device_no)
            values = {"hub_url": url, "device_number": number, "forgotten": "", "shut_out": "", **more}
            meta.put(connection, values)
            sync_log.write(connection, self._store.now(), [(LogKind.JOINED, {})])

    def _same(self, kept: Mapping[str, str]) -> tuple[str, str, DeviceKey]:
        return kept["device"], kept["incarnation"], self._key()

    def _another(self) -> tuple[str, str, DeviceKey]:
        """Return id, incarnation and key to become; the same until `_become_another`."""
        with self._store.local() as connection:
            device, incarnation = identity.plan_fork(connection)
            planned = meta.get(connection, "fork_key")
            if planned:
                return device, incarnation, DeviceKey(bytes.fromhex(planned))
            key, secret = DeviceKey.make()
            meta.put(connection, {"fork_key": secret.hex()})
            return device, incarnation, key

    def _become_another(self) -> Mapping[str, str]:
        """Take the new id and key: what waits gets new numbers, everything is pulled again."""
        with self._store.local() as connection:
            secret = meta.get(connection, "fork_key")
        self._keys.keep(bytes.fromhex(secret))
        with self._store.apply() as (connection, _):
            if meta.get(connection, "forgotten"):
                outbox.send_again(connection, 0)  # the restored hub has nothing of this computer
            identity.fork(connection)
            applying.start_over(connection)
        return {"fork_key": "", "restored": ""}

    def _key(self) -> DeviceKey:
        secret = self._keys.find()
        if secret is not None:
            return DeviceKey(secret)
        key, secret = DeviceKey.make()
        self._keys.keep(secret)
        return key


def _label() -> str:
    return platform.node()[:LABEL_MAX_CHARS] or f"laptop {uuid.uuid4().hex[:4]}"
