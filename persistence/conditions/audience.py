"""Who of a programme fulfils a condition, in chunks of members: SQL narrows, and Python decides the rest."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from uuid import UUID

from domain.conditions.closures import compiled
from domain.conditions.subject import MemberFacts, Needs, Subject, needs
from domain.conditions.tree import Condition
from domain.programme.programme import Programme
from persistence.conditions.compiling import compiled_for_members
from persistence.conditions.knowing import known_of
from persistence.database import rows
from persistence.encryption import Vault

CHUNK = 2_000
TAKES_PART = "('ACTIVE', 'SUSPENDED')"
"""Whoever has left the programme is in no audience."""


async def chunks(programme: Programme, *, size: int = CHUNK) -> AsyncIterator[list[UUID]]:
    """Everybody who takes part, in order of their ids."""
    after: UUID | None = None
    while True:
        found = await rows(
            f"""SELECT m.member_id FROM memberships m
            WHERE m.programme_id = $1 AND ($2::uuid IS NULL OR m.member_id > $2) AND m.status IN {TAKES_PART}
            ORDER BY m.member_id LIMIT $3""",  # noqa: S608 - a text of our own
            programme.id,
            after,
            size,
        )
        if found:
            after = found[-1]["member_id"]
            yield [each["member_id"] for each in found]
        if len(found) < size:
            return


async def fulfilling(
    condition: Condition, programme: Programme, members: Sequence[UUID], *, at: datetime, vault: Vault
) -> set[UUID]:
    """Those of the members who take part and fulfil the condition at that instant. Raises InvalidInput where
    it asks for what members do not have."""
    sql = compiled_for_members(condition, programme, at=at, vault=vault, first=3)
    certain = "true" if sql.bounds.are_one else sql.bounds.certain
    found = await rows(
        f"""SELECT m.member_id, {certain} AS certain
        FROM memberships m JOIN members b ON b.id = m.member_id
        WHERE m.programme_id = $1 AND m.member_id = ANY($2::uuid[]) AND m.status IN {TAKES_PART}
        AND {sql.bounds.possible}""",  # noqa: S608 - expressions of our own
        programme.id,
        list(members),
        *sql.args,
    )
    fulfil = {each["member_id"] for each in found if each["certain"]}
    doubtful = [each["member_id"] for each in found if not each["certain"]]
    if doubtful:
        holds = compiled(condition)
        subjects = await subjects_of(doubtful, programme, needs(condition), at=at, vault=vault)
        fulfil |= {member for member, subject in subjects.items() if holds(subject)}
    return fulfil


async def subjects_of(
    members: Sequence[UUID], programme: Programme, wanted: Needs, *, at: datetime, vault: Vault
) -> dict[UUID, Subject]:
    """The members as conditions see them at that instant, as far as it is wanted: a fixed number of
    statements, however many they are."""
    known = await known_of(members, programme, wanted, at=at, vault=vault)
    ladders = {each.id: each for each in programme.ladders_at(at)}
    # Whoever has no place stands on the lowest tier, as for an order.
    lowest = {each.code: each.tiers[0].code for each in ladders.values()}
    tiers = {member: dict(lowest) for member in known}
    for each in await rows(
        "SELECT member_id, ladder_id, tier_code FROM member_tiers WHERE member_id = ANY($1::uuid[])"
        " AND ladder_id = ANY($2::uuid[])",
        list(known),
        list(ladders),
    ):
        tiers[each["member_id"]][ladders[each["ladder_id"]].code] = each["tier_code"]
    ranks = {ladder.code: tuple(tier.code for tier in ladder.tiers) for ladder in ladders.values()}

    def subject(member: UUID, facts: MemberFacts) -> Subject:
        return Subject(at=at, zone=programme.zone, ranks=ranks, tiers=tiers[member], member=facts)

    return {member: subject(member, facts) for member, facts in known.items()}
