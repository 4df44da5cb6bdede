"""About, diagnostics and the guide say what they promise."""

from __future__ import annotations

import re
import tomllib
import zipfile
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QTableWidget

from editor import assets
from editor.domain.errors import Storage
from editor.ui import i18n
from editor.ui.palette.commands import Commands
from editor.ui.settings.about import About
from editor.ui.settings.diagnostics import write_bundle
from editor.ui.settings.diagnostics_page import Diagnostics
from editor.ui.settings.dialog import SettingsDialog
from editor.ui.settings.furnish import AroundTheWork
from editor.ui.settings.guide import Guide
from editor.ui.settings.logbook import Logbook
from editor.ui.settings.parts import NEEDED, parts
from editor.ui.theme.theme import Look
from editor.ui.window.main_window import MainWindow
from tests.house.tree import ROOT
from tests.ui.desk import Desk, a_draft

if TYPE_CHECKING:
    from collections.abc import Iterator
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


@pytest.fixture
def around(desk: Desk, qtbot: QtBot, tmp_path: Path) -> Iterator[AroundTheWork]:
    window, theme = MainWindow(desk.bench), desk.bench.theme
    qtbot.addWidget(window)
    window.show()
    yield AroundTheWork(window, desk.bench, Logbook(tmp_path))
    theme.choose(Look.LIGHT)
    theme.choose_stillness(is_still=False)


@pytest.mark.usefixtures("around")
@pytest.mark.parametrize(
    ("name", "row", "value"),
    [
        ("look.dark", "look", "dark"),
        ("look.system", "look", ""),
        ("language.en", "language", "en"),
        ("scale.150", "scale", "150"),
        ("scale.system", "scale", ""),
        ("motion.less", "motion.less", "1"),
    ],
)
def test_choice_by_name_is_the_choice_of_the_settings(
    desk: Desk, name: str, row: str, value: str
) -> None:
    desk.bench.actions.run(name)
    assert desk.bench.preferences.text(row) == value


@pytest.fixture
def korean(qapp: QApplication) -> Iterator[None]:
    i18n.install(qapp, "ko")
    yield
    i18n.install(qapp, "en")


@pytest.mark.usefixtures("korean", "around")
@pytest.mark.parametrize(
    ("query", "name"),
    [("어둡", "look.dark"), ("크기", "scale.150"), ("ui scale", "scale.150"),
     ("language", "language.ko"), ("dark", "look.dark")],
)  # fmt: skip
def test_palette_finds_the_values_of_settings(
    desk: Desk, qtbot: QtBot, query: str, name: str
) -> None:
    commands = Commands(desk.bench, desk.bench.actions)
    with qtbot.waitSignal(commands.found) as found:
        commands.ask(query)
    assert name in [choice.name for choice in found.args[1]]


VALUES = pytest.mark.parametrize(
    ("query", "name"),
    [
        ("dark", "look.dark"),
        ("어둡", "look.dark"),
        ("다크", "look.dark"),
        ("light", "look.light"),
        ("english", "language.en"),
        ("영어", "language.en"),
        ("한국어", "language.ko"),
        ("200", "scale.200"),
    ],
)


def _first(desk: Desk, qtbot: QtBot, query: str) -> str:
    commands = Commands(desk.bench, desk.bench.actions)
    with qtbot.waitSignal(commands.found) as found:
        commands.ask(query)
    return str(found.args[1][0].name)


@VALUES
@pytest.mark.usefixtures("around")
def test_a_value_by_its_name_comes_first(desk: Desk, qtbot: QtBot, query: str, name: str) -> None:
    assert _first(desk, qtbot, query) == name


@VALUES
@pytest.mark.usefixtures("korean", "around")
def test_a_value_by_its_name_comes_first_in_korean(
    desk: Desk, qtbot: QtBot, query: str, name: str
) -> None:
    assert _first(desk, qtbot, query) == name


def test_size_by_name_offers_to_open_again(around: AroundTheWork, desk: Desk, qtbot: QtBot) -> None:
    desk.bench.actions.run("scale.150")
    with qtbot.waitSignal(around.restart_wanted):
        around._window.toast.offer_button.click()
