"""The rule about amounts of money."""

from __future__ import annotations

import csv
from functools import lru_cache
from pathlib import Path
from typing import Any, Iterator, Optional

from ..finding import Finding
from .records import Record, records

CURRENCIES = Path(__file__).resolve().parents[4] / "packages" / "domain" / "currency-minor-units.csv"


@lru_cache(maxsize=None)
def _unusual_currencies() -> dict[str, Optional[int]]:
    with CURRENCIES.open(encoding="utf-8", newline="") as rows:
        return {row["code"]: int(row["digits"]) if row["digits"] else None for row in csv.DictReader(rows)}


def _amounts(case_file: Record) -> Iterator[tuple[str, Any]]:
    def named(at: str, record: Record, *fields: str) -> Iterator[tuple[str, Any]]:
        return ((f"{at}/{field}", record[field]) for field in fields if field in record)

    for at, person in records(case_file, "persons"):
        yield from named(at, person, "incomeBefore")
    for at, experience in records(case_file, "traffickingExperiences"):
        yield from named(at, experience, "debtClaimed", "paymentToRecruiter")
        for place, purpose in records(experience, "purposes"):
            yield from named(f"{at}{place}", purpose, "wagePromised", "wagePaid")
    for at, delivery in records(case_file, "serviceDeliveries"):
        yield from named(at, delivery, "cost")
    for at, one in records(case_file, "returns"):
        yield from ((f"{at}{place}", cost) for place, cost in records(one, "costs"))
    for at, one in records(case_file, "legalProceedings"):
        yield from named(at, one, "compensationClaimed", "compensationAwarded", "compensationPaid")


def money_has_minor_units(case_file: Record) -> Iterator[Finding]:
    """M25"""
    for pointer, money in _amounts(case_file):
        digits = _unusual_currencies().get(money["currency"], 2)
        if digits is not None and len(money["amount"].partition(".")[2]) > digits:
            yield Finding("money.too-many-decimals", f"{pointer}/amount")


RULES = (money_has_minor_units,)
