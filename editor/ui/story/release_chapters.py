"""The second half of the story: planned, scheduled, published, lit, killed, taken down."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QSpinBox

from editor.domain.badge import payload
from editor.domain.errors import Conflict, NotFound, Refused
from editor.domain.ids import ReleaseId
from editor.domain.people import Role
from editor.domain.release import ReleaseState
from editor.ui.release.list_model import Row
from editor.ui.story import script
from editor.ui.story.witness import Witness, lit_by_arithmetic, telling_moments
from editor.ui.story.writing_chapters import ask_page, demand, expect
from editor.wire.release import Dark, ReleaseView
from editor.workflow.planning import Proposal

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from editor.domain.badge import BadgeProgram
    from editor.domain.ids import NoticeId
    from editor.ui.story.patience import Patience
    from editor.ui.story.robot import Robot
    from editor.ui.story.stage import Stage

USERS = tuple(f"user-{number}" for number in range(200))
_PUBLISH_S = 40.0
_MORE_S = (5.0, 15.0)
_ON_TIME = timedelta(seconds=3)
_MINUTE = timedelta(minutes=1)


class ReleaseChapters:
    """Each method is one step: it works through the window and then asks a witness outside it."""

    def __init__(self, stage: Stage, robot: Robot, patience: Patience) -> None:
        self._stage = stage
        self._robot = robot
        self._patience = patience
        self._public_id = ""
        self._program: BadgeProgram | None = None
        self.release_id = ReleaseId("")

    def plan(self, notice_id: NoticeId, *, audience: int = script.AUDIENCE) -> None:
        """Choose the notice, give its badge a More-tab entry, and let the planner answer."""
        release, robot = self._stage.release, self._robot
        robot.sit_down_as(Role.ADMIN)
        robot.go_to("release")
        self.choose(notice_id)
        if not release.planning.desk.slots:
            self.add_slot()
            self.choose(notice_id)
        people = robot.find("release.audience", QSpinBox)
        people.selectAll()
        robot.type(people, str(audience) + "\n")
        release.form.settle_now()
        self._stays_under(
            self._patience.hear(release.proposed, release.propose, "the planner's answer")
        )

    def choose(self, notice_id: NoticeId) -> None:
        """Press the approved notice in the list."""
        release = self._stage.release
        release.tabs.setCurrentIndex(0)
        model = release.pane.model
        self._patience.until(
            lambda: model.row_of(Row(notice_id)).isValid(), "the approved notice in the list"
        )
        self._robot.click_row(release.pane.list, model.row_of(Row(notice_id)))

    def add_slot(self) -> None:
        """Fill in the form of a partner's entry."""
        robot, release = self._robot, self._stage.release
        robot.press("release.add_slot")
        for name, text in (
            ("partner.name", script.PARTNER),
            ("slot.label_ko", script.LABEL_KO),
            ("slot.label_en", script.LABEL_EN),
            ("slot.link", script.LINK),
        ):
            robot.type(robot.find(name, QLineEdit), text)
        capacity = robot.find("slot.capacity", QSpinBox)
        capacity.selectAll()
        robot.type(capacity, str(script.CAPACITY_RPS) + "\n")
        self._patience.hear(
            release.partners.slot_saved, lambda: robot.press("slot.save"), "the partner's entry"
        )
        self._patience.until(lambda: bool(release.planning.desk.slots), "the entry in the list")
        release.tabs.setCurrentIndex(0)

    def schedule(self, *, ahead_s: float) -> None:
        """Put the plan on the clock, a few seconds from now; a slow computer takes more."""
        for seconds in (ahead_s, *(ahead_s + more for more in _MORE_S)):
            try:
                self._schedule(seconds)
            except Refused as refusal:
                if refusal.code != "schedule_past":
                    raise
                self._patience.forgive()
                room = self._stage.release
                self._patience.hear(room.desk_shown, room.planning.read, "the plan as it is kept")
            else:
                return
        raise Conflict("story_wrong", expected="a release on the clock", found="schedule_past")

    def _schedule(self, ahead_s: float) -> None:
        room, session = self._stage.release, self._stage.bench.session
        proposal = self._patience.hear(
            room.proposed,
            lambda: self._start_at(session.now() + timedelta(seconds=ahead_s)),
            "the planner's answer",
        )
        self._stays_under(proposal)
        told = self._patience.hear(
            room.scheduled,
            lambda: self._robot.press("release.schedule"),
            "the release on the clock",
        )
        if isinstance(told, ReleaseView):
            self.release_id = ReleaseId(told.id)
            expect("scheduled", told.state.value)

    def publish(self) -> None:
        """Wait until the service calls it live, and look whether it was on time."""
        self._patience.until(self._is_live, "the published notice", within_s=_PUBLISH_S)
        release = self.view()
        if release.published_at is None or release.public_id is None:
            raise Conflict("story_wrong", expected="a public page", found="none")
        late = release.published_at - release.schedule.at
        clock = self._stage.bench.session.clock
        on_time = _ON_TIME * (clock.rate if clock else 1)  # a second is a second of the computer
        demand(timedelta(0) <= late <= on_time, "a publish on time", str(late))
        self._public_id = release.public_id

    def readback(self) -> None:
        """Read the list and the notice as a phone does, every byte compared with its hash."""
        witness, release = self._witness(), self.view()
        items = witness.items(self._locale())
        expect(script.TITLE, next((i.title for i in items if i.id == self._public_id), ""))
        page = witness.page(self._public_id)
        expect(release.content_hash, page.content_hash)
        demand(script.WORDS in page.html, script.WORDS, page.html)

    def wait_for_program(self) -> BadgeProgram:
        """Return the signed program that phones have, as soon as they have one."""
        if self._program is None:
            witness = self._witness()
            self._patience.until(lambda: self._is_told(witness), "the badge program", within_s=20)
        if self._program is None:
            raise Conflict("story_wrong", expected="a badge program", found="none")
        return self._program

    def badge(self) -> None:
        """Compare the phone page with the arithmetic for many users at the program's moments."""
        program = self.wait_for_program()
        start, notice_at = program.points[0][0], self.view().schedule.at
        demand(start - notice_at >= _MINUTE, "a ramp a minute after its notice", str(start))
        moments = telling_moments(program)
        said = lit_by_arithmetic(program, USERS, moments)
        _expect_same(said, self._lit_by_page(program, moments), moments)
        lit = sum(map(sum, said))
        demand(0 < lit < len(USERS) * len(moments), "some lit and some not", str(lit))
        last = program.points[-1][0]
        somebody = USERS[lit_by_arithmetic(program, USERS, [last])[0].index(True)]
        self._patience.until(
            lambda: self.is_lit_on_phone(program.slot, somebody, last), "the red N on the phone"
        )

    def kill(self, program: BadgeProgram) -> Dark:
        """Press once; the next pointer carries the tombstone and every phone is dark."""
        emergency, before = self._stage.emergency, self._witness().pointer().generation
        self._robot.press("band.emergency")
        emergency.choose(self.release_id)
        dark = self._patience.hear(
            emergency.darkened, lambda: self._robot.press("emergency.kill"), "the kill"
        )
        pointer = self._witness().pointer()
        demand(self.release_id in pointer.tombstones, "a tombstone", str(pointer.tombstones))
        demand(pointer.generation > before, "a newer pointer", str(pointer.generation))
        expect(None, self._witness().program_of(self.release_id))
        self._patience.until(lambda: not self._is_anybody_lit(program), "the dark phone page")
        if not isinstance(dark, Dark):
            raise Conflict("story_wrong", expected="a killed badge", found=str(dark))
        return dark

    def withdraw(self) -> None:
        """Take the notice down: its permalink says so, its page is gone from the list."""
        emergency = self._stage.emergency
        if not emergency.isVisible():
            self._robot.press("band.emergency")
        emergency.choose(self.release_id)
        self._patience.hear(
            emergency.darkened, lambda: self._robot.press("emergency.withdraw"), "the withdrawal"
        )
        witness = self._witness()
        demand(witness.permalink(self._public_id).withdrawn is True, "a tombstone", "a page")
        expect([], [i for i in witness.items(self._locale()) if i.id == self._public_id])
        expect(ReleaseState.WITHDRAWN, self.view().state)
        emergency.close_layer()

    def view(self) -> ReleaseView:
        """Return the release as the service has it now."""
        return self._stage.bench.session.service.release(self.release_id)

    def is_lit_on_phone(self, slot: str, user: str, at: datetime | None = None) -> bool:
        """Tell whether the phone beside the text shows a user the red N, now or at a moment."""
        moment = at or self._stage.bench.session.now()
        return self._asked(f"gongji.evaluate(t, u)[{json.dumps(slot)}]", [user], [moment])[0][0]

    def _start_at(self, at: datetime) -> None:
        form = self._stage.release.form
        form.set_start(at)
        form.settle_now()
        self._stage.release.propose()

    def _stays_under(self, proposal: object) -> None:
        if not isinstance(proposal, Proposal):
            raise Conflict("story_wrong", expected="a proposed ramp", found="none")
        safe = proposal.model.safe_rps + proposal.model.organic_rps
        demand(
            0 < proposal.plan.peak_rps <= safe,
            f"a peak under {safe:.0f}/s",
            f"{proposal.plan.peak_rps:.0f}/s",
        )

    def _is_live(self) -> bool:
        release = self._stage.release.planning.desk.release(self.release_id)
        return release is not None and release.state is ReleaseState.LIVE

    def _is_told(self, witness: Witness) -> bool:
        self._program = witness.program_of(self.release_id)
        return self._program is not None

    def _locale(self) -> str:
        """Return the language of what is written at this desk."""
        return self._stage.bench.language

    def _witness(self) -> Witness:
        identity = self._stage.bench.session.identity
        if identity is None:
            raise NotFound("story_missing", name="identity")
        environment = identity.environment.value
        return Witness(self._stage.read, identity.public_url, environment)

    def _lit_by_page(self, program: BadgeProgram, moments: Sequence[datetime]) -> list[list[bool]]:
        """Let `badge.js` of the phone page execute the very program that phones have."""
        return self._asked(
            f"GongjiBadge.isLit({payload(program).decode()}, u, t, {{leaseUntil: 9e15}})",
            USERS,
            moments,
        )

    def _is_anybody_lit(self, program: BadgeProgram) -> bool:
        moments = telling_moments(program)
        shown = self._asked(f"gongji.evaluate(t, u)[{json.dumps(program.slot)}]", USERS, moments)
        return any(map(any, shown))

    def _asked(
        self, answer: str, users: Sequence[str], moments: Sequence[datetime]
    ) -> list[list[bool]]:
        times = [int(at.timestamp() * 1000) for at in moments]
        script_ = (
            f"JSON.stringify({json.dumps(times)}.map((t) =>"
            f" {json.dumps(list(users))}.map((u) => Boolean(({answer})?.lit))))"
        )
        found = ask_page(self._stage.writing.phone.page, script_, self._patience)
        lit: list[list[bool]] = json.loads(str(found))
        return lit


def _expect_same(
    said: list[list[bool]], shown: list[list[bool]], moments: Sequence[datetime]
) -> None:
    """Raise Conflict("story_wrong") naming the first user and moment that differ."""
    for at, by_arithmetic, by_page in zip(moments, said, shown, strict=True):
        for user, expected, found in zip(USERS, by_arithmetic, by_page, strict=True):
            who = f"{user}, {at.isoformat()}: lit "
            demand(expected == found, f"{who}{expected}", str(found))
