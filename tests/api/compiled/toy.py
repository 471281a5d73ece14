"""A small schema in which everything can happen in every place, the same for whoever asks in the same way.

What comes of a field is decided by its path and a seed: a value, null where none is allowed, an error raised
or given as a value, something to wait for, a value of another kind. Half of it is waited for.
"""

# mypy: disable-error-code="no-any-return"
# What is drawn is of any type, as mistakes are.

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import Enum
from hashlib import blake2b
from random import Random
from typing import Annotated, Any
from uuid import UUID

import strawberry
from strawberry.schema.config import StrawberryConfig

from api.context import Info
from api.execution import Schema
from api.permissions import guarded, open_field
from api.scalars import SCALARS, Count
from domain.kernel.amounts import Points
from domain.kernel.ids import MemberId
from domain.staff.permissions import Permission

OWN, OTHER = MemberId(UUID(int=1)), MemberId(UUID(int=2))


class Broken(Exception):
    """Somebody has made a mistake."""


@strawberry.enum
class Colour(Enum):
    RED = "r"
    BLUE = "b"


@strawberry.input
class Sub:
    n: int = 3
    words: list[str] | None = None


@strawberry.input
class Wish:
    name: str
    sub: Sub | None = None
    colour: Colour | None = None
    points: Points | None = None


class Fate:
    """What becomes of a field: drawn from its path."""

    def __init__(self, seed: int, *path: Any) -> None:
        self.random = Random(blake2b(repr((seed, path)).encode(), digest_size=8).digest())

    @classmethod
    def of(cls, info: Info) -> Fate:
        return cls(int(info.context.request_id), *info.path.as_list(), info.field_name)

    def among(self, usual: Any, *unusual: Any) -> Any:
        """The usual four times of five."""
        drawn = usual if self.random.random() < 0.8 or not unusual else self.random.choice(unusual)
        return _begun(drawn)

    def node(self) -> Any:
        kind = self.random.choice((Leaf, Branch))
        return kind(
            text=self.among("a text", None, 7, Broken("given"), ["x"]),
            maybe_text=self.among("maybe", None, Broken("given"), b"bytes"),
            number=self.among(12, None, 2**40, 1.5, True, "9", Broken("given")),
            ratio=self.among(0.5, 3, float("nan"), None),
            on=self.among(True, None, 1, "yes"),
            colour=self.among(Colour.RED, None, "r", "RED", Broken("given")),
            at=self.among(datetime(2026, 3, 1, tzinfo=UTC), None, "today"),
            points=self.among(Points(5), None, 5),
            count=self.among(Count(7), None),
            words=self.among(["a", "b"], None, ["a", None], ("c",), "text", 5, {"k": 1}, Broken("given")),
            owner=self.random.choice((OWN, OTHER)),
        )

    def any(self) -> Any:
        return self.among(self.node(), None, 5, Broken("given"), Later(self.node()))

    def nodes(self) -> Any:
        items = [
            self.among(self.node(), self.node(), None, Broken("item"), 5)
            for _ in range(self.random.randrange(4))
        ]
        return self.among(items, items, tuple(items), iter(items), None, 7, Broken("given"), Later(items))

    def plains(self) -> Any:
        nothing: Any = None
        return [self.among(Plain(name="p"), None, Row("r"), Plain(name=nothing)) for _ in range(3)]

    def waited(self) -> Any:
        """Items, some of which have to be waited for."""
        return [Later(self.node()) if self.random.random() < 0.5 else self.node() for _ in range(3)]

    def raised(self) -> None:
        if self.random.random() < 0.1:
            raise Broken(f"raised {self.random.randrange(100)}")


@dataclass
class Later:
    """To be waited for, if it is drawn."""

    value: Any


def _begun(drawn: Any) -> Any:
    """What is not drawn is not begun."""
    if isinstance(drawn, list):
        return [_begun(each) for each in drawn]
    return _later(drawn.value) if isinstance(drawn, Later) else drawn


async def _later(value: Any) -> Any:
    await asyncio.sleep(0)
    if isinstance(value, Broken):
        raise value
    return value


