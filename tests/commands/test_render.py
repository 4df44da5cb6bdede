"""`gongji render` for people and programs."""

from __future__ import annotations

import argparse
import json
from typing import TYPE_CHECKING

import pytest

from editor.commands import render as command
from editor.commands.jsonl import answer_lines
from editor.domain.errors import Invalid, Refused

if TYPE_CHECKING:
    from pathlib import Path


def run(*words: str) -> int:
    parser = argparse.ArgumentParser()
    command.add_arguments(parser)
    return command.run(parser.parse_args(words))


@pytest.fixture
def notice(tmp_path: Path) -> str:
    path = tmp_path / "notice.md"
    path.write_bytes("\ufeff# 점검 <안내>\r\n\r\n본문".encode())
    return str(path)


def test_a_file_becomes_its_body(notice: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    assert run(notice) == 0
    assert capfdbinary.readouterr().out.decode() == "<h1>점검 &lt;안내&gt;</h1>\n<p>본문</p>\n"


def test_json_holds_the_html(notice: str, capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    run(notice, "--json")
    assert json.loads(capfdbinary.readouterr().out)["html"].endswith("<p>본문</p>")


def test_the_first_heading_is_the_title_of_the_page(
    notice: str, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    run(notice, "--page")
    page = capfdbinary.readouterr().out.decode()
    assert "<title>점검 &lt;안내&gt;</title>" in page
    assert page.count("점검 &lt;안내&gt;") == 2


def test_lines_are_answered_in_order() -> None:
    import io  # a sink of its own

    sink = io.BytesIO()
    lines = [b'{"text":"a"}', b"{", b'{"text":1}', b"{}", b'{"text":"\\ud800"}']
    assert answer_lines(command.answer, source=lines, sink=sink) == 0
    answers = [json.loads(line) for line in sink.getvalue().splitlines()]
    assert answers[0] == {"html": "<p>a</p>"}
    assert [answer["error"]["code"] for answer in answers[1:]] == [
        "bad_json", "field_invalid", "field_missing", "lone_surrogate",
    ]  # fmt: skip


def test_a_page_can_be_asked_for_by_line() -> None:
    html = command.answer_page({"text": "# 제목\n\n본문"})["html"]
    assert str(html).startswith("<!doctype html>")


def test_too_much_text_is_refused() -> None:
    with pytest.raises(Refused, match="text_too_long"):
        command.answer({"text": "a" * 1_000_001})


def test_a_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "x.md"
    path.write_bytes(b"a\xff")
    with pytest.raises(Invalid, match="invalid_utf8"):
        run(str(path))
