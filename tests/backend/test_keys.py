"""The service's key: made once, kept for its owner alone."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from editor.backend import keys
from editor.domain.errors import Storage

if TYPE_CHECKING:
    from pathlib import Path


def test_a_key_is_made_once_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    made = keys.load_or_make(tmp_path / "keys")
    assert keys.load_or_make(tmp_path / "keys") == made
    assert (tmp_path / "keys" / "service.key").stat().st_mode & 0o777 == 0o600


def test_nodes_that_start_at_once_share_one_key(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        made = list(pool.map(lambda _: keys.load_or_make(tmp_path), range(8)))
    assert len({pair.public for pair in made}) == 1
    assert [file.name for file in tmp_path.iterdir()] == ["service.key"]


def test_a_damaged_key_is_never_replaced(tmp_path: Path) -> None:
    (tmp_path / "service.key").write_text("nonsense")
    with pytest.raises(Storage, match="key_unreadable"):
        keys.load_or_make(tmp_path)
