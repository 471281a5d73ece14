"""Offers that apply by themselves, and quotes that were given an id."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE promotions (
            id uuid PRIMARY KEY,
            programme_id uuid NOT NULL REFERENCES programmes (id),
            code text NOT NULL,
            created_at timestamptz NOT NULL,
            UNIQUE (programme_id, code)
        );

        CREATE TABLE promotion_revisions (
            id uuid PRIMARY KEY,
            promotion_id uuid NOT NULL REFERENCES promotions (id),
            revision integer NOT NULL CHECK (revision >= 1),
            version bigint NOT NULL,
            status text NOT NULL CHECK (status IN ('DRAFT', 'ACTIVE', 'PAUSED', 'ENDED')),
            content jsonb NOT NULL,
            valid_from timestamptz NOT NULL,
            created_at timestamptz NOT NULL,
            created_by text NOT NULL,
            UNIQUE (promotion_id, revision)
        );

        CREATE TABLE quotes (
            id uuid NOT NULL,
            member_id uuid NOT NULL,
            programme_id uuid NOT NULL,
            state text NOT NULL CHECK (state IN ('OPEN', 'COMMITTED', 'PAID', 'CANCELLED', 'EXPIRED')),
            content jsonb NOT NULL,
            payable_minor bigint NOT NULL CHECK (payable_minor >= 0),
            made_at timestamptz NOT NULL,
            expires_at timestamptz NOT NULL,
            order_source text,
            order_external_id text,
            hold_id uuid,
            order_id uuid,
            ended_at timestamptz,
            PRIMARY KEY (member_id, id),
            FOREIGN KEY (member_id, programme_id) REFERENCES memberships (member_id, programme_id),
            CHECK ((order_source IS NULL) = (order_external_id IS NULL)),
            CHECK (state NOT IN ('COMMITTED', 'PAID') OR order_source IS NOT NULL),
            CHECK ((state = 'PAID') = (order_id IS NOT NULL)),
            CHECK ((state IN ('OPEN', 'COMMITTED')) = (ended_at IS NULL))
        );
        -- One order has one quote.
        CREATE UNIQUE INDEX quotes_of_order ON quotes (member_id, order_source, order_external_id)
            WHERE state IN ('COMMITTED', 'PAID');
        CREATE INDEX quotes_due ON quotes (expires_at) WHERE state IN ('OPEN', 'COMMITTED');
"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE quotes, promotion_revisions, promotions;
"""


