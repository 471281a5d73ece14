"""Real rows of every kind, and everybody who may come and ask for them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from api import keys
from api.authentication import AccessTokens, Authenticator
from api.ledger.signing import CheckpointKeys
from domain.kernel.ids import CampaignSimulationId, DeliveryId, EntryId, MemberId, OrderId, StaffId, WebhookId
from domain.ledger.finding import Finding
from domain.occasions.following.use_cases import follow_feed
from domain.points.caps import Cap, CapPeriod, CapScope, CapUnit
from domain.points.use_cases import book_due
from domain.points.wallet import Price, SpendTerms, TransferTerms, WalletTerms
from domain.programme.programme import POINTS, Programme
from domain.staff.bundles import Role
from domain.staff.caller import ANONYMOUS, Caller
from domain.staff.permissions import STAFF_ONLY, Permission
from domain.work import Begin
from persistence.database import rows, to_json, transaction, value
from persistence.encryption import Secret, Vault
from persistence.facts.sequencer import number_facts
from persistence.ids import new_uuid
from persistence.ledger import runs
from persistence.ledger.checkpoints import take_checkpoint
from persistence.ledger.verification import Verified
from persistence.programme.repository import StoredProgrammes
from tests import make
from tests.api.field_matrix.acts import act_and_violation
from tests.api.field_matrix.coupons import coupons_of
from tests.api.field_matrix.desk import set_up as set_up_desk
from tests.api.field_matrix.identities import proposed
from tests.api.field_matrix.insights import set_up as set_up_insights
from tests.api.field_matrix.knowledge import set_up_knowledge
from tests.api.field_matrix.logins import member_session
from tests.api.field_matrix.prospects import set_up as set_up_prospects
from tests.api.field_matrix.quotes import quotes_of
from tests.api.field_matrix.rights import set_up as set_up_rights
from tests.api.field_matrix.secured import Secured, new_session
from tests.api.field_matrix.surveys import set_up as set_up_surveys
from tests.api.field_matrix.talk import set_up as set_up_talk
from tests.api.field_matrix.tickets import tickets_of
from tests.api.membercodes.asking import started
from tests.api.orders.deliveries import CANCELLING, RETURNING, spend
from tests.api.points.telling import tell
from tests.conftest import Ask

FULL = {
    "name": "王小明",
    "displayName": "王小明",
    "company": "小明商店",
    "phone": "+8613812341234",
    "email": "xiaoming@example.com",
    "birthday": "1990-03-14",
    "address": "上海市南京路1号",
    "personalProfile": {"income_band": "C"},
}
"""The member's personal data in plain text: whoever gets exactly this sees it in full."""

MASKED = {
    "name": {"王**"},
    "displayName": {"王**"},
    "company": {"***"},
    "phone": {"138****1234"},
    "email": {"X***@example.com"},
    "birthday": {"--03"},
    "address": {"***"},
}
"""What a mask may look like, and nothing else. Without any sight the display name is the end of the card."""

# Whoever asks. `member` is Ann with a log-in of her own, `member_masked` Ann with a token that a service
# without contact data has made, `other_member` Ben. `service_all` holds all that a key can hold.
CALLERS = (
    "anonymous",
    "member",
    "member_masked",
    "other_member",
    *Role,
    "service_none",
    "service_all",
)

YESTERDAY = datetime.now(UTC).replace(microsecond=0) - timedelta(days=1)


