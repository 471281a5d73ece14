"""Tiers that are given with an end, what tiers hand out, and when a place is looked at by itself."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE member_tiers
            ADD earned_code text,
            ADD floors jsonb NOT NULL DEFAULT '[]',
            ADD floor_ends_at timestamptz,
            ADD rises_at timestamptz,
            ADD grants_at timestamptz;
        DROP INDEX member_tiers_due;
        CREATE INDEX member_tiers_granting ON member_tiers (grants_at) WHERE grants_at IS NOT NULL;

        ALTER TABLE tier_moves ADD reason text, ADD floor_id uuid;

        -- The record of what was given. The place itself holds those that stand.
        CREATE TABLE tier_floors (
            id uuid NOT NULL,
            member_id uuid NOT NULL,
            programme_id uuid NOT NULL,
            ladder_id uuid NOT NULL REFERENCES ladders (id),
            tier_code text NOT NULL,
            source text NOT NULL CHECK (source IN ('STAFF', 'PAID', 'CAMPAIGN')),
            given_at timestamptz NOT NULL,
            ends_at timestamptz NOT NULL,
            -- Before its time.
            ended_at timestamptz,
            given_by text NOT NULL,
            ended_by text,
            -- In a person's words, sealed.
            reason bytea,
            PRIMARY KEY (member_id, id),
            FOREIGN KEY (member_id, programme_id) REFERENCES memberships (member_id, programme_id),
            CHECK (given_at < ends_at)
        );

        -- Once for ever, or once in a period: the rows are what says so.
        CREATE TABLE tier_grants (
            id uuid NOT NULL,
            member_id uuid NOT NULL REFERENCES members (id),
            ladder_id uuid NOT NULL REFERENCES ladders (id),
            benefit text NOT NULL CHECK (benefit IN ('WELCOME_PACK', 'COUPON_PACK')),
            owner_tier text NOT NULL,
            -- The first day of the period; none for what is given once for ever.
            period_on date,
            pack text,
            points bigint CHECK (points > 0),
            at timestamptz NOT NULL,
            recorded_at timestamptz NOT NULL,
            PRIMARY KEY (member_id, id),
            CHECK ((benefit = 'COUPON_PACK') = (period_on IS NOT NULL))
        );
        CREATE UNIQUE INDEX tier_grants_once_for_ever
            ON tier_grants (member_id, ladder_id, benefit, owner_tier) WHERE period_on IS NULL;
        CREATE UNIQUE INDEX tier_grants_once_a_period
            ON tier_grants (member_id, ladder_id, benefit, period_on) WHERE period_on IS NOT NULL;

        ALTER TABLE entries
            DROP CONSTRAINT entries_cause_kind_check,
            ADD CONSTRAINT entries_cause_kind_check CHECK (cause_kind IN (
                'RULE', 'CAMPAIGN', 'RETURN', 'EVENT', 'HOLD', 'SPEND', 'TRANSFER', 'STAFF', 'ENTRY', 'IMPORT',
                'MERGE', 'GRANT', 'CLOSURE', 'CLOCK')) NOT VALID;

        CREATE INDEX member_events_in_time ON member_events (member_id, programme_id, at);

        -- The beginning of the year of membership in which the instant lies. 29 February is kept on the 28th.
        CREATE FUNCTION last_return(joined_at timestamptz, at timestamptz, zone text)
        RETURNS timestamptz LANGUAGE sql STABLE AS $$
            SELECT (CASE
                WHEN (j + make_interval(years => years)) <= d THEN j + make_interval(years => years)
                ELSE j + make_interval(years => years - 1) END) AT TIME ZONE zone
            FROM (SELECT j, d, (extract(year FROM d) - extract(year FROM j))::int AS years
                FROM (SELECT date_trunc('day', joined_at AT TIME ZONE zone) AS j,
                    date_trunc('day', at AT TIME ZONE zone) AS d) days) spans
        $$;

        -- How often the day of joining has come back, month by month.
        CREATE FUNCTION months_since(joined_at timestamptz, at timestamptz, zone text)
        RETURNS bigint LANGUAGE sql STABLE AS $$
            SELECT greatest(0, CASE WHEN j + make_interval(months => months) <= d THEN months ELSE months - 1 END)
            FROM (SELECT j, d, ((extract(year FROM d) - extract(year FROM j)) * 12
                    + extract(month FROM d) - extract(month FROM j))::int AS months
                FROM (SELECT date_trunc('day', joined_at AT TIME ZONE zone) AS j,
                    date_trunc('day', at AT TIME ZONE zone) AS d) days) spans
        $$;
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP FUNCTION months_since, last_return;
        DROP INDEX member_events_in_time;
        DROP TABLE tier_grants, tier_floors;
        ALTER TABLE entries
            DROP CONSTRAINT entries_cause_kind_check,
            ADD CONSTRAINT entries_cause_kind_check CHECK (cause_kind IN (
                'RULE', 'CAMPAIGN', 'RETURN', 'EVENT', 'HOLD', 'SPEND', 'TRANSFER', 'STAFF', 'ENTRY', 'IMPORT',
                'MERGE', 'CLOSURE', 'CLOCK'));
        ALTER TABLE tier_moves DROP floor_id, DROP reason;
        ALTER TABLE member_tiers DROP grants_at, DROP rises_at, DROP floor_ends_at, DROP floors, DROP earned_code;
        CREATE INDEX member_tiers_due ON member_tiers (review_at) WHERE review_at IS NOT NULL;
    """


