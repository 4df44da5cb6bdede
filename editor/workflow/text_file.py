"""A Markdown file as the desk keeps it: the text with LF, its line ends and BOM remembered.

Only a file whose every line ends in CRLF is changed, and changed back at export; mixed line ends
stay in the text as they are. So a file that was opened and exported has the same bytes.
"""

from __future__ import annotations

from dataclasses import dataclass

from editor.domain.errors import Invalid

BOM = "\ufeff"
LF, CRLF = "\n", "\r\n"


@dataclass(frozen=True, slots=True)
class TextFile:
    """The text of a file and what was special about it."""

    text: str
    line_end: str = LF
    bom: bool = False

    def encoded(self) -> bytes:
        """Return the bytes of the file; raises Invalid("lone_surrogate")."""
        text = self.text.replace(LF, CRLF) if self.line_end == CRLF else self.text
        try:
            return (BOM * self.bom + text).encode()
        except UnicodeEncodeError as error:
            raise Invalid("lone_surrogate", at=error.start) from error


def read_text_file(data: bytes) -> TextFile:
    """Return what the bytes of a file hold; raises Invalid("invalid_utf8")."""
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        raise Invalid("invalid_utf8", byte=error.start) from error
    bare = text.removeprefix(BOM)
    has_crlf = 0 < bare.count(LF) == bare.count(CRLF)
    return TextFile(
        bare.replace(CRLF, LF) if has_crlf else bare, CRLF if has_crlf else LF, bom=bare != text
    )
