"""One order of wishes for everything that is said: argument, header, the member who asks, the programme."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from graphql import GraphQLObjectType, TypeInfo, TypeInfoVisitor, Visitor, get_named_type, parse, visit

from api.locale import Locale
from api.schema import schema
from domain.kernel.texts import LocalText
from domain.programme.programme import Programme
from domain.staff.caller import ANONYMOUS
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence.database import rows
from persistence.programme.repository import COPIES
from tests import make
from tests.api.campaigns.campaigns import live
from tests.api.orders.orders import RECORD, an_order
from tests.api.privacy.agreeing import published
from tests.api.quotes.quoting import line, live_promotion, per_cart
from tests.api.rewards.asking import live as live_reward
from tests.api.rewards.asking import redeem
from tests.conftest import Ask

STAFF = make.staff(
    Permission.MEMBERS_READ,
    Permission.POINTS_READ,
    Permission.ORDERS_READ,
    Permission.COUPONS_READ,
    Permission.PROGRAMME_READ,
    Permission.PROGRAMME_WRITE,
    Permission.EXPLAIN_FULL,
    Permission.CAMPAIGNS_READ,
    Permission.SEGMENTS_READ,
    Permission.QUOTES_MAKE,
    Permission.REWARDS_READ,
    Permission.CONSENTS_READ,
    Permission.STAFF_READ,
)
TILL = make.service(Permission.ORDERS_RECORD, Permission.ORDERS_READ)

# %s is nothing, or an argument `locale:`.
OF_A_MEMBER = """query ($id: MemberId!) { member(id: $id) {
  membership { spend { formatted%s } }
  tier { tier { name%s } progress { next { name%s benefits { title%s } } words%s } }
  coupons(first: 1) { nodes { title%s template { title%s text%s threshold { formatted%s } } } }
  badges { name%s } missions { name%s text%s }
  redemptions(first: 9) { nodes { title%s prizeTitle%s } }
  orders(first: 1) { nodes { goods { formatted%s } lines { paid { formatted%s } } } }
  pointsEntries(first: 1) { nodes { explanation { short%s base { formatted%s } } } } } }"""
OF_A_PROGRAMME = """{
  programme { name%s walletTypes { name%s } earnRules { name%s per { formatted%s } } ladders { name%s } }
  earnRules%s { earn { name text sentences } use { text } }
  tiers { name%s tiers { name%s benefits { title%s } } } }"""
OF_NO_PROGRAMME = """{ stores(first: 5) { nodes { name%s } } channels { name%s }
  productCategories(first: 5) { nodes { name%s } } }"""
AN_ORDER = """query ($id: ID!) { order(id: $id) {
  goods { formatted%s } lines { paid { formatted%s } } awards { why%s limit%s { text } }
  bonuses { name%s limit%s { text } } } }"""
WHAT_CAMPAIGNS_CAME_TO = """query ($id: ID!) { order(id: $id) {
  campaigns { name%s why%s limit%s { text } } } }"""
PRIVACY = "query ($id: MemberId!) { member(id: $id) { privacy { purposes { legalBasis%s } } } }"
POLICIES = "{ policyDocuments { name%s legalBasis%s } }"
ROLES = "{ roles { name%s } }"
SEGMENTS = "{ segments { name%s } }"
AN_EVENT_TYPE = "{ eventTypes { title%s } }"
A_CAMPAIGN = '{ campaign(code: "gift") { name%s text%s figures { sales { formatted%s } } } }'
AN_ENTRY = "query ($id: EntryId!) { explain(entry: $id) { short%s base { formatted%s } } }"
AN_ENTRY_IN_FULL = "query ($id: EntryId!) { explain(entry: $id) { full%s } }"
A_QUOTE = """query ($input: QuoteInput!) { quote(input: $input) { quote {
  payable { formatted%s } promotions { name%s saved { formatted%s } } usedCoupons { title%s }
  unusedCoupons { title%s why%s } explanation { text%s steps { text%s } } } } }"""
A_PROMOTION = '{ promotion(code: "less") { name%s } }'
A_STORE = """mutation ($input: SaveStoreInput!) { saveStore(input: $input) {
  store { name%s } problems { message } } }"""
REWARDS = """{ rewards(first: 9) { nodes { why%s
  reward { title%s text%s service%s draw { prizes { title%s } } } } } }"""
DESK = """{ businessCalendars { name%s } slaPolicies { name%s } teams { name%s }
  visitPlans { name%s script%s } ticketCategories { name%s } taxonomy(tree: CATEGORY) { nodes { name%s } }
  article(code: "returns-how") { published { title%s body%s } }
  surveys { published { name%s intro%s questions { words%s choices%s { words } } } } }"""
FORMS = """query ($token: String!, $id: MemberId!) {
  surveyForm(token: $token) { name%s intro%s questions { words%s choices%s { words } } }
  member(id: $id) { surveyInvitations { name%s questions { words%s } } } }"""
"""Tried by `test_language_of_service.py`."""
EVERYTHING = [
    DESK,
    FORMS,
    REWARDS,
    OF_A_MEMBER,
    OF_A_PROGRAMME,
    OF_NO_PROGRAMME,
    AN_ORDER,
    WHAT_CAMPAIGNS_CAME_TO,
    A_CAMPAIGN,
    AN_EVENT_TYPE,
    SEGMENTS,
    PRIVACY,
    POLICIES,
    ROLES,
    AN_ENTRY,
    AN_ENTRY_IN_FULL,
    A_STORE,
    A_QUOTE,
    A_PROMOTION,
]


def languages(answer: Any) -> set[str]:
    """The languages that an answer is in. CN¥ is how English writes yuan, ¥ how Chinese does."""
    if isinstance(answer, dict):
        return set().union(*map(languages, answer.values()))
    if isinstance(answer, list):
        return set().union(*map(languages, answer))
    if answer is None:
        return set()
    assert isinstance(answer, str)
    chinese = "¥" in answer.replace("CN¥", "") or any("\u4e00" <= each <= "\u9fff" for each in answer)
    return {"zh-CN" if chinese else "en"}


async def told(
    ask: Ask, document: str, caller: Any, argument: str = "", locale: Locale | None = None, **asked: Any
) -> set[str]:
    """In which languages the answer is, where `locale` is what the header asks for."""
    argument = f"(locale: {argument})" if argument else ""
    answer = await ask(document.replace("%s", argument), caller, locale=locale, **asked)
    assert answer["errors"] == []
    return languages(answer["data"])


@pytest.fixture
async def ann(ask: Ask, begin: Begin, programme: Programme) -> make.Made:
    """A member whose language is English, in a programme whose language is Chinese."""
    member = await make.member(begin, name="Ann", locale="en")
    sharing = {"en": "Sharing", "zh-CN": "分享"}
    admin = make.staff(Permission.PROGRAMME_WRITE)
    await ask(
        "mutation ($input: SaveEventTypeInput!) { saveEventType(input: $input) { problems { code } } }",
        admin,
        input={"name": "share", "title": sharing},
    )
    await ask(
        "mutation ($input: SaveSegmentInput!) { saveSegment(input: $input) { problems { code } } }",
        make.staff(Permission.SEGMENTS_WRITE),
        input={"code": "all", "name": sharing, "condition": {"daysSinceJoined": {"atLeast": 0}}},
    )
    words = {"en": "A gift", "zh-CN": "礼物"}
    for code, condition in (("gift", None), ("big", {"goods": {"atLeast": 10**8}})):
        cap = {"scope": "MEMBER", "period": "ORDER", "unit": "POINTS", "limit": 1}
        effects = [{"givePoints": {"points": 2}}]
        await live(ask, code, name=words, text=words, condition=condition, effects=effects, caps=[cap])
    await live(ask, "first", name=words, effects=[{"badge": {"code": "first", "name": words}}])
    orders = {"activity": "ORDERS", "target": 9, "period": "LIFETIME"}
    await live(
        ask, "nine", name=words, text=words, trigger="MISSION", mission=orders, effects=[{"tag": "nine"}]
    )
    await ask(RECORD, TILL, input=an_order(100, member={"id": str(member.id)}))
    service = {"service": {"name": words, "validDays": 9}}
    prizes = [{"code": "all", "title": words, "odds": 1_000_000}]
    wheel = {"draw": {"prizes": prizes, "consolation": "all"}}
    for code, content, cost in (("wheel", wheel, 0), ("lounge", service, 10**6)):
        await live_reward(ask, code, title=words, text=words, content=content, prices=[{"points": cost}])
    await redeem(ask, member, "wheel")
    terms = LocalText({"en": "For all goods", "zh-CN": "全场通用"})
    await published(ask, "MARKETING")
    template = await make.coupon_template(programme, text=terms)
    for _ in range(2):
        await make.coupon(member.id, template, until=datetime.now(UTC) + timedelta(days=9))
    await live_promotion(ask, "less", per_cart((10, 1)), name=words)
    both = '{"en": "Here", "zh-CN": "这里"}'
    for table in ("stores", "channels"):
        await rows(f"UPDATE {table} SET name = '{both}'")
    await rows(f"INSERT INTO product_categories (code, name, created_at) VALUES ('c', '{both}', now())")
    return member


async def ids_of(ask: Ask, member: make.Made) -> tuple[str, str]:
    """The member's order and the entry that it brought."""
    query = (
        "query ($id: MemberId!) { member(id: $id) { orders(first: 1) { nodes { id awards { entryId } } } } }"
    )
    (order,) = (await ask(query, STAFF, id=str(member.id)))["data"]["member"]["orders"]["nodes"]
    return order["id"], order["awards"][0]["entryId"]


