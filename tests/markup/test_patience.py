"""What is rendered afterwards ends as what is rendered at once; what takes too long stays text."""

from __future__ import annotations

import random

import pytest

from editor.markup.convert import render_within
from editor.markup.live import Debt, LiveDocument, Paid
from editor.markup.patience import AT_ONCE, MOST_LINES, TOO_HEAVY, weight
from editor.markup.pieces import Piece
from editor.markup.render import render
from tests.bench.texts import notice_text
from tests.markup import scribble


def rendered(debts: list[Debt], limit_s: float = 60) -> list[Paid]:
    return [
        (debt, render_within(debt.piece, debt.known, is_defined=debt.is_defined, limit_s=limit_s))
        for debt in debts
    ]


def pay_all(document: LiveDocument, page: list[str]) -> None:
    """Pay in portions; the page hears of splices alone."""
    while debts := document.debts(80):
        splice = document.pay(rendered(debts))
        page[splice.first : splice.first + splice.removed] = splice.inserted


def type_with_debts(seed: int, edits: int, *, write: scribble.Writer) -> None:
    """Edit a document that owes much, pay late and stale debts, and settle at the end."""
    dice = random.Random(seed)
    lines = scribble.text(dice, write=write).split("\n")
    document = LiveDocument("\n".join(lines), at_once=dice.choice((0, 60, 150)))
    page, stale = document.shown, document.debts(200)
    for first, removed, fresh in scribble.edits(dice, lines, edits, write=write):
        splice = document.replace_lines(first, removed, fresh)
        page[splice.first : splice.first + splice.removed] = splice.inserted
        if dice.random() < 0.5:
            splice = document.pay(rendered(stale))
            page[splice.first : splice.first + splice.removed] = splice.inserted
            stale = document.debts(dice.choice((0, 100, 300)))
    pay_all(document, page)
    assert document.is_complete
    assert document.html() == render("\n".join(lines))
    assert page == document.shown


@pytest.mark.parametrize("seed", range(60))
def test_debts_end_as_the_full_render(seed: int) -> None:
    type_with_debts(seed, 25, write=scribble.line if seed % 2 else scribble.border)


@pytest.mark.long
@pytest.mark.timeout(3_600)
def test_debts_end_as_the_full_render_at_length() -> None:
    for seed in range(1_000, 4_000):
        type_with_debts(seed, 25, write=scribble.line if seed % 2 else scribble.border)


def test_a_key_in_a_notice_owes_nothing() -> None:
    document = LiveDocument(notice_text(10_000), at_once=AT_ONCE)
    assert not document.owes
    document.replace_lines(3, 1, ["하나"])
    assert document.is_complete


def test_a_book_is_owed_but_for_its_beginning() -> None:
    document = LiveDocument(notice_text(500_000), at_once=AT_ONCE)
    assert document.owes
    assert document.block(0).html
    assert not document.block(len(document) - 1).html


def test_a_heavy_block_stays_on_the_page_until_the_new_one_is_there() -> None:
    lines = [f"- 이름 {number}" for number in range(2_000)]
    document = LiveDocument("\n".join(lines))
    document.at_once = AT_ONCE
    splice = document.replace_lines(5, 1, ["- 바뀐 이름"])
    assert "이름 5<" in splice.inserted[0]
    assert "바뀐 이름" in document.pay(rendered(document.debts(0))).inserted[0]


@pytest.mark.parametrize(
    "text",
    ["a|b\n-|-\n" + "a|b\n" * 6_000, "a\n=\n" * 3_000, "[a]: \n" * 6_000, "> [?] a\n" * 6_000],
)
def test_what_takes_too_long_stays_as_the_text_it_is(text: str) -> None:
    document = LiveDocument(text, at_once=0)
    document.pay(rendered(document.debts(0), limit_s=0.02))
    assert not document.owes
    assert not document.is_complete
    assert document.html().startswith(f"<p>{text[:3].replace('>', '&gt;')}")


def test_what_no_notice_may_hold_is_not_even_tried() -> None:
    text = "a|b\n-|-\n" + "a|b\n" * (TOO_HEAVY // 40)
    document = LiveDocument(text, at_once=AT_ONCE)
    assert not document.owes
    assert document.html() == f"<p>{text.strip()}</p>"


def test_more_lines_than_anybody_writes_are_one_text() -> None:
    document = LiveDocument("a\n\n" * (MOST_LINES // 2) + "a", at_once=AT_ONCE)
    assert len(document) == 1
    document.replace_lines(0, 2, [])
    assert len(document) == MOST_LINES // 2


def test_the_renderer_works_on_after_giving_up() -> None:
    heavy = Piece(("a|b", "-|-", *["1|2"] * 9_000))
    assert render_within(heavy, {}, is_defined=False, limit_s=0.01) is None
    assert render("**하나**") == "<p><strong>하나</strong></p>"
    assert render("a|b\n-|-\n1|2").startswith("<table>")


def test_many_lines_weigh_more_than_one() -> None:
    assert weight(Piece(("가" * 100,))) < weight(Piece(tuple("가" * 100)))
