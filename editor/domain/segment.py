"""A segment narrows a badge to phones of some languages and app versions."""

from __future__ import annotations

import re
from dataclasses import dataclass

from editor.domain.errors import Invalid

_LOCALE = re.compile(r"[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*")
_NUMBERS = r"[0-9]{1,15}(?:\.[0-9]{1,15}){0,7}"
_APP_RULE = re.compile(rf">=({_NUMBERS})")
_APP_VERSION = re.compile(rf"({_NUMBERS})(?![0-9.])")


@dataclass(frozen=True, slots=True)
class Phone:
    """What a segment asks about: the language (BCP 47) and the version of the host app."""

    locale: str
    app: str


@dataclass(frozen=True, slots=True)
class Segment:
    """Whom a badge is for; no locale and no app rule mean everybody.

    A locale is a language range (RFC 4647 §3.3.1: `ko` takes in `ko-KR`), the app rule is
    `>=10.4`, compared number by number. Raises Invalid("badge_segment").
    """

    locale: tuple[str, ...] = ()
    app: str | None = None

    def __post_init__(self) -> None:
        """Refuse a tag that no phone could match and a rule that no phone knows."""
        if not all(_LOCALE.fullmatch(tag) for tag in self.locale):
            raise Invalid("badge_segment", field="locale")
        if self.app is not None and not _APP_RULE.fullmatch(self.app):
            raise Invalid("badge_segment", field="app")

    def takes_in(self, phone: Phone) -> bool:
        """Tell whether this phone belongs to the segment."""
        return self._speaks(phone.locale) and self._runs(phone.app)

    def _speaks(self, locale: str) -> bool:
        if not self.locale:
            return True
        tag = locale.replace("_", "-")  # Android writes ko_KR
        if not _LOCALE.fullmatch(tag):
            return False
        return any(f"{tag}-".lower().startswith(f"{wanted}-".lower()) for wanted in self.locale)

    def _runs(self, app: str) -> bool:
        if self.app is None:
            return True
        found = _APP_VERSION.match(app)  # "10.4.1-beta" counts as 10.4.1
        return found is not None and _numbers(found[1]) >= _numbers(self.app.removeprefix(">="))


def _numbers(version: str) -> tuple[int, ...]:
    numbers = [int(part) for part in version.split(".")]
    while numbers and numbers[-1] == 0:  # 10.4 and 10.4.0 are one version
        numbers.pop()
    return tuple(numbers)
