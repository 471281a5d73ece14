"""The database that the migration files build is the one that the models, the rules and the rights expect."""

from __future__ import annotations

import asyncio
import importlib.util
import re
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path
from types import ModuleType
from typing import Any

import asyncpg
import pytest
from aerich.utils import compress_dict, decompress_dict
from tortoise.context import TortoiseContext
from tortoise.fields import Field
from tortoise.models import Model

from api.embedded.servers import Servers
from persistence import database as pool
from persistence import migrating
from persistence.migrating import APPEND_ONLY, CanNotMigrate, behind, migration_files, new, pending, upgrade
from tests.servers import TestDatabase

COMPOSITE = {
    "accounts": ("member_id", "wallet_type_id"),
    "adjusters": ("programme_id", "principal_id"),
    "article_index": ("article_id", "locale"),
    "article_texts": ("article_id", "version", "locale"),
    "article_versions": ("article_id", "version"),
    "approvals": ("member_id", "id"),
    "campaign_uses": ("member_id", "decision_id", "campaign_id"),
    "cards": ("member_id", "id"),
    "check_ins": ("member_id", "programme_id", "day"),
    "classifier_models": ("programme_id", "version"),
    "checkpoint_heads": ("member_id", "wallet_type_id", "checkpoint"),
    "carries": ("member_id", "programme_id", "rule_code"),
    "coupon_refusals": ("template_id", "day", "place", "reason"),
    "coupon_stocks": ("template_id", "day"),
    "coupons": ("member_id", "id"),
    "coupons_carried": ("member_id", "template_id"),
    "consents": ("member_id", "id"),
    "consent_rules": ("field", "purpose"),
    "member_guardians": ("member_id", "id"),
    "policy_texts": ("document_code", "version", "locale"),
    "policy_versions": ("document_code", "version"),
    "decisions": ("member_id", "id"),
    "draws": ("member_id", "id"),
    "entries": ("member_id", "id"),
    "entry_reasons": ("member_id", "id"),
    "erasure_requests": ("member_id", "id"),
    "erasures": ("member_id", "id"),
    "event_registry": ("source", "external_id"),
    "event_types": ("programme_id", "name"),
    "kept_events": ("source", "external_id"),
    "expiry_warnings": ("member_id", "wallet_type_id", "expires_on", "days"),
    "facts": ("member_id", "id"),
    "holds": ("member_id", "id"),
    "identities": ("kind", "fingerprint"),
    "imported_lots": ("source", "key"),
    "lots": ("member_id", "id"),
    "member_badges": ("member_id", "programme_id", "badge"),
    "member_caps": ("member_id", "programme_id", "rule_code", "unit", "period", "starts_at"),
    "member_corrections": ("member_id", "id"),
    "member_code_guesses": ("principal_id", "store_code", "till"),
    "member_code_uses": ("member_id", "step"),
    "member_events": ("member_id", "id"),
    "member_occasions": ("member_id", "programme_id", "name"),
    "member_operations": ("member_id", "principal_id", "key"),
    "member_tags": ("member_id", "programme_id", "tag"),
    "member_tiers": ("member_id", "ladder_id"),
    "member_notes": ("member_id", "id"),
    "memberships": ("member_id", "programme_id"),
    "member_merges": ("member_id", "id"),
    "merges": ("member_id", "id"),
    "operations": ("principal_id", "key"),
    "order_lines": ("member_id", "order_id", "number"),
    "order_registry": ("source", "external_id"),
    "orders": ("member_id", "id"),
    "quotes": ("member_id", "id"),
    "prize_draws": ("reward_id", "sequence"),
    "redemption_moves": ("member_id", "id"),
    "redemptions": ("member_id", "id"),
    "referrals": ("member_id", "programme_id"),
    "return_lines": ("member_id", "return_id", "number"),
    "return_registry": ("source", "external_id"),
    "returns": ("member_id", "id"),
    "reward_refusals": ("reward_id", "day", "reason"),
    "reward_stocks": ("reward_id", "share"),
    "segment_members": ("member_id", "segment_id"),
    "shared_caps": ("programme_id", "rule_code", "unit", "period", "starts_at"),
    "spends": ("member_id", "id"),
    "follow_ups": ("member_id", "id"),
    "member_assignments": ("member_id", "id"),
    "survey_answers": ("member_id", "id"),
    "survey_alerts": ("survey_id", "question", "span", "starts_on"),
    "survey_imports": ("source_id", "external_id"),
    "survey_invitations": ("member_id", "id"),
    "survey_rounds": ("survey_id", "round"),
    "survey_values": ("member_id", "answer_id", "question", "choice"),
    "survey_versions": ("survey_id", "number"),
    "ticket_goodwill": ("member_id", "id"),
    "ticket_inbound": ("source_id", "message_id"),
    "taxonomies": ("programme_id", "tree", "version"),
    "tier_floors": ("member_id", "id"),
    "staff_reads": ("staff_id", "kind", "minute"),
    "sla_alerts": ("programme_id", "day"),
    "team_members": ("team_id", "staff_id"),
    "ticket_clocks": ("ticket_id", "clock"),
    "tier_grants": ("member_id", "id"),
    "tier_moves": ("member_id", "id"),
    "transfer_months": ("member_id", "wallet_type_id", "starts_at"),
    "transfers": ("member_id", "id"),
}
"""Tortoise knows one key column. These tables have more, and the models name one of them or none."""