@dataclass(slots=True, kw_only=True)
class World:
    """What there is, by the names that the samples use, and what makes fresh things for mutations."""

    ask: Ask
    begin: Begin
    vault: Vault
    programme: Programme
    ann: MemberId
    variables: dict[str, Any] = field(default_factory=dict)
    callers: dict[str, Caller] = field(default_factory=dict)
    asking: Caller = ANONYMOUS
    """For values that belong to whoever asks."""

    @property
    def secured(self) -> Secured:
        return Secured(self.vault)

    async def spare_staff(self) -> str:
        return str(await make.staff_account(self.vault, Role.CLERK))

    async def spare_key(self) -> str:
        return str((await make.service_key(self.begin, Permission.ORDERS_READ)).key.id)

    async def draft_campaign(self, *, live: bool = False) -> str:
        code = new_uuid().hex
        document = f"""mutation {{ saveCampaign(input: {{ code: "{code}", name: {{ en: "A draft" }},
            startsAt: "2020-01-01T00:00:00Z", endsAt: "2099-01-01T00:00:00Z",
            effects: [{{ tag: "draft" }}], condition: {{ goods: {{ atMost: 0 }} }} }})
            {{ problems {{ code message }} }} }}"""
        await self.ask(document, make.staff(*Permission))
        if live:
            document = (
                f'mutation {{ activateCampaign(input: {{ code: "{code}" }}) {{ problems {{ code }} }} }}'
            )
            await self.ask(document, make.staff(*Permission))
        return code

    async def paused_campaign(self) -> str:
        code = await self.draft_campaign(live=True)
        document = f'mutation {{ pauseCampaign(input: {{ code: "{code}" }}) {{ problems {{ code }} }} }}'
        await self.ask(document, make.staff(*Permission))
        return code

    async def draft_reward(self, *moves: str) -> str:
        code = new_uuid().hex
        saved = await self.ask(reward(code), make.staff(*Permission))
        assert saved["errors"] == []
        for each in moves:
            moved = f'mutation {{ {each}(input: {{ code: "{code}" }}) {{ problems {{ code }} }} }}'
            await self.ask(moved, make.staff(*Permission))
        return code

    async def redemption(self, reward: str, member: str, **more: Any) -> str:
        input = {"idempotencyKey": make.key(), "member": {"id": member}, "reward": reward, **more}
        answer = await self.ask(REDEEM, make.staff(*Permission), input=input)
        assert answer["data"]["redeemReward"]["problems"] == [], answer
        made: str = answer["data"]["redeemReward"]["redemption"]["id"]
        return made

    async def spare_webhook(self) -> str:
        return str(await webhook(self.vault))

    async def dead_delivery(self) -> str:
        fact = (await rows("SELECT id, member_id, position FROM facts ORDER BY position LIMIT 1"))[0]
        return str(await delivery(await webhook(self.vault), fact, state="DEAD"))

    async def used(self, mutation: str, kind: str, answer: str) -> str:
        """Points of Ann's that pay for an order, or are held for one: the id of what came of it."""
        basket = {
            "source": "till",
            "externalId": str(new_uuid()),
            "total": {"amount": 2000, "currency": "CNY"},
        }
        input = {"idempotencyKey": make.key(), "member": {"id": str(self.ann)}, "points": 5, "order": basket}
        document = f"mutation ($input: {kind}!) {{ {mutation}(input: $input) {{ {answer} {{ id }} }} }}"
        told = await self.ask(document, make.staff(*Permission), input=input)
        made: str = told["data"][mutation][answer]["id"]
        return made

    async def spare_member(self, *, status: str = "ACTIVE") -> str:
        made = await make.member(self.begin)
        await rows(
            "UPDATE memberships SET status = $2, suspended_at = CASE WHEN $2 = 'SUSPENDED' THEN now() END,"
            " closed_at = CASE WHEN $2 = 'CLOSED' THEN now() END,"
            " closes_at = CASE WHEN $2 = 'CLOSED' THEN now() END WHERE member_id = $1",
            made.id.value,
            status,
        )
        return str(made.id)

    async def fresh_code(self) -> str:
        """Of a member whose code nobody has seen yet."""
        member = MemberId.parse(await self.spare_member())
        return (await started(self.ask, member)).code()

    async def adjusted(self, member: str, points: int, **more: Any) -> dict[str, Any]:
        """By somebody who does nothing else."""
        operator = make.staff(Permission.POINTS_ADJUST, Permission.POINTS_READ, who=new_uuid())
        input = {"idempotencyKey": make.key(), "memberId": member, "points": points, "reason": "Sorry"}
        answer = await self.ask(ADJUST, operator, input={**input, **more})
        payload: dict[str, Any] = answer["data"]["adjustPoints"]
        return payload

    async def open_approval(self, **more: Any) -> str:
        payload = await self.adjusted(await self.spare_member(), 20_000, **more)
        approval: str = payload["approval"]["id"]
        return approval

    async def given_tier(self, member: str | None = None) -> str:
        input = {
            "idempotencyKey": make.key(),
            "memberId": member or await self.spare_member(),
            "ladder": "vip",
            "tier": "vip",
            "endsAt": "2029-01-01T00:00:00Z",
            "reason": "Sorry",
        }
        answer = await self.ask(GIVEN, make.staff(*Permission), input=input)
        assert answer["data"]["setTier"]["problems"] == []
        floor: str = answer["data"]["setTier"]["id"]
        return floor

    async def expired_entry(self) -> str:
        member = MemberId.parse(await self.spare_member())
        await self.adjusted(str(member), 5)
        await rows(
            "UPDATE lots SET available_at = now() - interval '2 days',"
            " activated_at = now() - interval '2 days', expires_at = now() - interval '1 day'"
            " WHERE member_id = $1",
            member.value,
        )
        await book_due(self.programme, self.begin, until=datetime.now(UTC))
        (entry,) = await rows("SELECT id FROM entries WHERE member_id = $1 AND kind = 'EXPIRE'", member.value)
        return str(EntryId(member.value, entry["id"]))

    async def refresh_token(self) -> str:
        answer = await self.ask(
            'mutation { logIn(input: { email: "jane@example.com", password: "correct horse battery" }) '
            "{ tokens { refreshToken } } }"
        )
        token: str = answer["data"]["logIn"]["tokens"]["refreshToken"]
        return token


