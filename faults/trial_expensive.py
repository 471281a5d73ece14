"""S5: the most expensive questions that our limits let pass, found by a search over the schema.

For every door of the schema a question is grown, widest first, as long as limits and points allow, and its
pages are made as large as they may be. Each is asked of a server that serves nobody else: what it costs in
processor time and memory is read from the system.
"""

from __future__ import annotations

import asyncio
from collections import deque
from dataclasses import dataclass, field

from graphql import (
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLObjectType,
    OperationDefinitionNode,
    get_named_type,
    is_leaf_type,
    is_required_argument,
    parse,
)

from api.cost import MOST_POINTS, cost_of, points_of
from api.limits import MOST
from api.schema import schema
from domain.staff.permissions import STAFF_ONLY, Permission
from faults.consumption import most_held, worked
from faults.door import Line, request
from faults.large import many_entries
from faults.people import many_people
from faults.place import Place
from tests import make

PEOPLE, SMALL_PEOPLE = 20_000, 500
ENTRIES, SMALL_ENTRIES = 50_000, 2_000
CPU_SECONDS = 1.0
MEMORY_BYTES = 50 * 1024 * 1024
PAGES = (100, 50, 20, 10, 5, 2, 1)


@dataclass(slots=True)
class Grown:
    """A selection that is still growing."""

    type: GraphQLObjectType | GraphQLInterfaceType
    depth: int
    parts: list[str] = field(default_factory=list)
    below: list[tuple[str, Grown]] = field(default_factory=list)

    def text(self) -> str:
        inner = [*self.parts, *(f"{name} {each.text()}" for name, each in self.below if each.has_any)]
        return "{ " + " ".join(inner or ["__typename"]) + " }"

    @property
    def has_any(self) -> bool:
        return bool(self.parts) or any(each.has_any for _, each in self.below)


def questions() -> list[tuple[int, str]]:
    """The dearest question of each door with the points that it costs."""
    root = schema._schema.query_type
    assert root is not None
    found = []
    for name, door in root.fields.items():
        if any(is_required_argument(each) for key, each in door.args.items() if key != "first"):
            continue
        if not isinstance(get_named_type(door.type), GraphQLObjectType | GraphQLInterfaceType):
            continue
        best: tuple[int, str] | None = None
        for page in PAGES if "first" in door.args else (0,):
            text = _grown(name, door, page)
            if text is not None and (best is None or _points(text) > best[0]):
                best = (_points(text), text)
            if best is not None and best[0] > MOST_POINTS * 0.9:
                break
        if best is not None:
            found.append(best)
    return sorted(found, reverse=True)


def _grown(name: str, door: GraphQLField, page: int) -> str | None:
    """None where not even the least of it is let pass at this size of a page."""
    top = Grown(_object(door), 2)
    head = f"{{ {name}{f'(first: {page})' if page else ''} "
    if _points(head + top.text() + " }") > MOST_POINTS:
        return None
    count = 1
    waiting = deque([top])
    while waiting and count < MOST.fields - 2:
        here = waiting.popleft()
        for each, inner in here.type.fields.items():
            if count >= MOST.fields - 2 or any(is_required_argument(a) for a in inner.args.values()):
                continue
            if is_leaf_type(get_named_type(inner.type)):
                here.parts.append(each)  # a value costs nothing beside what holds it
            elif here.depth < MOST.depth and not _is_union(inner):
                below = Grown(_object(inner), here.depth + 1, ["__typename"])
                here.below.append((each, below))
                if _points(head + top.text() + " }") > MOST_POINTS:
                    here.below.pop()
                    continue
                waiting.append(below)
                count += 1  # its __typename, by which it is asked for even where it has nothing else
            else:
                continue
            count += 1
    return head + top.text() + " }"


def _is_union(inner: GraphQLField) -> bool:
    return not isinstance(get_named_type(inner.type), GraphQLObjectType | GraphQLInterfaceType)


def _object(inner: GraphQLField) -> GraphQLObjectType | GraphQLInterfaceType:
    named = get_named_type(inner.type)
    assert isinstance(named, GraphQLObjectType | GraphQLInterfaceType)
    return named


def _points(text: str) -> int:
    (operation,) = parse(text).definitions
    assert isinstance(operation, OperationDefinitionNode)
    return points_of(cost_of(operation, {}, schema._schema), {})


async def run(place: Place) -> str:
    asked = questions()
    assert len(asked) > 20 and asked[0][0] > MOST_POINTS / 2
    async with place.connected():
        await many_people(place, place.size(PEOPLE, SMALL_PEOPLE))
        key = (await make.service_key(place.begin, *sorted(set(Permission) - STAFF_ONLY))).text
    async with place.connected(owner=True):
        await many_entries(place, place.size(ENTRIES, SMALL_ENTRIES))
    worst, worst_text, grown, answered = 0.0, "", 0, 0
    with place.serving(1, LAUREL_RATE_SERVICE="100000000/100000000") as fleet:
        await fleet.ready()
        process = fleet.servers[0].process.pid
        line = Line(key)
        for _, text in asked[-5:]:  # the cheapest: what is loaded the first time is not what a question costs
            await line.ask(fleet.ports[0], request(text, None))
        for _, text in asked:
            cpu, memory = worked(process), most_held(process)
            reply = await line.ask(fleet.ports[0], request(text, None))
            assert reply.status == 200, (reply.status, text)
            assert not reply.codes & {"QUERY_TOO_COMPLEX", "INTERNAL", "UNAVAILABLE"}, (reply.codes, text)
            await asyncio.sleep(0)
            took = worked(process) - cpu
            grown = max(grown, most_held(process) - memory)
            answered += 1
            if took > worst:
                worst, worst_text = took, text
        line.close()
    assert answered == len(asked)
    assert worst < CPU_SECONDS, (worst, worst_text[:120])
    assert grown < MEMORY_BYTES, grown
    door = worst_text.split("(")[0].strip("{ ")
    return (
        f"{answered} doors, each asked the dearest question of up to {asked[0][0]} points:"
        f" at most {worst:.2f} s of processor time ({door}) and {grown / 1024 / 1024:.1f} MB more"
    )
