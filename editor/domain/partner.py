"""A partner (제휴사) and its slots (더보기 항목), with the capacity they can prove."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from editor.domain.errors import Invalid

if TYPE_CHECKING:
    from datetime import date

    from editor.domain.ids import PartnerId, SlotId


class Evidence(StrEnum):
    """How a capacity is known: 신고만 · 부하 시험 · 실측."""

    DECLARED = "declared"
    LOAD_TESTED = "load_tested"
    MEASURED = "measured"

    @property
    def safety(self) -> float:
        """The safety factor ρ: the share of the capacity that a badge may use."""
        return {"declared": 0.4, "load_tested": 0.7, "measured": 0.8}[self.value]


@dataclass(frozen=True, slots=True)
class Partner:
    """Who runs the service behind a slot."""

    id: PartnerId
    name: str
    contact: str = ""


@dataclass(frozen=True, slots=True)
class Slot:
    """One entry of the More tab: where it leads and how much it survives.

    `capacity_rps` requests per second, `organic_rps` what it carries without us.
    """

    id: SlotId
    partner_id: PartnerId
    label_ko: str
    label_en: str
    icon: str
    link: str
    capacity_rps: float
    evidence: Evidence
    evidence_on: date
    organic_rps: float = 0.0
    health_url: str = ""

    @property
    def safe_rps(self) -> float:
        """What all badges together may bring: capacity × ρ − organic load."""
        return max(0.0, self.capacity_rps * self.evidence.safety - self.organic_rps)


_MOST_RPS = 1e9


def check_slot(slot: Slot) -> None:
    """Raise Invalid unless capacity is positive and the link is https."""
    if not slot.capacity_rps > 0 or slot.capacity_rps > _MOST_RPS:
        raise Invalid("capacity_invalid", capacity=slot.capacity_rps)
    if not 0 <= slot.organic_rps <= slot.capacity_rps:
        raise Invalid("organic_invalid", organic=slot.organic_rps)
    if not slot.link.startswith("https://"):
        raise Invalid("link_not_https", link=slot.link)
