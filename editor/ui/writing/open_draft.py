"""The draft that is open: its fields around the editor, its autosave, its revisions."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.domain.errors import GongjiError, Unavailable
from editor.domain.notice import check_publishable
from editor.domain.people import Role
from editor.ui.outgoing import Answers
from editor.ui.writing.autosave import Autosave
from editor.ui.writing.bookmark import Bookmark
from editor.ui.writing.change_text import change_text
from editor.workflow.outbox import Base
from editor.workflow.reviewing import ask_for_review
from editor.workflow.sync import revision_item

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from editor.domain.notice import Content, Kind
    from editor.ui.workbench import Workbench
    from editor.ui.writing.conversation import Conversation
    from editor.ui.writing.editor import NoticeEditor
    from editor.ui.writing.title_field import TitleField
    from editor.wire.notice import NoticeView
    from editor.workflow.draft import Draft
    from editor.workflow.history import Step
    from editor.workflow.outbox import Item
    from editor.workflow.sync import Delivered

    Mediator = Callable[[GongjiError, Callable[[], None]], bool]
    """Takes a refused save and how to save again; tells whether it minds it."""


class OpenDraft(QObject):
    """Keeps the open draft equal to what is on the screen and on the disk.

    Signals:
        leaving(): another draft is about to come; the one that goes is still on the screen.
        opened(Draft): another draft is on the screen.
        revised(NoticeView): the service has it as a revision now.
        review_requested(NoticeView): colleagues were asked.
        based(NoticeView): the draft builds on another revision of the service now.
        overtaken(NoticeView): the service has a newer revision than the draft builds on.
        queued(): nobody answers; the revision waits in the outbox.
        content_changed(): title, text or kind changed.
        failed(GongjiError): saving or asking did not work; the text is safe here.
    """

    leaving = Signal()
    opened = Signal(object)
    revised = Signal(object)
    review_requested = Signal(object)
    based = Signal(object)
    overtaken = Signal(object)
    queued = Signal()
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
        self._untouched = "", ""
        self.mediate: Mediator = _nobody
        self.autosave = Autosave(bench.background, bench.drafts, self.snapshot)
        self.autosave.setParent(self)
        self.bookmark = Bookmark(bench.background, bench.drafts, editor)
        editor.tracker.edited.connect(lambda edit, _: self._on_edited(edit))
        title.changed.connect(lambda: self._on_edited(None))
        bench.outgoing.sent.connect(self._on_sent)

    @property
    def draft(self) -> Draft | None:
        """The draft as it was last loaded or saved; `snapshot` has what is on the screen."""
        return self._draft

    @property
    def notice(self) -> NoticeView | None:
        """The notice as the service knows it."""
        return self._notice

    def show(self, draft: Draft, notice: NoticeView | None, past: Sequence[Step] = ()) -> None:
        """Put a draft on the screen; what waited to be saved for the old one is written first.

        `past` is what Ctrl+Z takes back (`DraftStore.open`).
        """
        self.commit_composition()
        self.leaving.emit()
        self.bookmark.keep()
        self.autosave.follow(draft.notice_id, self._where)
        self._draft, self._notice, self._is_loading = draft, notice, True
        self._title.show_text(draft.content.title)
        self._editor.set_text(draft.content.body, past)
        self.bookmark.open(draft)
        self._is_loading = False
        self._untouched = self._editor.text(), draft.content.body
        if self._editor.text() != draft.content.body:
            self.autosave.distrust()  # Qt holds no U+2029, CR or lone surrogate
        self._bench.background.store(
            lambda: self._bench.drafts.remember("last_notice", draft.notice_id)
        )
        self._conversation.open(draft.notice_id)
        self.opened.emit(draft)

    def start_at_title(self) -> None:
        """Put the caret into the title: a new notice begins there."""
        self._title.setFocus()

    def start_in_text(self) -> None:
        """Let the keys go into the text."""
        self._editor.setFocus()

    def show_notice(self, notice: NoticeView) -> None:
        """Take what the service says of the open notice.

        A draft that knows of no revision while the service has the first one (a first run, or an
        answer that was lost) stands on that one from now on.
        """
        self._notice = notice
        draft = self._draft
        if draft is not None and draft.base_revision == 0 and notice.revision == 1:
            self._build_on(draft, notice, Base(1, notice.etag))
        elif draft is not None and 0 < draft.base_revision < notice.revision:
            self.overtaken.emit(notice)

    def stand_on(self, notice: NoticeView, rest: Content) -> None:
        """Build on a newer revision, whose changes are in the text by now.

        `rest` has the fields that no widget shows. Text and base are written together: a desk that
        is killed in between must not take the same changes in twice.
        """
        draft = self.snapshot()
        content = rest.with_text(title=draft.content.title, body=draft.content.body)
        self._build_on(replace(draft, content=content), notice, Base(notice.revision, notice.etag))

    def content(self) -> Content | None:
        """Return the title, text and kind as they are on the screen; None before any is open."""
        return None if self._draft is None else self.snapshot().content

    def snapshot(self) -> Draft:
        """Return the draft as it is on the screen."""
        if self._draft is None:
            raise RuntimeError("no draft is open")
        title, caret = self._where()
        scroll = self.bookmark.scroll
        content = self._draft.content.with_text(title=title, body=self._body())
        now = self._bench.session.now()
        return replace(self._draft, content=content, caret=caret, scroll=scroll, updated_at=now)

    def choose_kind(self, kind: Kind) -> None:
        """Take another kind of notice."""
        if self._draft is not None and self._draft.content.kind is not kind:
            snapshot = self.snapshot()
            self._draft = replace(snapshot, content=replace(snapshot.content, kind=kind))
            self.autosave.rewrite()
            self.content_changed.emit()

    def take_content(self, content: Content) -> None:
        """Take another text, an older version say, as one step that undo takes back."""
        if self._draft is not None:
            self.commit_composition()
            self._draft = replace(self._draft, content=content)
            change_text(self._editor, content.body)
            self._title.take_text(content.title)
            self.autosave.rewrite()
            self.content_changed.emit()

    def save(self) -> None:
        """Make a revision; never asks for a name."""
        self._post(self.revised.emit, queued=self.queued.emit)

    def save_then(
        self,
        then: Callable[[NoticeView], None],
        failed: Callable[[GongjiError], None],
        *,
        queued: Callable[[], None],
    ) -> None:
        """Make a revision if anything changed, and go on with it, or with its being queued."""
        self._post(then, failed, queued=queued)

    def commit_composition(self) -> None:
        """Take an open syllable into title or text."""
        self._title.commit_composition()
        self._editor.commit_composition()

    def ask_for_review(self) -> None:
        """Save, and ask colleagues to read exactly this; both need an answer now."""
        self.commit_composition()
        if self._draft is None:
            return
        try:
            check_publishable(self.snapshot().content)
        except GongjiError as error:
            self.failed.emit(error)
            return
        self._post(self._ask, queued=lambda: self.failed.emit(Unavailable("offline")))

    def _ask(self, notice: NoticeView) -> None:
        service = self._bench.session.service
        self._bench.background.network(
            lambda: ask_for_review(service, notice),
            self._on_asked,
            failed=self.failed.emit,
        )

    def _on_asked(self, notice: NoticeView) -> None:
        if self._draft is not None and self._draft.notice_id == notice.id:
            self._notice = notice
            self.review_requested.emit(notice)

    def _post(
        self,
        then: Callable[[NoticeView], None],
        failed: Callable[[GongjiError], None] | None = None,
        *,
        queued: Callable[[], None],
    ) -> None:
        """Hand a revision to the outbox, which sends it at once or keeps it for later."""
        self.commit_composition()
        if self._draft is None:
            return
        self.autosave.flush()
        minded = failed or self.failed.emit

        def refused(error: GongjiError) -> None:
            if not self.mediate(error, lambda: self._post(then, failed, queued=queued)):
                minded(error)

        role = self._bench.session.role or Role.WRITER
        try:
            item = revision_item(self.snapshot(), self._conversation.standings(), role)
        except GongjiError as error:
            minded(error)
            return
        answers = Answers(lambda delivered: _go_on(delivered, then), queued, refused)
        self._bench.outgoing.post(item, answers)

    def _on_sent(self, item: Item, delivered: Delivered) -> None:
        """Build on the revision from now on; what was typed since stays in the journal."""
        draft, base = self._draft, delivered.base
        if draft is None or draft.notice_id != item.notice_id or base is None:
            return
        self._build_on(draft, delivered.notice, base)

    def _build_on(self, draft: Draft, notice: NoticeView | None, base: Base) -> None:
        self._notice = notice
        self._draft = replace(draft, base_revision=base.revision, base_etag=base.etag)
        self.autosave.rewrite()
        self.based.emit(notice)

    def _body(self) -> str:
        """Return the text; one that nobody touched is as it was stored, whatever Qt can hold."""
        shown, stored = self._untouched
        text = self._editor.text()
        return stored if text == shown else text

    def _where(self) -> tuple[str, int]:
        return self._title.text(), self.bookmark.caret

    def _on_edited(self, edit: object) -> None:
        if self._is_loading or self._draft is None:
            return
        self.autosave.take(edit)  # type: ignore[arg-type]  # a signal carries object
        self.content_changed.emit()

    def report(self, error: GongjiError) -> None:
        """Say what went wrong."""
        self.failed.emit(error)


def _nobody(_error: GongjiError, _again: Callable[[], None]) -> bool:
    return False


def _go_on(delivered: Delivered, then: Callable[[NoticeView], None]) -> None:
    if delivered.notice is not None:
        then(delivered.notice)