async def asked_of(ask: Ask, ann: make.Made) -> list[tuple[str, dict[str, Any]]]:
    """Every document with its variables."""
    order, entry = await ids_of(ask, ann)
    return [
        (OF_A_MEMBER, {"id": str(ann.id)}),
        (PRIVACY, {"id": str(ann.id)}),
        (OF_A_PROGRAMME, {}),
        (REWARDS, {}),
        (POLICIES, {}),
        (AN_ORDER, {"id": order}),
        (AN_ENTRY, {"id": entry}),
        (A_QUOTE, {"input": {"member": str(ann.id), "channel": "store", "lines": [line("tea", 100)]}}),
    ]


async def test_a_member_who_names_no_language_hears_its_own(ask: Ask, ann: make.Made) -> None:
    for document, asked in await asked_of(ask, ann):
        assert await told(ask, document, make.themselves(ann.id), **asked) == {"en"}, document


async def test_staff_who_name_no_language_hear_the_programmes(ask: Ask, ann: make.Made) -> None:
    staff_only: list[tuple[str, dict[str, Any]]] = [
        (OF_NO_PROGRAMME, {}),
        (AN_ENTRY_IN_FULL, {"id": (await ids_of(ask, ann))[1]}),
        (WHAT_CAMPAIGNS_CAME_TO, {"id": (await ids_of(ask, ann))[0]}),
        (A_CAMPAIGN, {}),
        (A_PROMOTION, {}),
        (AN_EVENT_TYPE, {}),
        (SEGMENTS, {}),
        (ROLES, {}),
        (A_STORE, {"input": {"code": "s1", "name": {"en": "Here", "zh-CN": "这里"}}}),
        (A_STORE, {"input": {"code": "", "name": {"en": "Here"}}}),
    ]
    for document, asked in [*await asked_of(ask, ann), *staff_only]:
        assert await told(ask, document, STAFF, **asked) == {"zh-CN"}, document


