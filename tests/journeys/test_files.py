"""Files that the desktop was started with lie on it as drafts, the last one open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.domain.errors import Refused
from tests.journeys.opened import PATIENCE_MS, opened

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot


def test_files_of_the_start_become_drafts(qtbot: QtBot, tmp_path: Path) -> None:
    one, two = tmp_path / "하나.md", tmp_path / "둘.txt"
    one.write_text("# 하나\n\n글", "utf-8")
    two.write_text("둘째 글", "utf-8")
    with opened(tmp_path / "desk", qtbot, files=(one, two)) as desk:
        qtbot.waitUntil(lambda: desk.text == "둘째 글", timeout=PATIENCE_MS)
        assert {draft.title for draft in desk.desk.drafts.drafts()} >= {"하나", "둘"}


def test_a_missing_file_is_said_in_the_window(qtbot: QtBot, tmp_path: Path) -> None:
    missing = tmp_path / "없음.md"
    with opened(tmp_path / "desk", qtbot, files=(missing,)) as desk:
        desk.hears(Refused("file_unusable", path=str(missing), reason="no such file or directory"))
