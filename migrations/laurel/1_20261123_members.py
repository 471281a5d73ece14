"""Members: sealed personal data, their keys, what finds them, their cards and memberships."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE members (
            id uuid PRIMARY KEY,
            version bigint NOT NULL DEFAULT 1,
            -- A token carries the value it was made under; raising it ends every session of the member.
            session_version integer NOT NULL DEFAULT 1,
            name bytea,
            company bytea,
            phone bytea,
            email bytea,
            birthday bytea,
            address bytea,
            personal_profile bytea,
            birth_year smallint,
            gender text CHECK (gender IN ('FEMALE', 'MALE', 'OTHER')),
            locale text,
            profile jsonb NOT NULL DEFAULT '{}',
            enrol_source text NOT NULL CHECK (enrol_source IN ('ONLINE', 'STORE', 'IMPORT')),
            enrol_store_code text REFERENCES stores (code),
            enrolled_by text NOT NULL,
            enrolled_at timestamptz NOT NULL,
            recorded_at timestamptz NOT NULL,
            last_active_at timestamptz NOT NULL
        );
        CREATE INDEX members_by_activity ON members (last_active_at DESC, id DESC);

        -- One data key per member, wrapped by a master key. Deleting the row makes the person unreadable.
        CREATE TABLE member_keys (
            member_id uuid PRIMARY KEY REFERENCES members (id),
            wrapped bytea NOT NULL,
            created_at timestamptz NOT NULL
        );

        -- Unique over all members, therefore keyed by the value's fingerprint and not by the member.
        CREATE TABLE identities (
            kind text NOT NULL CHECK (kind IN ('PHONE', 'EMAIL', 'CARD', 'EXTERNAL')),
            fingerprint bytea NOT NULL CHECK (octet_length(fingerprint) = 16),
            member_id uuid NOT NULL REFERENCES members (id),
            created_at timestamptz NOT NULL,
            PRIMARY KEY (kind, fingerprint)
        );
        CREATE INDEX identities_of_member ON identities (member_id);

        -- Keyed, truncated digests that narrow a search; what they find is opened and compared.
        CREATE TABLE member_search (
            member_id uuid PRIMARY KEY REFERENCES members (id),
            tokens integer[] NOT NULL,
            phone_last4 smallint,
            birthday smallint
        );
        CREATE INDEX member_search_tokens ON member_search USING gin (tokens);
        CREATE INDEX member_search_phone ON member_search (phone_last4);

        CREATE TABLE cards (
            id uuid NOT NULL,
            member_id uuid NOT NULL REFERENCES members (id),
            number text NOT NULL,
            status text NOT NULL CHECK (status IN ('ISSUED', 'ACTIVE', 'FROZEN', 'REPLACED', 'CLOSED')),
            issued_at timestamptz NOT NULL,
            PRIMARY KEY (member_id, id)
        );

        -- The row that every movement of a member's points locks first.
        CREATE TABLE memberships (
            id uuid NOT NULL,
            member_id uuid NOT NULL REFERENCES members (id),
            programme_id uuid NOT NULL REFERENCES programmes (id),
            status text NOT NULL CHECK (status IN ('ACTIVE', 'SUSPENDED', 'CLOSED', 'ERASED')),
            joined_at timestamptz NOT NULL,
            order_count bigint NOT NULL DEFAULT 0 CHECK (order_count >= 0),
            spend_minor bigint NOT NULL DEFAULT 0 CHECK (spend_minor >= 0),
            first_order_at timestamptz,
            last_order_at timestamptz,
            -- The moment of the last movement: moments never go back.
            moved_at timestamptz NOT NULL,
            PRIMARY KEY (member_id, programme_id)
        );

        CREATE TABLE member_tiers (
            id uuid NOT NULL,
            member_id uuid NOT NULL,
            programme_id uuid NOT NULL,
            ladder_id uuid NOT NULL REFERENCES ladders (id),
            tier_code text NOT NULL,
            since timestamptz NOT NULL,
            review_at timestamptz,
            grace_until timestamptz,
            revision integer NOT NULL,
            PRIMARY KEY (member_id, ladder_id),
            FOREIGN KEY (member_id, programme_id) REFERENCES memberships (member_id, programme_id)
        );
        CREATE INDEX member_tiers_due ON member_tiers (review_at) WHERE review_at IS NOT NULL;

        CREATE TABLE tier_moves (
            id uuid NOT NULL,
            member_id uuid NOT NULL REFERENCES members (id),
            ladder_id uuid NOT NULL REFERENCES ladders (id),
            kind text NOT NULL CHECK (kind IN ('JOINED', 'UPGRADED', 'KEPT', 'DOWNGRADED', 'LEFT', 'SET_BY_STAFF')),
            from_tier text,
            to_tier text NOT NULL,
            at timestamptz NOT NULL,
            recorded_at timestamptz NOT NULL,
            revision integer NOT NULL,
            metrics jsonb NOT NULL,
            order_id uuid,
            PRIMARY KEY (member_id, id)
        );
        CREATE INDEX tier_moves_in_time ON tier_moves (member_id, ladder_id, at);

        CREATE TABLE coupons (
            id uuid NOT NULL,
            member_id uuid NOT NULL REFERENCES members (id),
            template_id uuid NOT NULL REFERENCES coupon_templates (id),
            state text NOT NULL CHECK (state IN ('UNUSED', 'LOCKED', 'USED', 'EXPIRED', 'REVOKED', 'GIFTING')),
            issued_at timestamptz NOT NULL,
            valid_from timestamptz NOT NULL,
            valid_until timestamptz NOT NULL,
            PRIMARY KEY (member_id, id),
            CHECK (valid_from < valid_until)
        );
        CREATE INDEX coupons_usable ON coupons (member_id, valid_until, id) WHERE state = 'UNUSED';
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE coupons, tier_moves, member_tiers, memberships, cards, member_search, identities, member_keys, members;
    """
