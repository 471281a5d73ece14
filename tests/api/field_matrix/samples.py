"""How each type is come by, as a caller would: `%s` is where the fields of the type are asked for.

`$name` is a value of the world. A type with several samples shows what a caller gets by any of them.
"""

from __future__ import annotations

SAMPLES: dict[str, list[str]] = {
    "Query": ["{ %s }"],
    # The programme
    "Programme": ["{ programme { %s } }"],
    "WalletType": ["{ programme { walletTypes { %s } } }"],
    "ExpiryPolicy": ["{ programme { walletTypes { expiry { %s } } } }"],
    "MonthDay": ["{ programme { walletTypes { expiry { monthDays { %s } } } } }"],
    "PendingPolicy": ["{ programme { walletTypes { pending { %s } } } }"],
    "EarnRule": ["{ programme { earnRules { %s } } }"],
    "Money": ["{ programme { earnRules { per { %s } } } }"],
    "Ladder": ["{ tiers { %s } }"],
    "Tier": ['{ tiers(ladder: "vip") { tiers { %s } } }'],
    "TierCondition": [
        '{ tiers(ladder: "vip") { tiers { entry { %s } } } }',
        '{ tiers(ladder: "vip") { tiers { keep { %s } } } }',
    ],
    "Benefit": ["{ tiers { tiers { benefits { %s } } } }"],
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
    # Members
    "Member": ["{ member(id: $ann) { %s } }"],
    "Card": ["{ member(id: $ann) { card { %s } } }"],
    "Membership": ["{ member(id: $ann) { membership { %s } } }"],
    "MemberTier": ["{ member(id: $ann) { tier { %s } } }"],
    "TierProgress": ["{ member(id: $ann) { tier { progress { %s } } } }"],
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
    # Orders
    "Order": ["{ order(id: $order) { %s } }"],
    "OrderLine": ["{ order(id: $order) { lines { %s } } }"],
    "OrderAward": ["{ order(id: $order) { awards { %s } } }"],
    "AwardLimit": ["{ order(id: $order) { awards { limit { %s } } } }"],
    "OrderTierMove": ["{ order(id: $order) { tierMoves { %s } } }"],
    "WalletPoints": ["{ order(id: $order) { lines { earned { %s } } } }"],
    "OrderConnection": ["{ member(id: $ann) { orders(first: 1) { %s } } }"],
    "OrderEdge": ["{ member(id: $ann) { orders(first: 1) { edges { %s } } } }"],
    # Points
    "PointsBalance": ["{ balance(member: $ann, at: $now) { %s } }", "{ member(id: $ann) { points { %s } } }"],
    "NextExpiry": ["{ member(id: $ann) { points { nextExpiry { %s } } } }"],
    "PointsEntry": ["{ pointsEntries(member: $ann, first: 5) { nodes { %s } } }"],
    "PointsEntryConnection": ["{ pointsEntries(member: $ann, first: 1) { %s } }"],
    "PointsEntryEdge": ["{ pointsEntries(member: $ann, first: 1) { edges { %s } } }"],
    "Explanation": ["{ explain(entry: $entry) { %s } }", "{ explain(entry: $adjusted) { %s } }"],
    "LineShare": ["{ explain(entry: $entry) { shares { %s } } }"],
    "WaysToEarnAndUse": ["{ earnRules { %s } }"],
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
    ],
    "WebhookDeliveryConnection": ["{ webhookDeliveries(webhookId: $webhook, first: 1) { %s } }"],
    "WebhookDeliveryEdge": ["{ webhookDeliveries(webhookId: $webhook, first: 1) { edges { %s } } }"],
    "WebhookTry": ["{ webhookDelivery(id: $delivery) { tries { %s } } }"],
    # Whoever asks, staff and keys
    "Viewer": ["{ viewer { %s } }"],
    "StaffMember": ["{ viewer { staff { %s } } }", "{ staff(first: 50) { nodes { %s } } }"],
    "StaffMemberConnection": ["{ staff(first: 1) { %s } }"],
    "StaffMemberEdge": ["{ staff(first: 1) { edges { %s } } }"],
    "ServiceKey": ["{ serviceKeys(first: 50) { nodes { %s } } }"],
    "ServiceKeyConnection": ["{ serviceKeys(first: 1) { %s } }"],
    "ServiceKeyEdge": ["{ serviceKeys(first: 1) { edges { %s } } }"],
}

