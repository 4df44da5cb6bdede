"""Partners, slots, releases and badges on the wire."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from pydantic import Field, StringConstraints

from editor.domain.badge import BadgeState
from editor.domain.environment import Environment
from editor.domain.partner import Evidence
from editor.domain.release import Move, ReleaseState
from editor.wire.model import Hash, Id, Line, Moment, Number, Ppb, Text, Wire
from editor.wire.people import PersonName

Rate = Annotated[float, Field(ge=0, le=1e9, allow_inf_nan=False)]
Point = tuple[Moment, Ppb]
Ramp = Annotated[tuple[Point, ...], Field(max_length=64)]


class PartnerView(Wire):
    """A partner (제휴사)."""

    id: Id
    name: Line
    contact: Line = ""


class SlotView(Wire):
    """A More-tab entry (더보기 항목) and what its partner survives."""

    id: Id
    partner_id: Id
    label_ko: Line
    label_en: Line
    icon: Id
    link: Text
    capacity_rps: Rate
    evidence: Evidence
    evidence_on: date
    organic_rps: Rate = 0.0
    health_url: Text = ""
    etag: str = ""


class ScheduleView(Wire):
    """A wall clock as somebody meant it (RFC 3339 UTC + IANA zone + offset at entry)."""

    at: Moment
    zone: Annotated[str, StringConstraints(max_length=64)]
    offset_at_entry_s: Annotated[int, Field(ge=-86_400, le=86_400)]
    late_minutes: Annotated[int, Field(ge=0, le=1440)] | None = 10


class TrafficView(Wire):
    """What the planner assumed; the service judges the ramp with exactly these numbers."""

    sessions_per_day: Rate
    p1: Annotated[float, Field(gt=0, le=1)]
    decay: Annotated[float, Field(gt=0, le=1)]
    requests_per_click: Annotated[float, Field(gt=0, le=1000)]
    session_s: Annotated[float, Field(gt=0, le=86400)]
    alpha: Annotated[float, Field(gt=0, le=1000)]


class BadgeView(Wire):
    """The badge of a plan: slot, audience and the ramp ceiling."""

    slot_id: Id
    audience: Annotated[int, Field(ge=1, le=2_000_000_000)]
    ceiling: Ramp
    canary: Ramp
    off_at: Moment
    lease_s: Annotated[int, Field(ge=60, le=3600)] = 900
    traffic: TrafficView


class ReleaseDraft(Wire):
    """POST …/releases and PUT …/releases/{id} (If-Match)."""

    id: Id
    notice_id: Id
    revision: Number
    schedule: ScheduleView
    badge: BadgeView | None = None
    expires_at: Moment | None = None


class LitBadge(Wire):
    """A badge as it stands now."""

    state: BadgeState
    share: Ppb
    published: Ramp
    program: Text
    reason: Text = ""
    dark_by: Moment | None = None


class ReleaseView(Wire):
    """A release and where it stands; `moves` are the commands that are legal now."""

    id: Id
    environment: Environment
    notice_id: Id
    title: Line
    revision: int
    content_hash: Hash
    schedule: ScheduleView
    badge: BadgeView | None
    lit: LitBadge | None
    state: ReleaseState
    reason: Text = ""
    moves: tuple[Move, ...]
    release_hash: Hash
    planned_by: PersonName
    confirmed_by: PersonName | None = None
    public_id: Id | None = None
    published_at: Moment | None = None
    seen_at: Moment | None = None
    withdrawn_at: Moment | None = None
    expires_at: Moment | None = None
    etag: str


class Dark(Wire):
    """The answer to pause, kill and withdraw: by when every phone is dark."""

    release: ReleaseView
    dark_by: Moment


class Measurement(Wire):
    """POST …/slots/{id}/measurements: what the partner's side counted."""

    at: Moment
    rps: Rate
    p99_ms: Rate
    error_share: Annotated[float, Field(ge=0, le=1)]
