"""Edits of which the truth is known, since every character remembers where it came from.

Each kind is one function on `Draft`: cells (character, index in the base or None) and the
range of cells that the comment stands on. It returns the cells after the edit.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from random import Random

from tests.corpus.notices import a_word, language_of, news

Cell = tuple[str, int | None]
Cells = list[Cell]
Range = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Draft:
    """A text with the memory of its characters, and the words that an edit aims at."""

    cells: Cells
    start: int
    end: int

    @property
    def text(self) -> str:
        return text_of(self.cells)

    @property
    def language(self) -> str:
        return language_of(self.text)


@dataclass(frozen=True, slots=True)
class Case:
    """One comment, one edit, and where each of its characters is now (None = gone)."""

    kind: str
    base: str
    new: str
    start: int
    end: int
    alive: tuple[int | None, ...]


Edit = Callable[[Random, Draft], Cells]


def text_of(cells: Cells) -> str:
    return "".join(character for character, _ in cells)


def typed(text: str) -> Cells:
    return [(character, None) for character in text]


def cells_of(text: str) -> Cells:
    return [(character, index) for index, character in enumerate(text)]


def a_case(rng: Random, kind: str, base: str) -> Case | None:
    """Edit a notice around a random range; None where this kind finds nothing to do."""
    start, end = a_range(rng, base)
    cells = EDITS[kind](rng, Draft(cells_of(base), start, end))
    where = {index: at for at, (_, index) in enumerate(cells) if index is not None}
    alive = tuple(where.get(index) for index in range(start, end))
    new = text_of(cells)
    return None if new == base else Case(kind, base, new, start, end, alive)


def a_range(rng: Random, text: str) -> Range:
    """Choose what people select: a word, a few words, a sentence, an item, two sentences."""
    how = rng.choice(("word", "word", "words", "words", "sentence", "line", "free"))
    if how == "free":
        start = rng.randrange(len(text) - 60)
        return start, start + rng.randint(2, 60)
    pattern = {
        "word": r"[^\s#\-]{2,}",
        "words": r"[^\s#\-]+(?: \S+){1,4}",
        "sentence": r"[^\s#\-][^\n]*?[.!?](?=\s)",
        "line": r"(?<=- )[^\n]+|(?<=\n)[^\n#\-][^\n]+",
    }[how]
    found = rng.choice(list(re.finditer(pattern, text)))
    return found.span()


def paragraphs(text: str) -> list[Range]:
    return [found.span() for found in re.finditer(r"(?:[^\n]+\n)+|[^\n]+$", text)]


def sentences(text: str) -> list[Range]:
    pattern = r"[^\s#\-][^\n]*?[.!?😀👧🏻](?=\s)"
    return [found.span() for found in re.finditer(pattern, text)]


def items(text: str) -> list[Range]:
    return [found.span() for found in re.finditer(r"- [^\n]+\n", text)]


def words(text: str, start: int, end: int) -> list[Range]:
    return [found.span() for found in re.compile(r"\S+").finditer(text, start, end)]


def _holding(ranges: list[Range], at: int) -> Range | None:
    return next((one for one in ranges if one[0] <= at < one[1]), None)


def _other(rng: Random, ranges: list[Range], taken: Range) -> Range | None:
    free = [one for one in ranges if one[1] <= taken[0] or one[0] >= taken[1]]
    return rng.choice(free) if free else None


def insert_paragraph(rng: Random, draft: Draft) -> Cells:
    at = rng.choice(paragraphs(draft.text))[0]
    block = news(rng, draft.language, rng.randint(1, 4))
    return draft.cells[:at] + typed(block + "\n\n") + draft.cells[at:]


def insert_sentence(rng: Random, draft: Draft) -> Cells:
    sentence = _holding(sentences(draft.text), draft.start)
    at = sentence[0] if sentence else paragraphs(draft.text)[1][0]
    return draft.cells[:at] + typed(news(rng, draft.language) + " ") + draft.cells[at:]


def insert_inside(rng: Random, draft: Draft) -> Cells:
    at = rng.randint(draft.start + 1, draft.end - 1) if draft.end - draft.start > 1 else draft.start
    return draft.cells[:at] + typed(" " + a_word(rng, draft.language) + " ") + draft.cells[at:]


def insert_long_inside(rng: Random, draft: Draft) -> Cells:
    gaps = [low for low, _ in words(draft.text, draft.start, draft.end)[1:]]
    at = rng.choice(gaps) if gaps else draft.end
    block = news(rng, draft.language, 3)
    return draft.cells[:at] + typed(block + " ") + draft.cells[at:]


def delete_quote(_rng: Random, draft: Draft) -> Cells:
    return draft.cells[: draft.start] + draft.cells[draft.end :]


def delete_paragraph(_rng: Random, draft: Draft) -> Cells:
    found = _holding(paragraphs(draft.text), draft.start)
    return draft.cells[: found[0]] + draft.cells[found[1] :] if found else draft.cells


def delete_other_paragraph(rng: Random, draft: Draft) -> Cells:
    found = _other(rng, paragraphs(draft.text), (draft.start, draft.end))
    return draft.cells[: found[0]] + draft.cells[found[1] :] if found else draft.cells


def delete_word_inside(rng: Random, draft: Draft) -> Cells:
    low, high = rng.choice(words(draft.text, draft.start, draft.end) or [(draft.start, draft.end)])
    return draft.cells[:low] + draft.cells[high:]


def replace_word_inside(rng: Random, draft: Draft) -> Cells:
    low, high = rng.choice(words(draft.text, draft.start, draft.end) or [(draft.start, draft.end)])
    return draft.cells[:low] + _another_word(rng, draft) + draft.cells[high:]


def replace_word_beside(rng: Random, draft: Draft) -> Cells:
    near = words(draft.text, draft.end, min(len(draft.text), draft.end + 30))
    low, high = near[0] if near else (draft.end, draft.end)
    return draft.cells[:low] + _another_word(rng, draft) + draft.cells[high:]


def move_paragraph(rng: Random, draft: Draft) -> Cells:
    found = _holding(paragraphs(draft.text), draft.start)
    other = _other(rng, paragraphs(draft.text), found) if found else None
    return _moved(draft.cells, found, other[0]) if found and other else draft.cells


def move_sentence(rng: Random, draft: Draft) -> Cells:
    found = _holding(sentences(draft.text), draft.start)
    other = _other(rng, sentences(draft.text), found) if found else None
    if not (found and other):
        return draft.cells
    return _moved(draft.cells, (found[0], min(found[1] + 1, len(draft.cells))), other[0])


def reorder_list(rng: Random, draft: Draft) -> Cells:
    found = _holding(items(draft.text), draft.start) or rng.choice(items(draft.text))
    other = _other(rng, items(draft.text), found)
    return _moved(draft.cells, found, other[0]) if other else draft.cells


def swap_sentences(_rng: Random, draft: Draft) -> Cells:
    spots = sentences(draft.text)
    found = _holding(spots, draft.start)
    after = spots[spots.index(found) + 1 :] if found else []
    if not found or not after or after[0][0] != found[1] + 1:
        return draft.cells
    first, second = draft.cells[slice(*found)], draft.cells[slice(*after[0])]
    gap = draft.cells[found[1] : after[0][0]]
    return draft.cells[: found[0]] + second + gap + first + draft.cells[after[0][1] :]


def duplicate_paragraph(rng: Random, draft: Draft) -> Cells:
    found = _holding(paragraphs(draft.text), draft.start)
    other = _other(rng, paragraphs(draft.text), found) if found else None
    if not (found and other):
        return draft.cells
    at = max(other[0], found[1])  # copied downwards, as people do
    copy = typed(draft.text[slice(*found)].rstrip("\n"))
    return draft.cells[:at] + typed("\n") + copy + typed("\n\n") + draft.cells[at:]


def retype_similar(rng: Random, draft: Draft) -> Cells:
    """Write the sentence again with a word or two changed; unchanged words are the same words."""
    found = _holding(sentences(draft.text), draft.start)
    if not found:
        return draft.cells
    return _varied(rng, draft, found)


def retype_unrelated(rng: Random, draft: Draft) -> Cells:
    found = _holding(sentences(draft.text), draft.start)
    if not found:
        return draft.cells
    other = news(rng, draft.language)
    return draft.cells[: found[0]] + typed(other) + draft.cells[found[1] :]


def retype_elsewhere(rng: Random, draft: Draft) -> Cells:
    """Delete a sentence and write it again in another paragraph, a word changed."""
    found = _holding(sentences(draft.text), draft.start)
    other = _other(rng, paragraphs(draft.text), found) if found else None
    if not (found and other):
        return draft.cells
    varied = _varied(rng, draft, found)
    grown = len(varied) - len(draft.cells)
    return _moved(varied, (found[0], found[1] + grown), other[0], grown)


def change_spaces(rng: Random, draft: Draft) -> Cells:
    cells: Cells = []
    for cell in draft.cells:
        if cell[0] == " " and rng.random() < 0.2:
            cells += rng.choice(([cell, (" ", None)], [("\n", None)], []))
        else:
            cells.append(cell)
    return cells


def delete_twin_and_edit(rng: Random, draft: Draft) -> Cells:
    """Delete the item and change a word of the next one: the neighbour must not inherit it."""
    spots = items(draft.text)
    found = _holding(spots, draft.start)
    after = spots[spots.index(found) + 1 :] if found else []
    if not found or not after or after[0][0] != found[1]:
        return draft.cells
    low, high = rng.choice(words(draft.text, after[0][0] + 2, after[0][1]))
    new = _another_word(rng, draft)
    kept = draft.cells[found[1] : low] + new + draft.cells[high:]
    return draft.cells[: found[0]] + kept


def storm(rng: Random, draft: Draft) -> Cells:
    """Work for an hour: three to six edits, some at the words, some elsewhere."""
    start, end = draft.start, draft.end
    for _ in range(rng.randint(3, 6)):
        if rng.random() < 0.5 or end <= start:
            start, end = a_range(rng, draft.text)
        cells = EDITS[rng.choice(QUIET)](rng, Draft(draft.cells, start, end))
        ids = {index for _, index in draft.cells[start:end]} - {None}
        spots = [at for at, (_, index) in enumerate(cells) if index in ids]
        start, end = (spots[0], spots[-1] + 1) if spots else (0, 0)
        draft = Draft(cells, start, end)
    return draft.cells


def _another_word(rng: Random, draft: Draft) -> Cells:
    """Return a word that holds none of the text's words, so that nobody can take it for one."""
    known = set(draft.text.split())
    fresh = (one for one in _some_words(rng, draft) if not known & set(one.split()))
    return typed(next(islice(fresh, 1), "나중에" if draft.language == "ko" else "later on"))


