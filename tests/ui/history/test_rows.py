"""A comparison shows what changed and folds the rest; keys lead from change to change."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from editor.domain.notice import Content
from editor.ui.history.comparison_page import Choice, ComparisonPage
from editor.ui.history.rows import ComparisonRows, Fold, RowRole
from editor.workflow.versions import compare

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from tests.ui.desk import Desk

OLD = Content("제목", "\n".join(f"줄 {n}" for n in range(40)))
NEW = Content("제목", OLD.body.replace("줄 5\n", "바뀐 줄 5\n").replace("줄 30", "줄 서른"))


def test_far_lines_are_folded_and_unfold(qtbot: QtBot) -> None:
    parent = QObject()
    rows = ComparisonRows(parent)
    rows.show(compare(OLD, NEW))
    folds = [n for n in range(rows.rowCount()) if isinstance(rows.index(n).data(RowRole), Fold)]
    before = rows.rowCount()
    lines = len(rows.index(folds[1]).data(RowRole).lines)
    rows.unfold(folds[1])
    assert len(folds) == 3
    assert rows.rowCount() == before + lines - 1


def test_keys_lead_round_the_changes(desk: Desk, qtbot: QtBot) -> None:
    page = ComparisonPage(desk.bench, "비교")
    qtbot.addWidget(page)
    page.resize(800, 600)
    page.show()
    with qtbot.waitSignal(page.compared):
        page.offer([Choice("하나", OLD), Choice("둘", NEW)], left=0, right=1)
    seen = []
    for _ in range(3):
        page.go()
        seen.append(page.view.currentIndex().data())
    page.go(backwards=True)
    assert seen[0] != seen[1]
    assert seen[2] == seen[0]
    assert page.view.currentIndex().data() == seen[1]


def test_huge_texts_are_compared_without_holding_up(desk: Desk, qtbot: QtBot) -> None:
    body = "\n".join(f"공지 본문 {n}번째 줄입니다." for n in range(8000))
    other = body.replace("7번째", "일곱 번째")
    page = ComparisonPage(desk.bench, "비교")
    qtbot.addWidget(page)
    page.show()
    with qtbot.waitSignal(page.compared):
        page.offer(
            [Choice("하나", Content("", body)), Choice("둘", Content("", other))], left=0, right=1
        )
    assert len(page.rows.changes()) == 800
