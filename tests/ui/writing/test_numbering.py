"""Numbered lists count on."""

from __future__ import annotations

import pytest

from editor.ui.writing.numbering import begins, renumbered


def counted(
    text: str, begun: dict[int, int | None] | None = None, *, anew: tuple[int, ...] = ()
) -> str:
    lines = text.split("\n")
    for line, start, end, digits in renumbered(lines, range(len(lines)), begun, anew=anew):
        lines[line] = lines[line][:start] + digits + lines[line][end:]
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("1. a\n1. b\n2. c", "1. a\n2. b\n3. c"),
        ("3. a\n9. b", "3. a\n4. b"),
        ("1. a\n    5. x\n    5. y\n    9. z\n7. b", "1. a\n    5. x\n    6. y\n    7. z\n2. b"),
        ("1. a\n\n5. b", "1. a\n\n2. b"),
        ("1. a\n   text\n5. b", "1. a\n   text\n2. b"),
        ("> 1. a\n> 5. b", "> 1. a\n> 2. b"),
        ("9. a\n11. b", "9. a\n10. b"),
    ],
)
def test_list_counts_on(text: str, after: str) -> None:
    assert counted(text) == after


@pytest.mark.parametrize(
    "text",
    [
        "1. a\n1. b\n1. c",
        "1. a\n# 제목\n5. b",
        "1. a\n\n글\n\n5. b",
        "1. a\n5) b",
        "2026년\n1. a",
        "1. a\n- x\n5. b",
    ],
)
def test_others_are_left_alone(text: str) -> None:
    assert counted(text) == text


def test_list_that_began_elsewhere_begins_there_again() -> None:
    before = ["3. a", "4. b"]
    assert counted("4. b\n3. a", begins(before, range(2))) == "3. b\n4. a"


def test_new_inner_list_begins_with_one() -> None:
    assert counted("1. a\n    2. b\n3. c", anew=(1,)) == "1. a\n    1. b\n2. c"
