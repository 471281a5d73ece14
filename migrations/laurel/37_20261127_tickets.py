"""Tickets: what people ask, complain of, suggest and praise, and what comes of it."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        -- Where anonymous tickets come from: a code on the wall of a store.
        CREATE TABLE ticket_boxes (
            id uuid PRIMARY KEY,
            programme_id uuid NOT NULL REFERENCES programmes (id),
            store_code text NOT NULL,
            place text NOT NULL CHECK (char_length(place) BETWEEN 1 AND 128),
            created_at timestamptz NOT NULL,
            created_by text NOT NULL,
            disabled_at timestamptz
        );

        -- Other systems that hand in tickets: a mailbox, a reader of comments.
        CREATE TABLE ticket_sources (
            id uuid PRIMARY KEY,
            programme_id uuid NOT NULL REFERENCES programmes (id),
            code text NOT NULL UNIQUE CHECK (char_length(code) BETWEEN 1 AND 64),
            channel text NOT NULL CHECK (channel IN ('SOCIAL', 'EMAIL')),
            -- Sealed with the column's key, as that of a webhook.
            secret bytea NOT NULL,
            previous_secret bytea,
            previous_secret_until timestamptz,
            created_at timestamptz NOT NULL,
            created_by text NOT NULL,
            disabled_at timestamptz,
            CHECK ((previous_secret IS NULL) = (previous_secret_until IS NULL))
        );

        -- Not a member's: there are anonymous ones. What binds one to a member is `member_id` and the key that
        -- seals `data_key`.
        CREATE TABLE tickets (
            id uuid PRIMARY KEY,
            programme_id uuid NOT NULL REFERENCES programmes (id),
            member_id uuid REFERENCES members (id),
            channel text NOT NULL CHECK (channel IN
                ('STOREFRONT', 'MINI_PROGRAM', 'PHONE', 'STORE_BOX', 'SURVEY', 'SOCIAL', 'EMAIL')),
            kind text NOT NULL CHECK (kind IN ('QUESTION', 'COMPLAINT', 'SUGGESTION', 'PRAISE')),
            category text CHECK (char_length(category) BETWEEN 1 AND 64),
            urgency text NOT NULL CHECK (urgency IN ('LOW', 'NORMAL', 'HIGH', 'URGENT')),
            urgency_rank smallint NOT NULL GENERATED ALWAYS AS
                (CASE urgency WHEN 'URGENT' THEN 3 WHEN 'HIGH' THEN 2 WHEN 'NORMAL' THEN 1 ELSE 0 END) STORED,
            sentiment text CHECK (sentiment IN ('NEGATIVE', 'NEUTRAL', 'POSITIVE')),
            severity text CHECK (severity IN ('MINOR', 'MAJOR', 'CRITICAL')),
            regulator boolean NOT NULL DEFAULT false,
            state text NOT NULL CHECK (state IN
                ('NEW', 'TRIAGED', 'ASSIGNED', 'ANSWERED', 'RESOLVED', 'CLOSED', 'REOPENED')),
            language text NOT NULL CHECK (char_length(language) BETWEEN 2 AND 35),
            order_id uuid,
            sku text CHECK (char_length(sku) BETWEEN 1 AND 128),
            store_code text,
            campaign_code text,
            -- Of 128 random bits that only whoever handed it in knows.
            tracking_hash bytea UNIQUE CHECK (octet_length(tracking_hash) = 32),
            -- Opens the words; sealed with the member's key, or with the column's. NULL: the words are erased.
            data_key bytea,
            subject bytea,
            solution bytea,
            opened_by text NOT NULL,
            opened_at timestamptz NOT NULL,
            changed_at timestamptz NOT NULL CHECK (changed_at >= opened_at),
            first_answered_at timestamptz,
            resolved_at timestamptz,
            closed_at timestamptz,
            closed_because text CHECK (closed_because IN ('DONE', 'WITHDRAWN', 'SPAM', 'DUPLICATE')),
            reopened_count integer NOT NULL DEFAULT 0 CHECK (reopened_count >= 0),
            waiting_since timestamptz,
            team_id uuid,
            staff_id uuid,
            accepted_at timestamptz,
            first_response_due_at timestamptz,
            resolution_due_at timestamptz,
            paused_seconds bigint NOT NULL DEFAULT 0 CHECK (paused_seconds >= 0),
            merged_into_id uuid REFERENCES tickets (id) CHECK (merged_into_id <> id),
            cause text CHECK (char_length(cause) BETWEEN 1 AND 64),
            text_erased_at timestamptz,
            version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
            CHECK (kind = 'COMPLAINT' OR (severity IS NULL AND NOT regulator)),
            CHECK (kind <> 'COMPLAINT' OR severity IS NOT NULL OR state IN ('NEW', 'CLOSED', 'REOPENED')),
            CHECK (order_id IS NULL OR member_id IS NOT NULL),
            CHECK ((data_key IS NULL) = (text_erased_at IS NOT NULL)),
            CHECK (data_key IS NOT NULL OR (subject IS NULL AND solution IS NULL)),
            CHECK ((state = 'CLOSED') = (closed_at IS NOT NULL)),
            CHECK ((state = 'CLOSED') = (closed_because IS NOT NULL)),
            CHECK ((closed_because = 'DUPLICATE') = (merged_into_id IS NOT NULL)),
            CHECK (state <> 'RESOLVED' OR (resolved_at IS NOT NULL AND cause IS NOT NULL)),
            CHECK (state NOT IN ('ANSWERED', 'RESOLVED') OR first_answered_at IS NOT NULL),
            CHECK (accepted_at IS NULL OR staff_id IS NOT NULL),
            CHECK (state <> 'ASSIGNED' OR staff_id IS NOT NULL OR team_id IS NOT NULL)
        );
        CREATE INDEX tickets_in_time ON tickets (programme_id, opened_at DESC, id DESC);
        CREATE INDEX tickets_of_member ON tickets (member_id, opened_at DESC, id DESC)
            WHERE member_id IS NOT NULL;
        CREATE INDEX tickets_urgent ON tickets (programme_id, urgency_rank DESC, opened_at, id)
            WHERE state NOT IN ('RESOLVED', 'CLOSED');
        CREATE INDEX tickets_of_staff ON tickets (staff_id, opened_at, id)
            WHERE staff_id IS NOT NULL AND state NOT IN ('RESOLVED', 'CLOSED');
        CREATE INDEX tickets_of_team ON tickets (team_id, opened_at, id)
            WHERE team_id IS NOT NULL AND state NOT IN ('RESOLVED', 'CLOSED');
        CREATE INDEX tickets_to_answer ON tickets (first_response_due_at, id)
            WHERE first_answered_at IS NULL AND first_response_due_at IS NOT NULL AND state <> 'CLOSED';
        CREATE INDEX tickets_to_resolve ON tickets (resolution_due_at, id)
            WHERE resolution_due_at IS NOT NULL AND state NOT IN ('RESOLVED', 'CLOSED');
        CREATE INDEX tickets_readable ON tickets (closed_at) WHERE closed_at IS NOT NULL AND data_key IS NOT NULL;
        CREATE INDEX tickets_merged ON tickets (merged_into_id) WHERE merged_into_id IS NOT NULL;

        CREATE TABLE ticket_messages (
            id uuid PRIMARY KEY,
            ticket_id uuid NOT NULL REFERENCES tickets (id),
            public boolean NOT NULL,
            author_kind text NOT NULL CHECK (author_kind IN
                ('MEMBER', 'ANONYMOUS', 'STAFF', 'SERVICE', 'ASSISTANT')),
            author text NOT NULL,
            body bytea,
            at timestamptz NOT NULL,
            -- The member and whoever is anonymous say nothing behind their own back.
            CHECK (public OR author_kind NOT IN ('MEMBER', 'ANONYMOUS'))
        );
        CREATE INDEX ticket_messages_in_time ON ticket_messages (ticket_id, at, id);

        CREATE TABLE ticket_attachments (
            id uuid PRIMARY KEY,
            ticket_id uuid NOT NULL REFERENCES tickets (id),
            -- What the sender calls this upload, so that one sent twice is there once.
            upload_key text NOT NULL CHECK (char_length(upload_key) BETWEEN 1 AND 128),
            media_type text NOT NULL,
            size integer NOT NULL CHECK (size > 0),
            name bytea,
            digest bytea CHECK (octet_length(digest) = 32),
            scan_state text NOT NULL CHECK (scan_state IN ('NEW', 'CLEAN', 'REFUSED')),
            scanned_at timestamptz,
            author_kind text NOT NULL CHECK (author_kind IN ('MEMBER', 'ANONYMOUS', 'STAFF', 'SERVICE')),
            author text NOT NULL,
            public boolean NOT NULL,
            at timestamptz NOT NULL,
            removed_at timestamptz,
            -- When its content was deleted, which comes after.
            gone_at timestamptz CHECK (gone_at >= removed_at),
            UNIQUE (ticket_id, upload_key),
            CHECK ((scan_state = 'NEW') = (scanned_at IS NULL))
        );
        CREATE INDEX ticket_attachments_to_scan ON ticket_attachments (at)
            WHERE scan_state = 'NEW' AND removed_at IS NULL;

        CREATE INDEX ticket_attachments_to_delete ON ticket_attachments (removed_at)
            WHERE removed_at IS NOT NULL AND gone_at IS NULL;

        -- Rows are added and never changed: who did what to a ticket. Codes, ids and figures, no words.
        CREATE TABLE ticket_changes (
            id uuid PRIMARY KEY,
            ticket_id uuid NOT NULL REFERENCES tickets (id),
            at timestamptz NOT NULL,
            by text NOT NULL,
            field text NOT NULL,
            before text,
            after text CHECK (after IS DISTINCT FROM before)
        );
        CREATE INDEX ticket_changes_in_time ON ticket_changes (ticket_id, at, id);
        CREATE INDEX ticket_changes_of_states ON ticket_changes (at) WHERE field = 'state';

        CREATE TABLE ticket_handovers (
            id uuid PRIMARY KEY,
            ticket_id uuid NOT NULL REFERENCES tickets (id),
            department text NOT NULL CHECK (char_length(department) BETWEEN 1 AND 64),
            team_id uuid,
            handed_by text NOT NULL,
            handed_at timestamptz NOT NULL,
            acknowledged_by text,
            acknowledged_at timestamptz CHECK (acknowledged_at >= handed_at),
            CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL))
        );
        CREATE UNIQUE INDEX ticket_handovers_one_waits ON ticket_handovers (ticket_id)
            WHERE acknowledged_at IS NULL;
        CREATE INDEX ticket_handovers_in_time ON ticket_handovers (ticket_id, handed_at, id);

        CREATE TABLE ticket_goodwill (
            id uuid NOT NULL,
            member_id uuid NOT NULL REFERENCES members (id),
            ticket_id uuid NOT NULL REFERENCES tickets (id),
            programme_id uuid NOT NULL REFERENCES programmes (id),
            points bigint CHECK (points > 0),
            template_id uuid REFERENCES coupon_templates (id),
            entry_id uuid,
            coupon_id uuid,
            approval_id uuid,
            asked_by text NOT NULL,
            asker_id uuid NOT NULL,
            asked_at timestamptz NOT NULL,
            given_at timestamptz,
            PRIMARY KEY (member_id, id),
            CHECK (num_nonnulls(points, template_id) = 1),
            CHECK (num_nonnulls(entry_id, coupon_id) = CASE WHEN given_at IS NULL THEN 0 ELSE 1 END),
            CHECK (entry_id IS NULL OR points IS NOT NULL),
            CHECK (given_at IS NOT NULL OR approval_id IS NOT NULL)
        );
        CREATE INDEX ticket_goodwill_of_ticket ON ticket_goodwill (ticket_id, asked_at, id);
        CREATE INDEX ticket_goodwill_of_asker ON ticket_goodwill (asker_id, given_at) WHERE given_at IS NOT NULL;

        -- What somebody with that role may give alone in 24 hours.
        CREATE TABLE goodwill_limits (
            role text PRIMARY KEY CHECK (char_length(role) BETWEEN 1 AND 32),
            points bigint NOT NULL CHECK (points >= 0),
            coupons integer NOT NULL CHECK (coupons >= 0),
            saved_at timestamptz NOT NULL,
            saved_by text NOT NULL
        );
        INSERT INTO goodwill_limits (role, points, coupons, saved_at, saved_by) VALUES
            ('support', 500, 1, now(), 'laurel'),
            ('manager', 5000, 5, now(), 'laurel'),
            ('admin', 5000, 5, now(), 'laurel');

        ALTER TABLE approvals DROP CONSTRAINT approvals_kind_check,
            ADD CONSTRAINT approvals_kind_check CHECK (kind IN ('ADJUSTMENT', 'GOODWILL')) NOT VALID;

        -- A message of another system becomes one ticket, however often it is sent.
        CREATE TABLE ticket_inbound (
            source_id uuid NOT NULL REFERENCES ticket_sources (id),
            message_id text NOT NULL CHECK (char_length(message_id) BETWEEN 1 AND 256),
            digest bytea NOT NULL CHECK (octet_length(digest) = 32),
            -- Written before the ticket: whoever brings the same message meanwhile waits here.
            ticket_id uuid NOT NULL REFERENCES tickets (id) DEFERRABLE INITIALLY DEFERRED,
            at timestamptz NOT NULL,
            PRIMARY KEY (source_id, message_id)
        );

        -- Of whoever says no name, by network: the row is the lock of its count.
        CREATE TABLE ticket_networks (
            network text PRIMARY KEY CHECK (char_length(network) BETWEEN 1 AND 64),
            -- Of the last hour.
            submitted_at timestamptz[] NOT NULL DEFAULT '{}' CHECK (cardinality(submitted_at) <= 30)
        );
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DELETE FROM approvals WHERE kind = 'GOODWILL';
        ALTER TABLE approvals DROP CONSTRAINT approvals_kind_check,
            ADD CONSTRAINT approvals_kind_check CHECK (kind IN ('ADJUSTMENT'));
        DROP TABLE ticket_networks, ticket_inbound, goodwill_limits, ticket_goodwill, ticket_handovers,
            ticket_changes, ticket_attachments, ticket_messages, tickets, ticket_sources, ticket_boxes;
    """


