"""About, diagnostics and the guide say what they promise."""

from __future__ import annotations

import re
import tomllib
import zipfile
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QTableWidget

from editor import assets
from editor.domain.errors import Storage
from editor.ui.settings.about import About
from editor.ui.settings.diagnostics import write_bundle
from editor.ui.settings.diagnostics_page import Diagnostics
from editor.ui.settings.dialog import SettingsDialog
from editor.ui.settings.furnish import AroundTheWork
from editor.ui.settings.guide import Guide
from editor.ui.settings.logbook import Logbook
from editor.ui.settings.parts import NEEDED, parts
from editor.ui.window.main_window import MainWindow
from tests.house.tree import ROOT
from tests.ui.desk import Desk, a_draft

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot

SECRET = "아직 아무도 모르는 소식"


@pytest.fixture
def diagnostics(desk: Desk, qtbot: QtBot, tmp_path: Path) -> Diagnostics:
    desk.store.put(a_draft(SECRET, title=SECRET))
    page = Diagnostics(desk.bench, Logbook(tmp_path))
    qtbot.addWidget(page)
    qtbot.waitUntil(page.save_button.isEnabled)
    return page


def shown(page: Diagnostics) -> dict[str, str]:
    found = {}
    for number in range(page.names.count()):
        page.names.setCurrentRow(number)
        found[page.names.item(number).text()] = page.text.toPlainText()
    return found


def test_about_names_qt_and_its_licence(qtbot: QtBot) -> None:
    about = About()
    qtbot.addWidget(about)
    words = " ".join(label.text() for label in about.findChildren(QLabel))
    assert "LGPL" in words
    assert about.findChildren(QTableWidget)[0].rowCount() == len(parts())


def test_about_says_that_there_is_no_telemetry(qtbot: QtBot) -> None:
    about = About()
    qtbot.addWidget(about)
    assert any("telemetry" in label.text().lower() for label in about.findChildren(QLabel))


@pytest.mark.parametrize("name", ["PySide6", "requests", "Markdown", "Pretendard", "Lucide"])
def test_every_part_states_its_licence(name: str) -> None:
    assert next(part for part in parts() if part.name == name).licence


def test_what_is_named_is_what_the_project_needs() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    needed = {re.split(r"[\[<>=~ ]", line)[0] for line in project["dependencies"]}
    assert needed | {"psycopg-binary"} == set(NEEDED)


def test_diagnostics_count_but_do_not_tell(diagnostics: Diagnostics) -> None:
    files = shown(diagnostics)
    assert "drafts: 1" in files["desk.txt"]
    assert SECRET not in "".join(files.values())


def test_what_is_saved_is_what_was_shown(
    diagnostics: Diagnostics, desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    with qtbot.waitSignal(desk.bench.navigator.said):
        diagnostics.save(tmp_path / "found.zip")
    with zipfile.ZipFile(tmp_path / "found.zip") as bundle:
        names = set(bundle.namelist())
    assert names == set(shown(diagnostics))


def test_a_place_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(Storage) as refused:
        write_bundle(tmp_path / "no" / "folder.zip", {})
    assert refused.value.code == "bundle_not_written"


@pytest.mark.parametrize("language", ["ko", "en"])
def test_the_guide_shows_the_job_in_six_pictures(language: str) -> None:
    pictures = re.findall(r"\]\((\S+)\)", assets.read_text(f"guide/{language}/index.md"))
    folder = assets.path(f"guide/{language}")
    assert len(pictures) == 6
    assert [name for name in pictures if not (folder / name).is_file()] == []


def test_the_guide_fits_its_pictures_to_the_window(qtbot: QtBot) -> None:
    guide = Guide("ko")
    qtbot.addWidget(guide)
    assert guide.page(500).count('width="500"') == 6


@pytest.mark.qt_log_ignore("does not support raise", extend=True)  # the offscreen platform
def test_keys_are_where_they_were_once_the_settings_close(
    desk: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    window = MainWindow(desk.bench)
    qtbot.addWidget(window)
    field = QLineEdit(window)
    window.show()
    around = AroundTheWork(window, desk.bench, Logbook(tmp_path))
    window.activateWindow()
    field.show()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    around.open("settings")
    dialog = window.findChild(SettingsDialog)
    dialog.search.setFocus()
    qtbot.keyClick(dialog.search, Qt.Key.Key_Escape)
    qtbot.waitUntil(field.hasFocus)
