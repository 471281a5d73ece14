"""Activate, freeze, replace and close cards.

A card leads a till to its member while it is ISSUED or ACTIVE; its first use makes it active. What is frozen,
replaced or closed is found with its state and neither earns nor spends. The member logs in all the same.
"""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from domain.idempotency import Answer, RequestKey, once
from domain.kernel.facts import Fact
from domain.kernel.ids import CardId, MemberId
from domain.members.card import BECOMES, CardStatus, new_card_number
from domain.members.refusals import CardCanNotBecome, UnknownCard, VersionConflict
from domain.merges.refusals import MemberMerged
from domain.staff.audit import Act, Deed, Origin
from domain.work import Begin, Work


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeCard:
    card: CardId
    wanted: CardStatus
    unfreeze: bool = False
    """Of the two ways to ACTIVE the one from FROZEN."""
    if_version: int | None
    """Of the member, as the caller has seen it."""
    origin: Origin
    key: RequestKey


async def change_card(command: ChangeCard, begin: Begin) -> Answer[CardId]:
    """The card becomes what is wanted. REPLACED issues another one, whose id is the answer: it is ISSUED, and
    active from its first use on.

    Raises UnknownCard, MemberMerged, VersionConflict, CardCanNotBecome, IdempotencyKeyReused.
    """

    async def effect(work: Work) -> CardId:
        held = await work.members.lock_card(command.card)
        if held is None:
            raise UnknownCard
        if held.merged_into is not None:
            raise MemberMerged(held.merged_into)
        if command.if_version is not None and command.if_version != held.version:
            raise VersionConflict(expected=command.if_version, current=held.version)
        frozen = held.status is CardStatus.FROZEN
        wrong_way = command.wanted is CardStatus.ACTIVE and frozen is not command.unfreeze
        if wrong_way or command.wanted not in BECOMES[held.status]:
            raise CardCanNotBecome(held.status, command.wanted)
        await work.members.change_card(command.card, held.number, command.wanted, at=work.now)
        answer = command.card
        if command.wanted is CardStatus.REPLACED:
            answer = await _issue(MemberId(command.card.member), work)
        await _tell(command, answer, work)
        return answer

    return await once(command.key, begin, effect, to_plain=_to_plain, from_plain=_from_plain)


async def _issue(member_id: MemberId, work: Work) -> CardId:
    card = CardId(member_id.value, work.new_id())
    while not await work.members.issue_card(
        member_id, card.value, new_card_number(secrets.randbelow), at=work.now, status=CardStatus.ISSUED
    ):
        pass  # one in a hundred million, at a million members
    return card


async def _tell(command: ChangeCard, answer: CardId, work: Work) -> None:
    member_id = MemberId(command.card.member)
    payload = {"member": str(member_id), "card": str(command.card), "status": command.wanted.value}
    if answer != command.card:
        payload["new_card"] = str(answer)
    await work.facts.tell(Fact(kind="member.card_changed", member_id=member_id, at=work.now, payload=payload))
    deed = Deed(
        act=Act.CARD_CHANGED,
        object_kind="card",
        object_id=str(command.card),
        fields=(command.wanted.value.lower(),),
    )
    await work.audit.record(command.origin, deed)


def _to_plain(result: CardId) -> Mapping[str, Any]:
    return {"card": str(result)}


def _from_plain(plain: Mapping[str, Any]) -> CardId:
    return CardId.parse(plain["card"])
