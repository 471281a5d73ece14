"""What WeChat's numbers mean for whoever wants to log in.

WeChat answers 200 whatever is the matter, and says it by `errcode` in the body. The numbers are those that
its pages list for code2Session, getPhoneNumber and getStableAccessToken, and those of its list for all calls
that these can answer. One that is in no list is an answer that nobody understands: nothing is done on it.
"""

from __future__ import annotations

from enum import StrEnum


class Call(StrEnum):
    """Which of WeChat's calls."""

    LOG_IN = "LOG_IN"
    """code2Session: who is it?"""
    PHONE = "PHONE"
    """getPhoneNumber: which phone?"""
    TOKEN = "TOKEN"
    """getStableAccessToken: what the one for the phone is asked with."""


class Meaning(StrEnum):
    """What follows from an answer."""

    BUSY = "BUSY"
    """WeChat has taken nothing and asks for another try."""
    CODE_REFUSED = "CODE_REFUSED"
    """Wrong, used, too old, of another app: a new code helps."""
    TOO_OFTEN = "TOO_OFTEN"
    """This person, or this app, within this minute."""
    BLOCKED = "BLOCKED"
    """WeChat holds this account for dangerous and lets it in nowhere."""
    TOKEN_OLD = "TOKEN_OLD"
    """The token has ended before its time; the code was not looked at."""
    QUOTA = "QUOTA"
    """Nothing goes any more until midnight in Peking, or until the operator buys or asks for more."""
    OURS = "OURS"
    """The app's id, secret, rights or network are not as WeChat has them: the operator mends it."""
    UNKNOWN = "UNKNOWN"


_EVERYWHERE = {
    -1: Meaning.BUSY,
    45011: Meaning.TOO_OFTEN,  # a person 100 times a minute, a call too often a minute
    45009: Meaning.QUOTA,  # the day's calls are used up
    45035: Meaning.OURS,  # the caller's rights were withdrawn
    40002: Meaning.OURS,  # grant_type
    40013: Meaning.OURS,  # no such AppID
    40066: Meaning.OURS,  # no such address: LAUREL_WECHAT_URL leads elsewhere
    40125: Meaning.OURS,  # the secret is wrong
    40164: Meaning.OURS,  # our address is not on the app's list
    40243: Meaning.OURS,  # the secret is frozen
    41002: Meaning.OURS,  # no AppID came
    41004: Meaning.OURS,  # no secret came
    43001: Meaning.OURS,  # GET wanted
    43002: Meaning.OURS,  # POST wanted
    44002: Meaning.OURS,  # no body came
    47001: Meaning.OURS,  # the body is no JSON to it
    48001: Meaning.OURS,  # the app may not make this call
    48004: Meaning.OURS,  # it was taken the right to it
    50002: Meaning.OURS,  # the app itself is restricted
    61024: Meaning.OURS,  # made by a platform: it needs that one's token
    89503: Meaning.OURS,  # our address waits for the administrator's word
    89506: Meaning.OURS,  # it was refused twice, and for a day
    89507: Meaning.OURS,  # it was refused, and for an hour
}
_OF_CODES = {
    40029: Meaning.CODE_REFUSED,  # not valid
    40163: Meaning.CODE_REFUSED,  # used before
    41008: Meaning.CODE_REFUSED,  # empty
    40226: Meaning.BLOCKED,
}
_OLD_TOKEN = dict.fromkeys((40001, 40014, 41001, 42001, 42007), Meaning.TOKEN_OLD)

_OF = {
    Call.LOG_IN: {**_EVERYWHERE, **_OF_CODES, 40001: Meaning.OURS},
    # 40013 here: the code comes from another app than the token.
    Call.PHONE: {**_EVERYWHERE, **_OF_CODES, **_OLD_TOKEN, 40013: Meaning.CODE_REFUSED},
    Call.TOKEN: {**_EVERYWHERE, 40001: Meaning.OURS},
}


def meaning_of(call: Call, errcode: int) -> Meaning:
    """What a number other than 0 says."""
    return _OF[call].get(errcode, Meaning.UNKNOWN)
