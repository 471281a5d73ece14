"""Ten thousand members of every kind, in the database, and in memory as conditions should see them.

What is in memory is reckoned from what was made, in plain Python, and not from what is read back: so neither
compiler of conditions can lend the other its mistakes.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

import asyncpg

from domain.conditions.subject import MemberFacts, Subject
from domain.conditions.tree import Count, Figure
from domain.kernel.periods import day_of
from domain.members.member import Profile
from domain.programme.programme import Programme
from persistence.database import rows, to_json, transaction
from persistence.encryption import Secret, Vault
from persistence.ids import new_uuid
from persistence.members.rows import KEYS, MEMBERS, SEARCH, month_day_of
from persistence.rows import Row, Table, copy
from tests import make
from tests.servers import TestDatabase

AT = datetime(2026, 3, 1, 4, 0, tzinfo=UTC)
"""When conditions are asked: noon in Shanghai, on a day after which 29 February comes late."""
TAGS = ("vip", "parent", "new", "loud", "会员")
SEGMENTS = ("spenders", "sleepers", "friends")
PURPOSES = ("SERVICE", "MARKETING", "PROFILING")
CITIES = ("Hangzhou", "Hanoi", "上海", "42")
NAMES = ("app.opened", "review.approved")
TIERS = ("standard", "silver", "gold")
EVERYBODY = 10_000

_MEMBERSHIPS = Table(
    "memberships",
    tuple(
        zip(
            ("id", "member_id", "programme_id", "status", "joined_at", "moved_at"),
            ("uuid", "uuid", "uuid", "text", "timestamptz", "timestamptz"),
            strict=True,
        )
    ),
)
_ORDERS = (
    *("id", "member_id", "programme_id", "source", "external_id", "channel_code", "status", "placed_at"),
    *("paid_at", "currency", "goods_minor", "discount_minor", "freight_minor", "tax_minor"),
    *("returned_minor", "counts", "decision_id", "recorded_at"),
)


@dataclass(slots=True)
class Person:
    id: UUID
    joined_at: datetime
    birthday: date | None
    gender: str | None
    locale: str | None
    enrol_source: str
    enrol_store: str | None
    attributes: dict[str, Any]
    tags: frozenset[str]
    segments: frozenset[str]
    tier: str | None
    said: dict[str, tuple[str, int]]
    """By purpose: the last word, and to which version."""
    guardian: bool
    personalised: bool
    orders: list[tuple[datetime, int, int, bool]] = field(default_factory=list)
    """Paid at, paid for goods, of that returned, whether it counts."""
    events: list[tuple[str, datetime]] = field(default_factory=list)


async def crowd(programme: Programme, vault: Vault, *, size: int = EVERYBODY) -> list[Person]:
    chance = random.Random(20261126)
    people = [_person(chance) for _ in range(size)]
    async with transaction():
        await _write_people(people, programme, vault)
        await _write_rest(people, programme)
    return people


async def analyse(database: TestDatabase) -> None:
    """Tell the planner what has come, as a database that lives would know by itself."""
    owner = await asyncpg.connect(database.migration_url)
    try:
        await owner.execute("ANALYZE")
    finally:
        await owner.close()


def _person(chance: random.Random) -> Person:
    def maybe(share: float, *values: Any) -> Any:
        return chance.choice(values) if chance.random() < share else None

    days = chance.randrange(1_800)
    person = Person(
        id=new_uuid(),
        joined_at=AT - timedelta(days=days, minutes=chance.randrange(1, 1_440)),
        birthday=_birthday(chance) if chance.random() < 0.8 else None,
        gender=maybe(0.8, "FEMALE", "MALE", "OTHER"),
        locale=maybe(0.8, "zh-CN", "zh-TW", "en"),
        enrol_source=chance.choice(("ONLINE", "STORE", "IMPORT")),
        enrol_store=maybe(0.5, "s1", "s2"),
        attributes={
            name: value
            for name, value in {
                "city": maybe(0.7, *CITIES),
                "pets": maybe(0.7, True, False),
                # Of every kind, so that numbers meet texts that look like them.
                "size": maybe(0.8, 36, 42, 42.5, -1, 0, 0.1, "42", "xl", True, 1e300),
            }.items()
            if value is not None
        },
        tags=frozenset(each for each in TAGS if chance.random() < 0.2),
        segments=frozenset(each for each in SEGMENTS if chance.random() < 0.25),
        tier=maybe(0.9, *TIERS),
        said={
            each: (chance.choice(("GIVEN", "GIVEN", "GIVEN", "WITHDRAWN")), chance.choice((1, 2, 2, 3)))
            for each in PURPOSES
            if chance.random() < 0.8
        },
        guardian=chance.random() < 0.3,
        personalised=chance.random() < 0.9,
    )
    for _ in range(max(0, chance.randrange(-2, 5))):
        goods = chance.randrange(0, 50_000)
        returned = chance.choice((0, 0, 0, goods, goods // 2))
        # Some lie in what is still to come: they are not seen yet.
        paid_at = AT + timedelta(minutes=chance.randrange(-700 * 1_440, 20 * 1_440))
        person.orders.append((paid_at, goods, returned, returned != goods or chance.random() < 0.2))
    for _ in range(max(0, chance.randrange(-1, 4))):
        at = AT + timedelta(minutes=chance.randrange(-700 * 1_440, 20 * 1_440))
        person.events.append((chance.choice(NAMES), at))
    return person


def _birthday(chance: random.Random) -> date:
    if chance.random() < 0.02:
        return date(chance.choice((1980, 2000, 2004)), 2, 29)
    return date(1935, 1, 1) + timedelta(days=chance.randrange(33_000))


async def _write_people(people: Sequence[Person], programme: Programme, vault: Vault) -> None:
    members: list[Row] = []
    keys: list[Row] = []
    search: list[Row] = []
    for each in people:
        key = vault.new_key(each.id)
        born = each.birthday
        sealed = vault.seal(Secret.MEMBER_BIRTHDAY, key, born.isoformat()).token if born else None
        profile: Profile = {"birthday": born}
        columns = {
            "id": each.id,
            "birthday": sealed,
            "birth_year": born.year if born else None,
            "gender": each.gender,
            "locale": each.locale,
            "profile": each.attributes,
            "enrol_source": each.enrol_source,
            "enrol_store_code": each.enrol_store,
            "enrolled_by": "TEST",
            "enrolled_at": each.joined_at,
            "recorded_at": AT,
            "last_active_at": AT,
            "version": 1,
            "session_version": 1,
        }
        members.append(tuple(columns.get(name) for name in MEMBERS.names))
        keys.append((each.id, key.wrapped, AT))
        search.append((each.id, [], None, month_day_of(vault.index, profile["birthday"]), vault.index.kid))
    joined = [(new_uuid(), each.id, programme.id, "ACTIVE", each.joined_at, AT) for each in people]
    await copy({MEMBERS: members, KEYS: keys, SEARCH: search, _MEMBERSHIPS: joined})


async def _write_rest(people: Sequence[Person], programme: Programme) -> None:
    (ladder,) = programme.ladders_at(AT)
    segments = {code: new_uuid() for code in SEGMENTS}
    for code, made in segments.items():
        await rows(
            "INSERT INTO segments (id, programme_id, code, name, saved_at) VALUES ($1, $2, $3, $4, $5)"
            " RETURNING 1",
            *(made, programme.id, code, to_json({"en": code}), AT),
        )
    await _insert(
        "member_tags (programme_id, member_id, tag, put_at, source)",
        "$1, x.a, x.b, now(), 'STAFF'",
        ((each.id, tag) for each in people for tag in each.tags),
        programme.id,
    )
    await _insert(
        "segment_members (programme_id, member_id, segment_id, since)",
        "$1, x.a, x.b::uuid, now()",
        ((each.id, str(segments[code])) for each in people for code in each.segments),
        programme.id,
    )
    await _insert(
        "member_tiers (id, programme_id, member_id, tier_code, ladder_id, since, revision)",
        "gen_random_uuid(), $1, x.a, x.b, $4, now(), 1",
        ((each.id, each.tier) for each in people if each.tier),
        programme.id,
        ladder.id,
    )
    await _write_consents(people)
    orders: list[Row] = []
    events: list[Row] = []
    for each in people:
        for paid_at, goods, returned, counts in each.orders:
            made = new_uuid()
            row = (made, each.id, programme.id, "shop", str(made), "online", "PAID", paid_at, paid_at, "CNY")
            orders.append((*row, goods, 0, 0, 0, returned, counts, made, AT))
        for name, at in each.events:
            made = new_uuid()
            events.append((made, each.id, programme.id, "app", str(made), name, at, AT, {}))
    kinds = {"id": "uuid"}
    await copy({Table("orders", tuple((name, kinds.get(name, "text")) for name in _ORDERS)): orders})
    columns = (
        "id",
        "member_id",
        "programme_id",
        "source",
        "external_id",
        "name",
        "at",
        "recorded_at",
        "data",
    )
    await copy(
        {Table("member_events", tuple((n, "jsonb" if n == "data" else "text") for n in columns)): events}
    )
    # What is asked needs figures of what is there, as it would have them in a shop.
    for table in ("members", "memberships", "orders", "member_events", "member_tags", "segment_members"):
        assert await make.count(table) > 0


async def _write_consents(people: Sequence[Person]) -> None:
    """Version 2 asks everybody again, 3 nobody. Everybody has said something else before."""
    for purpose in PURPOSES:
        await rows(
            "INSERT INTO policy_documents (code, purpose, name, saved_at) VALUES ($1, $1, '{}', now())"
            " RETURNING 1",
            purpose,
        )
        await rows(
            "INSERT INTO policy_versions SELECT $1, v, v = 2, now(), now() FROM generate_series(1, 3) v"
            " RETURNING 1",
            purpose,
        )
        for number, first in ((1, True), (2, False)):
            said = [(each.id, *each.said[purpose]) for each in people if purpose in each.said]
            await rows(
                "INSERT INTO consents SELECT gen_random_uuid(), x.m, $1, $5, x.act, $1, x.v,"
                " sha256(''), 'APP', 'TEST', now()"
                " FROM unnest($2::uuid[], $3::text[], $4::int[]) AS x (m, act, v) RETURNING 1",
                purpose,
                [member for member, _, _ in said],
                ["GIVEN" if first else act for _, act, _ in said],
                [1 if first else version for _, _, version in said],
                number,
            )
    await rows(
        "INSERT INTO member_guardians SELECT gen_random_uuid(), m, '', '', 'APP', 'TEST', now()"
        " FROM unnest($1::uuid[]) m RETURNING 1",
        [each.id for each in people if each.guardian],
    )
    await rows(
        "INSERT INTO member_preferences SELECT m, true, true, true, true, p, now()"
        " FROM unnest($1::uuid[], $2::bool[]) AS x (m, p) RETURNING 1",
        [each.id for each in people[::2]] + [each.id for each in people[1::2] if not each.personalised],
        [each.personalised for each in people[::2]]
        + [False for each in people[1::2] if not each.personalised],
    )


def _agrees(person: Person) -> frozenset[str]:
    # Born on that day is 14 at AT, which is 1 March 2026.
    born = person.birthday
    child = born is not None and born > date(2012, 3, 1) and not person.guardian
    return frozenset(
        purpose
        for purpose, (act, version) in person.said.items()
        if act == "GIVEN" and version >= 2 and (purpose == "SERVICE" or not child)
    )


async def _insert(into: str, values: str, pairs: Iterable[tuple[UUID, Any]], *args: Any) -> None:
    listed = list(pairs)
    sql = f"INSERT INTO {into} SELECT {values} FROM unnest($2::uuid[], $3::text[]) AS x (a, b) RETURNING 1"
    await rows(sql, args[0], [one for one, _ in listed], [other for _, other in listed], *args[1:])


# As conditions should see them


def subjects(
    people: Sequence[Person], programme: Programme, figures: Iterable[Figure]
) -> dict[UUID, Subject]:
    wanted = list(figures)
    return {
        each.id: Subject(
            at=AT,
            zone=programme.zone,
            ranks={"tiers": TIERS},
            tiers={"tiers": each.tier or TIERS[0]},
            member=MemberFacts(
                tags=each.tags,
                segments=each.segments,
                consents=_agrees(each),
                attributes=each.attributes,
                gender=each.gender,
                locale=each.locale,
                enrol_source=each.enrol_source,
                enrol_store=each.enrol_store,
                joined_on=day_of(each.joined_at, programme.zone),
                birthday=each.birthday,
                figures={
                    figure: _measured(each, figure, programme)
                    if each.personalised and "PROFILING" in _agrees(each)
                    else None
                    for figure in wanted
                },
            ),
        )
        for each in people
    }


def _measured(person: Person, figure: Figure, programme: Programme) -> int | None:
    zone = programme.zone
    start = figure.window.start(AT, zone)
    if figure.count is Count.EVENTS:
        return sum(name == figure.event and start <= at < AT for name, at in person.events)
    seen = [each for each in person.orders if start <= each[0] < AT]
    if figure.count is Count.SPEND:
        return sum(goods - returned for _, goods, returned, _ in seen)
    days = [day_of(paid_at, zone) for paid_at, _, _, counts in seen if counts]
    match figure.count:
        case Count.ORDERS:
            return len(days)
        case Count.ORDER_DAYS:
            return len(set(days))
        case Count.DAYS_SINCE_ORDER:
            return (day_of(AT, zone) - max(days)).days if days else None
