"""Who else writes in the open notice: a quiet line, and their text beside ours."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from editor.ui.merging.quiet_line import About, Said
from editor.ui.shared.moments import ago
from editor.workflow.writing import content_of

if TYPE_CHECKING:
    from editor.ui.merging.head_page import HeadPage
    from editor.ui.merging.heads import Heads
    from editor.ui.merging.quiet_line import QuietLine
    from editor.ui.workbench import Workbench
    from editor.ui.writing.room import WritingRoom
    from editor.wire.head import HeadView

_AT_IT_S = 600
_AGAIN_MS = 30_000


class Company(QObject):
    """Says what the heads of other desks mean."""

    def __init__(self, room: WritingRoom, bench: Workbench, line: QuietLine, heads: Heads) -> None:
        super().__init__(room)
        self._room = room
        self._bench = bench
        self._line = line
        self._heads: tuple[HeadView, ...] = ()
        self._page: HeadPage | None = None
        self._again = QTimer(self, interval=_AGAIN_MS)
        self._again.timeout.connect(self._say)
        heads.changed.connect(self._on_changed)

    @property
    def page(self) -> HeadPage:
        """Where their text is shown, made when it is wanted."""
        if self._page is None:
            from editor.ui.merging.head_page import HeadPage

            self._page = HeadPage(self._bench.theme, language=self._bench.language)
            self._page.back_wanted.connect(self._room.desk.back)
        return self._page

    def show_head(self) -> None:
        """Show the newest of their texts beside ours."""
        mine = self._room.open_draft.content()
        if self._heads and mine is not None:
            person = self._bench.session.person
            me = person.name if person else ""
            self.page.show_head(self._heads[0], mine, me, self._bench.session.now())
            self._room.desk.open(self.page)

    def _on_changed(self, heads: tuple[HeadView, ...]) -> None:
        """Leave out who has written what stands here anyway."""
        mine = self._room.open_draft.content()
        self._heads = tuple(head for head in heads if content_of(head.content) != mine)
        self._say()

    def _say(self) -> None:
        """Say it anew every half minute: "2 minutes ago" grows old."""
        if not self._heads:
            self._again.stop()
            self._line.forget(About.WRITING)
            return
        self._again.start()
        said = Said(self._sentence(self._heads[0]), self.tr("Show"), self.show_head)
        self._line.say(About.WRITING, said)

    def _sentence(self, head: HeadView) -> str:
        now = self._bench.session.now()
        is_at_it = (now - head.updated_at).total_seconds() < _AT_IT_S
        person = self._bench.session.person
        if person is not None and person.id == head.person.id:
            said = self.tr("You are writing here at another desk, too")
        elif not is_at_it:
            said = self.tr("%1 has words here that are not saved as a version")
        elif len(self._heads) > 1:
            said = self.tr("%1 and others are writing here, too")
        else:
            said = self.tr("%1 is writing here, too")
        when = ago(head.updated_at, now, self._bench.language)
        return f"{said.replace('%1', head.person.name)} · {when}"
