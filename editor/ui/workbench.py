"""What every room is handed: plain parts, wired once in `editor.app`."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.domain.people import Role
from editor.ui.actions.registry import Actions
from editor.ui.outgoing import Outgoing
from editor.ui.preferences import Preferences
from editor.ui.unsent import Unsent

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.ui.background import Background
    from editor.ui.session import Session
    from editor.ui.theme.theme import Theme
    from editor.workflow.ports import DraftStore


@dataclass(frozen=True, slots=True)
class UndoInNotice:
    """What takes something back in one notice, and only while that notice is open.

    Where it is the last step of the text (`is_of_text`), the next one puts an end to it.
    """

    notice_id: str
    take_back: Callable[[], object]
    is_of_text: bool = False

    def __call__(self) -> object:
        """Take it back."""
        return self.take_back()


class Navigator(QObject):
    """How one room leads to another, without knowing it.

    Signals:
        room_wanted(str): "writing", "review" or "release".
        room_shown(str): this room is on the screen now.
        notice_wanted(str): show this notice in the writing room.
        notice_shown(str): this notice is open in the writing room now.
        review_wanted(str): show this notice in the review room.
        release_wanted(str): show this notice's release, or plan one, in the release room.
        said(str): a sentence for the toast; nothing to answer.
        undoable(str, Callable[[], object]): what was done, and what takes it back
            (an `UndoInNotice` where another notice ends that).
        texts_wanted(tuple[Path, ...]): make a draft of each of these files, and show the last.
        text_changed(): the open notice was written in.
        failed(GongjiError): an expected failure to show with what to do.
    """

    room_wanted = Signal(str)
    room_shown = Signal(str)
    notice_wanted = Signal(str)
    notice_shown = Signal(str)
    review_wanted = Signal(str)
    release_wanted = Signal(str)
    said = Signal(str)
    text_changed = Signal()
    undoable = Signal(str, object)
    texts_wanted = Signal(object)
    failed = Signal(object)


@dataclass(frozen=True, slots=True)
class Workbench:
    """The parts that every room works with."""

    background: Background
    session: Session
    drafts: DraftStore
    theme: Theme
    navigator: Navigator
    language: str
    outgoing: Outgoing = field(init=False)
    preferences: Preferences = field(init=False)
    actions: Actions = field(init=False)
    unsent: Unsent = field(init=False)

    def __post_init__(self) -> None:
        """Make what the desk has one of, of its own parts."""
        preferences = Preferences(self.background, self.drafts)
        drafts = self.drafts
        outgoing = Outgoing(self.background, self.session, drafts.outbox, pictures=drafts.pictures)
        self._put("outgoing", outgoing)
        self._put("preferences", preferences)
        session = self.session
        seat = lambda: (session.role or Role.WRITER).value  # noqa: E731 - read at each use
        self._put("unsent", Unsent(self.background, drafts, seat=seat))
        self._put("actions", Actions(preferences))

    def _put(self, name: str, part: object) -> None:
        object.__setattr__(self, name, part)