MODELS_STATE = (
    "eJztfWtz3Daa7l9h+UuSqh6XLTu2Nzl1qiTHk9HGlxlJ2ezsnCkumkR3Y8QmOrxI7p2d/3"
    "4Asi+8QgT6BrKfqp111MRDtZ6XxHt/8c9nAUkjGjy/9P+RxgmNbvjjsx+cfz4LyZyK/2i6"
    "PHKekcVie1F+kJBxkK0nq4VxtmwcJxHxEnFhQoKYio98GnsRWySMh3L5dejc/uWjk8yoc0"
    "+XDoudbxcRn0ZkPqcu80fOImKhxxYkED9991ze1OeeuCsLp4b4NGS/p9RN+JQKWCTu8re/"
    "i49Z6NOvNF7/uLh3J4wGfomM4s3krbIVbrJcZFd//fX6pz9mGPktx67Hg3QeNuEWy2TGww"
    "0wTZn/XKLltSkNaUQS6hdIC9MgWBG8/ij/K8QHSZTSzdf3tx/4dELSQFL/7P9M0tCTjDvZ"
    "b5L/7/X/XX3JwjLX/fzlzr39cOe6z2qSkl+hQv7qI4+HUsosTCR5//xXft8tNdmnz+QveP"
    "+ny5tvX735LqOAx8k0yi5mxD37VwYkCcmhmSCKzG+Fqsd8GbdP5tcfbKnfPuRrUte0WUW0"
    "fL4n9wWe5Qdj4t0/ksh3a1f4BW9bW780v5hXPyEhmWb0yL9DfuvKnvJrTJ/YdVYrOm08bh"
    "rTbptPO9M7bBF6jye2A2wHFhBtt4YbBrE8u1+N0is2vQ6TFlI3mAqd4uMeEim+r/jnD/92"
    "cfHq1duLF6/evPv+9du337978U7qBHmtfumtgv2r65+vP9/JL8TFPp9rAflBmXiS1En/SZ"
    "CWsDltpj1HVCj3V5Dn6//ooQAUXN5df/pwe3f56c/y9vM4/j3IeLq8+yCvXGSfLiuffps/"
    "+FvyNzdxfru++5Mjf3T+68vnD9XXY7Pu7r+eye9E0oS7IX90iV/kZP3x+iNr7JaFUCMPJG"
    "gzWgqX1RbLaqG5qzSn87GweKSfI7ybH7Nr+WfycsjH3F86j8KCoQ5L5EdkzNNEXAhpJ1dq"
    "1/vDjrJCC7XbURsB65BdAkHR1ywomKYHIfZefPs6oXf0a4v1tF5fIVJ8sWFRePfhP+9KWv"
    "vzf1zeZLx+uvzP70qa++OXzz+vl2/V9uf3H79cVciOE8GNDtsbAOg2oPuRhJKbGt//fvvl"
    "czPfW0TVUGVe4vyvE7C4jz6CgnjJhZr4KseVPUXeoEp8REksvmGN+CsWkmjZTP0WU6F+vE"
    "zy0NNwSL9a8bghXXB+df358uavzY/7VQPvV3+9+3BZ9crie+q746XOFlPEYJcx2GUkgbrG"
    "XhEDk6TxKTaIMBRwiDNYF2coiph+XTBxOwMhl5EQs9Vi9qnHfG2NVEYZ6aRVWKEPMj2ESs"
    "oZ1FVKZdQOaqk/7GtopfVTqb9llZF72LL6w28vd6xY/P2uiQvTADb0Zfoj4UO5MjRMoqXm"
    "BlbEYPuquuSTNCaBYMvXikBVcVDH+uo449BIdZSRUB22qQ5LcqfvyXxB2DS8oQ+ZAmrJoT"
    "YtG6lyqd4KIBRajkAJ2MBTlxuJ69FdgSGkVdMA+ftT57S1TKkIGVKh0sXL129fv3v15vWm"
    "PmnziaosqV6C9ECjZkpVxV8F0JBIPXL1l0xLpg1ld+pEZtpUdIccQxcLUvz6hIYN5mN7Kr"
    "MAQS5zh1zmAwmYMOUiPtc13stIhKqts95Lb1hEJfEGPloZCTH3Qsx6GYkyChqsowazzTt+"
    "wivu6g3DCR64E4xi0wO5wbrB552Czj2i8DA+AyyaoVo0linW9lbjyopO6rV7q/ETzTWbdK"
    "z8oRCh7DbwoPONdlDnhRvr6JkKDAoeDTqnV+1IHBwycaBJawUGWiu08ki/PK6IQXUJ+vCt"
    "yMSgD38wRn152/fkdmNWMlSCQtDWCdoS7+1TZs9eEX/a5r1VVoxU3tvKOh7LxXvx3soD57"
    "L7ajturffYwWezy3c4D38NAdkD2W3ZK6ETkd0AEJI1KgSGN3eAp3jKHmhoYCoVcbCTYCep"
    "7KQ7MlVaSavrXWykhEwPYCGJu+5oH23uAOvIwu0O1tHR9Yp4IXRso9VyWEYGltEiTQwU+B"
    "YF9W2d+i4VjPM08vQmX20QeJ96Vm43o979dWu13faq0lby5DqXdSy207JzfLLc0VLa3AGW"
    "koUKHJbS8YdjkIZ6aqm7WwpYSFMhdUlpD4tKqYSRuTsLSyeJKLmvi7Y1Db4FDCkNvrcuz4"
    "QnJNCgc7MebDawibzygLchW+x/ni54eEUSb9bmA5RXqP2AbK07lotxAhEMdBjoZqFMOl8E"
    "4o/W5LUCA62Yno/p+WdCd4vlrSrpHaTxfeSKXp+HDQ+5ivU14nikvxgU46she3XS24erFC"
    "AYrrLTQRHiz4615toUIKB+tzM6hEelWYe2gaABBs3WZxJWwfgYC4zRCQtZPDN6wSpQDNG1"
    "7QWzKm75nvutwwxKC0YdopZyfskJY5anHbfydMSy9/tTeyAT8bYD9ask3kyT0yIGhFYIPW"
    "kVUn/0qNaMq2zr1xyDUQSB0WoZ9r1Re08RB6sPVp/C6vuZTRKl1bde0MXqm4q1HctWf6FL"
    "6jvjZVZ26rMpjROHT7KfAhbefxM7CRcPcb1aVQe4gwWZ3aQpGt1+CNIGsq9jXG21I/d78h"
    "GGVZ2Ljh4mpXwyoZFRfKaMRADUOk2Ng1vPTswR9Sh70NY6FRgcmVr1raTHN2PVB6uNrNLQ"
    "rKC5iIN7aNtuZJV7eJMfgqn0EAtrRh2cxNW5mubtjYVQcdaQOHLEj57A5ofPdutw7HSTXf"
    "xH68Lg51FHjX487X687MHXyZZtAEjoG43Caj5fW3USccuh2iC82xFyadMBcqrC0g0E5bxa"
    "xaV22S5Ko6WbtbKXIQwGBy/s4YgF9G3hQAV7dnZ0bJ2aVozgPAit6M06qjHHIzZlWtbzFg"
    "HCjQmXURt90tcoI+J7FFY8iNcyI2FIG9oQFVWsWwgY12ecxXFqFE8vAZHfsy6ijkPNz1TM"
    "aZiwhh20i5w3UAjaakH7EXkM3TkLeaQX4qsAjQJ9linM0zSRzyTQ6E0rI5GJtvk9y88A1J"
    "9mXMXBMDVxwSSHgmIahSRojN88JYAKGFLQl4Ice2HgHBRg2OFs3uFiIivNDCyJChCWhKkl"
    "kb0qBnGPKg67m/7uhlrCIe5vVuXjbxPu3SuT8psVow51hLFcvL8qwu9+cEheCMgj57//wE"
    "I5PSNZ/rczET+TIFg1mc2ddS7eqMzQ7LegDrF3dQGoQ9SuQ8wOJdQzvTYQ1GkZW11z3jSG"
    "TsX6GgFLt7e1cXer/f1mVd2hVMtNi7to6I0SWdeQYIr5wLWefdaGvRrQoHSrzmnrHl2EDE"
    "k57u1AkAcaNVOq0nwF0JBIPbLFISvg0lgnwrNFoIbLqAMiTGhTD0T7sOECBMOGdxg2jHoT"
    "o7egD8E1TEE+WzFjCvIRNJidDnMnR1nTQYZfPHC/GKd7HWye2SkHPdtL4WHcCBg5QzVyLN"
    "G1Hx6Ez3lDp8K3jJYtqra2RqlpqVztRqvlnfTsdsTot3nd4sgplM9957Awnz0qNvsxiemP"
    "zh2PEs5iKmfH+LHDEonNfrFifOl+7r2D5s+Z0dNHRQysAF0rQL96dse62T7tkgcpajIrmd"
    "1Hsey5U4+5CHu3dSfiV9BoEbHmaTbtg6krwH2Np7aX1P0OqMYh8jCBj2wC3wn6VObv+noH"
    "0zeXRCe7t6F+sRiAGDnyq3QbZdSG28FetTGGch52a/avhv20Xg/DCbnaPuVq80Yefd1exE"
    "GxQ7E3K/ZPmXOTR6+aVXtlhVK5r1ylTMcjfTRwBQxneu/OtI3W5CCIRZDzyAYjgpwnox6O"
    "0dGnYOjt1kUMTo8p86nv58DDsdTDQYz6DAUtvQWdKNF6/fFDRAUXbJyyIGFh/Fz+2lN4YX"
    "sLHFkSVfijcPnfy9MqaNQSVaisGKmiChOx1vXyxXYFFW7nJAha+7IaNXxDS9ZKke8WUTh8"
    "P9ari7dvNh1Y8gdVz9Xtp8uPH9dNVu0xhIDEiSseZJZod73VoOh90+p9s2irUOwRnTYHhB"
    "oRakSoUTMiRsUfEzbFxJRT5QqovSi2s9lui9zfi79WJ0KzXo8IjUGEprWl3q5++peHfcL3"
    "NqFgQZYBJw2Pb7uPV4CgEmCHSgDExgYZMkFs7EwEbebn7uziWpYnODsP93q+4FGbj7u9OF"
    "J5uSxbBj934H4uHIMjOgY+m9LmIZPtTStbDPpVqqx37VeJExKZNWyXkbB2rLZ25AzpeGYk"
    "5woUE9xtlrNsAXcNTrMv444XaHnRe7u2VOxFH03IL8HAvWEYV7wSoQn7FSD4N+M/opP8kB"
    "WTzacChQwMT8cJfR5SkxOoikBoeNs0vFWxE+p/5OoAymbF6OkoinjtA94xltLURbwekSN+"
    "7tZ2XAPsEIcR99AKENA9Tnc8aRHScaIDGJNzYgGg5uOANR+PJAhoPnxBk9c6EuTWzqpLoq"
    "Xu5LICBoRWCBVKWpPOLQJkVsjMTR9NPksgUFqthOFs1eWuk8xdY1CtbOxzYuTYKVI4lniE"
    "72fUu89eoz9R4rcNPq8tGikHn2+WuzM50LSTa3iQNPv2m+jtK2XcfvYWG3pOjrKzoO78iF"
    "oTPsgBySVeFtDWJLaMAqkn6JToAZmnsfWkPtYz8tYIWHc61l3pgWc+bfRr2knfQMB6r23q"
    "J+1pDVv6hGZ0mEoTTG/D3mJgPu/JfE7IPQ0NcsNFHKr8rMsNN1mcBjUYNSjMJGMzKU8kGA"
    "ihAoQIzKuRONcMR64RsJlMLdWFPFCcN53arOK9iAL3ptyfshLFXrYPUgpBgimPWDJrOK25"
    "nfASCLQb0L5IxwHzXM0HvYwC8QbEx2wakkS4lrpBiAIMG7vOxm5JIOI/aMQmzCOSpZZQRH"
    "XJSBWMCKg/pZH7UMCgh3bgPbRoLzTax/sWeKCh2ciMIg4itlrEJyyGsKyb5DQRDcT2rBAD"
    "YnsnF8FE/LXiW5kIoQaFGHYVQ0O4r334XBGD6XP9HCf+XtyhLTO9ujRS5qTFIvN+v00938"
    "hhfreOvwYI/EbL/UbUeu69cq6tDENxFlFbEQYCp50CpwlJmrJhiibVDQKEGxDO4jg1CkOU"
    "gIhDWBeHsMTyufaFE8eSZdvwg8JlpQXE8oWMmptBctbgyCm0UH33o0OcXAE6MxI7MX0QT2"
    "jgRPwx7mQl6d9xByPKLvV+HiYVxlkeURWhK/LUFTFeRIlZ5qmMhDkAc0B1WvsvtM0eKF1X"
    "GgQrzSZUcUeL4DcmHso0EQpcqG6hkDNNnt/lG6mpSUB954EEKY0dvqChM+GRE/Ix95d1Y2"
    "DXm8EO6JUd8BiJB5Fq9nEVQFBJUElQSTarJKU+6qiMUJk1cDXQehKXKn86xMO4jpw2jWks"
    "KXT1T0JrQA5GCHs7ES37t8bpbWbEtmQ5VogKl595OKxJt40WCZ8vSNhQUa8irAA6R84Ws9"
    "Vf2Z2xDeQc+aJzwgI9vjaQc+RrzKJk5hPNl7KIOkfWhH0ubJ+GbKuKtALoHDlbCEOChyRw"
    "FxGfsEB3U2tAnyOL2ZvnLilpqK24nZMgaDXoysgBlUa/unj7ZmPIyR9UNtztp8uPH+uG3F"
    "T2BmiVq2wRRikry6g8dsYq4B5p2gLa+d4iwLdBP2vbnqs4url1oz1C8Wwh5jFOWZCwMH4u"
    "f+0pwh4HOdCZhhEPXP2TBao45MsN3oYViQmPqKDWNxFACYsdyVAGwtxzx1ot9hUYHv9dqD"
    "dpoSxBkRuyLjeE4+XPUNABiROXCHvpweQ8tjoa4rZa3IL32Gz7LgJx8p5tMrYqr39LSeTN"
    "lNn97ZJRh4KzOFudLT1Jph/lX8fP+yf8noYNcfLLKCItxV9bSIXu4TXrXn+++9vfmxJ+rl"
    "TJr3UjvBUoQrxdM11Px82bc13nSKlVOiqesYVSQ60XdNBPcmnHgui7GV2VLpPEkY1KS2fO"
    "H+ichonDJ5tGpm9iJ5+G7gTcu4+dCYvi5EeHVduhnlXktu/7/7+w2JW+iPg0IvO5PEkF/e"
    "m90KJ2WS726lOdE/wKb4EOq1UciEUf+mmjuf8QKsAoGFACIuJjXTSgKGQZi41MZlBVgMcr"
    "4X1xWPP12HXUCxr67pyFXPNomQoQ/JuO/xKmrZs/zPo7XR2N2KfNu12WkDAVdg0MWdss6z"
    "jNtkizqc0VLCRts6S9gJtlrUpAyNh6GcemMo4h4x7IWIYiTV7jIg7upnUitiawH01pa0x/"
    "dW2kDueLVfua+fpjYT6JvCx/4iF1Hmc8m1Mmfx6TgIQejR1Bp8GMWKNfgZi9FXFPxOwPTn"
    "Gh624c82gsdIjmGfdlGGhFKuQ4xGYGT53R9pabDQDT6ndorcn0v25fQQmEPJTJSZXaDgFc"
    "AbgCKlfgj8J0/yMPAv7YOmWqukTpGEzEYneyWn3CkVPNU2MUk/GbZ8YYbktPm9+935TarX"
    "LxdrBEexBVEYUzfLSSeJZsJXk14BfPI3H7+aL1RcrtZOWs8dX6vUQcijb1yJHfT/vUmbZb"
    "oHLeQmdBsVPBKzvQyTQn1b72Ugin4HTU98EpQGPxmQjaLpNtIUX/pM1WXNXJaFsDNDo+pK"
    "0luy9CZ4N2sv9bJ28aWi8qlhkLPbYgQfaTWNBg2x3yFyFnZIUpgpzREa294qugZ0aXcSC2"
    "QqzYVXSs6NVyGNE43qmHZ2nwNPF4k9vYnssrQHbK5vWnkO0gyTx4GvA0nh3Y03jKx+juXe"
    "zkVoh/pFm+NfobzXxtJ2Kn28JlsMLsUoWJYd/CvoV9C/sW9i3sW9i3sG/r9u1P1GOKsofi"
    "ZaV1668W4rS+gRuViEPv35xcnW/f2Z5crYdBaWBQ5ppRx5rZIlB6D2sG1ozF1szPKY2TL3"
    "K+R4s9U16gtGimcmk+LARGzcCNGhRUHmrin/YhRji+aLfzW74mNApbQr6Ko3PKMFBvQL34"
    "9YnsItI156s4nBhlzr1xuLjlBoZh4/5I41BRY8knbRJCu59VgMDR2sHRWhBm4mQVYHCwrH"
    "Ow4EmfiaAt8aQzH/kjC9vGLZWuj5R1L9m4zUAshRs9cDcauYG9O9D526PHaBEDQqstnql8"
    "3Op0tjb4bwFDau+/ePn67et3r9683nT1bz5RNfM3TD+/T7XCO/lyBBhMnFxBzZRHWrVnRQ"
    "wCC/qc/56SMGFJA+eqoSBF1JB2jSNP9s9cUoODFco4CMBYAD6Ls+NBTIRQx0IQxoKgJAr1"
    "5gVuEccPphV8mXHKgoSF8XP5a0/hzhyoliFJmwWieiOKKBz2YvYiJPJMB82daIsZ0Bmd5z"
    "OfKy/XoFOxYUVLVTiquGb0dEgqWi3vFJV69gtdUt8ZL51v8wz1yCnkTL+TbVOyZUqGRsYk"
    "pj86dzxKOIupE1Hixw5LJDb7xfWerD3fe4c4mU3hhvOImaFCop1WVEgMi/qTxoctU+P7iW"
    "aeuD2uP5weqs4BuVjkYo9jAKsM304GL9KvAzclkX7F+Sd9IRZuz5Ftb7g9J6M+TnhEBae+"
    "3vNeQiF3a5Avn5EwpIE281UcHnqjh54kaaz3wK8RINyA8EVAPCM/tASEF2qdF4ra/jMSsM"
    "fni4AmZmehV7A4KttqSadRRENPr5qvgIGSNFCSU8792KSaqQJEKRNqyvouiElE2XRmJIca"
    "FGIwr2giX01EUIKBfmP610V5JjKoY1HWZyaFbFdviBZccR5QErbZu2tQNX0tUIfifZ05On"
    "L6+suXjyVj6Oq6au38+unqw823LzPLSCxiSZv+XU1q1MxoVGBIaFRoZfMFjxJNUksg1Lag"
    "tOJsPGFLSituMg2u6HMvLxipiixya+DUne6rb6G3D5VAKLxA4cXJN3+0aWdm+N7atNHHij"
    "7W8xKAVRbGE+1L9UVdLI0TNDDlv/lAHUyFm8MAslA7o4nJhFZU8w2L+rzdUf+Jr+JAvjH5"
    "hk9/IxhiwKls6DtDcBTB0TbXRemydHNV0Ho2cAcAEVBM/rSdUByzdsz2j2NHBPqTAh9aQO"
    "DMmUdJ8cnzKyhpQgGORRTDx+zuY/5GWCJo/okG7IG25scaVo1UXudjvl5IPQOwjgU5z24J"
    "8x0+cUiYj9NzkhlJHBY7IU9kBiuizpImI3FRfDLm/vKbWH5Qz4ftciM4u1bsg+3OLjIAyA"
    "CcuxjgTB/5dEMcpvcU9Qea9D1J46ZB3+2PegECf1r/YYfXAa/j2YG9jksv6x1r8TYKV0cq"
    "L4N42w40JLeGa+8juYW5in0h9pEEAU0yvCa1dSTIrZBLHgjL/8Iar6pAfwmGDnHDHgoa+v"
    "JbaTFfAIF3M95nK167k75GgHEzxvljk7+pYnyNAONmjLedrqbivPV8NbDekfV40RjTUpG+"
    "gYBzwyf964JF2o/6FgTeTacMPdCoMY6oni+0RYF5M+aJ/480TnSZL6LAvOFgs4iE8YRGYu"
    "twWajHfx0LKewuBZ5q6tsGMORguA95CXugBkmNEhAjfW3LaJSsqzCJlm6WFNC0sMpAvGOm"
    "sQrSqOfb+xHXCDQijpzujYiWZPHek6i1YnBzbaTK4HliVdfiwIMk8KI00D8ZpgTaT0HN04"
    "m83lcYIL+3qzCQ3zs9sWSub11sMegxMbYtxGMZaocRCiBQr0W9JSbGTxF5bLEw1peUBoYv"
    "FqE+CPVBsB/01FzuEOsxWsSA0AqhAdedTb5FgMyqdctZ82kFqlKUDQaWgHkQVT96ikpw++"
    "OmKPkfsKAtseQ/SOvghpKYt020qqxQ2vW5rRFlizv2Fv82WzrEWdBIQJw5f6C+k+uEUT4e"
    "lySri9/EzqN4puMfnJiSgPojZ0xj5tNshG72i0fO44x5M+ee0oUcnhs7PpvSuKEP+Vi/FD"
    "6KFSYKfJQjWoH526+Xb9pikHEa9S/jlKsIlfroojhOmnHCdovt1p49Ap1NdpAbU/HHhE3j"
    "TJTl2AUUohrGUQ3M0jjieAHE7k7VejCZUE+3Lm6DAfHmQdN1+6nrzUg4NW1eLaAhDGNhrD"
    "pSjURRx0IQO9SKCqCJFCpAiMBYBLJt1UgEFSBEYCyCMQmIMOBdMkmaTttUCaEGhRj2oKIN"
    "BNEAhiiQYkbmESnmMxS0R9KYurohlTIKgRWTIaUZhXrzeIsYkG48DfkkhwT1p49UIw5+8p"
    "MkBsmqHEYcEa2NYYPAtmCwLTCfzhc8oaG3dO/pUof5BiimGJtMMZaFHm5eItXkzz1VI1KA"
    "GpaK9EcChzokNRudIAiKNbfzKg77ebW7kz4wnsbujMQzvYe7BkUdlOnTrU8+OO9z7Zmcwr"
    "b8jUSh4KStBq26ZqSsRctWu4/58o5lzHcz6uSFSs4jiZ2EB/6qjjhLkjs+E6CYO+LvWDo+"
    "WcbOmE54RH9weOjReoXyHu63QzWcXXVa51Ebh0KuA6rmfFZj7DYVJsswZ0udRQmlinAOi1"
    "gZsaxGAMQWU6euNfmyXj6kjMvFy9dvX7979eb1JtGy+USVX2kodkCt1YkORBVPpRvQSYPn"
    "qXySN5ghcb+3xxk5pAHnkCyx8v8k7N8W4359SWnTz7j8LV0s+XbJorvECqMO3SVHtJvhlB"
    "zSKcE0FwwgGYRh7ZFFkmofoFBEYbav6QkKASUGJyhsUWDejPk58U3mlhdgcHesc3eaYob6"
    "Mi4jIWarxTxnIdcsLd9AjPZOy3LfJ2pyyartYp5GTd3V7XU4VRyKcEyrIwXFNApJoFmb2g"
    "iGFHCgOxSMfWHTj7ztMPfVlZEqaBpwHOKOmClipp0oRswUMdM+EopWmT3HoEkknjfd812K"
    "IDCKI0Ys8dIjOhffQH4vLfJLMNBvTP9qsk0D+ZwHlIQtm8kWVa1oF7Aekq/i8cuXjyU/8O"
    "q66nr/+unqw823L7OdRixiSQvZ+cn1JtHeIhC+uHW+eMtEEf2BFhUsDp21WdIWZW8g5cO9"
    "z4+ENVV8tMevtwgErU2mWYQeDQxeqhIQ75TN79R46Wadvixp6JBXWp4V5BGtz80n/TU/s6"
    "7DOuH/fvvls0JPNRHtMy9x/tcJWNzDdLSCbUmFekerbl6Vt0PeoLqjrZvaTSz/Khb7ms37"
    "mm8oZR8S7omEkVIfsKAtSal/ynKf78miJbFeuj5SpddXWVSPLE6YZY9SOcKc+1pFWCXQfi"
    "ZRPZ1t770XhST8rsLQmsXDpxGZz3VT8FUciK0QK/6aBuXavles12NgncmpLDRiXKs8c4sA"
    "4QaExwmJEpOgcQkI69E667G0hWn3S6VH75UaRC7bEpP9dkYi6reb7KXrSpM9zlbCZIfJDv"
    "sS9mVfn2rYl7Av+yQI2Je9EuX52Zey4rLNtlxfU9uVclXHSbPXSeww32FxPg+WTxwmPrn9"
    "84fPPzk8ct5f/vnu15sPTtb0UJ8rq41GB5cVBhKCx0e0QdHBdUBy5Sg+TVYLEDTHVAzKe7"
    "bQszXWCMz9MWzKwJCxUzUjJanstNCjvojCI2846gojck7AOkbkYETOeUsB9XwDjphZErx5"
    "PyNhSIOW8E3h6kgVwPHydSfMCjYnBMX3j1oacoaTCxTC/eoGNJwmM/Hjy4t3ildjvSuJVd"
    "WOgdWli/yaOuiS/Vtju71XY71+p06NHu1Ah2vVaKBd2ZO0BR2xHWn99Pe2G8mLqGG3RBkJ"
    "vQu923JuH4nCmzSgbUf2FS4rNa+cvuDK6haMqht4ogMlN0h39I9c3UK9/drl9lJ4oIDBA4"
    "tZ0yGPivjwFjKk4PzejneDq3MCVwdJppONXItcg3RHCQb6zXN8PG0ZeacobS9goDUNtGZC"
    "o3nDXtO+xW8Ax9/jC47MOGVBwsL4ufy1p/BlDrLzP5CACTc84nPdyEsZiciLdZEXBNjOVs"
    "zjhslOCh+whIJO66jTLIlsfhTPB41uVn5l2/kbtUUj5VEc2XJ37awi1jnwWOdK3npkl0AI"
    "xCE2dPDY0IIHzNMaWrhFID4ELwHmI7wEiBlewvl6CUrvoJtXAGdg4M4ACh+Qm+/nXos88o"
    "n9BBZv/oYa9cqy2TIQk/xROwuj3Zra2T9H3E+95L0Q/JRHyxYjsmGV0ppc5OtdLwewU1bU"
    "opsF3Sz27E2HKfHKz3zVfdIrsCG0lR7siYdOhk4+sk5W6+KuOviEmje+T3W2o9Vy6N396d"
    "32+EOL3u3lpn/s8INPheZM5jTUmi5bRoF3kxMjc/dDK85WwIBzg4JeSZYG3+v14Fqf63FE"
    "Qq3pMBsA2DaYn8z+R+vJXq8H15i+A6/JSq8pT1G2+03b66MnPKd8JdLhA0+HI2uLrK01pB"
    "8kNOylUUTDpsJaxVNewOBJN3GahCHi/g8P9TynIgi0G9AecI8EWpxvESDcgHCUhBy/JOSB"
    "Rs2tJ6qZAgXQ8ZpPXh6I59OME4hpkohvpdXcXsSgv33vtk1MQn/Mv2ruPQUUNh6dWjShLO"
    "9dPpmIp9qNqfgOvuZUmbY7YJa+2ZaESgQjSwgxte7HkSU8aounba6NlMeRyVWo/jvrKgSE"
    "eDDLGrOsoXGhcZ/WuL9lY3DvBH8tare8QKl7CyN1kckaeCYLjZ1o7Ox/QBn24ynCaPLE6I"
    "wLPROyhDuiFXka6vdoRdKvC9ZUxdr+nG8ReNJ36ZOiLROBFUOmaNtAYFCvQz0GA1skDLix"
    "RhYP3FidYsw5l9w/Mbu0cd3oieLMHIEJpmfk265Eru3blnDwbTHH9OBzTPtTn3N4Uo9dop"
    "OQJG0wMhU9PRsEwjUmDZk8TBq7YNvN+gIE/hSm9sKEx9ReiBlTe89wau/W9X3KNe7sEsMT"
    "Hr4njCwvsrw93HRh1JyFUWOJbv1LypO2AqrNNaVO/V2u6qZPn12Hzu1fPjpCZTr3dOmw2P"
    "l2Tufj7PykkcP8754/qwi/IwT62Ao10a6PNzLTIbsEgiau5uhh4hyGWBnr1Bt4tAbAyEFs"
    "tE+x0QVZSiaMDl+vQpGOMU7HzIlPDWz8AgwGvnUGfq2OkcYGMi4jIWarxSzH70VuzNPI07"
    "IfqjgMTtS3InIOBcU0CknQaBI/JYAKGFLQl8KMi9+j544UIDt4Iv3hXcMRyR9LPTqLGPBZ"
    "aScIzSarFnF7UMH94bYXGtiSSOoNndAoIsF77rcFVKtLRqq4arRanJ06Y91ciGMlfE46F+"
    "I42hNB0yOqAARND0QsYhhQrYdWrU+o1c4qdS/ZyuKO8N0PDp84jzM+dx5J7Iwjnk5niW4y"
    "s+Mdd9DldimU88h8QuMcrCdHvs3aj3MFBlqbaTU7gaQEhUK3TqEXBf17SgIm/hITSVexiI"
    "rYLGnEEfe7RfrUy1o7NSmtwMBqiz43pLcND56t6eS4pVN5rOenzKNom5ZbXTNSTs3NV7u5"
    "k7IXx259S4Ny1CoUrpp1b8IIrtrxt/bte6FDaxkFUmvHcoZNZSZqw30DgnNmtcmekIbha4"
    "ojsUjT4DWUrNjd2LoyddSGUFcTCC2tsE5gnZgoUrS0YnCxNaQfZowlD32WNA7bUjbZbEE7"
    "0d8fC+MwE11hyx1pc8EBL0cbzd2f6X0DO12TPBhl7Io4+P5W+/4RnYi7zUxT8CUsErO2Sd"
    "qS2MN7Ml8QNg1v2TwNiGK6VvPCkSoi4a0gbrzBIDqB6ASiE92JRnTiJA4EZlGc7nAlpLOG"
    "ZegUhZuGCQt0hbsBQbhWCxfzko4b5IrvtQcgFzEg3Zh0fX+8iMM2ZvU2hukAQ5dwRBc80j"
    "LutwgkwMxN+wlhQRppmQgFCBJhvSpqukx91lbStLk2UoUPiVzlBnzaKWb47EtIHbHguXM3"
    "E/+xWATMy0KO38ROxAPqeCR0xCYhfniMHRKK/6DElxXc85ET8mQm5OZQced6sfde74wIph"
    "WBtfYIpoFxB7POfqUvXmAeufeCSS2HqYSCy2RWjMF1G1iKGPRt1fjUfILx6Bo+unz8D+ol"
    "2ptGBQbD1Zh5zfGdRRBY12c9N4fcOueXUUSWLR5abkLVGR9evkuS+Le/19qVSdxU/3ZLSU"
    "D9tnDCGlPh7DMPhxUbuvrr3YfLCmNs4S4iOmFfdd7tEgjvtv67HVHxZ8e6W2oZBd57FYK5"
    "yYsA7/g9bavqqi4ZPTE3TS52E7n6hJVcMxLP6g/xFQtJ1KKk1ohqZfdydWTVUMaRXq0isZ"
    "snWDzAV9efL2/+2vwIXzVEbrdbdnuMJKaxwWSOMgoVXjjl7xwDURFPDMVcRiLHaLOU49Tz"
    "xHbXdJySyjMowc7FObDEXLql0QPz6C902dqJX1ygNJXifKl7T5coeR94wmghfqfHFi2nza"
    "hK3ss4GETVUuAZj3Qd1iIGMe+9Nea3E97SmA+yu5AdU2G6J248Ixffv9FzaWvQffm29opg"
    "v95tYQOn0ZxlrmmsFfqu4M4z/s0WbkTCKdWjroQaPHHvr3+6qRG3dtr1KrjLKGy6Js1diL"
    "Ocgwdu0WGr/XHJeyflgMSJm8ZGr3MVC0nbLOmIPnCz5psyElK2TcrWxP8yW741+Le5OlJH"
    "/rYeQbei9YBP/8DCHxwiFs1ZsJQnPq1SrU6eam0uSe+IQ/zQirCWIpmampUZVnFwBkwiMG"
    "l7paEik50qSg0RuIWHNVhdbamHBTEfTszMD6hrLusGOARutcDhaZ2TlNsK2FVFwVUkCoN7"
    "VRh8m5DJpM3PXV8bKb1cuaqTi4vClt46pnROWCCuhFMayWKVBnWgylA3wpGlru4WXbPUGZ"
    "11CaiqCTcQs0rCPpHeQFhzJYuKr5ZalvOga0Hi+JEL1dLcXtFuDtSACESZ9GfxQLOGYoMY"
    "fP1EY+FJnPCIunLMrR5tFdyZkrdqxWk9vqH17IYG5GDOcLh4+frt63ev3rzeHN2w+UR1Yk"
    "P9dAY5tko4SAGfsqaaslZya7jjUfuiJ9QG3JO+p9Ek2SoWAQqbAxQ+iyXJJnGoChRytlnO"
    "yBadhZizaqtMs5mWahXBeKVtk7Ulsc1PdD6m0R2jUUuAs7xgpIpyzrOlbiLWootv4MHOla"
    "z1yC6BUAZSjSjhLKDDEBuIrVj7WS2BQGn1cFaxx7u6ZyyVQIh6mpTf4bSfYVmBlQoDRh/N"
    "yki2QFj6NstYKGqPmkXjKlDI2WY5y1dSM1NQhBwvjn1Aee47lE1JFFJf2+qowFB7ZTDoNu"
    "A8akjMtJ8As0XgdMddjoCRNLo09E0qiWtgqAyrVQaLjQrGizhI2GYJCwtO/FUGIi4BIWPb"
    "ZGxJKF/G6P8o9/yWSH7p+kgVyM8CNVsV/nRf7qUjIU4yI4nzSGJnyh5oOHIeWTJzSOgIHf"
    "Sj8ygvEmdBo5iHTkyYLztwWeKw2ImzKsN8fTKjTh4o/iZ27umy3s178N+G7IMV4UZkHw5O"
    "MbIPyD70j1JkH06TfeBp1JR+UMxc2CBAuAHhmWFj4i8UcEj6WOcvVI7PNpoIsNeoDgSM89"
    "EhYeOwTrbb6s0lLWKgGg1UY/566JFexCANZHImWvPoA1VXc+vQg66tzP3hfJ+dzBaFFH+W"
    "wWdFSHFzffRkSDGPY3cLKd7yOc3Pgk/yUF4W85uRWPxPvscOT5Pnzi90Kf5zvFzF8EZO7j"
    "iPHP4onqrsdPkFjRj3HRZmsT4ZUhqTpmPrj/ELEVi0IpKAwOLBKUb864CUjsUfPWFa55oX"
    "ILA3TU7Yltt71tqiw3oZBeINiM+1qdtkd0oHuiUpUQSpvOdBGaDSG65NKfHudR7Y9Xq4Rw"
    "ZPKmcr67bqHk1biz63GKOST8sYX1V8/tvFxatXby9evHrz7vvXb99+/+7FpvSzfklVA3p1"
    "/bMsAy0xX68L1Y+tIXDag7BaRD0emcVOK1AI2jpBWxTf+MQfqCK8sb48ejK6MRcr0feMAA"
    "ECBAgQnJhS3bMxcCbGLt0xEZ9rRwZKIHhb+qwLg0KX8wIED7oB5XC0BmN/w9E6S0GjKXnf"
    "TclzKn6fp9UbW4CgOXaH5li58+i6DUXMDl5Df2wvDafB5GQTnGiyY1e95vNbxOD5tadOKi"
    "JhPJHBwjCZtQUTq2tGyojiarU7l8tPGFaMExIZNS2XgIewDJ8OOMIuVNiFiHEeUbc+kiCg"
    "SYbX5LWOBLmnT7zbRuTxMu+WadwnlG1nPatxAHnMfCqHCRBnDf4xq/TlUrWu6oKzumHiRP"
    "xRrpRXY/EFHfGmPqvIc0+3ROLQik0JShVKdRjk0jCJlpq0FjEgtBqukvuya7QNNEBBbyO9"
    "Jk9tHQlyGwYRNBnYnAeUhM20bjDVxj8BGhaRV1++fCz5+lfX1fDfr5+uPtx8+zLjWixiSc"
    "GihitjQRExkqADDnZZ4rNeJgmdL9p6aQtXRyqP9ZGOZ5zfi6ctW4+K04E7jj4NhCbVtmoq"
    "MJg0KGYa6vZePuaYJKnOGbJbwIA6sPY3cz+KuFaN5QaAigD9igA/FdzI06LnOk9wBTUkJ2"
    "Cn59gSq++nlSJuMfuKlzvZfSvFztBrNHTLby1xzdh2CQW7r3bWvJfoFl1tIaCziU6joHYd"
    "CXJr0cCYJY0F2+p44BY1JGPgyBFB6RjoDTteA9BcZNRctA1ndTR8i5DjPegvLDZ5i4SG4k"
    "FdBwkNotoNcIyhtTny4QVEyMA3O1yyBoasbZb1ygc0SldVsZC0zZL2Iip5N5BzGYmwtXVi"
    "tiQ+9VseL2gJTxWujjpEpxCTGnhMKo0abIt2n2i1HB6RgUckh7I0uEOXUURahq1vEBW+h9"
    "dQLBn8298rhAmrRrO9vYA4ngP58kB07duBjKkwIRrMjtvs+MSWGMgGU+HzMw8HZmOsR/WX"
    "D9GjD4ynsWvCXQPYjMT+mOMdODTzZ1tvAm/HNjO45NeyWJJs5NaWoZBzL+Q8ph5JY60wex"
    "MWxSYG4ycIC8T3cWMWNh3qqH7bamC8bza/b0gknjCRiBDeWbxja2HpnUlXRiFO0lGRWRI7"
    "vaQR82bPmro58isjVcyUbNdYEzFtVQaNAdMGNbDS4rtFSi2vLB0pAqStQaj3MxLpRqH6uQ"
    "GI9+WrG9BwmshX4+L77xWErt9/sao6B3B16SK/VqkWES+VBsOr5QNk9+WLFx3YFata2c2u"
    "VSwWHiY0bDBX2odaFiAYaqk51PKkyuxf/x976bak"
)
