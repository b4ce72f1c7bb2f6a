"""A strict reader of JSON: RFC 8259 under the profile of RFC 7493, with the limits of the standard."""

from __future__ import annotations

import json
import math
import re
from typing import Any

from .finding import Refused

MAX_BYTES = 1_048_576
MAX_DEPTH = 32
MAX_MEMBERS = 4096
SAFE = 2**53 - 1
FORBIDDEN = {"__proto__", "constructor", "prototype"}
STANDS_FOR_NOTHING = re.compile("[\ud800-\udfff\ufdd0-\ufdef]")
BLANK = " \t\r\n"


def _number(digits: str) -> float:
    value = float(digits)
    if math.isinf(value) or (value == 0 and digits.startswith("-")):
        raise Refused("document.number-unsafe")
    return value


def _integer(digits: str) -> int:
    # A long integer would be slow to convert and is unsafe anyway.
    if len(digits) > 17 or abs(int(digits)) > SAFE or digits == "-0":
        raise Refused("document.number-unsafe")
    return int(digits)


def _constant(_: str) -> Any:
    raise Refused("document.not-strict-json")


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    names = [name for name, _ in pairs]
    if FORBIDDEN.intersection(names):
        raise Refused("document.name-forbidden")
    if len(set(names)) < len(names):
        raise Refused("document.name-duplicate")
    return dict(pairs)


def _refuse_depth(text: str) -> None:
    """Counts brackets outside of texts, so that a deep document is refused before it is built."""
    depth = 0
    for match in re.finditer(r'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]', text, re.DOTALL):
        if match.group() in "[{":
            depth += 1
        elif match.group() in "]}":
            depth -= 1
        if depth > MAX_DEPTH:
            raise Refused("document.too-deep")


def _refuse_text(text: str) -> None:
    if STANDS_FOR_NOTHING.search(text) or any(ord(letter) & 0xFFFE == 0xFFFE for letter in text):
        raise Refused("document.text-not-well-formed")


def _walk(value: Any, counts: list[int]) -> None:
    """Looks at every text, and counts members and elements."""
    if isinstance(value, str):
        _refuse_text(value)
    elif isinstance(value, dict):
        counts[0] += len(value)
        for name, inner in value.items():
            _refuse_text(name)
            _walk(inner, counts)
    elif isinstance(value, list):
        counts[1] += len(value)
        for inner in value:
            _walk(inner, counts)
    if max(counts) > MAX_MEMBERS:
        raise Refused("document.too-many-members")


def read_strict_json(data: bytes) -> Any:
    """Gives the value of a text, or raises Refused with the code of its first fault."""
    if len(data) > MAX_BYTES:
        raise Refused("document.too-large")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused("document.encoding-invalid") from None
    if text.startswith("\ufeff"):
        raise Refused("document.encoding-invalid")
    if text.strip(BLANK) == "":
        raise Refused("document.empty")
    _refuse_depth(text)
    try:
        value = json.loads(
            text, parse_float=_number, parse_int=_integer, parse_constant=_constant, object_pairs_hook=_object
        )
    except ValueError:
        raise Refused("document.not-strict-json") from None
    _walk(value, [0, 0])
    return value
