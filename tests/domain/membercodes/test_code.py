"""What a code is, and when it is good."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.refusal import InvalidInput
from domain.membercodes.code import (
    CARDS,
    CODE_BITS,
    LIFE,
    STEP,
    Proof,
    base_of,
    begins,
    code_at,
    index_of,
    prove,
    read_code,
    step_at,
)

SEED = bytes(range(32))
STEP_59077620 = datetime(2026, 3, 1, 1, 30, tzinfo=UTC)
SECOND = timedelta(seconds=1)

seeds = st.binary(min_size=32, max_size=32)
indices = st.integers(0, CARDS - 1)
steps = st.integers(200, 8 * 10**9)


def test_twenty_digits_hold_forty_bits_beside_ninety_million_cards():
    assert CARDS == 90_949_470
    assert (CARDS << CODE_BITS) <= 10**20 < (CARDS + 1 << CODE_BITS)
    assert base_of(CARDS - 1) == "99999998705552850944"


def test_steps_are_half_a_minute_of_the_world_and_codes_live_for_two_of_them():
    assert step_at(datetime(1970, 1, 1, tzinfo=UTC)) == 0
    assert step_at(STEP_59077620) == step_at(STEP_59077620 + 29 * SECOND) == 59_077_620
    assert begins(59_077_620) == STEP_59077620
    assert step_at(STEP_59077620 - timedelta(microseconds=1)) == 59_077_619
    assert timedelta(minutes=1) == LIFE == 2 * STEP


@pytest.mark.parametrize(
    ("seconds", "good"),
    [
        (-31, False),
        (-30, True),  # a phone that runs ahead by half a minute
        (0, True),
        (59, True),
        (60, False),  # it has lived for a minute
    ],
)
def test_a_code_is_good_from_half_a_minute_before_it_is_shown_until_it_is_a_minute_old(
    seconds: int, good: bool
):
    code = code_at(SEED, 7, 59_077_620)

    assert prove(code, 7, SEED, at=STEP_59077620 + seconds * SECOND) == Proof(59_077_620, good)


def test_what_is_an_hour_off_is_told_from_what_is_wrong_and_what_is_more_is_not():
    code = code_at(SEED, 7, 59_077_620)
    hour = timedelta(hours=1)

    assert prove(code, 7, SEED, at=STEP_59077620 + hour) == Proof(59_077_620, good=False)
    assert prove(code, 7, SEED, at=STEP_59077620 - hour) == Proof(59_077_620, good=False)
    assert prove(code, 7, SEED, at=STEP_59077620 + hour + STEP) is None
    assert prove(code, 7, SEED, at=STEP_59077620 - hour - STEP) is None


def test_in_the_first_hour_of_the_world_there_is_nothing_before():
    assert prove(code_at(SEED, 7, 0), 7, SEED, at=datetime(1970, 1, 1, tzinfo=UTC)) == Proof(0, good=True)


@given(seeds, indices, steps)
def test_every_code_has_twenty_digits_and_says_whose_it_is(seed: bytes, index: int, step: int):
    code = code_at(seed, index, step)

    assert len(code) == 20
    assert code.isascii() and code.isdigit()
    assert index_of(code) == index
    assert 0 <= int(code) - int(base_of(index)) < 2**CODE_BITS


@given(seeds, seeds, indices, steps)
def test_only_the_right_seed_passes(seed: bytes, other: bytes, index: int, step: int):
    code = code_at(seed, index, step)
    at = begins(step)

    assert prove(code, index, seed, at=at) == Proof(step, good=True)
    assert (prove(code, index, other, at=at) is not None) == (seed == other)


@given(seeds, indices, steps, st.integers(-200, 200))
def test_any_two_steps_of_a_phone_have_two_codes(seed: bytes, index: int, step: int, away: int):
    assert (code_at(seed, index, step) == code_at(seed, index, step + away)) == (away == 0)


@given(seeds, indices, steps, st.integers(0, 19), st.integers(1, 9))
def test_one_digit_that_is_read_wrong_is_a_wrong_code(
    seed: bytes, index: int, step: int, place: int, by: int
):
    code = code_at(seed, index, step)
    wrong = f"{code[:place]}{(int(code[place]) + by) % 10}{code[place + 1 :]}"

    assert prove(wrong, index, seed, at=begins(step)) is None


@pytest.mark.parametrize("given_", ["1234 5678 9012 3456 7890", " 12345678901234567890\n"])
def test_digits_may_be_grouped(given_: str):
    assert read_code(given_) == "12345678901234567890"


@pytest.mark.parametrize(
    "given_",
    ["", "1" * 19, "1" * 21, "1234567890123456789x", "-1234567890123456789", "１" * 20, "²" * 20, " " * 1000],
)
def test_what_can_be_no_code_is_refused_unread(given_: str):
    with pytest.raises(InvalidInput) as refused:
        read_code(given_)

    assert (refused.value.field, refused.value.reason) == ("code", "MALFORMED")


def test_there_are_numbers_that_no_card_has():
    assert index_of("9" * 20) is None
    assert index_of(str(CARDS << CODE_BITS)) is None
    assert index_of(str((CARDS << CODE_BITS) - 1)) == CARDS - 1
