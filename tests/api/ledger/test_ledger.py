"""Proof and worth through the API: runs, receipts that are checked offline, the liability book."""

from __future__ import annotations

import csv
import json
import runpy
import subprocess
import sys
from copy import deepcopy
from datetime import UTC, datetime, timedelta
from io import StringIO
from pathlib import Path
from typing import Any

import asyncpg
import pytest

from api import keys
from api.keys import Algorithm
from api.ledger import checkpoint_file
from api.ledger.jobs import FINDINGS, VERIFY, checkpointing, verifying
from api.ledger.proof import Outside, checkpoint, verify
from api.ledger.reports import book_csv
from api.ledger.signing import CheckpointKeys
from domain.kernel.ids import EntryId, MemberId
from domain.kernel.periods import Span, Unit
from domain.ledger.liability import Age, Breakage, Group, WalletBook
from domain.points.entry import Cause, CauseKind, EntryKind
from domain.points.lot import NewLot
from domain.points.pages import open_pages
from domain.points.terms import AfterPeriod
from domain.points.use_cases import lock_member
from domain.points.wallet import Shortage
from domain.points.writing import Because
from domain.programme.programme import POINTS, Programme
from domain.staff.permissions import Permission
from domain.work import Begin
from persistence import jobs
from persistence.database import rows, value
from persistence.encryption import Vault
from persistence.ids import new_uuid
from persistence.points import chain
from tests import make
from tests.api.imports.shop import live_order
from tests.conftest import Ask
from tests.ledger import hence, put_clock_forward, set_status
from tests.servers import TestDatabase

SCRIPT = Path(__file__).resolve().parents[3] / "clients" / "verify_receipt.py"
AUDITOR = make.staff(Permission.LEDGER_VERIFY, Permission.LIABILITY_READ, Permission.POINTS_READ)

RUN = """{ ledgerVerification {
  checkpoint accounts entries findingCount findings { check memberId entryId expected found }
} }"""
RECEIPT = "query ($entry: EntryId!) { receipt(entry: $entry) { hash checkpoint { number root } document } }"


@pytest.fixture
def outside(tmp_path: Path) -> Outside:
    return Outside(tmp_path / "checkpoints.jsonl", CheckpointKeys.of(keys.generate(development=True)))


@pytest.fixture
async def member(begin: Begin, programme: Programme) -> MemberId:
    """With three orders of a hundred yuan."""
    made = (await make.member(begin, external_id="1")).id
    for name in ("a", "b", "c"):
        await order(begin, made, name)
    return made


async def order(begin: Begin, member_id: MemberId, name: str, *, paid_at: datetime | None = None) -> None:
    paid_at = paid_at or datetime.now(UTC) - timedelta(days=1)
    await live_order(begin, external_id=name, paid_at=paid_at, member_id=member_id)


async def owner(database: TestDatabase, sql: str) -> None:
    connection = await asyncpg.connect(database.migration_url)
    try:
        await connection.execute(sql)
    finally:
        await connection.close()


# Verifications


async def test_a_run_says_what_it_looked_at_and_whole_books_have_no_finding(
    ask: Ask, begin: Begin, vault: Vault, member: MemberId, outside: Outside
):
    await checkpointing(outside)()
    await verifying(begin, vault, outside)()

    answer = await ask(RUN, AUDITOR)

    assert answer["errors"] == []
    assert answer["data"]["ledgerVerification"] == {
        "checkpoint": 1,
        "accounts": 2,
        "entries": 6,
        "findingCount": 0,
        "findings": [],
    }
    assert FINDINGS._value.get() == 0
    assert await make.count("audit_log") == 0


async def test_a_finding_is_an_alarm_with_its_place(
    ask: Ask, begin: Begin, vault: Vault, member: MemberId, outside: Outside, database: TestDatabase
):
    await owner(database, "UPDATE entries SET at = at - interval '1 day' WHERE sequence = 2")

    await verifying(begin, vault, outside)()

    run = (await ask(RUN, AUDITOR))["data"]["ledgerVerification"]
    assert run["findingCount"] == 2
    assert {each["check"] for each in run["findings"]} == {"entry.hash"}
    assert {each["memberId"] for each in run["findings"]} == {str(member)}
    assert all(each["entryId"] and each["expected"] != each["found"] for each in run["findings"])
    assert FINDINGS._value.get() == 2
    assert await rows("SELECT actor_kind, act, object_kind FROM audit_log") == [
        {"actor_kind": "WORKER", "act": "ledger.broken", "object_kind": "verification"}
    ]
    (fact,) = await rows("SELECT payload::text AS payload FROM facts WHERE kind = 'ledger.tampered'")
    told = json.loads(fact["payload"])
    assert (told["findings"], told["checks"]) == (2, {"entry.hash": 2})
    assert str(member) not in fact["payload"]


