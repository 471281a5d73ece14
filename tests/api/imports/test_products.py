"""A catalogue out of a file: added to, brought up to date, left alone."""

from __future__ import annotations

from persistence.database import row, rows
from tests import make
from tests.tables import checksums

CHEESE = "1,GROCERY,CHEESE,CREAM CHEESE,National,12 OZ"
SALAD = "2,SALAD BAR,SALAD BAR,SALAD BAR,,"
APPLES = "3,PRODUCE,FRUIT,APPLES,National,"
PEARS = "4,DELI,FRUIT,,,"


async def test_products_bring_their_departments_and_categories(shop):
    outcome = await shop.products(CHEESE, SALAD, APPLES, PEARS)

    assert (outcome.read, outcome.new, outcome.known, outcome.refused) == (4, 4, 0, 0)
    found = await row("SELECT department, category, type, brand, size FROM products WHERE sku = '1'")
    assert found is not None
    assert list(found.values()) == ["GROCERY", "CHEESE", "CREAM CHEESE", "National", "12 OZ"]
    categories = await rows(
        "SELECT code, name ->> 'en' AS name, parent_code FROM product_categories ORDER BY code"
    )
    assert [tuple(each.values()) for each in categories] == [
        ("CHEESE", "CHEESE", "GROCERY"),
        ("DELI", "DELI", None),
        ("FRUIT", "FRUIT", None),
        ("GROCERY", "GROCERY", None),
        ("PRODUCE", "PRODUCE", None),
        ("SALAD BAR", "SALAD BAR", None),
    ], "FRUIT stands under two departments, and no category under itself"


async def test_the_same_catalogue_again_changes_nothing(shop):
    await shop.products(CHEESE, SALAD)
    before = await checksums()

    again = await shop.products(CHEESE, SALAD)

    assert (again.new, again.known) == (0, 2)
    assert await checksums() == before


async def test_a_product_that_is_known_otherwise_is_changed(shop):
    await shop.products(CHEESE, SALAD)

    outcome = await shop.products(CHEESE.replace("12 OZ", "10 OZ"), SALAD)

    assert (outcome.new, outcome.known) == (1, 1)
    sizes = await rows("SELECT size FROM products ORDER BY sku")
    assert [each["size"] for each in sizes] == ["10 OZ", None]


async def test_every_bad_row_is_named_and_the_rest_goes_in(shop):
    outcome = await shop.products(
        CHEESE,
        ",GROCERY,,,,",
        "1,GROCERY,MILK,,,",
        b"5,\xb0\xa2,,,,",
        "6," + "x" * 200 + ",,,,",
        '7,"GROC"ERY,,,,',
        "8,GROCERY",
        SALAD,
    )

    assert (outcome.new, outcome.refused) == (2, 6)
    assert shop.problems == [
        ("products.csv", 3, "sku", "MISSING"),
        ("products.csv", 4, "sku", "DUPLICATE"),
        ("products.csv", 5, "", "NOT_UTF8"),
        ("products.csv", 6, "department", "TOO_LONG"),
        ("products.csv", 7, "", "MALFORMED"),
        ("products.csv", 8, "", "COLUMN_COUNT"),
    ]
    assert await make.count("products") == 2
