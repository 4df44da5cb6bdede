"""One finding as people meet it: with its sentence, and with what it is known by."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from editor.checks.finding import Finding
    from editor.workflow.keeping import Mark


@dataclass(frozen=True, slots=True)
class Found:
    """A finding, its sentence, and its mark, which stays when other text moves."""

    finding: Finding
    sentence: str
    mark: Mark
