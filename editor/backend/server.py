"""The composition root of the notice service: builds every part once and hands it on.

FastAPI answers below /v1 only; what phones read goes past it, on a bare ASGI application.
"""

from __future__ import annotations

import threading
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from fastapi import APIRouter

from editor import __version__
from editor.backend import keys
from editor.backend.auth import Gate
from editor.backend.clock import ServiceClock, system_now
from editor.backend.contract import ContractApp
from editor.backend.dark import Settling
from editor.backend.envelope import Envelope
from editor.backend.events import EventFeed
from editor.backend.keeper import Keeper
from editor.backend.metrics import Metrics
from editor.backend.problems import speak_problems
from editor.backend.public import PublicSite
from editor.backend.publisher import Publisher
from editor.backend.ramp import Signer
from editor.backend.readback import Reader
from editor.backend.review_door import DoorSite
from editor.backend.review_page import ReviewPage, is_review
from editor.backend.review_token import ReviewTokens
from editor.backend.routes.approvals import ApprovalRoutes
from editor.backend.routes.audit import AuditRoutes
from editor.backend.routes.clock import ClockRoutes
from editor.backend.routes.comparisons import ComparisonRoutes
from editor.backend.routes.events import EventRoutes
from editor.backend.routes.heads import HeadRoutes
from editor.backend.routes.identity import IdentityRoutes
from editor.backend.routes.media import MediaRoutes
from editor.backend.routes.notices import NoticeRoutes
from editor.backend.routes.people import PeopleRoutes
from editor.backend.routes.releases import DarkRoutes, ReleaseRoutes
from editor.backend.routes.review_links import ReviewLinkRoutes
from editor.backend.routes.reviews import ReviewRoutes
from editor.backend.routes.revisions import RevisionRoutes
from editor.backend.routes.slots import SlotRoutes
from editor.backend.routes.threads import ThreadRoutes
from editor.backend.scheduler import Scheduler
from editor.backend.store import belonging, migration
from editor.backend.store.session import Store, open_store
from editor.backend.stub import PartnerStub
from editor.backend.work import Desk
from editor.wire.signature import fingerprint, to_text

if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Callable
    from datetime import datetime
    from pathlib import Path

    from fastapi import FastAPI
    from starlette.types import Receive, Scope, Send

    from editor.domain.environment import Environment
    from editor.wire.signature import KeyPair

PREFIX = "/v1/environments/{env}"
_STOP_S = 10.0


@dataclass(frozen=True, slots=True)
class ServeSettings:
    """What a service has to be told. `public_url` is where phones reach it, without a path."""

    environment: Environment
    database_url: str
    public_root: Path
    keys_dir: Path
    public_url: str
    has_stub: bool = False
    has_scheduler: bool = True
    system: Callable[[], datetime] = system_now


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything a service is made of; tests and commands use single parts of it."""

    settings: ServeSettings
    store: Store
    clock: ServiceClock
    pair: KeyPair
    desk: Desk
    gate: Gate
    feed: EventFeed
    metrics: Metrics
    keeper: Keeper
    publisher: Publisher
    scheduler: Scheduler


class _Routes(Protocol):
    def mount(self, router: APIRouter, gate: Gate) -> None: ...


class Service:
    """The ASGI application; its lifespan starts and stops the threads that publish and keep."""

    def __init__(self, parts: Parts) -> None:
        self.parts = parts
        self._api = Envelope(
            api_of(parts, lifespan=self._lifespan),
            environment=parts.settings.environment,
            clock=parts.clock,
            metrics=parts.metrics,
        )
        self._site = _site(parts)
        self._review = ReviewPage(parts.store, tokens_of(parts), parts.settings.system)
        self.door_site = DoorSite(self._review, self._site)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve phones from files, everybody else from the API."""
        if scope["type"] == "http" and _is_public(scope["path"]):
            await self._site(scope, receive, send)
            return
        if scope["type"] == "http" and is_review(scope["path"]):
            await self._review(scope, receive, send)
            return
        await self._api(scope, receive, send)

    def stop_streams(self) -> None:
        """Let every open stream of events end, so that the server can."""
        self.parts.feed.stopping.set()

    def close(self) -> None:
        """Write the clock down and close the store."""
        with ExitStack() as stack:
            stack.callback(self.parts.store.close)
            stack.callback(self.parts.clock.close)

    @asynccontextmanager
    async def _lifespan(self, _app: FastAPI) -> AsyncIterator[None]:
        stop = threading.Event()
        threads = [
            threading.Thread(target=run, args=(stop,), name=name) for name, run in self._work()
        ]
        for thread in threads:
            thread.start()
        try:
            yield
        finally:
            self.stop_streams()
            stop.set()
            for thread in threads:
                thread.join(_STOP_S)

    def _work(self) -> list[tuple[str, Callable[[threading.Event], None]]]:
        parts = self.parts
        work: list[tuple[str, Callable[[threading.Event], None]]] = [
            ("gongji-keeper", parts.keeper.run)
        ]
        if parts.settings.has_scheduler:
            work += [
                ("gongji-scheduler", parts.scheduler.run),
                ("gongji-readback", parts.scheduler.run_seeing),
            ]
        return work


