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
    "eJztfW1z3Daa7V9h+UuSqt5UbCdxZnLrVkmOJ+Md2c5YSrLZuVM9EInu5ohNdPgiWbOz//0CJJsNkiBE"
    "oN/Q7FO1s45EHHbrPCSe9wf/8ywieUKjLy+Cf+ZpRpOP7OHZH73/eRaTJeX/obo88Z6R1WpzUfwiI7dR"
    "sZ5UC9Ni2W2aJcTP+IUZiVLKfxXQ1E/CVRayWCx/G3vXf73ysgX17uijF6be56uEzROyXNJpGEy8VRLG"
    "frgiEf/piy/FTQPm87uG8dwSn8fh7zmdZmxOOSzhd/nb3/mvwzign2i6/nF1N52FNAoaZMg3E7cqVkyz"
    "x1Vx9eef3/7wpwIjvuXt1GdRvoxVuNVjtmBxDczzMPhSoMW1OY1pQjIaSKTFeRRVBK9/Vf4V/BdZktP6"
    "6webXwR0RvJIUP/s/8zy2BeMe8Unif/39f+tvqS0bDp9/+Fmev3mZjp91pGU+Aot8qtf+SwWUg7jTJD3"
    "P/9b3ndDTfHbZ+IDXv/54uPnL7/9oqCApdk8KS4WxD373wJIMlJCC0HIzG+EasZ8E7dL5te/2FC/ecjX"
    "pK5pc4po8XzP7iSexS9uiX/3QJJg2rnCXrC+td1LyxfL9m9ITOYFPeLvEN+6taf8nNIndp1qxaCNZ5qn"
    "dNjm08/0FluE2eOJ7QDbgQNEu63hxkEsK+7XofQynL+Nsx5Sa0yLTv7rEySSf1/+z3/84cWLly9fvfjq"
    "5bffffP1q1fffPfVd0IniGvdS6807F++/fHt+xvxhRjf50stIH7RJJ5kXdJ/4KRl4ZKqaS8RLcqDCvLl"
    "+j9OUAAaLm/evntzfXPx7idx+2Wa/h4VPF3cvBFXXhS/fWz99vPywd+QX9/E+/XtzZ898aP33x/ev2m/"
    "HvW6m/9+Jr4TyTM2jdnDlAQyJ+tfr3/ljN2y4mrknkR9Rot0WW+xVAvtXaUlXd5yi0f4Ody7+b64Vv5O"
    "XI7ZLQsevQduwVAvzMSvyC3LM34hpoNcqW3vDzvKCS3Ub0fVAjYhuwGCou9YUDBN90LsHf/2XUJv6Kce"
    "62m9vkUk/2LjovDmzX/dNLT2+18uPha8vrv4ry8amvvqw/sf18s3avv966sPly2y04xzY8J2DQDdFnQ/"
    "kFhw0+H7P68/vFfzvUG0DdXQz7x/e1GYnqKPoCFecKEnvs1xa08RN2gTn1CS8m/YIf4yjEnyqKZ+g2lR"
    "f/uYlaGn8ZB+WfFYk845v3z7/uLjb+rH/VLB++VvN28u2l5ZekeD6e2jyRYjY7DLWOwygkBTY0/GwCRR"
    "PsUWEQYJhziDc3EGWcT00yrkt7MQchMJMTst5oD6YWCskZooK51UhRVOQab7UEklg6ZKqYnaQi2dDvsG"
    "Wmn9VJpvWU3kDras0+H3JHeslP/9UxsXRgG29GVOR8L7cmVonCWPhhuYjMH21XbJZ3lKIs5WYBSBauOg"
    "js3VccGhlepoIqE6XFMdjuROP9IV/0P49key8L6v7Ku7aKLLoyaN5Ues/UozMpsZagIZg/ylaf4yvQuj"
    "SFFVc5EkpMf02UBadI8vYi72/L/9vbXFRySe5/zlNGOtgTpP4tKMJYasbSDnSVkW+nc0m0bhMlQYFL11"
    "b23YmKrfXjz/+tXX37389uu66K3+ja7WrVvXVuo838hEljGHy6A8u/j14rcj6JW9WMhrCqcpf0LNzWQF"
    "HLaya7ZyV97ZNI+zMLKTtgSGrF2WdURS/lKmaTiPrXxgFR4Sd1ni3EXkLqMidspYREnck72tQe2YKUft"
    "S4mu3bcDx0w/fLhqyPLybVtH/vzu8s3Hz58XQuSLwoyq7ZWU3Fu9VDIOSVSn36ZSVGYpVBmDop6BBqkj"
    "wbwbSpbvimLwnkBec8FEF8TL+NJpWVlu3w9R3ER0K6yjasM6xntgW0QCqzuaBAIlCOKAxnFAhyKv7u4/"
    "p9EWLjYNzX4yaCdBA/jIX3h02ewp+26add8q235CFO4lmFj82yG7v+ljvR4tH9u0fJD4ziAZsV6OJITC"
    "qQ8of/aIsnVJG0Jp4A4YRal/c7JhFNHVaJaErBHnmYMUj9mcJaFh6rYJO0/qkPE2poz4Pl1l02UY55mK"
    "ul410wVC4aiy3txntGC3DQO3Cm65ug4M3SkJgjLmJpucC59EipSxZveUMKPfPgVliu0T+bgDGZL3NBEd"
    "IAabqITA/okMJzKcyHCOPsNZVKJeFCU9SxpnfXkJxbKJNkdRVriSGoGExcgTFpXEDXPCMgipinZ1+bGS"
    "7KP0V5BC3zGhc+6UxIa2goyBrWCRUSsJNLfBZRxscKdtcLYSrwidsUQRKOh1XlsoKwfWsX1/1/7rMbu1"
    "Rk5tFd1XKYMnJoXJQPQSuLwvlaKymwfXhELOLsuZxnbDlWQcJOy+hG+pT/LUqBiuA8QMmhMM9/1A0ztt"
    "oG+9YDIgxMdJvztebM+tqNN5RPpQmryvCBXlLpx52rINQ+5S5fshlrrDJ7VvJKNueF3PHEaYDIOOTwgz"
    "/n2maagciKK3yztgGOcuG+d5wrn3H6fqMv7rJYmiXlXQxo5JFbx88erbWguIH3QK4PrdxdWVorqSRSGn"
    "x7QHqAVD4uK0vJ6LPAj7KhvqaxPtSXZi1TRi80GezrMPMfX4gi+9mwX/j9UqEr0g/NpnqZewiHo+iT2+"
    "I/AfHlKPxPw/KAlEx/Zy4sUsW3C5eZTfudvcvdM7o6bCCbOq39PC0Z6j1PD8BWbJ1PS4tyYKOsjmfKCC"
    "QsPzgSQM3MAOn4ZPMB5dy0eX3f6T+pnxptGCwfe2Zl61azzJu3LbAOsDWC/NoWmXc013UWVCdRkfX3OR"
    "sjezLyp3TUlEA8O43HsWjysQpDraJFxNVwmdhZ9M3u0GCO+2zSEc/M9OTbfUJgq82/Au3vVpEM5pqjDc"
    "nj4SVoLiNCXL05T8BYmVhxPodmkJdI7bdPXnWz25XSwe3e0e3SmbmTjQTRRc6Can5URQrtTMxpA0YXbm"
    "7unwWbfSO5JQEFt1Tz5hfWnydDoh5UuH5RNEsH8VEZ96bOaJCL+feWFcjHjlb1cYd/MEgxDbnARFf1dt"
    "w3NNkcrviifVMiH5dPR//+nIP7x48fLlqxdfvfz2u2++fvXqm+++qpOT3Uu6VOXl2x9ForJhva0zl5rU"
    "QPEIGYYyJcxhkzHOb8PcobufLki6MDMuGjBLu+KEog77MizMiQfn23KeFu6GzTQPGYhMo3OZRldsJNE6"
    "/ZGSIO2zlBoLtPZS2YYtShlw+OUZlT+YJruQG98iOFgODzRVBhsUNIFzmqA59jyPTZqe6/VjKiHdqpvA"
    "Jb36K8n8hU6v1gsG6NUHsZZCs56RZiURSZZ2ndwNJDoJXNvzHdmlfo5LN7Fnj5Iva3eoMmSVV8uHRUsv"
    "ynBntiCZJ3pfUm/GkiL0Wdwl6UZLByG22OBOK1h3uhucIw//LyGLiqr8nqe/cV37+N+vV2J84igfWPi6"
    "R/F1XTI43aXeqHM9Fd3nppQ2UKgMaBXXo/lnLEY5AjF7mzsXReyBKnad/nNoNggwqmAUJdHHsEhQEn2s"
    "jsA7vlFHNJhbzjXswBESc1n7NgSmmlaqawTtQGGyto57ZaoMoq6wfY04l6p2RyJUr8lyRcJ5/JHeh2l/"
    "oEq1bKKLV/kVYJpUCMStRh63qiVuRncLhoBKxx4s3x8Dx0aGwLMxORBOV7c+0rmKB6lebwRcs1zR4aI5"
    "VKxGIMJt4dfwj8+oKs4kDozvCzTVkLYPE/qZ929vfF30ggw99W2WWzu3uEGb+nsShdyUS9jS1JtsIhHH"
    "ddqT9BNK7A5DaCIh5pMQs9kxV00UNNhpzYus3d4nvOKh3jCc4JE7wZiIvyc32HRQLyb0buMzwKIZq0Xj"
    "mGL9OaVP6NZqxSD1Os3Tgd0Lz97G3vVfr4rK3jv66IWp93k9SWPiBdQPq4KkiSdFKL/oVgxvc6Mt1Ll0"
    "YxM904JBwZsq+Fq2Jqw3QFDtbW2DxME+EweGtLZgoLU9BDYJjN9/GYNKgfZBHMX9OmzqUjEbDDIx1pkY"
    "VBWPxqhvbvu+2G5snLcWFIJ2TtCOeG/vCnv2kgTzPu+ttWKi894q6/hWLN6J9yYH0yZecV9jx633Hlv4"
    "bG75DufhryEguye7rXglTCKyNQAhWau2AHhze3iK5+E9jS1MJRkHOwl2ks5OuiFzrZVUXR9iI2VkvgcL"
    "id91S/uovgOsIwe3O1hHB9cr/IUwsY2q5bCMLCyjVZ5ZKPANCurbOfXdKBhneaI66VxTMF4j8D6dWLnd"
    "gvp3b3ur7TZXtbaSL9ZNw4HFdkZ2TkAet7SU6jvAUnJQgcNSOrilxF8Ite7uKWAhqkLqhtIeF5VCCSNz"
    "dxaWTpZQctcVbf9JOjVgTGnwnXV5Ziwrj1UaSGe9Hmwq2EReecTbkCv2f0TSNJyFfjHp9IeqVrXPHehd"
    "rPcOGrDpuiAWnTkjN+Cz0L+jpqOXGyCY7p2j0uAT7YVYjAA+ZLMTp2bOErOuXgkD0i1IzxNOkG/EuQQB"
    "5TajrmksrGvVKBBNLF0GgXar+SsJ938y1WRazanODZTdoc4nRnxxqnMjMMgt88B43kIThSfWZhIqwovw"
    "6/fo1w/y5w39+CO67245lufhzMPz3Fvd0icWs+XjtHdEYn/4XAFFJF0RSV+ygEYWBHdwYFfBbkTieU7M"
    "WhNkDExGC5MRAasDk825jGfc0YlVpXHXSxJFvduIAj6mjeTli1ff1nuI+EG3fVy/u7i66u4hCAkeMQ67"
    "xaPdcws83gi+uhHv3uLZVt8BjzaC3A483jWDWzzgfffAI97iOk8U3F4yFlES91BbQVpU3nLMCXKpoezy"
    "w4erxsN9+bb99P787vLNx8+fF086XxRmpdOtqHcjaRVXbDLdPzdfgmw1N/905jztZWw+8g+jyT+o8nnm"
    "4m0icazeKUj54FnbE5Lp2Lr2qkwcTd6JCPUT6T1p1WRIfo8m0yLwbd/N12zAq+Lnw9r4NNAtMoYuZq/O"
    "I29onnRBuuWJJhskDPfOMXuIpylZriKqcEd66W2hwKzqNDpjVsGontFZOM8TFaP9brMEwXFzW/jNvSf9"
    "XYYxSXoLTfvO+rt9zEqhjIf2y4rJmnbO+uXb9xcff1Ob3pcK5tfnNzeUoPh0Y6eniULc2SLuvKbQPKbQ"
    "RCJ05FxQwTnn9km/1sClPWK5KpzPox0dg7q/PRqe/oKlNDY9nVMGQQPbVO2UDFqcFCcDoX+hf9X696YK"
    "EvVoX/myVvdWwaZwixMGWiNvE0q3iiYrbgC1foJqXcjRzO2jKDS3VTcI4O/aboq5dWkUrqsBCNZtEaxT"
    "V3E9USGnLuM66ed4FxVx/IPIXPUQa4viJBTq4obXxaXk3jjSKWOg9mzqawsCzZ0sGQcfCz5WT4yzHDai"
    "ac1vLJgMOKjErxE7mcItDsz2bvi1exLlNPVIQr2UkogG3kOYLQpYufyzVOBNZ3Rb3R8j/xz3zNyak+7u"
    "XmkwHwCnMRxY85fP9bTLuGZ4VPUudCkfn2+mnBx1S2dM6V0VO7qasw2mxdl7Fo+rpFxVwEBmGU3MCKsh"
    "58jXkgTU0AeSINgIMZUMbo8Dbk++YvElyfxFr9/TWDHRFncUa6e3YvHAJNNe6jvgWmAAmWu7kskAMrpc"
    "RfyPNp2n14SBVgxoOmK0NqtOoRrsI68BoNumCFh9zs9lOD+vo37+8OLFy5evXnz18tvvvvn61atvvvuq"
    "Tqx1L+nSbJdvfxR5nwbx3URQUDl6w1lfIw5H+lejYjyhszxVDRLXjaSoIUjXb5GuTyj/s1OFC6qjvoaA"
    "+q2oJ9yjMrIGJcgWluDphKgMDEGfc5NZ5ZKbSIRVnAurqMRsWA7fQMEYtcrXxGG6sHrBWlDMuXHtBXMq"
    "bvmaJElIA23kUlozeTp2mU79cv2g4OUTFRVSQMb4xPQOFmelO2hTaCriEcPbi+nGcnV3f7/HXUMQ5zDy"
    "ut3a6VlA9dt8tWDAHs+fjeCY2Snx8UYWabV+N7bo09vvyVui2JUPvCsXCV9DTmUMCG3X1hzTYjsdj8nM"
    "cBBbvxmjDRAYbU+9u7Nqepdx8O/h32usvh/DWaa1+tYLhlh9c752YCPGX+gjDbzbx8I5D8I5TTOPzYqf"
    "ojC++yz1MsYf4q5PbwLc5rhFcROVF9Q/46yG7GrCmat25G7nm6Gx4lx09DgpZbMZTawi8U0kUl3OaWpZ"
    "zPTTKuS3sxBzEwkxOy3mhPo0vDfWOi0YHJl2cUVBT2DHagBWlazS2O6gExkH99C13cgp9/CjKOwjvYdt"
    "tNdMBjiJSbncvmFfChVPvIA8Tjz+o8+x5cFYw/LAg26yjf/oXBj8PJLCXJTq7bCnVpioapAau+C4DDKx"
    "rbXUSPHgm2TLagBKtyxKt8oNxoTvDQKE28yORUHDWRY06I2WgcVq1lZKa+zPEJtEAUGHruP2BmLU6M09"
    "DVoTeh+KEbXGMZgGDLSiC/eYxhxLwnloZD1vECDcmnARtTEnfY3CSbs2J16QOKaKhnPdMSM1BIybMx6m"
    "aW4VT28Akd9zLqLemOxPopB7oglbmkq5iYSYT0DMeZyFih10iJxrKATttKCDhDzE02UYM8VgSe2UkCbQ"
    "KtDnmMI8zriQhQBavWlNJDLRLr9nLAloMjWfy9zGwTC1ccEEh5ximsQkUsZvnhJACwwpmEtBDDiycA4k"
    "GHY4l3e48hATC0uiBYQlYWtJFK+KRdyjjcPuZr67oZZw7PtbQpdhIayAPCoOMevd3jq4EW1wWx1v6FSx"
    "w3XG/DttxUO9YjKgSDMVi3dXovnFHz1SVlmyxPvHf4SxGEKVPf7Dm/GfSRRVHXxLb13oYFXDafcpKPI8"
    "uaILFHkaF3nOw3t1P2u/XVtDUARnbdIumWqaq471NWJEWvbcCg9vqv39Y1U6o1XLqsVDNHStRNYFOjgM"
    "ZORazz1rw10NaFEXZ+QSbSBjUo47O+39niZqSnWaTwKNidQDWxyivDBX+Pf6gsRc5dmjQG5Ye0mcUVWD"
    "Sf/MfgmCmf1bzOxHMY/VW3BqkUscJnBWYsZhAgfQYG46zIMcZUMHGX7xyP1iHJK5t2Fxx5yi7S6F+3Ej"
    "YOSM1chxRNfeJHnKZf4D8/Ml9z57lK1ilVbbZuX6aVABHFO3/bvVFpWQFor25Heqfv1b/GtA/Ho91ITN"
    "KbScVhOy1+tBttWonnnINze76a4dMDSzc5pZFvZDmC3KpiBzWbexqIR0TdKO2GA/5Kso9LnUf0oY/7N6"
    "Jysq12ntsGCNmK4qiGOWGAIfuw58zMIkzQyDHjIGAY927pTy25oOKW6AQKly2qEiH32RJKTnIA0J0+Jz"
    "fHlRYYj+7e/t59BnicKl6u9AWq8fU93EzopRZiyPrQ5KlnCw3Z2z6BpTAMJ0GaZ2DZptLGz305C0WZq4"
    "jUOP4Enlid8kJOX/8ZFy4tO+0HV30UTnMdFy+TQp12PUK9wtrbuFUa8Ynnl6G7hMN0nvrEwkGQdL2G37"
    "iKsQCxu4RkG8Tou3fBPNTF8Zg20TszHwWrmUEVo7LXqXZqAvszMfxvt1QTJxwadJFvI/JfjeS9hD6pGE"
    "eiyOHj16TxOPU0wDG4fH+P7wjpww3eEd7Z1iSdmbG+qw4dxUNmgYNBXrzhoGXdHz96KatqgJSx77tH17"
    "jV7ni9XTpFo+TPP/hT7SwLt99D4vR7JOPGky6BdeGBdKW2zytySl33s3LMlYmFJxLGaQemEmsMUHd7X+"
    "ju+9hcYvmTFTRTIG2t9U+5sPBt5yJPAJ7WT78UntpgHvYg7wuVMPS3fnlu6MfwRNVkmoPqgzJklPqVAL"
    "2CL29rFq/xwPqZeVpVM/0fyBvnz7/uLjb+pH+lJhGV3+dvPmolOn5YtJ4XaF7g0ovA/nvA+XTOAbTp/O"
    "/F1fH2D6lpIYZPcqIlJy++/EE19lWOq+D7eFvepiB/N52K3oXcOkJMeo38ukpPKMAnPdLuOg2KHY1Yr9"
    "L3SVlbErtWJvXNcq9ju+clpo94GK3Szo9KX3YealbElvWfAoxoE/LNiyzDeRWPwbxtQLA6Hn7zjP8bZB"
    "LqvPQ+DrhAwIBL4ObEQg8HVU+41vxtM7/veacN/GgfwtyLcOlfXcACGztjyGhsxc9NrdlQKiwSf0aCMs"
    "csiqfJT5jMUfb1Tic5fBJNS1Xn/4OJfkh93mYZSFcfql+NhjuGJ7iX4huTXid86RGNi7IsGvi4K1Vkx0"
    "cbCqXMAgEtYvb5ROO2HfonR67xTDN9t/xy7inYh3ngn18IIPSLawsk11oIzZYqc+ncZKNA+do4cDV/YM"
    "BY3wkY2YR9c19mnFEm5uRL01s40FE23RbLGUf3I0tGq2LnYpalrCOU0zUcQiforC+O6z1MvYHY2/9P5x"
    "Rx//4bEVjdPiqvgMj8RFYcuCJtTL4yyMiksPLLmjibcgqbckAfXC7PtnLakf6nP/XywOABRXRS1OWZYj"
    "lq5Imq4WCUn5hzOabluUU3xXs0RWDdlVCsvVAyp2m8DqD7EcO5DlrmI0MCkRp8IAtNN2MqtRj8YjlNo4"
    "kL8V+Ta+SxML58Vp54WbmiG/nc3MrAYSYnZazAtKFLaAzrBdI1CaZWbZbjjnHk+X8mtKIhqoKa8ALcbf"
    "s3hcM+dUXPU2nD1VJ6tuORv6lJ4QaXt6SNPwXwqr9jKc9x9hUSGsTrBwjPDqAIs/vHjx8uWrF1+9/Pa7"
    "b75+9eqb776qT7LoXtIdaXH59kdxqkVjm+8ecyGiGhYKV4JhRqXLyjYjd9TmbDoZBwm7JmFH4sx/In72"
    "muVc8yU9gebWioku0jwTfSZ+uXhQpPlgxWvXSxJFvUpIGaRSqKDqHXA24FopoJcvXn1bqxzxg07JXL+7"
    "uLpaa5X+QGpE0mzKH/yw+E5GKr4DHdNpVQdQ9g5tFZo9YtDmgJJWlLQiVWCYKhAh0FhVe6n1qyTUThTb"
    "2Wy3jaCLYcczOp23yBPc0yRVGhe9D7mEOJxN8Xy/T/jOjr9ckceIqeK0/bVEEgRTl7boO0MN5mj8dNRg"
    "nqGg7fzcrV1cx0Js5+fhsihiDz+v+rxc6fJE6+kWC6f5CkeLwl2Gu3xYdxkdoHsiFr7wAX1h1IcelO5V"
    "RGLT/WIDQQtiq/yG5KnRw1sD8PDa7BVFo73xdMYWzIr603l898i8Oeng245v9hCb94pLGGzUTT5xaPio"
    "w1j8VoIbg+1pg8D2ZL49yV+zQ7quVLsFPMeS7ZhVNdbDWash58gXvQ8DdVWAjjIZdY6siY5xq/xNAwi1"
    "57Taq2Rl1unZAMENtRlYFtulRmUc6tRdfrFKSZm9VzIGNiWKoo5QFOVIdrkcA3yRpuE8Xj41Lbi5bDJg"
    "ZDCpEcg6I+uMrPNhI2kJi4ziwOv1sDTtkqOzmeHjK2MQBm7ymVGyNHl41+thz1k8u6EyaPPEaayhOmaD"
    "yINbDlJpgxn7SC0YdAKiD3i5ipfLEdftlzANs58iEvf4bI3rE52zdi9WTkXtEFphR+5loRB1X+VlLDCr"
    "LqvWQ69aHj+rHKXV30XYP0gLXYR/NOki5Bvgvartm7GIkrjHlqxB7SFmHLUv0tf794ETvB8+XDVIv3zb"
    "fqB/fnf55uPnzwsJ8EVhVobOO72yvVF2Xb/XGAPtB+6vT8m9ldUu4+ATw2xXm+1vl+Lggx6bfXNRa7CH"
    "xTIY6yM31tHcdMg6yeJkD5Wy7Z/OusFghHCb9cHTWTOS2I1hbyKhcZ3TuLKYZ2EcpgsrObegCIi6LOeE"
    "kqCctmnmtzRxh3NdvtqTTI/jusT0wYb8BgzcW45l469EbMN+Cwj+7fhP6CxPqeXm04JCBnYyyOOAxTbt"
    "ew0gNLxrGt6p2AkNrpg+gFKvmDwdReGvfcS2KE8tm6cn4udhxakdwBZxGOX5K5oAgfL0Fcv4gKunOO4w"
    "OtAfmjl4k/0p+ab7CM+gPHjnKesHEkU0K/CGvHaRILdT+pUlj4a0yhgQ2iKUK2lDOjcIkNkiszR9DPls"
    "gEBpe1oXC6sup+F+5waD00esfc4Z/0o0WSWh6dl6LSBSOG3LTJfCccQjvEiykD8ZbwXXPS5he8lE5xOS"
    "cvG0EJ61T1jfJZh4EfNJRIe5hn24LTzEzS1NtvomCpl708x9KTwT93CDgHtoMysTdc37MWtOpNV//1bN"
    "zo5AydgdjRWG4s31L9TPWKJmdYMa/f5w/cub1zcfPhYB6moeaNMa4PeahdK9H2g4XxT3rX6Rcho3f5Nj"
    "toreTBlqoaD4b+QmBDQaOnVO3y7DyPiD0g1rbecH1uW3UVl9aM6tEjua0pKdURwkZGbUy1cDturkO50S"
    "kb008nE7gfOgGLGiOYlxAwHz9sz7CRXcGM7jaKKgHW3ahisKzcvTmki0GjhXoNYQ84LEczsxN5AQs9Ni"
    "3lhX5oJuY1Fx6rKkEy6DxPKEWxkJKbsmZbcis8L40kdn1ysmQ3LIGV9sX1cs54Ir99E+may8AbLKJxYS"
    "RnRn16EH5Ok1CmQfLlgWZmZ81wDQbUH3LQuMggzr9SB7INluGTC/lNu93oaRFg0yYyodslNLxtqCgeUC"
    "ywWWiwhV8T99zpJQdT7dRZKQnprnJqzF7PhGIIqN+29/703pmUXg2zgoSZtCTbeidqckDgR0httDacr3"
    "MhJnF3H6QJM+g6i7Sm8RrddPSQFADd7IzRbU4O2pBo/lmc+WRoEACQLFa6F4E0pSlQWuO3d7jcCZOlYz"
    "yme9pyEvSRT1uj5N5Ji8n5cvXn1bOz7iB53Pc/3u4upKEbIl8TznWt8oaCthsHlYPMyb+IeZu9nCjd7f"
    "FKqu429yCu6oabN9A4Sz4VqPo7HrCIcRDuNE4zC+XlD/rhjH8GdKgh5/sbtoonMX/Xr5dMHXH9Fb3HyT"
    "7nujm0/RxO3GEjnq2LBDTqjAUbcH1AiYZbVPdesXg1FNc2YNFEhtd8ZR/scovUPdjiyjxuQZHnhmkNDH"
    "KuL7hwWtEZgSNPEsD3oIA1WyUkd6DQHrJqw7Z1M/aU8b2NJHNKPjXJhgZhv2BgPzeUfmc0buaGyRPpZx"
    "iAQ4FwlQWZwWs/w7UJhJ1mZSOZDWQggtIERgLYKEMcOxlmsEbCZbS3WV0PuQ5YbGqowC97bcH/NEA3fZ"
    "3k9SLxKVoNlCMQOin/AGCLTbVkD6U8MHvYkC8TazqMJ5TDLuWpoGISQYNnbbjZ3kQZhNU/q7oTkvw6zs"
    "SMcy4McxI0sazcOeTZzl0++YBM4rCvcLTcJZ6JOsvzGsvWSii8RFNJjTRHSF1RjUQY+8DhpnNFsZMacW"
    "daOcQhshyziI2GkRH7ESyDEr4Eh2GALbLogBge2ji2DG/1r+rWyE0IFCDNuKQRHr7p8DK2O2GgTrmgg0"
    "bO5sEqwjbuEV4+/Xaxb0HUfRuD7ROoRsPg3F+fUBDqUYuyN4x/8+o/RMtR7xaot4NQ42PHbMOqWi11/B"
    "vqblTcKMvt1N8kg7XW9CHxhWjEsQdLy1zkgI5zQ13AY2GMTtLTcA+mkV8ss2MbEGEpOHXQ6KZeoxWr3+"
    "Z9YzPwtnuTxb0jRVNudfUxLRoK+1rQa1GH3P4nG9Gz1WRjAls0xVWv5EdqWBxCbj8iYjZGWyydTrscnc"
    "OBY2eU+zB5bc6SIn0pLJgOBJXC4/Zm9L+Q1MnHsJshv//qi9LYfx7jU5dviaRr6mIxvCu6ItXwRKX/N7"
    "9WwJ3UXaTaFq9S/cYZ8DBo5e/gt9pIF3+1jMUC4EOPEeFqG/EMOUSwnzXxdXA7qK2OOSPz7dQcz2t9lm"
    "QoUQRLHQQEU2QePpr9vSGsfgiW33GoPADJoRR2m5O6ddfsy5k0zTJxWMtG6wjpmXmGFaRjGnX2Qa/HBF"
    "omJSf5qxhBY3nnhZGEVffOl9mHnE88WgleSz1EvzZbXKI3FQrPEI/4EuV9njoIMBdv6BW2gu+buYbKtt"
    "HJKR5lWpa7mbeC1NFBKTVof4RJEJ5ev1INuC7IeExXNTx1AGnZ1n2HhUWe7bHTbQRMJEg4n2lIn2pG1m"
    "YpQNtMZ+XZDMW3JfIuUGTwnnBk9xgy+9X0P+0OZZYTrV1wobKhNmVMyyBX9AuhbXrm66hVXllqd6JvYU"
    "5dudGeMSBJGBzglNjoS03Khr3lmKWTxzZvnlNcIuuewan6bZZfTuwQI6kAX0c/q0EVStGWoHTfNtIlO1"
    "RSDiP3T1xR89SvxFYcqI63PGAo/FPh0UdTK6GWwfB5WzLpZEV126tZN4K8SYdPSBe4/4q22jlyQYlBKU"
    "Us/w2f5s/KAcvEHeXa8qwmDYYccKCNqhHNcabmlqdzcuA6+5b8aypgytb8Iy8guDpqJlJFONutRl0NYI"
    "EG5BeJimuZXd0wDC8nHO8mnO+cjCe2IXd2ljUdfvsqSdcGIg3zH6MG8DGmdh9tjjx8iXJzpfJiwXhlsE"
    "0kQj/8STGsu/+L7ODXoLknopvecPaOQl7CEd5O+Y3xEhNQctd8yKcMKoxKyIY7eK+wm1tPeaSBj2zpkD"
    "DcM+CELx9xNFBeQlYxElcY9V3wC23zOO3Jdg698c+D378OGqIdTLt+197Od3l28+fv68kCZfFGY9eYJ7"
    "EuWGLeU15Bwbym9ZHgfTW6PzBWSMlQY+Hcr2ooCLwh3zWFoLBuaHMe+Ig/YX+viRy+aBRD0uWnPBROek"
    "cb9ompRrB7ppF7FHP/kLwg04j808EkWV+5R+5gmrXLhaKXeqMm/JlaDHd76yg5ObfGG6oEHXTdvJHXec"
    "tepNwCv9MnR9qmobUAF2Bpbp+iW0kHMLioCka3J2RN+VVXxCqemq/KrrWm1XxdaEPhmm7DZtB1zjJOyh"
    "2X+QFq6AV1j9qcdWNPZmLPFidssCRUvptjdDJPLw7+kWkciHhD+IqqJxXWBMAiEo1rbMERQ7e5XUOLTT"
    "yHC/26XlPkSKLs81k2lkfI0ZlRJiRGeyjGFQXGkKae2kgUYShuqP3Dy55zIWX0RhnvS3H0igw22kz/f7"
    "3h+4/SClqaBw2su/ZjZnBzkaIexMmxX/djjVJW3WiHPM2fhsuSKxImWjI0wCnSNnq0X1Vw5nrIacI190"
    "SUJF2lrHVw05R75uwyRbBMTwpZRR58ga9xu57aPIgupIk0DnyNmKGxKiNGS6StgsjEw3NQX6HFks3rzp"
    "IyWK/qHrJYmiXoOuiRyRK/3yxatva0NO/KCz4a7fXVxddQ25uTjf16gla4NAQYN5KUnEfKLaAvr53iDA"
    "tznfvXtu/wmY/RvtAQ7AlGIet3kYZWGcfik+9hhhj50di9k8nTdh0TRleeIbvQZtHCrJLd6GikSr2aoq"
    "LHYkSxlwc8+whrMFw+O/DfUWR741ochZOp2zTKjPksBK0C0oBO20oCOSZtOip5payLqLhridFjfn3a4j"
    "uwFECaTLMl7SZC4Gz8YZ60pZV0bXgOGMYceqJa4pSfyFtmZis2QyoLw0LVYXS49SP4Fiz8NXU2TsjsaK"
    "7IPmtIQNZPRnJbx9f9M5I6HIiU6FofO1ady8BUXgfGj+8OlshDqDeO6UFn+BYZFkA4OqU+eKJNNFuNIq"
    "/fWCASpfLB3YUXKzoFXvB8k8MWvm0VuyeypOsyyaHzcNISsmuPci5t+l3ixM0ux7cQJmc6LNs5bwdn3/"
    "/xfLI0JXCZsnZLmkUwwLPRHDxC1j0F0TxWBYqPwWmLDaxoFYDAU9btrhn1wFWEWtGkCEJp0OW4mkgTjV"
    "IlcP6eov9m8BR2PDHrrgf0XjYLoMY6aoZtKe9dAEgn87/gvTdlo+zDZDCtpoBOld3u2KzJmtsDtgyNpl"
    "Wad5sUXaDZlpYSFplyXtR8wuvdoAQsbOyzi1lXEKGZ+AjEUo0uY1lnFwN50TsVOB/Xei3kIb2a9XTAZk"
    "84vyjYHB/Q8zL3tg6+mFHhEnWT8sWES/9J48e+t7aRyUuCx+EqMOOd5L8+Q+vKeKEfcH+UQE+Z0IlCLI"
    "v3eKpX7S25Qlt8ZHk7dgoLVFa6HIu4T29zzVgMN3PB2HzL30Nt2SiMQ+VeRW+pmXMSB/C/KrAlCzrpoG"
    "CMkti+SWxRFo8C/c9C8aJ5/Fgaj+szj7TAYiTHACMjbbMRsg9H+ab5gJzfIkNjPPZMxWRsLpcL8zG8GZ"
    "qIkuXjIsUjI8RLJVVEIc0Cd+XpumHt9ALI45t/oIBEGccCURBNk7xQiC7JlWFJAiunTqxgsCHEe31xHg"
    "GLPziwDHiGUMV/ssXe0/cdf4TyyK2EPvIQ3tJROd4z3ji6ezavURT2xQD13v1/09I9ct1f5Rj1E8jNLv"
    "93r5014c8NylX9daIKMO11ewRzEcrrXAka2krGT64PtEnAWhLXeSF2m3kyoYwqr1O4noyT7rxBPf7wvT"
    "iF3fLTAi5fB72hbxOUQ99hT1OK72dZdCON3Ho/70HDLM5RytoN0y2VZC9E/abPKqQUbbGmAwh0bYWmIm"
    "TOzVaK/4v3VyVDEQpmWZhbEfrkhU/MQXKGy7fX4QcrJOmCLIyR7Q2pNfBTMzuokDsS1i+a5iYkVXy2FE"
    "WxjRM/5laCKeSOVIkv7j0VtAHJHe5n/oEeksz3ymchv78w8SBOkH+2Q5PA14Gs/27Gk85WMM9y62civ4"
    "P8Is3xj9SjPf2InY6rZwGZwwu3RhYti3sG9h38K+hX0L+xb2Lezbrn37A/VDTdmDfFlr3QbVwiOWTsGo"
    "RBzanU3IxJzk397InqzWw6C0as0VmtHEmtkg0NoCawbWjMPWzI85TbMPYupwjz3TXKC1aOZiaTnCGEbN"
    "yI0aFFTu6xwSlie+UUnlBgHzxub4808ZTeKekK/m5PkmDNRbUM8/PhNdRKbmfBuHgTv23FuHi3tuYBk2"
    "Ph1p7CtqLPikKiH0+1kSBI7WFo7WioQ2TpYEg4PlnIMFT/pMBO2IJ134yFdh3DfOrHF9oq17KQ4BivhS"
    "uNEjd6ORG9i5A12+PWaMyhgQ2m7xzMXj1qWzt8F/AxhTe/9Wp483Ijx3uVF4p1yOAIONk8upmbPEqPZM"
    "xiCwYM757zmJszBTcK4bCiKjxrRrHPi80cIltTjutYmDAKwFEIRpcWixjRC6WAjCWhCUmM442yAOH0yT"
    "fJnbPIyyME6/FB97DHdmT7UMfUPndG+EZuwcjqAe+CJk4qRZw51og7Fi3TEL6Ozmc5XlGnTON6zkUReO"
    "ktdMng5JJdXyQVGpZ3+hjzTwbh+9z8sM9cSTcqZfiLYp0TIlQiO3JKXfezcsyViYUi+hJEi9MBPY4oO7"
    "PVk7vvcWcTKXwg3nETNDhUQ/raiQGBf1R40PO6bGdxPNPHJ73Olwuq86B+RikYs9jAGsM3wHGbxIv47c"
    "lET6FecLnQqxcHsObHvD7Tka9WnGEso5Dcye9wYKuVuLfPmCxDGNjJlv4/DQWz30JMtTswd+jQDhFoSv"
    "IuJb+aENILxQ57xQ1PafkYB9tlxFNLN6kdtYHFzntKTzJKGxb1bNJ2GgJC2U5JyxILWpZmoBUcqEmrJT"
    "F8QsoeF8YSWHDhRisK9oIp9sRNCAgX5r+tdFeTYy6GJR1mcnhWJXV0QLLhmLKIn77N01qJ2+5qh98b7O"
    "HB04ff3hw1XDGLp827Z2fn53+ebj588Ly4gvCrM+/VtNajTMaLRgSGi0aA2XK5ZkhqQ2QKhtQWnF2XjC"
    "jpRWfCw0uKbPvblgoiuyKK2BY3e6V9/CbB9qgFB4gcKLo2/+aNMuzPCdtWmjjxV9rOclAKcsjCfal7qL"
    "hlgaR2hgKj95Tx1M0s1hADmondHEZEMrqvnGRX3Z7mj+xLdxIN+afMunXwmGGHAqG/rOEBxFcLTPddG6"
    "LMNcFbSejdwBQAQUkz9dJxTHrB2y/ePQEYHTSYGPLSBw5syjpPjo+RWUNKEAxyGK4WMO9zF/JWHGaf6B"
    "RuE97c2PKVZNdF7nQ7meS70AhAMLcp5dkzDw2MwjcTlOz8sWJPPC1ItZJjJYCfUeaTbhF/lvblnw+Fkq"
    "ftHNh21zIzi7TuyD/c4uMgDIAJy7GOBMH/h0Qxym9xT1e5r0PctT1aDv/kddgsCfNn/Y4XXA63i2Z6/j"
    "wi96x3q8DenqROdlEH/TgYbk1njtfSS3MFfxVIh9IFFEswJvSG0XCXJb5JJ7EpZ/YYdXXaC/AUOHuGUP"
    "BY0D8a2MmJdA4N2O90XF63DS1wgwbsc4e1D5mzrG1wgwbsd43+lqOs57z1cD6wNZT1fKmJaO9BoCzi2f"
    "9E+rMDF+1Dcg8G47ZeieJso4on6+0AYF5u2YJ8E/8zQzZV5GgXnLwWYJidMZTfjWMQ1jM/67WEhheymw"
    "3FDfKsCQg+U+5GfhPbVIajSAGOnrWkajYV3FWfI4LZIChhZWE4h3zDZWQZR6vr8fcY1AI+LEG96I6EgW"
    "7zVJeisG62sTXQbP56uGFgfuJYGX5JH5yTAN0G4Kap5O5J18hQHye9sKA/m94xNLlubWxQaDHhNr24I/"
    "lrFxGEECgXoj6h0xMX5IyEOPhbG+pDUwAr4I9UGoD4L9YKbmSofYjFEZA0JbhEbMdDb5BgEy29YtC9Wn"
    "FehKUWoMLAH7IKp59BSV4O7HTVHyP2JBO2LJvxHWwUdKUtY30aq1QmvXl7ZGUiwe2Fv86+LRI96KJhzi"
    "Ldk9DbxSJ0zK8bgkqy5+lnoP/JlO/+illEQ0mHi3NA0DWozQLT544j0sQn/h3VG6EsNzUy8I5zRV9CEf"
    "6kPhozhhosBHOaAVWL79ZvmmDQYZp8npZZxKFaFTH0MUx1EzTthusd26s0egs8kNclPK/5hYNc5EW44t"
    "oRDVsI5qYJbGAccLIHZ3rNaD2Yz6pnVxNQbE2wdN1+2nU39B4rlt86qEhjCshVF1pFqJoouFILaoFeVA"
    "Gym0gBCBtQhE26qVCFpAiMBaBLckItyAn5JZpjptUyeEDhRi2IGKthCEAgxRIMWMzCNSzGcoaJ/kKZ2a"
    "hlSaKARWbIaUFhSazeOVMSDdehryUQ4JOp0+UoM4+NFPkhglq2IYcUKMNoYagW3BYlsIA7pcsYzG/uP0"
    "jj6aMK+AYoqxzRRjUegxLUukVP7cUzUiEtSyVOR0JLCvQ1KL0QmcoNRwO2/jsJ+3uzvpfcjydLog6cLs"
    "4e5AUQdl+3Sbkw/OT7n2TExhe/yVJDHnpK8Grb1moq1FK1ZPH8rlA8uYbxbUKwuVvAeSehmLgqqOuEiS"
    "e0HIQSnz+N/x6AXkMfVu6Ywl9I8ei33arVDewf22qIZzq07rPGrjUMi1R9VczmpMp6rCZBHm7KmzaKB0"
    "Ec5xESsilu0IAN9iutT1Jl/Wy8eUcXnx/OtXX3/38tuv60RL/RtdfkVR7IBaqyMdiMqfymlEZwrPU/sk"
    "15gxcb+zxxk5pBHnkByx8v/M7d8e4359SWvTL5j4lCGWfL9k0V3ihFGH7pID2s1wSvbplGCaCwaQjMKw"
    "9skqy40PUJBRmO1re4JCRInFCQobFJi3Y35JApu55RIM7o5z7o4qZmgu4yYSYnZazMswZoal5TXEau90"
    "LPd9pCaXotouZXmi6q7ur8Np41CEY1sdySmmSUwiw9pUJRhSwIHuUDDuhU2vWN9h7tWViS5oGjEc4o6Y"
    "KWKmgyhGzBQx01MkFK0yO45Bk4Q/b6bnu8ggMIojRhzx0hO65N9AfC8j8hsw0G9NfzXZRkE+YxElcc9m"
    "skG1K9o57ATJ1/H44cNVww+8fNt2vX9+d/nm4+fPi52GLwqzHrLLk+ttor0yEL64c754z0QR84EWLSwO"
    "nXVZ0g5lbyDl/b3PDyRUVXz0x683CAStbaZZxD6NLF6qBhDvlMvv1O3jtOj0DTNFh7zW8mwhD2h91r85"
    "XfOz6DrsEv6f1x/ea/SUiugg9DPv314UpieYjtawLajQ72jtzav1dogbtHe0dVO7jeXfxmJfc3lfCyyl"
    "HEDCJyJhpNRHLGhHUurvitzna7LqSaw3rk906fUqi+qT1RGz7EkuRpizwKgIqwHazSSqp7PtJ+9FIQm/"
    "rTCMZvGweUKWS9MUfBsHYlvE8r9GoVz794r1egysszmVhSYhMyrP3CBAuAXhaUaSzCZo3ADCenTOemxs"
    "Ycb9UvnBe6VGkct2xGS/XpCEBv0me+O61mRPi5Uw2WGyw76EfXmqTzXsS9iXpyQI2JcnJcrzsy9FxWWf"
    "bbm+prcrxaqBk2bfZqkXBl6YlvNg2cwL+W+uf3rz/gePJd7ri59ufv74xiuaHrpzZY3R6OBywkBC8PiA"
    "Nig6uPZIrhjFZ8iqBEFzTMugvAtXZrbGGoG5P5ZNGRgydqxmpCwXnRZm1MsoPPKWo64wIucIrGNEDkbk"
    "nLcUUM834oiZI8Gb15xVGveNyZGuTnQBHL9cNzSEE3vXf73ysgX17uijCMZ8XjvkEy8MvlDEbQZBEKxx"
    "wj1DsGbvFEv+WJ7wFUYWkgRBFstCL8e5eCC7jPd6AxvAmPzfnZ2gIpSFweNbLceja/Ho8m+UL8WsHdMC"
    "mg4Q9FvQf08TcSC4wdYhIbB3KPaOjD+xFgfONmA4+LT9NA89bNZfkDgufYGhG4kEwRZiU0JDwmB6a3R4"
    "uwQB5RaUW3RGI+qCqMuAqEse0SciL9WKyYDoy1QUOduHYIqvPvEq53BYDEaF2SIIM1u/TEN3thqAku7t"
    "S7oRSDi8Lr+3iu7LOCgZKBm1kvkx57cISdyjYeTLWvVSxV/n1XoE+RHkR5D/sEH+4t8Om9eURDToCTlX"
    "iBaV71k8riE9yqgEizNlTFlHmAQ6S84QyTl4Gon/axrKkTEg3Zp0c5NbxsHkds7kbp6RYlczJeMw6M41"
    "CTviVP3EotB//KHKhva4Vt1FE52DtSqWT9cp1iPOVjDNCmOiAsJvpyaCp7yq/onDPT6V2bzhEyJ9LwOH"
    "g4TMFKq5n/UagDHP9qwj0gyjaN9GkVBUWoNovWCIMSQKdOwjzY1qtYlXFVFNvIj5JBqY2xxyjy1MLdcq"
    "8c7a+EJd3q7r8sq3xOS53iBgzFoYs2LDNKF7vR5k2yTuF+TFN9926daVnG4wqDdts66rN3XKxvml3Pa1"
    "Zo60ZoilU2mSXRs72xg5MG5Ob3OCcXM442ZdcEnm/CMUWkB3SFgHi0NqDU4Jm82oOHSKTmcJWxoneDpo"
    "hDScC2k0e1tvozBdWEWu2liI2jlRu2LZJXRGExr7NO2z65ortFZdVci22kAGGXZ7See5VYl3HtWPdElC"
    "RRmV1iaoMbAFhtsC6VI1hU5Hc4UAycNJXuXKzlody2sIaB5O8wP1FyoTR0v0BgSqDZ5o7tuymHDbUDlK"
    "Uftkt6CgfTjtolh4bmXIN5Ew42HG9/TUluXoff20m6sTbS9tuc65Gjz+/ZPR1+Bx4X6aRjSeZwv+4/MX"
    "32lejXWglK9qF8VUl16U1/TmOmrAjlCNVBwcr6Bdq303oAPq3fXTf7p6N6GW5743kdC70LtqvfuGJLFm"
    "kIV8Wat5KV9oMMJiL7oXDcKHCJHh8EAc3HJ65B63N8ZdCvc0+vw+NCxakCGoWlCYgnB1juDq4LicY51T"
    "RJOpxcEtDRjot6Y/YXkciK9loDFlDLSmVQ14okqK9m/xNeDwe7zkyNzmYZSFcfql+Nhj+DJ72fnvSRQG"
    "VnVqTSQiL85FXhBgO1sxm43raaKg0wbqNEcim1f8+aDJx8qv7IlvdhdNdFHOqFg+XTuriHWOPNZZyduM"
    "7AYIgTjEhvYeGyp70Uxchw0C8SF4CTAf4SVAzPASztdL0HoHw7wCOAMjdwZQ+IDc/GnutcgjH9lPCNP6"
    "b+hQry2bbQIPWDpb/wa1szDaXTPaHbEdf0pYkPvZay74OUsee9vPO6u01uSqXD/1S0B4zIpadLOgm8Wd"
    "vWk/JV4k6R911f+kt2BWD7xjU4339sRDJ0MnH1gn63XxUB18RM2b3uUm21G1HHp3d3pXf4zTWDb9Q4cf"
    "Aso1ZyaGRJow3kSBd3PeK2/CLLMhYcC5RUGvIMuA7/V6cG3O9W1CYqPDx2sA2LaYoB3+y+jJXq8H1zbN"
    "dD5L7M7Ea0HhNcFr6vWayhRlv9+0uT55wnMqVyIdPvJ0OLK2yNo6Q/peQsN+nogZwGY+k4TBk27jNHFD"
    "ZPqv6tD2wZ6TDALtFrTjxKcDE46SkMOXhPSepaKbKXCU41Se74nn44wTSGmW8W9l1NwuY9DfvnPbJiVx"
    "cMs+Ge49Egobj0ktGleWd1M2m/GneppS/h0Cw6kyfXc43Jb01ai2JFQiWFlCiKkNjqldZyzpi6fV1ya6"
    "WFoqVqH676yrEBDiwSxrzLKGxoXGfVrj/lqMwb3h/PWo3eYCre6VRuoikzXyTBYaO9HYefoBZdiPxwij"
    "rWgcFFyYmZANHE4iMzhD+tMqVFWx9j/nGwSe9G36pGjPRGDNkCnaNxAY1JtQj8HADgkDbqyVxQM31qQY"
    "c8kE90/MLlWumzxRnFkiMMH0jHzbSuTGvm0DB98Wc0z3Psf0dOpz9k/qoUt0MpLlCiNT09NTIxCusWnI"
    "ZHGm7ILtN+slCPwpTO2FCY+pvRAzpvae4dTejev7lGs82CWGJzx+TxhZXmR5T3DThVFzFkaNI7r1rznL"
    "+gqo6mtanfq7WDVMnz57G3vXf73yuMr07uijF6be50u6vC3OT5p4YfDFl89awh8IgT52Qk306+NaZiZk"
    "N0DQxO0cPUyc/RArYp1mA4/WABg5iI2eUmx0RR4FE1aHr7ehSMdYp2OWJKAWNr4Eg4HvnIHfqWOkqYWM"
    "m0iI2Wkxi/F7yTRleeIb2Q9tHAYnmlsRJYecYprEJFKaxE8JoAWGFMylsGD8c8zcEQmyhSdyOrwbOCLl"
    "Y2lGp4wBn612gthusqqM24EKPh1uT0IDOxJJ/UhnNElI9JoFfQHV9pKJLq6aVIuLU2ecmwtxqITPUedC"
    "HEZ7Imh6QBWAoOmeiEUMA6p136r1CbU6WKXuJFsp7whf/NFjM+9hwZbeA0m924Tl80VmmswceMctdLlb"
    "CuU8Mp/QOHvryRFvs/Hj3IKBVjWtdieQNKBQ6M4pdFnQv+ckCvlfYiPpNhZREZcljTjibrfIgPpFa6ch"
    "pS0YWO3R55b09uHBszOdHFd0TqI/syjo8eQa1yc6Vy4SK6cidzTQmfsw84hXujIeS4RzRTw/Imkq/lMY"
    "711vbRgEpacOPN8TV6Ooo9lBGvpPUF28CSaJgSYK2XWbwyFJqhqYcE1JRIM+rbjGtBh/Xx2gNBrKL3+7"
    "eXPRDvdHxLdycBpAOLJOuzeVrMxaghsg1G1b7UYR31ssA0UNKKIHLr9etbDMXrAWDPr+pHruP1LRYMH5"
    "uaHJsjfv1loz0SffqtXTemDlcQpajma9orhFdssC8qgQQG+/yXr5mNpMdjZKLSX3VnpYxsHIdVoLl6Iy"
    "U8EyBibuaSngHxLycE1pX6RUvqxVuwFfOE35yuFxUlGesp5eWUY9xU28hzBbFNdS/lW8MFAGTE2wiJw6"
    "EdfrV9EJLZ5j0zSMBEJ1RafZebkMs6Wy3/kyjEny2FdVLePaZ0g8VhM4xkPpZdXBXG/nfDe/fPv+4uNv"
    "6v38UtHxrAoIip3QLIC6RpxL+NQR/fdTEv6LCi3XO/RNuq7VgCuxcirUkH3dZ72pTbyUcknGPh02q6YX"
    "uIXyc2tbPg9VuBaeatfuH5Igo8bkuB54PkIUxkaHXa3XYzaI4WwQR/b+jzSgy4Kgd+y+v5muvUirBZJ6"
    "+XTJ12NgGTZ8d6tGTmjvMSrwq19BU9ulBQS1LWpv6YwlRm26GwQyc+a5bzLLqGJgVj/dNQBxWBu6jTMb"
    "yGmcQE5DGGKmOQ0Zg3fJqmxnRhO1K6sr5pBAUBgnlUnaOEpPelIGXhQcKDhQcKAOa+WjlXxvnqlLEfWR"
    "UHpv18R3v6PevXHS+ntO4izMFCZzbxJChowpCbGz6rkVK+7cYVQ7/rrGjInSA+d1HkgU0ayAGm4TXSR2"
    "ivZALvOZ7pjlvv0z7XOp2MzTb+IgAGsB4PSOg4aTaJwlj4a7t4xBb3Xr8V2QhCqMkf5qhw0C9Q5bnIXi"
    "s3xV+B1G5DdREMA2h9GIOj2TjbsGICBtvm+Xh5vn3DOMTHNrLSi6d13OsQU0Cu8pV7dWeR81Gu+bxSln"
    "CxLHtJzmbiKBNg7cm3OfZiyhxsw3UeAdZRtQKWVkidl1G8s4iNhpEfNbZcy/U/VKXTIWURL3pW8kXLtL"
    "jQNHtWdefvhw1RDo5dv2pvjzu8s3Hz9/XkiSLwozKWjlTHmIuMdHOstTzYT91pqJvkik+FZJuXwnTVcB"
    "eZx45Sgz476rDhatV4d/V7YoJOHyU2uaHpeFqDKdDQUzLuUiFMbAQYG6Ar+eMYGIgg87wzpXd3TrEj65"
    "spkbuZ5SlfblehxTm2W5yhN6c7NomOIs1x9xRhZKJDFfw50t26LsrMto70YsQ8a0F++sPuqeJmpKdepN"
    "Ao2J1CMUM+RGcwo3CBhyVoZcnCmH8+hSwDUE+d8t8r9lWnGWsKVpYLGJRGjR6dCiz13NzCp+3ERCzCch"
    "ZrPuziYKGuzUOg0Ld1frCw/zgeH6jtz1RSvb3gZMGtaXbFPfcEIU7sdbgC0zVlvGKZV6LZLqWr1arxig"
    "XKdFjn43wzBF7bn5JMwNCrlYB7WJZgymkJxROGoNgH6xK1z078zirjXEKurqWPHNcYKuGbmjhtHuGnK4"
    "WPdXJ8+5Iyr2ms7FXPV3xeiRHiXbWaNVs2m5elpOM9nJpJz1LS0m5rShW6hct2a6nIfKhae8r07L+r0w"
    "obWJAqltUkNlh9ETx1CF6sYi+MHH94ObhtHcxPavlqNz5qSC+JWpozeEhppAiOPDOoF1YqNIEcc/YJyl"
    "+LdDdn/Jz3o96n22GrgRB2GmLCzUFlttQFvRfzoWxl7Yhy13qM2FWz7hvergKF0j5QZk10VptbmsLZST"
    "aqM8zUrl53vi+Uhlyjh/euy+f0Jn/G4LKzG3sZgY5JqkHYk9vCbLFQnn8XW4zCOiObJAvXCii0j4FWSa"
    "1hhEJxCdQHRiONGITqAnyVnq9+IlI501MkNHFq7V8Mtdjr2EcPcnXIwBP2yQK70zbvaSMSDdmnSLKYsS"
    "DtuY09sY5RTaiFjGIdzisoQTumKJkXG/QSABZm/az0gY5WbNDBIEibCTKmq6zLlTRtP0NYn4zkj6yrxV"
    "yya6oOJtBZj6FQIhRYQUEVIcTjRCiih4cpD0/ZTccFt7+i8WGz3mDRCedYtn/YHSu0gRmOh/2jcIPO9b"
    "PO8BeTQ6S2u9HqRvk7FAKc7YIwalqMxirTIGWuS0nNc3KfcuddUwzQUTncNK66XwVOGpwlMdTrRsx/t3"
    "1LRvuAECpS1K7/i3N1Fn6/VQZTb1RJFyqowm1BKpZ8og6j2A7YArSXNzfINC9s5lWzxhuWrn6j9sYL1+"
    "NIOCdnbMQEbJ0lSpbiA4R75zcsBsZjrbRMKAT5xlegb7N5nzP8umhErCQUM7LWH/jl+KaDC3q5XrwiHv"
    "k5G3YUFqFwqP56RCpdcRuYho0ju9SLo80Y4visiUiJX2wxvlMFpxCO2wwY09sC2irS7GAc8jAouTa/XU"
    "Kk6u5UbVWoUO9KglxJgOmtuZW12cM0tNYhQSAowqGIUrOBrD0R2z5ScWhf5jv92yuf6k4bISS0OKBO/I"
    "zQsXDTt39yOUIrvjLaIU+chVggmJFRng/qxVtRzmoMrArlp/jHYMCYNdw2LXEAUgiuLiiyQhj/0lI6ry"
    "4vHtGILBv/29RVie8D9wbRUOJq2BOk/isrA6wmUwaTXiPAmbhUmaTbnyWfH70OkyjPNM9dj1apv+G0D/"
    "KPQPJ4pTJ76FBddq8IjODtsZzdzLtyG4DcMjrIqoYUTyoUYkoz9olIFM9Aedb9L7pmgteB31nxHcWjHR"
    "RZCrRoWi5ts++123O0y84k7Dkt9q1BaBaLdaNc4jLH3g9oJz3Hjk3R5ZgD1lAQrL3dxQkmAoFHTZTEJj"
    "zpilK15DbtHOmCIu//QLvEFCyi5L+TahxF/YybmNhaRdk7RT/tVPJE+p1r+qV0wG+FcrsRglOiP3hdzy"
    "P93djswaG5PMLoTZQCKI6dx+j8HXY5ewIxr9is3fxq8XJIpoPO9T6t1FWr0esfk0jKf+GjAwdnrhceB/"
    "hLH3sGAp9VYkTR9YEngPJPWScL7IuoHTYZAtbIMFSReKZFwYk6Sn5GGNaGfiHqus5+6tg+O8ZJdVfV39"
    "fv1y8fHy7fuLj7+pQ3iXinq8y99u3lw8YTccsXv/hJSaidVAU3HI67T3hNjeBL4CiRy+IrFMP61Czr+N"
    "ym4gYZdBa6u19kfqM/4WPr5mQZ/Obi/RauykWjwV9fsD1fWHmHrZgmSFso1Z5nEvPvAeqUJN65dCPUM9"
    "n7d6dmZXKQ6nvmF3tG++anvJE7tKsZi/2Xz1EQN82CWOvktUlqPhPtFAYadod9sklNiF/5pImJnOmZnN"
    "uYqZpZibSIQAXZZymvs+3+5UudtrSiIa9GyRMqwl4ffVUSmjEepa0zhiLl1zpykO/sTNGdZ3ilp7idZc"
    "SovF01mx+ojmkksm/XnkRrnkE6rY3rVvfo2xe+1PSGVvLEyp3IXOc5uaRBkHw8dplcj/tFmYLO0s3BYW"
    "xo/Lko5Imk3TjK5UXvq8Nx/RgI1mivgfXrx4+fLVi69efvvdN1+/evXNd1/V+YjuJV1i4vLtjyI30ZBq"
    "maxwxoBK7kOf/oX2DntqLHjCeCqWTu/oI0rJRm4urfhn+uGKRMZ9Hk0cIkrt1PCCJeoSPU27pIRB19LO"
    "pj71E94z9QlkDyG79Jqm6YK8+OZbs5xAB7qr5IC7IthtekDawGmyDIvYvtk4mRbuPIfKhKtpQtZVdYOp"
    "a6BGT9zrtz987BC3znqYjQNoorDp2pyyhkTVOXjxDpW9IVaz31iNqN+ykHMbC0m7LOmE3rM7u8RzAwkp"
    "uyZlZ+J/hS3fG/yrr070kb+NRzCsarXsGfmjR/iiZRg9emzmVbVqXlmrpi5hHYhD/NCJsJYm3Zrf/pP6"
    "2dT0qOU2Ds6ATQSmItGwvqCBQuAWHta56GpHPSyIeX9iDoOITu1lrYBD4E4LHJ7WOUmZa9xU1Xfbb3h2"
    "kTiM1cLyzOhqxVnMV1YTU1pgvGsuv2sBFdVAXSHrKmo3mHMppG+UIdDsgSVG02olCPajk5qTfS3K9T+y"
    "qK95vHF9oo2+FYX/CV96xLK7455S52pz5w6VaH8sDWfW6YWwlzPrjlo/c1q7dqcKpNFl1WVPe85KB3vA"
    "41bq35zseSu3eRhl01Dh+WhJl2Hg+wm+3bIvdLbFELvieBYFEnGHSMTRJQkjfiWe00QU5yu8cl1FrhKO"
    "qty2YTe0Kreg08xlriFn2YOqtn11fPVYv+dB13o651Q9j6ffXesAkXi3CH/WPvpgd6FGjL5eXO0pcCOf"
    "bibiDaathTtT8k5zyujzPdG36xGjM653aTCN2DxUxQD6DxRu40bTNr0zasURbCLRE2cqa+iJAucWFkki"
    "p5NEYSpItsm7t6CQs8tyRnXcWYi56C4pNJtta4oMxivtmqxdiW3myT19vIjTB9o79q21ZKKNdBaLp6RY"
    "bX/M8JIub2lSHBgcBsPOGFZAEDJ1PGRay8yE7AYIxfM4NvhA42TKnc2000MCgdJ2yDkXb7KBw78B4KgW"
    "hbMfxvdhRjLz2eQd4BaP6unYiQZPaijumS+pKqnXH+pvohDnt5m2sSBxTBWhK0093AaCQk6bwvJ1wN+E"
    "9CYKvJvzzpLA2BSWMdiym3we9YjeUTKKE3qtNotTiEY1J1UvVxG1DDG3sIg7uizpjKtzRb5VV/NTQ86x"
    "q2jFCmCHMN1Y7w1mNMnpA8z0bnaa+sLOMR112ILB+zqxpq4icvZ2uWJJpk1MbJZMBiQmwmK1fWIiZXni"
    "0yLLwJ88msTF/O1hGQoddpsTbta3NQpMyiAkLoxrvTfyM9mTWjDsSRZ+snWBPUrrd1Raj6zdzl3rMl9u"
    "SGkDBEqds13qpIrefmksG2TD1AgUWMBOQYEFCixGQSwKLFBg4XiBhU/y1Gw2yxoAVw+p6JPhHUUXSP47"
    "yDyS/0etgONOp1VOuIlE8t/plDCGco9WzE4Fx67C+E4bFlsvmAwIiEV87REHNgbhnKaGyYgNZld5CFcH"
    "N+42C6E7BwXhg50X/B3J/zohOvfiDixJQC1UsASD/nVO/zbMrDiwsqVlHGorXZOwUxbWR5bHgdbEqlcM"
    "sbESsXiLuqm1op14xZ0GVkwpUdvUSjllJJxHDrKQnEEOol6PFIQiBUFmmSqjo6kSWQMQ0UI7y5ko4la9"
    "YJgurOTcgsLgck3OjhlcWltrkJl1xCgWCrIOYQyhemhfh8Ye9dQcdyncU2EG58YsJlgBQLcF3dI0tXaG"
    "ob/xUAKh89Cu87B33LOO9zFOej4w72zFKbIx2BtAmOuumesYY3sWYnbKK7suGl21vtlmyWRAILzsnIWj"
    "NnJHza1Mgbs7Elw0N32GlHI9qdCtuuEuG8xZHumEqgsYI/s1Rm7YHdV3A9crhpgimViMwsczL3xEj+9+"
    "mh2OPUh5nNRCyULJ7lfJ/kKiXO/w1yuGKNl7sXgngzbqeS0Tjz91qQBNPH/BQp8aT+B48l5bqHW3htGc"
    "R7gBSnznmmb9XpiEHGQMwg5WreNiCzKK8tSIwxH+7Aibw36iPD5LVKd2L0kU9Z9JuwZZ5Scdy4lVGcqX"
    "L159W+ckxQ+6LOT1u4urqzLt6JblUqaO9bbLZs0g66VcvpPC/XI4jHHlvgxD6b6DKrPfKsH8oGJz2d38"
    "IBZnyjOE/vP6w/u+JEgNaTu+oZ95//bGdwS7IEOvKdtKsfVkixt0NCW5t6v1l3CIPDgXeeiK2GxKvIyB"
    "wW9hga7y28i2v6KNRcWWa6+XI+bxj4wFD2EUXYXLsO80gM4arXk8r1ZPI7H8iDm0hEVG7vJ6/W42K1dz"
    "ZzvcqjS9GCdynMv+DdwD1/f6LF9VPulAv0JCjIn3nTkWsG5HqX5h3Z7vAUg3xTTKiywj/kIcIdxj9qiW"
    "aS2fasolqREDY4M3C+pVwQgvCmnqhXER8SvGPXls5s3CiKYTLy0KDL2HMFsU18vP+ywVocGJl/PnJil+"
    "n7AH/ssw6IYT9/pJKLx2POZ41NGtJ7TfGWRC81XESDDlr4WJ8miioD5s5rjRICQlZwbEN1Eg3iYvGv5L"
    "QXl/RrRaDt9C4VsU/3a41NX4rhGWFb6nE8Pb1wlrRymsBu2pT+Kp+WyDBgrbtVUZizg9wiqA0UAigeBy"
    "BINfXLBkeheqxgH2v18tGF4wmwkiBYfmrINwS8KL1Kav0OCMRZTEmnyor1LhHDUu0i8/fLhqkH75ts3q"
    "z+8u33z8/HkhAb4ozHqyCeZKA/HuE9AWCV0yu6RGEwmbwGUpz1ls0w4mwSBf1+TrVALlkn3SZk6q65MB"
    "KZNb9glzX8aefsCAThwmc7ztfS+uSETMOrJqAOi26YDDYLuxGjYqMZsV5DRReL8s3q8gTAUTNi9YCwrP"
    "wbUXzCnP4fWCxPO+QRLtJZMB/oNfrIYHMXIPAgVMO/cdEOIdzRYvi9XMdoLNZG0zzdaEDuW6BoBuC7pv"
    "6Uw5lkPzbNcIK8JPyAzdS3ZbfSaeJrndcyYe2D6Fnoh1p6fWNJcXDTHO1w2hg6zzJ4azhQOPN1VAYN07"
    "YXpiUNsBrXs4TDunFFmsfRF7+J5xx8yN47SMZ3S5ijhHprtEE4YjkJus0jhLTEeqyRjwqRpsYEhoAwRG"
    "W67diqukexKZTiNuwsBqi9X0zjh1KWMQFbKJUnACjadqSxjYYsqn2CI3IOGQIXA6QzAP72lsUx8s4ZDm"
    "d03CTkUT/0zigN3TRBtNlBdNBkQTF9V6JPtHHg5E7Grnaj2gK5JkS+Wc5H7ztImCgWphoGaULI3jKzUE"
    "PlaTTaECjJ2sBggPscVDXDFobjI2gHALnDMaG56ff8cvRTSYm4cxulAUAVgEM2QaLVzwLhxummtvnFNu"
    "2tv4luVxoPXSpDWTAU5aWC4f5KIpz7hheeLTonxjSdOUf/vp0MoPDXSbI3LWdzUx4RogOIDm9SBr8Zlo"
    "oSYKhp5VH5ALh0+7S/q+hqQh4oH2BthMJ2EzvSu1jNZmktYMsZkqxYW49sjNGuzyuy8dxEi4g42Ew6RJ"
    "TJo8E8JvWaAIgOq8oDUCc6ItXSDY67DXO2t3YK+/p9kDS+609rq0Zoi9HpfLj2ivV9/ARCNIEBxzuPUx"
    "h2l+uwyzvpFUF0lCevREG9iSxfgOnpY2kb/93bWuV+2uMHA7GHjU1z+45P9J/ewfHokD7x8pfyLEJf5j"
    "QvtP3WIPcXny1sMi9BcizfGP4pnkv/tHNymyp89AYMEJrxfzNQ8eXjhqY/Lp+AQm3VwLcbZIZGK5SBA4"
    "sxbOrGnEBqGabSaVcmrmLDEbYClhUDdlznmecH58s3MYNxA85vaUTxMSK7zQ6yWJot7W/TZ2TAcEvnzx"
    "6tu6Z1/8oOvSv353cXWlOHecxiJwZVaq3wBhE7E4Lo3e0yTMzI4ClzDg3JzzhM7ziGSq1IY2gdfAHTCH"
    "V//mZJN45gcx4gzGLR7wiMTznMyNGJcxIN2CdJYExj67jIHL3toz7nKjHaNcDn1oYYMc6ziXM+fdJ8sV"
    "CeexMfUdINi3aJHlV+/4F5ouSLpQWIKaqosOFOUXtqejVxkfhTNf5I16av8lVIv69yweV3uZ8nDzMt9m"
    "9tBKIDyutqfKV6lNQ+YlFKi3pJ6taGzcIdwAwaux8WpKBs3L5BpAVMs5Vy3Xzo7aNX83kRCz02KehUma"
    "TUmcPtDEStrKG6DZ32WZ81uxyPbs9QYUcnZZzn7EUrsdXAZCxicg41vqkzw1Cxh1kIgY2eQNK6PWZ7kq"
    "Td5betAFHq744Ks9kV9VHrx4/vWrr797+e3XdflB/RtdDUI3RfhAwkyE1NIwVh1xrd/EOmBsZC5vZJhO"
    "uNNEWUZmM9NJQRIGfLbnofl0ZXfsewuKXcjlXaj0ZvkNV/xvpNMgp9YuseImkL3Lsi982yIobyl35Q0g"
    "c5dlvhK+TzBNKf8bA9NzvzrY0VjwBz79a0kTETDmX4IZNzi1kbBc2gUlpnEBhAO2mbH+KZtyfuzibl00"
    "tIfL2kOcAKLM/PfqDAlxOGXxfL/KYqtwj1M9+NfFrFxtJ/5myWTAeI5y+C6m6aHpHU3vVsaLaRHsNrWv"
    "J0ThfkqP0Q9/+E4/P6EKM1FX6LrB2JW5nhDnqpq/VULvQ5anUxvuFOBzrBVu0TDN4yxUvPd6Z6X3JvBZ"
    "XPZZuKyIXSKjiURd30mI2aw2uomCSrc6tyIVTNi8YC0o9lHXXjBHghXviqleN2HvobbNBRNdoKKaEJaF"
    "OMx29GGKo46QOyG9YDL0H5Gf/RAb8a3Y+FltgEBp52Qnzo1pRK0BgkFoE+OxKV7dZdHqKQngFKzAZs3Q"
    "fUgfrGqFJCAsfZdlzBW1T+1iZC0o5OyynMUraZjOlyFjmh25sw4OSpKyx8XM6mjBUIlkbnbMIsYSRUXj"
    "f15/eN9Ttlwj2vtU6Gfev73xHQghuNAT3+a4te2IGyiJn9I4SG1Kx9tgqAynVUaYUhsxyzhI2GUJcwuO"
    "/1UWIm4AIWPXZOxIKF/E6P8k9vzeokPp+kRfcUiT6UaFP30K0IUnIF62IJn3QFJvHt7TeFIeykNij+ug"
    "770HcZF4K5qkLPZSEgYem3lhJk7maR/iUwaKP0vFAT7d84D2/mnIPjgRbkT2Ye8UI/uA7MPpUYrsw3Gy"
    "D0UHggnnGwQItyC8MGxs/AUJh6SPc/5CI6hpF9vZbVQHAt6rgK0K+GQcXH6XJVzutmbFsTIGqtFCNZav"
    "hxnpMgZpIJv5dCQ1nU2+wWAyucFkcodCij+K4LMmpFhfnzwZUizj2MNCitdsSbMFF0UZ5yNlzG9BUv4/"
    "8R57LM++9P5CH/l/3j5WMbyJVzrOE3H6N18uzgtf0SRkgRfGRaxPhJRuSUq7UcVDfCACi05EEhBY3DvF"
    "iH/tkdJb/kfPQqODVCUI7E2bcyrE9l60tpiw3kSBeAviS206VdmdwoHuSUrIIJ33PCoDVHjDbfa4GWjy"
    "wK7Xwz2yeFJZWFm3bfdIM/evxliVfDrG+HEm/lmM0UXg1P2wWkJ9cXyt3ckiDSgE7ZygHYpvvGP3/WPa"
    "NpcnT0Y3lnwl+p4RIECAAAGCI1N6x7+9idm/Xg8P1aY7JmFL48hAAwRvy2I6MjPmXILgQbegHI7WaOxv"
    "OFpnKWg0Je+6KXlJ+ef5Rr2xEgTNsVs0x4qdx9RtkDE43WNYeU+/QdVb3AMLdmhXveHzK2Pw/LpTJ5WQ"
    "OJ2JYGGcLfqCie01E21EsVo9XYrlRwwrphlJrJqWG8B9WIZPBxxhF2rsQsQ4D6hbH0gU0azAG/LaRYLc"
    "4yfeXSPycJl3xzTuE8p2sJ4dWJX8IaZeGgZUDBMg3hr8fVHpy4RqreqCi7ph4iXsQawUV1P+BT3+pj5r"
    "yXNHt0Ti0IlNCUoVSnUc5NI4Sx4NaZUxILQdrhL78tRqG1BAQa+SXpuntosEuYpBBCoDm7GIklhNa41p"
    "N/5x0LiIvPzw4arh61++bYf/fn53+ebj588LrvmiMJMsargyDhQRIwk64mCXIz7rRZbR5aqvl1a6OtF5"
    "rA/0dsHYHX/aivWoOB254xjQiGtSY6umBYNJg2KmsW7vjRllGclyhQHVaz1tACPqwNrdzP0kYUY1ljUA"
    "FQEW5z3mnBv+HadLkye4hRqTE7DVc+yI1fdDpYh7zD758iC7r1LsIXqNxm75rSVuGNtuoGD3tauu+Mti"
    "WnS1gYBOFZ1WQe0uEuR2ooFpmCkLtvXxwA1qTMbAgSOCwjEwG3a8BqC5yKq5aBPOGmj4ypDDPehfOWzy"
    "yoTG/EFdBwktotoKOMbQuhz58CPCZRDYHS7ZAUPWLsu68gGt0lVtLCTtsqT9hAreLeTcRCJs7ZyYHYlP"
    "/VrGC3rCU9LVyYDoFGJSI49J5YnCtuj3iarl8IgsPCIxlEXhDl0kCekZtl4jWnyPr6FYMPi3v7cI41aN"
    "YXu7hDicA/l8T3Tt2oFMKTchFGbHdXF8Yk8MpMa0+HzP4pHZGOtR/c1D9Oh9yPJ0asOdAmxH4umY4wM4"
    "tPNne28Cb8c1M7jh14apINnKrW1CIeeTkPMt9UmeGoXZVVgUm1iMnyBhxL/PNA1j1aGO+retA8b75vL7"
    "hkTiEROJCOGdxTu2FpbZmXRNFOIkAxWZM7FTf0Gy1yzomyDeXDDRR1DF0uKEakRRRx5FDcI5TRXqQHeS"
    "4gZjeZLiCe0TuzxKsVFkkt5ZKWIZBzXstBrOWKTYwnRxtzXiHINt7J4mFu+DBIPj59rb4IhtdEGT0F+o"
    "jKLqitYaIps1zthBvY6y0gxSuMjVg76d/eN4143O7OlN0L1ekMQ0Q3eazhF/Xz5NIxrPM/FqvPjmGw2h"
    "a9+Ir2rPSK4uvSivtYwc/lIZMFwtHyG7z7/6agC7fFUvu8W1VjSHxRmNFRqzf+C3BMHAb8OB30dVZv/7"
    "/wFGXslG"
)
