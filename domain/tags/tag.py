"""What a tag is, and who put it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from enum import StrEnum

from domain.campaigns.checking import WORD
from domain.kernel.facts import Fact
from domain.kernel.ids import MemberId
from domain.kernel.refusal import InvalidInput
from domain.programme.programme import Programme

MOST_AT_ONCE = 20


class TagSource(StrEnum):
    STAFF = "STAFF"
    CAMPAIGN = "CAMPAIGN"
    RULE = "RULE"
    """A segment that the member entered."""
    COUPON = "COUPON"
    """A coupon that the member got or used."""
    PROSPECT = "PROSPECT"
    """It had the tag when it was no member yet."""


def check_tag(tag: str, field: str) -> None:
    """Raises InvalidInput."""
    if not WORD.fullmatch(tag):
        raise InvalidInput(field, "MALFORMED")


def check_tags(tags: Sequence[str]) -> None:
    """What can be named at once. Raises InvalidInput with the place."""
    if not tags:
        raise InvalidInput("tags", "EMPTY")
    if len(tags) > MOST_AT_ONCE:
        raise InvalidInput("tags", "TOO_MANY")
    for i, tag in enumerate(tags):
        check_tag(tag, f"tags.{i}")


def tagging_facts(
    kind: str, members: Iterable[MemberId], programme: Programme, source: TagSource, *, at: datetime
) -> list[Fact]:
    """`member.tagged`, `member.untagged`: that it happened. Which tag is personal, as it may say anything of
    a person: whoever may know reads the member."""
    return [
        Fact(
            kind=kind,
            member_id=member,
            at=at,
            payload={"member": str(member), "programme": programme.code, "source": source.value},
        )
        for member in members
    ]
