"""Thirty invented notices a seed, Korean and English, with the sameness real ones have.

Dates, list items and polite endings repeat on purpose: they are what misleads a search.
"""

from __future__ import annotations

from random import Random

KOREAN = (
    "{when} {time}부터 {what} {work}이 진행됩니다.",
    "점검 중에는 {what} 이용이 잠시 제한됩니다.",
    "작업이 일찍 끝나면 {time} 이전에도 {what}을 다시 쓰실 수 있습니다.",
    "보내지 못한 메시지는 사라지지 않고 {place}에 그대로 남아 있습니다.",
    "{what}에서 불편을 겪으셨다면 {place}에서 알려 주세요.",
    "걱정 마세요, {what}은 다 받을 수 있어요 😀",
    "{place}의 {what} 메뉴를 눌러 {when}까지 신청해 주세요.",
    "{who} 님의 제안으로 {what}이 조금 더 {how} 바뀌었습니다.",
    "혜택은 {when} {time}에 끝나며, 이후에는 {place}에서 확인할 수 있습니다.",
    "이번 변경은 약관 제{n}조에 따른 것으로 {when}부터 적용됩니다.",
    "늘 {what}을 아껴 주셔서 감사합니다 🙇🏻",
    "{n}명에게 먼저 열리고, 이상이 없으면 {when}에 모두에게 열립니다.",
    "혹시 {what}이 보이지 않으면 앱을 {how} 다시 켜 주세요.",
    "{work} 때문에 {n}분가량 알림이 늦을 수 있습니다.",
)
ENGLISH = (
    "{what} will be {how} from {time} on {when}.",
    "While the {work} is running, {what} may answer slowly.",
    "Messages that could not be sent stay in {place} and are sent later.",
    "If {what} gives you trouble, please tell us in {place}.",
    "Don't worry, everyone gets one 😀",
    "Open {place} and tap {what} before {when}.",
    "The offer ends at {time} on {when}; after that, see {place}.",
    "This change follows article {n} of the terms and applies from {when}.",
    "We open it to {n} people first, and to everyone on {when}.",
    "Thank you for using {what} every day 👨‍👩‍👧",
)
NEWS = {
    "ko": (
        "참고로 {what} 화면의 글자가 {how} 커집니다.",
        "{who} 님이 {when}에 라이브로 설명해 드립니다.",
        "{place}에 처음 오신 분께는 쿠폰 {n}장을 드립니다.",
        "PC 버전에서도 {what}을 이제 쓰실 수 있습니다.",
        "지난 {when} 장애로 놀라셨을 텐데 정말 죄송합니다.",
        "사실 저희도 {n}번이나 눌러 봤어요 😅",
        "해외에서는 {time} 무렵에 순서대로 적용됩니다.",
        "아이와 함께 쓰신다면 {place}에서 시간을 정해 두세요.",
    ),
    "en": (
        "By the way, letters on the {what} screen get larger.",
        "{who} explains it live on {when}.",
        "New visitors of {place} receive {n} coupons.",
        "The desktop app can do this now, too.",
        "We are sorry about the outage of {when}.",
        "To be honest, we pressed it {n} times ourselves 😅",
        "Abroad it arrives around {time}, country by country.",
    ),
}
"""Sentences that no notice has before it is edited: only so is the truth of an edit known."""

ITEMS = {
    "ko": (
        "일시: {when} {time}",
        "대상: {what}",
        "{what}: {time} ~ {time}",
        "{when}: {what} {work}",
        "문의: {place}",
        "영향: {what} 약 {n}분",
        "{who}: {place}에서 {n}명",
    ),
    "en": (
        "When: {when}, {time}",
        "Who: {what}",
        "{what}: {time} to {time}",
        "{when}: {what} {work}",
        "Contact: {place}",
        "Effect: {what}, about {n} minutes",
    ),
}
SLOTS = {
    "ko": {
        "when": [f"{month}월 {day}일" for month in (11, 12) for day in range(1, 29)],
        "time": [f"오{half} {hour}시" for half in ("전", "후") for hour in range(1, 12)],
        "what": [
            "메시지 전송",
            "선물하기",
            "프로필",
            "단체 채팅",
            "음성 통화",
            "이모티콘",
            "톡서랍",
        ],
        "work": ["정기 점검", "서버 교체 작업", "보안 업데이트", "데이터 이전 작업"],
        "place": ["더보기 탭", "고객센터", "설정 화면", "공지 목록", "내 서랍"],
        "who": ["이작가", "김검토", "박게시", "최민지", "한서준"],
        "how": ["빠르게", "가볍게", "완전히", "부드럽게", "새롭게"],
    },
    "en": {
        "when": [f"{day} {month}" for month in ("November", "December") for day in range(1, 29)],
        "time": [
            f"{hour}:{minute} {half}"
            for hour in range(1, 12)
            for minute in ("00", "30")
            for half in ("am", "pm")
        ],
        "what": ["Messaging", "Gifts", "Profiles", "Group chat", "Voice calls", "Stickers"],
        "work": ["maintenance", "server move", "security update"],
        "place": ["the More tab", "Help", "Settings", "the notice list"],
        "who": ["Lee", "Kim"],
        "how": ["unavailable", "slower than usual", "paused"],
    },
}
HEADINGS = {
    "ko": (
        "## 언제 하나요?",
        "## 무엇이 달라지나요?",
        "## 꼭 확인해 주세요",
        "## 문의",
        "## 자주 묻는 질문",
    ),
    "en": ("## When", "## What changes", "## Please note", "## Contact"),
}


def thirty_notices(seed: int) -> list[str]:
    """Return thirty texts, every third of them English."""
    rng = Random(seed)
    return [a_notice(rng, "en" if number % 3 == 2 else "ko") for number in range(30)]


def a_notice(rng: Random, language: str) -> str:
    blocks = ["# " + a_sentence(rng, language)]
    for heading in rng.sample(HEADINGS[language], rng.randint(2, 4)):
        blocks += [heading, a_paragraph(rng, language), a_list(rng, language)]
        blocks += [a_paragraph(rng, language)] if rng.random() < 0.5 else []
    return "\n\n".join(blocks) + "\n"


def a_paragraph(rng: Random, language: str) -> str:
    patterns = rng.sample(_sentences(language), rng.randint(2, 5))
    return " ".join(_filled(rng, language, pattern) for pattern in patterns)


def a_list(rng: Random, language: str) -> str:
    patterns = rng.choices(ITEMS[language], k=rng.randint(3, 6))
    lines = ("- " + _filled(rng, language, pattern) for pattern in patterns)
    return "\n".join(dict.fromkeys(lines))


def a_sentence(rng: Random, language: str) -> str:
    return _filled(rng, language, rng.choice(_sentences(language)))


def news(rng: Random, language: str, count: int = 1) -> str:
    """Return sentences unlike any that a notice starts with."""
    patterns = rng.sample(NEWS[language], count)
    return " ".join(_filled(rng, language, pattern) for pattern in patterns)


def a_word(rng: Random, language: str) -> str:
    slots = SLOTS[language]
    return rng.choice(slots[rng.choice(sorted(slots))])


def language_of(text: str) -> str:
    return "ko" if any("가" <= character <= "힣" for character in text[:60]) else "en"


def _sentences(language: str) -> tuple[str, ...]:
    return KOREAN if language == "ko" else ENGLISH


def _filled(rng: Random, language: str, pattern: str) -> str:
    values = {name: rng.choice(options) for name, options in SLOTS[language].items()}
    return pattern.format(n=rng.randint(2, 95), **values)
