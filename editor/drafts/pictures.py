"""The pictures of a desk: files named by the hash of their bytes, and a row each.

A file is written whole, synced and renamed before its row; a row never names half a file.
"""

from __future__ import annotations

import hashlib
import os
import re
import time
from datetime import datetime
from typing import TYPE_CHECKING, Final

from editor.domain.picture import Format, Picture, media_in
from editor.drafts import rows
from editor.drafts.failures import storage_errors
from editor.drafts.transaction import transaction

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from pathlib import Path

    from editor.domain.ids import NoticeId
    from editor.workflow.draft import Draft
    from editor.workflow.pictures import Prepared

_HASH = re.compile(r"[0-9a-f]{64}")
_TOKEN = re.compile(r"[0-9A-HJKMNP-TV-Z]{26}")
_WAITING_S: Final = 30 * 86_400


class SqlitePictures:
    """`workflow.pictures.PictureShelf` beside the file of the drafts."""

    def __init__(
        self,
        connection: sqlite3.Connection,
        path: Path,
        now: Callable[[], datetime],
        load: Callable[[NoticeId], Draft],
    ) -> None:
        self._connection = connection
        self._path = path
        self._now = now
        self._load = load
        self._folder = path.parent / "media"

    @property
    def folder(self) -> Path:
        """Where the files lie."""
        return self._folder

    def read(self, digest: str) -> tuple[bytes, Format] | None:
        """Return a stored picture, None where this desk does not hold it."""
        for kind in Format if _HASH.fullmatch(digest) else ():
            file = self._file(digest, kind)
            if file.is_file():
                with storage_errors(self._path):
                    return file.read_bytes(), kind
        return None

    def keep_waiting(self, token: str, data: bytes, name: str) -> None:
        """Keep a file as it came until it is prepared."""
        head = name.replace("\n", " ").encode("utf-8", "replace")
        self._write(self._waiting(token), head + b"\n" + data)

    def waiting(self, token: str) -> tuple[bytes, str] | None:
        """Return a file as it came, and its name."""
        try:
            name, _, data = self._waiting(token).read_bytes().partition(b"\n")
        except FileNotFoundError:
            return None
        return data, name.decode()

    def forget_waiting(self, token: str) -> None:
        """Forget a file as it came."""
        self._waiting(token).unlink(missing_ok=True)

    def add(self, made: Prepared, *, name: str, alt: str = "") -> Picture:
        """Store a picture; one that is there already stays what it was."""
        digest = hashlib.sha256(made.data).hexdigest()
        self._write(self._file(digest, made.format), made.data)
        size = (made.width, made.height, len(made.data))
        picture = Picture(digest, made.format, *size, name, alt, self._now())
        self.restore(picture)
        return next(one for one in self.all() if one.hash == digest)

    def all(self) -> tuple[Picture, ...]:
        """Return every picture, the newest first."""
        with storage_errors(self._path):
            found = self._connection.execute("SELECT * FROM picture ORDER BY added_at DESC, hash")
            return tuple(_picture_of(row) for row in found)

    def describe(self, digest: str, alt: str) -> None:
        """Remember the words that a picture was last described with."""
        self._change("alt = ?", rows.encoded(alt), digest)

    def mark_uploaded(self, digest: str, *, is_uploaded: bool = True) -> None:
        """Remember whether the service holds it."""
        self._change("uploaded = ?", int(is_uploaded), digest)

    def uses(self) -> dict[str, tuple[str, ...]]:
        """Return the titles of the drafts that show a picture, by its hash."""
        found: dict[str, list[str]] = {}
        with storage_errors(self._path):
            named = self._connection.execute(
                "SELECT notice_id FROM body WHERE instr(text, CAST('media/' AS BLOB)) "
                "UNION SELECT notice_id FROM journal"
            ).fetchall()
        for row in named:
            content = self._load(row["notice_id"]).content
            for digest in media_in(content.body):
                found.setdefault(digest, []).append(content.title)
        return {digest: tuple(titles) for digest, titles in found.items()}

    def remove(self, picture: Picture) -> None:
        """Take a picture off the shelf; its file stays until the desk is opened again, for undo."""
        with storage_errors(self._path), transaction(self._connection):
            self._connection.execute("DELETE FROM picture WHERE hash = ?", (picture.hash,))

    def restore(self, picture: Picture) -> None:
        """Put a picture on the shelf whose file is there."""
        row = (
            picture.hash, picture.format.value, picture.width, picture.height, picture.size,
            picture.name, rows.encoded(picture.alt), picture.added_at.isoformat(),
            int(picture.is_uploaded),
        )  # fmt: skip
        with storage_errors(self._path), transaction(self._connection):
            self._connection.execute(
                "INSERT INTO picture VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
                row,
            )

    def sweep(self) -> None:
        """Delete the files of pictures that were removed before, and what waits since a month."""
        if not self._folder.is_dir():
            return
        kept = {one.address.removeprefix("media/") for one in self.all()}
        with storage_errors(self._path):
            for file in self._folder.iterdir():
                if file.is_file() and file.name not in kept:
                    file.unlink(missing_ok=True)
            for file in self._folder.glob("waiting/*"):
                if file.stat().st_mtime < time.time() - _WAITING_S:
                    file.unlink(missing_ok=True)

    def _change(self, what: str, value: bytes | int, digest: str) -> None:
        with storage_errors(self._path), transaction(self._connection):
            self._connection.execute(
                f"UPDATE picture SET {what} WHERE hash = ?",  # noqa: S608 - names are ours
                (value, digest),
            )

    def _file(self, digest: str, kind: Format) -> Path:
        return self._folder / f"{digest}.{kind.value}"

    def _waiting(self, token: str) -> Path:
        if not _TOKEN.fullmatch(token):
            raise ValueError("no token of ours")
        return self._folder / "waiting" / token

    def _write(self, path: Path, data: bytes) -> None:
        if path.exists():
            return
        part = path.with_name(f"{path.name}.part")
        with storage_errors(self._path):
            path.parent.mkdir(parents=True, exist_ok=True)
            with part.open("wb") as file:
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
            part.replace(path)


def _picture_of(row: sqlite3.Row) -> Picture:
    return Picture(
        hash=row["hash"],
        format=Format(row["format"]),
        width=row["width"],
        height=row["height"],
        size=row["size"],
        name=row["name"],
        alt=rows.decoded(row["alt"]),
        added_at=datetime.fromisoformat(row["added_at"]),
        is_uploaded=bool(row["uploaded"]),
    )
