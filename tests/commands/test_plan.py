"""`gongji plan` answers people and programs alike, and no line goes without an answer."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest

from editor import cli
from editor.commands.jsonl import JsonObject, answer_lines
from editor.commands.plan import answer

ASKED: JsonObject = {
    "audience": 45_000_000,
    "capacity_rps": 6000,
    "start": "2026-12-03T01:00:00Z",
    "hours": 24,
    "evidence": "measured",
}
WORDS = ["plan", "--audience", "45000000", "--capacity", "6000", "--start", "2026-12-03T10:00"]


def test_a_line_is_answered_with_ramp_canary_and_forecast() -> None:
    reply = _reply(ASKED)
    assert reply["points"][0] == ["2026-12-03T01:00:00Z", 0]
    assert reply["points"][-1] == [reply["full_at"], 1_000_000_000]
    assert reply["canary"]["points"] == reply["points"][: len(reply["canary"]["points"])]
    assert max(rps for _, rps in reply["forecast"]) == reply["peak_rps"] <= 4800


def test_every_figure_of_the_model_can_be_given() -> None:
    figures = {
        "sessions_per_day": 20,
        "p1": 0.1,
        "decay": 0.7,
        "requests_per_click": 5,
        "session_s": 90,
        "alpha": 1.2,
        "daily_curve": [1] * 24,
        "rho": 0.5,
        "organic_rps": 100,
        "zone": "Asia/Tokyo",
        "target_share": 0.5,
    }
    reply = _reply({**ASKED, **figures})
    assert (reply["safe_rps"], reply["points"][-1][1]) == (2900, 500_000_000)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"capacity_rps": 1}, "capacity_too_small"),
        ({"audience": None}, "field_missing"),
        ({"audience": "many"}, "field_invalid"),
        ({"audience": 0.5}, "field_invalid"),
        ({"audience": float("inf")}, "field_invalid"),
        ({"audience": -1}, "traffic_out_of_range"),
        ({"capacity_rps": True}, "field_invalid"),
        ({"start": "soon"}, "field_invalid"),
        ({"start": None}, "field_missing"),
        ({"start": "2026-12-03T10:00:00"}, "time_without_zone"),
        ({"start": "0001-01-01T00:00:00+09:00"}, "time_out_of_range"),
        ({"hours": 1e9}, "hours_out_of_range"),
        ({"evidence": []}, "field_invalid"),
        ({"daily_curve": "flat"}, "daily_curve_invalid"),
        ({"daily_curve": ["a"] * 24}, "daily_curve_invalid"),
        ({"zone": 9}, "zone_unknown"),
        ({"organic": 5}, "field_unknown"),
    ],
)
def test_a_line_that_cannot_be_planned_says_why(change: JsonObject, code: str) -> None:
    assert _reply({**ASKED, **change})["error"]["code"] == code


def test_people_read_a_table_in_their_own_zone(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([*WORDS, "--evidence", "measured"]) == 0
    told = capsys.readouterr().out
    assert told.startswith("2026-12-03 10:00:00    0.000%")
    assert "under the line of 4,800/s" in told


def test_json_is_the_same_answer_as_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main([*WORDS, "--evidence", "measured", "--json"]) == 0
    assert json.loads(capsys.readouterr().out) == _reply(ASKED)


@pytest.mark.parametrize("words", [["--capacity", "1"], ["--start", "noon"], ["--zone", "Moon"]])
def test_a_refusal_is_one_sentence_and_exit_1(
    words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli.main([*WORDS, *words]) == 1
    assert capsys.readouterr().err.count("\n") == 1


def _reply(question: JsonObject) -> dict[str, Any]:
    sink = io.BytesIO()
    line = json.dumps(question).replace("Infinity", "1e999").encode()
    answer_lines(answer, source=[line], sink=sink)
    reply: dict[str, Any] = json.loads(sink.getvalue())
    return reply
