"""Tables that hold nobody's data, each with what it holds instead."""

from __future__ import annotations

from collections.abc import Mapping

_RULES = "rules and settings of the shop"
_COUNTS = "counts and stocks, of nobody"
_BOOKS = "proofs over the whole ledger"
_SYSTEM = "how the service runs"
OF_NOBODY: Mapping[str, str] = {
    **dict.fromkeys(
        (
            *("programmes", "wallet_types", "earn_rules", "ladders", "ladder_revisions", "stores"),
            *("channels", "product_categories", "products", "event_types"),
            *("campaigns", "campaign_revisions", "promotions", "promotion_revisions"),
            *("rewards", "reward_revisions", "segments", "coupon_templates", "coupon_template_revisions"),
            *("retention_terms", "policy_documents", "policy_versions", "policy_texts", "consent_rules"),
            *("surveys", "survey_versions", "survey_links", "visit_plans"),
            *("staff_roles", "trusted_documents", "ticket_boxes", "ticket_sources", "goodwill_limits"),
            *("teams", "business_calendars", "sla_policies"),
            *("taxonomies", "classifiers", "articles", "article_versions", "article_texts", "article_index"),
        ),
        _RULES,
    ),
    **dict.fromkeys(
        (
            *("sla_alerts", "survey_alerts", "shared_caps"),
            *("coupon_stocks", "coupon_refusals", "reward_stocks", "reward_refusals"),
        ),
        _COUNTS,
    ),
    **dict.fromkeys(("checkpoints", "ledger_verifications"), _BOOKS),
    **dict.fromkeys(
        (
            "key_renewals",
            "fact_counter",
            "fact_followers",
            "imports",
            "webhooks",
            "webhook_attempts",
            "chats",
            "survey_rounds",
            "survey_sources",
            "service_keys",
        ),
        _SYSTEM,
    ),
    "audit_seal": "the chain over the record of acts: hashes, by the id of an act",
    "audit_unsealed": "which acts wait for the chain",
    "adjusters": "a row to lock, by the id of whoever adjusts",
    "campaign_simulations": "sums over many members",
    "coupon_batches": "a list of ids until it is worked off",
    "draw_seeds": "the seeds of lucky draws",
    "prize_draws": "lines of a draw: numbers, by the id of an entry",
    "return_registry": "numbers of returns, by which none is booked twice",
    "assistant_answers": "that something was asked and what was shown, not what nor by whom",
    "classifier_models": "weights of short runs of characters that several persons have written",
    "ticket_inbound": "names of messages, by which none becomes two tickets",
    "waiting_deliveries": "what shops said of orders that have not come yet",
}
