"""A member has several identities, a card has a life, and two members who are one person become one."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE members ADD merged_into uuid;

        -- Those of the profile stand there sealed; the others, which are additional, here.
        ALTER TABLE identities
            ADD additional boolean NOT NULL DEFAULT false,
            ADD value bytea,
            ADD bound_by text,
            -- Set where a card leads no till to the member: frozen, lost, given back.
            ADD card_status text CHECK (card_status IN ('FROZEN', 'REPLACED', 'CLOSED'));

        ALTER TABLE cards ADD activated_at timestamptz, ADD used_at timestamptz;
        CREATE INDEX cards_by_use ON cards (coalesce(used_at, activated_at, issued_at), member_id)
            WHERE status IN ('ISSUED', 'ACTIVE');

        ALTER TABLE merges
            ADD undone_at timestamptz,
            ADD returned jsonb;
        CREATE INDEX merges_of_absorbed ON merges (absorbed_id, programme_id);

        -- Of two members as a whole: what an undo has to know beside the merges of balances.
        CREATE TABLE member_merges (
            id uuid NOT NULL,
            member_id uuid NOT NULL REFERENCES members (id),
            absorbed_id uuid NOT NULL REFERENCES members (id),
            moved jsonb NOT NULL,
            balances jsonb NOT NULL,
            merged_by text NOT NULL,
            at timestamptz NOT NULL,
            undone_at timestamptz,
            undone_by text,
            returned jsonb,
            PRIMARY KEY (member_id, id),
            CHECK (member_id <> absorbed_id),
            CHECK ((undone_at IS NULL) = (undone_by IS NULL) AND (undone_at IS NULL) = (returned IS NULL))
        );

        -- Who may be one person. A hint that a scan writes: two ids, and why; no personal data.
        CREATE TABLE duplicate_proposals (
            id uuid PRIMARY KEY,
            first_id uuid NOT NULL REFERENCES members (id),
            second_id uuid NOT NULL REFERENCES members (id),
            reasons text[] NOT NULL CHECK (cardinality(reasons) > 0),
            score integer NOT NULL CHECK (score BETWEEN 1 AND 100),
            found_at timestamptz NOT NULL,
            dismissed_at timestamptz,
            dismissed_by text,
            UNIQUE (first_id, second_id),
            CHECK (first_id < second_id),
            CHECK ((dismissed_at IS NULL) = (dismissed_by IS NULL))
        );
        CREATE INDEX duplicate_proposals_open ON duplicate_proposals (score DESC, id) WHERE dismissed_at IS NULL;
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE duplicate_proposals, member_merges;
        DROP INDEX merges_of_absorbed;
        ALTER TABLE merges DROP undone_at, DROP returned;
        ALTER TABLE cards DROP activated_at, DROP used_at;
        ALTER TABLE identities DROP additional, DROP value, DROP bound_by, DROP card_status;
        ALTER TABLE members DROP merged_into;
    """


MODELS_STATE = ""
