"""Runs the public test vectors through this consumer and prints one line: how many passed and how many failed.

Without it nobody would know whether the standard can be followed from its published files alone.
With --verdicts it reads lines of JSON, {"schema": ADDRESS, "instance": …}, and prints true or false for each.
With --findings it reads a document on each line and prints its findings, each a code and a place.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any, Iterator

try:
    from nrs_consumer.decisions import decide
    from nrs_consumer.disclosures import all_disclosures
    from nrs_consumer.documents import check_document
    from nrs_consumer.schemas import validator_of
    from nrs_consumer.traces import all_traces
except ModuleNotFoundError as missing:
    print(f"python: not run, the package {missing.name} is not installed")
    sys.exit(3)

VECTORS = Path(__file__).resolve().parents[2] / "packages" / "conformance" / "vectors"


def fault_of(case: dict[str, Any]) -> str | None:
    """Why a case fails; None when it passes. What is expected must be among the findings."""
    found = check_document((VECTORS / "documents" / case["file"]).read_bytes())
    told = [(finding.code, finding.pointer) for finding in found]
    if (not told) != case["valid"]:
        return f"{case['id']}: {'accepted' if not told else told}"
    missed = [one for one in case["expected"] if (one["code"], one["pointer"]) not in told]
    return f"{case['id']}: expected {missed}, found {told}" if missed else None


def document_cases() -> list[dict[str, Any]]:
    return json.loads((VECTORS / "documents" / "cases.json").read_text("utf-8"))["cases"]


def decision_faults() -> Iterator[str | None]:
    """The outcome of every question about a disclosure."""
    for path in sorted((VECTORS / "decision").glob("*.json")):
        for test in json.loads(path.read_text("utf-8"))["tests"]:
            level, rule = decide(test["request"], test.get("profile"))
            expected = (test["expected"]["level"], test["expected"]["rule"])
            yield None if (level, rule) == expected else f"{test['id']}: {level} by {rule}, expected {expected}"


def verdicts() -> None:
    for line in sys.stdin:
        asked = json.loads(line)
        print("true" if validator_of(asked["schema"]).is_valid(asked["instance"]) else "false")


def findings() -> None:
    for line in sys.stdin.buffer:
        print(json.dumps([f"{finding.code} {finding.pointer}" for finding in check_document(line.rstrip(b"\n"))]))


def main() -> int:
    for option, answer in (("--verdicts", verdicts), ("--findings", findings)):
        if option in sys.argv:
            answer()
            return 0
    documents = map(fault_of, document_cases())
    outcomes = [*documents, *decision_faults(), *all_disclosures(VECTORS / "disclosure"), *all_traces()]
    faults = [outcome for outcome in outcomes if outcome]
    for fault in faults:
        print(fault)
    print(f"python: {len(outcomes) - len(faults)} passed, {len(faults)} failed")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
