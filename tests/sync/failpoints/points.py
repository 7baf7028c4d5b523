"""Where a process is killed: one list for laptop and hub.

A point is a call in the program, before it begins or after it has returned. The program knows nothing of
them: the process that is to die wraps the call (`processes.py`). So nothing can be left armed by mistake.
"""

import os
import signal
from collections.abc import Callable, Mapping
from functools import wraps
from importlib import import_module
from typing import Any, Final

POINTS: Final[Mapping[str, tuple[str, ...]]] = {
    "work both ways": (
        "after digifocus_desktop.store.sync_port:SyncPort.note_hello",
        "after digifocus_desktop.store.sync_port:SyncPort.pending",
        "after sync.client.hub_calls:HubCalls.push",
        "after digifocus_desktop.store.outbox:record_results",
        "before digifocus_desktop.store.identity:Witness.save",
        "after digifocus_desktop.store.sync_port:SyncPort.record_results",
        "after sync.client.hub_calls:HubCalls.pull",
        "after digifocus_desktop.store.sync_port:SyncPort.stage",
        "after digifocus_desktop.store.sync_port:SyncPort.begin_apply",
        "after digifocus_desktop.store.applying:apply_slice",
        "after digifocus_desktop.store.sync_port:SyncPort.apply_slice",
        "after digifocus_desktop.store.sync_port:SyncPort.end_apply",
    ),
    "documents both ways": (
        "after digifocus_desktop.store.sync_port:SyncPort.documents",
        "after sync.client.hub_calls:HubCalls.send_document",
        "after sync.client.hub_calls:HubCalls.begin_upload",
        "after sync.client.hub_calls:HubCalls.append",
        "before digifocus_desktop.store.sync_port:SyncPort.settle_document",
        "after digifocus_desktop.store.sync_port:SyncPort.settle_document",
        "after sync.client.hub_calls:HubCalls.fetch_piece",
        "after digifocus_desktop.store.sync_port:SyncPort.keep_piece",
        "after digifocus_desktop.store.sync_port:SyncPort.join_pieces",
        "after digifocus_desktop.store.attachments:Attachments.put",
        "before digifocus_desktop.store.sync_port:SyncPort.forget_pieces",
        "after digifocus_desktop.store.sync_port:SyncPort.keep_document",
    ),
    "a restored hub": (
        "after sync.client.hub_calls:HubCalls.remind",
        "after digifocus_desktop.store.sync_port:SyncPort.hub_restored",
    ),
    "an old copy": (
        "after digifocus_desktop.store.sync_port:SyncPort.plan_fork",
        "after sync.client.hub_calls:HubCalls.fork",
        "after digifocus_desktop.store.identity:fork",
        "after digifocus_desktop.store.sync_port:SyncPort.fork",
    ),
    "a spoilt value": (
        "after sync.client.hub_calls:HubCalls.check",
        "after sync.client.hub_calls:HubCalls.rows",
        "after digifocus_desktop.store.sync_port:SyncPort.note_checked",
    ),
    "an erased person": (
        "after digifocus_desktop.store.erasing:erase",
        "before digifocus_desktop.store.erasing:prove",
        "after digifocus_desktop.store.database:Store.forget_freed",
        "after digifocus_desktop.store.erasing:prove",
    ),
    "a backup of the store": (
        "after digifocus_desktop.store.backup:_copy",
        "after digifocus_desktop.store.backup:_verify",
        "after digifocus_desktop.store.files:copy",
        "after digifocus_desktop.store.files:replace",
    ),
    "the hub takes a push": (
        "after sync.hub.service:HubService.nonce",
        "after sync.hub.service:HubService.token",
        "after sync.hub.service:HubService.authenticate",
        "after sync.hub.service:HubService.hello",
        "after sync.hub.push.push:lock_stream",
        "after sync.hub.records.rows:RowBook.write",
        "after sync.hub.push.push:MergeBatch.run",
        "after sync.hub.push.push:Push._move",
        "after sync.hub.service:HubService.push",
        "after sync.hub.service:HubService.pull",
    ),
    "the hub takes documents": (
        "after sync.hub.documents.blobs:Blobs.put",
        "after sync.hub.service:HubService.put_blob",
        "after sync.hub.documents.uploads:Uploads.begin",
        "after sync.hub.service:HubService.begin_upload",
        "after sync.hub.documents.uploads:Uploads.append",
        "after sync.hub.service:HubService.append",
        "after sync.hub.documents.uploads:Uploads._finish",
    ),
    "the hub gives places": (
        "after sync.hub.commands.seating:Seating.request",
        "after sync.hub.commands.seating:Seating.finish",
        "after sync.hub.commands.seats:SeatBook.write",
    ),
    "the hub erases": (
        "after sync.hub.commands.erasing:Erasing.write",
        "after sync.hub.commands.erasing:Erasing.forget_operations",
    ),
    "the hub is told what it forgot": (
        "after sync.hub.push.remembering:_erase_again",
        "after sync.hub.service:HubService.remember",
    ),
    "the hub takes an old copy": ("after sync.hub.service:HubService.fork",),
    "the hub takes a new laptop": ("after sync.hub.service:HubService.enrol",),
    "a backup of the hub": (
        "after sync.hub.running.backups:_head",
        "after sync.hub.running.backups:_touch_private",
        "after sync.hub.running.backups:_digest",
        "before sync.hub.running.backups:_note_backed_up",
        "after sync.hub.running.backups:_note_backed_up",
        "after sync.hub.running.backups:_forget_oldest",
    ),
}
"""By what happens meanwhile; `test_failpoints.py` has a test for each of these."""

