"""Pictures are looked for where somebody knows what is there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from editor.checks.run import check
from tests.checks.cases import a_context

PICTURE = "![눈 오는 밤](media/abc.png)"


@pytest.mark.parametrize(
    ("media", "codes"),
    [
        (None, []),
        (frozenset({"media/abc.png"}), []),
        (frozenset({"media/def.png"}), ["image_broken"]),
    ],
)
def test_a_picture_that_is_not_there_is_found(
    media: frozenset[str] | None, codes: list[str]
) -> None:
    context = replace(a_context(PICTURE), media=media)
    assert [one.code for one in check(context)] == codes
