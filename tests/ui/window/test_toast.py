"""The toast says one sentence, offers one thing to do, and goes by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from editor.ui.window.toast import Toast
from editor.ui.workbench import UndoInNotice

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.ui.theme.theme import Theme

LONG = "디스크에 자리가 없어 저장하지 못했습니다. 자리를 만들면 몇 초 안에 저장됩니다. " * 4


@pytest.fixture
def window(qtbot: QtBot, theme: Theme) -> QWidget:
    made = QWidget()
    qtbot.addWidget(made)
    made.resize(1024, 640)
    made.show()
    return made


@pytest.fixture
def toast(window: QWidget) -> Toast:
    return Toast(window)


def offered(toast: Toast) -> QPushButton:
    return toast.findChild(QPushButton)


def test_toast_is_silent_at_first(toast: Toast) -> None:
    assert (toast.isVisible(), toast.sentence) == (False, "")


def test_sentence_is_shown(toast: Toast) -> None:
    toast.say("저장했습니다.")
    assert (toast.isVisible(), toast.sentence) == (True, "저장했습니다.")


def test_newer_sentence_takes_the_place_and_the_offer(toast: Toast) -> None:
    toast.say("지웠습니다.", offer="되돌리기", action=lambda: None)
    toast.say("저장했습니다.")
    assert (toast.sentence, offered(toast).isVisible()) == ("저장했습니다.", False)


def test_sentence_goes_by_itself(toast: Toast, qtbot: QtBot) -> None:
    toast._timer.setInterval(1)
    toast.say("저장했습니다.")
    qtbot.waitUntil(lambda: not toast.isVisible())


def test_sentence_stays_long_enough_to_be_read(toast: Toast) -> None:
    toast.say("저장했습니다.")
    assert toast._timer.remainingTime() > 5000


@pytest.mark.parametrize(("is_lasting", "goes"), [(False, True), (True, False)])
def test_lasting_sentence_waits_for_an_answer(
    toast: Toast,
    is_lasting: bool,  # noqa: FBT001 - a column of the table above
    goes: bool,  # noqa: FBT001 - another
) -> None:
    toast.say("먼저", offer="확인")
    toast.say("나중", offer="확인", is_lasting=is_lasting)
    assert toast._timer.isActive() is goes


def test_what_is_offered_is_done_once(toast: Toast) -> None:
    done: list[str] = []
    toast.say("지웠습니다.", offer="되돌리기", action=lambda: done.append("되돌림"))
    assert offered(toast).text() == "되돌리기"
    offered(toast).click()
    assert (done, toast.isVisible()) == (["되돌림"], False)


def test_keyboard_reaches_the_offer(toast: Toast, qtbot: QtBot) -> None:
    done: list[str] = []
    toast.say("지웠습니다.", offer="되돌리기", action=lambda: done.append("되돌림"))
    qtbot.keyClick(offered(toast), Qt.Key.Key_Space)
    assert done == ["되돌림"]


def test_what_is_offered_waits_for_whoever_stands_on_it(toast: Toast, qtbot: QtBot) -> None:
    toast.say("지웠습니다.", offer="되돌리기")
    toast.window().activateWindow()
    toast.offer_button.setFocus()
    qtbot.waitUntil(toast.offer_button.hasFocus)
    toast._on_time_over()
    assert toast.isVisible()


@pytest.mark.parametrize(("shown", "stays"), [("ntc_1", True), ("ntc_2", False)])
def test_undo_in_a_notice_goes_with_the_notice(
    toast: Toast,
    shown: str,
    stays: bool,  # noqa: FBT001 - a column of the table above
) -> None:
    toast.say("넣었습니다.", offer="되돌리기", action=UndoInNotice("ntc_1", lambda: None))
    toast.follow(shown)
    assert toast.isVisible() is stays


def test_other_undos_stay_whatever_notice_is_open(toast: Toast) -> None:
    toast.say("지웠습니다.", offer="되돌리기", action=lambda: None)
    toast.follow("ntc_2")
    assert toast.isVisible()


@pytest.mark.parametrize("width_px", [640, 1024, 1920])
def test_a_short_sentence_covers_no_more_than_the_status_line(
    toast: Toast, window: QWidget, width_px: int
) -> None:
    window.resize(width_px, 400)
    toast.say("저장했습니다.", offer="되돌리기")
    assert toast.geometry().top() >= 400 - 34
    assert toast.geometry().bottom() < 400


def test_offer_without_an_action_only_closes(toast: Toast) -> None:
    toast.say("치워 두었습니다.", offer="확인", is_lasting=True)
    offered(toast).click()
    assert not toast.isVisible()


def test_text_of_others_is_never_markup(toast: Toast) -> None:
    toast.say("<img src=x> 공지")
    assert toast._label.textFormat() is Qt.TextFormat.PlainText


@pytest.mark.parametrize("width_px", [1024, 1440, 1920])
def test_toast_stays_in_the_middle_of_the_window(
    toast: Toast, window: QWidget, width_px: int
) -> None:
    toast.say("저장했습니다.")
    window.resize(width_px, 700)
    assert abs(toast.geometry().center().x() - width_px // 2) <= 1


def test_long_sentence_stands_whole_in_the_smallest_window(toast: Toast, window: QWidget) -> None:
    toast.say(LONG, offer="되돌리기")
    assert window.rect().contains(toast.geometry())
    assert toast._label.height() >= toast._label.heightForWidth(toast._label.width())


@pytest.mark.parametrize("words_end", [0, 400])
def test_toast_leaves_the_words_of_the_status_line(window: QWidget, words_end: int) -> None:
    toast = Toast(window, words_end=lambda: words_end)
    toast.say("저장했습니다.", offer="되돌리기")
    assert toast.x() >= words_end
    assert window.rect().contains(toast.geometry())


def test_an_undo_of_the_text_ends_with_the_next_change(toast: Toast) -> None:
    toast.say("바꿨어요", offer="되돌리기", action=UndoInNotice("N", lambda: None, is_of_text=True))
    toast.outlive()
    assert toast.isHidden()


def test_another_undo_outlives_the_next_change(toast: Toast) -> None:
    toast.say("옮겼어요", offer="되돌리기", action=UndoInNotice("N", lambda: None))
    toast.outlive()
    assert not toast.isHidden()
