"""What the engine is told before there is a window never overrules the user."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from editor.ui import engine

if TYPE_CHECKING:
    import pytest


def test_the_desk_keeps_stderr_for_its_own_sentences(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_LOGGING_RULES", "")
    monkeypatch.delenv("QT_LOGGING_RULES")
    engine.hush()
    assert "default.warning=false" in os.environ["QT_LOGGING_RULES"]


def test_whoever_asks_qt_to_speak_hears_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_LOGGING_RULES", "*=true")
    engine.hush()
    assert os.environ["QT_LOGGING_RULES"] == "*=true"
