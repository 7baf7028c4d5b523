"""A disk on which files cannot grow, as a full one."""

import os
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

needs_limits = pytest.mark.skipif(os.name == "nt", reason="the system cannot limit the size of a file")


@contextmanager
def files_up_to(size: int) -> Iterator[None]:
    """Let no file of this process grow past so many bytes in the block."""
    import resource

    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, limits[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
