"""How large the next piece of a document may be: what a line carries in a few seconds."""

from dataclasses import dataclass
from typing import Final

from sync.protocol.blobs import SMALL_BYTES

LEAST_BYTES: Final = 2**16
BROKEN_BYTES: Final = 2**12
"""A line that breaks again and again lets this much through, or nothing at all."""
MOST_BYTES: Final = 2**22
QUICK_SECONDS: Final = 1.0
SLOW_SECONDS: Final = 4.0


@dataclass(slots=True)
class PieceRoom:
    """Bytes of the next piece: more while the line is quick, less when it is slow."""

    size: int = SMALL_BYTES

    def shrink(self) -> None:
        """Make the next piece smaller: the line broke."""
        self.size = max(self.size // 4, BROKEN_BYTES)

    def adapt(self, seconds: float) -> None:
        """Learn from how long a piece took."""
        if seconds < QUICK_SECONDS:
            self.size = min(self.size * 2, MOST_BYTES)
        elif seconds > SLOW_SECONDS:
            self.size = max(self.size // 2, min(self.size, LEAST_BYTES))
