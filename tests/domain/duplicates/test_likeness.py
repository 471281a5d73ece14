"""What makes two members look like one person."""

from __future__ import annotations

import pytest

from domain.duplicates.likeness import Likeness, Person, likenesses, score


def person(name: str | None = "Ann Lee", **more: str | None) -> Person:
    return Person(**{"name": name, "company": None, "phone": None, "birthday": None, **more})


BORN = {"birthday": "1990-03-14"}


@pytest.mark.parametrize(
    ("one", "other", "reasons"),
    [
        (person(**BORN), person(**BORN), ["NAME_AND_BIRTHDAY"]),
        (person("張偉", **BORN), person("张伟", **BORN), ["NAME_AND_BIRTHDAY", "OTHER_SPELLING"]),
        (
            person("ANN  LEE", phone="+8613800131234"),
            person(phone="+442071231234"),
            ["NAME_AND_PHONE_END", "OTHER_SPELLING"],
        ),
        (person(company="ACME"), person(company="Acme"), ["NAME_AND_COMPANY"]),
        (
            person("Jon Smith", phone="+8613800131234", **BORN),
            person("John Smith", phone="+8613900131234", **BORN),
            ["SIMILAR_NAME_BIRTHDAY_AND_PHONE_END"],
        ),
        (person("Jon Smith", **BORN), person("John Smith", **BORN), []),
        (person(), person(), []),
        (person(birthday="1990-03-14"), person(birthday="1991-03-14"), []),
        (person(None, **BORN), person(None, **BORN), []),
        (person("王芳", phone="+8613800131234", **BORN), person("李强", phone="+8613900131234", **BORN), []),
    ],
)
def test_two_are_alike_for_reasons_or_not_at_all(one: Person, other: Person, reasons: list[str]) -> None:
    assert likenesses(one, other) == likenesses(other, one) == [Likeness(each) for each in reasons]


def test_more_reasons_weigh_more_and_nothing_is_certain() -> None:
    assert score([Likeness.NAME_AND_COMPANY]) == 50
    assert score([Likeness.NAME_AND_BIRTHDAY, Likeness.OTHER_SPELLING]) == 80
    every = [Likeness.NAME_AND_BIRTHDAY, Likeness.NAME_AND_PHONE_END, Likeness.NAME_AND_COMPANY]
    assert score(every) == 99
