"""A message that a campaign wants sent is told only where the member has agreed to it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from domain.campaigns.effects import DUE, Task
from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId
from domain.kernel.periods import day_of
from domain.privacy.policy import all_in_force
from domain.privacy.purpose import Purpose
from domain.privacy.sending import Withheld, withheld
from domain.programme.programme import Programme
from domain.work import Work

WITHHELD = "campaign.message_withheld"


async def tell(facts: Sequence[Fact], programme: Programme, work: Work) -> None:
    """Tell facts of settlements, in the transaction that wrote them."""
    await work.facts.tell(*await to_tell(facts, programme, work))


async def to_tell(facts: Sequence[Fact], programme: Programme, work: Work) -> list[Fact]:
    """The facts of settlements as they are to be told, in the transaction that writes them.

    Whoever hears that a message is due may send it at once. So it is asked here, by the record of consents as
    the transaction sees it, whether the member has agreed to marketing and takes it on some channel. Else it
    is told that it was withheld, and why. Whoever sends later asks again (`privacy { withheld }`).
    """
    reasons: dict[MemberId, Withheld | None] = {}
    told = []
    for fact in facts:
        if fact.kind == DUE[Task.MESSAGE] and fact.member_id is not None:
            if fact.member_id not in reasons:
                reasons[fact.member_id] = await _withheld(fact.member_id, programme, work)
            reason = reasons[fact.member_id]
            if reason is not None:
                fact = replace(fact, kind=WITHHELD, payload={**fact.payload, "reason": reason.value})
        told.append(fact)
    return told


async def _withheld(member_id: MemberId, programme: Programme, work: Work) -> Withheld | None:
    return withheld(
        Purpose.MARKETING,
        None,
        await work.consents.said(member_id),
        await work.consents.preferences(member_id),
        all_in_force(await work.policies.all(), work.now),
        today=day_of(programme.now(work.now), programme.zone),
    )
