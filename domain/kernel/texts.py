"""Text that a merchant writes in several languages, and the names that other systems give."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from domain.kernel.refusal import InvalidInput

LONGEST_NAME = 128


@dataclass(frozen=True, slots=True)
class LocalText:
    """One text per locale, at least one."""

    by_locale: Mapping[str, str]

    def __post_init__(self) -> None:
        if not self.by_locale:
            raise ValueError("a text needs at least one language")

    def in_locale(self, locale: str) -> str:
        """The text in this locale, else in its language, else in English, else the first there is."""
        texts = self.by_locale
        if locale in texts:
            return texts[locale]
        language = locale.partition("-")[0]
        for each in texts:
            if each.partition("-")[0] == language:
                return texts[each]
        return texts["en"] if "en" in texts else next(iter(texts.values()))


def check_name(field: str, name: str) -> None:
    """What other systems call their things: anything that is seen, on one line. Raises InvalidInput."""
    if not 1 <= len(name) <= LONGEST_NAME or not name.isprintable():
        raise InvalidInput(field, "MALFORMED")


def snake(name: str) -> str:
    """The way back: `joinedOn` is `joined_on`."""
    return "".join(f"_{each.lower()}" if each.isupper() else each for each in name)


def camel(name: str) -> str:
    """A name as callers write it: `joined_on` and `JOINED_ON` are `joinedOn`."""
    first, *rest = name.lower().split("_")
    return first + "".join(map(str.title, rest))
