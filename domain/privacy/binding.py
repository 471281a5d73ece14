"""Which fields of a profile may be written only for a purpose that the member has agreed to.

A field that is bound to no purpose is free. One that is bound to several needs one of them. So a withdrawal
empties exactly the fields that no other live consent holds.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from domain.kernel.refusal import InvalidInput
from domain.kernel.texts import camel
from domain.privacy.policy import InForce
from domain.privacy.purpose import Purpose
from domain.privacy.refusals import ConsentMissing

BINDABLE = (
    "name",
    "company",
    "phone",
    "email",
    "birthday",
    "gender",
    "address",
    "profile",
    "personal_profile",
)
"""By the names of `Profile`. The language and the id in the shop's own system are the membership itself."""

Rules = Mapping[str, frozenset[Purpose]]
"""By field: the purposes that it is bound to."""


def check_rule(fields: Collection[str]) -> None:
    """Raises InvalidInput."""
    for i, each in enumerate(fields):
        if each not in BINDABLE:
            raise InvalidInput(f"fields.{i}", "UNKNOWN")


def written(profile: Mapping[str, Any]) -> list[str]:
    """The fields that get a value. Emptying is always free."""
    return [name for name, value in profile.items() if value is not None and value != {}]


def check_bound(
    profile: Mapping[str, Any],
    rules: Rules,
    live: Collection[Purpose],
    policies: Mapping[Purpose, InForce],
) -> None:
    """The one place where a write is held against consents. Raises ConsentMissing for the first purpose that
    lacks one, with all fields that wait for it."""
    missing: dict[Purpose, list[str]] = {}
    for name in written(profile):
        purposes = rules.get(name, frozenset())
        if purposes and purposes.isdisjoint(live):
            missing.setdefault(min(purposes, key=list(Purpose).index), []).append(camel(name))
    if not missing:
        return
    purpose = min(missing, key=list(Purpose).index)
    policy = policies.get(purpose)
    raise ConsentMissing(
        purpose=purpose.value,
        document=policy.document if policy else None,
        version=policy.version if policy else None,
        fields=tuple(sorted(missing[purpose])),
    )


def freed(purpose: Purpose, rules: Rules, live: Collection[Purpose]) -> tuple[str, ...]:
    """The fields that nothing holds any more once this purpose is withdrawn. `live`: what still lives."""
    return tuple(name for name in BINDABLE if purpose in rules.get(name, ()) and rules[name].isdisjoint(live))
