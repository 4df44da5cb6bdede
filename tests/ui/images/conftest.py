"""Pictures for the desk, drawn here."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.drafts import photographs as photo

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def sunrise(tmp_path: Path) -> Path:
    """A photo with a place in it, as a file."""
    path = tmp_path / "해돋이.jpg"
    path.write_bytes(photo.with_place())
    return path
