"""Steps lead back from a text to the one before it, in pieces that a person would take back."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from editor.workflow.draft import LineEdit, replay
from editor.workflow.history import STEPS, Step, before, joined, newest, step_between, steps_of

lines = st.lists(st.text(st.characters(exclude_characters="\n")), max_size=3).map(tuple)


@st.composite
def edited(draw: st.DrawFn) -> tuple[str, list[LineEdit]]:
    """Return a body and edits that name lines which are there."""
    body = draw(st.text("가나 \na", max_size=30))
    edits, text = [], body
    for _ in range(draw(st.integers(0, 6))):
        count = text.count("\n") + 1
        first = draw(st.integers(0, count))
        removed = draw(st.integers(0, count - first))
        edit = LineEdit(first, removed, draw(lines))
        if edit.lines or removed < count:
            edits.append(edit)
            text = replay(text, [edit])
    return body, edits


@given(edited())
def test_steps_lead_back_to_the_first_text(case: tuple[str, list[LineEdit]]) -> None:
    body, edits = case
    text, steps = steps_of(body, edits)
    assert text == replay(body, edits)
    assert before(text, joined(steps)) == body


@given(st.text("가나 \n", max_size=20), st.text("가나 \n", max_size=20))
def test_one_step_between_two_texts_leads_back(old: str, new: str) -> None:
    step = step_between(old, new)
    assert before(new, [step] if step else []) == old


def test_typing_letter_by_letter_is_taken_back_by_words() -> None:
    typed = "더 안정적인 서비스를 위해 점검을 합니다. 잠시만 기다려 주세요. 곧 끝나요."
    edits = [LineEdit(0, 1, (typed[: n + 1],)) for n in range(len(typed))]
    pieces = [step.brought for step in joined(steps_of("", edits)[1])]
    assert "".join(pieces) == typed
    assert [piece[-1] for piece in pieces[:-1]] == [" "] * (len(pieces) - 1)
    assert len(pieces) == 2


def test_backspaces_are_one_step() -> None:
    edits = [LineEdit(0, 1, ("가나다"[: 3 - n],)) for n in range(1, 4)]
    assert joined(steps_of("가나다", edits)[1]) == (Step(0, 0, "가나다", ""),)


def test_enter_is_a_step_of_its_own() -> None:
    edits = [LineEdit(0, 1, ("가",)), LineEdit(1, 0, ("",)), LineEdit(1, 1, ("나",))]
    assert [s.brought for s in joined(steps_of("", edits)[1])] == ["가", "\n", "나"]


def test_only_the_newest_are_kept() -> None:
    steps = [Step(0, n, "", "가") for n in range(STEPS + 3)]
    assert newest(steps) == tuple(steps[3:])


def test_nothing_is_kept_before_what_the_editor_cannot_hold() -> None:
    steps = [Step(0, 0, "", "가"), Step(0, 1, "", "\r"), Step(0, 2, "", "나")]
    assert newest(steps) == (steps[2],)


def test_edit_of_lines_that_are_not_there_begins_anew() -> None:
    text, steps = steps_of("가", [LineEdit(5, 1, ("나",)), LineEdit(0, 1, ("다",))])
    assert text == "다\n나"
    assert [s.brought for s in steps] == ["다"]


def test_steps_that_did_not_lead_here_are_noticed() -> None:
    assert before("가나", [Step(0, 0, "", "다")]) is None
