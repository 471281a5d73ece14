"""A member has several identities, a card has a life, and two members who are one person become one."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE members ADD merged_into uuid;

        -- Those of the profile stand there sealed; the others, which are additional, here.
        ALTER TABLE identities
            ADD additional boolean NOT NULL DEFAULT false,
            ADD value bytea,
            ADD bound_by text,
            -- Set where a card leads no till to the member: frozen, lost, given back.
            ADD card_status text CHECK (card_status IN ('FROZEN', 'REPLACED', 'CLOSED'));

        ALTER TABLE cards ADD activated_at timestamptz, ADD used_at timestamptz;
        CREATE INDEX cards_by_use ON cards (coalesce(used_at, activated_at, issued_at), member_id)
            WHERE status IN ('ISSUED', 'ACTIVE');

        ALTER TABLE merges
            ADD undone_at timestamptz,
            ADD returned jsonb;
        CREATE INDEX merges_of_absorbed ON merges (absorbed_id, programme_id);

        -- Of two members as a whole: what an undo has to know beside the merges of balances.
        CREATE TABLE member_merges (
            id uuid NOT NULL,
            member_id uuid NOT NULL REFERENCES members (id),
            absorbed_id uuid NOT NULL REFERENCES members (id),
            moved jsonb NOT NULL,
            balances jsonb NOT NULL,
            merged_by text NOT NULL,
            at timestamptz NOT NULL,
            undone_at timestamptz,
            undone_by text,
            returned jsonb,
            PRIMARY KEY (member_id, id),
            CHECK (member_id <> absorbed_id),
            CHECK ((undone_at IS NULL) = (undone_by IS NULL) AND (undone_at IS NULL) = (returned IS NULL))
        );

        -- What somebody did of whom only an online id is known, until a member binds it. A name is taken once.
        CREATE TABLE kept_events (
            source text NOT NULL,
            external_id text NOT NULL,
            event_id uuid NOT NULL,
            contact_kind text NOT NULL,
            contact_fingerprint bytea NOT NULL CHECK (octet_length(contact_fingerprint) = 16),
            programme_id uuid NOT NULL REFERENCES programmes (id),
            fingerprint bytea NOT NULL,
            name text NOT NULL,
            at timestamptz NOT NULL,
            data jsonb NOT NULL,
            recorded_at timestamptz NOT NULL,
            PRIMARY KEY (source, external_id)
        );
        CREATE INDEX kept_events_of_contact ON kept_events (contact_kind, contact_fingerprint);
        CREATE INDEX kept_events_by_age ON kept_events (recorded_at);

        -- Who may be one person. A hint that a scan writes: two ids, and why; no personal data.
        CREATE TABLE duplicate_proposals (
            id uuid PRIMARY KEY,
            first_id uuid NOT NULL REFERENCES members (id),
            second_id uuid NOT NULL REFERENCES members (id),
            reasons text[] NOT NULL CHECK (cardinality(reasons) > 0),
            score integer NOT NULL CHECK (score BETWEEN 1 AND 100),
            found_at timestamptz NOT NULL,
            dismissed_at timestamptz,
            dismissed_by text,
            UNIQUE (first_id, second_id),
            CHECK (first_id < second_id),
            CHECK ((dismissed_at IS NULL) = (dismissed_by IS NULL))
        );
        CREATE INDEX duplicate_proposals_open ON duplicate_proposals (score DESC, id) WHERE dismissed_at IS NULL;
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE duplicate_proposals, kept_events, member_merges;
        DROP INDEX merges_of_absorbed;
        ALTER TABLE merges DROP undone_at, DROP returned;
        ALTER TABLE cards DROP activated_at, DROP used_at;
        ALTER TABLE identities DROP additional, DROP value, DROP bound_by, DROP card_status;
        ALTER TABLE members DROP merged_into;
    """