ADJUST = """
mutation ($input: AdjustPointsInput!) { adjustPoints(input: $input) { approval { id } } }
"""
APPROVE = "mutation ($id: ApprovalId!) { approve(id: $id) { problems { code } } }"
REJECT = """
mutation ($id: ApprovalId!) { rejectApproval(id: $id, reason: "Too much") { problems { code } } }
"""
ENROL = """
mutation ($input: EnrolMemberInput!) {
  enrolMember(input: $input) { member { id card { number } } problems { code } }
}
"""
STAMPS = """
mutation {
  saveWalletType(input: {
    code: "stamps", name: { en: "Stamps" }, pending: { immediate: true },
    expiry: { calendar: [{ month: 12, day: 31 }] }
  }) { problems { code } }
}
"""
WAITING = """
mutation {
  saveWalletType(input: {
    code: "late", name: { en: "Late" }, pending: { period: { count: 3, unit: DAY } }, expiry: { never: true }
  }) { problems { code } }
}
"""
SPENDABLE = """
mutation {
  saveWalletType(input: {
    code: "cash", name: { en: "Cash points" },
    pending: { onEvent: { name: "card.shown", cancelAfterDays: 9 } },
    expiry: { inactivity: { period: { count: 12, unit: MONTH }, resets: [EARN] } },
    price: { points: 500, money: { amount: 5000, currency: "CNY" } },
    spending: {
      price: { points: 500, money: { amount: 5000, currency: "CNY" } }, mostPoints: 9000, mostShare: 500
    },
    transfers: { mostPoints: 100 }
  }) { problems { code message } }
}
"""
CAPPED = """
mutation {
  setEarnRate(input: {
    code: "cash", wallet: "cash", name: { en: "Cash" }, points: 1, per: { amount: 100, currency: "CNY" },
    validFrom: "2020-01-01T00:00:00Z", caps: [{ scope: MEMBER, period: DAY, unit: POINTS, limit: 10 }],
    pending: { immediate: true }, expiry: { never: true }
  }) { problems { code message } }
}
"""
TRIAL = """
mutation {
  createProgramme(input: {
    code: "trial", name: { en: "Trial" }, currency: "CNY", timeZone: "UTC", sandbox: true
  }) { problems { code message } }
}
"""
CAMPAIGNS = [
    """
mutation { saveEventType(input: {
    name: "walk", title: { en: "A walk" }, keys: [{ name: "steps", kind: NUMBER, required: true }]
  }) { problems { code message } } }
""",
    """
mutation { saveCampaign(input: {
    code: "shown", name: { en: "Shown" }, trigger: EVENT, event: "card.shown",
    startsAt: "2020-01-01T00:00:00Z", endsAt: "2099-01-01T00:00:00Z", effects: [{ tag: "shown" }]
  }) { problems { code message } } }
""",
    """
mutation { saveCampaign(input: {
    code: "spring", name: { en: "Spring" }, text: { en: "A gift." }, priority: 1, group: "g",
    startsAt: "2020-01-01T00:00:00Z", endsAt: "2099-01-01T00:00:00Z", recurrence: { fromMinute: 0 },
    effects: [{ givePoints: { points: 9, wallet: "stamps" } }, { tag: "spring" }],
    caps: [{ scope: MEMBER, period: ORDER, unit: POINTS, limit: 5 },
      { scope: EVERYBODY, period: DAY, unit: USES, limit: 1000 }],
    goal: { kind: USES, target: 5 }
  }) { problems { code message } } }
""",
    """
mutation { saveCampaign(input: {
    code: "big", name: { en: "Big" }, priority: 9, startsAt: "2020-01-01T00:00:00Z",
    endsAt: "2099-01-01T00:00:00Z", effects: [{ givePoints: { points: 9 } }],
    condition: { goods: { atLeast: 100000000 } }
  }) { problems { code message } } }
""",
    """
mutation { saveCampaign(input: {
    code: "second", name: { en: "Second" }, group: "g", startsAt: "2020-01-01T00:00:00Z",
    endsAt: "2099-01-01T00:00:00Z", effects: [{ givePoints: { points: 9 } }],
  }) { problems { code message } } }
""",
    """
mutation { saveCampaign(input: {
    code: "once", name: { en: "Once" }, trigger: EVENT, event: "never.happens",
    startsAt: "2020-01-01T00:00:00Z", endsAt: "2099-01-01T00:00:00Z", audience: [],
    effects: [{ tag: "once" }],
    caps: [{ scope: MEMBER, period: DAY, unit: USES, limit: 1, per: "content" }]
  }) { problems { code message } } }
""",
    """
mutation { saveCampaign(input: {
    code: "few", name: { en: "Few" }, startsAt: "2020-01-01T00:00:00Z", endsAt: "2099-01-01T00:00:00Z",
    effects: [{ tag: "few" }], caps: [{ scope: EVERYBODY, period: LIFETIME, unit: USES, limit: 1 }]
  }) { problems { code message } } }
""",
    """
mutation { saveCampaign(input: {
    code: "visits", name: { en: "Visits" }, text: { en: "Come by." }, trigger: MISSION,
    mission: { activity: ORDERS, target: 1, period: LIFETIME },
    startsAt: "2020-01-01T00:00:00Z", endsAt: "2099-01-01T00:00:00Z",
    effects: [{ badge: { code: "visitor", name: { en: "Visitor" } } }]
  }) { problems { code message } } }
""",
    """
mutation { saveCampaign(input: {
    code: "readers", name: { en: "Readers" }, trigger: MISSION,
    mission: { activity: EVENTS, event: "read", target: 9, period: LIFETIME },
    startsAt: "2020-01-01T00:00:00Z", endsAt: "2099-01-01T00:00:00Z", effects: [{ tag: "reader" }]
  }) { problems { code message } } }
""",
    *(
        f'mutation {{ activateCampaign(input: {{ code: "{code}" }}) {{ problems {{ code message }} }} }}'
        for code in ("spring", "big", "second", "few", "shown", "visits", "readers")
    ),
]
REDEEM = """
mutation ($input: RedeemRewardInput!) { redeemReward(input: $input) {
  redemption { id } problems { code message } } }
"""
MOVE = """
mutation ($input: MoveRedemptionInput!) { moveRedemption(input: $input) { problems { code message } } }
"""
CANCEL = """
mutation ($input: CancelRedemptionInput!) { cancelRedemption(input: $input) { problems { code message } } }
"""


