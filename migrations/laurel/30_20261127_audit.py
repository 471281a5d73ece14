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
    "EE9o7HH2mA6ykszvCEfcQX2PM1adUEUY1X3qbv6AU2IXnW8iYQ7AHFCbA3+kq2sh+EcS9xgEzQVak0Bo"
    "YZ+XawcaBa8Sj34K5kRsFx6beiSOK2WdfuZJHSAVeypUeOYtBOUeS2jZZbA+Y7ZrFOzljnuOrPQGiZVW"
    "ADoTVPF3ZClHug/i1OnLkLMj+q7MNEulpstEV9e12q7y5KQ+GabstqVxQuMIB7RZI5cWFSreA4lzmnps"
    "SRNvyriXsDsWKtoedr0Z/N7jv6c7+L2PXDyIqsImnRtWA8EFm8AFg0rqNz3ujQz3+31a7kOkeOBzx/dW"
    "fcnEGjMqa4gRzbvZiVCnTCWtnTTQSMLkupGbJw9CxvKLKMyT/hK5Guh4G+mLw773Ry6RS2kqKfR7+dec"
    "cNVBjkYIe9Nmxb8dTnW9BGuEXS+BY7rMsJUgYIslSRTjtnWE1UCXyNlyXv2VwxnbQC6RL7ogkaK5XMfX"
    "BnKJfN1FPJuHxPClrKMukTXhNwrbR1H1piOtBrpEzpbCkGAJif0lZ9MoNt3UFOhLZLF48/wVJYoa15sF"
    "ieNeg66JHJEr/dXLb7/ZGHLyB50Nd/P+1bt3XUNuJmcnG5UNbxFWpUOOUXnsyqGYBUS1BfTzvUWAb4vD"
    "bvr23P7pov0b7RGGi9ZiHnd5FGdRkj6XH3uKsMfeRo42Jx9zFvspy7nq6On+16CNQ92ixdtQkWg1/0uF"
    "xY5kKQNh7vl3RudvtWB4/Heh3uaIiQYUOUunc5acBozbnSXSgkLQTgs6JmnmE2EvPVALWXfRELfT4ha8"
    "240+aABRAumajJ3K699QwoO5Nru/XTIZUAiZFquLpSfJ9KMs8fh5/4zd00QRJ9fMnt1CRj959u2H287E"
    "2SJ750uV/LVphLcFRYh3aKbr6bi5Otd1iZQ6paPSebTUaqj1ggH6SS4dWKh/O6dVST3JPNkwvvIW7IHK"
    "g2yKnrJtnX1xVF/qxSy4T71pxNPsB3n4TbMt/VlLbvu+//8k9elAS85mnCwW1MecoDPRom5ZLu7qU4M5"
    "QfW3wITVNg7EYh7QaaO5/xAqwCoY0AAi4uNcNKDRNsHDYqCt8RmdLeBoGlKOXUe9pEnoL6KEKYpEtGNe"
    "m0Dwb8d/Ydr65cNs0/vdRiP26fJuVyQkbIXdAUPWLss6zYst0m52RwsLSbss6SBmdlmrBhAydl7Gqa2M"
    "U8j4DGQsQ5E2r3EdB3fTORE7E9jns/5TYKprE304X6za1+z9H2pzc+Rl+ZOcCfc4Z8W8WPnzHYlJElB5"
    "eN2jxax+q49AzN6JuCdi9genuNZ1d5cyfmd8yGALBlqRCjkOsYXB02W0v+VmAzh+w81pyDxIa02h/037"
    "Chog5KEs8lDmDgFcAbgCOlfg98J0/z2LY/bYO2WqvUTrGEzFYn9arT7hyCn11BjNCUXqmTGW29JJ50Af"
    "Z1Pqt8rF2xFlxoOo6iic12iUxHNkKymrAT8GAZHDrLQlg/VF2u2kctZYtX4vEYe6TT3x5PczPv2v7xao"
    "nHfQWdDsVPDKDnRC4Em1r7sUwik4HfXn4BSgsfhCBO2WybaUon/SZquvGmS0rQEGHR/S1pLdF4m3QXvF"
    "/62TN4rWi5ZlFiVBtCRx8ZNYoLDtDvlByBk5YYogZ3REa6/+KpiZ0U0ciG0RK3YVEyu6Wg4jGsdsnuEZ"
    "LyzPAqZyG/tzeTXITtm88ylkO0gyD54GPI1nB/Y0nvIxhnsXO7kV4h9plm+NfqWZb+xE7HRbuAxOmF26"
    "MDHsW9i3sG9h38K+hX0L+xb2bde+/ZEGkabsoX5Za92G1UKc1jdyoxJx6P2bk+LbG9mT1XoYlBYGZakZ"
    "TayZLQKl97BmYM04bM38lNM0+yjne/TYM80FWotmJpeWw0Jg1IzcqEFB5aEm/hkfYoTji3Y7v+VTRnnS"
    "E/LVHJ3ThIF6C+rFx2eyi8jUnG/jcGKUPffW4eKeG1iGjc9HGoeKGks+qUoI/X5WDQJHawdHa0kiGyer"
    "BoOD5ZyDBU/6QgTtiCdd+MjvoqRv3FLj+kRb91KM24zFUrjRI3ejkRvYuwNdvj1mjNYxILTd4pnLx61L"
    "Z2+D/xYwpvb+ly++/vbr77765utNV//mN7pmfsX08/vcKLxTLkeAwcbJFdTMGDeqPatjEFgw5/y3nCRZ"
    "lCk41w0FqaPGtGscebJ/4ZJaHKzQxEEA1gIIo7Q4HsRGCF0sBGEtCEp4YjYvcIs4fjCt5svc5VGcRUn6"
    "XH7sKdyZA9UyZLlaILo3oo7CYS92L0Imz3Qw3Im2mBGd0Xk587nKcg06ExsWX+nCUfU1k6dDUrxaPigq"
    "9eyPdEVD727lfV5mqCdeLWf6hWybki1TMjRyR1L6g3fLeMailHqckjD1okxiiw/u9mTt+d47xMlcCjdc"
    "RswMFRL9tKJCYlzUnzQ+7Jga308088TtcefD6aHqHJCLRS72OAawzvAdZPAi/TpyUxLpV5x/ci7Ewu05"
    "su0Nt+dk1KcZ41RwGpo97w0UcrcW+fI5SRIaGzPfxuGht3roSZanZg/8GgHCLQhfxiSw8kMbQHihznmh"
    "qO2/IAEHbLGMaWZ3FnoLi6OynZZ0zjlNArNqvhoGStJCSc4YC1ObaqYWEKVMqCk7d0FMOY1mcys5dKAQ"
    "g31FE/lkI4IGDPRb078uyrORQReLsj47KRS7uiJacMVYTEnSZ++uQe30tUAdivd15ujI6euPH981jKGr"
    "t21r5+f3V2+uP39RWEZiUZT16d9qUqNhRqMFQ0KjRWu0WDKeGZLaAKG2BaUVF+MJO1JacV1ocE2fe3PB"
    "RFdkUVoDp+50r76F2T7UAKHwAoUXJ9/80aZdmOF7a9NGHyv6WC9LAE5ZGE+0L3UXDbE0TtDAVH7ygTqY"
    "ajeHAeSgdkYTkw2tqOYbF/Vlu6P5E9/GgXxr8i2ffiUYYsCpbOg7Q3AUwdE+10XrsgxzVdB6NnIHABFQ"
    "TP50nVAcs3bM9o9jRwTOJwU+toDAhTOPkuKT51dQ0oQCHIcoho853Mf8hUSZoPlHGkcPtDc/plg10Xmd"
    "j+V6IfUCEA0syHl2Q6LQY1OPJOU4PS+bk8yLUi9hmcxgceqtaDYRF8Vv7li4+iyVv+jmw3a5EZxdJ/bB"
    "fmcXGQBkAC5dDHCmj3y6IQ7Te4r6A036nuapatB3/6Neg8CfNn/Y4XXA63h2YK/jVVD0jvV4G7WrE52X"
    "QYJtBxqSW+O195HcwlzFcyH2kcQxzQq8IbVdJMhtkUseSFT+hR1edYH+Bgwd4pY9FDQJ5bcyYr4GAu92"
    "vM8rXoeTvkaAcTvG2aPK39QxvkaAcTvG+05X03Hee74aWB/IerpUxrR0pG8g4NzySf+0jLjxo74FgXfb"
    "KUMPlCvjiPr5QlsUmLdjnoT/yNPMlPk6CsxbDjbjJEmnlIutw48SM/67WEhhdymw3FDfKsCQg+U+FGTR"
    "A7VIajSAGOnrWkajYV0lGV/5RVLA0MJqAvGO2cYqiFLP9/cjrhFoRJx4wxsRHcnivSa8t2Jwc22iy+AF"
    "YtXQ4sCDJPB4HpufDNMA7aeg5ulE3tlXGCC/t6swkN87PbFkYW5dbDHoMbG2LcRjmRiHEWogUG9EvSMm"
    "xo+cPPZYGOtLWgMjFItQH4T6INgPZmqudIjNGK1jQGiL0JiZzibfIkBm27plkfq0Al0pygYDS8A+iGoe"
    "PUUluPtxU5T8j1jQjljyb6R1cE1JyvomWrVWaO360tbgxeKBvcW/zFce8ZaUC4i3YA809EqdMCnH45Ks"
    "uvhZ6j2KZzr93kspiWk48e5oGoW0GKFbfPDEe5xHwdy7p3Qph+emXhjNaKroQz7Wh8JHccJEgY9yRCuw"
    "fPvN8k1bDDJOk/PLOJUqQqc+hiiOk2acsN1iu3Vnj0BnkxvkplT8MYlqnIm2HLuGQlTDOqqBWRpHHC+A"
    "2N2pWg+mUxqY1sVtMCDePmi6bj/1gzlJZrbNqzU0hGEtjKoj1UoUXSwEsUOtqADaSKEFhAisRSDbVq1E"
    "0AJCBNYiuCMxEQa8T6aZ6rRNnRA6UIhhDyraQhAKMESBFDMyj0gxX6CgA5Kn1DcNqTRRCKzYDCktKDSb"
    "x1vHgHTracgnOSTofPpIDeLgJz9JYpSsymHEnBhtDBsEtgWLbSEK6WLJMpoEK/+erkyYV0AxxdhmirEs"
    "9PDLEimVP/dUjUgNalkqcj4SONQhqcXoBEFQaridt3HYz9vdnfQhYnnqz0k6N3u4O1DUQdk+3ebkg/Nz"
    "rj2TU9hWvxCeCE76atDaaybaWrRitf9YLh9Yxnw7p15ZqOQ9ktTLWBxWdcRFktwLIwFKmSf+jpUXklXq"
    "3dEp4/R7jyUB7VYo7+F+O1TDuVWndRm1cSjkOqBqLmc1pr6qMFmGOXvqLBooXYRzXMTKiGU7AiC2mC51"
    "vcmX9fIxZVxevvj626+/++qbrzeJls1vdPkVRbEDaq1OdCCqeCr9mE4Vnqf2Sd5gxsT93h5n5JBGnENy"
    "xMr/g7B/e4z79SWtTT9n8lOGWPL9kkV3iRNGHbpLjmg3wyk5pFOCaS4YQDIKwzogyyw3PkChjsJsX9sT"
    "FGJKLE5Q2KLAvB3zCxLazC2vweDuOOfuqGKG5jJuIiFmp8W8iBJmWFq+gVjtnY7lvk/U5FJU26Us56ru"
    "6v46nDYORTi21ZGCYsoTEhvWpirBkAIOdIeCcS9s+o71HeZeXZnogqYxwyHuiJkiZjqIYsRMETM9R0LR"
    "KrPnGDTh4nkzPd+lDgKjOGLEES+d04X4BvJ7GZHfgIF+a/qryTYK8hmLKUl6NpMtql3RLmBnSL6Ox48f"
    "3zX8wKu3bdf75/dXb64/f1HsNGJRlPWQXZ5cbxPtrQPhizvni/dMFDEfaNHC4tBZlyXtUPYGUj7c+/xI"
    "IlXFR3/8eotA0NpmmkUS0NjipWoA8U65/E7drfyi0zfKFB3yWsuzhTyi9bn5zfman0XXYZfw/7z5+EGj"
    "p1REh1GQef/rxVF6huloDduSCv2O1t68Wm+HvEF7R1s3tdtY/m0s9jWX97XQUsohJHwmEkZKfcSCdiSl"
    "/r7Ifb4my57EeuP6RJder7KoAVmeMMvOcznCnIVGRVgN0H4mUT2dbT97LwpJ+F2FYTSLh804WSxMU/Bt"
    "HIhtESv+GoVy7d8r1usxsM7mVBbKI2ZUnrlFgHALwtOM8MwmaNwAwnp0znpsbGHG/VL50XulRpHLdsRk"
    "v5kTTsN+k71xXWuyp8VKmOww2WFfwr4816ca9iXsy3MSBOzLsxLl5dmXsuKyz7ZcX9PblXLVwEmzb7PU"
    "i0IvSst5sGzqReI3N3968+FHj3Hv9as/3f58/cYrmh66c2WN0ejgcsJAQvD4iDYoOrgOSK4cxWfIag2C"
    "5piWQXkfLc1sjTUCc38smzIwZOxUzUhZLjstzKivo/DIW466woicE7COETkYkXPZUkA934gjZo4Eb14L"
    "VmnSNyandnWiC+AE5bqhIZzEu/nzOy+bU++ermQw5vONQz7xovALRdxmEATBGifcMwRrDk5xzR/LuVhh"
    "ZCHVIMhiWejlJJcPZJfxXm9gCxiT/7u3E1SksjB4fKvleHQtHl3xjfKFnLVjWkDTAYJ+C/ofKJcHghts"
    "HTUE9g7F3pGJJ9biwNkGDAeftp/moYfNBnOSJKUvMHQjqUGwhdiU0JAo9O+MDm+vQUC5BeUWndGIuiDq"
    "MiDqksf0ichLtWIyIPriyyJn+xBM8dUnXuUcDovBqDA7BGGm65dp6M62AaCke/eSbgQSjq/LH6yi+3Uc"
    "lAyUjFrJ/JSLW0Qk6dEw9cta9VLFX2fVegT5EeRHkP+4Qf7i3w6bN5TENOwJOVeIFpUfWDKuIT3KqARL"
    "MmVMWUdYDXSRnCGSc/Q0kvjXNJRTx4B0a9LNTe46Dia3cyZ384wUu5qpOg6D7lyTsCNO1Z9YHAWrH6ts"
    "aI9r1V000TlYy2K5v06xnnC2gmlWGBMVEH47NxE85VX1Txzu8anM5g2fEekHGTgccjJVqOZ+1jcAjHm2"
    "Zx2RZhhFhzaKpKLSGkTrBUOMIVmgYx9pblSrTbyqiGrixSwg8cDc5pB77GBquVaJd9HGF+ry9l2XV74l"
    "Js/1FgFj1sKYlRumCd3r9SDbJnE/Jy9/902Xbl3J6RaDetM267p6U6dsnL+U277WzKmtGWLpVJpk38bO"
    "LkYOjJvz25xg3BzPuFkXXJKZ+AiFFtAdEtbB4pBag1PCplMqD52i/pSzhXGCp4NGSMO5kEazt/UujtK5"
    "VeSqjYWonRO1K5Ydp1PKaRLQtM+ua67QWnVVIdtyCxlk2B0knedWJd5lVD/SBYkUZVRam2CDgS0w3BZI"
    "F6opdDqaKwRIHk7yMld21upYXkNA83CaH2kwV5k4WqK3IFBt8EQL35YlRNiGylGK2ie7BQXtw2mXxcIz"
    "K0O+iYQZDzO+p6e2LEfv66fdXp1oe2nLdc7V4Invz0dfgyeE+8mPaTLL5uLHFy+/07wa60CpWNUuiqku"
    "vSyv6c111ICdoBqpODheQbtW+25BR9S766f/fPUup5bnvjeR0LvQu2q9+4bwRDPIon5Zq3mpWGgwwuIg"
    "uhcNwscIkeHwQBzccn7knrY3xl0KDzT6/CEyLFqoQ1C1oDAF4eqcwNXBcTmnOqeIct/i4JYGDPRb089Z"
    "noTyaxlozDoGWtOqBpyrkqL9W/wGcPw9vubI3OVRnEVJ+lx+7Cl8mYPs/A8kjkKrOrUmEpEX5yIvCLBd"
    "rJjNxvU0UdBpA3WaI5HNd+L5oPy68it74pvdRRNdlDMulvtrZxWxzpHHOit5m5HdACEQh9jQwWNDZS+a"
    "ieuwRSA+BC8B5iO8BIgZXsLlegla72CYVwBnYOTOAAofkJs/z70WeeQT+wlRuvkbOtRry2abwCOWzm5+"
    "g9pZGO2uGe2O2I5/4izMg+y1EPyM8VVv+3lnldaaXJbr/aAERKesqEU3C7pZ3NmbDlPiRXj/qKv+J70F"
    "s3rgHZtqfLAnHjoZOvnIOlmvi4fq4BNq3vQ+N9mOquXQu/vTu/pjnMay6R87/BBSoTkzOSTShPEmCryb"
    "8155E2aZjRoGnFsU9EqyDPherwfX5lzfcZIYHT6+AYBtiwna0T+Nnuz1enBt00wXMG53Jl4LCq8JXlOv"
    "11SmKPv9pu31yROeU7kS6fCRp8ORtUXW1hnSDxIaDnIuZwCb+Uw1DJ50G6dJGCL+P6tD2wd7TnUQaLeg"
    "HSc+HZlwlIQcvySk9ywV3UyBkxyn8uJAPJ9mnEBKs0x8K6Pm9joG/e17t21SkoR37JPh3lNDYeMxqUUT"
    "yvLeZ9OpeKr9lIrvEBpOlem7w/G2pC9HtSWhEsHKEkJMbXBM7SZjvC+etrk20cXSUrkK1X8XXYWAEA9m"
    "WWOWNTQuNO7TGveXYgzureCvR+02F2h1b22kLjJZI89kobETjZ3nH1CG/XiKMNqSJmHBhZkJ2cDhJDKD"
    "M6Q/LSNVFWv/c75F4EnfpU+K9kwE1gyZon0DgUG9CfUYDOyQMODGWlk8cGNNijEXTHL/xOxS5brJE8WZ"
    "JQITTC/It61EbuzbNnDwbTHH9OBzTM+nPufwpB67RCcjWa4wMjU9PRsEwjU2DZksyZRdsP1mfQ0CfwpT"
    "e2HCY2ovxIypvRc4tXfr+j7lGg92ieEJj98TRpYXWd4z3HRh1FyEUeOIbv1zzrK+AqrNNa1O/U2uGqZP"
    "n71NvJs/v/OEyvTu6cqLUu/zBV3cFecnTbwo/OL5s5bwB0Kgj51QE/36eCMzE7IbIGjido4eJs5hiJWx"
    "TrOBR2sAjBzERs8pNrokK8mE1eHrbSjSMdbpmAUJqYWNX4PBwHfOwO/UMdLUQsZNJMTstJjl+D3upyzn"
    "gZH90MZhcKK5FVFyKCimPCGx0iR+SgAtMKRgLoU5E59j5o7UIDt4IufDu4EjUj6WZnTWMeCz1U6Q2E1W"
    "reP2oILPh9uz0MCORFKv6ZRyTuLXLOwLqLaXTHRxVV4tLk6dcW4uxLESPiedC3Ec7Ymg6RFVAIKmByIW"
    "MQyo1kOr1ifU6mCVupdsZX1H+OJ7j029xzlbeI8k9e44y2fzzDSZOfCOO+hytxTKZWQ+oXEO1pMj32bj"
    "x7kFA61qWu1OIGlAodCdU+h1Qf+WkzgSf4mNpNtYREVcljTiiPvdIkMaFK2dhpS2YGC1R59b0tuHB8/O"
    "dHK8ozMS/4HFYY8n17g+0blysVzpy9zRQGfu49QjXunKeIxL54p4QUzSVP6nNN673towCEpPHXi+J65G"
    "UUezgzT0n6S6eBNMEgNNFLLrNodDklQ1MOGGkpiGfVpxjWkx/qE6QGk0lF/9evvmVTvcH5PAysFpAOHI"
    "Ou3eVLIyawlugFC3bbUbxWJvsQwUNaCIHrj8em2EZfaCtWDQ92fVc39NZYOF4OeW8kVv3q21ZqJPvlWr"
    "/c3AytMUtJzMekVxS90tC8lKIYDefpP18jG1mextlFpKHqz0cB0HI9dpLVyKykwF1zEwcc9LAf/IyeMN"
    "pX2R0vplrdoNxUI/FSuHx0llecp6emUZ9ZQ38R6jbF5cS8VX8aJQGTA1wSJy6kRcr19Fc1o8x6ZpmBoI"
    "1RWdZufFIsoWyn7nqyghfNVXVV3Htc+QWFUTOMZD6VXVwbzZzsVufvX2w6vrX9X7+ZWi41kVEJQ7oVkA"
    "dY24lPCpI/rvTzz6J5VarnfoW+26VgMu5UpfqiH7us/NpjbxUiokmQR02KyaXuAOys+tbfkyVOFaeKpd"
    "u39IQh01Jsf1yPMR4igxOuxqvR6zQQxngziy91/TkC4Kgt6zh/5muvYirRbgm+X+QqzHwDJs+O5WjZzR"
    "3mNU4Ld5BU1tlxYQ1LaovaNTxo3adLcIZObMc99kmlHFwKx+ujcAxGFt6DbObCCncQY5DWmImeY06hi8"
    "S1ZlO1PK1a6srpijBoLCOKtM0tZRetKTMvCi4EDBgYIDdVwrH63kB/NMXYqoj4TSB7smvoc99e6Nk9bf"
    "cpJkUaYwmXuTEHXImJIQe6ueW7Lizh1GteOvN5gxUXrkvM4jiWOaFVDDbaKLxE7RHshlPtMds9x3f6YD"
    "IRWbefpNHARgLQCc3nHUcBJNMr4y3L3rGPRWtx7fOeFUYYz0VztsEah32OEslIDly8LvMCK/iYIAdjmM"
    "RtbpmWzcGwAC0ub7dnm4eS48w9g0t9aConvX5RxbSOPogQp1a5X3UaPxvlmccjYnSULLae4mEmjjwL05"
    "92nGODVmvokC7yjbgEopI0vMrtu4joOInRaxuFXGgntVr9QVYzElSV/6poZrd6kJ4Kj2zKuPH981BHr1"
    "tr0p/vz+6s315y8KSYpFUVYLWjlTHiLvcU2neaqZsN9aM9EXiRTfipfL99J0FZLVxCtHmRn3XXWwaL06"
    "/ruyQyGJkJ9a0/S4LESV6WwomHEpF6kwBg4K1BX49YwJRBR82BnWubqjW5fwyZXN3Mj1lKq0L9fjmNos"
    "y1We0JvbRcMUZ7n+hDOyUCKJ+RrubNkWZWddRns34jpkTHvx3uqjHihXU6pTbzXQmEg9QTFDbjSncIuA"
    "IWdlyCWZcjiPLgW8gSD/u0P+t0wrTjlbmAYWm0iEFp0OLQbC1cys4sdNJMR8FmI26+5soqDBzq3TsHB3"
    "tb7wMB8Yru/IXV+0sh1swKRhfcku9Q1nROFhvAXYMmO1ZZxSqTcyqa7Vq5sVA5SrX+To9zMMU9aem0/C"
    "3KKQi3VQm2jGYErJGYWj1gDoF7vCxeDeLO66gVhFXR0rvjlN0DUj99Qw2r2BHC/W/eXZc+6Iir2hMzlX"
    "/X0xeqRHyXbWaNVsWq72y2kme5mUs76lxcScNnQHlevWTJfLULnwlA/Vabl5L0xobaJAapvUSNlh9MQx"
    "VJG6sQh+8On94KZhNDOx/avl6Jw5qyB+ZeroDaGhJhDi+LBOYJ3YKFLE8Y8YZyn+7ZDdX/KzXo96n50G"
    "biRhlCkLC7XFVlvQTvSfj4VxEPZhyx1rcxGWT/SgOjhK10i5Bdl1UVptLmsL5azaKM+zUvnFgXg+UZky"
    "zp8eu+/P6VTcbW4l5jYWE4Nck7QjsYfXZLEk0Sy5iRZ5TDRHFqgXTnQRiaCC+OkGg+gEohOITgwnGtEJ"
    "9CQ5S/1BvGSks0Zm6NSFazX8cp9jLyHcwwkXY8CPG+RK742bveoYkG5NusWUxRoO25jT2xgVFNqIuI5D"
    "uMVlCXO6ZNzIuN8ikACzN+2nJIpzs2aGGgSJsLMqanrHZm+T13N5alQyoz1Bxe6iiS6gGLOZHyV+sAYM"
    "rPN+5Qngf0SJ9zhnKfWWJE0fGQ+9R5J6PJrNs2599zDIDtHIOUnn3RfhKkoIX6lfhTWinZ1cZSUP+49H"
    "nuZFuKp2k82LIN6Dq7cfXl3/qn4TrhS7z9Wvt29ePdVYlZHp1LQUuYZBhLJT3Z0W50j2poT7O6i6yDFN"
    "sNrbWDD6aRkJ/m2M0wYSHohz9qkjWvuaBkyePvKahX06u71Eq7F5tbg41GGguv6YUC+bk6xQtgnLvDyl"
    "obeiCjWtXwr1DPV82erZmV2lqEa5Zfe0f25vc8kTu0qxWLzZYvUJSwqwS5x8l6gsR9OOwhQnnmtKDTBj"
    "Z6xmZiMMyjJLMTeRCHa7LOU0DwKx3akOx76hJKZhzxZZh7Uk/IEl4xLqWtM4Yi7dUNlz83thzrD+6RjN"
    "JVpzKS0W+9Ni9QnNJZdM+suoxhSS51SxvWvf/A3G7rU/I5W9tTC3lN3RWZ5Y6MQ6DoaP0ypR/GnTiC/s"
    "LNwWFsaPy5KOSZr5aUaXKi+9vz+tAcN8sTOcL8YfooD+ka56zaf6gieMp2Kpf09XaF4Zubm0FJ8ZREsS"
    "GzevNHGIKLVTw3PG1WO/dHNMtxjUqu5txEY/4T0jNkD2oLmxhdfkp3Py8nffmOUEOtB9JQfcFcF+0wO1"
    "DZzyRZRuTnJsyuAV56RHBC1cSwDj69ySz/Rf/9YiL1r6nKyr6gZT10CNnrjXb3+87hCHg3dwGMQ5ieLc"
    "vHiHyt4QqzlsrEbWb1nIuY2FpF2WNKcPzK6NromElF2TsjPxv1RzRHzt6kQf+UuHnwlflKKWPSPfe0Qs"
    "WkTxymNTr6pV88paNXUJ60Ac4odOhLU06db87h80yPx78XcahbpaODgDNhGYikTD+oIGCoFbeFiXoqsd"
    "9bAg5sOJOQpj6tvLWgGHwJ0WODytS5Ky0Lipqu+23/DsIjFlwebMSLpcChbzpc1A5jYY75pr75orUQ1Z"
    "Cn3N4r7G3Mb1iTayURRVc7H0hCVNpx1o6mrj3B43qP44BQ5fOcH0o5PWJpyRRlCVJjQ6WLrsac/16GCP"
    "eLzH5jdne77HXR7FmR+pDvjQkV6Hge8n+HbLvtDZFkPsitNZFEhyHCPJQRckisWVZEa5LHxWeDy6akcl"
    "HBWPbcNuaMVjQWdXAroGvw3kIvv71Lavjq8e6/cy6FpPPvTVs0763bUOEElNi9DSxkcf7C5sEKOvxVV7"
    "CsLIp9tpY4Npa+EulLzznOB44JP99ja+UQ4zpqEfs1mkigH0ktvBjaYldW/UxiyQeQyr80XaWATgXQvA"
    "1yUdRqkk2San2YJCzi7LGZVHFyHmonK/0Gy2Zf91MF5p12TtSGzzPV3cUX4b0b6BWs0FE12Uc1Es9TOx"
    "FhMhRh7srGRtRnYDhJLidkQJJ8QehthYbMXGz2oDBEpblMo93jctVGmAEPW0KajDGbDjsgJb1aoRfbQr"
    "Sd4CYem7LGOhqANqF41rQSFnl+UsX0nDTEEdgkOeVIc8EZ7Q0NjqaMFQx29udkxjVs3HHloYu0WgNHaX"
    "g0EljT5NQpuutA4YKsNplRGlVs2HdRwk7LKEhQUn/ioLETeAkLFrMnYklC9j9L+Xe35PJL9xfaIL5BeB"
    "mq0KH3KQsIRsTxycRQ80mXiPUTb3SOIJHfSD9ygvEm9JecoSLyVRKKe5RJkXpV5aVBmW67M59cpA8Wep"
    "d09XqjOID/xpyD44EW5E9uHgFCP7gOzD+VGK7MNpsg8s56r0g2Z+1wYBwi0ILwwbG3+hhkPSxzl/oRHU"
    "tIvt7DeqAwEfVMBWxZp1HFx+lyVc7rZmM+7rGKhGC9VYvh5mpNcxSANZ9Nz1jNHSdTX3DtAa2sp8Ppzv"
    "s5PZoZDiTzL4rAkpbq5PngwplnHsYSHFG7ag2VyIoozzkTLmNyep+J98jz2WZ8+9P9KV+M+7VRXDm3il"
    "4zzx2KN4qjyxUoYAIxZ6UVLE+mRI6Y6ktBtVPMYHIrDoRCQBgcWDU4z41wEpvRN/9DRSuBT9tk8NAnvT"
    "wvYptveitcWE9SYKxFsQX2pTX2V3Sge6JylRB+m851EZoNIb7kwpCe5NHtj1erhHFk8qiyrrtu0e9R+o"
    "vcVYlXw6xvjxztOu824eW0Pg9AzCapwGjNvFTltQCNo5QTsU33jPHvoGR9cvT56MbizESvQ9I0CAAAEC"
    "BCem1PScNZyvtkt3DGcL48hAAwRvy5x1YVCYcl6D4EG3oByO1mjsbzhaFyloNCXvuyl5QcXnBUa9sTUI"
    "mmN3aI6VO4+p21DH7OA1nI/tZeA02JySh9PxduyqN3x+6xg8v+7USXGSpFMZLEyyeV8wsb1moo0oVqv9"
    "hVx+wrBimhFu1bTcAB7CMnT2pLrzsAsR4zyibn0kcUyzAm/IaxcJck+feHeNyONl3h3TuE8o28F6dmBV"
    "8seEemkUUjlMgHhr8A9FpS+TqrWqCy7qhonH2aNcKa+m4gt64k191pLnnm6JxKETmxKUKpTqOMilScZX"
    "hrTWMSC0Ha6S+7JvtQ0ooKBXSa/NU9tFglzFIAKVga076XiDOeIxx6chco+nSsOVOVERMZKgIw52OeKz"
    "vsoyulj29dLWrk50HusjvZszdi+etmI9Kk5H7jiGNBaa1NiqacFg0qCYaazbe/OYY5LlJmfIbgEj6sDa"
    "38x9zplRjeUGgIoA84qAMBfcyNOiFyZPcAs1Jidgp+fYEavvx0oR95h99cuD7L5KsUfoNRq75beWuGFs"
    "u4GC3dc5az7ITIuuthDQqaLTKqjdRYLcTjQwjTJlwbY+HrhFjckYOHJEUDoGZsOO1wA0F1k1F23DWQMN"
    "3zrkeA/6lw6bvHVCE/GgroOEFlFtBRxjaF2OfAQxETII7Q6X7IAha5dlXfmAVumqNhaSdlnSAaeSdws5"
    "N5EIWzsnZkfiU7+U8YKe8FTt6mRAdAoxqZHHpHKusC36faJqOTwiC49IDmVRuEOvOCc9w9Y3iBbf42so"
    "lgz+9W8twoRVY9jeXkMcz4F8cSC69u1AplSYEAqz46Y4PrEnBrLBtPj8wJKR2RjrUf3NQ/ToQ8Ty1Lfh"
    "TgG2I/F8zPEBHNr5s703gbfjmhnc8GujVJJs5dY2oZDzWcj5jgYkT43C7Cosik0sxk+QKBbfx0+jRHWo"
    "o/5t64Dxvrn8viGReMJEIkJ4F/GOrYVldiZdE4U4yUBF5kjs9BXlUTB/purmKK9MdDFTsl3jTMS0Vxko"
    "A6YKNVBp8d0ipY5Xlk40AdLeINTrOeGmUajz3ADE+/LJj2kyy+Sr8fJ3v9MQun7/xar2HMDq0svyWqta"
    "RLxUBgxXy0fI7osvvxzArljVy25xrWWxsCSjicJc6R9qWYNgqKXhUMuTKrN//3/852+8"
)
