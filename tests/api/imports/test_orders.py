"""Orders out of files: each once and for ever, rated in its own time, every bad row named."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from api.imports import Kind
from domain.imports.problem import UnreadableFile
from domain.kernel.ids import MemberId
from domain.members.identity import Identity, IdentityKind
from domain.orders.ports import Contact
from persistence.database import row, rows, value
from persistence.encryption import Secret
from persistence.members.rows import forms_of
from tests import make
from tests.api.imports.shop import live_order, order_row
from tests.api.orders.deliveries import give_back
from tests.faults.books import broken
from tests.tables import checksums

MEMBERS = ("1,Ann,13800138000,,2016-12-15", "2,Bo,,,2016-12-15")
JANUARY = "2026-01-05T12:00:00+08:00"
FEBRUARY = "2026-02-05T12:00:00+08:00"
ORDERS = (order_row("a1", "1", JANUARY, 25_000), order_row("a2", "1", FEBRUARY, 9_950))
LINES = ("a1,milk,2,20000,0", "a1,bread,1,5000,0", "a2,milk,1,9950,0")
EARNED = """
    SELECT o.external_id, coalesce(sum(e.points) FILTER (WHERE w.code = 'points'), 0)::bigint AS points
    FROM orders o
    LEFT JOIN entries e ON e.member_id = o.member_id AND e.order_id = o.id AND e.kind LIKE 'EARN%'
    LEFT JOIN wallet_types w ON w.id = e.wallet_type_id GROUP BY 1 ORDER BY 1
