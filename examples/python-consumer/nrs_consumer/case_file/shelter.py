"""The rules about stays in a shelter, and about places that stay secret."""

from __future__ import annotations

from typing import Iterator

from ..dates import DAY, milliseconds
from ..finding import Finding
from .records import Record, records

# The default of the model. It comes from a repealed Moldovan act; the present number was not read.
LONGEST_STAY = 30 * DAY


def long_stay_has_extension(case_file: Record) -> Iterator[Finding]:
    """M16"""
    for pointer, stay in records(case_file, "shelterStays"):
        if "dischargedOn" not in stay or stay.get("extensions"):
            continue
        if milliseconds(stay["dischargedOn"]) - milliseconds(stay["admittedOn"]) > LONGEST_STAY:
            yield Finding("stay.without-extension", f"{pointer}/extensions")


def secret_location_has_no_address(case_file: Record) -> Iterator[Finding]:
    """M21"""
    for pointer, organisation in records(case_file, "organisations"):
        if organisation["secretLocation"] and "address" in organisation:
            yield Finding("organisation.secret-address-given", f"{pointer}/address")


RULES = (long_stay_has_extension, secret_location_has_no_address)
