"""A service's log says what happened and never fills a disk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.client.practice import PracticeService
from editor.commands.service_log import LARGEST, shorten

if TYPE_CHECKING:
    from pathlib import Path


def test_the_practice_service_writes_its_start_and_its_end(tmp_path: Path) -> None:
    service = PracticeService(tmp_path)
    url = service.start().url
    service.stop()
    lines = (tmp_path / "service.log").read_text(encoding="utf-8").splitlines()
    assert lines[0].endswith(f"serves at {url}")
    assert lines[-1].endswith("INFO stopped")
    assert "gj_practice_" not in "".join(lines)


def test_a_long_log_is_moved_aside(tmp_path: Path) -> None:
    file = tmp_path / "service.log"
    file.write_bytes(b"x" * (LARGEST + 1))
    with file.open("ab") as log:
        shorten(file, log.fileno())
        log.write(b"next")
    assert file.read_bytes() == b"next"
    assert (tmp_path / "service.log.1").stat().st_size == LARGEST + 1


def test_another_file_is_left_alone(tmp_path: Path) -> None:
    file, other = tmp_path / "service.log", tmp_path / "other"
    file.touch()
    other.write_bytes(b"x" * (LARGEST + 1))
    with other.open("ab") as log:
        shorten(file, log.fileno())
    assert other.stat().st_size == LARGEST + 1
