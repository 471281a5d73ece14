"""The member card by other GraphQL servers: Mercurius with graphql-jit, PostGraphile 4. Node runs them.

Mercurius asks the statement of L and answers the same document with the same content; that is compared.
PostGraphile shows the tables as they are, so its answer is the rows of which a card could be made: sealed
names, tiers by their codes, balances in which nothing has died yet.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from uuid import UUID

import asyncpg
import httpx
import orjson
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat, load_pem_private_key

from api import keys
from bench.card import (
    COMPARED,
    CONNECTIONS,
    OURS,
    SECONDS,
    NotTheSame,
    ask,
    contender,
    cpu_row,
    load_of,
    tokens_of,
)
from bench.load import Load
from bench.measure import FIGURES, alternate, figures
from bench.place import ISSUER, ROOT, Place
from bench.processes import Server, ours, peer
from bench.references.card import statement
from bench.table import Report, Target, differences

ROUNDS = 5
MERCURIUS, POSTGRAPHILE = "mercurius", "postgraphile"
CPU_MERCURIUS = Target("member card, CPU of Mercurius with graphql-jit / ours", 0.8, 1.0)
CPU_POSTGRAPHILE = Target("member card, CPU of PostGraphile 4 / ours", 4, 5)
ROWS = """
query Rows($id: UUID!) {
  memberById(id: $id) {
    id
    name
    cardsByMemberId(first: 1, condition: { status: "ACTIVE" }) { nodes { number } }
    membershipsByMemberId(first: 1) {
      nodes {
        memberTiersByMemberIdAndProgrammeId(first: 1) { nodes { tierCode } }
        accountsByMemberIdAndProgrammeId {
          nodes {
            available
            pending
            lotsByMemberIdAndWalletTypeId(first: 1, orderBy: EXPIRES_AT_ASC) { nodes { remaining expiresAt } }
            pointsEntries: entriesByMemberIdAndWalletTypeId(first: 5, orderBy: SEQUENCE_DESC) {
              nodes { kind points effect balanceAfter at }
            }
          }
        }
      }
    }
    couponsByMemberId(first: 10, condition: { state: "UNUSED" }, orderBy: VALID_UNTIL_ASC) {
      nodes { validUntil couponTemplateRevisionByRevisionId { content } }
    }
  }
}
"""


class NoNode(Exception):
    """Node or its packages can not be had here; the text says what is missing."""


async def measure(place: Place, say: Callable[[str], None]) -> Report:
    for name in (MERCURIUS, POSTGRAPHILE):
        _install(name, say)
    tokens = tokens_of(place)
    with ExitStack() as stack:
        servers = {
            OURS: stack.enter_context(ours(place)),
            MERCURIUS: stack.enter_context(peer(MERCURIUS, place, **await _settings(place))),
            POSTGRAPHILE: stack.enter_context(peer(POSTGRAPHILE, place)),
        }
        say(f"Peers: {COMPARED} answers compared ...")
        await _compare(servers, tokens[:COMPARED])
        loads = {
            OURS: load_of(servers[OURS], tokens),
            MERCURIUS: load_of(servers[MERCURIUS], tokens),
            POSTGRAPHILE: _rows_load(servers[POSTGRAPHILE], place.members[: len(tokens)]),
        }
        say(f"Peers: {ROUNDS} rounds of {SECONDS:g} s for each of {', '.join(servers)} ...")
        rounds = await alternate({n: contender(servers[n], place, loads[n]) for n in servers}, ROUNDS)
    return Report(
        [cpu_row(rounds, CPU_MERCURIUS, MERCURIUS), cpu_row(rounds, CPU_POSTGRAPHILE, POSTGRAPHILE)],
        [
            ("member card beside peers", *FIGURES[:5]),
            *((name, *figures(rounds[name], 0, 0)[:5]) for name in servers),
        ],
    )


def _install(name: str, say: Callable[[str], None]) -> None:
    """What its lock file names, with the digests that stand there."""
    folder = ROOT / "bench" / "references" / name
    if shutil.which("node") is None or shutil.which("npm") is None:
        raise NoNode("the peers run on Node, and there is no node or no npm on this machine")
    if not (folder / "node_modules" / ".package-lock.json").exists():
        say(f"Peers: npm installs {name} ...")
        done = subprocess.run(
            ["npm", "ci", "--no-audit", "--no-fund"], cwd=folder, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise NoNode(f"npm could not install {name}: {done.stderr[-500:]}")


async def _settings(place: Place) -> dict[str, str]:
    """What Mercurius has to know in order to answer like L."""
    material = keys.read(place.keys_file)
    private = load_pem_private_key(material.signing[material.newest_signing].encode(), password=None)
    public = private.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)
    connection = await asyncpg.connect(place.url)
    try:
        sql = await statement(connection)
    finally:
        await connection.close()
    return {
        "BENCH_ISSUER": ISSUER,
        "BENCH_MASTER_KEY": material.master[material.newest_master].hex(),
        "BENCH_PUBLIC_KEY": public.decode(),
        "BENCH_STATEMENT": sql,
    }


async def _compare(servers: dict[str, Server], tokens: list[str]) -> None:
    async with httpx.AsyncClient() as client:
        for token in tokens:
            mine, other = [
                (await ask(client, servers[name], token)).json()["data"] for name in (OURS, MERCURIUS)
            ]
            if found := differences(mine, other):
                raise NotTheSame(f"{MERCURIUS} answers otherwise at {', '.join(found)}")


def _rows_load(server: Server, members: Sequence[UUID]) -> Load:
    def request(member: UUID) -> bytes:
        body = orjson.dumps({"query": ROWS, "variables": {"id": str(member)}})
        head = (
            f"POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:{server.port}\r\nContent-Type: application/json\r\n"
            f"Content-Length: {len(body)}\r\n\r\n"
        )
        return head.encode() + body

    return Load(
        port=server.port,
        requests=[request(member) for member in members],
        again=True,
        connections=CONNECTIONS,
        seconds=SECONDS,
        contains=b'"pointsEntries"',
    )
