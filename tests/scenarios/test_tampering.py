"""A shop's imported half year: clean as it is, and every hand in it is found, with its place."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from random import Random
from uuid import UUID

import pytest

from api import keys
from api.imports import run_import
from api.ledger import checkpoint_file
from api.ledger.proof import Outside, checkpoint, verify
from api.ledger.signing import CheckpointKeys
from domain.kernel.ids import MemberId
from domain.kernel.periods import ALWAYS
from domain.ledger.finding import Finding
from domain.ledger.liability import Movement
from domain.points.entry import Cause, CauseKind, EntryKind
from domain.points.hold import Hold
from domain.points.lot import NewLot, Piece
from domain.points.pages import open_pages
from domain.points.reason import Reason
from domain.points.spend import Spend
from domain.points.use_cases import lock_member
from domain.points.writing import Because
from domain.programme.defaults import plain_programme
from domain.programme.programme import POINTS
from domain.work import Begin
from persistence import database as pool
from persistence.database import rows, transaction, value
from persistence.encryption import Vault
from persistence.ids import new_uuid
from persistence.ledger import checkpoints, liability
from persistence.ledger.state import State
from persistence.ledger.verification import verify_books
from persistence.programme.repository import COPIES, StoredProgrammes
from tests.faults.tampering import Hand, Tampering, columns, without_constraints
from tests.scenarios.test_retail import FILES
from tests.servers import TestDatabase

SEEDS = (1, 2)
START = datetime(2017, 1, 1, tzinfo=UTC)
TAMPERINGS = 100
HOLDERS = 80
"""Members who hold and spend points beside what was imported."""


class Undone(Exception):
    """Ends a transaction that nobody shall see."""


@pytest.fixture
def outside(tmp_path: Path) -> Outside:
    return Outside(tmp_path / "checkpoints.jsonl", CheckpointKeys.of(keys.generate(development=True)))


async def test_a_hundred_hands_in_the_books_are_found(
    test_database: TestDatabase,
    database: TestDatabase,
    begin: Begin,
    vault: Vault,
    outside: Outside,
    tmp_path,
):
    async with transaction():
        await StoredProgrammes().add(plain_programme(new_uuid), at=await value("SELECT now()"))
    COPIES.forget()
    for kind, files in FILES.items():
        await run_import(kind, files, vault=vault, report=tmp_path / f"{kind}.csv")
    verified, _ = await verify(vault, outside)
    assert (verified.findings, verified.accounts, verified.entries) == ([], 414, 6_826)

    members = [
        each["member_id"]
        for each in await rows(
            "SELECT member_id FROM entries GROUP BY 1 HAVING count(*) >= 4"
            " ORDER BY min(recorded_at), member_id"
        )
    ]
    assert len(members) > TAMPERINGS
    for number, member_id in enumerate(members[:HOLDERS]):
        await moved(begin, member_id, number)
        if number == HOLDERS // 2:
            assert await checkpoint(outside)
    assert await checkpoint(outside)
    verified, last = await verify(vault, outside)
    assert last is not None
    assert (verified.findings, last.checkpoint.number, verified.reasons_opened) == ([], 2, HOLDERS)

    await every_period_ties()

    await pool.disconnect()
    await pool.connect(test_database.migration_url, size=2)
    for seed in SEEDS:
        dice = Random(seed)
        async with undone():
            await without_constraints()
            done = await tamper(members, dice)
            missed = await not_found(done, vault, outside)
            assert len(done) == TAMPERINGS
            assert missed == []
    verified, _ = await verify(vault, outside)
    assert verified.findings == [], "clean again"


async def every_period_ties() -> None:
    """What was outstanding, and everything between, by two ways: from lots, and from entries."""
    programme = await StoredProgrammes().current(None)
    instants = [datetime(2016, 12, 31, 16, tzinfo=UTC), *(START + timedelta(days=67 * n) for n in range(12))]
    instants += [START + timedelta(days=3_000), datetime.now(UTC)]
    closed: dict[str, int] = {}
    for since, until in pairwise(instants):
        rolls = await liability.roll_forward(programme, since, until)
        books = {each.wallet: each for each in await liability.book(programme, until)}
        for each in rolls:
            assert each.ties, (each.wallet, since, until)
            assert each.opening == closed.get(each.wallet, each.opening)
            assert each.closing == books[each.wallet].points
            closed[each.wallet] = each.closing
    assert closed[POINTS] == HOLDERS * (200 - 20 - 110 + 30)
    whole = {each.wallet: each for each in await liability.roll_forward(programme, ALWAYS, instants[-1])}
    assert whole[POINTS].opening == 0
    assert {each.movement for each in whole[POINTS].moved} >= {Movement.ISSUED, Movement.EXPIRED}


async def tamper(members: list[UUID], dice: Random) -> list[Tampering]:
    """Every column once, then everything else in turn."""
    hand = Hand(dice)
    holders, others = members[:HOLDERS], members[HOLDERS:]
    dice.shuffle(holders)
    dice.shuffle(others)
    done = []
    every = await columns()
    dice.shuffle(every)
    for table, column, kind in every[: HOLDERS - 16]:
        done.append(await hand.change(holders.pop(), table, column, kind))
    for _ in range(4):
        done.append(await hand.rewrite(holders.pop()))
    for table in ("holds", "spends", "lots", "draws", "entries"):
        done.append(await hand.delete(holders.pop(), table))
        done.append(await hand.insert(holders.pop(), table))
    done.append(await hand.delete(holders.pop(), "accounts"))
    while len(done) < TAMPERINGS:
        act = dice.choice([hand.reorder, hand.cut, hand.vanish])
        done.append(await act(others.pop()))
    return done


async def not_found(done: list[Tampering], vault: Vault, outside: Outside) -> list[str]:
    """What nobody noticed, or noticed without saying where."""
    books = (await verify_books(vault, State())).findings
    signed = checkpoint_file.read(outside.path).signed
    beyond = await checkpoints.compare(signed, outside.signer)
    assert [each.check for each in beyond if each.check == "checkpoint.root"] == ["checkpoint.root"]
    missed = []
    for each in done:
        noticed = names(books, each.member_id)
        if each.consistent:
            assert not noticed, f"{each.what} should be known to the checkpoint only: {noticed}"
            noticed = names(beyond, each.member_id)
        if not noticed and not names(beyond, each.member_id):
            missed.append(each.what)
    return missed


def names(findings: list[Finding], member_id: UUID) -> list[Finding]:
    return [each for each in findings if each.member_id == member_id]


@asynccontextmanager
async def undone() -> AsyncIterator[None]:
    try:
        async with transaction():
            await rows("SET LOCAL statement_timeout = 0")
            yield
            raise Undone
    except Undone:
        pass


async def moved(begin: Begin, member_id: UUID, number: int) -> None:
    """Points by hand, some of them held, some of those captured, others spent."""
    reason = Reason(b"salt of the tests", "a goodwill")
    async with begin() as work:
        standing, programme = await lock_member(MemberId(member_id), await work.programmes.find(None), work)
        page = open_pages(standing, programme, new_id=work.new_id)[programme.wallet_by_code[POINTS].id]
        at = standing.moment

        def because(kind: CauseKind, id_: UUID, **more: bytes) -> Because:
            return Because(cause=Cause(kind, id_.hex), **more)  # type: ignore[arg-type]

        credit = page.credit(
            EntryKind.ADJUST_CREDIT,
            [
                NewLot(points=60, earned_at=at, available_at=at, expires_at=at + timedelta(days=90)),
                NewLot(points=140, earned_at=at, available_at=at, expires_at=at + timedelta(days=30)),
            ],
            at=at,
            because=because(CauseKind.STAFF, new_uuid(), reason_digest=reason.digest),
        )
        hold_id, spend_id = new_uuid(), new_uuid()
        hold = page.hold(
            Hold(
                id=hold_id,
                member_id=member_id,
                wallet_type_id=page.account.wallet_type_id,
                entry_id=hold_id,
                points=50,
                pieces=(),
                made_at=at,
                expires_at=at + timedelta(hours=1),
                order_source="till",
                order_external_id=f"order-{number}",
            ),
            because=because(CauseKind.HOLD, hold_id),
        )
        captured = page.capture(hold.id, 20, at=at, because=because(CauseKind.HOLD, hold_id))
        page.release(hold.id, 10, at=at, because=because(CauseKind.HOLD, hold_id))
        spent = page.debit(EntryKind.SPEND, 110, at=at, because=because(CauseKind.STAFF, spend_id))
        common = {"member_id": member_id, "wallet_type_id": page.account.wallet_type_id}
        capture = Spend(id=captured.id, points=20, hold_id=hold.id, minor=200, **common)  # type: ignore[arg-type]
        pieces = tuple(Piece(draw.lot_id, -draw.points) for draw in spent.draws)
        spend = Spend(id=spent.id, points=110, pieces=pieces, **common)  # type: ignore[arg-type]
        page.give_back(spend.back(30), (), at=at, because=because(CauseKind.STAFF, new_uuid()))
        await work.points.record(
            [page],
            new_spends=[capture, replace(spend, returned=30)],
            reasons={credit.id: reason},
        )
