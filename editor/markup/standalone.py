"""Paragraphs that are one thing alone: buttons, and pictures with a caption.

    [[점검 시간 보기]](https://example.com)      a button; several lines, several buttons

    ![눈 오는 채팅방](media/0a1b.webp)
    *첫눈보다 먼저 도착했어요*                    the caption; so is the picture's title

Elsewhere these are a link in brackets, and a picture above a line in italics. All is decided by
what one paragraph holds, so block-incremental rendering stays exact.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final
from xml.etree.ElementTree import SubElement

from markdown.treeprocessors import Treeprocessor

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

    from markdown import Markdown

BUTTON: Final = "button"
BUTTONS: Final = "buttons"
_PENDING = "bracketed"  # a link in brackets; only until the paragraphs were looked at
_LABEL = re.compile(r"\[([^\[\]\n]*[^\[\]\s][^\[\]\n]*)\]")


def take_label(link: Element) -> Element:
    """Take the brackets off the text of a link that might be a button."""
    label = _LABEL.fullmatch(link.text or "")
    if label:
        link.text = label[1]
        link.set(_PENDING, "")
    return link


class Standalone(Treeprocessor):
    """Looks at every paragraph, behind the inline patterns."""

    def run(self, root: Element) -> None:
        """Make buttons and figures; every other link gets its brackets back."""
        for paragraph in list(root.iter("p")):
            if len(paragraph) and not paragraph.attrib and not _says(paragraph.text):
                _make(paragraph)
        for link in root.iter("a"):
            if link.attrib.pop(_PENDING, None) is not None:
                _bracket(link)


def _make(paragraph: Element) -> None:
    children = list(paragraph)
    if any(_says(child.tail) for child in children):
        return
    links = [child for child in children if child.tag != "br"]
    if all(_PENDING in child.attrib for child in links):
        _make_buttons(paragraph, links)
    elif _is_picture(children[0]):
        _make_figure(paragraph, children)


def _make_buttons(paragraph: Element, links: list[Element]) -> None:
    paragraph.set("class", BUTTONS)
    for child in list(paragraph):
        if child.tag == "br":
            paragraph.remove(child)
    for link in links:
        del link.attrib[_PENDING]
        link.set("class", BUTTON)
        link.tail = "\n"
    links[-1].tail = None


def _make_figure(paragraph: Element, children: list[Element]) -> None:
    picture, below = children[0], children[1:]
    image = picture if picture.tag == "img" else picture[0]
    if [child.tag for child in below] == ["br", "em"]:
        below[1].tag = "figcaption"
        paragraph.remove(below[0])
    elif not below and image.get("title"):
        SubElement(paragraph, "figcaption").text = image.attrib.pop("title")
    else:
        return
    paragraph.tag = "figure"


def _is_picture(element: Element) -> bool:
    if element.tag == "a":
        is_alone = len(element) == 1 and not _says(element.text) and not _says(element[0].tail)
        return is_alone and element[0].tag == "img"
    return element.tag == "img"


def _bracket(link: Element) -> None:
    link.text = f"[{link.text or ''}"
    if len(link):
        link[-1].tail = f"{link[-1].tail or ''}]"
    else:
        link.text += "]"


def _says(text: str | None) -> bool:
    return bool(text and text.strip())


def register(markdown: Markdown) -> None:
    """Add it behind the inline patterns (20) and before the line feeds are put in (10)."""
    markdown.treeprocessors.register(Standalone(markdown), "standalone", 15)
