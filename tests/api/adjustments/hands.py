"""What the tests of points moved by hand send."""

from __future__ import annotations

from typing import Any

from domain.programme.programme import POINTS
from domain.staff.permissions import Permission
from persistence.database import rows
from persistence.ids import new_uuid
from persistence.programme.repository import COPIES
from tests import make
from tests.conftest import Ask
from tests.ledger import parts

ADJUST = """
mutation ($input: AdjustPointsInput!) {
  adjustPoints(input: $input) {
    entry { id kind points effect availableAfter }
    approval { id kind state memberId askedBy adjustment { wallet points validThrough } }
    problems { __typename code message
      ... on InvalidInput { field reason }
      ... on InsufficientPoints { requested available }
      ... on MembershipNotActive { status }
      ... on ApprovalNeeded { approval limit sum } }
  }
}
"""
APPROVE = """
mutation ($id: ApprovalId!) {
  approve(id: $id) {
    approval { id state decidedBy refusedBecause entryId }
    entry { id kind points }
    problems { __typename code message
      ... on InsufficientPoints { requested available }
      ... on ApprovalDecided { approval state } }
  }
}
"""
REJECT = """
mutation ($id: ApprovalId!, $reason: String!) {
  rejectApproval(id: $id, reason: $reason) {
    approval { id state decidedBy decisionReason } problems { __typename code }
  }
}
"""
RESTORE = """
mutation ($input: RestoreExpiredInput!) {
  restoreExpired(input: $input) {
    entry { id kind points }
    problems { __typename code
      ... on InvalidInput { field reason }
      ... on RestoredTooMuch { requested expired }
      ... on RestoredTooLate { days }
      ... on AlreadyRestored { entry } }
  }
}
"""
LEDGER = ("entries", "lots", "draws", "approvals", "adjuster_uses", "audit_log", "facts", "entry_reasons")
"""What a refused movement must not have touched."""


def operator(*more: Permission) -> Any:
    """Somebody new, who may adjust."""
    return make.staff(Permission.POINTS_ADJUST, Permission.POINTS_READ, *more, who=new_uuid())


def decider() -> Any:
    """Somebody new, who decides about what others have asked for."""
    return make.staff(Permission.APPROVALS_READ, Permission.APPROVALS_DECIDE, who=new_uuid())


def adjustment(member: make.Made, points: int, **more: Any) -> dict[str, Any]:
    return {
        "idempotencyKey": make.key(),
        "memberId": str(member.id),
        "points": points,
        "reason": "The till was down",
        **more,
    }


async def adjust(ask: Ask, caller: Any, member: make.Made, points: int, **more: Any) -> dict[str, Any]:
    answer = await ask(ADJUST, caller, input=adjustment(member, points, **more))
    assert answer["errors"] == []
    payload: dict[str, Any] = answer["data"]["adjustPoints"]
    return payload


async def approve(ask: Ask, caller: Any, approval: str) -> dict[str, Any]:
    answer = await ask(APPROVE, caller, id=approval)
    assert answer["errors"] == []
    payload: dict[str, Any] = answer["data"]["approve"]
    return payload


async def available(member: make.Made, wallet: str = POINTS) -> int:
    return (await parts(member, wallet))["available"]


async def set_limit(points: int) -> None:
    await rows(
        "UPDATE programmes SET settings = settings || jsonb_build_object('adjustment_limit', $1::bigint),"
        " version = version + 1",
        points,
    )
    COPIES.forget()
