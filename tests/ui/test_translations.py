"""Widget texts: all in Korean, every plural in English, and the compiled catalogues fresh."""

from __future__ import annotations

import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton

from editor import assets
from editor.ui import i18n

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

ROOT = Path(__file__).parents[2]
TOOLS = Path(sys.executable).parent
CATALOGUES = assets.path("i18n")
Message = tuple[str, str]
UNSEEN = re.compile(r"\btranslate\(\s*[A-Za-z_]")
"""A context or text that is a name and no literal: it would stay English for ever."""


def run(tool: str, *arguments: object) -> None:
    command = [str(TOOLS / f"pyside6-{tool}"), *map(str, arguments)]
    subprocess.run(command, check=True, capture_output=True, timeout=50)


def messages(catalogue: Path, *, finished: bool) -> set[Message]:
    found = set()
    for context in ET.parse(catalogue).getroot().iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            is_done = translation is not None and translation.get("type") is None
            if is_done or not finished:
                found.add((context.findtext("name", ""), message.findtext("source", "")))
    return found


def wanted(tmp_path: Path, *options: str) -> set[Message]:
    sources = sorted((ROOT / "editor" / "ui").rglob("*.py"))
    run("lupdate", "-silent", *options, *sources, ROOT / "editor/app.py", "-ts", tmp_path / "x.ts")
    return messages(tmp_path / "x.ts", finished=False)


@pytest.mark.parametrize(("language", "options"), [("ko", ()), ("en", ("-pluralonly",))])
def test_every_widget_text_is_translated(
    tmp_path: Path, language: str, options: tuple[str, ...]
) -> None:
    known: set[Message] = set()
    for catalogue in CATALOGUES.glob(f"*.{language}.ts"):
        known |= messages(catalogue, finished=True)
    assert wanted(tmp_path, *options) - known == set()


@pytest.mark.parametrize("catalogue", sorted(CATALOGUES.glob("*.ts")), ids=lambda p: p.stem)
def test_a_compiled_catalogue_is_fresh(tmp_path: Path, catalogue: Path) -> None:
    run("lrelease", "-silent", catalogue, "-qm", tmp_path / "fresh.qm")
    assert (tmp_path / "fresh.qm").read_bytes() == catalogue.with_suffix(".qm").read_bytes()


def test_every_text_is_found_by_the_tool_that_collects_them() -> None:
    sources = [*sorted((ROOT / "editor" / "ui").rglob("*.py")), ROOT / "editor/app.py"]
    unseen = [path.name for path in sources if UNSEEN.search(path.read_text("utf-8"))]
    assert unseen == []


@pytest.fixture
def korean(qapp: QApplication) -> Iterator[None]:
    i18n.install(qapp, "ko")
    yield
    i18n.install(qapp, "en")


@pytest.mark.usefixtures("korean")
def test_qt_s_own_file_dialog_is_in_korean(qtbot: QtBot) -> None:
    dialog = QFileDialog(options=QFileDialog.Option.DontUseNativeDialog)
    qtbot.addWidget(dialog)
    texts = [label.text() for label in dialog.findChildren(QLabel) if label.text()]
    texts += [button.text() for button in dialog.findChildren(QPushButton)]
    assert texts
    assert [text for text in texts if not re.search("[가-힣]", text)] == []
