"""Programs that speak with us line by line are never left without an answer."""

from __future__ import annotations

import io
import json

import pytest

from editor.commands.jsonl import JsonObject, answer_lines, decode, encode
from editor.domain.errors import Invalid


def test_answers_come_in_the_order_of_the_lines() -> None:
    assert _ask(b'{"n": 1}', b'{"n": 2}') == [{"n": 1}, {"n": 2}]


@pytest.mark.parametrize(
    ("line", "code"),
    [
        (b"{", "bad_json"),
        (b"", "bad_json"),
        (b"[1]", "bad_json"),
        (b'{"n": NaN}', "bad_json"),
        (b'{"n": 1, "n": 2}', "bad_json"),
        (b"[" * 100_000, "bad_json"),
        (b'{"n": ' + b"9" * 5_000 + b"}", "bad_json"),
        (b'{"n": "\xff"}', "invalid_utf8"),
    ],
)
def test_a_bad_line_is_answered_and_the_next_one_too(line: bytes, code: str) -> None:
    replies = _ask(line, b'{"n": 2}')
    assert _code(replies[0]) == code
    assert replies[1] == {"n": 2}


def test_an_expected_failure_shows_its_code_and_fields() -> None:
    def refuse(_line: JsonObject) -> JsonObject:
        raise Invalid("text_too_long", length=7)

    sink = io.BytesIO()
    assert answer_lines(refuse, source=[b"{}\n"], sink=sink) == 0
    assert json.loads(sink.getvalue()) == {"error": {"code": "text_too_long", "length": 7}}


def test_a_defect_of_ours_is_answered_reported_and_ends_in_exit_1(
    caplog: pytest.LogCaptureFixture,
) -> None:
    sink = io.BytesIO()
    assert answer_lines(lambda line: {"n": line["absent"]}, source=[b"{}\n"], sink=sink) == 1
    assert _code(json.loads(sink.getvalue())) == "internal"
    assert "KeyError" in caplog.text


def test_korean_is_written_as_it_is_read() -> None:
    assert encode({"제목": "점검"}) == '{"제목": "점검"}'.encode()


@pytest.mark.parametrize("line", [b'{"n": "\\ud800"}', b'{"n": [{"\\udfff": 1}]}'])
def test_a_lone_surrogate_is_never_taken_for_a_text(line: bytes) -> None:
    replies = _ask(line, b'{"n": "\\ud83d\\ude00"}')
    assert (_code(replies[0]), replies[1]) == ("lone_surrogate", {"n": "😀"})


def test_a_lone_surrogate_survives_the_way_back() -> None:
    assert decode(encode({"text": "\ud800"})) == {"text": "\ud800"}


def _ask(*lines: bytes) -> list[JsonObject]:
    sink = io.BytesIO()
    assert answer_lines(lambda line: line, source=[line + b"\n" for line in lines], sink=sink) == 0
    return [json.loads(reply) for reply in sink.getvalue().splitlines()]


def _code(reply: JsonObject) -> object:
    error = reply["error"]
    assert isinstance(error, dict)
    return error["code"]
