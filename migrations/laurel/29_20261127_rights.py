"""The rights of a person over its data, and how long data is kept."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        -- What was corrected of a person's data. The values go with the member's key.
        CREATE TABLE member_corrections (
            id uuid NOT NULL,
            member_id uuid NOT NULL REFERENCES members (id),
            source text NOT NULL CHECK (source IN ('UPDATE', 'BINDING', 'IMPORT')),
            fields text[] NOT NULL CHECK (cardinality(fields) > 0),
            before bytea,
            after bytea,
            made_by text NOT NULL,
            at timestamptz NOT NULL,
            PRIMARY KEY (member_id, id)
        );
        CREATE INDEX member_corrections_readable ON member_corrections (at)
            WHERE before IS NOT NULL OR after IS NOT NULL;

        -- Keyed by the digest of a link's token: a table keyed by a value, as those of codes are.
        CREATE TABLE export_files (
            token bytea PRIMARY KEY CHECK (octet_length(token) = 32),
            id uuid NOT NULL UNIQUE,
            member_id uuid NOT NULL REFERENCES members (id),
            state text NOT NULL CHECK (state IN ('WAITING', 'READY', 'TAKEN', 'EXPIRED', 'TOO_LARGE')),
            requested_by text NOT NULL,
            requested_at timestamptz NOT NULL,
            expires_at timestamptz NOT NULL,
            head bytea NOT NULL,
            key bytea,
            content bytea,
            size bigint,
            made_at timestamptz,
            taken_at timestamptz,
            CHECK (expires_at > requested_at AND expires_at <= requested_at + interval '24 hours'),
            CHECK ((state = 'WAITING') = (key IS NOT NULL)),
            CHECK ((state = 'READY') = (content IS NOT NULL)),
            CHECK ((state = 'TAKEN') = (taken_at IS NOT NULL))
        );
        -- What is encrypted can not be pressed smaller.
        ALTER TABLE export_files ALTER COLUMN content SET STORAGE EXTERNAL;
        CREATE UNIQUE INDEX export_files_one_link ON export_files (member_id) WHERE state IN ('WAITING', 'READY');
        CREATE INDEX export_files_of_member ON export_files (member_id, requested_at);
        CREATE INDEX export_files_due ON export_files (expires_at) WHERE state IN ('WAITING', 'READY');

        CREATE TABLE erasure_requests (
            id uuid NOT NULL,
            member_id uuid NOT NULL REFERENCES members (id),
            state text NOT NULL CHECK (state IN ('WAITING', 'CANCELLED', 'DONE')),
            asked_at timestamptz NOT NULL,
            due_at timestamptz NOT NULL CHECK (due_at >= asked_at),
            asked_by text NOT NULL,
            ended_at timestamptz,
            PRIMARY KEY (member_id, id),
            CHECK ((state = 'WAITING') = (ended_at IS NULL))
        );
        CREATE UNIQUE INDEX erasure_requests_one_waits ON erasure_requests (member_id) WHERE state = 'WAITING';
        CREATE INDEX erasure_requests_due ON erasure_requests (due_at) WHERE state = 'WAITING';

        -- A person is erased once.
        CREATE TABLE erasures (
            id uuid NOT NULL,
            member_id uuid NOT NULL UNIQUE REFERENCES members (id),
            at timestamptz NOT NULL,
            content jsonb NOT NULL,
            PRIMARY KEY (member_id, id)
        );

        CREATE TABLE retention_terms (
            data_class text PRIMARY KEY,
            days integer NOT NULL CHECK (days > 0),
            saved_at timestamptz NOT NULL,
            saved_by text NOT NULL
        );

        CREATE TABLE legal_holds (
            id uuid PRIMARY KEY,
            member_id uuid REFERENCES members (id),
            data_class text,
            reason bytea,
            placed_at timestamptz NOT NULL,
            placed_by text NOT NULL,
            released_at timestamptz,
            released_by text,
            CHECK (num_nonnulls(member_id, data_class) = 1),
            -- Words go with the person that they are about, and nobody is erased under a hold that stands.
            CHECK (reason IS NOT NULL OR released_at IS NOT NULL AND member_id IS NOT NULL),
            CHECK ((released_at IS NULL) = (released_by IS NULL))
        );
        CREATE INDEX legal_holds_of_member ON legal_holds (member_id) WHERE released_at IS NULL;
        CREATE INDEX legal_holds_of_class ON legal_holds (data_class) WHERE released_at IS NULL;

        CREATE INDEX guest_orders_with_contact ON guest_orders (recorded_at) WHERE contact_kind IS NOT NULL;
        -- The letters of the member in an id: after `mem_`, `ent_` and the like.
        CREATE INDEX audit_log_of_members ON audit_log (substr(object_id, 5, 26));
        CREATE INDEX audit_log_reasons_in_time ON audit_log (at) WHERE reason IS NOT NULL;
        CREATE INDEX audit_log_networks_in_time ON audit_log (at) WHERE ip_prefix IS NOT NULL;

        -- What the application's role may do to the record of acts, and no more: take away from where
        -- somebody came, and words, when they are at least half a year old.
        CREATE FUNCTION forget_in_audit(what text, older timestamptz, held text[], most integer)
        RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $body$
        DECLARE gone integer;
        BEGIN
            IF older > now() - interval '183 days' THEN
                RAISE EXCEPTION 'the record of acts is kept whole for at least 183 days';
            END IF;
            WITH old AS (
                SELECT id FROM audit_log
                WHERE at < older AND substr(coalesce(object_id, ''), 5, 26) <> ALL (held)
                    AND CASE what WHEN 'networks' THEN ip_prefix IS NOT NULL
                        WHEN 'reasons' THEN reason IS NOT NULL ELSE false END
                ORDER BY at LIMIT most FOR UPDATE SKIP LOCKED)
            UPDATE audit_log a SET
                ip_prefix = CASE WHEN what = 'networks' THEN NULL ELSE a.ip_prefix END,
                reason = CASE WHEN what = 'reasons' THEN NULL ELSE a.reason END
            FROM old WHERE a.id = old.id;
            GET DIAGNOSTICS gone = ROW_COUNT;
            RETURN gone;
        END $body$;

        -- And words about a person who was erased, however new.
        CREATE FUNCTION forget_person(person uuid, letters text)
        RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $body$
        DECLARE words integer; handed integer;
        BEGIN
            IF NOT EXISTS (SELECT FROM members WHERE id = person AND erased_at IS NOT NULL) THEN
                RAISE EXCEPTION 'only of a member who is erased';
            END IF;
            UPDATE audit_log SET reason = NULL
            WHERE reason IS NOT NULL AND substr(object_id, 5, 26) = letters;
            GET DIAGNOSTICS words = ROW_COUNT;
            UPDATE redemption_moves SET reference = NULL WHERE member_id = person AND reference IS NOT NULL;
            GET DIAGNOSTICS handed = ROW_COUNT;
            RETURN words + handed;
        END $body$;
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP FUNCTION forget_person(uuid, text);
        DROP FUNCTION forget_in_audit(text, timestamptz, text[], integer);
        DROP INDEX audit_log_networks_in_time, audit_log_reasons_in_time, audit_log_of_members,
            guest_orders_with_contact;
        DROP TABLE legal_holds, retention_terms, erasures, erasure_requests, export_files, member_corrections;
    """


