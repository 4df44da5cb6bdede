"""What the insert menu puts into a text: pure Markdown with one place to write on.

The words of a selection are used: as the label of a button, as the body of a callout.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_URL_PLACE = "https://"
_PICTURE = re.compile(r"\s*!\[[^\]\n]*\]\([^)\n]*\)\s*")


@dataclass(frozen=True, slots=True)
class Snippet:
    """A text and the part of it that is selected afterwards, to be written over."""

    before: str
    hole: str = ""
    after: str = ""

    @property
    def text(self) -> str:
        """The whole text."""
        return f"{self.before}{self.hole}{self.after}"


def button(chosen: Sequence[str]) -> Snippet:
    """Return a button; its label is what was chosen, then the address is to be written."""
    label = " ".join(line.strip() for line in chosen).strip()
    if label:
        return Snippet(f"[[{label}]](", _URL_PLACE, ")")
    words = QCoreApplication.translate("Snippets", "Words of the button")
    return Snippet("[[", words, f"]]({_URL_PLACE})")


def note(chosen: Sequence[str]) -> Snippet:
    """Return a callout that tells something."""
    return _callout(QCoreApplication.translate("Snippets", "NOTE"), chosen)


def caution(chosen: Sequence[str]) -> Snippet:
    """Return a callout that warns."""
    return _callout(QCoreApplication.translate("Snippets", "WARNING"), chosen)


def question(chosen: Sequence[str]) -> Snippet:
    """Return a folding question; the first line chosen asks, the others answer."""
    answer = QCoreApplication.translate("Snippets", "The answer")
    if not chosen:
        asked = QCoreApplication.translate("Snippets", "What do people ask?")
        return Snippet("> [?] ", asked, f"\n> {answer}")
    if len(chosen) == 1:
        return Snippet(f"> [?] {chosen[0].strip()}\n> ", answer)
    return Snippet(f"> [?] {chosen[0].strip()}\n{_quoted(chosen[1:])}")


def divider(_chosen: Sequence[str]) -> Snippet:
    """Return a line across, with the caret below it."""
    return Snippet("---\n")


def caption(_chosen: Sequence[str]) -> Snippet:
    """Return the caption of the picture above it."""
    return Snippet("*", QCoreApplication.translate("Snippets", "What the picture shows"), "*")


def is_picture(line: str) -> bool:
    """Tell whether a line is a picture and nothing else: a caption may stand below it."""
    return bool(_PICTURE.fullmatch(line))


def _callout(mark: str, chosen: Sequence[str]) -> Snippet:
    head = f"> [!{mark}]\n"
    if chosen:
        return Snippet(head + _quoted(chosen))
    return Snippet(f"{head}> ", QCoreApplication.translate("Snippets", "What readers should know"))


def _quoted(lines: Sequence[str]) -> str:
    return "\n".join(f"> {line}".rstrip() for line in lines)


BLOCKS: dict[str, Callable[[Sequence[str]], Snippet]] = {
    "button": button,
    "note": note,
    "caution": caution,
    "question": question,
    "divider": divider,
}
"""What stands between blank lines, by name."""
