"""By what a member is known: phone, e-mail, card, the id in another system, WeChat. Unique over all members.

A value is brought into one form before anything else, so that `138 0013 8000`, `+8613800138000` and
`００８６１３８００１３８０００` are one phone.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from enum import StrEnum

import phonenumbers
from email_validator import EmailNotValidError, validate_email

from domain.kernel.refusal import InvalidInput
from domain.members.card import is_card_number

DEFAULT_REGION = "CN"
"""Whose numbers may be written without a country code."""
LONGEST_PHONE = 40
LONGEST_EMAIL = 254
LONGEST_EXTERNAL_ID = 200
LONGEST_CARD_NUMBER = 40
LONGEST_WECHAT_ID = 128
WECHAT_APP = re.compile(r"wx[0-9a-f]{16}")
"""The AppID of a mini-program."""
WECHAT_ID = re.compile(rf"[A-Za-z0-9_-]{{1,{LONGEST_WECHAT_ID}}}")
"""An openid or a unionid. WeChat says no more of them than that they are texts; these letters are all that
it uses."""
_NEVER = re.compile("[\0\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
"""NUL, the letters that change the direction of what follows, and halves of letters."""


class IdentityKind(StrEnum):
    PHONE = "PHONE"
    EMAIL = "EMAIL"
    CARD = "CARD"
    EXTERNAL = "EXTERNAL"
    WECHAT_OPENID = "WECHAT_OPENID"
    """A WeChat account as one mini-program sees it: `AppID:openid`."""
    WECHAT_UNIONID = "WECHAT_UNIONID"
    """The same account as all apps of one Open Platform account see it."""


WECHAT = frozenset({IdentityKind.WECHAT_OPENID, IdentityKind.WECHAT_UNIONID})


@dataclass(frozen=True, slots=True, order=True)
class Identity:
    """One identity in its normal form, which is what its fingerprint is made of."""

    kind: IdentityKind
    value: str = field(repr=False)


def text(field: str, value: object, *, longest: int) -> str:
    """A text as it may be stored: something, not too long, nothing that PostgreSQL can not hold, nothing
    that turns its neighbours on a screen the other way round.

    Raises InvalidInput: MALFORMED, EMPTY, TOO_LONG.
    """
    if not isinstance(value, str):
        raise InvalidInput(field, "MALFORMED")
    if len(value) > longest * 4:
        raise InvalidInput(field, "TOO_LONG")  # before any work is spent on it
    if _NEVER.search(value):
        raise InvalidInput(field, "MALFORMED")
    plain = unicodedata.normalize("NFC", value.strip())
    if not plain:
        raise InvalidInput(field, "EMPTY")
    if len(plain) > longest:
        raise InvalidInput(field, "TOO_LONG")
    return plain


def phone(value: object, *, field: str = "phone", region: str = DEFAULT_REGION) -> str:
    """The number in E.164 form: `+8613800138000`. Raises InvalidInput."""
    plain = text(field, value, longest=LONGEST_PHONE)
    try:
        number = phonenumbers.parse(plain, region)
    except phonenumbers.NumberParseException:
        raise InvalidInput(field, "MALFORMED") from None
    # A number with an extension is shared by many people and can not tell one of them.
    if number.extension or not phonenumbers.is_valid_number(number):
        raise InvalidInput(field, "MALFORMED")
    return phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)


def email(value: object, *, field: str = "email") -> str:
    """The address as it is written to; whether mail arrives is not asked. Raises InvalidInput."""
    plain = text(field, value, longest=LONGEST_EMAIL)
    try:
        return validate_email(plain, check_deliverability=False).normalized
    except EmailNotValidError:
        raise InvalidInput(field, "MALFORMED") from None


def card_number(value: object, *, field: str = "cardNumber") -> str:
    """The digits alone, with a right check digit. Raises InvalidInput."""
    plain = text(field, value, longest=LONGEST_CARD_NUMBER)
    digits = unicodedata.normalize("NFKC", plain).replace(" ", "").replace("-", "")
    if not is_card_number(digits):
        raise InvalidInput(field, "MALFORMED")
    return digits


def external_id(value: object, *, field: str = "externalId") -> str:
    """The id in the merchant's own system. Its letters keep their case: some systems tell them apart."""
    plain = unicodedata.normalize("NFKC", text(field, value, longest=LONGEST_EXTERNAL_ID))
    # Some letters become a space and another one.
    return text(field, plain, longest=LONGEST_EXTERNAL_ID)


def wechat_openid(value: object, *, field: str = "openid") -> str:
    """`AppID:openid`: each mini-program has its own openid of one person. Raises InvalidInput."""
    app, _, openid = text(field, value, longest=len("wx:") + 16 + LONGEST_WECHAT_ID).partition(":")
    if not WECHAT_APP.fullmatch(app) or not WECHAT_ID.fullmatch(openid):
        raise InvalidInput(field, "MALFORMED")
    return f"{app}:{openid}"


def wechat_unionid(value: object, *, field: str = "unionid") -> str:
    """Raises InvalidInput."""
    unionid = text(field, value, longest=LONGEST_WECHAT_ID)
    if not WECHAT_ID.fullmatch(unionid):
        raise InvalidInput(field, "MALFORMED")
    return unionid


def identity(kind: IdentityKind, normal: str) -> Identity:
    """The identity of a value that has been through the function of its kind above."""
    return Identity(kind, normal.casefold() if kind is IdentityKind.EMAIL else normal)
