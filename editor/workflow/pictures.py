"""Pictures on the desk: taking them in, describing, reusing and sending them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from pathlib import Path

    from editor.domain.picture import Format, Picture


@dataclass(frozen=True, slots=True)
class Prepared:
    """A picture as it may be stored: encoded anew, without anything but its pixels."""

    data: bytes
    format: Format
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class RichText:
    """Markdown of copied HTML; picture N of `pictures` stands in it as `gongji-pasted:N`.

    `left_out` counts the pictures whose address is elsewhere.
    """

    markdown: str
    pictures: tuple[bytes, ...] = ()
    is_formatted: bool = False
    left_out: int = 0


class Workshop(Protocol):
    """Prepares what nobody may trust; every method may raise Refused, and takes a while."""

    def picture(self, data: bytes, name: str) -> Prepared: ...
    def rich_text(self, html: str) -> RichText: ...


class PictureShelf(Protocol):
    """The pictures of this desk. `read`, `has` and the waiting files may be asked from any thread.

    Every method may raise Storage.
    """

    @property
    def folder(self) -> Path: ...
    def read(self, digest: str) -> tuple[bytes, Format] | None:
        """Return a stored picture, None where this desk does not hold it."""
        ...

    def keep_waiting(self, token: str, data: bytes, name: str) -> None:
        """Keep a file as it came until it is prepared: a crash loses no picture."""
        ...

    def waiting(self, token: str) -> tuple[bytes, str] | None:
        """Return a file as it came, and its name."""
        ...

    def forget_waiting(self, token: str) -> None: ...
    def add(self, made: Prepared, *, name: str, alt: str = "") -> Picture:
        """Store a picture; one that is there already stays what it was."""
        ...

    def all(self) -> tuple[Picture, ...]:
        """Return every picture, the newest first."""
        ...

    def describe(self, digest: str, alt: str) -> None: ...
    def mark_uploaded(self, digest: str, *, is_uploaded: bool = True) -> None: ...
    def uses(self) -> dict[str, tuple[str, ...]]:
        """Return the titles of the drafts that show a picture, by its hash."""
        ...

    def remove(self, picture: Picture) -> None:
        """Take a picture off the shelf; its file stays until the desk is opened again, for undo."""
        ...

    def restore(self, picture: Picture) -> None: ...
