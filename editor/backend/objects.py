"""The files under the public root: written whole or not at all, and on disk before they are named.

Nothing public is ever edited in place: immutable objects are named by their hash, the two kinds
that change (the pointer and the permalinks) are replaced by one atomic rename each.
"""

from __future__ import annotations

import errno
import gzip
import hashlib
import os
import secrets
import shutil
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path  # noqa: TC003  (dataclass field, read at run time by typing tools)

from editor.domain.errors import Storage

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS}
_GZIP_FROM_BYTES = 256
_TEMPORARY = ".tmp-"
_REPLACE_TRIES = 20
_REPLACE_PAUSE_S = 0.01


@dataclass(slots=True)
class PublicRoot:
    """The folder `public/{env}`; `flush` makes everything written so far survive a power cut."""

    folder: Path
    _touched: set[Path] = field(default_factory=set)

    def put(self, name: str, content: bytes, *, has_twin: bool = True) -> None:
        """Write an immutable object and its `.gz` twin; one that is there already is kept.

        A picture has no twin: it is packed already. Raises Storage with `disk_full`,
        `store_read_only` or `disk_failed`.
        """
        path = self.folder / name
        if has_twin and len(content) >= _GZIP_FROM_BYTES:
            self._write_once(path.with_name(path.name + ".gz"), packed(content))
        self._write_once(path, content)

    def replace(self, name: str, content: bytes, *, generation: int) -> None:
        """Replace a file that changes, by one rename, and make it survive a power cut.

        Its mtime becomes `generation`: nginx makes its ETag of mtime and size, so two writes in
        one second would look the same to a phone. Raises Storage.
        """
        path = self.folder / name
        with translated_errors():
            self._write(path, content, mtime=generation)
        self.flush()

    def read(self, name: str) -> bytes | None:
        """Return a file's content, None where there is none."""
        try:
            return (self.folder / name).read_bytes()
        except FileNotFoundError:
            return None

    def delete(self, name: str) -> None:
        """Delete an immutable object; none is fine. Raises Storage."""
        path = self.folder / name
        with translated_errors():
            path.unlink(missing_ok=True)
            self._touched.add(path.parent)

    def delete_folder(self, name: str) -> None:
        """Delete an object's folder with all that is in it; none is fine."""
        path = self.folder / name
        with translated_errors():
            if path.is_dir():
                shutil.rmtree(path)
                self._touched.discard(path)
                self._touched.add(path.parent)
        self.flush()

    def flush(self) -> None:
        """Bring the folders that changed to the disk; raises Storage."""
        with translated_errors():
            while self._touched:
                _sync_folder(self._touched.pop())

    def sweep(self, *, older_than_s: float = 60.0) -> None:
        """Delete what a killed process left half-written; younger files may be in the making."""
        limit = time.time() - older_than_s
        for left in self.folder.rglob(f"{_TEMPORARY}*"):
            if left.stat().st_ctime <= limit:
                left.unlink(missing_ok=True)

    def _write_once(self, path: Path, content: bytes) -> None:
        with translated_errors():
            if path.is_file():
                self._touched.add(path.parent)
            else:
                self._write(path, content)

    def _write(self, path: Path, content: bytes, *, mtime: int | None = None) -> None:
        self._make_folder(path.parent)
        temporary = path.with_name(f"{_TEMPORARY}{secrets.token_hex(8)}")
        try:
            _write_through(temporary, content, mtime)
            _rename(temporary, path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
        self._touched.add(path.parent)

    def _make_folder(self, folder: Path) -> None:
        if folder.is_dir():
            return
        self._make_folder(folder.parent)
        folder.mkdir(exist_ok=True)
        self._touched.add(folder.parent)


def packed(content: bytes) -> bytes:
    """Return the gzip form, the same for the same content."""
    return gzip.compress(content, compresslevel=9, mtime=0)


def hash_of(content: bytes) -> str:
    """Return the lower-case SHA-256 that names an immutable object."""
    return hashlib.sha256(content).hexdigest()


class translated_errors:  # noqa: N801  (reads as a statement: `with translated_errors():`)
    """Turn what the operating system says into our family; other failures pass."""

    def __enter__(self) -> None:
        """Do nothing."""

    def __exit__(self, kind: object, error: BaseException | None, trace: object) -> None:
        """Raise Storage for an OSError."""
        if isinstance(error, OSError):
            raise storage_error(error) from error


def storage_error(error: OSError, **fields: str) -> Storage:
    """Return the expected failure that an OSError means: no room, no permission, or a bad disk."""
    if error.errno in _FULL:
        return Storage("disk_full", **fields)
    code = "store_read_only" if error.errno in _REFUSED else "disk_failed"
    return Storage(code, detail=errno.errorcode.get(error.errno or 0, "?"), **fields)


def _write_through(path: Path, content: bytes, mtime: int | None) -> None:
    with path.open("xb") as file:
        file.write(content)
        file.flush()
        if mtime is not None:
            os.utime(path, (mtime, mtime))
        os.fsync(file.fileno())


def _rename(source: Path, target: Path) -> None:
    """Rename over the target; Windows refuses for a moment while somebody reads it."""
    for _ in range(_REPLACE_TRIES if sys.platform == "win32" else 0):
        try:
            os.replace(source, target)  # noqa: PTH105  (one call, one meaning on both systems)
        except PermissionError:
            time.sleep(_REPLACE_PAUSE_S)
        else:
            return
    os.replace(source, target)  # noqa: PTH105


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32" or not folder.is_dir():
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
