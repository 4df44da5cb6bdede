"""How the lines of a text are broken to the width of its field.

Between words where it can be. Qt reads a run without a place to break whole for each line that it
breaks, so a megabyte of one (a picture pasted as Base64) held the window for a minute; where there
is such a run, lines break anywhere.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from PySide6.QtGui import QTextOption

if TYPE_CHECKING:
    from PySide6.QtWidgets import QPlainTextEdit

UNBROKEN: Final = 2_000
"""Characters without white space from which a line breaks anywhere."""

_RUN: Final = re.compile(rf"\S{{{UNBROKEN}}}")
_USUAL: Final = QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere


def wrap_for(text: str) -> QTextOption.WrapMode:
    """Return how a text is to be broken."""
    return QTextOption.WrapMode.WrapAnywhere if _RUN.search(text) else _USUAL


def prepare_for(field: QPlainTextEdit, text: str) -> None:
    """Make a field ready for a text that is about to be all it holds."""
    if field.wordWrapMode() != (mode := wrap_for(text)):
        field.setWordWrapMode(mode)


def prepare_for_more(field: QPlainTextEdit, text: str) -> None:
    """Make a field ready for a text that is about to come to what it holds."""
    if wrap_for(text) != _USUAL:
        prepare_for(field, text)
