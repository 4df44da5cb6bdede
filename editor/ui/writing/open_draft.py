"""The draft that is open: its fields around the editor, its autosave, its revisions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.domain.offset import code_point_of, utf16_of
from editor.ui.writing.autosave import Autosave
from editor.workflow.reviewing import request_review
from editor.workflow.writing import save_revision

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.domain.errors import GongjiError
    from editor.domain.notice import Kind
    from editor.ui.workbench import Workbench
    from editor.ui.writing.conversation import Conversation
    from editor.ui.writing.editor import NoticeEditor
    from editor.ui.writing.title_field import TitleField
    from editor.wire.notice import NoticeView
    from editor.workflow.draft import Draft
    from editor.workflow.ports import DraftStore
    from editor.workflow.writing import Saved


class OpenDraft(QObject):
    """Keeps the open draft equal to what is on the screen and on the disk.

    Signals:
        opened(Draft): another draft is on the screen.
        revised(NoticeView): the service has it as a revision now.
        review_requested(NoticeView): colleagues were asked.
        content_changed(): title, text or kind changed.
        failed(GongjiError): saving or asking did not work; the text is safe here.
    """

    opened = Signal(object)
    revised = Signal(object)
    review_requested = Signal(object)
    content_changed = Signal()
    failed = Signal(object)

    def __init__(
        self,
        bench: Workbench,
        editor: NoticeEditor,
        title: TitleField,
        conversation: Conversation,
    ) -> None:
        super().__init__(editor)
        self._bench = bench
        self._editor = editor
        self._title = title
        self._conversation = conversation
        self._draft: Draft | None = None
        self._notice: NoticeView | None = None
        self._is_loading = False
        self.autosave = Autosave(bench.background, bench.drafts, self.snapshot)
        editor.tracker.edited.connect(lambda edit, _: self._on_edited(edit))
        title.changed.connect(lambda: self._on_edited(None))

    @property
    def draft(self) -> Draft | None:
        """The draft as it was last loaded or saved; `snapshot` has what is on the screen."""
        return self._draft

    @property
    def notice(self) -> NoticeView | None:
        """The notice as the service knows it."""
        return self._notice

    def show(self, draft: Draft, notice: NoticeView | None) -> None:
        """Put a draft on the screen; what waited to be saved for the old one is written first."""
        self.commit_composition()
        self.autosave.follow(draft.notice_id, self._where)
        self._draft, self._notice, self._is_loading = draft, notice, True
        self._title.show_text(draft.content.title)
        self._editor.set_text(draft.content.body)
        self._put_caret(draft.caret)
        self._is_loading = False
        if self._editor.text() != draft.content.body:
            self.autosave.distrust()  # Qt holds no U+2029, CR or lone surrogate
        self._bench.background.store(
            lambda: self._bench.drafts.remember("last_notice", draft.notice_id)
        )
        self._conversation.open(draft.notice_id)
        self.opened.emit(draft)

    def show_notice(self, notice: NoticeView) -> None:
        """Take what the service says of the open notice."""
        self._notice = notice

    def snapshot(self) -> Draft:
        """Return the draft as it is on the screen."""
        if self._draft is None:
            raise RuntimeError("no draft is open")
        title, caret = self._where()
        content = self._draft.content.with_text(title=title, body=self._editor.text())
        now = self._bench.session.now()
        return replace(self._draft, content=content, caret=caret, updated_at=now)

    def choose_kind(self, kind: Kind) -> None:
        """Take another kind of notice."""
        if self._draft is not None and self._draft.content.kind is not kind:
            snapshot = self.snapshot()
            self._draft = replace(snapshot, content=replace(snapshot.content, kind=kind))
            self.autosave.rewrite()
            self.content_changed.emit()

    def save(self) -> None:
        """Make a revision; never asks for a name."""
        self._send(save_revision, self.revised.emit)

    def save_then(
        self, then: Callable[[NoticeView], None], failed: Callable[[GongjiError], None]
    ) -> None:
        """Make a revision if anything changed, and go on with it."""
        self._send(save_revision, then, failed)

    def commit_composition(self) -> None:
        """Take an open syllable into title or text."""
        self._title.commit_composition()
        self._editor.commit_composition()

    def ask_for_review(self) -> None:
        """Save, and ask colleagues to read exactly this."""
        self._send(request_review, self.review_requested.emit)

    def _send(
        self,
        work: Callable[..., Saved],
        then: Callable[[NoticeView], None],
        failed: Callable[[GongjiError], None] | None = None,
    ) -> None:
        self.commit_composition()
        if self._draft is None:
            return
        self.autosave.flush()
        snapshot, standings = self.snapshot(), self._conversation.standings()
        session = self._bench.session
        self._bench.background.network(
            lambda: work(session.service, snapshot, standings),
            lambda saved: self._on_sent(saved, then),
            failed=failed or self.failed.emit,
        )

    def _on_sent(self, saved: Saved, then: Callable[[NoticeView], None]) -> None:
        """Remember the revision; what was typed since stays in the journal."""
        draft = self._draft
        if draft is None or draft.notice_id != saved.draft.notice_id:
            store = self._bench.drafts
            self._bench.background.store(lambda: _rebase(store, saved.draft))
            return
        self._notice = saved.notice
        self._draft = replace(
            draft,
            base_revision=saved.draft.base_revision,
            base_etag=saved.draft.base_etag,
        )
        self.autosave.rewrite()
        then(saved.notice)

    def _where(self) -> tuple[str, int]:
        position = self._editor.textCursor().position()
        return self._title.text(), code_point_of(self._editor.text(), position)

    def _put_caret(self, caret: int) -> None:
        text = self._editor.text()
        cursor = self._editor.textCursor()
        cursor.setPosition(utf16_of(text, min(caret, len(text))))
        self._editor.setTextCursor(cursor)

    def _on_edited(self, edit: object) -> None:
        if self._is_loading or self._draft is None:
            return
        self.autosave.take(edit)  # type: ignore[arg-type]  # a signal carries object
        self.content_changed.emit()

    def report(self, error: GongjiError) -> None:
        """Say what went wrong."""
        self.failed.emit(error)


def _rebase(store: DraftStore, saved: Draft) -> None:
    """Note which revision a draft has become; what was typed after the save stays."""
    kept = store.load(saved.notice_id)
    based = replace(kept, base_revision=saved.base_revision, base_etag=saved.base_etag)
    store.put(based)
