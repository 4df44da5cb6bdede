"""Resources are found in the source tree, and in a wheel before anything beside it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor import assets

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


def test_the_source_tree_keeps_them_beside_the_package() -> None:
    assert assets.read_text("i18n/messages.ko.toml")


def test_a_wheel_carries_them_inside(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "resources").mkdir()
    (tmp_path / "resources" / "word").write_bytes("공지".encode())
    monkeypatch.setattr(assets, "_PACKAGE", tmp_path)
    assert assets.read_bytes("word").decode() == "공지"
