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
    "eJztfWuT47aZ7l9hzRfbVdopz9ixfexTp2p6PHFmM5ekux2vN5ti0CQkMU0RMkh2j5LNfz8ASUm8gGgC"
    "ukHUU7XZcTfxUOrnJfHeX/zrWUxyTuPnr8J/5GlG+TV7fPa9969nCVlQ8R+qyxPvGVkutxflLzJyFxfr"
    "SbUwLZbdpRknQSYuTEmcUvGrkKYBj5ZZxBK5/G3i3fz5nZfNqXdPV16Uep8vOZtxslhQPwon3pJHSRAt"
    "SSx++uK5vGnIAnHXKJlZ4vMk+i2nfsZmVMC4uMtf/yZ+HSUh/UTT9Y/Le38a0ThskFG/mbxVscLPVsvi"
    "6s8/v/3x9wVGfss7P2BxvkhUuOUqm7NkA8zzKHwu0fLajCaUk4yGNdKSPI4rgte/Kv8K8YuM53Tz9cPt"
    "L0I6JXksqX/2f6d5EkjGveKT5P/7+v9VX7K2zPc/fLz1b97c+v6zjqTkV2iRX/0qYImUcpRkkrx//bu8"
    "75aa4rfP5Ae8/sOr68+/+uaLggKWZjNeXCyIe/bvAkgyUkILQdSZ3wrVjPkmbp/Mr3+xpX77kK9JXdPm"
    "FNHy+Z7e13iWv7gjwf0j4aHfucJesr613UuLl4v2b0hCZgU98u+Q37q1p/yc0id2nWrFoI3Hz1M6bPPp"
    "Z3qHLcLs8cR2gO3AAaLd1nDjIJYV9+tQehXN3iZZD6kbTItO8eszJFJ8X/HPf/yfly+/+urbl19+9c13"
    "v/v6229/992X30mdIK91L32rYf/q7U9vP9zKL8TEPl9qAfmLJvEk65L+oyAtixZUTXuJaFEeVpDn6/84"
    "QwFouLx9+/7Nze2r93+St1+k6W9xwdOr2zfyysvit6vWbz8vH/wt+ZubeL+8vf2DJ3/0/vvjhzft12Oz"
    "7va/n8nvRPKM+Ql79ElY52T96/WvnLFblkKNPJC4z2ipXdZbLNVCe1dpQRd3wuKRfo7wbn4orpW/k5cT"
    "dsfClfcoLBjqRZn8FbljeSYuJHSQK7Xr/WFHOaGF+u2ojYBNyG6AoOg7FhRM04MQey++fZfQW/qpx3pa"
    "r28RKb7YuCi8ffNftw2t/eEvr64LXt+/+q8vGpr73ccPP62Xb9X2h9fvPl61yE4zwY0J2xsA6Lag+5Ek"
    "kpsO3/958/GDmu8tom2oRkHm/a8XR+k5+gga4iUXeuLbHLf2FHmDNvGcklR8ww7xV1FC+EpN/RbTov5u"
    "lZWhp/GQflXxuCFdcH719sOr61/Vj/uVgverX2/fvGp7Zek9Df27lckWU8dgl7HYZSSBpsZeHQOTRPkU"
    "W0QYajjEGZyLM9RFTD8tI3E7CyE3kRCz02IOaRCFxhqpibLSSVVY4RxkegiVVDJoqpSaqB3U0vmwb6CV"
    "1k+l+ZbVRO5hyzoffs9yx0rF3+/buDAKsKUvcz4SPpQrQ5OMrww3sDoG21fbJZ/mKYkFW6FRBKqNgzo2"
    "V8cFh1aqo4mE6nBNdbiSO83DKOtLnK6vTbRZU7nKj9msWPZk1vRjQj2x4Ll3Oxf/sVzGUUDktc9Sj7OY"
    "egFJPEGd+OEx9Ugi/oOSUCY6FxMvYdlcPBMeFXfu5kv3emdkSp3QQv2ZUpSRjGYrbETwgoxx3zS12EQh"
    "Fm0Tiy4oNIxF1zCwmjt8Gj7BeHQtH1129w8aZMabRgsG98SaedWu8STvym0DrA9gvTSH/C7nrzgnPQGm"
    "yoTqMj6+ugRJ4l//NrCu4IaSmIaGdQUfWDIuj1kVRouW/pLTafTJ5N1ugPBu2wR8xJ+dmm6pTRR4t+Fd"
    "vut+GM1oqjDcni4/qkERubeM3AdzksyooilHt0vXQJe4TVd/vtWT28Xi0d3t0fXZ1MSBbqLgQjc53fQ1"
    "KHYEjanbhNmZu+fDp+StsHYdSSjIrbonn7C+NHk6nZCKpcPyCTLYv4xJQD029WSEP8i8KCk6o8TbFSXd"
    "PMEgxA7x/5T+ptqG+9tKK8B+ekqfjv4f8Dk9ZkepJjVQPEKGocwa5rjJGOe3YeHQPfhzks7NjIsGDIX5"
    "toaFOfHgfFfO08LdsCi6aACRaXQu0+iKjZSR6fSakjDts5QaC7T2UiqXyrLB8IRDdsovYaZx6xiUP5iW"
    "P6D59ojBwUWU5KruW70y2KKgCZzTBI3YDcsTharv9dc268c0Bejli6+//fq7r775euOqbX6j89BKb8wl"
    "vfoLyYK5Tq9uFgzQq49y7SnH10GzHr2wMCZ8YddF2kCi5Nq1Pd+RXernpHQTe/ao+mXtDlWGrPJq+bBo"
    "6asy3JnNSeY9kihLvSnjReizuAvvRksHIXbY4M4rWHe+G5wjD/9fIhYXVfk9T3/juvbxf1ivxHDZUT6w"
    "8HVP4uu6ZHC6S71B+iSladHZa0hpA4XKAMyQHalRjkDMPgMxjZckjtmjaohdL581BBhVMIqS6FNYJCiJ"
    "PlVH4L3YqGMazuyiYV04QmIua9+GwFRzt3SNoB0oTNbm25QwVQZRV9i+RlxKVbsjEarXZLEk0Sy5pg/F"
    "SKaeQJVq2UQXrwoqgM8rBOJWI49bbSRuRncLhoBKxx4s3x8Dx6YOgWej8GweKFdTqqtbr4HGROqRz0OS"
    "g/pzRYeLfrR/rmpuQYR7iF8jPj6jqjhT/3D/GgTT/XeY7v9A4kiYcpwtTL3JJhJxXKc9yYBTSbxF0KCJ"
    "hJjPQsxmM7qbKGiwgRrMNe/4Ca94qDcMJ3jkTjCOXzuQG2w6jnmnMcxnROFhfAZYNGO1aBxTrD+n9And"
    "Wq0YpF79PB3YvfDEcbObAwrkD7UI5Rem59bqb7SDOq/d2ETPtGBQ8Diy9vSqHYmDQyYODGltwUBrewgs"
    "Nz8wqo5BpUBr3gor7tdhU5eK2WKQibHOxKCqeDRGfXPbD+R2Y3eITgMKQTsnaEe8t/eFPXtFwlmf99Za"
    "MdF5b5V1fCcX78V7qwfTJl5xX2PHrfceO/hsbvkOl+GvISB7ILuteCVMIrIbAEKyVm0B8OYO8BTPogea"
    "WJhKdRzsJNhJOjvplsy0VlJ1fYiNlJHZASwkcdcd7aPNHWAdObjdwTo6ul4RL4SJbVQth2VkYRkt88xC"
    "gW9RUN/Oqe9GwTjLeWDkaGwReJ/OrNxuToP7t73VdturWlspkOv8aGCxnZGdE5LVjpbS5g6wlBxU4LCU"
    "jm4piRdCrbt7CliIqpC6obTHRaVUwsjcXYSlk3FK7rui7T9JZwMYUxp8b12eGcvKY5UG0rlZDzYVbCKv"
    "POJtyBX7n3HxrGjmpTYXaL2Ayt4NNoi9uAOycteTR6o9kDinqUd4NRk49B6jbF7AyuWfpRJv6ixY3R9d"
    "QU7YtCgaPqLbgLCQRuUcIsxaPtd+l3HN2aTVu9ClfHwDBCSJxcGkjRoJOmXccA7WFnMpk7Aaru00o9yM"
    "sA3kEvlakJAadqTXINgIbQZFIvoCt2fPbk++ZMmV5iSn1oqJNv1RrPXvTn2WE1wL5CVc25VMKjjoYhmL"
    "P9qQ1xYMtLZoxekmxz3dRDWGVz9rDy6yLd09CQddJ+Mocw5HbmQMK0dvOOtrxPFI/3JUjHM6zVPVWRv9"
    "MyVrEMyU3GGmZHXQgxn1Gwio34l6Ijwqw/abDQR9/5gxdSFhFUzNdMAYnUZJlM6tXrAWFOfYuPaCORW3"
    "fE04j3rPd+6smTwdu0z9oFw/KHj5REVFLSBjXLrdwaJo20Gboj84ihjegWaxKg+u1Hncozy78ghet1s7"
    "PQt7p3U2FgzY4305oPeE2anTzhN+evs9e0sUu/KRd+Ui4WvIaR0DQtu1Nae02M7HYzIzHJbGI2waIDDa"
    "njNwbzW/po6Dfw//XmP1/RRNM63Vt14wxOqbibUDGzH+SFc09O5WhXMeRjOaZh6bFj/FUXL/WeplTDzE"
    "XZ/eBLiDBVncROUFJYT31ENvIK1X7m6VlbbwWOzIqyqlsnnBhBl59fbDq+tf1YbklSIFsy13RWPFpejo"
    "cVLKplPKrSLxTSRSXc5p6rqY6adlJG5nIeYmEmJ2WsycBjR6MNY6LRgcmU57uaQntGM1BKtKVmli17Ff"
    "x8E9dG03cso9vJaFfSTWeoi1NZMBTiIvl9s37NdCxcXErYknfgwEllOSsmRYHnjQTXbxH50Lg19GUhgD"
    "p4wHThUPvkm2bANA6ZbVrHe5wZjwvUWAcJvzTlHQcJEFDXqjZWCxmrWV0hr7M8QmUUDQoeu4vYEYNXpz"
    "z4NWnDFzmFFV6MI9pjHHeDSLjKznLQKEWxMuozbmpK9RVsSfUVjxIF7LnCQJVTSca6pYtxAwbs54lKa5"
    "VTy9AUR+z7mIel3IDySOhCfK2cJUyk0kxHwGYs6TLFLsoEPkvIFC0E4LOuTkMfEXUcIUgyW1U0KaQKtA"
    "n2MK8zTjQuYSaPWmNZHIRLv8nskR/9w3n8vcxsEwtXHBJIeCYsoTEivjN08JoAWGFMylIAccWTgHNRh2"
    "OJd3uJTISjMLS6IFhCVha0kUr4pF3KONw+5mvruhlnDs+xuni6gQVkhWaVfMvdtbBzeiDW6n87OcKna4"
    "yVhwr6142KyYDCjSTOXi/ZVofvG9R8oqS8a9v/9HlMghVNnq795U/EziuOrgW3jrQgerGk67T0GR59kV"
    "XaDI07jIcxY9qPtZ++3aDQRFcNYm7YKpprnqWF8jRqRlL63w8Lba36+r0hmtWlYtHqKhN0pkXaCDw0BG"
    "rvXcszbc1YAWdXFGLtEWMibluLfjhB8oV1Oq03w10JhIPbLFIcsLc4V/ry9IzFWePQrkhrWXJBlVNZj0"
    "z+yvQTCzf4eZ/SjmsXoLzi1yicMELkrMOEzgCBrMTYd5kKNs6CDDLx65X4xDMg82LO6UU7TdpfAwbgSM"
    "nLEaOY7o2jecpOI/rssD43p0bXeRVtfScrlfnUKHdnnoarTLH1dLowH5qHqapPdWWrqOg452Tkc3eoqE"
    "CjEX8BYF8Tot3vJNNIsy1THYNlFfjNfKRc9G79IM9GX25sN4v8xJJi8ElGeR+FPCHzzOHlOPcOqxJF55"
    "9IFyT1BMQxuHx/j+8I6cMN3hHR2c4pqyNzfUYcO5qWxQdHGyogtX9PyDEOA1nQlB8VWftm+v0et8udrn"
    "1fJhmn9zAtXnZVv7xKt1V3/hRUl5NJXY5O9ISn/wbhnPWJRSOVo8TL0ok9jigzWnW+3n3jto/JIZM1VU"
    "x0D7m2p/8+EKO45VOKOd7DA+qd1EhX3MUrh06mHp7t3SnYqPoHzJI/Ww8/5zC1vAfZ1e6C6p+z2/sHHK"
    "kZy2YhPmakHhfTjnfbhkAt8K+nTm7/r6ANO3lMQgu1cRkaqXUE08+VWGpe77cDvYqy5WgV2G3Vr8a2A/"
    "rdfDcEK3ieuBj+6AKHPdXsdBsUOxqxX7+8K5KaNXatXeWqFV7pWrVOh4FMCPXAHDmd67M+2iNTkKYhHk"
    "PLLBiCDnyaiHY3T0Iclmu3Udg8PFUTgxUg8HMeoLFLT0FkyiROv1xw8R1VywuzyKsyhJn8uPPYUXNrqK"
    "mU9LxoW5EffmCxoLJtqEQbFUfHI8NGOwqWYpilaiGU2zagareKCS+89SL2P3NHnu/f2erv7usSVN0uKq"
    "/AyPJKFMFswpp15xSkhx6ZHxe8q9OUm9BQmpF2U/dDIOR/rc/0nkABl5NfFYUpbcyqVLkqbLOSep+HBG"
    "052nzMrv2n2VdSndDWRfydynAyljSOX2h1hOHchyVzEamJSIU6H587ydzKrN3bh9rI0D+TuRb+O7NLFw"
    "Xpx2XoSpGYnb2fQLNpAQs9NinlOisAV0hu0agSJFM8t2y7nweLqU31AS01BNeQVoMf6BJePqt1Vx1Vts"
    "o3tE+8tthj6lZ0TagR7SNPqnwqrVHsJWIXBsgkJKw46qIKHN2IsaDP35LivbjNzTxELAdRwk7JqEHYkz"
    "/54E2WuWC83HewLNrRUTXaR5KtaKJ7BYPCjSfLTitZsFieNeJaQMUilUUPUOOBtwrRTQVy+//WajcuQP"
    "OiVz8/7Vu3drrdIfSI1JmvniwY8y4/MhOlCcEmGk7B3aKjR7xKDNASWtKGlFqsAwVSBDoImq9lLrV9VQ"
    "e1FsF7PdNoIu4q81yRes1yNPYJEn6D18yq2Tp14c9gnf21leS7KKmSpO219LVIOg42yHjjPUYI7GT0cN"
    "5gUK2s7P3dnFdSzEdnEe7tuFLJTs8XG3Fyc6LzcqlsHPHbmfC8fgiI5BWQms2oz7s7lbDEoO2qwPzuZm"
    "hNuVbTWRsHactnamURKlcys5t6BIM7osZzlqtMzOmdm1TdzxAi1fnr1d22gqpo825Ddg4N4yjCteicSG"
    "/RYQ/Nvxz+k0T6nl5tOCQgZ2MsiTkCU2hWINIDS8axreqdgJDd8xfQBls2LydBRFvPYx2+FsyvUodvHz"
    "sPGWHcAOcRhlvbYmQKCs1raMD7ja9bnH6ADGsZ9YAKj5OGDNxyOJY1oO+TXktYsEuZ0j7TK+Mj0ho4YB"
    "oS1ChZI2pHOLAJktMkvTx5DPBgiUtithWFRNUzVJ5q4xqFa29jlxtMUpUjiOeISv5zS4L16jP1AS9jiF"
    "3UUTnV8YbJb7sqP4hGn27Tcx21eauP3sLS70nBxlZ0Hd+RG1JnyQA5JLgiKgbUhsEwVST9ApcQZknsbW"
    "w0yQ41h3zXELIVX6Nf2kbyBg/axt6iftaQNb+oRmdJJLE8xsw95iYD7vyXx2ZMbEGW0uZ5EbVlmcFjUY"
    "HSjMJGszqUwkWAihBYQI7KuRGDMMR64RsJlsLdUlpw8Ryw2N1ToK3Ntyf8pKFHfZPkgpBIlnjEfZfGFC"
    "eAME2i1oX+Z3cRT4hg96EwXiLYhPo1lCMuFamgYhajBs7LYbO8nDKPNT+puhOV+HoVHZ1owsaTQPezZx"
    "GDV7flG4v1AeTaOASJZ64nDtJRNdJC6m4Yxy/6GGQQP5yBvI0VtrZcScW9SNJnbzYuo4iNhpEZ+wEsgx"
    "K+BEdhgC2y6IAYHtk4tgKv5a8a1shNCBQgy7ikER6+6fvFjHYPTieZ7Z+r4oJ33NQvpa3KvHMewumuhc"
    "w6pENRDr/UAAbA5wLSQ/8R7nUTCXba7loyF+XR6zSpcxWy3ELtxtkbW/zS6V1VIQxcLuC9RvTDVA46kL"
    "2XEaLAqmd92kDMpPUUQzSl/POe3yU07TlKZPKpjausE6ZlZihmkZxQQF2bIVREsSi01i4qUZ47S48cTL"
    "ojj+4rn3ceoRL5ANAvyz1EvzRbWqOL1brvGI+IEultlq0MiGvX/gDpqr/l1MttU2DtFU82jqWu4mCeAm"
    "CglgiwSwfIFMKF+vB9kWZD9yJlx0lYHxinPSk26sg1qsj8+lrOn4v/6t/aiyPLCbctlEwkSDifaUifak"
    "bWZilA20xn6Zk8xbCF8iFQZPCRcGT3GD594vkXho86wwnTbXChsqk2ZUwrK5eEC6Fte+brqDVeWWp3oh"
    "9hQV250Z4zUIIgPt86hdCWm5EY/f2xFH8pnrMqo7FH2NsDsV3TU+dakKzHOHBXRCC+jn9GkjqFoz1A7y"
    "810iUxuLQMZ/6PKL7z1KgnlhysjrM8ZCjyUBHRR1MroZbB8HlbMulkSXXbq1EyQqxJh09LGnU6dWeqkG"
    "g1KCUuoZmtCfjR+UgzfIu+tVRRQOG0OtgKCe23Gt4ZamdnfjMvCa+2aD9GcXeieDIL8wqJsvI5mqRVuX"
    "QVsjQLgF4VGa5lZ2TwMIyweWT8+hHCFNsihb9Z3IUbustYCicmG0g/stD8CceLW5vl/8sMkoeHOSeil9"
    "EE9o7HH2mA6ykszvCEfcQX2PM1adUEUY1X3qbv6AU2IXnW8iYQ7AHNBF5/9I++yBxnWtQVBpNqGKhxYn"
    "bEoFhOoWCrlZM5AWGTvvgcQ5TT22pIk3ZdxL2B0LFWWgu94MdsBZ2QGPXDyIqkSvTi3VQFBJUElQSS6r"
    "JK0+GqiMMDFl5GpAOPOp/CIKNdCfmq2BjpedfXEgXk+Tmk1pKin0e/nXnKzQQY5GCHurYSv+7XCqq2Fb"
    "I+xq2BybGWJYwhawxZIkijGPOsJqoEvkbDmv/srhjG0gl8gXXZBI0dSk42sDuUS+7iKezUNi+FLWUZfI"
    "mrDPhe2jyLbqSKuBLpGzpTAkWEJif8nZNIpNNzUF+hJZLN48f0WJorbiZkHiuNegayJHNLLsq5fffrMx"
    "5OQPOhvu5v2rd++6htxMzuwzKlfZIqxSVo5ReeyMVcwCotoC+vneIsC3xZD1vj23f6pV/0Z7hKFWtZjH"
    "XR7FWZSkz+XHniLssbdRV82Je5zFfspyrjrysP81aOOQL7d4GyoSreZOqLDYkSxlIMw9/87o3IcWDI//"
    "LtTbjDZuQJEbci431DgsiwaM282wbkEhaKcFHZM084mwlx6ohay7aIjbaXEL3u1a7hrAPQj5jGyYc5Cx"
    "U3n9G0p4MNdm97dLJgMKztJidbH0JJl+lH8dP++fsXuaKOLkmplnW8joJ569/XDbmXRWZO98qZK/No3w"
    "tqAI8Q7NdD0dN1fnui6RUqd0VDqPlloNtV4wQD/JpQMLom/ntCpdJpknG5VW3oI9UDlA3WPT+rC14oiY"
    "1ItZcJ9604in2Q9y6HqzHepZS277vv//JPWu9CVnM04WC+qjP/1MtKhblou7+tSgP73+Fpiw2saBWPSh"
    "nzaa+w+hAqyCAQ0gIj7ORQPqQpaxWG5zNlQLeLwS3i8Pa74eu456SZPQX0QJUxSJaMeLNYHg3/ZYLmHa"
    "+uXDbL7TddGIfbq82xUJCVthd8CQtcuyTvNii7SbbNvCQtIuSzqImV3WqgGEjJ2XcWor4xQyPgMZy1Ck"
    "zWtcx8HddE7EzgT2+ax/+nh1baIP54tV+5r5+kNtPom8LH9iCfUe56yYUyZ/viMxSQIqD015tJgRa/UR"
    "iNk7EfdEzP7gFNe67u5Sxu+MD7dpwUArUiHHIbYweLqM9rfcbAA4RX6H1ppC/5v2FTRAyENZ5KHMHQK4"
    "AnAFdK7A74Xp/nsWx+yxd8pUe4nWMZiKxf60Wn3CkVPqqTGayfjqmTGW29LT5vfZb0r9Vrl4O6LMeBBV"
    "HYVzgoySeI5sJWU14McgIHKYlbZksL5Iu51Uzhqr1u8l4lC3qSee/H7Gp8703QKV8w46C5qdCl7ZgU6m"
    "Oan2dZdCOAWno/4cnAI0Fl+IoN0y2ZZS9E/abPVVg4y2NcCg40PaWrL7IvE2aK/4v3XyRtF60bLMoiSI"
    "liQufhILFLbdIT8IOSMnTBHkjI5o7dVfBTMzuokDsS1ixa5iYkVXy2FE43inMzxLg+VZwFRuY38urwbZ"
    "KZt3PoVsB0nmwdOAp/HswJ7GUz7GcO9iJ7dC/CPN8q3RrzTzjZ2InW4Ll8EJs0sXJoZ9C/sW9i3sW9i3"
    "sG9h38K+7dq3P9Ig0pQ91C9rrduwWojT+kZuVCIOvX9zsjrffrA9Wa2HQWlhUJaa0cSa2SJQeg9rBtaM"
    "w9bMTzlNs49yvkePPdNcoLVoZnJpOSwERs3IjRoUVB5q4p/xIUY4vmi381s+ZZQnPSFfzdE5TRiot6Be"
    "fHwmu4hMzfk2DidG2XNvHS7uuYFl2Ph8pHGoqLHkk6qE0O9n1SBwtHZwtJYksnGyajA4WM45WPCkL0TQ"
    "jnjShY/8Lkr6xi01rk+0dS/FuM1YLIUbPXI3GrmBvTvQ5dtjxmgdA0LbLZ65fNy6dPY2+G8BY2rvf/ni"
    "62+//u6rb77edPVvfqNr5ldMP7/PjcI75XIEGGycXEHNjHGj2rM6BoEFc85/y0mSRZmCc91QkDpqTLvG"
    "kSf7Fy6pxcEKTRwEYC2AMEqL40FshNDFQhDWgqCEJ2bzAreI4wfTar7MXR7FWZSkz+XHnsKdOVAtQ5ar"
    "BaJ7I+ooHPZi9yJk8kwHw51oixnRGZ2XM5+rLNegM7Fh8ZUuHFVfM3k6JMWr5YOiUs/+SFc09O5W3udl"
    "hnri1XKmX8i2KdkyJUMjdySlP3i3jGcsSqnHKQlTL8oktvjgbk/Wnu+9Q5zMpXDDZcTMUCHRTysqJMZF"
    "/Unjw46p8f1EM0/cHnc+nB6qzgG5WORij2MA6wzfQQYv0q8jNyWRfsX5J+dCLNyeI9vecHtORn2aMU4F"
    "p6HZ895AIXdrkS+fkyShsTHzbRweequHnmR5avbArxEg3ILwZUwCKz+0AYQX6pwXitr+CxJwwBbLmGZ2"
    "Z6G3sDgq22lJ55zTJDCr5qthoCQtlOSMsTC1qWZqAVHKhJqycxfElNNoNreSQwcKMdhXNJFPNiJowEC/"
    "Nf3rojwbGXSxKOuzk0KxqyuiBVeMxZQkffbuGtROXwvUoXhfZ46OnL7++PFdwxi6etu2dn5+f/Xm+vMX"
    "hWUkFkVZn/6tJjUaZjRaMCQ0WrRGiyXjmSGpDRBqW1BacTGesCOlFdeFBtf0uTcXTHRFFqU1cOpO9+pb"
    "mO1DDRAKL1B4cfLNH23ahRm+tzZt9LGij/WyBOCUhfFE+1J30RBL4wQNTOUnH6iDqXZzGEAOamc0MdnQ"
    "imq+cVFftjuaP/FtHMi3Jt/y6VeCIQacyoa+MwRHERztc120LsswVwWtZyN3ABABxeRP1wnFMWvHbP84"
    "dkTgfFLgYwsIXDjzKCk+eX4FJU0owHGIYviYw33MX0iUCZp/pHH0QHvzY4pVE53X+ViuF1IvANHAgpxn"
    "NyQKPTb1SFKO0/OyOcm8KPUSlskMFqfeimYTcVH85o6Fq89S+YtuPmyXG8HZdWIf7Hd2kQFABuDSxQBn"
    "+sinG+IwvaeoP9Ck72meqgZ99z/qNQj8afOHHV4HvI5nB/Y6XgVF71iPt1G7OtF5GSTYdqAhuTVeex/J"
    "LcxVPBdiH0kc06zAG1LbRYLcFrnkgUTlX9jhVRfob8DQIW7ZQ0GTUH4rI+ZrIPBux/u84nU46WsEGLdj"
    "nD2q/E0d42sEGLdjvO90NR3nveergfWBrKdLZUxLR/oGAs4tn/RPy4gbP+pbEHi3nTL0QLkyjqifL7RF"
    "gXk75kn4jzzNTJmvo8C85WAzTpJ0SrnYOvwoMeO/i4UUdpcCyw31rQIMOVjuQ0EWPVCLpEYDiJG+rmU0"
    "GtZVkvGVXyQFDC2sJhDvmG2sgij1fH8/4hqBRsSJN7wR0ZEs3mvCeysGN9cmugxeIFYNLQ48SAKP57H5"
    "yTAN0H4Kap5O5J19hQHye7sKA/m90xNLFubWxRaDHhNr20I8lolxGKEGAvVG1DtiYvzIyWOPhbG+pDUw"
    "QrEI9UGoD4L9YKbmSofYjNE6BoS2CI2Z6WzyLQJktq1bFqlPK9CVomwwsATsg6jm0VNUgrsfN0XJ/4gF"
    "7Ygl/0ZaB9eUpKxvolVrhdauL20NXiwe2Fv8y3zlEW9JuYB4C/ZAQ6/UCZNyPC7Jqoufpd6jeKbT772U"
    "kpiGE++OplFIixG6xQdPvMd5FMy9e0qXcnhu6oXRjKaKPuRjfSh8FCdMFPgoR7QCy7ffLN+0xSDjNDm/"
    "jFOpInTqY4jiOGnGCdsttlt39gh0NrlBbkrFH5Ooxploy7FrKEQ1rKMamKVxxPECiN2dqvVgOqWBaV3c"
    "BgPi7YOm6/ZTP5iTZGbbvFpDQxjWwqg6Uq1E0cVCEDvUigqgjRRaQIjAWgSybdVKBC0gRGAtgjsSE2HA"
    "+2SaqU7b1AmhA4UY9qCiLQShAEMUSDEj84gU8wUKOiB5Sn3TkEoThcCKzZDSgkKzebx1DEi3noZ8kkOC"
    "zqeP1CAOfvKTJEbJqhxGzInRxrBBYFuw2BaikC6WLKNJsPLv6cqEeQUUU4xtphjLQg+/LJFS+XNP1YjU"
    "oJalIucjgUMdklqMThAEpYbbeRuH/bzd3UkfIpan/pykc7OHuwNFHZTt021OPjg/59ozOYVt9QvhieCk"
    "rwatvWairUUrVvuP5fKBZcy3c+qVhUreI0m9jMVhVUdcJMm9MBKglHni71h5IVml3h2dMk6/91gS0G6F"
    "8h7ut0M1nFt1WpdRG4dCrgOq5nJWY+qrCpNlmLOnzqKB0kU4x0WsjFi2IwBii+lS15t8WS8fU8bl5Yuv"
    "v/36u6+++XqTaNn8RpdfURQ7oNbqRAeiiqfSj+lU4Xlqn+QNZkzc7+1xRg5pxDkkR6z8Pwj7t8e4X1/S"
    "2vRzJj9liCXfL1l0lzhh1KG75Ih2M5ySQzolmOaCASSjMKwDssxy4wMU6ijM9rU9QSGmxOIEhS0KzNsx"
    "vyChzdzyGgzujnPujipmaC7jJhJidlrMiyhhhqXlG4jV3ulY7vtETS5FtV3Kcq7qru6vw2njUIRjWx0p"
    "KKY8IbFhbaoSDCngQHcoGPfCpu9Y32Hu1ZWJLmgaMxzijpgpYqaDKEbMFDHTcyQUrTJ7jkETLp430/Nd"
    "6iAwiiNGHPHSOV2IbyC/lxH5DRjot6a/mmyjIJ+xmJKkZzPZotoV7QJ2huTrePz48V3DD7x623a9f35/"
    "9eb68xfFTiMWRVkP2eXJ9TbR3joQvrhzvnjPRBHzgRYtLA6ddVnSDmVvIOXDvc+PJFJVfPTHr7cIBK1t"
    "plkkAY0tXqoGEO+Uy+/U3covOn2jTNEhr7U8W8gjWp+b35yv+Vl0HXYJ/8+bjx80ekpFdBgFmfe/Xhyl"
    "Z5iO1rAtqdDvaO3Nq/V2yBu0d7R1U7uN5d/GYl9zeV8LLaUcQsJnImGk1EcsaEdS6u+L3OdrsuxJrDeu"
    "T3Tp9SqLGpDlCbPsPJcjzFloVITVAO1nEtXT2faz96KQhN9VGEazeNiMk8XCNAXfxoHYFrHir1Eo1/69"
    "Yr0eA+tsTmWhPGJG5ZlbBAi3IDzNCM9sgsYNIKxH56zHxhZm3C+VH71XahS5bEdM9ps54TTsN9kb17Um"
    "e1qshMkOkx32JezLc32qYV/CvjwnQcC+PCtRXp59KSsu+2zL9TW9XSlXDZw0+zZLvSj0orScB8umXiR+"
    "c/OnNx9+9Bj3Xr/60+3P12+8oumhO1fWGI0OLicMJASPj2iDooPrgOTKUXyGrNYgaI5pGZT30dLM1lgj"
    "MPfHsikDQ8ZO1YyU5bLTwoz6OgqPvOWoK4zIOQHrGJGDETmXLQXU8404YuZI8Oa1YJUmfWNyalcnugBO"
    "UK4bGsJJvJs/v/OyOfXu6UoGYz7fOOQTLwq/UMRtBkEQrHHCPUOw5uAU1/yxnIsVRhZSDYIsloVeTnL5"
    "QHYZ7/UGtoAx+b97O0FFKguDx7dajkfX4tEV3yhfyFk7pgU0HSDot6D/gXJ5ILjB1lFDYO9Q7B2ZeGIt"
    "DpxtwHDwaftpHnrYbDAnSVL6AkM3khoEW4hNCQ2JQv/O6PD2GgSUW1Bu0RmNqAuiLgOiLnlMn4i8VCsm"
    "A6Ivvixytg/BFF994lXO4bAYjAqzQxBmun6Zhu5sGwBKuncv6UYg4fi6/MEqul/HQclAyaiVzE+5uEVE"
    "kh4NU7+sVS9V/HVWrUeQH0F+BPmPG+Qv/u2weUNJTMOekHOFaFH5gSXjGtKjjEqwJFPGlHWE1UAXyRki"
    "OUdPI4l/TUM5dQxItybd3OSu42ByO2dyN89IsauZquMw6M41CTviVP2JxVGw+rHKhva4Vt1FE52DtSyW"
    "++sU6wlnK5hmhTFRAeG3cxPBU15V/8ThHp/KbN7wGZF+kIHDISdThWruZ30DwJhne9YRaYZRdGijSCoq"
    "rUG0XjDEGJIFOvaR5ka12sSriqgmXswCEg/MbQ65xw6mlmuVeBdtfKEub991eeVbYvJcbxEwZi2MWblh"
    "mtC9Xg+ybRL3c/Lyd9906daVnG4xqDdts66rN3XKxvlLue1rzZzamiGWTqVJ9m3s7GLkwLg5v80Jxs3x"
    "jJt1wSWZiY9QaAHdIWEdLA6pNTglbDql8tAp6k85WxgneDpohDScC2k0e1vv4iidW0Wu2liI2jlRu2LZ"
    "cTqlnCYBTfvsuuYKrVVXFbItt5BBht1B0nluVeJdRvUjXZBIUUaltQk2GNgCw22BdKGaQqejuUKA5OEk"
    "L3NlZ62O5TUENA+n+ZEGc5WJoyV6CwLVBk+08G1ZQoRtqBylqH2yW1DQPpx2WSw8szLkm0iY8TDje3pq"
    "y3L0vn7a7dWJtpe2XOdcDZ74/nz0NXhCuJ/8mCazbC5+fPHyO82rsQ6UilXtopjq0svymt5cRw3YCaqR"
    "ioPjFbRrte8WdES9u376z1fvcmp57nsTCb0LvavWu28ITzSDLOqXtZqXioUGIywOonvRIHyMEBkOD8TB"
    "LedH7ml7Y9yl8ECjzx8iw6KFOgRVCwpTEK7OCVwdHJdzqnOKKPctDm5pwEC/Nf2c5Ukov5aBxqxjoDWt"
    "asC5Kinav8VvAMff42uOzF0exVmUpM/lx57ClznIzv9A4ii0qlNrIhF5cS7yggDbxYrZbFxPEwWdNlCn"
    "ORLZfCeeD8qvK7+yJ77ZXTTRRTnjYrm/dlYR6xx5rLOStxnZDRACcYgNHTw2VPaimbgOWwTiQ/ASYD7C"
    "S4CY4SVcrpeg9Q6GeQVwBkbuDKDwAbn589xrkUc+sZ8QpZu/oUO9tmy2CTxi6ezmN6idhdHumtHuiO34"
    "J87CPMheC8HPGF/1tp93VmmtyWW53g9KQHTKilp0s6CbxZ296TAlXoT3j7rqf9JbMKsH3rGpxgd74qGT"
    "oZOPrJP1unioDj6h5k3vc5PtqFoOvbs/vas/xmksm/6xww8hFZozk0MiTRhvosC7Oe+VN2GW2ahhwLlF"
    "Qa8ky4Dv9Xpwbc71HSeJ0eHjGwDYtpigHf3T6MlerwfXNs10AeN2Z+K1oPCa4DX1ek1lirLfb9penzzh"
    "OZUrkQ4feTocWVtkbZ0h/SCh4SDncgawmc9Uw+BJt3GahCHi/7M6tH2w51QHgXYL2nHi05EJR0nI8UtC"
    "es9S0c0UOMlxKi8OxPNpxgmkNMvEtzJqbq9j0N++d9smJUl4xz4Z7j01FDYek1o0oSzvfTadiqfaT6n4"
    "DqHhVJm+OxxvS/pyVFsSKhGsLCHE1AbH1G4yxvviaZtrE10sLZWrUP130VUICPFgljVmWUPjQuM+rXF/"
    "Kcbg3gr+etRuc4FW99ZG6iKTNfJMFho70dh5/gFl2I+nCKMtaRIWXJiZkA0cTiIzOEP60zJSVbH2P+db"
    "BJ70XfqkaM9EYM2QKdo3EBjUm1CPwcAOCQNurJXFAzfWpBhzwST3T8wuVa6bPFGcWSIwwfSCfNtK5Ma+"
    "bQMH3xZzTA8+x/R86nMOT+qxS3QykuUKI1PT07NBIFxj05DJkkzZBdtv1tcg8KcwtRcmPKb2QsyY2nuB"
    "U3u3ru9TrvFglxie8Pg9YWR5keU9w00XRs1FGDWO6NY/5yzrK6DaXNPq1N/kqmH69NnbxLv58ztPqEzv"
    "nq68KPU+X9DFXXF+0sSLwi+eP2sJfyAE+tgJNdGvjzcyMyG7AYImbufoYeIchlgZ6zQbeLQGwMhBbPSc"
    "YqNLspJMWB2+3oYiHWOdjlmQkFrY+DUYDHznDPxOHSNNLWTcRELMTotZjt/jfspyHhjZD20cBieaWxEl"
    "h4JiyhMSK03ipwTQAkMK5lKYM/E5Zu5IDbKDJ3I+vBs4IuVjaUZnHQM+W+0Eid1k1TpuDyr4fLg9Cw3s"
    "SCT1mk4p5yR+zcK+gGp7yUQXV+XV4uLUGefmQhwr4XPSuRDH0Z4Imh5RBSBoeiBiEcOAaj20an1CrQ5W"
    "qXvJVtZ3hC++99jUe5yzhfdIUu+Os3w2z0yTmQPvuIMud0uhXEbmExrnYD058m02fpxbMNCqptXuBJIG"
    "FArdOYVeF/RvOYkj8ZfYSLqNRVTEZUkjjrjfLTKkQdHaaUhpCwZWe/S5Jb19ePDsTCfHOzoj8R9YHPZ4"
    "co3rE50rF8uVvswdDXTmPk494pWujMe4dK6IF8QkTeV/SuO9660Ng6D01IHne+JqFHU0O0hD/0mqizfB"
    "JDHQRCG7bnM4JElVAxNuKIlp2KcV15gW4x+qA5RGQ/nVr7dvXrXD/TEJrBycBhCOrNPuTSUrs5bgBgh1"
    "21a7USz2FstAUQOK6IHLr9dGWGYvWAsGfX9WPffXVDZYCH5uKV/05t1aayb65Fu12t8MrDxNQcvJrFcU"
    "t9TdspCsFALo7TdZLx9Tm8neRqml5MFKD9dxMHKd1sKlqMxUcB0DE/e8FPCPnDzeUNoXKa1f1qrdUCz0"
    "U7FyeJxUlqesp1eWUU95E+8xyubFtVR8FS8KlQFTEywip07E9fpVNKfFc2yahqmBUF3RaXZeLKJsoex3"
    "vooSwld9VdV1XPsMiVU1gWM8lF5VHcyb7Vzs5ldvP7y6/lW9n18pOp5VAUG5E5oFUNeISwmfOqL//sSj"
    "f1Kp5XqHvtWuazXgUq70pRqyr/vcbGoTL6VCkklAh82q6QXuoPzc2pYvQxWuhafatfuHJNRRY3Jcjzwf"
    "IY4So8Ou1usxG8RwNogje/81DemiIOg9e+hvpmsv0moBvlnuL8R6DCzDhu9u1cgZ7T1GBX6bV9DUdmkB"
    "QW2L2js6ZdyoTXeLQGbOPPdNphlVDMzqp3sDQBzWhm7jzAZyGmeQ05CGmGlOo47Bu2RVtjOlXO3K6oo5"
    "aiAojLPKJG0dpSc9KQMvCg4UHCg4UMe18tFKfjDP1KWI+kgofbBr4nvYU+/eOGn9LSdJFmUKk7k3CVGH"
    "jCkJsbfquSUr7txhVDv+eoMZE6VHzus8kjimWQE13Ca6SOwU7YFc5jPdMct992c6EFKxmaffxEEA1gLA"
    "6R1HDSfRJOMrw927jkFvdevxnRNOFcZIf7XDFoF6hx3OQglYviz8DiPymygIYJfDaGSdnsnGvQEgIG2+"
    "b5eHm+fCM4xNc2stKLp3Xc6xhTSOHqhQt1Z5HzUa75vFKWdzkiS0nOZuIoE2Dtybc59mjFNj5pso8I6y"
    "DaiUMrLE7LqN6ziI2GkRi1tlLLhX9UpdMRZTkvSlb2q4dpeaAI5qz7z6+PFdQ6BXb9ub4s/vr95cf/6i"
    "kKRYFGW1oJUz5SHyHtd0mqeaCfutNRN9kUjxrXi5fC9NVyFZTbxylJlx31UHi9ar478rOxSSCPmpNU2P"
    "y0JUmc6GghmXcpEKY+CgQF2BX8+YQETBh51hnas7unUJn1zZzI1cT6lK+3I9jqnNslzlCb25XTRMcZbr"
    "TzgjCyWSmK/hzpZtUXbWZbR3I65DxrQX760+6oFyNaU69VYDjYnUExQz5EZzCrcIGHJWhlySKYfz6FLA"
    "Gwjyvzvkf8u04pSzhWlgsYlEaNHp0GIgXM3MKn7cRELMZyFms+7OJgoa7Nw6DQt3V+sLD/OB4fqO3PVF"
    "K9vBBkwa1pfsUt9wRhQexluALTNWW8YplXojk+pavbpZMUC5+kWOfj/DMGXtufkkzC0KuVgHtYlmDKaU"
    "nFE4ag2AfrErXAzuzeKuG4hV1NWx4pvTBF0zck8No90byPFi3V+ePeeOqNgbOpNz1d8Xo0d6lGxnjVbN"
    "puVqv5xmspdJOetbWkzMaUN3ULluzXS5DJULT/lQnZab98KE1iYKpLZJjZQdRk8cQxWpG4vgB5/eD24a"
    "RjMT279ajs6ZswriV6aO3hAaagIhjg/rBNaJjSJFHP+IcZbi3w7Z/SU/6/Wo99lp4EYSRpmysFBbbLUF"
    "7UT/+VgYB2EfttyxNhdh+UQPqoOjdI2UW5BdF6XV5rK2UM6qjfI8K5VfHIjnE5Up4/zpsfv+nE7F3eZW"
    "Ym5jMTHINUk7Ent4TRZLEs2Sm2iRx0RzZIF64UQXkQgqiJ9uMIhOIDqB6MRwohGdQE+Ss9QfxEtGOmtk"
    "hk5duFbDL/c59hLCPZxwMQb8uEGu9N642auOAenWpFtMWazhsI05vY1RQaGNiOs4hFtcljCnS8aNjPst"
    "Agkwe9N+SqI4N2tmqEGQCDuroqZ3bPY2eT2Xp0YlM9oTVOwumugCijGb+VHiB2vAwDrvV54A/keUeI9z"
    "llJvSdL0kfHQeySpx6PZPOvWdw+D7BCNnJN03n0RrqKE8JX6VVgj2tnJVVbysP945GlehKtqN9m8COI9"
    "uHr74dX1r+o34Uqx+1z9evvm1VONVRmZTk1LkWsYRCg71d1pcY5kb0q4v4OqixzTBKu9jQWjn5aR4N/G"
    "OG0g4YE4Z586orWvacDk6SOvWdins9tLtBqbV4uLQx0GquuPCfWyOckKZZuwzMtTGnorqlDT+qVQz1DP"
    "l62endlVimqUW3ZP++f2Npc8sasUi8WbLVafsKQAu8TJd4nKcjTtKExx4rmm1AAzdsZqZjbCoCyzFHMT"
    "iWC3y1JO8yAQ253qcOwbSmIa9myRdVhLwh9YMi6hrjWNI+bSDZU9N78X5gzrn47RXKI1l9JisT8tVp/Q"
    "XHLJpL+MakwheU4V27v2zd9g7F77M1LZWwtzS9kdneWJhU6s42D4OK0SxZ82jfjCzsJtYWH8uCzpmKSZ"
    "n2Z0qfLS+/vTGjDMFzvD+WL8IQroH+mq13yqL3jCeCqW+vd0heaVkZtLS/GZQbQksXHzShOHiFI7NTxn"
    "XD32SzfHdItBrereRmz0E94zYgNkD5obW3hNfjonL3/3jVlOoAPdV3LAXRHsNz1Q28ApX0Tp5iTHpgxe"
    "cU56RNDCtQQwvs4t+Uz/9W8t8qKlz8m6qm4wdQ3U6Il7/fbH6w5xOHgHh0GckyjOzYt3qOwNsZrDxmpk"
    "/ZaFnNtYSNplSXP6wOza6JpISNk1KTsT/0s1R8TXrk70kb90+JnwRSlq2TPyvUfEokUUrzw29apaNa+s"
    "VVOXsA7EIX7oRFhLk27N7/5Bg8y/F3+nUairhYMzYBOBqUg0rC9ooBC4hYd1KbraUQ8LYj6cmKMwpr69"
    "rBVwCNxpgcPTuiQpC42bqvpu+w3PLhJTFmzOjKTLpWAxX9oMZG6D8a659q65EtWQpdDXLO5rzG1cn2gj"
    "G0VRNRdLT1jSdNqBpq42zu1xg+qPU+DwlRNMPzppbcIZaQRVaUKjg6XLnvZcjw72iMd7bH5ztud73OVR"
    "nPmR6oAPHel1GPh+gm+37AudbTHErjidRYEkxzGSHHRBolhcSWaUy8Jnhcejq3ZUwlHx2DbshlY8FnR2"
    "JaBr8NtALrK/T2376vjqsX4vg6715ENfPeuk313rAJHUtAgtbXz0we7CBjH6Wly1pyCMfLqdNjaYthbu"
    "Qsk7zwmOBz7Zb2/jG+UwYxr6MZtFqhhAL7kd3GhaUvdGbcwCmcewOl+kjUUA3rUAfF3SYZRKkm1ymi0o"
    "5OyynFF5dBFiLir3C81mW/ZfB+OVdk3WjsQ239PFHeW3Ee0bqNVcMNFFORfFUj8TazERYuTBzkrWZmQ3"
    "QCgpbkeUcELsYYiNxVZs/Kw2QKC0Ranc433TQpUGCFFPm4I6nAE7LiuwVa0a0Ue7kuQtEJa+yzIWijqg"
    "dtG4FhRydlnO8pU0zBTUITjkSXXIE+EJDY2tjhYMdfzmZsc0ZtV87KGFsVsESmN3ORhU0ujTJLTpSuuA"
    "oTKcVhlRatV8WMdBwi5LWFhw4q+yEHEDCBm7JmNHQvkyRv97uef3RPIb1ye6QH4RqNmq8CEHCUvI9sTB"
    "WfRAk4n3GGVzjySe0EE/eI/yIvGWlKcs8VIShXKaS5R5UeqlRZVhuT6bU68MFH+Wevd0pTqD+MCfhuyD"
    "E+FGZB8OTjGyD8g+nB+lyD6cJvvAcq5KP2jmd20QINyC8MKwsfEXajgkfZzzFxpBTbvYzn6jOhDwQQVs"
    "VaxZx8Hld1nC5W5rNuO+joFqtFCN5ethRnodgzSQRc9dzxgtXVdz7wCtoa3M58P5PjuZHQop/iSDz5qQ"
    "4ub65MmQYhnHHhZSvGELms2FKMo4HyljfnOSiv/J99hjefbc+yNdif+8W1UxvIlXOs4Tjz2Kp8oTK2UI"
    "MGKhFyVFrE+GlO5ISrtRxWN8IAKLTkQSEFg8OMWIfx2Q0jvxR08jhUvRb/vUILA3LWyfYnsvWltMWG+i"
    "QLwF8aU29VV2p3Sge5ISdZDOex6VASq94c6UkuDe5IFdr4d7ZPGksqiybtvuUf+B2luMVcmnY4wf7zzt"
    "Ou/msTUETs8grMZpwLhd7LQFhaCdE7RD8Y337KFvcHT98uTJ6MZCrETfMwIECBAgQHBiSk3PWcP5art0"
    "x3C2MI4MNEDwtsxZFwaFKec1CB50C8rhaI3G/oajdZGCRlPyvpuSF1R8XmDUG1uDoDl2h+ZYufOYug11"
    "zA5ew/nYXgZOg80peTgdb8euesPnt47B8+tOnRQnSTqVwcIkm/cFE9trJtqIYrXaX8jlJwwrphnhVk3L"
    "DeAhLENnT6o7D7sQMc4j6tZHEsc0K/CGvHaRIPf0iXfXiDxe5t0xjfuEsh2sZwdWJX9MqJdGIZXDBIi3"
    "Bv9QVPoyqVqruuCibph4nD3KlfJqKr6gJ97UZy157umWSBw6sSlBqUKpjoNcmmR8ZUhrHQNC2+EquS/7"
    "VtuAAgp6lfTaPLVdJMhVDCJQGdi6k443mCMec3waIvd4qjRcmRMVESMJOuJglyM+66sso4tlXy9t7epE"
    "57E+0rs5Y/fiaSvWo+J05I5jSGOhSY2tmhYMJg2Kmca6vTePOSZZbnKG7BYwog6s/c3c55wZ1VhuAKgI"
    "MK8ICHPBjTwtemHyBLdQY3ICdnqOHbH6fqwUcY/ZV788yO6rFHuEXqOxW35riRvGthso2H2ds+aDzLTo"
    "agsBnSo6rYLaXSTI7UQD0yhTFmzr44Fb1JiMgSNHBKVjYDbseA1Ac5FVc9E2nDXQ8K1Djvegf+mwyVsn"
    "NBEP6jpIaBHVVsAxhtblyEcQEyGD0O5wyQ4YsnZZ1pUPaJWuamMhaZclHXAqebeQcxOJsLVzYnYkPvVL"
    "GS/oCU/Vrk4GRKcQkxp5TCrnCtui3yeqlsMjsvCI5FAWhTv0inPSM2x9g2jxPb6GYsngX//WIkxYNYbt"
    "7TXE8RzIFweia98OZEqFCaEwO26K4xN7YiAbTIvPDywZmY2xHtXfPESPPkQsT30b7hRgOxLPxxwfwKGd"
    "P9t7E3g7rpnBDb82SiXJVm5tEwo5n4Wc72hA8tQozK7CotjEYvwEiWLxffw0SlSHOurftg4Y75vL7xsS"
    "iSdMJCKEdxHv2FpYZmfSNVGIkwxUZI7ETl9RHgXzZ6pujvLKRBczJds1zkRMe5WBMmCqUAOVFt8tUup4"
    "ZelEEyDtDUK9nhNuGoU6zw1AvC+f/Jgms0y+Gi9/9zsNoev3X6xqzwGsLr0sr7WqRcRLZcBwtXyE7L74"
    "8ssB7IpVvewW11oWC0symijMlf6hljUIhloaDrU8qTL79/8HAGpmRA=="
)
