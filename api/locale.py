"""In which language an answer speaks: English or 简体中文.

An explicit `locale:` argument comes first, then the request's `Accept-Language`, then the language of the
member who asks, then the programme's, then English (`Context.locale`; `api/language.py` looks up what the
request does not say). Texts of merchants may exist in more languages than ours;
they are chosen by `LocalText.in_locale`.
"""

from __future__ import annotations

from enum import Enum
from functools import lru_cache

import strawberry

MOST_RANGES = 20
"""Of an Accept-Language header no more than this many ranges are read."""


@strawberry.enum(description="A language in which Laurel speaks: English or 简体中文 (Simplified Chinese).")
class Locale(Enum):
    EN = "en"
    ZH_CN = "zh-CN"

    def __init__(self, tag: str) -> None:
        self.tag = tag
        """The value, as a plain attribute: Python computes an enum's `value`, and texts ask for it often."""

    @property
    def babel(self) -> str:
        """The name that babel knows it by."""
        return {Locale.EN: "en", Locale.ZH_CN: "zh_Hans_CN"}[self]


ENGLISH = Locale.EN


def locale_of(text: str | None) -> Locale | None:
    """The locale of a language tag, such as `zh`, `zh-CN`, `zh-Hans-SG`, `zh_CN`, `en-GB`; None for others.

    Traditional Chinese (`zh-Hant`, `zh-TW`) is read by the same people more easily than English is.
    """
    language = (text or "").strip().lower().replace("_", "-").partition("-")[0]
    if language == "zh":
        return Locale.ZH_CN
    if language == "en":
        return Locale.EN
    return None


@lru_cache(maxsize=256)
def negotiate(accept_language: str | None) -> Locale | None:
    """The best of our languages for an Accept-Language header, None where it names none of them."""
    best: tuple[float, int, Locale] | None = None
    for position, part in enumerate((accept_language or "").split(",")[:MOST_RANGES]):
        tag, _, parameters = part.partition(";")
        weight = _weight(parameters)
        locale = locale_of(tag)
        if locale is not None and weight > 0 and (best is None or weight > best[0]):
            best = (weight, position, locale)
    return best[2] if best else None


def _weight(parameters: str) -> float:
    name, _, number = parameters.strip().partition("=")
    if name.strip().lower() != "q":
        return 1.0
    try:
        return float(number)
    except ValueError:
        return 0.0


def choose(*wishes: Locale | str | None) -> Locale:
    """The first wish that is a language of ours, else English: `choose(asked, header, member, programme)`."""
    for wish in wishes:
        if wish is None:
            continue
        locale = wish if isinstance(wish, Locale) else locale_of(wish)
        if locale is not None:
            return locale
    return ENGLISH
