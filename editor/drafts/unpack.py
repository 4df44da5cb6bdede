"""Reads the files of a ZIP that anybody may have made: nothing is unpacked to the disk.

Names are checked all the same, for a draft remembers the name of its file and is exported under it.
"""

from __future__ import annotations

import re
import stat
import unicodedata
import zipfile
import zlib
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO, Final

from editor.domain.errors import Invalid, Refused

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

MOST_FILES: Final = 50_000
FILE_MB, TOTAL_MB = 16, 512
RATIO: Final = 100
"""A file that shrinks more than this, and is larger than `_SMALL`, is taken for a bomb."""

_SMALL: Final = 100_000
_MEGABYTE: Final = 1_000_000
_ENCRYPTED: Final = 0x1
_NAME_ENCODINGS: Final = ("utf-8", "cp949")
_UNSAFE: Final = re.compile(r"[\x00-\x1f\x7f]|^[/\\]|^[A-Za-z]:|(^|[/\\])\.\.([/\\]|$)")
_BROKEN = (zipfile.BadZipFile, zlib.error, NotImplementedError, EOFError, RuntimeError, ValueError)


class Archive:
    """An open ZIP whose entries were all found harmless."""

    def __init__(self, opened: zipfile.ZipFile, path: Path) -> None:
        entries = [entry for entry in opened.infolist() if not entry.is_dir()]
        check(entries)
        self._opened = opened
        self._path = path
        self._entries = {entry.filename: entry for entry in entries}

    def names(self) -> tuple[str, ...]:
        """Return the names of its files, in their order."""
        return tuple(self._entries)

    def read(self, name: str) -> bytes:
        """Return the bytes of a file; raises Refused("archive_file_too_large")."""
        entry = self._entries[name]
        if entry.file_size > FILE_MB * _MEGABYTE:
            raise Refused("archive_file_too_large", name=_shown(name), limit_mb=FILE_MB)
        with _readable(self._path):  # zipfile gives no more than `file_size` and checks the CRC
            return self._opened.read(entry)


@contextmanager
def opened_archive(path: Path) -> Iterator[Archive]:
    """Open a ZIP.

    Raises Invalid("archive_unreadable") and Refused: archive_too_many, archive_unsafe_name,
    archive_link, archive_encrypted, archive_duplicate, archive_bomb, archive_too_large.
    """
    with path.open("rb") as file:
        with _readable(path):
            opened = _opened(file)
        with opened:
            yield Archive(opened, path)


def _opened(file: BinaryIO) -> zipfile.ZipFile:
    """Open a ZIP; a name that does not say so is in UTF-8 (macOS) or in CP949 (Korean Windows)."""
    for encoding in _NAME_ENCODINGS:
        try:
            return zipfile.ZipFile(file, metadata_encoding=encoding)
        except UnicodeDecodeError:
            file.seek(0)
    return zipfile.ZipFile(file)


@contextmanager
def _readable(path: Path) -> Iterator[None]:
    try:
        yield
    except _BROKEN as error:
        raise Invalid("archive_unreadable", path=str(path)) from error


def check(entries: Iterable[zipfile.ZipInfo]) -> None:
    """Raise Refused for the first entry that means harm, or is too much."""
    seen: set[str] = set()
    total = 0
    for entry in entries:
        _check_entry(entry)
        name = unicodedata.normalize("NFC", entry.filename).casefold()
        if name in seen:
            raise Refused("archive_duplicate", name=_shown(entry.filename))
        seen.add(name)
        total += entry.file_size
    if len(seen) > MOST_FILES:
        raise Refused("archive_too_many", files=len(seen), most=MOST_FILES)
    if total > TOTAL_MB * _MEGABYTE:
        raise Refused("archive_too_large", limit_mb=TOTAL_MB)


def _check_entry(entry: zipfile.ZipInfo) -> None:
    name = _shown(entry.orig_filename)
    if _UNSAFE.search(entry.orig_filename) or _UNSAFE.search(entry.filename):
        raise Refused("archive_unsafe_name", name=name)
    if stat.S_IFMT(entry.external_attr >> 16) not in {0, stat.S_IFREG}:
        raise Refused("archive_link", name=name)
    if entry.flag_bits & _ENCRYPTED:
        raise Refused("archive_encrypted", name=name)
    if entry.file_size > max(_SMALL, entry.compress_size * RATIO):
        raise Refused("archive_bomb", name=name)


def _shown(name: str) -> str:
    """Return a name that can be printed."""
    return "".join(char if char.isprintable() else "?" for char in name)[:120]
