"""One statement for each field at the top, whatever is asked below it.

Every list and every object of every type that a query leads to is asked for, on real rows, and the statements
are counted. What takes more stands here with its reason: whoever makes a list load its parts one by one is
told so by name. Not counted: whether a copy in memory is still the newest, and the record of who read what.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graphql import GraphQLNamedType, get_named_type, get_nullable_type, is_composite_type, is_list_type

from api.authentication import AccessTokens
from api.page.documents import MEMBER_CARD
from api.schema import schema
from domain.programme.programme import Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.encryption import Vault
from tests import make
from tests.api.field_matrix.asking import asked
from tests.api.field_matrix.samples import ARGUMENTS, DEEPER, SAMPLES
from tests.api.field_matrix.world import build
from tests.conftest import Ask

DECIDED = "the rules decide: what they read is locked and read as for a real order, and nothing is written"
BOOKS = "a report over the whole book, in a read-only transaction with its own limits"
PERIODS = "two periods, or two ways to group one: the same statement for each"
STOCK = "what is left is counted apart from the catalogue, which lies in memory"
COUNTED = "figures are counted when they are asked for; the campaign itself lies in memory"
DRAWN = "what a draw is examined by, of one reward at a time"
RIGHTS = "asked of one member at a time, and nobody's first page"

MORE: dict[str, tuple[int, str]] = {
    "Query.simulateOrder": (7, DECIDED),
    "Query.quote": (9, DECIDED),
    "Query.storedQuote": (2, "the moment, then the quote: it may be out of date by then"),
    "Query.couponCentre": (3, "what is offered, and what is left of each stock"),
    "Query.coupon": (2, "of which programme it is says in which language and by which clock it is shown"),
    "Query.feedbackReasons": (2, PERIODS),
    "Query.feedbackChange": (2, PERIODS),
    "Query.trainingEffect": (3, f"{PERIODS}, and of both together what quizzes have given"),
    "Query.receipt": (4, "an entry with the proof that it stands in a checkpoint"),
    "Query.liability": (6, BOOKS),
    "Query.liabilityRollForward": (10, BOOKS),
    "Query.retentionPreview": (40, "each kind of data is counted in its own tables, by its own rule"),
    "Query.segmentOverlaps": (3, "the segment, the others, and how many each shares with it"),
    "Query.previewSegment": (4, "the condition is tried, and compared with each segment"),
    "Query.simulateTierPolicy": (2, "a simulation over all members, with its own limits"),
    "Query.staff": (2, "by the ORM, which looks up who has a second factor for the page at once"),
    "Campaign.budgets": (1, COUNTED),
    "Campaign.figures": (1, COUNTED),
    "Campaign.goal": (1, COUNTED),
    "Campaign.revisions": (1, "a campaign's past is asked for by nobody but its editor"),
    "Reward.stocks": (1, STOCK),
    "LuckyDraw.seeds": (1, DRAWN),
    "LuckyDraw.log": (1, DRAWN),
    "MemberPrivacy.purposes": (2, RIGHTS),
    "MemberPrivacy.seenBy": (1, RIGHTS),
    "Segment.memberIds": (1, "up to a hundred thousand, for whoever asks for them"),
}
"""By field: the most that it may take; below the top, the most that it may add."""
AT_ONCE = 12
PROGRAMME_VERSION = "SELECT version FROM programmes WHERE id = $1"
WRITTEN_DOWN = ("audit_log", "staff_watches", "staff_reads")
CLOCK = ("SELECT now()", "SELECT clock_timestamp()")


async def test_each_field_at_the_top_is_one_statement_with_all_that_is_below_it(
    ask: Ask,
    begin: Begin,
    vault: Vault,
    programme: Programme,
    tokens: AccessTokens,
    statements: list[str],
):
    world = await build(ask, begin, vault, programme, tokens)
    caller = make.staff(*Permission)
    world.variables["own"] = str(world.ann)
    world.asking = caller
    tops = [f"{name}{arguments('Query', name)} {{ {nothing(kind)} }}" for name, kind in objects_of("Query")]
    too_many = []

    async def check(what: str, document: str, allowed: int) -> None:
        text, values = await asked(world, document)
        sent: list[str] = []
        for _ in range(2):  # what the first one finds in no memory yet it reads
            statements.clear()
            await ask(text, caller, **values)
            sent = [each for each in statements if is_counted(each)]
            if len(sent) <= allowed:
                return
        too_many.append(f"{what}: {len(sent)} for {allowed}")

    for some in at_once([each for each in tops if f"Query.{name_of(each)}" not in MORE]):
        await check(" ".join(map(name_of, some)), f"{{ {' '.join(some)} }}", len(some))
    for top in tops:
        if (key := f"Query.{name_of(top)}") in MORE:
            await check(key, f"{{ {top} }}", MORE[key][0])
    for type_name, sample in samples():
        allowed = allowed_on_the_way(sample)
        below = objects_of(type_name)
        usual = [asking(type_name, name, kind) for name, kind in below if f"{type_name}.{name}" not in MORE]
        for some in at_once(usual):
            await check(f"{type_name} {{ {' '.join(map(name_of, some))} }}", sample % " ".join(some), allowed)
        for name, kind in below:
            if (key := f"{type_name}.{name}") in MORE:
                await check(key, sample % asking(type_name, name, kind), allowed + MORE[key][0])

    assert too_many == []


async def test_the_member_card_is_one_statement(
    ask: Ask, begin: Begin, programme: Programme, statements: list[str]
):
    member = await make.member(begin, name="王小明")
    await ask(MEMBER_CARD, make.themselves(member.id))
    statements.clear()

    answer = await ask(MEMBER_CARD, make.themselves(member.id))

    assert answer["errors"] == []
    assert len(statements) == 1


def test_every_exception_is_a_field():
    fields = {f"{kind}.{name}" for kind in (*dict(samples()), "Query") for name, _ in objects_of(kind)}
    assert set(MORE) <= fields


def allowed_on_the_way(sample: str) -> int:
    """What the fields may take by which a type is come by."""
    top = MORE.get(f"Query.{name_of(sample[1:].strip())}", (1, ""))[0]
    words = set(re.findall(r"\w+", sample))
    below = [more for key, (more, _) in MORE.items() if not key.startswith("Query.") and after(key) in words]
    return top + sum(below)


def after(key: str) -> str:
    return key.partition(".")[2]


def samples() -> Iterator[tuple[str, str]]:
    """How types are come by with a query that finds objects of them."""
    for type_name, ways in {**DEEPER, **SAMPLES}.items():
        if ways[0].startswith("{") and type_name != "Query" and objects_of(type_name):
            yield type_name, ways[0]


def objects_of(type_name: str) -> list[tuple[str, GraphQLNamedType | None]]:
    """The fields of a type that hold objects or lists. A connection's own are the same everywhere."""
    type_ = schema._schema.type_map[type_name]
    if type_name.endswith(("Connection", "Edge")) or not hasattr(type_, "fields"):
        return []
    found: list[tuple[str, GraphQLNamedType | None]] = []
    for name, field in type_.fields.items():
        named = get_named_type(field.type)
        if is_composite_type(named):
            found.append((name, named))
        elif is_list_type(get_nullable_type(field.type)):
            found.append((name, None))
    return found


def asking(type_name: str, name: str, kind: GraphQLNamedType | None) -> str:
    below = "" if kind is None else f" {{ {nothing(kind)} }}"
    return f"{name}{arguments(type_name, name)}{below}"


def nothing(kind: GraphQLNamedType | None) -> str:
    """Next to nothing of an object, for every object of a connection."""
    return "nodes { __typename }" if "nodes" in getattr(kind, "fields", {}) else "__typename"


def arguments(type_name: str, name: str) -> str:
    return ARGUMENTS.get(f"{type_name}.{name}", "")


def at_once(fields: list[str]) -> Iterator[list[str]]:
    for start in range(0, len(fields), AT_ONCE):
        yield fields[start : start + AT_ONCE]


def name_of(text: str) -> str:
    return text.partition("(")[0].partition(" ")[0].partition("{")[0]


def is_counted(sql: str) -> bool:
    return sql != PROGRAMME_VERSION and sql not in CLOCK and not any(table in sql for table in WRITTEN_DOWN)