async def test_whoever_may_can_have_it_verified_now_once_at_a_time(ask: Ask, member: MemberId):
    first = await ask("mutation { verifyLedger { queued problems { code } } }", AUDITOR)
    second = await ask("mutation { verifyLedger { queued problems { code } } }", AUDITOR)

    assert first["data"]["verifyLedger"] == {"queued": True, "problems": []}
    assert second["data"]["verifyLedger"] == {"queued": False, "problems": []}
    assert await jobs.is_waiting(VERIFY)
    assert await rows("SELECT act FROM audit_log") == [{"act": "ledger.verification_asked"}]


@pytest.mark.parametrize(
    "change",
    [
        "at = '-infinity'",
        "recorded_at = 'infinity'",
        "points = 9223372036854775807",
        "balance_after = 9223372036854775807",
    ],
)
async def test_no_value_keeps_a_verification_from_its_end(
    vault: Vault, member: MemberId, database: TestDatabase, change: str
):
    await owner(database, f"UPDATE entries SET {change} WHERE sequence = 2")

    findings = (await verify(vault, None))[0].findings

    assert {each.member_id for each in findings} == {member.value}
    assert "entry.hash" in {each.check for each in findings}


async def test_a_value_over_which_sql_stumbles_is_a_finding(
    vault: Vault, member: MemberId, database: TestDatabase
):
    await owner(database, "UPDATE decisions SET record = jsonb_set(record, '{awards,0,granted}', '\"many\"')")

    findings = (await verify(vault, None))[0].findings

    assert ("books.unreadable", "awards") in {(each.check, each.expected) for each in findings}


# Checkpoints


async def test_only_accounts_that_moved_have_a_new_end(begin: Begin, member: MemberId, outside: Outside):
    await make.member(begin, external_id="2")
    first = await checkpoint(outside)
    await order(begin, member, "d")
    second = await checkpoint(outside)
    third = await checkpoint(outside)

    assert first and second and third
    assert second.checkpoint.previous == first.checkpoint.digest
    assert second.checkpoint.root == third.checkpoint.root != first.checkpoint.root
    assert await rows("SELECT checkpoint, count(*) AS n FROM checkpoint_heads GROUP BY 1 ORDER BY 1") == [
        {"checkpoint": 1, "n": 2},
        {"checkpoint": 2, "n": 2},
    ]
    assert checkpoint_file.read(outside.path).signed == [first, second, third]


async def test_a_file_that_was_left_behind_catches_up(
    vault: Vault, begin: Begin, member: MemberId, outside: Outside
):
    await checkpoint(outside)
    kept = outside.path.read_text()
    await checkpoint(outside)
    outside.path.write_text(kept)
    assert (await verify(vault, outside))[0].findings == []

    await checkpoint(outside)

    assert [each.checkpoint.number for each in checkpoint_file.read(outside.path).signed] == [1, 2, 3]
    assert (await verify(vault, outside))[0].findings == []


@pytest.mark.parametrize(
    ("sql", "check"),
    [
        ("DELETE FROM checkpoints WHERE number = 2", "checkpoint.row"),
        ("UPDATE checkpoints SET root = sha256('x') WHERE number = 1", "checkpoint.row"),
        ("DELETE FROM checkpoint_heads WHERE checkpoint = 1", "checkpoint.root"),
        ("UPDATE checkpoint_heads SET head = sha256('x')", "checkpoint.head"),
        ("UPDATE checkpoint_heads SET sides = sha256('x')", "checkpoint.sides"),
        ("UPDATE accounts SET id = gen_random_uuid()", "checkpoint.account"),
    ],
)
async def test_a_hand_in_the_checkpoints_is_found(
    vault: Vault, member: MemberId, outside: Outside, database: TestDatabase, sql: str, check: str
):
    await checkpoint(outside)
    await checkpoint(outside)
    await owner(database, sql)

    assert check in {each.check for each in (await verify(vault, outside))[0].findings}


async def test_a_forged_line_in_the_file_is_found(vault: Vault, member: MemberId, outside: Outside):
    await checkpoint(outside)
    other = Outside(outside.path, CheckpointKeys.of(keys.generate()))
    await checkpoint(other)
    with outside.path.open("a") as file:
        file.write("{}\n")

    found = {each.check for each in (await verify(vault, outside))[0].findings}

    assert found == {"checkpoint.signature", "checkpoint.line"}


