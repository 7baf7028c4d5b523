"""Signing in: a key made on this computer signs what the hub hands out."""

import time
from collections.abc import Callable

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from sync.client.ports import Sign
from sync.client.transport import Refusal, Transport
from sync.protocol.reading import Reader
from sync.protocol.signin import token_message

SPARE_SECONDS = 30.0
REFUSED_NONCE = "auth.nonce"


class DeviceKey:
    """The private key of this computer's device."""

    def __init__(self, secret: bytes) -> None:
        self._key = Ed25519PrivateKey.from_private_bytes(secret)

    @classmethod
    def make(cls) -> tuple["DeviceKey", bytes]:
        """Return a new key and the 32 secret bytes to keep."""
        secret = Ed25519PrivateKey.generate().private_bytes_raw()
        return cls(secret), secret

    @property
    def public(self) -> str:
        """The public key, 64 hex digits."""
        return self._key.public_key().public_bytes_raw().hex()

    def sign(self, message: bytes) -> bytes:
        """Sign a message."""
        return self._key.sign(message)


class Tokens:
    """Access tokens of one device, each used while it is good.

    Its age is told by a clock that nobody can set.
    """

    def __init__(
        self, transport: Transport, hub: str, sign: Sign, clock: Callable[[], float] = time.monotonic
    ) -> None:
        self._transport = transport
        self._hub = hub
        self._sign = sign
        self._clock = clock
        self._device = ""
        self._token = ""
        self._good_until = 0.0

    def of(self, device: str, *, patient: bool = True) -> str:
        """Return an access token of the device."""
        if device != self._device or self._clock() >= self._good_until:
            try:
                self._fetch(device, patient)
            except Refusal as refusal:  # too slow a line, or a device that the hub does not know
                if refusal.code != REFUSED_NONCE:
                    raise
                self._fetch(device, patient)
        return self._token

    def forget(self) -> None:
        """Drop the token: the hub does not know it any more."""
        self._token, self._device = "", ""

    def _fetch(self, device: str, patient: bool) -> None:
        asked = self._clock()
        given = self._transport.ask("/auth/v1/nonce", {"device": device}, patient=patient)
        nonce = Reader(given).text("nonce")
        signature = self._sign(token_message(self._hub, device, nonce)).hex()
        answer = Reader(
            self._transport.ask(
                "/auth/v1/token", {"device": device, "nonce": nonce, "signature": signature}, patient=False
            )
        )
        self._token = answer.text("token")
        self._device = device
        self._good_until = asked + answer.number("expires_in", 1) - SPARE_SECONDS
