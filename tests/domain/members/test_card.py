from __future__ import annotations

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.members.card import DIGITS, check_digit, is_card_number, new_card_number

NUMBERS = st.integers(0, 10**14 - 1).map(lambda number: new_card_number(lambda below: number % below))


@pytest.mark.parametrize(("digits", "check"), [("7992739871", "3"), ("0", "0"), ("1", "8"), ("18", "2")])
def test_the_check_digit_is_luhns(digits: str, check: str):
    assert check_digit(digits) == check


@given(NUMBERS)
def test_a_new_number_is_a_card_number(number: str):
    assert len(number) == DIGITS
    assert is_card_number(number)
    assert number[0] == "9"  # never taken for a payment card


@given(NUMBERS, st.integers(0, DIGITS - 1), st.integers(1, 9))
def test_every_wrong_digit_is_noticed(number: str, place: int, by: int):
    wrong = str((int(number[place]) + by) % 10)

    assert not is_card_number(number[:place] + wrong + number[place + 1 :])


@given(NUMBERS, st.integers(0, DIGITS - 2))
def test_neighbours_that_change_places_are_noticed_but_for_0_and_9(number: str, place: int):
    one, two = number[place], number[place + 1]
    swapped = number[:place] + two + one + number[place + 2 :]

    if one == two:
        assert is_card_number(swapped)
    elif {one, two} != {"0", "9"}:
        assert not is_card_number(swapped)


@pytest.mark.parametrize(
    "text", ["", "9" * 15, "9" * 17, "4111111111111111", "९" * 16, "９" * 16, "9" * 15 + "x"]
)
def test_other_texts_are_no_card_numbers(text: str):
    assert not is_card_number(text)


def test_numbers_do_not_come_in_a_row():
    draw = random.Random(7)
    numbers = [int(new_card_number(draw.randrange)) for _ in range(1000)]

    assert len(set(numbers)) == 1000
    assert sorted(numbers) != numbers