WITHOUT_MODEL = {"aerich", "import_rows"}
"""aerich has its own, and where imports land has no key."""

KEYED_BY_THE_VALUE = {
    *("event_registry", "identities", "imported_lots", "order_registry", "import_rows", "referral_codes"),
    *("coupon_codes", "coupon_gifts", "export_files"),
    "member_code_cards",
    *("survey_tokens", "survey_imports"),
}
"""They hold a member, and are not the member's: uniqueness over all members needs a key without it."""

PARTIAL = {
    "audit_log_reveals": "act = 'member.revealed'",
    "log_in_codes_due": "message IS NOT NULL",
    "member_guardians_one": "ended_at IS NULL",
    "cards_by_use": "status = ANY (ARRAY['ISSUED', 'ACTIVE'])",
    "duplicate_proposals_open": "dismissed_at IS NULL",
    "approvals_due": "state = 'OPEN'",
    "audit_log_networks_in_time": "ip_prefix IS NOT NULL",
    "audit_log_reasons_in_time": "reason IS NOT NULL",
    "erasure_requests_due": "state = 'WAITING'",
    "erasure_requests_one_waits": "state = 'WAITING'",
    "export_files_due": "state = ANY (ARRAY['WAITING', 'READY'])",
    "export_files_one_link": "state = ANY (ARRAY['WAITING', 'READY'])",
    "guest_orders_with_contact": "contact_kind IS NOT NULL",
    "legal_holds_of_class": "released_at IS NULL",
    "legal_holds_of_member": "released_at IS NULL",
    "member_corrections_readable": "(before IS NOT NULL) OR (after IS NOT NULL)",
    "classifications_undecided": "(NOT sure) AND (decided_at IS NULL)",
    "coupon_gifts_open": "ended_at IS NULL",
    "coupons_dying": "state = 'UNUSED'",
    "coupons_given_once": "origin_ref IS NOT NULL",
    "coupons_held": "held_until IS NOT NULL",
    "coupons_of_order": "order_source IS NOT NULL",
    "coupons_usable": "state = ANY (ARRAY['UNUSED', 'LOCKED', 'GIFTING'])",
    "entries_of_order": "order_id IS NOT NULL",
    "entries_one_survey": "(kind = ANY (ARRAY['EARN', 'EARN_PENDING'])) AND (cause_kind = 'SURVEY')",
    "entries_one_award": (
        "(kind = ANY (ARRAY['EARN', 'EARN_PENDING'])) AND (cause_kind = ANY (ARRAY['RULE', 'CAMPAIGN']))"
    ),
    "entries_taken_back_once": ("(cause_kind = 'ENTRY') AND (kind <> ALL (ARRAY['REPAY', 'EXPIRE']))"),
    "entries_one_restoration": "kind = 'EXPIRE_RESTORE'",
    "entries_one_reversal": "(kind = 'REVERSE') AND (cause_kind = 'RETURN')",
    "escalations_again": "(again_at IS NOT NULL) AND (acknowledged_at IS NULL)",
    "escalations_once": "clock IS NOT NULL",
    "escalations_once_a_round": "clock IS NULL",
    "escalations_open": "acknowledged_at IS NULL",
    "ticket_assignments_one_has_it": "ended_at IS NULL",
    "ticket_assignments_to_accept": "(ended_at IS NULL) AND (accepted_at IS NULL)",
    "ticket_clocks_to_breach": "(due_at IS NOT NULL) AND (breached_for IS DISTINCT FROM due_at)",
    "ticket_clocks_to_warn": "(warn_at IS NOT NULL) AND (warned_for IS DISTINCT FROM due_at)",
    "ticket_desk_queue": "reason IS NOT NULL",
    "ticket_pauses_one_lasts": "ended_at IS NULL",
    "facts_numbered": '"position" IS NOT NULL',
    "facts_of_member": '"position" IS NOT NULL',
    "facts_unnumbered": '"position" IS NULL',
    "holds_due": "(captured + released) < points",
    "holds_open": "(captured + released) < points",
    "quotes_due": "state = ANY (ARRAY['OPEN', 'COMMITTED'])",
    "quotes_of_order": "state = ANY (ARRAY['COMMITTED', 'PAID'])",
    "ladders_one_default": "is_default",
    "key_renewals_unfinished": "finished_at IS NULL",
    "lots_waiting": "pending AND (remaining > 0) AND (COALESCE(available_at, cancel_at) IS NOT NULL)",
    "lots_awaiting": "pending AND (awaits IS NOT NULL)",
    "lots_due_activation": "pending AND (remaining > 0)",
    "lots_due_cancelling": (
        "pending AND (remaining > 0) AND (available_at IS NULL) AND (cancel_at IS NOT NULL)"
    ),
    "lots_due_expiry": "(NOT pending) AND (remaining > 0)",
    "lots_of_order": "order_id IS NOT NULL",
    "lots_open": "remaining > 0",
    "memberships_closing": "closes_at IS NOT NULL",
    "member_tiers_due": "LEAST(review_at, rises_at, floor_ends_at) IS NOT NULL",
    "member_tiers_granting": "grants_at IS NOT NULL",
    "member_search_birthday": "birthday IS NOT NULL",
    "redemptions_under_way": "state = ANY (ARRAY['REQUESTED', 'APPROVED', 'PACKED', 'SHIPPED'])",
    "referrals_waiting": "qualified_at IS NULL",
    "programmes_one_default": "is_default",
    "returns_one_cancellation": "kind = 'CANCELLATION'",
    "spends_of_order": "order_source IS NOT NULL",
    "follow_ups_due": "ended_at IS NULL",
    "follow_ups_of_owner": "ended_at IS NULL",
    "follow_ups_of_plan": "ended_at IS NOT NULL",
    "follow_ups_of_source": "source IS NOT NULL",
    "follow_ups_of_trained": "num_nonnulls(quiz_before, quiz_after) = 2",
    "follow_ups_words_in_time": (
        "(description IS NOT NULL) OR (notes IS NOT NULL) OR (evidence IS NOT NULL)"
    ),
    "member_assignments_of_staff": "ended_at IS NULL",
    "member_assignments_one": "ended_at IS NULL",
    "prospects_by_consent": "contact IS NOT NULL",
    "prospects_in_time": "contact IS NOT NULL",
    "prospects_withdrawn": "ended = 'WITHDRAWN'",
    "prospects_of_member": "member_id IS NOT NULL",
    "prospects_one_of_a_contact": "contact IS NOT NULL",
    "survey_answers_in_time": "completed_at IS NOT NULL",
    "survey_answers_texts_in_time": "texts IS NOT NULL",
    "survey_links_one_lives": "ended_at IS NULL",
    "survey_versions_one_draft": "published_at IS NULL",
    "tier_grants_once_a_period": "period_on IS NOT NULL",
    "tier_grants_once_for_ever": "period_on IS NULL",
    "ticket_attachments_to_delete": "(removed_at IS NOT NULL) AND (gone_at IS NULL)",
    "ticket_attachments_to_scan": "(scan_state = 'NEW') AND (removed_at IS NULL)",
    "ticket_changes_of_states": "field = 'state'",
    "ticket_goodwill_of_asker": "given_at IS NOT NULL",
    "ticket_handovers_one_waits": "acknowledged_at IS NULL",
    "tickets_of_service": "service_code IS NOT NULL",
    "survey_invitations_of_nobodys_ticket": (
        "(member_id = '00000000-0000-0000-0000-000000000000'::uuid) AND (ticket_id IS NOT NULL)"
    ),
    "classifications_asked_outside": "asked_outside_at IS NOT NULL",
    "tickets_merged": "merged_into_id IS NOT NULL",
    "tickets_of_member": "member_id IS NOT NULL",
    "tickets_of_staff": "(staff_id IS NOT NULL) AND (state <> ALL (ARRAY['RESOLVED', 'CLOSED']))",
    "tickets_of_team": "(team_id IS NOT NULL) AND (state <> ALL (ARRAY['RESOLVED', 'CLOSED']))",
    "tickets_readable": "(closed_at IS NOT NULL) AND (data_key IS NOT NULL)",
    "tickets_to_answer": (
        "(first_answered_at IS NULL) AND (first_response_due_at IS NOT NULL) AND (state <> 'CLOSED')"
    ),
    "tickets_to_resolve": (
        "(resolution_due_at IS NOT NULL) AND (state <> ALL (ARRAY['RESOLVED', 'CLOSED']))"
    ),
    "tickets_urgent": "state <> ALL (ARRAY['RESOLVED', 'CLOSED'])",
    "waiting_of_order": "refused IS NULL",
    "member_notes_in_time": "body IS NOT NULL",
    "mentions_unread": "read_at IS NULL",
    "mentions_of_ticket": "ticket_id IS NOT NULL",
    "webhook_deliveries_age": "state <> 'WAITING'",
    "webhook_deliveries_dead": "state = 'DEAD'",
    "webhook_deliveries_due": "(state = 'WAITING') AND (next_attempt_at IS NOT NULL)",
    "webhook_deliveries_in_line": "state = 'WAITING'",
}

