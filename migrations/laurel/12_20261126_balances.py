"""Balances that are brought along from another programme, and imports that are taken back."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        ALTER TABLE imports
            ADD undone_at timestamptz,
            DROP CONSTRAINT imports_kind_check,
            ADD CONSTRAINT imports_kind_check CHECK (kind IN ('MEMBERS', 'PRODUCTS', 'ORDERS', 'BALANCES'));

        -- Which lot of which other system is ours already: unique over all members, therefore keyed by the name.
        CREATE TABLE imported_lots (
            source text NOT NULL,
            key text NOT NULL,
            member_id uuid NOT NULL REFERENCES members (id),
            wallet_type_id uuid NOT NULL REFERENCES wallet_types (id),
            entry_id uuid NOT NULL,
            lot_id uuid NOT NULL,
            import_id uuid NOT NULL,
            points bigint NOT NULL CHECK (points > 0),
            fingerprint bytea NOT NULL CHECK (octet_length(fingerprint) = 32),
            PRIMARY KEY (source, key)
        );
        CREATE INDEX imported_lots_of_import ON imported_lots (import_id, member_id);
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE imported_lots;
        ALTER TABLE imports DROP undone_at;
    """


MODELS_STATE = (
    "eJztXftz2za2/lc4/qXpjDaTOM5j2zt3xk68rbeJ3Wu7t9vt7XAgErKwpggWIO1ou/3fL0"
    "jqQYIAIsB6QNSZ2dnGJD5K+g6I88TBH0cJKhhOnr+nRUbTa/p49E3wx1GKJlj8o3tzEByh"
    "LFveKi/kaJhUo6NqGK8GDXnOUJSLyyOUcCwuxZhHjGQ5oWk5+CINbv7nY5CPcXCPpwHhwb"
    "MJngwxC0k8CEj89fPyOTGNxINIerc6pEjJ7wUOc3qHxUgmgL/+Ji6TNMafMZ//md2HI4KT"
    "uPVzSVw+oLoe5tOsuvbTTxcf/laNLL/OMIxoUkzS5ehsmo9puhheFCR+XmLKe3c4xQzlOG"
    "7QkBZJMiNsfqn+xuJCzgq8+Krx8kKMR6hISjKP/mtUpFHJYVB9Uvl/J/89+2qNYWF4eXUb"
    "3pzfhuFRh/vyK0jczi5FQnxCbiTNS6L++LN+7pKQ6upR+QHvvz+9fvbqzdcVBZTnd6y6Wd"
    "F19GcFRDmqoRXpS5YXMrMhuwVaJ+fzC0vSlxN2TuecMM8oXlKa40mWiB9tSaoEA1olWnku"
    "fnGX0Fv8OVcTugBIVIqv1i8Sb8//cVs+ecL570l54fJ/T68rZj+d/qOidjKd3fl4dfndfD"
    "gVOqHWFZfvP16dSXQTzgschyjvUv5BsJaTCdasxE2gRH08Qz6f/6Nngrj4dH5ze/rpx5Y0"
    "Ppzenpd3jluSmF99Vk/+pTAWDwl+vrj9Pij/DP55dXkuvyKLcbf/PCq/EypyGqb0MURxk5"
    "P55fmllpAfUELicMToxFbKbSSIeQ/EXKQ5SdzkvICCoL0TdGlAj+4bxl15YYii+0fExBsq"
    "36HHVDe2e2tyPJGvoBTdVUIq2Sy/Z8stuZ0ZMUbfpTlo8GUfJpxbRqs5M3rBgzPihUmnd0"
    "YyRu8YmkxsTWcZB7azZMxFNLYynefjwXJ2sJxzkicKtv9+c3Wp8fzmAFm7kigP/hMkhOf9"
    "or2kwky7zLA0xcsHyLTfi99pM8fn42GOO8xxNKHCJgzpaBROSEpZl/gzcneRaqhXoSUxiB"
    "+2ghhmWtAXKYivK/7zl78eH7969fb4xas3716fvH37+t2Ld6WdVN7r3nprEN3ZxXcXl5I0"
    "ygttWWRoGmaYCSoT1bqjlUIH1yMRHL88eXvy7tWbkwXziysmwrvk5mOx5IypGOkwzxVgJ4"
    "6dVpsXvZrkEcMlPw7xqDYSHFhwYNUO7N+EU/m+1EuYabxXacTA5LqOxFgxCavBfrmtNxOU"
    "JNolS+lAKVap2bL/NJ9183rg1fHbN4t1qfzDtBLdfDr9+HG+9Oi91ATxPBQTn1TfyUohdK"
    "DbUwe9MHs8WioMa8RKiwMEs3oezILM+vpTwFj8mDRSODmmRbeJWotiO5jlFsIrOwqvPGDG"
    "lcaFdpI3ENuzKV5udoavzYnP0DShSDF99THZBgSisk+Iytr76+Cne+qnN8XKcERZ7BSPka"
    "AgaK8F7ebnPtnF9TOqfDge7sUko0zn4y5vDkxeLqmGgZ/bcz8XHIMtOgYxucNcoXLPSIrY"
    "VE34EiNRPpzOaqr6Q/rZzCxdkC44P7u4PL3+Rc36mcKMPfvl9vy0W3zO3NJPbSRYO15bOy"
    "OSEj52krMEXYOgPbOB+iRnhlFcZ+fs7No2DnL5bqHEFD+6kN+CAfeOYVzxSqQu7EtA4N+N"
    "f4ZHBceOi48EBRm4yaBIY5piBx3fAoKG903DexU7wfFHag6gLEYMvhxFEa99QleMpai25n"
    "NasEgMFX+vtpe/A3hCHEY8wypAUA9fT3xgp0VI24kO6EMztRBtuF8iIDzjEJ6Bmo+113w8"
    "oiTBeYW35LWLBHIlcnGas6klrU0MECoRKpS0JZ1LBJApt6CoTB9LPlsgoFSuhKHV8zp8mp"
    "O5cwxUKzv7nCPxlTDLGFF7/frsjQSEFI5smZlSOJ54hO/FE3QdEWa3BsY+CGIQdHKDPDzU"
    "m29XW6ZFyY6N/7xEgP/s4D+XLdsKhXlibvJWqIwTIBy6vEEsfNeWz0WM05zkU10gvHHbaA"
    "GReiBZsQeUyqYp684GQcOc/vrbAAW1AgzGiAccP4gZmgSMPvKVrCT7Jz7BiPJLvR+GSQWl"
    "jVtUReAh77rIEXpsgDmwWXPgU6WPfsA6e6B132gQzDSbUMUrWgQ/EzEpi1wocKG6hUKuNH"
    "n9lK9KTY0SHAcPKCkwD2iG02BEWZDSIY2nXWPgqQ8DO2Cv7IBHJiYiVjBuUksNEKgkUEmg"
    "knxWSUZ9tKIygp1uPVcD2q4MpuxpHxszbDl3yjEvKQztu2IokL0Rwtq6Y1T/7XB6Uxmxmi"
    "zHDCFxeUnTflU9Ky0SOslQqihoNRHWAB0iZ9l49itXZ2wBOUS+8ASpTuow8bWAHCJfQ8Ly"
    "cYwsX8om6hBZE/a5sH0U2VYTaQ3QIXKWCUOCpigJM0ZHRNVu27ioKdCHyGL15oVTjBS1Fe"
    "b2tG1kj1rLuDeqXdIqfnhsV66yRDilrDyjctsZq4RGSLUE6PleIoBve761a66hjZ92od1C"
    "G79GzGNYkCQnKX9efuwuwh4bae6HU0aT0H6XmYyDfLnD2zAjMacMh7bnO6mwsCI5ykCYe+"
    "HQaoerBIPp/xTq7VNDEhRyQ97lhqDV6AEKujocAwl76cGlN0cXDeL2Ttxe5XxvMGLR2Jj5"
    "XQ4ZrFCMxKvR1dCdZIGhNGj7OeGc3uNUEUM9ZQxpCoOWEInu/rWUv7i8/fU3VTIoLJfrE9"
    "vonwSF8N+qWZAvx1TVeZBDpNQrHcXHJDNqqPmAFfRTOXTFYtnbMZ6VtaI8KDexTIMJfcAT"
    "nOYBHS02uXzFg7o5QJDQ6J4HI8J4/m1A5K0yR5Lc1v38/0ubO5abp4HD3uW90KJ+WS7+6l"
    "ObTh+Nt8CGVRkHxMIe5d1G+v4lVIBT+KcFhGiAd9GAppDLOB1z6YorAaEnrmONbYZTpzPO"
    "JSDw79ofSpi2YT2ZXQ4fkNHQndjn1a4KVrsKuwMGWfssa15US6Tb4TESFiTts6SjhHK3vY"
    "pNIMjYexlzVxlzkPEeyLgMRbq8xk0cuJveidirwP5VVopeSMAY3W+NGqyQgqZzgEWgv4yh"
    "l0H3NFigg+p/85YWioh70A64kzQiGUqqv9RHTGzygyC870WIFML7G6e4Gd5fvgp24f02Do"
    "iVD0jb4WE1/hIIHd962V6HFnlEVbv/9TtqGpAn7ajZH/9lI1tnoKoZPI2jDXsaX/IxVvcu"
    "nuRWiP+UZvnS6Fea+dZOxJMeCy6DF2aX3mUA+xbsW7Bvwb4F+xbsW7Bvwb5V2bcfcES43r"
    "xt3jZat/FsIDTw7LlRCXHo9ZuTcETG9gzKWjPaWDNLxPbb34A1A9YMWDMrWzPfFZjnV2VZ"
    "p8aeaQ8wWjR35dC6RhSMmp4bNbDRa1Mbvaz7mkFHs6e1dPqcY5ZqQr6GblptGFDvQL34+F"
    "zoh9DWnJdx0ETOnXvncLHmAY5h4/2RxsYOHRJ8YpUQ9H5WAwKO1hMcrQwRFyerAQMHyzsH"
    "CzzpAxG0J5505SN/JCnW1b007w+MdS/VLstEDAU3uuduNOQG1u5A12+PHaNNDBAqn9RVlN"
    "OtS6e2OcMSsL2+DBtkcd0nn/H7wiq8Uw+HAIOLkyuouaPMqvasiYHAgj3nvxcozUmu4NzU"
    "0KWJ6tOqseWGLpVL6tBPp40DATgLICa86grlIoQuFgThLAiMWIqtqhaWCDi0Zy0hNp8c82"
    "t8J8THpibnvDlm8GUHnc2Gr+SjH/2ApzgOhtPgWZ2vGwSNDNLX5SaScgNJ6SgOEcffBreU"
    "5ZRwHDCMYh6QvMRWH9zdobLmZz8hauCT83UYEQTIF2/ZvoV88c6o32m0bH/cOovYDmwW2n"
    "XaF1JTkJrajgVssnxXsnghG9VzWxKyUXAgwr4QC37Plo1v8Ht2Rr3bcctw0PKT04djlKY4"
    "sWZexsGkd5r0cOLNVgnPEhQ5+aEtIHih3nmhUOp8QAKO6CRLcO52IoCEhYbxXku6YAynkV"
    "1xUwMDStJBSd5RGnOX4g4JCJUdUGKz74IYMUzuxk5y6EBBDM5iyNFnFxG0YEC/M/0M50VZ"
    "OOYigy4WTjJ0k0K1qiuiBWeUJhilOnt3DpLz1wK1Kd7nmaMtp6+vrj62jKGzC9na+enT2f"
    "n1s5eVZSQGkVynf2eN6ywzGhIMEhoSrWSSUZZbktoCQXELlFYcjCfsSWnFaVQpEU1xRePu"
    "wFRegaKlKoICCyiwgAILKLDYNbGPKElwXuEtqe0igVyJXPSASP0LO7ya/MUWDFxFxz2SOI"
    "3Lb2XFfAMEvLvxPp7xujrpcwQw7sY4fVTtgDQxPkcA4+vddWriXLvvFFhfkXWeKRvnmUhf"
    "QIBzx5n+OSPMeqovQcC7a7rhATNuS3wTBcy7MY/ifxU8t2W+iQLmHTOcDKV8hJlYOkKSWq"
    "Y5O1iQwtOlQAtLfasAgxwc16EoJw/YIanRAkJtn28ZjZZ1leZsGlZJAUsLqw2Ed8w1VoGU"
    "el6/IX6OgJ3wg2D1nfCeZPHeI6ZtDbS4NzBl8CIxiuyyXy8rEvstYi3QeuqBv5zI2/tqYM"
    "jvPVUYkN/bPbFoYm9dLDFQMOpsW4hpmVqHERogoN6Kek9MjA8MPeqODJ7dMhoYsRgE9UFQ"
    "HwT2g52aqx1iO0abGCBUIjShtkXKSwSQKVu3lKi3LZhKURYYsATcg6j20VOoBPc/bgol/z"
    "0WtCeW/HlpHVxjxGmqMeilEUa7vrY1WDV4Nfv+6OfxNEBBhpmABBP6gOOg1gmDutU3ymc3"
    "v+LBo5jT/JuAY5TgeBAMMScxrtqBVx88CB7HJBoH9xhnZSNwHsTkDvO822N8Wx8KPooXJg"
    "r4KFu0Auu33y7ftMRAxmmwfxmnWkWY1McqimOnGSdYbmG59WeNgJ1NfpDLsfgxqaozr7Ec"
    "u4GCqIZzVONe/Nou8fr8/3w8tAJz6ZcJsbsdbT0YjXBkWxe3wADx7kHT+fbTsOxwfOe6eb"
    "WBBmE4C2O2I9VJFF0sCOIJtaIC6CIFCQgicBZBuW3VSQQSEETgLIIhSpAw4EM0ylWHxZuE"
    "0IGCGNagoh0EoQCDKCDFDJlHSDEfoKAjVHAc2oZU2igIrLgcu1NRaHfMVBMDpDuQvsOTu/"
    "dnH6lFHHznXXJ7yap4qHim1cKwQMCy4LAskBhPMpqXZ4aE99jqrBEFFA6hs5dAXegR1iVS"
    "Kn/uSzUiDahjqcj+SGBTp3RXrRMEQdxyOZdxsJ7LuzvxA6EFD8eIj+0mdwcKdVCus9uefO"
    "B8j2vPvqdJrCk9m98amCrPxrT8lAHUnUHdmUQ21J1B3Rns8+wHoVDetKujrFCWF9atVZso"
    "6Prl2ls1ER6zfW/VJQqYd2N+gmKXjoYNGCTTvE6m1Z2fuYOM20gQs9dirjNCnBZMtQNAHy"
    "uWcRAods3gCYoxS1FimT9VgkEKLuF6KA/p7VLnSQDvI9UdODi7MzCF7xIKBw1C9A6idytR"
    "DNE7iN7tI6FQzrXmaChiYr7Z9iBugoBRaIPrSbSN4Yn4BtZnYLZgQP9Td24qyKc0wSg17t"
    "lUcD8UsD0k38Tj1dXHlh94diG73j99Oju/fvayWmnEIJJryK5PV3SJOzaB4It754trdr3Z"
    "b7qSsHAwks+S9iiPAFLe3Pv8iIiq9kAfv14iIGjtsuMqjXDi8FK1gPBO+fxODadhVY1Ocs"
    "UuDqPlKSG3aH0uruyt+TnfAOBigcpYeL98fr9iRynHIOE9kTCkdnssaE9Su5+qHNx7lGkS"
    "vK37A1Oad5bNi1AGp1LCqZSQDIZTKfeBWPFrFMpVv1bMx8PmfpcOtpgRalUmuEQA4Q6E8x"
    "yx3CV42QKC9eid9dhawqx3kBRb3z3Si5yqJyb7zRgxHOtN9tZ9o8nOq5FgsoPJDvYl2Jf7"
    "OqvBvgT7cp8EAfblXony8OzLsvJPZ1vO75ntynLUioeLXuQ8IHFAeH2mJx1VB3Te/Hh++S"
    "GgLHh/+uPtT9fn9UGe3VNCrdGwk8gLAwmCx1u0QWEn0QbJLZuTWbLagMAmDcmgvCeZna0x"
    "R0AnFMfNAdB2aVebYvKirPi3o76Jginv2PyHpNTypJoFxIlzz5bqHZ2ZBa1aoFXLQUsB6v"
    "l6HDHzJHjzfozSFCea8E3j7sAUwInqcTvMCqoTguL7M83GkP7kAoVwP4cJTu/ysfjz5fE7"
    "w6sxX5XEKGm+zxes4/qeOehS/bfD9t9vri7VbM/Hy+sQifLgP0FC+D66AQaaSybM6kBe+a"
    "VVpXyArA6q7Raq80NNe2OWoC1ui5nP/r3dFRMx7Lhboo0EvQt6V613zxFLr4sEaxRv87ZR"
    "85ZdAMKyugVapvU80QElN5Du2D9ybQv11muX+0vhhgIGD9XhjF3CDfHhJaRPwfnjlydvT9"
    "69enOyiFEurphCk11TEFydHbg6kGTaWesvFjqkO1owoN89x0cLTes1Q2l7AwNa00Fr5phN"
    "FGuNfolfALa/xjccmWFBkpyk/Hn5sbvwZTay8j+ghAg3nNGJbeSljYTIi3eRFwiwHayYh1"
    "YHc7dRoNNW1GmeRDY/ivmB2fXMr9SdA9EZNDAeCVEND+fOKsQ6ex7rnMnbjuwWCAJxEBva"
    "eGwoowmJFKpN7zosERAfAi8BzEfwEkDM4CUcrpdg9A5W8wrAGei5MwCFD5Cb38+1FvLIO/"
    "YTCF/8hg71xrLZNhA6ykPtLBjt3tTO/shoXET5eyH4O8qmGiNSMcpoTWb1+DCqAWSXFbWw"
    "mwV2s/izNm2mxKs+e9R2pkuwPmwr3diMB50MOnnLOtmsi1fVwTvUvPy+sFmOZsNB765P7+"
    "rjDxq9u5eL/rbDDzEWmjOf4NSqu2wbBby7nFxYux9WcbYGBjh3KOgtybLgez4euLbneshQ"
    "atUdZgEAth36J5N/W83s+XjgGrrvgNfkpddUpyj1ftPy/uALnlM9EtLhPU+HQ9YWsrbekL"
    "6R0HBUMIZTVWGtYZY3MDDTXZwmYYiE/6apnefUBAHtDrQnNEKJFedLBBDuQDiUhGy/JOQB"
    "M/XWE1NPgQZoe5tPXm6I5920E+A4z8W3strc3sTA/va12zYcpfGQfrZcexooWHhsatGEsr"
    "wP6WgkZnXIsfgOsWVXGd0ToJe+25IElQhOlhDE1FY/jiynTBdPW9wbGI8jK0dB9d9BVyFA"
    "iAd6WUMva9C4oHG/rHF/rtrg3gr+NGq3PcCoexstdSGT1fNMFmzshI2d+x9QBvtxF2G08s"
    "Toigs7E7KF26IVuRvq12hF4s8ZUVWx6uf5EgEz/Sn7pLCmI7ChyRTWNQQG6m2oh8bAHgkD"
    "3Fgniwfc2JXd2NMiJroNbIt7A5PzispRYULvVvJcj65SHIgBz4PbsfhHliUkQuW9r3jAhA"
    "0TRCgNBHXij0ceoFT8A6M4EL7sZBCkNB+LORFg8eTnR9I0We+TwY/2wr3T+9H2SyIshZ4u"
    "hVKMnLLwntjtr2mjwKN38OhrCu3WribmCSvY/uy5sQhHlUrQbgbD1HWcunT4Lxzl1ouGBI"
    "PtYs7Mq1aNL/KuXDaA9RVYr82hsMv5KWNoqiZ9ZkJ1Ge9fWKQk8dffOhsbEVcV495glOBY"
    "zdkSI3F2OSv+7800Pfvl9vxUrhnPwozhEVGUberf7RYI3m2XDbjiZ3PbJbWNAt73qiv0NR"
    "4JM3J8S++x7uQYecjAFJBh9eAwL0fvsJ5gjPi4O4nPSIqYRknNEXKOaprXdRF7VdVnWm5n"
    "4d/FDBYT+Ozi8vT6F/UUPlOEi5dLtj5GwjEvd5NYenVtFNQZQEz+EANRjOaOYm4j1yDmPV"
    "LN+yZlXkSRWO5UR/+aPIMW7FCcA0/MpRvMHkiEf8C6HsjtAUZTiddDw3s8hcLLnieMMvGZ"
    "EclQYl142caBQSSXpY0ps3VYmxiIea+tAHNDbUQPnWyOhemeh3yMjl+/sXNpO9B1+bb+im"
    "C93m2zKJBNCF8chbty6FvCHWb8m2QhQ+kdtqOuheo9ce8vPlx3iINz+nbVRBjiLIfggVcV"
    "85g7iLmNhDiLz1JOEM/Dgju9zjIWJO2zpBl+oPeODYSbSJCyb1L2Jv5X2fLa4N/i7sAc+V"
    "t6BKsVrSf07i8k/SZAYtCEJNOAjoJZqjWoU63qkvQVcRA/9CKsZUimFm5lhjIOnAGXCEyh"
    "rzQ0ZLILQ6khBG7Bw+qtrvbUwwIxb07MJE5w6C5rBRwE7rXAwdM6JCnrCthNRcEyEgqD96"
    "ow+CZHo5G2qefs3sDc1FOMWsnFhcKWvXVM8QSRRNxJ7zAri1VUPf4NGWolHLLU8mqxapa6"
    "orMrAVM14QLiVkm4T6QrCFNXspj40tSyHAZdGeL8kQrVot5eoTcHOkAIRLnsz6KJZQ3FAt"
    "H7+gll4UnVVzwsmy3a0SbhDpS82VYc7Vky2iMcFMjeHChz/PLk7cm7V29OFoc2LK6Yzmro"
    "9vcbCb0rHKSE3hFVTZmW3A6uNwdjrI3a8gQRQVGR5ipr6AsJfwkLAQqfAxQx4SXJLnEoCQ"
    "py9lnOkC06CDFX1VaVZnMt1WqC4ZX2TdaexDY/4ckQs1uCmSbA2R4wMEU5J9XQMBdjYRdf"
    "z4OdM1nbkd0CQRmIHFGCEyk2Q2wilmLrudoCAaWdA7sFN7YnfbRAEPV0Kb8jaaSg3GwMLk"
    "Bg8XtnBUoVBgQ/upWRLIFg6fssY6GoI+wWjZOgIGef5Vy+kpaZgiZke3HsDcpzHaFsT7zk"
    "0v39RB90Rww2bw9MHnJlAU3ESPCPwT8G/xjcuB1TaruHCvZOPaVdOKOTKjhqw3gLBHXD9q"
    "wLI82W8wYEJrrLESZwJFA/fZqIsthxo0sLCoL2XNDgvK67DmuCxedFVgd6NiBwkuoTDu8s"
    "Vx5bt6GJgRO1vInDnOY5nmTaczKXdwemKMwjHo4pvRfKqBoPsZiex2JinJAHzKaWa4AEg+"
    "ABmPmHYP3xHOWFTRX+EuBk+XmmI9dt+GHGVKca6KMPCwBEe+xDD3HBqrOmw4nNDJZQ4MD4"
    "lX37MFPEGrOveXslu2+m2Alk4fpu+c0lbsd2GwV2X2e3nnUDuAYE6FTR6ZQu7iKBXLmmmn"
    "KSK0OZZ+ROaw80UX0yBv56fPzq1dvjF6/evHt98vbt63cvFlZB95bJPDi7+K60EFrmWNf0"
    "LR0DqwLhBQDSbk5pt2U4a0XDtwmBvdPy/E3FRJ0HCR2SXgo4FG36HPmIEiRk4LhZvgMGWf"
    "ss65kP6LZdXsKCpH2WNOyX762YPYlP/VzHCzThqcbdwQrRKYhJ9TwmVTCFbaH3iWbDwSNy"
    "8IjKcmW7bmcLxGH2ObPvbwZ9zY70DmR96GiXTeOR5gvMYbbVLCsJacFDF+4U4EM5FN7AoZ"
    "s/q30IeDu+mcHQBe6A5TzEESq4VZhdhYViE4cNXYgk4vuETl05OmB433x+3yCRuMNEIoTw"
    "DuIdgyPeD+9snVPMSDQ+Uu3mqO8MTDFTtBzjTcRUqwyUAVOFGphp8adFSj2vLB0YAqTaIN"
    "T7MWK2Uaj9XADE+/I5THB6l5evxvHr1wZC5++/GCXvkJvdOq7vSdUi4qWyYHg2vIfsvnzx"
    "YgV2xSgtu9U9yWKhaY5VJ0Dpt3s2ILDd03K7506V2Z//D++tXuY="
)
