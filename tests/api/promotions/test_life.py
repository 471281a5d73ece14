"""A promotion from its draft to its end, and everything that is refused on the way."""

from __future__ import annotations

from typing import Any

import pytest

from domain.work import Begin
from persistence.database import rows
from tests import make
from tests.api.quotes.quoting import MARKETER, YEAR, line, live_promotion, per_cart, quoted, yuan
from tests.conftest import Ask

PROMOTION = "promotion { code revision state kind name startsAt endsAt terms }"
PROBLEMS = """problems { code message ... on InvalidInput { field reason }
  ... on WrongPromotionState { promotion state } ... on UnknownPromotion { promotion } }"""
SAVE = f"""mutation ($input: SavePromotionInput!) {{
  savePromotion(input: $input) {{ {PROMOTION} {PROBLEMS} }} }}"""
NAMED: dict[str, Any] = {"name": {"en": "Spring", "zh-CN": "春季"}, **YEAR, "discount": per_cart((100, 10))}
WRITTEN = ("promotions", "promotion_revisions", "audit_log", "facts")


async def save(ask: Ask, code: str = "spring", **given: Any) -> dict[str, Any]:
    answered = await ask(SAVE, MARKETER, input={"code": code, **given})
    assert answered["errors"] == [], answered["errors"]
    payload: dict[str, Any] = answered["data"]["savePromotion"]
    return payload


async def move(ask: Ask, step: str, code: str = "spring") -> dict[str, Any]:
    query = f"""mutation ($input: MovePromotionInput!) {{
      {step}Promotion(input: $input) {{ {PROMOTION} {PROBLEMS} }} }}"""
    answered = await ask(query, MARKETER, input={"code": code})
    assert answered["errors"] == [], answered["errors"]
    payload: dict[str, Any] = answered["data"][f"{step}Promotion"]
    return payload


async def test_a_draft_goes_live_pauses_and_ends_and_each_step_is_written_down(
    ask: Ask, begin: Begin
) -> None:
    await make.programme()
    member = await make.member(begin)

    async def payable() -> int:
        amount: int = (await quoted(ask, member, line("a", 100)))["payable"]["amount"]
        return amount

    draft = (await save(ask, **NAMED))["promotion"]
    assert (draft["state"], draft["revision"], draft["kind"], draft["name"]) == (
        "DRAFT",
        1,
        "PER_CART",
        "Spring",
    )
    assert await payable() == 10_000
    for step, state, costs in (
        ("activate", "ACTIVE", 9_000),
        ("pause", "PAUSED", 10_000),
        ("resume", "ACTIVE", 9_000),
    ):
        assert (await move(ask, step))["promotion"]["state"] == state
        assert await payable() == costs
    changed = await save(ask, discount=per_cart((100, 25)))
    assert (changed["promotion"]["state"], await payable()) == ("ACTIVE", 7_500)
    assert (await move(ask, "end"))["promotion"]["revision"] == 6
    assert await payable() == 10_000

    audit = await rows("SELECT fields FROM audit_log WHERE act = 'promotion.saved' ORDER BY at")
    assert [each["fields"] for each in audit][1:] == [["status"]] * 3 + [["discount"], ["status"]]
    facts = await rows(
        "SELECT payload ->> 'state' AS state FROM facts WHERE kind = 'promotion.saved' ORDER BY at"
    )
    states = ["DRAFT", "ACTIVE", "PAUSED", "ACTIVE", "ACTIVE", "ENDED"]
    assert [each["state"] for each in facts] == states
    before = await make.counts(*WRITTEN)
    for step in ("activate", "pause", "resume", "end"):
        (problem,) = (await move(ask, step))["problems"]
        assert (problem["code"], problem["state"]) == ("WRONG_PROMOTION_STATE", "ENDED")
    (problem,) = (await save(ask, discount=per_cart((1, 1))))["problems"]
    assert problem["code"] == "WRONG_PROMOTION_STATE"
    (problem,) = (await move(ask, "pause", "none"))["problems"]
    assert (problem["code"], problem["message"]) == ("UNKNOWN_PROMOTION", "There is no promotion none.")
    assert await make.counts(*WRITTEN) == before


