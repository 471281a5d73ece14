"""Lists by pages: `first` and `after`, as connections.

A cursor says where a page ended: the ordering values of its last row. It is signed, together with the query,
its filter and whose list it is, so a cursor that was invented, or carried over from another question or
another member, is refused instead of answering something odd.

    page = page_of(info, "pointsEntries", first, after, owner=member_id, filter={"wallet": wallet})
    found = await queries.points_entries(member_id, page, wanted_nodes(info))
    return Connection[PointsEntry].of(found, page, node=PointsEntry, position=lambda row: (row.at, row.id))

The field's type is `Connection[PointsEntry]`, which the schema calls PointsEntryConnection. A list that tells
more, such as a capped count, makes a class of that name: `class MemberConnection(Connection[Member])`.
"""

import hmac
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from hashlib import sha256
from typing import Any, Generic, Self, TypeVar
from uuid import UUID

import orjson
import strawberry

from api.context import Info
from api.errors import BadUserInput
from api.permissions import all_open
from api.selection import Selection, selection_of
from persistence.pages import Page, Position, Slice, Value
from persistence.selection import merged

MOST = 100
MAC_BYTES = 16
LONGEST_CURSOR = 1_024
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MICROSECOND = timedelta(microseconds=1)

Node = TypeVar("Node")
Row = TypeVar("Row")


