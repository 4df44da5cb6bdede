"""The time slider: a release over time, for three people, on the real page."""

from __future__ import annotations

import json
import re
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, Qt, QTranslator

from editor import assets
from editor.domain.badge import PPB, BadgeProgram, BadgeState, payload
from editor.domain.environment import Environment
from editor.domain.persona import Turn
from editor.domain.release import ReleaseState
from editor.ui.phone import time_words
from editor.ui.phone.outlook import Sight, length_from, outlook_of, release_of
from editor.ui.phone.time_slider import TimeSlider
from editor.wire.people import PersonName
from editor.wire.release import BadgeView, LitBadge, ReleaseView, ScheduleView, TrafficView

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from editor.ui.phone.time_track import TimeTrack
    from editor.ui.theme.theme import Theme
    from tests.ui.phone.conftest import Phone

NOON = datetime(2026, 12, 3, 3, tzinfo=UTC)
MINUTE, DAY = timedelta(minutes=1), timedelta(days=1)
RAMP = (
    (NOON + MINUTE, 0),
    (NOON + 11 * MINUTE, PPB // 50),
    (NOON + 100 * MINUTE, PPB // 2 + PPB // 100),
    (NOON + 200 * MINUTE, PPB),
)
TRAFFIC = TrafficView(
    sessions_per_day=8, p1=0.02, decay=0.7, requests_per_click=6, session_s=90, alpha=2
)
BADGE = BadgeView(
    slot_id="s_cats",
    audience=45_000_000,
    ceiling=RAMP,
    canary=RAMP[:2],
    off_at=NOON + 3 * DAY,
    traffic=TRAFFIC,
)


def a_release(**changes: Any) -> ReleaseView:
    release = ReleaseView(
        id="r_cats",
        environment=Environment.PRACTICE,
        notice_id="n_cats",
        title="고양이가 차린 식당",
        revision=1,
        content_hash="a" * 64,
        schedule=ScheduleView(at=NOON, zone="Asia/Seoul", offset_at_entry_s=32_400),
        badge=BADGE,
        lit=None,
        state=ReleaseState.SCHEDULED,
        moves=(),
        release_hash="b" * 64,
        planned_by=PersonName(id="p_admin", name="박게시"),
        etag='"1"',
    )
    return release.model_copy(update=changes)


def published(points: tuple[tuple[datetime, int], ...], state: BadgeState) -> ReleaseView:
    program = BadgeProgram(1, "practice", "r_cats", "s_cats", "salt", points, BADGE.off_at, 900)
    lit = LitBadge(
        state=state, share=0, published=points, program=payload(program).decode(), reason=""
    )
    return a_release(state=ReleaseState.LIVE, published_at=NOON, lit=lit)


@pytest.fixture
def slider(theme: Theme, qtbot: QtBot) -> Iterator[TimeSlider]:
    made = TimeSlider(theme, language="en")
    qtbot.addWidget(made)
    made.resize(420, 120)
    made.show_outlook(outlook_of(a_release()), NOON - DAY)
    return made


# ── the arithmetic ───────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("minutes", "sight"),
    [(-1, Sight.UNPUBLISHED), (0, Sight.NOT_YET), (12, Sight.LIT), (3 * 1440, Sight.OFF)],
)
def test_first_person_sees_the_planned_badge(
    slider: TimeSlider, minutes: int, sight: Sight
) -> None:
    assert slider.outlook.sight(slider.user, NOON + minutes * MINUTE) is sight


def test_killed_badge_is_never_seen() -> None:
    outlook = outlook_of(published(RAMP, BadgeState.KILLED))
    assert outlook.program is None
    assert outlook.sight("anybody", NOON + DAY) is Sight.KILLED


def test_notice_without_a_badge_is_listed_until_it_ends() -> None:
    outlook = outlook_of(a_release(badge=None, expires_at=NOON + DAY))
    seen = [outlook.sight("u", NOON + days * DAY) for days in (-1, 0, 1)]
    assert seen == [Sight.UNPUBLISHED, Sight.LISTED, Sight.GONE]


def test_plan_goes_on_where_the_published_program_ends() -> None:
    outlook = outlook_of(published(RAMP[:2], BadgeState.CANARY))
    assert outlook.program.salt == "salt"
    assert outlook.program.points == RAMP
    assert [outlook.is_plan(NOON + n * MINUTE) for n in (11, 12)] == [False, True]


def test_whole_program_is_no_plan() -> None:
    outlook = outlook_of(published(RAMP, BadgeState.FULL))
    assert not outlook.is_plan(NOON + 2 * DAY)
    assert outlook_of(a_release()).is_plan(NOON)


@pytest.mark.parametrize("days", [1, 3, 30, 365])
def test_stops_are_dense_first_and_few(days: int) -> None:
    release = a_release(badge=BADGE.model_copy(update={"off_at": NOON + days * DAY}))
    stops = outlook_of(release).stops()
    assert NOON + 7 * MINUTE in stops
    assert stops[-1] == NOON + days * DAY
    assert len(stops) < 600


def test_most_advanced_release_of_the_notice_is_shown() -> None:
    draft = a_release(id="r2", state=ReleaseState.DRAFT)
    ended = a_release(id="r3", state=ReleaseState.WITHDRAWN)
    assert release_of((draft, ended, a_release()), "n_cats") == a_release()
    assert release_of((ended,), "n_cats") is None
    assert release_of((draft,), "n_other") is None


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("7", 7),
        ("7분", 7),
        ("게시 7분 뒤", 7),
        ("1:30", 90),
        ("2시간 5분", 125),
        ("10분 전", -10),
        ("-3", -3),
        ("2 d 1 h", 2940),
        ("3일", 4320),
        ("고양이", None),
        ("", None),
        ("전", None),
    ],
)
def test_typed_length(text: str, minutes: int | None) -> None:
    wanted = None if minutes is None else minutes * MINUTE
    assert length_from(text) == wanted


