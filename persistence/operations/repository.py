"""Idempotency keys in PostgreSQL: one row per request, written in the transaction of its effect."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from uuid import UUID

import asyncpg
import orjson
from tortoise.exceptions import OperationalError

from domain.idempotency import IdempotencyInProgress, IdempotencyKeyReused, Kept, RequestKey
from domain.kernel.refusal import Refusal
from persistence.database import from_json, row, rows, to_json
from persistence.digests import Purpose
from persistence.encryption import Vault
from persistence.ids import new_uuid
from persistence.operations.plain import plain, refusal_from_plain, refusal_to_plain
from persistence.retry import sqlstate

INPUT_VERSION = 1
"""Part of every fingerprint: raise it when the meaning of an input changes, and old keys answer REUSED."""
LOCK_NOT_AVAILABLE = "55P03"

# A key of an operation on a member lies with the member. An id that no member has is refused later, and the
# refusal needs a row too: it lies with the others then, hence both statements are tried in this order.
_CLAIM_OF_MEMBER = """
    INSERT INTO member_operations (id, member_id, principal_id, key, fingerprint, recorded_at)
    SELECT $1, id, $3, $4, $5, $6 FROM members WHERE id = $2
    ON CONFLICT DO NOTHING
    RETURNING id
"""
_KEPT_OF_MEMBER = """
    SELECT fingerprint, outcome FROM member_operations WHERE member_id = $1 AND principal_id = $2 AND key = $3
"""
# In the order of their key, so that two batches wait for each other and do not block each other for ever.
_CLAIM_ALL = """
    INSERT INTO member_operations (id, member_id, principal_id, key, fingerprint, recorded_at)
    SELECT r.id, m.id, r.principal, r.key, r.fingerprint, $2
    FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, member uuid, principal uuid, key text, fingerprint bytea)
    JOIN members m ON m.id = r.member ORDER BY m.id, r.principal, r.key
    ON CONFLICT DO NOTHING
    RETURNING member_id, principal_id, key
"""
_KEPT_ALL = """
    SELECT o.member_id, o.principal_id, o.key, o.fingerprint, o.outcome
    FROM jsonb_to_recordset($1::jsonb) AS r(member uuid, principal uuid, key text)
    JOIN member_operations o ON o.member_id = r.member AND o.principal_id = r.principal AND o.key = r.key
"""
_KEEP_ALL = """
    UPDATE member_operations o SET outcome = r.outcome
    FROM jsonb_to_recordset($1::jsonb) AS r(member uuid, principal uuid, key text, outcome jsonb)
    WHERE o.member_id = r.member AND o.principal_id = r.principal AND o.key = r.key
    RETURNING 1
"""
_CLAIM = """
    INSERT INTO operations (id, principal_id, key, fingerprint, recorded_at) VALUES ($1, $2, $3, $4, $5)
    ON CONFLICT DO NOTHING
    RETURNING id
