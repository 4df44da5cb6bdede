"""A tree of HTML as blocks of Markdown, in the dialect that `editor.markup.render` reads.

Lists nest by four spaces (Python-Markdown wants them), a line break is a line feed (`nl2br`).
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import TYPE_CHECKING, Final

from editor.markup.rich.runs import has_look, markdown_of, runs_of
from editor.markup.rich.tree import Node

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from editor.markup.rich.runs import Run

_HEADINGS: Final = ("h1", "h2", "h3", "h4", "h5", "h6")
_LISTS: Final = ("ul", "ol")
_LINES: Final = ("div", "address", "center")
_OTHER: Final = (
    "article aside blockquote body caption dd details dl dt fieldset figcaption figure footer form "
    "header hgroup hr li main nav p pre section summary table tbody td tfoot th thead tr"
)
BLOCKS: Final = frozenset((*_HEADINGS, *_LISTS, *_LINES, *_OTHER.split()))
_LANGUAGE = re.compile(r"(?:language|lang|highlight-source)-([\w+#-]{1,20})")
_INDENT = " " * 4
_WIDEST: Final = 20


class Writer:
    """Writes blocks; `formatted` tells afterwards whether there was anything but plain lines."""

    def __init__(self) -> None:
        self.formatted = False

    def write(self, root: Node) -> str:
        """Return the Markdown of a tree."""
        return "\n\n".join(self._blocks(root.children))

    def _blocks(self, nodes: Iterable[Node | str]) -> list[str]:
        """Return the blocks of some nodes; neighbouring words make a paragraph of their own."""
        made: list[str] = []
        for is_block, group in groupby(nodes, key=_is_block):
            if not is_block:
                made += self._paragraph(runs_of(group))
                continue
            for is_line, blocks in groupby(group, key=_is_line):
                write = self._lines if is_line else self._each
                made += write(blocks)
        return [block for block in made if block.strip()]

    def _each(self, nodes: Iterable[Node | str]) -> list[str]:
        return [block for node in nodes if isinstance(node, Node) for block in self._block(node)]

    def _block(self, node: Node) -> list[str]:  # noqa: PLR0911 - one line a kind of block
        if node.tag in _HEADINGS:
            return self._heading(node)
        if node.tag in _LISTS:
            return self._list(node)
        match node.tag:
            case "table":
                return self._table(node)
            case "pre":
                return self._fence(node)
            case "hr":
                return self._form("---")
            case "blockquote":
                return self._form(_quoted("\n\n".join(self._blocks(node.children))))
            case "details":
                return self._question(node)
            case "summary" | "dt":
                return self._form(_bold(markdown_of(runs_of(node.children), marks=False)))
            case _:
                return self._blocks(node.children)

    def _question(self, node: Node) -> list[str]:
        """Return what folds as a folding question (접는 질문)."""
        summaries = [child for child in node.elements() if child.tag == "summary"]
        title = markdown_of(runs_of(summaries[0].children), marks=False) if summaries else ""
        rest = [child for child in node.children if not any(child is one for one in summaries)]
        answer = "\n\n".join(self._blocks(rest))
        return self._form(_quoted(f"[?] {' '.join(title.split())}\n{answer}"))

    def _paragraph(self, runs: Iterable[Run]) -> list[str]:
        kept = list(runs)
        self.formatted = self.formatted or has_look(kept)
        return re.split(r"\n{2,}", markdown_of(kept))

    def _lines(self, nodes: Iterable[Node | str]) -> list[str]:
        """Return the lines of a chat or a mail, each in a `div`; an empty one ends a paragraph."""
        runs: list[Run] = []
        for node in nodes:
            if isinstance(node, Node):
                line = list(runs_of(node.children))
                while line and line[-1].text == "\n":
                    line.pop()
                runs += [*line, *runs_of([Node("br")])]
        return self._paragraph(runs)

    def _heading(self, node: Node) -> list[str]:
        words = " ".join(markdown_of(runs_of(node.children), marks=False).split())
        return self._form(f"{'#' * int(node.tag[1])} {words}") if words else []

    def _form(self, block: str) -> list[str]:
        self.formatted = True
        return [block]

    def _fence(self, node: Node) -> list[str]:
        text = _raw(node).replace("\xa0", " ").strip("\n")
        longest = max((len(ticks) for ticks in re.findall(r"(?m)^`{3,}", text)), default=2)
        found = _LANGUAGE.search(" ".join([node.attributes.get("class", ""), *_classes(node)]))
        fence = "`" * max(3, longest + 1)
        return self._form(f"{fence}{found[1] if found else ''}\n{text}\n{fence}")

    def _list(self, node: Node) -> list[str]:
        if all(_is_question(item) for item in node.elements()):
            return self._blocks([child for item in node.elements() for child in item.children])
        number = _number(node.attributes.get("start", "1"))
        items, is_loose = [], False
        for item in node.elements():
            mark = f"{number}. " if node.tag == "ol" else "- "
            blocks = self._blocks(item.children)
            is_loose = is_loose or sum(not _is_list(block) for block in blocks) > 1
            items.append(_item(mark, blocks))
            number += 1
        return self._form(("\n\n" if is_loose else "\n").join(items)) if items else []

    def _table(self, node: Node) -> list[str]:
        if any(True for _ in node.find("table")):
            return self._layout(node)
        rows = [cells for cells in map(_cells, node.find("tr")) if cells]
        if not rows or max(map(len, rows)) == 1:
            return self._layout(node)
        width = max(map(len, rows))
        lines = [_row([self._cell(cell) for cell in row], width) for row in rows]
        return self._form("\n".join([lines[0], _row(["---"] * width, width), *lines[1:]]))

    def _layout(self, node: Node) -> list[str]:
        """Return what stands in a table that only places things."""
        made: list[str] = []
        for part in node.elements():
            inner = part.tag in {"td", "th", "caption"}
            made += self._blocks(part.children) if inner else self._layout(part)
        return made

    def _cell(self, cell: Node | None) -> str:
        if cell is None:
            return ""
        text = markdown_of(_flat(cell), marks=cell.tag != "th")
        return re.sub(r"(?<!\\)\|", r"\\|", " ".join(text.split()))


def _is_block(node: Node | str) -> bool:
    """Tell whether a node is a block, or holds one (Google Docs wraps everything in a `b`)."""
    return isinstance(node, Node) and (node.tag in BLOCKS or any(map(_is_block, node.children)))


def _is_line(node: Node | str) -> bool:
    is_line = isinstance(node, Node) and node.tag in _LINES
    return is_line and not any(map(_is_block, node.children))  # type: ignore[union-attr]


def _is_question(item: Node) -> bool:
    """Tell whether a list item is nothing but a toggle (Notion)."""
    inner = [child for child in item.children if isinstance(child, Node) or child.strip()]
    return len(inner) == 1 and isinstance(inner[0], Node) and inner[0].tag == "details"


def _quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.strip("\n").split("\n"))


def _is_list(block: str) -> bool:
    return bool(re.match(r"- |\d+\. ", block))


def _item(mark: str, blocks: list[str]) -> str:
    """Return a list item; what belongs to it stands four spaces in."""
    text = ""
    for block in blocks:
        text += block if not text else ("\n" if _is_list(block) else "\n\n") + block
    first, *rest = text.split("\n")
    return "\n".join(
        [f"{mark}{first}".rstrip(), *(_INDENT + line if line else "" for line in rest)]
    )


def _cells(row: Node) -> list[Node | None]:
    """Return the cells of a row; one that is several wide is followed by empty ones."""
    made: list[Node | None] = []
    for cell in row.elements():
        if cell.tag in {"td", "th"}:
            wide = min(_number(cell.attributes.get("colspan", "1")), _WIDEST)
            made += [cell, *([None] * (wide - 1))]
    return made


def _number(text: str) -> int:
    """Return what an attribute counts, 1 where it counts nothing."""
    return max(0, int(text)) if re.fullmatch(r"[0-9]{1,7}", text) else 1


def _flat(node: Node) -> Iterator[Run]:
    """Yield the runs of a cell; between its blocks there is a break."""
    for child in node.children:
        if _is_block(child) and isinstance(child, Node):
            yield from _flat(child)
            yield from runs_of([Node("br")])
        else:
            yield from runs_of([child])


def _row(cells: list[str], width: int) -> str:
    return f"| {' | '.join(cells + [''] * (width - len(cells)))} |"


def _bold(text: str) -> str:
    return "\n".join(f"**{line}**" if line else "" for line in text.split("\n"))


def _raw(node: Node) -> str:
    """Return the text of code with its breaks and the lines that are `div`s."""
    parts = []
    for child in node.children:
        if isinstance(child, str):
            parts.append(child)
        elif child.tag == "br":
            parts.append("\n")
        else:
            parts.append(_raw(child) + ("\n" if child.tag in {"div", "p", "li"} else ""))
    return "".join(parts)


def _classes(node: Node) -> Iterator[str]:
    return (found.attributes.get("class", "") for found in node.find("code"))
