"""GET and PUT …/clock: what time it is for this service."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import Response

from editor.backend.auth import Gate, KeyRule, caller_of
from editor.backend.routes.table import Route, mount
from editor.backend.work import Desk, Outcome, Work, reply
from editor.domain.people import Action
from editor.wire.people import Clock


class ClockRoutes:
    """Shows the clock, and lets practice run faster."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def mount(self, router: APIRouter, gate: Gate) -> None:
        """Add these routes to a router."""
        setting = Route(
            "PUT", "/clock", Action.SET_CLOCK, self.set_clock, Clock, key=KeyRule.OPTIONAL
        )
        mount(router, gate, (Route("GET", "/clock", Action.READ, self.read_clock, Clock), setting))

    def read_clock(self) -> Response:
        """Say what time it is, and how fast it passes."""
        return reply(Outcome(self._view()))

    def set_clock(self, body: Clock, request: Request) -> Response:
        """Run at another rate from now on; `now` of the request says nothing."""

        def effect(work: Work) -> Outcome:
            self._desk.clock.set_rate(body.rate, work.connection, dry_run=work.caller.dry_run)
            work.note("gongji.clock.set", work.environment.value, rate=body.rate)
            return Outcome(self._view())

        return self._desk.perform(caller_of(request), effect)

    def _view(self) -> Clock:
        return Clock(now=self._desk.clock.now(), rate=self._desk.clock.rate)
