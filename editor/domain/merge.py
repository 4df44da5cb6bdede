"""Three-way merge (합치기): two people changed one text, and nobody's words may get lost.

Lines first, as `git merge-file` does; what collides there is looked at by sentences, because a
Korean paragraph is one line, and then by words. Only what truly touches is left as a conflict.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple, TypeVar

import fast_diff_match_patch

from editor.domain.patience import common_tokens
from editor.domain.sentence import SENTENCE_END

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from editor.domain.notice import Content
    from editor.domain.patience import Pair

_T = TypeVar("_T")
_LINE: Final = re.compile(r"[^\n]*\n|[^\n]+")
_SURROGATES: Final = 0xD800
_WORD: Final = re.compile(r"\s+|\S+")
_GAP_MAX: Final = 4_000_000
"""Tokens of one side times tokens of the other up to which a gap without an anchor is compared."""


class Side(StrEnum):
    """Whose words a piece holds: 둘 다 | 내 글 | 상대 글."""

    BOTH = "both"
    MINE = "mine"
    THEIRS = "theirs"


@dataclass(frozen=True, slots=True)
class Piece:
    """Words that nobody has to be asked about, and who changed them.

    Where one side did, `before` is what the other side has there.
    """

    text: str
    side: Side = Side.BOTH
    before: str = ""

    def of(self, side: Side) -> str:
        """Return what this side has there."""
        return self.text if self.side in (Side.BOTH, side) else self.before


@dataclass(frozen=True, slots=True)
class Conflict:
    """Words that both changed, each in their own way."""

    base: str
    mine: str
    theirs: str

    @property
    def both(self) -> str:
        """Mine, then theirs, apart from each other."""
        first, second = self.mine, self.theirs
        if not first or not second or first[-1].isspace() or second[0].isspace():
            return first + second
        return f"{first}{chr(10) if chr(10) in first + second else ' '}{second}"

    def of(self, side: Side) -> str:
        """Return what this side has there."""
        return self.mine if side is Side.MINE else self.theirs


@dataclass(frozen=True, slots=True)
class Merged:
    """The pieces of the merged text, in order."""

    pieces: tuple[Piece | Conflict, ...]

    @property
    def conflicts(self) -> tuple[Conflict, ...]:
        """Where somebody has to choose."""
        return tuple(piece for piece in self.pieces if isinstance(piece, Conflict))

    @property
    def is_clean(self) -> bool:
        """Whether nobody has to be asked."""
        return not self.conflicts

    def text(self, answer: Callable[[Conflict], str] = lambda conflict: conflict.mine) -> str:
        """Return the text, with what `answer` says in the place of each conflict."""
        return "".join(
            piece.text if isinstance(piece, Piece) else answer(piece) for piece in self.pieces
        )


@dataclass(frozen=True, slots=True)
class MergedContent:
    """A notice, merged field by field; `rest` holds the fields that are no text."""

    title: Merged
    body: Merged
    rest: Content
    is_kind_open: bool
    """Whether both chose another kind; `rest` has mine."""

    @property
    def is_clean(self) -> bool:
        """Whether nobody has to be asked."""
        return self.title.is_clean and self.body.is_clean and not self.is_kind_open

    @property
    def content(self) -> Content:
        """The notice, with mine in the place of each conflict."""
        return self.rest.with_text(title=self.title.text(), body=self.body.text())


def merge(base: str, mine: str, theirs: str) -> Merged:
    """Merge two texts that grew out of one."""
    found = _by_sentences(merge_lines(base, mine, theirs).pieces)
    return Merged(tuple(_joined(found)))


def merge_lines(base: str, mine: str, theirs: str) -> Merged:
    """Merge by whole lines only; changes of neighbouring lines collide."""
    whole = Conflict(base, mine, theirs)
    return Merged(tuple(_joined(_diff3(whole, _LINE.findall, collide=_touch))))


def merge_content(base: Content, mine: Content, theirs: Content) -> MergedContent:
    """Merge two versions of a notice field by field."""
    kinds = (base.kind, mine.kind, theirs.kind)
    rest = replace(
        mine,
        kind=_either(*kinds),
        locale=_either(base.locale, mine.locale, theirs.locale),
        cover=_either(base.cover, mine.cover, theirs.cover),
        media=_united(base.media, mine.media, theirs.media),
    )
    return MergedContent(
        title=merge(base.title, mine.title, theirs.title),
        body=merge(base.body, mine.body, theirs.body),
        rest=rest,
        is_kind_open=len(set(kinds)) == len(kinds),
    )


class _Hunk(NamedTuple):
    """Tokens base..base_end became own..own_end of one side."""

    base: int
    base_end: int
    own: int
    own_end: int
    side: Side


class _Texts(NamedTuple):
    base: Sequence[str]
    mine: Sequence[str]
    theirs: Sequence[str]

    def of(self, side: Side) -> Sequence[str]:
        return self.mine if side is Side.MINE else self.theirs


def _by_sentences(parts: Iterable[Piece | Conflict]) -> Iterator[Piece | Conflict]:
    for part in parts:
        if isinstance(part, Piece):
            yield part
            continue
        inner = tuple(_inside(part))
        yield from _trimmed(part) if _is_glued(inner) else inner


def _inside(part: Conflict) -> Iterator[Piece | Conflict]:
    for inner in _diff3(part, _sentences, collide=_overlap):
        yield from (inner,) if isinstance(inner, Piece) else _by_words(inner)


def _is_glued(parts: Iterable[Piece | Conflict]) -> bool:
    """Tell whether two sentences met without the space that one side took out between them."""
    texts = [part.text if isinstance(part, Piece) else "\n" for part in parts]
    shown = [text for text in texts if text]
    return any(not left[-1].isspace() and right[0].isalnum() for left, right in pairwise(shown))


def _by_words(conflict: Conflict) -> Iterable[Piece | Conflict]:
    """Merge inside a sentence where the words do not touch; never make one of two sentences."""
    parts = tuple(_diff3(conflict, _WORD.findall, collide=_touch))
    changed = sum(map(_news_in, parts))
    is_sure = all(isinstance(p, Piece) for p in parts) and 2 * changed <= len(conflict.base)
    return parts if is_sure else _trimmed(conflict)


def _news_in(part: Piece | Conflict) -> int:
    is_new = isinstance(part, Piece) and part.side is not Side.BOTH
    return max(len(part.of(Side.MINE)), len(part.of(Side.THEIRS))) if is_new else 0


def _diff3(
    whole: Conflict,
    tokens: Callable[[str], Sequence[str]],
    *,
    collide: Callable[[_Hunk, _Hunk], bool],
) -> Iterator[Piece | Conflict]:
    """Yield what one side changed, what both did alike, and where their changes collide."""
    texts = _Texts(tokens(whole.base), tokens(whole.mine), tokens(whole.theirs))
    hunks = [
        *_hunks(texts.base, texts.mine, Side.MINE),
        *_hunks(texts.base, texts.theirs, Side.THEIRS),
    ]
    at = 0
    for group in _groups(sorted(hunks), collide):
        start, end = group[0].base, max(hunk.base_end for hunk in group)
        yield Piece("".join(texts.base[at:start]))
        yield _settled(group, texts, start, end)
        at = end
    yield Piece("".join(texts.base[at:]))


def _groups(
    hunks: Sequence[_Hunk], collide: Callable[[_Hunk, _Hunk], bool]
) -> Iterator[list[_Hunk]]:
    group: list[_Hunk] = []
    for hunk in hunks:
        if group and not any(collide(one, hunk) for one in group if one.side is not hunk.side):
            yield group
            group = []
        group.append(hunk)
    if group:
        yield group


def _touch(one: _Hunk, other: _Hunk) -> bool:
    return max(one.base, other.base) <= min(one.base_end, other.base_end)


def _overlap(one: _Hunk, other: _Hunk) -> bool:
    """Tell whether two changes share a token, or come between the same two."""
    start, end = max(one.base, other.base), min(one.base_end, other.base_end)
    if start < end:
        return True
    is_inside = one.base < end < one.base_end or other.base < end < other.base_end
    both_come = one.base == one.base_end == other.base == other.base_end
    return both_come or (start == end and is_inside)


def _settled(group: list[_Hunk], texts: _Texts, start: int, end: int) -> Piece | Conflict:
    sides = {hunk.side for hunk in group}
    if len(sides) == 1:
        (side,) = sides
        text = _text_between(group, texts, start, end, side=side)
        return Piece(text, side, "".join(texts.base[start:end]))
    mine = _text_between(group, texts, start, end, side=Side.MINE)
    theirs = _text_between(group, texts, start, end, side=Side.THEIRS)
    if mine == theirs:
        return Piece(mine)
    return Conflict("".join(texts.base[start:end]), mine, theirs)


def _text_between(group: list[_Hunk], texts: _Texts, start: int, end: int, *, side: Side) -> str:
    """Return what base tokens start..end became on one side."""
    hunks = [hunk for hunk in group if hunk.side is side]
    first = hunks[0].own - (hunks[0].base - start)
    last = hunks[-1].own_end + (end - hunks[-1].base_end)
    return "".join(texts.of(side)[first:last])


def _hunks(base: Sequence[str], own: Sequence[str], side: Side) -> Iterator[_Hunk]:
    pairs = [(-1, -1), *_pairs(base, own), (len(base), len(own))]
    for (old, new), (old_end, new_end) in pairwise(pairs):
        if old + 1 < old_end or new + 1 < new_end:
            yield _Hunk(old + 1, old_end, new + 1, new_end, side)


def _pairs(base: Sequence[str], own: Sequence[str]) -> Iterator[Pair]:
    """Yield what lives on: patience holds the unique ones, the gaps are compared token by token."""
    anchors = [(-1, -1), *common_tokens(base, own), (len(base), len(own))]
    for (old, new), (old_end, new_end) in pairwise(anchors):
        inner = base[old + 1 : old_end], own[new + 1 : new_end]
        for one, other in _alike(*inner):
            yield old + 1 + one, new + 1 + other
        if old_end < len(base):
            yield old_end, new_end


def _alike(olds: Sequence[str], youngs: Sequence[str]) -> Iterator[Pair]:
    """Yield equal tokens of a gap, each token as one character to the text diff."""
    if set(olds).isdisjoint(youngs) or len(olds) * len(youngs) > _GAP_MAX:
        return
    names: dict[str, str] = {}
    coded = ["".join(_name(names, token) for token in side) for side in (olds, youngs)]
    steps = fast_diff_match_patch.diff(*coded, timelimit=0, checklines=False, cleanup="No")
    old = young = 0
    for kind, length in steps:
        if kind == "=":
            yield from ((old + n, young + n) for n in range(length))
        old += length if kind != "+" else 0
        young += length if kind != "-" else 0


def _name(names: dict[str, str], token: str) -> str:
    """Return the character that stands for a token; never a surrogate."""
    number = len(names)
    return names.setdefault(token, chr(number + (0 if number < _SURROGATES else 0x800)))


def _sentences(text: str) -> list[str]:
    """Return sentences and what stands between them, so that one may follow without touching."""
    tokens: list[str] = []
    at = 0
    for found in SENTENCE_END.finditer(text):
        tokens += [text[at : found.start()], found.group()]
        at = found.end()
    return [token for token in (*tokens, text[at:]) if token]


def _trimmed(conflict: Conflict) -> Iterator[Piece | Conflict]:
    """Take off the sentences that both wrote alike at the beginning and at the end."""
    mine, theirs = _sentences(conflict.mine), _sentences(conflict.theirs)
    head = _common(mine, theirs)
    tail = _common(mine[head:][::-1], theirs[head:][::-1])
    if not "".join(mine[len(mine) - tail :]).strip():
        tail = 0  # a line end belongs to the words before it
    first, second = mine[head : len(mine) - tail], theirs[head : len(theirs) - tail]
    yield Piece("".join(mine[:head]))
    yield _judged(Conflict(conflict.base, "".join(first), "".join(second)))
    yield Piece("".join(mine[len(mine) - tail :]))


def _judged(conflict: Conflict) -> Piece | Conflict:
    if conflict.mine == conflict.base:
        return Piece(conflict.theirs, Side.THEIRS, conflict.mine)
    if conflict.theirs == conflict.base:
        return Piece(conflict.mine, Side.MINE, conflict.theirs)
    return conflict


def _common(one: Sequence[str], other: Sequence[str]) -> int:
    pairs = zip(one, other, strict=False)
    differs = (place for place, (a, b) in enumerate(pairs) if a != b)
    return next(differs, min(len(one), len(other)))


def _joined(parts: Iterable[Piece | Conflict]) -> Iterator[Piece | Conflict]:
    """Yield neighbours of one kind as one, and nothing empty."""
    last: Piece | Conflict = Piece("")
    for part in parts:
        together = _together(last, part)
        if together is None:
            yield last
            last = part
        else:
            last = together
    if last != Piece(""):
        yield last


def _together(one: Piece | Conflict, other: Piece | Conflict) -> Piece | Conflict | None:
    if isinstance(one, Conflict) and isinstance(other, Conflict):
        return Conflict(one.base + other.base, one.mine + other.mine, one.theirs + other.theirs)
    if Piece("") in (one, other):
        return other if one == Piece("") else one
    if isinstance(one, Piece) and isinstance(other, Piece) and one.side is other.side:
        return Piece(one.text + other.text, one.side, one.before + other.before)
    return None


def _either(base: _T, mine: _T, theirs: _T) -> _T:
    """Return what changed; mine where both did."""
    return theirs if mine == base else mine


def _united(base: Sequence[str], mine: Sequence[str], theirs: Sequence[str]) -> tuple[str, ...]:
    """Return what either has, without what either took away."""
    gone = (set(base) - set(mine)) | (set(base) - set(theirs))
    return tuple(one for one in dict.fromkeys([*mine, *theirs]) if one not in gone)
