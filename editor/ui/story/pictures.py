"""Pictures of the rooms for the README and the guide, taken of the real window.

What a picture shows follows from the sources that draw it: beside the pictures lies
`pictures.json` with a hash over those (comments, docstrings and layout of the code left out), and
a test of the gate compares it, so that a stale picture fails.
"""

from __future__ import annotations

import ast
import hashlib
import json
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from editor import assets
from editor.domain.people import Role
from editor.domain.release import ReleaseState
from editor.ui import story
from editor.ui.story.patience import Patience
from editor.ui.story.release_chapters import ReleaseChapters
from editor.ui.story.robot import Robot
from editor.ui.story.stage import listen
from editor.ui.story.writing_chapters import WritingChapters, ask_page
from editor.ui.theme.theme import Look

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from editor.ui.story.stage import Stage
    from editor.wire.release import ReleaseView

LIST: Final = "pictures.json"
ROOMS: Final = ("release", "writing", "review", "watch", "emergency")
LOOKS: Final = (Look.LIGHT, Look.DARK)
SIZES: Final = ((1280, 800), (1920, 1080))
_SOURCES: Final = ("phone", "themes", "icons", "samples", "devices.toml")
_SETTLE_S, _GREETING_S, _LIGHT_S = 1.0, 30.0, 90.0
_AHEAD_S = 6.0
_SPARE = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Shot:
    """One picture: a room, in a language, a look and a size."""

    room: str
    language: str
    look: Look
    size: tuple[int, int]

    @property
    def name(self) -> str:
        """The name of its file."""
        width, height = self.size
        return f"{self.room}-{self.language}-{self.look.value}-{width}x{height}.png"


class Photographer:
    """Brings a greeted desk to the moments worth a picture, and takes them."""

    def __init__(self, stage: Stage, folder: Path, wanted: frozenset[str]) -> None:
        self._stage = stage
        self._folder = folder
        self._wanted = wanted
        self.taken: list[str] = []
        self._patience = Patience()
        self._robot = Robot(stage, self._patience)
        self._writing = WritingChapters(stage, self._robot, self._patience)
        self._release = ReleaseChapters(stage, self._robot, self._patience)

    def take_all(self) -> None:
        """Take every picture that is wanted of this desk."""
        listen(self._stage, self._patience)
        self._writing.start()
        self._patience.until(self._is_greeted, "the samples", within_s=_GREETING_S)
        moments: tuple[tuple[str, Callable[[], None]], ...] = (
            ("release", self._show_plan),
            ("writing", self._show_text),
            ("badge", self._show_badge),
            ("review", self._show_review),
            ("watch", self._show_watch),
            ("emergency", self._show_emergency),
        )
        for room, prepare in moments:
            prepare()
            self._take(room)

    def _take(self, room: str) -> None:
        bench = self._stage.bench
        for size in SIZES:
            for look in LOOKS:
                shot = Shot(room, bench.language, look, size)
                if self._wanted and shot.name not in self._wanted:
                    continue
                self._stage.window.resize(*size)
                bench.theme.choose(look)
                self._patience.pause(_SETTLE_S)
                self._stage.window.grab().save(str(self._folder / shot.name))
                self.taken.append(shot.name)

    def _show_plan(self) -> None:
        self._robot.sit_down_as(Role.ADMIN)
        self._robot.go_to("release")
        room = self._stage.release
        self._patience.until(lambda: bool(room.planning.desk.releases), "the planned release")
        room.show_release(self._planned().id)
        self._patience.hear(room.proposed, room.propose, "the forecast")

    def _show_text(self) -> None:
        self._robot.sit_down_as(Role.WRITER)
        self._robot.go_to("writing")
        room = self._stage.writing
        self._patience.until(lambda: room.phone.page is not None, "the phone beside the text")

    def _show_badge(self) -> None:
        """Let the badge grow until it reaches the phone beside the text."""
        self._show_plan()
        self._release.schedule(ahead_s=_AHEAD_S)
        self._release.publish()
        slot = self._release.wait_for_program().slot
        self._robot.choose_in_menu("band.clock", "600×")
        self._robot.sit_down_as(Role.WRITER)
        self._robot.go_to("writing")
        self._robot.press("phone.more")
        self._patience.until(
            lambda: self._is_long_lit(slot), "the red N for this phone", within_s=_LIGHT_S
        )
        self._robot.choose_in_menu("band.clock", "1×")
        self._patience.until(lambda: self._is_drawn(slot), "the red N on the screen")

    def _is_long_lit(self, slot: str) -> bool:
        """Tell whether it is lit with some time to spare: a fast clock is only nearly known."""
        earlier = self._stage.bench.session.now() - _SPARE
        return self._release.is_lit_on_phone(slot, "preview", earlier)

    def _is_drawn(self, slot: str) -> bool:
        drawn = f"document.querySelectorAll({json.dumps(f'[data-slot={slot}] .pill')}).length"
        return ask_page(self._stage.writing.phone.page, drawn, self._patience) == 1

    def _show_review(self) -> None:
        self._robot.sit_down_as(Role.REVIEWER)
        self._robot.go_to("review")
        review = self._stage.review
        self._patience.until(lambda: review.notice is not None, "the notice to review")

    def _show_watch(self) -> None:
        self._robot.sit_down_as(Role.ADMIN)
        self._robot.go_to("release")
        watching = self._stage.release.watching
        self._robot.click_tab("release.tabs", 1)
        self._patience.hear(watching.watched, watching.read, "the measured clicks")

    def _show_emergency(self) -> None:
        self._robot.press("band.emergency")
        self._stage.emergency.choose(self._release.release_id)

    def _is_greeted(self) -> bool:
        releases = self._stage.bench.session.service.releases()
        live = [r for r in releases if r.state is ReleaseState.LIVE]
        return bool(live) and any(r.state is ReleaseState.DRAFT for r in releases)

    def _planned(self) -> ReleaseView:
        releases = self._stage.release.planning.desk.releases
        return next(r for r in releases if r.state is ReleaseState.DRAFT)


