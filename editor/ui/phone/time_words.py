"""The sentence under the phone: when, and what one person sees then."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor.domain.persona import Turn
from editor.ui.phone.outlook import Sight
from editor.ui.shared.moments import span

if TYPE_CHECKING:
    from datetime import timedelta

translate = QCoreApplication.translate


def sentence(after: timedelta, sight: Sight, turn: Turn, *, language: str) -> str:
    """Return `게시 7분 뒤 · 첫 사람에게는 뱃지가 보입니다` for a time after the publication."""
    return f"{_when(after, language)} · {_seen(sight, turn)}"


def now(after: timedelta, sight: Sight, turn: Turn, *, language: str) -> str:
    """Return the sentence of this moment; what is not published yet is said to be a preview."""
    word, preview = translate("TimeSlider", "Now"), translate("TimeSlider", "this is a preview")
    if sight is not Sight.UNPUBLISHED:
        return f"{word} · {sentence(after, sight, turn, language=language)}"
    return f"{word} · {_when(after, language)} · {preview}"


def short(after: timedelta, language: str) -> str:
    """Return `7분 뒤` or `10분 전`, as the field takes it too."""
    before, later = translate("TimeSlider", "%1 before"), translate("TimeSlider", "%1 after")
    seconds = after.total_seconds()
    return (before if seconds < 0 else later).replace("%1", span(abs(seconds), language))


def _when(after: timedelta, language: str) -> str:
    seconds = after.total_seconds()
    if abs(seconds) < 1:
        return translate("TimeSlider", "The moment of publication")
    before = translate("TimeSlider", "%1 before publication")
    later = translate("TimeSlider", "%1 after publication")
    return (before if seconds < 0 else later).replace("%1", span(abs(seconds), language))


def _seen(sight: Sight, turn: Turn) -> str:
    words = {
        Sight.UNPUBLISHED: translate("TimeSlider", "nobody sees it yet"),
        Sight.LISTED: translate("TimeSlider", "it is new in the list"),
        Sight.OFF: translate("TimeSlider", "the badge is off"),
        Sight.KILLED: translate("TimeSlider", "the badge was stopped"),
        Sight.GONE: translate("TimeSlider", "the notice has ended"),
    }
    return words[sight] if sight in words else _badge(turn, is_lit=sight is Sight.LIT)


def _badge(turn: Turn, *, is_lit: bool) -> str:
    dark, lit = {
        Turn.FIRST: (
            translate("TimeSlider", "the first person sees no badge yet"),
            translate("TimeSlider", "the first person sees the badge"),
        ),
        Turn.MIDDLE: (
            translate("TimeSlider", "the middle person sees no badge yet"),
            translate("TimeSlider", "the middle person sees the badge"),
        ),
        Turn.LAST: (
            translate("TimeSlider", "the last person sees no badge yet"),
            translate("TimeSlider", "the last person sees the badge"),
        ),
    }[turn]
    return lit if is_lit else dark
