"""What members do beside buying, and days that come by themselves: check-ins, badges, referrals, occasions."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        -- How far campaigns have been asked about what the feed tells.
        CREATE TABLE fact_followers (
            name text PRIMARY KEY,
            position bigint NOT NULL
        );
        INSERT INTO fact_followers (name, position)
        SELECT 'campaigns', coalesce(max(last_position), 0) FROM fact_counter;

        -- What happens once for ever: this year's birthday, a mission in a period.
        CREATE TABLE member_occasions (
            member_id uuid NOT NULL,
            programme_id uuid NOT NULL,
            name text NOT NULL,
            at timestamptz NOT NULL,
            recorded_at timestamptz NOT NULL DEFAULT statement_timestamp(),
            PRIMARY KEY (member_id, programme_id, name),
            FOREIGN KEY (member_id, programme_id) REFERENCES memberships (member_id, programme_id)
        );

        CREATE TABLE check_ins (
            member_id uuid NOT NULL,
            programme_id uuid NOT NULL,
            -- Of the programme's zone.
            day date NOT NULL,
            at timestamptz NOT NULL,
            streak integer NOT NULL CHECK (streak >= 1),
            total integer NOT NULL CHECK (total >= streak),
            recorded_at timestamptz NOT NULL DEFAULT statement_timestamp(),
            PRIMARY KEY (member_id, programme_id, day),
            FOREIGN KEY (member_id, programme_id) REFERENCES memberships (member_id, programme_id)
        );
        CREATE INDEX check_ins_of_day ON check_ins (programme_id, day);

        CREATE TABLE member_badges (
            member_id uuid NOT NULL,
            programme_id uuid NOT NULL,
            badge text NOT NULL,
            revision_id uuid NOT NULL REFERENCES campaign_revisions (id),
            given_at timestamptz NOT NULL,
            PRIMARY KEY (member_id, programme_id, badge),
            FOREIGN KEY (member_id, programme_id) REFERENCES memberships (member_id, programme_id)
        );

        CREATE TABLE referral_codes (
            code text PRIMARY KEY,
            member_id uuid NOT NULL,
            programme_id uuid NOT NULL,
            made_at timestamptz NOT NULL DEFAULT statement_timestamp()
        );
        CREATE INDEX referral_codes_of_member ON referral_codes (member_id, programme_id);

        -- Who was brought, and by whom: once for ever.
        CREATE TABLE referrals (
            member_id uuid NOT NULL,
            programme_id uuid NOT NULL,
            referrer_id uuid NOT NULL,
            referred_at timestamptz NOT NULL,
            -- The first order that counted.
            qualified_at timestamptz,
            order_id uuid,
            PRIMARY KEY (member_id, programme_id),
            FOREIGN KEY (member_id, programme_id) REFERENCES memberships (member_id, programme_id),
            CHECK (member_id <> referrer_id),
            CHECK ((qualified_at IS NULL) = (order_id IS NULL))
        );
        CREATE INDEX referrals_of_referrer ON referrals (referrer_id, programme_id);

        ALTER TABLE tier_grants DROP CONSTRAINT tier_grants_benefit_check;
        ALTER TABLE tier_grants ADD CONSTRAINT tier_grants_benefit_check
            CHECK (benefit IN ('WELCOME_PACK', 'COUPON_PACK', 'BIRTHDAY_GIFT'));
        ALTER TABLE tier_grants DROP CONSTRAINT tier_grants_check;
        ALTER TABLE tier_grants ADD CONSTRAINT tier_grants_check
            CHECK ((benefit = 'WELCOME_PACK') = (period_on IS NULL));

        CREATE INDEX member_search_birthday ON member_search (birthday) WHERE birthday IS NOT NULL;
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP INDEX member_search_birthday;
        DELETE FROM tier_grants WHERE benefit = 'BIRTHDAY_GIFT';
        ALTER TABLE tier_grants DROP CONSTRAINT tier_grants_benefit_check;
        ALTER TABLE tier_grants ADD CONSTRAINT tier_grants_benefit_check
            CHECK (benefit IN ('WELCOME_PACK', 'COUPON_PACK'));
        ALTER TABLE tier_grants DROP CONSTRAINT tier_grants_check;
        ALTER TABLE tier_grants ADD CONSTRAINT tier_grants_check
            CHECK ((benefit = 'COUPON_PACK') = (period_on IS NOT NULL));
        DROP TABLE referrals, referral_codes, member_badges, check_ins, member_occasions, fact_followers;
    """


MODELS_STATE = ""


