"""What a layer offers to choose from, and who answers what is typed in it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal


@dataclass(frozen=True, slots=True)
class Choice:
    """One row: what its source knows it by, what it is called, a quiet word, and its keys."""

    name: str
    title: str
    note: str = ""
    keys: str = ""


class Source(QObject):
    """Answers what is typed in a layer.

    Signals:
        found(str, tuple[Choice, ...]): the answer to this query, the best first.
    """

    found = Signal(str, object)

    @property
    def prompt(self) -> str:
        """What stands in the empty field; also the layer's name for a screen reader."""
        raise NotImplementedError

    @property
    def hint(self) -> str:
        """Say which keys do something, under the list."""
        return ""

    @property
    def empty(self) -> str:
        """What to say where nothing was found."""
        raise NotImplementedError

    def ask(self, query: str) -> None:
        """Answer by `found`, now or later."""
        raise NotImplementedError

    def pick(self, name: str, *, aside: bool) -> None:
        """Do what was chosen; `aside` with Ctrl+Enter."""
        raise NotImplementedError
