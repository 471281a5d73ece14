"""Orders, the registry that makes them unique, guest orders and the decisions they caused."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        -- Unique over all members and for ever, therefore keyed by the value. A guest order has no member yet.
        CREATE TABLE order_registry (
            source text NOT NULL,
            external_id text NOT NULL,
            order_id uuid NOT NULL,
            member_id uuid REFERENCES members (id),
            fingerprint bytea NOT NULL CHECK (octet_length(fingerprint) = 32),
            recorded_at timestamptz NOT NULL,
            PRIMARY KEY (source, external_id)
        );

        CREATE TABLE guest_orders (
            id uuid PRIMARY KEY,
            programme_id uuid NOT NULL REFERENCES programmes (id),
            source text NOT NULL,
            external_id text NOT NULL,
            contact_kind text,
            contact_fingerprint bytea,
            content jsonb NOT NULL,
            paid_at timestamptz NOT NULL,
            recorded_at timestamptz NOT NULL,
            UNIQUE (source, external_id),
            CHECK ((contact_kind IS NULL) = (contact_fingerprint IS NULL))
        );
        CREATE INDEX guest_orders_of_contact ON guest_orders (contact_kind, contact_fingerprint);

        CREATE TABLE orders (
            id uuid NOT NULL,
            member_id uuid NOT NULL,
            programme_id uuid NOT NULL,
            source text NOT NULL,
            external_id text NOT NULL,
            store_code text REFERENCES stores (code),
            channel_code text NOT NULL REFERENCES channels (code),
            status text NOT NULL CHECK (status IN ('PAID', 'COMPLETED', 'CANCELLED')),
            placed_at timestamptz NOT NULL,
            paid_at timestamptz NOT NULL,
            completed_at timestamptz,
            currency text NOT NULL,
            -- What was really paid for goods, after discounts and points: the base of earning.
            goods_minor bigint NOT NULL CHECK (goods_minor >= 0),
            discount_minor bigint NOT NULL CHECK (discount_minor >= 0),
            freight_minor bigint NOT NULL CHECK (freight_minor >= 0),
            tax_minor bigint NOT NULL CHECK (tax_minor >= 0),
            decision_id uuid NOT NULL,
            import_id uuid,
            recorded_at timestamptz NOT NULL,
            PRIMARY KEY (member_id, id),
            UNIQUE (member_id, source, external_id),
            FOREIGN KEY (member_id, programme_id) REFERENCES memberships (member_id, programme_id),
            CHECK ((status = 'COMPLETED') = (completed_at IS NOT NULL))
        );
        CREATE INDEX orders_in_time ON orders (member_id, programme_id, paid_at DESC, id DESC);

        CREATE TABLE order_lines (
            id uuid NOT NULL,
            member_id uuid NOT NULL,
            order_id uuid NOT NULL,
            number integer NOT NULL CHECK (number BETWEEN 1 AND 500),
            sku text NOT NULL,
            category text,
            quantity bigint NOT NULL CHECK (quantity >= 0),
            paid_minor bigint NOT NULL CHECK (paid_minor >= 0),
            discount_minor bigint NOT NULL CHECK (discount_minor >= 0),
            -- The share of each wallet's award that this line earned: {"points": 12, "progress": 120}.
            earned jsonb NOT NULL DEFAULT '{}',
            PRIMARY KEY (member_id, order_id, number),
            FOREIGN KEY (member_id, order_id) REFERENCES orders (member_id, id)
        );

        -- Why something was awarded: inputs, revisions, arithmetic. Ids and figures only.
        CREATE TABLE decisions (
            id uuid NOT NULL,
            member_id uuid NOT NULL REFERENCES members (id),
            kind text NOT NULL CHECK (kind IN ('ORDER')),
            record jsonb NOT NULL,
            recorded_at timestamptz NOT NULL,
            PRIMARY KEY (member_id, id)
        );

        CREATE TABLE imports (
            id uuid PRIMARY KEY,
            kind text NOT NULL CHECK (kind IN ('MEMBERS', 'PRODUCTS', 'ORDERS')),
            digest bytea NOT NULL,
            started_at timestamptz NOT NULL,
            finished_at timestamptz,
            read_count bigint NOT NULL DEFAULT 0,
            new_count bigint NOT NULL DEFAULT 0,
            known_count bigint NOT NULL DEFAULT 0,
            refused_count bigint NOT NULL DEFAULT 0
        );

        -- Where COPY lands. Unlogged: a crash empties it, and the next run fills it again.
        CREATE UNLOGGED TABLE import_rows (
            import_id uuid NOT NULL,
            member_id uuid,
            at timestamptz,
            key text NOT NULL,
            line bigint NOT NULL,
            content jsonb NOT NULL
        );
        CREATE INDEX import_rows_walk ON import_rows (import_id, member_id, at, key);
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE import_rows, imports, decisions, order_lines, orders, guest_orders, order_registry;
    """
