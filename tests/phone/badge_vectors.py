"""Writes resources/contract/badge-vectors.json: the rows that every badge client must pass.

    python -m tests.phone.badge_vectors

Always the same file: one seed, and only `randrange` and `choice`, whose results Python keeps. The
answers come from badge_oracle.py, never from the code under test.
"""

from __future__ import annotations

import json
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from editor import assets
from tests.phone import badge_oracle as oracle
from tests.phone import badge_signatures as signatures
from tests.phone.badge_oracle import PPB, Asked, Memory

if TYPE_CHECKING:
    from collections.abc import Iterator

FILE = "contract/badge-vectors.json"
ABOUT = (
    "Rows for badge clients, one question and its answer each. Moments are milliseconds since "
    "1970, shares parts per billion, keys and signatures base64; 'program' counts in 'programs'; "
    "'phone': null takes the segment as met. Made by tests/phone/badge_vectors.py."
)
SEED = 20_261_201
USERS = (
    "", " ", "0", "1", "user-1", "김공지", "이작가", "뷁쀍", "\u1100\u1161", "가",
    "\U0001f469\u200d\U0001f467", "🎮", "a:b", ":", "\u0000", "line\nbreak", '"quoted"', "\\",
    "\U0010ffff", "\ufeffbom", "ＦＵＬＬ", "é", "e\u0301", "x" * 1000,
)  # fmt: skip
SALTS = ("", "a", "소금", "🧂", "9f2c4b7a", "a:b", "\u0000", "0123456789abcdef0123456789abcdef")
LOCALES = (
    "ko", "ko-KR", "ko_KR", "KO", "kok", "en", "en-US", "en_GB", "zh-Hant-TW", "", "*", "k", "ko-",
)  # fmt: skip
APPS = (
    "10.4", "10.4.0", "10.4.1", "10.10", "10.3.9", "9.99", "10", "11", "10.4-beta", "10.3-rc.9",
    "10.", "", "v10.4", "010.04", "10.4.0.0.0.0.0.1", "999999999", "1234567890", "9" * 16, "ten",
)  # fmt: skip
SEGMENTS = (
    {}, {}, {"locale": ["ko"]}, {"locale": ["ko", "en"]}, {"app": ">=10.4"}, {"app": ">=10.4.0.1"},
    {"locale": ["ko"], "app": ">=10.4"}, {"locale": ["zh-Hant"]},
    {"locale": ["en-US"]}, {"app": ">=0"},
)  # fmt: skip
START = 1_796_086_800_000  # 2026-12-01T01:00:00Z
DAY = 86_400_000


