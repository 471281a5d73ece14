import pytest

from domain.staff.account import checked_password
from domain.staff.refusals import WeakPassword


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("short", "TOO_SHORT"),
        ("elevenlettr", "TOO_SHORT"),
        ("x" * 129, "TOO_LONG"),
        ("aaaaaaaaaaaa", "TOO_SIMPLE"),
        ("ababababcdcd", "TOO_SIMPLE"),
        ("Jane@Example.com", "TOO_SIMPLE"),
        ("jane", "TOO_SHORT"),
    ],
)
def test_a_password_that_is_easily_guessed_is_refused(text: str, reason: str):
    with pytest.raises(WeakPassword) as no:
        checked_password(text, email="jane@example.com")

    assert no.value.reason == reason


def test_length_is_all_that_is_asked():
    assert checked_password("correct horse battery") == "correct horse battery"
    assert checked_password("一二三四五六七八九十百千") == "一二三四五六七八九十百千"


def test_the_same_password_typed_on_two_keyboards_is_the_same():
    assert checked_password("ｐａｓｓｗｏｒｄ１２３４") == checked_password("password1234")
