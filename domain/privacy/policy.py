"""The documents to which consents refer: drafted, published as versions, and then never changed.

There is at most one document of each purpose. A version is in force from its day on, until a later one is.
Who agreed to an earlier version has agreed to this one too, unless it says that everybody is asked again.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import LocalText
from domain.privacy.purpose import Purpose

LONGEST_TEXT = 200_000
LONGEST_TITLE = 200
LOCALE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
CODE = re.compile(r"[a-z][a-z0-9_-]{0,63}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    texts: Mapping[str, str]
    """By locale."""
    consent_again: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    version: int
    consent_again: bool
    effective_from: datetime
    hashes: Mapping[str, str]
    """By locale: the SHA-256 of the text in UTF-8, in hexadecimal."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    code: str
    purpose: Purpose
    name: LocalText
    draft: Draft | None
    versions: Sequence[Version] = ()
    """The published ones, the first first."""

    @property
    def next_version(self) -> int:
        return self.versions[-1].version + 1 if self.versions else 1


@dataclass(frozen=True, slots=True, kw_only=True)
class InForce:
    """What a consent of a purpose has to name today."""

    purpose: Purpose
    document: str
    version: int
    needed: int
    """The oldest version that is good enough."""
    hashes: Mapping[str, str]


def hash_of(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def in_force(document: Document, at: datetime) -> InForce | None:
    """None: nothing of the document is in force yet."""
    begun = [each for each in document.versions if each.effective_from <= at]
    if not begun:
        return None
    return InForce(
        purpose=document.purpose,
        document=document.code,
        version=begun[-1].version,
        needed=max([begun[0].version, *(each.version for each in begun if each.consent_again)]),
        hashes=begun[-1].hashes,
    )


def all_in_force(documents: Iterable[Document], at: datetime) -> dict[Purpose, InForce]:
    found = (in_force(each, at) for each in documents)
    return {each.purpose: each for each in found if each is not None}


def check_document(code: str, name: Mapping[str, str], texts: Mapping[str, str]) -> None:
    """Raises InvalidInput with the place."""
    if not CODE.fullmatch(code):
        raise InvalidInput("code", "MALFORMED")
    _check_texts("name", name, longest=LONGEST_TITLE)
    _check_texts("texts", texts, longest=LONGEST_TEXT)


def _check_texts(field: str, texts: Mapping[str, str], *, longest: int) -> None:
    if not texts:
        raise InvalidInput(field, "EMPTY")
    for locale, text in texts.items():
        where = f"{field}.{locale}"
        if not LOCALE.fullmatch(locale):
            raise InvalidInput(field, "MALFORMED")
        if not text.strip():
            raise InvalidInput(where, "EMPTY")
        if len(text) > longest:
            raise InvalidInput(where, "TOO_LONG")
        if "\0" in text or any("\ud800" <= letter <= "\udfff" for letter in text):
            raise InvalidInput(where, "MALFORMED")
