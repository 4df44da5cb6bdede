"""What was published and what was starred: read in the background, one notice after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from editor.workflow.favourites import Favourite

if TYPE_CHECKING:
    from editor.domain.ids import NoticeId
    from editor.ui.workbench import Workbench
    from editor.wire.release import ReleaseView
    from editor.workflow.rereading import Published, Reading

_READ_AHEAD = 60
"""So many of the newest are read for the search without being asked for; each is two requests."""


class Rereading(QObject):
    """Keeps what was read, so that it is there again at once, also when nobody answers.

    Signals:
        changed(): another notice was published, or the words of one are here.
        arrived(Reading): the words of a notice are here.
        stars_changed(): a line has a star, or has none any more.
    """

    changed = Signal()
    arrived = Signal(object)
    stars_changed = Signal()

    def __init__(self, bench: Workbench, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._published: tuple[Published, ...] = ()
        self._readings: dict[str, Reading] = {}
        self._stars: dict[tuple[NoticeId, str], Favourite] = {}
        bench.background.store(bench.drafts.favourites.all, self._on_stars, key="craft.stars")

    @property
    def published(self) -> tuple[Published, ...]:
        """What phones show or have shown, the newest first."""
        return self._published

    @property
    def readings(self) -> dict[str, Reading]:
        """The words that are here, by notice."""
        return self._readings

    @property
    def stars(self) -> tuple[Favourite, ...]:
        """The starred lines, the newest star first."""
        return tuple(sorted(self._stars.values(), key=lambda f: f.starred_at, reverse=True))

    def refresh(self) -> None:
        """Ask what is published now."""
        session = self._bench.session
        if session.is_connected:
            service = session.service
            self._bench.background.network(
                service.releases, self._on_releases, key="craft.published"
            )

    def open(self, wanted: Published) -> None:
        """Hand over the words of a notice: those that are here at once, then the newest ones."""
        known = self._readings.get(wanted.notice_id)
        if known is not None:
            self.arrived.emit(known)
        self._read(wanted)

    def is_starred(self, notice_id: NoticeId, line: str) -> bool:
        """Tell whether a line has a star."""
        return (notice_id, line) in self._stars

    def star(self, notice_id: NoticeId, line: str, *, is_on: bool) -> None:
        """Give a line a star, or take it away."""
        if is_on:
            self.put(Favourite(notice_id, line, self._bench.session.now()))
        else:
            self._stars.pop((notice_id, line), None)
            store = self._bench.drafts.favourites
            self._bench.background.store(lambda: store.remove(notice_id, line))
            self.stars_changed.emit()

    def put(self, favourite: Favourite) -> None:
        """Keep a starred line; also what takes its removal back."""
        self._stars[favourite.notice_id, favourite.line] = favourite
        store = self._bench.drafts.favourites
        self._bench.background.store(lambda: store.put(favourite))
        self.stars_changed.emit()

    def _on_stars(self, stars: tuple[Favourite, ...]) -> None:
        self._stars = {(f.notice_id, f.line): f for f in stars} | self._stars
        self.stars_changed.emit()

    def _on_releases(self, releases: tuple[ReleaseView, ...]) -> None:
        from editor.workflow.rereading import published

        self._published = published(releases)
        self.changed.emit()
        self._read_ahead()

    def _read_ahead(self) -> None:
        """Read the next notice that is not here: one at a time, so that saves never wait."""
        ahead = self._published[:_READ_AHEAD]
        following = next((p for p in ahead if self._is_unread(p)), None)
        if following is not None and self._bench.session.is_connected:
            self._read(following, is_ahead=True)

    def _is_unread(self, one: Published) -> bool:
        known = self._readings.get(one.notice_id)
        return known is None or known.published != one

    def _read(self, wanted: Published, *, is_ahead: bool = False) -> None:
        from editor.workflow.rereading import read

        session = self._bench.session
        if not session.is_connected:
            return
        service = session.service
        then = self._on_read_ahead if is_ahead else self._on_read
        key = "craft.ahead" if is_ahead else "craft.reading"
        failed = (lambda _: None) if is_ahead else None
        self._bench.background.network(lambda: read(service, wanted), then, failed=failed, key=key)

    def _on_read_ahead(self, reading: Reading) -> None:
        self._keep(reading)
        self._read_ahead()

    def _on_read(self, reading: Reading) -> None:
        self._keep(reading)
        self.arrived.emit(reading)

    def _keep(self, reading: Reading) -> None:
        self._readings[reading.published.notice_id] = reading
        self.changed.emit()
