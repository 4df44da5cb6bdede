"""Fresh identifiers made on the desk: of notices, comments, and of commands (Idempotency-Key)."""

from __future__ import annotations

import os
from datetime import UTC, datetime

from editor.domain.ids import ulid


def new_id() -> str:
    """Return a fresh ULID."""
    return ulid(datetime.now(UTC), os.urandom(10))
