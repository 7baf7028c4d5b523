"""The hub's log: one JSON object a line, of requests and of what went wrong; never of what people wrote.

A line names an endpoint by its pattern, a laptop by its device id and an error by its kind and place.
Addresses, names and values stay out of it, so that a log may be kept, sent and searched.
"""

import json
import logging
import sys
from datetime import UTC, datetime
from typing import Final

FACTS: Final = "facts"
"""Attribute of a log record that holds the members of its line besides time, level and event."""


class JsonLines(logging.Formatter):
    """Spells a record as one line of JSON."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line; a traceback is named by its error alone, because it may quote values."""
        moment = datetime.fromtimestamp(record.created, UTC).isoformat(timespec="milliseconds")
        line = {
            "time": moment.replace("+00:00", "Z"),
            "level": record.levelname.lower(),
            "source": record.name,
            "event": record.getMessage(),
            **getattr(record, FACTS, {}),
        }
        if record.exc_info and record.exc_info[0] is not None:
            line["error"] = record.exc_info[0].__name__
        return json.dumps(line, ensure_ascii=False)


def begin(level: int = logging.INFO) -> None:
    """Write the log of this process to its standard error from now on."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(logging.WARNING)
    logging.getLogger("sync").setLevel(level)
