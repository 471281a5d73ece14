"""How each type is come by, as a caller would: `%s` is where the fields of the type are asked for.

`$name` is a value of the world. A type with several samples shows what a caller gets by any of them.
"""

from __future__ import annotations

from tests.api.field_matrix import acts
from tests.api.field_matrix.coupons import COUPON_ARGUMENTS, COUPON_MUTATIONS, COUPONS
from tests.api.field_matrix.desk import DESK, DESK_ARGUMENTS, DESK_MUTATIONS
from tests.api.field_matrix.identities import (
    IDENTITY_ARGUMENTS,
    IDENTITY_DEEPER,
    IDENTITY_MUTATIONS,
    IDENTITY_SAMPLES,
)
from tests.api.field_matrix.insights import INSIGHT_ARGUMENTS, INSIGHTS
from tests.api.field_matrix.knowledge import (
    KNOWLEDGE,
    KNOWLEDGE_ARGUMENTS,
    KNOWLEDGE_DEEPER,
    KNOWLEDGE_MUTATIONS,
)
from tests.api.field_matrix.logins import LOG_IN_MUTATIONS, LOG_INS
from tests.api.field_matrix.prospects import PROSPECT_ARGUMENTS, PROSPECT_MUTATIONS, PROSPECTS
from tests.api.field_matrix.quotes import QUOTE_ARGUMENTS, QUOTE_MUTATIONS, QUOTES
from tests.api.field_matrix.rights import RIGHTS, RIGHTS_ARGUMENTS, RIGHTS_MUTATIONS
from tests.api.field_matrix.surveys import SURVEY_ARGUMENTS, SURVEY_MUTATIONS, SURVEYS
from tests.api.field_matrix.talk import CHAT_DELIVERIES, TALK, TALK_ARGUMENTS, TALK_MUTATIONS
from tests.api.field_matrix.tickets import TICKET_ARGUMENTS, TICKET_MUTATIONS, TICKETS

PERIOD = '(period: { from: "2020-01-01T00:00:00Z", to: "2999-01-01T00:00:00Z" })'

DRAFT = '(draft: { code: "vip", preset: BASIC_TO_VIP })'

CART = (
    '(input: { member: $ann, channel: "store", '
    'lines: [{ sku: "t-1", quantity: 1, paid: { amount: 300000, currency: "CNY" } }] })'
)

JANE = '(input: { email: "jane@example.com", password: "correct horse battery" })'
SECURED = '(input: { email: "secured@example.com", password: "correct horse battery" })'

