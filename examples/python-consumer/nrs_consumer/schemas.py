"""The published JSON Schemas, read from a folder; nothing is fetched."""

from __future__ import annotations

import json
import re
from functools import lru_cache
from pathlib import Path
from typing import Any, Iterator

from jsonschema import Draft202012Validator, ValidationError

from .finding import Finding, pointer_of

FOLDER = Path(__file__).resolve().parents[3] / "packages" / "interchange" / "schemas" / "v1"
BASE = "https://w3id.org/nrs-kit/v1/"

CODES = {
    "type": "value.wrong-type",
    "pattern": "value.wrong-form",
    "maxLength": "value.too-long",
    "minLength": "value.too-short",
    "maxItems": "list.too-long",
    "minItems": "list.too-short",
    "maximum": "value.too-large",
    "minimum": "value.too-small",
    "additionalProperties": "value.not-expected",
}
CITED = {"consentRef": "message.consent-not-cited", "exceptionRef": "message.exception-not-cited"}


def schema_names() -> list[str]:
    """The addresses of the documents that can be checked."""
    return [BASE + path.relative_to(FOLDER).as_posix() for path in sorted(FOLDER.rglob("*.schema.json"))]


@lru_cache(maxsize=None)
def validator_of(address: str) -> Draft202012Validator:
    """The validator of a schema. A schema refers to nothing but itself."""
    schema: dict[str, Any] = json.loads((FOLDER / address.removeprefix(BASE)).read_text("utf-8"))
    Draft202012Validator.check_schema(schema)
    return Draft202012Validator(schema)


def _missing(error: ValidationError, path: list[str | int]) -> Iterator[Finding]:
    for name in error.validator_value:
        if name not in error.instance:
            conditional = "then" in error.absolute_schema_path
            code = CITED.get(name, "value.missing") if conditional else "value.missing"
            yield Finding(code, pointer_of([*path, name]))


def _not_among(error: ValidationError, path: list[str | int]) -> Finding:
    if error.validator == "const" and path == ["type"]:
        return Finding("message.type-does-not-fit-schema", "/type")
    of_list = re.search("code list", str(error.schema.get("description", "")))
    return Finding("value.not-in-code-list" if of_list else "value.not-allowed", pointer_of(path))


def _findings_of(error: ValidationError) -> Iterator[Finding]:
    path = list(error.absolute_path)
    if error.validator == "required":
        yield from _missing(error, path)
    elif error.validator in ("enum", "const"):
        yield _not_among(error, path)
    elif "propertyNames" in error.absolute_schema_path:
        yield Finding("value.wrong-form", pointer_of(path))
    else:
        yield Finding(CODES.get(str(error.validator), "value.wrong-form"), pointer_of(path))


def shape_findings(address: str, document: Any) -> list[Finding]:
    """What the schema refuses, in the codes of the standard."""
    errors = validator_of(address).iter_errors(document)
    return [finding for error in errors for finding in _findings_of(error)]
