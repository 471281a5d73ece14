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
            survey_id uuid NOT NULL REFERENCES surveys (id),
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
    "eJztfWtz4zaa7l9h9Zd0V2m70p3rJqdOld3pyXjTl4ztnmx2zpQGJiEJY4pQeLFbs7v//QCkRPECwgR0"
    "g6inamc7NvFQ8vOSeO8v/vtZSLKYhi8vgn9mSUrja/747Afvv59FZE7Ff6guj7xnZLHYXJS/SMldmK8n"
    "q4VJvuwuSWPip+LChIQJFb8KaOLHbJEyHsnlV5F385d3Xjqj3j1deizxni9iPo3JfE7HLBh5i5hFPluQ"
    "UPz04qW8acB9cVcWTS3xWcT+yOg45VMqYLG4y9/+Ln7NooB+psn6x8X9eMJoGNTIqN5M3ipfMU6Xi/zq"
    "p09XP/0px8hveTf2eZjNIxVusUxnPCqBWcaClxItr01pRGOS0qBCWpSF4Yrg9a+Kv0L8Io0zWn79YPOL"
    "gE5IFkrqn/2fSRb5knEv/yT5/77+v6svWVk2Hn/4eDu+eXs7Hj9rSUp+hQb5q1/5PJJSZlEqyfvv/y3u"
    "u6Em/+0z+QFv/nxx/fyrb1/kFPAkncb5xZy4Z/+bA0lKCmguiCrzG6GaMV/H7ZL59S821G8e8jWpa9qc"
    "Ilo+35P7Cs/yF3fEv38kcTBuXeGvedfa9qX563nzNyQi05we+XfIb93YUz4l9IldZ7Wi18YzzhLab/Pp"
    "ZnqLLcLs8cR2gO3AAaLd1nDDIJbn92tResmmV1HaQWqJadApfn2CRIrvK/75t39//fqrr757/eVX337/"
    "zdfffffN919+L3WCvNa+9J2G/curn68+3MovxMU+X2gB+Ys68SRtk/6TIC1lc6qmvUA0KA9WkJfr/zhB"
    "AWi4vL16//bm9uL9r/L28yT5I8x5urh9K6+8zn+7bPz2efHgb8gvb+L9dnX7Z0/+6P3Xxw9vm69Hue72"
    "v57J70SylI8j/jgmQZWT9a/Xv3LGblkINfJAwi6jpXJZb7GsFtq7SnM6vxMWj/RzhHfzY36t+J28HPE7"
    "Hiy9R2HBUI+l8lfkjmepuBDRXq7UtveHHeWEFuq2o0oBm5BdA0HRtywomKZ7IfZefPs2obf0c4f1tF7f"
    "IFJ8sWFRePv2P29rWvvDXy+uc17fX/zni5rmfvfxw8/r5Ru1/eHNu4+XDbKTVHBjwnYJAN0WdD+SSHLT"
    "4vs/bj5+UPO9QTQNVean3v94IUtO0UfQEC+50BPf5Lixp8gbNImPKUnEN2wRf8kiEi/V1G8wDervlmkR"
    "ehoO6ZcrHkvSBeeXVx8urn9XP+6XCt4vf799e9H0ypJ7GozvliZbTBWDXcZil5EEmhp7VQxMEuVTbBFh"
    "qOAQZ3AuzlAVMf28YOJ2FkKuIyFmp8UcUJ8FxhqpjrLSSauwwinIdB8qqWDQVCnVUVuopdNh30ArrZ9K"
    "8y2rjtzBlnU6/J7kjpWIv39s48IowJa+zOlIeF+uDI3SeGm4gVUx2L6aLvkkS0go2AqMIlBNHNSxuTrO"
    "ObRSHXUkVIdrqsOV3GkWsLQrcbq+NtJmTeWqccin+bIns6YfI+qJBS+925n4j8UiZD6R175IvJiH1PNJ"
    "5AnqxA+PiUci8R+UBDLROR95EU9n4pnwqLhzO1+60zsjU+qEFurOlKKMZDBbYS2C56c8HpumFusoxKJt"
    "YtE5hYax6AoGVnOLT8MnGI+u5aPL7/5J/dR402jA4J5YM6/aNZ7kXbltgPUerBfm0LjN+UUck44A08qE"
    "ajM+vLoESeLf/t6zruCGkpAGhnUFH3g0LI9ZFUZji/EiphP22eTdroHwbtsEfMSfnZhuqXUUeLfhXb7r"
    "44BNaaIw3J4uP6pAEbm3jNz7MxJNqaIpR7dLV0DnuE2v/nyrJ7eNxaO73aM75hMTB7qOggtd57Tsa1Ds"
    "CBpTtw6zM3dPh0/JW27tOpJQkFt1Rz5hfWn0dDohEUv75RNksH8REp96fOLJCL+feizKO6PE28Widp6g"
    "F2KL+H9C/1Btw91tpSvAbnpKn47+7/E5PWRHqSY1kD9ChqHMCuawyRjnt2Hh0D2MZySZmRkXNRgK820N"
    "C3Piwfm2nCe5u2FRdFEDItPoXKbRFRspJZPJNSVB0mUp1RZo7aVELpVlg8ERh+wUX8JM41YxKH8wLX9A"
    "8+0Bg4NzFmWq7lu9MtigoAmc0wS12A3PIoWq7/TXyvVDmgL0+tXX3339/Vfffl26auVvdB5a4Y25pFd/"
    "I6k/0+nVckEPvfoo1x5zfB0068ELC0MSz+26SGtIlFy7tuc7skt9igo3sWOPql7W7lBFyCpbLe8XLb0o"
    "wp3pjKTeI2Fp4k14nIc+87vE7WhpL8QWG9xpBetOd4Nz5OH/K+NhXpXf8fTXrmsf/4f1SgyXHeQDC1/3"
    "KL6uSwanu9QbpE8SmuSdvYaU1lCoDMAM2YEa5QjE7DIQU3tJwpA/qobYdfJZQYBRBaMoiT6GRYKS6GN1"
    "BN6LjTqkwdQuGtaGIyTmsvatCUw1d0vXCNqCwmStv00RV2UQdYXta8S5VLU7EqF6Q+YLwqbRNX3IRzJ1"
    "BKpUy0a6eJW/AozjFQJxq4HHrUqJm9HdgCGg0rIHi/fHwLGpQuDZKDybBxqrKdXVrVdAQyL1wOchyUH9"
    "maLDRT/aP1M1tyDC3cevER+fUlWcqXu4fwWC6f5bTPd/ICETplzM56beZB2JOK7TnqQfU0m8RdCgjoSY"
    "T0LMZjO66yhosJ4azDXv+AmvuK83DCd44E4wjl/bkxtsOo55qzHMJ0ThfnwGWDRDtWgcU6yfEvqEbl2t"
    "6KVex1nSs3vhieNmywMK5A+VCOUL03Nr9TfaQp1XbmyiZxowKHgcWXt81Y7EwT4TB4a0NmCgtTkENjY/"
    "MKqKQaVAY94Kz+/XYlOXitlgkImxzsSgqngwRn192/fldmN3iE4NCkE7J2hHvLf3uT17SYJpl/fWWDHS"
    "eW8r6/hOLt6J91YNpo28/L7GjlvnPbbw2dzyHc7DX0NAdk92W/5KmERkSwBCslZtAfDm9vAUT9kDjSxM"
    "pSoOdhLsJJ2ddEumWitpdb2PjZSS6R4sJHHXLe2j8g6wjhzc7mAdHVyviBfCxDZaLYdlZGEZLbLUQoFv"
    "UFDfzqnvWsE4z2LfyNHYIPA+nVi53Yz691ed1Xabq1pbyZfrxqxnsZ2RnROQ5ZaWUnkHWEoOKnBYSge3"
    "lMQLodbdHQUsRFVIXVPaw6JSKmFk7s7C0kljSu7bou0+SacEDCkNvrMuz5SnxbFKPeks14NNBZvIKw94"
    "G3LF/uexeFY081LrC7RewMre9UvETtwBWbnrySPVHkiY0cQj8WoycOA9snSWw4rlXyQSb+osWN0fXUFO"
    "2LQoGj6g24CwkEbl7CPMWjzX4zbjmrNJV+9Cm/LhDRCQJOYHk9ZqJOiEx4ZzsDaYc5mEVXNtJymNzQgr"
    "IefI15wE1LAjvQLBRmgzKBLRF7g9O3Z7sgWPLjUnOTVWjLTpj3zt+O7YZznBtUBewrVdyaSCg84Xofij"
    "DXltwEBrg1acbnLY001UY3j1s/bgItvS3ZFw0HUyDjLncOBGxmDl6PVnfY04HOlfDorxmE6yRHXWRvdM"
    "yQoEMyW3mCm5OujBjPoSAuq3op4Ij8qw/aaEoO8fM6bOJKyCqZkOGKMTFrFkZvWCNaA4x8a1F8ypuOUb"
    "Eses83zn1prR07HLZOwX63sFL5+oqKgEZIxLt1tYFG07aFN0B0cRw9vTLFblwZU6j3uQZ1cewOt2a6fn"
    "Qee0ztqCHnv8WA7oPWJ26rjzhJ/efk/eEsWufOBdOU/4GnJaxYDQZm3NMS220/GYzAyHhfEImxoIjDbn"
    "DNxbza+p4uDfw7/XWH0/s0mqtfrWC/pYfVOxtmcjxi90SQPvbpk75wGb0iT1+CT/KWTR/ReJl3LxELd9"
    "ehPgFhZkfhOVFxSRuKMeuoQ0Xrm7ZVrYwkOxIy9XKZXyBRNm5OXVh4vr39WG5KUiBbMpd0Vjxbno6GFS"
    "yicTGltF4utIpLqc09RVMdPPCyZuZyHmOhJidlrMMfUpezDWOg0YHJlWe7mkJ7BjNQCrSlZpZNexX8XB"
    "PXRtN3LKPbyWhX0k1HqIlTWjHk5iXCy3b9ivhIrziVsjT/zoC2xMScKjfnngXjfZxn90Lgx+HklhDJwy"
    "HjiVP/gm2bISgNItq1nvcoMx4XuDAOE2552ioOEsCxr0RkvPYjVrK6Ux9qePTaKAoEPXcXsDMWr05p4G"
    "rThjZj+jqtCFe0hjjsdsyoys5w0ChFsTLqM25qSvUVbEn1BYcS9ey4xEEVU0nGuqWDcQMG7OOEuSzCqe"
    "XgMiv+dcRL0q5AcSMuGJxnxuKuU6EmI+ATFnUcoUO2gfOZdQCNppQQcxeYzGcxZxxWBJ7ZSQOtAq0OeY"
    "wjzOuJCZBFq9aXUkMtEuv2dyxH88Np/L3MTBMLVxwSSHgmIaRyRUxm+eEkADDCmYS0EOOLJwDiow7HAu"
    "73AJkZVmFpZEAwhLwtaSyF8Vi7hHE4fdzXx3Qy3h0Pe3mM5ZLqyALJO2mDu3txZuQBvcVudnOVXscJNy"
    "/15b8VCuGPUo0kzk4t2VaL74wSNFlSWPvX/8G4vkEKp0+Q9vIn4mYbjq4Jt760IHqxpOu09BkefJFV2g"
    "yNO4yHPKHtT9rN12bQlBEZy1STvnqmmuOtbXiAFp2XMrPLxd7e/Xq9IZrVpWLe6joUslsi7QwWEgA9d6"
    "7lkb7mpAi7o4I5doAxmSctzZccIPNFZTqtN8FdCQSD2wxSHLCzOFf68vSMxUnj0K5Pq1l0QpVTWYdM/s"
    "r0Aws3+Lmf0o5rF6C04tconDBM5KzDhM4AAazE2HuZejbOggwy8euF+MQzL3NizumFO03aVwP24EjJyh"
    "GjmO6NrbOEuEzH/ifjYX3meHslWs0mrbtFg/DlYAx9Rt9261RSWkhaI9+Z2qW//m/xoQv14PNWFzCq2g"
    "1YTs9XqQbTWqZ8rE5mY33bUFhmZ2TjNXhf3I0lnRFGQu6yYWlZCuSdoRG+ynbBEyX0j915iLP6tzsqJy"
    "ndYOC9aI8WIFccwSQ+Bj14GPCYuT1DDoUcUg4NHMnVJxW9MhxTUQKFVOO1Tkoy/imHQcpFHBNPgcXl5U"
    "GqJ/+3vzOfR5rHCpujuQ1uuHVDexs2KUCc8iq4OSKzjY7s5ZdLUpACyZs8SuQbOJhe1+GpI2SxM3cegR"
    "PKk88duYJOI/rqkgPukKXbcXjXQeEy2Wj+NiPUa9wt3SulsY9Yrhmae3gVfpJsm9lYlUxcESdts+EirE"
    "wgYuURCv0+It3kQz07eKwbaJ2Rh4rVzKCK2dFr1L09OX2ZkP4/02I6m84NM4ZeJPCX70Yv6YeCSmHo/C"
    "pUcfaOwJimlg4/AY3x/ekROmO7yjvVNcUfbmhjpsODeVDRoGTcW6s4ZBV/T8g6ymzWvC4mWXtm+u0et8"
    "uXocr5b30/y/0CUNvLul97wYyTryKpNBX3gsypW23OTvSEJ/9G55nHKWUHksZpB4LJXY/IPbWn/H995C"
    "4xfMmKmiKgba31T7mw8G3nIk8AntZPvxSe2mAe9iDvC5Uw9Ld+eW7kR8BI0XMVMf1BmRuKNUqAFsEHu3"
    "XLV/DofUy5WlUz7R4oG+vPpwcf27+pG+VFhGl7/fvr1o1Wn5clK4XaF7DQrvwznvwyUT+FbQpzN/19d7"
    "mL6FJHrZvYqIVLX9d+TJr9Ivdd+F28JedbGD+TzsVvSuYVKSY9TvZVJScUaBuW6v4qDYodjViv0XukiL"
    "2JVasdeuaxX7vVg5zrV7T8VuFnR66X2ceAmf0zseLOU48McZnxf5JhLJf1lEPRZIPX8veI62DXJZfR4C"
    "XydkQCDwdWAjAoGvo9pvYjMe34u/14T7Jg7kb0G+dais4wYImTXl0Tdk5qLX7q4UEA0+oUcbYZFDVuWj"
    "zGco/nitEl+4DCahrvX6w8e5Kn7YXcbClEXJS/mxx3DF9hL9QnJrwO+cIzGw93mCXxcFa6wY6eJgq3IB"
    "g0hYt7xROu2EfYvS6b1TDN9s/x27iHci3nkm1MMLPiDZ0so21YFVzBY79ek0VqJ56Bw9HLiyZyhohI9s"
    "xDy4rrHPCx4LcyPsrJmtLRhpi2bzpeKTw75Vs2WxS17TwqY0SWURi/wpZNH9F4mX8nsavfT+cU+X//D4"
    "gkZJflV+hkeivLBlRmPqZVHKwvzSI4/vaezNSOLNSUA9lv74rCH1Q33u/4vkAYDyqqzFKcpy5NIFSZLF"
    "LCaJ+HBOk22LcvLvapbIKiG7SmG5ekDFbhNY3SGWYwey3FWMBiYl4lQYgHbaTuZq1KPxCKUmDuRvRb6N"
    "71LHwnlx2nkRpiYTt7OZmVVDQsxOi3lGicIW0Bm2awRKs8ws2w3nwuNpU35DSUgDNeUrQIPxDzwa1sw5"
    "FVedDWdP1cmqW876PqUnRNqeHtKE/Uth1V6yafcRFiuE1QkWjhG+OsDi31+//uqr715/+dW333/z9Xff"
    "ffP9l+VJFu1LuiMtLq9+lqda1Lb59jEXMqphoXArMMyodFnZpuSe2pxNV8VBwq5J2JE485+In77hmdB8"
    "cUegubFipIs0T2SfiV8s7hVpPljx2s2chGGnElIGqRQqaPUOOBtwXSmgr15/922pcuQPOiVz8/7i3bu1"
    "VukOpIYkScfiwWf5dzJS8S3okE6rOoCyd2ir0OwRvTYHlLSipBWpAsNUgQyBRqraS61fVUHtRLGdzXZb"
    "C7oYdjyj03mLPMEDjROlcdH5kFcQh7MpXu33Cd/Z8ZcLsgy5Kk7bXUtUgWDq0hZ9Z6jBHIyfjhrMMxS0"
    "nZ+7tYvrWIjt/DxcHob88dOiy8utXB5pPd184Thb4GhRuMtwlw/rLqMDdE/Ewhc+oC+M+tCD0r0ISWS6"
    "X2wgaEFslN+QLDF6eEsAHl6bvSJvtDeeztiAWVF/Oo/vHpk3Jx182/HNHyPzXvEKBht1nU8cGj7oMJa4"
    "leTGYHvaILA9mW9P1a/ZIl1Xqt0AnmPJdsRXNdb9WSsh58gXfWCBuipAR1kVdY6syY5xq/xNDQi157Ta"
    "W8nKrNOzBoIbajOwLLJLjVZxqFN3+cUqJGX2XlUxsClRFHWEoihHssvFGOCLJGHTaP7UtOD6slGPkcGk"
    "RCDrjKwzss6HjaTFPDSKA6/Xw9K0S45OJoaPbxWDMHCdz5SSucnDu14Pe87i2WXKoM0Tp7EydcwGkQe3"
    "HKTCBjP2kRow6AREH/By5S+XI67bX1nC0l9DEnX4bLXrI52z9iBXjmXtEFphB+5loRB1X+VlPDCrLlut"
    "h161PH5WOUqru4uwe5AWugh/MOkiFBvgg6rtm/OQkqjDlixBzSFmArUv0tf794ETvB8/vquRfnnVfKA/"
    "vb98e/38VS4BsYilRei81SvbGWXX9XsNMdB+4P76hDxYWe1VHHximO1qs/1qLg8+6LDZNxe1BjvLl8FY"
    "H7ixjuamQ9ZJ5id7qJRt93TWDQYjhJus957OmpLYbgx7HQmN65zGrYp5wiKWzKzk3IAiIOqynGNKgmLa"
    "ppnfUscdznX5ck8yPY7rEtFHG/JrMHBvOZZNvBKRDfsNIPi34z+mkyyhlptPAwoZ2MkgiwIe2bTv1YDQ"
    "8K5peKdiJzR4x/UBlHLF6OkoinjtQ75FeWrRPD2SP/crTm0BtojDKM9f0QQIlKevWMYHXD3FcYfRge7Q"
    "zMGb7E/JN91HeAblwTtPWT+SMKRpjjfktY0Eua3SrzReGtJaxYDQBqFCSRvSuUGAzAaZheljyGcNBEqb"
    "07o4W3U59fc7NxicPmLtc07EV6LxImamZ+s1gEjhNC0zXQrHEY/wzYz69/lr9GdKgg6nsL1opPML/XL5"
    "WJ4QesQ0++abmO0rddxu9hYXzpA6yM6CFsUDak34IHskl/h5QNuQ2DoKpB7h5KMTIPM4th7O+D6MdVdv"
    "Dg1UQ9B0pJcQsH7SNvWT9rSBLX1EMzrKpAlmtmFvMDCfd2Q+O3Jm9AltLieRG1ZZnBY1GC0ozCRrM6lI"
    "JFgIoQGECOyrkTg3DEeuEbCZbC3VRUwfGM8MjdUqCtzbcn/MShR32d5LKQQJpzxm6cxoPFINBNptjuPJ"
    "7kLmjw0f9DoKxFtNp5pGJBWupWkQogLDxm67sZMsYOk4oX8YmvNVGA4etTUjCxrNw551nOXT75gEzisK"
    "91caswnziWSpa8JTY8lIF4kLaTCl8fihgkED+cAbyNFba2XEnFrUzZExgxDx/kR8xEogx6yAI9lhCGy7"
    "IAYEto8ugon4a8W3shFCCwoxbCsGRay7ewZiFYMhiIZDEB1xC99x8X694QHt8Alr10dah5BPx0zOHVjV"
    "6sARHK4jiEliB4xXoyHl2DHrRJh7Sn/4Io5JV7pgg2kQPzylWPFI//Z3xSBrw4rxCgSn2DgwVfB0mNzX"
    "BkA/L5i4bBMTqyExicbloJj4S1WV6Z3+Z7l+MOOdtjqCsj5eI0mEw9EmU3dwdwV0jud2C4shGJNJqiot"
    "fyK7UkNik3F5k5GyMtlkyvXYZBw65zYPi3yg6SOP73WRk8qSUY/gSVQsP2ZvS/ENTJz7CgSTwLafBAZf"
    "08jXdGRDKE60loHSN+Je2mOvq4u0m8Kq1T93h30B6DlU8Be6pIF3t8ynBOYCHHmPM+bP5LjAQsLi1/nV"
    "gC5CvpTnabdHDdrfZpsJFVIQ+UIDFVkHDae/bktrHIMntt1rTI4XRjPiEC1357TLz5lwkmnypIKprOut"
    "Y6YFpp+WUUyilZkGny1IKDaJkZekPKb5jUdeysLwxUvv48Qjni8HrcRfJF6SzVerPBIF+RqPiB/ofJEu"
    "e42+3fkHbqG5qt/FZFtt4pCMNK9KXcvdxGupo5CYtEhMyhfIhPL1epBtQfZjzKOpqWNYBZ2dZ1h7VHnm"
    "250WVEfCRIOJ9pSJ9qRtZmKU9bTGfpuR1JsLXyIRBk8BFwZPfoOX3m9MPLRZmptO5bXchkqlGRXxdCYe"
    "kLbFtaubbmFVueWpnok9RcV2Z8Z4BYLIQLMAxpWQlht1zTtLMctnziy/vEbYJZdd49M0u4zePVhAB7KA"
    "PiVPG0GrNX3toHG2TWSqtAhk/IcuXvzgUeLPclNGXp9yHng88mmvqJPRzWD7OKicdbEkumjTrZ3Eu0IM"
    "SUcf+pS/xEovVWBQSlBKHcNnu7PxvXLwBnl3vapgQb/j/BQQtEM5rjXc0tTublwGXnPXjGVNGVrXhGXk"
    "F3pNRUtJqhp1qcugrREg3IJwliSZld1TA8Lycc7yqc/5SNkDsYu7NLGo63dZ0k44MZDvEH2Yq4BGKUuX"
    "XWeUVy6PtAeUFwvZFoE02cg/8iqN5S9+LHOD3owkXkIfxAMaejF/THr5O+Z3REjNQcsdsyKcMCoxK+LY"
    "reJ+TC3tvToShr1z5kDNsA8CJv9+oqiAvOQ8pCTqsOprwOZ7JpD7Emz5mwO/Zx8/vqsJ9fKquY99en/5"
    "9vr5q1yaYhFLO/IEDyTMDFvKS8g5NpTf8SwKxndG5wtUMVYa+HQo24sCzgt3zGNpDRiY78e8Iw7aL3R5"
    "LWTzSMIOF62+YKRz0oRfNI6LtT3dtIvIo5/9GREGnMcnHgnDlfuUfOFJq1y6WolwqlJvLpSgJ3a+ooNT"
    "mHwsmdGg7abt5I47zlp1JuCVfhm6PlW1DagAOwPLdP0SWsi5AUVA0jU5O6Lviio+qdR0VX6r61ptt4qt"
    "SX3ST9lt2g6Exon5Y73/IMldAS+3+hOPL2jkTXjsRfyOB4qW0m1vhkjk4d/TLSKRj7F4EFVF47rAWAWE"
    "oFjTMkdQ7OxVUu3QTiPD/X6XlnsfKbo816xKIxdrzKisIAZ0JssQBsUVppDWTuppJGGo/sDNkwchY/lF"
    "FOZJd/tBBXS4jfTVft/7A7cfJDSRFI47+dfM5mwhByOEnWmz/N8Wp7qkzRpxjjkbn88XJFKkbHSEVUDn"
    "yNlitvor+zNWQs6RLzonTJG21vFVQs6RrzsWp7OAGL6UVdQ5sib8RmH7KLKgOtIqoHPkbCEMCVkaMl7E"
    "fMJC001NgT5HFvM3b7ykRNE/dDMnYdhp0NWRA3Klv3r93belISd/0NlwN+8v3r1rG3JTeb6vUUvWBoGC"
    "BvNSkpD7RLUFdPO9QYBvc74799zuEzC7N9oDHIBZiXncZSxMWZS8lB97jLDHzo7FrJ/OG/NwnPAs9o1e"
    "gyYOleQWb8OKRKvZqiosdiRLGQhzz7CGswHD478N9RZHvtWhyFk6nbOMqc/jwErQDSgE7bSgQ5Kk47yn"
    "mlrIuo2GuJ0Wt+DdriO7BkQJpMsyntN4KgfPRilvS1lXRleD4Yxhx6olbiiJ/Zm2ZmKzZNSjvDTJV+dL"
    "j1I/gWLPw1dTpPyeRorsg+a0hA1k8GclXH24bZ2RkOdEx9LQ+do0bt6AInDeN3/4dDZCnUE8R0qd0lHJ"
    "jC20Gmq9oId+kkt7tj/czuiqUYGknhyMsvTm/IHKoxfzTr1N98KCS9q9kPv3iTdhcZL+KI9rrI9fedaQ"
    "267v//+i6jzLRcynMZnP6RiTLU9Ei7plubirTw0mW1bfAhNWmzgQiwmWx42R/1OoAKsQSw2IOJrTMRYZ"
    "4ZZHMGTqiVLdlekN4GDafA5dnb6gUTCes4grSm+0BxPUgeDfjv/ctB0XD7NNR30TjYiyy7tdnuaxFXYL"
    "DFm7LOsky7dIu4koDSwk7bKk/ZDb5QJrQMjYeRkntjJOIOMTkLEMRdq8xlUc3E3nROxUYP+9LA7QRvbL"
    "FaMeqee81qBncP/jxEsf+XrUnkfkscuPMx7Sl96TB0X9WJldJC/Ln+RcPoH3kix+YA9UMY/9IJ+IIL8T"
    "gVIE+fdOcaX58S7h8Z3xOdoNGGht0Jor8jah3Q06JeDw7TnHIXMvjTh3JCSRTxW5lW7mqxiQvwX5q2pF"
    "sxaQGgjJLYvklsV5XfAv3PQvasd0RYEsVbM4qKsKRJjgBGRstmPWQGhWNN8wY5pmcWRmnlUxWxkJp8P9"
    "zmwEZ6ImunhJv0hJ/xDJVlEJeZqc/HltmnpiA7E4k9vqIxAEccKVRBBk7xQjCLJnWlFAiujSqRsvCHAc"
    "3V5HgGPIzi8CHAOWMVzts3S1/yRc4z/xMOSPnScKNJeMdI73RCweT1arj3i8gHpCeLfu75gPbqn2j3rm"
    "32GUfrfXK572/DTiNv261oIq6nB9BXsUw+FaCxzZSopKpo++T+TBBdpyp+oi7XayCobw1fqdRPSqPuvI"
    "k9/vhWnErusWmOdx+D1ti/gcoh57inocV/u6SyGc7uNRf3oOGYZIDlbQbplsCyn6J2226qpeRtsaYDCH"
    "RtpaciZM5JVoL/+/dXJUMRCmYZmxyGcLEuY/iQUK226fH4ScrBOmCHKyB7T2qq+CmRldx4HYBrFiVzGx"
    "olfLYURbGNET8WVoLJ9I5UiS7rO8G0Cc593kv+953jxLfa5yG7vzDxUI0g/2yXJ4GvA0nu3Z03jKx+jv"
    "XWzlVoh/pFm+MfqVZr6xE7HVbeEyOGF26cLEsG9h38K+hX0L+xb2Lexb2Ldt+/Yn6jNN2UP1sta6DVYL"
    "j1g6BaMScWh3NiETc1J8eyN7crUeBqVVa67UjCbWzAaB1hZYM7BmHLZmfs5okn6UU4c77Jn6Aq1FM5VL"
    "ixHGMGoGbtSgoHJf55AYH1iPo+q3O6v7c0rjqCPkqzkmvQ4D9RbUi49PZReRqTnfxGHgjj331uHijhtY"
    "ho1PRxr7ihpLPqlKCN1+VgUCR2sLR2tBmI2TVYHBwXLOwYInfSaCdsSTzn3kdyzqGmdWuz7S1r3khwCF"
    "Yinc6IG70cgN7NyBLt4eM0arGBDabPHM5OPWprOzwX8DGFJ7/+tXX3/39fdffft12dVf/kbXzK84k/E+"
    "MwrvFMsRYLBxcgU1Ux4b1Z5VMQgsmHP+R0ailKUKznVDQaqoIe0aBz5vNHdJLY57reMgAGsBBCzJDy22"
    "EUIbC0FYC4IS0xlnG8Thg2kVX+YuY2HKouSl/NhjuDN7qmXoGjqneyM0Y+dwBHXPFyGVJ80a7kQbjBXr"
    "jllAZzefqyjXoFOxYcVLXTiqumb0dEgqXi3vFZV69gtd0sC7W3rPiwz1yKvkTF/ItinZMiVDI3ckoT96"
    "tzxOOUuoF1MSJB5LJTb/4HZP1o7vvUWczKVww3nEzFAh0U0rKiSGRf1R48OOqfHdRDOP3B53Opzuq84B"
    "uVjkYg9jAOsM314GL9KvAzclkX7F+UKnQizcngPb3nB7jkZ9kvKYCk4Ds+e9hkLu1iJfPiNRRENj5ps4"
    "PPRWDz1Js8TsgV8jQLgF4YuQ+FZ+aA0IL9Q5LxS1/WckYJ/PFyFNrV7kJhYH1zkt6SyOaeSbVfNVMFCS"
    "FkpyynmQ2FQzNYAoZUJN2akLYhJTNp1ZyaEFhRjsK5rIZxsR1GCg35r+dVGejQzaWJT12Ukh39UV0YJL"
    "zkNKoi57dw1qpq8Fal+8rzNHB05ff/z4rmYMXV41rZ1P7y/fXj9/lVtGYhFLu/TvalKjYUajAUNCo0Er"
    "my94nBqSWgOhtgWlFWfjCTtSWnGda3BNn3t9wUhXZFFYA8fudF99C7N9qAZC4QUKL46++aNNOzfDd9am"
    "jT5W9LGelwCcsjCeaF9qL+pjaRyhgan45D11MFVuDgPIQe2MJiYbWlHNNyzqi3ZH8ye+iQP51uRbPv1K"
    "MMSAU9nQd4bgKIKjXa6L1mXp56qg9WzgDgAioJj86TqhOGbtkO0fh44InE4KfGgBgTNnHiXFR8+voKQJ"
    "BTgOUQwfs7+P+RthqaD5JxqyB9qZH1OsGum8zsdivZB6DmA9C3Ke3RAWeHzikagYp+elM5J6LPEinsoM"
    "Vky9JU1H4qL4zR0Pll8k8hftfNg2N4Kz68Q+2O3sIgOADMC5iwHO9IFPN8Rhek9Rv6dJ35MsUQ367n7U"
    "KxD40+YPO7wOeB3P9ux1XPh571iHt1G5OtJ5GcTfdKAhuTVcex/JLcxVPBViH0kY0jTHG1LbRoLcBrnk"
    "gbDiL2zxqgv012DoELfsoaBRIL+VEfMVEHi343224rU/6WsEGLdjnD+q/E0d42sEGLdjvOt0NR3nneer"
    "gfWerCcLZUxLR3oJAeeWT/rnBYuNH/UNCLzbThl6oLEyjqifL7RBgXk75knwzyxJTZmvosC85WCzmETJ"
    "hMZi6xizyIz/NhZS2F4KPDPUtwow5GC5D/kpe6AWSY0aECN9Xcto1KyrKI2X4zwpYGhh1YF4x2xjFUSp"
    "57v7EdcINCKOvP6NiI5k8d6QuLNisLw20mXwfLGqb3HgXhJ4cRaanwxTA+2moObpRN7JVxggv7etMJDf"
    "Oz6xZG5uXWww6DGxti3EYxkZhxEqIFBvRL0jJsZPMXnssDDWl7QGRiAWoT4I9UGwH8zUXOEQmzFaxYDQ"
    "BqEhN51NvkGAzKZ1y5n6tAJdKUqJgSVgH0Q1j56iEtz9uClK/gcsaEcs+bfSOrimJOFdE60aK7R2fWFr"
    "xPninr3Fv82WHvEWNBYQb84faOAVOmFUjMcl6eriF4n3KJ7p5AcvoSSkwci7owkLaD5CN//gkfc4Y/7M"
    "u6d0IYfnJl7ApjRR9CEf6kPhozhhosBHOaAVWLz9ZvmmDQYZp9HpZZwKFaFTH30Ux1EzTthusd26s0eg"
    "s8kNchMq/phINc5EW45dQSGqYR3VwCyNA44XQOzuWK0Hkwn1TeviSgyItw+arttPx/6MRFPb5tUKGsKw"
    "FsaqI9VKFG0sBLFFragA2kihAYQIrEUg21atRNAAQgTWIrgjIREG/JhMUtVpmzohtKAQww5UtIUgFGCI"
    "AilmZB6RYj5DQfskS+jYNKRSRyGwYjOkNKfQbB5vFQPSrachH+WQoNPpIzWIgx/9JIlBsiqHEcfEaGMo"
    "EdgWLLYFFtD5gqc08pfje7o0YV4BxRRjmynGstBjXJRIqfy5p2pEKlDLUpHTkcC+DknNRycIghLD7byJ"
    "w37e7O6kD4xnyXhGkpnZw92Cog7K9uk2Jx+cn3LtmZzCtvyNxJHgpKsGrblmpK1Fy1ePH4vlPcuYb2fU"
    "KwqVvEeSeCkPg1UdcZ4k9wImQAn3xN+x9AKyTLw7OuEx/cHjkU/bFco7uN8W1XBu1WmdR20cCrn2qJqL"
    "WY3JWFWYLMOcHXUWNZQuwjksYmXEshkBEFtMm7rO5Mt6+ZAyLq9fff3d199/9e3XZaKl/I0uv6IodkCt"
    "1ZEORBVP5TikE4XnqX2SS8yQuN/Z44wc0oBzSI5Y+X8W9m+Hcb++pLXpZ1x+Sh9Lvluy6C5xwqhDd8kB"
    "7WY4Jft0SjDNBQNIBmFY+2SRZsYHKFRRmO1re4JCSInFCQobFJi3Y35OApu55RUY3B3n3B1VzNBcxnUk"
    "xOy0mOcs4oal5SXEau90LPd9pCaXvNou4Vms6q7ursNp4lCEY1sdKSimcURCw9pUJRhSwIHuUDDuhU3f"
    "8a7D3FdXRrqgachxiDtipoiZ9qIYMVPETE+RULTK7DgGTWLxvJme71IFgVEcMeKIlx7TufgG8nsZkV+D"
    "gX5r+leTbRTkcx5SEnVsJhtUs6JdwE6QfB2PHz++q/mBl1dN1/vT+8u3189f5TuNWMTSDrKLk+ttor1V"
    "IHxx53zxjoki5gMtGlgcOuuypB3K3kDK+3ufHwlTVXx0x683CAStbaZZRD4NLV6qGhDvlMvv1N1ynHf6"
    "slTRIa+1PBvIA1qf5W9O1/zMuw7bhP/HzccPGj2lIjpgfur9jxey5ATT0Rq2JRX6Ha25eTXeDnmD5o62"
    "bmq3sfybWOxrLu9rgaWUA0j4RCSMlPqABe1ISv19nvt8QxYdifXa9ZEuvb7KovpkccQse5zJEeY8MCrC"
    "qoF2M4nq6Wz7yXtRSMJvKwyjWTx8GpP53DQF38SB2Aax4q9RKNfuvWK9HgPrbE5loTHjRuWZGwQItyA8"
    "SUmc2gSNa0BYj85Zj7UtzLhfKjt4r9QgctmOmOw3MxLToNtkr13XmuxJvhImO0x22JewL0/1qYZ9Cfvy"
    "lAQB+/KkRHl+9qWsuOyyLdfX9HalXNVz0uxVmngs8FhSzIPlE4+J39z8+vbDTx6PvTcXv95+un7r5U0P"
    "7bmyxmh0cDlhICF4fEAbFB1ceyRXjuIzZLUCQXNMw6C8ZwszW2ONwNwfy6YMDBk7VjNSmslOCzPqqyg8"
    "8pajrjAi5wisY0QORuSctxRQzzfgiJkjwZs3glUadY3JqVwd6QI4frGubwgn8m7+8s5LZ9S7p0sZjHle"
    "OuQjjwUvFHGbXhAEa5xwzxCs2TvFFX8si8UKIwupAkEWy0IvR5l8INuMd3oDG8CQ/N+dnaAilYXB47ta"
    "jkfX4tEV3yiby1k7pgU0LSDot6D/gcbyQHCDraOCwN6h2DtS8cRaHDhbg+Hg0+bT3PewWX9GoqjwBfpu"
    "JBUIthCbEhrCgvGd0eHtFQgot6DcojMaURdEXXpEXbKQPhF5Wa0Y9Yi+jGWRs30IJv/qI2/lHPaLwagw"
    "WwRhJuuXqe/OVgJQ0r19STcCCYfX5Q9W0f0qDkoGSkatZH7OxC0YiTo0TPWyVr2s4q/T1XoE+RHkR5D/"
    "sEH+/N8WmzeUhDToCDmvEA0qP/BoWEN6lFEJHqXKmLKOsAroLDlDJOfgaSTxr2kop4oB6dakm5vcVRxM"
    "budM7voZKXY1U1UcBt25JmFHnKpfecj85U+rbGiHa9VeNNI5WIt8+XidYj3ibAXTrDAmKiD8dmoieMqr"
    "6p443OFTmc0bPiHS9zJwOIjJRKGau1kvARjzbM86Is0wivZtFElFpTWI1gv6GEOyQMc+0lyrVht5qyKq"
    "kRdyn4Q9c5t97rGFqeVaJd5ZG1+oy9t1XV7xlpg81xsEjFkLY1ZumCZ0r9eDbJvE/Yy8/ubbNt26ktMN"
    "BvWmTdZ19aZO2Th/LbZ9rZlTWdPH0llpkl0bO9sYOTBuTm9zgnFzOONmXXBJpuIjFFpAd0hYC4tDag1O"
    "CZtMqDx0io4nMZ8bJ3haaIQ0nAtp1Htb70KWzKwiV00sRO2cqF2x7GI6oTGNfJp02XX1FVqrblXItthA"
    "ehl2e0nnuVWJdx7Vj3ROmKKMSmsTlBjYAv1tgWSumkKno3mFAMn9SV5kys5aHctrCGjuT/Mj9WcqE0dL"
    "9AYEqg2eaOHb8ogI21A5SlH7ZDegoL0/7bJYeGplyNeRMONhxnf01Bbl6F39tJurI20vbbHOuRo88f3j"
    "wdfgCeF+Hoc0mqYz8eOr199rXo11oFSsahbFrC69Lq7pzXXUgB2hGik/OF5Bu1b7bkAH1Lvrp/909W5M"
    "Lc99ryOhd6F31Xr3LYkjzSCL6mWt5qViocEIi73oXjQIHyJEhsMDcXDL6ZF73N4Ydync0+jzB2ZYtFCF"
    "oGpBYQrC1TmCq4Pjco51ThGNxxYHt9RgoN+a/phnUSC/loHGrGKgNa1qwGNVUrR7iy8Bh9/jK47MXcbC"
    "lEXJS/mxx/Bl9rLzP5CQBVZ1anUkIi/ORV4QYDtbMZuN66mjoNN66jRHIpvvxPNB4+uVX9kR32wvGumi"
    "nGG+fLx2VhHrHHiscyVvM7JrIATiEBvae2yo6EUzcR02CMSH4CXAfISXADHDSzhfL0HrHfTzCuAMDNwZ"
    "QOEDcvOnudcij3xkP4El5d/Qol5bNlsHHrB0tvwNamdhtLtmtDtiO/4a8yDz0zdC8FMeLzvbz1urtNbk"
    "olg/9gsAO2ZFLbpZ0M3izt60nxIvEnePuup+0hswqwfesanGe3vioZOhkw+sk/W6uK8OPqLmTe4zk+1o"
    "tRx6d3d6V3+M01A2/UOHHwIqNGcqh0SaMF5HgXdz3lfehFlmo4IB5xYFvZIsA77X68G1Odd3MYmMDh8v"
    "AWDbYoI2+5fRk71eD65tmul8HtudideAwmuC19TpNRUpym6/aXN99ITnVKxEOnzg6XBkbZG1dYb0vYSG"
    "/SyWM4DNfKYKBk+6jdMkDJHxv1aHtvf2nKog0G5BO058OjDhKAk5fElI51kqupkCRzlO5dWeeD7OOIGE"
    "pqn4VkbN7VUM+tt3btskJAru+GfDvaeCwsZjUosmlOX9mE8m4qkeJ1R8h8BwqkzXHQ63JX05qC0JlQhW"
    "lhBiar1jajcpj7viaeW1kS6WlshVqP476yoEhHgwyxqzrKFxoXGf1ri/5WNwbwV/HWq3vkCreysjdZHJ"
    "GngmC42daOw8/YAy7MdjhNEWNApyLsxMyBoOJ5EZnCH9ecFUVazdz/kGgSd9mz4p2jERWDNkinYNBAb1"
    "JtRjMLBDwoAba2XxwI01Kcacc8n9E7NLletGTxRnFghMMD0j33YlcmPftoaDb4s5pnufY3o69Tn7J/XQ"
    "JTopSTOFkanp6SkRCNfYNGTyKFV2wXab9RUI/ClM7YUJj6m9EDOm9p7h1N6N6/uUa9zbJYYnPHxPGFle"
    "ZHlPcNOFUXMWRo0juvUvGU+7CqjKa1qd+odc1U+fPruKvJu/vPOEyvTu6dJjifd8Tud3+flJI48FL14+"
    "awi/JwT62Ak10a2PS5mZkF0DQRM3c/QwcfZDrIx1mg08WgNg5CA2ekqx0QVZSiasDl9vQpGOsU7HzElA"
    "LWz8CgwGvnMGfquOkSYWMq4jIWanxSzH78XjhGexb2Q/NHEYnGhuRRQcCoppHJFQaRI/JYAGGFIwl8KM"
    "i88xc0cqkC08kdPh3cARKR5LMzqrGPDZaCeI7CarVnE7UMGnw+1JaGBHIqnXdELjmIRveNAVUG0uGeni"
    "qvFqcX7qjHNzIQ6V8DnqXIjDaE8ETQ+oAhA03ROxiGFAte5btT6hVnur1J1kK6s7wosfPD7xHmd87j2S"
    "xLuLeTadpabJzJ533EKXu6VQziPzCY2zt54c+TYbP84NGGhV02p3AkkNCoXunEKvCvqPjIRM/CU2km5i"
    "ERVxWdKII+52iwyon7d2GlLagIHVDn1uSW8XHjw708nxjk5J+GceBh2eXO36SOfKhXLlWOaOejpzHyce"
    "8QpXxuOxdK6I54ckSeR/SuO97a31g6D01IHne+RqFHUwO0hN/0mq8zfBJDFQRyG7bnM4JElUAxNuKAlp"
    "0KUV15gG4x9WBygNhvLL32/fXjTD/SHxrRycGhCOrNPuzUpWZi3BNRDqtq12o1DsLZaBohoU0QOXX69S"
    "WGYvWAMGfX9SPffXVDZYCH5uaTzvzLs11oz0ybfV6nE5sPI4BS1Hs15R3FJ1ywKyVAigs99kvXxIbSY7"
    "G6WWkAcrPVzFwch1WgsXojJTwVUMTNzTUsA/xeTxhtKuSGn1slbtBmLhOBEr+8dJZXnKenplEfWUN/Ee"
    "WTrLryXiq3gsUAZMTbCInDoR1+tW0THNn2PTNEwFhOqKVrPzfM7SubLf+ZJFJF52VVVXcc0zJJarCRzD"
    "ofRy1cFcbudiN7+8+nBx/bt6P79UdDyrAoJyJzQLoK4R5xI+dUT//Rqzf1Gp5TqHvlWuazXgQq4cSzVk"
    "X/dZbmojL6FCkpFP+82q6QRuofzc2pbPQxWuhafatbuHJFRRQ3JcDzwfIWSR0WFX6/WYDWI4G8SRvf+a"
    "BnSeE/SeP3Q30zUXabVAXC4fz8V6DCzDhu9u1cgJ7T1GBX7lK2hquzSAoLZB7R2d8NioTXeDQGbOPPdN"
    "JilVDMzqprsEIA5rQ7dxZgM5jRPIaUhDzDSnUcXgXbIq25nQWO3K6oo5KiAojJPKJG0cpSc9KQMvCg4U"
    "HCg4UIe18tFKvjfP1KWI+kAofbBr4nvYUe/eMGn9IyNRylKFydyZhKhChpSE2Fn13ILnd24xqh1/XWKG"
    "ROmB8zqPJAxpmkMNt4k2EjtFcyCX+Ux3zHLf/pn2hVRs5unXcRCAtQBwesdBw0k0SuOl4e5dxaC3uvH4"
    "zkhMFcZId7XDBoF6hy3OQvF5tsj9DiPy6ygIYJvDaGSdnsnGXQIQkDbft4vDzTPhGYamubUGFN27LufY"
    "AhqyByrUrVXeR43G+2ZxytmMRBEtprmbSKCJA/fm3Ccpj6kx83UUeEfZBlRKEVnidt3GVRxE7LSIxa1S"
    "7t+reqUuOQ8pibrSNxVcs0tNAAe1Z15+/PiuJtDLq+am+On95dvr569ySYpFLK0ErZwpD5H3uKaTLNFM"
    "2G+sGemLRPJvFRfLd9J0FZDlyCtGmRn3XbWwaL06/LuyRSGJkJ9a03S4LESV6awpmGEpF6kweg4K1BX4"
    "dYwJRBS83xnWmbqjW5fwyZTN3Mj1FKq0K9fjmNosylWe0JubRf0UZ7H+iDOyUCKJ+RrubNkWZWdtRjs3"
    "4ipkSHvxzuqjHmisplSn3iqgIZF6hGKGzGhO4QYBQ87KkItS5XAeXQq4hCD/u0X+t0grTmI+Nw0s1pEI"
    "LTodWvSFq5laxY/rSIj5JMRs1t1ZR0GDnVqnYe7uan3hfj4wXN+Bu75oZdvbgEnD+pJt6htOiML9eAuw"
    "ZYZqyzilUm9kUl2rV8sVPZTrOM/R72YYpqw9N5+EuUEhF+ugNtGMwZSSMwpHrQHQL3aFi/69Wdy1hFhF"
    "XR0rvjlO0DUl99Qw2l1CDhfr/vLkOXdExd7QqZyr/j4fPdKhZFtrtGo2KVaPi2kmO5mUs76lxcScJnQL"
    "levWTJfzULnwlPfVaVm+Fya01lEgtUkqU3YYPXEMFVM3FsEPPr4fXDeMpia2/2o5OmdOKoi/MnX0hlBf"
    "EwhxfFgnsE5sFCni+AeMs+T/tsjuLvlZr0e9z1YDN6KApcrCQm2x1Qa0Ff2nY2HshX3YcofaXITlwx5U"
    "B0fpGik3ILsuSqvNZW2hnFQb5WlWKr/aE89HKlPG+dND9/1jOhF3m1mJuYnFxCDXJO1I7OENmS8Im0Y3"
    "bJ6FRHNkgXrhSBeR8FeQcVJiEJ1AdALRif5EIzqBniRnqd+Ll4x01sAMnapwrYZf7nLsJYS7P+FiDPhh"
    "g1zJvXGzVxUD0q1Jt5iyWMFhG3N6G6OCQhsRV3EIt7gs4ZgueGxk3G8QSIDZm/YTwsLMrJmhAkEi7KSK"
    "mt7x6VX0ZiZPjYqmtCOo2F400gUUQz4ds2jsrwE967wvPAH8NxZ5jzOeUG9BkuSRx4H3SBIvZtNZ2q7v"
    "7gfZIho5I8ms/SJcsojES/WrsEY0s5PLtOBh9/HI47wIl6vdpHwRxHtwefXh4vp39Ztwqdh9Ln+/fXvx"
    "VGNVSiYT01LkCgYRylZ1d5KfI9mZEu7uoGojhzTBamdjwejnBRP82xinNSQ8EOfsU0e09jX1uTx95A0P"
    "unR2c4lWY8erxfmhDj3V9ceIeumMpLmyjXjqZQkNvCVVqGn9UqhnqOfzVs/O7Cp5Ncotv6fdc3vrS57Y"
    "VfLF4s0Wq49YUoBd4ui7xMpyNO0oTHDiuabUADN2hmpm1sKgPLUUcx2JYLfLUk4y3xfbnepw7BtKQhp0"
    "bJFVWEPCH3g0LKGuNY0j5tINlT03fxLmDO+ejlFfojWXknzxeJKvPqK55JJJfx7VmELyMVVs79o3v8TY"
    "vfYnpLI3FuaGsjs6zSILnVjFwfBxWiWKP23C4rmdhdvAwvhxWdIhSdJxktKFykvv7k+rwTBf7ATni8UP"
    "zKe/0GWn+VRd8ITxlC8d39MlmlcGbi4txGf6bEFC4+aVOg4RpWZqeMZj9dgv3RzTDQa1qjsbsdFNeMeI"
    "DZDda25s7jWNkxl5/c23ZjmBFnRXyQF3RbDb9EBlA6fxnCXlSY51GVzEMekQQQPXEMDwOrfkM/23vzfI"
    "Y4txTNZVdb2pq6EGT9ybq5+uW8Th4B0cBnFKojg1L96hsjfEavYbq5H1WxZybmIhaZclHdMHbtdGV0dC"
    "yq5J2Zn4X6I5Ir5ydaSP/CX9z4TPS1GLnpEfPCIWzVm49PjEW9WqeUWtmrqEtScO8UMnwlqadGt290/q"
    "p+N78XcahboaODgDNhGYFYmG9QU1FAK38LDORVc76mFBzPsTMwtCOraXtQIOgTstcHha5yRloXETVd9t"
    "t+HZRmLKgs2ZkXSxECxmC5uBzE0w3jWX37WAymogk3dsg8C7ZVHEQNNHHitOZNXUMWwgYPykZsbcyGL/"
    "ax52tZ7Xro+0sbu8bSAWS49YtHfckb2utobucJvojsTheKEjzPc6avXNae3arRqSWo9Wmz3tyTUt7AEP"
    "sCl/c7In2NxlLEzHTHWEjY70Kgx8P8G3W/aFzrboY1ccz6JAGu8QaTw6JywUV6IpjWVpv8Kn19XzKuGo"
    "6W0adn1renM62xLQtbCWkLPsYFXbvjq+Oqzf86BrPdtzrJ7m0+2utYBI21sEeEofvbe7UCIGX22u9hSE"
    "kU838/R609bAnSl5pzmjdM9nV+5sQKkc102DccinTBUD6CS3hRtM0/XOqA25LzN1VifoNLFIMTmdYmKJ"
    "JNkma9+AQs4uyxm1dWch5rw3Jddsto0tVTBeaddk7UpsM4sf6PIiSh5p59C4xpKRNtKZLx6TfHXPHoir"
    "yLv5yzsvnVHvni49lnjP53R+R+MxC0YeC1602x/6QRAydTxkWsrMhOwaCKX3zbgUTlLe0zCaYmcz7ROp"
    "gEBpM+ScyTfZwOHfAHDQi8LZZ9EDS0lqPtm8BdziUT0dO9HgSWXyntlcebh3d6i/jkKc32ZWx4xEEVWE"
    "rjT1cBsICjltytLXAX8T0uso8G7OO48DY1O4isGWXeczZf49Ne3rrYHAaHNnILFd5LGOROTRuWhUfc71"
    "fBFSyxBzA4u4o8uSToU6V+RbdTU/JeRcDveoxVZ4DmwRphsKvsEMJjl9gIng9T5VX9o5poMSGzB4XyfW"
    "1JVHzq7mCx6n2sTEZsmoR2KC5avtExMJz2Kf5lkG8eTROMqnd/fLUOiw25yPs76tUWCyCkLiwrjWeyM/"
    "kz2pAcOeZOEnWxfYo7R+R6X1yNrt3LUu8uWGlNZAoNQ526VMqujtl9qyXjZMiUCBBewUFFigwGIQxKLA"
    "AgUWjhdY+CRLzGazrAFw9ZCKPhneUXSB5L+DzCP5f9QKOOF0WuWE60gk/51OCWOk92DF7FRw7B2L7rVh"
    "sfWCUY+AWCjWHnFgY8CmNDFMRmwwu8pDuDq4cbdZCN0pKggf7Lzg70j+1wnRuRd3YE4CaqGCKzDoX+f0"
    "b83MigIrW7qKQ22laxJ2ysK65lkUaE2sckUfGyuWi7eom1or2pGX36lnxZQStU2tlFNGwnnkIHPJGeQg"
    "yvVIQShSEGSSqjI6miqRNQARLbSznIkibtQLsmRmJecGFAaXa3J2zODS2lq9zKwjRrFQkHUIYwjVQ/s6"
    "cvaop+a4S+GeCjMEN2YxwRUAdFvQXZmm1swwdDceVkDoPLTrPOwc96zjfYiTng/MO18IimwM9hoQ5rpr"
    "5jrG2J6FmJ3yym7yRletb7ZZMuoRCC86Z+GoDdxRcytT4O6OBBfNTZ8hoUJPKnSrbrjLBnOWRzqh6gLG"
    "yH6NkVt+T/XdwOWKPqZIKhej8PHMCx/R47ufZodjD1IeJrVQslCy+1WyfyVhpnf4yxV9lOyDXLyTQRvl"
    "vJaRJ566RIJGnj/jzKfGEzievNcWat2tYTTnEW6AEt+5plm/FyYhhyoGYQer1nG5BRlFeUrE4Qh/doTN"
    "YT9RHp/HqlO75yQMu8+kXYOs8pOO5cRWGcqvXn/3bZmTlD/ospA37y/evSvSjm5ZLkXqWG+7bNb0sl6K"
    "5Tsp3C+GwxhX7ldhKN13UGV2WyWYH5RvLrubH8SjVHmG0H/cfPzQlQQpIU3Hl/mp9z/e8I5gl2ToNWVT"
    "KTaebHmDlqYkD3a1/hUcIg/ORR7aIjabEl/FwOC3sEAX2V1o21/RxKJiy7XXyxHz+H0e6LhlnWcU1xdo"
    "DeNV0CRlfc8nRhHPydqviKph/O2pEBuKrdj4Wa2BQGlrCqDgxrTqrAaCSWgTlGSRKgT8hJ+1BsHJcs4K"
    "rJ/G9cDoo4WxXwPC0ndZxkJR+3ScRSlTzADWS7kBhZxdlrN8JdUNbt3DWSoQhHgVIV5KYtmCZmp1NGCY"
    "oW1xMFjIuapJtju2vkEgtL5FaD2ncUyjwGZscAsMleG0ymCJ1XToKg4SdlnCwoITf5WFiGtAyNg1GTsS"
    "ypcx+j/JPb8jkl+7PtIF8vNAzUaFP13dcuFJiJfOSOo9ksSbsgcajbxHls48EnlCB/3oPcqLxFvQOOGR"
    "lxAWeHzisVQWtSR561yxXta6FIHiLxJZ9NIuitn7pyH74ES4EdmHvVOM7AOyD6dHKbIPx8k+5PM5TDjf"
    "IEC4BeG5YWPjL1RwSPo45y80jiuwOhJqp1EdCBjnUUDC1mGdfLc1K46tYqAaLVRj8XqYkV7FIA1kznlM"
    "SaKe2dk9lGSDsRxKcjqc73IqiUMhxZ9l8FkTUiyvj54MKRZx7H4hxRs+p+lMiKKI85Ei5jcjififfI89"
    "nqUvvV/oUvzn3XIVwxt5heM88vijeKo8sVKGABkPPBblsT4ZUrojCW1HFQ/xgQgsOhFJQGBx7xQj/rVH"
    "Su/EHz1hCpei2/apQGBv2hwjL7f3vLXFhPU6CsTbdMHl2nSssjulA92RlKiCdN7zoAxQ6Q032RNmoMkD"
    "u14P98jiSeVsZd023aPuIw02mAFNDDnwmQbmsTUETk8grBZTn8d2sdMGFIJ2TtAOxTfe84eumYbVy6Mn"
    "oxtzsRJ9zwgQIECAAMGRKb1nqnOhu83+9Xp4qDbdMTGfG0cGaiB4W+asC4PClPMKBA+6zWGJcLSGYn/D"
    "0TpLQaMpeddNyXMqPs836o2tQNAcu0VzrNx5TN2GKmYLr+F0bC8Dp6GrvKfboOos7oEF27er3vD5rWLw"
    "/LpTJxWTKJnIYGGUzrqCic01I21EcbV6PJfLjxhWTFISWzUt14D7sAxdPZ3sROxCxDgPqFsfSRjSNMcb"
    "8tpGgtzjJ95dI/JwmXfHNO4Tyra3nu1Zlfwxol7CAiqHCRBvDf4xr/TlUrWu6oLzumHixfxRrpRXE/EF"
    "PfGmPmvIc0e3ROLQiU0JShVKdRjk0iiNTc8EqmJAaDNcJfflsdU2oICCXiW9Nk9tGwlyFYMIVAY25yEl"
    "kZrWEtNs/BOgYRF5+fHju5qvf3nVDP99en/59vr5q5xrsYilFYsarowDRcRIgg442OWIz3qRpnS+6Oql"
    "rVwd6TzWR3o34/xePG35elScDtxxDGgoNKmxVdOAwaRBMdNQt/fajLKUpJnCgOo+srkEDKgDa3cz9+OY"
    "G9VYlgBUBJhXBASZ4EZ8x/Hc5AluoIbkBGz1HDti9f20UsQdZl/1ci+7b6XYGXqNhm75rSVuGNuuoWD3"
    "NauuxMtiWnS1gYBOFZ1WQe02EuS2ooEJS5UF2/p44AY1JGPgwBFB6RiYDTteA9BcZNVctAln9TR8q5DD"
    "PehfOmzyVgmNxIO6DhJaRLUVcIyhdTny4YdEyCCwO1yyBYasXZb1yge0Slc1sZC0y5L2Yyp5t5BzHYmw"
    "tXNidiQ+9VsRL+gIT1WujnpEpxCTGnhMKosVtkW3T7RaDo/IwiOSQ1kU7tBFHJOOYeslosH38BqKJYN/"
    "+3uDMGHVGLa3VxCHcyBf7YmuXTuQCRUmhMLsuMmPT+yIgZSYBp8feDQwG2M9qr9+iB59YDxLxjbcKcB2"
    "JJ6OOd6DQzt/tvMm8HZcM4Nrfi1LJMlWbm0dCjmfhJzvqE+yxCjMrsKi2MRi/ARhofg+44RFqkMd9W9b"
    "C4z3zeX3DYnEIyYSEcI7i3dsLSyzM+nqKMRJeioyR2KnFzRm/uyZqpujuDLSxUzJZo0zEdNOZaAMmCrU"
    "wEqLbxcpdbyydKQJkHYGod7MSGwahTrNDUC8L5/HIY2mqXw1Xn/zjYbQ9fsvVjXnAK4uvS6uNapFxEtl"
    "wPBq+QDZffXllz3YFas62c2vNSwWHqU0Upgr3UMtKxAMtTQcanlUZfa//x857+v8"
)
