"""A whole notice service without HTTP: a real SQLite file, real public files, a clock by hand."""

from __future__ import annotations

import json
import tempfile
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import insert, select

from editor.backend import planning, ramp
from editor.backend.auth import Caller
from editor.backend.clock import ServiceClock
from editor.backend.dark import Settling
from editor.backend.objects import PublicRoot
from editor.backend.publisher import Publisher
from editor.backend.ramp import Signer
from editor.backend.readback import Reader
from editor.backend.scheduler import Scheduler
from editor.backend.store import migration, notices, publication, releases, schema, slots
from editor.backend.store.session import Store, open_store
from editor.backend.work import Desk, Outcome, Work, etag_of
from editor.domain.approval import Approval, Verdict
from editor.domain.environment import Environment
from editor.domain.errors import Unavailable
from editor.domain.ids import NoticeId, PersonId
from editor.domain.notice import Content, content_hash
from editor.domain.people import Person, Role
from editor.domain.planner import plan
from editor.domain.revision import Revision
from editor.domain.traffic import KOREAN_DAY, TrafficModel
from editor.wire.public import POINTER_NAME, Pointer
from editor.wire.release import BadgeView, ReleaseDraft, ScheduleView, TrafficView
from editor.wire.signature import key_pair_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import ModuleType

    from sqlalchemy import Connection, Row


NOW = datetime(2026, 12, 1, 0, 0, 0, tzinfo=UTC)
SIGNER = Signer(key_pair_of(bytes(range(32))))
ADMIN = Person(PersonId("p_admin"), "박게시", Role.ADMIN)
WRITER = Person(PersonId("p_writer"), "이작가", Role.WRITER)
REVIEWER = Person(PersonId("p_reviewer"), "김검토", Role.REVIEWER)
TRAFFIC = TrafficView(
    sessions_per_day=20, p1=0.08, decay=0.65, requests_per_click=3, session_s=120, alpha=0.8
)
SLOT = "s_7f3a"


@cache
def _fresh_database() -> bytes:
    """Return a migrated database: migrating costs more than most tests."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "service.sqlite3"
        store = open_store(f"sqlite:///{path}")
        migration.upgrade(store)
        store.close()
        return path.read_bytes()


@dataclass
class Dial:
    """The system's time, turned by the test."""

    now: datetime = NOW

    def __call__(self) -> datetime:
        return self.now

    def turn(self, **span: float) -> None:
        self.now += timedelta(**span)


@dataclass
class FileReader:
    """Reads public files as phones would get them; `is_cut` is a dead network."""

    root: Path
    is_cut: bool = False

    def read(self, name: str) -> bytes:
        found = PublicRoot(self.root).read(name)
        if self.is_cut or found is None:
            raise Unavailable("unseen", name=name, why="cut")
        return found


