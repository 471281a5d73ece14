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
            -- The first order that counts, and what campaigns gave for it on each side.
            qualified_at timestamptz,
            order_id uuid,
            decision_id uuid,
            referrer_decision_id uuid,
            PRIMARY KEY (member_id, programme_id),
            FOREIGN KEY (member_id, programme_id) REFERENCES memberships (member_id, programme_id),
            CHECK (member_id <> referrer_id),
            CHECK ((qualified_at IS NULL) = (order_id IS NULL))
        );
        CREATE INDEX referrals_waiting ON referrals (member_id) WHERE qualified_at IS NULL;
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
    "PJ1Mk20iIZo7IjDi4EaIwMjBNU7+Nhs/zhUYaG2m1c5XLkGh0J1T6EVB/z0lIZN/iY2kq1hMinBZ0vkUJrNtsojZYo88HamaNEfQ"
    "kU1KvQIDqy363JLeNjx4dqz878tccf5kXru4atAlsb0CGEwPV16YmuQdeWu0l/3fahBIwxjvis/GohGbkzD7SS5oyH/v8xdh/ogD"
    "b9cAMdzDxnA3r4KZR13GgdgKsXJXMcn0LJej0MCi0GAsvwwV6olsHCQdEdFyLE8FWCF/uEjyXGF/6L9ajhtZ0y/Zv7r+fHnzRzP/"
    "Vw3jSZpOcOdpMuJNpTXtc2EKkK0mw5yOWbmXwTCoxuhx3MERT+MpH6O7d7GVWyH/UWb5xuhvNPONnYitbguXwQmzS5cxgn0L+xb2"
    "Lexb2Lewb2Hfwr6t27c/LXMcLeZt8bLWul3lSo5YYAyjEnFodzYhE3NSfnsje3K5HgalVRu70owm1swGgTHOsGZgzThszfyS0jj5"
    "oiqOWuyZ8gKtRTNRS/OD52DU9NyoQW31vk6P5qkYGbX9bRAwbyzMG8krFVFLyLed9QoM1FtQL399oiZSmprzVZwV+acTKtsr99bh"
    "4pYbWIaNT0ca+4oaKz5pkxDa/awCBI7WFo7WnDAbJ6sAg4PlnIMFT/pMBO2IJ535yB9Z1DaCpHR9oK17yRqAQrkUbnTP3WjkBnbu"
    "QB+x5a6fhEapetzqdLYOi98A+jQqfmcHh8T3qVF4J1+OAIONkyupmXBhVHtWxCCwYM7531MSJSxp4Fx3wEQR1add4wAHTNQ82RmL"
    "eMN+rT3fo4SDAKwFELB4xNMosRFCHQtBWAuCEhFRo6qFDeLwwbSCLzNMWZiwKH6hfu0x3Jk91TIkabNAdG9EEXW4d+Flr16EhMo/"
    "1XAn2mCsWHfMAjq7s57ycg06kRuWWOjCUcU1g6dDUmK5vFNU6tmvdEEDb7jwnucZ6oFXyJl+q9qmVMuUCo0MSUx/9O64SDiLqSco"
    "CWKPJQqb/eJ6T9aO771FnMylcMN5xMxQIdFOKyok+kX9UePDjqnx3UQzj9wedzqc7qvOAblY5GIPYwDrDN9OBi/Srz03JZF+xTEP"
    "p0Is3J4D295we45GfZxwQX3T84/KKORuLfLlUxJFNDRmvorDQ2/10JMkjc0e+BUChFsQPg/JyMoPLQHhhTrnhaK2/4wEPOKzeUgT"
    "qxe5isVhGk5LOhWCRiOzar4CBkrSQklOOA9im2qmChClTKgpO3VBjAVlk6mVHGpQiMG+ool8tRFBCQb6relfFeXZyKCORVmfnRSy"
    "Xb0hWnDFeUhJ1GbvrkDV9LVE7Yv3VebowOnrL18+loyhq+uqtfPbp6sPN89fZZaRXMSSNv177EPHXNt3dpPQYLM5F4khqSUQaltQ"
    "WnE2nrAjpRU3mQbX9LmXFwz0p4KrpcfudF9+C9MjDwsgFF6g8OLomz/atDMzfGdt2uhjRR/reQnAKQvjifal+qIulsYRGpjy37yn"
    "DqbCzWEAOaid0cRkQyuq+fpFfd7uaP7EV3Eg35p8y6e/EQwx4FQ29J0hOIrgaJvronVZurkqaD3ruQOACCgmf7pOKI5ZO2T7x6Ej"
    "AqeTAu9bQODMmUdJ8dHzKyhpQgGOQxTDx+zuY/5OWCJp/omG7IG25scaVg10Xudjvl5KPQOwjgU5z24JCzw+9kiUj9PzkilJPBZ7"
    "EU9UBktQb0GTgbwoPxnyYPFNrD6o58O2uRGcXSf2wXZnFxkAZADOXQxwpg98uiEO03uK+j1N+h6ncdOg7/ZHvQCBP23+sMPrgNfx"
    "bM9ex+Uo6x1r8TYKVwc6L4OMNh1oSG71195HcgtzFU+F2EcShjTJ8IbU1pEgt0IueSAs/wtrvOoC/SUYOsQteyhoFKhvZcR8AQTe"
    "7XifLnntTvoKAcbtGOePTf6mjvEVAozbMd52upqO89bz1cB6R9bjeWNMS0f6GgLOLZ/0r3MmjB/1DQi8204ZeqCiMY6ony+0QYF5"
    "O+ZJ8Lc0TkyZL6LAvOVgM0GieEyF3Dp8FpnxX8dCCttLgaeG+rYBDDlY7kOjhD1Qi6RGCYiRvq5lNErWVZSIhZ8lBQwtrDIQ75ht"
    "rII06vn2fsQVAo2IA697I6IjWbz3RLRWDK6vDXQZvJFc1bU4cC8JPJGG5ifDlEC7Kah5OpF38hUGyO9tKwzk945PLJmZWxcbDHpM"
    "rG0L+VhGxmGEAgjUG1HviInxkyCPLRbG6pLWwAjkItQHoT4I9oOZmssdYjNGixgQWiE05KazyTcIkFm1bjlrPq1AV4qyxsASsA+i"
    "mkdPUQnuftwUJf89FrQjlvwHZR3cUBLztolWlRVauz63NUS2uGNv8e/ThUe8ORUS4s34Aw28XCcM8vG4JFle/Cb2HuUzHf/gxZSE"
    "NBh4QxqzgGYjdLNfPPAep2w09e4pnavhubEXsAmNG/qQD/VL4aM4YaLARzmgFZi//Wb5pg0GGafB6WWcchWhUx9dFMdRM07YbrHd"
    "urNHoLPJDXJjKv+YqGmcibYcu4BCVMM6qoFZGgccL4DY3bFaD8ZjOjKti1tjQLx90HTVfuqPpiSa2DavFtAQhrUwlh2pVqKoYyGI"
    "LWpFJdBGChUgRGAtAtW2aiWCChAisBbBkIREGvA+GSdNp23qhFCDQgw7UNEWgmgAQxRIMSPziBTzGQp6RNKY+qYhlTIKgRWbIaUZ"
    "hWbzeIsYkG49DfkohwSdTh+pQRz86CdJ9JJVNYxYEKONYY3AtmCxLbCAzuY8odFo4d/ThQnzDVBMMbaZYqwKPfy8RKrJn3uqRqQA"
    "tSwVOR0J7OuQ1Gx0giQoNtzOqzjs59XuTvrAeBr7UxJPzR7uGhR1ULZPtzn54PyUa8/UFLbF70REkpO2GrTqmoG2Fi1b7T/myzuW"
    "Md9NqZcXKnmPJPYSHgbLOuIsSe4FTIJi7sm/Y+EFZBF7Qzrmgv7g8WhE6xXKO7jfFtVwbtVpnUdtHAq59qia81mNsd9UmKzCnC11"
    "FiWULsLZL2JVxLIaAZBbTJ261uTLanmfMi4Xr968ffPu9fdv1omW9Se6/EpDsQNqrY50IKp8Kv2Qjhs8T+2TvMb0ifudPc7IIfU4"
    "h+SIlf8naf+2GPerS1qbfsrVb+liybdLFt0lThh16C45oN0Mp2SfTgmmuWAASS8M6xGZJ6nxAQpFFGb72p6gEFJicYLCBgXm7Zif"
    "kcBmbnkBBnfHOXenKWZoLuMyEmJ2WswzFnHD0vI1xGrvdCz3faQml6zaLuapaOqubq/DqeJQhGNbHSkppiIioWFtaiMYUsCB7lAw"
    "7oVNP/K2w9yXVwa6oGnIcYg7YqaImXaiGDFTxExPkVC0yuw4Bk2EfN5Mz3cpgsAojhhxxEsXdCa/gfpeRuSXYKDfmv7lZJsG8jkP"
    "KYlaNpMNqlrRLmEnSL6Oxy9fPpb8wKvrquv926erDzfPX2U7jVzEkhay85PrbaK9RSB8ced88ZaJIuYDLSpYHDrrsqQdyt5Ayvt7"
    "nx8Ja6r4aI9fbxAIWttMs4hGNLR4qUpAvFMuv1PDhZ91+rKkoUNea3lWkAe0PtefnK75mXUd1gn/99svnzV6qonogI0S7/+8kMUn"
    "mI7WsK2o0O9o1c2r8naoG1R3tFVTu43lX8ViX3N5XwsspRxAwiciYaTUeyxoR1Lqn7Lc53syb0msl64PdOn1ZRZ1ROZHzLKLVI0w"
    "54FREVYJtJtJVE9n20/ei0ISflthGM3i4RNBZjPTFHwVB2IrxMq/pkG5tu8Vq/UYWGdzKgsVjBuVZ24QINyC8DghIrEJGpeAsB6d"
    "sx5LW5hxv1R68F6pXuSyHTHZb6dE0KDdZC9d15rscbYSJjtMdtiXsC9P9amGfQn78pQEAfvypER5fvalqrhssy1X1/R2pVrVcdLs"
    "dRJ7LPBYnM+D5WOPyU9u//zh808eF977yz/f/XbzwcuaHupzZY3R6OBywkBC8PiANig6uPZIrhrFZ8hqAYLmmIpBec/mZrbGCoG5"
    "P5ZNGRgydqxmpCRVnRZm1BdReOQtR11hRM4RWMeIHIzIOW8poJ6vxxEzR4I376ckimjYEr4pXB3oAjijfN0Rs4LNCUH5/UVLQ05/"
    "coFSuF/9kEaTZCp/fHXxTvNqrHYluaraMbC8dJFf0wddsn9rbLf3aqzWb9WpcUI70P5aNRpo1/YkbUAHbEdaPf0n2400EtSyW6KM"
    "hN6F3m05t4+I6CYNaduRfYXLWs2rpi/4qroFo+p6nuhAyQ3SHadHrmmh3m7tcncp3FPA4IHFrOmQR018eAPpU3B+Z8e7wdU5gquD"
    "JNPRRq4J3yLdUYKBfvscH09bRt5pStsLGGhNC62ZUDFr2Gvat/g14PB7fMGRGaYsTFgUv1C/9hi+zF52/gcSMumGCz4zjbyUkYi8"
    "OBd5QYDtbMU8bJjspPEBSyjotI46zZHI5kf5fFBxs/Qr287fqC0aaI/iyJb7K2cVsc6exzqX8jYjuwRCIA6xob3HhuY8ZCOjoYUb"
    "BOJD8BJgPsJLgJjhJZyvl6D1Drp5BXAGeu4MoPABufnT3GuRRz6yn8Di9d9Qo15bNlsGYpI/amdhtDtTO/tnwYN0lLyXgp9wsWgx"
    "IhtWaa3Jeb7eH+UAdsyKWnSzoJvFnb1pPyVe+Zmvpk96BdaHttK9PfHQydDJB9bJel3cVQcfUfPG96nJdrRcDr27O73bHn9o0bsn"
    "uekfOvwQUKk5kxmNjKbLllHg3ebEyNz9MIqzFTDg3KKgV5FlwPdqPbg253ooSGQ0HWYNANsW85PZ/xo92av14BrTd+A1Oek15SnK"
    "dr9pc33whOeUr0Q6vOfpcGRtkbV1hvS9hIZHqRA0aiqs1TzlBQyedBunSRoi/v/yyMxzKoJAuwXtIR+R0IjzDQKEWxCOkpDDl4Q8"
    "UNHceqKbKVAAHa755NWeeD7OOIGYJon8VkbN7UUM+tt3btvEJAqG/Kvh3lNAYeMxqUWTyvLe5+OxfKr9mMrvEBhOlWm7A2bp221J"
    "qESwsoQQU+t+HFnCRVs8bX1toD2OTK1C9d9ZVyEgxINZ1phlDY0Ljfu0xv09G4N7J/lrUbvlBVrdWxipi0xWzzNZaOxEY+fpB5Rh"
    "Px4jjKZOjM64MDMhS7gDWpHHoX6HViT9OmdNVaztz/kGgSd9mz4p2jIRWDNkirYNBAb1JtRjMLBDwoAba2XxwI3tHjimE9Xp8onO"
    "hq2TiWprBtpAcr7an2XLu/mzz64j7/Y/PnrSZfXu6cJjsfc8x0tvZ+CtbsmCb188qzwdhtAt/OP1XU3cthII3jK8ZUe85c17YUJr"
    "GQVSa50qUdOx3XpNvQZBSTunpEuGMTE6oWS5HE1IJzWhcWnq6A2hriYQYvmwTmCd2ChSxPIRy3eG9P1EdngUsKSxPryd+RJoK/pP"
    "x8LYT5ATttyBNhfUPKHhpO8NJ+TBKkRfxMH3d9r3F3Qs7za1nItRxu5A1CekU05B0o7EHt6T2ZywSXTLZmlIkvZz5JoXDnQRidES"
    "4sdrDKITiE4gOtGdaEQnjuJAyF+fNA5w1LrJSfP0RsQoTLxkpLN6ZugUhZtGCQtNhbsGQbhOCzdOJO8mKmoNgI6yCXLF98Yn+RUx"
    "IN2adHN/vIjDNub0NkYju1GkRRzCLS5LWNA5F0bG/QaBBJi9aT8mLEyFkYlQgCARdlJFTZdpwNpKmtbXBrrwIVGr/JBPOsUMn32J"
    "qCcXvPDupvI/5vOQjbKQ4zexJ3hIvRGJPLlJyB8eY49E8j8oCVQF92zgRTyZSrl5VN65Xuy90zsjgulEYK09gmlh3MGsc1/pyxeY"
    "C/+emZ2hUEbBZbIrxuCmDSxFzBY72Olof4NEgFKCZk8wHl3LR5cP/0ZHifGmUYHBcLVmvmnXeJL3xm0DrHdgPTeH/Drnl0KQRYuH"
    "lptQdcb7l+9SJP7lr7XDa0jcVP92S0lIg7ZwwgpT4ezzcsB7bx7Tqz/uPlxW54LP/bmgY9Ywmrf93S6B8G7bHLIk/+zYdEsto8D7"
    "SYVgbvIiwDt+T9uquqpLBrqAzLKo0E/U6iNWck1JPK0/xFcsIqJFSa0Q1cruRZLPvjupya267XYZiV0/wfIBvrr+fHnzR/MjfNUQ"
    "ud1s2e0xkpjGqoDbuJG7iEKFF+aunGMgSvDEUsxlJHKMLks5Tkcjud1xYeYZlGDn4hw4Yi7dUvHARvRXumjtxC8u0JpKcb7Uv6cL"
    "lLz3PGE0l79zxOYkNC55L+NgEFVLgadcmDqsRQxi3jtrzG8nvKUxH2R3OmWcStM98eMpufjuezOXtgbdlW/rrgh2690WB7+KGctc"
    "04YZpJrQdwV3nvFvNvcFiSbUjLoSqvfEvb/+6aZG3MppN6vgLqOw6do0dyHOcg4eeDYVncY2ldwlJOIsLks5JHHip7HV61zFQtIu"
    "S1rQB27XfFNGQsquSdmZ+F9my7cG/9ZXB/rI38Yj6Fa0HvLJv7DoB4/IRTMWLjw+9papVi9PtTaXpHfEIX7oRFhLk0xN7coMqzg4"
    "AzYRmLS90lCTyU41pYYI3MLD6q2udtTDgpj3J2YWhNS3l3UDHAJ3WuDwtM5Jym0F7Lqi4CoShcEnVRh8m5DxuM3PXV0baL1ctaqT"
    "i4vClpN1TOmMsFBeiSZUqGKVBnWgy1A3wpGlru4WXbPUGZ11CeiqCdcQu0rCUyK9gbDmShYdXy21LOdB15zE8SOXqqW5vaLdHKgB"
    "EYiy6c/ioWENxRrR+/qJxsKTOOGC+mrMrRltFdyZkrdsxWk9vqH17IYGZG/OcLh49ebtm3evv3+zPrph/YnuxIb66QxqbJV0kEI+"
    "YU01Za3k1nCHo/bliVAb8pHyPa0myVaxCFC4HKAIWKxItolDVaCQs8tyRrboLMScVVtlms22VKsIxivtmqwdiW1+orMhFXeMipYA"
    "Z3nBQBflnGVL/USuRRdfz4OdS1mbkV0CoQykGlHCWUD7ITaUW7Hxs1oCgdLq4axyj/dNz1gqgRD1tCm/w2k//bICKxUGjD7alZFs"
    "gLD0XZaxVNQjaheNq0AhZ5flrF5Jw0xBEXK4OPYe5bnrUDYlIqKBsdVRgaH2ymLQbci5aEjMtJ8As0HgdMdtjoBRNPo0CmwqiWtg"
    "qAynVQaLrQrGizhI2GUJSwtO/lUWIi4BIWPXZOxIKF/F6H9We35LJL90faAL5GeBmo0Kf7ov99JTEC+ZksR7JLE3YQ80GniPLJl6"
    "JPKkDvrRe1QXiTenIuaRFxMWqA5clngs9uKsyjBfn0yplweKv4m9e7qod/Pu/bch++BEuBHZh71TjOwDsg+nRymyD8fJPvBUNKUf"
    "NDMX1ggQbkF4ZtjY+AsFHJI+zvkLleOzrSYC7DSqAwHjfHRI2Dqsk+22ZnNJixioRgvVmL8eZqQXMUgD2ZyJ1jz6QNfV3Dr0oGsr"
    "8+lwvstOZodCir+o4LMmpLi+PngypJjHsbuFFG/5jOZnwSd5KC+L+U1JLP+n3mOPp8kL71e6kP85XCxjeAMvd5wHHn+UT1V2uvyc"
    "CsYDj0VZrE+FlIak6dj6Q/xCBBadiCQgsLh3ihH/2iOlQ/lHj5nRueYFCOxNmxO21faetbaYsF5GgXgL4nNt6jfZncqBbklKFEE6"
    "77lXBqjyhmtTSkb3Jg/saj3cI4snlbOldVt1jyatRZ8bjFXJp2OMLys+//Xi4vXrtxcvX3//7rs3b99+9+7luvSzfklXA3p1/Ysq"
    "Ay0xX68LNY+tIXB6AmE1QUdc2MVOK1AI2jlBOxTf+MQfqCa8sbo8eDK6MZMr0feMAAECBAgQHJlS07MxcCbGNt0xgs+MIwMlELwt"
    "c9alQWHKeQGCB92CcjhavbG/4WidpaDRlLzrpuQZlb9vZNQbW4CgOXaL5li185i6DUXMFl7D6dheBk6DzckmONFky656w+e3iMHz"
    "606dlCBRPFbBwiiZtgUTq2sG2ojicrU/U8uPGFaMEyKsmpZLwH1Yhk8HHGEXauxCxDgPqFsfSRjSJMMb8lpHgtzjJ95dI/JwmXfH"
    "NO4TyraznjU4gDxmAVXDBIi3Av+YVfpypVqXdcFZ3TDxBH9UK9XVWH5BT76pzyry3NEtkTh0YlOCUoVS7Qe5NErEwpDWIgaEVsNV"
    "al/2rbaBBijobaTX5qmtI0FuwyCCJgOb85CSqJnWNaba+CdB/SLy6suXjyVf/+q6Gv777dPVh5vnrzKu5SKWFCxquDIOFBEjCdrj"
    "YJcjPutlktDZvK2XtnB1oPNYH+lwyvm9fNqy9ag47bnjGNBQalJjq6YCg0mDYqa+bu/lY45JkpqcIbsB9KgDa3cz94XgRjWWawAq"
    "AswrAoJUcqNOi56ZPMEVVJ+cgK2eY0esvp+WirjF7Cte7mT3LRU7Q69R3y2/lcQNY9slFOy+2lnzo8S06GoDAZ1NdFoFtetIkFuL"
    "BsYsaSzY1scDN6g+GQMHjggqx8Bs2PEKgOYiq+aiTTiro+FbhBzuQX/psMlbJDSSD+oqSGgR1W6AYwyty5GPUUikDAK7wyVrYMja"
    "ZVkvfUCrdFUVC0m7LOmRoIp3CzmXkQhbOydmR+JTv+fxgpbwVOHqoEN0CjGpnsekUtFgW7T7RMvl8IgsPCI1lKXBHboUgrQMW18j"
    "Knz3r6FYMfiXv1YIk1aNYXt7AXE4B/LVnujatQMZU2lCNJgdt9nxiS0xkDWmwudnHvXMxliN6i8fokcfGE9j34a7BrAdiadjjnfg"
    "0M6fbb0JvB3XzOCSX8tiRbKVW1uGQs4nIechHZE0NgqzN2FRbGIxfoKwUH4fP2ZR06GO+retBsb75vL7hkTiEROJCOGdxTu2EpbZ"
    "mXRlFOIkHRWZI7HTSyrYaPqsqZsjvzLQxUzJZo0zEdNWZdAYMG1QA0stvl2k1PHK0oEmQNoahHo/JcI0CnWaG4B8X776IY0miXo1"
    "Lr77TkPo6v2Xq6pzAJeXLvJrlWoR+VIZMLxc3kN2X7182YFduaqV3exaxWLhUUKjBnOlfahlAYKhloZDLY+qzP75/wHnrbpa"
)
