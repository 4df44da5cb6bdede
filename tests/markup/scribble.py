"""Lines that no writer would type on purpose: what can go wrong between two blocks, mixed."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import random
    from collections.abc import Callable, Iterator

    Writer = Callable[[random.Random], str]

_BLOCKS = (
    "- ",
    "* ",
    "+ ",
    "1. ",
    "3.",
    "12월",
    "> [!안내]",
    "> [?] ",
    "> [!NOTE] ",
    "[?] ",
    "[!주의]",
    "> ",
    ">",
    "# ",
    "##",
    "---",
    "===",
    "* * *",
    "|-|-|",
)
_FENCES = ("```", "~~~", "````", "```py", "``` {.py}", "~~~~")
_SPACES = ("    ", "\t", "\u3000", "  ", "\xa0", "\u2028", "\x85", "\u200b")
_LINKS = (
    "[링크]", "[a]", "[b]: /x", "[A]: http://c.kr 't'", "[a]: https://a.kr", "![i](media/a.png)",
    "[t](https://x.kr)", "[x][a]", "[a][]", "b]:", "[", "]", "(", ")", "![a]", "[^1]:",
    "[o [i](https://i.kr) p](https://o.kr)", "[[a]](https://b.kr)",
    "[[단추]](/x)", "[[c]][a]", "![i](media/a.png 't')", "<https://z.kr>", "<a@b.kr>", "https://x.kr/a_b",
)  # fmt: skip
_INLINE = (
    "**굵게**", "*기울임", "*설명*", "_밑", "줄_", "`코드`", "`",
    "~~취소~~", "~~", "**", "***", "___", "\\", "~", "#",
)  # fmt: skip
_TEXT = (
    "안녕",
    "하세요",
    "word",
    "a|b",
    "|",
    "<b>",
    "</div>",
    "&amp;",
    "<!--",
    "-->",
    "!",
    ": def",
)
_BROKEN = ("\x02", "\r", "\0", "\ud800", "\x02klzzwxh:0000\x03")
WORDS = _BLOCKS + _FENCES + _SPACES + _LINKS + _INLINE + _TEXT + _BROKEN
_BORDERS = (
    "", "", "", "", "", "- a", "* b", "1. c", "> d", ">", "> - e", "> # f", "   > g", "    > h",
    "   - i", "    - j", "    k", "l", "# m", "---", "===", "* * *", "[a]: /u", "[b]:",
    "   [a]: /v",
    "> [?] a", "> [!안내] b", "> [!주의]", ">  [?]", "   > [?] c", "    > [?] d", "- > [!팁] e",
    "> > [?] f", "[[a]](https://b.kr)", "![i](media/a.png)", "*j*", "> ![i](media/a.png)", "> *k*",
    "- [a]: /w", "> [c]: https://d.kr", "[a]", "n [a]: o", "a|b", "-|-", "> a|b",
    "- a|b", "|-", "   ", "\u3000", "```", "~~~", "1.", "-", "- ",
)  # fmt: skip
Edit = tuple[int, int, list[str]]  # first line, how many go, what comes


def line(dice: random.Random) -> str:
    """Return one line of up to five words, often none."""
    count = dice.choice((0, 0, 1, 1, 2, 3, 5))
    return "".join(dice.choice(WORDS) + dice.choice(("", "", " ")) for _ in range(count))


def border(dice: random.Random) -> str:
    """Return one line that may begin, continue or end a block, often none."""
    return dice.choice(_BORDERS)


def text(dice: random.Random, lines: int = 16, *, write: Writer = line) -> str:
    """Return a text of up to so many lines."""
    return "\n".join(write(dice) for _ in range(dice.randint(1, lines)))


def edits(
    dice: random.Random, lines: list[str], count: int, *, write: Writer = line
) -> Iterator[Edit]:
    """Yield edits and do each to `lines`, half of them like a key, the others like a paste."""
    for _ in range(count):
        edit = _typed(dice, lines) if dice.random() < 0.5 else _pasted(dice, lines, write)
        first, removed, fresh = edit
        lines[first : first + removed] = fresh
        if not lines:
            lines.append("")
        yield edit


def _typed(dice: random.Random, lines: list[str]) -> Edit:
    at = dice.randrange(len(lines))
    place = dice.randint(0, len(lines[at]))
    word = dice.choice((*WORDS, "\n", ""))
    return at, 1, (lines[at][:place] + word + lines[at][place + (word == "") :]).split("\n")


def _pasted(dice: random.Random, lines: list[str], write: Writer) -> Edit:
    first = dice.randint(0, len(lines))
    removed = min(len(lines) - first, 20 if len(lines) > 30 else dice.choice((0, 0, 1, 1, 2, 4)))
    return first, removed, [write(dice) for _ in range(dice.choice((0, 1, 1, 2, 3)))]
