"""`gongji kill RELEASE`: put out a badge for ever (뱃지 긴급 중단)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.commands import darkening

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare which release of which service, and where the token comes from."""
    darkening.declare(parser)


def run(args: argparse.Namespace) -> int:
    """Kill the badge; raises Conflict("no_badge" | "badge_ended") and Storage("dark_pending")."""
    return darkening.darken(args, lambda service, release_id: service.kill(release_id))
