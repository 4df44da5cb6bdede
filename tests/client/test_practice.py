"""The embedded service: started, greeted, ended with its desk."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path

import pytest

from editor.client import practice
from editor.client.practice import PracticeService
from editor.domain.errors import Unavailable
from editor.domain.people import Role


def test_three_people_answer_with_their_own_tokens(tmp_path: Path) -> None:
    service = PracticeService(tmp_path)
    started = service.start()
    try:
        me = {role: api.me().role for role, api in started.services.items()}
    finally:
        service.stop()
    assert me == {role: role for role in (Role.WRITER, Role.REVIEWER, Role.ADMIN)}


def test_stopped_service_is_gone(tmp_path: Path) -> None:
    service = PracticeService(tmp_path)
    service.start()
    pid = service.pid
    service.stop()
    assert service.pid is None
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_token_stands_in_no_argument_and_no_environment(tmp_path: Path) -> None:
    service = PracticeService(tmp_path)
    service.start()
    try:
        process = Path(f"/proc/{service.pid}")
        seen = (process / "cmdline").read_bytes() + (process / "environ").read_bytes()
    finally:
        service.stop()
    assert b"gj_practice_" not in seen


@pytest.mark.parametrize("greeting", ["", "not json\n"])
def test_service_that_does_not_greet_is_ended_and_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, greeting: str
) -> None:
    service = PracticeService(tmp_path)
    script = f"import sys; sys.stdin.readline(); sys.stdout.write({json.dumps(greeting)})"
    monkeypatch.setattr(service, "_command", lambda: [sys.executable, "-c", script])
    with pytest.raises(Unavailable, match="practice_not_started") as error:
        service.start()
    assert service.pid is None
    assert error.value.fields["log"] == str(tmp_path / "service.log")


def test_child_that_ends_at_once_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    service = PracticeService(tmp_path)
    monkeypatch.setattr(service, "_command", lambda: [sys.executable, "-c", "raise SystemExit(3)"])
    with pytest.raises(Unavailable, match="practice_not_started"):
        service.start()
    assert service.pid is None


def test_second_start_on_the_same_folder_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(practice, "_PATIENCE_S", 0)
    first, second = PracticeService(tmp_path), PracticeService(tmp_path)
    first.start()
    try:
        with pytest.raises(Unavailable, match="practice_locked"):
            second.start()
    finally:
        first.stop()
        second.stop()


def test_the_service_of_a_killed_desk_is_waited_for(tmp_path: Path) -> None:
    first, second = PracticeService(tmp_path), PracticeService(tmp_path)
    first.start()
    process = first._process
    assert process is not None
    assert process.stdin is not None
    process.stdin.close()  # all that a service hears of a desk that was killed
    try:
        assert second.start().services
    finally:
        second.stop()
        first.stop()