CHECKS = {
    "log_in_codes": {
        "(tries >= 0) AND (tries <= 5)",
        "cardinality(sent_at) <= 10",
        "octet_length(digest) = 32",
        "octet_length(fingerprint) = ANY (ARRAY[16, 18])",
    },
    "identities": {
        "(kind <> ALL (ARRAY['WECHAT_OPENID', 'WECHAT_UNIONID'])) OR (value IS NOT NULL) OR (NOT additional)"
    },
    "wechat_codes": {"octet_length(digest) = 32", "(told IS NULL) OR (over_at IS NULL)"},
    "audit_seal": {"seq >= 1", "length(prev_hash) = 32", "length(hash) = 32"},
    "violations": {
        "acknowledged_by <> staff_id",
        "count > allowed",
        "(acknowledged_at IS NULL) = (acknowledged_by IS NULL)",
        "(acknowledged_at IS NULL) = (note IS NULL)",
    },
    "consents": {"number > 0"},
    "policy_texts": {"sha256 = sha256(convert_to(text, 'UTF8'::name))"},
    "policy_versions": {"effective_from >= published_at"},
    "accounts": {
        "available >= 0",
        "pending >= 0",
        "held >= 0",
        "owed >= 0",
        "(owed = 0) OR (available = 0)",
    },
    "coupon_stocks": {"given >= 0", "given <= most"},
    "coupons": {
        "valid_from < valid_until",
        "(state = 'USED') = (used_at IS NOT NULL)",
        "(state <> 'LOCKED') OR (order_source IS NOT NULL)",
    },
    "draws": {"points <> 0"},
    "escalations": {"(clock IS NULL) = (due_at IS NULL)"},
    "representatives": {"(ticket_limit >= 0) AND (ticket_limit <= 500)", "present_until > presence_set_at"},
    "sla_alerts": {"(counted > 0) AND (in_time <= counted)"},
    "survey_alerts": {"answers >= 5"},
    "ticket_assignments": {"open_before < ticket_limit", "(ended_at IS NULL) = (ended_because IS NULL)"},
    "redemptions": {"(points = 0) = (entry_id IS NULL)"},
    "reward_stocks": {"taken >= 0", "(stock IS NULL) OR (taken <= stock)"},
    "entries": {
        "points > 0",
        "available_after >= 0",
        "effect = (((available_change + pending_change) + held_change) - owed_change)",
        "octet_length(hash) = 32",
        "octet_length(previous_hash) = 32",
    },
    "expiry_warnings": {"points > 0", "(days_left >= 1) AND (days_left <= days)"},
    "lots": {
        "granted > 0",
        "(remaining >= 0) AND (remaining <= granted)",
        "pending OR (available_at IS NOT NULL)",
        "(available_at IS NULL) = (expires_at IS NULL)",
        "available_at < expires_at",
    },
    "member_code_cards": {"(card_index >= 0) AND (card_index < 90949470)"},
    "memberships": {"spend_minor >= 0", "order_count >= 0"},
    "order_lines": {
        "(number >= 1) AND (number <= 500)",
        "paid_minor >= 0",
        "quantity >= 0",
        "(returned >= 0) AND (returned <= quantity)",
    },
    "order_registry": {"(fingerprint IS NOT NULL) OR (member_id IS NULL)"},
    "returns": {"(kind = 'RETURN') = (source IS NOT NULL)", "goods_minor >= 0"},
    "return_lines": {"quantity > 0"},
    "orders": {"goods_minor >= 0", "(status = 'COMPLETED') = (completed_at IS NOT NULL)"},
    "follow_ups": {
        "(state = ANY (ARRAY['DONE', 'DROPPED'])) = (ended_at IS NOT NULL)",
        "(ended_at IS NULL) = (ended_by IS NULL)",
        "(kind = 'RETURN_VISIT') = (plan_id IS NOT NULL)",
        "((kind <> 'SUPPLY_CHECK') OR (sku IS NOT NULL) OR (batch IS NOT NULL)) AND ((kind <> 'TRAINING') OR "
        "(store_code IS NOT NULL) OR (subject_staff_id IS NOT NULL))",
        "(num_nonnulls(quiz_before, quiz_after) = 0) OR ((kind = 'TRAINING') AND "
        "(subject_staff_id IS NOT NULL) AND "
        "((COALESCE((quiz_before), 0) >= 0) AND (COALESCE((quiz_before), 0) <= 1000)) AND "
        "((COALESCE((quiz_after), 0) >= 0) AND (COALESCE((quiz_after), 0) <= 1000)))",
    },
    "survey_answers": {"points >= 0", "(points = 0) OR (completed_at IS NOT NULL)"},
    "survey_tokens": {"octet_length(digest) = 32"},
    "survey_values": {"(choice = '') = (score IS NOT NULL)"},
    "surveys": {"answers >= 0"},
    "tickets": {
        "(state = 'CLOSED') = (closed_at IS NOT NULL)",
        "(closed_because = 'DUPLICATE') = (merged_into_id IS NOT NULL)",
        "(data_key IS NULL) = (text_erased_at IS NOT NULL)",
        "(data_key IS NOT NULL) OR ((subject IS NULL) AND (solution IS NULL))",
        "(state <> 'RESOLVED') OR ((resolved_at IS NOT NULL) AND (cause IS NOT NULL))",
        "(state <> ALL (ARRAY['ANSWERED', 'RESOLVED'])) OR (first_answered_at IS NOT NULL)",
        "(order_id IS NULL) OR (member_id IS NOT NULL)",
    },
    "ticket_networks": {"cardinality(submitted_at) <= 30"},
    "ticket_messages": {"public OR (author_kind <> ALL (ARRAY['MEMBER', 'ANONYMOUS']))"},
    "webhooks": {"(url IS NULL) = (secret IS NULL)", "(url IS NULL) OR (paused_until IS NULL)"},
    "chats": {"(secret IS NULL) OR (service = ANY (ARRAY['DINGTALK', 'LARK']))"},
    "mentions": {
        "(note_id IS NULL) <> (ticket_id IS NULL)",
        "(ticket_id IS NULL) = (message_id IS NULL)",
        "(note_id IS NULL) OR (member_id IS NOT NULL)",
    },
    "webhook_deliveries": {
        "(state = 'DELIVERED') = (delivered_at IS NOT NULL)",
        "(state = 'WAITING') OR ((next_attempt_at IS NULL) AND (claimed_until IS NULL))",
    },
}
"""What must never be wrong, guarded by the table itself. There may be more."""

