"""The catalogue: staged, then brought up to date in one statement."""

from __future__ import annotations

from collections.abc import Sequence

from domain.imports.products import ImportedProduct
from persistence.database import rows, to_json, value
from persistence.imports.runs import Run, add_new, set_based
from persistence.imports.staging import Staged, stage

_COLUMNS = ("name", "department", "category", "type", "brand", "size")

_STAGED = """
    SELECT s.key AS sku, r.* FROM import_rows s, jsonb_to_record(s.content)
        AS r(name text, department text, category text, type text, brand text, size text)
    WHERE s.import_id = $1
"""

# A category that stands under several departments has no parent: which one would be a guess.
_DEPARTMENTS = f"""
    INSERT INTO product_categories (code, name, created_at)
    SELECT DISTINCT department, jsonb_build_object('en', department), now() FROM ({_STAGED}) p
    WHERE department IS NOT NULL ORDER BY 1 ON CONFLICT DO NOTHING RETURNING code
"""  # noqa: S608 - texts of ours
_CATEGORIES = f"""
    INSERT INTO product_categories (code, name, parent_code, created_at)
    SELECT category, jsonb_build_object('en', category),
        CASE WHEN count(DISTINCT department) = 1 THEN nullif(min(department), category) END, now()
    FROM ({_STAGED}) p WHERE category IS NOT NULL GROUP BY category ORDER BY category
    ON CONFLICT DO NOTHING RETURNING code
"""  # noqa: S608 - texts of ours
_PRODUCTS = f"""
    WITH written AS (
        INSERT INTO products AS t (sku, {", ".join(_COLUMNS)}, recorded_at)
        SELECT sku, {", ".join(_COLUMNS)}, now() FROM ({_STAGED}) p ORDER BY sku
        ON CONFLICT (sku) DO UPDATE SET
            {", ".join(f"{name} = excluded.{name}" for name in _COLUMNS)}, recorded_at = excluded.recorded_at
        WHERE ({", ".join(f"t.{name}" for name in _COLUMNS)})
            IS DISTINCT FROM ({", ".join(f"excluded.{name}" for name in _COLUMNS)})
        RETURNING 1)
    SELECT count(*) FROM written
"""  # noqa: S608 - texts of ours


async def stage_products(run: Run, batch: Sequence[ImportedProduct]) -> None:
    await stage(
        [
            Staged(
                run.id,
                None,
                None,
                each.sku,
                each.line,
                to_json({name: getattr(each, name) for name in _COLUMNS}),
            )
            for each in batch
        ]
    )


async def take_products(run: Run) -> None:
    """Add the staged products, change those that differ, leave alone those that are as they were.

    Departments and categories that do not exist are made, with their code as name.
    """
    async with set_based():
        await rows(_DEPARTMENTS, run.id)
        await rows(_CATEGORIES, run.id)
        await add_new(run, int(await value(_PRODUCTS, run.id)))
