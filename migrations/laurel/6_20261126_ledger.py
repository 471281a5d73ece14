"""The ledger's other movements: holds, spends, caps, carried remainders, closed and suspended memberships."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE programmes
            ADD settings jsonb NOT NULL DEFAULT '{}',
            ADD sandbox boolean NOT NULL DEFAULT false,
            ADD clock_offset_seconds bigint NOT NULL DEFAULT 0 CHECK (clock_offset_seconds >= 0),
            ADD CHECK (sandbox OR clock_offset_seconds = 0);
        ALTER TABLE wallet_types ADD terms jsonb NOT NULL DEFAULT '{}';
        ALTER TABLE earn_rules ADD terms jsonb NOT NULL DEFAULT '{}';
        ALTER TABLE memberships
            ADD suspended_at timestamptz,
            ADD closed_at timestamptz,
            ADD closes_at timestamptz,
            ADD CHECK (closes_at IS NULL OR closed_at IS NOT NULL);
        -- The balances of closed memberships die then.
        CREATE INDEX memberships_closing ON memberships (closes_at) WHERE closes_at IS NOT NULL;

        -- What came back of an order's goods, and whether it still counts as an order: not when all came back.
        ALTER TABLE orders
            ADD returned_minor bigint NOT NULL DEFAULT 0,
            ADD counts boolean NOT NULL DEFAULT true,
            ADD CHECK (returned_minor BETWEEN 0 AND goods_minor);

        ALTER TABLE accounts
            ADD active_at timestamptz,
            -- Two ways to say the balance: by its parts, and by what has come and gone.
            ADD CHECK (available + pending + held - owed
                = earned - spent - expired - reversed + adjusted + transferred_in - transferred_out);

        ALTER TABLE entries
            ADD reason_digest bytea CHECK (octet_length(reason_digest) = 32),
            -- The lot that an ACTIVATE makes spendable.
            ADD activates_id uuid,
            DROP CONSTRAINT entries_cause_kind_check,
            ADD CONSTRAINT entries_cause_kind_check CHECK (cause_kind IN (
                'RULE', 'CAMPAIGN', 'RETURN', 'EVENT', 'HOLD', 'SPEND', 'TRANSFER', 'STAFF', 'ENTRY', 'IMPORT',
                'MERGE', 'CLOSURE', 'CLOCK'));
        -- A return takes back once in each account, for ever.
        CREATE UNIQUE INDEX entries_one_reversal ON entries (member_id, wallet_type_id, cause_id)
            WHERE kind = 'REVERSE' AND cause_kind = 'RETURN';

        -- The words lie apart from the line: they are sealed anew when keys change, and lines never change.
        CREATE TABLE entry_reasons (
            id uuid NOT NULL,
            member_id uuid NOT NULL,
            reason bytea NOT NULL,
            PRIMARY KEY (member_id, id),
            FOREIGN KEY (member_id, id) REFERENCES entries (member_id, id)
        );

        ALTER TABLE lots
            ADD awaits text,
            ADD cancel_at timestamptz,
            ADD by_activity boolean NOT NULL DEFAULT false,
            -- When ACTIVATE was booked for, or the opening of a lot that never was pending.
            ADD activated_at timestamptz,
            -- When available_at and expires_at became known, where that was after the opening.
            ADD dated_at timestamptz;
        UPDATE lots SET activated_at = available_at WHERE NOT pending;
        ALTER TABLE lots
            ADD CHECK (pending = (activated_at IS NULL)),
            ADD FOREIGN KEY (member_id, parent_id) REFERENCES lots (member_id, id);
        CREATE INDEX lots_due_cancelling ON lots (cancel_at)
            WHERE pending AND remaining > 0 AND available_at IS NULL AND cancel_at IS NOT NULL;
        CREATE INDEX lots_awaiting ON lots (member_id, awaits) WHERE pending AND awaits IS NOT NULL;

        CREATE TABLE holds (
            id uuid NOT NULL,
            member_id uuid NOT NULL,
            wallet_type_id uuid NOT NULL,
            entry_id uuid NOT NULL,
            points bigint NOT NULL CHECK (points > 0),
            captured bigint NOT NULL DEFAULT 0 CHECK (captured >= 0),
            released bigint NOT NULL DEFAULT 0 CHECK (released >= 0),
            made_at timestamptz NOT NULL,
            expires_at timestamptz NOT NULL,
            order_source text,
            order_external_id text,
            recorded_at timestamptz NOT NULL,
            PRIMARY KEY (member_id, id),
            FOREIGN KEY (member_id, wallet_type_id) REFERENCES accounts (member_id, wallet_type_id),
            FOREIGN KEY (member_id, entry_id) REFERENCES entries (member_id, id),
            CHECK (captured + released <= points),
            CHECK (made_at < expires_at),
            CHECK ((order_source IS NULL) = (order_external_id IS NULL))
        );
        CREATE INDEX holds_open ON holds (member_id, wallet_type_id) WHERE captured + released < points;
        CREATE INDEX holds_due ON holds (expires_at) WHERE captured + released < points;

        -- One for each SPEND and CAPTURE, under the id of that entry.
        CREATE TABLE spends (
            id uuid NOT NULL,
            member_id uuid NOT NULL,
            wallet_type_id uuid NOT NULL,
            hold_id uuid,
            skip bigint NOT NULL DEFAULT 0 CHECK (skip >= 0),
            points bigint NOT NULL CHECK (points > 0),
            returned bigint NOT NULL DEFAULT 0,
            minor bigint CHECK (minor >= 0),
            order_source text,
            order_external_id text,
            recorded_at timestamptz NOT NULL,
            PRIMARY KEY (member_id, id),
            FOREIGN KEY (member_id, id) REFERENCES entries (member_id, id),
            FOREIGN KEY (member_id, wallet_type_id) REFERENCES accounts (member_id, wallet_type_id),
            FOREIGN KEY (member_id, hold_id) REFERENCES holds (member_id, id),
            CHECK (returned BETWEEN 0 AND points),
            CHECK ((order_source IS NULL) = (order_external_id IS NULL))
        );
        CREATE INDEX spends_of_order ON spends (member_id, order_source, order_external_id)
            WHERE order_source IS NOT NULL;

        CREATE TABLE carries (
            member_id uuid NOT NULL,
            programme_id uuid NOT NULL,
            rule_code text NOT NULL,
            -- In thousandths of minor units, multipliers within.
            amount bigint NOT NULL CHECK (amount >= 0),
            granted bigint NOT NULL CHECK (granted >= 0),
            PRIMARY KEY (member_id, programme_id, rule_code),
            FOREIGN KEY (member_id, programme_id) REFERENCES memberships (member_id, programme_id)
        );

        CREATE TABLE member_caps (
            member_id uuid NOT NULL,
            programme_id uuid NOT NULL,
            rule_code text NOT NULL,
            unit text NOT NULL CHECK (unit IN ('POINTS', 'MONEY', 'USES')),
            period text NOT NULL CHECK (period IN ('DAY', 'WEEK', 'MONTH', 'YEAR', 'LIFETIME')),
            starts_at timestamptz NOT NULL,
            used bigint NOT NULL CHECK (used >= 0),
            PRIMARY KEY (member_id, programme_id, rule_code, unit, period, starts_at),
            FOREIGN KEY (member_id, programme_id) REFERENCES memberships (member_id, programme_id)
        );

        -- Shared by all members, therefore no member's. Locked last, and shortest.
        CREATE TABLE shared_caps (
            programme_id uuid NOT NULL REFERENCES programmes (id),
            rule_code text NOT NULL,
            unit text NOT NULL CHECK (unit IN ('POINTS', 'MONEY', 'USES')),
            period text NOT NULL CHECK (period IN ('DAY', 'WEEK', 'MONTH', 'YEAR', 'LIFETIME')),
            starts_at timestamptz NOT NULL,
            used bigint NOT NULL CHECK (used >= 0),
            PRIMARY KEY (programme_id, rule_code, unit, period, starts_at)
        );

        -- The lots that so many points would be taken from, by the index `lots_open`: the walk stops when they
        -- are covered, so it costs the same with ten lots and with ten thousand. Called under the lock.
        -- `awake`: whether points that die of inactivity live.
        CREATE FUNCTION lots_to_cover(
            member uuid, wallet uuid, wanted bigint, moment timestamptz, awake boolean)
        RETURNS SETOF lots LANGUAGE plpgsql STABLE AS $$
        DECLARE
            covered bigint := 0;
            lot lots;
        BEGIN
            FOR lot IN
                SELECT * FROM lots l
                WHERE l.member_id = member AND l.wallet_type_id = wallet AND l.remaining > 0 AND NOT l.pending
                AND l.expires_at > moment AND (awake OR NOT l.by_activity)
                ORDER BY l.expires_at, l.earned_at, l.id
            LOOP
                EXIT WHEN covered >= wanted;
                covered := covered + lot.remaining;
                RETURN NEXT lot;
            END LOOP;
        END $$;
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP FUNCTION lots_to_cover;
        DROP TABLE shared_caps, member_caps, carries, spends, holds, entry_reasons;
        DROP INDEX lots_due_cancelling, lots_awaiting, entries_one_reversal, memberships_closing;
        ALTER TABLE lots DROP awaits, DROP cancel_at, DROP by_activity, DROP activated_at, DROP dated_at,
            DROP CONSTRAINT lots_member_id_parent_id_fkey;
        ALTER TABLE entries DROP reason_digest, DROP activates_id;
        ALTER TABLE accounts DROP active_at, DROP CONSTRAINT accounts_check1;
        ALTER TABLE orders DROP returned_minor, DROP counts;
        ALTER TABLE memberships DROP suspended_at, DROP closed_at, DROP closes_at;
        ALTER TABLE earn_rules DROP terms;
        ALTER TABLE wallet_types DROP terms;
        ALTER TABLE programmes DROP settings, DROP sandbox, DROP clock_offset_seconds;
    """


