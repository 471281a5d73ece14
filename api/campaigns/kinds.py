"""The kinds of which campaigns are made, as the schema calls them: whoever shows or takes one has it from
here, where it gets its name."""

import strawberry

from domain.campaigns.campaign import GoalKind, State, Trigger
from domain.campaigns.effects import Task
from domain.campaigns.mission import Activity

__all__ = ["Activity", "GoalKind", "State", "Task", "Trigger"]

strawberry.enum(
    Trigger,
    name="CampaignTrigger",
    description=(
        "What a campaign is asked about. Conditions find what else it says in `data`: ORDER_PAID; "
        "ORDER_COMPLETED, with goods, store, channel; EVENT, events of one name; CHECK_IN, with streak and "
        "total; MISSION, its own target was reached; REFERRAL, with side (REFERRER or REFEREE) and step "
        "(JOINED or FIRST_ORDER); PROFILE_COMPLETED, once for ever when name, gender, birthday and a phone "
        "or e-mail address are known; BIRTHDAY, once a year; ANNIVERSARY of joining, with years; "
        "TIER_CHANGED, with ladder, from, to and change (UPGRADED, DOWNGRADED or SET); SEGMENT_ENTERED and "
        "SEGMENT_LEFT, with segment; SCHEDULE, for everybody who is meant, on each day of the recurrence "
        "when its first minute comes. Orders that are paid, events, check-ins and joining by a referral are "
        "answered at once; the others are asked within seconds, days within ten minutes, up to a week late, "
        "hours of a SCHEDULE up to a day late."
    ),
)
strawberry.enum(
    Activity,
    name="MissionActivity",
    description=(
        "What counts: ORDERS, paid ones of which not everything came back; EVENTS of one name; CHECK_INS."
    ),
)
strawberry.enum(
    Task,
    name="CampaignTask",
    description=(
        "What others do who hear the fact: COUPON, give coupons of a template; MESSAGE, tell the member; "
        "STAFF_TASK; WEBHOOK, whatever the merchant's systems make of it."
    ),
)
strawberry.enum(
    GoalKind,
    name="CampaignGoalKind",
    description=(
        "MEMBERS to whom it applied; USES, how often; SALES, paid for goods of their orders in minor units."
    ),
)
strawberry.enum(
    State,
    name="CampaignState",
    description=(
        "DRAFT; SCHEDULED: it begins by itself; ACTIVE; PAUSED: it applies to nothing; ENDED, by somebody or "
        "because its window is over."
    ),
)
