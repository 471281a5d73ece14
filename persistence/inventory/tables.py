"""Every table of the model registry: whose data it holds, of which class, and what an erasure does to it.

A table that is in neither list fails a test, and so does a sealed column of a table that is not listed as
a member's: whoever adds one says here what it is for. Exports, erasures, the inventory and the retention of
data all read this list, so that none of them forgets what another one knows.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from domain.inventory.data_class import HANDLING, DataClass

C = DataClass

INTERNAL = "says nothing of the person: how rows are found, or proved"
OF_ANOTHER = "the data of another member"
SECRET = "a secret that protects the member: whoever has it can act as the member"
OF_STAFF = "who of the staff deals with it"
WORDS_OF_STAFF = "words of staff about what they did, shown by `revealMember` and the record of acts"


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A table with data of members."""

    table: str
    data_class: DataClass
    whose: str = "member_id = $1"
    """Which rows are a member's; $1 is its id, or where it says `$1::text` the letters of it."""
    erased: str | None = None
    """The statement that takes what leads to the person away; None: the rows stay as they are."""
    what_goes: str = ""
    """In words, for the certificate and the inventory."""
    unexported: Mapping[str, str] = field(default_factory=dict)
    """Columns that are not handed out, and why."""
    classes: Mapping[str, DataClass] = field(default_factory=dict)
    """Columns of another class than the table's."""

    def class_of(self, column: str) -> DataClass:
        return self.classes.get(column, self.data_class)

    @property
    def basis_of_what_stays(self) -> str:
        return HANDLING[self.data_class].basis


def _held(table: str, data_class: DataClass, **more: object) -> Held:
    return Held(table=table, data_class=data_class, **more)  # type: ignore[arg-type]


def _deleted(table: str, data_class: DataClass, *, whose: str = "member_id = $1", **more: object) -> Held:
    return _held(
        table,
        data_class,
        whose=whose,
        erased=f"DELETE FROM {table} WHERE {whose} RETURNING 1",  # noqa: S608 - our own names
        what_goes="deleted",
        **more,
    )


_OF_TICKETS = "ticket_id IN (SELECT id FROM tickets WHERE member_id = $1)"
_HASHES = {"previous_hash": INTERNAL, "hash": INTERNAL}

