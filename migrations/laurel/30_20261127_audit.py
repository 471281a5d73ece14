"""The record of acts becomes a chain, says before and after, and who reads too much is noticed."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE audit_log
            ADD reason_digest bytea,
            ADD changes bytea,
            ADD changes_digest bytea,
            ADD changes_of uuid,
            ADD member_ids uuid[];

        -- One row per sealed act. Rows are added by the sealer alone and never changed.
        CREATE TABLE audit_seal (
            seq bigint PRIMARY KEY CHECK (seq >= 1),
            audit_id uuid NOT NULL UNIQUE,
            prev_hash bytea NOT NULL CHECK (length(prev_hash) = 32),
            hash bytea NOT NULL CHECK (length(hash) = 32),
            sealed_at timestamptz NOT NULL
        );

        -- Acts that wait for the sealer.
        CREATE TABLE audit_unsealed (audit_id uuid PRIMARY KEY);
        INSERT INTO audit_unsealed SELECT id FROM audit_log;

        ALTER TABLE checkpoints ADD audit_seq bigint, ADD audit_head bytea;
        ALTER TABLE checkpoints ADD CHECK ((audit_seq IS NULL) = (audit_head IS NULL)) NOT VALID;

        -- How much a member of staff has read, by the minute; of the last hour and day alone.
        CREATE TABLE staff_reads (
            staff_id uuid NOT NULL,
            kind text NOT NULL CHECK (kind IN ('MEMBERS', 'EXPORTS')),
            minute timestamptz NOT NULL,
            count integer NOT NULL CHECK (count > 0),
            PRIMARY KEY (staff_id, kind, minute)
        );

        -- One row per member of staff: the lock of its counters, and since when it must prove itself anew.
        CREATE TABLE staff_watches (staff_id uuid PRIMARY KEY, alarmed_at timestamptz);

        CREATE TABLE violations (
            id uuid PRIMARY KEY,
            kind text NOT NULL CHECK (kind IN ('MEMBERS', 'EXPORTS')),
            staff_id uuid NOT NULL,
            session_id uuid,
            at timestamptz NOT NULL,
            count integer NOT NULL,
            allowed integer NOT NULL CHECK (count > allowed),
            ip_prefix text,
            request_id text,
            acknowledged_at timestamptz,
            acknowledged_by uuid CHECK (acknowledged_by <> staff_id),
            note bytea,
            CHECK ((acknowledged_at IS NULL) = (acknowledged_by IS NULL)),
            CHECK ((acknowledged_at IS NULL) = (note IS NULL))
        );
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE violations, staff_watches, staff_reads, audit_unsealed, audit_seal;
        ALTER TABLE checkpoints DROP audit_seq, DROP audit_head;
        ALTER TABLE audit_log DROP reason_digest, DROP changes, DROP changes_digest, DROP changes_of,
            DROP member_ids;
    """


