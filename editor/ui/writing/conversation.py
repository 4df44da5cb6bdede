"""The comments of the open notice: read, placed, answered, settled, and never lost."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.domain.anchor import AnchorState
from editor.domain.errors import GongjiError
from editor.domain.ids import NoticeId, ThreadId
from editor.domain.offset import Utf16Map
from editor.domain.people import Role
from editor.domain.thread import Reaction
from editor.ui.outgoing import Answers
from editor.ui.writing.comment_cards import CommentCards
from editor.ui.writing.live_anchors import LiveAnchors
from editor.ui.writing.settled_comments import SettledComments
from editor.workflow.commenting import carried, read_threads
from editor.workflow.ids import new_id
from editor.workflow.sync import Selected, reply_item, thread_item
from editor.workflow.writing import Standing

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.ui.workbench import Workbench
    from editor.ui.writing.editor import NoticeEditor
    from editor.wire.notice import ThreadView
    from editor.workflow.commenting import PlacedThread
    from editor.workflow.outbox import Item
    from editor.workflow.ports import NoticeService
    from editor.workflow.sync import Delivered

    Post = Callable[[int | None], None]
    """Posts a prepared comment in the revision that has its text."""


@dataclass(slots=True, eq=False)
class _Waiting:
    """Words to be commented on as soon as their text is a version, in code points."""

    text: str
    places: tuple[int, int]
    name: str
    """Under which the comment lies in the store meanwhile."""


class Conversation(QObject):
    """Joins threads of the service with their words in the editor.

    Signals:
        changed(): threads came, went or were settled.
        refused(str): a comment on a selection was refused; here are its words again.
        queued(): nobody answers; a comment waits in the outbox.
    """

    changed = Signal()
    refused = Signal(str)
    queued = Signal()

    def __init__(self, bench: Workbench, editor: NoticeEditor) -> None:
        super().__init__(editor)
        self._bench = bench
        self._editor = editor
        self._notice: NoticeId | None = None
        self._threads: dict[str, ThreadView] = {}
        self._waiting: dict[Post, _Waiting] = {}
        self.anchors = LiveAnchors(editor.document(), editor.tracker)
        self.cards = CommentCards(
            editor, self.anchors, bench.theme, language=bench.language, unsent=bench.unsent
        )
        self.settled = SettledComments(editor, language=bench.language)
        self.settled.reopened.connect(self.reopen)
        self.settled.reacted.connect(self.react)
        bench.session.changed.connect(lambda _: self.refresh())
        bench.session.person_changed.connect(lambda _: self.cards.renew())
        bench.outgoing.sent.connect(self._on_sent)
        self.cards.answered.connect(self.reply)
        self.cards.resolved.connect(self.resolve)
        self.cards.reacted.connect(self.react)

    @property
    def open_count(self) -> int:
        """How many threads wait for an answer."""
        return len(self._open())

    @property
    def threads(self) -> tuple[ThreadView, ...]:
        """Every thread of the open notice, settled ones too."""
        return tuple(self._threads.values())

    def open(self, notice_id: NoticeId) -> None:
        """Follow another notice; call it after the editor has its text."""
        self._notice = notice_id
        self._threads = {}
        self.anchors.clear()
        self._show()
        self.changed.emit()
        self.refresh()

    def refresh(self) -> None:
        """Read the threads again; anchors that are followed stay with their cursors."""
        notice, text = self._notice, self._editor.text()
        if notice is None or not self._bench.session.is_connected:
            return
        service = self._bench.session.service
        self._bench.background.network(
            lambda: read_threads(service, notice, text),
            lambda found: self._on_read(found, text),
            failed=self._on_not_read,
            key=f"conversation.{self._editor.objectName()}",
        )

    def standings(self) -> tuple[Standing, ...]:
        """Return where each open thread stands now, for the revision that is being saved."""
        return tuple(
            Standing(i, self.anchors.state(i), self.anchors.anchor(i))
            for i in self._open()
            if self.anchors.follows(i)
        )

    def prepared(self, selected: tuple[int, int], body: str) -> Post:
        """Return how to post a comment on selected text (UTF-16 positions) as it is now.

        To be called with the revision that has this text (None: the one that waits in the outbox);
        typing may go on in between.
        """
        notice, text = self._notice, self._editor.text()
        units = Utf16Map.of(text)
        places = units.code_point_of(selected[0]), units.code_point_of(selected[1])
        unsent = self._bench.unsent
        waiting = _Waiting(text, places, unsent.mine(f"posting.{notice}.{new_id()}"))
        unsent.keep(waiting.name, body)
        unsent.flush()

        def post(revision: int | None) -> None:
            if notice is not None:
                selected = Selected(waiting.text, *waiting.places, revision)
                self._post(
                    lambda role: thread_item(notice, role, selected, body),
                    lambda: self.refused.emit(body),
                )
            self.forget(post)  # behind the outbox, on the same thread

        self._waiting[post] = waiting
        return post

    def forget(self, post: Post) -> None:
        """Keep a prepared comment no more: the outbox has it, or its field again."""
        waiting = self._waiting.pop(post)
        self._bench.unsent.keep(waiting.name, "")
        self._bench.unsent.flush()

    def carry(self, text: str) -> None:
        """Let the comments that are to be posted stand in a merged text.

        One whose words are not in it any more is refused then, and given back.
        """
        for waiting in self._waiting.values():
            from editor.domain.difference import Difference  # late: not before the first paint

            kept = Difference.between(waiting.text, text).kept(*waiting.places)
            if len(kept) == 1 and kept[0].length == waiting.places[1] - waiting.places[0]:
                waiting.places = kept[0].new, kept[0].new + kept[0].length
                waiting.text = text

    def reply(self, thread_id: str, body: str) -> None:
        """Answer in a thread; an answer that cannot be sent stands in its field again."""
        notice = self._notice
        if notice is not None:
            self._post(
                lambda role: reply_item(notice, role, ThreadId(thread_id), body),
                lambda: self.cards.give_back(thread_id, body),
            )

    def resolve(self, thread_id: str) -> None:
        """Settle a thread."""
        self._send(lambda service: service.resolve(ThreadId(thread_id)))

    def reopen(self, thread_id: str) -> None:
        """Take a settled thread up again."""
        self._send(lambda service: service.reopen(ThreadId(thread_id)))

    def react(self, thread_id: str, reaction: str) -> None:
        """Set or take back one's own reaction."""
        from editor.wire.notice import NewReaction

        person = self._bench.session.person
        thread = self._threads[thread_id]
        wanted = Reaction(reaction)
        mine = {p.id for r in thread.reactions if r.reaction is wanted for p in r.people}
        change = NewReaction(reaction=wanted, on=person is None or person.id not in mine)
        self._send(lambda service: service.react(ThreadId(thread_id), change))

    def places(self) -> tuple[int, ...]:
        """Return where the words of each open comment begin in the editor."""
        cursors = (self.anchors.cursor(i) for i in self._open())
        return tuple(cursor.selectionStart() for cursor in cursors if cursor is not None)

    def _open(self) -> tuple[str, ...]:
        return tuple(i for i, t in self._threads.items() if t.resolved_at is None)

    def _send(self, work: Callable[[NoticeService], ThreadView]) -> None:
        """Do what needs an answer now."""
        session = self._bench.session
        self._bench.background.network(lambda: work(session.service), lambda _: self.refresh())

    def _post(self, make: Callable[[Role], Item], give_back: Callable[[], None]) -> None:
        """Hand a comment to the outbox; one that is refused on the spot is given back."""

        def on_failed(error: GongjiError) -> None:
            give_back()
            self._bench.navigator.failed.emit(error)

        try:
            item = make(self._bench.session.role or Role.WRITER)
        except GongjiError as error:
            on_failed(error)
            return
        answers = Answers(queued=self.queued.emit, failed=on_failed)
        self._bench.outgoing.post(item, answers)

    def _on_sent(self, item: Item, delivered: Delivered) -> None:
        if item.notice_id == self._notice and delivered.notice is None:
            self.refresh()

    def _on_not_read(self, _error: object) -> None:
        """Leave it: a notice that only this desk knows has no comments yet."""

    def _on_read(self, found: tuple[PlacedThread, ...], asked: str) -> None:
        now = self._editor.text()
        if now != asked:  # somebody typed while the answer came
            found = carried(found, asked, now)
        self._threads = {p.thread.id: p.thread for p in found}
        for item in found:
            if item.thread.resolved_at is not None:
                self.anchors.drop(item.thread.id)
            elif not self.anchors.follows(item.thread.id):
                self.anchors.put(item.thread.id, item.thread.anchor.exact, item.placed)
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        shown = [self._threads[i] for i in self._open()]
        self.cards.show_threads(shown, self._bench.session.now)
        done = [t for t in self._threads.values() if t.resolved_at is not None]
        self.settled.show_threads(done, self._bench.session.now())

    def orphan_count(self) -> int:
        """Return how many open threads lost their words."""
        lost = AnchorState.ORPHANED
        return sum(self.anchors.follows(i) and self.anchors.state(i) is lost for i in self._open())