MEMBERS: tuple[Held, ...] = (
    # The person
    _held(
        "members",
        C.PROFILE,
        whose="id = $1",
        # The row itself is emptied last, by persistence/memberships: see `EMPTY_ROW` there.
        what_goes="emptied",
        unexported={"session_version": INTERNAL},
    ),
    _deleted("member_keys", C.PROFILE, unexported={"wrapped": SECRET}),
    _deleted("identities", C.PROFILE, unexported={"fingerprint": INTERNAL}),
    _held(
        "member_merges",
        C.MEMBERSHIP,
        # What an undo would need, fingerprints of identities among it.
        erased="UPDATE member_merges SET moved = '{}' WHERE member_id = $1 AND moved <> '{}' RETURNING 1",
        what_goes="what an undo would need emptied",
        unexported={"moved": INTERNAL, "balances": INTERNAL},
    ),
    _deleted(
        "duplicate_proposals",
        C.PROFILE,
        whose="(first_id = $1 OR second_id = $1)",
        unexported={"first_id": OF_ANOTHER, "second_id": OF_ANOTHER},
    ),
    _deleted(
        "member_search",
        C.PROFILE,
        unexported=dict.fromkeys(("tokens", "phone_last4", "birthday", "index_kid"), INTERNAL),
    ),
    _held(
        "cards",
        C.PROFILE,
        erased="UPDATE cards SET status = 'CLOSED', number = '' WHERE member_id = $1 RETURNING 1",
        what_goes="numbers emptied",
    ),
    _deleted(
        "sessions",
        C.SESSIONS,
        whose="subject_kind = 'MEMBER' AND subject_id = $1",
        unexported={"subject_kind": INTERNAL},
    ),
    _held(
        "refresh_tokens",
        C.SESSIONS,
        whose="session_id IN (SELECT id FROM sessions WHERE subject_kind = 'MEMBER' AND subject_id = $1)",
        what_goes="deleted with their sessions",
        unexported={"hash": SECRET, "successor": SECRET},
    ),
    _held(
        "member_corrections",
        C.CORRECTIONS,
        erased="""UPDATE member_corrections SET before = NULL, after = NULL
            WHERE member_id = $1 AND (before IS NOT NULL OR after IS NOT NULL) RETURNING 1""",
        what_goes="values emptied",
    ),
    _deleted(
        "export_files",
        C.EXPORT_FILES,
        unexported={
            "token": SECRET,
            "head": INTERNAL,
            "key": SECRET,
            "content": "the file itself: it would hold itself",
        },
    ),
    _held("erasure_requests", C.ERASURES),
    _held("erasures", C.ERASURES),
    _held(
        "legal_holds",
        C.AUDIT,
        erased="""UPDATE legal_holds SET reason = NULL
            WHERE member_id = $1 AND reason IS NOT NULL AND released_at IS NOT NULL RETURNING 1""",
        what_goes="reasons emptied",
        unexported={"reason": WORDS_OF_STAFF},
    ),
    # The membership
    _held("memberships", C.MEMBERSHIP, unexported={"sums": INTERNAL}),
    _held("member_tiers", C.MEMBERSHIP),
    _held("tier_moves", C.MEMBERSHIP),
    _held(
        "tier_floors",
        C.MEMBERSHIP,
        erased="""UPDATE tier_floors SET reason = NULL
            WHERE member_id = $1 AND reason IS NOT NULL RETURNING 1""",
        what_goes="reasons emptied",
        classes={"reason": C.REASONS},
    ),
    _held("tier_grants", C.MEMBERSHIP),
    _deleted("member_tags", C.MEMBERSHIP),
    _deleted("member_badges", C.MEMBERSHIP),
    # Left to the next refresh of the segments, which takes out whoever is gone and tells so.
    _held("segment_members", C.MEMBERSHIP, what_goes="deleted with the next refresh of the segment"),
    # Points
    _held("accounts", C.LEDGER, unexported={"head": INTERNAL}),
    _held("entries", C.LEDGER, unexported={**_HASHES, "reason_digest": INTERNAL}),
    _held("lots", C.LEDGER),
    _held("draws", C.LEDGER),
    _held("entry_reasons", C.REASONS, what_goes="unreadable: their key is destroyed"),
    _held("holds", C.LEDGER),
    _held("spends", C.LEDGER),
    _held("carries", C.LEDGER),
    _held("member_caps", C.LEDGER),
    _held("expiry_warnings", C.LEDGER),
    _held("transfers", C.LEDGER, unexported={"other_member_id": OF_ANOTHER, "other_entry_id": OF_ANOTHER}),
    _held("transfer_months", C.LEDGER),
    _held("merges", C.LEDGER, unexported={"absorbed_id": OF_ANOTHER}),
    _held("imported_lots", C.LEDGER, unexported={"fingerprint": INTERNAL}),
    _held("checkpoint_heads", C.LEDGER, unexported={"head": INTERNAL, "sides": INTERNAL}),
    _held(
        "approvals",
        C.LEDGER,
        what_goes="reasons unreadable: their key is destroyed",
        classes={"reason": C.REASONS, "decision_reason": C.REASONS},
    ),
    # Orders
    _held("orders", C.ORDERS),
    _held("order_lines", C.ORDERS),
    _held("order_registry", C.ORDERS, unexported={"fingerprint": INTERNAL}),
    _held("returns", C.ORDERS),
    _held("return_lines", C.ORDERS),
    _held("decisions", C.ORDERS),
    _held("quotes", C.QUOTES),
    # Offers and what members do
    _held("coupons", C.OFFERS),
    _held("coupons_carried", C.OFFERS),
    _held("coupon_codes", C.OFFERS),
    _held(
        "coupon_gifts",
        C.OFFERS,
        whose="member_id = $1 OR receiver_id = $1",
        unexported={"token": SECRET, "member_id": OF_ANOTHER, "receiver_id": OF_ANOTHER},
    ),
    _held("campaign_uses", C.OFFERS),
    _held("check_ins", C.ACTIVITY),
    _held(
        "referrals",
        C.OFFERS,
        unexported={"referrer_id": OF_ANOTHER, "referrer_decision_id": OF_ANOTHER},
    ),
    _deleted("referral_codes", C.OFFERS),
    _held(
        "redemptions",
        C.OFFERS,
        # How the shop calls a delivery may lead to whom it went; what is under way is handed over by its id.
        erased="""UPDATE redemptions SET delivery_reference = NULL
            WHERE member_id = $1 AND delivery_reference IS NOT NULL RETURNING 1""",
        what_goes="delivery references emptied",
    ),
    _held("redemption_moves", C.OFFERS, what_goes="delivery references emptied"),
    _held(
        "member_events",
        C.ACTIVITY,
        # What an event says is a system's own words.
        erased="UPDATE member_events SET data = '{}' WHERE member_id = $1 AND data <> '{}' RETURNING 1",
        what_goes="what they said emptied",
    ),
    _held("event_registry", C.ACTIVITY, unexported={"fingerprint": INTERNAL}),
    _held("member_occasions", C.ACTIVITY),
    # What was said
    _held(
        "tickets",
        C.TICKETS,
        erased="""UPDATE tickets SET data_key = NULL, subject = NULL, solution = NULL, tracking_hash = NULL,
                text_erased_at = now()
            WHERE member_id = $1 AND data_key IS NOT NULL RETURNING 1""",
        what_goes="words emptied, and their key destroyed",
        unexported={
            "data_key": SECRET,
            "tracking_hash": SECRET,
            "urgency_rank": INTERNAL,
            "staff_id": OF_STAFF,
            "team_id": OF_STAFF,
        },
    ),
    _held(
        "ticket_messages",
        C.TICKETS,
        whose=f"{_OF_TICKETS} AND public",
        erased=f"""UPDATE ticket_messages SET body = NULL
            WHERE {_OF_TICKETS} AND body IS NOT NULL RETURNING 1""",  # noqa: S608 - our own names
        what_goes="words emptied, those of staff too",
    ),
    _held(
        "ticket_attachments",
        C.TICKETS,
        whose=f"{_OF_TICKETS} AND public",
        erased=f"""UPDATE ticket_attachments SET name = NULL, digest = NULL,
                removed_at = coalesce(removed_at, now())
            WHERE {_OF_TICKETS} AND removed_at IS NULL RETURNING 1""",  # noqa: S608 - our own names
        what_goes="names emptied, and the files deleted",
        unexported={"digest": INTERNAL, "upload_key": INTERNAL},
    ),
    _held("ticket_changes", C.TICKETS, whose=_OF_TICKETS),
    _held("ticket_handovers", C.TICKETS, whose=_OF_TICKETS),
    _held("ticket_assignments", C.TICKETS, whose=_OF_TICKETS, unexported={"staff_id": OF_STAFF}),
    _held("ticket_desk", C.TICKETS, whose=_OF_TICKETS),
    _held("ticket_clocks", C.TICKETS, whose=_OF_TICKETS),
    _held("ticket_pauses", C.TICKETS, whose=_OF_TICKETS),
    _held(
        "escalations",
        C.TICKETS,
        whose=_OF_TICKETS,
        unexported={"staff_id": OF_STAFF, "acknowledged_by": OF_STAFF},
    ),
    _held(
        "classifications",
        C.TICKETS,
        whose=_OF_TICKETS,
        erased=f"""UPDATE classifications SET reasons = NULL
            WHERE reasons IS NOT NULL AND {_OF_TICKETS} RETURNING 1""",  # noqa: S608 - our own names
        what_goes="the words that spoke for what was said emptied",
    ),
    _held("classification_decisions", C.TICKETS, whose=_OF_TICKETS),
    _held("ticket_goodwill", C.OFFERS, unexported={"asker_id": OF_STAFF}),
    # Traces
    _deleted(
        "member_codes", C.PROFILE, unexported={"seed": SECRET, "seed_id": INTERNAL, "card_index": SECRET}
    ),
    _deleted("member_code_cards", C.PROFILE, unexported={"card_index": SECRET}),
    _deleted("member_code_uses", C.CODE_TRACES),
    _held("member_operations", C.KEPT_ANSWERS, unexported={"fingerprint": INTERNAL}),
    # What was agreed to, when and in which version stays as a proof, of an id that leads to nobody.
    _held("consents", C.CONSENTS),
    _held(
        "member_guardians",
        C.CONSENTS,
        erased="""UPDATE member_guardians
            SET name = NULL, contact = NULL, ended_at = coalesce(ended_at, now())
            WHERE member_id = $1 RETURNING 1""",
        what_goes="names and contacts emptied",
    ),
    _deleted("member_preferences", C.PROFILE),
    # What was thought of the shop stays as a figure of nobody; what was said in words goes.
    _held("survey_invitations", C.FEEDBACK),
    _deleted("survey_tokens", C.FEEDBACK, unexported={"digest": SECRET}),
    _held(
        "survey_answers",
        C.FEEDBACK,
        erased="""UPDATE survey_answers SET texts = NULL
            WHERE member_id = $1 AND texts IS NOT NULL RETURNING 1""",
        what_goes="words emptied",
        classes={"texts": C.FEEDBACK_WORDS},
    ),
    _held("survey_values", C.FEEDBACK),
    _held("survey_imports", C.FEEDBACK, unexported={"fingerprint": INTERNAL}),
    _held(
        "follow_ups",
        C.FEEDBACK,
        unexported={"subject_staff_id": OF_STAFF},
        # What is still to be done for somebody who is nobody any more is not done.
        erased="""UPDATE follow_ups SET description = NULL, notes = NULL, evidence = NULL,
            version = version + 1, state = CASE WHEN ended_at IS NULL THEN 'DROPPED' ELSE state END,
            ended_by = coalesce(ended_by, 'erasure'), ended_at = coalesce(ended_at, now())
            WHERE member_id = $1 RETURNING 1""",
        what_goes="words emptied, what was open dropped",
        classes={"description": C.FEEDBACK_WORDS, "notes": C.FEEDBACK_WORDS, "evidence": C.FEEDBACK_WORDS},
    ),
    _deleted("member_assignments", C.MEMBERSHIP),
    # What was written about somebody is about somebody: it is handed out, and goes.
    _deleted(
        "member_notes",
        C.FEEDBACK,
        unexported={"author": OF_STAFF},
        classes={"body": C.FEEDBACK_WORDS},
    ),
    _deleted(
        "mentions",
        C.FEEDBACK,
        unexported={"staff_id": OF_STAFF, "mentioned_by": OF_STAFF, "read_at": OF_STAFF},
    ),
    # What is left of a prospect who became the member; those who are nobody's yet are swept.
    _held(
        "prospects",
        C.MEMBERSHIP,
        classes=dict.fromkeys(
            ("contact_kind", "contact_fingerprint", "contact", "locale", "tags", "consent"), C.PROSPECTS
        ),
        unexported={"contact_fingerprint": INTERNAL, "contact": "empty: the member has it itself"},
    ),
    _held("facts", C.CHANGE_FEED),
    _held("webhook_deliveries", C.DELIVERY_LOGS, whose="fact_member_id = $1"),
    _held(
        "audit_log",
        C.AUDIT,
        whose="substr(object_id, 5, 26) = $1::text",
        what_goes="reasons emptied but that of the erasure",
        unexported={
            "reason": WORDS_OF_STAFF,
            "reason_digest": INTERNAL,
            "changes": "the same as the corrections, which are handed out",
            "changes_digest": INTERNAL,
            "member_ids": OF_ANOTHER,
            "ip_prefix": "from where others acted",
        },
        classes={"reason": C.AUDIT_REASONS, "ip_prefix": C.AUDIT_NETWORKS},
    ),
)

