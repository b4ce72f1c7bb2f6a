"""The minimum data sets that a message claims: it holds nothing beyond each of them. What it lacks refuses nothing."""

from __future__ import annotations

import json
from functools import lru_cache
from pathlib import Path
from typing import Any, Iterator, Optional

from jsonschema import Draft202012Validator

from .finding import Finding, pointer_of

FOLDER = Path(__file__).resolve().parents[3] / "packages" / "interchange" / "schemas" / "profiles"
BASE = "https://w3id.org/nrs-kit/profiles/"


@lru_cache(maxsize=None)
def _profile_at(address: str) -> Optional[Draft202012Validator]:
    """The schema of a profile of the standard; None for one of somebody else."""
    name = address.removeprefix(BASE)
    if not address.startswith(BASE) or name not in {path.name.split(".")[0] for path in FOLDER.glob("*.schema.json")}:
        return None
    return Draft202012Validator(json.loads((FOLDER / f"{name}.schema.json").read_text("utf-8")))


def _is_about(profile: Draft202012Validator, message: dict[str, Any]) -> bool:
    """Whether a profile speaks of messages of one type, and this is one, or of the case file, and there is one."""
    members = profile.schema["properties"]
    return members["type"]["const"] == message["type"] if "type" in members else "caseFile" in message["body"]


def _excess(profile: Draft202012Validator, message: dict[str, Any]) -> Iterator[Finding]:
    for error in profile.iter_errors(message):
        for name in error.instance.keys() - error.schema["properties"].keys():
            yield Finding("profile.over-collection", pointer_of([*error.absolute_path, name]))


def profile_findings(message: dict[str, Any]) -> Iterator[Finding]:
    """The rules of profiles for a message, which has its shape."""
    claimed = message.get("profiles", [])
    for at, address in enumerate(claimed):
        profile = _profile_at(address)
        if profile and not _is_about(profile, message):
            yield Finding("profile.not-for-this-message", f"/profiles/{at}")
        elif profile:
            yield from _excess(profile, message)
    minimum = message["body"]["referral"]["minimumDataset"] if message["type"] == "referral.requested" else None
    profile = _profile_at(minimum) if minimum and minimum not in claimed else None
    if profile and _is_about(profile, message):
        yield from _excess(profile, message)