def build(settings: ServeSettings) -> Service:
    """Open the store, bring it up to date and wire every part.

    Raises Refused("store_environment"), Storage("store_newer" | "store_read_only" |
    "disk_full" | "key_unreadable") and Unavailable("store_unreachable").
    """
    store = open_store(settings.database_url)
    try:
        migration.upgrade(store)
        with store.transaction() as connection:
            belonging.claim(connection, settings.environment)
        parts = _wire(settings, store)
        parts.publisher.start(parts.clock.now())
        _site(parts).write_config()
        return Service(parts)
    except BaseException:
        store.close()
        raise


def api_of(parts: Parts, lifespan: Callable[[FastAPI], object] | None = None) -> FastAPI:
    """Return the FastAPI application of the write path."""
    app = ContractApp(
        title="Gongji notice service",
        version=__version__,
        docs_url=None,
        redoc_url=None,
        lifespan=lifespan,  # type: ignore[arg-type]  # a context manager made by asynccontextmanager
        openapi_url="/openapi.json",
        redirect_slashes=False,
    )
    speak_problems(app)
    identity = fingerprint(parts.pair.public)
    public_url = parts.settings.public_url
    IdentityRoutes(parts.desk, parts.metrics, public_url=public_url, fingerprint=identity).mount(
        app
    )
    router = APIRouter(prefix=PREFIX)
    for routes in _routes(parts):
        routes.mount(router, parts.gate)
    app.include_router(router)
    return app


def _routes(parts: Parts) -> tuple[_Routes, ...]:
    desk = parts.desk
    return (
        PeopleRoutes(desk),
        ClockRoutes(desk),
        NoticeRoutes(desk),
        RevisionRoutes(desk),
        HeadRoutes(desk),
        ReviewRoutes(desk),
        ApprovalRoutes(desk),
        ThreadRoutes(desk),
        ComparisonRoutes(desk),
        MediaRoutes(desk),
        ReviewLinkRoutes(desk, tokens_of(parts), system=parts.settings.system),
        SlotRoutes(desk),
        ReleaseRoutes(desk),
        DarkRoutes(desk, Settling(parts.publisher, parts.clock), Signer(parts.pair)),
        AuditRoutes(desk),
        EventRoutes(parts.feed, parts.gate),
    )


def _wire(settings: ServeSettings, store: Store) -> Parts:
    environment = settings.environment
    pair = keys.load_or_make(settings.keys_dir)
    clock = ServiceClock(store, environment, system=settings.system)
    site_url = settings.public_url.rstrip("/")
    publisher = Publisher(store, settings.public_root, environment, site_url)
    stub = PartnerStub(store, clock) if settings.has_stub else None
    return Parts(
        settings=settings,
        store=store,
        clock=clock,
        pair=pair,
        desk=Desk(store, clock, environment),
        gate=Gate(store, clock, environment),
        feed=EventFeed(store),
        metrics=Metrics(),
        keeper=Keeper(store, clock, environment),
        publisher=publisher,
        scheduler=Scheduler(
            publisher=publisher,
            reader=Reader(f"{site_url}/public/{environment.value}"),
            clock=clock,
            signer=Signer(pair),
            feed=stub.feed if stub else None,
        ),
    )


def _site(parts: Parts) -> PublicSite:
    key_id = Signer(parts.pair).key_id
    return PublicSite(
        root=parts.settings.public_root,
        environment=parts.settings.environment.value,
        keys={key_id: to_text(parts.pair.public)},
        now=parts.clock.now,
    )


def tokens_of(parts: Parts) -> ReviewTokens:
    """Return what makes and knows the tokens of this service's review links."""
    return ReviewTokens(parts.pair.private, parts.settings.environment)


def _is_public(path: str) -> bool:
    return path.startswith(("/public/", "/m/")) or path in {"/public", "/m"}
