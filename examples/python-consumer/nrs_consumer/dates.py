"""Instants and partial dates, and whether a person counts as an adult or as a child on a day."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, datetime, timedelta, timezone
from typing import Any, Optional

ADULT_AGE = 18
DAY = 86_400_000

# The calendar repeats itself every 400 years. Python knows no year 0, so a year is read in the cycle that begins in 2000.
CYCLE, FIRST, DAYS_OF_CYCLE = 400, 2000, 146_097
BEGINNING = datetime(FIRST, 1, 1, tzinfo=timezone.utc)
AFTER_SECONDS = re.compile(r"(?:\.(\d+))?(Z|[+-]\d\d:\d\d)")


def milliseconds(instant: str) -> int:
    """The milliseconds since a beginning of our own; instants are compared to the millisecond, further digits are dropped."""
    cycles, year = divmod(int(instant[:4]), CYCLE)
    fraction, offset = AFTER_SECONDS.fullmatch(instant[19:]).groups()
    moment = datetime.fromisoformat(f"{FIRST + year}{instant[4:19]}{offset.replace('Z', '+00:00')}")
    whole = (moment - BEGINNING) // timedelta(milliseconds=1)
    return cycles * DAYS_OF_CYCLE * DAY + whole + int((fraction or "")[:3].ljust(3, "0"))


def days_of(partial: str) -> tuple[str, str]:
    """The first and the last day that a partial date may mean."""
    parts = partial.rstrip("~").split("-")
    if len(parts) == 3:
        return "-".join(parts), "-".join(parts)
    if len(parts) == 2:
        year, month = parts
        return f"{year}-{month}-01", f"{year}-{month}-{monthrange(int(year), int(month))[1]}"
    return f"{parts[0]}-01-01", f"{parts[0]}-12-31"


def day_before(day: str) -> str:
    cycles, year = divmod(int(day[:4]), CYCLE)
    before = date.fromisoformat(f"{FIRST + year}{day[4:]}") - timedelta(days=1)
    return f"{before.year - FIRST + cycles * CYCLE:04}{before.isoformat()[4:]}"


def can_precede(earlier: Optional[str], later: Optional[str]) -> bool:
    """Whether some reading of two partial dates keeps their order; a date that is not known breaks none."""
    return earlier is None or later is None or days_of(earlier)[0] <= days_of(later)[1]


def whole_years(start: str, until: str) -> int:
    return int(until[:4]) - int(start[:4]) - (until[5:] < start[5:])


def is_adult(person: dict[str, Any], day: str) -> bool:
    """Adult by every reading of what is known; whoever may be a child is treated as one."""
    majority, birth_date = person.get("majorityAtRegistration"), person.get("birthDate", "~")
    if majority == "age-disputed":
        return False
    if not birth_date.endswith("~"):
        return whole_years(days_of(birth_date)[1], day) >= ADULT_AGE
    if majority in ("adult", "minor"):
        return majority == "adult"
    return person.get("ageAtRegistration", 0) >= ADULT_AGE
