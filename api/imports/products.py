"""A catalogue out of a file."""

from __future__ import annotations

from functools import partial

from api.imports.job import Job
from domain.imports.products import COLUMNS, ImportedProduct, imported_product
from domain.kernel.refusal import InvalidInput
from persistence.imports import products as stored
from persistence.imports import runs, staging


async def bring(job: Job) -> None:
    """Add the products of the file, and change those that it knows otherwise."""
    file = job.files[0]
    for batch in job.batches(file, COLUMNS, "Reading products"):
        products: list[ImportedProduct] = []
        for row in batch:
            try:
                products.append(imported_product(row.line, row.values))
            except InvalidInput as no:
                job.refuse(file, row.line, no.field, no.reason)
        await stored.stage_products(job.run, products)
    for line in await staging.drop_duplicates(job.run.id):
        job.refuse(file, line, "sku", "DUPLICATE")
    job.progress.begin("Updating the catalogue", 1)
    await runs.patiently(partial(stored.take_products, job.run))
    job.progress.advance(1)
