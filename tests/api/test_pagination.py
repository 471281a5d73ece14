"""Pages and their cursors, honest and forged."""

from base64 import urlsafe_b64decode, urlsafe_b64encode
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from api.errors import BadUserInput
from api.pagination import Asked, Connection, Cursors, at_most, nodes_wanted
from domain.kernel.periods import ALWAYS, NEVER
from persistence.pages import Page, Slice
from persistence.selection import Selection
from tests.api.door import PRODUCTION, SCHEMA, TOKENS, context

LIST = """
query ($first: Int!, $after: String, $odd: Boolean = false) {
  numbers(first: $first, after: $after, odd: $odd) {
    nodes { number }
    edges { cursor node { number } }
    pageInfo { hasNextPage endCursor }
  }
}
"""


async def ask(token: str = "member", text: str = LIST, **variables: Any) -> tuple[Any, list[str]]:
    result = await SCHEMA.execute(
        text, variable_values=variables, context_value=context(PRODUCTION, TOKENS[token])
    )
    codes = [str(each.extensions["code"]) for each in result.errors or () if each.extensions]
    return (result.data or {}).get("numbers"), codes


def numbers(page: Any) -> list[int]:
    return [each["number"] for each in page["nodes"]]


async def test_pages_follow_each_other_without_gap_or_double():
    seen, after = [], None
    while True:
        page, codes = await ask(first=3, after=after)
        assert codes == []
        seen += numbers(page)
        if not page["pageInfo"]["hasNextPage"]:
            break
        after = page["pageInfo"]["endCursor"]

    assert seen == list(range(10))


async def test_each_edge_has_the_cursor_of_what_follows_it():
    page, _ = await ask(first=4)
    second, _ = await ask(first=2, after=page["edges"][1]["cursor"])

    assert numbers(second) == [2, 3]


def test_a_cursor_is_signed_when_it_is_asked_for_and_not_for_every_row():
    nobody_signs = Asked(first=2, after=None)

    page: Any = Connection[int].of(
        Slice(rows=(1, 2), has_more=True), nobody_signs, node=lambda row: row, position=lambda row: (row,)
    )

    assert (page.nodes(), page.page_info().has_next_page) == ([1, 2], True)
    with pytest.raises(TypeError, match="has no cursors"):
        page.edges()[0].sign()


async def test_the_last_page_says_so_and_an_empty_one_has_no_end():
    page, _ = await ask(first=100)
    assert page["pageInfo"] == {"hasNextPage": False, "endCursor": page["edges"][-1]["cursor"]}

    after, _ = await ask(first=1, after=page["pageInfo"]["endCursor"])
    assert after == {"nodes": [], "edges": [], "pageInfo": {"hasNextPage": False, "endCursor": None}}


@pytest.mark.parametrize("first", [0, -1, 101, 2_147_483_647, 2_147_483_648, None, "5", 1.5, True])
async def test_first_lies_between_1_and_100(first):
    page, codes = await ask(first=first)

    assert page is None
    assert codes == ["BAD_USER_INPUT"]


@pytest.mark.parametrize(
    "text",
    [
        "{ numbers { nodes { number } } }",
        "{ numbers(last: 5) { nodes { number } } }",
        "{ numbers(first: 5, last: 5) { nodes { number } } }",
        '{ numbers(first: 5, before: "x") { nodes { number } } }',
        "{ numbers(first: 5, offset: 5) { nodes { number } } }",
    ],
)
async def test_there_is_one_way_to_page(text):
    _, codes = await ask(text=text)

    assert set(codes) == {"BAD_USER_INPUT"}


async def test_a_cursor_of_another_filter_or_another_member_is_refused():
    page, _ = await ask(first=3)
    end = page["pageInfo"]["endCursor"]

    assert await ask(first=3, after=end, odd=True) == (None, ["BAD_USER_INPUT"])
    assert await ask("other", first=3, after=end) == (None, ["BAD_USER_INPUT"])
    same, codes = await ask(first=50, after=end)
    assert codes == []
    assert numbers(same) == [3, 4, 5, 6, 7, 8, 9]


async def test_a_cursor_that_was_changed_anywhere_is_refused():
    page, _ = await ask(first=3)
    end = page["pageInfo"]["endCursor"]
    raw = bytearray(urlsafe_b64decode(end + "=" * (-len(end) % 4)))

    for position in range(len(raw)):
        changed = bytearray(raw)
        changed[position] ^= 1
        forged = urlsafe_b64encode(changed).rstrip(b"=").decode()
        assert await ask(first=3, after=forged) == (None, ["BAD_USER_INPUT"])
    for length in range(len(end)):
        assert await ask(first=3, after=end[:length]) == (None, ["BAD_USER_INPUT"])


@pytest.mark.parametrize(
    "cursor", ["", "0", "AAAA", "!", "é", "a" * 100_000, "W10", "\n", "==", "YXJyYXk6MTA="]
)
async def test_a_cursor_from_nowhere_is_refused(cursor):
    assert await ask(first=3, after=cursor) == (None, ["BAD_USER_INPUT"])


@pytest.mark.parametrize(
    "position",
    [
        (0,),
        (datetime(2026, 3, 1, 9, 30, 0, 123_456, UTC), UUID(int=7)),
        (NEVER, ALWAYS),
        ("text", None, -5, 2**53),
        (),
    ],
)
def test_a_position_comes_back_as_it_went(position):
    cursors = Cursors(b"key")

    assert cursors.read(b"scope", cursors.write(b"scope", position)) == position


def test_another_key_opens_nothing():
    with pytest.raises(BadUserInput):
        Cursors(b"other").read(b"scope", Cursors(b"key").write(b"scope", (1,)))


def test_a_page_asks_for_one_row_more_and_cuts_it():
    page = Page(first=2, after=(5,))

    assert page.limit == 3
    assert page.position(0) == 5
    assert Page(first=2).position(0) is None
    assert page.cut([1, 2, 3]) == Slice((1, 2), has_more=True)
    assert page.cut([1, 2]) == Slice((1, 2), has_more=False)


def test_a_list_of_ids_is_short_and_names_nothing_twice():
    assert at_most([1, 2, 3], "ids") == [1, 2, 3]
    for wrong in (list(range(101)), [1] * 1_000, [1, 2, 1]):
        with pytest.raises(BadUserInput):
            at_most(wrong, "ids")


def test_what_is_wanted_of_the_nodes_is_found_under_both_names():
    connection = Selection.of(
        "page_info", nodes=Selection.of("a"), edges=Selection.of("cursor", node=Selection.of("b"))
    )

    assert nodes_wanted(connection) == Selection.of("a", "b")
