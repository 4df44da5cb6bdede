"""Every notice of a desk as Markdown files in one ZIP, and back without losing a byte.

A file from elsewhere that nobody changed goes out as it came in; what Gongji knows of it besides
(id, revision) stands in `gongji.json`. An import adds, it never overwrites: a notice whose text
differs from the desk's is laid beside it.
"""

from __future__ import annotations

import errno
import json
import os
import re
import unicodedata
import zipfile
import zlib
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from pathlib import PurePosixPath
from typing import TYPE_CHECKING, Any, BinaryIO, Final

from editor.domain.errors import Invalid, NotFound, Refused, Storage
from editor.domain.ids import NoticeId, is_ulid
from editor.domain.picture import media_in
from editor.drafts.archived_pictures import pictures_of, take_in
from editor.drafts.unpack import opened_archive
from editor.workflow.notice_file import FORMAT, read_notice, write_notice

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from pathlib import Path

    from editor.drafts.store import SqliteDrafts
    from editor.drafts.unpack import Archive
    from editor.workflow.draft import Draft

MANIFEST: Final = "gongji.json"
_MARKDOWN: Final = frozenset({".md", ".markdown"})
_NOT_IN_A_NAME: Final = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f\ud800-\udfff]+')
_NAME_LENGTH: Final = 60
_SHRINKS_TOO_WELL: Final = 50  # an import takes 100 times for a bomb


@dataclass
class Imported:
    """What an import did, by name of the file; `beside` are ids of the desk's own and the new."""

    added: dict[str, str] = field(default_factory=dict)
    beside: dict[str, tuple[str, str]] = field(default_factory=dict)
    unchanged: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Exported:
    """The names of the files that an export wrote."""

    notices: tuple[str, ...]
    pictures: tuple[str, ...]


def export_notices(store: SqliteDrafts, target: Path, *, force: bool = False) -> Exported:
    """Write every draft of a desk into a new ZIP, with the pictures that they name.

    Raises Refused("archive_exists"), Invalid("export_lone_surrogate") naming the notice,
    Storage("archive_disk_full"). A failed export leaves no file and no old one changed.
    """
    if target.exists() and not force:
        raise Refused("archive_exists", path=str(target))
    part = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        with part.open("xb") as file:
            written = _write(store, file)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except OSError as error:
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            raise Storage("archive_disk_full", path=str(target)) from error
        raise
    finally:
        part.unlink(missing_ok=True)
    return written


def import_notices(
    store: SqliteDrafts, source: Path, *, now: datetime, new_id: Callable[[], str]
) -> Imported:
    """Take every Markdown file of a ZIP as a draft, all or none.

    Raises what `unpack.opened_archive` raises, Invalid("archive_not_utf8", "front_matter_invalid").
    """
    done, names = Imported(), dict[str, str]()
    with opened_archive(source) as archive:
        pictures = take_in(archive.names(), archive.read, store.pictures)
        arriving = _Arriving(store, archive, now, new_id)
        store.put_all(arriving.drafts(done, names), names)
    done.skipped = [name for name in done.skipped if name not in pictures]
    return done


def _write(store: SqliteDrafts, file: BinaryIO) -> Exported:
    sources, taken, pictures = store.sources(), set[str](), dict[str, None]()
    known: dict[str, dict[str, object]] = {}
    with zipfile.ZipFile(file, "w") as opened:
        loaded = (store.load(i) for i in sorted(summary.notice_id for summary in store.drafts()))
        for draft in loaded:
            name = _free_name(draft, sources.get(draft.notice_id), taken)
            is_source = name == sources.get(draft.notice_id)
            data = _bytes_of(draft, name if is_source else None)
            if is_source:
                known[name] = _desk_fields(draft)
            _add(opened, name, data, at=draft.updated_at)
            taken.add(_folded(name))
            pictures |= dict.fromkeys(media_in(draft.content.body))
        notices = tuple(opened.namelist())
        _add_pictures(opened, store, pictures)
        beside = tuple(opened.namelist()[len(notices) :])
        if known:
            manifest = json.dumps({"gongji": FORMAT, "files": known}, ensure_ascii=False, indent=1)
            _add(opened, MANIFEST, manifest.encode(), at=datetime.now(UTC))
    return Exported(notices, beside)


def _add_pictures(opened: zipfile.ZipFile, store: SqliteDrafts, hashes: Iterable[str]) -> None:
    """Write the pictures of the notices beside them."""
    dates = {picture.hash: picture.added_at for picture in store.pictures.all()}
    for digest, name, data in pictures_of(hashes, store.pictures):
        _add(opened, name, data, at=dates.get(digest, datetime.now(UTC)))


def _bytes_of(draft: Draft, name: str | None) -> bytes:
    try:
        return write_notice(draft, name)
    except Invalid as error:
        title = draft.content.title.encode(errors="replace").decode()
        raise Invalid("export_lone_surrogate", title=title, notice=draft.notice_id) from error


