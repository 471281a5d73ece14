"""S11: by the time that an answer takes nobody learns whether a phone is a member's."""

from __future__ import annotations

import statistics
import time
from base64 import b64encode

import httpx

from faults.place import Place
from tests import make
from tests.api.logins.asking import LOG_IN, REQUEST

PHONES, BESIDE = 500, 0.005
SETTINGS = {
    "LAUREL_LOG_IN_GATEWAY_URL": "https://gateway.example/codes",
    "LAUREL_LOG_IN_GATEWAY_SECRET": "whsec_" + b64encode(b"of the trials, 32 bytes long ...").decode(),
    "LAUREL_LOG_IN_GATEWAY_REGION": "DE",
    "LAUREL_LOG_IN_GATEWAY_LEGAL_BASIS": "ADEQUACY",
    "LAUREL_LOG_IN_ENROLS": "false",
    "LAUREL_LOG_IN_CODES_PER_NETWORK": "1000000",
    "LAUREL_RATE_ANONYMOUS": "1000000/1000000",
}


async def run(place: Place) -> str:
    count = place.size(PHONES, 60)
    # Of one block of numbers, in no order: reading a number takes longer in one block than in another.
    phones = [f"+861380013{number:04d}" for number in range(2 * count)]
    place.random.shuffle(phones)
    known, unknown = phones[:count], phones[count:]
    async with place.connected():
        await place.programme()
        for phone in known:
            await make.member(place.begin, phone=phone)
    times: dict[str, list[float]] = {"known": [], "unknown": []}
    heard = set()
    with place.serving(1, **SETTINGS) as fleet:
        await fleet.ready()
        async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{fleet.ports[0]}", timeout=30) as http:

            async def answered(contact: str) -> str:
                asked = await http.post("/graphql", json=_request(contact))
                guessed = await http.post("/graphql", json=_guess(contact))
                return str([(each.status_code, each.json()["data"]) for each in (asked, guessed)])

            await answered("+8613700137000")
            for pair in zip(known, unknown, strict=True):
                both = list(zip(("known", "unknown"), pair, strict=True))
                place.random.shuffle(both)  # the second of two is at an advantage, whoever it is
                for kind, contact in both:
                    started = time.perf_counter()
                    heard.add(await answered(contact))
                    times[kind].append(time.perf_counter() - started)

    assert len(heard) == 1, heard
    assert "LOG_IN_CODE_REFUSED" in heard.pop()
    apart = abs(statistics.median(times["known"]) - statistics.median(times["unknown"]))
    assert apart < BESIDE, apart
    wins = sum(a < b for a in times["known"] for b in times["unknown"]) / count**2
    score = max(wins, 1 - wins)
    # Chance alone moves the score of five hundred by 0.02, and that of sixty by 0.05.
    assert score < (0.7 if place.small else 0.55), score
    return (
        f"{count:,} known and {count:,} unknown phones: one answer, medians {1000 * apart:.2f} ms apart, "
        f"told from each other with {score:.3f} (0.5 is a coin)"
    )


def _request(contact: str) -> dict[str, object]:
    return {"query": REQUEST, "variables": {"channel": "SMS", "contact": contact}}


def _guess(contact: str) -> dict[str, object]:
    return {"query": LOG_IN, "variables": {"input": {"channel": "SMS", "contact": contact, "code": "x"}}}
