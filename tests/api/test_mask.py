from datetime import date

import pytest

from api import mask
from domain.staff.caller import Sight


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("+8613812341234", "138****1234"),
        ("+447401234567", "+44 740***4567"),
        ("+12025550123", "+1 202***0123"),
        ("+6591234567", "+65 9*****67"),
        ("+3725123456", "+372 5****56"),
        ("+290123", "+290 1***23"),
    ],
)
def test_phones(text: str, expected: str):
    assert mask.phone(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("jane@x.com", "J***@x.com"),
        ("j@x.com", "J***@x.com"),
        ("a.very.long.name@mail.example.org", "A***@mail.example.org"),
        ("王@例子.中国", "王***@例子.中国"),
    ],
)
def test_e_mails_do_not_tell_how_long_they_are(text: str, expected: str):
    assert mask.email(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("王小明", "王**"),
        ("王明", "王**"),
        ("欧阳修", "欧阳**"),
        ("Jane Doe", "D***"),
        ("Jane", "J***"),
        ("  ", "***"),
        ("O'Neil", "O***"),
    ],
)
def test_names(text: str, expected: str):
    assert mask.name(text) == expected


def test_of_a_birthday_the_month_alone():
    assert mask.birthday(date(1990, 3, 14)) == "--03"


def test_an_address_has_no_part_to_show():
    assert mask.hidden("1 Long Street") == mask.hidden("x") == "***"


@pytest.mark.parametrize(
    ("sight", "expected"), [(Sight.FULL, "王小明"), (Sight.MASKED, "王**"), (Sight.NONE, None)]
)
def test_what_is_shown_depends_on_the_sight(sight: Sight, expected: str | None):
    assert mask.shown("王小明", sight, mask.name) == expected
    assert mask.shown(None, sight, mask.name) is None
