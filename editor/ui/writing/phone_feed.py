"""What the phone shows around the text: head, list, More tab, badges at this moment."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from editor.domain.release import ReleaseState

if TYPE_CHECKING:
    from editor.ui.phone.pane import PhonePane
    from editor.ui.workbench import Workbench
    from editor.wire.notice import NoticeView
    from editor.wire.release import ReleaseView, SlotView

_SECOND_MS = 1000
_PUBLIC = frozenset({ReleaseState.LIVE})


class PhoneFeed(QObject):
    """Tells the phone page what is published, and what this draft would add to it."""

    def __init__(self, bench: Workbench, pane: PhonePane) -> None:
        super().__init__(pane)
        self._bench = bench
        self._pane = pane
        self._head: dict[str, object] = {}
        self._draft_id = ""
        self._releases: tuple[ReleaseView, ...] = ()
        self._notices: dict[str, NoticeView] = {}
        self._slots: tuple[SlotView, ...] = ()
        self._second = QTimer(self, interval=_SECOND_MS)
        self._second.timeout.connect(self._tick)
        pane.page_ready.connect(self._on_page_ready)
        bench.session.changed.connect(lambda _: self.refresh())
        bench.session.connected.connect(lambda _: self.refresh())

    def show_head(self, *, notice_id: str, title: str, kind: str, locale: str) -> None:
        """Show the title of the draft as it is typed."""
        self._draft_id = notice_id
        self._head = {
            "title": title,
            "date": self._bench.session.now().isoformat(),
            "kind": kind,
            "locale": locale,
            "modified": False,
        }
        self._pane.call("notice", self._head)
        if self._pane.view in ("list", "more"):
            self._feed()

    def refresh(self) -> None:
        """Read what is public again."""
        if not self._bench.session.is_connected:
            return
        service = self._bench.session.service
        self._bench.background.network(
            lambda: (service.releases(), service.slots(), service.notices()),
            self._on_read,
            key="phone.feed",
        )

    def _on_read(
        self,
        answer: tuple[tuple[ReleaseView, ...], tuple[SlotView, ...], tuple[NoticeView, ...]],
    ) -> None:
        self._releases, self._slots, notices = answer
        self._notices = {notice.id: notice for notice in notices}
        self._feed()

    def _on_page_ready(self) -> None:
        self._pane.call("notice", self._head)
        self._feed()
        self._second.start()

    def _tick(self) -> None:
        if self._pane.isVisible() and self._pane.view == "more":
            self._pane.call("at", _milliseconds(self._bench))

    def _feed(self) -> None:
        live = [r for r in self._releases if r.state in _PUBLIC and r.notice_id != self._draft_id]
        items = [_item(r, self._notices.get(r.notice_id)) for r in live]
        items.sort(key=lambda item: str(item["date_published"]), reverse=True)
        if self._head.get("title"):
            items.insert(0, self._draft_item())
        self._pane.call("feed", items, [_slot(s) for s in self._slots], self._programs())
        self._pane.call("at", _milliseconds(self._bench))

    def _draft_item(self) -> dict[str, object]:
        return {
            "id": self._draft_id,
            "title": self._head["title"],
            "date_published": self._head["date"],
            "tags": [self._head["kind"]],
            "_gongji": {"pinned": False, "modified": False, "read": False},
        }

    def _programs(self) -> list[object]:
        """Return the badge programs that are published now; killed ones are dark."""
        lit = (r.lit for r in self._releases if r.lit is not None and r.lit.program)
        return [json.loads(badge.program) for badge in lit if not badge.state.is_final]


def _item(release: ReleaseView, notice: NoticeView | None) -> dict[str, object]:
    published = release.published_at or release.schedule.at
    return {
        "id": release.public_id or release.id,
        "title": release.title,
        "date_published": published.isoformat(),
        "tags": [notice.kind.value if notice else "general"],
        "_gongji": {"pinned": False, "modified": False, "read": False},
    }


def _slot(slot: SlotView) -> dict[str, object]:
    label = {"ko": slot.label_ko, "en": slot.label_en}
    return {"id": slot.id, "label": label, "icon": slot.icon, "link": slot.link}


def _milliseconds(bench: Workbench) -> int:
    return int(bench.session.now().timestamp() * 1000)
