"""The ledger: accounts, entries, lots and draws."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE accounts (
            id uuid NOT NULL,
            member_id uuid NOT NULL,
            programme_id uuid NOT NULL,
            wallet_type_id uuid NOT NULL REFERENCES wallet_types (id),
            -- The parts as booked. What has become due since is corrected by readers from the lots.
            available bigint NOT NULL DEFAULT 0 CHECK (available >= 0),
            pending bigint NOT NULL DEFAULT 0 CHECK (pending >= 0),
            held bigint NOT NULL DEFAULT 0 CHECK (held >= 0),
            owed bigint NOT NULL DEFAULT 0 CHECK (owed >= 0),
            earned bigint NOT NULL DEFAULT 0 CHECK (earned >= 0),
            spent bigint NOT NULL DEFAULT 0 CHECK (spent >= 0),
            expired bigint NOT NULL DEFAULT 0 CHECK (expired >= 0),
            reversed bigint NOT NULL DEFAULT 0 CHECK (reversed >= 0),
            adjusted bigint NOT NULL DEFAULT 0,
            transferred_in bigint NOT NULL DEFAULT 0 CHECK (transferred_in >= 0),
            transferred_out bigint NOT NULL DEFAULT 0 CHECK (transferred_out >= 0),
            entry_count bigint NOT NULL DEFAULT 0 CHECK (entry_count >= 0),
            head bytea NOT NULL,
            PRIMARY KEY (member_id, wallet_type_id),
            FOREIGN KEY (member_id, programme_id) REFERENCES memberships (member_id, programme_id),
            CHECK (owed = 0 OR available = 0)
        );

        -- One line per movement, never changed: the application's role may not UPDATE or DELETE here.
        CREATE TABLE entries (
            id uuid NOT NULL,
            member_id uuid NOT NULL,
            wallet_type_id uuid NOT NULL,
            sequence bigint NOT NULL CHECK (sequence > 0),
            kind text NOT NULL CHECK (kind IN (
                'EARN', 'EARN_PENDING', 'CANCEL_PENDING', 'ACTIVATE', 'SPEND', 'SPEND_RETURN', 'HOLD', 'RELEASE', 'CAPTURE',
                'EXPIRE', 'EXPIRE_RESTORE', 'REVERSE', 'REPAY', 'ADJUST_CREDIT', 'ADJUST_DEBIT', 'TRANSFER_IN',
                'TRANSFER_OUT', 'IMPORT', 'MERGE_IN', 'MERGE_OUT')),
            points bigint NOT NULL CHECK (points > 0),
            effect bigint NOT NULL,
            available_change bigint NOT NULL,
            pending_change bigint NOT NULL,
            held_change bigint NOT NULL,
            owed_change bigint NOT NULL,
            balance_after bigint NOT NULL,
            available_after bigint NOT NULL CHECK (available_after >= 0),
            at timestamptz NOT NULL,
            recorded_at timestamptz NOT NULL,
            cause_kind text NOT NULL CHECK (cause_kind IN (
                'ORDER', 'RULE', 'CAMPAIGN', 'EVENT', 'STAFF', 'IMPORT', 'CLOCK')),
            cause_id text NOT NULL,
            order_id uuid,
            decision_id uuid,
            contra text NOT NULL CHECK (contra IN (
                'ISSUANCE', 'REDEMPTION', 'BREAKAGE', 'ADJUSTMENT', 'TRANSFER', 'NONE')),
            idempotency_key text,
            previous_hash bytea NOT NULL CHECK (octet_length(previous_hash) = 32),
            hash bytea NOT NULL CHECK (octet_length(hash) = 32),
            PRIMARY KEY (member_id, id),
            UNIQUE (member_id, wallet_type_id, sequence),
            FOREIGN KEY (member_id, wallet_type_id) REFERENCES accounts (member_id, wallet_type_id),
            CHECK (effect = available_change + pending_change + held_change - owed_change)
        );
        CREATE INDEX entries_of_order ON entries (member_id, order_id) WHERE order_id IS NOT NULL;
        -- One award per order and rule, for ever.
        CREATE UNIQUE INDEX entries_one_award ON entries (member_id, order_id, cause_id)
            WHERE kind IN ('EARN', 'EARN_PENDING') AND cause_kind = 'RULE';

        CREATE TABLE lots (
            id uuid NOT NULL,
            member_id uuid NOT NULL,
            wallet_type_id uuid NOT NULL,
            entry_id uuid NOT NULL,
            order_id uuid,
            parent_id uuid,
            granted bigint NOT NULL CHECK (granted > 0),
            remaining bigint NOT NULL,
            -- Whether the points are booked as pending. ACTIVATE clears it.
            pending boolean NOT NULL,
            earned_at timestamptz NOT NULL,
            -- NULL: not yet known (before completion); then expires_at is not known either.
            available_at timestamptz,
            expires_at timestamptz,
            recorded_at timestamptz NOT NULL,
            PRIMARY KEY (member_id, id),
            FOREIGN KEY (member_id, wallet_type_id) REFERENCES accounts (member_id, wallet_type_id),
            FOREIGN KEY (member_id, entry_id) REFERENCES entries (member_id, id),
            CHECK (remaining BETWEEN 0 AND granted),
            CHECK (pending OR available_at IS NOT NULL),
            CHECK ((available_at IS NULL) = (expires_at IS NULL)),
            CHECK (available_at < expires_at)
        );
        -- Consumption walks this index in order and stops when the sum is covered.
        CREATE INDEX lots_open ON lots (member_id, wallet_type_id, expires_at, earned_at, id) WHERE remaining > 0;
        CREATE INDEX lots_of_order ON lots (member_id, order_id) WHERE order_id IS NOT NULL;
        CREATE INDEX lots_due_activation ON lots (available_at) WHERE pending AND remaining > 0;
        CREATE INDEX lots_due_expiry ON lots (expires_at) WHERE NOT pending AND remaining > 0;

        CREATE TABLE draws (
            id uuid NOT NULL,
            member_id uuid NOT NULL,
            entry_id uuid NOT NULL,
            lot_id uuid NOT NULL,
            -- Signed: -n takes from the lot, +n puts back.
            points bigint NOT NULL CHECK (points <> 0),
            at timestamptz NOT NULL,
            recorded_at timestamptz NOT NULL,
            PRIMARY KEY (member_id, id),
            UNIQUE (member_id, entry_id, lot_id),
            FOREIGN KEY (member_id, entry_id) REFERENCES entries (member_id, id),
            FOREIGN KEY (member_id, lot_id) REFERENCES lots (member_id, id)
        );
        CREATE INDEX draws_of_lot ON draws (member_id, lot_id);
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE draws, lots, entries, accounts;
    """
