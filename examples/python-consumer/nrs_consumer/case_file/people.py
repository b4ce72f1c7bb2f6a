"""The rules about children, those who speak for them, dependants and exceptions."""

from __future__ import annotations

import re
from typing import Iterator

from ..dates import day_before, days_of, is_adult
from ..finding import Finding
from .records import Record, principal_of, records

BY_THE_PERSON = ("self", "support-person")
IN_FORCE = ("given", "renewed")
MIDNIGHT = re.compile(r"T00:00:00(?:\.0{1,9})?(?:Z|[+-])")


def child_has_guardianship(case_file: Record) -> Iterator[Finding]:
    """M3"""
    principal = principal_of(case_file)
    if principal is None or is_adult(principal, days_of(case_file["case"]["openedOn"])[0]):
        return
    if not any(one["person"] == principal["id"] for one in case_file.get("guardianships", [])):
        yield Finding("guardianship.missing-for-child", "/guardianships")


def child_consents_through_representative(case_file: Record) -> Iterator[Finding]:
    """M3"""
    for pointer, consent in records(case_file, "consents"):
        alone = consent["status"] in IN_FORCE and consent["givenBy"] in BY_THE_PERSON
        given_by = (person for person in case_file["persons"] if person["id"] == consent["person"])
        if alone and any(not is_adult(person, consent["validFrom"][:10]) for person in given_by):
            yield Finding("consent.child-without-representative", f"{pointer}/givenBy")


def return_of_child_has_best_interests(case_file: Record) -> Iterator[Finding]:
    """M3"""
    principal = principal_of(case_file)
    opened = days_of(case_file["case"]["openedOn"])[0]
    for pointer, one in records(case_file, "returns"):
        day = one["arrivalOn"][:10] if "arrivalOn" in one else opened
        if principal and "bestInterestsDecision" not in one and not is_adult(principal, day):
            yield Finding("return.without-best-interests", f"{pointer}/bestInterestsDecision")


def _last_day_of(consent: Record) -> str:
    """The last day on which a consent holds: one that ends at midnight holds until the day before."""
    until = consent["validUntil"]
    return day_before(until[:10]) if MIDNIGHT.search(until) else until[:10]


def consent_ends_with_childhood(case_file: Record) -> Iterator[Finding]:
    """M4"""
    for pointer, consent in records(case_file, "consents"):
        person = next((one for one in case_file["persons"] if one["id"] == consent["person"]), None)
        if person is None or consent["givenBy"] in BY_THE_PERSON or consent["status"] not in IN_FORCE:
            continue
        if not is_adult(person, consent["validFrom"][:10]) and is_adult(person, _last_day_of(consent)):
            yield Finding("consent.outlives-childhood", f"{pointer}/validUntil")


def dependant_has_relationship(case_file: Record) -> Iterator[Finding]:
    """M20"""
    related = {frozenset((one["from"], one["to"])) for one in case_file.get("relationships", [])}
    for pointer, dependant in records(case_file, "dependantRecords"):
        if frozenset((dependant["person"], dependant["accompanies"])) not in related:
            yield Finding("dependant.without-relationship", f"{pointer}/accompanies")


def exception_has_two_persons(case_file: Record) -> Iterator[Finding]:
    """M28"""
    for pointer, exception in records(case_file, "exceptions"):
        if exception["decidedBy"] == exception["approvedBy"]:
            yield Finding("exception.approved-by-decider", f"{pointer}/approvedBy")


RULES = (
    child_has_guardianship,
    child_consents_through_representative,
    return_of_child_has_best_interests,
    consent_ends_with_childhood,
    dependant_has_relationship,
    exception_has_two_persons,
)
