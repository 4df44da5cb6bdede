"""Writing that never ends with nothing: what the store refuses is put in a second place."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING

from editor.domain.errors import GongjiError, Storage
from editor.workflow.draft import replay

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editor.domain.ids import NoticeId
    from editor.workflow.draft import Draft, LineEdit
    from editor.workflow.ports import DraftStore


def put_or_rescue(store: DraftStore, draft: Draft) -> None:
    """Write a draft; raises what the store raises, our own bug too, after it was put aside."""
    try:
        store.put(draft)
    except Exception:
        store.rescue.put(draft)
        raise


def append_or_rescue(
    store: DraftStore, notice_id: NoticeId, edits: Sequence[LineEdit], *, title: str, caret: int
) -> None:
    """Append to the journal; raises Storage as the store does, after the whole was put aside."""
    try:
        store.append(notice_id, edits, title=title, caret=caret)
    except Storage:
        with suppress(GongjiError):
            store.rescue.put(_with(store.load(notice_id), edits, title=title, caret=caret))
        raise


def _with(draft: Draft, edits: Sequence[LineEdit], *, title: str, caret: int) -> Draft:
    content = draft.content.with_text(title=title, body=replay(draft.content.body, edits))
    return replace(draft, content=content, caret=caret)
