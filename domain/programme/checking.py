"""What terms of a programme can not be."""

from __future__ import annotations

from domain.kernel.refusal import InvalidInput
from domain.points.caps import UNITS_OF_RULES, check_caps
from domain.points.earning import EarnRule
from domain.points.terms import check_own_expiry, check_pending
from domain.points.wallet import WalletTerms, check_terms


def check_rule(rule: EarnRule) -> None:
    """Raises InvalidInput with the place."""
    check_caps(rule.caps)
    for i, cap in enumerate(rule.caps):
        if cap.per is not None:
            raise InvalidInput(f"caps.{i}.per", "NOT_HERE")
        if cap.unit not in UNITS_OF_RULES:
            raise InvalidInput(f"caps.{i}.unit", "NOT_HERE")
    if rule.pending is not None:
        check_pending(rule.pending)
    check_own_expiry(rule.expiry)


def check_wallet_terms(terms: WalletTerms, *, spendable: bool) -> None:
    """Raises InvalidInput with the place."""
    check_terms(terms)
    if not spendable:
        for name, given in (("spending", terms.spending), ("transfers", terms.transfers)):
            if given is not None:
                raise InvalidInput(name, "NOT_SPENDABLE")
