from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE rewards (
            id uuid PRIMARY KEY,
            programme_id uuid NOT NULL REFERENCES programmes (id),
            code text NOT NULL,
            created_at timestamptz NOT NULL,
            UNIQUE (programme_id, code)
        );

        CREATE TABLE reward_revisions (
            id uuid PRIMARY KEY,
            reward_id uuid NOT NULL REFERENCES rewards (id),
            revision int NOT NULL CHECK (revision > 0),
            version bigint NOT NULL,
            status text NOT NULL CHECK (status IN ('DRAFT', 'ACTIVE', 'PAUSED', 'ENDED')),
            content jsonb NOT NULL,
            valid_from timestamptz NOT NULL,
            created_at timestamptz NOT NULL,
            created_by text NOT NULL,
            UNIQUE (reward_id, revision)
        );

        -- Of each revision of a draw. Sealed by its id; the commitment is SHA-256 of the seed.
        CREATE TABLE draw_seeds (
            id uuid PRIMARY KEY REFERENCES reward_revisions (id),
            reward_id uuid NOT NULL REFERENCES rewards (id),
            commitment bytea NOT NULL CHECK (length(commitment) = 32),
            seed bytea
        );
        CREATE INDEX draw_seeds_of_reward ON draw_seeds (reward_id);

        -- Shared by all members: a share is common, or a tier's, a prize's, a budget's. No stock: without end.
        CREATE TABLE reward_stocks (
            reward_id uuid NOT NULL REFERENCES rewards (id),
            share text NOT NULL,
            stock bigint CHECK (stock >= 0),
            taken bigint NOT NULL DEFAULT 0 CHECK (taken >= 0),
            PRIMARY KEY (reward_id, share),
            CHECK (stock IS NULL OR taken <= stock)
        ) WITH (fillfactor = 50);

        CREATE TABLE redemptions (
            id uuid NOT NULL,
            member_id uuid NOT NULL,
            programme_id uuid NOT NULL,
            reward_id uuid NOT NULL REFERENCES rewards (id),
            revision_id uuid NOT NULL REFERENCES reward_revisions (id),
            quantity int NOT NULL CHECK (quantity BETWEEN 1 AND 100),
            points bigint NOT NULL CHECK (points >= 0),
            wallet_type_id uuid NOT NULL,
            minor bigint NOT NULL CHECK (minor >= 0),
            cost_minor bigint NOT NULL CHECK (cost_minor >= 0),
            state text NOT NULL
                CHECK (state IN ('REQUESTED', 'APPROVED', 'PACKED', 'SHIPPED', 'COMPLETED', 'CANCELLED')),
            -- The SPEND that paid for it.
            entry_id uuid,
            -- What it took of stocks and budgets.
            shares jsonb NOT NULL,
            coupon_ids jsonb NOT NULL,
            prize text,
            valid_until timestamptz,
            delivery_reference text CHECK (length(delivery_reference) BETWEEN 1 AND 128),
            channel_code text,
            store_code text,
            at timestamptz NOT NULL,
            moved_at timestamptz NOT NULL,
            restocked boolean,
            PRIMARY KEY (member_id, id),
            FOREIGN KEY (member_id, programme_id) REFERENCES memberships (member_id, programme_id),
            FOREIGN KEY (member_id, entry_id) REFERENCES spends (member_id, id),
            CHECK ((points = 0) = (entry_id IS NULL)),
            CHECK ((state = 'CANCELLED') = (restocked IS NOT NULL))
        );
        CREATE INDEX redemptions_of_member ON redemptions (member_id, reward_id, at);
        CREATE INDEX redemptions_of_reward ON redemptions (reward_id, at);
        CREATE INDEX redemptions_under_way ON redemptions (programme_id, state, at, id)
            WHERE state IN ('REQUESTED', 'APPROVED', 'PACKED', 'SHIPPED');

        CREATE TABLE redemption_moves (
            id uuid NOT NULL,
            member_id uuid NOT NULL,
            redemption_id uuid NOT NULL,
            before text,
            after text NOT NULL,
            at timestamptz NOT NULL,
            moved_by text NOT NULL,
            reference text CHECK (length(reference) BETWEEN 1 AND 128),
            PRIMARY KEY (member_id, id),
            FOREIGN KEY (member_id, redemption_id) REFERENCES redemptions (member_id, id)
        );
        CREATE INDEX redemption_moves_of ON redemption_moves (member_id, redemption_id);

        -- The log of draws: names no member.
        CREATE TABLE prize_draws (
            reward_id uuid NOT NULL REFERENCES rewards (id),
            sequence bigint NOT NULL CHECK (sequence > 0),
            line jsonb NOT NULL,
            PRIMARY KEY (reward_id, sequence)
        );

        CREATE TABLE reward_refusals (
            reward_id uuid NOT NULL REFERENCES rewards (id),
            day date NOT NULL,
            reason text NOT NULL,
            count bigint NOT NULL CHECK (count > 0),
            PRIMARY KEY (reward_id, day, reason)
        );

        ALTER TABLE entries
            DROP CONSTRAINT entries_cause_kind_check,
            ADD CONSTRAINT entries_cause_kind_check CHECK (cause_kind IN (
                'RULE', 'CAMPAIGN', 'RETURN', 'EVENT', 'HOLD', 'SPEND', 'TRANSFER', 'STAFF', 'ENTRY', 'IMPORT',
                'MERGE', 'GRANT', 'REDEMPTION', 'CLOSURE', 'CLOCK')) NOT VALID;
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE entries
            DROP CONSTRAINT entries_cause_kind_check,
            ADD CONSTRAINT entries_cause_kind_check CHECK (cause_kind IN (
                'RULE', 'CAMPAIGN', 'RETURN', 'EVENT', 'HOLD', 'SPEND', 'TRANSFER', 'STAFF', 'ENTRY', 'IMPORT',
                'MERGE', 'GRANT', 'CLOSURE', 'CLOCK')) NOT VALID;
        DROP TABLE reward_refusals, prize_draws, redemption_moves, redemptions, reward_stocks, draw_seeds,
            reward_revisions, rewards;
    """


MODELS_STATE = (
    "eJztfWtz28iZ9V9B+cvMVDEuW/bY3pm3tkryOBNtfMlKmszOZlPYJtEkOwLRDC6SmWz++9"
    "sNkCCuLXTz1gBP1WY9IvpA1HmAfu5P//OZT5KQ+s8vvb8lUUzDG/747Afnn88CsqDiP5ou"
    "j5xnZLncXpQfxGTsp+vJemGULhtHcUgmsbgwJX5ExUcejSYhW8aMB3L5deDc/udHJ55T55"
    "6uHBY53y5DPgvJYkFd5o2cZciCCVsSX/z03XN5U49PxF1ZMDPEJwH7e0LdmM+ogIXiLn/5"
    "q/iYBR79SqPNj8t7d8qo75XIKN5M3ipd4carZXr1l1+uf/p9ipHfcuxOuJ8sgibcchXPeZ"
    "ADk4R5zyVaXpvRgIYkpl6BtCDx/TXBm4+yv0J8EIcJzb++t/3Ao1OS+JL6Z/9vmgQTybiT"
    "/ib5/17/+/pLFpa57ucvd+7thzvXfVaTlPwKFfLXH014IKXMgliS989/ZffdUpN++kz+gv"
    "d/uLz59tWb71IKeBTPwvRiStyzf6VAEpMMmgqiyPxWqHrMl3H7ZH7zwZb67UO+IXVDm1VE"
    "y+d7el/gWX4wJpP7RxJ6bu0Kv+Bta+uXFheL6ickILOUHvl3yG9d2VN+iegTu856RaeNx0"
    "0i2m3zaWd6hy1C7/HEdoDtwAKi7dZwwyCWp/erUXrFZtdB3EJqjqnQKT7uIZHi+4p/fvdv"
    "FxevXr29ePHqzbvvX799+/27F++kTpDX6pfeKti/uv75+vOd/EJc7POZFpAflIkncZ30nw"
    "RpMVvQZtozRIVybw15vvmPHgpAweXd9acPt3eXn/4kb7+Ior/7KU+Xdx/klYv001Xl02+z"
    "B39Lfn4T59fruz848kfnv798/lB9PfJ1d//9TH4nksTcDfijS7wiJ5uPNx9ZY7cshRp5IH"
    "6b0VK4rLZY1gvNXaUFXYyFxSP9HOHd/Jheyz6TlwM+5t7KeRQWDHVYLD8iY57E4kJAO7lS"
    "u94fdpQVWqjdjsoFrEN2CQRFX7OgYJoehNh78e3rhN7Rry3W02Z9hUjxxYZF4d2H/7orae"
    "3Pf768SXn9dPlf35U098cvn3/eLN+q7c/vP365qpAdxYIbHbZzAOg2oPuRBJKbGt//cfvl"
    "czPfW0TVUGWT2Pk/x2dRH30EBfGSCzXxVY4re4q8QZX4kJJIfMMa8VcsIOGqmfotpkL9eB"
    "VnoafhkH615jEnXXB+df358ua35sf9qoH3q9/uPlxWvbLonnrueKWzxRQx2GUMdhlJoK6x"
    "V8TAJGl8ig0iDAUc4gzWxRmKIqZfl0zczkDIZSTEbLWYPTphnrZGKqOMdNI6rNAHmR5CJW"
    "UM6iqlMmoHtdQf9jW00uap1N+yysg9bFn94beXO1Yk/n7XxIVpABv6Mv2R8KFcGRrE4Upz"
    "AytisH1VXfJpEhFfsOVpRaCqOKhjfXWccmikOspIqA7bVIcludP3ZLEkbBbc0IdUAbXkUJ"
    "uWjVS51MkaIBRahkAJ2MBTl7nE9eiuwBDSqmmA7P2pc9paplSEDKlQ6eLl67ev37168zqv"
    "T8o/UZUl1UuQHmjYTKmq+KsAGhKpR67+kmnJpKHsTp3ITJqK7pBj6GJBil8f06DBfGxPZR"
    "YgyGXukMt8ID4TplzIF7rGexmJULV11nvpDQupJN7ARysjIeZeiFkvI1FGQYN11GC2ecdP"
    "eMVdvWE4wQN3glFseiA3WDf4vFPQuUcUHsZngEUzVIvGMsXa3mpcWdFJvXZvNX6iuSZPx8"
    "ofChHKbgMPOt9oB3VeuLGOnqnAoODRoHN61Y7EwSETB5q0VmCgtUIrD/XL44oYVJegD9+K"
    "TAz68Adj1Je3/YncbsxKhkpQCNo6QVvivX1K7dkr4s3avLfKipHKe1tbx2O5eC/eW3ngXH"
    "pfbcet9R47+Gx2+Q7n4a8hIHsguy19JXQisjkAIVmjQmB4cwd4imfsgQYGplIRBzsJdpLK"
    "TrojM6WVtL7exUaKyewAFpK46472UX4HWEcWbnewjo6uV8QLoWMbrZfDMjKwjJZJbKDAty"
    "iob+vUd6lgnCfhRG/yVY7A+9Szcrs5ndxft1bbba8qbaWJXOeyjsV2WnaOR1Y7Wkr5HWAp"
    "WajAYSkdfzgGaainlrq7pYCFNBVSl5T2sKiUShiZu7OwdOKQkvu6aFvT4FvAkNLge+vyjH"
    "lMfA068/Vgs4FN5JUHvA3ZYv/zZMmDKxJP5m0+QHmF2g9I17pjuRgnEMFAh4FuFsqki6Uv"
    "/mhNXisw0Irp+ZiefyZ0t1jeqpLeQRrfR67o9XjQ8JCrWN8gjkf6i0Exvh6yVye9fbhKAY"
    "LhKjsdFCH+7Ehrrk0BAup3O6NDeFSadWg5BA0waLY+k7AKxsdYYIxOWcCiudELVoFiiK5t"
    "L5hVccv33GsdZlBaMOoQtZTzS04YszztuJWnI5a935/aA5mItx2oXyWezDU5LWJAaIXQk1"
    "Yh9UePas24Srd+zTEYRRAYrZZh3xu19xRxsPpg9Smsvp/ZNFZafZsFXay+mVjbsWz1j3RF"
    "PWe8SstOPTajUezwafqTz4L7byIn5uIhrler6gB3sCDTmzRFo9sPQcoh+zrG1VY7cr8nH2"
    "FY1bno6GFSyqdTGhrFZ8pIBECt09Q4uPXsxBzSCWUP2lqnAoMjU6u+lfR4Zqx6YLWRVRqY"
    "FTQXcXAPbduNrHIPb7JDMJUeYmHNqIOTuD5X07y9sRAqThsSR474cSKw2eGz3TocO91kF/"
    "/RujD4edRRox9Pux8vffB1smU5AAl9o1FYzedrq04ibjlUG4R3O0IuaTpATlVYmkNQzqtV"
    "XGqX7aI0WrpZK3sZwmBw8MIejlhA3xYOVLBnZ0fH1qlpxQjOg9CK3qyjGnM8ZDOmZT1vES"
    "DcmHAZtdEnfYMyIr5HYcWDeC1zEgS0oQ1RUcW6hYBxfcZZFCVG8fQSEPk96yLqONT8TMWc"
    "BDFr2EG7yDmHQtBWC9oLyWPgLljAQ70QXwVoFOizTGGepol8LoFGb1oZiUy0ze9Zdgag/j"
    "TjKg6GqYkLJjkUFNMwIH5j/OYpAVTAkIK+FOTYCwPnoADDDmfzDhcRWWlmYElUgLAkTC2J"
    "9FUxiHtUcdjd9Hc31BIOcX+zKh9/G/PJvTIpn68YdagjjOTi/VURfveDQ7JCQB46//s7Fs"
    "jpGfHqf52p+Jn4/rrJbOFscvFGZYZmvwV1iL2rC0AdonYdYnoooZ7plUNQp2VsdS140xg6"
    "FesbBCzd3tbG3a3395t1dYdSLTct7qKhcyWyqSHBFPOBaz37rA17NaBB6Vad09Y9uggZkn"
    "Lc24EgDzRsplSl+QqgIZF6ZItDVsAlkU6EZ4tADZdRB0QQ06YeiPZhwwUIhg3vMGwY9SZG"
    "b0EfgmuYgny2YsYU5CNoMDsd5k6OsqaDDL944H4xTvc62DyzUw56tpfCw7gRMHKGauRYom"
    "s/PAif84bOhG8ZrlpUbW2NUtNSudoN18s76dntiNFvs7rFkVMon/vOYUE2e1Rs9mMS0R+d"
    "Ox7GnEVUzo7xIofFEpv+YsX40v3cewfNnzGjp4+KGFgBulaAfvXsjnWzfdolD1LUZFYyu4"
    "9i2XOnHnMR9m7rTsWvoOEyZM3TbNoHU1eA+xpPbS+p+x1QjUPkYQIf2QS+E/SpzN/N9Q6m"
    "byaJTnZvQ/1iMQAxcuRX6TbKqA23g71qYwzlPOzW9F8N+2mzHoYTcrV9ytVmjTz6ur2Ig2"
    "KHYm9W7J9S5yaLXjWr9soKpXJfu0qpjkf6aOAKGM703p1pG63JQRCLIOeRDUYEOU9GPRyj"
    "o0/B0NutixicHlPmU9/PgYdjqYeDGPUZClp6CzpRos3644eICi7YOGF+zILoufy1p/DC9h"
    "Y4siSq8Hvh8r+Xp1XQsCWqUFkxUkUVpmKtO8kW2xVUuF0Q32/ty2rU8A0tWWtFvltE4fD9"
    "WK8u3r7JO7DkD6qeq9tPlx8/bpqs2mMIPoliVzzILNbueqtB0fum1ftm0Vah2CM6bQ4INS"
    "LUiFCjZkSMij8maIqJKafKFVB7UWxns90Wub8Xf61OhGazHhEagwhNa0u9Xf30Lw/7hO9t"
    "QsGSrHxOGh7fdh+vAEElwA6VAIiNDTJkgtjYmQjazM/d2cW1LE9wdh7u9WLJwzYfd3txpP"
    "JyWboMfu7A/Vw4Bkd0DDw2o81DJtubVrYY9KtUWe/arxLFJDRr2C4jYe1Ybe3IGdLR3EjO"
    "FSgmuNssZ9kC7hqcZl/GHS/Q8qL3dm2p2Is+mpBfgoF7wzCueCUCE/YrQPBvxn9Ip9khKy"
    "abTwUKGRiejhN4PKAmJ1AVgdDwtml4q2In1PvI1QGUfMXo6SiKeO193jGW0tRFvBmRI37u"
    "1nZcA+wQhxH30AoQ0D1OdzxpEdJxogMYk3NiAaDm44A1H4/E92k2fEGT1zoS5NbOqovDle"
    "7ksgIGhFYIFUpak84tAmRWyMxMH00+SyBQWq2E4Wzd5a6TzN1gUK1s7HNi5NgpUjiWeITv"
    "53Ryn75Gf6DEaxt8Xls0Ug4+z5e7cznQtJNreJA0+/ab6O0rZdx+9hYbek6OsrOg7vyIWh"
    "M+yAHJJZM0oK1JbBkFUk/QKdEDMk9j60l9rGfkbRCw7nSsu9IDzzza6Ne0k55DwHqvbeon"
    "7WkNW/qEZnSQSBNMb8PeYmA+78l8jsk9DQxyw0Ucqvysyw03WZwGNRg1KMwkYzMpSyQYCK"
    "EChAjMq5E41wxHbhCwmUwt1aU8UJw3ndqs4r2IAvem3J+yEsVetg9SCkH8GQ9ZPG84rbmd"
    "8BIItBvQvkzGPpu4mg96GQXiDYiP2CwgsXAtdYMQBRg2dp2N3ZJAxJ9pyKZsQiRLLaGI6p"
    "KRKhjhU29GQ/ehgEEP7cB7aNFeaLSP9y3wQAOzkRlFHERstYhPWAxhWTfJaSIaiO1ZIQbE"
    "9k4ugqn4a8W3MhFCDQox7CqGhnBf+/C5IgbT5/o5Tvy9uENbZnp9aaTMSYtF5v1+eT3fyG"
    "Fet46/Bgj8Rsv9RtR67r1yrq0MQ3EWUVsRBgKnnQKnMYmbsmGKJtUcAcINCGdRlBiFIUpA"
    "xCGsi0NYYvlce8KJY/GqbfhB4bLSAmLZQkbNzSA5a3DkFFqovvvRIU6mAJ05iZyIPogn1H"
    "dC/hh1spL077iDEWWXej8PkwrjLI+oitAVeeqKmElIiVnmqYyEOQBzQHVa+x9pmz1Quq40"
    "CNaaTajijhbBr0w8lEksFLhQ3UIhp5o8u8s3UlMTn3rOA/ETGjl8SQNnykMn4GPurerGwK"
    "43gx3QKzvgMRQPItXs4yqAoJKgkqCSbFZJSn3UURmhMmvgaqD1JC5V/nSIh3EdOW0a0UhS"
    "6OqfhNaAHIwQ9nYiWvpvjdPb1IhtyXKsERUuP/NgWJNuGy0SvliSoKGiXkVYAXSOnC3n67"
    "+yO2M55Bz5ogvCfD2+csg58jVmYTz3iOZLWUSdI2vCPhe2T0O2VUVaAXSOnC2FIcED4rvL"
    "kE+Zr7upNaDPkcX0zXNXlDTUVtwuiO+3GnRl5IBKo19dvH2TG3LyB5UNd/vp8uPHuiE3k7"
    "0BWuUqW4RRysoyKo+dsfL5hDRtAe18bxHg26CftW3PVRzd3LrRHqF4thDzGCfMj1kQPZe/"
    "9hRhj4Mc6EyDkPuu/skCVRzy5QZvw5rEmIdUUOuZCKCExY5kKANh7rljrRb7CgyP/y7Um7"
    "RQlqDIDVmXG8Lx8mcoaJ9EsUuEvfRgch5bHQ1xWy1uwXtktn0XgTh5zzYZW5XXv6UknMyV"
    "2f3tklGHgrMoXZ0uPUmmH+Vfx8/7x/yeBg1x8sswJC3FX1tIhe7hNetef777y1+bEn6uVM"
    "mvdSO8FShCvF0zXU/HzZtzXedIqVU6KpqzpVJDbRZ00E9yaceC6Ls5XZcuk9iRjUorZ8Ef"
    "6IIGscOneSPTN5GTTUN3fD65j5wpC6P4R4dV26GeVeS27/v/T1DsSl+GfBaSxUKepIL+9F"
    "5oUbssF3v1qc4JfoW3QIfVKg7Eog/9tNHcvwkVYBQMKAER8bEuGlAUsozFhiYzqCrA45Xw"
    "vjis+XrsOuolDTx3wQKuebRMBQj+Tcd/CdPWzR5m/Z2ujkbs0+bdLk1ImAq7BoasbZZ1lK"
    "RbpNnU5goWkrZZ0hOfm2WtSkDI2HoZR6YyjiDjHshYhiJNXuMiDu6mdSK2JrAfzmhrTH99"
    "baQO54tV+5r5+mNhPom8LH/iAXUe5zydUyZ/HhOfBBMaOYJOgxmxRr8CMXsr4p6I2R+c4k"
    "LX3Tji4VjoEM0z7ssw0IpUyHGITQ2eOqPtLTc5ANPqd2itSfW/bl9BCYQ8lMlJldoOAVwB"
    "uAIqV+D3wnT/Pfd9/tg6Zaq6ROkYTMVid7pefcKRU81TYxST8ZtnxhhuS0+b373flNqtcv"
    "F2sFh7EFURhTN8tJJ4lmwlWTXgl8mERO3ni9YXKbeTtbPG1+v3EnEo2tQjR34/7VNn2m6B"
    "ynkLnQXFTgWv7EAn05xU+9pLIZyC01HfB6cAjcVnImi7TLalFP2TNltxVSejbQPQ6PiQtp"
    "bsvgicHO2k/7dJ3jS0XlQsMxZM2JL46U9iQYNtd8hfhJyRFaYIckZHtPaKr4KeGV3GgdgK"
    "sWJX0bGi18thRON4px6epcGTeMKb3Mb2XF4BslM2rz+FbAdJ5sHTgKfx7MCexlM+RnfvYi"
    "e3QvwjzfKt0d9o5ms7ETvdFi6DFWaXKkwM+xb2Lexb2Lewb2Hfwr6FfVu3b3+iE6Yoeyhe"
    "Vlq33nohTusbuFGJOPT+zcn1+fad7cn1ehiUBgZlphl1rJktAqX3sGZgzVhszfyc0Cj+Iu"
    "d7tNgz5QVKi2Yml2bDQmDUDNyoQUHloSb+aR9ihOOLdju/5WtMw6Al5Ks4OqcMA/UG1Itf"
    "H8suIl1zvorDiVHm3BuHi1tuYBg27o80DhU1lnzSJiG0+1kFCBytHRytJWEmTlYBBgfLOg"
    "cLnvSZCNoSTzr1kT+yoG3cUun6SFn3ko7b9MVSuNEDd6ORG9i7A529PXqMFjEgtNrimcjH"
    "rU5na4P/FjCk9v6Ll6/fvn736s3rvKs//0TVzN8w/fw+0QrvZMsRYDBxcgU1Mx5q1Z4VMQ"
    "gs6HP+94QEMYsbOFcNBSmihrRrHHmyf+qSGhysUMZBAMYC8FiUHg9iIoQ6FoIwFgQlYaA3"
    "L3CLOH4wreDLjBPmxyyInstfewp35kC1DHHSLBDVG1FE4bAXsxchlmc6aO5EW8yAzug8n/"
    "lcWbkGnYkNK1ypwlHFNaOnQ1LhenmnqNSzP9IV9Zzxyvk2y1CPnELO9DvZNiVbpmRoZEwi"
    "+qNzx8OYs4g6ISVe5LBYYtNfXO/J2vO9d4iT2RRuOI+YGSok2mlFhcSwqD9pfNgyNb6faO"
    "aJ2+P6w+mh6hyQi0Uu9jgGsMrw7WTwIv06cFMS6Vecf9IXYuH2HNn2httzMuqjmIdUcOrp"
    "Pe8lFHK3BvnyOQkC6mszX8XhoTd66EmcRHoP/AYBwg0IX/pkYuSHloDwQq3zQlHbf0YCnv"
    "DF0qex2VnoFSyOyrZa0kkY0mCiV81XwEBJGijJGedeZFLNVAGilAk1ZX0XxDSkbDY3kkMN"
    "CjGYVzSRryYiKMFAvzH9m6I8ExnUsSjrM5NCuqs3RAuuOPcpCdrs3Q2omr4WqEPxvskcHT"
    "l9/eXLx5IxdHVdtXZ++XT14ebbl6llJBaxuE3/ric1amY0KjAkNCq0ssWSh7EmqSUQaltQ"
    "WnE2nrAlpRU3qQZX9LmXF4xURRaZNXDqTvf1t9Dbh0ogFF6g8OLkmz/atFMzfG9t2uhjRR"
    "/reQnAKgvjifal+qIulsYJGpiy33ygDqbCzWEAWaid0cRkQiuq+YZFfdbuqP/EV3Eg35h8"
    "w6e/EQwx4FQ29J0hOIrgaJvronRZurkqaD0buAOACCgmf9pOKI5ZO2b7x7EjAv1JgQ8tIH"
    "DmzKOk+OT5FZQ0oQDHIorhY3b3MX8lLBY0/0R99kBb82MNq0Yqr/MxWy+kngJYx4KcZ7eE"
    "eQ6fOiTIxuk58ZzEDoucgMcygxVSZ0XjkbgoPhlzb/VNJD+o58N2uRGcXSv2wXZnFxkAZA"
    "DOXQxwpo98uiEO03uK+gNN+p4mUdOg7/ZHvQCBP63/sMPrgNfx7MBex+Uk7R1r8TYKV0cq"
    "L4NMth1oSG4N195HcgtzFftC7CPxfRqneE1q60iQWyGXPBCW/YU1XlWB/hIMHeKGPRQ08O"
    "S30mK+AALvZrzP17x2J32DAONmjPPHJn9TxfgGAcbNGG87XU3Feev5amC9I+vRsjGmpSI9"
    "h4Bzwyf965KF2o/6FgTeTacMPdCwMY6oni+0RYF5M+aJ97ckinWZL6LAvOFgs5AE0ZSGYu"
    "twWaDHfx0LKewuBZ5o6tsGMORguA9NYvZADZIaJSBG+tqW0ShZV0Ecrtw0KaBpYZWBeMdM"
    "YxWkUc+39yNuEGhEHDndGxEtyeK9J2FrxWB+baTK4E3Eqq7FgQdJ4IWJr38yTAm0n4Kapx"
    "N5va8wQH5vV2Egv3d6YslC37rYYtBjYmxbiMcy0A4jFECgXot6S0yMn0Ly2GJhbC4pDQxP"
    "LEJ9EOqDYD/oqbnMIdZjtIgBoRVCfa47m3yLAJlV65az5tMKVKUoOQaWgHkQVT96ikpw++"
    "OmKPkfsKAtseQ/SOvghpKIt020qqxQ2vWZrRGmizv2Fv86XznEWdJQQJwFf6Cek+mEUTYe"
    "l8Tri99EzqN4pqMfnIgSn3ojZ0wj5tF0hG76i0fO45xN5s49pUs5PDdyPDajUUMf8rF+KX"
    "wUK0wU+ChHtAKzt18v37TFIOM06l/GKVMRKvXRRXGcNOOE7RbbrT17BDqb7CA3ouKPCZrG"
    "mSjLsQsoRDWMoxqYpXHE8QKI3Z2q9WA6pRPdurgcA+LNg6ab9lN3MifBzLR5tYCGMIyFse"
    "5INRJFHQtB7FArKoAmUqgAIQJjEci2VSMRVIAQgbEIxsQnwoB3yTRuOm1TJYQaFGLYg4o2"
    "EEQDGKJAihmZR6SYz1DQE5JE1NUNqZRRCKyYDClNKdSbx1vEgHTjacgnOSSoP32kGnHwk5"
    "8kMUhW5TDikGhtDDkC24LBtsA8uljymAaTlXtPVzrMN0AxxdhkirEs9HCzEqkmf+6pGpEC"
    "1LBUpD8SONQhqenoBEFQpLmdV3HYz6vdnfSB8SRy5ySa6z3cNSjqoEyfbn3ywXmfa8/kFL"
    "bVryQMBCdtNWjVNSNlLVq62n3MlncsY76bUycrVHIeSeTE3PfWdcRpktzxmABF3BF/x8rx"
    "yCpyxnTKQ/qDw4MJrVco7+F+O1TD2VWndR61cSjkOqBqzmY1Rm5TYbIMc7bUWZRQqgjnsI"
    "iVEctqBEBsMXXqWpMvm+VDyrhcvHz99vW7V29e54mW/BNVfqWh2AG1Vic6EFU8la5Ppw2e"
    "p/JJzjFD4n5vjzNySAPOIVli5f9B2L8txv3mktKmn3P5W7pY8u2SRXeJFUYdukuOaDfDKT"
    "mkU4JpLhhAMgjDekKWcaJ9gEIRhdm+pico+JQYnKCwRYF5M+YXxDOZW16Awd2xzt1pihnq"
    "y7iMhJitFvOCBVyztDyHGO2dluW+T9TkklbbRTwJm7qr2+twqjgU4ZhWRwqKaRgQX7M2tR"
    "EMKeBAdygY+8KmH3nbYe7rKyNV0NTnOMQdMVPETDtRjJgpYqZ9JBStMnuOQZNQPG+657sU"
    "QWAUR4xY4qWHdCG+gfxeWuSXYKDfmP71ZJsG8jn3KQlaNpMtqlrRLmA9JF/F45cvH0t+4N"
    "V11fX+5dPVh5tvX6Y7jVjE4hays5PrTaK9RSB8cet88ZaJIvoDLSpYHDprs6Qtyt5Ayod7"
    "nx8Ja6r4aI9fbxEIWptMswgm1Dd4qUpAvFM2v1PjlZt2+rK4oUNeaXlWkEe0PvNP+mt+pl"
    "2HdcL/4/bLZ4WeaiLaY5PY+T/HZ1EP09EKtiUV6h2tunlV3g55g+qOtmlqN7H8q1jsazbv"
    "a56hlD1IuCcSRkp9wIK2JKX+Kc19vifLlsR66fpIlV5fZ1EnZHnCLHuYyBHm3NMqwiqB9j"
    "OJ6ulse++9KCThdxWG1iwePgvJYqGbgq/iQGyFWPHXNCjX9r1isx4D60xOZaEh41rlmVsE"
    "CDcgPIpJGJsEjUtAWI/WWY+lLUy7Xyo5eq/UIHLZlpjst3MSUq/dZC9dV5rsUboSJjtMdt"
    "iXsC/7+lTDvoR92SdBwL7slSjPz76UFZdttuXmmtqulKs6Tpq9jiOHeQ6LsnmwfOow8cnt"
    "nz58/snhofP+8k93v9x8cNKmh/pcWW00OrisMJAQPD6iDYoOrgOSK0fxabJagKA5pmJQ3r"
    "Olnq2xQWDuj2FTBoaMnaoZKU5kp4Ue9UUUHnnDUVcYkXMC1jEiByNyzlsKqOcbcMTMkuDN"
    "+zkJAuq3hG8KV0eqAM4kW3fCrGBzQlB8/7ClIWc4uUAh3K+uT4NZPBc/vrx4p3g1NruSWF"
    "XtGFhfusiuqYMu6b81ttt7NTbrd+rU6NEOdLhWjQbalT1JW9AR25E2T39vu5EmITXsligj"
    "oXehd1vO7SNhcJP4tO3IvsJlpeaV0xdcWd2CUXUDT3Sg5Abpjv6Rq1uot1+73F4KDxQweG"
    "ARazrkUREf3kKGFJzf2/FucHVO4OogyXSykWuha5DuKMFAv3mOjyctI+8Upe0FDLSmgdaM"
    "abho2Gvat/gccPw9vuDIjBPmxyyInstfewpf5iA7/wPxmXDDQ77QjbyUkYi8WBd5QYDtbM"
    "U8bpjspPABSyjotI46zZLI5kfxfNDwZu1Xtp2/UVs0Uh7FkS53N84qYp0Dj3Wu5a1HdgmE"
    "QBxiQwePDS25zyZaQwu3CMSH4CXAfISXADHDSzhfL0HpHXTzCuAMDNwZQOEDcvP93GuRRz"
    "6xn8Ci/G+oUa8smy0DMckftbMw2q2pnf1TyL1kEr8Xgp/xcNViRDasUlqTy2y9O8kA7JQV"
    "tehmQTeLPXvTYUq8sjNfdZ/0CmwIbaUHe+Khk6GTj6yT1bq4qw4+oeaN7hOd7Wi9HHp3f3"
    "q3Pf7Qond7uekfO/zgUaE54wUNtKbLllHg3eTEyMz90IqzFTDg3KCgV5KlwfdmPbjW53oc"
    "kkBrOkwOANsG85PZP7Se7M16cI3pO/CarPSashRlu9+0vT56wnPKViIdPvB0OLK2yNpaQ/"
    "pBQsOTJAxp0FRYq3jKCxg86SZOkzBE3H/wQM9zKoJAuwHtPp8QX4vzLQKEGxCOkpDjl4Q8"
    "0LC59UQ1U6AAOl7zycsD8XyacQIRjWPxrbSa24sY9Lfv3baJSOCN+VfNvaeAwsajU4smlO"
    "W9y6dT8VS7ERXfwdOcKtN2B8zSN9uSUIlgZAkhptb9OLKYh23xtPzaSHkcmVyF6r+zrkJA"
    "iAezrDHLGhoXGvdpjftrOgb3TvDXonbLC5S6tzBSF5msgWey0NiJxs7+B5RhP54ijCZPjE"
    "650DMhS7gjWpGnoX6PViT9umRNVaztz/kWgSd9lz4p2jIRWDFkirYNBAb1OtRjMLBFwoAb"
    "a2TxwI3t7Mbe0CkNQ+K/F9ZwiyNbXTJSubLhenHarGpdOPlY3sBJw8nH8QXaPdwFXYy155"
    "iWQPBtq/YQggaHIXZBPGqgXQswqFaoVrVqfUKtdlap3bTps+vAuf3Pj45QmM49XTkscr7N"
    "N9eRU9wRvvvB4VPncc4XziOJnHHIk9k8fv6s8pDs54476HK7FArC1NA4O40kl2+z9uNcgY"
    "HWZlrNGhdLUCh06xR6UdB/T4jPxF9iIukqdg+i7lG/cN8kLbuJdbfJImaHPbI/UtXYIj06"
    "SU+20KS0AgOrLfrckN42PHi2Zmz7TyF5vKXUa3HkipdHKkfOEwvdSKzs6Ml9maY+1+ZEGu"
    "laEUfexHlk8Ty9Fomv4ogno+azaWJRNmTB4z5S+GMhTZ9j3b2lAILLUCsYWixYy3SwKxaQ"
    "cNWWKijiqvUUqzhLewyH0qt1sjK3Gf98eXN1/fny5rfmrMFVQ3Lz6re7D5e1Rj3a8DTfUu"
    "JTr6WQZY2ocP553Ys9GLW4YcsS/fenkP2DSi3XOrClcF2pAZdypSvVkHkwM9/URk5EhSSD"
    "Cf2uU8yyFbiD8rNrWz4PVbgRXtOu3d7TWEQN6Vy/I7cy+qxpWEZ7ddBmPWqyNMuALNn7b6"
    "hHFylBn/hDe4VIdZFSC4T5cnch1u8lr8W8bkqgAQLfx/IN3678n717j1bUKn8FdW2XChDU"
    "VofD0ikPtWrPtgiMLNVvRSHTmIY6dOcAdP6Y0K2ddUNatQfJNmmI6R5GW8TgXTKatjylYb"
    "Mr2856CQSF0asDgLeO0pOelIYXBQcKDhQcKFTkD4JYuyLqA6H0wawy5WFPBSnDpPXvCQli"
    "FjeYzK1JiCJkSEmIi5ev375+9+rN6zz3kH+iSjnU0wtLnt65xqgqs7PFDInSI+d1CiOINL"
    "eJOhI7RbXLjAW8IUSleqhzCJ5p42d6IqTiGnBfxkEAxgKIYsGQTmwjByCcZBBOokEcrjR3"
    "7yIGJceVx3dO1iNxu1Y7bBGod9hl7AlPlqnfoUV+GQUB7DJ/KdQ8czEHICCtv28/EJ95bi"
    "I8Q183t1aBoqHN5hybR332QIW6Ncr7NKPxvhkcTz0nQUCzEUU6EqjiwL3BYb7ymAFt5sso"
    "8I6yDaiULLKUlmAYDDAq4CBiq0UsbhXzyX1Tr5Ry6m8JZzb1tz975o5Df60pD5H3uKHTJF"
    "KMjaqsGamLRNJvFWbL99J05ZHVyAkpiXig3XdVw6L16vjvyg6FJEJ+zZqmxWUhjaOwiwpm"
    "WMpFKoxa8l0+7TrG7haBKLiJd8eT5o5uVcInaWzmRq4nU6VtuR7L1GZWrvKE3twu6qY4s/"
    "U4lmfgms0ua8LeLdug7KzOaOtGXIQMaS/eW31Ufw4VH4SCqxYzJA0JSXU1Q9KUjIQh182Q"
    "C+LG4TyqFHAOQf53h/xvllachnyhG1gsIxFatDq0iONlzkrMet2dZRQ0WN86DVN3V+kLd/"
    "OB4foO3PVFKxtOpO3nXgtb5ixsGatU6q1Mqiv1ar6ig3J10xz9foZhytpz/UmYWxRysRZq"
    "E8UYTCk5rXDUBgD9Yla4OLnXi7vmEKOoq2XFN6cJusbknmpGu3PI8WLdL3rPuSUq9pbO5F"
    "z1T+nokRYlW1ujVLNRttrNppnsZVLO5pYGE3OqUByK1yuVC0/5UJ2W+XuhQ2sZBVKrpLLG"
    "DiO1M5yD4Adb5weXDaOZju2/Xo7OmV4F8demjtoQ6moCIY4P6wTWiYkiRRz/iHGW9N8a2e"
    "0lP5v1qPfZaeBG4LG4sbBQWWy1Be1Ef38sjIOwD1vuWJuLsHzYQ9PBUapGyi3IrIvSaHPZ"
    "WCi9aqPsZ6XyywPxfKIyZWLWEV7Ewfe32vcP6VTcbW4k5ioWE4Nsk7QlsYf3ZLEkbBbcsk"
    "XiE8WRBc0LR6qIxGQNcaMcg+gEohOITnQnGtEJ9CRZS/1BvGSkswZm6BSFazT8cp9jLyHc"
    "wwkXY8CPG+SK7rWbvYoYkG5MusGUxQIO25jV2xgVFJqIuIhDuMVmCYd0yUMt436LQALM3L"
    "SfEuYnes0MBQgSYb0qarpMPNZW0pRfG6nCh0Sucn0+6xQzfPYloI5Y8Ny5m4v/WC59NklD"
    "jt9ETsh96kxI4IhNQvzwGDkk8OSASk9WcC9GTsDjuZCbQ8Wd68Xee70zIphWBNbaI5gYoT"
    "1IpS9eYB6694JJLYephILLZFaMwXUbWIoYHFdV41PzCcaja/jo8vHf6CTW3jQqMBiuxsw3"
    "7RpP8t64bYD1Dqxn5pBb5/wyDMmqxUPLTKg648PLd0kS//LXjoO/bynxqdcWTmgZ/f2ZB8"
    "OKDV39dvfhssIYW7rLkE7ZV513uwTCu63/bodU/NmR7pZaRoH3XoVgbrIiwDt+T9vHpZeX"
    "jNSzbNLFbixXn7CSa06ief0hvmIBCVuU1AZRrexexdkxrvuPhJxou11HYvMnWDzAV9efL2"
    "9+a36Erxoit9stWzGUhkaygFu7kbuIQoUXRpudYyAq5LGhmMtI5BhtlnKUTCZiu+OhnmdQ"
    "gp2Lc2CJuXRLwwc2oX+kq9ZO/OICpakUZUvde7pCyfvAE0ZL8TsnbEl87ZL3Mg4GUbUUeM"
    "5DXYe1iEHMe2+N+e2EtzTmg+xO0yapMN1jN5qTi+/f6Lm0Nei+fFt7RbBf77awgdNwwaL8"
    "/LfOoe8K7jzj32zphiSYUT3qSqjBE/f++qebGnE4rgMj5Pskir554PTrkonbmVRyl5CIs9"
    "gsZZ9EsZtERq9zFQtJ2yzpkD5ws+abMhJStk3K1sT/IsXB0oWrI3XkL+p+knRaWu7z2e9Y"
    "8INDxKIF81cOnzrrVKuTpVqbS9I74hA/tCKspUimJmZlhlUcnAGTCEzSXmmoyGQnilJDBG"
    "7hYQ1WV1vqYUHMhxMz83zqmsu6AQ6BWy1weFrnJOW2AnZVUXAVicLgXhUG38ZkOm3zczfX"
    "RkovV67q5OKisKW3jildEOaLK8GMhrJYpUEdqDLUjXBkqau7RdcsdUpnXQKqasIcYlZJ2C"
    "fSGwhrrmRR8dVSy3IedC1JFD1yoVqa2yvazYEaEIEok/4s7mvWUOSIwddPNBaeRDEPqSvH"
    "3OrRVsGdKXnrVpzW4xvaTzuuIwdzhsPFy9dvX7979eZ1fnRD/onqxIb66QxybJVwkHw+Y0"
    "01Za3k1nCDOdx4b9T6fCJ9T6NJslUsAhQ2Byg8FkmSTeJQFSjkbLOckS06CzGn1VapZjMt"
    "1SqC8UrbJmtLYpuf6GJMwztGw5YAZ3nBSBXlXKRL3VisRRffwIOda1nrkV0CoQykGlHCWU"
    "CHIdYXW7H2s1oCgdLq4axij3d1z1gqgRD1NCm/w2k/w7ICKxUGjD6alZFsgbD0bZaxUNQT"
    "ahaNq0AhZ5vlLF9JzUxBEXK8OPYB5bnvUDYlYUA9baujAkPtlcGgW5/zsCEx034CzBaB0x"
    "13OQJG0ujSwDOpJK6BoTKsVhksMioYL+IgYZslLCw48VcZiLgEhIxtk7EloXwZo/+93PNb"
    "Ivml6yNVID8N1GxV+NN9uZeOhDjxnMTOI4mcGXugwch5ZPHcIYEjdNCPzqO8SJwlDSMeOB"
    "FhnuzAZbHDIidKqwyz9fGcOlmg+JvIuaerejfvwX8bsg9WhBuRfTg4xcg+IPvQP0qRfThN"
    "9oEnYVP6QTFzIUeAcAPCU8PGxF8o4JD0sc5fqByfbTQRYK9RHQgY56NDwsZhnXS31ZtLWs"
    "RANRqoxuz10CO9iEEayORMtObRB6qu5tahB11bmfvD+T47mS0KKf4sg8+KkGJ+ffRkSDGL"
    "Y3cLKd7yBc3Ogo+zUF4a85uTSPxPvscOT+Lnzh/pSvzneLWO4Y2czHEeOfxRPFXp6fJLGj"
    "LuOSxIY30ypDQmTcfWH+MXIrBoRSQBgcWDU4z41wEpHYs/esq0zjUvQGBvmpywLbf3tLVF"
    "h/UyCsQbEJ9pU7fJ7pQOdEtSoghSec+DMkClN1ybUjK513lgN+vhHhk8qZytrduqezRrLf"
    "rcYoxKPi1jfF3x+W8XF69evb148erNu+9fv337/bsXeeln/ZKqBvTq+mdZBlpivl4Xqh9b"
    "Q+C0B2G1kE54aBY7rUAhaOsEbVF84xN/oIrwxuby6MnoxkKsRN8zAgQIECBAcGJKdc/GwJ"
    "kYu3THhHyhHRkogeBt6bMuDApdzgsQPOgGlMPRGoz9DUfrLAWNpuR9NyUvqPh9E63e2AIE"
    "zbE7NMfKnUfXbShidvAa+mN7aTgNJieb4ESTHbvqNZ/fIgbPrz11UiEJoqkMFgbxvC2YWF"
    "0zUkYU16vdhVx+wrBiFJPQqGm5BDyEZfh0wBF2ocIuRIzziLr1kfg+jVO8Jq91JMg9feLd"
    "NiKPl3m3TOM+oWw761mNA8gj5lE5TIA4G/CPaaUvl6p1XRec1g0TJ+SPcqW8Gokv6Ig39V"
    "lFnnu6JRKHVmxKUKpQqsMglwZxuNKktYgBodVwldyXXaNtoAEKehvpNXlq60iQ2zCIoMnA"
    "5tynJGimNcdUG/8EaFhEXn358rHk619dV8N/v3y6+nDz7cuUa7GIxQWLGq6MBUXESIIOON"
    "hlic96Gcd0sWzrpS1cHak81kc6nnN+L562dD0qTgfuOHrUF5pU26qpwGDSoJhpqNt7+Zhj"
    "Eic6Z8huAQPqwNrfzP0w5Fo1ljkAFQH6FQFeIriRp0UvdJ7gCmpITsBOz7ElVt9Pa0XcYv"
    "YVL3ey+9aKnaHXaOiW30bimrHtEgp2X+2s+UmsW3S1hYDOJjqNgtp1JMitRQMjFjcWbKvj"
    "gVvUkIyBI0cEpWOgN+x4A0BzkVFz0Tac1dHwLUKO96C/sNjkLRIaiAd1EyQ0iGo3wDGG1u"
    "bIx8QnQgae2eGSNTBkbbOs1z6gUbqqioWkbZb0JKSSdwM5l5EIW1snZkviU79m8YKW8FTh"
    "6qhDdAoxqYHHpJKwwbZo94nWy+ERGXhEcihLgzt0GYakZdh6jqjwPbyGYsngX/5aIUxYNZ"
    "rt7QXE8RzIlweia98OZESFCdFgdtymxye2xEByTIXPzzwYmI2xGdVfPkSPPjCeRK4Jdw1g"
    "MxL7Y4534NDMn229Cbwd28zgkl/LIkmykVtbhkLOvZDzmE5IEmmF2ZuwKDYxGD9BmC++jx"
    "uxoOlQR/XbVgPjfbP5fUMi8YSJRITwzuId2whL70y6Mgpxko6KzJLY6SUN2WT+rKmbI7sy"
    "UsVMyXaNNRHTVmXQGDBtUANrLb5bpNTyytKRIkDaGoR6PyehbhSqnxuAeF++uj4NZrF8NS"
    "6+/15B6Ob9F6uqcwDXly6ya5VqEfFSaTC8Xj5Adl++eNGBXbGqld30WsVi4UFMgwZzpX2o"
    "ZQGCoZaaQy1Pqsz+9f8BlzjEWg=="
)
