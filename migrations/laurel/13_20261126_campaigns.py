"""Campaigns, the tags that they put, and caps on what points cost."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE campaigns (
            id uuid PRIMARY KEY,
            programme_id uuid NOT NULL REFERENCES programmes (id),
            code text NOT NULL,
            created_at timestamptz NOT NULL,
            UNIQUE (programme_id, code)
        );

        -- A revision never changes: decisions name it.
        CREATE TABLE campaign_revisions (
            id uuid PRIMARY KEY,
            campaign_id uuid NOT NULL REFERENCES campaigns (id),
            revision integer NOT NULL CHECK (revision > 0),
            -- Of the programme, from which on the revision is known.
            version bigint NOT NULL,
            status text NOT NULL CHECK (status IN ('DRAFT', 'ACTIVE', 'PAUSED', 'ENDED')),
            content jsonb NOT NULL,
            -- It decides about what happened from here on.
            valid_from timestamptz NOT NULL,
            created_at timestamptz NOT NULL,
            created_by text NOT NULL,
            UNIQUE (campaign_id, revision)
        );

        CREATE TABLE member_tags (
            programme_id uuid NOT NULL,
            member_id uuid NOT NULL,
            tag text NOT NULL,
            put_at timestamptz NOT NULL,
            source text NOT NULL CHECK (source IN ('STAFF', 'CAMPAIGN', 'RULE')),
            PRIMARY KEY (member_id, programme_id, tag),
            FOREIGN KEY (member_id, programme_id) REFERENCES memberships (member_id, programme_id)
        );
        CREATE INDEX member_tags_by_tag ON member_tags (programme_id, tag);

        -- Each time that a campaign applied; what came back of an order stands with the order.
        CREATE TABLE campaign_uses (
            member_id uuid NOT NULL,
            decision_id uuid NOT NULL,
            campaign_id uuid NOT NULL REFERENCES campaigns (id),
            revision_id uuid NOT NULL REFERENCES campaign_revisions (id),
            order_id uuid,
            points bigint NOT NULL CHECK (points >= 0),
            at timestamptz NOT NULL,
            recorded_at timestamptz NOT NULL,
            PRIMARY KEY (member_id, decision_id, campaign_id),
            FOREIGN KEY (member_id, decision_id) REFERENCES decisions (member_id, id),
            FOREIGN KEY (member_id, order_id) REFERENCES orders (member_id, id)
        );
        CREATE INDEX campaign_uses_by_campaign ON campaign_uses (campaign_id, at);

        ALTER TABLE member_caps
            DROP CONSTRAINT member_caps_unit_check,
            ADD CONSTRAINT member_caps_unit_check CHECK (unit IN ('POINTS', 'MONEY', 'USES', 'COST'));
        ALTER TABLE shared_caps
            DROP CONSTRAINT shared_caps_unit_check,
            ADD CONSTRAINT shared_caps_unit_check CHECK (unit IN ('POINTS', 'MONEY', 'USES', 'COST'));

        ALTER TABLE decisions
            DROP CONSTRAINT decisions_kind_check,
            ADD CONSTRAINT decisions_kind_check CHECK (kind IN ('ORDER', 'RETURN', 'OCCASION'));

        -- What events of a name may say: no personal data.
        CREATE TABLE event_types (
            programme_id uuid NOT NULL REFERENCES programmes (id),
            name text NOT NULL,
            content jsonb NOT NULL,
            saved_at timestamptz NOT NULL,
            PRIMARY KEY (programme_id, name)
        );
        ALTER TABLE member_events ADD data jsonb NOT NULL DEFAULT '{}';

        -- One award per order and rule or campaign, for ever.
        DROP INDEX entries_one_award;
        CREATE UNIQUE INDEX entries_one_award ON entries (member_id, order_id, cause_id)
            WHERE kind IN ('EARN', 'EARN_PENDING') AND cause_kind IN ('RULE', 'CAMPAIGN');
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX entries_one_award;
        CREATE UNIQUE INDEX entries_one_award ON entries (member_id, order_id, cause_id)
            WHERE kind IN ('EARN', 'EARN_PENDING') AND cause_kind = 'RULE';
        ALTER TABLE member_events DROP data;
        ALTER TABLE decisions
            DROP CONSTRAINT decisions_kind_check,
            ADD CONSTRAINT decisions_kind_check CHECK (kind IN ('ORDER', 'RETURN'));
        ALTER TABLE shared_caps
            DROP CONSTRAINT shared_caps_unit_check,
            ADD CONSTRAINT shared_caps_unit_check CHECK (unit IN ('POINTS', 'MONEY', 'USES'));
        ALTER TABLE member_caps
            DROP CONSTRAINT member_caps_unit_check,
            ADD CONSTRAINT member_caps_unit_check CHECK (unit IN ('POINTS', 'MONEY', 'USES'));
        DROP TABLE event_types, campaign_uses, member_tags, campaign_revisions, campaigns;
    """