SAMPLES: dict[str, list[str]] = {
    "Query": ["{ %s }"],
    "Subscription": ["subscription { %s }"],
    **IDENTITY_SAMPLES,
    **DESK,
    **INSIGHTS,
    **TALK,
    **LOG_INS,
    **KNOWLEDGE,
    **TICKETS,
    # The programme
    "Programme": ["{ programme { %s } }"],
    "WalletType": ["{ programme { walletTypes { %s } } }"],
    "ExpiryPolicy": ["{ programme { walletTypes { expiry { %s } } } }"],
    "MonthDay": ["{ programme { walletTypes { expiry { monthDays { %s } } } } }"],
    "PendingPolicy": ["{ programme { walletTypes { pending { %s } } } }"],
    "ReturnedPolicy": ["{ programme { walletTypes { returned { %s } } } }"],
    "PointsPrice": ["{ programme { walletTypes { price { %s } } } }"],
    "SpendingTerms": ["{ programme { walletTypes { spending { %s } } } }"],
    "TransferTerms": ["{ programme { walletTypes { transfers { %s } } } }"],
    "ProgrammeSettings": ["{ programme { settings { %s } } }"],
    "EarnCap": [
        "{ programme { earnRules { caps { %s } } } }",
        '{ campaign(code: "once") { caps { %s } } }',
    ],
    "EarnRule": ["{ programme { earnRules { %s } } }"],
    "Money": ["{ programme { earnRules { per { %s } } } }"],
    "Ladder": ["{ tiers { %s } }", '{ tiers(ladder: "vip") { %s } }'],
    "Tier": ['{ tiers(ladder: "vip") { tiers { %s } } }'],
    "TierCondition": [
        '{ tiers(ladder: "vip") { tiers { entry { %s } } } }',
        '{ tiers(ladder: "vip") { tiers { keep { %s } } } }',
    ],
    "TierWeight": ['{ tiers(ladder: "vip") { tiers { entry { conditions { weights { %s } } } } } }'],
    "TierReview": ['{ tiers(ladder: "vip") { review { %s } } }'],
    "TierGrace": ['{ tiers(ladder: "vip") { grace { %s } } }'],
    "Benefit": [
        "{ tiers { tiers { benefits { %s } } } }",
        '{ tiers(ladder: "vip") { tiers { benefits { %s } } } }',
    ],
    "Store": ["{ stores(first: 1) { nodes { %s } } }"],
    "StoreConnection": ["{ stores(first: 1) { %s } }"],
    "StoreEdge": ["{ stores(first: 1) { edges { %s } } }"],
    "PageInfo": [
        "{ stores(first: 1) { pageInfo { %s } } }",
        "{ member(id: $ann) { orders(first: 1) { pageInfo { %s } } } }",
    ],
    "Channel": ["{ channels { %s } }"],
    "ProductCategory": ["{ productCategories(first: 5) { nodes { %s } } }"],
    "ProductCategoryConnection": ["{ productCategories(first: 1) { %s } }"],
    "ProductCategoryEdge": ["{ productCategories(first: 1) { edges { %s } } }"],
    # What a cart would earn
    "SimulateOrderPayload": [f"{{ simulateOrder{CART} {{ %s }} }}"],
    "SimulatedOrder": [f"{{ simulateOrder{CART} {{ order {{ %s }} }} }}"],
    # Simulations
    "CampaignSimulation": [
        "{ campaignSimulation(id: $simulation) { %s } }",
        "{ campaignSimulation(id: $failedSimulation) { %s } }",
    ],
    "CampaignSimulationReport": ["{ campaignSimulation(id: $simulation) { report { %s } } }"],
    "CampaignTierShare": ["{ campaignSimulation(id: $simulation) { report { byTier { %s } } } }"],
    "CampaignSegmentShare": ["{ campaignSimulation(id: $simulation) { report { bySegment { %s } } } }"],
    "CampaignTierMove": ["{ campaignSimulation(id: $simulation) { report { tierMoves { %s } } } }"],
    "CampaignMemberChange": ["{ campaignSimulation(id: $simulation) { report { topChanges { %s } } } }"],
    # Types of events
    "EventType": ["{ eventTypes { %s } }"],
    "EventKey": ["{ eventTypes { keys { %s } } }"],
    "CampaignBonus": [
        'mutation { recordEvent(input: { idempotencyKey: $key, source: "app", externalId: $unique, '
        'member: { id: $ann }, name: "card.shown", at: $now }) { bonuses { %s } } }'
    ],
    # Leaderboards
    "Leaderboard": ["{ leaderboard(board: SPEND, period: YEAR, first: 5) { %s } }"],
    "LeaderboardEntry": ["{ leaderboard(board: SPEND, period: YEAR, first: 5) { entries { %s } } }"],
    "LeaderboardPlace": ["{ leaderboard(board: SPEND, period: YEAR, first: 5) { me { %s } } }"],
    # Referrals
    "MemberReferrals": ["{ member(id: $ann) { referrals { %s } } }"],
    # Check-ins, missions, badges
    "MemberCode": ["{ member(id: $ann) { memberCode { %s } } }"],
    "MemberCodeSeed": [
        "mutation { startMemberCode(input: { idempotencyKey: $key, memberId: $own }) { seed { %s } } }"
    ],
    "CheckIns": ["{ member(id: $ann) { checkIns { %s } } }"],
    "Badge": ["{ member(id: $ann) { badges { %s } } }"],
    "Mission": ["{ member(id: $ann) { missions { %s } } }"],
    "CampaignMission": [
        '{ campaign(code: "visits") { mission { %s } } }',
        '{ campaign(code: "readers") { mission { %s } } }',
        "{ member(id: $ann) { missions { mission { %s } } } }",
    ],
    # Campaigns
    "Campaign": [
        '{ campaign(code: "spring") { %s } }',
        '{ campaign(code: "once") { %s } }',
        '{ campaign(code: "big") { %s } }',
        '{ campaign(code: "visits") { %s } }',
    ],
    "CampaignGoal": ['{ campaign(code: "spring") { goal { %s } } }'],
    "CampaignFigures": ['{ campaign(code: "spring") { figures { %s } } }'],
    "CampaignBudget": ['{ campaign(code: "spring") { budgets { %s } } }'],
    "CampaignRevision": [
        '{ campaign(code: "spring") { revisions { %s } } }',
        "{ campaigns(first: 9) { revisions { %s } } }",
    ],
    "OrderBonus": ["{ order(id: $order) { bonuses { %s } } }"],
    # Consents and privacy
    "PolicyDocument": ["{ policyDocuments { %s } }"],
    "PolicyVersion": ["{ policyDocuments { current { %s } } }"],
    "PolicyTextHash": ["{ policyDocuments { current { hashes { %s } } } }"],
    "ConsentRule": ["{ consentRules { %s } }"],
    "MemberPrivacy": ["{ member(id: $ann) { privacy { %s } } }"],
    "PurposeConsent": ["{ member(id: $ann) { privacy { purposes { %s } } } }"],
    "Consent": ["{ member(id: $ann) { privacy { consents { %s } } } }"],
    "Preferences": ["{ member(id: $ann) { privacy { preferences { %s } } } }"],
    "HeldField": ["{ member(id: $ann) { privacy { held { %s } } } }"],
    "StaffView": ["{ member(id: $ann) { privacy { seenBy { %s } } } }"],
    "PrivacyRight": ["{ member(id: $ann) { privacy { rights { %s } } } }"],
    # Segments and tags
    "Segment": ['{ segment(code: "regulars") { %s } }', '{ segment(code: "friends") { %s } }'],
    "SegmentOverlap": ['{ segmentOverlaps(code: "friends") { %s } }'],
    "SegmentPreview": ["{ previewSegment(input: { condition: { tags: { known: true } } }) { %s } }"],
    "MemberTag": ["{ member(id: $ann) { tags { %s } } }"],
    "OrderCampaign": ["{ order(id: $order) { campaigns { %s } } }"],
    "ConditionFailure": ["{ order(id: $order) { campaigns { failure { %s } } } }"],
    # Members
    "Member": ["{ member(id: $ann) { %s } }", "{ member(id: $merged) { %s } }"],
    "Card": ["{ member(id: $ann) { card { %s } } }"],
    "Membership": [
        "{ member(id: $ann) { membership { %s } } }",
        "{ member(id: $suspended) { membership { %s } } }",
        "{ member(id: $closed) { membership { %s } } }",
    ],
    "MemberTier": ["{ member(id: $ann) { tier { %s } } }"],
    "TierProgress": [
        "{ member(id: $ann) { tier { progress { %s } } } }",
        '{ member(id: $ann) { tierProgress(ladder: "vip") { %s } } }',
    ],
    "TierFloor": ['{ member(id: $ann) { tier(ladder: "vip") { floors { %s } } } }'],
    "TierMove": ['{ member(id: $ann) { tierHistory(ladder: "vip") { %s } } }'],
    "TierFigure": ['{ member(id: $ann) { tierHistory(ladder: "vip") { figures { %s } } } }'],
    "SimulateTierPolicyPayload": [f"{{ simulateTierPolicy{DRAFT} {{ %s }} }}"],
    "SimulatedTierMove": [f"{{ simulateTierPolicy{DRAFT} {{ moves {{ %s }} }} }}"],
    "ProgressStep": [
        "{ member(id: $ann) { tier { progress { toReach { %s } } } } }",
        "{ member(id: $ann) { tier { progress { toKeep { %s } } } } }",
    ],
    "MemberConnection": ["{ members(first: 1) { %s } }"],
    "MemberEdge": ["{ members(first: 1) { edges { %s } } }"],
    # Coupons
    "Coupon": ["{ member(id: $ann) { coupons(first: 1) { nodes { %s } } } }"],
    "CouponConnection": ["{ member(id: $ann) { coupons(first: 1) { %s } } }"],
    "CouponEdge": ["{ member(id: $ann) { coupons(first: 1) { edges { %s } } } }"],
    "CouponTemplate": ["{ member(id: $ann) { coupons(first: 5) { nodes { template { %s } } } } }"],
    # Rewards
    "Reward": [
        '{ reward(code: "mug") { %s } }',
        '{ reward(code: "lounge") { %s } }',
        '{ reward(code: "wheel") { %s } }',
        "{ rewards(first: 20) { nodes { reward { %s } } } }",
    ],
    "RewardOffer": ["{ rewards(first: 20) { nodes { %s } } }"],
    "RewardOfferConnection": ["{ rewards(first: 1) { %s } }"],
    "RewardOfferEdge": ["{ rewards(first: 1) { edges { %s } } }"],
    "RewardPrice": ["{ rewards(first: 20) { nodes { price { %s } } } }"],
    "RewardPriceRule": ['{ reward(code: "mug") { prices { %s } } }'],
    "RewardLimits": ["{ rewards(first: 20) { nodes { reward { limits { %s } } } } }"],
    "RewardStock": ['{ reward(code: "mug") { stocks { %s } } }'],
    "RewardFigures": ['{ reward(code: "mug") { figures { %s } } }'],
    "RewardRefusals": ['{ reward(code: "dear") { figures { refusals { %s } } } }'],
    "RewardRevision": ['{ reward(code: "mug") { revisions { %s } } }'],
    "LuckyDraw": [
        '{ reward(code: "wheel") { draw { %s } } }',
        "{ rewards(first: 20) { nodes { reward { draw { %s } } } } }",
    ],
    "Prize": [
        '{ reward(code: "wheel") { draw { prizes { %s } } } }',
        "{ rewards(first: 20) { nodes { reward { draw { prizes { %s } } } } } }",
    ],
    "DrawSeed": [
        '{ reward(code: "turned") { draw { seeds { %s } } } }',
        "{ rewards(first: 20) { nodes { reward { draw { seeds { %s } } } } } }",
    ],
    "PrizeDraw": ['{ reward(code: "wheel") { draw { log(first: 5) { nodes { %s } } } } }'],
    "PrizeDrawConnection": ['{ reward(code: "wheel") { draw { log(first: 1) { %s } } } }'],
    "PrizeDrawEdge": ['{ reward(code: "wheel") { draw { log(first: 1) { edges { %s } } } } }'],
    "Redemption": ["{ member(id: $ann) { redemptions(first: 9) { nodes { %s } } } }"],
    "RedemptionConnection": ["{ member(id: $ann) { redemptions(first: 1) { %s } } }"],
    "RedemptionEdge": ["{ member(id: $ann) { redemptions(first: 1) { edges { %s } } } }"],
    "RedemptionMove": ["{ member(id: $ann) { redemptions(first: 9) { nodes { moves { %s } } } } }"],
    "Entitlement": ["{ member(id: $ann) { redemptions(first: 9) { nodes { entitlement { %s } } } } }"],
    # Coupons are in a file of their own.
    **COUPONS,
    **acts.SAMPLES,
    **QUOTES,
    **RIGHTS,
    **SURVEYS,
    **PROSPECTS,
    # The ledger
    "LedgerVerification": ["{ ledgerVerification { %s } }"],
    "LedgerFinding": ["{ ledgerVerification { findings { %s } } }"],
    "Receipt": ["{ receipt(entry: $entry) { %s } }"],
    "Checkpoint": ["{ receipt(entry: $entry) { checkpoint { %s } } }"],
    "LiabilityBook": ["{ liability { %s } }"],
    "WalletLiability": ["{ liability { wallets { %s } } }"],
    "LiabilityGroup": ["{ liability { wallets { groups { %s } } } }"],
    "BreakageEstimate": ["{ liability { wallets { breakage { %s } } } }"],
    "LiabilityRollForward": ["{ liabilityRollForward(from: $long, to: $now) { %s } }"],
    "WalletRollForward": ["{ liabilityRollForward(from: $long, to: $now) { wallets { %s } } }"],
    "LiabilityLine": ["{ liabilityRollForward(from: $long, to: $now) { wallets { lines { %s } } } }"],
    # Orders
    "Order": ["{ order(id: $order) { %s } }"],
    "OrderLine": [
        "{ order(id: $order) { lines { %s } } }",
        "{ order(id: $returned) { lines { %s } } }",
    ],
    "OrderAward": ["{ order(id: $order) { awards { %s } } }"],
    "AwardLimit": ["{ order(id: $order) { awards { limit { %s } } } }"],
    "OrderTierMove": ["{ order(id: $order) { tierMoves { %s } } }"],
    "OrderReturn": ["{ order(id: $returned) { returns { %s } } }"],
    "ReturnLine": ["{ order(id: $returned) { returns { lines { %s } } } }"],
    "TakenBack": ["{ order(id: $returned) { returns { takenBack { %s } } } }"],
    "GivenBack": ["{ order(id: $returned) { returns { givenBack { %s } } } }"],
    "WalletPoints": ["{ order(id: $order) { lines { earned { %s } } } }"],
    "OrderConnection": ["{ member(id: $ann) { orders(first: 1) { %s } } }"],
    "OrderEdge": ["{ member(id: $ann) { orders(first: 1) { edges { %s } } } }"],
    # Points
    "PointsBalance": ["{ balance(member: $ann, at: $now) { %s } }", "{ member(id: $ann) { points { %s } } }"],
    "NextExpiry": ["{ member(id: $ann) { points { nextExpiry { %s } } } }"],
    "PointsEntry": ["{ pointsEntries(member: $ann, first: 20) { nodes { %s } } }"],
    "PointsEntryConnection": ["{ pointsEntries(member: $ann, first: 1) { %s } }"],
    "PointsEntryEdge": ["{ pointsEntries(member: $ann, first: 1) { edges { %s } } }"],
    "Explanation": [
        "{ explain(entry: $entry) { %s } }",
        "{ explain(entry: $bonus) { %s } }",
        "{ explain(entry: $adjusted) { %s } }",
    ],
    "LineShare": ["{ explain(entry: $entry) { shares { %s } } }"],
    # Points used and set aside
    "PointsHold": ["{ member(id: $ann) { holds(first: 1) { nodes { %s } } } }"],
    "PointsHoldConnection": ["{ member(id: $ann) { holds(first: 1) { %s } } }"],
    "PointsHoldEdge": ["{ member(id: $ann) { holds(first: 1) { edges { %s } } } }"],
    "PointsQuote": [
        '{ pointsForOrder(member: $ann, orderTotal: { amount: 2000, currency: "CNY" }, points: 7) { %s } }'
    ],
    # Time travel, statements, and what dies next
    "ExpiringPoints": [
        "{ member(id: $ann) { expiringPoints(within: 400) { %s } } }",
        "{ membersWithExpiringPoints(within: 400, first: 1) { nodes { expiring { %s } } } }",
    ],
    "PointsStatement": [f"{{ member(id: $ann) {{ pointsStatement{PERIOD} {{ %s }} }} }}"],
    "PointsMovement": [f"{{ member(id: $ann) {{ pointsStatement{PERIOD} {{ movements {{ %s }} }} }} }}"],
    "DueMovement": [f"{{ member(id: $ann) {{ pointsStatement{PERIOD} {{ due {{ %s }} }} }} }}"],
    "MemberExpiring": ["{ membersWithExpiringPoints(within: 400, first: 1) { nodes { %s } } }"],
    "MemberExpiringConnection": ["{ membersWithExpiringPoints(within: 400, first: 1) { %s } }"],
    "MemberExpiringEdge": ["{ membersWithExpiringPoints(within: 400, first: 1) { edges { %s } } }"],
    # What waits for a second person
    "Approval": ["{ approval(id: $approval) { %s } }", "{ approvals(first: 9) { nodes { %s } } }"],
    "AdjustmentWanted": ["{ approvals(first: 9) { nodes { adjustment { %s } } } }"],
    "ApprovalConnection": ["{ approvals(first: 1) { %s } }"],
    "ApprovalEdge": ["{ approvals(first: 1) { edges { %s } } }"],
    "AdjustPointsPayload": [
        f"mutation {{ adjustPoints(input: {{ idempotencyKey: $key, memberId: $spareMember, points: {points}, "
        'reason: "The till was down" }) { %s } }'
        for points in (1, 20_000)
    ],
    "WaysToEarnAndUse": ["{ earnRules { %s } }"],
    "CampaignOffer": ["{ earnRules { campaigns { %s } } }"],
    "WayToEarn": ["{ earnRules { earn { %s } } }"],
    "TierMultiplier": ["{ earnRules { earn { multipliers { %s } } } }"],
    "WayToUse": ["{ earnRules { use { %s } } }"],
    # Facts and webhooks
    "Changes": ["{ changes { %s } }"],
    "Fact": ["{ changes { facts { %s } } }"],
    "FactKind": ["{ factKinds { %s } }"],
    "Webhook": ["{ webhook(id: $webhook) { %s } }"],
    "WebhookDelivery": [
        "{ webhookDelivery(id: $delivery) { %s } }",
        "{ webhookDeliveries(webhookId: $webhook, first: 5) { nodes { %s } } }",
        CHAT_DELIVERIES % "nodes { %s }",
    ],
    "WebhookDeliveryConnection": ["{ webhookDeliveries(webhookId: $webhook, first: 1) { %s } }"],
    "WebhookDeliveryEdge": [
        "{ webhookDeliveries(webhookId: $webhook, first: 1) { edges { %s } } }",
        CHAT_DELIVERIES % "edges { %s }",
    ],
    "WebhookTry": [
        "{ webhookDelivery(id: $delivery) { tries { %s } } }",
        CHAT_DELIVERIES % "nodes { tries { %s } }",
    ],
    # Whoever asks, staff and keys
    "Viewer": ["{ viewer { %s } }"],
    "StaffMember": ["{ viewer { staff { %s } } }", "{ staff(first: 50) { nodes { %s } } }"],
    "StaffMemberConnection": ["{ staff(first: 1) { %s } }"],
    "StaffMemberEdge": ["{ staff(first: 1) { edges { %s } } }"],
    "StaffSession": ["{ mySessions { %s } }", "{ staffSessions(staffId: $spareStaff) { %s } }"],
    "Role": ["{ roles { %s } }"],
    "LogInPayload": [f"mutation {{ logIn{JANE} {{ %s }} }}", f"mutation {{ logIn{SECURED} {{ %s }} }}"],
    "ServiceKey": ["{ serviceKeys(first: 50) { nodes { %s } } }"],
    "ServiceKeyConnection": ["{ serviceKeys(first: 1) { %s } }"],
    "ServiceKeyEdge": ["{ serviceKeys(first: 1) { edges { %s } } }"],
}

