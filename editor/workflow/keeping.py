"""What a writer leaves as it is in one notice (이 공지에서는 그대로 두기).

A finding has no identity of its own: each look at the text makes new ones. What was left is known
by the check and by the words, wherever they stand; other words are asked about again.
"""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import TYPE_CHECKING, Protocol

from editor.checks.finding import Place, Severity

if TYPE_CHECKING:
    from editor.checks.finding import Finding
    from editor.domain.ids import NoticeId


@dataclass(frozen=True, slots=True)
class Mark:
    """One check and the words that it found, as their SHA-256.

    The words may be a megabyte or somebody's card number: they are not written down once more.
    """

    code: str
    words: str


class KeptStore(Protocol):
    """What was left as it is, kept on this desk. Every method may raise Storage."""

    def of(self, notice_id: NoticeId) -> frozenset[Mark]: ...
    def put(self, notice_id: NoticeId, mark: Mark) -> None: ...
    def remove(self, notice_id: NoticeId, mark: Mark) -> None: ...


def mark_of(finding: Finding, title: str, body: str) -> Mark:
    """Return what a finding is known by; where it has no words, what its sentence says."""
    text = {Place.TITLE: title, Place.BODY: body}.get(finding.field, "")
    words = text[finding.start : finding.end] or repr(finding.fields)
    return Mark(finding.code, sha256(words.encode("utf-8", "surrogatepass")).hexdigest())


def may_keep(finding: Finding) -> bool:
    """Tell whether a writer may leave it: what blocks, the service refuses whoever asks."""
    return finding.severity is not Severity.BLOCK