MODELS_STATE = (
    "eJztXWtz47iV/Sssf5mZKm3XtLunu5PZ2iq7pzdxph9Z27Oz2WyKBZGQhJgiFJC0W3n89wVIPfgCLUAviDpVqfRYxKHlc0nc98U/"
    "LiKSCRq9uAr/miUpFbf86eK33j8uYjKl8j/aLg+8CzKbrS+qD1IyjPL1ZLEwyZcNk1SQIJUXRiRKqPwopEkg2CxlPFbLb2Lv7r8+"
    "eumEeg907rHE+3Ym+FiQ6ZT6LBx4M8HigM1IJH/67oW6acgDeVcWjy3xWcz+llE/5WMqYULe5c9/kR+zOKRfabL8cfbgjxiNwgoZ"
    "5ZupW+Ur/HQ+y6/+8svNT/+ZY9S3HPoBj7Jp3IabzdMJj1fALGPhC4VW18Y0poKkNCyRFmdRtCB4+VHxV8gPUpHR1dcP1x+EdESy"
    "SFF/8e+jLA4U417+m9T/vf6PxZcsLfP9z1/u/bsP975/0ZCU+go18hcfBTxWUmZxqsj7x7+K+66pyT+9UL/g/e+vbr999ea7nAKe"
    "pGORX8yJu/hXDiQpKaC5IMrMr4VqxnwVt0vmlx+sqV8/5EtSl7Q5RbR6vkcPJZ7VB0MSPDwREfqNK/yS69Y2L00vp/VPSEzGOT3q"
    "71Dfuran/JLQZ3adxYqNNh4/S+hmm4+e6S22CLPHE9sBtgMHiHZbw/WDWJ7fr0HpNRvfxKmG1BWmRqf8+ASJlN9X/vNvv7m8fPXq"
    "7eX3r968++H127c/vPv+ndIJ6lrz0tsO9q9vfnfz+V59IS73+UILqA+qxJO0SfpPkrSUTWk77QWiRnm4gLxY/scJCqCDy/ubTx/u"
    "7q8+/VHdfpokf4tynq7uP6grl/mn89qn3xYP/pr81U28X2/uf++pH73//fL5Q/31WK27/98L9Z1IlnI/5k8+CcucLD9efuSM3TKT"
    "auSRRDqjpXS522JZLLR3laZ0OpQWj/JzpHfzY36t+ExdjvmQh3PvSVow1GOp+ogMeZbKCzHdyJXa9v6wo5zQQno7aiVgE7IrICj6"
    "hgUF03QvxD7Ib98k9J5+1VhPy/U1IuUX6xeF9x/+576itT//99Vtzuunq//5rqK5P375/Lvl8rXa/vz+45frGtlJKrkxYXsFAN0W"
    "dD+RWHHT4PsPd18+t/O9RtQNVRak3j+9iCWn6CN0EK+46Ca+znFtT1E3qBMvKEnkN2wQf81iIubt1K8xNeqH87QIPfWH9OsFjyvS"
    "JefXN5+vbv/U/rhft/B+/af7D1d1ryx5oKE/nJtsMWUMdhmLXUYRaGrslTEwSVqfYosIQwmHOINzcYayiOnXGZO3sxByFQkxOy3m"
    "kAYsNNZIVZSVTlqEFU5BpvtQSQWDpkqpitpCLZ0O+wZaaflUmm9ZVeQOtqzT4fckd6xE/v2+jQvTArb0ZU5HwvtyZWicirnhBlbG"
    "YPuqu+SjLCGRZCs0ikDVcVDH5uo459BKdVSRUB2uqQ5HcqfvyXRG2Di+pY+5AtLkUNuWDbpyqcECIBVagUAJWM9TlyuJm9FdgyGk"
    "1dAAxfvT5FRbplSG9KlQ6fLl67ev371683pVn7T6pKssqVmC9EhFO6VdxV8lUJ9IPXD1l0pLZi1ld92JzKyt6A45hk0sSPnrUxq3"
    "mI/6VGYJglzmFrnMRxIxacoJPjU13qtIhKqds94rb5igingLH62KhJhPQsxmGYkqChpsQw3mmnf8jFe8qTcMJ7jnTjCKTffkBpsG"
    "n7cKOp8QhfvxGWDR9NWicUyx6luNays2Uq+btxo/01yzSseqH0oRys0GHmx8oy3UeenGJnqmBoOCR4PO8VU7Egf7TBwY0lqDgdYa"
    "rVyYl8eVMaguQR++E5kY9OH3xqivbvuB2m7sSoYqUAjaOUE74r19yu3ZezLW+G6V64Muz21hGadkvBO/rTpqTt7V2GHT3GELT80t"
    "j+E8vDSEYfdkrckXwiQKu1iOIKxFEHaWpRY6fI2C+nZOfVcKoXgmArOJDisE3qcTSyPzbKYvrV5d7LSUgnzZrkZTWUybwgApdxQy"
    "4tOHtHnodBbJP9qQ1BoMtGKi0THNSZYkmVVUqAKEUem0UYmK4zMScxanLLKT8woKQTsnaKd8lvuFEdPpu5QXDZ73YfylZYRq2J47"
    "IwjDohr29C3nlKVRC9v6/rkVAN1zW3TPYbzwISdRTrm0CX0+GvlTFnPRJL6rHqcNbVWZ41iF03EKc2Zk7s+okFRGbfuOviqqjuuR"
    "CHbW+p9O5JYz4XKlxXPeAj5cAdr3vXrI0WJitffDgd3Ygf3wSOP0lo6ltSXmGv+1sWbQ5b5StdoXi+WbZeJ+pnMaesO5922Rvh14"
    "0oChIi7Ov/RYnGfclAc1JAn90bvnIuUsoZ58ysNEneIisfkvbqbsdnzvLdzpghnDkXslDFxrU9ca5QMHtpBLr5YJ6zUYqLegHjnt"
    "nQeQRvJXUKEOiWyxv7oG1daAOHCj/khvOqUWdfowgQ9iAt9L+rrM3+X1DUzfQhIb2b3PngOvvorN+fFr3FbnxruXmDgPuzX/18B+"
    "Wq6H4YTZf6eUvUjIo5VuL+Og2KHYuxrwiuhVVwveakWncl+4SrmOR01GzxUwnGmcMHwqxCLIeWCDEUHOo1EPx+iAZGOIz47PXcUs"
    "mb54OIhRn6GglbdgEiVarj98iKjkgg0zFqUsTl6oX3sML2xngSNHogr/KV3+96qSkwpNVKG2YtAVVRjJtfKRyRe7FVS4m5Io0hb5"
    "tWr4lrq+hSLfLqKw/8rJV5dv36wq+dQPXbV7d5+uPn5cFuvpYwgRSVJfPsgsNT5FqQHFBD+jGkqHtoqOPWKjzQGhRoQaEWo0jIhR"
    "+cfEbTGxrk23jNqJYjub7RYNSUeK0GiPaHTrfMaX+33Cd9b2MiPziJOWx1fv45UgqATYohIAsbFehkwQGzsTQdv5uVu7uI7lCc7O"
    "w72ZzrjQ+bjri4MuL5fly+Dn9tzPhWNwQMcgZGOaGDatrDHoV6mzvmm/SpISYdewXUXC2nHa2hmxmCUTKznXoDsQtGM2UJ/krFrA"
    "i+ycmV1bxWH6hV0oMaZPNuRXYODeMowrX4nYhv0aEPzb8S/oKEuo5eZTg0IGdjLI4pDH1ELHV4DQ8K5peKdiJzT8yLsDKKsVg+ej"
    "KPK1j/iGsZS2LuLliBz582Ztxw3AFnEYeQ+jAEGxfDfxgaMWIR0mOoAxOUcWAGo+9ljz8USiiBbDFwx5bSJBbr3jKU7F3HRyWQkD"
    "QmuESiVtSOcaATLrh7bkpo8hnxUQKMV54274nBg5dowUjiMe4fsJDR7y1+j3lIS600Qaiwadp4mslvsTNdB0I9dwL2n29Tcx21eq"
    "uN3sLS70nBxkZ0Hd+QG1JnyQPZJLgjygbUhsFQVSj9ApcQJkHsfWU/rYzMhbImDdmVh3lQeehbTVr9GTvoKA9ZO2qZ+1pw1s6SOa"
    "0XGmTDCzDXuNgfm8I/M5JQ80tsgNl3Go8nMuN9xmcVrUYDSgMJOszaQikWAhhBoQIrCvRuLcMBy5RMBmsrVUZ4I+Mp4ZGqtlFLi3"
    "5f6YlSjusr2fMzWjMRcsnUxNCK+AQLsF7bNsGLHAN3zQqygQb0F8wsYxSaVraRqEKMGwsZts7I4EIv6bCjZiAVEsaUIR9SWDrmBE"
    "RMMxFf5jCYMe2p730KK90GofP7XAA43tRmaUcRCx0yI+YjGEY90kx4loILbnhBgQ2zu6CEbyr5XfykYIDSjEsK0YWsJ9+uFzZQym"
    "z53mOPH38g66zPTi0qAzJy0X2ff7rer5Bh4LN+v4a4HAb3Tcb0St584r53RlGB1nEemKMBA43ShwmpK0LRvW0aS6QoBwC8JZkmRW"
    "YYgKEHEI5+IQjlg+N6F04lg61w0/KF3utIBYsZBRezNIzRoceKUWqu9+9IhXKEBvQhIvoY/yCY08wZ+Sjawk8ztuYUS5pd7Pw6TC"
    "OMsDqiJ0RR67IiYQlNhlnqpImAMwB7pOa/+Z6uyByvVOg2Ch2aQq3tAi+JXJhzJLpQKXqlsq5FyTF3f5RmlqEtHQeyRRRhOPz2js"
    "jbjwYj7k4bxpDGx7M9gBJ2UHPAn5IFLDPq4SCCoJKgkqyWWV1KmPNlRGqMzquRrQnsTVlT/t42FcB06bJjRRFPrmJ6G1IHsjhJ2d"
    "iJb/2+D0LjdiNVmOBaLG5Wce92vSbatFwqczErdU1HcRVgKdI2ezyeKv3JyxFeQc+aJTwiIzvlaQc+RryEQ6CYnhS1lGnSNr0j6X"
    "tk9LtrWLtBLoHDmbSUOCxyTyZ4KPWGS6qbWgz5HF/M3z55S01FbcTUkUaQ26KrJHpdGvLt++WRly6ocuG+7u09XHj01Dbqx6A4zK"
    "VdYIq5SVY1QeOmMV8YC0bQF6vtcI8G3Rz6rbczuObtZutAconi3FPIYZi1IWJy/Urz1G2GMvBzrTWPDINz9ZoI5DvtzibViQmHJB"
    "JbWhjQAqWOxIljKQ5p4/NGqxr8Hw+G9DvU0LZQWK3JBzuSEcL3+Ggo5IkvpE2kuPNuexNdEQt9Pilrwndtt3GYiT91yTsVN5/TtK"
    "RDDpzO6vlww2KDhL8tX50qNk+lH+dfi8f8ofaNwSJ78SgmiKv9aQGt39a9a9+Xz/57+0Jfx8pZJfm0Z4a1CEeDfNdD0fN2/PdZ0j"
    "pU7pqGTCZp0aarlgA/2klm5YEH0/oYvSZZJ6qlFp7k35I53SOPX4aNXI9E3iFdPQvYgHD4k3YiJJf/RYvR3qoia3Xd///+JyV/pM"
    "8LEg06k6SQX96SehRd2yXNzVpyYn+JXeAhNW6zgQiz7040Zz/ypVgFUwoAJExMe5aEBZyCoWK2xmUNWAhyvh/X6/5uuh66hnNA79"
    "KYu54dEyNSD4tx3/JU1bv3iYzXe6JhqxT5d3uzwhYSvsBhiydlnWSZZvkXZTm2tYSNplSQcRt8taVYCQsfMyTmxlnEDGJyBjFYq0"
    "eY3LOLibzonYmcC+GFNtTH9xbdAdzperdjXz9cfSfBJ1Wf3EY+o9TXg+p0z9PCQRiQOaeJJOixmxVr8CMXsn4p6I2e+d4lLX3TDh"
    "Yih1iOEZ91UYaEUq5DDE5gZPk1F9y80KgGn1W7TW5PrftK+gAkIeyuakSmOHAK4AXIFuV0BZQ19mSvT6UwFbVj3jHuQ2Fl8CDGp+"
    "lP2u6m9ib4X28v8tzfeW4huvWnvD4oDNSJT/JBe0nCmxz18Er8EJEwFew0HN2/WrYGbeVnEgFqeAY8C36/Tva5oqz9KAtw1703tz"
    "JchW/tzppDL24s6hiRWexsWePY3nfIzNvYut3Ar5jzLL10Z/q5lv7ERsdVu4DE6YXXqXAfYt7FvYt7BvYd/CvoV9C/u2zb79iQYs"
    "0Zu35cud1m24WIjzGnpuVCIOvXtzEiciHs6gLDSjiTWzRqD4AtYMrBmHrZnfZTRJv6gOL409U13QadGM1dKiXQxGTc+NGhQ67mvm"
    "g/EYawyw3m6C79eUilgT8u0YnlyFgXoL6uWvT6V+8E3N+ToOM8PtubcOF2tuYBk2Ph1p7O2MWcknbROC3s8qQeBobeFozQizcbJK"
    "MDhYzjlY8KTPRNCOeNK5j/yRxbqG28r1QWfdSz5wJZJL4Ub33I1GbmDnDnTx9pgxWsaA0PrBzJl63Jp0aue0rQGHG9G2RxZ3fdB1"
    "8pAZhXeK5Qgw2Di5kpoxF0a1Z2UMAgvmnP8tI3HK0hbOu2Y7llF92jUOPNsxd0ktRmtWcRCAtQBCluQDYm2E0MRCENaCoETEZhMj"
    "1gic0brzEJugadYukK43oozCuF+7FyHVHMfdxXuqO5D7lE9pOQDvLoWibulYblhi3hWOKq8ZPB+SEovlG0WlLn6mcxp6w7n3bZGh"
    "HnilnOl3qm1KtUyp0MiQJPRH756LlLOEeoKSMPFYqrD5L272ZO343lvEyVwKN5xHzAwVEnpaUSHRL+qPGh92TI3vJpp55Pa40+F0"
    "X3UOyMUiF3sYA7jL8N3I4EX6teemJNKvmIB7KsTC7Tmw7Q2352jUJykXVHIamj3vFRRytxb58gmJYxoZM1/H4aG3euhx2utBCZ9F"
    "JLDyQytAeKHOeaGo7T8jAQd8OotoancaXg2Lw9KclnQmBI0Ds2q+EgZK0kJJjjkPE5tqphoQpUyoKTt1QYwEZeOJlRwaUIjBvqKJ"
    "fLURQQUG+q3pXxbl2cigiUVZn50U8l29JVpwzXlESayzd5egevpaovbF+zJzdOD09ZcvHyvG0PVN3dr55dP1h9tvX+aWkVzEUp3+"
    "XUxqNMxo1GBIaNRoZdMZF6khqRUQaltQWnE2nrAjpRW3uQbv6HOvLhh0FVkU1sCxO90X38JsH6qAUHiBwoujb/5o087N8J21aaOP"
    "FX2s5yUApyyMZ9qXmos2sTSO0MBU/OY9dTCVbg4DyEHtjCYmG1pRzdcv6ot2R/Mnvo4D+dbkWz79rWCIAaeyoe8MwVEER3WuS6fL"
    "spmrgtaznjsAiIBi8qfrhOKYtUO2fxw6InA6KfC+BQTOnHmUFB89v4KSJhTgOEQxfMzNfcxfCUslzT/RiD1SbX6sZdWgy+t8KtZL"
    "qecAtmFBzsUdYaHHRx6Ji3F6XjohqccSL+apymAJ6s1pOpAX5SdDHs6/SdQHzXzYNjeCs+vEPqh3dpEBQAbg3MUAZ/rApxviML3n"
    "qN/TpO9RlrQN+tY/6iUI/Gnzhx1eB7yOiz17HVdB3jum8TZKVwddXgYJ1h1oSG71195HcgtzFU+F2CcSRTTN8YbUNpEgt0YueSSs"
    "+AsbvHYF+iswdIhb9lDQOFTfyoj5Egi82/E+WfC6OelLBBi3Y5w/tfmbXYwvEWDcjnHd6WpdnGvPVwPrG7KezFpjWl2kryDg3PJJ"
    "/zpjwvhRX4PAu+2UoUcqWuOI3fOF1igwb8c8Cf+aJakp82UUmLccbCZInIyokFuHz2Iz/ptYSGF7KfDMUN+2gCEHy30oSNkjtUhq"
    "VIAY6etaRqNiXcWpmPt5UsDQwqoC8Y7ZxipIq57X9yMuEWhEHHibNyI6ksV7T4S2YnB1bdCVwQvkqk2LA/eSwBNZZH4yTAW0m4Ka"
    "5xN5J19hgPzetsJAfu/4xJKpuXWxxqDHxNq2kI9lbBxGKIFAvRH1jpgYPwnypLEwlpc6DYxQLkJ9EOqDYD+YqbnCITZjtIwBoTVC"
    "I246m3yNAJl165az9tMKukpRVhhYAvZBVPPoKSrB3Y+bouS/x4J2xJL/oKyDW0oSrptoVVvRadcXtobIF2/YW/zrZO4Rb0aFhHhT"
    "/khDr9AJg2I8LkkXF79JvCf5TCe/9RJKIhoOvCFNWEjzEbr5Lx54TxMWTLwHSmdqeG7ihWxMk5Y+5EP9UvgoTpgo8FEOaAUWb79Z"
    "vmmNQcZpcHoZp0JFdKmPTRTHUTNO2G6x3bqzR6CzyQ1yEyr/mLhtnElnOXYJhaiGdVQDszQOOF4AsbtjtR6MRjQwrYtbYUC8fdB0"
    "2X7qBxMSj22bV0toCMNaGIuOVCtRNLEQxBa1ohJoI4UaECKwFoFqW7USQQ0IEViLYEgiIg14n4zSttM2u4TQgEIMO1DRFoJoAUMU"
    "SDEj84gU8xkKOiBZQn3TkEoVhcCKzZDSnEKzebxlDEi3noZ8lEOCTqeP1CAOfvSTJHrJqhpGLIjRxrBCYFuw2BZYSKczntI4mPsP"
    "dG7CfAsUU4xtphirQg+/KJFq8+eeqxEpQS1LRU5HAvs6JDUfnSAJSgy38zoO+3m9u5M+Mp4l/oQkE7OHuwFFHZTt021OPjg/5doz"
    "NYVt/isRseREV4NWXzPorEXLV/tPxfINy5jvJ9QrCpW8J5J4KY/CRR1xniT3QiZBCffk3zH3QjJPvCEdcUF/6/E4oM0K5R3cb4tq"
    "OLfqtM6jNg6FXHtUzcWsxsRvK0xWYU5NnUUF1RXh7BexKmJZjwDILaZJnTb5slzep4zL5cvXb1+/e/Xm9SrRsvqkK7/SUuyAWqsj"
    "HYgqn0o/oqMWz7PzSV5h+sT9zh5n5JB6nENyxMr/vbR/Ncb98lKnTT/h6rdsYsnrJYvuEieMOnSXHNBuhlOyT6cE01wwgKQXhnVA"
    "ZmlmfIBCGYXZvrYnKESUWJygsEaBeTvmpyS0mVtegsHdcc7daYsZmsu4ioSYnRbzlMXcsLR8BbHaOx3LfR+pySWvtkt4Jtq6q/V1"
    "OHUcinBsqyMlxVTEJDKsTW0FQwo40B0Kxr2w6UeuO8x9cWXQFTSNOA5xR8wUMdONKEbMFDHTUyQUrTI7jkETIZ830/NdyiAwiiNG"
    "HPHSBZ3Kb6C+lxH5FRjot6Z/MdmmhXzOI0pizWayRtUr2iXsBMnv4vHLl48VP/D6pu56//Lp+sPtty/znUYuYqmG7OLkeptobxkI"
    "X9w5X1wzUcR8oEUNi0NnXZa0Q9kbSHl/7/MTYW0VH/r49RqBoLXNNIs4oJHFS1UB4p1y+Z0azv2805elLR3ynZZnDXlA63P1yema"
    "n3nXYZPwP9x9+dyhp9qIDlmQev/0IpacYDq6g21FRfeOVt+8am+HukF9R1s2tdtY/nUs9jWX97XQUsohJHwiEkZKvceCdiSl/inP"
    "fb4nM01ivXJ90JVeX2RRAzI7YpZdZGqEOQ+NirAqoN1Mono+237yXhSS8NsKw2gWDx8LMp2apuDrOBBbI1b+NS3KVb9XLNdjYJ3N"
    "qSxUMG5UnrlGgHALwpOUiNQmaFwBwnp0znqsbGHG/VLZwXulepHLdsRkv5sQQUO9yV653mmyJ/lKmOww2WFfwr481aca9iXsy1MS"
    "BOzLkxLl+dmXquJSZ1sur3XblWrVhpNmb9LEY6HHkmIeLB95TH5y98cPn3/yuPDeX/3x/pfbD17e9NCcK2uMRgeXEwYSgscHtEHR"
    "wbVHctUoPkNWSxA0x9QMygc2M7M1lgjM/bFsysCQsWM1I6WZ6rQwo76MwiNvOeoKI3KOwDpG5GBEznlLAfV8PY6YORK8eT8hcUwj"
    "TfimdHXQFcAJinVHzAq2JwTl9xeahpz+5AKlcL/6EY3H6UT++PLyXcersdyV5Kp6x8Di0mVxrTvokv/bYFvfq7Fcv1WnxgntQPtr"
    "1WihvbMnaQ06YDvS8uk/2W6kQFDLbokqEnoXeldzbh8R8W0WUd2RfaXLnZpXTV/wVXULRtX1PNGBkhukO06PXNNCvd3a5e5SuKeA"
    "wSNLWNshjx3x4TWkT8H5nR3vBlfnCK4OkkxHG7kmfIt0RwUG+u1zfDzTjLzrKG0vYaA1LbRmSsW0Za/Rb/ErwOH3+JIjM8xYlLI4"
    "eaF+7TF8mb3s/I8kYtINF3xqGnmpIhF5cS7yggDb2Yp52DLZqcMHrKCg0zbUaY5ENj/K54OK24VfqTt/o7Fo0HkUR77cXzqriHX2"
    "PNa5kLcZ2RUQAnGIDe09NjTjEQuMhhauEYgPwUuA+QgvAWKGl3C+XkKnd7CZVwBnoOfOAAofkJs/zb0WeeQj+wksWf0NDeo7y2ar"
    "QEzyR+0sjHZnamf/KHiYBel7KfgxF3ONEdmyqtOanBXr/aAAsGNW1KKbBd0s7uxN+ynxKs58NX3Sa7A+tJXu7YmHToZOPrBO7tbF"
    "m+rgI2re5CEz2Y4Wy6F3d6d39fEHjd49yU3/0OGHkErNmU5pbDRdtooC7zYnRhbuh1GcrYQB5xYFvYosA76X68G1OddDQWKj6TAr"
    "ANi2mJ/M/m70ZC/Xg2tM34HX5KTXVKQo9X7T+vrgGc+pWIl0eM/T4cjaImvrDOl7CQ0HmRA0bius7XjKSxg86TZOkzRE/L/z2Mxz"
    "KoNAuwXtEQ9IZMT5GgHCLQhHScjhS0IeqWhvPemaKVACHa755OWeeD7OOIGEpqn8VkbN7WUM+tt3btskJA6H/Kvh3lNCYeMxqUWT"
    "yvLB56ORfKr9hMrvEBpOldHdAbP07bYkVCJYWUKIqW1+HFnKhS6etro26DyOTK1C9d9ZVyEgxINZ1phlDY0Ljfu8xv01H4N7L/nT"
    "qN3qgk7dWxqpi0xWzzNZaOxEY+fpB5RhPx4jjKZOjM65MDMhK7gDWpHHoX6HViT9OmNtVaz653yNwJO+TZ8U1UwE7hgyRXUDgUG9"
    "CfUYDOyQMODGWlk8cGM3dmOvspDpGthW1wZdzitRq/yIjzfyXC++xNSTC1549xP5H7NZxAKirn2TeELaMF5AYk9SJ394SjwSy/+g"
    "JPSkLzsdeDFPJ/KZ8Ki884uL2mOy2zvDj3bCvdP70eZbIrZCR7fCWoycC/+BmfXXVFHw6C08+oJCs72rjNliBzudnhuDcJRSgmZP"
    "MB5dy0eXD/9Kg9R406jB0C5mzXzbrvEs763bBljfgPXCHPKbnF8JQebtpC9MqCbj/QuLKBL//JdGYyNJ2opx7yiJaNjO2RpT4+zz"
    "ovi/N4/p9Z/uP1zVa8Zn/kzQEWsp29S/2xUQ3m2bBlz5ZyemW2oVBd5Pair0LR1JM3Jyzx+o7uSY+pJBV0BGFIv9VK0+Yj3BhCST"
    "5kN8zWIiNEpqiajnqOZpURdxUlV9XdvtIvy7eoLlA3x98/nq9k/tj/B1S7h4vWXrYyQJTVQ3iaFXV0WhzgAx+XMMRAmeWoq5ityB"
    "mE9INZ+alJMsCOR213b0b5dnUIGdi3PgiLl0R8UjC+jPVDcDubqg01RKiqX+A52j8LLnCaOZ/J0Bm5HIuPCyioNBVC9Lm3Bh6rCW"
    "MYh576wAc09jRM+d7IRK0z31kwm5/OGNmUvbgO7Kt3VXBLv1bstFgWLKktVRuBuHvmu484x/s5kvSDymZtRVUL0n7v3NT7cN4nBO"
    "37GGCCPOcg4eeF4xTxMLMVeRiLO4LOWIJKmfJVavcx0LSbssaUEf+YPlAOEyElJ2TcrOxP9yW14b/FtdHXRH/tYewWZF6xEf/xuL"
    "f+sRuWjKornHR94i1eoVqdb2kvQNcYgfOhHW6kimZnZlhnUcnAGbCEymrzTsyGRnHaWGCNzCw+qtrnbUw4KY9ydmFkbUt5d1CxwC"
    "d1rg8LTOScq6AvauouA6EoXBJ1UYfJeS0Ug71HNxbdA91FOu2sjFRWHLyTqmdEpYJK/EYypUsUrbjP+ODHUrHFnq+m6xaZY6p7Mp"
    "ga5qwhXErpLwlEhvIay9kqWLL00ty3nQNSNJ8sSlamlvr9CbAw0gAlE2/Vk8MqyhWCF6Xz/RWniSzxX31bBFM9pquDMlb9GKoz1L"
    "RnuEQwuyNwfKXL58/fb1u1dvXq8ObVh90nVWQ3O+30jqXekgRXzM2mrKtOQ2cL05GGNn1KoTRCRFWZy2WUPPJPxrWAQoXA5QhCxR"
    "JNvEoWpQyNllOSNbdBZizqutcs1mW6pVBuOVdk3WjsQ2P9HpkIp7RoUmwFldMOiKck7zpX4q16KLr+fBzoWszciugFAGUo8o4USK"
    "/RAbya3Y+FmtgEBp48BuyY3pSR8VEKKeNuV3LA5aKO82BlcgWPzOWYG1CgNGn+zKSNZAWPouy1gq6oDaReNqUMjZZTmrV9IwU1CG"
    "HC6OvUd57iKU7YiXrNzfT/xRd8Rg+fKgy0POLaCpXAn/GP4x/GO4cUem1LSHCr1T24wLF3yaB0dNGK+AUDdszro00kw5L0HwoNsc"
    "YYIjgfrp0wRchJaNLhUoBO24oOG87roOa0rl7wuMDvQsQXCS6haHd6qdx9RtKGNwopY7cRhB4mSkgi1xOtEFY+prBp0RmcVqf6qW"
    "HzEsk6REpDYNwxXgPjSrq6c3nIheRYxoz3tTea9/IlFE0xxvyGsTCXLrBSo8v1+D1Gs21hqGa0yfzMLfXF6+evX28vtXb9798Prt"
    "2x/efb+yD5uXugzF65vfKVuxsiW5lflY6MdnlO3GetZg0FfCQqqGdBFvCf5RnRLtcaVavWIf9CYkkQsEf1Ir1dVEfkFPvqkXNXnu"
    "6JZIvDixKUGpQqn2g1wap2JuSGsZA0Lr7r7al32rbaAFCnpb6bV5aptIkFsjd8we29qzrzmPKIk1dWFLTH1WiAT1i8jrL18+Vnz9"
    "65t6NuqXT9cfbr99mXMtF7G0ZFHDlTmSK4Mk0pkEuxzxWa/SlE5nqcZlLV0ddHmsT3Q44fxBPm35elTs9dxxDGkkNamxVVODwaRB"
    "MUhft/fqOCGSZiazWtYAK+vJsUzqrssDqBBtZ9/qa9RWANQEmheohZnkRk1lmpo8wTVUn5yAPvRo/LRQxBqzr3x5I7tvodgZejX6"
    "bvktJW4Y266gYPc1ZroZHxNSgoDONjqtgtpNJMhtRAMTlrYWvHbHA9eoPhkDB44IKsfAaIzECoDmDKvmjHU4a0PDtwzBhM368xvL"
    "B3UZJLSIarfA0drvcuQjiIiUgeVI1QYYsnZZ1gsf0G6oag0LSbssaUxV7a2YHYlP/VrECzThqdLVwQbRKcSkeh6TykSLbaH3iRbL"
    "4RFZeERqqIXZmRgrxHmehmF+CgZOv7jQO5AJlSZEi9nRdfTSGnOehy+pfnOeJb4Ndy1gOxJPxxzfgEM7f1Z7E3g7rpnBOCvkjOU8"
    "pAHJEqMwexsWxSYWY78Ii+T38a1mNzfAeN9cft+QSDxiIhEhvLN4x5bCGs5NtFkVhTjJaZ3AfkUFCyYXbd0cxZVBV8yUrNc4EzHV"
    "KoPWgGmLGlho8e0ipY5Xlg46AqTaINT7CRGmUajT3ADk+/LVj2g8TtWrcfnDDx2ELt9/uao+R21x6bK4VqsWkS+VAcOL5T1k9+X3"
    "32/ArlylZTe/VrNYeJzSuMVc0Q8FLEEwFNBwKOBRldm//h/yUYen"
)