# Receipts


def offline(document: Any, folder: Path, pem: str) -> subprocess.CompletedProcess[str]:
    (folder / "receipt.json").write_text(json.dumps(document), encoding="utf-8")
    (folder / "merchant.pem").write_text(pem, encoding="utf-8")
    return subprocess.run(
        [sys.executable, SCRIPT, folder / "receipt.json", "--key", folder / "merchant.pem"],
        capture_output=True,
        text=True,
        check=False,
        cwd=folder,
    )


@pytest.mark.parametrize("algorithm", Algorithm)
async def test_a_receipt_is_proved_offline_and_a_forged_one_is_not(
    ask: Ask, begin: Begin, member: MemberId, tmp_path: Path, algorithm: Algorithm
):
    outside = Outside(
        tmp_path / "checkpoints.jsonl",
        CheckpointKeys.of(keys.generate(development=True, algorithm=algorithm)),
    )
    for number in range(5):
        await order(begin, (await make.member(begin, external_id=f"other {number}")).id, f"other {number}")
    entry = await value("SELECT id FROM entries WHERE member_id = $1 AND sequence = 2 LIMIT 1", member.value)
    asked = str(EntryId(member.value, entry))
    early = (await ask(RECEIPT, make.themselves(member), entry=asked))["data"]["receipt"]
    assert early["checkpoint"] is None
    signed = await checkpoint(outside)
    assert signed is not None

    answer = await ask(RECEIPT, make.themselves(member), entry=asked)

    assert answer["errors"] == []
    receipt = answer["data"]["receipt"]
    assert receipt["checkpoint"] == {"number": 1, "root": signed.checkpoint.root.hex()}
    document = receipt["document"]
    assert len(document["following"]) == 1
    proved = offline(document, tmp_path, signed.public_key)
    assert (proved.returncode, proved.stderr) == (0, "")
    assert proved.stdout.startswith("PROVED: EARN of 100 points")
    assert signed.key in proved.stdout

    for forged, words in forgeries(document):
        refused = offline(forged, tmp_path, signed.public_key)
        assert (refused.returncode, refused.stdout) == (1, ""), words
        assert words in refused.stderr
    stranger = CheckpointKeys.of(keys.generate()).sign(signed.checkpoint)
    assert "not signed by this key" in offline(document, tmp_path, stranger.public_key).stderr
    assert "no checkpoint covers" in offline(early["document"], tmp_path, signed.public_key).stderr


def forgeries(document: Any) -> list[tuple[Any, str]]:
    more, swapped, shifted, cut, elsewhere, other_root = (deepcopy(document) for _ in range(6))
    more["entry"]["fields"][5][1] = "1000"
    # The hash covers values only: it stays what it was.
    names = [name for name, _ in swapped["entry"]["fields"]]
    points, balance = names.index("points"), names.index("balance_after")
    swapped["entry"]["fields"][points][0] = "balance_after"
    swapped["entry"]["fields"][balance][0] = "points"
    shifted["entry"]["fields"][points][1] += "|" + shifted["entry"]["fields"][points + 1][1]
    cut["following"] = []
    elsewhere["path"][0][1] = "00" * 32
    other_root["checkpoint"]["entries"] += 1
    return [
        (more, "hash is not that of its fields"),
        (swapped, "fields are not those of an entry"),
        (shifted, "sign that stands between fields"),
        (cut, "does not lead from the entry"),
        (elsewhere, "does not lead to the signed root"),
        (other_root, "not signed by this key"),
    ]


def test_the_names_that_a_receipt_is_held_against_are_those_of_the_chain():
    assert runpy.run_path(str(SCRIPT))["FIELDS"] == tuple(name for name, _ in chain.FIELDS)


async def test_a_receipt_of_the_time_before_hangs_on_the_newest_checkpoint(
    ask: Ask, begin: Begin, member: MemberId, outside: Outside, tmp_path: Path
):
    await checkpoint(outside)
    await order(begin, member, "d")
    await checkpoint(outside)
    signed = await checkpoint(outside)
    assert signed is not None
    entry = await value("SELECT id FROM entries WHERE member_id = $1 AND sequence = 1 LIMIT 1", member.value)

    answer = await ask(RECEIPT, AUDITOR, entry=str(EntryId(member.value, entry)))

    receipt = answer["data"]["receipt"]
    assert receipt["checkpoint"]["number"] == 3
    assert len(receipt["document"]["following"]) == 3
    assert offline(receipt["document"], tmp_path, signed.public_key).returncode == 0


