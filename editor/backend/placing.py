"""Where threads stand after a new revision: as the desk saw it, else as the diff says.

The desk followed its cursors while somebody typed and names where each open thread went; one
that it does not name is found again here, or is openly orphaned with its old quote.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from editor.backend.store import notices, threads
from editor.domain.anchor import Anchor, AnchorState, Placed, anchor_at
from editor.domain.errors import Invalid
from editor.domain.reanchor import reanchor

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Row

    from editor.backend.work import Work
    from editor.domain.revision import Revision
    from editor.wire.notice import AnchorView, ThreadAnchor


def checked_anchor(body: str, view: AnchorView) -> Anchor:
    """Return the anchor that somebody sent for a text, with its own surroundings.

    Raises Invalid("anchor_mismatch") where other words stand there, and as `anchor_at` does.
    """
    if body[max(0, view.start) : max(0, view.end)] != view.exact:
        raise Invalid("anchor_mismatch", start=view.start, end=view.end)
    return anchor_at(body, view.start, view.end)


def place_threads(work: Work, revision: Revision, named: Iterable[ThreadAnchor]) -> None:
    """Place every thread of a notice in its new revision."""
    by_desk = {one.thread_id: one for one in named}
    rows = threads.thread_rows(work.connection, revision.notice_id)
    left = [row for row in rows if not _place_by_desk(work, revision, row, by_desk.get(row.id))]
    by_base: dict[int, list[Row[Any]]] = defaultdict(list)
    for row in left:
        by_base[row.anchor_revision].append(row)
    for base, group in by_base.items():
        place_by_diff(work, revision, group, base=base)


def place_by_diff(work: Work, revision: Revision, rows: Sequence[Row[Any]], *, base: int) -> None:
    """Find threads again whose anchors count in revision `base`."""
    text = notices.revision_row(work.connection, revision.notice_id, base).body
    anchors = [Anchor(**row.anchor) for row in rows]
    placed = reanchor(text, revision.content.body, anchors)
    for row, place in zip(rows, placed, strict=True):
        anchor = _found(revision, place)
        _write(work, revision, thread_id=row.id, anchor=anchor, state=place.state)


def _place_by_desk(
    work: Work, revision: Revision, row: Row[Any], seen: ThreadAnchor | None
) -> bool:
    if seen is None:
        return False
    if seen.anchor is None or seen.state is AnchorState.ORPHANED:
        _write(work, revision, thread_id=row.id, anchor=None, state=AnchorState.ORPHANED)
        return True
    anchor = checked_anchor(revision.content.body, seen.anchor)
    _write(work, revision, thread_id=row.id, anchor=anchor, state=seen.state)
    return True


def _found(revision: Revision, place: Placed) -> Anchor | None:
    if place.start is None or place.end is None:
        return None
    return anchor_at(revision.content.body, place.start, place.end)


def _write(
    work: Work, revision: Revision, *, thread_id: str, anchor: Anchor | None, state: AnchorState
) -> None:
    """Write a place; an orphan keeps its quote and the revision that held it, to be found again."""
    values: dict[str, object] = {"revision": revision.number, "state": state.value}
    if anchor is not None:
        values |= {"anchor": asdict(anchor), "anchor_revision": revision.number}
    threads.move_thread(work.connection, thread_id, values)
