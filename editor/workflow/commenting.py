"""Comments: where they stand in the text on this desk, and how they are made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor.domain.anchor import Anchor, AnchorState, Placed, anchor_at
from editor.domain.thread import checked_body

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editor.domain.ids import NoticeId
    from editor.wire.notice import AnchorView, NewThread, ThreadView
    from editor.workflow.ports import NoticeService


@dataclass(frozen=True, slots=True)
class PlacedThread:
    """A thread and where its words are in the text on this desk."""

    thread: ThreadView
    placed: Placed


def read_threads(
    service: NoticeService, notice_id: NoticeId, text: str
) -> tuple[PlacedThread, ...]:
    """Return every thread of a notice, placed in a text; never silently at the wrong words."""
    threads = service.threads(notice_id)
    found: list[PlacedThread] = []
    for number in sorted({t.revision for t in threads}):
        base = service.revision(notice_id, number).content.body
        of_base = [t for t in threads if t.revision == number]
        found.extend(place(of_base, base, text))
    return tuple(sorted(found, key=lambda p: p.thread.comments[0].created_at))


def place(threads: Sequence[ThreadView], base: str, text: str) -> tuple[PlacedThread, ...]:
    """Place threads of one base revision in another text."""
    from editor.domain.reanchor import reanchor  # late: the differs take a moment to load

    standing = [t for t in threads if _stands_in(base, t)]
    placed = reanchor(base, text, [anchor_of(t.anchor) for t in standing])
    where = {t.id: p for t, p in zip(standing, placed, strict=True)}
    lost = Placed(AnchorState.ORPHANED, None, None)
    return tuple(PlacedThread(t, where.get(t.id, lost)) for t in threads)


def carried(found: Sequence[PlacedThread], old: str, new: str) -> tuple[PlacedThread, ...]:
    """Return threads placed in a text as they stand in what the text has become since."""
    from editor.domain.reanchor import reanchor

    kept = [p for p in found if p.placed.start is not None and p.placed.end is not None]
    anchors = [anchor_at(old, p.placed.start or 0, p.placed.end or 0) for p in kept]
    moved = dict(zip(map(id, kept), reanchor(old, new, anchors), strict=True))
    return tuple(_later(p, moved.get(id(p), p.placed)) for p in found)


def _later(before: PlacedThread, now: Placed) -> PlacedThread:
    """Return a thread at its newer place; words that had changed before stay changed."""
    is_same = now.state is AnchorState.SAME
    state = before.placed.state if is_same else now.state
    return PlacedThread(before.thread, Placed(state, now.start, now.end, now.candidates))


def _stands_in(base: str, thread: ThreadView) -> bool:
    """Tell whether the words are where the anchor says; an orphan keeps only its old quote."""
    anchor = thread.anchor
    return base[anchor.start : anchor.end] == anchor.exact


def new_thread(
    thread_id: str, text: str, selected: tuple[int, int], *, revision: int, body: str
) -> NewThread:
    """Return a thread on selected code points; raises Invalid for no words or no comment."""
    from editor.wire.notice import NewThread

    return NewThread(
        id=thread_id,
        revision=revision,
        anchor=anchor_view(anchor_at(text, *selected)),
        body=checked_body(body),
    )


def anchor_of(view: AnchorView) -> Anchor:
    """Return an anchor as it arrived."""
    return Anchor(view.exact, view.prefix, view.suffix, view.start, view.end)


def anchor_view(anchor: Anchor) -> AnchorView:
    """Return an anchor as it travels."""
    from editor.wire.notice import AnchorView

    return AnchorView(
        exact=anchor.exact,
        prefix=anchor.prefix,
        suffix=anchor.suffix,
        start=anchor.start,
        end=anchor.end,
    )
