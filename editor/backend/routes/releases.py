"""…/releases: plans, and the commands that put them on the clock or take them off."""

from __future__ import annotations

from collections.abc import Callable

from fastapi import APIRouter, Request
from starlette.responses import Response

from editor.backend import dark, planning
from editor.backend.auth import Gate, KeyRule, caller_of
from editor.backend.dark import Settling
from editor.backend.ramp import Signer
from editor.backend.release_views import release_view, view_of
from editor.backend.routes.asking import DEFAULT_LIMIT, Cursor, Limit, page
from editor.backend.routes.table import Route, mount
from editor.backend.store import releases
from editor.backend.store.paging import cursor_at, read_cursor_at
from editor.backend.work import Desk, Outcome, Work, reply
from editor.domain.people import Action
from editor.wire.model import Id
from editor.wire.page import Page
from editor.wire.release import Dark, ReleaseDraft, ReleaseView


class ReleaseRoutes:
    """Plans, schedules and shows releases (게시 계획)."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def mount(self, router: APIRouter, gate: Gate) -> None:
        """Add these routes to a router."""
        one = "/releases/{release_id}"
        routes = (
            Route("GET", "/releases", Action.READ_RELEASES, self.list_releases, Page[ReleaseView]),
            Route("GET", one, Action.READ_RELEASES, self.read_release, ReleaseView),
            Route(
                "POST", "/releases", Action.PLAN, self.plan_release, ReleaseView,
                status=201, key=KeyRule.REQUIRED, rehearsable=True,
            ),
            Route(
                "PUT", one, Action.PLAN, self.update_release, ReleaseView,
                conditional=True, rehearsable=True,
            ),
            self._command("schedule", Action.SCHEDULE, self.schedule_release),
            self._command("approve", Action.APPROVE, self.confirm_release),
            self._command("cancel", Action.PLAN, self.cancel_release),
        )  # fmt: skip
        mount(router, gate, routes)

    def list_releases(
        self, request: Request, cursor: Cursor = None, limit: Limit = DEFAULT_LIMIT
    ) -> Response:
        """List releases, the newest first."""
        now = self._desk.clock.now()
        with self._desk.store.reading() as connection:
            rows = releases.newest_rows(connection, limit=limit, seen=read_cursor_at(cursor))
            views = tuple(view_of(connection, row, now) for row in rows)
        last = rows[-1] if len(rows) == limit else None
        onward = cursor_at(last.created_at, last.id) if last else None
        return page(request, views, onward)

    def read_release(self, release_id: Id) -> Response:
        """Show one release; its ETag goes into If-Match of the next command."""
        with self._desk.store.reading() as connection:
            view = release_view(connection, release_id, self._desk.clock.now())
        return reply(Outcome(view, etag=view.etag))

    def plan_release(self, body: ReleaseDraft, request: Request) -> Response:
        """Make a plan; the desk made its id."""
        return self._perform(request, lambda work: planning.create(work, body))

    def update_release(self, release_id: Id, body: ReleaseDraft, request: Request) -> Response:
        """Change a plan that is not on the clock."""
        return self._perform(request, lambda work: planning.update(work, release_id, body))

    def schedule_release(self, release_id: Id, request: Request) -> Response:
        """Put a plan on the clock; a dry run answers the same and changes nothing."""
        return self._perform(request, lambda work: planning.schedule(work, release_id))

    def confirm_release(self, release_id: Id, request: Request) -> Response:
        """Stand for exactly this plan as a second person."""
        return self._perform(request, lambda work: planning.confirm(work, release_id))

    def cancel_release(self, release_id: Id, request: Request) -> Response:
        """Take a plan off the table."""
        return self._perform(request, lambda work: planning.cancel(work, release_id))

    def _perform(self, request: Request, effect: Callable[[Work], Outcome]) -> Response:
        return self._desk.perform(caller_of(request), effect)

    @staticmethod
    def _command(name: str, action: Action, endpoint: Callable[..., Response]) -> Route:
        return Route(
            "POST", f"/releases/{{release_id}}/{name}", action, endpoint, ReleaseView,
            key=KeyRule.REQUIRED, conditional=True, rehearsable=True,
        )  # fmt: skip


class DarkRoutes:
    """Pauses, kills and withdraws: one person, one move, no If-Match, a key only if one likes."""

    def __init__(self, desk: Desk, settling: Settling, signer: Signer) -> None:
        self._desk = desk
        self._settling = settling
        self._signer = signer

    def mount(self, router: APIRouter, gate: Gate) -> None:
        """Add these routes to a router."""
        routes = (
            self._command("pause", self.pause_badge, Dark),
            self._command("resume", self.resume_badge, ReleaseView),
            self._command("kill", self.kill_badge, Dark),
            self._command("withdraw", self.withdraw_notice, Dark),
        )
        mount(router, gate, routes)

    def pause_badge(self, release_id: Id, request: Request) -> Response:
        """Hold a badge at the share it has reached."""
        return self._darken(
            request, release_id, lambda work: dark.pause(work, release_id, self._signer)
        )

    def resume_badge(self, release_id: Id, request: Request) -> Response:
        """Let a paused badge go on."""
        return self._desk.perform(caller_of(request), lambda work: dark.resume(work, release_id))

    def kill_badge(self, release_id: Id, request: Request) -> Response:
        """Put a badge out for ever."""
        return self._darken(request, release_id, lambda work: dark.kill(work, release_id))

    def withdraw_notice(self, release_id: Id, request: Request) -> Response:
        """Take a notice down, and its badge with it."""
        return self._darken(request, release_id, lambda work: dark.withdraw(work, release_id))

    def _darken(
        self, request: Request, release_id: str, effect: Callable[[Work], Outcome]
    ) -> Response:
        caller = caller_of(request)
        expected = self._desk.perform(caller, effect)
        if caller.dry_run:
            return expected
        settled = self._settling.settle(release_id)
        return reply(Outcome(settled, etag=settled.release.etag))

    @staticmethod
    def _command(
        name: str, endpoint: Callable[..., Response], answers: type[Dark | ReleaseView]
    ) -> Route:
        return Route(
            "POST", f"/releases/{{release_id}}/{name}", Action.GO_DARK, endpoint, answers,
            key=KeyRule.OPTIONAL, rehearsable=True,
        )  # fmt: skip
