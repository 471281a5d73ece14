"""What both references share: the one SQL of the member card, and whose token it is.

PostgreSQL aggregates the answer to JSON. The text is passed through; only the name has to be opened here, and
stands in front of it with the id. Texts of tiers are written into the statement once, at the start, in the
one language that a small shop has.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

import asyncpg
import jwt
import orjson
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from api import keys
from api.app import key_ring
from domain.kernel.ids import MemberId
from persistence.encryption import Sealed, Secret, Vault

LANGUAGE = "zh-CN"
BENEFITS, COUPONS, ENTRIES = 3, 10, 5

_SQL = """
SELECT m.session_version, m.name, k.wrapped, json_build_object(
    'card', (SELECT json_build_object('number', c.number) FROM cards c WHERE c.member_id = m.id
        ORDER BY c.status = 'ACTIVE' DESC, c.issued_at DESC LIMIT 1),
    'tier', (SELECT json_build_object('tier', {tier}, 'progress', {progress})
        FROM member_tiers x, LATERAL (SELECT coalesce(sum(e.effect), 0)::bigint AS have FROM entries e
            WHERE e.member_id = m.id AND e.wallet_type_id = {counted} AND e.kind <> 'EXPIRE' AND e.at >=
                (date_trunc('day', now() AT TIME ZONE {zone}) - interval '12 months') AT TIME ZONE {zone}) f
        WHERE x.member_id = m.id AND x.ladder_id = {ladder}),
    'points', (SELECT json_build_object(
            'available', greatest(0, a.available + coalesce(d.activated, 0) - coalesce(d.lapsed, 0) - a.owed),
            'pending', a.pending - coalesce(d.left_pending, 0),
            'nextExpiry', CASE WHEN n.points > 0
                THEN json_build_object('points', n.points, 'at', n.expires_at) END)
        FROM accounts a
        LEFT JOIN LATERAL (SELECT
                sum(l.remaining) FILTER (WHERE l.pending AND l.expires_at > now()) AS activated,
                sum(l.remaining) FILTER (WHERE l.pending) AS left_pending,
                sum(l.remaining) FILTER (WHERE NOT l.pending) AS lapsed
            FROM lots l WHERE l.member_id = a.member_id AND l.wallet_type_id = a.wallet_type_id
            AND l.remaining > 0 AND (l.pending AND l.available_at <= now()
                OR NOT l.pending AND l.expires_at <= now())) d ON true
        LEFT JOIN LATERAL (SELECT l.expires_at, sum(l.remaining) AS points
            FROM lots l WHERE l.member_id = a.member_id AND l.wallet_type_id = a.wallet_type_id
            AND l.remaining > 0 AND l.expires_at > now() AND l.expires_at < 'infinity'
            AND l.available_at <= now() GROUP BY l.expires_at ORDER BY l.expires_at LIMIT 1) n ON true
        WHERE a.member_id = m.id AND a.wallet_type_id = {points}),
    'coupons', json_build_object('nodes', (
        SELECT coalesce(json_agg(json_build_object('title', t.content -> 'title' ->> '{language}',
            'validUntil', y.valid_until) ORDER BY y.valid_until, y.id), '[]')
        FROM (SELECT c.id, c.revision_id, c.valid_until FROM coupons c
            WHERE c.member_id = m.id AND c.state IN ('UNUSED', 'LOCKED', 'GIFTING')
            AND (c.state = 'UNUSED' OR c.held_until <= now()) AND c.valid_until > now()
            ORDER BY c.valid_until, c.id LIMIT {most_coupons}) y
        JOIN coupon_template_revisions t ON t.id = y.revision_id)),
    'pointsEntries', json_build_object('nodes', (
        SELECT coalesce(json_agg(json_build_object('kind', z.kind, 'points', z.points, 'effect', z.effect,
            'balanceAfter', z.balance_after, 'at', z.at) ORDER BY z.sequence DESC), '[]')
        FROM (SELECT e.* FROM entries e WHERE e.member_id = m.id AND e.wallet_type_id = {points}
            ORDER BY e.sequence DESC LIMIT {most_entries}) z))
    )::text AS body
FROM members m JOIN member_keys k ON k.member_id = m.id WHERE m.id = $1
"""


class Refused(Exception):
    """There is no such person, or the token is not good."""


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose token it is."""

    member_id: UUID
    subject: str
    session_version: int
    expires_at: int


