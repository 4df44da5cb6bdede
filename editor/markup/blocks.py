"""Rendered blocks that know their source lines: one map for every view of a notice.

Scroll in step, click-to-source, comment anchors and finding marks all read this map.
"""

from __future__ import annotations

from dataclasses import dataclass

from editor.markup.lines import lines_of
from editor.markup.pieces import cut
from editor.markup.render import render_pieces


@dataclass(frozen=True, slots=True)
class Block:
    """A run of whole source lines (0-based, inclusive) and the HTML that they give, if any."""

    first_line: int
    last_line: int
    html: str


def blocks_of(text: str) -> tuple[Block, ...]:
    """Return the blocks of a text in order; together they cover each line exactly once."""
    pieces = cut(lines_of(text))
    blocks: list[Block] = []
    line = 0
    for piece, html in zip(pieces, render_pieces(pieces), strict=True):
        blocks.append(Block(line, line + len(piece.lines) - 1, html))
        line += len(piece.lines)
    return tuple(blocks)
