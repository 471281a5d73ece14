"""Surveys with their answers, and follow-ups: return visits, calls to the dissatisfied, improvements."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE surveys (
            id uuid PRIMARY KEY,
            programme_id uuid NOT NULL REFERENCES programmes (id),
            code text NOT NULL,
            state text NOT NULL CHECK (state IN ('DRAFT', 'OPEN', 'CLOSED')),
            -- Completed ones, whoever gave them: what a quota is compared with.
            answers bigint NOT NULL DEFAULT 0 CHECK (answers >= 0),
            version bigint NOT NULL DEFAULT 1,
            opened_at timestamptz,
            created_at timestamptz NOT NULL,
            UNIQUE (programme_id, code)
        );

        -- A published version is never changed; at most one is a draft.
        CREATE TABLE survey_versions (
            survey_id uuid NOT NULL REFERENCES surveys (id),
            number integer NOT NULL CHECK (number >= 1),
            content jsonb NOT NULL,
            saved_at timestamptz NOT NULL,
            saved_by text NOT NULL,
            published_at timestamptz,
            PRIMARY KEY (survey_id, number)
        );
        CREATE UNIQUE INDEX survey_versions_one_draft ON survey_versions (survey_id)
            WHERE published_at IS NULL;

        -- What a code on a counter says. Of a link only the digest is kept.
        CREATE TABLE survey_links (
            digest bytea PRIMARY KEY CHECK (octet_length(digest) = 32),
            survey_id uuid NOT NULL REFERENCES surveys (id),
            store_code text NOT NULL REFERENCES stores (code),
            made_at timestamptz NOT NULL,
            ended_at timestamptz
        );
        CREATE UNIQUE INDEX survey_links_one_lives ON survey_links (survey_id, store_code)
            WHERE ended_at IS NULL;

        CREATE TABLE survey_invitations (
            member_id uuid NOT NULL,
            id uuid NOT NULL,
            programme_id uuid NOT NULL,
            survey_id uuid NOT NULL,
            number integer NOT NULL,
            -- Why: an order, a ticket, a visit, a round of the calendar, a person, a link.
            cause text NOT NULL,
            store_code text,
            channel text,
            order_id uuid,
            ticket_id uuid,
            invited_at timestamptz NOT NULL,
            expires_at timestamptz NOT NULL CHECK (expires_at > invited_at),
            PRIMARY KEY (member_id, id),
            UNIQUE (member_id, survey_id, cause),
            FOREIGN KEY (survey_id, number) REFERENCES survey_versions (survey_id, number)
        );
        CREATE INDEX survey_invitations_lately ON survey_invitations (member_id, programme_id, invited_at);

        -- Whoever has a token answers one invitation. Only digests are kept.
        CREATE TABLE survey_tokens (
            digest bytea PRIMARY KEY CHECK (octet_length(digest) = 32),
            member_id uuid NOT NULL,
            invitation_id uuid NOT NULL,
            made_at timestamptz NOT NULL,
            FOREIGN KEY (member_id, invitation_id) REFERENCES survey_invitations (member_id, id)
        );
        CREATE INDEX survey_tokens_of_invitation ON survey_tokens (member_id, invitation_id);

        -- Of nobody: given through a link, or told by somebody whose name was not asked for.
        CREATE TABLE survey_answers (
            member_id uuid NOT NULL,
            id uuid NOT NULL,
            programme_id uuid NOT NULL REFERENCES programmes (id),
            survey_id uuid NOT NULL,
            number integer NOT NULL,
            invitation_id uuid,
            instrument text NOT NULL CHECK (instrument IN ('ONLINE', 'PHONE', 'COUNTER', 'SOCIAL', 'IMPORTED')),
            channel text,
            store_code text,
            order_id uuid,
            ticket_id uuid,
            started_at timestamptz NOT NULL,
            completed_at timestamptz,
            -- Free text by question, sealed: with the member's key, of nobody with the column's.
            texts bytea,
            points bigint NOT NULL DEFAULT 0 CHECK (points >= 0),
            recorded_by text NOT NULL,
            PRIMARY KEY (member_id, id),
            UNIQUE (member_id, invitation_id),
            FOREIGN KEY (survey_id, number) REFERENCES survey_versions (survey_id, number),
            FOREIGN KEY (member_id, invitation_id) REFERENCES survey_invitations (member_id, id),
            CHECK (points = 0 OR completed_at IS NOT NULL)
        );
        CREATE INDEX survey_answers_in_time ON survey_answers (survey_id, completed_at, id)
            WHERE completed_at IS NOT NULL;
        CREATE INDEX survey_answers_texts_in_time ON survey_answers (started_at) WHERE texts IS NOT NULL;

        CREATE TABLE survey_values (
            member_id uuid NOT NULL,
            answer_id uuid NOT NULL,
            question text NOT NULL,
            choice text NOT NULL DEFAULT '',
            score smallint,
            PRIMARY KEY (member_id, answer_id, question, choice),
            FOREIGN KEY (member_id, answer_id) REFERENCES survey_answers (member_id, id),
            CHECK ((choice = '') = (score IS NOT NULL))
        );

        -- Systems of others that send answers, each with a secret.
        CREATE TABLE survey_sources (
            id uuid PRIMARY KEY,
            survey_id uuid NOT NULL REFERENCES surveys (id),
            code text NOT NULL UNIQUE,
            secret bytea NOT NULL,
            made_at timestamptz NOT NULL
        );
        CREATE TABLE survey_imports (
            source_id uuid NOT NULL REFERENCES survey_sources (id),
            external_id text NOT NULL,
            -- Of what it said: the same again is told from something else.
            fingerprint bytea NOT NULL CHECK (octet_length(fingerprint) = 32),
            member_id uuid NOT NULL,
            answer_id uuid NOT NULL,
            PRIMARY KEY (source_id, external_id)
        );

        -- How far the calendar has gone in inviting members.
        CREATE TABLE survey_rounds (
            survey_id uuid NOT NULL REFERENCES surveys (id),
            round integer NOT NULL CHECK (round >= 0),
            after uuid,
            started_at timestamptz NOT NULL,
            finished_at timestamptz,
            PRIMARY KEY (survey_id, round)
        );

        CREATE TABLE visit_plans (
            id uuid PRIMARY KEY,
            programme_id uuid NOT NULL REFERENCES programmes (id),
            code text NOT NULL,
            content jsonb NOT NULL,
            active boolean NOT NULL,
            version bigint NOT NULL DEFAULT 1,
            saved_at timestamptz NOT NULL,
            UNIQUE (programme_id, code)
        );

        CREATE TABLE follow_ups (
            member_id uuid NOT NULL,
            id uuid NOT NULL,
            programme_id uuid NOT NULL REFERENCES programmes (id),
            kind text NOT NULL CHECK (kind IN ('RETURN_VISIT', 'DETRACTOR', 'IMPROVEMENT')),
            state text NOT NULL CHECK (state IN ('OPEN', 'STARTED', 'DONE', 'DROPPED')),
            plan_id uuid REFERENCES visit_plans (id),
            -- What it came of by itself; each thing brings one.
            cause text NOT NULL,
            source_kind text CHECK (source_kind IN ('SURVEY_ANSWER', 'TICKET', 'ORDER', 'CAUSE')),
            source text,
            owner_id uuid,
            due_at timestamptz NOT NULL,
            result text,
            -- Words of people, sealed.
            description bytea,
            notes bytea,
            evidence bytea,
            opened_at timestamptz NOT NULL,
            opened_by text NOT NULL,
            ended_at timestamptz,
            ended_by text,
            version integer NOT NULL DEFAULT 1,
            PRIMARY KEY (member_id, id),
            UNIQUE (member_id, cause),
            CHECK ((state IN ('DONE', 'DROPPED')) = (ended_at IS NOT NULL)),
            CHECK ((ended_at IS NULL) = (ended_by IS NULL)),
            CHECK ((kind = 'RETURN_VISIT') = (plan_id IS NOT NULL))
        );
        CREATE INDEX follow_ups_due ON follow_ups (due_at, id) WHERE ended_at IS NULL;
        CREATE INDEX follow_ups_of_owner ON follow_ups (owner_id, due_at, id) WHERE ended_at IS NULL;
        CREATE INDEX follow_ups_of_plan ON follow_ups (plan_id, ended_at) WHERE ended_at IS NOT NULL;
        CREATE INDEX follow_ups_words_in_time ON follow_ups (ended_at)
            WHERE description IS NOT NULL OR notes IS NOT NULL OR evidence IS NOT NULL;

        CREATE TABLE member_assignments (
            member_id uuid NOT NULL,
            id uuid NOT NULL,
            role text NOT NULL CHECK (role IN ('ADVISER', 'SERVICE')),
            staff_id uuid,
            team text,
            since timestamptz NOT NULL,
            assigned_by text NOT NULL,
            ended_at timestamptz,
            PRIMARY KEY (member_id, id),
            CHECK (staff_id IS NOT NULL OR team IS NOT NULL)
        );
        CREATE UNIQUE INDEX member_assignments_one ON member_assignments (member_id, role)
            WHERE ended_at IS NULL;
        CREATE INDEX member_assignments_of_staff ON member_assignments (staff_id) WHERE ended_at IS NULL;

        INSERT INTO fact_followers (name, position)
        SELECT follower.name, c.last_position
        FROM fact_counter c, (VALUES ('surveys'), ('return visits')) AS follower (name) WHERE c.id = 1
        ON CONFLICT DO NOTHING;

        ALTER TABLE entries
            DROP CONSTRAINT entries_cause_kind_check,
            ADD CONSTRAINT entries_cause_kind_check CHECK (cause_kind IN (
                'RULE', 'CAMPAIGN', 'RETURN', 'EVENT', 'HOLD', 'SPEND', 'TRANSFER', 'STAFF', 'ENTRY', 'IMPORT',
                'MERGE', 'GRANT', 'REDEMPTION', 'SURVEY', 'CLOSURE', 'CLOCK')) NOT VALID;
        CREATE UNIQUE INDEX entries_one_survey ON entries (member_id, cause_id)
            WHERE kind IN ('EARN', 'EARN_PENDING') AND cause_kind = 'SURVEY';
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX entries_one_survey;
        ALTER TABLE entries
            DROP CONSTRAINT entries_cause_kind_check,
            ADD CONSTRAINT entries_cause_kind_check CHECK (cause_kind IN (
                'RULE', 'CAMPAIGN', 'RETURN', 'EVENT', 'HOLD', 'SPEND', 'TRANSFER', 'STAFF', 'ENTRY', 'IMPORT',
                'MERGE', 'GRANT', 'REDEMPTION', 'CLOSURE', 'CLOCK')) NOT VALID;
        DELETE FROM fact_followers WHERE name IN ('surveys', 'return visits');
        DROP TABLE member_assignments, follow_ups, visit_plans, survey_rounds, survey_imports, survey_sources,
            survey_values, survey_answers, survey_tokens, survey_invitations, survey_links, survey_versions,
            surveys;
    """


