"""Checks one document: strict JSON, then its schema, then the rules that no schema can say."""

from __future__ import annotations

from typing import Any

from .canonical_json import digest_of
from .case_file import case_file_findings
from .categories import category_findings
from .dates import milliseconds
from .finding import Finding, Refused, pointer_of
from .profiles import profile_findings
from .schemas import schema_names, shape_findings
from .statistics import statistics_findings
from .strict_json import read_strict_json

ANSWERS = {
    "referral.received",
    "referral.accepted",
    "referral.declined",
    "referral.waitlisted",
    "referral.info-requested",
    "referral.info-provided",
    "referral.completed",
    "consent.withdrawal-confirmed",
    "return.progressed",
    "capacity.answered",
    "erasure.confirmed",
    "message.refused",
}


def _agreement(message: dict[str, Any]) -> list[Finding]:
    """Where the body names again what the envelope says, both must agree."""
    kind, body = message["type"], message["body"]
    consent, cause = message.get("consentRef"), message.get("causationId")
    pairs: list[tuple[str, Any, Any]] = []
    if kind == "referral.requested":
        names = {"id": "conversationId", "to": "recipient", "from": "sender"}
        pairs = [(f"/body/referral/{own}", body["referral"][own], message[name]) for own, name in names.items()]
    elif kind == "consent.granted":
        granted = body["consent"]
        pairs = [(f"/body/consent/{name}", granted[name], message[name]) for name in ("recipient", "purpose")]
        pairs += [("/body/consent/id", granted["id"], consent)] if consent else []
    elif kind == "consent.withdrawn" or (kind == "consent.withdrawal-confirmed" and consent):
        pairs = [("/body/consent", body["consent"], consent)]
    elif kind == "message.refused" and cause:
        pairs = [("/body/report/messageId", body["report"]["messageId"], cause)]
    elif "referral" in body:
        pairs = [("/body/referral", body["referral"], message["conversationId"])]
    return [Finding("message.body-disagrees-with-envelope", at) for at, one, other in pairs if one != other]


def _extensions(message: dict[str, Any]) -> list[Finding]:
    """Each extension is declared by a profile of the message: under its address, or under one that begins with it."""
    declared = [(one, f"{one}#", f"{one}/") for one in message.get("profiles", [])]
    return [
        Finding("extension.not-declared", pointer_of(["extensions", address]))
        for address in message.get("extensions", {})
        if not any(address == one or address.startswith((fragment, path)) for one, fragment, path in declared)
    ]


def message_findings(message: dict[str, Any]) -> list[Finding]:
    """The rules of a message, which has its shape."""
    found = [*_agreement(message), *_extensions(message)]
    if "expiresAt" in message and milliseconds(message["expiresAt"]) <= milliseconds(message["sentAt"]):
        found.append(Finding("message.expires-before-sent", "/expiresAt"))
    if message["sender"] == message["recipient"]:
        found.append(Finding("message.sent-to-itself", "/recipient"))
    if message["type"] in ANSWERS and "causationId" not in message:
        found.append(Finding("message.answers-nothing", "/causationId"))
    if digest_of(message["body"]) != message["digest"]:
        found.append(Finding("message.digest-differs", "/digest"))
    if message["type"] == "statistics.submitted":
        found += statistics_findings(message["body"])
    return [*found, *category_findings(message), *profile_findings(message)]


def check_document(data: bytes) -> list[Finding]:
    """Everything that is found in a document; an empty list means that nothing refuses it."""
    try:
        document = read_strict_json(data)
    except Refused as refused:
        return [refused.finding]
    if not isinstance(document, dict):
        return [Finding("document.not-an-object")]
    if "schema" not in document:
        return [Finding("document.schema-missing")]
    if document["schema"] not in schema_names():
        return [Finding("document.schema-unknown", "/schema")]
    found = shape_findings(document["schema"], document)
    if found:
        return found
    return message_findings(document) if "body" in document else case_file_findings(document)
