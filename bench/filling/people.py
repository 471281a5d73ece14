"""The members of the bench: sealed with real keys, and written by the same rows as an import's."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

import asyncpg

from domain.members.card import check_digit
from domain.members.member import EnrolSource, NewMember
from domain.programme.programme import Programme
from persistence.database import transaction
from persistence.encryption import Vault
from persistence.ids import new_uuid
from persistence.members.rows import Enrolment, enrolment_rows
from persistence.rows import copy

CHUNK = 5_000
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗"
GIVEN = (
    "小明",
    "芳",
    "秀英",
    "伟",
    "娜",
    "敏",
    "静",
    "丽",
    "强",
    "磊",
    "洋",
    "艳",
    "勇",
    "军",
    "杰",
    "娟",
    "涛",
)


async def enrol(
    owner: asyncpg.Connection, vault: Vault, made: Programme, members: int, *, at: datetime
) -> None:
    joined_at = at - timedelta(days=300)
    for first in range(1, members + 1, CHUNK):
        numbers = range(first, min(first + CHUNK, members + 1))
        enrolments = [_enrolment(n, made.id, joined_at) for n in numbers]
        async with transaction():
            await copy(enrolment_rows(vault, enrolments, at=joined_at))
        await owner.copy_records_to_table(
            "members",
            schema_name="bench",
            columns=("n", "member_id", "joined_at"),
            records=[(n, each.member_id, joined_at) for n, each in zip(numbers, enrolments, strict=True)],
        )


def _enrolment(n: int, programme_id: UUID, joined_at: datetime) -> Enrolment:
    digits = f"9{n:014d}"
    return Enrolment(
        member_id=new_uuid(),
        card_id=new_uuid(),
        membership_id=new_uuid(),
        programme_id=programme_id,
        card_number=digits + check_digit(digits),
        new=NewMember(
            profile={"name": SURNAMES[n % len(SURNAMES)] + GIVEN[n % len(GIVEN)], "phone": f"+86138{n:08d}"},
            source=EnrolSource.ONLINE,
            store=None,
            by="bench",
        ),
        enrolled_at=joined_at,
    )