def _desk_fields(draft: Draft) -> dict[str, object]:
    return {
        "id": draft.notice_id,
        "updated": draft.updated_at.astimezone(UTC).isoformat(),
        "revision": draft.base_revision,
        "etag": draft.base_etag,
    }


def _add(opened: zipfile.ZipFile, name: str, data: bytes, *, at: datetime) -> None:
    moment = min(max(at, datetime(1980, 1, 1, tzinfo=UTC)), datetime(2107, 1, 1, tzinfo=UTC))
    moment = moment.astimezone(UTC)
    day = (moment.year, moment.month, moment.day)
    entry = zipfile.ZipInfo(name, (*day, moment.hour, moment.minute, moment.second))
    entry.external_attr = 0o100644 << 16
    shrinks_too_well = len(zlib.compress(data)) * _SHRINKS_TOO_WELL < len(data)
    entry.compress_type = zipfile.ZIP_STORED if shrinks_too_well else zipfile.ZIP_DEFLATED
    opened.writestr(entry, data)


def _free_name(draft: Draft, source: str | None, taken: set[str]) -> str:
    """Return the name a file came under, else one made of title and id."""
    if source is not None and _folded(source) not in {*taken, MANIFEST}:
        return source
    title = unicodedata.normalize("NFC", _NOT_IN_A_NAME.sub(" ", draft.content.title))
    return f"{title[:_NAME_LENGTH].strip(' .')} {draft.notice_id}.md".strip()


def _folded(name: str) -> str:
    return unicodedata.normalize("NFC", name).casefold()


class _Arriving:
    """Turns the files of an archive into the drafts that the desk does not have yet."""

    def __init__(
        self, store: SqliteDrafts, archive: Archive, now: datetime, new_id: Callable[[], str]
    ) -> None:
        self._store = store
        self._archive = archive
        self._now = now
        self._new_id = new_id
        self._known = _manifest_of(archive)
        self._by_source: dict[str, list[str]] = {}
        for notice_id, name in store.sources().items():
            self._by_source.setdefault(name, []).append(notice_id)

    def drafts(self, done: Imported, names: dict[str, str]) -> Iterator[Draft]:
        """Yield what is to be written; note in `done` what becomes of each file."""
        for name in self._archive.names():
            if not _is_markdown(name):
                if name != MANIFEST:
                    done.skipped.append(name)
                continue
            draft, is_foreign = self._read(name)
            fresh = self._fresh(draft, name, done)
            if fresh is None:
                done.unchanged.append(name)
                continue
            if is_foreign or fresh.notice_id != draft.notice_id:
                names[fresh.notice_id] = name
            yield fresh

    def _read(self, name: str) -> tuple[Draft, bool]:
        try:
            found = read_notice(self._archive.read(name), name, self._now)
        except Invalid as error:
            if error.code == "invalid_utf8":
                raise Invalid("archive_not_utf8", file=name) from error
            raise
        if found.is_foreign and name in self._known:
            return _with_desk_fields(found.draft, self._known[name]), True
        return found.draft, found.is_foreign

    def _fresh(self, draft: Draft, name: str, done: Imported) -> Draft | None:
        """Return the draft to write, under an id that no other text has; None if it is there."""
        here = self._here(draft.notice_id)
        others = (self._here(one) for one in self._by_source.get(name, ()))
        if any(other is not None and _is_same(draft, other) for other in (here, *others)):
            return None
        if draft.notice_id and here is None:
            done.added[name] = draft.notice_id
            return draft
        made = replace(draft, notice_id=NoticeId(self._new_id()), base_revision=0, base_etag="")
        if here is None:
            done.added[name] = made.notice_id
        else:
            done.beside[name] = (here.notice_id, made.notice_id)
        return made

    def _here(self, notice_id: str) -> Draft | None:
        try:
            return self._store.load(NoticeId(notice_id)) if notice_id else None
        except NotFound:
            return None


def _is_same(one: Draft, other: Draft) -> bool:
    return (one.content, one.line_end, one.bom) == (other.content, other.line_end, other.bom)


def _is_markdown(name: str) -> bool:
    path = PurePosixPath(name)
    is_of_a_mac = name.startswith("__MACOSX/") or path.name.startswith("._")
    return path.suffix.casefold() in _MARKDOWN and not is_of_a_mac


def _manifest_of(archive: Archive) -> dict[str, dict[str, Any]]:
    """Return what an export noted about foreign files; nothing where nobody did."""
    if MANIFEST not in archive.names():
        return {}
    try:
        files = json.loads(archive.read(MANIFEST))["files"]
        return {name: fields for name, fields in files.items() if is_ulid(fields["id"])}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return {}


def _with_desk_fields(draft: Draft, fields: dict[str, Any]) -> Draft:
    try:
        return replace(
            draft,
            notice_id=NoticeId(fields["id"]),
            updated_at=datetime.fromisoformat(fields["updated"]).astimezone(UTC),
            base_revision=int(fields.get("revision", 0)),
            base_etag=str(fields.get("etag", "")),
        )
    except (ValueError, KeyError, TypeError):
        return draft
