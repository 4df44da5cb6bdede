"""Queries about partners, their slots and what those measured."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import delete, insert, select, update

from editor.backend.store.schema import measurements, partners, slots
from editor.backend.store.writing import insert_once
from editor.domain.errors import NotFound
from editor.domain.ids import PartnerId, SlotId
from editor.domain.partner import Evidence, Slot

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from sqlalchemy import Connection, Row


def partner_rows(connection: Connection) -> Sequence[Row[Any]]:
    """Return every partner, the oldest first."""
    return connection.execute(select(partners).order_by(partners.c.created_at, partners.c.id)).all()


def add_partner(connection: Connection, values: Mapping[str, object]) -> bool:
    """Write a partner; False where its id is taken."""
    return insert_once(connection, partners, values)


def partner_row(connection: Connection, partner_id: str) -> Row[Any]:
    """Return one partner; raises NotFound."""
    row = connection.execute(select(partners).where(partners.c.id == partner_id)).one_or_none()
    if row is None:
        raise NotFound("not_found", what="partner", id=partner_id)
    return row


def slot_rows(connection: Connection) -> Sequence[Row[Any]]:
    """Return every slot, the oldest first."""
    return connection.execute(select(slots).order_by(slots.c.created_at, slots.c.id)).all()


def slot_row(connection: Connection, slot_id: str, *, lock: bool = False) -> Row[Any]:
    """Return one slot; `lock` holds it until the transaction ends. Raises NotFound."""
    query = select(slots).where(slots.c.id == slot_id)
    row = connection.execute(query.with_for_update() if lock else query).one_or_none()
    if row is None:
        raise NotFound("not_found", what="slot", id=slot_id)
    return row


def slot_of(row: Row[Any]) -> Slot:
    """Return a slot as the domain judges it."""
    return Slot(
        id=SlotId(row.id),
        partner_id=PartnerId(row.partner_id),
        label_ko=row.label_ko,
        label_en=row.label_en,
        icon=row.icon,
        link=row.link,
        capacity_rps=row.capacity_rps,
        evidence=Evidence(row.evidence),
        evidence_on=row.evidence_on,
        organic_rps=row.organic_rps,
        health_url=row.health_url,
    )


def add_slot(connection: Connection, values: Mapping[str, object]) -> bool:
    """Write a slot; False where its id is taken."""
    return insert_once(connection, slots, values)


def change_slot(connection: Connection, slot_id: str, values: Mapping[str, object]) -> None:
    """Write a locked slot anew."""
    connection.execute(update(slots).where(slots.c.id == slot_id).values(dict(values)))


def add_measurement(connection: Connection, values: Mapping[str, object]) -> None:
    """Write what a partner's side counted."""
    connection.execute(insert(measurements).values(dict(values)))


def measurement_rows(
    connection: Connection, slot_id: str, *, since: datetime, limit: int, above: int = 0
) -> Sequence[Row[Any]]:
    """Return what was measured at a slot from a moment on, in the order of its arrival."""
    query = select(measurements).where(
        measurements.c.slot_id == slot_id, measurements.c.at >= since, measurements.c.id > above
    )
    return connection.execute(query.order_by(measurements.c.id).limit(limit)).all()


def forget_measurements(connection: Connection, before: datetime) -> int:
    """Drop what was measured before a moment; return how many."""
    return connection.execute(delete(measurements).where(measurements.c.at < before)).rowcount
