"""Personal data as those see it who have no need of all of it.

    phone     +8613812341234        138****1234
    e-mail    jane@example.com      J***@example.com
    name      王小明 / Jane Doe      王** / D***
    birthday  1990-03-14            --03

How much a caller sees is decided by `Caller.sight_of(member)`; how a mask looks, here. A mask never shows
how long the hidden part is, but for phones, whose length everybody knows.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from phonenumbers import COUNTRY_CODE_TO_REGION_CODE

from domain.staff.caller import Sight

STARS = "***"


def phone(text: str) -> str:
    """The first three and the last four digits of the national number; less of a short one.

    The country code of mainland China is left out, others stay: `+44 740***4567`.
    """
    code, digits = _country(text)
    if len(digits) >= 9:
        shown = f"{digits[:3]}{'*' * (len(digits) - 7)}{digits[-4:]}"
    else:
        shown = f"{digits[:1]}{'*' * max(len(digits) - 3, 3)}{digits[-2:]}"
    return f"{code} {shown}" if code else shown


def email(text: str) -> str:
    """The first letter as a capital, and the domain."""
    local, _, domain = text.rpartition("@")
    return f"{local[:1].upper()}{STARS}@{domain}"


def name(text: str) -> str:
    """The surname of a Chinese name (its first letter, two of a compound surname), the initial of others."""
    plain = text.strip()
    if any(_is_han(letter) for letter in plain):
        surname = next((each for each in COMPOUND_SURNAMES if plain.startswith(each)), plain[:1])
        return f"{surname}**"
    words = plain.split()
    return f"{words[-1][:1].upper()}{STARS}" if words else STARS


def birthday(day: date) -> str:
    """The month alone, as ISO 8601 writes one without a year: `--03`."""
    return f"--{day.month:02}"


def hidden(_: object) -> str:
    """Something is there: for addresses and the like, of which no part may be shown."""
    return STARS


def shown(text: str | None, sight: Sight, mask: Callable[[str], str]) -> str | None:
    """The text as a caller with this sight gets it; None where it is empty or not theirs to see."""
    if text is None or sight is Sight.NONE:
        return None
    return text if sight is Sight.FULL else mask(text)


# fmt: off
COMPOUND_SURNAMES = (
    "欧阳", "太史", "上官", "司马", "诸葛", "东方", "尉迟", "公孙", "慕容", "司徒",
    "令狐", "皇甫", "长孙", "宇文", "端木", "百里", "呼延", "南宫", "东郭", "轩辕",
    "夏侯", "独孤", "闻人", "澹台", "公冶", "申屠", "太叔", "钟离",
)
# fmt: on
"""Surnames of two letters: of 欧阳修 the surname is 欧阳."""


def _is_han(letter: str) -> bool:
    return "\u4e00" <= letter <= "\u9fff" or "\u3400" <= letter <= "\u4dbf" or letter >= "\U00020000"


def _country(text: str) -> tuple[str, str]:
    """Country code (empty for China) and national digits of a number in E.164 form."""
    if text.startswith("+86"):
        return "", text[3:]
    if not text.startswith("+"):
        return "", text
    code = _country_code(text[1:])
    return f"+{code}", text[1 + len(code) :]


def _country_code(digits: str) -> str:
    """The longest country calling code that the digits begin with."""
    for length in (3, 2, 1):
        if digits[:length].isdigit() and int(digits[:length]) in COUNTRY_CODE_TO_REGION_CODE:
            return digits[:length]
    return ""