def reward(code: str, said: str = 'prices: [{ points: 1 }], content: { physical: { sku: "a" } }') -> str:
    return f"""
mutation {{ saveReward(input: {{
    code: "{code}", title: {{ en: "A reward" }}, visibleFrom: "2020-01-01T00:00:00Z",
    visibleUntil: "2099-01-01T00:00:00Z", redeemUntil: "2099-01-01T00:00:00Z",
    {"" if "redeemFrom" in said else 'redeemFrom: "2020-01-01T00:00:00Z",'} {said}
  }}) {{ problems {{ code message }} }} }}
"""


_WHEEL = """prices: [{ points: 0 }], content: { draw: { consolation: "luck", prizes: [
    { code: "phone", title: { en: "A phone" }, odds: 999998, physical: { sku: "phone" }, stock: 0 },
    { code: "five", title: { en: "Five" }, odds: 1, points: { points: 5 } },
    { code: "luck", title: { en: "Luck" }, odds: 1 }
  ] } }"""
_GOODS = 'content: { physical: { sku: "a" } }'
REWARDS = [
    reward(
        "mug",
        """prices: [{ points: 2, money: { amount: 5, currency: "CNY" } },
        { points: 1, hours: { fromMinute: 0, untilMinute: 1 }, tiers: ["gold"] }],
        text: { en: "Of clay." }, stock: 9, stockByTier: [{ tier: "gold", stock: 2 }], categories: ["tea"],
        limits: { perMember: 5, perPeriod: 4, period: YEAR }, """
        + _GOODS,
    ),
    reward("lounge", 'prices: [{ points: 1 }], content: { service: { name: { en: "L" }, validDays: 9 } }'),
    reward("sticker", "prices: [{ points: 0 }], " + _GOODS),
    reward("dear", "prices: [{ points: 100000000 }], " + _GOODS),
    reward("gold", 'prices: [{ points: 1, tiers: ["gold"] }], ' + _GOODS),
    reward("later", 'prices: [{ points: 1 }], redeemFrom: "2098-01-01T00:00:00Z", ' + _GOODS),
    reward("wheel", _WHEEL),
    reward("turned", _WHEEL),
    *(
        f'mutation {{ activateReward(input: {{ code: "{code}" }}) {{ problems {{ code message }} }} }}'
        for code in ("mug", "lounge", "sticker", "dear", "gold", "later", "wheel", "turned")
    ),
    'mutation { endReward(input: { code: "turned" }) { problems { code message } } }',
]
AUDIENCES = [
    """
mutation { saveSegment(input: {
    code: "regulars", name: { en: "Regulars" }, tag: "regular", condition: { tags: { anyOf: ["spring"] } }
  }) { problems { code message } } }
""",
    'mutation { saveSegment(input: { code: "friends", name: { en: "Friends" } }) { problems { code } } }',
    'mutation { saveSegment(input: { code: "guests", name: { en: "Guests" } }) { problems { code } } }',
]
LISTED = """
mutation ($code: String!, $ids: [MemberId!]!) {
  changeSegmentList(input: { code: $code, add: $ids }) { problems { code message } }
}
"""
GIVEN = """
mutation ($input: SetTierInput!) { setTier(input: $input) { id problems { code message } } }
"""
RARELY = """
mutation {
  setEarnRate(input: {
    code: "rarely", wallet: "points", name: { en: "Rarely" }, points: 1,
    per: { amount: 100000000, currency: "CNY" }
  }) { problems { code } }
}
"""
VIP = """
mutation {
  saveLadder(input: { code: "vip", name: { en: "VIP" }, review: { kind: FIXED_DATE, month: 4, day: 1 }
  tiers: [
    { code: "base", name: { en: "Base" }, benefits: [
      { kind: WELCOME_PACK, title: { en: "Hello" }, pack: "hello", points: 5, wallet: "points" },
      { kind: COUPON_PACK, title: { en: "Monthly" }, pack: "monthly", period: MONTH }
    ] },
    {
      code: "vip", name: { en: "VIP" }, icon: "crown", colour: "#d4a017",
      entry: { all: [
        { figure: { metric: SPEND, window: ROLLING, span: { count: 12, unit: MONTH }, atLeast: 100000 } },
        { figure: { metric: ORDER_COUNT, window: ROLLING, span: { count: 12, unit: MONTH }, atLeast: 1 } }
      ] },
      keep: { figure: { metric: SPEND, window: ROLLING, span: { count: 12, unit: MONTH }, atLeast: 50000 } }
      benefits: [{ kind: POINTS_MULTIPLIER, title: { en: "Twice" }, value: 2000 }],
      expiry: { rolling: { count: 24, unit: MONTH, rounding: END_OF_MONTH } }
    },
    {
      code: "star", name: { en: "Star" },
      entry: { any: [
        { score: { atLeast: 900, weights: [
          { metric: SPEND, window: ROLLING, span: { count: 12, unit: MONTH }, points: 1, per: 100000 } ] } },
        { figure: { metric: SPEND, window: LIFETIME, atLeast: 900000000 } }
      ] }
    }
  ] }) { problems { code message } }
}
"""
TERMS = {
    "spending": {
        "price": [5, 100],
        "unit": 5,
        "least_order_minor": 100,
        "most_points": 1000,
        "most_share": 900,
    },
    "transfers": {"most_points": 1000},
}
RECORD = """
mutation ($input: RecordOrderInput!) {
  recordOrder(input: $input) { order { id awards { entryId } bonuses { entryId } } problems { code message } }
}
"""


