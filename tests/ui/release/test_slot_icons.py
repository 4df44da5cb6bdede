"""The icons that a More-tab entry may wear."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.ui.release.slot_icons import names, picture

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_every_icon_that_is_offered_has_its_picture(qtbot: QtBot) -> None:
    del qtbot
    assert [name for name in names() if picture(name, "#000000").isNull()] == []
