"""What can be done with the phone beside the text, as actions of the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from editor.ui.actions.action import Action
from editor.ui.phone.choices import SCALES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PySide6.QtWidgets import QWidget

    from editor.ui.actions.registry import Actions
    from editor.ui.phone.pane import PhonePane

    _Offer = tuple[str, str, str, Callable[[], None]]


def add_phone_actions(actions: Actions, pane: PhonePane, *, language: str, scope: QWidget) -> None:
    """Offer every view, phone and text size, how the phone lies and looks, how large it is."""
    group = QCoreApplication.translate("PhoneActions", "Phone")
    for name, title, words, run in (
        *_views(pane),
        *_switches(pane),
        *_sizes(pane),
        *_devices(pane, language),
    ):
        actions.add(Action(f"phone.{name}", title, group, words=words), run, scope=scope)
    for name, title, keys, run in _zooms(pane):
        words = "zoom 확대 축소 배율 맞춤"
        actions.add(Action(f"phone.{name}", title, group, keys, words), run, scope=pane)


def _views(pane: PhonePane) -> Iterator[_Offer]:
    translate = QCoreApplication.translate
    for view, title, words in (
        ("notice", translate("PhoneActions", "Phone: notice"), "notice 공지 본문"),
        ("list", translate("PhoneActions", "Phone: list"), "list 목록"),
        ("more", translate("PhoneActions", "Phone: More tab"), "more 더보기"),
        ("push", translate("PhoneActions", "Phone: push"), "push 푸시 알림"),
    ):
        yield f"view.{view}", title, words, lambda v=view: pane.show_view(v)  # type: ignore[misc]


def _switches(pane: PhonePane) -> Iterator[_Offer]:
    translate, choices = QCoreApplication.translate, pane.choices
    yield (
        "rotate",
        translate("PhoneActions", "Rotate the phone"),
        "rotate landscape 회전 가로 세로",
        lambda: choices.rotate(is_rotated=not choices.is_rotated),
    )
    yield (
        "dark",
        translate("PhoneActions", "Phone: dark or light"),
        "dark light 다크 어두운 밝은 야간",
        lambda: choices.darken(is_dark=not pane.is_dark),
    )
    yield (
        "offline",
        translate("PhoneActions", "Phone: without a network"),
        "offline 오프라인 연결 끊김",
        lambda: choices.go_offline(is_offline=not choices.is_offline),
    )
    yield (
        "true-size",
        translate("PhoneActions", "Phone: true size or fitted"),
        "zoom 100 % fit 실제 크기 맞춤",
        lambda: choices.draw_true_size(is_true=not choices.is_true_size),
    )


def _zooms(pane: PhonePane) -> Iterator[_Offer]:
    """Yield what has keys of its own: those of the text, while the focus is on the phone."""
    translate = QCoreApplication.translate
    yield "larger", translate("PhoneActions", "Larger phone"), "Ctrl++", lambda: pane.zoom(1)
    yield "smaller", translate("PhoneActions", "Smaller phone"), "Ctrl+-", lambda: pane.zoom(-1)
    title = translate("PhoneActions", "Phone as large as there is room")
    yield "fitted", title, "Ctrl+0", lambda: pane.zoom(0)


def _sizes(pane: PhonePane) -> Iterator[_Offer]:
    for scale in SCALES:
        title = QCoreApplication.translate("PhoneActions", "Phone text %1 %")
        yield (
            f"text.{scale}",
            title.replace("%1", str(scale)),
            "text size 글자 크기",
            lambda s=scale: pane.choices.choose_scale(s),  # type: ignore[misc]
        )


def _devices(pane: PhonePane, language: str) -> Iterator[_Offer]:
    title = QCoreApplication.translate("PhoneActions", "Phone: %1")
    for device in pane.choices.devices:
        yield (
            f"device.{device.id}",
            title.replace("%1", device.label(language)),
            f"{device.name_ko} {device.name_en}",
            lambda d=device.id: pane.choices.choose_device(d),  # type: ignore[misc]
        )
