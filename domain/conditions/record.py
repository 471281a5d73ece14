"""What a decision record keeps of a subject, and the subject again, so that a reason is never a guess.

Ids and figures only. Of personal fields it keeps what each test came to, never a value.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from domain.conditions.closures import compiled
from domain.conditions.plain import (
    condition_from_plain,
    condition_to_plain,
    figure_from_plain,
    figure_to_plain,
)
from domain.conditions.subject import MemberFacts, Needs, Product, Subject
from domain.conditions.tree import Test


def member_to_plain(subject: Subject, needs: Needs) -> dict[str, Any]:
    """As far as it was needed."""
    member = subject.member
    plain: dict[str, Any] = {}
    if needs.profile:
        plain["profile"] = {
            "locale": member.locale,
            "enrol_source": member.enrol_source,
            "enrol_store": member.enrol_store,
            "joined_on": member.joined_on.isoformat() if member.joined_on else None,
        }
    if needs.segments:
        plain["segments"] = sorted(member.segments)
    if needs.figures:
        plain["figures"] = [
            [figure_to_plain(figure), member.figures.get(figure)]
            for figure in sorted(needs.figures, key=repr)
        ]
    if needs.personal:
        plain["verdicts"] = [
            [condition_to_plain(test), compiled(test)(subject)] for test in sorted(needs.personal, key=repr)
        ]
    return plain


def member_from_plain(plain: Mapping[str, Any]) -> MemberFacts:
    profile = plain.get("profile") or {}
    joined = profile.get("joined_on")
    return MemberFacts(
        segments=frozenset(plain.get("segments", ())),
        locale=profile.get("locale"),
        enrol_source=profile.get("enrol_source"),
        enrol_store=profile.get("enrol_store"),
        joined_on=date.fromisoformat(joined) if joined else None,
        figures={figure_from_plain(figure): value for figure, value in plain.get("figures", ())},
        verdicts={_test(test): verdict for test, verdict in plain.get("verdicts", ())},
    )


def _test(plain: Mapping[str, Any]) -> Test:
    test = condition_from_plain(plain)
    assert isinstance(test, Test)
    return test


def products_to_plain(subject: Subject) -> dict[str, Any]:
    return {
        sku: [product.brand, sorted(product.categories)] for sku, product in sorted(subject.products.items())
    }


def products_from_plain(plain: Mapping[str, Any]) -> dict[str, Product]:
    return {sku: Product(brand, frozenset(categories)) for sku, (brand, categories) in plain.items()}