SAME_TYPE = {
    "UUID": "uuid",
    "TEXT": "text",
    "BIGINT": "bigint",
    "INT": "integer",
    "DATE": "date",
    "SMALLINT": "smallint",
    "BOOL": "boolean",
    "JSONB": "jsonb",
    "BYTEA": "bytea",
    "TIMESTAMPTZ": "timestamp with time zone",
    "TEXT[]": "text[]",
    "INT[]": "integer[]",
    "INTEGER[]": "integer[]",
    "CIDR[]": "cidr[]",
    "TIMESTAMPTZ[]": "timestamp with time zone[]",
}

TABLES = """
    SELECT relname FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relname NOT LIKE 'procrastinate%'
"""
COLUMNS = """
    SELECT c.relname AS table, a.attname AS column, format_type(a.atttypid, a.atttypmod) AS type,
        NOT a.attnotnull AS nullable
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0 AND NOT a.attisdropped
"""
UNIQUE = """
    SELECT i.indrelid::regclass::text AS table, i.indexrelid::regclass::text AS index,
        i.indisprimary AS is_primary,
        array(
            SELECT a.attname::text FROM unnest(i.indkey) WITH ORDINALITY AS k (number, place)
            JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.number ORDER BY k.place
        ) AS columns
    FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
    WHERE i.indisunique AND c.relnamespace = 'public'::regnamespace AND c.relname NOT LIKE 'procrastinate%'
"""


