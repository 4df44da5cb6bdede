"""Favourite lines: sentences of published notices that a writer starred to read again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from datetime import datetime

    from editor.domain.ids import NoticeId


@dataclass(frozen=True, slots=True)
class Favourite:
    """One starred line; the words are kept, whatever becomes of the notice."""

    notice_id: NoticeId
    line: str
    starred_at: datetime


class FavouriteStore(Protocol):
    """Starred lines, kept on this desk. Every method may raise Storage."""

    def all(self) -> tuple[Favourite, ...]: ...
    def put(self, favourite: Favourite) -> None: ...
    def remove(self, notice_id: NoticeId, line: str) -> None: ...
