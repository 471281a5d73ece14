"""Where each table goes when the database is distributed.

A table whose key begins with `member_id` is its member's, and needs no line here. Every other one has one, so
that whoever adds a table says how it grows: `laurel shard plan` and a test refuse a table without a place.
"""

from __future__ import annotations

from collections.abc import Mapping

BY_VALUE: Mapping[str, str] = {
    # Uniqueness over all members: the row lies where the value says, not where its member lies.
    "coupon_codes": "code",
    "event_registry": "external_id",
    "identities": "fingerprint",
    "imported_lots": "key",
    "kept_events": "external_id",
    "operations": "key",
    "order_registry": "external_id",
    "referral_codes": "code",
    "return_registry": "external_id",
    "survey_imports": "external_id",
    "survey_tokens": "digest",
}
"""A table to the column that it is distributed by. It stands in each of its unique keys."""

REFERENCE = frozenset(
    {
        *("programmes", "stores", "channels", "wallet_types", "products", "product_categories"),
        *("ladders", "ladder_revisions", "earn_rules", "event_types", "segments"),
        *("campaigns", "campaign_revisions", "promotions", "promotion_revisions"),
        *("coupon_templates", "coupon_template_revisions", "coupon_batches"),
        *("rewards", "reward_revisions"),
        *("policy_documents", "policy_versions", "policy_texts", "consent_rules", "retention_terms"),
        *("survey_versions", "visit_plans"),
    }
)
"""Small, read by everything and seldom written: a copy on each machine."""

LOCAL = frozenset(
    {
        # Shared counters and queues: one row that many lock has to be in one place.
        *("adjusters", "adjuster_uses", "shared_caps", "coupon_stocks", "reward_stocks", "prize_draws"),
        *("coupon_refusals", "reward_refusals", "draw_seeds", "coupon_gifts", "member_code_cards"),
        *("surveys", "survey_rounds", "survey_links", "survey_sources", "survey_alerts"),
        *("fact_counter", "fact_followers", "violations", "checkpoints", "ledger_verifications"),
        # Who may do what, and what was done.
        *("staff", "staff_roles", "staff_reads", "staff_watches", "second_factors", "recovery_codes"),
        *(
            "service_keys",
            "sessions",
            "refresh_tokens",
            "log_in_challenges",
            "log_in_codes",
            "log_in_networks",
            "wechat_codes",
        ),
        *("member_code_guesses", "audit_log", "audit_seal", "audit_unsealed", "trusted_documents"),
        # Tickets: those of nobody among them, asked for by urgency over all members.
        *("tickets", "ticket_messages", "ticket_attachments", "ticket_changes", "ticket_handovers"),
        *("ticket_boxes", "ticket_sources", "ticket_inbound", "ticket_networks", "goodwill_limits"),
        *("teams", "team_members", "representatives", "ticket_assignments", "ticket_desk", "escalations"),
        *("business_calendars", "sla_policies", "sla_alerts", "ticket_clocks", "ticket_pauses"),
        *("taxonomies", "classifiers", "classifier_models", "classifications", "classification_decisions"),
        *("articles", "article_versions", "article_texts", "article_index", "assistant_answers"),
        # Work under way, and what waits for a member.
        *("campaign_simulations", "imports", "import_rows", "key_renewals", "guest_orders", "prospects"),
        *("waiting_deliveries", "webhooks", "webhook_deliveries", "webhook_attempts"),
        *("chats", "mentions"),
        *("duplicate_proposals", "export_files", "legal_holds"),
        # Of the queue and of the migrations.
        *("procrastinate_events", "procrastinate_jobs", "procrastinate_periodic_defers"),
        *("procrastinate_workers", "aerich"),
    }
)
"""Stay on the machine that coordinates: small, or used by its own processes only."""

LOOSENED = frozenset(
    {
        # A value's row does not lie with its member.
        "identities_member_id_fkey",
        "imported_lots_member_id_fkey",
        "order_registry_member_id_fkey",
        "return_registry_order_source_order_external_id_fkey",
        "waiting_deliveries_order_source_order_external_id_fkey",
        "export_files_member_id_fkey",
        "legal_holds_member_id_fkey",
        "survey_tokens_member_id_invitation_id_fkey",
        # What is asked is read everywhere; answers are counted, and sources kept, in one place.
        "survey_versions_survey_id_fkey",
        "survey_imports_source_id_fkey",
        # A ticket lies on the coordinator, its member and what was given for it where the member lies.
        "tickets_member_id_fkey",
        "ticket_goodwill_ticket_id_fkey",
        # Two members, who may lie on two machines.
        "duplicate_proposals_first_id_fkey",
        "duplicate_proposals_second_id_fkey",
        "member_merges_absorbed_id_fkey",
        "merges_absorbed_id_fkey",
        # Who was named lies where staff does, the note where its member does.
        "mentions_member_id_fkey",
        "mentions_member_id_note_id_fkey",
        # A prospect lies on the coordinator, whoever it became where the member lies.
        "prospects_member_id_fkey",
    }
)
"""Foreign keys that no machine can hold alone. The plan drops them; the domain's rules hold without."""
