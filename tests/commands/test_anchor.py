"""`gongji anchor` places comments of files and of lines."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING

import pytest

from editor.commands import anchor
from editor.domain.anchor import anchor_at, to_selector
from editor.domain.errors import Invalid

if TYPE_CHECKING:
    from pathlib import Path

BASE = "# 점검 안내\n\n12월 3일 오전 2시부터 점검합니다.\n"
NEW = "# 점검 안내\n\n알려 드립니다.\n\n12월 3일 오전 2시부터 점검합니다.\n"
START = BASE.index("12월")


def test_a_question_is_answered_with_the_new_place() -> None:
    question = {"base": BASE, "new": NEW, "anchors": [{"start": START, "end": START + 6}]}
    start = NEW.index("12월")
    assert anchor.answer(question) == {
        "anchors": [{"state": "same", "start": start, "end": start + 6}]
    }


def test_an_orphan_has_no_place() -> None:
    question = {"base": BASE, "new": "", "anchors": [{"start": START, "end": START + 6}]}
    assert anchor.answer(question) == {"anchors": [{"state": "orphaned"}]}


def test_a_web_annotation_target_is_read_too() -> None:
    target = to_selector(anchor_at(BASE, START, START + 6), source="notice:1", revision="sha256:0")
    (found,) = anchor.answer({"base": BASE, "new": NEW, "anchors": [target]})["anchors"]
    assert found["state"] == "same"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"base": None}, "field_missing"),
        ({"new": 7}, "field_invalid"),
        ({"anchors": None}, "field_missing"),
        ({"anchors": {}}, "field_invalid"),
        ({"anchors": [7]}, "field_invalid"),
        ({"anchors": [{"start": 0}]}, "field_missing"),
        ({"anchors": [{"start": True, "end": 2}]}, "field_invalid"),
        ({"anchors": [{"start": 0, "end": 9_999}]}, "anchor_outside"),
        ({"anchors": [{"start": 3, "end": 3}]}, "anchor_empty"),
        ({"anchors": [{"selector": []}]}, "anchor_malformed"),
        ({"more": 1}, "field_unknown"),
    ],
)
def test_a_question_that_makes_no_sense_is_refused(change: dict[str, object], code: str) -> None:
    with pytest.raises(Invalid, match=code):
        anchor.answer({"base": BASE, "new": NEW, "anchors": [], **change})


def test_files_are_read_with_any_line_ends(
    tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    args = _parsed(tmp_path, new="\ufeff" + NEW.replace("\n", "\r\n"), options=["--json"])
    assert anchor.run(args) == 0
    start = NEW.index("12월")
    reply = json.loads(capsysbinary.readouterr().out)
    assert reply == {"anchors": [{"state": "same", "start": start, "end": start + 6}]}


def test_people_read_one_line_a_comment(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    anchor.run(_parsed(tmp_path, new=NEW, options=[]))
    assert capsys.readouterr().out.split() == ["same", "19-25", "12월", "3일"]


def test_a_file_may_hold_just_the_list(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    args = _parsed(tmp_path, new=NEW, options=[])
    args.anchors.write_text(json.dumps([{"start": 0, "end": 1}]))
    anchor.run(args)
    assert capsys.readouterr().out.split() == ["same", "0-1", "#"]


def test_without_files_the_usage_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        anchor.run(_parser().parse_args([]))
    assert "--anchors" in capsys.readouterr().err


def _parsed(folder: Path, *, new: str, options: list[str]) -> argparse.Namespace:
    files = [folder / name for name in ("base.md", "new.md", "anchors.json")]
    anchors = json.dumps({"anchors": [{"start": START, "end": START + 6}]})
    for path, text in zip(files, (BASE, new, anchors), strict=True):
        path.write_bytes(text.encode())
    base, now, comments = map(str, files)
    return _parser().parse_args([base, now, "--anchors", comments, *options])


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser()
    anchor.add_arguments(parser)
    return parser
