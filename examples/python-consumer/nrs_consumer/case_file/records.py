"""What several rules ask of the records of a case file."""

from __future__ import annotations

from typing import Any, Iterator, Optional

Record = dict[str, Any]


def records(case_file: Record, name: str) -> Iterator[tuple[str, Record]]:
    """The records of a list, each with its JSON Pointer."""
    for at, record in enumerate(case_file.get(name, [])):
        yield f"/{name}/{at}", record


def principal_of(case_file: Record) -> Optional[Record]:
    """The person whom the case is about."""
    return next((person for person in case_file["persons"] if "principal" in person["role"]), None)


def is_closed(case_file: Record) -> bool:
    """Whether the case is closed now; a case that was opened again is not."""
    return case_file["case"]["status"] in ("closed", "closed-referred")


def repeated_ids(case_file: Record, name: str) -> Iterator[str]:
    """The pointers of identifiers that an earlier record of the list has."""
    seen: set[str] = set()
    for pointer, record in records(case_file, name):
        if record["id"] in seen:
            yield f"{pointer}/id"
        seen.add(record["id"])
