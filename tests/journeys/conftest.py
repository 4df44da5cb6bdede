"""A whole desktop for the stories of this folder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from editor.ui import engine
from tests.journeys.opened import opened

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from tests.journeys.opened import Opened


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    """Prepare the engine before the application is made, as the desktop does."""
    engine.prepare()
    return QApplication


@pytest.fixture
def desk(qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    """Open a desktop whose service answers."""
    with opened(tmp_path, qtbot) as made:
        made.connected()
        yield made


@pytest.fixture(scope="module")
def lasting_desk(qapp: QApplication, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Opened]:
    """Open one desktop for a whole file."""
    with opened(tmp_path_factory.mktemp("desk")) as made:
        loop = QEventLoop()
        made.desk.session.person_changed.connect(loop.quit)
        loop.exec()
        made.start_all_threads()
        yield made
