"""A backup (백업): what is known of one copy of the store."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import datetime
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the store, when it was made, and how many notices are in it."""

    path: Path
    made_at: datetime
    drafts: int
