"""The programme in memory and in its tables.

A process keeps one copy of each programme. The row's `version` grows with each change; statements that
lock or read a membership return it, so a stale copy is noticed before it decides anything.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from domain.events.types import type_from_plain
from domain.kernel.texts import LocalText
from domain.points.earning import EarnRounding, EarnRule, rule_terms_from_plain, rule_terms_to_plain
from domain.points.terms import expiry_from_plain, expiry_to_plain, pending_from_plain, pending_to_plain
from domain.points.wallet import terms_from_plain, terms_to_plain
from domain.programme.ports import Programmes
from domain.programme.programme import Channel, Programme, ProgrammeSettings, Store, WalletType
from domain.programme.refusals import UnknownProgramme
from domain.tiers.ladder import Ladder
from domain.tiers.plain import policy_from_plain, policy_to_plain
from persistence.campaigns.repository import CAMPAIGNS, campaign_of
from persistence.coupons.rows import TEMPLATES, template_of
from persistence.database import from_json, row, rows, to_json, value
from persistence.ids import new_uuid
from persistence.moments import moment
from persistence.promotions.repository import PROMOTIONS, promotion_of
from persistence.rewards.repository import REWARDS, reward_of

_LOAD = f"""
SELECT p.id, p.code, p.name, p.currency, p.time_zone, p.locale, p.is_default, p.version, p.settings,
    p.sandbox, p.clock_offset_seconds,
    (SELECT coalesce(json_agg(json_build_object('id', w.id, 'code', w.code, 'name', w.name,
        'spendable', w.spendable, 'expiry', w.expiry, 'pending', w.pending, 'terms', w.terms)
        ORDER BY w.created_at, w.id), '[]')
        FROM wallet_types w WHERE w.programme_id = p.id) AS wallets,
    (SELECT coalesce(json_agg(json_build_object('id', e.id, 'code', e.code, 'revision', e.revision,
        'wallet', w.code, 'name', e.name, 'points', e.points, 'per_minor', e.per_minor,
        'rounding', e.rounding, 'terms', e.terms, 'valid_from', e.valid_from)
        ORDER BY e.valid_from, e.revision, w.spendable DESC, e.code), '[]')
        FROM earn_rules e JOIN wallet_types w ON w.id = e.wallet_type_id
        WHERE e.programme_id = p.id) AS rules,
    (SELECT coalesce(json_agg(json_build_object('id', l.id, 'code', l.code, 'name', l.name,
        'is_default', l.is_default, 'revision', r.revision, 'valid_from', r.valid_from, 'policy', r.policy)
        ORDER BY r.valid_from, r.revision, l.code), '[]')
        FROM ladders l JOIN ladder_revisions r ON r.ladder_id = l.id WHERE l.programme_id = p.id) AS ladders,
    {CAMPAIGNS.every} AS campaigns,
    {PROMOTIONS.every} AS promotions,
    {REWARDS.every} AS rewards,
    {TEMPLATES.every} AS templates,
    (SELECT coalesce(json_agg(t.content ORDER BY t.name), '[]') FROM event_types t
        WHERE t.programme_id = p.id) AS event_types