@pytest.fixture(scope="session")
def place(servers: Servers) -> TestDatabase:
    assert servers.database_url and servers.migration_database_url
    return TestDatabase(url=servers.database_url, migration_url=servers.migration_database_url)


@asynccontextmanager
async def empty_database(place: TestDatabase, name: str) -> AsyncIterator[TestDatabase]:
    """Nothing in it, not even a migration."""
    owner = await asyncpg.connect(place.migration_url)
    try:
        await owner.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        await owner.execute(f"CREATE DATABASE {name}")
        try:
            yield place.named(name)
        finally:
            await _drop(owner, name)
    finally:
        await owner.close()


async def _drop(owner: asyncpg.Connection, name: str) -> None:
    """A vacuum of the server's own may be at work there, which only a superuser may end: it ends soon."""
    for _ in range(100):
        try:
            await owner.execute(f"DROP DATABASE {name} WITH (FORCE)")
        except asyncpg.InsufficientPrivilegeError:
            await asyncio.sleep(0.1)
        else:
            return
    raise TimeoutError(f"somebody stays connected to {name}")


@pytest.fixture
async def empty(place: TestDatabase, worker_id: str) -> AsyncIterator[TestDatabase]:
    async with empty_database(place, f"laurel_empty_{worker_id}") as made:
        yield made


