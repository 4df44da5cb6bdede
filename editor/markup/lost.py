"""A picture that may not be shown is a quiet box with its words, on every phone alike.

The phone page draws the same box for a picture that does not come; its stylesheet says what it is.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from markdown.treeprocessors import Treeprocessor

from editor.domain.picture import PLACE
from editor.markup.links import safe_src

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

LOST: Final = "lost"
COMING: Final = "coming"
"""The same box, calmer: the desk still prepares this picture (`editor.domain.picture`)."""


class LostPictures(Treeprocessor):
    """Looks at every picture, behind the last step that changes an address."""

    def run(self, root: Element) -> None:
        """Put boxes in the place of pictures that are refused."""
        for picture in list(root.iter("img")):
            address = picture.get("src", "")
            if safe_src(address) is None:
                words = picture.get("alt", "")
                picture.attrib.clear()
                picture.tag, picture.text = "span", words
                picture.set("class", COMING if address.startswith(PLACE) else LOST)


def register(markdown: Markdown) -> None:
    """Add it behind everything else; only then are addresses free of escapes."""
    markdown.treeprocessors.register(LostPictures(markdown), "lost", -10)
