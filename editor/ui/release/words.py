"""Numbers and state words of releases, in the words of PRODUCT.md and of a Korean office."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor.domain.badge import PPB, BadgeState
from editor.domain.partner import Evidence
from editor.domain.release import ReleaseState
from editor.domain.schedule import zone_of
from editor.ui.shared.moments import clock_with_seconds, day, day_and_time, span
from editor.workflow.planning import LEASE_S
from editor.workflow.releasing import late_s
from editor.workflow.watching import dark_share, killed_at

if TYPE_CHECKING:
    from datetime import datetime

    from editor.wire.release import ReleaseView

translate = QCoreApplication.translate

_TEN_THOUSAND, _HUNDRED_MILLION, _MILLION = 10_000, 100_000_000, 1_000_000


def people(count: int, language: str) -> str:
    """Return `4,500만 명` or `45 million people`."""
    if language != "ko":
        if count >= _MILLION and count % 100_000 == 0:
            return f"{count / _MILLION:,.10g} million people"
        return f"{count:,} people" if count != 1 else "1 person"
    parts = []
    if count >= _HUNDRED_MILLION:
        parts.append(f"{count // _HUNDRED_MILLION:,}억")
    rest = count % _HUNDRED_MILLION
    if rest >= _TEN_THOUSAND:
        parts.append(f"{rest // _TEN_THOUSAND:,}만")
    if rest % _TEN_THOUSAND or not parts:
        parts.append(f"{rest % _TEN_THOUSAND:,}")
    return " ".join(parts) + " 명" if len(parts) > 1 else f"{parts[0]} 명"


def rate(rps: float, language: str) -> str:
    """Return `4,800/초` or `4,800/s`, with two figures for what is below ten."""
    shown = f"{rps:,.0f}" if rps >= 10 or rps == 0 else f"{rps:.1f}"  # noqa: PLR2004
    return f"{shown}/초" if language == "ko" else f"{shown}/s"


def percent(share: float) -> str:
    """Return `80 %`; what is tiny but not nothing is not called nothing."""
    value = share * 100
    if 0 < value < 1:
        return "< 0.1 %" if value < 0.1 else f"{value:.1f} %"  # noqa: PLR2004
    return f"{value:.0f} %"


def lit(share_ppb: int) -> str:
    """Return the share lit as a percentage."""
    return percent(share_ppb / PPB)


def end(wall: datetime, language: str) -> str:
    """Return when something ends; midnight as `11월 26일(목) 밤 12시`, never as 오전 12:00."""
    if wall.hour or wall.minute:
        return day_and_time(wall, language)
    eve = day(wall - timedelta(days=1), language)
    return f"{eve} 밤 12시" if language == "ko" else f"{eve}, 24:00"


def state(which: ReleaseState) -> str:
    """Return the state of a release in words."""
    return {
        ReleaseState.DRAFT: translate("ReleaseWords", "Draft"),
        ReleaseState.IN_REVIEW: translate("ReleaseWords", "In review"),
        ReleaseState.APPROVED: translate("ReleaseWords", "Approved"),
        ReleaseState.SCHEDULED: translate("ReleaseWords", "Scheduled"),
        ReleaseState.PUBLISHING: translate("ReleaseWords", "Being published"),
        ReleaseState.LIVE: translate("ReleaseWords", "Live"),
        ReleaseState.EXPIRED: translate("ReleaseWords", "Ended"),
        ReleaseState.WITHDRAWN: translate("ReleaseWords", "Withdrawn"),
        ReleaseState.SUSPENDED: translate("ReleaseWords", "Suspended"),
        ReleaseState.FAILED: translate("ReleaseWords", "Publishing failed"),
        ReleaseState.MISSED: translate("ReleaseWords", "Missed its time"),
        ReleaseState.CANCELLED: translate("ReleaseWords", "Cancelled"),
        ReleaseState.SUPERSEDED: translate("ReleaseWords", "Replaced by a new version"),
    }[which]


def badge_state(which: BadgeState) -> str:
    """Return the state of a badge in words."""
    return {
        BadgeState.WAITING: translate("ReleaseWords", "Waiting to light"),
        BadgeState.CANARY: translate("ReleaseWords", "Just a few at first"),
        BadgeState.RAMPING: translate("ReleaseWords", "Lighting up, step by step"),
        BadgeState.HELD: translate("ReleaseWords", "On hold"),
        BadgeState.FULL: translate("ReleaseWords", "Lit for everybody"),
        BadgeState.EXPIRED: translate("ReleaseWords", "Badge ended"),
        BadgeState.KILLED: translate("ReleaseWords", "Badge stopped"),
    }[which]


def late(release: ReleaseView, language: str) -> str:
    """Return `늦게 게시됨 · 1분 53초 늦음` for what went out late, else nothing."""
    seconds = late_s(release)
    if seconds is None:
        return ""
    text = translate("ReleaseWords", "Published late · by %1")
    return text.replace("%1", span(seconds, language))


def going_dark(release: ReleaseView, now: datetime) -> str:
    """Return how far a stopped badge has gone dark; empty where none was stopped.

    `꺼지는 중 98 % · 14:03:25까지 모두 꺼짐`, later `14:03:25에 모두 꺼짐`.
    """
    lit = release.lit
    if lit is None or lit.dark_by is None or lit.state is not BadgeState.KILLED:
        return ""
    moment = clock_with_seconds(lit.dark_by.astimezone(zone_of(release.schedule.zone)))
    if now >= lit.dark_by:
        return translate("ReleaseWords", "All dark since %1").replace("%1", moment)
    lease_s = release.badge.lease_s if release.badge else LEASE_S
    share = dark_share(killed_at(lit.dark_by, lease_s), lit.dark_by, now)
    text = translate("ReleaseWords", "Going dark: %1 · all dark by %2")
    return text.replace("%1", percent(share)).replace("%2", moment)


def evidence(which: Evidence) -> str:
    """Return how a capacity is known."""
    return {
        Evidence.DECLARED: translate("ReleaseWords", "declared only"),
        Evidence.LOAD_TESTED: translate("ReleaseWords", "load test"),
        Evidence.MEASURED: translate("ReleaseWords", "measured"),
    }[which]


def reason(code: str) -> str:
    """Return why something was held or suspended; an unknown code stays silent."""
    known = {
        "paused": translate("ReleaseWords", "paused by a person"),
        "silent": translate("ReleaseWords", "the partner sends no measurements"),
        "slow": translate("ReleaseWords", "the partner answers slowly"),
        "failing": translate("ReleaseWords", "the partner answers with errors"),
        "no_room": translate("ReleaseWords", "no room under the safe line"),
        "revision_changed": translate("ReleaseWords", "the text was changed after scheduling"),
        "not_approved": translate("ReleaseWords", "an approval was taken back"),
        "release_stale": translate("ReleaseWords", "the slot was changed after scheduling"),
        "unseen": translate("ReleaseWords", "the public page could not be read back yet"),
        "too_late": translate("ReleaseWords", "too late to light"),
    }
    return known.get(code, "")
