"""What members do beside buying, terms that wait with their points, and warnings before points die."""

from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        -- The terms of points that await an event: a wallet type's may change before it comes.
        ALTER TABLE lots ADD expiry jsonb;

        -- A name is taken once, for ever, whoever the member is.
        CREATE TABLE event_registry (
            source text NOT NULL,
            external_id text NOT NULL,
            event_id uuid NOT NULL,
            member_id uuid NOT NULL,
            fingerprint bytea NOT NULL,
            recorded_at timestamptz NOT NULL,
            PRIMARY KEY (source, external_id)
        );

        CREATE TABLE member_events (
            id uuid NOT NULL,
            member_id uuid NOT NULL,
            programme_id uuid NOT NULL,
            source text NOT NULL,
            external_id text NOT NULL,
            name text NOT NULL,
            order_id uuid,
            at timestamptz NOT NULL,
            recorded_at timestamptz NOT NULL,
            PRIMARY KEY (member_id, id),
            FOREIGN KEY (member_id, programme_id) REFERENCES memberships (member_id, programme_id),
            FOREIGN KEY (member_id, order_id) REFERENCES orders (member_id, id)
        );

        CREATE TABLE expiry_warnings (
            member_id uuid NOT NULL,
            wallet_type_id uuid NOT NULL,
            -- The last day through which the points are valid.
            expires_on date NOT NULL,
            -- Which of the wallet type's warnings it was, and how many days were left when it was told.
            days integer NOT NULL,
            days_left integer NOT NULL,
            points bigint NOT NULL CHECK (points > 0),
            recorded_at timestamptz NOT NULL,
            PRIMARY KEY (member_id, wallet_type_id, expires_on, days),
            FOREIGN KEY (member_id, wallet_type_id) REFERENCES accounts (member_id, wallet_type_id),
            CHECK (days_left BETWEEN 1 AND days)
        );
    """


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        DROP TABLE expiry_warnings, member_events, event_registry;
        ALTER TABLE lots DROP expiry;
    """