class Card:
    """The keys and the statement; opens one card at a time."""

    def __init__(self) -> None:
        material = keys.read(Path(os.environ["BENCH_KEYS_FILE"]))
        self._vault = Vault(key_ring(material))
        self._public = {kid: _public_key(pem) for kid, pem in material.signing.items()}
        self._issuer = os.environ["BENCH_ISSUER"]
        self._sql = ""

    async def prepare(self, connection: asyncpg.Connection) -> None:
        """Write the statement for the programme that is there."""
        self._sql = await statement(connection)

    def holder(self, authorization: str) -> Holder:
        """Check a bearer's token. Raises Refused."""
        text = authorization.removeprefix("Bearer ")
        try:
            public = self._public[jwt.get_unverified_header(text)["kid"]]
            claims = jwt.decode(text, public, algorithms=["EdDSA"], issuer=self._issuer, audience="member")
            subject = claims["sub"]
            return Holder(MemberId.parse(subject).value, subject, claims["sv"], claims["exp"])
        except (jwt.PyJWTError, KeyError, ValueError) as error:
            raise Refused from error

    async def answer(self, connection: asyncpg.Connection, holder: Holder) -> bytes:
        """The card as JSON. Raises Refused."""
        found = await connection.fetchrow(self._sql, holder.member_id)
        if found is None or found["session_version"] != holder.session_version:
            raise Refused
        key = self._vault.unwrap(holder.member_id, found["wrapped"])
        name = self._vault.open(Sealed(Secret.MEMBER_NAME, found["name"]), key)
        front = f'{{"data":{{"me":{{"id":"{holder.subject}","displayName":'.encode()
        body: str = found["body"]
        return front + orjson.dumps(name) + b"," + body[1:].encode() + b"}}"


def _public_key(pem: str) -> Ed25519PublicKey:
    """Of the keys that a bench makes."""
    key = load_pem_private_key(pem.encode(), password=None)
    assert isinstance(key, Ed25519PrivateKey)
    return key.public_key()


async def pool(**options: Any) -> asyncpg.Pool:
    """As many connections as the product has, with the product's settings."""
    size = int(os.environ["BENCH_POOL_SIZE"])
    settings = {"jit": "off", "timezone": "UTC"}
    return await asyncpg.create_pool(
        os.environ["BENCH_DATABASE_URL"], min_size=1, max_size=size, server_settings=settings, **options
    )


async def statement(connection: asyncpg.Connection) -> str:
    """The statement of the card, for the programme that is there."""
    found = await connection.fetchrow(
        """SELECT l.id AS ladder, r.policy, p.time_zone,
            (SELECT id FROM wallet_types w WHERE w.programme_id = p.id AND w.code = 'points') AS points,
            (SELECT id FROM wallet_types w WHERE w.programme_id = p.id AND w.code = 'progress') AS counted
        FROM programmes p JOIN ladders l ON l.programme_id = p.id AND l.is_default
        JOIN ladder_revisions r ON r.ladder_id = l.id
        WHERE p.is_default ORDER BY r.revision DESC LIMIT 1"""
    )
    tiers = sorted(orjson.loads(found["policy"])["tiers"], key=lambda tier: tier["rank"])
    shown, progress = "CASE x.tier_code", "CASE x.tier_code"
    benefits: dict[str, str] = {}
    for tier, above in zip(tiers, [*tiers[1:], None], strict=True):
        benefits |= {each["kind"]: each["title"][LANGUAGE] for each in tier["benefits"]}
        name = tier["name"][LANGUAGE]
        titles = [{"title": title} for title in list(benefits.values())[:BENEFITS]]
        plain = {"name": name, "colour": tier["colour"], "benefits": titles}
        shown += f" WHEN '{tier['code']}' THEN {_text(orjson.dumps(plain).decode())}::json"
        progress += f" WHEN '{tier['code']}' THEN {_progress(name, above)}"
    return _SQL.format(
        tier=f"{shown} END",
        progress=f"{progress} END",
        counted=f"'{found['counted']}'::uuid",
        points=f"'{found['points']}'::uuid",
        ladder=f"'{found['ladder']}'::uuid",
        zone=_text(found["time_zone"]),
        language=LANGUAGE,
        most_coupons=COUPONS,
        most_entries=ENTRIES,
    )


def _progress(name: str, above: dict[str, Any] | None) -> str:
    if above is None:
        words = _text(f"{name}已是最高等级。")
        return f"json_build_object('words', {words}, 'next', NULL, 'toReach', '[]'::json)"
    next_name, target = above["name"][LANGUAGE], above["entry"]["at_least"]
    missing = f"greatest(0, {target} - f.have)"
    number = f"to_char({missing}, 'FM999,999,999,990')"
    words = f"'再有' || {number} || {_text(f' 成长值即可升至{next_name}。')}"
    return (
        f"json_build_object('words', {words}, 'next', json_build_object('name', {_text(next_name)}),"
        f" 'toReach', json_build_array(json_build_object('metric', 'PROGRESS_POINTS', 'current', f.have,"
        f" 'target', {target}, 'remaining', {missing})))"
    )


def _text(plain: str) -> str:
    return "'" + plain.replace("'", "''") + "'"
