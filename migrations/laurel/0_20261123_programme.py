"""The programme and what hangs on it: reference tables, small and read from memory."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE programmes (
            id uuid PRIMARY KEY,
            code text NOT NULL UNIQUE,
            name jsonb NOT NULL,
            currency text NOT NULL CHECK (currency ~ '^[A-Z]{3}$'),
            time_zone text NOT NULL,
            locale text NOT NULL,
            is_default boolean NOT NULL DEFAULT false,
            -- Grows with every change of the programme or of anything below it. A copy in memory carries it,
            -- and each locking or reading statement returns it, so a stale copy is noticed before it is used.
            version bigint NOT NULL DEFAULT 1,
            created_at timestamptz NOT NULL
        );
        CREATE UNIQUE INDEX programmes_one_default ON programmes (is_default) WHERE is_default;

        CREATE TABLE wallet_types (
            id uuid PRIMARY KEY,
            programme_id uuid NOT NULL REFERENCES programmes (id),
            code text NOT NULL,
            name jsonb NOT NULL,
            spendable boolean NOT NULL,
            expiry jsonb NOT NULL,
            pending jsonb NOT NULL,
            created_at timestamptz NOT NULL,
            UNIQUE (programme_id, code)
        );

        -- Revisions are never changed: a decision names the one it was made by.
        CREATE TABLE earn_rules (
            id uuid PRIMARY KEY,
            programme_id uuid NOT NULL REFERENCES programmes (id),
            wallet_type_id uuid NOT NULL REFERENCES wallet_types (id),
            code text NOT NULL,
            revision integer NOT NULL CHECK (revision > 0),
            name jsonb NOT NULL,
            points bigint NOT NULL CHECK (points >= 0),
            per_minor bigint NOT NULL CHECK (per_minor > 0),
            rounding text NOT NULL CHECK (rounding IN ('PER_FULL_UNIT', 'PROPORTIONAL_FLOOR')),
            valid_from timestamptz NOT NULL,
            created_at timestamptz NOT NULL,
            created_by text NOT NULL,
            UNIQUE (programme_id, code, revision)
        );

        CREATE TABLE ladders (
            id uuid PRIMARY KEY,
            programme_id uuid NOT NULL REFERENCES programmes (id),
            code text NOT NULL,
            name jsonb NOT NULL,
            is_default boolean NOT NULL DEFAULT false,
            created_at timestamptz NOT NULL,
            UNIQUE (programme_id, code)
        );
        CREATE UNIQUE INDEX ladders_one_default ON ladders (programme_id) WHERE is_default;

        CREATE TABLE ladder_revisions (
            id uuid PRIMARY KEY,
            ladder_id uuid NOT NULL REFERENCES ladders (id),
            revision integer NOT NULL CHECK (revision > 0),
            policy jsonb NOT NULL,
            valid_from timestamptz NOT NULL,
            created_at timestamptz NOT NULL,
            created_by text NOT NULL,
            UNIQUE (ladder_id, revision)
        );

        CREATE TABLE stores (
            code varchar(128) PRIMARY KEY,
            name jsonb NOT NULL,
            active boolean NOT NULL DEFAULT true,
            created_at timestamptz NOT NULL
        );

        CREATE TABLE channels (
            code varchar(128) PRIMARY KEY,
            name jsonb NOT NULL,
            active boolean NOT NULL DEFAULT true,
            created_at timestamptz NOT NULL
        );

        CREATE TABLE product_categories (
            code varchar(128) PRIMARY KEY,
            name jsonb NOT NULL,
            parent_code varchar(128) REFERENCES product_categories (code),
            created_at timestamptz NOT NULL
        );

        CREATE TABLE products (
            sku varchar(128) PRIMARY KEY,
            name text,
            department text,
            category text,
            type text,
            brand text,
            size text,
            recorded_at timestamptz NOT NULL
        );

        CREATE TABLE coupon_templates (
            id uuid PRIMARY KEY,
            programme_id uuid NOT NULL REFERENCES programmes (id),
            code text NOT NULL,
            title jsonb NOT NULL,
            kind text NOT NULL CHECK (kind IN ('AMOUNT_OFF', 'PERCENT')),
            amount_off_minor bigint CHECK (amount_off_minor > 0),
            pay_per_mille integer CHECK (pay_per_mille BETWEEN 1 AND 999),
            threshold_minor bigint NOT NULL DEFAULT 0 CHECK (threshold_minor >= 0),
            created_at timestamptz NOT NULL,
            UNIQUE (programme_id, code),
            CHECK ((kind = 'AMOUNT_OFF') = (amount_off_minor IS NOT NULL)),
            CHECK ((kind = 'PERCENT') = (pay_per_mille IS NOT NULL))
        );
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE coupon_templates, products, product_categories, channels, stores, ladder_revisions, ladders,
            earn_rules, wallet_types, programmes;
    """
