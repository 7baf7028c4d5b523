"""The hub's own word that it erased a row: a laptop brings it back to a hub that was restored."""

import hashlib
import hmac


def erasure_proof(secret: bytes, entity: str, entity_id: str) -> str:
    """Return what proves that this hub erased the row; only who has its secret can make it."""
    message = f"erased\0{entity}\0{entity_id}".encode()
    return hmac.new(secret, message, hashlib.sha256).hexdigest()
