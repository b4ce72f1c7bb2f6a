"""The rules of statistics: no small count is shown, and what a certificate says of its rows is found in them."""

from __future__ import annotations

from collections import Counter
from typing import Any

from .canonical_json import canonical_json
from .finding import Finding

WITH_PRIVACY_LOSS = {"differential-privacy", "synthetic-dp"}


def _cells(report: dict[str, Any]) -> list[Finding]:
    found = []
    for at, cell in enumerate(report["cells"]):
        count = cell.get("count")
        pointer = f"/body/report/cells/{at}/count"
        if cell["suppressed"] == (count is not None):
            found.append(Finding("cell.suppression-contradicts-count", pointer))
        elif count is not None and 0 < count < report["minCell"]:
            found.append(Finding("cell.below-smallest", pointer))
    return found


def _rows(records: list[dict[str, Any]], certificate: dict[str, Any]) -> list[Finding]:
    """Every row belongs to the certificate, which says of each of its fields what it is."""
    stated = {*certificate.get("quasiIdentifiers", []), *certificate.get("sensitiveAttributes", [])}
    found = []
    for at, record in enumerate(records):
        if record["certificateRef"] != certificate["id"]:
            found.append(Finding("certificate.of-another-release", f"/body/records/{at}/certificateRef"))
        if not stated.issuperset(record["fields"]):
            found.append(Finding("certificate.field-not-stated", f"/body/records/{at}/fields"))
    return found


def _claims(records: list[dict[str, Any]], certificate: dict[str, Any]) -> list[Finding]:
    """What is claimed of the rows is counted again, when all of them are there."""
    at = "/body/certificate/"
    fields = certificate.get("quasiIdentifiers")
    if len(records) > certificate["releasedRecords"]:
        return [Finding("certificate.untrue", f"{at}releasedRecords")]
    if not records or len(records) < certificate["releasedRecords"] or fields is None:
        return []
    keys = ([row.get("year"), *(row["fields"].get(field) for field in fields)] for row in records)
    least = min(Counter(map(canonical_json, keys)).values())
    found = [Finding("certificate.untrue", f"{at}k")] if least < certificate.get("k", 0) else []
    if certificate.get("minObservedClass", least) != least:
        found.append(Finding("certificate.untrue", f"{at}minObservedClass"))
    return found


def _privacy_loss(certificate: dict[str, Any]) -> list[Finding]:
    if WITH_PRIVACY_LOSS.isdisjoint(certificate["model"]):
        return []
    missing = [member for member in ("epsilon", "priorReleases") if member not in certificate]
    return [Finding("certificate.privacy-loss-not-stated", f"/body/certificate/{member}") for member in missing]


def statistics_findings(body: dict[str, Any]) -> list[Finding]:
    """The rules of the body of statistics, which has its shape."""
    records, certificate = body.get("records", []), body["certificate"]
    cells = _cells(body["report"]) if "report" in body else []
    return [*cells, *_rows(records, certificate), *_claims(records, certificate), *_privacy_loss(certificate)]
