"""Well-formed HTML as a small tree, never deeper than a person nests."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterator

DEEPEST: Final = 60
_VOID = frozenset({"br", "hr", "img", "input"})


@dataclass(slots=True)
class Node:
    """An element; text stands between its elements as plain strings."""

    tag: str
    attributes: dict[str, str] = field(default_factory=dict)
    children: list[Node | str] = field(default_factory=list)

    @property
    def style(self) -> dict[str, str]:
        """Its own CSS, names and values in lower case without spaces around them."""
        pairs = (part.partition(":") for part in self.attributes.get("style", "").split(";"))
        return {name.strip().lower(): value.strip().lower() for name, _, value in pairs if value}

    def elements(self) -> Iterator[Node]:
        """Yield its children that are elements."""
        return (child for child in self.children if isinstance(child, Node))

    def find(self, *tags: str) -> Iterator[Node]:
        """Yield the elements below with one of these tags, outermost first."""
        for child in self.elements():
            if child.tag in tags:
                yield child
            yield from child.find(*tags)

    def text(self) -> str:
        """Return the text of everything below."""
        return "".join(child if isinstance(child, str) else child.text() for child in self.children)


class _Builder(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("body")
        self._open = [self.root]
        self._too_deep = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            self._add(Node(tag, _as_text(attrs)))
        elif len(self._open) > DEEPEST:
            self._too_deep += 1
        else:
            node = Node(tag, _as_text(attrs))
            self._add(node)
            self._open.append(node)

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if self._too_deep:
            self._too_deep -= 1
        elif len(self._open) > 1:
            self._open.pop()

    def handle_data(self, data: str) -> None:
        children = self._open[-1].children
        if children and isinstance(children[-1], str):
            children[-1] += data
        else:
            children.append(data)

    def _add(self, node: Node) -> None:
        self._open[-1].children.append(node)


def parsed(html: str) -> Node:
    """Return the tree of well-formed HTML; what nests too deep stands in its ancestor."""
    builder = _Builder()
    builder.feed(html)
    builder.close()
    return builder.root


def _as_text(attrs: list[tuple[str, str | None]]) -> dict[str, str]:
    return {name: value or "" for name, value in attrs}
