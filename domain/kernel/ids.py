"""Ids that can not be mixed up, and the form in which they travel.

On the wire an id is its kind and 26 letters of Crockford's base 32 (the TypeID form), for instance
`mem_01jd3v...`. What belongs to a member carries the member first, `ord_<member><own>`: whoever holds
the id of an order can be answered by the shard that holds the member, without a search over all.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import ClassVar, Self
from uuid import UUID

ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz"
_VALUE = {letter: value for value, letter in enumerate(ALPHABET)}
_PAIRS = [one + other for one in ALPHABET for other in ALPHABET]
_SHIFTS = range(120, -1, -10)
LETTERS = 26
NOBODY = UUID(int=0)
"""Stands for "no member" where a key column must have a value."""


class MalformedId(ValueError):
    """The text is not an id of this kind. It says nothing about whether such an object exists."""


@lru_cache(maxsize=512)
def letters(value: UUID) -> str:
    """Kept: a request writes its caller several times, in a bucket, a line of the log, an answer."""
    number = value.int
    return "".join([_PAIRS[number >> shift & 1023] for shift in _SHIFTS])


def from_letters(text: str) -> UUID:
    number = 0
    if len(text) != LETTERS or text[0] > "7":
        raise MalformedId("an id has 26 letters after its kind")
    for letter in text:
        value = _VALUE.get(letter)
        if value is None:
            raise MalformedId("an id has only the letters of base 32")
        number = number << 5 | value
    return UUID(int=number)


@dataclass(frozen=True, slots=True, order=True)
class Id:
    """An id of something that stands on its own."""

    prefix: ClassVar[str]
    value: UUID

    def __str__(self) -> str:
        return f"{self.prefix}_{letters(self.value)}"

    @classmethod
    def parse(cls, text: str) -> Self:
        prefix, _, rest = text.partition("_")
        if prefix != cls.prefix:
            raise MalformedId(f"an id of this kind begins with {cls.prefix}_")
        return cls(from_letters(rest))


@dataclass(frozen=True, slots=True, order=True)
class OwnedId:
    """An id of something that belongs to a member."""

    prefix: ClassVar[str]
    member: UUID
    value: UUID

    def __str__(self) -> str:
        return f"{self.prefix}_{letters(self.member)}{letters(self.value)}"

    @classmethod
    def parse(cls, text: str) -> Self:
        prefix, _, rest = text.partition("_")
        if prefix != cls.prefix:
            raise MalformedId(f"an id of this kind begins with {cls.prefix}_")
        return cls(from_letters(rest[:LETTERS]), from_letters(rest[LETTERS:]))


class MemberId(Id):
    prefix = "mem"
    __slots__ = ()


class ProgrammeId(Id):
    prefix = "prg"
    __slots__ = ()


class WalletTypeId(Id):
    prefix = "wal"
    __slots__ = ()


class StaffId(Id):
    prefix = "stf"
    __slots__ = ()


class ServiceId(Id):
    """A service account: it stays while its keys come and go."""

    prefix = "svc"
    __slots__ = ()


class ServiceKeyId(Id):
    prefix = "key"
    __slots__ = ()


class SessionId(Id):
    """One log-in."""

    prefix = "ses"


class DuplicateId(Id):
    """Of two members who may be one person."""

    prefix = "dup"
    __slots__ = ()


class CampaignSimulationId(Id):
    prefix = "sim"
    __slots__ = ()


class WebhookId(Id):
    prefix = "whk"
    __slots__ = ()


class ChatId(Id):
    """A group in a chat service that is told things."""

    prefix = "cht"
    __slots__ = ()


class MemberNoteId(OwnedId):
    """What staff wrote about a member."""

    prefix = "nte"
    __slots__ = ()


class MentionId(Id):
    """Of a member of staff, by another one."""

    prefix = "mtn"
    __slots__ = ()


class AuditId(Id):
    """Of a line in the record of acts."""

    prefix = "act"
    __slots__ = ()


class ViolationId(Id):
    prefix = "vio"
    __slots__ = ()


class DeliveryId(Id):
    prefix = "dlv"
    __slots__ = ()


class TemplateId(Id):
    prefix = "tpl"
    __slots__ = ()


class CouponBatchId(Id):
    """Of many coupons or codes that are made in the background."""

    prefix = "cbt"
    __slots__ = ()


class ArticleId(Id):
    """Of something that the merchant knows and tells."""

    prefix = "art"
    __slots__ = ()


class GuestOrderId(Id):
    """An order whose person is not known yet. It becomes an OrderId when the person is."""

    prefix = "gst"
    __slots__ = ()


class OrderId(OwnedId):
    prefix = "ord"
    __slots__ = ()


class EventId(OwnedId):
    prefix = "evt"
    __slots__ = ()


class ReturnId(OwnedId):
    """Goods that came back, or an order that was called off."""

    prefix = "ret"
    __slots__ = ()


class EntryId(OwnedId):
    prefix = "ent"
    __slots__ = ()


class LotId(OwnedId):
    prefix = "lot"
    __slots__ = ()


class HoldId(OwnedId):
    prefix = "hld"
    __slots__ = ()


class ApprovalId(OwnedId):
    """Of what waits for a second person; its member is nobody where it is about none."""

    prefix = "apr"
    __slots__ = ()


class MergeId(OwnedId):
    """Of a merge of balances; its member is the one who has them now."""

    prefix = "mrg"
    __slots__ = ()


class FloorId(OwnedId):
    """Of a tier that was given with an end."""

    prefix = "flr"
    __slots__ = ()


class CouponId(OwnedId):
    prefix = "cpn"
    __slots__ = ()


class QuoteId(OwnedId):
    prefix = "quo"
    __slots__ = ()


class RedemptionId(OwnedId):
    prefix = "rdm"
    __slots__ = ()


class CardId(OwnedId):
    prefix = "crd"
    __slots__ = ()


class FactId(OwnedId):
    """A fact of the change feed; its member is nobody for facts about the programme."""

    prefix = "fct"
    __slots__ = ()


class ErasureId(OwnedId):
    """Of a request to be erased, and of what certifies that it was done."""

    prefix = "era"
    __slots__ = ()


class DataExportId(OwnedId):
    """Of a file with all that is known of a member."""

    prefix = "exp"
    __slots__ = ()


class TeamId(Id):
    """Of those who work on tickets together."""

    prefix = "tem"
    __slots__ = ()


class EscalationId(Id):
    """Of what a ticket's deadline, or its urgency, wants somebody to know."""

    prefix = "esc"
    __slots__ = ()