@pytest.fixture
async def catalogue(test_database: TestDatabase) -> AsyncIterator[asyncpg.Connection]:
    """What the files have built, as the owner sees it."""
    connection = await asyncpg.connect(test_database.migration_url)
    yield connection
    await connection.close()


@pytest.fixture
async def models() -> AsyncIterator[dict[str, type[Model]]]:
    """Every model by its table."""
    async with TortoiseContext() as context:
        await context.init(config=pool.config("postgresql://nobody@127.0.0.1/nothing"))
        assert context.apps is not None
        found = {each._meta.db_table: each for each in context.apps[pool.APP].values()}
        yield found


def written(definition: str) -> str:
    """A condition as PostgreSQL gives it back, without the casts and the outermost brackets."""
    text = re.sub(r"::(text|smallint|bigint|integer)(\[\])?", "", definition)
    text = re.sub(r"^CHECK |(?<=\)) NOT VALID$", "", text)
    while text.startswith("(") and _closes(text) == len(text) - 1:
        text = text[1:-1]
    return text


def _closes(text: str) -> int:
    """Where the bracket is closed with which the text begins."""
    depth = 0
    for place, letter in enumerate(text):
        depth += (letter == "(") - (letter == ")")
        if not depth:
            return place
    raise ValueError(text)


# Models and files agree


async def test_every_table_has_a_model_and_every_model_a_table(catalogue, models):
    tables = {each["relname"] for each in await catalogue.fetch(TABLES)}
    assert tables - WITHOUT_MODEL == set(models)


async def test_models_and_tables_have_the_same_columns_types_and_nulls(catalogue, models):
    in_database: dict[str, dict[str, tuple[str, bool]]] = {}
    for each in await catalogue.fetch(COLUMNS):
        in_database.setdefault(each["table"], {})[each["column"]] = (each["type"], each["nullable"])

    def as_modelled(field: Field[Any]) -> tuple[str, bool]:
        kind = field.get_for_dialect("postgres", "SQL_TYPE")
        return SAME_TYPE.get(kind) or kind.lower().replace("varchar", "character varying"), field.null

    wrong = []
    for table, model in models.items():
        modelled = {
            column: as_modelled(model._meta.fields_map[name])
            for name, column in model._meta.fields_db_projection.items()
        }
        for column in sorted(modelled.keys() | in_database[table].keys()):
            here, there = modelled.get(column), in_database[table].get(column)
            if here != there:
                wrong.append(f"{table}.{column}: the model says {here}, the files say {there}")
    assert wrong == []


async def test_keys_are_those_of_the_models_or_the_known_composite_ones(catalogue, models):
    keys = {
        each["table"]: tuple(each["columns"]) for each in await catalogue.fetch(UNIQUE) if each["is_primary"]
    }
    keys.pop("aerich")
    expected = {
        table: COMPOSITE.get(table)
        or (model._meta.fields_map[model._meta.pk_attr].source_field or model._meta.pk_attr,)
        for table, model in models.items()
    }
    assert keys == expected


async def test_every_unique_constraint_of_a_members_table_holds_the_member(catalogue):
    owned = {
        each["table"]
        for each in await catalogue.fetch(COLUMNS)
        if each["column"] == "member_id" and not each["nullable"]
    } - KEYED_BY_THE_VALUE
    assert len(owned) == 59
    without = {
        each["index"]
        for each in await catalogue.fetch(UNIQUE)
        if each["table"] in owned and "member_id" not in each["columns"]
    }
    assert without == set()


async def test_foreign_keys_between_members_tables_hold_the_member(catalogue):
    found = await catalogue.fetch(
        """
        SELECT conrelid::regclass::text AS source, confrelid::regclass::text AS target,
            array(
                SELECT attname::text FROM pg_attribute WHERE attrelid = conrelid AND attnum = ANY(conkey)
            ) AS columns
        FROM pg_constraint WHERE contype = 'f' AND connamespace = 'public'::regnamespace
        """
    )
    composite = {table for table, key in COMPOSITE.items() if key[0] == "member_id"}
    between = [each for each in found if each["target"] in composite]
    assert len(between) >= 8
    assert [each["source"] for each in between if "member_id" not in each["columns"]] == []


async def test_partial_indexes_are_what_the_queries_count_on(catalogue):
    found = await catalogue.fetch(
        """
        SELECT indexrelid::regclass::text AS index, pg_get_expr(indpred, indrelid) AS condition
        FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
        WHERE indpred IS NOT NULL AND c.relnamespace = 'public'::regnamespace
            AND c.relname NOT LIKE 'procrastinate%'
        """
    )
    assert {each["index"]: written(each["condition"]) for each in found} == PARTIAL


