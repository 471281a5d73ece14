"""Every kind of fact there is, and what it means. What is told and not listed here fails a test.

A kind and the fields of its payload are a promise to other people's programs: fields are added, never taken
away or given another meaning. Where that is not enough the fact gets a higher version.
"""

from __future__ import annotations

EVERYTHING = "*"
"""What a subscription names that wants every kind, also those of later releases."""

VERSIONS = (1,)
"""The forms in which facts can be delivered."""

KINDS: dict[str, str] = {
    "programme.event_type_changed": "A type of events was registered, or its events may say something else.",
    "programme.created": "A programme was created.",
    "programme.earn_rate_set": "An earn rule has a new revision.",
    "programme.wallet_type_saved": "A wallet type was added, or its terms changed.",
    "programme.settings_saved": "Limits of what happens by a person's hand changed.",
    "programme.clock_advanced": "The clock of a sandbox was put forward.",
    "programme.ladder_saved": "A tier ladder was added, or has a new revision.",
    "member.enrolled": "Somebody became a member.",
    "member.updated": "Data of a member changed. Which fields, not their values.",
    "member.tagged": "A member was tagged. By whom, not with what: a tag is personal.",
    "member.untagged": "A tag of a member was taken off.",
    "member.referred": "A member was brought by another one.",
    "referral.qualified": "A member who was brought has bought something for the first time.",
    "referral.withdrawn": "The first order of a member who was brought came back: it was none.",
    "member.checked_in": "A member checked in: once a day, with the days in a row.",
    "segment.saved": "A segment was added or changed.",
    "segment.entered": "A member came into a segment.",
    "segment.left": "A member is in a segment no more.",
    "order.recorded": "An order of a member was recorded: paid or completed.",
    "order.kept_for_guest": "An order was recorded whose person is not known yet.",
    "order.completed": "An order was handed over.",
    "order.returned": "Goods of an order came back, or with a cancellation all that was left.",
    "order.cancelled": "An order was called off.",
    "order.delivery_refused": (
        "What had been said of an order before it was a member's (a return, cancellation or completion) "
        "could not be applied when it became one."
    ),
    "quote.committed": "A member placed an order: the quote's coupons and points are set aside for it.",
    "quote.paid": "The order of a quote was paid; `order.recorded` says the rest.",
    "quote.cancelled": "A quote was called off; what it had set aside is free again.",
    "quote.expired": "The time of a quote is over; what it had set aside is free again.",
    "promotion.saved": "A promotion was drafted or changed, or somebody moved it on in its life.",
    "campaign.saved": "A campaign was drafted or changed, or somebody moved it on in its life.",
    "campaign.coupon_due": "A campaign gives a member coupons of a template.",
    "campaign.message_due": "A campaign wants a member to be told something.",
    "campaign.task_due": "A campaign gives the staff something to do for a member.",
    "campaign.applied": "A campaign applied that tells so.",
    "coupon_template.saved": "A coupon template was drafted or revised, or somebody moved it on in its life.",
    "coupon.issued": "A member has a coupon more: how, and from when until when it can be used.",
    "coupon.not_given": "Coupons that a campaign or a tier has promised could not be given, and why.",
    "coupon.locked": "A coupon was set aside for an order.",
    "coupon.released": "A coupon that was set aside or offered is free again.",
    "coupon.used": "A coupon was used for an order.",
    "coupon.returned": "A coupon that was used came back.",
    "coupon.expired": "A coupon that nobody has used reached its end.",
    "coupon.revoked": "A coupon was taken back.",
    "coupon.offered": "A member offers a coupon to somebody.",
    "coupon.given": "Somebody accepted a coupon: it is theirs.",
    "event.recorded": "Something that a member did was reported.",
    "points.earned": "An order brought points; pending ones can be spent later.",
    "points.activated": "Pending points became spendable.",
    "points.cancelled": "Pending points were taken back before they could be spent.",
    "points.spent": "Points were used.",
    "points.returned": "Points that had been used were given back.",
    "points.held": "Points were set aside for something that is under way.",
    "points.released": "Points that were set aside were given back.",
    "points.captured": "Points that were set aside were used.",
    "points.expired": "Points died at the end of their term.",
    "points.expiring": "Points will die soon: how many, when, and in how many days.",
    "points.restored": "Points that had died were restored.",
    "points.reversed": "Points that an order had brought were taken back.",
    "points.repaid": "Points were taken for what had been owed.",
    "points.adjusted": "Points were credited or debited by hand.",
    "points.transferred_in": "Points came from another member.",
    "points.transferred_out": "Points were given to another member.",
    "points.imported": "A balance was brought along from another programme.",
    "points.merged_in": "Points came from an account that was merged into this one.",
    "points.merged_out": "Points went to the account that this one was merged into.",
    "approval.requested": "Something waits for a second person.",
    "approval.approved": "A second person approved what was asked for, and it was done.",
    "approval.rejected": "A second person rejected what was asked for.",
    "approval.expired": "Nobody decided in time about what was asked for.",
    "membership.suspended": "A membership was suspended: no spending until it is resumed.",
    "membership.resumed": "A suspended membership goes on.",
    "membership.closed": "A membership was closed; its points die at the end of a term.",
    "member.erased": "A person was removed. The accounting stays under the member's id.",
    "balances.merged": "The balances of one member were moved to another.",
    "tier.upgraded": "A member reached a higher tier.",
    "tier.downgraded": "A member fell to a lower tier, at a review or by a return.",
    "tier.set": "Somebody gave a member a tier, or took it back before its time.",
    "benefit.granted": "A tier handed something out: once for ever, or once in a period.",
    "ledger.tampered": "A verification of the ledger found what must not be.",
    "webhook.disabled": "A webhook was switched off, as its receiver did not answer for days or is gone.",
}
