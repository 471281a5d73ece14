"""Subscriptions and messages."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from uuid import UUID

import pytest

from domain.kernel.ids import NOBODY, FactId, MemberId
from domain.webhooks.message import message_of
from domain.webhooks.refusals import UnknownFactKind, UnknownFactVersion
from domain.webhooks.webhook import ToldFact, check_kinds, check_version

MEMBER = UUID("01890000-0000-7000-8000-000000000001")


def fact(member: UUID = MEMBER) -> ToldFact:
    return ToldFact(
        id=FactId(member, UUID("01890000-0000-7000-8000-000000000002")),
        kind="points.earned",
        version=1,
        position=7,
        at=datetime(2026, 3, 1, 4, 5, 6, tzinfo=UTC),
        recorded_at=datetime(2026, 3, 1, 4, 5, 6, 789, tzinfo=UTC),
        member_id=MemberId(member) if member != NOBODY else None,
        payload={"points": 12, "wallet": "points"},
    )


def test_kinds_are_known_and_each_stands_once():
    assert check_kinds(["order.recorded", "order.recorded", "points.earned"]) == (
        "order.recorded",
        "points.earned",
    )
    assert check_kinds(["order.recorded", "*"]) == ("*",)
    with pytest.raises(UnknownFactKind) as refused:
        check_kinds(["order.recorded", "order.eaten"])
    assert refused.value.kind == "order.eaten"


@pytest.mark.parametrize("version", [0, 2, -1])
def test_versions_are_known(version):
    assert check_version(1) == 1
    with pytest.raises(UnknownFactVersion):
        check_version(version)


def test_a_message_says_what_happened_to_whom_and_when():
    assert json.loads(message_of(fact())) == {
        "id": str(fact().id),
        "type": "points.earned",
        "version": 1,
        "timestamp": "2026-03-01T04:05:06.000000Z",
        "recordedAt": "2026-03-01T04:05:06.000789Z",
        "position": 7,
        "memberId": str(MemberId(MEMBER)),
        "data": {"points": 12, "wallet": "points"},
    }
    assert json.loads(message_of(fact(NOBODY)))["memberId"] is None