ARGUMENTS: dict[str, str] = {
    **DESK_ARGUMENTS,
    **INSIGHT_ARGUMENTS,
    **TALK_ARGUMENTS,
    **KNOWLEDGE_ARGUMENTS,
    "MemberPrivacy.withheld": "(purpose: SHARING)",
    "PolicyVersion.text": '(locale: "en")',
    "Query.changes": "(first: 1)",
    "Query.simulateTierPolicy": DRAFT,
    "Query.member": "(id: $ann)",
    "Subscription.memberChanged": "(member: $ann)",
    "Query.members": "(first: 1)",
    "Query.order": "(id: $order)",
    "Query.balance": "(member: $ann, at: $now)",
    "Query.pointsEntries": "(member: $ann, first: 1)",
    "Query.explain": "(entry: $entry)",
    **COUPON_ARGUMENTS,
    **acts.ARGUMENTS,
    **QUOTE_ARGUMENTS,
    **RIGHTS_ARGUMENTS,
    **TICKET_ARGUMENTS,
    **SURVEY_ARGUMENTS,
    **PROSPECT_ARGUMENTS,
    **IDENTITY_ARGUMENTS,
    "Query.pointsForOrder": '(member: $ann, orderTotal: { amount: 2000, currency: "CNY" })',
    "Query.receipt": "(entry: $entry)",
    "Query.liabilityRollForward": '(from: "2020-01-01T00:00:00Z", to: $now)',
    "Query.stores": "(first: 1)",
    "Query.productCategories": "(first: 1)",
    "Query.staff": "(first: 1)",
    "Query.staffSessions": "(staffId: $spareStaff)",
    "Query.serviceKeys": "(first: 1)",
    "Query.approvals": "(first: 1)",
    "Query.approval": "(id: $approval)",
    "Query.campaign": '(code: "spring")',
    "Query.campaigns": "(first: 1)",
    "Query.rewards": "(first: 1)",
    "Query.reward": '(code: "mug")',
    "Query.rewardDefinitions": "(first: 1)",
    "Query.redemption": "(id: $redemption)",
    "Query.redemptions": "(first: 1)",
    "LuckyDraw.log": "(first: 1)",
    "Member.redemptions": "(first: 1)",
    "Query.simulateOrder": CART,
    "Query.segment": '(code: "friends")',
    "Query.segmentOverlaps": '(code: "friends")',
    "Query.previewSegment": "(input: { condition: { tags: { known: true } } })",
    "Segment.memberIds": "(first: 1)",
    "Query.campaignSimulation": "(id: $simulation)",
    "Query.webhook": "(id: $webhook)",
    "Query.webhookDeliveries": "(webhookId: $webhook, first: 1)",
    "Query.leaderboard": "(board: SPEND, period: YEAR, first: 5)",
    "Query.webhookDelivery": "(id: $delivery)",
    "Member.coupons": "(first: 1)",
    "Member.holds": "(first: 1)",
    "Member.orders": "(first: 1)",
    "Member.balance": "(at: $now)",
    "Member.pointsEntries": "(first: 1)",
    "Query.membersWithExpiringPoints": "(within: 400, first: 1)",
    "Member.expiringPoints": "(within: 400)",
    "Member.pointsStatement": PERIOD,
    "PointsStatement.entries": "(first: 1)",
}
"""What a field must be given."""

