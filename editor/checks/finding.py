"""A finding (확인할 점): what a check noticed, where, how grave it is and, if known, the cure."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

FieldValue = str | int


class Severity(StrEnum):
    """막음 · 주의 · 참고."""

    BLOCK = "block"
    WARN = "warn"
    INFO = "info"


class Place(StrEnum):
    """Which text a finding's positions count in; AT is the moment of the release, no text."""

    TITLE = "title"
    BODY = "body"
    AT = "at"


@dataclass(frozen=True, slots=True)
class Finding:
    """One place worth a look.

    `start` and `end` are code points of the stored title or body (`field` says which; 0 and 0 for
    the release moment). `fields` fill the sentence; `fix` replaces start..end.
    """

    code: str
    severity: Severity
    start: int
    end: int
    fields: tuple[tuple[str, FieldValue], ...] = ()
    fix: str | None = None
    field: Place = Place.BODY

    @property
    def message_fields(self) -> dict[str, FieldValue]:
        """Return what the sentence of this code may name."""
        return dict(self.fields)
