"""Where somebody was in the open draft: it opens there again, even after a crash."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from editor.domain.offset import code_point_of, utf16_of

if TYPE_CHECKING:
    from editor.domain.ids import NoticeId
    from editor.ui.background import Background
    from editor.ui.writing.editor import NoticeEditor
    from editor.workflow.draft import Draft
    from editor.workflow.ports import DraftStore

_LATEST_MS = 800


class Bookmark(QObject):
    """Keeps the caret and the first visible line of the open draft."""

    def __init__(self, background: Background, drafts: DraftStore, editor: NoticeEditor) -> None:
        super().__init__(editor)
        self._background = background
        self._drafts = drafts
        self._editor = editor
        self._notice: NoticeId | None = None
        self._timer = QTimer(self, singleShot=True, interval=_LATEST_MS)
        self._timer.timeout.connect(self._write)
        editor.cursorPositionChanged.connect(self._on_moved)
        editor.verticalScrollBar().valueChanged.connect(self._on_moved)

    @property
    def caret(self) -> int:
        """Where the caret stands, in code points."""
        return code_point_of(self._editor.text(), self._editor.textCursor().position())

    @property
    def scroll(self) -> int:
        """The first line that is seen, from 0."""
        return self._editor.firstVisibleBlock().blockNumber()

    def open(self, draft: Draft) -> None:
        """Put caret and scroll where they were, and follow them."""
        self._notice = None
        text = self._editor.text()
        cursor = self._editor.textCursor()
        cursor.setPosition(utf16_of(text, min(draft.caret, len(text))))
        self._editor.setTextCursor(cursor)
        if draft.scroll:
            block = self._editor.document().findBlockByNumber(draft.scroll)
            self._editor.verticalScrollBar().setValue(max(0, block.firstLineNumber()))
        self._timer.stop()
        self._notice = draft.notice_id

    def keep(self) -> None:
        """Write what waits now."""
        if self._timer.isActive():
            self._timer.stop()
            self._write()

    def _write(self) -> None:
        """Write it; that this fails is no news to anybody."""
        notice, caret, scroll = self._notice, self.caret, self.scroll
        if notice is not None:
            self._background.store(
                lambda: self._drafts.stand(notice, caret=caret, scroll=scroll),
                failed=lambda _: None,
            )

    def _on_moved(self) -> None:
        if self._notice is not None and not self._timer.isActive():
            self._timer.start()
