"""`gongji open` takes files along, wherever it was typed."""

from __future__ import annotations

from pathlib import Path

import pytest

from editor import app, cli
from editor.domain.errors import Storage
from editor.ui.anew import own_words


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[app.Options]:
    """What the desktop is asked for, typed in an empty folder."""
    seen: list[app.Options] = []
    monkeypatch.setattr(app, "run", lambda options: seen.append(options) or 0)
    monkeypatch.chdir(tmp_path)
    return seen


@pytest.mark.parametrize("words", [[], ["open"], ["--look", "dark"]])
def test_no_file_is_only_the_desktop(asked: list[app.Options], words: list[str]) -> None:
    assert cli.main(words) == 0
    assert asked[0].files == ()


def test_files_are_named_as_seen_from_anywhere(asked: list[app.Options], tmp_path: Path) -> None:
    assert cli.main(["open", "가.md", "/b.txt", "--look", "dark"]) == 0
    assert asked[0].files == (tmp_path / "가.md", Path("/b.txt"))


@pytest.mark.parametrize(
    ("typed", "again"),
    [
        (["open", "--", "-a.md"], ["open", "--again", "--", "-a.md"]),
        (["--look", "dark", "a.md"], ["--again", "a.md"]),
    ],
)
def test_a_desk_that_starts_anew_opens_no_file_twice(
    asked: list[app.Options], monkeypatch: pytest.MonkeyPatch, typed: list[str], again: list[str]
) -> None:
    monkeypatch.setattr("sys.argv", ["editor", *typed])
    monkeypatch.setattr("sys.orig_argv", ["python", "-m", "editor", *typed])
    assert own_words(has_files=True) == ["-m", "editor", *again]
    assert cli.main(again) == 0
    assert asked[0].files == ()


def test_the_open_window_is_handed_the_files(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    handed: list[object] = []
    monkeypatch.setattr("editor.ui.engine.is_headless", lambda: False)
    monkeypatch.setattr("editor.ui.one_desk.ring", lambda *said: handed.append(said) or True)
    assert app._is_open(Storage("store_locked"), tmp_path, (tmp_path / "a.md",))
    assert handed == [(tmp_path, (tmp_path / "a.md",))]
