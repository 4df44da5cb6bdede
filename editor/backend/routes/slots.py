"""…/partners and …/slots: who is behind the More tab, and what they survive."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from sqlalchemy import Row
from starlette.responses import Response

from editor.backend.auth import Gate, KeyRule, caller_of
from editor.backend.routes.asking import DEFAULT_LIMIT, Cursor, Limit, page
from editor.backend.routes.table import Route, mount
from editor.backend.store import people, publication, slots
from editor.backend.store.paging import cursor_of, read_cursor
from editor.backend.work import Desk, Outcome, Work, etag_of
from editor.domain.errors import Conflict, Forbidden, Invalid
from editor.domain.ids import PartnerId, SlotId
from editor.domain.partner import Slot, check_slot
from editor.domain.people import Action, Role
from editor.wire.model import Id, Moment
from editor.wire.page import Page
from editor.wire.release import Measurement, PartnerView, SlotView

_LONG_AGO = datetime(2000, 1, 1, tzinfo=UTC)


class SlotRoutes:
    """Lists, creates and changes partners and slots, and takes what partners measure."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def mount(self, router: APIRouter, gate: Gate) -> None:
        """Add these routes to a router."""
        manage, any_key = Action.MANAGE_SLOTS, KeyRule.OPTIONAL
        read, measured = Action.READ, "/slots/{slot_id}/measurements"
        routes = (
            Route("GET", "/partners", read, self.list_partners, Page[PartnerView]),
            Route(
                "POST", "/partners", manage, self.create_partner, PartnerView,
                status=201, key=any_key,
            ),
            Route("GET", "/slots", read, self.list_slots, Page[SlotView]),
            Route("POST", "/slots", manage, self.create_slot, SlotView, status=201, key=any_key),
            Route(
                "PUT", "/slots/{slot_id}", manage, self.update_slot, SlotView,
                key=any_key, conditional=True,
            ),
            Route("POST", measured, Action.MEASURE, self.measure, None, status=204, key=any_key),
            Route(
                "GET", measured, Action.READ_RELEASES, self.list_measurements, Page[Measurement]
            ),
        )  # fmt: skip
        mount(router, gate, routes)

    def list_partners(self, request: Request) -> Response:
        """List every partner."""
        with self._desk.store.reading() as connection:
            rows = slots.partner_rows(connection)
        return page(request, tuple(_partner_view(row) for row in rows), None)

    def create_partner(self, body: PartnerView, request: Request) -> Response:
        """Add a partner."""
        return self._desk.perform(caller_of(request), lambda work: _add_partner(work, body))

    def list_slots(self, request: Request) -> Response:
        """List every slot; its etag goes into If-Match."""
        with self._desk.store.reading() as connection:
            rows = slots.slot_rows(connection)
        return page(request, tuple(slot_view(row) for row in rows), None)

    def create_slot(self, body: SlotView, request: Request) -> Response:
        """Add a slot of a partner."""
        return self._desk.perform(caller_of(request), lambda work: _add_slot(work, body))

    def update_slot(self, slot_id: Id, body: SlotView, request: Request) -> Response:
        """Change a slot."""
        return self._desk.perform(
            caller_of(request), lambda work: _change_slot(work, slot_id, body)
        )

    def measure(self, slot_id: Id, body: Measurement, request: Request) -> Response:
        """Take what the partner's side counted."""
        return self._desk.perform(caller_of(request), lambda work: _measure(work, slot_id, body))

    def list_measurements(
        self,
        slot_id: Id,
        request: Request,
        *,
        since: Annotated[Moment, Query()] = _LONG_AGO,
        cursor: Cursor = None,
        limit: Limit = DEFAULT_LIMIT,
    ) -> Response:
        """List what was measured at a slot since a moment, in the order of its arrival."""
        above = read_cursor(cursor)[0] if cursor else 0
        with self._desk.store.reading() as connection:
            slots.slot_row(connection, slot_id)
            rows = slots.measurement_rows(
                connection, slot_id, since=since, limit=limit, above=above
            )
        items = tuple(
            Measurement(at=r.at, rps=r.rps, p99_ms=r.p99_ms, error_share=r.error_share)
            for r in rows
        )
        return page(request, items, cursor_of(rows[-1].id) if len(rows) == limit else None)


