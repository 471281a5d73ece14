"""What running an operation costs by the compiler and by graphql-core, with nothing to wait for.

The schema has the shape of the member card: its scalars, guards and resolvers are of the kinds that the real
one has, its values lie ready. Both run in this process, in turns; the ratio is what counts.
"""

from __future__ import annotations

import asyncio
import statistics
import time
from collections.abc import Awaitable, Callable, Sequence
from datetime import UTC, datetime
from typing import Any, TypeVar, cast

import strawberry
from graphql import execute, parse
from strawberry.execution.is_awaitable import optimized_is_awaitable
from strawberry.schema.config import StrawberryConfig

from api.compiled import Operations
from api.compiled.operations import Operation
from api.context import Context, Info
from api.execution import Schema
from api.json_text import json_text
from api.page.documents import MEMBER_CARD
from api.permissions import all_open, guarded
from api.scalars import SCALARS, Count, SignedPoints
from api.settings import Settings
from bench.card import NotTheSame
from bench.table import Report, Row, Sense, Target
from domain.kernel.amounts import Points
from domain.kernel.ids import MemberId
from domain.points.entry import EntryKind
from domain.staff.caller import Caller, CallerKind
from domain.staff.permissions import Permission
from persistence.ids import new_uuid

F = TypeVar("F", bound=Callable[..., Any])

ROUNDS, TIMES, COMPILED = 25, 40, 10
BENEFITS, COUPONS, ENTRIES = 3, 10, 5

RUN = Target("compiled operation, CPU of graphql-core's execute / ours, no I/O", 20, 40)
COMPILE = Target("compile the member card, against validating it", sense=Sense.AT_MOST)


@all_open
@strawberry.type
class Title:
    title: str


@all_open
@strawberry.type
class Level:
    name: str
    colour: str | None
    all: strawberry.Private[list[Title]]

    @strawberry.field
    def benefits(self, first: int = 50) -> list[Title]:
        return self.all[:first]


@all_open
@strawberry.type
class Step:
    metric: str
    current: Count
    target: Count
    remaining: Count


@all_open
@strawberry.type
class Progress:
    words: str
    next: Level | None
    to_reach: list[Step]


@all_open
@strawberry.type
class Place:
    tier: Level
    progress: Progress | None


@all_open
@strawberry.type
class Expiry:
    points: Points
    at: datetime


@all_open
@strawberry.type
class Balance:
    available: Points
    pending: Points
    next_expiry: Expiry | None


@all_open
@strawberry.type
class Coupon:
    title: str
    valid_until: datetime | None


@all_open
@strawberry.type
class CouponPage:
    nodes: list[Coupon]


@all_open
@strawberry.type
class Entry:
    kind: EntryKind
    points: Points
    effect: SignedPoints
    balance_after: SignedPoints
    at: datetime


@all_open
@strawberry.type
class EntryPage:
    nodes: list[Entry]


@all_open
@strawberry.type
class Card:
    number: str


def own(permission: Permission) -> Callable[[F], F]:
    """A field of the member's own, as those of the card are."""
    return cast("Callable[[F], F]", strawberry.field(extensions=[guarded(permission, or_self=True)]))


@strawberry.type
class Member:
    id: MemberId
    all_coupons: strawberry.Private[list[Coupon]]
    all_entries: strawberry.Private[list[Entry]]
    place: strawberry.Private[Place]
    balance: strawberry.Private[Balance]

    @own(Permission.MEMBERS_READ_MASKED)
    def display_name(self, info: Info) -> str | None:
        return "王小明" if info.context.caller.own_contact else None

    @own(Permission.MEMBERS_READ_MASKED)
    def card(self) -> Card | None:
        return Card(number="1234567890123456")

    @own(Permission.POINTS_READ)
    def tier(self, info: Info, ladder: str | None = None) -> Place | None:
        return self.place

    @own(Permission.POINTS_READ)
    def points(self, info: Info, wallet: str | None = None) -> Balance | None:
        return self.balance

    @own(Permission.POINTS_READ)
    def coupons(self, info: Info, first: int) -> CouponPage | None:
        return CouponPage(nodes=self.all_coupons[:first])

    @own(Permission.POINTS_READ)
    def points_entries(self, info: Info, first: int) -> EntryPage | None:
        return EntryPage(nodes=self.all_entries[:first])

    def belongs_to(self, member_id: MemberId) -> bool:
        return self.id == member_id