async def build(ask: Ask, begin: Begin, vault: Vault, programme: Programme, tokens: AccessTokens) -> World:
    clerk = make.staff(*Permission)
    await rows(
        "INSERT INTO product_categories (code, name, parent_code, created_at)"
        """ VALUES ('food', '{"en": "Food"}', NULL, now()), ('tea', '{"en": "Tea"}', 'food', now())"""
    )
    await rows("INSERT INTO products (sku, name, category, recorded_at) VALUES ('t-1', 'Tea', 'tea', now())")

    await terms_of_points(programme)
    await rows("UPDATE wallet_types SET terms = $1 WHERE code = 'points' RETURNING 1", to_json(TERMS))
    for set_up in (
        STAMPS,
        WAITING,
        SPENDABLE,
        CAPPED,
        TRIAL,
        VIP,
        VIP,
        RARELY,
        *CAMPAIGNS,
        *AUDIENCES,
        *REWARDS,
    ):
        answer = await ask(set_up, clerk)
        assert answer["errors"] == [], answer
        (payload,) = answer["data"].values()
        assert payload["problems"] == []
    await rows(
        """INSERT INTO shared_caps (programme_id, rule_code, unit, period, starts_at, used)
        VALUES ($1, 'campaign:few', 'USES', 'LIFETIME', '-infinity', 1)""",
        programme.id,
    )
    enrolled = await ask(ENROL, clerk, input=person())
    assert enrolled["errors"] == []
    ann = MemberId.parse(enrolled["data"]["enrolMember"]["member"]["id"])
    ben = (await make.member(begin, name="李雷")).id
    carl = (await make.member(begin)).id
    world = World(ask=ask, begin=begin, vault=vault, programme=programme, ann=ann)
    for code in ("friends", "guests"):
        listed = await ask(LISTED, clerk, code=code, ids=[str(ann)])
        assert listed["data"]["changeSegmentList"]["problems"] == []
    await rows("UPDATE segments SET refreshed_at = now()")

    first = await ask(RECORD, clerk, input=order(str(ann), paid=300_000))
    assert first["data"]["recordOrder"]["problems"] == [], first
    recorded = first["data"]["recordOrder"]["order"]
    await ask(RECORD, clerk, input=order(str(ben), paid=20_000))
    small = await ask(RECORD, clerk, input=order(str(ann), paid=20_000))
    guest = await ask(RECORD, clerk, input=order(None, paid=1_000))
    returned, cancelled = await what_came_back(ask, begin, clerk, programme, ann)
    of_coupons = await coupons_of(ann, programme)
    paid_quote = await quotes_of(ann, programme, world)
    desk = await set_up_desk(world, ann)
    await rows("UPDATE member_tiers SET grace_until = now() + interval '1 month'")
    await world.given_tier(str(ann))
    await rows(
        "INSERT INTO referral_codes (code, member_id, programme_id)"
        " VALUES ('ANNSCODE', $1, $2) RETURNING code",
        ann.value,
        programme.id,
    )
    await rows(
        "INSERT INTO referrals (member_id, programme_id, referrer_id, referred_at)"
        " SELECT $1, $2, member_id, now() FROM memberships WHERE member_id <> $1 LIMIT 1 RETURNING member_id",
        ann.value,
        programme.id,
    )
    await rows(
        "INSERT INTO check_ins (member_id, programme_id, day, at, streak, total)"
        " VALUES ($1, $2, current_date, now(), 1, 1) RETURNING day",
        ann.value,
        programme.id,
    )
    await agreed(ann)
    redemption = await redeemed(world)
    await number_facts()
    while await follow_feed(begin):  # Ann has bought something: a mission
        pass

    await proof(begin)
    hook = await webhook(vault, disabled=True)
    fact = (await rows("SELECT id, member_id, position FROM facts ORDER BY position LIMIT 1"))[0]
    delivered = await delivery(hook, fact, state="DELIVERED")
    await delivery(hook, fact, state="WAITING")
    key = await make.service_key(begin, Permission.ORDERS_READ)
    await rows(
        "UPDATE service_keys SET last_used_at = now(), revoked_at = now(), ip_ranges = '{203.0.113.0/24}'"
    )
    await make.staff_account(
        vault,
        Role.CLERK,
        email="jane@example.com",
        store_codes=["s1"],
        last_login_at=YESTERDAY,
    )
    await Secured(vault).spare_staff("secured@example.com")
    shut = await make.staff_account(
        vault,
        Role.CLERK,
        store_codes=["s1"],
        last_login_at=YESTERDAY,
        locked_until=datetime.now(UTC) + timedelta(hours=1),
        disabled_at=YESTERDAY,
    )

    second = make.staff(Permission.APPROVALS_DECIDE, who=new_uuid())
    approved = await world.open_approval(validThrough="2099-12-31")
    await ask(APPROVE, second, id=approved)
    await ask(REJECT, second, id=await world.open_approval())
    await world.open_approval()
    await rows("UPDATE approvals SET refusal_code = 'X', refused_at = now() WHERE state = 'OPEN'")

    await tell(begin, ann, programme, lambda it: it.adjust(5))
    (adjusted,) = await rows(
        "SELECT member_id, id FROM entries WHERE kind = 'ADJUST_CREDIT' AND member_id = $1", ann.value
    )
    await act_and_violation(begin, ann)
    await proposed(ann, ben)
    await rows("UPDATE identities SET bound_by = 'staff' WHERE member_id = $1 AND kind <> 'CARD'", ann.value)
    unused = MemberId.parse(await world.spare_member())
    await rows("UPDATE cards SET issued_at = now() - interval '9 days' WHERE member_id = $1", unused.value)
    await rows("UPDATE cards SET used_at = now() - interval '8 days' WHERE member_id = $1", unused.value)
    merged = MemberId.parse(await world.spare_member())
    await rows("UPDATE members SET merged_into = $2 WHERE id = $1", merged.value, ann.value)
    of_tickets = await tickets_of(ann, world, recorded["id"])
    world.variables = {
        **of_tickets,
        **desk,
        "merged": str(merged),
        "redemption": redemption,
        **of_coupons,
        "paidQuote": paid_quote,
        "adjusted": str(EntryId(adjusted["member_id"], adjusted["id"])),
        "approval": approved,
        "suspended": await world.spare_member(status="SUSPENDED"),
        "closed": await world.spare_member(status="CLOSED"),
        "ann": str(ann),
        "carl": str(carl),
        "card": enrolled["data"]["enrolMember"]["member"]["card"]["number"],
        "order": recorded["id"],
        "returned": returned,
        "cancelled": cancelled,
        "done": YESTERDAY.isoformat(),
        "guestOrder": guest["data"]["recordOrder"]["order"]["id"],
        "entry": next(each["entryId"] for each in recorded["awards"] if each["entryId"]),
        "simulation": await simulation(programme, "DONE"),
        "failedSimulation": await simulation(programme, "FAILED"),
        "bonus": next(each["entryId"] for each in recorded["bonuses"]),
        "now": datetime.now(UTC).isoformat(),
        "long": "2020-01-01T00:00:00Z",
        "webhook": str(hook),
        "delivery": str(delivered),
        "key": str(key.key.id),
        "shut": str(shut),
    }
    await world.used("holdPoints", "HoldPointsInput", "hold")
    await started(ask, ann)
    world.callers = await callers(begin, vault, tokens, ann, ben)
    await set_up_surveys(world)
    await set_up_insights(world)
    # Points that have died in the night, before any job has booked it.
    await rows(
        "UPDATE lots SET expires_at = now() - interval '1 minute' WHERE member_id = $1 AND order_id = $2"
        " AND expires_at < 'infinity' RETURNING id",
        ann.value,
        OrderId.parse(small["data"]["recordOrder"]["order"]["id"]).value,
    )
    await set_up_talk(world)
    await set_up_prospects(world)
    await set_up_rights(world)
    await set_up_knowledge(world)
    return world


