"""Runs the public test vectors through this consumer and prints one line: how many passed and how many failed.

Without it nobody would know whether the standard can be followed from its published files alone.
With --verdicts it reads lines of JSON, {"schema": ADDRESS, "instance": …}, and prints true or false for each.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

try:
    from nrs_consumer.documents import check_document
    from nrs_consumer.schemas import validator_of
except ModuleNotFoundError as missing:
    print(f"python: not run, the package {missing.name} is not installed")
    sys.exit(3)

VECTORS = Path(__file__).resolve().parents[2] / "packages" / "conformance" / "vectors"

# The rules between the fields of a case file are not part of this example: it shows what the schemas alone can do.
NOT_RUN = ("case-file", "rule")


def fault_of(case: dict[str, Any]) -> str | None:
    """Why a case fails; None when it passes. What is expected must be among the findings."""
    found = check_document((VECTORS / "documents" / case["file"]).read_bytes())
    told = [(finding.code, finding.pointer) for finding in found]
    if (not told) != case["valid"]:
        return f"{case['id']}: {'accepted' if not told else told}"
    missed = [one for one in case["expected"] if (one["code"], one["pointer"]) not in told]
    return f"{case['id']}: expected {missed}, found {told}" if missed else None


def run_documents() -> tuple[int, int, list[str]]:
    cases = json.loads((VECTORS / "documents" / "cases.json").read_text("utf-8"))["cases"]
    run = [case for case in cases if (case["kind"], case["layer"]) != NOT_RUN]
    faults = [fault for fault in map(fault_of, run) if fault]
    return len(run), len(cases) - len(run), faults


def verdicts() -> None:
    for line in sys.stdin:
        asked = json.loads(line)
        print("true" if validator_of(asked["schema"]).is_valid(asked["instance"]) else "false")


def main() -> int:
    if "--verdicts" in sys.argv:
        verdicts()
        return 0
    count, left_out, faults = run_documents()
    for fault in faults:
        print(fault)
    note = f" ({left_out} rules of case files not run)" if left_out else ""
    print(f"python: {count - len(faults)} passed, {len(faults)} failed{note}")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
