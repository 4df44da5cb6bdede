"""A real desk for tests: real widgets, a real store, a real service where a user meets one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from editor.ui import engine
from editor.ui.theme.theme import Look, Theme
from tests.ui.desk import Desk, Practice, a_desk

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot


@pytest.fixture(scope="session")
def qapp_cls() -> type[QApplication]:
    """Prepare the engine before the application is made, as the desktop does."""
    engine.prepare()
    return QApplication


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    """One look for all tests: loading its fonts takes a moment."""
    return Theme(qapp, Look.LIGHT)


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme, tmp_path: Path) -> Iterator[Desk]:
    """A desk without a service: its store is real, its folder new."""
    made = a_desk(theme, tmp_path / "drafts.sqlite3")
    yield made
    made.close()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.fixture(scope="module")
def practice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Practice]:
    """One running practice service, a process of its own, for the tests of a file."""
    made = Practice(tmp_path_factory.mktemp("practice"))
    yield made
    made.stop()
