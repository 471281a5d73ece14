"""Free text without what names a person, as far as a pattern can tell: for whoever reads it elsewhere.

Names, streets and what somebody tells of itself are not found by patterns: whoever hands a text on needs a
right to do so all the same (`domain/connectors`).
"""

from __future__ import annotations

import re
import unicodedata

ADDRESS = "[address]"
NUMBER = "[number]"
LINK = "[link]"
ID = "[id]"
_LINK = re.compile(r"\b(?:https?://|www\.)\S+", re.IGNORECASE)
_ADDRESS = re.compile(r"[A-Za-z0-9._%+\-]+@[^\s@<>()\[\],;:，。；：（）]*[^\s@<>()\[\],;:，。；：（）.!?]")
_ID = re.compile(r"\b[a-z]{2,8}_[0-9a-hjkmnp-tv-z]{26,52}\b")
_ACCOUNT = re.compile(
    r"(?:微信号?|wechat(?: id)?|QQ号?|vx|wx)\s*(?:[:：]|是|is)?\s*[A-Za-z0-9][A-Za-z0-9_-]{4,}", re.IGNORECASE
)
_NUMBER = re.compile(r"(?<![\w])\+?\(?\d(?:[\s().\-/]{0,2}[\dXx*]){5,}(?!\w)", re.ASCII)
"""Six figures or more, however they are set: phones, cards, orders, identity cards."""
_DAY = re.compile(r"\d{4}[-/.]\d{1,2}[-/.]\d{1,2}")


def scrubbed(text: str) -> str:
    """The text with marks where addresses, links, accounts, ids and long numbers stood. Days stay."""
    # Wide and other figures are figures, too.
    text = unicodedata.normalize("NFKC", text)
    for pattern, mark in ((_LINK, LINK), (_ADDRESS, ADDRESS), (_ID, ID), (_ACCOUNT, ADDRESS)):
        text = pattern.sub(mark, text)
    return _NUMBER.sub(_mark, text)


def _mark(found: re.Match[str]) -> str:
    return found[0] if _DAY.fullmatch(found[0]) else NUMBER
