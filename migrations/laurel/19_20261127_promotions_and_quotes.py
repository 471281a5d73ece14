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
    "eJztXWuT4zZ2/Sus+WK7Spma6Rl7JnYqVd3jsbfjeex2t+M4my0WJEIStilCBsnuUTb73w"
    "OQevCJJqAXRJ2qbMYt4rDV55K474t/PAtJKmj4/DL4exonVNzwx2ffe/94FpEZlf/RdHng"
    "PSPz+eai+iAhwzBbT5YL42zZME4EGSXywpiEMZUfBTQeCTZPGI/U8uvIu/3LBy+ZUu+eLj"
    "wWe1/PBZ8IMptRnwUDby5YNGJzEsqfvnmubhrwkbwriyaW+DRif6TUT/iESpiQd/nr3+TH"
    "LAroFxqvfpzf+2NGw6BERvFm6lbZCj9ZzLOrv/56/eNPGUZ9y6E/4mE6i5pw80Uy5dEamK"
    "YseK7Q6tqERlSQhAYF0qI0DJcErz7K/wr5QSJSuv76weaDgI5JGirqn/3bOI1GinEv+03q"
    "/73+9+WXLCzz/U+f7/zb93e+/6wmKfUVKuQvPxrxSEmZRYki7x//zO+7oSb79Jn6Be/+dH"
    "nz9avvvsko4HEyEdnFjLhn/8yAJCE5NBNEkfmNUM2YL+N2yfzqgw31m4d8ReqKNqeIVs/3"
    "+L7As/pgSEb3j0QEfu0Kv+Bta+uXZhez6ickIpOMHvV3qG9d2VN+jekTu85yRaeNx09j2m"
    "3zaWd6iy3C7PHEdoDtwAGi3dZw/SCWZ/erUXrFJtdR0kLqGlOhU358gkTK7yv/+Zd/vbh4"
    "9erNxYtX37399vWbN9++ffFW6QR1rX7pjYb9q+ufrz/dqS/E5T6fawH1QZl4ktRJ/1GSlr"
    "AZbaY9R1QoD5aQ56v/OEEBaLi8u/74/vbu8uOf1e1ncfxHmPF0efdeXbnIPl1UPv06f/A3"
    "5K9v4v12ffcnT/3o/ffnT++rr8d63d1/P1PfiaQJ9yP+6JOgyMnq49VHztgtc6lGHkjYZr"
    "QULustluVCe1dpRmdDafEoP0d6Nz9k1/LP1OWID3mw8B6lBUM9lqiPyJCnibwQ0U6u1Lb3"
    "hx3lhBZqt6PWAjYhuwSCoq9ZUDBN90Lsvfz2dULv6JcW62m1vkKk/GL9ovDu/X/dlbT2p/"
    "+8vMl4/Xj5X9+UNPeHz59+Xi3fqO1P7z58vqqQHSeSGxO21wDQbUH3I4kUNzW+/+P286dm"
    "vjeIqqHKRon3f17I4lP0ETTEKy70xFc5ruwp6gZV4gUlsfyGNeKvWETEopn6DaZC/XCR5K"
    "Gn/pB+teRxTbrk/Or60+XN782P+1UD71e/372/rHpl8T0N/OHCZIspYrDLWOwyikBTY6+I"
    "gUnS+BRbRBgKOMQZnIszFEVMv8yZvJ2FkMtIiNlpMQd0xAJjjVRGWemkZVjhFGS6D5WUM2"
    "iqlMqoLdTS6bBvoJVWT6X5llVG7mDLOh1+T3LHiuXf79u4MA1gS1/mdCS8L1eGRolYGG5g"
    "RQy2r6pLPk5jEkq2AqMIVBUHdWyujjMOrVRHGQnV4ZrqcCR3+o7M5oRNohv6kCmglhxq07"
    "KBLpc6WgKkQssRKAHreepyLXEzuiswhLRqGiB/f+qctpYpFSF9KlS6ePn6zeu3r757va5P"
    "Wn+iK0uqlyA9UNFMqa74qwDqE6kHrv5Sacm0oexOn8hMm4rukGPoYkHKX5/QqMF8bE9lFi"
    "DIZW6Ry3wgIZOmnOAzU+O9jESo2jnrvfSGCaqIt/DRykiI+STEbJaRKKOgwTpqMNe84ye8"
    "4q7eMJzgnjvBKDbdkxtsGnzeKuh8QhTux2eARdNXi8YxxdrealxZ0Um9dm81fqK5Zp2OVT"
    "8UIpTdBh50vtEW6rxwYxM9U4FBwaNB5/iqHYmDfSYODGmtwEBrhVYuzMvjihhUl6AP34lM"
    "DPrwe2PUl7f9kdpu7EqGSlAI2jlBO+K9fczs2TsyafHdStcHOs9taRknZLITv608ak7e1d"
    "hha7nDFp6aWx7DeXhpCMPuyVqTL4RJFHa5HEFYiyDsPE0sdPgGBfXtnPouFULxVIzMJjqs"
    "EXifTiyNzNN5e2n1+qLWUhply3Y1mspi2hQGSLmjkBGfPqTNQ2fzUP7RhqRWYKAVE42OaU"
    "6yOE6tokIlIIxKp41KVByfkZjTKGGhnZzXUAjaOUE75bPcLY0Yre9SXDR42ofxV5YRqmF7"
    "7owgDItq2NO3nBOWhA1st/fPrQHontuiew7jhQ85iXLGpU3o8/HYn7GIizrxunqcJrRVZY"
    "5jFU7HKcyZk4U/p0JSGTbtO+1VUVVcj0Sws9b/ZCq3nCmXKy2e8wbw4QrQXvTqIUeLidXe"
    "Dwe2swP7/oFGyQ2dSGtLLFr819qagc59pWq1L5bLu2XifqELGnjDhfd1nr4deNKAoSLKz7"
    "/0WJRl3JQHNSQx/cG74yLhLKaefMqDWJ3iIrHZL66n7HZ87y3c6ZwZw5F7BQxca1PXGuUD"
    "B7aQC6+WCesVGKi3oB457Z0HkMbyV1ChDolssL90g2orQBy4UX2ku06pRZ0+TOCDmMB3kj"
    "6d+bu63sH0zSXRye598hx49VVszo/f4LY6N969xMR52K3Zvwb202o9DCfM/jul7EVMHqx0"
    "exEHxQ7FrmvAy6NXuha89Qqtcl+6SpmOR01GzxUwnGmcMHwqxCLIeWCDEUHOo1EPx+iAZG"
    "OIz47PXcUsmb54OIhRn6GglbdgEiVarT98iKjggg1TFiYsip+rX3sML2xngSNHogo/SZf/"
    "narkpKIlqlBZMdBFFcZyrXxkssVuBRVuZyQMW4v8GjV8Q13fUpFvF1HYf+Xkq4s3360r+d"
    "QPutq924+XHz6sivXaYwghiRNfPsgsMT5FqQbFBD+jGkqHtgrNHtFpc0CoEaFGhBoNI2JU"
    "/jFRU0xMt+kWUTtRbGez3aIh6UgRmtYjGt06n/Hlfp/wnbW9zMki5KTh8W338QoQVAJsUQ"
    "mA2FgvQyaIjZ2JoO383K1dXMfyBGfn4V7P5ly0+bibiwOdl8uyZfBze+7nwjE4oGMQsAmN"
    "DZtWNhj0q1RZ79qvEidE2DVsl5Gwdpy2dsYsYvHUSs4V6A4E7ZgN1Cc5qxbwPDtnZteWcZ"
    "h+YRdKjOijDfklGLi3DOPKVyKyYb8CBP92/As6TmNquflUoJCBnQzSKOARtdDxJSA0vGsa"
    "3qnYCQ0+cH0AZb1i8HQURb72Ie8YS2nqIl6NyJE/d2s7rgG2iMPIexgFCPLlu4kPHLUI6T"
    "DRAYzJObIAUPOxx5qPRxKGNB++YMhrHQlyqx1PUSIWppPLChgQWiFUKmlDOjcIkFk9tCUz"
    "fQz5LIFAKc4bd8PnxMixY6RwHPEI303p6D57jf5ESdB2mkht0UB7msh6uT9VA007uYZ7Sb"
    "NvvonZvlLG7WZvcaHn5CA7C+rOD6g14YPskVwyygLahsSWUSD1CJ0SJ0DmcWw9pY/NjLwV"
    "AtadiXVXeuBZQBv9mnbS1xCwftI29ZP2tIEtfUQzOkqVCWa2YW8wMJ93ZD4n5J5GFrnhIg"
    "5Vfs7lhpssTosajBoUZpK1mZQnEiyEUAFCBPbVSJwbhiNXCNhMtpbqXNAHxlNDY7WIAve2"
    "3B+zEsVdtvdzpmY44YIl05kJ4SUQaLegfZ4OQzbyDR/0MgrEWxAfs0lEEulamgYhCjBs7C"
    "YbuyOBiP+kgo3ZiCiWWkIR1SUDXTAipMGECv+hgEEPbc97aNFeaLWPn1rggUZ2IzOKOIjY"
    "aREfsRjCsW6S40Q0ENtzQgyI7R1dBGP518pvZSOEGhRi2FYMDeG+9uFzRQymz53mOPF38g"
    "5tmenlpYE2Jy0X2ff7rev5Bh4LunX8NUDgNzruN6LWc+eVc21lGJqziNqKMBA47RQ4TUjS"
    "lA3TNKmuESDcgnAWx6lVGKIERBzCuTiEI5bPdSCdOJYs2oYfFC5rLSCWL2TU3gxSswYHXq"
    "GF6psfPOLlCtCbktiL6YN8QkNP8Me4k5VkfsctjCi31Pt5mFQYZ3lAVYSuyGNXxIwEJXaZ"
    "pzIS5gDMAd1p7b/QNnugdF1rECw1m1TFHS2C35h8KNNEKnCpuqVCzjR5fpevlKYmIQ28Bx"
    "KmNPb4nEbemAsv4kMeLOrGwLY3gx1wUnbAo5APIjXs4yqAoJKgkqCSXFZJWn3UURmhMqvn"
    "aqD1JC5d/rSPh3EdOG0a01hR6JufhNaA7I0QdnYiWvZvjdPbzIhtyXIsERUuP/GoX5NuGy"
    "0SPpuTqKGiXkdYAXSOnM2ny7+yO2NryDnyRWeEhWZ8rSHnyNeQiWQaEMOXsog6R9akfS5t"
    "n4Zsq460AugcOZtLQ4JHJPTngo9ZaLqpNaDPkcXszfMXlDTUVtzOSBi2GnRlZI9Ko19dvP"
    "lubcipH3Q23O3Hyw8f6obcRPUGGJWrbBBWKSvHqDx0xirkI9K0BbTzvUGAb4t+1rY9V3N0"
    "c+tGe4Di2ULMY5iyMGFR/Fz92mOEPfZyoDONBA9985MFqjjkyy3ehiWJCRdUUhvYCKCExY"
    "5kKQNp7vlDoxb7CgyP/zbU27RQlqDIDTmXG8Lx8mco6JDEiU+kvfRgcx5bHQ1xOy1uyXts"
    "t30XgTh5zzUZO5XXv6VEjKba7P5myaBDwVmcrc6WHiXTj/Kvw+f9E35Po4Y4+aUQpKX4aw"
    "Op0N2/Zt3rT3d//VtTws9XKvm1aYS3AkWIt2um6+m4eXOu6xwpdUpHxVM212qo1YIO+kkt"
    "7VgQfTely9JlkniqUWnhzfgDndEo8fh43cj0Vezl09C9kI/uY2/MRJz84LFqO9Szitx2ff"
    "//iYpd6XPBJ4LMZuokFfSnn4QWdctycVefmpzgV3gLTFit4kAs+tCPG839u1QBVsGAEhAR"
    "H+eiAUUhq1issJlBVQEeroT3xX7N10PXUc9pFPgzFnHDo2UqQPBvO/5LmrZ+/jCb73R1NG"
    "KfLu92WULCVtg1MGTtsqzjNNsi7aY2V7CQtMuSHoXcLmtVAkLGzss4tpVxDBmfgIxVKNLm"
    "NS7i4G46J2JnAvtiQltj+strA304X67a1czXHwrzSdRl9ROPqPc45dmcMvXzkIQkGtHYk3"
    "RazIi1+hWI2TsR90TMfu8UF7ruhjEXQ6lDDM+4L8NAK1IhhyE2M3jqjLa33KwBmFa/RWtN"
    "pv9N+wpKIOShbE6qNHYI4ArAFdC5Au/UYU7XbacBFq5q3YHsSCifdTz97wlzvajzBl5AFs"
    "aHQrTcAXWtDqryduseNtOebKbGAk2lRpr5bK7LLOmQflGpdAIUb18Vb7mQSlByXxdte6nB"
    "GtCnc8Z2Nqst4QlpmAzVSud6PdhsYBOtpT3ehhyx/3+ShvpPPAz5Y+uU2eoSrScwlov98X"
    "L1EUfONk+N1JyM1Twz0jIs8bSBfvJBCY3dzmOWGA+iLaL6pA0OUMTnyFaSdwNdkUCTWyyt"
    "0G4kS+d5qBbvIayQ3XfLwELhHggtHH4zQ2jBFaILDaDqlTDRu2sA8gEW+QBBH1g2QdzsMa"
    "7A8BRXJ1WyBxpZeF1FHFwuuFw6O+nzaETUO6g1lYqLulhLfLl+DwaT+n5b2kubW8BccnD/"
    "g7l0cEVz3CiFuxSieAKaXKfJESU/E0E7YrLd0DEVgoTveNAW26ou0ZprYrk4m258xCi56W"
    "DmrYYxI0qO2nUUWZ8isTMS2My8LcCgWqFa9ar1CbXaWaXuPPTxzfdqHtzjlM+8RxJ7Q8HT"
    "yTTZJhKiuSMCIw5uhAiMHFzj5G+z8eNcgYHWZlrtfOUSFArdOYVeFPQfKQmZ/EtsJF3FYl"
    "KEy5LOpzCZbZNFzBZ75OlI1aQ5go5sUuoVGFht0eeW9LbhwbNj5X+f54rzJ/PaxVWDLont"
    "FcBgerjywtQk78hbo73s/1aDQBrGeFd8NhaN2JyE2U9yQUP+e5+/CPNHHHi7BojhHjaGu3"
    "kVzDzqMg7EVoiVu4pJpme5HIUGFoUGY/llqFBPZOMg6YiIlmN5KsAK+cNFkucK+0P/1XLc"
    "yJp+yf7V9afLm9+b+b9qGE/SdII7T5MRbyqtaZ8LU4BsNRnmdMzKvQyGQTVGj+MOjngaT/"
    "kY3b2LrdwK+Y8yyzdGf6OZb+xEbHVbuAxOmF26jBHsW9i3sG9h38K+hX0L+xb2bd2+/XGZ"
    "42gxb4uXtdbtKldyxAJjGJWIQ7uzCZmYk/LbG9mTy/UwKK3a2JVmNLFmNgiMcYY1A2vGYW"
    "vm55TGyWdVcdRiz5QXaC2aiVqaHzwHo6bnRg1qq/d1ejRPxcio7W+DgHljYd5IXqmIWkK+"
    "7axXYKDegnr56xM1kdLUnK/irMg/nVDZXrm3Dhe33MAybHw60thX1FjxSZuE0O5nFSBwtL"
    "ZwtOaE2ThZBRgcLOccLHjSZyJoRzzpzEf+wKK2ESSl6wNt3UvWABTKpXCje+5GIzewcwf6"
    "iC13/SQ0StXjVqezdVj8BtCnUfE7Ozgkvk+Nwjv5cgQYbJxcSc2EC6PasyIGgQVzzv9ISZ"
    "SwpIFz3QETRVSfdo0DHDBR82RnLOIN+7X2fI8SDgKwFkDA4hFPo8RGCHUsBGEtCEpERI2q"
    "FjaIwwfTCr7MMGVhwqL4ufq1x3Bn9lTLkKTNAtG9EUXU4d6FF716ERIq/1TDnWiDsWLdMQ"
    "vo7M56yss16ERuWGKhC0cV1wyeDkmJ5fJOUalnv9AFDbzhwvs6z1APvELO9BvVNqVaplRo"
    "ZEhi+oN3x0XCWUw9QUkQeyxR2OwX13uydnzvLeJkLoUbziNmhgqJdlpRIdEv6o8aH3ZMje"
    "8mmnnk9rjT4XRfdQ7IxSIXexgDWGf4djJ4kX7tuSmJ9CuOeTgVYuH2HNj2httzNOrjhAvq"
    "m55/VEYhd2uRL5+SKKKhMfNVHB56q4eeJGls9sCvECDcgvB5SEZWfmgJCC/UOS8Utf1nJO"
    "ARn81Dmli9yFUsDtNwWtKpEDQamVXzFTBQkhZKcsJ5ENtUM1WAKGVCTdmpC2IsKJtMreRQ"
    "g0IM9hVN5IuNCEow0G9N/6ooz0YGdSzK+uykkO3qDdGCK85DSqI2e3cFqqavJWpfvK8yRw"
    "dOX3/+/KFkDF1dV62dXz9evb/5+mVmGclFLGnTv8c+dMy1fWc3CQ02m3ORGJJaAqG2BaUV"
    "Z+MJO1JacZNpcE2fe3nBQH8quFp67E735bcwPfKwAELhBQovjr75o007M8N31qaNPlb0sZ"
    "6XAJyyMJ5oX6ov6mJpHKGBKf/Ne+pgKtwcBpCD2hlNTDa0opqvX9Tn7Y7mT3wVB/Ktybd8"
    "+hvBEANOZUPfGYKjCI62uS5al6Wbq4LWs547AIiAYvKn64TimLVDtn8cOiJwOinwvgUEzp"
    "x5lBQfPb+CkiYU4DhEMXzM7j7mb4QlkuYfacgeaGt+rGHVQOd1PubrpdQzAOtYkPPslrDA"
    "42OPRPk4PS+ZksRjsRfxRGWwBPUWNBnIi/KTIQ8WX8Xqg3o+bJsbwdl1Yh9sd3aRAUAG4N"
    "zFAGf6wKcb4jC9p6jf06TvcRo3Dfpuf9QLEPjT5g87vA54Hc/27HVcjrLesRZvo3B1oPMy"
    "yGjTgYbkVn/tfSS3MFfxVIh9JGFIkwxvSG0dCXIr5JIHwvK/sMarLtBfgqFD3LKHgkaB+l"
    "ZGzBdA4N2O9+mS1+6krxBg3I5x/tjkb+oYXyHAuB3jbaer6ThvPV8NrHdkPZ43xrR0pK8h"
    "4NzySf8yZ8L4Ud+AwLvtlKEHKhrjiPr5QhsUmLdjngR/T+PElPkiCsxbDjYTJIrHVMitw2"
    "eRGf91LKSwvRR4aqhvG8CQg+U+NErYA7VIapSAGOnrWkajZF1FiVj4WVLA0MIqA/GO2cYq"
    "SKOeb+9HXCHQiDjwujciOpLFe0dEa8Xg+tpAl8EbyVVdiwP3ksATaWh+MkwJtJuCmqcTeS"
    "dfYYD83rbCQH7v+MSSmbl1scGgx8TatpCPZWQcRiiAQL0R9Y6YGD8K8thiYawuaQ2MQC5C"
    "fRDqg2A/mKm53CE2Y7SIAaEVQkNuOpt8gwCZVeuWs+bTCnSlKGsMLAH7IKp59BSV4O7HTV"
    "Hy32NBO2LJv1fWwQ0lMW+baFVZobXrc1tDZIs79hb/Nl14xJtTISHejD/QwMt1wiAfj0uS"
    "5cWvYu9RPtPx915MSUiDgTekMQtoNkI3+8UD73HKRlPvntK5Gp4bewGb0LihD/lQvxQ+ih"
    "MmCnyUA1qB+dtvlm/aYJBxGpxexilXETr10UVxHDXjhO0W2607ewQ6m9wgN6byj4maxplo"
    "y7ELKEQ1rKMamKVxwPECiN0dq/VgPKYj07q4NQbE2wdNV+2n/mhKoolt82oBDWFYC2PZkW"
    "olijoWgtiiVlQCbaRQAUIE1iJQbatWIqgAIQJrEQxJSKQB75Nx0nTapk4INSjEsAMVbSGI"
    "BjBEgRQzMo9IMZ+hoEckjalvGlIpoxBYsRlSmlFoNo+3iAHp1tOQj3JI0On0kRrEwY9+kk"
    "QvWVXDiAUx2hjWCGwLFtsCC+hszhMajRb+PV2YMN8AxRRjmynGqtDDz0ukmvy5p2pEClDL"
    "UpHTkcC+DknNRidIgmLD7byKw35e7e6kD4ynsT8l8dTs4a5BUQdl+3Sbkw/OT7n2TE1hW/"
    "xGRCQ5aatBq64ZaGvRstX+Y768Yxnz3ZR6eaGS90hiL+FhsKwjzpLkXsAkKOae/DsWXkAW"
    "sTekYy7o9x6PRrReobyD+21RDedWndZ51MahkGuPqjmf1Rj7TYXJKszZUmdRQukinP0iVk"
    "UsqxEAucXUqWtNvqyW9ynjcvHy9ZvXb19993qdaFl/osuvNBQ7oNbqSAeiyqfSD+m4wfPU"
    "PslrTJ+439njjBxSj3NIjlj5f5L2b4txv7qktemnXP2WLpZ8u2TRXeKEUYfukgPazXBK9u"
    "mUYJoLBpD0wrAekXmSGh+gUERhtq/tCQohJRYnKGxQYN6O+RkJbOaWF2Bwd5xzd5pihuYy"
    "LiMhZqfFPGMRNywtX0Os9k7Hct9HanLJqu1inoqm7ur2OpwqDkU4ttWRkmIqIhIa1qY2gi"
    "EFHOgOBeNe2PQDbzvMfXlloAuahhyHuCNmiphpJ4oRM0XM9BQJRavMjmPQRMjnzfR8lyII"
    "jOKIEUe8dEFn8huo72VEfgkG+q3pX062aSCf85CSqGUz2aCqFe0SdoLk63j8/PlDyQ+8uq"
    "663r9+vHp/8/XLbKeRi1jSQnZ+cr1NtLcIhC/unC/eMlHEfKBFBYtDZ12WtEPZG0h5f+/z"
    "I2FNFR/t8esNAkFrm2kW0YiGFi9VCYh3yuV3arjws05fljR0yGstzwrygNbn+pPTNT+zrs"
    "M64f9x+/mTRk81ER2wUeL9nxey+ATT0Rq2FRX6Ha26eVXeDnWD6o62amq3sfyrWOxrLu9r"
    "gaWUA0j4RCSMlHqPBe1ISv1jlvt8R+YtifXS9YEuvb7Moo7I/IhZdpGqEeY8MCrCKoF2M4"
    "nq6Wz7yXtRSMJvKwyjWTx8IshsZpqCr+JAbIVY+dc0KNf2vWK1HgPrbE5loYJxo/LMDQKE"
    "WxAeJ0QkNkHjEhDWo3PWY2kLM+6XSg/eK9WLXLYjJvvtlAgatJvspetakz3OVsJkh8kO+x"
    "L25ak+1bAvYV+ekiBgX56UKM/PvlQVl2225eqa3q5UqzpOmr1OYo8FHovzebB87DH5ye2f"
    "33/60ePCe3f557tfb957WdNDfa6sMRodXE4YSAgeH9AGRQfXHslVo/gMWS1A0BxTMSjv2d"
    "zM1lghMPfHsikDQ8aO1YyUpKrTwoz6IgqPvOWoK4zIOQLrGJGDETnnLQXU8/U4YuZI8Obd"
    "lEQRDVvCN4WrA10AZ5SvO2JWsDkhKL+/aGnI6U8uUAr3ix/SaJJM5Y8vL95qXo3VriRXVT"
    "sGlpcu8mv6oEv2b43t9l6N1fqtOjVOaAfaX6tGA+3anqQN6IDtSKun/2S7kUaCWnZLlJHQ"
    "u9C7Lef2ERHdpCFtO7KvcFmredX0BV9Vt2BUXc8THSi5Qbrj9Mg1LdTbrV3uLoV7Chg8sJ"
    "g1HfKoiQ9vIH0Kzu/seDe4OkdwdZBkOtrINeFbpDtKMNBvn+PjacvIO01pewEDrWmhNRMq"
    "Zg17TfsWvwYcfo8vODLDlIUJi+Ln6tcew5fZy87/QEIm3XDBZ6aRlzISkRfnIi8IsJ2tmI"
    "cNk500PmAJBZ3WUac5Etn8IJ8PKm6WfmXb+Ru1RQPtURzZcn/lrCLW2fNY51LeZmSXQAjE"
    "ITa099jQnIdsZDS0cINAfAheAsxHeAkQM7yE8/UStN5BN68AzkDPnQEUPiA3f5p7LfLIR/"
    "YTWLz+G2rUa8tmy0BM8kftLIx2Z2pn/yx4kI6Sd1LwEy4WLUZkwyqtNTnP1/ujHMCOWVGL"
    "bhZ0s7izN+2nxCs/89X0Sa/A+tBWurcnHjoZOvnAOlmvi7vq4CNq3vg+NdmOlsuhd3end9"
    "vjDy169yQ3/UOHHwIqNWcyo5HRdNkyCrzbnBiZux9GcbYCBpxbFPQqsgz4Xq0H1+ZcDwWJ"
    "jKbDrAFg22J+Mvtfoyd7tR5cY/oOvCYnvaY8RdnuN22uD57wnPKVSIf3PB2OrC2yts6Qvp"
    "fQ8CgVgkZNhbWap7yAwZNu4zRJQ8T/Xx6ZeU5FEGi3oD3kIxIacb5BgHALwlEScviSkAcq"
    "mltPdDMFCqDDNZ+83BPPxxknENMkkd/KqLm9iEF/+85tm5hEwZB/Mdx7CihsPCa1aFJZ3v"
    "t8PJZPtR9T+R0Cw6kybXfALH27LQmVCFaWEGJq3Y8jS7hoi6etrw20x5GpVaj+O+sqBIR4"
    "MMsas6yhcaFxn9a4v2VjcO8kfy1qt7xAq3sLI3WRyep5JguNnWjsPP2AMuzHY4TR1InRGR"
    "dmJmQJd0Ar8jjU79CKpF/mrKmKtf053yDwpG/TJ0VbJgJrhkzRtoHAoN6EegwGdkgYcGOt"
    "LB64sSbFmDOuuH9idmnjusETxZk5AhNMz8i3XYrc2Lct4eDbYo7p3ueYnk59zv5JPXSJTk"
    "KStMHI1PT0rBEI19g0ZPIoaeyCbTfrCxD4U5jaCxMeU3shZkztPcOpvRvX9ynXuLNLDE+4"
    "/54wsrzI8p7gpguj5iyMGkd0619SnrQVUK2vaXXqH2pVN3367Drybv/ywZMq07unC4/F3t"
    "czOhtm5ycNPBZ88/xZRfgdIdDHTqiJdn28lpkJ2SUQNHE1Rw8TZz/Eqlin2cCjFQBGDmKj"
    "pxQbnZOFYsLq8PUqFOkY63TMjATUwsYvwGDgO2fg1+oYaWwh4zISYnZazGr8nvBjnoqRkf"
    "1QxWFworkVkXMoKaYiImGjSfyUACpgSMFcClMuf4+ZO1KAbOGJnA7vBo5I/lia0VnEgM9K"
    "O0FkN1m1iNuBCj4dbk9CAzsSSb2lEzWy/mMWs2qbBFFdM9BOhMhX+3kYbCch1tUtLUKtVe"
    "gWIVe3goHnEYBFtHBf0cL1e2FCaxkFUmsj56MmF0qvptcguMnOKelShxtpaCzUjHslTU2F"
    "cMfcLtpamjp6Q6irCYRyLVgnsE5sFCnKtTCUwxnS99OizaOAJY2NZNoE8ga0Ff2nY2HsZ1"
    "oBbLkDbS4YXojJ8TWqezY5njxYxeeLOPj+Tvv+go7l3aaWB9yVsUjFuCZpR2IP78hsTtgk"
    "umWzNCSazrHmhQNdRGK0hPjxGoPoBKITiE50JxrRCdRZO0v9fgaHIp3VL0OnKNw0SlhoKt"
    "w1CMJ1WrjoBTpskCu+Nx7uUcSAdGvSzf3xIg7bmNPbGCpf+y5hQedcGBn3GwQSYPam/Ziw"
    "MBVGJkIBgkTYSRU1XaYBaytpWl8b6MKHRK3yQz7pFDN89jminlzw3Lubyv+Yz0M2ykKOX8"
    "We4CH1RiTy5CYhf3iMPRLJ/6AkUBXcs4EX8WQq5eZReed6sfdO74wIphOBtfYIpoVxB7PO"
    "faUvX2Au/HvJpJHDVELBZbIrxuCmDSxFDDrzanwaPsF4dC0fXT78Ox0lxptGBQbD1Zp5w9"
    "b0Igism7Oem0N+nfNLIciixUPLTag64/3LdykS//q32nEXJG6qf7ulJKRBWzhhhalw9olH"
    "/YoNXf1+9/6ywhib+3NBx+yLybtdAuHdNn+3BZV/dmy6pZZR4P2kQjA3eRHgHb+nbVVd1S"
    "UDXUBmWVToJ2r1ESu5piSe1h/iKxYR0aKkVohqZfdiOY5195GQI223y0js+gmWD/DV9afL"
    "m9+bH+GrhsjtZstuj5HENI7Nj84qo1DhhQnW5xiIEjyxFHMZiRyjy1KO09FIbndNo0J1nk"
    "EJdi7OgSPm0i0VD2xEf6GL1k784gKtqRTnS/17ukDJe88TRnP5O0ds3jJJUVfyXsbBIKqW"
    "Ak+5MHVYixjEvHfWmN9OeEtjPsjuQnZMpeme+PGUXHz7nZlLW4Puyrd1VwS79W4LGzgVMx"
    "avT/3uHPqu4M4z/s3mviDRhJpRV0L1nrh31z/e1IjD8Yw4KeyURHFqHrhDBwmcjkt+clIO"
    "SZz4aWz1OlexkLTLkhb0gds135SRkLJrUnYm/pfZ8q3Bv/XVgT7yt/EIuhWth3zyLyz63i"
    "Ny0YyFC4+PvWWq1ctTrc0l6R1xiB86EdbSJFNTuzLDKg7OgE0EJm2vNNRkslNNqSECt/Cw"
    "equrHfWwIOb9iZkFIfXtZd0Ah8CdFjg8rXOSclsBu64ouIpEYfBJFQbfJmQ8bvNzV9cGWi"
    "9Xrerk4qKw5WQdUzojLJRXogkVqlilQR3oMtSNcGSpq7tF1yx1RmddArpqwjXErpLwlEhv"
    "IKy5kkXHV0sty3nQNSdx/Milamlur2g3B2pABKJs+rN4aFhDsUb0vn6isfAkTrigvhpza0"
    "ZbBXem5C1bcVqPb2g9u6EB2ZszHC5evn7z+u2r716vj25Yf6I7saF+OoMaWyUdpJBPWFNN"
    "WSu5NdzhqH1xItSGfKR8T6tJslUsAhQuBygCFiuSbeJQFSjk7LKckS06CzFn1VaZZrMt1S"
    "qC8Uq7JmtHYpsf6WxIxR2joiXAWV4w0EU5Z9lSP5Fr0cXX82DnUtZmZJdAKAOpRpRwFtB+"
    "iA3lVmz8rJZAoLR6OKvc433TM5ZKIEQ9bcrvcNpPv6zASoUBo492ZSQbICx9l2UsFfWI2k"
    "XjKlDI2WU5q1fSMFNQhBwujr1Hee46lE2JiGhgbHVUYKi9shh0G3IuGhIz7SfAbBA43XGb"
    "I2AUjT6NAptK4hoYKsNplcFiq4LxIg4SdlnC0oKTf5WFiEtAyNg1GTsSylcx+p/Unt8SyS"
    "9dH+gC+VmgZqPCn+7LvfQUxEumJPEeSexN2AONBt4jS6YeiTypg37wHtVF4s2piHnkxYQF"
    "qgOXJR6LvTirMszXJ1Pq5YHir2Lvni7q3bx7/23IPjgRbkT2Ye8UI/uA7MPpUYrsw3GyDz"
    "wVTekHzcyFNQKEWxCeGTY2/kIBh6SPc/5C5fhsq4kAO43qQMA4Hx0Stg7rZLut2VzSIgaq"
    "0UI15q+HGelFDNJANmeiNY8+0HU1tw496NrKfDqc77KT2aGQ4s8q+KwJKa6vD54MKeZx7G"
    "4hxVs+o/lZ8EkeystiflMSy/+p99jjafLc+4Uu5H8OF8sY3sDLHeeBxx/lU5WdLj+ngvHA"
    "Y1EW61MhpSFpOrb+EL8QgUUnIgkILO6dYsS/9kjpUP7RY2Z0rnkBAnvT5oRttb1nrS0mrJ"
    "dRIN6C+Fyb+k12p3KgW5ISRZDOe+6VAaq84dqUktG9yQO7Wg/3yOJJ5Wxp3Vbdo0lr0ecG"
    "Y1Xy6Rjjy4rPf724ePXqzcWLV9+9/fb1mzffvn2xLv2sX9LVgF5d/6zKQEvM1+tCzWNrCJ"
    "yeQFhN0BEXdrHTChSCdk7QDsU3PvIHqglvrC4PnoxuzORK9D0jQIAAAQIER6bU9GwMnImx"
    "TXeM4DPjyEAJBG/LnHVpUJhyXoDgQbegHI5Wb+xvOFpnKWg0Je+6KXlG5e8bGfXGFiBojt"
    "2iOVbtPKZuQxGzhddwOraXgdNgc7IJTjTZsqve8PktYvD8ulMnJUgUj1WwMEqmbcHE6pqB"
    "NqK4XO3P1PIjhhXjhAirpuUScB+W4dMBR9iFGrsQMc4D6tZHEoY0yfCGvNaRIPf4iXfXiD"
    "xc5t0xjfuEsu2sZw0OII9ZQNUwAeKtwD9klb5cqdZlXXBWN0w8wR/VSnU1ll/Qk2/qs4o8"
    "d3RLJA6d2JSgVKFU+0EujRKxMKS1iAGh1XCV2pd9q22gAQp6G+m1eWrrSJDbMIigycDmPK"
    "QkaqZ1jak2/klQv4i8+vz5Q8nXv7quhv9+/Xj1/ubrlxnXchFLChY1XBkHioiRBO1xsMsR"
    "n/UySehs3tZLW7g60Hmsj3Q45fxePm3ZelSc9txxDGgoNamxVVOBwaRBMVNft/fyMcckSU"
    "3OkN0AetSBtbuZ+0JwoxrLNQAVAeYVAUEquVGnRc9MnuAKqk9OwFbPsSNW349LRdxi9hUv"
    "d7L7loqdodeo75bfSuKGse0SCnZf7az5UWJadLWBgM4mOq2C2nUkyK1FA2OWNBZs6+OBG1"
    "SfjIEDRwSVY2A27HgFQHORVXPRJpzV0fAtQg73oL9w2OQtEhrJB3UVJLSIajfAMYbW5cjH"
    "KCRSBoHd4ZI1MGTtsqyXPqBVuqqKhaRdlvRIUMW7hZzLSIStnROzI/Gp3/J4QUt4qnB10C"
    "E6hZhUz2NSqWiwLdp9ouVyeEQWHpEaytLgDl0KQVqGra8RFb7711CsGPzr3yqESavGsL29"
    "gDicA/lyT3Tt2oGMqTQhGsyO2+z4xJYYyBpT4fMTj3pmY6xG9ZcP0aMPjKexb8NdA9iOxN"
    "MxxztwaOfPtt4E3o5rZnDJr2WxItnKrS1DIeeTkPOQjkgaG4XZm7AoNrEYP0FYKL+PH7Oo"
    "6VBH/dtWA+N9c/l9QyLxiIlEhPDO4h1bCcvsTLoyCnGSjorMkdjpJRVsNH3W1M2RXxnoYq"
    "Zks8aZiGmrMmgMmDaogaUW3y5S6nhl6UATIG0NQr2bEmEahTrNDUC+L1/8kEaTRL0aF99+"
    "qyF09f7LVdU5gMtLF/m1SrWIfKkMGF4u7yG7L1+86MCuXNXKbnatYrHwKKFRg7nSPtSyAM"
    "FQS8OhlkdVZv/8f155sis="
)