NO_STEP: Final[Mapping[str, str]] = {
    "SyncPort.now": "reads",
    "SyncPort.state": "what it notices is noticed again",
    "SyncPort.waiting": "reads",
    "SyncPort.document": "reads",
    "SyncPort.piece_bytes": "reads",
    "SyncPort.row_digests": "reads",
    "SyncPort.remembered": "reads",
    "SyncPort.check_due": "notes the day of the first sync; nothing hangs on it",
    "SyncPort.document_failed": "notes an order of trying; nothing hangs on it",
    "SyncPort.start_over": "the transaction of hub_restored without its other parts",
    "HubCalls.hello": "the hub's part is its own point, the laptop's is note_hello",
    "HubCalls.digests": "reads",
    "HubCalls.wait_again": "waits",
    "HubService.check_ready": "reads",
    "HubService.check": "reads",
    "HubService.digests": "reads",
    "HubService.rows": "reads",
    "HubService.blob": "reads",
    "HubService.upload": "reads",
}
"""Methods of the laptop's and the hub's sides of a sync that are no point, and why."""


def arm(point: str) -> None:
    """Have this process killed when it comes to the point.

    A function is replaced wherever a module has imported it.
    """
    when, _, place = point.partition(" ")
    module_name, _, qualified = place.partition(":")
    module = import_module(module_name)
    owner_name, _, name = qualified.rpartition(".")
    owner = getattr(module, owner_name) if owner_name else module
    real = getattr(owner, name)
    deadly = _deadly(real, when)
    setattr(owner, name, deadly)
    if not owner_name:
        _replace_imported(name, real, deadly)


def _deadly(real: Callable[..., Any], when: str) -> Callable[..., Any]:
    @wraps(real)
    def call(*arguments: Any, **named: Any) -> Any:
        if when == "after":
            real(*arguments, **named)
        os.kill(os.getpid(), signal.SIGKILL)

    return call


def _replace_imported(name: str, real: Any, deadly: Any) -> None:
    import sys

    for module in list(sys.modules.values()):
        if getattr(module, name, None) is real:
            setattr(module, name, deadly)
