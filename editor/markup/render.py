"""The body of a notice as safe HTML: the one renderer of preview, review link and public page."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.domain.errors import Refused
from editor.domain.notice import PUBLISHED_BYTES
from editor.markup.convert import Definitions, definitions, render_piece
from editor.markup.lines import lines_of
from editor.markup.pieces import cut

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from editor.markup.pieces import Piece


def render(text: str) -> str:
    """Return the safe HTML of a whole notice body; any text is accepted."""
    return join(render_pieces(cut(lines_of(text))))


def render_pieces(pieces: Sequence[Piece]) -> Iterator[str]:
    """Yield the HTML of each piece in order; a piece may show nothing."""
    known: Definitions = {}
    for piece in pieces:
        known |= definitions(piece)
    for piece in pieces:
        yield render_piece(piece, known).html


def join(parts: Iterator[str]) -> str:
    """Join the HTML of pieces to the HTML of the notice."""
    return "\n".join(part for part in parts if part)


def check_size(text: str, *, limit: int = PUBLISHED_BYTES) -> None:
    """Raise Refused("text_too_long") where the UTF-8 text passes `limit` bytes.

    A published notice holds 200 kB; `editor.domain.notice.DRAFT_BYTES` is the limit of a draft.
    """
    size = len(text.encode("utf-8", "surrogatepass"))
    if size > limit:
        raise Refused("text_too_long", bytes=size, limit=limit)
