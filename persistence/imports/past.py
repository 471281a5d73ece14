"""What is known of members while they are locked: many of them in a few statements, for an import."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from datetime import datetime
from uuid import UUID

from domain.conditions.deeds import Deeds
from domain.imports.rating import Past
from domain.members.standing import MembershipStatus, Standing
from domain.points.account import Account
from domain.points.earning import Carry
from domain.points.entry import GENESIS
from domain.points.lot import Lot
from domain.programme.programme import Programme
from domain.tiers.place import Place
from persistence.database import from_json, rows
from persistence.points.reading import LOT, lot_of
from persistence.programme.repository import StoredProgrammes
from persistence.tiers.activity import activities_of
from persistence.tiers.places import PLACE, place_of


async def lock(programme: Programme, members: Sequence[UUID]) -> tuple[dict[UUID, Past], Programme]:
    """What is known of the members, held for this transaction; and the rules that hold under the lock.

    The moment is read by the statement that follows the lock, as for a live order.
    """
    await rows(
        """SELECT member_id FROM memberships WHERE programme_id = $1 AND member_id = ANY($2::uuid[])
        ORDER BY member_id FOR NO KEY UPDATE""",
        programme.id,
        list(members),
    )
    held = await rows(
        """SELECT m.member_id, m.status, m.joined_at, m.closes_at, p.version, greatest(
            statement_timestamp() + make_interval(secs => p.clock_offset_seconds), m.moved_at) AS moment
        FROM memberships m JOIN programmes p ON p.id = m.programme_id
        WHERE m.programme_id = $1 AND m.member_id = ANY($2::uuid[])""",
        programme.id,
        list(members),
    )
    version = held[0]["version"]
    if version != programme.version:
        programme = await StoredProgrammes().at_version(programme.id, version)
    accounts = await _accounts(programme, members)
    places = await _places(programme, members)
    due, carries = await _open_lots(programme, members), await _carries(programme, members)
    deeds = await _deeds(programme, members)
    joined = {each["member_id"]: each["joined_at"] for each in held}
    activities = await activities_of(programme, members, joined)
    histories = await _histories(programme, members)
    past = {}
    for each in held:
        member = each["member_id"]
        past[member] = Past(
            standing=Standing(
                member_id=member,
                programme_version=version,
                status=MembershipStatus(each["status"]),
                moment=each["moment"],
                places=places.get(member, {}),
                tiers_at_payment={},
                accounts=accounts[member],
                due=due.get(member, {}),
                figures={},
                joined_at=each["joined_at"],
                closes_at=each["closes_at"],
                carries=carries.get(member, {}),
            ),
            activity=activities[member],
            history=histories.get(member, {}),
            deeds=deeds[member],
        )
    return past, programme


async def _accounts(programme: Programme, members: Sequence[UUID]) -> dict[UUID, dict[UUID, Account]]:
    """Accounts by member and wallet type; one of a wallet type younger than the membership is opened."""
    await rows(
        """INSERT INTO accounts (id, member_id, programme_id, wallet_type_id, head)
        SELECT gen_random_uuid(), m.member_id, $1, w.id, $3 FROM unnest($2::uuid[]) AS m (member_id)
        JOIN wallet_types w ON w.programme_id = $1
        WHERE NOT EXISTS (
            SELECT 1 FROM accounts a WHERE a.member_id = m.member_id AND a.wallet_type_id = w.id)
        ON CONFLICT DO NOTHING RETURNING id""",
        programme.id,
        list(members),
        GENESIS,
    )
    found = await rows(
        "SELECT * FROM accounts WHERE programme_id = $1 AND member_id = ANY($2::uuid[])",
        programme.id,
        list(members),
    )
    accounts: dict[UUID, dict[UUID, Account]] = {member: {} for member in members}
    for each in found:
        wallet = programme.wallet_by_id[each["wallet_type_id"]]
        columns = {name: each[name] for name in _ACCOUNT}
        accounts[each["member_id"]][wallet.id] = Account(wallet=wallet.code, **columns)
    return accounts


_ACCOUNT = [each.name for each in fields(Account) if each.name != "wallet"]


async def _places(programme: Programme, members: Sequence[UUID]) -> dict[UUID, dict[UUID, Place]]:
    places: dict[UUID, dict[UUID, Place]] = {}
    for each in await rows(
        f"""SELECT x.member_id, x.ladder_id, json_build_object({PLACE}) AS place FROM member_tiers x
        WHERE x.programme_id = $1 AND x.member_id = ANY($2::uuid[])""",  # noqa: S608 - our own names
        programme.id,
        list(members),
    ):
        places.setdefault(each["member_id"], {})[each["ladder_id"]] = place_of(from_json(each["place"]))
    return places


async def _open_lots(
    programme: Programme, members: Sequence[UUID]
) -> dict[UUID, dict[UUID, tuple[Lot, ...]]]:
    """Every lot that still holds points: what an order of the past changes may concern any of them."""
    due: dict[UUID, dict[UUID, tuple[Lot, ...]]] = {}
    for each in await rows(
        f"""SELECT {LOT} AS lot FROM lots l WHERE l.member_id = ANY($1::uuid[])
        AND l.wallet_type_id = ANY($2::uuid[]) AND l.remaining > 0""",  # noqa: S608 - our own names
        list(members),
        [wallet.id for wallet in programme.wallets],
    ):
        plain = from_json(each["lot"])
        lot = lot_of(plain)
        wallets = due.setdefault(lot.member_id, {})
        wallet = UUID(plain["wallet"])
        wallets[wallet] = (*wallets.get(wallet, ()), lot)
    return due


async def _carries(programme: Programme, members: Sequence[UUID]) -> dict[UUID, dict[str, Carry]]:
    carries: dict[UUID, dict[str, Carry]] = {}
    for each in await rows(
        "SELECT member_id, rule_code, amount, granted FROM carries"
        " WHERE programme_id = $1 AND member_id = ANY($2::uuid[])",
        programme.id,
        list(members),
    ):
        carries.setdefault(each["member_id"], {})[each["rule_code"]] = Carry(each["amount"], each["granted"])
    return carries


async def _deeds(programme: Programme, members: Sequence[UUID]) -> dict[UUID, Deeds]:
    found = {member: Deeds() for member in members}
    for each in await rows(
        """SELECT member_id, paid_at, goods_minor - returned_minor AS goods, counts FROM orders
        WHERE programme_id = $1 AND member_id = ANY($2::uuid[]) ORDER BY paid_at""",
        programme.id,
        list(members),
    ):
        found[each["member_id"]].orders.append((each["paid_at"], each["goods"], each["counts"]))
    if not programme.campaigns:
        return found
    for each in await rows(
        """SELECT member_id, name, array_agg(at ORDER BY at) AS times FROM member_events
        WHERE programme_id = $1 AND member_id = ANY($2::uuid[]) GROUP BY 1, 2""",
        programme.id,
        list(members),
    ):
        deeds = found[each["member_id"]]
        deeds.events = {**deeds.events, each["name"]: each["times"]}
    return found


async def _histories(
    programme: Programme, members: Sequence[UUID]
) -> dict[UUID, dict[UUID, list[tuple[datetime, str]]]]:
    histories: dict[UUID, dict[UUID, list[tuple[datetime, str]]]] = {}
    for each in await rows(
        """SELECT v.member_id, v.ladder_id, v.at, v.to_tier FROM tier_moves v
        JOIN ladders l ON l.id = v.ladder_id
        WHERE l.programme_id = $1 AND v.member_id = ANY($2::uuid[]) ORDER BY v.at, v.id""",
        programme.id,
        list(members),
    ):
        ladders = histories.setdefault(each["member_id"], {})
        ladders.setdefault(each["ladder_id"], []).append((each["at"], each["to_tier"]))
    return histories
