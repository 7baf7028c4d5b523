"""Frozen baseline: the rows that statistics are made of, read and worked out in the barest way.

`needs` and `effect` read the same rows with one statement each, `scores` adds up weighted means over plain
dictionaries, where every question is shown and nothing is checked, and writes them at once to a new file.
Arguments: the store, its key in hexadecimal digits, a new file. The weights are a JSON object on the
standard input: item → [[dimension, weight], …]. Prints seconds as JSON.
"""

import json
import sys
import time

from sqlcipher3 import dbapi2

path, key, target = sys.argv[1:]
weights = json.load(sys.stdin)


def opened(where):
    connection = dbapi2.connect(where, isolation_level=None)
    connection.execute(f"PRAGMA key = \"x'{key}'\"")
    connection.execute("PRAGMA cache_size = -16384")
    return connection


def timed(act):
    took = []
    for _ in range(3):
        begun = time.perf_counter()
        act()
        took.append(time.perf_counter() - begun)
    return min(took)


def scores():
    out.execute("DROP TABLE IF EXISTS score")
    out.execute("CREATE TABLE score(id TEXT, dimension TEXT, value REAL)")
    out.execute("BEGIN")
    for identity, answers in source.execute("SELECT id, answers FROM response_set ORDER BY id"):
        sums = {}
        for item, entry in json.loads(answers).items():
            value = entry.get("v")
            for dimension, weight in weights.get(item, ()) if isinstance(value, int) else ():
                gained, most = sums.get(dimension, (0.0, 0.0))
                sums[dimension] = gained + weight * value, most + weight * 4
        found = [(identity, name, 100 * gained / most) for name, (gained, most) in sums.items()]
        out.executemany("INSERT INTO score VALUES (?, ?, ?)", found)
    out.execute("COMMIT")


NEEDS = "SELECT theme, count(need), sum(need), sum(need >= 0.4), sum(wished) FROM theme_need GROUP BY theme"
EFFECT = (
    "SELECT dimension, count(*), avg(value) FROM score GROUP BY dimension",
    "SELECT dimension, count(*), avg(after - before) FROM paired_score GROUP BY dimension",
    "SELECT phase, count(*), min(started_at), max(completed_at) FROM response_set GROUP BY phase",
)
source, out = opened(path), opened(target)
print(
    json.dumps(
        {
            "needs": timed(lambda: source.execute(NEEDS).fetchall()),
            "effect": timed(lambda: [source.execute(one).fetchall() for one in EFFECT]),
            "scores": timed(scores),
        }
    )
)
