"""A witness outside the window: reads what phones read, over a fresh connection each time."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from typing import TYPE_CHECKING

from editor.domain.badge import is_lit, program_from
from editor.domain.errors import Conflict
from editor.wire.public import FeedPage, NoticePage, Permalink, PhoneConfig, Pointer
from editor.wire.signature import from_text, verify

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from editor.domain.badge import BadgeProgram
    from editor.wire.public import FeedItem, SignedProgram

_SECOND = timedelta(seconds=1)
_FAR = datetime(2999, 1, 1, tzinfo=UTC)


class Witness:
    """Reads the public objects of one environment."""

    def __init__(self, read: Callable[[str], bytes], public_url: str, environment: str) -> None:
        self._read = read
        self._url = public_url.rstrip("/")
        self._environment = environment

    def pointer(self) -> Pointer:
        """Return the pointer as a phone gets it now."""
        return Pointer.model_validate_json(self._object("more.json"))

    def items(self, locale: str) -> tuple[FeedItem, ...]:
        """Return the first page of a list, its bytes compared with the name in the pointer."""
        name = self.pointer().lists.get(locale)
        if name is None:
            return ()
        body = self._checked(f"list/{locale}/{name}.json", name)
        return FeedPage.model_validate_json(body).items

    def permalink(self, public_id: str) -> Permalink:
        """Return where a notice's permalink leads."""
        return Permalink.model_validate_json(self._object(f"notice/{public_id}.json"))

    def page(self, public_id: str) -> NoticePage:
        """Return a notice's page, its bytes compared with the hash that the permalink names."""
        name = self.permalink(public_id).page
        if name is None:
            raise Conflict("story_wrong", expected="a page", found="a tombstone")
        body = self._checked(f"notice/{public_id}/{name}.json", name)
        return NoticePage.model_validate_json(body)

    def program_of(self, release_id: str) -> BadgeProgram | None:
        """Return the signed program of a release, None while the pointer has none."""
        for badge in self.pointer().badges:
            payload = from_text(badge.payload)
            program = program_from(json.loads(payload))
            if program.release == release_id:
                self._check_signature(badge, payload)
                return program
        return None

    def _check_signature(self, badge: SignedProgram, payload: bytes) -> None:
        config = PhoneConfig.model_validate_json(self._read(f"{self._url}/m/config.json"))
        signature = from_text(badge.sig)
        if not any(verify(from_text(k), payload, signature) for k in config.keys.values()):
            raise Conflict("story_wrong", expected="a signed program", found="another signature")

    def _object(self, name: str) -> bytes:
        return self._read(f"{self._url}/public/{self._environment}/{name}")

    def _checked(self, name: str, expected: str) -> bytes:
        body = self._object(name)
        found = hashlib.sha256(body).hexdigest()
        if found != expected:
            raise Conflict("story_wrong", expected=expected, found=found)
        return body


def telling_moments(program: BadgeProgram) -> tuple[datetime, ...]:
    """Return the moments at which a program changes its mind: its points, between them, its end."""
    times = [at for at, _ in program.points]
    between = [a + (b - a) / 2 for a, b in pairwise(times)]
    edges = [times[0] - _SECOND, program.off_at - _SECOND, program.off_at]
    return tuple(sorted({*times, *between, *edges}))


def lit_by_arithmetic(
    program: BadgeProgram, users: Sequence[str], moments: Sequence[datetime]
) -> list[list[bool]]:
    """Return for each moment and user what `domain/badge` says, with a fresh lease."""
    return [[is_lit(program, u, at, lease_until=_FAR).lit for u in users] for at in moments]
