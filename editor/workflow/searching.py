"""Searching (찾기) the library: what was found, and how the desk's index is asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping


@dataclass(frozen=True, slots=True)
class Found:
    """The notices that hold every word of `query`; those `titled` by their title alone.

    It is not complete while changed drafts wait to be read: catch up and ask again.
    """

    query: str
    ids: frozenset[str]
    titled: frozenset[str]
    is_complete: bool = True

    @property
    def in_body(self) -> frozenset[str]:
        """The notices that needed their body to be found."""
        return self.ids - self.titled


@dataclass(frozen=True, slots=True)
class Snippet:
    """A line of a body around the found words; `marks` are their places in it."""

    text: str
    marks: tuple[tuple[int, int], ...]


class Listed(NamedTuple):
    """A notice as the service lists it: which revision is newest, and of which content."""

    notice_id: str
    revision: int
    content_hash: str


class ReadBody(NamedTuple):
    """What a notice of the service says in one content."""

    notice_id: str
    content_hash: str
    body: str


class BodiesRead(NamedTuple):
    """What the service told of a few notices, and which it would not tell."""

    bodies: tuple[ReadBody, ...]
    refused: tuple[Listed, ...]


class NoticeIndex(Protocol):
    """The words of every notice that this desk knows. Every method may raise Storage."""

    def find(self, query: str) -> Found: ...
    def snippets(self, query: str, ids: Iterable[str]) -> Mapping[str, Snippet]: ...
    def take(self, titles: Mapping[str, str]) -> None:
        """Remember the titles of notices as the service told them."""
        ...

    def unread(self, notices: Iterable[Listed]) -> tuple[Listed, ...]:
        """Return those whose words lie on the service only, in their order."""
        ...

    def take_bodies(self, bodies: Iterable[ReadBody]) -> None:
        """Keep what notices of the service say; where there is a draft, that counts."""
        ...

    def catch_up(self, limit_s: float = 0.05) -> bool:
        """Read changed drafts for at most this long; return whether any are left."""
        ...
