"""How the panel says what a link is and does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor.ui.shared.moments import until
from editor.ui.sharing.addresses import Line

if TYPE_CHECKING:
    from datetime import datetime

    from editor.ui.sharing.addresses import Address
    from editor.wire.review_link import ReviewLinkView


def hours(count: int) -> str:
    """Return a choice of how long a link lasts."""
    return {
        1: QCoreApplication.translate("Sharing", "1 hour"),
        24: QCoreApplication.translate("Sharing", "24 hours"),
        72: QCoreApplication.translate("Sharing", "3 days"),
        168: QCoreApplication.translate("Sharing", "7 days"),
    }[count]


def headline(link: ReviewLinkView, now: datetime, language: str) -> str:
    """Return `버전 3 · 23시간 뒤 꺼짐`."""
    version = QCoreApplication.translate("Sharing", "Version %1").replace("%1", str(link.revision))
    ends = QCoreApplication.translate("Sharing", "ends %1")
    return f"{version} · {ends.replace('%1', until(link.expires_at, now, language))}"


def address(one: Address) -> str:
    """Return `192.168.0.12 – Wi-Fi (wlan0)`."""
    line = {
        Line.WIFI: QCoreApplication.translate("Sharing", "Wi-Fi"),
        Line.CABLE: QCoreApplication.translate("Sharing", "cable"),
        Line.OTHER: QCoreApplication.translate("Sharing", "network"),
    }[one.line]
    return f"{one.text} – {line} ({one.name})"
