"""What a story plays on: the real window and what hangs on it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from editor.ui.release.emergency import EmergencyLayer
    from editor.ui.release.room import ReleaseRoom
    from editor.ui.review.room import ReviewRoom
    from editor.ui.story.patience import Patience
    from editor.ui.window.main_window import MainWindow
    from editor.ui.workbench import Workbench
    from editor.ui.writing.room import WritingRoom


@dataclass(frozen=True, slots=True)
class Stage:
    """The rooms of one open desk; `read` fetches a URL over a connection of its own."""

    bench: Workbench
    window: MainWindow
    writing: WritingRoom
    review: ReviewRoom
    release: ReleaseRoom
    emergency: EmergencyLayer
    read: Callable[[str], bytes]


def listen(stage: Stage, patience: Patience) -> None:
    """Let what the window would show as an error end the wait under way."""
    for trouble in (
        stage.bench.background.failed,
        stage.bench.navigator.failed,
        stage.release.refused,
        stage.emergency.refused,
    ):
        trouble.connect(patience.report)