async def agreed(ann: MemberId) -> None:
    """A document with a version in force, one to come and a draft; Ann agrees, and somebody has seen her."""
    for statement in (
        "INSERT INTO policy_documents (code, purpose, name, draft, saved_at) VALUES ('ads', 'MARKETING',"
        """ '{"en": "Ads"}', '{"texts": {"en": "Ads"}, "consent_again": true}', now()) RETURNING 1""",
        "INSERT INTO policy_versions VALUES ('ads', 1, true, now(), now()),"
        " ('ads', 2, true, now() + interval '1 day', now()) RETURNING 1",
        "INSERT INTO policy_texts SELECT 'ads', v, 'en', 'Ads', sha256('Ads') FROM generate_series(1, 2) v"
        " RETURNING 1",
        "INSERT INTO consent_rules VALUES ('nickname', 'MARKETING', now()) RETURNING 1",
    ):
        await rows(statement)
    await rows(
        "INSERT INTO consents SELECT gen_random_uuid(), $1, 'MARKETING', 1, 'GIVEN', 'ads', 1,"
        " sha256('Ads'), 'APP', 'TEST', now() RETURNING 1",
        ann.value,
    )
    await rows(
        "INSERT INTO audit_log (id, at, actor_kind, actor_id, act, object_kind, object_id, fields)"
        " VALUES (gen_random_uuid(), now(), 'STAFF', $1, 'member.revealed', 'member', $2, '{phone}')"
        " RETURNING 1",
        make.STAFF_ID,
        str(ann),
    )