@dataclass
class World:
    """One service on one folder."""

    folder: Path
    environment: Environment = Environment.PRACTICE
    dial: Dial = field(default_factory=Dial)
    feed: Callable[[], None] | None = None
    audience: int = 200_000
    database_url: str = ""

    def __post_init__(self) -> None:
        self.store: Store = self._opened()
        self.clock = ServiceClock(self.store, self.environment, system=self.dial)
        self.publisher = Publisher(
            self.store, self.folder / "public", self.environment, "http://127.0.0.1:1"
        )
        self.public = self.publisher.folder
        self.reader = FileReader(self.public)
        self.scheduler = Scheduler(self.publisher, self.reader, self.clock, SIGNER, feed=self.feed)
        self.desk = Desk(self.store, self.clock, self.environment)
        self.settling = Settling(self.publisher, self.clock)
        self.publisher.start(self.clock.now())

    def do(self, person: Person, effect: Callable[[Work], Outcome], *, version: int = 0) -> Any:
        """Perform a command as somebody, without HTTP."""
        if_match = etag_of(version) if version else None
        caller = Caller(person, "r1", if_match, None, dry_run=False)
        return self.desk.perform(caller, effect)

    def notice(self, name: str = "n1", *, body: str = "안녕하세요", approved: bool = True) -> str:
        """Add a notice with one revision, approved by the reviewer."""
        content = Content(f"공지 {name}", body)
        revision = Revision(NoticeId(name), 1, content, WRITER.id, self.clock.now())
        with self.store.transaction() as connection:
            notices.add_notice(connection, revision, author_name=WRITER.name)
            if approved:
                notices.add_approval(
                    connection, self._yes(name, content), reviewer_name=REVIEWER.name
                )
        return name

    def slot(self, name: str = SLOT, *, capacity: float = 3000.0, **columns: object) -> str:
        """Add a load-tested slot and its partner."""
        at = self.clock.now()
        partner = {"id": f"p{name}", "name": "게임사", "contact": "", "created_at": at}
        values = {
            "id": name, "partner_id": f"p{name}", "label_ko": "게임", "label_en": "Games",
            "icon": "gamepad-2", "link": "https://game.example/", "capacity_rps": capacity,
            "evidence": "load_tested", "evidence_on": at.date(), "organic_rps": 0.0,
            "health_url": "", "created_at": at, "version": 1, **columns,
        }  # fmt: skip
        with self.store.transaction() as connection:
            connection.execute(insert(schema.partners).values(partner))
            connection.execute(insert(schema.slots).values(values))
        return name

    def badge(self, *, start: datetime, slot_id: str = SLOT) -> BadgeView:
        """Plan a badge on a slot as the planner proposes."""
        model = TrafficModel(
            audience=self.audience, capacity_rps=3000.0, rho=0.7, daily_curve=KOREAN_DAY,
            **TRAFFIC.model_dump(),
        )  # fmt: skip
        proposed = plan(model, start=start, hours=24)
        return BadgeView(
            slot_id=slot_id,
            audience=self.audience,
            ceiling=proposed.points,
            canary=proposed.canary,
            off_at=start + timedelta(days=3),
            traffic=TRAFFIC,
        )

    def draft(
        self, release_id: str, notice_id: str, *, at: datetime, **changes: object
    ) -> ReleaseDraft:
        """Return a plan for revision 1 of a notice."""
        zone = ScheduleView(at=at, zone="Asia/Seoul", offset_at_entry_s=9 * 3600)
        fields: dict[str, object] = {
            "id": release_id, "notice_id": notice_id, "revision": 1, "schedule": zone,
        }  # fmt: skip
        return ReleaseDraft.model_validate(fields | changes)

    def scheduled(
        self, release_id: str = "r1", *, in_s: float = 60, with_badge: bool = False, **changes: Any
    ) -> str:
        """Put a fresh approved notice on the clock, as the admin does."""
        at = self.clock.now() + timedelta(seconds=in_s)
        notice_id = self.notice(f"n_{release_id}", body=changes.pop("body", "안녕하세요"))
        if with_badge:
            start, slot_id = at + timedelta(seconds=120), changes.pop("slot_id", SLOT)
            changes["badge"] = self.badge(start=start, slot_id=slot_id)
        draft = self.draft(release_id, notice_id, at=at, **changes)
        self.do(ADMIN, lambda work: planning.create(work, draft))
        self.do(ADMIN, lambda work: planning.schedule(work, release_id), version=1)
        return release_id

    def live(self, release_id: str = "r1", **changes: Any) -> str:
        """Bring a release to `live`."""
        self.scheduled(release_id, in_s=1, **changes)
        self.dial.turn(seconds=1)
        self.scheduler.step()
        self.scheduler.see()
        return release_id

    def live_again(self, release_id: str, *, of: str) -> None:
        """Publish a second revision of a live notice."""
        notice_id = self.row(of).notice_id
        content = Content("고친 공지", "고친 글")
        revision = Revision(NoticeId(notice_id), 2, content, WRITER.id, self.clock.now())
        with self.store.transaction() as connection:
            notices.add_revision(connection, revision, author_name=WRITER.name)
            approval = self._yes(notice_id, content)
            notices.add_approval(connection, approval, reviewer_name=REVIEWER.name)
        at = self.clock.now() + timedelta(seconds=60)
        draft = self.draft(release_id, notice_id, at=at, revision=2)
        self.do(ADMIN, lambda work: planning.create(work, draft))
        self.do(ADMIN, lambda work: planning.schedule(work, release_id), version=1)
        self.dial.turn(seconds=60)
        self.scheduler.step()
        self.scheduler.see()

    def request_changes(self, notice_id: str, reviewer: Person) -> None:
        """Take an approval back."""
        self.dial.turn(seconds=1)
        with self.store.transaction() as connection:
            row = notices.notice_row(connection, notice_id)
            no = Approval(
                NoticeId(notice_id), row.content_hash, self.environment, reviewer.id,
                Verdict.REQUEST_CHANGES, self.clock.now(), "다시",
            )  # fmt: skip
            notices.add_approval(connection, no, reviewer_name=reviewer.name)

    def relabel(self, slot_id: str, label: str) -> None:
        """Rename a slot."""
        self.change_slot(slot_id, label_ko=label)

    def change_slot(self, slot_id: str, **columns: object) -> None:
        """Change a slot, as the route does."""
        with self.store.transaction() as connection:
            slots.change_slot(connection, slot_id, columns)
            publication.slot_changed(connection, self.environment.value, slot_id, self.clock.now())

    def set(self, connection: Connection, release_id: str = "r1", **columns: object) -> None:
        """Change columns of a release behind everybody's back, its plan's hash included."""
        releases.save(connection, release_id, self.clock.now(), **columns)

    def details(self, action: str) -> dict[str, object]:
        """Return the details of the one audit entry of this action."""
        with self.store.reading() as connection:
            columns = schema.audit_entries.c
            query = select(columns.details).where(columns.action == action)
            found: dict[str, object] = json.loads(connection.execute(query).scalar_one())
        return found

    @property
    def ramp(self) -> ModuleType:
        """The module that moves badges."""
        return ramp

    def row(self, release_id: str = "r1") -> Row[Any]:
        """Return a release as stored."""
        with self.store.reading() as connection:
            return releases.get(connection, release_id)

    def pointer(self) -> Pointer:
        """Return what phones read now."""
        return Pointer.model_validate_json((self.public / POINTER_NAME).read_bytes())

    def actions(self) -> list[str]:
        """Return the audit log's actions, in order."""
        with self.store.reading() as connection:
            query = select(schema.audit_entries.c.action).order_by(schema.audit_entries.c.seq)
            return list(connection.execute(query).scalars())

    def count(self, action: str) -> int:
        """Return how often something was written down."""
        return self.actions().count(action)

    def close(self) -> None:
        """Close the store."""
        self.store.close()

    def _opened(self) -> Store:
        database = self.folder / "service.sqlite3"
        if self.database_url:
            store = open_store(self.database_url)
            migration.upgrade(store)
            return store
        if not database.exists():
            database.write_bytes(_fresh_database())
        return open_store(f"sqlite:///{database}")

    def _yes(self, name: str, content: Content) -> Approval:
        return Approval(
            NoticeId(name), content_hash(content), self.environment, REVIEWER.id,
            Verdict.APPROVE, self.clock.now(),
        )  # fmt: skip


def real_reader(url: str) -> Reader:
    """Return the reader that the service itself uses."""
    return Reader(f"{url}/public/practice", timeout_s=2)