class SurveyInvitationId(OwnedId):
    """Of a request to answer a survey; its member is nobody where it came of a link."""

    prefix = "svi"
    __slots__ = ()


class SurveyAnswerId(OwnedId):
    """Its member is nobody where it is not known who answered."""

    prefix = "sva"
    __slots__ = ()


class FollowUpId(OwnedId):
    """Its member is nobody where it is about none."""

    prefix = "fup"
    __slots__ = ()


class LegalHoldId(Id):
    prefix = "lgh"
    __slots__ = ()


class TicketId(Id):
    """Of something that somebody asked, complained of, suggested or praised."""

    prefix = "tkt"
    __slots__ = ()


class TicketMessageId(Id):
    prefix = "tkm"
    __slots__ = ()


class TicketFileId(Id):
    """Of something that is attached to a ticket."""

    prefix = "tkf"
    __slots__ = ()


class HandoverId(Id):
    prefix = "hnd"
    __slots__ = ()


class GoodwillId(OwnedId):
    prefix = "gwl"
    __slots__ = ()


class TicketBoxId(Id):
    """Of a code on the wall of a store by which people hand in tickets without a name."""

    prefix = "tkb"
    __slots__ = ()


class TicketSourceId(Id):
    """Of another system that hands in tickets."""

    prefix = "tks"
    __slots__ = ()


class ProspectId(Id):
    """Of somebody who is no member yet. Whoever has it may take the consent back."""

    prefix = "prs"
    __slots__ = ()
