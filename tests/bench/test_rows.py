from tests.bench.rows import percentile, row, table


def test_the_table_tells_what_is_missed() -> None:
    text = table(
        [
            row("start", 1.7, 1.6, "×"),
            row("sync", 250, 250, "ms", "idle"),
            row("large", 9, None, "ms"),
            row("merge", 1500, 1500, "ops/s", least=True),
            row("pull", 5999, 6000, "rows/s", least=True),
        ]
    )

    assert "| start | ≤ 1.6 × | 1.70 × | miss |  |" in text
    assert "| sync | ≤ 250 ms | 250 ms | ok | idle |" in text
    assert "| large | reported | 9.00 ms | – |  |" in text
    assert "| merge | ≥ 1500 ops/s | 1500 ops/s | ok |  |" in text
    assert "| pull | ≥ 6000 rows/s | 5999 rows/s | miss |  |" in text


def test_a_percentile_is_a_value_that_was_measured() -> None:
    assert percentile([5, 1, 3, 2, 4], 50) == 3
    assert percentile(list(range(1, 101)), 95) == 95
    assert percentile([7], 99) == 7
