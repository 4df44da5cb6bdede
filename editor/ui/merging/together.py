"""Brings what a colleague saved into the text on this desk, and asks only where both touched it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from editor.domain.errors import NotFound, Stale
from editor.domain.people import Role
from editor.ui.merging.quiet_line import About, Said
from editor.ui.merging.taking import Taking
from editor.ui.workbench import UndoInNotice
from editor.workflow.merging import meet
from editor.workflow.outbox import ItemKind, ItemState

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.domain.errors import GongjiError
    from editor.domain.notice import Content
    from editor.ui.merging.merge_page import MergePage
    from editor.ui.merging.quiet_line import QuietLine
    from editor.ui.workbench import Workbench
    from editor.ui.writing.room import WritingRoom
    from editor.workflow.merging import Meeting
    from editor.workflow.outbox import Item

    Again = Callable[[], None]

_COMPOSING_MS = 200


class Together(QObject):
    """Watches the versions of the open notice.

    A newer version is followed at once where nothing was written here; else a line offers to bring
    both together, and a save that comes too late does it by itself.
    """

    def __init__(self, room: WritingRoom, bench: Workbench, line: QuietLine) -> None:
        super().__init__(room)
        self._room = room
        self._bench = bench
        self._line = line
        self._page: MergePage | None = None
        self._taking = Taking(room)
        self._open_draft = room.open_draft
        self._meeting: Meeting | None = None
        self._again: Again | None = None
        self._to_say: tuple[str, UndoInNotice] | None = None
        self._offered = 0
        self._open_draft.mediate = self._mediate
        self._open_draft.overtaken.connect(lambda _: self.look())
        self._open_draft.opened.connect(self._on_opened)
        bench.outgoing.refused.connect(self._on_refused)
        bench.navigator.notice_wanted.connect(self._on_notice_wanted)
        self._open_draft.revised.connect(lambda _: self._say_again())
        room.desk.came_back.connect(self._on_came_back)

    @property
    def page(self) -> MergePage:
        """Where people choose, made when there is something to choose."""
        if self._page is None:
            from editor.ui.merging.merge_page import MergePage

            self._page = MergePage(self._bench.theme, language=self._bench.language)
            self._page.decided.connect(self._on_decided)
            self._page.back_wanted.connect(self._room.desk.back)
            self._page.add_actions(self._bench.actions)
        return self._page

    @property
    def is_overtaken(self) -> bool:
        """Whether the service has a newer version than this desk stands on."""
        draft, notice = self._open_draft.draft, self._open_draft.notice
        return bool(draft and notice and 0 < draft.base_revision < notice.revision)

    def look(self) -> None:
        """Look what was saved since, unless a save of our own is still on its way."""
        notice = self._open_draft.notice
        is_news = self.is_overtaken and notice is not None and notice.revision != self._offered
        if is_news and not self._is_sending() and self._meeting is None:
            self._meet(self._on_seen, "together.look")

    def bring_together(self, again: Again | None = None) -> None:
        """Read the newest version and merge; `again` saves what was refused."""
        self._again = again
        self._meet(self._bring, "together.bring")

    def _mediate(self, error: GongjiError, again: Again) -> bool:
        if isinstance(error, Stale):
            self.bring_together(again)
            return True
        if isinstance(error, NotFound) and error.fields.get("what") == "notice":
            self._say_gone()
            return True
        return False

    def _meet(self, then: Callable[[Meeting], None], key: str) -> None:
        draft = self._open_draft.draft
        if draft is None or not self._bench.session.is_connected:
            return
        service, snapshot = self._bench.session.service, self._open_draft.snapshot()
        self._bench.background.network(
            lambda: meet(service, snapshot), then, failed=self._on_not_met, key=key
        )

    def _on_not_met(self, error: GongjiError) -> None:
        if not isinstance(error, NotFound):
            self._open_draft.report(error)
        elif self._open_draft.draft is not None:
            self._say_gone()

    def _on_seen(self, meeting: Meeting) -> None:
        if not self._is_about_the_open(meeting) or self._meeting or not self.is_overtaken:
            return
        if self._is_composing():
            QTimer.singleShot(_COMPOSING_MS, self, lambda: self._on_seen(meeting))
        elif meeting.is_untouched and self._open_draft.content() == meeting.mine:
            self._take(meeting, meeting.theirs, self.tr("%1 saved version %2: it is shown now"))
        elif self._bench.session.role is Role.WRITER:
            self._offer(meeting)

    def _offer(self, meeting: Meeting) -> None:
        self._offered = meeting.revision
        said = _of(self.tr("%1 saved version %2 meanwhile"), meeting)
        self._line.say(About.SAVED, Said(said, self.tr("Bring together"), self.bring_together))

    def _bring(self, meeting: Meeting) -> None:
        """Take a clean merge in, ask about another one; never while a syllable is open."""
        if not self._is_about_the_open(meeting):
            return
        if self._is_composing():
            QTimer.singleShot(_COMPOSING_MS, self, lambda: self._bring(meeting))
            return
        mine = self._open_draft.content()
        if mine is not None and mine != meeting.mine:  # typed on while the answer came
            self._bench.background.network(
                lambda: meeting.again(mine), self._bring, key="together.bring"
            )
        elif meeting.merged.is_clean:
            self._take(meeting, meeting.merged.content, self._sentence(meeting))
            if self._again is not None:
                self._again()
        else:
            self._ask(meeting)

    def _sentence(self, meeting: Meeting) -> str:
        if len(meeting.newcomers) > 1:
            return self.tr("Brought together with what %1 and others saved (version %2)")
        return self.tr("Brought together with %1’s version %2")

    def _ask(self, meeting: Meeting) -> None:
        self._meeting = meeting
        self._line.forget(About.SAVED)
        person = self._bench.session.person
        self.page.show_meeting(meeting, person.name if person else "", self._bench.session.now())
        self._room.desk.open(self.page)

    def _on_decided(self, content: Content) -> None:
        meeting, self._meeting = self._meeting, None
        self._room.desk.back()
        if meeting is not None and self._is_about_the_open(meeting):
            self._take(meeting, content, self._sentence(meeting))
            (self._again or self._save)()

    def _on_came_back(self) -> None:
        """Leave both as they are: ours on the desk, theirs as a version."""
        meeting, self._meeting = self._meeting, None
        if meeting is not None and self._is_about_the_open(meeting):
            self._offer(meeting)

    def _take(self, meeting: Meeting, content: Content, said: str) -> None:
        before = self._open_draft.content()
        self._line.forget(About.SAVED)
        self._taking.take(content, meeting.notice)
        notice_id = meeting.notice.id

        def undo() -> None:
            draft = self._open_draft.draft
            if before is not None and draft is not None and draft.notice_id == notice_id:
                self._taking.take_back(before, content)

        self._to_say = _of(said, meeting), UndoInNotice(notice_id, undo)
        self._bench.navigator.undoable.emit(*self._to_say)

    def _say_again(self) -> None:
        """Say once more what came in: "saved" has taken its place on the screen."""
        if self._to_say is not None:
            self._bench.navigator.undoable.emit(*self._to_say)
            self._to_say = None

    def _say_gone(self) -> None:
        """Let the edit win over the deletion: the text may become a notice of its own."""
        said = self.tr("The service no longer has this notice. Your text is safe here.")
        offer = self.tr("Save as a new notice")
        self._line.say(About.GONE, Said(said, offer, self._save_as_new))

    def _save_as_new(self) -> None:
        """Go on under a new id; what waited for the old one is in the text anyway."""
        from editor.domain.ids import NoticeId
        from editor.workflow.ids import new_id
        from editor.workflow.merging import as_new

        store, outgoing = self._bench.drafts, self._bench.outgoing
        self._open_draft.commit_composition()
        old = self._open_draft.snapshot()
        new = as_new(old, NoticeId(new_id()))
        for item in outgoing.queue:
            if item.notice_id == old.notice_id and item.kind is ItemKind.REVISION:
                outgoing.remove(item)
        self._open_draft.show(new, None)
        self._open_draft.start_in_text()
        self._bench.background.store(lambda: store.put(new))
        self._bench.background.store(lambda: store.remove(old.notice_id))
        self._save()

    def _save(self) -> None:
        self._open_draft.save()

    def _on_opened(self, _draft: object) -> None:
        if self._meeting is not None:
            self._meeting = None
            self._room.desk.back()
        self._line.forget(About.SAVED, About.GONE)
        self._to_say, self._offered = None, 0
        if self._is_refused():
            self.bring_together(self._save)
        else:
            self.look()

    def _on_refused(self, item: Item) -> None:
        """Mind a version that waited in the outbox and comes too late by now."""
        draft = self._open_draft.draft
        refusal = self._bench.outgoing.refusal_of(item.notice_id)
        is_open = draft is not None and draft.notice_id == item.notice_id
        if is_open and item.kind is ItemKind.REVISION and refusal is not None:
            self._mediate(refusal, self._save)

    def _on_notice_wanted(self, notice_id: str) -> None:
        """Open the question again for who comes from the outbox to the notice that is open."""
        draft = self._open_draft.draft
        if draft is not None and draft.notice_id == notice_id and self._is_refused():
            self.bring_together(self._save)

    def _is_refused(self) -> bool:
        draft = self._open_draft.draft
        return draft is not None and isinstance(
            self._bench.outgoing.refusal_of(draft.notice_id), Stale
        )

    def _is_sending(self) -> bool:
        draft = self._open_draft.draft
        return draft is not None and any(
            item.notice_id == draft.notice_id
            and item.kind is ItemKind.REVISION
            and item.state is ItemState.WAITING
            for item in self._bench.outgoing.queue
        )

    def _is_about_the_open(self, meeting: Meeting) -> bool:
        draft = self._open_draft.draft
        return (
            draft is not None
            and draft.notice_id == meeting.notice.id
            and draft.base_revision <= meeting.revision
        )

    def _is_composing(self) -> bool:
        title = self._room.title
        return self._room.editor.composition.is_composing or title.seen_text() != title.text()


def _of(sentence: str, meeting: Meeting) -> str:
    return sentence.replace("%1", meeting.by).replace("%2", str(meeting.revision))