MODELS_STATE = (
    "eJztfWtz4zaa7l9h9ZckVdqudCeTZCenTpXd6cn0pi8zbWey2TlTCkxCEscUoYCk3Zrd/e8HICmJFxAm"
    "oBtIPVU727GIh5afl8R7f/HfzyKScRo9vwr+mSUp5R/Z47M/ev/9LCZLKv5DdXniPSOr1e6i/CAld1G+"
    "npQLk3zZXZJy4qfiwoxECRUfBTTxebhKQxbL5W9i7+avb710Qb17uvbCxPt8xdmck+WSTsNg4q14GPvh"
    "ikTipy+ey5sGzBd3DeO5JT6Lw98zOk3ZnAoYF3f5+z/Ex2Ec0E802fy4up/OQhoFNTKqN5O3yldM0/Uq"
    "v/rzz29++FOOkd/ybuqzKFvGKtxqnS5YvAVmWRg8l2h5bU5jyklKgwppcRZFJcGbj4q/QnyQ8oxuv36w"
    "+yCgM5JFkvpn/2eWxb5k3Mt/k/x/X//f8ktWlk2n7z/cTm9e306nz1qSkl+hQX75kc9iKeUwTiV5//2/"
    "xX131OSfPpO/4NWfrz5+/tU3X+QUsCSd8/xiTtyz/82BJCUFNBdElfmdUM2Yr+MOyfzmgx31u4d8Q+qG"
    "NqeIls/37L7Cs/zgjvj3j4QH09YV9pJ1rW1fWr5cNj8hMZnn9Mi/Q37rxp7yc0Kf2HXKFb02nmmW0H6b"
    "TzfTe2wRZo8ntgNsBw4Q7baGGwexLL9fi9LrcP4mTjtI3WIadIqPB0ik+L7in3/795cvv/rq25dffvXN"
    "d3/4+ttv//Ddl99JnSCvtS99q2H/+s2Pb97fyi/ExD5faAH5QZ14krZJ/0GQloZLqqa9QDQoD0rI881/"
    "DFAAGi5v37x7fXN79e4v8vbLJPk9ynm6un0tr7zMP103Pv28ePB35G9v4v3y5vbPnvzR+68P7183X4/t"
    "utv/eia/E8lSNo3Z45QEVU42H28+csZuWQk18kCiLqOlcllvsZQL7V2lJV3eCYtH+jnCu/k+v1Z8Ji/H"
    "7I4Fa+9RWDDUC1P5EbljWSouxLSXK7Xv/WFHOaGFuu2orYBNyK6BoOhbFhRM06MQey++fZvQW/qpw3ra"
    "rG8QKb7YuCi8ff2ftzWt/f5vVx9zXt9d/ecXNc399sP7HzfLd2r7/au3H64bZCep4MaE7S0AdFvQ/Uhi"
    "yU2L7/+4+fBezfcO0TRUQz/1/seLwmSIPoKGeMmFnvgmx409Rd6gSTynJBHfsEX8dRgTvlZTv8M0qL9b"
    "p0XoaTykX5c8bkkXnF+/eX/18Vf1436t4P3619vXV02vLLmnwfRubbLFVDHYZSx2GUmgqbFXxcAkUT7F"
    "FhGGCg5xBufiDFUR00+rUNzOQsh1JMTstJgD6oeBsUaqo6x0UhlWGIJMj6GSCgZNlVIdtYdaGg77Blpp"
    "81Sab1l15AG2rOHwO8gdKxF//9TGhVGALX2Z4Uj4WK4MjVO+NtzAqhhsX02XfJYlJBJsBUYRqCYO6thc"
    "HeccWqmOOhKqwzXV4UruNAvCtCtxurk20WZN5appxOb5siezph9i6okFz73bhfiP1SoKfSKvfZZ4nEXU"
    "80nsCerED4+JR2LxH5QEMtG5nHgxSxfimfCouHM7X3rQOyNT6oQW6s6UooxkNFthLYLnp4xPTVOLdRRi"
    "0Tax6JxCw1h0BQOrucWn4ROMR9fy0WV3/6R+arxpNGBwT6yZV+0aT/Ku3DbAeg/WC3No2ub8inPSEWAq"
    "Tag24+OrS5Ak/v0fPesKbiiJaGBYV/CexePymFVhtHA1XXE6Cz+ZvNs1EN5tm4CP+LMT0y21jgLvNrzL"
    "d30ahHOaKAy3p8uPKlBE7i0j9/6CxHOqaMrR7dIV0CVu0+Wfb/XktrF4dPd7dKdsZuJA11Fwoeucbvsa"
    "FDuCxtStw+zM3eHwKXnLrV1HEgpyq+7IJ2wuTZ5OJyRiab98ggz2ryLiU4/NPBnh91MvjPPOKPF2hXE7"
    "T9ALsUf8P6G/q7bh7rbSEnCYntKno/9HfE5P2VGqSQ3kj5BhKLOCOW0yxvltWDh0D9MFSRZmxkUNhsJ8"
    "W8PCnHhwvi/nSe5uWBRd1IDINDqXaXTFRkrJbPaRkiDpspRqC7T2UiKXyrLB4IxDdoovYaZxqxiUP5iW"
    "P6D59oTBwWUYZ6ruW70y2KGgCZzTBLXYDctiharv9Ne268c0Bejli6+//fq7r775euuqbT/ReWiFN+aS"
    "Xv2FpP5Cp1e3C3ro1Ue59pzj66BZT15YGBG+tOsirSFRcu3anu/ILvVzXLiJHXtU9bJ2hypCVlm5vF+0"
    "9KoId6YLknqPJEwTb8Z4HvrM78Lb0dJeiD02uGEF64a7wTny8P8tZFFeld/x9Neuax//h81KDJcd5QML"
    "X/csvq5LBqe71BukTxKa5J29hpTWUKgMwAzZkRrlCMQcMhBTe0miiD2qhth18llBgFEFoyiJPodFgpLo"
    "c3UE3ouNOqLB3C4a1oYjJOay9q0JTDV3S9cI2oLCZK2/TTFTZRB1he0bxKVUtTsSoXpFlisSzuOP9CEf"
    "ydQRqFItm+jiVX4JmPISgbjVyONWW4mb0d2AIaDSsgeL98fAsalC4NkoPJsHytWU6urWK6AxkXri85Dk"
    "oP5M0eGiH+2fqZpbEOHu49eIX59SVZype7h/BYLp/ntM938gUShMOc6Wpt5kHYk4rtOepM+pJN4iaFBH"
    "QsyDELPZjO46ChqspwZzzTt+wivu6w3DCR65E4zj147kBpuOY95rDPOAKDyOzwCLZqwWjWOK9eeEPqFb"
    "yxW91Os0S3p2Lzxx3Oz2gAL5QyVC+YXpubX6G+2hzis3NtEzDRgUPI6sPb9qR+LgmIkDQ1obMNDaHALL"
    "zQ+MqmJQKdCYt8Ly+7XY1KVidhhkYqwzMagqHo1RX9/2fbnd2B2iU4NC0M4J2hHv7V1uz16TYN7lvTVW"
    "THTeW2kd38nFB/HeqsG0iZff19hx67zHHj6bW77DZfhrCMgeyW7LXwmTiOwWgJCsVVsAvLkjPMXz8IHG"
    "FqZSFQc7CXaSzk66JXOtlVRe72MjpWR+BAtJ3HVP+2h7B1hHDm53sI5OrlfEC2FiG5XLYRlZWEarLLVQ"
    "4DsU1Ldz6rtWMM4y7hs5GjsE3qeBldstqH//prPabndVayv5ct007FlsZ2TnBGS9p6W0vQMsJQcVOCyl"
    "k1tK4oVQ6+6OAhaiKqSuKe1xUSmVMDJ3F2HppJyS+7Zou0/S2QLGlAY/WJdnytLiWKWedG7Xg00Fm8gr"
    "j3gbcsX+Z1w8K5p5qfUFWi+gtHf9LeIg7oCs3PXkkWoPJMpo4hFeTgYOvMcwXeSwYvlnicSbOgtW90dX"
    "kBM2LYqGT+g2ICykUTnHCLMWz/W0zbjmbNLyXWhTPr4BApLE/GDSWo0EnTFuOAdrh7mUSVg113aWUm5G"
    "2BZyiXwtSUANO9IrEGyENoMiEX2B23Ngtydbsfhac5JTY8VEm/7I107vzn2WE1wL5CVc25VMKjjochWJ"
    "P9qQ1wYMtDZoxekmpz3dRDWGVz9rDy6yLd0dCQddJ+Mocw4nbmQMSkevP+sbxOlI/3JUjHM6yxLVWRvd"
    "MyUrEMyU3GOmZHnQgxn1Wwio34t6Ijwqw/abLQR9/5gxdSFhFUzNdMAYnYVxmCysXrAGFOfYuPaCORW3"
    "fEU4DzvPd26tmTwdu0ymfrG+V/DyiYqKSkDGuHS7hUXRtoM2RXdwFDG8I81iVR5cqfO4R3l25Qm8brd2"
    "ehZ0TuusLeixx0/lgN4zZqfOO0/46e138JYoduUT78p5wteQ0yoGhDZra85psQ3HYzIzHFbGI2xqIDDa"
    "nDNwbzW/poqDfw//XmP1/RjOUq3Vt1nQx+qbi7U9GzF+omsaeHfr3DkPwjlNUo/N8p+iML7/LPFSJh7i"
    "tk9vAtzDgsxvovKCYsI76qG3kMYrd7dOC1t4LHbkdZlS2b5gwoy8fvP+6uOvakPyWpGC2ZW7orHiUnT0"
    "OCllsxnlVpH4OhKpLuc0dVXM9NMqFLezEHMdCTE7LWZOfRo+GGudBgyOTKu9XNIT2LEagFUlqzS269iv"
    "4uAeurYbOeUefpSFfSTSeoiVNZMeTiIvlts37FdCxfnErYknfvQFllOSsLhfHrjXTfbxH50Lg19GUhgD"
    "p4wHTuUPvkm2bAtA6ZbVrHe5wZjwvUOAcJvzTlHQcJEFDXqjpWexmrWV0hj708cmUUDQoeu4vYEYNXpz"
    "h0Erzpg5zqgqdOGe0phjPJyHRtbzDgHCrQmXURtz0jcoK+IHFFY8iteyIHFMFQ3nmirWHQSMmzMeJklm"
    "FU+vAZHfcy6iXhXyA4lC4YlytjSVch0JMQ9AzFmchoodtI+ct1AI2mlBB5w8xtNlGDPFYEntlJA60CrQ"
    "55jCPM+4kIUEWr1pdSQy0S6/Z3LEP5+az2Vu4mCY2rhgkkNBMeUxiZTxm6cE0ABDCuZSkAOOLJyDCgw7"
    "nMs7XEJkpZmFJdEAwpKwtSTyV8Ui7tHEYXcz391QSzj2/Y3TZZgLKyDrpC3mzu2thRvRBrfX+VlOFTvc"
    "pMy/11Y8bFdMehRpJnLx4Uo0v/ijR4oqS8a93/4tjOUQqnT9mzcTP5MoKjv4lt6m0MGqhtPut6DIc3BF"
    "FyjyNC7ynIcP6n7Wbrt2C0ERnLVJu2Sqaa461jeIEWnZSys8vC33949l6YxWLasW99HQWyWyKdDBYSAj"
    "13ruWRvuakCLujgjl2gHGZNyPNhxwg+UqynVab4KaEykntjikOWFmcK/1xckZirPHgVy/dpL4pSqGky6"
    "Z/ZXIJjZv8fMfhTzWL0FQ4tc4jCBixIzDhM4gQZz02Hu5SgbOsjwi0fuF+OQzKMNizvnFG13KTyOGwEj"
    "Z6xGjiO69pZniZD5D8zPlsL77FC2ilVabZsW66dBCXBM3XbvVntUQloo2sHvVN36N//XgPjNeqgJm1No"
    "Ba0mZG/Wg2yrUT3zUGxudtNdW2BoZuc0c1XYj2G6KJqCzGXdxKIS0jVJO2KD/ZCtotAXUv8LZ+LP6pys"
    "qFyntcOCDWK6KiGOWWIIfBw68DELeZIaBj2qGAQ8mrlTKm5rOqS4BgKlymmHinz0Feek4yCNCqbB5/jy"
    "otIQ/fs/ms+hz7jCperuQNqsH1PdxMGKUWYsi60OSq7gYLs7Z9HVpgCEyTJM7Bo0m1jY7sOQtFmauIlD"
    "j+Cg8sSvOUnEf3ykgvikK3TdXjTReUy0WD7lxXqMeoW7pXW3MOoVwzOHt4FX6SbJvZWJVMXBEnbbPhIq"
    "xMIG3qIgXqfFW7yJZqZvFYNtE7Mx8Fq5lBHaOC16l6anL3MwH8b7ZUFSecGnPA3FnxJ873H2mHiEU4/F"
    "0dqjD5R7gmIa2Dg8xveHd+SE6Q7v6OgUV5S9uaEOG85NZYOGQVOxHqxh0BU9/yCrafOaML7u0vbNNXqd"
    "L1dPebm8n+b/ia5p4N2tvc+LkawTrzIZ9AsvjHOlLTf5O5LQ771bxlMWJlQeixkkXphKbP6L21r/wPfe"
    "Q+MXzJipoioG2t9U+5sPBt5zJPCAdrLj+KR204APMQf40qmHpXtwS3cmfgXlKx6qD+qMCe8oFWoAG8Te"
    "rcv2z/GQel1aOtsnWjzQ12/eX338Vf1IXysso+tfb19fteq0fDkp3K7QvQaF9+Gc9+GSCXwr6NOZv5vr"
    "PUzfQhK97F5FRKra/jvx5Ffpl7rvwu1hr7rYwXwZdit61zApyTHqjzIpqTijwFy3V3FQ7FDsasX+E12l"
    "RexKrdhr17WK/V6snObavadiNws6Pfc+zLyELekdC9ZyHPjjgi2LfBOJ5b9hTL0wkHr+XvAc7xvksvp9"
    "CHwNyIBA4OvERgQCX2e138RmPL0Xf68J900cyN+DfOtQWccNEDJryqNvyMxFr91dKSAaPKBHG2GRU1bl"
    "o8xnLP54rRJfuAwmoa7N+tPHuSp+2F0WRmkYJ8/lrz2HK3aU6BeSWyN+5xyJgb3LE/y6KFhjxUQXByvL"
    "BQwiYd3yRum0E/YtSqePTjF8s+N37CLeiXjnhVAPL/iEZEsr21QHVjF77NTDaaxE89AlejhwZS9Q0Agf"
    "2Yh5dF1jn1aMC3Mj6qyZrS2YaItm86XiN0d9q2a3xS55TUs4p0kqi1jkT1EY33+WeCm7p/Fz77d7uv7N"
    "YysaJ/lV+Ts8EueFLQvKqZfFaRjllx4Zv6fcW5DEW5KAemH6/bOG1E/1e/9fLA8AlFdlLU5RliOXrkiS"
    "rBacJOKXM5rsW5STf1ezRNYWcqgUlqsHVBw2gdUdYjl3IMtdxWhgUiJOhQFow3Yyy1GPxiOUmjiQvxf5"
    "Nr5LHQvnxWnnRZiaobidzcysGhJidlrMC0oUtoDOsN0gUJplZtnuOBceT5vyG0oiGqgpLwENxt+zeFwz"
    "51RcdTacPVUnq2456/uUDoi0Iz2kSfgvhVV7Hc67j7AoEVYnWDhGeHmAxb+/fPnVV9++/PKrb777w9ff"
    "fvuH777cnmTRvqQ70uL6zY/yVIvaNt8+5kJGNSwUbgWGGZUuK9uU3FObs+mqOEjYNQk7Emf+E/HTVywT"
    "mo93BJobKya6SPNM9pn4xeJekeaTFa/dLEkUdSohZZBKoYLKd8DZgGupgL56+e03W5Ujf9ApmZt3V2/f"
    "brRKdyA1Ikk6FQ9+mH8nIxXfgo7ptKoTKHuHtgrNHtFrc0BJK0pakSowTBXIEGisqr3U+lUV1EEU28Vs"
    "t7Wgi2HHMzqd98gTPFCeKI2Lzoe8gjidTfHiuE/4wY6/XJF1xFRx2u5aogoEU5f26DtDDeZo/HTUYF6g"
    "oO383L1dXMdCbBfn4b5ZykLJDh93d3Gi83LDfBn83JH7uXAMTugYFJXAqs24O5u7w6DkoMl672xuSrhd"
    "2VYdCWvHaWtnFsZhsrCScwOKNKPLcpbH7RTZOTO7to47XaDly8HbtbWmYvpoQ34NBu4tw7hyxq4N+w0g"
    "+Lfjn9NZllDLzacBhQzsZJDFAYttCsVqQGh41zS8U7ETGrxl+gDKdsXk6SiKeO0j1ncgvOLEls2kdvFz"
    "vyNeWoA94jDKem1NgEBZrW0ZH3C16/OA0QFMZj+zAFDzccSaj0cSRbQ46MqQ1zYS5DYna8UpX5sellHB"
    "gNAGoUJJG9K5Q4DMBpmF6WPIZw0ESpuVMCwsp6maJHM3GFQrW/ucGOh/jhSOIx7hqwX17/PX6M+UBB1O"
    "YXvRROcX+tvlU9lRfMY0++6bmO0rddxh9hYXek5OsrOg7vyEWhM+yBHJJX4e0DYkto4CqWfolBgAmeex"
    "9TAT5DTWXX3cQkCVfk036VsIWB+0Tf2kPW1gS5/RjI4zaYKZbdg7DMznA5nPjsyYGNDmMojcsMritKjB"
    "aEFhJlmbSUUiwUIIDSBEYF+NxJhhOHKDgM1ka6muOH0IWWZorFZR4N6W+3NWorjL9nGOdI3mjIfpYmlC"
    "eA0E2i1oX2V3UehPDR/0OgrEWxCfhPOYpMK1NA1CVGDY2G03dpIFYTpN6O+G5nwVhkZlWzOyoNE87FnH"
    "YdTs8KJwf6M8nIU+kSx1xOGaSya6SFxEgznl04cKBg3kI28gR2+tlREztKgbje3mxVRxELHTIj5jJZBj"
    "VsCZ7DAEtl0QAwLbZxfBTPy14lvZCKEFhRj2FYMi1t09ebGKwejFYZ7Z+paJ9+sVC7qObK1dn2gdQjaf"
    "hnLuQFmrA0dwvI4gJomdMF6NhpRzx6wTYe4p/eErzklXumCHaRA/PqVY8Uj//o/WsWaBaSl+BbLH1uyY"
    "n3mYavGzTBUcDpPH2gAcOiJ0OMIYXFBM/KWqyvRO/3O7fjTjnQ42x39Jk0Q4HG0ydYd/VkCXeACosBiC"
    "KZmlqtLyJ7IrNSQ2GZc3GSkrk01mux6bjENT1/OwyHuaPjJ+r4ucVJZMegRP4mL5OXtbim9g4txXIJgE"
    "tv8kMPiaRr6mIxvCu7wtXwZKX4l7dWwJ7UXaTaFs9c/dYV8Aeg4V/ImuaeDdrfMpgbkAJ97jIvQXclxg"
    "IWHxcX41oKuIrZfi8WmPGrS/zT4TKqQg8oUGKrIOGk9/3Z7WOAZP7LvXGARm0Iw4SsvdOe3yYyacZJo8"
    "qWAq63rrmHmB6adlFJNoZabBD1ckEpvExEtSxml+44mXhlH0xXPvw8wjni8HrfDPEi/JluUqj8RBvsYj"
    "4ge6XKXrXqNvD/4L99Bc1e9isq02cUhGmlelbuRu4rXUUUhMWiQm5QtkQvlmPci2IPuRs3hu6hhWQRfn"
    "GdYeVZb5dqcF1ZEw0WCiPWWiPWmbmRhlPa2xXxYk9ZbCl0iEwVPAhcGT3+C590soHtoszU2n7bXchkql"
    "GRWzdCEekLbFdaib7mFVueWpXog9RcV2Z8Z4BYLIQLMAxpWQlht1zQdLMctnziy/vEHYJZdd49M0u4ze"
    "PVhAJ7KAfk6eNoLKNX3toGm2T2RqaxHI+A9dffFHjxJ/kZsy8vqcscBjsU97RZ2Mbgbbx0HlrIsl0VWb"
    "bu0k3hIxJh196lP+Eiu9VIFBKUEpdQyf7c7G98rBG+Td9aoiDPod56eAoB3Kca3hlqZ2d+My8Jq7Zixr"
    "ytC6Jiwjv9BrKlpKUtWoS10GbYMA4RaEh0mSWdk9NSAsH+csn/qcjzR8IHZxlyYWdf0uS9oJJwbyHaMP"
    "8yagcRqm664zyiuXJ9oDyouF4R6BNNnIP/EqjeVffL/NDXoLkngJfRAPaORx9pj08nfM74iQmoOWO2ZF"
    "OGFUYlbEuVvFfU4t7b06Eoa9c+ZAzbAPglD+/URRAXnNWERJ3GHV14DN90wgjyXY7Scnfs8+fHhbE+r1"
    "m+Y+9vO769cfP3+RS1MsCtOOPMEDiTLDlvIt5BIbyu9YFgfTO6PzBaoYKw08HMqOooDzwh3zWFoDBub7"
    "Me+Ig/YTXX8UsnkkUYeLVl8w0Tlpwi+a8mJtTzftKvboJ39BhAHnsZlHoqh0n5LPPGmVS1crEU5V6i2F"
    "EvTEzld0cAqTL0wWNGi7aQe544GzVp0JeKVfhq5PVW0DKsAuwDLdvIQWcm5AEZB0Tc6O6Luiik8qNV2V"
    "X3ldq+3K2JrUJ/2U3a7tQGgczh7r/QdJ7gp4udWfeGxFY2/GuBezOxYoWkr3vRkikad/T/eIRD5y8SCq"
    "isZ1gbEKCEGxpmWOoNjFq6TaoZ1Ghvv9IS33PlJ0ea5ZlUYm1phRWUGM6EyWMQyKK0whrZ3U00jCUP2R"
    "mycPQsbyiyjMk+72gwrodBvpi+O+9yduP0hoIimcdvKvmc3ZQo5GCAfTZvm/LU51SZsN4hJzNj5brkis"
    "SNnoCKuALpGz1aL8K/sztoVcIl90SUJF2lrH1xZyiXzdhTxdBMTwpayiLpE14TcK20eRBdWRVgFdImcr"
    "YUjI0pDpirNZGJluagr0JbKYv3nTNSWK/qGbJYmiToOujhyRK/3Vy2+/2Rpy8gedDXfz7urt27YhN5fn"
    "+xq1ZO0QKGgwLyWJmE9UW0A33zsE+Dbnu3PP7T4Bs3ujPcEBmJWYx10WRmkYJ8/lrz1H2ONgx2LWT+fl"
    "LJomLOO+0WvQxKGS3OJtKEm0mq2qwmJHspSBMPcMazgbMDz++1BvceRbHYqcpdM5S059xgMrQTegELTT"
    "go5Ikk7znmpqIes2GuJ2WtyCd7uO7BoQJZAuy3hJ+VwOno1T1payroyuBsMZw45VS9xQwv2FtmZit2TS"
    "o7w0yVfnS89SP4Fiz9NXU6TsnsaK7IPmtIQdZPRnJbx5f9s6IyHPiU6lofO1ady8AUXgvG/+8OlshDqD"
    "eImUOqWjkkW40mqozYIe+kku7dn+cLugZaMCST05GGXtLdkDlUcv5p16u+6FFZO0exHz7xNvFvIk/V4e"
    "11gfv/KsIbdD3///xdV5livO5pwsl3SKyZYD0aJuWS7u6lODyZbVt8CE1SYOxGKC5Xlj5P8UKsAqxFID"
    "Io7mdIxFRrjlEQyZeqJUd2V6AziaNp9TV6evaBxMl2HMFKU32oMJ6kDwb8d/btpOi4fZpqO+iUZE2eXd"
    "Lk/z2Aq7BYasXZZ1kuVbpN1ElAYWknZZ0n7E7HKBNSBk7LyME1sZJ5DxAGQsQ5E2r3EVB3fTORE7Fdh/"
    "J4sDtJH97YpJj9RzXmvQM7j/Yealj2wzas8j8tjlxwWL6HPvyYOivq/MLpKX5U9yLp/Ae0nGH8IHqpjH"
    "fpLfiCC/E4FSBPmPTnGl+fEuYfzO+BztBgy0NmjNFXmb0O4GnS3g9O055yHzKI04dyQisU8VuZVu5qsY"
    "kL8H+WW1olkLSA2E5JZFcsvivC74F276F7VjuuJAlqpZHNRVBSJMMAAZm+2YNRCaFc03TE7TjMdm5lkV"
    "s5eRMBzuD2YjOBM10cVL+kVK+odI9opKyNPk5M8b09QTG4jFmdxWvwJBECdcSQRBjk4xgiBHphUFpIgu"
    "Dd14QYDj7PY6Ahxjdn4R4BixjOFqX6Sr/SfhGv+JRRF77DxRoLlkonO8Z2LxdFauPuPxAuoJ4d26v2M+"
    "uKXaP+uZf6dR+t1er3ja89OI2/TrWguqqNP1FRxRDKdrLXBkKykqmT74PpEHF2jLnaqLtNtJGQxh5fqD"
    "RPSqPuvEk9/vC9OIXdctMM/j9HvaHvE5RD2OFPU4r/Z1l0I43eejfngOGYZIjlbQbplsKyn6J2226qpe"
    "RtsGYDCHRtpaciZM7G3RXv5/m+SoYiBMwzILYz9ckSj/SSxQ2HbH/EXIyTphiiAne0Jrr/oqmJnRdRyI"
    "bRArdhUTK7pcDiPawoieiS9DuXwilSNJus/ybgBxnneT/77nebMs9ZnKbezOP1QgSD/YJ8vhacDTeHZk"
    "T+MpH6O/d7GXWyH+kWb5zuhXmvnGTsRet4XL4ITZpQsTw76FfQv7FvYt7FvYt7BvYd+27dsfqB9qyh6q"
    "l7XWbVAuPGPpFIxKxKHd2YRMzEnx7Y3syXI9DEqr1lypGU2smR0CrS2wZmDNOGzN/JjRJP0gpw532DP1"
    "BVqLZi6XFiOMYdSM3KhBQeWxziExPrAeR9Xvd1b3p5TyuCPkqzkmvQ4D9RbUi1+fyi4iU3O+icPAHXvu"
    "rcPFHTewDBsPRxrHihpLPqlKCN1+VgUCR2sPR2tFQhsnqwKDg+WcgwVP+kIE7YgnnfvIb8O4a5xZ7fpE"
    "W/eSHwIUiaVwo0fuRiM3cHAHunh7zBitYkBos8Uzk49bm87OBv8dYEzt/S9ffP3t19999c3X267+7Se6"
    "Zn7FmYz3mVF4p1iOAIONkyuomTNuVHtWxSCwYM757xmJ0zBVcK4bClJFjWnXOPF5o7lLanHcax0HAVgL"
    "IAiT/NBiGyG0sRCEtSAoMZ1xtkOcPphW8WXusjBKwzh5Ln/tOdyZI9UydA2d070RmrFzOIK654uQypNm"
    "DXeiHcaKdccsoIubz1WUa9C52LD4WheOqq6ZPB2S4uXyXlGpZz/RNQ28u7X3eZGhnniVnOkXsm1KtkzJ"
    "0MgdSej33i3jKQsT6nFKgsQLU4nNf3G7J+vA994jTuZSuOEyYmaokOimFRUS46L+rPFhx9T4YaKZZ26P"
    "Gw6nx6pzQC4WudjTGMA6w7eXwYv068hNSaRfcb7QUIiF23Ni2xtuz9moT1LGqeA0MHveayjkbi3y5QsS"
    "xzQyZr6Jw0Nv9dCTNEvMHvgNAoRbEL6KiG/lh9aA8EKd80JR239BAvbZchXR1OpFbmJxcJ3Tks44p7Fv"
    "Vs1XwUBJWijJOWNBYlPN1ACilAk1ZUMXxIzTcL6wkkMLCjHYVzSRTzYiqMFAvzX9m6I8Gxm0sSjrs5NC"
    "vqsrogXXjEWUxF327gbUTF8L1LF432SOTpy+/vDhbc0Yun7TtHZ+fnf9+uPnL3LLSCwK0y79W05qNMxo"
    "NGBIaDRoDZcrxlNDUmsg1LagtOJiPGFHSis+5hpc0+deXzDRFVkU1sC5O93Lb2G2D9VAKLxA4cXZN3+0"
    "aedm+MHatNHHij7WyxKAUxbGE+1L7UV9LI0zNDAVv/lIHUyVm8MAclA7o4nJhlZU842L+qLd0fyJb+JA"
    "vjX5lk+/Egwx4FQ29J0hOIrgaJfronVZ+rkqaD0buQOACCgmf7pOKI5ZO2X7x6kjAsNJgY8tIHDhzKOk"
    "+Oz5FZQ0oQDHIYrhY/b3MX8hYSpo/oFG4QPtzI8pVk10XudjsV5IPQeEPQtynt2QMPDYzCNxMU7PSxck"
    "9cLEi1kqM1icemuaTsRF8ckdC9afJfKDdj5snxvB2XViH+x2dpEBQAbg0sUAZ/rEpxviML2nqD/SpO9Z"
    "lqgGfXc/6hUI/Gnzhx1eB7yOZ0f2Oq78vHesw9uoXJ3ovAzi7zrQkNwar72P5BbmKg6F2EcSRTTN8YbU"
    "tpEgt0EueSBh8Re2eNUF+mswdIhb9lDQOJDfyoj5Cgi82/G+KHntT/oGAcbtGGePKn9Tx/gGAcbtGO86"
    "XU3Heef5amC9J+vJShnT0pG+hYBzyyf90yrkxo/6DgTebacMPVCujCPq5wvtUGDejnkS/DNLUlPmqygw"
    "bznYjJM4mVEuto5pGJvx38ZCCvtLgWWG+lYBhhws9yE/DR+oRVKjBsRIX9cyGjXrKk75eponBQwtrDoQ"
    "75htrIIo9Xx3P+IGgUbEide/EdGRLN4rwjsrBrfXJroMni9W9S0OPEoCj2eR+ckwNdBhCmqeTuQNvsIA"
    "+b19hYH83vmJJUtz62KHQY+JtW0hHsvYOIxQAYF6I+odMTF+4OSxw8LYXNIaGIFYhPog1AfBfjBTc4VD"
    "bMZoFQNCG4RGzHQ2+Q4BMpvWLQvVpxXoSlG2GFgC9kFU8+gpKsHdj5ui5H/EgnbEkn8trYOPlCSsa6JV"
    "Y4XWri9sDZ4v7tlb/Mti7RFvRbmAeEv2QAOv0AmTYjwuScuLnyXeo3imkz96CSURDSbeHU3CgOYjdPNf"
    "PPEeF6G/8O4pXcnhuYkXhHOaKPqQT/VL4aM4YaLARzmhFVi8/Wb5ph0GGafJ8DJOhYrQqY8+iuOsGSds"
    "t9hu3dkj0NnkBrkJFX9MrBpnoi3HrqAQ1bCOamCWxgnHCyB2d67Wg9mM+qZ1cVsMiLcPmm7aT6f+gsRz"
    "2+bVChrCsBZG2ZFqJYo2FoLYo1ZUAG2k0ABCBNYikG2rViJoACECaxHckYgIA35KZqnqtE2dEFpQiOEA"
    "KtpCEAowRIEUMzKPSDFfoKB9kiV0ahpSqaMQWLEZUppTaDaPt4oB6dbTkM9ySNBw+kgN4uBnP0lilKzK"
    "YcScGG0MWwS2BYttIQzocsVSGvvr6T1dmzCvgGKKsc0UY1noMS1KpFT+3FM1IhWoZanIcCRwrENS89EJ"
    "gqDEcDtv4rCfN7s76UPIsmS6IMnC7OFuQVEHZft0m5MPzodceyansK1/ITwWnHTVoDXXTLS1aPnq6WOx"
    "vGcZ8+2CekWhkvdIEi9lUVDWEedJci8IBShhnvg71l5A1ol3R2eM0z96LPZpu0L5APfboxrOrTqty6iN"
    "QyHXEVVzMasxmaoKk2WYs6POoobSRTjHRayMWDYjAGKLaVPXmXzZLB9TxuXli6+//fq7r775epto2X6i"
    "y68oih1Qa3WmA1HFUzmN6EzheWqf5C1mTNwf7HFGDmnEOSRHrPw/C/u3w7jfXNLa9Asmf0sfS75bsugu"
    "ccKoQ3fJCe1mOCXHdEowzQUDSEZhWPtklWbGByhUUZjta3uCQkSJxQkKOxSYt2N+SQKbueUVGNwd59wd"
    "VczQXMZ1JMTstJiXYcwMS8u3EKu907Hc95maXPJqu4RlXNVd3V2H08ShCMe2OlJQTHlMIsPaVCUYUsCB"
    "7lAw7oVN37Kuw9zLKxNd0DRiOMQdMVPETHtRjJgpYqZDJBStMgeOQRMunjfT812qIDCKI0Yc8dI5XYpv"
    "IL+XEfk1GOi3pr+cbKMgn7GIkrhjM9mhmhXtAjZA8nU8fvjwtuYHXr9put4/v7t+/fHzF/lOIxaFaQfZ"
    "xcn1NtHeKhC+uHO+eMdEEfOBFg0sDp11WdIOZW8g5eO9z48kVFV8dMevdwgErW2mWcQ+jSxeqhoQ75TL"
    "79Tdepp3+oapokNea3k2kCe0PrefDNf8zLsO24T/x82H9xo9pSI6CP3U+x8vCpMBpqM1bEsq9Dtac/Nq"
    "vB3yBs0dbdPUbmP5N7HY11ze1wJLKQeQ8EAkjJT6iAXtSEr9XZ77fEVWHYn12vWJLr1eZlF9sjpjlp1n"
    "coQ5C4yKsGqgw0yiejrbPngvCkn4fYVhNIuHzTlZLk1T8E0ciG0QK/4ahXLt3is26zGwzuZUFspDZlSe"
    "uUOAcAvCk5Tw1CZoXAPCenTOeqxtYcb9UtnJe6VGkct2xGS/WRBOg26TvXZda7In+UqY7DDZYV/Cvhzq"
    "Uw37EvblkAQB+3JQorw8+1JWXHbZlptrertSruo5afZNmnhh4IVJMQ+WzbxQfHLzl9fvf/AY915d/eX2"
    "54+vvbzpoT1X1hiNDi4nDCQEj09og6KD64jkylF8hqxWIGiOaRiU9+HKzNbYIDD3x7IpA0PGztWMlGay"
    "08KM+ioKj7zlqCuMyDkD6xiRgxE5ly0F1PONOGLmSPDmlWCVxl1jcipXJ7oAjl+s6xvCib2bv7710gX1"
    "7ulaBmM+3zrkEy8MvlDEbXpBEKxxwj1DsOboFFf8sYyLFUYWUgWCLJaFXo4z+UC2Ge/0BnaAMfm/BztB"
    "RSoLg8e3XI5H1+LRFd8oW8pZO6YFNC0g6Leg/4FyeSC4wdZRQWDvUOwdqXhiLQ6crcFw8Gnzae572Ky/"
    "IHFc+AJ9N5IKBFuITQkNCYPpndHh7RUIKLeg3KIzGlEXRF16RF2yiD4ReSlXTHpEX6ayyNk+BJN/9YlX"
    "Oof9YjAqzB5BmNnmZeq7s20BKOnev6QbgYTT6/IHq+h+FQclAyWjVjI/ZuIWIYk7NEz1sla9lPHXebke"
    "QX4E+RHkP22QP/+3xeYNJRENOkLOJaJB5XsWj2tIjzIqweJUGVPWEVYBXSRniOScPI0k/jUN5VQxIN2a"
    "dHOTu4qDye2cyV0/I8WuZqqKw6A71yTsiFP1FxaF/vqHMhva4Vq1F010DtYqXz7dpFjPOFvBNCuMiQoI"
    "vw1NBE95Vd0Thzt8KrN5wwMi/SgDhwNOZgrV3M36FoAxz/asI9IMo+jYRpFUVFqDaLOgjzEkC3TsI821"
    "arWJVxZRTbyI+STqmdvsc489TC3XKvEu2vhCXd6h6/KKt8Tkud4hYMxaGLNywzShe7MeZNsk7hfk5R++"
    "adOtKzndYVBv2mRdV2/qlI3zt2Lb15o5lTV9LJ1Skxza2NnHyIFxM7zNCcbN6YybTcElmYtfodACukPC"
    "WlgcUmtwSthsRuWhU3Q642xpnOBpoRHScC6kUe9tvYvCZGEVuWpiIWrnRO2KZcfpjHIa+zTpsuvqK7RW"
    "XVnIttpBehl2R0nnuVWJdxnVj3RJQkUZldYm2GJgC/S3BZKlagqdjuYSAZL7k7zKlJ21OpY3ENDcn+ZH"
    "6i9UJo6W6B0IVBs80cK3ZTERtqFylKL2yW5AQXt/2mWx8NzKkK8jYcbDjO/oqS3K0bv6aXdXJ9pe2mKd"
    "czV44vvz0dfgCeF+mkY0nqcL8eOLl99pXo1NoFSsahbFlJdeFtf05jpqwM5QjZQfHK+gXat9d6AT6t3N"
    "0z9cvcup5bnvdST0LvSuWu++JjzWDLKoXtZqXioWGoywOIruRYPwKUJkODwQB7cMj9zz9sa4S+GRRp8/"
    "hIZFC1UIqhYUpiBcnTO4Ojgu51znFFE+tTi4pQYD/db0c5bFgfxaBhqzioHWtKoB56qkaPcWvwWcfo+v"
    "ODJ3WRilYZw8l7/2HL7MUXb+BxKFgVWdWh2JyItzkRcE2C5WzGbjeuoo6LSeOs2RyOZb8XxQ/rH0Kzvi"
    "m+1FE12UM8qXTzfOKmKdI491lvI2I7sGQiAOsaGjx4aKXjQT12GHQHwIXgLMR3gJEDO8hMv1ErTeQT+v"
    "AM7AyJ0BFD4gNz/MvRZ55DP7CWGy/Rta1GvLZuvAE5bObj9B7SyMdteMdkdsx79wFmR++koIfs74urP9"
    "vLVKa02uivVTvwCE56yoRTcLulnc2ZuOU+JFePeoq+4nvQGzeuAdm2p8tCceOhk6+cQ6Wa+L++rgM2re"
    "5D4z2Y7K5dC7h9O7+mOcxrLpnzr8EFChOVM5JNKE8ToKvJvzXnoTZpmNCgacWxT0SrIM+N6sB9fmXN9x"
    "EhsdPr4FgG2LCdrhv4ye7M16cG3TTOczbncmXgMKrwleU6fXVKQou/2m3fXJE55TsRLp8JGnw5G1RdbW"
    "GdKPEhr2My5nAJv5TBUMnnQbp0kYItN/lYe29/acqiDQbkE7Tnw6MeEoCTl9SUjnWSq6mQJnOU7lxZF4"
    "Ps84gYSmqfhWRs3tVQz62w9u2yQkDu7YJ8O9p4LCxmNSiyaU5f2UzWbiqZ4mVHyHwHCqTNcdTrclfTmq"
    "LQmVCFaWEGJqvWNqNynjXfG07bWJLpaWyFWo/rvoKgSEeDDLGrOsoXGhcZ/WuL/kY3BvBX8dare+QKt7"
    "KyN1kckaeSYLjZ1o7Bx+QBn24znCaCsaBzkXZiZkDYeTyAzOkP60ClVVrN3P+Q6BJ32fPinaMRFYM2SK"
    "dg0EBvUm1GMwsEPCgBtrZfHAjTUpxlwyyf0Ts0uV6yZPFGcWCEwwvSDfthS5sW9bw8G3xRzTo88xHU59"
    "zvFJPXWJTkrSTGFkanp6tgiEa2waMlmcKrtgu836CgT+FKb2woTH1F6IGVN7L3Bq7871fco17u0SwxMe"
    "vyeMLC+yvAPcdGHUXIRR44hu/WvG0q4Cqu01rU79Xa7qp0+fvYm9m7++9YTK9O7p2gsT7/MlXd7l5ydN"
    "vDD44vmzhvB7QqCPnVAT3fp4KzMTsmsgaOJmjh4mznGIlbFOs4FHGwCMHMRGhxQbXZG1ZMLq8PUmFOkY"
    "63TMkgTUwsavwGDgO2fgt+oYaWIh4zoSYnZazHL8Hp8mLOO+kf3QxGFworkVUXAoKKY8JpHSJH5KAA0w"
    "pGAuhQUTv8fMHalA9vBEhsO7gSNSPJZmdFYx4LPRThDbTVat4g6ggofD7SA0sCOR1I90Rjkn0SsWdAVU"
    "m0smurgqLxfnp844NxfiVAmfs86FOI32RND0hCoAQdMjEYsYBlTrsVXrE2q1t0o9SLayuiN88UePzbzH"
    "BVt6jyTx7jjL5ovUNJnZ84576HK3FMplZD6hcY7WkyPfZuPHuQEDrWpa7U4gqUGh0J1T6FVB/56RKBR/"
    "iY2km1hERVyWNOKIh90iA+rnrZ2GlDZgYLVDn1vS24UHz850crylcxL9mUVBhydXuz7RuXKRXDmVuaOe"
    "ztyHmUe8wpXxGJfOFfH8iCSJ/E9pvLe9tX4QlJ468HxPXI2ijmYHqek/SXX+JpgkBuooZNdtDockiWpg"
    "wg0lEQ26tOIG02D8fXmA0mgov/719vVVM9wfEd/KwakB4cg67d6UsjJrCa6BULdttRtFYm+xDBTVoIge"
    "uPx6bYVl9oI1YND3g+q5/0hlg4Xg55byZWferbFmok++laun24GV5yloOZv1iuKWqlsWkLVCAJ39Jpvl"
    "Y2ozOdgotYQ8WOnhKg5GrtNauBCVmQquYmDiDksB/8DJ4w2lXZHS6mWt2g3EwmkiVvaPk8rylM30yiLq"
    "KW/iPYbpIr+WiK/ihYEyYGqCReTUibhet4rmNH+OTdMwFRCqK1rNzstlmC6V/c7XYUz4uququoprniGx"
    "LidwjIfS67KDebudi938+s37q4+/qvfza0XHsyogKHdCswDqBnEp4VNH9N9fePgvKrVc59C3ynWtBlzJ"
    "lVOphuzrPreb2sRLqJBk7NN+s2o6gXsoP7e25ctQhRvhqXbt7iEJVdSYHNcTz0eIwtjosKvNeswGMZwN"
    "4sje/5EGdJkT9I49dDfTNRdptQDfLp8uxXoMLMOG727VyID2HqMCv+0raGq7NICgtkHtHZ0xbtSmu0Mg"
    "M2ee+yazlCoGZnXTvQUgDmtDt3FmAzmNAeQ0pCFmmtOoYvAuWZXtzChXu7K6Yo4KCApjUJmknaP0pCdl"
    "4EXBgYIDBQfqtFY+WsmP5pm6FFEfCaUPdk18Dwfq3Rsnrb9nJE7DVGEydyYhqpAxJSEOVj23YvmdW4xq"
    "x19vMWOi9MR5nUcSRTTNoYbbRBuJnaI5kMt8pjtmue//TPtCKjbz9Os4CMBaADi946ThJBqnfG24e1cx"
    "6K1uPL4LwqnCGOmudtghUO+wx1koPstWud9hRH4dBQHscxiNrNMz2bi3AASkzfft4nDzTHiGkWlurQFF"
    "967LObaARuEDFerWKu+jRuN9szjlbEHimBbT3E0k0MSBe3Puk5Rxasx8HQXeUbYBlVJElphdt3EVBxE7"
    "LWJxq5T596peqWvGIkrirvRNBdfsUhPAUe2Z1x8+vK0J9PpNc1P8+d3164+fv8glKRaFaSVo5Ux5iLzH"
    "RzrLEs2E/caaib5IJP9WvFh+kKargKwnXjHKzLjvqoVF69Xp35U9CkmE/NSapsNlIapMZ03BjEu5SIXR"
    "c1CgrsCvY0wgouD9zrDO1B3duoRPpmzmRq6nUKVduR7H1GZRrvKE3twt6qc4i/VnnJGFEknM13Bny7Yo"
    "O2sz2rkRVyFj2osPVh/1QLmaUp16q4DGROoZihkyozmFOwQMOStDLk6Vw3l0KeAtBPnfPfK/RVpxxtnS"
    "NLBYRyK06HRo0ReuZmoVP64jIeZBiNmsu7OOggYbWqdh7u5qfeF+PjBc35G7vmhlO9qAScP6kn3qGwZE"
    "4XG8BdgyY7VlnFKpNzKprtWr2xU9lOs0z9EfZhimrD03n4S5QyEX66A20YzBlJIzCkdtANAvdoWL/r1Z"
    "3HULsYq6OlZ8c56ga0ruqWG0ews5Xaz7y8Fz7oiKvaFzOVf9XT56pEPJttZo1WxSrJ4W00wOMilnc0uL"
    "iTlN6B4q162ZLpehcuEpH6vTcvtemNBaR4HUJqmhssPoiWOoQnVjEfzg8/vBdcNobmL7l8vROTOoIH5p"
    "6ugNob4mEOL4sE5gndgoUsTxTxhnyf9tkd1d8rNZj3qfvQZuxEGYKgsLtcVWO9Be9A/HwjgK+7DlTrW5"
    "CMsnfFAdHKVrpNyB7LoorTaXjYUyqDbKYVYqvzgSz2cqU8b502P3/TmdibstrMTcxGJikGuSdiT28Ios"
    "VyScxzfhMouI5sgC9cKJLiLhl5BpssUgOoHoBKIT/YlGdAI9Sc5SfxQvGemskRk6VeFaDb885NhLCPd4"
    "wsUY8NMGuZJ742avKgakW5NuMWWxgsM25vQ2RgWFNiKu4hBucVnCnK4YNzLudwgkwOxN+xkJo8ysmaEC"
    "QSJsUEVNb9n8TfxqIU+Niue0I6jYXjTRBRQjNp+G8dTfAHrWeV95AvhvYew9LlhCvRVJkkfGA++RJB4P"
    "54u0Xd/dD7JHNHJBkkX7RbgOY8LX6ldhg2hmJ9dpwcPh45HneRGuy91k+yKI9+D6zfurj7+q34Rrxe5z"
    "/evt66unGqtSMpuZliJXMIhQtqq7k/wcyc6UcHcHVRs5pglWBxsLRj+tQsG/jXFaQ8IDcc4+dURrf6Q+"
    "k6ePvGJBl85uLtFqbF4uzg916KmuP8TUSxckzZVtzFIvS2jgralCTeuXQj1DPV+2enZmV8mrUW7ZPe2e"
    "21tf8sSuki8Wb7ZYfcaSAuwSZ98lSsvRtKMwwYnnmlIDzNgZq5lZC4Oy1FLMdSSC3S5LOcl8X2x3qsOx"
    "byiJaNCxRVZhDQm/Z/G4hLrRNI6YSzdU9tz8SZgzrHs6Rn2J1lxK8sXTWb76jOaSSyb9ZVRjCslzqtje"
    "tW/+FmP32g9IZe8szB1ld3SexRY6sYqD4eO0ShR/2izkSzsLt4GF8eOypCOSpNMkpSuVl97dn1aDYb7Y"
    "AOeL8YfQpz/Rdaf5VF3whPGUL53e0zWaV0ZuLq3E7/TDFYmMm1fqOESUmqnhBePqsV+6OaY7DGpVDzZi"
    "o5vwjhEbILvX3Njca5omC/LyD9+Y5QRa0EMlB9wVwWHTA5UNnPJlmGxPcqzL4Ipz0iGCBq4hgPF1bsln"
    "+u//aJAXrqacbKrqelNXQ42euFdvfvjYIg4H7+AwiCGJYmhevENlb4jVHDdWI+u3LOTcxELSLkua0wdm"
    "10ZXR0LKrknZmfhfojkivnJ1oo/8Jf3PhM9LUYuekT96RCxahtHaYzOvrFXzilo1dQlrTxzih06EtTTp"
    "1uzun9RPp/fi7zQKdTVwcAZsIjAliYb1BTUUArfwsC5FVzvqYUHMxxNzGER0ai9rBRwCd1rg8LQuScpC"
    "4yaqvttuw7ONxJQFmzMj6WolWMxWNgOZm2C8ay6/awGV1UAm79gOgXfLooiBpo+MK05k1dQx7CBgfFAz"
    "Y25ksf9HFnW1nteuT7Sxu7xtgIulZyzaO+/IXldbQw+4TXRH4nC80Bnme521+mZYu3arhqTWo9VmT3ty"
    "TQt7wgNstp8M9gSbuyyM0mmoOsJGR3oVBr6f4Nst+0JnW/SxK85nUSCNd4o0Hl2SMBJX4jnlsrRf4dPr"
    "6nmVcNT0Ng27vjW9OZ1tCehaWLeQi+xgVdu+Or46rN/LoGsz23OqnubT7a61gEjbWwR4tj56b3dhixh9"
    "tbnaUxBGPt3N0+tNWwN3oeQNc0bpkc+uPNiAUjmumwbTiM1DVQygk9wWbjRN1wejNmK+zNRZnaDTxCLF"
    "5HSKKUwkyTZZ+wYUcnZZzqituwgx570puWazbWypgvFKuyZrR2KbPzIWPIZR9DZchmlHjLO1ZqKLdc7L"
    "1dNILj9jHlU6fCaO+WY98qh751FXLP8mLfJ105N2mDEd4nCC6Un1GWXZSplH7aS9ghgT7wdzoBLyYGVs"
    "VXEwtZxTv20Rm41hqGIQwB1Wvdht6N/T9CpNib9Y0rjL7FEt01o+aQ4Q7/wG0bMH9HZBvfIccC8KaeKF"
    "sSeMHS8PvcqmzlkY0WTiJXkuxnsM00V+vfh9nyXePV1PvEw8Nzz/nLNH8WEYtLtGj/qbkKA+xcu4R4K6"
    "fD7NyK6B0OjYsA6yVcRIIKc8miiPOgrqwyL/t6RBSArODIivo0C8TddK+C8F5d35r3I5fAuFb6EuudAV"
    "CXWUXPStCxpODO9YZUFBOKeJYWXWDgPaLWlPfBJPE3n8i5GTVUNhu7bZrgWFsV0Ao4ZEAsHlCIa4uGDc"
    "eIBMA4YXzOIFKzg0Zx2EWxK+yu6i0FdocF3bxQ50wqaLM6nww/W4mCsNxLsHoC04XTK7pEYdCZvAZSnP"
    "WUwtRFyBQb6uydepBMo1+6TNnJTXJz1SJnfs0zk77pF+OM0xOWzOyXJJjY/JqeOQhOhs7TAKrtRQcEVs"
    "XJGImA312QJAN85tgGGjL3DHuSgnfr/QQTLeF8wpz+HVQh79pHUedksmPfwHf7E9SwoexHg9CBQwHdx3"
    "QIh3NFt8bTqVke0Em8naZpptCO3L9RYAui3ovqMzxo1c7h0CU10tstuzlJoltzcAsD3AnohNp6fWNK8u"
    "6mOcbxpCe1nnz97E3s1f3+bdBfd07YWJ9/mSLu8oFxbcxAuDL9pdDf0gsO6dMD27rfutzEzIroFg3Te2"
    "bzhMB6cUWaxjEXv6nnHHzI3ztIyndLmKBEemu0Qdtsfj7JgUDvM00zjla0NKqxjwqRpsYEhoDQRGG67d"
    "SqikBxIZctqAgdUGq8m9ceqyikFUyCZKIQg0dRyqGNhiyqfYIjeQHPTwvwGRO7gMwTx8oDaj5ao4pPld"
    "k7BT0cQ/kzhgD5Rro4nVRZMe0cRFuR7J/pGHAxG7OrhaD+iK8FROJjIxT+soGKgWBmpKydI4vrKFwMeq"
    "sylVgLGTVQPhIbZ4iEsGzU3GGhBugXNGY83z8+/FpYgGc/MwRhuKIgCLYEaVRgsXvA2Hm+baG+eUm/Ym"
    "vmNZHGi9tMqaSQ8nLSyW93LRVOUbCcu4T/PyjSVNEvHtp30rPzTQPVy+7V1NTLgaCA6geT3IRnwmWqiO"
    "gqFn1Qd0hhlpAyL9WEPSEPFAewNspkHYTO8KLaO1mSpr+thMpeJCXHvkZg12+cOXDmIk3MlGwmHSJCZN"
    "XgjhdyxQBEB1XtAGgTnRli4Q7HXY6621B7DX39P0kfF7rb1eWdPHXo+L5We018tvYKIRKhAcc7j3MYdJ"
    "drcM066RVFeckw490QQ2ZBGFyRCPx+izY93+19//4VrXq3ZX6Lkd9Dzq6zch+X9SP/3NI3Hg/ZaIJ0Je"
    "Ej9y2n3qFnuMi5O3Hhehv5Bpjt/yZ1J89ls7KXKk34HAghNeL+Zrnjy8cNbG5OH4BCbdXAt5tkhkYrlU"
    "IHBmLZxZ04gNQjX7TCoV1MwZNxtgWcGgbsqc84wLfnyzcxh3EDzm9pRPOYkVXujNkkRRZ+t+EzumAwK/"
    "evntN9ueffmDrkv/5t3V27eKc8dpLANXZqX6NRA2EYvj0ugD5WFqdhR4BQPOzTnndJ5FJFWlNrQJvBru"
    "hDm87SeDTeKZH8SIMxj3eMAjEs8zMjdivIoB6RakMx4Y++xVDFz2xp5xnxntGMVy6EMLG+Rcx7lcOO8+"
    "Wa5IOI+NqW8Bwb5Fi6y4ei++0HRBkoXCEtRUXbSgKL+wPR29zPgonPk8b9RR+19BNah/z+JxtZcpDzcv"
    "8m1mD20FhMfV9lT5MrVpyHwFBeotqWcrGht3CNdA8GpsvJqCQfMyuRoQ1XLOVcs1s6N2zd91JMTstJhn"
    "IU/SKYmTR8qtpK28AZr9XZa5uBWLbM9er0EhZ5fl7EcssdvBq0DIeAAyvqM+yRKzgFELiYiRTd6wNGp9"
    "lqnS5J2lB23g6YoPvjwS+WXlwcsXX3/79XdfffP1tvxg+4muBqGdInwkYSpDakkYq4641m9iLTA2Mpc3"
    "MkwnPGiiLCWzmemkoAoGfDbnofl0ZXfsewOKXcjlXajwZsUNV+JvpNMgo9YuseImkL3Lss992zwobyl3"
    "5Q0gc5dlvpK+TzBNqPgbA9Nzv1rY0VjwJz79a0m5DBiLL8GMG5yaSFguzYIS07gAwgH7zFj/lE4FP3Zx"
    "tzYa2sNl7SFPAFFm/jt1RgVxOmXx4rjKYq9wj1M9+Df5rFxtJ/5uyaTHeI5i+C6m6aHpHU3vVsaLaRHs"
    "PrWvA6LwOKXH6Ic/faefz6nCTNQVuu4wdmWuA+JcVfO34vQhZFkyteFOAb7EWuEGDdMsTkPFe693Vjpv"
    "Ap/FZZ9FyIrYJTLqSNT1DULMZrXRdRRUutW5FYlkwuYFa0Cxj7r2gjkSrHiXT/W6DTsPta0vmOgCFeWE"
    "sDTEYbajD1OcdYTcgPSCydB/RH6OQ2wktmLjZ7UGAqWtk50EN6YRtRoIBqFNjMemePWQRatDEsAQrMB6"
    "zdBDSB+taoUqQFj6LstYKGqf2sXIGlDI2WU5y1fSMJ1fhYxpduTBOjgo4UWPi5nV0YChEsnc7JhFjHFF"
    "ReN/3Hx431G2vEU096nQT73/8cZ3IITkQk98k+PGtiNvoCR+SuMgsSkdb4KhMpxWGWFCbcRcxUHCLktY"
    "WHDir7IQcQ0IGbsmY0dC+TJG/ye553cWHVauT/QVh5RPdyr86VOArjwJ8dIFSb1Hknjz8IHGk+JQHhJ7"
    "Qgd97z3Ki8RbUZ6w2EtIGHhs5oWpPJmneYhPESj+LJEH+LTPAzr6b0P2wYlwI7IPR6cY2QdkH4ZHKbIP"
    "58k+5B0IJpzvECDcgvDcsLHxFyo4JH2c8xdqQU272M5hozoQ8FEFbFXAV8XB5XdZwsVua1YcW8VANVqo"
    "xuL1MCO9ikEayGY+HUlMZ5PvMJhMbjCZ3KGQ4o8y+KwJKW6vT54MKRZx7H4hxRu2pOlCiKKI85Ei5rcg"
    "ififfI89lqXPvZ/oWvzn3bqM4U28wnGeyNO/xXJ5XviK8pAFXhjnsT4ZUrojCW1HFU/xCxFYdCKSgMDi"
    "0SlG/OuIlN6JP3oWGh2kWoHA3rQ5p0Ju73lriwnrdRSItyC+0KZTld0pHeiOpEQVpPOeR2WASm+4yZ4w"
    "A00e2M16uEcWTyoLS+u26R5p5v5tMVYln44xfp6JfxZjdBE4dT+sxqkvj6+1O1mkBoWgnRO0Q/GNd+yh"
    "e0zb7vLkyejGUqxE3zMCBAgQIEBwZkrvxbc3Mfs36+Gh2nTHcLY0jgzUQPC2LKYjM2POKxA86BaUw9Ea"
    "jf0NR+siBY2m5EM3JS+p+H2+UW9sBYLm2D2aY+XOY+o2VDE43aNfeU+3QdVZ3AMLtm9XveHzW8Xg+XWn"
    "ToqTOJnJYGGcLrqCic01E21EsVw9XcrlZwwrJinhVk3LNeAxLMOnA46wCzV2IWKcJ9StjySKaJrjDXlt"
    "I0Hu+RPvrhF5usy7Yxr3CWXbW8/2rEr+EFMvCQMqhwkQbwP+Pq/0ZVK1lnXBed0w8Th7lCvl1UR8QU+8"
    "qc8a8jzQLZE4dGJTglKFUh0HuTRO+dqQ1ioGhDbDVXJfnlptAwoo6FXSa/PUtpEgVzGIQGVgMxZREqtp"
    "3WKajX8CNC4irz98eFvz9a/fNMN/P7+7fv3x8xc512JRmFYsargyDhQRIwk64mCXIz7rVZrS5aqrl7Zy"
    "daLzWB/p3YKxe/G05etRcTpyxzGgkdCkxlZNAwaTBsVMY93eazPKUpJmCgOq03raAUbUgXW4mfucM6Ma"
    "yy0AFQEW5z1mghvxHadLkye4gRqTE7DXc+yI1fdDqYg7zL7q5V52X6nYQ/Qajd3y20jcMLZdQ8Hua1Zd"
    "iZfFtOhqBwGdKjqtgtptJMhtRQOTMFUWbOvjgTvUmIyBE0cEpWNgNux4A0BzkVVz0S6c1dPwrUJO96B/"
    "6bDJWyU0Fg/qJkhoEdVWwDGG1uXIhx8RIYPA7nDJFhiydlnWpQ9ola5qYiFplyXtcyp5t5BzHYmwtXNi"
    "diQ+9UsRL+gIT1WuTnpEpxCTGnlMKuMK26LbJyqXwyOy8IjkUBaFO3TFOekYtr5FNPgeX0OxZPDv/2gQ"
    "Jqwaw/b2CuJ0DuSLI9F1aAcyocKEUJgdN/nxiR0xkC2mwed7Fo/MxtiM6q8fokcfQpYlUxvuFGA7Eodj"
    "jvfg0M6f7bwJvB3XzOCaXxsmkmQrt7YOhZwHIec76pMsMQqzq7AoNrEYP0HCSHyfaRLGqkMd9W9bC4z3"
    "zeX3DYnEMyYSEcK7iHdsIyyzM+nqKMRJeioyR2KnV5SH/uKZqpujuDLRxUzJbo0zEdNOZaAMmCrUQKnF"
    "94uUOl5ZOtEESDuDUK8WhJtGoYa5AYj35dM0ovE8la/Gyz/8QUPo5v0Xq5pzAMtLL4trjWoR8VIZMFwu"
    "HyG7L778sge7YlUnu/m1hsXC4pTGCnOle6hlBYKhloZDLc+qzP73/wNfuIoQ"
)