"""


@pytest.fixture(autouse=True)
async def members(shop):
    await shop.members(*MEMBERS)


async def member_of(vault, external_id: str) -> MemberId:
    wanted = forms_of(vault, Identity(IdentityKind.EXTERNAL, external_id))
    return MemberId(await value("SELECT member_id FROM identities WHERE fingerprint = ANY($1)", wanted))


async def earned() -> dict[str, int]:
    return {each["external_id"]: each["points"] for each in await rows(EARNED)}


async def test_orders_come_in_with_lines_points_decision_and_facts(shop):
    outcome = await shop.orders(*ORDERS, lines=LINES)

    assert (outcome.read, outcome.new, outcome.known, outcome.refused) == (2, 2, 0, 0)
    assert await earned() == {"a1": 250, "a2": 99}
    lines = await rows("SELECT sku, earned FROM order_lines ORDER BY paid_minor DESC")
    assert [(each["sku"], each["earned"]) for each in lines] == [
        ("milk", '{"points": 200, "progress": 200}'),
        ("milk", '{"points": 99, "progress": 99}'),
        ("bread", '{"points": 50, "progress": 50}'),
    ]
    assert await make.count("decisions") == await make.count("order_registry") == 2
    told = await rows(
        "SELECT kind, count(*) AS n FROM facts WHERE kind <> 'member.enrolled' GROUP BY 1 ORDER BY 1"
    )
    assert [tuple(each.values()) for each in told] == [("order.recorded", 2), ("points.earned", 4)]
    membership = await row(
        "SELECT order_count, spend_minor, first_order_at FROM memberships WHERE order_count > 0"
    )
    assert membership == {
        "order_count": 2,
        "spend_minor": 34_950,
        "first_order_at": datetime(2026, 1, 5, 4, tzinfo=UTC),
    }
    run = await row(
        "SELECT read_count, new_count, known_count, refused_count FROM imports WHERE kind = 'ORDERS'"
    )
    assert run == {"read_count": 2, "new_count": 2, "known_count": 0, "refused_count": 0}
    assert await value("SELECT count(DISTINCT import_id) FROM orders") == 1


async def test_the_same_files_again_change_nothing(shop):
    await shop.orders(*ORDERS, lines=LINES)
    before = await checksums()

    again = await shop.orders(*ORDERS, lines=LINES)

    assert (again.read, again.new, again.known, again.refused) == (2, 0, 2, 0)
    assert await checksums() == before


async def test_the_order_of_the_rows_makes_no_difference(shop):
    await shop.orders(*reversed(ORDERS), lines=tuple(reversed(LINES)))

    assert await earned() == {"a1": 250, "a2": 99}
    chain = await rows(
        "SELECT e.sequence, o.external_id FROM entries e JOIN orders o ON o.id = e.order_id"
        " JOIN wallet_types w ON w.id = e.wallet_type_id WHERE w.code = 'points' ORDER BY e.sequence"
    )
    assert [each["external_id"] for each in chain] == ["a1", "a2"]


async def test_every_bad_row_is_named_and_the_rest_goes_in(shop):
    outcome = await shop.orders(
        *ORDERS,
        order_row("b1", "77", JANUARY, 100),
        order_row("b2", "1", "5 January", 100),
        order_row("a1", "1", JANUARY, 25_000),
        order_row("b3", "1", JANUARY, 100),
        order_row("b4", "1", JANUARY, 100),
        order_row("b5", "1", JANUARY, 300),
        order_row("b6", "1", "2099-01-01T00:00:00Z", 100),
        b"b7,1,s1,store," + JANUARY.encode() + b",CNY,100,\xb0\xa2",
        "b8," + "x" * 10_000_000 + ",s1,store,2026-01-05,CNY,100,COMPLETED",
        order_row("b9", "1", JANUARY, 100).replace("CNY", "USD"),
        lines=(
            *LINES,
            "b1,milk,1,100,0",
            "b2,milk,1,100,0",
            "b3,milk,-1,100,0",
            "b4,milk,1,60,0",
            "b4,milk,1,forty,0",
            "b5,milk,1,200,0",
            "b6,milk,1,100,0",
            "b9,milk,1,100,0",
            "zz,milk,1,100,0",
            "zz,milk,1,100,0",
            b"b5,\xb0\xa2,1,100,0",
        ),
    )

    assert (outcome.read, outcome.new, outcome.refused) == (12, 2, 10)
    assert shop.problems == [
        ("lines.csv", 7, "quantity", "OUT_OF_RANGE"),
        ("lines.csv", 9, "paid_cents", "MALFORMED"),
        ("lines.csv", 13, "order_id", "UNKNOWN_ORDER"),
        ("lines.csv", 15, "", "NOT_UTF8"),
        ("orders.csv", 4, "member_external_id", "UNKNOWN_MEMBER"),
        ("orders.csv", 5, "placed_at", "MALFORMED"),
        ("orders.csv", 6, "order_id", "DUPLICATE"),
        ("orders.csv", 7, "order_id", "BAD_LINE"),
        ("orders.csv", 8, "order_id", "BAD_LINE"),
        ("orders.csv", 9, "paid_cents", "SUM_DIFFERS"),
        ("orders.csv", 10, "placed_at", "IN_THE_FUTURE"),
        ("orders.csv", 11, "", "NOT_UTF8"),
        ("orders.csv", 12, "", "TOO_LONG"),
        ("orders.csv", 13, "currency", "WRONG_CURRENCY"),
    ]
    assert await earned() == {"a1": 250, "a2": 99}
    assert await make.count("order_registry") == 2, "a refused order may come again, corrected"


async def test_a_refused_order_comes_in_once_it_is_corrected(shop):
    await shop.orders(order_row("b1", "1", JANUARY, 300), lines=("b1,milk,1,200,0",))
    assert shop.problems == [("orders.csv", 2, "paid_cents", "SUM_DIFFERS")]

    outcome = await shop.orders(order_row("b1", "1", JANUARY, 300), lines=("b1,milk,1,300,0",))

    assert (outcome.new, outcome.refused) == (1, 0)


async def test_an_order_without_lines_and_lines_without_an_order_are_named(shop):
    await shop.orders(order_row("b1", "1", JANUARY, 0), lines=("b2,milk,1,200,0",))

    assert shop.problems == [
        ("lines.csv", 2, "order_id", "UNKNOWN_ORDER"),
        ("orders.csv", 2, "order_id", "NO_LINES"),
    ]


async def test_an_order_with_more_than_five_hundred_lines_is_named(shop):
    lines = tuple(f"b1,milk-{n},1,1,0" for n in range(501))

    await shop.orders(order_row("b1", "1", JANUARY, 501), lines=lines)

    assert shop.problems == [("orders.csv", 2, "order_id", "TOO_MANY")]


async def test_other_content_under_a_known_name_is_a_conflict(shop):
    await shop.orders(*ORDERS, lines=LINES)
    before = await checksums()

    outcome = await shop.orders(
        order_row("a1", "1", JANUARY, 100),
        order_row("a2", "2", FEBRUARY, 9_950),
        lines=("a1,x,1,100,0", LINES[2]),
    )

    assert (outcome.new, outcome.known, outcome.refused) == (0, 0, 2)
    assert {each[3] for each in shop.problems} == {"ORDER_CONFLICT"}
    assert await checksums() == before


async def test_an_order_that_came_live_is_known(shop, begin, vault):
    placed = datetime(2026, 1, 5, 4, tzinfo=UTC)
    await live_order(begin, external_id="c1", paid_at=placed, member_id=await member_of(vault, "1"))

    outcome = await shop.orders(order_row("c1", "1", JANUARY, 10_000), lines=("c1,sku,1,10000,0",))

    assert (outcome.new, outcome.known, outcome.refused) == (0, 1, 0)
    assert await earned() == {"c1": 100}


async def test_an_order_that_was_kept_for_a_guest_becomes_the_member_s(shop, begin, vault):
    stranger = Contact(kind="PHONE", fingerprint=vault.fingerprint(Secret.MEMBER_PHONE, "+8613900139000"))
    await live_order(begin, external_id="c1", paid_at=datetime(2026, 1, 5, 4, tzinfo=UTC), contact=stranger)

    outcome = await shop.orders(order_row("c1", "1", JANUARY, 10_000), lines=("c1,sku,1,10000,0",))

    assert (outcome.new, outcome.refused) == (1, 0)
    assert await make.count("guest_orders") == 0
    assert await earned() == {"c1": 100}
    assert await value("SELECT member_id FROM order_registry") == (await member_of(vault, "1")).value


async def test_a_member_outside_the_programme_or_gone_is_named(shop, vault):
    await make.programme(code="other", is_default=False)
    one = (order_row("c1", "1", JANUARY, 100),)
    lines = ("c1,milk,1,100,0",)

    await shop.orders(*one, lines=lines, programme="other")
    assert shop.problems == [("orders.csv", 2, "member_external_id", "NOT_ENROLLED")]

    member = await member_of(vault, "1")
    await rows("UPDATE memberships SET status = 'CLOSED' WHERE member_id = $1", member.value)
    await shop.orders(*one, lines=lines)
    assert shop.problems == [("orders.csv", 2, "member_external_id", "MEMBERSHIP_NOT_ACTIVE")]
    assert await make.count("order_registry") == await make.count("orders") == 0


async def test_json_lines_hold_orders_with_their_lines(shop):
    one = (
        '{"order_id": 1, "member_external_id": 1, "channel": "app", "placed_at": "2026-01-05T12:00:00",'
        ' "currency": "cny", "lines": [{"sku": "milk", "quantity": 1, "paid_cents": 12300}]}'
    )
    bad = one.replace('"quantity": 1', '"quantity": -1').replace('"order_id": 1', '"order_id": 2')

    outcome = await shop.bring(Kind.ORDERS, {"orders.jsonl": ("", (one, bad))})

    assert (outcome.new, outcome.refused) == (1, 1)
    assert shop.problems == [("orders.jsonl", 2, "lines.0.quantity", "OUT_OF_RANGE")]
    assert await earned() == {"1": 123}
    assert await value("SELECT placed_at FROM orders") == datetime(2026, 1, 5, 4, tzinfo=UTC)
    assert await value("SELECT name ->> 'en' FROM channels WHERE code = 'app'") == "app", "made on the way"


async def test_lines_that_can_not_be_read_bring_nothing(shop):
    before = await checksums()

    with pytest.raises(UnreadableFile, match="missing: 'sku'"):
        await shop.bring(
            Kind.ORDERS,
            {
                "orders.csv": ("order_id,member_external_id,channel,placed_at,currency\n", ()),
                "lines.csv": ("order_id,quantity,paid_cents\n", ()),
            },
        )

    assert await checksums() == before


async def test_categories_come_from_the_catalogue(shop):
    await shop.products("milk,DAIRY,MILK,,,", "bread,BAKERY,,,,")

    await shop.orders(*ORDERS, lines=LINES)

    found = await rows("SELECT sku, category FROM order_lines GROUP BY 1, 2 ORDER BY 1")
    assert [tuple(each.values()) for each in found] == [("bread", None), ("milk", "MILK")]


async def test_a_return_that_came_before_its_imported_order_is_applied_in_the_same_run(shop, ask):
    await shop.members("7,Ann,,,2016-12-15")
    of = {"name": {"source": "import", "externalId": "o1"}}
    assert (await give_back(ask, (1, 1), of=of))["waits"]
    assert (await give_back(ask, (9, 1), of=of, name="r-2"))["waits"]

    for _ in range(2):
        outcome = await shop.orders(
            order_row("o1", "7", "2026-01-05T12:00:00+08:00", 30_000),
            order_row("o2", "7", "2026-01-06T12:00:00+08:00", 10_000),
            lines=("o1,tea,1,10000,0", "o1,cup,1,20000,0", "o2,tea,1,10000,0"),
        )
        assert outcome.refused == 0

    assert await row("SELECT returned_minor FROM orders WHERE external_id = 'o1'") == {
        "returned_minor": 10_000
    }
    assert await row("SELECT order_count, spend_minor FROM memberships ORDER BY order_count DESC") == {
        "order_count": 2,
        "spend_minor": 30_000,
    }
    assert [each["refused"] for each in await rows("SELECT refused FROM waiting_deliveries")] == [
        "UNKNOWN_ORDER_LINE"
    ]
    assert await broken() == {}


async def test_the_name_of_a_refused_order_goes_on_waiting_with_its_return(shop, ask):
    await shop.members("7,Ann,,,2016-12-15")
    await give_back(ask, (1, 1), of={"name": {"source": "import", "externalId": "o1"}})
    await rows("UPDATE memberships SET status = 'CLOSED', closed_at = now() RETURNING member_id")
    given = order_row("o1", "7", "2026-01-05T12:00:00+08:00", 10_000)

    outcome = await shop.orders(given, lines=("o1,tea,1,10000,0",))

    assert outcome.refused == 1
    assert await row("SELECT member_id, fingerprint FROM order_registry") == {
        "member_id": None,
        "fingerprint": None,
    }
    await rows("UPDATE memberships SET status = 'ACTIVE', closed_at = NULL RETURNING member_id")
    again = await shop.orders(given, lines=("o1,tea,1,10000,0",))
    assert again.refused == 0
    assert await row("SELECT returned_minor FROM orders") == {"returned_minor": 10_000}
