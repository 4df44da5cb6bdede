"""Who sits at this desk now, and which service answers them."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from editor.domain.errors import GongjiError, Unavailable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from editor.domain.people import Role
    from editor.ui.background import Background
    from editor.wire.audit import Event
    from editor.wire.people import Clock, Identity, PersonView
    from editor.workflow.ports import NetworkDoor, NoticeService

_POLL_MS = 1000
SILENCE_MS = 6000
"""A service that says nothing for so long is not there, though its connection stands."""


class Session(QObject):
    """The person, their token's service, the service's clock, and what changes there.

    Signals:
        connected(Identity): the service answers, or answers again.
        disconnected(GongjiError): it does not; writing goes on.
        person_changed(PersonView): another name was chosen in the band.
        changed(tuple[Event, ...]): something happened on the service; read it again.
        clock_changed(Clock): the practice clock runs at another rate.
    """

    connected = Signal(object)
    disconnected = Signal(object)
    person_changed = Signal(object)
    changed = Signal(object)
    clock_changed = Signal(object)

    def __init__(
        self,
        background: Background,
        parent: QObject | None = None,
        *,
        silence_ms: int = SILENCE_MS,
    ) -> None:
        super().__init__(parent)
        self._background = background
        self._services: Mapping[Role, NoticeService] = {}
        self._people: dict[Role, PersonView] = {}
        self._role: Role | None = None
        self._identity: Identity | None = None
        self._after = 0
        self._clock: Clock | None = None
        self._clock_read_at = datetime.now(UTC)
        self._is_connected = False
        self._is_attached = False
        self._is_attaching = False
        self._is_asking = False
        self._door: NetworkDoor | None = None
        self._poll = QTimer(self, interval=_POLL_MS, singleShot=True)
        self._poll.timeout.connect(self._ask_for_changes)
        self._silence = QTimer(self, interval=silence_ms, singleShot=True)
        self._silence.timeout.connect(lambda: self._on_lost(Unavailable("offline")))

    @property
    def is_connected(self) -> bool:
        """Whether the last answer came."""
        return self._is_connected

    @property
    def identity(self) -> Identity | None:
        """Which environment this is, once it has answered."""
        return self._identity

    @property
    def person(self) -> PersonView | None:
        """Who sits here."""
        return self._people.get(self._role) if self._role else None

    @property
    def role(self) -> Role | None:
        """The seat that is taken, None before there is a service."""
        return self._role

    @property
    def people(self) -> tuple[PersonView, ...]:
        """Everybody whose token this desk holds (practice: three)."""
        return tuple(self._people.values())

    @property
    def clock(self) -> Clock | None:
        """The service's clock as last read."""
        return self._clock

    @property
    def service(self) -> NoticeService:
        """The service as this person; raises Unavailable("offline") before it ever answered."""
        if self._role is None:
            raise Unavailable("offline")
        return self._services[self._role]

    @property
    def door(self) -> NetworkDoor | None:
        """What lets phones of this network in; None where the service has an address of its own."""
        return self._door

    def service_of(self, role: Role) -> NoticeService:
        """Return the service with another person's own token (the demo and the self-test)."""
        return self._services[role]

    def now(self) -> datetime:
        """Return the service's time: its last answer plus what has passed, at its rate."""
        local = datetime.now(UTC)
        if self._clock is None:
            return local
        passed = local - self._clock_read_at
        return self._clock.now + timedelta(seconds=passed.total_seconds() * self._clock.rate)

    def attach(
        self,
        services: Mapping[Role, NoticeService],
        role: Role,
        *,
        door: NetworkDoor | None = None,
    ) -> None:
        """Take the services of a desk, one a token, and ask who they are until they answer.

        Called again after the service was started anew: tokens change, seat and history stay.
        """
        self._background.drop("session.events")  # asked of a service that is no more
        self._services = services
        self._door = door
        self._role = role
        self._is_attached = self._is_asking = False
        self._poll.start()
        self._attach(role)

    def lose(self, error: GongjiError) -> None:
        """Say that the service is gone, by who knows it before the next question would."""
        self._on_lost(error)

    def _attach(self, role: Role) -> None:
        services, service = self._services, self._services[role]
        self._is_attaching = True
        self._background.network(
            lambda: (
                service.identity(),
                service.clock(),
                {r: s.me() for r, s in services.items()},
            ),
            self._on_attached,
            failed=self._on_not_attached,
            key="session.attach",
        )

    def choose(self, role: Role) -> None:
        """Sit down as another person of this desk."""
        if role != self._role and role in self._services:
            self._role = role
            self.person_changed.emit(self.person)

    def set_clock(self, rate: int, service: NoticeService) -> None:
        """Let the practice clock run at 1, 60 or 600 times."""
        self._background.network(lambda: service.set_clock(rate), self._on_clock)

    def stop(self) -> None:
        """Ask no more."""
        self._poll.stop()
        self._silence.stop()

    def _on_attached(self, answer: tuple[Identity, Clock, dict[Role, PersonView]]) -> None:
        identity, clock, people = answer
        self._is_attached, self._is_attaching = True, False
        self._people = people
        self._identity = identity
        self._on_clock(clock)
        self._is_connected = True
        self._poll.start()  # the one that `attach` started may be over: a slow service
        self.connected.emit(identity)
        self.person_changed.emit(self.person)

    def _on_not_attached(self, error: GongjiError) -> None:
        self._is_attaching = False
        self._on_lost(error)

    def _on_clock(self, clock: Clock) -> None:
        changed = self._clock is None or self._clock.rate != clock.rate
        self._clock, self._clock_read_at = clock, datetime.now(UTC)
        if changed:
            self.clock_changed.emit(clock)

    def _ask_for_changes(self) -> None:
        if not self._is_attached:
            if self._role is not None and not self._is_attaching:
                self._attach(self._role)
            return
        if self._is_asking:
            return  # a service that hangs must not fill the pool that saves wait for
        self._is_asking = True
        self._silence.start()
        service, after = self.service, self._after
        self._background.network(
            lambda: (service.events(after), service.clock()),
            self._on_changes,
            failed=self._on_not_answered,
            key="session.events",
        )

    def _on_changes(self, answer: tuple[tuple[Event, ...], Clock]) -> None:
        self._is_asking = False
        self._silence.stop()
        events, clock = answer
        self._poll.start()  # only now: a slow service is not asked twice at once
        self._on_clock(clock)
        if not self._is_connected:
            self._is_connected = True
            self.connected.emit(self._identity)
        if events:
            self._after = events[-1].seq
            self.changed.emit(events)

    def _on_not_answered(self, error: GongjiError) -> None:
        self._is_asking = False
        self._silence.stop()
        self._on_lost(error)

    def _on_lost(self, error: GongjiError) -> None:
        if self._identity is not None:
            self._poll.start()
        if self._is_connected or self._identity is None:
            self._is_connected = False
            self.disconnected.emit(error)
