"""Decides a whole disclosure from the records of a case file: which record it rests on, and the level of each category.

Written from the text of the standard and its published tables; an independent second opinion, not a translation.
"""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any, Iterable, NamedTuple, Optional

from .dates import is_adult, milliseconds
from .decisions import decide

PACKAGES = Path(__file__).resolve().parents[3] / "packages"


def _rows(name: str) -> list[dict[str, str]]:
    with (PACKAGES / "consent/decision" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


CATEGORIES = [row["category"] for row in _rows("categories")]
REASONS = {row["rule"]: row["reason"] for row in _rows("rules")}
Record = dict[str, Any]


class Permit(NamedTuple):
    """What was decided: for whom, about whom, and how much of each category."""

    person: str
    recipient: str
    decided_at: str
    excluded: list[str]
    decisions: dict[str, tuple[str, str]]


class Refused(NamedTuple):
    """Why nothing may be disclosed, as codes with places."""

    refusals: list[tuple[str, str]]


ENDED = {"requested": "not-given-yet", "request-deferred": "not-given-yet", "unknown": "status-unknown"}


def _consent_fault(consent: Record, own: list[Record], asked: Record) -> Optional[str]:
    now = milliseconds(asked["now"])
    if consent["recipient"] != asked["receiver"]["organisation"]:
        return "consent.does-not-name-receiver"
    if consent["purpose"] != asked["purpose"]:
        return "consent.does-not-name-purpose"
    if consent["status"] not in ("given", "renewed"):
        return f"consent.{ENDED.get(consent['status'], consent['status'])}"
    if now < milliseconds(consent["validFrom"]):
        return "consent.not-valid-yet"
    if now >= milliseconds(consent["validUntil"]):
        return "consent.expired"
    return "consent.superseded" if any(_replaces(one, consent, now) for one in own) else None


def _replaces(newer: Record, consent: Record, now: int) -> bool:
    if newer.get("supersedes") != consent["id"]:
        return False
    if newer["status"] in ("expired", "withdrawn", "revoked", "invalidated"):
        return True
    return newer["status"] in ("given", "renewed") and milliseconds(newer["validFrom"]) <= now


LAWS, DANGERS = ("legal-obligation", "court-order"), ("vital-interest-subject", "vital-interest-other")


def _exception_fault(exception: Record, asked: Record) -> Optional[str]:
    now, basis = milliseconds(asked["now"]), exception["basis"]
    checks = [
        (exception["decidedBy"] == exception["approvedBy"], "needs-second-person"),
        (basis not in LAWS + DANGERS, "basis-not-allowed"),
        (basis in LAWS and "legalRef" not in exception, "cites-no-law"),
        (basis in DANGERS and "danger" not in exception, "describes-no-danger"),
        (exception["recipient"] != asked["receiver"]["organisation"], "does-not-name-receiver"),
        (exception["purpose"] != asked["purpose"], "does-not-name-purpose"),
        (not milliseconds(exception["at"]) <= now < milliseconds(exception["reviewAt"]), "review-due"),
    ]
    return next((f"exception.{fault}" for failed, fault in checks if failed), None)


KINDS = {
    "parent": "parent",
    "legal-guardian": "legal",
    "temporary-guardian": "temporary",
    "child-protection-authority": "institutional",
}


def _verified(consent: Record, guardianships: list[Record], day: str) -> bool:
    if consent["givenBy"] == "court":
        return True
    held = [
        one
        for one in guardianships
        if one["person"] == consent["person"]
        and one["kind"] == KINDS.get(consent["givenBy"])
        and one.get("validFrom", day) <= day < one.get("validUntil", "9999-99-99")
    ]
    return bool(held) and not any(one.get("conflictOfInterest") is True for one in held)


def _excludes(forms: list[Record], consent: Record, organisation: str) -> bool:
    since = next((form["signedAt"] for form in forms if form["id"] == consent["formRef"]), consent["validFrom"])
    return any(
        form["person"] == consent["person"]
        and organisation in form.get("excludedRecipients", [])
        and milliseconds(form["signedAt"]) >= milliseconds(since)
        for form in forms
    )


def _question(file: Record, asked: Record, ground: Record, adult: bool) -> Record:
    organisation = asked["receiver"]["organisation"]
    conflict = any(
        one.get("conflictOfInterest") is True and one.get("guardianOrganisation") == organisation
        for one in file.get("guardianships", [])
    )
    base = {
        "purpose": asked["purpose"],
        "role": asked["receiver"]["role"],
        "subject": "adult" if adult else "child",
        "receiverHasConflict": conflict,
    }
    if "givenBy" not in ground:
        return {**base, "basis": ground["basis"], "legalRef": ground.get("legalRef"), "orderCategories": ground["categories"]}
    alone = ground["givenBy"] in ("self", "support-person")
    return {
        **base,
        "basis": "consent" if alone else "guardian-consent",
        "representativeVerified": _verified(ground, file.get("guardianships", []), asked["now"][:10]),
        "withheldByPerson": _excludes(file.get("consentForms", []), ground, organisation),
    }


def _decide_all(file: Record, asked: Record, ground: Record, adult: bool) -> dict[str, tuple[str, str]]:
    question, decisions = _question(file, asked, ground, adult), {}
    for category in CATEGORIES:
        covers = category in ground["categories"]
        one = {**question, "category": category, "consentCovers": covers}
        if not covers and "givenBy" not in ground and question["basis"] != "court-order":
            del one["basis"]
        decisions[category] = decide(one)
    return decisions


def _nearest(faults: Iterable[Optional[str]], place: str) -> list[tuple[str, str]]:
    """Of the records that come nearest to the question, each fault once."""
    rank = lambda fault: 0 if fault.endswith("receiver") else 1 if fault.endswith("name-purpose") else 2
    known = [fault for fault in faults if fault]
    near = max(map(rank, known), default=0)
    return [(fault, place) for fault in dict.fromkeys(known) if rank(fault) == near]


def permit(file: Record, asked: Record) -> Permit | Refused:
    """The permit for a disclosure, or why there is none."""
    principal = next((one for one in file["persons"] if "principal" in one["role"]), None)
    if principal is None:
        return Refused([("case.without-principal", "/persons")])
    own = [one for one in file.get("consents", []) if one["person"] == principal["id"]]
    exceptions = [one for one in file.get("exceptions", []) if one["person"] == principal["id"]]
    effective = [one for one in own if _consent_fault(one, own, asked) is None]
    effective.sort(key=lambda one: milliseconds(one["validFrom"]), reverse=True)
    grounds = effective[:1] + [one for one in exceptions if _exception_fault(one, asked) is None]
    adult = is_adult(principal, asked["now"][:10])
    decided = [(ground, _decide_all(file, asked, ground, adult)) for ground in grounds]
    for ground, decisions in decided:
        if any(level != "deny" for level, _ in decisions.values()):
            excluded = ground.get("excludedFields", []) if "givenBy" in ground else []
            return Permit(principal["id"], asked["receiver"]["organisation"], asked["now"], excluded, decisions)
    if decided:
        return Refused([(code, "") for code in dict.fromkeys(REASONS[rule] for _, rule in decided[0][1].values())])
    consents = _nearest((_consent_fault(one, own, asked) for one in own), "/consents") or [("consent.missing", "/consents")]
    return Refused(consents + _nearest((_exception_fault(one, asked) for one in exceptions), "/exceptions"))
