"""Frozen baseline: an answer to a form of plain dictionaries, everything worked out again each time.

A condition is one comparison, a dimension a weighted mean; nothing is checked, explained or kept.
Arguments: sections, answers. Prints milliseconds as JSON.
"""

import json
import sys
import time

sections, times = int(sys.argv[1]), int(sys.argv[2])
items = {
    f"s{s}_{n}": (f"d{s}", 1.0 + n % 2, f"s{s}_0" if n > 5 else "")
    for s in range(sections)
    for n in range(10)
}
answers = dict.fromkeys(items, 2)
names = list(items)
took = []
for n in range(times):
    begun = time.perf_counter()
    answers = {**answers, names[n * 7 % len(names)]: n % 5}
    visible = {name: not gate or answers.get(gate, 0) > 0 for name, (_, _, gate) in items.items()}
    sums = {}
    for name, (dimension, weight, _) in items.items():
        gained, most = sums.get(dimension, (0.0, 0.0))
        sums[dimension] = gained + weight * (answers[name] if visible[name] else 0), most + weight * 4
    scores = {dimension: 100 * gained / most for dimension, (gained, most) in sums.items()}
    level = sum(scores.values()) / len(scores)
    took.append((time.perf_counter() - begun) * 1000)
print(json.dumps(took))
