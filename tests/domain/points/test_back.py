"""Where points go that come back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from domain.points.back import back_to_lots
from domain.points.entry import Cause, CauseKind, EntryKind
from domain.points.lot import Piece
from domain.points.writing import Because
from tests.domain.points.test_account import NOON, a_lot, a_page, an_account

SHANGHAI = ZoneInfo("Asia/Shanghai")
BECAUSE = Because(cause=Cause(CauseKind.ENTRY, UUID(int=5).hex))
DEAD, ALIVE, ENDLESS = a_lot(1, 10, dies=NOON), a_lot(2, 10, dies=NOON + timedelta(seconds=1)), a_lot(3, 10)
PIECES = [Piece(DEAD.id, 4), Piece(ALIVE.id, 3), Piece(ENDLESS.id, 2)]


def test_points_of_a_dead_lot_live_on_in_its_child_through_the_last_day() -> None:
    page = a_page(an_account(), DEAD, ALIVE, ENDLESS)

    back, opened = back_to_lots(PIECES, page, extend_days=30, zone=SHANGHAI)

    assert back == PIECES[1:]
    (child,) = opened
    assert (child.points, child.parent_id, child.available_at) == (4, DEAD.id, NOON)
    assert child.earned_at == DEAD.earned_at
    # Noon in London is evening in Shanghai, still 1 March: through 31 March.
    assert child.expires_at == datetime(2026, 3, 31, 16, tzinfo=UTC)


def test_of_a_membership_that_has_died_nothing_lives_on() -> None:
    page = a_page(an_account(), DEAD, closes_at=NOON)

    assert back_to_lots(PIECES[:1], page, extend_days=30, zone=SHANGHAI) == (PIECES[:1], [])


def test_where_nothing_is_extended_they_come_back_and_die() -> None:
    page = a_page(an_account(), a_lot(1, 10, dies=NOON))

    back, opened = back_to_lots(PIECES[:1], page, extend_days=None, zone=SHANGHAI)

    assert (back, opened) == (PIECES[:1], [])


def test_what_was_taken_and_given_back_leaves_the_account_as_it_was() -> None:
    page = a_page(an_account(available=20), ALIVE, ENDLESS)
    before = dict(page.lots)
    taken = page.debit(EntryKind.ADJUST_DEBIT, 15, at=NOON, because=BECAUSE)
    pieces = [Piece(draw.lot_id, -draw.points) for draw in taken.draws]

    back, opened = back_to_lots(pieces, page, extend_days=30, zone=SHANGHAI)
    page.give_back(back, opened, at=NOON, because=BECAUSE, kind=EntryKind.ADJUST_CREDIT)

    assert page.lots == before
    assert (page.account.available, page.account.adjusted, page.account.balance) == (20, 0, 20)
