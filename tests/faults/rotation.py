"""Signing keys are exchanged while tokens are made and used, on several servers at once."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import httpx
import jwt

from api import keys
from api.keys import Ring
from tests.faults.processes import ended, laurel

TOKEN = """mutation ($id: MemberId!) {
  createMemberToken(input: { memberId: $id }) { token { accessToken } problems { code } }
}"""
WHO = "{ viewer { kind } }"
LEARN_SECONDS = 120.0
"""At most, until every server has noticed the file; two seconds where nothing else uses the machine."""


@dataclass(slots=True, kw_only=True)
class Load:
    """So many requests a second: tokens are made on any server and used on any other."""

    ports: Sequence[int]
    service_key: str
    members: Sequence[str]
    rate: float
    random: Random
    made: int = 0
    used: int = 0
    refused: list[str] = field(default_factory=list)
    """Valid tokens that were not accepted, with what was said."""
    kids: set[str] = field(default_factory=set)
    avoided: set[str] = field(default_factory=set)
    """Keys that are about to be retired: nobody holds a live token of them any more."""
    _tokens: list[tuple[str, str]] = field(default_factory=list)

    async def run(self, http: httpx.AsyncClient) -> None:
        """Until it is cancelled, and every request under way has ended."""
        waiting: set[asyncio.Task[None]] = set()
        try:
            while True:
                task = asyncio.create_task(self._one(http))
                waiting.add(task)
                task.add_done_callback(waiting.discard)
                await asyncio.sleep(1 / self.rate)
        finally:
            await asyncio.gather(*waiting)

    async def _one(self, http: httpx.AsyncClient) -> None:
        live = [token for token, kid in self._tokens[-200:] if kid not in self.avoided]
        if not live or self.random.random() < 0.3:
            answer = await self._ask(
                http,
                self.service_key,
                {"query": TOKEN, "variables": {"id": self.random.choice(self.members)}},
            )
            token = answer["data"]["createMemberToken"]["token"]["accessToken"]
            kid = jwt.get_unverified_header(token)["kid"]
            self._tokens.append((token, kid))
            self.kids.add(kid)
            self.made += 1
            return
        answer = await self._ask(http, self.random.choice(live), {"query": WHO})
        self.used += 1
        if (answer.get("data") or {}).get("viewer") != {"kind": "MEMBER"}:
            self.refused.append(str(answer))

    async def _ask(self, http: httpx.AsyncClient, bearer: str, body: Any) -> dict[str, Any]:
        return await ask(http, self.random.choice(self.ports), bearer, body)

    def one_of(self, kid: str) -> str:
        return next(token for token, signed_by in reversed(self._tokens) if signed_by == kid)


async def ask(http: httpx.AsyncClient, port: int, bearer: str, body: Any) -> dict[str, Any]:
    answer = await http.post(
        f"http://127.0.0.1:{port}/graphql", json=body, headers={"Authorization": f"Bearer {bearer}"}
    )
    told: dict[str, Any] = answer.json()
    return told


async def rotate(load: Load, keys_file: Path, env: dict[str, str], folder: Path, *, seconds: float) -> None:
    """One exchange under load, by the commands that an operator types. `seconds`: of each phase.

    Asserts that each server publishes the new key before it is used, that the old one is good to the end, and
    that it opens nothing once it is retired.
    """

    async def command(*words: str) -> None:
        done = laurel("keys", *words, "--file", keys_file, env=env, folder=folder)
        assert await ended(done) == 0

    async with httpx.AsyncClient(timeout=30) as http:
        old = keys.read(keys_file).newest_signing
        await command("rotate", Ring.SIGNING)
        (new,) = set(keys.read(keys_file).signing) - {old}
        for port in load.ports:
            await _until(partial(_publishes, http, port, new))
        assert new not in load.kids, "published before the first use"
        await asyncio.sleep(seconds)

        await command("activate", Ring.SIGNING, new)
        await asyncio.sleep(seconds)
        await _until(lambda: _holds(load, new))
        last_of_old = load.one_of(old)
        for port in load.ports:  # it is good until it ends by itself
            assert await _opens(http, port, last_of_old)

        # Now the operator waits until the last token of the old key is out of date.
        await _until(lambda: _all_sign_with(http, load, new))
        load.avoided.add(old)
        await asyncio.sleep(1)
        await command("retire", Ring.SIGNING, old, "--yes")
        for port in load.ports:
            await _until(partial(_refuses, http, port, last_of_old))
        await asyncio.sleep(seconds)


async def _publishes(http: httpx.AsyncClient, port: int, kid: str) -> bool:
    told = (await http.get(f"http://127.0.0.1:{port}/.well-known/jwks.json")).json()
    return kid in {each["kid"] for each in told["keys"]}


async def _holds(load: Load, kid: str) -> bool:
    return kid in load.kids


async def _all_sign_with(http: httpx.AsyncClient, load: Load, kid: str) -> bool:
    body = {"query": TOKEN, "variables": {"id": load.members[0]}}
    signed = [await ask(http, port, load.service_key, body) for port in load.ports]
    texts = [each["data"]["createMemberToken"]["token"]["accessToken"] for each in signed]
    return {jwt.get_unverified_header(each)["kid"] for each in texts} == {kid}


async def _opens(http: httpx.AsyncClient, port: int, token: str) -> bool:
    return (await ask(http, port, token, {"query": WHO})).get("data") == {"viewer": {"kind": "MEMBER"}}


async def _refuses(http: httpx.AsyncClient, port: int, token: str) -> bool:
    told = await ask(http, port, token, {"query": WHO})
    errors = told.get("errors") or []
    return [each["extensions"]["code"] for each in errors] == ["UNAUTHENTICATED"]


async def _until(what: Callable[[], Awaitable[bool]]) -> None:
    end = time.monotonic() + LEARN_SECONDS
    while not await what():
        assert time.monotonic() < end, "a server has not noticed the key file"
        await asyncio.sleep(0.1)
