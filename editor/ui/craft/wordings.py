"""The wordings of the open notice: kept as they are typed, asked about, voted on."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.errors import NotFound, Unavailable
from editor.domain.ids import NoticeId

if TYPE_CHECKING:
    from collections.abc import Sequence

    from editor.domain.comparison import Part
    from editor.domain.errors import GongjiError
    from editor.ui.workbench import Workbench
    from editor.ui.writing.open_draft import OpenDraft
    from editor.wire.audit import Event
    from editor.wire.comparison import ComparisonView
    from editor.wire.notice import NoticeView

_ASKED = "gongji.comparison."
_AGAIN_MS = 2_000


class Wordings(QObject):
    """What is compared in the open notice.

    Signals:
        loaded(): the wordings of the notice and part are here.
        answered(): what colleagues said is here, or different.
    """

    loaded = Signal()
    answered = Signal()

    def __init__(self, bench: Workbench, open_draft: OpenDraft) -> None:
        super().__init__(open_draft)
        self._bench = bench
        self._open_draft = open_draft
        self._notice = ""
        self._kept: dict[str, list[str]] = {}
        self._asked: tuple[ComparisonView, ...] = ()
        self._again = QTimer(self, singleShot=True, interval=_AGAIN_MS)
        self._again.timeout.connect(self.refresh)
        bench.session.changed.connect(self._on_changed)
        bench.session.connected.connect(lambda _: self.refresh())

    @property
    def notice_id(self) -> str:
        """Which notice this is about, "" before the first."""
        return self._notice

    def open(self) -> None:
        """Take the notice that is open now."""
        draft = self._open_draft.draft
        if draft is None:
            return
        self._notice, self._kept, self._asked = draft.notice_id, {}, ()
        store, name = self._bench.drafts, self._setting
        self._bench.background.store(
            lambda: store.setting(name), self._on_kept, key="craft.wordings"
        )
        self.refresh()

    def of(self, part: Part) -> tuple[str, ...]:
        """Return what was written for a part, beside what stands in the notice."""
        return tuple(self._kept.get(part.value, ()))

    def keep(self, part: Part, words: Sequence[str]) -> None:
        """Keep the wordings of a part."""
        if list(words) != self._kept.get(part.value):
            self._kept[part.value] = list(words)
            store, name, text = self._bench.drafts, self._setting, json.dumps(self._kept)
            self._bench.background.store(lambda: store.remember(name, text))

    def question(self, part: Part) -> ComparisonView | None:
        """Return what colleagues are being asked about a part."""
        return next((c for c in self._asked if c.part is part and c.closed_at is None), None)

    def refresh(self) -> None:
        """Read the votes again."""
        session = self._bench.session
        if self._notice and session.is_connected:
            service, notice_id = session.service, NoticeId(self._notice)
            self._bench.background.network(
                lambda: service.comparisons(notice_id),
                self._on_asked,
                failed=self._on_not_asked,
                key="craft.questions",
            )

    def ask(self, part: Part, words: Sequence[str]) -> None:
        """Save what is on the screen and ask colleagues which wording they would open."""
        chosen = tuple(words)
        self._open_draft.save_then(
            lambda notice: self._send(notice, part, chosen),
            self._bench.navigator.failed.emit,
            queued=lambda: self._bench.navigator.failed.emit(Unavailable("offline")),
        )

    def close(self, part: Part) -> None:
        """Take no more votes."""
        question = self.question(part)
        if question is not None:
            service = self._bench.session.service
            self._bench.background.network(
                lambda: service.close_comparison(question.id), lambda _: self.refresh()
            )

    @property
    def _setting(self) -> str:
        return f"craft.wordings.{self._notice}"

    def _send(self, notice: NoticeView, part: Part, words: tuple[str, ...]) -> None:
        from editor.workflow.comparing import ask

        service = self._bench.session.service
        self._bench.background.network(
            lambda: ask(service, NoticeId(notice.id), part, words), lambda _: self.refresh()
        )

    def _on_kept(self, text: str | None) -> None:
        self._kept = _read(text) | self._kept
        self.loaded.emit()

    def _on_asked(self, asked: tuple[ComparisonView, ...]) -> None:
        if asked != self._asked:
            self._asked = asked
            self.answered.emit()

    def _on_not_asked(self, error: GongjiError) -> None:
        """Ask again later; a notice that was never saved has no questions."""
        if not isinstance(error, NotFound):
            self._again.start()

    def _on_changed(self, events: tuple[Event, ...]) -> None:
        if any(event.action.startswith(_ASKED) for event in events):
            self.refresh()


def _read(text: str | None) -> dict[str, list[str]]:
    try:
        found = json.loads(text or "{}")
        return {str(part): [str(word) for word in words] for part, words in found.items()}
    except (ValueError, TypeError, AttributeError):
        return {}
