"""The rules about referrals. A record that was entered in error, or merged into another, breaks none."""

from __future__ import annotations

from typing import Iterator, Optional

from ..dates import milliseconds
from ..finding import Finding
from .records import Record, is_closed, records

RECALLED = ("withdrawn", "revoked", "invalidated")
GOES_ON = ("ready", "sent", "received", "info-requested", "waitlisted", "accepted", "in-service", "on-hold")
WITH_REASON = ("declined", "cancelled", "expired", "no-show", "on-hold")
AFTER_ACCEPTANCE = ("accepted", "no-show", "in-service", "on-hold", "completed")
ENDED = ("declined", "expired", "cancelled", "rerouted", "closed", "withdrawn", "withdrawn-with-retention")


def _standing(case_file: Record) -> Iterator[tuple[str, Record]]:
    return (one for one in records(case_file, "referrals") if one[1].get("recordStatus", "active") == "active")


def _closed_from(referral: Record) -> Optional[str]:
    """The state from which the referral was closed; None when its events do not tell."""
    closings = [event["fromState"] for event in referral.get("events", []) if event["toState"] == "closed"]
    return closings[-1] if referral["state"] == "closed" and closings else None


def ended_consent_has_no_open_referral(case_file: Record) -> Iterator[Finding]:
    """M6"""
    recalled = {consent["id"] for consent in case_file.get("consents", []) if consent["status"] in RECALLED}
    for pointer, referral in _standing(case_file):
        if referral["state"] in GOES_ON and referral.get("consentRef") in recalled:
            yield Finding("referral.open-after-consent-ended", f"{pointer}/state")


def ended_referral_has_reason(case_file: Record) -> Iterator[Finding]:
    """M7"""
    for pointer, referral in _standing(case_file):
        ended = referral["state"] in WITH_REASON or _closed_from(referral) not in (None, "completed")
        if ended and not referral.get("stateReason"):
            yield Finding("referral.without-state-reason", f"{pointer}/stateReason")


def accepted_referral_has_date(case_file: Record) -> Iterator[Finding]:
    """M7"""
    for pointer, referral in _standing(case_file):
        accepted = any(event["toState"] == "accepted" for event in referral.get("events", []))
        if (accepted or referral["state"] in AFTER_ACCEPTANCE or "feedback" in referral) and "acceptedOn" not in referral:
            yield Finding("referral.without-acceptance-date", f"{pointer}/acceptedOn")


def completed_referral_has_feedback(case_file: Record) -> Iterator[Finding]:
    """M7"""
    for pointer, referral in _standing(case_file):
        if "completed" in (referral["state"], _closed_from(referral)) and "feedback" not in referral:
            yield Finding("referral.without-feedback", f"{pointer}/feedback")


def closed_referral_has_outcome(case_file: Record) -> Iterator[Finding]:
    """M7"""
    for pointer, referral in _standing(case_file):
        untold = referral["state"] == "closed" and _closed_from(referral) is None
        if untold and "feedback" not in referral and not referral.get("stateReason"):
            yield Finding("referral.closed-without-outcome", f"{pointer}/state")


def _break_in(referral: Record) -> Optional[str]:
    """The first place at which the history of a referral breaks off."""
    events = referral.get("events", [])
    for at, (before, event) in enumerate(zip(events, events[1:]), start=1):
        if event["fromState"] != before["toState"]:
            return f"/events/{at}/fromState"
        if milliseconds(event["at"]) < milliseconds(before["at"]):
            return f"/events/{at}/at"
    return "/state" if events and events[-1]["toState"] != referral["state"] else None


def referral_events_follow(case_file: Record) -> Iterator[Finding]:
    """M7"""
    for pointer, referral in _standing(case_file):
        place = _break_in(referral)
        if place:
            yield Finding("referral.events-do-not-follow", f"{pointer}{place}")


def closed_case_has_no_open_referral(case_file: Record) -> Iterator[Finding]:
    """M17"""
    if is_closed(case_file):
        for pointer, referral in _standing(case_file):
            if referral["state"] not in ENDED:
                yield Finding("case.closed-with-open-referral", f"{pointer}/state")


RULES = (
    ended_consent_has_no_open_referral,
    ended_referral_has_reason,
    accepted_referral_has_date,
    completed_referral_has_feedback,
    closed_referral_has_outcome,
    referral_events_follow,
    closed_case_has_no_open_referral,
)
