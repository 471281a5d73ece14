"""S3: whatever is sent, nothing breaks and nothing of the inside is said."""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Iterator
from pathlib import Path
from random import Random

import httpx

from api.embedded.servers import Servers
from api.rates import Rate
from tests import make
from tests.api.test_app import process, production
from tests.servers import ROOT, TestDatabase

SEED = 20261127
MUTATED = 2_000
INSIDE = re.compile(
    r"Traceback|\.py\b|asyncpg|tortoise|SELECT |INSERT |relation|persistence|site-packages|KeyError|"
    + re.escape(str(ROOT))
)
_BLOCK = re.compile(r"```graphql\n(.*?)```", re.DOTALL)


def documents() -> list[str]:
    """Those of our guides: fifty and more that real clients send."""
    found = [
        block
        for path in sorted((ROOT / "docs").rglob("*.md"))
        for block in _BLOCK.findall(path.read_text(encoding="utf-8"))
    ]
    assert len(found) >= 50
    return found


def mutated(drawn: Random, text: str) -> bytes:
    """A document with one to eight bytes that are others, missing, doubled, or moved."""
    body = bytearray(json.dumps({"query": text, "variables": {}}).encode())
    for _ in range(drawn.randint(1, 8)):
        place = drawn.randrange(len(body))
        match drawn.randrange(5):
            case 0:
                body[place] = drawn.randrange(256)
            case 1:
                del body[place]
            case 2:
                body[place:place] = body[place : place + drawn.randrange(1, 30)]
            case 3:
                body[place] ^= 1 << drawn.randrange(8)
            case 4:
                other = drawn.randrange(len(body))
                body[place], body[other] = body[other], body[place]
    return bytes(body)


def malformed(drawn: Random) -> Iterator[bytes]:
    yield from (b"", b"{", b"[]", b"null", b"\xff\xfe", b"\x00", b'"x"', b"{}" * 1000, b"[" * 90_000)
    for _ in range(190):
        yield drawn.randbytes(drawn.randrange(1, 2_000))


async def test_s3_what_is_mutated_is_refused_and_says_nothing_of_the_inside(
    test_database: TestDatabase, servers: Servers, tmp_path: Path
) -> None:
    await test_database.reset()
    drawn = Random(SEED)
    texts = documents()
    bodies = [*malformed(drawn), *(mutated(drawn, drawn.choice(texts)) for _ in range(MUTATED))]
    settings = production(test_database, servers, tmp_path).model_copy(
        update={"rate_anonymous": Rate(10_000_000, 10_000_000), "pool_size": 4}
    )
    broken: list[tuple[int, bytes, str]] = []
    answered = 0
    async with process(settings) as (http, _):
        await make.programme()

        async def send(part: list[bytes]) -> None:
            nonlocal answered
            for body in part:
                try:
                    answer = await http.post(
                        "/graphql", content=body, headers={"content-type": "application/json"}
                    )
                except httpx.TransportError as error:
                    broken.append((0, body, repr(error)))
                    continue
                answered += 1
                if answer.status_code >= 500 or INSIDE.search(answer.text):
                    broken.append((answer.status_code, body, answer.text))

        await asyncio.gather(*(send(bodies[n::8]) for n in range(8)))

    assert broken == [], f"{len(broken)} of {len(bodies)}, seed {SEED}: {broken[:1]}"
    assert answered == len(bodies) >= 2_190