"""
_KEPT = "SELECT fingerprint, outcome FROM operations WHERE principal_id = $1 AND key = $2"


class StoredKeys:
    """The `Keys` of one transaction."""

    def __init__(self, vault: Vault, *, now: datetime) -> None:
        self._vault = vault
        self._now = now
        self._with_member = False

    async def claim(self, key: RequestKey) -> Kept | None:
        fingerprint = fingerprint_of(key, self._vault)
        with _waiting_in_vain():
            found = await self._claim_or_find(key, fingerprint)
        if found is None:
            return None
        if bytes(found["fingerprint"]) != fingerprint:
            raise IdempotencyKeyReused
        return _kept(found)

    async def claim_all(self, keys: Sequence[RequestKey]) -> list[Kept | None]:
        prints = {_named(key): fingerprint_of(key, self._vault) for key in keys}
        wanted = [
            {**_named_to_plain(key), "id": str(new_uuid()), "fingerprint": "\\x" + prints[_named(key)].hex()}
            for key in keys
        ]
        with _waiting_in_vain():
            claimed = await rows(_CLAIM_ALL, to_json(wanted), self._now)
        ours = {(each["member_id"], each["principal_id"], each["key"]) for each in claimed}
        others = [key for key in keys if _named(key) not in ours]
        found = await rows(_KEPT_ALL, to_json([_named_to_plain(key) for key in others])) if others else []
        kept = {(each["member_id"], each["principal_id"], each["key"]): each for each in found}
        answers: list[Kept | None] = []
        for key in keys:
            name = _named(key)
            if name in ours:
                answers.append(None)
            elif name in kept:
                same = bytes(kept[name]["fingerprint"]) == prints[name]
                answers.append(_kept(kept[name]) if same else IdempotencyKeyReused())
            else:
                answers.append(await self._claimed_alone(key))
        return answers

    async def _claimed_alone(self, key: RequestKey) -> Kept | None:
        """The key of a member that there is not."""
        try:
            return await self.claim(key)
        except IdempotencyKeyReused as reused:
            return reused

    async def keep_all(self, outcomes: Sequence[tuple[RequestKey, Kept]]) -> None:
        answers = [{**_named_to_plain(key), "outcome": answer_to_plain(outcome)} for key, outcome in outcomes]
        written = len(await rows(_KEEP_ALL, to_json(answers))) if answers else 0
        if written < len(outcomes):  # some lie with those of no member
            for key, outcome in outcomes:
                self._with_member = False
                await self.keep(key, outcome)

    async def keep(self, key: RequestKey, outcome: Kept) -> None:
        answer = answer_to_plain(outcome)
        if self._with_member and key.member_id is not None:
            await rows(
                "UPDATE member_operations SET outcome = $4"
                " WHERE member_id = $1 AND principal_id = $2 AND key = $3",
                key.member_id.value,
                key.principal_id,
                key.key,
                to_json(answer),
            )
        else:
            await rows(
                "UPDATE operations SET outcome = $3 WHERE principal_id = $1 AND key = $2",
                key.principal_id,
                key.key,
                to_json(answer),
            )

    async def _claim_or_find(self, key: RequestKey, fingerprint: bytes) -> dict[str, Any] | None:
        """None when the key is ours now, else its row. An insert that meets an open transaction with the
        same key waits for its end: the unique index sees to that, and lock_timeout limits it."""
        if key.member_id is not None:
            member, who = key.member_id.value, (key.principal_id, key.key)
            claimed = await row(_CLAIM_OF_MEMBER, new_uuid(), member, *who, fingerprint, self._now)
            found = None if claimed else await row(_KEPT_OF_MEMBER, member, *who)
            if claimed or found:
                self._with_member = True
                return found
        while True:
            claimed = await row(_CLAIM, new_uuid(), key.principal_id, key.key, fingerprint, self._now)
            found = None if claimed else await row(_KEPT, key.principal_id, key.key)
            if claimed or found:
                return found
            # The row was pruned between the two statements: it was thirty days old, so the key is free.


def fingerprint_of(key: RequestKey, vault: Vault) -> bytes:
    """Equal for the same request, sent again."""
    content = {
        "version": INPUT_VERSION,
        "operation": key.operation,
        "member": str(key.member_id) if key.member_id else None,
        "input": plain(key.content),
    }
    return vault.digest(Purpose.OPERATION, orjson.dumps(content, option=orjson.OPT_SORT_KEYS))


@contextmanager
def _waiting_in_vain() -> Iterator[None]:
    """Who holds the key took longer than anybody waits for a lock."""
    try:
        yield
    except (asyncpg.LockNotAvailableError, OperationalError) as error:
        if sqlstate(error) == LOCK_NOT_AVAILABLE:
            raise IdempotencyInProgress from error
        raise


def _named(key: RequestKey) -> tuple[UUID, UUID, str]:
    assert key.member_id is not None
    return key.member_id.value, key.principal_id, key.key


def _named_to_plain(key: RequestKey) -> dict[str, str]:
    member, principal, text = _named(key)
    return {"member": str(member), "principal": str(principal), "key": text}


def _kept(found: Mapping[str, Any]) -> Kept:
    outcome = from_json(found["outcome"])
    if "refusal" in outcome:
        return refusal_from_plain(outcome["refusal"])
    result: Mapping[str, Any] = outcome["result"]
    return result


def answer_to_plain(outcome: Kept) -> dict[str, Any]:
    """As it stands beside its key."""
    if isinstance(outcome, Refusal):
        return {"refusal": refusal_to_plain(outcome)}
    return {"result": plain(outcome)}
