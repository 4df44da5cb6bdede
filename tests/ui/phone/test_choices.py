"""The choices for the phone are the desk's, wherever they are made."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from editor.ui.phone.choices import PhoneChoices
from editor.ui.phone.pane import PhonePane
from editor.ui.phone.phone_actions import add_phone_actions

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot

    from editor.ui.workbench import Workbench
    from tests.ui.desk import Desk
    from tests.ui.phone.conftest import Phone


@pytest.fixture
def bench(desk: Desk) -> Workbench:
    return desk.bench


def test_another_pane_makes_the_same_choices(bench: Workbench) -> None:
    here, there = (PhoneChoices(bench.preferences) for _ in range(2))
    here.choose_device("galaxy-s")
    here.rotate(is_rotated=True)
    assert (there.device.id, there.device.width) == ("galaxy-s", 780)


def test_choices_are_there_at_the_next_start(bench: Workbench) -> None:
    PhoneChoices(bench.preferences).choose_scale(200)
    bench.background.settle_store()
    assert bench.drafts.settings("pref.phone.") == {"pref.phone.scale": "200"}


def test_pane_that_looks_on_keeps_its_own_view(bench: Workbench) -> None:
    here, there = (PhoneChoices(bench.preferences, own=own) for own in ((), ("view",)))
    here.choose_view("push")
    assert there.view == "notice"


@pytest.mark.parametrize(("name", "value"), [("device", "nokia"), ("scale", "0"), ("view", "x")])
def test_unknown_choice_is_the_first(bench: Workbench, name: str, value: str) -> None:
    bench.preferences.put(f"phone.{name}", value)
    choices = PhoneChoices(bench.preferences)
    assert (choices.device_index, choices.scale, choices.view) == (0, 100, "notice")


def test_network_is_back_at_the_next_start(bench: Workbench) -> None:
    PhoneChoices(bench.preferences).go_offline(is_offline=True)
    assert not PhoneChoices(bench.preferences).is_offline


@pytest.fixture
def narrow(bench: Workbench) -> Iterator[PhonePane]:
    made = PhonePane(bench.theme, language="ko", preferences=bench.preferences)
    made.resize(300, 700)
    made.show()
    yield made
    made.close()


def test_nothing_is_cut_in_the_narrowest_pane(narrow: PhonePane) -> None:
    shown = [
        *narrow.head.tabs.values(),
        narrow.foot.rotate,
        narrow.foot.true_size,
        narrow.head.scale,
    ]
    assert all(w.width() >= w.minimumSizeHint().width() for w in shown)
    assert narrow.width() == 300


def test_every_choice_is_an_action(bench: Workbench, narrow: PhonePane) -> None:
    add_phone_actions(bench.actions, narrow, language="ko", scope=narrow)
    for name in ("phone.rotate", "phone.view.push", "phone.text.130", "phone.device.tablet"):
        bench.actions.run(name)
    choices = narrow.choices
    assert (choices.device.id, choices.is_rotated, choices.scale) == ("tablet", True, 130)
    assert narrow.view == "push"


def test_phone_without_a_network_says_so_and_still_shows_the_notice(phone: Phone) -> None:
    phone.pane.preview.load("받아 둔 글")
    phone.pane.choices.go_offline(is_offline=True)
    phone.until("!document.getElementById('banner').hidden")
    assert "오프라인" in phone.ask("document.getElementById('banner').textContent")
    assert "받아 둔 글" in phone.body()


def test_zoom_steps_from_what_is_shown_and_stops_at_its_ends(bench: Workbench) -> None:
    choices = PhoneChoices(bench.preferences)
    choices.step_zoom(is_larger=True, shown=0.83)
    assert choices.zoom == 90
    choices.step_zoom(is_larger=False, shown=0.9)
    assert choices.zoom == 80
    choices.choose_zoom(200)
    choices.step_zoom(is_larger=True, shown=2.0)
    assert choices.zoom == 200


def test_zoomed_phone_is_drawn_larger_and_fits_again(
    bench: Workbench, narrow: PhonePane, qtbot: QtBot
) -> None:
    fitted = narrow.frame.scale
    narrow.zoom(1)
    assert narrow.frame.scale > fitted
    assert PhoneChoices(bench.preferences).zoom == narrow.choices.zoom is not None
    narrow.zoom(0)
    qtbot.waitUntil(lambda: narrow.frame.scale == fitted)
