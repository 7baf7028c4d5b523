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
from digifocus_desktop.store import meta
from digifocus_desktop.store.database import Store
from digifocus_desktop.store.identity import Witness
from sync.client.enrolment import Enrolled, enrol
from sync.client.signin import DeviceKey
from sync.client.transport import Transport, checked_url
from sync.protocol.signin import EnrolRequest

LABEL_MAX_CHARS = 100


class JoiningService:
    """Makes this computer a device of a hub; the next sync sends what was done alone.

    A hub that was brought back from a backup older than the joining does not know the computer any
    more; then a new code for the same person lets it go on where it was.
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
        again = bool(kept.get("hub_url"))
        if again and kept.get("forgotten") != "1":
            raise SyncError("sync.joined_already")
        request = EnrolRequest(code, kept["device"], self._key().public, kept["incarnation"], _label())
        with Transport(url, wait=lambda _seconds: False) as transport:
            enrolled = enrol(transport, request)
        if again:
            self._go_on(url, kept, enrolled)
        else:
            self._begin(url, kept, enrolled)
        self._joined()

    def _begin(self, url: str, kept: Mapping[str, str], enrolled: Enrolled) -> None:
        Witness(kept["incarnation"], 0).save(self._paths.witness)
        with self._store.apply() as (connection, touched):
            adopt(connection, touched, enrolled.me)
            meta.put(connection, {"hub": enrolled.hub, "hub_url": url, "epoch": "", "cursor": ""})
            sync_log.write(connection, self._store.now(), [(LogKind.JOINED, {})])

    def _go_on(self, url: str, kept: Mapping[str, str], enrolled: Enrolled) -> None:
        """Keep id, numbers and work: the next sync finds a restored hub and sends everything again."""
        if enrolled.hub != kept["hub"]:
            raise SyncError("sync.other_hub")
        if (enrolled.me.user_id, enrolled.me.programme_id) != (kept["user_id"], kept["programme_id"]):
            raise SyncError("sync.other_user", name=enrolled.me.name)
        Witness(kept["incarnation"], 0).save(self._paths.witness)
        with self._store.local() as connection:
            number = str(enrolled.me.device_no)
            values = {"hub_url": url, "epoch": "before", "device_number": number, "forgotten": ""}
            meta.put(connection, values)
            sync_log.write(connection, self._store.now(), [(LogKind.JOINED, {})])

    def _key(self) -> DeviceKey:
        secret = self._keys.find()
        if secret is not None:
            return DeviceKey(secret)
        key, secret = DeviceKey.make()
        self._keys.keep(secret)
        return key


def _label() -> str:
    return platform.node()[:LABEL_MAX_CHARS] or f"laptop {uuid.uuid4().hex[:4]}"