MODELS_STATE = (
    "eJztXWuT47aV/Sus+WJPlTI1L3u89tZWdY8nzmzmkXS31+vNphQ0CUlIU4QMkt2jZPPfFy"
    "D14BNNQC+QOlWbHXcTh1KfS+K+L/75JCSpoOGzi+DvaZxQccUfnnzv/fNJROZU/kfT5ZH3"
    "hCwW24vqFwm5DbP1ZLUwzpbdxokgfiIvTEgYU/mrgMa+YIuE8Ugtfx9513/+4CUz6t3Rpc"
    "di7+uF4FNB5nM6ZsHIWwgW+WxBQvnT02fqpgH35V1ZNLXEpxH7LaXjhE+phAl5l7/8Vf6a"
    "RQH9QuP1j4u78YTRMCiRUbyZulW2YpwsF9nVn39+/+PvM4z6lrdjn4fpPGrCLZbJjEcbYJ"
    "qy4JlCq2tTGlFBEhoUSIvSMFwRvP5V/lfIXyQipZuvH2x/EdAJSUNF/ZN/n6SRrxj3sk9S"
    "/+/1f6y+ZGHZePzp8834+t3NePykJin1FSrkr37l80hJmUWJIu+f/8rvu6Um++0T9QFv/3"
    "Bx9fWrb59mFPA4mYrsYkbck39lQJKQHJoJosj8VqhmzJdx+2R+/Yst9duHfE3qmjaniFbP"
    "9+SuwLP6xS3x7x6ICMa1K/wlb1tbvzR/Oa/+hkRkmtGj/g71rSt7ys8xfWTXWa3otPGM05"
    "h223zamd5hizB7PLEdYDtwgGi3NdwwiOXZ/WqUXrLp+yhpIXWDqdApf91DIuX3lf/87t9e"
    "vnz16s3L56++/e6b12/efPPd8++UTlDX6pfeaNi/fP/T+0836gtxuc/nWkD9okw8Seqk/y"
    "hJS9icNtOeIyqUByvIs/V/9FAAGi5v3n98d31z8fFP6vbzOP4tzHi6uHmnrrzMfrus/Pbr"
    "/MHfkr+5iffL+5s/eOpH738+f3pXfT02627+54n6TiRN+DjiD2MSFDlZ/3r9K2fsloVUI/"
    "ckbDNaCpf1Fstqob2rNKfzW2nxKD9Hejc/ZNfy36nLEb/lwdJ7kBYM9ViifkVueZrICxHt"
    "5Erten/YUU5ooXY7aiNgE7JLICj6mgUF0/QgxN7Jb18n9IZ+abGe1usrRMovNiwKb97990"
    "1Ja3/6r4urjNePF//9tKS5P3z+9NN6+VZtf3r74fNlhew4kdyYsL0BgG4Luh9IpLip8f2f"
    "158/NfO9RVQNVeYn3v95IYv76CNoiFdc6ImvclzZU9QNqsQLSmL5DWvEX7KIiGUz9VtMhf"
    "rbZZKHnoZD+uWKxw3pkvPL958urn5tftwvG3i//PXm3UXVK4vvaDC+XZpsMUUMdhmLXUYR"
    "aGrsFTEwSRqfYosIQwGHOINzcYaiiOmXBZO3sxByGQkxOy3mgPosMNZIZZSVTlqFFfog00"
    "OopJxBU6VURu2glvrDvoFWWj+V5ltWGbmHLas//PZyx4rl3z+2cWEawJa+TH8kfChXhkaJ"
    "WBpuYEUMtq+qSz5JYxJKtgKjCFQVB3Vsro4zDq1URxkJ1eGa6nAkd/qWzBeETaMrep8poJ"
    "YcatOykS6X6q8AUqHlCJSADTx1uZG4Gd0VGEJaNQ2Qvz91TlvLlIqQIRUqvXzx+s3r7159"
    "+3pTn7T5ja4sqV6CdE9FM6W64q8CaEikHrn6S6Ul04ayO30iM20qukOOoYsFKT8+oVGD+d"
    "ieyixAkMvcIZd5T0ImTTnB56bGexmJULVz1nvpDRNUEW/ho5WREHMvxGyWkSijoME6ajDX"
    "vONHvOKu3jCc4IE7wSg2PZAbbBp83ino3CMKD+MzwKIZqkXjmGJtbzWurOikXru3Gj/SXL"
    "NJx6ofChHKbgMPOt9oB3VeuLGJnqnAoODRoHN61Y7EwSETB4a0VmCgtUIrF+blcUUMqkvQ"
    "h+9EJgZ9+IMx6svbvq+2G7uSoRIUgnZO0I54bx8ze/aSBNM2762yYqTz3lbW8a1avBfvrT"
    "xwLruvsePWeo8dfDa3fIfz8NcQkD2Q3Za9EiYR2Q0AIVmrQmB4cwd4iqfsnkYWplIRBzsJ"
    "dpLOTrohU62VtLrexUZKyPQAFpK864720eYOsI4c3O5gHR1dr8gXwsQ2Wi2HZWRhGS3SxE"
    "KBb1FQ386p71LBOE+Fbzb5aoPA+9SzcrsZ9e/et1bbba9qbSVfrRuzjsV2RnZOQJY7Wkqb"
    "O8BSclCBw1I6/nAM0lBPrXR3SwELaSqkLintYVGplDAyd2dh6SSCkru6aFvT4FvAkNLge+"
    "vyTHhCQgM6N+vBZgObyCsPeBtyxf7nQj4riWYMRWmB1gtY2bv+BrGvqf7PvBt57Z6EKY09"
    "IqgXUxLSwHtgyawwkP+rWOEtpvqb3x9dQU7YtCgaPqLbgLCQRuUcIsyaP9fjOuMXQpCWqX"
    "ard6FO+fAGCCgS//LXao0EnXDR8JBeZzt6S5nEBlPh7BOPhjWmq3EM+SShwoywDeQc+ZqT"
    "gBp2pBcg2AhthrYj+gK3Z89uT7rg0SVJ/Fmr31NaMdKmP7K141u1uGM9bbvA4Vo4YfciL3"
    "H8Cg46X4TyjzbktQIDrTg0DIeGnQndLQkHXSfjIHMOR25kDFaOXnfW14jjkf58UIyvZovX"
    "SW+fKVmAYKbkTufjyT87NhrnWYCA+t2OJpQelWH7zQaCvn/MmDqTsAqmZjpgjE5YxOKZ1Q"
    "tWgeLsENdeMKfilm+JEIwG2shlYc3o8dhlPPbz9Z2Cl49UVBQCMsal2zUsirYdtCnag6OI"
    "4R1oFmvadKCAzuPeQBDnMPK63drpedA6rbO0oMMen50Kd8Ls1GnnCT++/fbeEsWufORdOU"
    "v4GnJaxIDQam3NKS22/nhMZobDwniETQkERqtzBu6s5tcUcfDv4d9rrL6f2CTRWn3rBV2s"
    "vqlc27ER4490SQPvdpk55wGb0jjx+CT7KWTR3Vexl3D5ENd9ehPgDhZkdpMmL6j9lO8NxP"
    "Js797Ykfs92huNFeeio4dJKZ9MqLCKxJeRSHU5p6mLYqZfFkzezkLMZSTE7LSYBfUpuzfW"
    "OhUYHJlae7miJ7BjNQCrjazSyK5jv4iDe+jabuSUe3ilCvtIqPUQC2tGHZxEkS+3b9gvhI"
    "qziVsjT/7oS6ygJOZRtzxwp5vs4j86FwY/j6QwBk4ZD5zKHnyTbNkGgNItq1nvaoMx4XuL"
    "AOE2552ioOEsCxr0RkvHYjVrK6Uy9qeLTdIAQYeu4/YGYtToze0HrThj5jCjqtCFe0xjjg"
    "s2ZUbW8xYBwq0JV1Ebc9LXKCviexRWPIjXMiNRRBsazjVVrFsIGDdnnMVxahVPLwGR33Mu"
    "ol4U8j0JmfREBZ+bSrmMhJh7IOY0SljDDtpFzhsoBO20oANBHqLxnEW8YbCkdkpIGWgV6H"
    "NMYZ5mXMhMAa3etDISmWiX3zM14l+MzecyV3EwTG1cMMWhpJiKiISN8ZvHBFABQwrmUlAD"
    "jiycgwIMO5zLO1xMVKWZhSVRAcKSsLUkslfFIu5RxWF3M9/dUEs49P1N0DnLhBWQZVwXc+"
    "v2VsMNaIPb6fwsp4odrhPu32krHjYrRh2KNGO1eH8lmk+/90heZcmF97ffsUgNoUqWf/Mm"
    "8mcShqsOvrm3LnSwquG0+xQUefau6AJFnsZFnlN239zP2m7XbiAogrM2aee8aZqrjvU1Yk"
    "Ba9twKD29W+/vVqnRGq5abFnfR0Bslsi7QwWEgA9d67lkb7mpAi7o4I5doCxmSctzbccL3"
    "VDRTqtN8BdCQSD2yxaHKC9MG/15fkJg2efYokOvWXhIltKnBpH1mfwGCmf07zOxHMY/VW9"
    "C3yCUOEzgrMeMwgSNoMDcd5k6OsqGDDL944H4xDsk82LC4U07RdpfCw7gRMHKGauQ4omvf"
    "CRLL/7jKD4xr0bX1RVpdS/Pl49UpdGiXh65Gu/xxtTQakI+qp0l8Z6WlizjoaOd0dKmnSK"
    "oQcwFvURCv0+LN30SzKFMRg20T9cV4rVz0bPQuTUdfZm8+jPfLjCTqgk9FwuSfEvzgCf4Q"
    "e0RQj0fh0qP3VHiSYhrYODzG94d35ITpDu/o4BQXlL25oQ4bzk1lg6KLkxVduKLn76UAr+"
    "hUCkos27R9dY1e56vVY7Fa3k3zb06g+jpvax95he7qpx6L8qOp5CZ/S2L6g3fDRcJZTNVo"
    "8SD2WKKw2QdrTrfaz7130Pg5M2aqqIiB9jfV/ubDFXYcq9CjnewwPqndRIV9zFI4d+ph6e"
    "7d0p3Ij6BiIVjzsPP2cwsrwH2dXuguqfs9v7B0ypGatmIT5qpA4X045324ZALfSPp05u/6"
    "egfTN5dEJ7u3ISJVLKEaeeqrdEvdt+F2sFddrAI7D7s1+9fAflqvh+GEbhPXAx/1AVHmur"
    "2Ig2KHYm9W7B8z5yaPXjWr9soKrXJfuUqZjkcB/MAVMJzpvTvTLlqTgyAWQc4jG4wIcp6M"
    "ejhGRx+SbLZbFzE4XByFEwP1cBCjPkNBK2/BJEq0Xn/8EFHBBbtNWZiwKH6mPvYUXtjgKm"
    "a+LLiQ5kbYmi8oLRhpEwbZUvnJYdeMwaaaJStaYVMaJ6sZrPKBiu6+ir2E39Homfe3O7r8"
    "m8cXNIqzq+ozPBIFKlkwo4J62Skh2aUHLu6o8GYk9uYkoB5LfqhlHI70uf8bqQEy6mrk8S"
    "gvuVVLFySOFzNBYvnhnMY7T5lV37X+KutSuhvIvpK5jwdShpDKbQ+xnDqQ5a5iNDApEadC"
    "82e/ncxVm7tx+1gVB/J3It/Gdylj4bw47bxIU5PJ29n0C5aQELPTYp5R0mAL6AzbNQJFim"
    "aW7ZZz6fHUKb+mJKRBM+UrQIXxTzwaVr9tE1etxTa6R7S93KbrU9oj0g70kMbsHw1WrfYQ"
    "thUCxyY0SKnbURUksBl7UYChP99lZZuQOxpZCLiIg4Rdk7AjcebfEz95y1Op+URLoLmyYq"
    "SLNE/kWvkEZos7RZqPVrx2PSdh2KqEGoNUDSpo9Q44G3BdKaBXL998u1E56gedkrn+ePHh"
    "w1qrtAdSQxInY/ngs8T4fIgaFKdEGCl7h7YKzR7RaXNASStKWpEqMEwVqBBo1FR7qfWrCq"
    "i9KLaz2W5LQRf515rkC9brkSewyBO0Hj7l1slTLw77hO/tLK8FWYa8KU7bXktUgKDjbIeO"
    "M9RgDsZPRw3mGQrazs/d2cV1LMR2dh7u+7kqlGzxcbcXRzovl2XL4OcO3M+FY3BExyCvBG"
    "7ajNuzuVsMSg6qrHfO5iZE2JVtlZGwdpy2diYsYvHMSs4VKNKMLstZjRrNs3Nmdm0Zd7xA"
    "y/Pe27WlpmL6YEN+CQbuLcO48pWIbNivAMG/Hf+CTtKYWm4+FShkYCeDNAp4ZFMoVgJCw7"
    "um4Z2KndDgA9cHUDYrRo9HUeRrH/IdzqZcj2KXP3cbb1kD7BCHaazX1gQIGqu1LeMDrnZ9"
    "7jE6gHHsJxYAaj4OWPPxQMKQ5kN+DXmtI0Fu7Ui7RCxNT8goYEBohVCppA3p3CJAZoXM3P"
    "Qx5LMEAqXVShjOVtNUTZK5awyqla19ThxtcYoUjiMe4dsZ9e+y1+gPlAQtTmF90UjnF/qb"
    "5WPVUXzCNPv2m5jtK2XcfvYWF3pOjrKzoO78iFoTPsgBySV+FtA2JLaMAqkn6JToAZmnsf"
    "UwE+Q41l153EJAG/2adtI3ELDea5v6UXvawJY+oRkdpcoEM9uwtxiYz3synx2ZMdGjzaUX"
    "ueEmi9OiBqMGhZlkbSbliQQLIVSAEIF9NRLnhuHINQI2k62luhD0nvHU0FgtosC9LfenrE"
    "Rxl+2DlEKQcMoFS2ZzE8JLINBuQfsivQ2ZPzZ80MsoEG9BfMymEUmka2kahCjAsLGbbOyO"
    "BCL+iwo2YT5RLLWEIqpLRrpgREiDKRXj+wIGPbQD76FFe6HVPt63wAON7EZmFHEQsdMiPm"
    "ExhGPdJKeJaCC254QYENs7uQgm8q+V38pGCDUoxLCrGBrCfe3D54oYTJ/r57GVH7OKurc8"
    "oG/lvVocw/qikc41XFXp+XL92JcAmzMsM8mPvIcZ82eq0y9/NOSv85Mm6SLky7nchetdgv"
    "a32aW4VAkiW1h/gdqNqRJoOKnxHQdiomZ0103KoAIPdQSD9PWc0y4/pTSOafyogims66xj"
    "pjmmm5ZpaCJXXSs+W5BQbhIjL064oNmNR17CwvDpM+/zxCOer2qkxVexF6fz1arsAGO1xi"
    "PyBzpfJMtOXet7/8AdNFfxu5hsq1Ucoqnm0dS13E1yYGUUcmAWOTD1AplQvl4Psi3IfhBc"
    "uuhNBsaFEKQl3VgEVVgfnktZ0PF/+Wv1UeWpbzfor4yEiQYT7TET7VHbzMQo62iN/TIjiT"
    "eXvkQsDZ4cLg2e7AbPvF+YfGjTJDOdNtcyGypRZlTEk5l8QOoW175uuoNV5Zaneib2FJXb"
    "nRnjBQgiA9UjeV0JabkRj9/bKS/qmaszqjsXeo2wOxjaNT51qQqMtIYFdEIL6Of4cSNota"
    "arHTROd4lMbSwCFf+hi6ffe5T4s8yUUdennAcej3zaKepkdDPYPg4qZ10siS7qdGub6FeI"
    "IenoYw/oja30UgEGpQSl1NI33p6N75SDN8i761UFC7pN4m2AoJ7bca3hlqZ2d+My8Jrbxi"
    "O0ZxdahyMgv9CpoSkhSVOXqi6DtkaAcAvCWRynVnZPCQjLB5ZPy7kEAY0SlizbDiUoXNZa"
    "QCxfyHZwv9UZgCOvMNr06Q+bjII3I7EX03v5hIae4A9xJyvJ/I5wxB3U9zhm0glVhGnFp5"
    "5U4QtK7KLzZSTMAZgDuuj8H2mbPVC6rjUIVppNquKuxQmbUgGpuqVCLtcMxFnGzrsnYUpj"
    "jy9o5E248CJ+y4OGMtBdbwY7oFd2wIOQD2JTolenlgogqCSoJKgkl1WSVh91VEaYmDJwNS"
    "Cd+Vh9kQY10J6aLYCOl519cSBeT5OajWmsKBy38q8ZLl9DDkYIe6thy/6tcaqrYVsj7GrY"
    "HJsZYljC5vP5gkQNk+50hBVA58jZYrb6K7sztoGcI190TlhDU5OOrw3kHPm6ZSKZBcTwpS"
    "yizpE1aZ9L26ch26ojrQA6R84W0pDgEQnHC8EnLDTd1BrQ58hi9uaNl5Q01FZcz0kYthp0"
    "ZeSARpa9evnm240hp37Q2XDXHy8+fKgbclM1s8+oXGWLsEpZOUblsTNWIfdJ0xbQzvcWAb"
    "4t5ky37bntU63aN9ojDLUqxDxuUxYmLIqfqY89Rdhjb6OuyhP3BA/HMU9F06lv7a9BFYd8"
    "ucXbsCLRau5EExY7kqUMpLk3vjUafV+B4fHfhXqb0cYlKHJDzuWGSucFUZ8LuxnWFSgE7b"
    "SgQxInYyLtpXtqIes6GuJ2WtySd7uWuxJwD0LukQ3TBxk7lde/pkT4M212f7tk1KHgLM5W"
    "Z0tPkulH+dfx8/4Jv6NRQ5xcM/NsCxn8xLP3n25qk86y7N1YqeTXphHeChQh3q6Zrsfj5s"
    "25rnOk1CkdFc/YQquh1gs66Ce1tGNB9M2MrkqXSeKpRqWlN+f3VA1Q9/ikOGwtP6XcC7l/"
    "F3sTJuLkBzV0vdwO9aQit33f/3+jYlf6QvCpIPM5HaM/vSda1C3LxV19atCfXnwLTFit4k"
    "As+tBPG839u1QBVsGAEhARH+eiAUUhq1issDkbqgI8Xgnv88Oar8euo17QKBjPWcQbikS0"
    "48XKQPBveyyXNG3H+cNsvtPV0Yh9urzbZQkJW2HXwJC1y7KO02yLtJtsW8FC0i5L2g+5Xd"
    "aqBISMnZdxbCvjGDLugYxVKNLmNS7i4G46J2JnAvti2j59fHVtpA/ny1X7mvn6Q2E+ibqs"
    "fuIR9R5mPJtTpn6+JSGJfKoOTXmwmBFr9RGI2TsR90TM/uAUF7rubmMubo0Pt6nAQCtSIc"
    "chNjN46oy2t9xsADhFfofWmkz/m/YVlEDIQ1nkocwdArgCcAV0rsDvpen+ex6G/KF1ylR1"
    "idYxmMjF48lq9QlHTjVPjdFMxm+eGWO5LT1ufvd+U2q3yuXbwRLjQVRFFM4JMkriObKV5N"
    "WAn32fqGFW2pLB4iLtdrJy1vhq/V4iDkWbeuSp72d86kzbLVA576CzoNmp4JUd6GSak2pf"
    "dymEU3A66vvgFKCx+EwE7ZbJtlCif9RmK67qZLStAQYdH8rWUt0XkbdBe9n/rZM3Da0XFc"
    "uMRT5bkDD7SS5osO0O+UHIGTlhiiBndERrr/gqmJnRZRyIrRArdxUTK3q1HEY0jnfq4Vka"
    "PE183uQ2tufyCpCdsnn9KWQ7SDIPngY8jScH9jQe8zG6exc7uRXyH2WWb43+RjPf2InY6b"
    "ZwGZwwu3RhYti3sG9h38K+hX0L+xb2Lezbun37I/WZpuyheFlr3QarhTitb+BGJeLQ+zcn"
    "V+fbd7YnV+thUFoYlLlmNLFmtgiU3sOagTXjsDXzU0rj5LOa79Fiz5QXaC2aqVqaDwuBUT"
    "NwowYFlYea+Gd8iBGOL9rt/JYvCRVRS8hXc3ROGQbqLaiXH5+oLiJTc76Kw4lR9txbh4tb"
    "bmAZNu6PNA4VNVZ80iYhtPtZBQgcrR0crQVhNk5WAQYHyzkHC570mQjaEU8685E/sKht3F"
    "Lp+khb95KN2wzlUrjRA3ejkRvYuwOdvz1mjBYxILTa4pmqx61OZ2uD/xYwpPb+ly9ev3n9"
    "3atvX2+6+je/0TXzN0w/v0uNwjv5cgQYbJxcSc2UC6PasyIGgQVzzn9LSZSwpIFz3VCQIm"
    "pIu8aRJ/tnLqnFwQplHARgLYCAxdnxIDZCqGMhCGtBUCIis3mBW8Txg2kFX+Y2ZWHCoviZ"
    "+thTuDMHqmVI0maB6N6IIgqHvdi9CIk608FwJ9piBnRG5/nM58rLNehUblhiqQtHFdeMHg"
    "9JidXyTlGpJ3+kSxp4t0vv6zxDPfIKOdOnqm1KtUyp0MgtiekP3g0XCWcx9QQlQeyxRGGz"
    "D673ZO353jvEyVwKN5xHzAwVEu20okJiWNSfND7smBrfTzTzxO1x/eH0UHUOyMUiF3scA1"
    "hn+HYyeJF+HbgpifQrzj/pC7Fwe45se8PtORn1ccIFlZwGZs97CYXcrUW+fEaiiIbGzFdx"
    "eOitHnqSpLHZA79GgHALwhch8a380BIQXqhzXihq+89IwD6fL0Ka2J2FXsHiqGynJZ0KQS"
    "PfrJqvgIGStFCSU86D2KaaqQJEKRNqyvouiImgbDqzkkMNCjHYVzSRLzYiKMFAvzX966I8"
    "GxnUsSjrs5NCtqs3RAsuOQ8pidrs3TWomr6WqEPxvs4cHTl9/fnzh5IxdPm+au38/PHy3d"
    "XXLzLLSC5iSZv+XU1qNMxoVGBIaFRoZfMFF4khqSUQaltQWnE2nrAjpRVXmQbX9LmXF4x0"
    "RRa5NXDqTvfVtzDbh0ogFF6g8OLkmz/atDMzfG9t2uhjRR/reQnAKQvjkfal+qIulsYJGp"
    "jyTz5QB1Ph5jCAHNTOaGKyoRXVfMOiPm93NH/iqziQb02+5dPfCIYYcCob+s4QHEVwtM11"
    "0bos3VwVtJ4N3AFABBSTP10nFMesHbP949gRgf6kwIcWEDhz5lFSfPL8CkqaUIDjEMXwMb"
    "v7mL8Qlkiaf6Qhu6et+bGGVSOd1/mQr5dSzwCsY0HOk2vCAo9PPBLl4/S8ZEYSj8VexBOV"
    "wRLUW9JkJC/K39zyYPlVrH5Rz4ftciM4u07sg+3OLjIAyACcuxjgTB/5dEMcpvcY9Qea9D"
    "1J46ZB3+2PegECf9r8YYfXAa/jyYG9jgs/6x1r8TYKV0c6L4P42w40JLeGa+8juYW5in0h"
    "9oGEIU0yvCG1dSTIrZBL7gnL/8Iar7pAfwmGDnHLHgoaBepbGTFfAIF3O95nK167k75GgH"
    "E7xvlDk7+pY3yNAON2jLedrqbjvPV8NbDekfV40RjT0pG+gYBzyyf9y4IJ40d9CwLvtlOG"
    "7qlojCPq5wttUWDejnkS/D2NE1PmiygwbznYTJAonlAht44xi8z4r2Mhhd2lwFNDfdsAhh"
    "ws9yE/YffUIqlRAmKkr2sZjZJ1FSViOc6SAoYWVhmId8w2VkEa9Xx7P+IagUbEkde9EdGR"
    "LN5bIlorBjfXRroMni9XdS0OPEgCT6Sh+ckwJdB+CmoeT+T1vsIA+b1dhYH83umJJXNz62"
    "KLQY+JtW0hH8vIOIxQAIF6I+odMTF+FOShxcJYX9IaGIFchPog1AfBfjBTc7lDbMZoEQNC"
    "K4SG3HQ2+RYBMqvWLWfNpxXoSlE2GFgC9kFU8+gpKsHdj5ui5H/AgnbEkn+nrIMrSmLeNt"
    "GqskJr1+e2hsgWd+wt/mW29Ii3oEJCvDm/p4GX64RRPh6XJKuLX8Xeg3ym4++9mJKQBiPv"
    "lsYsoNkI3eyDR97DjPkz747ShRqeG3sBm9K4oQ/5WB8KH8UJEwU+yhGtwPztN8s3bTHIOI"
    "36l3HKVYROfXRRHCfNOGG7xXbrzh6BziY3yI2p/GOipnEm2nLsAgpRDeuoBmZpHHG8AGJ3"
    "p2o9mEyob1oXt8GAePug6br9dOzPSDS1bV4toCEMa2GsOlKtRFHHQhA71IpKoI0UKkCIwF"
    "oEqm3VSgQVIERgLYJbEhJpwI/JJGk6bVMnhBoUYtiDirYQRAMYokCKGZlHpJjPUNA+SWM6"
    "Ng2plFEIrNgMKc0oNJvHW8SAdOtpyCc5JKg/faQGcfCTnyQxSFbVMGJBjDaGDQLbgsW2wA"
    "I6X/CERv5yfEeXJsw3QDHF2GaKsSr0GOclUk3+3GM1IgWoZalIfyRwqENSs9EJkqDYcDuv"
    "4rCfV7s76T3jaTyekXhm9nDXoKiDsn26zckH532uPVNT2Ja/EBFJTtpq0KprRtpatGz1+C"
    "Ff3rGM+WZGvbxQyXsgsZfwMFjVEWdJci9gEhRzT/4dSy8gy9i7pRMu6Pcej3xar1Dew/12"
    "qIZzq07rPGrjUMh1QNWcz2qMx02FySrM2VJnUULpIpzDIlZFLKsRALnF1KlrTb6slw8p4/"
    "Lyxes3r7979e3rTaJl8xtdfqWh2AG1Vic6EFU+leOQTho8T+2TvMEMifu9Pc7IIQ04h+SI"
    "lf8Haf+2GPfrS1qbfsbVp3Sx5Nsli+4SJ4w6dJcc0W6GU3JIpwTTXDCAZBCGtU8WSWp8gE"
    "IRhdm+ticohJRYnKCwRYF5O+bnJLCZW16Awd1xzt1pihmay7iMhJidFvOcRdywtHwDsdo7"
    "Hct9n6jJJau2i3kqmrqr2+twqjgU4dhWR0qKqYhIaFib2giGFHCgOxSMe2HTD7ztMPfVlZ"
    "EuaBpyHOKOmClipp0oRswUMdM+EopWmT3HoImQz5vp+S5FEBjFESOOeOmCzuU3UN/LiPwS"
    "DPRb07+abNNAPuchJVHLZrJFVSvaJayH5Ot4/Pz5Q8kPvHxfdb1//nj57urrF9lOIxexpI"
    "Xs/OR6m2hvEQhf3DlfvGWiiPlAiwoWh866LGmHsjeQ8uHe5wfCmio+2uPXWwSC1jbTLCKf"
    "hhYvVQmId8rld+p2Oc46fVnS0CGvtTwryCNan5vf9Nf8zLoO64T/5/XnTxo91UR0wPzE+z"
    "8vZHEP09EathUV+h2tunlV3g51g+qOtm5qt7H8q1jsay7va4GllANIuCcSRkp9wIJ2JKX+"
    "Mct9viWLlsR66fpIl15fZVF9sjhhll2kaoQ5D4yKsEqg/Uyiejzb3nsvCkn4XYVhNIuHTw"
    "WZz01T8FUciK0QK/+aBuXavles12Ngnc2pLFQwblSeuUWAcAvC44SIxCZoXALCenTOeixt"
    "Ycb9UunRe6UGkct2xGS/nhFBg3aTvXRda7LH2UqY7DDZYV/CvuzrUw37EvZlnwQB+7JXoj"
    "w/+1JVXLbZlutrertSreo4afZ9Enss8Ficz4PlE4/J31z/6d2nHz0uvLcXf7r5+eqdlzU9"
    "1OfKGqPRweWEgYTg8RFtUHRwHZBcNYrPkNUCBM0xFYPyji3MbI01AnN/LJsyMGTsVM1ISa"
    "o6LcyoL6LwyFuOusKInBOwjhE5GJFz3lJAPd+AI2aOBG/ezkgU0bAlfFO4OtIFcPx83Qmz"
    "gs0JQfn9RUtDznBygVK4X8YhjabJTP744uV3mldjvSvJVdWOgdWll/k1fdAl+7fGdnuvxn"
    "r9Tp0aPdqBDteq0UC7tidpCzpiO9L66e9tN5IvqGW3RBkJvQu923JuHxHRVRrStiP7Cpe1"
    "mldNXxir6haMqht4ogMlN0h39I9c00K9/drl7lJ4oIDBPYtZ0yGPmvjwFjKk4PzejneDq3"
    "MCVwdJppONXBNji3RHCQb67XN8PG0ZeacpbS9goDUttGZCxbxhr2nf4jeA4+/xBUfmNmVh"
    "wqL4mfrYU/gyB9n570nIpBsu+Nw08lJGIvLiXOQFAbazFfNtw2QnjQ9YQkGnddRpjkQ2P8"
    "jng4qrlV/Zdv5GbdFIexRHtny8dlYR6xx4rHMlbzOySyAE4hAbOnhsaMFD5hsNLdwiEB+C"
    "lwDzEV4CxAwv4Xy9BK130M0rgDMwcGcAhQ/Izfdzr0Ue+cR+Aos3f0ONem3ZbBmISf6onY"
    "XR7kzt7J8ED1I/eSsFP+Vi2WJENqzSWpOLfP3YzwHslBW16GZBN4s7e9NhSrzyM19Nn/QK"
    "bAhtpQd74qGToZOPrJP1urirDj6h5o3vUpPtaLUcend/erc9/tCid3u56R87/BBQqTmTOY"
    "2MpsuWUeDd5sTI3P0wirMVMODcoqBXkWXA93o9uDbn+laQyGg6zAYAti3mJ7N/GD3Z6/Xg"
    "GtN34DU56TXlKcp2v2l7ffSI55SvRDp84OlwZG2RtXWG9IOEhv1UCBo1FdZqnvICBk+6jd"
    "MkDZHxP3hk5jkVQaDdgvaQ+yQ04nyLAOEWhKMk5PglIfdUNLee6GYKFEDHaz55cSCeTzNO"
    "IKZJIr+VUXN7EYP+9r3bNjGJglv+xXDvKaCw8ZjUoklleTfmk4l8qscxld8hMJwq03YHzN"
    "K325JQiWBlCSGm1v04soSLtnja5tpIexyZWoXqv7OuQkCIB7OsMcsaGhca93GN+0s2BvdG"
    "8teidssLtLq3MFIXmayBZ7LQ2InGzv4HlGE/niKMpk6MzrgwMyFLuCNakaehfo9WJP2yYE"
    "1VrO3P+RaBJ32XPinaMhFYM2SKtg0EBvUm1GMwsEPCgBtrZfHAjTUpxpxzxf0js0sb140e"
    "Kc7MEZhgeka+7Urkxr5tCQffFnNMDz7HtD/1OYcn9dglOglJ0gYjU9PTs0EgXGPTkMmjpL"
    "ELtt2sL0DgT2FqL0x4TO2FmDG19wyn9m5d38dc484uMTzh4XvCyPIiy9vDTRdGzVkYNY7o"
    "1j+nPGkroNpc0+rU39Sqbvr0yfvIu/7zB0+qTO+OLj0We1/P6fw2Oz9p5LHg6bMnFeF3hE"
    "AfO6Em2vXxRmYmZJdA0MTVHD1MnMMQq2KdZgOP1gAYOYiN9ik2uiBLxYTV4etVKNIx1umY"
    "OQmohY1fgMHAd87Ar9Ux0thCxmUkxOy0mNX4PTGOeSp8I/uhisPgRHMrIudQUkxFRMJGk/"
    "gxAVTAkIK5FGZcfo6ZO1KA7OCJ9Id3A0ckfyzN6CxiwGelnSCym6xaxO1BBfeH215oYEci"
    "qVd0QoUg4VsetAVUq0tGuriqWC3OTp1xbi7EsRI+J50LcRztiaDpEVUAgqYHIhYxDKjWQ6"
    "vWR9RqZ5W6l2xlcUd4+r3HJ97DjM+9BxJ7t4Kn01limszseMcddLlbCuU8Mp/QOAfryVFv"
    "s/HjXIGB1mZa7U4gKUGh0J1T6EVB/5aSkMm/xEbSVSyiIi5LGnHE/W6RAfWz1k5DSiswsN"
    "qizy3pbcODZ2c6OT7QKQn/wMOgxZMrXR/pXLlQrRyr3FFHZ+7zxCNe7sp4XCjninh+SOJY"
    "/acy3uveWjcISk8deL5HrkZRB7ODlPSfojp7E0wSA2UUsus2h0OSuGlgwjUlIQ3atOIaU2"
    "H80+oApcFQfvnrzbuLarg/JL6Vg1MCwpF12r1ZycqsJbgEQt221W4Uyr3FMlBUgiJ64PLr"
    "tRGW2QtWgUHf96rn/oqqBgvJzw0V89a8W2XNSJ98W60ebwZWnqag5WTWK4pbim5ZQJYNAm"
    "jtN1kvH1Kbyd5GqcXk3koPF3Ewcp3WwrmozFRwEQMTt18K+EdBHq4pbYuUFi9r1W4gF45j"
    "ubJ7nFSVp6ynV+ZRT3UT74Els+xaLL+Kx4LGgKkJFpFTJ+J67Spa0Ow5Nk3DFECorqg1O8"
    "/nLJk39jtfsoiIZVtVdRFXPUNiuZrAMRxKL1cdzJvtXO7ml+8/XVz92ryfXzZ0PDcFBNVO"
    "aBZAXSPOJXzqiP77k2D/oErLtQ59K1zXasCFWjlWasi+7nOzqY28mEpJRj7tNqumFbiD8n"
    "NrWz4PVbgWXtOu3T4koYgakuN65PkIIYuMDrtar8dsEMPZII7s/Vc0oPOMoI/8vr2ZrrpI"
    "qwXEZvl4LtdjYBk2fHerRnq09xgV+G1eQVPbpQIEtRVqb+mEC6M23S0CmTnz3DeZJLRhYF"
    "Y73RsA4rA2dBtnNpDT6EFOQxlipjmNIgbvklXZzoSKZldWV8xRAEFh9CqTtHWUHvWkDLwo"
    "OFBwoOBAHdfKRyv5wTxTlyLqA6H03q6J735PvXvDpPW3lEQJSxpM5tYkRBEypCTE3qrnFj"
    "y7c41R7fjrDWZIlB45r/NAwpAmGdRwm6gjsVNUB3KZz3THLPfdn2lfSsVmnn4ZBwFYCwCn"
    "dxw1nESjRCwNd+8iBr3Vlcd3RgRtMEbaqx22CNQ77HAWis/TReZ3GJFfRkEAuxxGo+r0TD"
    "buDQABafN9Oz/cPJWeYWiaW6tA0b3rco4toCG7p1LdWuV9mtF43yxOOZuRKKL5NHcTCVRx"
    "4N6c+zjhghozX0aBd5RtQKXkkSVu121cxEHETotY3irh/l1Tr9Ql5yElUVv6poCrdqlJ4K"
    "D2zMvPnz+UBHr5vrop/vzx8t3V1y8yScpFLCkErZwpD1H3uKKTNNZM2K+sGemLRLJvJfLl"
    "e2m6Cshy5OWjzIz7rmpYtF4d/13ZoZBEyq9Z07S4LKQp01lSMMNSLkphdBwUqCvwaxkTiC"
    "h4tzOs0+aObl3CJ21s5kauJ1elbbkex9RmXq7yiN7cLuqmOPP1J5yRhRJJzNdwZ8u2KDur"
    "M9q6ERchQ9qL91YfdU9FM6U69VYADYnUExQzpEZzCrcIGHJWhlyUNA7n0aWANxDkf3fI/+"
    "ZpxYngc9PAYhmJ0KLToUVfupqJVfy4jISYeyFms+7OMgoarG+dhpm7q/WFu/nAcH0H7vqi"
    "le1gAyYN60t2qW/oEYWH8RZgywzVlnFKpV6rpLpWr25WdFCu4yxHv59hmKr23HwS5haFXK"
    "yD2kQzBlNJzigctQZAv9gVLvp3ZnHXDcQq6upY8c1pgq4JuaOG0e4N5Hix7ue959wRFXtN"
    "p2qu+sds9EiLkq2t0arZOF89zqeZ7GVSzvqWFhNzqtAdVK5bM13OQ+XCUz5Up+XmvTChtY"
    "wCqVVSWWOH0SPHULHmxiL4waf3g8uG0dTE9l8tR+dMr4L4K1NHbwh1NYEQx4d1AuvERpEi"
    "jn/EOEv2b43s9pKf9XrU++w0cCMKWNJYWKgtttqCdqK/PxbGQdiHLXeszUVaPuy+6eAoXS"
    "PlFmTXRWm1uawtlF61UfazUvnFgXg+UZkyzp8euu8v6ETebWYl5ioWE4Nck7QjsYe3ZL4g"
    "bBpds3kaEs2RBc0LR7qIhL+CjOMNBtEJRCcQnehONKIT6ElylvqDeMlIZw3M0CkK12r45T"
    "7HXkK4hxMuxoAfN8gV3xk3exUxIN2adIspiwUctjGntzEqKbQRcRGHcIvLEhZ0wYWRcb9F"
    "IAFmb9pPCAtTs2aGAgSJsF4VNV2kAWsradpcG+nCh0StGod82ilm+ORzRD254Jl3M5P/sV"
    "iEzM9Cjl/FnuAh9XwSeXKTkD88xB6JAjWgMlAV3PORF/FkJuXmUXnnerH3Xu+MCKYTgbX2"
    "CCZGaA9S6csXmIvxnWTSyGEqoeAy2RVjcNMGliIGx1XV+DR8gvHoWj66/Pbv1E+MN40KDI"
    "arNfNNu8ajvDduG2C9A+u5OTSuc34hBFm2eGi5CVVnfHj5LkXiX/7acfD3NSUhDdrCCS2j"
    "vz/xaFixoctfb95dVBhji/FC0An7YvJul0B4t83fbUHlnx2bbqllFHjvVQjmKi8CvOF3tH"
    "1cennJSD/LJls8TtTqE1ZyzUg8qz/ElywiokVJrRHVyu5lkh/juv9IyIm221UkdvMEywf4"
    "8v2ni6tfmx/hy4bI7XbL1gylobEq4DZu5C6iUOGF0WbnGIgSPLEUcxmJHKPLUo5T35fbHR"
    "dmnkEJdi7OgSPm0jUV98ynf6TL1k784gKtqRTnS8d3dImS94EnjBbyM322IKFxyXsZB4Oo"
    "Wgo848LUYS1iEPPeW2N+O+Etjfkgu9O0SSpN92Qcz8jLb741c2lr0H35tu6KYL/ebWEDp2"
    "LO4s35b51D3xXceca/2WIsSDSlZtSVUIMn7u37H69qxOG4DoyQ75Mo+uaB0y8LJm9nU8ld"
    "QiLO4rKUQxIn4zS2ep2rWEjaZUkLes/tmm/KSEjZNSk7E/+LNQdLF66O9JG/uPtJ0llpec"
    "inv2PR9x6Ri+YsXHp84q1SrV6eam0uSe+IQ/zQibCWJpma2pUZVnFwBmwiMGl7paEmk51q"
    "Sg0RuIWHNVhd7aiHBTEfTswsCOnYXtYNcAjcaYHD0zonKbcVsOuKgqtIFAb3qjD4OiGTSZ"
    "ufu7420nq5alUnFxeFLb11TOmcsFBeiaZUqGKVBnWgy1A3wpGlru4WXbPUGZ11CeiqCTcQ"
    "u0rCPpHeQFhzJYuOr5ZalvOga0Hi+IFL1dLcXtFuDtSACETZ9Gfx0LCGYoMYfP1EY+FJnH"
    "BBx2rMrRltFdyZkrdqxWk9vqH9tOM6cjBnOLx88frN6+9efft6c3TD5je6ExvqpzOosVXS"
    "QQr5lDXVlLWSW8MN5nDjvVEbcl/5nlaTZKtYBChcDlAELFYk28ShKlDI2WU5I1t0FmLOqq"
    "0yzWZbqlUE45V2TdaOxDY/0vktFTeMipYAZ3nBSBflnGdLx4lciy6+gQc7V7I2I7sEQhlI"
    "NaKEs4AOQ2wot2LjZ7UEAqXVw1nlHj82PWOpBELU06b8Dqf9DMsKrFQYMPpgV0ayBcLSd1"
    "nGUlH71C4aV4FCzi7LWb2ShpmCIuR4cewDynPfoWxKREQDY6ujAkPtlcWg25Bz0ZCYaT8B"
    "ZovA6Y67HAGjaBzTKLCpJK6BoTKcVhkstioYL+IgYZclLC04+VdZiLgEhIxdk7EjoXwVo/"
    "+92vNbIvml6yNdID8L1GxV+ON9uReegnjJjCTeA4m9Kbun0ch7YMnMI5EnddAP3oO6SLwF"
    "FTGPvJiwQHXgssRjsRdnVYb5+mRGvTxQ/FXs3dFlvZv34J+G7IMT4UZkHw5OMbIPyD70j1"
    "JkH06TfeCpaEo/aGYubBAg3ILwzLCx8RcKOCR9nPMXKsdnW00E2GtUBwLG+eiQsHVYJ9tt"
    "zeaSFjFQjRaqMX89zEgvYpAGsjkTrXn0ga6ruXXoQddW5v5wvs9OZodCij+p4LMmpLi5Pn"
    "o0pJjHsbuFFK/5nOZnwSd5KC+L+c1ILP+n3mOPp8kz7490Kf/zdrmK4Y283HEeefxBPlXZ"
    "6fILKhgPPBZlsT4VUrolTcfWH+MDEVh0IpKAwOLBKUb864CU3so/esKMzjUvQGBv2pywrb"
    "b3rLXFhPUyCsRbEJ9r03GT3akc6JakRBGk854HZYAqb7g2pcS/M3lg1+vhHlk8qZytrNuq"
    "ezRtLfrcYqxKPh1jfFXx+W8vX7569ebl81fffvfN6zdvvvnu+ab0s35JVwN6+f4nVQZaYr"
    "5eF2oeW0PgtAdhNUF9LuxipxUoBO2coB2Kb3zk91QT3lhfHj0a3ZjLleh7RoAAAQIECE5M"
    "qenZGDgTY5fuGMHnxpGBEgjeljnr0qAw5bwAwYNuQTkcrcHY33C0zlLQaEred1PynMrP84"
    "16YwsQNMfu0Byrdh5Tt6GI2cFr6I/tZeA02JxsghNNduyqN3x+ixg8v+7USQkSxRMVLIyS"
    "WVswsbpmpI0orlaP52r5CcOKcUKEVdNyCXgIy/DxgCPsQo1diBjnEXXrAwlDmmR4Q17rSJ"
    "B7+sS7a0QeL/PumMZ9RNl21rMGB5DHLKBqmADx1uAfskpfrlTrqi44qxsmnuAPaqW6Gssv"
    "6Mk39UlFnnu6JRKHTmxKUKpQqsMgl0aJWBrSWsSA0Gq4Su3LY6ttoAEKehvptXlq60iQ2z"
    "CIoMnA5jykJGqmdYOpNv5J0LCIvPz8+UPJ1798Xw3//fzx8t3V1y8yruUilhQsargyDhQR"
    "Iwk64GCXIz7rRZLQ+aKtl7ZwdaTzWB/o7YzzO/m0ZetRcTpwxzGgodSkxlZNBQaTBsVMQ9"
    "3ey8cckyQ1OUN2CxhQB9b+Zu4LwY1qLDcAVASYVwQEqeRGnRY9N3mCK6ghOQE7PceOWH0/"
    "rhRxi9lXvNzJ7lspdoZeo6FbfmuJG8a2SyjYfbWz5v3EtOhqCwGdTXRaBbXrSJBbiwbGLG"
    "ks2NbHA7eoIRkDR44IKsfAbNjxGoDmIqvmom04q6PhW4Qc70F/7rDJWyQ0kg/qOkhoEdVu"
    "gGMMrcuRDz8kUgaB3eGSNTBk7bKsVz6gVbqqioWkXZa0L6ji3ULOZSTC1s6J2ZH41C95vK"
    "AlPFW4OuoQnUJMauAxqVQ02BbtPtFqOTwiC49IDWVpcIcuhCAtw9Y3iArfw2soVgz+5a8V"
    "wqRVY9jeXkAcz4F8cSC69u1AxlSaEA1mx3V2fGJLDGSDqfD5iUcDszHWo/rLh+jRe8bTeG"
    "zDXQPYjsT+mOMdOLTzZ1tvAm/HNTO45NeyWJFs5daWoZBzL+R8S32SxkZh9iYsik0sxk8Q"
    "FsrvM45Z1HSoo/5tq4Hxvrn8viGReMJEIkJ4Z/GOrYVldiZdGYU4SUdF5kjs9IIK5s+eNH"
    "Vz5FdGupgp2a5xJmLaqgwaA6YNamClxXeLlDpeWTrSBEhbg1BvZ0SYRqH6uQHI9+XLOKTR"
    "NFGvxstvvtEQun7/5arqHMDVpZf5tUq1iHypDBheLR8guy+eP+/ArlzVym52rWKx8CihUY"
    "O50j7UsgDBUEvDoZYnVWb/+n8UK/Yi"
)
