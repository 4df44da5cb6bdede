"""The code holds the address, modules whole pixels wide, with four light ones around it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.ui.sharing.qr import QrView, modules

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

URL = "http://192.168.100.200:65535/r/" + "x" * 64


def test_code_has_the_three_finders_of_a_qr_code() -> None:
    rows = modules(URL)
    finder = (True,) * 7
    assert rows[0][:7] == rows[0][-7:] == rows[-1][:7] == finder
    assert rows[-1][-7:] != finder


def test_longest_address_fits_with_its_quiet_zone(qtbot: QtBot) -> None:
    view = QrView()
    qtbot.addWidget(view)
    side = view.width() // (len(modules(URL)) + 8)
    assert side >= 4
    view.show_text(URL)
    picture = view.grab().toImage()
    quiet = [picture.pixelColor(x, view.height() // 2).lightness() for x in range(4, 16)]
    assert min(quiet) > 240


def test_another_text_is_another_code() -> None:
    assert modules(URL) != modules(URL + "y")
