"""Slots, releases and the clock over HTTP."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.client.resource import Resource
from editor.wire.people import Clock
from editor.wire.release import Dark, Measurement, PartnerView, ReleaseView, SlotView

if TYPE_CHECKING:
    from datetime import datetime

    from editor.domain.ids import ReleaseId, SlotId
    from editor.wire.release import ReleaseDraft


class ReleasingApi(Resource):
    """What admins do. Going dark sends no If-Match: it is always one person, one move."""

    def partners(self) -> tuple[PartnerView, ...]:
        return self._list("/partners", PartnerView)

    def slots(self) -> tuple[SlotView, ...]:
        return self._list("/slots", SlotView)

    def releases(self) -> tuple[ReleaseView, ...]:
        return self._list("/releases", ReleaseView)

    def release(self, release_id: ReleaseId) -> ReleaseView:
        return self._get(f"/releases/{release_id}", ReleaseView)

    def measurements(self, slot_id: SlotId, since: datetime) -> tuple[Measurement, ...]:
        asked = {"since": since.isoformat().replace("+00:00", "Z")}
        return self._list(f"/slots/{slot_id}/measurements", Measurement, asked)

    def create_partner(self, partner: PartnerView, *, key: str | None = None) -> PartnerView:
        return self._post("/partners", partner, PartnerView, key=key)

    def create_slot(self, slot: SlotView, *, key: str | None = None) -> SlotView:
        return self._post("/slots", slot, SlotView, key=key)

    def update_slot(self, slot: SlotView) -> SlotView:
        return self._put(f"/slots/{slot.id}", slot, SlotView, etag=slot.etag)

    def plan_release(self, draft: ReleaseDraft, *, key: str | None = None) -> ReleaseView:
        return self._post("/releases", draft, ReleaseView, key=key)

    def update_release(self, draft: ReleaseDraft, *, etag: str) -> ReleaseView:
        return self._put(f"/releases/{draft.id}", draft, ReleaseView, etag=etag)

    def schedule(
        self, release_id: ReleaseId, *, etag: str, dry_run: bool = False, key: str | None = None
    ) -> ReleaseView:
        path = f"/releases/{release_id}/schedule" + ("?dry_run=true" if dry_run else "")
        return self._post(path, None, ReleaseView, key=key, etag=etag)

    def confirm(self, release_id: ReleaseId, *, etag: str, key: str | None = None) -> ReleaseView:
        return self._post(f"/releases/{release_id}/approve", None, ReleaseView, key=key, etag=etag)

    def cancel(self, release_id: ReleaseId, *, etag: str, key: str | None = None) -> ReleaseView:
        return self._post(f"/releases/{release_id}/cancel", None, ReleaseView, key=key, etag=etag)

    def pause(self, release_id: ReleaseId, *, key: str | None = None) -> Dark:
        return self._post(f"/releases/{release_id}/pause", None, Dark, key=key)

    def resume(self, release_id: ReleaseId, *, key: str | None = None) -> ReleaseView:
        return self._post(f"/releases/{release_id}/resume", None, ReleaseView, key=key)

    def kill(self, release_id: ReleaseId, *, key: str | None = None) -> Dark:
        return self._post(f"/releases/{release_id}/kill", None, Dark, key=key)

    def withdraw(self, release_id: ReleaseId, *, key: str | None = None) -> Dark:
        return self._post(f"/releases/{release_id}/withdraw", None, Dark, key=key)

    def set_clock(self, rate: int) -> Clock:
        body = Clock(now=self._get("/clock", Clock).now, rate=rate)
        return self._put("/clock", body, Clock, etag="")