async def test_another_members_receipt_is_not_there(ask: Ask, begin: Begin, member: MemberId):
    other = (await make.member(begin, external_id="2")).id
    entry = await value("SELECT id FROM entries WHERE member_id = $1 LIMIT 1", member.value)

    answer = await ask(RECEIPT, make.themselves(other), entry=str(EntryId(member.value, entry)))
    unknown = await ask(RECEIPT, make.themselves(other), entry=str(EntryId(other.value, new_uuid())))

    assert answer["data"] == unknown["data"] == {"receipt": None}


# Liability

LIABILITY = """query ($at: DateTime) { liability(at: $at) { csv wallets {
  wallet points money { amount } receivable receivableMoney { amount }
  groups { tier age available pending held points money { amount } }
  breakage { cohorts granted expired shareBasisPoints living points }
} } }"""
ROLL = """query ($from: DateTime!, $to: DateTime!) { liabilityRollForward(from: $from, to: $to) { csv
wallets {
  wallet opening closing ties lines { movement contra points } issued burned rebateBasisPoints
  receivableOpening receivableClosing
} } }"""


BALANCE = """query ($member: MemberId!, $at: DateTime!) {
  balance(member: $member, at: $at) { available pending }
}"""


async def balance_then(ask: Ask, member: make.Made, at: datetime) -> dict[str, int]:
    answer = await ask(BALANCE, AUDITOR, member=str(member.id), at=at.isoformat())
    assert answer["errors"] == []
    found: dict[str, int] = answer["data"]["balance"]
    return found


async def priced() -> None:
    await rows("UPDATE wallet_types SET terms = '{\"price\": [100, 100]}' WHERE code = 'points'")
    await rows("UPDATE programmes SET version = version + 1")


async def test_what_is_outstanding_is_counted_by_tier_and_age_and_debts_apart(
    ask: Ask, begin: Begin, member: MemberId
):
    await priced()
    before = datetime.now(UTC)
    await indebted(begin, member)

    answer = await ask(LIABILITY, AUDITOR)

    assert answer["errors"] == []
    book = next(each for each in answer["data"]["liability"]["wallets"] if each["wallet"] == POINTS)
    assert (book["points"], book["money"], book["receivable"], book["receivableMoney"]) == (
        40,
        {"amount": 40},
        100,
        {"amount": 100},
    )
    assert book["groups"] == [
        {
            "tier": "standard",
            "age": "UP_TO_3_MONTHS",
            "available": 0,
            "pending": 0,
            "held": 40,
            "points": 40,
            "money": {"amount": 40},
        }
    ]
    earlier = await ask(LIABILITY, AUDITOR, at=before.isoformat())
    was = next(each for each in earlier["data"]["liability"]["wallets"] if each["wallet"] == POINTS)
    assert (was["points"], was["receivable"]) == (300, 0)

    rolled = await ask(ROLL, AUDITOR, **{"from": before.isoformat(), "to": datetime.now(UTC).isoformat()})
    roll = next(
        each for each in rolled["data"]["liabilityRollForward"]["wallets"] if each["wallet"] == POINTS
    )
    assert (roll["opening"], roll["closing"], roll["ties"]) == (300, 40, True)
    assert (roll["receivableOpening"], roll["receivableClosing"]) == (0, 100)
    assert roll["lines"] == [{"movement": "REVERSED", "contra": "ISSUANCE", "points": -260}]


async def test_a_sandbox_has_its_book_by_its_own_clock(ask: Ask, member: MemberId):
    await put_clock_forward(days=500)
    await rows("UPDATE programmes SET version = version + 1")

    answer = await ask("{ liability { at wallets { groups { age } } } }", AUDITOR)

    book = answer["data"]["liability"]
    assert datetime.fromisoformat(book["at"]) > datetime.now(UTC) + timedelta(days=499)
    assert {group["age"] for each in book["wallets"] for group in each["groups"]} == {"UP_TO_24_MONTHS"}


async def test_the_last_instant_of_all_has_a_book_too(ask: Ask, member: MemberId):
    answer = await ask(LIABILITY, AUDITOR, at="9999-12-31T23:59:59Z")

    assert answer["errors"] == []


