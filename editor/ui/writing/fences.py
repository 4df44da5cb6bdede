"""Whether a line is code: the highlighter writes it on each line, everybody else reads it here."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtGui import QTextBlock

IN_FENCE = 1
"""The bit of a line's state that says: the next line is inside of a fence."""


def is_fenced(block: QTextBlock) -> bool:
    """Tell whether a line stands in a fence, or opens or closes one."""
    return _is_inside(block) or _is_inside(block.previous())


def _is_inside(block: QTextBlock) -> bool:
    return block.isValid() and block.userState() > 0 and bool(block.userState() & IN_FENCE)
