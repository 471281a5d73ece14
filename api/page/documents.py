"""The questions that the page has ready. A test asks them all of the real schema."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

MEMBER_CARD = """\
# A storefront's member card:
# one request, one statement in the database.
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
# A paid order becomes points and perhaps a tier.
# Send it twice: `extensions` says it is a replay.
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
# What support sees: names and phones are masked.
# `search`: part of a name, a whole phone, a card.
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
