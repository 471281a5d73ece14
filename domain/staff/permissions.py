"""Every word of what may be done.

A caller may do what its permissions name and nothing else. Staff get them from their roles (`bundles.py`), a
service from its key; a member has none and reads what is its own (`orSelf` in the schema). A guarded field
shows the word it needs as `@permission(needs: "points:read")`.
"""

from __future__ import annotations

from enum import StrEnum


class Permission(StrEnum):
    """One thing that may be done. The text is what keys, tokens and the schema call it."""

    description: str

    def __new__(cls, text: str, description: str = "") -> Permission:
        word = str.__new__(cls, text)
        word._value_ = text
        word.description = description
        return word

    PROGRAMME_READ = (
        "programme:read",
        "Read the programme behind the scenes: earn rules and their revisions, stores, channels, categories.",
    )
    PROGRAMME_WRITE = (
        "programme:write",
        "Set up the programme: earn rates, wallet types, ladders, stores, channels, categories.",
    )
    CAMPAIGNS_READ = (
        "campaigns:read",
        "Read campaigns, drafts too, how they go, and which of them applied to an order or did not.",
    )
    CAMPAIGNS_WRITE = ("campaigns:write", "Draft, change, start, pause and end campaigns.")
    MEMBERS_READ = (
        "members:read",
        "Open one member found by id, card number, external id or whole phone number: card, tier, dates; "
        "no personal data.",
    )
    MEMBERS_SEARCH = (
        "members:search",
        "List members, and find them by a part of the name or by the last four digits of the phone.",
    )
    MEMBERS_READ_MASKED = (
        "members:read_masked",
        "See personal data of members masked: 138****1234, J***@x.com, the surname, the month of birth.",
    )
    MEMBERS_READ_CONTACT = (
        "members:read_contact",
        "See personal data of members in full. For the merchant's own servers: no role has it.",
    )
    MEMBERS_READ_BY_CODE = (
        "members:read_by_code",
        "Find out at a till whose code was scanned. What is seen of the member takes its own permissions.",
    )
    MEMBERS_SHOW_CODE = (
        "members:show_code",
        "Get the seed and the codes of members, on a merchant's server that shows them to the member: "
        "whoever has a seed is that member at every till. Services only.",
    )
    MEMBERS_REVEAL = (
        "members:reveal",
        "See the personal data of one member in full by giving a reason, which is written down.",
    )
    MEMBERS_ENROL = ("members:enrol", "Enrol new members.")
    MEMBERS_WRITE = ("members:write", "Change the data of members.")
    TAGS_READ = ("tags:read", "See the tags of members: the shop's own words about them.")
    TAGS_WRITE = ("tags:write", "Put tags on members, and take them off.")
    SEGMENTS_READ = (
        "segments:read",
        "Read segments: their conditions, how many members are in them, where they overlap; preview one.",
    )
    SEGMENTS_WRITE = ("segments:write", "Save segments, switch them off and on.")
    SEGMENTS_MEMBERS = (
        "segments:members",
        "See the ids of the members of segments, and keep lists of them by hand.",
    )
    QUOTES_MAKE = (
        "quotes:make",
        "Ask what a cart costs a member, and turn it into an order: at a till, in a shop's checkout.",
    )
    POINTS_READ = (
        "points:read",
        "Read balances, entries and lots of members, and what they have redeemed points for.",
    )
    POINTS_SPEND = ("points:spend", "Spend points of members: at a till, in a shop's checkout.")
    POINTS_HOLD = ("points:hold", "Set points of members aside, and capture or release what is held.")
    POINTS_TRANSFER = ("points:transfer", "Hand points of one member to another.")
    POINTS_ADJUST = (
        "points:adjust",
        "Credit and debit points by hand and take entries back, with a reason; beyond the limit a second "
        "person decides.",
    )
    POINTS_RESTORE = ("points:restore", "Give points back that have expired, with a reason.")
    APPROVALS_READ = ("approvals:read", "Read what waits for a second person, and what was decided.")
    APPROVALS_DECIDE = ("approvals:decide", "Approve or reject what somebody else has asked for.")
    MEMBERSHIPS_WRITE = ("memberships:write", "Suspend, resume and close memberships, with a reason.")
    TIERS_SET = ("tiers:set", "Give members a tier with an end, and take it back, with a reason.")
    MEMBERS_MERGE = (
        "members:merge",
        "Make two members one and undo it, with a reason; see who may be one person.",
    )
    MEMBERS_BIND = (
        "members:bind",
        "Bind phones, e-mails and ids to members and take them off; end members' log-ins, with a reason.",
    )
    CARDS_WRITE = ("cards:write", "Activate, freeze, replace and close cards; see which were not used.")
    MEMBERS_ERASE = ("members:erase", "Remove a person for ever; the accounting stays.")
    MEMBERS_READ_ERASED = (
        "members:read_erased",
        "See that a member was erased: the id that stands in the accounting, and dates.",
    )
    ORDERS_READ = ("orders:read", "Read orders and what they earned.")
    ORDERS_RECORD = ("orders:record", "Record orders and their state; members earn by them.")
    ORDERS_RETURN = ("orders:return", "Record returns and cancellations; what orders earned is taken back.")
    EVENTS_RECORD = (
        "events:record",
        "Record what members do beside buying: it releases points that await it.",
    )
    COUPONS_READ = ("coupons:read", "Read the coupons of members.")
    REWARDS_READ = (
        "rewards:read",
        "Read the catalogue behind the scenes: drafts, prices, stocks, figures, the log of draws.",
    )
    REWARDS_MANAGE = ("rewards:manage", "Draft, change, start, pause and end rewards.")
    REWARDS_REDEEM = ("rewards:redeem", "Redeem points of members for rewards: at a till, in an app.")
    REWARDS_FULFIL = (
        "rewards:fulfil",
        "See what is on its way to members, move it on (approved, packed, shipped, completed), call it off.",
    )
    COUPONS_CLAIM = (
        "coupons:claim",
        "Claim coupons for members, and hand coupons of theirs on. Members do it for themselves.",
    )
    COUPONS_ISSUE = ("coupons:issue", "Give coupons to members by hand, for instance in a store.")
    COUPONS_REDEEM = ("coupons:redeem", "Use coupons of members for orders, and return used ones.")
    COUPONS_REVOKE = ("coupons:revoke", "Take unused coupons back from members, with a reason.")
    COUPON_TEMPLATES_READ = (
        "coupon_templates:read",
        "Read coupon templates, drafts too, how they go, and batches.",
    )
    COUPON_TEMPLATES_WRITE = (
        "coupon_templates:write",
        "Draft and revise coupon templates, start, pause, end and withdraw them, issue them to segments.",
    )
    COUPON_CODES = (
        "coupon_codes:make",
        "Generate and upload codes of coupons, and read them: they are as good as coupons.",
    )
    EXPLAIN_FULL = (
        "explain:full",
        "Read in full why an entry is what it is: rules, revisions and figures. Members read it in short.",
    )
    LEDGER_VERIFY = (
        "ledger:verify",
        "Have the ledger verified, and read what verifications found: ids and figures.",
    )
    LIABILITY_READ = (
        "liability:read",
        "Read what outstanding points are worth, how that came about, and what is expected to expire.",
    )
    CHANGES_READ = ("changes:read", "Read the feed of facts: ids and figures of everything that happened.")
    WEBHOOKS_READ = ("webhooks:read", "Read webhook subscriptions and their delivery log.")
    WEBHOOKS_WRITE = ("webhooks:write", "Add and change webhook subscriptions, retry and replay deliveries.")
    OWN_PASSWORD = (
        "own:password",
        "Change one's own password and second factor, see and end one's own sessions. Every role has it.",
    )
    AUDIT_READ = (
        "audit:read",
        "Read and export the record of acts: who did what to which object, no reasons.",
    )
    AUDIT_READ_SEALED = (
        "audit:read_sealed",
        "Open reasons, and what was before and after, in the record of acts; that is written down, too.",
    )
    VIOLATIONS_READ = ("violations:read", "Read who read more members or took more files than is usual.")
    VIOLATIONS_ACKNOWLEDGE = (
        "violations:acknowledge",
        "Say what came of a violation of somebody else.",
    )
    STAFF_READ = ("staff:read", "Read the list of staff with their roles.")
    STAFF_WRITE = (
        "staff:write",
        "Add staff and edit roles, change who has which and where, disable accounts, set new passwords.",
    )
    KEYS_READ = ("keys:read", "Read the list of service keys, without their secrets.")
    KEYS_WRITE = ("keys:write", "Create and revoke service keys.")
    TOKENS_CREATE_MEMBER = (
        "tokens:create_member",
        "Make access tokens for members, on a merchant's server. Services only.",
    )
    DATA_EXPORT = (
        "members:export",
        "Ask for all that is known of a member on its behalf, with a reason. Members ask for their own.",
    )
    CORRECTIONS_READ = (
        "corrections:read",
        "Read what was changed of a member's data, by whom, from what to what. Members read their own.",
    )
    RETENTION_READ = (
        "retention:read",
        "Read which personal data there is and what for, how long it is kept, what is past its term, and "
        "what legal holds keep.",
    )
    RETENTION_WRITE = ("retention:write", "Change how long data is kept, within the bounds of its class.")
    LEGAL_HOLDS_WRITE = ("legal_holds:write", "Place and release legal holds.")
    CONSENTS_READ = (
        "consents:read",
        "Read what members have agreed to and chosen, and who saw them in full.",
    )
    CONSENTS_WRITE = (
        "consents:write",
        "Give and withdraw consents on behalf of members who said so, set their preferences, name guardians.",
    )
    DESK_READ = (
        "desk:read",
        "Read the service desk: teams, who is there, the queue and why nobody takes a ticket, escalations.",
    )
    DESK_WORK = ("desk:work", "Say that one is there, accept tickets, acknowledge escalations.")
    DESK_LEAD = ("desk:lead", "Give tickets to people by hand, and say of others whether they are there.")
    DESK_WRITE = (
        "desk:write",
        "Set up the service desk: teams, who works in them, business calendars, policies of deadlines.",
    )
    SLA_READ = ("sla:read", "Read how many tickets were answered in time, and how long they stay where.")
    POLICIES_WRITE = (
        "policies:write",
        "Draft and publish policy documents, and bind fields of members to purposes.",
    )
    SURVEYS_READ = (
        "surveys:read",
        "Read surveys and their results: figures of groups that are large enough, nobody's answer.",
    )
    SURVEYS_WRITE = (
        "surveys:write",
        "Draft, publish and close surveys, make links for stores, let other systems send answers.",
    )
    SURVEYS_COLLECT = (
        "surveys:collect",
        "Invite members, get the tokens that are sent to them, note answers given by phone or in a store.",
    )
    SURVEYS_READ_ANSWERS = (
        "surveys:read_answers",
        "Read single answers, scores and choices without words, and figures of groups however small.",
    )
    SURVEYS_READ_TEXTS = (
        "surveys:read_texts",
        "Read and erase what people answered in their own words.",
    )
    FOLLOW_UPS_READ = ("follow_ups:read", "Read return visits and other follow-ups, their lists and results.")
    FOLLOW_UPS_WRITE = ("follow_ups:write", "Open follow-ups, hand them on, say what came of them.")
    FOLLOW_UPS_PLAN = (
        "follow_ups:plan",
        "Set up plans of return visits, and say who looks after which member.",
    )
    NOTES_READ = (
        "notes:read",
        "See that there are notes about members: when, by whom, who is named. No words.",
    )
    NOTES_READ_TEXT = ("notes:read_text", "Read what staff wrote about members.")
    NOTES_WRITE = (
        "notes:write",
        "Write notes about members, name staff in them, edit and delete one's own.",
    )
    NOTES_ERASE = ("notes:erase", "Delete notes that others wrote about members.")
    TICKETS_READ = (
        "tickets:read",
        "Read the queue of tickets: what they are and where they stand, no words.",
    )
    TICKETS_READ_TEXT = (
        "tickets:read_text",
        "Read what was said in tickets, notes and attached files among it.",
    )
    TICKETS_RECORD = (
        "tickets:record",
        "Write down tickets for others: on the phone, at a counter, on a merchant's server. Members hand in "
        "their own.",
    )
    TICKETS_HANDLE = (
        "tickets:handle",
        "Triage, answer, resolve, close, reopen, merge and hand over tickets.",
    )
    TICKETS_GOODWILL = (
        "tickets:goodwill",
        "Give members points or coupons for what went wrong, with a reason; beyond the limit of one's roles "
        "a second person decides.",
    )
    TICKETS_ERASE = ("tickets:erase", "Erase the words of a ticket for ever, with a reason.")
    TICKETS_SET_UP = (
        "tickets:set_up",
        "Set up where tickets come from (codes on walls of stores, mailboxes, readers of comments), and how "
        "much goodwill each role may give alone.",
    )
    CLASSIFIER_WRITE = (
        "classifier:write",
        "Edit the trees by which tickets are sorted, and choose the model that sorts them.",
    )
    KNOWLEDGE_READ = (
        "knowledge:read",
        "Read drafts and retired articles, and how the assistant does. Published articles are everybody's.",
    )
    PROSPECTS_RECORD = (
        "prospects:record",
        "Keep contacts of people who are no members yet and have agreed to marketing, and end that on their "
        "behalf.",
    )
    PROSPECTS_READ = (
        "prospects:read",
        "List prospects: where they came from, tags, consent; no contacts. Count them to the one.",
    )
    PROSPECTS_MESSAGE = (
        "prospects:message",
        "Count prospects, small groups rounded, and have messages sent to them.",
    )
    PROSPECTS_CONTACT = (
        "prospects:contact",
        "See the contact of a prospect in full, in order to write to it. For the merchant's own servers: no "
        "role has it.",
    )
    KNOWLEDGE_WRITE = ("knowledge:write", "Draft, publish and retire articles.")


