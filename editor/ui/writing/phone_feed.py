"""What the phone shows around the text: head, list, More tab, badges at the chosen moment."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from editor.domain.badge import payload
from editor.domain.release import ReleaseState
from editor.ui.phone.outlook import Outlook, Sight, outlook_of, release_of

if TYPE_CHECKING:
    from datetime import datetime

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
        self._other: dict[str, object] | None = None
        self._draft_id = ""
        self._releases: tuple[ReleaseView, ...] = ()
        self._notices: dict[str, NoticeView] = {}
        self._slots: tuple[SlotView, ...] = ()
        self._fed: object = None
        self._second = QTimer(self, interval=_SECOND_MS)
        self._second.timeout.connect(self._tick)
        pane.page_ready.connect(self._on_page_ready)
        pane.time.moved.connect(self._show_moment)
        pane.other_picked.connect(self._on_other_picked)
        pane.view_changed.connect(lambda _: self._show_moment())
        bench.session.changed.connect(lambda _: self.refresh())
        bench.session.connected.connect(lambda _: self.refresh())

    def show_head(self, *, notice_id: str, title: str, kind: str, locale: str) -> None:
        """Show the title of the draft as it is typed."""
        is_other, self._draft_id = notice_id != self._draft_id, notice_id
        head = _head(title, kind=kind, locale=locale, date=self._date())
        self._head = {"id": notice_id, **head}
        self._say_head()
        if is_other:
            self._look_ahead()
        elif self._pane.view in ("list", "more"):
            self._show_moment()

    def show_other_head(self, *, title: str, kind: str, locale: str, date: datetime) -> None:
        """Show the title of another notice instead, until `show_own_head`."""
        self._other = _head(title, kind=kind, locale=locale, date=date.isoformat())
        self._say_head()

    def show_own_head(self) -> None:
        """Show the title of the draft again."""
        if self._other is not None:
            self._other = None
            self._say_head()

    def _say_head(self) -> None:
        self._pane.call("notice", self._other or self._head)

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

    def _on_other_picked(self) -> None:
        said = self.tr("That row is another notice, as it is published. This one is not changed.")
        self._bench.navigator.said.emit(said)

    def _on_read(
        self,
        answer: tuple[tuple[ReleaseView, ...], tuple[SlotView, ...], tuple[NoticeView, ...]],
    ) -> None:
        self._releases, self._slots, notices = answer
        self._notices = {notice.id: notice for notice in notices}
        self._look_ahead()

    def _look_ahead(self) -> None:
        """Hand the release of the open notice to the time slider."""
        release = release_of(self._releases, self._draft_id)
        outlook = outlook_of(release) if release else None
        self._pane.time.show_outlook(outlook, self._bench.session.now())
        if self._head and self._head["date"] != self._date():
            self._head["date"] = self._date()
            self._say_head()
        self._show_moment()

    def _date(self) -> str:
        """Return the day under the title: of the publication where one is planned."""
        outlook = self._pane.time.outlook
        return (outlook.published_at if outlook else self._bench.session.now()).isoformat()

    def _on_page_ready(self) -> None:
        self._fed = None
        self._say_head()
        self._show_moment()
        self._second.start()

    def _tick(self) -> None:
        if self._pane.isVisible() and self._pane.time.moment is None:
            self._pane.time.show_now(self._bench.session.now())
            if self._pane.view in ("list", "more"):
                self._show_moment()

    def _show_moment(self) -> None:
        """Show the list and the More tab of the chosen moment and person."""
        is_empty = self._pane.view == "more" and not self._slots
        self._pane.note.explain(is_empty=is_empty, is_connected=self._bench.session.is_connected)
        at = self._pane.time.moment or self._bench.session.now()
        fed = (self._items(at), [_slot(s) for s in self._slots], self._programs())
        if fed != self._fed:
            self._fed = fed
            self._pane.call("feed", *fed)
        self._pane.call("at", int(at.timestamp() * 1000), self._pane.time.user or "preview")

    def _items(self, at: datetime) -> list[dict[str, object]]:
        live = [r for r in self._releases if r.state in _PUBLIC and r.notice_id != self._draft_id]
        items = [_item(r, self._notices.get(r.notice_id)) for r in live if _published_at(r) <= at]
        items.sort(key=lambda item: str(item["date_published"]), reverse=True)
        if self._head.get("title") and self._is_listed(at):
            items.insert(0, self._draft_item())
        return items

    def _is_listed(self, at: datetime) -> bool:
        """Tell whether the draft is in the list: always as it is now, else as it is planned."""
        time = self._pane.time
        if time.moment is None or time.outlook is None:
            return True
        return time.outlook.sight(time.user or "", at) not in (Sight.UNPUBLISHED, Sight.GONE)

    def _draft_item(self) -> dict[str, object]:
        return {
            "id": self._draft_id,
            "title": self._head["title"],
            "date_published": self._head["date"],
            "tags": [self._head["kind"]],
            "_gongji": {"pinned": False, "modified": False, "read": False},
        }

    def _programs(self) -> list[object]:
        """Return the badge programs that are published now, and the plan of the open notice."""
        outlook = self._pane.time.outlook
        mine = outlook.release_id if outlook else ""
        lit = (r.lit for r in self._releases if r.lit and r.lit.program and r.id != mine)
        programs = [json.loads(badge.program) for badge in lit if not badge.state.is_final]
        return programs + _own_programs(outlook)


def _head(title: str, *, kind: str, locale: str, date: str) -> dict[str, object]:
    return {"title": title, "date": date, "kind": kind, "locale": locale, "modified": False}


def _own_programs(outlook: Outlook | None) -> list[object]:
    program = outlook.program if outlook else None
    return [json.loads(payload(program))] if program else []


def _item(release: ReleaseView, notice: NoticeView | None) -> dict[str, object]:
    return {
        "id": release.public_id or release.id,
        "title": release.title,
        "date_published": _published_at(release).isoformat(),
        "tags": [notice.kind.value if notice else "general"],
        "_gongji": {"pinned": False, "modified": False, "read": False},
    }


def _slot(slot: SlotView) -> dict[str, object]:
    label = {"ko": slot.label_ko, "en": slot.label_en}
    return {"id": slot.id, "label": label, "icon": slot.icon, "link": slot.link}


def _published_at(release: ReleaseView) -> datetime:
    return release.published_at or release.schedule.at
