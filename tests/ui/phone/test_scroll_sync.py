"""Editor and phone scroll in step: both ways, by source line, without a loop or a jump."""

from __future__ import annotations

from time import perf_counter
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication

from editor.ui.phone.line_map import EditorLines, block_at, line_at
from editor.ui.phone.pick import Pick
from editor.ui.phone.scroll_sync import Leader
from tests.ui.desk import Desk, a_draft
from tests.ui.phone.conftest import Phone
from tests.ui.phone.test_time_slider import MINUTE, a_release
from tests.ui.phone.test_time_slider import NOON as RELEASED

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot

    from editor.ui.writing.room import WritingRoom

SECTIONS = 120
TEXT = "\n\n".join(
    f"## 제목 {n}\n\n첫 줄 {n}\n둘째 줄 {n}\n\n- 하나 {n}\n- 둘 {n}" for n in range(SECTIONS)
)
TOP = "gongji.position()"
CLICK_ON_A_WORD = """{
  const words = document.querySelectorAll('#body p')[1].lastChild, range = document.createRange();
  range.setStart(words, words.data.indexOf('줄'));
  range.setEnd(words, words.data.indexOf('줄') + 1);
  const at = range.getBoundingClientRect();
  const where = { bubbles: true, clientX: at.left + 1, clientY: at.top + at.height / 2 };
  words.parentNode.dispatchEvent(new MouseEvent('click', where));
}"""


class Both:
    """A writing room with its page."""

    def __init__(self, room: WritingRoom, qtbot: QtBot) -> None:
        self.room, self.editor, self.pane = room, room.editor, room.phone
        self.phone = Phone(room.phone, qtbot)
        self._qtbot = qtbot

    def wheel(self, widget: QWidget, pixels: int) -> None:
        """Turn the wheel over a widget; negative scrolls on."""
        middle = QPointF(widget.rect().center())
        event = QWheelEvent(
            middle,
            QPointF(widget.mapToGlobal(middle.toPoint())),
            QPoint(),
            QPoint(0, pixels),
            Qt.MouseButton.NoButton,
            Qt.KeyboardModifier.NoModifier,
            Qt.ScrollPhase.NoScrollPhase,
            False,  # noqa: FBT003 — Qt's own order
        )
        QApplication.sendEvent(widget, event)

    def wheel_phone(self, pixels: int) -> None:
        """Turn the wheel inside the page: one sent from outside is lost where nothing is drawn."""
        turned = "document.body.dispatchEvent(new WheelEvent('wheel', {bubbles: true}))"
        self.pane.page.runJavaScript(f"{turned}; window.scrollBy(0, {pixels})")

    def scroll_editor(self, value: int) -> None:
        """Scroll as a hand does: the wheel first, then as far as wanted."""
        self.wheel(self.editor.viewport(), -120)
        self.editor.verticalScrollBar().setValue(value)
        self.settle()

    def settle(self) -> None:
        sync, preview = self.room.scroll_sync, self.pane.preview
        self._qtbot.waitUntil(lambda: preview.is_settled and sync.is_settled, timeout=60_000)

    def top(self) -> float:
        """Return the source line under the phone's bar."""
        where = self.phone.ask(TOP)
        return line_at(self.pane.preview.document, where["block"], where["fraction"])

    def editor_top(self) -> int:
        return self.editor.firstVisibleBlock().blockNumber()


@pytest.fixture
def both(desk: Desk, qtbot: QtBot) -> Both:
    return opened(desk, qtbot, TEXT)


def opened(desk: Desk, qtbot: QtBot, text: str) -> Both:
    room = desk.writing(a_draft(text))
    room.editor.moveCursor(room.editor.textCursor().MoveOperation.Start)
    with qtbot.waitSignal(room.phone.page_ready, timeout=20_000):
        room.load_phone()
    both = Both(room, qtbot)
    both.settle()
    return both


@pytest.mark.parametrize("line", [40, 200, 500])
def test_phone_follows_the_editor(both: Both, line: int) -> None:
    both.scroll_editor(line)
    assert abs(both.top() - both.editor_top()) <= 1.5


