"""What the window itself offers: the layers, the way from pane to pane, seats and clock."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor.domain.people import Role
from editor.ui.actions.action import Action
from editor.ui.palette.opening import add_palette

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from editor.ui.window.band import Band
    from editor.ui.workbench import Workbench

    _Cycle = Callable[[int], None]

_RATES = (1, 60, 600)


def add_window_actions(window: QWidget, band: Band, cycle_panes: _Cycle, bench: Workbench) -> None:
    """Offer what is there in every room; `cycle_panes(1)` leads to the next pane."""
    add_palette(bench, window)
    _add_panes(window, cycle_panes, bench)
    _add_band(window, band, bench)
    session = bench.session
    session.person_changed.connect(lambda _: _add_seats(window, band, bench))
    session.clock_changed.connect(lambda _: _add_rates(window, bench))


def _add_panes(window: QWidget, cycle_panes: _Cycle, bench: Workbench) -> None:
    group = QCoreApplication.translate("WindowActions", "Window")
    following = QCoreApplication.translate("WindowActions", "Next pane")
    earlier = QCoreApplication.translate("WindowActions", "Previous pane")
    for name, title, keys, step in (
        ("pane.next", following, "F6", 1),
        ("pane.previous", earlier, "Shift+F6", -1),
    ):
        bench.actions.add(
            Action(name, title, group, keys), partial(cycle_panes, step), scope=window
        )


def _add_band(window: QWidget, band: Band, bench: Workbench) -> None:
    group = QCoreApplication.translate("WindowActions", "Window")
    waiting = QCoreApplication.translate("WindowActions", "Show what waits to be sent")
    emergency = QCoreApplication.translate("WindowActions", "Emergency: stop a badge or a notice")
    bench.actions.add(
        Action("outbox.open", waiting, group, words="outbox queue"),
        band.outbox_wanted.emit,
        scope=window,
        is_enabled=band.outbox_button.isVisible,
    )
    bench.actions.add(
        Action("emergency.open", emergency, group, words="kill 비상 긴급 중단"),
        band.emergency_wanted.emit,
        scope=window,
        is_enabled=band.emergency_button.isVisible,
    )


def _add_seats(window: QWidget, band: Band, bench: Workbench) -> None:
    group = QCoreApplication.translate("WindowActions", "Practice")
    sit = QCoreApplication.translate("WindowActions", "Sit down as %1")
    for person in bench.session.people:
        name = f"{person.name} · {band.role_name(person.role)}"
        action = Action(
            f"seat.{person.role.value}", sit.replace("%1", name), group, words="seat person 자리"
        )
        bench.actions.add(
            action,
            _sit(bench, person.role),
            scope=window,
            is_enabled=_is_elsewhere(bench, person.role),
        )


def _add_rates(window: QWidget, bench: Workbench) -> None:
    group = QCoreApplication.translate("WindowActions", "Practice")
    run = QCoreApplication.translate("WindowActions", "Run the practice clock at %1×")
    for rate in _RATES:
        action = Action(f"clock.{rate}", run.replace("%1", str(rate)), group, words="speed 시계")
        bench.actions.add(action, _set_clock(bench, rate), scope=window)


def _sit(bench: Workbench, role: Role) -> Callable[[], None]:
    return lambda: bench.session.choose(role)


def _is_elsewhere(bench: Workbench, role: Role) -> Callable[[], bool]:
    return lambda: bench.session.role is not role


def _set_clock(bench: Workbench, rate: int) -> Callable[[], None]:
    return lambda: bench.session.set_clock(rate, bench.session.service_of(Role.ADMIN))
