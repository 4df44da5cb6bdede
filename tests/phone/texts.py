"""A notice that holds everything a notice can hold, narrow phones' worst included."""

from __future__ import annotations

LONG_TITLE = (
    "새 게임, 같이 하실래요? 친구와 함께하면 두 배로 재미있는"
    " 겨울 이벤트를 아주 자세히 오래오래 안내해 드려요!"
)
_WORD = "a" * 120
_CELLS = 8
EVERYTHING = "\n\n".join(
    [
        "밖에는 아직 안 오는데 채팅방에는 벌써 옵니다. `버전 10.4` ~~지운 말~~",
        "## 이렇게 바꿔 보세요\n\n- [선물하기](https://example.com/)\n    1. 하나",
        f"https://example.com/{_WORD}\n[https://example.com/{_WORD}](https://example.com/)",
        f"```\n{'x' * 200}\n```",
        "> 뽀드득 소리도 납니다.",
        f"|{'서비스이름|' * _CELLS}\n|{'--|' * _CELLS}\n|{'02:00|' * _CELLS}",
        "![눈 오는 채팅방](media/none.webp)\n*첫눈보다 먼저 도착했어요*",
        f"> [!안내]\n> 메시지는 그대로 오갑니다. {_WORD}",
        "> [!주의] 송금은 **새벽 2시**부터 쉬어 가요\n> - [하나](https://example.com/)",
        f"[[점검 시간 자세히 보기]](https://example.com/)\n[[{_WORD}]](https://example.com/)",
        f"> [?] 점검 중에 온 메시지는 사라지나요?\n> 아니요. `한 통도` 빠짐없이 옵니다. {_WORD}",
        f"> [?] 두 줄이 되는 아주아주 긴 질문도 있을까요? {_WORD}\n> > [!팁]\n> > 속",
        "[끊어진 링크](javascript:1)와 [없는 자리](#어딘가)\n\n[[갈 곳 없는 단추]](x)\n\n---",
        "![다른 곳의 그림](https://example.com/a.png)",
    ]
)
