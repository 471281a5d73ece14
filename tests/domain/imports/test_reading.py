"""Whatever is wrong with a file, the rows around it are read."""

from __future__ import annotations

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from domain.imports.problem import UnreadableFile
from domain.imports.reading import LONGEST_CSV_ROW, LONGEST_JSON_ROW, BadRow, Columns, Row, read
from domain.kernel.csv_text import safe_cell

COLUMNS = Columns(required=frozenset({"id", "name"}), prefixes=("profile.",), nested=frozenset({"lines"}))


def rows(content: bytes | str) -> list[Row | BadRow]:
    data = content.encode() if isinstance(content, str) else content
    return list(read(io.BytesIO(data), COLUMNS))


def good(content: bytes | str) -> list[str]:
    return [each.values["id"] for each in rows(content) if isinstance(each, Row)]


def bad(content: bytes | str) -> list[tuple[int, str, str]]:
    return [(each.line, each.column, each.reason) for each in rows(content) if isinstance(each, BadRow)]


def test_a_row_knows_its_line_and_its_values():
    assert rows("id,name\n1,Ann\n\n2,\n") == [
        Row(2, {"id": "1", "name": "Ann"}),
        Row(4, {"id": "2", "name": ""}),
    ]


def test_windows_line_ends_a_byte_order_mark_and_quotes_are_usual():
    content = b'\xef\xbb\xbfid,name\r\n1,"Ann, the ""first"""\r\n2,"two\r\nlines"\r\n3,Bo\r\n'

    assert rows(content) == [
        Row(2, {"id": "1", "name": 'Ann, the "first"'}),
        Row(3, {"id": "2", "name": "two\r\nlines"}),
        Row(5, {"id": "3", "name": "Bo"}),
    ]


def test_columns_may_come_in_any_order_and_free_ones_under_their_prefix():
    assert rows("profile.size,name,id\n42,Ann,1\n") == [
        Row(2, {"profile.size": "42", "name": "Ann", "id": "1"})
    ]


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        (b"2,Bo,3", "COLUMN_COUNT"),
        (b"2", "COLUMN_COUNT"),
        (b"2,\xce\xd2", "NOT_UTF8"),
        (b'2,"\xce\xd2"', "NOT_UTF8"),
        (b'2,"Bo"x', "MALFORMED"),
        (b"2," + b"x" * LONGEST_CSV_ROW, "TOO_LONG"),
        (b"2," + b"x" * 10_000_000, "TOO_LONG"),
    ],
    ids=lambda value: value if isinstance(value, str) else None,
)
def test_a_row_that_can_not_be_read_is_named_and_the_next_one_is_read(row, reason):
    content = b"id,name\n1,Ann\n" + row + b"\n3,Cy\n"

    assert bad(content) == [(3, "", reason)]
    assert good(content) == ["1", "3"]


def test_a_stray_quote_spoils_its_own_line_alone():
    content = 'id,name\n1,Ann\n2,"Bo\n3,Cy\n4,D"y\n5,Ed\n'

    assert bad(content) == [(3, "", "MALFORMED"), (5, "", "UNCLOSED_QUOTE")]
    assert good(content) == ["1", "3", "5"]


def test_a_quote_that_never_closes_does_not_swallow_the_file():
    content = 'id,name\n1,"Ann\n' + "".join(f"{n},x\n" for n in range(2, 50_000))

    assert bad(content) == [(2, "", "UNCLOSED_QUOTE")]
    assert len(good(content)) == 49_998


def test_a_last_row_without_a_line_end_is_a_row():
    assert good("id,name\n1,Ann\n2,Bo") == ["1", "2"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "empty"),
        (b"\n\n", "empty"),
        (b"id\n1\n", "missing: 'name'"),
        (b"id,name,nmae\n", "not known: 'nmae'"),
        (b"id,name,id\n", "twice: 'id'"),
        (b"id,name,profile.\n", "not known: 'profile.'"),
        ("id,name\n1,x\n".encode("utf-16"), "UTF-16"),
        (b"id,\xce\xd2\n", "no head"),
        (b"id," + b"x" * LONGEST_CSV_ROW + b"\n", "too long"),
    ],
)
def test_a_file_without_a_sound_head_is_refused_as_a_whole(content, said):
    with pytest.raises(UnreadableFile, match=said):
        rows(content)


def test_json_lines_are_told_by_their_first_character():
    content = '{"id": 1, "name": "Ann", "lines": [{"sku": "a"}]}\n\n{"id": "2", "name": null}\n'

    assert rows(content) == [
        Row(1, {"id": 1, "name": "Ann", "lines": [{"sku": "a"}]}),
        Row(3, {"id": "2", "name": None}),
    ]


@pytest.mark.parametrize(
    ("row", "column", "reason"),
    [
        (b"[1, 2]", "", "MALFORMED"),
        (b'{"id": 1', "", "MALFORMED"),
        (b'{"id": NaN, "name": ""}', "", "MALFORMED"),
        (b'{"id": ' + b"[" * 100_000 + b"}", "", "MALFORMED"),
        (b'{"id": ' + b"1" * 5_000 + b"}", "", "MALFORMED"),
        (b'{"id": "\xce\xd2"}', "", "NOT_UTF8"),
        (b'{"id": 1, "nmae": "Ann"}', "nmae", "UNKNOWN_COLUMN"),
        (b'{"id": "' + b"x" * LONGEST_JSON_ROW + b'"}', "", "TOO_LONG"),
    ],
    ids=range(8),
)
def test_a_broken_line_of_json_is_named_and_the_next_one_is_read(row, column, reason):
    content = b'{"id": "1", "name": "Ann"}\n' + row + b'\n{"id": "3", "name": "Cy"}\n'

    assert bad(content) == [(2, column, reason)]
    assert good(content) == ["1", "3"]


@given(st.binary(max_size=2_000))
def test_no_bytes_at_all_break_the_reader(content):
    for each in rows(b"id,name\n" + content):
        assert isinstance(each, Row | BadRow)


names = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=20)


@given(st.lists(st.tuples(names, names), max_size=20))
def test_what_a_csv_writer_writes_is_read_as_it_was(written):
    file = io.StringIO(newline="")
    writer = csv.writer(file, quoting=csv.QUOTE_ALL)
    writer.writerow(("id", "name"))
    writer.writerows(written)

    assert [tuple(each.values.values()) for each in rows(file.getvalue()) if isinstance(each, Row)] == written


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", "\tx", "\rx"])
def test_a_cell_of_a_report_is_never_a_formula(text):
    assert safe_cell(text) == f"'{text}"
    assert safe_cell("plain = text") == "plain = text"