async def test_what_a_search_reads_from_end_to_end_is_short(test_database: TestDatabase):
    """P1: new tokens wait in a list that every search reads whole, and four megabytes of it are too many."""
    owner = await asyncpg.connect(test_database.migration_url)
    try:
        options = await owner.fetchval(
            "SELECT reloptions FROM pg_class WHERE relname = 'member_search_tokens'"
        )
    finally:
        await owner.close()
    assert options == ["gin_pending_list_limit=128"]


async def test_tables_guard_what_must_never_be_wrong(catalogue):
    found: dict[str, set[str]] = {table: set() for table in CHECKS}
    for each in await catalogue.fetch(
        "SELECT conrelid::regclass::text AS table, pg_get_constraintdef(oid) AS definition"
        " FROM pg_constraint WHERE contype = 'c'"
    ):
        found.setdefault(each["table"], set()).add(written(each["definition"]))
    missing = {table: checks - found[table] for table, checks in CHECKS.items() if checks - found[table]}
    assert missing == {}


async def test_no_table_of_ours_has_a_trigger(catalogue):
    found = await catalogue.fetch(
        "SELECT tgrelid::regclass::text AS table FROM pg_trigger WHERE NOT tgisinternal"
        " AND tgrelid::regclass::text NOT LIKE 'procrastinate%'"
    )
    assert found == []


