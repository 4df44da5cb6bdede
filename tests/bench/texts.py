"""Realistic Korean notices of any length, the same ones for the same number."""

from __future__ import annotations

import random

_OPENINGS = (
    "안녕하세요,",
    "늘 이용해 주셔서 감사합니다.",
    "이번 주에도",
    "많이 기다리셨죠?",
    "드디어",
)
_SUBJECTS = ("더보기 탭이", "친구 목록이", "사진 편집이", "송금 화면이", "알림 설정이")
_DEEDS = (
    "한결 가벼워집니다.",
    "12월 3일(목) 오전 10시부터 새로워집니다.",
    "잠시 쉬어 갑니다.",
    "**두 배 빠르게** 열립니다.",
    "[도움말](https://help.example.com/more)에서 확인하실 수 있습니다.",
    "점검하는 동안 *일부 기능*을 쓰실 수 없습니다.",
)
_WITTY = (
    "걱정 마세요, 다 받을 수 있어요.",
    "빨간 점 하나에 마음이 급해지는 건 저희도 똑같습니다.",
    "이번에는 서버에게도 미리 말해 두었습니다.",
)


def notice_text(size_bytes: int, *, seed: int = 1) -> str:
    """Return a notice in Markdown of about `size_bytes` bytes of UTF-8, never more."""
    dice = random.Random(seed)
    parts = ["# 12월 정기 점검 안내", "[도움말]: https://help.example.com/12 '도움말'"]
    size = sum(len(part.encode()) + 2 for part in parts)
    while size < size_bytes:
        part = _part(dice)
        size += len(part.encode()) + 2
        parts.append(part)
    text = "\n\n".join(parts).encode()[:size_bytes].decode(errors="ignore")
    return text if size_bytes > 0 else ""


def _part(dice: random.Random) -> str:
    kinds = (_paragraph, _paragraph, _paragraph, _heading, _list, _table, _quote, _code)
    return dice.choice(kinds)(dice)


def _sentence(dice: random.Random) -> str:
    return f"{dice.choice(_OPENINGS)} {dice.choice(_SUBJECTS)} {dice.choice(_DEEDS)}"


def _paragraph(dice: random.Random) -> str:
    return "\n".join(_sentence(dice) for _ in range(dice.randint(1, 4)))


def _heading(dice: random.Random) -> str:
    return f"## {dice.choice(_SUBJECTS)} 달라집니다"


def _list(dice: random.Random) -> str:
    return "\n".join(f"- {_sentence(dice)}" for _ in range(dice.randint(2, 6)))


def _table(dice: random.Random) -> str:
    rows = [f"| {dice.choice(_SUBJECTS)} | {dice.randint(1, 90)}분 |" for _ in range(4)]
    return "\n".join(["| 대상 | 걸리는 시간 |", "|:--|--:|", *rows])


def _quote(dice: random.Random) -> str:
    return f"> {dice.choice(_WITTY)} [도움말]"


def _code(dice: random.Random) -> str:
    return f"```\nGET /v1/notices?page={dice.randint(1, 99)}\n```"
