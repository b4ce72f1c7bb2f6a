"""The categories that a message of version 1.1 names as released: its body holds data of no other."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any, Iterator, Union

from .finding import Finding

FILE = Path(__file__).resolve().parents[3] / "packages" / "interchange" / "categories.json"

Categories = Union[str, dict[str, "Categories"]]


@lru_cache(maxsize=None)
def _bodies() -> dict[str, Categories]:
    bodies: dict[str, Categories] = json.loads(FILE.read_text("utf-8"))
    return bodies


def _places(known: Categories, value: Any, pointer: str) -> Iterator[tuple[str, str]]:
    """Each category that occurs in a value, and where, in the order of the fields."""
    if isinstance(known, str):
        yield known, pointer
    elif isinstance(value, list):
        for at, element in enumerate(value):
            yield from _places(known["*"], element, f"{pointer}/{at}")
    else:
        for name, inner in known.items():
            if name in value:
                yield from _places(inner, value[name], f"{pointer}/{name}")


def category_findings(message: dict[str, Any]) -> list[Finding]:
    """One finding for each category that was not released, at its first place."""
    known = _bodies().get(message["type"])
    if "categories" not in message or known is None:
        return []
    first: dict[str, str] = {}
    for category, pointer in _places(known, message["body"], "/body"):
        first.setdefault(category, pointer)
    released = message["categories"]
    return [Finding("message.category-not-released", at) for one, at in first.items() if one not in released]
