"""The rules about the status of a victim and about the course of the case."""

from __future__ import annotations

from typing import Iterator

from ..dates import can_precede
from ..finding import Finding
from .records import Record, is_closed, principal_of, records

OF_NO_VICTIM = ("potential-victim-at-risk", "dependant-of-beneficiary")
CONFIRMING_BODIES = (
    "multidisciplinary-team",
    "police",
    "prosecutor",
    "national-coordination-unit",
    "foreign-authority",
)


def at_risk_has_risk_profile(case_file: Record) -> Iterator[Finding]:
    """M1"""
    principal = principal_of(case_file)
    profiled = [one["person"] for one in case_file.get("riskProfiles", [])]
    at_risk = (at for at, one in records(case_file, "statusDeterminations") if one["status"] == OF_NO_VICTIM[0])
    first = next(at_risk, None)
    if first is not None and (principal is None or principal["id"] not in profiled):
        yield Finding("status.at-risk-without-risk-profile", f"{first}/status")


def at_risk_has_no_exploitation(case_file: Record) -> Iterator[Finding]:
    """M1"""
    statuses = [one["status"] for one in case_file.get("statusDeterminations", [])]
    if not statuses or any(status not in OF_NO_VICTIM for status in statuses):
        return
    for pointer, experience in records(case_file, "traffickingExperiences"):
        for field in ("purposes", "perpetrators"):
            if experience.get(field):
                yield Finding("status.at-risk-with-exploitation", f"{pointer}/{field}")


def formal_status_has_confirming_body(case_file: Record) -> Iterator[Finding]:
    """M2"""
    for pointer, one in records(case_file, "statusDeterminations"):
        if one["status"] == "identified-victim-formal" and one["decidedBy"] not in CONFIRMING_BODIES:
            yield Finding("status.formal-without-confirming-body", f"{pointer}/decidedBy")


def dates_follow_the_case(case_file: Record) -> Iterator[Finding]:
    """M13: a date is compared with the nearest stage before it that has one."""
    case, identification = case_file["case"], case_file.get("identification", {})
    closing = case.get("closedOn") if is_closed(case_file) or not case.get("reopenedOn") else None
    determined = [(f"{at}/decidedOn", one["decidedOn"]) for at, one in records(case_file, "statusDeterminations")]
    all_stages = [
        [("/identification/firstReportOn", identification.get("firstReportOn"))],
        [("/identification/date", identification.get("date"))],
        determined,
        [("/case/closedOn", closing)],
    ]
    stages = [stage for stage in all_stages if stage and stage[0][1] is not None]
    for before, stage in zip(stages, stages[1:]):
        for pointer, date in stage:
            if not all(can_precede(earlier, date) for _, earlier in before):
                yield Finding("date.out-of-order", pointer)


def closed_case_has_reason(case_file: Record) -> Iterator[Finding]:
    """M17"""
    if is_closed(case_file) and "closureReason" not in case_file["case"]:
        yield Finding("case.closed-without-reason", "/case/closureReason")


RULES = (
    at_risk_has_risk_profile,
    at_risk_has_no_exploitation,
    formal_status_has_confirming_body,
    dates_follow_the_case,
    closed_case_has_reason,
)
