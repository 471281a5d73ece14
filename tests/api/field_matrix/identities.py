"""How what belongs to identities, cards and merges is come by."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from domain.kernel.ids import CardId, DuplicateId, MemberId
from domain.staff.permissions import Permission
from persistence.database import rows, value
from persistence.ids import new_uuid
from tests import make

IDENTITY_MUTATIONS = {
    "mergeMembers": "(input: { idempotencyKey: $key, absorbed: $spareMember, survivor: $otherMember, "
    'reason: "The same person" })',
    "unmergeMembers": '(input: { idempotencyKey: $key, merge: $spareMerge, reason: "Two brothers" })',
    "bindIdentity": "(input: { idempotencyKey: $key, memberId: $spareMember, kind: EXTERNAL, "
    "value: $unique })",
    "unbindIdentity": "(input: { idempotencyKey: $key, memberId: $knownTwice, kind: EMAIL, "
    'value: "twice@example.com" })',
    "activateCard": "(input: { idempotencyKey: $key, card: $issuedCard })",
    "freezeCard": "(input: { idempotencyKey: $key, card: $activeCard })",
    "unfreezeCard": "(input: { idempotencyKey: $key, card: $frozenCard })",
    "replaceCard": "(input: { idempotencyKey: $key, card: $activeCard })",
    "closeCard": "(input: { idempotencyKey: $key, card: $activeCard })",
    "dismissDuplicate": "(id: $proposal)",
}
_MERGE = f"mutation {{ mergeMembers{IDENTITY_MUTATIONS['mergeMembers']} {{ merge {{ %s }} }} }}"
_UNDONE = (
    f"mutation {{ unmergeMembers{IDENTITY_MUTATIONS['unmergeMembers']} {{ merge {{ undone {{ %s }} }} }} }}"
)
IDENTITY_DEEPER = {
    "MemberMerge": [
        _MERGE,
        f"mutation {{ unmergeMembers{IDENTITY_MUTATIONS['unmergeMembers']} {{ merge {{ %s }} }} }}",
    ],
    "UndoneMerge": [_UNDONE],
    "ReturnedWallet": [_UNDONE % "wallets { %s }"],
}
IDENTITY_SAMPLES = {
    "MemberIdentity": ["{ member(id: $ann) { identities { %s } } }"],
    "WaitingCard": [
        "{ cardsNeedingFollowUp(notActivatedAfterDays: 1, notUsedAfterDays: 1, first: 5) { %s } }"
    ],
    "DuplicateProposal": ["{ duplicateProposals(first: 1) { nodes { %s } } }"],
    "DuplicateProposalConnection": ["{ duplicateProposals(first: 1) { %s } }"],
    "DuplicateProposalEdge": ["{ duplicateProposals(first: 1) { edges { %s } } }"],
}
IDENTITY_ARGUMENTS = {
    "Query.cardsNeedingFollowUp": "(notActivatedAfterDays: 1, notUsedAfterDays: 1, first: 5)",
    "Query.duplicateProposals": "(first: 5)",
}
FRESH = {"spareMerge", "knownTwice", "issuedCard", "activeCard", "frozenCard", "proposal"}


async def fresh(name: str, world: Any) -> str:
    """What a mutation uses up."""
    member = await world.spare_member()
    match name:
        case "spareMerge":
            document = f"""mutation {{ mergeMembers(input: {{ idempotencyKey: "{make.key()}", reason: "Same",
                absorbed: "{member}", survivor: "{await world.spare_member()}" }}) {{ merge {{ id }} }} }}"""
            told = await world.ask(document, make.staff(*Permission))
            return str(told["data"]["mergeMembers"]["merge"]["id"])
        case "knownTwice":
            # Of an earlier call: the same document names it again.
            await rows(
                "DELETE FROM identities WHERE kind = 'EMAIL' AND member_id IN"
                " (SELECT id FROM members WHERE locale = 'x-twice')"
            )
            made = await make.member(world.begin, external_id=new_uuid().hex)
            await rows("UPDATE members SET locale = 'x-twice' WHERE id = $1", made.id.value)
            document = f"""mutation {{ bindIdentity(input: {{ idempotencyKey: "{make.key()}", kind: EMAIL,
                memberId: "{made.id}", value: "twice@example.com" }}) {{ problems {{ code }} }} }}"""
            await world.ask(document, make.staff(*Permission))
            return str(made.id)
        case "proposal":
            return str(await proposed(MemberId.parse(member), MemberId.parse(await world.spare_member())))
        case _:
            status = {"issuedCard": "ISSUED", "activeCard": "ACTIVE", "frozenCard": "FROZEN"}[name]
            return await card(MemberId.parse(member), status)


async def card(member: MemberId, status: str) -> str:
    await rows("UPDATE cards SET status = $2 WHERE member_id = $1", member.value, status)
    return str(CardId(member.value, await value("SELECT id FROM cards WHERE member_id = $1", member.value)))


async def proposed(one: MemberId, other: MemberId) -> DuplicateId:
    made: UUID = new_uuid()
    await rows(
        "INSERT INTO duplicate_proposals (id, first_id, second_id, reasons, score, found_at)"
        " VALUES ($1, least($2::uuid, $3::uuid), greatest($2::uuid, $3::uuid), '{NAME_AND_BIRTHDAY}', 80,"
        " now())",
        made,
        one.value,
        other.value,
    )
    return DuplicateId(made)
