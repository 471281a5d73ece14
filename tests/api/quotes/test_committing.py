"""From a quote to an order and back: what is set aside, used, freed and returned, with the rows beside it."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID

from domain.coupons.scope import Threshold
from domain.coupons.template import RefundPolicy
from domain.inventory.data_class import DataClass
from domain.kernel.ids import CouponId
from domain.points.wallet import Price, SpendTerms, WalletTerms
from domain.programme.programme import Programme
from domain.quotes.committing.use_cases import end_timed_out
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import row, rows, value
from persistence.retention.sweeps import sweep
from tests import make
from tests.api.quotes.quoting import QUOTED, TILL, answer, line, live_promotion, per_cart, quoted, yuan
from tests.conftest import Ask
from tests.ledger import grant

ONE_FEN = WalletTerms(spending=SpendTerms(price=Price(1, 1)))
NOES = """problems { __typename code message ... on WrongQuoteState { state }
  ... on QuoteChanged { quoted { amount } now { amount } } ... on OrderHasQuote { quote }
  ... on CouponNotUsable { coupon reason } }"""
MAKE = f"""mutation ($input: QuoteInput!) {{
  makeQuote(input: $input) {{ id expiresAt quote {{ {QUOTED} }} {NOES} }} }}"""
ORDER = """order { id status goods { amount } lines { number sku paid { amount } discount { amount }
  earned { wallet points } } }"""
LATER = datetime.now(UTC) + timedelta(days=20)


async def sent(ask: Ask, mutation: str, wants: str, caller: Any = TILL, **input: Any) -> dict[str, Any]:
    kind = mutation[0].upper() + mutation[1:] + "Input"
    query = f"mutation ($input: {kind}!) {{ {mutation}(input: $input) {{ {wants} {NOES} }} }}"
    answered = await ask(query, caller, input={"idempotencyKey": make.key(), **input})
    assert answered["errors"] == [], answered["errors"]
    payload: dict[str, Any] = answered["data"][mutation]
    return payload


async def made(ask: Ask, member: make.Made, *lines: dict[str, Any], **given: Any) -> dict[str, Any]:
    input = {"channel": "online", "member": str(member.id), "lines": list(lines), **given}
    answered = await ask(MAKE, TILL, input=input)
    assert answered["errors"] == [], answered["errors"]
    payload: dict[str, Any] = answered["data"]["makeQuote"]
    assert payload["problems"] == []
    return payload


async def commit(ask: Ask, quote: str, order: str = "o-1", **more: Any) -> dict[str, Any]:
    named = {"source": "shop", "externalId": order}
    return await sent(ask, "commitQuote", "id", quote=quote, order=named, **more)


async def pay(ask: Ask, quote: str, **more: Any) -> dict[str, Any]:
    return await sent(ask, "payOrder", ORDER, quote=quote, **more)


async def cancel(ask: Ask, quote: str, **more: Any) -> dict[str, Any]:
    return await sent(ask, "cancelQuote", "id", quote=quote, **more)


def code_of(payload: dict[str, Any]) -> str:
    (problem,) = payload["problems"]
    code: str = problem["code"]
    return code


async def a_coupon(programme: Programme, member: make.Made, minor: int = 1_000, **terms: Any) -> UUID:
    terms = {"code": f"off-{minor}", "threshold": Threshold(), **terms}
    template = await make.coupon_template(programme, minor=minor, **terms)
    return await make.coupon(member.id, template, until=LATER)


async def coupon_row() -> dict[str, Any]:
    found = await row("SELECT state, order_external_id, saved_minor, held_until FROM coupons")
    assert found is not None
    return dict(found)


async def parts(member: make.Made) -> tuple[int, int]:
    """Available and held, of the points."""
    found = await row(
        """SELECT a.available, a.held FROM accounts a JOIN wallet_types w ON w.id = a.wallet_type_id
        WHERE a.member_id = $1 AND w.code = 'points'""",
        member.id.value,
    )
    assert found is not None
    return found["available"], found["held"]


async def test_a_quote_is_committed_paid_and_leaves_an_order_with_its_shares(ask: Ask, begin: Begin) -> None:
    programme = await make.programme(terms=ONE_FEN)
    member = await make.member(begin)
    await grant(begin, member, 500)
    await a_coupon(programme, member)
    await live_promotion(ask, "ladder", per_cart((100, 10)))

    quote = await made(ask, member, line("a", 100), line("b", 50), freight=yuan(8), useMostPoints=True)
    assert quote["quote"]["payable"]["amount"] == 15_000 - 1_000 - 1_000 - 500 + 800
    assert (await coupon_row())["state"] == "UNUSED"
    assert await parts(member) == (500, 0)

    assert (await commit(ask, quote["id"]))["problems"] == []
    locked = await coupon_row()
    assert (locked["state"], locked["order_external_id"]) == ("LOCKED", "o-1")
    assert await parts(member) == (0, 500)

    key = make.key()
    paid = await pay(ask, quote["id"], idempotencyKey=key)
    assert paid["problems"] == []
    used = await coupon_row()
    assert (used["state"], used["saved_minor"], used["held_until"]) == ("USED", 1_000, None)
    order = paid["order"]
    assert order["goods"]["amount"] == 12_500
    assert [(each["paid"]["amount"], each["discount"]["amount"]) for each in order["lines"]] == [
        (8_333, 1_334),
        (4_167, 666),
    ]
    assert await parts(member) == (125, 0)
    spend = await row("SELECT points, minor, order_source, order_external_id FROM spends")
    assert spend is not None
    assert tuple(spend.values()) == (500, 500, "shop", "o-1")
    stored = await row("SELECT state, order_id IS NOT NULL AS has_order FROM quotes")
    assert stored == {"state": "PAID", "has_order": True}
    kinds = await rows("SELECT kind FROM facts WHERE kind LIKE 'quote.%' ORDER BY kind")
    assert [each["kind"] for each in kinds] == ["quote.committed", "quote.paid"]

    before = await make.counts("orders", "entries", "facts")
    assert (await pay(ask, quote["id"], idempotencyKey=key))["order"] == order
    assert code_of(await pay(ask, quote["id"])) == "WRONG_QUOTE_STATE"
    assert await make.counts("orders", "entries", "facts") == before


async def test_a_quote_says_what_became_of_it_to_its_member_and_to_shops(ask: Ask, begin: Begin) -> None:
    programme = await make.programme()
    member, other = await make.member(begin), await make.member(begin)
    coupon = await a_coupon(programme, member)
    quote = (await made(ask, member, line("a", 30)))["id"]
    reading = """query ($id: QuoteId!) { storedQuote(id: $id) { state payable { amount } coupons orderId
      order { externalId } lines { sku discount { amount } paid { amount } } } }"""

    async def read(caller: Any = TILL) -> Any:
        answered = await ask(reading, caller, id=quote)
        assert answered["errors"] == []
        return answered["data"]["storedQuote"]

    before = await read()
    await commit(ask, quote)
    committed = await read(make.themselves(member.id))
    paid = await pay(ask, quote)
    after = await read()

    assert before == {
        "state": "OPEN",
        "payable": {"amount": 2_000},
        "coupons": [str(CouponId(member.id.value, coupon))],
        "orderId": None,
        "order": None,
        "lines": [{"sku": "a", "discount": {"amount": 1_000}, "paid": {"amount": 2_000}}],
    }
    assert (committed["state"], committed["order"]) == ("COMMITTED", {"externalId": "o-1"})
    assert (after["state"], after["orderId"]) == ("PAID", paid["order"]["id"])
    assert await read(make.themselves(other.id)) is None


async def test_what_was_set_aside_is_free_again_when_the_quote_is_cancelled(ask: Ask, begin: Begin) -> None:
    programme = await make.programme(terms=ONE_FEN)
    member = await make.member(begin)
    await grant(begin, member, 500)
    await a_coupon(programme, member)
    quote = await made(ask, member, line("a", 100), usePoints=300)
    await commit(ask, quote["id"])
    assert await parts(member) == (200, 300)

    assert (await cancel(ask, quote["id"]))["problems"] == []

    assert (await coupon_row())["state"] == "UNUSED"
    assert await parts(member) == (500, 0)
    assert code_of(await cancel(ask, quote["id"])) == "WRONG_QUOTE_STATE"
    assert code_of(await pay(ask, quote["id"])) == "WRONG_QUOTE_STATE"
    again = await made(ask, member, line("a", 100), usePoints=300)
    assert (await commit(ask, again["id"]))["problems"] == []


async def test_what_was_set_aside_is_free_again_when_the_time_is_over(ask: Ask, begin: Begin) -> None:
    programme = await make.programme(terms=ONE_FEN)
    member = await make.member(begin)
    await grant(begin, member, 500)
    await a_coupon(programme, member)
    quote = await made(ask, member, line("a", 100), usePoints=300)
    await commit(ask, quote["id"], seconds=1)
    idle = await made(ask, member, line("b", 1))
    await rows("UPDATE quotes SET expires_at = now() - interval '1 second' WHERE state = 'OPEN' RETURNING 1")
    await asyncio.sleep(1.1)
    assert code_of(await pay(ask, quote["id"])) == "WRONG_QUOTE_STATE"

    assert await end_timed_out(begin) == 2
    assert await end_timed_out(begin) == 0

    assert (await coupon_row())["state"] == "UNUSED"
    assert await parts(member) == (500, 0)
    states = await rows("SELECT state FROM quotes")
    assert [each["state"] for each in states] == ["EXPIRED", "EXPIRED"]
    assert code_of(await commit(ask, idle["id"], "o-2")) == "WRONG_QUOTE_STATE"


async def test_a_cart_that_costs_something_else_by_now_is_not_committed(ask: Ask, begin: Begin) -> None:
    programme = await make.programme()
    member = await make.member(begin)
    await a_coupon(programme, member)
    quote = await made(ask, member, line("a", 100))
    await live_promotion(ask, "ladder", per_cart((100, 10)))

    refused = await commit(ask, quote["id"])

    (problem,) = refused["problems"]
    assert (problem["code"], problem["quoted"]["amount"], problem["now"]["amount"]) == (
        "QUOTE_CHANGED",
        9_000,
        8_000,
    )
    assert (await coupon_row())["state"] == "UNUSED"
    assert await value("SELECT state FROM quotes") == "OPEN"


async def test_five_orders_at_once_with_one_coupon(ask: Ask, begin: Begin) -> None:  # X35
    programme = await make.programme()
    member = await make.member(begin)
    await a_coupon(programme, member)
    quotes = [await made(ask, member, line("a", 100)) for _ in range(5)]

    answers = await asyncio.gather(
        *(commit(ask, quote["id"], f"o-{number}") for number, quote in enumerate(quotes))
    )

    said = Counter(each["problems"][0]["reason"] if each["problems"] else "DONE" for each in answers)
    assert said == {"DONE": 1, "LOCKED": 4}
    states = Counter(each["state"] for each in await rows("SELECT state FROM quotes"))
    assert states == {"COMMITTED": 1, "OPEN": 4}
    won = next(quote for quote, each in zip(quotes, answers, strict=True) if not each["problems"])
    paid = await asyncio.gather(*(pay(ask, won["id"]) for _ in range(3)))
    assert sorted(len(each["problems"]) for each in paid) == [0, 1, 1]
    assert await make.count("orders") == 1
    late = next(quote for quote in quotes if quote is not won)
    (problem,) = (await commit(ask, late["id"], "o-9"))["problems"]
    assert problem["reason"] == "ALREADY_USED"


async def test_quotes_that_became_no_order_are_forgotten_after_a_month(ask: Ask, begin: Begin) -> None:
    await make.programme()
    member = await make.member(begin)
    paid, called_off, recent = [await made(ask, member, line("a", 100)) for _ in range(3)]
    await commit(ask, paid["id"])
    await pay(ask, paid["id"])
    await cancel(ask, called_off["id"])
    await rows("UPDATE quotes SET ended_at = now() - interval '31 days' WHERE state <> 'OPEN' RETURNING 1")
    await cancel(ask, recent["id"])

    assert await sweep(DataClass.QUOTES, {}, now=datetime.now(UTC)) == 1

    left = await rows("SELECT state FROM quotes ORDER BY state")
    assert [each["state"] for each in left] == ["CANCELLED", "PAID"]


async def test_one_order_has_one_quote(ask: Ask, begin: Begin) -> None:
    await make.programme()
    member = await make.member(begin)
    first, second = [await made(ask, member, line("a", 100)) for _ in range(2)]
    await commit(ask, first["id"])
    refused = await commit(ask, second["id"])
    assert (code_of(refused), refused["problems"][0]["quote"]) == ("ORDER_HAS_QUOTE", first["id"])


async def test_a_return_of_everything_brings_coupon_and_points_back(ask: Ask, begin: Begin) -> None:
    programme = await make.programme(terms=ONE_FEN)
    member = await make.member(begin)
    await grant(begin, member, 300)
    await a_coupon(programme, member)
    quote = await made(ask, member, line("a", 30, 2), useMostPoints=True)
    await commit(ask, quote["id"])
    order = (await pay(ask, quote["id"]))["order"]
    assert await parts(member) == (47, 0)

    await give_back(ask, "r-1", [{"number": 1, "quantity": 1}])
    assert (await coupon_row())["state"] == "USED"
    assert await parts(member) == (150 + 47 - 23, 0)
    await give_back(ask, "r-2", None)
    assert (await coupon_row())["state"] == "UNUSED"
    assert await parts(member) == (300, 0)
    assert order["lines"][0]["paid"]["amount"] == 6_000 - 1_000 - 300


async def test_a_coupon_whose_template_says_so_comes_back_with_the_first_return(
    ask: Ask, begin: Begin
) -> None:
    programme = await make.programme()
    member = await make.member(begin)
    await a_coupon(programme, member, refund=RefundPolicy.ON_ANY)
    quote = await made(ask, member, line("a", 30, 2))
    await commit(ask, quote["id"])
    await pay(ask, quote["id"])
    await rows("UPDATE coupons SET valid_until = now() RETURNING 1")

    await give_back(ask, "r-1", [{"number": 1, "quantity": 1}])

    assert (await coupon_row())["state"] == "EXPIRED"


async def test_coupons_of_the_member_are_used_named_or_told_why_not(ask: Ask, begin: Begin) -> None:
    programme = await make.programme()
    member, other = await make.member(begin), await make.member(begin)
    small = await a_coupon(programme, member, 500)
    large = await a_coupon(programme, member, 900, threshold=Threshold(20_000))
    strange = await a_coupon(programme, other, 700)

    best = await quoted(ask, member, line("a", 150))
    assert [each["code"] for each in best["usedCoupons"]] == ["off-500"]
    assert best["unusedCoupons"] == [
        {
            "id": str(CouponId(member.id.value, large)),
            "code": "off-900",
            "reason": "BELOW_THRESHOLD",
            "missing": {"amount": 5_000},
            "missingPieces": None,
            "other": None,
            "why": "Buy for CN¥50.00 more to use it.",
        }
    ]
    none = await quoted(ask, member, line("a", 150), coupons=[])
    assert none["payable"]["amount"] == 15_000

    async def refused(*coupons: CouponId) -> dict[str, Any]:
        payload = await answer(ask, member, line("a", 150), coupons=[str(each) for each in coupons])
        (problem,) = payload["problems"]
        found: dict[str, Any] = problem
        return found

    own, foreign = CouponId(member.id.value, large), CouponId(other.id.value, strange)
    assert (await refused(own))["missing"] == {"amount": 5_000}
    assert (await refused(foreign))["code"] == "UNKNOWN_COUPON"
    assert (await refused(CouponId(member.id.value, strange)))["code"] == "UNKNOWN_COUPON"
    twice = await refused(CouponId(member.id.value, small), CouponId(member.id.value, small))
    assert (twice["field"], twice["reason"]) == ("coupons.1", "DUPLICATE")


async def test_members_commit_their_own_quotes_and_nobody_elses(ask: Ask, begin: Begin) -> None:
    await make.programme()
    ann, ben = await make.member(begin), await make.member(begin)
    quote = await made(ask, ann, line("a", 10))
    order = {"source": "shop", "externalId": "o-1"}
    wants = {"quote": quote["id"], "order": order}
    stranger = await sent(ask, "commitQuote", "id", make.themselves(ben.id), **wants)
    assert code_of(stranger) == "UNKNOWN_QUOTE"
    own = await sent(ask, "commitQuote", "id", make.themselves(ann.id), **wants)
    assert own["problems"] == []


async def give_back(ask: Ask, external_id: str, lines: list[dict[str, Any]] | None) -> None:
    query = """mutation ($input: RecordReturnInput!) {
      recordReturn(input: $input) { problems { code message } } }"""
    input: dict[str, Any] = {
        "idempotencyKey": make.key(),
        "source": "shop",
        "externalId": external_id,
        "order": {"name": {"source": "shop", "externalId": "o-1"}},
    }
    if lines is not None:
        input["lines"] = lines
    answered = await ask(query, TILL, input=input)
    assert answered["errors"] == [], answered["errors"]
    assert answered["data"]["recordReturn"]["problems"] == []


async def test_whoever_works_in_one_store_pays_no_quote_of_another(ask: Ask, begin: Begin) -> None:
    await make.programme()
    member = await make.member(begin)
    quote = await made(ask, member, line("a", 10), channel="store", store="s1")
    await commit(ask, quote["id"])
    query = "mutation ($input: PayOrderInput!) { payOrder(input: $input) { order { id } } }"
    input = {"idempotencyKey": make.key(), "quote": quote["id"]}

    elsewhere = await ask(query, make.staff(Permission.ORDERS_RECORD, stores=("s2",)), input=input)
    here = await ask(query, make.staff(Permission.ORDERS_RECORD, stores=("s1",)), input=input)

    assert [each["extensions"]["code"] for each in elsewhere["errors"]] == ["FORBIDDEN"]
    assert here["data"]["payOrder"]["order"] is not None


async def test_a_member_makes_no_quote_that_could_be_paid(ask: Ask, begin: Begin) -> None:
    """Whoever names the prices must be trusted with them."""
    await make.programme()
    member = await make.member(begin)
    input = {"channel": "online", "lines": [line("a", 10)]}
    refused = await ask(MAKE, make.themselves(member.id), input=input)
    assert [each["extensions"]["code"] for each in refused["errors"]] == ["FORBIDDEN"]
    assert await make.count("quotes") == 0
