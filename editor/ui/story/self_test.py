"""The self-test: the whole job through the real window, one line a step, nothing left behind."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING

from editor.domain.errors import GongjiError
from editor.messages import sentence
from editor.ui.story.patience import Patience
from editor.ui.story.release_chapters import ReleaseChapters
from editor.ui.story.robot import Robot
from editor.ui.story.stage import listen
from editor.ui.story.writing_chapters import WritingChapters

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from editor.ui.story.stage import Stage

AHEAD_S = 3.0
"""Whole seconds are scheduled, so the press comes two to three seconds before the moment."""


@dataclass(frozen=True, slots=True)
class StepReport:
    """One step: its name, how long it took, and in one sentence what went wrong."""

    step: str
    ms: int
    error: str = ""

    @property
    def ok(self) -> bool:
        """Whether it went well."""
        return not self.error

    def as_dict(self) -> dict[str, object]:
        """Return what stands on its line."""
        said: dict[str, object] = {"step": self.step, "ok": self.ok, "ms": self.ms}
        return said if self.ok else {**said, "error": self.error}


class SelfTest:
    """Plays the story on a stage and stops at the first step that fails."""

    def __init__(self, stage: Stage, say: Callable[[StepReport], None]) -> None:
        self._stage = stage
        self._say = say
        self._patience = Patience()
        robot = Robot(stage, self._patience)
        self._writing = WritingChapters(stage, robot, self._patience)
        self._release = ReleaseChapters(stage, robot, self._patience)

    def run(self) -> bool:
        """Play; return whether every step went well."""
        listen(self._stage, self._patience)
        before, sys.excepthook = sys.excepthook, self._on_defect
        try:
            return all(self._play(name, step) for name, step in self._steps())
        finally:
            sys.excepthook = before

    def _steps(self) -> tuple[tuple[str, Callable[[], object]], ...]:
        writing, release = self._writing, self._release
        return (
            ("start", writing.start),
            ("write", writing.write),
            ("preview", writing.preview),
            ("comment", writing.comment),
            ("answer", writing.answer),
            ("approve", writing.approve),
            ("plan", lambda: release.plan(writing.notice_id)),
            ("schedule", lambda: release.schedule(ahead_s=AHEAD_S)),
            ("publish", release.publish),
            ("readback", release.readback),
            ("badge", release.badge),
            ("kill", lambda: release.kill(release.wait_for_program())),
            ("withdraw", release.withdraw),
        )

    def _play(self, name: str, step: Callable[[], object]) -> bool:
        report = played(name, step, self._stage.bench.language)
        self._say(report)
        return report.ok

    def _on_defect(
        self,
        _kind: type[BaseException],
        error: BaseException,
        _trace: TracebackType | None,
    ) -> None:
        self._patience.report(error)


def played(name: str, step: Callable[[], object], language: str) -> StepReport:
    """Play one step; what went wrong is a sentence of the report."""
    started, error = monotonic(), ""
    try:
        step()
    except GongjiError as expected:
        error = sentence(expected, language)
    except Exception as defect:  # a diagnosis must also tell our own bugs
        error = f"{type(defect).__name__}: {defect}"
    return StepReport(name, round((monotonic() - started) * 1000), error)
