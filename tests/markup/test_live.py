"""The live document equals the full render after every edit, and tells exactly what changed."""

from __future__ import annotations

import random
from itertools import pairwise

import pytest

from editor.markup.blocks import blocks_of
from editor.markup.live import LiveDocument, Splice
from editor.markup.render import render
from tests.bench.texts import notice_text
from tests.markup import scribble


def type_at_random(seed: int, edits: int, *, write: scribble.Writer = scribble.line) -> None:
    """Edit a document and a page that only hears of splices; both must equal the full render."""
    dice = random.Random(seed)
    lines = scribble.text(dice, write=write).split("\n")
    document = LiveDocument("\n".join(lines))
    page = [block.html for block in document.blocks]
    for first, removed, fresh in scribble.edits(dice, lines, edits, write=write):
        splice = document.replace_lines(first, removed, fresh)
        page[splice.first : splice.first + splice.removed] = splice.inserted
        expected = render("\n".join(lines))
        assert document.html() == expected
        assert "\n".join(part for part in page if part) == expected


@pytest.mark.parametrize("seed", range(25))
def test_200_random_edits_are_exact(seed: int) -> None:
    type_at_random(seed, 200)


@pytest.mark.parametrize("seed", range(5))
def test_200_edits_between_blocks_are_exact(seed: int) -> None:
    type_at_random(seed, 200, write=scribble.border)


def test_a_quote_before_takes_up_the_quotes_behind_it() -> None:
    document = LiveDocument("하나\n\n[a]\n\n> 둘\n\n끝")
    assert len(document) == 4
    document.replace_lines(0, 1, ["> 하나"])
    assert document.html() == render("> 하나\n\n[a]\n\n> 둘\n\n끝")
    assert len(document) == 2


@pytest.mark.long
@pytest.mark.timeout(3_600)
def test_200_000_random_edits_are_exact() -> None:
    for seed in range(1_000, 2_000):
        write = scribble.line if seed % 4 else scribble.border
        type_at_random(seed, 200, write=write)


@pytest.mark.parametrize("seed", range(5))
def test_blocks_after_edits_are_those_of_the_text(seed: int) -> None:
    dice = random.Random(seed)
    lines = scribble.text(dice).split("\n")
    document = LiveDocument("\n".join(lines))
    for edit in scribble.edits(dice, lines, 40):
        document.replace_lines(*edit)
        assert document.blocks == blocks_of("\n".join(lines))


def test_blocks_cover_every_line_once() -> None:
    text = notice_text(5_000)
    blocks = LiveDocument(text).blocks
    assert all(above.last_line + 1 == below.first_line for above, below in pairwise(blocks))
    assert (blocks[0].first_line, blocks[-1].last_line) == (0, text.count("\n"))


def test_a_line_finds_its_block() -> None:
    document = LiveDocument(notice_text(5_000))
    for line in range(document.line_count):
        block = document.block(document.block_at_line(line))
        assert block.first_line <= line <= block.last_line


def test_a_line_beyond_the_end_is_in_the_last_block() -> None:
    assert LiveDocument("a\n\nb").block_at_line(99) == 1


def test_a_key_renders_one_block() -> None:
    document = LiveDocument("하나\n\n둘\n\n셋")
    assert document.replace_lines(2, 1, ["둘!"]) == Splice(1, 1, ("<p>둘!</p>",))


def test_a_definition_renders_again_whoever_asked_for_it() -> None:
    document = LiveDocument("[하나]\n\n둘\n\n[셋]\n\n")
    splice = document.replace_lines(5, 1, ["", "넷", "[하나]: https://a.kr"])
    assert splice.first == 0
    assert splice.inserted[0].startswith('<p><a href="https://a.kr"')


def test_a_mark_that_closes_a_fence_far_away_turns_it_to_code() -> None:
    document = LiveDocument("```\n\n하나\n\n둘\n")
    assert "<code>" not in document.html()
    document.replace_lines(5, 1, ["```"])
    assert document.html() == "<pre><code>\n하나\n\n둘\n</code></pre>"


def test_an_opened_fence_gives_its_neighbours_back() -> None:
    document = LiveDocument("- 하나\n```\n둘\n```")
    document.replace_lines(3, 1, ["끝"])
    assert document.html() == render("- 하나\n```\n둘\n끝")


def test_everything_can_be_removed() -> None:
    document = LiveDocument("하나\n둘")
    document.replace_lines(0, 2, [])
    assert (document.line_count, document.html()) == (1, "")


def test_reset_keeps_equal_ends() -> None:
    document = LiveDocument("하나\n\n둘\n\n셋")
    assert document.reset("하나\n\n새로\n\n셋") == Splice(1, 1, ("<p>새로</p>",))


@pytest.mark.parametrize(("first", "removed"), [(-1, 0), (0, 3), (3, 0)])
def test_a_span_outside_the_text_is_refused(first: int, removed: int) -> None:
    with pytest.raises(ValueError, match="lines"):
        LiveDocument("하나\n둘").replace_lines(first, removed, [])


def test_a_line_with_a_line_feed_is_refused() -> None:
    with pytest.raises(ValueError, match="line feed"):
        LiveDocument("").replace_lines(0, 1, ["a\nb"])
