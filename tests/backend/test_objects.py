"""What the operating system says about a disk, as the one code that a person can act on."""

from __future__ import annotations

import errno

import pytest

from editor.backend.objects import storage_error
from editor.backend.store.session import _trouble_with_disk


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.ENOSPC, "disk_full"),
        (errno.EDQUOT, "disk_full"),
        (errno.EACCES, "store_read_only"),
        (errno.EROFS, "store_read_only"),
        (errno.EIO, "disk_failed"),
        (None, "disk_failed"),
    ],
)
def test_a_file_that_cannot_be_written_says_why(number: int | None, code: str) -> None:
    error = storage_error(OSError(number, "no") if number else OSError("no"), path="/here")
    assert (error.code, error.fields["path"]) == (code, "/here")


@pytest.mark.parametrize(
    ("name", "state", "code"),
    [
        ("SQLITE_FULL", "", "disk_full"),
        ("SQLITE_READONLY_DBMOVED", "", "store_read_only"),
        ("SQLITE_IOERR_WRITE", "", "disk_failed"),
        ("", "53100", "disk_full"),
        ("", "25006", "store_read_only"),
        ("", "58030", "disk_failed"),
        ("SQLITE_ERROR", "None", ""),
    ],
)
def test_a_database_says_the_same(name: str, state: str, code: str) -> None:
    assert _trouble_with_disk(name, state) == code
