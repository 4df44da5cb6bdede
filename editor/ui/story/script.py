"""What is written and said in the story: one notice, one comment, one answer."""

from __future__ import annotations

from typing import Final

TITLE: Final = "첫눈보다 먼저 도착했어요"
BODY: Final = (
    "밖에는 아직 안 오는데 채팅방에는 벌써 옵니다.\n"
    "눈 내리는 배경 열두 가지를 준비했어요. 손은 안 시려요.\n"
    "\n"
    "## 이렇게 바꿔 보세요\n"
    "\n"
    "- 채팅방 오른쪽 위 **≡** → 설정 → 배경\n"
    "- 뽀드득 소리도 납니다. 회의 중엔 꺼 주세요."
)
COMPOSING: Final = "쭉"
"""A syllable that is shown while it is composed and then taken back."""

WORDS: Final = "손은 안 시려요."
COMMENT: Final = "여기서 웃었어요. 이 줄은 그대로 가요!"
ANSWER: Final = "고마워요. 날씨 얘기를 한 줄 더 넣을게요."
ADDED: Final = "\n\n창밖에도 곧 온대요."

PARTNER: Final = "눈사람공방"
LABEL_KO: Final = "눈 배경"
LABEL_EN: Final = "Snow"
LINK: Final = "https://snow.example/"
CAPACITY_RPS: Final = 6_000
AUDIENCE: Final = 1_000_000