# Writing the next file


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A copy of the migrations, to which a test may add."""
    copy = tmp_path / "migrations"
    shutil.copytree(migrating.FOLDER, copy, ignore=shutil.ignore_patterns("__pycache__"))
    monkeypatch.setattr(migrating, "FOLDER", copy)
    yield copy / pool.APP


def add(files: Path, name: str, sql: str, *, in_transaction: bool = True) -> None:
    (files / name).write_text(
        f"RUN_IN_TRANSACTION = {in_transaction}\n\n\n"
        f"async def upgrade(db):\n    return {sql!r}\n\n\nasync def downgrade(db):\n    return ''\n"
    )


def module_of(path: Path) -> ModuleType:
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


async def test_the_newest_file_knows_the_models_as_they_are(files: Path):
    before = migration_files()
    assert await new("nothing_has_changed") is None
    assert migration_files() == before


async def test_the_next_file_is_written_from_what_changed_in_the_models(files: Path):
    newest = files / migration_files()[-1]
    state = decompress_dict(module_of(newest).MODELS_STATE)
    webhooks = state["laurel.WebhookRow"]
    webhooks["data_fields"] = [each for each in webhooks["data_fields"] if each["name"] != "failing_since"]
    head = newest.read_text().partition("MODELS_STATE")[0]
    newest.write_text(f"{head}MODELS_STATE = {compress_dict(state)!r}\n")

    made = await new("add_failing_since")

    assert made is not None
    number = int(migration_files()[-2].partition("_")[0]) + 1
    assert re.fullmatch(rf"{number}_\d{{14}}_add_failing_since\.py", made.name)
    sql = await module_of(made).upgrade(None)
    assert 'ALTER TABLE "webhooks" ADD "failing_since" TIMESTAMPTZ' in sql
    assert await new("nothing_more") is None


# Running them


async def test_files_run_once_and_in_order(empty: TestDatabase):
    assert await pending(empty.migration_url) == migration_files()
    assert await upgrade(empty.migration_url, empty.app_role) == migration_files()
    assert await pending(empty.url) == []
    assert await upgrade(empty.migration_url, empty.app_role) == []


async def test_starters_that_meet_run_each_file_once(empty: TestDatabase):
    done = await asyncio.gather(*(upgrade(empty.migration_url, empty.app_role) for _ in range(3)))
    assert sorted(done, key=len) == [[], [], migration_files()]


async def test_a_process_knows_whether_its_database_is_up_to_date(database: TestDatabase, files: Path):
    assert await behind() == []
    add(files, "6_next.py", "SELECT 1")
    assert await behind() == ["6_next.py"]
    assert await pending(database.url) == ["6_next.py"]


async def test_what_can_not_have_its_lock_is_tried_again(empty: TestDatabase, files: Path):
    await upgrade(empty.migration_url, empty.app_role)
    add(files, "6_next.py", "ALTER TABLE stores ADD COLUMN open_since timestamptz")
    reader = await asyncpg.connect(empty.url)
    try:
        # A long report. A migration that queued behind it would make everybody else queue behind itself.
        reading = reader.transaction()
        await reading.start()
        await reader.fetch("SELECT * FROM stores")
        migration = asyncio.create_task(upgrade(empty.migration_url, empty.app_role))
        await asyncio.sleep(2.5)
        assert not migration.done()
        await reading.rollback()
        assert await migration == ["6_next.py"]
    finally:
        await reader.close()


async def test_an_index_is_built_beside_the_traffic_while_another_starter_waits(
    empty: TestDatabase, files: Path
):
    await upgrade(empty.migration_url, empty.app_role)
    add(
        files,
        "6_next.py",
        "CREATE INDEX CONCURRENTLY members_by_source ON members (enrol_source)",
        in_transaction=False,
    )
    done = await asyncio.gather(*(upgrade(empty.migration_url, empty.app_role) for _ in range(3)))
    assert sorted(done, key=len) == [[], [], ["6_next.py"]]


async def test_a_file_that_fails_leaves_nothing_behind(empty: TestDatabase, files: Path):
    await upgrade(empty.migration_url, empty.app_role)
    add(files, "6_next.py", "CREATE TABLE half (id uuid); SELECT 1 / 0")
    with pytest.raises(Exception, match="division by zero"):
        await upgrade(empty.migration_url, empty.app_role)
    assert await pending(empty.url) == ["6_next.py"]
    owner = await asyncpg.connect(empty.migration_url)
    assert await owner.fetchval("SELECT to_regclass('half')") is None
    await owner.close()


async def test_every_file_can_be_taken_back(empty: TestDatabase):
    await upgrade(empty.migration_url, empty.app_role)
    owner = await asyncpg.connect(empty.migration_url)
    try:
        for name in reversed(migration_files()):
            module = module_of(migrating.FOLDER / pool.APP / name)
            await owner.execute(await module.downgrade(None))
        assert {each["relname"] for each in await owner.fetch(TABLES)} == {"aerich"}
    finally:
        await owner.close()


async def test_the_queue_has_the_version_of_its_library(empty: TestDatabase):
    await upgrade(empty.migration_url, empty.app_role)
    owner = await asyncpg.connect(empty.migration_url)
    try:
        comment = await owner.fetchval("SELECT obj_description('procrastinate_jobs'::regclass)")
        assert re.fullmatch(r"procrastinate \d+\.\d+\.\d+", comment)
        await owner.execute("COMMENT ON TABLE procrastinate_jobs IS 'procrastinate 99.0.0'")
        with pytest.raises(CanNotMigrate, match=r"procrastinate 99\.0\.0"):
            await upgrade(empty.migration_url, empty.app_role)
    finally:
        await owner.close()


# Rights


async def test_the_application_can_read_and_add_and_not_edit_the_ledger(test_database: TestDatabase):
    application = await asyncpg.connect(test_database.url)
    try:
        rights: dict[str, set[str]] = {}
        for each in await application.fetch(
            "SELECT table_name, privilege_type FROM information_schema.role_table_grants"
            " WHERE grantee = current_user"
        ):
            rights.setdefault(each["table_name"], set()).add(each["privilege_type"])
        everything = {"SELECT", "INSERT", "UPDATE", "DELETE"}
        assert {table for table, its in rights.items() if its == {"SELECT", "INSERT"}} == set(APPEND_ONLY)
        assert {table for table, its in rights.items() if its == {"SELECT"}} == {"aerich"}
        assert all(its <= everything for its in rights.values())
        tables = {each["relname"] for each in await application.fetch(TABLES)}
        assert tables <= rights.keys()
        for statement in (
            "UPDATE entries SET points = 1",
            "DELETE FROM entries",
            "UPDATE draws SET points = 1",
            "DELETE FROM audit_log",
            "UPDATE audit_seal SET seq = 1",
            "UPDATE decisions SET record = '{}'",
            "DELETE FROM tier_moves",
            "TRUNCATE facts",
            "ALTER TABLE entries DISABLE TRIGGER ALL",
            "DROP TABLE entries",
            "CREATE TABLE mine (id uuid)",
            "CREATE SCHEMA mine",
            "CREATE FUNCTION mine() RETURNS int LANGUAGE sql AS 'SELECT 1'",
            "UPDATE aerich SET version = 'none'",
        ):
            with pytest.raises(asyncpg.InsufficientPrivilegeError):
                await application.execute(statement)
    finally:
        await application.close()


async def test_a_new_table_has_its_rights_at_the_next_start(empty: TestDatabase, files: Path):
    await upgrade(empty.migration_url, empty.app_role)
    add(files, "6_next.py", "CREATE TABLE shelves (id uuid PRIMARY KEY)")
    await upgrade(empty.migration_url, empty.app_role)
    application = await asyncpg.connect(empty.url)
    try:
        assert await application.fetch("SELECT * FROM shelves") == []
    finally:
        await application.close()


@pytest.mark.parametrize(
    ("role", "says"), [("nobody_at_all", "does not exist"), (None, "owns the tables or is a superuser")]
)
async def test_a_role_that_can_not_be_the_applications_is_refused(empty: TestDatabase, role, says):
    owner = await asyncpg.connect(empty.migration_url)
    name = role or await owner.fetchval("SELECT current_user")
    await owner.close()
    with pytest.raises(CanNotMigrate, match=says):
        await upgrade(empty.migration_url, name)
