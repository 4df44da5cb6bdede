"""A draft (초안): the mutable head on one desk, and the edits that change it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import datetime

    from editor.domain.ids import NoticeId
    from editor.domain.notice import Content


@dataclass(frozen=True, slots=True)
class LineEdit:
    """Lines `first … first+removed-1` (from 0) became `lines`; none holds a line end."""

    first: int
    removed: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Draft:
    """What is being written, where the caret stood (code points), and on which revision.

    `base_revision` 0 means that the service has never seen it; `base_etag` goes into If-Match.
    `line_end` and `bom` are those of an imported file, restored at export.
    """

    notice_id: NoticeId
    content: Content
    updated_at: datetime
    caret: int = 0
    scroll: int = 0
    base_revision: int = 0
    base_etag: str = ""
    line_end: str = "\n"
    bom: bool = False
    pinned: bool = False
    archived: bool = False


class DraftSummary(NamedTuple):
    """A row of the library; a tuple, for twenty thousand of them are made at every start."""

    notice_id: NoticeId
    title: str
    kind: str
    updated_at: datetime
    base_revision: int
    pinned: bool = False
    archived: bool = False


@dataclass(frozen=True, slots=True)
class TakenOut:
    """A draft that was removed, as the rows of its store, table by table."""

    notice_id: NoticeId
    rows: Mapping[str, tuple[Mapping[str, object], ...]]


def replay(body: str, edits: Iterable[LineEdit]) -> str:
    """Return the body after edits of its lines, in order; an empty text is one empty line."""
    lines = body.split("\n")
    for edit in edits:
        lines[edit.first : edit.first + edit.removed] = edit.lines
        lines = lines or [""]
    return "\n".join(lines)