async def what_came_back(
    ask: Ask, begin: Begin, clerk: Caller, programme: Programme, ann: MemberId
) -> tuple[str, str]:
    """An order of which half came back, points that had paid for it too, and one that was called off."""
    await spend(begin, ann, programme, 50, order=("till", "returned"))
    pieces = {
        "sku": "t-1",
        "quantity": 1_000_000,
        "paid": {"amount": 100_000, "currency": "CNY"},
        "points": 50,
    }
    ids = []
    whole: dict[str, Any] = {"lines": [pieces]}
    for name, given in (("returned", whole), ("cancelled", {})):
        answer = await ask(RECORD, clerk, input={**order(str(ann)), "externalId": name, **given})
        ids.append(answer["data"]["recordOrder"]["order"]["id"])
    half: dict[str, Any] = {
        "lines": [{"number": 1, "quantity": 500_000}],
        "source": "till",
        "externalId": "half",
    }
    for query, name, given in ((RETURNING, "returned", half), (CANCELLING, "cancelled", {})):
        of = {"name": {"source": "till", "externalId": name}}
        answer = await ask(query, clerk, input={"idempotencyKey": make.key(), "order": of, **given})
        assert answer["errors"] == [] and not any(each["problems"] for each in answer["data"].values()), (
            answer
        )
    return ids[0], ids[1]


async def redeemed(world: World) -> str:
    """What Ann has redeemed: goods under way, some called off, a service, a draw; and a no that she heard."""
    clerk, ann = make.staff(*Permission), str(world.ann)
    mug = await world.redemption("mug", ann, deliveryReference="a-1", channel="store", store="s1")
    moved = {"redemption": mug, "to": "APPROVED", "reference": "p-1", "idempotencyKey": make.key()}
    assert (await world.ask(MOVE, clerk, input=moved))["data"]["moveRedemption"]["problems"] == []
    called_off = {"redemption": await world.redemption("mug", ann), "idempotencyKey": make.key()}
    assert (await world.ask(CANCEL, clerk, input=called_off))["data"]["cancelRedemption"]["problems"] == []
    await world.redemption("lounge", ann)
    await world.redemption("wheel", ann)
    refused = {"idempotencyKey": make.key(), "member": {"id": ann}, "reward": "dear"}
    await world.ask(REDEEM, clerk, input=refused)
    return mug


async def terms_of_points(programme: Programme) -> None:
    """Points pay for orders and can be given away; one more rule has a limit."""
    terms = WalletTerms(spending=SpendTerms(price=Price(100, 1_00)), transfers=TransferTerms(most_points=500))
    wallet = replace(programme.wallet_by_code[POINTS], terms=terms)
    limited = replace(
        programme.earn_rules[0],
        id=new_uuid(),
        code="limited",
        caps=(Cap(CapScope.MEMBER, CapPeriod.MONTH, CapUnit.POINTS, 10),),
    )
    async with transaction():
        now = await value("SELECT now()")
        await StoredProgrammes().save_wallet_type(programme.id, wallet, at=now)
        await StoredProgrammes().add_earn_rule(programme.id, limited, at=now, by="staff:0")


async def proof(begin: Begin) -> None:
    """A signed checkpoint, a verification with a finding that says all it can, and a price for a point."""
    assert await take_checkpoint(CheckpointKeys.of(keys.generate(development=True)), None) is not None
    entry = (await rows("SELECT id, member_id, wallet_type_id FROM entries LIMIT 1"))[0]
    some = new_uuid()
    finding = Finding(
        check="entry.hash",
        member_id=entry["member_id"],
        wallet_type_id=entry["wallet_type_id"],
        entry_id=entry["id"],
        lot_id=some,
        other_id=some,
        expected="a hash",
        found="another",
    )
    verified = Verified(at=YESTERDAY, accounts=1, entries=1, lots=1, draws=0, findings=[finding])
    async with begin():
        await runs.keep(verified, 1)
    await rows("UPDATE wallet_types SET terms = terms || '{\"price\": [100, 100]}'")
    await rows("UPDATE programmes SET version = version + 1")


def person(**changed: Any) -> dict[str, Any]:
    return {
        "idempotencyKey": make.key(),
        "store": "s1",
        "name": FULL["name"],
        "company": FULL["company"],
        "phone": FULL["phone"],
        "email": FULL["email"],
        "externalId": "C-17",
        "birthday": FULL["birthday"],
        "gender": "MALE",
        "address": FULL["address"],
        "locale": "zh-CN",
        "profile": {"pet": "cat"},
        "personalProfile": FULL["personalProfile"],
        **changed,
    }


