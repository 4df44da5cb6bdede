"""A long body stands in parts, and nobody can see them."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import pytest

from editor.markup.render import render
from tests.phone.test_host import BLOCKS, as_browser_writes, call, host

if TYPE_CHECKING:
    from tests.chromium import Chromium

__all__ = ["host"]

DETAILS = "<details><summary>왜?</summary>\n<p>그래서</p></details>\n"
CALLOUT = '<div class="callout" role="note"><p class="callout-title">안내</p><p>글</p></div>\n'
BUTTONS = '<div class="buttons"><a class="button" href="https://a.kr">가기</a></div>\n'
KINDS = [*BLOCKS, DETAILS, CALLOUT, BUTTONS, "<p>하나</p>\n", "<blockquote><p>말</p></blockquote>"]
PARTS = "document.querySelectorAll('#body > .part').length"
WITHOUT = """(() => {
  const bare = document.querySelector('#body').cloneNode(true);
  for (const part of [...bare.querySelectorAll('.part')]) part.replaceWith(...part.childNodes);
  for (const asked of bare.querySelectorAll('details')) asked.open = false;
  return bare.innerHTML;
})()"""
BLOCKS_SEEN = "#body :is(p, h2, li, hr, pre, table, details, div:not(.part))"
TOPS = f"""[...document.querySelectorAll('{BLOCKS_SEEN}')]
  .map((n) => n.getBoundingClientRect()).flatMap((r) => [r.top, r.height])"""
UNDO = """for (const part of [...document.querySelectorAll('.part')]) {
  part.replaceWith(...part.childNodes);
}"""


def some_blocks(dice: random.Random, count: int) -> list[str]:
    return dice.choices(KINDS, k=count)


@pytest.mark.parametrize("seed", range(3))
def test_every_block_stands_where_it_stood_without_parts(host: Chromium, seed: int) -> None:
    call(host, "replace", some_blocks(random.Random(seed), 1200))
    count, with_parts = host.evaluate(PARTS), host.evaluate(TOPS)
    host.evaluate(UNDO)
    assert isinstance(count, int)
    assert count > 8
    assert host.evaluate(TOPS) == with_parts


@pytest.mark.parametrize("seed", range(3))
def test_edits_across_parts_leave_the_joined_blocks(host: Chromium, seed: int) -> None:
    dice = random.Random(seed)
    blocks = some_blocks(dice, 900)
    call(host, "replace", blocks)
    for _ in range(60):
        first = dice.randint(0, len(blocks))
        removed = min(dice.choice([0, 1, 3, 150]), len(blocks) - first)
        new = some_blocks(dice, dice.choice([0, 1, 4, 120]))
        blocks[first : first + removed] = new
        call(host, "splice", first, removed, new)
    assert host.evaluate(WITHOUT) == as_browser_writes(host, blocks)


@pytest.mark.parametrize("seed", range(3))
def test_edits_leave_every_block_at_its_place(host: Chromium, seed: int) -> None:
    dice = random.Random(seed)
    call(host, "replace", some_blocks(dice, 900))
    for _ in range(60):
        removed = dice.choice([0, 1, 3, 40])
        call(host, "splice", dice.randint(0, 700), removed, some_blocks(dice, removed + 1))
    with_parts = host.evaluate(TOPS)
    host.evaluate(UNDO)
    assert host.evaluate(TOPS) == with_parts


def test_an_ordinary_notice_has_no_parts(host: Chromium) -> None:
    call(host, "replace", [render("하나\n\n둘\n") for _ in range(30)])
    assert host.evaluate(PARTS) == 0


def test_a_key_lays_out_one_part(host: Chromium) -> None:
    call(host, "replace", ["<p>하나</p>\n"] * 2000)
    most = (
        "Math.max(...[...document.querySelector('#body').children].map((n) => n.childNodes.length))"
    )
    assert host.evaluate(most) == 64


def test_an_emptied_text_has_no_parts(host: Chromium) -> None:
    call(host, "replace", ["<p>하나</p>\n"] * 600)
    call(host, "splice", 0, 600, [])
    assert host.evaluate("document.querySelector('#body').innerHTML") == ""


def test_a_click_finds_its_block_in_a_later_part(host: Chromium) -> None:
    call(host, "replace", ["<p>하나</p>\n"] * 600)
    call(host, "scrollToBlock", 400)
    host.evaluate("document.elementFromPoint(100, 300).click()")
    picked = host.evaluate("[gongji.picked.block, gongji.blockAt(300)]")
    assert isinstance(picked, list)
    assert picked[0] == picked[1] > 399
