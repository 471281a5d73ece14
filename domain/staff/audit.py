"""What is written down of acts that matter to security: who did what to which object, from where.

A row holds field names and ids in the open, never values. A reason is a person's own words and may name
anybody, and what fields were before and after may be anybody's data: they are sealed. Rows are written in the
transaction of the act and never changed; the application's database role could not.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Protocol

from domain.kernel.ids import MemberId
from domain.staff.caller import ANONYMOUS, Caller

Changes = Mapping[str, tuple[Any, Any]]
"""What fields were before and what they are now, as plain values."""


class Act(StrEnum):
    """Every act that leaves a row, by object and past participle."""

    LOG_IN_TRIED = "log_in.tried"
    """Before it is known whether the password is right."""
    LOG_IN_SUCCEEDED = "log_in.succeeded"
    SESSION_ENDED = "session.ended"
    SESSION_STOLEN = "session.stolen"
    """A refresh token came back after it was replaced: the session was ended for both holders."""
    STAFF_CREATED = "staff.created"
    STAFF_ROLES_CHANGED = "staff.roles_changed"
    STAFF_DISABLED = "staff.disabled"
    STAFF_ENABLED = "staff.enabled"
    PASSWORD_CHANGED = "password.changed"
    PASSWORD_RESET = "password.reset"
    SERVICE_KEY_CREATED = "service_key.created"
    SERVICE_KEY_REVOKED = "service_key.revoked"
    MEMBER_TOKEN_CREATED = "member_token.created"
    TOKEN_MADE = "token.made"
    """At the command line, for whomever."""
    WEBHOOK_CREATED = "webhook.created"
    WEBHOOK_CHANGED = "webhook.changed"
    WEBHOOK_DELETED = "webhook.deleted"
    WEBHOOK_SECRET_ROTATED = "webhook.secret_rotated"
    WEBHOOK_REPLAYED = "webhook.replayed"
    NOTE_DELETED = "note.deleted"
    CHAT_CREATED = "chat.created"
    CHAT_CHANGED = "chat.changed"
    CHAT_DELETED = "chat.deleted"
    CHAT_TESTED = "chat.tested"
    DELIVERY_RETRIED = "delivery.retried"
    MEMBER_ENROLLED = "member.enrolled"
    """At a till, by a member of staff; whoever enrolled a member also stands in its row."""
    MEMBER_UPDATED = "member.updated"
    MEMBER_REVEALED = "member.revealed"
    """Personal data was read in full by a member of staff who gave a reason."""
    ENTRY_REVERSED = "entry.reversed"
    """A line of the ledger was taken back; the reason lies sealed beside the line that does it."""
    POINTS_ADJUSTED = "points.adjusted"
    """By staff or by a service, whoever holds the permission."""
    POINTS_RESTORED = "points.restored"
    APPROVAL_REQUESTED = "approval.requested"
    APPROVAL_APPROVED = "approval.approved"
    APPROVAL_REJECTED = "approval.rejected"
    MEMBERSHIP_SUSPENDED = "membership.suspended"
    MEMBERSHIP_RESUMED = "membership.resumed"
    MEMBERSHIP_CLOSED = "membership.closed"
    MEMBER_ERASED = "member.erased"
    BALANCES_MERGED = "balances.merged"
    MEMBERS_MERGED = "members.merged"
    MEMBERS_UNMERGED = "members.unmerged"
    IDENTITY_BOUND = "identity.bound"
    """The fields name the kind."""
    IDENTITY_UNBOUND = "identity.unbound"
    CARD_CHANGED = "card.changed"
    """Activated, frozen, replaced or closed: the fields say which."""
    DUPLICATE_DISMISSED = "duplicate.dismissed"
    CONFIGURATION_APPLIED = "configuration.applied"
    """Rules were brought in from a file: the fields name them."""
    PROGRAMME_CHANGED = "programme.changed"
    """Its terms: what of it is the object's kind, and ladders and earn rules have revisions."""
    MEMBER_TAGGED = "member.tagged"
    MEMBER_UNTAGGED = "member.untagged"
    SEGMENT_SAVED = "segment.saved"
    """The object is the segment by its code."""
    SEGMENT_LISTED = "segment.listed"
    """Members were put on a segment's list or taken off it; the facts have them."""
    CAMPAIGN_SAVED = "campaign.saved"
    """A new revision: the object is the campaign by its code, and the revisions have the values."""
    PROMOTION_SAVED = "promotion.saved"
    """A new revision: the object is the promotion by its code, and the revisions have the values."""
    REWARD_SAVED = "reward.saved"
    """A new revision: the object is the reward by its code, and the revisions have the values."""
    REDEMPTION_MOVED = "redemption.moved"
    """A step towards the member, or called off; the moves of the redemption have it."""
    COUPON_TEMPLATE_SAVED = "coupon_template.saved"
    """A new revision, as of campaigns."""
    COUPONS_ISSUED = "coupons.issued"
    """To named members or to a segment; the object is the template by its code."""
    COUPON_CODES_MADE = "coupon_codes.made"
    COUPON_CODES_READ = "coupon_codes.read"
    """Codes that are as good as coupons were read."""
    COUPON_REVOKED = "coupon.revoked"
    TIER_SET = "tier.set"
    """A tier was given with an end."""
    TIER_ENDED = "tier.ended"
    """It was taken back before."""
    SECOND_FACTOR_SET = "second_factor.set"
    SECOND_FACTOR_REMOVED = "second_factor.removed"
    """By its owner with a code, or by an administrator."""
    SESSION_STEPPED_UP = "session.stepped_up"
    ROLE_SAVED = "role.saved"
    """The fields are the permissions that came (`+`) and went (`-`), and what else is different."""
    ROLE_DELETED = "role.deleted"
    MEMBER_VIEWED = "member.viewed"
    """Personal data of members was shown masked to a member of staff."""
    MEMBER_CONTACT_READ = "member.contact_read"
    """It was read in full by a service that may."""
    MEMBERS_SEARCHED = "members.searched"
    """A member of staff listed or searched members; the fields say by what, and what was shown."""
    AUDIT_READ = "audit.read"
    """Reasons, or what was before and after, were opened."""
    AUDIT_EXPORTED = "audit.exported"
    AUDIT_BROKEN = "audit.broken"
    """A verification of the record of acts found what must not be."""
    STAFF_BULK_READ = "staff.bulk_read"
    """Somebody read more than is usual: the object is the violation."""
    VIOLATION_ACKNOWLEDGED = "violation.acknowledged"
    LEDGER_VERIFICATION_ASKED = "ledger.verification_asked"
    LEDGER_BROKEN = "ledger.broken"
    """A verification of the ledger found what must not be; the object is that verification."""
    DATA_EXPORT_REQUESTED = "data_export.requested"
    """All that is known of a member, as a file; asked for by itself or on its behalf."""
    DATA_EXPORT_TAKEN = "data_export.taken"
    """The file was fetched by its link."""
    ERASURE_REQUESTED = "erasure.requested"
    ERASURE_CANCELLED = "erasure.cancelled"
    RETENTION_TERM_SAVED = "retention.term_saved"
    LEGAL_HOLD_PLACED = "legal_hold.placed"
    LEGAL_HOLD_RELEASED = "legal_hold.released"
    CONSENT_GIVEN = "consent.given"
    """On behalf of a member; what members say themselves stands in the record of consents alone."""
    CONSENT_WITHDRAWN = "consent.withdrawn"
    GUARDIAN_NAMED = "guardian.named"
    GUARDIAN_ENDED = "guardian.ended"
    PREFERENCES_SET = "preferences.set"
    POLICY_SAVED = "policy.saved"
    """The object is the document by its code."""
    POLICY_PUBLISHED = "policy.published"
    DESK_CHANGED = "desk.changed"
    """A team, who works in it, a business calendar or a policy: the object's kind says which."""
    SURVEY_SAVED = "survey.saved"
    """Drafted, published, closed or opened: the fields say which, the versions have the values."""
    SURVEY_INVITED = "survey.invited"
    """A member was invited by hand."""
    SURVEY_TOKEN_MADE = "survey_token.made"
    SURVEY_LINK_MADE = "survey_link.made"
    SURVEY_LINK_ENDED = "survey_link.ended"
    SURVEY_SOURCE_ADDED = "survey_source.added"
    SURVEY_ANSWER_RECORDED = "survey_answer.recorded"
    """On behalf of whoever gave it."""
    SURVEY_TEXTS_ERASED = "survey_texts.erased"
    VISIT_PLAN_SAVED = "visit_plan.saved"
    FOLLOW_UP_OPENED = "follow_up.opened"
    FOLLOW_UP_CHANGED = "follow_up.changed"
    MEMBER_ASSIGNED = "member.assigned"
    """Who looks after a member, in which role."""
    TICKET_RECORDED = "ticket.recorded"
    """Written down on somebody's behalf. What is done with a ticket stands in its own record of changes."""
    TICKET_TEXT_ERASED = "ticket.text_erased"
    GOODWILL_GIVEN = "goodwill.given"
    GOODWILL_LIMIT_SAVED = "goodwill_limit.saved"
    TICKET_BOX_ADDED = "ticket_box.added"
    TICKET_BOX_DISABLED = "ticket_box.disabled"
    TICKET_SOURCE_ADDED = "ticket_source.added"
    TICKET_SOURCE_ROTATED = "ticket_source.rotated"
    TICKET_SOURCE_DISABLED = "ticket_source.disabled"
    TAXONOMY_SAVED = "taxonomy.saved"
    """A new version: the object is the tree, the fields are the codes that differ."""
    CLASSIFIER_TRAINED = "classifier.trained"
    """Words of tickets were read in bulk, to learn from them."""
    CLASSIFIER_CHOSEN = "classifier.chosen"
    ARTICLE_SAVED = "article.saved"
    """Drafted, published or retired: the object is the article by its code."""
    PROSPECT_RECORDED = "prospect.recorded"
    PROSPECT_WITHDRAWN = "prospect.withdrawn"
    """On behalf of the person, who may do it itself."""
    PROSPECT_CONTACT_READ = "prospect.contact_read"
    """It was read in full by a service that may."""
    PROSPECTS_MESSAGED = "prospects.messaged"
    """The object is the message by its code; the facts have the prospects."""
    CONSENT_RULE_SAVED = "consent_rule.saved"
    """The object is the purpose, the fields are those that are bound to it now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """From where an act came."""

    caller: Caller = ANONYMOUS
    operator: bool = False
    """Typed at the deployment's own command line, by somebody who holds its keys."""
    worker: bool = False
    """Done by the worker, whom nobody asked."""
    ip_prefix: str | None = None
    """The caller's network (/24 or /48), never its address."""
    request_id: str | None = None

    @property
    def actor_kind(self) -> str:
        if self.worker:
            return "WORKER"
        return "OPERATOR" if self.operator else str(self.caller.kind)


OPERATOR = Origin(operator=True)
WORKER = Origin(worker=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deed:
    """One act, as it is written down."""

    act: Act
    object_kind: str | None = None
    """`staff`, `service_key`, `session`, `member`, `webhook`, `delivery`,
    `entry`, `approval`, `merge`, `tier_floor`, `verification`, `campaign`,
    `programme`, `segment`, `reward`, `redemption`."""
    object_id: str | None = None
    fields: tuple[str, ...] = ()
    """Which fields were read or changed."""
    reason: str | None = field(default=None, repr=False)
    changes: Changes = field(default_factory=dict, repr=False)
    """Kept sealed. What revisions hold is not said twice."""
    changes_of: MemberId | None = None
    """Whose data they are: then the member's own key seals them, and they go with the member."""
    member_ids: tuple[MemberId, ...] = ()
    """Whose personal data was read."""


def changed(before: Mapping[str, Any], after: Mapping[str, Any]) -> dict[str, tuple[Any, Any]]:
    """Of the fields of `after` those that were something else before."""
    return {name: (before.get(name), now) for name, now in after.items() if before.get(name) != now}


class Audit(Protocol):
    async def record(self, origin: Origin, *deeds: Deed) -> None:
        """Write rows in the transaction at hand."""
        ...
