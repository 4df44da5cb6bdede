"""A second start may say much; the first one takes only whole paths from it."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor.ui.bell import FILES_MOST, LONGEST, RAISE, files_in, messages

NAMES = st.binary(min_size=1, max_size=40).filter(lambda name: b"\0" not in name)
FILES = st.lists(NAMES.map(lambda name: Path(os.fsdecode(b"/" + name))), max_size=2 * FILES_MOST)


def said(value: object) -> bytes:
    return json.dumps(value).encode() + b"\n"


@given(FILES)
def test_every_file_is_heard_whatever_its_name(files: list[Path]) -> None:
    heard = [file for message in messages(files) for file in files_in(message) or ()]
    assert heard == files


@given(FILES)
def test_each_message_is_one_bounded_line(files: list[Path]) -> None:
    for message in messages(files):
        assert message.index(b"\n") == len(message) - 1 < LONGEST


def test_no_file_is_a_mere_ring() -> None:
    assert list(messages(())) == [RAISE]
    assert files_in(RAISE) == ()


@pytest.mark.parametrize(
    "message",
    [
        b"",
        b"raise",
        b"\xff\n",
        b"[" * 100_000,
        b"9" * 10_000,
        said([]),
        said({}),
        said({"open": 1}),
    ],
    ids=str,
)
def test_anything_else_is_no_message(message: bytes) -> None:
    assert files_in(message) is None


def test_what_is_no_whole_path_is_left_out() -> None:
    names = ["a.md", "", "/a\0b", 5, None, ["/x"], "/\ud800", "/" + "x" * 5000, "/a.md"]
    assert files_in(said({"open": names, "run": "/bin/sh"})) == (Path("/a.md"),)


def test_more_files_than_a_message_holds_are_left_out() -> None:
    names = [f"/{number}" for number in range(FILES_MOST + 1)]
    assert len(files_in(said({"open": names})) or ()) == FILES_MOST


@given(st.binary(max_size=60))
def test_no_message_does_harm(message: bytes) -> None:
    for file in files_in(message) or ():
        assert file.is_absolute()