MODELS_STATE = (
    "eJztXWtzGzeW/Std+pKkiuuyZcf2TLa2SnI8GU38yErKZGayqS6wGxQxajY4QLdkzuO/L9DNR79FgC+weap21hEbh6LOBXHfF/86"
    "i0gqaPTsIvx7KhMqrvnj2e+9f53FZELVfzQ9HnhnZDpdPdQvJGQYZevJfKHMlg1lIkiQqAcjEkmqXgqpDASbJozHevlV7N387wcv"
    "GVPvns48Jr2vp4LfCTKZUJ+FA28qWBywKYnUT988028a8kC9K4vvLPFpzP6RUj/hd1TBhHqXX39TL7M4pF+oXPw4vfdHjEZhiYzi"
    "m+m3ylb4yWyaPf3556vv/5Bh9Kcc+gGP0knchJvOkjGPl8A0ZeEzjdbP7mhMBUloWCAtTqNoTvDipfyvUC8kIqXLjx+uXgjpiKSR"
    "pv7sv0dpHGjGvew36f/36n/mH7KwzPc/fb71b97f+v5ZTVL6I1TIn78U8FhLmcWJJu9f/8nfd0VN9uqZ/gXv/nhx/fXL199kFHCZ"
    "3InsYUbc2X8yIElIDs0EUWR+JVQz5su4bTK/eGFF/WqTL0hd0OYU0Xp/j+4LPOsXhiS4fyQi9GtP+DlvW1t/NDmfVF8hMbnL6NF/"
    "h/7UlTPlZ0mfOHXmK9Y6ePxU0vUOn3amNzgizLYnjgMcBw4Q7baG6wexPHu/GqWX7O4qTlpIXWIqdKqXj5BI9XnVP//1u/Pzly/f"
    "nD9/+frtt6/evPn27fO3WifoZ/VHbzrYv7z64erTrf5AXJ3zuRbQL5SJJ0md9O8VaQmb0Gbac0SF8nAOebb4jyMUQAeXt1cf39/c"
    "Xnz8Sb/9RMp/RBlPF7fv9ZPz7NVZ5dWv842/In/5Jt4vV7d/9PSP3t8+f3pf/Xos193+7Ux/JpIm3I/5o0/CIieLlxcvOWO3TJUa"
    "eSBRm9FSeNxtscwX2rtKEzoZKotH+znKu/kue5a/ph/HfMjDmfeoLBjqsUS/RIY8TdSDmK7lSm36/rCjnNBC7XbUUsAmZJdAUPQ1"
    "Cwqm6U6IvVefvk7oLf3SYj0t1leIVB+sXxTevv/LbUlrf/rzxXXG68eLv3xT0twfPn/6YbF8pbY/vfvw+bJCtkwUNyZsLwGg24Lu"
    "RxJrbmp8/+nm86dmvleIqqHKgsT7txcxeYw+Qgfxmotu4qscV84U/QZV4gUlUn3CGvGXLCZi1kz9ClOhfjhL8tBTf0i/nPO4JF1x"
    "fnn16eL6r83b/bKB98u/3r6/qHpl8p6G/nBmcsQUMThlLE4ZTaCpsVfEwCRp3MUWEYYCDnEG5+IMRRHTL1Om3s5CyGUkxOy0mEMa"
    "sNBYI5VRVjppHlY4BpnuQiXlDJoqpTJqA7V0POwbaKXFrjQ/ssrILRxZx8PvUZ5YUv39vo0L0wC29GWOR8K7cmVonIiZ4QFWxOD4"
    "qrrko1SSSLEVGkWgqjioY3N1nHFopTrKSKgO11SHI7nTdzyd8rglc7p6OOjKmwbZsm1lTS0SochtuqM3kNvco2pO6GQaqT/akNQK"
    "DLQi2XZII4dJmVrZOCUgAnrO2ThFIT+QiCm7RvCJqZTLSIj5CMScxgmL7OS8hELQzgnaKZ/ldm7EdPouxUWDp30Yf2EZoWGl584I"
    "qgJ3ZDubRgk3ig4eEYU7sZwTlkQNbLdXqS0BKFLboEgNla/7LJKacGUT+nw08ics5qJOfFfLVhPaqnnLsfD3YXq3pmTmT6lQVEZN"
    "505741wV1yMRnL949ebV25evXy2ZX77SRXid3GSsjpwxVyst9nkDeH89is97tckDQTU/FvGoMhIOLBzYZgf2/QONk2t6p6wtMWvx"
    "X2trBl3uK9WrfTFfvl4m7kc6o6E3nHlfS56KQK1QBgwVcT6axWNxlnHTHtSQSPqdd8tFwpmkntrlodQNhgqb/eJ6ym7L772BO50z"
    "Y1gNUsDAtTZ1rXOJG6VPlghYyBYWcuGrZcJ6BQbqLahHTnvrAaSR+hVU6PklDfZXVw1lBYhesOqWXreAUtCAC7uC5QoUJjBM4GYT"
    "+GN2BuZGbrMBXFnRaf7OT9TMbkPqpuf2JXQuZmQcC7HwhfZskMMXOhj12b8GnC/Wg2wLsrWVbaoDixg0OWEqYU89HLiyJyJoR1zZ"
    "Pyg/852uMmgd1l9ZMehyZUdqrdqF2WK3PNmbCYmi1gR0o1ppyDnPtcdmbuzus/ovz9+8XmaZ9Q9deeWbjxcfPiwSye2Oa0Rk4quN"
    "z7LPVOO3K71fg2IAsVF+36GjouOMWOtwQHwL8S3EtwzDMFT9MXFTIKbr0C2itqLYTua4RbHsgcICD1TIRuOidZMXEPuzKV7sdodv"
    "rSRzSmYRJ0ZzYAsQ1NhvUGOPgExv/HQEZE5Q0HZ+7sYurmPB6ZPzcK8mUy7afNzVw0GXl8uyZfBze+7nwjHY51xXdkelYUHlCoNa"
    "yirr69ZSyoQIu2aiMhLWjtPWzojFTI6t5FyBYlKjy3LW7Ul5ds7Mri3j0JlpF0qM6aMN+SUYuLcM46qvRGzDfgUI/u34X8zztTp8"
    "KlDIwE4GaRzymFro+BIQGt41De9U7ISGH3h3AGW5YvB0FEV97SO+ZiyladDyon1b/bzeZOYaYIM4jHoPowAB3eJVZActQtpPdAAt"
    "3AcWAGo+dljz8UiiiCYZ3pDXOhLkunPHSj8JVUrakM4VAmRWB4pnpo8hnyUQKK1WwnA2b602SeYuMKhWtvY5MQ7jECkcRzzCd2Ma"
    "3Gdfoz9SErZNuq4tGnROul4u98d62NZaruFO0uyrT2J2rpRx2zlbXOg52cvJgrrzPWpN+CA7JJcEWUDb9P70EgqkHqBT4gjIPIyt"
    "p/WxmZG3QMC6M7HuShuehbTRr2knfQkB60dtUz9pTxvY0gc0o+NUm2BmB/YKA/N5S+ZzQu5pbJEbLuJQ5edcbrjJ4rSowahBYSZZ"
    "m0l5IsFCCBUgRGBfjcS5YThygYDNZGupTgV9YDw1NFaLKHBvy/0hK1HcZXs39z1Fd1ywZNxwT2w74SUQaLegfZoOIxb4hhu9jALx"
    "FsRLdheTRLmWpkGIAgwHu8nB7kgg4s9UsBELiGapJRRRXTLoCkZENLyjwn8oYNBD2/MeWrQXWp3jxxZ4oLHdyIwiDiJ2WsQHLIZw"
    "rJvkMBENxPacEANiewcXwUj9tepT2QihBoUYNhVDQ7ivffhcEYPpc4bT5xxxC9+pd2jLTM8fDTpz0mqRfb/fsp5v4LFwvY6/Bgj8"
    "Rsf9RtR6br1yrq0Mo+MCnLYiDARO1wqcJiRpyoZ1NKkuESDcgnAmZWoVhigBEYdwLg7hiOVzFSonjiWztuEHhcedFhDLFzJqbwbp"
    "WYMDr9BC9c13HvFyBeiNifQkfVA7NPIEf5RrWUnm77iBEeWWej8NkwrjLPeoitAVeeiKmEBQYpd5KiNhDsAc6Loi/EfaZg+Unnca"
    "BHPNplTxmhbBL0xtyjRRClypbqWQM02ev8tXWlOTiIbeA4lSKj0+pbE34sKL+ZCHs7oxsOmbwQ44KjvgUaiNSA37uAogqCSoJKgk"
    "l1VSpz5aUxmhMqvnaqD1Jq6u/GkfL+Pac9pUUqkp9M1vQmtA9kYIW7sRLfu3xulNZsS2ZDnmiAqXn3jcr0m3jRYJn0xJ3FBR30VY"
    "AXSKnE3H879yfcaWkFPki04Ii8z4WkJOka8hE8k4JIZfyiLqFFlT9rmyfRqyrV2kFUCnyNlUGRI8JpE/FXzEItNDrQF9iixm3zx/"
    "RklDbcXNhERRq0FXRvaoNPrl+ZvXS0NO/9Blw918vPjwoW7I3eneAKNylRXCKmXlGJX7zlhFPCBNR0A73ysE+LboZ207czuubm49"
    "aPdQPFuIeQxTFiUsls/0rz1E2GMnFzrTWPDIN79ZoIpDvtzi2zAnMeGCKmpDGwGUsDiRLGWgzD1/aNRiX4Fh+29CvU0LZQmK3JBz"
    "uSFcL3+Cgo6ITHyi7KUHm/vY6miI22lxK96l3fFdBOLmPddk7FRe/4YSEYw7s/urJYM1Cs5ktjpbepBMP8q/9p/3T/g9jRvi5BdC"
    "kJbirxWkQnf/mnWvPt3++ltTws/XKvmVaYS3AkWId91M19Nx8+Zc1ylS6pSOkmM27dRQiwVr6Ce9dM2C6NsxnZcuk8TTjUozb8If"
    "6ITGicdHy0amr6SXT0P3Ih7cS2/EhEy+81i1HeqsIrdtv///xcWu9Kngd4JMJvomFfSnH4UWdctycVefmtzgV/gWmLBaxYFY9KEf"
    "Npr7d6UCrIIBJSAiPs5FA4pC1rFYYTODqgLcXwnv892ar/uuo57SOPQnLOaGV8tUgODfdvyXMm39fDObn3R1NGKfLp92WULCVtg1"
    "MGTtsqxlmh2RdlObK1hI2mVJBxG3y1qVgJCx8zKWtjKWkPERyFiHIm2+xkUc3E3nROxMYF/c0daY/vzZoDucr1Zta+brd4X5JPqx"
    "/onH1Hsc82xOmf55SCISB1R6ik6LGbFWvwIxeyfinojZ75ziQtfdUHIxVDrE8I77Mgy0IhWyH2Izg6fOaHvLzRKAafUbtNZk+t+0"
    "r6AEQh7K5qZKY4cArgBcgW5XQFtDn6da9O23AjasesI9yGwsvgAY1Pxo+13X38TeEu1l/7cw3xuKb7xy7Q2LAzYlUfaTWtBwp8Qu"
    "fxG8BidMBHgNezVvV18FM/O2jAOxuAUcA75dp39X01R5mgS8adhbuzdXgGzkzx1PKmMn7hyaWOFpnO3Y03jKx1jfu9jIrVD/aLN8"
    "ZfQ3mvnGTsRGbwuXwQmzq91lgH0L+xb2Lexb2Lewb2Hfwr5tsm+/pwGT7eZt8XGndRvOF+K+hp4blYhDb9+cxI2I+zMoc81oYs2s"
    "ECi+gDUDa8Zha+aHlMrks+7warFnygs6LZo7vTRvF4NR03OjBoWOu5r5YDzGGgOsN5vg+yWhIm4J+XYMTy7DQL0F9erXJ0o/+Kbm"
    "fBWHmeH23FuHi1vewDJsfDzS2Nkds4pP2iSEdj+rAIGjtYGjNSXMxskqwOBgOedgwZM+EUE74klnPvIHFrc13JaeDzrrXrKBK5Fa"
    "Cje65240cgNbd6Dzb48Zo0UMCK1ezJzq7Vans3VO2wqwvxFtO2Rx2xddy/vUKLyTL0eAwcbJVdTccWFUe1bEILBgzvk/UhInLGng"
    "vGu2YxHVp1Njz7MdM5fUYrRmGQcBWAsgZDIbEGsjhDoWgrAWBCUiNpsYsULgjtath9gETdJmgXR9I4oojPu1+yIkLddxd/GetF3I"
    "fcy3tOyBd5dCUdf0Th1YYtYVjiquGTwdkhLz5WtFpc5+pDMaesOZ93WeoR54hZzpN7ptSrdM6dDIkEj6nXfLRcKZpJ6gJJQeSzQ2"
    "+8X1nqwtv/cGcTKXwg2nETNDhUQ7raiQ6Bf1B40PO6bGtxPNPHB73PFwuqs6B+RikYvdjwHcZfiuZfAi/dpzUxLpV0zAPRZi4fbs"
    "2faG23Mw6mXCBVWchmb7vYRC7tYiXz4mcUwjY+arOGx6q02P2173Svg0IoGVH1oCwgt1zgtFbf8JCTjgk2lEE7vb8CpYXJbmtKRT"
    "IWgcmFXzFTBQkhZK8o7zUNpUM1WAKGVCTdmxC2IkKLsbW8mhBoUY7CuayBcbEZRgoN+a/kVRno0M6liU9dlJITvVG6IFl5xHlMRt"
    "9u4CVE1fK9SueF9kjvacvv78+UPJGLq8qlo7P3+8fH/99YvMMlKLWNKmf+eTGg0zGhUYEhoVWtlkykViSGoJhNoWlFacjCfsSGnF"
    "dabBO/rcywsGXUUWuTVw6E73+acwO4dKIBReoPDi4Ic/2rQzM3xrbdroY0Uf62kJwCkL44n2pfqidSyNAzQw5b95Rx1MhTeHAeSg"
    "dkYTkw2tqObrF/V5u6P5jq/iQL41+Za7vxEMMeBWNvSdITiK4Gib69LpsqznqqD1rOcOACKgmPzpOqG4Zm2f7R/7jggcTwq8bwGB"
    "E2ceJcUHz6+gpAkFOA5RDB9zfR/zF8ISRfP3NGIPtDU/1rBq0OV1PubrldQzAFuzIOfshrDQ4yOPxPk4PS8Zk8Rj0ot5ojNYgnoz"
    "mgzUQ/XKkIezr6R+oZ4P2+SN4Ow6cQ62O7vIACADcOpigDO959sNcZneU9TvaNL3KJVNg77bt3oBAn/afLPD64DXcbZjr+MiyHrH"
    "WryNwtNBl5dBglUHGpJb/bX3kdzCXMVjIfaRRBFNMrwhtXUkyK2QSx4Iy//CGq9dgf4SDB3ilj0UNA71pzJivgAC73a8j+e8rk/6"
    "AgHG7Rjnj03+ZhfjCwQYt2O87Xa1Ls5b71cD62uyLqeNMa0u0pcQcG65079MmTDe6isQeLedMvRARWMcsXu+0AoF5u2YJ+HfU5mY"
    "Ml9EgXnLwWaCxHJEhTo6fBab8V/HQgqbS4Gnhvq2AQw5WJ5DQcIeqEVSowTESF/XMhol6ypOxMzPkgKGFlYZiO+YbayCNOr59n7E"
    "BQKNiANv/UZER7J474horRhcPht0ZfACtWrd4sCdJPBEGpnfDFMCbaeg5ulE3tFXGCC/t6kwkN87PLFkYm5drDDoMbG2LdS2jI3D"
    "CAUQqDei3hET43tBHlssjMWjTgMjVItQH4T6INgPZmoud4jNGC1iQGiF0IibziZfIUBm1brlrPm2gq5SlCUGloB9ENU8eopKcPfj"
    "pij577GgHbHk32vr4JoSydsmWlVWdNr1ua0hssVr9hb/Mp55xJtSoSDehD/Q0Mt1wiAfj0uS+cOvpPeo9rT8vScpiWg48IZUspBm"
    "I3SzXzzwHscsGHv3lE718FzpheyOyoY+5H39UvgoTpgo8FH2aAXm336zfNMKg4zT4PgyTrmK6FIf6yiOg2accNziuHXnjEBnkxvk"
    "Sqr+mLhpnElnOXYBhaiGdVQDszT2OF4AsbtDtR6MRjQwrYtbYkC8fdB00X7qB2MS39k2rxbQEIa1MOYdqVaiqGMhiA1qRRXQRgoV"
    "IERgLQLdtmolggoQIrAWwZBERBnwPhklTbdtdgmhBoUYtqCiLQTRAIYokGJG5hEp5hMUdEBSSX3TkEoZhcCKzZDSjEKzebxFDEi3"
    "noZ8kEuCjqeP1CAOfvCbJHrJqh5GLIjRwbBE4FiwOBZYSCdTntA4mPn3dGbCfAMUU4xtphjrQg8/L5Fq8ueeqhEpQC1LRY5HAru6"
    "JDUbnaAIkobHeRWH87za3UkfGE+lPyZybLa5a1DUQdnubnPywfkx157pKWyzX4iIFSdtNWjVNYPOWrRstf+YL1+zjPl2TL28UMl7"
    "JNJLeBTO64izJLkXMgWS3FN/x8wLyUx6Qzrigv7e43FA6xXKW3i/Darh3KrTOo3aOBRy7VA157Mapd9UmKzDnC11FiVUV4SzX8Tq"
    "iGU1AqCOmDp1rcmXxfI+ZVzOX7x68+rty9evlomW5Std+ZWGYgfUWh3oQlS1K/2Ijho8z86dvMT0ifutbWfkkHqcQ3LEyv+jsn9b"
    "jPvFo06bfsz1b1nHkm+XLLpLnDDq0F2yR7sZTskunRJMc8EAkl4Y1gGZJqnxBQpFFGb72t6gEFFicYPCCgXm7ZifkNBmbnkBBnfH"
    "OXenKWZoLuMyEmJ2WswTFnPD0vIlxOrsdCz3faAml6zaTvJUNHVXt9fhVHEowrGtjlQUUxGTyLA2tREMKeBCdygY98KmH3jbZe7z"
    "J4OuoGnEcYk7YqaIma5FMWKmiJkeI6FoldlyDJoItd9M73cpgsAorhhxxEsXdKI+gf5cRuSXYKDfmv75ZJsG8jmPKIlbDpMVqlrR"
    "rmBHSH4Xj58/fyj5gZdXVdf754+X76+/fpGdNGoRS1rIzm+ut4n2FoHwxZ3zxVsmipgPtKhgcemsy5J2KHsDKe/u+/xIWFPFR3v8"
    "eoVA0NpmmkUc0MjiS1UC4jvl8ndqOPOzTl+WNHTId1qeFeQerc/lK8drfmZdh3XC/3Tz+VOHnmoiOmRB4v3bi5g8wnR0B9uaiu4T"
    "rXp4Vb4d+g2qJ9qiqd3G8q9ica65fK6FllIOIeEjkTBS6j0WtCMp9Y9Z7vMdmbYk1kvPB13p9XkWNSDTA2bZRapHmPPQqAirBNrO"
    "JKqns+1H70UhCb+pMIxm8fA7QSYT0xR8FQdiK8Sqv6ZBubafFYv1GFhncysLFYwblWeuECDcgnCZEJHYBI1LQFiPzlmPpSPMuF8q"
    "3XuvVC9y2Y6Y7DdjImjYbrKXnnea7DJbCZMdJjvsS9iXx7qrYV/CvjwmQcC+PCpRnp59qSsu22zLxbNuu1KvWnPS7FUiPRZ6TObz"
    "YPnIY+qVm5/ef/re48J7d/HT7c/X772s6aE+V9YYjQ4uJwwkBI/3aIOig2uH5OpRfIasFiBojqkYlPdsamZrLBCY+2PZlIEhY4dq"
    "RkpS3WlhRn0RhS1vOeoKI3IOwDpG5GBEzmlLAfV8PY6YORK8eTcmcUyjlvBN4emgK4AT5OsOmBVsTgiqzy9aGnL6kwtUwv3iRzS+"
    "S8bqxxfnbzu+GotTSa2qdgzMH53nz7qDLtm/NbbbezUW6zfq1DiiE2h3rRoNtHf2JK1Ae2xHWuz+o+1GCgS17JYoI6F3oXdb7u0j"
    "Ir5OI9p2ZV/hcafm1dMXfF3dglF1PU90oOQG6Y7jI9e0UG+7drm7FO4oYPDAJGu65LEjPryC9Ck4v7Xr3eDqHMDVQZLpYCPXhG+R"
    "7ijBQL99jo+nLSPvOkrbCxhoTQutmVAxaThr2o/4JWD/Z3zBkRmmLEpYLJ/pX3sIX2YnJ/8DiZhywwWfmEZeykhEXpyLvCDAdrJi"
    "HjZMdurwAUso6LQ1dZojkc0Pan9QcT33K9vu36gtGnRexZEt9xfOKmKdPY91zuVtRnYJhEAcYkM7jw1NecQCo6GFKwTiQ/ASYD7C"
    "S4CY4SWcrpfQ6R2s5xXAGei5M4DCB+Tmj/OsRR75wH4Ck8u/oUZ9Z9lsGYhJ/qidhdHuTO3sT4KHaZC8U4K/42LWYkQ2rOq0Jqf5"
    "ej/IAeyQFbXoZkE3iztn025KvPI7X013egXWh7bSne146GTo5D3r5G5dvK4OPqDmlfepyXE0Xw69uz292x5/aNG7R3no7zv8EFKl"
    "OZMJjY2my5ZR4N3mxsjc/TCKsxUw4NyioFeTZcD3Yj24Nud6KEhsNB1mCQDbFvOT2T+NdvZiPbjG9B14TU56TXmKst1vWj0fPOE5"
    "5SuRDu95OhxZW2RtnSF9J6HhIBWCxk2FtR27vIDBTrdxmpQh4v+Tx2aeUxEE2i1oj3hAIiPOVwgQbkE4SkL2XxLyQEVz60nXTIEC"
    "aH/NJy92xPNhxglImiTqUxk1txcx6G/fum0jSRwO+RfDs6eAwsFjUoumlOW9z0cjtat9SdVnCA2nyrS9A2bp2x1JqESwsoQQU1v/"
    "OrKEi7Z42vLZoPM6Mr0K1X8nXYWAEA9mWWOWNTQuNO7TGveXbAzureKvRe2WF3Tq3sJIXWSyep7JQmMnGjuPP6AM+/EQYTR9Y3TG"
    "hZkJWcLt0Yo8DPVbtCLplylrqmJt3+crBHb6Jn1StGUicMeQKdo2EBjUm1CPwcAOCQNurJXFAzd2bTf2Ig1ZWwPb8tmgy3klepUf"
    "8bu1PNezzzH11IJn3u1Y/cd0GrGA6GdfSU8oG8YLSOwp6tQPj9IjsfoPSkJP+bKTgRfzZKz2hEfVOz87q2yT7b4z/Ggn3Lt2P9r8"
    "SMRR6OhRWImRc+HfM7P+mjIKHr2FR59TaHZ2FTEbnGDH03NjEI7SStBsB2PrWm5dPvw7DRLjQ6MCQ7uYNfNNp8aTvDceG2B9DdZz"
    "c8ivc34hBJk1kz43oeqM9y8sokn89bdaYyORTcW4N5RENGzmbIWpcPZpXvzfm216+dfb9xfVmvGpPxV0xBrKNtu/2yUQvts2Dbjq"
    "z5amR2oZBd6Pair0NR0pM3J8y+9p280x1SWDroCMyBf7iV59wHqCMZHj+ia+ZDERLUpqgajmqGZJXhdxVFV9XcftPPy73MFqA19e"
    "fbq4/mvzFr5sCBevjuz2GImkUneTGHp1ZRTqDBCTP8VAlOCJpZjLyC2I+YhU87FJWaZBoI67pqt/uzyDEuxUnANHzKUbKh5YQH+k"
    "bTOQyws6TSWZL/Xv6QyFlz1PGE3V7wzYlETGhZdlHAyialnamAtTh7WIQcx7awWYOxojeupkS6pM98SXY3L+7Wszl7YG3ZZv664I"
    "tuvdFosCxYTJ5VW4a4e+K7jTjH+zqS9IfEfNqCuhek/cu6vvr2vE4Z6+Qw0RRpzlFDzwrGKeSgsxl5GIs7gs5YjIxE+l1de5ioWk"
    "XZa0oA/83nKAcBEJKbsmZWfif5kt3xr8Wz4ddEf+Vh7BekXrEb/7Lxb/3iNq0YRFM4+PvHmq1ctTrc0l6WviED90IqzVkUxN7coM"
    "qzg4AzYRmLS90rAjk512lBoicAsPq7e62lEPC2LenZhZGFHfXtYNcAjcaYHD0zolKbcVsHcVBVeRKAw+qsLgm4SMRq1DPefPBt1D"
    "PdWqtVxcFLYcrWNKJ4RF6kl8R4UuVmma8d+RoW6EI0tdPS3WzVJndNYl0FVNuITYVRIeE+kNhDVXsnTx1VLLchp0TYmUj1yplub2"
    "inZzoAZEIMqmP4tHhjUUS0Tv6ycaC0+yueK+HrZoRlsFd6LkzVtxWu+Sab3CoQHZmwtlzl+8evPq7cvXr5aXNixf6bqroT7fb6T0"
    "rnKQIn7HmmrKWsmt4XpzMcbWqNU3iCiK0jhpsoaeSPhXsAhQuBygCJnUJNvEoSpQyNllOSNbdBJizqqtMs1mW6pVBOMr7ZqsHYlt"
    "fqSTIRW3jIqWAGd5waAryjnJlvqJWosuvp4HO+eyNiO7BEIZSDWihBspdkNspI5i471aAoHS2oXdihvTmz5KIEQ9bcrvWBw0UN5t"
    "DC5BsPidswIrFQaMPtqVkayAsPRdlrFS1AG1i8ZVoJCzy3LWX0nDTEERsr849g7lue1QNiUipqGx1VGBofbKYtBtxLkwuoxmhcAl"
    "QBvcO5PR6NM4tKkkroGhMpxWGUxaFYwXcZCwyxJWFpz6qyxEXAJCxq7J2JFQvo7R/0Gf+S2R/NLzQVcgPwvUrFT40325F56GeMmY"
    "JN4jkd4de6DxwHtkydgjsad00Hfeo35IvCkVkseeJCzUHbgs8Zj0ZFZlmK9PxtTLA8VfSe+ezurdvDv/bcg+OBFuRPZh5xQj+4Ds"
    "w/FRiuzDYbIPPBVN6YeOmQtLBAi3IDwzbGz8hQIOSR/n/IVSUNMutrPdqA4EvFMBWxVrFnFw+V2WcH7ams0lLWKgGi1UY/71MCO9"
    "iEEayOZOtObRB11dza1DD9ZtZT4ezrfZyexQSPEHHXzuCCkunw+eDCnmcez1Qoo3fELzu+CTPJSXxfzGRKr/6e+xx9Pkmfcjnan/"
    "HM7mMbyBlzvOA48/ql2V3S4/pYLx0GNxFuvTIaUhabq2fh+/EIFFJyIJCCzunGLEv3ZI6VD90SNmdK95AQJ70+aGbX28Z60tJqyX"
    "USDegvhcm/pNdqd2oFuSEkVQl/fcKwNUe8O1KSXBvcmGXayHe2SxUzmbW7dV9+iutehzhbEq+XSM8XnF5+/Oz1++fHP+/OXrt9++"
    "evPm27fPl6Wf9UddNaCXVz/oMtAS8/W6UPPYGgKnRxBWEzTgwi52WoFC0M4J2qH4xkf+QDvCG4vHgyejGxO1En3PCBAgQIAAwYEp"
    "Nb0bA3dibNIdI/jEODJQAsHbMmddGRSmnBcg2OgWlMPR6o39DUfrJAWNpuRtNyVPqPp9gVFvbAGC5tgNmmP1yWPqNhQxG3gNx2N7"
    "GTgNNjeb4EaTDbvqDfdvEYP9606dlCCxHOlgYZyM24KJ1TWDzojifLU/0csPGFaUCRFWTcsl4C4sw6cDjrALO+xCxDj3qFsfSRTR"
    "JMMb8lpHgtzDJ95dI3J/mXfHNO4TynZtPWtwAblkIdXDBIi3AH+XVfpyrVrndcFZ3TDxBH/UK/VTqT6gp76pZxV5buktkTh04lCC"
    "UoVS7Qe5NE7EzJDWIgaEVsNV+lz2rY6BBijobaTXZtfWkSC3YRBBk4HNeURJ3EzrElNt/FOgfhF5+fnzh5Kvf3lVDf/9/PHy/fXX"
    "LzKu1SKWFCxquDIOFBEjCdrjYJcjPutFktDJtK2XtvB00OWxPtLhmPN7tduy9ag47bnjGNJIaVJjq6YCg0mDYqa+Hu/la45Jkprc"
    "IbsC9KgDa3sz94XgRjWWSwAqAswrAsJUcaNvi56Y7OAKqk9OwEb72BGr7/u5Im4x+4qP17L75oqdodeo75bfQuKGse0SCnZf7a75"
    "IDEtulpBQGcTnVZB7ToS5NaigZIljQXb3fHAFapPxsCeI4LaMTAbdrwAoLnIqrloFc5a0/AtQva30Z87bPIWCY3VRl0ECS2i2g1w"
    "jKF1OfIRRETJILS7XLIGhqxdlvXcB7RKV1WxkLTLkg4E1bxbyLmMRNjaOTE7Ep/6JY8XtISnCk8Ha0SnEJPqeUwqFQ22RbtPNF8O"
    "j8jCI9JDWRrcoQshSMuw9SWiwnf/Goo1g7/+ViFMWTWG7e0FxP4cyBc7omvbDqSkyoRoMDtususTW2IgS0yFz0887pmNsRjVX75E"
    "jz4wnkrfhrsGsB2Jx2OOr8GhnT/b+ibwdlwzg0t+LZOaZCu3tgyFnI9CzkMakFQahdmbsCg2sRg/QVikPo8vWdx0qWP3t60GxvfN"
    "5e8bEokHTCQihHcS37GFsMzupCujECdZU5E5Eju9oIIF47Ombo78yaArZkpWa5yJmLYqg8aAaYMamGvxzSKljleWDjoCpK1BqHdj"
    "IkyjUMd5AKjvyxc/ovFdor8a599+20Ho4vuvVlXnAM4fnefPKtUi6ktlwPB8eQ/ZffH8+RrsqlWt7GbPKhYLjxMaN5gr7UMtCxAM"
    "tTQcanlQZfaf/wevCYsn"
)
