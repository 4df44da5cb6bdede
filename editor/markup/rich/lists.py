"""Lists as other programs copy them, brought into the form of HTML.

Word copies paragraphs with `mso-list` in their style, Google Docs puts a nested list beside the
item it belongs to, Slack writes each level as a list of its own with `data-indent`.
"""

from __future__ import annotations

import re
from typing import Final

from editor.markup.rich.tree import Node

_LEVEL = re.compile(r"level([1-9])")
_NUMBER = re.compile(r"\s*\(?(?:\d{1,3}|[A-Za-z]|[ivxIVX]{1,5}|[가-힣])[.)]")
_LISTS: Final = ("ul", "ol")


def with_lists(node: Node) -> None:
    """Rewrite the lists of a tree in place."""
    for child in list(node.elements()):
        with_lists(child)
    node.children = _with_word_lists(node.children)
    node.children = _with_indents(node.children)
    if node.tag in _LISTS:
        _take_in(node)


def _with_word_lists(children: list[Node | str]) -> list[Node | str]:
    """Put paragraphs of Word's lists into lists, by level."""
    made: list[Node | str] = []
    stack: list[Node] = []
    for child in children:
        level = _word_level(child)
        if level:
            _add_item(made, stack, _word_item(child), level)
        elif stack and isinstance(child, str) and not child.strip():
            continue
        else:
            stack = []
            made.append(child)
    return made


def _word_level(child: Node | str) -> int:
    if isinstance(child, str) or child.tag != "p":
        return 0
    found = _LEVEL.search(child.style.get("mso-list", ""))
    return int(found[1]) if found else 0


def _word_item(child: Node | str) -> tuple[str, Node]:
    """Return the kind of list and the item, without the bullet that Word wrote into the text."""
    paragraph = child if isinstance(child, Node) else Node("p")
    mark = _taken_mark(paragraph)
    return ("ol" if _NUMBER.match(mark) else "ul"), Node("li", {}, paragraph.children)


def _taken_mark(node: Node) -> str:
    for child in list(node.elements()):
        if child.style.get("mso-list") == "ignore":
            node.children.remove(child)
            return child.text()
        mark = _taken_mark(child)
        if mark:
            return mark
    return ""


def _add_item(
    made: list[Node | str], stack: list[Node], item: tuple[str, Node], level: int
) -> None:
    """Append an item to the open list of its level; `stack` holds the open lists."""
    kind, node = item
    del stack[level:]
    while len(stack) < level:
        opened = Node(kind)
        place = _last_item(stack[-1]).children if stack else made
        place.append(opened)
        stack.append(opened)
    if stack[-1].tag != kind and level == 1:
        stack[:] = [Node(kind)]
        made.append(stack[0])
    stack[-1].children.append(node)


def _last_item(holder: Node) -> Node:
    items = [child for child in holder.elements() if child.tag == "li"]
    if not items:
        items = [Node("li")]
        holder.children.append(items[0])
    return items[-1]


def _with_indents(children: list[Node | str]) -> list[Node | str]:
    """Nest neighbouring lists that name their level in `data-indent`."""
    made: list[Node | str] = []
    open_lists: list[Node] = []
    for child in children:
        if isinstance(child, str) or child.tag not in _LISTS:
            open_lists = []
            made.append(child)
            continue
        if not _joins(open_lists, child):
            made.append(child)
            open_lists = [child]
    return made


def _joins(open_lists: list[Node], child: Node) -> bool:
    """Put a list that names its level into the open lists; False where none is open for it."""
    named = child.attributes.get("data-indent", "")
    if not (open_lists and named.isascii() and named.isdigit()):
        return False
    level = int(named[:1])
    del open_lists[level + 1 :]
    if level < len(open_lists) and open_lists[level].tag == child.tag:
        open_lists[level].children += child.children
        return True
    if level == 0:
        return False
    _last_item(open_lists[-1]).children.append(child)
    open_lists.append(child)
    return True


def _take_in(holder: Node) -> None:
    """Give lists that stand between items, and loose text, to the item before them."""
    children, holder.children = holder.children, []
    for child in children:
        if isinstance(child, Node) and child.tag == "li":
            holder.children.append(child)
        elif isinstance(child, Node) or child.strip():
            _last_item(holder).children.append(child)
