"""Many members with names, companies and contacts, sealed and written as an import writes them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random
from uuid import UUID

from domain.members.card import check_digit
from domain.members.member import EnrolSource, NewMember
from faults.place import Place
from persistence.database import rows, transaction
from persistence.ids import new_uuid
from persistence.members.rows import Enrolment, enrolment_rows
from persistence.rows import copy

CHUNK = 1_000
SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹"
GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉萍红兰文建国海燕志新春梅小雨晨子轩浩然欣怡梓涵思"
PLACES = ("上海", "北京", "广州", "深圳", "杭州", "成都", "武汉", "西安", "南京", "重庆")
TRADES = ("茶叶", "餐饮", "科技", "贸易", "服装", "物流", "花园", "书店", "医药", "建材")


@dataclass(frozen=True, slots=True)
class Person:
    id: UUID
    name: str
    company: str
    phone: str
    email: str
    external_id: str
    card: str


def _person(n: int, drawn: Random) -> Person:
    digits = f"9{n:014d}"
    given = "".join(drawn.choices(GIVEN, k=drawn.choice((1, 2, 2))))
    return Person(
        id=new_uuid(),
        name=drawn.choice(SURNAMES) + given,
        company=drawn.choice(PLACES) + "".join(drawn.choices(GIVEN, k=2)) + drawn.choice(TRADES) + "公司",
        phone=f"+86139{n:08d}",
        email=f"member{n}@example.com",
        external_id=f"crm-{n}",
        card=digits + check_digit(digits),
    )


async def many_people(place: Place, count: int) -> list[Person]:
    """They are written under the place's keys; the process's pool must be open."""
    programme = await place.programme()
    at = datetime.now(UTC) - timedelta(days=30)
    people = [_person(n, place.random) for n in range(count)]
    for chunk in _chunks(people):
        enrolments = [
            Enrolment(
                member_id=each.id,
                card_id=new_uuid(),
                membership_id=new_uuid(),
                programme_id=programme.id,
                card_number=each.card,
                new=NewMember(
                    profile={
                        "name": each.name,
                        "company": each.company,
                        "phone": each.phone,
                        "email": each.email,
                        "external_id": each.external_id,
                    },
                    source=EnrolSource.IMPORT,
                    store=None,
                    by="faults",
                ),
                enrolled_at=at,
            )
            for each in chunk
        ]
        async with transaction():
            await copy(enrolment_rows(place.vault, enrolments, at=at))
    await rows("ANALYZE members, member_search, identities, member_keys")
    return people


def _chunks(people: list[Person]) -> Iterator[list[Person]]:
    for first in range(0, len(people), CHUNK):
        yield people[first : first + CHUNK]
