"""What the insert menu puts into a text: pure Markdown with gaps, as a template has them.

Tab leads from gap to gap, and one that is left holds the notice back. The words of a selection are
used: as the label of a button, as the body of a callout.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor.domain.template import gap

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_ADDRESS = gap("https://")
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
        return Snippet(f"[[{label}]](", _ADDRESS, ")")
    words = QCoreApplication.translate("Snippets", "Words of the button")
    return Snippet("[[", gap(words), f"]]({_ADDRESS})")


def note(chosen: Sequence[str]) -> Snippet:
    """Return a callout that tells something."""
    return _callout(QCoreApplication.translate("Snippets", "NOTE"), chosen)


def caution(chosen: Sequence[str]) -> Snippet:
    """Return a callout that warns."""
    return _callout(QCoreApplication.translate("Snippets", "WARNING"), chosen)


def question(chosen: Sequence[str]) -> Snippet:
    """Return a folding question; the first line chosen asks, the others answer."""
    answer = gap(QCoreApplication.translate("Snippets", "The answer"))
    if not chosen:
        asked = QCoreApplication.translate("Snippets", "What do people ask?")
        return Snippet("> [?] ", gap(asked), f"\n> {answer}")
    if len(chosen) == 1:
        return Snippet(f"> [?] {chosen[0].strip()}\n> ", answer)
    return Snippet(f"> [?] {chosen[0].strip()}\n{_quoted(chosen[1:])}")


def divider(_chosen: Sequence[str]) -> Snippet:
    """Return a line across, with the caret below it."""
    return Snippet("---\n")


def caption(_chosen: Sequence[str]) -> Snippet:
    """Return the caption of the picture above it."""
    shown = QCoreApplication.translate("Snippets", "What the picture shows")
    return Snippet("*", gap(shown), "*")


def is_picture(line: str) -> bool:
    """Tell whether a line is a picture and nothing else: a caption may stand below it."""
    return bool(_PICTURE.fullmatch(line))


def _callout(mark: str, chosen: Sequence[str]) -> Snippet:
    head = f"> [!{mark}]\n"
    if chosen:
        return Snippet(head + _quoted(chosen))
    told = QCoreApplication.translate("Snippets", "What readers should know")
    return Snippet(f"{head}> ", gap(told))


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