def at(moment_ms: int) -> str:
    days, rest = divmod(moment_ms // 1000, 86_400)
    year_month_day = oracle.datetime.fromtimestamp(days * 86_400, oracle.UTC).date()
    return f"{year_month_day}T{rest // 3600:02}:{rest // 60 % 60:02}:{rest % 60:02}Z"


def make() -> dict:
    """Return the whole file as one object."""
    random = Random(SEED)
    programs = [*named_programs(), *(a_program(random) for _ in range(140))]
    rows = [
        *bucket_rows(random),
        *exposure_rows(random, programs),
        *lit_rows(random, programs),
        *segment_rows(random, programs),
        *poll_rows(random),
        *memory_rows(random, programs),
        *signatures.verify_rows(random),
        *signatures.open_rows(programs),
    ]
    return {"about": ABOUT, "programs": programs, "rows": rows}


def text() -> str:
    """Return the file's text: one row a line, so that a change shows as a few lines."""
    made = make()
    parts = [f'"about": {json.dumps(made["about"])}']
    for name in ("programs", "rows"):
        lines = ",\n".join(_line(each) for each in made[name])
        parts.append(f'"{name}": [\n{lines}\n]')
    return "{\n" + ",\n".join(parts) + "\n}\n"


def named_programs() -> list[dict]:
    """Return the shapes where arithmetic goes wrong first."""
    shapes = [
        [(0, 0), (600_000, 6_000_000), (1_800_000, 70_000_000)],  # the contract's example
        [(0, 0)],
        [(0, PPB)],
        [(0, 1)],
        [(0, 0), (1000, PPB)],
        [(0, 0), (1000, 1)],
        [(0, 0), (3000, 1), (6000, 2)],
        [(0, 0), (7000, PPB - 1), (14_000, PPB)],
        [(0, 0), (3650 * DAY, PPB)],
        [(0, 333_333_333), (86_399_000, 666_666_667)],
        [(0, 0), (600_000, 5_000_000), (1_200_000, 5_000_000), (1_201_000, PPB)],
        [(0, 5), (1000, 5), (2000, 5)],
    ]
    return [_program([(START + t, e) for t, e in shape], n) for n, shape in enumerate(shapes)]


def a_program(random: Random) -> dict:
    moment, share, points = START + random.randrange(-DAY, DAY) // 1000 * 1000, 0, []
    share = random.choice((0, 0, 0, 1, random.randrange(PPB)))
    for _ in range(random.randrange(1, 10)):
        points.append((moment, share))
        moment += 1000 * random.choice((1, 2, 60, 599, 3600, random.randrange(1, 200_000)))
        share += random.choice((0, 1, 7, random.randrange(PPB - share + 1), (PPB - share) // 2))
        share = min(share, PPB)
    program = _program(points, random.randrange(10**6))
    program["v"] = random.choice((1,) * 24 + (2,))
    program["salt"] = random.choice(SALTS[1:])
    program["segment"] = random.choice(SEGMENTS)
    program["lease_s"] = random.choice((1, 60, 900, 900, 3600, 86_400))
    program["off_at"] = at(moment + 1000 * random.randrange(-4000, 400_000))
    return program


def _program(points: list[tuple[int, int]], number: int) -> dict:
    return {
        "v": 1,
        "env": "production",
        "release": f"r{number % 7}",
        "slot": f"s_{number:04x}",
        "salt": f"salt-{number}",
        "points": [[at(moment), share] for moment, share in points],
        "off_at": at(points[-1][0] + 3 * DAY),
        "lease_s": 900,
        "segment": {},
    }


def bucket_rows(random: Random) -> Iterator[dict]:
    pairs = [(user, salt) for user in USERS for salt in SALTS]
    pairs += [(a_user(random), random.choice(SALTS)) for _ in range(1_400)]
    for user, salt in pairs:
        yield {"do": "bucket", "user": user, "salt": salt, "bucket": oracle.bucket(user, salt)}


def a_user(random: Random) -> str:
    hangul = "".join(chr(0xAC00 + random.randrange(11_172)) for _ in range(random.randrange(1, 5)))
    emoji = chr(0x1F600 + random.randrange(80))
    return random.choice((str(random.randrange(10**12)), hangul, hangul + emoji, emoji * 3))


def exposure_rows(random: Random, programs: list[dict]) -> Iterator[dict]:
    for number, program in enumerate(programs):
        moments = [oracle.ms(moment) for moment, _ in program["points"]]
        edges = {moment + step for moment in moments for step in (-1, 0, 1)}
        first, last = moments[0] - 2000, moments[-1] + 2000
        for now in [*sorted(edges), *(random.randrange(first, last) for _ in range(14))]:
            ppb = oracle.exposure(program, now)
            yield {"do": "exposure", "program": number, "now": now, "ppb": ppb}


def lit_rows(random: Random, programs: list[dict]) -> Iterator[dict]:
    for number, program in enumerate(programs):
        for _ in range(8):
            user = a_user(random)
            for now in _moments(random, program, user):
                yield _lit_row(number, program, _asked(random, program, user, now))


def _moments(random: Random, program: dict, user: str) -> list[int]:
    """Return moments around which this user's answer changes, and one anywhere."""
    first, off = oracle.ms(program["points"][0][0]), oracle.ms(program["off_at"])
    found = oracle.crossing(program, oracle.bucket(user, program["salt"]))
    turning = [] if found is None else [found - 1, found]
    return [*turning, random.choice((first - 1, first)), random.choice((off - 1, off))]


def _asked(random: Random, program: dict, user: str, now: int) -> Asked:
    lease_until = now + random.choice((1, 1, 900_000, 900_000, 900_000, 0, -1))
    phone = None
    if random.randrange(4) == 0:
        phone = {"locale": random.choice(LOCALES), "app": random.choice(APPS)}
    return Asked(user, now, lease_until, seen=random.randrange(12) == 0, phone=phone)


def segment_rows(random: Random, programs: list[dict]) -> Iterator[dict]:
    """Ask every segment about every kind of phone."""
    wide = dict(programs[2])  # everybody at once: only the segment decides
    for number, segment in enumerate(SEGMENTS[2:]):
        programs.append({**wide, "slot": f"s_segment_{number}", "segment": segment})
        for locale in LOCALES:
            for app in APPS:
                phone = {"locale": locale, "app": app}
                asked = Asked(random.choice(USERS[:8]), START + 5, START + 6, phone=phone)
                yield _lit_row(len(programs) - 1, programs[-1], asked)


def _lit_row(number: int, program: dict, asked: Asked) -> dict:
    question = {"do": "lit", "program": number, **vars(asked)}
    return {**question, **oracle.answer(program, asked)}


def poll_rows(random: Random) -> Iterator[dict]:
    for place in [0, 1, PPB // 2, PPB - 1, *(random.randrange(PPB) for _ in range(60))]:
        for failures in (0, 1, 2, 3, 4, 50):
            base = 45_000 + 30_000 * place // PPB
            wait = base * (1, 2, 4, 8)[min(failures, 3)]
            yield {"do": "poll", "bucket": place, "failures": failures, "ms": wait}


def memory_rows(random: Random, programs: list[dict]) -> Iterator[dict]:
    """Ask what a phone knows after each of several answers, and what it then shows."""
    for _ in range(400):
        number = random.randrange(len(programs))
        memory, steps = Memory(), []
        first = oracle.ms(programs[number]["points"][-1][0])
        device_off = random.choice((0, 0, 2_000, -95_000, 600_000, -600_000, 660_000))
        for turn in range(random.randrange(2, 12)):
            step = _step(random, first + turn * 60_000, device_off)
            memory = memory.after(step)
            later = step["clock"] + random.choice((0, 1000, 30_000, 899_000, 900_000, 3_700_000))
            asked = Asked(random.choice(USERS[:8]), later, 0, seen=random.randrange(9) == 0)
            shown = memory.judge(programs[number], asked)
            steps.append({**step, "known": _known(memory), "ask": _ask(asked), "shown": shown})
        yield {"do": "memory", "program": number, "steps": steps}


def _step(random: Random, true_ms: int, device_off: int) -> dict:
    generation = random.choice((1, 2, 3, 3, 4, 5, 6, 7, true_ms // 1000))
    dead = [name for name in ("r0", "r1", "r2", "r3") if random.randrange(14) == 0]
    pointer = {"generation": generation, "tombstones": dead}
    odd = (None, {}, {"generation": "9"}, {"generation": 9.5}, {"generation": -1})
    sent = true_ms - random.choice((0, 0, 0, 0, 25_000, 60_000, 60_000, 3_600_000))
    date = oracle.http_date(sent)
    bad_dates = (None, "", at(sent), date.lower(), date.replace("GMT", "UTC"), date[5:])
    return {
        "pointer": random.choice(odd) if random.randrange(10) == 0 else pointer,
        "date": random.choice(bad_dates) if random.randrange(8) == 0 else date,
        "age": random.choice((None, None, "0", "12", "-3", "x", "")),
        "clock": true_ms // 1000 * 1000 + device_off,
    }


def _known(memory: Memory) -> dict:
    return {
        "generation": memory.generation,
        "tombstones": sorted(memory.tombstones),
        "answered_at": memory.answered_at,
        "offset": memory.offset,
    }


def _ask(asked: Asked) -> dict:
    return {"user": asked.user, "clock": asked.now, "seen": asked.seen}


def _line(value: dict) -> str:
    """Write one row; what an editor would not show (controls, marks, BOM) stays escaped."""
    plain = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return "".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in plain)


if __name__ == "__main__":
    Path(assets.path(FILE)).write_text(text(), encoding="utf-8")
