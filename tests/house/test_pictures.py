"""The pictures of README and guide show the rooms as they are now."""

from __future__ import annotations

import json

import pytest

from editor.ui.story.pictures import LIST, _meaning, sources_hash
from tests.house.tree import ROOT

FOLDER = ROOT / "resources" / "guide" / "pictures"
LISTED = json.loads((FOLDER / LIST).read_text(encoding="utf-8"))


def test_no_picture_is_stale() -> None:
    assert LISTED["sources"] == sources_hash(), (
        "what the rooms look like may have changed; run "
        "`python3 run.py --self-test --shot resources/guide/pictures`"
    )


def test_every_listed_picture_is_there_and_no_other() -> None:
    assert sorted(path.name for path in FOLDER.glob("*.png")) == LISTED["pictures"]


@pytest.mark.parametrize("source", ["x = 1  # why\n", '"""Doc."""\n\n\nx   =  1\n'])
def test_words_about_the_code_make_no_picture_stale(source: str) -> None:
    assert _meaning(source) == b"x = 1"
