"""Who may ask: staff, sessions, service keys; what they asked before; what they did."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE staff (
            id uuid PRIMARY KEY,
            email_fingerprint bytea NOT NULL UNIQUE,
            email bytea NOT NULL,
            name bytea NOT NULL,
            password_hash text NOT NULL,
            roles text[] NOT NULL,
            store_codes text[] NOT NULL DEFAULT '{}',
            session_version integer NOT NULL DEFAULT 1,
            failed_logins integer NOT NULL DEFAULT 0,
            locked_until timestamptz,
            disabled_at timestamptz,
            created_at timestamptz NOT NULL,
            last_login_at timestamptz
        );

        CREATE TABLE sessions (
            id uuid PRIMARY KEY,
            subject_kind text NOT NULL CHECK (subject_kind IN ('STAFF', 'MEMBER')),
            subject_id uuid NOT NULL,
            created_at timestamptz NOT NULL,
            expires_at timestamptz NOT NULL,
            idle_expires_at timestamptz NOT NULL,
            revoked_at timestamptz,
            revoked_reason text
        );
        CREATE INDEX sessions_of_subject ON sessions (subject_kind, subject_id);

        CREATE TABLE refresh_tokens (
            hash bytea PRIMARY KEY CHECK (octet_length(hash) = 32),
            session_id uuid NOT NULL REFERENCES sessions (id) ON DELETE CASCADE,
            created_at timestamptz NOT NULL,
            rotated_at timestamptz,
            successor bytea
        );
        CREATE INDEX refresh_tokens_of_session ON refresh_tokens (session_id);

        CREATE TABLE service_keys (
            id uuid PRIMARY KEY,
            principal_id uuid NOT NULL,
            short_id text NOT NULL UNIQUE,
            name text NOT NULL,
            secret_sha256 bytea NOT NULL CHECK (octet_length(secret_sha256) = 32),
            permissions text[] NOT NULL,
            ip_ranges cidr[] NOT NULL DEFAULT '{}',
            created_by text NOT NULL,
            created_at timestamptz NOT NULL,
            expires_at timestamptz,
            last_used_at timestamptz,
            revoked_at timestamptz
        );

        -- The answers kept for retries: by member where the operation is about one member, else by caller.
        CREATE TABLE member_operations (
            id uuid NOT NULL,
            member_id uuid NOT NULL REFERENCES members (id),
            principal_id uuid NOT NULL,
            key text NOT NULL,
            fingerprint bytea NOT NULL CHECK (octet_length(fingerprint) = 32),
            outcome jsonb,
            recorded_at timestamptz NOT NULL,
            PRIMARY KEY (member_id, principal_id, key)
        );
        CREATE INDEX member_operations_age ON member_operations (recorded_at);

        CREATE TABLE operations (
            id uuid NOT NULL,
            principal_id uuid NOT NULL,
            key text NOT NULL,
            fingerprint bytea NOT NULL CHECK (octet_length(fingerprint) = 32),
            outcome jsonb,
            recorded_at timestamptz NOT NULL,
            PRIMARY KEY (principal_id, key)
        );
        CREATE INDEX operations_age ON operations (recorded_at);

        -- One row per act of staff or of security, never changed by the application's role.
        CREATE TABLE audit_log (
            id uuid PRIMARY KEY,
            at timestamptz NOT NULL,
            actor_kind text NOT NULL,
            actor_id uuid,
            act text NOT NULL,
            object_kind text,
            object_id text,
            fields text[] NOT NULL DEFAULT '{}',
            reason bytea,
            ip_prefix text,
            request_id text
        );
        CREATE INDEX audit_log_in_time ON audit_log (at);
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE audit_log, operations, member_operations, service_keys, refresh_tokens, sessions, staff;
    """
