"""`gongji withdraw RELEASE`: take a notice down, and its badge with it (공지 내리기)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from editor.commands import darkening

if TYPE_CHECKING:
    import argparse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare which release of which service, and where the token comes from."""
    darkening.declare(parser)


def run(args: argparse.Namespace) -> int:
    """Withdraw the notice; raises Conflict("illegal_move") and Storage("dark_pending")."""
    return darkening.darken(args, lambda service, release_id: service.withdraw(release_id))