async def indebted(begin: Begin, member_id: MemberId) -> None:
    """Forty points held, and a reversal of 360 that finds 260."""
    from domain.points.hold import Hold

    async with begin() as work:
        standing, programme = await lock_member(member_id, await work.programmes.find(None), work)
        page = open_pages(standing, programme, new_id=work.new_id)[programme.wallet_by_code[POINTS].id]
        await work.points.lots_to_cover(page, 300)
        hold_id, at = new_uuid(), standing.moment
        page.hold(
            Hold(
                id=hold_id,
                member_id=member_id.value,
                wallet_type_id=page.account.wallet_type_id,
                entry_id=hold_id,
                points=40,
                pieces=(),
                made_at=at,
                expires_at=at + timedelta(hours=1),
            ),
            because=Because(cause=Cause(CauseKind.HOLD, hold_id.hex)),
        )
        page.reverse(
            360, (), Shortage.DEBT, at=at, because=Because(cause=Cause(CauseKind.STAFF, new_uuid().hex))
        )
        await work.points.record([page])


async def test_points_of_a_suspended_member_stay_pending_in_the_book(ask: Ask, begin: Begin):
    await make.programme(pending=AfterPeriod(Span(3, Unit.DAY)))
    one, other = [await make.member(begin, external_id=number) for number in "12"]
    for each in (one, other):
        await order(begin, each.id, f"of {each.id}")
    await set_status(one, "SUSPENDED")

    answer = await ask(LIABILITY, AUDITOR, at=hence(days=9).isoformat())

    assert answer["errors"] == []
    book = next(each for each in answer["data"]["liability"]["wallets"] if each["wallet"] == POINTS)
    assert [(each["available"], each["pending"]) for each in book["groups"]] == [(100, 100)]
    balances = [await balance_then(ask, each, hence(days=9)) for each in (one, other)]
    assert balances == [{"available": 0, "pending": 100}, {"available": 100, "pending": 0}]


async def test_what_has_died_is_none_of_it_whether_booked_or_not(
    ask: Ask, begin: Begin, programme: Programme, vault: Vault
):
    member_id = (await make.member(begin, external_id="1")).id
    now = datetime.now(UTC)
    await order(begin, member_id, "old", paid_at=now - timedelta(days=500))
    async with begin() as work:
        standing, its = await lock_member(member_id, await work.programmes.find(None), work)
        page = open_pages(standing, its, new_id=work.new_id)[its.wallet_by_code[POINTS].id]
        at = standing.moment
        soon = NewLot(points=70, earned_at=at, available_at=at, expires_at=at + timedelta(milliseconds=1))
        page.credit(
            EntryKind.ADJUST_CREDIT, [soon], at=at, because=Because(cause=Cause(CauseKind.STAFF, "0" * 32))
        )
        await work.points.record([page])

    answer = await ask(LIABILITY, AUDITOR)
    rolled = await ask(
        ROLL,
        AUDITOR,
        **{"from": (now - timedelta(days=501)).isoformat(), "to": datetime.now(UTC).isoformat()},
    )

    book = next(each for each in answer["data"]["liability"]["wallets"] if each["wallet"] == POINTS)
    assert (book["points"], book["groups"]) == (0, [])
    assert book["breakage"] == {
        "cohorts": 2,
        "granted": 170,
        "expired": 170,
        "shareBasisPoints": 10_000,
        "living": 0,
        "points": 0,
    }
    roll = next(
        each for each in rolled["data"]["liabilityRollForward"]["wallets"] if each["wallet"] == POINTS
    )
    assert roll["ties"]
    assert {each["movement"]: each["points"] for each in roll["lines"]} == {
        "ISSUED": 100,
        "EXPIRED": -170,
        "ADJUSTED": 70,
    }


async def test_from_must_not_lie_after_to(ask: Ask, programme: Programme):
    answer = await ask(ROLL, AUDITOR, **{"from": "2026-02-01T00:00:00Z", "to": "2026-01-01T00:00:00Z"})

    assert [each["extensions"]["code"] for each in answer["errors"]] == ["BAD_USER_INPUT"]


def test_a_spreadsheet_takes_no_cell_for_a_formula():
    none = Breakage(cohorts=0, granted=0, expired=0, living=0)
    group = Group(tier="=HYPERLINK()", age=Age.OLDER, available=1, pending=0, held=0)
    book = WalletBook(wallet="+points", groups=(group,), receivable=0, breakage=none, price=None)
    programme = type("P", (), {"code": "@main", "currency": "CNY"})

    text = book_csv([book], programme, datetime(2026, 1, 1, tzinfo=UTC))  # type: ignore[arg-type]

    lines = list(csv.DictReader(StringIO(text)))
    assert {each["wallet"] for each in lines} == {"'+points"}
    assert lines[0]["tier"] == "'=HYPERLINK()"
    assert {each["programme"] for each in lines} == {"'@main"}
    assert [each["line"] for each in lines] == ["LIABILITY", "TOTAL", "RECEIVABLE", "EXPECTED_BREAKAGE"]