P = Permission

SERVICE_ONLY = frozenset(
    {P.TOKENS_CREATE_MEMBER, P.MEMBERS_SHOW_CODE, P.MEMBERS_READ_CONTACT, P.PROSPECTS_CONTACT}
)
"""No role holds these: a person reveals with a reason, and nobody becomes a member."""

STAFF_ONLY = frozenset(
    {
        P.OWN_PASSWORD,
        P.STAFF_READ,
        P.STAFF_WRITE,
        P.KEYS_READ,
        P.KEYS_WRITE,
        P.MEMBERS_REVEAL,
        P.APPROVALS_DECIDE,
        P.AUDIT_READ_SEALED,
        P.VIOLATIONS_ACKNOWLEDGE,
        P.DATA_EXPORT,
        P.CORRECTIONS_READ,
        P.RETENTION_WRITE,
        P.LEGAL_HOLDS_WRITE,
        P.DESK_WORK,
        P.TICKETS_GOODWILL,
        P.TICKETS_ERASE,
        P.NOTES_ERASE,
    }
)
"""No key holds these: a stolen key must not beget keys or staff, and a machine has no reasons, is no second
person and does not sit at a desk."""


def grantable(held: frozenset[Permission]) -> frozenset[Permission]:
    """What a staff member with these permissions may put on a service key.

    Its own permissions, but those that no key may hold; and of those that no role has: member tokens and
    codes by whoever may make keys, contact data by whoever may reveal it. The audit row of the key is the
    reason.
    """
    if Permission.KEYS_WRITE not in held:
        return frozenset()
    given = (held - STAFF_ONLY) | {Permission.TOKENS_CREATE_MEMBER, Permission.MEMBERS_SHOW_CODE}
    contacts = {Permission.MEMBERS_READ_CONTACT, Permission.PROSPECTS_CONTACT}
    return given | contacts if Permission.MEMBERS_REVEAL in held else given