MODELS_STATE = (
    "eJztXWtz2za6/iscf2k6o80kjnPZ9syZsRNv621i99ju6XZ7OhyIhCSsKUIFSDvabv/7AU"
    "hdeAEQAbpB1DvTaRISDyU9Lwi8d/xxkqCc4eT5e5pPaHpLn06+Cf44SdEYi7+0b/aCEzSZ"
    "LG/JCxnqJ8XoqBjGi0F9njEUZeLyACUci0sx5hEjk4zQVA6+SoO7//kYZCMcPOBpQHjwbI"
    "zHfcxCEvcCEn/9XD4nppF4EEmHq0PylPye4zCjQyxGMgH89TdxmaQx/oz5/J+Th3BAcBLX"
    "fi6J5QOK62E2nRTXfvrp6sPfipHy6/TDiCb5OF2OnkyzEU0Xw/OcxM8lRt4b4hQzlOG4Qk"
    "OaJ8mMsPml8huLCxnL8eKrxssLMR6gPJFknvzXIE8jyWFQfJL839l/z75aZVgYXt/ch3eX"
    "92F40uJefoUGt7NLkRCfkBtJM0nUH3+Wz10SUlw9kR/w/vvz22ev3nxdUEB5NmTFzYKukz"
    "8LIMpQCS1IX7K8kJkN2TXQJjmfX1iSvpywczrnhHlG8ZLSDI8nifjRlqQ2YEBrg1aeiV/c"
    "JvQef87UhC4ADSrFV+sWifeX/7iXTx5z/nsiL1z/7/ltweyn838U1I6nszsfb66/mw+nYk"
    "8o94rr9x9vLhp0E85zHIcoa1P+QbCWkTHWrMRVYIP6eIZ8Pv9LxwRx9eny7v780481aXw4"
    "v7+Ud05rkphffVZO/qUwFg8Jfr66/z6Q/wz+eXN92XxFFuPu/3kivxPKMxqm9ClEcZWT+e"
    "X5pZqQH1FC4nDA6NhWynUkiPkAxJynGUnc5LyAgqC9E7RUoAcPFeVOXuij6OEJMfGGNu/Q"
    "U6ob2741Ph03r6AUDQshSTbl96yZJfczJcZou1QH9b5sw4RzzWg1Y0YveDBGvFDp9MbIhN"
    "EhQ+OxrercxIHu3FDmIhpbqc7z8aA5O2jOGckSBdt/v7u51lh+c0BzdyVRFvwnSAjPukW7"
    "pMJMe5PhxhSXD2jS/iB+p80cn4+HOe4wx9GYCp0wpINBOCYpZW3iL8jwKtVQr0I3xCB+2A"
    "pimO2CvkhBfF3xx1/+enr66tXb0xev3rx7ffb27et3L95JPUnea996axDdxdV3V9cNacgL"
    "dVlM0DScYCaoTFTrjlYKLVyHRHD68uzt2btXb84WzC+umAhvk5uNxJIzomKkwzxXgJ04dl"
    "ptXnRqkkcMS34c/FF1JBiwYMCqDdjLR5xmt3gotC021divrTE9k/mK5eiQzYavFon7AU9x"
    "HPSnwTNOcxaJEUKBwSxFibBtvg5IWkTcpAXVRxx/G9xTllHCcSBmecwDkkls8cHtkN2Gn7"
    "2GOV0yY2fkVTFgWtua1qXErcInCwRoyA4acuXVsmG9AQPqHaiHmPbGHUgD8RGYTdhMX22q"
    "wCliUzWtDWCD2P505tXtDqkXM3fFYkaLCX1xdX1++4t6Sl8o3BsXv9xfnjckwHBEWeykAT"
    "egoAKDCqxWgT8Va2Cp5KoV4MYIo/o7W1ELvQ1CNx3XL2HP3fieC9GwbWWSgS0EttCRUF/8"
    "acH5fDyQ7UC21LJt98AqZo2V2rMwzGYWantTBywcTy0cMGWPRNCemLJ/E3bme5llgJnGlG"
    "2M6JlM2YEYK2ZhMdgvS/ZujJJEG4BWbiuKmPNs91jPjN1+VP/V6ds3iyiz/Icprnz36fzj"
    "x3kgWW+4JohnoZj4pPhOLX5N4f0WdHfB/U4ksXi0VBjWiJUWB/BvgX8L/FuWbhgsfkyqcs"
    "SYFt0qaiMb29Est5Asuye3wCNmXKlcaCd5BbE7neLldmf4xlIyJ2iaUKSYvvoM+woEcuzX"
    "yLEHh0xn7HRwyByhoN3s3LVNXM+c00dn4V6NJ5TpbNzlzZ7JyiXFMLBzO27ngmGwQ8MgJk"
    "PMLRMqlxjIpWyyvmouJc8QcysmqiNB2/Fa2xmQlPCRk5wb0A0I2jMdqEtyluVJZXTOTq+t"
    "46Ay082VmOInF/JrMODe0Y0rXonUhf0GEPh345/hQc6x4+LTgIIMDs6ufi+eoOt0NbvVM/"
    "a3EoOgQy9Y5BB53m3kOc0lOzZujiUCHB0Ojg7ZijfnNoQvEUA4dO/djSAOwe71RPO5inGa"
    "kUzXJ6V626gBkXIgWbG3p0qnkR7oXlCpM//62wAF5QYYjBAPOH4UMzQJGH3iK2lJ9k9cQ4"
    "nya3s/DpUKghw73IqgdcS+wx3QOw3UgV00jvgB6/SB2n2jQjDb2cRWvKJG8DMRkzLPxAYu"
    "tm6xIRc7efmUr+ROjRIcB48oyTEP6ASnwYCyIKV9Gk/bysC6DwM94KD0gCcmJiJWMG7ali"
    "og2JJgS4ItyectybgfrbgZQc5bx7cBbX2GKX7XxRKNHUdPOeaSwtC+PkaB7IwQNlYno279"
    "clcosZooh7r5yzVNu5XhpNRI6HiC0qkdYRXQMXI2Gc1+5eqMLSDHyBceI9UJbCa+FpBj5K"
    "tPWDaKkeVLWUUdI2tCPxe6jyLaaiKtAjpGziZCkaCy1dyE0QFRHaNiXNQU6GNksXjzwilG"
    "itwKc6OaOrJDRWbuLWuWtIofHtulqywRTiErz6jcdcQqoRFSLQF6vpcI4Nueb+2aayjo1y"
    "60Oyjor/g8+jlJMpLy5/Jj9+H22EqZP04ZTUL7NrlNHMTLXZrlliRmlOHQ9txOFRZWJEcZ"
    "CHUv7Ctsjy/Qv4TB9F+HevvQUAMKsSHvYkPQdOQIBV20yURCX3rEDrJuo0Hc3onbq5jvHU"
    "YsGhkjv8shvRWSkXgxuhi6lygwpAbtPiac0QecKnyo54whTWLQEtKgu3vN5a6u73/9TRUM"
    "CuVyfWbr/WtAwf23ahTkyz5VdRzkGCn1ao/iIzIx7lDzASvsT3Loismy9yM8S2tFmTzJl0"
    "2DMX3EY5xmAR0sily+4sGEStqDhEYPPBgQxrNv5QHB9VKZk4bcNv38/0urFcvVc62gdvkg"
    "dlG/NBd/91M4FW7/xEKNsp7GrXj6/iW2ACf3Tw0I3gDvvAHtI9Ec+uM0gNAdxzHHdoLTOB"
    "yTlCoSCIznLNSBwL8b/4VqG5aT2aUNYRMNnQh9Xu0KZ7WrsFtgkLXPsuZ5sUS6tZFtYEHS"
    "Pks6Sih3q1WsAkHG3suYu8qYg4wPQMbSFenyGldxYG56J2KvHPs3Eyl6IQGjd782qrdCCJ"
    "rOARaOfulDl073NFigg+K/eUsLhcc9qDvcSRqRCUqKf4kBiiaj2/wgcO974SIF9/7WKa66"
    "95evgp17v44DYput0rFVKu9sODj2oePbAbbXoXkWUVX1v76ipgJZq6LmcOyXrZTOQFYzWB"
    "onW7Y0vmRjrG5drGVWiD+kWr5U+pVqvrURsdZjwWTwQu3Smwyg34J+C/ot6Leg34J+C/ot"
    "6Lcq/fYDjgjXq7fV20btNp4NhAaeHVcqwQ+9eXUSjsjYnUJZ7ow22swSsfv2N6DNgDYD2s"
    "zK2sx3OebZjUzr1Ogz9QFGjWYoh5Y5oqDUdFypgUKvbRV6Wfc1g45m67V0+pxhlmpcvoZu"
    "WnUYUO9Avfj4TOwPoa0638RBEzl37p3dxZoHOLqND0caWzt0SPCJVULQ21kVCBhaaxhaE0"
    "RcjKwKDAws7wwssKSPRNCeWNKFjfyRpFiX91K93zPmvRRVlokYCmZ0x81oiA1s3IAu3x47"
    "RqsYILR5Ulcup1ubTm1zhiVgd30Ztsjipk8+4w+5lXunHA4OBhcjV1AzpMwq96yKAceCPe"
    "e/5yjNSKbg3NTQpYrq0qqx44YuhUnq0E+njgMBOAsgJrzoCuUihDYWBOEsCIxYiq2yFpYI"
    "OLRnIy42nwzzWzwU4mNTk3FeHdP7soHOZsNXstFPfsBTHAf9afCsjNf1gkoE6WtZRCILSK"
    "Sh2EccfxvcU5ZRwnHAMIp5QDKJLT64XaGy4Wev4TXwyfg6Dg8CxIt3rN9CvHhv1O/VW3Y4"
    "Zp2FbweKhfYd9oXQFISmdqMBmzTflTReiEZ1XJeEaBQciHAoxILds2PlG+yevVHvdtwyHL"
    "S8dvhwhNIUJ9bMN3Ew6Z0mPZx4s1PCJwmKnOzQGhCsUO+sUEh1PiIBR3Q8SXDmdiJAAwsN"
    "472WdM4YTiO75KYKBjZJh01ySGnMXZI7GkDI7IAUm0MXxIBhMhw5yaEFBTE4iyFDn11EUI"
    "MB/c70M5zlMnHMRQZtLJxk6CaFYlVXeAsuKE0wSnX67hzUjF8L1LZ4n0eOdhy+vrn5WFOG"
    "Lq6a2s5Pny4ub5+9LDQjMYhkuv131rjOMqLRgEFAo0ErGU8oyyxJrYEguQVSK47GEvYkte"
    "I8KjYRTXJF5W7PlF6BouVWBAkWkGABCRaQYLFvYp9QkuCswFtS20YCuQ1y0SMi5S9s8Wqy"
    "F2swMBUdayRxGstvZcV8BQS8u/E+mvG6OulzBDDuxjh9UlVAmhifI4DxzVadmjjX1p0C6y"
    "uyzifKxnkm0hcQ4Nxxpn+eEGY91Zcg4N013PCIGbclvooC5t2YR/G/cp7ZMl9FAfOOEU6G"
    "Uj7ATCwdIUktw5wtLEhhfSnQ3HK/VYBBDo7rUJSRR+wQ1KgBIbfPt4hGTbtKMzYNi6CApY"
    "ZVB8I75uqrQMp9Xl8QP0dAJXwvWL0S3pMo3nvEtK2BFvd6pgheJEaRffbrZXliXyJWA20m"
    "H/jLgbyDzwaG+N66woD43v6JRWN77WKJgYRRZ91CTMvU2o1QAQH1VtR7omJ8YOhJd2Tw7J"
    "ZRwYjFIMgPgvwg0B/strnSILZjtIoBQhuEJtQ2SXmJADKb2i0l6rIFUyrKAgOagLsT1d57"
    "Cpng/vtNIeW/w4L2RJO/lNrBLUacphqFvjHCqNeXugYrBq+m35/8PJoGKJhgJiDBmD7iOC"
    "j3hF7Z6htls5tf8eBJzGn+TcAxSnDcC/qYkxgX7cCLD+4FTyMSjYIHjCeyETgPYjLEPGv3"
    "GN/Vh4KN4oWKAjbKDrXA8u23izctMRBx6h1exKncIkzbxyobx14jTrDcwnLrzxoBlU1+kM"
    "ux+DGpqjOvMR27ggKvhrNX40H82jbx+vj/fDy0AnPplwm+uz2VHgwGOLLNi1tggHh3p+m8"
    "/DSUHY6HrsWrFTQIw1kYs4pUJ1G0sSCINXJFBdBFCg0giMBZBLJs1UkEDSCIwFkEfZQgoc"
    "CHaJCpDos3CaEFBTFsYIt2EIQCDKKAEDNEHiHEfISCjlDOcWjrUqmjwLHicuxOQaHdMVNV"
    "DJDuQPoeT+4+nDpSCz/43rvkdpJV8VDxTKuFYYGAZcFhWSAxHk9oJs8MCR+w1VkjCigcQm"
    "cvgTLRIyxTpFT23JdyRCpQx1SRw5HAtk7pLlonCIK45XLexMF63qzuxI+E5jwcIT6ym9wt"
    "KORBuc5ue/KB80POPZNd2KY/I5YKTnQ5aM0xPWMuWjE6fCqHr5jGfD/CQZmoFDwhHmQ0iW"
    "d5xEWQPIiJAHEaiN8xDWI05UEfDyjD3wQ0jXA7Q3kDz1sjG86vPK3jyI2DRK4tbs1lr0Ye"
    "qhKTpZtTk2dRQ5k8nN0iVnosmx4AscS0qdMGX+bDuxRxOX159vbs3as3Z4tAy+KKKb6iSH"
    "aAXKs9HbYoZmWY4IHC8jTO5AWmS9xvbDpDDKnDMSRPtPzvhf6rUe7nt4w6/YjKT1lFk9dL"
    "FqpLvFDqoLpkh3ozGCXbNEqgmws0IOmEYh2hSZZbH6BQRUFvX9cTFBKMHE5QWKKAeTfmxy"
    "h26VtegYG54525o/IZ2su4jgQxey3mMu+L05yp6nz1GSFNHKSDuObpCYoxS1FimSWpBIMU"
    "XJJywIHX2aXOEwfeR6o7Vnx2p2dy3yUUjhMH7x1471aiGLx34L07REKhaGPD3lDExHyzPW"
    "mkCgJG4bALT7xtDI/FN7A+6b4GA/qd6Z/1WFGQT2mCUapZTJaoZm61gB0g+SYeb24+1uzA"
    "i6um6f3Tp4vL22cvi5VGDCKZhuzyDHUXv2MVCLa4d7a4preFfWuFBhaOP/VZ0h7FEUDK23"
    "ufnxBR5R7o/ddLBDitXfoqpBFOHF6qGhDeKZ/fqf40LGpOSaao1TZqng3kDrXPxZXDVT+L"
    "+rc24X+/u7k27FMqomMSZcF/goTwVUytw3mTJBXmFa25eDXeDvmA5oo2L6920fybWFjXfF"
    "7XYkcpxyDhA5EwhNQ7LGhPQuqfitjnezTRBNZr93um8PosihqhyR6j7CyXzbRpbJWEVQNt"
    "pifSl6PtB29FQRB+XWFYdYWhQ4bGY9sQfBMHxDaIFb9Gsbnq14r5eGid5nI+CGaEWqVnLh"
    "FAuAPhPEMsc3Ea14CgPXqnPdaWMOvKnXznVTudiGV7orLfjRDDsV5lr903quy8GAkqO6js"
    "oF+Cfnmosxr0S9AvD0kQoF8elCiPT7+UGZc63XJ+z6xXylEr9jy9ynhA4oDwsjMpHQREXL"
    "n78fL6Q0BZ8P78x/ufbi+Douih3eHUGg0VXF4oSOA83qEOChVcWyRXNoWzZLUCgeKYhkL5"
    "QCZ2usYcAR1oHIsyoN3VvoqRslxWWthRX0XBlHdsukRSankO6ALixLlnS/WeTiSGFjnQIu"
    "eopQD5fB32mHnivHk/QmmKE437pnK3Z3LgROW4PUYF1QFB8f2ZpiCnO7FAIdzPYYLTYTYS"
    "/3x5+s7wasxXJTGqWTEwu3Va3jM7XYo/W2zrazXm49eq1DigFWh7pRoK2o01SUvQDsuR5r"
    "P/YKuRIoYdqyXqSNh3Yd/VnCCHWHqbJ1h3eFzltnHnld0XQpndAq3qOh7ogJQbCHccHrm2"
    "iXqb1cv9pXBLDoNHwonquEGDf3gJ6ZJzfmMHjYGpswdTB4JMe2u5xkKHcEcNBvS7x/horm"
    "l5Z0htr2Bg13TYNTPMxoq1Rr/ELwC7X+Mrhkw/J0lGUv5cfuw+bJmtrPyPKCHCDGd0bOt5"
    "qSPB8+Kd5wUcbEcr5r6is5PBBqyhYE9bcU/zxLP5UcwPzG5ndqXu/I3WoJ7xKI5ieDg3Vs"
    "HX2XFf50zedmTXQOCIA9/Q1n1DE5qQyKpp4RIB/iGwEkB9BCsBxAxWwvFaCUbrYDWrAIyB"
    "jhsDkPgAsfnDXGshjrxnO4HwxW9oUW9Mm60DoZM/5M6C0u5N7uyPjMZ5lL0Xgh9SNtUokY"
    "pRRm1yUo4PoxJA9plRC9UsUM3iz9q0nRSv8sxX25negHWhrHRrMx72ZNiTd7wnm/fiVffg"
    "Pe68/CG3WY5mw2Hf3dy+q/c/aPbdg1z0d+1+iLHYObMxTq26y9ZRwLvLiZGl+WHlZ6tggH"
    "OHhF5JlgXf8/HAtT3XfYZSq+4wCwCw7dA/mfzbambPxwPX0H0HrCYvraYyRKm3m5b3e1+w"
    "nMqREA7veDgcorYQtfWG9K24hqOcMZyqEmsNs7yCgZnuYjQJRST8N03tLKcqCGh3oD2hEU"
    "qsOF8igHAHwiElZPcpIY+YqUtPTD0FKqDdFZ+83BLP+2knwHGWiW9lVdxexUB9+8Z1G47S"
    "uE8/W649FRQsPDa5aGKzfAjpYCBmdcix+A6xZVcZ3ROgl77bkgSZCE6aEPjUVj+OLKNM50"
    "9b3OsZjyOToyD776izEMDFA72soZc17Liw4355x/25aIN7L/jTbLv1Aca9t9JSFyJZHY9k"
    "QWEnFHYevkMZ9Md9uNHkidEFF3YqZA23Qy1yP9RvUIvEnydElcWqn+dLBMz0deqksKYjsK"
    "HJFNY1BAbqbaiHxsAeCQPMWCeNB8zYlc3Y8zwmugK2xb2eyXhFclSY0OFKluvJTYoDMeB5"
    "cD8Sf5lMEhIhee8rHjChwwQRSgNBnfjHEw9QKv6CURwIW3bcC1KajcScCLB48vOTxjTZ7J"
    "PBjvbCvNPb0fZLIiyFni6FDR85ZeEDsauvqaPAonew6EsK7dauKmaNFexwam4s3FFyE7Sb"
    "wTB1Hacu7f8LR5n1otGAQbmYM/OqVeOLvCuXDWB9BdZLdShsc37OGJqqSZ+pUG3Gu+cWkS"
    "T++lursBFxVTLuHUYJjtWcLTENzq5nyf+dmaYXv9xfnjdzxifhhOEBUaRt6t/tGgjebZcC"
    "XPGzue2SWkcB7wfVFfoWD4QaObqnD1h3ckxzSM/kkGHl4DCTo/eYTzBCfNSexBckRUyzSc"
    "0RzRjVNCvzIg4qq8+03M7cv4sZLCbwxdX1+e0v6il8oXAXL5dsvY+EYy6rSSytujoK8gzA"
    "J3+MjihGM0cx15EbEPMBbc2HJmWeR5FY7lRH/5osgxrsWIwDT9SlO8weSYR/wLoeyPUBRl"
    "WJl0PDBzyFxMuOB4wm4jMjMkGJdeJlHQcKUTMtbUSZrcFaxYDPe2MJmFtqI3rsZHMsVPcs"
    "5CN0+vqNnUnbgm7KtvVXBJu1bqtJgWxM+OIo3JVd3w3ccfq/ySRkKB1iO+pqqM4T9/7qw2"
    "2LODinb19NhMHPcgwWeJExj7mDmOtI8LP4LOUE8SzMudPr3MSCpH2WNMOP9MGxgXAVCVL2"
    "Tcre+P8KXV7r/Fvc7Zk9f0uLYLWk9YQO/0LSbwIkBo1JMg3oIJiFWoMy1KpOSV8RB/5DL9"
    "xahmBq7pZm2MSBMeDigcn1mYaGSHZuSDUExy1YWJ3dqz21sEDM2xMziRMcustaAQeBey1w"
    "sLSOScq6BHZTUnATCYnBB5UYfJehwUDb1HN2r2du6ilGrWTiQmLLwRqmeIxIIu6kQ8xkso"
    "qqx78hQq2EQ5S6uVqsGqUu6GxLwJRNuIC4ZRIeEukKwtSZLCa+NLksx0HXBHH+RMXWoi6v"
    "0KsDLSA4olzqs2himUOxQHQ+f0KZeFL0FQ9ls0U72hq4IyVvVoqjPUtGe4SDAtmZA2VOX5"
    "69PXv36s3Z4tCGxRXTWQ3t/n4Dse8KAymhQ6LKKdOS28J15mCMjVErTxARFOVpptKGvhDw"
    "b2DBQeGzgyImXJLs4odqQEHOPssZokVHIeYi26rY2VxTtapgeKV9k7Unvs1PeNzH7J5gpn"
    "Fw1gf0TF7OcTE0zMRYqOLruLNzJms7smsgSANpepTgRIrtEJuIpdh6rtZAQGnrwG7Bje1J"
    "HzUQeD1d0u9IGikoNyuDCxBo/N5pgY0MA4Kf3NJIlkDQ9H2WsdioI+zmjWtAQc4+y1m+kp"
    "aRgipkd37sLcpzE65sT6xkaf5+oo+6Iwart3smC7nQgMZiJNjHYB+DfQxm3J4pta2hgtqp"
    "ddqFMzounKM2jNdAkDdsz7pQ0mw5r0BgorscYQJHAnXTpokoix0LXWpQELTnggbjddN5WG"
    "MsPi+yOtCzAoGTVNc4vFOuPLZmQxUDJ2p544c5zzI8nmjPyVze7Zm8ME+4P6L0QWxGxXjw"
    "xXTcFxPjhDxiNrVcAxowcB6Amn8M2h/PUJbbZOEvAU6an2d75KYVP8yY6lQDvfdhAQBvj7"
    "3rIc5ZcdZ0OLaZwQ0UGDB+Rd8+zDZijdpXvb2S3jfb2AlE4bqu+c0lbsd2HQV6X6taz7oB"
    "XAUCdKrodAoXt5FAbjOnmnKSKV2ZF2So1QeqqC4pA389PX316u3pi1dv3r0+e/v29bsXC6"
    "2gfcukHlxcfSc1hJo61lZ9pWFglSC8AEDYzSnstnRnraj4ViFQO92cv6mYqHMnoUPQSwGH"
    "pE2fPR9RgoQMHIvlW2CQtc+yntmAbuXyDSxI2mdJQ718Z8XsiX/q59JfoHFPVe72VvBOgU"
    "+q4z6pnCl0C71NNBsOFpGDRSTTle26nS0Qx9nnzL6/GfQ1O9EbkOWho202jUeaLzDH2VZT"
    "ZhLSnIcu3CnAx3IovIFDN3tW+xCwdnxTg6EL3BHLuY8jlHMrN7sKC8kmDgVdiCTi+4ROXT"
    "laYHjffH7fIJC4x0AiuPCO4h2DI96P72ydc8xINDpRVXOUd3omnylajvHGY6rdDJQOU8U2"
    "MNvF1/OUep5Z2jM4SLVOqPcjxGy9UIe5AIj35XOY4HSYyVfj9PVrA6Hz91+MalbIzW6dlv"
    "ca2SLipbJgeDa8g+y+fPFiBXbFKC27xb2GxkLTDKtOgNKXe1YgUO5pWe65183sz/8HjivW"
    "wg=="
)
