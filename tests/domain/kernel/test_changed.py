"""A value with some fields changed is the one that `dataclasses.replace` makes."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from uuid import UUID

import pytest

from domain.kernel.amounts import Points
from domain.kernel.changed import changed
from domain.points.account import UNCHAINED, Account
from tests import make

ACCOUNT = Account(member_id=UUID(int=1), wallet_type_id=UUID(int=2), wallet="points", head=UNCHAINED)


def test_it_is_another_value_with_those_fields_and_the_others_as_they_were() -> None:
    after = changed(ACCOUNT, available=5, active_at=make.NOW)

    assert after == replace(ACCOUNT, available=5, active_at=make.NOW)
    assert (ACCOUNT.available, ACCOUNT.active_at) == (0, None)
    assert hash(after) == hash(replace(after))
    assert changed(after, active_at=make.NOW + timedelta(days=1)) != after


def test_a_field_that_there_is_not_is_a_mistake() -> None:
    with pytest.raises(AttributeError):
        changed(ACCOUNT, balnce=5)


def test_a_value_that_checks_itself_is_not_copied_unchecked() -> None:
    with pytest.raises(AssertionError):
        changed(Points(5), value=-1)
