"""The rules of the file itself: who is in it, and what refers to whom."""

from __future__ import annotations

from typing import Any, Iterator

from ..finding import Finding
from .records import Record, records, repeated_ids

REFERENCES = {
    "relationships": ("from", "to"),
    "guardianships": ("person", "guardian"),
    "riskProfiles": ("person",),
    "dependantRecords": ("person", "accompanies"),
    "serviceDeliveries": ("person",),
    "shelterStays": ("person",),
    "consents": ("person",),
    "exceptions": ("person",),
}


def one_principal(case_file: Record) -> Iterator[Finding]:
    """R1"""
    principals = [f"{at}/role" for at, person in records(case_file, "persons") if "principal" in person["role"]]
    for pointer in principals[1:] if principals else ["/persons"]:
        yield Finding("case.principal-not-single", pointer)


def references_name_persons(case_file: Record) -> Iterator[Finding]:
    """R2"""
    known = {person["id"] for person in case_file["persons"]}
    for name, fields in REFERENCES.items():
        for pointer, record in records(case_file, name):
            for field in fields:
                if field in record and record[field] not in known:
                    yield Finding("reference.person-unknown", f"{pointer}/{field}")
    for pointer, referral in records(case_file, "referrals"):
        for at, person in enumerate(referral["persons"]):
            if person not in known:
                yield Finding("reference.person-unknown", f"{pointer}/persons/{at}")


def person_ids_are_unique(case_file: Record) -> Iterator[Finding]:
    """R3"""
    return (Finding("person.id-repeated", pointer) for pointer in repeated_ids(case_file, "persons"))


def consent_ids_are_unique(case_file: Record) -> Iterator[Finding]:
    """M27"""
    return (Finding("consent.id-repeated", pointer) for pointer in repeated_ids(case_file, "consents"))


def _is_present(value: Any, pointer: str) -> bool:
    for part in pointer.split("/")[1:]:
        token = part.replace("~1", "/").replace("~0", "~")
        if isinstance(value, dict) and token in value:
            value = value[token]
        elif isinstance(value, list) and token.isascii() and token.isdigit() and str(int(token)) == token and int(token) < len(value):
            value = value[int(token)]
        else:
            return False
    return True


def absent_value_is_not_present(case_file: Record) -> Iterator[Finding]:
    """M11"""
    for at, absence in records(case_file, "absences"):
        if _is_present(case_file, absence["pointer"]):
            yield Finding("absence.value-present", f"{at}/pointer")


RULES = (
    one_principal,
    references_name_persons,
    person_ids_are_unique,
    consent_ids_are_unique,
    absent_value_is_not_present,
)
