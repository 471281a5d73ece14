"""Facts, the outbox that is also the change feed, and the webhooks that carry them."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        -- Nil member: a fact about the programme. sequence says in which order the facts of one member were
        -- written (they were written under the member's lock); position is given after the commit, by one
        -- sequencer, so a reader that has passed a position has missed nothing before it.
        CREATE TABLE facts (
            id uuid NOT NULL,
            member_id uuid NOT NULL,
            sequence bigint GENERATED ALWAYS AS IDENTITY,
            kind text NOT NULL,
            version integer NOT NULL DEFAULT 1,
            payload jsonb NOT NULL,
            at timestamptz NOT NULL,
            recorded_at timestamptz NOT NULL,
            position bigint,
            PRIMARY KEY (member_id, id)
        );
        CREATE INDEX facts_unnumbered ON facts (sequence) WHERE position IS NULL;
        CREATE INDEX facts_numbered ON facts (position) WHERE position IS NOT NULL;
        CREATE INDEX facts_of_member ON facts (member_id, position) WHERE position IS NOT NULL;

        CREATE TABLE fact_counter (
            id smallint PRIMARY KEY CHECK (id = 1),
            last_position bigint NOT NULL
        );
        INSERT INTO fact_counter VALUES (1, 0);

        CREATE TABLE webhooks (
            id uuid PRIMARY KEY,
            url text NOT NULL,
            -- Names of facts, or the one word * for all of them.
            kinds text[] NOT NULL CHECK (cardinality(kinds) > 0),
            version integer NOT NULL DEFAULT 1,
            secret bytea NOT NULL,
            previous_secret bytea,
            previous_secret_until timestamptz,
            -- NULL: it is delivered to. STAFF switched it off, or its receiver did not answer for days (FAILING) or
            -- said that it is GONE.
            disabled_at timestamptz,
            disabled_because text CHECK (disabled_because IN ('STAFF', 'FAILING', 'GONE')),
            -- The first failure since the last success.
            failing_since timestamptz,
            -- Everything up to here has been turned into deliveries.
            position bigint NOT NULL CHECK (position >= 0),
            created_at timestamptz NOT NULL,
            created_by text NOT NULL,
            CHECK ((disabled_at IS NULL) = (disabled_because IS NULL)),
            CHECK ((previous_secret IS NULL) = (previous_secret_until IS NULL))
        );

        CREATE TABLE webhook_deliveries (
            id uuid PRIMARY KEY,
            webhook_id uuid NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
            fact_id uuid NOT NULL,
            fact_member_id uuid NOT NULL,
            position bigint NOT NULL,
            -- WAITING for its turn or a retry; DELIVERED; DEAD after the last try.
            state text NOT NULL CHECK (state IN ('WAITING', 'DELIVERED', 'DEAD')),
            attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
            -- NULL while an earlier fact about the same member waits: only the first of a line is tried.
            next_attempt_at timestamptz,
            claimed_until timestamptz,
            delivered_at timestamptz,
            created_at timestamptz NOT NULL,
            CHECK ((state = 'DELIVERED') = (delivered_at IS NOT NULL)),
            CHECK (state = 'WAITING' OR (next_attempt_at IS NULL AND claimed_until IS NULL))
        );
        CREATE INDEX webhook_deliveries_due ON webhook_deliveries (webhook_id, next_attempt_at)
            WHERE state = 'WAITING' AND next_attempt_at IS NOT NULL;
        CREATE INDEX webhook_deliveries_in_line ON webhook_deliveries (webhook_id, fact_member_id, position, id)
            WHERE state = 'WAITING';
        CREATE INDEX webhook_deliveries_log ON webhook_deliveries (webhook_id, position DESC, id DESC);
        CREATE INDEX webhook_deliveries_dead ON webhook_deliveries (webhook_id, position DESC, id DESC) WHERE state = 'DEAD';
        CREATE INDEX webhook_deliveries_age ON webhook_deliveries (created_at) WHERE state <> 'WAITING';

        CREATE TABLE webhook_attempts (
            id uuid PRIMARY KEY,
            delivery_id uuid NOT NULL REFERENCES webhook_deliveries (id) ON DELETE CASCADE,
            at timestamptz NOT NULL,
            status integer,
            -- One word of a closed list, never what the receiver wrote.
            error text,
            duration_ms integer NOT NULL CHECK (duration_ms >= 0)
        );
        CREATE INDEX webhook_attempts_of_delivery ON webhook_attempts (delivery_id, at);
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE webhook_attempts, webhook_deliveries, webhooks, fact_counter, facts;
    """
