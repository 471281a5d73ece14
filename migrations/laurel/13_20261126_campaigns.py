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
        ALTER TABLE shared_caps
            DROP CONSTRAINT shared_caps_unit_check,
            ADD CONSTRAINT shared_caps_unit_check CHECK (unit IN ('POINTS', 'MONEY', 'USES'));
        ALTER TABLE member_caps
            DROP CONSTRAINT member_caps_unit_check,
            ADD CONSTRAINT member_caps_unit_check CHECK (unit IN ('POINTS', 'MONEY', 'USES'));
        DROP TABLE campaign_uses, member_tags, campaign_revisions, campaigns;
    """


MODELS_STATE = (
    "eJztXWlz47i1/Sssf5mZKr2paXdPdyfz6lXZPZ3EmV7ybE8my0uxIBKSEFOEApJ2K8t/fwCphRtoAdog6lSl0mMRh5bPJXH3i39d"
    "RCQTNPr2Kvx7lqRU3PKni197/7qIyZTK/2i7PPAuyGy2vqg+SMkwyteTxcIkXzZMUkGCVF4YkSih8qOQJoFgs5TxWC2/ib27//3g"
    "pRPqPdC5xxLv65ngY0GmU+qzcODNBIsDNiOR/Ombb9VNQx7Iu7J4bInPYvaPjPopH1MJE/Iuf/2b/JjFIf1Ck+WPswd/xGgUVsgo"
    "30zdKl/hp/NZfvXnn29+/E2OUd9y6Ac8yqZxG242Tyc8XgGzjIXfKrS6NqYxFSSlYYm0OIuiBcHLj4q/Qn6Qioyuvn64/iCkI5JF"
    "ivqL/x5lcaAY9/LfpP7v1f8svmRpme9/+nzv372/9/2LhqTUV6iRv/go4LGSMotTRd6//lPcd01N/umF+gXvfnd1+/XL19/kFPAk"
    "HYv8Yk7cxX9yIElJAc0FUWZ+LVQz5qu4XTK//GBN/fohX5K6pM0potXzPXoo8aw+GJLg4YmI0G9c4Zdct7Z5aXo5rX9CYjLO6VF/"
    "h/rWtT3l54Q+s+ssVmy08fhZQjfbfPRMb7FFmD2e2A6wHThAtNsarh/E8vx+DUqv2fgmTjWkrjA1OuXHJ0ik/L7yn//61eXly5dv"
    "Lr97+frt96/evPn+7XdvlU5Q15qX3nSwf33z25tP9+oLcbnPF1pAfVAlnqRN0n+UpKVsSttpLxA1ysMF5Nvlf5ygADq4vL/5+P7u"
    "/urjH9Ttp0nyjyjn6er+vbpymX86r336dfHgr8lf3cT75eb+d5760fvL50/v66/Hat39Xy7UdyJZyv2YP/kkLHOy/Hj5kTN2y0yq"
    "kUcS6YyW0uVui2Wx0N5VmtLpUFo8ys+R3s0P+bXiM3U55kMezr0nacFQj6XqIzLkWSovxHQjV2rb+8OOckIL6e2olYBNyK6AoOgb"
    "FhRM070Q+yC/fZPQe/pFYz0t19eIlF+sXxTev//TfUVrf/rj1W3O68erP31T0dwfPn/67XL5Wm1/evfh83WN7CSV3JiwvQKAbgu6"
    "n0isuGnw/fu7z5/a+V4j6oYqC1Lv317EklP0ETqIV1x0E1/nuLanqBvUiReUJPIbNoi/ZjER83bq15ga9cN5WoSe+kP69YLHFemS"
    "8+ubT1e3f25/3K9beL/+8/37q7pXljzQ0B/OTbaYMga7jMUuowg0NfbKGJgkrU+xRYShhEOcwbk4Q1nE9MuMydtZCLmKhJidFnNI"
    "AxYaa6QqykonLcIKpyDTfaikgkFTpVRFbaGWTod9A620fCrNt6wqcgdb1unwe5I7ViL/ft/GhWkBW/oypyPhfbkyNE7F3HADK2Ow"
    "fdVd8lGWkEiyFRpFoOo4qGNzdZxzaKU6qkioDtdUhyO503dkOiNsHN/Sx1wBaXKobcsGXbnUYAGQCq1AoASs56nLlcTN6K7BENJq"
    "aIDi/Wlyqi1TKkP6VKh0+eLVm1dvX75+tapPWn3SVZbULEF6pKKd0q7irxKoT6QeuPpLpSWzlrK77kRm1lZ0hxzDJhak/PUpjVvM"
    "R30qswRBLnOLXOYjiZg05QSfmhrvVSRC1c5Z75U3TFBFvIWPVkVCzCchZrOMRBUFDbahBnPNO37GK97UG4YT3HMnGMWme3KDTYPP"
    "WwWdT4jC/fgMsGj6atE4plj1rca1FRup181bjZ9prlmlY9UPpQjlZgMPNr7RFuq8dGMTPVODQcGjQef4qh2Jg30mDgxprcFAa41W"
    "LszL48oYVJegD9+JTAz68Htj1Fe3/UBtN3YlQxUoBO2coB3x3j7m9uw9GWt8t8r1QZfntrCMUzLeid9WHTUn72rssGnusIWn5pbH"
    "cB5eGsKwe7LW5AthEoVdLEcQ1iIIO8tSCx2+RkF9O6e+K4VQPBOB2USHFQLv04mlkXk205dWry52WkpBvmxXo6kspk1hgJQ7Chnx"
    "6UPaPHQ6i+QfbUhqDQZaMdHomOYkS5LMKipUAcKodNqoRMXxGYk5i1MW2cl5BYWgnRO0Uz7L/cKI6fRdyosGz/sw/tIyQjVsz50R"
    "hGFRDXv6lnPK0qiFbX3/3AqA7rktuucwXviQkyinXNqEPh+N/CmLuWgS31WP04a2qsxxrMLpOIU5MzL3Z1RIKqO2fUdfFVXH9UgE"
    "O2v9Tydyy5lwudLiOW8BH64A7btePeRoMbHa++HAbuzAvn+kcXpLx9LaEnON/9pYM+hyX6la7YvF8s0ycT/ROQ294dz7ukjfDjxp"
    "wFARF+dfeizOM27KgxqShP7g3XORcpZQTz7lYaJOcZHY/Bc3U3Y7vvcW7nTBjOHIvRIGrrWpa43ygQNbyKVXy4T1GgzUW1CPnPbO"
    "A0gj+SuoUIdEtthfXYNqa0AcuFF/pDedUos6fZjA+zaBizr8wsjtqtRfreg0fxc7am63IXXTc/sSOhcHEZ4KsfCFDmyQwxc6GvX5"
    "vwacL9eDbAuy0eu/4+PZ0HLeFw8HruyZCNoRV/Y30s98p6oMqNC4srUVgy5XdiTXyqcwX+yWJ3s3JVGkTUC3qpWWnPNCe2znxu4/"
    "q//y8s3rVZZZ/dCVV777ePXhwzKRrHdcI5KkvnzwWWo84b8BxXQZo/y+Q1tFxx6x0eaA+BbiW4hvGYZhqPxj4rZATNemW0btRLGd"
    "zXaLYtkjhQW0xwe5dXbQi/0+4TsryZyRecRJy+Orr7AvQVBjv0WNPQIyvfHTEZA5Q0Hb+blbu7iOBafPzsO9mc640Pm464uDLi+X"
    "5cvg5/bcz4VjcEDHIGRjmhgWVK4xqKWss75pLWWSEmHXTFRFwtpx2toZsZglEys516A7ELRjNlCf5Kzak4rsnJldW8WhM9MulBjT"
    "JxvyKzBwbxnGla9EbMN+DQj+7fgXdJQl1HLzqUEhAzsZZHHIY2qh4ytAaHjXNLxTsRMafuDdAZTVisHzURT52kd8w1hK26DlZfu2"
    "/HmzycwNwBZxGHkPowAB3eFJ1kctQjpMdAAt3EcWAGo+9ljz8USiiKY53pDXJhLk1tts4lTMTadqlDAgtEaoVNKGdK4RILM+UDw3"
    "fQz5rIBAKc7CdMPnxDiMY6RwHPEI301o8JC/Rr+jJNRNum4sGnROul4t9ydq2NZGruFe0uzrb2K2r1Rxu9lbXOg5OcjOgrrzA2pN"
    "+CB7JJcEeUDbkNgqCqQeoVPiBMg8jq2n9LGZkbdEwLozse4qDzwLaatfoyd9BQHrJ21TP2tPG9jSRzSj40yZYGYb9hoD83lH5nNK"
    "HmhskRsu41Dl51xuuM3itKjBaEBhJlmbSUUiwUIINSBEYF+NxLlhOHKJgM1ka6nOBH1kPDM0VssocG/L/TErUdxlez/nPUVjLlg6"
    "aTknVk94BQTaLWifZcOIBb7hg15FgXgL4hM2jkkqXUvTIEQJho3dZGN3JBDxRyrYiAVEsaQJRdSXDLqCERENx1T4jyUMemh73kOL"
    "9kKrffzUAg80thuZUcZBxE6L+IjFEI51kxwnooHYnhNiQGzv6CIYyb9WfisbITSgEMO2YmgJ9+mHz5UxmD5nOH3OEbfwnbyDLjO9"
    "uDTozEnLRfb9fqt6voHHws06/log8Bsd9xtR67nzyjldGUbHATi6IgwETjcKnKYkbcuGdTSprhAg3IJwliSZVRiiAkQcwrk4hCOW"
    "z00onTiWznXDD0qXOy0gVixk1N4MUrMGB16pheqbHzziFQrQm5DES+ijfEIjT/CnZCMryfyOWxhRbqn38zCpMM7ygKoIXZHHrogJ"
    "BCV2macqEuYAzIGuI8J/ojp7oHK90yBYaDapije0CH5h8qHMUqnApeqWCjnX5MVdvlKamkQ09B5JlNHE4zMaeyMuvJgPeThvGgPb"
    "3gx2wEnZAU9CPojUsI+rBIJKgkqCSnJZJXXqow2VESqzeq4GtCdxdeVP+3gY14HTpglNFIW++UloLcjeCGFnJ6Ll/zY4vcuNWE2W"
    "Y4GocfmJx/2adNtqkfDpjMQtFfVdhJVA58jZbLL4KzdnbAU5R77olLDIjK8V5Bz5GjKRTkJi+FKWUefImrTPpe3Tkm3tIq0EOkfO"
    "ZtKQ4DGJ/JngIxaZbmot6HNkMX/z/DklLbUVd1MSRVqDrorsUWn0y8s3r1eGnPqhy4a7+3j14UPTkBur3gCjcpU1wipl5RiVh85Y"
    "RTwgbVuAnu81Anxb9LPq9tyOo5u1G+0BimdLMY9hxqKUxcm36tceI+yxlwOdaSx45JufLFDHIV9u8TYsSEy5oJLa0EYAFSx2JEsZ"
    "SHPPHxq12NdgePy3od6mhbICRW7IudwQjpc/Q0FHJEl9Iu2lR5vz2JpoiNtpcUveE7vtuwzEyXuuydipvP4dJSKYdGb310sGGxSc"
    "JfnqfOlRMv0o/zp83j/lDzRuiZNfCUE0xV9rSI3u/jXr3ny6/+vf2hJ+vlLJr0wjvDUoQrybZrqej5u357rOkVKndFQyYbNODbVc"
    "sIF+Uks3LIi+n9BF6TJJPdWoNPem/JFOaZx6fLRqZPoq8Ypp6F7Eg4fEGzGRpD94rN4OdVGT267v/39xuSt9JvhYkOlUnaSC/vST"
    "0KJuWS7u6lOTE/xKb4EJq3UciEUf+nGjuX+XKsAqGFABIuLjXDSgLGQVixU2M6hqwMOV8H63X/P10HXUMxqH/pTF3PBomRoQ/NuO"
    "/5KmrV88zOY7XRON2KfLu12ekLAVdgMMWbss6yTLt0i7qc01LCTtsqSDiNtlrSpAyNh5GSe2Mk4g4xOQsQpF2rzGZRzcTedE7Exg"
    "X4ypNqa/uDboDufLVbua+fpDaT6Juqx+4jH1niY8n1Omfh6SiMQBTTxJp8WMWKtfgZi9E3FPxOz3TnGp626YcDGUOsTwjPsqDLQi"
    "FXIYYnODp8movuVmBcC0+i1aa3L9b9pXUAEhD2VzUqWxQwBXAK5AtyugrKHPMyV6/amALauecQ9yG4svAQY1P8p+V/U3sbdCe/n/"
    "luZ7S/GNV629YXHAZiTKf5ILWs6U2OcvgtfghIkAr+Gg5u36VTAzb6s4EItTwDHg23X69zVNlWdpwNuGvem9uRJkK3/udFIZe3Hn"
    "0MQKT+Niz57Gcz7G5t7FVm6F/EeZ5Wujv9XMN3YitrotXAYnzC69ywD7FvYt7FvYt7BvYd/CvoV922bf/kgDlujN2/LlTus2XCzE"
    "eQ09NyoRh969OYkTEQ9nUBaa0cSaWSNQfAFrBtaMw9bMbzOapJ9Vh5fGnqku6LRoxmpp0S4Go6bnRg0KHfc188F4jDUGWG83wfdL"
    "SkWsCfl2DE+uwkC9BfXy16dSP/im5nwdh5nh9txbh4s1N7AMG5+ONPZ2xqzkk7YJQe9nlSBwtLZwtGaE2ThZJRgcLOccLHjSZyJo"
    "Rzzp3Ef+wGJdw23l+qCz7iUfuBLJpXCje+5GIzewcwe6eHvMGC1jQGj9YOZMPW5NOrVz2taAw41o2yOLuz7oOnnIjMI7xXIEGGyc"
    "XEnNmAuj2rMyBoEFc87/kZE4ZWkL512zHcuoPu0aB57tmLukFqM1qzgIwFoAIUvyAbE2QmhiIQhrQVAiYrOJEWsEzmjdeYhN0DRr"
    "F0jXG1FGYdyv3YuQao7j7uI91R3IfcqntByAd5dCUbd0LDcsMe8KR5XXDJ4PSYnF8o2iUhc/0TkNveHc+7rIUA+8Us70G9U2pVqm"
    "VGhkSBL6g3fPRcpZQj1BSZh4LFXY/Bc3e7J2fO8t4mQuhRvOI2aGCgk9raiQ6Bf1R40PO6bGdxPNPHJ73Olwuq86B+RikYs9jAHc"
    "ZfhuZPAi/dpzUxLpV0zAPRVi4fYc2PaG23M06pOUCyo5Dc2e9woKuVuLfPmExDGNjJmv4/DQWz30OO31oITPIhJY+aEVILxQ57xQ"
    "1PafkYADPp1FNLU7Da+GxWFpTks6E4LGgVk1XwkDJWmhJMech4lNNVMNiFIm1JSduiBGgrLxxEoODSjEYF/RRL7YiKACA/3W9C+L"
    "8mxk0MSirM9OCvmu3hItuOY8oiTW2btLUD19LVH74n2ZOTpw+vrz5w8VY+j6pm7t/Pzx+v3t1y9yy0guYqlO/y4mNRpmNGowJDRq"
    "tLLpjIvUkNQKCLUtKK04G0/YkdKK21yDd/S5VxcMuoosCmvg2J3ui29htg9VQCi8QOHF0Td/tGnnZvjO2rTRx4o+1vMSgFMWxjPt"
    "S81Fm1gaR2hgKn7znjqYSjeHAeSgdkYTkw2tqObrF/VFu6P5E1/HgXxr8i2f/lYwxIBT2dB3huAogqM616XTZdnMVUHrWc8dAERA"
    "MfnTdUJxzNoh2z8OHRE4nRR43wICZ848SoqPnl9BSRMKcByiGD7m5j7mL4SlkuYfacQeqTY/1rJq0OV1PhXrpdRzANuwIOfijrDQ"
    "4yOPxMU4PS+dkNRjiRfzVGWwBPXmNB3Ii/KTIQ/nXyXqg2Y+bJsbwdl1Yh/UO7vIACADcO5igDN94NMNcZjec9TvadL3KEvaBn3r"
    "H/USBP60+cMOrwNex8WevY6rIO8d03gbpauDLi+DBOsONCS3+mvvI7mFuYqnQuwTiSKa5nhDaptIkFsjlzwSVvyFDV67Av0VGDrE"
    "LXsoaByqb2XEfAkE3u14nyx43Zz0JQKM2zHOn9r8zS7Glwgwbse47nS1Ls6156uB9Q1ZT2atMa0u0lcQcG75pH+ZMWH8qK9B4N12"
    "ytAjFa1xxO75QmsUmLdjnoR/z5LUlPkyCsxbDjYTJE5GVMitw2exGf9NLKSwvRR4ZqhvW8CQg+U+FKTskVokNSpAjPR1LaNRsa7i"
    "VMz9PClgaGFVgXjHbGMVpFXP6/sRlwg0Ig68zRsRHcnivSNCWzG4ujboyuAFctWmxYF7SeCJLDI/GaYC2k1BzfOJvJOvMEB+b1th"
    "IL93fGLJ1Ny6WGPQY2JtW8jHMjYOI5RAoN6IekdMjB8FedJYGMtLnQZGKBehPgj1QbAfzNRc4RCbMVrGgNAaoRE3nU2+RoDMunXL"
    "WftpBV2lKCsMLAH7IKp59BSV4O7HTVHy32NBO2LJv1fWwS0lCddNtKqt6LTrC1tD5Is37C3+ZTL3iDejQkK8KX+koVfohEExHpek"
    "i4tfJd6TfKaTX3sJJRENB96QJiyk+Qjd/BcPvKcJCybeA6UzNTw38UI2pklLH/Khfil8FCdMFPgoB7QCi7ffLN+0xiDjNDi9jFOh"
    "IrrUxyaK46gZJ2y32G7d2SPQ2eQGuQmVf0zcNs6ksxy7hEJUwzqqgVkaBxwvgNjdsVoPRiMamNbFrTAg3j5oumw/9YMJice2zasl"
    "NIRhLYxFR6qVKJpYCGKLWlEJtJFCDQgRWItAta1aiaAGhAisRTAkEZEGvE9Gadtpm11CaEAhhh2oaAtBtIAhCqSYkXlEivkMBR2Q"
    "LKG+aUilikJgxWZIaU6h2TzeMgakW09DPsohQafTR2oQBz/6SRK9ZFUNIxbEaGNYIbAtWGwLLKTTGU9pHMz9Bzo3Yb4FiinGNlOM"
    "VaGHX5RItflzz9WIlKCWpSKnI4F9HZKaj06QBCWG23kdh/283t1JHxnPEn9CkonZw92Aog7K9uk2Jx+cn3LtmZrCNv+FiFhyoqtB"
    "q68ZdNai5av9p2L5hmXM9xPqFYVK3hNJvJRH4aKOOE+SeyGToIR78u+YeyGZJ96Qjrigv/Z4HNBmhfIO7rdFNZxbdVrnURuHQq49"
    "quZiVmPitxUmqzCnps6iguqKcPaLWBWxrEcA5BbTpE6bfFku71PG5fLFqzev3r58/WqVaFl90pVfaSl2QK3VkQ5ElU+lH9FRi+fZ"
    "+SSvMH3ifmePM3JIPc4hOWLl/07avxrjfnmp06afcPVbNrHk9ZJFd4kTRh26Sw5oN8Mp2adTgmkuGEDSC8M6ILM0Mz5AoYzCbF/b"
    "ExQiSixOUFijwLwd81MS2swtL8Hg7jjn7rTFDM1lXEVCzE6LecpiblhavoJY7Z2O5b6P1OSSV9slPBNt3dX6Opw6DkU4ttWRkmIq"
    "YhIZ1qa2giEFHOgOBeNe2PQD1x3mvrgy6AqaRhyHuCNmipjpRhQjZoqY6SkSilaZHcegiZDPm+n5LmUQGMURI4546YJO5TdQ38uI"
    "/AoM9FvTv5hs00I+5xElsWYzWaPqFe0SdoLkd/H4+fOHih94fVN3vX/+eP3+9usX+U4jF7FUQ3Zxcr1NtLcMhC/unC+umShiPtCi"
    "hsWhsy5L2qHsDaS8v/f5ibC2ig99/HqNQNDaZppFHNDI4qWqAPFOufxODed+3unL0pYO+U7Ls4Y8oPW5+uR0zc+867BJ+O/vPn/q"
    "0FNtRIcsSL1/exFLTjAd3cG2oqJ7R6tvXrW3Q92gvqMtm9ptLP86Fvuay/taaCnlEBI+EQkjpd5jQTuSUv+Y5z7fkZkmsV65PuhK"
    "ry+yqAGZHTHLLjI1wpyHRkVYFdBuJlE9n20/eS8KSfhthWE0i4ePBZlOTVPwdRyIrREr/5oW5arfK5brMbDO5lQWKhg3Ks9cI0C4"
    "BeFJSkRqEzSuAGE9Omc9VrYw436p7OC9Ur3IZTtist9NiKCh3mSvXO802ZN8JUx2mOywL2FfnupTDfsS9uUpCQL25UmJ8vzsS1Vx"
    "qbMtl9e67Uq1asNJszdp4rHQY0kxD5aPPCY/ufvD+08/elx4767+cP/z7Xsvb3pozpU1RqODywkDCcHjA9qg6ODaI7lqFJ8hqyUI"
    "mmNqBuUDm5nZGksE5v5YNmVgyNixmpHSTHVamFFfRuGRtxx1hRE5R2AdI3IwIue8pYB6vh5HzBwJ3rybkDimkSZ8U7o66ArgBMW6"
    "I2YF2xOC8vsLTUNOf3KBUrhf/IjG43Qif3xx+bbj1VjuSnJVvWNgcemyuNYddMn/bbCt79VYrt+qU+OEdqD9tWq00N7Zk7QGHbAd"
    "afn0n2w3UiCoZbdEFQm9C72rObePiPg2i6juyL7S5U7Nq6Yv+Kq6BaPqep7oQMkN0h2nR65pod5u7XJ3KdxTwOCRJaztkMeO+PAa"
    "0qfg/M6Od4OrcwRXB0mmo41cE75FuqMCA/32OT6eaUbedZS2lzDQmhZaM6Vi2rLX6Lf4FeDwe3zJkRlmLEpZnHyrfu0xfJm97PyP"
    "JGLSDRd8ahp5qSIReXEu8oIA29mKedgy2anDB6ygoNM21GmORDY/yOeDituFX6k7f6OxaNB5FEe+3F86q4h19jzWuZC3GdkVEAJx"
    "iA3tPTY04xELjIYWrhGID8FLgPkILwFihpdwvl5Cp3ewmVcAZ6DnzgAKH5CbP829FnnkI/sJLFn9DQ3qO8tmq0BM8kftLIx2Z2pn"
    "/yB4mAXpOyn4MRdzjRHZsqrTmpwV6/2gALBjVtSimwXdLO7sTfsp8SrOfDV90muwPrSV7u2Jh06GTj6wTu7WxZvq4CNq3uQhM9mO"
    "Fsuhd3end/XxB43ePclN/9Dhh5BKzZlOaWw0XbaKAu82J0YW7odRnK2EAecWBb2KLAO+l+vBtTnXQ0Fio+kwKwDYtpifzP5p9GQv"
    "14NrTN+B1+Sk11SkKPV+0/r64BnPqViJdHjP0+HI2iJr6wzpewkNB5kQNG4rrO14yksYPOk2TpM0RPx/8tjMcyqDQLsF7REPSGTE"
    "+RoBwi0IR0nI4UtCHqlobz3pmilQAh2u+eTFnng+zjiBhKap/FZGze1lDPrbd27bJCQOh/yL4d5TQmHjMalFk8ryweejkXyq/YTK"
    "7xAaTpXR3QGz9O22JFQiWFlCiKltfhxZyoUunra6Nug8jkytQvXfWVchIMSDWdaYZQ2NC437vMb9JR+Dey/506jd6oJO3VsaqYtM"
    "Vs8zWWjsRGPn6QeUYT8eI4ymTozOuTAzISu4A1qRx6F+h1Yk/TJjbVWs+ud8jcCTvk2fFNVMBO4YMkV1A4FBvQn1GAzskDDgxlpZ"
    "PHBjN3Zjr7KQ6RrYVtcGXc4rUav8iI838lwvPsfUkwu+9e4n8j9ms4gFRF37KvGEtGG8gMSepE7+8JR4JJb/QUnoSV92OvBink7k"
    "M+FReedvL2qPyW7vDD/aCfdO70ebb4nYCh3dCmsxci78B2bWX1NFwaO38OgLCs32rjJmix3sdHpuDMJRSgmaPcF4dC0fXT78Ow1S"
    "402jBkO7mDXzbbvGs7y3bhtgfQPWC3PIb3J+JQSZt5O+MKGajPcvLKJI/OvfGo2NJGkrxr2jJKJhO2drTI2zT4vi/948ptd/vn9/"
    "Va8Zn/kzQUespWxT/25XQHi3bRpw5Z+dmG6pVRR4P6mp0Ld0JM3IyT1/oLqTY+pLBl0BGVEs9lO1+oj1BBOSTJoP8TWLidAoqSWi"
    "nqOap0VdxElV9XVtt4vw7+oJlg/w9c2nq9s/tz/C1y3h4vWWrY+RJDRR3SSGXl0VhToDxOTPMRAleGop5ipyB2I+IdV8alJOsiCQ"
    "213b0b9dnkEFdi7OgSPm0h0VjyygP1HdDOTqgk5TKSmW+g90jsLLnieMZvJ3BmxGIuPCyyoOBlG9LG3ChanDWsYg5r2zAsw9jRE9"
    "d7ITKk331E8m5PL712YubQO6K9/WXRHs1rstFwWKKUtWR+FuHPqu4c4z/s1mviDxmJpRV0H1nrh3Nz/eNojDOX3HGiKMOMs5eOB5"
    "xTxNLMRcRSLO4rKUI5KkfpZYvc51LCTtsqQFfeQPlgOEy0hI2TUpOxP/y215bfBvdXXQHflbewSbFa1HfPxfLP61R+SiKYvmHh95"
    "i1SrV6Ra20vSN8QhfuhEWKsjmZrZlRnWcXAGbCIwmb7SsCOTnXWUGiJwCw+rt7raUQ8LYt6fmFkYUd9e1i1wCNxpgcPTOicp6wrY"
    "u4qC60gUBp9UYfBdSkYj7VDPxbVB91BPuWojFxeFLSfrmNIpYZG8Eo+pUMUqbTP+OzLUrXBkqeu7xaZZ6pzOpgS6qglXELtKwlMi"
    "vYWw9kqWLr40tSznQdeMJMkTl6qlvb1Cbw40gAhE2fRn8ciwhmKF6H39RGvhST5X3FfDFs1oq+HOlLxFK472LBntEQ4tyN4cKHP5"
    "4tWbV29fvn61OrRh9UnXWQ3N+X4jqXelgxTxMWurKdOS28D15mCMnVGrThCRFGVx2mYNPZPwr2ERoHA5QBGyRJFsE4eqQSFnl+WM"
    "bNFZiDmvtso1m22pVhmMV9o1WTsS2/xIp0Mq7hkVmgBndcGgK8o5zZf6qVyLLr6eBzsXsjYjuwJCGUg9ooQTKfZDbCS3YuNntQIC"
    "pY0DuyU3pid9VECIetqU37E4aKG82xhcgWDxO2cF1ioMGH2yKyNZA2HpuyxjqagDaheNq0EhZ5flrF5Jw0xBGXK4OPYe5bmLULYj"
    "XrJyfz/yR90Rg+XLgy4PObeApnIl/GP4x/CP4cYdmVLTHir0Tm0zLlzwaR4cNWG8AkLdsDnr0kgz5bwEwYNuc4QJjgTqp08TcBFa"
    "NrpUoBC044KG87rrOqwplb8vMDrQswTBSapbHN6pdh5Tt6GMwYla7sRhBImTkQq2xOlEF4yprxl0RmQWq/2pWn7EsEySEpHaNAxX"
    "gPvQrK6e3nAiehUxoj3vTeW9/olEEU1zvCGvTSTIrReo8Px+DVKv2VhrGK4xfTILf3V5+fLlm8vvXr5++/2rN2++f/vdyj5sXuoy"
    "FK9vfqtsxcqW5FbmY6Efn1G2G+tZg0FfCQupGtJFvCX4B3VKtMeVavWKfdCbkEQuEPxJrVRXE/kFPfmmXtTkuaNbIvHixKYEpQql"
    "2g9yaZyKuSGtZQwIrbv7al/2rbaBFijobaXX5qltIkFujdwxe2xrz77mPKIk1tSFLTH1WSES1C8irz9//lDx9a9v6tmonz9ev7/9"
    "+kXOtVzE0pJFDVfmSK4MkkhnEuxyxGe9SlM6naUal7V0ddDlsT7R4YTzB/m05etRsddzxzGkkdSkxlZNDQaTBsUgfd3eq+OESJqZ"
    "zGpZA6ysJ8cyqbsuD6BCtJ19q69RWwFQE2heoBZmkhs1lWlq8gTXUH1yAvrQo/HjQhFrzL7y5Y3svoViZ+jV6Lvlt5S4YWy7goLd"
    "15jpZnxMSAkCOtvotApqN5EgtxENTFjaWvDaHQ9co/pkDBw4IqgcA6MxEisAmjOsmjPW4awNDd8yBBM2689vLB/UZZDQIqrdAkdr"
    "v8uRjyAiUgaWI1UbYMjaZVkvfEC7oao1LCTtsqQxVbW3YnYkPvVLES/QhKdKVwcbRKcQk+p5TCoTLbaF3idaLIdHZOERqaEWZmdi"
    "rBDneRqG+SkYOP3iQu9AJlSaEC1mR9fRS2vMeR6+pPrNeZb4Nty1gO1IPB1zfAMO7fxZ7U3g7bhmBuOskDOW85AGJEuMwuxtWBSb"
    "WIz9IiyS38e3mt3cAON9c/l9QyLxiIlEhPDO4h1bCms4N9FmVRTiJKd1AvsVFSyYXLR1cxRXBl0xU7Je40zEVKsMWgOmLWpgocW3"
    "i5Q6Xlk66AiQaoNQ7yZEmEahTnMDkO/LFz+i8ThVr8bl9993ELp8/+Wq+hy1xaXL4lqtWkS+VAYML5b3kN0X3323AbtylZbd/FrN"
    "YuFxSuMWc0U/FLAEwVBAw6GAR1Vm//l/o+aHeg=="
)