def slot_view(row: Row[Any]) -> SlotView:
    """Return a slot as the API shows it."""
    slot = slots.slot_of(row)
    return SlotView(
        id=slot.id,
        partner_id=slot.partner_id,
        label_ko=slot.label_ko,
        label_en=slot.label_en,
        icon=slot.icon,
        link=slot.link,
        capacity_rps=slot.capacity_rps,
        evidence=slot.evidence,
        evidence_on=slot.evidence_on,
        organic_rps=slot.organic_rps,
        health_url=slot.health_url,
        etag=etag_of(row.version),
    )


def _partner_view(row: Row[Any]) -> PartnerView:
    return PartnerView(id=row.id, name=row.name, contact=row.contact)


def _add_partner(work: Work, new: PartnerView) -> Outcome:
    if not new.name.strip():
        raise Invalid("name_missing")
    values = {"id": new.id, "name": new.name, "contact": new.contact, "created_at": work.now}
    if not slots.add_partner(work.connection, values):
        raise Conflict("partner_exists", id=new.id)
    work.note("gongji.partner.create", new.id, name=new.name)
    return Outcome(_partner_view(slots.partner_row(work.connection, new.id)), 201)


def _add_slot(work: Work, new: SlotView) -> Outcome:
    slots.partner_row(work.connection, new.partner_id)
    values = {**_values(new), "id": new.id, "created_at": work.now, "version": 1}
    if not slots.add_slot(work.connection, values):
        raise Conflict("slot_exists", id=new.id)
    work.note("gongji.slot.create", new.id, capacity_rps=new.capacity_rps)
    return _shown(work, new.id, status=201)


def _change_slot(work: Work, slot_id: str, new: SlotView) -> Outcome:
    row = slots.slot_row(work.connection, slot_id, lock=True)
    work.require_match(row.version)
    if new.id != slot_id:
        raise Invalid("id_mismatch", path=slot_id, body=new.id)
    slots.partner_row(work.connection, new.partner_id)
    values = {**_values(new), "version": row.version + 1}
    slots.change_slot(work.connection, slot_id, values)
    publication.slot_changed(work.connection, work.environment.value, slot_id, work.now)
    work.note("gongji.slot.update", slot_id, capacity_rps=new.capacity_rps)
    return _shown(work, slot_id, status=200)


def _shown(work: Work, slot_id: str, *, status: int) -> Outcome:
    view = slot_view(slots.slot_row(work.connection, slot_id))
    return Outcome(view, status, view.etag)


def _values(view: SlotView) -> dict[str, object]:
    """Return the columns of a slot; raises Invalid by the rules of `check_slot`."""
    slot = Slot(
        id=SlotId(view.id),
        partner_id=PartnerId(view.partner_id),
        **view.model_dump(exclude={"id", "partner_id", "etag", "evidence"}),
        evidence=view.evidence,
    )
    check_slot(slot)
    values = view.model_dump(exclude={"id", "etag"})
    return {**values, "evidence": view.evidence.value}


def _measure(work: Work, slot_id: str, counted: Measurement) -> Outcome:
    slot = slots.slot_row(work.connection, slot_id)
    if work.person.role is Role.PARTNER:
        _require_own(work, slot.partner_id)
    slots.add_measurement(work.connection, {"slot_id": slot_id, **counted.model_dump()})
    return Outcome()


def _require_own(work: Work, partner_id: str) -> None:
    """Raise Forbidden unless somebody of a partner speaks about a slot of theirs."""
    if people.partner_of(work.connection, work.person.id) != partner_id:
        raise Forbidden("partner_other", partner=partner_id)
