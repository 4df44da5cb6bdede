"""Words of the text between quotation marks, once."""

from __future__ import annotations

_OPEN, _CLOSE = "“", "”"


def quoted(words: str, most: int) -> str:
    """Return at most so many characters of words, in marks unless they bring their own."""
    shown = words[:most] + ("…" if len(words) > most else "")
    has_own = words.startswith(_OPEN) and words.endswith(_CLOSE) and words.count(_OPEN) == 1
    return shown if has_own else f"{_OPEN}{shown}{_CLOSE}"
