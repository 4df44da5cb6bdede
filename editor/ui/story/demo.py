"""The demo: the whole story in three minutes, in the real window, on a clock 60 times as fast."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox

from editor.domain.errors import Conflict, GongjiError
from editor.domain.ids import SlotId
from editor.domain.partner import Evidence
from editor.domain.people import Role
from editor.domain.schedule import zone_of
from editor.ui.shared.moments import clock_with_seconds
from editor.ui.story import script
from editor.ui.story.caption import Caption
from editor.ui.story.patience import Patience
from editor.ui.story.release_chapters import ReleaseChapters
from editor.ui.story.robot import Pace, Robot
from editor.ui.story.stage import listen
from editor.ui.story.writing_chapters import WritingChapters
from editor.wire.release import PartnerView, SlotView
from editor.workflow.ids import new_id

if TYPE_CHECKING:
    from collections.abc import Iterator

    from editor.ui.story.stage import Stage

PACE = Pace(key_s=0.05, look_s=0.6)
AHEAD_S = 60.0
AUDIENCE, CAPACITY_RPS = 15_000_000, 3_000
_READ_S = 3.0
_WATCH_S = 28.0
_GREETING_S = 30.0


class Demo(QObject):
    """Plays the story; Space holds it, Esc ends it, nothing else reaches the window meanwhile."""

    def __init__(self, stage: Stage, pace: Pace = PACE, read_s: float = _READ_S) -> None:
        super().__init__(stage.window)
        self._stage = stage
        self._read_s = read_s
        self._patience = Patience(self)
        self._robot = Robot(stage, self._patience, pace)
        self._writing = WritingChapters(stage, self._robot, self._patience)
        self._release = ReleaseChapters(stage, self._robot, self._patience)
        self.caption = Caption(stage.window)
        self.caption.pause_wanted.connect(self._on_pause_wanted)
        self.caption.stop_wanted.connect(self.stop)
        stage.window.closing.connect(self.stop)

    def play(self) -> GongjiError | None:
        """Play to the end; return why it ended early, None where it did not."""
        with self._hands_off():
            try:
                self._play()
            except GongjiError as why:
                return why
            finally:
                self.caption.leave()
        return None

    def stop(self) -> None:
        """End it at the next moment."""
        self._patience.hold(is_held=False)
        self._patience.report(Conflict("story_stopped"))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take Space and Esc; swallow other keys, which would get into the robot's text.

        Keys of a person arrive at the window first, those of the robot at its widgets.
        """
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
            if event.key() == Qt.Key.Key_Escape:
                self.stop()
            elif event.key() == Qt.Key.Key_Space:
                self._on_pause_wanted()
        return True

    def _play(self) -> None:
        self._say(self.tr("One moment: the practice service is starting."), 0)
        listen(self._stage, self._patience)
        self._writing.start()
        self._patience.until(self._is_greeted, "the samples", within_s=_GREETING_S)
        self._tell_writing()
        self._tell_review()
        self._tell_planning()
        self._tell_light()
        self._tell_dark()

    def _tell_writing(self) -> None:
        self._say(self.tr("A notice is written. The phone beside it changes at each key."))
        self._writing.write()
        self._say(self.tr("Now a colleague should read it. Ask for review."))
        self._writing.ask_for_review()

    def _tell_review(self) -> None:
        self._say(self.tr("The reviewer sits down and says something about a few words."))
        self._writing.say_something()
        self._say(self.tr("The writer answers and writes on. The comment stays at its words."))
        self._writing.answer()
        self._say(self.tr("Approved: exactly this text. One changed letter needs a new word."))
        self._writing.approve()

    def _tell_planning(self) -> None:
        self._say(self.tr("The release admin plans: how fast may the red badge light up?"), 0)
        slot_id = self._add_slot()
        self._robot.sit_down_as(Role.ADMIN)
        self._robot.go_to("release")
        self._release.choose(self._writing.notice_id)
        self._patience.until(
            lambda: self._stage.release.planning.desk.slot(slot_id) is not None, "the entry"
        )
        combo = self._robot.find("release.slot", QComboBox)
        combo.setCurrentIndex(combo.findData(slot_id))
        self._release.plan(self._writing.notice_id, audience=AUDIENCE)
        self._say(self.tr("The planner keeps the crowd under the line that the partner survives."))
        self._release.schedule(ahead_s=AHEAD_S)
        self._say(self.tr("Scheduled. From here the practice clock runs 60 times as fast."))
        self._robot.choose_in_menu("band.clock", "60×")

    def _tell_light(self) -> None:
        self._release.publish()
        self._release.readback()
        self._say(self.tr("Published on time and read back like a phone does. Then the badge."))
        self._robot.go_to("writing")
        self._robot.press("phone.more")
        self._release.wait_for_program()
        self._say(
            self.tr("The More tab: the red N lights for one person after another."),
            2 * self._read_s,
        )
        self._robot.go_to("release")
        self._robot.click_tab("release.tabs", 1)
        self._say(self.tr("Real clicks stay under the line; only then it may grow."), _WATCH_S)

    def _tell_dark(self) -> None:
        self._say(self.tr("The partner calls: something is wrong. One press is enough."))
        dark = self._release.kill(self._release.wait_for_program())
        at = clock_with_seconds(dark.dark_by.astimezone(zone_of(dark.release.schedule.zone)))
        told = self.tr("Dark by %1 on every phone, even where there is no network.")
        self._say(told.replace("%1", at), 2 * self._read_s)
        self._stage.emergency.close_layer()
        self._robot.choose_in_menu("band.clock", "1×")
        self._say(
            self.tr("That was Gongji. Nothing was faked, and nothing of yours was touched."),
            2 * self._read_s,
        )

    def _say(self, sentence: str, read_s: float | None = None) -> None:
        self.caption.say(sentence)
        self._patience.pause(self._read_s if read_s is None else read_s)

    def _is_greeted(self) -> bool:
        """Tell whether the first run's samples stand, so that lists keep still from now on."""
        return bool(self._stage.bench.session.service.releases()) and len(
            self._stage.writing.shelf.notices
        ) >= len(self._stage.bench.session.service.notices())

    def _add_slot(self) -> SlotId:
        admin = self._stage.bench.session.service_of(Role.ADMIN)
        partner = admin.create_partner(PartnerView(id=new_id(), name=script.PARTNER))
        slot = SlotView(
            id=new_id(),
            partner_id=partner.id,
            label_ko=script.LABEL_KO,
            label_en=script.LABEL_EN,
            icon="sparkles",
            link=script.LINK,
            capacity_rps=CAPACITY_RPS,
            evidence=Evidence.MEASURED,
            evidence_on=self._stage.bench.session.now().date(),
        )
        return SlotId(admin.create_slot(slot).id)

    def _on_pause_wanted(self) -> None:
        self._patience.hold(is_held=not self._patience.is_held)
        self.caption.show_held(is_held=self._patience.is_held)

    @contextmanager
    def _hands_off(self) -> Iterator[None]:
        window = self._stage.window.windowHandle()
        window.installEventFilter(self)
        try:
            yield
        finally:
            window.removeEventFilter(self)
