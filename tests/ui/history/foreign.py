"""Fifty Markdown files from elsewhere, each with something that is easily lost."""

from __future__ import annotations

_PIECES = (
    "# 제목\n\n본문입니다.\n", "빈 줄로 끝나지 않는 글", "\n\n\n", "줄 끝 빈칸  \n다음 줄\n",
    "탭\t표\t끝\n\t들여쓴 코드\n", "a\u00a0b \u2007c\u202fd\n", "앞\u2028뒤\n", "앞\u2029뒤\n",
    "각 cafe\u0301 \u1112\u1161\u11ab\u1100\u1173\u11af\n", "👩‍👩‍👧‍👦 🇰🇷 ☕️\n",
    "낱자 \r 하나\n", "섞인\r\n줄\n끝\r\n", "끝만 CR\r", "\u200b보이지\u200d않는\u2060것\n",
    "---\ntitle: 남의 것\ntags: [a, b]\n---\n본문\n", '+++\ntitle = "휴고"\n+++\n본문\n',
    "```python\nx = 1\n```\n", "| 표 | 줄 |\n|---|---|\n| 1 | 2 |\n", "[^1]\n\n[^1]: 각주\n",
    "\x0b세로\x0c쪽\x85다음\n", "오른쪽 \u202eABC\u202c 왼쪽\n", "한자 漢字 𠮷 𐍈\n",
    "<b>html</b>\n",
    "\ufeff안쪽의 BOM\n",
)  # fmt: skip
_LONG = "공지 본문 한 줄입니다. 걱정 마세요, 다 받을 수 있어요.\n" * 13_000
_BOM = b"\xef\xbb\xbf"


def foreign_files() -> dict[str, bytes]:
    """Return fifty files by name."""
    files = [text.encode() for text in _PIECES]
    files += [text.replace("\n", "\r\n").encode() for text in _PIECES[:9]]
    files += [_BOM + text.encode() for text in _PIECES[:9]]
    files += [
        b"",
        _BOM,
        b"\n",
        b"\r\n",
        b"\r",
        "".join(_PIECES).encode(),
        _BOM + _PIECES[0].replace("\n", "\r\n").encode(),
        _LONG.encode(),
    ]
    return {f"글 {number:02}.md": data for number, data in enumerate(files)}
