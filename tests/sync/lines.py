"""A line between a laptop and the hub that breaks: a proxy which cuts each connection after some bytes."""

import random
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from urllib.parse import urlsplit


@dataclass
class CuttingLine:
    """Passes bytes on until a connection has carried what `budget` said, then cuts it both ways.

    Attributes:
        target: Address of the hub.
        budget: Gives the bytes the next connection may carry, in both directions together.
        cuts: Connections that were cut.
    """

    target: tuple[str, int]
    budget: Callable[[], int]
    cuts: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def serve(self, listener: socket.socket) -> None:
        """Take connections until the listener is closed."""
        while True:
            try:
                near, _ = listener.accept()
            except OSError:
                return
            far = socket.create_connection(self.target)
            for line in (near, far):
                line.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            left = [self.budget()]
            for source, sink in ((near, far), (far, near)):
                threading.Thread(target=self._carry, args=(source, sink, left), daemon=True).start()

    def _carry(self, source: socket.socket, sink: socket.socket, left: list[int]) -> None:
        with suppress(OSError):
            while data := source.recv(4096):
                with self._lock:
                    passed = data[: left[0]]
                    left[0] -= len(passed)
                sink.sendall(passed)
                if len(passed) < len(data):
                    self.cuts += 1
                    break
        for line in (source, sink):
            with suppress(OSError):
                line.shutdown(socket.SHUT_RDWR)
            line.close()


@contextmanager
def cutting_line(url: str, least: int, most: int, seed: int) -> Iterator[tuple[str, CuttingLine]]:
    """Yield an address of the hub behind a line whose connections carry `least` to `most` bytes each."""
    parts = urlsplit(url)
    dice = random.Random(seed)
    line = CuttingLine((str(parts.hostname), int(parts.port or 0)), lambda: dice.randint(least, most))
    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=line.serve, args=(listener,))
        thread.start()
        yield f"http://127.0.0.1:{listener.getsockname()[1]}", line
        listener.shutdown(socket.SHUT_RDWR)
    thread.join()