ARGUMENTS: dict[str, str] = {
    "Query.changes": "(first: 1)",
    "Query.member": "(id: $ann)",
    "Query.members": "(first: 1)",
    "Query.order": "(id: $order)",
    "Query.balance": "(member: $ann, at: $now)",
    "Query.pointsEntries": "(member: $ann, first: 1)",
    "Query.explain": "(entry: $entry)",
    "Query.stores": "(first: 1)",
    "Query.productCategories": "(first: 1)",
    "Query.staff": "(first: 1)",
    "Query.serviceKeys": "(first: 1)",
    "Query.webhook": "(id: $webhook)",
    "Query.webhookDeliveries": "(webhookId: $webhook, first: 1)",
    "Query.webhookDelivery": "(id: $delivery)",
    "Member.coupons": "(first: 1)",
    "Member.orders": "(first: 1)",
    "Member.balance": "(at: $now)",
    "Member.pointsEntries": "(first: 1)",
}
"""What a field must be given."""

ENROL = '(input: { idempotencyKey: $key, name: "韩梅梅", store: "s1" })'
ORDER = (
    '{ idempotencyKey: $key, source: "till", externalId: $unique, member: { id: $ann }, store: "s1", '
    'channel: "store", placedAt: $now, '
    'lines: [{ sku: "t-1", quantity: 1, paid: { amount: 1000, currency: "CNY" } }] }'
)

MUTATIONS: dict[str, str] = {
    "enrolMember": ENROL,
    "updateMember": '(input: { idempotencyKey: $key, id: $ann, locale: "zh-CN" })',
    "revealMember": '(input: { id: $ann, reason: "Ann asked on the phone" })',
    "recordOrder": f"(input: {ORDER})",
    "recordOrders": f"(orders: [{ORDER}])",
    "createProgramme": '(input: { code: $unique, name: { en: "B" }, currency: "CNY", timeZone: "UTC" })',
    "setEarnRate": '(input: { code: "visit", wallet: "points", name: { en: "Visits" }, points: 1, '
    'per: { amount: 100, currency: "CNY" } })',
    "saveWalletType": '(input: { code: "stamps", name: { en: "Stamps" }, expiry: { never: true }, '
    "pending: { immediate: true } })",
    "saveLadder": '(input: { code: "vip", preset: BASIC_TO_VIP })',
    "saveStore": '(input: { code: "s3", name: { en: "Third" } })',
    "saveChannel": '(input: { code: "phone", name: { en: "Phone" } })',
    "saveProductCategory": '(input: { code: "cups", name: { en: "Cups" } })',
    "logIn": '(input: { email: "jane@example.com", password: "correct horse battery" })',
    "refreshSession": "(refreshToken: $refreshToken)",
    "logOut": '(refreshToken: "unknown")',
    "changePassword": '(current: "correct horse battery", new: "correct horse battery")',
    "createStaff": '(input: { email: $email, name: "New", roles: [CLERK] })',
    "updateStaffRoles": "(input: { id: $spareStaff, roles: [CLERK], storeCodes: [] })",
    "disableStaff": "(id: $spareStaff)",
    "enableStaff": "(id: $spareStaff)",
    "resetStaffPassword": "(id: $spareStaff)",
    "createServiceKey": '(input: { name: "till", permissions: [ORDERS_READ] })',
    "revokeServiceKey": "(id: $spareKey)",
    "createMemberToken": "(input: { memberId: $ann })",
    "createWebhook": '(input: { url: "https://93.184.216.34/hook", kinds: ["*"] })',
    "updateWebhook": "(input: { id: $spareWebhook, active: false })",
    "deleteWebhook": "(id: $spareWebhook)",
    "rotateWebhookSecret": "(id: $spareWebhook)",
    "replayWebhook": "(id: $spareWebhook, after: 0)",
    "retryWebhookDelivery": "(id: $deadDelivery)",
}
"""Every mutation with an input that succeeds for whoever may call it. Fresh values are made for each call."""

DEEPER: dict[str, list[str]] = {
    "SessionTokens": [f"mutation {{ logIn{MUTATIONS['logIn']} {{ tokens {{ %s }} }} }}"],
    "MemberToken": [f"mutation {{ createMemberToken{MUTATIONS['createMemberToken']} {{ token {{ %s }} }} }}"],
}
"""Types that only a mutation gives, below its payload. A payload is asked for by its mutation."""