ENROL = '(input: { idempotencyKey: $key, name: "韩梅梅", store: "s1" })'
ORDER = (
    '{ idempotencyKey: $key, source: "till", externalId: $unique, member: { id: $ann }, store: "s1", '
    'channel: "store", placedAt: $now, '
    'lines: [{ sku: "t-1", quantity: 1, paid: { amount: 1000, currency: "CNY" } }] }'
)
BASKET = '{ source: "till", externalId: $unique, total: { amount: 2000, currency: "CNY" } }'
USED = f"idempotencyKey: $key, member: {{ id: $ann }}, points: 7, upTo: true, order: {BASKET}"

MUTATIONS: dict[str, str] = {
    **DESK_MUTATIONS,
    **TALK_MUTATIONS,
    **KNOWLEDGE_MUTATIONS,
    "verifyLedger": "",
    "enrolMember": ENROL,
    "updateMember": '(input: { idempotencyKey: $key, id: $ann, locale: "zh-CN" })',
    "revealMember": '(input: { id: $ann, reason: "Ann asked on the phone" })',
    "recordOrder": f"(input: {ORDER})",
    "recordOrders": f"(orders: [{ORDER}])",
    "recordReturn": "(input: { idempotencyKey: $key, order: { id: $returned }, "
    'source: "till", externalId: $unique, lines: [{ number: 1, quantity: 1 }] })',
    "cancelOrder": "(input: { idempotencyKey: $key, order: { id: $cancelled } })",
    "completeOrder": "(input: { idempotencyKey: $key, order: { id: $order }, completedAt: $done })",
    "spendPoints": f"(input: {{ {USED} }})",
    "holdPoints": f"(input: {{ {USED} }})",
    "capturePoints": "(input: { idempotencyKey: $key, hold: $spareHold })",
    "releasePoints": "(input: { idempotencyKey: $key, hold: $spareHold })",
    "transferPoints": "(input: { idempotencyKey: $key, from: { id: $own }, to: { id: $carl }, points: 1 })",
    "reverseEntry": '(input: { idempotencyKey: $key, entry: $spareSpend, reason: "typed twice" })',
    "adjustPoints": '(input: { idempotencyKey: $key, memberId: $spareMember, points: 1, reason: "Sorry" })',
    "restoreExpired": '(input: { idempotencyKey: $key, entryId: $expiredEntry, reason: "Sorry" })',
    "approve": "(id: $openApproval)",
    "rejectApproval": '(id: $openApproval, reason: "Too much")',
    "suspendMembership": '(input: { idempotencyKey: $key, memberId: $spareMember, reason: "Fraud" })',
    "resumeMembership": '(input: { idempotencyKey: $key, memberId: $suspendedMember, reason: "No fraud" })',
    "closeMembership": '(input: { idempotencyKey: $key, memberId: $spareMember, reason: "Asked to" })',
    "eraseMember": '(input: { idempotencyKey: $key, memberId: $spareMember, reason: "Asked to" })',
    "setTier": '(input: { idempotencyKey: $key, memberId: $spareMember, ladder: "vip", tier: "vip", '
    'endsAt: "2029-01-01T00:00:00Z", reason: "Sorry" })',
    "endTier": '(input: { idempotencyKey: $key, id: $givenTier, reason: "Sorry" })',
    "mergeBalances": "(input: { idempotencyKey: $key, from: $spareMember, into: $otherMember, "
    'reason: "The same person" })',
    "createProgramme": '(input: { code: $unique, name: { en: "B" }, currency: "CNY", timeZone: "UTC" })',
    "setEarnRate": '(input: { code: "visit", wallet: "points", name: { en: "Visits" }, points: 1, '
    'per: { amount: 100, currency: "CNY" } })',
    "saveWalletType": '(input: { code: "stamps", name: { en: "Stamps" }, expiry: { never: true }, '
    "pending: { immediate: true } })",
    "saveProgrammeSettings": "(input: { closingDays: 20 })",
    "advanceClock": '(input: { programme: "trial", by: { days: 1 } })',
    "recordEvent": '(input: { idempotencyKey: $key, source: "app", externalId: $unique, '
    'member: { id: $ann }, name: "card.shown", at: $now })',
    "createReferralCode": "(input: { member: { id: $ann } })",
    "acceptReferral": '(input: { idempotencyKey: $key, member: { id: $spareMember }, code: "ANNSCODE" })',
    "startMemberCode": "(input: { idempotencyKey: $key, memberId: $own })",
    "endMemberCode": "(input: { idempotencyKey: $key, memberId: $own })",
    "memberByCode": '(input: { idempotencyKey: $key, code: $freshCode, store: "s1", till: "1" })',
    "checkIn": "(input: { idempotencyKey: $key, member: { id: $ann } })",
    **COUPON_MUTATIONS,
    **acts.MUTATIONS,
    **QUOTE_MUTATIONS,
    **RIGHTS_MUTATIONS,
    **TICKET_MUTATIONS,
    **SURVEY_MUTATIONS,
    **PROSPECT_MUTATIONS,
    **LOG_IN_MUTATIONS,
    **IDENTITY_MUTATIONS,
    "saveLadder": '(input: { code: "vip", preset: BASIC_TO_VIP })',
    "saveStore": '(input: { code: "s3", name: { en: "Third" } })',
    "saveChannel": '(input: { code: "phone", name: { en: "Phone" } })',
    "saveProductCategory": '(input: { code: "cups", name: { en: "Cups" } })',
    "saveEventType": '(input: { name: "share", title: { en: "Sharing" } })',
    "simulateCampaign": '(input: { draft: { code: $unique, name: { en: "A" }, effects: [{ tag: "a" }] }, '
    'over: { from: "2020-01-01T00:00:00Z", to: "2020-02-01T00:00:00Z" } })',
    "saveCampaign": '(input: { code: $unique, name: { en: "A" }, startsAt: "2020-01-01T00:00:00Z", '
    'endsAt: "2021-01-01T00:00:00Z", effects: [{ tag: "a" }] })',
    "cloneCampaign": '(input: { code: "spring", newCode: $unique, startsAt: "2020-01-01T00:00:00Z", '
    'endsAt: "2021-01-01T00:00:00Z" })',
    "importCampaign": "(input: { code: $unique, template: { laurel_campaign: 1, name: { en: "
    '"A" }, text: null, trigger: "ORDER_PAID", event: null, starts_at: "2020-01-01T00:00:00+00:00", '
    'ends_at: "2021-01-01T00:00:00+00:00", recurrence: null, audience: [], condition: { all: [] }, '
    'effects: [{ kind: "TAG", tag: "a" }], group: null, priority: 0, exclusive: false, caps: [], '
    "goal: null } })",
    "activateCampaign": "(input: { code: $draftCampaign })",
    "pauseCampaign": "(input: { code: $liveCampaign })",
    "resumeCampaign": "(input: { code: $pausedCampaign })",
    "endCampaign": "(input: { code: $liveCampaign })",
    "extendCampaign": '(input: { code: $liveCampaign, endsAt: "2098-01-01T00:00:00Z" })',
    "changeCampaignBudget": "(input: { code: $liveCampaign, caps: [] })",
    "saveReward": '(input: { code: $unique, title: { en: "A" }, content: { physical: { sku: "a" } }, '
    'prices: [{ points: 1 }], visibleFrom: "2020-01-01T00:00:00Z", visibleUntil: "2021-01-01T00:00:00Z", '
    'redeemFrom: "2020-01-01T00:00:00Z", redeemUntil: "2021-01-01T00:00:00Z" })',
    "activateReward": "(input: { code: $draftReward })",
    "pauseReward": "(input: { code: $liveReward })",
    "resumeReward": "(input: { code: $pausedReward })",
    "endReward": "(input: { code: $liveReward })",
    "redeemReward": '(input: { idempotencyKey: $key, member: { id: $own }, reward: "sticker", store: "s1" })',
    "moveRedemption": "(input: { idempotencyKey: $key, redemption: $spareRedemption, to: APPROVED })",
    "cancelRedemption": "(input: { idempotencyKey: $key, redemption: $spareRedemption })",
    "saveSegment": '(input: { code: $unique, name: { en: "A" } })',
    "changeSegmentList": '(input: { code: "guests", add: [$ann] })',
    "tagMember": '(input: { memberId: $spareMember, tags: ["vip"] })',
    "untagMember": '(input: { memberId: $spareMember, tags: ["vip"] })',
    "logIn": JANE,
    "confirmLogIn": '(challenge: $challenge, code: "ab12-cd34-ef56-gh78")',
    "beginSecondFactor": "",
    "confirmSecondFactor": "(code: $begunCode)",
    "removeSecondFactor": "(code: $ownCode)",
    "resetSecondFactor": "(id: $securedStaff)",
    "stepUp": '(password: "correct horse battery")',
    "endSession": "(id: $ownSession)",
    "saveRole": '(input: { code: "cashier", name: { en: "Cashier" }, permissions: [ORDERS_READ] })',
    "deleteRole": "(code: $spareRole)",
    "giveConsent": "(input: { member: { id: $own }, purpose: MARKETING, version: 1, channel: APP, "
    'textHash: "9210f3b6cd173505b0cc141583e2ac7a392ba521a8cfef4e56b292b7bb859812" })',
    "withdrawConsent": "(input: { member: { id: $own }, purpose: SHARING, channel: APP })",
    "setPreferences": "(input: { member: { id: $own }, sms: false })",
    "nameGuardian": '(input: { member: { id: $ann }, name: "Li", contact: "li", channel: PAPER })',
    "endGuardian": "(input: { member: { id: $ann } })",
    "savePolicyDocument": '(input: { code: "ads", purpose: MARKETING, name: { en: "Ads" }, '
    'texts: [{ locale: "en", text: "Ads" }] })',
    "publishPolicyVersion": '(input: { code: "ads", version: 3 })',
    "saveConsentRule": "(input: { purpose: SHARING, fields: [] })",
    "refreshSession": "(refreshToken: $refreshToken)",
    "logOut": '(refreshToken: "unknown")',
    "changePassword": '(current: "correct horse battery", new: "correct horse battery")',
    "createStaff": '(input: { email: $email, name: "New", roles: ["clerk"] })',
    "updateStaffRoles": '(input: { id: $spareStaff, roles: ["clerk"], storeCodes: [] })',
    "disableStaff": "(id: $spareStaff)",
    "enableStaff": "(id: $spareStaff)",
    "resetStaffPassword": "(id: $spareStaff)",
    "createServiceKey": '(input: { name: "till", permissions: [ORDERS_READ] })',
    "revokeServiceKey": "(id: $spareKey)",
    "createMemberToken": "(input: { memberId: $ann })",
    "createWebhook": (
        '(input: { url: "https://93.184.216.34/hook", kinds: ["*"], region: "DE", legalBasis: ADEQUACY })'
    ),
    "updateWebhook": "(input: { id: $spareWebhook, active: false })",
    "deleteWebhook": "(id: $spareWebhook)",
    "rotateWebhookSecret": "(id: $spareWebhook)",
    "replayWebhook": "(id: $spareWebhook, after: 0)",
    "retryWebhookDelivery": "(id: $deadDelivery)",
}
"""Every mutation with an input that succeeds for whoever may call it. Fresh values are made for each call."""

DEEPER: dict[str, list[str]] = {
    **IDENTITY_DEEPER,
    **KNOWLEDGE_DEEPER,
    "BalanceMerge": [f"mutation {{ mergeBalances{MUTATIONS['mergeBalances']} {{ merge {{ %s }} }} }}"],
    "MergedWallet": [
        f"mutation {{ mergeBalances{MUTATIONS['mergeBalances']} {{ merge {{ wallets {{ %s }} }} }} }}"
    ],
    "SecondFactorSetUp": ["mutation { beginSecondFactor { setUp { %s } } }"],
    "LogInChallenge": [f"mutation {{ logIn{SECURED} {{ challenge {{ %s }} }} }}"],
    "SessionTokens": [f"mutation {{ logIn{MUTATIONS['logIn']} {{ tokens {{ %s }} }} }}"],
    "MemberToken": [f"mutation {{ createMemberToken{MUTATIONS['createMemberToken']} {{ token {{ %s }} }} }}"],
}
"""Types that only a mutation gives, below its payload. A payload is asked for by its mutation."""
