"""Figures of a running hub, for Prometheus: requests by endpoint, and how the shared database stands.

They are served on a port of their own, so that a proxy in front of the hub never shows them to the world.
"""

from collections.abc import Iterator, Mapping
from datetime import timedelta
from typing import Any, Final

from prometheus_client import CollectorRegistry, Counter, Histogram
from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector
from sqlalchemy import Engine, Select, and_, func, select
from sqlalchemy.exc import SQLAlchemyError

from digifocus_desktop.model.registry import ENTITIES
from sync.hub.database.tables import hub_device, hub_state
from sync.hub.database.walls import own_work

_BUCKETS: Final = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0, 30.0)
_PREFIX: Final = "digifocus_hub_"


class Metrics:
    """The figures of one hub process.

    Attributes:
        registry: All of them, to be served or read.
    """

    def __init__(self, engine: Engine) -> None:
        self.registry = CollectorRegistry()
        self._requests = Counter(
            f"{_PREFIX}requests", "Requests answered.", ("endpoint", "status"), registry=self.registry
        )
        self._seconds = Histogram(
            f"{_PREFIX}request_seconds",
            "Time until a request was answered.",
            ("endpoint",),
            buckets=_BUCKETS,
            registry=self.registry,
        )
        self._bytes = Counter(
            f"{_PREFIX}bytes", "Bytes of bodies.", ("endpoint", "direction"), registry=self.registry
        )
        self.registry.register(Database(engine))

    def answered(self, endpoint: str, status: int, seconds: float, sizes: tuple[int, int]) -> None:
        """Count one request; `sizes` are the bytes of its body and of the answer's."""
        self._requests.labels(endpoint, str(status)).inc()
        self._seconds.labels(endpoint).observe(seconds)
        for direction, size in zip(("in", "out"), sizes, strict=True):
            self._bytes.labels(endpoint, direction).inc(size)


class Database(Collector):
    """What the shared database says of itself, asked when somebody looks."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def collect(self) -> Iterator[Metric]:
        """Yield the figures; of a database that does not answer, only that."""
        up = GaugeMetricFamily(f"{_PREFIX}database_up", "Whether the database answers.")
        try:
            with own_work(self._engine) as connection:
                values = {name: connection.scalar(query) for name, (_, query) in _FIGURES.items()}
        except SQLAlchemyError:
            up.add_metric((), 0)
            yield up
            return
        up.add_metric((), 1)
        yield up
        for name, value in values.items():
            yield GaugeMetricFamily(_PREFIX + name, _FIGURES[name][0], value=float(value or 0))


def _waiting(entity: str) -> Select[int]:
    table = ENTITIES[entity].table
    return select(func.count()).select_from(table).where(table.c.state == "open", ~table.c.deleted)


_active = and_(hub_device.c.revoked_at.is_(None), hub_device.c.user_id.is_not(None))
_seen = hub_device.c.last_seen > func.now() - timedelta(hours=24)
_FIGURES: Final[Mapping[str, tuple[str, Select[Any]]]] = {
    "head": ("Hub order: operations and changes so far.", select(func.max(hub_state.c.seq))),
    "backed_up": (
        "Hub order up to which everything is in a backup.",
        select(func.max(hub_state.c.backed_up_seq)),
    ),
    "devices": ("Laptops that may sync.", select(func.count()).select_from(hub_device).where(_active)),
    "devices_seen_last_day": (
        "Laptops that synced in the last 24 hours.",
        select(func.count()).select_from(hub_device).where(_active, _seen),
    ),
    "conflicts_open": ("Decisions that wait for a person.", _waiting("conflict")),
    "quarantined_open": (
        "Operations that could not be taken and wait for a person.",
        _waiting("quarantine"),
    ),
    "database_bytes": (
        "Size of the database.",
        select(func.pg_database_size(func.current_database())),
    ),
}
