"""`python -m tests.corpus.vectors`: write resources/contract/anchor-vectors.json anew.

Any client may run them: texts, ranges in code points, and where the ranges stand afterwards.
Only cases whose answer is right by the known truth become vectors.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from tests.corpus.judge import Verdict, cases, has_right_state, judge, placed

if TYPE_CHECKING:
    from tests.corpus.edits import Case

SEED = 42
PER_KIND = 6
TARGET = Path(__file__).parents[2] / "resources/contract/anchor-vectors.json"
ABOUT = (
    "Anchors (CONTRACTS 4): base and new text with LF line ends, ranges in Unicode code points. "
    "expected has one entry an anchor: state same|moved|changed|orphaned, start and end unless "
    "orphaned."
)


def rows() -> list[dict[str, object]]:
    found: dict[str, list[Case]] = {}
    for case in cases(SEED, per_kind=1):
        answer = placed(case)
        if judge(case, answer) is Verdict.RIGHT and has_right_state(case, answer):
            found.setdefault(case.kind, []).append(case)
    return [_row(case) for kind in found for case in found[kind][:PER_KIND]]


def _row(case: Case) -> dict[str, object]:
    answer = placed(case)
    place = {} if answer.start is None else {"start": answer.start, "end": answer.end}
    return {
        "kind": case.kind,
        "base": case.base,
        "new": case.new,
        "anchors": [{"start": case.start, "end": case.end}],
        "expected": [{"state": answer.state.value, **place}],
    }


def main() -> None:
    lines = ",\n".join(json.dumps(row, ensure_ascii=False) for row in rows())
    about = json.dumps(ABOUT)
    TARGET.write_text(f'{{"about": {about}, "cases": [\n{lines}\n]}}\n', encoding="utf-8")


if __name__ == "__main__":
    main()
