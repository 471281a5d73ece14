"""When two spellings of a name are the same: the form in which names are searched and compared."""

from __future__ import annotations

import unicodedata

from domain.members.variants import SIMPLIFIED, TRADITIONAL

_SIMPLER = str.maketrans(TRADITIONAL, SIMPLIFIED)


def folded(text: str) -> str:
    """Without what people do not mean by it: width, case, traditional or simplified, extra spaces.

    Search tokens are made of this form. Whoever changes it makes all of them anew.
    """
    plain = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return " ".join(plain.translate(_SIMPLER).split())
