"""Frozen baseline: the rows of one answer in plain SQL, in an encrypted file with the same settings.

One transaction each: the answers of a response set, an operation, a counter, the row's versions,
sixteen scores, the place where the person was. Prints milliseconds as JSON.
"""

import json
import sys
import time
from pathlib import Path

from sqlcipher3 import dbapi2

folder, times = sys.argv[1], int(sys.argv[2])
connection = dbapi2.connect(str(Path(folder) / "raw.db"), isolation_level=None)
connection.execute(f"PRAGMA key = \"x'{'ab' * 32}'\"")
connection.execute("PRAGMA journal_mode = WAL")
connection.execute("PRAGMA synchronous = FULL")
connection.executescript(
    "CREATE TABLE response_set(id TEXT PRIMARY KEY, bucket TEXT, answers TEXT);"
    "CREATE TABLE outbox(n INTEGER PRIMARY KEY, txn TEXT, entity TEXT, entity_id TEXT, changes TEXT,"
    " made_at TEXT, op_hash TEXT, state TEXT);"
    "CREATE TABLE store_meta(key TEXT PRIMARY KEY, value TEXT);"
    "CREATE TABLE sync_row(entity TEXT, entity_id TEXT, versions TEXT, PRIMARY KEY(entity, entity_id));"
    "CREATE TABLE score(id TEXT, dimension TEXT, value REAL, low REAL, high REAL, measured INTEGER,"
    " PRIMARY KEY(id, dimension));"
    "CREATE TABLE resume(id TEXT PRIMARY KEY, item TEXT);"
)
identity = "019901ee-0480-7307-be26-5b59ad7f0000"
answers = json.dumps({f"item_{number}": {"s": "answered", "v": number % 5} for number in range(70)})
versions = json.dumps({f"answers/item_{number}": f"AbCdEfGh:{number}" for number in range(70)})
connection.execute("INSERT INTO response_set VALUES (?, ?, ?)", (identity, f"company:{identity}", answers))
took = []
for n in range(times):
    begun = time.perf_counter()
    connection.execute("BEGIN IMMEDIATE")
    connection.execute(
        "UPDATE response_set SET answers = ? WHERE id = ?", (answers + " " * (n % 7), identity)
    )
    change = json.dumps([{f"answers/item_{n % 70}": [{"s": "answered", "v": n % 5}, f"AbCdEfGh:{n}"]}, None])
    connection.execute(
        "INSERT INTO outbox VALUES (?, ?, 'response_set', ?, ?, ?, ?, 'pending')",
        (n, identity, identity, change, "2026-11-24T10:00:00.000Z", "ab" * 16),
    )
    connection.execute("INSERT OR REPLACE INTO store_meta VALUES ('next_n', ?)", (str(n),))
    connection.execute("INSERT OR REPLACE INTO sync_row VALUES ('response_set', ?, ?)", (identity, versions))
    connection.execute("DELETE FROM score WHERE id = ?", (identity,))
    connection.executemany(
        "INSERT INTO score VALUES (?, ?, ?, ?, ?, 1)",
        [(identity, f"D{one}", n % 100, 1.0, 99.0) for one in range(16)],
    )
    connection.execute("INSERT OR REPLACE INTO resume VALUES (?, ?)", (identity, f"item_{n % 70}"))
    connection.execute("COMMIT")
    took.append((time.perf_counter() - begun) * 1000)
print(json.dumps(took))
