"""Files of text, dropped on the room or handed over by a start: each becomes a draft."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent

from editor.domain.errors import Forbidden, GongjiError, Refused
from editor.ui.shared.refusals import Refusal, say_refused
from editor.workflow.dropping import draft_of, size_limit
from editor.workflow.ids import new_id

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime
    from pathlib import Path

    from editor.ui.workbench import Workbench
    from editor.ui.writing.pasting import Pasting
    from editor.ui.writing.room import WritingRoom
    from editor.workflow.draft import Draft
    from editor.workflow.pictures import PictureShelf, Workshop
    from editor.workflow.ports import DraftStore

    Read = tuple[tuple[Draft, ...], tuple[Refusal, ...]]


class DroppedTexts(QObject):
    """Takes files wherever they are dropped in the room; pictures go on into the text."""

    def __init__(self, room: WritingRoom, bench: Workbench, pasting: Pasting) -> None:
        super().__init__(room)
        self._room = room
        self._bench = bench
        self._pasting = pasting
        pasting.texts_came.connect(self.take)
        bench.navigator.texts_wanted.connect(pasting.take_texts)
        for place in (room, room.library):  # neither holds an item of the web engine itself
            place.setAcceptDrops(True)
            place.installEventFilter(self)

    def take(self, files: Iterable[Path]) -> None:
        """Read files in the background, lay them on the shelf and open the last one.

        Only a writer's seat may.
        """
        if self._room.editor.isReadOnly():
            self._bench.navigator.failed.emit(Forbidden("forbidden"))
            return
        drafts, now, paths = self._bench.drafts, self._bench.session.now(), tuple(files)
        self._bench.background.network(
            lambda: read_all(paths, drafts.workshop, drafts.pictures, now), self._on_read
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Accept files over the room."""
        if isinstance(event, QDragEnterEvent | QDragMoveEvent) and event.mimeData().hasUrls():
            event.acceptProposedAction()
            return True
        if isinstance(event, QDropEvent) and event.mimeData().hasUrls():
            event.acceptProposedAction()
            self._pasting.take_files(event.mimeData().urls())
            return True
        return super().eventFilter(watched, event)

    def _on_read(self, read: Read) -> None:
        made, refused = read
        say_refused(self._bench, refused)
        if made:
            store = self._bench.drafts
            self._bench.background.store(lambda: _keep(store, made), lambda _: self._on_kept(made))

    def _on_kept(self, made: tuple[Draft, ...]) -> None:
        self._room.shelf.refresh()
        self._bench.navigator.notice_wanted.emit(made[-1].notice_id)
        self._bench.navigator.said.emit(self.tr("%n new draft(s)", "", len(made)))


def read_all(files: Iterable[Path], workshop: Workshop, shelf: PictureShelf, now: datetime) -> Read:
    """Return the drafts of the files that can be read, and why the others cannot."""
    made: list[Draft] = []
    refused: list[Refusal] = []

    def to_markdown(html: str) -> str:
        return with_places(workshop, shelf, html)

    for file in files:
        try:
            data, name = read_bytes(file), _readable(file.name)
            made.append(draft_of(data, name, now=now, new_id=new_id, to_markdown=to_markdown))
        except GongjiError as error:
            refused.append((file.name, error))
    return tuple(made), tuple(refused)


def with_places(workshop: Workshop, shelf: PictureShelf, html: str) -> str:
    """Return HTML as Markdown; its pictures wait in their places for the draft to be opened."""
    rich = workshop.rich_text(html)
    text = rich.markdown
    for number, picture in enumerate(rich.pictures):
        token = new_id()
        shelf.keep_waiting(token, picture, "")
        text = text.replace(f"(gongji-pasted:{number})", f"(gongji-picture:{token})")
    return text


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file, one more than it may have at most.

    Raises Refused("file_unusable"), also for a pipe, which might never end.
    """
    try:
        if path.exists() and not path.is_file():
            raise Refused("file_unusable", path=str(path), reason="not a file")
        with path.open("rb") as file:
            return file.read(size_limit(path.name) + 1)
    except OSError as error:
        reason = (error.strerror or type(error).__name__).lower()
        raise Refused("file_unusable", path=str(path), reason=reason) from error


def _readable(name: str) -> str:
    """Return the name of a file without bytes that are no text: a draft could not be called so."""
    return name.encode("utf-8", "replace").decode()


def _keep(store: DraftStore, drafts: tuple[Draft, ...]) -> None:
    for draft in drafts:
        store.put(draft)
