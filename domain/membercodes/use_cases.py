"""A till finds out whose code it has scanned."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from domain.events.event import EARLY
from domain.idempotency import Answer, RequestKey, once
from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId
from domain.kernel.refusal import InvalidInput
from domain.membercodes.code import SEED_BYTES, index_of, prove, read_code
from domain.membercodes.guessing import MOST_OF_CALLER, MOST_OF_TILL, Guesses
from domain.membercodes.ports import Till
from domain.membercodes.refusals import CodeExpired, CodeUsed, TooManyGuesses, UnknownCode
from domain.members.identity import text
from domain.orders.refusals import UnknownStore
from domain.points.use_cases import lock_member
from domain.work import Begin, Work

LATE = timedelta(hours=24)
"""So long a till may have been without network. What it learns late is who the member was, nothing more."""
LONGEST_TILL = 64
_NOBODYS_SEED = bytes(SEED_BYTES)


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentifyMember:
    """A code was scanned at a till."""

    code: str = field(repr=False)
    programme: str | None
    """In which the till asks; None: the deployment's default."""
    store: str
    till: str
    """As the till calls itself; of one caller and store."""
    scanned_at: datetime | None
    """By the till's clock, where it had no network then. None: now."""
    key: RequestKey


class _Later(Exception):
    """Nothing was looked at: all is undone, the claim of the key too, and the same request may come again."""

    def __init__(self, seconds: int) -> None:
        super().__init__()
        self.seconds = seconds


async def identify_member(command: IdentifyMember, begin: Begin) -> Answer[MemberId]:
    """Whose code it is. It is good once in the whole deployment; a wrong one counts against the till.

    Raises InvalidInput, UnknownProgramme, UnknownStore, UnknownCode, CodeUsed, CodeExpired, TooManyGuesses,
    NotEnrolled, IdempotencyKeyReused.
    """
    code = read_code(command.code)
    till = Till(
        principal_id=command.key.principal_id,
        store=command.store,
        name=text("till", command.till, longest=LONGEST_TILL),
    )

    async def effect(work: Work) -> MemberId | None:
        return await _identify(command, code, till, work)

    try:
        answer = await once(command.key, begin, effect, to_plain=_to_plain, from_plain=_from_plain)
    except _Later as later:
        raise TooManyGuesses(later.seconds) from None
    if answer.result is None:
        # A result and not a refusal, up to here: a refusal would have taken the count of the guess along.
        unknown = UnknownCode()
        unknown.replayed = answer.replayed
        raise unknown
    return Answer(answer.result, answer.replayed)


async def _identify(command: IdentifyMember, code: str, till: Till, work: Work) -> MemberId | None:
    """None: it is nobody's, and that is counted."""
    programme = await work.programmes.find(command.programme)
    if not await work.programmes.has_store(till.store):
        raise UnknownStore(till.store)
    guesses, now = await work.member_codes.hold_till(till)
    _refuse(guesses, MOST_OF_TILL, at=now)
    _refuse(await work.member_codes.guesses_of_caller(till.principal_id), MOST_OF_CALLER, at=now)

    scanned_at = _scanned_at(command, now)
    index = index_of(code)
    seed = await work.member_codes.of_card(index)
    proof = prove(code, index or 0, seed.seed if seed else _NOBODYS_SEED, at=scanned_at)
    if seed is None or proof is None:
        await _count(till, guesses, work, at=now)
        return None
    standing, programme = await lock_member(seed.member_id, programme, work)
    if standing.status.has_ended:
        await _count(till, guesses, work, at=now)
        return None
    if not proof.good:
        raise CodeExpired
    if not await work.member_codes.use(seed.member_id, proof.step, at=now):
        raise CodeUsed
    payload = {
        "member": str(seed.member_id),
        "programme": programme.code,
        "store": till.store,
        "till": till.name,
        "scanned_at": scanned_at.isoformat(),
    }
    await work.facts.tell(
        Fact(kind="member.identified", member_id=seed.member_id, at=standing.moment, payload=payload)
    )
    return seed.member_id


def _refuse(guesses: Guesses, most: int, *, at: datetime) -> None:
    wait = guesses.wait(most, at=at)
    if wait is not None:
        raise _Later(wait)


async def _count(till: Till, guesses: Guesses, work: Work, *, at: datetime) -> None:
    of_caller = await work.member_codes.hold_caller(till.principal_id)
    _refuse(of_caller, MOST_OF_CALLER, at=at)
    await work.member_codes.note_guesses(till, guesses.and_one(at=at), of_caller.and_one(at=at))


def _scanned_at(command: IdentifyMember, now: datetime) -> datetime:
    """Raises InvalidInput."""
    if command.scanned_at is None:
        return now
    if command.scanned_at > now + EARLY:
        raise InvalidInput("scannedAt", "IN_THE_FUTURE")
    if command.scanned_at < now - LATE:
        raise InvalidInput("scannedAt", "TOO_OLD")
    return min(command.scanned_at, now)


def _to_plain(result: MemberId | None) -> Mapping[str, Any]:
    return {"member": result.value.hex if result else None}


def _from_plain(plain: Mapping[str, Any]) -> MemberId | None:
    return MemberId(UUID(plain["member"])) if plain["member"] else None
