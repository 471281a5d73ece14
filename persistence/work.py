"""One transaction, with the stores that take part in it.

    begin = opener(vault)
    async with begin() as work: ...

Every store is made for the transaction and ends with it. What outlives it, the copies of programmes, lies in
its store's module.
"""

from __future__ import annotations

import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from domain.work import Begin, Work
from persistence.adjustments.repository import StoredAdjustments
from persistence.approvals.repository import StoredApprovals
from persistence.assignment.repository import StoredDesk
from persistence.audit.log import AuditLog
from persistence.audit.watches import StoredWatches
from persistence.campaigns.repository import StoredCampaigns
from persistence.chats.repository import StoredChats
from persistence.checkins.repository import StoredCheckIns
from persistence.classification.repository import StoredClassifier
from persistence.corrections.repository import StoredCorrections
from persistence.coupons.batches import StoredBatches
from persistence.coupons.repository import StoredCoupons
from persistence.database import begun, transaction
from persistence.duplicates.repository import StoredDuplicates
from persistence.encryption import Vault
from persistence.erasures.repository import StoredErasures
from persistence.events.repository import StoredEvents
from persistence.exports.repository import StoredExports
from persistence.facts.following import StoredFollowing
from persistence.facts.repository import FactLog
from persistence.followups.repository import StoredFollowUps
from persistence.ids import new_uuid
from persistence.knowledge.repository import StoredKnowledge
from persistence.logins.repository import StoredLogInCodes
from persistence.membercodes.repository import StoredMemberCodes
from persistence.members.repository import StoredMembers
from persistence.memberships.repository import StoredMemberships
from persistence.merges.persons import StoredPersons
from persistence.merges.repository import StoredMerges
from persistence.notes.mentions import StoredMentions
from persistence.notes.repository import StoredNotes
from persistence.occasions.repository import StoredOccasions
from persistence.operations.repository import StoredKeys
from persistence.orders.repository import StoredOrders
from persistence.orders.returns import StoredReturns
from persistence.points.repository import StoredPointsAccounts
from persistence.points.warnings import StoredWarnings
from persistence.privacy.repository import StoredConsents, StoredPolicies
from persistence.programme.repository import StoredProgrammes
from persistence.promotions.repository import StoredPromotions
from persistence.prospects.repository import StoredProspects
from persistence.quotes.repository import StoredQuotes
from persistence.referrals.repository import StoredReferrals
from persistence.retention.repository import StoredRetention
from persistence.reversals.repository import StoredReversals
from persistence.rewards.repository import StoredRewards
from persistence.roles.repository import StoredRoles
from persistence.secondfactors.repository import StoredSecondFactors
from persistence.segments.repository import StoredSegments
from persistence.sla.repository import StoredSla
from persistence.spending.repository import StoredHolds
from persistence.staff.repository import StoredServiceKeys, StoredSessions, StoredStaff
from persistence.surveys.answers import StoredSurveyAnswers
from persistence.surveys.invitations import StoredInvitations
from persistence.surveys.repository import StoredSurveys
from persistence.tags.repository import StoredTags
from persistence.tickets.files import StoredTicketFiles
from persistence.tickets.goodwill import StoredGoodwills
from persistence.tickets.intake import StoredTicketIntake
from persistence.tickets.repository import StoredTickets
from persistence.tiers.repository import StoredTiers
from persistence.transfers.repository import StoredTransfers
from persistence.webhooks.repository import WebhookStore
from persistence.wechat.repository import StoredWechatCodes


def opener(vault: Vault) -> Begin:
    """What use cases open their transactions with. It holds nothing but the vault: make it once."""

    @asynccontextmanager
    async def begin() -> AsyncIterator[Work]:
        async with begun() as now:
            members = StoredMembers(vault, now=now)
            yield Work(
                now=now,
                new_id=new_uuid,
                below=secrets.randbelow,
                following=StoredFollowing,
                savepoint=transaction,
                keys=StoredKeys(vault, now=now),
                facts=FactLog(now=now),
                programmes=StoredProgrammes(),
                members=members,
                member_codes=StoredMemberCodes(vault),
                memberships=StoredMemberships(),
                points=StoredPointsAccounts(vault, now=now),
                warnings=StoredWarnings(),
                holds=StoredHolds(),
                transfers=StoredTransfers(),
                reversals=StoredReversals(),
                adjustments=StoredAdjustments(),
                approvals=StoredApprovals(vault),
                merges=StoredMerges(),
                persons=StoredPersons(vault, members),
                duplicates=StoredDuplicates(vault),
                segments=StoredSegments(vault),
                tags=StoredTags(),
                tiers=StoredTiers(vault, now=now),
                orders=StoredOrders(vault, now=now),
                returns=StoredReturns(now=now),
                events=StoredEvents(vault),
                campaigns=StoredCampaigns(vault),
                occasions=StoredOccasions(vault),
                check_ins=StoredCheckIns(),
                promotions=StoredPromotions(),
                quotes=StoredQuotes(),
                coupons=StoredCoupons(),
                coupon_batches=StoredBatches(),
                referrals=StoredReferrals(),
                rewards=StoredRewards(vault),
                tickets=StoredTickets(vault),
                ticket_intake=StoredTicketIntake(vault),
                classifier=StoredClassifier(vault),
                knowledge=StoredKnowledge(),
                ticket_files=StoredTicketFiles(vault),
                goodwills=StoredGoodwills(),
                staff=StoredStaff(vault),
                sessions=StoredSessions(vault),
                service_keys=StoredServiceKeys(),
                roles=StoredRoles(),
                log_in_codes=StoredLogInCodes(vault),
                wechat_codes=StoredWechatCodes(vault),
                second_factors=StoredSecondFactors(vault),
                audit=AuditLog(vault, now=now),
                watches=StoredWatches(vault),
                webhooks=WebhookStore(vault),
                chats=StoredChats(vault),
                notes=StoredNotes(vault),
                mentions=StoredMentions(),
                corrections=StoredCorrections(vault),
                exports=StoredExports(vault),
                erasures=StoredErasures(),
                retention=StoredRetention(vault),
                policies=StoredPolicies(),
                consents=StoredConsents(vault),
                desk=StoredDesk(),
                sla=StoredSla(),
                surveys=StoredSurveys(vault),
                survey_invitations=StoredInvitations(),
                survey_answers=StoredSurveyAnswers(vault),
                follow_ups=StoredFollowUps(vault),
                prospects=StoredProspects(vault),
            )

    return begin
