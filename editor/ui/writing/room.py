"""The writing room (글쓰기): places its parts and joins their signals."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from editor.domain.errors import Unavailable
from editor.domain.people import Role
from editor.ui.library.pane import LibraryPane
from editor.ui.phone.line_map import place_of
from editor.ui.phone.pane import PhonePane
from editor.ui.phone.scroll_sync import ScrollSync
from editor.ui.room import Room
from editor.ui.shared.three_columns import ThreeColumns
from editor.ui.writing.comment_box import CommentBox
from editor.ui.writing.conversation import Conversation
from editor.ui.writing.editor import NoticeEditor
from editor.ui.writing.finding_strip import FindingStrip
from editor.ui.writing.findings import Findings
from editor.ui.writing.formatting import apply_format
from editor.ui.writing.highlighter import MarkdownHighlighter
from editor.ui.writing.keeping import Keeping
from editor.ui.writing.open_draft import OpenDraft
from editor.ui.writing.phone_feed import PhoneFeed
from editor.ui.writing.places import Place
from editor.ui.writing.room_status import RoomStatus
from editor.ui.writing.shelf import Shelf
from editor.ui.writing.stops import next_stop
from editor.ui.writing.title_field import TitleField
from editor.ui.writing.toolbar import WritingToolbar

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from editor.domain.errors import GongjiError
    from editor.ui.phone.pick import Pick
    from editor.ui.workbench import Workbench
    from editor.ui.writing.conversation import Post
    from editor.ui.writing.found import Found
    from editor.wire.notice import NoticeView
    from editor.workflow.draft import Draft

_MARGIN_PX = 16
_BARS_AT = 2
_LEAST_PX = 420


class WritingRoom(Room):
    """Library, editor and phone side by side.

    Signals:
        resized(): it has another size; what has no room may step back.
    """

    resized = Signal()

    def __init__(self, bench: Workbench) -> None:
        super().__init__()
        self._bench = bench
        self._is_used = False
        self.library = LibraryPane(bench.theme, language=bench.language, parent=self)
        self.toolbar = WritingToolbar(bench.theme, self)
        self.title = TitleField(self)
        self.editor = NoticeEditor(self)
        self.phone = PhonePane(
            bench.theme,
            language=bench.language,
            preferences=bench.preferences,
            keeps_view=True,
            parent=self,
        )
        self.highlighter = MarkdownHighlighter(self.editor.document(), bench.theme)
        self.highlighter.begin_at(self.editor.firstVisibleBlock, self.editor.tracker)
        self.conversation = Conversation(bench, self.editor)
        self.comment_box = CommentBox(self.editor, bench.unsent)
        self.open_draft = OpenDraft(bench, self.editor, self.title, self.conversation)
        self.shelf = Shelf(bench, self.library, self.open_draft)
        self.feed = PhoneFeed(bench, self.phone)
        self.keeping = Keeping(bench, self)
        self.findings = Findings(bench, self.editor, self.open_draft.content, self.keeping)
        self.finding_strip = FindingStrip(self)
        self.scroll_sync = ScrollSync(self.editor, self.phone)
        self.status = RoomStatus(bench.language, self._texts, self)
        self._place()
        self._join()

    def start(self) -> None:
        """Open what was written last, before the service answers."""
        self.shelf.start()

    def load_phone(self) -> None:
        """Load the web engine, after the first paint."""
        self.phone.load()
        self.shelf.recall()

    def enter(self) -> None:
        """Say the status and read what changed."""
        self.status.count()
        self.shelf.refresh()
        self.editor.setFocus()

    def leave(self) -> None:
        """Take the open syllable in and write what waits."""
        self.commit()

    def commit(self) -> None:
        """Take the open syllable in and write what waits."""
        self.open_draft.commit_composition()
        self.open_draft.autosave.flush()
        self.open_draft.bookmark.keep()

    @property
    def is_saved(self) -> bool:
        """Whether everything typed is on the disk."""
        return self.open_draft.autosave.is_saved

    @property
    def is_used(self) -> bool:
        """Whether somebody has typed here, if only the first half of a syllable."""
        return self._is_used or self.editor.composition.is_composing

    def panes(self) -> tuple[QWidget, ...]:
        """Return library, title, text and phone."""
        return self.library, self.editor, self.phone

    def start_comment(self) -> None:
        """Open the field for a comment on the selection."""
        self.editor.commit_composition()
        if not self.comment_box.open_for(self.editor.textCursor()):
            said = self.tr("Select the words to comment on, or put the caret into one.")
            self._bench.navigator.said.emit(said)

    def go_to_stop(self, *, backwards: bool = False) -> None:
        """Put the caret at the next open comment or finding (F8, Shift+F8)."""
        at, found = self.editor.textCursor().position(), self.findings.places()
        place = next_stop({*self.conversation.places(), *found}, at, backwards=backwards)
        if place is not None:
            self.editor.go_to(place)
        if place in found:
            self.finding_strip.show_found(found[place])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell who must know how much room there is."""
        super().resizeEvent(event)
        self.resized.emit()

    def put_above_text(self, bar: QWidget) -> None:
        """Put a bar between the toolbar and the title."""
        self._column.insertWidget(_BARS_AT, bar)

    def _place(self) -> None:
        centre = QFrame(self)
        centre.setProperty("surface", "paper")
        self._column = column = QVBoxLayout(centre)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        line = QFrame(centre)
        line.setProperty("line", "true")
        column.addWidget(self.toolbar)
        column.addWidget(line)
        self._title_row = QHBoxLayout()
        self._title_row.addWidget(self.title)
        column.addLayout(self._title_row)
        column.addWidget(self.editor, 1)
        column.addWidget(self.finding_strip)
        self.splitter = ThreeColumns(self)
        self.side, self.desk = Place(self.library, self), Place(centre, self)
        for widget, stretch in ((self.side, 0), (self.desk, 1), (self.phone, 0)):
            self.splitter.addWidget(widget)
            self.splitter.setStretchFactor(self.splitter.count() - 1, stretch)
            self.splitter.setCollapsible(self.splitter.count() - 1, False)
        self.splitter.setMinimumWidth(_LEAST_PX)  # what has no room steps back (`panes`)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.splitter)

    def _join(self) -> None:
        self._join_text()
        self._join_commands()
        session = self._bench.session
        session.person_changed.connect(lambda _: self._on_seat_changed())
        self._bench.navigator.notice_wanted.connect(self.shelf.open)

    def _join_text(self) -> None:
        preview = self.phone.preview
        self.editor.composition.seen.connect(preview.take)
        self.editor.resized.connect(self._align_title)
        self.title.seen_changed.connect(lambda _: self._show_head())
        self.title.finished.connect(self.editor.setFocus)
        self.phone.picked.connect(self._on_picked)
        self.phone.title_picked.connect(self.title.setFocus)
        self.open_draft.opened.connect(self._on_opened)
        self.open_draft.content_changed.connect(self._on_content_changed)
        self.open_draft.autosave.saved.connect(self.status.show_saved)
        self.open_draft.autosave.failed.connect(self._on_not_saved)
        self.status.changed.connect(self.status_changed)
        self.conversation.changed.connect(
            lambda: self.status.show_comments(self.conversation.open_count)
        )
        self.findings.changed.connect(self._on_found)
        self.finding_strip.fix_wanted.connect(self.findings.fix)
        self.finding_strip.place_wanted.connect(self.findings.lead_to)
        self.finding_strip.keep_wanted.connect(self.keeping.keep)
        self.finding_strip.take_back_wanted.connect(self.keeping.take_back)
        self.conversation.refused.connect(self.comment_box.give_back)

    def _join_commands(self) -> None:
        self.toolbar.format_wanted.connect(lambda name: apply_format(self.editor, name))
        self.toolbar.comment_wanted.connect(self.start_comment)
        self.toolbar.kind_chosen.connect(self.open_draft.choose_kind)
        self.toolbar.review_wanted.connect(self.open_draft.ask_for_review)
        self.toolbar.versions_wanted.connect(lambda: self._bench.actions.run("notice.versions"))
        self.comment_box.posted.connect(self._on_comment_posted)
        self.open_draft.revised.connect(self._on_revised)
        self.open_draft.based.connect(lambda notice: self.toolbar.show_version(notice.revision))
        self.open_draft.review_requested.connect(self._on_review_requested)
        self.open_draft.failed.connect(self._bench.navigator.failed)
        self.editor.not_taken.connect(self._bench.navigator.failed)
        self.title.not_taken.connect(self._bench.navigator.failed)
        self.open_draft.queued.connect(self._on_queued)
        self.conversation.queued.connect(self._on_queued)

    def _align_title(self) -> None:
        margins = self.editor.viewportMargins()
        self._title_row.setContentsMargins(margins.left() - 4, 22, _MARGIN_PX, 4)

    def _on_opened(self, draft: Draft) -> None:
        self._bench.navigator.notice_shown.emit(draft.notice_id)
        self.phone.preview.load(self.editor.text())
        self.toolbar.show_kind(draft.content.kind)
        self.toolbar.show_version(draft.base_revision)
        self.library.show_open(draft.notice_id)
        self._on_seat_changed()
        self._show_head()
        self.status.count()
        self.keeping.open(draft.notice_id)
        self.findings.forget()
        self.findings.look()

    def _show_kind(self) -> None:
        """Say the kind where it was changed by something else than the picker."""
        draft = self.open_draft.draft
        if draft is not None and self.toolbar.kind is not draft.content.kind:
            self.toolbar.show_kind(draft.content.kind)
            self._show_head()

    def _on_seat_changed(self) -> None:
        person = self._bench.session.person
        writable = person is None or person.role is Role.WRITER
        self.editor.setReadOnly(not writable)
        self.title.setReadOnly(not writable)
        self.toolbar.show_writable(is_writable=writable)
        self.finding_strip.show_writable(is_writable=writable)
        self._follow_comment()
        self.library.new_button.setVisible(writable)

    def _follow_comment(self) -> None:
        """Put what this seat was about to say of the open notice into the comment field."""
        draft = self.open_draft.draft
        if draft is not None and self.comment_box.follow(draft.notice_id):
            said = self.tr("A comment that was not sent stands in the comment field again.")
            self._bench.navigator.said.emit(said)

    def _on_content_changed(self) -> None:
        self._is_used = True
        self._bench.navigator.text_changed.emit()
        self._show_kind()
        self.findings.look()
        self.status.show_typing()

    def _on_not_saved(self, error: GongjiError) -> None:
        self.status.show_unsaved()
        self._bench.navigator.failed.emit(error)

    def _on_picked(self, pick: Pick) -> None:
        self.editor.go_to(place_of(pick, self.phone.preview.document, self.editor))
        self.editor.setFocus()

    def _on_comment_posted(self, start: int, end: int, body: str) -> None:
        person, draft = self._bench.session.person, self.open_draft.draft
        post = self.conversation.prepared((start, end), body)
        if person is not None and person.role is Role.WRITER:
            self.open_draft.save_then(
                lambda notice: post(notice.revision),
                lambda error: self._on_comment_failed(error, body, post),
                queued=lambda: post(None),
            )
        elif draft is not None and draft.base_revision:
            post(draft.base_revision)
        else:
            self._on_comment_failed(Unavailable("offline"), body, post)

    def _on_comment_failed(self, error: GongjiError, body: str, post: Post) -> None:
        self.comment_box.give_back(body)
        self.conversation.forget(post)
        self._bench.navigator.failed.emit(error)

    def _on_queued(self) -> None:
        said = self.tr("Kept on this computer. It is sent once the service answers again.")
        self._bench.navigator.said.emit(said)

    def _on_revised(self, notice: NoticeView) -> None:
        self.toolbar.show_version(notice.revision)
        said = self.tr("Saved as version %1").replace("%1", str(notice.revision))
        self._bench.navigator.said.emit(said)
        self.shelf.refresh()

    def _on_review_requested(self, notice: NoticeView) -> None:
        self.toolbar.show_version(notice.revision)
        said = self.tr("Version %1 is with the reviewers").replace("%1", str(notice.revision))
        self._bench.navigator.said.emit(said)
        self.shelf.refresh()

    def _show_head(self) -> None:
        draft = self.open_draft.draft
        if draft is not None:
            self.feed.show_head(
                notice_id=draft.notice_id,
                title=self.title.seen_text(),
                kind=draft.content.kind.value,
                locale=draft.content.locale,
            )

    def _on_found(self, found: tuple[Found, ...]) -> None:
        self.finding_strip.show_findings(found, self.findings.kept)
        self.status.show_findings(len(found))

    def _texts(self) -> tuple[str, str]:
        return self.title.text(), self.editor.text()