def order(member: str | None, *, paid: int = 10_000, **changed: Any) -> dict[str, Any]:
    def yuan(minor: int) -> dict[str, Any]:
        return {"amount": minor, "currency": "CNY"}

    return {
        "idempotencyKey": make.key(),
        "source": "till",
        "externalId": str(new_uuid()),
        "member": {"id": member} if member else {"phone": "13900139000"},
        "store": "s1",
        "channel": "store",
        "status": "COMPLETED",
        "placedAt": YESTERDAY.isoformat(),
        "paidAt": YESTERDAY.isoformat(),
        "completedAt": YESTERDAY.isoformat(),
        "lines": [{"sku": "t-1", "quantity": 1, "paid": yuan(paid), "discount": yuan(100)}],
        "freight": yuan(800),
        "tax": yuan(50),
        **changed,
    }


async def webhook(vault: Vault, *, disabled: bool = False) -> WebhookId:
    made = new_uuid()
    await rows(
        "INSERT INTO webhooks (id, url, kinds, version, secret, previous_secret, previous_secret_until,"
        " disabled_at, disabled_because, failing_since, position, created_at, created_by, region,"
        " legal_basis)"
        " VALUES ($1, 'https://shop.example/hook', '{*}', 1, $2, $3, now() + interval '1 day',"
        " $4, $5, $6, 0, now(), 'stf_1', 'CN', 'SAME_COUNTRY')",
        made,
        vault.seal_column(Secret.WEBHOOK_SECRET, made, "whsec_c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0").token,
        vault.seal_column(
            Secret.WEBHOOK_PREVIOUS_SECRET, made, "whsec_c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0"
        ).token,
        YESTERDAY if disabled else None,
        "FAILING" if disabled else None,
        YESTERDAY if disabled else None,
    )
    return WebhookId(made)


async def delivery(hook: WebhookId, fact: dict[str, Any], *, state: str) -> DeliveryId:
    made = new_uuid()
    await rows(
        "INSERT INTO webhook_deliveries (id, webhook_id, fact_id, fact_member_id, position, state, attempts,"
        " next_attempt_at, delivered_at, created_at) VALUES ($1, $2, $3, $4, $5, $6, 1, $7, $8, now())",
        made,
        hook.value,
        fact["id"],
        fact["member_id"],
        fact["position"],
        state,
        datetime.now(UTC) + timedelta(hours=1) if state == "WAITING" else None,
        YESTERDAY if state == "DELIVERED" else None,
    )
    await rows(
        "INSERT INTO webhook_attempts (id, delivery_id, at, status, error, duration_ms, code)"
        " VALUES ($1, $2, now(), 500, 'STATUS', 12, 45009)",
        new_uuid(),
        made,
    )
    return DeliveryId(made)


async def callers(
    begin: Begin, vault: Vault, tokens: AccessTokens, ann: MemberId, ben: MemberId
) -> dict[str, Caller]:
    """Everybody, through the real authentication: what the matrix says holds for what a token gives."""
    authenticate = Authenticator(tokens)

    async def by(token: str) -> Caller:
        return await authenticate.caller(token, address="203.0.113.7")

    async def of_member(member_id: MemberId) -> str:
        session = await member_session(member_id.value, vault)
        return tokens.for_member(member_id, 1, own_contact=True, session_id=session.value).text

    async def with_role(role: Role) -> Caller:
        staff_id: StaffId = await make.staff_account(
            vault, role, email=f"{role}@example.com", last_login_at=YESTERDAY
        )
        session = await new_session(staff_id.value, vault)
        return await by(tokens.for_staff(staff_id, 1, session_id=session.value).text)

    async def with_key(*permissions: Permission) -> Caller:
        made = await make.service_key(begin, Permission.ORDERS_READ)
        await rows(
            "UPDATE service_keys SET permissions = $2 WHERE id = $1",
            made.key.id.value,
            list(map(str, permissions)),
        )
        return await by(made.text)

    return {
        "anonymous": ANONYMOUS,
        "member": await by(await of_member(ann)),
        "member_masked": await by(tokens.for_member(ann, 1, own_contact=False).text),
        "other_member": await by(await of_member(ben)),
        **{role: await with_role(role) for role in Role},
        "service_none": await with_key(),
        "service_all": await with_key(*(set(Permission) - STAFF_ONLY)),
    }


async def simulation(programme: Programme, state: str) -> str:
    """One that was asked for and has ended."""
    made = new_uuid()
    report = {
        **dict.fromkeys(("orders", "refused", "members", "uses", "touched", "sales", "wanted", "given"), 1),
        **dict.fromkeys(("points", "cost", "winners", "losers", "points_without", "points_with"), 1),
        **dict.fromkeys(("expired_without", "expired_with", "balance_without", "balance_with"), 1),
        "by_tier": [["standard", 1, 1]],
        "by_segment": [["vips", 1, 1]],
        "tier_moves": [["tiers", "standard", "silver", 1]],
        "top": [[made.hex, 0, 1]],
    }
    await rows(
        """INSERT INTO campaign_simulations (id, programme_id, code, content, since, until, state, asked_by,
            asked_at, ended_at, report, failure)
        VALUES ($1, $2, 'x', '{}', now() - interval '1 day', now(), $3, 'x', now(), now(),
            CASE WHEN $3 = 'DONE' THEN $4::jsonb END, CASE WHEN $3 = 'FAILED' THEN 'INTERNAL' END)""",
        made,
        programme.id,
        state,
        to_json(report),
    )
    return str(CampaignSimulationId(made))
