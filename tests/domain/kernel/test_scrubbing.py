"""What names a person goes, as far as a pattern can tell; what the text is about stays."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.kernel.scrubbing import scrubbed


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("Call 13800138000, please", "Call [number], please"),
        ("打 138-0013-8000 或 +86 138 0013 8000", "打 [number] 或 [number]"),
        ("我的手机１３８００１３８０００没收到", "我的手机[number]没收到"),
        ("card 6222 0212 3456 7890 123", "card [number]"),
        ("身份证11010519491231002X", "身份证[number]"),
        ("写到 wang.xiaoming@example.com。谢谢", "写到 [address]。谢谢"),
        ("邮箱是li＠例子.cn，", "邮箱是[address],"),
        ("see https://shop.example/o?phone=13800138000 now", "see [link] now"),
        ("my id is mem_01jd3v00000000000000000000", "my id is [id]"),
        ("加微信号: xiao_ming88", "加[address]"),
        ("ordered on 2026-03-02, 3 pieces at 129.90", "ordered on 2026-03-02, 3 pieces at 129.90"),
        ("满100减20的券用不了", "满100减20的券用不了"),
    ],
)
def test_addresses_and_long_numbers_are_marked_and_the_rest_stays(text: str, left: str) -> None:
    assert scrubbed(text) == left


@given(
    st.text(alphabet="ab ，。", max_size=8), st.integers(10**10, 10**11 - 1), st.sampled_from(["", " ", "-"])
)
def test_no_phone_gets_past_however_it_is_set(before: str, number: int, between: str) -> None:
    figures = str(number)
    parts = between.join((figures[:3], figures[3:7], figures[7:]))

    left = scrubbed(f"{before} {parts} {before}")

    assert not any(part in left for part in (figures[3:7] + figures[7:], parts))
