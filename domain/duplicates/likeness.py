"""What makes two members look like one person, as reasons and a score.

Two members never share a phone, an e-mail or an id: those are unique. So it is asked what else they share.
That two have one WeChat account shows at a log-in, and only there (`domain/wechat`).
Names are compared in their folded form, in which 張 is 张 and Ann is ANN.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from domain.members.spelling import folded

MOST = 99
"""Nothing that is found so is certain."""
PER_FURTHER_REASON = 10
SIMILAR = 0.6
"""Of the letters of two names so many stand in the same order: `Jon Smith` and `John Smith`."""


class Likeness(StrEnum):
    SAME_WECHAT_ACCOUNT = "SAME_WECHAT_ACCOUNT"
    """Each is known by another app, and WeChat says that it is one account."""
    NAME_AND_BIRTHDAY = "NAME_AND_BIRTHDAY"
    SIMILAR_NAME_BIRTHDAY_AND_PHONE_END = "SIMILAR_NAME_BIRTHDAY_AND_PHONE_END"
    NAME_AND_PHONE_END = "NAME_AND_PHONE_END"
    """The same name, and the last four digits of the phone."""
    NAME_AND_COMPANY = "NAME_AND_COMPANY"
    OTHER_SPELLING = "OTHER_SPELLING"
    """The names are the same but for traditional characters, width or capitals. Never alone."""


SCORES = {
    Likeness.SAME_WECHAT_ACCOUNT: MOST,
    Likeness.NAME_AND_BIRTHDAY: 80,
    Likeness.SIMILAR_NAME_BIRTHDAY_AND_PHONE_END: 70,
    Likeness.NAME_AND_PHONE_END: 60,
    Likeness.NAME_AND_COMPANY: 50,
    Likeness.OTHER_SPELLING: 0,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """What is compared, opened."""

    name: str | None
    company: str | None
    phone: str | None
    birthday: str | None
    """`YYYY-MM-DD`."""


def likenesses(one: Person, other: Person) -> list[Likeness]:
    """Why they may be one person; empty where nothing says so."""
    if not one.name or not other.name:
        return []
    mine, theirs = folded(one.name), folded(other.name)
    born = one.birthday is not None and one.birthday == other.birthday
    end = one.phone is not None and other.phone is not None and one.phone[-4:] == other.phone[-4:]
    if mine != theirs:
        similar = SequenceMatcher(None, mine, theirs, autojunk=False).ratio() >= SIMILAR
        return [Likeness.SIMILAR_NAME_BIRTHDAY_AND_PHONE_END] if similar and born and end else []
    firm = bool(one.company and other.company) and folded(one.company or "") == folded(other.company or "")
    found = [
        reason
        for reason, holds in (
            (Likeness.NAME_AND_BIRTHDAY, born),
            (Likeness.NAME_AND_PHONE_END, end),
            (Likeness.NAME_AND_COMPANY, firm),
        )
        if holds
    ]
    if found and one.name != other.name:
        found.append(Likeness.OTHER_SPELLING)
    return found


def score(reasons: Sequence[Likeness]) -> int:
    """The strongest reason, and a little for each further one."""
    strong = [SCORES[each] for each in reasons if SCORES[each]]
    return min(MOST, max(strong) + PER_FURTHER_REASON * (len(strong) - 1))
