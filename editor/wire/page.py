"""Lists on the wire: keyset pages (`Link: rel=next`)."""

from __future__ import annotations

from typing import Generic, TypeVar

from editor.wire.model import Wire

Item = TypeVar("Item")


class Page(Wire, Generic[Item]):
    """Some items and the cursor of the next ones, None at the end."""

    items: tuple[Item, ...]
    next_cursor: str | None = None
