"""What the tests of follow-ups send."""

from __future__ import annotations

from typing import Any

from tests import make
from tests.api.surveys.asking import PROBLEMS, done
from tests.conftest import Ask

PLAN = f"""mutation ($input: SaveVisitPlanInput!) {{ saveVisitPlan(input: $input) {{
  plan {{ code active script(locale: ZH_CN) results everyDays }} {PROBLEMS} }} }}"""
FOLLOW_UP = "id kind state dueAt overdue ownerId result notes version quizBefore quizAfter plan { code }"
VISIT = f"""mutation ($input: PlanReturnVisitInput!) {{ planReturnVisit(input: $input) {{
  followUp {{ {FOLLOW_UP} }} {PROBLEMS} }} }}"""
CHANGE = f"""mutation ($input: ChangeFollowUpInput!) {{ changeFollowUp(input: $input) {{
  followUp {{ {FOLLOW_UP} }} next {{ {FOLLOW_UP} }} {PROBLEMS} }} }}"""
OPEN = f"""mutation ($input: OpenFollowUpInput!) {{ openFollowUp(input: $input) {{
  followUp {{ {FOLLOW_UP} description evidence sourceKind source }} {PROBLEMS} }} }}"""
ACT = f"""mutation ($input: OpenFollowUpInput!) {{ openFollowUp(input: $input) {{
  followUp {{ id kind state version sku batch store staffId }} {PROBLEMS} }} }}"""
LIST = f"""query ($filter: FollowUpFilter, $first: Int!, $after: String) {{
  followUps(first: $first, after: $after, filter: $filter) {{
    nodes {{ {FOLLOW_UP} memberId }} pageInfo {{ hasNextPage endCursor }} }} }}"""
ASSIGN = f"""mutation ($input: AssignMemberInput!) {{ assignMember(input: $input) {{
  member {{ assignments {{ role staffId team }} }} {PROBLEMS} }} }}"""


async def plan(ask: Ask, code: str = "care", **terms: Any) -> None:
    given = {
        "code": code,
        "name": {"en": "After a purchase"},
        "script": {"en": "How do you like it?", "zh-CN": "用得怎么样？"},
        "results": ["REACHED", "NOT_REACHED", "NO_MORE"],
        "endsWith": ["NO_MORE"],
        **terms,
    }
    saved = await done(ask, PLAN, input=given)
    assert saved["problems"] == [], saved


async def visit(ask: Ask, member: Any, code: str = "care", **more: Any) -> Any:
    said = {"idempotencyKey": make.key(), "plan": code, "memberId": str(member), **more}
    return await done(ask, VISIT, input=said)


async def change(ask: Ask, follow_up: Any, *, version: int | None = None, **more: Any) -> Any:
    said = {"id": follow_up["id"], "ifVersion": version or follow_up["version"], **more}
    return await done(ask, CHANGE, input=said)


async def listed(ask: Ask, **filter: Any) -> list[Any]:
    found = await done(ask, LIST, first=50, filter=filter)
    nodes: list[Any] = found["nodes"]
    return nodes
