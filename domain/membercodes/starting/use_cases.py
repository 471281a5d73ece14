"""A member's phone gets the seed of its codes, or loses it."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from domain.idempotency import Answer, RequestKey, once
from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId
from domain.membercodes.code import CARDS, SEED_BYTES
from domain.membercodes.ports import Seed
from domain.membercodes.refusals import SeedEnded
from domain.members.refusals import MembershipNotActive, UnknownMember
from domain.members.standing import MembershipStatus
from domain.work import Begin, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class StartMemberCode:
    member_id: MemberId
    key: RequestKey


@dataclass(frozen=True, slots=True, kw_only=True)
class EndMemberCode:
    member_id: MemberId
    key: RequestKey


async def start_member_code(command: StartMemberCode, begin: Begin) -> Answer[Seed]:
    """A new seed for the member's codes; one that was there before ends.

    The seed stands nowhere in plain, not on the key row either: a repeated request reads it again, as long
    as it is the one that it had made. Raises UnknownMember, MembershipNotActive, SeedEnded,
    IdempotencyKeyReused.
    """

    async def effect(work: Work) -> UUID:
        return await _start(command.member_id, work)

    made = await once(
        command.key,
        begin,
        effect,
        to_plain=lambda seed_id: {"seed": seed_id.hex},
        from_plain=lambda plain: UUID(plain["seed"]),
    )
    async with begin() as work:
        seed = await work.member_codes.of_member(command.member_id)
    if seed is None or seed.id != made.result:
        raise SeedEnded
    return Answer(seed, made.replayed)


async def _start(member_id: MemberId, work: Work) -> UUID:
    if await work.members.lock(member_id) is None:
        raise UnknownMember
    if not await work.member_codes.takes_part(member_id):
        raise MembershipNotActive(MembershipStatus.CLOSED.value)
    index = await work.member_codes.card_of(member_id)
    seed = Seed(
        id=work.new_id(),
        member_id=member_id,
        index=await _card(member_id, work) if index is None else index,
        seed=secrets.token_bytes(SEED_BYTES),
    )
    await work.member_codes.start(seed, at=work.now)
    await _tell("member.code_started", member_id, work)
    return seed.id


async def _card(member_id: MemberId, work: Work) -> int:
    """Drawn, not counted: an index in a row would tell how many members show codes."""
    index = secrets.randbelow(CARDS)
    while not await work.member_codes.take_card(member_id, index, at=work.now):
        index = secrets.randbelow(CARDS)
    return index


async def end_member_code(command: EndMemberCode, begin: Begin) -> Answer[MemberId]:
    """The codes of the member's phone are good nowhere any more: it was lost. Where there are none, nothing
    is done. Raises UnknownMember, IdempotencyKeyReused."""

    async def effect(work: Work) -> MemberId:
        if await work.members.lock(command.member_id) is None:
            raise UnknownMember
        if await work.member_codes.end(command.member_id):
            await _tell("member.code_ended", command.member_id, work)
        return command.member_id

    return await once(command.key, begin, effect, to_plain=_to_plain, from_plain=_from_plain)


async def _tell(kind: str, member_id: MemberId, work: Work) -> None:
    payload = {"member": str(member_id)}
    await work.facts.tell(Fact(kind=kind, member_id=member_id, at=work.now, payload=payload))


def _to_plain(result: MemberId) -> Mapping[str, Any]:
    return {"member": result.value.hex}


def _from_plain(plain: Mapping[str, Any]) -> MemberId:
    return MemberId(UUID(plain["member"]))
