"""The program's log: what happened, never whose data it was.

Messages hold codes, counts and names of fields.
"""

import logging
import sys
from pathlib import Path
from types import TracebackType

FORMAT = "%(asctime)s %(levelname)s %(name)s %(message)s"
LOG_BYTES = 1_000_000
LOG_FILES = 3


def start(folder: Path, *, verbose: bool = False) -> None:
    """Write the log to rotating files in the folder; with `verbose` also to standard error."""
    from logging.handlers import RotatingFileHandler  # the first paint does not wait for it

    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    root = logging.getLogger("digifocus")
    root.setLevel(logging.INFO)
    root.propagate = False
    stop()
    handlers: list[logging.Handler] = [
        RotatingFileHandler(
            folder / "digifocus.log", maxBytes=LOG_BYTES, backupCount=LOG_FILES, encoding="utf-8"
        )
    ]
    if verbose:
        handlers.append(logging.StreamHandler(sys.stderr))
    for handler in handlers:
        handler.setFormatter(logging.Formatter(FORMAT))
        root.addHandler(handler)


def stop() -> None:
    """Close the log files."""
    root = logging.getLogger("digifocus")
    for handler in list(root.handlers):
        root.removeHandler(handler)
        handler.close()


def get(name: str) -> logging.Logger:
    """Return the logger of a part of the program."""
    return logging.getLogger(f"digifocus.{name}")


def log_unexpected(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    """Log an error nobody foresaw: its type and places in the code, without its text."""
    places = []
    while trace is not None:
        places.append(f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}")
        trace = trace.tb_next
    known = getattr(error, "code", "")
    get("unexpected").error("%s %s at %s", kind.__name__, known, " > ".join(places[-12:]))
