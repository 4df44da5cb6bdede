"""What may enter a text: characters, and not more of them than a draft holds.

NUL and half a surrogate pair are no characters (RFC 3629 §3); a store or a phone would choke on
them, so they are left out where they come in, and somebody is told.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData

from editor.domain.errors import GongjiError, Invalid
from editor.domain.notice import DRAFT_BYTES, Content, check_draft

if TYPE_CHECKING:
    from PySide6.QtGui import QTextCursor

OWN = "text/x-gongji-markdown"
"""Marks what was copied here: it is pasted exactly as it was."""

_LONGEST_TITLE = "가" * 300
_BYTES_MOST = 6
"""A code point takes at most this much in the stored JSON (a control character, escaped)."""


@dataclass(frozen=True, slots=True)
class Pasted:
    """What of a paste may be inserted (None: nothing), and what there is to say about it."""

    text: str | None
    notice: GongjiError | None = None


def only_characters(text: str) -> tuple[str, int]:
    """Return a text without what is no character, and how much that was."""
    kept = "".join(c for c in text if c != "\x00" and not "\ud800" <= c <= "\udfff")
    return kept, len(text) - len(kept)


def copied(cursor: QTextCursor) -> QMimeData:
    """Return a selection for the clipboard, character by character."""
    text = cursor.selectedText().replace("\u2029", "\n")
    made = QMimeData()
    made.setText(text)
    made.setData(OWN, text.encode("utf-8", "replace"))
    return made


def text_of(source: QMimeData) -> tuple[str, int]:
    """Return pasted text with line ends as line feeds, and how many non-characters it had.

    (Half pairs are gone by then: neither PySide nor Qt's own UTF-8 lets one through.)
    """
    return only_characters(source.text().replace("\r\n", "\n").replace("\r", "\n"))


def pasted(source: QMimeData, text: str, selected: tuple[int, int]) -> Pasted:
    """Return what of a paste fits into a text in place of selected UTF-16 positions."""
    new, dropped = text_of(source)
    if not _fits(new, text, selected):
        return Pasted(None, Invalid("paste_too_long", limit_kb=DRAFT_BYTES // 1000))
    return Pasted(new, Invalid("characters_dropped", count=dropped) if dropped else None)


def _fits(new: str, text: str, selected: tuple[int, int]) -> bool:
    left = len(text) - (
        selected[1] - selected[0]
    )  # in UTF-16 units this is too few, never too many
    if (len(new) + len(text)) * _BYTES_MOST <= DRAFT_BYTES:
        return True
    if len(new) + left > DRAFT_BYTES:
        return False
    try:
        check_draft(Content(_LONGEST_TITLE, _without(text, selected) + new))
    except Invalid as error:
        return error.code != "text_too_long"
    return True


def _without(text: str, selected: tuple[int, int]) -> str:
    units = text.encode("utf-16-le", "surrogatepass")
    start, end = 2 * selected[0], 2 * selected[1]
    return (units[:start] + units[end:]).decode("utf-16-le", "surrogatepass")