FROM programmes p
"""  # noqa: S608 - a text of our own


class ProgrammeCopies:
    """The copies that this process holds, by id. Never trusted without a version from the database."""

    def __init__(self) -> None:
        self._by_id: dict[UUID, Programme] = {}

    def of_code(self, code: str | None) -> Programme | None:
        for each in self._by_id.values():
            if each.is_default if code is None else each.code == code:
                return each
        return None

    def of_id(self, programme_id: UUID) -> Programme | None:
        return self._by_id.get(programme_id)

    def put(self, programme: Programme) -> None:
        held = self._by_id.get(programme.id)
        if held is None or held.version < programme.version:
            self._by_id[programme.id] = programme

    def forget(self) -> None:
        self._by_id.clear()


COPIES = ProgrammeCopies()


class StoredProgrammes(Programmes):
    async def find(self, code: str | None) -> Programme:
        held = COPIES.of_code(code)
        if held is not None:
            return held
        found = await self._load("WHERE p.is_default" if code is None else "WHERE p.code = $1", code)
        if found is None:
            raise UnknownProgramme(code or "")
        COPIES.put(found)
        return found

    async def current(self, code: str | None) -> Programme:
        copy = await self.find(code)
        version: int = await value("SELECT version FROM programmes WHERE id = $1", copy.id)
        return await self.at_version(copy.id, version)

    async def all_current(self) -> list[Programme]:
        return [await self.current(code) for code in sorted(await self.names())]

    async def at_version(self, programme_id: UUID, version: int) -> Programme:
        held = COPIES.of_id(programme_id)
        if held is not None and held.version >= version:
            return held
        found = await self._load("WHERE p.id = $1", programme_id)
        assert found is not None and found.version >= version
        COPIES.put(found)
        return found

    async def with_id(self, programme_id: UUID) -> Programme:
        """As it is now."""
        version: int = await value("SELECT version FROM programmes WHERE id = $1", programme_id)
        return await self.at_version(programme_id, version)

    async def lock(self, code: str | None) -> tuple[Programme, datetime]:
        where = "WHERE p.is_default FOR UPDATE OF p" if code is None else "WHERE p.code = $1 FOR UPDATE OF p"
        held = await row(f"SELECT p.id FROM programmes p {where}", *_given(code))  # noqa: S608 - two texts
        found = await self._load("WHERE p.id = $1", held["id"]) if held else None
        if found is None:
            raise UnknownProgramme(code or "")
        return found, found.now(await value("SELECT clock_timestamp()"))

    async def _load(self, where: str, key: Any) -> Programme | None:
        found = await row(_LOAD + where, *_given(key))
        return _programme(found) if found else None

    async def names(self) -> frozenset[str]:
        return frozenset(each["code"] for each in await rows("SELECT code FROM programmes"))

    async def codes(self) -> frozenset[str]:
        await value("SELECT pg_advisory_xact_lock(hashtext('laurel.programmes'))")
        return frozenset(each["code"] for each in await rows("SELECT code FROM programmes"))

    async def has_store(self, code: str) -> bool:
        return bool(await value("SELECT true FROM stores WHERE code = $1 AND active", code))

    async def has_channel(self, code: str) -> bool:
        return bool(await value("SELECT true FROM channels WHERE code = $1 AND active", code))

    async def has_products(self) -> bool:
        return bool(await value("SELECT EXISTS (SELECT 1 FROM products)"))

    async def categories_of(self, skus: tuple[str, ...]) -> dict[str, str]:
        found = await rows(
            "SELECT sku, category FROM products WHERE sku = ANY($1::text[]) AND category IS NOT NULL",
            list(skus),
        )
        return {each["sku"]: each["category"] for each in found}

    async def add(self, programme: Programme, *, at: datetime) -> None:
        await rows(
            """INSERT INTO programmes (id, code, name, currency, time_zone, locale, is_default, created_at,
                settings, sandbox)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) RETURNING id""",
            programme.id,
            programme.code,
            _text(programme.name),
            programme.currency,
            programme.time_zone,
            programme.locale,
            programme.is_default,
            at,
            to_json(asdict(programme.settings)),
            programme.sandbox,
        )
        for wallet in programme.wallets:
            await self.save_wallet_type(programme.id, wallet, at=at)
        for rule in programme.earn_rules:
            await self.add_earn_rule(programme.id, rule, at=at, by="setup")
        for ladder in programme.ladder_revisions:
            await self.add_ladder_revision(programme.id, ladder, at=at, by="setup")

    async def save_wallet_type(self, programme_id: UUID, wallet: WalletType, *, at: datetime) -> None:
        await rows(
            """INSERT INTO wallet_types (id, programme_id, code, name, spendable, expiry, pending, created_at,
                terms)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
            ON CONFLICT (programme_id, code) DO UPDATE SET name = excluded.name, expiry = excluded.expiry,
                pending = excluded.pending, terms = excluded.terms RETURNING id""",
            wallet.id,
            programme_id,
            wallet.code,
            _text(wallet.name),
            wallet.spendable,
            to_json(expiry_to_plain(wallet.expiry)),
            to_json(pending_to_plain(wallet.pending)),
            at,
            to_json(terms_to_plain(wallet.terms)),
        )

    async def save_settings(self, programme_id: UUID, settings: ProgrammeSettings) -> None:
        await rows(
            "UPDATE programmes SET settings = $2 WHERE id = $1 RETURNING id",
            programme_id,
            to_json(asdict(settings)),
        )

    async def set_clock(self, programme_id: UUID, offset: timedelta) -> None:
        await rows(
            "UPDATE programmes SET clock_offset_seconds = $2 WHERE id = $1 RETURNING id",
            programme_id,
            offset // timedelta(seconds=1),
        )

    async def add_earn_rule(self, programme_id: UUID, rule: EarnRule, *, at: datetime, by: str) -> None:
        await rows(
            """INSERT INTO earn_rules (id, programme_id, wallet_type_id, code, revision, name, points,
                per_minor, rounding, terms, valid_from, created_at, created_by)
            SELECT $1, $2, w.id, $4, $5, $6, $7, $8, $9, $13, $10, $11, $12
            FROM wallet_types w WHERE w.programme_id = $2 AND w.code = $3 RETURNING id""",
            rule.id,
            programme_id,
            rule.wallet,
            rule.code,
            rule.revision,
            _text(rule.name),
            rule.points,
            rule.per_minor,
            rule.rounding.value,
            rule.valid_from,
            at,
            by,
            to_json(rule_terms_to_plain(rule)),
        )

    async def add_ladder_revision(self, programme_id: UUID, ladder: Ladder, *, at: datetime, by: str) -> None:
        await rows(
            """INSERT INTO ladders (id, programme_id, code, name, is_default, created_at)
            VALUES ($1, $2, $3, $4, $5, $6)
            ON CONFLICT (programme_id, code) DO UPDATE SET name = excluded.name RETURNING id""",
            ladder.id,
            programme_id,
            ladder.code,
            _text(ladder.name),
            ladder.is_default,
            at,
        )
        await rows(
            """INSERT INTO ladder_revisions
                (id, ladder_id, revision, policy, valid_from, created_at, created_by)
            VALUES ($1, $2, $3, $4, $5, $6, $7) RETURNING id""",
            new_uuid(),
            ladder.id,
            ladder.revision,
            to_json(policy_to_plain(ladder)),
            ladder.valid_from,
            at,
            by,
        )

    async def save_store(self, store: Store, *, at: datetime) -> None:
        await rows(
            """INSERT INTO stores (code, name, active, created_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (code) DO UPDATE SET name = excluded.name, active = excluded.active RETURNING code""",
            store.code,
            _text(store.name),
            store.active,
            at,
        )

    async def save_channel(self, channel: Channel, *, at: datetime) -> None:
        await rows(
            """INSERT INTO channels (code, name, active, created_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (code) DO UPDATE SET name = excluded.name, active = excluded.active RETURNING code""",
            channel.code,
            _text(channel.name),
            channel.active,
            at,
        )

    async def save_category(self, code: str, name: LocalText, parent: str | None, *, at: datetime) -> None:
        await rows(
            """INSERT INTO product_categories (code, name, parent_code, created_at) VALUES ($1, $2, $3, $4)
            ON CONFLICT (code) DO UPDATE SET name = excluded.name, parent_code = excluded.parent_code
            RETURNING code""",
            code,
            _text(name),
            parent,
            at,
        )

    async def lock_categories_above(self, code: str) -> frozenset[str]:
        # One change of the tree at a time: two of them could close a circle together.
        await value("SELECT pg_advisory_xact_lock(hashtext('laurel.product_categories'))")
        found = await rows(
            """WITH RECURSIVE above AS (
                SELECT code, parent_code FROM product_categories WHERE code = $1
                UNION SELECT c.code, c.parent_code
                FROM product_categories c JOIN above a ON a.parent_code = c.code)
            SELECT code FROM above""",
            code,
        )
        return frozenset(each["code"] for each in found)

    async def raise_version(self, programme_id: UUID) -> int:
        version: int = await value(
            "UPDATE programmes SET version = version + 1 WHERE id = $1 RETURNING version", programme_id
        )
        return version


def _given(key: Any) -> Iterable[Any]:
    return () if key is None else (key,)


def _text(text: LocalText) -> str:
    return to_json(dict(text.by_locale))


def _programme(found: dict[str, Any]) -> Programme:
    return Programme(
        id=found["id"],
        code=found["code"],
        name=LocalText(from_json(found["name"])),
        currency=found["currency"],
        time_zone=found["time_zone"],
        locale=found["locale"],
        is_default=found["is_default"],
        version=found["version"],
        wallets=tuple(
            WalletType(
                id=UUID(each["id"]),
                code=each["code"],
                name=LocalText(each["name"]),
                spendable=each["spendable"],
                expiry=expiry_from_plain(each["expiry"]),
                pending=pending_from_plain(each["pending"]),
                terms=terms_from_plain(each["terms"]),
            )
            for each in from_json(found["wallets"])
        ),
        earn_rules=tuple(
            EarnRule(
                id=UUID(each["id"]),
                code=each["code"],
                revision=each["revision"],
                wallet=each["wallet"],
                name=LocalText(each["name"]),
                points=each["points"],
                per_minor=each["per_minor"],
                rounding=EarnRounding(each["rounding"]),
                valid_from=moment(each["valid_from"]),
                **rule_terms_from_plain(each["terms"]),
            )
            for each in from_json(found["rules"])
        ),
        ladder_revisions=tuple(_ladder(each) for each in from_json(found["ladders"])),
        event_types={each["name"]: type_from_plain(each) for each in from_json(found["event_types"])},
        campaigns=tuple(campaign_of(each) for each in from_json(found["campaigns"])),
        promotions=tuple(promotion_of(each) for each in from_json(found["promotions"])),
        rewards=tuple(reward_of(each) for each in from_json(found["rewards"])),
        templates=tuple(template_of(each) for each in from_json(found["templates"])),
        settings=ProgrammeSettings(**from_json(found["settings"])),
        sandbox=found["sandbox"],
        clock_offset=timedelta(seconds=found["clock_offset_seconds"]),
    )


def _ladder(plain: dict[str, Any]) -> Ladder:
    return Ladder(
        id=UUID(plain["id"]),
        code=plain["code"],
        name=LocalText(plain["name"]),
        is_default=plain["is_default"],
        revision=plain["revision"],
        valid_from=moment(plain["valid_from"]),
        **policy_from_plain(plain["policy"]),
    )