class Cursors:
    """Writes and reads cursors under one key."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def write(self, scope: bytes, position: Position) -> str:
        body = orjson.dumps([_plain(each) for each in position])
        return urlsafe_b64encode(self._mac(scope, body) + body).rstrip(b"=").decode()

    def read(self, scope: bytes, cursor: str) -> Position:
        """The position, if this cursor was written for this scope. Raises BadUserInput."""
        if len(cursor) > LONGEST_CURSOR or not cursor.isascii():
            raise BadUserInput("This cursor was not made here.")
        try:
            raw = urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4))
        except ValueError:
            raise BadUserInput("This cursor was not made here.") from None
        body = raw[MAC_BYTES:]
        if not hmac.compare_digest(raw[:MAC_BYTES], self._mac(scope, body)):
            raise BadUserInput("This cursor was not made here, or for another list.")
        return tuple(_value(each) for each in orjson.loads(body))

    def _mac(self, scope: bytes, body: bytes) -> bytes:
        return hmac.digest(self._key, scope + body, sha256)[:MAC_BYTES]


def _plain(value: Value) -> Any:
    match value:
        case datetime():
            return {"t": (value - _EPOCH) // _MICROSECOND}
        case UUID():
            return {"u": value.hex}
        case _:
            return value


def _value(plain: Any) -> Value:
    match plain:
        case {"t": micros}:
            return _EPOCH + timedelta(microseconds=micros)
        case {"u": text}:
            return UUID(hex=text)
        case _:
            value: Value = plain
            return value


@dataclass(frozen=True, slots=True)
class Asked(Page):
    """A page with what signs the cursors of its rows."""

    cursors: Cursors | None = None
    scope: bytes = b""

    def cursor(self, position: Position) -> str:
        if self.cursors is None:
            raise TypeError("a page that was not asked for by a client has no cursors")
        return self.cursors.write(self.scope, position)


def page_of(
    info: Info,
    query: str,
    first: int,
    after: str | None,
    *,
    owner: object = None,
    filter: Mapping[str, Any] | None = None,
) -> Asked:
    """The page that is asked for.

    Raises BadUserInput for a size out of 1..100 and for a cursor that is not of this list.

    owner: whose list it is, where it is somebody's; filter: every argument that changes what the list holds
    or its order, as plain values.
    """
    return page_with(info.context.cursors, query, first, after, owner=owner, filter=filter)


def page_with(
    cursors: Cursors,
    query: str,
    first: int,
    after: str | None,
    *,
    owner: object = None,
    filter: Mapping[str, Any] | None = None,
) -> Asked:
    """The same for whoever keeps pages: they hang on these alone."""
    check_size(first)
    said = orjson.dumps(
        [query, str(owner), dict(filter or {})],
        option=orjson.OPT_SORT_KEYS | orjson.OPT_NON_STR_KEYS,
        default=str,
    )
    scope = sha256(said).digest()
    return Asked(
        first=first,
        after=None if after is None else cursors.read(scope, after),
        cursors=cursors,
        scope=scope,
    )


def check_size(first: int) -> None:
    if not 1 <= first <= MOST:
        raise BadUserInput(f"first lies between 1 and {MOST}.")


def at_most(values: Sequence[Row], argument: str, most: int = MOST) -> Sequence[Row]:
    """The list, if it is not too long and says nothing twice. Raises BadUserInput."""
    if len(values) > most:
        raise BadUserInput(f"{argument} holds at most {most} values.")
    if len(set(values)) != len(values):
        raise BadUserInput(f"{argument} names something twice.")
    return values


Sign = Callable[[], str]
"""Signs a cursor, when it is asked for: most clients read `nodes` alone, and a signature is what costs."""


@all_open
@strawberry.type(description="Where a page ends, and whether more follows.")
class PageInfo:
    has_next_page: bool = strawberry.field(description="Whether another page follows.")
    sign: strawberry.Private[Sign | None]

    @strawberry.field(description="Give this as `after` for the next page. Null where the page is empty.")
    def end_cursor(self) -> str | None:
        return self.sign() if self.sign is not None else None


def _signed(self: Any) -> str:
    cursor: str = self.sign()
    return cursor


@all_open
@strawberry.type(description="One object of a list, with its place in it.")
class Edge(Generic[Node]):
    sign: strawberry.Private[Sign]
    cursor: str = strawberry.field(
        resolver=_signed, description="Give this as `after` for what follows the object."
    )
    node: Node = strawberry.field(description="The object.")


def _edges(self: Any) -> list[Any]:
    return [Edge(sign=self.sign(row), node=self.node(row)) for row in self.rows]


def _nodes(self: Any) -> list[Any]:
    node = self.node
    return [node(row) for row in self.rows]


def _page_info(self: Any) -> PageInfo:
    return PageInfo(has_next_page=self.has_more, sign=self.sign(self.rows[-1]) if self.rows else None)


@all_open
@strawberry.type(description="One page of a list.")
class Connection(Generic[Node]):
    edges: list[Edge[Node]] = strawberry.field(resolver=_edges, description="The objects with their cursors.")
    nodes: list[Node] = strawberry.field(resolver=_nodes, description="The objects alone.")
    page_info: PageInfo = strawberry.field(
        resolver=_page_info, description="Where the page ends, and whether more follows."
    )
    rows: strawberry.Private[Sequence[Any]]
    has_more: strawberry.Private[bool]
    node: strawberry.Private[Callable[[Any], Any]]
    """What is shown of a row: made for those who ask for it."""
    sign: strawberry.Private[Callable[[Any], Sign]]

    @classmethod
    def of(
        cls,
        found: Slice[Row],
        page: Asked,
        *,
        node: Callable[[Row], Node],
        position: Callable[[Row], Position],
        **more: Any,
    ) -> Self:
        """The page's connection. position: the ordering values of a row; more: fields of a subclass."""

        def sign(row: Row) -> Sign:
            return lambda: page.cursor(position(row))

        return cls(rows=found.rows, has_more=found.has_more, node=node, sign=sign, **more)


def nodes_wanted(connection: Selection) -> Selection:
    """What is wanted of each object of a connection, asked for by `nodes` or by `edges`."""
    return merged((connection["nodes"], connection.at("edges", "node")))


def wanted_nodes(info: Info) -> Selection:
    """The same for the connection field that is being resolved."""
    return nodes_wanted(selection_of(info))
