"""How colleagues' reactions are said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor.domain.thread import Reaction

if TYPE_CHECKING:
    from collections.abc import Mapping


def reaction_words(reactions: Mapping[Reaction, int]) -> str:
    """Return `좋아요 2 · 웃겨요 3`, "" where nobody reacted."""
    names = {
        Reaction.LIKE: QCoreApplication.translate("Reactions", "Like"),
        Reaction.FUNNY: QCoreApplication.translate("Reactions", "Funny"),
        Reaction.UNSURE: QCoreApplication.translate("Reactions", "Not sure"),
    }
    return " · ".join(f"{names[r]} {n}" for r, n in reactions.items() if n)
