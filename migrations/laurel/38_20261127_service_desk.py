"""The service desk: who gets which ticket, and how soon it is answered and solved."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE teams (
            id uuid PRIMARY KEY,
            programme_id uuid NOT NULL REFERENCES programmes (id),
            code text NOT NULL CHECK (char_length(code) BETWEEN 1 AND 128),
            name jsonb NOT NULL,
            rank integer NOT NULL CHECK (rank BETWEEN 0 AND 9999),
            dedicated boolean NOT NULL DEFAULT false,
            kinds text[] NOT NULL DEFAULT '{}',
            categories text[] NOT NULL DEFAULT '{}',
            stores text[] NOT NULL DEFAULT '{}',
            accept_minutes integer NOT NULL CHECK (accept_minutes BETWEEN 1 AND 1440),
            page_minutes integer NOT NULL CHECK (page_minutes BETWEEN 1 AND 1440),
            lead_id uuid REFERENCES staff (id),
            on_call uuid[] NOT NULL DEFAULT '{}',
            active boolean NOT NULL DEFAULT true,
            version integer NOT NULL CHECK (version >= 1),
            saved_at timestamptz NOT NULL,
            saved_by text NOT NULL,
            UNIQUE (programme_id, code)
        );
        CREATE TABLE team_members (
            team_id uuid NOT NULL REFERENCES teams (id),
            staff_id uuid NOT NULL REFERENCES staff (id),
            PRIMARY KEY (team_id, staff_id)
        );

        -- The row is the lock of a person's open tickets: whoever gives it one holds it and counts again.
        CREATE TABLE representatives (
            staff_id uuid PRIMARY KEY REFERENCES staff (id),
            skills text[] NOT NULL DEFAULT '{}',
            languages text[] NOT NULL DEFAULT '{}',
            stores text[] NOT NULL DEFAULT '{}',
            ticket_limit integer NOT NULL CHECK (ticket_limit BETWEEN 0 AND 500),
            presence text NOT NULL DEFAULT 'AWAY' CHECK (presence IN ('AVAILABLE', 'BUSY', 'AWAY')),
            presence_set_at timestamptz,
            present_until timestamptz CHECK (present_until > presence_set_at),
            last_assigned_at timestamptz,
            active boolean NOT NULL DEFAULT true,
            saved_at timestamptz NOT NULL,
            saved_by text NOT NULL,
            CHECK ((presence_set_at IS NULL) = (present_until IS NULL))
        );

        -- Who had a ticket, from when until when.
        CREATE TABLE ticket_assignments (
            id uuid PRIMARY KEY,
            ticket_id uuid NOT NULL REFERENCES tickets (id),
            team_id uuid,
            staff_id uuid NOT NULL REFERENCES staff (id),
            given_by text NOT NULL,
            given_at timestamptz NOT NULL,
            -- What was counted under the person's lock; NULL where a person took the ticket itself.
            open_before integer CHECK (open_before >= 0),
            ticket_limit integer,
            accept_by timestamptz,
            accepted_at timestamptz CHECK (accepted_at >= given_at),
            ended_at timestamptz CHECK (ended_at >= given_at),
            ended_because text CHECK (ended_because IN ('DONE', 'NOT_ACCEPTED', 'REASSIGNED')),
            CHECK ((ended_at IS NULL) = (ended_because IS NULL)),
            CHECK ((open_before IS NULL) = (ticket_limit IS NULL)),
            CONSTRAINT ticket_assignments_within_limit CHECK (open_before < ticket_limit)
        );
        CREATE UNIQUE INDEX ticket_assignments_one_has_it ON ticket_assignments (ticket_id)
            WHERE ended_at IS NULL;
        CREATE INDEX ticket_assignments_in_time ON ticket_assignments (ticket_id, given_at, id);
        CREATE INDEX ticket_assignments_to_accept ON ticket_assignments (accept_by)
            WHERE ended_at IS NULL AND accepted_at IS NULL;

        -- How the desk has last seen a ticket, and why nobody has it.
        CREATE TABLE ticket_desk (
            ticket_id uuid PRIMARY KEY REFERENCES tickets (id),
            programme_id uuid NOT NULL REFERENCES programmes (id),
            seen_version integer NOT NULL,
            team_id uuid,
            reason text CHECK (reason IN ('NO_TEAM', 'NO_MEMBERS', 'NO_SKILL', 'NO_LANGUAGE', 'NO_STORE',
                'NOBODY_AVAILABLE', 'ALL_FULL', 'NOT_ACCEPTED', 'IN_TURN')),
            waiting_since timestamptz,
            urgency_rank smallint NOT NULL,
            policy_code text NOT NULL,
            CHECK ((reason IS NULL) = (waiting_since IS NULL))
        );
        CREATE INDEX ticket_desk_queue ON ticket_desk (programme_id, urgency_rank DESC, waiting_since, ticket_id)
            WHERE reason IS NOT NULL;

        CREATE TABLE business_calendars (
            id uuid PRIMARY KEY,
            programme_id uuid NOT NULL REFERENCES programmes (id),
            code text NOT NULL CHECK (char_length(code) BETWEEN 1 AND 128),
            name jsonb NOT NULL,
            time_zone text NOT NULL,
            weekly jsonb NOT NULL,
            days jsonb NOT NULL,
            saved_at timestamptz NOT NULL,
            saved_by text NOT NULL,
            UNIQUE (programme_id, code)
        );

        CREATE TABLE sla_policies (
            id uuid PRIMARY KEY,
            programme_id uuid NOT NULL REFERENCES programmes (id),
            code text NOT NULL CHECK (char_length(code) BETWEEN 1 AND 128 AND code <> 'default'),
            name jsonb NOT NULL,
            rank integer NOT NULL CHECK (rank BETWEEN 0 AND 9999),
            calendar text NOT NULL,
            kinds text[] NOT NULL DEFAULT '{}',
            urgencies text[] NOT NULL DEFAULT '{}',
            tiers text[] NOT NULL DEFAULT '{}',
            first_response_minutes integer NOT NULL CHECK (first_response_minutes BETWEEN 1 AND 86400),
            resolution_minutes integer CHECK (resolution_minutes BETWEEN first_response_minutes AND 86400),
            warn_minutes integer NOT NULL CHECK (warn_minutes >= 0 AND warn_minutes < first_response_minutes),
            active boolean NOT NULL DEFAULT true,
            saved_at timestamptz NOT NULL,
            saved_by text NOT NULL,
            UNIQUE (programme_id, code)
        );

        -- The clocks that run, and for which deadline somebody was warned or told of its end.
        CREATE TABLE ticket_clocks (
            ticket_id uuid NOT NULL REFERENCES tickets (id),
            clock text NOT NULL CHECK (clock IN ('FIRST_RESPONSE', 'RESOLUTION')),
            programme_id uuid NOT NULL REFERENCES programmes (id),
            warn_at timestamptz CHECK (warn_at <= due_at),
            due_at timestamptz,
            warned_for timestamptz,
            breached_for timestamptz,
            PRIMARY KEY (ticket_id, clock)
        );
        CREATE INDEX ticket_clocks_to_warn ON ticket_clocks (warn_at)
            WHERE warn_at IS NOT NULL AND warned_for IS DISTINCT FROM due_at;
        CREATE INDEX ticket_clocks_to_breach ON ticket_clocks (due_at)
            WHERE due_at IS NOT NULL AND breached_for IS DISTINCT FROM due_at;

        -- When a ticket waited for its member, for the clock of its solution.
        CREATE TABLE ticket_pauses (
            id uuid PRIMARY KEY,
            ticket_id uuid NOT NULL REFERENCES tickets (id),
            started_at timestamptz NOT NULL,
            ended_at timestamptz CHECK (ended_at >= started_at)
        );
        CREATE INDEX ticket_pauses_in_time ON ticket_pauses (ticket_id, started_at);
        CREATE UNIQUE INDEX ticket_pauses_one_lasts ON ticket_pauses (ticket_id) WHERE ended_at IS NULL;

        -- What somebody has to look at: told once for each deadline, and of an urgent ticket once in a round.
        CREATE TABLE escalations (
            id uuid PRIMARY KEY,
            programme_id uuid NOT NULL REFERENCES programmes (id),
            ticket_id uuid NOT NULL REFERENCES tickets (id),
            kind text NOT NULL CHECK (kind IN ('WARNING', 'BREACH', 'ON_CALL')),
            clock text CHECK (clock IN ('FIRST_RESPONSE', 'RESOLUTION')),
            due_at timestamptz,
            round integer NOT NULL DEFAULT 0 CHECK (round >= 0),
            team_id uuid REFERENCES teams (id),
            staff_id uuid REFERENCES staff (id),
            at timestamptz NOT NULL,
            again_at timestamptz,
            acknowledged_at timestamptz CHECK (acknowledged_at >= at),
            acknowledged_by text,
            CHECK ((kind = 'ON_CALL') = (clock IS NULL)),
            CHECK ((clock IS NULL) = (due_at IS NULL)),
            CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL))
        );
        CREATE UNIQUE INDEX escalations_once ON escalations (ticket_id, kind, clock, due_at) WHERE clock IS NOT NULL;
        CREATE UNIQUE INDEX escalations_once_a_round ON escalations (ticket_id, round) WHERE clock IS NULL;
        CREATE INDEX escalations_in_time ON escalations (programme_id, at DESC, id DESC);
        CREATE INDEX escalations_open ON escalations (programme_id, at DESC, id DESC)
            WHERE acknowledged_at IS NULL;
        CREATE INDEX escalations_again ON escalations (again_at)
            WHERE again_at IS NOT NULL AND acknowledged_at IS NULL;

        -- A day on which the share of tickets answered in time was under its target, told once.
        CREATE TABLE sla_alerts (
            programme_id uuid NOT NULL REFERENCES programmes (id),
            day date NOT NULL,
            in_time integer NOT NULL CHECK (in_time >= 0),
            counted integer NOT NULL CHECK (counted > 0 AND in_time <= counted),
            at timestamptz NOT NULL,
            PRIMARY KEY (programme_id, day)
        );
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE sla_alerts, escalations, ticket_pauses, ticket_clocks, sla_policies, business_calendars,
            ticket_desk, ticket_assignments, representatives, team_members, teams;
    """
