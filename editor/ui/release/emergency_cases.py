"""What 비상 is about: what is out, what still goes dark, and what this opening has touched."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.domain.badge import BadgeState
from editor.workflow import releasing

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import datetime

    from editor.wire.release import ReleaseView


class Cases:
    """Knows the releases of the layer; one that was looked at stays until it is forgotten."""

    def __init__(self) -> None:
        self._known: dict[str, ReleaseView] = {}
        self._kept: dict[str, None] = {}
        self._current: frozenset[str] = frozenset()

    def read(self, releases: Iterable[ReleaseView]) -> None:
        """Take over what the service has now."""
        current = {release.id: release for release in releases}
        kept = {name: self._known[name] for name in self._kept if name in self._known}
        self._known = kept | current
        self._current = frozenset(current)

    def take(self, release: ReleaseView) -> None:
        """Take over what a command has answered, and keep it in sight."""
        self._known[release.id] = release
        self.keep(release.id)

    def keep(self, release_id: str) -> None:
        """Keep a release in sight whatever becomes of it."""
        self._kept[release_id] = None

    def forget(self) -> None:
        """Keep nothing any more: the layer was closed."""
        self._kept.clear()

    def release(self, release_id: str) -> ReleaseView | None:
        """Return a release by its id."""
        return self._known.get(release_id)

    def at_stake(self, now: datetime) -> tuple[ReleaseView, ...]:
        """Return what is out, newest first, then what is still going dark."""
        current = tuple(r for r in self._known.values() if r.id in self._current)
        out = releasing.in_danger(current)
        going = (r for r in current if r not in out and _is_going(r, now))
        return (*out, *going)

    def shown(self, now: datetime) -> tuple[ReleaseView, ...]:
        """Return what is at stake, then what is kept in sight."""
        at_stake = self.at_stake(now)
        kept = (self._known[name] for name in self._kept if name in self._known)
        return (*at_stake, *(r for r in kept if r not in at_stake))


def dark_by(release: ReleaseView) -> datetime | None:
    """Return by when a stopped badge is dark on every phone; None where none was stopped."""
    lit = release.lit
    is_killed = lit is not None and lit.state is BadgeState.KILLED
    return lit.dark_by if lit is not None and is_killed else None


def _is_going(release: ReleaseView, now: datetime) -> bool:
    by = dark_by(release)
    return by is not None and now < by
