"""What the operating system lets a worker have; a bomb ends the worker and nothing else."""

from __future__ import annotations

import contextlib
from typing import Final

MEMORY_BYTES: Final = 1_600_000_000
PICTURE_S: Final = 20
RICH_TEXT_S: Final = 5
"""Seconds of a processor; a busy computer takes longer, which its parent bears with."""

FILES: Final = 64


def apply(processor_s: int) -> None:
    """Limit this process; where a system knows no such limit, its parent's time limit remains."""
    try:
        import resource
    except ImportError:  # Windows
        return
    wanted = (
        ("RLIMIT_AS", MEMORY_BYTES),
        ("RLIMIT_CPU", processor_s),
        ("RLIMIT_FSIZE", 0),
        ("RLIMIT_NOFILE", FILES),
        ("RLIMIT_CORE", 0),
    )
    for name, limit in wanted:
        with contextlib.suppress(AttributeError, ValueError, OSError):
            resource.setrlimit(getattr(resource, name), (limit, limit))
