"""Everything that a use case can touch, on one page."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from domain.adjustments.ports import Adjustments
from domain.approvals.ports import Approvals
from domain.assignment.ports import Desk
from domain.audit.ports import Watches
from domain.campaigns.ports import Campaigns
from domain.chats.ports import Chats
from domain.checkins.ports import CheckIns
from domain.classification.ports import Classifier
from domain.corrections.ports import Corrections
from domain.coupons.batches.ports import Batches
from domain.coupons.ports import Coupons
from domain.duplicates.ports import Duplicates
from domain.erasures.ports import Erasures
from domain.events.ports import Events
from domain.exports.ports import Exports
from domain.followups.ports import FollowUps
from domain.idempotency import Keys
from domain.kernel.facts import Facts, Following
from domain.knowledge.ports import Knowledge
from domain.logins.ports import LogInCodes
from domain.membercodes.ports import MemberCodes
from domain.members.ports import Members
from domain.memberships.ports import Memberships
from domain.merges.ports import Merges, Persons
from domain.notes.ports import Mentions, Notes
from domain.occasions.ports import Occasions
from domain.orders.ports import Orders, Returns
from domain.points.ports import PointsAccounts, Warnings
from domain.privacy.ports import Consents, Policies
from domain.programme.ports import Programmes
from domain.promotions.ports import Promotions
from domain.prospects.ports import Prospects
from domain.quotes.ports import Quotes
from domain.referrals.ports import Referrals
from domain.retention.ports import Retention
from domain.reversals.ports import Reversals
from domain.rewards.ports import Rewards
from domain.roles.ports import Roles
from domain.secondfactors.ports import SecondFactors
from domain.segments.ports import Segments
from domain.sla.ports import Sla
from domain.spending.ports import Holds
from domain.staff.audit import Audit
from domain.staff.ports import ServiceKeys, Sessions, StaffStore
from domain.surveys.ports import Invitations as SurveyInvitations
from domain.surveys.ports import SurveyAnswers, Surveys
from domain.tags.ports import Tags
from domain.tickets.files.ports import TicketFiles
from domain.tickets.goodwill.ports import Goodwills
from domain.tickets.ports import TicketIntake, Tickets
from domain.tiers.ports import Tiers
from domain.transfers.ports import Transfers
from domain.webhooks.ports import Webhooks
from domain.wechat.ports import WechatCodes


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """The stores that take part in one transaction.

    `now` is the transaction's start: good for reads and for what no lock orders. A movement of points
    takes its moment from the lock (`points.lock`), never from here.
    """

    now: datetime
    new_id: Callable[[], UUID]
    below: Callable[[int], int]
    """A number from 0 to below the given one, that nobody can guess."""
    following: Callable[[str], Following]
    savepoint: Callable[[], AbstractAsyncContextManager[None]]
    keys: Keys
    facts: Facts
    programmes: Programmes
    members: Members
    member_codes: MemberCodes
    memberships: Memberships
    points: PointsAccounts
    warnings: Warnings
    holds: Holds
    transfers: Transfers
    reversals: Reversals
    adjustments: Adjustments
    approvals: Approvals
    merges: Merges
    persons: Persons
    duplicates: Duplicates
    segments: Segments
    tags: Tags
    tiers: Tiers
    orders: Orders
    returns: Returns
    events: Events
    campaigns: Campaigns
    occasions: Occasions
    check_ins: CheckIns
    coupons: Coupons
    coupon_batches: Batches
    referrals: Referrals
    promotions: Promotions
    quotes: Quotes
    rewards: Rewards
    tickets: Tickets
    ticket_intake: TicketIntake
    classifier: Classifier
    knowledge: Knowledge
    ticket_files: TicketFiles
    goodwills: Goodwills
    staff: StaffStore
    sessions: Sessions
    log_in_codes: LogInCodes
    wechat_codes: WechatCodes
    service_keys: ServiceKeys
    roles: Roles
    second_factors: SecondFactors
    audit: Audit
    watches: Watches
    webhooks: Webhooks
    chats: Chats
    notes: Notes
    mentions: Mentions
    corrections: Corrections
    exports: Exports
    erasures: Erasures
    retention: Retention
    policies: Policies
    consents: Consents
    desk: Desk
    sla: Sla
    surveys: Surveys
    survey_invitations: SurveyInvitations
    survey_answers: SurveyAnswers
    follow_ups: FollowUps
    prospects: Prospects


Begin = Callable[[], AbstractAsyncContextManager[Work]]
"""Opens a transaction: leaving the block commits it, and any exception undoes it."""