@strawberry.interface
class Thing:
    text: str
    maybe_text: str | None
    number: int
    ratio: float | None
    on: bool | None
    colour: Colour | None
    at: datetime | None
    points: Points | None
    count: Count
    words: list[str | None] | None
    owner: strawberry.Private[Any] = None

    def belongs_to(self, member_id: Any) -> bool:
        if self.maybe_text is None:
            raise Broken("whose?")
        return bool(self.owner == member_id)

    @strawberry.field
    def thing(self, info: Info) -> Thing | None:
        return _drawn(
            info, lambda fate: fate.among(fate.node(), None, 5, Broken("given"), Later(fate.node()))
        )

    @strawberry.field
    def sure_thing(self, info: Info) -> Thing:
        return _drawn(info, lambda fate: fate.among(fate.node(), fate.node(), None, Later(fate.node())))

    @strawberry.field
    async def awaited(self, info: Info) -> Thing | None:
        await asyncio.sleep(0)
        return _drawn(info, lambda fate: fate.among(fate.node(), None, Broken("given")))

    @strawberry.field
    async def sure_awaited(self, info: Info) -> Thing:
        return _drawn(info, lambda fate: fate.among(fate.node(), fate.node(), None))

    @strawberry.field
    def things(self, info: Info) -> list[Thing]:
        return _drawn(info, Fate.nodes)

    @strawberry.field
    def maybe_things(self, info: Info) -> list[Thing | None] | None:
        return _drawn(info, Fate.nodes)

    @strawberry.field
    async def awaited_things(self, info: Info) -> list[Thing]:
        return _drawn(info, lambda fate: fate.among(fate.waited(), []))

    @strawberry.field
    def table(self, info: Info) -> list[list[Thing | None]] | None:
        return _drawn(info, lambda fate: [_begun(fate.waited()), fate.nodes()])

    @strawberry.field
    def either(self, info: Info) -> Annotated[Leaf | Branch, strawberry.union("Either")] | None:
        return _drawn(info, lambda fate: fate.among(fate.node(), None, 5))

    @strawberry.field
    def plain(self, info: Info) -> Plain | None:
        return _drawn(info, lambda fate: fate.among(Plain(name="p", fate=fate), Row("r"), None))

    @strawberry.field
    def plains(self, info: Info) -> list[Plain]:
        return _drawn(info, Fate.plains)

    @strawberry.field
    def told(
        self,
        info: Info,
        text: str = "as written",
        numbers: list[int] | None = None,
        wish: Wish | None = None,
        colour: Colour = Colour.BLUE,
        points: Points | None = strawberry.UNSET,
    ) -> str:
        return repr((text, numbers, wish, colour, points, info.path.as_list(), sorted(info.variable_values)))

    @strawberry.field
    async def told_later(self, info: Info, first: int, to: datetime | None = None) -> str | None:
        return repr((first, to, info.field_name, info.python_name, str(info.return_type)[:20]))

    @strawberry.field(extensions=[guarded(Permission.ORDERS_READ)])
    def guarded_text(self, info: Info, first: int = 1) -> str | None:
        return f"{info.context.caller.kind} {first}"

    @strawberry.field(extensions=[guarded(Permission.POINTS_READ, or_self=True)])
    def own_text(self) -> str | None:
        return self.maybe_text

    @strawberry.field(extensions=[guarded(Permission.POINTS_READ, or_self=True)])
    async def own_thing(self, info: Info) -> Thing | None:
        return _drawn(info, Fate.node)

    @strawberry.field(extensions=[guarded(Permission.POINTS_READ), guarded(Permission.ORDERS_READ)])
    def twice_guarded(self) -> int | None:
        return 2


@strawberry.type
class Leaf(Thing):
    only_leaf: int | None = 1


@strawberry.type
class Branch(Thing):
    only_branch: str = "b"
    sealed: str | None = strawberry.field(
        default="sealed", extensions=[guarded(Permission.POINTS_READ, or_self=True)]
    )


@strawberry.type
class Plain:
    """No interface: the usual type."""

    name: str
    fate: strawberry.Private[Any] = None

    @open_field
    def next(self, info: Info) -> Plain | None:
        return _drawn(info, lambda fate: fate.among(Plain(name="q"), None))

    @open_field
    async def later(self, info: Info) -> list[Plain]:
        return _drawn(info, lambda fate: [Plain(name=fate.among("q", "q", None)) for _ in range(2)])


@dataclass
class Row:
    """What is no Strawberry type and has its attributes all the same, but for one."""

    name: str


def _drawn(info: Info, draw: Any) -> Any:
    fate = Fate.of(info)
    fate.raised()
    return draw(fate)


@strawberry.type
class Query(Thing):
    @strawberry.field
    async def counted(self, info: Info) -> list[int]:
        return _counted(Fate.of(info))  # type: ignore[return-value]


async def _counted(fate: Fate) -> AsyncIterator[int]:
    for number in range(3):
        await asyncio.sleep(0)
        fate.raised()
        yield number


@strawberry.type
class Done:
    order: int
    thing: Thing | None = None

    @strawberry.field
    async def later(self, info: Info) -> int:
        await asyncio.sleep(0)
        info.context.reads.criteria.add(f"{len(info.context.reads.criteria)} {info.path.as_list()}")
        Fate.of(info).raised()
        return self.order


@strawberry.type
class Mutation:
    @strawberry.mutation
    async def do(self, info: Info, n: int = 0) -> Done | None:
        await asyncio.sleep(0)
        info.context.reads.criteria.add(f"{len(info.context.reads.criteria)} {info.path.as_list()}")
        return _drawn(info, lambda fate: fate.among(Done(order=n, thing=fate.node()), None))

    @strawberry.mutation
    def do_at_once(self, info: Info, n: int = 0) -> Done:
        return _drawn(info, lambda fate: fate.among(Done(order=n), Done(order=n), Done(order=n), None))

    @strawberry.mutation(extensions=[guarded(Permission.ORDERS_READ)])
    async def may_do(self, info: Info, wish: Wish | None = None) -> Done:
        return Done(order=len(repr(wish)))


SCHEMA = Schema(
    query=Query,
    mutation=Mutation,
    types=[Leaf, Branch],
    config=StrawberryConfig(scalar_map=SCALARS),
)
