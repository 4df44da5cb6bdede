"""`gongji check` for people and programs."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING

import pytest

from editor.commands import check as command
from editor.commands.jsonl import answer_lines
from editor.domain.errors import Invalid

if TYPE_CHECKING:
    from pathlib import Path


def run(*words: str) -> int:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    return command.run(parser.parse_args(words))


@pytest.fixture
def notice(tmp_path: Path) -> Path:
    path = tmp_path / "notice.md"
    path.write_text("# 점검 안내\n\n12월 3일(수)에 점검합니다.\n", encoding="utf-8")
    return path


def test_a_warning_is_printed_and_lets_it_go_out(
    notice: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(str(notice), "--at", "2026-12-01T09:00") == 0
    shown = capsys.readouterr().out
    assert shown.startswith("notice.md:3:1: warn: ")
    assert shown.endswith("[weekday_differs]  → '12월 3일(목)'\n")


def test_a_block_is_refused(notice: Path) -> None:
    notice.write_text("[화면](http://10.0.0.1/a)을 보세요.", encoding="utf-8")
    assert run(str(notice), "--environment", "production") == 1
    assert run(str(notice), "--environment", "dev") == 0


def test_json_holds_the_findings(notice: Path, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    run(str(notice), "--at", "2026-12-01T09:00", "--json")
    (one,) = json.loads(capfdbinary.readouterr().out)["findings"]
    assert one.pop("message")
    assert one == {
        "code": "weekday_differs",
        "severity": "warn",
        "start": 9,
        "end": 18,
        "field": "body",
        "fix": "12월 3일(목)",
    }


def test_a_title_has_its_own_positions() -> None:
    (one,) = command.findings({"text": "본문", "title": "몇일 남았습니다"})
    assert (one.field, one.start, one.end, one.fix) == ("title", 0, 2, "며칠")


def test_a_moment_with_its_own_offset_is_the_same_moment() -> None:
    question = {"text": "오늘부터 엽니다."}
    wall = command.findings({**question, "at": "2026-12-01T09:00", "zone": "Asia/Seoul"})
    assert command.findings({**question, "at": "2026-12-01T00:00Z"}) == wall


@pytest.mark.parametrize(
    ("question", "code", "field"),
    [
        ({}, "field_missing", "text"),
        ({"text": 3}, "field_invalid", "text"),
        ({"text": "가", "at": "soon"}, "field_invalid", "at"),
        ({"text": "가", "kind": "joke"}, "field_invalid", "kind"),
        ({"text": "가", "environment": "moon"}, "field_invalid", "environment"),
        ({"text": "가", "when": "soon"}, "field_unknown", "when"),
    ],
)
def test_a_bad_question_is_named(question: dict[str, object], code: str, field: str) -> None:
    with pytest.raises(Invalid) as refusal:
        command.answer(question)
    assert (refusal.value.code, refusal.value.fields["field"]) == (code, field)


def test_lines_are_answered_in_order(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    lines = ['{"text": "됬"}'.encode(), b"nonsense", '{"text": "좋습니다."}'.encode()]
    assert answer_lines(command.answer, source=lines) == 0
    answers = [json.loads(line) for line in capfdbinary.readouterr().out.splitlines()]
    assert [one["code"] for one in answers[0]["findings"]] == ["misspelling"]
    assert answers[1:] == [{"error": {"code": "bad_json"}}, {"findings": []}]
