"""What waits for a second person, who adjusted how much, members that were erased, balances that were merged."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        -- What is about nobody has the member 0: the queue is for campaigns and coupons, too.
        CREATE TABLE approvals (
            id uuid NOT NULL,
            member_id uuid NOT NULL,
            programme_id uuid NOT NULL REFERENCES programmes (id),
            kind text NOT NULL CHECK (kind IN ('ADJUSTMENT')),
            state text NOT NULL CHECK (state IN ('OPEN', 'APPROVED', 'REJECTED', 'EXPIRED')),
            wanted jsonb NOT NULL,
            reason bytea NOT NULL,
            asked_by text NOT NULL,
            asker_id uuid NOT NULL,
            asked_at timestamptz NOT NULL,
            expires_at timestamptz NOT NULL,
            decided_by text,
            decider_id uuid,
            decided_at timestamptz,
            decision_reason bytea,
            -- The entry that came of it.
            entry_id uuid,
            -- Why the last attempt to approve it came to nothing; it is open still.
            refusal_code text,
            refused_at timestamptz,
            PRIMARY KEY (member_id, id),
            CHECK (asked_at < expires_at),
            CHECK ((state = 'OPEN') = (decided_at IS NULL)),
            CHECK ((decider_id IS NOT NULL) = (state IN ('APPROVED', 'REJECTED'))),
            -- Nobody decides about what they have asked for.
            CHECK (decider_id <> asker_id),
            CHECK ((refusal_code IS NULL) = (refused_at IS NULL))
        );
        CREATE INDEX approvals_in_time ON approvals (asked_at, id);
        CREATE INDEX approvals_by_state ON approvals (state, asked_at, id);
        CREATE INDEX approvals_due ON approvals (programme_id, expires_at) WHERE state = 'OPEN';

        -- Whoever adjusts points; the row is held while the sum of the last 24 hours is taken and added to.
        CREATE TABLE adjusters (
            programme_id uuid NOT NULL REFERENCES programmes (id),
            principal_id uuid NOT NULL,
            PRIMARY KEY (programme_id, principal_id)
        );
        CREATE TABLE adjuster_uses (
            id uuid PRIMARY KEY,
            programme_id uuid NOT NULL,
            principal_id uuid NOT NULL,
            points bigint NOT NULL CHECK (points > 0),
            at timestamptz NOT NULL,
            FOREIGN KEY (programme_id, principal_id) REFERENCES adjusters (programme_id, principal_id)
        );
        CREATE INDEX adjuster_uses_in_time ON adjuster_uses (programme_id, principal_id, at);

        -- What expired comes back once, for ever.
        CREATE UNIQUE INDEX entries_one_restoration ON entries (member_id, cause_id)
            WHERE kind = 'EXPIRE_RESTORE';

        ALTER TABLE memberships
            ADD CHECK (suspended_at IS NULL OR status = 'SUSPENDED'),
            ADD CHECK (closed_at IS NULL OR status IN ('CLOSED', 'ERASED'));

        ALTER TABLE members
            ADD erased_at timestamptz,
            -- Nothing of the person is left.
            ADD CHECK (erased_at IS NULL OR coalesce(name, company, phone, email, birthday, address,
                personal_profile) IS NULL AND birth_year IS NULL AND gender IS NULL AND profile = '{}');

        -- The member is the one who has the balances now. `moved` says what went where: an undo reads it.
        CREATE TABLE merges (
            id uuid NOT NULL,
            member_id uuid NOT NULL REFERENCES members (id),
            absorbed_id uuid NOT NULL REFERENCES members (id),
            programme_id uuid NOT NULL REFERENCES programmes (id),
            moved jsonb NOT NULL,
            merged_by text NOT NULL,
            at timestamptz NOT NULL,
            PRIMARY KEY (member_id, id),
            FOREIGN KEY (member_id, programme_id) REFERENCES memberships (member_id, programme_id),
            CHECK (member_id <> absorbed_id)
        );
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE merges;
        ALTER TABLE members DROP erased_at;
        ALTER TABLE memberships DROP CONSTRAINT memberships_check1, DROP CONSTRAINT memberships_check2;
        DROP INDEX entries_one_restoration;
        DROP TABLE adjuster_uses, adjusters, approvals;
    """