def wanted_in(folder: Path) -> frozenset[str]:
    """Return the pictures that a folder asks for; empty where it asks for all."""
    try:
        return frozenset(json.loads((folder / LIST).read_text(encoding="utf-8"))["pictures"])
    except (OSError, ValueError, KeyError):
        return frozenset()


def write_list(folder: Path, names: Iterable[str]) -> None:
    """Write beside the pictures from which sources they were made."""
    said = {"pictures": sorted(names), "sources": sources_hash()}
    text = json.dumps(said, indent=2, ensure_ascii=False)
    (folder / LIST).write_text(text + "\n", encoding="utf-8")


def sources_hash() -> str:
    """Return the SHA-256 over everything that decides what a picture shows."""
    digest = hashlib.sha256()
    for name, content in _sources():
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _sources() -> Iterable[tuple[str, bytes]]:
    rooms = Path(story.__file__).parents[1]
    for path in sorted(rooms.rglob("*.py")):
        name = path.relative_to(rooms).as_posix()
        if not name.startswith("story/") or name.endswith("pictures.py"):
            yield name, _meaning(path.read_text(encoding="utf-8"))
    resources = assets.root()
    for place in _SOURCES:
        found = [resources / place, *(resources / place).rglob("*")]
        for path in sorted(p for p in found if p.is_file()):
            yield path.relative_to(resources).as_posix(), path.read_bytes()
    for path in sorted((resources / "i18n").glob("*.ts")):
        yield path.name, path.read_bytes()


def _meaning(source: str) -> bytes:
    """Return code without comments, docstrings and layout."""
    tree = ast.parse(source)
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) and node.body:
            first = node.body[0]
            if isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant):
                node.body = node.body[1:]
    return ast.unparse(tree).encode()
