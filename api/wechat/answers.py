"""WeChat's answers, read: JSON in a body that calls itself text/plain, errors among it, all with 200.

Nothing is believed that is not as documented: another type, a letter that no openid has, or a phone of
another app make the whole answer one that nobody understands.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson

from domain.kernel.refusal import InvalidInput
from domain.members import identity
from domain.wechat.person import Person

LONGEST_TOKEN = 2_048
"""An access token has 512 letters at most, as WeChat says today."""
LONGEST_TERM = 7_200
"""Seconds that a token is good, at most."""


class BrokenAnswer(Exception):
    """This is no answer of WeChat's."""


@dataclass(frozen=True, slots=True)
class Token:
    """What calls about phones are asked with."""

    text: str = field(repr=False)
    good_for: int
    """Seconds."""


def read(body: bytes) -> tuple[int, Mapping[str, Any]]:
    """The number of the error, 0 for none, and the whole answer. Raises BrokenAnswer."""
    try:
        answer = orjson.loads(body)
    except orjson.JSONDecodeError:
        raise BrokenAnswer("no JSON") from None
    if not isinstance(answer, dict):
        raise BrokenAnswer("no object")
    errcode = answer.get("errcode", 0)
    if type(errcode) is not int:
        raise BrokenAnswer("an errcode that is no number")
    return errcode, answer


def person(app: str, answer: Mapping[str, Any]) -> Person:
    """Of code2Session. The session's key is left where it is. Raises BrokenAnswer."""
    unionid = answer.get("unionid")
    return Person(
        app=app,
        openid=_wechat_id(answer.get("openid"), "openid"),
        unionid=_wechat_id(unionid, "unionid") if unionid else None,  # "" where there is none
    )


def phone(app: str, answer: Mapping[str, Any]) -> str | None:
    """Of getPhoneNumber, in E.164 form; None for a number that can not be one. Raises BrokenAnswer."""
    info = answer.get("phone_info")
    if not isinstance(info, dict):
        raise BrokenAnswer("no phone_info")
    watermark = info.get("watermark")
    if not isinstance(watermark, dict) or watermark.get("appid") != app:
        raise BrokenAnswer("a phone of another app")
    number, country = info.get("purePhoneNumber"), info.get("countryCode")
    if type(country) is int:  # the page shows a number, the table beside it says text
        country = str(country)
    if not isinstance(number, str) or not isinstance(country, str):
        raise BrokenAnswer("a phone that is no text")
    try:
        return identity.phone(f"+{country.removeprefix('+')}{number}")
    except InvalidInput:
        return None


def token(answer: Mapping[str, Any]) -> Token:
    """Of getStableAccessToken. Raises BrokenAnswer."""
    text, seconds = answer.get("access_token"), answer.get("expires_in")
    if not isinstance(text, str) or not 0 < len(text) <= LONGEST_TOKEN or not text.isascii():
        raise BrokenAnswer("no access_token")
    if type(seconds) is not int or seconds <= 0:
        raise BrokenAnswer("no expires_in")
    return Token(text, min(seconds, LONGEST_TERM))


def _wechat_id(value: Any, name: str) -> str:
    if not isinstance(value, str) or not identity.WECHAT_ID.fullmatch(value):
        raise BrokenAnswer(f"no {name}")
    return value
