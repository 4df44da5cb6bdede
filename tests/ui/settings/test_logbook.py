"""The log tells what went wrong, and nobody's secret."""

from __future__ import annotations

import logging
import sys
from typing import TYPE_CHECKING

import pytest

from editor.ui.settings.logbook import Logbook, without_secrets

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

TOKEN = "gj_practice_Zk3x-_9QpLm"


@pytest.fixture
def logbook(tmp_path: Path) -> Iterator[Logbook]:
    made = Logbook(tmp_path / "logs")
    yield made
    made.close()


def fail(error: Exception) -> None:
    sys.excepthook(type(error), error, None)


def test_a_defect_is_logged_and_told(logbook: Logbook, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "excepthook", lambda *_: None)
    told: list[str] = []
    logbook.tell = lambda: told.append("told")
    logbook.open()
    fail(ValueError("broken"))
    assert "ValueError: broken" in logbook.tail()
    assert told == ["told"]


def test_a_token_in_a_traceback_is_struck_out(
    logbook: Logbook, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "excepthook", lambda *_: None)
    logbook.open()
    fail(ValueError(TOKEN))
    assert TOKEN not in logbook.tail()


def test_a_warning_is_kept(logbook: Logbook) -> None:
    logbook.listen()
    logging.getLogger("editor.anything").warning("late by %s s", 3)
    assert "late by 3 s" in logbook.tail()


def test_the_hook_goes_back_at_the_end(logbook: Logbook) -> None:
    before = sys.excepthook
    logbook.open()
    logbook.close()
    assert sys.excepthook is before


def test_a_folder_that_cannot_be_written_keeps_no_log(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("in the way")
    logbook = Logbook(tmp_path / "logs")
    logbook.listen()
    assert logbook.tail() == ""
    logbook.close()


@pytest.mark.parametrize("text", [f"Authorization: Bearer {TOKEN}", f"GET /r/{TOKEN[3:]} 200"])
def test_secrets_are_known_by_their_shape(text: str) -> None:
    assert "Zk3x" not in without_secrets(text)
