"""Templates (틀): what a new notice of a kind begins with."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from editor import assets
from editor.domain.notice import Kind
from editor.domain.template import template_of

if TYPE_CHECKING:
    from editor.domain.template import Template

OFFERED: Final = (
    Kind.MAINTENANCE,
    Kind.FEATURE,
    Kind.PROMOTION,
    Kind.TERMS,
    Kind.INCIDENT,
    Kind.PARTNER,
    Kind.GENERAL,
)
"""점검 · 새 기능 · 이벤트 · 약관 변경 · 장애 · 제휴 · 일반, in the order in which they stand."""


def read_template(kind: Kind, locale: str) -> Template:
    """Return the template of a kind in the language of a notice; other languages read English."""
    language = "ko" if locale.partition("-")[0] == "ko" else "en"
    return template_of(assets.read_text(f"templates/{kind.value}.{language}.md"))
