"""What the service told last, kept on the desk: the library is right before anybody answers."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from editor.wire.notice import NoticeView

if TYPE_CHECKING:
    from collections.abc import Iterable

    from editor.workflow.ports import DraftStore

_SETTING = "library.last_told"
_MOST = 300
_NOTICES = TypeAdapter(tuple[NoticeView, ...])


def remember_told(store: DraftStore, notices: Iterable[NoticeView]) -> None:
    """Keep the first notices for the next start."""
    kept = tuple(islice(notices, _MOST))
    store.remember(_SETTING, _NOTICES.dump_json(kept).decode())


def last_told(store: DraftStore) -> tuple[NoticeView, ...]:
    """Return what was kept; nothing where another version of Gongji kept it."""
    try:
        return _NOTICES.validate_json(store.setting(_SETTING) or "[]")
    except ValidationError:
        return ()
