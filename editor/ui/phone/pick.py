"""What a click in the phone page meant."""

from __future__ import annotations

import json
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Pick:
    """A block, and the text that it shows before and after the place that was clicked."""

    block: int
    before: str = ""
    after: str = ""

    @classmethod
    def heard(cls, said: str) -> Pick:
        """Read what the page said."""
        told = json.loads(said)
        return cls(int(told["block"]), str(told["before"]), str(told["after"]))
