"""Everything that rules of a programme say, as plain JSON under stable codes.

Ids, revisions and dates of validity are a deployment's own and do not stand in it: so what was tried on one
deployment can be brought to another.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict
from typing import Any

from domain.campaigns.campaign import campaign_to_plain
from domain.conditions.plain import condition_to_plain
from domain.events.types import type_to_plain
from domain.kernel.refusal import InvalidInput
from domain.points.earning import rule_terms_to_plain
from domain.points.terms import expiry_to_plain, pending_to_plain
from domain.points.wallet import terms_to_plain
from domain.programme.programme import Programme
from domain.segments.segment import Segment
from domain.tiers.plain import policy_to_plain

FORM = 1
MARK = "laurel_config"
"""The key that says that a document is one, and in which form."""
SECTIONS = ("settings", "wallet_types", "event_types", "earn_rules", "ladders", "segments", "campaigns")
"""In the order in which they are brought in: each needs those before it."""

Plain = Mapping[str, Any]


def document_of(programme: Programme, segments: Iterable[Segment]) -> dict[str, Any]:
    """The newest revision of everything. Of segments those that a condition makes: who is on a list is no
    rule."""
    rules = {each.code: each for each in programme.earn_rules}
    ladders = {each.code: each for each in programme.ladder_revisions}
    campaigns = {each.code: each for each in programme.campaigns}
    return {
        MARK: FORM,
        "programme": {
            "code": programme.code,
            "currency": programme.currency,
            "time_zone": programme.time_zone,
        },
        "settings": asdict(programme.settings),
        "wallet_types": {
            each.code: {
                "name": dict(each.name.by_locale),
                "spendable": each.spendable,
                "expiry": expiry_to_plain(each.expiry),
                "pending": pending_to_plain(each.pending),
                "terms": terms_to_plain(each.terms),
            }
            for each in programme.wallets
        },
        "event_types": {
            name: {key: value for key, value in type_to_plain(each).items() if key != "name"}
            for name, each in programme.event_types.items()
        },
        "earn_rules": {
            code: {
                "wallet": each.wallet,
                "name": dict(each.name.by_locale),
                "points": each.points,
                "per_minor": each.per_minor,
                "rounding": each.rounding.value,
                **rule_terms_to_plain(each),
            }
            for code, each in rules.items()
        },
        "ladders": {
            code: {"name": dict(each.name.by_locale), **policy_to_plain(each)}
            for code, each in ladders.items()
        },
        "segments": {
            each.code: {
                "name": dict(each.name.by_locale),
                "condition": condition_to_plain(each.condition),
                "tag": each.tag,
                "active": each.active,
            }
            for each in segments
            if each.condition is not None
        },
        "campaigns": {
            code: {"status": each.status.value, **campaign_to_plain(each)} for code, each in campaigns.items()
        },
    }


def check_document(document: object, programme: Programme) -> dict[str, Any]:
    """The document, which speaks of a programme like this one. Raises InvalidInput."""
    if not isinstance(document, dict) or document.get(MARK) != FORM:
        raise InvalidInput(MARK, "MALFORMED")
    unknown = set(document) - {MARK, "programme", *SECTIONS}
    if unknown:
        raise InvalidInput(min(unknown), "UNKNOWN")
    of = document.get("programme")
    if not isinstance(of, dict):
        raise InvalidInput("programme", "MALFORMED")
    for name, ours in (("currency", programme.currency), ("time_zone", programme.time_zone)):
        if of.get(name) != ours:
            raise InvalidInput(f"programme.{name}", "ANOTHER")
    for section in SECTIONS:
        its = document.get(section, {})
        if not isinstance(its, dict):
            raise InvalidInput(section, "MALFORMED")
        for code, each in its.items():
            if section != "settings" and not isinstance(each, dict):
                raise InvalidInput(f"{section}.{code}", "MALFORMED")
    return document


def read(where: str, make: Callable[[], Any]) -> Any:
    """What a part of a document says. Raises InvalidInput where it says nothing that we know."""
    try:
        return make()
    except (KeyError, ValueError, TypeError, AttributeError, IndexError):
        raise InvalidInput(where, "MALFORMED") from None