@strawberry.type
class Query:
    @strawberry.field
    async def me(self, info: Info) -> Member | None:
        return MEMBER


def _member() -> Member:
    moment = datetime(2026, 3, 1, 9, 30, tzinfo=UTC)
    level = Level(name="Gold", colour="#ffcc00", all=[Title(title=f"Benefit {n}") for n in range(BENEFITS)])
    step = Step(metric="POINTS", current=Count(5), target=Count(9), remaining=Count(4))
    return Member(
        id=MemberId(new_uuid()),
        all_coupons=[Coupon(title=f"Coupon {n}", valid_until=moment) for n in range(COUPONS)],
        all_entries=[
            Entry(
                kind=EntryKind.EARN,
                points=Points(n),
                effect=SignedPoints(n),
                balance_after=SignedPoints(n),
                at=moment,
            )
            for n in range(ENTRIES)
        ],
        place=Place(tier=level, progress=Progress(words="Four more", next=level, to_reach=[step])),
        balance=Balance(
            available=Points(5), pending=Points(0), next_expiry=Expiry(points=Points(1), at=moment)
        ),
    )


MEMBER = _member()


def measure() -> Report:
    return asyncio.run(_measure())


async def _measure() -> Report:
    schema = Schema(query=Query, config=StrawberryConfig(scalar_map=SCALARS))
    document = parse(MEMBER_CARD)
    context = _context()
    operation = Operations(schema._schema).operation(MEMBER_CARD, document, None)

    async def ours() -> Any:
        return await operation.execute(context, {})

    async def core() -> Any:
        awaited = execute(
            schema._schema, document, context_value=context, is_awaitable=cast("Any", optimized_is_awaitable)
        )
        result = await cast("Awaitable[Any]", awaited)
        return result.data, result.errors or []

    answers = [await each() for each in (ours, core)]
    if json_text(answers[0][0]) != json_text(answers[1][0]) or any(errors for _, errors in answers):
        raise NotTheSame("the compiled operation and graphql-core's")
    rounds = []
    for _ in range(ROUNDS):
        rounds.append((await _cost(ours), await _cost(core)))
    mine, theirs = (statistics.median(each) for each in zip(*rounds, strict=True))
    ratio = statistics.median(other / own for own, other in rounds)
    compiling, validating = _compiling(schema, document)
    return Report(
        [
            Row(RUN, ratio, f"{mine * 1e6:.0f} us", f"{theirs * 1e6:.0f} us"),
            Row(COMPILE, compiling / validating, f"{compiling * 1e3:.1f} ms", f"{validating * 1e3:.1f} ms"),
        ]
    )


async def _cost(run: Callable[[], Awaitable[Any]]) -> float:
    began = time.process_time()
    for _ in range(TIMES):
        await run()
    return (time.process_time() - began) / TIMES


def _compiling(schema: Schema, document: Any) -> tuple[float, float]:
    """Seconds: to compile the card, and to validate it, which comes before."""
    from graphql import validate

    def once(act: Callable[[], Any]) -> float:
        began = time.process_time()
        act()
        return time.process_time() - began

    def median(values: Sequence[float]) -> float:
        return statistics.median(values)

    return (
        median([once(lambda: Operation(schema._schema, document, None).plan({})) for _ in range(COMPILED)]),
        median([once(lambda: validate(schema._schema, document)) for _ in range(COMPILED)]),
    )


def _context() -> Context:
    caller = Caller(kind=CallerKind.MEMBER, principal_id=MEMBER.id.value, member_id=MEMBER.id)
    nothing = cast("Any", None)
    return Context(
        caller=caller,
        begin=nothing,
        vault=nothing,
        tokens=nothing,
        passwords=nothing,
        cursors=nothing,
        settings=Settings(),
        now=datetime.now(UTC),
        request_id="bench",
    )
