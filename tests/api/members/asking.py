"""Operations about members that several tests ask, and the callers who ask them."""

from __future__ import annotations

from typing import Any

from domain.staff.bundles import BUNDLES, Role
from domain.staff.permissions import Permission
from tests import make

SERVER = make.service(
    Permission.MEMBERS_READ,
    Permission.MEMBERS_SEARCH,
    Permission.MEMBERS_ENROL,
    Permission.MEMBERS_WRITE,
    Permission.MEMBERS_READ_CONTACT,
    Permission.POINTS_READ,
    Permission.ORDERS_READ,
    Permission.COUPONS_READ,
)
"""The merchant's own server."""


def role(which: Role, *, stores: tuple[str, ...] = ()) -> Any:
    return make.staff(*BUNDLES[which], stores=stores)


ENROL = """
mutation ($input: EnrolMemberInput!) {
  enrolMember(input: $input) {
    member { id version displayName card { number status } enrolSource enrolStore tier { tier { code } } }
    joinedOrders
    problems { __typename code message path ... on IdentityTaken { kind } }
  }
}
"""

UPDATE = """
mutation ($input: UpdateMemberInput!) {
  updateMember(input: $input) {
    member { id version name phone email gender locale profile personalProfile }
    joinedOrders
    problems { __typename code message path ... on VersionConflict { expected current } }
  }
}
"""

REVEAL = """
mutation ($input: RevealMemberInput!) {
  revealMember(input: $input) {
    member { id displayName phone birthday }
    problems { code path }
  }
}
"""

PERSON = """
query ($id: MemberId) {
  member(id: $id) {
    displayName name company phone email birthday address gender personalProfile profile
  }
}
"""

CARD = """
query {
  me {
    id
    displayName
    card { number }
    tier {
      tier { code name benefits { title } }
      progress { next { code } words }
    }
    points { available pending nextExpiry { at points } }
    coupons(first: 10) { nodes { title validUntil } }
    pointsEntries(first: 5) { nodes { id points effect at } }
  }
}
"""
"""The member card: what a storefront shows on its first page."""


def enrol(**given: Any) -> dict[str, Any]:
    return {"idempotencyKey": make.key(), **given}


def update(member: make.Made, **given: Any) -> dict[str, Any]:
    return {"idempotencyKey": make.key(), "id": str(member.id), **given}