# What the models were after this file: `make migration` writes the next one from the difference.
MODELS_STATE = (
    "eJztfWlz5DaW7V9h1Be7IrIrarPLY794EVK52l3jWroluT2efh0ciERmosUk0lykyu7p//4AMhcuIEQgNyTzRExPWUkcKnUuibtf/OtJRPKERs8u"
    "wn/kaUaTK/7w5HvvX09iMqPiP1SXR94TMp9vLsoPMnIbFevJcmFaLLtNs4QEmbgwJlFKxUchTYOEzTPGY7n8fexd/+WDl02pd0cXHku9r+cJnyRk"
    "NqM+C0fePGFxwOYkEj89fSZvGvJA3JXFE0t8HrPfc+pnfEIFLBF3+dvfxccsDukXmq5+nN/5Y0ajsEZG9WbyVsUKP1vMi6u//PL+xz8WGPktb/2A"
    "R/ksVuHmi2zK4zUwz1n4TKLltQmNaUIyGlZIi/MoWhK8+qj8K8QHWZLT9dcPNx+EdEzySFL/5P+M8ziQjHvFb5L/7/X/XX7JyjLf//T5xr9+d+P7"
    "T1qSkl+hQf7yo4DHUsosziR5//p3ed8NNcWnT+QvePuni6uvX337tKCAp9kkKS4WxD35dwEkGSmhhSCqzG+EasZ8HbdL5lcfbKjfPOQrUle0OUW0"
    "fL7HdxWe5Qe3JLh7IEnot67wl7xrbfvS7OWs+QmJyaSgR/4d8ls39pRfUvrIrrNc0Wvj8fOU9tt8upneYoswezyxHWA7cIBotzXcMIjlxf1alF6y"
    "yfs46yB1jWnQKT4+QSLF9xX//OE/Xr589erNy+evvv3um9dv3nzz3fPvpE6Q19qX3mjYv3z/0/tPN/ILcbHPl1pAflAnnmRt0n8UpGVsRtW0l4gG"
    "5eES8mz1HycoAA2XN+8/vru+ufj4Z3n7WZr+HhU8Xdy8k1deFp8uGp9+XT74G/LXN/F+fX/zJ0/+6P3350/vmq/Het3Nfz+R34nkGfdj/uCTsMrJ"
    "6uPVR87YLXOhRu5J1GW0VC7rLZblQntXaUZnt8LikX6O8G5+KK6Vn8nLMb/l4cJ7EBYM9VgmPyK3PM/EhZj2cqW2vT/sKCe0ULcdtRawCdk1EBR9"
    "y4KCaboXYu/Et28TekO/dFhPq/UNIsUXGxaFN+/+66amtT/99eKq4PXjxX89rWnuD58//bRavlHbn95++HzZIDvNBDcmbK8BoNuC7gcSS25afP/n"
    "9edPar43iKahyoLM+18vYukp+gga4iUXeuKbHDf2FHmDJvEJJan4hi3iL1lMkoWa+g2mQf3tIitDT8Mh/XLJ45p0wfnl+08XV7+pH/dLBe+Xv928"
    "u2h6ZekdDf3bhckWU8Vgl7HYZSSBpsZeFQOTRPkUW0QYKjjEGZyLM1RFTL/MmbidhZDrSIjZaTGHNGChsUaqo6x00jKscAoy3YdKKhk0VUp11BZq"
    "6XTYN9BKq6fSfMuqI3ewZZ0Ovye5Y6Xi7/dtXBgF2NKXOR0J78uVoXGWLAw3sCoG21fTJR/nKYkEW6FRBKqJgzo2V8cFh1aqo46E6nBNdbiSO81D"
    "lnUlTlfXRtqsqVzlR3xSLHs0a/o5pp5Y8My7mYr/mM8jFhB57avUS3hEvYDEnqBO/PCQeiQW/0FJKBOds5EX82wqngmPiju386U7vTMypU5ooe5M"
    "KcpIBrMV1iJ4QcYT3zS1WEchFm0Tiy4oNIxFVzCwmlt8Gj7BeHQtH11++w8aZMabRgMG98SaedWu8Sjvym0DrPdgvTSH/DbnF0lCOgJMSxOqzfjw"
    "6hIkiX/7e8+6gmtKIhoa1hV84vGwPGZVGI3N/XlCx+yLybtdA+Hdtgn4iD87Nd1S6yjwbsO7fNf9kE1oqjDcHi8/qkARubeM3AdTEk+ooilHt0tX"
    "QOe4TS//fKsnt43Fo7vdo+vzsYkDXUfBha5zuu5rUOwIGlO3DrMzd0+HT8lbYe06klCQW3VHPmF1afR4OiEVS/vlE2Swfx6RgHp87MkIf5B5LC46"
    "o8TbxeJ2nqAXYov4f0p/V23D3W2lS8Buekofj/7v8Tk9ZEepJjVQPEKGocwK5rDJGOe3YeHQ3ftTkk7NjIsaDIX5toaFOfHgfFvO08LdsCi6qAGR"
    "aXQu0+iKjZSR8fiKkjDtspRqC7T2UiqXyrLB8IhDdsovYaZxqxiUP5iWP6D59oDBwRmLc1X3rV4ZbFDQBM5pglrshuexQtV3+mvr9UOaAvTyxes3"
    "r7979e3rtau2/kTnoZXemEt69VeSBVOdXl0v6KFXH+TaY46vg2Y9eGFhRJKZXRdpDYmSa9f2fEd2qV/i0k3s2KOql7U7VBmyypfL+0VLL8pwZzYl"
    "mfdAWJZ6Y54Uoc/iLkk7WtoLscUGd1rButPd4Bx5+P/KeFRU5Xc8/bXr2sf/frUSw2UH+cDC1z2Kr+uSweku9Qbpk5SmRWevIaU1FCoDMEN2oEY5"
    "AjG7DMTUXpIo4g+qIXadfFYQYFTBKEqij2GRoCT6WB2Bd2Kjjmg4sYuGteEIibmsfWsCU83d0jWCtqAwWetvU8xVGURdYfsKcS5V7Y5EqN6S2Zyw"
    "SXxF74uRTB2BKtWykS5eFSwBfrJEIG418LjVWuJmdDdgCKi07MHy/TFwbKoQeDYKz+aeJmpKdXXrFdCQSD3weUhyUH+u6HDRj/bPVc0tiHD38WvE"
    "r8+oKs7UPdy/AsF0/y2m+9+TiAlTLuEzU2+yjkQc12lPMkioJN4iaFBHQswnIWazGd11FDRYTw3mmnf8iFfc1xuGEzxwJxjHr+3JDTYdx7zVGOYT"
    "onA/PgMsmqFaNI4p1l9S+ohuXa7opV79PO3ZvfDIcbPrAwrkD5UI5VPTc2v1N9pCnVdubKJnGjAoeBxZe3zVjsTBPhMHhrQ2YKC1OQQ2MT8wqopB"
    "pUBj3gov7tdiU5eK2WCQibHOxKCqeDBGfX3bD+R2Y3eITg0KQTsnaEe8t4+FPXtJwkmX99ZYMdJ5b0vr+FYu3on3Vg2mjbzivsaOW+c9tvDZ3PId"
    "zsNfQ0B2T3Zb8UqYRGTXAIRkrdoC4M3t4SmesHsaW5hKVRzsJNhJOjvphky0VtLyeh8bKSOTPVhI4q5b2kfrO8A6cnC7g3V0cL0iXggT22i5HJaR"
    "hWU0zzMLBb5BQX07p75rBeM8TwIjR2ODwPt0YuV2Uxrcve+stttc1dpKgVzns57FdkZ2TkgWW1pK6zvAUnJQgcNSOrilJF4Ite7uKGAhqkLqmtIe"
    "FpVSCSNzdxaWTpZQctcWbfdJOmvAkNLgO+vyzHhWHqvUk871erCpYBN55QFvQ67Y/zyf8/hSM9K8sULvBxRr/dtjDzVH5w0MdNd2JZNQJp3NI/FH"
    "G/LagIHWBq0Y83vYMb+qeVT6oRMIIdrS3WF560p6B2l8H7iiN1zOSuvP+gpxONKfD4rxhI7zVDV0tnu4SgWC4SpbDFdZTjw1o34NAfVbUU+ER2VY"
    "h7aGoAEGzdZnElbB+BgHjNExi1k6tXrBGlAMdHbtBXMqbvmWJAnrPOistWb0eOwy9YNyfa/g5SN1CJWAjHENQwuL6gUHbYru4ChieHsaSqQ8wUXn"
    "cQ/yEJcDeN1u7fQ87BxbU1vQY4/35aSqI2anjjtY6/Ht9+QtUezKB96Vi4SvIadVDAhtEHpUi+10PCYzw2Fu3MtZA4HRZsPNnVUjZxUH/x7+vcbq"
    "+4mNM63Vt1rQx+qbiLU9GxR+pgsaereLwjkP2YSmmcfHxU8Ri+++Sr2Mi4e47dObALewIIubqLygmCSLrmzvEtJ45W4XWWkLD8WOvFymVNYvmDAj"
    "L99/urj6TW1IXipSMKsTo3SmpFtBFXd3vVPR0cOklI/HNLGKxNeRSHU5p6mrYqZf5kzczkLMdSTE7LSYExpQdm+sdRowODKtPgtJT2jHaghWlazS"
    "2K51pYqDe+jabuSUe3glC/tIpPUQK2tGPZzEpFxu38heCRUXrecjT/wYCGxCScrjfnngXjfZxn90Lgx+HklhdF4bd14XD75JtmwNQOmW1dBDucGY"
    "8L1BgHCrw0JR0PDkDAsa9EZLz2I1ayulUmhmUZu2g5I0dOji6Bx3dnb05h6bVgxb3gut6MI9qDHHEzZhRtbzBgHCrQmXURtz0lcoK+JPKKy4F69l"
    "SuKYKhrONVWsGwgYN2ecpWluFU+vAZHfcy6iXhXyPYmY8EQTPjOVch0JMZ+AmPM4Y4odtI+c11AI2mlBhwl5iP0Zi3liFuJrAK0CfY4pzOOMC5lK"
    "oNWbVkciE+3ye1ae9mo+t76Jg2Fq44JJDgXFNIlJpIzfPCaABhhSMJeCHHBk4RxUYNjhXN7hUiIrzSwsiQYQloStJVG8KhZxjyYOu5v57oZawqHv"
    "bwmdsUJYIVkojqbv3N5auAFtcFsNkneq2OE648GdtuJhvWLUo0gzlYt3V6L59HuPlFWWPPH+5w8slkOossX/eGPxM4miZQffzFsVOljVcNr9FhR5"
    "nlzRBYo8jYs8i7N9zezaNQRFcNYm7YyrprnqWF8hBqRlz63w8Ga5v18tS2e0alm1uI+GXiuRVYEODgMZuNZzz9pwVwNa1MUZuUQbyJCU487O1bqn"
    "iZpSneargIZE6oEtDllemCv8e31BYq7y7FEg16+9JM6oqsGke2Z/BYKZ/VvM7Ecxj9VbcGqRSxwmcFZixmECB9BgbjrMvRxlQwcZfvHA/WIckrm3"
    "YXHHnKLtLoX7cSNg5AzVyHFE1767Fz7nFZ0I3zJZdKja1hqtpqVytZ8sl/fSs5v5rV+XRaEjr1Kb+NRjcTnYVWz2tySlP3g3PMk4S6kczBOmHssk"
    "tvjFmtmwu7n3Fpq/ZMZMH1UxsAJMrQDz0uQti5JPaZfcS8WYXT3yLiqRz516DJ3Yua07Fr+CJvOEqUcFdU/9bgB3NfvbXVJ3O/27NiNU9irYWMAN"
    "KExgmMAaE/hG0Kczf1fXe5i+pSR62b2K+sVqAGLkya/Sb05UF24Le9XFGMp52K3Fvwb202o9DCfkak8pV1t2SZnr9ioOih2KXa3YPxbOTRm9Uqv2"
    "xgqtcl+6SoWOR/po4AoYzvTOnWkXrclBEIsg54ENRgQ5j0Y9HKODjxgx262rGBzNU+fT3M+Bh+Ooh4MY9RkKWnoLJlGi1frDh4gqLthtzqKMxekz"
    "+WuP4YXtLHDkSFThj8LlfyuPAqFJR1ShsWKkiyqMxVo/KBe7FVS4npEo6uzLUmp4RUvWUpFvF1HYfz/Wq5dvvl13YMkfdD1X1x8vPnxYNVl1xxAi"
    "kma+eJBZZtz11oKi982o982hrUKzR/TaHBBqRKgRoUbDiBgVf0ysiolpR/ZVUDtRbGez3Va5vxN/rUmEZrUeERqLCE1nS71b/fQv9vuE72xCwZws"
    "Ik4Uj2+3j1eBoBJgi0oAxMYGGTJBbOxMBG3n527t4jqWJzg7D/f9bM6TLh93c3Gk83JZsQx+7sD9XDgGB3QMQjah6iGT3U0rGwz6VZqs9+1XSTOS"
    "2DVs15Gwdpy2duQM6XRqJecGFOPxXZazbAEvs3Nmdm0dd7hAy/OTt2trxV70wYb8GgzcW4ZxxSsR27DfAIJ/O/4TOi5PsLHZfBpQyMDy6KE45DG1"
    "Od6rCoSGd03DOxU7oeEHrg+grFeMHo+iiNc+4j1jKaou4tWIHPFzv7bjFmCLOIy4h1GAgO5wuuNRi5AOEx3AmJwjCwA1H3us+XggUUTL4QuGvLaR"
    "ILd1EGCWLEwnl1UwILRBqFDShnRuECCzQWZp+hjyWQOB0mYlDGfLLneTZO4Kg2pla58TI8eOkcJxxCN8O6XBXfEa/YmSsGvweWvRSDv4fL3cn8qB"
    "pr1cw72k2TffxGxfqeN2s7e40HNykJ0FdecH1JrwQfZILgmKgLYhsXUUSD1Cp8QJkHkcW0/qYzMjb4WAdWdi3dUeeBZSpV/TTfoaAtZP2qZ+1J42"
    "sKWPaEbHuTTBzDbsDQbm847M54zc0dgiN1zFocrPudywyuK0qMFoQWEmWZtJZSLBQggNIERgX43EuWE4coWAzWRrqc7lgeJcdWqzjvcqCtzbcn/M"
    "ShR32d5LKQSJJjxh2VRxWnM34TUQaLegfZ7fRizwDR/0OgrEWxCfsklMMuFamgYhKjBs7LYbO8lDlvkp/d3QnK/C0Khsa0aWNJqHPes4y6ffMQmc"
    "VxTurzRhYxYQyVJHHK65ZKSLxEU0nNDEv69g0EA+8AZy9NZaGTGnFnWjsd28mCoOInZaxEesBHLMCjiSHYbAtgtiQGD76CIYi79WfCsbIbSgEMO2"
    "YlDEursnL1YxGL14mrP0y/P33vKQvhX30h7SV1006nFOXyDW+4EA9GyG/ZkuaOjdLoru1kLyI+9hyoKpbHMtHw3xcXE1pPOIL2ZiF263yNrfZpvK"
    "aimIYmH7Beo2pmqg4dSFbDkNFgXT225SBuWnKKIZpK/nnHb5KadpStNHFUxlXW8dMykx/bSM8uB2FgdsXpwLOPLSjCe0uPHIy1gUPX3mfR57xAtk"
    "g0DyVeql+Wy5yiNxWKzxiPiBzubZoudJ8Tv+hVsdMb/5LibbahOHaKp5NHUld5MEcB2FBLBFAli+QCaUr9aDbAuyHxIuXHSVgXGRJKQj3VgFNVgf"
    "nktZ0fF/+3vzUeV5YDflso6EiQYT7TET7VHbzMQo62mN/TolmTcTvkQqDJ4SLgye4gbPvF+ZeGjzrDCd1tcKGyqTZlTMs6l4QNoW165uuoVV5Zan"
    "eib2FBXbnRnjFQgiAw3V40xIy414/M6OOJLPXJvRa0oiGnY/pQo6P/F4YHob89xhAR3TAvolfdwIWq7pawf5+TaRqbVFIOM/dP70e4+SYFqYMvL6"
    "hPPQ43FAe0WdjG4G28dB5ayLJdF5m27tBIklYkg6+tDTqVMrvVSBQSlBKXUMTejOxvfKwRvk3fWqgoX9xlArIKjndlxruKWp3d24DLzmrtkg3dmF"
    "zskgyC/06ubLSKZq0dZl0FYIEG5BOEvT3MruqQFh+cDy6TiUI6RxxrJF14kclctaC4iVC9kW7rc8AHPkVeb6Pv1hnVHwpiT1UnovntDIS/hD2stK"
    "Mr8jHHEH9T3OWHVCFWFU97G7+YOEErvofB0JcwDmgC46/zPtsgdq17UGwVKzCVXctzhhXSogVLdQyPWagbTI2Hn3JMpp6vE5jb0xT7yY3/JQUQa6"
    "7c1gB5yUHfCQiAdRlejVqaUKCCoJKgkqyWWVpNVHPZURJqYMXA0IZz6VX0ShBrpTsxXQ4bKzL/bE63FSsylNJYV+J/+akxVayMEIYWc1bMW/LU51"
    "NWwrhF0Nm2MzQwxL2AI+m5NYMeZRR1gFdI6czafLv7I/Y2vIOfJFZ4Qpmpp0fK0h58jXLUuyaUgMX8oq6hxZE/a5sH0U2VYdaRXQOXI2F4YEj0nk"
    "zxM+ZpHppqZAnyOLxZvnLyhR1FZcz0gUdRp0deSARpa9evnm27UhJ3/Q2XDXHy8+fGgbchM5s8+oXGWDsEpZOUbloTNWEQ+Iagvo5nuDAN8WQ9a7"
    "9tzuqVbdG+0BhlpVYh63OYsyFqfP5K89RthjZ6Ou6hP3Eh75Kc8T1ZGH3a9BE4d8ucXbsCTRau6ECosdyVIGwtzzb43OfWjA8PhvQ73NaOMaFLkh"
    "53JDtcOyaMATuxnWDSgE7bSgI5JmPhH20j21kHUbDXE7LW7Bu13LXQ24AyGfkA1zCjJ2Kq9/TUkSTLXZ/c2SUY+Cs7RYXSw9SqYf5V+Hz/tn/I7G"
    "iji5ZubZBjL4iWfvP920Jp0V2TtfquTXphHeBhQh3r6Zrsfj5upc1zlS6pSOSqdsrtVQqwU99JNc2rMg+mZKl6XLJPNko9LCm/F7Kgeoe3xcHbZW"
    "HBGTehEP7lJvzJI0+0EOXa+3Qz1pyG3X9/9/cbUrfZ7wSUJmM+qjP/1EtKhblou7+tSgP736Fpiw2sSBWPShHzea+w+hAqyCATUgIj7ORQOqQpax"
    "2MTmbKgG8HAlvM/3a74euo56TuPQn7GYK4pEtOPF6kDwb3sslzBt/fJhNt/p2mjEPl3e7YqEhK2wW2DI2mVZp3mxRdpNtm1gIWmXJR1E3C5rVQNC"
    "xs7LOLWVcQoZn4CMZSjS5jWu4uBuOidiZwL7yaR7+vjy2kgfzherdjXz9YfKfBJ5Wf7EY+o9THkxp0z+fEsiEgdUHpryYDEj1upXIGbvRNwTMfu9"
    "U1zpurtNeXJrfLhNAwZakQo5DLGFwdNmtLvlZg3AKfJbtNYU+t+0r6AGQh7KIg9l7hDAFYAroHMF/ihM9z/yKOIPnVOmmku0jsFYLPbHy9VHHDml"
    "nhqjmYyvnhljuS09bn6f/KbUbZWLt4NlxoOoqiicE2SUxHNkKymrAT8HAZHDrLQlg9VF2u1k6azx5fqdRByqNvXIk9/P+NSZrlugct5BZ0GzU8Er"
    "29PJNEfVvu5SCKfgeNSfglOAxuIzEbRbJttciv5Rm626qpfRtgIYdHxIW0t2X8TeGu0V/7dK3ihaLxqWGYsDNidR8ZNYoLDt9vmLkDNywhRBzuiA"
    "1l71VTAzo+s4ENsgVuwqJlb0cjmMaBzvdIJnafA8C7jKbezO5VUgW2XzTqeQbS/JPHga8DSe7NnTeMzH6O9dbOVWiH+kWb4x+pVmvrETsdVt4TI4"
    "YXbpwsSwb2Hfwr6FfQv7FvYt7FvYt2379kcaME3ZQ/Wy1roNlwtxWt/AjUrEoXdvTi7Pt+9tTy7Xw6C0MChLzWhizWwQKL2HNQNrxmFr5qecptln"
    "Od+jw56pL9BaNBO5tBwWAqNm4EYNCir3NfHP+BAjHF+03fktXzKaxB0hX83ROXUYqLegXvz6THYRmZrzTRxOjLLn3jpc3HEDy7Dx6UhjX1FjySdV"
    "CaHbz6pA4Ght4WjNCbNxsiowOFjOOVjwpM9E0I540oWP/IHFXeOWatdH2rqXYtxmJJbCjR64G43cwM4d6PLtMWO0igGhzRbPXD5ubTo7G/w3gCG1"
    "97988frN6+9efft63dW//kTXzK+Yfn6XG4V3yuUIMNg4uYKaCU+Mas+qGAQWzDn/PSdxxjIF57qhIFXUkHaNA0/2L1xSi4MV6jgIwFoAIUuL40Fs"
    "hNDGQhDWgqAkic3mBW4Qhw+mVXyZ25xFGYvTZ/LXHsOd2VMtQ5arBaJ7I6ooHPZi9yJk8kwHw51ogxnQGZ3nM5+rLNegE7FhJQtdOKq6ZvR4SCpZ"
    "Lu8VlXryM13Q0LtdeF+XGeqRV8mZPpVtU7JlSoZGbklKf/BueJJxllIvoSRMPZZJbPGL2z1ZO773FnEyl8IN5xEzQ4VEN62okBgW9UeNDzumxncT"
    "zTxye9zpcLqvOgfkYpGLPYwBrDN8exm8SL8O3JRE+hXnn5wKsXB7Dmx7w+05GvVpxhMqOA3NnvcaCrlbi3z5lMQxjYyZb+Lw0Fs99CTLU7MHfoUA"
    "4RaEzyMSWPmhNSC8UOe8UNT2n5GAAz6bRzSzOwu9gcVR2U5LOk8SGgdm1XwVDJSkhZKccB6mNtVMDSBKmVBTduqCGCeUTaZWcmhBIQb7iibyxUYE"
    "NRjot6Z/VZRnI4M2FmV9dlIodnVFtOCS84iSuMveXYGa6WuB2hfvq8zRgdPXnz9/qBlDl++b1s4vHy/fXX39orCMxCKWdenf5aRGw4xGA4aERoNW"
    "NpvzJDMktQZCbQtKK87GE3aktOKq0OCaPvf6gpGuyKK0Bo7d6b78Fmb7UA2EwgsUXhx980ebdmGG76xNG32s6GM9LwE4ZWE80r7UXtTH0jhCA1P5"
    "m/fUwVS5OQwgB7UzmphsaEU137CoL9sdzZ/4Jg7kW5Nv+fQrwRADTmVD3xmCowiOdrkuWpeln6uC1rOBOwCIgGLyp+uE4pi1Q7Z/HDoicDop8KEF"
    "BM6ceZQUHz2/gpImFOA4RDF8zP4+5q+EZYLmH2nE7mlnfkyxaqTzOh/K9ULqBYD1LMh5ck1Y6PGxR+JynJ6XTUnmsdSLeSYzWAn1FjQbiYvik1se"
    "Lr5K5QftfNg2N4Kz68Q+2O3sIgOADMC5iwHO9IFPN8Rheo9Rv6dJ3+M8VQ367n7UKxD40+YPO7wOeB1P9ux1XARF71iHt1G5OtJ5GSTYdKAhuTVc"
    "ex/JLcxVPBViH0gU0azAG1LbRoLcBrnknrDyL2zxqgv012DoELfsoaBxKL+VEfMVEHi343265LU/6SsEGLdjnD+o/E0d4ysEGLdjvOt0NR3nneer"
    "gfWerKdzZUxLR/oaAs4tn/Qvc5YYP+obEHi3nTJ0TxNlHFE/X2iDAvN2zJPwH3mamTJfRYF5y8FmCYnTMU3E1uGz2Iz/NhZS2F4KPDfUtwow5GC5"
    "DwUZu6cWSY0aECN9Xcto1KyrOEsWfpEUMLSw6kC8Y7axCqLU8939iCsEGhFHXv9GREeyeG9J0lkxuL420mXwArGqb3HgXhJ4SR6ZnwxTA+2moObx"
    "RN7JVxggv7etMJDfOz6xZGZuXWww6DGxti3EYxkbhxEqIFBvRL0jJsaPCXnosDBWl7QGRigWoT4I9UGwH8zUXOkQmzFaxYDQBqERN51NvkGAzKZ1"
    "y5n6tAJdKcoaA0vAPohqHj1FJbj7cVOU/A9Y0I5Y8u+kdXBFScq7Jlo1Vmjt+tLWSIrFPXuLf50uPOLNaSIg3ozf09ArdcKoHI9LsuXFr1LvQTzT"
    "6fdeSklEw5F3S1MW0mKEbvGLR97DlAVT747SuRyem3ohm9BU0Yd8qF8KH8UJEwU+ygGtwPLtN8s3bTDIOI1OL+NUqgid+uijOI6accJ2i+3WnT0C"
    "nU1ukJtS8cfEqnEm2nLsCgpRDeuoBmZpHHC8AGJ3x2o9GI9pYFoXt8aAePug6ar91A+mJJ7YNq9W0BCGtTCWHalWomhjIYgtakUF0EYKDSBEYC0C"
    "2bZqJYIGECKwFsEtiYgw4H0yzlSnbeqE0IJCDDtQ0RaCUIAhCqSYkXlEivkMBR2QPKW+aUiljkJgxWZIaUGh2TzeKgakW09DPsohQafTR2oQBz/6"
    "SRKDZFUOI06I0cawRmBbsNgWWEhnc57ROFj4d3RhwrwCiinGNlOMZaGHX5ZIqfy5x2pEKlDLUpHTkcC+DkktRicIglLD7byJw37e7O6k94znqT8l"
    "6dTs4W5BUQdl+3Sbkw/OT7n2TE5hW/xKklhw0lWD1lwz0taiFav9h3J5zzLmmyn1ykIl74GkXsajcFlHXCTJvZAJUMo98XcsvJAsUu+WjnlCv/d4"
    "HNB2hfIO7rdFNZxbdVrnURuHQq49quZyVmPqqwqTZZizo86ihtJFOIdFrIxYNiMAYotpU9eZfFktH1LG5eWL129ef/fq29frRMv6E11+RVHsgFqr"
    "Ix2IKp5KP6JjheepfZLXmCFxv7PHGTmkAeeQHLHy/yTs3w7jfnVJa9NPufwtfSz5bsmiu8QJow7dJQe0m+GU7NMpwTQXDCAZhGEdkHmWGx+gUEVh"
    "tq/tCQoRJRYnKGxQYN6O+RkJbeaWV2Bwd5xzd1QxQ3MZ15EQs9NinrGYG5aWryFWe6djue8jNbkU1XYpzxNVd3V3HU4ThyIc2+pIQTFNYhIZ1qYq"
    "wZACDnSHgnEvbPqBdx3mvrwy0gVNI45D3BEzRcy0F8WImSJmeoqEolVmxzFokojnzfR8lyoIjOKIEUe89ITOxDeQ38uI/BoM9FvTv5xsoyCf84iS"
    "uGMz2aCaFe0CdoLk63j8/PlDzQ+8fN90vX/5ePnu6usXxU4jFrGsg+zy5HqbaG8VCF/cOV+8Y6KI+UCLBhaHzrosaYeyN5Dy/t7nB8JUFR/d8esN"
    "AkFrm2kWcUAji5eqBsQ75fI7dbvwi05flik65LWWZwN5QOtz/cnpmp9F12Gb8P+8/vxJo6dURIcsyLz/9SKWnmA6WsO2pEK/ozU3r8bbIW/Q3NFW"
    "Te02ln8Ti33N5X0ttJRyCAmfiISRUh+woB1JqX8scp9vybwjsV67PtKl15dZ1IDMj5hlT3I5wpyHRkVYNdBuJlE9nm0/eS8KSfhthWE0i4dPEjKb"
    "mabgmzgQ2yBW/DUK5dq9V6zWY2CdzaksNGHcqDxzgwDhFoSnGUkym6BxDQjr0TnrsbaFGfdL5QfvlRpELtsRk/16ShIadpvstetakz0tVsJkh8kO"
    "+xL25ak+1bAvYV+ekiBgX56UKM/PvpQVl1225eqa3q6Uq3pOmn2fpR4LPZaW82D52GPik+s/v/v0o8cT7+3Fn29+uXrnFU0P7bmyxmh0cDlhICF4"
    "fEAbFB1ceyRXjuIzZLUCQXNMw6C8Y3MzW2OFwNwfy6YMDBk7VjNSlstOCzPqqyg88pajrjAi5wisY0QORuSctxRQzzfgiJkjwZu3UxLHNOoI31Su"
    "jnQBnKBcd8SsoDohKL5/0tGQM5xcoBDuFz+i8SSbih9fvPxO82qsdiWxqtkxsLz0srymD7oU/7bY7u7VWK3fqlPjhHag/bVqKGjX9iRtQAdsR1o9"
    "/SfbjRQk1LJboo6E3oXe7Ti3jyTxVR7RriP7Kpe1mldOX/BldQtG1Q080YGSG6Q7To9c00K93drl7lK4p4DBPUuZ6pBHTXx4AxlScH5nx7vB1TmC"
    "q4Mk09FGriW+RbqjBgP99jk+nneMvNOUtlcw0JoWWjOjyUyx13Rv8WvA4ff4iiNzm7MoY3H6TP7aY/gye9n570nEhBue8Jlp5KWOROTFucgLAmxn"
    "K+ZbxWQnjQ9YQ0Gn9dRpjkQ2P4jngyZXS7+y6/yN1qKR9iiOYrm/clYR6xx4rHMpbzOyayAE4hAb2ntsaM4jFhgNLdwgEB+ClwDzEV4CxAwv4Xy9"
    "BK130M8rgDMwcGcAhQ/IzZ/mXos88pH9BJau/4YW9dqy2ToQk/xROwuj3Zna2T8nPMyD7K0Q/IQniw4jUrFKa03Oy/V+UALYMStq0c2CbhZ39qb9"
    "lHiVZ76aPukN2BDaSvf2xEMnQycfWCfrdXFfHXxEzZve5Sbb0XI59O7u9G53/KFD757kpn/o8ENIhebMZjQ2mi5bR4F3mxMjS/fDKM5WwYBzi4Je"
    "SZYB36v14Nqc69uExEbTYdYAsG0xP5n90+jJXq0H15i+A6/JSa+pTFF2+02b66NHPKdyJdLhA0+HI2uLrK0zpO8lNBzkSUJjVWGt5imvYPCk2zhN"
    "whDx/8ljM8+pCgLtFrRHPCCREecbBAi3IBwlIYcvCbmnibr1RDdToAI6XPPJiz3xfJxxAinNMvGtjJrbqxj0t+/ctklJHN7yL4Z7TwWFjcekFk0o"
    "yzufj8fiqfZTKr5DaDhVpusOmKVvtyWhEsHKEkJMrf9xZBlPuuJp62sj7XFkchWq/866CgEhHsyyxixraFxo3Mc17q/FGNwbwV+H2q0v0Oreykhd"
    "ZLIGnslCYycaO08/oAz78RhhNHlidMGFmQlZwx3QijwO9Tu0IumXOVNVsXY/5xsEnvRt+qRox0RgzZAp2jUQGNSbUI/BwA4JA26slcUDN9akGHPG"
    "JfePzC5Vrhs9UpxZIjDB9Ix826XIjX3bGg6+LeaY7n2O6enU5+yf1EOX6GQkyxVGpqanZ41AuMamIZPHmbILttusr0DgT2FqL0x4TO2FmDG19wyn"
    "9m5c38dc494uMTzh4XvCyPIiy3uCmy6MmrMwahzRrX/JedZVQLW+ptWpv8tV/fTpk/exd/2XD55Qmd4dXXgs9b6e0dltcX7SyGPh02dPGsLvCYE+"
    "dkJNdOvjtcxMyK6BoImbOXqYOPshVsY6zQYerQAwchAbPaXY6JwsJBNWh683oUjHWKdjZiSkFjZ+BQYD3zkDv1XHSFMLGdeRELPTYpbj9xI/5XkS"
    "GNkPTRwGJ5pbESWHgmKaxCRSmsSPCaABhhTMpTDl4veYuSMVyBaeyOnwbuCIlI+lGZ1VDPhstBPEdpNVq7gdqODT4fYkNLAjkdQrOqZJQqK3POwK"
    "qDaXjHRx1WS5uDh1xrm5EIdK+Bx1LsRhtCeCpgdUAQia7olYxDCgWvetWh9Rq71V6k6yldUd4en3Hh97D1M+8x5I6t0mPJ9MM9NkZs87bqHL3VIo"
    "55H5hMbZW0+OfJuNH+cGDLSqabU7gaQGhUJ3TqFXBf17TiIm/hIbSTexiIq4LGnEEXe7RYY0KFo7DSltwMBqhz63pLcLD56d6eT4MSEP15SGHY5c"
    "9fJI58iFYqGfipU9PbnP48LnWrVkS9eKePIm3gPLpsW1VHwVTzwZLZ/NEItKVAce95HGH0to8Ryb7i0VEFyGVgXfbMY6jvm9ZDFJFl2pgiquORht"
    "sSwrHw6ll8uyvLXN+NeLq8v3ny6uflNnDS4VZXyXv928u2iduEEVT/M1JRENOypWl4gG55+WhyoNRi2u2HJE//05Yf+kUst1djJWrms14Fyu9KUa"
    "sg9mrje1kZdSIck4oP0aMDqBWyg/t7bl81CFK+Gpdu3uyt8qCkW/1kW/EVOdetdd875aj4J3w4J3R/b+KxrSWUHQR37fXSHSXKTVAsl6uT8T69GF"
    "hw0fBSWHjlqtX0FT26UBBLUNam/pmCdGtWcbBIq3zYu3yTijii6wbrrXAPQ92tBtnHVDWvUEkm3SEDOdT1XF4F2yeJeK3I/ale1mvQaCwjipmWAb"
    "R+lRT8rAi4IDBQcKDhQq8gdBrFsR9YFQem9XmXK/o4KUYdL6e07ijGUKk7kzCVGFDCkJsbPp+nNe3LnFqHamyxozJEoPnNepnCVquE20kdgpml1m"
    "5oOKMKBo+2c6EFKxGRJVx0EA1gLASLqDhpNonCULw927ikHJcePxnZKEGh1quEGg3mGb8wt5Pi/8DiPy6ygIYJsJi7JOz2TjXgMQkDbft8sTe3Lh"
    "GUamubUGFA1tLufYQhqxeyrUrVXeR43G+2YxundK4piWI4pMJNDEgXtz7tOMJ9SY+ToKvKNsAyqljCwVJRgWA4wqOIjYaRGLW2U8uFP1Sl1yHlES"
    "d6VvKrhml5oADmrPvPz8+UNNoJfvm5viLx8v3119/aKQpFjEskrQypnyEHmPKzrOU83YqMaakb5IpPhWSbl8J01XIVmMvISSlMfGfVctLFqvDv+u"
    "bFFIIuSn1jQdLgtRZTprCmZYykUqjFbyXT7tJsbuBoEouNXBLLm6o1uX8MmVzdzI9ZSqtCvX45jaLMtVHtGbm0X9FGe5HievDlyzuWVNuLtlW5Sd"
    "tRnt3IirkCHtxTurj7qniZpSnXqrgIZE6hGKGXJFQlJfzZCrkpEw5HDCntP53zKtOE74zDSwWEcitOh0aBEHdZ+VmM26O+soaLBT6zQs3F2tL9zP"
    "B4brO3DXF61sexswecwzqNylcD/eAmyZodoyTqnUa5lU1+rV9YoeytUvcvS7GYYpa8/NJ2FuUMjFOqhNNGMwpeSMwlErAPSLXeFicGcWd11DrKKu"
    "jhXfHCfompE7ahjtXkMOF+t+fvKcO6Jir+lEzlX/WIwe6VCyrTVaNZuWq/1ymslOJuWsbmkxMacJxaF4J6Vy4Snvq9Ny/V6Y0FpHgdQmqUzZYaR3"
    "htcg+MHO+cF1w2hiYvsvl6Nz5qSC+EtTR28I9TWBEMeHdQLrxEaRIo5/wDhL8W+L7O6Sn9V61PtsNXAjDlmmLCzUFlttQFvRfzoWxl7Yhy13qM1F"
    "WD7sXnVwlK6RcgOy66K02lxWFspJtVGeZqXyiz3xfKQyZWLXEV7Fwfd32vdP6FjcbWol5iYWE4Nck7QjsYe3ZDYnbBJfs1keEc2RBeqFI11EIlhC"
    "/HSNQXQC0QlEJ/oTjegEepKcpX4vXjLSWQMzdKrCtRp+ucuxlxDu/oSLMeCHDXKld8bNXlUMSLcm3WLKYgWHbczpbYwKCm1EXMUh3OKyhBM654mR"
    "cb9BIAFmb9qPCYtys2aGCgSJsJMqaroqI9A3/I52z+qqLxnpG6mKxX4mVx8xjDgl6VSV7YpJslA/wytEM624yMozRHYfSDzOE3y53AbWT7B4gC/f"
    "f7q4+k39CF8qto3L327eXTzWEUVTi2MO6yiEF9FXe5amD88sxVxHwsB1WcppHgRiu1MdiHdNSUTDji2yCmtI+BOPhyXUlaZxxFy6psk9C+jPdNFZ"
    "Bl5doDWV0nKpf0cXyLcOPt/K4oDNSWScb63jYBC1TgUUHr+SVF3r/QaD8OrOqsK7Ce+oCgfZvUYdUGG6Z346JS+/+dbMpW1Bd+XbuiuC3Xq3lQ2c"
    "JjOWroeP12VwkSSkQwQNXEMAwys2kM/03/7eII/N/YTEE9XprRrqaqjBE/f2/Y9XLeIwKxLzy05JFKfmgdMvcyZuZ5NGrCERZ3FZyhFJMz9PrV7n"
    "JhaSdlnSCb3ndpUfdSSk7JqUnYn/pZpTjSpXR/rIX9r/GKMnn2PqRXzyBxZ/7xGxaMaihcfH3jLV6pWp1vbwKwMc4odOhLU0ydT89h80yPw78Xca"
    "hboaODgDNhGYJYmGmewaCoFbeFjnoqsd9bAg5v2JmYUR9e1lrYBD4E4LHJ7WOUnZ5tjkJhKFwTZjzul8LljM5zYzRJpgvGuuvWuuRDUyMh53xTRW"
    "10baiIZc1SucgSKmkw1C0BlhkbgST2giC5OU57p3VyMo4ahIaGqGvhUJBZ1tCegqR9cQu6rRUyJdQZi6aknHV0fd0nnQNSdp+sCFalG30nSbfi0g"
    "go4Wpl/CI8N6mTVi8LUyyiKjNOMJ9eU8HTPaGrgzJW/ZdtU5J7L7WKU2cjDDIl++eP3m9Xevvn29nhG5/kQ3GrI9BlL2xwpPLOITpqof7CS3hRvM"
    "KUo7ozbigYwzWI2saWLhILvmIFclHbJUkmwTc2xAIWeX5YzM4FmIuaisKzSbbVleFYxX2jVZOxLbLE8mvGGdJxjWF4x0Uc7lgX0Z63t2IYKdJxvs"
    "dOtER3f3IoOSHwwd3hOxkdiKjZ/VGgiUNk+BEXu8bzrMuQZC1NMm4Y2xwsOyAhvVJIw+2JUMbYCw9F2WsVDUAbWLxjWgkLPLcpavpGGmoAo5XBx7"
    "j/LcdSibkiSmobHV0YChzs7c7BhHnCeKxEz3qNkNAsdIbDNrVtLo0zi0qRpvgaEynFYZLLVqDqjiIGGXJSwsOPFXWYi4BoSMXZOxI6F8GaP/o9zz"
    "OyL5tesjXSC/CNRsVPjjPdgXnoR42ZRk3gNJvQm7p/HIe2DZ1COxJ3TQD96DvEi8OU1SHnspYaHstmaZx1IvLaoMy/XZlHploPir1Luji3bn9t5/"
    "G7IPToQbkX3YO8XIPiD7cHqUIvtwnOwDzxNV+kEzX2ONAOEWhBeGjY2/UMEh6eOcv9A4p8tq+sNOozoQMA5ig4StwzrFbms2g7aKgWq0UI3l62FG"
    "ehWDNJBFz13HmAtdV3PngIu+rcynw/kuO5kdCin+JIPPmpDi+vro0ZBiGcfuF1K85jOaTYUoyjgfKWN+U5KK/8n32ON59sz7mS7Ef94uljG8kVc6"
    "ziOPP4inyhMrZQiQ8dBjcRHrkyGlW5LSdlTxEL8QgUUnIgkILO6dYsS/9kjprfijx0zhUnTbPhUI7E0L26fY3ovWFhPW6ygQb0F8qU19ld0pHeiO"
    "pEQVpPOeB2WASm+4NaUkuDN5YFfr4R5ZPKmcLa3bpns06Sz63GCsSj4dY3xZ8fkfL1++evXm5fNX3373zes3b7757vm69LN9SVcDevn+J1kGWmO+"
    "XRdqHltD4PQEwmoJDXhiFzttQCFo5wTtUHzjI7+nmvDG6vLo0ejGTKxE3zMCBAgQIEBwZEpNz0HB+SfbdMckfGYcGaiB4G2Zsy4MClPOKxA86BaU"
    "w9EajP0NR+ssBY2m5F03Jc+o+H2BUW9sBYLm2C2aY+XOY+o2VDFbeA2nY3sZOA02p9jg9Jotu+oNn98qBs+vO3VSCYnTsQwWxtm0K5jYXDPSRhSX"
    "q/2ZXH7EsGKakcSqabkG3Idl+HjAEXahxi5EjPOAuvWBRBHNCrwhr20kyD1+4t01Ig+XeXdM4z6ibHvrWYPD5lMWUjlMgHgr8A9FpS+XqnVZF1zU"
    "DRMv4Q9ypbyaii/oiTf1SUOeO7olEodObEpQqlCqwyCXxlmyMKS1igGhzXCV3Jd9q21AAQW9Snptnto2EuQqBhGoDGzOI0piNa1rTLPxT4CGReTl"
    "588far7+5ftm+O+Xj5fvrr5+UXAtFrGsYlHDlXGgiBhJ0AEHuxzxWS+yjM7mXb20lasjncf6QG+nnN+Jp61Yj4rTgTuOIY2EJjW2ahowmDQoZhrq"
    "9l4/5phkuckZshvAgDqwdjdzP0m4UY3lGoCKAPOKgDAX3MjTomcmT3ADNSQnYKvn2BGr78elIu4w+6qXe9l9S8XO0Gs0dMtvJXHD2HYNBbuvddZ8"
    "kJkWXW0goFNFp1VQu40Eua1oYMoyZcG2Ph64QQ3JGDhwRFA6BmbDjlcANBdZNRdtwlk9Dd8q5HAP+nOHTd4qobF4UFdBQouotgKOMbQuRz6CiAgZ"
    "hHaHS7bAkLXLsl76gFbpqiYWknZZ0kFCJe8Wcq4jEbZ2TsyOxKd+LeMFHeGpytVRj+gUYlIDj0nlicK26PaJlsvhEVl4RHIoi8IdukgS0jFsfY1o"
    "8D28hmLJ4N/+3iBMWDWG7e0VxOEcyBd7omvXDmRKhQmhMDuui+MTO2Iga0yDz088HpiNsRrVXz9Ej94znqe+DXcKsB2Jp2OO9+DQzp/tvAm8HdfM"
    "4Jpfy1JJspVbW4dCzich51sakDw1CrOrsCg2sRg/QVgkvo+fslh1qKP+bWuB8b65/L4hkXjERCJCeGfxjq2EZXYmXR2FOElPReZI7PSCJiyYPlF1"
    "c5RXRrqYKdmscSZi2qkMlAFThRpYavHtIqWOV5aONAHSziDU2ylJTKNQp7kBiPflix/ReJLJV+PlN99oCF29/2JVcw7g8tLL8lqjWkS8VAYML5cP"
    "kN0Xz5/3YFes6mS3uNawWHic0VhhrnQPtaxAMNTScKjlUZXZv/8/imemCA=="
)
