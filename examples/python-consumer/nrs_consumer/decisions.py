"""Decides disclosures from the published tables: the first rule that applies wins, and denial is the default."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any, Callable, Optional

FOLDER = Path(__file__).resolve().parents[3] / "packages" / "consent" / "decision"
LEVELS = {"A": "allow", "R": "redact", "D": "deny"}
Request = dict[str, Any]
Rule = tuple[str, Callable[[Request], bool], str]


def _rows(name: str) -> list[dict[str, str]]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


MATRIX = {(row["purpose"], row["role"]): row for row in _rows("matrix")}
CAPS = {row["category"]: row["legal_obligation_cap"] for row in _rows("categories")}
SETS: dict[str, set[str]] = {}
for _row in _rows("sets"):
    SETS.setdefault(_row["set"], set()).add(_row["code"])


def _matrix(asked: Request) -> str:
    return MATRIX.get((asked["purpose"], asked["role"]), {}).get(asked["category"], "D")


def _within(name: str, member: str) -> Callable[[Request], bool]:
    return lambda asked: asked.get(member) in SETS[name]


def _basis(*codes: str) -> Callable[[Request], bool]:
    return lambda asked: asked.get("basis") in codes


def _both(one: Callable[[Request], bool], other: Callable[[Request], bool]) -> Callable[[Request], bool]:
    return lambda asked: one(asked) and other(asked)


def _rules(profile: dict[str, Any]) -> list[Rule]:
    anonymised, vital = _basis("anonymised"), _within("vitalBases", "basis")
    order, duty = _basis("court-order"), _basis("legal-obligation")
    adult = lambda asked: asked["subject"] == "adult"
    reporting = _both(_within("mandatoryReportRoles", "role"), _within("mandatoryReportPurposes", "purpose"))
    prosecution = lambda asked: (asked["role"], asked["purpose"]) == ("prosecutor-court", "criminal-proceedings")
    own_file = lambda asked: (asked["purpose"], asked["role"]) == ("subject-access", "beneficiary")
    supervised = lambda asked: (asked["purpose"], asked["role"]) == ("supervision", "supervisor")
    inside = lambda asked: supervised(asked) and asked.get("sameOrganisation") is True
    unverified = lambda asked: adult(asked) or asked.get("representativeVerified") is not True
    named = lambda asked: asked["category"] in asked.get("orderCategories", [])
    health = lambda asked: asked["category"] == "health" and asked.get("personCannotConsent") is not True
    return [
        ("DH1", lambda asked: asked.get("receiverHasConflict") is True, "D"),
        ("DH2", lambda asked: asked["role"] == "public" or asked["purpose"] == "awareness", "D"),
        ("DH3", lambda asked: "basis" not in asked, "D"),
        ("DH4", _within("powerlessBases", "basis"), "D"),
        ("DS1", _both(anonymised, lambda asked: asked["purpose"] not in SETS["aggregatePurposes"]), "D"),
        ("DS2", _both(anonymised, lambda asked: asked["category"] not in SETS["aggregateCategories"]), "D"),
        ("DS3", _both(anonymised, lambda asked: asked.get("cellCount", -1) >= profile["kMin"]), "R"),
        ("DS4", anonymised, "D"),
        ("DS5", lambda asked: asked["purpose"] in SETS["noIdentifiedPurposes"] or asked["role"] in SETS["noIdentifiedRoles"], "D"),
        ("DP1", _both(_basis("subject-right"), own_file), "matrix"),
        ("DP2", _basis("subject-right"), "D"),
        ("DN1", _both(_basis("internal-need"), inside), "matrix"),
        ("DN2", _basis("internal-need"), "D"),
        ("DN3", lambda asked: asked["purpose"] in ("subject-access", "supervision"), "D"),
        ("DC1", _both(order, lambda asked: not prosecution(asked)), "D"),
        ("DC2", _both(order, named), "order"),
        ("DC3", order, "D"),
        ("DV1", _both(vital, lambda asked: asked["purpose"] != "emergency-protection"), "D"),
        ("DV2", _both(vital, lambda asked: asked["category"] not in SETS["vitalCategories"]), "D"),
        ("DV3", _both(vital, health), "D"),
        ("DV4", vital, "matrix"),
        ("DL1", _both(duty, lambda asked: not asked.get("legalRef")), "D"),
        ("DL2", _both(duty, lambda asked: not reporting(asked)), "D"),
        ("DL3", _both(duty, lambda asked: adult(asked) and not profile["mandatoryReportingOfAdults"]), "D"),
        ("DL4", duty, "capped"),
        ("DK1", _both(_basis("consent"), lambda asked: asked["subject"] == "child"), "D"),
        ("DK2", _both(_basis("guardian-consent"), unverified), "D"),
        ("DK3", lambda asked: asked.get("consentCovers") is not True, "D"),
        ("DK4", lambda asked: asked.get("withheldByPerson") is True, "D"),
        ("DK5", lambda asked: True, "matrix"),
    ]


def decide(asked: Request, profile: Optional[dict[str, Any]] = None) -> tuple[str, str]:
    """The level of a disclosure, and the rule that gave it."""
    rules = _rules(profile or {"kMin": 11, "mandatoryReportingOfAdults": False})
    rule, level = next((name, level) for name, applies, level in rules if applies(asked))
    if level == "matrix":
        level = _matrix(asked)
    elif level == "order":
        level = "R" if asked["category"] == "shelter-location" else "A"
    elif level == "capped":
        level = max(CAPS.get(asked["category"], "D"), _matrix(asked), key="ARD".index)
    return LEVELS[level], rule
