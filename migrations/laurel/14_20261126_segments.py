"""Segments: named audiences, and who is in them."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE segments (
            id uuid PRIMARY KEY,
            programme_id uuid NOT NULL REFERENCES programmes (id),
            code text NOT NULL,
            name jsonb NOT NULL,
            -- None: a list that people keep by hand.
            condition jsonb,
            -- Put on whoever enters, taken from whoever leaves.
            tag text,
            active boolean NOT NULL DEFAULT true,
            version bigint NOT NULL DEFAULT 1,
            saved_at timestamptz NOT NULL,
            refreshed_at timestamptz,
            UNIQUE (programme_id, code)
        );

        CREATE TABLE segment_members (
            member_id uuid NOT NULL,
            programme_id uuid NOT NULL,
            segment_id uuid NOT NULL REFERENCES segments (id),
            since timestamptz NOT NULL,
            -- The tag that came with it.
            tag text,
            PRIMARY KEY (member_id, segment_id),
            FOREIGN KEY (member_id, programme_id) REFERENCES memberships (member_id, programme_id)
        );
        CREATE INDEX segment_members_of_segment ON segment_members (segment_id, member_id);
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE segment_members, segments;
    """


MODELS_STATE = (
    "eJztXWtz47a5/iscf8lmRmcne0k2JzlzZuzNtnGzl9R2mqY9HQ4kQhJqilBB0l718t8PQOrCG2gCukHUM9PpxiIeWn5eEu/9xb8u"
    "QpIKGj6/DP6exgkVN/zx4jvvXxcRmVH5H02XB94Fmc83F9UHCRmG2XqyXBhny4ZxIsgokRfGJIyp/Cig8UiwecJ4pJZfR97tH997"
    "yZR693Thsdh7Nhd8IshsRn0WDLy5YNGIzUkof/ryubppwEfyriyaWOLTiP0jpX7CJ1TChLzLX/8mP2ZRQD/TePXj/N4fMxoGJTKK"
    "N1O3ylb4yWKeXf3ll+sffpdh1Lcc+iMeprOoCTdfJFMerYFpyoLnCq2uTWhEBUloUCAtSsNwSfDqo/yvkB8kIqXrrx9sPgjomKSh"
    "ov7if8ZpNFKMe9lvUv/3+n+XX7KwzPc/frrzb9/d+f5FTVLqK1TIX3404pGSMosSRd6//pPfd0NN9umF+gVvf7y8efbqmy8zCnic"
    "TER2MSPu4j8ZkCQkh2aCKDK/EaoZ82XcLplffbChfvOQr0hd0eYU0er5Ht8XeFYfDMno/pGIwK9d4S+5bm390uzlrPoJicgko0f9"
    "HepbV/aUX2L6xK6zXNFp4/HTmHbbfPRMb7FFmD2e2A6wHThAtNsarh/E8ux+NUqv2OQ6SjSkrjEVOuXHJ0ik/L7yn//675cvX716"
    "8/KrV998+/XrN2++/varb5VOUNfql960sH91/fvrj3fqC3G5z+daQH1QJp4kddJ/kKQlbEabac8RFcqDJeT56j9OUAAtXN5df3h3"
    "e3f54Wd1+1kc/yPMeLq8e6euvMw+XVQ+fZY/+Bvy1zfxfr2++9FTP3p/+fTxXfX1WK+7+8uF+k4kTbgf8UefBEVOVh+vPnLGbplL"
    "NfJAQp3RUrjcbrEsF9q7SjM6G0qLR/k50rv5PruWf6YuR3zIg4X3KC0Y6rFEfUSGPE3khYh2cqW2vT/sKCe0kN6OWgvYhOwSCIq+"
    "ZkHBNN0Lsffy29cJvaOfNdbTan2FSPnF+kXh3bs/35W09sc/Xd5kvH64/POXJc39/tPH36+Wb9T2x7fvP11VyI4TyY0J22sA6Lag"
    "+5FEipsa33+4/fSxme8NomqoslHi/dsLWXyKPkIL8YqLduKrHFf2FHWDKvGCklh+wxrxVywiYtFM/QZToX64SPLQU39Iv1ryuCZd"
    "cn51/fHy5rfmx/2qgfer3+7eXVa9svieBv5wYbLFFDHYZSx2GUWgqbFXxMAkaXyKLSIMBRziDM7FGYoipp/nTN7OQshlJMTstJgD"
    "OmKBsUYqo6x00jKscAoy3YdKyhk0VUpl1BZq6XTYN9BKq6fSfMsqI3ewZZ0Ovye5Y8Xy7/dtXJgGsKUvczoS3pcrQ6NELAw3sCIG"
    "21fVJR+nMQklW4FRBKqKgzo2V8cZh1aqo4yE6nBNdTiSO31LZnPCJtENfcgUkCaH2rRs0JZLHS0BUqHlCJSA9Tx1uZa4Gd0VGEJa"
    "NQ2Qvz91TrVlSkVInwqVXr54/eb1t6++eb2uT1p/0laWVC9BeqCimdK24q8CqE+kHrj6S6Ul04ayu/ZEZtpUdIccQxcLUv76hEYN"
    "5qM+lVmAIJe5RS7zgYRMmnKCz0yN9zISoWrnrPfSGyaoIt7CRysjIeaTELNZRqKMggbrqMFc846f8Iq7esNwgnvuBKPYdE9usGnw"
    "eaug8wlRuB+fARZNXy0axxSrvtW4sqKTeu3eavxEc806Hat+KEQouw086HyjLdR54cYmeqYCg4JHg87xVTsSB/tMHBjSWoGB1gqt"
    "XJiXxxUxqC5BH74TmRj04ffGqC9v+yO13diVDJWgELRzgnbEe/uQ2bN3ZKLx3UrXB22e29IyTshkJ35bedScvKuxw6a5wxaemlse"
    "w3l4aQjD7slaky+ESRR2uRxBWIsg7DxNLHT4BgX17Zz6LhVC8VSMzCY6rBF4n04sjczTub60en2x1VIaZct2NZrKYtoUBki5o5AR"
    "nz6kzUNn81D+0YakVmCgFRONjmlOsjhOraJCJSCMSqeNSlQcn5GY0yhhoZ2c11AI2jlBO+Wz3C2NmFbfpbho8LQP468sI1TD9twZ"
    "QRgW1bCnbzknLAkb2Nb3z60B6J7bonsO44UPOYlyxqVN6PPx2J+xiIs68W31OE1oq8ocxyqcjlOYMycLf06FpDJs2nf0VVFVXI9E"
    "sLPW/2Qqt5wplystnvMG8OEK0L7q1UOOFhOrvR8ObGcH9t0DjZIbOpHWllho/NfamkGb+0rVal8sl3fLxP1EFzTwhgvvWZ6+HXjS"
    "gKEiys+/9FiUZdyUBzUkMf3eu+Mi4SymnnzKg1id4iKx2S+up+x2fO8t3OmcGcORewUMXGtT1xrlAwe2kAuvlgnrFRiot6AeOe2d"
    "B5DG8ldQoQ6JbLC/2gbVVoA4cKP6SHedUos6fZjABzGB7yR9bebv6noH0zeXRCe798lz4NVXsTk/foPb6tx49xIT52G3Zv8a2E+r"
    "9TCcMPvvlLIXMXmw0u1FHBQ7FHtbA14evWprwVuvaFXuS1cp0/Goyei5AoYzjROGT4VYBDkPbDAiyHk06uEYHZBsDPHZ8bmrmCXT"
    "Fw8HMeozFLTyFkyiRKv1hw8RFVywYcrChEXxc/Vrj+GF7Sxw5EhU4XfS5X+rKjmp0EQVKisGbVGFsVwrH5lssVtBhdsZCUNtkV+j"
    "hm+o61sq8u0iCvuvnHz18s0360o+9UNb7d7th8v371fFevoYQkjixJcPMkuMT1GqQTHBz6iG0qGtomWP6LQ5INSIUCNCjYYRMSr/"
    "mKgpJta26RZRO1FsZ7PdoiHpSBEa7RGNbp3P+GK/T/jO2l7mZBFy0vD46n28AgSVAFtUAiA21suQCWJjZyJoOz93axfXsTzB2Xm4"
    "17M5Fzofd3Nx0OblsmwZ/Nye+7lwDA7oGARsQmPDppUNBv0qVda79qvECRF2DdtlJKwdp62dMYtYPLWScwW6A0E7ZgP1Sc6qBTzP"
    "zpnZtWUcpl/YhRIj+mhDfgkG7i3DuPKViGzYrwDBvx3/go7TmFpuPhUoZGAngzQKeEQtdHwJCA3vmoZ3KnZCg/e8PYCyXjF4Oooi"
    "X/uQd4ylNHURr0bkyJ+7tR3XAFvEYeQ9jAIE+fLdxAeOWoR0mOgAxuQcWQCo+dhjzccjCUOaD18w5LWOBLnVjqcoEQvTyWUFDAit"
    "ECqVtCGdGwTIrB7akpk+hnyWQKAU54274XNi5NgxUjiOeIRvp3R0n71GP1IS6E4TqS0atJ4msl7uT9VA006u4V7S7JtvYravlHG7"
    "2Vtc6Dk5yM6CuvMDak34IHskl4yygLYhsWUUSD1Cp8QJkHkcW0/pYzMjb4WAdWdi3ZUeeBbQRr9GT/oaAtZP2qZ+0p42sKWPaEZH"
    "qTLBzDbsDQbm847M54Tc08giN1zEocrPudxwk8VpUYNRg8JMsjaT8kSChRAqQIjAvhqJc8Nw5AoBm8nWUp0L+sB4amisFlHg3pb7"
    "Y1aiuMv2fs7UDCdcsGQ6MyG8BALtFrTP02HIRr7hg15GgXgL4mM2iUgiXUvTIEQBho3dZGN3JBDxJyrYmI2IYkkTiqguGbQFI0Ia"
    "TKjwHwoY9ND2vIcW7YVW+/ipBR5oZDcyo4iDiJ0W8RGLIRzrJjlORAOxPSfEgNje0UUwln+t/FY2QqhBIYZtxdAQ7tMPnytiMH3u"
    "NMeJv5V30GWml5cGrTlpuci+329dzzfwWNCt468BAr/Rcb8RtZ47r5zTlWG0nEWkK8JA4LRT4DQhSVM2rKVJdY0A4RaEszhOrcIQ"
    "JSDiEM7FIRyxfK4D6cSxZKEbflC43GoBsXwho/ZmkJo1OPAKLVRffu8RL1eA3pTEXkwf5BMaeoI/xp2sJPM7bmFEuaXez8OkwjjL"
    "A6oidEUeuyJmJCixyzyVkTAHYA60ndb+E9XZA6XrrQbBUrNJVdzRIviVyYcyTaQCl6pbKuRMk+d3+UJpahLSwHsgYUpjj89p5I25"
    "8CI+5MGibgxsezPYASdlBzwK+SBSwz6uAggqCSoJKsllldSqjzoqI1Rm9VwNaE/iasuf9vEwrgOnTWMaKwp985PQGpC9EcLOTkTL"
    "/q1xepsZsZosxxJR4fIjj/o16bbRIuGzOYkaKurbCCuAzpGz+XT5V3ZnbA05R77ojLDQjK815Bz5GjKRTANi+FIWUefImrTPpe3T"
    "kG1tI60AOkfO5tKQ4BEJ/bngYxaabmoN6HNkMXvz/AUlDbUVtzMShlqDrozsUWn0q5dvvlkbcuqHNhvu9sPl+/d1Q26iegOMylU2"
    "CKuUlWNUHjpjFfIRadoC9HxvEODbop9Vt+e2HN2s3WgPUDxbiHkMUxYmLIqfq197jLDHXg50ppHgoW9+skAVh3y5xduwJDHhgkpq"
    "AxsBlLDYkSxlIM09f2jUYl+B4fHfhnqbFsoSFLkh53JDOF7+DAUdkjjxibSXHmzOY6ujIW6nxS15j+227yIQJ++5JmOn8vq3lIjR"
    "tDW7v1ky6FBwFmers6VHyfSj/Ovwef+E39OoIU5+KQTRFH9tIBW6+9ese/3x7q9/a0r4+UolvzaN8FagCPF2zXQ9HTdvznWdI6VO"
    "6ah4yuatGmq1oIN+Uks7FkTfTemydJkknmpUWngz/kBnNEo8Pl43Mn0Re/k0dC/ko/vYGzMRJ997rNoOdVGR267v/39RsSt9LvhE"
    "kNlMnaSC/vST0KJuWS7u6lOTE/wKb4EJq1UciEUf+nGjuX+XKsAqGFACIuLjXDSgKGQVixU2M6gqwMOV8H61X/P10HXUcxoF/oxF"
    "3PBomQoQ/NuO/5KmrZ8/zOY7XR2N2KfLu12WkLAVdg0MWbss6zjNtki7qc0VLCTtsqRHIbfLWpWAkLHzMo5tZRxDxicgYxWKtHmN"
    "izi4m86J2JnAvphQbUx/eW3QHs6Xq3Y18/X7wnwSdVn9xCPqPU55NqdM/TwkIYlGNPYknRYzYq1+BWL2TsQ9EbPfO8WFrrthzMVQ"
    "6hDDM+7LMNCKVMhhiM0Mnjqj+pabNQDT6rdorcn0v2lfQQmEPJTNSZXGDgFcAbgC7a6AsoY+zZXo9acCNqx6wj3IbCy+AhjU/Cj7"
    "XdXfRN4a7WX/W5nvDcU3Xrn2hkUjNidh9pNc0HCmxD5/EbwGJ0wEeA0HNW83r4KZeVvGgVicAo4B367Tv69pqjxNRrxp2JvemytA"
    "tvLnTieVsRd3Dk2s8DQu9uxpPOVjdPcutnIr5D/KLN8Y/Y1mvrETsdVt4TI4YXbpXQbYt7BvYd/CvoV9C/sW9i3s2yb79gc6YrHe"
    "vC1ebrVug+VCnNfQc6MScejdm5M4EfFwBmWuGU2smQ0CxRewZmDNOGzN/D6lcfJJdXhp7JnyglaLZqKW5u1iMGp6btSg0HFfMx+M"
    "x1hjgPV2E3w/J1REmpBvy/DkMgzUW1Avf30i9YNvas5XcZgZbs+9dbhYcwPLsPHpSGNvZ8xKPmmTEPR+VgECR2sLR2tOmI2TVYDB"
    "wXLOwYInfSaCdsSTznzk9yzSNdyWrg9a616ygSuhXAo3uuduNHIDO3eg87fHjNEiBoRWD2ZO1eNWp1M7p20DONyItj2yuOuDruP7"
    "1Ci8ky9HgMHGyZXUTLgwqj0rYhBYMOf8HymJEpY0cN4227GI6tOuceDZjplLajFas4yDAKwFELA4GxBrI4Q6FoKwFgQlIjKbGLFB"
    "4IzWnYfYBE3SZoG0vRFFFMb92r0IieY47jbeE92B3Kd8SssBeHcpFHVDJ3LDEou2cFRxzeDpkJRYLu8Ulbr4iS5o4A0X3rM8Qz3w"
    "CjnTL1XblGqZUqGRIYnp994dFwlnMfUEJUHssURhs19c78na8b23iJO5FG44j5gZKiT0tKJCol/UHzU+7Jga300088jtcafD6b7q"
    "HJCLRS72MAZwm+HbyeBF+rXnpiTSr5iAeyrEwu05sO0Nt+do1McJF1RyGpg97yUUcrcW+fIpiSIaGjNfxeGht3rocdrrQQmfh2Rk"
    "5YeWgPBCnfNCUdt/RgIe8dk8pIndaXgVLA5Lc1rSqRA0GplV8xUwUJIWSnLCeRDbVDNVgChlQk3ZqQtiLCibTK3kUINCDPYVTeSz"
    "jQhKMNBvTf+qKM9GBnUsyvrspJDt6g3RgivOQ0oinb27AlXT1xK1L95XmaMDp68/fXpfMoaurqvWzi8frt7dPHuRWUZyEUt0+nc5"
    "qdEwo1GBIaFRoZXN5lwkhqSWQKhtQWnF2XjCjpRW3GQavKXPvbxg0FZkkVsDx+50X34Ls32oBELhBQovjr75o007M8N31qaNPlb0"
    "sZ6XAJyyMJ5oX6ov6mJpHKGBKf/Ne+pgKtwcBpCD2hlNTDa0opqvX9Tn7Y7mT3wVB/Ktybd8+hvBEANOZUPfGYKjCI7qXJdWl6Wb"
    "q4LWs547AIiAYvKn64TimLVDtn8cOiJwOinwvgUEzpx5lBQfPb+CkiYU4DhEMXzM7j7mr4QlkuYfaMgeqDY/1rBq0OZ1PubrpdQz"
    "AOtYkHNxS1jg8bFHonycnpdMSeKx2It4ojJYgnoLmgzkRfnJkAeLL2L1QT0fts2N4Ow6sQ/qnV1kAJABOHcxwJk+8OmGOEzvKer3"
    "NOl7nMZNg771j3oBAn/a/GGH1wGv42LPXsflKOsd03gbhauDNi+DjDYdaEhu9dfeR3ILcxVPhdhHEoY0yfCG1NaRILdCLnkgLP8L"
    "a7y2BfpLMHSIW/ZQ0ChQ38qI+QIIvNvxPl3y2p30FQKM2zHOH5v8zTbGVwgwbse47nS1Ns6156uB9Y6sx/PGmFYb6WsIOLd80j/P"
    "mTB+1Dcg8G47ZeiBisY4Yvt8oQ0KzNsxT4K/p3FiynwRBeYtB5sJEsVjKuTW4bPIjP86FlLYXgo8NdS3DWDIwXIfGiXsgVokNUpA"
    "jPR1LaNRsq6iRCz8LClgaGGVgXjHbGMVpFHP6/sRVwg0Ig687o2IjmTx3hKhrRhcXxu0ZfBGclXX4sC9JPBEGpqfDFMC7aag5ulE"
    "3slXGCC/t60wkN87PrFkZm5dbDDoMbG2LeRjGRmHEQogUG9EvSMmxg+CPGosjNWlVgMjkItQH4T6INgPZmoud4jNGC1iQGiF0JCb"
    "zibfIEBm1brlrPm0grZSlDUGloB9ENU8eopKcPfjpij577GgHbHk3ynr4IaSmOsmWlVWtNr1ua0hssUde4t/nS484s2pkBBvxh9o"
    "4OU6YZCPxyXJ8uIXsfcon+n4Oy+mJKTBwBvSmAU0G6Gb/eKB9zhlo6l3T+lcDc+NvYBNaNzQh3yoXwofxQkTBT7KAa3A/O03yzdt"
    "MMg4DU4v45SriDb10UVxHDXjhO0W2607ewQ6m9wgN6byj4maxpm0lmMXUIhqWEc1MEvjgOMFELs7VuvBeExHpnVxawyItw+artpP"
    "/dGURBPb5tUCGsKwFsayI9VKFHUsBLFFragE2kihAoQIrEWg2latRFABQgTWIhiSkEgD3ifjpOm0zTYh1KAQww5UtIUgGsAQBVLM"
    "yDwixXyGgh6RNKa+aUiljEJgxWZIaUah2TzeIgakW09DPsohQafTR2oQBz/6SRK9ZFUNIxbEaGNYI7AtWGwLLKCzOU9oNFr493Rh"
    "wnwDFFOMbaYYq0IPPy+RavLnnqoRKUAtS0VORwL7OiQ1G50gCYoNt/MqDvt5tbuTPjCexv6UxFOzh7sGRR2U7dNtTj44P+XaMzWF"
    "bfErEZHkRFeDVl0zaK1Fy1b7j/nyjmXMd1Pq5YVK3iOJvYSHwbKOOEuSewGToJh78u9YeAFZxN6Qjrmg33k8GtF6hfIO7rdFNZxb"
    "dVrnURuHQq49quZ8VmPsNxUmqzCnps6ihGqLcPaLWBWxrEYA5BZTp06bfFkt71PG5eWL129ef/vqm9frRMv6k7b8SkOxA2qtjnQg"
    "qnwq/ZCOGzzP1id5jekT9zt7nJFD6nEOyREr/0dp/2qM+9WlVpt+ytVv6WLJ6yWL7hInjDp0lxzQboZTsk+nBNNcMICkF4b1iMyT"
    "1PgAhSIKs31tT1AIKbE4QWGDAvN2zM9IYDO3vACDu+Ocu9MUMzSXcRkJMTst5hmLuGFp+RpitXc6lvs+UpNLVm0X81Q0dVfr63Cq"
    "OBTh2FZHSoqpiEhoWJvaCIYUcKA7FIx7YdP3XHeY+/LKoC1oGnIc4o6YKWKmnShGzBQx01MkFK0yO45BEyGfN9PzXYogMIojRhzx"
    "0gWdyW+gvpcR+SUY6LemfznZpoF8zkNKIs1mskFVK9ol7ATJb+Px06f3JT/w6rrqev/y4erdzbMX2U4jF7FEQ3Z+cr1NtLcIhC/u"
    "nC+umShiPtCigsWhsy5L2qHsDaS8v/f5kbCmig99/HqDQNDaZppFNKKhxUtVAuKdcvmdGi78rNOXJQ0d8q2WZwV5QOtz/cnpmp9Z"
    "12Gd8D/cfvrYoqeaiA7YKPH+7YUsPsF0dAvbior2Ha26eVXeDnWD6o62amq3sfyrWOxrLu9rgaWUA0j4RCSMlHqPBe1ISv1Dlvt8"
    "S+aaxHrp+qAtvb7Moo7I/IhZdpGqEeY8MCrCKoF2M4nq6Wz7yXtRSMJvKwyjWTx8IshsZpqCr+JAbIVY+dc0KFf9XrFaj4F1Nqey"
    "UMG4UXnmBgHCLQiPEyISm6BxCQjr0TnrsbSFGfdLpQfvlepFLtsRk/12SgQN9CZ76XqryR5nK2Gyw2SHfQn78lSfatiXsC9PSRCw"
    "L09KlOdnX6qKS51tubrWbleqVR0nzV4nsccCj8X5PFg+9pj85Pbndx9/8Ljw3l7+fPfLzTsva3qoz5U1RqODywkDCcHjA9qg6ODa"
    "I7lqFJ8hqwUImmMqBuU9m5vZGisE5v5YNmVgyNixmpGSVHVamFFfROGRtxx1hRE5R2AdI3IwIue8pYB6vh5HzBwJ3rydkiiioSZ8"
    "U7g6aAvgjPJ1R8wKNicE5fcXmoac/uQCpXA/+yGNJslU/vji5bctr8ZqV5Krqh0Dy0sv82vtQZfs3xrb+l6N1fqtOjVOaAfaX6tG"
    "A+2tPUkb0AHbkVZP/8l2I40EteyWKCOhd6F3Nef2ERHdpCHVHdlXuNyqedX0BV9Vt2BUXc8THSi5Qbrj9Mg1LdTbrV3uLoV7Chg8"
    "sJg1HfLYEh/eQPoUnN/Z8W5wdY7g6iDJdLSRa8K3SHeUYKDfPsfHU83Iu5bS9gIGWtNCayZUzBr2Gv0WvwYcfo8vODLDlIUJi+Ln"
    "6tcew5fZy87/QEIm3XDBZ6aRlzISkRfnIi8IsJ2tmIcNk51afMASCjqto05zJLL5Xj4fVNws/Urd+Ru1RYPWoziy5f7KWUWss+ex"
    "zqW8zcgugRCIQ2xo77GhOQ/ZyGho4QaB+BC8BJiP8BIgZngJ5+sltHoH3bwCOAM9dwZQ+IDc/GnutcgjH9lPYPH6b6hR31o2WwZi"
    "kj9qZ2G0O1M7+7PgQTpK3krBT7hYaIzIhlWt1uQ8X++PcgA7ZkUtulnQzeLO3rSfEq/8zFfTJ70C60Nb6d6eeOhk6OQD6+R2XdxV"
    "Bx9R88b3qcl2tFwOvbs7vauPP2j07klu+ocOPwRUas5kRiOj6bJlFHi3OTEydz+M4mwFDDi3KOhVZBnwvVoPrs25HgoSGU2HWQPA"
    "tsX8ZPZPoyd7tR5cY/oOvCYnvaY8Ran3mzbXB094TvlKpMN7ng5H1hZZW2dI30toeJQKQaOmwtqWp7yAwZNu4zRJQ8T/J4/MPKci"
    "CLRb0B7yEQmNON8gQLgF4SgJOXxJyAMVza0nbTMFCqDDNZ+82BPPxxknENMkkd/KqLm9iEF/+85tm5hEwZB/Ntx7CihsPCa1aFJZ"
    "3vt8PJZPtR9T+R0Cw6kyujtglr7dloRKBCtLCDG17seRJVzo4mnra4PW48jUKlT/nXUVAkI8mGWNWdbQuNC4T2vcX7MxuHeSP43a"
    "LS9o1b2FkbrIZPU8k4XGTjR2nn5AGfbjMcJo6sTojAszE7KEO6AVeRzqd2hF0s9z1lTFqn/ONwg86dv0SVHNROCWIVNUNxAY1JtQ"
    "j8HADgkDbqyVxQM3tnvgmE5Up8sHOhtqJxPV1gxaA8n5an+WLe/mz15cR97tH9970mX17unCY7H3LMdLb2fgrW7Jgi+fX1SeDkPo"
    "Fv7x+q4mblsJBG8Z3rIj3vLmvTChtYwCqbVOlajp2O52Tb0GQUk7p6RLhjExOqFkuRxNSCc1oXFp6rQbQl1NIMTyYZ3AOrFRpIjl"
    "I5bvDOn7iezwKGBJY324nvkSaCv6T8fC2E+QE7bcgTYX1Dyh4aTvDSfkwSpEX8TB93fa9xd0LO82tZyLUcbuQNQnpFNOQdKOxB4u"
    "U2ncaSIP62uDtrgDUav8kE+6JV0+RdSTC557d1P5H/N5yEZEXfsi9oTUzt6IRJ6kTv7wGHskkv9BSaASLbOBF/FkKp8Jj8o713My"
    "O70zwiBOeOf6MIj5ngil5+hWWDHdufDvmdmoszIKARk7n4mb5pmLmC12sNOxLAyiiUoJmj3BeHQtH10+/DsdJcabRgWGQIs18027"
    "xpO8N24bYL0D67k55Nc5vxSCLJpJX5pQdcb7FzpXJP71b7UZkyRuClPdUhLSQOdErzAVzj4u5zD15jG9+u3u3WV1fM/cnws6Zg0T"
    "NPTvdgmEd9tmFqr8s2PTLbWMAu8nVf5xk8fq7vg9jTSRmOqSQVtAZhn78xO1+ojlIFMST5vyAhERGiW1QlQTMIskb1E9qQELbdvt"
    "MmO4foLlA3x1/fHy5rfmR/iqIcO42bL1MZKYxirPYlxvWUShTATtEecYiBI8sRRzGYnMi8tSjtPRSG53XJh5BiXYuTgHjphLt1Q8"
    "sBH9ieqOoywvaDWV4nypf08XqJvtecJoLn/niM1JaFw3W8bBIKqWoky5MHVYixjEvHdWP7unE93OneyYStM98eMpefn1N2YubQ26"
    "K9/WXRHs1rstzmcQM5a5pg2jAlpC3xXceca/2dwXJJpQM+pKqN4T9/b6h5sacSunfWh2SEYJhU3X5jxHxFnOwQPPhhfR2ELMZSTi"
    "LC5LOSRx4qex1etcxULSLkta0Ad+b1mzXkRCyq5J2Zn4X2bLa4N/66uD9sjfxiPoVrQe8sl/seg7j8hFMxYuPD72lqlWL0+1Npek"
    "d8QhfuhEWKslmZralRlWcXAGbCIwqb7SsCWTnbaUGiJwCw+rt7raUQ8LYt6fmFkQUt9e1g1wCNxpgcPTOicp6wrY24qCq0gUBp9U"
    "YfBtQsZj7flqy2uD9vPV5KpOLi4KW07WMaUzwkJ5JZpQoYpVmo5bbslQN8KRpa7uFl2z1BmddQm0VROuIXaVhKdEegNhzZUsbXxp"
    "alnOg645ieNHLlVLc3uF3hyoARGIsunP4qFhDcUa0fv6icbCk+yIV1/NyjSjrYI7U/KWrTjaKWvaEWsNyN6MWnv54vWb19+++ub1"
    "esLa+pO2wWr1IWpjqXelgxTyCWuqKdOSW8P15ozynVGrDnOXFKVR0mQNPZHwr2ARoHA5QBGwWJFsE4eqQCFnl+WMbNFZiDmrtso0"
    "m22pVhGMV9o1WTsS28zP9bpj2vO/ygsGbVHO5XFXCet68heCnScb7HTrPDR39yKDMhAcKLInYkO5FRs/qyUQKK2eoSD3eN/0oJYS"
    "CFFPm/I7nDHXLyuwUmHA6KNdGckGCEvfZRlLRT2idtG4ChRydlnO6pU0zBQUIYeLY+9RnrsIZTviJSv39wN/oBofuXh50OYhZxbQ"
    "TK6Efwz/GP4x3LgjU2raQ4XeqW3GhQs+y4KjJoyXQKgbNmddGmmmnBcgeNBtjjDBkUD99GlGXASWjS4lKATtuKDhvO66DmtG5e8b"
    "NRS36Q98LkBw2vYW5z2rncfUbShicKKWO3EYQaJ4rIItUTLVBWOqawatEZnlan+mlh8xLBMnRCQ2DcMl4D40q6unN5yIXkWMaM97"
    "U3GvfyRhSJMMb8hrHQlyqwUqPLtfjdS2I+Y3mD6ZhQc4ZN4xjfuEsu2sZw0GfcUsoGpIF/FW4O/VKdEeV6rVy/dBb0piuUDwR7VS"
    "XY3lF/Tkm3pRkeeObonEixObEpQqlGo/yKVRIhaGtBYxILTq7qt92bfaBhqgoLeRXpunto4EuRVyJ+yhqT37ivOQkkhTF7bCVGeF"
    "SFC/iLz69Ol9yde/uq5mo375cPXu5tmLjGu5iCUFixquzJFcGSSRziTY5YjPepkkdDZPNC5r4eqgzWN9pMMp5/fyacvWo2Kv545j"
    "QEOpSY2tmgoMJg2KQfq6vZfHCZEkNZnVsgFYWU+OZVJ3XR5AhWg6+1Zfo7YGoCbQvEAtSCU3airTzOQJrqD65AT0oUfjh6Ui1ph9"
    "xcud7L6lYmfo1ei75beSuGFsu4SC3Veb6WZ8TEgBAjqb6LQKateRILcWDYxZ0ljw2h4P3KD6ZAwcOCKoHAOjMRJrAJozrJozNuGs"
    "joZvEYIJm9XnN5IP6ipIaBHVboCjtd/lyMcoJFIGliNVa2DI2mVZL31Au6GqFSwk7bKkMVW1t2J2JD71ax4v0ISnClcHHaJTiEn1"
    "PCaVigbbQu8TLZfDI7LwiNRQC7MzMdaI8zwNw/wUDJx+caF3IGMqTYgGs6Pt6KUN5jwPX1L95jyNfRvuGsB2JJ6OOd6BQzt/VnsT"
    "eDuumcE4K+SM5TykI5LGRmH2JiyKTSzGfhEWyu/jW81uroHxvrn8viGReMREIkJ4Z/GOrYQ1XJhoszIKcZLTOoH9kgo2ml40dXPk"
    "VwZtMVOyWeNMxFSrDBoDpg1qYKnFt4uUOl5ZOmgJkGqDUG+nRJhGoU5zA5Dvy2c/pNEkUa/Gy6+/biF09f7LVdU5astLL/NrlWoR"
    "+VIZMLxc3kN2X3z1VQd25Sotu9m1isXCo4RGDeaKfihgAYKhgIZDAY+qzP7z/14zqxg="
)
