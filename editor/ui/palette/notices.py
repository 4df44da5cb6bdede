"""Quick open's source: notices by title, those opened last before all others."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from editor.domain.hangul import folded
from editor.domain.release import ReleaseState
from editor.ui.palette.choices import Choice, Source
from editor.ui.palette.recents import Recents
from editor.workflow.library import shelf_of

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from PySide6.QtCore import QObject

    from editor.ui.workbench import Workbench
    from editor.workflow.library import Entry
    from editor.workflow.searching import Found

_SHOWN = 50
_IN_WRITING = frozenset({ReleaseState.DRAFT})


class Notices(Source):
    """Finds notices by words and initials of their titles."""

    def __init__(
        self, bench: Workbench, entries: Callable[[], tuple[Entry, ...]], parent: QObject
    ) -> None:
        super().__init__(parent)
        self._bench = bench
        self._entries = entries
        self._recents = Recents(bench.preferences, "notices")

    @property
    def prompt(self) -> str:
        """What stands in the empty field."""
        return self.tr("Open a notice: its title, or 초성")

    @property
    def hint(self) -> str:
        """Say which keys do something."""
        return self.tr("Enter: write · Ctrl+Enter: where it stands, in review or publishing")

    @property
    def empty(self) -> str:
        """What to say where nothing was found."""
        said = self.tr("No notice has that title. %1 also looks into the texts.")
        return said.replace("%1", self._bench.actions.native_keys("library.search"))

    def ask(self, query: str) -> None:
        """Answer with notices; the index is asked off the main thread."""
        if not query:
            self.found.emit(query, self._choices(self._entries(), ""))
            return
        index = self._bench.drafts.index
        self._bench.background.store(
            lambda: index.find(query), self._on_found, key="quick-open.find"
        )

    def pick(self, name: str, *, aside: bool) -> None:
        """Open a notice in the writing room, or where it stands."""
        navigator = self._bench.navigator
        entry = next((e for e in self._entries() if e.notice_id == name), None)
        wanted = navigator.notice_wanted
        if aside and entry is not None and entry.notice is not None:
            if entry.state is ReleaseState.IN_REVIEW:
                wanted = navigator.review_wanted
            elif entry.state not in _IN_WRITING:
                wanted = navigator.release_wanted
        wanted.emit(name)

    def _on_found(self, found: Found) -> None:
        entries = (e for e in self._entries() if e.notice_id in found.titled)
        self.found.emit(found.query, self._choices(entries, folded(found.query)))

    def _choices(self, entries: Iterable[Entry], query: str) -> tuple[Choice, ...]:
        """Return the rows: opened lately, then titles that begin so, then as the library stands.

        There may be twenty thousand: of those that are not shown nothing is made.
        """
        places = self._recents.places()
        known = list(entries)
        lately = [entry for entry in known if entry.notice_id in places]
        lately.sort(key=lambda entry: places[entry.notice_id])
        others = [entry for entry in known if entry.notice_id not in places]
        begins = [e for e in others if query and e.title.casefold().startswith(query)][:_SHOWN]
        shown = {e.notice_id: e for e in (*lately, *begins, *others[:_SHOWN])}
        return tuple(map(self._choice, islice(shown.values(), _SHOWN)))

    def _choice(self, entry: Entry) -> Choice:
        title = entry.title.strip() or self.tr("Untitled")
        return Choice(entry.notice_id, title, self._shelf(entry))

    def _shelf(self, entry: Entry) -> str:
        if entry.state is ReleaseState.APPROVED:
            return self.tr("Approved")
        return {
            "drafts": self.tr("Draft"),
            "in_review": self.tr("In review"),
            "scheduled": self.tr("Scheduled"),
            "live": self.tr("Live"),
            "ended": self.tr("Ended"),
        }[shelf_of(entry.state)]