def _some_words(rng: Random, draft: Draft) -> Iterator[str]:
    for _ in range(200):
        yield a_word(rng, draft.language)


def _moved(cells: Cells, found: Range, to: int, grown: int = 0) -> Cells:
    """Take a range out and put it in before the cell that stood at `to`."""
    block = cells[slice(*found)]
    rest = cells[: found[0]] + cells[found[1] :]
    at = to if to <= found[0] else to + grown - len(block)
    gap = [] if block[-1][0].isspace() else typed(" ")
    return rest[:at] + block + gap + rest[at:]


def _varied(rng: Random, draft: Draft, found: Range) -> Cells:
    spots = words(draft.text, *found)
    cells = draft.cells
    for low, high in sorted(rng.sample(spots, min(len(spots), rng.randint(1, 2))), reverse=True):
        cells = cells[:low] + _another_word(rng, draft) + cells[high:]
    return cells


EDITS: dict[str, Edit] = {
    edit.__name__: edit
    for edit in (
        insert_paragraph,
        insert_sentence,
        insert_inside,
        insert_long_inside,
        delete_quote,
        delete_paragraph,
        delete_other_paragraph,
        delete_word_inside,
        replace_word_inside,
        replace_word_beside,
        move_paragraph,
        move_sentence,
        reorder_list,
        swap_sentences,
        duplicate_paragraph,
        retype_similar,
        retype_unrelated,
        retype_elsewhere,
        change_spaces,
        delete_twin_and_edit,
        storm,
    )
}
QUIET = tuple(
    name for name in EDITS if name not in ("storm", "change_spaces", "duplicate_paragraph")
)
