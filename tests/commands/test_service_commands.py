"""`gongji people`, `migrate` and `verify-audit`: what admins type on the service's machine."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest

from editor.cli import main

if TYPE_CHECKING:
    from pathlib import Path


def gongji(capsys: pytest.CaptureFixture[str], *words: object) -> Any:
    assert main([str(word) for word in words]) == 0
    return json.loads(capsys.readouterr().out)


def test_people_are_added_listed_and_revoked(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    where = ("--data", tmp_path, "--json")
    added = gongji(capsys, "people", "add", "이작가", "--role", "writer", *where)
    assert added["token"].startswith("gj_practice_")
    listed = gongji(capsys, "people", "list", *where)
    assert listed == {"people": [{"id": added["id"], "name": "이작가", "role": "writer"}]}
    gongji(capsys, "people", "revoke", added["id"], *where)
    assert gongji(capsys, "people", "list", *where) == {"people": []}


def test_a_token_names_its_environment(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = ("people", "add", "박", "--environment", "production", "--data", tmp_path, "--json")
    assert gongji(capsys, *words)["token"].startswith("gj_production_")
    later = gongji(capsys, "people", "add", "김", "--data", tmp_path, "--json")
    assert later["token"].startswith("gj_production_")


@pytest.mark.parametrize("words", [["add"], ["add", " "], ["revoke", "nobody"]])
def test_a_refusal_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    assert main(["people", *words, "--data", str(tmp_path)]) == 1
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    "words", [["people", "list"], ["people", "revoke", "x"], ["verify-audit"]], ids=" ".join
)
def test_a_question_to_no_service_makes_none(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    folder = tmp_path / "TYPO"
    assert main([*words, "--data", str(folder), "--json"]) == 1
    shown = capsys.readouterr()
    assert json.loads(shown.out)["error"] == {"code": "service_missing", "path": str(folder)}
    assert (shown.err.count("\n"), folder.exists()) == (1, False)


def test_migrating_twice_does_it_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    where = ("migrate", "--data", tmp_path, "--json")
    assert gongji(capsys, *where) == {"migrated": True}
    assert gongji(capsys, *where) == {"migrated": False}


def test_the_chain_is_verified_exported_and_verified_again(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("이작가", "김검토", "박게시"):
        gongji(capsys, "people", "add", name, "--data", tmp_path, "--json")
    file = tmp_path / "chain.jsonl"
    stored = gongji(capsys, "verify-audit", "--data", tmp_path, "--export", file, "--json")
    again = gongji(capsys, "verify-audit", file, "--head", stored["head"], "--json")
    assert again == stored == {"entries": 3, "head": stored["head"]}


@pytest.mark.parametrize(
    ("change", "seq"),
    [("edited", 2), ("first removed", 1), ("nonsense", 2), ("end removed", 2)],
)
def test_the_first_bad_entry_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], change: str, seq: int
) -> None:
    for name in ("이작가", "김검토", "박게시"):
        gongji(capsys, "people", "add", name, "--data", tmp_path, "--json")
    file = tmp_path / "chain.jsonl"
    head = gongji(capsys, "verify-audit", "--data", tmp_path, "--export", file, "--json")["head"]
    lines = file.read_text(encoding="utf-8").splitlines()
    changed = {
        "edited": [lines[0], lines[1].replace("writer", "admin"), lines[2]],
        "first removed": lines[1:],
        "nonsense": [lines[0], "{", lines[2]],
        "end removed": lines[:2],
    }[change]
    file.write_text("\n".join(changed) + "\n", encoding="utf-8")
    assert main(["verify-audit", str(file), "--head", head, "--json"]) == 1
    error = json.loads(capsys.readouterr().out)["error"]
    assert (error["code"], error["seq"]) == ("audit_broken", seq)
