"""The page's DOM is what the renderer says, after any edits, hidden or shown, dark or light."""

from __future__ import annotations

import json
import random
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from editor.markup.render import render
from editor.ui.phone import preview as preview_module
from editor.workflow.draft import LineEdit
from tests.markup import scribble

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from editor.ui.phone.pane import PhonePane
    from tests.ui.phone.conftest import Phone

# White space between two blocks draws nothing; the page has none, the published text a line feed.
# A question is open while its answer is written, and no picture of these texts ever comes.
BLOCKS_OF = """((root) => {
  for (const node of [...root.childNodes]) {
    if (node.nodeType === Node.TEXT_NODE && !node.data.trim()) node.remove();
  }
  for (const wide of root.querySelectorAll("[tabindex]")) wide.removeAttribute("tabindex");
  for (const question of root.querySelectorAll("details")) question.open = false;
  for (const picture of root.querySelectorAll("img")) {
    const box = {className: "lost", textContent: picture.alt};
    picture.replaceWith(Object.assign(document.createElement("span"), box));
  }
  return root.innerHTML;
})"""
IN_PAGE = f"{BLOCKS_OF}(document.getElementById('body').cloneNode(true))"
RENDERED = f"{BLOCKS_OF}(Object.assign(document.createElement('div'), {{innerHTML: %s}}))"


def edit(phone: Phone, lines: list[str], dice: random.Random, count: int) -> None:
    for first, removed, fresh in scribble.edits(dice, lines, count):
        phone.pane.preview.take(LineEdit(first, removed, tuple(fresh)))


@pytest.mark.parametrize("seed", range(4))
def test_dom_is_the_rendered_text_after_edits(phone: Phone, seed: int) -> None:
    dice = random.Random(seed)
    text = scribble.text(dice).replace("\ud800", "")
    phone.pane.preview.load(text)
    lines = text.split("\n")
    for _ in range(4):
        edit(phone, lines, dice, 15)
        phone.settle()
        rendered = json.dumps(render("\n".join(lines)))
        assert phone.ask(IN_PAGE) == phone.ask(RENDERED % rendered)


def test_nothing_is_pushed_while_hidden_and_all_of_it_after(phone: Phone) -> None:
    phone.pane.preview.load("보이는 글")
    phone.settle()
    number = phone.pane.preview.number
    phone.pane.hide()
    phone.pane.preview.take(LineEdit(0, 1, ("숨은 동안",)))
    assert phone.pane.preview.number == number
    phone.pane.show()
    assert "숨은 동안" in phone.body()


def test_a_morning_of_hidden_keys_is_one_push(
    phone: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(preview_module, "_SPLICES_MAX", 5)
    phone.pane.preview.load("")
    phone.settle()
    phone.pane.hide()
    for number in range(50):
        phone.pane.preview.take(LineEdit(0, 1, (f"{number}번째",)))
    assert phone.pane.preview._waiting == []
    phone.pane.show()
    assert phone.body() == "<p>49번째</p>"


def test_keys_while_a_push_is_in_flight_go_out_together(phone: Phone) -> None:
    phone.pane.preview.load("")
    phone.settle()
    before = phone.pane.preview.number
    for number in range(30):
        phone.pane.preview.take(LineEdit(0, 1, (f"{number}번째",)))
    assert phone.body() == "<p>29번째</p>"
    assert phone.pane.preview.number - before <= 3


def test_text_loaded_before_the_page_is_shown_by_it(pane: PhonePane, qtbot: QtBot) -> None:
    from tests.ui.phone.conftest import Phone

    pane.preview.load("# 먼저 쓴 글")
    with qtbot.waitSignal(pane.page_ready, timeout=20_000):
        pane.load()
    assert "먼저 쓴 글" in Phone(pane, qtbot).body()


def test_dark_phone_is_dark_and_light_again(phone: Phone) -> None:
    grounds = []
    for is_dark in (True, False):
        phone.pane.foot.dark.setChecked(not is_dark)
        phone.pane.foot.dark.setChecked(is_dark)
        theme = "dark" if is_dark else "light"
        phone.until(f"document.documentElement.dataset.theme === '{theme}'")
        grounds.append(phone.ask("getComputedStyle(document.body).backgroundColor"))
    assert grounds[0] != grounds[1]


@pytest.mark.parametrize("view", ["notice", "list", "more", "push"])
def test_tab_shows_its_view(phone: Phone, view: str) -> None:
    phone.pane.show_view(view)
    phone.until(f"!document.getElementById('view-{view}').hidden")


def test_text_size_grows_the_text(phone: Phone) -> None:
    phone.pane.preview.load("글")
    phone.settle()
    size = "parseFloat(getComputedStyle(document.querySelector('#body p')).fontSize)"
    before = phone.ask(size)
    phone.pane.head.scale.setCurrentIndex(2)
    phone.until(f"{size} === {before} * 2")


def test_page_goes_before_its_profile(phone: Phone) -> None:
    page = phone.pane.page
    profile, order = page.profile(), []
    page.destroyed.connect(lambda: order.append(isValid(profile)))
    phone.pane.unload()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert order == [True]
