"""The questions that the page has ready. A test asks them all of the real schema."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

MEMBER_CARD = """\
# The member card of a storefront: one request, one statement in the database.
query MemberCard {
  me {
    id
    displayName
    card {
      number
    }
    tier {
      tier {
        name
        colour
        benefits(first: 3) {
          title
        }
      }
      progress {
        words
        next {
          name
        }
        toReach {
          metric
          current
          target
          remaining
        }
      }
    }
    points {
      available
      pending
      nextExpiry {
        points
        at
      }
    }
    coupons(first: 10) {
      nodes {
        title
        validUntil
      }
    }
    pointsEntries(first: 5) {
      nodes {
        kind
        points
        effect
        balanceAfter
        at
      }
    }
  }
}
"""

RECORD_ORDER = """\
# A paid order becomes points, progress and perhaps a new tier, in one transaction.
# Send it twice: the second answer is the first one, and `extensions` says so.
mutation RecordOrder($input: RecordOrderInput!) {
  recordOrder(input: $input) {
    order {
      id
      goods {
        formatted
      }
      awards {
        wallet
        points
        rule
        base {
          formatted
        }
        multiplier
      }
      tierMoves {
        fromTier
        toTier
      }
    }
    problems {
      code
      message
      path
    }
  }
}
"""

STAFF_SEARCH = """\
# What the support desk sees: names and phones masked by role.
# `search` finds a part of the name; a whole phone or card number finds exactly one.
query StaffSearch($search: String) {
  members(search: $search, first: 10) {
    nodes {
      id
      displayName
      phone
      card {
        number
        status
      }
      tier {
        tier {
          name
        }
      }
      points {
        available
      }
      lastActiveAt
    }
    pageInfo {
      hasNextPage
      endCursor
    }
  }
}
"""


@dataclass(frozen=True, slots=True)
class Example:
    """A question, who asks it, and with what."""

    name: str
    """Its name in the address, and of its texts: `page-<name>-title`, `page-<name>-words`."""
    query: str
    caller: str
    """The key of a demo caller: a role, `member` or `service`."""
    variables: Mapping[str, Any]


def examples(*, search: str | None, order: Mapping[str, Any]) -> tuple[Example, ...]:
    """The ready questions. `search`: what finds somebody; `order`: an order that was not recorded yet."""
    return (
        Example("card", MEMBER_CARD, "member", {}),
        Example("order", RECORD_ORDER, "clerk", {"input": order}),
        Example("search", STAFF_SEARCH, "support", {"search": search}),
    )