MODELS_STATE = (
    "eJztXWtz2za6/iscf2k6o80kjhNn2zNnxna8rbeJ3WO7p9vt6XAgEpKwpggWIO1ou/3vB6"
    "RuJAggAqwLRL0znSYh8VDS84LAe8cfRwkqGE5eXtAio+ktfTr6JvjjKEVjLP7SvtkLjlCW"
    "LW+VF3LUT6rRUTWMV4P6PGcoysXlAUo4FpdizCNGspzQtBx8lQZ3//MxyEc4eMCTgPDgxR"
    "iP+5iFJO4FJP76ZfmcmEbiQSQdrg4pUvJ7gcOcDrEYyQTw19/EZZLG+DPm839mD+GA4CRu"
    "/FwSlw+orof5JKuu/fTT1Ye/VSPLr9MPI5oU43Q5OpvkI5ouhhcFiV+WmPLeEKeYoRzHNR"
    "rSIklmhM0vTb+xuJCzAi++ary8EOMBKpKSzKP/GhRpVHIYVJ9U/u/kv2dfrTYsDK9v7sO7"
    "y/swPGpxX34FidvZpUiIT8iNpHlJ1B9/Tp+7JKS6elR+wMX3Z7cv3rz7uqKA8nzIqpsVXU"
    "d/VkCUoym0In3J8kJmNmQ3QOvkfH5hSfpyws7pnBPmGcVLSnM8zhLxoy1JlWBAq0Qrz8Uv"
    "bhN6jz/nakIXAIlK8dW6ReL95T/uyyePOf89KS9c/+/ZbcXsp7N/VNSOJ7M7H2+uv5sPp2"
    "JPmO4V1xcfb84lugnnBY5DlLcp/yBYy8kYa1biOlCiPp4hX87/0jFBXH26vLs/+/RjQxof"
    "zu4vyzvHDUnMr76YTv6lMBYPCX6+uv8+KP8Z/PPm+lJ+RRbj7v95VH4nVOQ0TOlTiOI6J/"
    "PL80sNIT+ihMThgNGxrZSbSBDzHoi5SHOSuMl5AQVBeyfoUoEePNSUu/JCH0UPT4iJN1S+"
    "Q4+pbmz71vh4LF9BKRpWQirZLL9nwyy5nykxRtulPqj3ZRsmnGtGqxkzesGDMeKFSqc3Rj"
    "JGhwyNx7aqs4wD3VlS5iIaW6nO8/GgOTtozjnJEwXbf7+7udZYfnOAvLuSKA/+EySE592i"
    "vaTCTLvMsDTFywfItD+I32kzx+fjYY47zHE0pkInDOlgEI5JSlmb+HMyvEo11KvQkhjED1"
    "tBDLNd0BcpiK8r/vjLX4+P37w5PX715t37tyenp2/fv3pf6knlvfatU4Pozq++u7qWpFFe"
    "aMoiQ5Mww0xQmajWHa0UWrgOieD49cnpyfs3704WzC+umAhvk5uPxJIzomKkwzxXgJ04dl"
    "ptXnVqkkcMl/w4+KOaSDBgwYBVG7B/E0blRbkvYaaxXqURPZPpOhBjxSSsBvtltt6NUZJo"
    "lyylAaVYpWbL/vNs1s3vA2+OT98t1qXyH6aV6O7T2ceP86VHb6UmiOehmPik+k5WG0ILur"
    "3toBNqj0dLhWGNWGlxAGdWx51ZEFlffwgYix+TRgojx7To1lFr2dgOZrkF98qO3CuPmHGl"
    "cqGd5DXE9nSK15ud4Wsz4jM0SShSTF+9T7YGAa/sM7yy9vY62Ome2ul1sTIcURY7+WMkKA"
    "jaa0G72bnPNnH99CofjoV7Nc4o09m4y5s9k5VLqmFg53bczgXDYIuGQUyGmCu23HOSIjZR"
    "E77ESJT3J7Ocqu6Qfj5TSxekC87Pr67Pbn9Rs36uUGPPf7m/PGsnnzO38FMTCdqO19rOgK"
    "SEj5zkLEHXIGjPdKAuyZlhFE+jc3Z6bRMHsXw3V2KKn1zIb8CAe0c3rnglUhf2JSDw78Y/"
    "w4OCY8fFR4KCDPbOrr4QT9DVRsxu9YwVEWIQ1HSDRQ6R5+1GntOiZMfGzbFEgKPDwdFRFm"
    "8X3IbwJQIIh3rv7QhiH+xeTzSfqxinOcknuphC7bZRAyLTgWTFalCVTlN6oHvBQAgds0zI"
    "Pv/62wAF0w0wGCEecPwoZmgSMPrEV9KS7J/4DCXKr+39MFQqCHJscSuqvUd2kQ4JCOEOmf"
    "9Vwx1QbQPqwGbVgU/VfvQD1ukDjftGhWC2s4mteEWN4GciJmWRiw1cbN1iQ6528ulTvip3"
    "apTgOHhESYF5QDOcBgPKgpT2aTxpKwPPfRjoAXulBzwxMRGxgnHTtlQDwZYEWxJsST5vSc"
    "b9aMXNCHLeOr4NaOszTPG7LpZobDl6yjEvKQzt62MUyM4IYW11MtWfLU7vKiVWE+WYISQu"
    "r2narQwnpUZCxxlKJ3aE1UCHyFk2mv3K1RlbQA6RLzxGqp6dJr4WkEPkq09YPoqR5UtZRx"
    "0ia0I/F7qPItpqIq0GOkTOMqFI0BQlYcbogKgabxkXNQX6EFms3rxwgpEit8LcqKaJ7FCR"
    "mXvLmiWt4ofHdukqS4RTyMozKrcdsUpohFRLgJ7vJQL4tudbu+YaCvq1C+0WCvprPo9+QZ"
    "KcpPxl+bG7cHtspMwfp4wmIacFU3Vn0b8GMg7i5Q5vw4zEnDIc2nZ6VmFhRXKUgVD3wr7C"
    "9vgC/UsYTP/nUG8fGpKgEBvyLjYETUcOUNBVm0wk9KVH7CDrNhrE7Z24vYr53mHEopEx8r"
    "sc0lshGYlXo6uhO4kCQ2rQ9mPCOX3AqcKHesYY0iQGLSES3d1rLnd1ff/rb6pgUFgu1ye2"
    "3j8JCu6/VaMgX/apquMgh0ipV3sUH5HMuEPNB6ywP5VDV0yWvR/hWVoryoOyiGUSjOkjHu"
    "M0D+hgUeTyFQ8yWtIeJDR64MGAMJ5/GxC5VOZIktu6n/9/ab1iuX4uGNQu78Uu6pfm4u9+"
    "alG7DKfqbfBEaqhR3qKn719iC3By/zSA4A3wzhtQF3Lpp2Mu/XEkIHTHccyxzXDqdNqZBA"
    "T+3fivVNtwOpld2hDKaOhE6PNqVzmrXYXdAoOsfZY1L6ol0q2NrIQFSfss6Sih3K1WsQ4E"
    "GXsvY+4qYw4y3gMZl65Il9e4jgNz0zsRe+XYv8lK0QsJGL37jVG9FULQdA6wcPSXPvTS6Z"
    "4GC3RQ/TdvaaHwuAdNhztJI5KhpPqXGKBoMrrJDwL3vhcuUnDvb5ziunt/+SrYufebOCBW"
    "bpWOrVJ5Z8PBsQ8d3/awvQ4t8oiqqv/1FTU1yLMqavbHftlI6QxkNYOlcbRhS+NLNsbq1s"
    "WzzArxR6mWL5V+pZpvbUQ867FgMnihdulNBtBvQb8F/Rb0W9BvQb8F/Rb0W5V++wFHhOvV"
    "2/pto3YbzwZCA8+OK5Xgh16/OglHZGxPoZzujDbazBKx/fY3oM2ANgPazMrazHcF5vlNmd"
    "ap0WeaA4wazbAcOs0RBaWm40oNFHptqtDLuq8ZdDR7Xkunzzlmqcbla+im1YQB9Q7Ui4/P"
    "xf4Q2qrzMg6ayLlz7+wu1jzA0W28P9LY2KFDgk+sEoLezqpBwNB6hqGVIeJiZNVgYGB5Z2"
    "CBJX0ggvbEkq5s5I8kxbq8l/r9njHvpaqyTMRQMKM7bkZDbGDtBvT07bFjtI4BQuWTuopy"
    "urXp1DZnWAK215dhgyyu++Qz/lBYuXemw8HB4GLkCmqGlFnlntUx4Fiw5/z3AqU5yRWcmx"
    "q61FFdWjW23NClMkkd+uk0cSAAZwHEhFddoVyE0MaCIJwFgRFLsVXWwhIBh/asxcXmk2F+"
    "i4dCfGxiMs7rY3pfNtDZbPhKNvrRD3iC46A/CV5M43W9oBZB+rosIikLSEpDsY84/ja4py"
    "ynhOOAYRTzgOQltvrgdoXKmp/9DK+BT8bXYXgQIF68Zf0W4sU7o36n3rL9MessfDtQLLTr"
    "sC+EpiA0tR0N2KT5rqTxQjSq47okRKPgQIR9IRbsni0r32D37Ix6t+OW4aDlZ4cPRyhNcW"
    "LNvIyDSe806eHEm60SniUocrJDG0CwQr2zQiHV+YAEHNFxluDc7UQACQsN472WdMEYTiO7"
    "5KYaBjZJh01ySGnMXZI7JCBkdkCKzb4LYsAwGY6c5NCCghicxZCjzy4iaMCAfmf6Gc6LMn"
    "HMRQZtLJxk6CaFalVXeAvOKU0wSnX67hwkx68FalO8zyNHWw5f39x8bChD51eytvPTp/PL"
    "2xevK81IDCK5bv+dNa6zjGhIMAhoSLSScUZZbklqAwTJLZBacTCWsCepFWdRtYlokitqd3"
    "um9AoULbciSLCABAtIsIAEi10T+4SSBOcV3pLaNhLIlchFj4hMf2GLV5O92ICBqehYI4nT"
    "uPxWVszXQMC7G++jGa+rkz5HAONujNMnVQWkifE5Ahhfb9WpiXNt3SmwviLrPFM2zjORvo"
    "AA544z/XNGmPVUX4KAd9dwwyNm3Jb4OgqYd2Mexf8qeG7LfB0FzDtGOBlK+QAzsXSEJLUM"
    "c7awIIXnS4EWlvutAgxycFyHopw8YoegRgMIuX2+RTQa2lWas0lYBQUsNawmEN4xV18FUu"
    "7z+oL4OQIq4XvB6pXwnkTxLhDTtgZa3OuZIniRGEV22a+XFYl9iVgDtJ584C8H8vY+Gxji"
    "e88VBsT3dk8sGttrF0sMJIw66xZiWqbWboQaCKi3ot4TFeMDQ0+6I4Nnt4wKRiwGQX4Q5A"
    "eB/mC3zU0NYjtG6xggVCI0obZJyksEkClrt5SoyxZMqSgLDGgC7k5Ue+8pZIL77zeFlP8O"
    "C9oTTf6y1A5uMeI01Sj00gijXj/VNVg1eDX9/ujn0SRAQYaZgARj+ojjYLon9KatvlE+u/"
    "kVD57EnObfBByjBMe9oI85iXHVDrz64F7wNCLRKHjAOCsbgfMgJkPM83aP8W19KNgoXqgo"
    "YKNsUQucvv128aYlBiJOvf2LOE23CNP2scrGsdOIEyy3sNz6s0ZAZZMf5HIsfkyq6sxrTM"
    "euocCr4ezVeBC/tk28Pv4/Hw+twFz6ZYLvbkelB4MBjmzz4hYYIN7daTovPw3LDsdD1+LV"
    "GhqE4SyMWUWqkyjaWBDEM3JFBdBFChIQROAsgrJs1UkEEhBE4CyCPkqQUOBDNMhVh8WbhN"
    "CCghjWsEU7CEIBBlFAiBkijxBiPkBBR6jgOLR1qTRR4FhxOXanotDumKk6Bkh3IH2HJ3fv"
    "Tx2phR98511yO8mqeKh4ptXCsEDAsuCwLJAYjzOal2eGhA/Y6qwRBRQOobOXwDTRI5ymSK"
    "nsuS/liNSgjqki+yOBTZ3SXbVOEARxy+VcxsF6Lld34kdCCx6OEB/ZTe4WFPKgXGe3PfnA"
    "+R7nnn1Pk1iTeja/1TNlno1o+Sk9yDuDvDOJbMg7g7wzqPPsBqGQ3rSro6xQlhfWrVXrKO"
    "j65dpbNREWs31v1SUKmHdjfoxil46GNRgE07wOpk07P3MHGTeRIGavxTyNCHFaMFUFgN5X"
    "LOPAUewawRMUY5aixDJ+qgSDFFzc9ZAe0tmlzhMH3keqO3Bwdqdnct8lFA4aBO8deO9Woh"
    "i8d+C920dCIZ1rzd5QxMR8s+1BXAcBo9AG1xNvG8Nj8Q2sz8BswID+51ZuKsinNMEoNdZs"
    "KrjvC9gekm/i8ebmY8MOPL+STe+fPp1f3r54Xa00YhDJNWRPT1d08TvWgWCLe2eLa6re7I"
    "uuJCwcjOSzpD2KI4CUN/c+PyGiyj3Q+6+XCHBau1RcpRFOHF6qBhDeKZ/fqf4krLLRSa6o"
    "4jBqnhJyi9rn4sreqp/zAgAXDVTGwvvl8/sVO0o5BgnviYQhtNthQXsS2v1UxeAuUKYJ8D"
    "bu90xh3lk0L0IZnEoJp1JCMBhOpdwHYsWvUWyu+rViPh6K+1062GJGqFWa4BIBhDsQznPE"
    "chfnZQMI2qN32mNjCbOuICm2Xj3SiZiqJyr73QgxHOtV9sZ9o8rOq5GgsoPKDvol6Jf7Oq"
    "tBvwT9cp8EAfrlXony8PTLMvNPp1vO75n1ynLUioeLXuU8IHFA+PRMTzqoDui8+/Hy+kNA"
    "WXBx9uP9T7eX04M826eEWqOhksgLBQmcx1vUQaGSaIPkls3JLFmtQaBIQ1IoH0hmp2vMEd"
    "AJxbE4ANou7aooJi/KjH876usomPKOzX9ISi1PqllAnDj3bKne0ZlZ0KoFWrUctBQgn6/D"
    "HjNPnDcXI5SmONG4b2p3eyYHTjQdt8OooDogKL4/0xSGdCcWKIT7OUxwOsxH4p+vj98bXo"
    "35qiRGSfN9vmAdT++ZnS7Vny22/353c61mez5eXodIlAf/CRLC99EMMNBcMmHeDuSVX1pV"
    "ygfI20FVbqE6P9RUG7MEbbEsZj7797YqJmLYsVqiiYR9F/Zd9b57iVh6WyRYs/HWbxt33r"
    "ILQFhmt0DLtI4HOiDlBsId+0eubaLeevVyfynckMPgsTqcsU24wT+8hHTJOX/8+uT05P2b"
    "dycLH+Xiisk12VYFwdTZgakDQaadtf5ioUO4owED+t1jfLTQtF4zpLbXMLBrOuyaOWZjxV"
    "qjX+IXgO2v8TVDpl+QJCcpf1l+7C5smY2s/I8oIcIMZ3Rs63lpIsHz4p3nBRxsByvmvtXB"
    "3E0U7Gkr7mmeeDY/ivmB2e3MrtSdA9Ea1DMeCVEND+fGKvg6O+7rnMnbjuwGCBxx4BvauG"
    "8oowmJFFub3nRYIsA/BFYCqI9gJYCYwUo4XCvBaB2sZhWAMdBxYwASHyA2v59rLcSRd2wn"
    "EL74DS3qjWmzTSB0lIfcWVDavcmd/ZHRuIjyCyH4IWUTjRKpGGXUJrPp+DCaAsguM2qhmg"
    "WqWfxZmzaT4jU9e9R2pkuwLpSVbmzGw54Me/KW92TzXrzqHrzDnZc/FDbL0Ww47Lvr23f1"
    "/gfNvruXi/623Q8xFjtnPsapVXfZJgp4dzm5cGp+WPnZahjg3CGhtyTLgu/5eODanus+Q6"
    "lVd5gFANh26J9M/m01s+fjgWvovgNWk5dW0zREqbeblvd7X7CcpiMhHN7xcDhEbSFq6w3p"
    "G3ENRwVjOFUl1hpmeQ0DM93FaBKKSPhvmtpZTnUQ0O5Ae0IjlFhxvkQA4Q6EQ0rI9lNCHj"
    "FTl56YegrUQNsrPnm9IZ53006A4zwX38qquL2Ogfr2tes2HKVxn362XHtqKFh4bHLRxGb5"
    "ENLBQMzqkGPxHWLLrjK6J0AvfbclCTIRnDQh8KmtfhxZTpnOn7a41zMeR1aOguy/g85CAB"
    "cP9LKGXtaw48KO++Ud9+eqDe694E+z7TYHGPfeWktdiGR1PJIFhZ1Q2Ln/DmXQH3fhRitP"
    "jK64sFMhG7gtapG7oX6NWiT+nBFVFqt+ni8RMNOfUyeFNR2BDU2msK4hMFBvQz00BvZIGG"
    "DGOmk8YMaubMaeFTHRFbAt7vVMxisqR4UJHa5kuR7dpDgQA14G9yPxlyxLSITKe1/xgAkd"
    "JohQGgjqxD+eeIBS8ReM4kDYsuNekNJ8JOZEgMWTXx5J02S9TwY72gvzTm9H2y+JsBR6uh"
    "RKPnLKwgdiV1/TRIFF72DRTym0W7vqmGesYPtTc2Phjio3QbsZDFPXcerS/r9wlFsvGhIM"
    "ysWcmVetGl/kXblsAOsrsD5Vh8I252eMoYma9JkK1Wa8e26RksRff2sVNiKuSsa9wyjBsZ"
    "qzJUbi7HqW/N+ZaXr+y/3lmZwznoUZwwOiSNvUv9sNELzbLgW44mdz2yW1iQLe96or9C0e"
    "CDVydE8fsO7kGHlIz+SQYdPBYV6O3mE+wQjxUXsSn5MUMc0mNUfIMapJPs2L2KusPtNyO3"
    "P/LmawmMDnV9dnt7+op/C5wl28XLL1PhKOeVlNYmnVNVGQZwA++UN0RDGaO4q5iVyDmPdo"
    "a943KfMiisRypzr612QZNGCHYhx4oi7dYfZIIvwD1vVAbg4wqkp8OjR8wBNIvOx4wCgTnx"
    "mRDCXWiZdNHChEclraiDJbg7WOAZ/32hIwN9RG9NDJ5lio7nnIR+j47Ts7k7YFXZdt668I"
    "1mvd1pMC2ZjwxVG4K7u+Jdxh+r9JFjKUDrEddQ1U54m7uPpw2yIOzunbVRNh8LMcggVeZc"
    "xj7iDmJhL8LD5LOUE8Dwvu9DrLWJC0z5Jm+JE+ODYQriNByr5J2Rv/X6XLa51/i7s9s+dv"
    "aRGslrSe0OFfSPpNgMSgMUkmAR0Es1BrMA21qlPSV8SB/9ALt5YhmFq4pRnKODAGXDwwhT"
    "7T0BDJLgyphuC4BQurs3u1pxYWiHlzYiZxgkN3WSvgIHCvBQ6W1iFJWZfAbkoKlpGQGLxX"
    "icF3ORoMtE09Z/d65qaeYtRKJi4ktuytYYrHiCTiTjrErExWUfX4N0SolXCIUsurxapR6o"
    "rOtgRM2YQLiFsm4T6RriBMncli4kuTy3IYdGWI8ycqthZ1eYVeHWgBwRHlUp9FE8scigWi"
    "8/kTysSTqq94WDZbtKNNwh0oebNSHO1ZMtojHBTIzhwoc/z65PTk/Zt3J4tDGxZXTGc1tP"
    "v7DcS+KwykhA6JKqdMS24L15mDMdZGbXmCiKCoSHOVNvSFgL+EBQeFzw6KmPCSZBc/lAQF"
    "OfssZ4gWHYSYq2yramdzTdWqg+GV9k3Wnvg2P+FxH7N7gpnGwdkc0DN5OcfV0DAXY6GKr+"
    "POzpms7chugCANRPYowYkUmyE2EUux9VxtgIDS1oHdghvbkz4aIPB6uqTfkTRSUG5WBhcg"
    "0Pi90wKlDAOCn9zSSJZA0PR9lrHYqCPs5o2ToCBnn+VcvpKWkYI6ZHt+7A3Kcx2ubE+s5N"
    "L8/UQfdUcM1m/3TBZypQGNxUiwj8E+BvsYzLgdU2pbQwW1U89pF87ouHKO2jDeAEHesD3r"
    "Qkmz5bwGgYnucoQJHAnUTZsmoix2LHRpQEHQngsajNd152GNsfi8yOpAzxoETlJ9xuGd5c"
    "pjazbUMXCiljd+mLM8x+NMe07m8m7P5IV5wv0RpQ9iM6rGgy+m476YGCfkEbOJ5RogwcB5"
    "AGr+IWh/PEd5YZOFvwQ4aX6e7ZHrVvwwY6pTDfTehwUAvD32roe4YNVZ0+HYZgZLKDBg/I"
    "q+fZhtxBq1r357Jb1vtrETiMJ1XfObS9yO7SYK9L5WtZ51A7gaBOhU0ekULm4jgVw5p5py"
    "kitdmedkqNUH6qguKQN/PT5+8+b0+NWbd+/fnpyevn3/aqEVtG+Z1IPzq+9KDaGhjrVV39"
    "IwsEoQXgAg7OYUdlu6s1ZUfOsQqJ2W528qJurcSegQ9FLAIWnTZ89HlCAhA8di+RYYZO2z"
    "rGc2oFu5vIQFSfssaaiX76yYPfFP/Tz1F2jcU7W7vRW8U+CT6rhPqmAK3UJvE82Gg0XkYB"
    "GV6cp23c4WiMPsc2bf3wz6mh3pDcjpoaNtNo1Hmi8wh9lWs8wkpAUPXbhTgA/lUHgDh272"
    "rPYhYO34pgZDF7gDlnMfR6jgVm52FRaSTRwKuhBJxPcJnbpytMDwvvn8vkEgcYeBRHDhHc"
    "Q7Bke8H97ZOmeYkWh0pKrmmN7pmXymaDnGG4+pdjNQOkwV28BsF3+ep9TzzNKewUGqdUJd"
    "jBCz9ULt5wIg3pfPYYLTYV6+Gsdv3xoInb//YpRcITe7dTy9J2WLiJfKguHZ8A6y+/rVqx"
    "XYFaO07Fb3JI2FpjlWnQClL/esQaDc07Lcc6eb2Z//D6JRR20="
)
