"""One part of the measuring in a process of its own: `child PART FOLDER COMPANIES`; prints rows as JSON."""

import json
import sys
from dataclasses import asdict
from pathlib import Path

from tests.bench import (
    answers,
    certificate,
    engine,
    hub_fleet,
    hub_large,
    hub_merge,
    hub_rows,
    reporting,
    search,
    statistics,
    syncing,
    withholding,
)
from tests.bench.stores import store_of

PARTS = {
    "search": search.measure,
    "half a million": lambda store: search.measure(store, None),
    "answers": answers.measure,
    "certificate": certificate.measure,
    "report": reporting.measure,
    "needs": statistics.needs,
    "effect": statistics.effect,
    "questions": statistics.questions,
    "rebuild": statistics.rebuild,
}

BARE = {
    "engine": engine.measure,
    "withholding": withholding.measure,
    "sync": syncing.measure,
    "hub-merge": hub_merge.measure,
    "hub-rows": hub_rows.measure,
    "hub-fleet": hub_fleet.measure,
    "hub-large": hub_large.measure,
}
"""Parts that need no store: they are about rules, or their laptops begin with nothing."""

if __name__ == "__main__":
    part, folder, companies = sys.argv[1:]
    rows = BARE[part]() if part in BARE else PARTS[part](store_of(Path(folder), int(companies)))
    sys.stdout.write(json.dumps([asdict(one) for one in rows]) + "\n")