MODELS_STATE = (
    "eJztXWlz47iZ/issf5mZKqWr2+0+ktnaKrvbmTjTbc/anp1MsikWREIWxhTBgKTdyvHfF6"
    "QuHiBagC5IeqpSmbaAR8fzgnhv4F8nEckFjV6ch7/laUbFLX8++YP3r5OYjKj8h2q4552Q"
    "JFkMFi9kpB+V88l0YlpO66eZIEEmBwYkSql8KaRpIFiSMR4X069i7+5/PnnZkHqPdOyx1P"
    "s2EfxBkNGI+izseYlgccASEsm/vntRvGnIA/muLH6wxOcx+0dO/Yw/UAkT8l3+9nf5MotD"
    "+oWmsz+TR3/AaBTWyKi+WfFW5Qw/Gyfl6M8/X338Y4kpvmXfD3iUj2IVLhlnQx7PgXnOwh"
    "cFuhh7oDEVJKNhhbQ4j6IpwbOXJr9CvpCJnM6/frh4IaQDkkcF9Sf/NcjjoGDcKz+p+L+z"
    "/55+yco037++uffvLu99/6QlqeIrNMifvhTwuJAyi7OCvH/9Z/K+C2rKV0+KD/jwp/Pbb1"
    "+//a6kgKfZgygHS+JO/lMCSUYm0FIQVeYXQjVjvo5bJ/OzFxbULxb5jNQZbU4RXazvwWOF"
    "5+KFPgken4kI/dYIP+Vdc9tDo9NR8xUSk4eSnuJ3FN+6saf8nNKv7DrTGUttPH6e0uU2n2"
    "6mV9gizJYntgNsBw4Q7baGOwxiefl+LUov2MNVnHWQOsc06JQv7yGR8vvK//zu96enr1+/"
    "O335+u37N2fv3r15//J9oROKsfbQOw37F1c/XF3fF1+Iy31+ogWKF+rEk6xN+kdJWsZGVE"
    "37BNGgPJxCXsz+sYcC0HB5f/X58u7+/PNPxduP0vQfUcnT+f1lMXJavjpuvPrtZOEvyJ+/"
    "iffL1f2fvOJP768315fNx2M+7/6vJ8V3InnG/Zg/+ySscjJ7efaSM3ZLItXIE4m6jJbKsN"
    "5imU60d5VGdNSXFk/h50jv5vtybPJaMRzzPg/H3rO0YKjHsuIl0ud5JgdiupQrter7w45y"
    "Qgt121FzAZuQXQNB0bcsKJimGyH2UX77NqH39EuH9TSb3yBSfrHDovD+8i/3Na19/b/nty"
    "Wvn8//8l1Nc3+6uf5hNn2htq8/fLq5aJCdZpIbE7bnANBtQfcziQtuWnz/+e7mWs33AtE0"
    "VFmQef/2Ipbuo4+gIb7gQk98k+PGnlK8QZN4QUkqv2GL+AsWEzFWU7/ANKjvj7NJ6OlwSL"
    "+Y8jgnXXJ+cXV9fvurerlfKHi/+PX+8rzplaWPNPT7Y5MtporBLmOxyxQEmhp7VQxMEuUq"
    "togwVHCIMzgXZ6iKmH5JmHw7CyHXkRCz02IOacBCY41UR1nppGlYYR9kugmVNGHQVCnVUS"
    "uopf1h30ArzVal+ZZVR65hy9offvdyx0rl7/dtXBgF2NKX2R8Jb8qVoXEmxoYbWBWD7avp"
    "kg/ylESSrdAoAtXEQR2bq+OSQyvVUUdCdbimOhzJnX7gecLjjszpYrCny5sG5bR1ZU0tEq"
    "HIbbqjN5Db3KJqzugoieSPNiS1AQOtSLbt0shhaZpb2Tg1IAJ6ztk4VSE/kYhJu0bwkamU"
    "60iIeQ/EnMcZi+zkPIdC0M4J2imf5X5qxGh9l+qk3td9GH9mGaFh5cCdEVQFbsh2No0Srh"
    "Qd3CMKN2I5ZyyLFGx3V6nNAShSW6FIDZWv2yySGnFpE/p8MPBHLOaiTbyuZUuFtmreciz8"
    "vZverYSM/YQKSWWk2ne6G+eauAMSwemrs3dn71+/PZszP39FR3ib3Gwot5whlzMt1rkCvL"
    "0exZcHtcgDQQt+LOJRdSQcWDiwagf2j9Kp/FDopc7jXRozejrXdSDnykVYTnbLbb0bkSjq"
    "3LKUDpRil5pu+6v5rJvXA69P372d70vFH7qd6O7z+adPs62n20uNSJr5cuGz8jsZKYQWFC"
    "3rRhrBoa1Cs0cstTkgmHXgwSxk1tefAqbyx8SBwsnRbbpV1FoU29Fstwiv7Ci88kRFqjQu"
    "Ohd5BbE9m+LVZlf42pz4hIwjTow6hysQRGVXiMriYKGD8dPrJdABF3btMw0oBO20oO383J"
    "VdXDejysfj4V6NEi66fNzFYE/n5bJyGvzcA/dz4RhssxOYPdBUoXK1bYxzDE5iabK+bPti"
    "mhFhl36qI2HtOG3tDFjM0qGVnBtQ9Pa5LGdBSTjJzpnZtXUccvl2ocSYPtuQX4OBe8swrn"
    "wkYhv2G0Dwb8f/rAPcavNpQCGDvfOrP8h36OqNmA71tB0RchJ6uuGRI/O83cxznBfsmIQ5"
    "FggEOiyPVs4VN4Ho271z1T0gIBz93kfs9zpi+VyFNM5YNu7KKVSGtRYQm0xkS3aDqmyaIg"
    "Ld8wZS6FQUVzJl333vkdmVHUOSeil9kis08gR/TpeykszfcQUjyi31fhwmFZIcW1RFlefI"
    "LNPRACLd0eR/2XQHum1gDmzWHPhc6qMfaZc9UBvXGgRTzSZV8ZIWwS9MLso8kwpcqm6pkC"
    "sXdn1TaGoS0dB7IlFOU48nNPYGXEyv8WobA6u+GeyAvbIDnoVciKo7aHRqqQKCSoJKgkpy"
    "WSVp9dGSygg1bweuBjr7M3T5u0Ns0dhy9jSlaXkgv3l/jAJ5MEJYW59M+d8Wp3elEduR5Z"
    "giGlxe8/iwKpyUFgkfJSRWXIWjI6wCOkbOkuH0Vy7P2BxyjHzREVGd2anjaw45Rr76TGTD"
    "kBg+lFXUMbIm7XNp+yiyrTrSKqBj5CyRhgSPSeQngg+Y6uAt7aamQB8ji+WT548pUdRW6A"
    "+qqSMPqMnM/siaBa3yh4dm5SoLBG4EMs9YRTwgqi2gm+8FAnyb892552oa+js32i009Fdi"
    "Hv2cRRmL0xfFx+4i7LGRNn8aCx75Kc+F6nSW7segiUO+3OJpmJKYcUGN74NTYbEjWcogMr"
    "4btwHD8l+Feovbp+tQ5Iacyw3h0JEjFHR5TCaR9tITtZB1Gw1xOy1uybvddao1IDquXZOx"
    "U3n9O0pEMNRm9xdTeksUnKXl7HLqTjL9KP/aft4/4480VsTJz4UgHcVfC0iD7sM7QPDq+v"
    "5vf1cl/PxCJZ+ZRngbUIR4l810fT1urs51HSOlTumodMgSrYaaTVhCPxVTlyyIvh/Saeky"
    "ybyiUWnsjfgTHdE48/hg3sj0TeolvKDdi3jwmHoDJtLse48126FOGnJb9/v/X1ztSq/e/Y"
    "b+9L3Qom5ZLu7qU4P+dNycuMFbx9GHvsVo7m9SBVgFA2pARHyciwZUhVzEYoXNGUgNIE5A"
    "sqyjTmhsdaNdAwj+7fgvTVt/sphtjppsohH7dHm3KxMStsJugSFrl2Wd5uUWaXdUcAMLSb"
    "ss6SDidlmrGhAydl7Gqa2MU8h4D2RchCJtHuMqDu6mcyJ2JrAvHmhnTH861tOH8+WsdZ35"
    "+n3lfJJiuPiLx9R7HvLynLLi7z6JSBzQ1JN0WpwRa/URiNk7EfdEzH7jFFe67vopF32pQ8"
    "xIbcBAK1Ih2yG2NHjajHa33MwBuEFzhdaaUv+b9hXUQMhDWeShcHEpXIHW3DXU+Nwkheil"
    "BLSFPrVZX3EPShuLzwAGNT+F/V7U38TeHO2V/5uZ74riG69ee8PigCUkKv+SExR3Smzyg+"
    "A1OGEiwGvYqnm7eBTMzNs6DsQ2b8aiRhbWdDpsKxzwvYenqfI8C7jqsLdub64CWcmf259U"
    "xkbcOTSxwtM42bCn8TUfY3nvYiW3Qv6nMMsXRr/SzDd2IlZ6W7gMTphd3S4D7FvYt7BvYd"
    "/CvoV9C/sW9q3Kvv1IA5Z2m7fVYa11G04n4r6GAzcqEYdevzmJGxG3Z1BONKOJNbNAoPgC"
    "1gysGYetmR9ymmY3RYdXhz1Tn6C1aB6KqZN2MRg1B27UoNBxU2c+GB9jjQOsVzvB90tGRd"
    "wR8tUcnlyHgXoL6uXHZ1I/+KbmfBOHM8PtubcOF3e8gWXYeH+ksbE7ZiWfVCWEbj+rAoGj"
    "tYKjlRBm42RVYHCwnHOw4EkfiaAd8aRLH/kTi7sabmvjPW3dS3ngSiSnwo0+cDcauYG1O9"
    "CTp8eM0SoGhDYvZs6L5dams/OctgVge0e0bZDFdV90nT7mRuGdyXQEGGycXEnNAxdGtWdV"
    "DAIL5pz/IydxxjIF57qzHauoQ9o1tny2Y+mSWhytWcdBANYCCFlaHhBrI4Q2FoKwFgQlIj"
    "Y7MWKBwB2tawmxueSY39IHKT4x1jnn1Tm9rzvoYjp9KR/95Ec6pqHXH3vfTvJ1Pa+SQfqu"
    "aCIpGkgKR7FPUvq9d89FxllKPUFJmHosK7DlB7c7VNb83itEDVxyvo4jgoB88ZbtW+SLd0"
    "b9TqNl++PWGcR20Cy067QvUlNITW3HAtZZvktZvMhGHbgtiWwUDgTdF2Lh92zZ+IbfszPq"
    "04wLKjkNzdZ7DYVUlkX6cEjimEbGzDdxWPRWix6XX26V8CQigZUfWgPCC3XOC0Wp8xEJOO"
    "CjJKKZ3eVgDSzujnJa0rkQNA7MipsqGChJCyX5wHmY2hR3NICo7ECJzb4LYiAoexhayaEF"
    "hRisxZCRLzYiqMFAvzX9gmZ5UThmI4M2Fpea20mh3NUV0YILziNK4i57dwZq5q8lalO8zz"
    "JHW05f39x8qhlDF1dNa+fnzxeXt9++Ki0jOYllXfp3enCdYUajAUNCo0ErGyVcZIak1kAo"
    "bkFpxdF4wo6UVpwHpRLpKK6ojPZ05RUkWKgiFFigwAIFFiiw2DWxzySKaFbiDaltI0Fu84"
    "LPJ8Imv7DFq85frMHgKlr2SNI4LL6VEfMVEHi343045XV50mcIMG7HOH9WdUDqGJ8hwPh6"
    "u051nHf2nYL1JVlPE+XBeTrS5xBwbrnSvyRMGC/1BQi826YbnqhITYmvosC8HfMk/C1PM1"
    "Pmqygwb5nhFCROB1TIrcNnsWGas4WFFFaXAs8N9a0CDDlY7kNBxp6oRVKjBkRtn2sZjZp1"
    "FWdi7JdJAUMLqw7EM2YbqyBKPd/dED9DoBO+5y3fCe9IFu8DEZ1HA83HeroMXiBnsV2e1y"
    "vyyLxFrAZaTz3w1xN5e18NjPzeqsJAfm/3xJKRuXWxwKBg1Nq2kMsyNg4jVECg3oh6R0yM"
    "j4I8d10ZPB3SGhihnIT6INQHwX4wU3MTh9iM0SoGhDYIjbhpkfICATKb1i1n6rYFXSnKHA"
    "NLwD6Iah49RSW4+3FTlPwfsKAdseQvC+vglpKUxx0GfWOG1q6f2BqinLycfX/yy3DsES+h"
    "QkK8EX+ioTfRCb3JUd8kmw5+k3rPck2nf/BSSiIa9rw+TVlIy+PAyw/uec9DFgy9R0qT4i"
    "Dw1AvZA02z9hnj2/pQ+ChOmCjwUbZoBU6efrN80wKDjFNv/zJOExWhUx/LKI6dZpyw3WK7"
    "dWePQGeTG+SmVP6YWHUyr7Ycu4JCVMM6qvEof22b+O78/2w+jgKzOS8TsbsdtR4MBjQwrY"
    "ubY0C8fdB01n7qFyccP9g2r1bQEIa1MKYdqVaiaGMhiBVqRSXQRgoNIERgLYKibdVKBA0g"
    "RGAtgj6JiDTgfTLIVJfF64TQgkIMa1DRFoJQgCEKpJiReUSK+QgFHZA8pb5pSKWOQmDF5t"
    "qdkkKza6aqGJBuQfoOb+7enz5Sgzj4zk/JPUhW5ZvK9zTaGOYIbAsW2wIL6SjhWXFniP9I"
    "je4aUUBxCZ25BCaFHv6kRErlz32tRqQCtSwV2R8JbOqW7vLoBElQaridN3HYz5vdnfSJ8T"
    "z1hyQdmi3uFhR1ULar25x8cL7HtWd/4lHYUXo2G+rpKs+GvPiUHurOUHfWIBt1Z6g7Q5/n"
    "YRCK8qZdXWVFkiw3Plq1isKpX7Znq0bSYzY/W3WBAvN2zI9IaHOiYQWGZJrTybTJyc+phY"
    "zrSIjZaTFPMkIpz4WqA6A7VtzEIVBsm8GTFFMRk8gwf6oEQwo24XqUhxzsVudIAO8T77pw"
    "cDrS04XvIo6LBhG9Q/RuKYoRvUP0bh8JRTnXmqOhRMj1ZnoGcRUERnEMriPRNkFH8hsY34"
    "FZg4H+VTs3FeRzHlESa3s2Fdz3JWwPydfxeHPzqeYHXlw1Xe+fP19c3n77qtxp5CSWdZA9"
    "uV3RJu5YBcIXd84X7+h6M2+6amBxMZLLknYojwApb+55fiZMVXvQHb9eIBC0tum4igMaWT"
    "xUNSCeKZefqf7YL6vRWabo4tBang3kFq3P+St7a37OGgBsLNAmFs+Xy89XaCnlEBLeEwkj"
    "tXvAgnYktfu5zMF9IElHgrc23tOleafZvIAkuJUSt1IiGYxbKfeBWPlrFMq1e6+YzUdzv8"
    "0JtlQwblQmuECAcAvC04yIzCZ4WQPCenTOeqxtYcYdJPnWu0cOIqfqiMl+NySCht0me21c"
    "a7Kn5UyY7DDZYV/CvtzXVQ37EvblPgkC9uVeifL47Mui8q/LtpyN6e3KYtaSl4teZanHQo"
    "+lkzs9+aC8oPPup8vrjx4X3ofzn+5/vr2cXOTZviXUGI1OIicMJASPt2iDopNog+QWh5MZ"
    "slqBoEmjYVA+ssTM1pghcBKKZXMAjl3aVVNMlhcV/2bUV1FY8paH/7CYG95UM4dYce7YVr"
    "2jO7NwVAuOajlqKaCe74AjZo4Ebz4MSRzTqCN8Uxnt6QI4wWTeDrOC6oSg/P6iozHkcHKB"
    "Urhf/IjGD9lQ/vnq9L3m0ZjtSnJWY73PNqzTyZg+6FL+t8X2n+9urtVsz+Y39yEWZN6/vY"
    "il++gGaGgumNCrg+bO39hVijdoqoOy3UJ1f6iuN2YB2mJbzGz1721XTCCoZbdEHQm9C72r"
    "1ruXRMS3eUQ7FG91WKt5i1MA/KK6BUemHXiiAyU3SHfsH7mmhXrrtcvdpXBDAYOn8nLGNu"
    "Ga+PACckjB+dNXZ+/O3r9+ezaPUc5f0YUm26YgXJ0duDpIMu3s6C/hW6Q7ajDQb5/j43nH"
    "0Wua0vYKBlrTQmtmVIwUe033Fj8HbH+Przgy/ZxFGYvTF8XH7sKX2cjO/0QiJt1wwUemkZ"
    "c6EpEX5yIvCLAdrZj7Rhdz11HQaUvqNEcim5/k+qDidupXdt0D0ZrU014JUU73Z84qYp0H"
    "HuucytuM7BoIgTjEhjYeG0p4xAKFaut2HRYIxIfgJcB8hJcAMcNLOF4vQesdLOcVwBk4cG"
    "cAhQ/Ize/nXos88o79BJbOf0OLem3ZbB2IE+VROwuj3Zna2Z8ED/Mg+yAF/8DFuMOIVMzS"
    "WpPJZL4fTABslxW16GZBN4s7e9NmSrwmd4+arvQG7BDaSje24qGToZO3rJP1unhZHbxDzZ"
    "s+5ibb0XQ69O769G53/KFD7+7lpr/t8ENIpebMRjQ2Ol22jgLvNjcXTtwPozhbBQPOLQp6"
    "C7IM+J7NB9fmXPcFiY1Oh5kDwLbF+cnsn0YrezYfXOP0HXhNTnpNkxRlt9+0GO99xXOazE"
    "Q6/MDT4cjaImvrDOkbCQ0HuRA0VhXWalZ5BYOVbuM0SUPE/yePzTynKgi0W9Ae8YBERpwv"
    "ECDcgnCUhGy/JOSJCnXrie5MgQpoe80nrzbE826OE0hplslvZdTcXsWgv33ttk1K4rDPvx"
    "juPRUUNh6TWjSpLB99PhjIVe2nVH6H0PBUma53wFn6dlsSKhGsLCHE1Ja/jizjoiueNh/r"
    "aa8jK2ah+u+oqxAQ4sFZ1jjLGhoXGvfrGveX8hjce8lfh9qtT9Dq3sqRushkHXgmC42daO"
    "zc/4Ay7MddhNGKG6NLLsxMyBpui1bkbqhfoxVJvyRMVcXavc4XCKz0VfqkaMeJwJpDpmjX"
    "gcCg3oR6HAzskDDgxlpZPHBjl3Zjz/OQdTWwzcd6OueVFLP8iD8s5bme3MTUkxNeePdD+Y"
    "8kiVhAirFvUk9IG8YLSOxJ6uQfz6lHYvkPSkJP+rKjnhfzbCjXhEflO784aSyT9b4z/Ggn"
    "3LtuP9p8S8RW6OhW2IiRc+E/MrP+mjoKHr2FRz+h0GzvqmJW2MH2p+fGIBxVKEGzFYyla7"
    "l0ef83GmTGm0YDhnYxa+ZVu8ZXeVduG2B9CdYn5pDf5vxcCDJWkz41odqMH15YpCDxb39v"
    "NTaSVFWMe0dJREM1ZwtMg7PrafH/wSzTi1/vL8+bNeOJnwg6YIqyze5nuwbCs23TgCt/dm"
    "q6pdZR4H2vToW+pQNpRg7v+SPtujmmOaWnC8iIyWQ/K2bvsJ5gSNJhexFfsJiIDiU1QzRz"
    "VONsUhexV1V9uu12Gv6dr2C5gC+urs9vf1Uv4QtFuHixZXfHSFKaFt0khl5dHYU6A8Tkjz"
    "EQJXhmKeY6cg1i3iPVvG9STvMgkNud6upfnWdQgx2Lc+CIuXRHxRML6I+06wzk+gStqZRO"
    "pvqPdIzCywNPGCXyMwOWkMi48LKOg0HULEsbcmHqsFYxiHmvrQBzQ8eIHjvZKZWme+anQ3"
    "L65q2ZS9uCrsu3dVcE6/Vuq0WBYsTS+VW4S4e+G7jjjH+zxBckfqBm1NVQB0/ch6uPty3i"
    "cE/frg4RRpzlGDzwsmKephZiriMRZ3FZyhFJMz9PrR7nJhaSdlnSgj7xR8sDhKtISNk1KT"
    "sT/ytt+c7g33y0p4/8LTyC5YrWI/7wOxb/wSNy0ohFY48PvGmq1ZukWtUl6UviED90Iqyl"
    "SabmdmWGTRycAZsITN5daajJZOeaUkMEbuFhHayudtTDgpg3J2YWRtS3l7UCDoE7LXB4Ws"
    "ck5a4Cdl1RcBOJwuC9Kgy+y8hg0Hmo53Sspz/UU85aysVFYcveOqZ0RFgkR+IHKopiFdUZ"
    "/5oMtRKOLHVzt1g2S13S2ZaArppwDrGrJNwn0hWEqStZdHx11LIcB10JSdNnLlWLur2i2x"
    "xoARGIsunP4pFhDcUccfD1E8rCk/Jccb84bNGMtgbuSMmbtuJ03iXTeYWDAnkwF8qcvjp7"
    "d/b+9duz+aUN81d0dzW0z/cbSL0rHaSIPzBVTVknuS3cwVyMsTZqixtEJEV5nKmsoa8k/B"
    "tYBChcDlCELC1ItolDNaCQs8tyRrboKMRcVluVms22VKsKxiPtmqwdiW1+pqM+FfeMio4A"
    "Z31CTxflHJVT/UzORRffgQc7p7I2I7sGQhlIM6KEGyk2Q2wkt2LjtVoDgdLWhd2SG9ObPm"
    "ogRD1tyu9YHCgo1xuDcxAsfueswEaFAaPPdmUkCyAsfZdlLBV1QO2icQ0o5OyynItH0jBT"
    "UIVsL469QXmuI5TtiJdcuL+f+VPXFYPV4Z7OQy4toJGcCf8Y/jH8Y7hxO6bUtIcKvVOrHB"
    "cu+KgMjpowXgOhbticdWmkmXJegWCh21xhgiuBDtOnCbgILRtdalAI2nFBw3lddx3WiMrP"
    "C4wu9KxAcJPqCpd3FjuPqdtQxeBGLWfiMOdZRkdJ5z2Zi9GeLgrzTPtDzh+lMirnIxZz4L"
    "GYkEbsiYqx4R7QgCF4ADP/GKy/NCNZblKFvwBYWX6O6ch1G35UCNWtBt3RhzkA0R7z0EOY"
    "i/KuaX9ksoIbKDgwbmXfPk4VcYfZVx1eyu6bKnaGLNyhW34ziZuxXUfB7mt16xkfAFeBgE"
    "4VnVbp4jYS5DZrqnnKMmUo84I9dNoDVdQhGQO/Pz19/frd6cvXb9+/OXv37s37l3OroD2k"
    "Mw8urn4oLISaOdY2fQvHwKhAeA5A2s0q7bYIZy1p+FYh6J1urt9YLtRZkNAi6aWAo2jT5c"
    "hHEBEpA8tm+RYYsnZZ1lMf0K5dvoGFpF2WNPrlD1bMjsSnfpnECzrCU5XR3hLRKcSkDjwm"
    "lQuFbdHtE02nwyOy8IiKcmWz087miOM858z8fDOca3bS7UBOLh1ts6m90nyOOc5jNYtKQp"
    "6nvg13CvCxXAqv4dDOn+18E3g7rpnBOAXuiOXcpwHJU6MwuwqLYhOLhi7CIvl9fKtTOVpg"
    "PG8uP29IJO4wkYgQ3lE8Y7ji/fju1jmnggXDE1U3x2Skp4uZksUcZyKmncpAGTBVqIGpFl"
    "8tUup4ZWlPEyDtDEJ9GBJhGoXazw1APi9f/IjGD1nxaJy+eaMhdPb8y1nNDrnp0OlkrFEt"
    "Ih8qA4an0w+Q3VcvXy7BrpzVyW451rBYeJxR1Q1Q3e2eFQjaPQ3bPXeqzP7z/4oYTRw="
)
