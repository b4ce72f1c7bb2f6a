"""The canonical form of JSON (RFC 8785) and the digest over it."""

from __future__ import annotations

import hashlib
import json
from typing import Any


def _number(value: float) -> str:
    """Writes a number as ECMAScript does."""
    if value == int(value) and abs(value) < 1e21:
        return str(int(value))
    mantissa, _, exponent = repr(value).partition("e")
    sign = "-" if mantissa.startswith("-") else ""
    whole, _, fraction = mantissa.lstrip("-").partition(".")
    fraction = "" if fraction == "0" else fraction
    point = len(whole) + int(exponent or 0)
    digits = whole + fraction
    stripped = digits.lstrip("0")
    point -= len(digits) - len(stripped)
    digits = stripped.rstrip("0")
    if -6 < point <= 0:
        return f"{sign}0.{'0' * -point}{digits}"
    if 0 < point <= 21:
        return sign + (digits + "0" * (point - len(digits)) if point >= len(digits) else f"{digits[:point]}.{digits[point:]}")
    power = point - 1
    tail = f".{digits[1:]}" if len(digits) > 1 else ""
    return f"{sign}{digits[0]}{tail}e{'+' if power > 0 else '-'}{abs(power)}"


def canonical_json(value: Any) -> str:
    """Members sorted by UTF-16 code units, no blanks, numbers and texts as ECMAScript writes them."""
    if isinstance(value, bool) or value is None or isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    if isinstance(value, (int, float)):
        return _number(value)
    if isinstance(value, list):
        return f"[{','.join(canonical_json(element) for element in value)}]"
    names = sorted(value, key=lambda name: name.encode("utf-16-be"))
    members = (f"{json.dumps(name, ensure_ascii=False)}:{canonical_json(value[name])}" for name in names)
    return f"{{{','.join(members)}}}"


def digest_of(value: Any) -> str:
    """SHA-256 over the canonical form, in lower-case hexadecimal."""
    return hashlib.sha256(canonical_json(value).encode("utf-8")).hexdigest()
