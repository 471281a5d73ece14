"""What the tests of segments send."""

from __future__ import annotations

from typing import Any

from domain.staff.permissions import Permission
from persistence.database import from_json, rows
from tests import make
from tests.conftest import Ask

MARKETER = make.staff(Permission.SEGMENTS_READ, Permission.SEGMENTS_WRITE)
MANAGER = make.staff(
    Permission.SEGMENTS_READ, Permission.SEGMENTS_WRITE, Permission.SEGMENTS_MEMBERS, Permission.TAGS_WRITE
)
SEGMENT = "code name(locale: EN) kind condition tag active version memberCount refreshedAt"
PROBLEMS = """problems { __typename code message path ... on InvalidInput { field reason }
  ... on UnknownSegment { segment } ... on SegmentNotAList { segment } }"""
SAVE = f"""mutation ($input: SaveSegmentInput!) {{
  saveSegment(input: $input) {{ segment {{ {SEGMENT} }} {PROBLEMS} }} }}"""
LIST = f"""mutation ($input: ChangeSegmentListInput!) {{
  changeSegmentList(input: $input) {{ segment {{ {SEGMENT} memberIds(first: 100) }} {PROBLEMS} }} }}"""
PREVIEW = f"""query ($input: PreviewSegmentInput!) {{ previewSegment(input: $input) {{
  memberCount lookedAt complete sample
  overlaps {{ segment members shareOfThis shareOfOther warning }} {PROBLEMS} }} }}"""

Answer = dict[str, Any]


async def said(ask: Ask, operation: str, query: str, caller: Any = MANAGER, **sent: Any) -> Answer:
    locale = sent.pop("locale", None)
    answer = await ask(query, caller, input=sent, **({"locale": locale} if locale else {}))
    assert answer["errors"] == [], answer["errors"]
    payload: Answer = answer["data"][operation]
    return payload


async def save(ask: Ask, code: str, **given: Any) -> Answer:
    """A segment that is not refused."""
    payload = await said(ask, "saveSegment", SAVE, code=code, **given)
    assert payload["problems"] == [], payload
    segment: Answer = payload["segment"]
    return segment


async def put_on(ask: Ask, code: str, *members: make.Made, **also: Any) -> Answer:
    return await said(
        ask, "changeSegmentList", LIST, code=code, add=[str(each.id) for each in members], **also
    )


async def crossings(member: make.Made | None = None) -> list[tuple[str, str]]:
    """Every crossing that was told, in order: the fact and the segment."""
    found = await rows(
        "SELECT kind, payload FROM facts WHERE kind IN ('segment.entered', 'segment.left')"
        " AND ($1::uuid IS NULL OR member_id = $1) ORDER BY recorded_at, id",
        member.id.value if member else None,
    )
    return [(each["kind"], from_json(each["payload"])["segment"]) for each in found]


async def inside(code: str) -> set[Any]:
    found = await rows(
        "SELECT s.member_id FROM segment_members s JOIN segments g ON g.id = s.segment_id WHERE g.code = $1",
        code,
    )
    return {each["member_id"] for each in found}


async def tags_of(member: make.Made) -> list[tuple[str, str]]:
    found = await rows(
        "SELECT tag, source FROM member_tags WHERE member_id = $1 ORDER BY tag", member.id.value
    )
    return [(each["tag"], each["source"]) for each in found]
