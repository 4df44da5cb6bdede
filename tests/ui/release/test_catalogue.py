"""Every text of the release room is there in Korean, and compiled."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from xml.etree import ElementTree as ET

import PySide6
import pytest

from editor import assets

ROOM = Path(__file__).resolve().parents[3] / "editor" / "ui" / "release"
LUPDATE = Path(PySide6.__file__).parent / "lupdate"
PLURAL_ONLY = {"ko": (), "en": ("-pluralonly",)}


@pytest.mark.parametrize("language", ["ko", "en"])
def test_catalogue_is_complete(language: str, tmp_path: Path) -> None:
    copy = tmp_path / f"release.{language}.ts"
    shutil.copy(assets.path(f"i18n/release.{language}.ts"), copy)
    sources = sorted(str(path) for path in ROOM.glob("*.py"))
    options = ["-no-obsolete", "-locations", "none", *PLURAL_ONLY[language]]
    subprocess.run(
        [LUPDATE, *options, *sources, "-ts", copy], check=True, capture_output=True, timeout=60
    )
    open_texts = [
        message.findtext("source")
        for message in ET.parse(copy).iter("message")
        if message.find("translation[@type='unfinished']") is not None
    ]
    assert open_texts == []


@pytest.mark.parametrize("language", ["ko", "en"])
def test_catalogue_is_compiled_after_its_last_change(language: str, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh.qm"
    source = assets.path(f"i18n/release.{language}.ts")
    lrelease = LUPDATE.with_name("lrelease")
    subprocess.run([lrelease, source, "-qm", fresh], check=True, capture_output=True, timeout=60)
    assert fresh.read_bytes() == assets.read_bytes(f"i18n/release.{language}.qm")