MODELS_STATE = (
    "eJztfWuT47aZ7l9hzRfbVVqXZ+zY3vjUqeoeT5zZzCXpbsfrzUnJaBKSkKYIhZfuUXb3vx+ApCheQDQB"
    "3SDqqdrsuEU8bPXzknjvL/77RUiymIZfXgX/yJKUxjf86cXvvf9+EZElFf+hujzxXpDVantRfpCS+zBf"
    "T8qFSb7sPklj4qfiwoyECRUfBTTxY7ZKGY/k8reRd/uXd166oN4DXXss8T5fxXwek+WSTlkw8VYxi3y2"
    "IqH46Ysv5U0D7ou7smhuic8i9s+MTlM+pwIWi7v87e/iYxYF9BNNNj+uHqYzRsOgQUb9ZvJW+Yppul7l"
    "V3/++e2Pf8gx8lveT30eZstIhVut0wWPKmCWseBLiZbX5jSiMUlpUCMtysKwJHjzUfFXiA/SOKPV1w+2"
    "HwR0RrJQUv/i/8yyyJeMe/lvkv/vm/9bfsnasun0w8e76e2bu+n0RUdS8iu0yC8/8nkkpcyiVJL33/9b"
    "3HdLTf7pC/kLXv/x6ubzr7/9IqeAJ+k8zi/mxL343xxIUlJAc0HUmd8K1Yz5Jm6fzG8+2FK/fcg3pG5o"
    "c4po+XzPHmo8yw/uif/wROJg2rnCX/G+td1Ly1fL9ickIvOcHvl3yG/d2lN+Tugzu065YtDGM80SOmzz"
    "6Wd6hy3C7PHEdoDtwAGi3dZw4yCW5/frUHrN5m+jtIfUCtOiU3x8hkSK7yv++bd/f/Xq66+/e/XV199+"
    "/7tvvvvud99/9b3UCfJa99J3Gvav3/709sOd/EJc7POFFpAfNIknaZf0HwVpKVtSNe0FokV5UEK+3PzH"
    "GQpAw+Xd2/dvbu+u3v9Z3n6ZJP8Mc56u7t7IK6/yT9etTz8vHvwt+dVNvF/e3v3Rkz96//Xxw5v261Gt"
    "u/uvF/I7kSzl04g/TUlQ52Tz8eYjZ+yWlVAjjyTsM1pql/UWS7nQ3lVa0uW9sHiknyO8mx/ya8Vn8nLE"
    "73mw9p6EBUM9lsqPyD3PUnEhooNcqV3vDzvKCS3Ub0dVAjYhuwGCou9YUDBND0Lsg/j2XULv6Kce62mz"
    "vkWk+GLjovDuzX/eNbT2h79e3eS8vr/6zy8amvvdxw8/bZZv1faH1+8+XrfITlLBjQnbFQB0W9D9RCLJ"
    "TYfv/7j9+EHN9xbRNlSZn3r/44UsOUcfQUO85EJPfJvj1p4ib9AmPqYkEd+wQ/w1i0i8VlO/xbSov1+n"
    "RehpPKRflzxWpAvOr99+uLr5Vf24Xyt4v/717s1V2ytLHmgwvV+bbDF1DHYZi11GEmhq7NUxMEmUT7FF"
    "hKGGQ5zBuThDXcT004qJ21kIuYmEmJ0Wc0B9FhhrpCbKSieVYYVzkOkhVFLBoKlSaqJ2UEvnw76BVto8"
    "leZbVhO5hy3rfPg9yx0rEX//1MaFUYAtfZnzkfChXBkapfHacAOrY7B9tV3yWZaQULAVGEWg2jioY3N1"
    "nHNopTqaSKgO11SHK7nTLGBpX+J0c22izZrKVdOQz/Nlz2ZNP0bUEwu+9O4W4j9Wq5D5RF77LPFiHlLP"
    "J5EnqBM/PCUeicR/UBLIROdy4kU8XYhnwqPizt186V7vjEypE1qoP1OKMpLRbIWNCJ6f8nhqmlpsohCL"
    "tolF5xQaxqJrGFjNHT4Nn2A8upaPLr//B/VT402jBYN7Ys28atd4lnfltgHWB7BemEPTLudXcUx6Akyl"
    "CdVlfHx1CZLEv/19YF3BLSUhDQzrCj7waFwesyqMxlbTVUxn7JPJu90A4d22CfiIPzsx3VKbKPBuw7t8"
    "16cBm9NEYbg9X35UgyJybxm59xckmlNFU45ul66BLnGbLv98qye3i8Wju9ujO+UzEwe6iYIL3eS06mtQ"
    "7AgaU7cJszN3z4dPyVtu7TqSUJBbdU8+YXNp8nw6IRFLh+UTZLB/FRKfenzmyQi/n3osyjujxNvFom6e"
    "YBBih/h/Qv+p2ob720pLwH56Sp+P/h/wOT1mR6kmNZA/QoahzBrmuMkY57dh4dA9ThckWZgZFw0YCvNt"
    "DQtz4sH5rpwnubthUXTRACLT6Fym0RUbKSWz2Q0lQdJnKTUWaO2lRC6VZYPBCYfsFF/CTOPWMSh/MC1/"
    "QPPtEYODSxZlqu5bvTLYoqAJnNMEjdgNzyKFqu/116r1Y5oC9OrlN9998/3X335TuWrVJzoPrfDGXNKr"
    "v5DUX+j0arVggF59kmtPOb4OmvXohYUhiZd2XaQNJEquXdvzHdmlfo4KN7Fnj6pf1u5QRcgqK5cPi5Ze"
    "FeHOdEFS74mwNPFmPM5Dn/ld4m60dBBihw3uvIJ157vBOfLw/5XxMK/K73n6G9e1j//jZiWGy47ygYWv"
    "exJf1yWD013qDdInCU3yzl5DShsoVAZghuxIjXIEYvYZiGm8JGHIn1RD7Hr5rCHAqIJRlESfwiJBSfSp"
    "OgIfxEYd0mBuFw3rwhESc1n7NgSmmrulawTtQGGyNt+miKsyiLrC9g3iUqraHYlQvSbLFWHz6IY+5iOZ"
    "egJVqmUTXbzKLwHTuEQgbjXyuFUlcTO6WzAEVDr2YPH+GDg2dQg8G4Vn80hjNaW6uvUaaEykHvk8JDmo"
    "P1N0uOhH+2eq5hZEuIf4NeLXp1QVZ+of7l+DYLr/DtP9H0nIhCkX86WpN9lEIo7rtCfpx1QSbxE0aCIh"
    "5rMQs9mM7iYKGmygBnPNO37GKx7qDcMJHrkTjOPXDuQGm45j3mkM8xlReBifARbNWC0axxTrzwl9RreW"
    "Kwap12mWDOxeeOa42eqAAvlDLUL5hem5tfob7aDOazc20TMtGBQ8jqw9vWpH4uCQiQNDWlsw0NoeAhub"
    "HxhVx6BSoDVvhef367CpS8VsMcjEWGdiUFU8GqO+ue37cruxO0SnAYWgnRO0I97b+9yevSbBvM97a62Y"
    "6Ly30jq+l4v34r3Vg2kTL7+vsePWe48dfDa3fIfL8NcQkD2Q3Za/EiYR2QqAkKxVWwC8uQM8xXP2SCML"
    "U6mOg50EO0lnJ92RudZKKq8PsZFSMj+AhSTuuqN9VN0B1pGD2x2so6PrFfFCmNhG5XJYRhaW0SpLLRT4"
    "FgX17Zz6bhSM8yz2jRyNLQLv05mV2y2o//C2t9pue1VrK/ly3ZQNLLYzsnMCst7RUqruAEvJQQUOS+no"
    "lpJ4IdS6u6eAhagKqRtKe1xUSiWMzN1FWDppTMlDV7T9J+lUgDGlwffW5ZnytDhWaSCd1XqwqWATeeUR"
    "b0Ou2P88Fs+KZl5qc4HWCyjtXb9C7MUdkJW7njxS7ZGEGU08EpeTgQPviaWLHFYs/yyReFNnwer+6Apy"
    "wqZF0fAR3QaEhTQq5xBh1uK5nnYZ15xNWr4LXcrHN0BAkpgfTNqokaAzHhvOwdpiLmUSVsO1naU0NiOs"
    "glwiX0sSUMOO9BoEG6HNoEhEX+D27NntyVY8utac5NRaMdGmP/K10/tTn+UE1wJ5Cdd2JZMKDrpcheKP"
    "NuS1BQOtLVpxuslxTzdRjeHVz9qDi2xLd0/CQdfJOMqcw5EbGYPS0RvO+gZxPNK/GhXjMZ1lieqsjf6Z"
    "kjUIZkruMFOyPOjBjPoKAup3op4Ij8qw/aaCoO8fM6YuJKyCqZkOGKMzFrFkYfWCtaA4x8a1F8ypuOVr"
    "Eses93znzprJ87HLZOoX6wcFL5+pqKgFZIxLtztYFG07aFP0B0cRwzvQLFblwZU6j3uUZ1cewet2a6fn"
    "Qe+0zsaCAXv8VA7oPWF26rTzhJ/ffs/eEsWufORdOU/4GnJax4DQdm3NKS228/GYzAyHlfEImwYIjLbn"
    "DDxYza+p4+Dfw7/XWH0/sVmqtfo2C4ZYfXOxdmAjxp/omgbe/Tp3zgM2p0nq8Vn+U8iih88SL+XiIe76"
    "9CbAHSzI/CYqLygicU89dAVpvXL367SwhcdiR16XKZXqBRNm5PXbD1c3v6oNyWtFCmZb7orGikvR0eOk"
    "lM9mNLaKxDeRSHU5p6nrYqafVkzczkLMTSTE7LSYY+pT9misdVowODKd9nJJT2DHagBWlazSyK5jv46D"
    "e+jabuSUe3gjC/tIqPUQa2smA5zEuFhu37BfCxXnE7cmnvjRF9iYkoRHw/LAg26yi//oXBj8MpLCGDhl"
    "PHAqf/BNsmUVAKVbVrPe5QZjwvcWAcJtzjtFQcNFFjTojZaBxWrWVkpr7M8Qm0QBQYeu4/YGYtTozT0P"
    "WnHGzGFGVaEL95jGHI/ZnBlZz1sECLcmXEZtzEnfoKyIP6Ow4kG8lgWJIqpoONdUsW4hYNyccZYkmVU8"
    "vQFEfs+5iHpdyI8kZMITjfnSVMpNJMR8BmLOopQpdtAhcq6gELTTgg5i8hRNlyziisGS2ikhTaBVoM8x"
    "hXmacSELCbR605pIZKJdfs/kiP94aj6XuY2DYWrjgkkOBcU0jkiojN88J4AWGFIwl4IccGThHNRg2OFc"
    "3uESIivNLCyJFhCWhK0lkb8qFnGPNg67m/nuhlrCse9vMV2yXFgBWSddMfdubx3ciDa4nc7PcqrY4Tbl"
    "/oO24qFaMRlQpJnIxfsr0fzi9x4pqix57P32byySQ6jS9W/eTPxMwrDs4Ft6m0IHqxpOu9+CIs+zK7pA"
    "kadxkeecPar7Wfvt2gqCIjhrk3bJVdNcdaxvECPSspdWeHhX7u83ZemMVi2rFg/R0JUS2RTo4DCQkWs9"
    "96wNdzWgRV2ckUu0hYxJOe7tOOFHGqsp1Wm+GmhMpB7Z4pDlhZnCv9cXJGYqzx4FcsPaS6KUqhpM+mf2"
    "1yCY2b/DzH4U81i9BecWucRhAhclZhwmcAQN5qbDPMhRNnSQ4ReP3C/GIZkHGxZ3yina7lJ4GDcCRs5Y"
    "jRxHdO1dnCVC5j9yP1sK77NH2SpWabVtWqyfBiXAMXXbv1vtUAlpoWjPfqfq17/5vwbEb9ZDTdicQito"
    "NSF7sx5kW43qmTOxudlNd+2AoZmd08x1YT+xdFE0BZnLuo1FJaRrknbEBvsxW4XMF1L/c8zFn9U7WVG5"
    "TmuHBRvEdFVCHLPEEPjYd+BjxuIkNQx61DEIeLRzp1Tc1nRIcQMESpXTDhX56Ks4Jj0HadQwLT7HlxeV"
    "hujf/t5+Dn0eK1yq/g6kzfox1U3srRhlxrPI6qDkGg62u3MWXWMKAEuWLLFr0GxjYbufh6TN0sRtHHoE"
    "zypP/CYmifiPGyqIT/pC191FE53HRIvl07hYj1GvcLe07hZGvWJ45vlt4HW6SfJgZSLVcbCE3baPhAqx"
    "sIErFMTrtHiLN9HM9K1jsG1iNgZeK5cyQhunRe/SDPRl9ubDeL8sSCov+DROmfhTgh+8mD8lHompx6Nw"
    "7dFHGnuCYhrYODzG94d35ITpDu/o4BTXlL25oQ4bzk1lg4ZBU7HurWHQFT3/KKtp85qweN2n7dtr9Dpf"
    "rp7G5fJhmv9PdE0D737tfV6MZJ14tcmgX3gsypW23OTvSUJ/8O54nHKWUHksZpB4LJXY/Bd3tf6e772D"
    "xi+YMVNFdQy0v6n2Nx8MvONI4DPayQ7jk9pNA97HHOBLpx6W7t4t3Zn4FTRexUx9UGdE4p5SoRawRez9"
    "umz/HA+p16WlUz3R4oG+fvvh6uZX9SN9rbCMrn+9e3PVqdPy5aRwu0L3BhTeh3Peh0sm8J2gT2f+bq4P"
    "MH0LSQyyexURqXr778STX2VY6r4Pt4O96mIH82XYrehdw6Qkx6g/yKSk4owCc91ex0GxQ7GrFfuf6Cot"
    "Yldqxd64rlXsD2LlNNfuAxW7WdDpS+/jzEv4kt7zYC3HgT8t+LLIN5FI/ssi6rFA6vkHwXO0a5DL6vch"
    "8HVGBgQCX0c2IhD4Oqn9Jjbj6YP4e024b+NA/g7kW4fKem6AkFlbHkNDZi567e5KAdHgM3q0ERY5ZlU+"
    "ynzG4o83KvGFy2AS6tqsP36cq+aH3WcsTFmUfCl/7SlcsYNEv5DcGvE750gM7H2e4NdFwVorJro4WFku"
    "YBAJ65c3SqedsG9ROn1wiuGbHb5jF/FOxDsvhHp4wUckW1rZpjqwjtlhpz6fxko0D12ihwNX9gIFjfCR"
    "jZhH1zX2acVjYW6EvTWzjQUTbdFsvlT85nBo1WxV7JLXtLA5TVJZxCJ/Cln08FnipfyBRl96vz3Q9W8e"
    "X9Eoya/K3+GRKC9sWdCYelmUsjC/9MTjBxp7C5J4SxJQj6U/vGhJ/Vi/9/9F8gBAeVXW4hRlOXLpiiTJ"
    "ahGTRPxyTpNdi3Ly72qWyKog+0phuXpAxX4TWP0hllMHstxVjAYmJeJUGIB23k5mOerReIRSGwfydyLf"
    "xndpYuG8OO28CFOTidvZzMxqICFmp8W8oERhC+gM2w0CpVlmlu2Wc+HxdCm/pSSkgZryEtBi/AOPxjVz"
    "TsVVb8PZc3Wy6pazoU/pGZF2oIc0Yf9SWLXXbN5/hEWJsDrBwjHCywMs/v3Vq6+//u7VV19/+/3vvvnu"
    "u999/1V1kkX3ku5Ii+u3P8lTLRrbfPeYCxnVsFC4NRhmVLqsbFPyQG3OpqvjIGHXJOxInPkPxE9f80xo"
    "vrgn0NxaMdFFmmeyz8QvFg+KNB+teO12ScKwVwkpg1QKFVS+A84GXEsF9PWr776tVI78Qadkbt9fvXu3"
    "0Sr9gdSQJOlUPPgs/05GKr4DHdNpVUdQ9g5tFZo9YtDmgJJWlLQiVWCYKpAh0EhVe6n1q2qovSi2i9lu"
    "G0EXw45ndDrvkCd4pHGiNC56H/Ia4ng2xcvDPuF7O/5yRdYhV8Vp+2uJahBMXdqh7ww1mKPx01GDeYGC"
    "tvNzd3ZxHQuxXZ6Hy8OQP/286vNya5cnWk83XzjNVjhaFO4y3OXjusvoAD0QsfCFj+gLoz70qHSvQhKZ"
    "7hdbCFoQW+U3JEuMHt4KgIfXZq/IG+2NpzO2YFbUn8/je0DmzUkH33Z886fIvFe8hsFG3eQTh4aPOowl"
    "biW5MdietghsT+bbU/1rdkjXlWq3gJdYsh3xssZ6OGsV5BL5oo8sUFcF6Ciroy6RNdkxbpW/aQCh9pxW"
    "e6WszDo9GyC4oTYDyyK71Ggdhzp1l1+sQlJm71UdA5sSRVEnKIpyJLtcjAG+ShI2j5bPTQtuLpsMGBlM"
    "KgSyzsg6I+t83EhazEOjOPBmPSxNu+TobGb4+NYxCAM3+UwpWZo8vJv1sOcsnl2mDNo8cxorU8dsEHlw"
    "y0EqbDBjH6kFg05A9AEvV/5yOeK6/ZUlLP1zSKIen61xfaJz1h7lyqmsHUIr7Mi9LBSiHqq8jAdm1WXl"
    "euhVy+NnlaO0+rsI+wdpoYvw9yZdhGIDfFS1fXMeUhL12JIVqD3ETKAORfpm/z5ygvfjx3cN0q/fth/o"
    "n99fv7n5/GUuAbGIpUXovNMr2xtl1/V7jTHQfuT++oQ8WlntdRx8YpjtarP97VIefNBjs28vag12li+D"
    "sT5yYx3NTcesk8xP9lAp2/7prFsMRgi3WR88nTUlsd0Y9iYSGtc5jVsX84xFLFlYybkFRUDUZTnHlATF"
    "tE0zv6WJO57r8tWBZHoa1yWiTzbkN2Dg3nIsm3glIhv2W0Dwb8d/TGdZQi03nxYUMrCTQRYFPLJp32sA"
    "oeFd0/BOxU5o8I7rAyjVisnzURTx2od8h/LUonl6In8eVpzaAewQh1Gev6IJEChPX7GMD7h6iuMeowP9"
    "oZmjN9mfk296iPAMyoP3nrJ+ImFI0xxvyGsXCXI7pV9pvDaktY4BoS1ChZI2pHOLAJktMgvTx5DPBgiU"
    "tqd1cVZ2OQ33O7cYnD5i7XPOxFei8SpmpmfrtYBI4bQtM10KxxGP8PWC+g/5a/RHSoIep7C7aKLzC/1q"
    "+VSeEHrCNPv2m5jtK03cfvYWF86QOsrOghbFI2pN+CAHJJf4eUDbkNgmCqSe4OSjMyDzNLYezvg+jnXX"
    "bA4NVEPQdKRXELB+1jb1s/a0gS19QjM6yqQJZrZhbzEwn/dkPjtyZvQZbS5nkRtWWZwWNRgdKMwkazOp"
    "SCRYCKEFhAjsq5E4NwxHbhCwmWwt1VVMHxnPDI3VOgrc23J/ykoUd9k+SCkECec8ZunCaDxSAwTabY7j"
    "ye5D5k8NH/QmCsRbTaeaRyQVrqVpEKIGw8Zuu7GTLGDpNKH/NDTn6zAcPGprRhY0moc9mzjLp98xCVxW"
    "FO6vNGYz5hPJUt+Ep9aSiS4SF9JgTuPpYw2DBvKRN5Cjt9bKiDm3qJsjYwYh4sOJ+ISVQI5ZASeywxDY"
    "dkEMCGyfXAQz8deKb2UjhA4UYthVDIpYd/8MxDoGQxANhyA64ha+4+L9es0D2uMTNq5PtA4hn0+ZnDtQ"
    "1urAERyvI4hJYkeMV6Mh5dQx60SYe0p/+CqOSV+6YItpET8+pVjzSP/2d8Uga8OK8RoEp9g4MFXwfJg8"
    "1AZAP62YuGwTE2sgMYnG5aCY+EtVlem9/me1fjTjnXY6grI5XiNJhMPRJVN3cHcNdInndguLIZiSWaoq"
    "LX8mu9JAYpNxeZORsjLZZKr12GQcOuc2D4t8oOkTjx90kZPaksmA4ElULD9lb0vxDUyc+xoEk8B2nwQG"
    "X9PI13RkQyhOtJaB0tfiXtpjr+uLtJtC2eqfu8O+AAwcKvgnuqaBd7/OpwTmApx4TwvmL+S4wELC4uP8"
    "akBXIV/L87S7owbtb7PLhAopiHyhgYpsgsbTX7ejNY7BE7vuNSbHC6MZcYyWu3Pa5adMOMk0eVbB1NYN"
    "1jHzAjNMyygm0cpMg89WJBSbxMRLUh7T/MYTL2Vh+MWX3seZRzxfDlqJP0u8JFuWqzwSBfkaj4gf6HKV"
    "rgeNvt37L9xBc9W/i8m22sYhGWlelbqRu4nX0kQhMWmRmJQvkAnlm/Ug24Lsp5hHc1PHsA66OM+w8ajy"
    "zLc7LaiJhIkGE+05E+1Z28zEKBtojf2yIKm3FL5EIgyeAi4MnvwGX3q/MPHQZmluOlXXchsqlWZUxNOF"
    "eEC6Fte+brqDVeWWp3oh9hQV250Z4zUIIgPtAhhXQlpu1DXvLcUsnzmz/PIGYZdcdo1P0+wyevdgAR3J"
    "Avo5ed4IKtcMtYOm2S6RqcoikPEfuvri9x4l/iI3ZeT1OeeBxyOfDoo6Gd0Mto+DylkXS6KrLt3aSbwl"
    "Ykw6+tin/CVWeqkGg1KCUuoZPtufjR+UgzfIu+tVBQuGHeengKAdynGt4ZamdnfjMvCa+2Ysa8rQ+iYs"
    "I78waCpaSlLVqEtdBm2DAOEWhLMkyazsngYQlo9zlk9zzkfKHold3KWNRV2/y5J2womBfMfow7wNaJSy"
    "dN13Rnnt8kR7QHmxkO0QSJON/BOv1lj+xQ9VbtBbkMRL6KN4QEMv5k/JIH/H/I4IqTlouWNWhBNGJWZF"
    "nLpV3I+ppb3XRMKwd84caBj2QcDk308UFZDXnIeURD1WfQPYfs8E8lCCrT458nv28eO7hlCv37b3sZ/f"
    "X7+5+fxlLk2xiKU9eYJHEmaGLeUV5BIbyu95FgXTe6PzBeoYKw18PpQdRAHnhTvmsbQWDMwPY94RB+1P"
    "dH0jZPNEwh4XrblgonPShF80jYu1A920q8ijn/wFEQacx2ceCcPSfUo+86RVLl2tRDhVqbcUStATO1/R"
    "wSlMPpYsaNB10/Zyxz1nrXoT8Eq/DF2fqtoGVIBdgGW6eQkt5NyCIiDpmpwd0XdFFZ9Uaroqv/K6VtuV"
    "sTWpT4Ypu23bgdA4MX9q9h8kuSvg5VZ/4vEVjbwZj72I3/NA0VK6680QiTz+e7pDJPIpFg+iqmhcFxir"
    "gRAUa1vmCIpdvEpqHNppZLg/7NNyHyJFl+ea1WnkYo0ZlTXEiM5kGcOguMIU0tpJA40kDNUfuXnyKGQs"
    "v4jCPOlvP6iBjreRvjzse3/k9oOEJpLCaS//mtmcHeRohLA3bZb/2+FUl7TZIC4xZ+Pz5YpEipSNjrAa"
    "6BI5Wy3Kv3I4YxXkEvmiS8IUaWsdXxXkEvm6Z3G6CIjhS1lHXSJrwm8Uto8iC6ojrQa6RM5WwpCQpSHT"
    "VcxnLDTd1BToS2Qxf/Oma0oU/UO3SxKGvQZdEzkiV/rrV999Wxly8gedDXf7/urdu64hN5fn+xq1ZG0R"
    "KGgwLyUJuU9UW0A/31sE+Dbnu3fP7T8Bs3+jPcIBmLWYx33GwpRFyZfy154i7LG3YzGbp/PGPJwmPIt9"
    "o9egjUMlucXbUJJoNVtVhcWOZCkDYe4Z1nC2YHj8d6He4si3JhQ5S6dzljH1eRxYCboFhaCdFnRIknSa"
    "91RTC1l30RC30+IWvNt1ZDeAKIF0WcZLGs/l4Nko5V0p68roGjCcMexYtcQtJbG/0NZMbJdMBpSXJvnq"
    "fOlJ6idQ7Hn8aoqUP9BIkX3QnJawhYz+rIS3H+46ZyTkOdGpNHS+MY2bt6AInA/NHz6fjVBnEC+RUqd0"
    "VLJgK62G2iwYoJ/k0oHtD3cLWjYqkNSTg1HW3pI/Unn0Yt6pt+1eWHFJuxdy/yHxZixO0h/kcY3N8Ssv"
    "WnLb9/3/X1SfZ7mK+TwmyyWdYrLlmWhRtywXd/WpwWTL+ltgwmobB2IxwfK0MfJ/CBVgFWJpABFHczrG"
    "IiPc8giGTD1Rqr8yvQUcTZvPsavTVzQKpksWcUXpjfZggiYQ/Nvxn5u20+Jhtumob6MRUXZ5t8vTPLbC"
    "7oAha5dlnWT5Fmk3EaWFhaRdlrQfcrtcYAMIGTsv48RWxglkfAYylqFIm9e4joO76ZyInQrsv5fFAdrI"
    "frViMiD1nNcaDAzuf5x56RPfjNrziDx2+WnBQ/ql9+xBUT/UZhfJy/InOZdP4L0kix/ZI1XMYz/Kb0SQ"
    "34lAKYL8B6e41vx4n/D43vgc7RYMtLZozRV5l9D+Bp0KcPz2nNOQeZBGnHsSksinitxKP/N1DMjfgfyy"
    "WtGsBaQBQnLLIrllcV4X/As3/YvGMV1RIEvVLA7qqgMRJjgDGZvtmA0QmhXNN8yYplkcmZlndcxORsL5"
    "cL83G8GZqIkuXjIsUjI8RLJTVEKeJid/3pimnthALM7ktvoVCII44UoiCHJwihEEOTCtKCBFdOncjRcE"
    "OE5uryPAMWbnFwGOEcsYrvZFutp/EK7xH3gY8qfeEwXaSyY6x3smFk9n5eoTHi+gnhDer/t75oNbqv2T"
    "nvl3HKXf7/WKpz0/jbhLv661oI46Xl/BAcVwvNYCR7aSopLpo+8TeXCBttypvki7nZTBEF6u30tEr+6z"
    "Tjz5/b4wjdj13QLzPI6/p+0Qn0PU40BRj9NqX3cphNN9OurPzyHDEMnRCtotk20lRf+szVZfNcho2wAM"
    "5tBIW0vOhIm8Cu3l/7dJjioGwrQsMxb5bEXC/CexQGHbHfIXISfrhCmCnOwRrb36q2BmRjdxILZFrNhV"
    "TKzocjmMaAsjeia+DI3lE6kcSdJ/lncLiPO82/wPPc+bZ6nPVW5jf/6hBkH6wT5ZDk8DnsaLA3saz/kY"
    "w72LndwK8Y80y7dGv9LMN3YidrotXAYnzC5dmBj2Lexb2Lewb2Hfwr6FfQv7tmvf/kh9pil7qF/WWrdB"
    "ufCEpVMwKhGHdmcTMjEnxbc3sifL9TAorVpzpWY0sWa2CLS2wJqBNeOwNfNTRpP0o5w63GPPNBdoLZq5"
    "XFqMMIZRM3KjBgWVhzqHxPjAehxVv9tZ3Z9SGkc9IV/NMelNGKi3oF78+lR2EZma820cBu7Yc28dLu65"
    "gWXY+HykcaioseSTqoTQ72fVIHC0dnC0VoTZOFk1GBws5xwseNIXImhHPOncR37Hor5xZo3rE23dS34I"
    "UCiWwo0euRuN3MDeHeji7TFjtI4Boe0Wz0w+bl06exv8t4Axtfe/evnNd998//W331Rd/dUnumZ+xZmM"
    "D5lReKdYjgCDjZMrqJnz2Kj2rI5BYMGc839mJEpZquBcNxSkjhrTrnHk80Zzl9TiuNcmDgKwFkDAkvzQ"
    "YhshdLEQhLUgKDGdcbZFHD+YVvNl7jMWpixKvpS/9hTuzIFqGfqGzuneCM3YORxBPfBFSOVJs4Y70RZj"
    "xbpjFtDFzecqyjXoXGxY8VoXjqqvmTwfkorL5YOiUi/+RNc08O7X3udFhnri1XKmX8i2KdkyJUMj9ySh"
    "P3h3PE45S6gXUxIkHkslNv/F3Z6sPd97hziZS+GGy4iZoUKin1ZUSIyL+pPGhx1T4/uJZp64Pe58OD1U"
    "nQNyscjFHscA1hm+gwxepF9Hbkoi/Yrzhc6FWLg9R7a94facjPok5TEVnAZmz3sDhdytRb58QaKIhsbM"
    "t3F46K0eepJmidkDv0GAcAvCVyHxrfzQBhBeqHNeKGr7L0jAPl+uQppavchtLA6uc1rSWRzTyDer5qth"
    "oCQtlOSc8yCxqWZqAVHKhJqycxfELKZsvrCSQwcKMdhXNJFPNiJowEC/Nf2bojwbGXSxKOuzk0K+qyui"
    "Bdech5REffbuBtROXwvUoXjfZI6OnL7++PFdwxi6ftu2dn5+f/3m5vOXuWUkFrG0T/+WkxoNMxotGBIa"
    "LVrZcsXj1JDUBgi1LSituBhP2JHSiptcg2v63JsLJroii8IaOHWne/ktzPahBgiFFyi8OPnmjzbt3Azf"
    "W5s2+ljRx3pZAnDKwnimfam7aIilcYIGpuI3H6iDqXZzGEAOamc0MdnQimq+cVFftDuaP/FtHMi3Jt/y"
    "6VeCIQacyoa+MwRHERztc120LsswVwWtZyN3ABABxeRP1wnFMWvHbP84dkTgfFLgYwsIXDjzKCk+eX4F"
    "JU0owHGIYviYw33MXwhLBc0/0pA90t78mGLVROd1PhXrhdRzABtYkPPilrDA4zOPRMU4PS9dkNRjiRfx"
    "VGawYuqtaToRF8Un9zxYf5bID7r5sF1uBGfXiX2w39lFBgAZgEsXA5zpI59uiMP0nqP+QJO+Z1miGvTd"
    "/6jXIPCnzR92eB3wOl4c2Ou48vPesR5vo3Z1ovMyiL/tQENya7z2PpJbmKt4LsQ+kTCkaY43pLaLBLkt"
    "cskjYcVf2OFVF+hvwNAhbtlDQaNAfisj5msg8G7H+6LkdTjpGwQYt2OcP6n8TR3jGwQYt2O873Q1Hee9"
    "56uB9YGsJytlTEtHegUB55ZP+qcVi40f9S0IvNtOGXqksTKOqJ8vtEWBeTvmSfCPLElNma+jwLzlYLOY"
    "RMmMxmLrmLLIjP8uFlLYXQo8M9S3CjDkYLkP+Sl7pBZJjQYQI31dy2g0rKsojdfTPClgaGE1gXjHbGMV"
    "RKnn+/sRNwg0Ik684Y2IjmTxXpO4t2KwujbRZfB8sWpoceBBEnhxFpqfDNMA7aeg5vlE3tlXGCC/t6sw"
    "kN87PbFkaW5dbDHoMbG2LcRjGRmHEWogUG9EvSMmxo8xeeqxMDaXtAZGIBahPgj1QbAfzNRc4RCbMVrH"
    "gNAWoSE3nU2+RYDMtnXLmfq0Al0pSoWBJWAfRDWPnqIS3P24KUr+RyxoRyz5N9I6uKEk4X0TrVortHZ9"
    "YWvE+eKBvcW/LNYe8VY0FhBvyR9p4BU6YVKMxyVpefGzxHsSz3Tyey+hJKTBxLunCQtoPkI3/8UT72nB"
    "/IX3QOlKDs9NvIDNaaLoQz7WL4WP4oSJAh/liFZg8fab5Zu2GGScJueXcSpUhE59DFEcJ804YbvFduvO"
    "HoHOJjfITaj4YyLVOBNtOXYNhaiGdVQDszSOOF4AsbtTtR7MZtQ3rYurMCDePmi6aT+d+gsSzW2bV2to"
    "CMNaGGVHqpUoulgIYodaUQG0kUILCBFYi0C2rVqJoAWECKxFcE9CIgz4KZmlqtM2dULoQCGGPahoC0Eo"
    "wBAFUszIPCLFfIGC9kmW0KlpSKWJQmDFZkhpTqHZPN46BqRbT0M+ySFB59NHahAHP/lJEqNkVQ4jjonR"
    "xlAhsC1YbAssoMsVT2nkr6cPdG3CvAKKKcY2U4xloce0KJFS+XPP1YjUoJalIucjgUMdkpqPThAEJYbb"
    "eRuH/bzd3UkfGc+S6YIkC7OHuwNFHZTt021OPjg/59ozOYVt/QuJI8FJXw1ae81EW4uWr54+FcsHljHf"
    "LahXFCp5TyTxUh4GZR1xniT3AiZACffE37H2ArJOvHs64zH9vccjn3YrlPdwvx2q4dyq07qM2jgUch1Q"
    "NRezGpOpqjBZhjl76iwaKF2Ec1zEyohlOwIgtpgudb3Jl83yMWVcXr385rtvvv/622+qREv1iS6/oih2"
    "QK3ViQ5EFU/lNKQzheepfZIrzJi439vjjBzSiHNIjlj5fxT2b49xv7mktekXXP6WIZZ8v2TRXeKEUYfu"
    "kiPazXBKDumUYJoLBpCMwrD2ySrNjA9QqKMw29f2BIWQEosTFLYoMG/H/JIENnPLazC4O865O6qYobmM"
    "m0iI2WkxL1nEDUvLK4jV3ulY7vtETS55tV3Cs1jVXd1fh9PGoQjHtjpSUEzjiISGtalKMKSAA92hYNwL"
    "m77jfYe5l1cmuqBpyHGIO2KmiJkOohgxU8RMz5FQtMrsOQZNYvG8mZ7vUgeBURwx4oiXHtOl+AbyexmR"
    "34CBfmv6y8k2CvI5DymJejaTLapd0S5gZ0i+jsePH981/MDrt23X++f3129uPn+Z7zRiEUt7yC5OrreJ"
    "9taB8MWd88V7JoqYD7RoYXHorMuSdih7Aykf7n1+IkxV8dEfv94iELS2mWYR+TS0eKkaQLxTLr9T9+tp"
    "3unLUkWHvNbybCGPaH1Wn5yv+Zl3HXYJ/4/bjx80ekpFdMD81PsfL2TJGaajNWxLKvQ7Wnvzar0d8gbt"
    "HW3T1G5j+bex2Ndc3tcCSykHkPCZSBgp9REL2pGU+vs89/marHoS643rE116vcyi+mR1wix7nMkR5jww"
    "KsJqgPYzier5bPvZe1FIwu8qDKNZPHwek+XSNAXfxoHYFrHir1Eo1/69YrMeA+tsTmWhMeNG5ZlbBAi3"
    "IDxJSZzaBI0bQFiPzlmPjS3MuF8qO3qv1Chy2Y6Y7LcLEtOg32RvXNea7Em+EiY7THbYl7Avz/Wphn0J"
    "+/KcBAH78qxEeXn2pay47LMtN9f0dqVcNXDS7Ns08VjgsaSYB8tnHhOf3P75zYcfPR57r6/+fPfzzRsv"
    "b3rozpU1RqODywkDCcHjI9qg6OA6ILlyFJ8hqzUImmNaBuUDW5nZGhsE5v5YNmVgyNipmpHSTHZamFFf"
    "R+GRtxx1hRE5J2AdI3IwIueypYB6vhFHzBwJ3rwWrNKob0xO7epEF8Dxi3VDQziRd/uXd166oN4DXctg"
    "zOeVQz7xWPCFIm4zCIJgjRPuGYI1B6e45o9lsVhhZCHVIMhiWejlKJMPZJfxXm9gCxiT/7u3E1SksjB4"
    "fMvleHQtHl3xjbKlnLVjWkDTAYJ+C/ofaSwPBDfYOmoI7B2KvSMVT6zFgbMNGA4+bT/NQw+b9Rckigpf"
    "YOhGUoNgC7EpoSEsmN4bHd5eg4ByC8otOqMRdUHUZUDUJQvpM5GXcsVkQPRlKouc7UMw+VefeKVzOCwG"
    "o8LsEISZbV6moTtbBUBJ9+4l3QgkHF+XP1pF9+s4KBkoGbWS+SkTt2Ak6tEw9cta9VLGX+flegT5EeRH"
    "kP+4Qf783w6bt5SENOgJOZeIFpUfeDSuIT3KqASPUmVMWUdYDXSRnCGSc/Q0kvjXNJRTx4B0a9LNTe46"
    "Dia3cyZ384wUu5qpOg6D7lyTsCNO1Z95yPz1j2U2tMe16i6a6BysVb58ukmxnnC2gmlWGBMVEH47NxE8"
    "51X1Txzu8anM5g2fEekHGTgcxGSmUM39rFcAjHm2Zx2RZhhFhzaKpKLSGkSbBUOMIVmgYx9pblSrTbyy"
    "iGrihdwn4cDc5pB77GBquVaJd9HGF+ry9l2XV7wlJs/1FgFj1sKYlRumCd2b9SDbJnG/IK9+922Xbl3J"
    "6RaDetM267p6U6dsnL8W277WzKmtGWLplJpk38bOLkYOjJvz25xg3BzPuNkUXJK5+BUKLaA7JKyDxSG1"
    "BqeEzWZUHjpFp7OYL40TPB00QhrOhTSava33IUsWVpGrNhaidk7Urlh2MZ3RmEY+TfrsuuYKrVVXFrKt"
    "tpBBht1B0nluVeJdRvUjXRKmKKPS2gQVBrbAcFsgWaqm0OloLhEgeTjJq0zZWatjeQMBzcNpfqL+QmXi"
    "aInegkC1wRMtfFseEWEbKkcpap/sFhS0D6ddFgvPrQz5JhJmPMz4np7aohy9r592e3Wi7aUt1jlXgye+"
    "fzz6Gjwh3E/TkEbzdCF+fPnqe82rsQmUilXtopjy0qvimt5cRw3YCaqR8oPjFbRrte8WdES9u3n6z1fv"
    "xtTy3PcmEnoXeletd9+QONIMsqhf1mpeKhYajLA4iO5Fg/AxQmQ4PBAHt5wfuaftjXGXwgONPn9khkUL"
    "dQiqFhSmIFydE7g6OC7nVOcU0XhqcXBLAwb6remPeRYF8msZaMw6BlrTqgY8ViVF+7f4CnD8Pb7myNxn"
    "LExZlHwpf+0pfJmD7PyPJGSBVZ1aE4nIi3ORFwTYLlbMZuN6mijotIE6zZHI5jvxfND4pvQre+Kb3UUT"
    "XZQzzJdPN84qYp0jj3WW8jYjuwFCIA6xoYPHhopeNBPXYYtAfAheAsxHeAkQM7yEy/UStN7BMK8AzsDI"
    "nQEUPiA3f557LfLIJ/YTWFL9DR3qtWWzTeARS2erT1A7C6PdNaPdEdvxzzEPMj99LQQ/5/G6t/28s0pr"
    "Ta6K9VO/ALBTVtSimwXdLO7sTYcp8SJx/6ir/ie9BbN64B2banywJx46GTr5yDpZr4uH6uATat7kITPZ"
    "jsrl0Lv707v6Y5zGsukfO/wQUKE5Uzkk0oTxJgq8m/NeehNmmY0aBpxbFPRKsgz43qwH1+Zc38ckMjp8"
    "vAKAbYsJ2uxfRk/2Zj24tmmm83lsdyZeCwqvCV5Tr9dUpCj7/abt9ckznlOxEunwkafDkbVF1tYZ0g8S"
    "GvazWM4ANvOZahg86TZOkzBEpv8qD20f7DnVQaDdgnac+HRkwlEScvySkN6zVHQzBU5ynMrLA/F8mnEC"
    "CU1T8a2MmtvrGPS37922SUgU3PNPhntPDYWNx6QWTSjLhymfzcRTPU2o+A6B4VSZvjscb0v6alRbEioR"
    "rCwhxNQGx9RuUx73xdOqaxNdLC2Rq1D9d9FVCAjxYJY1ZllD40LjPq9xf8nH4N4J/nrUbnOBVvfWRuoi"
    "kzXyTBYaO9HYef4BZdiPpwijrWgU5FyYmZANHE4iMzhD+tOKqapY+5/zLQJP+i59UrRnIrBmyBTtGwgM"
    "6k2ox2Bgh4QBN9bK4oEba1KMueSS+2dmlyrXTZ4pziwQmGB6Qb5tKXJj37aBg2+LOaYHn2N6PvU5hyf1"
    "2CU6KUkzhZGp6empEAjX2DRk8ihVdsH2m/U1CPwpTO2FCY+pvRAzpvZe4NTerev7nGs82CWGJzx+TxhZ"
    "XmR5z3DThVFzEUaNI7r1LxlP+wqoqmtanfpPuWqYPn3xNvJu//LOEyrTe6BrjyXe50u6vM/PT5p4LPji"
    "yxct4Q+EQB87oSb69XElMxOyGyBo4naOHibOYYiVsU6zgUcbAIwcxEbPKTa6ImvJhNXh620o0jHW6Zgl"
    "CaiFjV+DwcB3zsDv1DHSxELGTSTE7LSY5fi9eJrwLPaN7Ic2DoMTza2IgkNBMY0jEipN4ucE0AJDCuZS"
    "WHDxe8zckRpkB0/kfHg3cESKx9KMzjoGfLbaCSK7yap13B5U8PlwexYa2JFI6g2d0Tgm4Wse9AVU20sm"
    "urhqXC7OT51xbi7EsRI+J50LcRztiaDpEVUAgqYHIhYxDKjWQ6vWZ9TqYJW6l2xlfUf44vcen3lPC770"
    "nkji3cc8my9S02TmwDvuoMvdUiiXkfmExjlYT458m40f5xYMtKpptTuBpAGFQndOodcF/c+MhEz8JTaS"
    "bmMRFXFZ0ogj7neLDKift3YaUtqCgdUefW5Jbx8ePDvTyfGOzkn4Rx4GPZ5c4/pE58qFcuVU5o4GOnMf"
    "Zx7xClfG47F0rojnhyRJ5H9K473rrQ2DoPTUged74moUdTQ7SEP/SarzN8EkMdBEIbtuczgkSVQDE24p"
    "CWnQpxU3mBbjH8oDlEZD+fWvd2+u2uH+kPhWDk4DCEfWafemlJVZS3ADhLptq90oFHuLZaCoAUX0wOXX"
    "qxKW2QvWgkHfn1XP/Q2VDRaCnzsaL3vzbq01E33yrVw9rQZWnqag5WTWK4pb6m5ZQNYKAfT2m2yWj6nN"
    "ZG+j1BLyaKWH6zgYuU5r4UJUZiq4joGJe14K+MeYPN1S2hcprV/Wqt1ALJwmYuXwOKksT9lMryyinvIm"
    "3hNLF/m1RHwVjwXKgKkJFpFTJ+J6/So6pvlzbJqGqYFQXdFpdl4uWbpU9jtfs4jE676q6jqufYbEupzA"
    "MR5Kr8sO5mo7F7v59dsPVze/qvfza0XHsyogKHdCswDqBnEp4VNH9N+fY/YvKrVc79C32nWtBlzJlVOp"
    "huzrPqtNbeIlVEgy8umwWTW9wB2Un1vb8mWowo3wVLt2/5CEOmpMjuuR5yOELDI67GqzHrNBDGeDOLL3"
    "39CALnOC3vPH/ma69iKtFoir5dOlWI+BZdjw3a0aOaO9x6jAr3oFTW2XFhDUtqi9pzMeG7XpbhHIzJnn"
    "vskspYqBWf10VwDEYW3oNs5sIKdxBjkNaYiZ5jTqGLxLVmU7MxqrXVldMUcNBIVxVpmkraP0rCdl4EXB"
    "gYIDBQfquFY+WskP5pm6FFEfCaWPdk18j3vq3Rsnrf/MSJSyVGEy9yYh6pAxJSH2Vj234vmdO4xqx19X"
    "mDFReuS8zhMJQ5rmUMNtoovETtEeyGU+0x2z3Hd/pn0hFZt5+k0cBGAtAJzecdRwEo3SeG24e9cx6K1u"
    "Pb4LElOFMdJf7bBFoN5hh7NQfJ6tcr/DiPwmCgLY5TAaWadnsnFXAASkzfft4nDzTHiGoWlurQVF967L"
    "ObaAhuyRCnVrlfdRo/G+WZxytiBRRItp7iYSaOPAvTn3Scpjasx8EwXeUbYBlVJElrhdt3EdBxE7LWJx"
    "q5T7D6peqWvOQ0qivvRNDdfuUhPAUe2Z1x8/vmsI9Ppte1P8+f31m5vPX+aSFItYWgtaOVMeIu9xQ2dZ"
    "opmw31oz0ReJ5N8qLpbvpekqIOuJV4wyM+676mDRenX8d2WHQhIhP7Wm6XFZiCrT2VAw41IuUmEMHBSo"
    "K/DrGROIKPiwM6wzdUe3LuGTKZu5kespVGlfrscxtVmUqzyjN7eLhinOYv0JZ2ShRBLzNdzZsi3KzrqM"
    "9m7EdciY9uK91Uc90lhNqU691UBjIvUExQyZ0ZzCLQKGnJUhF6XK4Ty6FHAFQf53h/xvkVacxXxpGlhs"
    "IhFadDq06AtXM7WKHzeREPNZiNmsu7OJggY7t07D3N3V+sLDfGC4viN3fdHKdrABk4b1JbvUN5wRhYfx"
    "FmDLjNWWcUql3sqkulavVisGKNdpnqPfzzBMWXtuPglzi0Iu1kFtohmDKSVnFI7aAKBf7AoX/QezuGsF"
    "sYq6OlZ8c5qga0oeqGG0u4IcL9b91dlz7oiKvaVzOVf9fT56pEfJdtZo1WxSrJ4W00z2Milnc0uLiTlt"
    "6A4q162ZLpehcuEpH6rTsnovTGhtokBqm1Sm7DB65hgqpm4sgh98ej+4aRjNTWz/cjk6Z84qiF+aOnpD"
    "aKgJhDg+rBNYJzaKFHH8I8ZZ8n87ZPeX/GzWo95np4EbUcBSZWGhtthqC9qJ/vOxMA7CPmy5Y20uwvJh"
    "j6qDo3SNlFuQXRel1eaysVDOqo3yPCuVXx6I5xOVKeP86bH7/jGdibstrMTcxmJikGuSdiT28JosV4TN"
    "o1u2zEKiObJAvXCii0j4JWSaVBhEJxCdQHRiONGITqAnyVnqD+IlI501MkOnLlyr4Zf7HHsJ4R5OuBgD"
    "ftwgV/Jg3OxVx4B0a9ItpizWcNjGnN7GqKDQRsR1HMItLks4piseGxn3WwQSYPam/YywMDNrZqhBkAg7"
    "q6Kmd3z+Nnq9kKdGRXPaE1TsLproAoohn09ZNPU3gIF13leeAP4bi7ynBU+otyJJ8sTjwHsiiRez+SLt"
    "1ncPg+wQjVyQZNF9Ea5ZROK1+lXYINrZyXVa8LD/eORpXoTrcjepXgTxHly//XB186v6TbhW7D7Xv969"
    "uXqusSols5lpKXINgwhlp7o7yc+R7E0J93dQdZFjmmC1t7Fg9NOKCf5tjNMGEh6Ic/apI1r7hvpcnj7y"
    "mgd9Oru9RKux43JxfqjDQHX9MaJeuiBprmwjnnpZQgNvTRVqWr8U6hnq+bLVszO7Sl6NcscfaP/c3uaS"
    "Z3aVfLF4s8XqE5YUYJc4+S5RWo6mHYUJTjzXlBpgxs5YzcxGGJSnlmJuIhHsdlnKSeb7YrtTHY59S0lI"
    "g54tsg5rSfgDj8Yl1I2mccRcuqWy5+YPwpzh/dMxmku05lKSL57O8tUnNJdcMukvoxpTSD6miu1d++ZX"
    "GLvX/oxU9tbC3FJ2T+dZZKET6zgYPk6rRPGnzVi8tLNwW1gYPy5LOiRJOk1SulJ56f39aQ0Y5oud4Xyx"
    "+JH59E903Ws+1Rc8YzzlS6cPdI3mlZGbSyvxO322IqFx80oTh4hSOzW84LF67JdujukWg1rVvY3Y6Ce8"
    "Z8QGyB40Nzb3mqbJgrz63bdmOYEOdF/JAXdFsN/0QG0Dp/GSJdVJjk0ZXMUx6RFBC9cSwPg6t+Qz/be/"
    "t8hjq2lMNlV1g6lroEZP3Ou3P950iMPBOzgM4pxEcW5evENlb4jVHDZWI+u3LOTcxkLSLks6po/cro2u"
    "iYSUXZOyM/G/RHNEfO3qRB/5S4afCZ+XohY9I7/3iFi0ZOHa4zOvrFXzilo1dQnrQBzih06EtTTp1uz+"
    "H9RPpw/i7zQKdbVwcAZsIjAliYb1BQ0UArfwsC5FVzvqYUHMhxMzC0I6tZe1Ag6BOy1weFqXJGWhcRNV"
    "322/4dlFYsqCzZmRdLUSLGYrm4HMbTDeNZfftYDKaiCTd2yLwLtlUcRA0yceK05k1dQxbCFg/KxmxtzK"
    "Yv8bHva1njeuT7Sxu7xtIBZLT1i0d9qRva62hu5xm+iPxOF4oRPM9zpp9c157dqdGpJGj1aXPe3JNR3s"
    "EQ+wqT452xNs7jMWplOmOsJGR3odBr6f4dst+0JnWwyxK05nUSCNd4w0Hl0SFoor0ZzGsrRf4dPr6nmV"
    "cNT0tg27oTW9OZ1dCehaWCvIRXawqm1fHV891u9l0LWZ7TlVT/Ppd9c6QKTtLQI8lY8+2F2oEKOvNld7"
    "CsLIp9t5eoNpa+EulLzznFF64LMr9zagVI7rpsE05HOmigH0ktvBjabpem/UhtyXmTqrE3TaWKSYnE4x"
    "sUSSbJO1b0EhZ5fljNq6ixBz3puSazbbxpY6GK+0a7J2JbaZxY90fRUlT7R3aFxryUQb6cwXT0m+emAP"
    "xNvIu/3LOy9dUO+Brj2WeJ8v6fKexlMWTDwWfNFtfxgGQcjU8ZBpJTMTshsglN6341I4SflAw2iKnc20"
    "T6QGAqXtkHMm32QDh38LwEEvCmefRY8sJan5ZPMOcIdH9XzsRIMnlcl7Zkvl4d79of4mCnF+m1kdCxJF"
    "VBG60tTDbSEo5LQpS98E/E1Ib6LAuznvPA6MTeE6Blt2k8+U+Q/UtK+3AQKj7Z2BxHaRxyYSkUfnolHN"
    "OdfLVUgtQ8wtLOKOLks6FepckW/V1fxUkEs53KMRW+E5sEOYbij4FjOa5PQRJoI3+1R9aeeYDkpsweB9"
    "nVlTVx45e7tc8TjVJia2SyYDEhMsX22fmEh4Fvs0zzKIJ4/GUT69e1iGQofd5XyczW2NApN1EBIXxrXe"
    "W/mZ7EktGPYkCz/ZusAepfV7Kq1H1m7vrnWRLzektAECpc7ZLlVSRW+/NJYNsmEqBAosYKegwAIFFqMg"
    "FgUWKLBwvMDCJ1liNptlA4Crh1T02fCOogsk/x1kHsn/k1bACafTKifcRCL573RKGCO9Rytmp4Jj71j0"
    "oA2LbRZMBgTEQrH2hAMbAzaniWEyYovZVx7C1cGN+81C6E5RQfhg7wV/J/K/zojOg7gDSxJQCxVcg0H/"
    "Oqd/G2ZWFFjZ0nUcaitdk7BTFtYNz6JAa2JVK4bYWLFcvEPd1EbRTrz8TgMrppSoXWqlnDISLiMHmUvO"
    "IAdRrUcKQpGCILNUldHRVIlsAIhooZ3lQhRxq16QJQsrObegMLhck7NjBpfW1hpkZp0wioWCrGMYQ6ge"
    "OtSRsyc9NcddCg9UmCG4MYsJlgDQbUF3bZpaO8PQ33hYA6Hz0K7zsHfcs473MU56PjLvfCUosjHYG0CY"
    "666Z6xhjexFidsoru80bXbW+2XbJZEAgvOichaM2ckfNrUyBuzsSXDQ3fYaECj2p0K264S5bzEUe6YSq"
    "CxgjhzVG7vgD1XcDVyuGmCKpXIzCxwsvfESP72GaHU49SHmc1ELJQskeVsn+lYSZ3uGvVgxRso9y8V4G"
    "bVTzWiaeeOoSCZp4/oIznxpP4Hj2XjuodbeG0VxGuAFKfO+aZvNemIQc6hiEHaxax+UWZBTlqRDHI/zF"
    "CTaHw0R5fB6rTu1ekjDsP5N2A7LKTzqWEyszlF+/+u7bKicpf9BlIW/fX717V6Qd3bJcitSx3nbZrhlk"
    "vRTL91K4XwyHMa7cr8NQuu+gyuy3SjA/KN9c9jc/iEep8gyh/7j9+KEvCVJB2o4v81Pvf7zxHcEuydBr"
    "yrZSbD3Z8gYdTUke7Wr9azhEHpyLPHRFbDYlvo6BwW9hga6y+9C2v6KNRcWWa6+XI+bxT5wHTywM37El"
    "6zsNoLNGax7Py9XTUC4/YQ4t5qGRu7xZv5/NytXc2R63Kk0vxpkc53J4A/fI9b0+z1alTzrQr6ghxsT7"
    "3hwLWLejVL+wbi/3AKS7fBrlVZoSfyGPEO4xe1TLtJZPOeWSVIiBscG7BfXKYIQXMpp4LMojfvm4J4/P"
    "vBkLaTLxkrzA0Hti6SK/Xvy+zxIZGpx4mXhu4vzzmD+JD1nQDSce9Deh8NrxmONJR7ee0X5nkAnNViEn"
    "wVS8FibKo4mC+rCZ40YDRgrODIhvokC8TV6U/UtBeX9GtFwO30LhW+T/drjU1fhuEJYVvucTwzvUCWsn"
    "KawG7YlPoqn5bIMGCtu1VRmLPD3CKoDRQCKB4HIEQ1xc8Hj6wFTjAPvfrxYML5jNBJGcQ3PWQbgl4Xlq"
    "01docM5DSiJNPtRXqXCBGhfp1x8/vmuQfv22zerP76/f3Hz+MpeAWMTSnmyCudJAvPsMtEVMl9wuqdFE"
    "wiZwWcpzHtm0g9VgkK9r8nUqgXLNP2kzJ+X1yYCUyT3/hLkvY08/YEAnDpM53fZ+EFckJGYdWRUAdNt0"
    "wGGw3VgNG5WYzQpymii8XxbvV8ASyYTNC9aCwnNw7QVzynN4vSDRvG+QRHvJZID/4Oer4UGM3INAAdPe"
    "fQeEeEezxdfFamY7wWaytplmG0KHcl0BQLcF3fd0phzLoXm2K4QV4Wdkhh4ku60+E0+T3O45Ew9sn0NP"
    "xKbTU2ua1xcNMc43DaGDrPNnhrOxgcebKiCw7p0wPTGo7YjWPRymvVOKLNahiD1+z7hj5sZpWsZTulyF"
    "giPTXaIJwxHITVZplMamI9XqGPCpGmxgSGgDBEZbrt1KqKRHEppOI27CwGqL1eTBOHVZxyAqZBOlEAQa"
    "T9WuYWCLKZ9ii9xADYcMgdMZgjl7pJFNfXANhzS/axJ2Kpr4RxIF/JHG2mhifdFkQDRxUa5Hsn/k4UDE"
    "rvau1gO6InG6VM5J7jdPmygYqBYGakrJ0ji+UkHgYzXZlCrA2MlqgPAQWzzEJYPmJmMDCLfAOaOx4fn5"
    "D+JSSIO5eRijC0URgEUwo06jhQvehcNNc+2Nc8pNexvd8ywKtF5abc1kgJPGiuWDXDTlGTc8i32al28s"
    "aZKIbz8dWvmhge5yRM7mriYmXAMEB9C8HmQjPhMt1ETB0LPqA3Lh8Gl3ST/UkDREPNDeAJvpLGym94WW"
    "0dpMtTVDbKZScSGuPXKzBrv8/ksHMRLuaCPhMGkSkyYvhPB7HigCoDovaIPAnGhLFwj2Ouz1zto92Osf"
    "aPrE4wetvV5bM8Rej4rlJ7TXy29gohFqEBxzuPMxh0l2v2Rp30iqqzgmPXqiDWzJYnwHT9c2kb/93bWu"
    "V+2uMHA7GHjU129C8v+gfvqbR6LA+y0RT4S8JH6Maf+pW/wpKk7eelowfyHTHL/lz6T47LduUuRAvwOB"
    "BSe8XszXPHp44aSNyefjE5h0cy3k2SKhieVSg8CZtXBmTSM2CNXsMqlUUDPnsdkAyxoGdVPmnGex4Mc3"
    "O4dxC8Fjbk/5NCaRwgu9XZIw7G3db2PHdEDg16+++7bq2Zc/6Lr0b99fvXunOHecRjJwZVaq3wBhE7E4"
    "Lo0+0pilZkeB1zDg3JzzmM6zkKSq1IY2gdfAHTGHV31ytkk884MYcQbjDg94SKJ5RuZGjNcxIN2CdB4H"
    "xj57HQOXvbVnPGRGO0axHPrQwgY51XEuF867T5YrwuaRMfUdINi3aJEVVx/EF5ouSLJQWIKaqosOFOUX"
    "tqejlxkfhTOf5416av9rqBb1H3g0rvYy5eHmRb7N7KGtgfC42p4qX6Y2DZmvoUC9JfV8RSPjDuEGCF6N"
    "jVdTMGheJtcAolrOuWq5dnbUrvm7iYSYnRbzjMVJOiVR8kRjK2krb4Bmf5dlLm7FQ9uz1xtQyNllOfsh"
    "T+x28DoQMj4DGd9Tn2SJWcCog0TEyCZvWBq1Ps9UafLe0oMu8HjFB18diPyy8uDVy2++++b7r7/9pio/"
    "qD7R1SB0U4RPhKUypJawSHXEtX4T64Cxkbm8kWE64V4TZSmZzUwnBdUw4LM9D82nK7tj31tQ7EIu70KF"
    "NytuuBJ/I50GGbV2iRU3gexdln3u2+ZBeUu5K28Ambss85X0fYJpQsXfGJie+9XBjsaCP/LpX0say4Cx"
    "+BLcuMGpjYTl0i4oMY0LIBywy4z1T+lU8GMXd+uioT1c1h7yBBBl5r9XZ9QQx1MWLw+rLHYK9zjVg3+b"
    "z8rVduJvl0wGjOcohu9imh6a3tH0bmW8mBbB7lL7ekYUHqb0GP3wx+/082OqMBN1ha5bjF2Z6xlxrqr5"
    "W8X0kfEsmdpwpwBfYq1wi4ZpFqVM8d7rnZXem8BncdlnEbIidomMJhJ1fWchZrPa6CYKKt3q3IpEMmHz"
    "grWg2Edde8EcCVa8z6d63bHeQ22bCya6QEU5ISxlOMx29GGKk46QOyO9YDL0H5GfwxAbiq3Y+FltgEBp"
    "52QnwY1pRK0BgkFoE+OxKV7dZ9HqOQngHKzAZs3QI6NPVrVCNSAsfZdlLBS1T+1iZC0o5OyynOUraZjO"
    "r0PGNDtybx0clMRFj4uZ1dGCoRLJ3OyYhZzHiorG/7j9+KGnbLlCtPcp5qfe/3jjOxBCcqEnvs1xa9uR"
    "N1ASP6VRkNiUjrfBUBlOqwyWUBsx13GQsMsSFhac+KssRNwAQsauydiRUL6M0f9B7vm9RYe16xN9xSGN"
    "p1sV/vwpQFeehHjpgqTeE0m8OXuk0aQ4lIdEntBBP3hP8iLxVjROeOQlhAUen3kslSfztA/xKQLFnyXy"
    "AJ/ueUAH/23IPjgRbkT24eAUI/uA7MP5UYrsw2myD3kHggnnWwQItyA8N2xs/IUaDkkf5/yFRlDTLraz"
    "36gOBHxQAVsV8NVxcPldlnCx25oVx9YxUI0WqrF4PcxIr2OQBrKZT0cS09nkWwwmkxtMJncopPiTDD5r"
    "QorV9cmzIcUijj0spHjLlzRdCFEUcT5SxPwWJBH/k++xx7P0S+9PdC3+835dxvAmXuE4T+Tp32K5PC98"
    "RWPGA49FeaxPhpTuSUK7UcVj/EIEFp2IJCCweHCKEf86IKX34o+eMaODVGsQ2Js251TI7T1vbTFhvYkC"
    "8RbEF9p0qrI7pQPdk5Sog3Te86gMUOkNt9kTZqDJA7tZD/fI4knlrLRu2+6RZu5fhbEq+XSM8dNM/LMY"
    "o4vAqfthtZj68vhau5NFGlAI2jlBOxTfeM8f+8e0bS9Pno1uLMVK9D0jQIAAAQIEJ6b0QXx7E7N/sx4e"
    "qk13TMyXxpGBBgjelsV0ZG7MeQ2CB92Ccjhao7G/4WhdpKDRlLzvpuQlFb/PN+qNrUHQHLtDc6zceUzd"
    "hjoGp3sMK+/pN6h6i3tgwQ7tqjd8fusYPL/u1EnFJEpmMlgYpYu+YGJ7zUQbUSxXT5dy+QnDiklKYqum"
    "5QbwEJbh8wFH2IUauxAxziPq1icShjTN8Ya8dpEg9/SJd9eIPF7m3TGN+4yyHaxnB1Ylf4yol7CAymEC"
    "xNuAf8grfblUrWVdcF43TLyYP8mV8moivqAn3tQXLXnu6ZZIHDqxKUGpQqmOg1wapfHakNY6BoS2w1Vy"
    "X55abQMKKOhV0mvz1HaRIFcxiEBlYHMeUhKpaa0w7cY/ARoXkdcfP75r+PrXb9vhv5/fX7+5+fxlzrVY"
    "xNKaRQ1XxoEiYiRBRxzscsRnvUpTulz19dLWrk50HusTvV9w/iCetnw9Kk5H7jgGNBSa1NiqacFg0qCY"
    "aazbe2NGWUrSTGFA9VpPW8CIOrD2N3M/jrlRjWUFQEWAxXmPmeBGfMfp0uQJbqHG5ATs9Bw7YvX9WCri"
    "HrOvfnmQ3VcqdoZeo7FbfhuJG8a2GyjYfe2qK/GymBZdbSGgU0WnVVC7iwS5nWhgwlJlwbY+HrhFjckY"
    "OHJEUDoGZsOONwA0F1k1F23DWQMN3zrkeA/6Vw6bvHVCI/GgboKEFlFtBRxjaF2OfPghETII7A6X7IAh"
    "a5dlXfqAVumqNhaSdlnSfkwl7xZybiIRtnZOzI7Ep34p4gU94ana1cmA6BRiUiOPSWWxwrbo94nK5fCI"
    "LDwiOZRF4Q5dxTHpGbZeIVp8j6+hWDL4t7+3CBNWjWF7ew1xPAfy5YHo2rcDmVBhQijMjtv8+MSeGEiF"
    "afH5gUcjszE2o/qbh+jRR8azZGrDnQJsR+L5mOMDOLTzZ3tvAm/HNTO44deyRJJs5dY2oZDzWcj5nvok"
    "S4zC7Cosik0sxk8QForvM01YpDrUUf+2dcB431x+35BIPGEiESG8i3jHNsIyO5OuiUKcZKAicyR2ekVj"
    "5i9eqLo5iisTXcyUbNc4EzHtVQbKgKlCDZRafLdIqeOVpRNNgLQ3CPV6QWLTKNR5bgDiffk0DWk0T+Wr"
    "8ep3v9MQunn/xar2HMDy0qviWqtaRLxUBgyXy0fI7suvvhrArljVy25+rWWx8CilkcJc6R9qWYNgqKXh"
    "UMuTKrP//f+zYO3Q"
)
