"""`gongji kill RELEASE`: put out a badge for ever (뱃지 긴급 중단)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.commands import darkening

if TYPE_CHECKING:
    import argparse

add_arguments = darkening.add_arguments


def run(args: argparse.Namespace) -> int:
    """Kill the badge; raises Conflict("no_badge" | "badge_ended") and Storage("dark_pending")."""
    return darkening.darken(args, lambda service, release_id: service.kill(release_id))
