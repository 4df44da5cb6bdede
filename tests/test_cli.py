"""`gongji` finds its commands, and says in one sentence why one of them could not be done."""

from __future__ import annotations

import sys
from types import ModuleType
from typing import TYPE_CHECKING

import pytest

from editor import __version__, cli
from editor.domain.errors import NotFound

if TYPE_CHECKING:
    import argparse


@pytest.fixture
def failing(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """Put a command `fail` into the table that raises what the test hangs on it."""
    command = ModuleType("editor.commands.fail")

    def add_arguments(parser: argparse.ArgumentParser) -> None:
        parser.add_argument("--json", action="store_true")

    def run(_args: argparse.Namespace) -> int:
        raise command.error

    command.__dict__.update(add_arguments=add_arguments, run=run, error=NotFound("not_found"))
    monkeypatch.setitem(sys.modules, "editor.commands.fail", command)
    monkeypatch.setitem(cli.COMMANDS, "fail", ("fail", "fails"))
    monkeypatch.setenv("LC_ALL", "C.UTF-8")
    return command


def test_an_unknown_command_is_usage(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["nonsense"]) == 2
    assert "no command 'nonsense'" in capsys.readouterr().err


@pytest.mark.parametrize(("word", "shown"), [("--version", __version__), ("--help", "commands:")])
def test_general_words_answer_at_once(
    word: str, shown: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([word]) == 0
    assert shown in capsys.readouterr().out


def test_an_expected_failure_is_one_sentence(
    failing: ModuleType, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main(["fail"]) == 1
    shown = capsys.readouterr()
    assert shown.err.startswith("gongji: There is no such thing here")
    assert (shown.err.count("\n"), shown.out) == (1, "")


def test_a_program_reads_the_code(
    failing: ModuleType, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert cli.main(["fail", "--json"]) == 1
    assert capfdbinary.readouterr().out == b'{"error": {"code": "not_found"}}\n'


def test_a_missing_file_is_named(failing: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    failing.__dict__["error"] = FileNotFoundError(2, "No such file or directory", "note.md")
    assert cli.main(["fail"]) == 1
    assert "note.md: no such file" in capsys.readouterr().err


def test_a_korean_desk_reads_korean(
    failing: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("LC_ALL", "ko_KR.UTF-8")
    cli.main(["fail"])
    assert "찾을 수 없습니다" in capsys.readouterr().err


def test_wrong_usage_of_a_command_is_2(failing: ModuleType) -> None:
    assert cli.main(["fail", "--nonsense"]) == 2


@pytest.mark.parametrize("word", sorted(cli.COMMANDS))
def test_wrong_usage_is_one_sentence_with_what_to_do(
    word: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([word, "--nonsense"]) == 2
    said = capsys.readouterr().err
    assert said.startswith(f"gongji {word}: ")
    assert said.endswith(f"; gongji {word} --help shows how\n")
    assert said.count("\n") == 1


def test_a_defect_of_ours_is_not_hidden(failing: ModuleType) -> None:
    failing.__dict__["error"] = ZeroDivisionError()
    with pytest.raises(ZeroDivisionError):
        cli.main(["fail"])
