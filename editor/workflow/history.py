"""What was typed before: edits to the character, each with what it took, so that undo survives.

Qt cannot save its undo stack. The journal's edits of lines become steps, many small ones become
the few that a person would take back, and from the newest text they lead back to an older one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from editor.workflow.draft import Draft, LineEdit

STEPS: Final = 300
CHARACTERS: Final = 1_000_000
"""How much is kept for one draft: the newest steps, and no more text than this in them."""
_RUN: Final = 24
"""A run of typing this long ends at the next border of words; twice as long, anywhere."""
_ODD: Final = re.compile("[\x00\r\u2029\ufdd0\ufdd1\ud800-\udfff]")
"""What the editor's document cannot hold as it is: no step with it can be replayed there."""


@dataclass(frozen=True, slots=True)
class Step:
    """At a line and a column (code points) `taken` became `brought`."""

    line: int
    column: int
    taken: str
    brought: str

    @property
    def size(self) -> int:
        """How many characters it holds."""
        return len(self.taken) + len(self.brought)


@dataclass(frozen=True, slots=True)
class Opened:
    """A draft as it is opened, and the newest steps that led to its text."""

    draft: Draft
    past: tuple[Step, ...] = ()


def steps_of(body: str, edits: Iterable[LineEdit]) -> tuple[str, tuple[Step, ...]]:
    """Return the body after edits of its lines, and the same edits as steps."""
    lines = body.split("\n")
    steps: list[Step] = []
    for edit in edits:
        step = _step(lines, edit)
        if step is None:
            steps = []  # it names lines that are not there: nothing before it can be taken back
        elif step.size:
            steps.append(step)
        lines[edit.first : edit.first + edit.removed] = edit.lines
    return "\n".join(lines), tuple(steps)


def step_between(old: str, new: str) -> Step | None:
    """Return the one step that makes `new` of `old`, None where they are equal."""
    return None if old == new else _trimmed(0, 0, old, new)


def joined(steps: Iterable[Step]) -> tuple[Step, ...]:
    """Return steps as a person would take them back: a few words typed or deleted at a time."""
    found: list[Step] = []
    for step in steps:
        one = _join(found[-1], step) if found else None
        if one is None:
            found.append(step)
        else:
            found[-1] = one
    return tuple(found)


def newest(steps: Sequence[Step]) -> tuple[Step, ...]:
    """Return the newest steps within the bounds; none before one that cannot be replayed."""
    size, first = 0, max(0, len(steps) - STEPS)
    for at in range(len(steps) - 1, first - 1, -1):
        size += steps[at].size
        if size > CHARACTERS or _ODD.search(steps[at].taken + steps[at].brought):
            return tuple(steps[at + 1 :])
    return tuple(steps[first:])


def before(text: str, steps: Sequence[Step]) -> str | None:
    """Return the text before steps that led to `text`; None where they cannot have."""
    lines = text.split("\n")
    for step in reversed(steps):
        if not _take_back(lines, step):
            return None
    return "\n".join(lines)


def _take_back(lines: list[str], step: Step) -> bool:
    last = step.line + step.brought.count("\n")
    if last >= len(lines):
        return False
    text = "\n".join(lines[step.line : last + 1])
    end = step.column + len(step.brought)
    if text[step.column : end] != step.brought:
        return False
    lines[step.line : last + 1] = (text[: step.column] + step.taken + text[end:]).split("\n")
    return True


def _step(lines: list[str], edit: LineEdit) -> Step | None:
    """Return an edit of these lines to the character; None where they are not there."""
    end = edit.first + edit.removed
    if end > len(lines) or (not edit.lines and edit.removed == len(lines)):
        return None
    old, new = "\n".join(lines[edit.first : end]), "\n".join(edit.lines)
    if edit.removed and edit.lines:
        return _trimmed(edit.first, 0, old, new)
    if end < len(lines):
        return Step(edit.first, 0, _line(old, edit.removed), _line(new, len(edit.lines)))
    before_it = edit.first - 1
    taken = "\n" + old if edit.removed else ""
    brought = "\n" + new if edit.lines else ""
    return Step(before_it, len(lines[before_it]), taken, brought)


def _line(text: str, count: int) -> str:
    return text + "\n" if count else ""


def _trimmed(line: int, column: int, old: str, new: str) -> Step:
    """Leave out what both begin and end with."""
    head = _common(old, new)
    tail = _common(old[head:][::-1], new[head:][::-1])
    before_it = old[:head]
    below = before_it.count("\n")
    return Step(
        line + below,
        head - before_it.rfind("\n") - 1 if below else column + head,
        old[head : len(old) - tail],
        new[head : len(new) - tail],
    )


def _common(one: str, other: str) -> int:
    """Return how many characters both begin with; halves first, for a megabyte may be equal."""
    low, high = 0, min(len(one), len(other))
    while low < high:
        middle = (low + high + 1) // 2
        if one[low:middle] == other[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _join(one: Step, other: Step) -> Step | None:
    """Return two steps as one, None where a person would take them back apart."""
    if "\n" in one.taken + one.brought + other.taken + other.brought or one.line != other.line:
        return None
    if not (one.taken or other.taken):
        if other.column == one.column + len(one.brought) and _goes_on(one.brought, other.brought):
            return replace(one, brought=one.brought + other.brought)
    elif not (one.brought or other.brought):
        if other.column + len(other.taken) == one.column and _goes_on(other.taken, one.taken):
            return replace(other, taken=other.taken + one.taken)
        if other.column == one.column and _goes_on(one.taken, other.taken):
            return replace(one, taken=one.taken + other.taken)
    return None


def _goes_on(first: str, second: str) -> bool:
    length = len(first) + len(second)
    return length <= _RUN or (length <= 2 * _RUN and not first.endswith(" "))