MODELS_STATE = (
    "eJztfWtz4zaa7l9h9ZekqzRd6UvS2eTUqbI7PZne9CVjO5PN5kxpYRKSMKYIBSTt1szOfz"
    "8AqQuvMAHdQOqp2tmORTy0/Lwk3vuLfz0JSSpo+Owi+EcaJ1Rc8Ycn33n/ehKROZX/0XR5"
    "5D0hi8X2ovogIbdhtp6sFsbZsts4EcRP5IUJCWMqPwpo7Au2SBiP1PJ3kXf91/deMqPeHV"
    "16LPa+XAg+FWQ+p2MWjLyFYJHPFiSUPz19pm4acF/elUVTS3wasT9SOk74lEqYkHf5/e/y"
    "YxYF9DON1z8u7sYTRsOgREbxZupW2YpxslxkV3/55d0Pf84w6lvejn0epvOoCbdYJjMebY"
    "BpyoJnCq2uTWlEBUloUCAtSsNwRfD6o/yvkB8kIqWbrx9sPwjohKShov7J/5mkka8Y97Lf"
    "pP7fq/+7+pKFZePxx0834+u3N+Pxk5qk1FeokL/6yOeRkjKLEkXev/6d33dLTfbpE/UL3v"
    "zl4urLl988zSjgcTIV2cWMuCf/zoAkITk0E0SR+a1QzZgv4/bJ/PqDLfXbh3xN6po2p4hW"
    "z/fkrsCz+uCW+HcPRATj2hX+gretrV+av5hXPyERmWb0qL9DfevKnvJLTB/ZdVYrOm084z"
    "Sm3TafdqZ32CLMHk9sB9gOHCDabQ03DGJ5dr8apZds+i5KWkjdYCp0yo97SKT8vvKfP/3H"
    "ixcvX75+8dXLb779+tXr119/+9W3Sieoa/VLrzXsX7778d3HG/WFuNzncy2gPigTT5I66T"
    "9I0hI2p82054gK5cEK8mz9Hz0UgIbLm3cf3l7fXHz4Wd1+Hsd/hBlPFzdv1ZUX2afLyqdf"
    "5g/+lvzNTbxf3938xVM/ev/96ePb6uuxWXfz30/UdyJpwscRfxiToMjJ+uP1R87YLQupRu"
    "5J2Ga0FC7rLZbVQntXaU7nt9LiUX6O9G6+z67ln6nLEb/lwdJ7kBYM9ViiPiK3PE3khYh2"
    "cqV2vT/sKCe0ULsdtRGwCdklEBR9zYKCaXoQYu/kt68TekM/t1hP6/UVIuUXGxaFN2//66"
    "aktT/+7eIq4/XDxX89LWnu958+/rhevlXbH9+8/3RZITtOJDcmbG8AoNuC7gcSKW5qfP/n"
    "9aePzXxvEVVDlfmJ979eyOI++gga4hUXeuKrHFf2FHWDKvGCklh+wxrxlywiYtlM/RZTof"
    "52meShp+GQfrnicUO65Pzy3ceLq9+aH/fLBt4vf7t5e1H1yuI7GoxvlyZbTBGDXcZil1EE"
    "mhp7RQxMksan2CLCUMAhzuBcnKEoYvp5weTtLIRcRkLMTos5oD4LjDVSGWWlk1ZhhT7I9B"
    "AqKWfQVCmVUTuopf6wb6CV1k+l+ZZVRu5hy+oPv73csWL5949tXJgGsKUv0x8JH8qVoVEi"
    "loYbWBGD7avqkk/SmISSrcAoAlXFQR2bq+OMQyvVUUZCdbimOhzJnb4h8wVh0+iK3mcKqC"
    "WH2rRspMul+iuAVGg5AiVgA09dbiRuRncFhpBWTQPk70+d09YypSJkSIVKL56/ev3q25ff"
    "vNrUJ20+0ZUl1UuQ7qloplRX/FUADYnUI1d/qbRk2lB2p09kpk1Fd8gxdLEg5a9PaNRgPr"
    "anMgsQ5DJ3yGXek5BJU07wuanxXkYiVO2c9V56wwRVxFv4aGUkxNwLMZtlJMooaLCOGsw1"
    "7/gRr7irNwwneOBOMIpND+QGmwafdwo694jCw/gMsGiGatE4pljbW40rKzqp1+6txo8012"
    "zSseqHQoSy28CDzjfaQZ0XbmyiZyowKHg06JxetSNxcMjEgSGtFRhordDKhXl5XBGD6hL0"
    "4TuRiUEf/mCM+vK276vtxq5kqASFoJ0TtCPe24fMnr0kwbTNe6usGOm8t5V1fKsW78V7Kw"
    "+cy+5r7Li13mMHn80t3+E8/DUEZA9kt2WvhElEdgNASNaqEBje3AGe4im7p5GFqVTEwU6C"
    "naSzk27IVGslra53sZESMj2AhSTvuqN9tLkDrCMHtztYR0fXK/KFMLGNVsthGVlYRos0sV"
    "DgWxTUt3Pqu1QwzlPhm02+2iDwPvWs3G5G/bt3rdV226taW8lX68asY7GdkZ0TkOWOltLm"
    "DrCUHFTgsJSOPxyDNNRTK93dUsBCmgqpS0p7WFQqJYzM3VlYOomg5K4u2tY0+BYwpDT43r"
    "o8E56Q0IDOzXqw2cAm8soD3oZcsf95uuDRJUn8WZsPUF6h9wOyteNbtRgnEMFAh4FuF8qk"
    "80Uo/2hDXisw0Irp+ZiefyZ0t1jeupLeQRrfR67oDXjU8JDrWF8jjkf6V4NifDVkr056+3"
    "CVAgTDVXY6KEL+2bHRXJsCBNTvdkaH9KgM69A2EDTAoNn6TMIqGB/jgDE6YRGLZ1YvWAWK"
    "IbquvWBOxS3fECEYDbSRy8Ka0eOxy3js5+s7BS8fqUMoBGSMaxhqWFQvOGhTtAdHEcM70F"
    "CitGmyps7j3kAQ5zDyut3a6XnQOramtKDDHp8dj3DC7NRpB2s9vv323hLFrnzkXTlL+Bpy"
    "WsSA0AqhJ7XY+uMxmRkOC+NezhIIjFYbbu6sGjmLOPj38O81Vt+PbJJorb71gi5W31Su7d"
    "ig8BNd0sC7XWbOecCmNE48Psl+Cll090XsJVw+xHWf3gS4gwWZ3aTJC2o/7m4D2deB3a7a"
    "kfs94w5jCc9FRw+TUj6ZUGEViS8jkepyTlPjiO6zE7OgPmX3xlqnAoMjU+uzUPQEdqwGYL"
    "WRVRrZta4UcXAPXduNnHIPr/LjjrUeYmHNqIOTuDpB2b6RvRAqzlrPR5780ZfY/Jjxbnng"
    "TjfZxX90Lgx+HklhdF4bd15nD75JtmwDQOmW1dBDtcGY8L1FgHCrw0JR0PDkDAsa9EZLx2"
    "I1ayulUGhmUZu2h5I0dOji6Bx3dnb05p6aVgxbPgit6MI9qjHHBZsyI+t5iwDh1oSrqI05"
    "6WuUFfE9CisexGuZkSiiDQ3nmirWLQSMmzPO4ji1iqeXgMjvORdRLwr5noRMeqKCz02lXE"
    "ZCzD0QcxolrGEH7SLnDRSCdlrQgSAP0XjOIi7MQnwVoFWgzzGFeZpxITMFtHrTykhkol1+"
    "z/LTXs3n1ldxMExtXDDFoaSYioiEjfGbxwRQAUMK5lJQA44snIMCDDucyztcTFSlmYUlUQ"
    "HCkrC1JLJXxSLuUcVhdzPf3VBLOPT9TdA5y4QVkGXD0fSt21sNN6ANbqdB8k4VO1wn3L/T"
    "VjxsVow6FGnGavH+SjSffueRvMqSC+9//sQiNYQqWf6PN5E/kzBcdfDNvXWhg1UNp91vQZ"
    "Fn74ouUORpXOSZne1rZtduICiCszZp57xpmquO9TViQFr23AoPb1b7+9WqdEarlpsWd9HQ"
    "GyWyLtDBYSAD13ruWRvuakCLujgjl2gLGZJy3Nu5WvdUNFOq03wF0JBIPbLFocoL0wb/Xl"
    "+QmDZ59iiQ69ZeEiW0qcGkfWZ/AYKZ/TvM7Ecxj9Vb0LfIJQ4TOCsx4zCBI2gwNx3mTo6y"
    "oYMMv3jgfjEOyTzYsLhTTtF2l8LDuBEwcoZq5Diia39IFyHzpdh/Flz+Wa1TfRrXaTVusE"
    "aMFysIlO7Ale6EiTgxVLhFDJRtNW5H5W1NB+SVQKC0cdJOQyz0QgjSMsS5gKnwObyYnDJM"
    "fv979Tn0uWiw+tqrX9frhxSz31siZMLTyOqQvgIOFp1zFl2pA43FcxbbNQdUsaig7YekzU"
    "KUVRzq03sVo3x7T6Pkik6l/hfLFp+ptmak85eoWj0Wq+WdXKXtuRdf5s10I6/Q0/XUY1F+"
    "IIa0129JTL/3brhIOIupGmgaxB5LFDb7xZozNfZz7x2ct5wZMyO4iIEjZ+rImbd07tjM2S"
    "db5CCdNnZ9nPvo4Dx36jGsb+8+9kT+CioWgjWPWG0/LakC3NeZSe6Sut9Tk0pnK6gebxv3"
    "owKFo+mc++GSCXwj6dOZv+vrHUzfXBKd7N6Gvq9i4nbkqa/Sbb5uG24He9XF3PN52K3Zvw"
    "b203o9DCfUuPapxjWfLmGu24s4KHYo9mbF/iFzbvLoVbNqr6zQKveVq5TpeFQADFwBw5ne"
    "uzPtojU5CGIR5DyywYgg58moh2N09NGMZrt1EYMjTct8mvs58HAc9XAQoz5DQStvwSRKtF"
    "5//BBRwQW7TVmYsCh+pn7tKbywvQWOHIkq/Fm6/G/UEYpUtEQVKitGuqjCRK4d+/lit4IK"
    "13MShq2VsY0avqEsdqXId4soHL4m9uWL199symHVD7pK2OsPF+/fr8th22MIIYmTsXyQWW"
    "I8LaQGHVL98flMzFIbgWaP6LQ5INSIUCNCjYYRMSr/mKgpJqYddV5A7UWxnc12W+T+Tv61"
    "JhGa9XpEaCwiNK2jyNyaQ/b8sE/43hqaFmQZctLw+Lb7eAUIKgF2qARAbGyQIRPExs5E0H"
    "Z+7s4urmN5grPzcN/NF1y0+bjbiyOdl8uyZfBzB+7nwjE4omMQsCltHs7f3rSyxaBfpcp6"
    "136VOCHCbtBVGQlrx2lrR529E8+s5FyBYiiCy3JWLeB5ds7Mri3jjhdo+ar3dm2p2Is+2J"
    "BfgoF7yzCufCUiG/YrQPBvx7+gk/zkT5vNpwKFDOxkkEYBj6jNschFIDS8axreqdgJDd5z"
    "fQBls2L0eBRFvvYh7xhLaeoiXo/IkT93azuuAXaIw8h7GAUI6B6n4p+0COk40QGMyTmxAF"
    "DzccCajwcShjQfvmDIax0JcmsHqCdiaTq5rIABoRVCpZI2pHOLAJkVMnPTx5DPEgiUVith"
    "OFt1uZskc9cYVCtb+5wYOXaKFI4jHuGbGfXvstfoL5QEbQdG1RaNtAdGbZaPZ2qgaSfX8C"
    "Bp9u03MdtXyrj97C0u9JwcZWdB3fkRtSZ8kAOSS/wsoG1IbBkFUk/QKdEDMk9j6yl9bGbk"
    "rRGw7kysu9IDzwLa6Ne0k76BgPVe29SP2tMGtvQJzegoVSaY2Ya9xcB83pP5nJA7Glnkho"
    "s4VPk5lxtusjgtajBqUJhJ1mZSnkiwEEIFCBHYVyNxbhiOXCNgM9laqgtB7xlPDY3VIgrc"
    "23J/ykoUd9k+SCkECadcsGQ2NyG8BALtFrQv0tuQ+WPDB72MAvEWxMdsGpEkbTqGVh+EKM"
    "CwsZts7I4EIv5GBZuog+QlSy2hiOqSkS4YEdJgSsX4voBBD+3Ae2jRXmi1j/ct8EAju5EZ"
    "RRxE7LSIT1gM4Vg3yWkiGojtOSEGxPZOLoKJ/Gvlt7IRQg0KMewqhoZwX/vwuSIG0+f6OU"
    "48P4LsDQ/oG3kv7TllxUWjDkeV+XL92JeAjv2AP9ElDdRp96rBL5P8yHuYMX+mOv3yR0N+"
    "nF0N6CLky7nchetdgva32aW4VAkiW1h/gdqNqRJoOKnxHQdiomZ0103KoAIPdQSD9PWc0y"
    "4/pjSOafyogims66xjpjmmm5ZpPLuaRT5bZEejjbw44YJmNx55CQvDp8+8TxOPeL6qkRZf"
    "xF6czlerPBIF2RqPyB/ofJEsOx6WvedfuNMp29vvYrKtVnGIpppHU9dyN8mBlVHIgVnkwN"
    "QLZEL5ej3ItiD7QXDpojcZGBdCkJZ0YxFUYX14LmVBx//+9+qjylPfbtBfGQkTDSbaYyba"
    "o7aZiVHW0Rr7dUYSby59iVgaPDlcGjzZDZ55vzL50KZJZjptrmU2VKLMqIgnM/mA1C2ufd"
    "10B6vKLU/1TOwpKrc7M8YLEEQGKqrHmZCWG/H4vZ3yop65OqPXlIQ0aH9KG+j8yKOB6W2M"
    "tIYFdEoL6Jf4cSNotaarHTROd4lMbSwCFf+hi6ffeZT4s8yUUdennAcej3zaKepkdDPYPg"
    "4qZ10siS7qdGub6FeIIenoYw/oja30UgEGpQSl1NI33p6N75SDN8i761UFC7pN4m2AoJ7b"
    "ca3hlqZ2d+My8JrbxiO0ZxdahyMgv9CpoSkhSVOXqi6DtkaAcAvCWRynVnZPCQjLxznLp1"
    "yfnrB7Yhd3qWJxAoXLknbCiYF8h+jDvAtolLBk2Xa8SOHySHu2SL6Q7RBIU6d5jrzCkOKn"
    "329yg96MxF5M7+UDGnqCP8Sd/B3zOyKk5qDljgNjnTAqMXf81DNnfEEt7b0yEoa9c+ZAyb"
    "APguzIe9JQAXnJeUhJ1GLVl4DV90wiDyXYzSdHfs8+fXpfEurlu+o+9suHy7dXXz7PpCkX"
    "saQlT3BPwrShxleX8t9A7HL+/bGnm7aiW55GwfjWaDRQEWOlgftD2UEUcFa4Yx5Lq8DAfD"
    "fmHXHQ8qqGn2ibh1a6PupQ8SCdo66Fn5syTOlMSRepXI8ZZ1ujl+2CsccXNPImXHgRv+VB"
    "Q4vNrjeDZ3b8d2kHz+xByAexqYhO5ygUQHAS4CTASXAzZpirHK0+6qiMMI1u4GrgXspYfZ"
    "EGNdBe9lYAHa/y7fmBeD1N2VtMY0XhuJV/zcE9NeRghLC3/oDs3xqnumDBGnGOsQKfzxck"
    "aggV6AgrgM6Rs8Vs9Vd2Z2wDOUe+6JywhnCpjq8N5Bz5umUimQXE8KUsos6RNWmfS9unIf"
    "qmI60AOkfOFtKQUCmJ8ULwCQtNN7UG9DmymL154yUlDXWr13MShq0GXRk5oHGwL1+8/mZj"
    "yKkfdDbc9YeL9+/rhtxUzUM2KgXeIhBIN09hhNwnTVtAO99bBPi2OMOjbc9tnxjavtEeYW"
    "BoIeZxm7IwYVH8TP3aU4Q99jZGtDzNWPBwHPNUNJ2o2/4aVHGoYLJ4G1YkWs30asJiR7KU"
    "gTT3DGsHKjA8/rtQb3NsRAmK3JBzuaHSWYzU58LufJAKFIJ2WtAhiZNx1stDLWRdR0PcTo"
    "tb8m7XCVQCohfIZRnPqZiqgWdRwutS1pUrlWA7ZKr7I9tH8tJOVUtcUyL8mbZmYrtk1KGM"
    "L85WZ0tPUj+BorrjV1Mk/I5GDdkHzZTeLWTwM3rffbypzebNcqJjZei8Mo2bV6AInHfNHz"
    "6ejWjOIJ4jpU7pqHjGFloNtV7QQT+ppR3LzG9mdFUQThJPNeQuvTm/p+rIH49PiuOBs0MN"
    "Yy/k/l3sTZiIk+/VMUHltt8nFbnt+/7/LyrOUVoIPhVkPqdjTFTqiRZ1y3JxV58aTFQqvg"
    "UmrFZxIBaTk04bI/+HVAFWIZYSEHE0p2MsKsItbE4zrQCPVxj91WHN12NXpy9oFIznLOIN"
    "pTfagbhlIPi34z8zbcf5w2y+09XRiCi7vNtlaR5bYdfAkLXLso7TbIu0O4uhgoWkXZa0H3"
    "K7XGAJCBk7L+PYVsYxZNwDGatQpM1rXMTB3XROxE4F9j+o4gBtZH+zYtQh9ZzVGnQM7n+a"
    "eMkDX4XYY4+o4/4eZjykz7xHDyj4vjAjRl1WP/GIKrwXp+Ke3dOGOaBH+Y0I8jsRKEWQ/+"
    "AUF5ofb2Mubo3Pb6zAQGuF1kyR1wltb9DZAI7fnnMaMg/SiHNLQhL5tCG30s58EQPydyB/"
    "Va1o1gJSAiG5ZZHcsjgnAv6Fm/5F6XiIKFClahYHRBSBCBP0QMZmO2YJhGZF8w1T0CQVkZ"
    "l5VsTsZCT0h/u92QjORE108ZJukZLuIZKdohLqFBP189o09eQGYnEWpNWvQBDECVcSQZCD"
    "U4wgyIFpRQEpokt9N14Q4Di5vY4Ax5CdXwQ4BixjuNpn6Wr/WbrGf+ZhyB9aTxSoLhnpHO"
    "+JXDyerFaf8HiB5gnhmhPmm+eDW6r9x93b3iv9dq9XPu3ZKXh1+nWtBUXU8foKDiiG47UW"
    "OLKV5JVMn3yfqIMLtOVOxUXa7WQVDOGr9XuJ6BV91pGnvt9T04hd2y0wz+P4e9oO8TlEPQ"
    "4U9Tit9nWXQjjdp6O+fw4ZhkgOVtBumWwLJfpHbbbiqk5G2xpgMIdG2VpqJkzkbdBe9n/r"
    "5GjDQJiKZcYiny1ImP0kFzTYdof8RcjJOmGKICd7RGuv+CqYmdFlHIitECt3FRMrerUcRr"
    "SFET2RX4YK9UQ2jiRpPzO5AsS5yVX+u56bzNPE501uY3v+oQBB+sE+WQ5PA57GkwN7Go/5"
    "GN29i53cCvmPMsu3Rn+jmW/sROx0W7gMTphdujAx7FvYt7BvYd/CvoV9C/sW9m3dvv2B+k"
    "xT9lC8rLVug9XCE5ZOwahEHNqdTcjEnJTf3sieXK2HQWnVmqs0o4k1s0WgtQXWDKwZh62Z"
    "H1MaJ5/U1OEWe6a8QGvRTNXSfIQxjJqBGzUoqDzUOSTGB9bjqPrdzur+nFARtYR8Ncekl2"
    "Gg3oJ6+esT1UVkas5XcRi4Y8+9dbi45QaWYeP+SONQUWPFJ20SQrufVYDA0drB0VoQZuNk"
    "FWBwsJxzsOBJn4mgHfGkMx/5PYvaxpmVro+0dS/ZIUChXAo3euBuNHIDe3eg87fHjNEiBo"
    "RWWzxT9bjV6Wxt8N8ChtTe/+L5q9evvn35zatNV//mE10zf8OZjHepUXgnX44Ag42TK6mZ"
    "cmFUe1bEILBgzvkfKYkSljRwrhsKUkQNadc48nmjmUtqcdxrGQcBWAsgYHF2aLGNEOpYCM"
    "JaEJSYzjjbIo4fTCv4MrcpCxMWxc/Urz2FO3OgWoa2oXO6N0Izdg5HUHd8ERJ10qzhTrTF"
    "WLHumAV0dvO58nINOpUblljqwlHFNaPHQ1JitbxTVOrJT3RJA+926X2ZZ6hHXiFn+lS1Ta"
    "mWKRUauSUx/d674SLhLKaeoCSIPZYobPaL6z1Ze773DnEyl8IN5xEzQ4VEO62okBgW9SeN"
    "DzumxvcTzTxxe1x/OD1UnQNyscjFHscA1hm+nQxepF8Hbkoi/YrzhfpCLNyeI9vecHtORn"
    "2ccEElp4HZ815CIXdrkS+fkSiioTHzVRweequHniRpbPbArxEg3ILwRUh8Kz+0BIQX6pwX"
    "itr+MxKwz+eLkCZWL3IVi4PrnJZ0KgSNfLNqvgIGStJCSU45D2KbaqYKEKVMqCnruyAmgr"
    "LpzEoONSjEYF/RRD7biKAEA/3W9K+L8mxkUMeirM9OCtmu3hAtuOQ8pCRqs3fXoGr6WqIO"
    "xfs6c3Tk9PWnT+9LxtDlu6q188uHy7dXXz7PLCO5iCVt+nc1qdEwo1GBIaFRoZXNF1wkhq"
    "SWQKhtQWnF2XjCjpRWXGUaXNPnXl4w0hVZ5NbAqTvdV9/CbB8qgVB4gcKLk2/+aNPOzPC9"
    "tWmjjxV9rOclAKcsjEfal+qLulgaJ2hgyn/zgTqYCjeHAeSgdkYTkw2tqOYbFvV5u6P5E1"
    "/FgXxr8i2f/kYwxIBT2dB3huAogqNtrovWZenmqqD1bOAOACKgmPzpOqE4Zu2Y7R/Hjgj0"
    "JwU+tIDAmTOPkuKT51dQ0oQCHIcoho/Z3cf8lbBE0vwDDdk9bc2PNawa6bzOh3y9lHoGYB"
    "0Lcp5cExZ4fOKRKB+n5yUzkngs9iKeqAyWoN6SJiN5UX5yy4PlF7H6oJ4P2+VGcHad2Afb"
    "nV1kAJABOHcxwJk+8umGOEzvMeoPNOl7ksZNg77bH/UCBP60+cMOrwNex5MDex0XftY71u"
    "JtFK6OdF4G8bcdaEhuDdfeR3ILcxX7QuwDCUOaZHhDautIkFshl9wTlv+FNV51gf4SDB3i"
    "lj0UNArUtzJivgAC73a8z1a8did9jQDjdozzhyZ/U8f4GgHG7RhvO11Nx3nr+WpgvSPr8a"
    "IxpqUjfQMB55ZP+ucFE8aP+hYE3m2nDN1T0RhH1M8X2qLAvB3zJPhHGiemzBdRYN5ysJkg"
    "UTyhQm4dYxaZ8V/HQgq7S4Gnhvq2AQw5WO5DfsLuqUVSowTESF/XMhol6ypKxHKcJQUMLa"
    "wyEO+YbayCNOr59n7ENQKNiCOveyOiI1m8N0S0Vgxuro10GTxfrupaHHiQBJ5IQ/OTYUqg"
    "/RTUPJ7I632FAfJ7uwoD+b3TE0vm5tbFFoMeE2vbQj6WkXEYoQAC9UbUO2Ji/CDIQ4uFsb"
    "6kNTACuQj1QagPgv1gpuZyh9iM0SIGhFYIDbnpbPItAmRWrVvOmk8r0JWibDCwBOyDqObR"
    "U1SCux83Rcn/gAXtiCX/VlkHV5TEvG2iVWWF1q7PbQ2RLe7YW/zrbOkRb0GFhHhzfk8DL9"
    "cJo3w8LklWF7+IvQf5TMffeTElIQ1G3i2NWUCzEbrZLx55DzPmz7w7ShdqeG7sBWxK44Y+"
    "5GP9UvgoTpgo8FGOaAXmb79ZvmmLQcZp1L+MU64idOqji+I4acYJ2y22W3f2CHQ2uUFuTO"
    "UfEzWNM9GWYxdQiGpYRzUwS+OI4wUQuztV68FkQn3TurgNBsTbB03X7adjf0aiqW3zagEN"
    "YVgLY9WRaiWKOhaC2KFWVAJtpFABQgTWIlBtq1YiqAAhAmsR3JKQSAN+TCZJ02mbOiHUoB"
    "DDHlS0hSAawBAFUszIPCLFfIaC9kka07FpSKWMQmDFZkhpRqHZPN4iBqRbT0M+ySFB/ekj"
    "NYiDn/wkiUGyqoYRC2K0MWwQ2BYstgUW0PmCJzTyl+M7ujRhvgGKKcY2U4xVocc4L5Fq8u"
    "ceqxEpQC1LRfojgUMdkpqNTpAExYbbeRWH/bza3UnvGU/j8YzEM7OHuwZFHZTt021OPjjv"
    "c+2ZmsK2/JWISHLSVoNWXTPS1qJlq8cP+fKOZcw3M+rlhUreA4m9hIfBqo44S5J7AZOgmH"
    "vy71h6AVnG3i2dcEG/83jk03qF8h7ut0M1nFt1WudRG4dCrgOq5nxWYzxuKkxWYc6WOosS"
    "ShfhHBaxKmJZjQDILaZOXWvyZb18SBmXF89fvX717ctvXm0SLZtPdPmVhmIH1Fqd6EBU+V"
    "SOQzpp8Dy1T/IGMyTu9/Y4I4c04BySI1b+X6T922Lcry9pbfoZV7+liyXfLll0lzhh1KG7"
    "5Ih2M5ySQzolmOaCASSDMKx9skhS4wMUiijM9rU9QSGkxOIEhS0KzNsxPyeBzdzyAgzujn"
    "PuTlPM0FzGZSTE7LSY5yzihqXlG4jV3ulY7vtETS5ZtV3MU9HUXd1eh1PFoQjHtjpSUkxF"
    "RELD2tRGMKSAA92hYNwLm77nbYe5r66MdEHTkOMQd8RMETPtRDFipoiZ9pFQtMrsOQZNhH"
    "zeTM93KYLAKI4YccRLF3Quv4H6Xkbkl2Cg35r+1WSbBvI5DymJWjaTLapa0S5hPSRfx+On"
    "T+9LfuDlu6rr/cuHy7dXXz7Pdhq5iCUtZOcn19tEe4tA+OLO+eItE0XMB1pUsDh01mVJO5"
    "S9gZQP9z4/ENZU8dEev94iELS2mWYR+TS0eKlKQLxTLr9Tt8tx1unLkoYOea3lWUEe0frc"
    "fNJf8zPrOqwT/p/Xnz5q9FQT0QHzE+9/vZDFPUxHa9hWVOh3tOrmVXk71A2qO9q6qd3G8q"
    "9isa+5vK8FllIOIOGeSBgp9QEL2pGU+ocs9/mGLFoS66XrI116fZVF9cnihFl2kaoR5jww"
    "KsIqgfYzierxbHvvvSgk4XcVhtEsHj4VZD43TcFXcSC2Qqz8axqUa/tesV6PgXU2p7JQwb"
    "hReeYWAcItCI8TIhKboHEJCOvROeuxtIUZ90ulR++VGkQu2xGT/XpGBA3aTfbSda3JHmcr"
    "YbLDZId9Cfuyr0817EvYl30SBOzLXony/OxLVXHZZluur+ntSrWq46TZd0nsscBjcT4Plk"
    "88Jj+5/vntxx88Lrw3Fz/f/HL11suaHupzZY3R6OBywkBC8PiINig6uA5IrhrFZ8hqAYLm"
    "mIpBeccWZrbGGoG5P5ZNGRgydqpmpCRVnRZm1BdReOQtR11hRM4JWMeIHIzIOW8poJ5vwB"
    "EzR4I3b2YkimjYEr4pXB3pAjh+vu6EWcHmhKD8/qKlIWc4uUAp3M/jkEbTZCZ/fP7iW82r"
    "sd6V5Kpqx8Dq0ov8mj7okv1bY7u9V2O9fqdOjR7tQIdr1WigXduTtAUdsR1p/fT3thvJF9"
    "SyW6KMhN6F3m05t4+I6CoNaduRfYXLWs2rpi+MVXULRtUNPNGBkhukO/pHrmmh3n7tcncp"
    "PFDA4J7FrOmQR018eAsZUnB+b8e7wdU5gauDJNPJRq6JsUW6owQD/fY5Pp62jLzTlLYXMN"
    "CaFlozoWLesNe0b/EbwPH3+IIjc5uyMGFR/Ez92lP4MgfZ+e9JyKQbLvjcNPJSRiLy4lzk"
    "BQG2sxXzbcNkJ40PWEJBp3XUaY5ENt/L54OKq5Vf2Xb+Rm3RSHsUR7Z8vHZWEesceKxzJW"
    "8zsksgBOIQGzp4bGjBQ+YbDS3cIhAfgpcA8xFeAsQML+F8vQStd9DNK4AzMHBnAIUPyM33"
    "c69FHvnEfgKLN39DjXpt2WwZiEn+qJ2F0e5M7ezPggepn7yRgp9ysWwxIhtWaa3JRb5+7O"
    "cAdsqKWnSzoJvFnb3pMCVe+Zmvpk96BTaEttKDPfHQydDJR9bJel3cVQefUPPGd6nJdrRa"
    "Dr27P73bHn9o0bu93PSPHX4IqNScyZxGRtNlyyjwbnNiZO5+GMXZChhwblHQq8gy4Hu9Hl"
    "ybc30rSGQ0HWYDANsW85PZP42e7PV6cI3pO/CanPSa8hRlu9+0vT56xHPKVyIdPvB0OLK2"
    "yNo6Q/pBQsN+KgSNmgprNU95AYMn3cZpkobI+J88MvOciiDQbkF7yH0SGnG+RYBwC8JREn"
    "L8kpB7KppbT3QzBQqg4zWfPD8Qz6cZJxDTJJHfyqi5vYhBf/vebZuYRMEt/2y49xRQ2HhM"
    "atGksrwb88lEPtXjmMrvEBhOlWm7A2bp221JqESwsoQQU+t+HFnCRVs8bXNtpD2OTK1C9d"
    "9ZVyEgxINZ1phlDY0Ljfu4xv01G4N7I/lrUbvlBVrdWxipi0zWwDNZaOxEY2f/A8qwH08R"
    "RlMnRmdcmJmQJdwRrcjTUL9HK5J+XrCmKtb253yLwJO+S58UbZkIrBkyRdsGAoN6E+oxGN"
    "ghYcCNtbJ44MaaFGPOueL+kdmljetGjxRn5ghMMD0j33YlcmPftoSDb4s5pgefY9qf+pzD"
    "k3rsEp2EJGmDkanp6dkgEK6xacjkUdLYBdtu1hcg8KcwtRcmPKb2QsyY2nuGU3u3ru9jrn"
    "Fnlxie8PA9YWR5keXt4aYLo+YsjBpHdOtfU560FVBtrml16h9qVTd9+uRd5F3/9b0nVaZ3"
    "R5cei70v53R+m52fNPJY8PTZk4rwO0Kgj51QE+36eCMzE7JLIGjiao4eJs5hiFWxTrOBR2"
    "sAjBzERvsUG12QpWLC6vD1KhTpGOt0zJwE1MLGL8Bg4Dtn4NfqGGlsIeMyEmJ2Wsxq/J4Y"
    "xzwVvpH9UMVhcKK5FZFzKCmmIiJho0n8mAAqYEjBXAozLn+PmTtSgOzgifSHdwNHJH8sze"
    "gsYsBnpZ0gspusWsTtQQX3h9teaGBHIqlXdEKFIOEbHrQFVKtLRrq4qlgtzk6dcW4uxLES"
    "PiedC3Ec7Ymg6RFVAIKmByIWMQyo1kOr1kfUameVupdsZXFHePqdxyfew4zPvQcSe7eCp9"
    "NZYprM7HjHHXS5WwrlPDKf0DgH68lRb7Px41yBgdZmWu1OIClBodCdU+hFQf+RkpDJv8RG"
    "0lUsoiIuSxpxxP1ukQH1s9ZOQ0orMLDaos8t6W3Dg2dnOjl+EOThmtKgxZErXh7pHLlALh"
    "zHcmVHT+7TJPO51i3ZyrUinrqJ98CSWXYtll/Fk09GzWczxKIS1YHHfaTxxwTNnmPTvaUA"
    "gstQq+Cbz1nLMb+XLCJi2ZYqKOKqg9GWq7Ly4VB6uSrL29iMf7u4unz38eLqt+aswWVDGd"
    "/lbzdvL2onbtCGp/makpAGLRWrK0SF84+rQ5UGoxbXbDmi/34W7J9UabnWTsbCda0GXKiV"
    "Y6WG7IOZm01t5MVUSjLyabcGjFbgDsrPrW35PFThWnhNu3Z75W8RhaJf66LfkDWdetde87"
    "5ej4J3w4J3R/b+KxrQeUbQB37fXiFSXaTVAmKzfDyX69GFhw0fBSXHjlptXkFT26UCBLUV"
    "am/phAuj2rMtAsXb5sXbZJLQhi6wdro3APQ92tBtnHVDWrUHyTZliJnOpypi8C5ZvEtZ7q"
    "fZlW1nvQSCwujVTLCto/SoJ2XgRcGBggMFBwoV+YMg1q2I+kAovberTLnfU0HKMGn9IyVR"
    "wpIGk7k1CVGEDCkJsbfp+gue3bnGqHamywYzJEqPnNcpnCVquE3Ukdgpql1m5oOKMKBo92"
    "fal1KxGRJVxkEA1gLASLqjhpNolIil4e5dxKDkuPL4zoigRocabhGod9jl/EKeLjK/w4j8"
    "MgoC2GXCoqrTM9m4NwAEpM337fzEnlR6hqFpbq0CRUObyzm2gIbsnkp1a5X3aUbjfbMY3T"
    "sjUUTzEUUmEqjiwL0593HCBTVmvowC7yjbgErJI0tZCYbFAKMCDiJ2WsTyVgn375p6pS45"
    "DymJ2tI3BVy1S00CB7VnXn769L4k0Mt31U3xlw+Xb6++fJ5JUi5iSSFo5Ux5iLrHFZ2ksW"
    "ZsVGXNSF8kkn0rkS/fS9NVQJYjT1AS88i476qGRevV8d+VHQpJpPyaNU2Ly0KaMp0lBTMs"
    "5aIURi35rp52E2N3i0AU3OpglrS5o1uX8Ekbm7mR68lVaVuuxzG1mZerPKI3t4u6Kc58PU"
    "5eHbhmc8uacHfLtig7qzPauhEXIUPai/dWH3VPRTOlOvVWAA2J1BMUM6QNCUl9NUPalIyE"
    "IYcT9pzO/+ZpxYngc9PAYhmJ0KLToUUc1H1WYjbr7iyjoMH61mmYubtaX7ibDwzXd+CuL1"
    "rZDjZg8pRnULlL4WG8BdgyQ7VlnFKp1yqprtWrmxUdlOs4y9HvZximqj03n4S5RSEX66A2"
    "0YzBVJIzCketAdAvdoWL/p1Z3HUDsYq6OlZ8c5qga0LuqGG0ewM5Xqz7q95z7oiKvaZTNV"
    "f9QzZ6pEXJ1tZo1Wycrx7n00z2MilnfUuLiTlVKA7F65XKhad8qE7LzXthQmsZBVKrpLLG"
    "DiO9M7wBwQ92zg8uG0ZTE9t/tRydM70K4q9MHb0h1NUEQhwf1gmsExtFijj+EeMs2b81st"
    "tLftbrUe+z08CNKGBJY2GhtthqC9qJ/v5YGAdhH7bcsTYXafmw+6aDo3SNlFuQXRel1eay"
    "tlB61UbZz0rl5wfi+URlysSuI7yIg+/vtO8v6ETebWYl5ioWE4Nck7QjsYc3ZL4gbBpds3"
    "kaEs2RBc0LR7qIhL+CjOMNBtEJRCcQnehONKIT6ElylvqDeMlIZw3M0CkK12r45T7HXkK4"
    "hxMuxoAfN8gV3xk3exUxIN2adIspiwUctjGntzEqKbQRcRGHcIvLEhZ0wYWRcb9FIAFmb9"
    "pPCAtTs2aGAgSJsF4VNV2kAWsradpcG+nCh0StGod82ilm+ORTRD254Jl3M5P/sViEzM9C"
    "jl/EnuAh9XwSeXKTkD88xB6JAjWgMlAV3PORF/FkJuXmUXnnerH3Xu+MCKYTgbX2CCZGaA"
    "9S6csXmIvxnWTSyGEqoeAy2RVjcNMGliIGx1XV+DR8gvHoWj66/PYf1E+MN40KDIarNfNN"
    "u8ajvDduG2C9A+u5OTSuc34hBFm2eGi5CVVnfHj5LkXi73/vOPj7mpKQBm3hhJbR3x95NK"
    "zY0OVvN28vKoyxxXgh6IR9Nnm3SyC82+bvtqDyz45Nt9QyCrz3KgRzlRcB3vA72j4uvbxk"
    "pJ9lky0eJ2r1CSu5ZiSe1R/iSxYR0aKk1ohqZfcyyY9x3X8k5ETb7SoSu3mC5QN8+e7jxd"
    "VvzY/wZUPkdrtla4bS0FgVcBs3chdRqPDCaLNzDEQJnliKuYxEjtFlKcep78vtjgszz6AE"
    "OxfnwBFz6ZqKe+bTn+iytRO/uEBrKsX50vEdXaLkfeAJo4X8nT5bkNC45L2Mg0FULQWecW"
    "HqsBYxiHnvrTG/nfCWxnyQ3WnaJJWmezKOZ+TF19+YubQ16L58W3dFsF/vtrCBUzFn8eb8"
    "t86h7wruPOPfbDEWJJpSM+pKqMET9+bdD1c14nBcB0bI90kUffPA6ecFk7ezqeQuIRFncV"
    "nKIYmTcRpbvc5VLCTtsqQFved2zTdlJKTsmpSdif/FmoOlC1dH+shf3P0k6ay0POTTP7Ho"
    "O4/IRXMWLj0+8VapVi9PtTaXpHfEIX7oRFhLk0xN7coMqzg4AzYRmLS90lCTyU41pYYI3M"
    "LDGqyudtTDgpgPJ2YWhHRsL+sGOATutMDhaZ2TlNsK2HVFwVUkCoN7VRh8nZDJpM3PXV8b"
    "ab1ctaqTi4vClt46pnROWCivRFMqVLFKgzrQZagb4chSV3eLrlnqjM66BHTVhBuIXSVhn0"
    "hvIKy5kkXHV0sty3nQtSBx/MClamlur2g3B2pABKJs+rN4aFhDsUEMvn6isfAkTrigYzXm"
    "1oy2Cu5MyVu14rQe39B+2nEdOZgzHF48f/X61bcvv3m1Obph84nuxIb66QxqbJV0kEI+ZU"
    "01Za3k1nCDOdx4b9SG3Fe+p9Uk2SoWAQqXAxQBixXJNnGoChRydlnOyBadhZizaqtMs9mW"
    "ahXBeKVdk7Ujsc0PdH5LxQ2joiXAWV4w0kU559nScSLXootv4MHOlazNyC6BUAZSjSjhLK"
    "DDEBvKrdj4WS2BQGn1cFa5x49Nz1gqgRD1tCm/w2k/w7ICKxUGjD7YlZFsgbD0XZaxVNQ+"
    "tYvGVaCQs8tyVq+kYaagCDleHPuA8tx3KJsSEdHA2OqowFB7ZTHoNuRcNCRm2k+A2SJwuu"
    "MuR8AoGsc0CmwqiWtgqAynVQaLrQrGizhI2GUJSwtO/lUWIi4BIWPXZOxIKF/F6P+s9vyW"
    "SH7p+kgXyM8CNVsV/nhf7oWnIF4yI4n3QGJvyu5pNPIeWDLzSORJHfS996AuEm9BRcwjLy"
    "YsUB24LPFY7MVZlWG+PplRLw8UfxF7d3RZ7+Y9+G9D9sGJcCOyDwenGNkHZB/6RymyD6fJ"
    "PvBUNKUfNDMXNggQbkF4ZtjY+AsFHJI+zvkLleOzrSYC7DWqAwHjfHRI2Dqsk+22ZnNJix"
    "ioRgvVmL8eZqQXMUgD2ZyJ1jz6QNfV3Dr0oGsrc38432cns0MhxR9V8FkTUtxcHz0aUszj"
    "2N1Citd8TvOz4JM8lJfF/GYklv9T77HH0+SZ9xNdyv+8Xa5ieCMvd5xHHn+QT1V2uvyCCs"
    "YDj0VZrE+FlG5J07H1x/iFCCw6EUlAYPHgFCP+dUBKb+UfPWFG55oXILA3bU7YVtt71tpi"
    "wnoZBeItiM+16bjJ7lQOdEtSogjSec+DMkCVN1ybUuLfmTyw6/VwjyyeVM5W1m3VPZq2Fn"
    "1uMVYln44xvqr4/I8XL16+fP3iq5fffPv1q9evv/72q03pZ/2Srgb08t2Pqgy0xHy9LtQ8"
    "tobAaQ/CaoL6XNjFTitQCNo5QTsU3/jA76kmvLG+PHo0ujGXK9H3jAABAgQIEJyYUtOzMX"
    "Amxi7dMYLPjSMDJRC8LXPWpUFhynkBggfdgnI4WoOxv+FonaWg0ZS876bkOZW/zzfqjS1A"
    "0By7Q3Os2nlM3YYiZgevoT+2l4HTYHOyCU402bGr3vD5LWLw/LpTJyVIFE9UsDBKZm3BxO"
    "qakTaiuFo9nqvlJwwrxgkRVk3LJeAhLMPHA46wCzV2IWKcR9StDyQMaZLhDXmtI0Hu6RPv"
    "rhF5vMy7Yxr3EWXbWc8aHEAes4CqYQLEW4O/zyp9uVKtq7rgrG6YeII/qJXqaiy/oCff1C"
    "cVee7plkgcOrEpQalCqQ6DXBolYmlIaxEDQqvhKrUvj622gQYo6G2k1+aprSNBbsMggiYD"
    "m/OQkqiZ1g2m2vgnQcMi8vLTp/clX//yXTX898uHy7dXXz7PuJaLWFKwqOHKOFBEjCTogI"
    "NdjvisF0lC54u2XtrC1ZHOY32gtzPO7+TTlq1HxenAHceAhlKTGls1FRhMGhQzDXV7Lx9z"
    "TJLU5AzZLWBAHVj7m7kvBDeqsdwAUBFgXhEQpJIbdVr03OQJrqCG5ATs9Bw7YvX9sFLELW"
    "Zf8XInu2+l2Bl6jYZu+a0lbhjbLqFg99XOmvcT06KrLQR0NtFpFdSuI0FuLRoYs6SxYFsf"
    "D9yihmQMHDkiqBwDs2HHawCai6yai7bhrI6GbxFyvAf9K4dN3iKhkXxQ10FCi6h2AxxjaF"
    "2OfPghkTII7A6XrIEha5dlvfIBrdJVVSwk7bKkfUEV7xZyLiMRtnZOzI7Ep37N4wUt4anC"
    "1VGH6BRiUgOPSaWiwbZo94lWy+ERWXhEaihLgzt0IQRpGba+QVT4Hl5DsWLw979XCJNWjW"
    "F7ewFxPAfy+YHo2rcDGVNpQjSYHdfZ8YktMZANpsLnRx4NzMZYj+ovH6JH7xlP47ENdw1g"
    "OxL7Y4534NDOn229Cbwd18zgkl/LYkWylVtbhkLOvZDzLfVJGhuF2ZuwKDaxGD9BWCi/zz"
    "hmUdOhjvq3rQbG++by+4ZE4gkTiQjhncU7thaW2Zl0ZRTiJB0VmSOx0wsqmD970tTNkV8Z"
    "6WKmZLvGmYhpqzJoDJg2qIGVFt8tUup4ZelIEyBtDUK9mRFhGoXq5wYg35fP45BG00S9Gi"
    "++/lpD6Pr9l6uqcwBXl17k1yrVIvKlMmB4tXyA7D7/6qsO7MpVrexm1yoWC48SGjWYK+1D"
    "LQsQDLU0HGp5UmX27/8Pbop3/g=="
)