async def test_a_header_comes_before_the_members_and_the_programmes(ask: Ask, ann: make.Made) -> None:
    for document, asked in await asked_of(ask, ann):
        for locale in Locale:
            for caller in (make.themselves(ann.id), STAFF):
                assert await told(ask, document, caller, locale=locale, **asked) == {locale.value}, document


async def test_an_argument_comes_before_everything(ask: Ask, ann: make.Made) -> None:
    for document, asked in await asked_of(ask, ann):
        found = await told(ask, document, make.themselves(ann.id), "ZH_CN", locale=Locale.EN, **asked)
        assert found == {"zh-CN"}, document


async def test_whoever_has_no_language_of_ours_hears_the_programmes(ask: Ask, ann: make.Made) -> None:
    await rows("UPDATE members SET locale = 'fr' WHERE id = $1", ann.id.value)
    assert await told(ask, OF_A_PROGRAMME, make.themselves(ann.id)) == {"zh-CN"}
    assert await told(ask, OF_A_PROGRAMME, ANONYMOUS) == {"zh-CN"}

    await rows("UPDATE programmes SET locale = 'en', version = version + 1")
    COPIES.forget()
    for document, asked in await asked_of(ask, ann):
        assert await told(ask, document, make.themselves(ann.id), **asked) == {"en"}, document


async def test_the_members_language_costs_the_card_no_statement(
    ask: Ask, ann: make.Made, statements: list[str]
) -> None:
    await told(ask, OF_A_MEMBER, make.themselves(ann.id), id=str(ann.id))
    statements.clear()

    await told(ask, OF_A_MEMBER, make.themselves(ann.id), id=str(ann.id))

    assert len(statements) == 1


def test_every_field_that_takes_a_language_is_tried_here() -> None:
    speaking = {
        f"{kind.name}.{name}"
        for kind in schema._schema.type_map.values()
        if isinstance(kind, GraphQLObjectType)
        for name, field in kind.fields.items()
        if "locale" in field.args and get_named_type(field.args["locale"].type).name == "Locale"
    }
    types, tried = TypeInfo(schema._schema), set()

    class Noting(Visitor):
        def enter_field(self, node: Any, *_: Any) -> None:
            parent = types.get_parent_type()
            assert parent is not None
            tried.add(f"{parent.name}.{node.name.value}")

    for each in EVERYTHING:
        visit(parse(each.replace("%s", "")), TypeInfoVisitor(types, Noting()))
    # Its language says in which articles are searched.
    assert speaking - tried == {"Query.searchArticles"}
