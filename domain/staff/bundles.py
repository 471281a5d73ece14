"""The built-in roles: bundles of permissions, each for a kind of work.

clerk     at the till: finds one member by whole number or code, sees masks, records orders and returns,
          redeems rewards, writes tickets down
marketer  plans offers: the programme, its rules, campaigns, segments, rewards; no member
support   answers questions: finds members by search, sees masks, reads points, orders and reasons, deals
          with tickets
analyst   reads the programme and reports, no member
manager   runs a shop or a region: as support, changes members, sees a person in full by giving a reason,
          adjusts points, gives tiers, suspends, hands rewards over, and is the second person of other
          managers
admin     staff, keys, webhooks, the programme; personal data as a manager, never silently; erases
auditor   reads everything that is no personal data, changes nothing
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from domain.staff.permissions import SERVICE_ONLY, Permission

P = Permission


class Role(StrEnum):
    """The built-in bundles of permissions, each for a kind of work. A person may have several; deployments
    edit them and add their own (`domain/roles`)."""

    CLERK = "clerk"
    MARKETER = "marketer"
    SUPPORT = "support"
    ANALYST = "analyst"
    MANAGER = "manager"
    ADMIN = "admin"
    AUDITOR = "auditor"


_CLERK = frozenset(
    {
        P.OWN_PASSWORD,
        P.PROGRAMME_READ,
        P.MEMBERS_READ,
        P.MEMBERS_READ_BY_CODE,
        P.MEMBERS_READ_MASKED,
        P.MEMBERS_ENROL,
        P.POINTS_READ,
        P.POINTS_SPEND,
        P.QUOTES_MAKE,
        P.POINTS_HOLD,
        P.ORDERS_READ,
        P.ORDERS_RECORD,
        P.ORDERS_RETURN,
        P.COUPONS_READ,
        P.REWARDS_READ,
        P.REWARDS_REDEEM,
        P.COUPONS_CLAIM,
        P.COUPONS_ISSUE,
        P.COUPONS_REDEEM,
        P.CONSENTS_READ,
        P.CONSENTS_WRITE,
        P.SURVEYS_COLLECT,
        P.NOTES_READ,
        P.TICKETS_READ,
        P.TICKETS_RECORD,
        P.PROSPECTS_RECORD,
    }
)
_SUPPORT = frozenset(
    {
        P.OWN_PASSWORD,
        P.PROGRAMME_READ,
        P.CAMPAIGNS_READ,
        P.MEMBERS_READ,
        P.MEMBERS_SEARCH,
        P.MEMBERS_READ_MASKED,
        P.TAGS_READ,
        P.POINTS_READ,
        P.ORDERS_READ,
        P.COUPONS_READ,
        P.REWARDS_READ,
        P.COUPON_TEMPLATES_READ,
        P.EXPLAIN_FULL,
        P.CONSENTS_READ,
        P.DESK_READ,
        P.DESK_WORK,
        P.SURVEYS_READ,
        P.SURVEYS_COLLECT,
        P.SURVEYS_READ_ANSWERS,
        P.SURVEYS_READ_TEXTS,
        P.FOLLOW_UPS_READ,
        P.FOLLOW_UPS_WRITE,
        P.NOTES_READ,
        P.NOTES_READ_TEXT,
        P.NOTES_WRITE,
        P.TICKETS_READ,
        P.TICKETS_READ_TEXT,
        P.TICKETS_RECORD,
        P.TICKETS_HANDLE,
        P.KNOWLEDGE_READ,
        P.KNOWLEDGE_WRITE,
        P.TICKETS_GOODWILL,
    }
)
_MANAGER = (
    _CLERK
    | _SUPPORT
    | {
        P.MEMBERS_WRITE,
        P.TAGS_WRITE,
        P.SEGMENTS_READ,
        P.SEGMENTS_MEMBERS,
        P.MEMBERS_REVEAL,
        P.POINTS_TRANSFER,
        P.POINTS_ADJUST,
        P.POINTS_RESTORE,
        P.APPROVALS_READ,
        P.APPROVALS_DECIDE,
        P.MEMBERSHIPS_WRITE,
        P.TIERS_SET,
        P.COUPONS_REVOKE,
        P.MEMBERS_BIND,
        P.CARDS_WRITE,
        P.MEMBERS_MERGE,
        P.REWARDS_FULFIL,
        P.LIABILITY_READ,
        P.VIOLATIONS_READ,
        P.VIOLATIONS_ACKNOWLEDGE,
        P.DESK_LEAD,
        P.DESK_WRITE,
        P.SLA_READ,
        P.FOLLOW_UPS_PLAN,
        P.NOTES_ERASE,
        P.TICKETS_ERASE,
        P.PROSPECTS_READ,
        P.PROSPECTS_MESSAGE,
    }
)

BUNDLES: dict[Role, frozenset[Permission]] = {
    Role.CLERK: _CLERK,
    Role.MARKETER: frozenset(
        {
            P.OWN_PASSWORD,
            P.PROGRAMME_READ,
            P.CAMPAIGNS_READ,
            P.CAMPAIGNS_WRITE,
            P.SEGMENTS_READ,
            P.SEGMENTS_WRITE,
            P.REWARDS_READ,
            P.REWARDS_MANAGE,
            P.COUPON_TEMPLATES_READ,
            P.COUPON_TEMPLATES_WRITE,
            P.COUPONS_ISSUE,
            P.COUPON_CODES,
            P.SURVEYS_READ,
            P.SURVEYS_WRITE,
            P.PROSPECTS_MESSAGE,
        }
    ),
    Role.SUPPORT: _SUPPORT,
    Role.ANALYST: frozenset(
        {
            P.OWN_PASSWORD,
            P.PROGRAMME_READ,
            P.CAMPAIGNS_READ,
            P.SEGMENTS_READ,
            P.REWARDS_READ,
            P.COUPON_TEMPLATES_READ,
            P.LIABILITY_READ,
            P.SLA_READ,
            P.SURVEYS_READ,
            P.SURVEYS_READ_ANSWERS,
        }
    ),
    Role.MANAGER: _MANAGER,
    # Wide, because a key can not be given what its creator does not hold.
    Role.ADMIN: frozenset(Permission) - SERVICE_ONLY,
    Role.AUDITOR: frozenset(
        {
            P.OWN_PASSWORD,
            P.PROGRAMME_READ,
            P.CAMPAIGNS_READ,
            P.SEGMENTS_READ,
            P.MEMBERS_READ,
            P.MEMBERS_SEARCH,
            P.POINTS_READ,
            P.ORDERS_READ,
            P.COUPONS_READ,
            P.REWARDS_READ,
            P.COUPON_TEMPLATES_READ,
            P.EXPLAIN_FULL,
            P.LEDGER_VERIFY,
            P.LIABILITY_READ,
            P.CHANGES_READ,
            P.WEBHOOKS_READ,
            P.STAFF_READ,
            P.KEYS_READ,
            P.APPROVALS_READ,
            P.MEMBERS_READ_ERASED,
            P.AUDIT_READ,
            P.VIOLATIONS_READ,
            P.RETENTION_READ,
            P.DESK_READ,
            P.SLA_READ,
            P.SURVEYS_READ,
            P.NOTES_READ,
            P.TICKETS_READ,
            P.KNOWLEDGE_READ,
        }
    ),
}


def permissions_of(roles: Iterable[Role]) -> frozenset[Permission]:
    """All that these built-in roles allow together while nobody has edited them."""
    return frozenset().union(*(BUNDLES[role] for role in roles))