OTHER_PEOPLE: tuple[Held, ...] = (
    Held(table="staff", data_class=C.STAFF, whose=""),
    Held(
        table="guest_orders",
        data_class=C.ORDERS,
        whose="",
        classes={"contact_kind": C.GUEST_CONTACTS, "contact_fingerprint": C.GUEST_CONTACTS},
    ),
    Held(table="kept_events", data_class=C.GUEST_CONTACTS, whose=""),
    Held(table="operations", data_class=C.KEPT_ANSWERS, whose=""),
    Held(table="member_code_guesses", data_class=C.CODE_TRACES, whose=""),
    Held(table="adjuster_uses", data_class=C.AUDIT, whose=""),
    Held(table="second_factors", data_class=C.STAFF, whose=""),
    Held(table="recovery_codes", data_class=C.STAFF, whose=""),
    Held(table="log_in_challenges", data_class=C.STAFF, whose=""),
    Held(table="log_in_codes", data_class=C.CODE_TRACES, whose=""),
    Held(table="log_in_networks", data_class=C.CODE_TRACES, whose=""),
    Held(table="wechat_codes", data_class=C.CODE_TRACES, whose=""),
    Held(table="team_members", data_class=C.STAFF, whose=""),
    Held(table="representatives", data_class=C.STAFF, whose=""),
    Held(table="ticket_networks", data_class=C.CODE_TRACES, whose=""),
    Held(table="staff_reads", data_class=C.STAFF, whose=""),
    Held(table="staff_watches", data_class=C.STAFF, whose=""),
    Held(table="violations", data_class=C.AUDIT, whose=""),
)
"""Data of persons who are no members, or of whom it is not known which: nobody can be handed it."""

BY_TABLE: Mapping[str, Held] = {each.table: each for each in (*MEMBERS, *OTHER_PEOPLE)}