def test_both_meet_at_the_ends(both: Both) -> None:
    at_end = "Math.abs(scrollY + innerHeight - document.scrollingElement.scrollHeight) < 2"
    both.scroll_editor(both.editor.verticalScrollBar().maximum())
    assert both.phone.ask(at_end) is True
    both.scroll_editor(0)
    assert both.phone.ask("scrollY") == 0


def test_editor_follows_the_phone(both: Both, qtbot: QtBot) -> None:
    both.wheel_phone(1200)
    qtbot.waitUntil(lambda: both.editor_top() > 0, timeout=20_000)
    both.settle()
    both.phone.until("scrollY > 700")
    both.settle()
    assert both.room.scroll_sync.leader is Leader.PHONE
    qtbot.waitUntil(lambda: abs(both.top() - both.editor_top()) <= 1.5, timeout=10_000)


def test_following_moves_nobody_back(both: Both) -> None:
    """What the phone reports while the editor leads comes to nothing, and is one call a step."""
    for value in range(100, 160, 3):
        both.scroll_editor(value)
        assert both.editor.verticalScrollBar().value() == value
    assert both.room.scroll_sync.leader is Leader.EDITOR


def test_one_call_is_under_way_at_most(both: Both, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[str] = []
    run = both.pane.page.runJavaScript

    def counted(script: str, *rest: Any) -> None:
        calls.append(script)
        run(script, *rest)

    monkeypatch.setattr(both.pane.page, "runJavaScript", counted)
    both.wheel(both.editor.viewport(), -120)
    for value in range(50, 250):
        both.editor.verticalScrollBar().setValue(value)
    assert len(calls) == 1
    both.settle()
    assert len(calls) == 2
    assert abs(both.top() - both.editor_top()) <= 1.5


def test_typing_where_the_phone_shows_it_moves_nothing(both: Both, qtbot: QtBot) -> None:
    both.editor.go_to(TEXT.index("둘째 줄 1"))
    both.settle()
    before = both.phone.ask("scrollY")
    for key in "abcdefgh":
        qtbot.keyClick(both.editor, key)
        both.settle()
    assert both.phone.ask("scrollY") == before


def test_phone_goes_to_a_caret_out_of_sight(both: Both) -> None:
    both.editor.go_to(TEXT.index("첫 줄 80"))
    both.settle()
    line = both.editor.textCursor().blockNumber()
    seen = both.phone.ask("[gongji.position(), gongji.position(innerHeight)]")
    low, high = (line_at(both.pane.preview.document, s["block"], s["fraction"]) for s in seen)
    assert low <= line < high


MARKED = "document.querySelector('[data-caret]')?.textContent ?? ''"


def test_block_of_the_caret_is_marked_on_the_phone(both: Both) -> None:
    both.editor.go_to(TEXT.index("제목 80"))
    both.settle()
    both.phone.until(f"({MARKED}) === '제목 80'")


def test_mark_stays_while_its_block_is_typed_in(both: Both) -> None:
    both.editor.go_to(TEXT.index("제목 3") + 4)
    both.settle()
    both.phone.until(f"({MARKED}) === '제목 3'")
    both.pane.page.runJavaScript("gongji.splice(gongji.position().block, 0, ['<p>앞</p>'])")
    both.editor.textCursor().insertText("!")
    both.phone.settle()
    assert "!" in both.phone.ask(MARKED)


def test_click_on_the_phone_leaves_the_phone_where_it_is(both: Both, qtbot: QtBot) -> None:
    both.scroll_editor(300)
    before = both.phone.ask("scrollY")
    block = both.phone.ask("gongji.position(innerHeight / 2)")["block"]
    both.pane.picked.emit(Pick(block))
    qtbot.waitUntil(lambda: both.room.scroll_sync.leader is Leader.NOBODY)
    both.settle()
    assert (
        both.editor.textCursor().blockNumber() == both.pane.preview.document.block(block).first_line
    )
    assert both.phone.ask("scrollY") == before


def test_another_view_is_left_alone_and_caught_up_with(both: Both) -> None:
    both.pane.show_view("more")
    both.wheel(both.editor.viewport(), -120)
    both.editor.verticalScrollBar().setValue(300)
    assert not both.room.scroll_sync.is_settled
    both.pane.show_view("notice")
    both.settle()
    assert abs(both.top() - both.editor_top()) <= 1.5


@pytest.mark.long
@pytest.mark.timeout(180)
def test_a_megabyte_scrolls_in_step(desk: Desk, qtbot: QtBot) -> None:
    both = opened(desk, qtbot, TEXT * (1_000_000 // len(TEXT.encode()) + 1))
    both.scroll_editor(12_000)
    began = perf_counter()
    for value in range(12_000, 12_100):
        both.editor.verticalScrollBar().setValue(value)
    assert (perf_counter() - began) / 100 < 0.02
    both.settle()
    assert abs(both.top() - both.editor_top()) <= 1.5


@pytest.mark.parametrize("line", [0.0, 3.25, 17.5, SECTIONS * 8 - 2.5])
def test_a_line_and_its_place_on_the_page_are_one(both: Both, line: float) -> None:
    document = both.pane.preview.document
    assert line_at(document, *block_at(document, line)) == pytest.approx(line)


def test_caret_in_a_wrapped_line_counts_its_part(both: Both) -> None:
    both.editor.go_to(TEXT.index("둘째 줄 0") + 3)
    assert 3 < EditorLines(both.editor).caret() < 4


def test_click_on_a_word_puts_the_caret_into_it(both: Both, qtbot: QtBot) -> None:
    both.settle()
    with qtbot.waitSignal(both.pane.picked):
        both.pane.page.runJavaScript(CLICK_ON_A_WORD)
    cursor = both.editor.textCursor()
    assert cursor.block().text() == "둘째 줄 1"
    assert cursor.positionInBlock() == len("둘째 ")


def test_click_on_the_title_leads_to_the_title(both: Both, qtbot: QtBot) -> None:
    both.settle()
    with qtbot.waitSignal(both.pane.title_picked):
        both.pane.page.runJavaScript("document.querySelector('.notice-title').click()")
    assert both.room.title.hasFocus()


def test_the_caret_goes_there_at_another_moment_too(both: Both, qtbot: QtBot) -> None:
    both.room.feed._on_read(((a_release(notice_id=both.room.open_draft.draft.notice_id),), (), ()))
    both.pane.time.go_to(RELEASED - MINUTE)
    both.settle()
    with qtbot.waitSignal(both.pane.picked):
        both.pane.page.runJavaScript(CLICK_ON_A_WORD)
    assert both.editor.textCursor().block().text() == "둘째 줄 1"


def test_the_row_of_this_notice_leads_to_its_title(both: Both, qtbot: QtBot) -> None:
    both.room.title.setText("제목")
    both.pane.show_view("list")
    with qtbot.waitSignal(both.pane.title_picked):
        qtbot.waitUntil(lambda: clicked_row(both))
    assert both.room.title.hasFocus()
    assert both.pane.view == "notice"


def clicked_row(both: Both) -> bool:
    both.pane.page.runJavaScript("document.querySelector('#rows a')?.click()")
    return both.room.title.hasFocus()


def test_the_phone_leads_back_to_its_list(both: Both, qtbot: QtBot) -> None:
    both.settle()
    with qtbot.waitSignal(both.pane.view_changed) as changed:
        both.pane.page.runJavaScript("document.querySelector('#view-notice .back').click()")
    assert changed.args == ["list"]


def test_the_row_of_another_notice_says_so(both: Both, desk: Desk, qtbot: QtBot) -> None:
    with qtbot.waitSignal(desk.bench.navigator.said):
        both.pane.page.other_picked.emit()


def test_a_seat_that_only_reads_sees_the_caret(both: Both) -> None:
    both.editor.setReadOnly(True)
    flags = both.editor.textInteractionFlags()
    assert flags & Qt.TextInteractionFlag.TextSelectableByKeyboard
    assert both.editor.isReadOnly()
