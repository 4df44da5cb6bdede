"""Waiting ends when something is so, when it takes too long, and at the first trouble."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QTimer

from editor.domain.errors import Refused, Unavailable
from editor.ui.story.patience import Patience

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication


@pytest.fixture
def patience(qapp: QApplication) -> Patience:
    return Patience()


def test_a_wait_ends_when_it_is_so(patience: Patience) -> None:
    came: list[int] = []
    QTimer.singleShot(20, lambda: came.append(1))
    patience.until(lambda: bool(came), "it")
    assert came == [1]


def test_a_wait_that_is_too_long_names_what_did_not_come(patience: Patience) -> None:
    with pytest.raises(Unavailable, match="story_stuck") as stuck:
        patience.until(lambda: False, "Godot", within_s=0.05)
    assert stuck.value.fields["waiting_for"] == "Godot"


def test_trouble_ends_the_wait_under_way(patience: Patience) -> None:
    QTimer.singleShot(20, lambda: patience.report(Refused("bomb")))
    with pytest.raises(Refused, match="bomb"):
        patience.until(lambda: False, "it")


def test_only_the_first_trouble_is_told(patience: Patience) -> None:
    patience.report(Refused("bomb"))
    patience.report(Refused("self_approval"))
    with pytest.raises(Refused, match="bomb"):
        patience.until(lambda: True, "it")


def test_a_signal_brings_what_it_carries(patience: Patience) -> None:
    timer = QTimer(singleShot=True, interval=5)
    assert patience.hear(timer.timeout, timer.start, "the timer") is None


def test_nothing_ends_while_somebody_looks(patience: Patience) -> None:
    patience.hold(is_held=True)
    QTimer.singleShot(60, lambda: patience.hold(is_held=False))
    held: list[bool] = []
    patience.until(lambda: held.append(patience.is_held) is None, "it", within_s=0.01)
    assert held == [False]
