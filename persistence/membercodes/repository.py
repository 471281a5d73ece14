"""Member codes in PostgreSQL."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from domain.kernel.ids import NOBODY, MemberId
from domain.membercodes.guessing import WINDOW, Guesses
from domain.membercodes.ports import MemberCodes, Seed, Till
from persistence.database import row, rows, value
from persistence.encryption import Vault
from persistence.membercodes.seeds import opened_seed, sealed_seed
from persistence.members.keys import KEY_TO_SEAL

# The row is there afterwards, and locked. What is returned is read after the wait for the lock.
_HOLD = """
INSERT INTO member_code_guesses AS g (principal_id, store_code, till, wrong_at, touched_at)
VALUES ($1, $2, $3, '{}', clock_timestamp())
ON CONFLICT (principal_id, store_code, till) DO UPDATE SET touched_at = clock_timestamp()
RETURNING g.wrong_at, clock_timestamp() AS now
"""
_NOTE = """
UPDATE member_code_guesses SET wrong_at = $4 WHERE principal_id = $1 AND store_code = $2 AND till = $3
RETURNING 1
"""
_OF_CALLER = """
SELECT wrong_at FROM member_code_guesses WHERE principal_id = $1 AND store_code = '' AND till = ''
"""
_SEED = """
SELECT c.seed_id, c.card_index, c.seed, k.wrapped
FROM member_codes c JOIN member_keys k ON k.member_id = c.member_id WHERE c.member_id = $1
"""
_START = """
INSERT INTO member_codes (member_id, seed_id, card_index, seed, started_at) VALUES ($1, $2, $3, $4, $5)
ON CONFLICT (member_id) DO UPDATE SET seed_id = excluded.seed_id, card_index = excluded.card_index,
    seed = excluded.seed, started_at = excluded.started_at
RETURNING member_id
"""
_TAKES_PART = """
SELECT EXISTS (SELECT FROM memberships WHERE member_id = $1 AND status IN ('ACTIVE', 'SUSPENDED'))
"""
_FORGET_GUESSES = """
DELETE FROM member_code_guesses WHERE (principal_id, store_code, till) IN (
    SELECT principal_id, store_code, till FROM member_code_guesses WHERE touched_at < $1 LIMIT $2
    FOR UPDATE SKIP LOCKED
) RETURNING 1
"""
_OF_ALL_TILLS = ("", "")


class StoredMemberCodes(MemberCodes):
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def hold_till(self, till: Till) -> tuple[Guesses, datetime]:
        return await self._hold(till.principal_id, till.store, till.name)

    async def hold_caller(self, principal_id: UUID) -> Guesses:
        guesses, _ = await self._hold(principal_id, *_OF_ALL_TILLS)
        return guesses

    async def _hold(self, principal_id: UUID, store: str, till: str) -> tuple[Guesses, datetime]:
        (held,) = await rows(_HOLD, principal_id, store, till)
        return Guesses(tuple(held["wrong_at"])), held["now"]

    async def guesses_of_caller(self, principal_id: UUID) -> Guesses:
        return Guesses(tuple(await value(_OF_CALLER, principal_id) or ()))

    async def note_guesses(self, till: Till, of_till: Guesses, of_caller: Guesses | None) -> None:
        await rows(_NOTE, till.principal_id, till.store, till.name, list(of_till.wrong_at))
        if of_caller is None:
            return
        await rows(_NOTE, till.principal_id, *_OF_ALL_TILLS, list(of_caller.wrong_at))

    async def of_card(self, index: int | None) -> Seed | None:
        holder = await value(
            "SELECT member_id FROM member_code_cards WHERE card_index = $1", -1 if index is None else index
        )
        return await self.of_member(MemberId(holder or NOBODY))

    async def of_member(self, member_id: MemberId) -> Seed | None:
        found = await row(_SEED, member_id.value)
        if found is None:
            return None
        return opened_seed(
            self._vault,
            member_id.value,
            seed_id=found["seed_id"],
            index=found["card_index"],
            token=bytes(found["seed"]),
            wrapped=bytes(found["wrapped"]),
        )

    async def use(self, member_id: MemberId, step: int, *, at: datetime) -> bool:
        used = await rows(
            """INSERT INTO member_code_uses (member_id, step, used_at) VALUES ($1, $2, $3)
            ON CONFLICT (member_id, step) DO NOTHING RETURNING step""",
            member_id.value,
            step,
            at,
        )
        return bool(used)

    async def takes_part(self, member_id: MemberId) -> bool:
        return bool(await value(_TAKES_PART, member_id.value))

    async def card_of(self, member_id: MemberId) -> int | None:
        found: int | None = await value(
            "SELECT card_index FROM member_code_cards WHERE member_id = $1", member_id.value
        )
        return found

    async def take_card(self, member_id: MemberId, index: int, *, at: datetime) -> bool:
        taken = await rows(
            """INSERT INTO member_code_cards (card_index, member_id, taken_at) VALUES ($1, $2, $3)
            ON CONFLICT (card_index) DO NOTHING RETURNING card_index""",
            index,
            member_id.value,
            at,
        )
        return bool(taken)

    async def start(self, seed: Seed, *, at: datetime) -> None:
        member = seed.member_id.value
        wrapped = await value(KEY_TO_SEAL, member)
        key = self._vault.unwrap(member, bytes(wrapped))
        sealed = sealed_seed(self._vault, key, seed.seed)
        await rows(_START, member, seed.id, seed.index, sealed, at)

    async def end(self, member_id: MemberId) -> bool:
        return bool(await rows("DELETE FROM member_codes WHERE member_id = $1 RETURNING 1", member_id.value))


async def forget_old_guesses(*, now: datetime, most: int = 10_000) -> int:
    """Delete the rows of tills that have said nothing for long. Says how many."""
    return len(await rows(_FORGET_GUESSES, now - WINDOW - timedelta(hours=1), most))
