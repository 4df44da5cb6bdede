"""Never more than a second of typing in memory only.

Edits are appended to the journal within 0.3 s, so that a busy machine keeps the second, too. Where
that fails (disk full, read-only), appending on would leave a hole, so from then on the whole draft
is written, again and again, until it goes. Meanwhile it lies in a second place (`rescue`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor.workflow.rescuing import append_or_rescue, put_or_rescue

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.domain.errors import GongjiError
    from editor.domain.ids import NoticeId
    from editor.ui.background import Background
    from editor.workflow.draft import Draft, LineEdit
    from editor.workflow.ports import DraftStore

_LATEST_MS = 300
_RETRY_MS = 3000


class Autosave(QObject):
    """Writes what is typed, in order, through the one thread that owns the store.

    Signals:
        saved(): everything typed so far is on the disk.
        failed(GongjiError): it is not; the whole text is tried again every 3 s.
    """

    saved = Signal()
    failed = Signal(object)

    def __init__(
        self, background: Background, drafts: DraftStore, whole: Callable[[], Draft]
    ) -> None:
        super().__init__()
        self._background = background
        self._drafts = drafts
        self._whole = whole
        self._notice: NoticeId | None = None
        self._edits: list[LineEdit] = []
        self._where: Callable[[], tuple[str, int]] = lambda: ("", 0)
        self._is_dirty = False
        self._needs_whole = False
        self._writes = 0
        self._unsaved: dict[NoticeId, Draft] = {}
        self._rescued: set[NoticeId] = set()
        self._timer = QTimer(self, singleShot=True)
        self._timer.timeout.connect(self.flush)

    @property
    def is_saved(self) -> bool:
        """Whether nothing waits in memory."""
        return not (self._is_dirty or self._writes or self._unsaved)

    def follow(self, notice_id: NoticeId, where: Callable[[], tuple[str, int]]) -> None:
        """Save for another notice from now on; `where` tells its title and caret.

        Call it before the editor loads the other text: what still waits is written first.
        """
        if self._notice is not None and not self.is_saved:
            self._unsaved[self._notice] = self._whole()
            self.flush()
        self._notice, self._where, self._needs_whole = notice_id, where, False

    def distrust(self) -> None:
        """Write the next change whole: the editor's lines are not those of the store."""
        self._needs_whole = True

    def rewrite(self) -> None:
        """Write the whole draft now; what waits is in it, so it must not be appended later."""
        if self._notice is not None:
            self._is_dirty, self._needs_whole = True, True
            self.flush()

    def take(self, edit: LineEdit | None = None) -> None:
        """Take an edit of the body, or only a changed title or caret."""
        if edit is not None:
            self._edits.append(edit)
        self._is_dirty = True
        if not self._timer.isActive():
            self._timer.start(_LATEST_MS)

    def flush(self) -> None:
        """Write what waits now."""
        self._timer.stop()
        if self._notice is not None and self._is_dirty:
            if self._needs_whole or self._notice in self._unsaved:
                self._unsaved[self._notice] = self._whole()
            else:
                self._append(self._notice)
        self._edits, self._is_dirty, self._needs_whole = [], False, False
        for draft in self._unsaved.values():
            self._put(draft)

    def _append(self, notice: NoticeId) -> None:
        edits, (title, caret) = tuple(self._edits), self._where()
        self._writes += 1
        self._background.store(
            lambda: append_or_rescue(self._drafts, notice, edits, title=title, caret=caret),
            lambda _: self._on_written(),
            failed=lambda error: self._on_failed(error, notice),
        )

    def _put(self, draft: Draft) -> None:
        self._writes += 1
        self._background.store(
            lambda: put_or_rescue(self._drafts, draft),
            lambda _: self._on_put(draft),
            failed=lambda error: self._on_failed(error, draft.notice_id),
        )

    def _on_put(self, draft: Draft) -> None:
        if self._unsaved.get(draft.notice_id) is draft:
            del self._unsaved[draft.notice_id]
        self._on_written()

    def _on_written(self) -> None:
        self._writes -= 1
        if self.is_saved:
            self._drop_rescued()
            self.saved.emit()

    def _on_failed(self, error: GongjiError, notice: NoticeId) -> None:
        self._writes -= 1
        if notice == self._notice:
            self._unsaved[notice] = self._whole()
        self._rescued.add(notice)
        self._timer.start(_RETRY_MS)
        self.failed.emit(error)

    def _drop_rescued(self) -> None:
        """Forget what was put aside: the store has all of it now."""
        for notice in self._rescued:
            self._background.store(lambda one=notice: self._drafts.rescue.drop(one))  # type: ignore[misc]
        self._rescued = set()