async def test_the_same_content_again_changes_nothing(ask: Ask, begin: Begin) -> None:
    await make.programme()
    first = await save(ask, **NAMED)
    assert await save(ask, **NAMED) == first
    assert await make.count("promotion_revisions") == 1


GOODS = {"skus": ["a"]}


@pytest.mark.parametrize(
    ("given", "field", "reason"),
    [
        ({"code": "with space"}, "code", "MALFORMED"),
        ({"name": None}, "name", "MISSING"),
        ({"endsAt": YEAR["startsAt"]}, "endsAt", "BEFORE_START"),
        ({"segments": ["nobody"]}, "segments.0", "UNKNOWN"),
        ({"tiers": ["nobody"]}, "tiers.0", "UNKNOWN"),
        ({"recurrence": {"weekdays": [8]}}, "recurrence.weekdays", "OUT_OF_RANGE"),
        ({"condition": {"event": {"oneOf": ["x"]}}}, "condition.event", "NOT_HERE"),
        ({"needed": {"goods": {}, "earlier": True}}, "needed.goods", "MISSING"),
        ({"threshold": {"pieces": 3}}, "threshold", "NOT_HERE"),
        ({"discount": {"perCart": []}}, "discount.perCart", "OUT_OF_RANGE"),
        ({"discount": per_cart((100, 0))}, "discount.perCart.0.off", "OUT_OF_RANGE"),
        (
            {"discount": {"everyFull": {"step": {}, "off": yuan(1)}}},
            "discount.everyFull.step",
            "OUT_OF_RANGE",
        ),
        ({"discount": {"percent": {"payPerMille": 1000}}}, "discount.percent.payPerMille", "OUT_OF_RANGE"),
        ({"discount": {"gift": {"sku": "x", "pieces": 0}}}, "discount.gift.pieces", "OUT_OF_RANGE"),
        ({"together": {"group": ""}}, "together.group", "MALFORMED"),
        (
            {"scope": {"goods": {"skus": [str(number) for number in range(501)]}}},
            "scope.goods",
            "TOO_MANY",
        ),
    ],
)
async def test_what_can_not_be_is_refused_with_its_place(
    ask: Ask, given: dict[str, Any], field: str, reason: str
) -> None:
    await make.programme()
    sent = {"code": "spring", **NAMED, **given}
    payload = await save(ask, sent.pop("code"), **sent)
    assert payload["promotion"] is None
    (problem,) = payload["problems"]
    assert (problem["field"], problem["reason"]) == (field, reason)
    assert await make.counts("promotions", "promotion_revisions") == {
        "promotions": 0,
        "promotion_revisions": 0,
    }


async def test_a_member_day_holds_on_its_days_for_its_tiers(ask: Ask, begin: Begin) -> None:
    """Special prices on a member day (R97)."""
    await make.programme()
    member = await make.member(begin)
    half = {"percent": {"payPerMille": 500}}
    await live_promotion(ask, "every-day", half, recurrence={"weekdays": [1, 2, 3, 4, 5, 6, 7]})
    assert (await quoted(ask, member, line("a", 100)))["payable"]["amount"] == 5_000
    await live_promotion(ask, "golden", {"percent": {"payPerMille": 100}}, tiers=["gold"])
    assert (await quoted(ask, member, line("a", 100)))["payable"]["amount"] == 5_000


async def test_marketers_read_promotions_by_code_and_state(ask: Ask) -> None:
    await make.programme()
    await live_promotion(ask, "live", per_cart((100, 10)), scope={"without": GOODS})
    await save(ask, "draft", **NAMED)
    answered = await ask(
        """{ promotion(code: "live") { code terms } none: promotion(code: "none") { code }
          promotions(first: 9) { code } drafts: promotions(first: 9, states: [DRAFT]) { code state } }""",
        MARKETER,
    )
    data = answered["data"]
    assert data["promotion"]["terms"]["scope"]["without"]["skus"] == ["a"]
    assert data["none"] is None
    assert [each["code"] for each in data["promotions"]] == ["live", "draft"]
    assert data["drafts"] == [{"code": "draft", "state": "DRAFT"}]
