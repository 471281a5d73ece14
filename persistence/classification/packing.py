"""A model as bytes: its plain form as JSON, compressed."""

from __future__ import annotations

import zlib

from domain.classification.model import Model, model_from_plain, model_to_plain
from persistence.database import from_json, to_json


def packed(model: Model) -> bytes:
    return zlib.compress(to_json(model_to_plain(model)).encode(), 9)


def unpacked(version: int, content: bytes) -> Model:
    return model_from_plain(version, from_json(zlib.decompress(content)))
