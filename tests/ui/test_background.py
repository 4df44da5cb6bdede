"""Work in the background: answered on the main thread, in order, late ones dropped, all read."""

from __future__ import annotations

import sys
import threading
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QThread

from editor.domain.errors import Storage, Unavailable
from editor.ui.background import Background

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pytestqt.qtbot import QtBot


@pytest.fixture
def background(qtbot: QtBot) -> Iterator[Background]:
    made = Background()
    yield made
    made.close()


def test_answer_comes_on_the_main_thread(background: Background, qtbot: QtBot) -> None:
    threads: list[QThread] = []
    background.network(lambda: 1, lambda _: threads.append(QThread.currentThread()))
    qtbot.waitUntil(lambda: bool(threads))
    assert threads == [background.thread()]


def test_store_works_in_order(background: Background, qtbot: QtBot) -> None:
    done: list[int] = []
    for number in range(50):
        background.store(lambda n=number: done.append(n))
    qtbot.waitUntil(lambda: len(done) == 50)
    assert done == sorted(done)


def test_late_answer_is_dropped(background: Background, qtbot: QtBot) -> None:
    go_on, answers = threading.Event(), []
    background.network(lambda: go_on.wait(5) and "old", answers.append, key="q")
    with qtbot.waitSignal(background.busy_changed, check_params_cb=lambda n: n == 0):
        background.network(lambda: "new", answers.append, key="q")
        go_on.set()
    qtbot.waitUntil(lambda: bool(answers))
    assert answers == ["new"]


def test_dropped_question_is_not_answered(background: Background, qtbot: QtBot) -> None:
    answers: list[int] = []
    with qtbot.waitSignal(background.busy_changed, check_params_cb=lambda n: n == 0):
        background.network(lambda: 1, answers.append, key="q")
        background.drop("q")
    assert answers == []


def test_expected_failure_goes_to_whoever_asked(background: Background, qtbot: QtBot) -> None:
    errors: list[object] = []
    background.store(_raising(Storage("disk_full")), failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert errors[0].code == "disk_full"


def test_failure_that_nobody_takes_is_shown(background: Background, qtbot: QtBot) -> None:
    with qtbot.waitSignal(background.failed) as failed:
        background.network(_raising(Unavailable("offline")))
    assert failed.args[0].code == "offline"


def test_our_bug_reaches_the_hook(
    background: Background, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[type[BaseException]] = []
    monkeypatch.setattr(sys, "excepthook", lambda kind, *_: seen.append(kind))
    background.network(_raising(IndexError()), failed=lambda _: None)
    qtbot.waitUntil(lambda: bool(seen))
    assert seen == [IndexError]


def test_closing_finishes_what_the_store_has_to_write(qtbot: QtBot) -> None:
    background, done = Background(), []
    for number in range(20):
        background.store(lambda n=number: done.append(n))
    background.close()
    assert len(done) == 20


def _raising(error: Exception) -> object:
    def work() -> None:
        raise error

    return work


def test_our_own_bug_is_answered_too(
    background: Background, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    errors: list[object] = []
    monkeypatch.setattr(sys, "excepthook", lambda *_: None)
    background.store(_raising(AttributeError("kind")), failed=errors.append)
    qtbot.waitUntil(lambda: bool(errors))
    assert (errors[0].code, errors[0].fields) == ("defect", {"kind": "AttributeError"})
