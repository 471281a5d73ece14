"""The scan for duplicates: one statement over the digests finds who may be alike, and they are opened."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from domain.duplicates.likeness import Person
from domain.duplicates.ports import Candidates, Duplicates, Proposal
from domain.kernel.ids import DuplicateId, MemberId
from persistence.database import rows, value
from persistence.encryption import Sealed, Secret, Vault
from persistence.index_keys import column_number

LARGEST_GROUP = 10
"""More who share a digest say nothing: a firm's many Wang Wei."""

# The tokens of a name are the same whatever its spelling, so members are grouped by all of them together with
# another digest. What is left are pairs that nobody has seen yet.
_PAIRS = """
WITH person AS MATERIALIZED (
    SELECT s.member_id AS id, ARRAY(SELECT t FROM unnest(s.tokens) t WHERE t >> 16 = $2 ORDER BY t) AS name,
        ARRAY(SELECT t FROM unnest(s.tokens) t WHERE t >> 16 = $3 ORDER BY t) AS company,
        s.birthday, m.birth_year, s.phone_last4
    FROM member_search s JOIN members m ON m.id = s.member_id
    WHERE m.erased_at IS NULL AND m.merged_into IS NULL AND m.name IS NOT NULL),
keyed AS (
    SELECT id, 'nb' || name::text || birthday || ' ' || birth_year AS key FROM person
    WHERE birthday IS NOT NULL AND birth_year IS NOT NULL
    UNION ALL SELECT id, 'np' || name::text || phone_last4 FROM person WHERE phone_last4 IS NOT NULL
    UNION ALL SELECT id, 'nc' || name::text || company::text FROM person WHERE cardinality(company) > 0
    UNION ALL SELECT id, 'bp' || birthday || ' ' || birth_year || ' ' || phone_last4 FROM person
    WHERE birthday IS NOT NULL AND birth_year IS NOT NULL AND phone_last4 IS NOT NULL),
alike AS (SELECT array_agg(id) AS ids FROM keyed GROUP BY key HAVING count(*) BETWEEN 2 AND $4),
pairs AS (
    SELECT a.id AS first_id, b.id AS second_id, count(*) AS keys
    FROM alike, unnest(ids) AS a (id), unnest(ids) AS b (id)
    WHERE a.id < b.id GROUP BY 1, 2)
SELECT p.first_id, p.second_id
FROM pairs p
WHERE NOT EXISTS (SELECT FROM duplicate_proposals d
    WHERE d.first_id = p.first_id AND d.second_id = p.second_id)
ORDER BY p.keys DESC, p.first_id, p.second_id LIMIT $1
"""
_PEOPLE = """
SELECT m.id, m.name, m.company, m.phone, m.birthday, k.wrapped
FROM members m JOIN member_keys k ON k.member_id = m.id WHERE m.id = ANY($1)
"""
_SECRETS = {
    "name": Secret.MEMBER_NAME,
    "company": Secret.MEMBER_COMPANY,
    "phone": Secret.MEMBER_PHONE,
    "birthday": Secret.MEMBER_BIRTHDAY,
}


class StoredDuplicates(Duplicates):
    def __init__(self, vault: Vault) -> None:
        self._vault = vault

    async def candidates(self, limit: int) -> list[Candidates]:
        await rows("SELECT set_config('statement_timeout', '300s', true)")  # it goes over all members
        name, company = column_number(Secret.MEMBER_NAME), column_number(Secret.MEMBER_COMPANY)
        pairs = await rows(_PAIRS, limit, name, company, LARGEST_GROUP)
        ids = {each[name] for each in pairs for name in ("first_id", "second_id")}
        people = {each["id"]: self._person(each) for each in await rows(_PEOPLE, list(ids))} if ids else {}
        return [
            Candidates(
                first=MemberId(each["first_id"]),
                second=MemberId(each["second_id"]),
                one=people[each["first_id"]],
                other=people[each["second_id"]],
            )
            for each in pairs
            if each["first_id"] in people and each["second_id"] in people  # else erased meanwhile
        ]

    def _person(self, found: Mapping[str, Any]) -> Person:
        key = self._vault.unwrap(found["id"], bytes(found["wrapped"]))
        return Person(
            **{
                name: None
                if found[name] is None
                else self._vault.open(Sealed(secret, bytes(found[name])), key)
                for name, secret in _SECRETS.items()
            }
        )

    async def propose(self, proposals: Sequence[Proposal], *, at: datetime) -> int:
        if not proposals:
            return 0
        written = await rows(
            """INSERT INTO duplicate_proposals (id, first_id, second_id, reasons, score, found_at)
            SELECT id, first_id, second_id, string_to_array(reasons, ','), score, $6
            FROM unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::integer[])
                AS p (id, first_id, second_id, reasons, score)
            ORDER BY first_id, second_id ON CONFLICT (first_id, second_id) DO NOTHING RETURNING id""",
            [each.id.value for each in proposals],
            [each.first.value for each in proposals],
            [each.second.value for each in proposals],
            [",".join(each.reasons) for each in proposals],
            [each.score for each in proposals],
            at,
        )
        return len(written)

    async def dismiss(self, proposal: DuplicateId, *, by: str, at: datetime) -> bool | None:
        done: UUID | None = await value(
            """UPDATE duplicate_proposals SET dismissed_at = $2, dismissed_by = $3
            WHERE id = $1 AND dismissed_at IS NULL RETURNING id""",
            proposal.value,
            at,
            by,
        )
        if done is not None:
            return True
        there = await value("SELECT true FROM duplicate_proposals WHERE id = $1", proposal.value)
        return False if there else None