MODELS_STATE = (
    "eJztfWuT2zaa9V9h+UucKq3LbjuxN3lrq7odJ9MbX2a7O5vNzk6xIBGSME0RGpDstnZ2/vsLkLrwiiagG0Sdqp11WsRhq89D4rk/"
    "+MezkKSChi8ug7+lcULFDX989oP3j2cRmVH5H02XB94zMp9vLqoPEjIMs/VkuTDOlg3jRJBRIi+MSRhT+VFA45Fg84TxSC2/jrzb"
    "//joJVPq3dOFx2Lv+VzwiSCzGfVZMPDmgkUjNieh/OnbF+qmAR/Ju7JoYolPI/b3lPoJn1AJE/Iuf/mr/JhFAf1K49WP83t/zGgY"
    "lMgo3kzdKlvhJ4t5dvW3365/+jnDqG859Ec8TGdRE26+SKY8WgPTlAUvFFpdm9CICpLQoEBalIbhkuDVR/lfIT9IRErXXz/YfBDQ"
    "MUlDRf2z/zdOo5Fi3Mt+k/p/b/5t+SULy3z/85c7//bDne8/q0lKfYUK+cuPRjxSUmZRosj7xz/z+26oyT59pn7B+z9d3jx//f23"
    "GQU8TiYiu5gR9+yfGZAkJIdmgigyvxGqGfNl3C6ZX32woX7zkK9IXdHmFNHq+R7fF3hWHwzJ6P6RiMCvXeEXvG1t/dLsYlb9hERk"
    "ktGj/g71rSt7ym8xfWLXWa7otPH4aUy7bT7tTG+xRZg9ntgOsB04QLTbGq4fxPLsfjVKr9jkOkpaSF1jKnTKj0+QSPl95T//8q8X"
    "F69fv714+fr7d9+9efv2u3cv3ymdoK7VL73VsH91/cv15zv1hbjc53MtoD4oE0+SOuk/SdISNqPNtOeICuXBEvJi9R8nKAANl3fX"
    "nz7c3l1++rO6/SyO/x5mPF3efVBXLrJPF5VPn+cP/ob89U2836/v/uSpH73//vL5Q/X1WK+7++9n6juRNOF+xB99EhQ5WX28+sgZ"
    "u2Uu1cgDCduMlsJlvcWyXGjvKs3obCgtHuXnSO/mx+xa/pm6HPEhDxbeo7RgqMcS9REZ8jSRFyLayZXa9v6wo5zQQu121FrAJmSX"
    "QFD0NQsKpuleiL2X375O6B392mI9rdZXiJRfrF8U3n34r7uS1v78n5c3Ga+fLv/r25Lm/vjl8y+r5Ru1/fn9xy9XFbLjRHJjwvYa"
    "ALot6H4kkeKmxve/33753Mz3BlE1VNko8f7PC1l8ij6ChnjFhZ74KseVPUXdoEq8oCSW37BG/BWLiFg0U7/BVKgfLpI89NQf0q+W"
    "PK5Jl5xfXX++vPmj+XG/auD96o+7D5dVryy+p4E/XJhsMUUMdhmLXUYRaGrsFTEwSRqfYosIQwGHOINzcYaiiOnXOZO3sxByGQkx"
    "Oy3mgI5YYKyRyigrnbQMK5yCTPehknIGTZVSGbWFWjod9g200uqpNN+yysgdbFmnw+9J7lix/Pt9GxemAWzpy5yOhPflytAoEQvD"
    "DayIwfZVdcnHaUxCyVZgFIGq4qCOzdVxxqGV6igjoTpcUx2O5E7fk9mcsEl0Qx8yBdSSQ21aNtDlUkdLgFRoOQIlYD1PXa4lbkZ3"
    "BYaQVk0D5O9PndPWMqUipE+FShev3rx98+7192/W9UnrT3RlSfUSpAcqminVFX8VQH0i9cDVXyotmTaU3ekTmWlT0R1yDF0sSPnr"
    "Exo1mI/tqcwCBLnMLXKZDyRk0pQTfGZqvJeRCFU7Z72X3jBBFfEWPloZCTGfhJjNMhJlFDRYRw3mmnf8hFfc1RuGE9xzJxjFpnty"
    "g02Dz1sFnU+Iwv34DLBo+mrROKZY21uNKys6qdfurcZPNNes07Hqh0KEstvAg8432kKdF25somcqMCh4NOgcX7UjcbDPxIEhrRUY"
    "aK3QyoV5eVwRg+oS9OE7kYlBH35vjPrytj9S241dyVAJCkE7J2hHvLdPmT17RyYtvlvp+kDnuS0t44RMduK3lUfNybsaO2wtd9jC"
    "U3PLYzgPLw1h2D1Za/KFMInCLpcjCGsRhJ2niYUO36Cgvp1T36VCKJ6KkdlEhzUC79OJpZF5Om8vrV5f1FpKo2zZrkZTWUybwgAp"
    "dxQy4tOHtHnobB7KP9qQ1AoMtGKi0THNSRbHqVVUqASEUem0UYmK4zMScxolLLST8xoKQTsnaKd8lrulEaP1XYqLBk/7MP7KMkI1"
    "bM+dEYRhUQ17+pZzwpKwge32/rk1AN1zW3TPYbzwISdRzri0CX0+HvszFnFRJ15Xj9OEtqrMcazC6TiFOXOy8OdUSCrDpn2nvSqq"
    "iuuRCHbW+p9M5ZYz5XKlxXPeAD5cAdrLXj3kaDGx2vvhwHZ2YD880Ci5oRNpbYlFi/9aWzPQua9UrfbFcnm3TNyvdEEDb7jwnufp"
    "24EnDRgqovz8S49FWcZNeVBDEtMfvTsuEs5i6smnPIjVKS4Sm/3iespux/fewp3OmTEcuVfAwLU2da1RPnBgC7nwapmwXoGBegvq"
    "kdPeeQBpLH8FFeqQyAb7SzeotgLEgRvVR7rrlFrU6cMEPogJfCfp05m/q+sdTN9cEp3s3ifPgVdfxeb8+A1uq3Pj3UtMnIfdmv1r"
    "YD+t1sNwwuy/U8pexOTBSrcXcVDsUOy6Brw8eqVrwVuv0Cr3pauU6XjUZPRcAcOZxgnDp0IsgpwHNhgR5Dwa9XCMDkg2hvjs+NxV"
    "zJLpi4eDGPUZClp5CyZRotX6w4eICi7YMGVhwqL4hfq1x/DCdhY4ciSq8LN0+d+rSk4qWqIKlRUDXVRhLNfKRyZb7FZQ4XZGwrC1"
    "yK9RwzfU9S0V+XYRhf1XTr6+ePv9upJP/aCr3bv9dPnx46pYrz2GEJI48eWDzBLjU5RqUEzwM6qhdGir0OwRnTYHhBoRakSo0TAi"
    "RuUfEzXFxHSbbhG1E8V2NtstGpKOFKFpPaLRrfMZX+33Cd9Z28ucLEJOGh7fdh+vAEElwBaVAIiN9TJkgtjYmQjazs/d2sV1LE9w"
    "dh7u9WzORZuPu7k40Hm5LFsGP7fnfi4cgwM6BgGb0NiwaWWDQb9KlfWu/SpxQoRdw3YZCWvHaWtnzCIWT63kXIHuQNCO2UB9krNq"
    "Ac+zc2Z2bRmH6Rd2ocSIPtqQX4KBe8swrnwlIhv2K0Dwb8e/oOM0ppabTwUKGdjJII0CHlELHV8CQsO7puGdip3Q4CPXB1DWKwZP"
    "R1Hkax/yjrGUpi7i1Ygc+XO3tuMaYIs4jLyHUYAgX76b+MBRi5AOEx3AmJwjCwA1H3us+XgkYUjz4QuGvNaRILfa8RQlYmE6uayA"
    "AaEVQqWSNqRzgwCZ1UNbMtPHkM8SCJTivHE3fE6MHDtGCscRj/D9lI7us9foT5QEbaeJ1BYNtKeJrJf7UzXQtJNruJc0++abmO0r"
    "Zdxu9hYXek4OsrOg7vyAWhM+yB7JJaMsoG1IbBkFUo/QKXECZB7H1lP62MzIWyFg3ZlYd6UHngW00a9pJ30NAesnbVM/aU8b2NJH"
    "NKOjVJlgZhv2BgPzeUfmc0LuaWSRGy7iUOXnXG64yeK0qMGoQWEmWZtJeSLBQggVIERgX43EuWE4coWAzWRrqc4FfWA8NTRWiyhw"
    "b8v9MStR3GV7P2dqhhMuWDKdmRBeAoF2C9rn6TBkI9/wQS+jQLwF8TGbRCSRrqVpEKIAw8ZusrE7Eoj4TyrYmI2IYqklFFFdMtAF"
    "I0IaTKjwHwoY9ND2vIcW7YVW+/ipBR5oZDcyo4iDiJ0W8RGLIRzrJjlORAOxPSfEgNje0UUwln+t/FY2QqhBIYZtxdAQ7msfPlfE"
    "YPrcaY4Tfy/v0JaZXl4aaHPScpF9v9+6nm/gsaBbx18DBH6j434jaj13XjnXVoahOYuorQgDgdNOgdOEJE3ZME2T6hoBwi0IZ3Gc"
    "WoUhSkDEIZyLQzhi+VwH0oljyaJt+EHhstYCYvlCRu3NIDVrcOAVWqi+/dEjXq4AvSmJvZg+yCc09AR/jDtZSeZ33MKIcku9n4dJ"
    "hXGWB1RF6Io8dkXMSFBil3kqI2EOwBzQndb+K22zB0rXtQbBUrNJVdzRIvidyYcyTaQCl6pbKuRMk+d3+UZpahLSwHsgYUpjj89p"
    "5I258CI+5MGibgxsezPYASdlBzwK+SBSwz6uAggqCSoJKslllaTVRx2VESqzeq4GWk/i0uVP+3gY14HTpjGNFYW++UloDcjeCGFn"
    "J6Jl/9Y4vc2M2JYsxxJR4fIzj/o16bbRIuGzOYkaKup1hBVA58jZfLr8K7sztoacI190Rlhoxtcaco58DZlIpgExfCmLqHNkTdrn"
    "0vZpyLbqSCuAzpGzuTQkeERCfy74mIWmm1oD+hxZzN48f0FJQ23F7YyEYatBV0b2qDT69cXb79eGnPpBZ8Pdfrr8+LFuyE1Ub4BR"
    "ucoGYZWycozKQ2esQj4iTVtAO98bBPi26Gdt23M1Rze3brQHKJ4txDyGKQsTFsUv1K89RthjLwc600jw0Dc/WaCKQ77c4m1Ykphw"
    "QSW1gY0ASljsSJYykOaePzRqsa/A8PhvQ71NC2UJityQc7khHC9/hoIOSZz4RNpLDzbnsdXRELfT4pa8x3bbdxGIk/dck7FTef1b"
    "SsRoqs3ub5YMOhScxdnqbOlRMv0o/zp83j/h9zRqiJNfCkFair82kArd/WvWvf5895e/NiX8fKWS35hGeCtQhHi7Zrqejps357rO"
    "kVKndFQ8ZXOthlot6KCf1NKOBdF3U7osXSaJpxqVFt6MP9AZjRKPj9eNTN/EXj4N3Qv56D72xkzEyY8eq7ZDPavIbdf3/5+o2JU+"
    "F3wiyGymTlJBf/pJaFG3LBd39anJCX6Ft8CE1SoOxKIP/bjR3L9JFWAVDCgBEfFxLhpQFLKKxQqbGVQV4OFKeF/u13w9dB31nEaB"
    "P2MRNzxapgIE/7bjv6Rp6+cPs/lOV0cj9unybpclJGyFXQND1i7LOk6zLdJuanMFC0m7LOlRyO2yViUgZOy8jGNbGceQ8QnIWIUi"
    "bV7jIg7upnMidiawLya0Naa/vDbQh/Plql3NfP2xMJ9EXVY/8Yh6j1OezSlTPw9JSKIRjT1Jp8WMWKtfgZi9E3FPxOz3TnGh624Y"
    "czGUOsTwjPsyDLQiFXIYYjODp85oe8vNGoBp9Vu01mT637SvoARCHsrmpEpjhwCuAFwBnSvwXh3mdN12GmDhqtYdyI6E8lnH0/+e"
    "MNeLOm/gBWRhfChEyx1Q1+qgKm+37mEz7clmaizQVGqkmc/musySDukXlUonQPH2VfGWC6kEJfd10baXGqwBfTpnbGez2hKekIbJ"
    "UK10rteDzQY20Vra423IEfv/Z2mo/8zDkD+2TpmtLtF6AmO52B8vVx9x5Gzz1EjNyVjNMyMtwxJPG+gnH5TQ2O08ZonxINoiqk/a"
    "4ABFfI5sJXk30BUJNLnF0grtRrJ0nodq8R7CCtl9twwsFO6B0MLhNzOEFlwhutAAql4JE727BiAfYJEPEPSBZRPEzR7jCgxPcXVS"
    "JXugkYXXVcTB5YLLpbOTvoxGRL2DWlOpuKiLtcSX6/dgMKnvt6W9tLkFzCUH9z+YSwdXNMeNUrhLIYonoMl1mhxR8jMRtCMm2w0d"
    "UyFI+J4HbbGt6hKtuSaWi7PpxkeMkpsOZt5qGDOi5KhdR5H1KRI7I4HNzNsCDKoVqlWvWp9Qq51V6s5DH9/+oObBPU75zHsksTcU"
    "PJ1Mk20iIZo7IjDi4EaIwMjBNU7+Nhs/zhUYaG2m1c5XLkGh0J1T6EVB/z0lIZN/iY2kq1hMinBZ0vkUJrNtsojZYo88Hak+sUU6"
    "Ygovc35zxfmTmcHiKq1hvEoNrgAG85eVHatmIUfeGu1l/7capdAwCLli9bJoxOYkzH6SCxoyiPv8RZjg4MDbpTOg3XJaTnYDK0fB"
    "Nq+CmU9SxoHYCrFyVzGJlS+XI1Vrkaodyy9DhXoiG0fxRkS0HGxSAVbIHy6SPNvSH/qvlgMb1vRL9q+uP1/e/NHM/1XDgIemM7B5"
    "mox4U3FC+2SNAmSr2RqnY1buZbQG8tk99twc8TSe8jG6exdbuRXyH2WWb4z+RjPf2InY6rZwGZwwu3Qxd9i3sG9h38K+hX0L+xb2"
    "Lezbun37Ex0xTXNN8bLWug2WC49YogmjEnFodzYhE3NSfnsje3K5HgalVSOw0owm1swGgUG4sGZgzThszfyS0jj5omo2WuyZ8gKt"
    "RTNRS/Oju2DU9NyoQXXqvs7f5akYGTVObRAwbyzMG8krFVFLyLed9QoM1FtQL399omb6mZrzVZwV+acTKtsr99bh4pYbWIaNT0ca"
    "+4oaKz5pkxDa/awCBI7WFo7WnDAbJ6sAg4PlnIMFT/pMBO2IJ535yB9Z1DbEoXR9oK17yVooQrkUbnTP3WjkBnbuQB+xaamfhEap"
    "etzqdLaO294A+jRse2dHL8T3qVF4J1+OAIONkyupmXBhVHtWxCCwYM7531MSJSxp4Fw3or+I6tOucYAR/TVPdsYi3rBfa09IKOEg"
    "AGsBBCwe8TRKbIRQx0IQ1oKgRETUqGphgzh8MK3gywxTFiYsil+oX3sMd2ZPtQxJ2iwQ3RtRRB3uXXjZqxchofJPNdyJNhgr1h2z"
    "gM7utJy8XINO5IYlFrpwVHHN4OmQlFgu7xSVevYrXdDAGy6853mGeuAVcqbfqrYp1TKlQiNDEtMfvTsuEs5i6glKgthjicJmv7je"
    "k7Xje28RJ3Mp3HAeMTNUSLTTigqJflF/1PiwY2p8N9HMI7fHnQ6n+6pzQC4WudjDGMA6w7eTwYv0a89NSaRfMSj/VIiF23Ng2xtu"
    "z9GojxMuqG96gkwZhdytRb58SqKIhsbMV3F46K0eepKksdkDv0KAcAvC5yEZWfmhJSC8UOe8UNT2n5GAR3w2D2li9SJXsTiOwGlJ"
    "p0LQaGRWzVfAQElaKMkJ50FsU81UAaKUCTVlpy6IsaBsMrWSQw0KMdhXNJGvNiIowUC/Nf2rojwbGdSxKOuzk0K2qzdEC644DymJ"
    "2uzdFaiavpaoffG+yhwdOH395cvHkjF0dV21dn77dPXh5vmrzDKSi1jSpn+XkxoNMxoVGBIaFVrZbM5FYkhqCYTaFpRWnI0n7Ehp"
    "xU2mwTV97uUFA/25ymrpsTvdl9/C9DTYAgiFFyi8OPrmjzbtzAzfWZs2+ljRx3peAnDKwniifam+qIulcYQGpvw376mDqXBzGEAO"
    "amc0MdnQimq+flGftzuaP/FVHMi3Jt/y6W8EQww4lQ19ZwiOIjja5rpoXZZurgpaz3ruACACismfrhOKY9YO2f5x6IjA6aTA+xYQ"
    "OHPmUVJ89PwKSppQgOMQxfAxu/uYvxOWSJp/oiF7oK35sYZVA53X+Zivl1LPAKxjQc6zW8ICj489EuXj9LxkShKPxV7EE5XBEtRb"
    "0GQgL8pPhjxYfBOrD+r5sG1uBGfXiX2w3dlFBgAZgHMXA5zpA59uiMP0nqJ+T5O+x2ncNOi7/VEvQOBPmz/s8DrgdTzbs9dxOcp6"
    "x1q8jcLVgc7LIKNNBxqSW/2195HcwlzFUyH2kYQhTTK8IbV1JMitkEseCMv/whqvukB/CYYOccseChoF6lsZMV8AgXc73qdLXruT"
    "vkKAcTvG+WOTv6ljfIUA43aMt52upuO89Xw1sN6R9XjeGNPSkb6GgHPLJ/3rnAnjR30DAu+2U4YeqGiMI+rnC21QYN6OeRL8LY0T"
    "U+aLKDBvOdhMkCgeUyG3Dp9FZvzXsZDC9lLgqaG+bQBDDpb70ChhD9QiqVECYqSvaxmNknUVJWLhZ0kBQwurDMQ7ZhurII16vr0f"
    "cYVAI+LA696I6EgW7z0RrRWD62sDXQZvJFd1LQ7cSwJPpKH5yTAl0G4Kap5O5J18hQHye9sKA/m94xNLZubWxQaDHhNr20I+lpFx"
    "GKEAAvVG1DtiYvwkyGOLhbG6pDUwArkI9UGoD4L9YKbmcofYjNEiBoRWCA256WzyDQJkVq1bzppPK9CVoqwxsATsg6jm0VNUgrsf"
    "N0XJf48F7Ygl/0FZBzeUxLxtolVlhdauz20NkS3u2Fv8+3ThEW9OhYR4M/5AAy/XCYN8PC5Jlhe/ib1H+UzHP3gxJSENBt6Qxiyg"
    "2Qjd7BcPvMcpG029e0rnanhu7AVsQuOGPuRD/VL4KE6YKPBRDmgF5m+/Wb5pg0HGaXB6GadcRejURxfFcdSME7ZbbLfu7BHobHKD"
    "3JjKPyZqGmeiLccuoBDVsI5qYJbGAccLIHZ3rNaD8ZiOTOvi1hgQbx80XbWf+qMpiSa2zasFNIRhLYxlR6qVKOpYCGKLWlEJtJFC"
    "BQgRWItAta1aiaAChAisRTAkIZEGvE/GSdNpmzoh1KAQww5UtIUgGsAQBVLMyDwixXyGgh6RNKa+aUiljEJgxWZIaUah2TzeIgak"
    "W09DPsohQafTR2oQBz/6SRK9ZFUNIxbEaGNYI7AtWGwLLKCzOU9oNFr493RhwnwDFFOMbaYYq0IPPy+RavLnnqoRKUAtS0VORwL7"
    "OiQ1G50gCYoNt/MqDvt5tbuTPjCexv6UxFOzh7sGRR2U7dNtTj44P+XaMzWFbfE7EZHkpK0GrbpmoK1Fy1b7j/nyjmXMd1Pq5YVK"
    "3iOJvYSHwbKOOEuSewGToJh78u9YeAFZxN6QjrmgP3g8GtF6hfIO7rdFNZxbdVrnURuHQq49quZ8VmPsNxUmqzBnS51FCaWLcPaL"
    "WBWxrEYA5BZTp641+bJa3qeMy8WrN2/fvHv9/Zt1omX9iS6/0lDsgFqrIx2IKp9KP6TjBs9T+ySvMX3ifmePM3JIPc4hOWLl/0na"
    "vy3G/eqS1qafcvVbuljy7ZJFd4kTRh26Sw5oN8Mp2adTgmkuGEDSC8N6ROZJanyAQhGF2b62JyiElFicoLBBgXk75mcksJlbXoDB"
    "3XHO3WmKGZrLuIyEmJ0W84xF3LC0fA2x2jsdy30fqcklq7aLeSqauqvb63CqOBTh2FZHSoqpiEhoWJvaCIYUcKA7FIx7YdOPvO0w"
    "9+WVgS5oGnIc4o6YKWKmnShGzBQx01MkFK0yO45BEyGfN9PzXYogMIojRhzx0gWdyW+gvpcR+SUY6LemfznZpoF8zkNKopbNZIOq"
    "VrRL2AmSr+Pxy5ePJT/w6rrqev/26erDzfNX2U4jF7Gkhez85HqbaG8RCF/cOV+8ZaKI+UCLChaHzrosaYeyN5Dy/t7nR8KaKj7a"
    "49cbBILWNtMsohENLV6qEhDvlMvv1HDhZ52+LGnokNdanhXkAa3P9Sena35mXYd1wv/99stnjZ5qIjpgo8T7Py9k8QmmozVsKyr0"
    "O1p186q8HeoG1R1t1dRuY/lXsdjXXN7XAkspB5DwiUgYKfUeC9qRlPqnLPf5nsxbEuul6wNden2ZRR2R+RGz7CJVI8x5YFSEVQLt"
    "ZhLV09n2k/eikITfVhhGs3j4RJDZzDQFX8WB2Aqx8q9pUK7te8VqPQbW2ZzKQgXjRuWZGwQItyA8TohIbILGJSCsR+esx9IWZtwv"
    "lR68V6oXuWxHTPbbKRE0aDfZS9e1JnucrYTJDpMd9iXsy1N9qmFfwr48JUHAvjwpUZ6ffakqLttsy9U1vV2pVnWcNHudxB4LPBbn"
    "82D52GPyk9s/f/j8k8eF9/7yz3e/3XzwsqaH+lxZYzQ6uJwwkBA8PqANig6uPZKrRvEZslqAoDmmYlDes7mZrbFCYO6PZVMGhowd"
    "qxkpSVWnhRn1RRQeectRVxiRcwTWMSIHI3LOWwqo5+txxMyR4M37KYkiGraEbwpXB7oAzihfd8SsYHNCUH5/0dKQ059coBTuVz+k"
    "0SSZyh9fXbzTvBqrXUmuqnYMLC9d5Nf0QZfs3xrb7b0aq/VbdWqc0A60v1aNBtq1PUkb0AHbkVZP/8l2I40EteyWKCOhd6F3W87t"
    "IyK6SUPadmRf4bJW86rpC76qbsGoup4nOlByg3TH6ZFrWqi3W7vcXQr3FDB4YDFrOuRREx/eQPoUnN/Z8W5wdY7g6iDJdLSRa8K3"
    "SHeUYKDfPsfH05aRd5rS9gIGWtNCayZUzBr2mvYtfg04/B5fcGSGKQsTFsUv1K89hi+zl53/gYRMuuGCz0wjL2UkIi/ORV4QYDtb"
    "MQ8bJjtpfMASCjqto05zJLL5UT4fVNws/cq28zdqiwbaoziy5f7KWUWss+exzqW8zcgugRCIQ2xo77GhOQ/ZyGho4QaB+BC8BJiP"
    "8BIgZngJ5+slaL2Dbl4BnIGeOwMofEBu/jT3WuSRj+wnsHj9N9So15bNloGY5I/aWRjtztTO/lnwIB0l76XgJ1wsWozIhlVaa3Ke"
    "r/dHOYAds6IW3SzoZnFnb9pPiVd+5qvpk16B9aGtdG9PPHQydPKBdbJeF3fVwUfUvPF9arIdLZdD7+5O77bHH1r07klu+ocOPwRU"
    "as5kRiOj6bJlFHi3OTEydz+M4mwFDDi3KOhVZBnwvVoPrs25HgoSGU2HWQPAtsX8ZPa/Rk/2aj24xvQdeE1Oek15irLdb9pcHzzh"
    "OeUrkQ7veTocWVtkbZ0hfS+h4VEqBI2aCms1T3kBgyfdxmmShoj/vzwy85yKINBuQXvIRyQ04nyDAOEWhKMk5PAlIQ9UNLee6GYK"
    "FECHaz55tSeejzNOIKZJIr+VUXN7EYP+9p3bNjGJgiH/arj3FFDYeExq0aSyvPf5eCyfaj+m8jsEhlNl2u6AWfp2WxIqEawsIcTU"
    "uh9HlnDRFk9bXxtojyNTq1D9d9ZVCAjxYJY1ZllD40LjPq1xf8/G4N5J/lrUbnmBVvcWRuoik9XzTBYaO9HYefoBZdiPxwijqROj"
    "My7MTMgS7oBW5HGo36EVSb/OWVMVa/tzvkHgSd+mT4q2TATWDJmibQOBQb0J9RgM7JAw4MZaWTxwY7sHjulEdbp8orNh62Si2pqB"
    "NpCcr/Zn2fJu/uyz68i7/Y+PnnRZvXu68FjsPc/x0tsZeKtbsuDbF88qT4chdAv/eH1XE7etBIK3DG/ZEW95816Y0FpGgdRap0rU"
    "dGy3XlOvQVDSzinpkmFMjE4oWS5HE9JJTWhcmjp6Q6irCYRYPqwTWCc2ihSxfMTynSF9P5EdHgUsaawPb2e+BNqK/tOxMPYT5IQt"
    "d6DNBTVPaDjpe8MJebAK0Rdx8P2d9v0FHcu7TS3nYpSxOxD1CemUU5C0I7GH92Q2J2wS3bJZGpKk/Ry55oUDXURitIT48RqD6ASi"
    "E4hOdCca0YmjOBDy1yeNAxy1bnLSPL0RMQoTLxnprJ4ZOkXhplHCQlPhrkEQrtPCjRPJu4mKWgOgo2yCXPG98Ul+RQxItybd3B8v"
    "4rCNOb2N0chuFGkRh3CLyxIWdM6FkXG/QSABZm/ajwkLU2FkIhQgSISdVFHTZRqwtpKm9bWBLnxI1Co/5JNOMcNnXyLqyQUvvLup"
    "/I/5PGSjLOT4TewJHlJvRCJPbhLyh8fYI5H8D0oCVcE9G3gRT6ZSbh6Vd64Xe+/0zohgOhFYa49gWhh3MOvcV/ryBebCv2dmZyiU"
    "UXCZ7IoxuGkDSxGzxQ52OtrfIBGglKDZE4xH1/LR5cO/0VFivGlUYDBcrZlv2jWe5L1x2wDrHVjPzSG/zvmlEGTR4qHlJlSd8f7l"
    "uxSJf/lr7fAaEjfVv91SEtKgLZywwlQ4+7wc8N6bx/Tqj7sPl9W54HN/LuiYNYzmbX+3SyC82zaHLMk/OzbdUsso8H5SIZibvAjw"
    "jt/Ttqqu6pKBLiCzLCr0E7X6iJVcUxJP6w/xFYuIaFFSK0S1snuR5LPvTmpyq267XUZi10+wfICvrj9f3vzR/AhfNURuN1t2e4wk"
    "prEq4DZu5C6iUOGFuSvnGIgSPLEUcxmJHKPLUo7T0Uhud1yYeQYl2Lk4B46YS7dUPLAR/ZUuWjvxiwu0plKcL/Xv6QIl7z1PGM3l"
    "7xyxOQmNS97LOBhE1VLgKRemDmsRg5j3zhrz2wlvacwH2Z1OGafSdE/8eEouvvvezKWtQXfl27orgt16t8XBr2LGMte0YQapJvRd"
    "wZ1n/JvNfUGiCTWjroTqPXHvr3+6qRG3ctrNKrjLKGy6Ns1diLOcgweeTUWnsU0ldwmJOIvLUg5JnPhpbPU6V7GQtMuSFvSB2zXf"
    "lJGQsmtSdib+l9nyrcG/9dWBPvK38Qi6Fa2HfPIvLPrBI3LRjIULj4+9ZarVy1OtzSXpHXGIHzoR1tIkU1O7MsMqDs6ATQQmba80"
    "1GSyU02pIQK38LB6q6sd9bAg5v2JmQUh9e1l3QCHwJ0WODytc5JyWwG7rii4ikRh8EkVBt8mZDxu83NX1wZaL1et6uTiorDlZB1T"
    "OiMslFeiCRWqWKVBHegy1I1wZKmru0XXLHVGZ10CumrCNcSukvCUSG8grLmSRcdXSy3LedA1J3H8yKVqaW6vaDcHakAEomz6s3ho"
    "WEOxRvS+fqKx8CROuKC+GnNrRlsFd6bkLVtxWo9vaD27oQHZmzMcLl69efvm3evv36yPblh/ojuxoX46gxpbJR2kkE9YU01ZK7k1"
    "3OGofXki1IZ8pHxPq0myVSwCFC4HKAIWK5Jt4lAVKOTsspyRLToLMWfVVplmsy3VKoLxSrsma0dim5/obEjFHaOiJcBZXjDQRTln"
    "2VI/kWvRxdfzYOdS1mZkl0AoA6lGlHAW0H6IDeVWbPyslkCgtHo4q9zjfdMzlkogRD1tyu9w2k+/rMBKhQGjj3ZlJBsgLH2XZSwV"
    "9YjaReMqUMjZZTmrV9IwU1CEHC6OvUd57jqUTYmIaGBsdVRgqL2yGHQbci4aEjPtJ8BsEDjdcZsjYBSNPo0Cm0riGhgqw2mVwWKr"
    "gvEiDhJ2WcLSgpN/lYWIS0DI2DUZOxLKVzH6n9We3xLJL10f6AL5WaBmo8Kf7su99BTES6Yk8R5J7E3YA40G3iNLph6JPKmDfvQe"
    "1UXizamIeeTFhAWqA5clHou9OKsyzNcnU+rlgeJvYu+eLurdvHv/bcg+OBFuRPZh7xQj+4Dsw+lRiuzDcbIPPBVN6QfNzIU1AoRb"
    "EJ4ZNjb+QgGHpI9z/kLl+GyriQA7jepAwDgfHRK2Dutku63ZXNIiBqrRQjXmr4cZ6UUM0kA2Z6I1jz7QdTW3Dj3o2sp8OpzvspPZ"
    "oZDiLyr4rAkprq8Pngwp5nHsbiHFWz6j+VnwSR7Ky2J+UxLL/6n32ONp8sL7lS7kfw4XyxjewMsd54HHH+VTlZ0uP6eC8cBjURbr"
    "UyGlIWk6tv4QvxCBRSciCQgs7p1ixL/2SOlQ/tFjZnSueQECe9PmhG21vWetLSasl1Eg3oL4XJv6TXancqBbkhJFkM577pUBqrzh"
    "2pSS0b3JA7taD/fI4knlbGndVt2jSWvR5wZjVfLpGOPLis9/vbh4/frtxcvX37/77s3bt9+9e7ku/axf0tWAXl3/ospAS8zX60LN"
    "Y2sInJ5AWE3QERd2sdMKFIJ2TtAOxTc+8QeqCW+sLg+ejG7M5Er0PSNAgAABAgRHptT0bAycibFNd4zgM+PIQAkEb8ucdWlQmHJe"
    "gOBBt6AcjlZv7G84WmcpaDQl77opeUbl7xsZ9cYWIGiO3aI5Vu08pm5DEbOF13A6tpeB02BzsglONNmyq97w+S1i8Py6UyclSBSP"
    "VbAwSqZtwcTqmoE2orhc7c/U8iOGFeOECKum5RJwH5bh0wFH2IUauxAxzgPq1kcShjTJ8Ia81pEg9/iJd9eIPFzm3TGN+4Sy7axn"
    "DQ4gj1lA1TAB4q3AP2aVvlyp1mVdcFY3TDzBH9VKdTWWX9CTb+qzijx3dEskDp3YlKBUoVT7QS6NErEwpLWIAaHVcJXal32rbaAB"
    "Cnob6bV5autIkNswiKDJwOY8pCRqpnWNqTb+SVC/iLz68uVjyde/uq6G/377dPXh5vmrjGu5iCUFixqujANFxEiC9jjY5YjPepkk"
    "dDZv66UtXB3oPNZHOpxyfi+ftmw9Kk577jgGNJSa1NiqqcBg0qCYqa/be/mYY5KkJmfIbgA96sDa3cx9IbhRjeUagIoA84qAIJXc"
    "qNOiZyZPcAXVJydgq+fYEavvp6UibjH7ipc72X1Lxc7Qa9R3y28lccPYdgkFu6921vwoMS262kBAZxOdVkHtOhLk1qKBMUsaC7b1"
    "8cANqk/GwIEjgsoxMBt2vAKguciquWgTzupo+BYhh3vQXzps8hYJjeSDugoSWkS1G+AYQ+ty5GMUEimDwO5wyRoYsnZZ1ksf0Cpd"
    "VcVC0i5LeiSo4t1CzmUkwtbOidmR+NTvebygJTxVuDroEJ1CTKrnMalUNNgW7T7Rcjk8IguPSA1laXCHLoUgLcPW14gK3/1rKFYM"
    "/uWvFcKkVWPY3l5AHM6BfLUnunbtQMZUmhANZsdtdnxiSwxkjanw+ZlHPbMxVqP6y4fo0QfG09i34a4BbEfi6ZjjHTi082dbbwJv"
    "xzUzuOTXsliRbOXWlqGQ80nIeUhHJI2NwuxNWBSbWIyfICyU38ePWdR0qKP+bauB8b65/L4hkXjERCJCeGfxjq2EZXYmXRmFOElH"
    "ReZI7PSSCjaaPmvq5sivDHQxU7JZ40zEtFUZNAZMG9TAUotvFyl1vLJ0oAmQtgah3k+JMI1CneYGIN+Xr35Io0miXo2L777TELp6"
    "/+Wq6hzA5aWL/FqlWkS+VAYML5f3kN1XL192YFeuamU3u1axWHiU0KjBXGkfalmAYKil4VDLoyqzf/5/iArWnw=="
)
