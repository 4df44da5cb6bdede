"""What is left of an anchor whose words were cut: the cut text and where they stood in it.

Live cursors collapse on a cut and neither paste nor undo brings them back, so the next insert
that holds the cut text restores the anchor from this.
"""

from __future__ import annotations

from dataclasses import dataclass

from editor.domain.errors import Invalid


@dataclass(frozen=True, slots=True)
class Tombstone:
    """An anchor of `length` code points that stood at `start_in_cut` of the text `cut`."""

    cut: str
    start_in_cut: int
    length: int

    @classmethod
    def of(cls, cut: str, *, cut_at: int, start: int, end: int) -> Tombstone:
        """Remember the anchor start..end of a text from which `cut` was taken at `cut_at`.

        Raises Invalid("anchor_outside") unless the anchor's words lie within the cut.
        """
        if not cut_at <= start < end <= cut_at + len(cut):
            raise Invalid("anchor_outside", start=start, end=end, length=len(cut))
        return cls(cut, start - cut_at, end - start)

    def restored(self, inserted: str, at: int) -> tuple[int, int] | None:
        """Return where the words stand after `inserted` came in at position `at`.

        None when the insert does not hold the cut text, or holds it twice: then nobody knows.
        """
        found = inserted.find(self.cut)
        if found < 0 or inserted.find(self.cut, found + 1) >= 0:
            return None
        start = at + found + self.start_in_cut
        return start, start + self.length
