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
            kinds text[] NOT NULL,
            version integer NOT NULL DEFAULT 1,
            secret bytea NOT NULL,
            previous_secret bytea,
            previous_secret_until timestamptz,
            active boolean NOT NULL DEFAULT true,
            -- Everything up to here has been turned into deliveries.
            position bigint NOT NULL,
            created_at timestamptz NOT NULL,
            created_by text NOT NULL
        );

        CREATE TABLE webhook_deliveries (
            id uuid PRIMARY KEY,
            webhook_id uuid NOT NULL REFERENCES webhooks (id) ON DELETE CASCADE,
            fact_id uuid NOT NULL,
            fact_member_id uuid NOT NULL,
            position bigint NOT NULL,
            -- WAITING for its turn or a retry; DELIVERED; DEAD after the last try.
            state text NOT NULL CHECK (state IN ('WAITING', 'DELIVERED', 'DEAD')),
            attempts integer NOT NULL DEFAULT 0,
            next_attempt_at timestamptz,
            claimed_until timestamptz,
            delivered_at timestamptz,
            created_at timestamptz NOT NULL
        );
        CREATE INDEX webhook_deliveries_due ON webhook_deliveries (next_attempt_at) WHERE state = 'WAITING';
        CREATE INDEX webhook_deliveries_in_order ON webhook_deliveries (webhook_id, fact_member_id, position) WHERE state = 'WAITING';
        CREATE INDEX webhook_deliveries_log ON webhook_deliveries (webhook_id, position DESC);

        CREATE TABLE webhook_attempts (
            id uuid PRIMARY KEY,
            delivery_id uuid NOT NULL REFERENCES webhook_deliveries (id) ON DELETE CASCADE,
            at timestamptz NOT NULL,
            status integer,
            error text,
            duration_ms integer NOT NULL
        );
        CREATE INDEX webhook_attempts_of_delivery ON webhook_attempts (delivery_id, at);
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE webhook_attempts, webhook_deliveries, webhooks, fact_counter, facts;
    """
