"""The record of acts becomes a chain, says before and after, and who reads too much is noticed."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE audit_log
            ADD reason_digest bytea,
            ADD changes bytea,
            ADD changes_digest bytea,
            ADD changes_of uuid,
            ADD member_ids uuid[];

        -- One row per sealed act. Rows are added by the sealer alone and never changed.
        CREATE TABLE audit_seal (
            seq bigint PRIMARY KEY CHECK (seq >= 1),
            audit_id uuid NOT NULL UNIQUE,
            prev_hash bytea NOT NULL CHECK (length(prev_hash) = 32),
            hash bytea NOT NULL CHECK (length(hash) = 32),
            sealed_at timestamptz NOT NULL
        );

        -- Acts that wait for the sealer.
        CREATE TABLE audit_unsealed (audit_id uuid PRIMARY KEY);
        INSERT INTO audit_unsealed SELECT id FROM audit_log;

        ALTER TABLE checkpoints ADD audit_seq bigint, ADD audit_head bytea;
        ALTER TABLE checkpoints ADD CHECK ((audit_seq IS NULL) = (audit_head IS NULL)) NOT VALID;

        -- How much a member of staff has read, by the minute; of the last hour and day alone.
        CREATE TABLE staff_reads (
            staff_id uuid NOT NULL,
            kind text NOT NULL CHECK (kind IN ('MEMBERS', 'EXPORTS')),
            minute timestamptz NOT NULL,
            count integer NOT NULL CHECK (count > 0),
            PRIMARY KEY (staff_id, kind, minute)
        );

        -- One row per member of staff: the lock of its counters, and since when it must prove itself anew.
        CREATE TABLE staff_watches (staff_id uuid PRIMARY KEY, alarmed_at timestamptz);

        CREATE TABLE violations (
            id uuid PRIMARY KEY,
            kind text NOT NULL CHECK (kind IN ('MEMBERS', 'EXPORTS')),
            staff_id uuid NOT NULL,
            session_id uuid,
            at timestamptz NOT NULL,
            count integer NOT NULL,
            allowed integer NOT NULL CHECK (count > allowed),
            ip_prefix text,
            request_id text,
            acknowledged_at timestamptz,
            acknowledged_by uuid CHECK (acknowledged_by <> staff_id),
            note bytea,
            CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL)),
            CHECK ((acknowledged_at IS NULL) = (note IS NULL))
        );
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE violations, staff_watches, staff_reads, audit_unsealed, audit_seal;
        ALTER TABLE checkpoints DROP audit_seq, DROP audit_head;
        ALTER TABLE audit_log DROP reason_digest, DROP changes, DROP changes_digest, DROP changes_of,
            DROP member_ids;
    """


MODELS_STATE = ""
