"""Whether the words around a date look forward or back: a notice also tells what happened."""

from __future__ import annotations

import re

_REACH = 70
_END = re.compile(r"[다요죠][.!]|(?<!\d)[.!?](?=\s)|\n|\|")
_ROW_END = re.compile(r"\n")
_AHEAD = re.compile(
    r"까지|부터|예정|마감|시행|점검|종료|시작|진행|공개|열리|열립|열어|엽니다|오픈|출시|신청|응모|참여"
    r"|만나|하세요|주세요|겠|개최|발표|접수|적용|제공|일시|기간|일정"
)
_BACK = re.compile(
    r"지난|이미|기존|당시|발생|작년|올해 초|이후|이래|현재|완료(?=[)|.\s]|$)|하던"
    r"|[했였]던|중입니다|중이며"
    r"|(?<!수 )있습니다|(?<!수 )있어요|시점|기준|체결|제정|개정일|작성일|가입한"
    r"|구매한|결제한|받은|이용한|이전"
    r"|(?:마감|진행|종료|시작|공개|출시|발표|개최|오픈|시행|적용|신청|참여|접수|제공)(?:한|된|하신|했|됐|되었)"
    r"|[가-힣][신한린] (?:모든 )?(?:분|고객|회원|이용자|친구)"
    r"|[았었였했됐났왔갔렸졌겼켰냈뒀줬봤겪랐섰썼웠꿨췄혔녔쳤폈]"
    r"(?:습니다|어요|던|다[. ]|으며|고 |는데|지만|죠|네요|으니|기에|을 |으나)"
)


def looks_ahead(prose: str, start: int, end: int) -> bool:
    """Tell whether the sentence (or the table row) around start..end speaks of what will be."""
    line = prose.rfind("\n", max(0, start - _REACH), start) + 1 or max(0, start - _REACH)
    before = _END.split(prose[line:start])[-1]
    is_row = prose.startswith("|", line)
    after = prose[end : end + _REACH]
    after = _ROW_END.split(after)[0] if is_row else _sentence_rest(after)
    words = (prose[line:start] if is_row else before) + " " + after
    return bool(_AHEAD.search(words)) and not _BACK.search(words)


def _sentence_rest(after: str) -> str:
    stop = _END.search(after)
    return after[: stop.end()] if stop else after
