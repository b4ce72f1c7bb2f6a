"""The rules about what was done to a person."""

from __future__ import annotations

from typing import Iterator

from ..dates import can_precede
from ..finding import Finding
from .records import Record, principal_of, records

FITTING = {
    "sexualForm": ("sexual-exploitation",),
    "labourSector": (
        "forced-labour",
        "domestic-servitude",
        "servitude-other",
        "child-labour-worst-forms",
        "forced-begging",
    ),
    "criminalForm": ("forced-criminality",),
}


def form_fits_exploitation(case_file: Record) -> Iterator[Finding]:
    """M12"""
    for pointer, experience in records(case_file, "traffickingExperiences"):
        for place, episode in records(experience, "purposes"):
            for detail, types in FITTING.items():
                if episode.get(detail) and episode["type"] not in types:
                    yield Finding("exploitation.form-does-not-fit", f"{pointer}{place}/{detail}")


def experience_ends_before_identification(case_file: Record) -> Iterator[Finding]:
    """M13"""
    identified = case_file.get("identification", {}).get("date")
    for pointer, experience in records(case_file, "traffickingExperiences"):
        ended = experience.get("exitedOn")
        if not (can_precede(experience.get("enteredOn"), ended) and can_precede(ended, identified)):
            yield Finding("experience.dates-out-of-order", f"{pointer}/exitedOn")


def _contradicts(experience: Record, home: str) -> bool:
    """Internal means at home throughout; across a border means that somewhere was not."""
    countries = [one.get("country") for one in (*experience.get("purposes", []), *experience.get("route", []))]
    if experience.get("scope") == "internal":
        return any(country not in (None, home) for country in countries)
    return experience.get("scope") == "cross-border" and bool(countries) and all(one == home for one in countries)


def scope_follows_countries(case_file: Record) -> Iterator[Finding]:
    """M14"""
    principal = principal_of(case_file)
    home = principal.get("countryOfHabitualResidence") if principal else None
    for pointer, experience in records(case_file, "traffickingExperiences"):
        if home is not None and _contradicts(experience, home):
            yield Finding("experience.scope-contradicts-countries", f"{pointer}/scope")


RULES = (form_fits_exploitation, experience_ends_before_identification, scope_follows_countries)
