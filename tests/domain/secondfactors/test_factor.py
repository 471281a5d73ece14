"""Which codes of a second factor are good at a moment: those of three half minutes, and none twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pyotp
import pytest

from domain.kernel.ids import StaffId
from domain.secondfactors.factor import STEP_SECONDS, SecondFactor, new_recovery_codes, new_secret
from tests.make import NOW, STAFF_ID

FACTOR = SecondFactor(staff_id=StaffId(STAFF_ID), secret="JBSWY3DPEHPK3PXP" * 2, begun_at=NOW)
STEP = int(NOW.timestamp()) // STEP_SECONDS
LAST_SECOND = NOW + timedelta(seconds=STEP_SECONDS - 1)
"""NOW begins a half minute; this ends it."""


def code(step: int, *, secret: str = FACTOR.secret) -> str:
    return pyotp.TOTP(secret).at(step * STEP_SECONDS)


@pytest.mark.parametrize("at", [NOW, LAST_SECOND])
def test_the_half_minutes_before_and_after_are_good_too(at: datetime):
    assert [FACTOR.step_of(code(STEP + away), at=at) for away in range(-3, 4)] == [
        *(None, None),
        *(STEP - 1, STEP, STEP + 1),
        *(None, None),
    ]


def test_no_code_is_good_twice_and_none_that_is_older_than_one_that_was_used():
    used = replace(FACTOR, last_step=STEP)

    assert [used.step_of(code(STEP + away), at=NOW) for away in (-1, 0, 1)] == [None, None, STEP + 1]


def test_a_code_may_be_typed_in_two_parts():
    typed = code(STEP)

    assert FACTOR.step_of(f"{typed[:3]} {typed[3:]} ", at=NOW) == STEP


@pytest.mark.parametrize("typed", ["", "0", "１２３４５６", "0" * 64])
def test_what_is_no_code_is_refused_and_no_error(typed: str):
    assert FACTOR.step_of(typed, at=NOW) is None


def test_the_code_of_another_secret_is_not_good():
    assert FACTOR.step_of(code(STEP, secret=new_secret()), at=NOW) is None


def test_recovery_codes_are_ten_that_differ():
    assert len(set(new_recovery_codes())) == 10
