"""GET /v1/identity, /livez, /readyz, /metrics: who answers, and how it is."""

from __future__ import annotations

from fastapi import FastAPI
from sqlalchemy import select
from starlette.responses import PlainTextResponse, Response

from editor import __version__
from editor.backend.metrics import Metrics
from editor.backend.store.schema import audit_head
from editor.backend.work import Desk, Outcome, reply
from editor.wire.people import Identity


class IdentityRoutes:
    """Answers without a token."""

    def __init__(self, desk: Desk, metrics: Metrics, *, public_url: str, fingerprint: str) -> None:
        self._desk = desk
        self._metrics = metrics
        self._public_url = public_url
        self._fingerprint = fingerprint

    def mount(self, app: FastAPI) -> None:
        """Add these routes to an application."""
        app.add_api_route(
            "/v1/identity", self.read_identity, response_model=None,
            responses={200: {"model": Identity}},
        )  # fmt: skip
        for path, endpoint in (
            ("/livez", self.live),
            ("/readyz", self.ready),
            ("/metrics", self.read_metrics),
        ):
            app.add_api_route(path, endpoint, response_class=PlainTextResponse)

    def read_identity(self) -> Response:
        """Name the environment, and the key that proves it."""
        view = Identity(
            environment=self._desk.environment,
            fingerprint=self._fingerprint,
            version=__version__,
            now=self._desk.clock.now(),
            public_url=self._public_url,
        )
        return reply(Outcome(view))

    async def live(self) -> PlainTextResponse:
        """Say that the process answers."""
        return PlainTextResponse("ok\n")

    def ready(self) -> PlainTextResponse:
        """Say that the store answers too; raises Unavailable otherwise."""
        with self._desk.store.reading() as connection:
            connection.execute(select(audit_head.c.seq)).one()
        return PlainTextResponse("ok\n")

    def read_metrics(self) -> PlainTextResponse:
        """Return every counter in Prometheus' text format."""
        with self._desk.store.reading() as connection:
            head = connection.execute(select(audit_head.c.seq)).scalar_one()
        self._metrics.gauge("gongji_audit_seq", head)
        return PlainTextResponse(self._metrics.text(), media_type="text/plain; version=0.0.4")
