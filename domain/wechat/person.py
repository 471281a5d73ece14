"""Who somebody is to WeChat, and which member that is.

A client sends a code and nothing else: openid, unionid and phone come from WeChat's server alone, so there is
nothing that a client could claim to be. The key of WeChat's own session that comes along is dropped where it
is read: nothing here needs it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from domain.kernel.ids import MemberId
from domain.members.identity import Identity, IdentityKind, identity


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """A WeChat account, as one mini-program sees it."""

    app: str
    """The AppID."""
    openid: str = field(repr=False)
    unionid: str | None = field(default=None, repr=False)
    """The same in all apps of one Open Platform account; None where the app belongs to none."""

    def identities(self) -> list[Identity]:
        """In the one order in which all writers take them."""
        found = [identity(IdentityKind.WECHAT_OPENID, f"{self.app}:{self.openid}")]
        if self.unionid is not None:
            found.append(identity(IdentityKind.WECHAT_UNIONID, self.unionid))
        return found

    def to_plain(self) -> Mapping[str, str]:
        """As it is kept, sealed, until the code is used."""
        return {"openid": self.openid, **({"unionid": self.unionid} if self.unionid is not None else {})}

    @classmethod
    def from_plain(cls, app: str, plain: Mapping[str, str]) -> Person:
        return cls(app=app, openid=plain["openid"], unionid=plain.get("unionid"))


class Known(StrEnum):
    """By what the member was recognised that a log-in leads to."""

    ACCOUNT = "ACCOUNT"
    """By the account: its openid, or its unionid from another app."""
    PHONE = "PHONE"
    """By the phone alone: somebody who was enrolled at a till, or has another account of WeChat."""
    NOBODY = "NOBODY"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recognised:
    """Which member a log-in leads to."""

    known: Known
    member_id: MemberId | None = None
    missing: tuple[Identity, ...] = ()
    """Which identities of the account nobody has yet: they become the member's."""
    twin: MemberId | None = None
    """Another member who has the same account by its unionid: the two may be one person."""


def recognise(account: Mapping[Identity, MemberId | None], phone: MemberId | None) -> Recognised:
    """Who it is, by who has the identities of the account, and the phone that WeChat has proven, if any.

    The openid says it first, then the unionid, then the phone. What another member has is never taken away by
    a log-in: two members of one unionid stay two until a person says that they are one.
    """
    missing = tuple(each for each, holder in account.items() if holder is None)
    holders = [holder for holder in account.values() if holder is not None]
    if holders:
        first = holders[0]  # the openid's, where it has one: it comes first
        twin = next((each for each in holders if each != first), None)
        return Recognised(known=Known.ACCOUNT, member_id=first, missing=missing, twin=twin)
    if phone is not None:
        return Recognised(known=Known.PHONE, member_id=phone, missing=missing)
    return Recognised(known=Known.NOBODY, missing=missing)
