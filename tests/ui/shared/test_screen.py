"""No window is larger than its screen, title bar and borders counted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize

from editor.ui.shared.screen import within

LAPTOP_AT_200 = QSize(640, 400)


@pytest.mark.parametrize("wanted", [QSize(860, 720), QSize(640, 400), QSize(760, 300)])
def test_small_screen_keeps_room_for_the_frame(wanted: QSize) -> None:
    size = within(LAPTOP_AT_200, wanted)
    assert size.boundedTo(QSize(624, 360)) == size


def test_large_screen_gives_what_is_wanted() -> None:
    assert within(QSize(1920, 1080), QSize(860, 720)) == QSize(860, 720)
