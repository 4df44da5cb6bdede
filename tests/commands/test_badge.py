"""`gongji badge` answers people and programs alike."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from editor import assets
from editor.cli import main
from editor.commands.badge import answer
from editor.domain.errors import Invalid
from editor.wire.signature import new_key_pair, sign, to_text

if TYPE_CHECKING:
    from pathlib import Path

PROGRAM = json.loads(assets.read_text("contract/badge-vectors.json"))["programs"][2]  # all at once
TEXT = json.dumps(PROGRAM, sort_keys=True, separators=(",", ":"))
QUESTION = {
    "program": PROGRAM,
    "user": "이작가",
    "at": "2026-12-01T01:00:05Z",
    "lease_until": "2026-12-01T01:15:00Z",
}


@pytest.fixture
def program_file(tmp_path: Path) -> str:
    path = tmp_path / "program.json"
    path.write_text(json.dumps(PROGRAM), encoding="utf-8")
    return str(path)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({}, "lit"),
        ({"at": "2026-12-01T10:00:05.500+09:00"}, "lit"),
        ({"seen": True}, "seen"),
        ({"at": "2026-11-30T00:00:00Z"}, "not_started"),
        ({"lease_until": "2026-12-01T01:00:05Z"}, "lease"),
        ({"at": "2027-01-01T00:00:00Z"}, "off"),
        ({"program": {**PROGRAM, "v": 2}}, "unknown_version"),
        ({"program": {"v": 2, "salt": "s", "new": 1}}, "unknown_version"),
        ({"program": TEXT}, "lit"),
        (
            {
                "phone": {"locale": "en", "app": "1"},
                "program": {**PROGRAM, "segment": {"locale": ["ko"]}},
            },
            "segment",
        ),
    ],
)
def test_the_reason_is_told(change: dict[str, object], reason: str) -> None:
    assert answer({**QUESTION, **change})["reason"] == reason


@pytest.mark.parametrize("program", [PROGRAM, TEXT])
def test_the_signature_counts_when_a_key_is_given(program: object) -> None:
    key = new_key_pair()
    signed = {**QUESTION, "program": program, "public_key": key.public.hex()}
    sig = to_text(sign(key.private, TEXT.encode()))
    assert answer({**signed, "sig": sig})["lit"] is True
    assert answer({**signed, "sig": sig[:-8] + "AAAAAA=="})["reason"] == "bad_signature"
    assert answer(signed)["reason"] == "bad_signature"


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"program": None}, "field_missing"),
        ({"program": 7}, "field_invalid"),
        ({"program": "{"}, "bad_json"),
        ({"program": {**PROGRAM, "points": []}}, "badge_field"),
        ({"program": {"v": True, "salt": "s"}}, "badge_field"),
        ({"user": None}, "field_missing"),
        ({"user": "\ud83d"}, "lone_surrogate"),
        ({"at": "2026-12-01T01:00:00"}, "time_without_zone"),
        ({"at": "soon"}, "field_invalid"),
        ({"at": "9999-12-31T23:00:00-05:00"}, "time_out_of_range"),
        ({"lease_until": None}, "field_missing"),
        ({"seen": "yes"}, "field_invalid"),
        ({"phone": "ko"}, "field_invalid"),
        ({"public_key": "?", "sig": "AAAA"}, "bad_encoding"),
        ({"usr": "x"}, "field_unknown"),
    ],
)
def test_a_question_without_sense_is_refused(change: dict[str, object], code: str) -> None:
    with pytest.raises(Invalid) as refusal:
        answer({**QUESTION, **change})
    assert refusal.value.code == code


def test_a_person_reads_a_sentence(program_file: str, capsys: pytest.CaptureFixture[str]) -> None:
    argv = ["badge", program_file, "--user", "u", "--at", QUESTION["at"], "--seen"]
    assert main([str(word) for word in argv]) == 0
    assert capsys.readouterr().out.startswith("dark: this user has already seen it (bucket ")


def test_a_program_reads_json(
    program_file: str, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    argv = ["badge", program_file, "--user", "u", "--at", str(QUESTION["at"]), "--json"]
    assert main(argv) == 0
    assert json.loads(capsysbinary.readouterr().out)["reason"] == "lit"


def test_half_a_question_is_wrong_usage(program_file: str) -> None:
    assert main(["badge", program_file, "--user", "u"]) == 2