# ── the widget ───────────────────────────────────────────────────────────────────────────────


def test_hidden_without_a_release(slider: TimeSlider) -> None:
    slider.show_outlook(None, NOON)
    assert slider.isHidden()
    assert (slider.moment, slider.user) == (None, None)


def test_reads_as_a_sentence(slider: TimeSlider) -> None:
    slider.go_to(NOON + 12 * MINUTE)
    said = "12 min after publication · the first person sees the badge"
    assert slider.sentence.text() == said
    assert slider.track.accessibleDescription() == f"Plan: {said}"


def test_arrow_goes_on_by_a_minute(slider: TimeSlider, qtbot: QtBot) -> None:
    slider.go_to(NOON + 7 * MINUTE)
    with qtbot.waitSignal(slider.moved):
        qtbot.keyClick(slider.track, Qt.Key.Key_Right)
    assert slider.moment == NOON + 8 * MINUTE
    qtbot.keyClick(slider.track, Qt.Key.Key_Left)
    assert slider.track.value() == 7


@pytest.mark.parametrize(("key", "moment"), [(Qt.Key.Key_Home, -30), (Qt.Key.Key_End, 4320)])
def test_home_and_end(slider: TimeSlider, qtbot: QtBot, key: Qt.Key, moment: int) -> None:
    qtbot.keyClick(slider.track, key)
    assert slider.moment == NOON + moment * MINUTE


def test_typed_value_is_taken_exactly(slider: TimeSlider, qtbot: QtBot) -> None:
    slider.typed.selectAll()
    qtbot.keyClicks(slider.typed, "2:33")
    qtbot.keyClick(slider.typed, Qt.Key.Key_Return)
    assert slider.moment == NOON + 153 * MINUTE


def test_odd_text_changes_nothing(slider: TimeSlider, qtbot: QtBot) -> None:
    slider.go_to(NOON + 7 * MINUTE)
    slider.typed.selectAll()
    qtbot.keyClicks(slider.typed, "soon")
    qtbot.keyClick(slider.typed, Qt.Key.Key_Return)
    assert slider.moment == NOON + 7 * MINUTE
    assert slider.typed.text() == "7 min after"


def test_now_comes_back(slider: TimeSlider) -> None:
    slider.go_to(NOON)
    slider.now_button.click()
    assert slider.moment is None
    assert slider.sentence.text().startswith("Now · 1 d before publication")


def test_chosen_moment_stays_when_the_same_release_is_read_again(slider: TimeSlider) -> None:
    slider.go_to(NOON + 7 * MINUTE)
    slider.show_outlook(outlook_of(published(RAMP[:2], BadgeState.CANARY)), NOON)
    assert slider.moment == NOON + 7 * MINUTE
    slider.show_outlook(outlook_of(a_release(id="r_other")), NOON)
    assert slider.moment is None


def test_other_person_sees_it_later(slider: TimeSlider) -> None:
    slider.go_to(NOON + 12 * MINUTE)
    slider.personas.choose(Turn.LAST)
    assert slider.sentence.text().endswith("the last person sees no badge yet")
    slider.go_to(NOON + 200 * MINUTE)
    assert slider.sentence.text().endswith("the last person sees the badge")


def test_click_takes_the_moment_under_the_mouse(slider: TimeSlider, qtbot: QtBot) -> None:
    track: TimeTrack = slider.track
    track.resize(300, 24)
    place = QPoint(round(track.x_of(7)), 12)
    qtbot.mouseClick(track, Qt.MouseButton.LeftButton, pos=place)
    assert abs(slider.moment - (NOON + 7 * MINUTE)) <= 2 * MINUTE


def test_every_stop_lies_where_it_is_found(slider: TimeSlider) -> None:
    slider.track.resize(2000, 24)
    for minute in slider.track.stops:
        assert slider.track.minute_at(slider.track.x_of(minute)) == minute


@pytest.fixture
def korean(qapp: QApplication) -> Iterator[None]:
    catalogue = QTranslator()
    assert catalogue.load(str(assets.path("i18n/phone.ko.qm")))
    qapp.installTranslator(catalogue)
    yield
    qapp.removeTranslator(catalogue)


@pytest.mark.parametrize("sight", Sight)
@pytest.mark.parametrize("turn", Turn)
def test_every_sentence_is_korean(korean: None, sight: Sight, turn: Turn) -> None:
    for words in (time_words.sentence, time_words.now):
        for minutes in (-10, 0, 7):
            said = words(minutes * MINUTE, sight, turn, language="ko")
            assert not re.search("[A-Za-z]", said), said


# ── the page ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("turn", Turn)
def test_page_lights_what_the_sentence_says(phone: Phone, turn: Turn) -> None:
    time = phone.pane.time
    time.show_outlook(outlook_of(a_release()), NOON)
    time.personas.choose(turn)
    program = json.loads(payload(time.outlook.program))
    slots = [
        {"id": "s_cats", "label": {"ko": "식당"}, "icon": "gift", "link": "https://c.example/"}
    ]
    phone.pane.call("feed", [], slots, [program])
    phone.pane.show_view("more")
    for minutes in (-1, 0, 12, 101, 201, 4319, 4320):
        at = NOON + minutes * MINUTE
        phone.pane.call("at", int(at.timestamp() * 1000), time.user)
        is_lit = time.outlook.sight(time.user, at) is Sight.LIT
        assert phone.ask("!!document.querySelector('#slots .pill')") is is_lit
