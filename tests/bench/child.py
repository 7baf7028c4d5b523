"""One part of the measuring in a process of its own: `child PART FOLDER COMPANIES`; prints rows as JSON."""

import json
import sys
from dataclasses import asdict
from pathlib import Path

from tests.bench import answers, certificate, engine, reporting, search, statistics, syncing
from tests.bench.stores import store_of

PARTS = {
    "search": search.measure,
    "half a million": lambda store: search.measure(store, None),
    "engine": lambda _store: engine.measure(),
    "answers": answers.measure,
    "certificate": certificate.measure,
    "report": reporting.measure,
    "sync": syncing.measure,
    "needs": statistics.needs,
    "effect": statistics.effect,
    "questions": statistics.questions,
    "rebuild": statistics.rebuild,
}

if __name__ == "__main__":
    part, folder, companies = sys.argv[1:]
    rows = PARTS[part](store_of(Path(folder), int(companies)))
    sys.stdout.write(json.dumps([asdict(one) for one in rows]) + "\n")
