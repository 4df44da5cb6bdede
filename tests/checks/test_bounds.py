"""200 kB of anything is answered in bounded time: the limit is generous, the shapes are not."""

from __future__ import annotations

import pytest

from editor.checks.run import check
from tests.checks.cases import a_context

SHAPES = (
    "가", "a", "1", "[", "](", "[a](", "![", "`", "` ", "``` ", "*", "_ ", "|", "| ", "\n|", "#",
    "# a\n", "가\n- ", "가\n- 나\n\n",
    "12월 ", "12월 3일", "12월 3일(수)", "12월 3일~", "오전 ", "오전 12시", "10:00~",
    "24:00 ", "자정", "오늘 ", "이번 주 ", "다.", "다. ", "http://", "http://a",
    "https://bit.ly/a ", "[a](http://10.0.0.1) ", "[1]: http://a\n", "할께요", "됬", "을(를)",
    "\u200b", "\u200d", "\u202e", "\u3131\u1100", "\uff01", "4111 ", "4111-1111-1111-1111 ",
    "900101-", "010-1234-5678 ", "(광", "((((", "시행 ", "부터 ", "-- ", "\\", "<", '[a](b "',
    "1.", "- ", "    a\n\n", "가.나.", "xn--a.", "1.1.1.1.", "//", "![](a)\n", "a|b\n-|-\n", "  ",
)  # fmt: skip


@pytest.mark.timeout(20)
@pytest.mark.parametrize("size", [30_000, pytest.param(200_000, marks=pytest.mark.long)])
@pytest.mark.parametrize("shape", SHAPES, ids=ascii)
def test_a_long_text_of_one_shape_is_answered(shape: str, size: int) -> None:
    body = (shape * (size // len(shape) + 1))[:size]
    context = a_context(body, {"at": "2026-12-01T09:00", "kind": "terms"})
    assert all(one.end <= size for one in check(context))
